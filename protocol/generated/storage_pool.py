# DO NOT EDIT: generated from storage_pool.x by virtwire.protocol.compiler.

"""Storage pools and their events."""

from __future__ import annotations

from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ABSENT as _ABSENT,
    ENCODE_FAILURES as _ENCODE_FAILURES,
    PAD as _PAD,
    Record as _Record,
    decode_bad_count as _decode_bad_count,
    decode_short as _decode_short,
    decode_too_long as _decode_too_long,
    encode_bad_size as _encode_bad_size,
    encode_slowly as _encode_slowly,
    encode_too_long as _encode_too_long,
    new as _new,
    read_strings as _read_strings,
    write_strings as _write_strings,
)

from .types import (
    StoragePoolHandle,
    StorageVolHandle,
    _readall_storage_pool_handle,
    _readall_storage_vol_handle,
    _writeall_storage_pool_handle,
    _writeall_storage_vol_handle,
)

_pack_16s = _Struct(">16s").pack
_pack_16s2i = _Struct(">16s2i").pack
_pack_16sI = _Struct(">16sI").pack
_pack_16si = _Struct(">16si").pack
_pack_16siI = _Struct(">16siI").pack
_pack_2I = _Struct(">2I").pack
_pack_3xB3Q = _Struct(">3xB3Q").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_unpack_16s = _Struct(">16s").unpack_from
_unpack_16s2i = _Struct(">16s2i").unpack_from
_unpack_16sI = _Struct(">16sI").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_3xB3Q = _Struct(">3xB3Q").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

STORAGE_POOL_LIST_MAX = 16384
"""Most storage pools in a list."""


class StoragePoolLookupByNameArgs(_Record):
    __slots__ = ()
    name: str

    def __new__(_cls, name: str) -> StoragePoolLookupByNameArgs:
        return _new(_cls, (name,))


