"""Where a client's call belongs in a recorded connection."""

from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.conformance.recording import Closed
from virtwire.conformance.replay import conversation as conversation_module
from virtwire.conformance.replay.archive import Archive
from virtwire.conformance.replay.conversation import Conversation, How

from tests.conformance.made import call
from tests.conformance.replay.recordings import Script, handle


def lookups(*names: str) -> Script:
    script = Script()
    for name in names:
        script.asked("domain_lookup_by_name", [name], [handle(name)])
    return script


async def asked(conversation: Conversation, name: str) -> tuple[int, How] | None:
    found = await conversation.find(call("domain_lookup_by_name", [name]))
    return None if found is None else (found[0].number, found[1])


async def test_calls_are_found_in_order_before_and_behind(tmp_path: Path) -> None:
    with Archive(lookups("a", "b", "a", "c").write(tmp_path / "recording")) as archive:
        conversation = Conversation(archive, archive.connections[0])
        assert await asked(conversation, "b") == (1, How.NEXT)
        assert await asked(conversation, "a") == (2, How.NEXT)
        assert await asked(conversation, "a") == (0, How.BEHIND)
        assert await asked(conversation, "a") == (0, How.AGAIN)
        assert await asked(conversation, "nobody") is None
        assert not await conversation.is_over()
        assert [each.name for each in await conversation.left()] == ["domain_lookup_by_name"]
        assert await asked(conversation, "c") == (3, How.NEXT)
        assert await conversation.is_over()


async def test_a_call_far_ahead_is_taken_only_when_none_is_behind(tmp_path: Path) -> None:
    between = [f"x{number}" for number in range(2 * conversation_module.NEAR)]
    with Archive(lookups("a", "b", *between, "a").write(tmp_path / "recording")) as archive:
        conversation = Conversation(archive, archive.connections[0])
        assert await asked(conversation, "b") == (1, How.NEXT)
        assert await asked(conversation, "a") == (0, How.BEHIND)
        assert await asked(conversation, "a") == (len(between) + 2, How.NEXT)


async def test_what_changes_things_or_opens_streams_is_not_answered_again(tmp_path: Path) -> None:
    script = Script()
    script.asked("domain_destroy", [handle()])
    script.asked("storage_vol_download", [["p", "v", "/v"], 0, 0, 0])
    with Archive(script.write(tmp_path / "recording")) as archive:
        conversation = Conversation(archive, archive.connections[0])
        for message in (call("domain_destroy", [handle()]), call("storage_vol_download", [["p", "v", "/v"], 0, 0, 0])):
            assert await conversation.find(message) is not None
            assert await conversation.find(message) is None


async def test_events_wait_for_the_calls_before_them(tmp_path: Path) -> None:
    script = Script()
    script.asked("connect_get_hostname", [], ["a"], connection=1)
    script.event("domain_event_callback_reboot", [1, [handle()]])
    script.asked("domain_lookup_by_name", ["a"], [handle("a")])
    script.event("domain_event_callback_reboot", [1, [handle()]])
    script.entries.append(Closed(10**9, 0, "server"))
    with Archive(script.write(tmp_path / "recording")) as archive:
        conversation = Conversation(archive, archive.connections[1])
        first = await conversation.next_event()
        assert first is not None
        assert first.after == 0
        conversation.events.pop(0)
        assert await conversation.next_event() is None
        await asked(conversation, "a")
        second = await conversation.next_event()
        assert second is not None
        assert second.after == 1
        conversation.events.pop(0)
        assert await conversation.is_over()
        assert conversation.ended_by_server


async def test_how_much_is_known_ahead_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation_module, "MAX_AHEAD", 5)
    with Archive(lookups(*map(str, range(20))).write(tmp_path / "recording")) as archive:
        conversation = Conversation(archive, archive.connections[0])
        assert await asked(conversation, "19") is None
        assert len(list(conversation.known())) == 5
        for number in range(20):
            assert await asked(conversation, str(number)) == (number, How.NEXT)
