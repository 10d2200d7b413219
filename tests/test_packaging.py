"""What is packaged is what is there, and the project speaks of itself alone."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
TOP = ("protocol", "auth", "certs", "client", "server", "conformance")


def test_every_package_is_listed() -> None:
    there = {
        "virtwire." + ".".join(path.parent.relative_to(ROOT).parts)
        for top in TOP
        for path in (ROOT / top).rglob("__init__.py")
    }
    data = {"virtwire.conformance.views.web.static"}  # the page, no Python in it
    assert there | data == set(PROJECT["tool"]["setuptools"]["packages"])


def test_it_is_installed_from_the_clone_wherever_that_is_said() -> None:
    """Who asks a registry for it gets something else, or nothing."""
    documents = [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]
    texts = documents + [path for top in TOP for path in (ROOT / top).rglob("*.py")]
    assert not [path for path in texts if re.search(r"pip install '?virtwire", path.read_text())]


def test_every_folder_is_mapped_and_seen_by_mypy() -> None:
    mapped = PROJECT["tool"]["setuptools"]["package-dir"]
    assert mapped == {f"virtwire.{top}": top for top in TOP}
    for top in TOP:
        assert (ROOT / ".types" / "virtwire" / top).resolve() == ROOT / top
        assert (ROOT / top / "py.typed").exists()


def test_what_trio_and_asyncio_share_is_held_to_import_neither() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    (held,) = [
        each["source_modules"] for each in contracts if each.get("forbidden_modules", [])[:2] == ["trio", "asyncio"]
    ]
    own = {"__init__", "aio", "asyncio_channel", "asyncio_io", "shell", "trio_channel", "trio_io", "trio_shell"}
    there = {
        path.stem for path in (ROOT / "client").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert set(held) == {f"virtwire.client.{name}" for name in there - own}


@pytest.mark.parametrize("command", sorted(PROJECT["project"]["scripts"]))
def test_every_command_answers_help(command: str) -> None:
    done = subprocess.run([Path(sys.executable).parent / command, "--help"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Usage:")


def test_the_wheel_is_pure_and_whole(wheel: Path) -> None:
    assert wheel.name.endswith("-py3-none-any.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    for top in TOP:
        for path in (ROOT / top).rglob("*"):
            if path.suffix in {".py", ".x", ".lark", ".rng", ".typed", ".html", ".css", ".js", ".svg"}:
                assert f"virtwire/{path.relative_to(ROOT)}" in names
