"""The fields of errors: what clients show, match on and translate, by where an error comes from."""

from __future__ import annotations

import re
from typing import Any, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.types import DomainCheckpointHandle
from virtwire.protocol.message import MessageType
from virtwire.protocol.wire_error import encode_wire_error

from .. import expect, needs
from ..frames import build
from ..served import BAD_FLAGS, NO_DOMAIN, NO_NAME, NO_UUID
from ..trial import Trial
from . import check

_UUID: Final = "5f5f5f5f-5f5f-5f5f-5f5f-5f5f5f5f5f5f"
_LONG: Final = 100_000


def _detailed(template: str, detail: str) -> dict[str, Any]:
    """Give the fields that most errors fill: the template of the code, and the detail."""
    text = template.replace("%s", detail)
    return {"text": text, "level": 2, "str1": template, "str2": detail, "str3": None, "int1": -1, "int2": -1}


@check(
    "errors.protocol",
    title="errors of the protocol itself have domain 7 and the text as their only detail",
    fact="libvirtd 9.0.0: code 39, domain 7, level 2, str1 `%s`, str2 the text, int1 and int2 -1.",
)
async def protocol(trial: Trial) -> None:
    """Call an unknown procedure, and look at each field."""
    session = await trial.log_in()
    await session.refused(
        "auth_list",
        fields={"number": 9999},
        code=ErrorCode.RPC,
        domain=ErrorDomain.RPC,
        **_detailed("%s", "unknown procedure: 9999"),
    )


@check(
    "errors.internal",
    title="internal errors carry their template and their detail",
    fact="libvirtd 9.0.0: str1 `internal error: %s`, str2 `hypervisor connection not open`.",
)
async def internal(trial: Trial) -> None:
    """Call before connect_open, and look at each field."""
    session = await trial.log_in()
    await session.refused(
        "connect_get_type",
        code=ErrorCode.INTERNAL_ERROR,
        domain=ErrorDomain.RPC,
        **_detailed("internal error: %s", "hypervisor connection not open"),
    )


@check(
    "errors.no-connect",
    title="the refusal of an unknown driver names the URI",
    fact="libvirtd 9.0.0: 5/0, str1 `no connection driver available for %s`, str2 the URI.",
)
async def no_connect(trial: Trial) -> None:
    """Open what no driver is for, and look at each field."""
    session = await trial.log_in()
    await session.refused(
        "connect_open",
        "nosuch:///x",
        0,
        code=ErrorCode.NO_CONNECT,
        domain=ErrorDomain.NONE,
        **_detailed("no connection driver available for %s", "nosuch:///x"),
    )


_LOOK_UPS: Final[dict[str, tuple[tuple[Any, ...], str]]] = {
    "name": ((NO_NAME,), f"no domain with matching name '{NO_NAME}'"),
    "uuid": ((NO_UUID,), f"no domain with matching uuid '{_UUID}'"),
    "id": ((0x7FFFFFF7,), "no domain with matching id 2147483639"),
}


@check(
    "errors.no-domain-by-{}",
    title="a domain that is looked up by {} and is not there is told by error 42 of the driver",
    fact="libvirtd 9.0.0: QEMU's driver says 42/10 `Domain not found: no domain with matching ...`; the test driver "
    "42/12 `Domain not found` without a detail: str1 is the text, str2 absent.",
    needs=[needs.driver("test", "qemu")],
    cases={name: (name, *case) for name, case in _LOOK_UPS.items()},
)
async def no_domain_by(trial: Trial, case: tuple[str, tuple[Any, ...], str]) -> None:
    """Look up what is not there, and look at each field."""
    way, args, detail = case
    without = {"text": "Domain not found", "level": 2, "str1": "Domain not found", "str2": None, "int1": -1, "int2": -1}
    session = await trial.open()
    await session.refused(
        f"domain_lookup_by_{way}",
        *args,
        code=ErrorCode.NO_DOMAIN,
        domain=trial.by_driver(test=ErrorDomain.TEST, qemu=ErrorDomain.QEMU),
        **trial.by_driver(test=without, qemu=_detailed("Domain not found: %s", detail)),
    )


