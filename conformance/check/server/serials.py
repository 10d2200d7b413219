"""Serials, and many calls at a time: the daemon echoes what it is given, and each reply is that of its call."""

from __future__ import annotations

from typing import Final

from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import MessageType, Status

from .. import expect
from ..frames import PING, PONG, build
from ..trial import Trial
from . import check

_SERIALS: Final = {"zero": 0, "high-bit": 0x80000000, "all-ones": 0xFFFFFFFF}
_PIPELINED: Final = 200


@check(
    "serials.echoed-{}",
    title="the serial of a call ({}) is that of its reply",
    fact="libvirtd 9.0.0 never looks at serials: 0 and 0xffffffff are echoed as any other.",
    cases=_SERIALS,
)
async def echoed(trial: Trial, serial: int) -> None:
    """Make a call with an uncommon serial. C clients begin with 0."""
    session = await trial.open()
    await session.write(build("connect_get_type", serial=serial))
    expect.equal("the reply's serial", (await session.receive()).serial, serial)


@check(
    "serials.repeated",
    title="calls with the same serial are all answered",
    fact="libvirtd 9.0.0 answers each.",
)
async def repeated(trial: Trial) -> None:
    """Send three calls with one serial at once."""
    session = await trial.open()
    await session.write(build("connect_get_type", serial=5) * 3)
    for _ in range(3):
        await session.reply(5)
    await session.expect_silence()


@check(
    "serials.any-order",
    title="serials need not rise",
    fact="libvirtd 9.0.0 never looks at serials.",
)
async def any_order(trial: Trial) -> None:
    """Make calls with falling and with random serials, one after the other."""
    session = await trial.open()
    for serial in (9, 8, 7, 0xFFFFFFF0, 3, 1 << 20, 2):
        await session.call("connect_get_type", serial=serial)


@check(
    "serials.header-of-a-reply",
    title="a reply carries program, version and procedure of its call, type 1 and status 0",
    fact="libvirtd 9.0.0 does; a client compares program, version and serial to find the call, then the procedure.",
)
async def header_of_a_reply(trial: Trial) -> None:
    """Make a call that succeeds, and look at each field of the reply's header."""
    session = await trial.open()
    await session.send("connect_get_version", serial=77)
    frame = await session.receive()
    wanted = {"program": REMOTE.number, "version": 1, "number": REMOTE.by_name["connect_get_version"].number}
    wanted |= {"kind": MessageType.REPLY, "serial": 77, "status": Status.OK}
    for name, value in wanted.items():
        expect.equal(f"the reply's {name}", getattr(frame, name), value)


@check(
    "serials.pipelined",
    title=f"{_PIPELINED} calls may be on their way at once",
    fact="libvirtd 9.0.0 answers all of 200 pipelined calls, in an order of its own.",
)
async def pipelined(trial: Trial) -> None:
    """Send two hundred calls before reading anything; each must be answered once."""
    session = await trial.open()
    await session.write(b"".join(build("connect_get_lib_version", serial=each) for each in range(_PIPELINED)))
    seen = sorted([(await session.receive()).serial for _ in range(_PIPELINED)])
    expect.equal("serials of the replies", seen, list(range(_PIPELINED)))
    await session.expect_silence()


@check(
    "serials.reply-of-its-call",
    title="each reply is that of the call with its serial, whatever the order",
    fact="libvirtd 9.0.0 runs calls in several threads: replies overtake one another, by up to 34 places of 200.",
)
async def reply_of_its_call(trial: Trial) -> None:
    """Pipeline calls of which each has another answer: features that are there and that are not, and unknown names."""
    session = await trial.open()
    names = [trial.new_name() for _ in range(20)]
    frames = [build("domain_lookup_by_name", (name,), serial=100 + each) for each, name in enumerate(names)]
    frames += [build("connect_supports_feature", (8 + each,), serial=200 + each) for each in range(12)]
    frames.append(build("domain_lookup_by_id", (-7,), serial=300))
    await session.write(b"".join(frames))
    for each in range(12):
        answer = (await session.reply(200 + each)).result().supported
        if 8 + each in (8, 9, 10, 14, 15, 16):
            expect.equal(f"the answer to feature {8 + each}", answer, 1)
    for each in range(20):
        reply = await session.reply(100 + each)
        expect.equal("the procedure of the reply", reply.number, REMOTE.by_name["domain_lookup_by_name"].number)
        reply.error()
    reply = await session.reply(300)
    expect.equal("the procedure of the reply", reply.number, REMOTE.by_name["domain_lookup_by_id"].number)


