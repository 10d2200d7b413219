"""What is trio's own: interrupts of the keyboard in the middle of calls."""

from __future__ import annotations

import signal

import pytest
import trio
import trio.testing
from virtwire.protocol.errors import InternalError, report

from tests.client.fake_server import Calls, connected, lookup
from tests.client.procedures import DOWNLOAD, DOWNLOAD_ARGS, FILES, FILES_ARGS
from tests.worlds import TrioWorld


async def test_no_interrupt_strikes_between_two_steps_of_a_call(monkeypatch: pytest.MonkeyPatch) -> None:
    protected: list[bool] = []

    def begin(*_args: object) -> int:
        protected.append(trio.lowlevel.currently_ki_protected())
        raise report(1, 0, "no")

    async with connected(TrioWorld(jumping=False)) as pair:
        monkeypatch.setattr(pair.channel, "_begin", begin)
        for call in (
            lambda: lookup(pair.channel, "a"),
            lambda: pair.channel.open_stream(DOWNLOAD, DOWNLOAD_ARGS),
            lambda: pair.channel.call_with_descriptors(FILES, FILES_ARGS),
        ):
            with pytest.raises(InternalError):
                await call()
    assert protected == [True, True, True]


def test_a_keyboard_interrupt_ends_one_call_and_harms_no_other() -> None:
    world = TrioWorld(jumping=True)

    async def main() -> None:
        async with connected(world) as pair:
            channel, server, *_ = pair

            @trio.lowlevel.enable_ki_protection  # so that it reaches the main task, where it waits
            async def interrupt() -> None:
                await trio.testing.wait_all_tasks_blocked()
                signal.raise_signal(signal.SIGINT)

            async with world.group() as group:
                for _role in ("leader", "follower"):
                    group.start(interrupt)
                    with pytest.raises(KeyboardInterrupt):
                        await lookup(channel, "interrupted")
                    calls = Calls(pair, group)
                    await calls.start("a")
                    await server.answer(*await server.calls(2))
                    await trio.testing.wait_all_tasks_blocked()
                    assert calls.results == {"a": "a"}
                    group.start(lookup, channel, "leads from now on")
                    await server.call()
                group.cancel()

    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background may ignore it
    try:
        world.run(main)
    finally:
        signal.signal(signal.SIGINT, before)
