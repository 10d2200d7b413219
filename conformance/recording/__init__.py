"""Recordings of the wire: what is in one, its file, and the other formats it is read from and written to."""

from .files import Recording, Source, Writer, open_recording
from .format import FeedDecoder, RecordingError, encode, encode_frame, encode_head
from .model import Closed, Direction, Entry, Facts, Frame, Head, Lost, Note, Opened, Raw

__all__ = [
    "Closed",
    "Direction",
    "Entry",
    "Facts",
    "FeedDecoder",
    "Frame",
    "Head",
    "Lost",
    "Note",
    "Opened",
    "Raw",
    "Recording",
    "RecordingError",
    "Source",
    "Writer",
    "encode",
    "encode_frame",
    "encode_head",
    "open_recording",
]
