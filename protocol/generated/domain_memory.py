# DO NOT EDIT: generated from domain_memory.x by virtwire.protocol.compiler.

"""Memory of a domain: amounts, limits, statistics, peeking, dirty rate. Amounts are in KiB."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
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
)

from .types import (
    DomainHandle,
    TypedParam,
    _readall_typed_param,
    _writeall_typed_param,
)

_iter_iQ = _Struct(">iQ").iter_unpack
_pack_16s2iI = _Struct(">16s2iI").pack
_pack_16si = _Struct(">16si").pack
_pack_16si2I = _Struct(">16si2I").pack
_pack_16siI = _Struct(">16siI").pack
_pack_16siQ = _Struct(">16siQ").pack
_pack_16siQ2I = _Struct(">16siQ2I").pack
_pack_16siQI = _Struct(">16siQI").pack
_pack_I = _Struct(">I").pack
_pack_Q = _Struct(">Q").pack
_pack_i = _Struct(">i").pack
_pack_iQ = _Struct(">iQ").pack
_unpack_16s2iI = _Struct(">16s2iI").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16si2I = _Struct(">16si2I").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_16siQ = _Struct(">16siQ").unpack_from
_unpack_16siQ2I = _Struct(">16siQ2I").unpack_from
_unpack_16siQI = _Struct(">16siQI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_Q = _Struct(">Q").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iQ = _Struct(">iQ").unpack_from

DOMAIN_MEMORY_PARAMETERS_MAX = 16
"""Most memory limits."""

DOMAIN_MEMORY_STATS_MAX = 1024
"""Most memory statistics."""

DOMAIN_MEMORY_PEEK_BUFFER_MAX = 4194304
"""Most bytes of memory read at once."""


class DomainMemoryStat(_Record):
    """A figure of memory statistics."""

    __slots__ = ()
    tag: int
    """One of DomainMemoryStatTags"""
    val: int

    def __new__(_cls, tag: int, val: int) -> DomainMemoryStat:
        return _new(_cls, (tag, val))


class DomainGetMaxMemoryArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainGetMaxMemoryArgs:
        return _new(_cls, (dom,))


class DomainGetMaxMemoryRet(_Record):
    __slots__ = ()
    memory: int
    """in KiB"""

    def __new__(_cls, memory: int) -> DomainGetMaxMemoryRet:
        return _new(_cls, (memory,))


class DomainSetMaxMemoryArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    memory: int
    """in KiB"""

    def __new__(_cls, dom: DomainHandle, memory: int) -> DomainSetMaxMemoryArgs:
        return _new(_cls, (dom, memory))


class DomainSetMemoryArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    memory: int
    """in KiB"""

    def __new__(_cls, dom: DomainHandle, memory: int) -> DomainSetMemoryArgs:
        return _new(_cls, (dom, memory))


class DomainSetMemoryFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    memory: int
    """in KiB"""
    flags: int
    """Bits of DomainMemoryModFlags"""

    def __new__(_cls, dom: DomainHandle, memory: int, flags: int) -> DomainSetMemoryFlagsArgs:
        return _new(_cls, (dom, memory, flags))


class DomainSetMemoryParametersArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    params: list[TypedParam]
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, params: list[TypedParam], flags: int) -> DomainSetMemoryParametersArgs:
        return _new(_cls, (dom, params, flags))


class DomainGetMemoryParametersArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, nparams: int, flags: int) -> DomainGetMemoryParametersArgs:
        return _new(_cls, (dom, nparams, flags))


class DomainGetMemoryParametersRet(_Record):
    __slots__ = ()
    params: list[TypedParam]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[TypedParam], nparams: int) -> DomainGetMemoryParametersRet:
        return _new(_cls, (params, nparams))


class DomainMemoryStatsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    max_stats: int
    """at most this many figures"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, max_stats: int, flags: int) -> DomainMemoryStatsArgs:
        return _new(_cls, (dom, max_stats, flags))


class DomainMemoryStatsRet(_Record):
    __slots__ = ()
    stats: list[DomainMemoryStat]

    def __new__(_cls, stats: list[DomainMemoryStat]) -> DomainMemoryStatsRet:
        return _new(_cls, (stats,))


class DomainSetMemoryStatsPeriodArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    period: int
    """in seconds; 0 ends it"""
    flags: int
    """Bits of DomainMemoryModFlags"""

    def __new__(_cls, dom: DomainHandle, period: int, flags: int) -> DomainSetMemoryStatsPeriodArgs:
        return _new(_cls, (dom, period, flags))


class DomainMemoryPeekArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    offset: int
    """in bytes"""
    size: int
    """in bytes"""
    flags: int
    """Bits of DomainMemoryFlags"""

    def __new__(_cls, dom: DomainHandle, offset: int, size: int, flags: int) -> DomainMemoryPeekArgs:
        return _new(_cls, (dom, offset, size, flags))


class DomainMemoryPeekRet(_Record):
    __slots__ = ()
    buffer: bytes

    def __new__(_cls, buffer: bytes) -> DomainMemoryPeekRet:
        return _new(_cls, (buffer,))


class DomainStartDirtyRateCalcArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    seconds: int
    """from 1 to 60"""
    flags: int
    """Bits of DomainDirtyRateCalcFlags"""

    def __new__(_cls, dom: DomainHandle, seconds: int, flags: int) -> DomainStartDirtyRateCalcArgs:
        return _new(_cls, (dom, seconds, flags))


def encode_domain_memory_stat(value: DomainMemoryStat) -> bytes:
    try:
        return _pack_iQ(value.tag, value.val)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_memory_stat", value, error)


def _writeall_domain_memory_stat(value: _Sequence[DomainMemoryStat]) -> bytes:
    result: list[bytes] = []
    for item in value:
        result.append(_pack_iQ(item.tag, item.val))
    return b"".join(result)


def decode_domain_memory_stat(buf: bytes, offset: int = 0) -> DomainMemoryStat:
    try:
        return _new(DomainMemoryStat, _unpack_iQ(buf, offset))
    except _error:
        raise _decode_short("domain_memory_stat", buf) from None


def _readall_domain_memory_stat(buf: bytes, offset: int, count: int) -> tuple[list[DomainMemoryStat], int]:
    end = offset + count * 12
    return [_new(DomainMemoryStat, item) for item in _iter_iQ(buf[offset:end])], end


def encode_domain_get_max_memory_args(value: DomainGetMaxMemoryArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_max_memory_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_max_memory_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_max_memory_args", value, error)


def decode_domain_get_max_memory_args(buf: bytes, offset: int = 0) -> DomainGetMaxMemoryArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_max_memory_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainGetMaxMemoryArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_get_max_memory_args", buf) from None


def encode_domain_get_max_memory_ret(value: DomainGetMaxMemoryRet) -> bytes:
    try:
        return _pack_Q(value.memory)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_max_memory_ret", value, error)


def decode_domain_get_max_memory_ret(buf: bytes, offset: int = 0) -> DomainGetMaxMemoryRet:
    try:
        return _new(DomainGetMaxMemoryRet, _unpack_Q(buf, offset))
    except _error:
        raise _decode_short("domain_get_max_memory_ret", buf) from None


def encode_domain_set_max_memory_args(value: DomainSetMaxMemoryArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_max_memory_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_max_memory_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siQ(dom_uuid, dom.id, value.memory)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_max_memory_args", value, error)


def decode_domain_set_max_memory_args(buf: bytes, offset: int = 0) -> DomainSetMaxMemoryArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_max_memory_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, memory = _unpack_16siQ(buf, offset)
        return _new(DomainSetMaxMemoryArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), memory))
    except _error:
        raise _decode_short("domain_set_max_memory_args", buf) from None


def encode_domain_set_memory_args(value: DomainSetMemoryArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_memory_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_memory_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siQ(dom_uuid, dom.id, value.memory)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_memory_args", value, error)


def decode_domain_set_memory_args(buf: bytes, offset: int = 0) -> DomainSetMemoryArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_memory_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, memory = _unpack_16siQ(buf, offset)
        return _new(DomainSetMemoryArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), memory))
    except _error:
        raise _decode_short("domain_set_memory_args", buf) from None


