"""What a test needs of the machine: present, or the test is skipped with a reason (or fails in CI)."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGES = {
    "libvirtd": "libvirt-daemon-system",
    "virsh": "libvirt-clients",
    "virt-admin": "libvirt-clients",
    "tshark": "tshark",
    "dissector": "libvirt-wireshark",
    "python3-libvirt": "python3-libvirt",
    "Sys::Virt": "libsys-virt-perl",
    "qemu-system-x86_64": "qemu-system-x86",
    "qemu-img": "qemu-utils",
    "ip": "iproute2",
    "certtool": "gnutls-bin",
    "virt-pki-query-dn": "libvirt-clients",
    "krb5kdc": "krb5-kdc",
    "kdb5_util": "krb5-kdc",
    "kadmin.local": "krb5-admin-server",
    "kinit": "krb5-user",
    "dbus-daemon": "dbus-daemon",
    "dbus-send": "dbus-bin",
    "polkitd": "polkitd",
    "saslpasswd2": "sasl2-bin",
    "ssh": "openssh-client",
    "sshd": "openssh-server",
    "nc": "netcat-openbsd",
    "curl": "curl",
    "prometheus-libvirt-exporter": "prometheus-libvirt-exporter",
    "go": "golang-go",
    "go-libvirt": "golang-github-digitalocean-go-libvirt-dev",
    "tmux": "tmux",
    "chromium": "chromium",
}
"""The Debian package that brings each thing a test can require."""

PATH = os.environ.get("PATH", "") + ":/usr/local/sbin:/usr/sbin:/sbin:/usr/lib/polkit-1"
GO_SOURCES = "/usr/share/gocode"
"""Where Debian puts the sources of libraries in Go."""
SYSTEM_PYTHON = "/usr/bin/python3"
"""The interpreter that Debian's python3-libvirt is installed for."""


def program(name: str) -> str:
    """Return the path of a program; daemons are looked for in the sbin folders too."""
    found = shutil.which(name, path=PATH)
    if found is None:
        raise FileNotFoundError(name)
    return found


def require(*names: str, root: bool = False) -> None:
    """Skip the calling test unless everything named is here.

    Args:
        names: keys of PACKAGES, or names of programs.
        root: the test needs root as well.
    """
    reasons = [f"needs {name} (Debian package {PACKAGES.get(name, name)})" for name in names if not available(name)]
    if root and os.geteuid() != 0:
        reasons.append("needs root")
    if reasons:
        give_up("; ".join(reasons))


def give_up(reason: str) -> None:
    """Skip with a reason, or fail where skipping is not allowed."""
    if skips_forbidden():
        pytest.fail(f"may not be skipped here: {reason}", pytrace=False)
    pytest.skip(reason)


def skips_forbidden() -> bool:
    """Tell whether every test has to run: in CI, or when VIRTWIRE_NO_SKIP is set."""
    return bool(os.environ.get("CI") or os.environ.get("VIRTWIRE_NO_SKIP"))


@functools.cache
def available(name: str) -> bool:
    """Tell whether one thing of PACKAGES, or a program, is installed."""
    if name == "python3-libvirt":
        return _runs(SYSTEM_PYTHON, "-c", "import libvirt")
    if name == "Sys::Virt":
        return _runs("perl", "-MSys::Virt", "-e", "1")
    if name == "go-libvirt":
        return Path(GO_SOURCES, "src/github.com/digitalocean/go-libvirt").is_dir()
    if name == "dissector":
        return available("tshark") and b"libvirt" in _output("tshark", "-G", "plugins")
    return shutil.which(name, path=PATH) is not None


def _runs(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def _output(*command: str) -> bytes:
    return subprocess.run(command, capture_output=True, check=False).stdout
