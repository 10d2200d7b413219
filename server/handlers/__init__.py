"""The handlers of procedures, a module an area: what libvirt's public API does around the driver's part of a call.

A handler is named after its procedure and takes the client and the decoded arguments. It checks what the API layer
checks, turns handles into the references of the backends, calls ``client.driver`` and turns the result into the reply's
record. ``HANDLERS`` holds all of them by name.
"""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING, Final

from ...protocol.generated.programs import QEMU, REMOTE
from . import (
    auth,
    checkpoint,
    connect,
    descriptors,
    domain,
    domain_lifecycle,
    domain_settings,
    domain_streams,
    events,
    node,
    snapshot,
    storage_pool,
    storage_vol,
)

if TYPE_CHECKING:
    from ..dispatcher import Handler

__all__ = ["HANDLERS"]


def _collect(*modules: ModuleType) -> dict[str, Handler]:
    handlers: dict[str, Handler] = {}
    for module in modules:
        for name, value in vars(module).items():
            if (name in REMOTE.by_name or name in QEMU.by_name) and callable(value):
                if name in handlers:
                    raise ValueError(f"two handlers of {name}")
                handlers[name] = value
    return handlers


HANDLERS: Final = _collect(
    auth,
    checkpoint,
    connect,
    descriptors,
    domain,
    domain_lifecycle,
    domain_settings,
    domain_streams,
    events,
    node,
    snapshot,
    storage_pool,
    storage_vol,
)
