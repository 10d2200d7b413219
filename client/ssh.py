"""The command line with which ssh carries a connection (pure functions).

It is libvirt's own, word for word, so that what was set up for libvirt (ssh_config, agents, known hosts, forced
commands) works unchanged. What a URI could smuggle into ssh's options or the shell of the host is quoted or refused.
``libssh`` and ``libssh2`` are names for ssh here; the parameters that are theirs become options of ssh.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError, report

from .places import is_session, remote_socket

if TYPE_CHECKING:
    from .uri import Target

__all__ = ["ssh_command"]

_SPECIAL: Final = re.compile(r"[\r\t\n !\"#$&'()*;<>?\[\\\]^`{|}~\x00-\x1f\x7f]")
"""What a shell could take for more than a letter."""

_UNSAFE_NAME: Final = re.compile(r"^-|[\s\x00-\x1f\x7f'\"`$\\;&<>|(){}]")
"""What ssh_config could hand to a shell by way of ProxyCommand and the like."""

_UNSAFE_FILE: Final = re.compile(r"[\"\\\x00-\x1f\x7f]|\$\{")

_LOGINS: Final = {
    "agent": "publickey",
    "privkey": "publickey",
    "password": "password",
    "keyboard-interactive": "keyboard-interactive",
    "gssapi": "gssapi-with-mic",
}


def ssh_command(target: Target, *, read_only: bool, root: bool, home: str, environment: Mapping[str, str]) -> list[str]:
    """Return the words of the command that is to be run on this machine.

    Args:
        target: what the URI says; its transport is a name for ssh.
        read_only: the daemon's read-only socket is wanted.
        root: whether root asks.
        home: the user's home folder.
        environment: for the paths of the user's own daemon.

    Raises:
        LibvirtError: code 8 or 84, parameters that do not go together or are dangerous.
    """
    for what, name in (("host", target.host), ("user", target.user or "")):
        if _UNSAFE_NAME.search(name):
            raise _invalid(f"the {what} '{name}' has characters in it that are not safe in an ssh command")
    socket = remote_socket(target, read_only=read_only, root=root, home=home, environment=environment)
    words = [target.command if target.command is not None else "ssh"]
    if target.port:
        words += ["-p", str(target.port)]
    if target.user is not None:
        words += ["-l", target.user]
    if target.keyfile is not None:
        words += ["-i", target.keyfile]
    words += ["-T", "-e", "none"]
    if target.no_tty:
        words += ["-o", "BatchMode=yes"]
    if target.no_verify:
        words += ["-o", "StrictHostKeyChecking=no"]
    if target.transport != "ssh":
        words += _libssh_options(target)
    return [*words, "--", target.host, _remote_command(target, socket, _proxy(target, root), read_only=read_only)]


def _invalid(text: str) -> LibvirtError:
    return report(ErrorCode.INVALID_ARG, ErrorDomain.RPC, text)


def _proxy(target: Target, root: bool) -> str:
    """Choose what is run on the host: "netcat", "native" (virt-ssh-helper) or "auto"."""
    proxy = target.proxy
    if proxy is None:
        if target.socket is not None:
            proxy = "netcat"  # the helper takes no path
        elif is_session(target, root=root):
            proxy = "native"  # only the host knows the paths of its users
        else:
            proxy = "auto"
    if target.netcat is not None:
        if proxy == "native":
            raise _invalid("netcat path not valid with native proxy mode")
        proxy = "netcat"
    return proxy


def _remote_command(target: Target, socket: str, proxy: str, *, read_only: bool) -> str:
    """Return the one word that ssh hands to the login shell of the host, which hands most of it to ``sh``."""
    if proxy != "native" and socket.startswith("-"):
        raise _invalid(f"the socket '{socket}' would be an option of netcat")
    if proxy != "netcat" and target.name.startswith("-"):
        raise _invalid(f"the name '{target.name}' would be an option of virt-ssh-helper")
    nc = f"'{_twice_quoted(target.netcat if target.netcat is not None else 'nc')}'"
    path = f"'{_twice_quoted(socket)}'" if _SPECIAL.search(socket) or not socket else socket
    netcat = (
        f'if {nc} -q 2>&1 | grep "requires an argument" >/dev/null 2>&1; then ARG=-q0;else ARG=;fi;{nc} $ARG -U {path}'
    )
    helper = f"virt-ssh-helper {'-r ' if read_only else ''}'{_twice_quoted(target.name)}'"
    if proxy == "netcat":
        return f"sh -c '{netcat}'"
    if proxy == "native":
        return f"sh -c '{helper}'"
    return f"sh -c 'which virt-ssh-helper 1>/dev/null 2>&1; if test $? = 0; then     {helper}; else    {netcat}; fi'"


def _twice_quoted(text: str) -> str:
    """Quote for the ``sh`` inside the login shell; put between two single quotes that end and reopen the outer ones."""
    return _quoted(_quoted(text))


def _quoted(text: str) -> str:
    if text and not _SPECIAL.search(text):
        return text
    return "'" + text.replace("'", "'\\''") + "'"


def _libssh_options(target: Target) -> list[str]:
    """Say with ssh's options what ``sshauth``, ``known_hosts`` and ``known_hosts_verify`` say to libssh."""
    options = _login_options(target.sshauth) if target.sshauth is not None else []
    verify = (target.known_hosts_verify or "normal").lower()
    if verify not in ("normal", "auto", "ignore"):
        raise _invalid(f"Invalid host key verification method: '{target.known_hosts_verify}'")
    known = target.known_hosts
    if known is not None and _UNSAFE_FILE.search(known):
        raise _invalid(f"the file name '{known}' cannot be said to ssh")
    if verify == "ignore":
        known = "/dev/null"
        options.append("StrictHostKeyChecking=no")
    elif verify == "auto":
        options.append("StrictHostKeyChecking=accept-new")
    if known is not None:
        options.append('UserKnownHostsFile="' + known.replace("%", "%%") + '"')
        options.append("GlobalKnownHostsFile=/dev/null")
    return [word for option in options for word in ("-o", option)]


def _login_options(sshauth: str) -> list[str]:
    methods = [method.lower() for method in sshauth.split(",")]
    for given, method in zip(sshauth.split(","), methods, strict=True):
        if method not in _LOGINS:
            raise _invalid(f"Invalid authentication method: '{given}'")
    options = ["PreferredAuthentications=" + ",".join(dict.fromkeys(_LOGINS[method] for method in methods))]
    if "agent" not in methods:
        options.append("IdentityAgent=none")
    elif "privkey" not in methods:
        options.append("IdentityFile=none")
    return options
