"""Features: what the daemon answers for, what the driver does, and the one that may be asked before opening."""

from __future__ import annotations

from typing import Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.connect_enums import Feature

from .. import expect, needs
from ..trial import Trial
from . import check

_DAEMONS: Final = {
    "fd-passing": Feature.FD_PASSING,
    "typed-param-string": Feature.TYPED_PARAM_STRING,
    "keepalive": Feature.KEEPALIVE,
    "event-callback": Feature.EVENT_CALLBACK,
    "close-callback": Feature.CLOSE_CALLBACK,
    "network-update-order": Feature.NETWORK_UPDATE_ORDER,
}
_UNKNOWN: Final = (-(1 << 31), -1, 0, 17, 18, 99, (1 << 31) - 1)
_DRIVERS: Final = {"test": (), "qemu": (3, 4, 6, 7, 11, 12, 13)}


@check(
    "features.has-{}",
    title="the daemon has the feature {}",
    fact="libvirtd 9.0.0 answers 1 for features 8, 9, 10, 14, 15 and 16, whatever the driver.",
    cases=_DAEMONS,
)
async def has(trial: Trial, feature: Feature) -> None:
    """Ask for a feature that clients of today rely on, after connect_open."""
    session = await trial.open()
    expect.equal(
        f"the answer to feature {int(feature)}", (await session.call("connect_supports_feature", feature)).supported, 1
    )


@check(
    "features.unknown",
    title="features that nobody knows are answered with 0, not refused",
    fact="libvirtd 9.0.0 answers 0; a client of a later version takes that for an older daemon.",
)
async def unknown(trial: Trial) -> None:
    """Ask for numbers below and above all features."""
    session = await trial.open()
    for feature in _UNKNOWN:
        supported = (await session.call("connect_supports_feature", feature)).supported
        expect.equal(f"the answer to feature {feature}", supported, 0)


@check(
    "features.of-the-driver",
    title="features of migration are the driver's",
    fact="libvirtd 9.0.0: of 1 to 7 and 11 to 13 the test driver has none; QEMU's has 3, 4, 6, 7, 11, 12 and 13.",
    needs=[needs.driver("test", "qemu")],
)
async def of_the_driver(trial: Trial) -> None:
    """Ask for each; a client that migrates chooses its way by the answers."""
    session = await trial.open()
    for feature in (*range(1, 8), 11, 12, 13):
        supported = (await session.call("connect_supports_feature", feature)).supported
        expect.equal(f"the answer to feature {feature}", supported, int(feature in _DRIVERS[trial.driver]))


@check(
    "features.keepalive-before-open",
    title="the feature keepalive may be asked before connect_open",
    fact="libvirtd 9.0.0 answers 1; C clients with an event loop ask it as the second call of all.",
)
async def keepalive_before_open(trial: Trial) -> None:
    """Ask for feature 10 on a connection that has logged in and opened nothing."""
    session = await trial.log_in()
    supported = (await session.call("connect_supports_feature", Feature.KEEPALIVE)).supported
    expect.equal("the answer to feature 10", supported, 1)


@check(
    "features.others-before-open",
    title="other features are refused before connect_open",
    fact="libvirtd 9.0.0 answers 1/7 `internal error: hypervisor connection not open`; clients take that for 0.",
)
async def others_before_open(trial: Trial) -> None:
    """Ask for features of the daemon and of the driver on a connection that has opened nothing."""
    session = await trial.log_in()
    for feature in (1, 8, 14, 99):
        await session.refused(
            "connect_supports_feature",
            feature,
            code=ErrorCode.INTERNAL_ERROR,
            domain=ErrorDomain.RPC,
            text="internal error: hypervisor connection not open",
        )


@check(
    "features.read-only",
    title="features may be asked on a read-only connection",
    fact="libvirtd 9.0.0 answers as on any other.",
)
async def read_only(trial: Trial) -> None:
    """Ask for features 10 and 14 on a connection that was opened read-only."""
    session = await trial.open(flags=1)
    for feature in (10, 14):
        supported = (await session.call("connect_supports_feature", feature)).supported
        expect.equal(f"the answer to feature {feature}", supported, 1)
