"""Changing the file: whole, private, and no change lost."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest
from virtwire.auth import editing
from virtwire.auth.editing import edit, read
from virtwire.auth.entries import derive
from virtwire.auth.errors import UsersError

KEYS = derive("secret", ["SCRAM-SHA-1"], iterations=4096)


def test_a_new_file_is_its_owners_alone(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        with edit(tmp_path / "users") as users:
            users.entries["alice"] = KEYS
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "users").stat().st_mode) == 0o600
    assert read(tmp_path / "users").entries == {"alice": KEYS}
    assert [each.name for each in tmp_path.iterdir()] == ["users"]


def test_mode_owner_and_secret_stay(tmp_path: Path) -> None:
    path = tmp_path / "users"
    with edit(path) as users:
        secret = users.secret
    path.chmod(0o640)
    if os.geteuid() == 0:
        os.chown(path, 65534, 65534)
    before = path.stat()
    with edit(path) as users:
        users.entries["alice"] = KEYS
    after = path.stat()
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)
    assert after.st_ino != before.st_ino
    assert read(path).secret == secret


def test_nothing_is_written_when_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "users"
    with edit(path):
        pass
    before = path.stat()
    with edit(path) as users:
        users.entries |= {}
    assert path.stat().st_ino == before.st_ino


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "users"
    with edit(path) as users:
        users.entries["alice"] = KEYS
    with pytest.raises(RuntimeError, match="changed my mind"), edit(path) as users:
        users.entries.clear()
        raise RuntimeError("changed my mind")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(editing.os, "fsync", full)
    with pytest.raises(UsersError, match=r"cannot write .*users: No space left on device"), edit(path) as users:
        users.entries.clear()
    assert read(path).entries == {"alice": KEYS}
    assert [each.name for each in tmp_path.iterdir()] == ["users"]


def test_many_writers_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "users"

    def write(worker: int) -> None:
        for number in range(10):
            with edit(path) as users:
                users.entries[f"user-{worker}-{number}"] = KEYS

    workers = [threading.Thread(target=write, args=(worker,)) for worker in range(4)]
    for worker in workers:
        worker.start()
    while any(worker.is_alive() for worker in workers):
        if path.exists() and path.stat().st_size:
            read(path)  # a reader never sees half a file
    for worker in workers:
        worker.join()
    assert len(read(path).entries) == 40


def test_a_broken_file_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "users"
    path.write_text("something of mine\n")
    path.chmod(0o600)
    with pytest.raises(UsersError, match="users:1: not a file of virtwire-passwd"), edit(path):
        pass
    assert path.read_text() == "something of mine\n"


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "users").symlink_to(tmp_path / "victim")
    with pytest.raises(UsersError, match="cannot open"), edit(tmp_path / "users"):
        pass
    assert not (tmp_path / "victim").exists()


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsersError, match="No such file"):
        read(tmp_path / "users")
    with pytest.raises(UsersError, match=r"cannot open .*: No such file"), edit(tmp_path / "no" / "users"):
        pass
