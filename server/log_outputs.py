"""Where log messages go: handlers of Python's logging for each kind of output that libvirt's settings name.

syslog and journald are sent datagrams and never waited for: what they do not take at once, or nobody is there to take,
is lost, as it is with syslog(3). Everything is encoded so that any text can be sent.
"""

from __future__ import annotations

import contextlib
import logging
import os
import socket
import sys
from typing import Final

from ..protocol.errors import ErrorDomain, system_error
from .log_settings import LogOutput

__all__ = ["LEVELS", "open_output"]

LEVELS: Final = {1: logging.DEBUG, 2: logging.INFO, 3: logging.WARNING, 4: logging.ERROR}
"""libvirt's levels as Python's."""

SYSLOG_SOCKET: Final = "/dev/log"
JOURNAL_SOCKET: Final = "/run/systemd/journal/socket"
_IDENTIFIER: Final = "virtwired"
_DAEMON_FACILITY: Final = 3 << 3
_LONGEST: Final = 1 << 16
_LINE: Final = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
_SHORT_LINE: Final = logging.Formatter("%(name)s: %(message)s")


def open_output(output: LogOutput) -> logging.Handler:
    """Make the handler of an output; it is owned by the caller, who closes it.

    Raises:
        LibvirtError: code 38, the file cannot be opened.
    """
    handler: logging.Handler
    if output.destination == "file":
        handler = _open_file(output.target or "")
    elif output.destination == "syslog":
        handler = SyslogHandler(output.target or _IDENTIFIER)
    elif output.destination == "journald":
        handler = JournalHandler()
    else:
        handler = logging.StreamHandler(sys.stderr)
    if handler.formatter is None:
        handler.setFormatter(_LINE)
    handler.setLevel(LEVELS[output.level])
    return handler


def _open_file(path: str) -> logging.Handler:
    """Append to a file that is its owner's alone if it is new; a pipe that nobody reads is not waited for."""
    try:
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NONBLOCK
        descriptor = os.open(path, flags, 0o600)
    except OSError as error:
        raise system_error(error.errno or 0, ErrorDomain.NONE, f"failed to open {path}") from error
    return _OwnedStreamHandler(os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace"))


class _OwnedStreamHandler(logging.StreamHandler):  # type: ignore[type-arg]
    """A handler that closes its stream."""

    def close(self) -> None:
        """Close the stream; what a full disk refuses is lost."""
        with contextlib.suppress(OSError):
            self.stream.close()
        super().close()


class _DatagramHandler(logging.Handler):
    """Sends each message as one datagram to a Unix socket."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK | socket.SOCK_CLOEXEC)
        self.setFormatter(_SHORT_LINE)

    def emit(self, record: logging.LogRecord) -> None:
        """Send what the message becomes."""
        with contextlib.suppress(OSError):
            self._socket.sendto(
                self.encode(record, self.format(record).encode("utf-8", "replace")[:_LONGEST]), self._path
            )

    def encode(self, record: logging.LogRecord, text: bytes) -> bytes:
        """Make the datagram."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the socket."""
        self._socket.close()
        super().close()


class SyslogHandler(_DatagramHandler):
    """Messages to syslog: ``<PRIORITY>NAME[PID]: TEXT``.

    Args:
        name: what they are filed under.
        path: the socket of the system's logger.
    """

    def __init__(self, name: str, path: str = SYSLOG_SOCKET) -> None:
        super().__init__(path)
        self._name = name

    def encode(self, record: logging.LogRecord, text: bytes) -> bytes:
        """Make the datagram."""
        start = f"<{_DAEMON_FACILITY | _severity(record)}>{self._name}[{os.getpid()}]: "
        return start.encode("utf-8", "replace") + text


class JournalHandler(_DatagramHandler):
    """Messages to systemd's journal, in its own protocol: ``NAME=VALUE`` lines, lengths before values of several lines.

    Args:
        path: the socket of the journal.
    """

    def __init__(self, path: str = JOURNAL_SOCKET) -> None:
        super().__init__(path)

    def encode(self, record: logging.LogRecord, text: bytes) -> bytes:
        """Make the datagram."""
        fields = {
            "MESSAGE": text,
            "PRIORITY": str(_severity(record)).encode(),
            "SYSLOG_IDENTIFIER": _IDENTIFIER.encode(),
            "CODE_FILE": record.pathname.encode("utf-8", "replace"),
            "CODE_LINE": str(record.lineno).encode(),
            "CODE_FUNC": record.funcName.encode() if record.funcName else b"",
        }
        return b"".join(_field(name.encode(), value) for name, value in fields.items())


def _field(name: bytes, value: bytes) -> bytes:
    if b"\n" in value:
        return name + b"\n" + len(value).to_bytes(8, "little") + value + b"\n"
    return name + b"=" + value + b"\n"


def _severity(record: logging.LogRecord) -> int:
    """Return syslog's number for a message: 3 error, 4 warning, 6 information, 7 debug."""
    if record.levelno >= logging.ERROR:
        return 3
    if record.levelno >= logging.WARNING:
        return 4
    return 6 if record.levelno >= logging.INFO else 7
