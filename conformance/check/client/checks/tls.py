"""TLS: the handshake, the daemon's certificate, and the one byte that it says before any frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...expect import Violation
from ...outcome import Level
from ..area import CLIENT
from ..script import Notes, Script
from ..verdict import NO_WORK, DoesNotApply, expect_report, expect_unharmed, judge
from .framing import InPieces
from .lost import Lost

if TYPE_CHECKING:
    from ..candidate import Candidate
    from ..daemon import MakeScript
    from ..link import Link
    from ..run import Run

_NO_TLS: Final = "it does not come over TLS when its URI says so"
WAIT: Final = 0.3


class _Works(Script):
    """Does nothing of its own."""

    def __init__(self, link: Link, notes: Notes) -> None:
        super().__init__(link, notes)
        notes.did("over TLS")


async def _run(candidate: Candidate, script: MakeScript = _Works, **settings: Any) -> Run:
    """Run the client over TLS.

    Raises:
        DoesNotApply: it never does TLS.
    """
    if not await candidate.does_tls():
        raise DoesNotApply(_NO_TLS)
    run = await candidate.run_tls(script, **settings)
    if script is _Works and run.notes["hellos"]:
        run.notes.did()
    return run


@CLIENT.check(
    "tls.work",
    title="the work comes to the same result over TLS",
    fact="after the handshake the daemon says one byte, 1; then frames flow as over any socket.",
    level=Level.SECURITY,
)
async def work(candidate: Candidate) -> None:
    """Gives the client a URI with TLS, certificates of its own, and pkipath."""
    expect_unharmed(candidate, await _run(candidate), _NO_TLS)


@CLIENT.check(
    "tls.pieces",
    title="frames may come in many small TLS records",
    fact="a record is no frame: one may hold a part of a frame, or several.",
    level=Level.SECURITY,
)
async def pieces(candidate: Candidate) -> None:
    """Sends each byte of every reply in a TLS record of its own."""
    expect_unharmed(candidate, await _run(candidate, InPieces), NO_WORK)


@CLIENT.check(
    "tls.late-confirmation",
    title="nothing is said before the daemon's confirmation",
    fact="libvirt 9.0.0's library waits for the byte: the daemon judges the client's certificate meanwhile.",
    level=Level.SECURITY,
)
async def late_confirmation(candidate: Candidate) -> None:
    """Says the byte 0.3 s after the handshake, and looks whether the client has said anything by then."""
    run = await _run(candidate, delay=WAIT)
    expect_unharmed(candidate, run, _NO_TLS)
    if run.notes["early"]:
        raise Violation("it called something before the daemon had confirmed the connection")


@CLIENT.check(
    "tls.{}",
    title="a daemon that does not let a client in after the handshake is told of: {}",
    fact="libvirt 9.0.0's library says: Unable to read TLS confirmation, or server verification failed.",
    level=Level.SECURITY,
    cases={"no-confirmation": b"", "confirmation-0": b"\0", "confirmation-2": b"\2"},
)
async def refused(candidate: Candidate, confirmation: bytes) -> None:
    """Says such a byte after the handshake and would serve the client, or says none and closes the connection."""
    expect_report(candidate, await _run(candidate, confirmation=confirmation), _NO_TLS)


@CLIENT.check(
    "tls.{}-certificate",
    title="a daemon is refused whose certificate is not good: {}",
    fact="libvirt 9.0.0's library refuses what another authority has issued, what is not valid now, and what is not "
    "for the host of the URI.",
    level=Level.SECURITY,
    cases={"strange": "strange", "old": "old", "elsewhere": "elsewhere"},
)
async def certificate(candidate: Candidate, name: str) -> None:
    """Shows a certificate of an unknown authority, one that has expired, or one for another host.

    A client that goes on with such a daemon tells everything to whoever is in the way.
    """
    run = await _run(candidate, certificate=name)
    judge(candidate, run, _NO_TLS)
    if any(conduct.names for conduct in run.conducts):
        raise Violation(f"it called {run.conducts[0].names[0]} although the certificate is not good")
    expect_report(candidate, run, _NO_TLS)


@CLIENT.check(
    "tls.lost-in-the-handshake",
    title="a connection that is lost in the handshake is told of",
    fact="libvirt 9.0.0's library says that the handshake failed.",
    level=Level.SECURITY,
)
async def lost_in_handshake(candidate: Candidate) -> None:
    """Closes the connection after the client's first words."""
    expect_report(candidate, await _run(candidate, hangs_up=True), _NO_TLS)


@CLIENT.check(
    "tls.lost",
    title="a connection that ends without TLS's goodbye is told of",
    fact="daemons that are killed say none; whoever is in the way can end a connection so as well.",
    level=Level.SECURITY,
)
async def lost(candidate: Candidate) -> None:
    """Closes the socket instead of answering the first call of the work."""
    expect_report(candidate, await _run(candidate, Lost), NO_WORK)
