# DO NOT EDIT: generated from domain_block.x by virtwire.protocol.compiler.

"""Disks of a domain: sizes, block jobs, throttling, thresholds."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ABSENT as _ABSENT,
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
    _readall_typed_param,
    _writeall_typed_param,
)

_pack_16s2iI = _Struct(">16s2iI").pack
_pack_16si = _Struct(">16si").pack
_pack_16si2I = _Struct(">16si2I").pack
_pack_16siI = _Struct(">16siI").pack
_pack_2I = _Struct(">2I").pack
_pack_2i3Q = _Struct(">2i3Q").pack
_pack_3Q = _Struct(">3Q").pack
_pack_I = _Struct(">I").pack
_pack_Q2I = _Struct(">Q2I").pack
_pack_QI = _Struct(">QI").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_packs_I_s_i = _Packers(">I", "i")
_unpack_16s2iI = _Struct(">16s2iI").unpack_from
_unpack_16si2I = _Struct(">16si2I").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_2i3Q = _Struct(">2i3Q").unpack_from
_unpack_3Q = _Struct(">3Q").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_Q2I = _Struct(">Q2I").unpack_from
_unpack_QI = _Struct(">QI").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

DOMAIN_BLOCK_PEEK_BUFFER_MAX = 4194304
"""Most bytes of a disk read at once."""

DOMAIN_DISK_ERRORS_MAX = 256
"""Most disks with errors in a list."""

DOMAIN_BLOCK_COPY_PARAMETERS_MAX = 16
"""Most parameters of a copy job."""

DOMAIN_BLOCK_IO_TUNE_PARAMETERS_MAX = 32
"""Most throttling parameters."""

DOMAIN_BLKIO_PARAMETERS_MAX = 16
"""Most block I/O limits."""


class DomainDiskError(_Record):
    """A disk with an error."""

    __slots__ = ()
    disk: str
    error: int
    """One of DomainDiskErrorCode"""

    def __new__(_cls, disk: str, error: int) -> DomainDiskError:
        return _new(_cls, (disk, error))


class DomainGetBlockInfoArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    path: str
    """target name or source path of the disk"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, path: str, flags: int) -> DomainGetBlockInfoArgs:
        return _new(_cls, (dom, path, flags))


class DomainGetBlockInfoRet(_Record):
    __slots__ = ()
    allocation: int
    """bytes in use, as the storage counts them"""
    capacity: int
    """bytes the guest sees"""
    physical: int
    """bytes of the file or device"""

    def __new__(_cls, allocation: int, capacity: int, physical: int) -> DomainGetBlockInfoRet:
        return _new(_cls, (allocation, capacity, physical))


class DomainBlockPeekArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    path: str
    """target name or source path of the disk"""
    offset: int
    """in bytes"""
    size: int
    """in bytes"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, path: str, offset: int, size: int, flags: int) -> DomainBlockPeekArgs:
        return _new(_cls, (dom, path, offset, size, flags))


class DomainBlockPeekRet(_Record):
    __slots__ = ()
    buffer: bytes

    def __new__(_cls, buffer: bytes) -> DomainBlockPeekRet:
        return _new(_cls, (buffer,))


class DomainBlockResizeArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    disk: str
    """target name or source path of the disk"""
    size: int
    """in KiB, or in bytes by flag"""
    flags: int
    """Bits of DomainBlockResizeFlags"""

    def __new__(_cls, dom: DomainHandle, disk: str, size: int, flags: int) -> DomainBlockResizeArgs:
        return _new(_cls, (dom, disk, size, flags))


class DomainGetDiskErrorsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    maxerrors: int
    """at most this many disks; 0 asks how many there are"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, maxerrors: int, flags: int) -> DomainGetDiskErrorsArgs:
        return _new(_cls, (dom, maxerrors, flags))


class DomainGetDiskErrorsRet(_Record):
    __slots__ = ()
    errors: list[DomainDiskError]
    nerrors: int
    """how many there are"""

    def __new__(_cls, errors: list[DomainDiskError], nerrors: int) -> DomainGetDiskErrorsRet:
        return _new(_cls, (errors, nerrors))


class DomainBlockPullArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    path: str
    """target name or source path of the disk"""
    bandwidth: int
    """in MiB a second, or in bytes by flag; 0 is unlimited"""
    flags: int
    """Bits of DomainBlockPullFlags"""

    def __new__(_cls, dom: DomainHandle, path: str, bandwidth: int, flags: int) -> DomainBlockPullArgs:
        return _new(_cls, (dom, path, bandwidth, flags))


class DomainBlockRebaseArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    path: str
    """target name or source path of the disk"""
    base: str | None
    """new backing file or destination; absent drops all backing files"""
    bandwidth: int
    """in MiB a second, or in bytes by flag; 0 is unlimited"""
    flags: int
    """Bits of DomainBlockRebaseFlags"""

    def __new__(_cls, dom: DomainHandle, path: str, base: str | None, bandwidth: int, flags: int) -> DomainBlockRebaseArgs:
        return _new(_cls, (dom, path, base, bandwidth, flags))


class DomainBlockCopyArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    path: str
    """target name or source path of the disk"""
    destxml: str
    params: list[TypedParam]
    flags: int
    """Bits of DomainBlockCopyFlags"""

    def __new__(_cls, dom: DomainHandle, path: str, destxml: str, params: list[TypedParam], flags: int) -> DomainBlockCopyArgs:
        return _new(_cls, (dom, path, destxml, params, flags))


class DomainBlockCommitArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    disk: str
    """target name or source path of the disk"""
    base: str | None
    """image to commit into; absent is the lowest"""
    top: str | None
    """image to commit; absent is the top one"""
    bandwidth: int
    """in MiB a second, or in bytes by flag; 0 is unlimited"""
    flags: int
    """Bits of DomainBlockCommitFlags"""

    def __new__(_cls, dom: DomainHandle, disk: str, base: str | None, top: str | None, bandwidth: int, flags: int) -> DomainBlockCommitArgs:
        return _new(_cls, (dom, disk, base, top, bandwidth, flags))


class DomainGetBlockJobInfoArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    path: str
    """target name or source path of the disk"""
    flags: int
    """Bits of DomainBlockJobInfoFlags"""

    def __new__(_cls, dom: DomainHandle, path: str, flags: int) -> DomainGetBlockJobInfoArgs:
        return _new(_cls, (dom, path, flags))


class DomainGetBlockJobInfoRet(_Record):
    __slots__ = ()
    found: int
    """0 when there is no job"""
    type: int
    """One of DomainBlockJobType"""
    bandwidth: int
    """in MiB a second, or in bytes by flag"""
    cur: int
    """progress, in a unit of the job's own"""
    end: int
    """where progress will end"""

    def __new__(_cls, found: int, type: int, bandwidth: int, cur: int, end: int) -> DomainGetBlockJobInfoRet:
        return _new(_cls, (found, type, bandwidth, cur, end))


class DomainBlockJobAbortArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    path: str
    """target name or source path of the disk"""
    flags: int
    """Bits of DomainBlockJobAbortFlags"""

    def __new__(_cls, dom: DomainHandle, path: str, flags: int) -> DomainBlockJobAbortArgs:
        return _new(_cls, (dom, path, flags))


class DomainBlockJobSetSpeedArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    path: str
    """target name or source path of the disk"""
    bandwidth: int
    """in MiB a second, or in bytes by flag; 0 is unlimited"""
    flags: int
    """Bits of DomainBlockJobSetSpeedFlags"""

    def __new__(_cls, dom: DomainHandle, path: str, bandwidth: int, flags: int) -> DomainBlockJobSetSpeedArgs:
        return _new(_cls, (dom, path, bandwidth, flags))


class DomainSetBlockIoTuneArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    disk: str
    """target name or source path of the disk"""
    params: list[TypedParam]
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, disk: str, params: list[TypedParam], flags: int) -> DomainSetBlockIoTuneArgs:
        return _new(_cls, (dom, disk, params, flags))


class DomainGetBlockIoTuneArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    disk: str | None
    """target name or source path of the disk"""
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, disk: str | None, nparams: int, flags: int) -> DomainGetBlockIoTuneArgs:
        return _new(_cls, (dom, disk, nparams, flags))


class DomainGetBlockIoTuneRet(_Record):
    __slots__ = ()
    params: list[TypedParam]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[TypedParam], nparams: int) -> DomainGetBlockIoTuneRet:
        return _new(_cls, (params, nparams))


class DomainSetBlkioParametersArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    params: list[TypedParam]
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, params: list[TypedParam], flags: int) -> DomainSetBlkioParametersArgs:
        return _new(_cls, (dom, params, flags))


class DomainGetBlkioParametersArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    nparams: int
    """at most this many parameters; 0 asks how many there are"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, nparams: int, flags: int) -> DomainGetBlkioParametersArgs:
        return _new(_cls, (dom, nparams, flags))


class DomainGetBlkioParametersRet(_Record):
    __slots__ = ()
    params: list[TypedParam]
    nparams: int
    """how many there are"""

    def __new__(_cls, params: list[TypedParam], nparams: int) -> DomainGetBlkioParametersRet:
        return _new(_cls, (params, nparams))


class DomainSetBlockThresholdArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    dev: str
    """target, with an index in brackets for a backing image: vda[1]"""
    threshold: int
    """in bytes"""
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, dev: str, threshold: int, flags: int) -> DomainSetBlockThresholdArgs:
        return _new(_cls, (dom, dev, threshold, flags))


class DomainSetThrottleGroupArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    group: str
    params: list[TypedParam]
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, group: str, params: list[TypedParam], flags: int) -> DomainSetThrottleGroupArgs:
        return _new(_cls, (dom, group, params, flags))


class DomainDelThrottleGroupArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    group: str | None
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, group: str | None, flags: int) -> DomainDelThrottleGroupArgs:
        return _new(_cls, (dom, group, flags))


def encode_domain_disk_error(value: DomainDiskError) -> bytes:
    try:
        disk = value.disk.encode()
        disk_n = len(disk)
        if disk_n > 4194304:
            raise _encode_too_long("domain_disk_error.disk", disk_n, 4194304)
        return _pack_I(disk_n) + disk + _PAD[disk_n & 3] + _pack_i(value.error)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_disk_error", value, error)


def _writeall_domain_disk_error(value: _Sequence[DomainDiskError]) -> bytes:
    result: list[bytes] = []
    for item in value:
        disk = item.disk.encode()
        disk_n = len(disk)
        if disk_n > 4194304:
            raise _encode_too_long("domain_disk_error.disk", disk_n, 4194304)
        result.append((_packs_I_s_i[disk_n + 3 >> 2](disk_n, disk, item.error) if disk_n < 125 else _pack_I(disk_n) + disk + _PAD[disk_n & 3] + _pack_i(item.error)))
    return b"".join(result)


def decode_domain_disk_error(buf: bytes, offset: int = 0) -> DomainDiskError:
    try:
        (disk_n,) = _unpack_I(buf, offset)
        if disk_n > 4194304:
            raise _decode_too_long("domain_disk_error.disk", disk_n, 4194304)
        end = offset + 4 + disk_n
        disk = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in disk:
            disk = disk.partition("\0")[0]
        offset = end + (-disk_n & 3)
        (error_,) = _unpack_i(buf, offset)
        return _new(DomainDiskError, (disk, error_))
    except _error:
        raise _decode_short("domain_disk_error", buf) from None


def _readall_domain_disk_error(buf: bytes, offset: int, count: int) -> tuple[list[DomainDiskError], int]:
    result: list[DomainDiskError] = []
    for _ in range(count):
        (disk_n,) = _unpack_I(buf, offset)
        if disk_n > 4194304:
            raise _decode_too_long("domain_disk_error.disk", disk_n, 4194304)
        end = offset + 4 + disk_n
        disk = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in disk:
            disk = disk.partition("\0")[0]
        offset = end + (-disk_n & 3)
        (error_,) = _unpack_i(buf, offset)
        offset += 4
        result.append(_new(DomainDiskError, (disk, error_)))
    return result, offset


def encode_domain_get_block_info_args(value: DomainGetBlockInfoArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_block_info_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_block_info_args.dom.uuid", len(dom_uuid), 16)
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("domain_get_block_info_args.path", path_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, path_n), path, _PAD[path_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_block_info_args", value, error)


def decode_domain_get_block_info_args(buf: bytes, offset: int = 0) -> DomainGetBlockInfoArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_block_info_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, path_n = _unpack_16siI(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("domain_get_block_info_args.path", path_n, 4194304)
        end = offset + 24 + path_n
        path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        offset = end + (-path_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainGetBlockInfoArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), path, flags))
    except _error:
        raise _decode_short("domain_get_block_info_args", buf) from None


def encode_domain_get_block_info_ret(value: DomainGetBlockInfoRet) -> bytes:
    try:
        return _pack_3Q(value.allocation, value.capacity, value.physical)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_block_info_ret", value, error)


def decode_domain_get_block_info_ret(buf: bytes, offset: int = 0) -> DomainGetBlockInfoRet:
    try:
        return _new(DomainGetBlockInfoRet, _unpack_3Q(buf, offset))
    except _error:
        raise _decode_short("domain_get_block_info_ret", buf) from None


def encode_domain_block_peek_args(value: DomainBlockPeekArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_block_peek_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_block_peek_args.dom.uuid", len(dom_uuid), 16)
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("domain_block_peek_args.path", path_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, path_n), path, _PAD[path_n & 3], _pack_Q2I(value.offset, value.size, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_peek_args", value, error)


def decode_domain_block_peek_args(buf: bytes, offset: int = 0) -> DomainBlockPeekArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_block_peek_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, path_n = _unpack_16siI(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("domain_block_peek_args.path", path_n, 4194304)
        end = offset + 24 + path_n
        path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        offset = end + (-path_n & 3)
        offset_, size, flags = _unpack_Q2I(buf, offset)
        return _new(DomainBlockPeekArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), path, offset_, size, flags))
    except _error:
        raise _decode_short("domain_block_peek_args", buf) from None


def encode_domain_block_peek_ret(value: DomainBlockPeekRet) -> bytes:
    try:
        buffer = value.buffer
        buffer_n = len(buffer)
        if buffer_n > 4194304:
            raise _encode_too_long("domain_block_peek_ret.buffer", buffer_n, 4194304)
        return _pack_I(buffer_n) + buffer + _PAD[buffer_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_peek_ret", value, error)


def decode_domain_block_peek_ret(buf: bytes, offset: int = 0) -> DomainBlockPeekRet:
    try:
        (buffer_n,) = _unpack_I(buf, offset)
        if buffer_n > 4194304:
            raise _decode_too_long("domain_block_peek_ret.buffer", buffer_n, 4194304)
        end = offset + 4 + buffer_n
        buffer = buf[offset + 4:end]
        if end + (-buffer_n & 3) > len(buf):
            raise _decode_short("domain_block_peek_ret", buf)
        return _new(DomainBlockPeekRet, (buffer,))
    except _error:
        raise _decode_short("domain_block_peek_ret", buf) from None


def encode_domain_block_resize_args(value: DomainBlockResizeArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_block_resize_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_block_resize_args.dom.uuid", len(dom_uuid), 16)
        disk = value.disk.encode()
        disk_n = len(disk)
        if disk_n > 4194304:
            raise _encode_too_long("domain_block_resize_args.disk", disk_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, disk_n), disk, _PAD[disk_n & 3], _pack_QI(value.size, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_resize_args", value, error)


def decode_domain_block_resize_args(buf: bytes, offset: int = 0) -> DomainBlockResizeArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_block_resize_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, disk_n = _unpack_16siI(buf, offset)
        if disk_n > 4194304:
            raise _decode_too_long("domain_block_resize_args.disk", disk_n, 4194304)
        end = offset + 24 + disk_n
        disk = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in disk:
            disk = disk.partition("\0")[0]
        offset = end + (-disk_n & 3)
        size, flags = _unpack_QI(buf, offset)
        return _new(DomainBlockResizeArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), disk, size, flags))
    except _error:
        raise _decode_short("domain_block_resize_args", buf) from None


def encode_domain_get_disk_errors_args(value: DomainGetDiskErrorsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_disk_errors_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_disk_errors_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si2I(dom_uuid, dom.id, value.maxerrors, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_disk_errors_args", value, error)


def decode_domain_get_disk_errors_args(buf: bytes, offset: int = 0) -> DomainGetDiskErrorsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_disk_errors_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, maxerrors, flags = _unpack_16si2I(buf, offset)
        return _new(DomainGetDiskErrorsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), maxerrors, flags))
    except _error:
        raise _decode_short("domain_get_disk_errors_args", buf) from None


def encode_domain_get_disk_errors_ret(value: DomainGetDiskErrorsRet) -> bytes:
    try:
        errors = value.errors
        errors_n = len(errors)
        if errors_n > 256:
            raise _encode_too_long("domain_get_disk_errors_ret.errors", errors_n, 256)
        return _pack_I(errors_n) + _writeall_domain_disk_error(errors) + _pack_i(value.nerrors)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_disk_errors_ret", value, error)


def decode_domain_get_disk_errors_ret(buf: bytes, offset: int = 0) -> DomainGetDiskErrorsRet:
    try:
        (errors_n,) = _unpack_I(buf, offset)
        offset += 4
        if errors_n > 256 or errors_n * 8 > len(buf) - offset:
            raise _decode_bad_count("domain_get_disk_errors_ret.errors", errors_n, 256, buf)
        errors, offset = _readall_domain_disk_error(buf, offset, errors_n)
        (nerrors,) = _unpack_i(buf, offset)
        return _new(DomainGetDiskErrorsRet, (errors, nerrors))
    except _error:
        raise _decode_short("domain_get_disk_errors_ret", buf) from None


def encode_domain_block_pull_args(value: DomainBlockPullArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_block_pull_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_block_pull_args.dom.uuid", len(dom_uuid), 16)
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("domain_block_pull_args.path", path_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, path_n), path, _PAD[path_n & 3], _pack_QI(value.bandwidth, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_pull_args", value, error)


def decode_domain_block_pull_args(buf: bytes, offset: int = 0) -> DomainBlockPullArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_block_pull_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, path_n = _unpack_16siI(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("domain_block_pull_args.path", path_n, 4194304)
        end = offset + 24 + path_n
        path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        offset = end + (-path_n & 3)
        bandwidth, flags = _unpack_QI(buf, offset)
        return _new(DomainBlockPullArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), path, bandwidth, flags))
    except _error:
        raise _decode_short("domain_block_pull_args", buf) from None


def encode_domain_block_rebase_args(value: DomainBlockRebaseArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_block_rebase_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_block_rebase_args.dom.uuid", len(dom_uuid), 16)
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("domain_block_rebase_args.path", path_n, 4194304)
        base = value.base
        if base is None:
            base_coded = _ABSENT
        else:
            base_value = base.encode()
            base_value_n = len(base_value)
            if base_value_n > 4194304:
                raise _encode_too_long("domain_block_rebase_args.base", base_value_n, 4194304)
            base_coded = _pack_2I(1, base_value_n) + base_value + _PAD[base_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, path_n), path, _PAD[path_n & 3], base_coded, _pack_QI(value.bandwidth, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_rebase_args", value, error)


def decode_domain_block_rebase_args(buf: bytes, offset: int = 0) -> DomainBlockRebaseArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_block_rebase_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, path_n = _unpack_16siI(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("domain_block_rebase_args.path", path_n, 4194304)
        end = offset + 24 + path_n
        path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        offset = end + (-path_n & 3)
        (base_there,) = _unpack_I(buf, offset)
        base: str | None
        if base_there:
            (base_value_n,) = _unpack_I(buf, offset + 4)
            if base_value_n > 4194304:
                raise _decode_too_long("domain_block_rebase_args.base", base_value_n, 4194304)
            end = offset + 8 + base_value_n
            base_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in base_value:
                base_value = base_value.partition("\0")[0]
            offset = end + (-base_value_n & 3)
            base = base_value
        else:
            offset += 4
            base = None
        bandwidth, flags = _unpack_QI(buf, offset)
        return _new(DomainBlockRebaseArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), path, base, bandwidth, flags))
    except _error:
        raise _decode_short("domain_block_rebase_args", buf) from None


def encode_domain_block_copy_args(value: DomainBlockCopyArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_block_copy_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_block_copy_args.dom.uuid", len(dom_uuid), 16)
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("domain_block_copy_args.path", path_n, 4194304)
        destxml = value.destxml.encode()
        destxml_n = len(destxml)
        if destxml_n > 4194304:
            raise _encode_too_long("domain_block_copy_args.destxml", destxml_n, 4194304)
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_block_copy_args.params", params_n, 16)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, path_n), path, _PAD[path_n & 3], _pack_I(destxml_n), destxml, _PAD[destxml_n & 3], _pack_I(params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_copy_args", value, error)


def decode_domain_block_copy_args(buf: bytes, offset: int = 0) -> DomainBlockCopyArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_block_copy_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, path_n = _unpack_16siI(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("domain_block_copy_args.path", path_n, 4194304)
        end = offset + 24 + path_n
        path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        offset = end + (-path_n & 3)
        (destxml_n,) = _unpack_I(buf, offset)
        if destxml_n > 4194304:
            raise _decode_too_long("domain_block_copy_args.destxml", destxml_n, 4194304)
        end = offset + 4 + destxml_n
        destxml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in destxml:
            destxml = destxml.partition("\0")[0]
        offset = end + (-destxml_n & 3)
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_block_copy_args.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainBlockCopyArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), path, destxml, params, flags))
    except _error:
        raise _decode_short("domain_block_copy_args", buf) from None


def encode_domain_block_commit_args(value: DomainBlockCommitArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_block_commit_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_block_commit_args.dom.uuid", len(dom_uuid), 16)
        disk = value.disk.encode()
        disk_n = len(disk)
        if disk_n > 4194304:
            raise _encode_too_long("domain_block_commit_args.disk", disk_n, 4194304)
        base = value.base
        if base is None:
            base_coded = _ABSENT
        else:
            base_value = base.encode()
            base_value_n = len(base_value)
            if base_value_n > 4194304:
                raise _encode_too_long("domain_block_commit_args.base", base_value_n, 4194304)
            base_coded = _pack_2I(1, base_value_n) + base_value + _PAD[base_value_n & 3]
        top = value.top
        if top is None:
            top_coded = _ABSENT
        else:
            top_value = top.encode()
            top_value_n = len(top_value)
            if top_value_n > 4194304:
                raise _encode_too_long("domain_block_commit_args.top", top_value_n, 4194304)
            top_coded = _pack_2I(1, top_value_n) + top_value + _PAD[top_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, disk_n), disk, _PAD[disk_n & 3], base_coded, top_coded, _pack_QI(value.bandwidth, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_commit_args", value, error)


def decode_domain_block_commit_args(buf: bytes, offset: int = 0) -> DomainBlockCommitArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_block_commit_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, disk_n = _unpack_16siI(buf, offset)
        if disk_n > 4194304:
            raise _decode_too_long("domain_block_commit_args.disk", disk_n, 4194304)
        end = offset + 24 + disk_n
        disk = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in disk:
            disk = disk.partition("\0")[0]
        offset = end + (-disk_n & 3)
        (base_there,) = _unpack_I(buf, offset)
        base: str | None
        if base_there:
            (base_value_n,) = _unpack_I(buf, offset + 4)
            if base_value_n > 4194304:
                raise _decode_too_long("domain_block_commit_args.base", base_value_n, 4194304)
            end = offset + 8 + base_value_n
            base_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in base_value:
                base_value = base_value.partition("\0")[0]
            offset = end + (-base_value_n & 3)
            base = base_value
        else:
            offset += 4
            base = None
        (top_there,) = _unpack_I(buf, offset)
        top: str | None
        if top_there:
            (top_value_n,) = _unpack_I(buf, offset + 4)
            if top_value_n > 4194304:
                raise _decode_too_long("domain_block_commit_args.top", top_value_n, 4194304)
            end = offset + 8 + top_value_n
            top_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in top_value:
                top_value = top_value.partition("\0")[0]
            offset = end + (-top_value_n & 3)
            top = top_value
        else:
            offset += 4
            top = None
        bandwidth, flags = _unpack_QI(buf, offset)
        return _new(DomainBlockCommitArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), disk, base, top, bandwidth, flags))
    except _error:
        raise _decode_short("domain_block_commit_args", buf) from None


def encode_domain_get_block_job_info_args(value: DomainGetBlockJobInfoArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_block_job_info_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_block_job_info_args.dom.uuid", len(dom_uuid), 16)
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("domain_get_block_job_info_args.path", path_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, path_n), path, _PAD[path_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_block_job_info_args", value, error)


def decode_domain_get_block_job_info_args(buf: bytes, offset: int = 0) -> DomainGetBlockJobInfoArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_block_job_info_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, path_n = _unpack_16siI(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("domain_get_block_job_info_args.path", path_n, 4194304)
        end = offset + 24 + path_n
        path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        offset = end + (-path_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainGetBlockJobInfoArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), path, flags))
    except _error:
        raise _decode_short("domain_get_block_job_info_args", buf) from None


def encode_domain_get_block_job_info_ret(value: DomainGetBlockJobInfoRet) -> bytes:
    try:
        return _pack_2i3Q(value.found, value.type, value.bandwidth, value.cur, value.end)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_block_job_info_ret", value, error)


def decode_domain_get_block_job_info_ret(buf: bytes, offset: int = 0) -> DomainGetBlockJobInfoRet:
    try:
        return _new(DomainGetBlockJobInfoRet, _unpack_2i3Q(buf, offset))
    except _error:
        raise _decode_short("domain_get_block_job_info_ret", buf) from None


def encode_domain_block_job_abort_args(value: DomainBlockJobAbortArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_block_job_abort_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_block_job_abort_args.dom.uuid", len(dom_uuid), 16)
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("domain_block_job_abort_args.path", path_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, path_n), path, _PAD[path_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_job_abort_args", value, error)


def decode_domain_block_job_abort_args(buf: bytes, offset: int = 0) -> DomainBlockJobAbortArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_block_job_abort_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, path_n = _unpack_16siI(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("domain_block_job_abort_args.path", path_n, 4194304)
        end = offset + 24 + path_n
        path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        offset = end + (-path_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainBlockJobAbortArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), path, flags))
    except _error:
        raise _decode_short("domain_block_job_abort_args", buf) from None


def encode_domain_block_job_set_speed_args(value: DomainBlockJobSetSpeedArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_block_job_set_speed_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_block_job_set_speed_args.dom.uuid", len(dom_uuid), 16)
        path = value.path.encode()
        path_n = len(path)
        if path_n > 4194304:
            raise _encode_too_long("domain_block_job_set_speed_args.path", path_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, path_n), path, _PAD[path_n & 3], _pack_QI(value.bandwidth, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_block_job_set_speed_args", value, error)


def decode_domain_block_job_set_speed_args(buf: bytes, offset: int = 0) -> DomainBlockJobSetSpeedArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_block_job_set_speed_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, path_n = _unpack_16siI(buf, offset)
        if path_n > 4194304:
            raise _decode_too_long("domain_block_job_set_speed_args.path", path_n, 4194304)
        end = offset + 24 + path_n
        path = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in path:
            path = path.partition("\0")[0]
        offset = end + (-path_n & 3)
        bandwidth, flags = _unpack_QI(buf, offset)
        return _new(DomainBlockJobSetSpeedArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), path, bandwidth, flags))
    except _error:
        raise _decode_short("domain_block_job_set_speed_args", buf) from None


def encode_domain_set_block_io_tune_args(value: DomainSetBlockIoTuneArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_block_io_tune_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_block_io_tune_args.dom.uuid", len(dom_uuid), 16)
        disk = value.disk.encode()
        disk_n = len(disk)
        if disk_n > 4194304:
            raise _encode_too_long("domain_set_block_io_tune_args.disk", disk_n, 4194304)
        params = value.params
        params_n = len(params)
        if params_n > 32:
            raise _encode_too_long("domain_set_block_io_tune_args.params", params_n, 32)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, disk_n), disk, _PAD[disk_n & 3], _pack_I(params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_block_io_tune_args", value, error)


def decode_domain_set_block_io_tune_args(buf: bytes, offset: int = 0) -> DomainSetBlockIoTuneArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_block_io_tune_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, disk_n = _unpack_16siI(buf, offset)
        if disk_n > 4194304:
            raise _decode_too_long("domain_set_block_io_tune_args.disk", disk_n, 4194304)
        end = offset + 24 + disk_n
        disk = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in disk:
            disk = disk.partition("\0")[0]
        offset = end + (-disk_n & 3)
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 32 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_set_block_io_tune_args.params", params_n, 32, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetBlockIoTuneArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), disk, params, flags))
    except _error:
        raise _decode_short("domain_set_block_io_tune_args", buf) from None


def encode_domain_get_block_io_tune_args(value: DomainGetBlockIoTuneArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_block_io_tune_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_block_io_tune_args.dom.uuid", len(dom_uuid), 16)
        disk = value.disk
        if disk is None:
            disk_coded = _ABSENT
        else:
            disk_value = disk.encode()
            disk_value_n = len(disk_value)
            if disk_value_n > 4194304:
                raise _encode_too_long("domain_get_block_io_tune_args.disk", disk_value_n, 4194304)
            disk_coded = _pack_2I(1, disk_value_n) + disk_value + _PAD[disk_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), disk_coded, _pack_iI(value.nparams, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_block_io_tune_args", value, error)


def decode_domain_get_block_io_tune_args(buf: bytes, offset: int = 0) -> DomainGetBlockIoTuneArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_block_io_tune_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, disk_there = _unpack_16siI(buf, offset)
        disk: str | None
        if disk_there:
            (disk_value_n,) = _unpack_I(buf, offset + 24)
            if disk_value_n > 4194304:
                raise _decode_too_long("domain_get_block_io_tune_args.disk", disk_value_n, 4194304)
            end = offset + 28 + disk_value_n
            disk_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in disk_value:
                disk_value = disk_value.partition("\0")[0]
            offset = end + (-disk_value_n & 3)
            disk = disk_value
        else:
            offset += 24
            disk = None
        nparams, flags = _unpack_iI(buf, offset)
        return _new(DomainGetBlockIoTuneArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), disk, nparams, flags))
    except _error:
        raise _decode_short("domain_get_block_io_tune_args", buf) from None


def encode_domain_get_block_io_tune_ret(value: DomainGetBlockIoTuneRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 32:
            raise _encode_too_long("domain_get_block_io_tune_ret.params", params_n, 32)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_block_io_tune_ret", value, error)


def decode_domain_get_block_io_tune_ret(buf: bytes, offset: int = 0) -> DomainGetBlockIoTuneRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 32 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_block_io_tune_ret.params", params_n, 32, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(DomainGetBlockIoTuneRet, (params, nparams))
    except _error:
        raise _decode_short("domain_get_block_io_tune_ret", buf) from None


def encode_domain_set_blkio_parameters_args(value: DomainSetBlkioParametersArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_blkio_parameters_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_blkio_parameters_args.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_set_blkio_parameters_args.params", params_n, 16)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_blkio_parameters_args", value, error)


def decode_domain_set_blkio_parameters_args(buf: bytes, offset: int = 0) -> DomainSetBlkioParametersArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_blkio_parameters_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_set_blkio_parameters_args.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetBlkioParametersArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params, flags))
    except _error:
        raise _decode_short("domain_set_blkio_parameters_args", buf) from None


def encode_domain_get_blkio_parameters_args(value: DomainGetBlkioParametersArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_blkio_parameters_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_blkio_parameters_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16s2iI(dom_uuid, dom.id, value.nparams, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_blkio_parameters_args", value, error)


def decode_domain_get_blkio_parameters_args(buf: bytes, offset: int = 0) -> DomainGetBlkioParametersArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_blkio_parameters_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, nparams, flags = _unpack_16s2iI(buf, offset)
        return _new(DomainGetBlkioParametersArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), nparams, flags))
    except _error:
        raise _decode_short("domain_get_blkio_parameters_args", buf) from None


def encode_domain_get_blkio_parameters_ret(value: DomainGetBlkioParametersRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 16:
            raise _encode_too_long("domain_get_blkio_parameters_ret.params", params_n, 16)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_i(value.nparams)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_blkio_parameters_ret", value, error)


def decode_domain_get_blkio_parameters_ret(buf: bytes, offset: int = 0) -> DomainGetBlkioParametersRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 16 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_blkio_parameters_ret.params", params_n, 16, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (nparams,) = _unpack_i(buf, offset)
        return _new(DomainGetBlkioParametersRet, (params, nparams))
    except _error:
        raise _decode_short("domain_get_blkio_parameters_ret", buf) from None


def encode_domain_set_block_threshold_args(value: DomainSetBlockThresholdArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_block_threshold_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_block_threshold_args.dom.uuid", len(dom_uuid), 16)
        dev = value.dev.encode()
        dev_n = len(dev)
        if dev_n > 4194304:
            raise _encode_too_long("domain_set_block_threshold_args.dev", dev_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, dev_n), dev, _PAD[dev_n & 3], _pack_QI(value.threshold, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_block_threshold_args", value, error)


def decode_domain_set_block_threshold_args(buf: bytes, offset: int = 0) -> DomainSetBlockThresholdArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_block_threshold_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, dev_n = _unpack_16siI(buf, offset)
        if dev_n > 4194304:
            raise _decode_too_long("domain_set_block_threshold_args.dev", dev_n, 4194304)
        end = offset + 24 + dev_n
        dev = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in dev:
            dev = dev.partition("\0")[0]
        offset = end + (-dev_n & 3)
        threshold, flags = _unpack_QI(buf, offset)
        return _new(DomainSetBlockThresholdArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), dev, threshold, flags))
    except _error:
        raise _decode_short("domain_set_block_threshold_args", buf) from None


def encode_domain_set_throttle_group_args(value: DomainSetThrottleGroupArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_throttle_group_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_throttle_group_args.dom.uuid", len(dom_uuid), 16)
        group = value.group.encode()
        group_n = len(group)
        if group_n > 4194304:
            raise _encode_too_long("domain_set_throttle_group_args.group", group_n, 4194304)
        params = value.params
        params_n = len(params)
        if params_n > 32:
            raise _encode_too_long("domain_set_throttle_group_args.params", params_n, 32)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, group_n), group, _PAD[group_n & 3], _pack_I(params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_throttle_group_args", value, error)


def decode_domain_set_throttle_group_args(buf: bytes, offset: int = 0) -> DomainSetThrottleGroupArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_throttle_group_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, group_n = _unpack_16siI(buf, offset)
        if group_n > 4194304:
            raise _decode_too_long("domain_set_throttle_group_args.group", group_n, 4194304)
        end = offset + 24 + group_n
        group = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in group:
            group = group.partition("\0")[0]
        offset = end + (-group_n & 3)
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 32 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_set_throttle_group_args.params", params_n, 32, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetThrottleGroupArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), group, params, flags))
    except _error:
        raise _decode_short("domain_set_throttle_group_args", buf) from None


def encode_domain_del_throttle_group_args(value: DomainDelThrottleGroupArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_del_throttle_group_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_del_throttle_group_args.dom.uuid", len(dom_uuid), 16)
        group = value.group
        if group is None:
            group_coded = _ABSENT
        else:
            group_value = group.encode()
            group_value_n = len(group_value)
            if group_value_n > 4194304:
                raise _encode_too_long("domain_del_throttle_group_args.group", group_value_n, 4194304)
            group_coded = _pack_2I(1, group_value_n) + group_value + _PAD[group_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), group_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_del_throttle_group_args", value, error)


def decode_domain_del_throttle_group_args(buf: bytes, offset: int = 0) -> DomainDelThrottleGroupArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_del_throttle_group_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, group_there = _unpack_16siI(buf, offset)
        group: str | None
        if group_there:
            (group_value_n,) = _unpack_I(buf, offset + 24)
            if group_value_n > 4194304:
                raise _decode_too_long("domain_del_throttle_group_args.group", group_value_n, 4194304)
            end = offset + 28 + group_value_n
            group_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in group_value:
                group_value = group_value.partition("\0")[0]
            offset = end + (-group_value_n & 3)
            group = group_value
        else:
            offset += 24
            group = None
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainDelThrottleGroupArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), group, flags))
    except _error:
        raise _decode_short("domain_del_throttle_group_args", buf) from None

DOMAIN_BLOCK_PEEK: _Procedure[DomainBlockPeekArgs, DomainBlockPeekRet] = _Procedure(
    0x20008086, 1, 103, "domain_block_peek",
    function="virDomainBlockPeek",
    object="domain",
    since="0.4.2",
    write=True,
    args=DomainBlockPeekArgs,
    encode_args=encode_domain_block_peek_args,
    decode_args=decode_domain_block_peek_args,
    ret=DomainBlockPeekRet,
    encode_ret=encode_domain_block_peek_ret,
    decode_ret=decode_domain_block_peek_ret,
)
"""Read a piece of a domain's disk."""

