"""A domain that does what a test says, for what no daemon at hand would do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from virtwire.client.shell.verbs import VERBS, Shell
from virtwire.protocol.errors import LibvirtError


class Fake:
    """Answers any awaited call from a script, and writes down what it was asked.

    Args:
        answers: a method's name to its answer; a list is one answer a call, an error is raised.
        facts: plain attributes.
    """

    def __init__(self, answers: dict[str, object], **facts: object) -> None:
        self._answers = answers
        self.calls: list[tuple[object, ...]] = []
        self.__dict__.update(facts)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)

        async def call(*args: object) -> object:
            self.calls.append((name, *args))
            answer = self._answers.get(name)
            if isinstance(answer, list):
                answer = answer.pop(0)
            if isinstance(answer, LibvirtError):
                raise answer
            return answer

        return call


async def run_on(domain: Fake, verb: str, words: Iterable[str] = (), *, quiet: bool = False) -> None:
    """Run a verb on a connection that knows one domain, ``d``."""
    from virtwire.client.shell.arguments import parse

    declared: Any = VERBS[verb]
    values = parse(verb, declared.declared, ["d", *words])
    values.pop("help")
    connection: Any = Fake({"domain_lookup_by_name": domain, "list_all_domains": [[domain]]})
    await declared.body(Shell(connection, quiet=quiet), **values)
