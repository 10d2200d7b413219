from __future__ import annotations

from pathlib import Path

import click
import pytest
from virtwire.conformance.tap.listening import Place
from virtwire.conformance.tap.places import places

CONTEXT = click.Context(click.Command("x"))
LISTEN = click.Option(["--listen"])


def test_each_is_read() -> None:
    assert places(CONTEXT, LISTEN, []) == []
    read = places(CONTEXT, LISTEN, ["unix:/tmp/x", "tls:127.0.0.1:0"])
    assert read[0] == Place("unix", path=Path("/tmp/x"))
    assert read[1].transport == "tls"


def test_what_is_none_is_a_mistake_of_the_user() -> None:
    with pytest.raises(click.BadParameter, match="'nowhere' is not unix:PATH"):
        places(CONTEXT, LISTEN, ["unix:/tmp/x", "nowhere"])
