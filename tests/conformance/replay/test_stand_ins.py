"""Descriptors in place of those that cannot be recorded."""

from __future__ import annotations

import os
import stat

import pytest
from virtwire.conformance.replay.stand_ins import stand_ins


@pytest.mark.parametrize(
    ("procedure", "is_kind"),
    [
        ("domain_open_graphics", stat.S_ISSOCK),
        ("domain_open_graphics_fd", stat.S_ISSOCK),
        ("domain_fd_associate", stat.S_ISREG),
        ("domain_create_with_files", stat.S_ISCHR),
    ],
)
def test_they_are_of_the_kind_that_is_wanted(procedure: str, is_kind: object) -> None:
    assert callable(is_kind)
    fds, what = stand_ins(procedure, 2)
    try:
        assert len(fds) == 2
        assert all(is_kind(os.fstat(fd).st_mode) for fd in fds)
        assert what
        if is_kind is stat.S_ISSOCK:
            assert os.read(fds[0], 1) == b""
    finally:
        for fd in fds:
            os.close(fd)


def test_none_is_left_open_when_the_system_gives_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []
    real = os.open

    def some(path: str, flags: int) -> int:
        if len(opened) == 2:
            raise OSError(24, "Too many open files")
        opened.append(real(path, flags))
        return opened[-1]

    monkeypatch.setattr(os, "open", some)
    with pytest.raises(OSError, match="Too many"):
        stand_ins("domain_create_with_files", 3)
    for fd in opened:
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(fd)
