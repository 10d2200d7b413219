"""Secrets in texts: none survives in any form, quotes and orders of attributes included, and nothing else is lost."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from virtwire.conformance.decode.secret_texts import secrets_in_text

from tests.conformance.secret_messages import SECRET, TEXTS


def hidden(text: str, secret: str = SECRET) -> str:
    """Blank a text, without its own frame."""
    data = bytearray(text.encode())
    for start, end in secrets_in_text(text.encode()):
        data[start:end] = b"*" * (end - start)
    blank = data.decode()
    assert secret not in blank
    assert len(blank.encode()) == len(text.encode())
    return blank


@pytest.mark.parametrize(("text", "left"), TEXTS)
def test_texts(text: str, left: str) -> None:
    blank = hidden(text.format(SECRET, SECRET), SECRET)
    assert left.replace("{{", "{") in blank


def test_a_number_for_a_password() -> None:
    assert hidden('{"password": 123456, "a": 1}', "123456") == '{"password": ******, "a": 1}'


@pytest.mark.parametrize(
    "text",
    [
        "<domain><name>password</name><secret type='ceph' uuid='x'/><description>my cookie jar</description></domain>",
        '{"execute":"query-status"}',
        '{"execute":"blockdev-add","arguments":{"key-secret":"sec0","driver":"luks"}}',
        "info status",
        "<cookies/>",
        "<qemu:env name='LANG' value='C'/><initenv name='PWD'>/</initenv><entry name='serial'>1</entry>",
        "<disk name='secret_disk'>\n  <target dev='vda'/>\n</disk>",
        "<input type='keyboard'/><cpu mode='host-passthrough'/>",
        "<a b='{&quot;key-secret&quot;:&quot;sec0&quot;,&quot;arg&quot;:[&quot;x&quot;]}'/>",
        "-drive file=x,password-secret=sec0,key-secret=sec1",
        "qemu+ssh://root@host/system?keyfile=/k and https://host:443/x@y and http://libvirt.org/x/1.0",
        '{"execute":"query-version","arguments":{"arg":["a"]}}',
    ],
)
def test_what_is_no_secret_stays(text: str) -> None:
    assert hidden(text) == text


@settings(deadline=None)
@given(st.text(alphabet="<>=/'\"{}:\\, abpasswordcookieset_ \n*", max_size=300))
def test_any_text(text: str) -> None:
    data = text.encode()
    for start, end in secrets_in_text(data):
        assert 0 <= start < end <= len(data)


@pytest.mark.parametrize(
    "unit",
    [
        *("<cookie>", "<cookie", '"password":"', "password=", "passwd='", "secret,", "secret,a=b,", "\\"),
        *("secret,a=", "secret,a=secret,data"),
        pytest.param("<a name='" + "secret" * 33_000, id="a name"),
        pytest.param("<a name='secret' " + " " * 199_000, id="spaces behind a name"),
        *('\\"password\\', "set_password a ", 'name="password" ', "data=", "name='a", "'\\\\", "password : "),
        *(
            "password&quot;:&quot;",
            "&quot;",
            "&#0000",
            "&#00000000034;",
            "\1",
            '"password":"\1\1\1',
            "http://",
            "://a:b",
        ),
        *("https://a?", "://:@", "<a name='password'>", "<a name='password'><!", "<!", "name='key' value='", "a>"),
        *('guest-exec "arg":[', 'guest-exec "env":["a\\', "guest-exec arg':['", "name=secret,string=", "name=", ",,"),
        *("name=,string=systemd.", ">io.systemd.credential:", "systemd.set_credential=a", "password_", "secret,,"),
        *('password\\":\\"\\\\', "password\\'", 'password":\\', 'qom-type":"secret",data"', '\\"', "set_password  "),
    ],
)
def test_hostile_texts_take_no_long_time(unit: str) -> None:
    text = b"password secret <" + unit.encode() * (200_000 // len(unit))
    began = time.process_time()
    assert all(0 <= start < end <= len(text) for start, end in secrets_in_text(text))
    # It takes about 20 ms, or many seconds where the time grows with the square of the length.
    assert time.process_time() - began < 2
