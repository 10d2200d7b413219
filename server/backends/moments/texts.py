"""What differs between drivers in the words of their refusals, and the refusals that all drivers share."""

from __future__ import annotations

from dataclasses import dataclass

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report, unsupported_flags

__all__ = ["DriverTexts"]


@dataclass(frozen=True, slots=True)
class DriverTexts:
    """How a driver speaks of itself.

    Attributes:
        domain: its error domain (TEST, QEMU).
        prefix: what the names of its C functions begin with (``test``, ``qemu``).
        title: what it calls itself in sentences (``test driver``).
    """

    domain: ErrorDomain
    prefix: str
    title: str

    def check_flags(self, flags: int, supported: int, call: str) -> None:
        """Refuse flags that the driver does not know (virCheckFlags).

        Args:
            flags: what the client sent.
            supported: all bits that the driver takes.
            call: the C function's name less the driver's prefix, as ``DomainCheckpointDelete``.
        """
        if unknown := int(flags) & 0xFFFFFFFF & ~int(supported):
            raise unsupported_flags(self.domain, self.prefix + call, unknown)

    def error(self, code: ErrorCode, detail: str) -> LibvirtError:
        """Make an error of the driver's own domain."""
        return report(code, self.domain, detail)
