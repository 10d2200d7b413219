from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.client.conf import Settings
from virtwire.client.uri import TCP_PORT, TLS_PORT, Target, parse_uri
from virtwire.protocol.errors import LibvirtError


@pytest.mark.parametrize(
    ("uri", "name"),
    [
        ("test:///default", "test:///default"),
        ("test+unix:///default?socket=/run/x", "test:///default"),
        ("qemu:///system", "qemu:///system"),
        ("qemu+tls://host.example/system?pkipath=/p&no_verify=1", "qemu:///system"),
        ("qemu+tcp://user@host:1234/system", "qemu:///system"),
        ("test+unix:///default?foo=bar", "test:///default?foo=bar"),
        ("test+unix:///default?foo=a%20b;socket=/x;bar=/y", "test:///default?foo=a%20b&bar=%2Fy"),
        ("test+unix:///default?SOCKET=/x&Name=esx:///", "esx:///"),
        ("test+unix:///default?name=", ""),
        ("remote+unix:///?socket=/x", ""),
        ("remote:///", ""),
        ("xen", "xen:///system"),
        ("XEN", "xen:///system"),
        ("xen://", "xen:///system"),
        ("", ""),
        (None, ""),
    ],
)
def test_the_name_sent_is_the_uri_without_the_way_there(uri: str | None, name: str) -> None:
    assert parse_uri(uri).name == name


def test_parameters_of_every_way_are_taken_out_on_every_way() -> None:
    ours = "command=c&socket=s&auth=a&authfile=f&sshauth=x&netcat=n&keyfile=k&pkipath=p&known_hosts=h"
    ours += "&known_hosts_verify=v&tls_priority=t&mode=auto&proxy=auto&no_sanity=1&no_verify=1&no_tty=1"
    for transport in ("unix", "tcp", "tls", "ssh", "ext", "libssh", "libssh2"):
        assert parse_uri(f"test+{transport}:///default?{ours}").name == "test:///default"
        assert (
            parse_uri(f"test+{transport}:///default?{ours.upper().replace('AUTO', 'auto')}").name == "test:///default"
        )


@pytest.mark.parametrize(
    ("uri", "transport", "host", "port"),
    [
        ("test:///default", "unix", "", 0),
        ("test+UNIX:///default", "unix", "", 0),
        ("test+unix://:55/x", "unix", "", 0),
        ("test://host/default", "tls", "host", TLS_PORT),
        ("test+tls:///default", "tls", "localhost", TLS_PORT),
        ("test+tcp:///default", "tcp", "localhost", TCP_PORT),
        ("test+tcp://h:0/default", "tcp", "h", TCP_PORT),
        ("test+tcp://:55/default", "tcp", "localhost", TCP_PORT),
        ("test+tcp://[::1]:99/default", "tcp", "::1", 99),
        ("test+tls://user@10.0.0.1:5/default", "tls", "10.0.0.1", 5),
        ("test+ssh://h/default", "ssh", "h", 0),
        ("test+libSSH2:///default", "libssh2", "localhost", 0),
        ("test+libssh://h:2222/default", "libssh", "h", 2222),
        ("test+ext:///default?command=/c", "ext", "localhost", 0),
    ],
)
def test_transport_and_address(uri: str, transport: str, host: str, port: int) -> None:
    target = parse_uri(uri)
    assert (target.transport, target.host, target.port) == (transport, host, port)


def test_parameters_of_tls() -> None:
    target = parse_uri("test+tls://h/default?pkipath=/pki&no_verify=1&NO_SANITY=1&tls_priority=NORMAL")
    assert (target.pkipath, target.no_verify, target.no_sanity) == ("/pki", True, True)
    assert target.tls_priority == "NORMAL"
    assert parse_uri("test+tls://h/default?no_verify=0").no_verify is False


def test_parameters_of_unix() -> None:
    assert parse_uri("test+unix:///default?socket=/a%20b").socket == "/a b"
    assert parse_uri("test+unix:///default?socket=/1&SOCKET=/2").socket == "/2"
    assert parse_uri("test+unix:///default?socket=/1;x&y").socket == "/1;x"
    assert parse_uri("qemu:///system?mode=direct").mode == "direct"
    assert parse_uri("qemu:///session").session
    assert parse_uri("test+unix:///default").session
    assert not parse_uri("test:///default").session
    assert parse_uri("qemu:///system").driver == "qemu"
    assert parse_uri("remote:///").driver == ""


def test_parameters_of_ssh() -> None:
    target = parse_uri(
        "qemu+ssh://me%40home@h:22/system?command=c&netcat=n&keyfile=/k&no_tty=1&proxy=native&sshauth=agent"
        "&known_hosts=/kh&known_hosts_verify=auto"
    )
    assert (target.user, target.host, target.port, target.command) == ("me@home", "h", 22, "c")
    assert (target.netcat, target.keyfile, target.no_tty, target.proxy) == ("n", "/k", True, "native")
    assert (target.sshauth, target.known_hosts, target.known_hosts_verify) == ("agent", "/kh", "auto")
    assert target.is_ssh
    assert target.is_secure
    assert parse_uri("qemu+ssh://h/system").user is None


def test_parameters_of_logins() -> None:
    target = parse_uri("qemu+tcp://h/system?auth=sasl.PLAIN&authfile=/a")
    assert (target.auth, target.authfile, target.login_host, target.is_secure) == ("sasl.PLAIN", "/a", "h", False)
    assert parse_uri("qemu:///system").login_host == "localhost"
    assert not parse_uri("qemu+ext:///system?command=c").is_secure


