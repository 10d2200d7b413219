"""Making small definitions: what libvirt makes of a piece, and how it refuses one."""

from __future__ import annotations

import textwrap

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends.xml.definition import Definition

__all__ = ["head", "inside", "refusal"]


def _parse(body: str, os: str) -> Definition:
    return Definition.parse(
        f"<domain type='test'><name>a</name><memory>1024</memory><os><type>{os}</type></os>{body}</domain>"
    )


def inside(body: str, os: str = "hvm") -> str:
    """Give the lines inside <devices> that come of these devices."""
    text = _parse(f"<devices>{body}</devices>", os).format(secure=True)
    return textwrap.dedent(text.split("<devices>\n")[1].split("  </devices>")[0])


def head(body: str, tag: str) -> str:
    """Give the lines of one element of <domain> that come of these elements; empty when it is not there."""
    lines = textwrap.dedent(_parse(body, "hvm").format(secure=True)).splitlines()
    made = textwrap.dedent("\n".join(lines[1:-1])).splitlines()
    starts = [number for number, line in enumerate(made) if line.startswith(f"<{tag}")]
    if not starts:
        return ""
    ends = [number for number, line in enumerate(made) if line.startswith(f"</{tag}>")] or starts
    return "\n".join(made[starts[0] : ends[-1] + 1])


def refusal(body: str, os: str = "hvm") -> tuple[int, int, str | None]:
    """Give code, domain and detail of the error that a piece of a domain raises."""
    with pytest.raises(LibvirtError) as refused:
        _parse(body, os)
    return refused.value.code, refused.value.domain, refused.value.str2
