"""The definitions against what was recorded: signatures, bounds, numbers, refusals. One mistyped field fails here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import pytest
from virtwire.protocol import schema
from virtwire.protocol.generated.schema import SCHEMA

DATA = Path(__file__).parents[1] / "data"

PROGRAMS = {"remote": 0x20008086, "qemu": 0x20008087, "lxc": 0x00068000, "admin": 0x06900690, "keepalive": 0x6B656570}

# The recording shows these as the int<> that travels; they are arrays of char.
CHARS_SHOWN_AS_INTS = {
    ("domain_get_security_label_ret", "label"),
    ("node_get_security_model_ret", "model"),
    ("node_get_security_model_ret", "doi"),
}
RENAMED = {"node_cpu_stat": "node_get_cpu_stats", "node_memory_stat": "node_get_memory_stats"}

# Refused on read-only connections, though the recording's scan with empty arguments did not get as far as the check,
# or 9.0.0 does not know them: there the C API checks, as it does in all calls that change something.
WRITES_BEYOND_THE_RECORDING = {
    "remote": {249, 295, 358, 394, 439, 443, 444, 447, 448, 450, 451, 452, 456},
    "qemu": {1, 2, 3, 4, 7},
    "lxc": {1},
    "admin": set(),
}

# Functions of the C library that only its own remote driver and daemon call.
PRIVATE_FUNCTIONS = re.compile(
    r"virConnectSupportsFeature|virDomainMigrate(Prepare|Perform|Finish|Confirm|Begin)(Tunnel)?[23]?(Params)?"
)

OBJECTS = {
    "connection", "domain", "domain_checkpoint", "domain_snapshot", "network", "network_port", "storage_pool",
    "storage_vol", "node_device", "interface", "secret", "nwfilter", "nwfilter_binding",
    "admin_connection", "server", "client",
}  # fmt: skip


@dataclass
class Signature:
    name: str
    message: bool
    args: list[tuple[str, str]]
    ret: list[tuple[str, str]]
    tags: set[str]


@dataclass
class Recording:
    procedures: dict[str, dict[int, Signature]] = field(default_factory=dict)
    types: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    limits: dict[str, int] = field(default_factory=dict)


def read_fields(text: str | None) -> list[tuple[str, str]]:
    return [(name, kind) for name, kind in (part.split(": ", 1) for part in text.split(", "))] if text else []


def read_recording() -> Recording:
    recording = Recording()
    section = ""
    for line in (DATA / "signatures.txt").read_text().splitlines():
        if found := re.fullmatch(r"\[(.+)\]", line):
            section = found[1]
        elif found := re.fullmatch(r"(\d+) (\w+) (message )?\((.*?)\)(?: -> \((.*)\))?((?: !\S+)*)", line):
            signature = Signature(
                found[2], bool(found[3]), read_fields(found[4]), read_fields(found[5]), set(found[6].split())
            )
            recording.procedures.setdefault(section, {})[int(found[1])] = signature
        elif section in ("types", "admin types") and (found := re.fullmatch(r"(\w+) \((.*)\)", line)):
            recording.types[found[1]] = read_fields(found[2])
        elif section == "limits" and (found := re.match(r"(\w+) (\d+)", line)):
            recording.limits[found[1]] = int(found[2])
    return recording


RECORDING = read_recording()
Procedures: TypeAlias = dict[tuple[str, int], schema.Procedure]
ALL = [(program, number) for program, known in RECORDING.procedures.items() for number in known]


@pytest.fixture(scope="module")
def interface() -> schema.Schema:
    """Give what the definitions say; that this is so, a test of the compiler shows."""
    return SCHEMA


@pytest.fixture(scope="module")
def procedures(interface: schema.Schema) -> Procedures:
    return {
        (program.name, procedure.number): procedure
        for program in interface.programs
        for version in program.versions
        for procedure in version.procedures
    }


def show(interface: schema.Schema, kind: schema.Type) -> str:
    """Write a type as the recording writes it."""
    match kind:
        case schema.Scalar():
            return {"char": "int", "unsigned char": "unsigned int"}.get(kind.kind, kind.kind)
        case schema.String():
            return "string"
        case schema.Opaque(size, fixed):
            return f"opaque[{size}]" if fixed else "opaque<>"
        case schema.Chars(size, fixed):
            return f"char[{size}]" if fixed else "char<>"
        case schema.Array(element):
            return f"{show(interface, element)}<>"
        case schema.Optional(element):
            return f"{show(interface, element)}?"
        case schema.Ref(name):
            definition = interface.by_name[name]
            if isinstance(definition, schema.Typedef):
                return show(interface, definition.type)
            return RENAMED.get(name, name.removesuffix("_handle"))


def shown_fields(interface: schema.Schema, name: str | None) -> list[tuple[str, str]]:
    if name is None:
        return []
    struct = interface.by_name[name]
    assert isinstance(struct, schema.Struct)
    shown = [(each.name.removesuffix("_"), show(interface, each.type)) for each in struct.fields]  # from_ is from
    return [(field_name, "int<>" if (name, field_name) in CHARS_SHOWN_AS_INTS else kind) for field_name, kind in shown]


def test_programs(interface: schema.Schema) -> None:
    found = {
        program.name: (program.number, [version.number for version in program.versions])
        for program in interface.programs
    }
    assert found == {name: (number, [1]) for name, number in PROGRAMS.items()}


def test_every_procedure_is_there(procedures: Procedures) -> None:
    assert set(procedures) == {*ALL, ("keepalive", 1), ("keepalive", 2)}
    assert len(procedures) == 456 + 7 + 1 + 19 + 2


@pytest.mark.parametrize(("program", "number"), ALL)
def test_signature(interface: schema.Schema, procedures: Procedures, program: str, number: int) -> None:
    procedure, recorded = procedures[program, number], RECORDING.procedures[program][number]
    assert procedure.name == recorded.name
    assert shown_fields(interface, procedure.args) == recorded.args
    assert shown_fields(interface, procedure.ret) == recorded.ret
    assert procedure.event == recorded.message
    assert procedure.priority == ("!high" in recorded.tags)
    assert procedure.write == ("!write" in recorded.tags or number in WRITES_BEYOND_THE_RECORDING[program])
    if "!since>9.0" in recorded.tags:
        assert release(procedure.since) > (9, 0, 0)
    elif program == "remote":
        assert release(procedure.since) <= (9, 0, 0)


def test_names_of_argument_structs_follow_the_procedure(procedures: Procedures) -> None:
    for (program, _), procedure in procedures.items():
        prefix = "admin_" if program == "admin" else ""
        suffix = "msg" if procedure.event else "args"
        assert procedure.args in (None, f"{prefix}{procedure.name}_{suffix}")
        assert procedure.ret in (None, f"{prefix}{procedure.name}_ret")


@pytest.mark.parametrize("name", RECORDING.types)
def test_shared_type(interface: schema.Schema, name: str) -> None:
    ours = next((new for new, old in RENAMED.items() if old == name), name)
    struct = f"{name}_handle" if f"{name}_handle" in interface.by_name else ours
    recorded = RECORDING.types[name]
    if name == "typed_param":
        assert recorded == [("field", "string"), ("value", "typed_param_value")]
    assert shown_fields(interface, struct) == recorded


def test_typed_parameter_value(interface: schema.Schema) -> None:
    union = interface.by_name["typed_param_value"]
    assert isinstance(union, schema.Union)
    found = {case.values: show(interface, case.type) for case in union.cases if case.type is not None}
    assert found == {
        (1,): "int",
        (2,): "unsigned int",
        (3,): "hyper",
        (4,): "unsigned hyper",
        (5,): "double",
        (6,): "int",
        (7,): "string",
    }
    assert union.default is None
    assert show(interface, union.discriminant.type) == "int"


def test_char_arrays_are_four_bytes_an_element(interface: schema.Schema) -> None:
    chars = {
        (record.name, each.name): (each.type.size, each.type.fixed)
        for record in interface.records
        if isinstance(record, schema.Struct)
        for each in record.fields
        if isinstance(each.type, schema.Chars)
    }
    sasl = (65536, False)
    assert chars == {
        ("node_get_info_ret", "model"): (32, True),
        ("node_get_security_model_ret", "model"): (257, False),
        ("node_get_security_model_ret", "doi"): (257, False),
        ("domain_get_security_label_ret", "label"): (4097, False),
        ("auth_sasl_start_args", "data"): sasl,
        ("auth_sasl_start_ret", "data"): sasl,
        ("auth_sasl_step_args", "data"): sasl,
        ("auth_sasl_step_ret", "data"): sasl,
    }


def test_limits(interface: schema.Schema) -> None:
    """Each limit is the recorded one, but for three that a live client's decoder shows to count a NUL more."""
    recorded = {
        name.removeprefix("remote_").upper(): value
        for name, value in RECORDING.limits.items()
        if name.startswith("remote_")
    }
    recorded |= {"SECURITY_MODEL_MAX": 257, "SECURITY_DOI_MAX": 257, "SECURITY_LABEL_MAX": 4097}
    for gone in ("PROGRAM", "PROTOCOL_VERSION"):
        del recorded[gone]
    ours = {constant.name: constant.value for constant in interface.constants}
    assert {name: ours.get(name) for name in recorded} == recorded
    assert (ours["MESSAGE_MAX"], ours["MESSAGE_INITIAL"]) == (33554432, 65536)
    assert (ours["HEADER_SIZE"], ours["LEGACY_PAYLOAD_MAX"], ours["MESSAGE_FDS_MAX"]) == (24, 262120, 32)
    assert (ours["ADMIN_SERVER_LIST_MAX"], ours["ADMIN_CLIENT_LIST_MAX"]) == (16384, 16384)
    assert ours["ADMIN_SERVER_THREADPOOL_PARAMETERS_MAX"] == ours["ADMIN_SERVER_CLIENT_LIMITS_MAX"] == 32
    assert ours["ADMIN_CLIENT_INFO_PARAMETERS_MAX"] == 64