DOMAIN_GET_BLOCK_INFO: _Procedure[DomainGetBlockInfoArgs, DomainGetBlockInfoRet] = _Procedure(
    0x20008086, 1, 194, "domain_get_block_info",
    function="virDomainGetBlockInfo",
    object="domain",
    since="0.8.1",
    args=DomainGetBlockInfoArgs,
    encode_args=encode_domain_get_block_info_args,
    decode_args=decode_domain_get_block_info_args,
    ret=DomainGetBlockInfoRet,
    encode_ret=encode_domain_get_block_info_ret,
    decode_ret=decode_domain_get_block_info_ret,
)
"""Tell the sizes of a disk in bytes."""

DOMAIN_SET_BLKIO_PARAMETERS: _Procedure[DomainSetBlkioParametersArgs, None] = _Procedure(
    0x20008086, 1, 205, "domain_set_blkio_parameters",
    function="virDomainSetBlkioParameters",
    object="domain",
    since="0.9.0",
    write=True,
    args=DomainSetBlkioParametersArgs,
    encode_args=encode_domain_set_blkio_parameters_args,
    decode_args=decode_domain_set_blkio_parameters_args,
)
"""Change the block I/O limits of a domain."""

DOMAIN_GET_BLKIO_PARAMETERS: _Procedure[DomainGetBlkioParametersArgs, DomainGetBlkioParametersRet] = _Procedure(
    0x20008086, 1, 206, "domain_get_blkio_parameters",
    function="virDomainGetBlkioParameters",
    object="domain",
    since="0.9.0",
    args=DomainGetBlkioParametersArgs,
    encode_args=encode_domain_get_blkio_parameters_args,
    decode_args=decode_domain_get_blkio_parameters_args,
    ret=DomainGetBlkioParametersRet,
    encode_ret=encode_domain_get_blkio_parameters_ret,
    decode_ret=decode_domain_get_blkio_parameters_ret,
)
"""Read the block I/O limits of a domain."""