@check(
    "serials.results-not-mixed",
    title="results of pipelined calls are not mixed up",
    fact="libvirtd 9.0.0 gives each call its own result.",
)
async def results_not_mixed(trial: Trial) -> None:
    """Define three domains, and look each up by its name many times at once."""
    session = await trial.open()
    domains = [await trial.define_domain(session) for _ in range(3)]
    calls = [build("domain_lookup_by_name", (domains[each % 3].name,), serial=each) for each in range(60)]
    await session.write(b"".join(calls))
    for each in range(60):
        found = (await session.reply(each)).result().dom
        expect.equal("the name of what was looked up", found.name, domains[each % 3].name)
        expect.equal("the uuid of what was looked up", found.uuid, domains[each % 3].uuid)


@check(
    "serials.good-beside-bad",
    title="a call that fails among pipelined ones fails alone",
    fact="libvirtd 9.0.0 answers each call for itself.",
)
async def good_beside_bad(trial: Trial) -> None:
    """Pipeline good calls, refused ones and ones that cannot be decoded."""
    session = await trial.open()
    good = build("connect_get_type", serial=1) + build("connect_get_type", serial=4)
    bad = build("domain_lookup_by_name", serial=2, payload=b"") + build("auth_list", serial=3, number=9999)
    await session.write(good[: len(good) // 2] + bad + good[len(good) // 2 :])
    for serial in (1, 4):
        (await session.reply(serial)).result()
    for serial in (2, 3):
        (await session.reply(serial)).error()


@check(
    "serials.per-connection",
    title="connections that use the same serials do not meet",
    fact="libvirtd 9.0.0 keeps calls by connection.",
)
async def per_connection(trial: Trial) -> None:
    """Pipeline different calls with the same serials on two connections."""
    first, second = await trial.open(), await trial.open()
    serials = range(30)
    await first.write(b"".join(build("connect_get_type", serial=each) for each in serials))
    await second.write(b"".join(build("connect_get_lib_version", serial=each) for each in serials))
    for session, name in ((first, "connect_get_type"), (second, "connect_get_lib_version")):
        for each in serials:
            reply = await session.reply(each)
            expect.equal("the procedure of the reply", reply.number, REMOTE.by_name[name].number)
        await session.expect_silence()


@check(
    "serials.slow-reader",
    title="a client that does not read for a while gets all its replies",
    fact="libvirtd 9.0.0 stops reading a client that does not take its replies, and loses none.",
)
async def slow_reader(trial: Trial) -> None:
    """Pipeline a thousand calls, be served on another connection meanwhile, then read all replies."""
    session, other = await trial.open(), await trial.open()
    await session.write(b"".join(build("connect_get_uri", serial=each) for each in range(1000)))
    await other.call("connect_get_type")
    seen = {(await session.receive()).serial for _ in range(1000)}
    expect.equal("how many replies came", len(seen), 1000)


@check(
    "serials.pings-between",
    title="pings among pipelined calls are answered, and no reply is lost",
    fact="libvirtd 9.0.0 answers pings as it reads them, and calls when they are done.",
)
async def pings_between(trial: Trial) -> None:
    """Send calls and pings in turn in one write; as many pongs and replies must come, in whatever order."""
    session = await trial.open()
    await session.write(b"".join(build("connect_get_type", serial=each) + PING for each in range(4)))
    frames = [await session.receive() for _ in range(8)]
    expect.equal("the number of pongs", sum(each.data == PONG for each in frames), 4)
    expect.equal("serials of the replies", sorted(each.serial for each in frames if each.is_reply), [0, 1, 2, 3])
