from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from virtwire.client.credentials import Credential, CredentialType, collect, known_credentials
from virtwire.client.uri import parse_uri
from virtwire.protocol.errors import LibvirtError

NEEDED = ("authname", "passphrase")


class Callback:
    def __init__(self, *answers: str | None) -> None:
        self.answers = answers
        self.asked: list[Credential] = []

    def __call__(self, credentials: Sequence[Credential]) -> Sequence[str | None]:
        self.asked += credentials
        return self.answers


async def test_the_callback_is_asked_for_all_in_one_go() -> None:
    callback = Callback("alice", "secret")
    assert await collect(NEEDED, {}, callback) == {"authname": "alice", "passphrase": "secret"}
    assert callback.asked == [
        Credential(CredentialType.AUTHNAME, "Please enter your authentication name", "Authentication Name"),
        Credential(CredentialType.PASSPHRASE, "Please enter your password", "Password"),
    ]


async def test_what_is_known_is_not_asked_for() -> None:
    callback = Callback("secret")
    assert await collect(NEEDED, {"authname": "bob"}, callback) == {"authname": "bob", "passphrase": "secret"}
    assert [credential.type for credential in callback.asked] == [5]
    known = {"authname": "a", "passphrase": "b", "other": "c"}
    assert await collect(NEEDED, known, None) == {"authname": "a", "passphrase": "b"}
    assert await collect((), {}, None) == {}


async def test_a_callback_may_take_its_time() -> None:
    async def ask(credentials: Sequence[Credential]) -> Sequence[str | None]:
        return [credential.challenge for credential in credentials]

    assert await collect(NEEDED, {}, ask) == {"authname": "Authentication Name", "passphrase": "Password"}


@pytest.mark.parametrize("answers", [(), ("a",), ("a", None), ("a", "b", "c")])
async def test_no_answer_is_no_login(answers: tuple[str | None, ...]) -> None:
    with pytest.raises(LibvirtError) as caught:
        await collect(NEEDED, {}, Callback(*answers))
    error = caught.value
    text = "authentication failed: Failed to collect auth credentials"
    assert (error.code, error.domain, error.message) == (45, 13, text)


async def test_nobody_to_ask() -> None:
    with pytest.raises(LibvirtError) as caught:
        await collect(NEEDED, {}, None)
    assert caught.value.message == "authentication failed: No authentication callback available"


async def test_what_the_callback_raises_is_the_callers() -> None:
    def ask(_credentials: Sequence[Credential]) -> Sequence[str | None]:
        raise KeyError("own")

    with pytest.raises(KeyError):
        await collect(NEEDED, {}, ask)


@pytest.fixture
def auth_file(tmp_path: Path) -> str:
    path = tmp_path / "auth.conf"
    path.write_text(
        "[credentials-x]\nauthname=alice\npassword=secret\nrealm=r\n[credentials-p]\npassword=only\n"
        "[auth-libvirt-localhost]\ncredentials=x\n[auth-libvirt-p]\ncredentials=p\n"
    )
    return str(path)


def known(uri: str, tmp_path: Path) -> dict[str, str]:
    return known_credentials(parse_uri(uri), home=str(tmp_path), environment={"LIBVIRT_AUTH_FILE": ""})


def test_what_the_file_says(auth_file: str, tmp_path: Path) -> None:
    alice = {"authname": "alice", "passphrase": "secret"}
    assert known(f"test+unix:///x?authfile={auth_file}", tmp_path) == alice
    assert known(f"test+tcp://localhost/x?AuthFile={auth_file}", tmp_path) == alice
    assert known(f"test+tcp://elsewhere/x?authfile={auth_file}", tmp_path) == {}


def test_the_users_own_file(auth_file: str, tmp_path: Path) -> None:
    own = tmp_path / ".config/libvirt/auth.conf"
    own.parent.mkdir(parents=True)
    own.write_text(Path(auth_file).read_text())
    assert known("test+unix:///x", tmp_path)["authname"] == "alice"


def test_the_user_of_the_uri(auth_file: str, tmp_path: Path) -> None:
    assert known("test+tcp://bob@h/x", tmp_path) == {"authname": "bob"}
    assert known(f"test+tcp://alice@localhost/x?authfile={auth_file}", tmp_path)["passphrase"] == "secret"
    assert known(f"test+tcp://bob@localhost/x?authfile={auth_file}", tmp_path) == {"authname": "bob"}
    assert known(f"test+tcp://bob@p/x?authfile={auth_file}", tmp_path) == {"authname": "bob", "passphrase": "only"}
    assert known("test+ssh://bob@h/x", tmp_path) == {}
