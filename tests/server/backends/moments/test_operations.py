from __future__ import annotations

import pytest
from lxml import etree
from virtwire.protocol.errors import ErrorDomain, LibvirtError
from virtwire.server.backends.moments.operations import add_moment, check_history, check_uuid
from virtwire.server.backends.moments.tree import Moment, MomentTree

from .fake_domain import DOCUMENT, FakeDomain


def tree() -> MomentTree[Moment]:
    made: MomentTree[Moment] = MomentTree()
    for name, parent in (("a", None), ("b", "a"), ("c", "b")):
        add_moment(made, Moment(name, parent))
    return made


def refusal(name: str, parent: str | None) -> tuple[int, int, str | None]:
    with pytest.raises(LibvirtError) as caught:
        check_history(tree(), Moment(name, parent))
    return caught.value.code, caught.value.domain, caught.value.str2


def test_names_are_unique() -> None:
    with pytest.raises(LibvirtError) as caught:
        add_moment(tree(), Moment("a"))
    assert (caught.value.code, caught.value.domain) == (9, 20)
    assert caught.value.message == "operation failed: domain moment a already exists"


def test_history_may_hang_anywhere_else() -> None:
    check_history(tree(), Moment("a"))
    check_history(tree(), Moment("new", "c"))
    check_history(tree(), Moment("c", "a"))


def test_history_must_not_hang_below_itself() -> None:
    assert refusal("a", "a") == (8, 20, "cannot set moment a as its own parent")
    assert refusal("a", "c") == (8, 20, "parent b would create cycle to a")
    assert refusal("a", "b") == (8, 20, "parent b would create cycle to a")


def test_history_must_hang_on_something() -> None:
    assert refusal("a", "nope") == (8, 20, "parent nope for moment a not found")


def test_history_is_of_one_domain() -> None:
    domain = FakeDomain()
    check_uuid(etree.fromstring(DOCUMENT), domain, "s", "snapshot", ErrorDomain.DOMAIN_SNAPSHOT)
    for other in ("7695eb01-f6a4-8304-79aa-97f2502e193f", ""):
        changed = etree.fromstring(f"<domain><uuid>{other}</uuid></domain>")
        with pytest.raises(LibvirtError) as caught:
            check_uuid(changed, domain, "s", "snapshot", ErrorDomain.DOMAIN_SNAPSHOT)
        assert (caught.value.code, caught.value.domain) == (8, 35)
        assert caught.value.str2 == "definition for snapshot s must use uuid 6695eb01-f6a4-8304-79aa-97f2502e193f"
