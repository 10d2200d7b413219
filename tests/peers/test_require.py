from __future__ import annotations

import os

import pytest

from tests.peers.require import require


@pytest.fixture
def skips_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be on a machine where tests may be skipped."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("VIRTWIRE_NO_SKIP", raising=False)


@pytest.mark.usefixtures("skips_allowed")
def test_what_is_missing_skips_and_is_named() -> None:
    require("sh")
    with pytest.raises(pytest.skip.Exception, match="needs no-such-program"):
        require("sh", "no-such-program")


@pytest.mark.parametrize("name", ["CI", "VIRTWIRE_NO_SKIP"])
def test_where_skips_are_forbidden_it_fails(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "1")
    with pytest.raises(pytest.fail.Exception, match="may not be skipped here: needs no-such-program"):
        require("no-such-program")


@pytest.mark.usefixtures("skips_allowed")
def test_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    require(root=True)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(pytest.skip.Exception, match="needs root"):
        require(root=True)
