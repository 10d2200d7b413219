"""Scenarios: files of virsh commands, one a line, under tests/data/differential.

A line is a virsh command, an empty line, a comment (``#``), or one of:

``@edit EXPRESSION``
    the next edit command (checkpoint-edit, snapshot-edit) applies this sed expression to the document it is given;
``@read-only``
    the whole scenario runs on read-only connections.

Commands run in that folder: XML files beside the scenario are named as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "data" / "differential"


@dataclass(frozen=True)
class Scenario:
    """Commands that build on each other, from a fresh daemon on.

    Attributes:
        commands: what virsh is told, in order.
        edits: the sed expressions of successive edit commands.
        read_only: whether virsh connects read-only.
        text: the scenario and the documents it uses, for masking: what they name is no accident.
    """

    name: str
    commands: tuple[str, ...]
    edits: tuple[str, ...]
    read_only: bool
    text: str

    @classmethod
    def parse(cls, name: str, text: str) -> Scenario:
        """Read a scenario from its text."""
        commands, edits, read_only = [], [], False
        for line in map(str.strip, text.splitlines()):
            if line.startswith("@edit "):
                edits.append(line.removeprefix("@edit ").strip())
            elif line == "@read-only":
                read_only = True
            elif line.startswith("@"):
                raise ValueError(f"{name}: {line.split()[0]} is no directive")
            elif line and not line.startswith("#"):
                commands.append(line)
        files = [FOLDER / word for word in re.findall(r"[\w./-]+\.xml", text)]
        documents = [file.read_text(errors="replace") for file in files if file.is_file()]
        return cls(name, tuple(commands), tuple(edits), read_only, "\n".join([text, *documents]))

    @classmethod
    def all(cls) -> list[Scenario]:
        """Return every scenario of the folder."""
        return [cls.parse(file.stem, file.read_text()) for file in sorted(FOLDER.glob("*.txt"))]
