"""The commands: what they print, and what their exit status says."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from virtwire.conformance.tap.main import main

from tests.conformance.replay.recordings import Script, handle


def recording(tmp_path: Path, name: str = "test", host: str = "host") -> Path:
    script = Script()
    script.opened()
    script.asked("domain_lookup_by_name", [name], [handle(name)])
    script.asked("connect_get_hostname", [], [host])
    script.closed()
    return script.write(tmp_path / f"recording-{name}-{host}")


def run(*words: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout, done.stderr


class Serving:
    """``virtwire-tap serve`` in a process of its own."""

    def __init__(self, path: Path, *words: str) -> None:
        command = [sys.executable, "-m", "virtwire.conformance.tap.main", "serve", str(path), *words]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert self._process.stderr is not None
        line = self._process.stderr.readline()
        assert line.startswith("serving "), line
        self.uri = line.split()[1]

    def end(self, *, wait: bool = False) -> tuple[int, str]:
        if not wait:
            self._process.send_signal(signal.SIGINT)
        stdout, _ = self._process.communicate(timeout=60)
        return self._process.returncode, stdout


def test_no_difference_is_0_and_one_is_1(tmp_path: Path) -> None:
    serving = Serving(recording(tmp_path), "--listen", f"unix:{tmp_path}/socket", "--again", "--json")
    assert run("replay", recording(tmp_path), "--to", serving.uri) == (
        0,
        "1 connection, 6 calls, 0 events, 0 streams: no differences\n",
        "",
    )
    status, stdout, _ = run("replay", recording(tmp_path, host="other"), "--to", serving.uri)
    assert status == 1
    assert stdout == (
        'connection 0, call 5: connect_get_hostname: ret.hostname: "other" | "host"\n'
        "1 connection, 6 calls, 0 events, 0 streams: 1 difference\n"
    )
    renamed = ("--map", "other=host", "--json")
    status, stdout, _ = run("replay", recording(tmp_path, host="other"), "--to", serving.uri, *renamed)
    assert status == 0
    assert json.loads(stdout)["differences"] == 0
    status, stdout, _ = run("replay", recording(tmp_path, name="unknown"), "--to", serving.uri)
    assert status == 1
    assert "Call not in the recording" in stdout
    status, stdout = serving.end()
    assert status == 1
    assert json.loads(stdout)["findings"][0]["subject"] == "domain_lookup_by_name"


def test_serving_ends_by_itself_when_all_was_played(tmp_path: Path) -> None:
    serving = Serving(recording(tmp_path), "--listen", "tcp:127.0.0.1:0", "--once", "--strict")
    assert re.fullmatch(r"test\+tcp://127\.0\.0\.1:\d+/default", serving.uri)
    assert run("replay", recording(tmp_path), "--to", serving.uri)[0] == 0
    assert serving.end(wait=True) == (0, "1 connection, 7 calls, 0 events, 0 streams: no differences\n")


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("replay", "nobody", "--to", "test:///default"), "No such file"),
        (("replay", "{recording}", "--to", "test+unix:///default?socket=/nobody"), "Failed to connect socket"),
        (("replay", "{recording}", "--to", "nonsense"), "does not include a driver name"),
        (("replay", "{recording}", "--to", "test:///default", "--map", "x"), "is not OLD=NEW"),
        (("replay", "{recording}"), "Missing option"),
        (("serve", "{recording}"), "Missing option"),
        (("serve", "nobody", "--listen", "unix:/nowhere/at/all"), "No such file"),
        (("serve", "{recording}", "--listen", "unix:/nowhere/at/all"), "/nowhere/at/all"),
        (("serve", "{recording}", "--listen", "udp:1"), "is not unix:PATH"),
        (("serve", "{recording}", "--listen", "unix:{dir}/s", "--once", "--again"), "exclude each other"),
        (("serve", "{recording}", "--listen", "unix:{dir}/s", "--pki-dir", "{dir}"), "--pki-dir is for clients"),
        (("serve", "{recording}", "--listen", "tls:127.0.0.1:0", "--pki-dir", "{dir}"), "servercert.pem"),
    ],
)
def test_what_cannot_be_used_is_2(tmp_path: Path, words: tuple[str, ...], text: str) -> None:
    known = {"recording": recording(tmp_path), "dir": tmp_path}
    status, _, stderr = run(*(word.format(**known) for word in words))
    assert status == 2
    assert text in stderr


def test_a_socket_that_is_left_is_removed(tmp_path: Path) -> None:
    serving = Serving(recording(tmp_path), "--listen", f"unix:{tmp_path}/socket")
    assert serving.end()[0] == 0
    assert not os.path.exists(tmp_path / "socket")


def test_a_damaged_recording_is_3_if_nothing_differs_up_to_there(tmp_path: Path) -> None:
    whole, damaged = recording(tmp_path), tmp_path / "damaged"
    damaged.write_bytes(whole.read_bytes()[:-20])
    serving = Serving(whole, "--listen", f"unix:{tmp_path}/socket", "--again", "--json")
    code, stdout, stderr = run("replay", damaged, "--to", serving.uri)
    assert code == 3
    assert "no differences" in stdout
    assert "the recording ends early: at byte" in stderr
    code, stdout, _ = run("replay", damaged, "--to", serving.uri, "--json")
    assert code == 3
    assert json.loads(stdout)["damage"].startswith("at byte")
    serving.end()


def test_an_interrupted_replay_is_130(tmp_path: Path) -> None:
    """The daemon says nothing; somebody loses patience."""
    with socket.socket(socket.AF_UNIX) as daemon:
        daemon.bind(str(tmp_path / "socket"))
        daemon.listen()
        uri = f"test+unix:///default?socket={tmp_path}/socket"
        command = [
            sys.executable,
            "-m",
            "virtwire.conformance.tap.main",
            "replay",
            str(recording(tmp_path)),
            "--to",
            uri,
        ]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
            daemon.settimeout(60)
            client, _ = daemon.accept()
            with client:
                client.settimeout(60)
                assert client.recv(4)  # it has called, and waits
                process.send_signal(signal.SIGINT)
                _, stderr = process.communicate(timeout=60)
    assert (process.returncode, stderr) == (130, "")


def test_the_help_of_replay_has_the_statuses_of_the_documentation() -> None:
    page = (Path(__file__).parents[3] / "docs" / "replay.md").read_text()
    (sentence,) = re.findall(r"The exit code is (0 when[^.]*)\.", page)
    documented = set(re.findall(r"\d+", sentence))
    status, help, _ = run("replay", "--help")
    assert status == 0
    assert (
        documented
        == {"0", "1", "2", "3", "130", "141"}
        == set(re.findall(r"\d+", help.partition("Ends with")[2].partition(".")[0]))
    )
