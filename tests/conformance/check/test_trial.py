"""What a check is handed: connections, names, domains, and the order in which things are taken back."""

from __future__ import annotations

import pytest
from virtwire.conformance.check.expect import Refused
from virtwire.conformance.check.session import Session
from virtwire.conformance.check.trial import Trial
from virtwire.protocol.errors import ErrorCode

from tests.conformance.check.conftest import Trials


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
