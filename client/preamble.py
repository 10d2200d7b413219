"""What a client says before and after its work, as libvirt's own client says it, over any channel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.connect import (
    CONNECT_CLOSE,
    CONNECT_OPEN,
    CONNECT_SUPPORTS_FEATURE,
    ConnectOpenArgs,
    ConnectSupportsFeatureArgs,
)

from .login import log_in

if TYPE_CHECKING:
    from .base_channel import BaseChannel
    from .channel import Channel
    from .credentials import CredentialCallback
    from .uri import Target

__all__ = ["say_goodbye", "say_goodbye_to_admin", "say_hello", "say_hello_to_admin"]

_READ_ONLY = 1
_KEEPALIVE = 10


async def say_hello(
    channel: BaseChannel,
    target: Target,
    *,
    read_only: bool,
    credentials: CredentialCallback | None,
    keepalive: bool,
) -> bool:
    """Log in and open the hypervisor connection.

    Args:
        channel: fresh, nothing was called on it.
        target: what to open, and how to log in.
        read_only: refuse ourselves everything that changes something.
        credentials: asked for what a login needs.
        keepalive: ask the daemon for signs of life, and for pings of its own.

    Returns:
        Whether the daemon answers pings, and was asked.

    Raises:
        LibvirtError: as ``log_in``; the daemon's refusal of the name.
    """
    await log_in(channel, target, credentials)
    pings = keepalive and await _supports(channel, _KEEPALIVE)
    await channel.call(CONNECT_OPEN, ConnectOpenArgs(target.name, _READ_ONLY if read_only else 0))
    return pings


async def _supports(channel: Channel, feature: int) -> bool:
    """Ask for a feature; a daemon that does not know the question has none."""
    try:
        ret = await channel.call(CONNECT_SUPPORTS_FEATURE, ConnectSupportsFeatureArgs(feature))
    except LibvirtError:
        return False
    return bool(ret.supported)


async def say_goodbye(channel: Channel) -> None:
    """Tell the daemon that the connection closes, and wait for its word.

    Raises:
        LibvirtError: the connection was lost before.
    """
    await channel.call(CONNECT_CLOSE)


async def say_hello_to_admin(channel: Channel) -> None:
    """Open the connection to the administration, which asks for no login.

    Raises:
        LibvirtError: the daemon's refusal.
    """
    from virtwire.protocol.generated import admin

    await channel.call(admin.CONNECT_OPEN, admin.AdminConnectOpenArgs(0))


async def say_goodbye_to_admin(channel: Channel) -> None:
    """Tell the administration that the connection closes, and wait for its word.

    Raises:
        LibvirtError: the connection was lost before.
    """
    from virtwire.protocol.generated import admin

    await channel.call(admin.CONNECT_CLOSE)
