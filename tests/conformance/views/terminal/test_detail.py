"""One call from close by: the tree, the bytes that are lit up, what leads from one to the other."""

from __future__ import annotations

from virtwire.conformance.recording import Direction, Entry, Frame, Raw
from virtwire.conformance.views.terminal.detail import DetailScreen
from virtwire.conformance.views.terminal.fields import Fields
from virtwire.conformance.views.terminal.hexdump import HexDump
from virtwire.protocol.message import MessageType, pack_frame

from tests.conformance.demo_traffic import GUESTS, MS, REMOTE, SECOND, Scene, demo
from tests.conformance.views.terminal.screens import LARGE, Watched, watch


def dump(watched: Watched) -> HexDump:
    return watched.app.screen.query_one(HexDump)


def long_list(count: int) -> list[Entry]:
    scene = Scene()
    scene.call(0, 0, "connect_list_all_domains", [1, 0], [GUESTS[:1] * count, count])
    return scene.entries()


def test_the_tree_and_the_bytes_of_the_field_under_the_cursor() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("3", *["down"] * 6, "enter")
        for words in (
            "domain_checkpoint_create_xml(database, xml_desc=<domaincheckpoint",
            "took 41.0 ms",
            "virDomainCheckpointCreateXML (libvirt 5.6.0)",
            "header procedure 411, serial 5",
            'name "database"',
            "  <description>before the night's backup</description>",
            'name "monday"',
            "args, bytes 28 to 231 (204)",
        ):
            assert words in watched.text()
        assert dump(watched).lit == (28, 232)
        await watched.press("down", "down")
        assert "args.dom.name, bytes 28 to 39 (12)" in watched.text()
        assert watched.lit() == ["00 00 00 08", "....", "64 61 74 61 62 61 73 65", "database"]
        await watched.press(*["down"] * 4)
        assert "args.xml_desc, bytes 60 to 227 (168)" in watched.text()
        await watched.press("end")
        assert "ret.checkpoint.dom.id, bytes 68 to 71 (4)" in watched.text()
        assert watched.lit() == ["00 00 00 03", "...."]

    watch(scenario, demo(), size=LARGE)


def test_opening_and_closing_by_keys() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("3", "enter", "up")
        assert "header, bytes 0 to 27 (28)" in watched.text()
        assert "type CALL" not in watched.text()
        await watched.press("right")
        for words in ("program 0x20008086", "type CALL (0)", "status OK (0)"):
            assert words in watched.text()
        await watched.press("right", "down")
        assert "header.program, bytes 4 to 7 (4)" in watched.text()
        await watched.press("left", "left")
        assert "type CALL" not in watched.text()
        await watched.press("h")
        assert dump(watched).region.width == 0
        await watched.press("h")
        assert dump(watched).region.width > 0

    watch(scenario, demo())


def test_a_click_on_a_byte_leads_to_its_field() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("3", "enter")
        await watched.pilot.click(HexDump, offset=(8, 5))
        await watched.draw()
        assert "args.dom.uuid, bytes 36 to 51 (16)" in watched.text()
        await watched.pilot.click(HexDump, offset=(7, 1))
        await watched.draw()
        assert "header.version, bytes 8 to 11 (4)" in watched.text()
        assert "type CALL (0)" in watched.text()

    watch(scenario, demo())


def test_searching_the_tree() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("3", *["down"] * 6, "enter", "slash")
        await watched.enter("MONDAY")
        assert "args.xml_desc" in watched.line(", bytes ")
        await watched.press("greater_than_sign", "greater_than_sign", "greater_than_sign")
        assert "ret.checkpoint.name" in watched.line(", bytes ")
        await watched.press("slash")
        await watched.enter("tuesday")
        assert "no line has 'tuesday'" in watched.text()
        await watched.press("slash", "escape")
        assert isinstance(watched.app.screen, DetailScreen)
        assert isinstance(watched.app.focused, Fields)

    watch(scenario, demo(), size=LARGE)


def test_the_next_row_and_the_one_before() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("4", "enter")
        assert "domain_create(web1)" in watched.lines()[0]
        await watched.press("p")
        assert "domain_create(web1)" in watched.lines()[0]
        await watched.press("n")
        assert '(name="web 1")' in watched.lines()[0]
        await watched.press("n", "n")
        assert '(name="wbe1")' in watched.lines()[0]
        await watched.press("escape")
        assert watched.app.listing.cursor == 2

    watch(scenario, demo())


