"""The log while the daemon runs: filters by module name, outputs by level, changes that fail change nothing."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from virtwire.protocol.errors import InvalidArg, LibvirtError
from virtwire.server.logs import Logs


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    """Give a logger below which tests log, and nothing else."""
    logger = logging.getLogger("virtwire.logs-under-test")
    logger.propagate = False
    yield logger
    assert [handler for handler in logger.handlers if type(handler).__module__ == "logging"] == []


def say(root: logging.Logger, *names: str) -> None:
    for name in names:
        for level in ("debug", "info", "warning", "error"):
            getattr(root.getChild(name), level)("%s", level)


def lines(path: Path) -> list[str]:
    """Give what a file got, without the time, and empty it."""
    found = [line.split(" ", 2)[2].removeprefix("virtwire.logs-under-test.") for line in path.read_text().splitlines()]
    path.write_text("")
    return [line.replace("virtwire.logs-under-test.", "") for line in found]


def test_level_and_outputs(root: logging.Logger, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Logs(3, root) as logs:
        assert (logs.filters_text, logs.outputs_text) == ("", "3:stderr")
        say(root, "a")
        assert capsys.readouterr().err.count("\n") == 2
        logs.set_outputs(f"1:file:{tmp_path}/all 4:file:{tmp_path}/errors")
        say(root, "a")
        assert lines(tmp_path / "all") == ["WARNING a: warning", "ERROR a: error"]
        assert lines(tmp_path / "errors") == ["ERROR a: error"]
        logs.set_outputs("")
        assert logs.outputs_text == "3:stderr"
        assert capsys.readouterr().err == ""
    assert root.level == logging.NOTSET


def test_filters_open_and_close_modules(root: logging.Logger, tmp_path: Path) -> None:
    with Logs(3, root) as logs:
        logs.set_outputs(f"1:file:{tmp_path}/log")
        logs.set_filters("4:server.tls 1:server 2:cl?ent")
        say(root, "server.tls", "server.daemon", "client", "other")
        assert lines(tmp_path / "log") == [
            "ERROR server.tls: error",
            *(f"{level.upper()} server.daemon: {level}" for level in ("debug", "info", "warning", "error")),
            *(f"{level.upper()} client: {level}" for level in ("info", "warning", "error")),
            *(f"{level.upper()} other: {level}" for level in ("warning", "error")),
        ]
        logs.set_filters(None)
        say(root, "server.tls")
        assert len(lines(tmp_path / "log")) == 2
        assert not root.isEnabledFor(logging.INFO)


def test_the_packages_own_name_is_no_part_of_a_modules_name(root: logging.Logger) -> None:
    with Logs(3, root) as logs:
        logs.set_filters("1:virtwire")
        assert logs._threshold("server.x") == logging.WARNING
        assert logs._passes(logging.makeLogRecord({"name": "virtwire.server", "levelno": 30}))
        assert not logs._passes(logging.makeLogRecord({"name": "virtwire.server", "levelno": 20}))


def test_what_is_refused_changes_nothing(root: logging.Logger, tmp_path: Path) -> None:
    with Logs(3, root) as logs:
        logs.set_filters("1:x")
        logs.set_outputs(f"1:file:{tmp_path}/log")
        with pytest.raises(InvalidArg) as caught:
            logs.set_filters("9:x")
        assert (caught.value.domain, caught.value.message) == (
            0,
            "invalid argument: Invalid priority '9' for filter '9:x'",
        )
        with pytest.raises(InvalidArg):
            logs.set_outputs("1:nowhere")
        with pytest.raises(LibvirtError, match="failed to open /nonexistent/x: No such file or directory"):
            logs.set_outputs(f"2:file:{tmp_path}/other 1:file:/nonexistent/x")
        assert (logs.filters_text, logs.outputs_text) == ("1:*x* ", f"1:file:{tmp_path}/log")
        say(root, "x")
        assert len(lines(tmp_path / "log")) == 4


def test_no_output_at_all(root: logging.Logger, capsys: pytest.CaptureFixture[str]) -> None:
    with Logs(1, root) as logs:
        logs.set_outputs("  ")
        assert (logs.outputs_text, len(logs.outputs)) == ("", 0)
        say(root, "x")
