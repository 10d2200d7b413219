"""Storage pools and volumes."""

from __future__ import annotations

from typing import Any

from tests.interop.sweep.forms import names
from tests.interop.sweep.step import QEMU, Step


async def uploaded(s: Any) -> None:
    """Write into a volume."""
    async with await s.v.upload(0, 4096) as stream:
        await stream.send_all(b"bytes of a volume" * 100)
        await stream.finish()


async def downloaded(s: Any, offset: int) -> Any:
    """Read a part of a volume."""
    async with await s.v.download(offset, 4096) as stream:
        data = b"".join([piece async for piece in stream])
        await stream.finish()
    return [0, data]


POOLS = [
    Step("c.findStoragePoolSources('dir', None)", lambda s: s.c.find_storage_pool_sources("dir")),
    Step(
        "c.findStoragePoolSources('nosuch', '<source/>')",
        lambda s: s.c.find_storage_pool_sources("nosuch", "<source/>"),
    ),
    Step("pool = c.storagePoolDefineXML(x.pool)", lambda s: s.c.storage_pool_define_xml(s.x.pool)),
    Step("c.storagePoolDefineXML('<pool/>')", lambda s: s.c.storage_pool_define_xml("<pool/>")),
    Step("c.numOfDefinedStoragePools()", lambda s: s.c.num_of_defined_storage_pools()),
    Step("c.listDefinedStoragePools()", lambda s: s.c.list_defined_storage_pools()),
    Step("pool.create()", lambda s: s.pool.create(), on=QEMU),
    Step("pool.build()", lambda s: s.pool.build()),
    Step("pool.create()", lambda s: s.pool.create()),
    Step("pool.create()", lambda s: s.pool.create()),
    Step("pool2 = c.storagePoolCreateXML(x.transient_pool)", lambda s: s.c.storage_pool_create_xml(s.x.transient_pool)),
    Step("c.numOfStoragePools()", lambda s: s.c.num_of_storage_pools()),
    Step("sorted(c.listStoragePools())", lambda s: s.c.list_storage_pools(), sorted),
    Step("sorted(p.name() for p in c.listAllStoragePools())", lambda s: s.c.list_all_storage_pools(), names),
    Step("c.listAllStoragePools(1 << 30)", lambda s: s.c.list_all_storage_pools(1 << 30)),
    Step("c.storagePoolLookupByName('pool')", lambda s: s.c.storage_pool_lookup_by_name("pool")),
    Step("c.storagePoolLookupByName('nosuch')", lambda s: s.c.storage_pool_lookup_by_name("nosuch")),
    Step("c.storagePoolLookupByUUID(pool.UUID())", lambda s: s.c.storage_pool_lookup_by_uuid(s.pool.uuid)),
    Step("c.storagePoolLookupByUUID(bytes(16))", lambda s: s.c.storage_pool_lookup_by_uuid(bytes(16))),
    Step("c.storagePoolLookupByTargetPath(x.images)", lambda s: s.c.storage_pool_lookup_by_target_path(s.x.images)),
    Step("c.storagePoolLookupByTargetPath('/nosuch')", lambda s: s.c.storage_pool_lookup_by_target_path("/nosuch")),
    Step("pool.info()[:2]", lambda s: s.pool.get_info(), lambda info: info[:2]),
    Step("pool.XMLDesc(1)", lambda s: s.pool.get_xml_desc(1), both=lambda xml: xml.partition("<source>")[2]),
    Step("pool.XMLDesc(1 << 30)", lambda s: s.pool.get_xml_desc(1 << 30)),
    Step("pool.setAutostart(1)", lambda s: s.pool.set_autostart(True)),
    Step("pool.autostart()", lambda s: s.pool.get_autostart()),
    Step("pool.isActive()", lambda s: s.pool.is_active()),
    Step("pool2.isPersistent()", lambda s: s.pool2.is_persistent()),
    Step("pool.refresh()", lambda s: s.pool.refresh()),
]

VOLUMES = [
    Step("v = pool.createXML(x.volume)", lambda s: s.pool.storage_vol_create_xml(s.x.volume)),
    Step("pool.createXML(x.volume)", lambda s: s.pool.storage_vol_create_xml(s.x.volume)),
    Step("v2 = pool.createXMLFrom(x.copy, v)", lambda s: s.pool.storage_vol_create_xml_from(s.x.copy, s.v)),
    Step("pool.numOfVolumes()", lambda s: s.pool.num_of_volumes()),
    Step("sorted(pool.listVolumes())", lambda s: s.pool.list_volumes(), sorted),
    Step("sorted(v.name() for v in pool.listAllVolumes())", lambda s: s.pool.list_all_volumes(), names),
    Step("pool.storageVolLookupByName('volume.raw')", lambda s: s.pool.storage_vol_lookup_by_name("volume.raw")),
    Step("pool.storageVolLookupByName('nosuch')", lambda s: s.pool.storage_vol_lookup_by_name("nosuch")),
    Step("c.storageVolLookupByKey(v.key())", lambda s: s.c.storage_vol_lookup_by_key(s.v.key)),
    Step("c.storageVolLookupByKey('/nosuch')", lambda s: s.c.storage_vol_lookup_by_key("/nosuch")),
    Step("c.storageVolLookupByPath(v.path())", lambda s: s.c.storage_vol_lookup_by_path(s.v.key)),
    Step("c.storageVolLookupByPath('/nosuch')", lambda s: s.c.storage_vol_lookup_by_path("/nosuch")),
    Step("v.storagePoolLookupByVolume()", lambda s: s.v.storage_pool_lookup_by_volume()),
    Step("v.info()", lambda s: s.v.get_info()),
    Step("v.infoFlags(1)", lambda s: s.v.get_info_flags(1)),
    Step("v.infoFlags(2)", lambda s: s.v.get_info_flags(2)),
    Step("v.XMLDesc()", lambda s: s.v.get_xml_desc(), both=lambda xml: xml.partition("<timestamps>")[0]),
    Step("v.path()", lambda s: s.v.get_path()),
    Step("v.resize(2097152)", lambda s: s.v.resize(2097152)),
    Step("v.resize(4096)", lambda s: s.v.resize(4096)),
    Step("sent(c, lambda st: v.upload(st, 0, 4096), b'bytes of a volume' * 100)", uploaded),
    Step("copied(c, lambda st: v.download(st, 0, 4096))", lambda s: downloaded(s, 0)),
    Step("copied(c, lambda st: v.download(st, 1 << 40, 4096))", lambda s: downloaded(s, 1 << 40)),
    Step("v2.wipe()", lambda s: s.v2.wipe()),
    Step("v2.wipePattern(0)", lambda s: s.v2.wipe_pattern(0)),
    Step("v2.wipePattern(99)", lambda s: s.v2.wipe_pattern(99)),
    Step("v2.delete()", lambda s: s.v2.delete()),
    Step("v2.delete()", lambda s: s.v2.delete()),
]

END = [
    Step("pool2.destroy()", lambda s: s.pool2.destroy()),
    Step("pool.undefine()", lambda s: s.pool.undefine()),
    Step("pool.delete()", lambda s: s.pool.delete()),
    Step("pool.destroy()", lambda s: s.pool.destroy()),
]
