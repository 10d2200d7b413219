"""The encoding of arguments: what a decoder must take though no encoder writes it, what it must not, and limits."""

from __future__ import annotations

import struct
from typing import Any, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.types import DomainHandle
from virtwire.protocol.xdr import PAD

from .. import expect, needs
from ..trial import Trial
from . import check

_WORD: Final = struct.Struct(">I")
_STRING_LIMIT: Final = 4 << 20
_UNDECODABLE: Final[dict[str, Any]] = {
    "code": ErrorCode.RPC,
    "domain": ErrorDomain.RPC,
    "text": "Unable to decode message payload",
}
_DISCRIMINANTS: Final = {"2": 2, "all-ones": 0xFFFFFFFF}


def _string(data: bytes, padding: bytes | None = None) -> bytes:
    return _WORD.pack(len(data)) + data + (PAD[len(data) & 3] if padding is None else padding)


def _handle(domain: DomainHandle) -> bytes:
    return _string(domain.name.encode()) + domain.uuid + struct.pack(">i", domain.id)


_SHORT: Final = {
    "nothing": ("domain_lookup_by_name", b""),
    "half-a-count": ("domain_lookup_by_name", b"\0\0"),
    "count-without-text": ("domain_lookup_by_name", _WORD.pack(8)),
    "half-a-text": ("domain_lookup_by_name", _WORD.pack(8) + b"half"),
    "half-a-uuid": ("domain_lookup_by_uuid", bytes(8)),
    "half-a-number": ("domain_lookup_by_id", b"\0\0\0"),
    "handle-alone": ("domain_get_state", _string(b"name") + bytes(20)),
    "no-padding": ("domain_lookup_by_name", _string(b"name5", b"")),
    "half-a-padding": ("domain_lookup_by_name", _string(b"name5", b"\0\0")),
}


@check(
    "xdr.too-short-{}",
    title="arguments that end too early ({}) are refused",
    fact="libvirtd 9.0.0 answers 39/7 `Unable to decode message payload`, and goes on.",
    cases=_SHORT,
)
async def too_short(trial: Trial, case: tuple[str, bytes]) -> None:
    """Send a call whose arguments are not all there, then one whose are."""
    name, payload = case
    session = await trial.open()
    await session.refused(name, fields={"payload": payload}, **_UNDECODABLE)
    await session.call("connect_get_type")


_COUNTS: Final = {"beyond-the-frame": 1000, "signed": 0x80000000, "all-ones": 0xFFFFFFFF}


@check(
    "xdr.string-count-{}",
    title="a text that claims a length it does not have ({}) is refused",
    fact="libvirtd 9.0.0 answers 39/7 `Unable to decode message payload`, and goes on.",
    cases=_COUNTS,
)
async def string_count(trial: Trial, count: int) -> None:
    """Send a text whose count is far more than the frame holds. A count is no reason to allocate memory."""
    session = await trial.open()
    payload = _WORD.pack(count) + b"abcdefgh"
    await session.refused("domain_lookup_by_name", fields={"payload": payload}, **_UNDECODABLE)
    await session.call("connect_get_type")


@check(
    "xdr.list-count-{}",
    title="a list that claims more items than there are ({}) is refused",
    fact="libvirtd 9.0.0 answers 39/7 `Unable to decode message payload`, and goes on.",
    cases=_COUNTS,
)
async def list_count(trial: Trial, count: int) -> None:
    """Send a list of domains whose count is far more than the frame holds."""
    session = await trial.open()
    payload = _WORD.pack(count) + bytes(40)
    await session.refused("connect_get_all_domain_stats", fields={"payload": payload}, **_UNDECODABLE)
    await session.call("connect_get_type")


@check(
    "xdr.list-over-its-limit",
    title="a list over its limit is refused, though all of it is there",
    fact="libvirtd 9.0.0 takes 16 memory parameters, and answers 39/7 `Unable to decode message payload` to more.",
)
async def list_over_its_limit(trial: Trial) -> None:
    """Set seventeen memory parameters, each well-formed."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    one = _string(b"hard_limit") + struct.pack(">Iq", 4, 1 << 20)
    payload = _handle(domain) + _WORD.pack(17) + one * 17 + bytes(4)
    await session.refused("domain_set_memory_parameters", fields={"payload": payload}, **_UNDECODABLE)


@check(
    "xdr.typed-parameter-type",
    title="a typed parameter of an unknown type is refused",
    fact="libvirtd 9.0.0 answers 39/7 `Unable to decode message payload`: what the value would be is not known.",
)
async def typed_parameter_type(trial: Trial) -> None:
    """Set a memory parameter of type 99."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    payload = _handle(domain) + _WORD.pack(1) + _string(b"hard_limit") + struct.pack(">II", 99, 0) + bytes(4)
    await session.refused("domain_set_memory_parameters", fields={"payload": payload}, **_UNDECODABLE)


