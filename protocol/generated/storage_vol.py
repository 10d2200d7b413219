# DO NOT EDIT: generated from storage_vol.x by virtwire.protocol.compiler.

"""Volumes of storage pools."""

from __future__ import annotations

from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ENCODE_FAILURES as _ENCODE_FAILURES,
    PAD as _PAD,
    Record as _Record,
    decode_short as _decode_short,
    decode_too_long as _decode_too_long,
    encode_bad_size as _encode_bad_size,
    encode_range as _encode_range,
    encode_slowly as _encode_slowly,
    encode_too_long as _encode_too_long,
    new as _new,
)

from .types import StoragePoolHandle, StorageVolHandle

_pack_16sI = _Struct(">16sI").pack
_pack_2I = _Struct(">2I").pack
_pack_2QI = _Struct(">2QI").pack
_pack_I = _Struct(">I").pack
_pack_QI = _Struct(">QI").pack
_pack_i2Q = _Struct(">i2Q").pack
_unpack_16sI = _Struct(">16sI").unpack_from
_unpack_2I = _Struct(">2I").unpack_from
_unpack_2QI = _Struct(">2QI").unpack_from
_unpack_3xb2Q = _Struct(">3xb2Q").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_QI = _Struct(">QI").unpack_from


class StorageVolLookupByNameArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle
    name: str

    def __new__(_cls, pool: StoragePoolHandle, name: str) -> StorageVolLookupByNameArgs:
        return _new(_cls, (pool, name))


class StorageVolLookupByNameRet(_Record):
    __slots__ = ()
    vol: StorageVolHandle

    def __new__(_cls, vol: StorageVolHandle) -> StorageVolLookupByNameRet:
        return _new(_cls, (vol,))


class StorageVolLookupByKeyArgs(_Record):
    __slots__ = ()
    key: str

    def __new__(_cls, key: str) -> StorageVolLookupByKeyArgs:
        return _new(_cls, (key,))


class StorageVolLookupByKeyRet(_Record):
    __slots__ = ()
    vol: StorageVolHandle

    def __new__(_cls, vol: StorageVolHandle) -> StorageVolLookupByKeyRet:
        return _new(_cls, (vol,))


class StorageVolLookupByPathArgs(_Record):
    __slots__ = ()
    path: str

    def __new__(_cls, path: str) -> StorageVolLookupByPathArgs:
        return _new(_cls, (path,))


class StorageVolLookupByPathRet(_Record):
    __slots__ = ()
    vol: StorageVolHandle

    def __new__(_cls, vol: StorageVolHandle) -> StorageVolLookupByPathRet:
        return _new(_cls, (vol,))


class StorageVolCreateXmlArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle
    xml: str
    flags: int
    """Bits of StorageVolCreateFlags"""

    def __new__(_cls, pool: StoragePoolHandle, xml: str, flags: int) -> StorageVolCreateXmlArgs:
        return _new(_cls, (pool, xml, flags))


class StorageVolCreateXmlRet(_Record):
    __slots__ = ()
    vol: StorageVolHandle

    def __new__(_cls, vol: StorageVolHandle) -> StorageVolCreateXmlRet:
        return _new(_cls, (vol,))


class StorageVolCreateXmlFromArgs(_Record):
    __slots__ = ()
    pool: StoragePoolHandle
    xml: str
    clonevol: StorageVolHandle
    flags: int
    """Bits of StorageVolCreateFlags"""

    def __new__(_cls, pool: StoragePoolHandle, xml: str, clonevol: StorageVolHandle, flags: int) -> StorageVolCreateXmlFromArgs:
        return _new(_cls, (pool, xml, clonevol, flags))


class StorageVolCreateXmlFromRet(_Record):
    __slots__ = ()
    vol: StorageVolHandle

    def __new__(_cls, vol: StorageVolHandle) -> StorageVolCreateXmlFromRet:
        return _new(_cls, (vol,))


class StorageVolDeleteArgs(_Record):
    __slots__ = ()
    vol: StorageVolHandle
    flags: int
    """Bits of StorageVolDeleteFlags"""

    def __new__(_cls, vol: StorageVolHandle, flags: int) -> StorageVolDeleteArgs:
        return _new(_cls, (vol, flags))


class StorageVolWipeArgs(_Record):
    __slots__ = ()
    vol: StorageVolHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, vol: StorageVolHandle, flags: int) -> StorageVolWipeArgs:
        return _new(_cls, (vol, flags))


