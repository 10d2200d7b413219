"""Beginning the view: what it says when it cannot be shown; and its end when its terminal has gone."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from virtwire.conformance.recording import encode_head
from virtwire.conformance.views.feed import Feed
from virtwire.conformance.views.options import ViewOptions
from virtwire.conformance.views.terminal import run
from virtwire.conformance.views.terminal.app import TapApp
from virtwire.conformance.views.terminal.start import NoTerminal, require

from tests.conformance.demo_traffic import head
from tests.conformance.views.terminal.screens import Pushed


def test_without_textual_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textual", None)
    with pytest.raises(NoTerminal, match=r"^the terminal view needs Textual: .* pip install '\.\[views\]' "):
        require()


def test_without_a_terminal_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stdin__", None)
    ours, theirs = socket.socketpair()
    with ours, theirs, pytest.raises(NoTerminal, match="standard input is none"):
        run(Feed(ours), ViewOptions())


def test_it_ends_when_its_terminal_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = os.openpty()
    app = TapApp(Pushed(), ViewOptions())
    ended: list[bool] = []
    monkeypatch.setattr(TapApp, "is_headless", False)
    monkeypatch.setattr(os, "isatty", lambda _fd, isatty=os.isatty: isatty(theirs))
    monkeypatch.setattr(app, "exit", lambda: ended.append(True))
    os.close(ours)
    app.tick()
    os.close(theirs)
    assert ended


def test_a_recording_on_no_terminal(tmp_path: Path) -> None:
    path = tmp_path / "demo"
    path.write_bytes(encode_head(head()))
    for option, said in (([], "standard input is none"), (["--full"], "--full, --hex and --width are for lines")):
        command = [sys.executable, "-m", "virtwire.conformance.tap.main", "show", str(path), "--tui", *option]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout) == (2, "")
        assert said in done.stderr
