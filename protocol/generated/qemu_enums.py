# DO NOT EDIT: generated from qemu.x by virtwire.protocol.compiler.

"""The enums of qemu.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class DomainQemuMonitorCommandFlags(_IntFlag):
    """How a monitor command is written. (virDomainQemuMonitorCommandFlags)"""

    DEFAULT = 0
    """as JSON"""
    HMP = 1
    """as a line for a human monitor"""


class DomainQemuAgentCommandTimeout(_IntEnum):
    """Timeouts with a meaning of their own. (virDomainQemuAgentCommandTimeoutValues)"""

    MIN = -2
    """the smallest that is allowed"""
    BLOCK = -2
    """wait for ever"""
    DEFAULT = -1
    """the driver's default"""
    NOWAIT = 0
    """do not wait"""
    SHUTDOWN = 60
    """as long as for a shutdown, in seconds"""


class ConnectDomainQemuMonitorEventRegisterFlags(_IntFlag):
    """How an event's name is matched. (virConnectDomainQemuMonitorEventRegisterFlags)"""

    REGEX = 1
    """it is a regular expression"""
    NOCASE = 2
    """upper and lower case are the same"""
