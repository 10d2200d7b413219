"""What a check may need, and what is said where it is missing."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from virtwire.client.uri import Target, parse_uri
from virtwire.conformance.check import needs
from virtwire.conformance.check.registry import Need
from virtwire.protocol.generated.programs import QEMU, REMOTE


@dataclass
class FakeDaemon:
    """What needs look at."""

    target: Target = field(default_factory=lambda: parse_uri("test+unix:///default?socket=/x"))
    driver: str = "test"
    version: int = 9000000
    login: str = "none"
    read_only_socket: str | None = "/x-ro"
    programs: frozenset[int] = frozenset({REMOTE.number})
    served: frozenset[str] = frozenset({"domain_screenshot"})


TLS = FakeDaemon(target=parse_uri("test+tls://host/default"), login="sasl", read_only_socket=None, driver="qemu")


@pytest.mark.parametrize(
    ("need", "daemon", "reason"),
    [
        (needs.unix, FakeDaemon(), None),
        (needs.unix, TLS, "it is about Unix sockets, this is tls"),
        (needs.tls, TLS, None),
        (needs.tls, FakeDaemon(), "it is about TLS, this is unix"),
        (needs.read_only_socket, FakeDaemon(), None),
        (needs.read_only_socket, TLS, "no read-only socket is beside the one of the URI"),
        (needs.login, TLS, None),
        (needs.login, FakeDaemon(), "the daemon asks for no login here"),
        (needs.no_login, FakeDaemon(), None),
        (needs.no_login, TLS, "the daemon asks for a login here: sasl"),
        (needs.driver("test"), FakeDaemon(), None),
        (needs.driver("test", "lxc"), TLS, "it is about the driver test or lxc, this is qemu"),
        (needs.since(9000000), FakeDaemon(), None),
        (needs.since(9001000), FakeDaemon(), "it is since 9.1.0, this is 9.0.0"),
        (needs.program(REMOTE.number), FakeDaemon(), None),
        (needs.program(QEMU.number), FakeDaemon(), "the daemon does not serve the program 0x20008087"),
        (needs.serves("domain_screenshot"), FakeDaemon(), None),
        (needs.serves("domain_open_console"), FakeDaemon(), "this driver does not serve domain_open_console"),
    ],
)
def test_needs(need: Need, daemon: FakeDaemon, reason: str | None) -> None:
    assert need(daemon) == reason


def test_what_nobody_finds_out_cannot_be_needed() -> None:
    with pytest.raises(ValueError, match="nobody finds out whether domain_destroy is served"):
        needs.serves("domain_destroy")
