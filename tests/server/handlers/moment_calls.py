"""Make the recorded calls on checkpoints and snapshots through the handlers, with the wire's own records and codecs."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.generated.types import DomainCheckpointHandle, DomainHandle, DomainSnapshotHandle
from virtwire.server.backends.test.open import TestOpener
from virtwire.server.handlers import HANDLERS

NOW = 1_700_000_000.9
MANY = 16384

# What python3-libvirt puts between the object and the flags, and what it does before.
EXTRA: dict[str, tuple[int, ...]] = {
    "domain_get_state": (0,),
    "domain_list_all_checkpoints": (1,),
    "domain_list_all_snapshots": (1,),
    "domain_checkpoint_list_all_children": (1,),
    "domain_snapshot_list_all_children": (1,),
    "domain_snapshot_list_names": (MANY,),
    "domain_snapshot_list_children_names": (MANY,),
}
COUNTS = {
    "domain_snapshot_list_names": "domain_snapshot_num",
    "domain_snapshot_list_children_names": "domain_snapshot_num_children",
}


class HandlerCalls:
    """The calls of one client on a fresh ``test:///default``."""

    def __init__(self) -> None:
        driver = TestOpener().open("test:///default", 0)
        driver.now = lambda: NOW
        self.client: Any = SimpleNamespace(driver=driver)
        self._domains: dict[str, DomainHandle] = {}

    def answer(self, call: list[Any]) -> dict[str, Any]:
        """Make a recorded call; return what comes of it in the form of the records."""
        procedure, on, *args = call
        try:
            if procedure in COUNTS:
                self.call(COUNTS[procedure], self.handle(COUNTS[procedure], on), *args)
            if procedure == "domain_create_xml":
                made = self.call(procedure, on, *(args or (0,)))
                self._domains[made.dom.name] = made.dom
            else:
                made = self.call(procedure, self.handle(procedure, on), *EXTRA.get(procedure, ()), *args)
        except LibvirtError as error:
            return {"error": list(error.fields().values())}
        return {"value": plain(made)}

    def call(self, name: str, *args: Any) -> Any:
        """Call a handler with arguments that went over the wire, and return a result that did."""
        procedure = REMOTE.by_name[name]
        assert procedure.args is not None
        sent = procedure.decode_args(procedure.encode_args(procedure.args(*args)), 0)
        result = HANDLERS[name](self.client, sent)
        return procedure.decode_ret(procedure.encode_ret(result), 0)

    def handle(self, procedure: str, on: Any) -> Any:
        """Make the handle of a domain, or of a domain's moment."""
        if isinstance(on, list):
            kind = DomainCheckpointHandle if "checkpoint" in procedure else DomainSnapshotHandle
            return kind(on[1], self.domain(on[0]))
        return self.domain(on)

    def domain(self, name: str) -> DomainHandle:
        """Find a domain, once."""
        if name not in self._domains:
            self._domains[name] = self.call("domain_lookup_by_name", name).dom
        return self._domains[name]


def plain(value: Any) -> Any:
    """Make a reply comparable with the records: its first field, handles by name."""
    if value is None:
        return None
    if type(value).__name__ == "DomainGetStateRet":
        return list(value)
    first = value[0]
    if isinstance(first, list):
        return [item if isinstance(item, str) else item.name for item in first]
    return first.name if hasattr(first, "name") else first
