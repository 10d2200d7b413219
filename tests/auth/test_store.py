"""Checking logins against the file."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest
from virtwire.auth.editing import edit
from virtwire.auth.entries import derive
from virtwire.auth.errors import UsersError
from virtwire.auth.sasl.scram import make_keys
from virtwire.auth.store import PasswordFile


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "users"
    with edit(path) as users:
        users.entries["alice"] = derive("secret", iterations=4096)
        users.entries["IX"] = derive("nine", ["SCRAM-SHA-1"], iterations=4096)
    return path


def test_passwords(path: Path) -> None:
    store = PasswordFile(path)
    assert store.load() == 2
    assert store.check("alice", "secret") == "alice"
    assert store.check("I\u00adX", "ni\u00adne") == "IX"
    for name, password in (
        ("alice", "Secret"),
        ("alice", ""),
        ("bob", "secret"),
        ("", "secret"),
        ("a\0", "x"),
        ("alice", "\0"),
    ):
        assert store.check(name, password) is None


def test_keys(path: Path) -> None:
    store = PasswordFile(path)
    kept = store.keys("SCRAM-SHA-256", "alice")
    assert kept == make_keys("SCRAM-SHA-256", "secret", 4096, kept.salt)
    assert store.keys("SCRAM-SHA-1", "\u2168") == store.keys("SCRAM-SHA-1", "IX")
    assert store.keys("SCRAM-SHA-256", "IX").salt != store.keys("SCRAM-SHA-1", "IX").salt  # made up: it has none
    assert store.keys("SCRAM-SHA-256", "\0").iterations == 4096


def test_a_change_counts_from_the_next_login_on(path: Path) -> None:
    store = PasswordFile(path)
    assert store.check("bob", "builder") is None
    with edit(path) as users:
        users.entries["bob"] = derive("builder", iterations=4096)
        del users.entries["alice"]
    assert store.check("bob", "builder") == "bob"
    assert store.check("alice", "secret") is None
    path.unlink()
    assert store.check("bob", "builder") is None


def test_the_file_may_come_later(tmp_path: Path) -> None:
    store = PasswordFile(tmp_path / "users")
    with pytest.raises(UsersError, match=r"users: no such file; virtwire-passwd -f .*users -c USER makes it"):
        store.load()
    assert store.check("alice", "secret") is None
    with edit(tmp_path / "users") as users:
        users.entries["alice"] = derive("secret", iterations=4096)
    assert store.check("alice", "secret") == "alice"


def test_a_broken_file_lets_nobody_in_and_the_log_says_so_once(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    store = PasswordFile(path)
    assert store.check("alice", "secret") == "alice"
    path.write_text("hello\n")
    with caplog.at_level(logging.ERROR):
        assert store.check("alice", "secret") is None
        assert store.check("alice", "secret") is None
        store.keys("SCRAM-SHA-1", "alice")
    assert [record.message for record in caplog.records] == [
        f"nobody can log in with a password: {path}:1: not a file of virtwire-passwd: "
        'the first line must begin "virtwire-users 1"'
    ]
    with pytest.raises(UsersError):
        PasswordFile(path).load()


@pytest.mark.parametrize("mode", [0o604, 0o620, 0o601, 0o666])
def test_a_file_that_others_may_read_or_its_group_change_is_not_used(path: Path, mode: int) -> None:
    path.chmod(mode)
    with pytest.raises(UsersError, match=f"users: mode {mode:04o} lets others in; chmod 600 it"):
        PasswordFile(path).load()


def test_a_group_may_read_it(path: Path) -> None:
    path.chmod(0o640)
    assert PasswordFile(path).load() == 2


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo", 0o600)
    (tmp_path / "folder").mkdir(mode=0o700)
    for name in ("fifo", "folder"):
        with pytest.raises(UsersError, match="not a file"):
            PasswordFile(tmp_path / name).load()
    with pytest.raises(UsersError, match="Not a directory"):
        (tmp_path / "plain").touch()
        PasswordFile(tmp_path / "plain" / "users")._refresh()


def test_what_cannot_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(b"virtwire-users 1 \xff")
    with pytest.raises(UsersError, match="not UTF-8 text"):
        PasswordFile(path).load()
    monkeypatch.setattr("virtwire.auth.store.MAX_FILE", 10)
    with pytest.raises(UsersError, match="larger than 10 bytes"):
        PasswordFile(path).load()
