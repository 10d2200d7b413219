# DO NOT EDIT: generated from domain_event_callbacks.x by virtwire.protocol.compiler.

"""The enums of domain_event_callbacks.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class ConnectDomainEventAgentLifecycleState(_IntEnum):
    """Whether the guest agent is there. (virConnectDomainEventAgentLifecycleState)"""

    CONNECTED = 1
    DISCONNECTED = 2


class ConnectDomainEventAgentLifecycleReason(_IntEnum):
    """How the agent's state was learnt. (virConnectDomainEventAgentLifecycleReason)"""

    UNKNOWN = 0
    """nobody knows"""
    DOMAIN_STARTED = 1
    """the domain was started"""
    CHANNEL = 2
    """the channel was opened or closed"""


class ConnectDomainEventChannelLifecycleState(_IntEnum):
    """Whether the guest has a channel open. (virConnectDomainEventChannelLifecycleState)"""

    CONNECTED = 1
    """since 12.4.0"""
    DISCONNECTED = 2
    """since 12.4.0"""


class ConnectDomainEventChannelLifecycleReason(_IntEnum):
    """How the channel's state was learnt. (virConnectDomainEventChannelLifecycleReason)"""

    UNKNOWN = 0
    """nobody knows; since 12.4.0"""
    DOMAIN_STARTED = 1
    """the domain was started; since 12.4.0"""
    CHANNEL = 2
    """the channel was opened or closed; since 12.4.0"""


class DomainMemoryFailureRecipientType(_IntEnum):
    """Whose memory failed. (virDomainMemoryFailureRecipientType)"""

    HYPERVISOR = 0
    GUEST = 1


class DomainMemoryFailureActionType(_IntEnum):
    """What a memory failure led to. (virDomainMemoryFailureActionType)"""

    IGNORE = 0
    """nothing"""
    INJECT = 1
    """the guest was told"""
    FATAL = 2
    """the guest can't go on"""
    RESET = 3
    """the guest was reset"""


class DomainMemoryFailureFlags(_IntFlag):
    """More about a memory failure. (virDomainMemoryFailureFlags)"""

    ACTION_REQUIRED = 1
    """the guest has to act at once"""
    RECURSIVE = 2
    """it came while another was being handled"""
