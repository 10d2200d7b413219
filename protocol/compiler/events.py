"""Writes the client's events: ``client/generated/events.py`` and the typed ways to ask for them beside it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from ..schema import Enum
from .event_plan import DETAIL, detail_enums, plan_events
from .method_plan import CLASSES, procedure_constant
from .names import class_name
from .writer import banner, literal_doc

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..schema import Schema
    from .event_plan import EventField, EventPlan

__all__ = ["write_events"]

_BASES: Final = {"connection": "Event", "qemu": "DomainEvent"}
_FUNCTIONS: Final = {
    "domain": "virConnectDomainEventRegisterAny",
    "network": "virConnectNetworkEventRegisterAny",
    "storage_pool": "virConnectStoragePoolEventRegisterAny",
    "node_device": "virConnectNodeDeviceEventRegisterAny",
    "secret": "virConnectSecretEventRegisterAny",
}
_PARAMETERS: Final = {"storage_pool": "pool", "node_device": "device"}
_QUEUE: Final = 1024


def write_events(schema: Schema) -> dict[str, str]:
    """Write the modules of the client's events.

    Returns:
        Their text by file name; empty when the schema has no events of the client's objects.
    """
    plans = plan_events(schema)
    if not plans:
        return {}
    return {"events.py": _events(schema, plans), "connection_events.py": _methods(plans)}


def _events(schema: Schema, plans: list[EventPlan]) -> str:
    return "\n".join(
        [
            banner("protocol/definitions"),
            *literal_doc("The events that a daemon sends, one class a kind, and how they come from their messages."),
            "",
            "from __future__ import annotations",
            "",
            *_imports(schema, plans),
            *(line for plan in plans for line in _class(plan)),
            *_detail(schema),
            *(line for plan in plans for line in _maker(plan)),
            *_tables(plans),
            "",
        ]
    )


def _imports(schema: Schema, plans: list[EventPlan]) -> Iterable[str]:
    enums = sorted({enum for plan in plans for enum in plan.enums})
    classes = sorted({name for plan in plans for name in plan.classes} | {"Connection"})
    areas = sorted({each.module for plan in plans for each in (plan.procedure, plan.legacy) if each is not None})
    records = sorted({record for plan in plans for record in plan.records})
    bases = sorted({*(_base(plan) for plan in plans), "Kind"})
    return [
        "from typing import TYPE_CHECKING",
        "",
        "from virtwire.client.convert import from_wire",
        f"from virtwire.client.objects import {', '.join(name for name in classes if name != 'Connection')}",
        f"from virtwire.client.objects.event_base import {', '.join(bases)}, known",
        f"from virtwire.protocol.generated import {', '.join(areas)}",
        f"from virtwire.protocol.generated.enums import {', '.join(enums)}",
        "from virtwire.protocol.xdr import new as _new",
        "",
        "if TYPE_CHECKING:",
        "    from enum import IntEnum",
        "    from typing import TypeAlias",
        "",
        "    from virtwire.client.convert import TypedResult",
        "    from virtwire.client.objects import Connection",
        *(f"    from virtwire.protocol.generated.{module} import {name}" for module, name in records),
        "",
        f"    {DETAIL}: TypeAlias = {' | '.join(_details(schema).values())} | int",
        "",
        "__all__ = [",
        *(f'    "{name}",' for name in sorted(plan.name for plan in plans)),
        "]",
    ]


def _base(plan: EventPlan) -> str:
    return _BASES.get(plan.family) or f"{class_name(plan.family)}Event"


def _class(plan: EventPlan) -> list[str]:
    fields = [*plan.fields, *plan.extra]
    lines = ["", "", f"class {plan.name}({_base(plan)}):"]
    text = plan.doc.strip()
    if plan.since:
        text += f"\n\nSince libvirt {plan.since}."
    lines += literal_doc(text, "    ")
    lines += ["", "    __slots__ = ()"]
    for each in fields:
        lines.append(f"    {each.name}: {each.type}")
        if each.doc:
            lines += literal_doc(each.doc, "    ")
    parameters = ", ".join(f"{each.name}: {each.type}" for each in fields)
    lines += ["", f"    def __new__(cls, {parameters}) -> {plan.name}:"]
    lines.append(f"        return _new(cls, ({_joined(fields)}))")
    return lines


def _joined(fields: list[EventField]) -> str:
    return "".join(f"{each.name}, " for each in fields).rstrip()


def _detail(schema: Schema) -> list[str]:
    """Write the function that finds the enum of a lifecycle event's detail."""
    return [
        "",
        "",
        "_DETAILS: dict[int, type[IntEnum]] = {",
        *(f"    DomainEventType.{member}: {detail}," for member, detail in _details(schema).items()),
        "}",
        "",
        "",
        "def _detail(event: int, detail: int) -> int:",
        "    enum = _DETAILS.get(event)",
        "    return detail if enum is None else known(enum, detail)",
    ]


def _details(schema: Schema) -> dict[str, str]:
    enum = schema.by_name["domain_event_type"]
    assert isinstance(enum, Enum)
    return detail_enums(schema, enum)


