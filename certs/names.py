"""Whether a server's certificate is for the host that was asked for.

The rules are those that GnuTLS applies for libvirt's client, as measured with libvirt 9.0.0:

* An IP address matches only an IP address of the subjectAltName; never a DNS name or common name that looks like one.
* A host name matches a DNS name of the subjectAltName, whatever the case. ``*.`` at the start of such a name stands for
  exactly one label, and at least two labels must follow.
* The common name counts only when the subjectAltName has no DNS name, address or URI, when there is exactly one common
  name, and when the certificate is not limited to other purposes than a server.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from typing import TypeAlias

from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address


def address_of(host: str) -> Address | None:
    """Read a host as an IP address; an IPv6 zone (``fe80::1%eth0``) is no part of it. None when it is a name."""
    try:
        return ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None


def is_for(certificate: x509.Certificate, host: str) -> bool:
    """Tell whether a certificate names a host.

    Args:
        certificate: a server's certificate, from ``load``.
        host: a host name, or an IPv4 or IPv6 address without brackets.
    """
    names, addresses, others = alternative_names(certificate)
    address = address_of(host)
    if address is not None:
        return address in addresses
    asked = _ascii(host)
    if asked is None:
        return False
    if not names and not addresses and not others:
        names = _common_name(certificate)
    return any(_covers(name, asked) for name in names)


def alternative_names(certificate: x509.Certificate) -> tuple[list[str], list[Address], list[str]]:
    """Return the DNS names, addresses and URIs of the subjectAltName; three empty lists when there is none."""
    try:
        extension = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return [], [], []
    addresses = [
        address
        for address in extension.get_values_for_type(x509.IPAddress)
        if isinstance(address, ipaddress.IPv4Address | ipaddress.IPv6Address)
    ]
    return (
        extension.get_values_for_type(x509.DNSName),
        addresses,
        extension.get_values_for_type(x509.UniformResourceIdentifier),
    )


def describe(certificate: x509.Certificate) -> str:
    """List the names that a certificate carries, for a message: ``localhost, 127.0.0.1``."""
    names, addresses, _others = alternative_names(certificate)
    listed = [*names, *map(str, addresses)] or _common_name(certificate)
    return ", ".join(listed) or "no name"


def _common_name(certificate: x509.Certificate) -> list[str]:
    """Return the common name where it stands in for a missing subjectAltName, else nothing."""
    try:
        purposes: Sequence[x509.ObjectIdentifier] = list(
            certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        )
    except x509.ExtensionNotFound:
        purposes = [ExtendedKeyUsageOID.SERVER_AUTH]
    if not {ExtendedKeyUsageOID.SERVER_AUTH, ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE} & set(purposes):
        return []
    found = certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return [str(found[0].value)] if len(found) == 1 else []


def _covers(name: str, asked: str) -> bool:
    name = name.lower()
    if name.startswith("*."):
        label, dot, rest = asked.partition(".")
        return bool(label and dot) and rest.count(".") >= 1 and rest == name[2:]
    return name == asked


def _ascii(host: str) -> str | None:
    """Return a host name as DNS has it, in lower case; None when it is no possible host name."""
    try:
        return (host if host.isascii() else host.encode("idna").decode()).lower()
    except UnicodeError:
        return None
