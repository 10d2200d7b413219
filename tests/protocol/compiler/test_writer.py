from __future__ import annotations

import pytest
from virtwire.protocol.compiler.writer import Locals, ModuleWriter, literal_doc, squeeze


@pytest.mark.parametrize(
    ("codes", "joined"),
    [
        (["I"], "I"),
        (["I", "I", "i", "I"], "2IiI"),
        (["16s", "16s", "i"], "16s16si"),
        (["2xH", "2xH"], "2xH2xH"),
        (["5s3x", "q", "q"], "5s3x2q"),
        ([], ""),
    ],
)
def test_squeeze(codes: list[str], joined: str) -> None:
    assert squeeze(codes) == joined


@pytest.mark.parametrize(
    "text", ["plain", 'quote"', 'three """ quotes', "back\\slash", 'ends with \\"', "two\n\nparagraphs", '"""']
)
def test_docs_are_literals(text: str) -> None:
    scope: dict[str, str] = {}
    exec("doc = " + "\n".join(literal_doc(text)), scope)
    assert scope["doc"].strip() == text


def test_locals_do_not_clash() -> None:
    names = Locals()
    assert [names.name(wish) for wish in ("a", "a", "a", "buf", "Upper")] == ["a", "a_2", "a_3", "buf_", "Upper_"]


def test_module() -> None:
    out = ModuleWriter("here")
    assert out.use("here", "Own") == "Own"
    assert out.use("there", "Other") == "Other"
    assert out.runtime("new") == "_new"
    assert out.outside("enum", "IntEnum") == "_IntEnum"
    assert out.packer("unpack_from", ["I", "I"]) == "_unpack_2I"
    assert out.packers(["I"], ["q"]) == "_packs_I_s_q"
    with out.block("def f() -> int:"):
        out.doc("Returns.")
        out.line("return 1")
    text = out.render("here.x", "A module.")
    assert text.startswith("# DO NOT EDIT: generated from here.x by virtwire.protocol.compiler.\n")
    for line in (
        '"""A module."""',
        "from enum import IntEnum as _IntEnum",
        "from struct import Struct as _Struct",
        "from .there import Other",
        '_unpack_2I = _Struct(">2I").unpack_from',
        '_packs_I_s_q = _Packers(">I", "q")',
        "def f() -> int:",
        '    """Returns."""',
        "    return 1",
    ):
        assert line in text.splitlines()
    compile(text, "here.py", "exec")
