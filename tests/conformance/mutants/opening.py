"""Daemons that open and close as they like."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.connect import ConnectGetHostnameRet, ConnectGetUriRet, ConnectOpenArgs
from virtwire.protocol.server_session import ReplyTooLarge
from virtwire.server import dispatcher
from virtwire.server.backends.test.connect import ConnectCalls
from virtwire.server.client import Client
from virtwire.server.drivers import Drivers

from .changes import replace, replace_handler, reword
from .mutation import mutation

SIDES = [
    f"opening.side-not-open-{each}" for each in ("network", "storage", "node-device", "interface", "secret", "nwfilter")
]
REFUSED = [f"opening.refused-{each}" for each in ("unknown-driver", "no-driver", "no-uri", "missing-file")]
FLAGS = [f"opening.flags-{each}" for each in ("session-and-autostart", "all-but-read-only", "highest")]


def on_opening(change: Any) -> None:
    """Change connect_open: ``change`` takes client, arguments, and the way as it is."""

    def make(old: Any) -> Any:
        return lambda client, args: change(client, args, lambda given=args: old(client, given))

    replace_handler("connect_open", make)


@mutation(
    "opening.hypervisor-reworded",
    "opening.hypervisor-not-open",
    "opening.twice-drops",
    "features.others-before-open",
    "errors.internal",
)
def hypervisor_reworded() -> None:
    """That no hypervisor is open is told in other words."""
    reword("hypervisor connection not open", "connection to the hypervisor not open")


@mutation("opening.sides-reworded", *SIDES)
def sides_reworded() -> None:
    """That nothing is open is told of all objects as it is of domains."""

    def make(old: Any) -> Any:
        return lambda what: old("hypervisor connection")

    replace(dispatcher, "_not_open", make)


@mutation("opening.early-is-fatal", "opening.usable-after-refusals", "opening.twice-drops")
def early_is_fatal() -> None:
    """Who calls too early cannot open any more."""

    def make(old: Any) -> Any:
        def fail(client: Any, call: Any, error: Any) -> None:
            if call.procedure.name == "connect_get_type" and not client.is_open:
                client.too_early = True
            old(client, call, error)

        return fail

    def change(client: Any, args: Any, go: Any) -> Any:
        if hasattr(client, "too_early"):
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "too early")
        return go()

    replace(Client, "_fail", make)
    on_opening(change)


@mutation(
    "opening.refused-briefly",
    *REFUSED,
    "errors.no-connect",
    "errors.format-characters",
    "errors.long-text",
)
def refused_briefly() -> None:
    """What cannot be opened is refused without a reason."""

    def make(old: Any) -> Any:
        def open_(drivers: Any, name: str, flags: int) -> Any:
            try:
                return old(drivers, name, flags)
            except Exception as reason:
                code = getattr(reason, "code", 0)
                raise report(ErrorCode(code), ErrorDomain.RPC, "no") from reason

        return open_

    replace(Drivers, "open", make)


@mutation("opening.absent-is-empty", "opening.absent-name", "xdr.optional-absent")
def absent_is_empty() -> None:
    """An absent name opens the default."""
    on_opening(lambda client, args, go: go(ConnectOpenArgs(args.name or "", args.flags)))


@mutation("opening.empty-is-refused", "opening.empty-name")
def empty_is_refused() -> None:
    """An empty name is none."""

    def change(client: Any, args: Any, go: Any) -> Any:
        if args.name == "":
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.RPC, "no name")
        return go()

    on_opening(change)


@mutation("opening.one-attempt", "opening.again-after-refusal", "opening.read-only-not-by-refusal")
def one_attempt() -> None:
    """A refused connect_open is the last one."""

    def change(client: Any, args: Any, go: Any) -> Any:
        if hasattr(client, "attempted"):
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "connection already tried")
        if args.name == "nosuch:///x":
            client.attempted = True
        return go()

    on_opening(change)


@mutation("opening.flags-checked", *FLAGS, "opening.read-only-among-flags", "readonly.socket-whatever-flags")
def flags_checked() -> None:
    """Flags but the first are refused."""

    def change(client: Any, args: Any, go: Any) -> Any:
        if args.flags & ~1:
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.RPC, f"unsupported flags {args.flags:#x}")
        return go()

    on_opening(change)


@mutation("opening.any-flag-is-read-only", *FLAGS)
def any_flag_is_read_only() -> None:
    """Any flag makes a connection read-only."""
    on_opening(lambda client, args, go: go(ConnectOpenArgs(args.name, int(args.flags != 0))))


@mutation("opening.read-only-alone", "opening.read-only-among-flags")
def read_only_alone() -> None:
    """The flag for read-only counts when it is the only one."""
    on_opening(lambda client, args, go: go(ConnectOpenArgs(args.name, int(args.flags == 1))))


@mutation("opening.read-only-by-refusal", "opening.read-only-not-by-refusal")
def read_only_by_refusal() -> None:
    """A refused read-only connect_open leaves its mark."""

    def change(client: Any, args: Any, go: Any) -> Any:
        client.read_only = client.read_only or bool(args.flags & 1)
        return go()

    on_opening(change)


@mutation("opening.twice-is-once", "opening.twice", "opening.twice-drops")
def twice_is_once() -> None:
    """A second connect_open is answered as if it were the first."""
    on_opening(lambda client, args, go: None if client.is_open else go())


@mutation("opening.twice-keeps", "opening.twice-drops")
def twice_keeps() -> None:
    """A second connect_open is refused and leaves all as it was."""
    replace(Client, "drop", lambda old: lambda client: None)


@mutation("opening.uris-differ", "opening.uri", "opening.unknown-parameters")
def uris_differ() -> None:
    """The URI of a connection holds a number of its own."""

    def make(old: Any) -> Any:
        return lambda driver: f"{old(driver)}#{id(driver)}"

    replace(ConnectCalls, "connect_get_uri", make)


@mutation("opening.parameters-lost", "opening.unknown-parameters")
def parameters_lost() -> None:
    """connect_get_uri leaves out parameters."""
    replace_handler(
        "connect_get_uri",
        lambda old: lambda client, args: ConnectGetUriRet(client.driver.connect_get_uri().partition("?")[0]),
    )


@mutation(
    "opening.close-not-answered",
    "opening.close",
    "opening.close-before-open",
    "opening.close-ends-calls",
    "opening.close-alone",
    "opening.persistent-outlives",
)
def close_not_answered() -> None:
    """connect_close closes at once."""

    def close(client: Any, args: Any) -> None:
        raise ReplyTooLarge("no word")

    replace_handler("connect_close", lambda old: close)


@mutation(
    "opening.close-closes-nothing",
    "opening.close",
    "opening.close-before-open",
    "opening.close-ends-calls",
    "opening.close-alone",
    "opening.persistent-outlives",
)
def close_closes_nothing() -> None:
    """connect_close is answered, and that is all."""
    replace_handler("connect_close", lambda old: lambda client, args: None)


@mutation("opening.close-needs-open", "opening.close-before-open")
def close_needs_open() -> None:
    """connect_close is refused before connect_open."""

    def make(old: Any) -> Any:
        def close(client: Any, args: Any) -> Any:
            if not client.is_open:
                raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "connection not open")
            return old(client, args)

        return close

    replace_handler("connect_close", make)


@mutation(
    "opening.closed-together",
    "opening.close-alone",
    "opening.close-ends-calls",
    "opening.persistent-outlives",
    alone=True,
)
def closed_together() -> None:
    """With a connection that is closed the one that came after it is closed too."""
    clients: list[Any] = []

    def serve(old: Any) -> Any:
        async def change(client: Any) -> None:
            clients.append(client)
            await old(client)
            clients.remove(client)

        return change

    def make(old: Any) -> Any:
        def close(client: Any, args: Any) -> Any:
            at = clients.index(client)
            if client.is_open and len(clients) == at + 2:
                clients[-1]._give_up()
            return old(client, args)

        return close

    replace(Client, "serve", serve)
    replace_handler("connect_close", make)


@mutation("opening.forgets-with-connection", "opening.persistent-outlives")
def forgets_with_connection() -> None:
    """A domain that was defined goes when its connection is closed."""
    defined: dict[Any, list[Any]] = {}

    def define(old: Any) -> Any:
        def handler(client: Any, args: Any) -> Any:
            ret = old(client, args)
            defined.setdefault(client, []).append(ret.dom)
            return ret

        return handler

    def close(old: Any) -> Any:
        def handler(client: Any, args: Any) -> Any:
            from virtwire.server.handlers.convert import domain_ref

            for domain in defined.pop(client, []):
                client.driver.domain_undefine(domain_ref(domain))
            return old(client, args)

        return handler

    replace_handler("domain_define_xml", define)
    replace_handler("connect_close", close)


@mutation("opening.callbacks-counted", "opening.close-callback")
def callbacks_counted() -> None:
    """A close callback that is not registered cannot be taken back."""

    def register(client: Any, args: Any) -> None:
        client.has_callback = True

    def unregister(client: Any, args: Any) -> None:
        if not getattr(client, "has_callback", False):
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "no close callback is registered")
        client.has_callback = False

    replace_handler("connect_register_close_callback", lambda old: register)
    replace_handler("connect_unregister_close_callback", lambda old: unregister)


@mutation("opening.no-host-name", "opening.plain-facts")
def no_host_name() -> None:
    """The host has no name."""
    replace_handler("connect_get_hostname", lambda old: lambda client, args: ConnectGetHostnameRet(""))
