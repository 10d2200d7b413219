"""The states of a stream's end, without a connection: what each packet and each use does in each of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import pytest
from virtwire.client.channel import Io
from virtwire.client.hole import Hole
from virtwire.client.pipe import CHUNK, HARD_LIMIT, PATIENCE, SOFT_LIMIT, Pipe, takes_holes
from virtwire.protocol.client_session import ClientSession
from virtwire.protocol.errors import (
    InvalidArg,
    InvalidStream,
    LibvirtError,
    OperationFailed,
    OperationInvalid,
    Rpc,
    report,
)
from virtwire.protocol.generated.domain_devices import DomainOpenConsoleArgs
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.storage_vol import StorageVolDownloadArgs
from virtwire.protocol.generated.types import DomainHandle, StorageVolHandle
from virtwire.protocol.message import HEADER, HolePacket, Status, StreamPacket
from virtwire.protocol.procedures import Procedure
from virtwire.protocol.xdr import Record

from tests.client.procedures import CONSOLE, DOWNLOAD, SPARSE_UPLOAD_ARGS, UPLOAD, UPLOAD_ARGS
from tests.worlds import World

SERIAL = 5
DOMAIN = DomainHandle("test", bytes(16), 1)
VOLUME = StorageVolHandle("pool", "volume", "/volume")
BROKEN = report(9, 38, "broken")


class Carrier:
    """Keeps what is sent.

    Attributes:
        sent: status and data of each packet; None for a hole.
        reliefs: how often the pipe told that there is room again, or that somebody waits.
    """

    def __init__(self, io: Io) -> None:
        self.io = io
        self.session = ClientSession([REMOTE])
        self.sent: list[tuple[int, bytes] | None] = []
        self.reliefs = 0
        self.error: LibvirtError | None = None

    def send(self, frame: bytes) -> None:
        _length, _program, _version, _number, kind, serial, status = HEADER.unpack_from(frame)
        assert serial == SERIAL
        self.sent.append((status, frame[HEADER.size :]) if kind == 3 else None)

    def send_data(self, header: bytes, data: memoryview) -> None:
        self.send(header + data)

    async def room(self) -> None:
        if self.error is not None:
            raise self.error
        await self.io.sleep(0)

    def relieved(self) -> None:
        self.reliefs += 1


class Bench:
    """A pipe, its carrier and their world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.carrier = Carrier(world.io)
        self.pipe = Pipe(self.carrier, SERIAL, CONSOLE, sparse=True)

    def data(self, data: bytes) -> None:
        self.pipe.feed(StreamPacket(SERIAL, Status.CONTINUE, data))

    def finished(self) -> None:
        self.pipe.feed(StreamPacket(SERIAL, Status.OK, b""))

    def failed(self) -> None:
        self.pipe.feed(StreamPacket(SERIAL, Status.ERROR, b"", BROKEN))

    @property
    def known(self) -> bool:
        """Whether the session still passes packets of the stream."""
        return SERIAL in self.carrier.session._streams


@asynccontextmanager
async def made(world: World) -> AsyncIterator[Bench]:
    yield Bench(world)


@pytest.fixture
def bench(world: World) -> AbstractAsyncContextManager[Bench]:
    return made(world)


async def test_what_comes_is_read_in_order(bench: Bench) -> None:
    bench.data(b"a")
    bench.pipe.feed(HolePacket(SERIAL, 9, 0))
    bench.data(b"b")
    bench.data(b"")
    assert [await bench.pipe.receive() for _ in range(5)] == [b"a", Hole(9), b"b", b"", b""]


async def test_a_reader_waits_for_data(bench: Bench) -> None:
    got: list[bytes | Hole] = []

    async def read() -> None:
        got.append(await bench.pipe.receive())

    async with bench.world.group() as group:
        group.start(read)
        group.start(read)
        await bench.world.settle()
        assert bench.pipe.awaited
        assert bench.carrier.reliefs == 2
        bench.data(b"one")
        await bench.world.settle()
        bench.data(b"two")
    assert got == [b"one", b"two"]


async def test_a_reader_that_is_cancelled_takes_nothing(bench: Bench) -> None:
    async with bench.world.group() as group:
        task = group.start(bench.pipe.receive)
        await bench.world.settle()
        task.cancel()
        bench.data(b"kept")
    assert await bench.pipe.receive() == b"kept"


