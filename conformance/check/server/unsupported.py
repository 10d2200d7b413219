"""What a driver does not have: every procedure of the version is answered, those that are not served in one way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import Status
from virtwire.protocol.procedures import Procedure

from .. import expect
from ..daemon import version_text
from ..outcome import Level
from ..session import Session
from ..trial import Trial
from . import check

_NOTHING: Final = bytes(512)
"""Arguments of any procedure: handles of nothing, empty strings, zeros; what is left over is ignored."""
_NOT_ASKED: Final = frozenset({"connect_open", "connect_close", "connect_set_identity"})
_OBJECTS: Final = ("domain", "network", "network_port", "node_device", "secret", "nwfilter", "nwfilter_binding")
_TEXT: Final = "this function is not supported by the connection driver: "
_DOMAINS: Final = (
    ("virDomainCheckpoint", ErrorDomain.DOMAIN_CHECKPOINT),
    ("virDomainSnapshot", ErrorDomain.DOMAIN_SNAPSHOT),
    ("virNetwork", ErrorDomain.NETWORK),
    ("virStorage", ErrorDomain.STORAGE),
    ("virNodeDevice", ErrorDomain.NODEDEV),
    ("virInterface", ErrorDomain.INTERFACE),
    ("virSecret", ErrorDomain.SECRET),
    ("virNWFilter", ErrorDomain.NWFILTER),
    ("virDomain", ErrorDomain.DOMAIN),
)


def _asked(version: str, *, write: bool) -> Iterator[Procedure]:
    """Give the procedures that a daemon of a version has, but those that open streams or change the connection."""
    for procedure in REMOTE.procedures.values():
        known = procedure.since is not None and _number(procedure.since) <= _number(version)
        fits = bool(procedure.write) is write and not procedure.event and procedure.stream is None
        if known and fits and not procedure.name.startswith("auth_") and procedure.name not in _NOT_ASKED:
            yield procedure


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _expect_documented(procedure: Procedure, error: LibvirtError) -> None:
    """Expect of an error that says "not supported" that it does so as all do."""
    if error.code != ErrorCode.NO_SUPPORT:
        return
    function = procedure.function or ""
    expect.error(procedure.name, error, text=_TEXT + function, str1=f"{_TEXT}%s", str2=function, int1=-1, int2=-1)
    domain = next((each for prefix, each in _DOMAINS if function.startswith(prefix)), None)
    if domain is not None and "ListAll" not in function:
        expect.error(procedure.name, error, domain=domain)


async def _ask(session: Session, procedure: Procedure) -> None:
    frame = await session.answer(procedure, payload=b"" if procedure.args is None else _NOTHING)
    if frame.status == Status.ERROR:
        _expect_documented(procedure, frame.error())
    else:
        frame.result()


@check(
    "unsupported.reads",
    title="every procedure that reads is answered, with a result or an error that can be decoded",
    fact="libvirtd 9.0.0 answers what a driver does not have with error 3 `this function is not supported by the "
    "connection driver: virX`, in the domain of the object; so clients know it from a failure.",
    level=Level.REMOTE,
)
async def reads(trial: Trial) -> None:
    """Call each procedure that a read-only connection may call, of the daemon's version, on nothing."""
    session = await trial.open(flags=1)
    for procedure in _asked(_version(trial), write=False):
        await _ask(session, procedure)
    await session.expect_alive()


@check(
    "unsupported.changes",
    title="every procedure that changes an object is answered where there is no such object",
    fact="libvirtd 9.0.0 answers with an error of the arguments, of the missing object, or with error 3.",
    level=Level.REMOTE,
)
async def changes(trial: Trial) -> None:
    """Call each procedure that changes a domain, network, device, secret or filter, on one that is not there."""
    session = await trial.open()
    for procedure in _asked(_version(trial), write=True):
        if procedure.object in _OBJECTS:
            await _ask(session, procedure)
    await session.expect_alive()


@check(
    "unsupported.newer",
    title="procedures of later versions are refused as unknown, or as not supported",
    fact="libvirtd 9.0.0 answers 39/7 `unknown procedure: 444` to all that came after it. virtwired knows them and "
    "answers error 3. Clients take either for an older daemon, and fall back on older procedures.",
    level=Level.REMOTE,
)
async def newer(trial: Trial) -> None:
    """Call each procedure that came after the version that the daemon says it is of."""
    session = await trial.open()
    for procedure in REMOTE.procedures.values():
        if procedure.since is None or _number(procedure.since) <= _number(_version(trial)) or procedure.event:
            continue
        error = await session.refused(procedure, fields={"payload": _NOTHING})
        if error.code == ErrorCode.NO_SUPPORT:
            _expect_documented(procedure, error)
        else:
            text = f"unknown procedure: {procedure.number}"
            expect.error(procedure.name, error, code=ErrorCode.RPC, domain=ErrorDomain.RPC, text=text)


def _version(trial: Trial) -> str:
    return version_text(trial.version)
