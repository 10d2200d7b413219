"""A checkpoint's whole life, over the wire, four ways: our client and virsh, each over a Unix socket and over TLS.

`make demo` runs this. It issues certificates, starts virtwired on both, and drives the same life through every way: a
domain with two disks, three checkpoints (one of a single disk), the tree, the XML, the middle one deleted, the tree
again. What each way saw stands side by side; the exit status is 0 only if all agree. Without virsh on the machine our
client's two ways are compared.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Awaitable, Callable
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import trio
import virtwire.client
from rich.columns import Columns
from rich.console import Console
from rich.panel import Panel
from rich.text import Text
from virtwire.client.shell.tree import format_tree
from virtwire.protocol.generated.enums import DomainCheckpointXmlFlags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from virtwire.client import Connection

BIN = Path(sys.executable).parent
DOMAIN = """\
<domain type='test'>
  <name>demo</name>
  <uuid>c7a5fdbd-cdaf-9455-926a-d65c16db1809</uuid>
  <memory unit='MiB'>64</memory>
  <vcpu>1</vcpu>
  <os><type>hvm</type></os>
  <devices>
    <disk type='file' device='disk'><source file='/images/demo-system.qcow2'/><target dev='vda' bus='virtio'/></disk>
    <disk type='file' device='disk'><source file='/images/demo-data.qcow2'/><target dev='vdb' bus='virtio'/></disk>
  </devices>
</domain>
"""
CHECKPOINTS = {
    "monday": "<domaincheckpoint><name>monday</name></domaincheckpoint>",
    "tuesday": "<domaincheckpoint><name>tuesday</name><description>only the data disk</description>"
    "<disks><disk name='vda' checkpoint='no'/><disk name='vdb' checkpoint='bitmap'/></disks></domaincheckpoint>",
    "wednesday": "<domaincheckpoint><name>wednesday</name></domaincheckpoint>",
}
TITLES = {
    "start": "a domain with two disks is defined and started",
    "create": "three checkpoints; tuesday's only of vdb",
    "tree": "the tree",
    "xml": "tuesday's XML, without the domain in it",
    "parent": "wednesday's parent",
    "delete": "tuesday, in the middle, is deleted: its changes go to wednesday",
    "tree again": "the tree again",
    "end": "the domain is destroyed and undefined",
}
LONGEST_LIFE = 120
"""Seconds after which a way counts as stuck."""
Steps = dict[str, str]


async def client_life(uri: str) -> Steps:
    """Live the life through virtwire's client."""
    seen: Steps = {}
    async with virtwire.client.connect(uri) as connection:
        domain = await connection.domain_define_xml(DOMAIN)
        await domain.create()
        seen["start"] = f"{domain.name} {domain.uuid_string}"
        created = [await domain.checkpoint_create_xml(xml) for xml in CHECKPOINTS.values()]
        seen["create"] = " ".join(checkpoint.name for checkpoint in created)
        seen["tree"] = await client_tree(connection)
        tuesday = await domain.checkpoint_lookup_by_name("tuesday")
        seen["xml"] = await tuesday.get_xml_desc(DomainCheckpointXmlFlags.NO_DOMAIN)
        wednesday = await domain.checkpoint_lookup_by_name("wednesday")
        seen["parent"] = (await wednesday.get_parent()).name
        await tuesday.delete()
        seen["delete"] = "deleted"
        seen["tree again"] = await client_tree(connection)
        for name in ("wednesday", "monday"):
            await (await domain.checkpoint_lookup_by_name(name)).delete()
        await domain.destroy()
        await domain.undefine()
        seen["end"] = " ".join(sorted(other.name for other in await connection.list_all_domains()))
    return seen


async def client_tree(connection: Connection) -> str:
    """Draw the domain's checkpoints as virsh does."""
    domain = await connection.domain_lookup_by_name("demo")
    parents: dict[str, str | None] = {}
    for checkpoint in await domain.list_all_checkpoints():
        try:
            parents[checkpoint.name] = (await checkpoint.get_parent()).name
        except virtwire.client.errors.NoDomainCheckpoint:
            parents[checkpoint.name] = None
    return format_tree(parents)