def encode_domain_set_memory_flags_args(value: DomainSetMemoryFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_memory_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_memory_flags_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siQI(dom_uuid, dom.id, value.memory, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_memory_flags_args", value, error)


def decode_domain_set_memory_flags_args(buf: bytes, offset: int = 0) -> DomainSetMemoryFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_memory_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, memory, flags = _unpack_16siQI(buf, offset)
        return _new(DomainSetMemoryFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), memory, flags))
    except _error:
        raise _decode_short("domain_set_memory_flags_args", buf) from None


def encode_domain_set_memory_parameters_args(value: DomainSetMemoryParametersArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_memory_parameters_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_memory_parameters_args.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_set_memory_parameters_args.params", params_n, 16)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_memory_parameters_args", value, error)


def decode_domain_set_memory_parameters_args(buf: bytes, offset: int = 0) -> DomainSetMemoryParametersArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_memory_parameters_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_set_memory_parameters_args.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetMemoryParametersArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params, flags))
    except _error:
        raise _decode_short("domain_set_memory_parameters_args", buf) from None


def encode_domain_get_memory_parameters_args(value: DomainGetMemoryParametersArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_memory_parameters_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_memory_parameters_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2iI(dom_uuid, dom.id, value.nparams, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_memory_parameters_args", value, error)


def decode_domain_get_memory_parameters_args(buf: bytes, offset: int = 0) -> DomainGetMemoryParametersArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_memory_parameters_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, nparams, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainGetMemoryParametersArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), nparams, flags))
    except _error:
        raise _decode_short("domain_get_memory_parameters_args", buf) from None


def encode_domain_get_memory_parameters_ret(value: DomainGetMemoryParametersRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_get_memory_parameters_ret.params", params_n, 16)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_memory_parameters_ret", value, error)


def decode_domain_get_memory_parameters_ret(buf: bytes, offset: int = 0) -> DomainGetMemoryParametersRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_memory_parameters_ret.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(DomainGetMemoryParametersRet, (params, nparams))
    except _error:
        raise _decode_short("domain_get_memory_parameters_ret", buf) from None


def encode_domain_memory_stats_args(value: DomainMemoryStatsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_memory_stats_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_memory_stats_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si2I(dom_uuid, dom.id, value.max_stats, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_memory_stats_args", value, error)


def decode_domain_memory_stats_args(buf: bytes, offset: int = 0) -> DomainMemoryStatsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_memory_stats_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, max_stats, flags = _unpack_16si2I(buf, offset)
        return _new(DomainMemoryStatsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), max_stats, flags))
    except _error:
        raise _decode_short("domain_memory_stats_args", buf) from None


def encode_domain_memory_stats_ret(value: DomainMemoryStatsRet) -> bytes:
    try:
        stats = value.stats
        stats_n = len(stats)
        if stats_n > 1024:
            raise _encode_too_long("domain_memory_stats_ret.stats", stats_n, 1024)
        return _pack_I(stats_n) + _writeall_domain_memory_stat(stats)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_memory_stats_ret", value, error)


def decode_domain_memory_stats_ret(buf: bytes, offset: int = 0) -> DomainMemoryStatsRet:
    try:
        (stats_n,) = _unpack_I(buf, offset)
        offset += 4
        if stats_n > 1024 or stats_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_memory_stats_ret.stats", stats_n, 1024, buf)
        stats, offset = _readall_domain_memory_stat(buf, offset, stats_n)
        if offset > len(buf):
            raise _decode_short("domain_memory_stats_ret", buf)
        return _new(DomainMemoryStatsRet, (stats,))
    except _error:
        raise _decode_short("domain_memory_stats_ret", buf) from None


def encode_domain_set_memory_stats_period_args(value: DomainSetMemoryStatsPeriodArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_memory_stats_period_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_memory_stats_period_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2iI(dom_uuid, dom.id, value.period, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_memory_stats_period_args", value, error)


def decode_domain_set_memory_stats_period_args(buf: bytes, offset: int = 0) -> DomainSetMemoryStatsPeriodArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_memory_stats_period_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, period, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainSetMemoryStatsPeriodArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), period, flags))
    except _error:
        raise _decode_short("domain_set_memory_stats_period_args", buf) from None


