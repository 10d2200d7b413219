"""The settings: every key, every check, the defaults, what the errors say."""

from __future__ import annotations

import grp
import os
from pathlib import Path

import pytest
from virtwire.server.config import Config, ConfigError, PkiFiles, load


@pytest.fixture
def conf(tmp_path: Path) -> Path:
    return tmp_path / "virtwired.conf"


def test_empty_file_gives_the_defaults(conf: Path) -> None:
    conf.write_text("# nothing\n")
    config = load(conf)
    assert config == Config()
    assert (config.max_clients, config.max_anonymous_clients, config.max_client_requests) == (5000, 20, 5)
    assert (config.keepalive_interval, config.keepalive_count) == (5, 5)
    assert (config.unix_sock_rw_perms, config.unix_sock_ro_perms) == (0o700, 0o777)
    assert config.pki.key == Path("/etc/pki/libvirt/private/serverkey.pem")


def test_every_key(conf: Path) -> None:
    group = grp.getgrgid(os.getgid()).gr_name
    conf.write_text(f"""
unix_sock_dir = "/run/elsewhere"
unix_sock_group = "{group}"
unix_sock_rw_perms = "0770"
unix_sock_ro_perms = "0755"
auth_unix_rw = "none"
auth_unix_ro = "none"
auth_tcp = "none"
auth_tls = "none"
listen_tls = 1
listen_tcp = 1
tls_port = "1"
tcp_port = 2
listen_addr = "::1"
key_file = "/k"
cert_file = "/c"
ca_file = "/a"
crl_file = "/r"
tls_no_verify_certificate = 1
tls_no_sanity_certificate = 1
tls_allowed_dn_list = ["CN=a*"]
max_clients = 6
max_queued_clients = 7
max_anonymous_clients = 0
max_client_requests = 8
keepalive_interval = -1
keepalive_count = 9
log_level = 1
""")
    assert load(conf) == Config(
        unix_sock_dir=Path("/run/elsewhere"),
        unix_sock_group=os.getgid(),
        unix_sock_rw_perms=0o770,
        unix_sock_ro_perms=0o755,
        listen_tls=True,
        listen_tcp=True,
        tls_port=1,
        tcp_port=2,
        listen_addr="::1",
        pki=PkiFiles(Path("/a"), Path("/c"), Path("/k"), Path("/r"), explicit_crl=True),
        tls_no_verify_certificate=True,
        tls_no_sanity_certificate=True,
        tls_allowed_dn_list=("CN=a*",),
        max_clients=6,
        max_queued_clients=7,
        max_anonymous_clients=0,
        max_client_requests=8,
        keepalive_interval=-1,
        keepalive_count=9,
        log_level=1,
    )


def test_a_base_shows_through(conf: Path) -> None:
    conf.write_text('ca_file = "/a"\n')
    base = Config(max_clients=3, pki=PkiFiles.in_folder(Path("/p")))
    config = load(conf, base)
    assert config.max_clients == 3
    assert config.pki == PkiFiles(Path("/a"), Path("/p/servercert.pem"), Path("/p/serverkey.pem"), Path("/p/cacrl.pem"))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("max_client = 1", "max_client: unknown setting"),
        ("auth_admin = 1", "auth_admin: unknown setting"),
        ("listen_tls = 2", "listen_tls: expected 0 or 1"),
        ('listen_tls = "1"', "listen_tls: expected 0 or 1"),
        ("tls_port = 65536", 'tls_port: expected a port number, as in "16514"'),
        ('tls_port = "ssh"', 'tls_port: expected a port number, as in "16514"'),
        ('tls_port = ["1"]', 'tls_port: expected a port number, as in "16514"'),
        ('unix_sock_dir = "here"', "unix_sock_dir: expected an absolute path"),
        ("unix_sock_dir = 1", "unix_sock_dir: expected a string"),
        ('unix_sock_dir = ""', "unix_sock_dir: expected a string"),
        ('unix_sock_rw_perms = "0888"', 'unix_sock_rw_perms: expected an octal mode, as in "0770"'),
        ('unix_sock_ro_perms = "1777"', 'unix_sock_ro_perms: expected an octal mode, as in "0770"'),
        ('unix_sock_group = "nobody-has-this"', "unix_sock_group: there is no group 'nobody-has-this'"),
        ('auth_unix_rw = "pam"', 'auth_unix_rw: expected "none" or "sasl" or "polkit"'),
        ('auth_tls = "polkit"', 'auth_tls: expected "none" or "sasl"'),
        ("auth_tcp = 0", 'auth_tcp: expected "none" or "sasl"'),
        (
            'sasl_mech_list = ["DIGEST-MD5"]',
            "sasl_mech_list: 'DIGEST-MD5' is none of GSSAPI, SCRAM-SHA-256, SCRAM-SHA-1, PLAIN, EXTERNAL",
        ),
        ('sasl_password_file = "users"', "sasl_password_file: expected an absolute path"),
        ("tcp_min_ssf = 111", "tcp_min_ssf: expected a number from 112 to 2147483647"),
        ("login_timeout = 0", "login_timeout: expected a number from 1 to 2147483647"),
        ('tls_allowed_dn_list = "CN=a"', 'tls_allowed_dn_list: expected a list, as in ["one", "two"]'),
        ("max_clients = 0", "max_clients: expected a number from 1 to 2147483647"),
        ('max_clients = "5"', "max_clients: expected a number from 1 to 2147483647"),
        ("keepalive_interval = -2", "keepalive_interval: expected a number from -1 to 2147483647"),
        ("max_clients = " + "9" * 5000, "max_clients: the number is too long"),
        ('tls_port = "' + "9" * 5000 + '"', 'tls_port: expected a port number, as in "16514"'),
        ('unix_sock_dir = "/a\0b"', "expected text, not the character NUL"),
        ("log_level = 5", "log_level: expected a number from 1 to 4"),
    ],
)
def test_mistakes_name_file_line_and_key(conf: Path, line: str, message: str) -> None:
    conf.write_text(f"# first\n{line}\n")
    with pytest.raises(ConfigError) as caught:
        load(conf)
    assert str(caught.value) == f"{conf}:2: {message}"


