# DO NOT EDIT: generated from network.x by virtwire.protocol.compiler.

"""Virtual networks, their ports and their events."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ABSENT as _ABSENT,
    ENCODE_FAILURES as _ENCODE_FAILURES,
    PAD as _PAD,
    Packers as _Packers,
    Record as _Record,
    decode_bad_count as _decode_bad_count,
    decode_short as _decode_short,
    decode_too_long as _decode_too_long,
    encode_bad_size as _encode_bad_size,
    encode_slowly as _encode_slowly,
    encode_too_long as _encode_too_long,
    new as _new,
    read_strings as _read_strings,
    write_strings as _write_strings,
)

from .types import (
    NetworkHandle,
    NetworkPortHandle,
    TypedParam,
    _readall_network_handle,
    _readall_network_port_handle,
    _readall_typed_param,
    _writeall_network_handle,
    _writeall_network_port_handle,
    _writeall_typed_param,
)

_pack_16s = _Struct(">16s").pack
_pack_16s16s = _Struct(">16s16s").pack
_pack_16s16sI = _Struct(">16s16sI").pack
_pack_16s16siI = _Struct(">16s16siI").pack
_pack_16s2IiI = _Struct(">16s2IiI").pack
_pack_16s2i = _Struct(">16s2i").pack
_pack_16sI = _Struct(">16sI").pack
_pack_16si = _Struct(">16si").pack
_pack_16siI = _Struct(">16siI").pack
_pack_2I = _Struct(">2I").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_pack_qi = _Struct(">qi").pack
_packs_2I_s_ = _Packers(">2I", "")
_packs_I_s_I = _Packers(">I", "I")
_packs_I_s_qi = _Packers(">I", "qi")
_unpack_16s = _Struct(">16s").unpack_from
_unpack_16s16s = _Struct(">16s16s").unpack_from
_unpack_16s16sI = _Struct(">16s16sI").unpack_from
_unpack_16s16siI = _Struct(">16s16siI").unpack_from
_unpack_16s2IiI = _Struct(">16s2IiI").unpack_from
_unpack_16s2i = _Struct(">16s2i").unpack_from
_unpack_16sI = _Struct(">16sI").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_2I = _Struct(">2I").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from
_unpack_qiI = _Struct(">qiI").unpack_from

NETWORK_LIST_MAX = 16384
"""Most networks in a list."""

NETWORK_PORT_LIST_MAX = 16384
"""Most network ports in a list."""

NETWORK_PORT_PARAMETERS_MAX = 16
"""Most parameters of a network port."""

NETWORK_DHCP_LEASES_MAX = 65536
"""Most DHCP leases in a list."""


class NetworkDhcpLease(_Record):
    """A DHCP lease of a network."""

    __slots__ = ()
    iface: str
    expirytime: int
    """seconds since 1970; 0 never expires"""
    type: int
    """One of IpAddrType"""
    mac: str | None
    iaid: str | None
    ipaddr: str
    prefix: int
    hostname: str | None
    clientid: str | None

    def __new__(_cls, iface: str, expirytime: int, type: int, mac: str | None, iaid: str | None, ipaddr: str, prefix: int, hostname: str | None, clientid: str | None) -> NetworkDhcpLease:
        return _new(_cls, (iface, expirytime, type, mac, iaid, ipaddr, prefix, hostname, clientid))


class NetworkLookupByNameArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NetworkLookupByNameArgs:
        return _new(_cls, (name,))


class NetworkLookupByNameRet(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkLookupByNameRet:
        return _new(_cls, (net,))


class NetworkLookupByUuidArgs(_Record):
    __slots__ = ()
    uuid: bytes

    def __new__(_cls, uuid: bytes) -> NetworkLookupByUuidArgs:
        return _new(_cls, (uuid,))


class NetworkLookupByUuidRet(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkLookupByUuidRet:
        return _new(_cls, (net,))


class ConnectListAllNetworksArgs(_Record):
    __slots__ = ()
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """Bits of ConnectListAllNetworksFlags"""

    def __new__(_cls, need_results: int, flags: int) -> ConnectListAllNetworksArgs:
        return _new(_cls, (need_results, flags))


class ConnectListAllNetworksRet(_Record):
    __slots__ = ()
    nets: list[NetworkHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, nets: list[NetworkHandle], ret: int) -> ConnectListAllNetworksRet:
        return _new(_cls, (nets, ret))


class ConnectListNetworksArgs(_Record):
    __slots__ = ()
    maxnames: int
    """at most this many names"""

    def __new__(_cls, maxnames: int) -> ConnectListNetworksArgs:
        return _new(_cls, (maxnames,))


class ConnectListNetworksRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> ConnectListNetworksRet:
        return _new(_cls, (names,))


class ConnectNumOfNetworksRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> ConnectNumOfNetworksRet:
        return _new(_cls, (num,))


class ConnectListDefinedNetworksArgs(_Record):
    __slots__ = ()
    maxnames: int
    """at most this many names"""

    def __new__(_cls, maxnames: int) -> ConnectListDefinedNetworksArgs:
        return _new(_cls, (maxnames,))


class ConnectListDefinedNetworksRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> ConnectListDefinedNetworksRet:
        return _new(_cls, (names,))


class ConnectNumOfDefinedNetworksRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> ConnectNumOfDefinedNetworksRet:
        return _new(_cls, (num,))


class NetworkCreateXmlArgs(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> NetworkCreateXmlArgs:
        return _new(_cls, (xml,))


class NetworkCreateXmlRet(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkCreateXmlRet:
        return _new(_cls, (net,))


class NetworkCreateXmlFlagsArgs(_Record):
    __slots__ = ()
    xml: str
    flags: int
    """Bits of NetworkCreateFlags"""

    def __new__(_cls, xml: str, flags: int) -> NetworkCreateXmlFlagsArgs:
        return _new(_cls, (xml, flags))


class NetworkCreateXmlFlagsRet(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkCreateXmlFlagsRet:
        return _new(_cls, (net,))


class NetworkCreateArgs(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkCreateArgs:
        return _new(_cls, (net,))


class NetworkDefineXmlArgs(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> NetworkDefineXmlArgs:
        return _new(_cls, (xml,))


class NetworkDefineXmlRet(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkDefineXmlRet:
        return _new(_cls, (net,))


class NetworkDefineXmlFlagsArgs(_Record):
    __slots__ = ()
    xml: str
    flags: int
    """Bits of NetworkDefineFlags"""

    def __new__(_cls, xml: str, flags: int) -> NetworkDefineXmlFlagsArgs:
        return _new(_cls, (xml, flags))


class NetworkDefineXmlFlagsRet(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkDefineXmlFlagsRet:
        return _new(_cls, (net,))


class NetworkUndefineArgs(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkUndefineArgs:
        return _new(_cls, (net,))


class NetworkUpdateArgs(_Record):
    __slots__ = ()
    net: NetworkHandle
    command: int
    """One of NetworkUpdateCommand"""
    section: int
    """One of NetworkUpdateSection"""
    parent_index: int
    """which of several parents, from 0; -1 finds it"""
    xml: str
    flags: int
    """Bits of NetworkUpdateFlags"""

    def __new__(_cls, net: NetworkHandle, command: int, section: int, parent_index: int, xml: str, flags: int) -> NetworkUpdateArgs:
        return _new(_cls, (net, command, section, parent_index, xml, flags))


class NetworkDestroyArgs(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkDestroyArgs:
        return _new(_cls, (net,))


class NetworkGetXmlDescArgs(_Record):
    __slots__ = ()
    net: NetworkHandle
    flags: int
    """Bits of NetworkXmlFlags"""

    def __new__(_cls, net: NetworkHandle, flags: int) -> NetworkGetXmlDescArgs:
        return _new(_cls, (net, flags))


class NetworkGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> NetworkGetXmlDescRet:
        return _new(_cls, (xml,))


class NetworkGetBridgeNameArgs(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkGetBridgeNameArgs:
        return _new(_cls, (net,))


class NetworkGetBridgeNameRet(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> NetworkGetBridgeNameRet:
        return _new(_cls, (name,))


class NetworkIsActiveArgs(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkIsActiveArgs:
        return _new(_cls, (net,))


class NetworkIsActiveRet(_Record):
    __slots__ = ()
    active: int
    """1 when it is"""

    def __new__(_cls, active: int) -> NetworkIsActiveRet:
        return _new(_cls, (active,))


class NetworkIsPersistentArgs(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkIsPersistentArgs:
        return _new(_cls, (net,))


class NetworkIsPersistentRet(_Record):
    __slots__ = ()
    persistent: int
    """1 when it is"""

    def __new__(_cls, persistent: int) -> NetworkIsPersistentRet:
        return _new(_cls, (persistent,))


class NetworkGetAutostartArgs(_Record):
    __slots__ = ()
    net: NetworkHandle

    def __new__(_cls, net: NetworkHandle) -> NetworkGetAutostartArgs:
        return _new(_cls, (net,))


class NetworkGetAutostartRet(_Record):
    __slots__ = ()
    autostart: int
    """1 when it does"""

    def __new__(_cls, autostart: int) -> NetworkGetAutostartRet:
        return _new(_cls, (autostart,))


class NetworkSetAutostartArgs(_Record):
    __slots__ = ()
    net: NetworkHandle
    autostart: int
    """0 or 1"""

    def __new__(_cls, net: NetworkHandle, autostart: int) -> NetworkSetAutostartArgs:
        return _new(_cls, (net, autostart))


class NetworkGetDhcpLeasesArgs(_Record):
    __slots__ = ()
    net: NetworkHandle
    mac: str | None
    """absent is all"""
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, net: NetworkHandle, mac: str | None, need_results: int, flags: int) -> NetworkGetDhcpLeasesArgs:
        return _new(_cls, (net, mac, need_results, flags))


class NetworkGetDhcpLeasesRet(_Record):
    __slots__ = ()
    leases: list[NetworkDhcpLease]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, leases: list[NetworkDhcpLease], ret: int) -> NetworkGetDhcpLeasesRet:
        return _new(_cls, (leases, ret))


class NetworkSetMetadataArgs(_Record):
    __slots__ = ()
    network: NetworkHandle
    type: int
    """One of NetworkMetadataType"""
    metadata: str | None
    """absent removes it"""
    key: str | None
    """prefix for that namespace"""
    uri: str | None
    """namespace of the custom element"""
    flags: int
    """Bits of NetworkUpdateFlags"""

    def __new__(_cls, network: NetworkHandle, type: int, metadata: str | None, key: str | None, uri: str | None, flags: int) -> NetworkSetMetadataArgs:
        return _new(_cls, (network, type, metadata, key, uri, flags))


class NetworkGetMetadataArgs(_Record):
    __slots__ = ()
    network: NetworkHandle
    type: int
    """One of NetworkMetadataType"""
    uri: str | None
    """namespace of the custom element"""
    flags: int
    """Bits of NetworkUpdateFlags"""

    def __new__(_cls, network: NetworkHandle, type: int, uri: str | None, flags: int) -> NetworkGetMetadataArgs:
        return _new(_cls, (network, type, uri, flags))


class NetworkGetMetadataRet(_Record):
    __slots__ = ()
    metadata: str

    def __new__(_cls, metadata: str) -> NetworkGetMetadataRet:
        return _new(_cls, (metadata,))


class NetworkListAllPortsArgs(_Record):
    __slots__ = ()
    network: NetworkHandle
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, network: NetworkHandle, need_results: int, flags: int) -> NetworkListAllPortsArgs:
        return _new(_cls, (network, need_results, flags))


class NetworkListAllPortsRet(_Record):
    __slots__ = ()
    ports: list[NetworkPortHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, ports: list[NetworkPortHandle], ret: int) -> NetworkListAllPortsRet:
        return _new(_cls, (ports, ret))


class NetworkPortLookupByUuidArgs(_Record):
    __slots__ = ()
    network: NetworkHandle
    uuid: bytes

    def __new__(_cls, network: NetworkHandle, uuid: bytes) -> NetworkPortLookupByUuidArgs:
        return _new(_cls, (network, uuid))


class NetworkPortLookupByUuidRet(_Record):
    __slots__ = ()
    port: NetworkPortHandle

    def __new__(_cls, port: NetworkPortHandle) -> NetworkPortLookupByUuidRet:
        return _new(_cls, (port,))


class NetworkPortCreateXmlArgs(_Record):
    __slots__ = ()
    network: NetworkHandle
    xml: str
    flags: int
    """Bits of NetworkPortCreateFlags"""

    def __new__(_cls, network: NetworkHandle, xml: str, flags: int) -> NetworkPortCreateXmlArgs:
        return _new(_cls, (network, xml, flags))


class NetworkPortCreateXmlRet(_Record):
    __slots__ = ()
    port: NetworkPortHandle

    def __new__(_cls, port: NetworkPortHandle) -> NetworkPortCreateXmlRet:
        return _new(_cls, (port,))


class NetworkPortGetParametersArgs(_Record):
    __slots__ = ()
    port: NetworkPortHandle
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, port: NetworkPortHandle, nparams: int, flags: int) -> NetworkPortGetParametersArgs:
        return _new(_cls, (port, nparams, flags))


class NetworkPortGetParametersRet(_Record):
    __slots__ = ()
    params: list[TypedParam]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[TypedParam], nparams: int) -> NetworkPortGetParametersRet:
        return _new(_cls, (params, nparams))


class NetworkPortSetParametersArgs(_Record):
    __slots__ = ()
    port: NetworkPortHandle
    params: list[TypedParam]
    flags: int
    """none defined, 0"""

    def __new__(_cls, port: NetworkPortHandle, params: list[TypedParam], flags: int) -> NetworkPortSetParametersArgs:
        return _new(_cls, (port, params, flags))


class NetworkPortGetXmlDescArgs(_Record):
    __slots__ = ()
    port: NetworkPortHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, port: NetworkPortHandle, flags: int) -> NetworkPortGetXmlDescArgs:
        return _new(_cls, (port, flags))


class NetworkPortGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> NetworkPortGetXmlDescRet:
        return _new(_cls, (xml,))


class NetworkPortDeleteArgs(_Record):
    __slots__ = ()
    port: NetworkPortHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, port: NetworkPortHandle, flags: int) -> NetworkPortDeleteArgs:
        return _new(_cls, (port, flags))


class ConnectNetworkEventRegisterAnyArgs(_Record):
    __slots__ = ()
    event_id: int
    """One of NetworkEventId"""
    net: NetworkHandle | None
    """absent is all of them"""

    def __new__(_cls, event_id: int, net: NetworkHandle | None) -> ConnectNetworkEventRegisterAnyArgs:
        return _new(_cls, (event_id, net))


class ConnectNetworkEventRegisterAnyRet(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectNetworkEventRegisterAnyRet:
        return _new(_cls, (callback_id,))


class ConnectNetworkEventDeregisterAnyArgs(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectNetworkEventDeregisterAnyArgs:
        return _new(_cls, (callback_id,))


class NetworkEventLifecycleMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    net: NetworkHandle
    event: int
    """One of NetworkEventLifecycleType"""
    detail: int
    """always 0"""

    def __new__(_cls, callback_id: int, net: NetworkHandle, event: int, detail: int) -> NetworkEventLifecycleMsg:
        return _new(_cls, (callback_id, net, event, detail))


class NetworkEventCallbackMetadataChangeMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    net: NetworkHandle
    type: int
    """One of NetworkMetadataType"""
    nsuri: str | None
    """namespace of the custom element"""

    def __new__(_cls, callback_id: int, net: NetworkHandle, type: int, nsuri: str | None) -> NetworkEventCallbackMetadataChangeMsg:
        return _new(_cls, (callback_id, net, type, nsuri))


def encode_network_dhcp_lease(value: NetworkDhcpLease) -> bytes:
    try:
        iface = value.iface.encode()
        iface_n = len(iface)
        if iface_n > 4194304:
            raise _encode_too_long("network_dhcp_lease.iface", iface_n, 4194304)
        mac = value.mac
        if mac is None:
            mac_coded = _ABSENT
        else:
            mac_value = mac.encode()
            mac_value_n = len(mac_value)
            if mac_value_n > 4194304:
                raise _encode_too_long("network_dhcp_lease.mac", mac_value_n, 4194304)
            mac_coded = _pack_2I(1, mac_value_n) + mac_value + _PAD[mac_value_n & 3]
        iaid = value.iaid
        if iaid is None:
            iaid_coded = _ABSENT
        else:
            iaid_value = iaid.encode()
            iaid_value_n = len(iaid_value)
            if iaid_value_n > 4194304:
                raise _encode_too_long("network_dhcp_lease.iaid", iaid_value_n, 4194304)
            iaid_coded = _pack_2I(1, iaid_value_n) + iaid_value + _PAD[iaid_value_n & 3]
        ipaddr = value.ipaddr.encode()
        ipaddr_n = len(ipaddr)
        if ipaddr_n > 4194304:
            raise _encode_too_long("network_dhcp_lease.ipaddr", ipaddr_n, 4194304)
        hostname = value.hostname
        if hostname is None:
            hostname_coded = _ABSENT
        else:
            hostname_value = hostname.encode()
            hostname_value_n = len(hostname_value)
            if hostname_value_n > 4194304:
                raise _encode_too_long("network_dhcp_lease.hostname", hostname_value_n, 4194304)
            hostname_coded = _pack_2I(1, hostname_value_n) + hostname_value + _PAD[hostname_value_n & 3]
        clientid = value.clientid
        if clientid is None:
            clientid_coded = _ABSENT
        else:
            clientid_value = clientid.encode()
            clientid_value_n = len(clientid_value)
            if clientid_value_n > 4194304:
                raise _encode_too_long("network_dhcp_lease.clientid", clientid_value_n, 4194304)
            clientid_coded = _pack_2I(1, clientid_value_n) + clientid_value + _PAD[clientid_value_n & 3]
        return b"".join((_pack_I(iface_n), iface, _PAD[iface_n & 3], _pack_qi(value.expirytime, value.type), mac_coded, iaid_coded, _pack_I(ipaddr_n), ipaddr, _PAD[ipaddr_n & 3], _pack_I(value.prefix), hostname_coded, clientid_coded))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_dhcp_lease", value, error)


def _writeall_network_dhcp_lease(value: _Sequence[NetworkDhcpLease]) -> bytes:
    result: list[bytes] = []
    for item in value:
        iface = item.iface.encode()
        iface_n = len(iface)
        if iface_n > 4194304:
            raise _encode_too_long("network_dhcp_lease.iface", iface_n, 4194304)
        mac = item.mac
        if mac is None:
            mac_coded = _ABSENT
        else:
            mac_value = mac.encode()
            mac_value_n = len(mac_value)
            if mac_value_n > 4194304:
                raise _encode_too_long("network_dhcp_lease.mac", mac_value_n, 4194304)
            mac_coded = (_packs_2I_s_[mac_value_n + 3 >> 2](1, mac_value_n, mac_value) if mac_value_n < 125 else _pack_2I(1, mac_value_n) + mac_value + _PAD[mac_value_n & 3])
        iaid = item.iaid
        if iaid is None:
            iaid_coded = _ABSENT
        else:
            iaid_value = iaid.encode()
            iaid_value_n = len(iaid_value)
            if iaid_value_n > 4194304:
                raise _encode_too_long("network_dhcp_lease.iaid", iaid_value_n, 4194304)
            iaid_coded = (_packs_2I_s_[iaid_value_n + 3 >> 2](1, iaid_value_n, iaid_value) if iaid_value_n < 125 else _pack_2I(1, iaid_value_n) + iaid_value + _PAD[iaid_value_n & 3])
        ipaddr = item.ipaddr.encode()
        ipaddr_n = len(ipaddr)
        if ipaddr_n > 4194304:
            raise _encode_too_long("network_dhcp_lease.ipaddr", ipaddr_n, 4194304)
        hostname = item.hostname
        if hostname is None:
            hostname_coded = _ABSENT
        else:
            hostname_value = hostname.encode()
            hostname_value_n = len(hostname_value)
            if hostname_value_n > 4194304:
                raise _encode_too_long("network_dhcp_lease.hostname", hostname_value_n, 4194304)
            hostname_coded = (_packs_2I_s_[hostname_value_n + 3 >> 2](1, hostname_value_n, hostname_value) if hostname_value_n < 125 else _pack_2I(1, hostname_value_n) + hostname_value + _PAD[hostname_value_n & 3])
        clientid = item.clientid
        if clientid is None:
            clientid_coded = _ABSENT
        else:
            clientid_value = clientid.encode()
            clientid_value_n = len(clientid_value)
            if clientid_value_n > 4194304:
                raise _encode_too_long("network_dhcp_lease.clientid", clientid_value_n, 4194304)
            clientid_coded = (_packs_2I_s_[clientid_value_n + 3 >> 2](1, clientid_value_n, clientid_value) if clientid_value_n < 125 else _pack_2I(1, clientid_value_n) + clientid_value + _PAD[clientid_value_n & 3])
        result.append(b"".join(((_packs_I_s_qi[iface_n + 3 >> 2](iface_n, iface, item.expirytime, item.type) if iface_n < 125 else _pack_I(iface_n) + iface + _PAD[iface_n & 3] + _pack_qi(item.expirytime, item.type)), mac_coded, iaid_coded, (_packs_I_s_I[ipaddr_n + 3 >> 2](ipaddr_n, ipaddr, item.prefix) if ipaddr_n < 125 else _pack_I(ipaddr_n) + ipaddr + _PAD[ipaddr_n & 3] + _pack_I(item.prefix)), hostname_coded, clientid_coded)))
    return b"".join(result)


def decode_network_dhcp_lease(buf: bytes, offset: int = 0) -> NetworkDhcpLease:
    try:
        (iface_n,) = _unpack_I(buf, offset)
        if iface_n > 4194304:
            raise _decode_too_long("network_dhcp_lease.iface", iface_n, 4194304)
        end = offset + 4 + iface_n
        iface = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface:
            iface = iface.partition("\0")[0]
        offset = end + (-iface_n & 3)
        expirytime, type, mac_there = _unpack_qiI(buf, offset)
        mac: str | None
        if mac_there:
            (mac_value_n,) = _unpack_I(buf, offset + 16)
            if mac_value_n > 4194304:
                raise _decode_too_long("network_dhcp_lease.mac", mac_value_n, 4194304)
            end = offset + 20 + mac_value_n
            mac_value = buf[offset + 20:end].decode("utf-8", "surrogateescape")
            if "\0" in mac_value:
                mac_value = mac_value.partition("\0")[0]
            offset = end + (-mac_value_n & 3)
            mac = mac_value
        else:
            offset += 16
            mac = None
        (iaid_there,) = _unpack_I(buf, offset)
        iaid: str | None
        if iaid_there:
            (iaid_value_n,) = _unpack_I(buf, offset + 4)
            if iaid_value_n > 4194304:
                raise _decode_too_long("network_dhcp_lease.iaid", iaid_value_n, 4194304)
            end = offset + 8 + iaid_value_n
            iaid_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in iaid_value:
                iaid_value = iaid_value.partition("\0")[0]
            offset = end + (-iaid_value_n & 3)
            iaid = iaid_value
        else:
            offset += 4
            iaid = None
        (ipaddr_n,) = _unpack_I(buf, offset)
        if ipaddr_n > 4194304:
            raise _decode_too_long("network_dhcp_lease.ipaddr", ipaddr_n, 4194304)
        end = offset + 4 + ipaddr_n
        ipaddr = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in ipaddr:
            ipaddr = ipaddr.partition("\0")[0]
        offset = end + (-ipaddr_n & 3)
        prefix, hostname_there = _unpack_2I(buf, offset)
        hostname: str | None
        if hostname_there:
            (hostname_value_n,) = _unpack_I(buf, offset + 8)
            if hostname_value_n > 4194304:
                raise _decode_too_long("network_dhcp_lease.hostname", hostname_value_n, 4194304)
            end = offset + 12 + hostname_value_n
            hostname_value = buf[offset + 12:end].decode("utf-8", "surrogateescape")
            if "\0" in hostname_value:
                hostname_value = hostname_value.partition("\0")[0]
            offset = end + (-hostname_value_n & 3)
            hostname = hostname_value
        else:
            offset += 8
            hostname = None
        (clientid_there,) = _unpack_I(buf, offset)
        clientid: str | None
        if clientid_there:
            (clientid_value_n,) = _unpack_I(buf, offset + 4)
            if clientid_value_n > 4194304:
                raise _decode_too_long("network_dhcp_lease.clientid", clientid_value_n, 4194304)
            end = offset + 8 + clientid_value_n
            clientid_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in clientid_value:
                clientid_value = clientid_value.partition("\0")[0]
            offset = end + (-clientid_value_n & 3)
            clientid = clientid_value
        else:
            offset += 4
            clientid = None
        if offset > len(buf):
            raise _decode_short("network_dhcp_lease", buf)
        return _new(NetworkDhcpLease, (iface, expirytime, type, mac, iaid, ipaddr, prefix, hostname, clientid))
    except _error:
        raise _decode_short("network_dhcp_lease", buf) from None


def _readall_network_dhcp_lease(buf: bytes, offset: int, count: int) -> tuple[list[NetworkDhcpLease], int]:
    result: list[NetworkDhcpLease] = []
    for _ in range(count):
        (iface_n,) = _unpack_I(buf, offset)
        if iface_n > 4194304:
            raise _decode_too_long("network_dhcp_lease.iface", iface_n, 4194304)
        end = offset + 4 + iface_n
        iface = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in iface:
            iface = iface.partition("\0")[0]
        offset = end + (-iface_n & 3)
        expirytime, type, mac_there = _unpack_qiI(buf, offset)
        mac: str | None
        if mac_there:
            (mac_value_n,) = _unpack_I(buf, offset + 16)
            if mac_value_n > 4194304:
                raise _decode_too_long("network_dhcp_lease.mac", mac_value_n, 4194304)
            end = offset + 20 + mac_value_n
            mac_value = buf[offset + 20:end].decode("utf-8", "surrogateescape")
            if "\0" in mac_value:
                mac_value = mac_value.partition("\0")[0]
            offset = end + (-mac_value_n & 3)
            mac = mac_value
        else:
            offset += 16
            mac = None
        (iaid_there,) = _unpack_I(buf, offset)
        iaid: str | None
        if iaid_there:
            (iaid_value_n,) = _unpack_I(buf, offset + 4)
            if iaid_value_n > 4194304:
                raise _decode_too_long("network_dhcp_lease.iaid", iaid_value_n, 4194304)
            end = offset + 8 + iaid_value_n
            iaid_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in iaid_value:
                iaid_value = iaid_value.partition("\0")[0]
            offset = end + (-iaid_value_n & 3)
            iaid = iaid_value
        else:
            offset += 4
            iaid = None
        (ipaddr_n,) = _unpack_I(buf, offset)
        if ipaddr_n > 4194304:
            raise _decode_too_long("network_dhcp_lease.ipaddr", ipaddr_n, 4194304)
        end = offset + 4 + ipaddr_n
        ipaddr = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in ipaddr:
            ipaddr = ipaddr.partition("\0")[0]
        offset = end + (-ipaddr_n & 3)
        prefix, hostname_there = _unpack_2I(buf, offset)
        hostname: str | None
        if hostname_there:
            (hostname_value_n,) = _unpack_I(buf, offset + 8)
            if hostname_value_n > 4194304:
                raise _decode_too_long("network_dhcp_lease.hostname", hostname_value_n, 4194304)
            end = offset + 12 + hostname_value_n
            hostname_value = buf[offset + 12:end].decode("utf-8", "surrogateescape")
            if "\0" in hostname_value:
                hostname_value = hostname_value.partition("\0")[0]
            offset = end + (-hostname_value_n & 3)
            hostname = hostname_value
        else:
            offset += 8
            hostname = None
        (clientid_there,) = _unpack_I(buf, offset)
        clientid: str | None
        if clientid_there:
            (clientid_value_n,) = _unpack_I(buf, offset + 4)
            if clientid_value_n > 4194304:
                raise _decode_too_long("network_dhcp_lease.clientid", clientid_value_n, 4194304)
            end = offset + 8 + clientid_value_n
            clientid_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in clientid_value:
                clientid_value = clientid_value.partition("\0")[0]
            offset = end + (-clientid_value_n & 3)
            clientid = clientid_value
        else:
            offset += 4
            clientid = None
        result.append(_new(NetworkDhcpLease, (iface, expirytime, type, mac, iaid, ipaddr, prefix, hostname, clientid)))
    return result, offset


def encode_network_lookup_by_name_args(value: NetworkLookupByNameArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("network_lookup_by_name_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_lookup_by_name_args", value, error)


def decode_network_lookup_by_name_args(buf: bytes, offset: int = 0) -> NetworkLookupByNameArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("network_lookup_by_name_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("network_lookup_by_name_args", buf)
        return _new(NetworkLookupByNameArgs, (name,))
    except _error:
        raise _decode_short("network_lookup_by_name_args", buf) from None


def encode_network_lookup_by_name_ret(value: NetworkLookupByNameRet) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_lookup_by_name_ret.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_lookup_by_name_ret.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_lookup_by_name_ret", value, error)


def decode_network_lookup_by_name_ret(buf: bytes, offset: int = 0) -> NetworkLookupByNameRet:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_lookup_by_name_ret.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkLookupByNameRet, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_lookup_by_name_ret", buf) from None


def encode_network_lookup_by_uuid_args(value: NetworkLookupByUuidArgs) -> bytes:
    try:
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("network_lookup_by_uuid_args.uuid", len(uuid), 16)
        return _pack_16s(uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_lookup_by_uuid_args", value, error)


def decode_network_lookup_by_uuid_args(buf: bytes, offset: int = 0) -> NetworkLookupByUuidArgs:
    try:
        return _new(NetworkLookupByUuidArgs, _unpack_16s(buf, offset))
    except _error:
        raise _decode_short("network_lookup_by_uuid_args", buf) from None


def encode_network_lookup_by_uuid_ret(value: NetworkLookupByUuidRet) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_lookup_by_uuid_ret.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_lookup_by_uuid_ret.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_lookup_by_uuid_ret", value, error)


def decode_network_lookup_by_uuid_ret(buf: bytes, offset: int = 0) -> NetworkLookupByUuidRet:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_lookup_by_uuid_ret.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkLookupByUuidRet, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_lookup_by_uuid_ret", buf) from None


def encode_connect_list_all_networks_args(value: ConnectListAllNetworksArgs) -> bytes:
    try:
        return _pack_iI(value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_networks_args", value, error)


def decode_connect_list_all_networks_args(buf: bytes, offset: int = 0) -> ConnectListAllNetworksArgs:
    try:
        return _new(ConnectListAllNetworksArgs, _unpack_iI(buf, offset))
    except _error:
        raise _decode_short("connect_list_all_networks_args", buf) from None


def encode_connect_list_all_networks_ret(value: ConnectListAllNetworksRet) -> bytes:
    try:
        nets = value.nets
        nets_n = len(nets)
        if nets_n > 16384:
            raise _encode_too_long("connect_list_all_networks_ret.nets", nets_n, 16384)
        return _pack_I(nets_n) + _writeall_network_handle(nets) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_networks_ret", value, error)


def decode_connect_list_all_networks_ret(buf: bytes, offset: int = 0) -> ConnectListAllNetworksRet:
    try:
        (nets_n,) = _unpack_I(buf, offset)
        offset += 4
        if nets_n > 16384 or nets_n * 20 > len(buf) - offset:
            raise _decode_bad_count("connect_list_all_networks_ret.nets", nets_n, 16384, buf)
        nets, offset = _readall_network_handle(buf, offset, nets_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(ConnectListAllNetworksRet, (nets, ret))
    except _error:
        raise _decode_short("connect_list_all_networks_ret", buf) from None


def encode_connect_list_networks_args(value: ConnectListNetworksArgs) -> bytes:
    try:
        return _pack_i(value.maxnames)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_networks_args", value, error)


def decode_connect_list_networks_args(buf: bytes, offset: int = 0) -> ConnectListNetworksArgs:
    try:
        return _new(ConnectListNetworksArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_list_networks_args", buf) from None


def encode_connect_list_networks_ret(value: ConnectListNetworksRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 16384:
            raise _encode_too_long("connect_list_networks_ret.names", names_n, 16384)
        return _pack_I(names_n) + _write_strings(names, 4194304, "connect_list_networks_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_networks_ret", value, error)


def decode_connect_list_networks_ret(buf: bytes, offset: int = 0) -> ConnectListNetworksRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 16384 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_list_networks_ret.names", names_n, 16384, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "connect_list_networks_ret.names[]")
        if offset > len(buf):
            raise _decode_short("connect_list_networks_ret", buf)
        return _new(ConnectListNetworksRet, (names,))
    except _error:
        raise _decode_short("connect_list_networks_ret", buf) from None


def encode_connect_num_of_networks_ret(value: ConnectNumOfNetworksRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_num_of_networks_ret", value, error)


def decode_connect_num_of_networks_ret(buf: bytes, offset: int = 0) -> ConnectNumOfNetworksRet:
    try:
        return _new(ConnectNumOfNetworksRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_num_of_networks_ret", buf) from None


def encode_connect_list_defined_networks_args(value: ConnectListDefinedNetworksArgs) -> bytes:
    try:
        return _pack_i(value.maxnames)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_defined_networks_args", value, error)


def decode_connect_list_defined_networks_args(buf: bytes, offset: int = 0) -> ConnectListDefinedNetworksArgs:
    try:
        return _new(ConnectListDefinedNetworksArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_list_defined_networks_args", buf) from None


def encode_connect_list_defined_networks_ret(value: ConnectListDefinedNetworksRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 16384:
            raise _encode_too_long("connect_list_defined_networks_ret.names", names_n, 16384)
        return _pack_I(names_n) + _write_strings(names, 4194304, "connect_list_defined_networks_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_defined_networks_ret", value, error)


def decode_connect_list_defined_networks_ret(buf: bytes, offset: int = 0) -> ConnectListDefinedNetworksRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 16384 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_list_defined_networks_ret.names", names_n, 16384, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "connect_list_defined_networks_ret.names[]")
        if offset > len(buf):
            raise _decode_short("connect_list_defined_networks_ret", buf)
        return _new(ConnectListDefinedNetworksRet, (names,))
    except _error:
        raise _decode_short("connect_list_defined_networks_ret", buf) from None


def encode_connect_num_of_defined_networks_ret(value: ConnectNumOfDefinedNetworksRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_num_of_defined_networks_ret", value, error)


def decode_connect_num_of_defined_networks_ret(buf: bytes, offset: int = 0) -> ConnectNumOfDefinedNetworksRet:
    try:
        return _new(ConnectNumOfDefinedNetworksRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_num_of_defined_networks_ret", buf) from None


def encode_network_create_xml_args(value: NetworkCreateXmlArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("network_create_xml_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_create_xml_args", value, error)


def decode_network_create_xml_args(buf: bytes, offset: int = 0) -> NetworkCreateXmlArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("network_create_xml_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("network_create_xml_args", buf)
        return _new(NetworkCreateXmlArgs, (xml,))
    except _error:
        raise _decode_short("network_create_xml_args", buf) from None


def encode_network_create_xml_ret(value: NetworkCreateXmlRet) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_create_xml_ret.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_create_xml_ret.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_create_xml_ret", value, error)


def decode_network_create_xml_ret(buf: bytes, offset: int = 0) -> NetworkCreateXmlRet:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_create_xml_ret.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkCreateXmlRet, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_create_xml_ret", buf) from None


def encode_network_create_xml_flags_args(value: NetworkCreateXmlFlagsArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("network_create_xml_flags_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_create_xml_flags_args", value, error)


def decode_network_create_xml_flags_args(buf: bytes, offset: int = 0) -> NetworkCreateXmlFlagsArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("network_create_xml_flags_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NetworkCreateXmlFlagsArgs, (xml, flags))
    except _error:
        raise _decode_short("network_create_xml_flags_args", buf) from None


def encode_network_create_xml_flags_ret(value: NetworkCreateXmlFlagsRet) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_create_xml_flags_ret.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_create_xml_flags_ret.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_create_xml_flags_ret", value, error)


def decode_network_create_xml_flags_ret(buf: bytes, offset: int = 0) -> NetworkCreateXmlFlagsRet:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_create_xml_flags_ret.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkCreateXmlFlagsRet, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_create_xml_flags_ret", buf) from None


def encode_network_create_args(value: NetworkCreateArgs) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_create_args.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_create_args.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_create_args", value, error)


def decode_network_create_args(buf: bytes, offset: int = 0) -> NetworkCreateArgs:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_create_args.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkCreateArgs, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_create_args", buf) from None


def encode_network_define_xml_args(value: NetworkDefineXmlArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("network_define_xml_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_define_xml_args", value, error)


def decode_network_define_xml_args(buf: bytes, offset: int = 0) -> NetworkDefineXmlArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("network_define_xml_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("network_define_xml_args", buf)
        return _new(NetworkDefineXmlArgs, (xml,))
    except _error:
        raise _decode_short("network_define_xml_args", buf) from None


def encode_network_define_xml_ret(value: NetworkDefineXmlRet) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_define_xml_ret.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_define_xml_ret.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_define_xml_ret", value, error)


def decode_network_define_xml_ret(buf: bytes, offset: int = 0) -> NetworkDefineXmlRet:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_define_xml_ret.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkDefineXmlRet, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_define_xml_ret", buf) from None


def encode_network_define_xml_flags_args(value: NetworkDefineXmlFlagsArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("network_define_xml_flags_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_define_xml_flags_args", value, error)


def decode_network_define_xml_flags_args(buf: bytes, offset: int = 0) -> NetworkDefineXmlFlagsArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("network_define_xml_flags_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NetworkDefineXmlFlagsArgs, (xml, flags))
    except _error:
        raise _decode_short("network_define_xml_flags_args", buf) from None


def encode_network_define_xml_flags_ret(value: NetworkDefineXmlFlagsRet) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_define_xml_flags_ret.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_define_xml_flags_ret.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_define_xml_flags_ret", value, error)


def decode_network_define_xml_flags_ret(buf: bytes, offset: int = 0) -> NetworkDefineXmlFlagsRet:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_define_xml_flags_ret.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkDefineXmlFlagsRet, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_define_xml_flags_ret", buf) from None


def encode_network_undefine_args(value: NetworkUndefineArgs) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_undefine_args.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_undefine_args.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_undefine_args", value, error)


def decode_network_undefine_args(buf: bytes, offset: int = 0) -> NetworkUndefineArgs:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_undefine_args.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkUndefineArgs, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_undefine_args", buf) from None


def encode_network_update_args(value: NetworkUpdateArgs) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_update_args.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_update_args.net.uuid", len(net_uuid), 16)
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("network_update_args.xml", xml_n, 4194304)
        return b"".join((_pack_I(net_name_n), net_name, _PAD[net_name_n & 3], _pack_16s2IiI(net_uuid, value.command, value.section, value.parent_index, xml_n), xml, _PAD[xml_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_update_args", value, error)


def decode_network_update_args(buf: bytes, offset: int = 0) -> NetworkUpdateArgs:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_update_args.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        net_uuid, command, section, parent_index, xml_n = _unpack_16s2IiI(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("network_update_args.xml", xml_n, 4194304)
        end = offset + 32 + xml_n
        xml = buf[offset + 32:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NetworkUpdateArgs, (_new(NetworkHandle, (net_name, net_uuid)), command, section, parent_index, xml, flags))
    except _error:
        raise _decode_short("network_update_args", buf) from None


def encode_network_destroy_args(value: NetworkDestroyArgs) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_destroy_args.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_destroy_args.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_destroy_args", value, error)


def decode_network_destroy_args(buf: bytes, offset: int = 0) -> NetworkDestroyArgs:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_destroy_args.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkDestroyArgs, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_destroy_args", buf) from None


def encode_network_get_xml_desc_args(value: NetworkGetXmlDescArgs) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_get_xml_desc_args.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_get_xml_desc_args.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16sI(net_uuid, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_get_xml_desc_args", value, error)


def decode_network_get_xml_desc_args(buf: bytes, offset: int = 0) -> NetworkGetXmlDescArgs:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_get_xml_desc_args.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        net_uuid, flags = _unpack_16sI(buf, offset)
        return _new(NetworkGetXmlDescArgs, (_new(NetworkHandle, (net_name, net_uuid)), flags))
    except _error:
        raise _decode_short("network_get_xml_desc_args", buf) from None


def encode_network_get_xml_desc_ret(value: NetworkGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("network_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_get_xml_desc_ret", value, error)


def decode_network_get_xml_desc_ret(buf: bytes, offset: int = 0) -> NetworkGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("network_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("network_get_xml_desc_ret", buf)
        return _new(NetworkGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("network_get_xml_desc_ret", buf) from None


def encode_network_get_bridge_name_args(value: NetworkGetBridgeNameArgs) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_get_bridge_name_args.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_get_bridge_name_args.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_get_bridge_name_args", value, error)


def decode_network_get_bridge_name_args(buf: bytes, offset: int = 0) -> NetworkGetBridgeNameArgs:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_get_bridge_name_args.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkGetBridgeNameArgs, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_get_bridge_name_args", buf) from None


def encode_network_get_bridge_name_ret(value: NetworkGetBridgeNameRet) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("network_get_bridge_name_ret.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_get_bridge_name_ret", value, error)


def decode_network_get_bridge_name_ret(buf: bytes, offset: int = 0) -> NetworkGetBridgeNameRet:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("network_get_bridge_name_ret.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("network_get_bridge_name_ret", buf)
        return _new(NetworkGetBridgeNameRet, (name,))
    except _error:
        raise _decode_short("network_get_bridge_name_ret", buf) from None


def encode_network_is_active_args(value: NetworkIsActiveArgs) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_is_active_args.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_is_active_args.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_is_active_args", value, error)


def decode_network_is_active_args(buf: bytes, offset: int = 0) -> NetworkIsActiveArgs:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_is_active_args.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkIsActiveArgs, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_is_active_args", buf) from None


def encode_network_is_active_ret(value: NetworkIsActiveRet) -> bytes:
    try:
        return _pack_i(value.active)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_is_active_ret", value, error)


def decode_network_is_active_ret(buf: bytes, offset: int = 0) -> NetworkIsActiveRet:
    try:
        return _new(NetworkIsActiveRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("network_is_active_ret", buf) from None


def encode_network_is_persistent_args(value: NetworkIsPersistentArgs) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_is_persistent_args.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_is_persistent_args.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_is_persistent_args", value, error)


def decode_network_is_persistent_args(buf: bytes, offset: int = 0) -> NetworkIsPersistentArgs:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_is_persistent_args.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkIsPersistentArgs, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_is_persistent_args", buf) from None


def encode_network_is_persistent_ret(value: NetworkIsPersistentRet) -> bytes:
    try:
        return _pack_i(value.persistent)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_is_persistent_ret", value, error)


def decode_network_is_persistent_ret(buf: bytes, offset: int = 0) -> NetworkIsPersistentRet:
    try:
        return _new(NetworkIsPersistentRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("network_is_persistent_ret", buf) from None


def encode_network_get_autostart_args(value: NetworkGetAutostartArgs) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_get_autostart_args.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_get_autostart_args.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s(net_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_get_autostart_args", value, error)


def decode_network_get_autostart_args(buf: bytes, offset: int = 0) -> NetworkGetAutostartArgs:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_get_autostart_args.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        (net_uuid,) = _unpack_16s(buf, offset)
        return _new(NetworkGetAutostartArgs, (_new(NetworkHandle, (net_name, net_uuid)),))
    except _error:
        raise _decode_short("network_get_autostart_args", buf) from None


def encode_network_get_autostart_ret(value: NetworkGetAutostartRet) -> bytes:
    try:
        return _pack_i(value.autostart)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_get_autostart_ret", value, error)


def decode_network_get_autostart_ret(buf: bytes, offset: int = 0) -> NetworkGetAutostartRet:
    try:
        return _new(NetworkGetAutostartRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("network_get_autostart_ret", buf) from None


def encode_network_set_autostart_args(value: NetworkSetAutostartArgs) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_set_autostart_args.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_set_autostart_args.net.uuid", len(net_uuid), 16)
        return _pack_I(net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16si(net_uuid, value.autostart)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_set_autostart_args", value, error)


def decode_network_set_autostart_args(buf: bytes, offset: int = 0) -> NetworkSetAutostartArgs:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_set_autostart_args.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        net_uuid, autostart = _unpack_16si(buf, offset)
        return _new(NetworkSetAutostartArgs, (_new(NetworkHandle, (net_name, net_uuid)), autostart))
    except _error:
        raise _decode_short("network_set_autostart_args", buf) from None


def encode_network_get_dhcp_leases_args(value: NetworkGetDhcpLeasesArgs) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_get_dhcp_leases_args.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_get_dhcp_leases_args.net.uuid", len(net_uuid), 16)
        mac = value.mac
        if mac is None:
            mac_coded = _ABSENT
        else:
            mac_value = mac.encode()
            mac_value_n = len(mac_value)
            if mac_value_n > 4194304:
                raise _encode_too_long("network_get_dhcp_leases_args.mac", mac_value_n, 4194304)
            mac_coded = _pack_2I(1, mac_value_n) + mac_value + _PAD[mac_value_n & 3]
        return b"".join((_pack_I(net_name_n), net_name, _PAD[net_name_n & 3], _pack_16s(net_uuid), mac_coded, _pack_iI(value.need_results, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_get_dhcp_leases_args", value, error)


def decode_network_get_dhcp_leases_args(buf: bytes, offset: int = 0) -> NetworkGetDhcpLeasesArgs:
    try:
        (net_name_n,) = _unpack_I(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_get_dhcp_leases_args.net.name", net_name_n, 4194304)
        end = offset + 4 + net_name_n
        net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        net_uuid, mac_there = _unpack_16sI(buf, offset)
        mac: str | None
        if mac_there:
            (mac_value_n,) = _unpack_I(buf, offset + 20)
            if mac_value_n > 4194304:
                raise _decode_too_long("network_get_dhcp_leases_args.mac", mac_value_n, 4194304)
            end = offset + 24 + mac_value_n
            mac_value = buf[offset + 24:end].decode("utf-8", "surrogateescape")
            if "\0" in mac_value:
                mac_value = mac_value.partition("\0")[0]
            offset = end + (-mac_value_n & 3)
            mac = mac_value
        else:
            offset += 20
            mac = None
        need_results, flags = _unpack_iI(buf, offset)
        return _new(NetworkGetDhcpLeasesArgs, (_new(NetworkHandle, (net_name, net_uuid)), mac, need_results, flags))
    except _error:
        raise _decode_short("network_get_dhcp_leases_args", buf) from None


def encode_network_get_dhcp_leases_ret(value: NetworkGetDhcpLeasesRet) -> bytes:
    try:
        leases = value.leases
        leases_n = len(leases)
        if leases_n > 65536:
            raise _encode_too_long("network_get_dhcp_leases_ret.leases", leases_n, 65536)
        return _pack_I(leases_n) + _writeall_network_dhcp_lease(leases) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_get_dhcp_leases_ret", value, error)


def decode_network_get_dhcp_leases_ret(buf: bytes, offset: int = 0) -> NetworkGetDhcpLeasesRet:
    try:
        (leases_n,) = _unpack_I(buf, offset)
        offset += 4
        if leases_n > 65536 or leases_n * 40 > len(buf) - offset:
            raise _decode_bad_count("network_get_dhcp_leases_ret.leases", leases_n, 65536, buf)
        leases, offset = _readall_network_dhcp_lease(buf, offset, leases_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(NetworkGetDhcpLeasesRet, (leases, ret))
    except _error:
        raise _decode_short("network_get_dhcp_leases_ret", buf) from None


def encode_network_set_metadata_args(value: NetworkSetMetadataArgs) -> bytes:
    try:
        network = value.network
        network_name = network.name.encode()
        network_name_n = len(network_name)
        if network_name_n > 4194304:
            raise _encode_too_long("network_set_metadata_args.network.name", network_name_n, 4194304)
        network_uuid = network.uuid
        if len(network_uuid) != 16:
            raise _encode_bad_size("network_set_metadata_args.network.uuid", len(network_uuid), 16)
        metadata = value.metadata
        if metadata is None:
            metadata_coded = _ABSENT
        else:
            metadata_value = metadata.encode()
            metadata_value_n = len(metadata_value)
            if metadata_value_n > 4194304:
                raise _encode_too_long("network_set_metadata_args.metadata", metadata_value_n, 4194304)
            metadata_coded = _pack_2I(1, metadata_value_n) + metadata_value + _PAD[metadata_value_n & 3]
        key = value.key
        if key is None:
            key_coded = _ABSENT
        else:
            key_value = key.encode()
            key_value_n = len(key_value)
            if key_value_n > 4194304:
                raise _encode_too_long("network_set_metadata_args.key", key_value_n, 4194304)
            key_coded = _pack_2I(1, key_value_n) + key_value + _PAD[key_value_n & 3]
        uri = value.uri
        if uri is None:
            uri_coded = _ABSENT
        else:
            uri_value = uri.encode()
            uri_value_n = len(uri_value)
            if uri_value_n > 4194304:
                raise _encode_too_long("network_set_metadata_args.uri", uri_value_n, 4194304)
            uri_coded = _pack_2I(1, uri_value_n) + uri_value + _PAD[uri_value_n & 3]
        return b"".join((_pack_I(network_name_n), network_name, _PAD[network_name_n & 3], _pack_16si(network_uuid, value.type), metadata_coded, key_coded, uri_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_set_metadata_args", value, error)


def decode_network_set_metadata_args(buf: bytes, offset: int = 0) -> NetworkSetMetadataArgs:
    try:
        (network_name_n,) = _unpack_I(buf, offset)
        if network_name_n > 4194304:
            raise _decode_too_long("network_set_metadata_args.network.name", network_name_n, 4194304)
        end = offset + 4 + network_name_n
        network_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in network_name:
            network_name = network_name.partition("\0")[0]
        offset = end + (-network_name_n & 3)
        network_uuid, type, metadata_there = _unpack_16siI(buf, offset)
        metadata: str | None
        if metadata_there:
            (metadata_value_n,) = _unpack_I(buf, offset + 24)
            if metadata_value_n > 4194304:
                raise _decode_too_long("network_set_metadata_args.metadata", metadata_value_n, 4194304)
            end = offset + 28 + metadata_value_n
            metadata_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in metadata_value:
                metadata_value = metadata_value.partition("\0")[0]
            offset = end + (-metadata_value_n & 3)
            metadata = metadata_value
        else:
            offset += 24
            metadata = None
        (key_there,) = _unpack_I(buf, offset)
        key: str | None
        if key_there:
            (key_value_n,) = _unpack_I(buf, offset + 4)
            if key_value_n > 4194304:
                raise _decode_too_long("network_set_metadata_args.key", key_value_n, 4194304)
            end = offset + 8 + key_value_n
            key_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in key_value:
                key_value = key_value.partition("\0")[0]
            offset = end + (-key_value_n & 3)
            key = key_value
        else:
            offset += 4
            key = None
        (uri_there,) = _unpack_I(buf, offset)
        uri: str | None
        if uri_there:
            (uri_value_n,) = _unpack_I(buf, offset + 4)
            if uri_value_n > 4194304:
                raise _decode_too_long("network_set_metadata_args.uri", uri_value_n, 4194304)
            end = offset + 8 + uri_value_n
            uri_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_value:
                uri_value = uri_value.partition("\0")[0]
            offset = end + (-uri_value_n & 3)
            uri = uri_value
        else:
            offset += 4
            uri = None
        (flags,) = _unpack_I(buf, offset)
        return _new(NetworkSetMetadataArgs, (_new(NetworkHandle, (network_name, network_uuid)), type, metadata, key, uri, flags))
    except _error:
        raise _decode_short("network_set_metadata_args", buf) from None


def encode_network_get_metadata_args(value: NetworkGetMetadataArgs) -> bytes:
    try:
        network = value.network
        network_name = network.name.encode()
        network_name_n = len(network_name)
        if network_name_n > 4194304:
            raise _encode_too_long("network_get_metadata_args.network.name", network_name_n, 4194304)
        network_uuid = network.uuid
        if len(network_uuid) != 16:
            raise _encode_bad_size("network_get_metadata_args.network.uuid", len(network_uuid), 16)
        uri = value.uri
        if uri is None:
            uri_coded = _ABSENT
        else:
            uri_value = uri.encode()
            uri_value_n = len(uri_value)
            if uri_value_n > 4194304:
                raise _encode_too_long("network_get_metadata_args.uri", uri_value_n, 4194304)
            uri_coded = _pack_2I(1, uri_value_n) + uri_value + _PAD[uri_value_n & 3]
        return b"".join((_pack_I(network_name_n), network_name, _PAD[network_name_n & 3], _pack_16si(network_uuid, value.type), uri_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_get_metadata_args", value, error)


def decode_network_get_metadata_args(buf: bytes, offset: int = 0) -> NetworkGetMetadataArgs:
    try:
        (network_name_n,) = _unpack_I(buf, offset)
        if network_name_n > 4194304:
            raise _decode_too_long("network_get_metadata_args.network.name", network_name_n, 4194304)
        end = offset + 4 + network_name_n
        network_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in network_name:
            network_name = network_name.partition("\0")[0]
        offset = end + (-network_name_n & 3)
        network_uuid, type, uri_there = _unpack_16siI(buf, offset)
        uri: str | None
        if uri_there:
            (uri_value_n,) = _unpack_I(buf, offset + 24)
            if uri_value_n > 4194304:
                raise _decode_too_long("network_get_metadata_args.uri", uri_value_n, 4194304)
            end = offset + 28 + uri_value_n
            uri_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_value:
                uri_value = uri_value.partition("\0")[0]
            offset = end + (-uri_value_n & 3)
            uri = uri_value
        else:
            offset += 24
            uri = None
        (flags,) = _unpack_I(buf, offset)
        return _new(NetworkGetMetadataArgs, (_new(NetworkHandle, (network_name, network_uuid)), type, uri, flags))
    except _error:
        raise _decode_short("network_get_metadata_args", buf) from None


def encode_network_get_metadata_ret(value: NetworkGetMetadataRet) -> bytes:
    try:
        metadata = value.metadata.encode()
        metadata_n = len(metadata)
        if metadata_n > 4194304:
            raise _encode_too_long("network_get_metadata_ret.metadata", metadata_n, 4194304)
        return _pack_I(metadata_n) + metadata + _PAD[metadata_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_get_metadata_ret", value, error)


def decode_network_get_metadata_ret(buf: bytes, offset: int = 0) -> NetworkGetMetadataRet:
    try:
        (metadata_n,) = _unpack_I(buf, offset)
        if metadata_n > 4194304:
            raise _decode_too_long("network_get_metadata_ret.metadata", metadata_n, 4194304)
        end = offset + 4 + metadata_n
        metadata = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in metadata:
            metadata = metadata.partition("\0")[0]
        if end + (-metadata_n & 3) > len(buf):
            raise _decode_short("network_get_metadata_ret", buf)
        return _new(NetworkGetMetadataRet, (metadata,))
    except _error:
        raise _decode_short("network_get_metadata_ret", buf) from None


def encode_network_list_all_ports_args(value: NetworkListAllPortsArgs) -> bytes:
    try:
        network = value.network
        network_name = network.name.encode()
        network_name_n = len(network_name)
        if network_name_n > 4194304:
            raise _encode_too_long("network_list_all_ports_args.network.name", network_name_n, 4194304)
        network_uuid = network.uuid
        if len(network_uuid) != 16:
            raise _encode_bad_size("network_list_all_ports_args.network.uuid", len(network_uuid), 16)
        return _pack_I(network_name_n) + network_name + _PAD[network_name_n & 3] + _pack_16siI(network_uuid, value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_list_all_ports_args", value, error)


def decode_network_list_all_ports_args(buf: bytes, offset: int = 0) -> NetworkListAllPortsArgs:
    try:
        (network_name_n,) = _unpack_I(buf, offset)
        if network_name_n > 4194304:
            raise _decode_too_long("network_list_all_ports_args.network.name", network_name_n, 4194304)
        end = offset + 4 + network_name_n
        network_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in network_name:
            network_name = network_name.partition("\0")[0]
        offset = end + (-network_name_n & 3)
        network_uuid, need_results, flags = _unpack_16siI(buf, offset)
        return _new(NetworkListAllPortsArgs, (_new(NetworkHandle, (network_name, network_uuid)), need_results, flags))
    except _error:
        raise _decode_short("network_list_all_ports_args", buf) from None


def encode_network_list_all_ports_ret(value: NetworkListAllPortsRet) -> bytes:
    try:
        ports = value.ports
        ports_n = len(ports)
        if ports_n > 16384:
            raise _encode_too_long("network_list_all_ports_ret.ports", ports_n, 16384)
        return _pack_I(ports_n) + _writeall_network_port_handle(ports) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_list_all_ports_ret", value, error)


def decode_network_list_all_ports_ret(buf: bytes, offset: int = 0) -> NetworkListAllPortsRet:
    try:
        (ports_n,) = _unpack_I(buf, offset)
        offset += 4
        if ports_n > 16384 or ports_n * 36 > len(buf) - offset:
            raise _decode_bad_count("network_list_all_ports_ret.ports", ports_n, 16384, buf)
        ports, offset = _readall_network_port_handle(buf, offset, ports_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(NetworkListAllPortsRet, (ports, ret))
    except _error:
        raise _decode_short("network_list_all_ports_ret", buf) from None


def encode_network_port_lookup_by_uuid_args(value: NetworkPortLookupByUuidArgs) -> bytes:
    try:
        network = value.network
        network_name = network.name.encode()
        network_name_n = len(network_name)
        if network_name_n > 4194304:
            raise _encode_too_long("network_port_lookup_by_uuid_args.network.name", network_name_n, 4194304)
        network_uuid = network.uuid
        if len(network_uuid) != 16:
            raise _encode_bad_size("network_port_lookup_by_uuid_args.network.uuid", len(network_uuid), 16)
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("network_port_lookup_by_uuid_args.uuid", len(uuid), 16)
        return _pack_I(network_name_n) + network_name + _PAD[network_name_n & 3] + _pack_16s16s(network_uuid, uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_port_lookup_by_uuid_args", value, error)


def decode_network_port_lookup_by_uuid_args(buf: bytes, offset: int = 0) -> NetworkPortLookupByUuidArgs:
    try:
        (network_name_n,) = _unpack_I(buf, offset)
        if network_name_n > 4194304:
            raise _decode_too_long("network_port_lookup_by_uuid_args.network.name", network_name_n, 4194304)
        end = offset + 4 + network_name_n
        network_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in network_name:
            network_name = network_name.partition("\0")[0]
        offset = end + (-network_name_n & 3)
        network_uuid, uuid = _unpack_16s16s(buf, offset)
        return _new(NetworkPortLookupByUuidArgs, (_new(NetworkHandle, (network_name, network_uuid)), uuid))
    except _error:
        raise _decode_short("network_port_lookup_by_uuid_args", buf) from None


def encode_network_port_lookup_by_uuid_ret(value: NetworkPortLookupByUuidRet) -> bytes:
    try:
        port = value.port
        port_net = port.net
        port_net_name = port_net.name.encode()
        port_net_name_n = len(port_net_name)
        if port_net_name_n > 4194304:
            raise _encode_too_long("network_port_lookup_by_uuid_ret.port.net.name", port_net_name_n, 4194304)
        port_net_uuid = port_net.uuid
        if len(port_net_uuid) != 16:
            raise _encode_bad_size("network_port_lookup_by_uuid_ret.port.net.uuid", len(port_net_uuid), 16)
        port_uuid = port.uuid
        if len(port_uuid) != 16:
            raise _encode_bad_size("network_port_lookup_by_uuid_ret.port.uuid", len(port_uuid), 16)
        return _pack_I(port_net_name_n) + port_net_name + _PAD[port_net_name_n & 3] + _pack_16s16s(port_net_uuid, port_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_port_lookup_by_uuid_ret", value, error)


def decode_network_port_lookup_by_uuid_ret(buf: bytes, offset: int = 0) -> NetworkPortLookupByUuidRet:
    try:
        (port_net_name_n,) = _unpack_I(buf, offset)
        if port_net_name_n > 4194304:
            raise _decode_too_long("network_port_lookup_by_uuid_ret.port.net.name", port_net_name_n, 4194304)
        end = offset + 4 + port_net_name_n
        port_net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in port_net_name:
            port_net_name = port_net_name.partition("\0")[0]
        offset = end + (-port_net_name_n & 3)
        port_net_uuid, port_uuid = _unpack_16s16s(buf, offset)
        return _new(NetworkPortLookupByUuidRet, (_new(NetworkPortHandle, (_new(NetworkHandle, (port_net_name, port_net_uuid)), port_uuid)),))
    except _error:
        raise _decode_short("network_port_lookup_by_uuid_ret", buf) from None


def encode_network_port_create_xml_args(value: NetworkPortCreateXmlArgs) -> bytes:
    try:
        network = value.network
        network_name = network.name.encode()
        network_name_n = len(network_name)
        if network_name_n > 4194304:
            raise _encode_too_long("network_port_create_xml_args.network.name", network_name_n, 4194304)
        network_uuid = network.uuid
        if len(network_uuid) != 16:
            raise _encode_bad_size("network_port_create_xml_args.network.uuid", len(network_uuid), 16)
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("network_port_create_xml_args.xml", xml_n, 4194304)
        return b"".join((_pack_I(network_name_n), network_name, _PAD[network_name_n & 3], _pack_16sI(network_uuid, xml_n), xml, _PAD[xml_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_port_create_xml_args", value, error)


def decode_network_port_create_xml_args(buf: bytes, offset: int = 0) -> NetworkPortCreateXmlArgs:
    try:
        (network_name_n,) = _unpack_I(buf, offset)
        if network_name_n > 4194304:
            raise _decode_too_long("network_port_create_xml_args.network.name", network_name_n, 4194304)
        end = offset + 4 + network_name_n
        network_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in network_name:
            network_name = network_name.partition("\0")[0]
        offset = end + (-network_name_n & 3)
        network_uuid, xml_n = _unpack_16sI(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("network_port_create_xml_args.xml", xml_n, 4194304)
        end = offset + 20 + xml_n
        xml = buf[offset + 20:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(NetworkPortCreateXmlArgs, (_new(NetworkHandle, (network_name, network_uuid)), xml, flags))
    except _error:
        raise _decode_short("network_port_create_xml_args", buf) from None


def encode_network_port_create_xml_ret(value: NetworkPortCreateXmlRet) -> bytes:
    try:
        port = value.port
        port_net = port.net
        port_net_name = port_net.name.encode()
        port_net_name_n = len(port_net_name)
        if port_net_name_n > 4194304:
            raise _encode_too_long("network_port_create_xml_ret.port.net.name", port_net_name_n, 4194304)
        port_net_uuid = port_net.uuid
        if len(port_net_uuid) != 16:
            raise _encode_bad_size("network_port_create_xml_ret.port.net.uuid", len(port_net_uuid), 16)
        port_uuid = port.uuid
        if len(port_uuid) != 16:
            raise _encode_bad_size("network_port_create_xml_ret.port.uuid", len(port_uuid), 16)
        return _pack_I(port_net_name_n) + port_net_name + _PAD[port_net_name_n & 3] + _pack_16s16s(port_net_uuid, port_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_port_create_xml_ret", value, error)


def decode_network_port_create_xml_ret(buf: bytes, offset: int = 0) -> NetworkPortCreateXmlRet:
    try:
        (port_net_name_n,) = _unpack_I(buf, offset)
        if port_net_name_n > 4194304:
            raise _decode_too_long("network_port_create_xml_ret.port.net.name", port_net_name_n, 4194304)
        end = offset + 4 + port_net_name_n
        port_net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in port_net_name:
            port_net_name = port_net_name.partition("\0")[0]
        offset = end + (-port_net_name_n & 3)
        port_net_uuid, port_uuid = _unpack_16s16s(buf, offset)
        return _new(NetworkPortCreateXmlRet, (_new(NetworkPortHandle, (_new(NetworkHandle, (port_net_name, port_net_uuid)), port_uuid)),))
    except _error:
        raise _decode_short("network_port_create_xml_ret", buf) from None


def encode_network_port_get_parameters_args(value: NetworkPortGetParametersArgs) -> bytes:
    try:
        port = value.port
        port_net = port.net
        port_net_name = port_net.name.encode()
        port_net_name_n = len(port_net_name)
        if port_net_name_n > 4194304:
            raise _encode_too_long("network_port_get_parameters_args.port.net.name", port_net_name_n, 4194304)
        port_net_uuid = port_net.uuid
        if len(port_net_uuid) != 16:
            raise _encode_bad_size("network_port_get_parameters_args.port.net.uuid", len(port_net_uuid), 16)
        port_uuid = port.uuid
        if len(port_uuid) != 16:
            raise _encode_bad_size("network_port_get_parameters_args.port.uuid", len(port_uuid), 16)
        return _pack_I(port_net_name_n) + port_net_name + _PAD[port_net_name_n & 3] + _pack_16s16siI(port_net_uuid, port_uuid, value.nparams, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_port_get_parameters_args", value, error)


def decode_network_port_get_parameters_args(buf: bytes, offset: int = 0) -> NetworkPortGetParametersArgs:
    try:
        (port_net_name_n,) = _unpack_I(buf, offset)
        if port_net_name_n > 4194304:
            raise _decode_too_long("network_port_get_parameters_args.port.net.name", port_net_name_n, 4194304)
        end = offset + 4 + port_net_name_n
        port_net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in port_net_name:
            port_net_name = port_net_name.partition("\0")[0]
        offset = end + (-port_net_name_n & 3)
        port_net_uuid, port_uuid, nparams, flags = _unpack_16s16siI(buf, offset)
        return _new(NetworkPortGetParametersArgs, (_new(NetworkPortHandle, (_new(NetworkHandle, (port_net_name, port_net_uuid)), port_uuid)), nparams, flags))
    except _error:
        raise _decode_short("network_port_get_parameters_args", buf) from None


def encode_network_port_get_parameters_ret(value: NetworkPortGetParametersRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("network_port_get_parameters_ret.params", params_n, 16)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_port_get_parameters_ret", value, error)


def decode_network_port_get_parameters_ret(buf: bytes, offset: int = 0) -> NetworkPortGetParametersRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("network_port_get_parameters_ret.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(NetworkPortGetParametersRet, (params, nparams))
    except _error:
        raise _decode_short("network_port_get_parameters_ret", buf) from None


def encode_network_port_set_parameters_args(value: NetworkPortSetParametersArgs) -> bytes:
    try:
        port = value.port
        port_net = port.net
        port_net_name = port_net.name.encode()
        port_net_name_n = len(port_net_name)
        if port_net_name_n > 4194304:
            raise _encode_too_long("network_port_set_parameters_args.port.net.name", port_net_name_n, 4194304)
        port_net_uuid = port_net.uuid
        if len(port_net_uuid) != 16:
            raise _encode_bad_size("network_port_set_parameters_args.port.net.uuid", len(port_net_uuid), 16)
        port_uuid = port.uuid
        if len(port_uuid) != 16:
            raise _encode_bad_size("network_port_set_parameters_args.port.uuid", len(port_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("network_port_set_parameters_args.params", params_n, 16)
        return b"".join((_pack_I(port_net_name_n), port_net_name, _PAD[port_net_name_n & 3], _pack_16s16sI(port_net_uuid, port_uuid, params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_port_set_parameters_args", value, error)


def decode_network_port_set_parameters_args(buf: bytes, offset: int = 0) -> NetworkPortSetParametersArgs:
    try:
        (port_net_name_n,) = _unpack_I(buf, offset)
        if port_net_name_n > 4194304:
            raise _decode_too_long("network_port_set_parameters_args.port.net.name", port_net_name_n, 4194304)
        end = offset + 4 + port_net_name_n
        port_net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in port_net_name:
            port_net_name = port_net_name.partition("\0")[0]
        offset = end + (-port_net_name_n & 3)
        port_net_uuid, port_uuid, params_n = _unpack_16s16sI(buf, offset)
        offset += 36
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("network_port_set_parameters_args.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(NetworkPortSetParametersArgs, (_new(NetworkPortHandle, (_new(NetworkHandle, (port_net_name, port_net_uuid)), port_uuid)), params, flags))
    except _error:
        raise _decode_short("network_port_set_parameters_args", buf) from None


def encode_network_port_get_xml_desc_args(value: NetworkPortGetXmlDescArgs) -> bytes:
    try:
        port = value.port
        port_net = port.net
        port_net_name = port_net.name.encode()
        port_net_name_n = len(port_net_name)
        if port_net_name_n > 4194304:
            raise _encode_too_long("network_port_get_xml_desc_args.port.net.name", port_net_name_n, 4194304)
        port_net_uuid = port_net.uuid
        if len(port_net_uuid) != 16:
            raise _encode_bad_size("network_port_get_xml_desc_args.port.net.uuid", len(port_net_uuid), 16)
        port_uuid = port.uuid
        if len(port_uuid) != 16:
            raise _encode_bad_size("network_port_get_xml_desc_args.port.uuid", len(port_uuid), 16)
        return _pack_I(port_net_name_n) + port_net_name + _PAD[port_net_name_n & 3] + _pack_16s16sI(port_net_uuid, port_uuid, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_port_get_xml_desc_args", value, error)


def decode_network_port_get_xml_desc_args(buf: bytes, offset: int = 0) -> NetworkPortGetXmlDescArgs:
    try:
        (port_net_name_n,) = _unpack_I(buf, offset)
        if port_net_name_n > 4194304:
            raise _decode_too_long("network_port_get_xml_desc_args.port.net.name", port_net_name_n, 4194304)
        end = offset + 4 + port_net_name_n
        port_net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in port_net_name:
            port_net_name = port_net_name.partition("\0")[0]
        offset = end + (-port_net_name_n & 3)
        port_net_uuid, port_uuid, flags = _unpack_16s16sI(buf, offset)
        return _new(NetworkPortGetXmlDescArgs, (_new(NetworkPortHandle, (_new(NetworkHandle, (port_net_name, port_net_uuid)), port_uuid)), flags))
    except _error:
        raise _decode_short("network_port_get_xml_desc_args", buf) from None


def encode_network_port_get_xml_desc_ret(value: NetworkPortGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("network_port_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_port_get_xml_desc_ret", value, error)


def decode_network_port_get_xml_desc_ret(buf: bytes, offset: int = 0) -> NetworkPortGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("network_port_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("network_port_get_xml_desc_ret", buf)
        return _new(NetworkPortGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("network_port_get_xml_desc_ret", buf) from None


def encode_network_port_delete_args(value: NetworkPortDeleteArgs) -> bytes:
    try:
        port = value.port
        port_net = port.net
        port_net_name = port_net.name.encode()
        port_net_name_n = len(port_net_name)
        if port_net_name_n > 4194304:
            raise _encode_too_long("network_port_delete_args.port.net.name", port_net_name_n, 4194304)
        port_net_uuid = port_net.uuid
        if len(port_net_uuid) != 16:
            raise _encode_bad_size("network_port_delete_args.port.net.uuid", len(port_net_uuid), 16)
        port_uuid = port.uuid
        if len(port_uuid) != 16:
            raise _encode_bad_size("network_port_delete_args.port.uuid", len(port_uuid), 16)
        return _pack_I(port_net_name_n) + port_net_name + _PAD[port_net_name_n & 3] + _pack_16s16sI(port_net_uuid, port_uuid, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_port_delete_args", value, error)


def decode_network_port_delete_args(buf: bytes, offset: int = 0) -> NetworkPortDeleteArgs:
    try:
        (port_net_name_n,) = _unpack_I(buf, offset)
        if port_net_name_n > 4194304:
            raise _decode_too_long("network_port_delete_args.port.net.name", port_net_name_n, 4194304)
        end = offset + 4 + port_net_name_n
        port_net_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in port_net_name:
            port_net_name = port_net_name.partition("\0")[0]
        offset = end + (-port_net_name_n & 3)
        port_net_uuid, port_uuid, flags = _unpack_16s16sI(buf, offset)
        return _new(NetworkPortDeleteArgs, (_new(NetworkPortHandle, (_new(NetworkHandle, (port_net_name, port_net_uuid)), port_uuid)), flags))
    except _error:
        raise _decode_short("network_port_delete_args", buf) from None


def encode_connect_network_event_register_any_args(value: ConnectNetworkEventRegisterAnyArgs) -> bytes:
    try:
        net = value.net
        if net is None:
            net_coded = _ABSENT
        else:
            net_value_name = net.name.encode()
            net_value_name_n = len(net_value_name)
            if net_value_name_n > 4194304:
                raise _encode_too_long("connect_network_event_register_any_args.net.name", net_value_name_n, 4194304)
            net_value_uuid = net.uuid
            if len(net_value_uuid) != 16:
                raise _encode_bad_size("connect_network_event_register_any_args.net.uuid", len(net_value_uuid), 16)
            net_coded = _pack_2I(1, net_value_name_n) + net_value_name + _PAD[net_value_name_n & 3] + _pack_16s(net_value_uuid)
        return _pack_i(value.event_id) + net_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_network_event_register_any_args", value, error)


def decode_connect_network_event_register_any_args(buf: bytes, offset: int = 0) -> ConnectNetworkEventRegisterAnyArgs:
    try:
        event_id, net_there = _unpack_iI(buf, offset)
        net: NetworkHandle | None
        if net_there:
            (net_value_name_n,) = _unpack_I(buf, offset + 8)
            if net_value_name_n > 4194304:
                raise _decode_too_long("connect_network_event_register_any_args.net.name", net_value_name_n, 4194304)
            end = offset + 12 + net_value_name_n
            net_value_name = buf[offset + 12:end].decode("utf-8", "surrogateescape")
            if "\0" in net_value_name:
                net_value_name = net_value_name.partition("\0")[0]
            offset = end + (-net_value_name_n & 3)
            (net_value_uuid,) = _unpack_16s(buf, offset)
            offset += 16
            net = _new(NetworkHandle, (net_value_name, net_value_uuid))
        else:
            offset += 8
            net = None
        return _new(ConnectNetworkEventRegisterAnyArgs, (event_id, net))
    except _error:
        raise _decode_short("connect_network_event_register_any_args", buf) from None


def encode_connect_network_event_register_any_ret(value: ConnectNetworkEventRegisterAnyRet) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_network_event_register_any_ret", value, error)


def decode_connect_network_event_register_any_ret(buf: bytes, offset: int = 0) -> ConnectNetworkEventRegisterAnyRet:
    try:
        return _new(ConnectNetworkEventRegisterAnyRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_network_event_register_any_ret", buf) from None


def encode_connect_network_event_deregister_any_args(value: ConnectNetworkEventDeregisterAnyArgs) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_network_event_deregister_any_args", value, error)


def decode_connect_network_event_deregister_any_args(buf: bytes, offset: int = 0) -> ConnectNetworkEventDeregisterAnyArgs:
    try:
        return _new(ConnectNetworkEventDeregisterAnyArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_network_event_deregister_any_args", buf) from None


def encode_network_event_lifecycle_msg(value: NetworkEventLifecycleMsg) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_event_lifecycle_msg.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_event_lifecycle_msg.net.uuid", len(net_uuid), 16)
        return _pack_iI(value.callback_id, net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16s2i(net_uuid, value.event, value.detail)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_event_lifecycle_msg", value, error)


def decode_network_event_lifecycle_msg(buf: bytes, offset: int = 0) -> NetworkEventLifecycleMsg:
    try:
        callback_id, net_name_n = _unpack_iI(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_event_lifecycle_msg.net.name", net_name_n, 4194304)
        end = offset + 8 + net_name_n
        net_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        net_uuid, event, detail = _unpack_16s2i(buf, offset)
        return _new(NetworkEventLifecycleMsg, (callback_id, _new(NetworkHandle, (net_name, net_uuid)), event, detail))
    except _error:
        raise _decode_short("network_event_lifecycle_msg", buf) from None


def encode_network_event_callback_metadata_change_msg(value: NetworkEventCallbackMetadataChangeMsg) -> bytes:
    try:
        net = value.net
        net_name = net.name.encode()
        net_name_n = len(net_name)
        if net_name_n > 4194304:
            raise _encode_too_long("network_event_callback_metadata_change_msg.net.name", net_name_n, 4194304)
        net_uuid = net.uuid
        if len(net_uuid) != 16:
            raise _encode_bad_size("network_event_callback_metadata_change_msg.net.uuid", len(net_uuid), 16)
        nsuri = value.nsuri
        if nsuri is None:
            nsuri_coded = _ABSENT
        else:
            nsuri_value = nsuri.encode()
            nsuri_value_n = len(nsuri_value)
            if nsuri_value_n > 4194304:
                raise _encode_too_long("network_event_callback_metadata_change_msg.nsuri", nsuri_value_n, 4194304)
            nsuri_coded = _pack_2I(1, nsuri_value_n) + nsuri_value + _PAD[nsuri_value_n & 3]
        return _pack_iI(value.callback_id, net_name_n) + net_name + _PAD[net_name_n & 3] + _pack_16si(net_uuid, value.type) + nsuri_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "network_event_callback_metadata_change_msg", value, error)


def decode_network_event_callback_metadata_change_msg(buf: bytes, offset: int = 0) -> NetworkEventCallbackMetadataChangeMsg:
    try:
        callback_id, net_name_n = _unpack_iI(buf, offset)
        if net_name_n > 4194304:
            raise _decode_too_long("network_event_callback_metadata_change_msg.net.name", net_name_n, 4194304)
        end = offset + 8 + net_name_n
        net_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in net_name:
            net_name = net_name.partition("\0")[0]
        offset = end + (-net_name_n & 3)
        net_uuid, type, nsuri_there = _unpack_16siI(buf, offset)
        nsuri: str | None
        if nsuri_there:
            (nsuri_value_n,) = _unpack_I(buf, offset + 24)
            if nsuri_value_n > 4194304:
                raise _decode_too_long("network_event_callback_metadata_change_msg.nsuri", nsuri_value_n, 4194304)
            end = offset + 28 + nsuri_value_n
            nsuri_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in nsuri_value:
                nsuri_value = nsuri_value.partition("\0")[0]
            offset = end + (-nsuri_value_n & 3)
            nsuri = nsuri_value
        else:
            offset += 24
            nsuri = None
        if offset > len(buf):
            raise _decode_short("network_event_callback_metadata_change_msg", buf)
        return _new(NetworkEventCallbackMetadataChangeMsg, (callback_id, _new(NetworkHandle, (net_name, net_uuid)), type, nsuri))
    except _error:
        raise _decode_short("network_event_callback_metadata_change_msg", buf) from None

CONNECT_LIST_DEFINED_NETWORKS: _Procedure[ConnectListDefinedNetworksArgs, ConnectListDefinedNetworksRet] = _Procedure(
    0x20008086, 1, 36, "connect_list_defined_networks",
    function="virConnectListDefinedNetworks",
    object="connection",
    since="0.3.0",
    priority=True,
    args=ConnectListDefinedNetworksArgs,
    encode_args=encode_connect_list_defined_networks_args,
    decode_args=decode_connect_list_defined_networks_args,
    ret=ConnectListDefinedNetworksRet,
    encode_ret=encode_connect_list_defined_networks_ret,
    decode_ret=decode_connect_list_defined_networks_ret,
)
"""List the names of defined networks that are not active."""

CONNECT_LIST_NETWORKS: _Procedure[ConnectListNetworksArgs, ConnectListNetworksRet] = _Procedure(
    0x20008086, 1, 38, "connect_list_networks",
    function="virConnectListNetworks",
    object="connection",
    since="0.3.0",
    priority=True,
    args=ConnectListNetworksArgs,
    encode_args=encode_connect_list_networks_args,
    decode_args=decode_connect_list_networks_args,
    ret=ConnectListNetworksRet,
    encode_ret=encode_connect_list_networks_ret,
    decode_ret=decode_connect_list_networks_ret,
)
"""List the names of active networks."""

NETWORK_CREATE: _Procedure[NetworkCreateArgs, None] = _Procedure(
    0x20008086, 1, 39, "network_create",
    function="virNetworkCreate",
    object="network",
    since="0.3.0",
    write=True,
    args=NetworkCreateArgs,
    encode_args=encode_network_create_args,
    decode_args=decode_network_create_args,
)
"""Start a defined network."""

NETWORK_CREATE_XML: _Procedure[NetworkCreateXmlArgs, NetworkCreateXmlRet] = _Procedure(
    0x20008086, 1, 40, "network_create_xml",
    function="virNetworkCreateXML",
    object="connection",
    since="0.3.0",
    write=True,
    args=NetworkCreateXmlArgs,
    encode_args=encode_network_create_xml_args,
    decode_args=decode_network_create_xml_args,
    ret=NetworkCreateXmlRet,
    encode_ret=encode_network_create_xml_ret,
    decode_ret=decode_network_create_xml_ret,
)
"""Create and start a transient network from XML."""

NETWORK_DEFINE_XML: _Procedure[NetworkDefineXmlArgs, NetworkDefineXmlRet] = _Procedure(
    0x20008086, 1, 41, "network_define_xml",
    function="virNetworkDefineXML",
    object="connection",
    since="0.3.0",
    priority=True,
    write=True,
    args=NetworkDefineXmlArgs,
    encode_args=encode_network_define_xml_args,
    decode_args=decode_network_define_xml_args,
    ret=NetworkDefineXmlRet,
    encode_ret=encode_network_define_xml_ret,
    decode_ret=decode_network_define_xml_ret,
)
"""Define a persistent network from XML, or change the definition of one."""

NETWORK_DESTROY: _Procedure[NetworkDestroyArgs, None] = _Procedure(
    0x20008086, 1, 42, "network_destroy",
    function="virNetworkDestroy",
    object="network",
    since="0.3.0",
    priority=True,
    write=True,
    args=NetworkDestroyArgs,
    encode_args=encode_network_destroy_args,
    decode_args=decode_network_destroy_args,
)
"""Stop an active network."""

NETWORK_GET_XML_DESC: _Procedure[NetworkGetXmlDescArgs, NetworkGetXmlDescRet] = _Procedure(
    0x20008086, 1, 43, "network_get_xml_desc",
    function="virNetworkGetXMLDesc",
    object="network",
    since="0.3.0",
    priority=True,
    args=NetworkGetXmlDescArgs,
    encode_args=encode_network_get_xml_desc_args,
    decode_args=decode_network_get_xml_desc_args,
    ret=NetworkGetXmlDescRet,
    encode_ret=encode_network_get_xml_desc_ret,
    decode_ret=decode_network_get_xml_desc_ret,
)
"""Describe a network as XML."""

NETWORK_GET_AUTOSTART: _Procedure[NetworkGetAutostartArgs, NetworkGetAutostartRet] = _Procedure(
    0x20008086, 1, 44, "network_get_autostart",
    function="virNetworkGetAutostart",
    object="network",
    since="0.3.0",
    priority=True,
    args=NetworkGetAutostartArgs,
    encode_args=encode_network_get_autostart_args,
    decode_args=decode_network_get_autostart_args,
    ret=NetworkGetAutostartRet,
    encode_ret=encode_network_get_autostart_ret,
    decode_ret=decode_network_get_autostart_ret,
)
"""Tell whether the network starts with the host."""

NETWORK_GET_BRIDGE_NAME: _Procedure[NetworkGetBridgeNameArgs, NetworkGetBridgeNameRet] = _Procedure(
    0x20008086, 1, 45, "network_get_bridge_name",
    function="virNetworkGetBridgeName",
    object="network",
    since="0.3.0",
    priority=True,
    args=NetworkGetBridgeNameArgs,
    encode_args=encode_network_get_bridge_name_args,
    decode_args=decode_network_get_bridge_name_args,
    ret=NetworkGetBridgeNameRet,
    encode_ret=encode_network_get_bridge_name_ret,
    decode_ret=decode_network_get_bridge_name_ret,
)
"""Name the bridge device of a network."""

NETWORK_LOOKUP_BY_NAME: _Procedure[NetworkLookupByNameArgs, NetworkLookupByNameRet] = _Procedure(
    0x20008086, 1, 46, "network_lookup_by_name",
    function="virNetworkLookupByName",
    object="connection",
    since="0.3.0",
    priority=True,
    args=NetworkLookupByNameArgs,
    encode_args=encode_network_lookup_by_name_args,
    decode_args=decode_network_lookup_by_name_args,
    ret=NetworkLookupByNameRet,
    encode_ret=encode_network_lookup_by_name_ret,
    decode_ret=decode_network_lookup_by_name_ret,
)
"""Find a network by its name."""

NETWORK_LOOKUP_BY_UUID: _Procedure[NetworkLookupByUuidArgs, NetworkLookupByUuidRet] = _Procedure(
    0x20008086, 1, 47, "network_lookup_by_uuid",
    function="virNetworkLookupByUUID",
    object="connection",
    since="0.3.0",
    priority=True,
    args=NetworkLookupByUuidArgs,
    encode_args=encode_network_lookup_by_uuid_args,
    decode_args=decode_network_lookup_by_uuid_args,
    ret=NetworkLookupByUuidRet,
    encode_ret=encode_network_lookup_by_uuid_ret,
    decode_ret=decode_network_lookup_by_uuid_ret,
)
"""Find a network by its UUID."""

NETWORK_SET_AUTOSTART: _Procedure[NetworkSetAutostartArgs, None] = _Procedure(
    0x20008086, 1, 48, "network_set_autostart",
    function="virNetworkSetAutostart",
    object="network",
    since="0.3.0",
    priority=True,
    write=True,
    args=NetworkSetAutostartArgs,
    encode_args=encode_network_set_autostart_args,
    decode_args=decode_network_set_autostart_args,
)
"""Choose whether the network starts with the host."""

NETWORK_UNDEFINE: _Procedure[NetworkUndefineArgs, None] = _Procedure(
    0x20008086, 1, 49, "network_undefine",
    function="virNetworkUndefine",
    object="network",
    since="0.3.0",
    priority=True,
    write=True,
    args=NetworkUndefineArgs,
    encode_args=encode_network_undefine_args,
    decode_args=decode_network_undefine_args,
)
"""Forget the definition of a network; an active one turns transient."""

CONNECT_NUM_OF_DEFINED_NETWORKS: _Procedure[None, ConnectNumOfDefinedNetworksRet] = _Procedure(
    0x20008086, 1, 50, "connect_num_of_defined_networks",
    function="virConnectNumOfDefinedNetworks",
    object="connection",
    since="0.3.0",
    priority=True,
    ret=ConnectNumOfDefinedNetworksRet,
    encode_ret=encode_connect_num_of_defined_networks_ret,
    decode_ret=decode_connect_num_of_defined_networks_ret,
)
"""Count the defined networks that are not active."""

CONNECT_NUM_OF_NETWORKS: _Procedure[None, ConnectNumOfNetworksRet] = _Procedure(
    0x20008086, 1, 52, "connect_num_of_networks",
    function="virConnectNumOfNetworks",
    object="connection",
    since="0.3.0",
    priority=True,
    ret=ConnectNumOfNetworksRet,
    encode_ret=encode_connect_num_of_networks_ret,
    decode_ret=decode_connect_num_of_networks_ret,
)
"""Count the active networks."""

NETWORK_IS_ACTIVE: _Procedure[NetworkIsActiveArgs, NetworkIsActiveRet] = _Procedure(
    0x20008086, 1, 152, "network_is_active",
    function="virNetworkIsActive",
    object="network",
    since="0.7.3",
    priority=True,
    args=NetworkIsActiveArgs,
    encode_args=encode_network_is_active_args,
    decode_args=decode_network_is_active_args,
    ret=NetworkIsActiveRet,
    encode_ret=encode_network_is_active_ret,
    decode_ret=decode_network_is_active_ret,
)
"""Tell whether the network is active."""

NETWORK_IS_PERSISTENT: _Procedure[NetworkIsPersistentArgs, NetworkIsPersistentRet] = _Procedure(
    0x20008086, 1, 153, "network_is_persistent",
    function="virNetworkIsPersistent",
    object="network",
    since="0.7.3",
    priority=True,
    args=NetworkIsPersistentArgs,
    encode_args=encode_network_is_persistent_args,
    decode_args=decode_network_is_persistent_args,
    ret=NetworkIsPersistentRet,
    encode_ret=encode_network_is_persistent_ret,
    decode_ret=decode_network_is_persistent_ret,
)
"""Tell whether the network is defined, so that it outlives being stopped."""

CONNECT_LIST_ALL_NETWORKS: _Procedure[ConnectListAllNetworksArgs, ConnectListAllNetworksRet] = _Procedure(
    0x20008086, 1, 283, "connect_list_all_networks",
    function="virConnectListAllNetworks",
    object="connection",
    since="0.10.2",
    priority=True,
    args=ConnectListAllNetworksArgs,
    encode_args=encode_connect_list_all_networks_args,
    decode_args=decode_connect_list_all_networks_args,
    ret=ConnectListAllNetworksRet,
    encode_ret=encode_connect_list_all_networks_ret,
    decode_ret=decode_connect_list_all_networks_ret,
)
"""List all networks, filtered by flags."""

NETWORK_UPDATE: _Procedure[NetworkUpdateArgs, None] = _Procedure(
    0x20008086, 1, 291, "network_update",
    function="virNetworkUpdate",
    object="network",
    since="0.10.2",
    priority=True,
    write=True,
    args=NetworkUpdateArgs,
    encode_args=encode_network_update_args,
    decode_args=decode_network_update_args,
)
"""Change one section of a network's definition."""

