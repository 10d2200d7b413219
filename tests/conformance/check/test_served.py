"""What a daemon serves: asked without anything coming of it."""

from __future__ import annotations

from virtwire.conformance.check.served import PROBES, find_programs, find_served
from virtwire.protocol.generated.programs import LXC, QEMU, REMOTE

from tests.conformance.check.conftest import Trials


def test_probes_can_be_called() -> None:
    for name, args in PROBES.items():
        procedure = REMOTE.by_name[name]
        assert procedure.encode_args(procedure.args(*args)), name


async def test_what_virtwired_serves(trials: Trials) -> None:
    async with trials() as trial:
        session = await trial.open()
        before = (await session.call("connect_list_all_domains", 1, 0)).domains
        served = await find_served(session)
        assert {"storage_vol_upload", "domain_checkpoint_create_xml", "domain_screenshot"} <= served
        assert not {"domain_backup_begin", "connect_list_all_secrets"} & served
        assert (await session.call("connect_list_all_domains", 1, 0)).domains == before
        assert await find_programs(session) >= {REMOTE.number}
        assert await find_programs(session) <= {REMOTE.number, QEMU.number, LXC.number}
        await session.expect_silence()
