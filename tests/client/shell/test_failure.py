"""What the user is told."""

from __future__ import annotations

from virtwire.client.shell.failure import ShellError


def test_several_texts_are_several_lines() -> None:
    error = ShellError("first", "second")
    assert error.texts == ("first", "second")
    assert str(error) == "first\nsecond"
