"""Daemons whose decoder takes too much or too little."""

from __future__ import annotations

import struct
from typing import Any

from virtwire.protocol.generated.programs import REMOTE

from .changes import number, on_call, on_refusal, on_reply, refuse, replace_handler
from .mutation import mutation

CASES = (
    "nothing",
    "half-a-count",
    "count-without-text",
    "half-a-text",
    "half-a-uuid",
    "half-a-number",
    "handle-alone",
    "no-padding",
    "half-a-padding",
)
UNDECODABLE = "Unable to decode message payload"


def _payload(name: str, change: Any) -> None:
    """Change the arguments of a procedure before they are decoded; None refuses them."""

    def handle(session: Any, head: Any, go: Any) -> Any:
        if head.program != REMOTE.number or head.number != number(name):
            return go()
        payload = change(head.payload)
        return refuse(session, head, UNDECODABLE) if payload is None else go(payload=payload)

    on_call(handle)


@mutation(
    "xdr.filled-up",
    *(f"xdr.too-short-{each}" for each in CASES if each not in ("half-a-number", "half-a-uuid", "handle-alone")),
    "dispatch.order-arguments-before-open",
    "stress.refusals",
)
def filled_up() -> None:
    """A name that is cut short is filled up with zeros."""
    _payload("domain_lookup_by_name", lambda payload: payload + bytes(16) if len(payload) < 16 else payload)


@mutation("xdr.numbers-filled-up", "xdr.too-short-half-a-number")
def numbers_filled_up() -> None:
    """A number that is cut short is filled up with zeros."""
    _payload("domain_lookup_by_id", lambda payload: payload + bytes(-len(payload) % 4))


@mutation("xdr.uuids-filled-up", "xdr.too-short-half-a-uuid")
def uuids_filled_up() -> None:
    """A UUID that is cut short is filled up with zeros."""
    _payload("domain_lookup_by_uuid", lambda payload: payload + bytes(max(0, 16 - len(payload))))


@mutation("xdr.flags-optional", "xdr.too-short-handle-alone")
def flags_optional() -> None:
    """Flags that are not there are 0."""
    _payload("domain_get_state", lambda payload: payload + bytes(4) if len(payload) == 28 else payload)


@mutation("xdr.padding-optional", "xdr.too-short-no-padding", "xdr.too-short-half-a-padding")
def padding_optional() -> None:
    """The padding of a text need not be there."""
    _payload(
        "domain_lookup_by_name", lambda payload: payload + bytes(-len(payload) % 4) if len(payload) > 8 else payload
    )


COUNTS = ("beyond-the-frame", "signed", "all-ones")


@mutation(
    "xdr.counts-cut",
    *(f"xdr.string-count-{each}" for each in COUNTS),
    "xdr.too-short-count-without-text",
    "xdr.too-short-half-a-text",
)
def counts_cut() -> None:
    """A text is as long as the frame allows, whatever it says."""

    def change(payload: bytes) -> bytes:
        if len(payload) < 4 or int.from_bytes(payload[:4], "big") <= len(payload) - 4:
            return payload
        return (len(payload) - 4).to_bytes(4, "big") + payload[4:]

    _payload("domain_lookup_by_name", change)


@mutation("xdr.lists-cut", *(f"xdr.list-count-{each}" for each in COUNTS))
def lists_cut() -> None:
    """A list of domains that is too long is empty."""

    def change(payload: bytes) -> bytes:
        return bytes(12) if int.from_bytes(payload[:4], "big") > 500 else payload

    _payload("connect_get_all_domain_stats", change)


@mutation("xdr.seventeen", "xdr.list-over-its-limit", "xdr.typed-parameter-type")
def seventeen() -> None:
    """Of the parameters of memory nothing is looked at."""
    empty = bytes(32)  # the handle of nothing, no parameters, no flags
    _payload("domain_set_memory_parameters", lambda payload: empty)


@mutation("xdr.any-type", "xdr.typed-parameter-type")
def any_type() -> None:
    """A typed parameter of an unknown type is a number."""
    _payload(
        "domain_set_memory_parameters",
        lambda payload: payload.replace(struct.pack(">II", 99, 0), struct.pack(">II", 1, 0)),
    )


def _length(payload: bytes) -> int:
    return int.from_bytes(payload[:4], "big")


