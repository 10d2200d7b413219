from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any, cast

import pytest
from virtwire.client.channel import Channel
from virtwire.client.descriptors import Descriptor
from virtwire.client.passing import call, only
from virtwire.protocol.errors import ArgumentUnsupported, InternalError
from virtwire.protocol.generated.connect import CONNECT_CLOSE, ConnectSupportsFeatureRet
from virtwire.protocol.procedures import Procedure
from virtwire.protocol.xdr import Record

from tests.client.recording import RecordingChannel


class Passing(RecordingChannel):
    def __init__(self, feature: int) -> None:
        super().__init__([ConnectSupportsFeatureRet(feature)])
        self.passed: list[int] = []

    async def call_with_descriptors(
        self, procedure: Procedure, args: Record | None = None, fds: Sequence[int] = ()
    ) -> tuple[Any, list[Descriptor]]:
        self.passed += fds
        return procedure.name, []


async def test_the_daemon_is_asked_first() -> None:
    channel = Passing(1)
    with open("/dev/null") as null:
        ret, descriptors = await call(cast("Channel", channel), CONNECT_CLOSE, None, [7, null])
        assert channel.passed == [7, null.fileno()]
    assert (ret, descriptors) == ("connect_close", [])
    assert [(name, args.feature) for name, args in channel.calls] == [("connect_supports_feature", 8)]


async def test_a_daemon_that_cannot() -> None:
    channel = Passing(0)
    with pytest.raises(ArgumentUnsupported, match="fd passing is not supported by this connection"):
        await call(cast("Channel", channel), CONNECT_CLOSE, None, [7])
    assert channel.passed == []


def test_exactly_one_descriptor() -> None:
    read, write = os.pipe()
    with only([Descriptor(read), Descriptor(write)]) as first:
        assert first.fileno() == read
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(write)
    with pytest.raises(InternalError, match="no file descriptor received"):
        only([])