def test_every_array_has_a_bound(interface: schema.Schema) -> None:
    def bounded(kind: schema.Type) -> bool:
        match interface.resolve(kind):
            case schema.Array(element, size):
                return size is not None and bounded(element)
            case schema.Optional(element):
                return bounded(element)
            case schema.String(limit):
                return limit == 4194304
            case schema.Opaque(size) | schema.Chars(size):
                return size is not None
            case _:
                return True

    fields = [each for record in interface.records if isinstance(record, schema.Struct) for each in record.fields]
    assert [each.name for each in fields if not bounded(each.type)] == []


def test_c_strings_end_at_nul(interface: schema.Schema) -> None:
    text = interface.resolve(schema.Ref("text"))
    assert text == schema.String(4194304, c=True)


def release(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))


def public_api() -> tuple[dict[str, str], dict[str, dict[str, int]]]:
    functions: dict[str, str] = {}
    enums: dict[str, dict[str, int]] = {}
    for line in (DATA / "public_api.txt").read_text().splitlines():
        words = line.split()
        if words[0] == "function":
            functions[words[1]] = words[2]
        elif words[0] == "enum":
            enums.setdefault(words[1], {})[words[2]] = int(words[3])
    return functions, enums


def test_functions_exist(procedures: Procedures) -> None:
    functions, _ = public_api()
    for (program, number), procedure in procedures.items():
        where = f"{program} {number} {procedure.name}"
        if procedure.event or procedure.name.startswith("auth_"):
            assert procedure.function is None, where
        elif procedure.function == "virDomainCreateXML":
            assert procedure.since == "0.3.0"  # the function had another name before 0.5.0
        elif procedure.function in functions:
            assert release(procedure.since) >= release(functions[procedure.function]), where
        elif release(procedure.since) <= (9, 0, 0):
            assert PRIVATE_FUNCTIONS.fullmatch(procedure.function or ""), where


