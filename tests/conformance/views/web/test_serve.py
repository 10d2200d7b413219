"""The server: where it listens, what it says when it cannot, a real browser's request, its end."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import textwrap
import urllib.error
import urllib.request
from functools import partial
from pathlib import Path

import pytest
import trio
from virtwire.conformance.recording import Writer
from virtwire.conformance.views.web import AddressError, bind, new_address
from virtwire.conformance.views.web.serve import serve
from virtwire.conformance.views.web.source import Watched

from tests.conformance import demo_traffic


@pytest.mark.parametrize("address", ["127.0.0.1:0", ":0", "0", "localhost:0"])
def test_it_listens_on_the_loopback(address: str) -> None:
    (sock,) = bind(address)
    with sock:
        host, port = sock.getsockname()[:2]
        assert host in ("127.0.0.1", "::1")
        assert new_address([sock]).startswith(
            f"http://127.0.0.1:{port}/" if host == "127.0.0.1" else f"http://[::1]:{port}/"
        )


def test_everywhere_is_called_localhost() -> None:
    (sock,) = bind("0.0.0.0:0")
    with sock:
        assert new_address([sock]).startswith("http://localhost:")


def test_each_address_is_made_up_anew() -> None:
    (sock,) = bind(":0")
    with sock:
        tokens = {new_address([sock]).rstrip("/").rpartition("/")[2] for _ in range(100)}
    assert len(tokens) == 100
    assert all(len(token) == 24 for token in tokens)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.0.0.1:",
        "127.0.0.1:http",
        "127.0.0.1:70000",
        "::1:80",
        "",
        "no such host:80",
        "\udcff:1",
    ],
)
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(AddressError) as caught:
        bind(address)
    assert str(caught.value)


def test_a_port_that_is_taken_is_told() -> None:
    (sock,) = bind(":0")
    with sock, pytest.raises(AddressError, match=r"cannot listen on 127\.0\.0\.1:\d+: .*in use"):
        bind(f"127.0.0.1:{sock.getsockname()[1]}")


def test_what_is_not_installed_is_told_with_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hypercorn", None)
    with pytest.raises(AddressError, match=r"pip install '.\[views\]'"):
        bind(":0")


def fetch(url: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read()


async def test_it_serves_until_cancelled() -> None:
    made = Watched("qemu:///system")
    made.take(demo_traffic.demo())
    sockets = bind(":0")
    url = new_address(sockets)
    async with trio.open_nursery() as nursery:
        await nursery.start(serve, made, sockets, url)
        status, headers, body = await trio.to_thread.run_sync(fetch, url)
        assert status == 200
        assert b"<title>virtwire-tap</title>" in body
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "server" not in headers
        status, _, body = await trio.to_thread.run_sync(fetch, url + "api/marks?filter=error")
        assert len(json.loads(body)["marks"]) == 3
        assert (await trio.to_thread.run_sync(partial(fetch, url, Host="evil.example")))[0] == 421
        assert (await trio.to_thread.run_sync(fetch, url[:-2] + "/"))[0] == 404
        nursery.cancel_scope.cancel()
    assert sockets[0].fileno() == -1
    with (
        pytest.raises(ConnectionRefusedError),
        socket.create_connection(("127.0.0.1", int(url.split(":")[2].split("/")[0]))),
    ):
        pass


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_process_of_its_own_for_a_recording(tmp_path: Path, ending: signal.Signals) -> None:
    path = tmp_path / "day.vwtap"
    with path.open("wb") as file:
        writer = Writer(file, demo_traffic.head())
        for entry in demo_traffic.demo():
            writer.write(entry)
    code = textwrap.dedent("""
        import sys
        from virtwire.conformance.views.options import ViewOptions
        from virtwire.conformance.views.web import bind, run_file
        run_file(sys.argv[1], ViewOptions(), bind(":0"))
    """)
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        assert line.startswith("virtwire-tap: page http://127.0.0.1:"), line + process.stderr.read()
        _, _, body = fetch(line.removeprefix("virtwire-tap: page ").strip() + "api/start")
        assert json.loads(body)["target"] == str(path)
        process.send_signal(ending)
        assert process.stderr.read() == ""
    assert process.returncode == 0


def test_it_does_not_outlive_its_lifeline() -> None:
    ours, theirs = socket.socketpair()
    line, other = socket.socketpair()
    code = textwrap.dedent("""
        import socket, sys
        from virtwire.conformance.views.feed import Feed
        from virtwire.conformance.views.options import ViewOptions
        from virtwire.conformance.views.web import bind, run
        feed, line = (socket.socket(fileno=int(each)) for each in sys.argv[1:])
        run(Feed(feed), ViewOptions(), bind(":0"), line)
    """)
    with ours, theirs, line, other:
        numbers = [theirs.fileno(), line.fileno()]
        command = [sys.executable, "-c", code, *map(str, numbers)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, pass_fds=numbers) as process:
            theirs.close()
            line.close()
            assert process.stderr is not None
            url = process.stderr.readline().removeprefix("virtwire-tap: page ").strip()
            ours.close()
            assert fetch(url)[0] == 200  # the end of the feed is none of the page
            other.close()
            assert process.stderr.read() == ""
        assert process.returncode == 0


def test_a_process_of_its_own_for_a_feed() -> None:
    ours, theirs = socket.socketpair()
    code = textwrap.dedent("""
        import socket, sys
        from virtwire.conformance.views.feed import Feed
        from virtwire.conformance.views.options import ViewOptions
        from virtwire.conformance.views.web import bind, run
        run(Feed(socket.socket(fileno=int(sys.argv[1]))), ViewOptions(target="test:///default"), bind(":0"))
    """)
    with ours, theirs:
        command = [sys.executable, "-c", code, str(theirs.fileno())]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, pass_fds=[theirs.fileno()]) as process:
            theirs.close()
            assert process.stderr is not None
            line = process.stderr.readline()
            with ours.makefile("wb") as file:
                writer = Writer(file, demo_traffic.head())
                for entry in demo_traffic.demo():
                    writer.write(entry)
            ours.close()
            url = line.removeprefix("virtwire-tap: page ").strip()
            for _ in range(200):
                marks = json.loads(fetch(url + "api/marks?filter=error")[2])["marks"]
                if len(marks) == 3:
                    break
            assert [row[6] for row in marks] == ["domain_lookup_by_name", "domain_lookup_by_name", "domain_create"]
            os.kill(process.pid, signal.SIGTERM)
            assert process.stderr.read() == ""
        assert process.returncode == 0