class StorageVolWipePatternArgs(_Record):
    __slots__ = ()
    vol: StorageVolHandle
    algorithm: int
    """One of StorageVolWipeAlgorithm"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, vol: StorageVolHandle, algorithm: int, flags: int) -> StorageVolWipePatternArgs:
        return _new(_cls, (vol, algorithm, flags))


class StorageVolResizeArgs(_Record):
    __slots__ = ()
    vol: StorageVolHandle
    capacity: int
    """in bytes"""
    flags: int
    """Bits of StorageVolResizeFlags"""

    def __new__(_cls, vol: StorageVolHandle, capacity: int, flags: int) -> StorageVolResizeArgs:
        return _new(_cls, (vol, capacity, flags))


class StorageVolGetInfoArgs(_Record):
    __slots__ = ()
    vol: StorageVolHandle

    def __new__(_cls, vol: StorageVolHandle) -> StorageVolGetInfoArgs:
        return _new(_cls, (vol,))


class StorageVolGetInfoRet(_Record):
    __slots__ = ()
    type: int
    """One of StorageVolType"""
    capacity: int
    """in bytes"""
    allocation: int
    """in bytes"""

    def __new__(_cls, type: int, capacity: int, allocation: int) -> StorageVolGetInfoRet:
        return _new(_cls, (type, capacity, allocation))


class StorageVolGetInfoFlagsArgs(_Record):
    __slots__ = ()
    vol: StorageVolHandle
    flags: int
    """Bits of StorageVolInfoFlags"""

    def __new__(_cls, vol: StorageVolHandle, flags: int) -> StorageVolGetInfoFlagsArgs:
        return _new(_cls, (vol, flags))


class StorageVolGetInfoFlagsRet(_Record):
    __slots__ = ()
    type: int
    """One of StorageVolType"""
    capacity: int
    """in bytes"""
    allocation: int
    """in bytes"""

    def __new__(_cls, type: int, capacity: int, allocation: int) -> StorageVolGetInfoFlagsRet:
        return _new(_cls, (type, capacity, allocation))


class StorageVolGetXmlDescArgs(_Record):
    __slots__ = ()
    vol: StorageVolHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, vol: StorageVolHandle, flags: int) -> StorageVolGetXmlDescArgs:
        return _new(_cls, (vol, flags))


class StorageVolGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> StorageVolGetXmlDescRet:
        return _new(_cls, (xml,))


class StorageVolGetPathArgs(_Record):
    __slots__ = ()
    vol: StorageVolHandle

    def __new__(_cls, vol: StorageVolHandle) -> StorageVolGetPathArgs:
        return _new(_cls, (vol,))


class StorageVolGetPathRet(_Record):
    __slots__ = ()
    name: str
    """the path"""

    def __new__(_cls, name: str) -> StorageVolGetPathRet:
        return _new(_cls, (name,))


class StorageVolUploadArgs(_Record):
    __slots__ = ()
    vol: StorageVolHandle
    offset: int
    """in bytes"""
    length: int
    """in bytes; 0 means to the end"""
    flags: int
    """Bits of StorageVolUploadFlags"""

    def __new__(_cls, vol: StorageVolHandle, offset: int, length: int, flags: int) -> StorageVolUploadArgs:
        return _new(_cls, (vol, offset, length, flags))


class StorageVolDownloadArgs(_Record):
    __slots__ = ()
    vol: StorageVolHandle
    offset: int
    """in bytes"""
    length: int
    """in bytes; 0 means to the end"""
    flags: int
    """Bits of StorageVolDownloadFlags"""

    def __new__(_cls, vol: StorageVolHandle, offset: int, length: int, flags: int) -> StorageVolDownloadArgs:
        return _new(_cls, (vol, offset, length, flags))


def encode_storage_vol_lookup_by_name_args(value: StorageVolLookupByNameArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_name_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_vol_lookup_by_name_args.pool.uuid", len(pool_uuid), 16)
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_name_args.name", name_n, 4194304)
        return b"".join((_pack_I(pool_name_n), pool_name, _PAD[pool_name_n & 3], _pack_16sI(pool_uuid, name_n), name, _PAD[name_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_lookup_by_name_args", value, error)


def decode_storage_vol_lookup_by_name_args(buf: bytes, offset: int = 0) -> StorageVolLookupByNameArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_name_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, name_n = _unpack_16sI(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_name_args.name", name_n, 4194304)
        end = offset + 20 + name_n
        name = buf[offset + 20:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("storage_vol_lookup_by_name_args", buf)
        return _new(StorageVolLookupByNameArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)), name))
    except _error:
        raise _decode_short("storage_vol_lookup_by_name_args", buf) from None


def encode_storage_vol_lookup_by_name_ret(value: StorageVolLookupByNameRet) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_name_ret.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_name_ret.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_name_ret.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_lookup_by_name_ret", value, error)


def decode_storage_vol_lookup_by_name_ret(buf: bytes, offset: int = 0) -> StorageVolLookupByNameRet:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_name_ret.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_name_ret.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_name_ret.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        if end + (-vol_key_n & 3) > len(buf):
            raise _decode_short("storage_vol_lookup_by_name_ret", buf)
        return _new(StorageVolLookupByNameRet, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)),))
    except _error:
        raise _decode_short("storage_vol_lookup_by_name_ret", buf) from None


def encode_storage_vol_lookup_by_key_args(value: StorageVolLookupByKeyArgs) -> bytes:
    try:
        key = value.key.encode()
        key_n = len(key)
        if key_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_key_args.key", key_n, 4194304)
        return _pack_I(key_n) + key + _PAD[key_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_lookup_by_key_args", value, error)


def decode_storage_vol_lookup_by_key_args(buf: bytes, offset: int = 0) -> StorageVolLookupByKeyArgs:
    try:
        (key_n,) = _unpack_I(buf, offset)
        if key_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_key_args.key", key_n, 4194304)
        end = offset + 4 + key_n
        key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in key:
            key = key.partition("\0")[0]
        if end + (-key_n & 3) > len(buf):
            raise _decode_short("storage_vol_lookup_by_key_args", buf)
        return _new(StorageVolLookupByKeyArgs, (key,))
    except _error:
        raise _decode_short("storage_vol_lookup_by_key_args", buf) from None


def encode_storage_vol_lookup_by_key_ret(value: StorageVolLookupByKeyRet) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_key_ret.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_key_ret.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_key_ret.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_lookup_by_key_ret", value, error)


def decode_storage_vol_lookup_by_key_ret(buf: bytes, offset: int = 0) -> StorageVolLookupByKeyRet:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_key_ret.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_key_ret.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_key_ret.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        if end + (-vol_key_n & 3) > len(buf):
            raise _decode_short("storage_vol_lookup_by_key_ret", buf)
        return _new(StorageVolLookupByKeyRet, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)),))
    except _error:
        raise _decode_short("storage_vol_lookup_by_key_ret", buf) from None


def encode_storage_vol_lookup_by_path_args(value: StorageVolLookupByPathArgs) -> bytes:
    try:
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_path_args.path", path_n, 4194304)
        return _pack_I(path_n) + path + _PAD[path_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_lookup_by_path_args", value, error)


def decode_storage_vol_lookup_by_path_args(buf: bytes, offset: int = 0) -> StorageVolLookupByPathArgs:
    try:
        (path_n,) = _unpack_I(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_path_args.path", path_n, 4194304)
        end = offset + 4 + path_n
        path = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        if end + (-path_n & 3) > len(buf):
            raise _decode_short("storage_vol_lookup_by_path_args", buf)
        return _new(StorageVolLookupByPathArgs, (path,))
    except _error:
        raise _decode_short("storage_vol_lookup_by_path_args", buf) from None


def encode_storage_vol_lookup_by_path_ret(value: StorageVolLookupByPathRet) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_path_ret.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_path_ret.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_lookup_by_path_ret.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_lookup_by_path_ret", value, error)


def decode_storage_vol_lookup_by_path_ret(buf: bytes, offset: int = 0) -> StorageVolLookupByPathRet:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_path_ret.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_path_ret.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_lookup_by_path_ret.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        if end + (-vol_key_n & 3) > len(buf):
            raise _decode_short("storage_vol_lookup_by_path_ret", buf)
        return _new(StorageVolLookupByPathRet, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)),))
    except _error:
        raise _decode_short("storage_vol_lookup_by_path_ret", buf) from None


def encode_storage_vol_create_xml_args(value: StorageVolCreateXmlArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_vol_create_xml_args.pool.uuid", len(pool_uuid), 16)
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_args.xml", xml_n, 4194304)
        return b"".join((_pack_I(pool_name_n), pool_name, _PAD[pool_name_n & 3], _pack_16sI(pool_uuid, xml_n), xml, _PAD[xml_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_create_xml_args", value, error)


def decode_storage_vol_create_xml_args(buf: bytes, offset: int = 0) -> StorageVolCreateXmlArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, xml_n = _unpack_16sI(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_args.xml", xml_n, 4194304)
        end = offset + 20 + xml_n
        xml = buf[offset + 20:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(StorageVolCreateXmlArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)), xml, flags))
    except _error:
        raise _decode_short("storage_vol_create_xml_args", buf) from None


def encode_storage_vol_create_xml_ret(value: StorageVolCreateXmlRet) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_ret.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_ret.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_ret.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_create_xml_ret", value, error)


def decode_storage_vol_create_xml_ret(buf: bytes, offset: int = 0) -> StorageVolCreateXmlRet:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_ret.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_ret.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_ret.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        if end + (-vol_key_n & 3) > len(buf):
            raise _decode_short("storage_vol_create_xml_ret", buf)
        return _new(StorageVolCreateXmlRet, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)),))
    except _error:
        raise _decode_short("storage_vol_create_xml_ret", buf) from None


def encode_storage_vol_create_xml_from_args(value: StorageVolCreateXmlFromArgs) -> bytes:
    try:
        pool = value.pool
        pool_name = pool.name.encode()
        pool_name_n = len(pool_name)
        if pool_name_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_from_args.pool.name", pool_name_n, 4194304)
        pool_uuid = pool.uuid
        if len(pool_uuid) != 16:
            raise _encode_bad_size("storage_vol_create_xml_from_args.pool.uuid", len(pool_uuid), 16)
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_from_args.xml", xml_n, 4194304)
        clonevol = value.clonevol
        clonevol_pool = clonevol.pool.encode()
        clonevol_pool_n = len(clonevol_pool)
        if clonevol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_from_args.clonevol.pool", clonevol_pool_n, 4194304)
        clonevol_name = clonevol.name.encode()
        clonevol_name_n = len(clonevol_name)
        if clonevol_name_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_from_args.clonevol.name", clonevol_name_n, 4194304)
        clonevol_key = clonevol.key.encode()
        clonevol_key_n = len(clonevol_key)
        if clonevol_key_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_from_args.clonevol.key", clonevol_key_n, 4194304)
        return b"".join((_pack_I(pool_name_n), pool_name, _PAD[pool_name_n & 3], _pack_16sI(pool_uuid, xml_n), xml, _PAD[xml_n & 3], _pack_I(clonevol_pool_n), clonevol_pool, _PAD[clonevol_pool_n & 3], _pack_I(clonevol_name_n), clonevol_name, _PAD[clonevol_name_n & 3], _pack_I(clonevol_key_n), clonevol_key, _PAD[clonevol_key_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_create_xml_from_args", value, error)


def decode_storage_vol_create_xml_from_args(buf: bytes, offset: int = 0) -> StorageVolCreateXmlFromArgs:
    try:
        (pool_name_n,) = _unpack_I(buf, offset)
        if pool_name_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_from_args.pool.name", pool_name_n, 4194304)
        end = offset + 4 + pool_name_n
        pool_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in pool_name:
            pool_name = pool_name.partition("\0")[0]
        offset = end + (-pool_name_n & 3)
        pool_uuid, xml_n = _unpack_16sI(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_from_args.xml", xml_n, 4194304)
        end = offset + 20 + xml_n
        xml = buf[offset + 20:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (clonevol_pool_n,) = _unpack_I(buf, offset)
        if clonevol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_from_args.clonevol.pool", clonevol_pool_n, 4194304)
        end = offset + 4 + clonevol_pool_n
        clonevol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in clonevol_pool:
            clonevol_pool = clonevol_pool.partition("\0")[0]
        offset = end + (-clonevol_pool_n & 3)
        (clonevol_name_n,) = _unpack_I(buf, offset)
        if clonevol_name_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_from_args.clonevol.name", clonevol_name_n, 4194304)
        end = offset + 4 + clonevol_name_n
        clonevol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in clonevol_name:
            clonevol_name = clonevol_name.partition("\0")[0]
        offset = end + (-clonevol_name_n & 3)
        (clonevol_key_n,) = _unpack_I(buf, offset)
        if clonevol_key_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_from_args.clonevol.key", clonevol_key_n, 4194304)
        end = offset + 4 + clonevol_key_n
        clonevol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in clonevol_key:
            clonevol_key = clonevol_key.partition("\0")[0]
        offset = end + (-clonevol_key_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(StorageVolCreateXmlFromArgs, (_new(StoragePoolHandle, (pool_name, pool_uuid)), xml, _new(StorageVolHandle, (clonevol_pool, clonevol_name, clonevol_key)), flags))
    except _error:
        raise _decode_short("storage_vol_create_xml_from_args", buf) from None


def encode_storage_vol_create_xml_from_ret(value: StorageVolCreateXmlFromRet) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_from_ret.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_from_ret.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_create_xml_from_ret.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_create_xml_from_ret", value, error)


def decode_storage_vol_create_xml_from_ret(buf: bytes, offset: int = 0) -> StorageVolCreateXmlFromRet:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_from_ret.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_from_ret.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_create_xml_from_ret.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        if end + (-vol_key_n & 3) > len(buf):
            raise _decode_short("storage_vol_create_xml_from_ret", buf)
        return _new(StorageVolCreateXmlFromRet, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)),))
    except _error:
        raise _decode_short("storage_vol_create_xml_from_ret", buf) from None


def encode_storage_vol_delete_args(value: StorageVolDeleteArgs) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_delete_args.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_delete_args.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_delete_args.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_delete_args", value, error)


def decode_storage_vol_delete_args(buf: bytes, offset: int = 0) -> StorageVolDeleteArgs:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_delete_args.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_delete_args.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_delete_args.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        offset = end + (-vol_key_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(StorageVolDeleteArgs, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)), flags))
    except _error:
        raise _decode_short("storage_vol_delete_args", buf) from None


def encode_storage_vol_wipe_args(value: StorageVolWipeArgs) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_wipe_args.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_wipe_args.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_wipe_args.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_wipe_args", value, error)


def decode_storage_vol_wipe_args(buf: bytes, offset: int = 0) -> StorageVolWipeArgs:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_wipe_args.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_wipe_args.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_wipe_args.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        offset = end + (-vol_key_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(StorageVolWipeArgs, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)), flags))
    except _error:
        raise _decode_short("storage_vol_wipe_args", buf) from None


def encode_storage_vol_wipe_pattern_args(value: StorageVolWipePatternArgs) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_wipe_pattern_args.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_wipe_pattern_args.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_wipe_pattern_args.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3], _pack_2I(value.algorithm, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_wipe_pattern_args", value, error)


def decode_storage_vol_wipe_pattern_args(buf: bytes, offset: int = 0) -> StorageVolWipePatternArgs:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_wipe_pattern_args.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_wipe_pattern_args.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_wipe_pattern_args.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        offset = end + (-vol_key_n & 3)
        algorithm, flags = _unpack_2I(buf, offset)
        return _new(StorageVolWipePatternArgs, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)), algorithm, flags))
    except _error:
        raise _decode_short("storage_vol_wipe_pattern_args", buf) from None


def encode_storage_vol_resize_args(value: StorageVolResizeArgs) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_resize_args.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_resize_args.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_resize_args.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3], _pack_QI(value.capacity, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_resize_args", value, error)


def decode_storage_vol_resize_args(buf: bytes, offset: int = 0) -> StorageVolResizeArgs:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_resize_args.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_resize_args.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_resize_args.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        offset = end + (-vol_key_n & 3)
        capacity, flags = _unpack_QI(buf, offset)
        return _new(StorageVolResizeArgs, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)), capacity, flags))
    except _error:
        raise _decode_short("storage_vol_resize_args", buf) from None


def encode_storage_vol_get_info_args(value: StorageVolGetInfoArgs) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_get_info_args.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_get_info_args.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_get_info_args.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_get_info_args", value, error)


def decode_storage_vol_get_info_args(buf: bytes, offset: int = 0) -> StorageVolGetInfoArgs:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_get_info_args.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_get_info_args.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_get_info_args.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        if end + (-vol_key_n & 3) > len(buf):
            raise _decode_short("storage_vol_get_info_args", buf)
        return _new(StorageVolGetInfoArgs, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)),))
    except _error:
        raise _decode_short("storage_vol_get_info_args", buf) from None


def encode_storage_vol_get_info_ret(value: StorageVolGetInfoRet) -> bytes:
    try:
        type = value.type
        if not -128 <= type <= 127:
            raise _encode_range("storage_vol_get_info_ret.type", type, -128, 127)
        return _pack_i2Q(type, value.capacity, value.allocation)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_get_info_ret", value, error)


def decode_storage_vol_get_info_ret(buf: bytes, offset: int = 0) -> StorageVolGetInfoRet:
    try:
        return _new(StorageVolGetInfoRet, _unpack_3xb2Q(buf, offset))
    except _error:
        raise _decode_short("storage_vol_get_info_ret", buf) from None


def encode_storage_vol_get_info_flags_args(value: StorageVolGetInfoFlagsArgs) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_get_info_flags_args.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_get_info_flags_args.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_get_info_flags_args.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_get_info_flags_args", value, error)


def decode_storage_vol_get_info_flags_args(buf: bytes, offset: int = 0) -> StorageVolGetInfoFlagsArgs:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_get_info_flags_args.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_get_info_flags_args.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_get_info_flags_args.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        offset = end + (-vol_key_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(StorageVolGetInfoFlagsArgs, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)), flags))
    except _error:
        raise _decode_short("storage_vol_get_info_flags_args", buf) from None


def encode_storage_vol_get_info_flags_ret(value: StorageVolGetInfoFlagsRet) -> bytes:
    try:
        type = value.type
        if not -128 <= type <= 127:
            raise _encode_range("storage_vol_get_info_flags_ret.type", type, -128, 127)
        return _pack_i2Q(type, value.capacity, value.allocation)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_get_info_flags_ret", value, error)


def decode_storage_vol_get_info_flags_ret(buf: bytes, offset: int = 0) -> StorageVolGetInfoFlagsRet:
    try:
        return _new(StorageVolGetInfoFlagsRet, _unpack_3xb2Q(buf, offset))
    except _error:
        raise _decode_short("storage_vol_get_info_flags_ret", buf) from None


def encode_storage_vol_get_xml_desc_args(value: StorageVolGetXmlDescArgs) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_get_xml_desc_args.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_get_xml_desc_args.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_get_xml_desc_args.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_get_xml_desc_args", value, error)


def decode_storage_vol_get_xml_desc_args(buf: bytes, offset: int = 0) -> StorageVolGetXmlDescArgs:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_get_xml_desc_args.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_get_xml_desc_args.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_get_xml_desc_args.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        offset = end + (-vol_key_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(StorageVolGetXmlDescArgs, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)), flags))
    except _error:
        raise _decode_short("storage_vol_get_xml_desc_args", buf) from None


def encode_storage_vol_get_xml_desc_ret(value: StorageVolGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("storage_vol_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_get_xml_desc_ret", value, error)


def decode_storage_vol_get_xml_desc_ret(buf: bytes, offset: int = 0) -> StorageVolGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("storage_vol_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("storage_vol_get_xml_desc_ret", buf)
        return _new(StorageVolGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("storage_vol_get_xml_desc_ret", buf) from None


def encode_storage_vol_get_path_args(value: StorageVolGetPathArgs) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_get_path_args.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_get_path_args.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_get_path_args.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_get_path_args", value, error)


def decode_storage_vol_get_path_args(buf: bytes, offset: int = 0) -> StorageVolGetPathArgs:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_get_path_args.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_get_path_args.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_get_path_args.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        if end + (-vol_key_n & 3) > len(buf):
            raise _decode_short("storage_vol_get_path_args", buf)
        return _new(StorageVolGetPathArgs, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)),))
    except _error:
        raise _decode_short("storage_vol_get_path_args", buf) from None


def encode_storage_vol_get_path_ret(value: StorageVolGetPathRet) -> bytes:
    try:
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("storage_vol_get_path_ret.name", name_n, 4194304)
        return _pack_I(name_n) + name + _PAD[name_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_get_path_ret", value, error)


def decode_storage_vol_get_path_ret(buf: bytes, offset: int = 0) -> StorageVolGetPathRet:
    try:
        (name_n,) = _unpack_I(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("storage_vol_get_path_ret.name", name_n, 4194304)
        end = offset + 4 + name_n
        name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        if end + (-name_n & 3) > len(buf):
            raise _decode_short("storage_vol_get_path_ret", buf)
        return _new(StorageVolGetPathRet, (name,))
    except _error:
        raise _decode_short("storage_vol_get_path_ret", buf) from None


def encode_storage_vol_upload_args(value: StorageVolUploadArgs) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_upload_args.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_upload_args.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_upload_args.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3], _pack_2QI(value.offset, value.length, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_upload_args", value, error)


def decode_storage_vol_upload_args(buf: bytes, offset: int = 0) -> StorageVolUploadArgs:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_upload_args.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_upload_args.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_upload_args.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        offset = end + (-vol_key_n & 3)
        offset_, length, flags = _unpack_2QI(buf, offset)
        return _new(StorageVolUploadArgs, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)), offset_, length, flags))
    except _error:
        raise _decode_short("storage_vol_upload_args", buf) from None


def encode_storage_vol_download_args(value: StorageVolDownloadArgs) -> bytes:
    try:
        vol = value.vol
        vol_pool = vol.pool.encode()
        vol_pool_n = len(vol_pool)
        if vol_pool_n > 4194304:
            raise _encode_too_long("storage_vol_download_args.vol.pool", vol_pool_n, 4194304)
        vol_name = vol.name.encode()
        vol_name_n = len(vol_name)
        if vol_name_n > 4194304:
            raise _encode_too_long("storage_vol_download_args.vol.name", vol_name_n, 4194304)
        vol_key = vol.key.encode()
        vol_key_n = len(vol_key)
        if vol_key_n > 4194304:
            raise _encode_too_long("storage_vol_download_args.vol.key", vol_key_n, 4194304)
        return b"".join((_pack_I(vol_pool_n), vol_pool, _PAD[vol_pool_n & 3], _pack_I(vol_name_n), vol_name, _PAD[vol_name_n & 3], _pack_I(vol_key_n), vol_key, _PAD[vol_key_n & 3], _pack_2QI(value.offset, value.length, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "storage_vol_download_args", value, error)


def decode_storage_vol_download_args(buf: bytes, offset: int = 0) -> StorageVolDownloadArgs:
    try:
        (vol_pool_n,) = _unpack_I(buf, offset)
        if vol_pool_n > 4194304:
            raise _decode_too_long("storage_vol_download_args.vol.pool", vol_pool_n, 4194304)
        end = offset + 4 + vol_pool_n
        vol_pool = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_pool:
            vol_pool = vol_pool.partition("\0")[0]
        offset = end + (-vol_pool_n & 3)
        (vol_name_n,) = _unpack_I(buf, offset)
        if vol_name_n > 4194304:
            raise _decode_too_long("storage_vol_download_args.vol.name", vol_name_n, 4194304)
        end = offset + 4 + vol_name_n
        vol_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_name:
            vol_name = vol_name.partition("\0")[0]
        offset = end + (-vol_name_n & 3)
        (vol_key_n,) = _unpack_I(buf, offset)
        if vol_key_n > 4194304:
            raise _decode_too_long("storage_vol_download_args.vol.key", vol_key_n, 4194304)
        end = offset + 4 + vol_key_n
        vol_key = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in vol_key:
            vol_key = vol_key.partition("\0")[0]
        offset = end + (-vol_key_n & 3)
        offset_, length, flags = _unpack_2QI(buf, offset)
        return _new(StorageVolDownloadArgs, (_new(StorageVolHandle, (vol_pool, vol_name, vol_key)), offset_, length, flags))
    except _error:
        raise _decode_short("storage_vol_download_args", buf) from None

STORAGE_VOL_CREATE_XML: _Procedure[StorageVolCreateXmlArgs, StorageVolCreateXmlRet] = _Procedure(
    0x20008086, 1, 93, "storage_vol_create_xml",
    function="virStorageVolCreateXML",
    object="storage_pool",
    since="0.4.1",
    write=True,
    args=StorageVolCreateXmlArgs,
    encode_args=encode_storage_vol_create_xml_args,
    decode_args=decode_storage_vol_create_xml_args,
    ret=StorageVolCreateXmlRet,
    encode_ret=encode_storage_vol_create_xml_ret,
    decode_ret=decode_storage_vol_create_xml_ret,
)
"""Create a volume in a pool from XML."""

STORAGE_VOL_DELETE: _Procedure[StorageVolDeleteArgs, None] = _Procedure(
    0x20008086, 1, 94, "storage_vol_delete",
    function="virStorageVolDelete",
    object="storage_vol",
    since="0.4.1",
    write=True,
    args=StorageVolDeleteArgs,
    encode_args=encode_storage_vol_delete_args,
    decode_args=decode_storage_vol_delete_args,
)
"""Delete a volume and its data."""

STORAGE_VOL_LOOKUP_BY_NAME: _Procedure[StorageVolLookupByNameArgs, StorageVolLookupByNameRet] = _Procedure(
    0x20008086, 1, 95, "storage_vol_lookup_by_name",
    function="virStorageVolLookupByName",
    object="storage_pool",
    since="0.4.1",
    priority=True,
    args=StorageVolLookupByNameArgs,
    encode_args=encode_storage_vol_lookup_by_name_args,
    decode_args=decode_storage_vol_lookup_by_name_args,
    ret=StorageVolLookupByNameRet,
    encode_ret=encode_storage_vol_lookup_by_name_ret,
    decode_ret=decode_storage_vol_lookup_by_name_ret,
)
"""Find a volume of a pool by its name."""

STORAGE_VOL_LOOKUP_BY_KEY: _Procedure[StorageVolLookupByKeyArgs, StorageVolLookupByKeyRet] = _Procedure(
    0x20008086, 1, 96, "storage_vol_lookup_by_key",
    function="virStorageVolLookupByKey",
    object="connection",
    since="0.4.1",
    priority=True,
    args=StorageVolLookupByKeyArgs,
    encode_args=encode_storage_vol_lookup_by_key_args,
    decode_args=decode_storage_vol_lookup_by_key_args,
    ret=StorageVolLookupByKeyRet,
    encode_ret=encode_storage_vol_lookup_by_key_ret,
    decode_ret=decode_storage_vol_lookup_by_key_ret,
)
"""Find a volume by its key, which is unique on the host."""

STORAGE_VOL_LOOKUP_BY_PATH: _Procedure[StorageVolLookupByPathArgs, StorageVolLookupByPathRet] = _Procedure(
    0x20008086, 1, 97, "storage_vol_lookup_by_path",
    function="virStorageVolLookupByPath",
    object="connection",
    since="0.4.1",
    priority=True,
    args=StorageVolLookupByPathArgs,
    encode_args=encode_storage_vol_lookup_by_path_args,
    decode_args=decode_storage_vol_lookup_by_path_args,
    ret=StorageVolLookupByPathRet,
    encode_ret=encode_storage_vol_lookup_by_path_ret,
    decode_ret=decode_storage_vol_lookup_by_path_ret,
)
"""Find a volume by its path on the host."""

STORAGE_VOL_GET_INFO: _Procedure[StorageVolGetInfoArgs, StorageVolGetInfoRet] = _Procedure(
    0x20008086, 1, 98, "storage_vol_get_info",
    function="virStorageVolGetInfo",
    object="storage_vol",
    since="0.4.1",
    priority=True,
    args=StorageVolGetInfoArgs,
    encode_args=encode_storage_vol_get_info_args,
    decode_args=decode_storage_vol_get_info_args,
    ret=StorageVolGetInfoRet,
    encode_ret=encode_storage_vol_get_info_ret,
    decode_ret=decode_storage_vol_get_info_ret,
)
"""Tell a volume's type and sizes in bytes."""

