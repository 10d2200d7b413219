"""The commands about recordings: whatever a recording says, they end with a documented code and print plain text."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from pathlib import Path

from click.testing import CliRunner
from virtwire.conformance.tap.main import main

from tests.fuzz.recordings import LENGTH, files

CODES = {0, 1, 2, 3}
COMMANDS: list[list[str]] = [
    ["show", "IN"],
    ["show", "--full", "--hex", "--secrets", "IN"],
    ["show", "--full", "--filter", "object=t* or error or slower=1us", "IN"],
    ["stats", "IN", "--svg", "OUT.svg"],
    ["stats", "IN", "--json"],
    ["diff", "IN", "BEFORE"],
    ["diff", "--exact", "--secrets", "BEFORE", "IN"],
    ["redact", "--all", "IN", "OUT.pcapng"],
    ["redact", "IN", "OUT.hex"],
    ["convert", "IN", "OUT.vwtap"],
    ["convert", "IN", "OUT.pcapng"],
    ["convert", "IN", "OUT.hex"],
]


def drive(frames: int, seed: int) -> dict[str, int]:
    """Give about so many mutated frames, in recordings, to the commands.

    Returns:
        How many recordings each command had, and how often each code was the end.
    """
    rng = random.Random(seed)
    seen: Counter[str] = Counter()
    runner = CliRunner()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        before = folder / "before.vwtap"
        for ending, data in files(max(1, frames // LENGTH), seed):
            path = folder / f"in{ending}"
            path.write_bytes(data)
            if not before.exists():
                before.write_bytes(data)
            words = {"IN": str(path), "BEFORE": str(before)}
            command = rng.choice(COMMANDS)
            result = runner.invoke(main, [words.get(word, word.replace("OUT", f"{folder}/out")) for word in command])
            _judge(command, result.output, result.exit_code, result.exception)
            seen[command[0]] += 1
            seen[f"code {result.exit_code}"] += 1
            before.write_bytes(data)
            assert sum(each.stat().st_size for each in folder.iterdir()) < 200_000_000, "files grew"
    return dict(sorted(seen.items()))


def _judge(command: list[str], output: str, code: int, error: BaseException | None) -> None:
    if error is not None and not isinstance(error, SystemExit):
        raise AssertionError(f"{command} fell over") from error
    assert code in CODES, (command, code, output)
    assert "Traceback" not in output
    plain = output.replace("\n", "")
    assert plain.isprintable(), (command, [each for each in plain if not each.isprintable()][:5])
