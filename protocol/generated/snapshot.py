# DO NOT EDIT: generated from snapshot.x by virtwire.protocol.compiler.

"""Snapshots: states of a domain to come back to."""

from __future__ import annotations

from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
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
    DomainHandle,
    DomainSnapshotHandle,
    _readall_domain_snapshot_handle,
    _writeall_domain_snapshot_handle,
)

_pack_16s2iI = _Struct(">16s2iI").pack
_pack_16si = _Struct(">16si").pack
_pack_16siI = _Struct(">16siI").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_unpack_16s2iI = _Struct(">16s2iI").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from

DOMAIN_SNAPSHOT_LIST_MAX = 16384
"""Most snapshots in a list."""


class DomainSnapshotCreateXmlArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    xml_desc: str
    """a <domainsnapshot> document"""
    flags: int
    """Bits of DomainSnapshotCreateFlags"""

    def __new__(_cls, dom: DomainHandle, xml_desc: str, flags: int) -> DomainSnapshotCreateXmlArgs:
        return _new(_cls, (dom, xml_desc, flags))


class DomainSnapshotCreateXmlRet(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle

    def __new__(_cls, snap: DomainSnapshotHandle) -> DomainSnapshotCreateXmlRet:
        return _new(_cls, (snap,))


class DomainSnapshotGetXmlDescArgs(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle
    flags: int
    """Bits of DomainSnapshotXmlFlags"""

    def __new__(_cls, snap: DomainSnapshotHandle, flags: int) -> DomainSnapshotGetXmlDescArgs:
        return _new(_cls, (snap, flags))


class DomainSnapshotGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> DomainSnapshotGetXmlDescRet:
        return _new(_cls, (xml,))


class DomainSnapshotLookupByNameArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    name: str
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, name: str, flags: int) -> DomainSnapshotLookupByNameArgs:
        return _new(_cls, (dom, name, flags))


class DomainSnapshotLookupByNameRet(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle

    def __new__(_cls, snap: DomainSnapshotHandle) -> DomainSnapshotLookupByNameRet:
        return _new(_cls, (snap,))


class DomainSnapshotCurrentArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainSnapshotCurrentArgs:
        return _new(_cls, (dom, flags))


class DomainSnapshotCurrentRet(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle

    def __new__(_cls, snap: DomainSnapshotHandle) -> DomainSnapshotCurrentRet:
        return _new(_cls, (snap,))


class DomainHasCurrentSnapshotArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainHasCurrentSnapshotArgs:
        return _new(_cls, (dom, flags))


class DomainHasCurrentSnapshotRet(_Record):
    __slots__ = ()
    result: int
    """1 when there is one"""

    def __new__(_cls, result: int) -> DomainHasCurrentSnapshotRet:
        return _new(_cls, (result,))


class DomainSnapshotNumArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainSnapshotListFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainSnapshotNumArgs:
        return _new(_cls, (dom, flags))


class DomainSnapshotNumRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> DomainSnapshotNumRet:
        return _new(_cls, (num,))


class DomainSnapshotListNamesArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    maxnames: int
    """at most this many names"""
    flags: int
    """Bits of DomainSnapshotListFlags"""

    def __new__(_cls, dom: DomainHandle, maxnames: int, flags: int) -> DomainSnapshotListNamesArgs:
        return _new(_cls, (dom, maxnames, flags))


class DomainSnapshotListNamesRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> DomainSnapshotListNamesRet:
        return _new(_cls, (names,))


class DomainListAllSnapshotsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """Bits of DomainSnapshotListFlags"""

    def __new__(_cls, dom: DomainHandle, need_results: int, flags: int) -> DomainListAllSnapshotsArgs:
        return _new(_cls, (dom, need_results, flags))


class DomainListAllSnapshotsRet(_Record):
    __slots__ = ()
    snapshots: list[DomainSnapshotHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, snapshots: list[DomainSnapshotHandle], ret: int) -> DomainListAllSnapshotsRet:
        return _new(_cls, (snapshots, ret))


class DomainSnapshotListAllChildrenArgs(_Record):
    __slots__ = ()
    snapshot: DomainSnapshotHandle
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """Bits of DomainSnapshotListFlags"""

    def __new__(_cls, snapshot: DomainSnapshotHandle, need_results: int, flags: int) -> DomainSnapshotListAllChildrenArgs:
        return _new(_cls, (snapshot, need_results, flags))


class DomainSnapshotListAllChildrenRet(_Record):
    __slots__ = ()
    snapshots: list[DomainSnapshotHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, snapshots: list[DomainSnapshotHandle], ret: int) -> DomainSnapshotListAllChildrenRet:
        return _new(_cls, (snapshots, ret))


class DomainSnapshotNumChildrenArgs(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle
    flags: int
    """Bits of DomainSnapshotListFlags"""

    def __new__(_cls, snap: DomainSnapshotHandle, flags: int) -> DomainSnapshotNumChildrenArgs:
        return _new(_cls, (snap, flags))


class DomainSnapshotNumChildrenRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> DomainSnapshotNumChildrenRet:
        return _new(_cls, (num,))


class DomainSnapshotListChildrenNamesArgs(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle
    maxnames: int
    """at most this many names"""
    flags: int
    """Bits of DomainSnapshotListFlags"""

    def __new__(_cls, snap: DomainSnapshotHandle, maxnames: int, flags: int) -> DomainSnapshotListChildrenNamesArgs:
        return _new(_cls, (snap, maxnames, flags))


class DomainSnapshotListChildrenNamesRet(_Record):
    __slots__ = ()
    names: list[str]

    def __new__(_cls, names: list[str]) -> DomainSnapshotListChildrenNamesRet:
        return _new(_cls, (names,))


class DomainSnapshotGetParentArgs(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, snap: DomainSnapshotHandle, flags: int) -> DomainSnapshotGetParentArgs:
        return _new(_cls, (snap, flags))


class DomainSnapshotGetParentRet(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle

    def __new__(_cls, snap: DomainSnapshotHandle) -> DomainSnapshotGetParentRet:
        return _new(_cls, (snap,))


class DomainSnapshotIsCurrentArgs(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, snap: DomainSnapshotHandle, flags: int) -> DomainSnapshotIsCurrentArgs:
        return _new(_cls, (snap, flags))


class DomainSnapshotIsCurrentRet(_Record):
    __slots__ = ()
    current: int
    """1 when it is"""

    def __new__(_cls, current: int) -> DomainSnapshotIsCurrentRet:
        return _new(_cls, (current,))


class DomainSnapshotHasMetadataArgs(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, snap: DomainSnapshotHandle, flags: int) -> DomainSnapshotHasMetadataArgs:
        return _new(_cls, (snap, flags))


class DomainSnapshotHasMetadataRet(_Record):
    __slots__ = ()
    metadata: int
    """1 when it does"""

    def __new__(_cls, metadata: int) -> DomainSnapshotHasMetadataRet:
        return _new(_cls, (metadata,))


class DomainRevertToSnapshotArgs(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle
    flags: int
    """Bits of DomainSnapshotRevertFlags"""

    def __new__(_cls, snap: DomainSnapshotHandle, flags: int) -> DomainRevertToSnapshotArgs:
        return _new(_cls, (snap, flags))


class DomainSnapshotDeleteArgs(_Record):
    __slots__ = ()
    snap: DomainSnapshotHandle
    flags: int
    """Bits of DomainSnapshotDeleteFlags"""

    def __new__(_cls, snap: DomainSnapshotHandle, flags: int) -> DomainSnapshotDeleteArgs:
        return _new(_cls, (snap, flags))


def encode_domain_snapshot_create_xml_args(value: DomainSnapshotCreateXmlArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_create_xml_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_create_xml_args.dom.uuid", len(dom_uuid), 16)
        xml_desc = value.xml_desc.encode()
        xml_desc_n = len(xml_desc)
        if xml_desc_n > 4194304:
            raise _encode_too_long("domain_snapshot_create_xml_args.xml_desc", xml_desc_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, xml_desc_n), xml_desc, _PAD[xml_desc_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_create_xml_args", value, error)


def decode_domain_snapshot_create_xml_args(buf: bytes, offset: int = 0) -> DomainSnapshotCreateXmlArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_create_xml_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, xml_desc_n = _unpack_16siI(buf, offset)
        if xml_desc_n > 4194304:
            raise _decode_too_long("domain_snapshot_create_xml_args.xml_desc", xml_desc_n, 4194304)
        end = offset + 24 + xml_desc_n
        xml_desc = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in xml_desc:
            xml_desc = xml_desc.partition("\0")[0]
        offset = end + (-xml_desc_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSnapshotCreateXmlArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), xml_desc, flags))
    except _error:
        raise _decode_short("domain_snapshot_create_xml_args", buf) from None


def encode_domain_snapshot_create_xml_ret(value: DomainSnapshotCreateXmlRet) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_create_xml_ret.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_create_xml_ret.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_create_xml_ret.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16si(snap_dom_uuid, snap_dom.id)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_create_xml_ret", value, error)


def decode_domain_snapshot_create_xml_ret(buf: bytes, offset: int = 0) -> DomainSnapshotCreateXmlRet:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_create_xml_ret.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_create_xml_ret.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id = _unpack_16si(buf, offset)
        return _new(DomainSnapshotCreateXmlRet, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))),))
    except _error:
        raise _decode_short("domain_snapshot_create_xml_ret", buf) from None


def encode_domain_snapshot_get_xml_desc_args(value: DomainSnapshotGetXmlDescArgs) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_get_xml_desc_args.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_get_xml_desc_args.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_get_xml_desc_args.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16siI(snap_dom_uuid, snap_dom.id, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_get_xml_desc_args", value, error)


def decode_domain_snapshot_get_xml_desc_args(buf: bytes, offset: int = 0) -> DomainSnapshotGetXmlDescArgs:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_get_xml_desc_args.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_get_xml_desc_args.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainSnapshotGetXmlDescArgs, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))), flags))
    except _error:
        raise _decode_short("domain_snapshot_get_xml_desc_args", buf) from None


