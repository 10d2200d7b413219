"""virtwired: the command line, and the daemon's life from its sockets to its exit status."""

from __future__ import annotations

import contextlib
import gc
import logging
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, NoReturn

import click
import trio

from ..certs.errors import PkiError
from ..protocol.errors import LibvirtError
from ..protocol.generated.programs import LXC, QEMU, REMOTE
from .admin.setup import ADMIN, administered
from .config import Config, ConfigError, PkiFiles, load
from .daemon import Daemon
from .dispatcher import Dispatcher
from .drivers import builtin_drivers
from .handlers import HANDLERS
from .listeners import Address, Listener, ListenError, bind_admin, bind_tcp, bind_unix, parse_address
from .login_setup import Logins
from .logs import Logs
from .open_files import allow_files
from .server import Server
from .systemd import notify
from .tls import TlsServer
from .unix_sockets import SocketDir, SocketDirError, default_folder

__all__ = ["main"]

DEFAULT_CONFIG: Final = Path("/etc/libvirt/virtwired.conf")
MAIN: Final = "libvirtd"
"""What the main server is called, for those who administer it."""
_EVERYTHING: Final = 1
_SIGNALS: Final = (signal.SIGTERM, signal.SIGINT)

log = logging.getLogger("virtwire.server.main")  # also with python -m


def _addresses(ctx: click.Context, param: click.Parameter, values: Sequence[str]) -> list[Address]:
    try:
        return [parse_address(value) for value in values]
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from error


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--config",
    "config_file",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help=f"Settings, in the format of libvirtd.conf.  [default: {DEFAULT_CONFIG}, if it is there]",
)
@click.option(
    "--socket-dir",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Where libvirt-sock, libvirt-sock-ro and libvirt-admin-sock are made.  [default: libvirt's own folder]",
)
@click.option(
    "--listen-tls",
    metavar="ADDR:PORT",
    multiple=True,
    callback=_addresses,
    help="Also serve TLS here; port 0 picks a free one.",
)
@click.option(
    "--listen-tcp",
    metavar="ADDR:PORT",
    multiple=True,
    callback=_addresses,
    help="Also serve plain TCP here, without any protection; port 0 picks a free one.",
)
@click.option(
    "--pki-dir",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Folder of cacert.pem, servercert.pem, serverkey.pem and perhaps cacrl.pem.  [default: libvirt's own places]",
)
@click.option("--verbose", is_flag=True, help="Log connections and refusals in detail to stderr.")
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.IntRange(0),
    default=0,
    help="End after so long without any client.  [default: never]",
)
@click.version_option(package_name="virtwire", prog_name="virtwired")
def main(
    config_file: Path | None,
    socket_dir: Path | None,
    listen_tls: Sequence[Address],
    listen_tcp: Sequence[Address],
    pki_dir: Path | None,
    verbose: bool,
    timeout: int,
) -> None:
    """Serve libvirt's remote protocol.

    An address is NAME:PORT, IPV4:PORT or [IPV6]:PORT; nothing or * before the colon means every address.
    When every socket listens, one line "virtwired: ready URI ..." goes to stderr.
    """
    try:
        config = _configure(config_file, socket_dir, pki_dir)
        addresses = [(address, True) for address in listen_tls] + [(address, False) for address in listen_tcp]
        with Logs(_EVERYTHING if verbose else config.log_level) as logs:
            logs.set_filters(config.log_filters)
            logs.set_outputs(config.log_outputs)
            _serve(config, addresses + _configured_addresses(config), logs, timeout)
    except (ConfigError, SocketDirError, ListenError, PkiError, LibvirtError) as error:
        _give_up(str(error))


def _configure(config_file: Path | None, socket_dir: Path | None, pki_dir: Path | None) -> Config:
    """Put together the file and the command line; the command line wins."""
    config = Config()
    if config_file is not None or DEFAULT_CONFIG.exists():
        config = load(config_file or DEFAULT_CONFIG)
    if socket_dir is not None:
        config = replace(config, unix_sock_dir=socket_dir)
    if pki_dir is not None:
        config = replace(config, pki=PkiFiles.in_folder(pki_dir))
    return config


def _configured_addresses(config: Config) -> list[tuple[Address, bool]]:
    addresses = []
    if config.listen_tls:
        addresses.append((Address(config.listen_addr, config.tls_port), True))
    if config.listen_tcp:
        addresses.append((Address(config.listen_addr, config.tcp_port), False))
    return addresses


def _serve(config: Config, addresses: Sequence[tuple[Address, bool]], logs: Logs, timeout: int) -> None:
    with contextlib.ExitStack() as stack:
        tls = _make_tls_server(config) if any(is_tls for _, is_tls in addresses) else None
        folder = stack.enter_context(SocketDir(config.unix_sock_dir or default_folder()))
        allow_files(config.max_clients + config.admin_max_clients)
        listeners = bind_unix(folder, config)
        for address, is_tls in addresses:
            for listener in bind_tcp(address, config.max_queued_clients, tls=is_tls):
                stack.callback(listener.socket.close)
                listeners.append(listener)
        logins = Logins(config)
        logins.prepare(listeners)
        daemon = _make_daemon(config, tls, logins, logs, timeout)
        trio.run(_run, daemon, {MAIN: listeners, ADMIN: bind_admin(folder, config.for_admin())})


def _make_tls_server(config: Config) -> TlsServer:
    from .credentials import make_tls_server  # brings the whole of cryptography: only where TLS is served

    return make_tls_server(config)


def _make_daemon(config: Config, tls: TlsServer | None, logins: Logins, logs: Logs, timeout: int) -> Daemon:
    """Put together the two servers, under the names that they have in libvirtd."""
    main_server = Server(MAIN, config, Dispatcher((REMOTE, QEMU, LXC), HANDLERS), builtin_drivers(), tls, logins=logins)
    return administered([main_server], config, logs, timeout)


async def _run(daemon: Daemon, listeners: Mapping[str, Sequence[Listener]]) -> None:
    def ready() -> None:
        gc.collect()
        gc.freeze()
        uris = dict.fromkeys(listener.uri for listener in listeners[MAIN])
        print("virtwired: ready", *uris, file=sys.stderr, flush=True)
        notify("READY=1")

    with trio.open_signal_receiver(*_SIGNALS) as signals:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(_stop_on_signal, signals, daemon)
            await daemon.run(listeners, ready)
            nursery.cancel_scope.cancel()


async def _stop_on_signal(signals: object, daemon: Daemon) -> None:
    async for number in signals:  # type: ignore[attr-defined]
        log.info("ending on %s", signal.Signals(number).name)
        notify("STOPPING=1")
        daemon.stop()


def _give_up(text: str) -> NoReturn:
    print(f"virtwired: error: {text}", file=sys.stderr)
    sys.exit(1)


if __name__ == "__main__":
    main()
