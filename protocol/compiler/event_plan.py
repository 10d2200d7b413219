"""Decides what the client makes of an event: its class, its fields, and how they come from the message.

Kinds that were there before callbacks had numbers have two messages: the legacy one, and one that wraps it beside the
number of the registration. Both become one class. Handles become objects, numbers members of their enum where it has
them, typed parameters a dict.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ..schema import Array, Enum, Field, Optional, Ref, Scalar, String, Struct
from .method_plan import CLASSES
from .names import class_name, python_name

if TYPE_CHECKING:
    from ..schema import Member, Procedure, Schema, Type

__all__ = ["DETAIL", "EventField", "EventPlan", "detail_enums", "plan_events"]

DETAIL: Final = "DomainEventDetail"
"""The annotation of the field whose enum depends on the one before it."""
_NUMBER: Final = "callback_id"
_WRAPPED: Final = "msg"
_ALONE: Final = {
    "connect_event_connection_closed": ("connection", "ConnectionClosedEvent"),
    "domain_monitor_event": ("qemu", "QemuMonitorEvent"),
}
"""Family and class of the events that are the only ones of their kind."""
_NAMES: Final = {
    ("domain_event_rtc_change_msg", "offset"): "utcoffset",
    ("domain_event_block_job_msg", "path"): "disk",
    ("domain_event_block_job_2_msg", "dst"): "disk",
}
"""Where the C callback's parameter has another name than the message's field."""
_OBJECTS: Final = {"domain": "domain", "network": "network", "storage_pool": "pool", "node_device": "device"}
"""How a field with a handle is called in Python, by the kind of handle."""


@dataclass(frozen=True)
class EventField:
    """One field of an event's class.

    Attributes:
        name: in Python.
        type: its annotation.
        doc: what it is.
        value: the expression that makes it of ``msg``.
    """

    name: str
    type: str
    doc: str
    value: str


@dataclass
class EventPlan:
    """One kind of event.

    Attributes:
        family: what the event is of: domain, network, ..., qemu, connection.
        enum: the class of the enum that its kinds are from; None for the only kind of its family.
        member: the kind's member of that enum.
        name: the class's name.
        fields: in order.
        legacy: the message without a number of the registration, of a kind that has one with it too.
        procedure: the message; the one with the number where there are both.
        extra: fields that only the newer message has; they come last.
        enums: the classes of enums that are needed.
        classes: the client's classes that are needed.
        records: modules and classes of structs that fields are.
    """

    family: str
    enum: str | None
    member: Member | None
    name: str
    fields: list[EventField]
    legacy: Procedure | None
    procedure: Procedure
    extra: list[EventField]
    enums: set[str]
    classes: set[str]
    records: set[tuple[str, str]]

    @property
    def doc(self) -> str:
        """What the event means: said once, at the message that was there first."""
        return (self.legacy or self.procedure).doc

    @property
    def since(self) -> str:
        """First release with it."""
        return (self.legacy or self.procedure).since

    @property
    def message(self) -> str:
        """Name of the struct that has the fields."""
        return (self.legacy or self.procedure).args or ""


def plan_events(schema: Schema) -> list[EventPlan]:
    """Decide what all events look like, in order of family and number."""
    messages: dict[str, list[Procedure]] = {}
    for each in schema.procedures:
        if each.event and (each.kind is not None or each.name in _ALONE):
            messages.setdefault(each.kind or each.name, []).append(each)
    plans = [_Planner(schema, found).plan for found in messages.values()]
    families = [*dict.fromkeys(plan.family for plan in plans)]
    return sorted(plans, key=lambda plan: (families.index(plan.family), plan.member.value if plan.member else 0))


def detail_enums(schema: Schema, enum: Enum) -> dict[str, str]:
    """Return the enums whose members tell more about a member of this one, by that member's Python name."""
    found = {}
    for member in enum.members:
        for other in schema.enums:
            if other is not enum and all(each.name.startswith(f"{member.name}_") for each in other.members):
                found[member.python] = class_name(other.name)
    return found