def encode_domain_snapshot_get_xml_desc_ret(value: DomainSnapshotGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_snapshot_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_get_xml_desc_ret", value, error)


def decode_domain_snapshot_get_xml_desc_ret(buf: bytes, offset: int = 0) -> DomainSnapshotGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_snapshot_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("domain_snapshot_get_xml_desc_ret", buf)
        return _new(DomainSnapshotGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("domain_snapshot_get_xml_desc_ret", buf) from None


def encode_domain_snapshot_lookup_by_name_args(value: DomainSnapshotLookupByNameArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_lookup_by_name_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_lookup_by_name_args.dom.uuid", len(dom_uuid), 16)
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_snapshot_lookup_by_name_args.name", name_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, name_n), name, _PAD[name_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_lookup_by_name_args", value, error)


def decode_domain_snapshot_lookup_by_name_args(buf: bytes, offset: int = 0) -> DomainSnapshotLookupByNameArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_lookup_by_name_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, name_n = _unpack_16siI(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_snapshot_lookup_by_name_args.name", name_n, 4194304)
        end = offset + 24 + name_n
        name = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSnapshotLookupByNameArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), name, flags))
    except _error:
        raise _decode_short("domain_snapshot_lookup_by_name_args", buf) from None


def encode_domain_snapshot_lookup_by_name_ret(value: DomainSnapshotLookupByNameRet) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_lookup_by_name_ret.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_lookup_by_name_ret.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_lookup_by_name_ret.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16si(snap_dom_uuid, snap_dom.id)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_lookup_by_name_ret", value, error)


