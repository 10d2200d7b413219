"""TLS between client and daemon, without IO.

The handshake, our judgement of the server's certificate, then the one byte with which the server accepts ours. Each
refusal becomes a ``LibvirtError`` (code 45) that says in words what was wrong, and with whom.
"""

from __future__ import annotations

import os
import ssl
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from virtwire.certs.errors import PkiError
from virtwire.certs.findings import failures
from virtwire.certs.load import load_certificates, load_crls
from virtwire.certs.validate import check_chain, check_peer
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report, system_error

from .tls_priority import read_priority

if TYPE_CHECKING:
    from cryptography import x509
    from virtwire.certs.layout import Credentials
    from virtwire.certs.load import Crl

__all__ = ["Identity", "TlsLayer"]

_ACCEPTED: Final = 1
_CHUNK: Final = 262144
_CLOSED: Final = (ssl.SSLZeroReturnError, ssl.SSLEOFError)
"""The other end closed; which of them says so differs between versions of Python."""


class Identity:
    """Our certificate and whom we trust.

    Args:
        files: where they lie; the revocation list and our own certificate may be missing.
        verify: whether the server's certificate is judged.
        sanity: whether our own certificate is judged before it is used.
        priority: a GnuTLS priority string, None for the default; see ``tls_priority``.

    Raises:
        LibvirtError: a file is missing or not what it should be, or our own certificate is no good.
    """

    def __init__(
        self, files: Credentials, *, verify: bool = True, sanity: bool = True, priority: str | None = None
    ) -> None:
        self.verify = verify
        self.ca: list[x509.Certificate] = []
        self.crl: list[Crl] = []
        self.has_certificate = os.path.exists(files.cert) and os.path.exists(files.key)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        read_priority(priority).apply(self.context)
        # The judgement is ours, after the handshake, by libvirt's rules and with its reasons.
        self.context.check_hostname = False
        self.context.verify_mode = ssl.CERT_NONE
        try:
            if verify or (sanity and self.has_certificate):
                _require(files.ca_cert)
                self.ca = load_certificates(files.ca_cert)
                self.crl = load_crls(files.ca_crl) if os.path.exists(files.ca_crl) else []
            if self.has_certificate:
                if sanity:
                    self._check_own(files)
                self.context.load_cert_chain(files.cert, files.key)
        except PkiError as reason:
            raise _failed(str(reason)) from reason
        except OSError as reason:
            raise _failed(f"Cannot use our certificate {files.cert} with {files.key}: {_text(reason)}") from reason

    def _check_own(self, files: Credentials) -> None:
        own = load_certificates(files.cert)
        found = failures(check_chain(own, self.ca, self.crl, label="it", role="client", now=datetime.now(UTC)))
        if found:
            text = f"Our own certificate {files.cert} failed validation against {files.ca_cert}"
            raise _failed(f"{text}: {found[0].message}")


def _require(ca_cert: str | os.PathLike[str]) -> None:
    """Refuse in libvirt's words when there is no certificate of an authority."""
    try:
        os.stat(ca_cert)
    except OSError as reason:
        text = f"Cannot read CA certificate '{ca_cert}'"
        raise system_error(reason.errno or 0, ErrorDomain.RPC, text) from reason


class TlsLayer:
    """The client's end of one TLS connection; see ``Layer``.

    Args:
        identity: whom we trust and who we are.
        host: the name or address that the URI gives; the server's certificate must be for it.
    """

    def __init__(self, identity: Identity, host: str) -> None:
        self._identity = identity
        self._host = host
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        # No server_hostname: libvirt's client sends no SNI either.
        self._tls = identity.context.wrap_bio(self._incoming, self._outgoing)
        self._shaken = False

    def start(self, data: bytes | None) -> bool:
        """Go on with the handshake, the judgement and the confirmation; see ``Layer.start``."""
        self._feed(data)
        if not self._shaken:
            try:
                self._tls.do_handshake()
            except ssl.SSLWantReadError:
                return False
            except ssl.SSLError as reason:
                raise _failed(f"TLS handshake with {self._host} failed: {_text(reason)}") from reason
            self._shaken = True
            if self._identity.verify:
                self._judge()
        try:
            byte = self._tls.read(1)
        except ssl.SSLWantReadError:
            return False
        except ssl.SSLError as reason:
            raise self._refused(reason) from reason
        if not byte:
            raise self._refused(None)
        if byte[0] != _ACCEPTED:
            raise _failed("server verification (of our certificate or IP address) failed")
        return True

    def negotiated(self) -> tuple[str, str]:
        """Return the version of TLS and the name of the cipher, once the handshake is done."""
        cipher = self._tls.cipher()
        return self._tls.version() or "", cipher[0] if cipher is not None else ""

    def data_to_send(self) -> bytes:
        """Return, once, what the handshake has to say."""
        return self._outgoing.read()

    def wrap(self, data: bytes) -> bytes:
        """Encrypt.

        Raises:
            LibvirtError: code 45, the connection is past that.
        """
        view = memoryview(data)
        try:
            while view:
                view = view[self._tls.write(view) :]
        except ssl.SSLError as reason:
            raise _failed(f"Cannot encrypt for {self._host}: {_text(reason)}") from reason
        return self._outgoing.read()

    def unwrap(self, data: bytes | None) -> bytes | None:
        """Decrypt; see ``Layer.unwrap``. With None, what the opening exchange has left.

        Raises:
            LibvirtError: code 45, the bytes are not what the server encrypted.
        """
        self._feed(data)
        pieces: list[bytes] = []
        try:
            while piece := self._tls.read(_CHUNK):
                pieces.append(piece)
        except ssl.SSLWantReadError:
            return b"".join(pieces) or None
        except _CLOSED:
            pass
        except ssl.SSLError as reason:
            raise _failed(f"Cannot decrypt what {self._host} sent: {_text(reason)}") from reason
        return b"".join(pieces)

    def _feed(self, data: bytes | None) -> None:
        if data:
            self._incoming.write(data)
        elif data is not None:
            self._incoming.write_eof()

    def _judge(self) -> None:
        found = failures(
            check_peer(
                _certificates(self._tls),
                self._identity.ca,
                self._identity.crl,
                purpose="server",
                now=datetime.now(UTC),
                host=self._host,
            )
        )
        if found:
            raise _failed("; ".join(finding.message for finding in found))

    def _refused(self, reason: ssl.SSLError | None) -> LibvirtError:
        ours = "our certificate" if self._identity.has_certificate else "us, who showed no certificate"
        told = "" if reason is None or isinstance(reason, _CLOSED) else f" ({_text(reason)})"
        return _failed(f"the server at {self._host} refused {ours}: it closed instead of confirming TLS{told}")


def _certificates(tls: ssl.SSLObject) -> list[bytes]:
    """Return the certificates that the server sent, its own first, in DER."""
    inner: Any = tls
    if hasattr(inner, "get_unverified_chain"):  # Python 3.13
        return list(inner.get_unverified_chain())
    return [certificate.public_bytes(_DER) for certificate in inner._sslobj.get_unverified_chain() or ()]


_DER: Final = 2
"""OpenSSL's ENCODING_DER in the ssl module of Python before 3.13."""


def _failed(text: str) -> LibvirtError:
    return report(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, text)


def _text(reason: OSError) -> str:
    if isinstance(reason, _CLOSED):
        return "the server closed the connection"
    if isinstance(reason, ssl.SSLError):
        return (reason.reason or str(reason)).replace("_", " ").lower()
    return reason.strerror or str(reason)
