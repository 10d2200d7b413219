"""How words become values."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.client.shell.arguments import HELP, flag, parse, string
from virtwire.client.shell.failure import ShellError

OPTIONS = (
    string("domain", "", required=True),
    string("name", ""),
    flag("all", ""),
    flag("print-xml", ""),
    string("xpath", "", by_place=False),
    string("diskspec", "", multiple=True),
)
NOTHING = {"domain": "d", "name": None, "all_": False, "print_xml": False, "xpath": None, "diskspec": (), "help": False}


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (["d"], {}),
        (["--domain", "d"], {}),
        (["--domain=d"], {}),
        (["d", "n"], {"name": "n"}),
        (["--name", "n", "d"], {"name": "n"}),
        (["--name=", "d"], {"name": ""}),
        (["d", "--name=a=b"], {"name": "a=b"}),
        (["d", "--name", "--all"], {"name": "--all"}),
        (["d", "-x"], {"name": "-x"}),
        (["d", "---"], {"name": "---"}),
        (["d", "--_"], {"name": "--_"}),
        (["d", "n", "v1", "v2"], {"name": "n", "diskspec": ("v1", "v2")}),
        (["d", "--diskspec", "v1", "n", "v2"], {"name": "n", "diskspec": ("v1", "v2")}),
        (["d", "--diskspec=v1", "--diskspec", "v2"], {"diskspec": ("v1", "v2")}),
        (["d", "--xpath", "//x", "--print-xml", "--all"], {"xpath": "//x", "print_xml": True, "all_": True}),
        (["--", "d"], {}),
        (["d", "--", "--all"], {"name": "--all"}),
        (["d", "--", "--"], {"name": "--"}),
        (["--help"], {"domain": None, "help": True}),
        (["d", "--help", "--help"], {"help": True}),
    ],
)
def test_words(words: list[str], values: dict[str, object]) -> None:
    assert parse("verb", OPTIONS, words) == NOTHING | values


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], "command 'verb' requires <domain> option"),
        (["--bogus"], "command 'verb' doesn't support option --bogus"),
        (["--bogus=1"], "command 'verb' doesn't support option --bogus"),
        (["--doma", "d"], "command 'verb' doesn't support option --doma"),
        (["d", "--all=1"], "invalid '=' after option --all"),
        (["d", "--all", "--all"], "option --all already seen"),
        (["d", "--domain", "e"], "option --domain already seen"),
        (["d", "n", "--name=m"], "option --name already seen"),
        (["--name"], "expected syntax: --name <string>"),
        (["d", "--xpath"], "expected syntax: --xpath <string>"),
        (["--help", "--bogus"], "command 'verb' doesn't support option --bogus"),
    ],
)
def test_refusals(words: list[str], text: str) -> None:
    with pytest.raises(ShellError) as refused:
        parse("verb", OPTIONS, words)
    assert refused.value.texts == (text,)


def test_no_place_left() -> None:
    with pytest.raises(ShellError, match="unexpected data 'e'"):
        parse("verb", OPTIONS[:1], ["d", "e"])
    with pytest.raises(ShellError, match="unexpected data '//x'"):
        parse("verb", (OPTIONS[0], OPTIONS[4]), ["d", "//x"])


def test_each_missing_option_is_told() -> None:
    with pytest.raises(ShellError) as refused:
        parse("verb", (OPTIONS[0], string("file", "", required=True)), [])
    assert len(refused.value.texts) == 2


def test_keys_are_no_keywords() -> None:
    assert [flag(name, "").key for name in ("from", "no-leaves", "live", "name")] == [
        "from_",
        "no_leaves",
        "live_",
        "name",
    ]


WORDS = st.lists(
    st.sampled_from(["d", "--", "--all", "--name", "--name=x", "--diskspec", "-", "--help", "", "--bogus"])
)


@given(WORDS)
def test_any_words_give_values_or_a_refusal(words: list[str]) -> None:
    with suppress(ShellError):
        values = parse("verb", OPTIONS, words)
        assert values.keys() == NOTHING.keys()
        assert values[HELP.key] or values["domain"] is not None
