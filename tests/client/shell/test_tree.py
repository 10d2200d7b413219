"""Trees of names."""

from __future__ import annotations

from virtwire.client.shell.tree import format_tree


def test_no_names() -> None:
    assert format_tree({}) == ""


def test_a_root_alone() -> None:
    assert format_tree({"a": None}) == "a\n\n"


def test_branches() -> None:
    parents = {"a": None, "b": "a", "c": "b", "d": "b", "e": "a", "f": None}
    assert format_tree(parents) == ("a\n  |\n  +- b\n  |   |\n  |   +- c\n  |   +- d\n  |     \n  +- e\n    \nf\n\n")


def test_a_parent_outside_makes_a_root() -> None:
    assert format_tree({"b": "a", "c": "b"}) == format_tree({"b": None, "c": "b"})


def test_siblings_stand_in_the_mappings_order() -> None:
    lines = format_tree({"a": None, "z": "a", "b": "a"}).splitlines()
    assert lines.index("  +- z") < lines.index("  +- b")


def test_a_chain_of_5000() -> None:
    parents = {f"c{number}": f"c{number - 1}" if number else None for number in range(5000)}
    lines = format_tree(parents).splitlines()
    names = [line.removeprefix(" " * (len(line) - len(line.lstrip()))).removeprefix("+- ") for line in lines]
    assert [name for name in names if name.startswith("c")] == list(parents)
    assert lines[-2] == " " * (2 + 4 * 4998) + "+- c4999"


def test_5000_children() -> None:
    parents = {"root": None} | {f"c{number}": "root" for number in range(5000)}
    assert format_tree(parents).count("  +- c") == 5000
