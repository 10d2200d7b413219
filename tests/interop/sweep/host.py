"""The two libvirtds of a sweep: each on a host of its own, as far as a daemon can tell, and both alike.

Beyond the state folders of its own that every libvirtd of the tests has, each has its own network: the same names of
bridges, interfaces and ports do not meet. So paths, names and numbers are the same on both, and need no masking.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.peers.libvirtd import Libvirtd

IMAGES = "/var/lib/libvirt/images"
"""Where both daemons see the disks of their domains."""

NETWORK = """\
mount -t sysfs sysfs /sys
ip link set lo up
ip tuntap add dev spare0 mode tap
ip link set spare0 address 52:54:00:00:00:77
ip link set spare0 up
"""


class SweptLibvirtd(Libvirtd):
    """A libvirtd with a network of its own and the image that the domain of the sweep uses.

    Args:
        cache: what another one has in ``/var/cache/libvirt``.
    """

    def __init__(self, cache: Path | None = None) -> None:
        super().__init__()
        self._cache = cache

    @property
    def cache(self) -> Path:
        """Where its ``/var/cache/libvirt`` is for us."""
        return self.folder / "root/var/cache/libvirt"

    @property
    def images(self) -> Path:
        """Where IMAGES is for us."""
        return self.folder / "root" / IMAGES.lstrip("/")

    def _in_namespace(self, command: list[str]) -> list[str]:
        *start, script = super()._in_namespace(command)
        self.images.mkdir()
        if self._cache is not None:
            shutil.copytree(self._cache, self.cache, dirs_exist_ok=True)
        image = str(self.images / "guest.qcow2")
        subprocess.run(["qemu-img", "create", "-q", "-f", "qcow2", image, "4M"], check=True)
        return [start[0], "--net", *start[1:], NETWORK + script]