def test_an_answer_that_comes_while_its_call_is_looked_at() -> None:
    waiting, answer = Scene(), Scene()
    waiting.call(0, 0, "domain_get_info", [GUESTS[0]], took=None)
    answer.call(0, 0, "domain_get_info", [GUESTS[0]], [1, 2, 3, 4, 5], took=3 * SECOND)

    async def scenario(watched: Watched) -> None:
        await watched.press("2", "enter")
        assert "result waits" in watched.text()
        await watched.push(answer.entries()[1:])
        screen = watched.app.screen
        assert isinstance(screen, DetailScreen)
        screen._look()
        await watched.draw()
        assert "nr_virt_cpu 4" in watched.text()
        assert "took 3.00 s" in watched.text()

    watch(scenario, waiting.entries())


def test_streams_connections_events_and_bytes_that_are_no_frames() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("7", "down", "enter")
        for words in ("stream finished", "holes 2, 1.06 GiB", "storage_vol_download_args"):
            assert words in watched.text()
        await watched.press("escape", "6", "enter")
        for words in ("subject O=Example,CN=backup", "closed not yet", "12, 0 of them came to an error"):
            assert words in watched.text()
        await watched.press("escape", "1", "f")
        await watched.enter("kind=event or kind=raw or kind=keepalive")
        await watched.press("home", "enter")
        assert "event domain_event_callback_lifecycle" in watched.text()
        assert "args.msg.dom" not in watched.text()
        await watched.press("down", "down")
        assert "args.msg, bytes 32" in watched.text()
        await watched.press("escape", "end", "enter")
        assert "bytes that are no frames" in watched.lines()[0]
        assert "bytes 4, blanked" in watched.text()
        assert "2a 2a 2a 2a" in watched.text()

    async def shown(watched: Watched) -> None:
        await watched.press("end", "enter")
        assert "53 41 53 4c" in watched.text()

    entries = [*demo(), Raw(20 * SECOND, 0, Direction.TO_SERVER, b"SASL")]
    watch(scenario, entries, size=LARGE)
    watch(shown, entries, size=LARGE, secrets=True)


def test_secrets_are_blanked_in_the_tree_and_in_the_bytes_unless_asked_for() -> None:
    async def opened(watched: Watched) -> str:
        await watched.press("enter", "slash")
        await watched.enter("value ")
        return watched.text()

    async def blanked(watched: Watched) -> None:
        assert "correct horse" not in await opened(watched)
        assert "2a 2a 2a 2a 2a 2a 2a 2a" in watched.lit()

    async def shown(watched: Watched) -> None:
        await opened(watched)
        assert {"....corr", "ect horse batter", "y staple"} <= set(watched.lit())

    chosen = "procedure=secret_set_value"
    watch(blanked, demo(), filter=chosen, size=LARGE)
    watch(shown, demo(), filter=chosen, size=LARGE, secrets=True)


def test_a_list_of_thousands_opens_at_once_and_in_part() -> None:
    async def scenario(watched: Watched) -> None:
        await watched.press("enter")
        assert "domains [web1, web1" in watched.text()
        lines = watched.app.screen.query_one(Fields).last_line
        assert lines < 50
        await watched.press("slash")
        await watched.enter("domains [")
        await watched.press("right")
        assert watched.app.screen.query_one(Fields).last_line > 2_000
        await watched.press("slash")
        await watched.enter(" more")
        assert "ret.domains…" in watched.line(", bytes ")

    watch(scenario, long_list(6_000))


def test_frames_that_cannot_be_decoded_say_why() -> None:
    broken = pack_frame(REMOTE.number, 1, 23, MessageType.CALL, 1, 0, b"\xff\xff\xff\xff")
    unknown = pack_frame(0x12345678, 9, 77, MessageType.CALL, 2, 0, bytes(40))
    entries = [Frame(0, 0, Direction.TO_SERVER, broken), Frame(MS, 0, Direction.TO_SERVER, unknown)]
    entries.append(Frame(2 * MS, 0, Direction.TO_SERVER, broken[:20] + bytes(12), size=5_000, crc=0))

    async def scenario(watched: Watched) -> None:
        await watched.press("2", "enter")
        assert "! cannot be decoded: " in watched.text()
        await watched.press("end")
        assert watched.lit() == ["ff ff ff ff", "...."]
        await watched.press("n")
        assert watched.lines()[0].startswith(" 0x12345678/9.77(40 bytes more)")
        await watched.press("n")
        assert "only 32 of 5000 bytes were kept" in watched.text()

    watch(scenario, entries, size=LARGE)
