"""Where libvirt keeps certificates: one flat folder, a user's folder, the system's folders.

    flat (pkipath=DIR, --pki-dir DIR)   DIR/{cacert,cacrl,servercert,serverkey,clientcert,clientkey}.pem
    user                                ~/.pki/libvirt/ with the same names
    system                              /etc/pki/CA/{cacert,cacrl}.pem, /etc/pki/libvirt/{server,client}cert.pem,
                                        /etc/pki/libvirt/private/{server,client}key.pem

This module is looked at by every connection that may use TLS, so it imports nothing but ``os``.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Literal, NamedTuple

Role = Literal["server", "client"]

CA_CERT = "cacert.pem"
CA_KEY = "cakey.pem"
CA_CRL = "cacrl.pem"
SERVER_CERT = "servercert.pem"
SERVER_KEY = "serverkey.pem"
CLIENT_CERT = "clientcert.pem"
CLIENT_KEY = "clientkey.pem"

SYSTEM_CA_DIR = "/etc/pki/CA"
SYSTEM_CERT_DIR = "/etc/pki/libvirt"
SYSTEM_KEY_DIR = "/etc/pki/libvirt/private"
USER_DIR = "~/.pki/libvirt"


class Credentials(NamedTuple):
    """The four files that one side of a TLS connection uses.

    Attributes:
        ca_cert: the certificates that are trusted.
        ca_crl: the revocation list; it may be missing.
        cert: this side's certificate; a client may lack it.
        key: its private key.
    """

    ca_cert: str
    ca_crl: str
    cert: str
    key: str


def cert_name(role: Role) -> str:
    """Return the file name of a role's certificate."""
    return f"{role}cert.pem"


def key_name(role: Role) -> str:
    """Return the file name of a role's private key."""
    return f"{role}key.pem"


def flat(directory: str | os.PathLike[str], role: Role) -> Credentials:
    """Name the files of a flat folder, as ``pkipath=`` does; nothing is looked up."""
    folder = os.fspath(directory)
    return Credentials(*(os.path.join(folder, name) for name in (CA_CERT, CA_CRL, cert_name(role), key_name(role))))


def system(role: Role) -> Credentials:
    """Name the files of the whole machine."""
    return Credentials(
        os.path.join(SYSTEM_CA_DIR, CA_CERT),
        os.path.join(SYSTEM_CA_DIR, CA_CRL),
        os.path.join(SYSTEM_CERT_DIR, cert_name(role)),
        os.path.join(SYSTEM_KEY_DIR, key_name(role)),
    )


def locate(
    role: Role,
    pkipath: str | os.PathLike[str] | None = None,
    *,
    privileged: bool,
    exists: Callable[[str], bool] = os.path.exists,
) -> Credentials:
    """Find the files that libvirt would use.

    An explicit folder is taken as it is. Root has only the system's files. Others take what their own folder has,
    part by part (the certificate and its key are one part), and the rest from the system.

    Args:
        role: which side this is.
        pkipath: the folder that the URI or the command line named.
        privileged: whether this process is root.
        exists: tells whether a file is there.
    """
    if pkipath is not None:
        return flat(pkipath, role)
    shared = system(role)
    if privileged:
        return shared
    own = flat(os.path.expanduser(USER_DIR), role)
    pair = own if exists(own.cert) and exists(own.key) else shared
    return Credentials(
        own.ca_cert if exists(own.ca_cert) else shared.ca_cert,
        own.ca_crl if exists(own.ca_crl) else shared.ca_crl,
        pair.cert,
        pair.key,
    )
