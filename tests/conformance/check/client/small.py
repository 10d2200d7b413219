"""A small client, right or with flaws, as a command that runs in the process of the test."""

from __future__ import annotations

import hashlib
import signal
import ssl
import traceback
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

import trio
from virtwire.conformance.check.client.command import Command, Ended, Place
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import HOLE as HOLE_STRUCT

from .small_wire import CALL, CALL_FDS, CONTINUE, HEADER, HOLE, OK, STREAM, Inbox, Lost, Refused, Wire, pass_descriptor

DATA, GAP = b"v" * 40_000, 327_680
CONTENT = DATA + bytes(GAP) + b"end"
INTERVAL, COUNT = 0.25, 25  # gives up after the daemon behind has begun to ping, which is to be silent too
OPEN = b"\0\0\0\1\0\0\0\x0ftest:///default\0" + bytes(4)
VOLUME = "<volume><name>{}</name><capacity>{}</capacity></volume>"


@dataclass(frozen=True, slots=True)
class InProcess(Command):
    """The small client with some flaws."""

    flaws: frozenset[str] = frozenset()

    def problem(self) -> str | None:
        return None

    async def run(self, place: Place) -> Ended:
        client = Small(self.flaws)
        started, status, said = trio.current_time(), 1, ""
        with trio.move_on_after(self.deadline) as scope:
            try:
                await client.run(place)
                status = 0
            except* (Lost, Refused) as errors:
                said = f"error: {_first(errors)}\n"
                status = 0 if "never-says" in self.flaws else 1
                said = "" if "never-says" in self.flaws else said
            except* Exception as errors:
                said = "".join(traceback.format_exception(_first(errors)))
        if scope.cancelled_caught:
            status = -signal.SIGKILL
        out = "\n".join(client.out).encode()
        seconds = trio.current_time() - started
        return Ended(status, scope.cancelled_caught, out, said.encode("utf-8", "surrogateescape"), seconds)


def _first(group: BaseException) -> BaseException:
    while isinstance(group, BaseExceptionGroup):
        group = group.exceptions[0]
    return group


