"""Calls of domains with descriptors."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, Any

from ...protocol.errors import ErrorDomain, invalid_argument
from ...protocol.generated.domain import (
    DomainCreateWithFilesArgs,
    DomainCreateWithFilesRet,
    DomainCreateXmlWithFilesArgs,
    DomainCreateXmlWithFilesRet,
)
from ...protocol.generated.domain_devices import DomainOpenGraphicsArgs, DomainOpenGraphicsFdArgs
from ...protocol.generated.domain_settings import DomainFdAssociateArgs
from ..answers import then
from ..results import PassesDescriptors
from .convert import domain_handle, domain_ref

if TYPE_CHECKING:
    from ...protocol.descriptors import Descriptors
    from ..client import Client

__all__ = [
    "domain_create_with_files",
    "domain_create_xml_with_files",
    "domain_fd_associate",
    "domain_open_graphics",
    "domain_open_graphics_fd",
]


def domain_open_graphics(client: Client, args: DomainOpenGraphicsArgs, fds: Descriptors) -> Any:
    """Connect the client's socket to a display; the API refuses what is no socket."""
    fd = fds.number(0)
    if not stat.S_ISSOCK(os.fstat(fd).st_mode):
        raise invalid_argument(ErrorDomain.DOMAIN, "virDomainOpenGraphics", "fd", f"fd {fd} must be a socket")
    return client.driver.domain_open_graphics(domain_ref(args.dom), args.idx, fd, args.flags)


def domain_open_graphics_fd(client: Client, args: DomainOpenGraphicsFdArgs) -> Any:
    """Give the client a socket that is connected to a display."""
    fd = client.driver.domain_open_graphics_fd(domain_ref(args.dom), args.idx, args.flags)
    return then(fd, lambda given: PassesDescriptors(None, [given]))


def domain_create_xml_with_files(client: Client, args: DomainCreateXmlWithFilesArgs, fds: Descriptors) -> Any:
    """Start a domain from a document, with files."""
    made = client.driver.domain_create_xml_with_files(args.xml_desc, fds.numbers(), args.flags)
    return then(made, lambda domain: DomainCreateXmlWithFilesRet(domain_handle(domain)))


def domain_create_with_files(client: Client, args: DomainCreateWithFilesArgs, fds: Descriptors) -> Any:
    """Start a domain with files; the answer carries its new id."""
    made = client.driver.domain_create_with_files(domain_ref(args.dom), fds.numbers(), args.flags)
    return then(made, lambda domain: DomainCreateWithFilesRet(domain_handle(domain)))


def domain_fd_associate(client: Client, args: DomainFdAssociateArgs, fds: Descriptors) -> Any:
    """Give a domain files under a name; the API refuses to give none."""
    if not len(fds):
        text = "nfds in virDomainFDAssociate must not be zero"
        raise invalid_argument(ErrorDomain.DOMAIN, "virDomainFDAssociate", "nfds", text)
    return client.driver.domain_fd_associate(domain_ref(args.dom), args.name, fds.numbers(), args.flags)