DOMAIN_BLOCK_JOB_ABORT: _Procedure[DomainBlockJobAbortArgs, None] = _Procedure(
    0x20008086, 1, 237, "domain_block_job_abort",
    function="virDomainBlockJobAbort",
    object="domain",
    since="0.9.4",
    write=True,
    args=DomainBlockJobAbortArgs,
    encode_args=encode_domain_block_job_abort_args,
    decode_args=decode_domain_block_job_abort_args,
)
"""Stop a block job, or pivot to its result."""

DOMAIN_GET_BLOCK_JOB_INFO: _Procedure[DomainGetBlockJobInfoArgs, DomainGetBlockJobInfoRet] = _Procedure(
    0x20008086, 1, 238, "domain_get_block_job_info",
    function="virDomainGetBlockJobInfo",
    object="domain",
    since="0.9.4",
    args=DomainGetBlockJobInfoArgs,
    encode_args=encode_domain_get_block_job_info_args,
    decode_args=decode_domain_get_block_job_info_args,
    ret=DomainGetBlockJobInfoRet,
    encode_ret=encode_domain_get_block_job_info_ret,
    decode_ret=decode_domain_get_block_job_info_ret,
)
"""Tell kind and progress of the block job on a disk."""

DOMAIN_BLOCK_JOB_SET_SPEED: _Procedure[DomainBlockJobSetSpeedArgs, None] = _Procedure(
    0x20008086, 1, 239, "domain_block_job_set_speed",
    function="virDomainBlockJobSetSpeed",
    object="domain",
    since="0.9.4",
    write=True,
    args=DomainBlockJobSetSpeedArgs,
    encode_args=encode_domain_block_job_set_speed_args,
    decode_args=decode_domain_block_job_set_speed_args,
)
"""Limit the bandwidth of a block job."""

