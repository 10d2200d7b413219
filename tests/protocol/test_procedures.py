from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.generated import checkpoint, connect, keepalive
from virtwire.protocol.generated.programs import ADMIN, KEEPALIVE, LXC, PROGRAMS, QEMU, REMOTE
from virtwire.protocol.procedures import Procedure, Program

SIGNATURES = Path(__file__).parent.parent / "data" / "signatures.txt"


def test_programs() -> None:
    assert {program.number: program for program in (REMOTE, QEMU, LXC, ADMIN, KEEPALIVE)} == PROGRAMS
    assert [hex(number) for number in sorted(PROGRAMS)] == [
        "0x68000",
        "0x6900690",
        "0x20008086",
        "0x20008087",
        "0x6b656570",
    ]
    assert {program.version for program in PROGRAMS.values()} == {1}


@pytest.mark.parametrize(
    ("program", "count"),
    [(REMOTE, 456), (QEMU, 7), (LXC, 1), (ADMIN, 19), (KEEPALIVE, 2)],
    ids=lambda value: str(value),
)
def test_every_number_is_there(program: Program, count: int) -> None:
    assert list(program.procedures) == list(range(1, count + 1))
    assert program.by_name == {each.name: each for each in program.procedures.values()}


def test_what_is_known_of_a_procedure() -> None:
    procedure = checkpoint.DOMAIN_CHECKPOINT_CREATE_XML
    assert REMOTE.procedures[procedure.number] is procedure
    assert REMOTE.by_name["domain_checkpoint_create_xml"] is procedure
    assert (procedure.program, procedure.version, procedure.number) == (0x20008086, 1, 411)
    assert (procedure.function, procedure.object, procedure.since) == (
        "virDomainCheckpointCreateXML",
        "domain",
        "5.6.0",
    )
    assert (procedure.write, procedure.priority, procedure.event, procedure.secure) == (True, False, False, 0)
    assert procedure.args is checkpoint.DomainCheckpointCreateXmlArgs
    assert procedure.ret is checkpoint.DomainCheckpointCreateXmlRet
    assert checkpoint.DOMAIN_CHECKPOINT_GET_XML_DESC.secure == 1
    assert repr(procedure) == "<Procedure domain_checkpoint_create_xml (0x20008086/1/411)>"
    assert repr(REMOTE) == "<Program remote (0x20008086/1)>"


def test_codecs() -> None:
    args = connect.ConnectOpenArgs("test:///default", 0)
    data = connect.CONNECT_OPEN.encode_args(args)
    assert connect.CONNECT_OPEN.decode_args(b"1234" + data, 4) == args
    assert connect.CONNECT_OPEN.encode_ret(None) == b""
    assert connect.CONNECT_OPEN.decode_ret(b"trailing", 0) is None


def test_void() -> None:
    ping = keepalive.PING
    assert (ping.args, ping.ret, ping.encode_args(None), ping.decode_args(b"", 0)) == (None, None, b"", None)


def test_a_program_takes_its_own() -> None:
    mine, other = Procedure(1, 1, 7, "mine"), Procedure(2, 1, 7, "other")
    assert Program(1, 1, "p", [other, mine, Procedure(1, 2, 8, "newer")]).procedures == {7: mine}
