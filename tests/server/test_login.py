"""How a client gets in: the turns of a login as libvirtd answers them, and what failing costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import trio
import trio.testing
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.auth.entries import derive
from virtwire.auth.sasl import BARE, MECHANISMS, Offer, ScramKeys, Strength, client_mechanism
from virtwire.auth.sasl.interface import SaslRefused
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from virtwire.protocol.generated.connect import AuthSaslStartArgs, AuthSaslStepArgs, ConnectOpenArgs
from virtwire.protocol.generated.connect_enums import AuthType
from virtwire.server import login as module
from virtwire.server import polkit
from virtwire.server.identity import Identity
from virtwire.server.login import MAX_FAILURES, PENALTY, Login, LoginRules

from tests.server.rig import Rig, serving

NONE, SASL, POLKIT = AuthType.NONE, AuthType.SASL, AuthType.POLKIT
GOOD = b"\0alice\0secret"
BAD = b"\0alice\0wrong"


class People:
    """Alice and mallory have the same password, and nobody else exists."""

    def __init__(self) -> None:
        self.known = {"alice": derive("secret", iterations=4096), "mallory": derive("secret", iterations=4096)}

    def keys(self, mechanism: str, username: str) -> ScramKeys:
        known = self.known.get(username)
        return known[mechanism] if known else ScramKeys(bytes(16), 4096, bytes(32), bytes(32))

    def check(self, username: str, password: str) -> str | None:
        return username if username in self.known and password == "secret" else None


RULES = LoginRules(Offer(MECHANISMS, People()), allowed=("a*",))


def sasl(rules: LoginRules = RULES, **options: Any) -> Login:
    return Login(SASL, rules, Identity(user_id=1000), **options)


def start(data: bytes | None, mechanism: str = "PLAIN") -> tuple[str, AuthSaslStartArgs]:
    return "auth_sasl_start", AuthSaslStartArgs(mechanism, int(data is None), data or b"")


def step(data: bytes | None) -> tuple[str, AuthSaslStepArgs]:
    return "auth_sasl_step", AuthSaslStepArgs(int(data is None), data or b"")


INIT = ("auth_sasl_init", None)
LIST = ("auth_list", None)
OPEN = ("connect_open", ConnectOpenArgs("fake:///", 0))
OFFERED = ("SCRAM-SHA-256,SCRAM-SHA-1,PLAIN",)
IN = (1, 1, b"")
EMPTY = (0, 0, b"")
WAITING = (0, 1, b"")
FAILED = (
    45,
    7,
    "authentication failed: authentication failed",
    "authentication failed: %s",
    "authentication failed",
    -1,
)
GATE = (39, 7, "authentication required", "%s", "authentication required", -1)
NO_WORD = (1, 7, "Library function returned error but did not set virError", None, None, 0)
ANY = object()

# Observed on libvirtd 9.0.0 with Cyrus SASL; tests/interop/test_logins_server.py asks it again. Each is a list of calls
# and their answers, on one connection.
SEQUENCES: dict[str, list[tuple[Any, Any]]] = {
    "in at once": [(LIST, ([1],)), (INIT, OFFERED), (start(GOOD), IN), (LIST, ([0],)), (OPEN, None)],
    "again when in": [(INIT, OFFERED), (start(GOOD), IN), (INIT, FAILED), (start(GOOD), FAILED), (step(b""), FAILED)],
    "still in after that": [(INIT, OFFERED), (start(GOOD), IN), (step(b""), FAILED), (LIST, ([0],)), (OPEN, None)],
    "no init": [(start(GOOD), FAILED), (step(GOOD), FAILED), (INIT, OFFERED), (start(GOOD), IN)],
    "init twice": [(INIT, OFFERED), (INIT, FAILED), (INIT, FAILED), (start(GOOD), IN), (LIST, ([0],))],
    "a failed start ends it": [(INIT, OFFERED), (start(BAD), FAILED), (LIST, ([1],)), (start(GOOD), FAILED)],
    "a new beginning": [(INIT, OFFERED), (start(BAD), FAILED), (INIT, OFFERED), (start(GOOD), IN)],
    "start twice": [(INIT, OFFERED), (start(None), EMPTY), (start(GOOD), IN)],
    "asked first": [(INIT, OFFERED), (start(None), EMPTY), (step(GOOD), IN)],
    "asked first, empty": [(INIT, OFFERED), (start(b""), EMPTY), (step(GOOD), IN), (OPEN, None)],
    "unknown mechanism": [(INIT, OFFERED), (start(b"", "NOPE"), FAILED), (start(GOOD), FAILED), (INIT, OFFERED)],
    "no mechanism": [(INIT, OFFERED), (start(b"", ""), FAILED), (start(GOOD), FAILED)],
    "lower case": [(INIT, OFFERED), (start(GOOD, "plain"), IN)],
    "SCRAM asked first": [(INIT, OFFERED), (start(None, "SCRAM-SHA-256"), WAITING), (step(b"x"), FAILED)],
    "SCRAM, no first": [(INIT, OFFERED), (start(b"x", "SCRAM-SHA-1"), FAILED), (step(b"n,,n=a,r=b"), FAILED)],
    "SCRAM, no final": [
        (INIT, OFFERED),
        (start(b"n,,n=alice,r=abcdef", "SCRAM-SHA-256"), ANY),
        (step(b"c=biws,r=abc,p=AAAA"), FAILED),
        (step(b"c=biws,r=abc,p=AAAA"), FAILED),
        (INIT, OFFERED),
        (start(GOOD), IN),
    ],
    "not on the list": [(INIT, OFFERED), (start(b"\0mallory\0secret"), FAILED), (LIST, ([1],)), (OPEN, GATE)],
    "for oneself": [(INIT, OFFERED), (start(b"alice" + GOOD), IN)],
    "for somebody else": [(INIT, OFFERED), (start(b"mallory" + GOOD), FAILED), (LIST, ([1],))],
    "SCRAM for oneself": [(INIT, OFFERED), (start(b"n,a=alice,n=alice,r=abcd", "SCRAM-SHA-1"), ANY), (INIT, FAILED)],
    "SCRAM for another": [(INIT, OFFERED), (start(b"n,a=root,n=alice,r=abcd", "SCRAM-SHA-1"), ANY), (LIST, ([1],))],
    "the gate": [(OPEN, GATE), (("connect_close", None), GATE), (LIST, ([1],))],
    "polkit": [(("auth_polkit", None), NO_WORD), (INIT, OFFERED), (start(GOOD), IN), (("auth_polkit", None), NO_WORD)],
}


async def ask(rig: Rig, call: tuple[str, Any]) -> Any:
    try:
        result = await rig.peer.call(*call)
    except LibvirtError as error:
        return (error.code, error.domain, error.message, error.str1, error.str2, error.int1)
    return result if result is None else tuple(result)


@pytest.fixture
def free(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let failing cost nothing."""
    monkeypatch.setattr(module, "PENALTY", 0.0)