@check(
    "errors.stale-handle",
    title="a call on a domain that is gone names its UUID and the name in the handle",
    fact="libvirtd 9.0.0: 42 in the driver's domain, `Domain not found: no domain with matching uuid 'UUID' (NAME)`.",
    needs=[needs.driver("test", "qemu")],
)
async def stale_handle(trial: Trial) -> None:
    """Ask for the state of a domain that never was, and look at each field."""
    session = await trial.open()
    await session.refused(
        "domain_get_state",
        NO_DOMAIN,
        0,
        code=ErrorCode.NO_DOMAIN,
        domain=trial.by_driver(test=ErrorDomain.TEST, qemu=ErrorDomain.QEMU),
        **_detailed("Domain not found: %s", f"no domain with matching uuid '{_UUID}' ({NO_NAME})"),
    )


@check(
    "errors.unsupported-flags",
    title="flags that a driver does not know are refused with its function's name",
    fact="libvirtd 9.0.0: 8 in the driver's domain, `unsupported flags (0x80000000) in function testDomainGetState`; "
    "str1 is the function, str2 `flags`, int1 and int2 0.",
    needs=[needs.driver("test", "qemu")],
)
async def unsupported_flags(trial: Trial) -> None:
    """Ask for a domain's state with flags that do not exist, and look at each field."""
    function = trial.by_driver(test="testDomainGetState", qemu="qemuDomainGetState")
    session = await trial.open()
    domain = await trial.define_domain(session)
    await session.refused(
        "domain_get_state",
        domain,
        BAD_FLAGS,
        code=ErrorCode.INVALID_ARG,
        domain=trial.by_driver(test=ErrorDomain.TEST, qemu=ErrorDomain.QEMU),
        text=f"unsupported flags (0x80000000) in function {function}",
        level=2,
        str1=function,
        str2="flags",
        str3=None,
        int1=0,
        int2=0,
    )


@check(
    "errors.exclusive-flags",
    title="flags that exclude each other are refused by name",
    fact="libvirtd 9.0.0: 8/69 `Flags 'VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN' and "
    "'VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN_ONLY' are mutually exclusive`; str1 is the text, int1 and int2 0.",
)
async def exclusive_flags(trial: Trial) -> None:
    """Delete a checkpoint that is not there with both flags: they are looked at first."""
    session = await trial.open()
    await session.refused(
        "domain_checkpoint_delete",
        DomainCheckpointHandle(NO_NAME, NO_DOMAIN),
        5,
        code=ErrorCode.INVALID_ARG,
        domain=ErrorDomain.DOMAIN_CHECKPOINT,
        level=2,
        text="Flags 'VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN' and 'VIR_DOMAIN_CHECKPOINT_DELETE_CHILDREN_ONLY' "
        "are mutually exclusive",
        int1=0,
        int2=0,
    )


@check(
    "errors.bad-argument",
    title="an argument that no function takes is refused with error 8 and its name",
    fact="libvirtd 9.0.0: 8/20 `id in virDomainLookupByID must be zero or greater`; str1 is the function, str2 the "
    "argument, int1 and int2 0.",
)
async def bad_argument(trial: Trial) -> None:
    """Look a domain up by a negative number."""
    session = await trial.open()
    await session.refused(
        "domain_lookup_by_id",
        -7,
        code=ErrorCode.INVALID_ARG,
        domain=ErrorDomain.DOMAIN,
        text="id in virDomainLookupByID must be zero or greater",
        level=2,
        str1="virDomainLookupByID",
        str2="id",
        int1=0,
        int2=0,
    )


@check(
    "errors.no-support",
    title="what a driver does not have is told by error 3 and the function's name",
    fact="libvirtd 9.0.0: 3/20 `this function is not supported by the connection driver: virDomainBackupBegin` on "
    "test:///default.",
    needs=[needs.driver("test")],
)
async def no_support(trial: Trial) -> None:
    """Begin a backup on the test driver, and look at each field; clients fall back to another function by that code."""
    session = await trial.open()
    domain = await trial.create_domain(session)
    await session.refused(
        "domain_backup_begin",
        domain,
        "<domainbackup/>",
        None,
        0,
        code=ErrorCode.NO_SUPPORT,
        domain=ErrorDomain.DOMAIN,
        **_detailed("this function is not supported by the connection driver: %s", "virDomainBackupBegin"),
    )