DOMAIN_BLOCK_PULL: _Procedure[DomainBlockPullArgs, None] = _Procedure(
    0x20008086, 1, 240, "domain_block_pull",
    function="virDomainBlockPull",
    object="domain",
    since="0.9.4",
    write=True,
    args=DomainBlockPullArgs,
    encode_args=encode_domain_block_pull_args,
    decode_args=decode_domain_block_pull_args,
)
"""Copy data from the backing files up into the disk's top image."""

DOMAIN_BLOCK_RESIZE: _Procedure[DomainBlockResizeArgs, None] = _Procedure(
    0x20008086, 1, 251, "domain_block_resize",
    function="virDomainBlockResize",
    object="domain",
    since="0.9.8",
    write=True,
    args=DomainBlockResizeArgs,
    encode_args=encode_domain_block_resize_args,
    decode_args=decode_domain_block_resize_args,
)
"""Change the size of a running domain's disk."""

DOMAIN_SET_BLOCK_IO_TUNE: _Procedure[DomainSetBlockIoTuneArgs, None] = _Procedure(
    0x20008086, 1, 252, "domain_set_block_io_tune",
    function="virDomainSetBlockIoTune",
    object="domain",
    since="0.9.8",
    write=True,
    args=DomainSetBlockIoTuneArgs,
    encode_args=encode_domain_set_block_io_tune_args,
    decode_args=decode_domain_set_block_io_tune_args,
)
"""Change the throttling of a disk."""

