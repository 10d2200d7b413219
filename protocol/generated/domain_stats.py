# DO NOT EDIT: generated from domain_stats.x by virtwire.protocol.compiler.

"""Statistics and jobs of domains."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ENCODE_FAILURES as _ENCODE_FAILURES,
    PAD as _PAD,
    Packers as _Packers,
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
    _readall_domain_handle,
    _readall_typed_param,
    _writeall_domain_handle,
    _writeall_typed_param,
)

_pack_16si = _Struct(">16si").pack
_pack_16siI = _Struct(">16siI").pack
_pack_16siIi2I = _Struct(">16siIi2I").pack
_pack_2I = _Struct(">2I").pack
_pack_2IQ = _Struct(">2IQ").pack
_pack_5q = _Struct(">5q").pack
_pack_8q = _Struct(">8q").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_pack_i11Q = _Struct(">i11Q").pack
_pack_iI = _Struct(">iI").pack
_packs_I_s_16siI = _Packers(">I", "16siI")
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_16siIi2I = _Struct(">16siIi2I").unpack_from
_unpack_2I = _Struct(">2I").unpack_from
_unpack_2IQ = _Struct(">2IQ").unpack_from
_unpack_5q = _Struct(">5q").unpack_from
_unpack_8q = _Struct(">8q").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_i11Q = _Struct(">i11Q").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

CONNECT_GET_ALL_DOMAIN_STATS_MAX = 262144
"""Most statistics of one domain."""

DOMAIN_BLOCK_STATS_PARAMETERS_MAX = 16
"""Most counters of a disk."""

DOMAIN_GET_CPU_STATS_NCPUS_MAX = 128
"""Most CPUs whose counters are read at once."""

DOMAIN_GET_CPU_STATS_MAX = 2048
"""Most CPU counters read at once."""


class DomainStatsRecord(_Record):
    """Statistics of one domain."""

    __slots__ = ()
    dom: DomainHandle
    params: list[TypedParam]

    def __new__(_cls, dom: DomainHandle, params: list[TypedParam]) -> DomainStatsRecord:
        return _new(_cls, (dom, params))


class ConnectGetAllDomainStatsArgs(_Record):
    __slots__ = ()
    doms: list[DomainHandle]
    """none means all"""
    stats: int
    """0 means all that are supported; bits of DomainStatsTypes"""
    flags: int
    """Bits of ConnectGetAllDomainStatsFlags"""

    def __new__(_cls, doms: list[DomainHandle], stats: int, flags: int) -> ConnectGetAllDomainStatsArgs:
        return _new(_cls, (doms, stats, flags))


class ConnectGetAllDomainStatsRet(_Record):
    __slots__ = ()
    ret_stats: list[DomainStatsRecord]

    def __new__(_cls, ret_stats: list[DomainStatsRecord]) -> ConnectGetAllDomainStatsRet:
        return _new(_cls, (ret_stats,))


class DomainBlockStatsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    path: str
    """target name or source path of the disk"""

    def __new__(_cls, dom: DomainHandle, path: str) -> DomainBlockStatsArgs:
        return _new(_cls, (dom, path))


class DomainBlockStatsRet(_Record):
    __slots__ = ()
    rd_req: int
    """requests"""
    rd_bytes: int
    wr_req: int
    """requests"""
    wr_bytes: int
    errs: int
    """-1 where nobody counts"""

    def __new__(_cls, rd_req: int, rd_bytes: int, wr_req: int, wr_bytes: int, errs: int) -> DomainBlockStatsRet:
        return _new(_cls, (rd_req, rd_bytes, wr_req, wr_bytes, errs))


class DomainBlockStatsFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    path: str
    """target name or source path of the disk"""
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    flags: int
    """Bits of TypedParameterFlags"""

    def __new__(_cls, dom: DomainHandle, path: str, nparams: int, flags: int) -> DomainBlockStatsFlagsArgs:
        return _new(_cls, (dom, path, nparams, flags))


class DomainBlockStatsFlagsRet(_Record):
    __slots__ = ()
    params: list[TypedParam]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[TypedParam], nparams: int) -> DomainBlockStatsFlagsRet:
        return _new(_cls, (params, nparams))


class DomainInterfaceStatsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    device: str
    """target name or MAC address of the interface"""

    def __new__(_cls, dom: DomainHandle, device: str) -> DomainInterfaceStatsArgs:
        return _new(_cls, (dom, device))


class DomainInterfaceStatsRet(_Record):
    __slots__ = ()
    rx_bytes: int
    rx_packets: int
    rx_errs: int
    rx_drop: int
    tx_bytes: int
    tx_packets: int
    tx_errs: int
    tx_drop: int

    def __new__(_cls, rx_bytes: int, rx_packets: int, rx_errs: int, rx_drop: int, tx_bytes: int, tx_packets: int, tx_errs: int, tx_drop: int) -> DomainInterfaceStatsRet:
        return _new(_cls, (rx_bytes, rx_packets, rx_errs, rx_drop, tx_bytes, tx_packets, tx_errs, tx_drop))


class DomainGetCpuStatsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    start_cpu: int
    """first host CPU; -1 asks for the total"""
    ncpus: int
    """how many host CPUs; 0 asks how many there are"""
    flags: int
    """Bits of TypedParameterFlags"""

    def __new__(_cls, dom: DomainHandle, nparams: int, start_cpu: int, ncpus: int, flags: int) -> DomainGetCpuStatsArgs:
        return _new(_cls, (dom, nparams, start_cpu, ncpus, flags))


class DomainGetCpuStatsRet(_Record):
    __slots__ = ()
    params: list[TypedParam]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[TypedParam], nparams: int) -> DomainGetCpuStatsRet:
        return _new(_cls, (params, nparams))


class DomainGetControlInfoArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetControlInfoArgs:
        return _new(_cls, (dom, flags))


class DomainGetControlInfoRet(_Record):
    __slots__ = ()
    state: int
    """One of DomainControlState"""
    details: int
    """One of DomainControlErrorReason"""
    state_time: int
    """milliseconds in that state"""

    def __new__(_cls, state: int, details: int, state_time: int) -> DomainGetControlInfoRet:
        return _new(_cls, (state, details, state_time))


class DomainGetJobInfoArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainGetJobInfoArgs:
        return _new(_cls, (dom,))


class DomainGetJobInfoRet(_Record):
    __slots__ = ()
    type: int
    """One of DomainJobType"""
    time_elapsed: int
    """in milliseconds"""
    time_remaining: int
    """in milliseconds"""
    data_total: int
    """in bytes"""
    data_processed: int
    """in bytes"""
    data_remaining: int
    """in bytes"""
    mem_total: int
    """in bytes"""
    mem_processed: int
    """in bytes"""
    mem_remaining: int
    """in bytes"""
    file_total: int
    """in bytes"""
    file_processed: int
    """in bytes"""
    file_remaining: int
    """in bytes"""

    def __new__(_cls, type: int, time_elapsed: int, time_remaining: int, data_total: int, data_processed: int, data_remaining: int, mem_total: int, mem_processed: int, mem_remaining: int, file_total: int, file_processed: int, file_remaining: int) -> DomainGetJobInfoRet:
        return _new(_cls, (type, time_elapsed, time_remaining, data_total, data_processed, data_remaining, mem_total, mem_processed, mem_remaining, file_total, file_processed, file_remaining))


class DomainGetJobStatsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainGetJobStatsFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetJobStatsArgs:
        return _new(_cls, (dom, flags))


class DomainGetJobStatsRet(_Record):
    __slots__ = ()
    type: int
    """One of DomainJobType"""
    params: list[TypedParam]

    def __new__(_cls, type: int, params: list[TypedParam]) -> DomainGetJobStatsRet:
        return _new(_cls, (type, params))


class DomainAbortJobArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainAbortJobArgs:
        return _new(_cls, (dom,))


class DomainAbortJobFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainAbortJobFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainAbortJobFlagsArgs:
        return _new(_cls, (dom, flags))


def encode_domain_stats_record(value: DomainStatsRecord) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_stats_record.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_stats_record.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 262144:
            raise _encode_too_long("domain_stats_record.params", params_n, 262144)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_stats_record", value, error)


def _writeall_domain_stats_record(value: _Sequence[DomainStatsRecord]) -> bytes:
    result: list[bytes] = []
    for item in value:
        dom = item.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_stats_record.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_stats_record.dom.uuid", len(dom_uuid), 16)
        params = item.params
        params_n = len(params)
        if params_n > 262144:
            raise _encode_too_long("domain_stats_record.params", params_n, 262144)
        result.append((_packs_I_s_16siI[dom_name_n + 3 >> 2](dom_name_n, dom_name, dom_uuid, dom.id, params_n) if dom_name_n < 125 else _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, params_n)) + _writeall_typed_param(params))
    return b"".join(result)


def decode_domain_stats_record(buf: bytes, offset: int = 0) -> DomainStatsRecord:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_stats_record.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 262144 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_stats_record.params", params_n, 262144, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("domain_stats_record", buf)
        return _new(DomainStatsRecord, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params))
    except _error:
        raise _decode_short("domain_stats_record", buf) from None


def _readall_domain_stats_record(buf: bytes, offset: int, count: int) -> tuple[list[DomainStatsRecord], int]:
    result: list[DomainStatsRecord] = []
    for _ in range(count):
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_stats_record.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 262144 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_stats_record.params", params_n, 262144, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        result.append(_new(DomainStatsRecord, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params)))
    return result, offset


def encode_connect_get_all_domain_stats_args(value: ConnectGetAllDomainStatsArgs) -> bytes:
    try:
        doms = value.doms
        doms_n = len(doms)
        if doms_n > 16384:
            raise _encode_too_long("connect_get_all_domain_stats_args.doms", doms_n, 16384)
        return _pack_I(doms_n) + _writeall_domain_handle(doms) + _pack_2I(value.stats, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_all_domain_stats_args", value, error)


def decode_connect_get_all_domain_stats_args(buf: bytes, offset: int = 0) -> ConnectGetAllDomainStatsArgs:
    try:
        (doms_n,) = _unpack_I(buf, offset)
        offset += 4
        if doms_n > 16384 or doms_n * 24 > len(buf) - offset:
            raise _decode_bad_count("connect_get_all_domain_stats_args.doms", doms_n, 16384, buf)
        doms, offset = _readall_domain_handle(buf, offset, doms_n)
        stats, flags = _unpack_2I(buf, offset)
        return _new(ConnectGetAllDomainStatsArgs, (doms, stats, flags))
    except _error:
        raise _decode_short("connect_get_all_domain_stats_args", buf) from None


def encode_connect_get_all_domain_stats_ret(value: ConnectGetAllDomainStatsRet) -> bytes:
    try:
        ret_stats = value.ret_stats
        ret_stats_n = len(ret_stats)
        if ret_stats_n > 16384:
            raise _encode_too_long("connect_get_all_domain_stats_ret.ret_stats", ret_stats_n, 16384)
        return _pack_I(ret_stats_n) + _writeall_domain_stats_record(ret_stats)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_all_domain_stats_ret", value, error)


def decode_connect_get_all_domain_stats_ret(buf: bytes, offset: int = 0) -> ConnectGetAllDomainStatsRet:
    try:
        (ret_stats_n,) = _unpack_I(buf, offset)
        offset += 4
        if ret_stats_n > 16384 or ret_stats_n * 28 > len(buf) - offset:
            raise _decode_bad_count("connect_get_all_domain_stats_ret.ret_stats", ret_stats_n, 16384, buf)
        ret_stats, offset = _readall_domain_stats_record(buf, offset, ret_stats_n)
        if offset > len(buf):
            raise _decode_short("connect_get_all_domain_stats_ret", buf)
        return _new(ConnectGetAllDomainStatsRet, (ret_stats,))
    except _error:
        raise _decode_short("connect_get_all_domain_stats_ret", buf) from None


def encode_domain_block_stats_args(value: DomainBlockStatsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_block_stats_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_block_stats_args.dom.uuid", len(dom_uuid), 16)
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("domain_block_stats_args.path", path_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, path_n), path, _PAD[path_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_stats_args", value, error)


def decode_domain_block_stats_args(buf: bytes, offset: int = 0) -> DomainBlockStatsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_block_stats_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, path_n = _unpack_16siI(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("domain_block_stats_args.path", path_n, 4194304)
        end = offset + 24 + path_n
        path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        if end + (-path_n & 3) > len(buf):
            raise _decode_short("domain_block_stats_args", buf)
        return _new(DomainBlockStatsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), path))
    except _error:
        raise _decode_short("domain_block_stats_args", buf) from None


def encode_domain_block_stats_ret(value: DomainBlockStatsRet) -> bytes:
    try:
        return _pack_5q(value.rd_req, value.rd_bytes, value.wr_req, value.wr_bytes, value.errs)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_stats_ret", value, error)


def decode_domain_block_stats_ret(buf: bytes, offset: int = 0) -> DomainBlockStatsRet:
    try:
        return _new(DomainBlockStatsRet, _unpack_5q(buf, offset))
    except _error:
        raise _decode_short("domain_block_stats_ret", buf) from None


def encode_domain_block_stats_flags_args(value: DomainBlockStatsFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_block_stats_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_block_stats_flags_args.dom.uuid", len(dom_uuid), 16)
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("domain_block_stats_flags_args.path", path_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, path_n), path, _PAD[path_n & 3], _pack_iI(value.nparams, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_stats_flags_args", value, error)


def decode_domain_block_stats_flags_args(buf: bytes, offset: int = 0) -> DomainBlockStatsFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_block_stats_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, path_n = _unpack_16siI(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("domain_block_stats_flags_args.path", path_n, 4194304)
        end = offset + 24 + path_n
        path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        offset = end + (-path_n & 3)
        nparams, flags = _unpack_iI(buf, offset)
        return _new(DomainBlockStatsFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), path, nparams, flags))
    except _error:
        raise _decode_short("domain_block_stats_flags_args", buf) from None


def encode_domain_block_stats_flags_ret(value: DomainBlockStatsFlagsRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_block_stats_flags_ret.params", params_n, 16)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_stats_flags_ret", value, error)


def decode_domain_block_stats_flags_ret(buf: bytes, offset: int = 0) -> DomainBlockStatsFlagsRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_block_stats_flags_ret.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(DomainBlockStatsFlagsRet, (params, nparams))
    except _error:
        raise _decode_short("domain_block_stats_flags_ret", buf) from None


def encode_domain_interface_stats_args(value: DomainInterfaceStatsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_interface_stats_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_interface_stats_args.dom.uuid", len(dom_uuid), 16)
        device = value.device.encode()
        device_n = len(device)
        if device_n > 4194304:
            raise _encode_too_long("domain_interface_stats_args.device", device_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, device_n), device, _PAD[device_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_interface_stats_args", value, error)


def decode_domain_interface_stats_args(buf: bytes, offset: int = 0) -> DomainInterfaceStatsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_interface_stats_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, device_n = _unpack_16siI(buf, offset)
        if device_n > 4194304:
            raise _decode_too_long("domain_interface_stats_args.device", device_n, 4194304)
        end = offset + 24 + device_n
        device = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in device:
            device = device.partition("\0")[0]
        if end + (-device_n & 3) > len(buf):
            raise _decode_short("domain_interface_stats_args", buf)
        return _new(DomainInterfaceStatsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), device))
    except _error:
        raise _decode_short("domain_interface_stats_args", buf) from None


def encode_domain_interface_stats_ret(value: DomainInterfaceStatsRet) -> bytes:
    try:
        return _pack_8q(value.rx_bytes, value.rx_packets, value.rx_errs, value.rx_drop, value.tx_bytes, value.tx_packets, value.tx_errs, value.tx_drop)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_interface_stats_ret", value, error)


def decode_domain_interface_stats_ret(buf: bytes, offset: int = 0) -> DomainInterfaceStatsRet:
    try:
        return _new(DomainInterfaceStatsRet, _unpack_8q(buf, offset))
    except _error:
        raise _decode_short("domain_interface_stats_ret", buf) from None


def encode_domain_get_cpu_stats_args(value: DomainGetCpuStatsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_cpu_stats_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_cpu_stats_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siIi2I(dom_uuid, dom.id, value.nparams, value.start_cpu, value.ncpus, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_cpu_stats_args", value, error)


def decode_domain_get_cpu_stats_args(buf: bytes, offset: int = 0) -> DomainGetCpuStatsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_cpu_stats_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, nparams, start_cpu, ncpus, flags = _unpack_16siIi2I(buf, offset)
        return _new(DomainGetCpuStatsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), nparams, start_cpu, ncpus, flags))
    except _error:
        raise _decode_short("domain_get_cpu_stats_args", buf) from None


def encode_domain_get_cpu_stats_ret(value: DomainGetCpuStatsRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 2048:
            raise _encode_too_long("domain_get_cpu_stats_ret.params", params_n, 2048)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_cpu_stats_ret", value, error)


def decode_domain_get_cpu_stats_ret(buf: bytes, offset: int = 0) -> DomainGetCpuStatsRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 2048 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_cpu_stats_ret.params", params_n, 2048, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(DomainGetCpuStatsRet, (params, nparams))
    except _error:
        raise _decode_short("domain_get_cpu_stats_ret", buf) from None


def encode_domain_get_control_info_args(value: DomainGetControlInfoArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_control_info_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_control_info_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_control_info_args", value, error)


def decode_domain_get_control_info_args(buf: bytes, offset: int = 0) -> DomainGetControlInfoArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_control_info_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetControlInfoArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_control_info_args", buf) from None


def encode_domain_get_control_info_ret(value: DomainGetControlInfoRet) -> bytes:
    try:
        return _pack_2IQ(value.state, value.details, value.state_time)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_control_info_ret", value, error)


def decode_domain_get_control_info_ret(buf: bytes, offset: int = 0) -> DomainGetControlInfoRet:
    try:
        return _new(DomainGetControlInfoRet, _unpack_2IQ(buf, offset))
    except _error:
        raise _decode_short("domain_get_control_info_ret", buf) from None


def encode_domain_get_job_info_args(value: DomainGetJobInfoArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_job_info_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_job_info_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_job_info_args", value, error)


def decode_domain_get_job_info_args(buf: bytes, offset: int = 0) -> DomainGetJobInfoArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_job_info_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainGetJobInfoArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_get_job_info_args", buf) from None


def encode_domain_get_job_info_ret(value: DomainGetJobInfoRet) -> bytes:
    try:
        return _pack_i11Q(value.type, value.time_elapsed, value.time_remaining, value.data_total, value.data_processed, value.data_remaining, value.mem_total, value.mem_processed, value.mem_remaining, value.file_total, value.file_processed, value.file_remaining)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_job_info_ret", value, error)


def decode_domain_get_job_info_ret(buf: bytes, offset: int = 0) -> DomainGetJobInfoRet:
    try:
        return _new(DomainGetJobInfoRet, _unpack_i11Q(buf, offset))
    except _error:
        raise _decode_short("domain_get_job_info_ret", buf) from None


def encode_domain_get_job_stats_args(value: DomainGetJobStatsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_job_stats_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_job_stats_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_job_stats_args", value, error)


def decode_domain_get_job_stats_args(buf: bytes, offset: int = 0) -> DomainGetJobStatsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_job_stats_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetJobStatsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_job_stats_args", buf) from None


def encode_domain_get_job_stats_ret(value: DomainGetJobStatsRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_get_job_stats_ret.params", params_n, 64)
        return _pack_iI(value.type, params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_job_stats_ret", value, error)


def decode_domain_get_job_stats_ret(buf: bytes, offset: int = 0) -> DomainGetJobStatsRet:
    try:
        type, params_n = _unpack_iI(buf, offset)
        offset += 8
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_job_stats_ret.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("domain_get_job_stats_ret", buf)
        return _new(DomainGetJobStatsRet, (type, params))
    except _error:
        raise _decode_short("domain_get_job_stats_ret", buf) from None


def encode_domain_abort_job_args(value: DomainAbortJobArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_abort_job_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_abort_job_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_abort_job_args", value, error)


def decode_domain_abort_job_args(buf: bytes, offset: int = 0) -> DomainAbortJobArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_abort_job_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainAbortJobArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_abort_job_args", buf) from None


def encode_domain_abort_job_flags_args(value: DomainAbortJobFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_abort_job_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_abort_job_flags_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_abort_job_flags_args", value, error)


def decode_domain_abort_job_flags_args(buf: bytes, offset: int = 0) -> DomainAbortJobFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_abort_job_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainAbortJobFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_abort_job_flags_args", buf) from None

DOMAIN_BLOCK_STATS: _Procedure[DomainBlockStatsArgs, DomainBlockStatsRet] = _Procedure(
    0x20008086, 1, 64, "domain_block_stats",
    function="virDomainBlockStats",
    object="domain",
    since="0.3.2",
    args=DomainBlockStatsArgs,
    encode_args=encode_domain_block_stats_args,
    decode_args=decode_domain_block_stats_args,
    ret=DomainBlockStatsRet,
    encode_ret=encode_domain_block_stats_ret,
    decode_ret=decode_domain_block_stats_ret,
)
"""Read the five basic counters of one disk."""

DOMAIN_INTERFACE_STATS: _Procedure[DomainInterfaceStatsArgs, DomainInterfaceStatsRet] = _Procedure(
    0x20008086, 1, 65, "domain_interface_stats",
    function="virDomainInterfaceStats",
    object="domain",
    since="0.3.2",
    priority=True,
    args=DomainInterfaceStatsArgs,
    encode_args=encode_domain_interface_stats_args,
    decode_args=decode_domain_interface_stats_args,
    ret=DomainInterfaceStatsRet,
    encode_ret=encode_domain_interface_stats_ret,
    decode_ret=decode_domain_interface_stats_ret,
)
"""Read the traffic counters of one network interface."""

DOMAIN_GET_JOB_INFO: _Procedure[DomainGetJobInfoArgs, DomainGetJobInfoRet] = _Procedure(
    0x20008086, 1, 163, "domain_get_job_info",
    function="virDomainGetJobInfo",
    object="domain",
    since="0.7.7",
    args=DomainGetJobInfoArgs,
    encode_args=encode_domain_get_job_info_args,
    decode_args=decode_domain_get_job_info_args,
    ret=DomainGetJobInfoRet,
    encode_ret=encode_domain_get_job_info_ret,
    decode_ret=decode_domain_get_job_info_ret,
)
"""Tell the progress of the domain's running job in fixed fields."""

