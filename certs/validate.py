"""Judging the certificates that a peer sent: what both sides of a TLS connection ask after the handshake.

libvirt lets any handshake pass and looks at the certificates afterwards, so that a refusal can say why. A caller does
the same: it takes the peer's certificates from its TLS library unverified, hands them to ``check_peer`` and closes
the connection when ``findings.failures`` keeps anything of the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from cryptography import x509

from . import chain, dn, names, rules
from .findings import Finding, Rule, failure
from .load import Crl, NotReadable, parse_certificate

if TYPE_CHECKING:
    from .layout import Role


def check_peer(
    der_chain: Sequence[bytes],
    ca: Sequence[x509.Certificate],
    crl: Sequence[Crl] = (),
    *,
    purpose: Role,
    now: datetime,
    host: str | None = None,
    allowed_dns: Iterable[str] | None = None,
) -> list[Finding]:
    """Judge what a peer sent in the handshake.

    Args:
        der_chain: the peer's certificates in DER, its own first; empty when it sent none.
        ca: the trusted certificates, of cacert.pem.
        crl: the revocation lists, of cacrl.pem.
        purpose: what the peer is: a server that we called, or a client that called us.
        now: the time, with its zone.
        host: for a server: the name or address by which it was called.
        allowed_dns: for a client: the patterns of ``tls_allowed_dn_list``; None allows every name.

    Returns:
        What was found wrong. The peer is refused when any of it is a failure. Never raises, whatever the bytes are.
    """
    label = f"the {purpose}'s certificate"
    if not der_chain:
        return [failure(Rule.PRESENCE, f"the {purpose} sent no certificate")]
    if len(der_chain) > chain.MAX_SENT:
        return [failure(Rule.CHAIN, f"the {purpose} sent more than {chain.MAX_SENT} certificates")]
    try:
        sent = [parse_certificate(der) for der in der_chain]
    except NotReadable as error:
        return [failure(Rule.READABLE, f"{label} {error}")]
    found = list(check_chain(sent, ca, crl, label=label, role=purpose, now=now))
    if host is not None:
        found += check_host(sent[0], label, host)
    if allowed_dns is not None:
        found += check_allowed(sent[0], label, allowed_dns)
    return found


def check_chain(
    sent: Sequence[x509.Certificate],
    ca: Sequence[x509.Certificate],
    crl: Sequence[Crl],
    *,
    label: str,
    role: Role,
    now: datetime,
    judge_trusted: bool = True,
) -> Iterator[Finding]:
    """Apply every rule to an end certificate and to what lies between it and a trusted one.

    Args:
        sent: the end certificate and any that come with it; from ``load``.
        ca: the trusted certificates.
        crl: the revocation lists.
        label: what messages call the end certificate.
        role: whether it is a server's or a client's.
        now: the time, with its zone.
        judge_trusted: apply the rules to the trusted certificate too; without it the caller has done so.
    """
    end = sent[0]
    path = chain.find_path(sent, sorted(ca, key=lambda anchor: any(rules.validity(anchor, "", now))))
    if path is None:
        yield failure(
            Rule.CHAIN,
            f"{label} was not issued by a known authority, but by {dn.render_issuer(end) or 'one without a name'}",
        )
    yield from _revocation(sent if path is None else path.links[:-1], crl, label)
    yield from rules.validity(end, label, now)
    above = () if path is None else path.issuers if judge_trusted else path.issuers[:-1]
    for issuer in dict.fromkeys((*sent[1:], *above)):
        yield from rules.validity(issuer, _issuer_label(issuer), now)
    yield from rules.end_certificate(end, label)
    yield from rules.key_usage(end, label)
    yield from rules.purpose(end, label, role)
    yield from rules.subject(end, label)
    yield from rules.signature_algorithm(end, label)
    yield from rules.key_strength(end, label)
    yield from rules.extensions(end, label)
    for below, issuer in enumerate(above):
        yield from _issuer(issuer, below)


def check_host(certificate: x509.Certificate, label: str, host: str) -> Iterator[Finding]:
    """Check that a server's certificate is for the host that was called."""
    if not names.is_for(certificate, host):
        yield failure(Rule.NAMES, f"{label} is not for {host}, but for {names.describe(certificate)}")


def check_allowed(certificate: x509.Certificate, label: str, patterns: Iterable[str]) -> Iterator[Finding]:
    """Check that a client's distinguished name is on the list of those allowed."""
    name = dn.render(certificate)
    if not dn.allowed(name, patterns):
        yield failure(Rule.SUBJECT, f"{label} has a name that is not on the list of those allowed: {name}")


def _issuer(issuer: x509.Certificate, below: int) -> Iterator[Finding]:
    label = _issuer_label(issuer)
    yield from rules.authority(issuer, label, below=below)
    yield from rules.extensions(issuer, label)
    yield from rules.key_strength(issuer, label)
    if issuer.issuer != issuer.subject:
        yield from rules.signature_algorithm(issuer, label)


def _revocation(links: Iterable[x509.Certificate], crls: Sequence[Crl], label: str) -> Iterator[Finding]:
    for at, certificate in enumerate(links):
        if chain.revoked_by(certificate, crls) is not None:
            name = label if at == 0 else _issuer_label(certificate)
            yield failure(Rule.REVOCATION, f"{name} has been revoked")


def _issuer_label(certificate: x509.Certificate) -> str:
    return f"the authority's certificate ({dn.render(certificate)})"