CONNECT_NETWORK_EVENT_REGISTER_ANY: _Procedure[ConnectNetworkEventRegisterAnyArgs, ConnectNetworkEventRegisterAnyRet] = _Procedure(
    0x20008086, 1, 313, "connect_network_event_register_any",
    function="virConnectNetworkEventRegisterAny",
    since="1.2.1",
    priority=True,
    args=ConnectNetworkEventRegisterAnyArgs,
    encode_args=encode_connect_network_event_register_any_args,
    decode_args=decode_connect_network_event_register_any_args,
    ret=ConnectNetworkEventRegisterAnyRet,
    encode_ret=encode_connect_network_event_register_any_ret,
    decode_ret=decode_connect_network_event_register_any_ret,
)
"""Ask for one kind of network event, of all networks or one."""

CONNECT_NETWORK_EVENT_DEREGISTER_ANY: _Procedure[ConnectNetworkEventDeregisterAnyArgs, None] = _Procedure(
    0x20008086, 1, 314, "connect_network_event_deregister_any",
    function="virConnectNetworkEventDeregisterAny",
    since="1.2.1",
    priority=True,
    args=ConnectNetworkEventDeregisterAnyArgs,
    encode_args=encode_connect_network_event_deregister_any_args,
    decode_args=decode_connect_network_event_deregister_any_args,
)
"""End a registration of network events."""

