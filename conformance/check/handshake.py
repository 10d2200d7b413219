"""TLS as a check of it needs it: each step by itself, with any certificate or none, or with no TLS at all.

Sessions connect as our client does and refuse what it refuses; here nothing of the daemon's is judged, so that a check
can do that.
"""

from __future__ import annotations

import os
import ssl
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import trio
from virtwire.certs import authority, issue
from virtwire.certs.keys import key_pem, pem
from virtwire.certs.layout import locate

from .expect import Violation, shown

if TYPE_CHECKING:
    from .daemon import Daemon

__all__ = ["CONFIRMATION", "Bare", "Encrypted", "dial", "hello", "own_context", "plain_context", "strange_context"]

CONFIRMATION: Final = b"\x01"
"""What a daemon says once it has accepted a client's certificate, before anything else."""

_READ: Final = 65536
_GONE: Final = (trio.BrokenResourceError, trio.ClosedResourceError)


def plain_context(version: ssl.TLSVersion | None = None) -> ssl.SSLContext:
    """Make the TLS of a client without a certificate; ``version`` is the only one that it speaks."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    if version is not None:
        context.minimum_version = context.maximum_version = version
    return context


def own_context(daemon: Daemon, version: ssl.TLSVersion | None = None) -> ssl.SSLContext:
    """Make the TLS of a client with the certificate that the URI leads to.

    Raises:
        Violation: there is none.
    """
    context = plain_context(version)
    files = locate("client", daemon.target.pkipath, privileged=os.geteuid() == 0)
    try:
        context.load_cert_chain(files.cert, files.key)
    except OSError as reason:
        raise Violation(f"our certificate {files.cert} cannot be used: {reason.strerror or reason}") from reason
    return context


def strange_context() -> ssl.SSLContext:
    """Make the TLS of a client whose certificate is from an authority that nobody knows."""
    context = plain_context()
    now = datetime.now(UTC)
    issued = issue.client(authority.create("virtwire-check", days=1, now=now), "virtwire-check", days=1, now=now)
    with tempfile.TemporaryDirectory(prefix="virtwire-check-") as folder:
        cert, key = Path(folder, "cert.pem"), Path(folder, "key.pem")
        cert.write_bytes(pem(issued.certificate))
        key.write_bytes(key_pem(issued.key))
        context.load_cert_chain(cert, key)
    return context


class Bare:
    """A TCP connection, or TLS over it, with deadlines.

    Args:
        stream: what carries the bytes.
        patience: seconds that each wait may take.
    """

    def __init__(self, stream: trio.abc.Stream, patience: float) -> None:
        self.stream = stream
        self.patience = patience

    async def write(self, data: bytes) -> None:
        """Send bytes; that the daemon has gone shows when reading.

        Raises:
            Violation: it does not take them in time.
        """
        with trio.move_on_after(self.patience):
            with suppress(*_GONE):
                await self.stream.send_all(data)
            return
        raise Violation("the daemon does not read what it is sent")

    async def read(self) -> bytes:
        """Wait for bytes; empty when the daemon has ended the connection, in whatever way.

        Raises:
            Violation: nothing comes in time.
        """
        with trio.move_on_after(self.patience):
            try:
                return bytes(await self.stream.receive_some(_READ))
            except _GONE:
                return b""
        raise Violation("nothing came")

    async def read_exactly(self, size: int) -> bytes:
        """Wait for so many bytes.

        Raises:
            Violation: they do not come in time, or other ones follow them, or the connection ends.
        """
        data = b""
        while len(data) < size:
            piece = await self.read()
            if not piece:
                raise Violation(f"the daemon closed the connection after {shown(data)}")
            data += piece
        if len(data) > size:
            raise Violation(f"{shown(data)} came where {size} bytes should")
        return data

    async def read_to_the_end(self, most: int = 1 << 20) -> bytes:
        """Read until the daemon ends the connection.

        Raises:
            Violation: it does not.
        """
        data = b""
        with trio.move_on_after(self.patience):
            while len(data) < most:
                piece = await self.read()
                if not piece:
                    return data
                data += piece
        raise Violation(f"the connection was not closed, {shown(data)} came")


class Encrypted(Bare):
    """A connection whose handshake is done.

    Args:
        stream: TLS.
        patience: seconds that each wait may take.

    Attributes:
        tls: the same stream.
    """

    def __init__(self, stream: trio.SSLStream[trio.abc.Stream], patience: float) -> None:
        super().__init__(stream, patience)
        self.tls = stream

    async def vanish(self) -> None:
        """End the TCP connection without ending TLS."""
        await trio.aclose_forcefully(self.tls.transport_stream)

    @property
    def session(self) -> ssl.SSLSession | None:
        """What TLS could be resumed with, as far as it has been read."""
        session: ssl.SSLSession | None = self.tls.session
        return session


@asynccontextmanager
async def dial(daemon: Daemon) -> AsyncIterator[Bare]:
    """Connect to the daemon's port, say nothing.

    Raises:
        Violation: that is not possible in time.
    """
    target = daemon.target
    try:
        with trio.fail_after(daemon.patience):
            stream = await trio.open_tcp_stream(target.host, target.port)
    except (OSError, trio.TooSlowError) as reason:
        raise Violation("cannot connect") from reason
    async with stream:
        yield Bare(stream, daemon.patience)


@asynccontextmanager
async def hello(
    daemon: Daemon,
    context: ssl.SSLContext,
    *,
    name: str | None = None,
    over: Callable[[trio.abc.Stream], trio.abc.Stream] | None = None,
) -> AsyncIterator[Encrypted | None]:
    """Connect and shake hands.

    Args:
        daemon: where to.
        context: how.
        name: of the server, to be said in clear.
        over: wraps the connection's stream below TLS.

    Yields:
        The connection, or None when the daemon ended it during the handshake.

    Raises:
        Violation: it does nothing in time.
    """
    async with dial(daemon) as bare:
        carrier = bare.stream if over is None else over(bare.stream)
        tls = trio.SSLStream(carrier, context, server_hostname=name, https_compatible=True)
        with trio.move_on_after(daemon.patience) as scope:
            try:
                await tls.do_handshake()
            except trio.BrokenResourceError:
                yield None
                return
        if scope.cancelled_caught:
            raise Violation("the daemon does not go on with the handshake")
        yield Encrypted(tls, daemon.patience)
