from __future__ import annotations

import stat
from pathlib import Path

import pytest

from tests.peers import virsh as module
from tests.peers.virsh import SessionBroken, Virsh

FAKE = """#!/bin/sh
# Reads commands as virsh does and echoes them behind its prompt.
prompt='%s'
while read -r line; do
    echo "$prompt$line"
    case "$line" in
        "echo --err "*) echo "error: ${line#echo --err }" >&2 ;;
        say*) echo "${line#say }"; echo ;;
        fail*) echo "error: ${line#fail }" >&2 ;;
        edit*) "$EDITOR" "${line#edit }" ;;
        die*) exit 3 ;;
    esac
done
"""


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a script in the place of virsh."""
    script = tmp_path / "virsh"
    script.write_text(FAKE % module.PROMPT)
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(module, "program", lambda _name: str(script))
    return tmp_path


def test_a_sessions_commands_are_told_apart(fake: Path) -> None:
    with Virsh("test:///default") as virsh:
        outcomes = virsh.session(["say one", "fail two", "say", "say one"])
    assert [(each.stdout, each.stderr) for each in outcomes] == [
        ("one\n\n", ""),
        ("", "error: two\n"),
        ("say\n\n", ""),
        ("one\n\n", ""),
    ]
    assert {each.status for each in outcomes} == {None}


def test_a_session_that_ends_early_says_where(fake: Path) -> None:
    with Virsh("test:///default") as virsh, pytest.raises(SessionBroken, match=r"status 3\) did not get past"):
        virsh.session(["say one", "die", "say two"])


def test_edits_are_applied_one_after_the_other(fake: Path) -> None:
    document = fake / "document"
    document.write_text("a b\n")
    with Virsh("test:///default", fake, edits=["s/a/c/", "s/b/d e/"]) as virsh:
        virsh.session([f"edit {document}"])
        assert document.read_text() == "c b\n"
        virsh.session([f"edit {document}"])
        assert document.read_text() == "c d e\n"
