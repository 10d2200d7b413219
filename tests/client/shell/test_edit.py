"""Editing a document: the editor, what it may do wrong, and what follows."""

from __future__ import annotations

import io
import os
import signal
import sys
from pathlib import Path

import pytest
from virtwire.client.shell import edit as editing
from virtwire.client.shell.edit import edit, edit_and_define
from virtwire.client.shell.failure import ShellError
from virtwire.protocol.errors import ErrorCode, LibvirtError

REFUSAL = LibvirtError(ErrorCode.XML_ERROR, message="XML error: no")


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "sed -i 's/old/new/'")


def test_the_editor_may_have_arguments_and_quotes() -> None:
    assert edit("<a>old\r\n\udcff</a>\n") == "<a>new\r\n\udcff</a>\n"


def test_visual_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "sed -i s/old/seen/")
    assert edit("old") == "seen"


def test_vi_without_either(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    vi = tmp_path / "vi"
    vi.write_text("#!/bin/sh\necho more >>$1\n")
    vi.chmod(0o700)
    monkeypatch.delenv("EDITOR")
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assert edit("old\n") == "old\nmore\n"


@pytest.mark.parametrize(
    ("editor", "text"),
    [
        ("false", r"internal error: Child process \(false /\S+\.xml\) unexpected exit status 1"),
        ("/nosuch", r"internal error: Child process \(/nosuch /\S+\.xml\) unexpected exit status 127"),
        ("rm", r"/\S+\.xml: failed to read temporary file: No such file or directory"),
    ],
)
def test_failing_editors(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, editor: str, text: str) -> None:
    monkeypatch.setenv("EDITOR", editor)
    with pytest.raises(ShellError, match=f"^{text}$"):
        edit("old")
    assert list(tmp_path.iterdir()) == []


class Document:
    """A document on a daemon that refuses the first few definitions."""

    def __init__(self, *texts: str, refusals: int = 0) -> None:
        self.texts = list(texts)
        self.refusals = refusals
        self.defined: list[str] = []

    async def read(self) -> str:
        return self.texts.pop(0) if len(self.texts) > 1 else self.texts[0]

    async def define(self, text: str) -> int:
        self.defined.append(text)
        if len(self.defined) <= self.refusals:
            raise REFUSAL
        return len(self.defined)


async def test_defined_when_changed() -> None:
    document = Document("old")
    assert await edit_and_define(document.read, document.define) == 1
    assert document.defined == ["new"]


async def test_not_defined_when_unchanged() -> None:
    document = Document("same")
    assert await edit_and_define(document.read, document.define) is None
    assert await edit_and_define(document.read, document.define, always=True) == 1
    assert document.defined == ["same"]


async def test_changed_meanwhile() -> None:
    document = Document("old", "other")
    with pytest.raises(ShellError, match=r"^ERROR: the XML configuration was changed by another user$"):
        await edit_and_define(document.read, document.define)
    assert document.defined == []


async def test_refused_and_nobody_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    document = Document("old", refusals=1)
    with pytest.raises(LibvirtError, match="XML error: no"):
        await edit_and_define(document.read, document.define)


async def test_refused_and_edited_again(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    answers = iter([True, True, False])
    monkeypatch.setattr(sys, "stdin", type("Terminal", (), {"isatty": lambda self: True})())
    monkeypatch.setattr("click.confirm", lambda *args, **kwargs: next(answers))
    monkeypatch.setenv("EDITOR", "sed -i s/$/+/")
    document = Document("old", refusals=2)
    assert await edit_and_define(document.read, document.define) == 3
    assert document.defined == ["old+", "old++", "old+++"]
    assert capsys.readouterr().err == "error: XML error: no\n" * 2
    with pytest.raises(LibvirtError, match="XML error: no"):
        document = Document("old", refusals=9)
        await edit_and_define(document.read, document.define)


async def test_an_interrupt_is_the_editors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", f"kill -INT {os.getpid()}; sed -i s/old/new/")
    before = signal.getsignal(signal.SIGINT)
    document = Document("old")
    assert await edit_and_define(document.read, document.define) == 1
    assert signal.getsignal(signal.SIGINT) is before


def test_the_module_names_what_it_offers() -> None:
    assert set(editing.__all__) == {"edit", "edit_and_define"}
