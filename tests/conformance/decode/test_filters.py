"""The language of filters: what each term is true of, how terms are joined, what is refused."""

import pytest
from virtwire.conformance.decode.filters import MAX_DEPTH, Filter, FilterError, read_duration
from virtwire.conformance.decode.tracker import Happening, Missed, Tracker
from virtwire.conformance.recording import Closed, Direction, Frame, Note, Opened, Raw
from virtwire.protocol.keepalive import PING
from virtwire.protocol.message import pack_frame

MS = 1_000_000
REMOTE = 0x20008086
TEST = b"\0\0\0\4test" + bytes.fromhex("6695eb01f6a4830479aa97f2502e193f") + b"\0\0\0\1"
NO_DOMAIN = (
    (bytes.fromhex("0000002a 0000000a 00000001 00000004") + b"gone" + bytes.fromhex("00000002") + bytes(16))
    + b"\xff" * 8
    + bytes(4)
)


def call(procedure: int, serial: int, payload: bytes = b"", connection: int = 0, *, at: int = 0) -> Frame:
    return Frame(at, connection, Direction.TO_SERVER, pack_frame(REMOTE, 1, procedure, 0, serial, 0, payload))


def reply(procedure: int, serial: int, payload: bytes = b"", status: int = 0, connection: int = 0, *, at: int) -> Frame:
    return Frame(at, connection, Direction.TO_CLIENT, pack_frame(REMOTE, 1, procedure, 1, serial, status, payload))


@pytest.fixture(scope="module")
def happened() -> dict[str, Happening]:
    """One of each kind that a filter can be asked about."""
    tracker = Tracker()
    event = Frame(9, 0, Direction.TO_CLIENT, pack_frame(REMOTE, 1, 318, 2, 1, 0, bytes(4) + TEST + bytes(8)))
    entries = {
        "opened": Opened(0, 0, {}),
        "started": call(23, 1, b"\0\0\0\4test"),
        "lookup": reply(23, 1, TEST, at=60 * MS),
        "info": [call(16, 2, TEST, at=60 * MS), reply(16, 2, bytes(24), at=61 * MS)],
        "failed": [call(23, 3, b"\0\0\0\4none"), reply(23, 3, NO_DOMAIN, 1, at=70 * MS)],
        "event": event,
        "ping": Frame(10, 0, Direction.TO_CLIENT, PING),
        "raw": Raw(11, 0, Direction.TO_CLIENT, b"????"),
        "stray": reply(23, 99, at=12),
        "note": Note(13, None, "hello"),
        "second": Opened(14, 1, {}),
        "unanswered": [call(16, 1, TEST, 1), Closed(15, 1, "client")],
    }
    found: dict[str, Happening] = {}
    for name, entry in entries.items():
        for each in entry if isinstance(entry, list) else [entry]:
            whole = tracker.feed(each)
            found[name] = whole[0] if isinstance(each, Closed) else whole[-1]
    found["missed"] = Missed(16, 3, 100)
    return found


FRAMES = {"started", "lookup", "info", "failed", "event", "ping", "stray", "unanswered"}
EVERYTHING = FRAMES | {"opened", "raw", "note", "second", "missed"}

CASES = {
    "": EVERYTHING,
    "procedure=domain_lookup_by_name": {"started", "lookup", "failed", "stray"},
    "PROCEDURE=Domain_Get*": {"info", "unanswered"},
    "procedure=domain_event_*": {"event"},
    "program=keepalive": {"ping"},
    "program=remote": {"started", "lookup", "info", "failed", "event", "stray", "unanswered"},
    "object=test": {"started", "lookup", "info", "event", "unanswered"},
    "object=6695eb01-*": {"started", "lookup", "info", "event", "unanswered"},
    "object=none": {"failed"},
    "error": {"failed"},
    "error=42": {"failed"},
    "error=no_domain": {"failed"},
    "error=43": set(),
    "unanswered": {"unanswered"},
    "slower=50ms": {"started", "lookup", "failed"},
    "connection=1": {"second", "unanswered"},
    "kind=raw": {"raw"},
    "kind=note": {"note"},
    "kind=connection": {"opened", "second"},
    "not program=*": {"opened", "raw", "note", "second"},
    "object=test slower=50ms": {"started", "lookup"},
    "object=test and not slower=50ms": {"info", "event", "unanswered"},
    "error or kind=event": {"failed", "event"},
    "kind=call (error or connection=1)": {"failed", "unanswered"},
    "not not error": {"failed"},
    'object="test" error or kind=raw': {"raw"},
}