NETWORK_EVENT_LIFECYCLE: _Procedure[NetworkEventLifecycleMsg, None] = _Procedure(
    0x20008086, 1, 315, "network_event_lifecycle",
    since="1.2.1",
    event=True,
    args=NetworkEventLifecycleMsg,
    encode_args=encode_network_event_lifecycle_msg,
    decode_args=decode_network_event_lifecycle_msg,
)
"""A network was defined, undefined, started or stopped."""

NETWORK_GET_DHCP_LEASES: _Procedure[NetworkGetDhcpLeasesArgs, NetworkGetDhcpLeasesRet] = _Procedure(
    0x20008086, 1, 341, "network_get_dhcp_leases",
    function="virNetworkGetDHCPLeases",
    object="network",
    since="1.2.6",
    args=NetworkGetDhcpLeasesArgs,
    encode_args=encode_network_get_dhcp_leases_args,
    decode_args=decode_network_get_dhcp_leases_args,
    ret=NetworkGetDhcpLeasesRet,
    encode_ret=encode_network_get_dhcp_leases_ret,
    decode_ret=decode_network_get_dhcp_leases_ret,
)
"""List the DHCP leases of a network, all or those of one MAC address."""

NETWORK_LIST_ALL_PORTS: _Procedure[NetworkListAllPortsArgs, NetworkListAllPortsRet] = _Procedure(
    0x20008086, 1, 404, "network_list_all_ports",
    function="virNetworkListAllPorts",
    object="network",
    since="5.5.0",
    priority=True,
    args=NetworkListAllPortsArgs,
    encode_args=encode_network_list_all_ports_args,
    decode_args=decode_network_list_all_ports_args,
    ret=NetworkListAllPortsRet,
    encode_ret=encode_network_list_all_ports_ret,
    decode_ret=decode_network_list_all_ports_ret,
)
"""List all ports of a network."""

