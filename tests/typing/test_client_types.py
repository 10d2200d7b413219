"""What a type checker sees of the client, in a user's own code, with virtwire installed from its wheel."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

RIGHT = """
import uuid

import trio
import virtwire.client
from virtwire.client import Connection, Domain, DomainCheckpoint, EventsGap, EventsLost, LibvirtError, errors
from virtwire.client.enums import DomainCheckpointListFlags, DomainEventId, NetworkEventId


async def main() -> None:
    async with virtwire.client.connect("test:///default", read_only=True, timeout=3) as connection:
        reveal_type(connection)
        domain = await connection.domain_lookup_by_name("test")
        reveal_type(domain)
        reveal_type(await domain.checkpoint_lookup_by_name("x"))
        reveal_type(await domain.list_all_checkpoints(DomainCheckpointListFlags.ROOTS))
        reveal_type(await domain.list_all_checkpoints(3))
        reveal_type(await connection.domain_lookup_by_uuid(uuid.uuid4()))
        reveal_type(await domain.get_memory_parameters())
        reveal_type(await domain.is_active())
        reveal_type((await domain.get_info()).max_mem)
        reveal_type(await connection.get_all_domain_stats([domain], 0))
        checkpoint: DomainCheckpoint = await (await domain.checkpoint_create_xml("<domaincheckpoint/>")).get_parent()
        reveal_type(checkpoint.domain)
        reveal_type(checkpoint.connection)
        async with connection.domain_events(DomainEventId.LIFECYCLE, domain) as events:
            reveal_type(events)
            async for event in events:
                if isinstance(event, EventsLost | EventsGap):
                    continue
                reveal_type(event.detail)
        async with connection.network_events(NetworkEventId.METADATA_CHANGE) as changes:
            reveal_type(await anext(changes))
        async with connection.domain_events(7) as any_events, connection.close_events() as ends:
            reveal_type(any_events)
            reveal_type(ends)
        try:
            await checkpoint.delete()
        except errors.NoDomainCheckpoint as error:
            reveal_type(error.code)
        except LibvirtError as error:
            print(error.message)


trio.run(main)
"""

REVEALED = [
    "virtwire.client.objects.connection.Connection",
    "virtwire.client.objects.domain.Domain",
    "virtwire.client.objects.moments.DomainCheckpoint",
    "list[virtwire.client.objects.moments.DomainCheckpoint]",
    "list[virtwire.client.objects.moments.DomainCheckpoint]",
    "virtwire.client.objects.domain.Domain",
    "dict[str, int | float | bool | str]",
    "bool",
    "int",
    "list[tuple[virtwire.client.objects.domain.Domain, dict[str, int | float | bool | str]]]",
    "virtwire.client.objects.domain.Domain",
    "virtwire.client.objects.connection.Connection",
    "virtwire.client.event_queue.Events[virtwire.client.generated.events.DomainLifecycleEvent]",
    "int",
    "virtwire.client.generated.events.NetworkMetadataChangeEvent | virtwire.client.event_queue.EventsLost"
    " | virtwire.client.event_queue.EventsGap",
    "virtwire.client.event_queue.Events[virtwire.client.objects.event_base.DomainEvent]",
    "virtwire.client.event_queue.Events[virtwire.client.generated.events.ConnectionClosedEvent]",
    "int",
]

WRONG = """
from virtwire.client import Connection, Domain, DomainCheckpoint
from virtwire.client.enums import DomainEventId


async def wrong(connection: Connection, domain: Domain) -> None:
    await domain.checkpoint_lookup_by_name(7)
    await domain.checkpoint_lookup_by_name()
    await domain.list_all_checkpoints("roots")
    await connection.domain_lookup_by_uuid(5)
    found: Domain = await domain.checkpoint_lookup_by_name("x")
    domain.name = "other"
    domain.no_such_method()
    domain.is_active().real
    connection.domain_events(DomainEventId.LIFECYCLE, connection)
    async with connection.domain_events(DomainEventId.REBOOT) as events:
        async for event in events:
            event.domain
"""

REFUSED = ["arg-type", "call-arg", "arg-type", "arg-type", "assignment", "misc", "attr-defined", "attr-defined"]
REFUSED += ["call-overload", "union-attr", "union-attr"]


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an environment of its own; give its Python. What virtwire needs is borrowed from ours."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    (packages,) = (folder / "venv" / "lib").glob("python*/site-packages")
    zipfile.ZipFile(wheel).extractall(packages)
    for name in ("trio", "outcome", "attr", "attrs"):
        (packages / name).symlink_to(Path(sysconfig.get_path("purelib")) / name)
    return folder / "venv" / "bin" / "python"


def mypy(python: Path, folder: Path, text: str) -> tuple[int, str]:
    """Check a user's module as strictly as it goes."""
    path = folder / "user.py"
    path.write_text(text)
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--no-error-summary", str(path)]
    command += [f"--python-executable={python}", f"--cache-dir={folder / 'cache'}"]
    env = {key: value for key, value in os.environ.items() if key != "MYPYPATH"}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


def test_what_a_user_gets_is_typed(installed: Path, tmp_path: Path) -> None:
    code, output = mypy(installed, tmp_path, RIGHT)
    assert re.findall(r'Revealed type is "(.*)"', output.replace("builtins.", "")) == REVEALED
    assert "error" not in output
    assert code == 0


def test_what_a_user_does_wrong_is_found(installed: Path, tmp_path: Path) -> None:
    code, output = mypy(installed, tmp_path, WRONG)
    assert re.findall(r"user\.py:\d+: error: .*\[(.*)\]", output) == REFUSED
    assert code == 1
