"""Logins against a daemon that the test plays, with the real mechanisms on both sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, cast

import pytest
from virtwire.auth.sasl import LayerBroken, SaslRefused
from virtwire.client.base_channel import BaseChannel
from virtwire.client.channel import Layer
from virtwire.client.credentials import Credential
from virtwire.client.login import SaslLayer, log_in
from virtwire.client.uri import parse_uri
from virtwire.protocol.errors import AuthFailed, LibvirtError, NoSupport, Rpc, report
from virtwire.protocol.generated.connect import (
    AuthListRet,
    AuthPolkitRet,
    AuthSaslInitRet,
    AuthSaslStartRet,
    AuthSaslStepRet,
)
from virtwire.protocol.xdr import Record

from tests.client.recording import RecordingChannel


class NoThreads:
    """The one thing of an Io that a login needs."""

    async def in_thread(self, function: Callable[..., Any], *args: Any) -> Any:
        return function(*args)


class Channel(RecordingChannel):
    def __init__(self, answers: Iterable[Record | LibvirtError | None] = ()) -> None:
        super().__init__(answers)
        self.io = NoThreads()
        self.layers: list[Layer] = []

    def protect(self, layer: Layer) -> None:
        self.layers.append(layer)

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.calls]


def alice(credentials: Sequence[Credential]) -> Sequence[str | None]:
    return ["alice", "secret"]


async def login(channel: Channel, parameters: str = "", transport: str = "unix") -> None:
    target = parse_uri(f"test+{transport}:///default?authfile=/dev/null&command=x&{parameters}")
    await log_in(cast("BaseChannel", channel), target, alice)


@pytest.fixture(autouse=True)
def no_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LIBVIRT_AUTH_FILE", raising=False)


@pytest.mark.parametrize("types", [[0], [0, 1], [0, 9], []])
async def test_no_login_is_asked_for(types: list[int]) -> None:
    channel = Channel([AuthListRet(types)])
    await login(channel)
    assert channel.names == ["auth_list"]


async def test_a_daemon_older_than_logins() -> None:
    await login(Channel([NoSupport(None, 7, "unknown procedure: 66")]), "auth=sasl")


async def test_the_first_that_is_offered_counts() -> None:
    channel = Channel([AuthListRet([2, 0]), AuthPolkitRet(1)])
    await login(channel)
    assert channel.names == ["auth_list", "auth_polkit"]


async def test_what_the_uri_insists_on_is_chosen() -> None:
    channel = Channel([AuthListRet([0, 1, 2]), AuthPolkitRet(1)])
    await login(channel, "auth=PolKit")
    assert channel.names == ["auth_list", "auth_polkit"]


@pytest.mark.parametrize(
    ("types", "parameters", "text"),
    [
        ([9], "", "unsupported authentication type 9"),
        ([1], "auth=polkit", "requested authentication type polkit rejected"),
        ([0], "auth=polkit", "requested authentication type polkit rejected"),
        ([2], "auth=sasl.PLAIN", "requested authentication type sasl.PLAIN rejected"),
        ([0], "auth=none", "unknown authentication type none"),
        ([1], "auth=saslx", "unknown authentication type saslx"),
        ([1], "auth=", "unknown authentication type "),
    ],
)
async def test_refusals_are_libvirts(types: list[int], parameters: str, text: str) -> None:
    channel = Channel([AuthListRet(types)])
    with pytest.raises(AuthFailed) as caught:
        await login(channel, parameters)
    assert (caught.value.domain, caught.value.message) == (13, f"authentication failed: {text}")
    assert channel.names == ["auth_list"]


async def test_polkits_refusal_passes() -> None:
    refusal = report(94, 60, "no polkit agent available to authenticate action 'org.libvirt.unix.manage'")
    with pytest.raises(LibvirtError) as caught:
        await login(Channel([AuthListRet([2]), refusal]))
    assert caught.value.message == refusal.message


def sasl(mechanisms: str, *answers: Record | LibvirtError) -> Channel:
    return Channel([AuthListRet([1]), AuthSaslInitRet(mechanisms), *answers])


async def test_plain() -> None:
    channel = sasl("PLAIN", AuthSaslStartRet(1, 1, b""))
    await login(channel)
    assert [(name, tuple(args)) for name, args in channel.calls[2:]] == [
        ("auth_sasl_start", ("PLAIN", 0, b"\0alice\0secret")),
    ]
    assert channel.layers == []


async def test_the_mechanism_of_the_uri() -> None:
    channel = sasl("SCRAM-SHA-256,PLAIN", AuthSaslStartRet(1, 1, b""))
    await login(channel, "auth=SASL.PLAIN")
    assert channel.calls[2][1].mech == "PLAIN"


async def test_a_server_that_wants_an_empty_last_step() -> None:
    channel = sasl("PLAIN", AuthSaslStartRet(0, 1, b""), AuthSaslStepRet(1, 1, b""))
    await login(channel)
    assert [tuple(args) for _, args in channel.calls[3:]] == [(1, b"")]


@pytest.mark.parametrize("transport", ["tcp", "ext"])
async def test_where_others_may_listen_no_password_is_sent(transport: str) -> None:
    channel = sasl("SCRAM-SHA-256,PLAIN")
    with pytest.raises(AuthFailed, match="no SASL mechanism in common with the server"):
        await login(channel, transport=transport)
    assert channel.names == ["auth_list", "auth_sasl_init"]
    with pytest.raises(AuthFailed, match="SASL mechanism PLAIN cannot be used"):
        await login(sasl("PLAIN"), "auth=sasl.PLAIN", transport=transport)


@pytest.mark.parametrize("transport", ["tls", "ssh", "libssh"])
async def test_passwords_go_through_tls_and_ssh(transport: str) -> None:
    await login(sasl("PLAIN", AuthSaslStartRet(1, 1, b"")), transport=transport)


async def test_digest_md5_alone_is_refused_with_the_reason() -> None:
    with pytest.raises(AuthFailed, match="RFC 6331"):
        await login(sasl("DIGEST-MD5"), transport="tcp")


async def test_a_mechanism_that_the_server_does_not_have() -> None:
    with pytest.raises(AuthFailed) as caught:
        await login(sasl("PLAIN"), "auth=sasl.plain")
    text = "authentication failed: SASL mechanism plain not supported by server"
    assert (caught.value.domain, caught.value.message) == (13, text)


async def test_the_servers_refusal_passes() -> None:
    channel = sasl("PLAIN", report(45, 7, "authentication failed"))
    with pytest.raises(AuthFailed) as caught:
        await login(channel)
    assert (caught.value.domain, caught.value.message) == (7, "authentication failed: authentication failed")


async def test_a_server_that_claims_success_without_proof() -> None:
    channel = sasl("SCRAM-SHA-256", AuthSaslStartRet(1, 1, b""))
    with pytest.raises(AuthFailed):
        await login(channel)
    assert channel.names[-1] == "auth_sasl_start"


async def test_a_server_that_never_ends() -> None:
    channel = sasl("PLAIN", AuthSaslStartRet(0, 1, b""), *([AuthSaslStepRet(0, 1, b"")] * 100))
    with pytest.raises(AuthFailed, match="does not come to an end of PLAIN"):
        await login(channel)
    assert len(channel.calls) < 30


class FakeMechanism:
    """Complete after one step; what it makes of the connection is up to the test."""

    name = "FAKE"

    def __init__(self, ssf: int, layer: Any = None, first: bytes | None = b"hi") -> None:
        self.ssf = ssf
        self.layer = layer
        self.complete = False
        self._first = first
        self.heard: list[bytes | None] = []

    def start(self) -> bytes | None:
        return self._first

    def step(self, challenge: bytes | None) -> bytes | None:
        self.heard.append(challenge)
        self.complete = True
        return b""


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Any:
    def use(mechanism: FakeMechanism) -> FakeMechanism:
        monkeypatch.setattr("virtwire.auth.sasl.CREDENTIALS", {"FAKE": ()})
        monkeypatch.setattr("virtwire.auth.sasl.choose", lambda *_: "FAKE")
        monkeypatch.setattr("virtwire.auth.sasl.client_mechanism", lambda *_args, **_kwargs: mechanism)
        return mechanism

    return use


async def test_nothing_and_empty_are_told_apart(fake: Any) -> None:
    mechanism = fake(FakeMechanism(0, first=None))
    channel = sasl("FAKE", AuthSaslStartRet(0, 0, b""), AuthSaslStepRet(1, 1, b""))
    await login(channel)
    assert mechanism.heard == [b""]
    assert [tuple(args) for _, args in channel.calls[2:]] == [("FAKE", 1, b""), (0, b"")]
    mechanism = fake(FakeMechanism(0))
    await login(sasl("FAKE", AuthSaslStartRet(1, 1, b"")))
    assert mechanism.heard == [None]


async def test_the_last_word_may_come_with_the_success(fake: Any) -> None:
    mechanism = fake(FakeMechanism(0))
    channel = sasl("FAKE", AuthSaslStartRet(1, 0, b"proof"))
    await login(channel)
    assert mechanism.heard == [b"proof"]
    assert channel.names[-1] == "auth_sasl_start"


async def test_a_layer_that_is_too_weak_for_tcp(fake: Any) -> None:
    fake(FakeMechanism(55, FakeLayer()))
    channel = sasl("FAKE", AuthSaslStartRet(1, 1, b""))
    with pytest.raises(AuthFailed, match="negotiation SSF 55 was not strong enough"):
        await login(channel, transport="tcp")
    assert channel.layers == []


async def test_a_layer_goes_over_the_connection(fake: Any) -> None:
    fake(FakeMechanism(56, FakeLayer()))
    channel = sasl("FAKE", AuthSaslStartRet(1, 1, b""))
    await login(channel, transport="tcp")
    (layer,) = channel.layers
    assert layer.wrap(b"abc") == b"cba"


async def test_a_message_that_is_too_long(fake: Any) -> None:
    fake(FakeMechanism(0, first=b"x" * 65537))
    with pytest.raises(AuthFailed, match="SASL negotiation data too long: 65537 bytes"):
        await login(sasl("FAKE"))


async def test_a_mechanism_that_gives_up(fake: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    mechanism = fake(FakeMechanism(0))

    def step(_challenge: bytes | None) -> bytes | None:
        raise SaslRefused("the server is somebody else")

    monkeypatch.setattr(mechanism, "step", step)
    with pytest.raises(AuthFailed, match="the server is somebody else"):
        await login(sasl("FAKE", AuthSaslStartRet(0, 0, b"x")))


class FakeLayer:
    def wrap(self, data: bytes) -> bytes:
        if data == b"bad":
            raise LayerBroken("no more")
        return data[::-1]

    def unwrap(self, data: bytes) -> bytes:
        if data == b"bad":
            raise LayerBroken("not theirs")
        return data[1:]


def test_the_layer() -> None:
    layer = SaslLayer(FakeLayer())
    assert layer.start(None)
    assert layer.data_to_send() == b""
    assert layer.unwrap(b"xabc") == b"abc"
    assert layer.unwrap(b"x") is None
    with pytest.raises(Rpc, match="Cannot decode SASL data: not theirs"):
        layer.unwrap(b"bad")
    with pytest.raises(Rpc, match="Cannot encode SASL data: no more"):
        layer.wrap(b"bad")
