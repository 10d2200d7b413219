from __future__ import annotations

from typing import cast

import pytest
from virtwire.client.base_channel import BaseChannel
from virtwire.client.preamble import say_goodbye, say_goodbye_to_admin, say_hello, say_hello_to_admin
from virtwire.client.uri import Target
from virtwire.protocol.errors import AuthFailed, LibvirtError, NoConnect, NoSupport, report
from virtwire.protocol.generated.connect import (
    AuthListRet,
    ConnectOpenArgs,
    ConnectSupportsFeatureArgs,
    ConnectSupportsFeatureRet,
)

from tests.client.recording import RecordingChannel


async def hello(channel: RecordingChannel, name: str, *, read_only: bool = False, keepalive: bool = False) -> bool:
    return await say_hello(
        cast("BaseChannel", channel),
        Target("unix", name),
        read_only=read_only,
        credentials=None,
        keepalive=keepalive,
    )


@pytest.mark.parametrize("types", [[0], [0, 1], []])
async def test_no_login(types: list[int]) -> None:
    channel = RecordingChannel([AuthListRet(types), None])
    await hello(channel, "test:///default")
    assert channel.calls == [("auth_list", None), ("connect_open", ConnectOpenArgs("test:///default", 0))]


async def test_read_only() -> None:
    channel = RecordingChannel([AuthListRet([0]), None])
    await hello(channel, "", read_only=True)
    assert channel.calls[1] == ("connect_open", ConnectOpenArgs("", 1))


async def test_a_daemon_that_does_not_know_of_logins() -> None:
    channel = RecordingChannel([NoSupport(None, 7, "unknown procedure: 66"), None])
    await hello(channel, "x:///")
    assert channel.calls[1][0] == "connect_open"


async def test_without_the_login_nothing_is_opened() -> None:
    channel = RecordingChannel([AuthListRet([2]), report(45, 7, "authentication failed")])
    with pytest.raises(AuthFailed):
        await hello(channel, "test:///default")
    assert [name for name, _ in channel.calls] == ["auth_list", "auth_polkit"]


@pytest.mark.parametrize("answer", [ConnectSupportsFeatureRet(1), ConnectSupportsFeatureRet(0), report(1, 7, "?")])
async def test_keepalive_is_asked_for_before_opening(answer: ConnectSupportsFeatureRet | LibvirtError) -> None:
    channel = RecordingChannel([AuthListRet([0]), answer, None])
    assert await hello(channel, "test:///default", keepalive=True) is (answer == ConnectSupportsFeatureRet(1))
    assert [name for name, _ in channel.calls] == ["auth_list", "connect_supports_feature", "connect_open"]
    assert channel.calls[1][1] == ConnectSupportsFeatureArgs(10)


async def test_the_daemon_refuses_the_name() -> None:
    channel = RecordingChannel([AuthListRet([0]), report(5, 0, "no such")])
    with pytest.raises(NoConnect):
        await hello(channel, "nosuch:///")


async def test_goodbye() -> None:
    channel = RecordingChannel([None])
    await say_goodbye(channel)
    assert channel.calls == [("connect_close", None)]


async def test_the_administration_asks_for_no_login() -> None:
    channel = RecordingChannel([None, None])
    await say_hello_to_admin(channel)
    await say_goodbye_to_admin(channel)
    assert [(name, args and tuple(args)) for name, args in channel.calls] == [
        ("connect_open", (0,)),
        ("connect_close", None),
    ]
