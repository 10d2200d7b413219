# DO NOT EDIT: generated from migrate.x by virtwire.protocol.compiler.

"""Migration. The three protocols are steps that a client plays between two daemons; versions 1 and 2 are history."""

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
)

from .types import (
    DomainHandle,
    TypedParam,
    _readall_typed_param,
    _writeall_typed_param,
)

_pack_16si = _Struct(">16si").pack
_pack_16siI = _Struct(">16siI").pack
_pack_16siQI = _Struct(">16siQI").pack
_pack_2I = _Struct(">2I").pack
_pack_I = _Struct(">I").pack
_pack_Ii = _Struct(">Ii").pack
_pack_Q = _Struct(">Q").pack
_pack_QI = _Struct(">QI").pack
_pack_Qi = _Struct(">Qi").pack
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_16siQI = _Struct(">16siQI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_Ii = _Struct(">Ii").unpack_from
_unpack_Q = _Struct(">Q").unpack_from
_unpack_QI = _Struct(">QI").unpack_from
_unpack_Qi = _Struct(">Qi").unpack_from

MIGRATE_COOKIE_MAX = 4194304
"""Longest migration cookie, in bytes."""

DOMAIN_MIGRATE_PARAM_LIST_MAX = 64
"""Most migration parameters."""


class DomainMigratePrepareArgs(_Record):
    __slots__ = ()
    uri_in: str | None
    """where the client wants memory sent"""
    flags: int
    """Bits of DomainMigrateFlags"""
    dname: str | None
    """the domain's name on the destination"""
    bandwidth: int
    """in MiB a second; 0 is the driver's default"""

    def __new__(_cls, uri_in: str | None, flags: int, dname: str | None, bandwidth: int) -> DomainMigratePrepareArgs:
        return _new(_cls, (uri_in, flags, dname, bandwidth))


class DomainMigratePrepareRet(_Record):
    __slots__ = ()
    cookie: bytes
    """what one side has to tell the other"""
    uri_out: str | None
    """where memory is to be sent; absent when uri_in will do"""

    def __new__(_cls, cookie: bytes, uri_out: str | None) -> DomainMigratePrepareRet:
        return _new(_cls, (cookie, uri_out))


class DomainMigratePerformArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    cookie: bytes
    """what one side has to tell the other"""
    uri: str
    flags: int
    """Bits of DomainMigrateFlags"""
    dname: str | None
    """the domain's name on the destination"""
    bandwidth: int
    """in MiB a second; 0 is the driver's default"""

    def __new__(_cls, dom: DomainHandle, cookie: bytes, uri: str, flags: int, dname: str | None, bandwidth: int) -> DomainMigratePerformArgs:
        return _new(_cls, (dom, cookie, uri, flags, dname, bandwidth))


class DomainMigrateFinishArgs(_Record):
    __slots__ = ()
    dname: str
    """the domain's name on the destination"""
    cookie: bytes
    """what one side has to tell the other"""
    uri: str
    flags: int
    """Bits of DomainMigrateFlags"""

    def __new__(_cls, dname: str, cookie: bytes, uri: str, flags: int) -> DomainMigrateFinishArgs:
        return _new(_cls, (dname, cookie, uri, flags))


class DomainMigrateFinishRet(_Record):
    __slots__ = ()
    ddom: DomainHandle

    def __new__(_cls, ddom: DomainHandle) -> DomainMigrateFinishRet:
        return _new(_cls, (ddom,))


class DomainMigratePrepare2Args(_Record):
    __slots__ = ()
    uri_in: str | None
    """where the client wants memory sent"""
    flags: int
    """Bits of DomainMigrateFlags"""
    dname: str | None
    """the domain's name on the destination"""
    bandwidth: int
    """in MiB a second; 0 is the driver's default"""
    dom_xml: str

    def __new__(_cls, uri_in: str | None, flags: int, dname: str | None, bandwidth: int, dom_xml: str) -> DomainMigratePrepare2Args:
        return _new(_cls, (uri_in, flags, dname, bandwidth, dom_xml))


class DomainMigratePrepare2Ret(_Record):
    __slots__ = ()
    cookie: bytes
    """what one side has to tell the other"""
    uri_out: str | None
    """where memory is to be sent; absent when uri_in will do"""

    def __new__(_cls, cookie: bytes, uri_out: str | None) -> DomainMigratePrepare2Ret:
        return _new(_cls, (cookie, uri_out))


class DomainMigrateFinish2Args(_Record):
    __slots__ = ()
    dname: str
    """the domain's name on the destination"""
    cookie: bytes
    """what one side has to tell the other"""
    uri: str
    flags: int
    """Bits of DomainMigrateFlags"""
    retcode: int
    """not 0 when the migration failed"""

    def __new__(_cls, dname: str, cookie: bytes, uri: str, flags: int, retcode: int) -> DomainMigrateFinish2Args:
        return _new(_cls, (dname, cookie, uri, flags, retcode))


class DomainMigrateFinish2Ret(_Record):
    __slots__ = ()
    ddom: DomainHandle

    def __new__(_cls, ddom: DomainHandle) -> DomainMigrateFinish2Ret:
        return _new(_cls, (ddom,))


class DomainMigratePrepareTunnelArgs(_Record):
    __slots__ = ()
    flags: int
    """Bits of DomainMigrateFlags"""
    dname: str | None
    """the domain's name on the destination"""
    bandwidth: int
    """in MiB a second; 0 is the driver's default"""
    dom_xml: str

    def __new__(_cls, flags: int, dname: str | None, bandwidth: int, dom_xml: str) -> DomainMigratePrepareTunnelArgs:
        return _new(_cls, (flags, dname, bandwidth, dom_xml))


class DomainMigrateBegin3Args(_Record):
    __slots__ = ()
    dom: DomainHandle
    xmlin: str | None
    """the domain's XML for the destination"""
    flags: int
    """Bits of DomainMigrateFlags"""
    dname: str | None
    """the domain's name on the destination"""
    bandwidth: int
    """in MiB a second; 0 is the driver's default"""

    def __new__(_cls, dom: DomainHandle, xmlin: str | None, flags: int, dname: str | None, bandwidth: int) -> DomainMigrateBegin3Args:
        return _new(_cls, (dom, xmlin, flags, dname, bandwidth))


class DomainMigrateBegin3Ret(_Record):
    __slots__ = ()
    cookie_out: bytes
    """what one side has to tell the other"""
    xml: str

    def __new__(_cls, cookie_out: bytes, xml: str) -> DomainMigrateBegin3Ret:
        return _new(_cls, (cookie_out, xml))


class DomainMigratePrepare3Args(_Record):
    __slots__ = ()
    cookie_in: bytes
    """what one side has to tell the other"""
    uri_in: str | None
    """where the client wants memory sent"""
    flags: int
    """Bits of DomainMigrateFlags"""
    dname: str | None
    """the domain's name on the destination"""
    bandwidth: int
    """in MiB a second; 0 is the driver's default"""
    dom_xml: str

    def __new__(_cls, cookie_in: bytes, uri_in: str | None, flags: int, dname: str | None, bandwidth: int, dom_xml: str) -> DomainMigratePrepare3Args:
        return _new(_cls, (cookie_in, uri_in, flags, dname, bandwidth, dom_xml))


class DomainMigratePrepare3Ret(_Record):
    __slots__ = ()
    cookie_out: bytes
    """what one side has to tell the other"""
    uri_out: str | None
    """where memory is to be sent; absent when uri_in will do"""

    def __new__(_cls, cookie_out: bytes, uri_out: str | None) -> DomainMigratePrepare3Ret:
        return _new(_cls, (cookie_out, uri_out))


class DomainMigratePrepareTunnel3Args(_Record):
    __slots__ = ()
    cookie_in: bytes
    """what one side has to tell the other"""
    flags: int
    """Bits of DomainMigrateFlags"""
    dname: str | None
    """the domain's name on the destination"""
    bandwidth: int
    """in MiB a second; 0 is the driver's default"""
    dom_xml: str

    def __new__(_cls, cookie_in: bytes, flags: int, dname: str | None, bandwidth: int, dom_xml: str) -> DomainMigratePrepareTunnel3Args:
        return _new(_cls, (cookie_in, flags, dname, bandwidth, dom_xml))


class DomainMigratePrepareTunnel3Ret(_Record):
    __slots__ = ()
    cookie_out: bytes
    """what one side has to tell the other"""

    def __new__(_cls, cookie_out: bytes) -> DomainMigratePrepareTunnel3Ret:
        return _new(_cls, (cookie_out,))


class DomainMigratePerform3Args(_Record):
    __slots__ = ()
    dom: DomainHandle
    xmlin: str | None
    """the domain's XML for the destination"""
    cookie_in: bytes
    """what one side has to tell the other"""
    dconnuri: str | None
    """the destination daemon, seen from the source"""
    uri: str | None
    flags: int
    """Bits of DomainMigrateFlags"""
    dname: str | None
    """the domain's name on the destination"""
    bandwidth: int
    """in MiB a second; 0 is the driver's default"""

    def __new__(_cls, dom: DomainHandle, xmlin: str | None, cookie_in: bytes, dconnuri: str | None, uri: str | None, flags: int, dname: str | None, bandwidth: int) -> DomainMigratePerform3Args:
        return _new(_cls, (dom, xmlin, cookie_in, dconnuri, uri, flags, dname, bandwidth))


class DomainMigratePerform3Ret(_Record):
    __slots__ = ()
    cookie_out: bytes
    """what one side has to tell the other"""

    def __new__(_cls, cookie_out: bytes) -> DomainMigratePerform3Ret:
        return _new(_cls, (cookie_out,))


class DomainMigrateFinish3Args(_Record):
    __slots__ = ()
    dname: str
    """the domain's name on the destination"""
    cookie_in: bytes
    """what one side has to tell the other"""
    dconnuri: str | None
    """the destination daemon, seen from the source"""
    uri: str | None
    flags: int
    """Bits of DomainMigrateFlags"""
    cancelled: int
    """not 0 when the migration failed"""

    def __new__(_cls, dname: str, cookie_in: bytes, dconnuri: str | None, uri: str | None, flags: int, cancelled: int) -> DomainMigrateFinish3Args:
        return _new(_cls, (dname, cookie_in, dconnuri, uri, flags, cancelled))


class DomainMigrateFinish3Ret(_Record):
    __slots__ = ()
    dom: DomainHandle
    cookie_out: bytes
    """what one side has to tell the other"""

    def __new__(_cls, dom: DomainHandle, cookie_out: bytes) -> DomainMigrateFinish3Ret:
        return _new(_cls, (dom, cookie_out))


class DomainMigrateConfirm3Args(_Record):
    __slots__ = ()
    dom: DomainHandle
    cookie_in: bytes
    """what one side has to tell the other"""
    flags: int
    """Bits of DomainMigrateFlags"""
    cancelled: int
    """not 0 when the migration failed"""

    def __new__(_cls, dom: DomainHandle, cookie_in: bytes, flags: int, cancelled: int) -> DomainMigrateConfirm3Args:
        return _new(_cls, (dom, cookie_in, flags, cancelled))


class DomainMigrateBegin3ParamsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    params: list[TypedParam]
    flags: int
    """Bits of DomainMigrateFlags"""

    def __new__(_cls, dom: DomainHandle, params: list[TypedParam], flags: int) -> DomainMigrateBegin3ParamsArgs:
        return _new(_cls, (dom, params, flags))


class DomainMigrateBegin3ParamsRet(_Record):
    __slots__ = ()
    cookie_out: bytes
    """what one side has to tell the other"""
    xml: str

    def __new__(_cls, cookie_out: bytes, xml: str) -> DomainMigrateBegin3ParamsRet:
        return _new(_cls, (cookie_out, xml))


class DomainMigratePrepare3ParamsArgs(_Record):
    __slots__ = ()
    params: list[TypedParam]
    cookie_in: bytes
    """what one side has to tell the other"""
    flags: int
    """Bits of DomainMigrateFlags"""

    def __new__(_cls, params: list[TypedParam], cookie_in: bytes, flags: int) -> DomainMigratePrepare3ParamsArgs:
        return _new(_cls, (params, cookie_in, flags))


class DomainMigratePrepare3ParamsRet(_Record):
    __slots__ = ()
    cookie_out: bytes
    """what one side has to tell the other"""
    uri_out: str | None
    """where memory is to be sent; absent when uri_in will do"""

    def __new__(_cls, cookie_out: bytes, uri_out: str | None) -> DomainMigratePrepare3ParamsRet:
        return _new(_cls, (cookie_out, uri_out))


class DomainMigratePrepareTunnel3ParamsArgs(_Record):
    __slots__ = ()
    params: list[TypedParam]
    cookie_in: bytes
    """what one side has to tell the other"""
    flags: int
    """Bits of DomainMigrateFlags"""

    def __new__(_cls, params: list[TypedParam], cookie_in: bytes, flags: int) -> DomainMigratePrepareTunnel3ParamsArgs:
        return _new(_cls, (params, cookie_in, flags))


class DomainMigratePrepareTunnel3ParamsRet(_Record):
    __slots__ = ()
    cookie_out: bytes
    """what one side has to tell the other"""

    def __new__(_cls, cookie_out: bytes) -> DomainMigratePrepareTunnel3ParamsRet:
        return _new(_cls, (cookie_out,))


class DomainMigratePerform3ParamsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    dconnuri: str | None
    """the destination daemon, seen from the source"""
    params: list[TypedParam]
    cookie_in: bytes
    """what one side has to tell the other"""
    flags: int
    """Bits of DomainMigrateFlags"""

    def __new__(_cls, dom: DomainHandle, dconnuri: str | None, params: list[TypedParam], cookie_in: bytes, flags: int) -> DomainMigratePerform3ParamsArgs:
        return _new(_cls, (dom, dconnuri, params, cookie_in, flags))


class DomainMigratePerform3ParamsRet(_Record):
    __slots__ = ()
    cookie_out: bytes
    """what one side has to tell the other"""

    def __new__(_cls, cookie_out: bytes) -> DomainMigratePerform3ParamsRet:
        return _new(_cls, (cookie_out,))


class DomainMigrateFinish3ParamsArgs(_Record):
    __slots__ = ()
    params: list[TypedParam]
    cookie_in: bytes
    """what one side has to tell the other"""
    flags: int
    """Bits of DomainMigrateFlags"""
    cancelled: int
    """not 0 when the migration failed"""

    def __new__(_cls, params: list[TypedParam], cookie_in: bytes, flags: int, cancelled: int) -> DomainMigrateFinish3ParamsArgs:
        return _new(_cls, (params, cookie_in, flags, cancelled))


class DomainMigrateFinish3ParamsRet(_Record):
    __slots__ = ()
    dom: DomainHandle
    cookie_out: bytes
    """what one side has to tell the other"""

    def __new__(_cls, dom: DomainHandle, cookie_out: bytes) -> DomainMigrateFinish3ParamsRet:
        return _new(_cls, (dom, cookie_out))


class DomainMigrateConfirm3ParamsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    params: list[TypedParam]
    cookie_in: bytes
    """what one side has to tell the other"""
    flags: int
    """Bits of DomainMigrateFlags"""
    cancelled: int
    """not 0 when the migration failed"""

    def __new__(_cls, dom: DomainHandle, params: list[TypedParam], cookie_in: bytes, flags: int, cancelled: int) -> DomainMigrateConfirm3ParamsArgs:
        return _new(_cls, (dom, params, cookie_in, flags, cancelled))


class DomainMigrateSetMaxDowntimeArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    downtime: int
    """in milliseconds"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, downtime: int, flags: int) -> DomainMigrateSetMaxDowntimeArgs:
        return _new(_cls, (dom, downtime, flags))


class DomainMigrateGetMaxDowntimeArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainMigrateGetMaxDowntimeArgs:
        return _new(_cls, (dom, flags))


class DomainMigrateGetMaxDowntimeRet(_Record):
    __slots__ = ()
    downtime: int
    """in milliseconds"""

    def __new__(_cls, downtime: int) -> DomainMigrateGetMaxDowntimeRet:
        return _new(_cls, (downtime,))


class DomainMigrateSetMaxSpeedArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    bandwidth: int
    """in MiB a second"""
    flags: int
    """Bits of DomainMigrateMaxSpeedFlags"""

    def __new__(_cls, dom: DomainHandle, bandwidth: int, flags: int) -> DomainMigrateSetMaxSpeedArgs:
        return _new(_cls, (dom, bandwidth, flags))


class DomainMigrateGetMaxSpeedArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainMigrateMaxSpeedFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainMigrateGetMaxSpeedArgs:
        return _new(_cls, (dom, flags))


class DomainMigrateGetMaxSpeedRet(_Record):
    __slots__ = ()
    bandwidth: int
    """in MiB a second"""

    def __new__(_cls, bandwidth: int) -> DomainMigrateGetMaxSpeedRet:
        return _new(_cls, (bandwidth,))


class DomainMigrateGetCompressionCacheArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainMigrateGetCompressionCacheArgs:
        return _new(_cls, (dom, flags))


class DomainMigrateGetCompressionCacheRet(_Record):
    __slots__ = ()
    cache_size: int
    """in bytes"""

    def __new__(_cls, cache_size: int) -> DomainMigrateGetCompressionCacheRet:
        return _new(_cls, (cache_size,))


class DomainMigrateSetCompressionCacheArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    cache_size: int
    """in bytes"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, cache_size: int, flags: int) -> DomainMigrateSetCompressionCacheArgs:
        return _new(_cls, (dom, cache_size, flags))


class DomainMigrateStartPostCopyArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainMigrateStartPostCopyArgs:
        return _new(_cls, (dom, flags))


def encode_domain_migrate_prepare_args(value: DomainMigratePrepareArgs) -> bytes:
    try:
        uri_in = value.uri_in
        if uri_in is None:
            uri_in_coded = _ABSENT
        else:
            uri_in_value = uri_in.encode()
            uri_in_value_n = len(uri_in_value)
            if uri_in_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare_args.uri_in", uri_in_value_n, 4194304)
            uri_in_coded = _pack_2I(1, uri_in_value_n) + uri_in_value + _PAD[uri_in_value_n & 3]
        dname = value.dname
        if dname is None:
            dname_coded = _ABSENT
        else:
            dname_value = dname.encode()
            dname_value_n = len(dname_value)
            if dname_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare_args.dname", dname_value_n, 4194304)
            dname_coded = _pack_2I(1, dname_value_n) + dname_value + _PAD[dname_value_n & 3]
        return uri_in_coded + _pack_Q(value.flags) + dname_coded + _pack_Q(value.bandwidth)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare_args", value, error)


def decode_domain_migrate_prepare_args(buf: bytes, offset: int = 0) -> DomainMigratePrepareArgs:
    try:
        (uri_in_there,) = _unpack_I(buf, offset)
        uri_in: str | None
        if uri_in_there:
            (uri_in_value_n,) = _unpack_I(buf, offset + 4)
            if uri_in_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare_args.uri_in", uri_in_value_n, 4194304)
            end = offset + 8 + uri_in_value_n
            uri_in_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_in_value:
                uri_in_value = uri_in_value.partition("\0")[0]
            offset = end + (-uri_in_value_n & 3)
            uri_in = uri_in_value
        else:
            offset += 4
            uri_in = None
        flags, dname_there = _unpack_QI(buf, offset)
        dname: str | None
        if dname_there:
            (dname_value_n,) = _unpack_I(buf, offset + 12)
            if dname_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare_args.dname", dname_value_n, 4194304)
            end = offset + 16 + dname_value_n
            dname_value = buf[offset + 16:end].decode("utf-8", "surrogateescape")
            if "\0" in dname_value:
                dname_value = dname_value.partition("\0")[0]
            offset = end + (-dname_value_n & 3)
            dname = dname_value
        else:
            offset += 12
            dname = None
        (bandwidth,) = _unpack_Q(buf, offset)
        return _new(DomainMigratePrepareArgs, (uri_in, flags, dname, bandwidth))
    except _error:
        raise _decode_short("domain_migrate_prepare_args", buf) from None


def encode_domain_migrate_prepare_ret(value: DomainMigratePrepareRet) -> bytes:
    try:
        cookie = value.cookie
        cookie_n = len(cookie)
        if cookie_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare_ret.cookie", cookie_n, 4194304)
        uri_out = value.uri_out
        if uri_out is None:
            uri_out_coded = _ABSENT
        else:
            uri_out_value = uri_out.encode()
            uri_out_value_n = len(uri_out_value)
            if uri_out_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare_ret.uri_out", uri_out_value_n, 4194304)
            uri_out_coded = _pack_2I(1, uri_out_value_n) + uri_out_value + _PAD[uri_out_value_n & 3]
        return _pack_I(cookie_n) + cookie + _PAD[cookie_n & 3] + uri_out_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare_ret", value, error)


def decode_domain_migrate_prepare_ret(buf: bytes, offset: int = 0) -> DomainMigratePrepareRet:
    try:
        (cookie_n,) = _unpack_I(buf, offset)
        if cookie_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare_ret.cookie", cookie_n, 4194304)
        end = offset + 4 + cookie_n
        cookie = buf[offset + 4:end]
        offset = end + (-cookie_n & 3)
        (uri_out_there,) = _unpack_I(buf, offset)
        uri_out: str | None
        if uri_out_there:
            (uri_out_value_n,) = _unpack_I(buf, offset + 4)
            if uri_out_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare_ret.uri_out", uri_out_value_n, 4194304)
            end = offset + 8 + uri_out_value_n
            uri_out_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_out_value:
                uri_out_value = uri_out_value.partition("\0")[0]
            offset = end + (-uri_out_value_n & 3)
            uri_out = uri_out_value
        else:
            offset += 4
            uri_out = None
        if offset > len(buf):
            raise _decode_short("domain_migrate_prepare_ret", buf)
        return _new(DomainMigratePrepareRet, (cookie, uri_out))
    except _error:
        raise _decode_short("domain_migrate_prepare_ret", buf) from None


def encode_domain_migrate_perform_args(value: DomainMigratePerformArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_perform_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_perform_args.dom.uuid", len(dom_uuid), 16)
        cookie = value.cookie
        cookie_n = len(cookie)
        if cookie_n > 4194304:
            raise _encode_too_long("domain_migrate_perform_args.cookie", cookie_n, 4194304)
        uri = value.uri.encode()
        uri_n = len(uri)
        if uri_n > 4194304:
            raise _encode_too_long("domain_migrate_perform_args.uri", uri_n, 4194304)
        dname = value.dname
        if dname is None:
            dname_coded = _ABSENT
        else:
            dname_value = dname.encode()
            dname_value_n = len(dname_value)
            if dname_value_n > 4194304:
                raise _encode_too_long("domain_migrate_perform_args.dname", dname_value_n, 4194304)
            dname_coded = _pack_2I(1, dname_value_n) + dname_value + _PAD[dname_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, cookie_n), cookie, _PAD[cookie_n & 3], _pack_I(uri_n), uri, _PAD[uri_n & 3], _pack_Q(value.flags), dname_coded, _pack_Q(value.bandwidth)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_perform_args", value, error)


def decode_domain_migrate_perform_args(buf: bytes, offset: int = 0) -> DomainMigratePerformArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_perform_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, cookie_n = _unpack_16siI(buf, offset)
        if cookie_n > 4194304:
            raise _decode_too_long("domain_migrate_perform_args.cookie", cookie_n, 4194304)
        end = offset + 24 + cookie_n
        cookie = buf[offset + 24:end]
        offset = end + (-cookie_n & 3)
        (uri_n,) = _unpack_I(buf, offset)
        if uri_n > 4194304:
            raise _decode_too_long("domain_migrate_perform_args.uri", uri_n, 4194304)
        end = offset + 4 + uri_n
        uri = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in uri:
            uri = uri.partition("\0")[0]
        offset = end + (-uri_n & 3)
        flags, dname_there = _unpack_QI(buf, offset)
        dname: str | None
        if dname_there:
            (dname_value_n,) = _unpack_I(buf, offset + 12)
            if dname_value_n > 4194304:
                raise _decode_too_long("domain_migrate_perform_args.dname", dname_value_n, 4194304)
            end = offset + 16 + dname_value_n
            dname_value = buf[offset + 16:end].decode("utf-8", "surrogateescape")
            if "\0" in dname_value:
                dname_value = dname_value.partition("\0")[0]
            offset = end + (-dname_value_n & 3)
            dname = dname_value
        else:
            offset += 12
            dname = None
        (bandwidth,) = _unpack_Q(buf, offset)
        return _new(DomainMigratePerformArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), cookie, uri, flags, dname, bandwidth))
    except _error:
        raise _decode_short("domain_migrate_perform_args", buf) from None