def test_functions_are_those_that_refusals_name(procedures: Procedures) -> None:
    """The name in "read only access prevents ..." is the procedure's function."""
    refused = [line.split() for line in (DATA / "read_only_refusals.txt").read_text().splitlines() if line[0] != "#"]
    assert len(refused) > 200
    for program, number, function, _ in refused:
        procedure = procedures[program, int(number)]
        assert (procedure.function, procedure.write) == (function, True), procedure.name
    known = {(program, int(number)) for program, number, _, _ in refused}
    writing = {
        key for key, procedure in procedures.items() if procedure.write and release(procedure.since) <= (9, 0, 0)
    }
    assert writing == known


def test_flags_refused_on_read_only_connections(procedures: Procedures) -> None:
    found = {number: procedure.secure for (_, number), procedure in procedures.items() if procedure.secure}
    assert found == {14: 1 | 8, 186: 1, 388: 1, 412: 1}


def test_releases_follow_the_numbers(procedures: Procedures) -> None:
    # 75 is older than its present meaning.
    releases = [release(procedures["remote", number].since) for number in range(1, 457) if number != 75]
    assert releases == sorted(releases)


def test_streams_and_descriptors(procedures: Procedures) -> None:
    streams = {number: procedure.stream for (_, number), procedure in procedures.items() if procedure.stream}
    assert streams == {
        148: "send", 215: "send", 304: "send", 208: "send", 209: "receive", 211: "receive", 201: "both", 296: "both",
    }  # fmt: skip
    fds = {key: procedure.fds for key, procedure in procedures.items() if procedure.fds}
    assert fds == {
        ("remote", 249): "send",
        ("remote", 309): "send",
        ("remote", 310): "send",
        ("remote", 343): "receive",
        ("remote", 443): "send",
        ("qemu", 7): "both",
        ("lxc", 1): "receive",
    }


