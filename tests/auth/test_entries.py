"""The text of the users' file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.auth.entries import DEFAULT_ITERATIONS, Users, derive
from virtwire.auth.errors import UsersError
from virtwire.auth.sasl.scram import SCRAM_HASHES, make_keys

HEADER = "virtwire-users 1 " + "QUJD" * 8
SHA256 = "SCRAM-SHA-256$4096:MDEyMzQ1Njc4OWFiY2RlZg==$" + "A" * 43 + "=:" + "B" * 42 + "A="
SHA1 = "SCRAM-SHA-1$4096:MDEyMzQ1Njc4OWFiY2RlZg==$" + "A" * 27 + "=:" + "B" * 26 + "A="


def test_what_is_written_can_be_read() -> None:
    users = Users()
    users.entries["alice"] = derive("secret", iterations=4096)
    users.entries["b ö%b@ELSEWHERE"] = derive("geheim", ["SCRAM-SHA-256"], iterations=4096)
    text = users.format()
    assert "secret" not in text
    assert text.splitlines()[1].startswith("alice SCRAM-SHA-256$4096:")
    assert text.splitlines()[2].startswith("b%20%C3%B6%25b@ELSEWHERE SCRAM-SHA-256$4096:")
    assert Users.parse(text, "users") == users
    commented = text.replace("alice", "# the boss\n\nalice")
    assert Users.parse(commented, "users") == users


def test_the_keys_are_those_of_the_password_and_salted_afresh() -> None:
    once, again = derive("secret", iterations=4096), derive("secret", iterations=4096)
    for name in SCRAM_HASHES:
        assert once[name] == make_keys(name, "secret", 4096, once[name].salt)
        assert once[name].salt != again[name].salt
    assert derive("I\u00adX", iterations=4096)["SCRAM-SHA-1"].iterations == 4096
    assert derive("x")["SCRAM-SHA-256"].iterations == DEFAULT_ITERATIONS


def test_a_user_that_does_not_exist_has_lasting_keys_that_no_password_fits() -> None:
    users = Users()
    users.entries |= {name: derive("secret", iterations=5000) for name in ("alice", "bob")}
    users.entries["carol"] = derive("secret", ["SCRAM-SHA-256"], iterations=4096)
    again = Users.parse(users.format(), "users")
    for mechanism, size in (("SCRAM-SHA-256", 32), ("SCRAM-SHA-1", 20)):
        first, second = users.keys(mechanism, "mallory"), again.keys(mechanism, "mallory")
        assert (first.salt, first.iterations) == (second.salt, second.iterations)
        assert first.iterations == 5000  # as most users have
        assert len(first.salt) == len(users.keys(mechanism, "alice").salt)
        assert first.stored_key != second.stored_key
        assert len(first.stored_key) == len(first.server_key) == size
        assert users.keys(mechanism, "mallory2").salt != first.salt
    assert users.keys("SCRAM-SHA-1", "carol").salt != users.keys("SCRAM-SHA-256", "carol").salt
    assert Users().keys("SCRAM-SHA-1", "x").iterations == DEFAULT_ITERATIONS


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("alice\n", 'f:1: not a file of virtwire-passwd: the first line must begin "virtwire-users 1"'),
        ("virtwire-users 1 !!\n", "f:1: not a file of virtwire-passwd"),
        ("virtwire-users 1 QUJD\n", "f:1: not a file of virtwire-passwd"),
        ("virtwire-users 2 " + "QUJD" * 8, "f:1: not a file of virtwire-passwd"),
        (f"{HEADER}\nalice\n", "f:2: user 'alice' has no keys"),
        (f"{HEADER}\n\nalice {SHA256}\nbob {SHA256}\n%61lice {SHA1}\n", "f:5: user 'alice' is there twice"),
        (f"{HEADER}\nalice {SHA256} {SHA256}\n", "f:2: SCRAM-SHA-256 is there twice"),
        (f"{HEADER}\nalice {SHA256}  \n", r"f:2: expected MECHANISM\$ITERATIONS:SALT\$STOREDKEY:SERVERKEY"),
        (f"{HEADER}\nalice secret\n", "f:2: expected MECHANISM"),
        (f"{HEADER}\nalice {SHA256.replace('256', '512')}\n", "f:2: unknown mechanism 'SCRAM-SHA-512'"),
        (
            f"{HEADER}\nalice {SHA256.replace('4096', '1')}\n",
            "f:2: SCRAM-SHA-256: iterations are from 4096 to 10000000",
        ),
        (f"{HEADER}\nalice {SHA256.replace('MDEy', 'MD=y')}\n", "f:2: SCRAM-SHA-256: not base64"),
        (f"{HEADER}\nalice {SHA256.replace('AAAA', '', 1)}\n", "f:2: SCRAM-SHA-256: a key or the salt has the wrong"),
        (
            f"{HEADER}\nalice {SHA1.replace('256', '1').replace('MDEyMzQ1Njc4OWFiY2RlZg==', 'MDEy')}\n",
            "f:2: SCRAM-SHA-1",
        ),
        (f"{HEADER}\n%ff {SHA256}\n", "f:2: not a user name"),
        (f"{HEADER}\n {SHA256}\n", "f:2: not a user name: a user name must not be empty"),
        (f"{HEADER}\n%C2%ADalice {SHA256}\n", "f:2: not a user name in its prepared form, which is 'alice'"),
    ],
)
def test_mistakes_have_a_line(text: str, message: str) -> None:
    with pytest.raises(UsersError, match=message):
        Users.parse(text, "f")


def test_an_empty_file_has_no_users() -> None:
    assert Users.parse("", "f").entries == {}


@given(st.text(max_size=200) | st.text(max_size=200).map(lambda text: f"{HEADER}\n{text}"))
def test_any_text(text: str) -> None:
    try:
        users = Users.parse(text, "f")
    except UsersError:
        return
    assert Users.parse(users.format(), "f") == users