@pytest.mark.parametrize("name", SEQUENCES)
async def test_turns(name: str, free: None) -> None:
    async with serving(opened=False, login=sasl()) as rig:
        for number, (call, answer) in enumerate(SEQUENCES[name]):
            given = await ask(rig, call)
            assert answer is ANY or given == answer, f"call {number}: {call}"


async def test_a_step_without_a_start_is_refused(free: None) -> None:
    async with serving(opened=False, login=sasl()) as rig:  # libvirtd 9.0.0 crashes
        assert await ask(rig, INIT) == OFFERED
        assert await ask(rig, step(b"n,,n=alice,r=abcdef")) == FAILED
        assert await ask(rig, start(GOOD)) == FAILED
        assert await ask(rig, INIT) == OFFERED


@pytest.mark.parametrize("mechanism", ["SCRAM-SHA-256", "SCRAM-SHA-1"])
async def test_scram(mechanism: str) -> None:
    login = sasl()
    async with serving(opened=False, login=login) as rig:
        client = client_mechanism(
            mechanism, host="localhost", strength=login.strength, username="alice", password="secret"
        )
        await rig.peer.call(*INIT)
        challenge = await rig.peer.call(*start(client.start(), mechanism))
        assert (challenge.complete, challenge.nil) == (0, 0)
        last = await rig.peer.call(*step(client.step(challenge.data)))
        assert (last.complete, last.nil) == (1, 0)
        client.step(last.data)
        assert client.complete
        assert rig.logins == 1
        await rig.peer.open()


