"""The daemon's log while it runs: which messages pass, and to where, both changeable at any time."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import Final, Self

from ..protocol.errors import ErrorCode, ErrorDomain, report
from .log_outputs import LEVELS, open_output
from .log_settings import Filter, LogOutput, format_filters, format_outputs, parse_filters, parse_outputs

__all__ = ["Logs"]

_OWN: Final = "virtwire."


class Logs:
    """The filters and outputs in force on a logger, to be used with ``with``.

    A message passes from the level of the first filter whose pattern is that of the module's name, ``server.client``
    for instance; when there is none, from ``level`` on. Then each output takes it from its own level on.

    Args:
        level: libvirt's number of the level from which messages pass that no filter is about.
        logger: whose messages these are, by default everybody's.

    Attributes:
        filters: those in force; ``outputs`` likewise.
    """

    def __init__(self, level: int, logger: logging.Logger | None = None) -> None:
        self._level = level
        self._logger = logger or logging.getLogger()
        self._handlers: list[logging.Handler] = []
        self._thresholds: dict[str, int] = {}
        self.filters: Sequence[Filter] = ()
        self.outputs: Sequence[LogOutput] = ()

    def __enter__(self) -> Self:
        self._old_level = self._logger.level
        self.set_filters(None)
        self.set_outputs(None)
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._replace_handlers([])
        self._logger.setLevel(self._old_level)

    def set_filters(self, text: str | None) -> None:
        """Put other filters into force; nothing or an empty text removes them all.

        Raises:
            LibvirtError: code 8, a filter makes no sense; those in force stay.
        """
        try:
            self.filters = parse_filters(text or "")
        except ValueError as error:
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.NONE, str(error)) from error
        self._thresholds.clear()
        self._logger.setLevel(LEVELS[min([self._level, *(each.level for each in self.filters)])])

    def set_outputs(self, text: str | None) -> None:
        """Put other outputs into force; nothing or an empty text means stderr.

        Raises:
            LibvirtError: code 8, an output makes no sense, or 38, a file cannot be opened; those in force stay.
        """
        try:
            outputs = parse_outputs(text or f"{self._level}:stderr")
        except ValueError as error:
            raise report(ErrorCode.INVALID_ARG, ErrorDomain.NONE, str(error)) from error
        handlers: list[logging.Handler] = []
        try:
            for output in outputs:
                handlers.append(open_output(output))
                handlers[-1].addFilter(self._passes)
        except BaseException:
            for handler in handlers:
                handler.close()
            raise
        self.outputs = outputs
        self._replace_handlers(handlers)

    @property
    def filters_text(self) -> str:
        """The filters in force as one text."""
        return format_filters(self.filters)

    @property
    def outputs_text(self) -> str:
        """The outputs in force as one text."""
        return format_outputs(self.outputs)

    def _passes(self, record: logging.LogRecord) -> bool:
        threshold = self._thresholds.get(record.name)
        if threshold is None:
            threshold = self._thresholds[record.name] = self._threshold(record.name.removeprefix(_OWN))
        return record.levelno >= threshold

    def _threshold(self, name: str) -> int:
        matching = (each.level for each in self.filters if fnmatchcase(name, each.pattern))
        return LEVELS[next(matching, self._level)]

    def _replace_handlers(self, handlers: list[logging.Handler]) -> None:
        old, self._handlers = self._handlers, handlers
        for handler in handlers:
            self._logger.addHandler(handler)
        for handler in old:
            self._logger.removeHandler(handler)
            handler.close()
