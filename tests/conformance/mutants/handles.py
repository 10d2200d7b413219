"""Daemons that find the wrong domain, or name it wrongly."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.errors import ErrorCode
from virtwire.server.handlers import convert

from .changes import on_reply, replace_handler
from .mutation import mutation


@mutation("handles.name-counts", "handles.by-uuid")
def name_counts() -> None:
    """The document of a domain is given to handles with its name only."""

    def make(old: Any) -> Any:
        def handler(client: Any, args: Any) -> Any:
            ret = old(client, args)
            if f"<name>{args.dom.name}</name>" not in ret.xml:
                client.driver.domain_lookup_by_name(args.dom.name)
            return ret

        return handler

    replace_handler("domain_get_xml_desc", make)


@mutation("handles.name-suffices", "handles.not-by-name")
def name_suffices() -> None:
    """The state of a domain is given to handles with its name and another UUID too."""

    def make(old: Any) -> Any:
        def handler(client: Any, args: Any) -> Any:
            try:
                return old(client, args)
            except Exception as error:
                ours = args.dom.name.startswith("virtwire-check-") and not args.dom.name.endswith("nowhere")
                if getattr(error, "code", 0) != ErrorCode.NO_DOMAIN or not ours:
                    raise
                found = client.driver.domain_lookup_by_name(args.dom.name)
                return old(client, args.replace(dom=convert.domain_handle(found)))

        return handler

    replace_handler("domain_get_state", make)


@mutation("handles.zero-when-off", "handles.of-a-domain-that-is-off")
def zero_when_off() -> None:
    """A domain that is off has the number 0 when it is looked up by its name."""
    on_reply("domain_lookup_by_name", lambda frame: frame[:-4] + bytes(4) if frame[-4:] == b"\xff" * 4 else frame)


@mutation("handles.numbers-of-the-dead", "handles.of-a-domain-that-runs")
def numbers_of_the_dead() -> None:
    """A domain is found by the number that it had last."""
    had: dict[int, Any] = {}

    def create(old: Any) -> Any:
        def handler(client: Any, args: Any) -> Any:
            ret = old(client, args)
            had[ret.dom.id] = ret
            return ret

        return handler

    def lookup(old: Any) -> Any:
        return lambda client, args: had[args.id] if args.id in had else old(client, args)

    replace_handler("domain_create_xml", create)
    replace_handler("domain_lookup_by_id", lookup)


@mutation("handles.same-number", "handles.number-is-new")
def same_number() -> None:
    """A domain keeps its number for ever."""
    numbers: dict[bytes, bytes] = {}

    def change(frame: bytes) -> bytes:
        if frame[-4:] == b"\xff" * 4:
            return frame
        return frame[:-4] + numbers.setdefault(frame[-20:-4], frame[-4:])

    on_reply("domain_lookup_by_uuid", change)


@mutation("handles.definition-adds", "handles.redefined-keeps-uuid")
def definition_adds() -> None:
    """A definition of a domain that is there changes nothing."""

    def make(old: Any) -> Any:
        def handler(client: Any, args: Any) -> Any:
            return old(client, args.replace(xml=args.xml.replace("<title>changed</title>", "")))

        return handler

    replace_handler("domain_define_xml", make)