def decode_domain_snapshot_lookup_by_name_ret(buf: bytes, offset: int = 0) -> DomainSnapshotLookupByNameRet:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_lookup_by_name_ret.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_lookup_by_name_ret.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id = _unpack_16si(buf, offset)
        return _new(DomainSnapshotLookupByNameRet, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))),))
    except _error:
        raise _decode_short("domain_snapshot_lookup_by_name_ret", buf) from None


def encode_domain_snapshot_current_args(value: DomainSnapshotCurrentArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_current_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_current_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_current_args", value, error)


def decode_domain_snapshot_current_args(buf: bytes, offset: int = 0) -> DomainSnapshotCurrentArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_current_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainSnapshotCurrentArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_snapshot_current_args", buf) from None


def encode_domain_snapshot_current_ret(value: DomainSnapshotCurrentRet) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_current_ret.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_current_ret.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_current_ret.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16si(snap_dom_uuid, snap_dom.id)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_current_ret", value, error)


def decode_domain_snapshot_current_ret(buf: bytes, offset: int = 0) -> DomainSnapshotCurrentRet:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_current_ret.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_current_ret.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id = _unpack_16si(buf, offset)
        return _new(DomainSnapshotCurrentRet, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))),))
    except _error:
        raise _decode_short("domain_snapshot_current_ret", buf) from None


