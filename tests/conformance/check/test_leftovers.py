"""What a check left without knowing of it is found by its name; nothing of others is."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import pytest
from virtwire.conformance.check.daemon import Daemon
from virtwire.conformance.check.expect import Refused, Violation
from virtwire.conformance.check.leftovers import sweep
from virtwire.conformance.check.outcome import Level, Status
from virtwire.conformance.check.registry import Check
from virtwire.conformance.check.runner import run_check
from virtwire.conformance.check.session import Session
from virtwire.conformance.check.storage import pool_xml
from virtwire.conformance.check.trial import Trial

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.peers.virtwired import Virtwired

LISTS = {
    "connect_list_all_domains": ("domains", "name"),
    "connect_list_all_storage_pools": ("pools", "name"),
    "connect_list_all_networks": ("nets", "name"),
    "connect_list_all_secrets": ("secrets", "usage_id"),
}


def documents(trial: Trial) -> dict[str, tuple[Any, ...]]:
    """Give a call for each kind of object that makes one."""
    secret = f"<secret ephemeral='yes'><usage type='ceph'><name>{trial.new_name()}</name></usage></secret>"
    return {
        "domain_define_xml": (trial.domain_xml(trial.new_name()),),
        "domain_create_xml": (trial.domain_xml(trial.new_name()), 0),
        "storage_pool_define_xml": (pool_xml(trial.new_name()), 0),
        "storage_pool_create_xml": (pool_xml(trial.new_name()), 0),
        "network_define_xml": (f"<network><name>{trial.new_name()}</name></network>",),
        "network_create_xml": (f"<network><name>{trial.new_name()}</name></network>",),
        "secret_define_xml": (secret, 0),
    }


@pytest.fixture(params=[Virtwired, Libvirtd], ids=lambda kind: kind.name)
async def daemon(request: pytest.FixtureRequest) -> AsyncIterator[Daemon]:
    """Give virtwired, which has domains alone, and libvirtd, which has all kinds."""
    if request.param is Libvirtd:
        require("libvirtd")
    with request.param() as peer:
        daemon = Daemon(peer.uri())
        await daemon.start()
        yield daemon
        daemon.close()


async def make(trial: Trial, session: Session) -> int:
    """Make one object of each kind that there is; return how many."""
    made = 0
    for procedure, args in documents(trial).items():
        with suppress(Refused):
            await session.call(procedure, *args)
            made += 1
    return made


async def listed(session: Session, beginning: str) -> list[str]:
    names: list[str] = []
    for procedure, (field, name) in LISTS.items():
        with suppress(Refused):
            names += [getattr(each, name) for each in getattr(await session.call(procedure, 1, 0), field)]
    return [name for name in names if name.startswith(beginning)]


async def test_each_kind_is_swept_and_others_stay(daemon: Daemon) -> None:
    trial, other = Trial(daemon), Trial(daemon)
    session = await trial.open()
    kept = await other.define_domain(session)
    made = await make(trial, session)
    assert len(await listed(session, f"{trial.name}-")) == made >= 2
    assert await sweep(session, f"{trial.name}-", 10) == []
    assert await listed(session, f"{trial.name}-") == []
    await session.call("domain_lookup_by_uuid", kept.uuid)
    await other.clean_up()
    await trial.clean_up()


async def test_a_check_that_fails_before_it_hears_of_what_it_made(daemon: Daemon) -> None:
    begun: list[str] = []

    async def run(trial: Trial) -> None:
        begun.append(f"{trial.name}-")
        session = await trial.open()
        assert await make(trial, session) == len(await listed(session, begun[0]))
        raise Violation("no reply came")

    check = Check("a.check", "a rule", Level.CORE, "A fact.", "What it does.", run)
    outcome = await run_check(check, daemon)
    assert (outcome.status, outcome.detail) == (Status.FAIL, "no reply came")
    assert await listed(daemon.keeper, begun[0]) == []
