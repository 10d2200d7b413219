"""Documents that are refused, with every field of libvirt's error."""

from __future__ import annotations

import json
from typing import Any

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.xml.definition import Definition

from tests.server.backends.xml.corpus import REFUSALS

CASES = json.loads(REFUSALS.read_text())


@pytest.mark.parametrize("case", CASES, ids=[f"{number}" for number in range(len(CASES))])
def test_refused_as_libvirt_does(case: dict[str, Any]) -> None:
    with pytest.raises(LibvirtError) as refused:
        Definition.parse(case["xml"])
    assert refused.value.fields() == case["error"], case["xml"]
