"""Recordings made for tests, a conversation at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from virtwire.conformance.decode import Message
from virtwire.conformance.recording import Closed, Direction, Entry, Frame, Head, Opened, Raw, Writer
from virtwire.protocol.generated.packet_enums import MessageStatus, MessageType
from virtwire.protocol.message import HOLE

from tests.conformance import made

__all__ = ["DOMAIN", "NOBODY", "Script", "handle"]

DOMAIN = b"0123456789abcdef"
STARTED = 1_790_000_000_000_000_000
MILLISECOND = 1_000_000
NOBODY = "Domain not found: no domain with matching name 'nobody'"


def handle(name: str = "test", uuid: bytes = DOMAIN, number: int = 1) -> list[Any]:
    return [name, uuid, number]


class Script:
    """A recording that grows by what is said, a millisecond apart.

    Attributes:
        entries: so far.
    """

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._now = 0
        self._serials: dict[int, int] = {}

    def _time(self) -> int:
        self._now += MILLISECOND
        return self._now

    def wait(self, milliseconds: int) -> None:
        self._now += milliseconds * MILLISECOND

    def add(self, message: Message) -> None:
        self.entries.append(replace(message.frame, time=self._time()))

    def opened(self, connection: int = 0, name: str | None = "test:///default") -> None:
        """Let a client come, and open the driver unless there is no name."""
        self.entries.append(Opened(self._time(), connection, {"transport": "unix"}))
        if name is not None:
            self.asked("auth_list", [], [[0]], connection=connection)
            self.asked("connect_supports_feature", [10], [1], connection=connection)
            self.asked("connect_open", [name, 0], connection=connection)

    def call(self, name: str, values: Sequence[Any] = (), *, connection: int = 0, nfds: int = 0) -> int:
        """Let a client call; return the serial."""
        serial = self._serials.get(connection, 0)
        self._serials[connection] = serial + 1
        message = made.call(name, values, serial=serial, connection=connection)
        if nfds:
            header = made.header(name, 4 + len(message.payload), MessageType.CALL_WITH_FDS, serial, 0)
            data = header + nfds.to_bytes(4, "big") + message.payload
            message = Message(replace(message.frame, data=data, size=len(data), nfds=nfds))
        self.add(message)
        return serial

    def reply(self, name: str, serial: int, values: Sequence[Any] = (), *, connection: int = 0) -> None:
        self.add(made.reply(name, values, serial=serial, connection=connection))

    def asked(self, name: str, values: Sequence[Any] = (), result: Sequence[Any] = (), *, connection: int = 0) -> None:
        """Let a call be made and answered."""
        self.reply(name, self.call(name, values, connection=connection), result, connection=connection)

    def refused(self, name: str, values: Sequence[Any], code: int, text: str, *, connection: int = 0) -> None:
        serial = self.call(name, values, connection=connection)
        self.add(made.failed(name, code, 12, text, serial=serial, connection=connection))

    def event(self, name: str, values: Sequence[Any], *, connection: int = 0) -> None:
        self.add(made.event(name, values, connection=connection))

    def stream(
        self,
        name: str,
        serial: int,
        data: bytes | int = b"",
        *,
        up: bool,
        status: MessageStatus = MessageStatus.CONTINUE,
        connection: int = 0,
    ) -> None:
        """Let data pass, a hole of so many bytes, or with another status the end."""
        hole = isinstance(data, int)
        payload = HOLE.pack(data, 0) if isinstance(data, int) else data
        kind = MessageType.STREAM_HOLE if hole else MessageType.STREAM
        frame = made.frame(name, payload, kind, serial=serial, status=status, connection=connection)
        direction = Direction.TO_SERVER if up else Direction.TO_CLIENT
        self.add(Message(replace(frame, direction=direction)))

    def raw(self, data: bytes, *, up: bool = True, connection: int = 0) -> None:
        direction = Direction.TO_SERVER if up else Direction.TO_CLIENT
        self.entries.append(Raw(self._time(), connection, direction, data))

    def closed(self, connection: int = 0, by: str = "client", *, goodbye: bool = True) -> None:
        if goodbye:
            self.asked("connect_close", connection=connection)
        self.entries.append(Closed(self._time(), connection, by))

    def write(self, path: Path) -> Path:
        with path.open("wb") as file:
            writer = Writer(file, Head(started=STARTED))
            for entry in self.entries:
                writer.write(entry)
        return path


def cut(frame: Entry, keep: int) -> Frame:
    """Keep only the first bytes of a frame, and the checksum."""
    import zlib

    assert isinstance(frame, Frame)
    return replace(frame, data=frame.data[:keep], crc=zlib.crc32(frame.data))