NETWORK_PORT_LOOKUP_BY_UUID: _Procedure[NetworkPortLookupByUuidArgs, NetworkPortLookupByUuidRet] = _Procedure(
    0x20008086, 1, 405, "network_port_lookup_by_uuid",
    function="virNetworkPortLookupByUUID",
    object="network",
    since="5.5.0",
    priority=True,
    args=NetworkPortLookupByUuidArgs,
    encode_args=encode_network_port_lookup_by_uuid_args,
    decode_args=decode_network_port_lookup_by_uuid_args,
    ret=NetworkPortLookupByUuidRet,
    encode_ret=encode_network_port_lookup_by_uuid_ret,
    decode_ret=decode_network_port_lookup_by_uuid_ret,
)
"""Find a port of a network by its UUID."""

NETWORK_PORT_CREATE_XML: _Procedure[NetworkPortCreateXmlArgs, NetworkPortCreateXmlRet] = _Procedure(
    0x20008086, 1, 406, "network_port_create_xml",
    function="virNetworkPortCreateXML",
    object="network",
    since="5.5.0",
    write=True,
    args=NetworkPortCreateXmlArgs,
    encode_args=encode_network_port_create_xml_args,
    decode_args=decode_network_port_create_xml_args,
    ret=NetworkPortCreateXmlRet,
    encode_ret=encode_network_port_create_xml_ret,
    decode_ret=decode_network_port_create_xml_ret,
)
"""Create a port of a network from XML."""

