# DO NOT EDIT: generated from connect.x by virtwire.protocol.compiler.

"""The enums of connect.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class AuthType(_IntEnum):
    """Kinds of authentication."""

    NONE = 0
    """none needed"""
    SASL = 1
    """a SASL exchange"""
    POLKIT = 2
    """polkit decides, on Unix sockets"""


class Feature(_IntEnum):
    """Internal abilities that a peer asks for by number."""

    MIGRATION_V1 = 1
    """first migration protocol"""
    REMOTE = 2
    """the driver is a remote one; never so on the wire"""
    MIGRATION_V2 = 3
    """second migration protocol"""
    MIGRATION_P2P = 4
    """migration between daemons"""
    MIGRATION_DIRECT = 5
    """migration between hypervisors"""
    MIGRATION_V3 = 6
    """third migration protocol"""
    MIGRATE_CHANGE_PROTECTION = 7
    """refuses changes during migration"""
    FD_PASSING = 8
    """descriptors on Unix sockets"""
    TYPED_PARAM_STRING = 9
    """typed parameters of type string"""
    KEEPALIVE = 10
    """keepalive; a yes lets the daemon send pings"""
    XML_MIGRATABLE = 11
    """domain XML for older versions"""
    MIGRATION_OFFLINE = 12
    """migration of stopped domains"""
    MIGRATION_PARAMS = 13
    """third migration protocol with typed parameters"""
    EVENT_CALLBACK = 14
    """events with callback numbers"""
    CLOSE_CALLBACK = 15
    """an event when the daemon's own connection closes"""
    NETWORK_UPDATE_ORDER = 16
    """network_update takes command and section in this order"""


class ConnectFlags(_IntFlag):
    """How to open a connection. (virConnectFlags)"""

    RO = 1
    """only reading calls are allowed"""
    NO_ALIASES = 2
    """take the URI literally, without looking for aliases"""


class ConnectCloseReason(_IntEnum):
    """Why a connection ended. (virConnectCloseReason)"""

    ERROR = 0
    """an input or output error"""
    EOF = 1
    """the peer closed it"""
    KEEPALIVE = 2
    """the peer gave no sign of life"""
    CLIENT = 3
    """this side asked for it"""
