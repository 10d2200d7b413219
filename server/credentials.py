"""Certificates for TLS: the context that the daemon's own files make, and what its clients must show.

OpenSSL, as Python lets it be used, judges a client's certificate in the middle of the handshake: chain, dates and
purpose. What passes there is judged once more by ``certs``, which knows libvirt's rules beyond those. OpenSSL is
stricter than libvirt in one point: a certificate with an extended key usage that lacks "client" is refused even when
that extension is not critical. Revocation lists are kept from OpenSSL, which would refuse everybody once one is old, or
once a chain has an issuer without one; libvirt does neither.
"""

from __future__ import annotations

import logging
import ssl
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from ..certs.dn import render
from ..certs.errors import PkiError
from ..certs.findings import Severity, failures
from ..certs.load import load_certificates, load_crls, load_key, parse_certificate
from ..certs.validate import check_chain, check_peer
from .config import Config, PkiFiles
from .tls import TlsServer

__all__ = ["make_tls_server", "peer_name"]

log = logging.getLogger(__name__)


def make_tls_server(config: Config) -> TlsServer:
    """Read the certificates and check them.

    Raises:
        PkiError: a file is missing or damaged, or our own certificate would be refused by every client.
    """
    files = config.pki
    if not config.tls_no_sanity_certificate:
        _check_own(files)
    if config.tls_no_verify_certificate:
        return TlsServer(_make_context(files, verify=False), lambda _sent: None)
    return TlsServer(_make_context(files, verify=True), _make_judge(config))


def peer_name(sent: Sequence[bytes]) -> str | None:
    """Return the name in a client's certificate as libvirt shows it.

    Args:
        sent: what the client sent, DER, its own certificate first; it was judged already.
    """
    return render(parse_certificate(sent[0])) if sent else None


def _check_own(files: PkiFiles) -> None:
    found = check_chain(
        load_certificates(files.certificate),
        load_certificates(files.ca),
        load_crls(files.crl) if _has_crl(files) else (),
        label=f"our own certificate {files.certificate}",
        role="server",
        now=datetime.now(UTC),
    )
    for finding in found:
        if finding.severity is Severity.FAILURE:
            raise PkiError(finding.message)
        log.warning("%s", finding.message)


def _make_context(files: PkiFiles, *, verify: bool) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.num_tickets = 0
    context.options |= ssl.OP_NO_TICKET | ssl.OP_NO_RENEGOTIATION
    load_key(files.key)  # for its error texts, and so that OpenSSL never asks for a password
    try:
        context.load_cert_chain(files.certificate, files.key)
    except (ssl.SSLError, OSError) as error:
        raise PkiError(f"cannot use {files.certificate} with {files.key}: {_reason(error)}") from error
    if verify:
        context.verify_mode = ssl.CERT_OPTIONAL
        try:
            context.load_verify_locations(files.ca)
        except (ssl.SSLError, OSError) as error:
            raise PkiError(f"cannot use {files.ca}: {_reason(error)}") from error
    return context


def _has_crl(files: PkiFiles) -> bool:
    return files.explicit_crl or files.crl.exists()


def _make_judge(config: Config) -> Callable[[Sequence[bytes]], str | None]:
    authorities = load_certificates(config.pki.ca)
    revoked = load_crls(config.pki.crl) if _has_crl(config.pki) else []

    def judge(sent: Sequence[bytes]) -> str | None:
        found = check_peer(
            sent,
            authorities,
            revoked,
            purpose="client",
            now=datetime.now(UTC),
            allowed_dns=config.tls_allowed_dn_list,
        )
        refusals = [finding.message for finding in failures(found)]
        for finding in found:
            if finding.severity is Severity.WARNING:
                log.warning("%s", finding.message)
        return "; ".join(refusals) or None

    return judge


def _reason(error: OSError) -> str:
    text = error.reason if isinstance(error, ssl.SSLError) and error.reason else error.strerror or str(error)
    return text.lower().replace("_", " ")
