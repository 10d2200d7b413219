from __future__ import annotations

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st
from virtwire.client.ssh import ssh_command
from virtwire.client.uri import Target, parse_uri
from virtwire.protocol.errors import LibvirtError

NETCAT = (
    """if 'nc' -q 2>&1 | grep "requires an argument" >/dev/null 2>&1; then ARG=-q0;else ARG=;fi;"""
    "'nc' $ARG -U /var/run/libvirt/libvirt-sock"
)
AUTO = "sh -c 'which virt-ssh-helper 1>/dev/null 2>&1; if test $? = 0; then     %s; else    %s; fi'"


def command(uri: str | Target, *, read_only: bool = False, root: bool = True, **environment: str) -> list[str]:
    target = uri if isinstance(uri, Target) else parse_uri(uri)
    return ssh_command(target, read_only=read_only, root=root, home="/home/u", environment=environment)


def remote(uri: str, *, read_only: bool = False, root: bool = True, **environment: str) -> str:
    return command(uri, read_only=read_only, root=root, **environment)[-1]


def test_the_command_is_libvirts() -> None:
    assert command("test+ssh://h/default") == [
        *("ssh", "-T", "-e", "none", "--", "h"),
        AUTO % ("virt-ssh-helper 'test:///default'", NETCAT),
    ]
    everything = "test+ssh://u:x@h:022/default?keyfile=a%20b&no_tty=1&no_verify=2&command=/bin/my%20ssh"
    assert command(everything)[:-1] == [
        *("/bin/my ssh", "-p", "22", "-l", "u:x", "-i", "a b", "-T", "-e", "none"),
        *("-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "--", "h"),
    ]
    assert command("test+ssh://[::1]/default?no_tty=0&no_verify=0")[1:-1] == ["-T", "-e", "none", "--", "::1"]


def test_what_runs_on_the_host() -> None:
    system = "virt-ssh-helper 'qemu:///system'"
    session = "virt-ssh-helper 'qemu:///session'"
    assert remote("qemu+ssh://h/system") == AUTO % (system, NETCAT)
    assert remote("qemu+ssh://h/system?proxy=native") == f"sh -c '{system}'"
    assert remote("qemu+ssh://h/system?proxy=netcat") == f"sh -c '{NETCAT}'"
    assert remote("qemu+ssh://h/session") == AUTO % (session, NETCAT)
    assert remote("qemu+ssh://h/session", root=False) == f"sh -c '{session}'"
    assert remote("qemu+ssh://h/session?proxy=auto", root=False, XDG_RUNTIME_DIR="/r") == AUTO % (
        session,
        NETCAT.replace("/var/run/libvirt/", "/r/libvirt/"),
    )
    at_x = NETCAT.replace("/var/run/libvirt/libvirt-sock", "/x")
    assert remote("qemu+ssh://h/system?socket=/x") == f"sh -c '{at_x}'"
    assert remote("qemu+ssh://h/system?socket=/x&proxy=auto") == AUTO % (system, at_x)
    assert remote("qemu+ssh://h/system?socket=/x&proxy=native") == f"sh -c '{system}'"
    assert remote("qemu+ssh://h/system?netcat=/bin/n") == f"sh -c '{NETCAT}'".replace("'nc'", "'/bin/n'")
    assert remote("remote+ssh://h/") == AUTO % ("virt-ssh-helper '''\\'''\\''''", NETCAT)


def test_read_only() -> None:
    helper = "virt-ssh-helper -r 'test:///default'"
    assert remote("test+ssh://h/default", read_only=True) == AUTO % (helper, NETCAT + "-ro")


def test_special_letters_are_quoted_twice() -> None:
    text = remote("test+ssh://h/default?foo=a'b")
    assert "virt-ssh-helper '''\\''test:///default?foo=a%27b'\\'''';" in text
    text = remote("test+ssh://h/default?netcat=/b/n'c")
    assert text.startswith("sh -c 'if '''\\''/b/n'\\''\\'\\'''\\''c'\\'''' -q 2>&1 |")


@given(st.text(alphabet="ab'\"\\$`;&|<>(){}[]*?!#~ \t\n-é", min_size=1, max_size=12))
def test_no_text_gets_out_of_its_quotes(text: str) -> None:
    target = Target("ssh", "test:///x", host="h", netcat="nc" + text, socket="/" + text)
    (shell, flag, script) = shlex.split(command(target)[-1])
    assert (shell, flag) == ("sh", "-c")
    words = shlex.split(script.replace(";", " ; ") if ";" not in text else script)
    if ";" not in text:
        assert words[-4:] == ["nc" + text, "$ARG", "-U", "/" + text]
    named = Target("ssh", "n" + text, host="h", proxy="native")
    assert shlex.split(shlex.split(command(named)[-1])[2]) == ["virt-ssh-helper", "n" + text]


@pytest.mark.parametrize(
    ("uri", "text"),
    [
        ("test+ssh://-oProxyCommand=x/default", "the host '-oProxyCommand=x' has characters in it"),
        ("test+ssh://h%20x/default", "the host 'h x' has characters in it"),
        ("test+ssh://$(id)/default", "the host '$(id)' has characters in it"),
        ("test+ssh://h;id/default", "the host 'h;id' has characters in it"),
        ("test+ssh://h%0a/default", "has characters in it that are not safe in an ssh command"),
        ("test+ssh://-x@h/default", "the user '-x' has characters in it"),
        ("test+ssh://a%60id%60@h/default", "the user 'a`id`' has characters in it"),
        ("test+ssh://h/default?name=--version", "the name '--version' would be an option of virt-ssh-helper"),
        ("test+ssh://h/default?socket=-ex", "the socket '-ex' would be an option of netcat"),
    ],
)
def test_nothing_becomes_an_option_or_reaches_a_shell(uri: str, text: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        command(uri)
    assert caught.value.code == 8
    assert text in caught.value.message


@pytest.mark.parametrize(
    ("uri", "code", "domain", "text"),
    [
        ("qemu+ssh://h/?proxy=native&netcat=x", 8, 7, "netcat path not valid with native proxy mode"),
        ("qemu+ssh://h/?mode=direct", 84, 13, "Cannot use direct socket mode for ssh transport"),
        ("qemu+libssh2://h/?mode=direct", 84, 13, "Cannot use direct socket mode for libssh2 transport"),
        ("qemu+libssh://h/?known_hosts_verify=bad", 8, 7, "Invalid host key verification method: 'bad'"),
        ("qemu+libssh://h/?sshauth=agent,Bad", 8, 7, "Invalid authentication method: 'Bad'"),
    ],
)
def test_refusals_are_libvirts(uri: str, code: int, domain: int, text: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        command(uri)
    assert (caught.value.code, caught.value.domain) == (code, domain)
    assert caught.value.message.endswith(f": {text}")


def options(uri: str) -> list[str]:
    words = command(uri)
    assert words[:4] == ["ssh", "-T", "-e", "none"]
    assert words[4:-3:2] == ["-o"] * (len(words[4:-3]) // 2)
    return words[5:-3:2]


def test_the_parameters_of_libssh_become_options() -> None:
    assert options("qemu+libssh://h/?sshauth=privkey,Password") == [
        "PreferredAuthentications=publickey,password",
        "IdentityAgent=none",
    ]
    assert options("qemu+libssh2://h/?sshauth=agent,keyboard-interactive,gssapi") == [
        "PreferredAuthentications=publickey,keyboard-interactive,gssapi-with-mic",
        "IdentityFile=none",
    ]
    assert options("qemu+libssh2://h/?sshauth=agent,privkey") == ["PreferredAuthentications=publickey"]
    assert options("qemu+libssh://h/?known_hosts=/a%20b%25c") == [
        'UserKnownHostsFile="/a b%%c"',
        "GlobalKnownHostsFile=/dev/null",
    ]
    assert options("qemu+libssh://h/?known_hosts_verify=Normal") == []
    assert options("qemu+libssh://h/?known_hosts_verify=auto") == ["StrictHostKeyChecking=accept-new"]
    assert options("qemu+libssh://h/?known_hosts_verify=IGNORE&known_hosts=/k") == [
        "StrictHostKeyChecking=no",
        'UserKnownHostsFile="/dev/null"',
        "GlobalKnownHostsFile=/dev/null",
    ]


def test_libvirts_ssh_does_not_know_them() -> None:
    plain = "qemu+ssh://h/?sshauth=bad&known_hosts=/k&known_hosts_verify=bad"
    assert options(plain) == []


@pytest.mark.parametrize("name", ['/a"b', "/a\\b", "/${HOME}", "/a%0Ab"])
def test_a_file_name_that_ssh_would_read_otherwise(name: str) -> None:
    target = parse_uri("qemu+libssh://h/")._replace(known_hosts=name.replace("%0A", "\n"))
    with pytest.raises(LibvirtError, match="cannot be said to ssh"):
        command(target)
