"""Authentication where none is asked for."""

from __future__ import annotations

import pytest

from tests.server.rig import serving


async def test_none_is_needed() -> None:
    async with serving() as rig:
        assert (await rig.peer.call("auth_list")).types == [0]


@pytest.mark.parametrize("name", ["auth_sasl_init", "auth_sasl_start", "auth_sasl_step"])
async def test_the_others_are_refused(name: str) -> None:
    async with serving(opened=False) as rig:
        error = await rig.peer.refused(name, bytes(32))
        assert (error.code, error.domain) == (45, 7)
        assert error.message == "authentication failed: authentication failed"
        assert (error.str1, error.str2) == ("authentication failed: %s", "authentication failed")


async def test_polkit_is_refused_as_libvirtd_refuses_it() -> None:
    async with serving(opened=False) as rig:
        error = await rig.peer.refused("auth_polkit")
        assert (error.code, error.domain, error.int1, error.int2) == (1, 7, 0, 0)
        assert error.message == "Library function returned error but did not set virError"
