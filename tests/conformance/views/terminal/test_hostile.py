"""Whatever comes from the wire is shown as text: nothing is markup, nothing moves the cursor, nothing fails."""

from __future__ import annotations

import random
from dataclasses import replace

from virtwire.conformance.recording import Closed, Direction, Entry, Frame, Note, Opened, Raw
from virtwire.conformance.views.terminal.detail import DetailScreen
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.types import DomainHandle, StorageVolHandle

from tests.conformance.demo_traffic import MS, SECOND, Scene, demo
from tests.conformance.views.terminal.screens import LARGE, SMALL, Watched, watch

EVIL = (
    "[bold red]x[/] [@click=app.quit]q[/] [link=http://example.com]l "
    "\x1b[2J\x1b]0;t\x07\r\n\t\0\u202e\u200b\ud83d e\u0301 世界"
)
DOCUMENT = f"<domain><name>{EVIL[:30]}</name><title>\x1b[31m]]&gt;</title><a b='[/]'/></domain>"
SHOWN = r"[bold red]x[/] [@click=app.quit]q[/] [link=http://example.com]l \x1b[2J\x1b]0;t\x07\r\n\t"


def hostile() -> list[Entry]:
    name = EVIL.encode("utf-8", "replace").decode()
    guest = DomainHandle(name, bytes(16), -1)
    scene = Scene()
    facts = {"transport": "[red]u", "peer": EVIL, "pid": "[/]", "uid": {"[b]": EVIL}, EVIL: EVIL, "subject": "\x1b[1m"}
    scene.add(Opened(0, 0, facts))
    scene.call(MS, 0, "domain_lookup_by_name", [name], [guest])
    scene.call(2 * MS, 0, "domain_get_xml_desc", [guest, 0], [DOCUMENT])
    error = LibvirtError(42, 10, EVIL.encode("utf-8", "replace").decode(), level=2, str1="[/]")
    scene.call(3 * MS, 0, "domain_lookup_by_name", [name], took=MS, error=error)
    scene.call(4 * MS, 0, "domain_suspend", [guest], took=None)
    scene.event(5 * MS, 0, guest, 2, 0)
    scene.add(Note(6 * MS, None, EVIL))
    scene.add(Raw(7 * MS, 0, Direction.TO_CLIENT, b"\x1b[2J[red]"))
    stream = scene.call(8 * MS, 0, "storage_vol_download", [StorageVolHandle("[b]", name, EVIL[:20]), 0, 0, 0])
    scene.stream(9 * MS, 0, stream, [100, -50], done=False)
    scene.add(Closed(SECOND, 1, "[red]client\x1b[0m", EVIL))
    return scene.entries()


def test_texts_of_the_wire_are_shown_as_they_are() -> None:
    async def scenario(watched: Watched) -> None:
        assert SHOWN[:40] in watched.text()
        for key in "1234567":
            await watched.press(key, "home")
            clean(watched)
            await watched.press("enter")
            for _ in range(9 if key == "1" else 1):
                clean(watched)
                await watched.press("n")
            if isinstance(watched.app.screen, DetailScreen):
                await watched.press("escape")
        await watched.press("1", "f")
        await watched.enter("object=[red]")
        assert "filter: object=[red]" in watched.text()
        await watched.press("f")
        await watched.enter('object="[/" (')
        assert "! something is missing" in watched.text()
        await watched.press("slash")
        await watched.enter("[/]")
        clean(watched)

    watch(scenario, hostile(), size=LARGE)


def clean(watched: Watched) -> None:
    """There are no characters on the screen that do anything, and every line is as wide as the screen."""
    for strip in watched.app.screen._compositor.render_strips():
        assert strip.text.isprintable(), strip.text
        assert strip.cell_length == watched.app.size.width, strip.text
        for segment in strip:
            assert segment.style is None or segment.style.link is None
            actions = (segment.style.meta if segment.style else {}).get("@click", "")
            assert "quit" not in str(actions)


def mutated(entries: list[Entry], chance: random.Random, count: int) -> list[Entry]:
    """Damage frames: bytes changed, cut, made longer, numbers that lie."""
    frames = [entry for entry in entries if isinstance(entry, Frame)]
    result: list[Entry] = []
    for number in range(count):
        frame = chance.choice(frames)
        data = bytearray(frame.data[:2_000])
        for _ in range(chance.randrange(1, 6)):
            at = chance.randrange(len(data))
            data[at] = chance.choice((0, 0xFF, 0x80, chance.randrange(256)))
        if chance.random() < 0.3:
            del data[chance.randrange(4, len(data)) :]
        size = len(data) + chance.choice((0, 0, 0, 5_000))
        crc = 0 if size > len(data) else None
        result.append(
            replace(frame, time=number * MS, connection=chance.randrange(4), data=bytes(data), size=size, crc=crc)
        )
    return result


def test_damaged_frames_are_shown_and_opened() -> None:
    chance = random.Random(11)

    async def scenario(watched: Watched) -> None:
        for key in "12345":
            await watched.press(key, "home")
            clean(watched)
            if key != "5":
                await watched.press("enter")
                for _ in range(4):
                    clean(watched)
                    await watched.press("n", "end")
                await watched.press("escape")

    watch(scenario, mutated(demo(), chance, 1_500), size=SMALL)
