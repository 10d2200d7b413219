"""Shapes of the devices of a domain, in the order libvirt writes them."""

from __future__ import annotations

from .shape import Shape, shape

__all__ = ["DEVICES"]

DEVICES: dict[str, Shape] = {
    tag: shape()
    for tag in [
        "emulator",
        "disk",
        "controller",
        "lease",
        "filesystem",
        "interface",
        "smartcard",
        "serial",
        "parallel",
        "console",
        "channel",
        "input",
        "tpm",
        "graphics",
        "sound",
        "audio",
        "video",
        "hostdev",
        "redirdev",
        "redirfilter",
        "hub",
        "watchdog",
        "memballoon",
        "rng",
        "nvram",
        "panic",
        "shmem",
        "memory",
        "iommu",
        "vsock",
        "crypto",
    ]
}
