"""What the administration's calls do; what they refuse and how is compared with libvirtd's in the interop tests."""

from __future__ import annotations

import inspect
import struct
from pathlib import Path

import pytest
import trio
import trio.testing
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated import admin
from virtwire.protocol.generated.programs import ADMIN, REMOTE
from virtwire.protocol.generated.types import TypedParam, TypedParamValue
from virtwire.protocol.typed_params import to_dict
from virtwire.server.admin.handlers import Administration
from virtwire.server.identity import Identity

from tests.server.admin.rig import MAIN, administration, connect, make_daemon, private_logs

MAIN_HANDLE = admin.ServerHandle(MAIN)
NOWHERE = admin.ServerHandle("nowhere")
PING = bytes.fromhex("0000001c 6b656570 00000001 00000001 00000002 00000000 00000000")


def unsigned(**values: int) -> list[TypedParam]:
    return [TypedParam(name, TypedParamValue(2, value)) for name, value in values.items()]


def test_every_procedure_has_a_handler() -> None:
    with private_logs() as logs:
        handlers = Administration(make_daemon(logs), logs).handlers()
    assert set(handlers) == set(ADMIN.by_name)
    assert all(inspect.iscoroutinefunction(handler) for handler in handlers.values())


async def test_opening_is_not_needed_and_closing_answers_first(tmp_path: Path) -> None:
    async with administration(tmp_path) as (_, peer):
        assert (await peer.call("connect_get_lib_version")).lib_ver == 9_000_000
        for _ in range(2):
            await peer.call("connect_open", admin.AdminConnectOpenArgs(0))
        assert (await peer.refused("connect_open", admin.AdminConnectOpenArgs(1))).code == 8
        await peer.call("connect_close")
        assert await peer.at_end()


async def test_other_programs_are_not_there_and_pings_are_answered(tmp_path: Path) -> None:
    async with administration(tmp_path) as (_, peer):
        await peer.send(peer.frame("connect_close", program=REMOTE.number))
        reply = await peer.read()
        assert reply is not None
        with pytest.raises(LibvirtError, match=f"Cannot find program {REMOTE.number} version 1"):
            peer.decode(reply[2])
        await peer.send(PING)
        pong = await peer.read()
        assert pong is not None
        assert struct.unpack(">7I", pong[2])[3] == 2


async def test_servers(tmp_path: Path) -> None:
    async with administration(tmp_path) as (_, peer):
        listed = await peer.call("connect_list_servers", admin.AdminConnectListServersArgs(1, 0))
        assert ([server.name for server in listed.servers], listed.ret) == (["admin", "libvirtd"], 2)
        counted = await peer.call("connect_list_servers", admin.AdminConnectListServersArgs(0, 0))
        assert (counted.servers, counted.ret) == ([], 2)
        found = await peer.call("connect_lookup_server", admin.AdminConnectLookupServerArgs(MAIN, 99))
        assert found.srv == MAIN_HANDLE
        error = await peer.refused("connect_lookup_server", admin.AdminConnectLookupServerArgs("x", 0))
        assert (error.code, error.domain) == (95, 7)


async def test_the_administration_is_a_server_too(tmp_path: Path) -> None:
    async with administration(tmp_path, admin_max_clients=7, admin_min_workers=2, admin_max_workers=3) as (_, peer):
        handle = admin.ServerHandle("admin")
        pool = await peer.call(
            "server_get_threadpool_parameters", admin.AdminServerGetThreadpoolParametersArgs(handle, 0)
        )
        assert to_dict(pool.params) == {
            "minWorkers": 2, "maxWorkers": 3, "nWorkers": 2, "freeWorkers": 1, "prioWorkers": 0, "jobQueueDepth": 0,
        }  # fmt: skip
        limits = await peer.call("server_get_client_limits", admin.AdminServerGetClientLimitsArgs(handle, 0))
        assert to_dict(limits.params) == {
            "nclients_max": 7, "nclients": 1, "nclients_unauth_max": 0, "nclients_unauth": 0,
        }  # fmt: skip


