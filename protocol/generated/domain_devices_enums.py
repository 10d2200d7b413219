# DO NOT EDIT: generated from domain_devices.x by virtwire.protocol.compiler.

"""The enums of domain_devices.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class DomainDeviceModifyFlags(_IntFlag):
    """Which definition a device call changes. (virDomainDeviceModifyFlags)"""

    CURRENT = 0
    """whichever applies now"""
    LIVE = 1
    """the running domain"""
    CONFIG = 2
    """the stored definition"""
    FORCE = 4
    """even if the guest objects"""


class DomainConsoleFlags(_IntFlag):
    """How to open a console. (virDomainConsoleFlags)"""

    FORCE = 1
    """take it from whoever has it"""
    SAFE = 2
    """only if the driver keeps sessions apart"""


class DomainChannelFlags(_IntFlag):
    """How to open a channel. (virDomainChannelFlags)"""

    FORCE = 1
    """take it from whoever has it"""


class DomainOpenGraphicsFlags(_IntFlag):
    """How to connect to a graphics display. (virDomainOpenGraphicsFlags)"""

    SKIPAUTH = 1
    """skip the display's own authentication"""


class DomainGraphicsReloadType(_IntEnum):
    """Which graphics display to reload. (virDomainGraphicsReloadType)"""

    ANY = 0
    """all that the domain has; since 10.2.0"""
    VNC = 1
    """the VNC server; since 10.2.0"""


class KeycodeSet(_IntEnum):
    """What the numbers of keys mean. (virKeycodeSet)"""

    LINUX = 0
    XT = 1
    ATSET1 = 2
    ATSET2 = 3
    ATSET3 = 4
    OSX = 5
    XT_KBD = 6
    USB = 7
    WIN32 = 8
    QNUM = 9


class DomainInterfaceAddressesSource(_IntEnum):
    """Where addresses come from. (virDomainInterfaceAddressesSource)"""

    LEASE = 0
    """DHCP leases of the network"""
    AGENT = 1
    """the guest agent; refused on read-only connections"""
    ARP = 2
    """the host's ARP table"""
