"""Streams from and to domains: pictures of the screen, and consoles."""

from __future__ import annotations

from typing import Any, Final

import trio
from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.message import Status

from .. import expect, needs
from ..expect import Refused
from ..outcome import Level
from ..session import Session
from ..streaming import Stream, open_stream
from ..trial import Trial
from . import check

_SCREENSHOT: Final = "domain_screenshot"
_CONSOLE: Final = "domain_open_console"
_FORCE: Final = 1
_SIGNATURES: Final = {"image/png": b"\x89PNG\r\n\x1a\n", "image/x-portable-pixmap": b"P6"}
_CONSOLE_XML: Final = "<devices><console type='pty'/></devices>"
_RETRY: Final = 0.02
_SCREEN: Final = [needs.driver("test", "qemu"), needs.serves(_SCREENSHOT)]
"""A domain with a screen is another document for each driver."""


async def _screen(trial: Trial, session: Session) -> Any:
    """Make a running domain with a screen."""
    xml = "<devices><graphics type='vnc' autoport='yes' listen='127.0.0.1'/></devices>"
    return await trial.create_domain(session, trial.by_driver(test="", qemu=xml))


async def _busy(trial: Trial) -> tuple[Stream, Any]:
    """Open the console of a running domain."""
    session = await trial.open()
    domain = await trial.create_domain(session, _CONSOLE_XML)
    return await open_stream(session, _CONSOLE, domain, None, 0), domain


@check(
    "streams.screenshot",
    title="a screenshot's reply names the type of picture that its stream then has",
    fact="libvirtd 9.0.0 answers `image/png` with either driver, sends the picture, and the mark at its end.",
    level=Level.REMOTE,
    needs=_SCREEN,
)
async def screenshot(trial: Trial) -> None:
    """Take a picture of a running domain's screen, and look how it begins."""
    session = await trial.open()
    domain = await _screen(trial, session)
    serial = session.next_serial()
    mime = (await session.call(_SCREENSHOT, domain, 0, 0, serial=serial)).mime
    stream = Stream(session, _SCREENSHOT, serial)
    picture = await stream.read()
    await stream.finish()
    expect.true(mime in _SIGNATURES, f"a picture of type {mime}")
    expect.true(picture.startswith(_SIGNATURES[mime]), f"a picture of type {mime} that begins with {picture[:8]!r}")


@check(
    "streams.screenshot-waits",
    title="after the picture the stream waits for the client, and nothing else comes",
    fact="libvirtd 9.0.0 sends the mark at the end of the data, and confirms the client's finish later.",
    level=Level.REMOTE,
    needs=_SCREEN,
)
async def screenshot_waits(trial: Trial) -> None:
    """Read a picture to its end, see that nothing follows, then abort."""
    session = await trial.open()
    stream = await open_stream(session, _SCREENSHOT, await _screen(trial, session), 0, 0)
    await stream.read()
    await session.expect_silence()
    await stream.abort()


@check(
    "streams.data-on-screenshot",
    title="data from the client ends a screenshot in an error",
    fact="libvirtd 9.0.0 ends the stream with 39/38 `stream had unexpected termination`.",
    level=Level.REMOTE,
    needs=_SCREEN,
)
async def data_on_screenshot(trial: Trial) -> None:
    """Send data on a stream that only the daemon sends on."""
    session = await trial.open()
    stream = await open_stream(session, _SCREENSHOT, await _screen(trial, session), 0, 0)
    await stream.read()
    await stream.send(b"data")
    await stream.refused(code=ErrorCode.RPC, domain=ErrorDomain.STREAMS, text="stream had unexpected termination")
    await session.expect_silence()


@check(
    "streams.screenshot-flags",
    title="a screenshot with flags that are none is refused",
    fact="libvirtd 9.0.0 answers 8 `unsupported flags (0x80000000) in function ...DomainScreenshot`.",
    level=Level.REMOTE,
    needs=_SCREEN,
)
async def screenshot_flags(trial: Trial) -> None:
    """Take a picture with the flag 0x80000000; no stream is opened."""
    session = await trial.open()
    domain = await _screen(trial, session)
    function = trial.by_driver(test="testDomainScreenshot", qemu="qemuDomainScreenshot")
    text = f"unsupported flags (0x80000000) in function {function}"
    await session.refused(_SCREENSHOT, domain, 0, 1 << 31, code=ErrorCode.INVALID_ARG, text=text, str1=function)
    await session.expect_silence()


