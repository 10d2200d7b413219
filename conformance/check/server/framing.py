"""Cutting the stream into frames: length words, sizes, and where reads happen to begin and end."""

from __future__ import annotations

import itertools
from typing import Final

from virtwire.protocol.message import HEADER_SIZE, MAX_FRAME

from .. import expect
from ..frames import build
from ..trial import Trial
from . import check

_UNDERSIZED: Final = {str(length): length for length in (0, 1, 3, 4, 24, 27)}
_OVERSIZED: Final = {"by-one": MAX_FRAME + 1, "by-far": 1 << 31, "all-ones": 0xFFFFFFFF}
_HELLO: Final = {
    "http": b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "tls": bytes.fromhex("160301008f0100008b0303") + bytes(133),
}


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
    "framing.other-protocol-{}",
    title="a client of another protocol ({}) is closed on without an answer",
    fact="libvirtd 9.0.0 takes the first four bytes for a length word; those of other protocols are over the limit.",
    cases=_HELLO,
)
async def other_protocol(trial: Trial, hello: bytes) -> None:
    """Send what a client of another protocol begins with.

    Who has mistaken the port should learn so at once, not wait for an answer to what the daemon takes for half a frame.
    """
    session = await trial.connect()
    await session.write(hello)
    await session.expect_closed()


@check(
    "framing.largest",
    title="the largest legal frame is taken",
    fact=f"libvirtd 9.0.0 takes a frame of {MAX_FRAME} bytes: 32 MiB and the length word.",
)
async def largest(trial: Trial) -> None:
    """Send a call without arguments in a frame of the largest size; what follows the arguments is ignored.

    A daemon with a smaller limit breaks clients that send large documents.
    """
    session = await trial.open()
    payload = bytes(MAX_FRAME - HEADER_SIZE)
    await session.call("connect_get_type", payload=payload)
    await session.expect_alive()


@check(
    "framing.length-word-alone",
    title="a frame may come after its length word",
    fact="libvirtd 9.0.0 waits for the rest of a frame without any limit of time.",
)
async def length_word_alone(trial: Trial) -> None:
    """Send the four bytes of a length word, have another connection served, then send the rest of the call.

    The network cuts the stream wherever it likes.
    """
    session, other = await trial.open(), await trial.connect()
    frame = build("auth_list", serial=7)
    await session.write(frame[:4])
    for _ in range(2):
        await other.expect_alive()  # as long as it takes to answer others
    await session.write(frame[4:])
    await session.reply(7)


@check(
    "framing.byte-by-byte",
    title="a call may come in single bytes",
    fact="libvirtd 9.0.0 puts a frame together from any pieces.",
)
async def byte_by_byte(trial: Trial) -> None:
    """Send a call with arguments in single bytes, another connection being served after each."""
    session, other = await trial.open(), await trial.connect()
    frame = build("connect_supports_feature", (14,), serial=99)
    for index in range(len(frame)):
        await session.write(frame[index : index + 1])
        await other.expect_alive()
    reply = await session.reply(99)
    expect.equal("the answer to feature 14", reply.result().supported, 1)


@check(
    "framing.split-anywhere",
    title="a call may come in two pieces, wherever it is cut",
    fact="libvirtd 9.0.0 puts a frame together from any pieces.",
)
async def split_anywhere(trial: Trial) -> None:
    """Send a call once for each of its bytes, cut after that byte, another connection being served between."""
    session, other = await trial.open(), await trial.connect()
    frame = build("connect_supports_feature", (9,))
    for index in range(1, len(frame)):
        await session.write(build("connect_supports_feature", (9,), serial=index)[:index])
        await other.expect_alive()
        await session.write(build("connect_supports_feature", (9,), serial=index)[index:])
        reply = await session.reply(index, f"reply to a call cut after byte {index}")
        expect.equal(f"the answer to feature 9, cut after byte {index}", reply.result().supported, 1)


@check(
    "framing.split-behind-whole",
    title="a call and a piece of the next may come together",
    fact="libvirtd 9.0.0 keeps what it has read of a frame behind a whole one.",
)
async def split_behind_whole(trial: Trial) -> None:
    """Send a whole call and a part of the next in one write, then the rest of that one with a part of a third."""
    session, other = await trial.open(), await trial.connect()
    stream = b"".join(build("connect_get_lib_version", serial=serial) for serial in range(1, 7))
    size = len(stream) // 6
    cuts = (0, size + 3, 2 * size + 4, 3 * size + size // 2, 5 * size - 1, len(stream))
    for begin, end in itertools.pairwise(cuts):
        await session.write(stream[begin:end])
        await other.expect_alive()
    for serial in range(1, 7):
        await session.reply(serial)


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


@check(
    "framing.payload-not-aligned",
    title="a payload whose length is no multiple of four is taken",
    fact="libvirtd 9.0.0 cuts frames by the byte; what its decoder does not need it ignores.",
)
async def payload_not_aligned(trial: Trial) -> None:
    """Send calls with one, two and three bytes too many, one directly behind the other."""
    session = await trial.open()
    calls = [build("connect_get_type", serial=extra, payload=b"\xff" * extra) for extra in (1, 2, 3)]
    await session.write(b"".join(calls))
    for extra in (1, 2, 3):
        await session.reply(extra, f"reply to a call with {extra} bytes too many")


@check(
    "framing.cut-off",
    title="a client that goes in the middle of a frame does no harm to others",
    fact="libvirtd 9.0.0 forgets the client and serves the others.",
)
async def cut_off(trial: Trial) -> None:
    """Send half a call and close; another connection, open before, and a new one must both be served."""
    other, session = await trial.open(), await trial.open()
    await session.write(build("connect_get_type")[:20])
    session.close()
    for _ in range(3):
        await other.call("connect_get_type")
    await (await trial.open()).call("connect_get_type")


@check(
    "framing.closed-alone",
    title="what one client does wrong closes no other's connection",
    fact="libvirtd 9.0.0 closes only the connection on which a frame was broken.",
)
async def closed_alone(trial: Trial) -> None:
    """Break the framing of one connection, see it closed, and make a call on one that was open before."""
    other, session = await trial.open(), await trial.open()
    await session.write(build("auth_list", length=5))
    await session.expect_closed()
    await other.call("connect_get_type")


@check(
    "framing.replies-in-frames",
    title="replies are frames of true length, back to back",
    fact="libvirtd 9.0.0 puts nothing between frames; the payload of a reply is a multiple of four bytes long.",
)
async def replies_in_frames(trial: Trial) -> None:
    """Make calls with results of different sizes in one write; each reply must decode, and end where its frame does."""
    session = await trial.open()
    calls = ("connect_get_type", "connect_get_lib_version", "connect_get_hostname", "connect_get_uri") * 5
    await session.write(b"".join(build(name, serial=serial) for serial, name in enumerate(calls)))
    for serial, name in enumerate(calls):
        frame = await session.reply(serial)
        procedure = frame.procedure
        expect.true(procedure is not None and procedure.name == name, f"{frame} came as the reply to {name}")
        expect.equal(f"the length of the payload of {name}, modulo 4", len(frame.payload) % 4, 0)
        again = procedure.encode_ret(frame.result()) if procedure is not None else b""
        expect.equal(f"the payload of {name}", frame.payload, again)
