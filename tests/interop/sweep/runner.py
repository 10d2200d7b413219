"""Work through the lines of the sweep, on both sides in step, and note what went over the wires."""

from __future__ import annotations

import contextlib
import inspect
import json
import shutil
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import trio
import virtwire.client
from virtwire.protocol.errors import LibvirtError

from tests.interop.masking import Masks

from .documents import documents
from .forms import plain
from .host import SweptLibvirtd
from .oracle import Oracle
from .step import Scope, Step
from .tap import Exchange, Tap

PATIENCE = 5.0
"""Seconds for the answer to a call in the background."""

URIS = {"test": "test:///default", "qemu": "qemu:///system"}


class Outcome(NamedTuple):
    """What came of one line.

    Attributes:
        step: the line.
        driver: which driver it was for.
        wanted: what libvirt's client gave, masked; ``got`` is what ours gave.
        theirs: what went over libvirt's wire meanwhile; ``ours`` likewise.
        seconds: how long it took.
    """

    step: Step
    driver: str
    wanted: Any
    got: Any
    theirs: list[Exchange]
    ours: list[Exchange]
    seconds: float

    @property
    def same(self) -> bool:
        """Whether both gave the same, a result or an error of libvirt's."""
        return bool(self.wanted == self.got) and self.wanted[0] != "broken"


class Side(NamedTuple):
    """One client's daemons: the one that is swept, the one that domains migrate to, and the taps before them."""

    daemon: SweptLibvirtd
    other: SweptLibvirtd
    tap: Tap
    other_tap: Tap

    async def settled(self) -> None:
        """Wait until calls that a client makes in the background, as the end of a registration, are answered."""
        with trio.move_on_after(PATIENCE):
            while self.tap.waits or self.other_tap.waits:  # noqa: ASYNC110  what comes, comes in the tap's threads
                await trio.sleep(0.001)

    def take(self) -> list[Exchange]:
        """Take what went over both wires."""
        return [*self.tap.take(), *self.other_tap.take()]


@contextlib.contextmanager
def side(cache: Path | None) -> Iterator[Side]:
    """Start the daemons of one client."""
    with contextlib.ExitStack() as stack:
        daemons = [stack.enter_context(SweptLibvirtd(cache)) for _ in range(2)]
        taps = [stack.enter_context(Tap(each.folder, each.socket)) for each in daemons]
        yield Side(daemons[0], daemons[1], *taps)


async def sweep(steps: Sequence[Step], driver: str, cache: Path | None = None) -> list[Outcome]:
    """Work through the lines for one driver, from fresh daemons on.

    Args:
        cache: what libvirtd knows of QEMU already, see ``warm_cache``.
    """
    with side(cache) as theirs, side(cache) as ours:
        start = {
            "uri": theirs.tap.uri(URIS[driver]),
            "other": theirs.other_tap.uri(URIS[driver]),
            "socket": str(theirs.tap.socket),
            "name": URIS[driver],
            "x": documents(driver, theirs.other.folder),
        }
        with Oracle(start) as oracle:
            async with scope(ours, driver) as names:
                masks = [_masks(start["x"], theirs), _masks(vars(names.x), ours)]
                wanted = [step for step in steps if step.on in (None, driver)]
                return [await _outcome(step, driver, names, oracle, masks, theirs, ours) for step in wanted]


async def warm_cache(folder: Path) -> Path:
    """Let a libvirtd look at QEMU, which takes seconds; return a copy of what it wrote down."""
    with SweptLibvirtd() as daemon:
        async with virtwire.client.connect(daemon.uri(URIS["qemu"])) as connection:
            await connection.get_version()
            await connection.get_domain_capabilities(None, "x86_64", None, "qemu")
        shutil.copytree(daemon.cache, folder / "cache")
    return folder / "cache"


@contextlib.asynccontextmanager
async def scope(ours: Side, driver: str) -> AsyncIterator[Any]:
    """Give the names that our lines start with."""
    x = Scope(**documents(driver, ours.other.folder))
    target, other = ours.tap.uri(URIS[driver]), ours.other_tap.uri(URIS[driver])
    async with contextlib.AsyncExitStack() as stack:
        c, c2 = [await stack.enter_async_context(virtwire.client.connect(uri)) for uri in (target, other)]
        yield Scope(x=x, uri=target, c=c, c2=c2, driver=driver, stack=stack)


def _masks(known: dict[str, str], one: Side) -> Masks:
    text = json.dumps(known)
    return Masks(text, one.daemon.folder, time.time())


async def _outcome(
    step: Step, driver: str, names: Any, oracle: Oracle, masks: list[Masks], theirs: Side, ours: Side
) -> Outcome:
    start = time.perf_counter()
    name, equals, expression = step.theirs.partition(" = ")
    if not equals or not name.isidentifier():
        name, expression = "", step.theirs
    oracle.ask(name or None, expression)
    got = await call_ours(step, name, names)
    wanted = await trio.to_thread.run_sync(oracle.answer)
    if got == ["value", None] and wanted == ["value", 0]:
        wanted = got  # C functions without a result return 0
    if step.both is not None and wanted[0] == got[0] == "value":
        wanted, got = [["value", step.both(each[1])] for each in (wanted, got)]
    wanted, got = [json.loads(mask(json.dumps(each))) for mask, each in zip(masks, (wanted, got), strict=True)]
    for each in (theirs, ours):
        await each.settled()
    seconds = time.perf_counter() - start
    return Outcome(step, driver, wanted, got, theirs.take(), ours.take(), seconds)


async def call_ours(step: Step, name: str, names: Any) -> list[Any]:
    """Work through a line with our client; its value goes by its name."""
    try:
        with trio.fail_after(45):
            value = step.ours(names)
            if inspect.isawaitable(value):
                value = await value
        if name:
            setattr(names, name, value)
        return ["value", plain(step.see(value) if step.see is not None else value)]
    except LibvirtError as error:
        return ["error", error.fields()]
    except Exception as error:
        return ["broken", f"{type(error).__name__}: {error}"]
