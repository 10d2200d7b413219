"""Daemons that have other features than they say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from virtwire.protocol.errors import ErrorCode, ErrorDomain, report
from virtwire.protocol.generated.connect import ConnectSupportsFeatureRet

from .changes import replace_handler
from .mutation import mutation

OWN = {8: "fd-passing", 9: "typed-param-string", 14: "event-callback", 15: "close-callback", 16: "network-update-order"}


def _answering(answer: Callable[[Any, int], Any]) -> None:
    """Have ``answer`` asked first, of a client and a feature; None leaves it to virtwired."""

    def make(old: Any) -> Any:
        def supports(client: Any, args: Any) -> Any:
            given = answer(client, args.feature)
            return old(client, args) if given is None else ConnectSupportsFeatureRet(given)

        return supports

    replace_handler("connect_supports_feature", make)


@mutation(
    "features.none-of-its-own",
    *(f"features.has-{name}" for name in OWN.values()),
    "features.read-only",
    "framing.byte-by-byte",
    "framing.split-anywhere",
    "serials.reply-of-its-call",
    "descriptors.feature",
)
def none_of_its_own() -> None:
    """The daemon has no feature of its own but keepalive."""
    _answering(lambda client, feature: 0 if feature in OWN and client.is_open else None)


@mutation(
    "features.no-keepalive",
    "features.has-keepalive",
    "features.keepalive-before-open",
    "features.read-only",
    "serials.reply-of-its-call",
)
def no_keepalive() -> None:
    """The daemon says that it knows no signs of life."""
    _answering(lambda client, feature: 0 if feature == 10 else None)


@mutation("features.unknown-refused", "features.unknown")
def unknown_refused() -> None:
    """A feature that nobody knows is refused."""

    def answer(client: Any, feature: int) -> None:
        if client.is_open and not 0 < feature < 30:
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.RPC, "no such feature")

    _answering(answer)


@mutation("features.migrates", "features.of-the-driver")
def migrates() -> None:
    """The test driver says that it can migrate."""
    _answering(lambda client, feature: 1 if feature == 6 and client.is_open else None)


@mutation("features.keepalive-after-open", "features.keepalive-before-open")
def keepalive_after_open() -> None:
    """Keepalive cannot be asked for before connect_open."""

    def answer(client: Any, feature: int) -> None:
        if feature == 10 and not client.is_open:
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "hypervisor connection not open")

    _answering(answer)


@mutation("features.all-before-open", "features.others-before-open")
def all_before_open() -> None:
    """Features that only a driver knows of are answered before one is open."""
    _answering(lambda client, feature: None if client.is_open or feature == 10 else 0)


@mutation("features.not-for-readers", "features.read-only")
def not_for_readers() -> None:
    """A read-only connection may not ask for features."""

    def answer(client: Any, feature: int) -> None:
        if client.read_only:
            raise report(ErrorCode.OPERATION_DENIED, ErrorDomain.DOMAIN, "read only access prevents features")

    _answering(answer)
