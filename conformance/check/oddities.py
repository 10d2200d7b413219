"""What real daemons are known to do against a rule: not a failure when exactly that is seen, and said all the same.

The line that a check would fail with must be equal to the line in the table, and the version be in its range.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from .daemon import Daemon

__all__ = ["ODDITIES", "Oddity", "explain"]


class Oddity(NamedTuple):
    """One.

    Attributes:
        check: the name of the check.
        seen: the line that it fails with.
        fact: what is known of it, and of which daemon.
        first: the first version of libvirt that is known to do so, and ``last`` the last one.
        last: see ``first``.
        driver: the driver it is of, None for any.
    """

    check: str
    seen: str
    fact: str
    first: int = 9000000
    last: int = 9000000
    driver: str | None = None


_SENT_BACK: Final = (
    "libvirtd 9.0.0 sends the descriptors of a call that it refuses before serving it back behind its reply, each with "
    "a byte, though the reply's type says that there are none: whoever sends such a call loses step"
)

ODDITIES: Final[Sequence[Oddity]] = (
    *(
        Oddity(f"descriptors.refused-{what}", "a frame of 0 bytes came", _SENT_BACK)
        for what in ("program", "procedure", "status", "arguments")
    ),
    Oddity(
        "lists.interfaces-counted",
        "the count without the entries is 0, though there are some",
        "libvirtd 9.0.0's driver for the host's interfaces counts those alone that it lists",
        driver="qemu",
    ),
    Oddity(
        "lists.node-devices-unknown-flags",
        "connect_list_all_node_devices succeeded where it must be refused",
        "libvirtd 9.0.0's driver for the host's devices ignores flags that it does not know",
        driver="qemu",
    ),
    Oddity(
        "snapshots.older-list-cut",
        "domain_snapshot_list_names was refused: error 39/7 'Unable to encode message payload'",
        "libvirtd 9.0.0 cannot list fewer snapshots by name than there are",
    ),
    Oddity(
        "tls.frames-in-one-record",
        "not all calls are answered",
        "libvirtd 9.0.0 answers the first frame of a record, and the others only when more bytes come: what is "
        "decrypted and not yet read does not wake it",
    ),
)


def explain(check: str, seen: str, daemon: Daemon, oddities: Sequence[Oddity] = ODDITIES) -> str | None:
    """Return the fact that explains what a check saw, or None: then it is a failure."""
    for each in oddities:
        there = each.first <= daemon.version <= each.last and each.driver in (None, daemon.driver)
        if there and (each.check, each.seen) == (check, seen):
            return each.fact
    return None
