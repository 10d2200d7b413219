# DO NOT EDIT: generated from admin.x by virtwire.protocol.compiler.

"""The enums of admin.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum



class ClientTransport(_IntEnum):
    """How a client is connected. (virClientTransport)"""

    UNIX = 0
    TCP = 1
    TLS = 2
