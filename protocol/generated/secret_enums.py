# DO NOT EDIT: generated from secret.x by virtwire.protocol.compiler.

"""The enums of secret.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum, IntFlag as _IntFlag



class ConnectListAllSecretsFlags(_IntFlag):
    """Which secrets to list; flags of one pair are alternatives, pairs narrow each other. (virConnectListAllSecretsFlags)"""

    EPHEMERAL = 1
    """those kept in memory only"""
    NO_EPHEMERAL = 2
    """those kept on disk"""
    PRIVATE = 4
    """those whose value is never given away"""
    NO_PRIVATE = 8
    """those whose value can be read"""


class SecretDefineFlags(_IntFlag):
    """How to define a secret. (virSecretDefineFlags)"""

    VALIDATE = 1
    """check the document against its schema"""


class SecretEventId(_IntEnum):
    """Kinds of secret events. (virSecretEventID)"""

    LIFECYCLE = 0
    VALUE_CHANGED = 1


class SecretEventLifecycleType(_IntEnum):
    """What happened to a secret. (virSecretEventLifecycleType)"""

    DEFINED = 0
    UNDEFINED = 1
