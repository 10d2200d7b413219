"""GnuTLS priority strings (``tls_priority``) in OpenSSL's terms, as far as it has words for them.

What is understood: the sets ``NORMAL``, ``SECURE128``, ``PERFORMANCE``, ``LEGACY`` (all of them OpenSSL's own default),
``PFS`` and ``@NAME`` (the system's policy, which OpenSSL follows where there is one), and the versions, as in
``NORMAL:-VERS-TLS1.3`` or ``NORMAL:-VERS-ALL:+VERS-TLS1.2``. TLS 1.0 and 1.1 are never spoken. Anything else is
refused: a limit that does not limit would be worse than none.
"""

from __future__ import annotations

import ssl
from typing import Final, NamedTuple

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

__all__ = ["TlsLimits", "read_priority"]

_SETS: Final = ("NORMAL", "SECURE128", "PERFORMANCE", "LEGACY", "PFS")
_HARMLESS: Final = ("%COMPAT", "%SAFE_RENEGOTIATION", "%SERVER_PRECEDENCE")
_SPOKEN: Final = {"TLS1.2": ssl.TLSVersion.TLSv1_2, "TLS1.3": ssl.TLSVersion.TLSv1_3}
_VERSIONS: Final = {
    "ALL": tuple(_SPOKEN),
    "TLS-ALL": tuple(_SPOKEN),
    "TLS1.3": ("TLS1.3",),
    "TLS1.2": ("TLS1.2",),
    "TLS1.1": (),
    "TLS1.0": (),
    "SSL3.0": (),
}
_FORWARD_SECRECY: Final = "ECDHE:DHE:!aNULL:!eNULL"


class TlsLimits(NamedTuple):
    """What a handshake may end in.

    Attributes:
        minimum: the oldest version.
        maximum: the newest version.
        ciphers: OpenSSL's cipher list for TLS 1.2, None for its default; those of TLS 1.3 are all good.
    """

    minimum: ssl.TLSVersion = ssl.TLSVersion.TLSv1_2
    maximum: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3
    ciphers: str | None = None

    def apply(self, context: ssl.SSLContext) -> None:
        """Hold a context to the limits."""
        context.minimum_version = self.minimum
        context.maximum_version = self.maximum
        if self.ciphers is not None:
            context.set_ciphers(self.ciphers)


def read_priority(priority: str | None) -> TlsLimits:
    """Read a priority string.

    Args:
        priority: as in libvirt.conf or the URI; None for the default.

    Raises:
        LibvirtError: code 38, it cannot be said to OpenSSL, or leaves no version.
    """
    if priority is None:
        return TlsLimits()
    base, *changes = priority.upper().split(":")
    if base not in _SETS and not (base.startswith("@") and len(base) > 1):
        raise _refused(priority, f"'{base}' cannot be said to OpenSSL, {', '.join(_SETS)} and @NAME can")
    versions = dict.fromkeys(_SPOKEN, True)
    for change in changes:
        if change in _HARMLESS:
            continue
        sign, kind, name = change[:1], change[1:6], change[6:]
        if sign not in ("+", "-", "!") or kind != "VERS-" or name not in _VERSIONS:
            raise _refused(priority, f"'{change}' cannot be said to OpenSSL, only VERS-... can be changed")
        versions |= dict.fromkeys(_VERSIONS[name], sign == "+")
    left = [_SPOKEN[name] for name, spoken in versions.items() if spoken]
    if not left:
        raise _refused(priority, "neither TLS 1.2 nor TLS 1.3 is left")
    return TlsLimits(left[0], left[-1], _FORWARD_SECRECY if base == "PFS" else None)


def _refused(priority: str, reason: str) -> LibvirtError:
    text = f"Failed to set TLS session priority to {priority}: {reason}"
    return report(ErrorCode.SYSTEM_ERROR, ErrorDomain.RPC, text)
