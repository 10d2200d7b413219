from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from virtwire.certs import files
from virtwire.certs.errors import PkiError
from virtwire.certs.files import NewFile, make_folder, write_all


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def pair(folder: Path, text: bytes = b"new") -> list[NewFile]:
    return [NewFile(str(folder / "key"), text + b" key", 0o600), NewFile(str(folder / "cert"), text + b" cert", 0o644)]


def test_files_have_their_bytes_and_modes(tmp_path: Path) -> None:
    write_all(pair(tmp_path))
    assert (tmp_path / "key").read_bytes() == b"new key"
    assert (mode(tmp_path / "key"), mode(tmp_path / "cert")) == (0o600, 0o644)
    assert sorted(os.listdir(tmp_path)) == ["cert", "key"]


def test_a_key_is_private_from_the_first_instant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        status = os.fstat(descriptor)
        if stat.S_ISREG(status.st_mode):
            seen.append((stat.S_IMODE(status.st_mode), status.st_size))
        real(descriptor)

    opened = []
    real_open = os.open

    def open_(path: str, flags: int, mode: int = 0o777) -> int:
        descriptor = real_open(path, flags, mode)
        if flags & os.O_CREAT:
            opened.append((stat.S_IMODE(os.fstat(descriptor).st_mode), bool(flags & os.O_EXCL)))
        return descriptor

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "open", open_)
    old = os.umask(0)
    try:
        write_all(pair(tmp_path))
    finally:
        os.umask(old)
    assert opened == [(0o600, True), (0o644, True)]
    assert seen == [(0o600, 7), (0o644, 8)], "each file is whole when it is flushed"


@pytest.mark.parametrize("taken", ["key", "cert"])
def test_nothing_is_replaced_unasked(tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).write_bytes(b"old")
    with pytest.raises(PkiError, match=rf"{taken} exists already; --force replaces it"):
        write_all(pair(tmp_path))
    assert (tmp_path / taken).read_bytes() == b"old"
    assert os.listdir(tmp_path) == [taken]


def test_a_dangling_link_is_not_replaced_either(tmp_path: Path) -> None:
    (tmp_path / "key").symlink_to("elsewhere")
    with pytest.raises(PkiError, match="exists already"):
        write_all(pair(tmp_path))
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("taken", ["key", "cert"])
def test_a_file_that_appears_at_the_last_moment_survives(
    tmp_path: Path, taken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.link

    def link(source: str, target: str) -> None:
        if target.endswith(taken):
            Path(target).write_bytes(b"theirs")
        real(source, target)

    monkeypatch.setattr(os, "link", link)
    with pytest.raises(PkiError, match=rf"{taken} exists already"):
        write_all(pair(tmp_path))
    assert (tmp_path / taken).read_bytes() == b"theirs"
    assert os.listdir(tmp_path) == [taken], "the other file is withdrawn, nothing temporary stays"


def test_replacing_keeps_no_old_mode(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"old")
    (tmp_path / "key").chmod(0o644)
    write_all(pair(tmp_path), replace=True)
    assert (tmp_path / "key").read_bytes() == b"new key"
    assert mode(tmp_path / "key") == 0o600


@pytest.mark.parametrize("replace", [False, True])
def test_a_full_disk_leaves_everything_as_it_was(
    tmp_path: Path, replace: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if replace:
        write_all(pair(tmp_path, b"old"))
    calls = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        real(descriptor)

    before = {name: (tmp_path / name).read_bytes() for name in os.listdir(tmp_path)}
    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(PkiError, match=r"cannot write .*: No space left on device"):
        write_all(pair(tmp_path), replace=replace)
    assert {name: (tmp_path / name).read_bytes() for name in os.listdir(tmp_path)} == before


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(PkiError, match=r"cannot write .*/none/key.*: No such file or directory"):
        write_all(pair(tmp_path / "none"))


def test_a_new_folder_is_private_its_parents_are_not(tmp_path: Path) -> None:
    make_folder(str(tmp_path / "a" / "b"))
    assert mode(tmp_path / "a" / "b") == 0o700
    assert mode(tmp_path / "a") == 0o777 & ~current_umask()


def test_an_existing_folder_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir(0o755)
    make_folder(str(tmp_path / "a"))
    assert mode(tmp_path / "a") == 0o755


def test_a_file_in_the_way_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(PkiError, match=r"cannot make the folder .*: File exists"):
        make_folder(str(tmp_path / "a"))


def test_modes() -> None:
    assert (files.KEY_MODE, files.CERT_MODE) == (0o600, 0o644)


def current_umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
