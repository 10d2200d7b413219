"""Editing a document in the user's editor, as virsh's ``-edit`` verbs do."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from .verbs import ShellError

__all__ = ["edit"]


def edit(document: str) -> str:
    """Show a document in $VISUAL or $EDITOR (vi without them); return what the user made of it.

    Raises:
        ShellError: the editor cannot be run or failed; the document is unchanged then.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    handle, name = tempfile.mkstemp(prefix="virtwire", suffix=".xml")
    path = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write(document)
        command = [*shlex.split(editor), name]
        try:
            status = subprocess.run(command, check=False).returncode
        except OSError as error:
            raise ShellError(f"{command[0]}: {error.strerror}") from error
        if status != 0:
            raise ShellError(f"{editor}: command exited with non-zero status")
        return path.read_text(encoding="utf-8", errors="surrogateescape")
    finally:
        path.unlink(missing_ok=True)