async def test_sending(bench: Bench) -> None:
    await bench.pipe.send(b"x" * (CHUNK + 1))
    await bench.pipe.send(memoryview(b"y"))
    await bench.pipe.send(b"")
    await bench.pipe.send_hole(0)
    await bench.pipe.send_hole((1 << 63) - 1)
    assert bench.carrier.sent == [(2, b"x" * CHUNK), (2, b"x"), (2, b"y"), None, None]
    for length in (-1, 1 << 63):
        with pytest.raises(InvalidArg, match="a hole cannot be"):
            await bench.pipe.send_hole(length)


async def test_no_hole_goes_where_none_is_taken(bench: Bench) -> None:
    carrier = Carrier(bench.world.io)
    pipe = Pipe(carrier, SERIAL, UPLOAD)
    with pytest.raises(OperationInvalid, match="Skipping is not supported with this stream"):
        await pipe.send_hole(1)
    await pipe.send(b"data")
    assert carrier.sent == [(2, b"data")]


@pytest.mark.parametrize(
    ("procedure", "args", "taken"),
    [
        (UPLOAD, SPARSE_UPLOAD_ARGS, True),
        (UPLOAD, UPLOAD_ARGS, False),
        (DOWNLOAD, StorageVolDownloadArgs(VOLUME, 0, 0, 1), False),
        (CONSOLE, DomainOpenConsoleArgs(DOMAIN, None, 1), False),
    ],
)
def test_only_a_sparse_upload_takes_holes(procedure: Procedure, args: Record, taken: bool) -> None:
    assert takes_holes(procedure, args) is taken


Use = Callable[[Pipe], Awaitable[object]]
USES: list[Use] = [
    lambda pipe: pipe.receive(),
    lambda pipe: pipe.send(b"data"),
    lambda pipe: pipe.send(b""),
    lambda pipe: pipe.send_hole(1),
    lambda pipe: pipe.room(),
    lambda pipe: pipe.finish(),
]


@pytest.mark.parametrize("use", range(len(USES)))
@pytest.mark.parametrize("how", ["finish", "abort"])
async def test_after_the_end_every_use_is_refused(bench: Bench, how: str, use: int) -> None:
    async with bench.world.group() as group:
        group.start(bench.pipe.finish if how == "finish" else bench.pipe.abort)
        await bench.world.settle()
        with pytest.raises(InvalidStream, match="finished or aborted"):  # while the server has not confirmed it
            await USES[use](bench.pipe)
        assert bench.known
        bench.finished()
    assert bench.carrier.sent == [(0 if how == "finish" else 1, b"")]
    with pytest.raises(InvalidStream, match="finished or aborted"):
        await USES[use](bench.pipe)
    await bench.pipe.abort()
    assert bench.pipe.over
    assert not bench.known
    assert len(bench.carrier.sent) == 1


@pytest.mark.parametrize("use", range(len(USES)))
async def test_after_a_failure_every_use_raises_it(bench: Bench, use: int) -> None:
    bench.data(b"never read")
    bench.failed()
    errors = []
    for _ in range(2):
        with pytest.raises(OperationFailed, match="broken") as caught:
            await USES[use](bench.pipe)
        errors.append(caught.value)
    assert errors[0] is not errors[1]
    await bench.pipe.abort()
    bench.pipe.abandon()
    assert bench.carrier.sent == []
    assert bench.pipe.over
    assert not bench.known


async def test_the_failure_wakes_the_reader(bench: Bench) -> None:
    async def read() -> None:
        with pytest.raises(OperationFailed):
            await bench.pipe.receive()

    async with bench.world.group() as group:
        group.start(read)
        await bench.world.settle()
        bench.failed()


async def test_the_finish_fails(bench: Bench) -> None:
    async def finish() -> None:
        with pytest.raises(OperationFailed):
            await bench.pipe.finish()

    async with bench.world.group() as group:
        group.start(finish)
        await bench.world.settle()
        bench.failed()


async def test_what_comes_after_finish_or_abort_is_dropped(bench: Bench) -> None:
    bench.data(bytes(CHUNK))
    async with bench.world.group() as group:
        group.start(bench.pipe.abort)
        await bench.world.settle()
        assert bench.pipe._size == 0
        bench.data(bytes(CHUNK))
        bench.pipe.feed(HolePacket(SERIAL, 9, 0))
        assert bench.pipe._size == 0
        bench.finished()