async def test_who_logged_in_is_known() -> None:
    identity = Identity(user_id=1000)
    async with serving(opened=False, login=Login(SASL, RULES, identity)) as rig:
        assert rig.logins == 0
        await ask(rig, INIT)
        await ask(rig, start(GOOD))
        assert identity.sasl_user_name == "alice"
        assert rig.logins == 1


async def test_on_plain_tcp_there_is_nothing_without_encryption(free: None) -> None:
    async with serving(opened=False, login=sasl(strength=BARE)) as rig:
        assert await ask(rig, INIT) == FAILED
        assert await ask(rig, start(GOOD)) == FAILED


async def test_external(free: None) -> None:
    async with serving(opened=False, login=sasl(shown_identity="amanda")) as rig:
        assert await ask(rig, INIT) == ("SCRAM-SHA-256,SCRAM-SHA-1,PLAIN,EXTERNAL",)
        assert await ask(rig, start(None, "EXTERNAL")) == EMPTY
        assert await ask(rig, step(b"amanda")) == IN
    async with serving(opened=False, login=sasl(shown_identity="bob")) as rig:  # not on the list
        await ask(rig, INIT)
        assert await ask(rig, start(b"", "EXTERNAL")) == FAILED


class Weak:
    """A mechanism that is done at once, with a layer of some strength."""

    name = "WEAK"
    slow = False
    username = "alice"
    complete = True

    def __init__(self, ssf: int) -> None:
        self.ssf = ssf
        self.layer = Shift()

    def step(self, response: bytes | None) -> bytes | None:
        return b"last word"


class Shift:
    """A layer that anybody can read, but not by mistake."""

    def wrap(self, data: bytes) -> bytes:
        return bytes(byte ^ 0xFF for byte in data)

    unwrap = wrap


class OfferWeak(Offer):
    def begin(self, name: str, connection: object) -> Any:
        return Weak(int(name))


async def test_a_layer_that_is_too_weak(free: None) -> None:
    rules = replace(RULES, offer=OfferWeak(MECHANISMS, People(), gssapi=True))
    async with serving(opened=False, login=sasl(rules, strength=BARE)) as rig:
        assert await ask(rig, INIT) == ("GSSAPI",)
        assert await ask(rig, start(b"", "55")) == FAILED
        await ask(rig, INIT)
        assert await ask(rig, start(b"", "56")) == (1, 0, b"last word")


async def test_the_layer_lies_over_what_follows_the_last_reply() -> None:
    rules = replace(RULES, offer=OfferWeak(MECHANISMS, People(), gssapi=True))
    async with serving(opened=False, login=sasl(rules, strength=BARE)) as rig:
        await ask(rig, INIT)
        assert await ask(rig, start(b"", "56")) == (1, 0, b"last word")
        await rig.peer.send(Shift().wrap(rig.peer.frame("auth_list")))
        reply = await receive(rig, 36)
        assert Shift().unwrap(reply)[-8:] == bytes.fromhex("0000000100000000")


async def test_what_came_unprotected_before_the_layer_is_not_taken_for_protected() -> None:
    rules = replace(RULES, offer=OfferWeak(MECHANISMS, People(), gssapi=True))
    async with serving(opened=False, login=sasl(rules, strength=BARE)) as rig:
        await ask(rig, INIT)
        injected = rig.peer.frame("connect_open", OPEN[1])[:-1]
        rig.peer.serial = 1
        await rig.peer.send(rig.peer.frame(*start(b"", "56")) + injected)
        reply = await rig.peer.read()
        assert reply is not None
        with pytest.raises(LibvirtError, match="authentication failed"):
            rig.peer.decode(reply[2])
        assert await rig.peer.at_end()
        assert rig.logins == 0


async def receive(rig: Rig, size: int) -> bytes:
    data = b""
    while len(data) < size:
        await trio.lowlevel.wait_readable(rig.peer.sock)
        data += rig.peer.sock.recv(size - len(data))
    return data


# What failing costs


