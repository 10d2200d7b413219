from __future__ import annotations

from virtwire.client.hole import Hole
from virtwire.client.limits import Limits, timed_out
from virtwire.protocol.errors import OperationTimeout
from virtwire.protocol.generated.connect import CONNECT_OPEN


def test_the_default_stays_below_that_of_libvirtd() -> None:
    assert Limits().calls < 5
    assert Limits().call_timeout is None


def test_a_call_that_takes_too_long_names_itself() -> None:
    error = timed_out(CONNECT_OPEN, 0.5)
    assert isinstance(error, OperationTimeout)
    assert "connect_open was not answered within 0.5 seconds" in str(error)


def test_a_hole_is_not_nothing() -> None:
    assert Hole(0)  # an empty hole must not end a loop that ends with empty data
