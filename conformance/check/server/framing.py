"""Cutting the stream into frames: length words, sizes, and where reads happen to begin and end."""

from __future__ import annotations

from typing import Final

from virtwire.protocol.message import MAX_FRAME

from .. import expect
from ..frames import build
from ..trial import Trial
from . import check

_UNDERSIZED: Final = {str(length): length for length in (0, 1, 3, 4, 24, 27)}
_OVERSIZED: Final = {"by-1": MAX_FRAME + 1, "by-far": 1 << 31, "all-ones": 0xFFFFFFFF}


@check(
    "framing.undersized-{}",
    title="a length word of {} closes the connection",
    fact="libvirtd 9.0.0 closes without an answer for every length word below 28.",
    cases=_UNDERSIZED,
)
async def undersized(trial: Trial, length: int) -> None:
    """Send a call whose length word says less than the 28 bytes of an empty frame.

    The length counts itself and the header, so no such frame exists, and where the next one begins cannot be known.
    """
    session = await trial.connect()
    await session.write(build("auth_list", length=length))
    await session.expect_closed()


@check(
    "framing.oversized-{}",
    title="a length word over the limit ({}) closes the connection",
    fact=f"libvirtd 9.0.0 takes {MAX_FRAME}, and closes without an answer for {MAX_FRAME + 1} and above.",
    cases=_OVERSIZED,
)
async def oversized(trial: Trial, length: int) -> None:
    """Send a frame's beginning whose length word is over the limit of 32 MiB and its own four bytes.

    A daemon that waited for the rest would let a client decide how much memory it takes.
    """
    session = await trial.log_in()
    await session.write(build("auth_list", length=length))
    await session.expect_closed()


@check(
    "framing.length-word-alone",
    title="a frame may come after its length word",
    fact="libvirtd 9.0.0 waits for the rest of a frame without any limit of time.",
)
async def length_word_alone(trial: Trial) -> None:
    """Send the four bytes of a length word, see that nothing is said to them, then the rest of the call.

    The network cuts the stream wherever it likes.
    """
    session = await trial.connect()
    frame = build("auth_list", serial=7)
    await session.write(frame[:4])
    await (await trial.connect()).expect_alive()  # as long as it takes to answer others
    await session.write(frame[4:])
    await session.reply(7)


@check(
    "framing.byte-by-byte",
    title="a call may come in single bytes",
    fact="libvirtd 9.0.0 puts a frame together from any pieces.",
)
async def byte_by_byte(trial: Trial) -> None:
    """Send a call with arguments in writes of one byte each."""
    session = await trial.open()
    frame = build("connect_supports_feature", (14,), serial=99)
    for index in range(len(frame)):
        await session.write(frame[index : index + 1])
    reply = await session.reply(99)
    expect.equal("the answer to feature 14", reply.result().supported, 1)


@check(
    "framing.many-in-one-write",
    title="many calls in one write are all answered",
    fact="libvirtd 9.0.0 answers 200 calls that were sent at once.",
)
async def many_in_one_write(trial: Trial) -> None:
    """Send 50 calls in one write, and expect a reply with each serial, in whatever order."""
    session = await trial.open()
    serials = range(1000, 1050)
    await session.write(b"".join(build("connect_get_type", serial=serial) for serial in serials))
    seen = [(await session.receive()).serial for _ in serials]
    expect.equal("serials of the replies", sorted(seen), list(serials))
    await session.expect_silence()
