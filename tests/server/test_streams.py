"""Streams: every packet in every phase, what handlers see, bounds, the client's end."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import trio
import trio.testing
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.domain import DomainLookupByNameArgs
from virtwire.server import streams as module
from virtwire.server.backends.streams import DataStream, Hole, StreamAborted
from virtwire.server.streams import CHUNK

from tests.server.rig import DOMAIN, HEADER
from tests.server.stream_rig import CONTINUE, ERROR, OK, OPENING, StreamPeer, StreamRig, streaming

UPLOAD, DOWNLOAD, CONSOLE = "storage_vol_upload", "storage_vol_download", "domain_open_console"
QUICK = ("domain_lookup_by_name", DomainLookupByNameArgs("box"))


@pytest.fixture
async def rig() -> AsyncIterator[StreamRig]:
    async with streaming() as rig:
        yield rig


class Taker:
    """A handler that takes everything."""

    def __init__(self) -> None:
        self.got: list[bytes | Hole] = []
        self.ended: str | None = None

    async def __call__(self, stream: DataStream) -> None:
        try:
            while (item := await stream.receive()) is not None:
                self.got.append(item)
            self.ended = "finished"
        except StreamAborted:
            self.ended = "aborted"
            raise


class Giver:
    """A handler that gives data without end."""

    def __init__(self, data: bytes = b"x" * 1000) -> None:
        self.data = data
        self.sent = 0
        self.ended = False

    async def __call__(self, stream: DataStream) -> None:
        try:
            while True:
                await stream.send(self.data)
                self.sent += 1
        except StreamAborted:
            self.ended = True
            raise


async def still_there(rig: StreamRig) -> None:
    """The connection is in order, and no frame was left over."""
    assert (await rig.rig.peer.call(*QUICK)).dom.name == DOMAIN.name


# Uploads


async def test_upload(rig: StreamRig) -> None:
    taker = Taker()
    stream = await rig.open(UPLOAD, taker)
    await stream.send(stream.frame(CONTINUE, b"one"), stream.frame(CONTINUE), stream.frame(CONTINUE, b"two"))
    await stream.send(stream.frame(OK))
    assert await stream.confirmed()
    assert taker.got == [b"one", b"two"]
    await stream.send(stream.frame(CONTINUE, b"late"), stream.frame(OK), stream.frame(ERROR))
    await still_there(rig)
    assert len(rig.rig.client.streams) == 0


async def test_an_upload_in_one_write_with_calls_between(rig: StreamRig) -> None:
    taker = Taker()
    stream = await rig.open(UPLOAD, taker)
    peer = rig.rig.peer
    await peer.send(
        stream.frame(CONTINUE, b"one") + peer.frame(*QUICK) + stream.frame(CONTINUE, b"two") + stream.frame(OK)
    )
    reply = await peer.read()
    assert reply is not None
    assert peer.decode(reply[2]).dom.name == DOMAIN.name
    assert await stream.confirmed()
    assert taker.got == [b"one", b"two"]


async def test_a_packet_of_4_mb(rig: StreamRig) -> None:
    taker = Taker()
    stream = await rig.open(UPLOAD, taker)
    async with trio.open_nursery() as nursery:
        nursery.start_soon(stream.send, stream.frame(CONTINUE, b"x" * 4_000_000), stream.frame(OK))
        assert await stream.confirmed()
    assert taker.got == [b"x" * 4_000_000]


async def test_an_aborted_upload(rig: StreamRig) -> None:
    taker = Taker()
    stream = await rig.open(UPLOAD, taker)
    await stream.send(stream.frame(CONTINUE, b"one"), stream.frame(ERROR))
    assert await stream.confirmed()
    assert taker.ended == "aborted"
    await still_there(rig)


async def test_the_abort_is_confirmed_when_the_handler_has_ended(rig: StreamRig) -> None:
    gate = trio.Event()

    async def slow_to_end(stream: DataStream) -> None:
        try:
            await stream.receive()
        finally:
            with trio.CancelScope(shield=True):
                await gate.wait()

    stream = await rig.open(UPLOAD, slow_to_end)
    await stream.send(stream.frame(ERROR), stream.frame(ERROR), stream.frame(CONTINUE, b"x"))
    await still_there(rig)
    gate.set()
    assert await stream.confirmed()


async def test_a_handler_refuses_in_the_middle(rig: StreamRig) -> None:
    async def refuse(stream: DataStream) -> None:
        await stream.receive()
        raise report(ErrorCode.NO_STORAGE_VOL, ErrorDomain.STREAMS, "full")

    stream = await rig.open(UPLOAD, refuse)
    await stream.send(stream.frame(CONTINUE, b"one"))
    error = await stream.failure()
    assert (error.code, error.domain) == (ErrorCode.NO_STORAGE_VOL, ErrorDomain.STREAMS)
    await stream.send(stream.frame(CONTINUE, b"late"), stream.frame(OK))
    await still_there(rig)


async def test_a_refusal_as_the_answer_to_finish(rig: StreamRig) -> None:
    async def refuse(stream: DataStream) -> None:
        while await stream.receive() is not None:
            pass
        raise report(ErrorCode.OPERATION_FAILED, ErrorDomain.STREAMS, "cannot close")

    stream = await rig.open(UPLOAD, refuse)
    await stream.send(stream.frame(OK))
    assert (await stream.failure()).code == ErrorCode.OPERATION_FAILED


async def test_a_bug_in_a_handler(rig: StreamRig, caplog: pytest.LogCaptureFixture) -> None:
    async def broken(stream: DataStream) -> None:
        raise RuntimeError("a bug")

    stream = await rig.open(UPLOAD, broken)
    error = await stream.failure()
    assert (error.code, error.domain) == (ErrorCode.INTERNAL_ERROR, ErrorDomain.STREAMS)
    assert "a bug" in caplog.text
    await still_there(rig)


async def test_a_handler_of_an_upload_that_ends_early(rig: StreamRig) -> None:
    async def early(stream: DataStream) -> None:
        await stream.receive()

    stream = await rig.open(UPLOAD, early)
    await stream.send(stream.frame(CONTINUE, b"one"))
    await trio.testing.wait_all_tasks_blocked()
    await stream.send(stream.frame(OK))
    assert await stream.confirmed()
    stream = await rig.open(UPLOAD, early)
    await stream.send(stream.frame(CONTINUE, b"one"), stream.frame(CONTINUE, b"two"))
    assert (await stream.failure()).message == "stream had unexpected termination"
    stream = await rig.open(UPLOAD, early)
    await stream.send(stream.frame(CONTINUE, b"one"))
    await trio.testing.wait_all_tasks_blocked()
    await stream.send(stream.frame(CONTINUE, b"two"))
    assert (await stream.failure()).message == "stream had unexpected termination"


@pytest.mark.parametrize("name", [UPLOAD, DOWNLOAD])
async def test_an_unknown_status(rig: StreamRig, name: str) -> None:
    async def wait(stream: DataStream) -> None:
        await trio.sleep_forever()

    stream = await rig.open(name, wait)
    await stream.send(stream.frame(7))
    error = await stream.failure()
    assert (error.code, error.domain) == (ErrorCode.RPC, ErrorDomain.STREAMS)
    assert error.message == "stream aborted with unexpected status 7"
    await still_there(rig)


# Holes


async def test_holes_in_a_sparse_upload(rig: StreamRig) -> None:
    taker = Taker()
    stream = await rig.open(UPLOAD, taker, sparse=True)
    await stream.send(stream.hole(1 << 40), stream.frame(CONTINUE, b"end"), stream.hole(7), stream.frame(OK))
    assert await stream.confirmed()
    assert taker.got == [Hole(1 << 40), b"end", Hole(7)]


@pytest.mark.parametrize("name", [UPLOAD, CONSOLE])
async def test_a_hole_where_none_may_be_closes(rig: StreamRig, name: str) -> None:
    taker = Taker()
    stream = await rig.open(name, taker)
    await stream.send(stream.hole(1))
    assert await rig.rig.peer.at_end()
    assert taker.ended == "aborted"


async def test_a_hole_that_cannot_be_decoded_closes(rig: StreamRig) -> None:
    stream = await rig.open(UPLOAD, Taker(), sparse=True)
    await stream.send(stream.frame(CONTINUE, b"short", kind=6))
    assert await rig.rig.peer.at_end()


@pytest.mark.parametrize("sparse", [False, True])
async def test_a_hole_on_a_download(rig: StreamRig, sparse: bool) -> None:
    async def wait(stream: DataStream) -> None:
        await trio.sleep_forever()

    stream = await rig.open(DOWNLOAD, wait, sparse=sparse)
    await stream.send(stream.hole(1))
    assert (await stream.failure()).message == "stream had unexpected termination"
    await still_there(rig)


@pytest.mark.parametrize(("length", "flags"), [(1, 1), (-1, 0), (0, 0)])
async def test_a_hole_with_flags_is_refused_in_a_reply(rig: StreamRig, length: int, flags: int) -> None:
    taker = Taker()
    stream = await rig.open(UPLOAD, taker, sparse=True)
    await stream.send(stream.hole(length, flags))
    reply = await rig.rig.peer.read()
    assert reply is not None
    with pytest.raises(Exception, match="Library function returned error but did not set virError") as caught:
        rig.rig.peer.decode(reply[2])
    assert caught.value.domain == ErrorDomain.RPC  # type: ignore[attr-defined]
    await trio.testing.wait_all_tasks_blocked()
    assert taker.ended == "aborted"
    await still_there(rig)


# Downloads


async def give(stream: DataStream) -> None:
    await stream.send(b"one")
    await stream.send_hole(5)
    await stream.send_hole(0)
    await stream.send(memoryview(b"x" * (CHUNK + 1)))


async def test_download(rig: StreamRig) -> None:
    stream = await rig.open(DOWNLOAD, give, sparse=True)
    assert await stream.read() == (3, CONTINUE, b"one")
    assert await stream.read() == (6, CONTINUE, (5).to_bytes(8, "big") + bytes(4))
    assert await stream.read() == (3, CONTINUE, b"x" * CHUNK)
    assert await stream.read() == (3, CONTINUE, b"x")
    assert await stream.read() == (3, CONTINUE, b"")
    await still_there(rig)  # the server never finishes on its own
    await stream.send(stream.frame(OK))
    assert await stream.confirmed()
    await still_there(rig)


@pytest.mark.parametrize("status", [OK, ERROR])
async def test_the_end_in_the_middle_of_a_download(rig: StreamRig, status: int) -> None:
    giver = Giver()
    stream = await rig.open(DOWNLOAD, giver)
    await stream.read()
    await stream.send(stream.frame(status))
    while (got := await stream.read())[1] == CONTINUE:
        assert got[2] == giver.data
    assert got == (3, OK, b"")
    assert giver.ended
    await still_there(rig)


async def test_aborting_after_the_end_of_the_data(rig: StreamRig) -> None:
    async def nothing(stream: DataStream) -> None:
        pass

    stream = await rig.open(DOWNLOAD, nothing)
    assert await stream.read() == (3, CONTINUE, b"")
    await stream.send(stream.frame(ERROR))
    assert await stream.confirmed()


async def test_data_on_a_download(rig: StreamRig) -> None:
    giver = Giver()
    stream = await rig.open(DOWNLOAD, giver)
    await stream.send(stream.frame(CONTINUE, b"x"))
    while (got := await stream.read())[1] == CONTINUE:
        pass
    assert got[:2] == (3, ERROR)
    await trio.testing.wait_all_tasks_blocked()
    assert giver.ended
    await still_there(rig)


async def test_data_after_the_end_of_a_download(rig: StreamRig) -> None:
    async def nothing(stream: DataStream) -> None:
        pass

    stream = await rig.open(DOWNLOAD, nothing)
    await stream.read()
    await stream.send(stream.frame(CONTINUE, b"x"))
    error = await stream.failure()
    assert (error.code, error.domain) == (ErrorCode.RPC, ErrorDomain.STREAMS)
    assert error.message == "stream had unexpected termination"


async def test_a_handler_that_does_not_wait_for_the_stream_is_cancelled(rig: StreamRig) -> None:
    ended = trio.Event()

    async def elsewhere(stream: DataStream) -> None:
        try:
            await trio.sleep_forever()
        finally:
            ended.set()

    stream = await rig.open(DOWNLOAD, elsewhere)
    await stream.send(stream.frame(ERROR))
    assert await stream.confirmed()
    assert ended.is_set()


async def test_a_client_that_does_not_read_gets_one_packet_at_a_time(rig: StreamRig) -> None:
    giver = Giver(b"x" * CHUNK)
    stream = await rig.open(DOWNLOAD, giver)
    await trio.testing.wait_all_tasks_blocked()
    assert giver.sent < 4
    assert rig.rig.transport.unsent <= CHUNK + 28
    for _ in range(20):
        assert (await stream.read())[2] == giver.data


async def test_replies_pass_between_the_packets_of_a_download(rig: StreamRig) -> None:
    stream = await rig.open(DOWNLOAD, Giver(b"x" * CHUNK))
    peer = rig.rig.peer
    await peer.send(peer.frame(*QUICK))
    seen = 0
    while True:
        got = await peer.read()
        assert got is not None
        if got[0] != stream.number:
            break
        seen += 1
    assert peer.decode(got[2]).dom.name == DOMAIN.name
    assert seen < 5


# Consoles: both directions


async def echo(stream: DataStream) -> None:
    while (data := await stream.receive()) is not None:
        if isinstance(data, bytes):
            await stream.send(data)


async def test_echo(rig: StreamRig) -> None:
    stream = await rig.open(CONSOLE, echo)
    for text in (b"one", b"two"):
        await stream.send(stream.frame(CONTINUE, text))
        assert await stream.read() == (3, CONTINUE, text)
    await stream.send(stream.frame(OK))
    assert await stream.confirmed()


async def test_what_comes_after_the_finish_is_dropped(rig: StreamRig) -> None:
    stream = await rig.open(CONSOLE, echo)
    await stream.send(stream.frame(CONTINUE, b"one"), stream.frame(OK), stream.frame(CONTINUE, b"two"))
    assert await stream.confirmed()


async def test_the_console_hangs_up(rig: StreamRig) -> None:
    async def hang_up(stream: DataStream) -> None:
        await stream.send(b"bye")

    stream = await rig.open(CONSOLE, hang_up)
    assert await stream.read() == (3, CONTINUE, b"bye")
    assert await stream.read() == (3, CONTINUE, b"")
    await stream.send(stream.frame(CONTINUE, b"typed too late"), stream.frame(OK))
    assert await stream.confirmed()


async def test_a_handler_of_two_tasks(rig: StreamRig) -> None:
    async def both(stream: DataStream) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(trio.sleep_forever)
            while await stream.receive() is not None:
                pass
            nursery.cancel_scope.cancel()

    for status in (OK, ERROR):
        stream = await rig.open(CONSOLE, both)
        await stream.send(stream.frame(status))
        assert await stream.confirmed()


# Many, bounds, ends


async def test_several_streams_at_once(rig: StreamRig) -> None:
    consoles = [await rig.open(CONSOLE, echo) for _ in range(10)]
    for turn in range(3):
        for index, stream in enumerate(consoles):
            await stream.send(stream.frame(CONTINUE, f"{turn} {index}".encode()))
        got = [await rig.rig.peer.read() for _ in consoles]
        answers = {answer[1]: answer[2][HEADER.size :] for answer in got if answer}
        for index, stream in enumerate(consoles):
            assert answers[stream.serial] == f"{turn} {index}".encode()
    for stream in consoles:
        await stream.send(stream.frame(OK))
        assert await stream.confirmed()


async def test_packets_of_another_procedure_or_serial_are_ignored(rig: StreamRig) -> None:
    stream = await rig.open(CONSOLE, echo)
    other_serial = StreamPeer(stream.peer, CONSOLE, stream.serial + 1)
    other_procedure = StreamPeer(stream.peer, UPLOAD, stream.serial)
    await stream.send(other_serial.frame(CONTINUE, b"x"), other_procedure.frame(ERROR), stream.frame(CONTINUE, b"y"))
    assert await stream.read() == (3, CONTINUE, b"y")


async def test_a_second_stream_of_the_same_serial_is_refused(rig: StreamRig) -> None:
    await rig.open(CONSOLE, echo)
    rig.rig.peer.serial -= 1
    error = await rig.rig.peer.refused(CONSOLE, OPENING[CONSOLE])
    assert error.code == ErrorCode.RPC


async def test_too_many_streams(rig: StreamRig, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_STREAMS", 3)
    for _ in range(3):
        await rig.open(CONSOLE, echo)
    assert "more than 3 streams" in (await rig.rig.peer.refused(CONSOLE, OPENING[CONSOLE])).message


async def test_a_stalled_handler_stops_reading_after_a_bounded_buffer(rig: StreamRig) -> None:
    taker, gate, sent = Taker(), trio.Event(), 0

    async def stall(stream: DataStream) -> None:
        await gate.wait()
        await taker(stream)

    stream = await rig.open(UPLOAD, stall)

    async def upload() -> None:
        nonlocal sent
        for _ in range(40):
            await stream.send(stream.frame(CONTINUE, b"x" * 250_000))
            sent += 1
        await stream.send(stream.frame(OK))

    async with streaming() as other, trio.open_nursery() as nursery:
        nursery.start_soon(upload)
        await trio.testing.wait_all_tasks_blocked()
        assert sent < 10
        await still_there(other)  # only this client waits
        gate.set()
        assert await stream.confirmed()
    assert sum(len(piece) for piece in taker.got if isinstance(piece, bytes)) == 10_000_000


async def test_little_pieces_count_for_what_they_take(rig: StreamRig) -> None:
    async def stall(stream: DataStream) -> None:
        await trio.sleep_forever()

    stream = await rig.open(UPLOAD, stall)
    piece = stream.frame(CONTINUE, b"xy")
    for _ in range(20):
        await stream.send(piece * 1000)
        await trio.testing.wait_all_tasks_blocked()
        if rig.rig.client.streams.crowded:
            break
    assert rig.rig.client.streams.crowded
    await stream.send(stream.frame(ERROR))


async def test_an_abort_ends_the_stall(rig: StreamRig) -> None:
    async def stall(stream: DataStream) -> None:
        await trio.sleep_forever()

    stream = await rig.open(UPLOAD, stall)
    await stream.send(*[stream.frame(CONTINUE, b"x" * 100_000)] * 5)
    await stream.send(stream.frame(ERROR))
    assert await stream.confirmed()
    assert not rig.rig.client.streams.crowded


async def test_a_client_goes_amid_a_stall(rig: StreamRig, autojump_clock: trio.testing.MockClock) -> None:
    async def stall(stream: DataStream) -> None:
        await trio.sleep_forever()

    stream = await rig.open(UPLOAD, stall)
    await stream.send(*[stream.frame(CONTINUE, b"x" * 250_000)] * 5)
    await trio.testing.wait_all_tasks_blocked()
    assert rig.rig.client.streams.crowded
    rig.rig.peer.sock.close()
    await rig.rig.done.wait()


@pytest.mark.parametrize("name", [UPLOAD, DOWNLOAD, CONSOLE])
async def test_the_client_goes(rig: StreamRig, name: str) -> None:
    seen: list[str] = []

    async def handler(stream: DataStream) -> None:
        try:
            while name == DOWNLOAD:
                await stream.send(b"x" * CHUNK)
            await stream.receive()
        except StreamAborted:
            seen.append("aborted")
            raise

    await rig.open(name, handler)
    await trio.testing.wait_all_tasks_blocked()
    rig.rig.peer.sock.close()
    await rig.rig.done.wait()
    assert seen == ["aborted"]
    assert len(rig.rig.client.streams) == 0


async def test_a_refused_call_opens_no_stream(rig: StreamRig) -> None:
    error = await rig.rig.peer.refused("domain_screenshot", bytes(4))
    assert error.code == ErrorCode.RPC
    assert len(rig.rig.client.streams) == 0


@pytest.mark.parametrize("seed", range(20))
async def test_any_packets_leave_the_connection_in_order(rig: StreamRig, seed: int) -> None:
    """Whatever is sent to streams, the server answers calls and holds nothing afterwards."""
    import random

    chance = random.Random(seed)
    peer = rig.rig.peer
    for _ in range(10):
        name = chance.choice([UPLOAD, DOWNLOAD, CONSOLE])
        handler = {UPLOAD: Taker(), DOWNLOAD: give, CONSOLE: echo}[name]
        stream = StreamPeer(peer, name, peer.serial)
        rig.serve, rig.sparse = handler, True
        await peer.send(peer.frame(name, OPENING[name]))
        await trio.testing.wait_all_tasks_blocked()
        for _ in range(chance.randrange(6)):
            packet = chance.choice(
                [stream.hole(3), stream.frame(CONTINUE, b"x" * chance.randrange(3)), stream.frame(OK)]
            )
            await peer.send(packet)
            if chance.random() < 0.5:
                await trio.testing.wait_all_tasks_blocked()
        await peer.send(stream.frame(ERROR))
    await peer.send(peer.frame(*QUICK))
    while (got := await peer.read()) is not None and got[1] != peer.serial - 1:
        pass
    assert got is not None
    await trio.testing.wait_all_tasks_blocked()
    assert len(rig.rig.client.streams) == 0
    assert not rig.rig.client.streams.crowded
