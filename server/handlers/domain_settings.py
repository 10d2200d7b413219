"""Calls about a domain's metadata, messages, security labels and saved state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...protocol.generated.domain_save import (
    DomainHasManagedSaveImageArgs,
    DomainHasManagedSaveImageRet,
    DomainManagedSaveArgs,
    DomainManagedSaveRemoveArgs,
)
from ...protocol.generated.domain_settings import (
    DomainGetMessagesArgs,
    DomainGetMessagesRet,
    DomainGetMetadataArgs,
    DomainGetMetadataRet,
    DomainGetSecurityLabelArgs,
    DomainGetSecurityLabelListArgs,
    DomainGetSecurityLabelListRet,
    DomainGetSecurityLabelRet,
    DomainSetMetadataArgs,
)
from ..answers import then
from ..backends.values import NotImplementedByDriver, SecurityLabel
from .checks import LIVE_OR_CONFIG, exclusive, invalid
from .convert import c_characters, domain_ref

if TYPE_CHECKING:
    from ..client import Client

_DESCRIPTION, _TITLE, _ELEMENT = range(3)
_SAVE_RUNNING: Final = (2, "VIR_DOMAIN_SAVE_RUNNING")
_SAVE_PAUSED: Final = (4, "VIR_DOMAIN_SAVE_PAUSED")


def domain_get_metadata(client: Client, args: DomainGetMetadataArgs) -> Any:
    """Get title, description or a metadata element."""
    function = "virDomainGetMetadata"
    exclusive(args.flags, function, *LIVE_OR_CONFIG)
    if args.type in (_DESCRIPTION, _TITLE):
        _must_be_null(function, "uri", args.uri)
    elif args.type == _ELEMENT:
        _must_not_be_null(function, "uri", args.uri)
    return then(
        client.driver.domain_get_metadata(domain_ref(args.dom), args.type, args.uri, args.flags), DomainGetMetadataRet
    )


def domain_set_metadata(client: Client, args: DomainSetMetadataArgs) -> Any:
    """Set title, description or a metadata element."""
    function = "virDomainSetMetadata"
    if args.type == _TITLE and args.metadata is not None and "\n" in args.metadata:
        raise invalid(function, "metadata", "metadata title can't contain newlines")
    if args.type in (_DESCRIPTION, _TITLE):
        _must_be_null(function, "uri", args.uri)
        _must_be_null(function, "key", args.key)
    elif args.type == _ELEMENT:
        _must_not_be_null(function, "uri", args.uri)
        if args.metadata is not None:
            _must_not_be_null(function, "key", args.key)
    return client.driver.domain_set_metadata(
        domain_ref(args.dom), args.type, args.metadata, args.key, args.uri, args.flags
    )


def domain_get_messages(client: Client, args: DomainGetMessagesArgs) -> Any:
    """List warnings about it."""
    return then(client.driver.domain_get_messages(domain_ref(args.dom), args.flags), DomainGetMessagesRet)


def domain_get_security_label(client: Client, args: DomainGetSecurityLabelArgs) -> Any:
    """Tell the label it runs under."""
    return then(client.driver.domain_get_security_label(domain_ref(args.dom)), _label)


def domain_get_security_label_list(client: Client, args: DomainGetSecurityLabelListArgs) -> Any:
    """Tell its labels; libvirtd answers -1 and no error where the driver has no such call."""
    try:
        found = client.driver.domain_get_security_label_list(domain_ref(args.dom))
    except NotImplementedByDriver:
        return DomainGetSecurityLabelListRet([], -1)
    return then(found, lambda labels: DomainGetSecurityLabelListRet([_label(label) for label in labels], len(labels)))


def domain_managed_save(client: Client, args: DomainManagedSaveArgs) -> Any:
    """Save its memory with the daemon and stop it."""
    exclusive(args.flags, "virDomainManagedSave", _SAVE_RUNNING, _SAVE_PAUSED)
    return client.driver.domain_managed_save(domain_ref(args.dom), args.flags)


def domain_has_managed_save_image(client: Client, args: DomainHasManagedSaveImageArgs) -> Any:
    """Tell whether the daemon saved it."""
    return then(
        client.driver.domain_has_managed_save_image(domain_ref(args.dom), args.flags),
        lambda yes: DomainHasManagedSaveImageRet(int(yes)),
    )


def domain_managed_save_remove(client: Client, args: DomainManagedSaveRemoveArgs) -> Any:
    """Throw the daemon's saved memory away."""
    return client.driver.domain_managed_save_remove(domain_ref(args.dom), args.flags)


def _label(label: SecurityLabel) -> DomainGetSecurityLabelRet:
    return DomainGetSecurityLabelRet(c_characters(label.label), int(label.enforcing))


def _must_be_null(function: str, argument: str, value: str | None) -> None:
    if value is not None:
        raise invalid(function, argument, f"{argument} in {function} must be NULL")


def _must_not_be_null(function: str, argument: str, value: str | None) -> None:
    if value is None:
        raise invalid(function, argument, f"{argument} in {function} must not be NULL")
