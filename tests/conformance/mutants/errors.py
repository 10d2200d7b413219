"""Daemons that say wrongly what is wrong."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError
from virtwire.protocol.server_session import ReplyTooLarge, ServerSession
from virtwire.server.client import Client
from virtwire.server.handlers import domain

from .changes import on_error, replace, reword
from .mutation import mutation

BY = [f"errors.no-domain-by-{each}" for each in ("name", "uuid", "id")]


def _field(field: str, value: Any, **which: Any) -> None:
    """Change a field of the errors whose other fields are as said."""

    def change(error: Any) -> None:
        if all(getattr(error, name) == wanted for name, wanted in which.items()):
            setattr(error, field, value)

    on_error(change)


@mutation("errors.protocol-unexplained", "errors.protocol", "errors.list-too-long")
def protocol_unexplained() -> None:
    """Errors of the protocol have their text only once."""
    _field("str2", None, code=ErrorCode.RPC)


@mutation("errors.numbers-zero", "errors.internal")
def numbers_zero() -> None:
    """The numbers of an internal error are 0."""
    _field("int1", 0, code=ErrorCode.INTERNAL_ERROR, domain=ErrorDomain.RPC)


@mutation("errors.warning", "errors.never-empty", *BY, "errors.stale-handle")
def warning() -> None:
    """That a domain is not there is a warning."""
    _field("level", 1, code=ErrorCode.NO_DOMAIN)


@mutation(
    "errors.no-connect-elsewhere",
    "errors.no-connect",
    "opening.refused-unknown-driver",
    "opening.refused-no-driver",
    "errors.format-characters",
)
def no_connect_elsewhere() -> None:
    """That there is no driver is told as an error of the test driver."""
    _field("domain", ErrorDomain.TEST, code=ErrorCode.NO_CONNECT)


@mutation("errors.no-domain-elsewhere", *BY, "errors.stale-handle")
def no_domain_elsewhere() -> None:
    """That a domain is not there is told as an error of the API."""
    _field("domain", ErrorDomain.DOMAIN, code=ErrorCode.NO_DOMAIN)


@mutation("errors.handle-unnamed", "errors.stale-handle")
def handle_unnamed() -> None:
    """The name in a handle that finds nothing is not told."""
    reword(" (virtwire-check-nowhere)", "")


@mutation("errors.flags-minus-one", "errors.unsupported-flags")
def flags_minus_one() -> None:
    """The numbers of an error about flags are -1."""
    _field("int1", -1, code=ErrorCode.INVALID_ARG, domain=ErrorDomain.TEST)


@mutation("errors.exclusive-unnamed", "errors.exclusive-flags")
def exclusive_unnamed() -> None:
    """Flags that exclude each other are not named."""

    def change(error: Any) -> None:
        if "DELETE_CHILDREN_ONLY' are mutually exclusive" in error.message:
            error.message = "the flags are mutually exclusive"

    on_error(change)


@mutation("errors.argument-elsewhere", "errors.bad-argument")
def argument_elsewhere() -> None:
    """The name of a bad argument is told as the function."""
    _field("str1", "id", str2="id")


@mutation("errors.support-internal", "errors.no-support", "dispatch.qemu-on-other-driver")
def support_internal() -> None:
    """What a driver does not have is told by another code."""

    def change(error: Any) -> None:
        if error.str2 in ("virDomainBackupBegin", "virDomainQemuMonitorCommand"):
            error.code = ErrorCode.OPERATION_UNSUPPORTED

    on_error(change)


@mutation("errors.no-caret", "errors.xml-not-well-formed")
def no_caret() -> None:
    """Where a document is not well-formed is not shown."""

    def change(error: Any) -> None:
        if error.code == ErrorCode.XML_DETAIL and len(error.message) < 1000:
            error.message = error.str2 = error.message.partition("\n")[0]

    on_error(change)


@mutation("errors.root-untold", "errors.xml-wrong-root")
def root_untold() -> None:
    """Which document was given in the place of a domain's is not told."""
    reword(", not 'network'", "")


@mutation("errors.name-detailed", "errors.missing-name")
def name_detailed() -> None:
    """That a name is missing has a detail."""
    _field("str2", "name", code=ErrorCode.NO_NAME)


@mutation("errors.whose-name", "errors.name-taken")
def whose_name() -> None:
    """Whose name is taken is not told."""

    def change(error: Any) -> None:
        error.message = error.message.partition(" with uuid ")[0]

    on_error(change)


@mutation("errors.not-running-reworded", "errors.not-running")
def not_running_reworded() -> None:
    """What is not possible now is told without saying that it is about the state."""
    _field("str1", "%s", code=ErrorCode.OPERATION_INVALID)


@mutation("errors.long-lists", "errors.list-too-long", "lists.older-domains")
def long_lists() -> None:
    """A list may be a little too long."""

    def make(old: Any) -> Any:
        return lambda value, argument, *rest: old(value - (argument == "maxids"), argument, *rest)

    replace(domain, "list_limit", make)


@mutation("errors.formatted", "errors.format-characters")
def formatted() -> None:
    """What a client sends is taken for a format."""
    reword("%25", "%")


@mutation("errors.cut", "errors.long-text", "errors.too-long-for-a-reply")
def cut() -> None:
    """A long text is cut."""

    def change(error: Any) -> None:
        error.message = error.message[:5000]
        error.str2 = error.str2 and error.str2[:5000]

    on_error(change)


@mutation("errors.silence", "errors.too-long-for-a-reply")
def silence() -> None:
    """A call whose error cannot be sent is not answered."""

    def make(old: Any) -> Any:
        def fail(client: Any, call: Any, error: Exception) -> None:
            try:
                if isinstance(error, LibvirtError):
                    client.session.fail(call, error)
            except ReplyTooLarge:
                return
            old(client, call, error)

        return fail

    replace(Client, "_fail", make)


@mutation("errors.more-than-a-struct", "errors.struct-exact")
def more_than_a_struct() -> None:
    """Four bytes follow an error struct."""

    def make(old: Any) -> Any:
        def refusal(*given: Any) -> bytes:
            frame = bytes(old(*given))
            return (len(frame) + 4).to_bytes(4, "big") + frame[4:] + bytes(4)

        return refusal

    replace(ServerSession, "_refusal", make)


@mutation(
    "errors.wordless",
    "errors.never-empty",
    "lookups.missing-storage-pool-by-name",
    "lookups.missing-volume-of-no-pool",
)
def wordless() -> None:
    """That a pool is not there is told by an error without words."""

    def change(error: Any) -> None:
        if "pool with matching name 'virtwire-check-nowhere'" in error.message:
            error.message = None

    on_error(change)
