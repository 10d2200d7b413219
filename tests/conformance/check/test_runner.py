"""Running checks: their outcomes, what they leave behind, and a daemon that dies."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

import pytest
import trio
from virtwire.conformance.check import runner
from virtwire.conformance.check.daemon import Daemon
from virtwire.conformance.check.expect import Refused, Violation
from virtwire.conformance.check.oddities import Oddity, explain
from virtwire.conformance.check.outcome import Level, Outcome, Result, Status
from virtwire.conformance.check.registry import Check
from virtwire.conformance.check.runner import check_daemon
from virtwire.conformance.check.trial import Trial

from tests.conformance.mutants.judge import found_nothing_out
from tests.peers.virtwired import Virtwired


def check(name: str, run: Callable[[Trial], Awaitable[None]], **more: Any) -> Check[Trial]:
    return Check(name, "a rule", Level.CORE, "A fact.", "What it does.", run, **more)


async def fine(trial: Trial) -> None:
    await (await trial.open()).call("connect_get_type")


async def run(daemon: Virtwired, *checks: Check[Trial], **more: Any) -> Result:
    with trio.fail_after(60):
        return await check_daemon(Daemon(daemon.uri()), checks, **more)


def statuses(result: Result) -> list[tuple[str, Status]]:
    return [(each.name, each.status) for each in result.outcomes]


async def test_outcomes_come_in_the_order_of_the_checks(checked: Virtwired) -> None:
    async def slow(trial: Trial) -> None:
        await trio.sleep(0.05)

    told: list[Outcome] = []
    result = await run(checked, check("a.slow", slow), check("a.fine", fine), told=told.append)
    assert statuses(result) == [("a.slow", Status.PASS), ("a.fine", Status.PASS)]
    assert [each.name for each in told] == ["a.fine", "a.slow"]
    assert result.subject.facts["driver"] == "test"
    assert result.lost is None


async def test_what_a_check_finds(checked: Virtwired) -> None:
    async def wrong(trial: Trial) -> None:
        raise Violation(f"{trial.new_name()} instead\nof \x1b[1mthat")

    async def broken(trial: Trial) -> None:
        raise KeyError("a mistake")

    async def grouped(trial: Trial) -> None:
        async def inner() -> None:
            raise Violation("in a nursery")

        async with trio.open_nursery() as nursery:
            nursery.start_soon(inner)

    async def endless(trial: Trial) -> None:
        await trio.sleep_forever()

    result = await run(
        checked,
        check("a.wrong", wrong),
        check("a.broken", broken),
        check("a.grouped", grouped),
        check("a.endless", endless, limit=0.1),
        check("a.fine", fine),
    )
    assert [each.detail for each in result.outcomes] == [
        r"NAME-1 instead\nof \x1b[1mthat",
        "the check broke off: KeyError: 'a mistake'",
        "in a nursery",
        "the check was not over after 0.1 seconds",
        "",
    ]
    assert [found_nothing_out(each.detail) for each in result.outcomes] == [False, True, False, True, False]
    assert [each.status for each in result.outcomes] == [Status.FAIL] * 4 + [Status.PASS]


async def test_what_does_not_apply_says_why(checked: Virtwired) -> None:
    async def never(trial: Trial) -> None:
        raise AssertionError

    (outcome,) = (await run(checked, check("a.b", never, needs=[lambda daemon: f"no {daemon.driver}\x1b"]))).outcomes
    assert (outcome.status, outcome.detail) == (Status.NOT_APPLICABLE, "no test\\x1b")


async def test_an_oddity_is_one_only_if_exactly_that_is_seen(
    checked: Virtwired, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = (
        Oddity("a.known", "odd thing", "libvirtd 9.0.0 does it."),
        Oddity("a.later", "odd thing", "Later ones do it.", first=9001000, last=9002000),
        Oddity("a.other", "odd thing", "QEMU's driver does it.", driver="qemu"),
    )
    monkeypatch.setattr(runner, "explain", partial(explain, oddities=known))

    async def odd(trial: Trial) -> None:
        raise Violation("odd thing")

    async def odder(trial: Trial) -> None:
        raise Violation("odd thing, and more")

    names = ("a.known", "a.later", "a.other", "a.unknown")
    result = await run(checked, *(check(name, odd) for name in names), check("a.know", odder))
    assert [each.status for each in result.outcomes] == [Status.ODDITY, *[Status.FAIL] * 4]
    assert result.outcomes[0].detail == "odd thing: libvirtd 9.0.0 does it."


async def test_checks_that_must_be_alone_are(checked: Virtwired) -> None:
    running: set[str] = set()
    beside: dict[str, set[str]] = {}

    def noting(name: str) -> Callable[[Trial], Awaitable[None]]:
        async def note(trial: Trial) -> None:
            running.add(name)
            await trio.sleep(0.02)
            beside[name] = running - {name}
            await trio.sleep(0.02)
            running.discard(name)

        return note

    checks = [check(f"a.{name}", noting(name), alone=name == "alone") for name in ("one", "alone", "two", "three")]
    await run(checked, *checks)
    assert beside["alone"] == set()
    assert beside["one"] == {"two", "three"}


async def test_no_more_than_so_many_at_once(checked: Virtwired) -> None:
    most = now = 0

    async def count(trial: Trial) -> None:
        nonlocal most, now
        now += 1
        most = max(most, now)
        await trio.sleep(0.01)
        now -= 1

    await run(checked, *(check(f"a.{number}", count) for number in range(12)), at_once=3)
    assert most == 3


async def test_nothing_is_left_behind(checked: Virtwired) -> None:
    async def domains() -> list[str]:
        daemon = Daemon(checked.uri())
        await daemon.start()
        listed = (await daemon.keeper.call("connect_list_all_domains", 1, 0)).domains
        daemon.close()
        return [each.name for each in listed]

    async def fails(trial: Trial) -> None:
        await trial.define_domain(await trial.open())
        raise Violation("no")

    async def loses_its_connection(trial: Trial) -> None:
        session = await trial.open()
        await trial.create_domain(session)
        session.close()

    async def takes_too_long(trial: Trial) -> None:
        session = await trial.open()
        domain = await trial.define_domain(session)
        await session.call("domain_create", domain)
        await trio.sleep_forever()

    before = await domains()
    result = await run(
        checked,
        check("a.fails", fails),
        check("a.loses", loses_its_connection),
        check("a.long", takes_too_long, limit=2),
    )
    assert [each.status for each in result.outcomes] == [Status.FAIL, Status.PASS, Status.FAIL]
    assert result.remains == []
    assert await domains() == before


async def test_what_a_check_that_passed_left_is_found_at_the_end(checked: Virtwired) -> None:
    keeper = Daemon(checked.uri())  # else the driver would forget everything with its last connection
    await keeper.start()
    made: list[bytes] = []

    async def forgets(trial: Trial) -> None:
        made.append((await (await trial.open()).call("domain_define_xml", trial.domain_xml(trial.new_name()))).dom.uuid)

    assert statuses(await run(checked, check("a.forgets", forgets))) == [("a.forgets", Status.PASS)]
    with pytest.raises(Refused, match="Domain not found"):
        await keeper.keeper.call("domain_lookup_by_uuid", made[0])
    keeper.close()


async def test_a_daemon_that_dies_fails_what_is_left() -> None:
    made: list[str] = []
    with Virtwired() as mortal:

        async def deadly(trial: Trial) -> None:
            session = await trial.open()
            made.append((await trial.define_domain(session)).name)
            await trio.to_thread.run_sync(mortal.kill)
            await session.call("connect_get_type")

        checks = [check("a.first", fine), check("a.deadly", deadly), check("a.next", fine)]
        checks.append(check("a.last", fine, alone=True))
        result = await check_daemon(Daemon(mortal.uri(), patience=2), checks, at_once=1)
    assert [each.status for each in result.outcomes] == [Status.PASS, *[Status.FAIL] * 3]
    assert result.lost == "the daemon is gone since the checks that ran beside a.deadly"
    assert result.remains == made != []
    assert result.outcomes[1].detail == "the daemon closed the connection"
    assert result.outcomes[3].detail == f"not run: {result.lost}"
