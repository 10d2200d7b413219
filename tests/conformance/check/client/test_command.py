"""The command: its words, its variables, its bounds, its trigger."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
import trio
from virtwire.conformance.check.client.command import OUTPUT_KEPT, Command, Place, free_port


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path, "test+unix:///default?socket=/s", Path("/s"), free_port())


def python(code: str, *words: str, trigger: tuple[str, ...] = (), deadline: float = 30.0) -> Command:
    return Command((sys.executable, "-c", code, *words), trigger, deadline=deadline)


async def test_words_are_replaced_and_others_are_not(place: Place) -> None:
    words = ("{uri}", "--socket={socket}", "{dir}/x", ":{port}", '{"json": {}}', "{unknown}")
    ended = await python("import sys, json; print(json.dumps(sys.argv[1:]))", *words).run(place)
    assert json.loads(ended.stdout) == [
        place.uri,
        f"--socket={place.socket}",
        f"{place.folder}/x",
        f":{place.port}",
        '{"json": {}}',
        "{unknown}",
    ]
    assert ended.status == 0
    assert not ended.timed_out


async def test_the_variables_lead_to_the_daemon_and_nowhere_else(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBVIRT_AUTH_FILE", "/mine")
    monkeypatch.setenv("VIRSH_DEBUG", "0")
    monkeypatch.setenv("KEPT", "yes")
    ended = await python("import os, json; print(json.dumps(dict(os.environ)))").run(place)
    seen = json.loads(ended.stdout)
    assert seen["LIBVIRT_DEFAULT_URI"] == seen["VIRSH_DEFAULT_CONNECT_URI"] == place.uri
    assert seen["KEPT"] == "yes"
    assert {"LIBVIRT_AUTH_FILE", "VIRSH_DEBUG"}.isdisjoint(seen)
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"):
        assert Path(seen[name]).is_relative_to(place.folder)


async def test_status_output_and_signals_are_told(place: Place) -> None:
    ended = await python("import sys; print('out'); print('err', file=sys.stderr); sys.exit(7)").run(place)
    assert (ended.status, ended.stdout, ended.stderr) == (7, b"out\n", b"err\n")
    ended = await python("import os; os.kill(os.getpid(), 11)").run(place)
    assert ended.status == -11


async def test_a_program_that_does_not_end_is_ended_with_all_that_it_started(place: Place) -> None:
    code = (
        "import subprocess, sys, time; p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']); "
        "print(p.pid, flush=True); time.sleep(60)"
    )
    ended = await python(code, deadline=3.0).run(place)
    assert ended.timed_out
    assert ended.status == -9
    assert await _ends(int(ended.stdout))


async def _ends(pid: int) -> bool:
    """Wait for the end of a process that is not ours, though not for ever."""
    for _ in range(500):
        stat = Path(f"/proc/{pid}/stat")
        if not stat.exists() or stat.read_text().split()[2] == "Z":  # ended, whether or not somebody has noted it
            return True
        await trio.sleep(0.02)
    return False


QUIET = "sleep 60 >/dev/null 2>&1 </dev/null & echo $!"


async def test_what_a_program_leaves_running_ends_with_the_run(place: Place) -> None:
    """Though it has let go of the output, and the program itself has ended long before."""
    ended = await Command(("sh", "-c", QUIET)).run(place)
    assert (ended.status, ended.timed_out) == (0, False)
    assert await _ends(int(ended.stdout))


async def test_what_a_program_and_its_trigger_leave_running_ends_with_the_run(place: Place) -> None:
    ended = await Command(("sh", "-c", f"{QUIET}; exec sleep 60"), ("sh", "-c", QUIET)).run(place)
    assert (ended.status, ended.timed_out) == (0, False)
    for pid in ended.stdout.split():
        assert await _ends(int(pid))


async def test_output_is_kept_up_to_a_bound_and_read_beyond_it(place: Place) -> None:
    ended = await python(f"import sys; sys.stdout.write('x' * {4 * OUTPUT_KEPT})").run(place)
    assert len(ended.stdout) == OUTPUT_KEPT
    assert ended.status == 0


async def test_nothing_is_read_from_stdin(place: Place) -> None:
    ended = await python("import sys; print(repr(sys.stdin.read()))").run(place)
    assert ended.stdout == b"''\n"


async def test_what_cannot_be_started_is_told_as_a_shell_does(place: Place, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_bytes(b"\x7fELF no program")
    script.chmod(0o755)
    ended = await Command((str(script),)).run(place)
    assert ended.status == 127
    assert b"cannot be started" in ended.stderr


def test_a_program_that_is_not_there_is_a_problem() -> None:
    assert Command(("sh",)).problem() is None
    assert Command(("no-such-program",)).problem() == "there is no program no-such-program"
    assert Command(("sh",), ("no-such-program",)).problem() == "there is no program no-such-program"


SERVE = (
    "import signal, sys, time; print('serving', flush=True); signal.signal(15, lambda *a: sys.exit(0)); time.sleep(60)"
)


async def test_the_end_of_the_trigger_is_the_end_of_the_run(place: Place) -> None:
    ended = await python(SERVE, trigger=("sh", "-c", "echo scraped {port}; exit 3")).run(place)
    assert ended.status == 3
    assert ended.stdout.startswith(f"scraped {place.port}\n".encode())
    assert ended.seconds < 20


async def test_a_program_that_crashes_under_its_trigger_counts(place: Place) -> None:
    code = "import os; os.kill(os.getpid(), 11)"
    ended = await python(code, trigger=("sleep", "0.5")).run(place)
    assert ended.status == -11


async def test_a_trigger_has_the_deadline_too(place: Place) -> None:
    ended = await python(SERVE, trigger=("sleep", "60"), deadline=1.0).run(place)
    assert ended.timed_out


def test_a_free_port_is_free() -> None:
    assert 0 < free_port() < 65536
