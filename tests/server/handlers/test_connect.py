"""Opening, features, close callbacks, names."""

from __future__ import annotations

import pytest
from virtwire.protocol.generated.connect import ConnectOpenArgs, ConnectSupportsFeatureArgs

from tests.server.rig import serving


async def test_open_passes_only_the_read_only_flag() -> None:
    async with serving(opened=False) as rig:
        await rig.peer.open("fake:///x?y=z", flags=0xFFFF)
        assert rig.opened == [("fake:///x?y=z", 1)]


async def test_an_absent_name_is_refused() -> None:
    async with serving(opened=False) as rig:
        error = await rig.peer.refused("connect_open", ConnectOpenArgs(None, 0))
        assert (error.code, error.domain, error.message) == (1, 7, "internal error: connection not open")


async def test_a_failed_open_may_be_retried() -> None:
    async with serving(opened=False) as rig:
        error = await rig.peer.refused("connect_open", ConnectOpenArgs("nosuch:///", 0))
        assert error.code == 5
        await rig.peer.open()
        assert (await rig.peer.call("connect_get_uri")).uri == "fake:///"


@pytest.mark.parametrize(
    ("feature", "supported"), [(8, 1), (9, 1), (10, 1), (14, 1), (15, 1), (16, 1), (1, 0), (11, 0), (99, 0), (-1, 0)]
)
async def test_features(feature: int, supported: int) -> None:
    async with serving() as rig:
        reply = await rig.peer.call("connect_supports_feature", ConnectSupportsFeatureArgs(feature))
        assert reply.supported == supported


@pytest.mark.parametrize("feature", [1, 8, 14, 15, 99])
async def test_features_before_opening(feature: int) -> None:
    async with serving(opened=False) as rig:
        error = await rig.peer.refused("connect_supports_feature", ConnectSupportsFeatureArgs(feature))
        assert (error.code, error.domain, error.message) == (1, 7, "internal error: hypervisor connection not open")


async def test_close_callbacks_are_idempotent() -> None:
    async with serving() as rig:
        for name in ("register", "register", "unregister", "unregister"):
            assert await rig.peer.call(f"connect_{name}_close_callback") is None
