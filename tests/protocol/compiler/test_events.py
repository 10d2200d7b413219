"""What the compiler makes of events: one class a kind, both generations, typed ways to ask for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.compiler.errors import CompileError
from virtwire.protocol.compiler.event_plan import DETAIL, detail_enums, plan_events
from virtwire.protocol.compiler.events import write_events
from virtwire.protocol.generated.schema import SCHEMA
from virtwire.protocol.schema import Enum

from tests.protocol.compiler.compiled import schema_of

SAMPLE = """
/* A sample.
 * @strings c */
typedef string text<10>;
/* @prefix DOMAIN_EVENT_ID_ */
enum domain_event_id { DOMAIN_EVENT_ID_BANG = 0, DOMAIN_EVENT_ID_LIFE = 1 };
/* @prefix DOMAIN_EVENT_ */
enum domain_event_type { DOMAIN_EVENT_BORN = 0, DOMAIN_EVENT_DEAD = 1 };
/* @prefix DOMAIN_EVENT_BORN_ */
enum domain_event_born { DOMAIN_EVENT_BORN_WELL = 0 };
/* @flags */
enum bang_flags { BANG_LOUD = 1 };
struct domain_handle { string name<10>; opaque uuid[16]; int id; };
struct typed_param { string field<80>; int value; };
struct place {
    int kind; /* @enum domain_event_type */
    text where;
};
struct bang_msg {
    domain_handle dom;
    text *why; /* the cause */
    unsigned int flags; /* @flags bang_flags */
    typed_param params<9>;
    place at;
    place near<3>;
};
struct bang_callback_msg { int callback_id; int reason; bang_msg msg; };
struct life_msg {
    int callback_id;
    domain_handle dom;
    int event; /* @enum domain_event_type */
    int detail;
};
program sample {
    version sample_1 {
        /* Bang.
         * @event %s
         * @since 1.2 */
        void domain_event_bang(bang_msg) = 1;
        /* The same again.
         * @event DOMAIN_EVENT_ID_BANG
         * @since 3.4 */
        void domain_event_callback_bang(bang_callback_msg) = 2;
        /* Life.
         * @event DOMAIN_EVENT_ID_LIFE */
        void domain_event_life(life_msg) = 3;
        /* Not for the client's objects.
         * @event */
        void ping(void) = 4;
    } = 1;
} = 99;
"""


def written(folder: Path) -> dict[str, str]:
    return write_events(schema_of(folder, SAMPLE % "DOMAIN_EVENT_ID_BANG"))


def test_one_class_for_both_generations(tmp_path: Path) -> None:
    bang, life = plan_events(schema_of(tmp_path, SAMPLE % "DOMAIN_EVENT_ID_BANG"))
    assert (bang.name, life.name) == ("DomainBangEvent", "DomainLifeEvent")
    assert (bang.family, bang.doc, bang.since) == ("domain", "Bang.", "1.2")
    assert bang.legacy is not None
    assert (bang.legacy.number, bang.procedure.number) == (1, 2)
    assert [each.name for each in bang.fields] == ["domain", "why", "flags", "params", "at", "near"]
    assert [each.name for each in bang.extra] == ["reason"]
    assert life.legacy is None
    assert [each.name for each in life.fields] == ["domain", "event", "detail"]


def test_what_fields_become(tmp_path: Path) -> None:
    bang, life = plan_events(schema_of(tmp_path, SAMPLE % "DOMAIN_EVENT_ID_BANG"))
    types = {each.name: (each.type, each.value) for each in (*bang.fields, *life.fields[1:])}
    assert types == {
        "domain": ("Domain", "Domain(connection, msg.dom)"),
        "why": ("str | None", "msg.why"),
        "flags": ("BangFlags", "BangFlags(msg.flags)"),
        "params": ("dict[str, TypedResult]", "from_wire(msg.params)"),
        "at": ("Place", "msg.at.replace(kind=known(DomainEventType, msg.at.kind))"),
        "near": ("tuple[Place, ...]", "tuple(msg.near)"),
        "event": ("DomainEventType | int", "known(DomainEventType, msg.event)"),
        "detail": (DETAIL, "_detail(msg.event, msg.detail)"),
    }


def test_the_modules(tmp_path: Path) -> None:
    modules = written(tmp_path)
    assert set(modules) == {"events.py", "connection_events.py"}
    assert all(text.startswith("# DO NOT EDIT: generated from") for text in modules.values())
    assert "Since libvirt 1.2." in modules["events.py"]
    assert "DomainEventType.BORN: DomainEventBorn," in modules["events.py"]
    assert "reason: int = 0" in modules["events.py"]
    assert modules["connection_events.py"].count("@overload") == 3
    assert "Literal[DomainEventId.BANG]" in modules["connection_events.py"]


def test_definitions_without_events_make_no_modules(tmp_path: Path) -> None:
    assert write_events(schema_of(tmp_path, "struct nothing { int x; };")) == {}


def test_a_kind_must_be_a_member(tmp_path: Path) -> None:
    with pytest.raises(CompileError, match="@event: no enum has a member 'DOMAIN_EVENT_ID_BOOM'"):
        schema_of(tmp_path, SAMPLE % "DOMAIN_EVENT_ID_BOOM")


def test_every_member_of_lifes_enum_has_its_details() -> None:
    enum = SCHEMA.by_name["domain_event_type"]
    assert isinstance(enum, Enum)
    assert set(detail_enums(SCHEMA, enum)) == {each.python for each in enum.members}
    assert detail_enums(SCHEMA, enum)["PMSUSPENDED"] == "DomainEventPmSuspendedDetailType"
