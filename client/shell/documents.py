"""XML documents made from options (``checkpoint-create-as``, ``snapshot-create-as``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .failure import ShellError

__all__ = ["checkpoint_document", "escape", "snapshot_document"]

_CONTROL = {code: None for code in range(0x20) if chr(code) not in "\t\n\r"}
_ESCAPES = str.maketrans(_CONTROL | {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"})
_SOURCES = {"file": "file", "block": "dev"}
"""The attribute of <source> for each type of a snapshot's disk that can be asked for."""


def escape(text: str) -> str:
    """Escape a text for an element or an attribute; control characters, which XML cannot hold, are dropped."""
    return text.translate(_ESCAPES)


def checkpoint_document(name: str | None, description: str | None, disks: Iterable[str]) -> str:
    """Build a <domaincheckpoint>.

    Args:
        name: of the checkpoint, when given.
        description: of the checkpoint, when given.
        disks: texts ``DISK[,checkpoint=type][,bitmap=name]``.

    Raises:
        ShellError: a disk text is wrong.
    """
    entries = [_checkpoint_disk(text) for text in disks]
    return _wrap("domaincheckpoint", [*_head(name, description), *_disks(entries)])


def snapshot_document(name: str | None, description: str | None, memory: str | None, disks: Iterable[str]) -> str:
    """Build a <domainsnapshot>.

    Args:
        name: of the snapshot, when given.
        description: of the snapshot, when given.
        memory: ``[file=]name[,snapshot=type]``.
        disks: texts ``DISK[,snapshot=type][,driver=type][,stype=type][,file=name]``.

    Raises:
        ShellError: a text is wrong.
    """
    parts = [*_head(name, description)]
    if memory is not None:
        parts.append(_memory(memory))
    return _wrap("domainsnapshot", [*parts, *_disks([_snapshot_disk(text) for text in disks])])


def _checkpoint_disk(text: str) -> str:
    disk, options = _split(text, "diskspec", ("checkpoint", "bitmap"))
    return f"    <disk{_attributes({'name': disk} | options, ('name', 'checkpoint', 'bitmap'))}/>\n"


def _snapshot_disk(text: str) -> str:
    disk, options = _split(text, "diskspec", ("snapshot", "driver", "stype", "file"))
    kind = options.get("stype", "file")
    if kind not in _SOURCES:
        raise ShellError(f"Unknown storage type: '{kind}'", f"unable to parse diskspec: {text}")
    shape = {"name": disk} | options
    if "stype" in options:
        shape["type"] = kind
    head = f"    <disk{_attributes(shape, ('name', 'snapshot', 'type'))}"
    inner = ""
    if "driver" in options:
        inner += f"      <driver type='{escape(options['driver'])}'/>\n"
    if "file" in options:
        inner += f"      <source {_SOURCES[kind]}='{escape(options['file'])}'/>\n"
    return f"{head}>\n{inner}    </disk>\n" if inner else f"{head}/>\n"


def _memory(text: str) -> str:
    """Build <memory>; a part that begins with a slash is the file without its ``file=``."""
    options: dict[str, str] = {}
    for part in _parts(text):
        key, equals, value = part.partition("=")
        if part.startswith("/"):
            key, equals, value = "file", "=", part
        _add(options, key, equals, value, ("snapshot", "file"), f"unable to parse memspec: {text}")
    return f"  <memory{_attributes(options, ('snapshot', 'file'))}/>\n"


def _head(name: str | None, description: str | None) -> Iterator[str]:
    if name is not None:
        yield f"  <name>{escape(name)}</name>\n"
    if description is not None:
        yield f"  <description>{escape(description)}</description>\n"


def _disks(entries: list[str]) -> list[str]:
    return ["  <disks>\n", *entries, "  </disks>\n"] if entries else []


def _wrap(element: str, parts: list[str]) -> str:
    return f"<{element}>\n{''.join(parts)}</{element}>\n"


def _split(text: str, what: str, known: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    """Take ``DISK,key=value,...`` apart."""
    if not text:
        raise ShellError(f"unable to parse {what}: {text}")
    disk, *rest = _parts(text)
    options: dict[str, str] = {}
    for part in rest:
        _add(options, *part.partition("="), known, f"unable to parse {what}: {text}")
    return disk, options


def _add(options: dict[str, str], key: str, equals: str, value: str, known: tuple[str, ...], failure: str) -> None:
    if key not in known or not equals or key in options:
        raise ShellError(failure)
    options[key] = value


def _parts(text: str) -> list[str]:
    """Split at commas; a doubled comma stands for one."""
    return [part.replace("\0", ",") for part in text.replace(",,", "\0").split(",")]


def _attributes(options: dict[str, str], order: tuple[str, ...]) -> str:
    return "".join(f" {key}='{escape(options[key])}'" for key in order if key in options)