def encode_domain_memory_peek_args(value: DomainMemoryPeekArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_memory_peek_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_memory_peek_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siQ2I(dom_uuid, dom.id, value.offset, value.size, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_memory_peek_args", value, error)


def decode_domain_memory_peek_args(buf: bytes, offset: int = 0) -> DomainMemoryPeekArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_memory_peek_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, offset_, size, flags = _unpack_16siQ2I(buf, offset)
        return _new(DomainMemoryPeekArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), offset_, size, flags))
    except _error:
        raise _decode_short("domain_memory_peek_args", buf) from None


def encode_domain_memory_peek_ret(value: DomainMemoryPeekRet) -> bytes:
    try:
        buffer = value.buffer
        buffer_n = len(buffer)
        if buffer_n > 4194304:
            raise _encode_too_long("domain_memory_peek_ret.buffer", buffer_n, 4194304)
        return _pack_I(buffer_n) + buffer + _PAD[buffer_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_memory_peek_ret", value, error)


def decode_domain_memory_peek_ret(buf: bytes, offset: int = 0) -> DomainMemoryPeekRet:
    try:
        (buffer_n,) = _unpack_I(buf, offset)
        if buffer_n > 4194304:
            raise _decode_too_long("domain_memory_peek_ret.buffer", buffer_n, 4194304)
        end = offset + 4 + buffer_n
        buffer = buf[offset + 4:end]
        if end + (-buffer_n & 3) > len(buf):
            raise _decode_short("domain_memory_peek_ret", buf)
        return _new(DomainMemoryPeekRet, (buffer,))
    except _error:
        raise _decode_short("domain_memory_peek_ret", buf) from None


def encode_domain_start_dirty_rate_calc_args(value: DomainStartDirtyRateCalcArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_start_dirty_rate_calc_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_start_dirty_rate_calc_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2iI(dom_uuid, dom.id, value.seconds, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_start_dirty_rate_calc_args", value, error)


def decode_domain_start_dirty_rate_calc_args(buf: bytes, offset: int = 0) -> DomainStartDirtyRateCalcArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_start_dirty_rate_calc_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, seconds, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainStartDirtyRateCalcArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), seconds, flags))
    except _error:
        raise _decode_short("domain_start_dirty_rate_calc_args", buf) from None

DOMAIN_GET_MAX_MEMORY: _Procedure[DomainGetMaxMemoryArgs, DomainGetMaxMemoryRet] = _Procedure(
    0x20008086, 1, 17, "domain_get_max_memory",
    function="virDomainGetMaxMemory",
    object="domain",
    since="0.3.0",
    priority=True,
    args=DomainGetMaxMemoryArgs,
    encode_args=encode_domain_get_max_memory_args,
    decode_args=decode_domain_get_max_memory_args,
    ret=DomainGetMaxMemoryRet,
    encode_ret=encode_domain_get_max_memory_ret,
    decode_ret=decode_domain_get_max_memory_ret,
)
"""Tell the largest amount of memory the domain may use."""

DOMAIN_SET_MAX_MEMORY: _Procedure[DomainSetMaxMemoryArgs, None] = _Procedure(
    0x20008086, 1, 30, "domain_set_max_memory",
    function="virDomainSetMaxMemory",
    object="domain",
    since="0.3.0",
    priority=True,
    write=True,
    args=DomainSetMaxMemoryArgs,
    encode_args=encode_domain_set_max_memory_args,
    decode_args=decode_domain_set_max_memory_args,
)
"""Change the largest amount of memory the domain may use."""

DOMAIN_SET_MEMORY: _Procedure[DomainSetMemoryArgs, None] = _Procedure(
    0x20008086, 1, 31, "domain_set_memory",
    function="virDomainSetMemory",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainSetMemoryArgs,
    encode_args=encode_domain_set_memory_args,
    decode_args=decode_domain_set_memory_args,
)
"""Change the memory given to a running domain."""

DOMAIN_MEMORY_PEEK: _Procedure[DomainMemoryPeekArgs, DomainMemoryPeekRet] = _Procedure(
    0x20008086, 1, 104, "domain_memory_peek",
    function="virDomainMemoryPeek",
    object="domain",
    since="0.4.2",
    write=True,
    args=DomainMemoryPeekArgs,
    encode_args=encode_domain_memory_peek_args,
    decode_args=decode_domain_memory_peek_args,
    ret=DomainMemoryPeekRet,
    encode_ret=encode_domain_memory_peek_ret,
    decode_ret=decode_domain_memory_peek_ret,
)
"""Read a piece of a domain's memory."""