NETWORK_PORT_GET_PARAMETERS: _Procedure[NetworkPortGetParametersArgs, NetworkPortGetParametersRet] = _Procedure(
    0x20008086, 1, 407, "network_port_get_parameters",
    function="virNetworkPortGetParameters",
    object="network_port",
    since="5.5.0",
    args=NetworkPortGetParametersArgs,
    encode_args=encode_network_port_get_parameters_args,
    decode_args=decode_network_port_get_parameters_args,
    ret=NetworkPortGetParametersRet,
    encode_ret=encode_network_port_get_parameters_ret,
    decode_ret=decode_network_port_get_parameters_ret,
)
"""Read the bandwidth limits of a network port."""

NETWORK_PORT_SET_PARAMETERS: _Procedure[NetworkPortSetParametersArgs, None] = _Procedure(
    0x20008086, 1, 408, "network_port_set_parameters",
    function="virNetworkPortSetParameters",
    object="network_port",
    since="5.5.0",
    write=True,
    args=NetworkPortSetParametersArgs,
    encode_args=encode_network_port_set_parameters_args,
    decode_args=decode_network_port_set_parameters_args,
)
"""Change the bandwidth limits of a network port."""

NETWORK_PORT_GET_XML_DESC: _Procedure[NetworkPortGetXmlDescArgs, NetworkPortGetXmlDescRet] = _Procedure(
    0x20008086, 1, 409, "network_port_get_xml_desc",
    function="virNetworkPortGetXMLDesc",
    object="network_port",
    since="5.5.0",
    args=NetworkPortGetXmlDescArgs,
    encode_args=encode_network_port_get_xml_desc_args,
    decode_args=decode_network_port_get_xml_desc_args,
    ret=NetworkPortGetXmlDescRet,
    encode_ret=encode_network_port_get_xml_desc_ret,
    decode_ret=decode_network_port_get_xml_desc_ret,
)
"""Describe a network port as XML."""

