"""Which ends are crashes, and which are ways to report an error."""

from __future__ import annotations

import pytest
from virtwire.conformance.check.client.command import Ended
from virtwire.conformance.check.client.crash import crash

TRACEBACK = "Traceback (most recent call last):\n  File ...\n"


def ended(status: int = 1, stderr: str = "", *, timed_out: bool = False) -> Ended:
    return Ended(status, timed_out, b"", stderr.encode(), 0.0)


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (ended(-11), "SIGSEGV"),
        (ended(-6), "SIGABRT"),
        (ended(128 + 11), "SIGSEGV"),
        (ended(1, TRACEBACK + "KeyError: 7\n"), "KeyError: 7"),
        (ended(1, TRACEBACK + "struct.error: unpack requires 4 bytes\n"), "struct.error"),
        (ended(1, TRACEBACK + "UnicodeDecodeError: 'utf-8' codec can't\n"), "UnicodeDecodeError"),
        (ended(2, "panic: runtime error: index out of range\n\ngoroutine 1 [running]:\n"), "panic"),
        (ended(101, "thread 'main' panicked at src/main.rs:2:5:\n"), "panicked"),
        (ended(1, "line one\nSegmentation fault (core dumped)\n"), "Segmentation fault"),
    ],
)
def test_crashes_are_told(end: Ended, words: str) -> None:
    assert words in (crash(end) or "")


@pytest.mark.parametrize(
    "end",
    [
        ended(0),
        ended(1, "error: failed to connect to the hypervisor\n"),
        ended(1, TRACEBACK + "libvirt.libvirtError: operation failed\n"),
        ended(1, TRACEBACK + "virtwire.protocol.errors.RpcError: End of file\n"),
        ended(1, "ValueError: this is no traceback\n"),
        ended(-15),
        ended(-13),
        ended(-9, TRACEBACK + "KeyError: 7\n", timed_out=True),
    ],
)
def test_other_ends_are_none(end: Ended) -> None:
    assert crash(end) is None