def encode_domain_has_current_snapshot_args(value: DomainHasCurrentSnapshotArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_has_current_snapshot_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_has_current_snapshot_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_has_current_snapshot_args", value, error)


def decode_domain_has_current_snapshot_args(buf: bytes, offset: int = 0) -> DomainHasCurrentSnapshotArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_has_current_snapshot_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainHasCurrentSnapshotArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_has_current_snapshot_args", buf) from None


def encode_domain_has_current_snapshot_ret(value: DomainHasCurrentSnapshotRet) -> bytes:
    try:
        return _pack_i(value.result)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_has_current_snapshot_ret", value, error)


def decode_domain_has_current_snapshot_ret(buf: bytes, offset: int = 0) -> DomainHasCurrentSnapshotRet:
    try:
        return _new(DomainHasCurrentSnapshotRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_has_current_snapshot_ret", buf) from None


def encode_domain_snapshot_num_args(value: DomainSnapshotNumArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_num_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_num_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_num_args", value, error)


def decode_domain_snapshot_num_args(buf: bytes, offset: int = 0) -> DomainSnapshotNumArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_num_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainSnapshotNumArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_snapshot_num_args", buf) from None


def encode_domain_snapshot_num_ret(value: DomainSnapshotNumRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_num_ret", value, error)


def decode_domain_snapshot_num_ret(buf: bytes, offset: int = 0) -> DomainSnapshotNumRet:
    try:
        return _new(DomainSnapshotNumRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_snapshot_num_ret", buf) from None


def encode_domain_snapshot_list_names_args(value: DomainSnapshotListNamesArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_list_names_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_list_names_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2iI(dom_uuid, dom.id, value.maxnames, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_list_names_args", value, error)


def decode_domain_snapshot_list_names_args(buf: bytes, offset: int = 0) -> DomainSnapshotListNamesArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_list_names_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, maxnames, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainSnapshotListNamesArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), maxnames, flags))
    except _error:
        raise _decode_short("domain_snapshot_list_names_args", buf) from None


def encode_domain_snapshot_list_names_ret(value: DomainSnapshotListNamesRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 16384:
            raise _encode_too_long("domain_snapshot_list_names_ret.names", names_n, 16384)
        return _pack_I(names_n) + _write_strings(names, 4194304, "domain_snapshot_list_names_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_list_names_ret", value, error)


def decode_domain_snapshot_list_names_ret(buf: bytes, offset: int = 0) -> DomainSnapshotListNamesRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 16384 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_snapshot_list_names_ret.names", names_n, 16384, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "domain_snapshot_list_names_ret.names[]")
        if offset > len(buf):
            raise _decode_short("domain_snapshot_list_names_ret", buf)
        return _new(DomainSnapshotListNamesRet, (names,))
    except _error:
        raise _decode_short("domain_snapshot_list_names_ret", buf) from None


def encode_domain_list_all_snapshots_args(value: DomainListAllSnapshotsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_list_all_snapshots_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_list_all_snapshots_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2iI(dom_uuid, dom.id, value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_list_all_snapshots_args", value, error)


def decode_domain_list_all_snapshots_args(buf: bytes, offset: int = 0) -> DomainListAllSnapshotsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_list_all_snapshots_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, need_results, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainListAllSnapshotsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), need_results, flags))
    except _error:
        raise _decode_short("domain_list_all_snapshots_args", buf) from None


def encode_domain_list_all_snapshots_ret(value: DomainListAllSnapshotsRet) -> bytes:
    try:
        snapshots = value.snapshots
        snapshots_n = len(snapshots)
        if snapshots_n > 16384:
            raise _encode_too_long("domain_list_all_snapshots_ret.snapshots", snapshots_n, 16384)
        return _pack_I(snapshots_n) + _writeall_domain_snapshot_handle(snapshots) + _pack_i(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_list_all_snapshots_ret", value, error)


def decode_domain_list_all_snapshots_ret(buf: bytes, offset: int = 0) -> DomainListAllSnapshotsRet:
    try:
        (snapshots_n,) = _unpack_I(buf, offset)
        offset += 4
        if snapshots_n > 16384 or snapshots_n * 28 > len(buf) - offset:
            raise _decode_bad_count("domain_list_all_snapshots_ret.snapshots", snapshots_n, 16384, buf)
        snapshots, offset = _readall_domain_snapshot_handle(buf, offset, snapshots_n)
        (ret,) = _unpack_i(buf, offset)
        return _new(DomainListAllSnapshotsRet, (snapshots, ret))
    except _error:
        raise _decode_short("domain_list_all_snapshots_ret", buf) from None


def encode_domain_snapshot_list_all_children_args(value: DomainSnapshotListAllChildrenArgs) -> bytes:
    try:
        snapshot = value.snapshot
        snapshot_name = snapshot.name.encode()
        snapshot_name_n = len(snapshot_name)
        if snapshot_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_list_all_children_args.snapshot.name", snapshot_name_n, 4194304)
        snapshot_dom = snapshot.dom
        snapshot_dom_name = snapshot_dom.name.encode()
        snapshot_dom_name_n = len(snapshot_dom_name)
        if snapshot_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_list_all_children_args.snapshot.dom.name", snapshot_dom_name_n, 4194304)
        snapshot_dom_uuid = snapshot_dom.uuid
        if len(snapshot_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_list_all_children_args.snapshot.dom.uuid", len(snapshot_dom_uuid), 16)
        return b"".join((_pack_I(snapshot_name_n), snapshot_name, _PAD[snapshot_name_n & 3], _pack_I(snapshot_dom_name_n), snapshot_dom_name, _PAD[snapshot_dom_name_n & 3], _pack_16s2iI(snapshot_dom_uuid, snapshot_dom.id, value.need_results, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_list_all_children_args", value, error)


def decode_domain_snapshot_list_all_children_args(buf: bytes, offset: int = 0) -> DomainSnapshotListAllChildrenArgs:
    try:
        (snapshot_name_n,) = _unpack_I(buf, offset)
        if snapshot_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_list_all_children_args.snapshot.name", snapshot_name_n, 4194304)
        end = offset + 4 + snapshot_name_n
        snapshot_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snapshot_name:
            snapshot_name = snapshot_name.partition("\0")[0]
        offset = end + (-snapshot_name_n & 3)
        (snapshot_dom_name_n,) = _unpack_I(buf, offset)
        if snapshot_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_list_all_children_args.snapshot.dom.name", snapshot_dom_name_n, 4194304)
        end = offset + 4 + snapshot_dom_name_n
        snapshot_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snapshot_dom_name:
            snapshot_dom_name = snapshot_dom_name.partition("\0")[0]
        offset = end + (-snapshot_dom_name_n & 3)
        snapshot_dom_uuid, snapshot_dom_id, need_results, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainSnapshotListAllChildrenArgs, (_new(DomainSnapshotHandle, (snapshot_name, _new(DomainHandle, (snapshot_dom_name, snapshot_dom_uuid, snapshot_dom_id)))), need_results, flags))
    except _error:
        raise _decode_short("domain_snapshot_list_all_children_args", buf) from None


def encode_domain_snapshot_list_all_children_ret(value: DomainSnapshotListAllChildrenRet) -> bytes:
    try:
        snapshots = value.snapshots
        snapshots_n = len(snapshots)
        if snapshots_n > 16384:
            raise _encode_too_long("domain_snapshot_list_all_children_ret.snapshots", snapshots_n, 16384)
        return _pack_I(snapshots_n) + _writeall_domain_snapshot_handle(snapshots) + _pack_i(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_list_all_children_ret", value, error)


def decode_domain_snapshot_list_all_children_ret(buf: bytes, offset: int = 0) -> DomainSnapshotListAllChildrenRet:
    try:
        (snapshots_n,) = _unpack_I(buf, offset)
        offset += 4
        if snapshots_n > 16384 or snapshots_n * 28 > len(buf) - offset:
            raise _decode_bad_count("domain_snapshot_list_all_children_ret.snapshots", snapshots_n, 16384, buf)
        snapshots, offset = _readall_domain_snapshot_handle(buf, offset, snapshots_n)
        (ret,) = _unpack_i(buf, offset)
        return _new(DomainSnapshotListAllChildrenRet, (snapshots, ret))
    except _error:
        raise _decode_short("domain_snapshot_list_all_children_ret", buf) from None


def encode_domain_snapshot_num_children_args(value: DomainSnapshotNumChildrenArgs) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_num_children_args.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_num_children_args.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_num_children_args.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16siI(snap_dom_uuid, snap_dom.id, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_num_children_args", value, error)


def decode_domain_snapshot_num_children_args(buf: bytes, offset: int = 0) -> DomainSnapshotNumChildrenArgs:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_num_children_args.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_num_children_args.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainSnapshotNumChildrenArgs, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))), flags))
    except _error:
        raise _decode_short("domain_snapshot_num_children_args", buf) from None


def encode_domain_snapshot_num_children_ret(value: DomainSnapshotNumChildrenRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_num_children_ret", value, error)


def decode_domain_snapshot_num_children_ret(buf: bytes, offset: int = 0) -> DomainSnapshotNumChildrenRet:
    try:
        return _new(DomainSnapshotNumChildrenRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_snapshot_num_children_ret", buf) from None


def encode_domain_snapshot_list_children_names_args(value: DomainSnapshotListChildrenNamesArgs) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_list_children_names_args.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_list_children_names_args.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_list_children_names_args.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16s2iI(snap_dom_uuid, snap_dom.id, value.maxnames, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_list_children_names_args", value, error)


def decode_domain_snapshot_list_children_names_args(buf: bytes, offset: int = 0) -> DomainSnapshotListChildrenNamesArgs:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_list_children_names_args.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_list_children_names_args.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id, maxnames, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainSnapshotListChildrenNamesArgs, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))), maxnames, flags))
    except _error:
        raise _decode_short("domain_snapshot_list_children_names_args", buf) from None


def encode_domain_snapshot_list_children_names_ret(value: DomainSnapshotListChildrenNamesRet) -> bytes:
    try:
        names = value.names
        names_n = len(names)
        if names_n > 16384:
            raise _encode_too_long("domain_snapshot_list_children_names_ret.names", names_n, 16384)
        return _pack_I(names_n) + _write_strings(names, 4194304, "domain_snapshot_list_children_names_ret.names[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_list_children_names_ret", value, error)


def decode_domain_snapshot_list_children_names_ret(buf: bytes, offset: int = 0) -> DomainSnapshotListChildrenNamesRet:
    try:
        (names_n,) = _unpack_I(buf, offset)
        offset += 4
        if names_n > 16384 or names_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_snapshot_list_children_names_ret.names", names_n, 16384, buf)
        names, offset = _read_strings(buf, offset, names_n, 4194304, True, "domain_snapshot_list_children_names_ret.names[]")
        if offset > len(buf):
            raise _decode_short("domain_snapshot_list_children_names_ret", buf)
        return _new(DomainSnapshotListChildrenNamesRet, (names,))
    except _error:
        raise _decode_short("domain_snapshot_list_children_names_ret", buf) from None


def encode_domain_snapshot_get_parent_args(value: DomainSnapshotGetParentArgs) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_get_parent_args.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_get_parent_args.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_get_parent_args.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16siI(snap_dom_uuid, snap_dom.id, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_get_parent_args", value, error)


def decode_domain_snapshot_get_parent_args(buf: bytes, offset: int = 0) -> DomainSnapshotGetParentArgs:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_get_parent_args.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_get_parent_args.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainSnapshotGetParentArgs, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))), flags))
    except _error:
        raise _decode_short("domain_snapshot_get_parent_args", buf) from None


