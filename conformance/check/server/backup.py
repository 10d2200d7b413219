"""Backup jobs: what a document of one must be, how a job runs, ends and is given up, the checkpoint beside it."""

from __future__ import annotations

import secrets
from typing import Any, Final, NamedTuple

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.domain_events_enums import DomainEventId
from virtwire.protocol.generated.types import DomainHandle

from .. import expect, needs
from ..expect import Refused
from ..listening import listen, next_about
from ..moments import checkpoint_names, checkpoint_xml, create_checkpoint, domain_with_disks
from ..outcome import Level
from ..session import Session
from ..trial import Trial
from . import check

_NEEDS: Final = [needs.driver("qemu"), needs.serves("domain_backup_begin")]
_BEGIN: Final = "domain_backup_begin"
_XML: Final = "domain_backup_get_xml_desc"
_NO_JOB: Final[dict[str, Any]] = {
    "code": ErrorCode.NO_DOMAIN_BACKUP,
    "domain": ErrorDomain.QEMU,
    "text": "Domain backup job id not found: no domain backup job present",
}
_OPERATION: Final = 9
"""A backup among the operations of jobs (virDomainJobOperation)."""
_PORTS: Final = range(20000, 32000)
"""Those that systems do not hand out themselves."""
_ATTEMPTS: Final = 3


async def _running(trial: Trial) -> tuple[Session, DomainHandle]:
    session = await trial.open()
    return session, await domain_with_disks(trial, session)


class Refusal(NamedTuple):
    """A document and flags that no backup is made of.

    Attributes:
        xml: the document.
        code: of the error, and ``domain``.
        domain: see ``code``.
        text: of the error, its end.
        flags: of the call.
    """

    xml: str
    code: ErrorCode
    domain: ErrorDomain
    text: str = ""
    flags: int = 0


_REFUSALS: Final = {
    "another-element": Refusal("<domainsnapshot/>", ErrorCode.XML_ERROR, ErrorDomain.XML),
    "unknown-mode": Refusal("<domainbackup mode='shove'/>", ErrorCode.XML_INVALID_SCHEMA, ErrorDomain.XML),
    "pull-without-server": Refusal("<domainbackup mode='pull'/>", ErrorCode.XML_INVALID_SCHEMA, ErrorDomain.XML),
    "unknown-flags": Refusal(
        "<domainbackup/>",
        ErrorCode.INVALID_ARG,
        ErrorDomain.QEMU,
        "unsupported flags (0x80000000) in function qemuBackupBegin",
        1 << 31,
    ),
    "unknown-disk": Refusal(
        "<domainbackup><disks><disk name='vdq' type='file'><target file='/nowhere'/></disk></disks></domainbackup>",
        ErrorCode.CONFIG_UNSUPPORTED,
        ErrorDomain.DOMAIN,
        "no disk named 'vdq'",
    ),
    "unknown-checkpoint": Refusal(
        "<domainbackup><incremental>nope</incremental></domainbackup>",
        ErrorCode.NO_DOMAIN_CHECKPOINT,
        ErrorDomain.QEMU,
        "Checkpoint 'nope' for incremental backup of disk 'vda' not found",
    ),
}


@check(
    "backup.refused-{}",
    title="no backup begins in this case: {}",
    fact="libvirtd 9.0.0 answers 27/5 to another element, 92/5 to what its schema does not allow, 8/10 to unknown "
    "flags, 67/20 to an unknown disk, 103/10 to an unknown checkpoint.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
    cases=_REFUSALS,
)
async def refused(trial: Trial, refusal: Refusal) -> None:
    """Begin a backup that may not be; no job is there afterwards."""
    session, domain = await _running(trial)
    code, origin = refusal.code, refusal.domain
    error = await session.refused(_BEGIN, domain, refusal.xml, None, refusal.flags, code=code, domain=origin)
    expect.true(error.message.endswith(refusal.text), f"{_BEGIN}: {error.message!r} instead of {refusal.text!r}")
    await session.refused(_XML, domain, 0, **_NO_JOB)