@mutation("xdr.less-than-4-mib", "xdr.string-at-its-limit", "errors.too-long-for-a-reply")
def less_than_4_mib() -> None:
    """A text of 4 MiB is too long."""
    _payload("domain_define_xml", lambda payload: None if _length(payload) >= 4 << 20 else payload)


@mutation("xdr.more-than-4-mib", "xdr.string-over-its-limit")
def more_than_4_mib() -> None:
    """A text of a byte more than 4 MiB is taken without its last byte."""

    def change(payload: bytes) -> bytes:
        return (4 << 20).to_bytes(4, "big") + payload[4:-4] if _length(payload) == (4 << 20) + 1 else payload

    _payload("domain_define_xml", change)


@mutation("xdr.nothing-behind", "xdr.trailing-bytes")
def nothing_behind() -> None:
    """Bytes behind arguments make them wrong."""
    _payload("domain_lookup_by_uuid", lambda payload: payload if len(payload) <= 16 else None)


@mutation("xdr.nothing-for-none", "xdr.arguments-for-none")
def nothing_for_none() -> None:
    """Arguments for a procedure that takes none are wrong."""
    _payload("connect_get_type", lambda payload: None if len(payload) == 400 else payload)


@mutation("xdr.zeros-only", "xdr.padding-not-zero")
def zeros_only() -> None:
    """Padding must be zeros."""

    def change(payload: bytes) -> bytes | None:
        end = 4 + _length(payload)
        return None if any(payload[end : (end + 3) & ~3]) else payload

    _payload("domain_lookup_by_name", change)


@mutation("xdr.nul-is-text", "xdr.nul-ends-a-text")
def nul_is_text() -> None:
    """A text with a NUL in it is another text."""
    _payload("domain_lookup_by_name", lambda payload: payload.replace(b"\0more", b"-more"))


@mutation("xdr.utf-8-only", "xdr.not-utf-8")
def utf_8_only() -> None:
    """A name that is not UTF-8 cannot be decoded."""
    _payload("domain_lookup_by_name", lambda payload: None if b"\xff\xfe\x80" in payload else payload)


@mutation("xdr.bytes-replaced", "xdr.not-utf-8-repeated")
def bytes_replaced() -> None:
    """Bytes that are not UTF-8 are told as question marks."""

    def change(old: Any, *given: Any) -> bytes:
        frame: bytes = old(*given)
        return frame.replace(b"\xff\xfe", b"??")

    on_refusal(change)


@mutation("xdr.one-or-nothing", "xdr.optional-2", "xdr.optional-all-ones")
def one_or_nothing() -> None:
    """The discriminant of an optional value is 0 or 1."""
    _payload("connect_open", lambda payload: payload if _length(payload) in (0, 1) else None)


@mutation("xdr.optional-as-text", "xdr.optional-absent", "opening.absent-name")
def optional_as_text() -> None:
    """An absent name is an empty one."""

    def change(payload: bytes) -> bytes:
        return payload if _length(payload) else (1).to_bytes(4, "big") + bytes(4) + payload[4:] + bytes(4)

    _payload("connect_open", change)


@mutation("xdr.flags-as-numbers", "xdr.boolean-from-numbers")
def flags_as_numbers() -> None:
    """A flag of 7 is not set."""

    def make(old: Any) -> Any:
        return lambda client, args: old(client, args.replace(autostart=int(args.autostart == 1)))

    replace_handler("domain_set_autostart", make)


@mutation(
    "xdr.packed-characters",
    "xdr.characters-in-words",
    "xdr.canonical-replies",
    "readonly.reads-allowed",
    "unsupported.reads",
)
def packed_characters() -> None:
    """The characters of a host's model are sent as bytes."""

    def change(frame: bytes) -> bytes:
        model = bytes(frame[at + 3] for at in range(28, 156, 4))
        return (len(frame) - 96).to_bytes(4, "big") + frame[4:28] + model + frame[156:]

    on_reply("node_get_info", change)


@mutation("xdr.more-than-a-result", "xdr.canonical-replies")
def more_than_a_result() -> None:
    """Four bytes follow the result of domain_get_info."""

    def change(frame: bytes) -> bytes:
        return (len(frame) + 4).to_bytes(4, "big") + frame[4:] + bytes(4)

    on_reply("domain_get_info", change)