DOMAIN_ABORT_JOB: _Procedure[DomainAbortJobArgs, None] = _Procedure(
    0x20008086, 1, 164, "domain_abort_job",
    function="virDomainAbortJob",
    object="domain",
    since="0.7.7",
    write=True,
    args=DomainAbortJobArgs,
    encode_args=encode_domain_abort_job_args,
    decode_args=decode_domain_abort_job_args,
)
"""Abort the running job of a domain."""

DOMAIN_GET_CONTROL_INFO: _Procedure[DomainGetControlInfoArgs, DomainGetControlInfoRet] = _Procedure(
    0x20008086, 1, 229, "domain_get_control_info",
    function="virDomainGetControlInfo",
    object="domain",
    since="0.9.3",
    priority=True,
    args=DomainGetControlInfoArgs,
    encode_args=encode_domain_get_control_info_args,
    decode_args=decode_domain_get_control_info_args,
    ret=DomainGetControlInfoRet,
    encode_ret=encode_domain_get_control_info_ret,
    decode_ret=decode_domain_get_control_info_ret,
)
"""Tell the state of the control channel to a domain."""

DOMAIN_BLOCK_STATS_FLAGS: _Procedure[DomainBlockStatsFlagsArgs, DomainBlockStatsFlagsRet] = _Procedure(
    0x20008086, 1, 243, "domain_block_stats_flags",
    function="virDomainBlockStatsFlags",
    object="domain",
    since="0.9.5",
    args=DomainBlockStatsFlagsArgs,
    encode_args=encode_domain_block_stats_flags_args,
    decode_args=decode_domain_block_stats_flags_args,
    ret=DomainBlockStatsFlagsRet,
    encode_ret=encode_domain_block_stats_flags_ret,
    decode_ret=decode_domain_block_stats_flags_ret,
)
"""Read all counters of one disk."""

