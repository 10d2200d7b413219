"""What an attacker would send through a tap whose page somebody watches: every string is markup, script or worse."""

from __future__ import annotations

from typing import Any

from virtwire.conformance.recording import Closed, Direction, Entry, Frame, Note, Opened, Raw
from virtwire.protocol.errors import LibvirtError
from virtwire.protocol.generated.types import DomainCheckpointHandle, DomainHandle, StoragePoolHandle, StorageVolHandle

from tests.conformance.demo_traffic import MS, REMOTE, SECOND, Scene

MARKS = ("<img src=x onerror=ran=1>", "<script>ran=1</script>")
STRINGS = (
    *MARKS,
    '"><svg onload=ran=1>',
    "'-ran=1-'",
    "javascript:ran=1",
    "</pre></td><iframe srcdoc='<script>parent.ran=1</script>'>",
    "{{constructor.constructor('ran=1')()}}",
    "${ran=1}",
    "<base href=//evil.example/>",
    '<meta http-equiv=refresh content="0;url=//evil.example">',
    "\u202egnp.exe\u2066\u200b\ufeff",
    "\x1b]0;ran\x07\x1b[2J\0\r\n\x08",
    "𝒇𝒖𝒏\U000e0001\ufffe",
    "a" * 5000,
    "﷽" * 300,
    "<!--" * 500,
    "__proto__",
    "constructor",
)
DOCUMENTS = (
    "<domain><name><![CDATA[</pre><script>ran=1</script>]]></name><script>ran=1</script></domain>",
    "<!DOCTYPE a [<!ENTITY x '&#x3c;script>ran=1&#x3c;/script>'>]><a>&x;</a>",
    "<a " + " ".join(f"a{number}='<img src=x onerror=ran=1>'" for number in range(50)) + "/>",
    "<a xmlns='http://www.w3.org/1999/xhtml'><script>ran=1</script><img src='x' onerror='ran=1'/></a>",
    "<" * 3000,
    "<a>" * 3000,
)


def hostile_entries() -> list[Entry]:
    """Calls, replies, errors, events, notes and connections, all of them bad."""
    scene = Scene()
    uuid = b"<script>ran=1</s"
    for number, text in enumerate(STRINGS):
        at = number * 50 * MS
        facts: dict[str, Any] = {
            text[:40]: text,
            "transport": text,
            "peer": text,
            "pid": text,
            "deep": [{text[:9]: [text]}],
        }
        scene.add(Opened(at, number, facts))
        guest = DomainHandle(text.replace("\0", ""), uuid, number)
        volume = StorageVolHandle(text, text, text)
        scene.call(at + MS, number, "domain_lookup_by_name", [text], [guest])
        error = LibvirtError(1, 1, text, str1=text, str2=text, str3=text)
        scene.call(at + 3 * MS, number, "domain_create", [guest], error=error)
        scene.call(
            at + 7 * MS, number, "domain_checkpoint_create_xml", [guest, text, 0], [DomainCheckpointHandle(text, guest)]
        )
        download = scene.call(at + 9 * MS, number, "storage_vol_download", [volume, 0, 0, 0])
        scene.stream(at + 11 * MS, number, download, [len(text)], done=bool(number % 2))
        scene.call(
            at + 20 * MS, number, "storage_pool_lookup_by_name", [text], [StoragePoolHandle(text, uuid)], took=None
        )
        scene.event(at + 22 * MS, number, guest, 2, 0)
        scene.add(Note(at + 23 * MS, number if number % 2 else None, text))
        scene.add(Raw(at + 24 * MS, number, Direction.TO_CLIENT, text.encode("utf-8", "surrogateescape")))
        if number % 3 == 0:
            scene.add(Closed(at + 25 * MS, number, text, text))
    for number, document in enumerate(DOCUMENTS):
        at = 3 * SECOND + number * 10 * MS
        scene.call(at, 1, "domain_define_xml", [document], [DomainHandle(document[:100], uuid, 1)])
    for number, data in enumerate(_odd_frames()):
        direction = Direction(number % 2)
        scene.add(Frame(4 * SECOND + number * MS, 2, direction, data))
    return scene.entries()


def _odd_frames() -> list[bytes]:
    """Frames of no program, no procedure, no type; too short ones; one that says it is longer than it is."""
    header = REMOTE.number.to_bytes(4)
    return [
        b"\0\0\0\x1c" + b"<scr" + b"ipt>" + b"ran=1" + bytes(11),
        b"\0\0\0\x08" + header,
        b"\0\0\0\x04",
        b"\0\0\0\x1c" + header + b"\0\0\0\x01" + b"\xff\xff\xff\xff" + b"\0\0\0\x63" + bytes(8),
        b"\x02\0\0\x04" + header + b"\0\0\0\x01" + b"\0\0\0\x17" + bytes(12) + b"\xff\xff\xff\xff" + b"<img>",
        b"\0\0\0\x2c"
        + header
        + b"\0\0\0\x01"
        + b"\0\0\0\x17"
        + bytes(12)
        + b"\0\0\0\x0c"
        + b"\xff\xfe<b>\x80\x80\x80\x80\0\0\0",
    ]
