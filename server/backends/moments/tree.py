"""The tree of a domain's moments: checkpoints or snapshots, by name, with parents, children and a current one.

One root that is no moment (``MomentTree.root``) holds the moments without a parent. The order among siblings is
libvirt's: the one linked last comes first, and children that move to another parent go before that parent's own. That
order is visible to clients wherever libvirt walks the tree (children, descendants, roots, topological listings).
Listing all moments without a wish for order goes by hash in libvirt; here it goes by creation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

__all__ = ["Moment", "MomentTree", "Node"]


class Moment:
    """The data of a checkpoint or snapshot that the tree itself looks at.

    Attributes:
        name: unique in its tree.
        parent_name: what the definition says of the parent; None for a root.
    """

    def __init__(self, name: str, parent_name: str | None = None) -> None:
        self.name = name
        self.parent_name = parent_name


M = TypeVar("M", bound=Moment)


class Node(Generic[M]):
    """A place in the tree; its moment can be exchanged (redefinition) while its children stay."""

    __slots__ = ("_moment", "children", "parent")

    def __init__(self, moment: M | None = None) -> None:
        self._moment = moment
        self.parent: Node[M] | None = None
        self.children: list[Node[M]] = []

    @property
    def moment(self) -> M:
        """The moment at this place; the tree's root has none."""
        assert self._moment is not None, "the root of the tree is no moment"
        return self._moment

    @moment.setter
    def moment(self, moment: M) -> None:
        self._moment = moment

    @property
    def is_root_of_tree(self) -> bool:
        """Whether this is the tree's own root, which is no moment."""
        return self._moment is None

    def descendants(self) -> Iterator[Node[M]]:
        """Walk everything below, parents before children, siblings in libvirt's order."""
        pending = list(reversed(self.children))
        while pending:
            node = pending.pop()
            yield node
            pending.extend(reversed(node.children))


class MomentTree(Generic[M]):
    """All checkpoints, or all snapshots, of one domain (virDomainMomentObjList)."""

    def __init__(self) -> None:
        self.root: Node[M] = Node()
        self.current: Node[M] | None = None
        self._nodes: dict[str, Node[M]] = {}

    def __len__(self) -> int:
        return len(self._nodes)

    def __iter__(self) -> Iterator[Node[M]]:
        return iter(self._nodes.values())

    def __contains__(self, name: str) -> bool:
        return name in self._nodes

    def get(self, name: str | None) -> Node[M] | None:
        """Return the node of that name, None when there is none."""
        return self._nodes.get(name) if name is not None else None

    def add(self, moment: M) -> Node[M]:
        """Add a moment that has a new name and link it below the parent that it names (the root if it names none)."""
        if moment.name in self._nodes:
            raise ValueError(f"a moment {moment.name!r} exists")
        node = self._nodes[moment.name] = Node(moment)
        self._link(node)
        return node

    def replace(self, node: Node[M], moment: M) -> None:
        """Exchange the moment of a node, keep its children, and link it below the parent that the new one names."""
        self._unlink(node)
        node.moment = moment
        self._link(node)

    def remove(self, node: Node[M]) -> None:
        """Take one node out: its children go to its parent, and so does being current."""
        parent = node.parent
        assert parent is not None
        for child in node.children:
            child.parent = parent
            child.moment.parent_name = None if parent.is_root_of_tree else parent.moment.name
        parent.children[:0] = node.children
        node.children = []
        self._unlink(node)
        if self.current is node:
            self.current = None if parent.is_root_of_tree else parent
        del self._nodes[node.moment.name]

    def remove_descendants(self, node: Node[M]) -> None:
        """Take out everything below a node; when the current one was there, the node becomes current."""
        for below in list(node.descendants()):
            del self._nodes[below.moment.name]
            if self.current is below:
                self.current = node
        node.children = []

    def clear(self) -> None:
        """Forget all moments."""
        self.root = Node()
        self.current = None
        self._nodes.clear()

    def find_cycle(self, name: str, parent_name: str) -> str | None:
        """Tell whether a moment ``name`` below ``parent_name`` would be below itself.

        Returns:
            The ancestor that is already below ``name``, None when all is well.
        """
        node = self.get(parent_name)
        while node is not None and node.moment.parent_name is not None:
            if node.moment.parent_name == name:
                return node.moment.name
            node = self.get(node.moment.parent_name)
        return None

    def select(
        self,
        start: Node[M] | None,
        *,
        deep: bool,
        topological: bool = False,
        leaves: bool = False,
        no_leaves: bool = False,
        keep: Callable[[M], bool] | None = None,
    ) -> list[M]:
        """List moments (virDomainMomentObjListGetNames).

        Args:
            start: list what is below this node; None for the whole tree.
            deep: all levels, otherwise only direct children (of the tree's root: the roots).
            topological: parents before their children also where order is otherwise left open.
            leaves: only those without children; together with ``no_leaves`` nothing is left, as in libvirt.
            no_leaves: only those with children.
            keep: a further condition.
        """
        nodes: Iterator[Node[M]]
        if not deep:
            nodes = iter((start or self.root).children)
        elif start is None and not topological:
            nodes = iter(self)
        else:
            nodes = (start or self.root).descendants()
        return [
            node.moment
            for node in nodes
            if not (leaves and node.children)
            and not (no_leaves and not node.children)
            and (keep is None or keep(node.moment))
        ]

    def _link(self, node: Node[M]) -> None:
        parent = self.get(node.moment.parent_name) or self.root
        node.parent = parent
        parent.children.insert(0, node)

    @staticmethod
    def _unlink(node: Node[M]) -> None:
        if node.parent is not None:
            node.parent.children.remove(node)
            node.parent = None
