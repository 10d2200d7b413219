from __future__ import annotations

import subprocess
import sys

import pytest
from virtwire.client.lazy import LazyModule


def test_a_name_is_fetched_once_and_kept() -> None:
    module = LazyModule("json")
    assert "dumps" not in vars(module)
    dumps = module.dumps
    assert dumps([1]) == "[1]"
    assert vars(module)["dumps"] is dumps
    assert repr(module) == "LazyModule('json')"


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError):
        _ = LazyModule("json").nothing
    with pytest.raises(ModuleNotFoundError):
        _ = LazyModule("virtwire.no_such_module").anything


def test_importing_the_client_loads_nothing_heavy() -> None:
    script = (
        "import sys, trio; before = set(sys.modules); import virtwire.client; print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "virtwire.client.objects.domain" in loaded
    heavy = (
        "virtwire.server",
        "virtwire.certs",
        "virtwire.protocol.generated",
        "lxml",
        "cryptography",
        "click",
        "rich",
    )
    assert not [name for name in loaded if name.startswith(heavy)]