STORAGE_VOL_GET_XML_DESC: _Procedure[StorageVolGetXmlDescArgs, StorageVolGetXmlDescRet] = _Procedure(
    0x20008086, 1, 99, "storage_vol_get_xml_desc",
    function="virStorageVolGetXMLDesc",
    object="storage_vol",
    since="0.4.1",
    priority=True,
    args=StorageVolGetXmlDescArgs,
    encode_args=encode_storage_vol_get_xml_desc_args,
    decode_args=decode_storage_vol_get_xml_desc_args,
    ret=StorageVolGetXmlDescRet,
    encode_ret=encode_storage_vol_get_xml_desc_ret,
    decode_ret=decode_storage_vol_get_xml_desc_ret,
)
"""Describe a volume as XML."""

STORAGE_VOL_GET_PATH: _Procedure[StorageVolGetPathArgs, StorageVolGetPathRet] = _Procedure(
    0x20008086, 1, 100, "storage_vol_get_path",
    function="virStorageVolGetPath",
    object="storage_vol",
    since="0.4.1",
    priority=True,
    args=StorageVolGetPathArgs,
    encode_args=encode_storage_vol_get_path_args,
    decode_args=decode_storage_vol_get_path_args,
    ret=StorageVolGetPathRet,
    encode_ret=encode_storage_vol_get_path_ret,
    decode_ret=decode_storage_vol_get_path_ret,
)
"""Tell a volume's path on the host."""

