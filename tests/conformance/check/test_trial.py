"""What a check is handed: connections, names, domains, and the order in which things are taken back."""

from __future__ import annotations

from typing import Any

import pytest
import trio
from virtwire.conformance.check.daemon import Daemon
from virtwire.conformance.check.expect import Refused, Violation
from virtwire.conformance.check.session import Session
from virtwire.conformance.check.trial import Trial, clean_up_after_all
from virtwire.protocol.errors import ErrorCode

from tests.conformance.check.conftest import Trials
from tests.peers.virtwired import Virtwired


async def test_connections(trials: Trials) -> None:
    async with trials() as trial:
        with pytest.raises(Refused, match="hypervisor connection not open"):
            await (await trial.connect()).call("connect_get_type")
        with pytest.raises(Refused, match="hypervisor connection not open"):
            await (await trial.log_in()).call("connect_get_type")
        session = await trial.open()
        await session.call("connect_get_type")
        for reader in (await trial.open(flags=1), await trial.open(read_only=True)):
            await reader.refused("domain_define_xml", "<domain/>", code=ErrorCode.OPERATION_DENIED)


async def test_names_are_nobodys(trials: Trials) -> None:
    async with trials() as one, trials() as other:
        names = [trial.new_name() for trial in (one, other) for _ in range(3)]
        assert len(set(names)) == 6
        assert not one.name.startswith(other.name)


async def test_what_it_is_checked_against(trials: Trials) -> None:
    async with trials() as trial:
        assert (trial.driver, trial.version) == ("test", 9000000)
        assert trial.by_driver(test=1, qemu=2) == 1


async def test_domains_go_with_the_trial(trials: Trials) -> None:
    async with trials() as trial:
        session = await trial.open()
        defined, created = await trial.define_domain(session), await trial.create_domain(session)
        assert defined.id == -1
        assert created.id > 0
        await session.call("domain_create", defined)
        await session.call("domain_snapshot_create_xml", defined, "<domainsnapshot/>", 0)
    async with trials() as trial:
        session = await trial.open()
        for domain in (defined, created):
            await session.refused("domain_lookup_by_uuid", domain.uuid, code=ErrorCode.NO_DOMAIN)


async def test_last_made_first_removed_and_errors_are_of_no_interest(trials: Trials) -> None:
    done: list[str] = []

    def note(trial: Trial, name: str) -> None:
        async def cleanup(session: Session) -> None:
            done.append(name)
            await session.call("domain_lookup_by_name", "virtwire-check-nowhere")

        trial.afterwards(cleanup)

    async with trials() as trial:
        note(trial, "first")
        note(trial, "second")
    assert done == ["second", "first"]


async def test_what_is_under_way_ends_before_the_cleanup(trials: Trials, monkeypatch: pytest.MonkeyPatch) -> None:
    """A call is made whose answer nobody waits for; the connection is closed after it."""
    answered: list[bool] = []
    close = Session.close

    def closing(session: Session) -> None:
        answered.append(not session._unanswered)
        close(session)

    monkeypatch.setattr(Session, "close", closing)
    async with trials() as trial:
        session = await trial.open()
        await session.send("domain_define_xml", trial.domain_xml(trial.new_name()))
    assert all(answered)
    async with trials() as witness:
        found = (await (await witness.open()).call("connect_list_all_domains", 1, 0)).domains
        assert not any(each.name.startswith(trial.name) for each in found)


async def test_what_cannot_be_removed_is_named(trials: Trials, monkeypatch: pytest.MonkeyPatch) -> None:
    call = Session.call

    async def refusing(session: Session, procedure: Any, *args: Any, **fields: Any) -> Any:
        if procedure == "domain_undefine_flags":
            raise Violation("not now")
        return await call(session, procedure, *args, **fields)

    async with trials() as witness:
        keeper = await witness.open()
        async with trials() as trial:
            trial.daemon.patience = 0.2
            left = await trial.define_domain(await trial.open())
            monkeypatch.setattr(Session, "call", refusing)
        assert trial.daemon.remains == [left.name]
        monkeypatch.undo()
        await clean_up_after_all(witness.daemon)  # of another run
        await keeper.call("domain_undefine", left)


async def test_what_may_be_left_at_a_daemon_that_is_gone() -> None:
    with Virtwired() as served:
        daemon = Daemon(served.uri(), patience=2)
        await daemon.start()
        trial = Trial(daemon)
        domain = await trial.define_domain(await trial.open())
        await trio.to_thread.run_sync(served.kill)
        await trial.clean_up()
        daemon.close()
    assert daemon.remains == [domain.name]


async def test_the_end_of_a_run_finds_what_a_check_that_passed_left(trials: Trials) -> None:
    async with trials() as witness:
        session = await witness.open()
        async with trials() as trial:
            xml = trial.domain_xml(trial.new_name())
            domain = (await (await trial.open()).call("domain_define_xml", xml)).dom
            await trial.clean_up(passed=True)
            await session.call("domain_lookup_by_uuid", domain.uuid)
            await clean_up_after_all(trial.daemon)
            await session.refused("domain_lookup_by_uuid", domain.uuid, code=ErrorCode.NO_DOMAIN)
            assert trial.daemon.remains == []


async def test_what_is_refused_at_first_is_removed_later(trials: Trials, monkeypatch: pytest.MonkeyPatch) -> None:
    call, refusals = Session.call, iter(range(6))

    async def refusing(session: Session, procedure: Any, *args: Any, **fields: Any) -> Any:
        if procedure == "domain_undefine_flags" and next(refusals, None) is not None:
            raise Violation("not now")
        return await call(session, procedure, *args, **fields)

    async with trials() as witness:
        session = await witness.open()
        async with trials() as trial:
            domain = await trial.define_domain(await trial.open())
            monkeypatch.setattr(Session, "call", refusing)
        assert (next(refusals, None), trial.daemon.remains) == (None, [])
        await session.refused("domain_lookup_by_uuid", domain.uuid, code=ErrorCode.NO_DOMAIN)
