"""Log settings as text: every case was put to libvirtd 9.0.0, see the module."""

from __future__ import annotations

import os

import pytest
from virtwire.server.log_settings import Filter, LogOutput, format_filters, format_outputs, parse_filters, parse_outputs


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1:rpc", "1:*rpc* "),
        ("1:*rpc*", "1:**rpc** "),
        ("1:rpc 2:rpc", "1:*rpc* 2:*rpc* "),
        ("1:rpc 1:rpc", "1:*rpc* 1:*rpc* "),
        ("1:*", "1:*** "),
        ("1:+rpc", "1:*rpc* "),
        ("1:++x", "1:*+x* "),
        ("1:rpc:x", "1:*rpc* "),
        ("1:x:", "1:*x* "),
        ("1:?x", "1:*?x* "),
        ("1:[", "1:*[* "),
        ("1:é", "1:*é* "),
        (" 1:a\t2:b\n3:c ", "1:*a\t2* "),
        ("\t1:x", "1:*x* "),
        ("1:x\t", "1:*x\t* "),
        ("+01:x", "1:*x* "),
        ("", ""),
        ("  ", ""),
    ],
)
def test_filters(text: str, shown: str) -> None:
    assert format_filters(parse_filters(text)) == shown


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("1:", "Invalid match string ''"),
        ("1:+", "Invalid match string '+'"),
        ("1::x", "Invalid match string ''"),
        ("1: x", "Invalid match string ''"),
        ("1", "Malformed format for filter '1'"),
        ("rpc", "Malformed format for filter 'rpc'"),
        (":x", "Invalid priority '' for filter ':x'"),
        ("0:x", "Invalid priority '0' for filter '0:x'"),
        ("-1:x", "Invalid priority '-1' for filter '-1:x'"),
        ("x:y", "Invalid priority 'x' for filter 'x:y'"),
        ("3:a 9:b", "Invalid priority '9' for filter '9:b'"),
        (f"{'1' * 5000}:b", f"Invalid priority '{'1' * 5000}' for filter '{'1' * 5000}:b'"),
    ],
)
def test_refused_filters(text: str, refusal: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_filters(text)
    assert str(caught.value) == refusal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("3:stderr", "3:stderr"),
        ("03:stderr", "3:stderr"),
        ("+3:stderr", "3:stderr"),
        (" 3:stderr ", "3:stderr"),
        ("\t1:stderr", "1:stderr"),
        ("3:stderr 3:stderr", "3:stderr"),
        ("3:stderr 4:journald 1:stderr", "4:journald 1:stderr"),
        ("1:syslog:a 2:syslog:b", "1:syslog:a 2:syslog:b"),
        ("1:file:/t/a 2:file:/t/b 3:file:/t/a", "2:file:/t/b 3:file:/t/a"),
        ("3:syslog:", "3:syslog:"),
        ("1:syslog:é", "1:syslog:é"),
        ("1:file:/t/../t/q", "1:file:/t/q"),
        ("1:file:relative", f"1:file:{os.getcwd()}/relative"),
        ("3:file:", f"3:file:{os.getcwd()}"),
        ("  ", ""),
    ],
)
def test_outputs(text: str, shown: str) -> None:
    assert format_outputs(parse_outputs(text)) == shown


NEEDS = "does not meet the format requirements for destination type"


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("3", "Malformed format for log output '3'"),
        ("stderr", "Malformed format for log output 'stderr'"),
        ("3 :stderr", "Malformed format for log output '3'"),
        ("3:stderr bogus", "Malformed format for log output 'bogus'"),
        ("0:stderr", "Invalid log priority '0' for log output '0:stderr'"),
        ("5:stderr", "Invalid log priority '5' for log output '5:stderr'"),
        ("2147483648:stderr", "Invalid log priority '2147483648' for log output '2147483648:stderr'"),
        ("3:", "Invalid log destination '' for log output '3:'"),
        ("1::x", "Invalid log destination '' for log output '1::x'"),
        ("3:STDERR", "Invalid log destination 'STDERR' for log output '3:STDERR'"),
        ("3:stderr\t4:stderr", "Invalid log destination 'stderr\t4' for log output '3:stderr\t4:stderr'"),
        ("3:stderr:x", f"Log output '3:stderr:x' {NEEDS} 'stderr'"),
        ("3:stderr:", f"Log output '3:stderr:' {NEEDS} 'stderr'"),
        ("3:journald:x", f"Log output '3:journald:x' {NEEDS} 'journald'"),
        ("3:syslog", f"Log output '3:syslog' {NEEDS} 'syslog'"),
        ("1:syslog:na:me", f"Log output '1:syslog:na:me' {NEEDS} 'syslog'"),
        ("3:file", f"Log output '3:file' {NEEDS} 'file'"),
        ("1:file:/tmp/a:b", f"Log output '1:file:/tmp/a:b' {NEEDS} 'file'"),
    ],
)
def test_refused_outputs(text: str, refusal: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_outputs(text)
    assert str(caught.value) == refusal


def test_what_they_hold() -> None:
    assert parse_filters("2:a") == [Filter(2, "*a*")]
    assert parse_outputs("2:syslog:a 4:journald") == [LogOutput(2, "syslog", "a"), LogOutput(4, "journald")]