@check(
    "backup.inactive",
    title="no backup begins of a domain that is off",
    fact="libvirtd 9.0.0 answers 84/10 `cannot perform disk backup for inactive domain`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def inactive(trial: Trial) -> None:
    """Begin a backup of a domain that does not run."""
    session = await trial.open()
    domain = await domain_with_disks(trial, session, running=False)
    text = "Operation not supported: cannot perform disk backup for inactive domain"
    code, origin = ErrorCode.OPERATION_UNSUPPORTED, ErrorDomain.QEMU
    await session.refused(_BEGIN, domain, "<domainbackup/>", None, 0, code=code, domain=origin, text=text)


@check(
    "backup.none",
    title="a domain without a backup job has no document of one, and nothing to give up",
    fact="libvirtd 9.0.0 answers 104/10 `no domain backup job present`, and to an abort 55/10 `no job is active on the "
    "domain`.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def none(trial: Trial) -> None:
    """Ask for the job of a domain that has none, and give it up."""
    session, domain = await _running(trial)
    await session.refused(_XML, domain, 0, **_NO_JOB)
    text = "Requested operation is not valid: no job is active on the domain"
    code, origin = ErrorCode.OPERATION_INVALID, ErrorDomain.QEMU
    await session.refused("domain_abort_job", domain, code=code, domain=origin, text=text)


@check(
    "backup.push",
    title="a backup of all disks runs to its end, which is told in an event with its statistics",
    fact="libvirtd 9.0.0 sends event 21 with the parameters of the job, of operation 9 (backup) and success true.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def push(trial: Trial) -> None:
    """Begin a backup of an empty disk, wait for its end; then there is no job any more."""
    session, domain = await _running(trial)
    await listen(session, DomainEventId.JOB_COMPLETED, domain)
    await session.call(_BEGIN, domain, "<domainbackup/>", None, 0)
    body = (await next_about(session, domain)).body()
    params = {param.field: tuple(param.value) for param in body.params}
    expect.equal("operation", params.get("operation"), (1, _OPERATION))
    expect.equal("success", params.get("success"), (6, 1))
    await session.refused(_XML, domain, 0, **_NO_JOB)


@check(
    "backup.checkpoint",
    title="a checkpoint that is created with a backup stays after it",
    fact="libvirtd 9.0.0 creates it together with the job.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def checkpoint(trial: Trial) -> None:
    """Begin a backup since a checkpoint, with another checkpoint; wait for its end, and list checkpoints."""
    session, domain = await _running(trial)
    await create_checkpoint(session, domain, "a")
    await listen(session, DomainEventId.JOB_COMPLETED, domain)
    xml = "<domainbackup><incremental>a</incremental></domainbackup>"
    await session.call(_BEGIN, domain, xml, checkpoint_xml("b"), 0)
    expect.equal("names", sorted(await checkpoint_names(session, domain)), ["a", "b"])
    await next_about(session, domain)
    expect.equal("names at the end", sorted(await checkpoint_names(session, domain)), ["a", "b"])


@check(
    "backup.pull",
    title="a backup that is pulled goes on until it is given up",
    fact="libvirtd 9.0.0 gives its document with backupmode and exportname filled in; after an abort there is no job.",
    level=Level.CHECKPOINT,
    needs=_NEEDS,
)
async def pull(trial: Trial) -> None:
    """Begin a backup in pull mode on a port of the loopback interface, look at its document, and give it up.

    A Unix socket would stay on the daemon's host: QEMU does not remove it.
    """
    session, domain = await _running(trial)
    await listen(session, DomainEventId.JOB_COMPLETED, domain)
    await _begin_on_a_port(session, domain)
    shown = (await session.call(_XML, domain, 0)).xml
    for part in ("<domainbackup mode='pull'>", "name='vda'", "backupmode='full'", "exportname='vda'"):
        expect.true(part in shown, f"{part} is not in the document")
    await session.call("domain_abort_job", domain)
    await next_about(session, domain)
    await session.refused(_XML, domain, 0, **_NO_JOB)


async def _begin_on_a_port(session: Session, domain: DomainHandle) -> None:
    """Begin a backup in pull mode, on another port where somebody has the first one."""
    for attempt in range(_ATTEMPTS):
        port = _PORTS[secrets.randbelow(len(_PORTS))]
        server = f"<server transport='tcp' name='127.0.0.1' port='{port}'/>"
        try:
            await session.call(_BEGIN, domain, f"<domainbackup mode='pull'>{server}</domainbackup>", None, 0)
            return
        except Refused:
            if attempt == _ATTEMPTS - 1:
                raise
