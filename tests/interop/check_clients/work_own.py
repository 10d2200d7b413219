"""What our own client is judged by, on either IO library: calls in flight, streams both ways, events, idleness.

Arguments: "trio" or "asyncio", URI, a folder. It is written against what trio and asyncio have in common.
"""

import asyncio
import hashlib
import sys
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

import trio
import virtwire.client
import virtwire.client.aio

DATA, HOLE = 3_000_000, 1_000_000
CONTENT = b"v" * DATA + bytes(HOLE) + b"end"
SPARSE = 1
LIFECYCLE = 0  # as numbers: to import the enums takes as long as all the rest
SLEEP = {"trio": trio.sleep, "asyncio": asyncio.sleep}


async def gather(library: str, *calls: Any) -> list[Any]:
    """Make calls at the same time; return their results in order."""
    if library == "asyncio":
        return list(await asyncio.gather(*(call() for call in calls)))
    results: dict[int, Any] = {}

    async def run(number: int, call: Any) -> None:
        results[number] = await call()

    async with trio.open_nursery() as nursery:
        for number, call in enumerate(calls):
            nursery.start_soon(run, number, call)
    return [results[number] for number in range(len(calls))]


async def digest(opening: Awaitable[virtwire.client.Stream]) -> str:
    """Read a stream to its end."""
    found = hashlib.sha256()
    async with await opening as stream:
        async for data in stream:
            found.update(data)
    return found.hexdigest()


async def work(library: str, connection: virtwire.client.Connection, folder: Path) -> None:
    (domain,) = await connection.list_all_domains()
    calls = (
        connection.get_hostname,
        connection.get_type,
        domain.get_xml_desc,
        domain.get_state,
        connection.node_get_info,
    )
    print(*await gather(library, *calls * 3))
    async with connection.domain_events(LIFECYCLE) as events:
        await domain.suspend()
        await domain.resume()
        print([(int(each.event), int(each.detail)) for each in [await anext(events), await anext(events)]])
        await SLEEP[library](0.5)
    kind, picture = await domain.screenshot(0)
    async with picture:
        print(kind, len(b"".join([data async for data in picture])))
    pool = await connection.storage_pool_lookup_by_name("default-pool")
    volume = await pool.storage_vol_create_xml(f"<volume><name>work</name><capacity>{len(CONTENT)}</capacity></volume>")
    async with await volume.upload(0, len(CONTENT), SPARSE) as stream:
        await stream.send_all(CONTENT[:DATA])
        await stream.send_hole(HOLE)
        await stream.send_all(CONTENT[DATA + HOLE :])
    print(await digest(volume.download(0, 0)))
    print(await digest(volume.download(0, 0, SPARSE)))
    with (folder / "copy").open("w+b", buffering=0) as copy:
        print(await volume.download_to(copy, sparse=True), hashlib.sha256((folder / "copy").read_bytes()).hexdigest())


async def main(library: str, uri: str, folder: Path) -> None:
    connect = virtwire.client.connect if library == "trio" else virtwire.client.aio.connect
    try:
        async with connect(uri, keepalive_interval=0.5, keepalive_count=11) as connection:
            await work(library, connection, folder)
    except virtwire.client.LibvirtError as error:
        sys.exit(f"error: {error}")


LIBRARY, URI, FOLDER = sys.argv[1], sys.argv[2], Path(sys.argv[3])
if LIBRARY == "trio":
    trio.run(main, LIBRARY, URI, FOLDER, strict_exception_groups=False)
else:
    asyncio.run(main(LIBRARY, URI, FOLDER))
