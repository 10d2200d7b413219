"""Shapes that several devices share: addresses, the common tail of a device, where a disk's data come from."""

from __future__ import annotations

from .addresses import finish_address
from .shape import ON_OFF, YES_NO, Shape, shape

__all__ = [
    "ADDRESS",
    "BACKING_STORE",
    "DISK_SOURCE",
    "ENCRYPTION",
    "LEAF",
    "SECLABEL",
    "SECRET_AUTH",
    "VIRTIO",
    "with_info",
]

LEAF = shape()

VIRTIO = f"iommu={ON_OFF} ats={ON_OFF} packed={ON_OFF} page_per_vq={ON_OFF}"
"""Attributes that drivers of virtio devices share."""

ADDRESS = shape(
    f"type domain=uint bus=uint slot=uint function=uint multifunction={ON_OFF}",
    {"zpci": shape("uid fid")},
    finish=finish_address,
)
SECLABEL = shape(f"model labelskip={YES_NO} relabel={YES_NO}", {"label": LEAF})

_INFO = {
    "boot": shape("order!=uint loadparm"),
    "alias": shape("name"),
    "master": shape("startport=uint"),
    "rom": shape(f"enabled={YES_NO} bar={ON_OFF} file"),
    "acpi": shape("index"),
    "address": ADDRESS,
}


def with_info(children: dict[str, Shape] | None = None) -> dict[str, Shape]:
    """Add what any device may end with: boot order, alias, ROM, address."""
    return {**(children or {}), **_INFO}


_SECRET = shape("type usage uuid")
SECRET_AUTH = shape("username", {"secret": _SECRET})
ENCRYPTION = shape("format engine", {"secret": _SECRET, "cipher": LEAF, "ivgen": LEAF})
_SOURCE_CHILDREN = {
    "host": shape("name port transport=tcp|unix|rdma socket"),
    "snapshot": shape("name"),
    "config": shape("file"),
    "initiator": shape(children={"iqn": shape("name")}),
    "auth": SECRET_AUTH,
    "address": ADDRESS,
    "reservations": shape(f"managed={YES_NO}", {"source": shape("type path mode")}),
    "encryption": ENCRYPTION,
    "slices": shape(children={"slice": shape("type offset size")}),
    "ssl": shape("verify"),
    "cookies": shape(children={"cookie": shape("name")}),
    "readahead": shape("size"),
    "timeout": shape("seconds"),
    "reconnect": shape(f"enabled={YES_NO} timeout"),
    "knownHosts": shape("path"),
    "identity": shape("username keyfile agentsock"),
    "seclabel": SECLABEL,
}
_PROTOCOLS = "nbd|rbd|sheepdog|gluster|iscsi|http|https|ftp|ftps|tftp|ssh|vxhs|nfs"
DISK_SOURCE = shape(
    f"type file dev dir protocol={_PROTOCOLS} pool volume mode path managed={YES_NO} namespace name "
    f"tls={YES_NO} tlsHostname query startupPolicy=mandatory|requisite|optional index",
    _SOURCE_CHILDREN,
    drop="privateData",
)
# A chain of images nests one in the other; shapes are finite, so what lies deeper is kept as it was given.
BACKING_STORE: Shape = shape("type", {"format": shape("type"), "source": DISK_SOURCE})
for _ in range(32):
    BACKING_STORE = shape(
        "type", {"format": shape("type"), "source": DISK_SOURCE, "backingStore": BACKING_STORE}, drop="index"
    )
