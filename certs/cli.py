"""The command ``virtwire-pki``: an authority, certificates and a revocation list in one flat folder.

Errors go to stderr as ``error: ...`` and give exit status 1, as virsh does. This is the only module here that reads the
clock.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime

import click
from cryptography import x509

from . import authority as authorities
from . import dn, issue, layout
from .directory import ROLES, check_directory
from .errors import PkiError
from .files import CERT_MODE, KEY_MODE, NewFile, make_folder, write_all
from .findings import Severity
from .issue import Issued
from .keys import key_pem, pem
from .layout import Role
from .load import load_certificates, load_crls
from .renew import renew as renew_certificate
from .revoke import revoke as revoke_certificate

NO_ARGUMENTS = getattr(click.exceptions, "NoArgsIsHelpError", ())
"""What click 8.2 and later raises to show the help; older ones just show it."""

folder_argument = click.argument("directory", metavar="DIR", type=click.Path(file_okay=False))
force_option = click.option("--force", is_flag=True, help="Replace files that exist.")


DAYS = click.IntRange(1, 36500)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="virtwire", prog_name="virtwire-pki")
def cli() -> None:
    """Make and check the certificates that libvirt's TLS transport wants.

    All files lie flat in one folder, as the URI parameter pkipath= expects them: cacert.pem, cakey.pem, cacrl.pem,
    servercert.pem, serverkey.pem, clientcert.pem, clientkey.pem.
    """


@cli.command()
@folder_argument
@click.option("--name", default=authorities.DEFAULT_NAME, show_default=True, help="The common name of the authority.")
@click.option("--days", type=DAYS, default=authorities.DEFAULT_DAYS, show_default=True, help="How long it is valid.")
@force_option
def init(directory: str, name: str, days: int, force: bool) -> None:
    """Make a certificate authority in DIR: cacert.pem and cakey.pem."""
    made = authorities.create(name, days=days, now=_now())
    make_folder(directory)
    _write_pair(directory, layout.CA_CERT, layout.CA_KEY, made.certificate, key_pem(made.key), force)


@cli.group("issue")
def issue_group() -> None:
    """Make a certificate for a server or a client, and its key."""


@issue_group.command()
@folder_argument
@click.option("--name", "names", multiple=True, help="A host name of the server; may be given several times.")
@click.option("--ip", "addresses", multiple=True, help="An IP address of the server; may be given several times.")
@click.option("--days", type=DAYS, default=issue.DEFAULT_DAYS, show_default=True, help="How long it is valid.")
@force_option
def server(directory: str, names: Sequence[str], addresses: Sequence[str], days: int, force: bool) -> None:
    """Make servercert.pem and serverkey.pem in DIR.

    The certificate is for exactly the names and addresses given: what clients have in their URIs.
    """
    made = issue.server(authorities.load(directory), names, addresses, days=days, now=_now())
    _write_issued(directory, "server", made, force)


@issue_group.command()
@folder_argument
@click.option("--name", required=True, help="The client's common name, by which a server may allow it.")
@click.option("--days", type=DAYS, default=issue.DEFAULT_DAYS, show_default=True, help="How long it is valid.")
@force_option
def client(directory: str, name: str, days: int, force: bool) -> None:
    """Make clientcert.pem and clientkey.pem in DIR."""
    made = issue.client(authorities.load(directory), name, days=days, now=_now())
    _write_issued(directory, "client", made, force)


@cli.command()
@folder_argument
@click.option("--host", "hosts", multiple=True, help="A name or address that the server's certificate must be for.")
@click.pass_context
def validate(context: click.Context, directory: str, hosts: Sequence[str]) -> None:
    """Check everything in DIR as libvirt would, and say what is wrong."""
    refused = False
    for check in check_directory(directory, now=_now(), hosts=hosts):
        for finding in check.findings:
            word = "error" if finding.severity is Severity.FAILURE else "warning"
            click.echo(f"{word}: {finding.message}", err=True)
            refused |= finding.severity is Severity.FAILURE
        if not check.findings:
            click.echo(f"ok: {check.what}")
    if refused:
        context.exit(1)


@cli.command()
@folder_argument
@click.argument("role", type=click.Choice(ROLES), required=False)
@click.option("--days", type=DAYS, default=issue.DEFAULT_DAYS, show_default=True, help="How long it is valid.")
def renew(directory: str, role: Role | None, days: int) -> None:
    """Give the certificates in DIR, or the one of ROLE, new dates; names and keys stay."""
    paths = [os.path.join(directory, layout.cert_name(each)) for each in ROLES if role in (None, each)]
    present = [path for path in paths if role is not None or os.path.lexists(path)]
    if not present:
        raise PkiError(f"{directory} has no certificate to renew")
    signer = authorities.load(directory)
    renewed = [(path, renew_certificate(signer, load_certificates(path)[0], days=days, now=_now())) for path in present]
    write_all([NewFile(path, pem(certificate), CERT_MODE) for path, certificate in renewed], replace=True)
    for path, certificate in renewed:
        _tell(path, certificate)


@cli.command()
@folder_argument
@click.argument("cert", type=click.Path())
def revoke(directory: str, cert: str) -> None:
    """Put the certificate in the file CERT on the revocation list of DIR, cacrl.pem."""
    path = os.path.join(directory, layout.CA_CRL)
    lists = load_crls(path) if os.path.lexists(path) else []
    if len(lists) > 1:
        raise PkiError(f"{path} holds more than one revocation list")
    certificate = load_certificates(cert)[0]
    current = lists[0] if lists else None
    new = revoke_certificate(authorities.load(directory), certificate, current, now=_now())
    if new is not current:
        write_all([NewFile(path, pem(new), CERT_MODE)], replace=True)
    click.echo(f"{path}: {dn.render(certificate)} is revoked, {len(new)} in all")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit status.

    Args:
        arguments: the words after the command's name; those of the process when None.
    """
    try:
        status = cli.main(arguments, prog_name="virtwire-pki", standalone_mode=False)
    except click.ClickException as error:
        if isinstance(error, NO_ARGUMENTS):
            click.echo(error.format_message())
        else:
            click.echo(f"error: {error.format_message()}", err=True)
        return 1
    except PkiError as error:
        click.echo(f"error: {error}", err=True)
        return 1
    except click.Abort:
        click.echo("error: interrupted", err=True)
        return 1
    return status if isinstance(status, int) else 0


def _write_issued(directory: str, role: Role, made: Issued, force: bool) -> None:
    _write_pair(directory, layout.cert_name(role), layout.key_name(role), made.certificate, key_pem(made.key), force)


def _write_pair(
    directory: str, cert: str, key: str, certificate: x509.Certificate, key_data: bytes, force: bool
) -> None:
    cert_path, key_path = os.path.join(directory, cert), os.path.join(directory, key)
    files = [NewFile(key_path, key_data, KEY_MODE), NewFile(cert_path, pem(certificate), CERT_MODE)]
    write_all(files, replace=force)
    _tell(cert_path, certificate)


def _tell(path: str, certificate: x509.Certificate) -> None:
    click.echo(f"{path}: {dn.render(certificate)}, valid until {certificate.not_valid_after_utc:%Y-%m-%d}")


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    sys.exit(main())
