"""What libvirt-python is judged by: calls in several threads, streams both ways, events, a moment of idleness.

Run by Debian's interpreter. Arguments: URI, a folder.
"""

import hashlib
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import libvirt

DATA, HOLE = 3_000_000, 1_000_000
CONTENT = b"v" * DATA + bytes(HOLE) + b"end"


def run_events() -> None:
    while True:
        libvirt.virEventRunDefaultImpl()


def upload(connection: libvirt.virConnect, volume: libvirt.virStorageVol) -> None:
    stream = connection.newStream()
    volume.upload(stream, 0, len(CONTENT), libvirt.VIR_STORAGE_VOL_UPLOAD_SPARSE_STREAM)
    at = 0
    while at < DATA:
        at += stream.send(CONTENT[at : min(at + 262120, DATA)])
    stream.sendHole(HOLE)
    stream.send(CONTENT[DATA + HOLE :])
    stream.finish()


def screenshot(connection: libvirt.virConnect, domain: libvirt.virDomain) -> str:
    stream = connection.newStream()
    kind = domain.screenshot(stream, 0)
    return f"{kind} {read(stream)}"


def download(connection: libvirt.virConnect, volume: libvirt.virStorageVol) -> str:
    stream = connection.newStream()
    volume.download(stream, 0, 0)
    return read(stream)


def read(stream: libvirt.virStream) -> str:
    found = hashlib.sha256()
    stream.recvAll(lambda _stream, data, digest: digest.update(data), found)
    stream.finish()
    return found.hexdigest()


def download_sparse(connection: libvirt.virConnect, volume: libvirt.virStorageVol, file: Path) -> str:
    stream = connection.newStream()
    volume.download(stream, 0, 0, libvirt.VIR_STORAGE_VOL_DOWNLOAD_SPARSE_STREAM)
    with file.open("wb") as out:
        stream.sparseRecvAll(
            lambda _stream, data, target: target.write(data),
            lambda _stream, length, target: target.seek(length, 1),
            out,
        )
    stream.finish()
    return hashlib.sha256(file.read_bytes()).hexdigest()


def main(uri: str, folder: Path) -> None:
    libvirt.registerErrorHandler(lambda _context, _error: None, None)
    libvirt.virEventRegisterDefaultImpl()
    threading.Thread(target=run_events, daemon=True).start()
    connection = libvirt.open(uri)
    lost = threading.Event()
    connection.registerCloseCallback(lambda *_arguments: lost.set(), None)
    seen: list[tuple[int, int]] = []
    registered = connection.domainEventRegisterAny(
        None,
        libvirt.VIR_DOMAIN_EVENT_ID_LIFECYCLE,
        lambda _c, _d, event, detail, _o: seen.append((event, detail)),
        None,
    )
    (domain,) = connection.listAllDomains()
    with ThreadPoolExecutor(4) as pool:
        calls = (connection.getHostname, connection.getType, domain.XMLDesc, domain.state, connection.getInfo)
        print(*[future.result() for future in [pool.submit(call) for call in calls * 3]])
    domain.suspend()
    domain.resume()
    print(screenshot(connection, domain))
    pool = connection.storagePoolLookupByName("default-pool")
    volume = pool.createXML(f"<volume><name>work</name><capacity>{len(CONTENT)}</capacity></volume>")
    upload(connection, volume)
    print(download(connection, volume), download_sparse(connection, volume, folder / "sparse"))
    time.sleep(0.5)
    print(seen)
    if lost.is_set():
        sys.exit("error: the connection was lost")
    connection.domainEventDeregisterAny(registered)
    connection.unregisterCloseCallback()
    connection.close()


main(sys.argv[1], Path(sys.argv[2]))
