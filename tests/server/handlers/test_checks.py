"""The checks of the API layer and the daemon."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.handlers.checks import LIVE_OR_CONFIG, exclusive, int_argument, invalid, list_limit


def error_of(check: Callable[..., Any], *args: Any, **options: Any) -> tuple[Any, ...]:
    with pytest.raises(LibvirtError) as caught:
        check(*args, **options)
    error = caught.value
    return error.code, error.domain, error.message, error.str1, error.str2, error.int1, error.int2


def test_what_passes() -> None:
    int_argument(0, "virF", "a")
    int_argument(1, "virF", "a", zero=False)
    list_limit(0, "a", 3, "MAX")
    list_limit(3, "a", 3, "MAX")
    for flags in (0, 1, 2, 4, 0xFFFC):
        exclusive(flags, "virF", *LIVE_OR_CONFIG)


def test_what_does_not() -> None:
    assert error_of(int_argument, -1, "virF", "a") == (8, 20, "a in virF must be zero or greater", "virF", "a", 0, 0)
    assert error_of(int_argument, 0, "virF", "a", zero=False)[2] == "a in virF must be greater than zero"
    assert error_of(list_limit, -1, "a", 3, "MAX") == (
        39,
        7,
        "a must be non-negative",
        "%s",
        "a must be non-negative",
        -1,
        -1,
    )
    assert error_of(list_limit, 4, "a", 3, "MAX")[2] == "a > MAX"
    text = "Flags 'VIR_DOMAIN_AFFECT_LIVE' and 'VIR_DOMAIN_AFFECT_CONFIG' are mutually exclusive"
    assert error_of(exclusive, 7, "virF", *LIVE_OR_CONFIG) == (8, 20, text, "virF", "ctl", 0, 0)
    assert invalid("virF", "a", "text").message == "text"