STORAGE_VOL_CREATE_XML_FROM: _Procedure[StorageVolCreateXmlFromArgs, StorageVolCreateXmlFromRet] = _Procedure(
    0x20008086, 1, 125, "storage_vol_create_xml_from",
    function="virStorageVolCreateXMLFrom",
    object="storage_pool",
    since="0.6.4",
    write=True,
    args=StorageVolCreateXmlFromArgs,
    encode_args=encode_storage_vol_create_xml_from_args,
    decode_args=decode_storage_vol_create_xml_from_args,
    ret=StorageVolCreateXmlFromRet,
    encode_ret=encode_storage_vol_create_xml_from_ret,
    decode_ret=decode_storage_vol_create_xml_from_ret,
)
"""Create a volume as a copy of another one."""

STORAGE_VOL_WIPE: _Procedure[StorageVolWipeArgs, None] = _Procedure(
    0x20008086, 1, 165, "storage_vol_wipe",
    function="virStorageVolWipe",
    object="storage_vol",
    since="0.8.0",
    write=True,
    args=StorageVolWipeArgs,
    encode_args=encode_storage_vol_wipe_args,
    decode_args=decode_storage_vol_wipe_args,
)
"""Overwrite a volume's data so that it can't be read back."""

STORAGE_VOL_UPLOAD: _Procedure[StorageVolUploadArgs, None] = _Procedure(
    0x20008086, 1, 208, "storage_vol_upload",
    function="virStorageVolUpload",
    object="storage_vol",
    since="0.9.0",
    stream="send",
    write=True,
    args=StorageVolUploadArgs,
    encode_args=encode_storage_vol_upload_args,
    decode_args=decode_storage_vol_upload_args,
)
"""Write data from a stream into a volume."""

