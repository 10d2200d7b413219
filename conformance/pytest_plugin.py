"""The checks as tests of another project: ``pytest --virtwire-server=URI``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

__all__ = ["pytest_addoption"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that names the daemon."""
    parser.getgroup("virtwire").addoption("--virtwire-server", metavar="URI", help="run the conformance checks on it")