DOMAIN_GET_BLOCK_IO_TUNE: _Procedure[DomainGetBlockIoTuneArgs, DomainGetBlockIoTuneRet] = _Procedure(
    0x20008086, 1, 253, "domain_get_block_io_tune",
    function="virDomainGetBlockIoTune",
    object="domain",
    since="0.9.8",
    args=DomainGetBlockIoTuneArgs,
    encode_args=encode_domain_get_block_io_tune_args,
    decode_args=decode_domain_get_block_io_tune_args,
    ret=DomainGetBlockIoTuneRet,
    encode_ret=encode_domain_get_block_io_tune_ret,
    decode_ret=decode_domain_get_block_io_tune_ret,
)
"""Read the throttling of a disk."""

DOMAIN_GET_DISK_ERRORS: _Procedure[DomainGetDiskErrorsArgs, DomainGetDiskErrorsRet] = _Procedure(
    0x20008086, 1, 263, "domain_get_disk_errors",
    function="virDomainGetDiskErrors",
    object="domain",
    since="0.9.10",
    args=DomainGetDiskErrorsArgs,
    encode_args=encode_domain_get_disk_errors_args,
    decode_args=decode_domain_get_disk_errors_args,
    ret=DomainGetDiskErrorsRet,
    encode_ret=encode_domain_get_disk_errors_ret,
    decode_ret=decode_domain_get_disk_errors_ret,
)
"""List the disks of a domain that have errors."""

