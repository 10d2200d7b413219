"""What a check may have left: found by the beginning of its name, and removed.

What it knows that it made is removed by the handles that it was given. It may have made something without having been
told: the reply was lost or came late, or the daemon took what it should have refused. And the daemon may refuse to
remove something while it is still at work on it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import trio

from .expect import Refused, Violation
from .storage import remove_pool

if TYPE_CHECKING:
    from virtwire.protocol.generated.types import DomainHandle, NetworkHandle, SecretHandle

    from .session import Session

__all__ = ["remove_domain", "remove_network", "remove_secret", "sweep"]

_FIRST_PAUSE: Final = 0.05
"""Seconds before a second attempt; each time twice as many."""
_WITH_METADATA: Final = (1 | 2 | 16, 1 | 2)
"""Saved images, snapshots and checkpoints go with the domain (virDomainUndefineFlags); the test driver does not know
the flag for the last."""


async def remove_domain(session: Session, domain: DomainHandle) -> None:
    """Stop a domain and undefine it, as far as that is needed."""
    with suppress(Violation):
        await session.call("domain_destroy", domain)
    for flags in _WITH_METADATA:
        with suppress(Violation):
            await session.call("domain_undefine_flags", domain, flags)
            return


async def remove_network(session: Session, network: NetworkHandle) -> None:
    """Stop a network and undefine it, as far as that is needed."""
    for procedure in ("network_destroy", "network_undefine"):
        with suppress(Violation):
            await session.call(procedure, network)


async def remove_secret(session: Session, secret: SecretHandle) -> None:
    """Undefine a secret."""
    with suppress(Violation):
        await session.call("secret_undefine", secret)


_Remove: TypeAlias = Callable[["Session", Any], Awaitable[None]]
_KINDS: Final[dict[str, tuple[str, str, _Remove]]] = {
    "connect_list_all_domains": ("domains", "name", remove_domain),
    "connect_list_all_storage_pools": ("pools", "name", remove_pool),
    "connect_list_all_networks": ("nets", "name", remove_network),
    "connect_list_all_secrets": ("secrets", "usage_id", remove_secret),
}
"""By the procedure that lists them: the field of its result, where the name is, what removes one."""


async def sweep(session: Session, beginning: str, patience: float) -> list[str]:
    """Remove all domains, pools, networks and secrets whose names begin so, until there is none any more.

    Args:
        session: an open one that may change things.
        beginning: of the names of one check's objects, and of no other's.
        patience: seconds after which what cannot be removed is left.

    Returns:
        The names of what is left.

    Raises:
        Violation: the daemon does not answer.
    """
    deadline, pause = trio.current_time() + patience, _FIRST_PAUSE
    while found := await _find(session, beginning):
        for _, remove, handle in found:
            with suppress(Violation):
                await remove(session, handle)
        left = [name for name, *_ in await _find(session, beginning)]
        if not left or trio.current_time() >= deadline:
            return left
        await trio.sleep(pause)
        pause *= 2
    return []


async def _find(session: Session, beginning: str) -> list[tuple[str, _Remove, Any]]:
    """List the objects whose names begin so: name, what removes it, handle."""
    found: list[tuple[str, _Remove, Any]] = []
    for procedure, (field, name, remove) in _KINDS.items():
        try:
            listed = getattr(await session.call(procedure, 1, 0), field)
        except Refused:  # a driver without them
            continue
        found += [(getattr(each, name), remove, each) for each in listed if getattr(each, name).startswith(beginning)]
    return found
