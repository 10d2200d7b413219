"""``sasl.encrypting-only`` can fail: neither libvirtd nor virtwired can be set up to break its rule."""

from __future__ import annotations

from contextlib import nullcontext, suppress
from functools import partial
from typing import Any

import pytest
import trio
from virtwire.conformance.check.daemon import Daemon
from virtwire.conformance.check.expect import Violation
from virtwire.conformance.check.frames import Frame
from virtwire.conformance.check.server import checks
from virtwire.conformance.check.trial import Trial
from virtwire.protocol.generated.programs import REMOTE
from virtwire.protocol.message import MessageType

INIT = REMOTE.by_name["auth_sasl_init"]


class Offering:
    """Offers mechanisms to whoever begins a login."""

    def __init__(self, names: str) -> None:
        text = names.encode()
        self._payload = len(text).to_bytes(4) + text + bytes(-len(text) % 4)

    async def serve(self, stream: trio.SocketStream) -> None:
        with suppress(trio.BrokenResourceError):
            call = Frame(await stream.receive_some(28))
            assert call.number == INIT.number
            words = (call.program, 1, call.number, MessageType.REPLY, call.serial, 0)
            head = (28 + len(self._payload)).to_bytes(4) + b"".join(word.to_bytes(4) for word in words)
            await stream.send_all(head + self._payload)


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("GSSAPI", None),
        ("GSSAPI,PLAIN", "PLAIN is offered, which encrypts nothing"),
        ("SCRAM-SHA-256,SCRAM-SHA-1", "SCRAM-SHA-1, SCRAM-SHA-256 is offered, which encrypts nothing"),
    ],
)
async def test_what_is_offered(names: str, told: str | None) -> None:
    async with trio.open_nursery() as nursery:
        serve = partial(trio.serve_tcp, Offering(names).serve, 0, host="127.0.0.1")
        listeners: Any = await nursery.start(serve)
        port = listeners[0].socket.getsockname()[1]
        trial = Trial(Daemon(f"test+tcp://127.0.0.1:{port}/default"))
        with pytest.raises(Violation, match=told) if told else nullcontext():
            await checks()["sasl.encrypting-only"].run(trial)
        await trial.clean_up()
        nursery.cancel_scope.cancel()
