"""Pairs of what two daemons made up for the same thing."""

from __future__ import annotations

from virtwire.conformance.replay import pairs as pairs_module
from virtwire.conformance.replay.pairs import Pairs, sort_of

HERE, THERE = bytes(range(16)), bytes(range(16, 32))
HERE_TEXT, THERE_TEXT = b"00010203-0405-0607-0809-0a0b0c0d0e0f", b"10111213-1415-1617-1819-1a1b1c1d1e1f"


def test_a_pair_is_learned_once_and_holds_both_ways() -> None:
    pairs = Pairs()
    assert pairs.same("uuid", HERE, THERE)
    assert pairs.same("uuid", HERE, THERE)
    assert not pairs.same("uuid", HERE, HERE)
    assert not pairs.same("uuid", THERE, THERE)
    assert pairs.right("uuid", HERE) == THERE
    assert pairs.right("uuid", THERE) is None
    assert len(pairs) == 1


def test_what_is_equal_is_a_pair_too() -> None:
    pairs = Pairs()
    assert pairs.same("callback id", 3, 3)
    assert not pairs.same("callback id", 3, 4)
    assert len(pairs) == 0


def test_sorts_do_not_mix() -> None:
    pairs = Pairs()
    assert pairs.same("callback id", 3, 4)
    assert pairs.same("domain id", 3, 5)


def test_a_domain_that_does_not_run_has_no_id_to_pair() -> None:
    pairs = Pairs()
    assert not pairs.same("domain id", -1, 4)
    assert pairs.same("domain id", -1, -1)
    assert pairs.same("domain id", 1, 4)


def test_learning_replaces_what_was_known_of_either() -> None:
    pairs = Pairs()
    pairs.learn("domain id", 1, 10)
    pairs.learn("domain id", 2, 20)
    pairs.learn("domain id", 1, 20)
    assert pairs.right("domain id", 1) == 20
    assert pairs.right("domain id", 2) is None
    assert pairs.same("domain id", 2, 10)


def test_texts_are_equal_but_for_what_daemons_make_up() -> None:
    pairs = Pairs()
    assert pairs.same_text(b"domain '" + HERE_TEXT + b"' (vm)", b"domain '" + THERE_TEXT + b"' (vm)")
    assert pairs.right("uuid", HERE) == THERE
    assert not pairs.same_text(b"x " + HERE_TEXT, b"x " + HERE_TEXT)
    assert not pairs.same_text(b"a", b"b")
    assert not pairs.same_text(HERE_TEXT, b"52:54:00:00:00:01")
    assert pairs.same_text(b"52:54:00:AA:bb:01", b"52:54:00:aa:bb:02")
    assert pairs.same_text(b"/x/domain-3-vm/monitor.sock", b"/x/domain-44-vm/monitor.sock")
    assert pairs.right("domain id", 3) == 44
    assert pairs.same_text(b"/dev/pts/1", b"/dev/pts/2")
    assert pairs.same_text(b"1700000000", b"1700000001")
    assert not pairs.same_text(b"17000", b"17001")


def test_what_differs_teaches_nothing() -> None:
    pairs = Pairs()
    assert not pairs.same_text(HERE_TEXT + b" a", THERE_TEXT + b" b")
    assert pairs.right("uuid", HERE) is None


def test_a_text_is_written_as_the_other_side_says_it() -> None:
    pairs = Pairs()
    pairs.learn("uuid", HERE, THERE)
    pairs.learn("domain id", 3, 44)
    pairs.learn("mac", b"52:54:00:00:00:01", b"52:54:00:00:00:02")
    text = b"<uuid>%b</uuid> /domain-3-vm 52:54:00:00:00:01 /dev/pts/7"
    assert pairs.text(text % HERE_TEXT) == b"<uuid>%b</uuid> /domain-44-vm 52:54:00:00:00:02 /dev/pts/7" % THERE_TEXT


def test_a_full_table_learns_no_more_and_compares_exactly() -> None:
    pairs = Pairs()
    limit = pairs_module.MAX_PAIRS
    for number in range(limit + 5):
        pairs.learn("callback id", number, number + 1)
    assert pairs.right("callback id", limit - 1) == limit
    assert pairs.right("callback id", limit) is None
    assert not pairs.same("domain id", 1, 2)
    assert pairs.same("domain id", 2, 2)


def test_a_pair_that_is_forgotten_can_be_another() -> None:
    pairs = Pairs()
    assert pairs.same("domain id", 1, 2)
    pairs.forget("domain id", 1)
    assert pairs.right("domain id", 1) is None
    assert pairs.same("domain id", 1, 3)
    assert pairs.same("domain id", 4, 2)


def test_what_a_field_stands_for() -> None:
    assert sort_of("domain_handle", "uuid", "uuid") == "uuid"
    assert sort_of("domain_handle", "id", "int") == "domain id"
    assert sort_of("network_handle", "id", "int") is None
    assert sort_of("anything", "callback_id", "int") == "callback id"
