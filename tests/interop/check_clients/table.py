"""The table of docs/check-client.md: what each check says of each client. Reads it, and makes it anew.

python -m tests.interop.check_clients.table             judge all clients and print what is not in the table so
python -m tests.interop.check_clients.table go virsh    these
python -m tests.interop.check_clients.table --write     put what was seen into the table
python -m tests.interop.check_clients.table --also      the same, beside what is there already: for what varies
"""

from __future__ import annotations

import argparse
import functools
import tempfile
from pathlib import Path

import trio
from virtwire.conformance.check.client.every import CLIENT
from virtwire.conformance.check.outcome import Status

from .clients import CLIENTS, ROOT, judge

DOCUMENT = ROOT / "docs" / "check-client.md"
BEGIN, END = "<!-- the table -->", "<!-- the end of the table -->"
WORDS = {Status.PASS: "ok", Status.ODDITY: "oddity", Status.FAIL: "**fails**", Status.NOT_APPLICABLE: "–"}
_STATUS = {word: status for status, word in WORDS.items()}
Table = dict[str, dict[str, frozenset[Status]]]
"""By check, then by client: how it may end."""


def read() -> Table:
    """Read the table; a check that is not in it is passed by all."""
    table: Table = {check.name: dict.fromkeys(CLIENTS, frozenset({Status.PASS})) for check in CLIENT}
    text = DOCUMENT.read_text().partition(BEGIN)[2].partition(END)[0]
    for line in text.strip().splitlines()[2:]:
        name, *cells = (each.strip() for each in line.strip("|").split("|"))
        for client, cell in zip(CLIENTS, cells, strict=True):
            table[name.strip("`")][client] = frozenset(_STATUS[word] for word in cell.split(" or "))
    return table


def write(table: Table) -> None:
    """Put the table into the document."""
    lines = [
        "| check | " + " | ".join(each.name for each in CLIENTS.values()) + " |",
        "|---" * (len(CLIENTS) + 1) + "|",
    ]
    for name, row in table.items():
        if set(row.values()) != {frozenset({Status.PASS})}:
            lines.append(f"| `{name}` | " + " | ".join(_cell(row[client]) for client in CLIENTS) + " |")
    before, _, rest = DOCUMENT.read_text().partition(BEGIN)
    DOCUMENT.write_text(before + "\n".join((BEGIN, "", *lines, "", END)) + rest.partition(END)[2])


def _cell(statuses: frozenset[Status]) -> str:
    return " or ".join(WORDS[each] for each in Status if each in statuses)


def main() -> None:
    parser = argparse.ArgumentParser(description="Judge clients, and compare with the table.")
    parser.add_argument("clients", nargs="*", metavar="CLIENT", help=f"of {', '.join(CLIENTS)}; all if none is named")
    parser.add_argument("--only", action="append", default=[], help="only checks of such names")
    parser.add_argument("--write", action="store_true", help="put what was seen into the table")
    parser.add_argument("--also", action="store_true", help="put it beside what is there")
    options = parser.parse_args()
    table = read()
    with tempfile.TemporaryDirectory() as folder:
        for client in options.clients or CLIENTS:
            seen = trio.run(functools.partial(judge, CLIENTS[client], Path(folder), options.only))
            for name, outcome in seen.items():
                if outcome.status not in table[name][client]:
                    print(f"{client} {name}: {outcome.status}: {outcome.detail}")
                already = table[name][client] if options.also else frozenset()
                table[name][client] = already | {outcome.status}
            if options.write or options.also:
                write(table)


if __name__ == "__main__":
    main()