async def test_a_cancelled_finish_stays_said(bench: Bench) -> None:
    async with bench.world.group() as group:
        task = group.start(bench.pipe.finish)
        await bench.world.settle()
        task.cancel()
    assert bench.carrier.sent == [(0, b"")]
    await bench.pipe.abort()  # too late: a second word would be one too many
    bench.pipe.abandon()
    assert len(bench.carrier.sent) == 1
    assert not bench.pipe.over
    bench.finished()
    assert bench.pipe.over
    assert not bench.known


async def test_abandoning_waits_for_nobody(bench: Bench) -> None:
    bench.pipe.abandon()
    bench.pipe.abandon()
    assert bench.carrier.sent == [(1, b"")]
    assert not bench.pipe.over
    bench.finished()
    assert bench.pipe.over


async def test_the_server_ends_first(bench: Bench) -> None:
    """What came before is still read; then the stream is over."""
    bench.data(b"last")
    bench.finished()
    assert await bench.pipe.receive() == b"last"
    with pytest.raises(InvalidStream):
        await bench.pipe.receive()


@pytest.mark.parametrize("status", [3, 99])
async def test_a_status_that_there_is_not(bench: Bench, status: int) -> None:
    bench.pipe.feed(StreamPacket(SERIAL, status, b""))
    with pytest.raises(Rpc, match=f"unexpected status {status}"):
        await bench.pipe.receive()


async def test_how_full_it_is(bench: Bench) -> None:
    pipe = bench.pipe
    bench.data(bytes(SOFT_LIMIT))
    assert not pipe.full
    bench.data(b"x")
    assert pipe.full
    assert not pipe.overfull
    bench.data(bytes(HARD_LIMIT - SOFT_LIMIT))
    assert pipe.overfull
    reliefs = bench.carrier.reliefs
    states = []
    for _ in range(3):
        await pipe.receive()
        states.append((pipe.overfull, pipe.full, bench.carrier.reliefs - reliefs))
    assert states == [(False, True, 1), (False, True, 1), (False, False, 2)]


async def test_holes_count_too(bench: Bench) -> None:
    for _ in range(SOFT_LIMIT // 64 + 1):
        bench.pipe.feed(HolePacket(SERIAL, 1, 0))
    assert bench.pipe.full


async def test_a_reader_is_given_up_only_when_it_took_nothing_for_long(bench: Bench) -> None:
    pipe, io = bench.pipe, bench.world.io
    bench.data(bytes(HARD_LIMIT))
    await io.sleep(2 * PATIENCE)
    assert not pipe.give_up_on_reader(io.now())  # there is room yet
    bench.data(b"x")
    bench.data(bytes(HARD_LIMIT))
    await pipe.receive()
    await io.sleep(PATIENCE - 0.1)
    assert not pipe.give_up_on_reader(io.now())
    await io.sleep(0.2)
    assert pipe.give_up_on_reader(io.now())
    assert bench.carrier.sent == [(1, b"")]
    assert not pipe.give_up_on_reader(io.now())
    with pytest.raises(Rpc, match="took nothing"):
        await pipe.receive()


async def test_the_connection_is_lost_while_sending(bench: Bench) -> None:
    bench.carrier.error = BROKEN
    with pytest.raises(OperationFailed):
        await bench.pipe.send(b"data")


async def test_which_way_the_data_flow(world: World) -> None:
    carrier = Carrier(world.io)
    assert Pipe(carrier, 1, DOWNLOAD).direction == "receive"
    assert Pipe(carrier, 2, CONSOLE).direction == "both"


@pytest.mark.parametrize("piece", [b"x", b"xy", Hole(1)])
async def test_many_small_pieces_count_for_what_they_take(bench: Bench, piece: bytes | Hole) -> None:
    count = SOFT_LIMIT // 60
    for _ in range(count):
        if isinstance(piece, Hole):
            bench.pipe.feed(HolePacket(SERIAL, piece.length, 0))
        else:
            bench.data(piece)
    assert bench.pipe.full
    for _ in range(count):
        assert await bench.pipe.receive() == piece
    assert bench.pipe._size == 0
