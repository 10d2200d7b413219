"""The processor."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import head, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (
            "<cpu><model>qemu64</model></cpu>",
            "<cpu mode='custom' match='exact'>\n  <model fallback='allow'>qemu64</model>\n</cpu>",
        ),
        ("<cpu mode='host-model'><model/></cpu>", "<cpu mode='host-model'/>"),
        (
            "<cpu><topology sockets='1' cores='2' threads='1'/></cpu>",
            "<cpu>\n  <topology sockets='1' dies='1' cores='2' threads='1'/>\n</cpu>",
        ),
        ("<cpu/>", ""),
    ],
)
def test_made(given: str, made: str) -> None:
    assert head(given, given[1:].split(">")[0].split()[0].rstrip("/")) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("<cpu mode='foo'/>", (67, 31, "Invalid mode attribute 'foo'")),
        ("<cpu><model fallback='x'>a</model></cpu>", (67, 31, "Invalid fallback attribute")),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
