from __future__ import annotations

from virtwire.protocol.keepalive import PING, PONG, KeepAlive, Verdict, is_ping


def test_the_frames_are_those_of_the_wire() -> None:
    assert PING.hex() == "0000001c6b656570000000010000000100000002" + "00" * 8
    assert PONG.hex() == "0000001c6b656570000000010000000200000002" + "00" * 8
    assert is_ping(PING)
    assert not is_ping(PONG)


def test_interval_one_count_three_pings_three_times_and_dies_at_four() -> None:
    alive = KeepAlive(1, 3, now=0)
    seen = []
    for tick in range(1, 5):
        assert alive.deadline == tick
        assert alive.check(tick - 0.01) is Verdict.WAIT
        seen.append(alive.check(tick))
    assert seen == [Verdict.PING, Verdict.PING, Verdict.PING, Verdict.DEAD]


def test_any_frame_resets_the_count_and_the_clock() -> None:
    alive = KeepAlive(5, 1, now=0)
    assert alive.check(5) is Verdict.PING
    alive.heard(7)
    assert alive.deadline == 12
    assert alive.check(12) is Verdict.PING
    assert alive.check(17) is Verdict.DEAD


def test_an_interval_of_minus_one_never_pings() -> None:
    alive = KeepAlive(-1, 5, now=0)
    assert alive.deadline == float("inf")
    assert alive.check(10**9) is Verdict.WAIT
