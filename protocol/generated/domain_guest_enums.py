# DO NOT EDIT: generated from domain_guest.x by virtwire.protocol.compiler.

"""The enums of domain_guest.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class DomainProcessSignal(_IntEnum):
    """Signals, numbered as on Linux. (virDomainProcessSignal)"""

    NOP = 0
    HUP = 1
    INT = 2
    QUIT = 3
    ILL = 4
    TRAP = 5
    ABRT = 6
    BUS = 7
    FPE = 8
    KILL = 9
    USR1 = 10
    SEGV = 11
    USR2 = 12
    PIPE = 13
    ALRM = 14
    TERM = 15
    STKFLT = 16
    CHLD = 17
    CONT = 18
    STOP = 19
    TSTP = 20
    TTIN = 21
    TTOU = 22
    URG = 23
    XCPU = 24
    XFSZ = 25
    VTALRM = 26
    PROF = 27
    WINCH = 28
    POLL = 29
    PWR = 30
    SYS = 31
    RT0 = 32
    RT1 = 33
    RT2 = 34
    RT3 = 35
    RT4 = 36
    RT5 = 37
    RT6 = 38
    RT7 = 39
    RT8 = 40
    RT9 = 41
    RT10 = 42
    RT11 = 43
    RT12 = 44
    RT13 = 45
    RT14 = 46
    RT15 = 47
    RT16 = 48
    RT17 = 49
    RT18 = 50
    RT19 = 51
    RT20 = 52
    RT21 = 53
    RT22 = 54
    RT23 = 55
    RT24 = 56
    RT25 = 57
    RT26 = 58
    RT27 = 59
    RT28 = 60
    RT29 = 61
    RT30 = 62
    RT31 = 63
    RT32 = 64


class DomainSetTimeFlags(_IntFlag):
    """How to set the guest's clock. (virDomainSetTimeFlags)"""

    SYNC = 1
    """take the time from the domain's own clock device"""


class DomainSetUserPasswordFlags(_IntFlag):
    """How a password is given. (virDomainSetUserPasswordFlags)"""

    ENCRYPTED = 1
    """as a hash"""


class DomainGetHostnameFlags(_IntFlag):
    """Where a host name comes from. (virDomainGetHostnameFlags)"""

    LEASE = 1
    """DHCP leases of the network"""
    AGENT = 2
    """the guest agent"""


class DomainGuestInfoTypes(_IntFlag):
    """Groups of facts about a guest. (virDomainGuestInfoTypes)"""

    USERS = 1
    """logged-in users"""
    OS = 2
    """operating system"""
    TIMEZONE = 4
    """time zone"""
    HOSTNAME = 8
    """host name"""
    FILESYSTEM = 0x10
    """mounted file systems"""
    DISKS = 0x20
    """disks"""
    INTERFACES = 0x40
    """network interfaces"""
    LOAD = 0x80
    """load averages; since 11.2.0"""


class DomainAgentResponseTimeout(_IntEnum):
    """Timeouts with a meaning of their own. (virDomainAgentResponseTimeoutValues)"""

    BLOCK = -2
    """wait for ever"""
    DEFAULT = -1
    """the driver's default"""
    NOWAIT = 0
    """do not wait"""


class DomainAuthorizedSshKeysSetFlags(_IntFlag):
    """How to set the keys; without flags they replace all others. (virDomainAuthorizedSSHKeysSetFlags)"""

    APPEND = 1
    """add them"""
    REMOVE = 2
    """remove them"""