def encode_domain_snapshot_get_parent_ret(value: DomainSnapshotGetParentRet) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_get_parent_ret.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_get_parent_ret.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_get_parent_ret.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16si(snap_dom_uuid, snap_dom.id)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_get_parent_ret", value, error)


def decode_domain_snapshot_get_parent_ret(buf: bytes, offset: int = 0) -> DomainSnapshotGetParentRet:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_get_parent_ret.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_get_parent_ret.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id = _unpack_16si(buf, offset)
        return _new(DomainSnapshotGetParentRet, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))),))
    except _error:
        raise _decode_short("domain_snapshot_get_parent_ret", buf) from None


def encode_domain_snapshot_is_current_args(value: DomainSnapshotIsCurrentArgs) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_is_current_args.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_is_current_args.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_is_current_args.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16siI(snap_dom_uuid, snap_dom.id, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_is_current_args", value, error)


def decode_domain_snapshot_is_current_args(buf: bytes, offset: int = 0) -> DomainSnapshotIsCurrentArgs:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_is_current_args.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_is_current_args.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainSnapshotIsCurrentArgs, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))), flags))
    except _error:
        raise _decode_short("domain_snapshot_is_current_args", buf) from None


def encode_domain_snapshot_is_current_ret(value: DomainSnapshotIsCurrentRet) -> bytes:
    try:
        return _pack_i(value.current)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_is_current_ret", value, error)


def decode_domain_snapshot_is_current_ret(buf: bytes, offset: int = 0) -> DomainSnapshotIsCurrentRet:
    try:
        return _new(DomainSnapshotIsCurrentRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_snapshot_is_current_ret", buf) from None


def encode_domain_snapshot_has_metadata_args(value: DomainSnapshotHasMetadataArgs) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_has_metadata_args.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_has_metadata_args.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_has_metadata_args.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16siI(snap_dom_uuid, snap_dom.id, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_has_metadata_args", value, error)


def decode_domain_snapshot_has_metadata_args(buf: bytes, offset: int = 0) -> DomainSnapshotHasMetadataArgs:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_has_metadata_args.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_has_metadata_args.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainSnapshotHasMetadataArgs, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))), flags))
    except _error:
        raise _decode_short("domain_snapshot_has_metadata_args", buf) from None


