"""Judging a flat folder of certificates before a daemon or a client uses it: ``virtwire-pki validate``.

Every thing looked at is one ``Check``, with what was found wrong with it; a check without findings is good news that
can be told as well.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from cryptography import x509

from . import chain, dn, layout, names, rules
from .findings import Finding, Rule, failure, warning
from .layout import Role
from .load import Crl, NotReadable, load_certificates, load_crls, load_key, public_bytes
from .validate import check_chain, check_host

ROLES: tuple[Role, ...] = ("server", "client")


class Check(NamedTuple):
    """One thing that was looked at.

    Attributes:
        what: the thing, as a line for the user: ``servercert.pem: CN=localhost, valid until 2027-01-01``.
        findings: what is wrong with it.
    """

    what: str
    findings: list[Finding]


def check_directory(directory: str | os.PathLike[str], *, now: datetime, hosts: Sequence[str] = ()) -> list[Check]:
    """Look at everything in a flat folder.

    There must be a cacert.pem and a certificate with its key for a server, for a client, or for both. The authority's
    own key and a revocation list may be there.

    Args:
        directory: the folder.
        now: the time, with its zone.
        hosts: names and addresses that the server's certificate must be for.
    """
    folder = os.fspath(directory)
    checks, ca = _check_ca(folder, now)
    crls: list[Crl] = []
    if os.path.lexists(os.path.join(folder, layout.CA_CRL)):
        check, crls = _check_crl(folder, ca, now)
        checks.append(check)
    if os.path.lexists(os.path.join(folder, layout.CA_KEY)):
        checks.append(_check_key(folder, layout.CA_KEY, layout.CA_CERT, ca))
    roles = [role for role in ROLES if _has_role(folder, role)]
    if not roles:
        message = f"{folder} has a certificate neither for a server nor for a client"
        checks.append(Check("a certificate for a server or a client", [failure(Rule.PRESENCE, message)]))
    for role in roles:
        checks += _check_role(folder, role, ca, crls, now)
    if "server" in roles:
        checks += _check_hosts(folder, hosts)
    return checks


def _has_role(folder: str, role: Role) -> bool:
    return any(os.path.lexists(os.path.join(folder, name)) for name in (layout.cert_name(role), layout.key_name(role)))


def _check_ca(folder: str, now: datetime) -> tuple[list[Check], list[x509.Certificate]]:
    found, certificates = _certificates(folder, layout.CA_CERT)
    if not certificates:
        return [Check(layout.CA_CERT, found)], []
    checks = []
    for certificate in certificates:
        findings = [
            *rules.validity(certificate, layout.CA_CERT, now),
            *rules.authority(certificate, layout.CA_CERT),
            *rules.extensions(certificate, layout.CA_CERT),
            *rules.key_strength(certificate, layout.CA_CERT),
        ]
        checks.append(Check(_describe(layout.CA_CERT, certificate), findings))
    return checks, certificates


def _check_role(
    folder: str, role: Role, ca: Sequence[x509.Certificate], crls: Sequence[Crl], now: datetime
) -> Iterator[Check]:
    name = layout.cert_name(role)
    found, certificates = _certificates(folder, name)
    if not certificates:
        yield Check(name, found)
    else:
        end = certificates[0]
        if ca:
            found += check_chain(certificates, ca, crls, label=name, role=role, now=now, judge_trusted=False)
        if role == "server":
            found += _check_alternative_names(end, name)
        yield Check(_describe(name, end), found)
    yield _check_key(folder, layout.key_name(role), name, certificates[:1])


def _check_alternative_names(certificate: x509.Certificate, name: str) -> Iterator[Finding]:
    listed, addresses, _others = names.alternative_names(certificate)
    if not listed and not addresses:
        yield warning(
            Rule.NAMES, f"{name} has no subjectAltName, so that only libvirt takes its common name for a host"
        )


def _check_hosts(folder: str, hosts: Sequence[str]) -> Iterator[Check]:
    _found, certificates = _certificates(folder, layout.SERVER_CERT)
    for host in hosts if certificates else ():
        yield Check(f"{layout.SERVER_CERT}: is for {host}", list(check_host(certificates[0], layout.SERVER_CERT, host)))


def _check_key(folder: str, name: str, cert: str, certificates: Sequence[x509.Certificate]) -> Check:
    path = os.path.join(folder, name)
    what = f"{name}: belongs to {cert}, readable by its owner only"
    if not os.path.lexists(path):
        return Check(what, [failure(Rule.PRESENCE, f"{name} is missing in {folder}")])
    try:
        mode = stat.S_IMODE(os.stat(path).st_mode)
        key = load_key(path)
    except OSError as error:
        return Check(what, [failure(Rule.READABLE, f"{name} cannot be read: {error.strerror}")])
    except NotReadable as error:
        return Check(what, [failure(Rule.READABLE, str(error))])
    found = []
    if mode & 0o077:
        found.append(
            failure(Rule.PERMISSIONS, f"{name} can be used by others than its owner: mode {mode:04o}, not 0600")
        )
    if certificates and all(public_bytes(key.public_key()) != public_bytes(c.public_key()) for c in certificates):
        found.append(failure(Rule.KEY, f"{name} is not the key of {cert}"))
    return Check(what, found)


def _check_crl(folder: str, ca: Sequence[x509.Certificate], now: datetime) -> tuple[Check, list[Crl]]:
    try:
        crls = load_crls(os.path.join(folder, layout.CA_CRL))
    except NotReadable as error:
        return Check(layout.CA_CRL, [failure(Rule.READABLE, str(error))]), []
    found = []
    for crl in crls:
        if ca and not any(chain.is_signed_by(crl, certificate) for certificate in ca):
            found.append(failure(Rule.REVOCATION, f"{layout.CA_CRL} was not signed by {layout.CA_CERT}"))
        if crl.next_update_utc is not None and now > crl.next_update_utc:
            until = f"{crl.next_update_utc:%Y-%m-%d}"
            found.append(warning(Rule.REVOCATION, f"{layout.CA_CRL} should have been renewed by {until}"))
    return Check(f"{layout.CA_CRL}: {sum(map(len, crls))} revoked", found), crls


def _certificates(folder: str, name: str) -> tuple[list[Finding], list[x509.Certificate]]:
    path = os.path.join(folder, name)
    if not os.path.lexists(path):
        return [failure(Rule.PRESENCE, f"{name} is missing in {folder}")], []
    try:
        return [], load_certificates(path)
    except NotReadable as error:
        return [failure(Rule.READABLE, str(error))], []


def _describe(name: str, certificate: x509.Certificate) -> str:
    return f"{name}: {dn.render(certificate) or 'no name'}, valid until {certificate.not_valid_after_utc:%Y-%m-%d}"