NETWORK_PORT_DELETE: _Procedure[NetworkPortDeleteArgs, None] = _Procedure(
    0x20008086, 1, 410, "network_port_delete",
    function="virNetworkPortDelete",
    object="network_port",
    since="5.5.0",
    write=True,
    args=NetworkPortDeleteArgs,
    encode_args=encode_network_port_delete_args,
    decode_args=decode_network_port_delete_args,
)
"""Delete a network port."""

NETWORK_DEFINE_XML_FLAGS: _Procedure[NetworkDefineXmlFlagsArgs, NetworkDefineXmlFlagsRet] = _Procedure(
    0x20008086, 1, 432, "network_define_xml_flags",
    function="virNetworkDefineXMLFlags",
    object="connection",
    since="7.7.0",
    priority=True,
    write=True,
    args=NetworkDefineXmlFlagsArgs,
    encode_args=encode_network_define_xml_flags_args,
    decode_args=decode_network_define_xml_flags_args,
    ret=NetworkDefineXmlFlagsRet,
    encode_ret=encode_network_define_xml_flags_ret,
    decode_ret=decode_network_define_xml_flags_ret,
)
"""Define a persistent network from XML with optional checking of the document."""

NETWORK_CREATE_XML_FLAGS: _Procedure[NetworkCreateXmlFlagsArgs, NetworkCreateXmlFlagsRet] = _Procedure(
    0x20008086, 1, 437, "network_create_xml_flags",
    function="virNetworkCreateXMLFlags",
    object="connection",
    since="7.8.0",
    priority=True,
    write=True,
    args=NetworkCreateXmlFlagsArgs,
    encode_args=encode_network_create_xml_flags_args,
    decode_args=decode_network_create_xml_flags_args,
    ret=NetworkCreateXmlFlagsRet,
    encode_ret=encode_network_create_xml_flags_ret,
    decode_ret=decode_network_create_xml_flags_ret,
)
"""Create and start a transient network from XML with optional checking of the document."""

