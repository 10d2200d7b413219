"""Pools in the description of a test host, as observed on libvirtd."""

from __future__ import annotations

from pathlib import Path

import pytest
from virtwire.protocol.errors import LibvirtError
from virtwire.server.backends import Backends
from virtwire.server.backends.base import Driver
from virtwire.server.backends.values import StorageVolRef

GB = 1 << 30
INLINE = """<node><pool type='dir'><name>inline</name><target><path>/inline</path></target>
<volume type='block'><name>a</name><key>/my/key</key><capacity>100</capacity><allocation>50</allocation>
<target><path>/my/path</path></target></volume>
<volume><name>b</name><capacity unit='G'>200</capacity></volume>
<volume><name>c</name><key>kk</key><capacity>1</capacity></volume><volume file='volume.xml'/></pool>
<pool file='pool.xml'/></node>"""
FILES = {
    "pool.xml": "<pool type='logical'><name>filed</name><volume file='volume.xml'/></pool>",
    "volume.xml": "<volume><name>from</name><capacity unit='M'>5</capacity><allocation>7</allocation></volume>",
}


def opened(folder: Path, text: str) -> Driver:
    for name, document in {**FILES, "node.xml": text}.items():
        (folder / name).write_text(document)
    return Backends().open(f"test://{folder}/node.xml")


def test_pools_and_volumes(tmp_path: Path) -> None:
    driver = opened(tmp_path, INLINE)
    inline, filed = (driver.storage_pool_lookup_by_name(name) for name in ("inline", "filed"))
    assert driver.storage_pool_is_active(inline)
    assert driver.storage_pool_is_persistent(filed)
    allocation = 50 + 200 * GB + 1 + 7
    assert driver.storage_pool_get_info(inline) == (2, 100 * GB, allocation, (1 << 64) + 100 * GB - allocation)
    assert driver.storage_pool_list_all_volumes(inline, 0) == [
        ("inline", "a", "/my/key"),
        ("inline", "b", "/inline/b"),
        ("inline", "c", "kk"),
        ("inline", "from", "/inline/from"),
    ]
    assert driver.storage_vol_get_path(StorageVolRef("inline", "a", "")) == "/my/path"
    assert driver.storage_vol_get_path(StorageVolRef("inline", "c", "")) == "/inline/c"
    assert driver.storage_vol_get_info(StorageVolRef("filed", "from", "")) == (1, 5 << 20, 7)
    assert driver.storage_vol_lookup_by_path("/dev/filed/from").name == "from"
    driver.storage_vol_delete(StorageVolRef("inline", "b", ""), 0)
    assert driver.storage_pool_get_info(inline) == (2, 100 * GB, 58, 100 * GB - 58)


POOL = "<pool type='dir'><name>%s</name><target><path>/x</path></target>%s</pool>"
REFUSED = [
    ("<pool type='dir'><name>x</name></pool>", 27, "XML error: missing storage pool target path"),
    (POOL % ("a", "<volume><name>c</name></volume>"), 27, "XML error: missing capacity element"),
    ("<pool file='nosuch.xml'/>", 27, "XML error: failed to parse xml document '{}/nosuch.xml'"),
    ("<pool file='volume.xml'/>", 27, "XML error: expecting root element of 'pool', not 'volume'"),
    (POOL % ("a", "<volume file='pool.xml'/>"), 27, "XML error: expecting root element of 'volume', not 'pool'"),
    (POOL % ("a", "") + POOL % ("b", ""), 9, "operation failed: Storage source conflict with pool: 'a'"),
    (
        POOL % ("a", "<volume file='volume.xml'/><volume file='volume.xml'/>"),
        9,
        "operation failed: storage vol already exists",  # libvirtd: "An error occurred, but the cause is unknown"
    ),
]


@pytest.mark.parametrize(("inside", "code", "message"), REFUSED)
def test_refused(tmp_path: Path, inside: str, code: int, message: str) -> None:
    with pytest.raises(LibvirtError) as refused:
        opened(tmp_path, f"<node>{inside}</node>")
    assert (refused.value.code, refused.value.message) == (code, message.format(tmp_path))
