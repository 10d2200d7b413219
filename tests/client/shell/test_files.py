"""Reading the files that the user names."""

from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.client.shell import files
from virtwire.client.shell.failure import ShellError


def test_bytes_that_are_no_text_pass(tmp_path: Path) -> None:
    file = tmp_path / "x.xml"
    file.write_bytes(b"<a>\r\n\xff</a>")
    assert files.read_file(str(file)) == "<a>\r\n\udcff</a>"


def test_refusals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ShellError, match=r"^Failed to open file '.*nosuch': No such file or directory$"):
        files.read_file(str(tmp_path / "nosuch"))
    with pytest.raises(ShellError, match=r"^Failed to read file '.*': Is a directory$"):
        files.read_file(str(tmp_path))
    large = tmp_path / "large"
    large.write_bytes(b"0123456789")
    monkeypatch.setattr(files, "_LARGEST", 10)
    assert files.read_file(str(large)) == "0123456789"
    monkeypatch.setattr(files, "_LARGEST", 9)
    with pytest.raises(ShellError, match=r"^Failed to read file '.*large': Value too large for defined data type$"):
        files.read_file(str(large))


def test_a_file_that_opens_but_does_not_read() -> None:
    with pytest.raises(ShellError, match=r"^Failed to read file '/proc/self/mem': Input/output error$"):
        files.read_file("/proc/self/mem")