DOMAIN_GET_CPU_STATS: _Procedure[DomainGetCpuStatsArgs, DomainGetCpuStatsRet] = _Procedure(
    0x20008086, 1, 262, "domain_get_cpu_stats",
    function="virDomainGetCPUStats",
    object="domain",
    since="0.9.10",
    args=DomainGetCpuStatsArgs,
    encode_args=encode_domain_get_cpu_stats_args,
    decode_args=decode_domain_get_cpu_stats_args,
    ret=DomainGetCpuStatsRet,
    encode_ret=encode_domain_get_cpu_stats_ret,
    decode_ret=decode_domain_get_cpu_stats_ret,
)
"""Read CPU time counters of a domain, in total or for each host CPU."""

DOMAIN_GET_JOB_STATS: _Procedure[DomainGetJobStatsArgs, DomainGetJobStatsRet] = _Procedure(
    0x20008086, 1, 298, "domain_get_job_stats",
    function="virDomainGetJobStats",
    object="domain",
    since="1.0.3",
    args=DomainGetJobStatsArgs,
    encode_args=encode_domain_get_job_stats_args,
    decode_args=decode_domain_get_job_stats_args,
    ret=DomainGetJobStatsRet,
    encode_ret=encode_domain_get_job_stats_ret,
    decode_ret=decode_domain_get_job_stats_ret,
)
"""Tell the progress of the domain's job as typed parameters."""

