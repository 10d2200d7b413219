"""Comparing runs although times, numbers and places differ."""

from __future__ import annotations

from pathlib import Path

from virtwire.conformance.check.client.command import Ended, Place
from virtwire.conformance.check.client.looks import Looks, Sameness
from virtwire.conformance.check.client.run import Run
from virtwire.conformance.check.client.script import Notes


def run(stdout: str, stderr: str = "", folder: str = "/tmp/a") -> Run:
    place = Place(Path(folder), f"test+unix:///default?socket={folder}/sock", Path(f"{folder}/sock"), 4711)
    return Run(Ended(0, False, stdout.encode(), stderr.encode(), 0.0), [], Notes(), place)


def test_equal_output_is_compared_to_the_byte() -> None:
    looks = Looks.of([run("1 domain\n"), run("1 domain\n")])
    assert looks.sameness is Sameness.ALL
    assert looks.difference(run("1 domain\n")) is None
    assert looks.difference(run("2 domain\n")) == "line 1 of its output is '2 domain' instead of '1 domain'"
    assert looks.difference(run("1 domain\nmore\n")) == "its output has 2 lines instead of 1"


def test_numbers_that_differ_are_not_compared() -> None:
    looks = Looks.of([run("took 1.5 s on 2026-01-02 12:30:00\n"), run("took 2e+06 s on 2027-01-02 12:30:01\n")])
    assert looks.sameness is Sameness.WORDS
    assert looks.difference(run("took 99 s on 2028-11-12 00:00:00\n")) is None
    assert looks.difference(run("failed after 99 s\n")) is not None


def test_where_words_differ_too_nothing_is_compared() -> None:
    looks = Looks.of([run("heads\n"), run("tails\n")])
    assert looks.sameness is Sameness.STATUS
    assert looks.difference(run("edge\n")) is None
    assert looks.new_lines(run("heads\nedge\n")) == ["edge"]


def test_what_is_of_one_run_stands_for_itself() -> None:
    text = "wrote {0}/file through {0}/sock, port 4711, as test+unix:///default?socket={0}/sock\n"
    looks = Looks.of([run(text.format("/tmp/a")), run(text.format("/tmp/b"), folder="/tmp/b")])
    assert looks.sameness is Sameness.ALL
    assert looks.difference(run(text.format("/tmp/c"), folder="/tmp/c")) is None


def test_lines_of_stderr_are_new_when_no_undisturbed_run_has_them() -> None:
    looks = Looks.of([run("", "warning: 1 slow call\n"), run("", "\n")])
    assert looks.new_errors(run("", "warning: 7 slow call\n")) == []
    assert looks.new_errors(run("", "warning: 7 slow call\nerror: lost after 3 s\n")) == ["error: lost after # s"]


def test_output_that_is_no_utf_8_is_compared_all_the_same() -> None:
    place = run("").place
    odd = Run(Ended(0, False, b"\xff\n", b"\xfe\n", 0.0), [], Notes(), place)
    looks = Looks.of([odd, odd])
    assert looks.difference(odd) is None
    assert looks.difference(run("x\n")) is not None
