"""The interface of a backend's domains as far as they stream: consoles, channels, screens; ``base`` has the rules."""

from __future__ import annotations

from .streams import Serve
from .values import DomainRef, NotImplementedByDriver

__all__ = ["DomainStreamCalls"]


class DomainStreamCalls:
    """Calls that open a stream to a domain."""

    def domain_open_console(self, domain: DomainRef, dev_name: str | None, flags: int) -> Serve:
        """Open a console, the first when none is named (virDomainOpenConsole)."""
        raise NotImplementedByDriver

    def domain_open_channel(self, domain: DomainRef, name: str | None, flags: int) -> Serve:
        """Open a channel into the guest, the first when none is named (virDomainOpenChannel)."""
        raise NotImplementedByDriver

    def domain_screenshot(self, domain: DomainRef, screen: int, flags: int) -> tuple[str, Serve]:
        """Take a picture of a screen: its type, and what sends it (virDomainScreenshot)."""
        raise NotImplementedByDriver