STORAGE_VOL_DOWNLOAD: _Procedure[StorageVolDownloadArgs, None] = _Procedure(
    0x20008086, 1, 209, "storage_vol_download",
    function="virStorageVolDownload",
    object="storage_vol",
    since="0.9.0",
    stream="receive",
    write=True,
    args=StorageVolDownloadArgs,
    encode_args=encode_storage_vol_download_args,
    decode_args=decode_storage_vol_download_args,
)
"""Read data of a volume as a stream."""

STORAGE_VOL_WIPE_PATTERN: _Procedure[StorageVolWipePatternArgs, None] = _Procedure(
    0x20008086, 1, 259, "storage_vol_wipe_pattern",
    function="virStorageVolWipePattern",
    object="storage_vol",
    since="0.9.10",
    write=True,
    args=StorageVolWipePatternArgs,
    encode_args=encode_storage_vol_wipe_pattern_args,
    decode_args=decode_storage_vol_wipe_pattern_args,
)
"""Overwrite a volume's data with a chosen algorithm."""

STORAGE_VOL_RESIZE: _Procedure[StorageVolResizeArgs, None] = _Procedure(
    0x20008086, 1, 260, "storage_vol_resize",
    function="virStorageVolResize",
    object="storage_vol",
    since="0.9.10",
    write=True,
    args=StorageVolResizeArgs,
    encode_args=encode_storage_vol_resize_args,
    decode_args=decode_storage_vol_resize_args,
)
"""Change the capacity of a volume."""

