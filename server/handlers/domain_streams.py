"""Calls that open a stream to a domain: consoles, channels, pictures of its screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...protocol.generated.domain_devices import (
    DomainOpenChannelArgs,
    DomainOpenConsoleArgs,
    DomainScreenshotArgs,
    DomainScreenshotRet,
)
from ..answers import then
from ..results import OpensStream
from .convert import domain_ref

if TYPE_CHECKING:
    from ..client import Client


def domain_open_console(client: Client, args: DomainOpenConsoleArgs) -> Any:
    """Open a console."""
    serve = client.driver.domain_open_console(domain_ref(args.dom), args.dev_name, args.flags)
    return then(serve, lambda serve: OpensStream(None, serve))


def domain_open_channel(client: Client, args: DomainOpenChannelArgs) -> Any:
    """Open a channel into the guest."""
    serve = client.driver.domain_open_channel(domain_ref(args.dom), args.name, args.flags)
    return then(serve, lambda serve: OpensStream(None, serve))


def domain_screenshot(client: Client, args: DomainScreenshotArgs) -> Any:
    """Take a picture of a screen."""
    taken = client.driver.domain_screenshot(domain_ref(args.dom), args.screen, args.flags)
    return then(taken, lambda taken: OpensStream(DomainScreenshotRet(taken[0]), taken[1]))