@check(
    "errors.xml-not-well-formed",
    title="a document that is no XML is refused with error 35, the line and a caret",
    fact="libvirtd 9.0.0: 35/20, str1 `%s`, the text `(domain_definition):1: REASON`, the line, and a caret below it.",
)
async def xml_not_well_formed(trial: Trial) -> None:
    """Define a domain by a document that ends in the middle."""
    session = await trial.open()
    error = await session.refused(
        "domain_define_xml",
        "<domain",
        code=ErrorCode.XML_DETAIL,
        domain=ErrorDomain.DOMAIN,
        level=2,
        text=re.compile(r"\(domain_definition\):1: [^\n]+\n<domain\n-+\^"),
        str1="%s",
        int1=-1,
        int2=-1,
    )
    expect.equal("str2", error.str2, error.message)


@check(
    "errors.xml-wrong-root",
    title="a document about something else is refused with error 27",
    fact="libvirtd 9.0.0: 27/5 `XML error: expecting root element of 'domain', not 'network'`.",
)
async def xml_wrong_root(trial: Trial) -> None:
    """Define a domain by the document of a network."""
    session = await trial.open()
    await session.refused(
        "domain_define_xml",
        "<network/>",
        code=ErrorCode.XML_ERROR,
        domain=ErrorDomain.XML,
        **_detailed("XML error: %s", "expecting root element of 'domain', not 'network'"),
    )


@check(
    "errors.missing-name",
    title="a document without a name is refused with error 21, which has no detail",
    fact="libvirtd 9.0.0: 21/20 `missing name information`: str1 is the text, str2 absent, int1 and int2 -1.",
)
async def missing_name(trial: Trial) -> None:
    """Define a domain without a name."""
    session = await trial.open()
    await session.refused(
        "domain_define_xml",
        f"<domain type='{trial.driver}'/>",
        code=ErrorCode.NO_NAME,
        domain=ErrorDomain.DOMAIN,
        text="missing name information",
        level=2,
        str1="missing name information",
        str2=None,
        int1=-1,
        int2=-1,
    )


@check(
    "errors.name-taken",
    title="a domain that would take another's name is refused with error 9 and that one's UUID",
    fact="libvirtd 9.0.0: 9/20 `operation failed: domain 'NAME' already exists with uuid UUID`.",
)
async def name_taken(trial: Trial) -> None:
    """Define a domain with the name of one that is there, and another UUID."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    hexadecimal = domain.uuid.hex()
    uuid = "-".join(hexadecimal[begin:end] for begin, end in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32)))
    await session.refused(
        "domain_define_xml",
        trial.domain_xml(domain.name, f"<uuid>{_UUID}</uuid>"),
        code=ErrorCode.OPERATION_FAILED,
        domain=ErrorDomain.DOMAIN,
        **_detailed("operation failed: %s", f"domain '{domain.name}' already exists with uuid {uuid}"),
    )


@check(
    "errors.not-running",
    title="what needs a running domain is refused with error 55 when it is off",
    fact="libvirtd 9.0.0: 55, str1 `Requested operation is not valid: %s`.",
    needs=[needs.driver("test", "qemu")],
)
async def not_running(trial: Trial) -> None:
    """Destroy a domain that is off."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    error = await session.refused(
        "domain_destroy",
        domain,
        code=ErrorCode.OPERATION_INVALID,
        level=2,
        str1="Requested operation is not valid: %s",
        int1=-1,
        int2=-1,
    )
    expect.equal("the text", error.message, f"Requested operation is not valid: {error.str2}")


@check(
    "errors.list-too-long",
    title="a request for too long a list is refused by the protocol",
    fact="libvirtd 9.0.0: 39/7 `maxids > REMOTE_DOMAIN_LIST_MAX` above 16384; 16384 itself is served.",
)
async def list_too_long(trial: Trial) -> None:
    """Ask for the numbers of 16384 and of 16385 domains."""
    session = await trial.open()
    await session.call("connect_list_domains", 16384)
    await session.refused(
        "connect_list_domains",
        16385,
        code=ErrorCode.RPC,
        domain=ErrorDomain.RPC,
        **_detailed("%s", "maxids > REMOTE_DOMAIN_LIST_MAX"),
    )