STORAGE_VOL_GET_INFO_FLAGS: _Procedure[StorageVolGetInfoFlagsArgs, StorageVolGetInfoFlagsRet] = _Procedure(
    0x20008086, 1, 378, "storage_vol_get_info_flags",
    function="virStorageVolGetInfoFlags",
    object="storage_vol",
    since="3.0.0",
    priority=True,
    args=StorageVolGetInfoFlagsArgs,
    encode_args=encode_storage_vol_get_info_flags_args,
    decode_args=decode_storage_vol_get_info_flags_args,
    ret=StorageVolGetInfoFlagsRet,
    encode_ret=encode_storage_vol_get_info_flags_ret,
    decode_ret=decode_storage_vol_get_info_flags_ret,
)
"""Tell a volume's type and sizes in bytes, allocated or physical."""


PROCEDURES: tuple[_Procedure, ...] = (
    STORAGE_VOL_CREATE_XML,
    STORAGE_VOL_DELETE,
    STORAGE_VOL_LOOKUP_BY_NAME,
    STORAGE_VOL_LOOKUP_BY_KEY,
    STORAGE_VOL_LOOKUP_BY_PATH,
    STORAGE_VOL_GET_INFO,
    STORAGE_VOL_GET_XML_DESC,
    STORAGE_VOL_GET_PATH,
    STORAGE_VOL_CREATE_XML_FROM,
    STORAGE_VOL_WIPE,
    STORAGE_VOL_UPLOAD,
    STORAGE_VOL_DOWNLOAD,
    STORAGE_VOL_WIPE_PATTERN,
    STORAGE_VOL_RESIZE,
    STORAGE_VOL_GET_INFO_FLAGS,
)
