# DO NOT EDIT: generated from packet.x by virtwire.protocol.compiler.

"""The enums of packet.x."""

from __future__ import annotations

from enum import IntEnum as _IntEnum



class MessageType(_IntEnum):
    """What a frame is."""

    CALL = 0
    """client to server: arguments"""
    REPLY = 1
    """server to client: results or an error"""
    EVENT = 2
    """unasked, both ways: an event's body; keepalive too"""
    STREAM = 3
    """both ways: data, or how a stream ends"""
    CALL_WITH_FDS = 4
    """a call; the payload begins with the number of descriptors"""
    REPLY_WITH_FDS = 5
    """a reply; the payload begins with the number of descriptors"""
    STREAM_HOLE = 6
    """both ways: a hole in a stream"""


class MessageStatus(_IntEnum):
    """How it stands."""

    OK = 0
    """all is well; of a stream: it is finished"""
    ERROR = 1
    """an error follows; of a stream: it is aborted"""
    CONTINUE = 2
    """of a stream: more follows"""