@check(
    "errors.format-characters",
    title="percent signs in what a client sends are text",
    fact="libvirtd 9.0.0 puts names into its texts as they are.",
)
async def format_characters(trial: Trial) -> None:
    """Open a name full of what printf would take for a format; the error must repeat it as it is."""
    session = await trial.log_in()
    name = "nosuch:///%25s%25n%25d%25%25"
    await session.refused(
        "connect_open",
        name,
        0,
        code=ErrorCode.NO_CONNECT,
        domain=ErrorDomain.NONE,
        text=f"no connection driver available for {name}",
    )


@check(
    "errors.long-text",
    title="an error's text may be long",
    fact="libvirtd 9.0.0 repeats a name of 100,000 characters twice in an error, in text and detail.",
)
async def long_text(trial: Trial) -> None:
    """Open a very long name that no driver is for; the error must hold all of it."""
    session = await trial.log_in()
    name = "nosuch:///" + "x" * _LONG
    error = await session.refused("connect_open", name, 0, code=ErrorCode.NO_CONNECT)
    expect.true(error.message.endswith(name), f"the text of {len(error.message)} characters does not repeat the name")
    expect.equal("the length of str2", len(error.str2 or ""), len(name))


@check(
    "errors.too-long-for-a-reply",
    title="where an error cannot be sent the daemon closes, and others are served",
    fact="libvirtd 9.0.0 closes the connection when a text is over 4 MiB: it cannot be put into a reply.",
)
async def too_long_for_a_reply(trial: Trial) -> None:
    """Define a domain by 4 MiB of junk, which the error would have to repeat.

    Without a close the client would wait for ever for its reply.
    """
    session, other = await trial.open(), await trial.open()
    await session.send("domain_define_xml", "<" + "a" * ((4 << 20) - 1))
    await session.expect_closed()
    await other.call("connect_get_type")


@check(
    "errors.struct-exact",
    title="an error reply holds an error struct, and nothing else",
    fact="libvirtd 9.0.0 fills neither the domain nor the network of the struct, and adds nothing behind it.",
)
async def struct_exact(trial: Trial) -> None:
    """Take errors of several kinds apart and put them together again: the same bytes must come out.

    So optional fields are marked with 0 or 1, texts padded with zeros, and dom and net are absent: old clients would
    take what is there for theirs to free.
    """
    session = await trial.open()
    calls = (
        build("auth_list", serial=1, number=9999),
        build("domain_lookup_by_name", (NO_NAME,), serial=2),
        build("domain_get_state", (NO_DOMAIN, BAD_FLAGS), serial=3),
        build("domain_define_xml", ("<network/>",), serial=4),
        build("connect_open", ("nosuch:///x", 0), serial=5),
    )
    await session.write(b"".join(calls[:-1]))
    for serial in range(1, len(calls)):
        frame = await session.reply(serial)
        expect.equal("the type of an error reply", frame.kind, MessageType.REPLY)
        expect.equal("an error struct", frame.payload, encode_wire_error(frame.error()))


@check(
    "errors.never-empty",
    title="an error says something",
    fact="libvirtd 9.0.0 gives each error a text and level 2.",
)
async def never_empty(trial: Trial) -> None:
    """Make wrong calls of many kinds; each error must have a code, a text, and level 2."""
    session = await trial.open()
    for name, args in _WRONG.items():
        error = await session.refused(name, *args, level=2)
        expect.true(error.code > 0, f"{name}: {expect.shown_error(error)}")
        expect.true(error.message and error.message != "Unknown error", f"{name} gave an error without a text")


_WRONG: Final[dict[str, tuple[Any, ...]]] = {
    "domain_create": (NO_DOMAIN,),
    "domain_define_xml": ("",),
    "domain_get_xml_desc": (NO_DOMAIN, 0),
    "domain_lookup_by_id": (-7,),
    "domain_lookup_by_name": ("",),
    "domain_lookup_by_uuid": (NO_UUID,),
    "domain_snapshot_num": (NO_DOMAIN, 0),
    "storage_pool_lookup_by_name": (NO_NAME,),
    "connect_domain_event_deregister_any": (3,),
}