class _Planner:
    def __init__(self, schema: Schema, messages: list[Procedure]) -> None:
        self.schema = schema
        numbered = [each for each in messages if self._struct(each.args).fields[0].name == _NUMBER]
        plain = [each for each in messages if each not in numbered]
        assert len(numbered) <= 1, "one message a generation"
        assert len(plain) <= 1, "one message a generation"
        procedure = (numbered or plain)[0]
        family, enum, member, name = self._kind(procedure)
        self.plan = EventPlan(
            family, enum, member, name, [], plain[0] if numbered and plain else None, procedure, [], set(), set(), set()
        )
        struct = self._struct(self.plan.message)
        fields = [each for each in struct.fields if each.name != _NUMBER]
        self.plan.fields = [self._field(struct.name, each, fields) for each in fields]
        if self.plan.legacy is not None:
            more = [each for each in self._struct(procedure.args).fields if each.name not in (_NUMBER, _WRAPPED)]
            self.plan.extra = [self._field(struct.name, each, more) for each in more]

    def _struct(self, name: str | None) -> Struct:
        struct = self.schema.by_name[name or ""]
        assert isinstance(struct, Struct)
        return struct

    def _kind(self, procedure: Procedure) -> tuple[str, str | None, Member | None, str]:
        """Return family, enum, member and class of an event."""
        if procedure.kind is None:
            family, name = _ALONE[procedure.name]
            return family, None, None, name
        enum = next(each for each in self.schema.enums if any(m.name == procedure.kind for m in each.members))
        member = next(each for each in enum.members if each.name == procedure.kind)
        family = enum.name.removesuffix("_event_id")
        return family, class_name(enum.name), member, f"{class_name(family)}{class_name(member.python)}Event"

    def _field(self, struct: str, each: Field, siblings: list[Field]) -> EventField:
        wire_type = self.schema.resolve(each.type)
        handle = self._handle(wire_type)
        if handle is not None:
            self.plan.classes.add(CLASSES[handle])
            value = f"{CLASSES[handle]}(connection, msg.{each.name})"
            return EventField(_OBJECTS.get(handle, handle), CLASSES[handle], each.doc, value)
        name = _NAMES.get((struct, each.name), python_name(each.name))
        annotation, value, doc = self._value(each, wire_type, f"msg.{each.name}", siblings)
        return EventField(name, annotation, doc, value)

    def _handle(self, wire_type: Type) -> str | None:
        name = wire_type.name.removesuffix("_handle") if isinstance(wire_type, Ref) else ""
        return name if name in CLASSES else None

    def _value(self, each: Field, wire_type: Type, value: str, siblings: list[Field]) -> tuple[str, str, str]:
        """Return a field's annotation, expression and prose."""
        if each.flags is not None:
            enum = class_name(each.flags)
            self.plan.enums.add(enum)
            return enum, f"{enum}({value})", each.doc or "what else is known"
        if each.enum is not None:
            enum = class_name(each.enum)
            self.plan.enums.add(enum)
            return f"{enum} | int", f"known({enum}, {value})", each.doc or f"one of {enum}, or a newer number"
        if each.name == "detail" and (details := self._details(siblings)):
            self.plan.enums.update(details)
            return DETAIL, f"_detail(msg.event, {value})", each.doc
        match wire_type:
            case Array(Ref("typed_param")):
                return "dict[str, TypedResult]", f"from_wire({value})", each.doc or "by name"
            case Array(Ref() as element) if (record := self.schema.record(element)) is not None:
                self.plan.records.add((record.module, class_name(record.name)))
                return f"tuple[{class_name(record.name)}, ...]", f"tuple({value})", each.doc or record.doc
            case Ref() if isinstance(record := self.schema.record(wire_type), Struct):
                self.plan.records.add((record.module, class_name(record.name)))
                return class_name(record.name), self._with_members(record, value), each.doc or record.doc
            case Optional(element):
                annotation, _, doc = self._value(each, self.schema.resolve(element), value, siblings)
                return f"{annotation} | None", value, doc
            case String():
                return "str", value, each.doc
            case Scalar():
                return "int", value, each.doc
        raise AssertionError(f"{self.plan.procedure.name}: {wire_type}")

    def _with_members(self, record: Struct, value: str) -> str:
        """Return the expression for a struct whose numbers are made members of their enums."""
        changes = []
        for each in record.fields:
            if each.enum is not None:
                self.plan.enums.add(class_name(each.enum))
                changes.append(f"{each.name}=known({class_name(each.enum)}, {value}.{each.name})")
        return f"{value}.replace({', '.join(changes)})" if changes else value

    def _details(self, siblings: list[Field]) -> list[str]:
        event = next((each for each in siblings if each.name == "event" and each.enum), None)
        enum = self.schema.by_name.get(event.enum or "") if event else None
        return list(detail_enums(self.schema, enum).values()) if isinstance(enum, Enum) else []