class StoragePoolLookupByNameRet(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolLookupByNameRet:
        return _new(_cls, (pool,))


class StoragePoolLookupByUuidArgs(_Record):
    __slots__ = ()
    uuid: bytes

    def __new__(_cls, uuid: bytes) -> StoragePoolLookupByUuidArgs:
        return _new(_cls, (uuid,))


class StoragePoolLookupByUuidRet(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolLookupByUuidRet:
        return _new(_cls, (pool,))


class StoragePoolLookupByTargetPathArgs(_Record):
    __slots__ = ()
    path: str

    def __new__(_cls, path: str) -> StoragePoolLookupByTargetPathArgs:
        return _new(_cls, (path,))


class StoragePoolLookupByTargetPathRet(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolLookupByTargetPathRet:
        return _new(_cls, (pool,))


class StoragePoolLookupByVolumeArgs(_Record):
    __slots__ = ()
    vol: StorageVolHandle

    def __new__(_cls, vol: StorageVolHandle) -> StoragePoolLookupByVolumeArgs:
        return _new(_cls, (vol,))


class StoragePoolLookupByVolumeRet(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolLookupByVolumeRet:
        return _new(_cls, (pool,))


class ConnectListAllStoragePoolsArgs(_Record):
    __slots__ = ()
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """Bits of ConnectListAllStoragePoolsFlags"""

    def __new__(_cls, need_results: int, flags: int) -> ConnectListAllStoragePoolsArgs:
        return _new(_cls, (need_results, flags))


class ConnectListAllStoragePoolsRet(_Record):
    __slots__ = ()
    pools: list[StoragePoolHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, pools: list[StoragePoolHandle], ret: int) -> ConnectListAllStoragePoolsRet:
        return _new(_cls, (pools, ret))


class ConnectListStoragePoolsArgs(_Record):
    __slots__ = ()
    maxnames: int
    """at most this many names"""

    def __new__(_cls, maxnames: int) -> ConnectListStoragePoolsArgs:
        return _new(_cls, (maxnames,))


class ConnectListStoragePoolsRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> ConnectListStoragePoolsRet:
        return _new(_cls, (names,))


class ConnectNumOfStoragePoolsRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> ConnectNumOfStoragePoolsRet:
        return _new(_cls, (num,))


class ConnectListDefinedStoragePoolsArgs(_Record):
    __slots__ = ()
    maxnames: int
    """at most this many names"""

    def __new__(_cls, maxnames: int) -> ConnectListDefinedStoragePoolsArgs:
        return _new(_cls, (maxnames,))


class ConnectListDefinedStoragePoolsRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> ConnectListDefinedStoragePoolsRet:
        return _new(_cls, (names,))


class ConnectNumOfDefinedStoragePoolsRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> ConnectNumOfDefinedStoragePoolsRet:
        return _new(_cls, (num,))


class ConnectFindStoragePoolSourcesArgs(_Record):
    __slots__ = ()
    type: str
    src_spec: str | None
    """a <source> document that narrows the search"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, type: str, src_spec: str | None, flags: int) -> ConnectFindStoragePoolSourcesArgs:
        return _new(_cls, (type, src_spec, flags))


class ConnectFindStoragePoolSourcesRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> ConnectFindStoragePoolSourcesRet:
        return _new(_cls, (xml,))


class ConnectGetStoragePoolCapabilitiesArgs(_Record):
    __slots__ = ()
    flags: int
    """none defined, 0"""

    def __new__(_cls, flags: int) -> ConnectGetStoragePoolCapabilitiesArgs:
        return _new(_cls, (flags,))


class ConnectGetStoragePoolCapabilitiesRet(_Record):
    __slots__ = ()
    capabilities: str

    def __new__(_cls, capabilities: str) -> ConnectGetStoragePoolCapabilitiesRet:
        return _new(_cls, (capabilities,))


class StoragePoolCreateXmlArgs(_Record):
    __slots__ = ()
    xml: str
    flags: int
    """Bits of StoragePoolCreateFlags"""

    def __new__(_cls, xml: str, flags: int) -> StoragePoolCreateXmlArgs:
        return _new(_cls, (xml, flags))


class StoragePoolCreateXmlRet(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolCreateXmlRet:
        return _new(_cls, (pool,))


class StoragePoolCreateArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle
    flags: int
    """Bits of StoragePoolCreateFlags"""

    def __new__(_cls, pool: StoragePoolHandle, flags: int) -> StoragePoolCreateArgs:
        return _new(_cls, (pool, flags))


class StoragePoolDefineXmlArgs(_Record):
    __slots__ = ()
    xml: str
    flags: int
    """Bits of StoragePoolDefineFlags"""

    def __new__(_cls, xml: str, flags: int) -> StoragePoolDefineXmlArgs:
        return _new(_cls, (xml, flags))


class StoragePoolDefineXmlRet(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolDefineXmlRet:
        return _new(_cls, (pool,))


class StoragePoolUndefineArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolUndefineArgs:
        return _new(_cls, (pool,))


class StoragePoolBuildArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle
    flags: int
    """Bits of StoragePoolBuildFlags"""

    def __new__(_cls, pool: StoragePoolHandle, flags: int) -> StoragePoolBuildArgs:
        return _new(_cls, (pool, flags))


class StoragePoolDestroyArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolDestroyArgs:
        return _new(_cls, (pool,))


class StoragePoolDeleteArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle
    flags: int
    """Bits of StoragePoolDeleteFlags"""

    def __new__(_cls, pool: StoragePoolHandle, flags: int) -> StoragePoolDeleteArgs:
        return _new(_cls, (pool, flags))


class StoragePoolRefreshArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, pool: StoragePoolHandle, flags: int) -> StoragePoolRefreshArgs:
        return _new(_cls, (pool, flags))


class StoragePoolGetInfoArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolGetInfoArgs:
        return _new(_cls, (pool,))


class StoragePoolGetInfoRet(_Record):
    __slots__ = ()
    state: int
    """One of StoragePoolState"""
    capacity: int
    """in bytes"""
    allocation: int
    """in bytes"""
    available: int
    """in bytes"""

    def __new__(_cls, state: int, capacity: int, allocation: int, available: int) -> StoragePoolGetInfoRet:
        return _new(_cls, (state, capacity, allocation, available))


class StoragePoolGetXmlDescArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle
    flags: int
    """Bits of StorageXmlFlags"""

    def __new__(_cls, pool: StoragePoolHandle, flags: int) -> StoragePoolGetXmlDescArgs:
        return _new(_cls, (pool, flags))


class StoragePoolGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> StoragePoolGetXmlDescRet:
        return _new(_cls, (xml,))


class StoragePoolIsActiveArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolIsActiveArgs:
        return _new(_cls, (pool,))


class StoragePoolIsActiveRet(_Record):
    __slots__ = ()
    active: int
    """1 when it is"""

    def __new__(_cls, active: int) -> StoragePoolIsActiveRet:
        return _new(_cls, (active,))


class StoragePoolIsPersistentArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolIsPersistentArgs:
        return _new(_cls, (pool,))


class StoragePoolIsPersistentRet(_Record):
    __slots__ = ()
    persistent: int
    """1 when it is"""

    def __new__(_cls, persistent: int) -> StoragePoolIsPersistentRet:
        return _new(_cls, (persistent,))


class StoragePoolGetAutostartArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolGetAutostartArgs:
        return _new(_cls, (pool,))


class StoragePoolGetAutostartRet(_Record):
    __slots__ = ()
    autostart: int
    """1 when it does"""

    def __new__(_cls, autostart: int) -> StoragePoolGetAutostartRet:
        return _new(_cls, (autostart,))


class StoragePoolSetAutostartArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle
    autostart: int
    """0 or 1"""

    def __new__(_cls, pool: StoragePoolHandle, autostart: int) -> StoragePoolSetAutostartArgs:
        return _new(_cls, (pool, autostart))


class StoragePoolListAllVolumesArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, pool: StoragePoolHandle, need_results: int, flags: int) -> StoragePoolListAllVolumesArgs:
        return _new(_cls, (pool, need_results, flags))


class StoragePoolListAllVolumesRet(_Record):
    __slots__ = ()
    vols: list[StorageVolHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, vols: list[StorageVolHandle], ret: int) -> StoragePoolListAllVolumesRet:
        return _new(_cls, (vols, ret))


class StoragePoolListVolumesArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle
    maxnames: int
    """at most this many names"""

    def __new__(_cls, pool: StoragePoolHandle, maxnames: int) -> StoragePoolListVolumesArgs:
        return _new(_cls, (pool, maxnames))


class StoragePoolListVolumesRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> StoragePoolListVolumesRet:
        return _new(_cls, (names,))


class StoragePoolNumOfVolumesArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle

    def __new__(_cls, pool: StoragePoolHandle) -> StoragePoolNumOfVolumesArgs:
        return _new(_cls, (pool,))


class StoragePoolNumOfVolumesRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> StoragePoolNumOfVolumesRet:
        return _new(_cls, (num,))


class ConnectStoragePoolEventRegisterAnyArgs(_Record):
    __slots__ = ()
    event_id: int
    """One of StoragePoolEventId"""
    pool: StoragePoolHandle | None
    """absent is all of them"""

    def __new__(_cls, event_id: int, pool: StoragePoolHandle | None) -> ConnectStoragePoolEventRegisterAnyArgs:
        return _new(_cls, (event_id, pool))


class ConnectStoragePoolEventRegisterAnyRet(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectStoragePoolEventRegisterAnyRet:
        return _new(_cls, (callback_id,))


class ConnectStoragePoolEventDeregisterAnyArgs(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectStoragePoolEventDeregisterAnyArgs:
        return _new(_cls, (callback_id,))


class StoragePoolEventLifecycleMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    pool: StoragePoolHandle
    event: int
    """One of StoragePoolEventLifecycleType"""
    detail: int
    """always 0"""

    def __new__(_cls, callback_id: int, pool: StoragePoolHandle, event: int, detail: int) -> StoragePoolEventLifecycleMsg:
        return _new(_cls, (callback_id, pool, event, detail))


class StoragePoolEventRefreshMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    pool: StoragePoolHandle

    def __new__(_cls, callback_id: int, pool: StoragePoolHandle) -> StoragePoolEventRefreshMsg:
        return _new(_cls, (callback_id, pool))


def encode_storage_pool_lookup_by_name_args(value: StoragePoolLookupByNameArgs) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("storage_pool_lookup_by_name_args.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_lookup_by_name_args", value, error)


def decode_storage_pool_lookup_by_name_args(buf: bytes, offset: int = 0) -> StoragePoolLookupByNameArgs:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("storage_pool_lookup_by_name_args.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("storage_pool_lookup_by_name_args", buf)
        return _new(StoragePoolLookupByNameArgs, (name,))
    except _error:
        raise _decode_short("storage_pool_lookup_by_name_args", buf) from None


def encode_storage_pool_lookup_by_name_ret(value: StoragePoolLookupByNameRet) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_lookup_by_name_ret.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_lookup_by_name_ret.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_lookup_by_name_ret", value, error)


def decode_storage_pool_lookup_by_name_ret(buf: bytes, offset: int = 0) -> StoragePoolLookupByNameRet:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_lookup_by_name_ret.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolLookupByNameRet, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_lookup_by_name_ret", buf) from None


def encode_storage_pool_lookup_by_uuid_args(value: StoragePoolLookupByUuidArgs) -> bytes:
    try:
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("storage_pool_lookup_by_uuid_args.uuid", len(uuid), 16)
        return _pack_16s(uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_lookup_by_uuid_args", value, error)


def decode_storage_pool_lookup_by_uuid_args(buf: bytes, offset: int = 0) -> StoragePoolLookupByUuidArgs:
    try:
        return _new(StoragePoolLookupByUuidArgs, _unpack_16s(buf, offset))
    except _error:
        raise _decode_short("storage_pool_lookup_by_uuid_args", buf) from None


def encode_storage_pool_lookup_by_uuid_ret(value: StoragePoolLookupByUuidRet) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_lookup_by_uuid_ret.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_lookup_by_uuid_ret.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_lookup_by_uuid_ret", value, error)


def decode_storage_pool_lookup_by_uuid_ret(buf: bytes, offset: int = 0) -> StoragePoolLookupByUuidRet:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_lookup_by_uuid_ret.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolLookupByUuidRet, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_lookup_by_uuid_ret", buf) from None


def encode_storage_pool_lookup_by_target_path_args(value: StoragePoolLookupByTargetPathArgs) -> bytes:
    try:
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("storage_pool_lookup_by_target_path_args.path", path_n, 4194304)
        return _pack_I(path_n) + path + _PAD[path_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_lookup_by_target_path_args", value, error)


def decode_storage_pool_lookup_by_target_path_args(buf: bytes, offset: int = 0) -> StoragePoolLookupByTargetPathArgs:
    try:
        (path_n,) = _unpack_I(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("storage_pool_lookup_by_target_path_args.path", path_n, 4194304)
        end = offset + 4 + path_n
        path = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        if end + (-path_n & 3) > len(buf):
            raise _decode_short("storage_pool_lookup_by_target_path_args", buf)
        return _new(StoragePoolLookupByTargetPathArgs, (path,))
    except _error:
        raise _decode_short("storage_pool_lookup_by_target_path_args", buf) from None


def encode_storage_pool_lookup_by_target_path_ret(value: StoragePoolLookupByTargetPathRet) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_lookup_by_target_path_ret.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_lookup_by_target_path_ret.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_lookup_by_target_path_ret", value, error)


def decode_storage_pool_lookup_by_target_path_ret(buf: bytes, offset: int = 0) -> StoragePoolLookupByTargetPathRet:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_lookup_by_target_path_ret.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolLookupByTargetPathRet, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_lookup_by_target_path_ret", buf) from None


def encode_storage_pool_lookup_by_volume_args(value: StoragePoolLookupByVolumeArgs) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_pool_lookup_by_volume_args.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_pool_lookup_by_volume_args.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_pool_lookup_by_volume_args.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_lookup_by_volume_args", value, error)


def decode_storage_pool_lookup_by_volume_args(buf: bytes, offset: int = 0) -> StoragePoolLookupByVolumeArgs:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_pool_lookup_by_volume_args.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_pool_lookup_by_volume_args.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_pool_lookup_by_volume_args.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        if end + (-vol_key_n & 3) > len(buf):
            raise _decode_short("storage_pool_lookup_by_volume_args", buf)
        return _new(StoragePoolLookupByVolumeArgs, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)),))
    except _error:
        raise _decode_short("storage_pool_lookup_by_volume_args", buf) from None


def encode_storage_pool_lookup_by_volume_ret(value: StoragePoolLookupByVolumeRet) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_lookup_by_volume_ret.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_lookup_by_volume_ret.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_lookup_by_volume_ret", value, error)


def decode_storage_pool_lookup_by_volume_ret(buf: bytes, offset: int = 0) -> StoragePoolLookupByVolumeRet:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_lookup_by_volume_ret.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolLookupByVolumeRet, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_lookup_by_volume_ret", buf) from None


def encode_connect_list_all_storage_pools_args(value: ConnectListAllStoragePoolsArgs) -> bytes:
    try:
        return _pack_iI(value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_storage_pools_args", value, error)


def decode_connect_list_all_storage_pools_args(buf: bytes, offset: int = 0) -> ConnectListAllStoragePoolsArgs:
    try:
        return _new(ConnectListAllStoragePoolsArgs, _unpack_iI(buf, offset))
    except _error:
        raise _decode_short("connect_list_all_storage_pools_args", buf) from None


def encode_connect_list_all_storage_pools_ret(value: ConnectListAllStoragePoolsRet) -> bytes:
    try:
        pools = value.pools
        pools_n = len(pools)
        if pools_n > 16384:
            raise _encode_too_long("connect_list_all_storage_pools_ret.pools", pools_n, 16384)
        return _pack_I(pools_n) + _writeall_storage_pool_handle(pools) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_storage_pools_ret", value, error)


def decode_connect_list_all_storage_pools_ret(buf: bytes, offset: int = 0) -> ConnectListAllStoragePoolsRet:
    try:
        (pools_n,) = _unpack_I(buf, offset)
        offset += 4
        if pools_n > 16384 or pools_n * 20 > len(buf) - offset:
            raise _decode_bad_count("connect_list_all_storage_pools_ret.pools", pools_n, 16384, buf)
        pools, offset = _readall_storage_pool_handle(buf, offset, pools_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(ConnectListAllStoragePoolsRet, (pools, ret))
    except _error:
        raise _decode_short("connect_list_all_storage_pools_ret", buf) from None


def encode_connect_list_storage_pools_args(value: ConnectListStoragePoolsArgs) -> bytes:
    try:
        return _pack_i(value.maxnames)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_storage_pools_args", value, error)


def decode_connect_list_storage_pools_args(buf: bytes, offset: int = 0) -> ConnectListStoragePoolsArgs:
    try:
        return _new(ConnectListStoragePoolsArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_list_storage_pools_args", buf) from None


def encode_connect_list_storage_pools_ret(value: ConnectListStoragePoolsRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 16384:
            raise _encode_too_long("connect_list_storage_pools_ret.names", names_n, 16384)
        return _pack_I(names_n) + _write_strings(names, 4194304, "connect_list_storage_pools_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_storage_pools_ret", value, error)


def decode_connect_list_storage_pools_ret(buf: bytes, offset: int = 0) -> ConnectListStoragePoolsRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 16384 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_list_storage_pools_ret.names", names_n, 16384, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "connect_list_storage_pools_ret.names[]")
        if offset > len(buf):
            raise _decode_short("connect_list_storage_pools_ret", buf)
        return _new(ConnectListStoragePoolsRet, (names,))
    except _error:
        raise _decode_short("connect_list_storage_pools_ret", buf) from None


def encode_connect_num_of_storage_pools_ret(value: ConnectNumOfStoragePoolsRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_num_of_storage_pools_ret", value, error)


def decode_connect_num_of_storage_pools_ret(buf: bytes, offset: int = 0) -> ConnectNumOfStoragePoolsRet:
    try:
        return _new(ConnectNumOfStoragePoolsRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_num_of_storage_pools_ret", buf) from None


def encode_connect_list_defined_storage_pools_args(value: ConnectListDefinedStoragePoolsArgs) -> bytes:
    try:
        return _pack_i(value.maxnames)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_defined_storage_pools_args", value, error)


def decode_connect_list_defined_storage_pools_args(buf: bytes, offset: int = 0) -> ConnectListDefinedStoragePoolsArgs:
    try:
        return _new(ConnectListDefinedStoragePoolsArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_list_defined_storage_pools_args", buf) from None


def encode_connect_list_defined_storage_pools_ret(value: ConnectListDefinedStoragePoolsRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 16384:
            raise _encode_too_long("connect_list_defined_storage_pools_ret.names", names_n, 16384)
        return _pack_I(names_n) + _write_strings(names, 4194304, "connect_list_defined_storage_pools_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_defined_storage_pools_ret", value, error)


def decode_connect_list_defined_storage_pools_ret(buf: bytes, offset: int = 0) -> ConnectListDefinedStoragePoolsRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 16384 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_list_defined_storage_pools_ret.names", names_n, 16384, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "connect_list_defined_storage_pools_ret.names[]")
        if offset > len(buf):
            raise _decode_short("connect_list_defined_storage_pools_ret", buf)
        return _new(ConnectListDefinedStoragePoolsRet, (names,))
    except _error:
        raise _decode_short("connect_list_defined_storage_pools_ret", buf) from None


def encode_connect_num_of_defined_storage_pools_ret(value: ConnectNumOfDefinedStoragePoolsRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_num_of_defined_storage_pools_ret", value, error)


def decode_connect_num_of_defined_storage_pools_ret(buf: bytes, offset: int = 0) -> ConnectNumOfDefinedStoragePoolsRet:
    try:
        return _new(ConnectNumOfDefinedStoragePoolsRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_num_of_defined_storage_pools_ret", buf) from None


def encode_connect_find_storage_pool_sources_args(value: ConnectFindStoragePoolSourcesArgs) -> bytes:
    try:
        type = value.type.encode()
        type_n = len(type)
        if type_n > 4194304:
            raise _encode_too_long("connect_find_storage_pool_sources_args.type", type_n, 4194304)
        src_spec = value.src_spec
        if src_spec is None:
            src_spec_coded = _ABSENT
        else:
            src_spec_value = src_spec.encode()
            src_spec_value_n = len(src_spec_value)
            if src_spec_value_n > 4194304:
                raise _encode_too_long("connect_find_storage_pool_sources_args.src_spec", src_spec_value_n, 4194304)
            src_spec_coded = _pack_2I(1, src_spec_value_n) + src_spec_value + _PAD[src_spec_value_n & 3]
        return _pack_I(type_n) + type + _PAD[type_n & 3] + src_spec_coded + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_find_storage_pool_sources_args", value, error)


def decode_connect_find_storage_pool_sources_args(buf: bytes, offset: int = 0) -> ConnectFindStoragePoolSourcesArgs:
    try:
        (type_n,) = _unpack_I(buf, offset)
        if type_n > 4194304:
            raise _decode_too_long("connect_find_storage_pool_sources_args.type", type_n, 4194304)
        end = offset + 4 + type_n
        type = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in type:
            type = type.partition("\0")[0]
        offset = end + (-type_n & 3)
        (src_spec_there,) = _unpack_I(buf, offset)
        src_spec: str | None
        if src_spec_there:
            (src_spec_value_n,) = _unpack_I(buf, offset + 4)
            if src_spec_value_n > 4194304:
                raise _decode_too_long("connect_find_storage_pool_sources_args.src_spec", src_spec_value_n, 4194304)
            end = offset + 8 + src_spec_value_n
            src_spec_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in src_spec_value:
                src_spec_value = src_spec_value.partition("\0")[0]
            offset = end + (-src_spec_value_n & 3)
            src_spec = src_spec_value
        else:
            offset += 4
            src_spec = None
        (flags,) = _unpack_I(buf, offset)
        return _new(ConnectFindStoragePoolSourcesArgs, (type, src_spec, flags))
    except _error:
        raise _decode_short("connect_find_storage_pool_sources_args", buf) from None


def encode_connect_find_storage_pool_sources_ret(value: ConnectFindStoragePoolSourcesRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("connect_find_storage_pool_sources_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_find_storage_pool_sources_ret", value, error)


def decode_connect_find_storage_pool_sources_ret(buf: bytes, offset: int = 0) -> ConnectFindStoragePoolSourcesRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("connect_find_storage_pool_sources_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("connect_find_storage_pool_sources_ret", buf)
        return _new(ConnectFindStoragePoolSourcesRet, (xml,))
    except _error:
        raise _decode_short("connect_find_storage_pool_sources_ret", buf) from None


def encode_connect_get_storage_pool_capabilities_args(value: ConnectGetStoragePoolCapabilitiesArgs) -> bytes:
    try:
        return _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_storage_pool_capabilities_args", value, error)


def decode_connect_get_storage_pool_capabilities_args(buf: bytes, offset: int = 0) -> ConnectGetStoragePoolCapabilitiesArgs:
    try:
        return _new(ConnectGetStoragePoolCapabilitiesArgs, _unpack_I(buf, offset))
    except _error:
        raise _decode_short("connect_get_storage_pool_capabilities_args", buf) from None


def encode_connect_get_storage_pool_capabilities_ret(value: ConnectGetStoragePoolCapabilitiesRet) -> bytes:
    try:
        capabilities = value.capabilities.encode()
        capabilities_n = len(capabilities)
        if capabilities_n > 4194304:
            raise _encode_too_long("connect_get_storage_pool_capabilities_ret.capabilities", capabilities_n, 4194304)
        return _pack_I(capabilities_n) + capabilities + _PAD[capabilities_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_storage_pool_capabilities_ret", value, error)


def decode_connect_get_storage_pool_capabilities_ret(buf: bytes, offset: int = 0) -> ConnectGetStoragePoolCapabilitiesRet:
    try:
        (capabilities_n,) = _unpack_I(buf, offset)
        if capabilities_n > 4194304:
            raise _decode_too_long("connect_get_storage_pool_capabilities_ret.capabilities", capabilities_n, 4194304)
        end = offset + 4 + capabilities_n
        capabilities = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in capabilities:
            capabilities = capabilities.partition("\0")[0]
        if end + (-capabilities_n & 3) > len(buf):
            raise _decode_short("connect_get_storage_pool_capabilities_ret", buf)
        return _new(ConnectGetStoragePoolCapabilitiesRet, (capabilities,))
    except _error:
        raise _decode_short("connect_get_storage_pool_capabilities_ret", buf) from None


def encode_storage_pool_create_xml_args(value: StoragePoolCreateXmlArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("storage_pool_create_xml_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_create_xml_args", value, error)


def decode_storage_pool_create_xml_args(buf: bytes, offset: int = 0) -> StoragePoolCreateXmlArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("storage_pool_create_xml_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(StoragePoolCreateXmlArgs, (xml, flags))
    except _error:
        raise _decode_short("storage_pool_create_xml_args", buf) from None


def encode_storage_pool_create_xml_ret(value: StoragePoolCreateXmlRet) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_create_xml_ret.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_create_xml_ret.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_create_xml_ret", value, error)


def decode_storage_pool_create_xml_ret(buf: bytes, offset: int = 0) -> StoragePoolCreateXmlRet:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_create_xml_ret.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolCreateXmlRet, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_create_xml_ret", buf) from None


def encode_storage_pool_create_args(value: StoragePoolCreateArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_create_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_create_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16sI(pool_uuid, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_create_args", value, error)


def decode_storage_pool_create_args(buf: bytes, offset: int = 0) -> StoragePoolCreateArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_create_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, flags = _unpack_16sI(buf, offset)
        return _new(StoragePoolCreateArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)), flags))
    except _error:
        raise _decode_short("storage_pool_create_args", buf) from None


def encode_storage_pool_define_xml_args(value: StoragePoolDefineXmlArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("storage_pool_define_xml_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_define_xml_args", value, error)


def decode_storage_pool_define_xml_args(buf: bytes, offset: int = 0) -> StoragePoolDefineXmlArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("storage_pool_define_xml_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(StoragePoolDefineXmlArgs, (xml, flags))
    except _error:
        raise _decode_short("storage_pool_define_xml_args", buf) from None


def encode_storage_pool_define_xml_ret(value: StoragePoolDefineXmlRet) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_define_xml_ret.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_define_xml_ret.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_define_xml_ret", value, error)


def decode_storage_pool_define_xml_ret(buf: bytes, offset: int = 0) -> StoragePoolDefineXmlRet:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_define_xml_ret.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolDefineXmlRet, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_define_xml_ret", buf) from None


def encode_storage_pool_undefine_args(value: StoragePoolUndefineArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_undefine_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_undefine_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_undefine_args", value, error)


def decode_storage_pool_undefine_args(buf: bytes, offset: int = 0) -> StoragePoolUndefineArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_undefine_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolUndefineArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_undefine_args", buf) from None


def encode_storage_pool_build_args(value: StoragePoolBuildArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_build_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_build_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16sI(pool_uuid, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_build_args", value, error)


def decode_storage_pool_build_args(buf: bytes, offset: int = 0) -> StoragePoolBuildArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_build_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, flags = _unpack_16sI(buf, offset)
        return _new(StoragePoolBuildArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)), flags))
    except _error:
        raise _decode_short("storage_pool_build_args", buf) from None


def encode_storage_pool_destroy_args(value: StoragePoolDestroyArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_destroy_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_destroy_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_destroy_args", value, error)


def decode_storage_pool_destroy_args(buf: bytes, offset: int = 0) -> StoragePoolDestroyArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_destroy_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolDestroyArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_destroy_args", buf) from None


def encode_storage_pool_delete_args(value: StoragePoolDeleteArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_delete_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_delete_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16sI(pool_uuid, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_delete_args", value, error)


def decode_storage_pool_delete_args(buf: bytes, offset: int = 0) -> StoragePoolDeleteArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_delete_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, flags = _unpack_16sI(buf, offset)
        return _new(StoragePoolDeleteArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)), flags))
    except _error:
        raise _decode_short("storage_pool_delete_args", buf) from None


def encode_storage_pool_refresh_args(value: StoragePoolRefreshArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_refresh_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_refresh_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16sI(pool_uuid, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_refresh_args", value, error)


def decode_storage_pool_refresh_args(buf: bytes, offset: int = 0) -> StoragePoolRefreshArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_refresh_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, flags = _unpack_16sI(buf, offset)
        return _new(StoragePoolRefreshArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)), flags))
    except _error:
        raise _decode_short("storage_pool_refresh_args", buf) from None


def encode_storage_pool_get_info_args(value: StoragePoolGetInfoArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_get_info_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_get_info_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_get_info_args", value, error)


def decode_storage_pool_get_info_args(buf: bytes, offset: int = 0) -> StoragePoolGetInfoArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_get_info_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolGetInfoArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_get_info_args", buf) from None


def encode_storage_pool_get_info_ret(value: StoragePoolGetInfoRet) -> bytes:
    try:
        return _pack_3xB3Q(value.state, value.capacity, value.allocation, value.available)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_get_info_ret", value, error)


def decode_storage_pool_get_info_ret(buf: bytes, offset: int = 0) -> StoragePoolGetInfoRet:
    try:
        return _new(StoragePoolGetInfoRet, _unpack_3xB3Q(buf, offset))
    except _error:
        raise _decode_short("storage_pool_get_info_ret", buf) from None


def encode_storage_pool_get_xml_desc_args(value: StoragePoolGetXmlDescArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_get_xml_desc_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_get_xml_desc_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16sI(pool_uuid, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_get_xml_desc_args", value, error)


def decode_storage_pool_get_xml_desc_args(buf: bytes, offset: int = 0) -> StoragePoolGetXmlDescArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_get_xml_desc_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, flags = _unpack_16sI(buf, offset)
        return _new(StoragePoolGetXmlDescArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)), flags))
    except _error:
        raise _decode_short("storage_pool_get_xml_desc_args", buf) from None


def encode_storage_pool_get_xml_desc_ret(value: StoragePoolGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("storage_pool_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_get_xml_desc_ret", value, error)


def decode_storage_pool_get_xml_desc_ret(buf: bytes, offset: int = 0) -> StoragePoolGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("storage_pool_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("storage_pool_get_xml_desc_ret", buf)
        return _new(StoragePoolGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("storage_pool_get_xml_desc_ret", buf) from None


def encode_storage_pool_is_active_args(value: StoragePoolIsActiveArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_is_active_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_is_active_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_is_active_args", value, error)


def decode_storage_pool_is_active_args(buf: bytes, offset: int = 0) -> StoragePoolIsActiveArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_is_active_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolIsActiveArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_is_active_args", buf) from None


def encode_storage_pool_is_active_ret(value: StoragePoolIsActiveRet) -> bytes:
    try:
        return _pack_i(value.active)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_is_active_ret", value, error)


def decode_storage_pool_is_active_ret(buf: bytes, offset: int = 0) -> StoragePoolIsActiveRet:
    try:
        return _new(StoragePoolIsActiveRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("storage_pool_is_active_ret", buf) from None


def encode_storage_pool_is_persistent_args(value: StoragePoolIsPersistentArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_is_persistent_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_is_persistent_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_is_persistent_args", value, error)


def decode_storage_pool_is_persistent_args(buf: bytes, offset: int = 0) -> StoragePoolIsPersistentArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_is_persistent_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolIsPersistentArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_is_persistent_args", buf) from None


def encode_storage_pool_is_persistent_ret(value: StoragePoolIsPersistentRet) -> bytes:
    try:
        return _pack_i(value.persistent)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_is_persistent_ret", value, error)


def decode_storage_pool_is_persistent_ret(buf: bytes, offset: int = 0) -> StoragePoolIsPersistentRet:
    try:
        return _new(StoragePoolIsPersistentRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("storage_pool_is_persistent_ret", buf) from None


def encode_storage_pool_get_autostart_args(value: StoragePoolGetAutostartArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_get_autostart_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_get_autostart_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_get_autostart_args", value, error)


def decode_storage_pool_get_autostart_args(buf: bytes, offset: int = 0) -> StoragePoolGetAutostartArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_get_autostart_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolGetAutostartArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_get_autostart_args", buf) from None


def encode_storage_pool_get_autostart_ret(value: StoragePoolGetAutostartRet) -> bytes:
    try:
        return _pack_i(value.autostart)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_get_autostart_ret", value, error)


def decode_storage_pool_get_autostart_ret(buf: bytes, offset: int = 0) -> StoragePoolGetAutostartRet:
    try:
        return _new(StoragePoolGetAutostartRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("storage_pool_get_autostart_ret", buf) from None


def encode_storage_pool_set_autostart_args(value: StoragePoolSetAutostartArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_set_autostart_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_set_autostart_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16si(pool_uuid, value.autostart)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_set_autostart_args", value, error)


def decode_storage_pool_set_autostart_args(buf: bytes, offset: int = 0) -> StoragePoolSetAutostartArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_set_autostart_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, autostart = _unpack_16si(buf, offset)
        return _new(StoragePoolSetAutostartArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)), autostart))
    except _error:
        raise _decode_short("storage_pool_set_autostart_args", buf) from None


def encode_storage_pool_list_all_volumes_args(value: StoragePoolListAllVolumesArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_list_all_volumes_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_list_all_volumes_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16siI(pool_uuid, value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_list_all_volumes_args", value, error)


def decode_storage_pool_list_all_volumes_args(buf: bytes, offset: int = 0) -> StoragePoolListAllVolumesArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_list_all_volumes_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, need_results, flags = _unpack_16siI(buf, offset)
        return _new(StoragePoolListAllVolumesArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)), need_results, flags))
    except _error:
        raise _decode_short("storage_pool_list_all_volumes_args", buf) from None


def encode_storage_pool_list_all_volumes_ret(value: StoragePoolListAllVolumesRet) -> bytes:
    try:
        vols = value.vols
        vols_n = len(vols)
        if vols_n > 16384:
            raise _encode_too_long("storage_pool_list_all_volumes_ret.vols", vols_n, 16384)
        return _pack_I(vols_n) + _writeall_storage_vol_handle(vols) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_list_all_volumes_ret", value, error)


def decode_storage_pool_list_all_volumes_ret(buf: bytes, offset: int = 0) -> StoragePoolListAllVolumesRet:
    try:
        (vols_n,) = _unpack_I(buf, offset)
        offset += 4
        if vols_n > 16384 or vols_n * 12 > len(buf) - offset:
            raise _decode_bad_count("storage_pool_list_all_volumes_ret.vols", vols_n, 16384, buf)
        vols, offset = _readall_storage_vol_handle(buf, offset, vols_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(StoragePoolListAllVolumesRet, (vols, ret))
    except _error:
        raise _decode_short("storage_pool_list_all_volumes_ret", buf) from None


def encode_storage_pool_list_volumes_args(value: StoragePoolListVolumesArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_list_volumes_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_list_volumes_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16si(pool_uuid, value.maxnames)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_list_volumes_args", value, error)


def decode_storage_pool_list_volumes_args(buf: bytes, offset: int = 0) -> StoragePoolListVolumesArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_list_volumes_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, maxnames = _unpack_16si(buf, offset)
        return _new(StoragePoolListVolumesArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)), maxnames))
    except _error:
        raise _decode_short("storage_pool_list_volumes_args", buf) from None


def encode_storage_pool_list_volumes_ret(value: StoragePoolListVolumesRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 16384:
            raise _encode_too_long("storage_pool_list_volumes_ret.names", names_n, 16384)
        return _pack_I(names_n) + _write_strings(names, 4194304, "storage_pool_list_volumes_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_list_volumes_ret", value, error)


def decode_storage_pool_list_volumes_ret(buf: bytes, offset: int = 0) -> StoragePoolListVolumesRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 16384 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("storage_pool_list_volumes_ret.names", names_n, 16384, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "storage_pool_list_volumes_ret.names[]")
        if offset > len(buf):
            raise _decode_short("storage_pool_list_volumes_ret", buf)
        return _new(StoragePoolListVolumesRet, (names,))
    except _error:
        raise _decode_short("storage_pool_list_volumes_ret", buf) from None


def encode_storage_pool_num_of_volumes_args(value: StoragePoolNumOfVolumesArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_num_of_volumes_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_num_of_volumes_args.pool.uuid", len(pool_uuid), 16)
        return _pack_I(pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_num_of_volumes_args", value, error)


def decode_storage_pool_num_of_volumes_args(buf: bytes, offset: int = 0) -> StoragePoolNumOfVolumesArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_num_of_volumes_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolNumOfVolumesArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)),))
    except _error:
        raise _decode_short("storage_pool_num_of_volumes_args", buf) from None


def encode_storage_pool_num_of_volumes_ret(value: StoragePoolNumOfVolumesRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_num_of_volumes_ret", value, error)


def decode_storage_pool_num_of_volumes_ret(buf: bytes, offset: int = 0) -> StoragePoolNumOfVolumesRet:
    try:
        return _new(StoragePoolNumOfVolumesRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("storage_pool_num_of_volumes_ret", buf) from None


def encode_connect_storage_pool_event_register_any_args(value: ConnectStoragePoolEventRegisterAnyArgs) -> bytes:
    try:
        pool = value.pool
        if pool is None:
            pool_coded = _ABSENT
        else:
            pool_value_name = pool.name.encode()
            pool_value_name_n = len(pool_value_name)
            if pool_value_name_n > 4194304:
                raise _encode_too_long("connect_storage_pool_event_register_any_args.pool.name", pool_value_name_n, 4194304)
            pool_value_uuid = pool.uuid
            if len(pool_value_uuid) != 16:
                raise _encode_bad_size("connect_storage_pool_event_register_any_args.pool.uuid", len(pool_value_uuid), 16)
            pool_coded = _pack_2I(1, pool_value_name_n) + pool_value_name + _PAD[pool_value_name_n & 3] + _pack_16s(pool_value_uuid)
        return _pack_i(value.event_id) + pool_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_storage_pool_event_register_any_args", value, error)


def decode_connect_storage_pool_event_register_any_args(buf: bytes, offset: int = 0) -> ConnectStoragePoolEventRegisterAnyArgs:
    try:
        event_id, pool_there = _unpack_iI(buf, offset)
        pool: StoragePoolHandle | None
        if pool_there:
            (pool_value_name_n,) = _unpack_I(buf, offset + 8)
            if pool_value_name_n > 4194304:
                raise _decode_too_long("connect_storage_pool_event_register_any_args.pool.name", pool_value_name_n, 4194304)
            end = offset + 12 + pool_value_name_n
            pool_value_name = buf[offset + 12:end].decode("utf-8", "surrogateescape")
            if "\0" in pool_value_name:
                pool_value_name = pool_value_name.partition("\0")[0]
            offset = end + (-pool_value_name_n & 3)
            (pool_value_uuid,) = _unpack_16s(buf, offset)
            offset += 16
            pool = _new(StoragePoolHandle, (pool_value_name, pool_value_uuid))
        else:
            offset += 8
            pool = None
        return _new(ConnectStoragePoolEventRegisterAnyArgs, (event_id, pool))
    except _error:
        raise _decode_short("connect_storage_pool_event_register_any_args", buf) from None


def encode_connect_storage_pool_event_register_any_ret(value: ConnectStoragePoolEventRegisterAnyRet) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_storage_pool_event_register_any_ret", value, error)


def decode_connect_storage_pool_event_register_any_ret(buf: bytes, offset: int = 0) -> ConnectStoragePoolEventRegisterAnyRet:
    try:
        return _new(ConnectStoragePoolEventRegisterAnyRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_storage_pool_event_register_any_ret", buf) from None


def encode_connect_storage_pool_event_deregister_any_args(value: ConnectStoragePoolEventDeregisterAnyArgs) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_storage_pool_event_deregister_any_args", value, error)


def decode_connect_storage_pool_event_deregister_any_args(buf: bytes, offset: int = 0) -> ConnectStoragePoolEventDeregisterAnyArgs:
    try:
        return _new(ConnectStoragePoolEventDeregisterAnyArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_storage_pool_event_deregister_any_args", buf) from None


def encode_storage_pool_event_lifecycle_msg(value: StoragePoolEventLifecycleMsg) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_event_lifecycle_msg.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_event_lifecycle_msg.pool.uuid", len(pool_uuid), 16)
        return _pack_iI(value.callback_id, pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s2i(pool_uuid, value.event, value.detail)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_event_lifecycle_msg", value, error)


def decode_storage_pool_event_lifecycle_msg(buf: bytes, offset: int = 0) -> StoragePoolEventLifecycleMsg:
    try:
        callback_id, pool_name_n = _unpack_iI(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_event_lifecycle_msg.pool.name", pool_name_n, 4194304)
        end = offset + 8 + pool_name_n
        pool_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, event, detail = _unpack_16s2i(buf, offset)
        return _new(StoragePoolEventLifecycleMsg, (callback_id, _new(StoragePoolHandle, (pool_name, pool_uuid)), event, detail))
    except _error:
        raise _decode_short("storage_pool_event_lifecycle_msg", buf) from None


def encode_storage_pool_event_refresh_msg(value: StoragePoolEventRefreshMsg) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_pool_event_refresh_msg.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_pool_event_refresh_msg.pool.uuid", len(pool_uuid), 16)
        return _pack_iI(value.callback_id, pool_name_n) + pool_name + _PAD[pool_name_n & 3] + _pack_16s(pool_uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_pool_event_refresh_msg", value, error)


def decode_storage_pool_event_refresh_msg(buf: bytes, offset: int = 0) -> StoragePoolEventRefreshMsg:
    try:
        callback_id, pool_name_n = _unpack_iI(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_pool_event_refresh_msg.pool.name", pool_name_n, 4194304)
        end = offset + 8 + pool_name_n
        pool_name = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        (pool_uuid,) = _unpack_16s(buf, offset)
        return _new(StoragePoolEventRefreshMsg, (callback_id, _new(StoragePoolHandle, (pool_name, pool_uuid))))
    except _error:
        raise _decode_short("storage_pool_event_refresh_msg", buf) from None

CONNECT_NUM_OF_STORAGE_POOLS: _Procedure[None, ConnectNumOfStoragePoolsRet] = _Procedure(
    0x20008086, 1, 71, "connect_num_of_storage_pools",
    function="virConnectNumOfStoragePools",
    object="connection",
    since="0.4.1",
    priority=True,
    ret=ConnectNumOfStoragePoolsRet,
    encode_ret=encode_connect_num_of_storage_pools_ret,
    decode_ret=decode_connect_num_of_storage_pools_ret,
)
"""Count the active storage pools."""

CONNECT_LIST_STORAGE_POOLS: _Procedure[ConnectListStoragePoolsArgs, ConnectListStoragePoolsRet] = _Procedure(
    0x20008086, 1, 72, "connect_list_storage_pools",
    function="virConnectListStoragePools",
    object="connection",
    since="0.4.1",
    priority=True,
    args=ConnectListStoragePoolsArgs,
    encode_args=encode_connect_list_storage_pools_args,
    decode_args=decode_connect_list_storage_pools_args,
    ret=ConnectListStoragePoolsRet,
    encode_ret=encode_connect_list_storage_pools_ret,
    decode_ret=decode_connect_list_storage_pools_ret,
)
"""List the names of active storage pools."""

CONNECT_NUM_OF_DEFINED_STORAGE_POOLS: _Procedure[None, ConnectNumOfDefinedStoragePoolsRet] = _Procedure(
    0x20008086, 1, 73, "connect_num_of_defined_storage_pools",
    function="virConnectNumOfDefinedStoragePools",
    object="connection",
    since="0.4.1",
    priority=True,
    ret=ConnectNumOfDefinedStoragePoolsRet,
    encode_ret=encode_connect_num_of_defined_storage_pools_ret,
    decode_ret=decode_connect_num_of_defined_storage_pools_ret,
)
"""Count the defined storage pools that are not active."""

CONNECT_LIST_DEFINED_STORAGE_POOLS: _Procedure[ConnectListDefinedStoragePoolsArgs, ConnectListDefinedStoragePoolsRet] = _Procedure(
    0x20008086, 1, 74, "connect_list_defined_storage_pools",
    function="virConnectListDefinedStoragePools",
    object="connection",
    since="0.4.1",
    priority=True,
    args=ConnectListDefinedStoragePoolsArgs,
    encode_args=encode_connect_list_defined_storage_pools_args,
    decode_args=decode_connect_list_defined_storage_pools_args,
    ret=ConnectListDefinedStoragePoolsRet,
    encode_ret=encode_connect_list_defined_storage_pools_ret,
    decode_ret=decode_connect_list_defined_storage_pools_ret,
)
"""List the names of defined storage pools that are not active."""

CONNECT_FIND_STORAGE_POOL_SOURCES: _Procedure[ConnectFindStoragePoolSourcesArgs, ConnectFindStoragePoolSourcesRet] = _Procedure(
    0x20008086, 1, 75, "connect_find_storage_pool_sources",
    function="virConnectFindStoragePoolSources",
    object="connection",
    since="0.4.5",
    write=True,
    args=ConnectFindStoragePoolSourcesArgs,
    encode_args=encode_connect_find_storage_pool_sources_args,
    decode_args=decode_connect_find_storage_pool_sources_args,
    ret=ConnectFindStoragePoolSourcesRet,
    encode_ret=encode_connect_find_storage_pool_sources_ret,
    decode_ret=decode_connect_find_storage_pool_sources_ret,
)
"""Search for sources that a pool of this type could use."""

STORAGE_POOL_CREATE_XML: _Procedure[StoragePoolCreateXmlArgs, StoragePoolCreateXmlRet] = _Procedure(
    0x20008086, 1, 76, "storage_pool_create_xml",
    function="virStoragePoolCreateXML",
    object="connection",
    since="0.4.1",
    write=True,
    args=StoragePoolCreateXmlArgs,
    encode_args=encode_storage_pool_create_xml_args,
    decode_args=decode_storage_pool_create_xml_args,
    ret=StoragePoolCreateXmlRet,
    encode_ret=encode_storage_pool_create_xml_ret,
    decode_ret=decode_storage_pool_create_xml_ret,
)
"""Create and start a transient storage pool from XML."""

STORAGE_POOL_DEFINE_XML: _Procedure[StoragePoolDefineXmlArgs, StoragePoolDefineXmlRet] = _Procedure(
    0x20008086, 1, 77, "storage_pool_define_xml",
    function="virStoragePoolDefineXML",
    object="connection",
    since="0.4.1",
    priority=True,
    write=True,
    args=StoragePoolDefineXmlArgs,
    encode_args=encode_storage_pool_define_xml_args,
    decode_args=decode_storage_pool_define_xml_args,
    ret=StoragePoolDefineXmlRet,
    encode_ret=encode_storage_pool_define_xml_ret,
    decode_ret=decode_storage_pool_define_xml_ret,
)
"""Define a persistent storage pool from XML, or change the definition of one."""

STORAGE_POOL_CREATE: _Procedure[StoragePoolCreateArgs, None] = _Procedure(
    0x20008086, 1, 78, "storage_pool_create",
    function="virStoragePoolCreate",
    object="storage_pool",
    since="0.4.1",
    write=True,
    args=StoragePoolCreateArgs,
    encode_args=encode_storage_pool_create_args,
    decode_args=decode_storage_pool_create_args,
)
"""Start a defined storage pool."""

STORAGE_POOL_BUILD: _Procedure[StoragePoolBuildArgs, None] = _Procedure(
    0x20008086, 1, 79, "storage_pool_build",
    function="virStoragePoolBuild",
    object="storage_pool",
    since="0.4.1",
    write=True,
    args=StoragePoolBuildArgs,
    encode_args=encode_storage_pool_build_args,
    decode_args=decode_storage_pool_build_args,
)
"""Make the storage behind a pool: directories, file systems, partition tables."""

STORAGE_POOL_DESTROY: _Procedure[StoragePoolDestroyArgs, None] = _Procedure(
    0x20008086, 1, 80, "storage_pool_destroy",
    function="virStoragePoolDestroy",
    object="storage_pool",
    since="0.4.1",
    priority=True,
    write=True,
    args=StoragePoolDestroyArgs,
    encode_args=encode_storage_pool_destroy_args,
    decode_args=decode_storage_pool_destroy_args,
)
"""Stop an active storage pool; its data stays."""

STORAGE_POOL_DELETE: _Procedure[StoragePoolDeleteArgs, None] = _Procedure(
    0x20008086, 1, 81, "storage_pool_delete",
    function="virStoragePoolDelete",
    object="storage_pool",
    since="0.4.1",
    write=True,
    args=StoragePoolDeleteArgs,
    encode_args=encode_storage_pool_delete_args,
    decode_args=decode_storage_pool_delete_args,
)
"""Destroy the storage behind a pool; its data is gone."""

STORAGE_POOL_UNDEFINE: _Procedure[StoragePoolUndefineArgs, None] = _Procedure(
    0x20008086, 1, 82, "storage_pool_undefine",
    function="virStoragePoolUndefine",
    object="storage_pool",
    since="0.4.1",
    priority=True,
    write=True,
    args=StoragePoolUndefineArgs,
    encode_args=encode_storage_pool_undefine_args,
    decode_args=decode_storage_pool_undefine_args,
)
"""Forget the definition of a storage pool."""

STORAGE_POOL_REFRESH: _Procedure[StoragePoolRefreshArgs, None] = _Procedure(
    0x20008086, 1, 83, "storage_pool_refresh",
    function="virStoragePoolRefresh",
    object="storage_pool",
    since="0.4.1",
    write=True,
    args=StoragePoolRefreshArgs,
    encode_args=encode_storage_pool_refresh_args,
    decode_args=decode_storage_pool_refresh_args,
)
"""Look again which volumes a pool has."""

STORAGE_POOL_LOOKUP_BY_NAME: _Procedure[StoragePoolLookupByNameArgs, StoragePoolLookupByNameRet] = _Procedure(
    0x20008086, 1, 84, "storage_pool_lookup_by_name",
    function="virStoragePoolLookupByName",
    object="connection",
    since="0.4.1",
    priority=True,
    args=StoragePoolLookupByNameArgs,
    encode_args=encode_storage_pool_lookup_by_name_args,
    decode_args=decode_storage_pool_lookup_by_name_args,
    ret=StoragePoolLookupByNameRet,
    encode_ret=encode_storage_pool_lookup_by_name_ret,
    decode_ret=decode_storage_pool_lookup_by_name_ret,
)
"""Find a storage pool by its name."""

STORAGE_POOL_LOOKUP_BY_UUID: _Procedure[StoragePoolLookupByUuidArgs, StoragePoolLookupByUuidRet] = _Procedure(
    0x20008086, 1, 85, "storage_pool_lookup_by_uuid",
    function="virStoragePoolLookupByUUID",
    object="connection",
    since="0.4.1",
    priority=True,
    args=StoragePoolLookupByUuidArgs,
    encode_args=encode_storage_pool_lookup_by_uuid_args,
    decode_args=decode_storage_pool_lookup_by_uuid_args,
    ret=StoragePoolLookupByUuidRet,
    encode_ret=encode_storage_pool_lookup_by_uuid_ret,
    decode_ret=decode_storage_pool_lookup_by_uuid_ret,
)
"""Find a storage pool by its UUID."""

STORAGE_POOL_LOOKUP_BY_VOLUME: _Procedure[StoragePoolLookupByVolumeArgs, StoragePoolLookupByVolumeRet] = _Procedure(
    0x20008086, 1, 86, "storage_pool_lookup_by_volume",
    function="virStoragePoolLookupByVolume",
    object="storage_vol",
    since="0.4.1",
    priority=True,
    args=StoragePoolLookupByVolumeArgs,
    encode_args=encode_storage_pool_lookup_by_volume_args,
    decode_args=decode_storage_pool_lookup_by_volume_args,
    ret=StoragePoolLookupByVolumeRet,
    encode_ret=encode_storage_pool_lookup_by_volume_ret,
    decode_ret=decode_storage_pool_lookup_by_volume_ret,
)
"""Find the storage pool that a volume belongs to."""

STORAGE_POOL_GET_INFO: _Procedure[StoragePoolGetInfoArgs, StoragePoolGetInfoRet] = _Procedure(
    0x20008086, 1, 87, "storage_pool_get_info",
    function="virStoragePoolGetInfo",
    object="storage_pool",
    since="0.4.1",
    priority=True,
    args=StoragePoolGetInfoArgs,
    encode_args=encode_storage_pool_get_info_args,
    decode_args=decode_storage_pool_get_info_args,
    ret=StoragePoolGetInfoRet,
    encode_ret=encode_storage_pool_get_info_ret,
    decode_ret=decode_storage_pool_get_info_ret,
)
"""Tell a pool's state and sizes in bytes."""

STORAGE_POOL_GET_XML_DESC: _Procedure[StoragePoolGetXmlDescArgs, StoragePoolGetXmlDescRet] = _Procedure(
    0x20008086, 1, 88, "storage_pool_get_xml_desc",
    function="virStoragePoolGetXMLDesc",
    object="storage_pool",
    since="0.4.1",
    priority=True,
    args=StoragePoolGetXmlDescArgs,
    encode_args=encode_storage_pool_get_xml_desc_args,
    decode_args=decode_storage_pool_get_xml_desc_args,
    ret=StoragePoolGetXmlDescRet,
    encode_ret=encode_storage_pool_get_xml_desc_ret,
    decode_ret=decode_storage_pool_get_xml_desc_ret,
)
"""Describe a storage pool as XML."""

STORAGE_POOL_GET_AUTOSTART: _Procedure[StoragePoolGetAutostartArgs, StoragePoolGetAutostartRet] = _Procedure(
    0x20008086, 1, 89, "storage_pool_get_autostart",
    function="virStoragePoolGetAutostart",
    object="storage_pool",
    since="0.4.1",
    priority=True,
    args=StoragePoolGetAutostartArgs,
    encode_args=encode_storage_pool_get_autostart_args,
    decode_args=decode_storage_pool_get_autostart_args,
    ret=StoragePoolGetAutostartRet,
    encode_ret=encode_storage_pool_get_autostart_ret,
    decode_ret=decode_storage_pool_get_autostart_ret,
)
"""Tell whether the pool starts with the host."""

STORAGE_POOL_SET_AUTOSTART: _Procedure[StoragePoolSetAutostartArgs, None] = _Procedure(
    0x20008086, 1, 90, "storage_pool_set_autostart",
    function="virStoragePoolSetAutostart",
    object="storage_pool",
    since="0.4.1",
    priority=True,
    write=True,
    args=StoragePoolSetAutostartArgs,
    encode_args=encode_storage_pool_set_autostart_args,
    decode_args=decode_storage_pool_set_autostart_args,
)
"""Choose whether the pool starts with the host."""

STORAGE_POOL_NUM_OF_VOLUMES: _Procedure[StoragePoolNumOfVolumesArgs, StoragePoolNumOfVolumesRet] = _Procedure(
    0x20008086, 1, 91, "storage_pool_num_of_volumes",
    function="virStoragePoolNumOfVolumes",
    object="storage_pool",
    since="0.4.1",
    priority=True,
    args=StoragePoolNumOfVolumesArgs,
    encode_args=encode_storage_pool_num_of_volumes_args,
    decode_args=decode_storage_pool_num_of_volumes_args,
    ret=StoragePoolNumOfVolumesRet,
    encode_ret=encode_storage_pool_num_of_volumes_ret,
    decode_ret=decode_storage_pool_num_of_volumes_ret,
)
"""Count the volumes of a pool."""

STORAGE_POOL_LIST_VOLUMES: _Procedure[StoragePoolListVolumesArgs, StoragePoolListVolumesRet] = _Procedure(
    0x20008086, 1, 92, "storage_pool_list_volumes",
    function="virStoragePoolListVolumes",
    object="storage_pool",
    since="0.4.1",
    priority=True,
    args=StoragePoolListVolumesArgs,
    encode_args=encode_storage_pool_list_volumes_args,
    decode_args=decode_storage_pool_list_volumes_args,
    ret=StoragePoolListVolumesRet,
    encode_ret=encode_storage_pool_list_volumes_ret,
    decode_ret=decode_storage_pool_list_volumes_ret,
)
"""List the names of the volumes of a pool."""

STORAGE_POOL_IS_ACTIVE: _Procedure[StoragePoolIsActiveArgs, StoragePoolIsActiveRet] = _Procedure(
    0x20008086, 1, 154, "storage_pool_is_active",
    function="virStoragePoolIsActive",
    object="storage_pool",
    since="0.7.3",
    priority=True,
    args=StoragePoolIsActiveArgs,
    encode_args=encode_storage_pool_is_active_args,
    decode_args=decode_storage_pool_is_active_args,
    ret=StoragePoolIsActiveRet,
    encode_ret=encode_storage_pool_is_active_ret,
    decode_ret=decode_storage_pool_is_active_ret,
)
"""Tell whether the storage pool is active."""

STORAGE_POOL_IS_PERSISTENT: _Procedure[StoragePoolIsPersistentArgs, StoragePoolIsPersistentRet] = _Procedure(
    0x20008086, 1, 155, "storage_pool_is_persistent",
    function="virStoragePoolIsPersistent",
    object="storage_pool",
    since="0.7.3",
    priority=True,
    args=StoragePoolIsPersistentArgs,
    encode_args=encode_storage_pool_is_persistent_args,
    decode_args=decode_storage_pool_is_persistent_args,
    ret=StoragePoolIsPersistentRet,
    encode_ret=encode_storage_pool_is_persistent_ret,
    decode_ret=decode_storage_pool_is_persistent_ret,
)
"""Tell whether the storage pool is defined, so that it outlives being stopped."""

CONNECT_LIST_ALL_STORAGE_POOLS: _Procedure[ConnectListAllStoragePoolsArgs, ConnectListAllStoragePoolsRet] = _Procedure(
    0x20008086, 1, 281, "connect_list_all_storage_pools",
    function="virConnectListAllStoragePools",
    object="connection",
    since="0.10.2",
    priority=True,
    args=ConnectListAllStoragePoolsArgs,
    encode_args=encode_connect_list_all_storage_pools_args,
    decode_args=decode_connect_list_all_storage_pools_args,
    ret=ConnectListAllStoragePoolsRet,
    encode_ret=encode_connect_list_all_storage_pools_ret,
    decode_ret=decode_connect_list_all_storage_pools_ret,
)
"""List all storage pools, filtered by flags."""

STORAGE_POOL_LIST_ALL_VOLUMES: _Procedure[StoragePoolListAllVolumesArgs, StoragePoolListAllVolumesRet] = _Procedure(
    0x20008086, 1, 282, "storage_pool_list_all_volumes",
    function="virStoragePoolListAllVolumes",
    object="storage_pool",
    since="0.10.2",
    priority=True,
    args=StoragePoolListAllVolumesArgs,
    encode_args=encode_storage_pool_list_all_volumes_args,
    decode_args=decode_storage_pool_list_all_volumes_args,
    ret=StoragePoolListAllVolumesRet,
    encode_ret=encode_storage_pool_list_all_volumes_ret,
    decode_ret=decode_storage_pool_list_all_volumes_ret,
)
"""List all volumes of a pool."""

CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY: _Procedure[ConnectStoragePoolEventRegisterAnyArgs, ConnectStoragePoolEventRegisterAnyRet] = _Procedure(
    0x20008086, 1, 368, "connect_storage_pool_event_register_any",
    function="virConnectStoragePoolEventRegisterAny",
    since="2.0.0",
    priority=True,
    args=ConnectStoragePoolEventRegisterAnyArgs,
    encode_args=encode_connect_storage_pool_event_register_any_args,
    decode_args=decode_connect_storage_pool_event_register_any_args,
    ret=ConnectStoragePoolEventRegisterAnyRet,
    encode_ret=encode_connect_storage_pool_event_register_any_ret,
    decode_ret=decode_connect_storage_pool_event_register_any_ret,
)
"""Ask for one kind of storage pool event, of all pools or one."""

CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY: _Procedure[ConnectStoragePoolEventDeregisterAnyArgs, None] = _Procedure(
    0x20008086, 1, 369, "connect_storage_pool_event_deregister_any",
    function="virConnectStoragePoolEventDeregisterAny",
    since="2.0.0",
    priority=True,
    args=ConnectStoragePoolEventDeregisterAnyArgs,
    encode_args=encode_connect_storage_pool_event_deregister_any_args,
    decode_args=decode_connect_storage_pool_event_deregister_any_args,
)
"""End a registration of storage pool events."""

STORAGE_POOL_EVENT_LIFECYCLE: _Procedure[StoragePoolEventLifecycleMsg, None] = _Procedure(
    0x20008086, 1, 370, "storage_pool_event_lifecycle",
    since="2.0.0",
    event=True,
    args=StoragePoolEventLifecycleMsg,
    encode_args=encode_storage_pool_event_lifecycle_msg,
    decode_args=decode_storage_pool_event_lifecycle_msg,
)
"""A storage pool was defined, started, stopped, created, deleted or undefined."""

STORAGE_POOL_EVENT_REFRESH: _Procedure[StoragePoolEventRefreshMsg, None] = _Procedure(
    0x20008086, 1, 373, "storage_pool_event_refresh",
    since="2.0.0",
    event=True,
    args=StoragePoolEventRefreshMsg,
    encode_args=encode_storage_pool_event_refresh_msg,
    decode_args=decode_storage_pool_event_refresh_msg,
)
"""The volumes of a storage pool may have changed."""

STORAGE_POOL_LOOKUP_BY_TARGET_PATH: _Procedure[StoragePoolLookupByTargetPathArgs, StoragePoolLookupByTargetPathRet] = _Procedure(
    0x20008086, 1, 391, "storage_pool_lookup_by_target_path",
    function="virStoragePoolLookupByTargetPath",
    object="connection",
    since="4.1.0",
    priority=True,
    args=StoragePoolLookupByTargetPathArgs,
    encode_args=encode_storage_pool_lookup_by_target_path_args,
    decode_args=decode_storage_pool_lookup_by_target_path_args,
    ret=StoragePoolLookupByTargetPathRet,
    encode_ret=encode_storage_pool_lookup_by_target_path_ret,
    decode_ret=decode_storage_pool_lookup_by_target_path_ret,
)
"""Find a storage pool by the path it is mounted at."""

CONNECT_GET_STORAGE_POOL_CAPABILITIES: _Procedure[ConnectGetStoragePoolCapabilitiesArgs, ConnectGetStoragePoolCapabilitiesRet] = _Procedure(
    0x20008086, 1, 403, "connect_get_storage_pool_capabilities",
    function="virConnectGetStoragePoolCapabilities",
    object="connection",
    since="5.2.0",
    args=ConnectGetStoragePoolCapabilitiesArgs,
    encode_args=encode_connect_get_storage_pool_capabilities_args,
    decode_args=decode_connect_get_storage_pool_capabilities_args,
    ret=ConnectGetStoragePoolCapabilitiesRet,
    encode_ret=encode_connect_get_storage_pool_capabilities_ret,
    decode_ret=decode_connect_get_storage_pool_capabilities_ret,
)
"""Describe the pool types the daemon supports as a <storagepoolCapabilities> document."""


PROCEDURES: tuple[_Procedure, ...] = (
    CONNECT_NUM_OF_STORAGE_POOLS,
    CONNECT_LIST_STORAGE_POOLS,
    CONNECT_NUM_OF_DEFINED_STORAGE_POOLS,
    CONNECT_LIST_DEFINED_STORAGE_POOLS,
    CONNECT_FIND_STORAGE_POOL_SOURCES,
    STORAGE_POOL_CREATE_XML,
    STORAGE_POOL_DEFINE_XML,
    STORAGE_POOL_CREATE,
    STORAGE_POOL_BUILD,
    STORAGE_POOL_DESTROY,
    STORAGE_POOL_DELETE,
    STORAGE_POOL_UNDEFINE,
    STORAGE_POOL_REFRESH,
    STORAGE_POOL_LOOKUP_BY_NAME,
    STORAGE_POOL_LOOKUP_BY_UUID,
    STORAGE_POOL_LOOKUP_BY_VOLUME,
    STORAGE_POOL_GET_INFO,
    STORAGE_POOL_GET_XML_DESC,
    STORAGE_POOL_GET_AUTOSTART,
    STORAGE_POOL_SET_AUTOSTART,
    STORAGE_POOL_NUM_OF_VOLUMES,
    STORAGE_POOL_LIST_VOLUMES,
    STORAGE_POOL_IS_ACTIVE,
    STORAGE_POOL_IS_PERSISTENT,
    CONNECT_LIST_ALL_STORAGE_POOLS,
    STORAGE_POOL_LIST_ALL_VOLUMES,
    CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY,
    CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY,
    STORAGE_POOL_EVENT_LIFECYCLE,
    STORAGE_POOL_EVENT_REFRESH,
    STORAGE_POOL_LOOKUP_BY_TARGET_PATH,
    CONNECT_GET_STORAGE_POOL_CAPABILITIES,
)