NETWORK_SET_METADATA: _Procedure[NetworkSetMetadataArgs, None] = _Procedure(
    0x20008086, 1, 444, "network_set_metadata",
    function="virNetworkSetMetadata",
    object="network",
    since="9.7.0",
    write=True,
    args=NetworkSetMetadataArgs,
    encode_args=encode_network_set_metadata_args,
    decode_args=decode_network_set_metadata_args,
)
"""Set or remove title, description or a custom element of a network."""

NETWORK_GET_METADATA: _Procedure[NetworkGetMetadataArgs, NetworkGetMetadataRet] = _Procedure(
    0x20008086, 1, 445, "network_get_metadata",
    function="virNetworkGetMetadata",
    object="network",
    since="9.7.0",
    args=NetworkGetMetadataArgs,
    encode_args=encode_network_get_metadata_args,
    decode_args=decode_network_get_metadata_args,
    ret=NetworkGetMetadataRet,
    encode_ret=encode_network_get_metadata_ret,
    decode_ret=decode_network_get_metadata_ret,
)
"""Read title, description or a custom element of a network."""

NETWORK_EVENT_CALLBACK_METADATA_CHANGE: _Procedure[NetworkEventCallbackMetadataChangeMsg, None] = _Procedure(
    0x20008086, 1, 446, "network_event_callback_metadata_change",
    since="9.8.0",
    event=True,
    args=NetworkEventCallbackMetadataChangeMsg,
    encode_args=encode_network_event_callback_metadata_change_msg,
    decode_args=decode_network_event_callback_metadata_change_msg,
)
"""Title, description or a custom element of a network changed."""


