"""Certificates for tests: good ones, and each kind that is to be refused, in flat folders as pkipath= takes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding
from virtwire.certs import authority, issue, revoke
from virtwire.certs.keys import key_pem
from virtwire.certs.load import load_certificates

A_MONTH_AGO = timedelta(days=-30)
EXPIRED = timedelta(days=-10)
"""When a certificate that is valid for a day must have been made to be expired now."""
NOT_YET = timedelta(days=10)


class Site:
    """An authority and what it issues, each credential in a folder of its own below one folder.

    Args:
        folder: exists; the folders are made below it.
        name: the common name of the authority.
    """

    def __init__(self, folder: Path, name: str = "test CA") -> None:
        self._folder = folder
        self._name = name
        self.authority = authority.create(name, now=_at(A_MONTH_AGO))
        self._count = 0

    def server(
        self,
        hosts: Sequence[str] = ("localhost",),
        addresses: Sequence[str] = ("127.0.0.1", "::1"),
        *,
        made: timedelta = timedelta(0),
        trusts: Site | None = None,
    ) -> Path:
        """Make a server's folder.

        Args:
            hosts: names that the certificate is for.
            addresses: IP addresses that it is for.
            made: when, from now; it is valid for a day.
            trusts: the authority whose clients it accepts, when that is another.
        """
        issued = issue.server(self.authority, hosts, addresses, days=1, now=_at(made))
        return self._write("server", issued, trusts)

    def client(self, name: str = "client", *, made: timedelta = timedelta(0), trusts: Site | None = None) -> Path:
        """Make a client's folder; the arguments are as for a server."""
        issued = issue.client(self.authority, name, days=1, now=_at(made))
        return self._write("client", issued, trusts)

    def nobody(self) -> Path:
        """Make the folder of a client that has no certificate."""
        return self._write("client", None, None)

    def revoke(self, folder: Path, *, told: Path) -> None:
        """Revoke the certificate in one folder, and give the revocation list to another."""
        file = folder / "clientcert.pem" if (folder / "clientcert.pem").exists() else folder / "servercert.pem"
        certificate = load_certificates(str(file))[0]
        crl = revoke.revoke(self.authority, certificate, None, now=_at(timedelta(0)))
        (told / "cacrl.pem").write_bytes(crl.public_bytes(Encoding.PEM))

    def _write(self, role: str, issued: issue.Issued | None, trusts: Site | None) -> Path:
        self._count += 1
        folder = self._folder / f"{self._name.replace(' ', '-')}-{role}-{self._count}"
        folder.mkdir()
        trusted = (trusts or self).authority.certificate
        (folder / "cacert.pem").write_bytes(trusted.public_bytes(Encoding.PEM))
        if issued is not None:
            (folder / f"{role}cert.pem").write_bytes(issued.certificate.public_bytes(Encoding.PEM))
            (folder / f"{role}key.pem").write_bytes(key_pem(issued.key))
        return folder


def _at(offset: timedelta) -> datetime:
    return datetime.now(UTC) + offset
