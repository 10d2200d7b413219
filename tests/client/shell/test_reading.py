"""Reading documents: what is refused, what an expression selects."""

from __future__ import annotations

import pytest
from virtwire.client.shell.failure import ShellError
from virtwire.client.shell.reading import parse, select

DOCUMENT = """<a>
  <name>n &amp; m</name>
  <disk name='x' empty=''/>
  <disk name='y &lt;'><source file='/f'/></disk>
  <!-- words -->
</a>
"""
BOMB = (
    '<!DOCTYPE a [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]><a>&a11;</a>"
)
ATTRIBUTE_BOMB = BOMB.replace("<a>&a11;</a>", "<a b='&a11;'/>")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "words",
        "<a>",
        "<a/><b/>",
        "<a b='1' b='2'/>",
        "<a>&nosuch;</a>",
        "<a>\udcff</a>",
        "<a>" * 300 + "</a>" * 300,
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
        '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>',
        BOMB,
        ATTRIBUTE_BOMB,
    ],
)
def test_refused(text: str) -> None:
    with pytest.raises(ShellError, match=r"^cannot parse the document: "):
        parse(text)


def test_blanks_between_elements_do_not_count() -> None:
    assert parse("<a>\n  <b/>\n</a>").text is None


@pytest.mark.parametrize(
    ("expression", "apart", "together"),
    [
        ("//name", "<name>n &amp; m</name>\n", "<nodes>\n  <name>n &amp; m</name>\n</nodes>\n"),
        ("//name/text()", "n &amp; m\n", "<nodes>n &amp; m</nodes>\n"),
        ("//disk/@name", ' name="x"\n name="y &lt;"\n', '<nodes name="y &lt;"/>\n'),
        ("//@empty", ' empty=""\n', '<nodes empty=""/>\n'),
        ("//source", '<source file="/f"/>\n', '<nodes>\n  <source file="/f"/>\n</nodes>\n'),
        (
            "//disk",
            '<disk name="x" empty=""/>\n<disk name="y &lt;">\n  <source file="/f"/>\n</disk>\n',
            '<nodes>\n  <disk name="x" empty=""/>\n  <disk name="y &lt;">\n'
            '    <source file="/f"/>\n  </disk>\n</nodes>\n',
        ),
        ("//comment()", "<!-- words -->\n", "<nodes>\n  <!-- words -->\n</nodes>\n"),
        ("//nosuch", "", "<nodes/>\n"),
    ],
)
def test_selected(expression: str, apart: str, together: str) -> None:
    assert select(DOCUMENT, expression, wrap=False) == apart
    assert select(DOCUMENT, expression, wrap=True) == together


def test_the_whole_document() -> None:
    text = select("<a><b/></a>", "/", wrap=False)
    assert text == '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b/>\n</a>\n\n'
    assert select("<a><b/></a>", "/", wrap=True) == "<nodes>\n  <a>\n    <b/>\n  </a>\n</nodes>\n"


def test_text_after_an_element_stays_after_it() -> None:
    assert select("<a><b/>t</a>", "//b | //text()", wrap=True) == "<nodes><b/>t</nodes>\n"


@pytest.mark.parametrize(
    "expression", ["//[", "nosuch()", "x:y", "$v", "count(//a)", "string(//a)", "1=1", "//namespace::*"]
)
def test_wrong_expressions(expression: str) -> None:
    with pytest.raises(ShellError) as refused:
        select(DOCUMENT, expression, wrap=False)
    assert refused.value.texts == (f"internal error: Incorrect xpath '{expression}'",)