def encode_domain_migrate_finish_args(value: DomainMigrateFinishArgs) -> bytes:
    try:
        dname = value.dname.encode()
        dname_n = len(dname)
        if dname_n > 4194304:
            raise _encode_too_long("domain_migrate_finish_args.dname", dname_n, 4194304)
        cookie = value.cookie
        cookie_n = len(cookie)
        if cookie_n > 4194304:
            raise _encode_too_long("domain_migrate_finish_args.cookie", cookie_n, 4194304)
        uri = value.uri.encode()
        uri_n = len(uri)
        if uri_n > 4194304:
            raise _encode_too_long("domain_migrate_finish_args.uri", uri_n, 4194304)
        return b"".join((_pack_I(dname_n), dname, _PAD[dname_n & 3], _pack_I(cookie_n), cookie, _PAD[cookie_n & 3], _pack_I(uri_n), uri, _PAD[uri_n & 3], _pack_Q(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_finish_args", value, error)


def decode_domain_migrate_finish_args(buf: bytes, offset: int = 0) -> DomainMigrateFinishArgs:
    try:
        (dname_n,) = _unpack_I(buf, offset)
        if dname_n > 4194304:
            raise _decode_too_long("domain_migrate_finish_args.dname", dname_n, 4194304)
        end = offset + 4 + dname_n
        dname = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dname:
            dname = dname.partition("\0")[0]
        offset = end + (-dname_n & 3)
        (cookie_n,) = _unpack_I(buf, offset)
        if cookie_n > 4194304:
            raise _decode_too_long("domain_migrate_finish_args.cookie", cookie_n, 4194304)
        end = offset + 4 + cookie_n
        cookie = buf[offset + 4:end]
        offset = end + (-cookie_n & 3)
        (uri_n,) = _unpack_I(buf, offset)
        if uri_n > 4194304:
            raise _decode_too_long("domain_migrate_finish_args.uri", uri_n, 4194304)
        end = offset + 4 + uri_n
        uri = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in uri:
            uri = uri.partition("\0")[0]
        offset = end + (-uri_n & 3)
        (flags,) = _unpack_Q(buf, offset)
        return _new(DomainMigrateFinishArgs, (dname, cookie, uri, flags))
    except _error:
        raise _decode_short("domain_migrate_finish_args", buf) from None


def encode_domain_migrate_finish_ret(value: DomainMigrateFinishRet) -> bytes:
    try:
        ddom = value.ddom
        ddom_name = ddom.name.encode()
        ddom_name_n = len(ddom_name)
        if ddom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_finish_ret.ddom.name", ddom_name_n, 4194304)
        ddom_uuid = ddom.uuid
        if len(ddom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_finish_ret.ddom.uuid", len(ddom_uuid), 16)
        return _pack_I(ddom_name_n) + ddom_name + _PAD[ddom_name_n & 3] + _pack_16si(ddom_uuid, ddom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_finish_ret", value, error)


def decode_domain_migrate_finish_ret(buf: bytes, offset: int = 0) -> DomainMigrateFinishRet:
    try:
        (ddom_name_n,) = _unpack_I(buf, offset)
        if ddom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_finish_ret.ddom.name", ddom_name_n, 4194304)
        end = offset + 4 + ddom_name_n
        ddom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in ddom_name:
            ddom_name = ddom_name.partition("\0")[0]
        offset = end + (-ddom_name_n & 3)
        ddom_uuid, ddom_id = _unpack_16si(buf, offset)
        return _new(DomainMigrateFinishRet, (_new(DomainHandle, (ddom_name, ddom_uuid, ddom_id)),))
    except _error:
        raise _decode_short("domain_migrate_finish_ret", buf) from None


def encode_domain_migrate_prepare2_args(value: DomainMigratePrepare2Args) -> bytes:
    try:
        uri_in = value.uri_in
        if uri_in is None:
            uri_in_coded = _ABSENT
        else:
            uri_in_value = uri_in.encode()
            uri_in_value_n = len(uri_in_value)
            if uri_in_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare2_args.uri_in", uri_in_value_n, 4194304)
            uri_in_coded = _pack_2I(1, uri_in_value_n) + uri_in_value + _PAD[uri_in_value_n & 3]
        dname = value.dname
        if dname is None:
            dname_coded = _ABSENT
        else:
            dname_value = dname.encode()
            dname_value_n = len(dname_value)
            if dname_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare2_args.dname", dname_value_n, 4194304)
            dname_coded = _pack_2I(1, dname_value_n) + dname_value + _PAD[dname_value_n & 3]
        dom_xml = value.dom_xml.encode()
        dom_xml_n = len(dom_xml)
        if dom_xml_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare2_args.dom_xml", dom_xml_n, 4194304)
        return b"".join((uri_in_coded, _pack_Q(value.flags), dname_coded, _pack_QI(value.bandwidth, dom_xml_n), dom_xml, _PAD[dom_xml_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare2_args", value, error)


def decode_domain_migrate_prepare2_args(buf: bytes, offset: int = 0) -> DomainMigratePrepare2Args:
    try:
        (uri_in_there,) = _unpack_I(buf, offset)
        uri_in: str | None
        if uri_in_there:
            (uri_in_value_n,) = _unpack_I(buf, offset + 4)
            if uri_in_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare2_args.uri_in", uri_in_value_n, 4194304)
            end = offset + 8 + uri_in_value_n
            uri_in_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_in_value:
                uri_in_value = uri_in_value.partition("\0")[0]
            offset = end + (-uri_in_value_n & 3)
            uri_in = uri_in_value
        else:
            offset += 4
            uri_in = None
        flags, dname_there = _unpack_QI(buf, offset)
        dname: str | None
        if dname_there:
            (dname_value_n,) = _unpack_I(buf, offset + 12)
            if dname_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare2_args.dname", dname_value_n, 4194304)
            end = offset + 16 + dname_value_n
            dname_value = buf[offset + 16:end].decode("utf-8", "surrogateescape")
            if "\0" in dname_value:
                dname_value = dname_value.partition("\0")[0]
            offset = end + (-dname_value_n & 3)
            dname = dname_value
        else:
            offset += 12
            dname = None
        bandwidth, dom_xml_n = _unpack_QI(buf, offset)
        if dom_xml_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare2_args.dom_xml", dom_xml_n, 4194304)
        end = offset + 12 + dom_xml_n
        dom_xml = buf[offset + 12:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_xml:
            dom_xml = dom_xml.partition("\0")[0]
        if end + (-dom_xml_n & 3) > len(buf):
            raise _decode_short("domain_migrate_prepare2_args", buf)
        return _new(DomainMigratePrepare2Args, (uri_in, flags, dname, bandwidth, dom_xml))
    except _error:
        raise _decode_short("domain_migrate_prepare2_args", buf) from None


def encode_domain_migrate_prepare2_ret(value: DomainMigratePrepare2Ret) -> bytes:
    try:
        cookie = value.cookie
        cookie_n = len(cookie)
        if cookie_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare2_ret.cookie", cookie_n, 4194304)
        uri_out = value.uri_out
        if uri_out is None:
            uri_out_coded = _ABSENT
        else:
            uri_out_value = uri_out.encode()
            uri_out_value_n = len(uri_out_value)
            if uri_out_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare2_ret.uri_out", uri_out_value_n, 4194304)
            uri_out_coded = _pack_2I(1, uri_out_value_n) + uri_out_value + _PAD[uri_out_value_n & 3]
        return _pack_I(cookie_n) + cookie + _PAD[cookie_n & 3] + uri_out_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare2_ret", value, error)


def decode_domain_migrate_prepare2_ret(buf: bytes, offset: int = 0) -> DomainMigratePrepare2Ret:
    try:
        (cookie_n,) = _unpack_I(buf, offset)
        if cookie_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare2_ret.cookie", cookie_n, 4194304)
        end = offset + 4 + cookie_n
        cookie = buf[offset + 4:end]
        offset = end + (-cookie_n & 3)
        (uri_out_there,) = _unpack_I(buf, offset)
        uri_out: str | None
        if uri_out_there:
            (uri_out_value_n,) = _unpack_I(buf, offset + 4)
            if uri_out_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare2_ret.uri_out", uri_out_value_n, 4194304)
            end = offset + 8 + uri_out_value_n
            uri_out_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_out_value:
                uri_out_value = uri_out_value.partition("\0")[0]
            offset = end + (-uri_out_value_n & 3)
            uri_out = uri_out_value
        else:
            offset += 4
            uri_out = None
        if offset > len(buf):
            raise _decode_short("domain_migrate_prepare2_ret", buf)
        return _new(DomainMigratePrepare2Ret, (cookie, uri_out))
    except _error:
        raise _decode_short("domain_migrate_prepare2_ret", buf) from None


def encode_domain_migrate_finish2_args(value: DomainMigrateFinish2Args) -> bytes:
    try:
        dname = value.dname.encode()
        dname_n = len(dname)
        if dname_n > 4194304:
            raise _encode_too_long("domain_migrate_finish2_args.dname", dname_n, 4194304)
        cookie = value.cookie
        cookie_n = len(cookie)
        if cookie_n > 4194304:
            raise _encode_too_long("domain_migrate_finish2_args.cookie", cookie_n, 4194304)
        uri = value.uri.encode()
        uri_n = len(uri)
        if uri_n > 4194304:
            raise _encode_too_long("domain_migrate_finish2_args.uri", uri_n, 4194304)
        return b"".join((_pack_I(dname_n), dname, _PAD[dname_n & 3], _pack_I(cookie_n), cookie, _PAD[cookie_n & 3], _pack_I(uri_n), uri, _PAD[uri_n & 3], _pack_Qi(value.flags, value.retcode)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_finish2_args", value, error)


def decode_domain_migrate_finish2_args(buf: bytes, offset: int = 0) -> DomainMigrateFinish2Args:
    try:
        (dname_n,) = _unpack_I(buf, offset)
        if dname_n > 4194304:
            raise _decode_too_long("domain_migrate_finish2_args.dname", dname_n, 4194304)
        end = offset + 4 + dname_n
        dname = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dname:
            dname = dname.partition("\0")[0]
        offset = end + (-dname_n & 3)
        (cookie_n,) = _unpack_I(buf, offset)
        if cookie_n > 4194304:
            raise _decode_too_long("domain_migrate_finish2_args.cookie", cookie_n, 4194304)
        end = offset + 4 + cookie_n
        cookie = buf[offset + 4:end]
        offset = end + (-cookie_n & 3)
        (uri_n,) = _unpack_I(buf, offset)
        if uri_n > 4194304:
            raise _decode_too_long("domain_migrate_finish2_args.uri", uri_n, 4194304)
        end = offset + 4 + uri_n
        uri = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in uri:
            uri = uri.partition("\0")[0]
        offset = end + (-uri_n & 3)
        flags, retcode = _unpack_Qi(buf, offset)
        return _new(DomainMigrateFinish2Args, (dname, cookie, uri, flags, retcode))
    except _error:
        raise _decode_short("domain_migrate_finish2_args", buf) from None


def encode_domain_migrate_finish2_ret(value: DomainMigrateFinish2Ret) -> bytes:
    try:
        ddom = value.ddom
        ddom_name = ddom.name.encode()
        ddom_name_n = len(ddom_name)
        if ddom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_finish2_ret.ddom.name", ddom_name_n, 4194304)
        ddom_uuid = ddom.uuid
        if len(ddom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_finish2_ret.ddom.uuid", len(ddom_uuid), 16)
        return _pack_I(ddom_name_n) + ddom_name + _PAD[ddom_name_n & 3] + _pack_16si(ddom_uuid, ddom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_finish2_ret", value, error)


def decode_domain_migrate_finish2_ret(buf: bytes, offset: int = 0) -> DomainMigrateFinish2Ret:
    try:
        (ddom_name_n,) = _unpack_I(buf, offset)
        if ddom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_finish2_ret.ddom.name", ddom_name_n, 4194304)
        end = offset + 4 + ddom_name_n
        ddom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in ddom_name:
            ddom_name = ddom_name.partition("\0")[0]
        offset = end + (-ddom_name_n & 3)
        ddom_uuid, ddom_id = _unpack_16si(buf, offset)
        return _new(DomainMigrateFinish2Ret, (_new(DomainHandle, (ddom_name, ddom_uuid, ddom_id)),))
    except _error:
        raise _decode_short("domain_migrate_finish2_ret", buf) from None


def encode_domain_migrate_prepare_tunnel_args(value: DomainMigratePrepareTunnelArgs) -> bytes:
    try:
        dname = value.dname
        if dname is None:
            dname_coded = _ABSENT
        else:
            dname_value = dname.encode()
            dname_value_n = len(dname_value)
            if dname_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare_tunnel_args.dname", dname_value_n, 4194304)
            dname_coded = _pack_2I(1, dname_value_n) + dname_value + _PAD[dname_value_n & 3]
        dom_xml = value.dom_xml.encode()
        dom_xml_n = len(dom_xml)
        if dom_xml_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare_tunnel_args.dom_xml", dom_xml_n, 4194304)
        return _pack_Q(value.flags) + dname_coded + _pack_QI(value.bandwidth, dom_xml_n) + dom_xml + _PAD[dom_xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare_tunnel_args", value, error)


def decode_domain_migrate_prepare_tunnel_args(buf: bytes, offset: int = 0) -> DomainMigratePrepareTunnelArgs:
    try:
        flags, dname_there = _unpack_QI(buf, offset)
        dname: str | None
        if dname_there:
            (dname_value_n,) = _unpack_I(buf, offset + 12)
            if dname_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare_tunnel_args.dname", dname_value_n, 4194304)
            end = offset + 16 + dname_value_n
            dname_value = buf[offset + 16:end].decode("utf-8", "surrogateescape")
            if "\0" in dname_value:
                dname_value = dname_value.partition("\0")[0]
            offset = end + (-dname_value_n & 3)
            dname = dname_value
        else:
            offset += 12
            dname = None
        bandwidth, dom_xml_n = _unpack_QI(buf, offset)
        if dom_xml_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare_tunnel_args.dom_xml", dom_xml_n, 4194304)
        end = offset + 12 + dom_xml_n
        dom_xml = buf[offset + 12:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_xml:
            dom_xml = dom_xml.partition("\0")[0]
        if end + (-dom_xml_n & 3) > len(buf):
            raise _decode_short("domain_migrate_prepare_tunnel_args", buf)
        return _new(DomainMigratePrepareTunnelArgs, (flags, dname, bandwidth, dom_xml))
    except _error:
        raise _decode_short("domain_migrate_prepare_tunnel_args", buf) from None


def encode_domain_migrate_begin3_args(value: DomainMigrateBegin3Args) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_begin3_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_begin3_args.dom.uuid", len(dom_uuid), 16)
        xmlin = value.xmlin
        if xmlin is None:
            xmlin_coded = _ABSENT
        else:
            xmlin_value = xmlin.encode()
            xmlin_value_n = len(xmlin_value)
            if xmlin_value_n > 4194304:
                raise _encode_too_long("domain_migrate_begin3_args.xmlin", xmlin_value_n, 4194304)
            xmlin_coded = _pack_2I(1, xmlin_value_n) + xmlin_value + _PAD[xmlin_value_n & 3]
        dname = value.dname
        if dname is None:
            dname_coded = _ABSENT
        else:
            dname_value = dname.encode()
            dname_value_n = len(dname_value)
            if dname_value_n > 4194304:
                raise _encode_too_long("domain_migrate_begin3_args.dname", dname_value_n, 4194304)
            dname_coded = _pack_2I(1, dname_value_n) + dname_value + _PAD[dname_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), xmlin_coded, _pack_Q(value.flags), dname_coded, _pack_Q(value.bandwidth)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_begin3_args", value, error)


def decode_domain_migrate_begin3_args(buf: bytes, offset: int = 0) -> DomainMigrateBegin3Args:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_begin3_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, xmlin_there = _unpack_16siI(buf, offset)
        xmlin: str | None
        if xmlin_there:
            (xmlin_value_n,) = _unpack_I(buf, offset + 24)
            if xmlin_value_n > 4194304:
                raise _decode_too_long("domain_migrate_begin3_args.xmlin", xmlin_value_n, 4194304)
            end = offset + 28 + xmlin_value_n
            xmlin_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in xmlin_value:
                xmlin_value = xmlin_value.partition("\0")[0]
            offset = end + (-xmlin_value_n & 3)
            xmlin = xmlin_value
        else:
            offset += 24
            xmlin = None
        flags, dname_there = _unpack_QI(buf, offset)
        dname: str | None
        if dname_there:
            (dname_value_n,) = _unpack_I(buf, offset + 12)
            if dname_value_n > 4194304:
                raise _decode_too_long("domain_migrate_begin3_args.dname", dname_value_n, 4194304)
            end = offset + 16 + dname_value_n
            dname_value = buf[offset + 16:end].decode("utf-8", "surrogateescape")
            if "\0" in dname_value:
                dname_value = dname_value.partition("\0")[0]
            offset = end + (-dname_value_n & 3)
            dname = dname_value
        else:
            offset += 12
            dname = None
        (bandwidth,) = _unpack_Q(buf, offset)
        return _new(DomainMigrateBegin3Args, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), xmlin, flags, dname, bandwidth))
    except _error:
        raise _decode_short("domain_migrate_begin3_args", buf) from None


def encode_domain_migrate_begin3_ret(value: DomainMigrateBegin3Ret) -> bytes:
    try:
        cookie_out = value.cookie_out
        cookie_out_n = len(cookie_out)
        if cookie_out_n > 4194304:
            raise _encode_too_long("domain_migrate_begin3_ret.cookie_out", cookie_out_n, 4194304)
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_migrate_begin3_ret.xml", xml_n, 4194304)
        return b"".join((_pack_I(cookie_out_n), cookie_out, _PAD[cookie_out_n & 3], _pack_I(xml_n), xml, _PAD[xml_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_begin3_ret", value, error)


def decode_domain_migrate_begin3_ret(buf: bytes, offset: int = 0) -> DomainMigrateBegin3Ret:
    try:
        (cookie_out_n,) = _unpack_I(buf, offset)
        if cookie_out_n > 4194304:
            raise _decode_too_long("domain_migrate_begin3_ret.cookie_out", cookie_out_n, 4194304)
        end = offset + 4 + cookie_out_n
        cookie_out = buf[offset + 4:end]
        offset = end + (-cookie_out_n & 3)
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_migrate_begin3_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("domain_migrate_begin3_ret", buf)
        return _new(DomainMigrateBegin3Ret, (cookie_out, xml))
    except _error:
        raise _decode_short("domain_migrate_begin3_ret", buf) from None


def encode_domain_migrate_prepare3_args(value: DomainMigratePrepare3Args) -> bytes:
    try:
        cookie_in = value.cookie_in
        cookie_in_n = len(cookie_in)
        if cookie_in_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare3_args.cookie_in", cookie_in_n, 4194304)
        uri_in = value.uri_in
        if uri_in is None:
            uri_in_coded = _ABSENT
        else:
            uri_in_value = uri_in.encode()
            uri_in_value_n = len(uri_in_value)
            if uri_in_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare3_args.uri_in", uri_in_value_n, 4194304)
            uri_in_coded = _pack_2I(1, uri_in_value_n) + uri_in_value + _PAD[uri_in_value_n & 3]
        dname = value.dname
        if dname is None:
            dname_coded = _ABSENT
        else:
            dname_value = dname.encode()
            dname_value_n = len(dname_value)
            if dname_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare3_args.dname", dname_value_n, 4194304)
            dname_coded = _pack_2I(1, dname_value_n) + dname_value + _PAD[dname_value_n & 3]
        dom_xml = value.dom_xml.encode()
        dom_xml_n = len(dom_xml)
        if dom_xml_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare3_args.dom_xml", dom_xml_n, 4194304)
        return b"".join((_pack_I(cookie_in_n), cookie_in, _PAD[cookie_in_n & 3], uri_in_coded, _pack_Q(value.flags), dname_coded, _pack_QI(value.bandwidth, dom_xml_n), dom_xml, _PAD[dom_xml_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare3_args", value, error)


def decode_domain_migrate_prepare3_args(buf: bytes, offset: int = 0) -> DomainMigratePrepare3Args:
    try:
        (cookie_in_n,) = _unpack_I(buf, offset)
        if cookie_in_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare3_args.cookie_in", cookie_in_n, 4194304)
        end = offset + 4 + cookie_in_n
        cookie_in = buf[offset + 4:end]
        offset = end + (-cookie_in_n & 3)
        (uri_in_there,) = _unpack_I(buf, offset)
        uri_in: str | None
        if uri_in_there:
            (uri_in_value_n,) = _unpack_I(buf, offset + 4)
            if uri_in_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare3_args.uri_in", uri_in_value_n, 4194304)
            end = offset + 8 + uri_in_value_n
            uri_in_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_in_value:
                uri_in_value = uri_in_value.partition("\0")[0]
            offset = end + (-uri_in_value_n & 3)
            uri_in = uri_in_value
        else:
            offset += 4
            uri_in = None
        flags, dname_there = _unpack_QI(buf, offset)
        dname: str | None
        if dname_there:
            (dname_value_n,) = _unpack_I(buf, offset + 12)
            if dname_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare3_args.dname", dname_value_n, 4194304)
            end = offset + 16 + dname_value_n
            dname_value = buf[offset + 16:end].decode("utf-8", "surrogateescape")
            if "\0" in dname_value:
                dname_value = dname_value.partition("\0")[0]
            offset = end + (-dname_value_n & 3)
            dname = dname_value
        else:
            offset += 12
            dname = None
        bandwidth, dom_xml_n = _unpack_QI(buf, offset)
        if dom_xml_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare3_args.dom_xml", dom_xml_n, 4194304)
        end = offset + 12 + dom_xml_n
        dom_xml = buf[offset + 12:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_xml:
            dom_xml = dom_xml.partition("\0")[0]
        if end + (-dom_xml_n & 3) > len(buf):
            raise _decode_short("domain_migrate_prepare3_args", buf)
        return _new(DomainMigratePrepare3Args, (cookie_in, uri_in, flags, dname, bandwidth, dom_xml))
    except _error:
        raise _decode_short("domain_migrate_prepare3_args", buf) from None


def encode_domain_migrate_prepare3_ret(value: DomainMigratePrepare3Ret) -> bytes:
    try:
        cookie_out = value.cookie_out
        cookie_out_n = len(cookie_out)
        if cookie_out_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare3_ret.cookie_out", cookie_out_n, 4194304)
        uri_out = value.uri_out
        if uri_out is None:
            uri_out_coded = _ABSENT
        else:
            uri_out_value = uri_out.encode()
            uri_out_value_n = len(uri_out_value)
            if uri_out_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare3_ret.uri_out", uri_out_value_n, 4194304)
            uri_out_coded = _pack_2I(1, uri_out_value_n) + uri_out_value + _PAD[uri_out_value_n & 3]
        return _pack_I(cookie_out_n) + cookie_out + _PAD[cookie_out_n & 3] + uri_out_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare3_ret", value, error)


def decode_domain_migrate_prepare3_ret(buf: bytes, offset: int = 0) -> DomainMigratePrepare3Ret:
    try:
        (cookie_out_n,) = _unpack_I(buf, offset)
        if cookie_out_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare3_ret.cookie_out", cookie_out_n, 4194304)
        end = offset + 4 + cookie_out_n
        cookie_out = buf[offset + 4:end]
        offset = end + (-cookie_out_n & 3)
        (uri_out_there,) = _unpack_I(buf, offset)
        uri_out: str | None
        if uri_out_there:
            (uri_out_value_n,) = _unpack_I(buf, offset + 4)
            if uri_out_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare3_ret.uri_out", uri_out_value_n, 4194304)
            end = offset + 8 + uri_out_value_n
            uri_out_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_out_value:
                uri_out_value = uri_out_value.partition("\0")[0]
            offset = end + (-uri_out_value_n & 3)
            uri_out = uri_out_value
        else:
            offset += 4
            uri_out = None
        if offset > len(buf):
            raise _decode_short("domain_migrate_prepare3_ret", buf)
        return _new(DomainMigratePrepare3Ret, (cookie_out, uri_out))
    except _error:
        raise _decode_short("domain_migrate_prepare3_ret", buf) from None


def encode_domain_migrate_prepare_tunnel3_args(value: DomainMigratePrepareTunnel3Args) -> bytes:
    try:
        cookie_in = value.cookie_in
        cookie_in_n = len(cookie_in)
        if cookie_in_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare_tunnel3_args.cookie_in", cookie_in_n, 4194304)
        dname = value.dname
        if dname is None:
            dname_coded = _ABSENT
        else:
            dname_value = dname.encode()
            dname_value_n = len(dname_value)
            if dname_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare_tunnel3_args.dname", dname_value_n, 4194304)
            dname_coded = _pack_2I(1, dname_value_n) + dname_value + _PAD[dname_value_n & 3]
        dom_xml = value.dom_xml.encode()
        dom_xml_n = len(dom_xml)
        if dom_xml_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare_tunnel3_args.dom_xml", dom_xml_n, 4194304)
        return b"".join((_pack_I(cookie_in_n), cookie_in, _PAD[cookie_in_n & 3], _pack_Q(value.flags), dname_coded, _pack_QI(value.bandwidth, dom_xml_n), dom_xml, _PAD[dom_xml_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare_tunnel3_args", value, error)


def decode_domain_migrate_prepare_tunnel3_args(buf: bytes, offset: int = 0) -> DomainMigratePrepareTunnel3Args:
    try:
        (cookie_in_n,) = _unpack_I(buf, offset)
        if cookie_in_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare_tunnel3_args.cookie_in", cookie_in_n, 4194304)
        end = offset + 4 + cookie_in_n
        cookie_in = buf[offset + 4:end]
        offset = end + (-cookie_in_n & 3)
        flags, dname_there = _unpack_QI(buf, offset)
        dname: str | None
        if dname_there:
            (dname_value_n,) = _unpack_I(buf, offset + 12)
            if dname_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare_tunnel3_args.dname", dname_value_n, 4194304)
            end = offset + 16 + dname_value_n
            dname_value = buf[offset + 16:end].decode("utf-8", "surrogateescape")
            if "\0" in dname_value:
                dname_value = dname_value.partition("\0")[0]
            offset = end + (-dname_value_n & 3)
            dname = dname_value
        else:
            offset += 12
            dname = None
        bandwidth, dom_xml_n = _unpack_QI(buf, offset)
        if dom_xml_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare_tunnel3_args.dom_xml", dom_xml_n, 4194304)
        end = offset + 12 + dom_xml_n
        dom_xml = buf[offset + 12:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_xml:
            dom_xml = dom_xml.partition("\0")[0]
        if end + (-dom_xml_n & 3) > len(buf):
            raise _decode_short("domain_migrate_prepare_tunnel3_args", buf)
        return _new(DomainMigratePrepareTunnel3Args, (cookie_in, flags, dname, bandwidth, dom_xml))
    except _error:
        raise _decode_short("domain_migrate_prepare_tunnel3_args", buf) from None


def encode_domain_migrate_prepare_tunnel3_ret(value: DomainMigratePrepareTunnel3Ret) -> bytes:
    try:
        cookie_out = value.cookie_out
        cookie_out_n = len(cookie_out)
        if cookie_out_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare_tunnel3_ret.cookie_out", cookie_out_n, 4194304)
        return _pack_I(cookie_out_n) + cookie_out + _PAD[cookie_out_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare_tunnel3_ret", value, error)


def decode_domain_migrate_prepare_tunnel3_ret(buf: bytes, offset: int = 0) -> DomainMigratePrepareTunnel3Ret:
    try:
        (cookie_out_n,) = _unpack_I(buf, offset)
        if cookie_out_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare_tunnel3_ret.cookie_out", cookie_out_n, 4194304)
        end = offset + 4 + cookie_out_n
        cookie_out = buf[offset + 4:end]
        if end + (-cookie_out_n & 3) > len(buf):
            raise _decode_short("domain_migrate_prepare_tunnel3_ret", buf)
        return _new(DomainMigratePrepareTunnel3Ret, (cookie_out,))
    except _error:
        raise _decode_short("domain_migrate_prepare_tunnel3_ret", buf) from None


def encode_domain_migrate_perform3_args(value: DomainMigratePerform3Args) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_perform3_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_perform3_args.dom.uuid", len(dom_uuid), 16)
        xmlin = value.xmlin
        if xmlin is None:
            xmlin_coded = _ABSENT
        else:
            xmlin_value = xmlin.encode()
            xmlin_value_n = len(xmlin_value)
            if xmlin_value_n > 4194304:
                raise _encode_too_long("domain_migrate_perform3_args.xmlin", xmlin_value_n, 4194304)
            xmlin_coded = _pack_2I(1, xmlin_value_n) + xmlin_value + _PAD[xmlin_value_n & 3]
        cookie_in = value.cookie_in
        cookie_in_n = len(cookie_in)
        if cookie_in_n > 4194304:
            raise _encode_too_long("domain_migrate_perform3_args.cookie_in", cookie_in_n, 4194304)
        dconnuri = value.dconnuri
        if dconnuri is None:
            dconnuri_coded = _ABSENT
        else:
            dconnuri_value = dconnuri.encode()
            dconnuri_value_n = len(dconnuri_value)
            if dconnuri_value_n > 4194304:
                raise _encode_too_long("domain_migrate_perform3_args.dconnuri", dconnuri_value_n, 4194304)
            dconnuri_coded = _pack_2I(1, dconnuri_value_n) + dconnuri_value + _PAD[dconnuri_value_n & 3]
        uri = value.uri
        if uri is None:
            uri_coded = _ABSENT
        else:
            uri_value = uri.encode()
            uri_value_n = len(uri_value)
            if uri_value_n > 4194304:
                raise _encode_too_long("domain_migrate_perform3_args.uri", uri_value_n, 4194304)
            uri_coded = _pack_2I(1, uri_value_n) + uri_value + _PAD[uri_value_n & 3]
        dname = value.dname
        if dname is None:
            dname_coded = _ABSENT
        else:
            dname_value = dname.encode()
            dname_value_n = len(dname_value)
            if dname_value_n > 4194304:
                raise _encode_too_long("domain_migrate_perform3_args.dname", dname_value_n, 4194304)
            dname_coded = _pack_2I(1, dname_value_n) + dname_value + _PAD[dname_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), xmlin_coded, _pack_I(cookie_in_n), cookie_in, _PAD[cookie_in_n & 3], dconnuri_coded, uri_coded, _pack_Q(value.flags), dname_coded, _pack_Q(value.bandwidth)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_perform3_args", value, error)


def decode_domain_migrate_perform3_args(buf: bytes, offset: int = 0) -> DomainMigratePerform3Args:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_perform3_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, xmlin_there = _unpack_16siI(buf, offset)
        xmlin: str | None
        if xmlin_there:
            (xmlin_value_n,) = _unpack_I(buf, offset + 24)
            if xmlin_value_n > 4194304:
                raise _decode_too_long("domain_migrate_perform3_args.xmlin", xmlin_value_n, 4194304)
            end = offset + 28 + xmlin_value_n
            xmlin_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in xmlin_value:
                xmlin_value = xmlin_value.partition("\0")[0]
            offset = end + (-xmlin_value_n & 3)
            xmlin = xmlin_value
        else:
            offset += 24
            xmlin = None
        (cookie_in_n,) = _unpack_I(buf, offset)
        if cookie_in_n > 4194304:
            raise _decode_too_long("domain_migrate_perform3_args.cookie_in", cookie_in_n, 4194304)
        end = offset + 4 + cookie_in_n
        cookie_in = buf[offset + 4:end]
        offset = end + (-cookie_in_n & 3)
        (dconnuri_there,) = _unpack_I(buf, offset)
        dconnuri: str | None
        if dconnuri_there:
            (dconnuri_value_n,) = _unpack_I(buf, offset + 4)
            if dconnuri_value_n > 4194304:
                raise _decode_too_long("domain_migrate_perform3_args.dconnuri", dconnuri_value_n, 4194304)
            end = offset + 8 + dconnuri_value_n
            dconnuri_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in dconnuri_value:
                dconnuri_value = dconnuri_value.partition("\0")[0]
            offset = end + (-dconnuri_value_n & 3)
            dconnuri = dconnuri_value
        else:
            offset += 4
            dconnuri = None
        (uri_there,) = _unpack_I(buf, offset)
        uri: str | None
        if uri_there:
            (uri_value_n,) = _unpack_I(buf, offset + 4)
            if uri_value_n > 4194304:
                raise _decode_too_long("domain_migrate_perform3_args.uri", uri_value_n, 4194304)
            end = offset + 8 + uri_value_n
            uri_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_value:
                uri_value = uri_value.partition("\0")[0]
            offset = end + (-uri_value_n & 3)
            uri = uri_value
        else:
            offset += 4
            uri = None
        flags, dname_there = _unpack_QI(buf, offset)
        dname: str | None
        if dname_there:
            (dname_value_n,) = _unpack_I(buf, offset + 12)
            if dname_value_n > 4194304:
                raise _decode_too_long("domain_migrate_perform3_args.dname", dname_value_n, 4194304)
            end = offset + 16 + dname_value_n
            dname_value = buf[offset + 16:end].decode("utf-8", "surrogateescape")
            if "\0" in dname_value:
                dname_value = dname_value.partition("\0")[0]
            offset = end + (-dname_value_n & 3)
            dname = dname_value
        else:
            offset += 12
            dname = None
        (bandwidth,) = _unpack_Q(buf, offset)
        return _new(DomainMigratePerform3Args, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), xmlin, cookie_in, dconnuri, uri, flags, dname, bandwidth))
    except _error:
        raise _decode_short("domain_migrate_perform3_args", buf) from None


def encode_domain_migrate_perform3_ret(value: DomainMigratePerform3Ret) -> bytes:
    try:
        cookie_out = value.cookie_out
        cookie_out_n = len(cookie_out)
        if cookie_out_n > 4194304:
            raise _encode_too_long("domain_migrate_perform3_ret.cookie_out", cookie_out_n, 4194304)
        return _pack_I(cookie_out_n) + cookie_out + _PAD[cookie_out_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_perform3_ret", value, error)


def decode_domain_migrate_perform3_ret(buf: bytes, offset: int = 0) -> DomainMigratePerform3Ret:
    try:
        (cookie_out_n,) = _unpack_I(buf, offset)
        if cookie_out_n > 4194304:
            raise _decode_too_long("domain_migrate_perform3_ret.cookie_out", cookie_out_n, 4194304)
        end = offset + 4 + cookie_out_n
        cookie_out = buf[offset + 4:end]
        if end + (-cookie_out_n & 3) > len(buf):
            raise _decode_short("domain_migrate_perform3_ret", buf)
        return _new(DomainMigratePerform3Ret, (cookie_out,))
    except _error:
        raise _decode_short("domain_migrate_perform3_ret", buf) from None


def encode_domain_migrate_finish3_args(value: DomainMigrateFinish3Args) -> bytes:
    try:
        dname = value.dname.encode()
        dname_n = len(dname)
        if dname_n > 4194304:
            raise _encode_too_long("domain_migrate_finish3_args.dname", dname_n, 4194304)
        cookie_in = value.cookie_in
        cookie_in_n = len(cookie_in)
        if cookie_in_n > 4194304:
            raise _encode_too_long("domain_migrate_finish3_args.cookie_in", cookie_in_n, 4194304)
        dconnuri = value.dconnuri
        if dconnuri is None:
            dconnuri_coded = _ABSENT
        else:
            dconnuri_value = dconnuri.encode()
            dconnuri_value_n = len(dconnuri_value)
            if dconnuri_value_n > 4194304:
                raise _encode_too_long("domain_migrate_finish3_args.dconnuri", dconnuri_value_n, 4194304)
            dconnuri_coded = _pack_2I(1, dconnuri_value_n) + dconnuri_value + _PAD[dconnuri_value_n & 3]
        uri = value.uri
        if uri is None:
            uri_coded = _ABSENT
        else:
            uri_value = uri.encode()
            uri_value_n = len(uri_value)
            if uri_value_n > 4194304:
                raise _encode_too_long("domain_migrate_finish3_args.uri", uri_value_n, 4194304)
            uri_coded = _pack_2I(1, uri_value_n) + uri_value + _PAD[uri_value_n & 3]
        return b"".join((_pack_I(dname_n), dname, _PAD[dname_n & 3], _pack_I(cookie_in_n), cookie_in, _PAD[cookie_in_n & 3], dconnuri_coded, uri_coded, _pack_Qi(value.flags, value.cancelled)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_finish3_args", value, error)


def decode_domain_migrate_finish3_args(buf: bytes, offset: int = 0) -> DomainMigrateFinish3Args:
    try:
        (dname_n,) = _unpack_I(buf, offset)
        if dname_n > 4194304:
            raise _decode_too_long("domain_migrate_finish3_args.dname", dname_n, 4194304)
        end = offset + 4 + dname_n
        dname = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dname:
            dname = dname.partition("\0")[0]
        offset = end + (-dname_n & 3)
        (cookie_in_n,) = _unpack_I(buf, offset)
        if cookie_in_n > 4194304:
            raise _decode_too_long("domain_migrate_finish3_args.cookie_in", cookie_in_n, 4194304)
        end = offset + 4 + cookie_in_n
        cookie_in = buf[offset + 4:end]
        offset = end + (-cookie_in_n & 3)
        (dconnuri_there,) = _unpack_I(buf, offset)
        dconnuri: str | None
        if dconnuri_there:
            (dconnuri_value_n,) = _unpack_I(buf, offset + 4)
            if dconnuri_value_n > 4194304:
                raise _decode_too_long("domain_migrate_finish3_args.dconnuri", dconnuri_value_n, 4194304)
            end = offset + 8 + dconnuri_value_n
            dconnuri_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in dconnuri_value:
                dconnuri_value = dconnuri_value.partition("\0")[0]
            offset = end + (-dconnuri_value_n & 3)
            dconnuri = dconnuri_value
        else:
            offset += 4
            dconnuri = None
        (uri_there,) = _unpack_I(buf, offset)
        uri: str | None
        if uri_there:
            (uri_value_n,) = _unpack_I(buf, offset + 4)
            if uri_value_n > 4194304:
                raise _decode_too_long("domain_migrate_finish3_args.uri", uri_value_n, 4194304)
            end = offset + 8 + uri_value_n
            uri_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_value:
                uri_value = uri_value.partition("\0")[0]
            offset = end + (-uri_value_n & 3)
            uri = uri_value
        else:
            offset += 4
            uri = None
        flags, cancelled = _unpack_Qi(buf, offset)
        return _new(DomainMigrateFinish3Args, (dname, cookie_in, dconnuri, uri, flags, cancelled))
    except _error:
        raise _decode_short("domain_migrate_finish3_args", buf) from None


def encode_domain_migrate_finish3_ret(value: DomainMigrateFinish3Ret) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_finish3_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_finish3_ret.dom.uuid", len(dom_uuid), 16)
        cookie_out = value.cookie_out
        cookie_out_n = len(cookie_out)
        if cookie_out_n > 4194304:
            raise _encode_too_long("domain_migrate_finish3_ret.cookie_out", cookie_out_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, cookie_out_n), cookie_out, _PAD[cookie_out_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_finish3_ret", value, error)


def decode_domain_migrate_finish3_ret(buf: bytes, offset: int = 0) -> DomainMigrateFinish3Ret:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_finish3_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, cookie_out_n = _unpack_16siI(buf, offset)
        if cookie_out_n > 4194304:
            raise _decode_too_long("domain_migrate_finish3_ret.cookie_out", cookie_out_n, 4194304)
        end = offset + 24 + cookie_out_n
        cookie_out = buf[offset + 24:end]
        if end + (-cookie_out_n & 3) > len(buf):
            raise _decode_short("domain_migrate_finish3_ret", buf)
        return _new(DomainMigrateFinish3Ret, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), cookie_out))
    except _error:
        raise _decode_short("domain_migrate_finish3_ret", buf) from None


def encode_domain_migrate_confirm3_args(value: DomainMigrateConfirm3Args) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_confirm3_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_confirm3_args.dom.uuid", len(dom_uuid), 16)
        cookie_in = value.cookie_in
        cookie_in_n = len(cookie_in)
        if cookie_in_n > 4194304:
            raise _encode_too_long("domain_migrate_confirm3_args.cookie_in", cookie_in_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, cookie_in_n), cookie_in, _PAD[cookie_in_n & 3], _pack_Qi(value.flags, value.cancelled)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_confirm3_args", value, error)


def decode_domain_migrate_confirm3_args(buf: bytes, offset: int = 0) -> DomainMigrateConfirm3Args:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_confirm3_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, cookie_in_n = _unpack_16siI(buf, offset)
        if cookie_in_n > 4194304:
            raise _decode_too_long("domain_migrate_confirm3_args.cookie_in", cookie_in_n, 4194304)
        end = offset + 24 + cookie_in_n
        cookie_in = buf[offset + 24:end]
        offset = end + (-cookie_in_n & 3)
        flags, cancelled = _unpack_Qi(buf, offset)
        return _new(DomainMigrateConfirm3Args, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), cookie_in, flags, cancelled))
    except _error:
        raise _decode_short("domain_migrate_confirm3_args", buf) from None


def encode_domain_migrate_begin3_params_args(value: DomainMigrateBegin3ParamsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_begin3_params_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_begin3_params_args.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_migrate_begin3_params_args.params", params_n, 64)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_begin3_params_args", value, error)


def decode_domain_migrate_begin3_params_args(buf: bytes, offset: int = 0) -> DomainMigrateBegin3ParamsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_begin3_params_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_migrate_begin3_params_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainMigrateBegin3ParamsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params, flags))
    except _error:
        raise _decode_short("domain_migrate_begin3_params_args", buf) from None


def encode_domain_migrate_begin3_params_ret(value: DomainMigrateBegin3ParamsRet) -> bytes:
    try:
        cookie_out = value.cookie_out
        cookie_out_n = len(cookie_out)
        if cookie_out_n > 4194304:
            raise _encode_too_long("domain_migrate_begin3_params_ret.cookie_out", cookie_out_n, 4194304)
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_migrate_begin3_params_ret.xml", xml_n, 4194304)
        return b"".join((_pack_I(cookie_out_n), cookie_out, _PAD[cookie_out_n & 3], _pack_I(xml_n), xml, _PAD[xml_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_begin3_params_ret", value, error)


def decode_domain_migrate_begin3_params_ret(buf: bytes, offset: int = 0) -> DomainMigrateBegin3ParamsRet:
    try:
        (cookie_out_n,) = _unpack_I(buf, offset)
        if cookie_out_n > 4194304:
            raise _decode_too_long("domain_migrate_begin3_params_ret.cookie_out", cookie_out_n, 4194304)
        end = offset + 4 + cookie_out_n
        cookie_out = buf[offset + 4:end]
        offset = end + (-cookie_out_n & 3)
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_migrate_begin3_params_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("domain_migrate_begin3_params_ret", buf)
        return _new(DomainMigrateBegin3ParamsRet, (cookie_out, xml))
    except _error:
        raise _decode_short("domain_migrate_begin3_params_ret", buf) from None


def encode_domain_migrate_prepare3_params_args(value: DomainMigratePrepare3ParamsArgs) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_migrate_prepare3_params_args.params", params_n, 64)
        cookie_in = value.cookie_in
        cookie_in_n = len(cookie_in)
        if cookie_in_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare3_params_args.cookie_in", cookie_in_n, 4194304)
        return b"".join((_pack_I(params_n), _writeall_typed_param(params), _pack_I(cookie_in_n), cookie_in, _PAD[cookie_in_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare3_params_args", value, error)


def decode_domain_migrate_prepare3_params_args(buf: bytes, offset: int = 0) -> DomainMigratePrepare3ParamsArgs:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_migrate_prepare3_params_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (cookie_in_n,) = _unpack_I(buf, offset)
        if cookie_in_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare3_params_args.cookie_in", cookie_in_n, 4194304)
        end = offset + 4 + cookie_in_n
        cookie_in = buf[offset + 4:end]
        offset = end + (-cookie_in_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainMigratePrepare3ParamsArgs, (params, cookie_in, flags))
    except _error:
        raise _decode_short("domain_migrate_prepare3_params_args", buf) from None


def encode_domain_migrate_prepare3_params_ret(value: DomainMigratePrepare3ParamsRet) -> bytes:
    try:
        cookie_out = value.cookie_out
        cookie_out_n = len(cookie_out)
        if cookie_out_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare3_params_ret.cookie_out", cookie_out_n, 4194304)
        uri_out = value.uri_out
        if uri_out is None:
            uri_out_coded = _ABSENT
        else:
            uri_out_value = uri_out.encode()
            uri_out_value_n = len(uri_out_value)
            if uri_out_value_n > 4194304:
                raise _encode_too_long("domain_migrate_prepare3_params_ret.uri_out", uri_out_value_n, 4194304)
            uri_out_coded = _pack_2I(1, uri_out_value_n) + uri_out_value + _PAD[uri_out_value_n & 3]
        return _pack_I(cookie_out_n) + cookie_out + _PAD[cookie_out_n & 3] + uri_out_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare3_params_ret", value, error)


def decode_domain_migrate_prepare3_params_ret(buf: bytes, offset: int = 0) -> DomainMigratePrepare3ParamsRet:
    try:
        (cookie_out_n,) = _unpack_I(buf, offset)
        if cookie_out_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare3_params_ret.cookie_out", cookie_out_n, 4194304)
        end = offset + 4 + cookie_out_n
        cookie_out = buf[offset + 4:end]
        offset = end + (-cookie_out_n & 3)
        (uri_out_there,) = _unpack_I(buf, offset)
        uri_out: str | None
        if uri_out_there:
            (uri_out_value_n,) = _unpack_I(buf, offset + 4)
            if uri_out_value_n > 4194304:
                raise _decode_too_long("domain_migrate_prepare3_params_ret.uri_out", uri_out_value_n, 4194304)
            end = offset + 8 + uri_out_value_n
            uri_out_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_out_value:
                uri_out_value = uri_out_value.partition("\0")[0]
            offset = end + (-uri_out_value_n & 3)
            uri_out = uri_out_value
        else:
            offset += 4
            uri_out = None
        if offset > len(buf):
            raise _decode_short("domain_migrate_prepare3_params_ret", buf)
        return _new(DomainMigratePrepare3ParamsRet, (cookie_out, uri_out))
    except _error:
        raise _decode_short("domain_migrate_prepare3_params_ret", buf) from None


def encode_domain_migrate_prepare_tunnel3_params_args(value: DomainMigratePrepareTunnel3ParamsArgs) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_migrate_prepare_tunnel3_params_args.params", params_n, 64)
        cookie_in = value.cookie_in
        cookie_in_n = len(cookie_in)
        if cookie_in_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare_tunnel3_params_args.cookie_in", cookie_in_n, 4194304)
        return b"".join((_pack_I(params_n), _writeall_typed_param(params), _pack_I(cookie_in_n), cookie_in, _PAD[cookie_in_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare_tunnel3_params_args", value, error)


def decode_domain_migrate_prepare_tunnel3_params_args(buf: bytes, offset: int = 0) -> DomainMigratePrepareTunnel3ParamsArgs:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_migrate_prepare_tunnel3_params_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (cookie_in_n,) = _unpack_I(buf, offset)
        if cookie_in_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare_tunnel3_params_args.cookie_in", cookie_in_n, 4194304)
        end = offset + 4 + cookie_in_n
        cookie_in = buf[offset + 4:end]
        offset = end + (-cookie_in_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainMigratePrepareTunnel3ParamsArgs, (params, cookie_in, flags))
    except _error:
        raise _decode_short("domain_migrate_prepare_tunnel3_params_args", buf) from None


def encode_domain_migrate_prepare_tunnel3_params_ret(value: DomainMigratePrepareTunnel3ParamsRet) -> bytes:
    try:
        cookie_out = value.cookie_out
        cookie_out_n = len(cookie_out)
        if cookie_out_n > 4194304:
            raise _encode_too_long("domain_migrate_prepare_tunnel3_params_ret.cookie_out", cookie_out_n, 4194304)
        return _pack_I(cookie_out_n) + cookie_out + _PAD[cookie_out_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_prepare_tunnel3_params_ret", value, error)


def decode_domain_migrate_prepare_tunnel3_params_ret(buf: bytes, offset: int = 0) -> DomainMigratePrepareTunnel3ParamsRet:
    try:
        (cookie_out_n,) = _unpack_I(buf, offset)
        if cookie_out_n > 4194304:
            raise _decode_too_long("domain_migrate_prepare_tunnel3_params_ret.cookie_out", cookie_out_n, 4194304)
        end = offset + 4 + cookie_out_n
        cookie_out = buf[offset + 4:end]
        if end + (-cookie_out_n & 3) > len(buf):
            raise _decode_short("domain_migrate_prepare_tunnel3_params_ret", buf)
        return _new(DomainMigratePrepareTunnel3ParamsRet, (cookie_out,))
    except _error:
        raise _decode_short("domain_migrate_prepare_tunnel3_params_ret", buf) from None


def encode_domain_migrate_perform3_params_args(value: DomainMigratePerform3ParamsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_perform3_params_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_perform3_params_args.dom.uuid", len(dom_uuid), 16)
        dconnuri = value.dconnuri
        if dconnuri is None:
            dconnuri_coded = _ABSENT
        else:
            dconnuri_value = dconnuri.encode()
            dconnuri_value_n = len(dconnuri_value)
            if dconnuri_value_n > 4194304:
                raise _encode_too_long("domain_migrate_perform3_params_args.dconnuri", dconnuri_value_n, 4194304)
            dconnuri_coded = _pack_2I(1, dconnuri_value_n) + dconnuri_value + _PAD[dconnuri_value_n & 3]
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_migrate_perform3_params_args.params", params_n, 64)
        cookie_in = value.cookie_in
        cookie_in_n = len(cookie_in)
        if cookie_in_n > 4194304:
            raise _encode_too_long("domain_migrate_perform3_params_args.cookie_in", cookie_in_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), dconnuri_coded, _pack_I(params_n), _writeall_typed_param(params), _pack_I(cookie_in_n), cookie_in, _PAD[cookie_in_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_perform3_params_args", value, error)


def decode_domain_migrate_perform3_params_args(buf: bytes, offset: int = 0) -> DomainMigratePerform3ParamsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_perform3_params_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, dconnuri_there = _unpack_16siI(buf, offset)
        dconnuri: str | None
        if dconnuri_there:
            (dconnuri_value_n,) = _unpack_I(buf, offset + 24)
            if dconnuri_value_n > 4194304:
                raise _decode_too_long("domain_migrate_perform3_params_args.dconnuri", dconnuri_value_n, 4194304)
            end = offset + 28 + dconnuri_value_n
            dconnuri_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in dconnuri_value:
                dconnuri_value = dconnuri_value.partition("\0")[0]
            offset = end + (-dconnuri_value_n & 3)
            dconnuri = dconnuri_value
        else:
            offset += 24
            dconnuri = None
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_migrate_perform3_params_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (cookie_in_n,) = _unpack_I(buf, offset)
        if cookie_in_n > 4194304:
            raise _decode_too_long("domain_migrate_perform3_params_args.cookie_in", cookie_in_n, 4194304)
        end = offset + 4 + cookie_in_n
        cookie_in = buf[offset + 4:end]
        offset = end + (-cookie_in_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainMigratePerform3ParamsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), dconnuri, params, cookie_in, flags))
    except _error:
        raise _decode_short("domain_migrate_perform3_params_args", buf) from None


def encode_domain_migrate_perform3_params_ret(value: DomainMigratePerform3ParamsRet) -> bytes:
    try:
        cookie_out = value.cookie_out
        cookie_out_n = len(cookie_out)
        if cookie_out_n > 4194304:
            raise _encode_too_long("domain_migrate_perform3_params_ret.cookie_out", cookie_out_n, 4194304)
        return _pack_I(cookie_out_n) + cookie_out + _PAD[cookie_out_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_perform3_params_ret", value, error)


def decode_domain_migrate_perform3_params_ret(buf: bytes, offset: int = 0) -> DomainMigratePerform3ParamsRet:
    try:
        (cookie_out_n,) = _unpack_I(buf, offset)
        if cookie_out_n > 4194304:
            raise _decode_too_long("domain_migrate_perform3_params_ret.cookie_out", cookie_out_n, 4194304)
        end = offset + 4 + cookie_out_n
        cookie_out = buf[offset + 4:end]
        if end + (-cookie_out_n & 3) > len(buf):
            raise _decode_short("domain_migrate_perform3_params_ret", buf)
        return _new(DomainMigratePerform3ParamsRet, (cookie_out,))
    except _error:
        raise _decode_short("domain_migrate_perform3_params_ret", buf) from None


def encode_domain_migrate_finish3_params_args(value: DomainMigrateFinish3ParamsArgs) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_migrate_finish3_params_args.params", params_n, 64)
        cookie_in = value.cookie_in
        cookie_in_n = len(cookie_in)
        if cookie_in_n > 4194304:
            raise _encode_too_long("domain_migrate_finish3_params_args.cookie_in", cookie_in_n, 4194304)
        return b"".join((_pack_I(params_n), _writeall_typed_param(params), _pack_I(cookie_in_n), cookie_in, _PAD[cookie_in_n & 3], _pack_Ii(value.flags, value.cancelled)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_finish3_params_args", value, error)


def decode_domain_migrate_finish3_params_args(buf: bytes, offset: int = 0) -> DomainMigrateFinish3ParamsArgs:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_migrate_finish3_params_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (cookie_in_n,) = _unpack_I(buf, offset)
        if cookie_in_n > 4194304:
            raise _decode_too_long("domain_migrate_finish3_params_args.cookie_in", cookie_in_n, 4194304)
        end = offset + 4 + cookie_in_n
        cookie_in = buf[offset + 4:end]
        offset = end + (-cookie_in_n & 3)
        flags, cancelled = _unpack_Ii(buf, offset)
        return _new(DomainMigrateFinish3ParamsArgs, (params, cookie_in, flags, cancelled))
    except _error:
        raise _decode_short("domain_migrate_finish3_params_args", buf) from None


def encode_domain_migrate_finish3_params_ret(value: DomainMigrateFinish3ParamsRet) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_finish3_params_ret.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_finish3_params_ret.dom.uuid", len(dom_uuid), 16)
        cookie_out = value.cookie_out
        cookie_out_n = len(cookie_out)
        if cookie_out_n > 4194304:
            raise _encode_too_long("domain_migrate_finish3_params_ret.cookie_out", cookie_out_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, cookie_out_n), cookie_out, _PAD[cookie_out_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_finish3_params_ret", value, error)


def decode_domain_migrate_finish3_params_ret(buf: bytes, offset: int = 0) -> DomainMigrateFinish3ParamsRet:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_finish3_params_ret.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, cookie_out_n = _unpack_16siI(buf, offset)
        if cookie_out_n > 4194304:
            raise _decode_too_long("domain_migrate_finish3_params_ret.cookie_out", cookie_out_n, 4194304)
        end = offset + 24 + cookie_out_n
        cookie_out = buf[offset + 24:end]
        if end + (-cookie_out_n & 3) > len(buf):
            raise _decode_short("domain_migrate_finish3_params_ret", buf)
        return _new(DomainMigrateFinish3ParamsRet, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), cookie_out))
    except _error:
        raise _decode_short("domain_migrate_finish3_params_ret", buf) from None


def encode_domain_migrate_confirm3_params_args(value: DomainMigrateConfirm3ParamsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_confirm3_params_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_confirm3_params_args.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_migrate_confirm3_params_args.params", params_n, 64)
        cookie_in = value.cookie_in
        cookie_in_n = len(cookie_in)
        if cookie_in_n > 4194304:
            raise _encode_too_long("domain_migrate_confirm3_params_args.cookie_in", cookie_in_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, params_n), _writeall_typed_param(params), _pack_I(cookie_in_n), cookie_in, _PAD[cookie_in_n & 3], _pack_Ii(value.flags, value.cancelled)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_confirm3_params_args", value, error)


def decode_domain_migrate_confirm3_params_args(buf: bytes, offset: int = 0) -> DomainMigrateConfirm3ParamsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_confirm3_params_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_migrate_confirm3_params_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (cookie_in_n,) = _unpack_I(buf, offset)
        if cookie_in_n > 4194304:
            raise _decode_too_long("domain_migrate_confirm3_params_args.cookie_in", cookie_in_n, 4194304)
        end = offset + 4 + cookie_in_n
        cookie_in = buf[offset + 4:end]
        offset = end + (-cookie_in_n & 3)
        flags, cancelled = _unpack_Ii(buf, offset)
        return _new(DomainMigrateConfirm3ParamsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params, cookie_in, flags, cancelled))
    except _error:
        raise _decode_short("domain_migrate_confirm3_params_args", buf) from None


def encode_domain_migrate_set_max_downtime_args(value: DomainMigrateSetMaxDowntimeArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_set_max_downtime_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_set_max_downtime_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siQI(dom_uuid, dom.id, value.downtime, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_set_max_downtime_args", value, error)


def decode_domain_migrate_set_max_downtime_args(buf: bytes, offset: int = 0) -> DomainMigrateSetMaxDowntimeArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_set_max_downtime_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, downtime, flags = _unpack_16siQI(buf, offset)
        return _new(DomainMigrateSetMaxDowntimeArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), downtime, flags))
    except _error:
        raise _decode_short("domain_migrate_set_max_downtime_args", buf) from None


def encode_domain_migrate_get_max_downtime_args(value: DomainMigrateGetMaxDowntimeArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_get_max_downtime_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_get_max_downtime_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_get_max_downtime_args", value, error)


def decode_domain_migrate_get_max_downtime_args(buf: bytes, offset: int = 0) -> DomainMigrateGetMaxDowntimeArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_get_max_downtime_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainMigrateGetMaxDowntimeArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_migrate_get_max_downtime_args", buf) from None


def encode_domain_migrate_get_max_downtime_ret(value: DomainMigrateGetMaxDowntimeRet) -> bytes:
    try:
        return _pack_Q(value.downtime)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_get_max_downtime_ret", value, error)


def decode_domain_migrate_get_max_downtime_ret(buf: bytes, offset: int = 0) -> DomainMigrateGetMaxDowntimeRet:
    try:
        return _new(DomainMigrateGetMaxDowntimeRet, _unpack_Q(buf, offset))
    except _error:
        raise _decode_short("domain_migrate_get_max_downtime_ret", buf) from None


def encode_domain_migrate_set_max_speed_args(value: DomainMigrateSetMaxSpeedArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_set_max_speed_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_set_max_speed_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siQI(dom_uuid, dom.id, value.bandwidth, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_set_max_speed_args", value, error)


def decode_domain_migrate_set_max_speed_args(buf: bytes, offset: int = 0) -> DomainMigrateSetMaxSpeedArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_set_max_speed_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, bandwidth, flags = _unpack_16siQI(buf, offset)
        return _new(DomainMigrateSetMaxSpeedArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), bandwidth, flags))
    except _error:
        raise _decode_short("domain_migrate_set_max_speed_args", buf) from None


def encode_domain_migrate_get_max_speed_args(value: DomainMigrateGetMaxSpeedArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_get_max_speed_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_get_max_speed_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_get_max_speed_args", value, error)


def decode_domain_migrate_get_max_speed_args(buf: bytes, offset: int = 0) -> DomainMigrateGetMaxSpeedArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_get_max_speed_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainMigrateGetMaxSpeedArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_migrate_get_max_speed_args", buf) from None


def encode_domain_migrate_get_max_speed_ret(value: DomainMigrateGetMaxSpeedRet) -> bytes:
    try:
        return _pack_Q(value.bandwidth)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_get_max_speed_ret", value, error)


def decode_domain_migrate_get_max_speed_ret(buf: bytes, offset: int = 0) -> DomainMigrateGetMaxSpeedRet:
    try:
        return _new(DomainMigrateGetMaxSpeedRet, _unpack_Q(buf, offset))
    except _error:
        raise _decode_short("domain_migrate_get_max_speed_ret", buf) from None


def encode_domain_migrate_get_compression_cache_args(value: DomainMigrateGetCompressionCacheArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_get_compression_cache_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_get_compression_cache_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_get_compression_cache_args", value, error)


def decode_domain_migrate_get_compression_cache_args(buf: bytes, offset: int = 0) -> DomainMigrateGetCompressionCacheArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_get_compression_cache_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainMigrateGetCompressionCacheArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_migrate_get_compression_cache_args", buf) from None


def encode_domain_migrate_get_compression_cache_ret(value: DomainMigrateGetCompressionCacheRet) -> bytes:
    try:
        return _pack_Q(value.cache_size)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_get_compression_cache_ret", value, error)


def decode_domain_migrate_get_compression_cache_ret(buf: bytes, offset: int = 0) -> DomainMigrateGetCompressionCacheRet:
    try:
        return _new(DomainMigrateGetCompressionCacheRet, _unpack_Q(buf, offset))
    except _error:
        raise _decode_short("domain_migrate_get_compression_cache_ret", buf) from None


def encode_domain_migrate_set_compression_cache_args(value: DomainMigrateSetCompressionCacheArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_set_compression_cache_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_set_compression_cache_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siQI(dom_uuid, dom.id, value.cache_size, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_set_compression_cache_args", value, error)


def decode_domain_migrate_set_compression_cache_args(buf: bytes, offset: int = 0) -> DomainMigrateSetCompressionCacheArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_set_compression_cache_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, cache_size, flags = _unpack_16siQI(buf, offset)
        return _new(DomainMigrateSetCompressionCacheArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), cache_size, flags))
    except _error:
        raise _decode_short("domain_migrate_set_compression_cache_args", buf) from None


def encode_domain_migrate_start_post_copy_args(value: DomainMigrateStartPostCopyArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_migrate_start_post_copy_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_migrate_start_post_copy_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_migrate_start_post_copy_args", value, error)


def decode_domain_migrate_start_post_copy_args(buf: bytes, offset: int = 0) -> DomainMigrateStartPostCopyArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_migrate_start_post_copy_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainMigrateStartPostCopyArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_migrate_start_post_copy_args", buf) from None

DOMAIN_MIGRATE_PREPARE: _Procedure[DomainMigratePrepareArgs, DomainMigratePrepareRet] = _Procedure(
    0x20008086, 1, 61, "domain_migrate_prepare",
    function="virDomainMigratePrepare",
    object="connection",
    since="0.3.2",
    write=True,
    args=DomainMigratePrepareArgs,
    encode_args=encode_domain_migrate_prepare_args,
    decode_args=decode_domain_migrate_prepare_args,
    ret=DomainMigratePrepareRet,
    encode_ret=encode_domain_migrate_prepare_ret,
    decode_ret=decode_domain_migrate_prepare_ret,
)
"""Prepare the destination of a migration, first version of the protocol."""

DOMAIN_MIGRATE_PERFORM: _Procedure[DomainMigratePerformArgs, None] = _Procedure(
    0x20008086, 1, 62, "domain_migrate_perform",
    function="virDomainMigratePerform",
    object="domain",
    since="0.3.2",
    write=True,
    args=DomainMigratePerformArgs,
    encode_args=encode_domain_migrate_perform_args,
    decode_args=decode_domain_migrate_perform_args,
)
"""Move the domain's memory to the destination, migration protocols 1 and 2."""

DOMAIN_MIGRATE_FINISH: _Procedure[DomainMigrateFinishArgs, DomainMigrateFinishRet] = _Procedure(
    0x20008086, 1, 63, "domain_migrate_finish",
    function="virDomainMigrateFinish",
    object="connection",
    since="0.3.2",
    write=True,
    args=DomainMigrateFinishArgs,
    encode_args=encode_domain_migrate_finish_args,
    decode_args=decode_domain_migrate_finish_args,
    ret=DomainMigrateFinishRet,
    encode_ret=encode_domain_migrate_finish_ret,
    decode_ret=decode_domain_migrate_finish_ret,
)
"""Finish a migration on the destination, first version of the protocol."""

DOMAIN_MIGRATE_PREPARE2: _Procedure[DomainMigratePrepare2Args, DomainMigratePrepare2Ret] = _Procedure(
    0x20008086, 1, 108, "domain_migrate_prepare2",
    function="virDomainMigratePrepare2",
    object="connection",
    since="0.5.0",
    write=True,
    args=DomainMigratePrepare2Args,
    encode_args=encode_domain_migrate_prepare2_args,
    decode_args=decode_domain_migrate_prepare2_args,
    ret=DomainMigratePrepare2Ret,
    encode_ret=encode_domain_migrate_prepare2_ret,
    decode_ret=decode_domain_migrate_prepare2_ret,
)
"""Prepare the destination of a migration, second version of the protocol."""

DOMAIN_MIGRATE_FINISH2: _Procedure[DomainMigrateFinish2Args, DomainMigrateFinish2Ret] = _Procedure(
    0x20008086, 1, 109, "domain_migrate_finish2",
    function="virDomainMigrateFinish2",
    object="connection",
    since="0.5.0",
    write=True,
    args=DomainMigrateFinish2Args,
    encode_args=encode_domain_migrate_finish2_args,
    decode_args=decode_domain_migrate_finish2_args,
    ret=DomainMigrateFinish2Ret,
    encode_ret=encode_domain_migrate_finish2_ret,
    decode_ret=decode_domain_migrate_finish2_ret,
)
"""Finish or cancel a migration on the destination, second version of the protocol."""

DOMAIN_MIGRATE_PREPARE_TUNNEL: _Procedure[DomainMigratePrepareTunnelArgs, None] = _Procedure(
    0x20008086, 1, 148, "domain_migrate_prepare_tunnel",
    function="virDomainMigratePrepareTunnel",
    object="connection",
    since="0.7.2",
    stream="send",
    write=True,
    args=DomainMigratePrepareTunnelArgs,
    encode_args=encode_domain_migrate_prepare_tunnel_args,
    decode_args=decode_domain_migrate_prepare_tunnel_args,
)
"""Prepare the destination of a tunnelled migration, second version; the memory follows as a stream."""

DOMAIN_MIGRATE_SET_MAX_DOWNTIME: _Procedure[DomainMigrateSetMaxDowntimeArgs, None] = _Procedure(
    0x20008086, 1, 166, "domain_migrate_set_max_downtime",
    function="virDomainMigrateSetMaxDowntime",
    object="domain",
    since="0.8.0",
    write=True,
    args=DomainMigrateSetMaxDowntimeArgs,
    encode_args=encode_domain_migrate_set_max_downtime_args,
    decode_args=decode_domain_migrate_set_max_downtime_args,
)
"""Set how long a live migration may stop the guest, in milliseconds."""

DOMAIN_MIGRATE_SET_MAX_SPEED: _Procedure[DomainMigrateSetMaxSpeedArgs, None] = _Procedure(
    0x20008086, 1, 207, "domain_migrate_set_max_speed",
    function="virDomainMigrateSetMaxSpeed",
    object="domain",
    since="0.9.0",
    write=True,
    args=DomainMigrateSetMaxSpeedArgs,
    encode_args=encode_domain_migrate_set_max_speed_args,
    decode_args=decode_domain_migrate_set_max_speed_args,
)
"""Set the bandwidth that migrations of the domain may use."""

DOMAIN_MIGRATE_BEGIN3: _Procedure[DomainMigrateBegin3Args, DomainMigrateBegin3Ret] = _Procedure(
    0x20008086, 1, 213, "domain_migrate_begin3",
    function="virDomainMigrateBegin3",
    object="domain",
    since="0.9.2",
    write=True,
    args=DomainMigrateBegin3Args,
    encode_args=encode_domain_migrate_begin3_args,
    decode_args=decode_domain_migrate_begin3_args,
    ret=DomainMigrateBegin3Ret,
    encode_ret=encode_domain_migrate_begin3_ret,
    decode_ret=decode_domain_migrate_begin3_ret,
)
"""Begin a migration on the source, third version of the protocol."""

DOMAIN_MIGRATE_PREPARE3: _Procedure[DomainMigratePrepare3Args, DomainMigratePrepare3Ret] = _Procedure(
    0x20008086, 1, 214, "domain_migrate_prepare3",
    function="virDomainMigratePrepare3",
    object="connection",
    since="0.9.2",
    write=True,
    args=DomainMigratePrepare3Args,
    encode_args=encode_domain_migrate_prepare3_args,
    decode_args=decode_domain_migrate_prepare3_args,
    ret=DomainMigratePrepare3Ret,
    encode_ret=encode_domain_migrate_prepare3_ret,
    decode_ret=decode_domain_migrate_prepare3_ret,
)
"""Prepare the destination of a migration, third version of the protocol."""

DOMAIN_MIGRATE_PREPARE_TUNNEL3: _Procedure[DomainMigratePrepareTunnel3Args, DomainMigratePrepareTunnel3Ret] = _Procedure(
    0x20008086, 1, 215, "domain_migrate_prepare_tunnel3",
    function="virDomainMigratePrepareTunnel3",
    object="connection",
    since="0.9.2",
    stream="send",
    write=True,
    args=DomainMigratePrepareTunnel3Args,
    encode_args=encode_domain_migrate_prepare_tunnel3_args,
    decode_args=decode_domain_migrate_prepare_tunnel3_args,
    ret=DomainMigratePrepareTunnel3Ret,
    encode_ret=encode_domain_migrate_prepare_tunnel3_ret,
    decode_ret=decode_domain_migrate_prepare_tunnel3_ret,
)
"""Prepare the destination of a tunnelled migration, third version; the memory follows as a stream."""

DOMAIN_MIGRATE_PERFORM3: _Procedure[DomainMigratePerform3Args, DomainMigratePerform3Ret] = _Procedure(
    0x20008086, 1, 216, "domain_migrate_perform3",
    function="virDomainMigratePerform3",
    object="domain",
    since="0.9.2",
    write=True,
    args=DomainMigratePerform3Args,
    encode_args=encode_domain_migrate_perform3_args,
    decode_args=decode_domain_migrate_perform3_args,
    ret=DomainMigratePerform3Ret,
    encode_ret=encode_domain_migrate_perform3_ret,
    decode_ret=decode_domain_migrate_perform3_ret,
)
"""Move the domain's memory to the destination, third version of the protocol."""

DOMAIN_MIGRATE_FINISH3: _Procedure[DomainMigrateFinish3Args, DomainMigrateFinish3Ret] = _Procedure(
    0x20008086, 1, 217, "domain_migrate_finish3",
    function="virDomainMigrateFinish3",
    object="connection",
    since="0.9.2",
    write=True,
    args=DomainMigrateFinish3Args,
    encode_args=encode_domain_migrate_finish3_args,
    decode_args=decode_domain_migrate_finish3_args,
    ret=DomainMigrateFinish3Ret,
    encode_ret=encode_domain_migrate_finish3_ret,
    decode_ret=decode_domain_migrate_finish3_ret,
)
"""Finish or cancel a migration on the destination, third version of the protocol."""

DOMAIN_MIGRATE_CONFIRM3: _Procedure[DomainMigrateConfirm3Args, None] = _Procedure(
    0x20008086, 1, 218, "domain_migrate_confirm3",
    function="virDomainMigrateConfirm3",
    object="domain",
    since="0.9.2",
    write=True,
    args=DomainMigrateConfirm3Args,
    encode_args=encode_domain_migrate_confirm3_args,
    decode_args=decode_domain_migrate_confirm3_args,
)
"""Confirm or undo a migration on the source, third version of the protocol."""

DOMAIN_MIGRATE_GET_MAX_SPEED: _Procedure[DomainMigrateGetMaxSpeedArgs, DomainMigrateGetMaxSpeedRet] = _Procedure(
    0x20008086, 1, 242, "domain_migrate_get_max_speed",
    function="virDomainMigrateGetMaxSpeed",
    object="domain",
    since="0.9.5",
    write=True,
    args=DomainMigrateGetMaxSpeedArgs,
    encode_args=encode_domain_migrate_get_max_speed_args,
    decode_args=decode_domain_migrate_get_max_speed_args,
    ret=DomainMigrateGetMaxSpeedRet,
    encode_ret=encode_domain_migrate_get_max_speed_ret,
    decode_ret=decode_domain_migrate_get_max_speed_ret,
)
"""Tell the bandwidth that migrations of the domain may use."""

DOMAIN_MIGRATE_GET_COMPRESSION_CACHE: _Procedure[DomainMigrateGetCompressionCacheArgs, DomainMigrateGetCompressionCacheRet] = _Procedure(
    0x20008086, 1, 299, "domain_migrate_get_compression_cache",
    function="virDomainMigrateGetCompressionCache",
    object="domain",
    since="1.0.3",
    args=DomainMigrateGetCompressionCacheArgs,
    encode_args=encode_domain_migrate_get_compression_cache_args,
    decode_args=decode_domain_migrate_get_compression_cache_args,
    ret=DomainMigrateGetCompressionCacheRet,
    encode_ret=encode_domain_migrate_get_compression_cache_ret,
    decode_ret=decode_domain_migrate_get_compression_cache_ret,
)
"""Tell the size of the compression cache for live migrations, in bytes."""

DOMAIN_MIGRATE_SET_COMPRESSION_CACHE: _Procedure[DomainMigrateSetCompressionCacheArgs, None] = _Procedure(
    0x20008086, 1, 300, "domain_migrate_set_compression_cache",
    function="virDomainMigrateSetCompressionCache",
    object="domain",
    since="1.0.3",
    write=True,
    args=DomainMigrateSetCompressionCacheArgs,
    encode_args=encode_domain_migrate_set_compression_cache_args,
    decode_args=decode_domain_migrate_set_compression_cache_args,
)
"""Set the size of the compression cache for live migrations, in bytes."""

DOMAIN_MIGRATE_BEGIN3_PARAMS: _Procedure[DomainMigrateBegin3ParamsArgs, DomainMigrateBegin3ParamsRet] = _Procedure(
    0x20008086, 1, 302, "domain_migrate_begin3_params",
    function="virDomainMigrateBegin3Params",
    object="domain",
    since="1.1.0",
    write=True,
    args=DomainMigrateBegin3ParamsArgs,
    encode_args=encode_domain_migrate_begin3_params_args,
    decode_args=decode_domain_migrate_begin3_params_args,
    ret=DomainMigrateBegin3ParamsRet,
    encode_ret=encode_domain_migrate_begin3_params_ret,
    decode_ret=decode_domain_migrate_begin3_params_ret,
)
"""Begin a migration on the source, third version with typed parameters."""

DOMAIN_MIGRATE_PREPARE3_PARAMS: _Procedure[DomainMigratePrepare3ParamsArgs, DomainMigratePrepare3ParamsRet] = _Procedure(
    0x20008086, 1, 303, "domain_migrate_prepare3_params",
    function="virDomainMigratePrepare3Params",
    object="connection",
    since="1.1.0",
    write=True,
    args=DomainMigratePrepare3ParamsArgs,
    encode_args=encode_domain_migrate_prepare3_params_args,
    decode_args=decode_domain_migrate_prepare3_params_args,
    ret=DomainMigratePrepare3ParamsRet,
    encode_ret=encode_domain_migrate_prepare3_params_ret,
    decode_ret=decode_domain_migrate_prepare3_params_ret,
)
"""Prepare the destination of a migration, third version with typed parameters."""

DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS: _Procedure[DomainMigratePrepareTunnel3ParamsArgs, DomainMigratePrepareTunnel3ParamsRet] = _Procedure(
    0x20008086, 1, 304, "domain_migrate_prepare_tunnel3_params",
    function="virDomainMigratePrepareTunnel3Params",
    object="connection",
    since="1.1.0",
    stream="send",
    write=True,
    args=DomainMigratePrepareTunnel3ParamsArgs,
    encode_args=encode_domain_migrate_prepare_tunnel3_params_args,
    decode_args=decode_domain_migrate_prepare_tunnel3_params_args,
    ret=DomainMigratePrepareTunnel3ParamsRet,
    encode_ret=encode_domain_migrate_prepare_tunnel3_params_ret,
    decode_ret=decode_domain_migrate_prepare_tunnel3_params_ret,
)
"""Prepare the destination of a tunnelled migration, third version with typed parameters; a stream follows."""

DOMAIN_MIGRATE_PERFORM3_PARAMS: _Procedure[DomainMigratePerform3ParamsArgs, DomainMigratePerform3ParamsRet] = _Procedure(
    0x20008086, 1, 305, "domain_migrate_perform3_params",
    function="virDomainMigratePerform3Params",
    object="domain",
    since="1.1.0",
    write=True,
    args=DomainMigratePerform3ParamsArgs,
    encode_args=encode_domain_migrate_perform3_params_args,
    decode_args=decode_domain_migrate_perform3_params_args,
    ret=DomainMigratePerform3ParamsRet,
    encode_ret=encode_domain_migrate_perform3_params_ret,
    decode_ret=decode_domain_migrate_perform3_params_ret,
)
"""Move the domain's memory to the destination, third version with typed parameters."""

DOMAIN_MIGRATE_FINISH3_PARAMS: _Procedure[DomainMigrateFinish3ParamsArgs, DomainMigrateFinish3ParamsRet] = _Procedure(
    0x20008086, 1, 306, "domain_migrate_finish3_params",
    function="virDomainMigrateFinish3Params",
    object="connection",
    since="1.1.0",
    write=True,
    args=DomainMigrateFinish3ParamsArgs,
    encode_args=encode_domain_migrate_finish3_params_args,
    decode_args=decode_domain_migrate_finish3_params_args,
    ret=DomainMigrateFinish3ParamsRet,
    encode_ret=encode_domain_migrate_finish3_params_ret,
    decode_ret=decode_domain_migrate_finish3_params_ret,
)
"""Finish or cancel a migration on the destination, third version with typed parameters."""

DOMAIN_MIGRATE_CONFIRM3_PARAMS: _Procedure[DomainMigrateConfirm3ParamsArgs, None] = _Procedure(
    0x20008086, 1, 307, "domain_migrate_confirm3_params",
    function="virDomainMigrateConfirm3Params",
    object="domain",
    since="1.1.0",
    write=True,
    args=DomainMigrateConfirm3ParamsArgs,
    encode_args=encode_domain_migrate_confirm3_params_args,
    decode_args=decode_domain_migrate_confirm3_params_args,
)
"""Confirm or undo a migration on the source, third version with typed parameters."""

DOMAIN_MIGRATE_START_POST_COPY: _Procedure[DomainMigrateStartPostCopyArgs, None] = _Procedure(
    0x20008086, 1, 364, "domain_migrate_start_post_copy",
    function="virDomainMigrateStartPostCopy",
    object="domain",
    since="1.3.3",
    write=True,
    args=DomainMigrateStartPostCopyArgs,
    encode_args=encode_domain_migrate_start_post_copy_args,
    decode_args=decode_domain_migrate_start_post_copy_args,
)
"""Let the guest run on the destination while the rest of its memory follows."""

DOMAIN_MIGRATE_GET_MAX_DOWNTIME: _Procedure[DomainMigrateGetMaxDowntimeArgs, DomainMigrateGetMaxDowntimeRet] = _Procedure(
    0x20008086, 1, 387, "domain_migrate_get_max_downtime",
    function="virDomainMigrateGetMaxDowntime",
    object="domain",
    since="3.7.0",
    args=DomainMigrateGetMaxDowntimeArgs,
    encode_args=encode_domain_migrate_get_max_downtime_args,
    decode_args=decode_domain_migrate_get_max_downtime_args,
    ret=DomainMigrateGetMaxDowntimeRet,
    encode_ret=encode_domain_migrate_get_max_downtime_ret,
    decode_ret=decode_domain_migrate_get_max_downtime_ret,
)
"""Tell how long a live migration may stop the guest, in milliseconds."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_MIGRATE_PREPARE,
    DOMAIN_MIGRATE_PERFORM,
    DOMAIN_MIGRATE_FINISH,
    DOMAIN_MIGRATE_PREPARE2,
    DOMAIN_MIGRATE_FINISH2,
    DOMAIN_MIGRATE_PREPARE_TUNNEL,
    DOMAIN_MIGRATE_SET_MAX_DOWNTIME,
    DOMAIN_MIGRATE_SET_MAX_SPEED,
    DOMAIN_MIGRATE_BEGIN3,
    DOMAIN_MIGRATE_PREPARE3,
    DOMAIN_MIGRATE_PREPARE_TUNNEL3,
    DOMAIN_MIGRATE_PERFORM3,
    DOMAIN_MIGRATE_FINISH3,
    DOMAIN_MIGRATE_CONFIRM3,
    DOMAIN_MIGRATE_GET_MAX_SPEED,
    DOMAIN_MIGRATE_GET_COMPRESSION_CACHE,
    DOMAIN_MIGRATE_SET_COMPRESSION_CACHE,
    DOMAIN_MIGRATE_BEGIN3_PARAMS,
    DOMAIN_MIGRATE_PREPARE3_PARAMS,
    DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS,
    DOMAIN_MIGRATE_PERFORM3_PARAMS,
    DOMAIN_MIGRATE_FINISH3_PARAMS,
    DOMAIN_MIGRATE_CONFIRM3_PARAMS,
    DOMAIN_MIGRATE_START_POST_COPY,
    DOMAIN_MIGRATE_GET_MAX_DOWNTIME,
)
