from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.server.backends.moments.tree import Moment, MomentTree

# a, with b and c below it, d below b; e is another root.
FAMILY = [("a", None), ("b", "a"), ("c", "a"), ("d", "b"), ("e", None)]


def grow(family: list[tuple[str, str | None]]) -> MomentTree[Moment]:
    tree: MomentTree[Moment] = MomentTree()
    for name, parent in family:
        tree.add(Moment(name, parent))
    return tree


def names(moments: list[Moment]) -> list[str]:
    return [moment.name for moment in moments]


def node(tree: MomentTree[Moment], name: str):
    found = tree.get(name)
    assert found is not None
    return found


def test_empty_tree() -> None:
    tree = grow([])
    assert len(tree) == 0
    assert not tree
    assert tree.get("a") is None
    assert tree.get(None) is None
    assert tree.select(None, deep=True, topological=True) == []


def test_whole_tree_is_listed_by_creation() -> None:
    assert names(grow(FAMILY).select(None, deep=True)) == ["a", "b", "c", "d", "e"]


def test_topological_listing_goes_by_root_and_puts_the_latest_sibling_first() -> None:
    assert names(grow(FAMILY).select(None, deep=True, topological=True)) == ["e", "a", "c", "b", "d"]


def test_roots_and_children() -> None:
    tree = grow(FAMILY)
    assert names(tree.select(None, deep=False)) == ["e", "a"]
    assert names(tree.select(node(tree, "a"), deep=False)) == ["c", "b"]
    assert names(tree.select(node(tree, "a"), deep=True)) == ["c", "b", "d"]
    assert names(tree.select(node(tree, "d"), deep=True)) == []


def test_leaves_and_their_opposite() -> None:
    tree = grow(FAMILY)
    assert names(tree.select(None, deep=True, leaves=True)) == ["c", "d", "e"]
    assert names(tree.select(None, deep=True, no_leaves=True)) == ["a", "b"]
    assert names(tree.select(None, deep=True, leaves=True, no_leaves=True)) == []


def test_further_condition() -> None:
    assert names(grow(FAMILY).select(None, deep=True, keep=lambda moment: moment.name > "c")) == ["d", "e"]


def test_a_name_is_taken_once() -> None:
    tree = grow(FAMILY)
    with pytest.raises(ValueError, match="'a'"):
        tree.add(Moment("a"))
    assert "a" in tree
    assert len(tree) == 5


def test_removing_a_node_hands_its_children_to_its_parent_before_that_ones_own() -> None:
    tree = grow([*FAMILY, ("f", "b")])
    tree.remove(node(tree, "b"))
    assert names(tree.select(node(tree, "a"), deep=False)) == ["f", "d", "c"]
    assert node(tree, "d").moment.parent_name == "a"


def test_removing_a_root_makes_its_children_roots() -> None:
    tree = grow(FAMILY)
    tree.remove(node(tree, "a"))
    assert names(tree.select(None, deep=False)) == ["c", "b", "e"]
    assert node(tree, "b").moment.parent_name is None


def test_being_current_goes_to_the_parent() -> None:
    tree = grow(FAMILY)
    tree.current = node(tree, "d")
    tree.remove(node(tree, "d"))
    assert tree.current is node(tree, "b")
    tree.remove(node(tree, "c"))
    assert tree.current is node(tree, "b")
    tree.remove(node(tree, "a"))
    tree.remove(node(tree, "b"))
    assert tree.current is None


def test_removing_descendants_makes_their_top_current_if_one_of_them_was() -> None:
    tree = grow(FAMILY)
    tree.current = node(tree, "d")
    tree.remove_descendants(node(tree, "a"))
    assert tree.current is node(tree, "a")
    assert {each.moment.name for each in tree} == {"a", "e"}
    tree.remove_descendants(node(tree, "e"))
    assert tree.current is node(tree, "a")


def test_replacing_keeps_children_and_moves_to_the_new_parent() -> None:
    tree = grow(FAMILY)
    tree.replace(node(tree, "b"), Moment("b", "e"))
    assert names(tree.select(node(tree, "e"), deep=True)) == ["b", "d"]
    assert names(tree.select(node(tree, "a"), deep=False)) == ["c"]


def test_cycles_are_found_at_any_distance() -> None:
    tree = grow(FAMILY)
    assert tree.find_cycle("a", "d") == "b"
    assert tree.find_cycle("b", "d") == "d"
    assert tree.find_cycle("a", "e") is None
    assert tree.find_cycle("new", "d") is None
    assert tree.find_cycle("a", "unknown") is None


def test_clear_forgets_everything() -> None:
    tree = grow(FAMILY)
    tree.current = node(tree, "a")
    tree.clear()
    assert not tree
    assert tree.current is None
    assert names(tree.select(None, deep=False)) == []


def test_the_root_of_the_tree_is_no_moment() -> None:
    tree = grow(FAMILY)
    assert tree.root.is_root_of_tree
    assert not node(tree, "a").is_root_of_tree
    with pytest.raises(AssertionError):
        _ = tree.root.moment


def test_depth_is_not_limited_by_the_interpreter() -> None:
    chain = [(str(number), str(number - 1) if number else None) for number in range(5000)]
    tree = grow(chain)
    assert len(tree.select(None, deep=True, topological=True)) == 5000
    assert tree.find_cycle("0", "4999") == "1"


@given(st.lists(st.tuples(st.sampled_from(["add", "remove", "prune"]), st.integers(0, 30)), max_size=60))
def test_whatever_happens_listings_agree(actions: list[tuple[str, int]]) -> None:
    tree: MomentTree[Moment] = MomentTree()
    for count, (action, which) in enumerate(actions):
        known = [each.moment.name for each in tree]
        target = known[which % len(known)] if known else None
        if action == "add":
            tree.current = tree.add(Moment(str(count), target if which % 5 else None))
        elif target is not None and action == "remove":
            tree.remove(node(tree, target))
        elif target is not None:
            tree.remove_descendants(node(tree, target))
        whole = names(tree.select(None, deep=True))
        ordered = names(tree.select(None, deep=True, topological=True))
        assert sorted(whole) == sorted(ordered)
        for each in tree:
            parent = each.moment.parent_name
            assert parent is None or ordered.index(parent) < ordered.index(each.moment.name)
        leaves = tree.select(None, deep=True, leaves=True)
        assert len(leaves) + len(tree.select(None, deep=True, no_leaves=True)) == len(whole)
        assert tree.current is None or tree.current.moment.name in whole
