from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.client.uri import TCP_PORT, TLS_PORT, Target, parse_uri
from virtwire.protocol.errors import InternalError, InvalidArg, LibvirtError, NoConnect, OperationUnsupported


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("test:///default", "test:///default"),
        ("test+unix:///default?socket=/run/x", "test:///default"),
        ("qemu:///system", "qemu:///system"),
        ("qemu+tls://host.example/system?pkipath=/p&no_verify=1", "qemu:///system"),
        ("qemu+tcp://user@host:1234/system", "qemu:///system"),
        ("test+unix:///default?foo=bar", "test:///default?foo=bar"),
        ("test+unix:///default?foo=a%20b;socket=/x;bar=/y", "test:///default?foo=a%20b&bar=/y"),
        ("test+unix:///default?SOCKET=/x&Name=esx:///", "esx:///"),
        ("remote+unix:///?socket=/x", ""),
        ("remote:///", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_the_name_sent_is_the_uri_without_the_way_there(uri: str | None, name: str) -> None:
    assert parse_uri(uri).name == name


@pytest.mark.parametrize(
    ("uri", "transport", "host", "port"),
    [
        ("test:///default", "unix", "", 0),
        ("test+UNIX:///default", "unix", "", 0),
        ("test://host/default", "tls", "host", TLS_PORT),
        ("test+tls:///default", "tls", "localhost", TLS_PORT),
        ("test+tcp:///default", "tcp", "localhost", TCP_PORT),
        ("test+tcp://[::1]:99/default", "tcp", "::1", 99),
        ("test+tls://user@10.0.0.1:5/default", "tls", "10.0.0.1", 5),
    ],
)
def test_transport_and_address(uri: str, transport: str, host: str, port: int) -> None:
    target = parse_uri(uri)
    assert (target.transport, target.host, target.port) == (transport, host, port)


def test_parameters_of_tls() -> None:
    target = parse_uri("test+tls://h/default?pkipath=/pki&no_verify=1&NO_SANITY=1")
    assert (target.pkipath, target.no_verify, target.no_sanity) == ("/pki", True, True)
    assert parse_uri("test+tls://h/default?no_verify=0").no_verify is False


def test_parameters_of_unix() -> None:
    assert parse_uri("test+unix:///default?socket=/a%20b").socket == "/a b"
    assert parse_uri("qemu:///system?mode=direct").mode == "direct"
    assert parse_uri("qemu:///session").session
    assert parse_uri("test+unix:///default").session
    assert not parse_uri("test:///default").session
    assert parse_uri("qemu:///system").driver == "qemu"


def test_parameters_for_other_transports_are_taken_out() -> None:
    assert parse_uri("test+unix:///default?keyfile=/k&netcat=nc&auth=none").name == "test:///default"


def test_without_a_uri_the_environment_speaks_then_the_daemon_chooses() -> None:
    environment = {"LIBVIRT_DEFAULT_URI": "test+tcp://h/default"}
    assert parse_uri(None, environment).host == "h"
    assert parse_uri("", environment) == Target("unix", "", session=True)
    assert parse_uri(None, {}) == Target("unix", "", session=True)


@pytest.mark.parametrize(
    ("uri", "kind", "text"),
    [
        ("foo", NoConnect, "no connection driver available for URI 'foo' does not include a driver name"),
        (
            "test+bad:///x",
            InvalidArg,
            "transport in URL not recognised (should be tls|unix|ssh|ext|tcp|libssh2|libssh)",
        ),
        ("test+unix://h/default", InvalidArg, "using unix socket and remote server 'h' is not supported."),
        ("test+unix:///default?mode=x", InvalidArg, "Unknown remote mode 'x'"),
        ("test+tls://h/default?no_verify=x", InvalidArg, "Failed to parse value of URI component no_verify"),
        ("test+tls://[::1/default", InternalError, "Unable to parse URI test+tls://[::1/default"),
        ("test+tls://h:port/default", InternalError, "Unable to parse URI"),
        ("test+tls://h/default?pkipath=/a%00b", InternalError, "Unable to parse URI"),
        ("qemu+ssh://h/system", OperationUnsupported, "the ssh transport is not there yet"),
        ("qemu+ext://h/system", OperationUnsupported, "the ext transport is not there yet"),
        ("qemu+libssh2://h/system", OperationUnsupported, "the libssh2 transport is not there yet"),
        ("qemu+tls://h/system?tls_priority=NORMAL", OperationUnsupported, "'tls_priority' is not there yet"),
        ("qemu+tls://h/system?auth=sasl", OperationUnsupported, "the login 'sasl' is not there yet"),
    ],
)
def test_refusals_name_what_is_wrong(uri: str, kind: type[LibvirtError], text: str) -> None:
    with pytest.raises(kind) as caught:
        parse_uri(uri)
    assert text in str(caught.value)


TEXT = st.text(max_size=12)


@given(
    st.builds("{}+{}://{}/{}?{}".format, TEXT, st.sampled_from(["tls", "unix", "tcp", ""]), TEXT, TEXT, TEXT)
    | st.text(alphabet=":/?&=%+@[]0a\0", max_size=40)
)
def test_any_text_is_a_target_or_a_refusal(uri: str) -> None:
    with contextlib.suppress(LibvirtError):
        assert parse_uri(uri).transport in {"tls", "unix", "tcp"}
