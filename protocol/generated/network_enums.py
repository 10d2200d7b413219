# DO NOT EDIT: generated from network.x by virtwire.protocol.compiler.

"""The enums of network.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class ConnectListAllNetworksFlags(_IntFlag):
    """Which networks to list; flags of one pair are alternatives, pairs narrow each other. (virConnectListAllNetworksFlags)"""

    INACTIVE = 1
    """defined networks that are not active"""
    ACTIVE = 2
    """active networks"""
    PERSISTENT = 4
    """defined networks"""
    TRANSIENT = 8
    """active networks without a definition"""
    AUTOSTART = 0x10
    """starting with the host"""
    NO_AUTOSTART = 0x20
    """not starting with the host"""


class NetworkCreateFlags(_IntFlag):
    """How to create a network. (virNetworkCreateFlags)"""

    VALIDATE = 1
    """check the document against its schema"""


class NetworkDefineFlags(_IntFlag):
    """How to define a network. (virNetworkDefineFlags)"""

    VALIDATE = 1
    """check the document against its schema"""


class NetworkXmlFlags(_IntFlag):
    """What a network's XML shows. (virNetworkXMLFlags)"""

    INACTIVE = 1
    """the stored definition"""


class NetworkUpdateCommand(_IntEnum):
    """What to do with a section. (virNetworkUpdateCommand)"""

    NONE = 0
    MODIFY = 1
    DELETE = 2
    ADD_LAST = 3
    ADD_FIRST = 4


class NetworkUpdateSection(_IntEnum):
    """Which section of a network's definition. (virNetworkUpdateSection)"""

    NONE = 0
    BRIDGE = 1
    DOMAIN = 2
    IP = 3
    IP_DHCP_HOST = 4
    IP_DHCP_RANGE = 5
    FORWARD = 6
    FORWARD_INTERFACE = 7
    FORWARD_PF = 8
    PORTGROUP = 9
    DNS_HOST = 10
    DNS_TXT = 11
    DNS_SRV = 12


class NetworkUpdateFlags(_IntFlag):
    """Which state of a network a change applies to. (virNetworkUpdateFlags)"""

    CURRENT = 0
    """whichever applies now"""
    LIVE = 1
    """the active network"""
    CONFIG = 2
    """the stored definition"""


class NetworkPortCreateFlags(_IntFlag):
    """How to create a network port. (virNetworkPortCreateFlags)"""

    RECLAIM = 1
    """take over resources that are in use already"""
    VALIDATE = 2
    """check the document against its schema"""


class NetworkMetadataType(_IntEnum):
    """Which piece of metadata. (virNetworkMetadataType)"""

    DESCRIPTION = 0
    """the <description>; since 9.7.0"""
    TITLE = 1
    """the <title>, one line; since 9.7.0"""
    ELEMENT = 2
    """a custom element, named by its namespace; since 9.7.0"""


class NetworkEventId(_IntEnum):
    """Kinds of network events. (virNetworkEventID)"""

    LIFECYCLE = 0
    METADATA_CHANGE = 1
    """since 9.8.0"""


class NetworkEventLifecycleType(_IntEnum):
    """What happened to a network. (virNetworkEventLifecycleType)"""

    DEFINED = 0
    UNDEFINED = 1
    STARTED = 2
    STOPPED = 3
