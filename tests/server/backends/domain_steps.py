"""Calls on domains, one after the other, and what libvirt's own test driver answered to each.

``STEPS`` is made on our driver by test_domains.py and on a real libvirtd by test_domains_interop.py; both must give
what tests/data/domain-steps.json holds. After changing STEPS, record again from the top of the repository::

    python -m tests.server.backends.domain_steps
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any, NamedTuple

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import SYSTEM_PYTHON

DATA = Path(__file__).parents[2] / "data"
RECORD = DATA / "domain-steps.json"
CALLS = Path(__file__).parents[2] / "interop" / "python_calls.py"

_XML = """<domain type='test'><name>{name}</name><uuid>{uuid}</uuid><memory>1024</memory><vcpu current='1'>3</vcpu>\
<os><type>hvm</type></os>{more}<devices><disk type='file'><source file='/a'/><target dev='vda'/></disk></devices>\
</domain>"""
_UUIDS = {name: f"11111111-0000-4000-8000-{number:012d}" for number, name in enumerate("xyzt")}


class Step(NamedTuple):
    """One call: the driver's method, the domain it is made on (or None), the other arguments."""

    call: str
    domain: str | None
    args: tuple[Any, ...] = ()


def document(name: str, *, uuid: str | None = None, more: str = "") -> str:
    """Write a small domain."""
    return _XML.format(name=name, uuid=_UUIDS[uuid or name], more=more)


def _sweep(call: str, domain: str, bits: range) -> list[Step]:
    """Try each bit of the flags alone."""
    return [Step(call, domain, (1 << bit,)) for bit in bits]


_LOOK = ("domain_get_state", "domain_get_info", "domain_is_active", "domain_is_persistent", "domain_get_autostart")


def _look(domain: str) -> list[Step]:
    flagged = ("domain_get_state",)
    return [Step(call, domain, (0,) if call in flagged else ()) for call in _LOOK]