async def test_the_next_attempt_waits(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(opened=False, login=sasl()) as rig:
        for _ in range(2):
            await ask(rig, INIT)
            before = trio.current_time()
            assert await ask(rig, start(b"n,,", "SCRAM-SHA-256")) == FAILED
        assert trio.current_time() - before == pytest.approx(PENALTY)
        await ask(rig, INIT)
        before = trio.current_time()
        assert (await ask(rig, start(b"n,,n=alice,r=abcdef", "SCRAM-SHA-256")))[0] == 0
        assert trio.current_time() - before == pytest.approx(PENALTY)


async def test_hanging_up_does_not_spare_the_wait(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(opened=False, login=sasl()) as rig:
        await ask(rig, INIT)
        await ask(rig, start(b"n,,", "SCRAM-SHA-256"))
        before = trio.current_time()
        rig.peer.sock.close()
        await rig.done.wait()
        assert trio.current_time() - before == pytest.approx(PENALTY)


async def test_after_many_failures_the_connection_is_closed(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(opened=False, login=sasl()) as rig:
        for _ in range(MAX_FAILURES):
            assert await ask(rig, INIT) == OFFERED
            assert await ask(rig, start(b"n,,", "SCRAM-SHA-256")) == FAILED
        assert await rig.peer.at_end()


async def test_attempts_at_the_same_time_are_one(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(opened=False, login=sasl()) as rig:
        await ask(rig, INIT)
        await ask(rig, start(b"n,,", "SCRAM-SHA-256"))
        await ask(rig, INIT)
        answers = await rig.several([start(b"n,,n=alice,r=abcdef", "SCRAM-SHA-256")] * 3)
        assert sum(isinstance(answer, LibvirtError) for answer in answers) == 2


async def test_whoever_does_not_log_in_is_closed(autojump_clock: trio.testing.MockClock) -> None:
    rules = replace(RULES, timeout=30.0)
    async with serving(opened=False, login=sasl(rules)) as rig:
        await ask(rig, INIT)
        before = trio.current_time()
        assert await rig.peer.at_end()
        assert trio.current_time() - before == pytest.approx(30)


async def test_whoever_has_logged_in_may_stay(autojump_clock: trio.testing.MockClock) -> None:
    async with serving(opened=False, login=sasl(shown_identity="alice")) as rig:
        await ask(rig, INIT)
        assert await ask(rig, start(b"", "EXTERNAL")) == IN
        await trio.sleep(1000)
        await rig.peer.open()


async def test_a_long_frame_of_a_stranger_is_not_waited_for() -> None:
    async with serving(opened=False, login=sasl()) as rig:
        await rig.peer.send((1 << 20).to_bytes(4, "big"))
        assert await rig.peer.at_end()


async def test_the_longest_message_of_a_login_fits(free: None) -> None:
    async with serving(opened=False, login=sasl()) as rig:
        await ask(rig, INIT)
        assert await ask(rig, start(bytes(65536), "SCRAM-SHA-256")) == FAILED


@settings(max_examples=60, deadline=None)
@given(
    turns=st.lists(
        st.tuples(
            st.sampled_from(["auth_sasl_init", "auth_sasl_start", "auth_sasl_step", "auth_list", "auth_polkit"]),
            st.sampled_from(["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-1", "EXTERNAL", "GSSAPI", "é", ""]),
            st.none() | st.binary(max_size=60),
        ),
        max_size=8,
    )
)
def test_any_turns(turns: list[tuple[str, str, bytes | None]]) -> None:
    """Whatever a stranger sends, it is answered in one of a few ways, and it does not get in."""

    async def run() -> None:
        login = sasl()
        codes = set()
        for name, mechanism, data in turns:
            try:
                if name == "auth_sasl_init":
                    login.sasl_init()
                elif name == "auth_sasl_start":
                    await login.sasl_start(mechanism, data)
                elif name == "auth_sasl_step":
                    await login.sasl_step(data)
                elif name == "auth_list":
                    login.bypass()
                else:
                    await login.polkit()
            except LibvirtError as error:
                codes.add(error.code)
        assert codes <= {1, 45}
        assert not login.passed.is_set()

    trio.run(run, clock=trio.testing.MockClock(rate=1000))


# Polkit


def asking(answer: Callable[[polkit.Subject, str], Any], user: int = 1000, **options: Any) -> Login:
    async def ask_polkit(subject: polkit.Subject, action: str) -> None:
        result = answer(subject, action)
        if result is not None:
            await result

    rules = LoginRules(ask_polkit=ask_polkit)
    return Login(POLKIT, rules, Identity(process_id=1, user_id=user, group_id=user), **options)


@pytest.mark.parametrize(("read_only", "action"), [(False, polkit.MANAGE), (True, polkit.MONITOR)])
async def test_polkit_lets_in(read_only: bool, action: str) -> None:
    asked: list[tuple[polkit.Subject, str]] = []
    login = asking(lambda subject, action: asked.append((subject, action)), read_only=read_only)
    async with serving(opened=False, login=login) as rig:
        assert await ask(rig, LIST) == ([2],)
        assert await ask(rig, OPEN) == GATE
        assert await ask(rig, ("auth_polkit", None)) == (1,)
        assert await ask(rig, LIST) == ([0],)
        assert asked == [(polkit.Subject(1, 1000, polkit.start_time(1)), action)]
        assert await ask(rig, ("auth_polkit", None)) == NO_WORD
        assert rig.logins == 1
        await rig.peer.open()


async def test_polkit_refuses(free: None) -> None:
    def refuse(subject: polkit.Subject, action: str) -> None:
        raise report(ErrorCode.AUTH_FAILED, ErrorDomain.POLKIT, "access denied by policy")

    async with serving(opened=False, login=asking(refuse)) as rig:
        for number in range(MAX_FAILURES):
            assert (await ask(rig, ("auth_polkit", None)))[:2] == (45, 60)
            if number < MAX_FAILURES - 1:
                assert await ask(rig, LIST) == ([2],)
        assert await rig.peer.at_end()


async def test_sasl_on_a_polkit_socket_is_refused() -> None:
    async with serving(opened=False, login=asking(lambda subject, action: None)) as rig:
        for call in (INIT, start(GOOD), step(GOOD)):
            assert await ask(rig, call) == FAILED


async def test_root_is_let_in_when_it_asks_for_the_list() -> None:
    async with serving(opened=False, login=asking(lambda subject, action: None, user=0)) as rig:
        assert await ask(rig, OPEN) == GATE
        assert await ask(rig, LIST) == ([0],)
        assert rig.logins == 1
        assert await ask(rig, LIST) == ([0],)
        assert rig.logins == 1
        await rig.peer.open()


@pytest.mark.parametrize("user", [0, 1000])
async def test_root_needs_sasl_like_anybody(user: int) -> None:
    login = Login(SASL, RULES, Identity(process_id=1, user_id=user))
    async with serving(opened=False, login=login) as rig:
        assert await ask(rig, LIST) == ([1],)


async def test_a_question_is_withdrawn_when_the_client_goes(autojump_clock: trio.testing.MockClock) -> None:
    withdrawn = trio.Event()

    async def think() -> None:
        try:
            await trio.sleep_forever()
        finally:
            withdrawn.set()

    async with serving(opened=False, login=asking(lambda subject, action: think())) as rig:
        await rig.peer.send(rig.peer.frame("auth_polkit"))
        await trio.testing.wait_all_tasks_blocked()
        assert await ask(rig, LIST) == ([2],)  # it is served meanwhile
        before = trio.current_time()
        rig.peer.sock.close()
        await withdrawn.wait()
        await rig.done.wait()
        assert trio.current_time() - before < 2  # and not when the time for the login is up
        assert rig.logins == 0


async def test_questions_hold_no_worker(autojump_clock: trio.testing.MockClock) -> None:
    async def think() -> None:
        await trio.sleep_forever()

    login = asking(lambda subject, action: think())
    async with serving(opened=False, login=login) as rig:
        await rig.peer.send(rig.peer.frame("auth_polkit"))
        await trio.testing.wait_all_tasks_blocked()
        counts = rig.client._workers.counts()
        assert counts.free == counts.current


def test_nothing_asked_is_in_at_once() -> None:
    assert Login(NONE, LoginRules(), Identity()).passed.is_set()


def test_strength_is_what_offers_ask_for() -> None:
    with pytest.raises(SaslRefused):
        RULES.offer.begin("PLAIN", sasl(strength=Strength(56, 100)))
