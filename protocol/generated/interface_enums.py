# DO NOT EDIT: generated from interface.x by virtwire.protocol.compiler.

"""The enums of interface.x."""

from __future__ import annotations

from enum import IntFlag as _IntFlag



class ConnectListAllInterfacesFlags(_IntFlag):
    """Which host interfaces to list. (virConnectListAllInterfacesFlags)"""

    INACTIVE = 1
    """those that are down"""
    ACTIVE = 2
    """those that are up"""


class InterfaceXmlFlags(_IntFlag):
    """What an interface's XML shows. (virInterfaceXMLFlags)"""

    INACTIVE = 1
    """the stored definition"""


class InterfaceDefineFlags(_IntFlag):
    """How to define an interface. (virInterfaceDefineFlags)"""

    VALIDATE = 1
    """check the document against its schema"""