STEPS: list[Step] = [
    *_look("test"),
    Step("domain_get_xml_desc", "test", (0,)),
    Step("domain_get_xml_desc", "test", (2,)),
    Step("domain_lookup_by_name", None, ("nope",)),
    Step("domain_lookup_by_id", None, (77,)),
    Step("domain_lookup_by_uuid", None, (_UUIDS["x"],)),
    Step("connect_num_of_domains", None),
    Step("connect_num_of_defined_domains", None),
    # A domain that is off.
    Step("domain_define_xml_flags", None, (document("x"), 0)),
    *_look("x"),
    Step("domain_get_xml_desc", "x", (0,)),
    *[
        Step(call, "x")
        for call in (
            "domain_destroy",
            "domain_shutdown",
            "domain_suspend",
            "domain_resume",
            "domain_get_max_vcpus",
            "domain_get_max_memory",
            "domain_get_os_type",
            "domain_is_updated",
            "domain_get_security_label",
            "domain_get_scheduler_type",
        )
    ],
    *[
        Step(call, "x", (flags,))
        for flags in (0, 1)
        for call in (
            "domain_reboot",
            "domain_reset",
            "domain_get_control_info",
            "domain_get_hostname",
            "domain_has_managed_save_image",
            "domain_managed_save",
            "domain_managed_save_remove",
            "domain_get_messages",
        )
    ],
    *[Step("domain_get_vcpus_flags", name, (flags,)) for name in ("x", "test") for flags in (0, 1, 2, 4, 5, 6, 8, 16)],
    *[
        Step("domain_get_block_info", "x", (path, flags))
        for path, flags in (("vda", 0), ("/a", 0), ("b", 0), ("vda", 1))
    ],
    *_sweep("domain_get_state", "x", range(3)),
    *_sweep("domain_get_xml_desc", "x", range(6)),
    *_sweep("domain_destroy_flags", "x", range(3)),
    *_sweep("domain_shutdown_flags", "x", range(5)),
    *_sweep("domain_reboot", "x", range(7)),
    *_sweep("domain_create_with_flags", "x", range(7)),
    *_sweep("domain_undefine_flags", "x", range(2, 8)),
    Step("connect_list_all_domains", None, (1 << 16,)),
    *[Step("domain_define_xml_flags", None, (document("y"), flags)) for flags in (2, 4)],
    *[Step("domain_create_xml", None, (document("y"), flags)) for flags in (1, 2, 4, 8, 32, 64)],
    # Its life.
    Step("domain_create", "x"),
    *_look("x"),
    Step("domain_get_xml_desc", "x", (0,)),
    Step("domain_create", "x"),
    Step("domain_resume", "x"),
    Step("domain_suspend", "x"),
    *_look("x"),
    Step("domain_suspend", "x"),
    Step("domain_create", "x"),
    Step("domain_get_control_info", "x", (0,)),
    Step("domain_get_hostname", "x", (0,)),
    Step("domain_reset", "x", (0,)),
    Step("domain_get_security_label", "x"),
    Step("domain_reboot", "x", (0,)),
    *_look("x"),
    Step("domain_suspend", "x"),
    Step("domain_shutdown", "x"),
    *_look("x"),
    Step("domain_shutdown", "x"),
    Step("domain_create_with_flags", "x", (0,)),
    Step("domain_destroy_flags", "x", (1,)),
    *_look("x"),
    Step("domain_set_autostart", "x", (7,)),
    Step("domain_get_autostart", "x"),
    Step("domain_set_autostart", "x", (0,)),
    # Saved memory.
    Step("domain_create", "x"),
    Step("domain_managed_save", "x", (0,)),
    Step("domain_has_managed_save_image", "x", (0,)),
    *_look("x"),
    Step("domain_undefine", "x"),
    Step("domain_undefine_flags", "x", (2,)),
    Step("domain_create", "x"),
    Step("domain_has_managed_save_image", "x", (0,)),
    Step("domain_managed_save", "x", (3,)),
    Step("domain_managed_save_remove", "x", (0,)),
    Step("domain_has_managed_save_image", "x", (0,)),
    # What the definition says of the guest's own events.
    Step(
        "domain_define_xml_flags",
        None,
        (document("y", more="<on_poweroff>restart</on_poweroff><on_reboot>destroy</on_reboot>"), 0),
    ),
    Step("domain_create", "y"),
    Step("domain_suspend", "y"),
    Step("domain_shutdown", "y"),
    *_look("y"),
    Step("domain_reboot", "y", (0,)),
    *_look("y"),
    Step(
        "domain_define_xml_flags",
        None,
        (document("y", more="<on_poweroff>preserve</on_poweroff><on_reboot>rename-restart</on_reboot>"), 0),
    ),
    Step("domain_create", "y"),
    Step("domain_reboot", "y", (0,)),
    *_look("y"),
    Step("domain_shutdown", "y"),
    *_look("y"),
    # Names and UUIDs of others.
    Step("domain_define_xml_flags", None, (document("y", uuid="x"), 0)),
    Step("domain_define_xml_flags", None, (document("y", uuid="z"), 0)),
    Step("domain_create_xml", None, (document("y", uuid="z"), 0)),
    Step("domain_create_xml", None, (document("x", uuid="y"), 0)),
    # Transient domains.
    Step("domain_create_xml", None, (document("t"), 0)),
    *_look("t"),
    Step("domain_create_xml", None, (document("t"), 0)),
    Step("domain_managed_save", "t", (0,)),
    *[Step("domain_get_vcpus_flags", "t", (flags,)) for flags in (0, 1, 2, 4, 5, 6)],
    Step("domain_set_autostart", "t", (1,)),
    Step("domain_set_metadata", "t", (0, "words", None, None, 2)),
    Step("domain_rename", "t", ("u", 0)),
    Step("domain_undefine", "t"),
    *_look("t"),
    Step("domain_define_xml_flags", None, (document("t", more="<title>later</title>"), 0)),
    *_look("t"),
    Step("domain_get_xml_desc", "t", (0,)),
    Step("domain_get_xml_desc", "t", (2,)),
    Step("domain_undefine", "t"),
    Step("domain_destroy", "t"),
    *_look("t"),
    *[
        Step(call, "t")
        for call in ("domain_create", "domain_destroy", "domain_suspend", "domain_resume", "domain_undefine")
    ],
    *[Step(call, "t", (0,)) for call in ("domain_get_xml_desc", "domain_reboot", "domain_managed_save")],
    # A persistent domain started with another definition takes its own up again.
    Step("domain_create_xml", None, (document("y", more="<title>once</title>"), 0)),
    Step("domain_get_xml_desc", "y", (0,)),
    Step("domain_get_xml_desc", "y", (2,)),
    Step("domain_destroy", "y"),
    Step("domain_get_xml_desc", "y", (0,)),
    # Title, description, metadata.
    *[Step("domain_get_metadata", "x", (type, None, flags)) for type in (0, 1) for flags in (0, 1, 2, 4)],
    Step("domain_get_metadata", "x", (3, None, 0)),
    Step("domain_get_metadata", "x", (2, "urn:a", 0)),
    Step("domain_set_metadata", "x", (0, "a description", None, None, 2)),
    Step("domain_set_metadata", "x", (1, "a title", None, None, 0)),
    Step("domain_set_metadata", "x", (2, "<foo>b</foo>", "k", "urn:a", 0)),
    *[Step("domain_get_metadata", "x", (type, "urn:a" if type == 2 else None, 0)) for type in range(3)],
    Step("domain_get_xml_desc", "x", (0,)),
    Step("domain_set_metadata", "x", (2, "<bar a='1'><z/></bar>", "k2", "urn:a", 0)),
    Step("domain_set_metadata", "x", (2, "<other/>", "o", "urn:o", 0)),
    Step("domain_get_metadata", "x", (2, "urn:a", 0)),
    Step("domain_get_xml_desc", "x", (0,)),
    Step("domain_set_metadata", "x", (2, "<bar", "k", "urn:a", 0)),
    Step("domain_set_metadata", "x", (5, "<bar/>", "k", "urn:a", 0)),
    Step("domain_set_metadata", "x", (0, "words", None, None, 4)),
    Step("domain_set_metadata", "x", (0, "words", None, None, 1)),
    Step("domain_set_metadata", "x", (2, None, None, "urn:a", 0)),
    Step("domain_set_metadata", "x", (0, None, None, None, 0)),
    Step("domain_set_metadata", "x", (1, "", None, None, 0)),
    Step("domain_get_xml_desc", "x", (0,)),
    Step("domain_set_metadata", "test", (0, "both", None, None, 3)),
    Step("domain_set_metadata", "test", (0, "config", None, None, 2)),
    *[Step("domain_get_metadata", "test", (0, None, flags)) for flags in (0, 1, 2)],
    # Renaming.
    Step("domain_rename", "test", ("q", 0)),
    *[
        Step("domain_rename", "x", (name, flags))
        for name, flags in (("y", 0), ("x", 0), ("a/b", 0), ("z", 1), ("z", 0))
    ],
    Step("domain_get_xml_desc", "x", (0,)),
    Step("domain_lookup_by_name", None, ("x",)),
    Step("domain_lookup_by_name", None, ("z",)),
    # A running domain and its next definition.
    Step("domain_undefine", "test"),
    *_look("test"),
    Step("domain_destroy", "test"),
    *_look("test"),
    Step("domain_undefine", "x"),
    Step("domain_undefine_flags", "y", (3,)),
    Step("connect_num_of_domains", None),
    Step("connect_num_of_defined_domains", None),
]

