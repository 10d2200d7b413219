"""Asking polkit, over the system bus, whether the process behind a client may do what it wants to.

The subject is named by process id, start time and user id. The user is the one that the kernel noted when the socket
connected, and the start time is taken when the client is accepted and looked at again before asking: a process id that
has passed on to another process in between is not asked about.
"""

from __future__ import annotations

import contextlib
import logging
import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, NoReturn

import trio

from ..protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.trio import DBusConnection

__all__ = ["MANAGE", "MONITOR", "Subject", "check", "start_time"]

MANAGE: Final = "org.libvirt.unix.manage"
"""The action of the read-write socket."""
MONITOR: Final = "org.libvirt.unix.monitor"
"""The action of the read-only socket."""

ANSWER_TIMEOUT: Final = 110.0
"""Seconds for the answer, in which somebody may have to type a password; less than ``login_timeout`` by default."""
BUS_TIMEOUT: Final = 10.0
"""Seconds for what needs nobody: reaching the bus, withdrawing a question."""

_INTERACTIVE: Final = 1  # AllowUserInteraction
_QUESTION: Final = "(sa{sv})sa{ss}us"

log = logging.getLogger(__name__)


class Subject(NamedTuple):
    """The process behind a Unix socket; ``started`` is None when it was gone before it could be looked at."""

    process_id: int
    user_id: int
    started: int | None


def start_time(process_id: int) -> int | None:
    """Return when a process was started, in clock ticks since the machine was; None if there is no such process."""
    try:
        status = Path(f"/proc/{process_id}/stat").read_text(errors="replace")
        return int(status.rpartition(")")[2].split()[19])  # field 22; the second, a name, may hold anything
    except (OSError, IndexError, ValueError):
        return None


async def check(subject: Subject, action: str) -> None:
    """Ask whether a process may do something; return if so. Cancelling withdraws the question.

    Args:
        subject: who.
        action: ``MANAGE`` or ``MONITOR``.

    Raises:
        LibvirtError: it may not, or nobody could be asked; with libvirtd's codes and texts (virPolkitCheckAuth).
    """
    if subject.started is None or start_time(subject.process_id) != subject.started:
        raise _refused(ErrorCode.AUTH_FAILED, "the process that connected is gone")
    question: tuple[str, object] = ("unix-process", _subject_details(subject))
    cancellation = secrets.token_hex(16)
    async with _bus() as bus:
        try:
            with trio.fail_after(ANSWER_TIMEOUT):
                body: tuple[object, ...] = (question, action, {}, _INTERACTIVE, cancellation)
                answer = await _call(bus, "CheckAuthorization", _QUESTION, body)
        except BaseException as error:
            await _withdraw(bus, cancellation)
            if isinstance(error, trio.TooSlowError):
                raise _refused(ErrorCode.AUTH_UNAVAILABLE, f"no answer within {ANSWER_TIMEOUT:g} seconds") from error
            raise
    _judge(answer, action)


def _subject_details(subject: Subject) -> dict[str, tuple[str, int]]:
    return {
        "pid": ("u", subject.process_id),
        "start-time": ("t", subject.started or 0),
        "uid": ("i", subject.user_id),
    }


def _judge(answer: Any, action: str) -> None:
    """Raise what an answer means if it is not yes."""
    match answer:
        case ((bool(authorized), bool(challenge), dict(details)),):
            pass
        case _:
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DBUS, "polkit's answer cannot be read")
    if authorized:
        return
    if details.get("polkit.dismissed"):
        raise _refused(ErrorCode.AUTH_CANCELLED, "user cancelled authentication process")
    if challenge:
        text = f"no polkit agent available to authenticate action '{action}'"
        raise _refused(ErrorCode.AUTH_UNAVAILABLE, text)
    raise _refused(ErrorCode.AUTH_FAILED, "access denied by policy")


def _refused(code: ErrorCode, detail: str) -> LibvirtError:
    return report(code, ErrorDomain.POLKIT, detail)


@contextlib.asynccontextmanager
async def _bus() -> AsyncIterator[DBusConnection]:
    """Connect to the system bus for one question."""
    from jeepney.bus import get_bus

    async with contextlib.AsyncExitStack() as stack:
        try:
            with trio.fail_after(BUS_TIMEOUT):
                stream = await trio.open_unix_socket(get_bus("SYSTEM"))
                await stack.enter_async_context(stream)
                connection = await _greet(stream)
        except trio.TooSlowError:
            _no_bus("no answer")
        except LibvirtError as error:
            _no_bus(error.message)
        except OSError as error:
            _no_bus(f"Could not connect: {error.strerror or error}")
        except Exception as error:  # not a bus at all, or a strange address: jeepney has no error of its own for that
            _no_bus(str(error) or type(error).__name__)
        yield connection


async def _greet(stream: trio.SocketStream) -> DBusConnection:
    """Authenticate to a bus, and say hello.

    jeepney has this too, but leaves the socket open when it fails.
    """
    from jeepney.auth import BEGIN, Authenticator
    from jeepney.bus_messages import message_bus
    from jeepney.io.trio import DBusConnection

    authenticator = Authenticator()
    for line in authenticator:
        if line:
            await stream.send_all(line)
        received = await stream.receive_some()
        if not received:
            raise trio.BrokenResourceError("it hung up")
        authenticator.feed(received)
    await stream.send_all(BEGIN)
    connection = DBusConnection(stream.socket)
    await _send(connection, message_bus.Hello())
    return connection


def _no_bus(reason: str) -> NoReturn:
    raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DBUS, f"Unable to get system bus connection: {reason}")


async def _call(bus: DBusConnection, method: str, signature: str, body: tuple[object, ...]) -> Any:
    """Call a method of the authority; return the body of its reply.

    Raises:
        LibvirtError: the reply is an error, or none came because the bus went away.
    """
    from jeepney import DBusAddress, new_method_call

    authority = DBusAddress(
        "/org/freedesktop/PolicyKit1/Authority",
        bus_name="org.freedesktop.PolicyKit1",
        interface="org.freedesktop.PolicyKit1.Authority",
    )
    try:
        return await _send(bus, new_method_call(authority, method, signature, body))
    except (trio.EndOfChannel, trio.BrokenResourceError, trio.ClosedResourceError) as error:
        raise report(ErrorCode.DBUS_SERVICE, ErrorDomain.DBUS, "the system bus went away") from error


async def _send(bus: DBusConnection, message: Message) -> Any:
    """Send a message and return the body of the reply to it.

    Raises:
        LibvirtError: the reply is an error.
        trio.EndOfChannel: there will be none; so says ``trio.BrokenResourceError``.
    """
    from jeepney import HeaderFields, MessageType

    serial = next(bus.outgoing_serial)
    await bus.send(message, serial=serial)
    reply = await bus.receive()
    while reply.header.fields.get(HeaderFields.reply_serial) != serial:
        reply = await bus.receive()
    if reply.header.message_type == MessageType.error:
        name = reply.header.fields.get(HeaderFields.error_name)
        text = reply.body[0] if reply.body else ""
        raise report(ErrorCode.DBUS_SERVICE, ErrorDomain.DBUS, f"GDBus.Error:{name}: {text}")
    return reply.body


async def _withdraw(bus: DBusConnection, cancellation: str) -> None:
    """Tell polkit that nobody waits for the answer any more, so that its dialog goes."""
    with trio.move_on_after(BUS_TIMEOUT, shield=True):
        try:
            await _call(bus, "CancelCheckAuthorization", "s", (cancellation,))
        except LibvirtError as error:
            log.debug("withdrawing a question from polkit: %s", error)