async def virsh_life(uri: str) -> Steps:
    """Live the same life through virsh."""
    seen: Steps = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)

        def file(stem: str, text: str) -> str:
            path = folder / f"{stem}.xml"
            path.write_text(text)
            return str(path)

        async def virsh(*words: str) -> str:
            done = await trio.run_process(["virsh", "-q", "-c", uri, *words], capture_stdout=True)
            return done.stdout.decode().strip("\n")

        await virsh("define", file("demo", DOMAIN))
        await virsh("start", "demo")
        seen["start"] = f"demo {await virsh('domuuid', 'demo')}".strip()
        for stem, xml in CHECKPOINTS.items():
            await virsh("checkpoint-create", "demo", file(stem, xml))
        seen["create"] = " ".join((await virsh("checkpoint-list", "demo", "--name", "--topological")).split())
        seen["tree"] = await virsh("checkpoint-list", "demo", "--tree")
        seen["xml"] = await virsh("checkpoint-dumpxml", "demo", "tuesday", "--no-domain")
        seen["parent"] = await virsh("checkpoint-parent", "demo", "wednesday")
        await virsh("checkpoint-delete", "demo", "tuesday")
        seen["delete"] = "deleted"
        seen["tree again"] = await virsh("checkpoint-list", "demo", "--tree")
        for name in ("wednesday", "monday"):
            await virsh("checkpoint-delete", "demo", name)
        await virsh("destroy", "demo")
        await virsh("undefine", "demo")
        seen["end"] = " ".join(sorted((await virsh("list", "--all", "--name")).split()))
    return seen


def comparable(text: str) -> str:
    """Take out what differs from run to run: the time of creation, and blanks at the ends of lines."""
    text = re.sub(r"<creationTime>\d+</creationTime>", "<creationTime>...</creationTime>", text)
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def show(console: Console, lives: dict[str, Steps]) -> bool:
    """Print every step side by side; return whether all ways agree on all of them."""
    agreed = True
    for step, title in TITLES.items():
        texts = {way: comparable(seen[step]) for way, seen in lives.items()}
        same = len(set(texts.values())) == 1
        agreed &= same
        mark = "[green]all agree[/]" if same else "[red]THEY DIFFER[/]"
        console.print(f"\n[bold]{title}[/]  {mark}")
        width = max(24, (console.width - 2) // len(texts) - 2)
        panels = [Panel(Text(text, overflow="fold"), title=way, width=width) for way, text in texts.items()]
        console.print(Columns(panels, equal=True))
    return agreed


@contextmanager
def daemon(folder: Path) -> Iterator[dict[str, str]]:
    """Issue certificates, run virtwired on a Unix socket and TLS, give the URI of each."""
    pki = folder / "pki"
    for words in (
        ["init", str(pki)],
        ["issue", "server", str(pki), "--name", "localhost", "--ip", "127.0.0.1"],
        ["issue", "client", str(pki), "--name", "demo-client"],
        ["validate", str(pki)],
    ):
        subprocess.run([str(BIN / "virtwire-pki"), *words], check=True, stdout=subprocess.DEVNULL)
    command = [str(BIN / "virtwired"), "--socket-dir", str(folder), "--pki-dir", str(pki)]
    process = subprocess.Popen([*command, "--listen-tls", "127.0.0.1:0"], stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        ready = process.stderr.readline()
        if not ready.startswith("virtwired: ready"):
            raise SystemExit(f"virtwired did not start: {ready}{process.stderr.read()}")
        found = re.search(r"tls://[^ ]*?:(\d+)", ready)
        assert found is not None, ready
        yield {
            "Unix": f"test+unix:///default?socket={folder}/libvirt-sock",
            "TLS": f"test+tls://localhost:{found.group(1)}/default?pkipath={pki}",
        }
    finally:
        process.terminate()
        process.wait(10)
        assert process.stderr is not None
        process.stderr.close()


async def live(uris: dict[str, str]) -> dict[str, Steps]:
    """Go every way in turn; one connection is held open so that the daemon keeps its domains between virsh's calls."""
    ways: list[tuple[str, Callable[[str], Awaitable[Steps]]]] = [("virtwire", client_life)]
    if shutil.which("virsh"):
        ways.append(("virsh", virsh_life))
    lives = {}
    async with virtwire.client.connect(uris["Unix"]):
        for transport, uri in uris.items():
            for way, life in ways:
                with trio.fail_after(LONGEST_LIFE):
                    lives[f"{way}, {transport}"] = await life(uri)
    return lives


def main() -> int:
    """Run the demo; return the exit status."""
    console = Console(width=max(120, Console().width))
    with tempfile.TemporaryDirectory(prefix="virtwire-demo-") as name, daemon(Path(name)) as uris:
        for transport, uri in uris.items():
            console.print(f"virtwired over {transport}: {uri}", soft_wrap=True)
        lives = trio.run(live, uris)
    if len(lives) < 4:
        console.print("virsh is not installed: only our client's two ways are compared")
    agreed = show(console, lives)
    console.print("\n[bold green]All agree.[/]" if agreed else "\n[bold red]They do not agree.[/]")
    return 0 if agreed else 1


if __name__ == "__main__":
    sys.exit(main())