class Small:
    """One run of it."""

    def __init__(self, flaws: frozenset[str]) -> None:
        self.flaws = flaws
        self.out: list[str] = []
        self.wire: Wire

    def has(self, flaw: str) -> bool:
        return flaw in self.flaws

    async def run(self, place: Place) -> None:
        parts = urlsplit(place.uri)
        stream = await self._connect(place, parts.port, parse_qs(parts.query))
        async with stream, trio.open_nursery() as nursery:
            self.wire = Wire(stream, self.flaws)
            nursery.start_soon(self.wire.read)
            nursery.start_soon(self.wire.keep_alive, INTERVAL, COUNT)
            await self._open()
            await self._work()
            if isinstance(stream, trio.SocketStream):
                await self._pass_descriptor(stream)
            await self._sin()
            await self._close()
            nursery.cancel_scope.cancel()

    # Opening and closing

    async def _connect(self, place: Place, port: int | None, query: dict[str, list[str]]) -> trio.abc.Stream:
        if port is None:
            stream: trio.abc.Stream = await trio.open_unix_socket(str(place.socket))
            return stream
        folder = query["pkipath"][0]
        context = ssl.create_default_context(cafile=f"{folder}/cacert.pem")
        context.load_cert_chain(f"{folder}/clientcert.pem", f"{folder}/clientkey.pem")
        if self.has("trusts-anybody"):
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        socket = await trio.open_tcp_stream("127.0.0.1", port)
        try:
            return await self._shake_hands(trio.SSLStream(socket, context, server_hostname="localhost"))
        except BaseException:
            await trio.aclose_forcefully(socket)
            raise

    async def _shake_hands(self, tls: trio.SSLStream[trio.SocketStream]) -> trio.abc.Stream:
        try:
            await tls.do_handshake()
            if self.has("hurries"):
                return tls
            word = await tls.receive_some(1)
        except (trio.BrokenResourceError, ssl.SSLError) as error:
            raise Lost(f"TLS failed: {error}") from error
        if word != b"\1" and not (self.has("takes-any-word") and word):
            raise Lost("the daemon does not confirm")
        return tls

    async def _open(self) -> None:
        wire = self.wire
        if not self.has("never-asks-for-login"):
            await self._log_in()
        features = {}
        for feature in (10, 8):
            if self.has("asks-not-for-descriptors") and feature == 8:
                continue
            try:
                features[feature] = (await wire.call("connect_supports_feature", feature)).supported
            except Refused:
                features[feature] = 0
            if self.has("needs-features") and feature == 10 and not features[feature]:
                raise Lost("the daemon is too old")
        wire.pings = bool(features[10])
        flags = 8 if self.has("strange-flags") else 0
        if self.has("works-before-open"):
            calls = [wire.begin(REMOTE.by_name[name]) for name in ("connect_open", "connect_get_lib_version")]
            frames = b""
            for (serial, pending), payload in zip(calls, (OPEN, b""), strict=True):
                number = pending.procedure.number
                frames += HEADER.pack(28 + len(payload), REMOTE.number, 1, number, CALL, serial, 0) + payload
            await wire.send(frames)
            for serial, pending in calls:
                await wire.answer(serial, pending)
        else:
            await wire.call("connect_open", "test:///default", flags)
        try:
            await wire.call("connect_register_close_callback")
        except Refused:
            if self.has("needs-close-callback"):
                raise KeyError("close callback") from None

    async def _log_in(self) -> None:
        wire = self.wire
        try:
            types = (await wire.call("auth_list")).types
        except Refused as refusal:
            if "unknown procedure" in str(refusal) and not self.has("needs-auth-list"):
                return
            if self.has("cares-not-for-login"):
                return
            raise
        if self.has("knows-one-way-to-log-in"):
            assert len(types) == 1
        first = types[0] if types or self.has("needs-login-types") else 0
        if first == 2 and not self.has("no-polkit"):
            await wire.call("auth_polkit")
        elif first != 0 and not self.has("cares-not-for-login"):
            raise Lost(f"no way to log in by {first}")

    async def _close(self) -> None:
        wire = self.wire
        if self.has("leaves-callback"):
            pass
        else:
            await wire.call("connect_unregister_close_callback")
        if self.has("never-says-close"):
            return
        try:
            await wire.call("connect_close")
        except (Lost, Refused) as error:
            if self.has("closing-cannot-fail"):
                raise KeyError("connect_close") from error

    # The work

    async def _work(self) -> None:
        wire, out = self.wire, self.out
        out.append(str((await wire.call("connect_get_lib_version")).lib_ver))
        results: dict[str, Any] = {}

        async def ask(name: str, *args: Any) -> None:
            results[name] = await wire.call(name, *args)

        async with trio.open_nursery() as nursery:
            for name, args in (
                ("connect_get_hostname", ()),
                ("connect_get_type", ()),
                ("connect_list_all_domains", (1, 0)),
            ):
                nursery.start_soon(ask, name, *args)
        out.append(str(sorted(results.items())))
        domain = results["connect_list_all_domains"].domains[0]
        registered = (await wire.call("connect_domain_event_callback_register_any", 0, None)).callback_id
        wire.callbacks.add(registered)
        await self._streams(domain)
        await trio.sleep(0.45)
        await wire.call("connect_domain_event_callback_deregister_any", registered)
        wire.callbacks.discard(registered)

    async def _streams(self, domain: Any) -> None:
        wire, out = self.wire, self.out
        serial, shot = await self._begin("domain_screenshot", domain, 0, 0)
        mime, picture = await self._download(serial, shot)
        out.append(f"{mime} {hashlib.sha256(picture).hexdigest()}")
        pool = (await wire.call("storage_pool_lookup_by_name", "default-pool")).pool
        vol = (await wire.call("storage_vol_create_xml", pool, VOLUME.format("small", len(CONTENT)), 0)).vol
        serial, upload = await self._begin("storage_vol_upload", vol, 0, len(CONTENT), 1)
        for piece in (DATA, GAP, b"end"):
            if isinstance(piece, int):
                await self._packet(upload, serial, CONTINUE, HOLE_STRUCT.pack(piece, 0), HOLE)
            else:
                await self._packet(upload, serial, CONTINUE, piece)
        await self._finish(serial, upload)
        for flags in (0, 1):
            serial, download = await self._begin("storage_vol_download", vol, 0, 0, flags)
            _, data = await self._download(serial, download)
            out.append(hashlib.sha256(data).hexdigest())

    async def _begin(self, name: str, *args: Any) -> tuple[int, Inbox]:
        serial = self.wire.serial
        result = await self.wire.call(name, *args)
        inbox = self.wire.streams[REMOTE.by_name[name].number, serial]
        self.mime = getattr(result, "mime", None)
        return serial, inbox

    async def _packet(self, inbox: Inbox, serial: int, status: int, payload: bytes = b"", kind: int = STREAM) -> None:
        if inbox.error is not None:
            raise inbox.error
        await self.wire.frame(inbox.procedure, kind, serial, status, payload)

    async def _download(self, serial: int, inbox: Inbox) -> tuple[Any, bytes]:
        mime, data = self.mime, b""
        patience = 0.2 if self.has("a-pause-is-the-end") else float("inf")
        with trio.move_on_after(patience) as scope:
            before: bytes | int | None = None
            while (item := await inbox.take()) is not None:
                if self.has("no-two-holes") and isinstance(before, int) and isinstance(item, int):
                    raise Lost("two holes in a row")
                before = item
                if isinstance(item, int):
                    item = b"" if self.has("skips-holes") else bytes(item)
                data += item
                scope.deadline = trio.current_time() + patience
        if scope.cancelled_caught:
            data = b""
        await self._finish(serial, inbox)
        return mime, data

    async def _finish(self, serial: int, inbox: Inbox) -> None:
        await self._packet(inbox, serial, OK, b"xxxx" if self.has("finish-says-more") else b"")
        if self.has("finishes-alone"):
            with suppress(Refused), trio.move_on_after(1.0):
                await inbox.until_confirmed()
        else:
            with trio.move_on_after(0.2 if self.has("cannot-wait-for-confirmation") else float("inf")) as scope:
                await inbox.until_confirmed()
            if scope.cancelled_caught:
                raise Lost("the end of the stream is not confirmed")
        if self.has("data-after-finish"):
            await self.wire.frame(inbox.procedure, STREAM, serial, CONTINUE, b"more")
        self.wire.streams.pop((inbox.procedure.number, serial))

    async def _pass_descriptor(self, stream: trio.SocketStream) -> None:
        """Give the daemon a descriptor, which its driver has no use for."""
        procedure = REMOTE.by_name["domain_open_graphics"]
        assert procedure.args is not None
        domain = (await self.wire.call("domain_lookup_by_id", 1)).dom
        serial, pending = self.wire.begin(procedure)
        payload = (1).to_bytes(4) + procedure.encode_args(procedure.args(domain, 0, 0))
        head = HEADER.pack(28 + len(payload), REMOTE.number, 1, procedure.number, CALL_FDS, serial, 0)
        pass_descriptor(stream.socket, [head + payload])
        with suppress(Refused):
            await self.wire.answer(serial, pending)

    # What is against the rules

    async def _sin(self) -> None:
        """Break the rules that are broken beside the work."""
        sins = {
            "another-program": lambda: self._ignoring("connect_get_type", program=0x12345678),
            "another-version": lambda: self._ignoring("connect_get_type", version=2),
            "strange-status": lambda: self._ignoring("connect_get_type", status=1),
            "unknown-procedure": lambda: self._ignoring("connect_get_type", number=9999),
            "short-arguments": lambda: self._ignoring("connect_list_all_domains", 1, 0, cut=4),
            "long-arguments": lambda: self._ignoring("connect_get_type", extra=b"\0\0\0\0"),
            "opens-twice": self._open_twice,
            "sends-replies": lambda: self.wire.frame(REMOTE.by_name["connect_get_type"], 1, 77, 0),
            "unasked-pong": lambda: self.wire.send(HEADER.pack(28, 0x6B656570, 1, 2, 2, 0, 0)),
            "data-of-no-stream": lambda: self.wire.frame(REMOTE.by_name["storage_vol_upload"], 3, 7777, 2, b"data"),
            "same-serials": self._same_serials,
            "leaves-a-stream": self._leave_stream,
            "data-to-a-download": self._data_to_download,
            "strange-holes": self._strange_hole,
            "large-chunks": self._large_chunk,
            "half-a-frame": lambda: self._last_words(HEADER.pack(60, REMOTE.number, 1, 2, CALL, 9, 0)),
            "frames-of-5-bytes": lambda: self._last_words(b"\0\0\0\5\0"),
            "talks-on": self._talk_on,
        }
        for flaw, sin in sins.items():
            if self.has(flaw):
                await sin()

    async def _ignoring(self, name: str, *args: Any, **other: Any) -> None:
        self.wire.flaws |= {"any-program", "any-procedure"}
        with suppress(Refused, Lost):
            await self.wire.call(name, *args, **other)

    async def _open_twice(self) -> None:
        await self._ignoring("connect_open", "test:///default", 0)
        self.flaws |= {"leaves-callback"}  # the connection has been dropped

    async def _same_serials(self) -> None:
        wire, procedure = self.wire, REMOTE.by_name["connect_get_type"]
        first, pending = wire.begin(procedure)
        frame = HEADER.pack(28, REMOTE.number, 1, procedure.number, CALL, first, 0)
        wire.flaws |= {"ignores-strange-replies"}
        await wire.send(frame * 2)
        await wire.answer(first, pending)

    async def _extra_volume(self, size: int) -> Any:
        pool = (await self.wire.call("storage_pool_lookup_by_name", "default-pool")).pool
        return (await self.wire.call("storage_vol_create_xml", pool, VOLUME.format("extra", size), 0)).vol

    async def _leave_stream(self) -> None:
        await self._begin("storage_vol_download", await self._extra_volume(8), 0, 0, 0)

    async def _data_to_download(self) -> None:
        serial, inbox = await self._begin("storage_vol_download", await self._extra_volume(8), 0, 0, 0)
        with suppress(Refused):
            await self._packet(inbox, serial, CONTINUE, b"data")
            while True:
                await inbox.take()

    async def _strange_hole(self) -> None:
        """Send a hole where none may be, on which the daemon closes the connection."""
        volume = await self._extra_volume(8)
        await self.wire.call("connect_unregister_close_callback")
        serial, inbox = await self._begin("storage_vol_upload", volume, 0, 0, 0)
        await self._packet(inbox, serial, CONTINUE, HOLE_STRUCT.pack(4, 0), HOLE)
        with suppress(Lost):
            await inbox.until_confirmed()
        self.flaws |= {"leaves-callback", "never-says-close"}

    async def _large_chunk(self) -> None:
        serial, inbox = await self._begin("storage_vol_upload", await self._extra_volume(300_000), 0, 300_000, 0)
        await self._packet(inbox, serial, CONTINUE, bytes(300_000))
        await self._finish(serial, inbox)

    async def _last_words(self, data: bytes) -> None:
        """Say something after which nothing can be said, and go."""
        await self.wire.call("connect_unregister_close_callback")
        await self.wire.send(data)
        self.flaws |= {"leaves-callback", "never-says-close"}

    async def _talk_on(self) -> None:
        await self.wire.call("connect_unregister_close_callback")
        close, more = (REMOTE.by_name[name].number for name in ("connect_close", "connect_get_type"))
        serial = self.wire.serial
        frames = [
            HEADER.pack(28, REMOTE.number, 1, number, CALL, serial + i, 0) for i, number in enumerate((close, more))
        ]
        await self.wire.send(b"".join(frames))
        self.flaws |= {"leaves-callback", "never-says-close"}
        await trio.sleep(0.01)