async def test_sizes_and_limits_are_set(tmp_path: Path) -> None:
    async with administration(tmp_path) as (daemon, peer):
        server = daemon.servers[MAIN]
        await peer.call(
            "server_set_threadpool_parameters",
            admin.AdminServerSetThreadpoolParametersArgs(MAIN_HANDLE, unsigned(maxWorkers=9, prioWorkers=1), 0),
        )
        assert (server.workers.counts().maximum, server.workers.counts().priority) == (9, 1)
        await peer.call(
            "server_set_client_limits",
            admin.AdminServerSetClientLimitsArgs(MAIN_HANDLE, unsigned(nclients_unauth_max=3, nclients_max=4), 0),
        )
        assert (server.max_clients, server.max_anonymous_clients) == (4, 3)
        error = await peer.refused(
            "server_set_client_limits", admin.AdminServerSetClientLimitsArgs(NOWHERE, unsigned(nclients_max=4), 0)
        )
        assert (error.code, error.domain) == (95, 62)


async def test_clients(tmp_path: Path) -> None:
    async with administration(tmp_path) as (daemon, peer):
        client = connect(daemon.servers[MAIN], Identity(process_id=5, user_id=0))
        listed = await peer.call("server_list_clients", admin.AdminServerListClientsArgs(MAIN_HANDLE, 1, 0))
        handle = admin.ClientHandle(MAIN_HANDLE, 1, client.since, 0)
        assert (listed.clients, listed.ret) == ([handle], 1)
        found = await peer.call("server_lookup_client", admin.AdminServerLookupClientArgs(MAIN_HANDLE, 1, 0))
        assert found.clnt == handle
        info = await peer.call("client_get_info", admin.AdminClientGetInfoArgs(handle, 0))
        assert to_dict(info.params)["unix_process_id"] == 5
        await peer.call("client_close", admin.AdminClientCloseArgs(handle, 0))
        assert client.scope.cancel_called
        stranger = admin.ClientHandle(MAIN_HANDLE, 2, 0, 0)
        for name, args, domain in (
            ("client_get_info", admin.AdminClientGetInfoArgs(stranger, 0), 62),
            ("client_close", admin.AdminClientCloseArgs(stranger, 0), 7),
        ):
            error = await peer.refused(name, args)
            assert (error.code, error.domain) == (96, domain)


async def test_a_list_that_no_reply_can_carry(tmp_path: Path) -> None:
    async with administration(tmp_path) as (daemon, peer):
        for _ in range(admin.ADMIN_CLIENT_LIST_MAX + 1):
            connect(daemon.servers[MAIN], Identity())
        error = await peer.refused("server_list_clients", admin.AdminServerListClientsArgs(MAIN_HANDLE, 1, 0))
        assert (error.code, error.message) == (1, "internal error: Too many clients '16385' for limit '16384'")


async def test_who_disconnects_itself_gets_no_answer(tmp_path: Path) -> None:
    async with administration(tmp_path) as (_, peer):
        handle = admin.ClientHandle(admin.ServerHandle("admin"), 1, 0, 0)
        await peer.send(peer.frame("client_close", admin.AdminClientCloseArgs(handle, 0)))
        assert await peer.at_end()


async def test_the_log(tmp_path: Path) -> None:
    async with administration(tmp_path) as (_, peer):
        filters = admin.AdminConnectGetLoggingFiltersArgs(0)
        outputs = admin.AdminConnectGetLoggingOutputsArgs(0)
        found = await peer.call("connect_get_logging_filters", filters)
        assert (found.filters, found.nfilters) == (None, 0)
        await peer.call("connect_set_logging_filters", admin.AdminConnectSetLoggingFiltersArgs("1:tls 4:client", 0))
        found = await peer.call("connect_get_logging_filters", filters)
        assert (found.filters, found.nfilters) == ("1:*tls* 4:*client* ", 2)
        await peer.call("connect_set_logging_outputs", admin.AdminConnectSetLoggingOutputsArgs("3:syslog:x", 0))
        found = await peer.call("connect_get_logging_outputs", outputs)
        assert (found.outputs, found.noutputs) == ("3:syslog:x", 1)
        await peer.call("connect_set_logging_outputs", admin.AdminConnectSetLoggingOutputsArgs(None, 0))
        assert (await peer.call("connect_get_logging_outputs", outputs)).outputs == "3:stderr"


async def test_the_timeout(tmp_path: Path, autojump_clock: trio.testing.MockClock) -> None:
    autojump_clock.autojump_threshold = 0.1
    async with administration(tmp_path) as (daemon, peer):
        await peer.call("connect_set_daemon_timeout", admin.AdminConnectSetDaemonTimeoutArgs(30, 0))
        await trio.sleep(100)
        assert not daemon.servers[MAIN]._stopping.is_set()
        peer.sock.close()
        await trio.sleep(31)
        assert daemon.servers[MAIN]._stopping.is_set()
