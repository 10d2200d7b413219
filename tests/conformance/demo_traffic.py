"""Traffic that looks like a day's work and is the same each time: for pictures in the docs, and for tests of the views.

Three clients at one daemon: a backup program that makes a checkpoint, begins a backup and loads a volume down; somebody
at a shell who mistypes; a monitor that asks one question a guest where one for all would do.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from typing import Any

from virtwire.conformance.recording import Closed, Direction, Entry, Facts, Frame, Head, Note, Opened
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.domain_events import DomainEventLifecycleMsg
from virtwire.protocol.generated.programs import PROGRAMS
from virtwire.protocol.generated.types import (
    DomainCheckpointHandle,
    DomainHandle,
    SecretHandle,
    StoragePoolHandle,
    StorageVolHandle,
)
from virtwire.protocol.keepalive import PING, PONG
from virtwire.protocol.message import HOLE, MessageType, Status, pack_frame
from virtwire.protocol.procedures import Procedure
from virtwire.protocol.wire_error import encode_wire_error

MS = 1_000_000
SECOND = 1000 * MS
STARTED = 1_767_258_000 * SECOND
"""A morning at nine, UTC."""
REMOTE = PROGRAMS[0x20008086]

GUESTS = [
    DomainHandle(name, bytes.fromhex(f"6695eb01f6a44304{number:02x}d94d2c4f3f6a10"), number)
    for number, name in enumerate(("web1", "web2", "database", "mail", "build"), 1)
]
DOCUMENT = """<domain type='kvm' id='{id}'>
<name>{name}</name><memory unit='KiB'>2097152</memory><vcpu placement='static'>2</vcpu>
<os><type arch='x86_64' machine='pc-q35-7.2'>hvm</type><boot dev='hd'/></os>
<devices><disk type='file' device='disk'><driver name='qemu' type='qcow2'/>
<source file='/var/lib/libvirt/images/{name}.qcow2'/><target dev='vda' bus='virtio'/></disk>
<graphics type='vnc' port='5900' passwd='open sesame'/></devices>
</domain>
"""
CHECKPOINT = """<domaincheckpoint><name>monday</name><description>before the night's backup</description>
<disks><disk name='vda' checkpoint='bitmap'/></disks></domaincheckpoint>"""
BACKUP = """<domainbackup mode='pull'><server transport='unix' socket='/run/backup/database.sock'/>
<disks><disk name='vda' type='file' backupmode='full'><scratch file='/tmp/scratch'/></disk></disks></domainbackup>"""


class Scene:
    """Entries being written down, in whatever order; ``entries`` gives them in that of their times."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._serials: dict[int, int] = {}

    def entries(self) -> list[Entry]:
        return sorted(self._entries, key=lambda each: each.time)

    def add(self, entry: Entry) -> None:
        self._entries.append(entry)

    def opened(self, at: int, connection: int, facts: Facts) -> None:
        """A client comes and opens the driver."""
        self.add(Opened(at, connection, facts))
        self.call(at + 1 * MS, connection, "auth_list", [], [[0]], took=MS // 5)
        self.call(at + 2 * MS, connection, "connect_supports_feature", [10], [1], took=MS // 8)
        self.call(at + 3 * MS, connection, "connect_open", ["qemu:///system", 0], took=2 * MS)

    def frame(self, at: int, connection: int, direction: Direction, data: bytes, nfds: int = 0) -> None:
        self.add(Frame(at, connection, direction, data, nfds))

    def call(
        self,
        at: int,
        connection: int,
        name: str,
        args: Iterable[Any] = (),
        ret: Iterable[Any] = (),
        *,
        took: int | None = MS,
        error: LibvirtError | None = None,
    ) -> tuple[Procedure, int]:
        """Make a call and answer it after so many nanoseconds, or never for None; return what it was."""
        procedure = REMOTE.by_name[name]
        serial = self._serials[connection] = self._serials.get(connection, 0) + 1
        body = procedure.encode_args(None if procedure.args is None else procedure.args(*args))
        number = procedure.number
        self.frame(
            at,
            connection,
            Direction.TO_SERVER,
            pack_frame(REMOTE.number, REMOTE.version, number, MessageType.CALL, serial, Status.OK, body),
        )
        if took is not None:
            if error is not None:
                body = encode_wire_error(error)
            else:
                body = procedure.encode_ret(None if procedure.ret is None else procedure.ret(*ret))
            status = Status.OK if error is None else Status.ERROR
            reply = pack_frame(REMOTE.number, REMOTE.version, number, MessageType.REPLY, serial, status, body)
            self.frame(at + took, connection, Direction.TO_CLIENT, reply)
        return procedure, serial

    def event(self, at: int, connection: int, guest: DomainHandle, event: int, detail: int) -> None:
        """The server tells what became of a guest."""
        procedure = REMOTE.by_name["domain_event_callback_lifecycle"]
        assert procedure.args is not None
        body = procedure.encode_args(procedure.args(1, DomainEventLifecycleMsg(guest, event, detail)))
        data = pack_frame(REMOTE.number, REMOTE.version, procedure.number, MessageType.EVENT, 0, Status.OK, body)
        self.frame(at, connection, Direction.TO_CLIENT, data)

    def keepalive(self, at: int, connection: int) -> None:
        """The server asks for a sign of life and gets it."""
        self.frame(at, connection, Direction.TO_CLIENT, PING)
        self.frame(at + MS, connection, Direction.TO_SERVER, PONG)

    def stream(self, at: int, connection: int, of: tuple[Procedure, int], pieces: Iterable[int], *, done: bool) -> int:
        """Send data to the client, so many bytes a piece, holes negative; return when the last one came."""
        procedure, serial = of
        for piece in pieces:
            at += 2 * MS
            kind = MessageType.STREAM if piece >= 0 else MessageType.STREAM_HOLE
            payload = bytes(piece) if piece >= 0 else HOLE.pack(-piece, 0)
            header = REMOTE.number, REMOTE.version, procedure.number, kind, serial, Status.CONTINUE
            self.frame(at, connection, Direction.TO_CLIENT, pack_frame(*header, payload))
        if done:
            end = REMOTE.number, REMOTE.version, procedure.number, MessageType.STREAM, serial, Status.OK
            self.frame(at + MS, connection, Direction.TO_SERVER, pack_frame(*end))
            self.frame(at + 2 * MS, connection, Direction.TO_CLIENT, pack_frame(*end))
        return at


def head() -> Head:
    """What stands at the beginning of the recording."""
    return Head(started=STARTED, facts={"program": "virtwire-tap", "target": "qemu+unix:///system"})


def demo() -> list[Entry]:
    """Some twenty seconds of three clients at one daemon."""
    scene = Scene()
    _backup(scene)
    _shell(scene)
    _monitor(scene)
    scene.add(Note(19 * SECOND, None, "the daemon's certificate ends in 12 days"))
    return scene.entries()


def _backup(scene: Scene) -> None:
    """A backup program over TLS: a checkpoint, a backup, a volume, and a question that is never answered."""
    database = GUESTS[2]
    volume = StorageVolHandle("default", "database.qcow2", "/var/lib/libvirt/images/database.qcow2")
    facts = {"listener": "tls:0.0.0.0:16514", "transport": "tls", "peer": "192.0.2.7:49152", "tls": "TLSv1.3"}
    scene.opened(200 * MS, 0, facts | {"subject": "O=Example,CN=backup"})
    scene.call(250 * MS, 0, "domain_lookup_by_name", ["database"], [database], took=MS // 2)
    args = [database, CHECKPOINT, 0]
    scene.call(300 * MS, 0, "domain_checkpoint_create_xml", args, [DomainCheckpointHandle("monday", database)],
               took=41 * MS)  # fmt: skip
    scene.call(400 * MS, 0, "domain_backup_begin", [database, BACKUP, None, 0], took=187 * MS)
    secret = SecretHandle(bytes(range(16)), 1, "luks")
    scene.call(900 * MS, 0, "secret_set_value", [secret, b"correct horse battery staple", 0], took=MS)
    scene.call(1000 * MS, 0, "storage_pool_lookup_by_name", ["default"], [StoragePoolHandle("default", bytes(16))])
    scene.call(1010 * MS, 0, "storage_vol_lookup_by_name", [StoragePoolHandle("default", bytes(16)), volume.name],
               [volume])  # fmt: skip
    first = scene.call(1100 * MS, 0, "storage_vol_download", [volume, 0, 0, 1], took=3 * MS)
    scene.stream(1110 * MS, 0, first, [262120, -(1 << 30), 262120, 262120, -(1 << 26), 1000], done=True)
    second = scene.call(9 * SECOND, 0, "storage_vol_download", [volume, 0, 0, 1], took=4 * MS)
    scene.stream(9100 * MS, 0, second, [262120] * 20 + [-(1 << 28)] + [262120] * 20, done=False)
    scene.event(400 * MS, 0, database, 2, 0)
    scene.keepalive(5 * SECOND, 0)
    scene.keepalive(10 * SECOND, 0)
    scene.call(12 * SECOND, 0, "domain_abort_job", [database], took=None)


def _shell(scene: Scene) -> None:
    """Somebody at a shell, who mistypes and then leaves."""
    scene.opened(2 * SECOND, 1, {"listener": "unix:/tmp/tap-sock", "transport": "unix", "pid": 4711, "uid": 1000})
    scene.call(2100 * MS, 1, "connect_list_all_domains", [1, 0], [GUESTS, len(GUESTS)], took=3 * MS)
    for at, name in ((3, "wbe1"), (4, "web 1")):
        missing = LibvirtError(42, 10, f"Domain not found: no domain with matching name '{name}'", level=2, str1=name)
        scene.call(at * SECOND, 1, "domain_lookup_by_name", [name], took=MS // 3, error=missing)
    web = GUESTS[0]
    scene.call(6 * SECOND, 1, "domain_lookup_by_name", ["web1"], [web], took=MS // 3)
    document = DOCUMENT.format(name=web.name, id=web.id)
    scene.call(6010 * MS, 1, "domain_get_xml_desc", [web, 1], [document], took=2 * MS)
    failed = LibvirtError(55, 10, "Requested operation is not valid: domain is already running", level=2)
    scene.call(8 * SECOND, 1, "domain_create", [web], took=12 * MS, error=failed)
    scene.call(9 * SECOND, 1, "domain_suspend", [web], took=9 * MS)
    scene.event(9009 * MS, 0, web, 3, 0)
    scene.call(10 * SECOND, 1, "connect_close", took=MS // 4)
    scene.add(Closed(10_100 * MS, 1, "client"))


def _monitor(scene: Scene) -> None:
    """A monitor that asks each guest apart; the mail server's answers take their time."""
    chance = random.Random(7)
    scene.opened(500 * MS, 2, {"listener": "unix:/tmp/tap-sock", "transport": "unix", "pid": 812, "uid": 0})
    for tick in range(18):
        at = (tick + 1) * SECOND + 100 * MS
        scene.call(at, 2, "connect_list_all_domains", [1, 1], [GUESTS, len(GUESTS)], took=2 * MS)
        for guest in GUESTS:
            at += 60 * MS
            slow = guest.name == "mail" and tick % 3 == 0
            took = (chance.randrange(900, 1900) if slow else chance.randrange(1, 9)) * MS // (1 if slow else 4)
            info = [1, 2 << 20, 2 << 20, 2, (1_000_000 + 1000 * tick) * MS]
            answered = None if slow and tick == 15 else took
            scene.call(at, 2, "domain_get_info", [guest], info, took=answered)
            document = DOCUMENT.format(name=guest.name, id=guest.id)
            scene.call(at + 20 * MS, 2, "domain_get_xml_desc", [guest, 0], [document], took=chance.randrange(2, 7) * MS)


def storm(seconds: float, calls_a_second: int = 10_000, connections: int = 8) -> list[Entry]:
    """So many calls a second, answered within a millisecond, one in a hundred by an error."""
    scene = Scene()
    guest = GUESTS[0]
    missing = LibvirtError(42, 10, "Domain not found", level=2)
    for number in range(int(seconds * calls_a_second)):
        at = number * SECOND // calls_a_second
        connection = number % connections
        if number % 100:
            scene.call(at, connection, "domain_get_info", [guest], [1, 2 << 20, 2 << 20, 2, 10**12 + number],
                       took=MS // 10 + number % 7 * MS // 10)  # fmt: skip
        else:
            scene.call(at, connection, "domain_lookup_by_name", [f"guest{number}"], took=MS // 5, error=missing)
    return scene.entries()