@pytest.mark.parametrize(
    ("value", "truth"), [("1", True), ("0", False), ("-3", True), ("+1", True), ("%201", True), ("0007", True)]
)
def test_switches_are_numbers_as_c_reads_them(value: str, truth: bool) -> None:
    assert parse_uri(f"test+unix:///default?no_verify={value}").no_verify is truth


def test_without_a_uri_the_environment_speaks_then_libvirt_conf_then_the_daemon() -> None:
    environment = {"LIBVIRT_DEFAULT_URI": "test+tcp://h/default"}
    settings = Settings({"uri_default": "test+tcp://c/default"})
    assert parse_uri(None, environment, settings).host == "h"
    assert parse_uri("", {"LIBVIRT_DEFAULT_URI": ""}, settings).host == "c"
    assert parse_uri("", environment).host == "h"
    assert parse_uri(None, {}) == Target("unix", "", session=True)


def test_aliases() -> None:
    settings = Settings({"uri_aliases": ["a=test+tcp://h/default", "b=a"], "uri_default": "a"})
    assert parse_uri("a", {}, settings).host == "h"
    assert parse_uri(None, {}, settings).host == "h"
    assert parse_uri(None, {"LIBVIRT_DEFAULT_URI": "a"}, settings).host == "h"
    with pytest.raises(LibvirtError, match="URI 'b' does not include a driver name"):
        parse_uri("b", {}, settings)


def test_what_libvirt_conf_sets_for_all() -> None:
    settings = Settings({"remote_mode": "legacy", "remote_proxy": "netcat", "tls_priority": "NORMAL"})
    target = parse_uri("test+tls://h/default", {}, settings)
    assert (target.mode, target.proxy, target.tls_priority) == ("legacy", "netcat", "NORMAL")
    target = parse_uri("test+tls://h/default?mode=auto&proxy=auto&tls_priority=", {}, settings)
    assert (target.mode, target.proxy, target.tls_priority) == ("auto", "auto", "")
    assert parse_uri(None, {}, settings).mode == "legacy"
    assert parse_uri("test+tcp://h/default", {}, settings).tls_priority is None


TRANSPORTS = "remote_open: transport in URL not recognised (should be tls|unix|ssh|ext|tcp|libssh2|libssh)"
NO_DRIVER = "no connection driver available for URI '%s' does not include a driver name"


@pytest.mark.parametrize(
    ("uri", "code", "domain", "text"),
    [
        ("foo", 5, 0, NO_DRIVER % "foo"),
        ("/var/x", 5, 0, NO_DRIVER % "/var/x"),
        ("///var/x", 5, 0, NO_DRIVER % "///var/x"),
        ("test+bad:///x", 8, 13, f"invalid argument: {TRANSPORTS}"),
        ("test+:///x", 8, 13, f"invalid argument: {TRANSPORTS}"),
        ("test+unix+tls:///x", 8, 13, f"invalid argument: {TRANSPORTS}"),
        ("test+unix://h/x", 8, 13, "invalid argument: using unix socket and remote server 'h' is not supported."),
        ("test+unix:///x?mode=x", 8, 13, "invalid argument: Unknown remote mode 'x'"),
        ("test+unix:///x?mode=Auto", 8, 13, "invalid argument: Unknown remote mode 'Auto'"),
        ("test+unix:///x?mode=", 8, 13, "invalid argument: Unknown remote mode ''"),
        ("test+unix:///x?proxy=x", 8, 13, "invalid argument: Unnkown proxy type 'x'"),
        ("test+tls://h/x?no_verify=x", 8, 13, "invalid argument: Failed to parse value of URI component no_verify"),
        ("test+tls://h/x?no_verify", 8, 13, "invalid argument: Failed to parse value of URI component no_verify"),
        ("test+unix:///x?No_Tty=1x", 8, 13, "invalid argument: Failed to parse value of URI component No_Tty"),
        ("test+unix:///x?no_tty=99999999999", 8, 13, "invalid argument: Failed to parse value of URI component no_tty"),
        ("test+unix:///x?no_tty=1%20", 8, 13, "invalid argument: Failed to parse value of URI component no_tty"),
        ("test+unix:///x?no_tty=1_0", 8, 13, "invalid argument: Failed to parse value of URI component no_tty"),
        ("test+ext:///x", 8, 13, "invalid argument: remote_open: for 'ext' transport, command is required"),
        ("qemu://system", 1, 0, "internal error: invalid URI qemu://system (maybe you want qemu:///system)"),
        ("vbox://session", 1, 0, "internal error: invalid URI vbox://session (maybe you want vbox:///session)"),
        ("test+tls://[::1/default", 1, 45, "internal error: Unable to parse URI test+tls://[::1/default"),
        ("test+tls://h:port/default", 1, 45, "internal error: Unable to parse URI test+tls://h:port/default"),
        ("test+tls://h/x?pkipath=/a%00b", 1, 45, "internal error: Unable to parse URI test+tls://h/x?pkipath=/a%00b"),
    ],
)
def test_refusals_are_libvirts(uri: str, code: int, domain: int, text: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        parse_uri(uri)
    assert (caught.value.code, caught.value.domain, caught.value.message) == (code, domain, text)


TEXT = st.text(max_size=12)


@given(
    st.builds("{}+{}://{}/{}?{}".format, TEXT, st.sampled_from(["tls", "unix", "tcp", "ssh", ""]), TEXT, TEXT, TEXT)
    | st.text(alphabet=":/?&=%+@[]0a\0", max_size=40)
)
def test_any_text_is_a_target_or_a_refusal(uri: str) -> None:
    with contextlib.suppress(LibvirtError):
        assert parse_uri(uri).transport in {"tls", "unix", "tcp", "ssh"}