def encode_domain_snapshot_has_metadata_ret(value: DomainSnapshotHasMetadataRet) -> bytes:
    try:
        return _pack_i(value.metadata)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_has_metadata_ret", value, error)


def decode_domain_snapshot_has_metadata_ret(buf: bytes, offset: int = 0) -> DomainSnapshotHasMetadataRet:
    try:
        return _new(DomainSnapshotHasMetadataRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_snapshot_has_metadata_ret", buf) from None


def encode_domain_revert_to_snapshot_args(value: DomainRevertToSnapshotArgs) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_revert_to_snapshot_args.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_revert_to_snapshot_args.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_revert_to_snapshot_args.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16siI(snap_dom_uuid, snap_dom.id, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_revert_to_snapshot_args", value, error)


def decode_domain_revert_to_snapshot_args(buf: bytes, offset: int = 0) -> DomainRevertToSnapshotArgs:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_revert_to_snapshot_args.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_revert_to_snapshot_args.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainRevertToSnapshotArgs, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))), flags))
    except _error:
        raise _decode_short("domain_revert_to_snapshot_args", buf) from None


def encode_domain_snapshot_delete_args(value: DomainSnapshotDeleteArgs) -> bytes:
    try:
        snap = value.snap
        snap_name = snap.name.encode()
        snap_name_n = len(snap_name)
        if snap_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_delete_args.snap.name", snap_name_n, 4194304)
        snap_dom = snap.dom
        snap_dom_name = snap_dom.name.encode()
        snap_dom_name_n = len(snap_dom_name)
        if snap_dom_name_n > 4194304:
            raise _encode_too_long("domain_snapshot_delete_args.snap.dom.name", snap_dom_name_n, 4194304)
        snap_dom_uuid = snap_dom.uuid
        if len(snap_dom_uuid) != 16:
            raise _encode_bad_size("domain_snapshot_delete_args.snap.dom.uuid", len(snap_dom_uuid), 16)
        return b"".join((_pack_I(snap_name_n), snap_name, _PAD[snap_name_n & 3], _pack_I(snap_dom_name_n), snap_dom_name, _PAD[snap_dom_name_n & 3], _pack_16siI(snap_dom_uuid, snap_dom.id, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_snapshot_delete_args", value, error)


def decode_domain_snapshot_delete_args(buf: bytes, offset: int = 0) -> DomainSnapshotDeleteArgs:
    try:
        (snap_name_n,) = _unpack_I(buf, offset)
        if snap_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_delete_args.snap.name", snap_name_n, 4194304)
        end = offset + 4 + snap_name_n
        snap_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_name:
            snap_name = snap_name.partition("\0")[0]
        offset = end + (-snap_name_n & 3)
        (snap_dom_name_n,) = _unpack_I(buf, offset)
        if snap_dom_name_n > 4194304:
            raise _decode_too_long("domain_snapshot_delete_args.snap.dom.name", snap_dom_name_n, 4194304)
        end = offset + 4 + snap_dom_name_n
        snap_dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in snap_dom_name:
            snap_dom_name = snap_dom_name.partition("\0")[0]
        offset = end + (-snap_dom_name_n & 3)
        snap_dom_uuid, snap_dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainSnapshotDeleteArgs, (_new(DomainSnapshotHandle, (snap_name, _new(DomainHandle, (snap_dom_name, snap_dom_uuid, snap_dom_id)))), flags))
    except _error:
        raise _decode_short("domain_snapshot_delete_args", buf) from None

DOMAIN_SNAPSHOT_CREATE_XML: _Procedure[DomainSnapshotCreateXmlArgs, DomainSnapshotCreateXmlRet] = _Procedure(
    0x20008086, 1, 185, "domain_snapshot_create_xml",
    function="virDomainSnapshotCreateXML",
    object="domain",
    since="0.8.0",
    write=True,
    args=DomainSnapshotCreateXmlArgs,
    encode_args=encode_domain_snapshot_create_xml_args,
    decode_args=decode_domain_snapshot_create_xml_args,
    ret=DomainSnapshotCreateXmlRet,
    encode_ret=encode_domain_snapshot_create_xml_ret,
    decode_ret=decode_domain_snapshot_create_xml_ret,
)
"""Create a snapshot of a domain from XML."""

DOMAIN_SNAPSHOT_GET_XML_DESC: _Procedure[DomainSnapshotGetXmlDescArgs, DomainSnapshotGetXmlDescRet] = _Procedure(
    0x20008086, 1, 186, "domain_snapshot_get_xml_desc",
    function="virDomainSnapshotGetXMLDesc",
    object="domain_snapshot",
    since="0.8.0",
    priority=True,
    secure=1,
    args=DomainSnapshotGetXmlDescArgs,
    encode_args=encode_domain_snapshot_get_xml_desc_args,
    decode_args=decode_domain_snapshot_get_xml_desc_args,
    ret=DomainSnapshotGetXmlDescRet,
    encode_ret=encode_domain_snapshot_get_xml_desc_ret,
    decode_ret=decode_domain_snapshot_get_xml_desc_ret,
)
"""Describe a snapshot as XML."""

DOMAIN_SNAPSHOT_NUM: _Procedure[DomainSnapshotNumArgs, DomainSnapshotNumRet] = _Procedure(
    0x20008086, 1, 187, "domain_snapshot_num",
    function="virDomainSnapshotNum",
    object="domain",
    since="0.8.0",
    priority=True,
    args=DomainSnapshotNumArgs,
    encode_args=encode_domain_snapshot_num_args,
    decode_args=decode_domain_snapshot_num_args,
    ret=DomainSnapshotNumRet,
    encode_ret=encode_domain_snapshot_num_ret,
    decode_ret=decode_domain_snapshot_num_ret,
)
"""Count the snapshots of a domain."""

DOMAIN_SNAPSHOT_LIST_NAMES: _Procedure[DomainSnapshotListNamesArgs, DomainSnapshotListNamesRet] = _Procedure(
    0x20008086, 1, 188, "domain_snapshot_list_names",
    function="virDomainSnapshotListNames",
    object="domain",
    since="0.8.0",
    priority=True,
    args=DomainSnapshotListNamesArgs,
    encode_args=encode_domain_snapshot_list_names_args,
    decode_args=decode_domain_snapshot_list_names_args,
    ret=DomainSnapshotListNamesRet,
    encode_ret=encode_domain_snapshot_list_names_ret,
    decode_ret=decode_domain_snapshot_list_names_ret,
)
"""List the names of a domain's snapshots."""

DOMAIN_SNAPSHOT_LOOKUP_BY_NAME: _Procedure[DomainSnapshotLookupByNameArgs, DomainSnapshotLookupByNameRet] = _Procedure(
    0x20008086, 1, 189, "domain_snapshot_lookup_by_name",
    function="virDomainSnapshotLookupByName",
    object="domain",
    since="0.8.0",
    priority=True,
    args=DomainSnapshotLookupByNameArgs,
    encode_args=encode_domain_snapshot_lookup_by_name_args,
    decode_args=decode_domain_snapshot_lookup_by_name_args,
    ret=DomainSnapshotLookupByNameRet,
    encode_ret=encode_domain_snapshot_lookup_by_name_ret,
    decode_ret=decode_domain_snapshot_lookup_by_name_ret,
)
"""Find a snapshot of a domain by its name."""

DOMAIN_HAS_CURRENT_SNAPSHOT: _Procedure[DomainHasCurrentSnapshotArgs, DomainHasCurrentSnapshotRet] = _Procedure(
    0x20008086, 1, 190, "domain_has_current_snapshot",
    function="virDomainHasCurrentSnapshot",
    object="domain",
    since="0.8.0",
    args=DomainHasCurrentSnapshotArgs,
    encode_args=encode_domain_has_current_snapshot_args,
    decode_args=decode_domain_has_current_snapshot_args,
    ret=DomainHasCurrentSnapshotRet,
    encode_ret=encode_domain_has_current_snapshot_ret,
    decode_ret=decode_domain_has_current_snapshot_ret,
)
"""Tell whether the domain has a current snapshot."""

DOMAIN_SNAPSHOT_CURRENT: _Procedure[DomainSnapshotCurrentArgs, DomainSnapshotCurrentRet] = _Procedure(
    0x20008086, 1, 191, "domain_snapshot_current",
    function="virDomainSnapshotCurrent",
    object="domain",
    since="0.8.0",
    args=DomainSnapshotCurrentArgs,
    encode_args=encode_domain_snapshot_current_args,
    decode_args=decode_domain_snapshot_current_args,
    ret=DomainSnapshotCurrentRet,
    encode_ret=encode_domain_snapshot_current_ret,
    decode_ret=decode_domain_snapshot_current_ret,
)
"""Tell the current snapshot of a domain."""

DOMAIN_REVERT_TO_SNAPSHOT: _Procedure[DomainRevertToSnapshotArgs, None] = _Procedure(
    0x20008086, 1, 192, "domain_revert_to_snapshot",
    function="virDomainRevertToSnapshot",
    object="domain_snapshot",
    since="0.8.0",
    write=True,
    args=DomainRevertToSnapshotArgs,
    encode_args=encode_domain_revert_to_snapshot_args,
    decode_args=decode_domain_revert_to_snapshot_args,
)
"""Bring the domain back to the state of a snapshot."""

DOMAIN_SNAPSHOT_DELETE: _Procedure[DomainSnapshotDeleteArgs, None] = _Procedure(
    0x20008086, 1, 193, "domain_snapshot_delete",
    function="virDomainSnapshotDelete",
    object="domain_snapshot",
    since="0.8.0",
    write=True,
    args=DomainSnapshotDeleteArgs,
    encode_args=encode_domain_snapshot_delete_args,
    decode_args=decode_domain_snapshot_delete_args,
)
"""Delete a snapshot, its descendants, or only what libvirt knows of it."""

DOMAIN_SNAPSHOT_GET_PARENT: _Procedure[DomainSnapshotGetParentArgs, DomainSnapshotGetParentRet] = _Procedure(
    0x20008086, 1, 244, "domain_snapshot_get_parent",
    function="virDomainSnapshotGetParent",
    object="domain_snapshot",
    since="0.9.7",
    priority=True,
    args=DomainSnapshotGetParentArgs,
    encode_args=encode_domain_snapshot_get_parent_args,
    decode_args=decode_domain_snapshot_get_parent_args,
    ret=DomainSnapshotGetParentRet,
    encode_ret=encode_domain_snapshot_get_parent_ret,
    decode_ret=decode_domain_snapshot_get_parent_ret,
)
"""Find the parent of a snapshot."""

DOMAIN_SNAPSHOT_NUM_CHILDREN: _Procedure[DomainSnapshotNumChildrenArgs, DomainSnapshotNumChildrenRet] = _Procedure(
    0x20008086, 1, 246, "domain_snapshot_num_children",
    function="virDomainSnapshotNumChildren",
    object="domain_snapshot",
    since="0.9.7",
    priority=True,
    args=DomainSnapshotNumChildrenArgs,
    encode_args=encode_domain_snapshot_num_children_args,
    decode_args=decode_domain_snapshot_num_children_args,
    ret=DomainSnapshotNumChildrenRet,
    encode_ret=encode_domain_snapshot_num_children_ret,
    decode_ret=decode_domain_snapshot_num_children_ret,
)
"""Count the children of a snapshot."""

DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES: _Procedure[DomainSnapshotListChildrenNamesArgs, DomainSnapshotListChildrenNamesRet] = _Procedure(
    0x20008086, 1, 247, "domain_snapshot_list_children_names",
    function="virDomainSnapshotListChildrenNames",
    object="domain_snapshot",
    since="0.9.7",
    priority=True,
    args=DomainSnapshotListChildrenNamesArgs,
    encode_args=encode_domain_snapshot_list_children_names_args,
    decode_args=decode_domain_snapshot_list_children_names_args,
    ret=DomainSnapshotListChildrenNamesRet,
    encode_ret=encode_domain_snapshot_list_children_names_ret,
    decode_ret=decode_domain_snapshot_list_children_names_ret,
)
"""List the names of a snapshot's children."""

DOMAIN_SNAPSHOT_IS_CURRENT: _Procedure[DomainSnapshotIsCurrentArgs, DomainSnapshotIsCurrentRet] = _Procedure(
    0x20008086, 1, 271, "domain_snapshot_is_current",
    function="virDomainSnapshotIsCurrent",
    object="domain_snapshot",
    since="0.9.13",
    args=DomainSnapshotIsCurrentArgs,
    encode_args=encode_domain_snapshot_is_current_args,
    decode_args=decode_domain_snapshot_is_current_args,
    ret=DomainSnapshotIsCurrentRet,
    encode_ret=encode_domain_snapshot_is_current_ret,
    decode_ret=decode_domain_snapshot_is_current_ret,
)
"""Tell whether a snapshot is the domain's current one."""

DOMAIN_SNAPSHOT_HAS_METADATA: _Procedure[DomainSnapshotHasMetadataArgs, DomainSnapshotHasMetadataRet] = _Procedure(
    0x20008086, 1, 272, "domain_snapshot_has_metadata",
    function="virDomainSnapshotHasMetadata",
    object="domain_snapshot",
    since="0.9.13",
    args=DomainSnapshotHasMetadataArgs,
    encode_args=encode_domain_snapshot_has_metadata_args,
    decode_args=decode_domain_snapshot_has_metadata_args,
    ret=DomainSnapshotHasMetadataRet,
    encode_ret=encode_domain_snapshot_has_metadata_ret,
    decode_ret=decode_domain_snapshot_has_metadata_ret,
)
"""Tell whether libvirt keeps metadata for a snapshot."""

DOMAIN_LIST_ALL_SNAPSHOTS: _Procedure[DomainListAllSnapshotsArgs, DomainListAllSnapshotsRet] = _Procedure(
    0x20008086, 1, 274, "domain_list_all_snapshots",
    function="virDomainListAllSnapshots",
    object="domain",
    since="0.9.13",
    priority=True,
    args=DomainListAllSnapshotsArgs,
    encode_args=encode_domain_list_all_snapshots_args,
    decode_args=decode_domain_list_all_snapshots_args,
    ret=DomainListAllSnapshotsRet,
    encode_ret=encode_domain_list_all_snapshots_ret,
    decode_ret=decode_domain_list_all_snapshots_ret,
)
"""List all snapshots of a domain, filtered by flags."""

DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN: _Procedure[DomainSnapshotListAllChildrenArgs, DomainSnapshotListAllChildrenRet] = _Procedure(
    0x20008086, 1, 275, "domain_snapshot_list_all_children",
    function="virDomainSnapshotListAllChildren",
    object="domain_snapshot",
    since="0.9.13",
    priority=True,
    args=DomainSnapshotListAllChildrenArgs,
    encode_args=encode_domain_snapshot_list_all_children_args,
    decode_args=decode_domain_snapshot_list_all_children_args,
    ret=DomainSnapshotListAllChildrenRet,
    encode_ret=encode_domain_snapshot_list_all_children_ret,
    decode_ret=decode_domain_snapshot_list_all_children_ret,
)
"""List the children or descendants of a snapshot."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_SNAPSHOT_CREATE_XML,
    DOMAIN_SNAPSHOT_GET_XML_DESC,
    DOMAIN_SNAPSHOT_NUM,
    DOMAIN_SNAPSHOT_LIST_NAMES,
    DOMAIN_SNAPSHOT_LOOKUP_BY_NAME,
    DOMAIN_HAS_CURRENT_SNAPSHOT,
    DOMAIN_SNAPSHOT_CURRENT,
    DOMAIN_REVERT_TO_SNAPSHOT,
    DOMAIN_SNAPSHOT_DELETE,
    DOMAIN_SNAPSHOT_GET_PARENT,
    DOMAIN_SNAPSHOT_NUM_CHILDREN,
    DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES,
    DOMAIN_SNAPSHOT_IS_CURRENT,
    DOMAIN_SNAPSHOT_HAS_METADATA,
    DOMAIN_LIST_ALL_SNAPSHOTS,
    DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN,
)
