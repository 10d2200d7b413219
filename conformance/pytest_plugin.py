"""The checks as tests of another project: ``pytest --virtwire-server=URI`` runs each as a test of its own.

They are collected beside what pytest finds in files, so they need no file and no configuration; pytest counts them as
it counts all tests, and ``-k`` chooses among all.
Without the option nothing is imported and nothing happens.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import trio

    from .check.daemon import Daemon
    from .check.outcome import Level, Outcome
    from .check.registry import Check
    from .check.trial import Trial

__all__ = [
    "pytest_addoption",
    "pytest_configure",
    "pytest_make_collect_report",
    "pytest_sessionfinish",
    "pytest_terminal_summary",
]

_DAEMON: pytest.StashKey[Daemon] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that names the daemon."""
    group = parser.getgroup("virtwire")
    group.addoption("--virtwire-server", metavar="URI", help="run the conformance checks on the daemon at URI")
    group.addoption(
        "--virtwire-level", metavar="LEVEL", action="append", default=[], help="only checks of this level (repeatable)"
    )
    group.addoption(
        "--virtwire-patience", metavar="SECONDS", type=float, help="what has not happened by then will not happen (10)"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark of these tests known, and see to it that the options make sense."""
    if config.getoption("virtwire_server") is None:
        for option in ("level", "patience"):
            if config.getoption(f"virtwire_{option}"):
                raise pytest.UsageError(f"--virtwire-{option} says nothing without --virtwire-server")
    patience = config.getoption("virtwire_patience")
    if patience is not None and not 0 < patience < math.inf:
        raise pytest.UsageError(f"--virtwire-patience: {patience} is no number of seconds to wait")
    _levels(config)
    config.addinivalue_line("markers", "virtwire: a conformance check of a daemon, added by --virtwire-server")


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Add the checks to the collectors of the session, which are those of files otherwise."""
    report = yield
    uri = collector.config.getoption("virtwire_server")
    if uri is not None and isinstance(collector, pytest.Session) and report.passed:
        report.result = [*report.result, _Suite.of(collector, uri)]
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Let the daemon alone."""
    daemon = session.config.stash.get(_DAEMON, None)
    if daemon is not None:
        daemon.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Name what checks may have left."""
    daemon = config.stash.get(_DAEMON, None)
    if daemon is not None and daemon.remains:
        from .check.outcome import printable

        terminalreporter.write_line(f"virtwire-check: may be left: {', '.join(map(printable, daemon.remains))}")


def _levels(config: pytest.Config) -> list[Level]:
    """Return the levels that are wanted; none means all."""
    levels = config.getoption("virtwire_level")
    if not levels:
        return []
    from .check.outcome import Level

    try:
        return [Level(each) for each in levels]
    except ValueError as reason:
        raise pytest.UsageError(f"--virtwire-level: {reason}; there are {', '.join(Level)}") from reason


class _Suite(pytest.Collector):
    """The checks of one daemon.

    Args:
        uri: where it is.
    """

    def __init__(self, *, uri: str, **rest: Any) -> None:
        super().__init__(**rest)
        self.uri = uri

    @classmethod
    def of(cls, session: pytest.Session, uri: str) -> _Suite:
        """Make the one of a session."""
        suite: _Suite = cls.from_parent(session, name=f"virtwire-check[{uri}]", nodeid="virtwire-check", uri=uri)
        return suite

    def collect(self) -> list[pytest.Item]:
        """Collect an item a check."""
        from .check.registry import choose
        from .check.server import checks

        those = choose(checks(), _levels(self.config))
        return [_CheckItem.from_parent(self, name=each.name, check=each) for each in those]


class _CheckItem(pytest.Item):
    """One check.

    Args:
        check: it.
    """

    parent: _Suite

    def __init__(self, *, check: Check[Trial], **rest: Any) -> None:
        super().__init__(**rest)
        self.check = check
        self.add_marker(pytest.mark.virtwire)

    def runtest(self) -> None:
        """Run it."""
        from .check.outcome import Status

        outcome = _run(self.check, self._daemon())
        if outcome.status is Status.FAIL:
            raise _Failed(outcome)
        if outcome.status is Status.NOT_APPLICABLE:
            pytest.skip(outcome.detail)
        if outcome.status is Status.ODDITY:
            self.add_report_section("call", "known oddity", outcome.detail)

    def _daemon(self) -> Daemon:
        """Return the daemon of the run, started by the first test."""
        stash = self.config.stash
        if _DAEMON not in stash:
            import trio

            from .check.daemon import Daemon, Unusable
            from .check.session import PATIENCE

            try:
                daemon = Daemon(self.parent.uri, patience=self.config.getoption("virtwire_patience") or PATIENCE)
                trio.run(daemon.start)
            except Unusable as reason:
                pytest.exit(f"virtwire-check: {reason}", returncode=3)
            stash[_DAEMON] = daemon
        return stash[_DAEMON]

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Say what was seen; where in the check it was seen is of no interest."""
        if isinstance(excinfo.value, _Failed):
            return excinfo.value.text()
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[str, int | None, str]:
        """Name it in a report."""
        return "virtwire-check", None, f"{self.check.name}: {self.check.title}"


def _run(check: Check[Trial], daemon: Daemon) -> Outcome:
    """Run a check; an interrupt is told once the check has cleaned up, a second one at once.

    Raises:
        KeyboardInterrupt: after Ctrl-C or SIGTERM, which are the same here.
    """
    from .check.runner import run_check
    from .interrupts import run_until_interrupted

    async def within(scope: trio.CancelScope) -> Outcome | None:
        with scope:
            outcome = await run_check(check, daemon)
        return None if scope.cancel_called else outcome

    try:
        outcome = run_until_interrupted(within)
    except SystemExit:
        outcome = None
    if outcome is None:
        raise KeyboardInterrupt
    return outcome


class _Failed(Exception):
    """A check has failed."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.detail)
        self.outcome = outcome

    def text(self) -> str:
        """Say the rule, what was seen, and what is known."""
        each = self.outcome
        return f"Rule: {each.title}\nSeen: {each.detail}\n\n{each.about}\n\n{each.fact}"