@check(
    "xdr.string-at-its-limit",
    title="a text of 4 MiB is taken",
    fact="libvirtd 9.0.0 takes 4,194,304 bytes.",
)
async def string_at_its_limit(trial: Trial) -> None:
    """Define a domain by a document of exactly that size, most of it a comment."""
    session = await trial.open()
    empty = trial.domain_xml(trial.new_name(), "<!---->")
    filling = "x" * (_STRING_LIMIT - len(empty))
    domain = await trial.define_domain_by(session, empty.replace("<!---->", f"<!--{filling}-->"))
    await session.call("domain_lookup_by_uuid", domain.uuid)


@check(
    "xdr.string-over-its-limit",
    title="a text over 4 MiB is refused",
    fact="libvirtd 9.0.0 answers 39/7 `Unable to decode message payload` to 4,194,305 bytes, and goes on.",
)
async def string_over_its_limit(trial: Trial) -> None:
    """Send a document that is one byte longer."""
    session = await trial.open()
    payload = _string(b"x" * (_STRING_LIMIT + 1))
    await session.refused("domain_define_xml", fields={"payload": payload}, **_UNDECODABLE)
    await session.call("connect_get_type")


@check(
    "xdr.trailing-bytes",
    title="bytes behind the arguments are ignored",
    fact="libvirtd 9.0.0 decodes what it knows; a later client may send more.",
)
async def trailing_bytes(trial: Trial) -> None:
    """Look a domain up with junk behind its name and behind its UUID."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    for name, args in (("name", _string(domain.name.encode())), ("uuid", domain.uuid)):
        found = (await session.call(f"domain_lookup_by_{name}", payload=args + b"\xffjunk")).dom
        expect.equal(f"what domain_lookup_by_{name} found", found.uuid, domain.uuid)


@check(
    "xdr.arguments-for-none",
    title="arguments of a procedure that takes none are ignored",
    fact="libvirtd 9.0.0 decodes nothing there.",
)
async def arguments_for_none(trial: Trial) -> None:
    """Ask for the driver's type with 400 bytes of arguments."""
    session = await trial.open()
    await session.call("connect_get_type", payload=b"\xff" * 400)


@check(
    "xdr.padding-not-zero",
    title="the padding of a text may be anything",
    fact="libvirtd 9.0.0 does not look at padding.",
)
async def padding_not_zero(trial: Trial) -> None:
    """Look domains up whose names need one, two and three bytes of padding, with 0xff there."""
    session = await trial.open()
    for missing in (1, 2, 3):
        name = trial.new_name()
        name += "x" * ((4 - missing - len(name)) % 4)
        domain = await trial.define_domain_by(session, trial.domain_xml(name))
        payload = _string(name.encode(), b"\xff" * missing)
        found = (await session.call("domain_lookup_by_name", payload=payload)).dom
        expect.equal(f"what was found with {missing} bytes of padding", found.uuid, domain.uuid)


