"""``virtwire-check client`` from the command line: what it writes, and its exit status."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree
from virtwire.conformance.check.client.every import CLIENT as CLIENT_CHECKS
from virtwire.conformance.check.main import main
from virtwire.conformance.interrupts import INTERRUPTED

from tests.peers.require import require
from tests.peers.tmux import Tmux

CLIENT = """
import socket, struct, sys
HEADER = struct.Struct(">IIIiIII")
with socket.socket(socket.AF_UNIX) as sock:
    sock.connect(sys.argv[1])
    with sock.makefile("rb") as replies:
        def call(serial, number, payload=b""):
            sock.sendall(HEADER.pack(28 + len(payload), 0x20008086, 1, number, 0, serial, 0) + payload)
            length, _, _, _, _, _, status = HEADER.unpack(replies.read(28))
            payload = replies.read(length - 28)
            if status and not CARELESS:
                sys.exit("error: refused")
            return payload
        call(0, 66)
        call(1, 1, bytes.fromhex("00000001 0000000f") + b"test:///default\\0" + bytes(4))
        print(len(call(2, 59)))
        call(3, 2)
"""


def check(*options: str, careless: bool = False) -> Result:
    code = CLIENT.replace("CARELESS", str(careless))
    words = [*options, "--", sys.executable, "-c", code, "{socket}"]
    return CliRunner().invoke(main, ["client", *words])


def test_a_client_that_does_right_passes() -> None:
    done = check("--only", "errors.usual", "--only", "framing.cut-in*", "--only", "conduct.serials")
    assert done.exit_code == 0, done.output
    assert "ok      errors.usual: an error is told of that is usual" in done.output
    assert "calls 4: auth_list, connect_open, connect_get_hostname, connect_close" in done.output
    assert "none failed" in done.output


def test_one_that_does_wrong_fails_by_its_level() -> None:
    done = check("--only", "errors.usual", careless=True)
    assert done.exit_code == 10, done.output
    assert "it ended with status 0 and wrote nothing of an error (connect_get_hostname, serial 2)" in done.output


def test_reports_are_written(tmp_path: Path) -> None:
    files = {name: tmp_path / f"report.{name}" for name in ("junit", "json", "html")}
    options = [word for name, file in files.items() for word in (f"--{name}", str(file))]
    done = check(*options, "--only", "errors.usual", "--only", "conduct.status", careless=True)
    assert done.exit_code == 10, done.output
    outcomes = {each["name"]: each["status"] for each in json.loads(files["json"].read_text())["checks"]}
    assert outcomes == {"conduct.status": "pass", "errors.usual": "fail"}
    assert len(etree.parse(files["junit"]).findall(".//failure")) == 1
    assert "errors.usual" in files["html"].read_text()


def test_levels_and_names_choose() -> None:
    done = check("--level", "core", "--only", "lost.at-*")
    assert "lost.at-once" in done.output
    assert "lost.at-close" not in done.output
    assert check("--only", "nosuch*").exit_code == 2


def test_a_trigger_makes_a_server_work() -> None:
    code = CLIENT.replace("CARELESS", "False")
    trigger = f"{sys.executable} -c '{code}' {{socket}}"
    done = CliRunner().invoke(
        main, ["client", "--only", "replies.slow", "--trigger", trigger.replace("'-c'", "-c"), "--", "sleep", "60"]
    )
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["no-such-program"], "there is no program no-such-program"),
        (["true"], "it did not call the daemon"),
        (["sh", "-c", "echo broken >&2; exit 7"], "undisturbed, it ended with status 7: broken"),
        (["--deadline", "0.5", "--", "sleep", "60"], "undisturbed, it did not end within 0.5 seconds\n"),
        (["--deadline", "1", "--", "sleep", "60"], "undisturbed, it did not end within 1 second\n"),
    ],
)
def test_what_cannot_be_judged_is_told(words: list[str], text: str) -> None:
    done = CliRunner().invoke(main, ["client", *words])
    assert done.exit_code == 3
    assert text in done.output


def test_a_report_that_cannot_be_written_is_told_before_the_client_is_run(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        main, ["client", "--html", str(tmp_path / "nowhere" / "x"), "touch", str(tmp_path / "has-run")]
    )
    assert done.exit_code == 2
    assert "cannot write" in done.output
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_ends_it_and_the_client(tmp_path: Path, number: int) -> None:
    program = Path(sys.executable).parent / "virtwire-check"
    begun = tmp_path / "begun"
    command = [program, "client", "sh", "-c", 'echo $$ > "$0.new"; mv "$0.new" "$0"; exec sleep 60', str(begun)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        deadline = time.monotonic() + 30
        while not begun.exists():
            assert time.monotonic() < deadline
            time.sleep(0.01)
        process.send_signal(number)
        stdout, stderr = process.communicate(timeout=30)
    assert (process.returncode, stderr) == (INTERRUPTED, "")
    assert stdout.startswith("client sh -c ")
    assert f"\nInterrupted: 0 of {len(CLIENT_CHECKS)} checks were made.\n" in stdout
    assert not Path("/proc", begun.read_text().strip()).exists()


def test_progress_is_shown_at_a_terminal_and_an_interrupt_there_tells_what_was_found(tmp_path: Path) -> None:
    """The first check looks at the two runs that were undisturbed; from the third on, the client hangs."""
    require("tmux")
    hang = (
        "import os, sys, time\nopen(sys.argv[2], 'a').write('.')\nif os.path.getsize(sys.argv[2]) > 2: time.sleep(60)\n"
    )
    (tmp_path / "client.py").write_text(hang + CLIENT.replace("CARELESS", "False"))
    report = tmp_path / "report.json"
    words = ["--only", "conduct.serials", "--only", "errors.usual", "--deadline", "50", "--json", str(report)]
    words += ["--", sys.executable, str(tmp_path / "client.py"), "{socket}", str(tmp_path / "runs")]
    with Tmux([str(Path(sys.executable).parent / "virtwire-check"), "client", *words]) as terminal:
        terminal.wait_for("1 of 2")
        terminal.press("C-c")
        assert terminal.ended() == INTERRUPTED
        shown = terminal.wait_for("Interrupted: 1 of 2 checks")
    assert "ok      conduct.serials" in shown
    assert json.loads(report.read_text())["interrupted"] == "1 of 2 checks were made"


def test_what_makes_no_sense_is_refused() -> None:
    assert CliRunner().invoke(main, ["client"]).exit_code == 2
    assert "No closing quotation" in CliRunner().invoke(main, ["client", "--trigger", "'", "true"]).output


def test_options_of_the_command_are_the_commands() -> None:
    done = CliRunner().invoke(main, ["client", "sh", "-c", "exit 0", "--only"])
    assert done.exit_code == 3


def test_the_checks_of_a_client_can_be_listed_and_explained() -> None:
    listed = CliRunner().invoke(main, ["list", "--client", "--only", "replies.*"])
    assert "core        replies.reordered: replies are matched to calls by serial" in listed.output
    explained = CliRunner().invoke(main, ["explain", "--client", "replies.reordered"])
    assert "Holds replies back until the client calls no more" in explained.output
    assert "one of 200 was displaced by 34 places" in explained.output
    assert CliRunner().invoke(main, ["explain", "replies.reordered"]).exit_code == 2
