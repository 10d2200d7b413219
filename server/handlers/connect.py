"""Calls about the connection: opening, closing, features, names, versions, close callbacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from ...protocol.generated.connect import (
    ConnectGetHostnameRet,
    ConnectGetLibVersionRet,
    ConnectGetMaxVcpusArgs,
    ConnectGetMaxVcpusRet,
    ConnectGetSysinfoArgs,
    ConnectGetSysinfoRet,
    ConnectGetTypeRet,
    ConnectGetUriRet,
    ConnectGetVersionRet,
    ConnectIsSecureRet,
    ConnectOpenArgs,
    ConnectSupportsFeatureArgs,
    ConnectSupportsFeatureRet,
)
from ...protocol.generated.connect_enums import Feature
from ..answers import then
from ..backends.values import NotImplementedByDriver

if TYPE_CHECKING:
    from ..client import Client

_READ_ONLY: Final = 1

_OWN_FEATURES: Final[dict[int, bool]] = {
    Feature.FD_PASSING: True,
    Feature.TYPED_PARAM_STRING: True,
    Feature.EVENT_CALLBACK: True,
    Feature.CLOSE_CALLBACK: True,
    Feature.NETWORK_UPDATE_ORDER: True,
}
"""Features that the daemon answers for, not the driver; keepalive, which may be asked before opening, is not here."""


def connect_open(client: Client, args: ConnectOpenArgs) -> Any:
    """Open a driver; only bit 0 of the flags counts, clients send internal ones too.

    A second call is refused and drops the open connection; an absent name is refused, an empty one is the default.
    """
    if client.is_open:
        client.drop()
        raise _internal("connection already open")
    if args.name is None:
        raise _internal("connection not open")
    flags = args.flags & _READ_ONLY

    return then(
        client.drivers.open(args.name, flags),
        lambda driver: client.opened(driver, read_only=bool(flags)),
    )


def connect_close(client: Client, args: None) -> None:
    """Answer, then close the socket."""
    client.end()


def connect_supports_feature(client: Client, args: ConnectSupportsFeatureArgs) -> Any:
    """Tell whether daemon or driver have a feature; keepalive may be asked before opening and starts the pings."""
    feature = args.feature
    if feature == Feature.KEEPALIVE:
        client.want_keepalive()
        return ConnectSupportsFeatureRet(1)
    if not client.is_open:
        raise _internal("hypervisor connection not open")
    own = _OWN_FEATURES.get(feature)
    if own is not None:
        return ConnectSupportsFeatureRet(int(own))
    try:
        return then(client.driver.connect_supports_feature(feature), lambda has: ConnectSupportsFeatureRet(int(has)))
    except NotImplementedByDriver:
        return ConnectSupportsFeatureRet(0)


def connect_register_close_callback(client: Client, args: None) -> None:
    """Ask for an event when the driver's own upstream connection dies; no driver here has one, so none ever comes."""


def connect_unregister_close_callback(client: Client, args: None) -> None:
    """Take that back; libvirtd does not mind when nothing was registered."""


def connect_get_uri(client: Client, args: None) -> Any:
    """Give the canonical URI of what was opened."""
    return then(client.driver.connect_get_uri(), ConnectGetUriRet)


def connect_get_type(client: Client, args: None) -> Any:
    """Name the driver."""
    return then(client.driver.connect_get_type(), ConnectGetTypeRet)


def connect_get_version(client: Client, args: None) -> Any:
    """Tell the hypervisor's version."""
    return then(client.driver.connect_get_version(), ConnectGetVersionRet)


def connect_get_lib_version(client: Client, args: None) -> Any:
    """Tell the version of libvirt that is spoken for."""
    return then(client.driver.connect_get_lib_version(), ConnectGetLibVersionRet)


def connect_get_hostname(client: Client, args: None) -> Any:
    """Name the host."""
    return then(client.driver.connect_get_hostname(), ConnectGetHostnameRet)


def connect_get_sysinfo(client: Client, args: ConnectGetSysinfoArgs) -> Any:
    """Describe the host's firmware tables."""
    return then(client.driver.connect_get_sysinfo(args.flags), ConnectGetSysinfoRet)


def connect_get_max_vcpus(client: Client, args: ConnectGetMaxVcpusArgs) -> Any:
    """Tell how many vCPUs a guest may have."""
    return then(client.driver.connect_get_max_vcpus(args.type), ConnectGetMaxVcpusRet)


def connect_is_secure(client: Client, args: None) -> Any:
    """Tell whether the driver's way to the hypervisor is private; the client judges the transport itself."""
    return then(client.driver.connect_is_secure(), lambda secure: ConnectIsSecureRet(int(secure)))


def _internal(detail: str) -> LibvirtError:
    return report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, detail)
