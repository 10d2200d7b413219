"""Our side, in a process of its own like the other: JSON lines in and out."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import trio
import virtwire.client
from virtwire.client import Connection


async def call_named(connection: Connection, name: str) -> Callable[[], Awaitable[Any]]:
    domain = await connection.domain_lookup_by_name("test")
    return {
        "lookup": lambda: connection.domain_lookup_by_name("test"),
        "info": domain.get_info,
        "xml": domain.get_xml_desc,
        "list": connection.list_all_domains,
    }[name]


async def serial(connection: Connection, name: str, count: int) -> float:
    call = await call_named(connection, name)
    await call()
    start = time.perf_counter()
    for _ in range(count):
        await call()
    return time.perf_counter() - start


async def tasks(connection: Connection, name: str, count: int, number: int) -> float:
    call = await call_named(connection, name)
    share = count // number

    async def work() -> None:
        for _ in range(share):
            await call()

    start = time.perf_counter()
    async with trio.open_nursery() as nursery:
        for _ in range(number):
            nursery.start_soon(work)
    return (time.perf_counter() - start) * count / (share * number)


async def fetch_all(connection: Connection) -> float:
    domains = [domain for domain in await connection.list_all_domains() if domain.name.startswith("bench")]
    start = time.perf_counter()
    async with trio.open_nursery() as nursery:
        for domain in domains:
            nursery.start_soon(domain.get_xml_desc)
    return time.perf_counter() - start


async def vol_upload(connection: Connection, pool: str, file: str) -> float:
    volume = await (await connection.storage_pool_lookup_by_name(pool)).storage_vol_lookup_by_name("v")
    start = time.perf_counter()
    with open(file, "rb") as source:
        await volume.upload_from(source)
    return time.perf_counter() - start


async def vol_download(connection: Connection, pool: str, file: str) -> float:
    volume = await (await connection.storage_pool_lookup_by_name(pool)).storage_vol_lookup_by_name("v")
    start = time.perf_counter()
    with open(file, "wb", buffering=0) as target:
        await volume.download_to(target)
    return time.perf_counter() - start


async def main() -> None:
    operations: dict[str, Callable[..., Awaitable[float]]] = {
        each.__name__: each for each in (serial, tasks, fetch_all, vol_upload, vol_download)
    }
    connections: dict[str, Connection] = {}
    async with AsyncExitStack() as stack:
        while line := await trio.to_thread.run_sync(sys.stdin.readline):
            request = json.loads(line)
            uri = request.pop("uri")
            if uri not in connections:
                connections[uri] = await stack.enter_async_context(virtwire.client.connect(uri, max_calls=64))
            print(json.dumps(await operations[request.pop("op")](connections[uri], **request)), flush=True)


trio.run(main)
