"""The public names: there when they are asked for, and not before."""

from __future__ import annotations

import subprocess
import sys

import pytest
import virtwire.conformance


@pytest.mark.parametrize("name", virtwire.conformance.__all__)
def test_each_is_there(name: str) -> None:
    assert getattr(virtwire.conformance, name).__name__ == name


def test_others_are_not() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = virtwire.conformance.nothing


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys, virtwire.conformance; print([name for name in sys.modules if name.startswith('virtwire.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['virtwire.conformance']"
