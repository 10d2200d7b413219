"""Typed parameters of the administration."""

from __future__ import annotations

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.admin_enums import ClientTransport
from virtwire.protocol.generated.types import TypedParam, TypedParamValue
from virtwire.protocol.typed_params import to_dict
from virtwire.server.admin.params import client_info, client_limits, read_numbers, threadpool
from virtwire.server.identity import Identity

from tests.server.admin.rig import MAIN, connect, make_daemon, private_logs

INVALID = "invalid argument: invalid"


def param(name: str, kind: int, value: int | str) -> TypedParam:
    return TypedParam(name, TypedParamValue(kind, value))


def test_numbers() -> None:
    assert read_numbers([param("b", 2, 5), param("a", 2, 0)], ("a", "b", "c")) == {"a": 0, "b": 5}
    assert read_numbers([], ("a",)) == {}


@pytest.mark.parametrize(
    ("params", "code", "text"),
    [
        ([param("nWorkers", 2, 5)], 74, "argument unsupported: parameter 'nWorkers' not supported"),
        ([param("a", 7, "x"), param("Z", 2, 5)], 74, "argument unsupported: parameter 'Z' not supported"),
        (
            [param("z", 2, 5), param("a", 1, 5)],
            8,
            "invalid argument: invalid type 'int' for parameter 'a', expected 'uint'",
        ),
        ([param("a", 7, "5")], 8, f"{INVALID} type 'string' for parameter 'a', expected 'uint'"),
        ([param("a", 2, 5), param("a", 2, 5)], 8, "invalid argument: parameter 'a' occurs multiple times"),
    ],
)
def test_refusals(params: list[TypedParam], code: int, text: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        read_numbers(params, ("a", "b"))
    assert (caught.value.code, caught.value.domain, caught.value.message) == (code, 0, text)


def test_of_a_server() -> None:
    with private_logs() as logs:
        server = make_daemon(logs, max_workers=8, max_clients=70).servers[MAIN]
        connect(server, Identity())
        assert to_dict(threadpool(server)) == {
            "minWorkers": 5, "maxWorkers": 8, "nWorkers": 5, "freeWorkers": 5, "prioWorkers": 5, "jobQueueDepth": 0,
        }  # fmt: skip
        assert to_dict(client_limits(server)) == {
            "nclients_max": 70, "nclients": 1, "nclients_unauth_max": 20, "nclients_unauth": 0,
        }  # fmt: skip


def test_of_a_local_client() -> None:
    with private_logs() as logs:
        server = make_daemon(logs).servers[MAIN]
        identity = Identity(process_id=77, user_id=0, group_id=2**32 - 5, sasl_user_name="fred", selinux_context="ctx")
        found = client_info(connect(server, identity, read_only=True))
    assert [(name, value.type, value.value) for name, value in found] == [
        ("readonly", 6, 1),
        ("sasl_user_name", 7, "fred"),
        ("unix_user_id", 1, 0),
        ("unix_user_name", 7, "root"),
        ("unix_group_id", 1, -5),
        ("unix_process_id", 1, 77),
        ("selinux_context", 7, "ctx"),
    ]


def test_of_a_client_over_a_network() -> None:
    with private_logs() as logs:
        server = make_daemon(logs).servers[MAIN]
        identity = Identity(ClientTransport.TLS, "[::1]:5", x509_dname="CN=x")
        found = client_info(connect(server, identity))
    assert to_dict(found) == {"readonly": False, "sock_addr": "[::1]:5", "tls_x509_dname": "CN=x"}