@check(
    "xdr.nul-ends-a-text",
    title="a NUL ends a text",
    fact="libvirtd 9.0.0 takes texts for C's: `test\\0st` finds the domain `test`.",
)
async def nul_ends_a_text(trial: Trial) -> None:
    """Look a domain up by its name, a NUL and more."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    payload = _string(domain.name.encode() + b"\0more")
    found = (await session.call("domain_lookup_by_name", payload=payload)).dom
    expect.equal("what was found", found.uuid, domain.uuid)


@check(
    "xdr.not-utf-8",
    title="a text that is not UTF-8 is taken for what it is",
    fact="libvirtd 9.0.0 passes bytes through: such a name is not found, rather than refused.",
)
async def not_utf_8(trial: Trial) -> None:
    """Look a domain up by a name of bytes that are no UTF-8."""
    session = await trial.open()
    payload = _string(b"\xff\xfe\x80name")
    await session.refused("domain_lookup_by_name", fields={"payload": payload}, code=ErrorCode.NO_DOMAIN)


@check(
    "xdr.not-utf-8-repeated",
    title="bytes that are not UTF-8 are repeated in an error as they were sent",
    fact="libvirtd 9.0.0: `Domain not found: no domain with matching uuid 'UUID' (NAME)` holds the bytes of NAME.",
    needs=[needs.driver("test", "qemu")],
)
async def not_utf_8_repeated(trial: Trial) -> None:
    """Use the handle of a domain that is not there, whose name is such bytes, and look for them in the error."""
    session = await trial.open()
    payload = _string(b"n\xff\xfem") + b"_" * 16 + bytes(8)
    frame = await session.answer("domain_get_state", payload=payload)
    frame.error()
    expect.true(b"(n\xff\xfem)" in frame.payload, f"{frame} does not repeat the name's bytes")


@check(
    "xdr.optional-{}",
    title="any discriminant but 0 ({}) says that an optional value is there",
    fact="libvirtd 9.0.0 takes 2 and 0xffffffff for 1.",
    cases=_DISCRIMINANTS,
)
async def optional(trial: Trial, discriminant: int) -> None:
    """Open by a name whose discriminant is that number."""
    session = await trial.log_in()
    payload = _WORD.pack(discriminant) + _string(trial.daemon.target.name.encode()) + bytes(4)
    await session.call("connect_open", payload=payload)
    await session.call("connect_get_type")


@check(
    "xdr.optional-absent",
    title="nothing follows the discriminant of an optional value that is absent",
    fact="libvirtd 9.0.0 goes on with the next field: an absent name and flags are eight bytes.",
)
async def optional_absent(trial: Trial) -> None:
    """Open with an absent name in four bytes, once with flags behind it, once without: that is too short."""
    session = await trial.log_in()
    await session.refused("connect_open", fields={"payload": bytes(4)}, **_UNDECODABLE)
    await session.refused(
        "connect_open", fields={"payload": bytes(8)}, code=ErrorCode.INTERNAL_ERROR, domain=ErrorDomain.RPC
    )


@check(
    "xdr.boolean-from-numbers",
    title="a flag of any number but 0 is set",
    fact="libvirtd 9.0.0: set_autostart with 7 is answered by get_autostart with 1.",
    needs=[needs.driver("test", "qemu")],
)
async def boolean_from_numbers(trial: Trial) -> None:
    """Set a domain's autostart to 7, read it, set it to 0, read it."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    for given, seen in ((7, 1), (0, 0)):
        await session.call("domain_set_autostart", domain, given)
        autostart = (await session.call("domain_get_autostart", domain)).autostart
        expect.equal(f"autostart after setting it to {given}", autostart, seen)


@check(
    "xdr.characters-in-words",
    title="characters of a fixed field are sent in four bytes each",
    fact="libvirtd 9.0.0: the reply to node_get_info is 160 bytes long, 128 of them for a model of 32 characters.",
)
async def characters_in_words(trial: Trial) -> None:
    """Look at the payload of node_get_info: 32 words below 256, then eight bytes of memory and six numbers."""
    session = await trial.open()
    frame = await session.answer("node_get_info")
    expect.equal("the length of the result of node_get_info", len(frame.payload), 160)
    words = struct.unpack(">32I", frame.payload[:128])
    expect.true(all(each < 256 for each in words), f"the model holds {expect.shown(frame.payload[:128])}")
    model = bytes(words).rstrip(b"\0")
    expect.true(model and b"\0" not in model, f"the model is {expect.shown(bytes(words))}")


@check(
    "xdr.canonical-replies",
    title="results are encoded as the protocol writes them",
    fact="libvirtd 9.0.0 pads with zeros, marks what is there with 1, and puts nothing behind a result.",
)
async def canonical_replies(trial: Trial) -> None:
    """Decode results of many shapes and encode them again: the same bytes must come out."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    for name, args in (
        ("domain_lookup_by_name", (domain.name,)),
        ("domain_get_xml_desc", (domain, 0)),
        ("domain_get_info", (domain,)),
        ("domain_get_state", (domain, 0)),
        ("connect_list_all_domains", (1, 0)),
        ("connect_get_version", ()),
        ("node_get_info", ()),
        ("connect_get_uri", ()),
        ("auth_list", ()),
    ):
        frame = await session.answer(name, *args)
        result = frame.result()
        assert frame.procedure is not None
        expect.equal(f"the result of {name}", frame.payload, frame.procedure.encode_ret(result))
