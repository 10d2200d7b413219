"""The same life of a checkpoint with libvirtd and virtwired, trio and asyncio, over unix, tcp and tls: all equal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from virtwire.client import Connection, LibvirtError
from virtwire.client.enums import DomainCheckpointListFlags, DomainState

from tests.interop.admin_peers import admin_socket_in
from tests.peers.daemon import Daemon
from tests.peers.libvirtd import Libvirtd
from tests.peers.pki import Site
from tests.peers.require import require
from tests.peers.virtwired import Virtwired
from tests.worlds import World

pytestmark = pytest.mark.interop


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("pki"))


@pytest.fixture(scope="module")
def ways(site: Site) -> Iterator[dict[str, str]]:
    """Give every way to each daemon's test driver."""
    require("libvirtd")
    with ExitStack() as stack:
        server, client = site.server(), site.client()
        found = {}
        daemons: list[Daemon] = [Libvirtd(tcp=True, pki_dir=server), Virtwired(tcp=True, pki_dir=server)]
        for daemon in daemons:
            stack.enter_context(daemon)
            found[f"{daemon.name}-unix"] = daemon.uri()
            found[f"{daemon.name}-tcp"] = daemon.tcp_uri()
            found[f"{daemon.name}-tls"] = daemon.tls_uri(client)
        yield found


async def the_life_of_a_checkpoint(world: World, connection: Connection, name: str) -> list[Any]:
    """Make three checkpoints, look at them in every way, and delete them; return all that was seen."""
    seen: list[Any] = []
    domain = await connection.domain_lookup_by_name("test")
    state, _reason = await domain.get_state()
    assert state == DomainState.RUNNING
    made = []
    for number in range(3):
        document = f"<domaincheckpoint><name>{name}{number}</name><description>the {number}.</description>"
        made.append(await domain.checkpoint_create_xml(f"{document}</domaincheckpoint>"))
    seen.append([checkpoint.name for checkpoint in made])
    seen.append([each.name for each in await domain.list_all_checkpoints(DomainCheckpointListFlags.TOPOLOGICAL)])
    seen.append([(await checkpoint.get_parent()).name for checkpoint in made[1:]])
    seen.append([child.name for child in await made[0].list_all_children()])
    found = await domain.checkpoint_lookup_by_name(f"{name}1")
    assert found == made[1]
    documents: dict[int, str] = {}

    async def read(number: int) -> None:
        documents[number] = re.sub(r"<creationTime>\d+<", "<creationTime>0<", await made[number].get_xml_desc())

    async with world.group() as group:  # many at once
        for number in range(3):
            group.start(read, number)
    seen.append([documents[number] for number in range(3)])
    for call in (
        lambda: domain.checkpoint_lookup_by_name("nosuch"),
        lambda: domain.checkpoint_create_xml("<nonsense/>"),
        lambda: made[0].get_parent(),
    ):
        with pytest.raises(LibvirtError) as caught:
            await call()
        error = caught.value
        seen.append((error.code, error.domain, error.level, str(error), error.str1, error.str2, error.str3))
    for checkpoint in reversed(made):
        await checkpoint.delete()
    seen.append([each.name for each in await domain.list_all_checkpoints()])
    return seen


async def test_the_life_of_a_checkpoint(real_world: World, ways: dict[str, str]) -> None:
    lives = {}
    for way, uri in ways.items():
        async with real_world.connect(uri) as connection:
            lives[way] = await the_life_of_a_checkpoint(real_world, connection, "lives-")
    assert len(lives) == 6
    expected = lives["libvirtd-unix"]
    assert expected[0] == ["lives-0", "lives-1", "lives-2"]
    assert expected[-1] == []
    assert {way: life for way, life in lives.items() if life != expected} == {}


async def test_many_connections_at_once(real_world: World, ways: dict[str, str]) -> None:
    answers: list[str] = []

    async def ask(uri: str) -> None:
        async with real_world.connect(uri) as connection:
            for _ in range(5):
                domain = await connection.domain_lookup_by_name("test")
                answers.append(domain.uuid_string)

    async with real_world.group() as group:
        for uri in ways.values():
            for _ in range(3):
                group.start(ask, uri)
    assert len(answers) == 6 * 3 * 5
    assert len(set(answers)) <= 2


async def test_the_administration(real_world: World, ways: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(LibvirtError, match="Failed to connect socket"):
        async with real_world.connect_admin(str(tmp_path / "none")):
            raise AssertionError("it never opens")
    admin = admin_socket_in(Path(ways["libvirtd-unix"].partition("socket=")[2]).parent)
    async with real_world.connect_admin(str(admin)) as connection:
        assert "libvirtd" in [server.name for server in await connection.list_servers()]
