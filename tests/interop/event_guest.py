"""A guest of one sector: it waits for letters on its serial port, and does to its hardware what each stands for.

No operating system is needed to make QEMU send the events that only a guest can cause: the boot sector writes to the
ports of the clock, the watchdog, power management, the panic device, the balloon and the memory slots, and has the
firmware read and write disks. It says ``k`` after each letter that leaves it running.
"""

from __future__ import annotations

import contextlib
import socket
import struct
from pathlib import Path

__all__ = ["BALLOON_SLOT", "Console", "boot_sector"]

_COM1 = 0x3F8
_PM1_CONTROL = 0x604
_SLEEP = 0x2000
_SECTOR = 512
BALLOON_SLOT = 9


def _out8(port: int, value: int) -> bytes:
    return struct.pack("<BHBBB", 0xBA, port, 0xB0, value, 0xEE)  # mov dx, port; mov al, value; out dx, al


def _out16(port: int, value: int) -> bytes:
    return struct.pack("<BHBHB", 0xBA, port, 0xB8, value, 0xEF)  # mov dx, port; mov ax, value; out dx, ax


def _out32(port: int, value: int) -> bytes:
    return struct.pack("<BHHIH", 0xBA, port, 0xB866, value, 0xEF66)  # the same with eax


def _disk(function: int, drive: int, cylinder: int) -> bytes:
    """Have the firmware read (2) or write (3) the second sector of a cylinder."""
    place = cylinder << 8 | 2
    return struct.pack("<BHBHBHBHH", 0xB8, function << 8 | 1, 0xB9, place, 0xBA, drive, 0xBB, 0x8000, 0x13CD)


def _balloon(pages: int) -> bytes:
    """Tell the balloon's size as its driver does: in the configuration behind the first address of the PCI device."""
    slot = 0x80000000 | BALLOON_SLOT << 11 | 0x10
    address = bytes.fromhex("bafc0c 66ed 24fc 051800 89c2")  # mov dx, 0xcfc; in; and al, ~3; add ax, 24; mov dx, ax
    return _out32(0xCF8, slot) + address + struct.pack("<HIH", 0xB866, pages, 0xEF66)


LETTERS = {
    "?": b"",
    "b": _balloon(1024),
    "c": _out8(0x70, 0x02) + _out8(0x71, 0x10),  # set the clock's minutes
    "w": _out8(0x443, 0x0F),  # arm the ib700 watchdog with no time at all
    "s": _out16(_PM1_CONTROL, _SLEEP | 1 << 10),  # sleep, S3
    "h": _out16(_PM1_CONTROL, _SLEEP | 2 << 10),  # sleep on disk, S4
    "o": _out16(_PM1_CONTROL, _SLEEP),  # power off, S5
    "p": _out8(0x505, 1),  # panic
    "m": _out32(0xA00, 0) + _out32(0xA04, 3) + _out32(0xA08, 0x80),  # refuse to give the first DIMM back
    "W": _disk(3, 0x80, 0),  # write the first disk
    "R": _disk(2, 0x81, 8),  # read the second disk, 4 MiB from its beginning
}


def boot_sector() -> bytes:
    """Return the guest's disk."""
    start = bytes.fromhex("31c08ec08ed88ed0bc007cfb")  # segments, stack, interrupts on
    poll = bytes.fromhex("bafd03 ec a801 74fb baf803 ec")  # wait for the line status to say that a letter is there
    code = start + poll
    for letter, action in LETTERS.items():
        body = action + _out8(_COM1, ord("k"))
        code += struct.pack("<BBBB", 0x3C, ord(letter), 0x75, len(body) + 3) + body  # cmp al, letter; jne beyond
        code += struct.pack("<Bh", 0xE9, len(start) - (len(code) + 3))  # jmp to the poll
    code += struct.pack("<Bh", 0xE9, len(start) - (len(code) + 3))
    assert len(code) <= _SECTOR - 2
    return (code.ljust(_SECTOR - 2, b"\0") + b"\x55\xaa").ljust(1 << 20, b"\0")


class Console:
    """The other end of the guest's serial port.

    Args:
        path: the Unix socket that QEMU listens on.
    """

    def __init__(self, path: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(30)
        self._socket.connect(str(path))

    def close(self) -> None:
        self._socket.close()

    def wait_until_awake(self) -> None:
        """Ask the guest until it answers, then hear it out."""
        for patience in [0.2] * 150:
            self._socket.sendall(b"?")
            self._socket.settimeout(patience)
            with contextlib.suppress(TimeoutError):
                if self._socket.recv(1) == b"k":
                    break
        else:
            raise AssertionError("the guest does not answer")
        with contextlib.suppress(TimeoutError):
            while self._socket.recv(64):
                pass
        self._socket.settimeout(30)

    def expect_answer(self) -> None:
        """Wait until the guest has done what it was to do."""
        assert self._socket.recv(1) == b"k"

    def do(self, letter: str, *, answers: bool = True) -> None:
        """Let the guest act."""
        self._socket.sendall(letter.encode())
        if answers:
            self.expect_answer()