def test_every_call_is_a_method_or_internal(procedures: Procedures) -> None:
    seen: set[tuple[str, str]] = set()
    for procedure in procedures.values():
        assert (procedure.object is None) == (procedure.internal or procedure.event), procedure.name
        if procedure.object is None:
            continue
        assert procedure.object in OBJECTS
        prefix = "connect_" if procedure.object.endswith("connection") else f"{procedure.object}_"
        method = (procedure.object, procedure.method or procedure.name.removeprefix(prefix))
        assert method not in seen
        seen.add(method)


@pytest.mark.parametrize(
    ("name", "target", "method"),
    [
        ("domain_checkpoint_create_xml", "domain", None),
        ("domain_checkpoint_list_all_children", "domain_checkpoint", None),
        ("domain_revert_to_snapshot", "domain_snapshot", "revert"),
        ("domain_create_xml", "connection", None),
        ("node_device_lookup_by_name", "connection", None),
        ("node_device_get_parent", "node_device", None),
        ("node_get_info", "connection", None),
        ("storage_vol_create_xml", "storage_pool", None),
        ("network_port_create_xml", "network", None),
    ],
)
def test_object_of_a_method(procedures: Procedures, name: str, target: str, method: str | None) -> None:
    procedure = next(each for each in procedures.values() if each.name == name)
    assert (procedure.object, procedure.method) == (target, method)


def test_everything_has_prose(interface: schema.Schema, procedures: Procedures) -> None:
    assert [module.name for module in interface.modules if not module.doc] == []
    assert [procedure.name for procedure in procedures.values() if not procedure.doc.endswith(".")] == []
    assert [enum.name for enum in interface.enums if not enum.doc.endswith(".")] == []
    assert [
        f"{enum.name}.{member.name}"
        for enum in interface.enums
        if enum.flags
        for member in enum.members
        if not member.doc
    ] == []
    handles = [record for record in interface.records if record.name.endswith("_handle")]
    assert len(handles) == 14
    assert [handle.name for handle in handles if not handle.doc] == []


def test_enum_numbers(interface: schema.Schema) -> None:
    """An enum that names a C type has all its members up to 9.0.0; newer ones say since when."""
    _, recorded = public_api()
    ours = {enum.c: enum for enum in interface.enums if enum.c and enum.c != "virTypedParameterType"}
    assert recorded.keys() <= ours.keys()
    for c_type, enum in ours.items():
        found = {f"VIR_{member.name}": member.value for member in enum.members}
        known = recorded.get(c_type, {})
        assert {name: found.get(name) for name in known} == known
        newer = [member for member in enum.members if f"VIR_{member.name}" not in known]
        assert [member.name for member in newer if "since " not in member.doc] == []


def test_flags_of_fields(interface: schema.Schema) -> None:
    """A spot check of what typed methods offer."""
    found = {
        (record.name, each.name): each.flags or each.enum
        for record in interface.records
        if isinstance(record, schema.Struct)
        for each in record.fields
    }
    assert found["domain_checkpoint_create_xml_args", "flags"] == "domain_checkpoint_create_flags"
    assert found["domain_undefine_flags_args", "flags"] == "domain_undefine_flags"
    assert found["domain_get_xml_desc_args", "flags"] == "domain_xml_flags"
    assert found["connect_list_all_domains_args", "flags"] == "connect_list_all_domains_flags"
    assert found["domain_get_state_ret", "state"] == "domain_state"
    assert found["domain_checkpoint_lookup_by_name_args", "flags"] is None
    assert sum(1 for value in found.values() if value) > 200
