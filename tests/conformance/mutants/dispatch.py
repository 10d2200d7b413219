"""Daemons that take a frame for what it is not."""

from __future__ import annotations

from typing import Any

from virtwire.protocol.server_session import ServerSession

from .mutation import mutation, replace


def _reword(old_text: str, new_text: str) -> None:
    """Change the words of a refusal."""

    def make(old: Any) -> Any:
        def refusal(program: int, version: int, number: int, serial: int, error: Any) -> bytes:
            error.message = error.message.replace(old_text, new_text)
            return bytes(old(program, version, number, serial, error))

        return refusal

    replace(ServerSession, "_refusal", make)


@mutation("dispatch.program-in-hexadecimal", "dispatch.unknown-program")
def program_in_hexadecimal() -> None:
    """The number of an unknown program is told in hexadecimal."""
    _reword("305419896", "0x12345678")


@mutation("dispatch.any-version", "dispatch.unknown-version")
def any_version() -> None:
    """The version of a program is of no interest."""

    def make(old: Any) -> Any:
        def handle(self: Any, frame: bytes, program: int, version: int, *rest: Any) -> Any:
            return old(self, frame, program, 1, *rest)

        return handle

    replace(ServerSession, "_handle_call", make)


@mutation(
    "dispatch.unknown-procedure-reworded",
    *(f"dispatch.unknown-procedure-{case}" for case in ("zero", "negative", "beyond-all", "event-only")),
)
def unknown_procedure_reworded() -> None:
    """The refusal of an unknown procedure does not begin as clients look for it."""
    _reword("unknown procedure", "no procedure")