@pytest.mark.parametrize("text", CASES)
def test_what_each_is_true_of(text: str, happened: dict[str, Happening]) -> None:
    wanted = Filter([text])
    assert {name for name, each in happened.items() if wanted(each)} == CASES[text] | {"missed"}


def test_several_filters_must_all_be_true(happened: dict[str, Happening]) -> None:
    wanted = Filter(["error or object=test", "slower=50ms", " "])
    assert {name for name, each in happened.items() if wanted(each)} == {"started", "lookup", "failed", "missed"}
    assert wanted.text == "(error or object=test) and (slower=50ms)"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("proc=x", "'proc' is none of connection, error, kind, object"),
        ("procedure", "procedure= needs a value"),
        ("procedure=", "procedure= needs a value"),
        ("error=", "error= needs a value"),
        ("unanswered=1", "takes no value"),
        ("slower=50", "'50' is no duration"),
        (f"slower={'9' * 400}s", "is no duration"),
        ("connection=two", "connections are numbers"),
        (f"connection={'9' * 5000}", "connections are numbers"),
        ("kind=thing", "none of call, event"),
        ("program=foo", "program=foo: it is none of admin, keepalive, lxc, qemu, remote, and no number"),
        ("program=foo*", "program=foo.*: it is none of"),
        ("program=12ab", "it is none of"),
        ("error=NOSUCH", "error=NOSUCH: it is no number and no error's name, such as NO_S"),
        ("error=no_domian", "such as NO_DOMAIN"),
        ("error=VIR_ERR_NO_DOMAIN", "such as NO_DOMAIN"),
        ("error=q", "such as NO_DOMAIN"),
        ("error=q*", r"error=q\*: it is no number"),
        ("(error", "a bracket is not closed"),
        ("error)", r"'\)' is one too many"),
        ("error or", "something is missing in"),
        ("or error", "something is missing before 'or'"),
        ("()", r"something is missing before '\)'"),
        ("not", "something is missing"),
        ('object="x', "a quote is not closed"),
        ("(" * 60 + "error" + ")" * 60, f"more than {MAX_DEPTH} deep"),
        ("not " * 60 + "error", f"more than {MAX_DEPTH} deep"),
    ],
)
def test_what_cannot_be_read_is_explained(text: str, complaint: str) -> None:
    with pytest.raises(FilterError, match=complaint):
        Filter([text])


@pytest.mark.parametrize(
    "text",
    [
        "program=99", "program=0x1234", "program=0x1234/1", "program=remote/2", "program=QEMU", "program=[lq]*",
        "program=0x12*", "program=5*", "program=*", "error=4711", "error=4?", "error=NO_*", "error=*domain",
    ],
)  # fmt: skip
def test_programs_and_errors_that_there_may_be(text: str) -> None:
    assert not Filter([text]).empty


def test_a_program_by_its_number(happened: dict[str, Happening]) -> None:
    for text in (str(REMOTE), hex(REMOTE), f"{hex(REMOTE)[:6]}*"):
        assert Filter([f"program={text}"])(happened["info"])
        assert not Filter([f"program={text}"])(happened["ping"])


def test_long_filters_are_no_deep_ones() -> None:
    assert not Filter([" or ".join(["(not error)"] * 200)]).empty


@pytest.mark.parametrize(
    ("text", "nanoseconds"),
    [("1ns", 1), ("2us", 2_000), ("2µs", 2_000), ("50ms", 50 * MS), ("1.5s", 1500 * MS), ("2m", 120_000 * MS)],
)
def test_durations(text: str, nanoseconds: int) -> None:
    assert read_duration(text) == nanoseconds
