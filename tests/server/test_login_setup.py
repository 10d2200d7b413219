"""From the configuration to what each listener asks for."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from virtwire.auth.editing import edit
from virtwire.auth.entries import derive
from virtwire.auth.sasl import PROTECTED, SaslUnavailable, Strength
from virtwire.protocol.generated.connect_enums import AuthType
from virtwire.server import login_setup
from virtwire.server.config import Config, ConfigError
from virtwire.server.identity import Identity
from virtwire.server.listeners import Listener
from virtwire.server.login_setup import Logins

SASL = Config(auth_unix_rw="sasl", auth_tls="sasl", auth_tcp="sasl")


@pytest.fixture
def listeners() -> Iterator[dict[str, Listener]]:
    with socket.socket(socket.AF_UNIX) as local, socket.socket() as network:
        yield {
            "rw": Listener(local, "rw"),
            "ro": Listener(local, "ro", read_only=True),
            "tls": Listener(network, "tls", tls=True),
            "tcp": Listener(network, "tcp"),
        }


@pytest.fixture
def users(tmp_path: Path) -> Path:
    with edit(tmp_path / "users") as users:
        users.entries["alice"] = derive("secret", iterations=4096)
    return tmp_path / "users"


def test_nothing_is_asked_by_default(listeners: dict[str, Listener]) -> None:
    logins = Logins(Config())
    logins.prepare(listeners.values())
    for listener in listeners.values():
        assert logins.kind(listener) == AuthType.NONE
        assert logins.login(listener, Identity()) is None


def test_each_listener_has_its_key(listeners: dict[str, Listener]) -> None:
    logins = Logins(Config(auth_unix_rw="polkit", auth_unix_ro="sasl", auth_tls="sasl", auth_tcp="none"))
    kinds = [logins.kind(listeners[name]) for name in ("rw", "ro", "tls", "tcp")]
    assert kinds == [AuthType.POLKIT, AuthType.SASL, AuthType.SASL, AuthType.NONE]


def test_polkit_needs_no_preparation(listeners: dict[str, Listener]) -> None:
    logins = Logins(Config(auth_unix_rw="polkit"))
    logins.prepare([listeners["rw"]])
    login = logins.login(listeners["rw"], Identity(process_id=os.getpid(), user_id=0))
    assert login is not None
    assert login.bypass()


def test_sasl_with_users(listeners: dict[str, Listener], users: Path) -> None:
    config = replace(SASL, sasl_password_file=users, login_timeout=7, sasl_allowed_username_list=("a*",))
    logins = Logins(config)
    logins.prepare([listeners["rw"], listeners["tls"]])
    for name in ("rw", "tls"):
        login = logins.login(listeners[name], Identity(user_id=0, x509_dname="CN=a"))
        assert login is not None
        assert login.sasl_init() == ["SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN"]
        assert login.strength == PROTECTED
        assert (login.rules.timeout, login.rules.allowed) == (7, ("a*",))
        assert login.rules.offer.users is not None
        assert login.rules.offer.users.check("alice", "secret") == "alice"


def test_who_a_client_has_shown_to_be(listeners: dict[str, Listener], users: Path) -> None:
    config = replace(SASL, sasl_password_file=users, sasl_mech_list=("EXTERNAL",))
    by_user, by_certificate = Identity(user_id=0), Identity(x509_dname="CN=a")
    for unverified in (False, True):
        logins = Logins(replace(config, tls_no_verify_certificate=unverified))
        logins.prepare([listeners["rw"], listeners["tls"]])
        local, remote = logins.login(listeners["rw"], by_user), logins.login(listeners["tls"], by_certificate)
        assert local is not None
        assert remote is not None
        assert local.identity == "root"
        assert remote.identity == (None if unverified else "CN=a")


def test_plain_tcp_needs_gssapi(listeners: dict[str, Listener], users: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login_setup, "check_keytab", lambda path: None)
    config = replace(SASL, sasl_password_file=users)
    message = (
        '^auth_tcp: is "sasl", and over plain TCP only GSSAPI encrypts what follows: it needs sasl_keytab, and GSSAPI'
    )
    for bad in (config, replace(config, sasl_keytab=Path("/keytab"), sasl_mech_list=("PLAIN",))):
        with pytest.raises(ConfigError, match=message):
            Logins(bad).prepare([listeners["tcp"]])
    logins = Logins(replace(config, sasl_keytab=Path("/keytab"), tcp_min_ssf=112))
    logins.prepare(listeners.values())
    login = logins.login(listeners["tcp"], Identity())
    assert login is not None
    assert login.strength == Strength(112, 100_000)
    assert login.sasl_init() == ["GSSAPI"]
    login = logins.login(listeners["rw"], Identity())
    assert login is not None
    assert login.sasl_init() == ["GSSAPI", "SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN"]


def test_a_keytab_that_cannot_be_used(listeners: dict[str, Listener], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise SaslUnavailable("no key")

    monkeypatch.setattr(login_setup, "check_keytab", refuse)
    with pytest.raises(ConfigError, match=r"^sasl_keytab: /keytab: no key$"):
        Logins(replace(SASL, sasl_keytab=Path("/keytab"))).prepare([listeners["tcp"]])
    Logins(replace(SASL, sasl_keytab=Path("/keytab"))).prepare([listeners["ro"]])  # nobody needs it


def test_a_file_that_is_named_must_be_good(listeners: dict[str, Listener], tmp_path: Path) -> None:
    for text in (None, "hello\n"):
        if text is not None:
            (tmp_path / "users").write_text(text)
        with pytest.raises(ConfigError, match=rf"^sasl_password_file: {tmp_path}/users:"):
            Logins(replace(SASL, sasl_password_file=tmp_path / "users")).prepare([listeners["rw"]])


def test_the_file_of_the_default_may_come_later(
    listeners: dict[str, Listener], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(login_setup, "DEFAULT_FILE", tmp_path / "users")
    with caplog.at_level(logging.WARNING):
        Logins(SASL).prepare([listeners["rw"]])
    assert f"nobody can log in with a password: {tmp_path}/users: no such file" in caplog.text


def test_no_mechanism_at_all(listeners: dict[str, Listener]) -> None:
    message = '^auth_unix_rw: is "sasl", and sasl_mech_list leaves no mechanism that can be used$'
    for names in ((), ("GSSAPI",)):
        with pytest.raises(ConfigError, match=message):
            Logins(replace(SASL, sasl_mech_list=names)).prepare([listeners["rw"]])
