"""Events as checks want them: those about one object, in their order, and others thrown away."""

from __future__ import annotations

import pytest
from virtwire.conformance.check.expect import Violation
from virtwire.conformance.check.listening import events_about, listen, next_about, subject
from virtwire.protocol.generated.domain_events import DomainEventRebootMsg
from virtwire.protocol.generated.storage_pool import StoragePoolEventRefreshMsg
from virtwire.protocol.generated.types import DomainHandle, StoragePoolHandle

from tests.conformance.check.conftest import Trials

DOMAIN = DomainHandle("one", bytes(16), 1)
POOL = StoragePoolHandle("pool", bytes(16))


def test_what_an_event_is_about() -> None:
    assert subject(DomainEventRebootMsg(DOMAIN)) is DOMAIN
    assert subject(StoragePoolEventRefreshMsg(7, POOL)) is POOL
    with pytest.raises(Violation, match="an event about nothing"):
        subject(("nothing",))


async def test_events_of_others_are_thrown_away(trials: Trials) -> None:
    async with trials() as trial:
        session = await trial.open()
        number = await listen(session)
        other, mine = await trial.define_domain(session), await trial.define_domain(session)
        await session.call("domain_undefine", mine)
        bodies = await events_about(session, mine, 2)
        assert [(body.callback_id, body.msg.event) for body in bodies] == [(number, 0), (number, 1)]
        assert not [frame for frame in session.inbox if frame.is_event]
        await session.call("domain_undefine", other)
        assert (await next_about(session, other)).body().msg.event == 1


async def test_an_event_that_does_not_come(trials: Trials) -> None:
    async with trials() as trial:
        session = await trial.open()
        session.patience = 0.05
        with pytest.raises(Violation, match="no event about the object came"):
            await next_about(session, await trial.define_domain(session))
