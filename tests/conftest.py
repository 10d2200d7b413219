"""What all tests share: one libvirtd for those that only look at it, the wheel, and that CI skips nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require, skips_forbidden
from tests.worlds import World, run_on_worlds, worlds

# ``pytest --hypothesis-profile=thorough`` is the long run of the property tests.
settings.register_profile("thorough", max_examples=1000, deadline=None)

# Whatever runs the tests may live on without a terminal (nohup) or in the background of a shell; what they start must
# not, to be tested.
signal.signal(signal.SIGHUP, signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where skipping is not allowed, fail a test that was skipped in whatever way."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and skips_forbidden():
        report.outcome = "failed"
        report.longrepr = f"may not be skipped here: {call.excinfo and call.excinfo.value}"
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the async tests that take a world under trio and asyncio, instead of pytest-trio's."""
    run_on_worlds(items)


@pytest.fixture(params=worlds(jumping=True), ids=lambda world: world.name)
def world(request: pytest.FixtureRequest) -> World:
    """Give trio, then asyncio, on a clock that jumps."""
    chosen: World = request.param
    return chosen


@pytest.fixture(params=worlds(jumping=False), ids=lambda world: world.name)
def real_world(request: pytest.FixtureRequest) -> World:
    """Give trio, then asyncio, on the real clock."""
    chosen: World = request.param
    return chosen


@pytest.fixture(scope="session")
def libvirtd() -> Iterator[Libvirtd]:
    """Give a real libvirtd on Unix sockets, shared by the tests of a run; leave no connection open."""
    require("libvirtd")
    with Libvirtd() as daemon:
        yield daemon


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build virtwire's wheel from a copy of the tree; give its path."""
    root, folder = Path(__file__).parent.parent, tmp_path_factory.mktemp("wheel")
    copy = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True).stdout
    for name in filter(None, copy.split("\0")):
        source, target = root / name, folder / "tree" / name
        if source.is_file() and not name.startswith(("tests/", ".types/")):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, folder / "tree"]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "is absent from the `packages` configuration" not in done.stdout + done.stderr
    (path,) = folder.glob("*.whl")
    return path
