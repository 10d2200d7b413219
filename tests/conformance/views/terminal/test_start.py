"""Beginning the view: what it says when it cannot be shown."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest
from virtwire.conformance.recording import RecordingError
from virtwire.conformance.views.feed import Feed
from virtwire.conformance.views.options import ViewOptions
from virtwire.conformance.views.terminal import explore, run
from virtwire.conformance.views.terminal.start import NoTerminal, require


def test_without_textual_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textual", None)
    with pytest.raises(NoTerminal, match=r"^the terminal view needs Textual: pip install 'virtwire\[views\]'$"):
        require()


def test_without_a_terminal_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stdin__", None)
    ours, theirs = socket.socketpair()
    with ours, theirs, pytest.raises(NoTerminal, match="standard input is none"):
        run(Feed(ours), ViewOptions())
    with pytest.raises(NoTerminal, match="standard input is none"):
        explore("nowhere", ViewOptions())


def test_a_file_that_is_no_recording(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "__stdin__", Terminal())
    monkeypatch.setattr(sys, "__stderr__", Terminal())
    with pytest.raises(RecordingError, match=str(tmp_path)):
        explore(tmp_path / "nowhere", ViewOptions())
