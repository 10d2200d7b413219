"""Taking back event registrations that nobody can have made.

No driver sends events yet, so registering is answered as not supported, by the absence of a handler, and the feature of
event callbacks is denied. What remains is libvirtd's answer to deregistering what is not registered; for secrets it
speaks of node devices, and so do we.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

from ...protocol.errors import ErrorCode, ErrorDomain, report

if TYPE_CHECKING:
    from ..client import Client

__all__ = [
    "connect_domain_event_callback_deregister_any",
    "connect_domain_event_deregister",
    "connect_domain_event_deregister_any",
    "connect_network_event_deregister_any",
    "connect_node_device_event_deregister_any",
    "connect_secret_event_deregister_any",
    "connect_storage_pool_event_deregister_any",
]


def connect_domain_event_deregister(client: Client, args: None) -> NoReturn:
    """Take back connect_domain_event_register."""
    raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "domain event 0 not registered")


def connect_domain_event_deregister_any(client: Client, args: Any) -> NoReturn:
    """Take back connect_domain_event_register_any."""
    raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, f"domain event {args.event_id} not registered")


def _callbacks_of(kind: str) -> Callable[[Client, Any], NoReturn]:
    def deregister(client: Client, args: Any) -> NoReturn:
        detail = f"{kind} event callback {args.callback_id} not registered"
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, detail)

    return deregister


connect_domain_event_callback_deregister_any = _callbacks_of("domain")
connect_network_event_deregister_any = _callbacks_of("network")
connect_storage_pool_event_deregister_any = _callbacks_of("storage pool")
connect_node_device_event_deregister_any = _callbacks_of("node device")
connect_secret_event_deregister_any = _callbacks_of("node device")
