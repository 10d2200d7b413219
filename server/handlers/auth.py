"""Authentication calls: what a socket asks of its clients, and the turns of a login (``login.Login``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from ...protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from ...protocol.generated.connect import (
    AuthListRet,
    AuthPolkitRet,
    AuthSaslInitRet,
    AuthSaslStartArgs,
    AuthSaslStartRet,
    AuthSaslStepArgs,
    AuthSaslStepRet,
)
from ..results import PutsLayer

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from ...protocol.xdr import Record
    from ..client import Client
    from ..login import Login, Progress

__all__ = ["auth_list", "auth_polkit", "auth_sasl_init", "auth_sasl_start", "auth_sasl_step"]

_T = TypeVar("_T")


def auth_list(client: Client, args: None) -> AuthListRet:
    """Tell how a client authenticates; 0 says not at all, or not any more. Asking lets root in past polkit."""
    if client.login is not None and client.login.bypass():
        client.logged_in()
    return AuthListRet(list(client.session.auth_types))


def auth_sasl_init(client: Client, args: None) -> AuthSaslInitRet:
    """Begin a SASL login; list the mechanisms."""
    return AuthSaslInitRet(",".join(_login(client).sasl_init()))


async def auth_sasl_start(client: Client, args: AuthSaslStartArgs) -> Record | PutsLayer:
    """Take the choice of a mechanism, with the first message in it."""
    login = _login(client)
    progress = await _attempt(client, login.sasl_start(args.mech, None if args.nil else args.data))
    return _answer(client, login, progress, AuthSaslStartRet(*_fields(progress)))


async def auth_sasl_step(client: Client, args: AuthSaslStepArgs) -> Record | PutsLayer:
    """Take another message."""
    login = _login(client)
    progress = await _attempt(client, login.sasl_step(None if args.nil else args.data))
    return _answer(client, login, progress, AuthSaslStepRet(*_fields(progress)))


async def auth_polkit(client: Client, args: None) -> AuthPolkitRet:
    """Ask polkit whether the client may come in."""
    if client.login is None:
        text = "Library function returned error but did not set virError"  # libvirtd's very words for this
        raise LibvirtError(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, text)
    await _attempt(client, client.login.polkit())
    client.logged_in()
    return AuthPolkitRet(1)


def _login(client: Client) -> Login:
    if client.login is None:
        raise report(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, "authentication failed")
    return client.login


async def _attempt(client: Client, turn: Awaitable[_T]) -> _T:
    """Take a turn; a client that has failed too often is closed after its error."""
    try:
        return await turn
    except LibvirtError:
        if client.login is not None and client.login.hopeless:
            client.end()
        raise


def _fields(progress: Progress) -> tuple[int, int, bytes]:
    """Return what a reply carries: whether that was all, whether there is no data, the data."""
    return int(progress.complete), int(progress.data is None), progress.data or b""


def _answer(client: Client, login: Login, progress: Progress, ret: Record) -> Record | PutsLayer:
    if not progress.complete:
        return ret
    if login.layer is None:
        client.logged_in()
        return ret
    if client.session.buffered:  # came without protection, and would be taken for the beginning of what comes with it
        client.end()
        raise report(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, "authentication failed")
    client.logged_in()
    return PutsLayer(ret, login.layer)
