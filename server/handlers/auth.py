"""Authentication calls; today every socket lets its clients in without any.

What a socket without authentication answers to the calls of SASL and polkit is a refusal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from ...protocol.errors import ErrorCode, ErrorDomain, report
from ...protocol.generated.connect import AuthListRet

if TYPE_CHECKING:
    from ..client import Client

__all__ = ["auth_list", "auth_polkit", "auth_sasl_init", "auth_sasl_start", "auth_sasl_step"]


def auth_list(client: Client, args: None) -> AuthListRet:
    """Tell how a client authenticates; 0 says not at all."""
    return AuthListRet(list(client.session.auth_types))


def _refuse(client: Client, args: object) -> NoReturn:
    raise report(ErrorCode.AUTH_FAILED, ErrorDomain.RPC, "authentication failed")


auth_sasl_init = auth_sasl_start = auth_sasl_step = auth_polkit = _refuse
