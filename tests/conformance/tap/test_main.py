"""The command line of virtwire-tap: what it refuses, in words."""

from __future__ import annotations

import errno
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from virtwire.conformance.tap import command
from virtwire.conformance.tap.main import main

NOWHERE = "test+unix:///default?socket=/nonexistent"


def refused(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, words)
    assert "Traceback" not in result.output
    return result.exit_code, result.output


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], "--listen and --to are needed"),
        (["--to", NOWHERE], "--listen and --to are needed"),
        (["--listen", "unix:/tmp/x"], "--listen and --to are needed"),
        (["--listen", "x", "--to", NOWHERE], "'x' is not unix:PATH, tcp:ADDR:PORT or tls:ADDR:PORT"),
        (["--mode", "rw"], "'rw' is no mode such as 0600"),
        (["--mode", "7777"], "'7777' is no mode such as 0600"),
        (["--spin", "-1"], "--spin"),
        (["--listen", "unix:x", "--to", NOWHERE, "--full", "--tui"], "--full is for lines"),
        (["--listen", "unix:x", "--to", NOWHERE, "--full", "--quiet"], "--full is for lines"),
        (["--listen", "unix:x", "--to", NOWHERE, "--filter", "error", "--quiet"], "--quiet shows nothing"),
        (["--listen", "unix:x", "--to", NOWHERE, "--secrets", "--quiet"], "--quiet shows nothing"),
        (["--listen", "unix:x", "--to", NOWHERE, "--width", "80", "--tui"], "--width is for lines"),
        (["--listen", "unix:x", "--to", NOWHERE, "--width", "80", "--quiet"], "--width is for lines"),
        (["--width", "59"], "59 is not in the range"),
        (["--listen", "unix:x", "--to", NOWHERE, "--pki-dir", "x"], "--pki-dir is for clients that speak TLS"),
        (["--listen", "tcp:127.0.0.1:0", "--to", NOWHERE, "--mode", "0660"], "--mode is for Unix sockets"),
        (["--listen", "unix:x", "--to", NOWHERE, "--stream-bytes", "9"], "--stream-bytes is for a recording"),
        (["--full", "show", "x"], "options before 'show' are the relay's"),
        (["--spin", "200", "stats", "x"], "options before 'stats' are the relay's"),
        (["show", "x", "--web", ":0", "--full"], "not for --web"),
        (["show", "x", "--web", ":0", "--utc"], "not for --web"),
        (["show", "x", "--utc", "--relative"], "--relative and --utc are two ways to tell the time: choose one"),
        (["--listen", "unix:x", "--to", NOWHERE, "--tui", "--quiet"], "--tui and --quiet exclude each other"),
        *(
            (
                ["--listen", "unix:/nonexistent/x", "--to", NOWHERE, "--write", f"x{ending}"],
                "record to x.vwtap, and make x",
            )
            for ending in (".pcapng", ".PcapNG", ".pcap", ".hex", ".txt")
        ),
        (["frobnicate"], "No such command 'frobnicate'"),
    ],
)
def test_usage(words: list[str], text: str) -> None:
    code, output = refused(*words)
    assert code == 2
    assert text in output


def test_what_cannot_be_begun_is_told(tmp_path: Path) -> None:
    listen = ["--listen", f"unix:{tmp_path}/sock"]
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    cases = {
        "does not include a driver name": [*listen, "--to", "nonsense"],
        "is no socket": ["--listen", f"unix:{in_the_way}", "--to", NOWHERE],
        "cannot write": [*listen, "--to", NOWHERE, "--write", f"{tmp_path}/no/such/folder"],
        "'x' is none of": [*listen, "--to", NOWHERE, "--filter", "x=1"],
        "Cannot read CA certificate": [*listen, "--to", f"test+tls://localhost/default?pkipath={tmp_path}"],
        "servercert.pem cannot be read": ["--listen", "tls:127.0.0.1:0", "--pki-dir", str(tmp_path), "--to", NOWHERE],
        "is no address": [*listen, "--to", NOWHERE, "--web", "here"],
    }
    for text, words in cases.items():
        code, output = refused(*words)
        assert code == 2, (text, output)
        assert output.startswith("virtwire-tap: error: ")
        assert text in output
    assert not (tmp_path / "sock").exists()


def test_the_terminal_view_needs_textual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise command.NoTerminal("pip install it")

    monkeypatch.setattr(command, "require", missing)
    code, output = refused("--tui", "--listen", f"unix:{tmp_path}/sock", "--to", NOWHERE)
    assert code == 2
    assert "pip install" in output


def test_recordings_are_for_their_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "recording"
    for there in (False, True):
        if there:
            path.write_bytes(b"something else")
            path.chmod(0o644)
        with command._recording(path) as file:
            assert path.stat().st_mode & 0o777 == 0o600
            assert path.read_bytes() == b""
            os.write(file, b"x")


def test_two_taps_do_not_record_into_one_file(tmp_path: Path) -> None:
    path = tmp_path / "recording"
    with command._recording(path) as file:
        os.write(file, b"what passed")
        with (
            pytest.raises(command.Failed, match=r"cannot write .*recording: another tap records into it"),
            command._recording(path),
        ):
            pytest.fail("two of them")
        assert path.read_bytes() == b"what passed"
    with command._recording(path):
        assert path.read_bytes() == b""


def test_a_recording_that_ended_early_is_told_whatever_the_filter_and_in_the_status(tmp_path: Path) -> None:
    words = ["--listen", f"unix:{tmp_path}/sock", "--to", NOWHERE, "--filter", "error", "--write", "/dev/full"]
    with subprocess.Popen(
        [sys.executable, "-m", "virtwire.conformance.tap.main", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as tap:
        assert tap.stderr is not None
        assert tap.stderr.readline().startswith("virtwire-tap: ready")
        with socket.socket(socket.AF_UNIX) as client:
            client.connect(f"{tmp_path}/sock")
            said = tap.stderr.readline()
            tap.terminate()
            assert tap.wait(20) == 1
    assert said == "virtwire-tap: the recording ends here, for its file takes no more: No space left on device\n"


def test_pipes_are_written_to_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    path.chmod(0o644)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with command._recording(path) as file:
            os.write(file, b"x")
        assert os.read(reader, 10) == b"x"
        assert path.stat().st_mode & 0o777 == 0o644
    finally:
        os.close(reader)


@pytest.mark.parametrize("what", ["os.fchmod", "os.ftruncate"])
def test_a_file_that_cannot_be_made_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    def refuse(_file: int, _value: int) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    before = len(os.listdir("/proc/self/fd"))
    with monkeypatch.context() as without, pytest.raises(command.Failed, match="Operation not permitted"):
        without.setattr(what, refuse)
        with command._recording(tmp_path / "recording"):
            raise AssertionError
    assert len(os.listdir("/proc/self/fd")) == before


def test_help_is_quick_and_loads_no_views() -> None:
    code = "import sys\nfrom virtwire.conformance.tap.main import main\n"
    code += "print([m for m in ('trio', 'textual', 'hypercorn', 'cryptography') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
