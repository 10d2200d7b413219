"""Outputs of the log: what arrives at a file, stderr, syslog and the journal."""

from __future__ import annotations

import logging
import os
import re
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.log_outputs import JournalHandler, SyslogHandler, open_output
from virtwire.server.log_settings import LogOutput


def record(level: int, text: str) -> logging.LogRecord:
    return logging.LogRecord("virtwire.server.x", level, "/code/x.py", 7, text, (), None, "run")


@pytest.fixture
def receiver(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sock:
        sock.bind(str(tmp_path / "log"))
        sock.settimeout(5)
        yield sock


def test_a_file_is_appended_to_and_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "log"
    for text in ("first", "second é \udc80"):
        with closing(open_output(LogOutput(2, "file", str(path)))) as handler:
            assert handler.level == logging.INFO
            if text == "first":
                handler.handle(record(logging.INFO, text))
    assert re.fullmatch(r"\d{4}-\d\d-\d\d [\d:,]+ INFO virtwire\.server\.x: first\n", path.read_text())
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(LibvirtError) as caught:
        open_output(LogOutput(2, "file", str(tmp_path)))
    error = caught.value
    assert (error.code, error.domain, error.int1, error.message) == (
        38,
        0,
        21,
        f"failed to open {tmp_path}: Is a directory",
    )


def test_a_pipe_that_nobody_reads_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LibvirtError, match="No such device"):
        open_output(LogOutput(2, "file", str(tmp_path / "pipe")))


def test_stderr_stays_open(capfd: pytest.CaptureFixture[str]) -> None:
    with closing(open_output(LogOutput(4, "stderr"))) as handler:
        handler.handle(record(logging.ERROR, "bad"))
    os.write(2, b"still here")
    assert capfd.readouterr().err.endswith("ERROR virtwire.server.x: bad\nstill here")


@pytest.mark.parametrize(
    ("level", "priority"),
    [(logging.DEBUG, 31), (logging.INFO, 30), (logging.WARNING, 28), (logging.ERROR, 27), (logging.CRITICAL, 27)],
)
def test_syslog(receiver: socket.socket, level: int, priority: int) -> None:
    with closing(SyslogHandler("name", receiver.getsockname())) as handler:
        handler.handle(record(level, "text"))
    assert receiver.recv(1000).decode() == f"<{priority}>name[{os.getpid()}]: virtwire.server.x: text"


def test_a_name_of_any_characters(receiver: socket.socket) -> None:
    with closing(SyslogHandler("n\udc80é", receiver.getsockname())) as handler:
        handler.handle(record(logging.ERROR, "text"))
    assert receiver.recv(1000).startswith("<27>n?é[".encode())


def test_the_journal(receiver: socket.socket) -> None:
    with closing(JournalHandler(receiver.getsockname())) as handler:
        handler.handle(record(logging.WARNING, "one"))
        handler.handle(record(logging.WARNING, "one\ntwo"))
    rest = b"PRIORITY=4\nSYSLOG_IDENTIFIER=virtwired\nCODE_FILE=/code/x.py\nCODE_LINE=7\nCODE_FUNC=run\n"
    assert receiver.recv(1000) == b"MESSAGE=virtwire.server.x: one\n" + rest
    text = b"virtwire.server.x: one\ntwo"
    assert receiver.recv(1000) == b"MESSAGE\n" + len(text).to_bytes(8, "little") + text + b"\n" + rest


def test_nobody_who_takes_it_holds_nothing_up(tmp_path: Path, receiver: socket.socket) -> None:
    with closing(SyslogHandler("name", str(tmp_path / "nobody"))) as handler:
        handler.handle(record(logging.ERROR, "lost"))
    with closing(SyslogHandler("name", receiver.getsockname())) as handler:
        for _ in range(2000):
            handler.handle(record(logging.ERROR, "x" * 100_000))
    assert len(receiver.recv(1 << 20)) < 70_000


@pytest.mark.parametrize(("output", "kind"), [("syslog", SyslogHandler), ("journald", JournalHandler)])
def test_which_handler(output: str, kind: type[logging.Handler]) -> None:
    with closing(open_output(LogOutput(1, output, "name" if output == "syslog" else None))) as handler:
        assert isinstance(handler, kind)
