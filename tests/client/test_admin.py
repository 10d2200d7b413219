"""The administration of a real libvirtd, against what virt-admin says of it."""

from __future__ import annotations

import re
import subprocess

import pytest
import virtwire.client
from virtwire.client.enums import ClientTransport

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import program, require


def virt_admin(path: str, *words: str) -> str:
    command = [program("virt-admin"), "-q", "-c", f"libvirtd+unix:///system?socket={path}", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.interop
async def test_servers_limits_and_clients() -> None:
    require("libvirtd", "virt-admin")
    with Libvirtd() as daemon:
        path = f"{daemon.socket_dir}/libvirt-admin-sock"
        async with virtwire.client.connect_admin(path) as administration:
            names = [server.name for server in await administration.list_servers()]
            assert names == re.findall(r"\d+ +(\S+)", virt_admin(path, "srv-list"))
            server = await administration.lookup_server("libvirtd")
            await server.set_client_limits({"nclients_max": 4321})
            limits = await server.get_client_limits()
            assert limits["nclients_max"] == 4321
            told = dict(re.findall(r"(\w+) +: (\d+)", virt_admin(path, "srv-clients-info", "libvirtd")))
            assert {name: str(value) for name, value in limits.items()} == told
            async with virtwire.client.connect(daemon.uri()):
                (client,) = await server.list_clients()
                assert (client.transport, client.server) == (ClientTransport.UNIX, server)
                assert (await client.get_info())["readonly"] is False
            with pytest.raises(virtwire.client.errors.NoServer):
                await administration.lookup_server("nosuch")


async def test_no_daemon_at_the_socket() -> None:
    with pytest.raises(virtwire.client.LibvirtError, match="Failed to connect socket to '/nowhere': No such file"):
        async with virtwire.client.connect_admin("/nowhere"):
            raise AssertionError("it never opens")