def test_a_file_that_cannot_be_read(conf: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        load(conf)
    conf.write_bytes(b"\xff\xfe")
    with pytest.raises(ConfigError, match="not UTF-8 text"):
        load(conf)


def test_plain_tcp_asks_for_sasl_unless_the_file_says_otherwise(conf: Path) -> None:
    for text, auth in (("listen_tcp = 1", "sasl"), ('listen_tcp = 1\nauth_tcp = "none"', "none"), ("", "none")):
        conf.write_text(text)
        assert load(conf).auth_tcp == auth


def test_all_may_connect_where_polkit_decides(conf: Path) -> None:
    for text, mode in (
        ('auth_unix_rw = "polkit"', 0o777),
        ('auth_unix_rw = "polkit"\nunix_sock_rw_perms = "0770"', 0o770),
        ('auth_unix_rw = "sasl"', 0o700),
    ):
        conf.write_text(text)
        assert load(conf).unix_sock_rw_perms == mode


def test_the_keys_of_logins(conf: Path) -> None:
    conf.write_text("""
auth_unix_rw = "polkit"
auth_unix_ro = "sasl"
auth_tcp = "sasl"
auth_tls = "sasl"
sasl_allowed_username_list = ["alice", "*@EXAMPLE.ORG"]
sasl_mech_list = ["SCRAM-SHA-256", "EXTERNAL"]
sasl_password_file = "/etc/passwd.virtwired"
sasl_keytab = "/etc/keytab"
tcp_min_ssf = 112
login_timeout = 30
""")
    config = load(conf)
    assert (config.auth_unix_rw, config.auth_unix_ro, config.auth_tcp, config.auth_tls) == ("polkit", *["sasl"] * 3)
    assert config.sasl_allowed_username_list == ("alice", "*@EXAMPLE.ORG")
    assert config.sasl_mech_list == ("SCRAM-SHA-256", "EXTERNAL")
    assert (config.sasl_password_file, config.sasl_keytab) == (Path("/etc/passwd.virtwired"), Path("/etc/keytab"))
    assert (config.tcp_min_ssf, config.login_timeout) == (112, 30)


def test_the_keys_of_workers_administration_and_log(conf: Path) -> None:
    numbers = {
        "min_workers": 0,
        "max_workers": 2,
        "prio_workers": 3,
        "admin_max_clients": 4,
        "admin_max_queued_clients": 5,
        "admin_max_client_requests": 6,
        "admin_min_workers": 8,
        "admin_max_workers": 9,
    }
    texts = {"log_filters": "1:tls 4:client", "log_outputs": "2:file:/log 3:stderr"}
    conf.write_text(
        "".join(f"{key} = {value}\n" for key, value in numbers.items())
        + "".join(f'{key} = "{value}"\n' for key, value in texts.items())
        + 'unix_sock_admin_perms = "0750"\n'
    )
    assert load(conf) == Config(**numbers, **texts, unix_sock_admin_perms=0o750)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("max_workers = 0", "max_workers: expected a number from 1 to 2147483647"),
        ("admin_max_clients = 0", "admin_max_clients: expected a number from 1 to 2147483647"),
        ('log_filters = "9:x"', "log_filters: Invalid priority '9' for filter '9:x'"),
        ('log_outputs = "1:x"', "log_outputs: Invalid log destination 'x' for log output '1:x'"),
        ("log_outputs = 1", "log_outputs: expected a string"),
    ],
)
def test_mistakes_in_them(conf: Path, line: str, message: str) -> None:
    conf.write_text(line + "\n")
    with pytest.raises(ConfigError) as caught:
        load(conf)
    assert str(caught.value) == f"{conf}:1: {message}"


def test_an_empty_log_setting_is_the_default(conf: Path) -> None:
    conf.write_text('log_filters = ""\nlog_outputs = ""\n')
    assert load(conf) == Config()


def test_the_administration_has_limits_of_its_own() -> None:
    config = Config(max_clients=1, admin_max_clients=2, auth_unix_rw="sasl")
    admin = config.for_admin()
    assert (admin.max_clients, admin.keepalive_interval, admin.auth_unix_rw) == (2, -1, "none")
    assert (admin.max_anonymous_clients, admin.prio_workers) == (0, 0)
