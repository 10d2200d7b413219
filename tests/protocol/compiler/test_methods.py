"""The client's methods are what the definitions say, and nothing is left out."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
import virtwire.client
from virtwire.protocol.compiler.method_plan import CLASSES, HANDWRITTEN, has_method, method_name
from virtwire.protocol.compiler.methods import write_methods
from virtwire.protocol.generated.schema import SCHEMA
from virtwire.protocol.schema import Procedure

from tests.protocol.compiler.compiled import schema_of

CALLS = [
    each
    for each in SCHEMA.procedures
    if each.object is not None and not each.internal and not each.event and each.stream is None and each.fds is None
]


def test_every_call_of_an_object_is_generated_or_written_by_hand() -> None:
    assert {each.object for each in CALLS} == set(CLASSES)
    assert {each.name for each in CALLS if not has_method(each)} == set(HANDWRITTEN)
    assert len(CALLS) > 350


@pytest.mark.parametrize("procedure", CALLS, ids=lambda each: f"{each.module}-{each.name}")
def test_the_method_is_there_and_names_its_c_function(procedure: Procedure) -> None:
    cls = getattr(virtwire.client, CLASSES[procedure.object or ""])
    method = getattr(cls, method_name(procedure))
    assert inspect.iscoroutinefunction(method)
    assert f"({procedure.function})." in (inspect.getdoc(method) or "")


SAMPLE = """
/* A sample.
 * @strings c */
const THINGS_MAX = 5;
typedef string text<10>;
/* @flags */
enum domain_list_flags { DOMAIN_LIST_ALL = 1 };
struct domain_handle { string name<10>; opaque uuid[16]; int id; };
struct typed_param { string field<80>; int value; };
struct connect_list_things_args { int need_results; unsigned int flags; /* @flags domain_list_flags */ };
struct connect_list_things_ret { domain_handle things<THINGS_MAX>; unsigned int ret; };
struct connect_thing_by_uuid_args { opaque uuid[16]; text *hint; unsigned int flags; /* none defined, 0 */ };
struct connect_thing_by_uuid_ret { domain_handle dom; };
struct domain_list_names_args { domain_handle dom; int maxnames; };
struct domain_list_names_ret { text names<THINGS_MAX>; };
struct domain_get_knobs_args { domain_handle dom; text *disk; int nparams; unsigned int flags; };
struct domain_get_knobs_ret { typed_param params<THINGS_MAX>; int nparams; };
struct domain_is_new_args { domain_handle dom; };
struct domain_is_new_ret { int is_new; };
struct domain_measure_args { domain_handle dom; text *unit; int scale; };
struct domain_measure_ret { int width; int height; };
program sample {
    version sample_1 {
        /* List the things.
         *
         * All of them.
         * @function virConnectListThings
         * @object connection
         * @since 1.2.3 */
        connect_list_things_ret connect_list_things(connect_list_things_args) = 1;
        /* Find a thing.
         * @function virThingByUUID
         * @object connection */
        connect_thing_by_uuid_ret connect_thing_by_uuid(connect_thing_by_uuid_args) = 2;
        /* List names.
         * @function virDomainListNames
         * @object domain */
        domain_list_names_ret domain_list_names(domain_list_names_args) = 3;
        /* Read the knobs.
         * @function virDomainGetKnobs
         * @object domain
         * @write */
        domain_get_knobs_ret domain_get_knobs(domain_get_knobs_args) = 4;
        /* Tell.
         * @function virDomainIsNew
         * @object domain */
        domain_is_new_ret domain_is_new(domain_is_new_args) = 5;
        /* Measure.
         * @function virDomainMeasure
         * @object domain
         * @method take_measure */
        domain_measure_ret domain_measure(domain_measure_args) = 6;
        /* Hidden.
         * @internal */
        void secret_thing(void) = 7;
    } = 1;
} = 99;
"""


@pytest.fixture
def modules(tmp_path: Path) -> dict[str, str]:
    return write_methods(schema_of(tmp_path, SAMPLE))


def test_a_module_an_object(modules: dict[str, str]) -> None:
    assert set(modules) == {"connection.py", "domain.py"}
    assert all(text.startswith("# DO NOT EDIT: generated from") for text in modules.values())
    assert "secret_thing" not in "".join(modules.values())


def test_counts_and_switches_vanish(modules: dict[str, str]) -> None:
    text = modules["connection.py"]
    assert "async def list_things(self, flags: DomainListFlags | int = 0) -> list[Domain]:" in text
    assert "ConnectListThingsArgs(1, flags)" in text
    assert "return [_objects.Domain(self, handle) for handle in ret.things]" in text


def test_the_docstring(modules: dict[str, str]) -> None:
    text = modules["connection.py"]
    assert '"""List the things (virConnectListThings).' in text
    assert "All of them." in text
    assert "Since libvirt 1.2.3." in text
    assert "OperationDenied: the connection is read-only." in modules["domain.py"]


def test_uuids_and_optional_arguments(modules: dict[str, str]) -> None:
    text = modules["connection.py"]
    assert "async def thing_by_uuid(self, uuid: Uuid, hint: str | None = None, flags: int = 0) -> Domain:" in text
    assert "ConnectThingByUuidArgs(_convert.uuid_bytes(uuid), hint, flags)" in text


def test_room_for_a_list_is_its_bound(modules: dict[str, str]) -> None:
    assert "async def list_names(self) -> list[str]:" in modules["domain.py"]
    assert "DomainListNamesArgs(self._handle, 5)" in modules["domain.py"]


def test_typed_parameters_are_counted_first(modules: dict[str, str]) -> None:
    text = modules["domain.py"]
    assert "get_knobs(self, disk: str | None = None, flags: int = 0) -> dict[str, TypedResult]:" in text
    assert "first: _sample.DomainGetKnobsRet = await" in text
    assert "DomainGetKnobsArgs(self._handle, disk, 0, flags)" in text
    assert "DomainGetKnobsArgs(self._handle, disk, first.nparams, flags)" in text


def test_a_question_is_answered_by_a_bool(modules: dict[str, str]) -> None:
    assert "async def is_new(self) -> bool:" in modules["domain.py"]
    assert "return bool(ret.is_new)" in modules["domain.py"]


def test_several_results_are_the_record_and_a_method_may_have_a_name_of_its_own(modules: dict[str, str]) -> None:
    text = modules["domain.py"]
    assert "async def take_measure(self, unit: str | None, scale: int) -> _sample.DomainMeasureRet:" in text
    assert "        return ret\n" in text


@pytest.mark.parametrize("name", ["connection.py", "domain.py"])
def test_it_is_python(modules: dict[str, str], name: str) -> None:
    compile(modules[name], name, "exec")
