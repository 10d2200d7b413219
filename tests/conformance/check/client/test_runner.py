"""Running the checks of a client: what is said of the command, whatever its bytes are."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree
from virtwire.conformance.check.main import main

HOSTNAME = """
import socket, struct, sys
with socket.socket(socket.AF_UNIX) as sock:
    sock.connect(sys.argv[1])
    with sock.makefile("rb") as replies:
        sock.sendall(struct.pack(">IIIiIII", 28, 0x20008086, 1, 66, 0, 0, 0))
        replies.read(int.from_bytes(replies.read(4)) - 4)
"""


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("\x01", r"'\x01'"),
        ("\udcff", r"'\udcff'"),  # how an argument comes that is not UTF-8
        ("a\nb\x1b[31m", r"'a\nb\x1b[31m'"),
        ("Grüße", "'Grüße'"),
    ],
)
def test_a_command_of_any_bytes_is_reported(word: str, shown: str, tmp_path: Path) -> None:
    files = {name: tmp_path / f"report.{name}" for name in ("junit", "json", "html")}
    options = [each for name, file in files.items() for each in (f"--{name}", str(file))]
    words = [sys.executable, "-c", HOSTNAME, "{socket}", word]
    done = CliRunner().invoke(main, ["client", "--only", "framing.byte*", *options, *words])
    assert done.exit_code == 0, done.output
    first, second = done.output.splitlines()[:2]
    assert first.startswith("client ")
    assert first.endswith(f" {shown}")
    assert second.startswith("  connections 1, ")
    assert json.loads(files["json"].read_text())["subject"]["name"].endswith(shown)
    assert etree.parse(files["junit"]).getroot().get("name").endswith(shown)
    assert shown.strip("'") in files["html"].read_text()


def test_what_cannot_be_judged_is_told_without_control_characters() -> None:
    done = CliRunner().invoke(main, ["client", "no\udcff\x01"])
    assert (done.exit_code, done.output) == (3, "virtwire-check: there is no program no\\udcff\\x01\n")
    code = r"import sys; sys.stderr.write('one\n\x01two'); sys.exit(7)"
    done = CliRunner().invoke(main, ["client", sys.executable, "-c", code])
    assert (done.exit_code, done.output) == (
        3,
        "virtwire-check: undisturbed, it ended with status 7: one\n\\x01two\n",
    )