def _maker(plan: EventPlan) -> list[str]:
    module = (plan.legacy or plan.procedure).module
    extra = "".join(f", {each.name}: int = 0" for each in plan.extra)
    values = "".join(f"{each.value}, " for each in plan.fields) + "".join(f"{each.name}, " for each in plan.extra)
    return [
        "",
        "",
        f"def _{plan.name}(connection: Connection, msg: {module}.{class_name(plan.message)}{extra}) -> {plan.name}:",
        f"    return _new({plan.name}, ({values.rstrip()}))",
    ]


def _tables(plans: list[EventPlan]) -> list[str]:
    lines = ["", "", "KINDS: dict[str, dict[int, Kind]] = {"]
    for family, members in groupby(plans, key=lambda plan: plan.family):
        lines.append(f'    "{family}": {{')
        for plan in members:
            number = plan.member.value if plan.member else 0
            messages = [procedure_constant(each)[1:] for each in (plan.procedure, plan.legacy) if each is not None]
            lines.append(f"        {number}: Kind({plan.name}, _{plan.name}, {', '.join(messages)}),")
        lines.append("    },")
    lines += ["}", '"""All kinds of events: by family, then by number."""']
    return lines


def _methods(plans: list[EventPlan]) -> str:
    families = {family: [*found] for family, found in groupby(plans, key=lambda plan: plan.family)}
    asked = {family: found for family, found in families.items() if found[0].enum is not None}
    names = sorted({plan.name for found in asked.values() for plan in found})
    bases = sorted(f"{class_name(family)}Event" for family in asked)
    objects = sorted(CLASSES[family] for family in asked)
    enums = sorted({found[0].enum or "" for found in asked.values()})
    lines = [
        banner("protocol/definitions"),
        *literal_doc("The ways to ask for events of which there are several kinds."),
        "",
        "from __future__ import annotations",
        "",
        "from typing import TYPE_CHECKING, Any, overload",
        "",
        "from virtwire.client.lazy import LazyModule",
        "from virtwire.client.objects.base import Base",
        "",
        "if TYPE_CHECKING:",
        "    from contextlib import AbstractAsyncContextManager",
        "    from typing import Literal",
        "",
        "    from virtwire.client.events import Events",
        "    from virtwire.client.objects import events as _events",
        f"    from virtwire.client.objects import {', '.join(objects)}",
        f"    from virtwire.client.objects.event_base import {', '.join(bases)}",
        f"    from virtwire.protocol.generated.enums import {', '.join(enums)}",
        "",
        f"    from .events import {', '.join(names)}",
        "else:",
        '    _events = LazyModule("virtwire.client.objects.events")',
        "",
        "",
        "class EventMethods(Base):",
        '    """What ``Connection`` can be asked to tell of as it happens."""',
        "",
        "    __slots__ = ()",
    ]
    for family, found in asked.items():
        lines += _ask(family, found)
    return "\n".join([*lines, ""])


def _ask(family: str, plans: list[EventPlan]) -> list[str]:
    cls = CLASSES[family]
    parameter = _PARAMETERS.get(family, family)
    enum = plans[0].enum
    rest = f"{parameter}: {cls} | None = None, queue: int = {_QUEUE}"
    lines = []
    for plan in plans:
        assert plan.member is not None
        kind = f"Literal[{enum}.{plan.member.python}]"
        lines += ["", "    @overload", f"    def {family}_events("]
        lines += [
            f"        self, kind: {kind}, {rest}",
            f"    ) -> AbstractAsyncContextManager[Events[{plan.name}]]: ...",
        ]
    lines += ["", "    @overload", f"    def {family}_events("]
    lines += [f"        self, kind: {enum} | int, {rest}"]
    lines += [f"    ) -> AbstractAsyncContextManager[Events[{class_name(family)}Event]]: ...", ""]
    words = parameter if parameter != "device" else "host device"
    lines += [
        f"    def {family}_events(self, kind: int, {rest}) -> AbstractAsyncContextManager[Events[Any]]:",
        *literal_doc(
            f"Read events of {words}s in an ``async with`` block ({_FUNCTIONS[family]}).\n\n"
            f"Args:\n    kind: which events, see {enum}; {enum}.{_python(plans[0])} gives {plans[0].name}.\n"
            f"    {parameter}: read those of one {words} only.\n"
            "    queue: so many events may wait to be read; what comes beyond them is counted in an EventsLost.\n\n"
            "Yields:\n    The events as they come, to be gone through with ``async for``, and marks between them:\n"
            "    EventsLost where the queue was full, EventsGap where the connection was made again.\n\n"
            "Raises:\n    LibvirtError: code 8, there is no such kind; or the daemon's refusal. In the loop: the\n"
            "        connection is lost; what came before has been given.",
            "        ",
        ),
        f'        return _events.open_events(self, "{family}", kind, {parameter}, queue)',
    ]
    return lines


def _python(plan: EventPlan) -> str:
    assert plan.member is not None
    return plan.member.python
