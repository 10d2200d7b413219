"""Calls that define, change, start and stop domains."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ...protocol.generated.domain import (
    DomainCreateArgs,
    DomainCreateWithFlagsArgs,
    DomainCreateWithFlagsRet,
    DomainCreateXmlArgs,
    DomainCreateXmlRet,
    DomainDefineXmlArgs,
    DomainDefineXmlFlagsArgs,
    DomainDefineXmlFlagsRet,
    DomainDefineXmlRet,
    DomainDestroyArgs,
    DomainDestroyFlagsArgs,
    DomainRebootArgs,
    DomainRenameArgs,
    DomainRenameRet,
    DomainResetArgs,
    DomainResumeArgs,
    DomainSetAutostartArgs,
    DomainShutdownArgs,
    DomainShutdownFlagsArgs,
    DomainSuspendArgs,
    DomainUndefineArgs,
    DomainUndefineFlagsArgs,
)
from ..answers import then
from .checks import invalid
from .convert import domain_handle, domain_ref

if TYPE_CHECKING:
    from ..client import Client

# Defining


def domain_define_xml(client: Client, args: DomainDefineXmlArgs) -> Any:
    """Define a persistent domain, or change one."""
    return then(client.driver.domain_define_xml(args.xml), lambda ref: DomainDefineXmlRet(domain_handle(ref)))


def domain_define_xml_flags(client: Client, args: DomainDefineXmlFlagsArgs) -> Any:
    """Define a persistent domain, or change one."""
    return then(
        client.driver.domain_define_xml_flags(args.xml, args.flags),
        lambda ref: DomainDefineXmlFlagsRet(domain_handle(ref)),
    )


def domain_undefine(client: Client, args: DomainUndefineArgs) -> Any:
    """Forget the persistent definition."""
    return client.driver.domain_undefine(domain_ref(args.dom))


def domain_undefine_flags(client: Client, args: DomainUndefineFlagsArgs) -> Any:
    """Forget the persistent definition and what belongs to it."""
    return client.driver.domain_undefine_flags(domain_ref(args.dom), args.flags)


def domain_set_autostart(client: Client, args: DomainSetAutostartArgs) -> Any:
    """Have the daemon start it, or not."""
    return client.driver.domain_set_autostart(domain_ref(args.dom), args.autostart)


def domain_rename(client: Client, args: DomainRenameArgs) -> Any:
    """Rename an inactive domain."""
    function, name = "virDomainRename", args.new_name
    if name is None:
        raise invalid(function, "new_name", f"new_name in {function} must not be NULL")
    if not name:
        raise invalid(function, "new_name", f"string new_name in {function} must not be empty")
    rename: Callable[..., Any] = client.driver.domain_rename
    return then(rename(domain_ref(args.dom), name, args.flags), lambda _: DomainRenameRet(0))


# Starting and stopping


def domain_create(client: Client, args: DomainCreateArgs) -> Any:
    """Start it."""
    return client.driver.domain_create(domain_ref(args.dom))


def domain_create_with_flags(client: Client, args: DomainCreateWithFlagsArgs) -> Any:
    """Start it and tell its new id."""
    return then(
        client.driver.domain_create_with_flags(domain_ref(args.dom), args.flags),
        lambda ref: DomainCreateWithFlagsRet(domain_handle(ref)),
    )


def domain_create_xml(client: Client, args: DomainCreateXmlArgs) -> Any:
    """Start a domain from a document."""
    return then(
        client.driver.domain_create_xml(args.xml_desc, args.flags), lambda ref: DomainCreateXmlRet(domain_handle(ref))
    )


def domain_destroy(client: Client, args: DomainDestroyArgs) -> Any:
    """Stop it at once."""
    return client.driver.domain_destroy(domain_ref(args.dom))


def domain_destroy_flags(client: Client, args: DomainDestroyFlagsArgs) -> Any:
    """Stop it at once."""
    return client.driver.domain_destroy_flags(domain_ref(args.dom), args.flags)


def domain_suspend(client: Client, args: DomainSuspendArgs) -> Any:
    """Pause it."""
    return client.driver.domain_suspend(domain_ref(args.dom))


def domain_resume(client: Client, args: DomainResumeArgs) -> Any:
    """Let it run on."""
    return client.driver.domain_resume(domain_ref(args.dom))


def domain_shutdown(client: Client, args: DomainShutdownArgs) -> Any:
    """Ask it to power off."""
    return client.driver.domain_shutdown(domain_ref(args.dom))


def domain_shutdown_flags(client: Client, args: DomainShutdownFlagsArgs) -> Any:
    """Ask it to power off, in the ways given."""
    return client.driver.domain_shutdown_flags(domain_ref(args.dom), args.flags)


def domain_reboot(client: Client, args: DomainRebootArgs) -> Any:
    """Ask it to restart."""
    return client.driver.domain_reboot(domain_ref(args.dom), args.flags)


def domain_reset(client: Client, args: DomainResetArgs) -> Any:
    """Press its reset button."""
    return client.driver.domain_reset(domain_ref(args.dom), args.flags)