PROCEDURES: tuple[_Procedure, ...] = (
    CONNECT_LIST_DEFINED_NETWORKS,
    CONNECT_LIST_NETWORKS,
    NETWORK_CREATE,
    NETWORK_CREATE_XML,
    NETWORK_DEFINE_XML,
    NETWORK_DESTROY,
    NETWORK_GET_XML_DESC,
    NETWORK_GET_AUTOSTART,
    NETWORK_GET_BRIDGE_NAME,
    NETWORK_LOOKUP_BY_NAME,
    NETWORK_LOOKUP_BY_UUID,
    NETWORK_SET_AUTOSTART,
    NETWORK_UNDEFINE,
    CONNECT_NUM_OF_DEFINED_NETWORKS,
    CONNECT_NUM_OF_NETWORKS,
    NETWORK_IS_ACTIVE,
    NETWORK_IS_PERSISTENT,
    CONNECT_LIST_ALL_NETWORKS,
    NETWORK_UPDATE,
    CONNECT_NETWORK_EVENT_REGISTER_ANY,
    CONNECT_NETWORK_EVENT_DEREGISTER_ANY,
    NETWORK_EVENT_LIFECYCLE,
    NETWORK_GET_DHCP_LEASES,
    NETWORK_LIST_ALL_PORTS,
    NETWORK_PORT_LOOKUP_BY_UUID,
    NETWORK_PORT_CREATE_XML,
    NETWORK_PORT_GET_PARAMETERS,
    NETWORK_PORT_SET_PARAMETERS,
    NETWORK_PORT_GET_XML_DESC,
    NETWORK_PORT_DELETE,
    NETWORK_DEFINE_XML_FLAGS,
    NETWORK_CREATE_XML_FLAGS,
    NETWORK_SET_METADATA,
    NETWORK_GET_METADATA,
    NETWORK_EVENT_CALLBACK_METADATA_CHANGE,
)
