"""From a call to its handler: one table a state of the connection, so that a call costs one look-up.

Every table holds every procedure; what a state forbids is a handler that refuses. The states:

==============  =====================================  ===========================================================
state           entered by                             refused there
==============  =====================================  ===========================================================
CLOSED          the start                              all but opening, closing, authentication, features
OPEN            connect_open                           nothing
READ_ONLY       connect_open with flag 1, or the       changes, and flags that show secrets
                read-only socket
DROPPED         a second connect_open                  all but what CLOSED allows and the side kinds of objects
DROPPED_RO      the same, read-only                    both
==============  =====================================  ===========================================================

The administration's program has no such states: all its procedures are served from the first call on.

Observed on libvirtd 9.0.0: a second open is refused and yet drops the open hypervisor connection, while calls about
networks, storage and the other side kinds go on; and a connection that was once read-only stays so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Final, NoReturn

from ..protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from ..protocol.generated.programs import ADMIN, REMOTE
from .access import SIDE_DOMAINS, api_domain, conditional_refusal, read_only_refusal, unsupported

if TYPE_CHECKING:
    from ..protocol.procedures import Procedure, Program
    from .client import Client

__all__ = ["Access", "Dispatcher", "Handler"]

Handler = Callable[["Client", Any], Any]
"""Serves one call: takes the client and the arguments, gives the result or an awaitable of it.

A handler of a procedure that clients send descriptors with takes those as a third argument, a ``Descriptors``; what it
does not take from it is closed after the call.
"""

_ANY_STATE: Final = frozenset(
    {
        "auth_list",
        "auth_polkit",
        "auth_sasl_init",
        "auth_sasl_start",
        "auth_sasl_step",
        "connect_close",
        "connect_open",
        "connect_supports_feature",
    }
)


class Access(Enum):
    """What a connection may call now; see the module's table."""

    CLOSED = auto()
    OPEN = auto()
    READ_ONLY = auto()
    DROPPED = auto()
    DROPPED_RO = auto()


class Dispatcher:
    """The tables of a server.

    Args:
        programs: what the server's sockets serve.
        handlers: by name of the procedure, of whichever program; what is missing is answered as not supported.

    Raises:
        ValueError: a handler's name is no procedure's, or that of two programs.
    """

    def __init__(self, programs: Iterable[Program], handlers: Mapping[str, Callable[..., Any]]) -> None:
        self.programs = tuple(programs)
        owners = Counter(name for program in self.programs for name in program.by_name)
        strange = [name for name in handlers if name not in owners]
        if strange:
            raise ValueError(f"no procedures of these names: {', '.join(sorted(strange))}")
        ambiguous = [name for name in handlers if owners[name] > 1]
        if ambiguous:
            raise ValueError(f"procedures of two programs have these names: {', '.join(sorted(ambiguous))}")
        self._tables: dict[Access, dict[Procedure, Handler]] = {access: {} for access in Access}
        for program in self.programs:
            for procedure in program.procedures.values():
                if not procedure.event:
                    handler = handlers.get(procedure.name)
                    if handler is None:
                        handler = _refusing(unsupported, procedure)
                    elif procedure.fds in ("send", "both"):
                        handler = _with_descriptors(handler)
                    self._add(procedure, handler)

    def table(self, access: Access) -> Mapping[Procedure, Handler]:
        """Return the handlers of one state."""
        return self._tables[access]

    def _add(self, procedure: Procedure, handler: Handler) -> None:
        side = api_domain(procedure) in SIDE_DOMAINS
        limited = _limited(procedure, handler)
        closed = dropped = dropped_ro = handler
        if not _always_served(procedure):
            closed = dropped = dropped_ro = _refusing(_not_open, "connection" if side else "hypervisor connection")
            if side:
                dropped, dropped_ro = handler, limited
        by_access = {
            Access.CLOSED: closed,
            Access.OPEN: handler,
            Access.READ_ONLY: limited,
            Access.DROPPED: dropped,
            Access.DROPPED_RO: dropped_ro,
        }
        for access, chosen in by_access.items():
            self._tables[access][procedure] = chosen


def _always_served(procedure: Procedure) -> bool:
    if procedure.program == ADMIN.number:
        return True
    return procedure.program == REMOTE.number and procedure.name in _ANY_STATE


def _limited(procedure: Procedure, handler: Handler) -> Handler:
    """Return what a read-only connection gets instead of a handler."""
    if procedure.write:
        return _refusing(read_only_refusal, procedure)
    judge = conditional_refusal(procedure)
    if judge is None:
        return handler

    def guarded(client: Client, args: Any) -> Any:
        refusal = judge(args)
        if refusal is not None:
            raise refusal
        return handler(client, args)

    return guarded


def _with_descriptors(handler: Callable[..., Any]) -> Handler:
    """Give a handler the descriptors that came with its call, as a third argument."""

    def serve(client: Client, args: Any) -> Any:
        return handler(client, args, client.descriptors)

    return serve


def _refusing(make: Callable[[Any], LibvirtError], about: object) -> Handler:
    def refuse(_client: Client, _args: Any) -> NoReturn:
        raise make(about)

    return refuse


def _not_open(what: str) -> LibvirtError:
    return report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, f"{what} not open")