DOMAIN_BLOCK_REBASE: _Procedure[DomainBlockRebaseArgs, None] = _Procedure(
    0x20008086, 1, 266, "domain_block_rebase",
    function="virDomainBlockRebase",
    object="domain",
    since="0.9.10",
    write=True,
    args=DomainBlockRebaseArgs,
    encode_args=encode_domain_block_rebase_args,
    decode_args=decode_domain_block_rebase_args,
)
"""Change a disk's backing chain, or mirror the disk."""

DOMAIN_BLOCK_COMMIT: _Procedure[DomainBlockCommitArgs, None] = _Procedure(
    0x20008086, 1, 290, "domain_block_commit",
    function="virDomainBlockCommit",
    object="domain",
    since="0.10.2",
    write=True,
    args=DomainBlockCommitArgs,
    encode_args=encode_domain_block_commit_args,
    decode_args=decode_domain_block_commit_args,
)
"""Copy data of an overlay down into its backing file."""

DOMAIN_BLOCK_COPY: _Procedure[DomainBlockCopyArgs, None] = _Procedure(
    0x20008086, 1, 345, "domain_block_copy",
    function="virDomainBlockCopy",
    object="domain",
    since="1.2.8",
    write=True,
    args=DomainBlockCopyArgs,
    encode_args=encode_domain_block_copy_args,
    decode_args=decode_domain_block_copy_args,
)
"""Copy a disk to a destination given as XML and keep the copy in step."""

DOMAIN_SET_BLOCK_THRESHOLD: _Procedure[DomainSetBlockThresholdArgs, None] = _Procedure(
    0x20008086, 1, 386, "domain_set_block_threshold",
    function="virDomainSetBlockThreshold",
    object="domain",
    since="3.2.0",
    write=True,
    args=DomainSetBlockThresholdArgs,
    encode_args=encode_domain_set_block_threshold_args,
    decode_args=decode_domain_set_block_threshold_args,
)
"""Ask for one event when writes to an image pass an offset, in bytes."""

DOMAIN_SET_THROTTLE_GROUP: _Procedure[DomainSetThrottleGroupArgs, None] = _Procedure(
    0x20008086, 1, 451, "domain_set_throttle_group",
    function="virDomainSetThrottleGroup",
    object="domain",
    since="11.2.0",
    write=True,
    args=DomainSetThrottleGroupArgs,
    encode_args=encode_domain_set_throttle_group_args,
    decode_args=decode_domain_set_throttle_group_args,
)
"""Define or change a throttle group that disks of the domain can share."""

DOMAIN_DEL_THROTTLE_GROUP: _Procedure[DomainDelThrottleGroupArgs, None] = _Procedure(
    0x20008086, 1, 452, "domain_del_throttle_group",
    function="virDomainDelThrottleGroup",
    object="domain",
    since="11.2.0",
    write=True,
    args=DomainDelThrottleGroupArgs,
    encode_args=encode_domain_del_throttle_group_args,
    decode_args=decode_domain_del_throttle_group_args,
)
"""Remove a throttle group of the domain."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_BLOCK_PEEK,
    DOMAIN_GET_BLOCK_INFO,
    DOMAIN_SET_BLKIO_PARAMETERS,
    DOMAIN_GET_BLKIO_PARAMETERS,
    DOMAIN_BLOCK_JOB_ABORT,
    DOMAIN_GET_BLOCK_JOB_INFO,
    DOMAIN_BLOCK_JOB_SET_SPEED,
    DOMAIN_BLOCK_PULL,
    DOMAIN_BLOCK_RESIZE,
    DOMAIN_SET_BLOCK_IO_TUNE,
    DOMAIN_GET_BLOCK_IO_TUNE,
    DOMAIN_GET_DISK_ERRORS,
    DOMAIN_BLOCK_REBASE,
    DOMAIN_BLOCK_COMMIT,
    DOMAIN_BLOCK_COPY,
    DOMAIN_SET_BLOCK_THRESHOLD,
    DOMAIN_SET_THROTTLE_GROUP,
    DOMAIN_DEL_THROTTLE_GROUP,
)
