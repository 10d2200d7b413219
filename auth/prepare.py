"""Names and passwords in their one form, so that two ways of typing one text are the same (SASLprep, RFC 4013)."""

from __future__ import annotations

from typing import Any, Final

from .errors import UsersError

__all__ = ["MAX_NAME", "prepare_name", "prepare_password"]

MAX_NAME: Final = 255
"""Octets of the longest name and the longest password, what PLAIN can carry (RFC 4616)."""

_LONGEST: Final = 4 * MAX_NAME
"""Characters that are prepared at all; preparing is slow, and makes few texts shorter."""


def prepare_name(name: str) -> str:
    """Return the form of a user name under which it is stored and looked up.

    Raises:
        UsersError: it is empty, too long, or has characters that cannot be in one.
    """
    return _prepare(name, "user name")


def prepare_password(password: str) -> str:
    """Return the form of a password from which keys are derived.

    Raises:
        UsersError: it is empty, too long, or has characters that cannot be in one.
    """
    return _prepare(password, "password")


def _prepare(text: str, what: str) -> str:
    utils = _scramp_utils()
    if len(text) > _LONGEST:
        raise UsersError(f"a {what} may have {MAX_NAME} octets")
    try:
        prepared: str = utils.saslprep(text)
    except utils.ScramException as error:
        raise UsersError(f"this {what} cannot be used: {error.args[0]}") from error
    if not prepared:
        raise UsersError(f"a {what} must not be empty")
    if len(prepared.encode()) > MAX_NAME:
        raise UsersError(f"a {what} may have {MAX_NAME} octets")
    return prepared


def _scramp_utils() -> Any:
    from scramp import utils  # brings an ASN.1 library: only where somebody logs in

    return utils
