"""Everything in <domain> but its devices."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import head, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("<vcpu current='1' cpuset='3,0-1'>2</vcpu>", "<vcpu placement='static' cpuset='0-1,3' current='1'>2</vcpu>"),
        ("<clock/>", "<clock offset='utc'/>"),
        ("<clock offset='variable'/>", "<clock offset='variable' adjustment='0' basis='utc'/>"),
        ("<on_crash>preserve</on_crash>", "<on_crash>preserve</on_crash>"),
        (
            "<iothreadids><iothread id='2'/></iothreadids><iothreads>3</iothreads>",
            "<iothreadids>\n  <iothread id='2'/>\n  <iothread id='1'/>\n  <iothread id='3'/>\n</iothreadids>",
        ),
        ("<title/>", ""),
    ],
)
def test_made(given: str, made: str) -> None:
    assert head(given, given[1:].split(">")[0].split()[0].rstrip("/")) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("<vcpu>x</vcpu>", (27, 20, "maximum vcpus count must be an integer")),
        ("<vcpu>99999999</vcpu>", (27, 20, "maximum vcpus count must be an integer")),
        ("<iothreads>99999999</iothreads>", (27, 20, "invalid iothreads count '99999999'")),
        (
            "<on_poweroff>coredump-destroy</on_poweroff>",
            (67, 20, "Lifecycle event 'poweroff' doesn't support 'coredump-destroy' action"),
        ),
        ("<clock offset='timezone'/>", (1, 20, "missing 'timezone' attribute for clock with offset='timezone'")),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