CONNECT_GET_ALL_DOMAIN_STATS: _Procedure[ConnectGetAllDomainStatsArgs, ConnectGetAllDomainStatsRet] = _Procedure(
    0x20008086, 1, 344, "connect_get_all_domain_stats",
    function="virConnectGetAllDomainStats",
    object="connection",
    since="1.2.8",
    args=ConnectGetAllDomainStatsArgs,
    encode_args=encode_connect_get_all_domain_stats_args,
    decode_args=decode_connect_get_all_domain_stats_args,
    ret=ConnectGetAllDomainStatsRet,
    encode_ret=encode_connect_get_all_domain_stats_ret,
    decode_ret=decode_connect_get_all_domain_stats_ret,
)
"""Read many statistics of many domains in one call."""

DOMAIN_ABORT_JOB_FLAGS: _Procedure[DomainAbortJobFlagsArgs, None] = _Procedure(
    0x20008086, 1, 442, "domain_abort_job_flags",
    function="virDomainAbortJobFlags",
    object="domain",
    since="8.5.0",
    write=True,
    args=DomainAbortJobFlagsArgs,
    encode_args=encode_domain_abort_job_flags_args,
    decode_args=decode_domain_abort_job_flags_args,
)
"""Abort the running job of a domain, choosing how."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_BLOCK_STATS,
    DOMAIN_INTERFACE_STATS,
    DOMAIN_GET_JOB_INFO,
    DOMAIN_ABORT_JOB,
    DOMAIN_GET_CONTROL_INFO,
    DOMAIN_BLOCK_STATS_FLAGS,
    DOMAIN_GET_CPU_STATS,
    DOMAIN_GET_JOB_STATS,
    CONNECT_GET_ALL_DOMAIN_STATS,
    DOMAIN_ABORT_JOB_FLAGS,
)
