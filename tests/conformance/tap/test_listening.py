"""Where the tap listens: what --listen says, sockets that are made and removed, what is refused."""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

import pytest
from virtwire.conformance.tap.listening import ListenError, Place, listening, parse_place
from virtwire.server.listeners import Address


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("unix:/tmp/x", Place("unix", path=Path("/tmp/x"))),
        ("unix:x:y", Place("unix", path=Path.cwd() / "x:y")),
        ("tcp:localhost:16509", Place("tcp", address=Address("localhost", 16509))),
        ("tls:[::1]:0", Place("tls", address=Address("::1", 0))),
        ("tcp::1", Place("tcp", address=Address(None, 1))),
    ],
)
def test_places(text: str, place: Place) -> None:
    assert parse_place(text) == place


@pytest.mark.parametrize(
    "text", ["", "unix", "unix:", "/tmp/x", "tcp:", "tcp:x", "tcp:x:99999", "tls:::1:5", "ssh:x:1"]
)
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not"):
        parse_place(text)


def test_a_unix_socket_is_its_users_own_and_goes_in_the_end(tmp_path: Path) -> None:
    path = tmp_path / "sock"
    with listening([Place("unix", path=path)], 0o600) as (listener,):
        assert (listener.name, listener.transport) == (f"unix:{path}", "unix")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(str(path))
            listener.socket.accept()[0].close()
    assert not path.exists()
    with listening([Place("unix", path=path)], 0o666):
        assert stat.S_IMODE(path.stat().st_mode) == 0o666


def test_a_path_that_is_too_long_is_refused_with_its_length_and_the_limit(tmp_path: Path) -> None:
    room = 107 - len(f"{tmp_path}/")
    with listening([Place("unix", path=tmp_path / ("x" * room))], 0o600):
        pass
    place = Place("unix", path=tmp_path / ("x" * (room - 1) + "ä"))
    with (
        pytest.raises(ListenError, match="its path has 108 bytes, and that of a Unix socket has 107 at most"),
        listening([place], 0o600),
    ):
        pytest.fail("nobody can connect there")


def test_a_stale_socket_is_replaced_and_a_live_one_is_not(tmp_path: Path) -> None:
    place = Place("unix", path=tmp_path / "sock")
    with socket.socket(socket.AF_UNIX) as stale:
        stale.bind(str(place.path))
    with listening([place], 0o600):
        with pytest.raises(ListenError, match="somebody already is listening on"), listening([place], 0o600):
            pass
        assert place.path is not None
        assert place.path.is_socket()
    place.path.write_text("a file")
    with pytest.raises(ListenError, match="no socket"), listening([place], 0o600):
        pass


def test_the_socket_of_somebody_who_came_after_stays(tmp_path: Path) -> None:
    path = tmp_path / "sock"
    with socket.socket(socket.AF_UNIX) as other:
        with listening([Place("unix", path=path)], 0o600):
            os.unlink(path)
            other.bind(str(path))
        assert path.is_socket()


def test_ports_that_were_left_open_are_told() -> None:
    places = [Place("tcp", address=Address("127.0.0.1", 0)), Place("tls", address=Address("127.0.0.1", 0))]
    with listening(places, 0o600) as listeners:
        for listener, transport in zip(listeners, ("tcp", "tls"), strict=True):
            port = listener.socket.getsockname()[1]
            assert port
            assert listener.name == f"{transport}:127.0.0.1:{port}"
        taken = Place("tcp", address=Address("127.0.0.1", listeners[0].socket.getsockname()[1]))
        with pytest.raises(ListenError, match="Address already in use"), listening([taken], 0o600):
            pass
