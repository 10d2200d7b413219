"""What mutations are made of: places in virtwired where something can be changed on its way."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, NamedTuple

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report
from virtwire.protocol.framing import Framer
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import HEADER_SIZE
from virtwire.protocol.server_session import ServerSession
from virtwire.server.client import Client
from virtwire.server.handlers import HANDLERS

_HEADER = ("program", "version", "number", "nfds", "descriptors", "serial", "status", "skip")


class Head(NamedTuple):
    """The header of a call, and what follows it."""

    program: int
    version: int
    number: int
    serial: int
    status: int
    payload: bytes


def number(name: str) -> int:
    """Return the number of a procedure of the program remote."""
    return REMOTE.by_name[name].number


def replace(owner: Any, name: str, make: Callable[[Any], Any]) -> None:
    """Replace an attribute of a module or a class by what ``make`` makes of it."""
    old = inspect.getattr_static(owner, name)
    if isinstance(old, staticmethod):
        setattr(owner, name, staticmethod(make(old.__func__)))
    elif isinstance(old, property):
        setattr(owner, name, property(make(old.fget), old.fset))
    else:
        setattr(owner, name, make(old))


def replace_handler(name: str, make: Callable[[Any], Any]) -> None:
    """Replace the handler of a procedure; ``make`` gets None for one that there is not."""
    HANDLERS[name] = make(HANDLERS.get(name))


def on_read(change: Callable[[Any, bytes, Callable[[bytes], list[bytes]]], list[bytes]]) -> None:
    """Change how what was read is cut: ``change`` takes the framer, the bytes, and the way as it is."""

    def make(old: Any) -> Any:
        return lambda framer, data: change(framer, data, lambda given: old(framer, given))

    replace(Framer, "feed", make)


def on_frame(change: Callable[[Any, bytes, Callable[[bytes], Any]], Any]) -> None:
    """Change what is made of a frame: ``change`` takes the session, the frame, and the way as it is."""

    def make(old: Any) -> Any:
        return lambda session, frame: change(session, frame, lambda given: old(session, given))

    replace(ServerSession, "_handle", make)


def on_call(change: Callable[[Any, Head, Callable[..., Any]], Any]) -> None:
    """Change what is made of a call.

    Args:
        change: takes the session, the header, and the way as it is, which takes fields to be taken for others.
    """

    def make(old: Any) -> Any:
        def handle(session: Any, frame: bytes, *header: Any) -> Any:
            fields = dict(zip(_HEADER, (*header, 0), strict=False))
            head = Head(*(fields[each] for each in Head._fields[:-1]), frame[HEADER_SIZE:])

            def go(**changed: Any) -> Any:
                payload = changed.pop("payload", None)
                given = frame if payload is None else frame[:HEADER_SIZE] + payload
                return old(session, given, *(fields | changed).values())

            return change(session, head, go)

        return handle

    replace(ServerSession, "_handle_call", make)


def refuse(session: Any, head: Head, text: str, code: ErrorCode = ErrorCode.RPC) -> None:
    """Answer a call with an error."""
    error = report(code, ErrorDomain.RPC, text)
    session._out.append(session._refusal(head.program, head.version, head.number, head.serial, error))


def on_refusal(change: Callable[[Callable[..., bytes], int, int, int, int, LibvirtError], bytes]) -> None:
    """Change how an error is told: ``change`` takes the way as it is, program, version, number, serial, error."""

    def make(old: Any) -> Any:
        return lambda *given: change(old, *given)

    replace(ServerSession, "_refusal", make)


def on_error(change: Callable[[Any], None]) -> None:
    """Change each error before it is told: ``change`` takes it and changes it."""

    def refusal(old: Any, program: int, version: int, number: int, serial: int, error: Any) -> bytes:
        changed = LibvirtError(error.code, error.domain, error.message)
        for name in ("level", "str1", "str2", "str3", "int1", "int2"):
            setattr(changed, name, getattr(error, name))
        change(changed)
        return bytes(old(program, version, number, serial, changed))

    on_refusal(refusal)


def reword(old_text: str, new_text: str) -> None:
    """Change the words of errors, in the text and in the detail."""

    def change(error: Any) -> None:
        error.message = error.message.replace(old_text, new_text)
        error.str2 = error.str2 and error.str2.replace(old_text, new_text)

    on_error(change)


def on_reply(name: str, change: Callable[[bytes], bytes]) -> None:
    """Change the reply to a procedure of the program remote, a whole frame."""

    def make(old: Any) -> Any:
        def reply(session: Any, call: Any, ret: Any, nfds: int = 0) -> bytes:
            frame = bytes(old(session, call, ret, nfds))
            return change(frame) if call.procedure.name == name else frame

        return reply

    replace(ServerSession, "reply", make)


def note_opening() -> Callable[[Any], bool]:
    """Have it noted at a session that its connection was opened; return what tells."""

    def make(old: Any) -> Any:
        def opened(client: Any, driver: Any, *, read_only: bool) -> None:
            client.session.was_opened = True
            old(client, driver, read_only=read_only)

        return opened

    replace(Client, "opened", make)
    return lambda session: getattr(session, "was_opened", False)


def handling(name: str, change: Callable[[Any, Any, Callable[..., Any]], Any]) -> None:
    """Change a handler: ``change`` takes client, arguments, and the way as it is, which may take other arguments."""

    def make(old: Any) -> Any:
        return lambda client, args: change(client, args, lambda given=args: old(client, given))

    replace_handler(name, make)


def with_fields(args: Any, **fields: Any) -> Any:
    """Return arguments with some of them changed."""
    return type(args)(*(fields.get(name, getattr(args, name)) for name in args._fields))
