"""What a login needs of the user: where it is looked for, and how the user is asked.

A callback is handed all credentials that neither the URI nor an auth.conf gives, in one go, and answers each with a
text, or with None to give up; it may be a coroutine function. The types are libvirt's virConnectCredentialType.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Mapping, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

if TYPE_CHECKING:
    from .uri import Target

__all__ = ["Credential", "CredentialCallback", "CredentialType", "collect", "known_credentials"]

_SERVICE: Final = "libvirt"


class CredentialType(IntEnum):
    """What is asked for (virConnectCredentialType)."""

    USERNAME = 1
    AUTHNAME = 2
    LANGUAGE = 3
    CNONCE = 4
    PASSPHRASE = 5
    ECHOPROMPT = 6
    NOECHOPROMPT = 7
    REALM = 8
    EXTERNAL = 9


class Credential(NamedTuple):
    """One question (virConnectCredential).

    Attributes:
        type: what is asked for.
        prompt: the question, for people, without a colon.
        challenge: what it is about, in a word or two.
        default: an answer that is offered.
    """

    type: CredentialType
    prompt: str
    challenge: str
    default: str | None = None


Answers: TypeAlias = Sequence[str | None]
CredentialCallback: TypeAlias = Callable[[Sequence[Credential]], Answers | Awaitable[Answers]]

_QUESTIONS: Final = {
    "authname": Credential(CredentialType.AUTHNAME, "Please enter your authentication name", "Authentication Name"),
    "passphrase": Credential(CredentialType.PASSPHRASE, "Please enter your password", "Password"),
}
"""By our names for them; the words are those that libvirt's users know."""

_IN_FILE: Final = {"authname": "authname", "passphrase": "password"}


def known_credentials(target: Target, *, home: str, environment: Mapping[str, str]) -> dict[str, str]:
    """Return what the URI and auth.conf say about a login, by our names: "authname", "passphrase".

    The URI's user is the name (behind ssh it is the host's user and says nothing here); a password that auth.conf has
    for somebody else is not theirs.

    Args:
        target: what the URI says.
        home: the user's home folder.
        environment: see ``find_auth_file``.

    Raises:
        LibvirtError: code 33 or 38, the file is wrong or cannot be read.
    """
    from .auth_file import find_auth_file, load_auth_file

    path = find_auth_file(target.authfile, home=home, environment=environment)
    found = {} if path is None else load_auth_file(path).credentials(_SERVICE, target.login_host)
    known = {name: found[key] for name, key in _IN_FILE.items() if key in found}
    if target.user and not target.is_ssh:
        if known.get("authname", target.user) != target.user:
            known = {}
        known["authname"] = target.user
    return known


async def collect(
    names: Sequence[str], known: Mapping[str, str], callback: CredentialCallback | None
) -> dict[str, str]:
    """Return credentials by name; the callback is asked for those that are not known.

    Args:
        names: what is needed: "authname", "passphrase".
        known: what is known already.
        callback: asked for the rest.

    Raises:
        LibvirtError: code 45, there is nobody to ask, or no answer.
    """
    wanted = [name for name in names if name not in known]
    answers = {name: known[name] for name in names if name in known}
    if not wanted:
        return answers
    if callback is None:
        raise _failed("No authentication callback available")
    given = callback([_QUESTIONS[name] for name in wanted])
    texts = await given if inspect.isawaitable(given) else given
    if texts is None or len(texts) != len(wanted):
        raise _failed("Failed to collect auth credentials")
    for name, text in zip(wanted, texts, strict=True):
        if text is None:
            raise _failed("Failed to collect auth credentials")
        answers[name] = text
    return answers


def _failed(text: str) -> LibvirtError:
    return report(ErrorCode.AUTH_FAILED, ErrorDomain.REMOTE, text)