@check(
    "streams.console-two-ways",
    title="a console takes data and its end is confirmed",
    fact="libvirtd 9.0.0 passes what the client sends on to the guest; finish is how virsh leaves a console.",
    level=Level.REMOTE,
    needs=[needs.serves(_CONSOLE)],
)
async def console_two_ways(trial: Trial) -> None:
    """Open the console of a running domain, type something, and leave."""
    stream, _ = await _busy(trial)
    await stream.send(b"hello")
    await stream.finish()
    await stream.session.expect_alive()


@check(
    "streams.console-taken",
    title="a console that is in use is refused",
    fact="libvirtd 9.0.0 answers 9 `operation failed: Active console session exists for this domain`.",
    level=Level.REMOTE,
    needs=[needs.serves(_CONSOLE)],
)
async def console_taken(trial: Trial) -> None:
    """Open the console of a domain on two connections; the first goes on."""
    stream, domain = await _busy(trial)
    text = "operation failed: Active console session exists for this domain"
    await (await trial.open()).refused(_CONSOLE, domain, None, 0, code=ErrorCode.OPERATION_FAILED, text=text)
    await stream.finish()


@check(
    "streams.console-forced",
    title="a console may be taken over by force, which ends the other's stream in an error",
    fact="libvirtd 9.0.0 ends the older stream with 39/38 `stream had I/O failure`.",
    level=Level.REMOTE,
    needs=[needs.serves(_CONSOLE)],
)
async def console_forced(trial: Trial) -> None:
    """Open the console of a domain on two connections, on the second with the flag for force."""
    older, domain = await _busy(trial)
    newer = await open_stream(await trial.open(), _CONSOLE, domain, None, _FORCE)
    await older.refused(code=ErrorCode.RPC, domain=ErrorDomain.STREAMS, text="stream had I/O failure")
    await newer.finish()


@check(
    "streams.console-free-{}",
    title="a console is free again after the {} of its stream",
    fact="libvirtd 9.0.0 lets go of a console with its stream.",
    level=Level.REMOTE,
    needs=[needs.serves(_CONSOLE)],
    cases={"finish": "finish", "abort": "abort", "connection": "connection"},
)
async def console_free(trial: Trial, end: str) -> None:
    """Open a console, end its stream or its connection, and open it on another connection without force."""
    stream, domain = await _busy(trial)
    if end == "connection":
        stream.session.close()
    elif end == "finish":
        await stream.finish()
    else:
        await stream.abort()
    session = await trial.open()
    deadline = trio.current_time() + session.patience
    while True:
        try:
            await (await open_stream(session, _CONSOLE, domain, None, 0)).finish()
            return
        except Refused:  # the daemon may notice later that somebody has gone
            if end != "connection" or trio.current_time() > deadline:
                raise
            await trio.sleep(_RETRY)


@check(
    "streams.console-inactive",
    title="a domain that is off has no console",
    fact="libvirtd 9.0.0 answers 55/20 `Requested operation is not valid: domain is not running`.",
    level=Level.REMOTE,
    needs=[needs.serves(_CONSOLE)],
)
async def console_inactive(trial: Trial) -> None:
    """Open the console of a domain that does not run."""
    session = await trial.open()
    domain = await trial.define_domain(session, _CONSOLE_XML)
    text = "Requested operation is not valid: domain is not running"
    code, kind = ErrorCode.OPERATION_INVALID, ErrorDomain.DOMAIN
    await session.refused(_CONSOLE, domain, None, 0, code=code, domain=kind, text=text)


@check(
    "streams.console-unknown",
    title="a console that the domain does not have is refused",
    fact="libvirtd 9.0.0 answers 1 `internal error: cannot find character device nope`.",
    level=Level.REMOTE,
    needs=[needs.serves(_CONSOLE)],
)
async def console_unknown(trial: Trial) -> None:
    """Open a console by an alias that no device has."""
    session = await trial.open()
    domain = await trial.create_domain(session, _CONSOLE_XML)
    text = "internal error: cannot find character device nope"
    await session.refused(_CONSOLE, domain, "nope", 0, code=ErrorCode.INTERNAL_ERROR, text=text)


@check(
    "streams.console-domain-stops",
    title="when the domain stops its console is at its end",
    fact="libvirtd 9.0.0 sends the mark at the end of the data, an empty frame of status 2.",
    level=Level.REMOTE,
    needs=[needs.serves(_CONSOLE)],
)
async def console_domain_stops(trial: Trial) -> None:
    """Open the console of a domain and destroy the domain."""
    stream, domain = await _busy(trial)
    await (await trial.open()).call("domain_destroy", domain)
    frame = await stream.next()
    while frame.payload and frame.status == Status.CONTINUE:
        frame = await stream.next()
    expect.equal("status and payload of the last frame", (frame.status, frame.payload), (int(Status.CONTINUE), b""))