_PYTHON = {
    "connect_num_of_domains": "numOfDomains",
    "connect_num_of_defined_domains": "numOfDefinedDomains",
    "connect_list_all_domains": "listAllDomains",
    "domain_lookup_by_name": "lookupByName",
    "domain_lookup_by_id": "lookupByID",
    "domain_lookup_by_uuid": "lookupByUUIDString",
    "domain_define_xml_flags": "defineXMLFlags",
    "domain_create_xml": "createXML",
    "domain_get_state": "state",
    "domain_get_info": "info",
    "domain_get_xml_desc": "XMLDesc",
    "domain_get_autostart": "autostart",
    "domain_get_max_vcpus": "maxVcpus",
    "domain_get_max_memory": "maxMemory",
    "domain_get_os_type": "OSType",
    "domain_get_security_label": "securityLabel",
    "domain_get_scheduler_type": "schedulerType",
    "domain_get_control_info": "controlInfo",
    "domain_get_hostname": "hostname",
    "domain_get_messages": "messages",
    "domain_get_vcpus_flags": "vcpusFlags",
    "domain_get_block_info": "blockInfo",
    "domain_get_metadata": "metadata",
}
"""Names of python3-libvirt that are not the method's in camel case."""


def _camel(call: str) -> str:
    first, *rest = call.removeprefix("domain_").split("_")
    return first + "".join(part.capitalize() for part in rest)


def python_call(step: Step) -> str:
    """Write a step as a line for tests/interop/python_calls.py."""
    method = _PYTHON.get(step.call) or _camel(step.call)
    made = f"{step.domain or 'c'}.{method}({', '.join(map(repr, step.args))})"
    if step.call in ("domain_define_xml_flags", "domain_create_xml"):
        name = str(step.args[0]).split("<name>")[1].split("<")[0]
        return f"{name} = {made}"
    return made


def on_libvirtd(uri: str) -> list[Any]:
    """Make all steps on a libvirtd, and give what came of each."""
    calls = ["test = c.lookupByName('test')", *(python_call(step) for step in STEPS)]
    request = {"folder": str(DATA), "uri": uri, "uri_ro": uri, "calls": calls}
    done = subprocess.run(
        [SYSTEM_PYTHON, str(CALLS)], input=json.dumps(request), capture_output=True, text=True, check=True
    )
    return [comparable(step, result) for step, result in zip(STEPS, json.loads(done.stdout)[1:], strict=True)]


def comparable(step: Step, result: list[Any]) -> list[Any]:
    """Take out what differs from run to run: the CPU time."""
    kind, value = result
    if kind == "value" and step.call == "domain_get_info":
        value = value[:4]
    return [kind, value]


if __name__ == "__main__":
    with Libvirtd() as daemon:
        recorded = on_libvirtd(daemon.uri())
    RECORD.write_text(json.dumps(recorded, indent=0) + "\n")
