# DO NOT EDIT: generated from node_device.x by virtwire.protocol.compiler.

"""The enums of node_device.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class ConnectListAllNodeDeviceFlags(_IntFlag):
    """Which host devices to list; capabilities are alternatives. (virConnectListAllNodeDeviceFlags)"""

    CAP_SYSTEM = 1
    """the machine itself"""
    CAP_PCI_DEV = 2
    """PCI devices"""
    CAP_USB_DEV = 4
    """USB devices"""
    CAP_USB_INTERFACE = 8
    """interfaces of USB devices"""
    CAP_NET = 0x10
    """network interfaces"""
    CAP_SCSI_HOST = 0x20
    """SCSI host adapters"""
    CAP_SCSI_TARGET = 0x40
    """SCSI targets"""
    CAP_SCSI = 0x80
    """SCSI devices"""
    CAP_STORAGE = 0x100
    """disks"""
    CAP_FC_HOST = 0x200
    """Fibre Channel host adapters"""
    CAP_VPORTS = 0x400
    """adapters able to make virtual ports"""
    CAP_SCSI_GENERIC = 0x800
    """generic SCSI devices"""
    CAP_DRM = 0x1000
    """graphics devices"""
    CAP_MDEV_TYPES = 0x2000
    """devices able to make mediated devices"""
    CAP_MDEV = 0x4000
    """mediated devices"""
    CAP_CCW_DEV = 0x8000
    """s390 channel devices"""
    CAP_CSS_DEV = 0x10000
    """s390 subchannels"""
    CAP_VDPA = 0x20000
    """vDPA devices"""
    CAP_AP_CARD = 0x40000
    """s390 crypto cards"""
    CAP_AP_QUEUE = 0x80000
    """s390 crypto queues"""
    CAP_AP_MATRIX = 0x100000
    """the s390 crypto matrix"""
    CAP_VPD = 0x200000
    """devices with vital product data"""
    CAP_CCWGROUP_DEV = 0x400000
    """s390 channel group devices; since 11.1.0"""
    CAP_CCWGROUP_MEMBER = 0x800000
    """members of s390 channel groups; since 11.1.0"""
    PERSISTENT = 0x10000000
    """defined devices; since 10.1.0"""
    TRANSIENT = 0x20000000
    """devices without a definition; since 10.1.0"""
    INACTIVE = 0x40000000
    """defined devices that do not exist now"""
    ACTIVE = 0x80000000
    """devices that exist now"""


class NodeDeviceCreateXmlFlags(_IntFlag):
    """How to create a host device. (virNodeDeviceCreateXMLFlags)"""

    VALIDATE = 1
    """check the document against its schema"""


class NodeDeviceDefineXmlFlags(_IntFlag):
    """How to define a host device. (virNodeDeviceDefineXMLFlags)"""

    VALIDATE = 1
    """check the document against its schema"""


class NodeDeviceXmlFlags(_IntFlag):
    """What a host device's XML shows. (virNodeDeviceXMLFlags)"""

    INACTIVE = 1
    """the stored definition; since 10.1.0"""


class NodeDeviceUpdateFlags(_IntFlag):
    """Which state of a host device a change applies to. (virNodeDeviceUpdateFlags)"""

    CURRENT = 0
    """whichever applies now; since 10.1.0"""
    LIVE = 1
    """the active device; since 10.1.0"""
    CONFIG = 2
    """the stored definition; since 10.1.0"""


class NodeDeviceEventId(_IntEnum):
    """Kinds of host device events. (virNodeDeviceEventID)"""

    LIFECYCLE = 0
    UPDATE = 1


class NodeDeviceEventLifecycleType(_IntEnum):
    """What happened to a host device. (virNodeDeviceEventLifecycleType)"""

    CREATED = 0
    DELETED = 1
    DEFINED = 2
    UNDEFINED = 3
