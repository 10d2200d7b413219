"""Names and passwords in their one form."""

from __future__ import annotations

import pytest
from virtwire.auth.errors import UsersError
from virtwire.auth.prepare import MAX_NAME, prepare_name, prepare_password


@pytest.mark.parametrize(
    ("typed", "prepared"),
    [
        ("alice", "alice"),
        ("I\u00adX", "IX"),
        ("user\u00a0name", "user name"),
        ("\u00aa", "a"),
        ("\u2168", "IX"),
        ("é", "é"),
    ],
)
def test_the_examples_of_rfc_4013_and_more(typed: str, prepared: str) -> None:
    assert prepare_name(typed) == prepared
    assert prepare_password(typed) == prepared


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "must not be empty"),
        ("\u00ad", "must not be empty"),
        ("\x07", "control characters"),
        ("\u0627\x31", "bidi"),
        ("x" * (MAX_NAME + 1), "may have 255 octets"),
        ("é" * 128, "may have 255 octets"),
        ("\u00ad" * 1021 + "x", "may have 255 octets"),
        ("\ud800", "surrogate"),
    ],
)
def test_what_cannot_be(typed: str, why: str) -> None:
    with pytest.raises(UsersError, match=f"user name .*{why}"):
        prepare_name(typed)
    with pytest.raises(UsersError, match=f"password .*{why}"):
        prepare_password(typed)
