"""A tree of names, drawn as virsh's ``--tree`` draws it."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["format_tree"]


def format_tree(parents: Mapping[str, str | None]) -> str:
    """Draw a tree; roots and siblings stand in the mapping's order.

    Args:
        parents: each name's parent, None for a root; a parent that is not a key makes its child a root.

    Returns:
        The lines; an empty line follows each root's tree.
    """
    children: dict[str | None, list[str]] = {}
    for name, parent in parents.items():
        children.setdefault(parent if parent in parents else None, []).append(name)
    lines: list[str] = []
    for root in children.get(None, []):
        # A stack instead of recursion: a chain of checkpoints can be thousands deep.
        stack = [(root, "", True)]
        while stack:
            name, indent, last = stack.pop()
            is_root = name == root
            lines.append(name if is_root else f"{indent}+- {name}")
            offspring = children.get(name, [])
            below = indent + ("  " if is_root else "    " if last else "|   ")
            if offspring:
                lines.append(f"{below}|")
            elif last:
                lines.append("" if is_root else f"{indent}  ")
            stack.extend((child, below, child == offspring[-1]) for child in reversed(offspring))
    return "".join(f"{line}\n" for line in lines)