DOMAIN_MEMORY_STATS: _Procedure[DomainMemoryStatsArgs, DomainMemoryStatsRet] = _Procedure(
    0x20008086, 1, 159, "domain_memory_stats",
    function="virDomainMemoryStats",
    object="domain",
    since="0.7.5",
    args=DomainMemoryStatsArgs,
    encode_args=encode_domain_memory_stats_args,
    decode_args=decode_domain_memory_stats_args,
    ret=DomainMemoryStatsRet,
    encode_ret=encode_domain_memory_stats_ret,
    decode_ret=decode_domain_memory_stats_ret,
)
"""Read statistics about the memory of a domain."""

DOMAIN_SET_MEMORY_PARAMETERS: _Procedure[DomainSetMemoryParametersArgs, None] = _Procedure(
    0x20008086, 1, 197, "domain_set_memory_parameters",
    function="virDomainSetMemoryParameters",
    object="domain",
    since="0.8.5",
    write=True,
    args=DomainSetMemoryParametersArgs,
    encode_args=encode_domain_set_memory_parameters_args,
    decode_args=decode_domain_set_memory_parameters_args,
)
"""Change memory limits of a domain."""

DOMAIN_GET_MEMORY_PARAMETERS: _Procedure[DomainGetMemoryParametersArgs, DomainGetMemoryParametersRet] = _Procedure(
    0x20008086, 1, 198, "domain_get_memory_parameters",
    function="virDomainGetMemoryParameters",
    object="domain",
    since="0.8.5",
    args=DomainGetMemoryParametersArgs,
    encode_args=encode_domain_get_memory_parameters_args,
    decode_args=decode_domain_get_memory_parameters_args,
    ret=DomainGetMemoryParametersRet,
    encode_ret=encode_domain_get_memory_parameters_ret,
    decode_ret=decode_domain_get_memory_parameters_ret,
)
"""Read the memory limits of a domain."""

DOMAIN_SET_MEMORY_FLAGS: _Procedure[DomainSetMemoryFlagsArgs, None] = _Procedure(
    0x20008086, 1, 204, "domain_set_memory_flags",
    function="virDomainSetMemoryFlags",
    object="domain",
    since="0.9.0",
    write=True,
    args=DomainSetMemoryFlagsArgs,
    encode_args=encode_domain_set_memory_flags_args,
    decode_args=decode_domain_set_memory_flags_args,
)
"""Change the memory, running or stored, current or largest."""

DOMAIN_SET_MEMORY_STATS_PERIOD: _Procedure[DomainSetMemoryStatsPeriodArgs, None] = _Procedure(
    0x20008086, 1, 308, "domain_set_memory_stats_period",
    function="virDomainSetMemoryStatsPeriod",
    object="domain",
    since="1.1.1",
    write=True,
    args=DomainSetMemoryStatsPeriodArgs,
    encode_args=encode_domain_set_memory_stats_period_args,
    decode_args=decode_domain_set_memory_stats_period_args,
)
"""Set how often the guest's balloon driver reports statistics, in seconds."""

DOMAIN_START_DIRTY_RATE_CALC: _Procedure[DomainStartDirtyRateCalcArgs, None] = _Procedure(
    0x20008086, 1, 427, "domain_start_dirty_rate_calc",
    function="virDomainStartDirtyRateCalc",
    object="domain",
    since="7.2.0",
    write=True,
    args=DomainStartDirtyRateCalcArgs,
    encode_args=encode_domain_start_dirty_rate_calc_args,
    decode_args=decode_domain_start_dirty_rate_calc_args,
)
"""Begin measuring how fast the guest dirties its memory."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_GET_MAX_MEMORY,
    DOMAIN_SET_MAX_MEMORY,
    DOMAIN_SET_MEMORY,
    DOMAIN_MEMORY_PEEK,
    DOMAIN_MEMORY_STATS,
    DOMAIN_SET_MEMORY_PARAMETERS,
    DOMAIN_GET_MEMORY_PARAMETERS,
    DOMAIN_SET_MEMORY_FLAGS,
    DOMAIN_SET_MEMORY_STATS_PERIOD,
    DOMAIN_START_DIRTY_RATE_CALC,
)
