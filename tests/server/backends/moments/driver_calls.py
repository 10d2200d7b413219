"""Make recorded calls on our test driver, directly."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.test.driver import TestDriver
from virtwire.server.backends.test.open import TestOpener
from virtwire.server.backends.values import CheckpointRef, DomainRef, SnapshotRef

from .recorded import Answer, Call

NOW = 1_700_000_000.9
MANY = 16384

# python3-libvirt counts before it asks for names, so an unknown flag is refused by the first of the two.
COUNTS = {
    "domain_snapshot_list_names": "domain_snapshot_num",
    "domain_snapshot_list_children_names": "domain_snapshot_num_children",
}


class DriverCalls:
    """The calls on one connection to a fresh ``test:///default``."""

    def __init__(self) -> None:
        self.driver: TestDriver = TestOpener().open("test:///default", 0)
        self.driver.now = lambda: NOW
        self._domains: dict[str, DomainRef] = {}

    def answer(self, call: Call) -> Answer:
        """Make a call; return what comes of it in the form of the records."""
        try:
            return {"value": plain(self._make(*call))}
        except LibvirtError as error:
            return {"error": list(error.fields().values())}

    def _make(self, procedure: str, on: Any, *args: Any) -> Any:
        if procedure == "domain_create_xml":
            made = self.driver.domain_create_xml(on, *(args or (0,)))
            self._domains[made.name] = made
            return made
        target: Any = self._domain(on) if isinstance(on, str) else self._moment(procedure, *on)
        if procedure in COUNTS:
            getattr(self.driver, COUNTS[procedure])(target, *args)
            args = (MANY, *args)
        if procedure == "domain_get_state":
            args = (0,)
        return getattr(self.driver, procedure)(target, *args)

    def _domain(self, name: str) -> DomainRef:
        if name not in self._domains:
            self._domains[name] = self.driver.domain_lookup_by_name(name)
        return self._domains[name]

    def _moment(self, procedure: str, domain: str, name: str) -> CheckpointRef | SnapshotRef:
        kind = CheckpointRef if "checkpoint" in procedure else SnapshotRef
        return kind(name, self._domain(domain))


def plain(value: Any) -> Any:
    """Make a result comparable: references become their names."""
    if isinstance(value, (CheckpointRef, SnapshotRef, DomainRef)):
        return value.name
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return int(value) if isinstance(value, bool) else value
