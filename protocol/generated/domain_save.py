# DO NOT EDIT: generated from domain_save.x by virtwire.protocol.compiler.

"""Saved memory: dumps, save files, and the saved memory that libvirt manages itself."""

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
_pack_2I = _Struct(">2I").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_2I = _Struct(">2I").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from

DOMAIN_SAVE_PARAMS_MAX = 64
"""Most parameters of saving and restoring."""


class DomainCoreDumpArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    to: str
    """path on the daemon's host"""
    flags: int
    """Bits of DomainCoreDumpFlags"""

    def __new__(_cls, dom: DomainHandle, to: str, flags: int) -> DomainCoreDumpArgs:
        return _new(_cls, (dom, to, flags))


class DomainCoreDumpWithFormatArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    to: str
    """path on the daemon's host"""
    dumpformat: int
    """One of DomainCoreDumpFormat"""
    flags: int
    """Bits of DomainCoreDumpFlags"""

    def __new__(_cls, dom: DomainHandle, to: str, dumpformat: int, flags: int) -> DomainCoreDumpWithFormatArgs:
        return _new(_cls, (dom, to, dumpformat, flags))


class DomainSaveArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    to: str
    """path on the daemon's host"""

    def __new__(_cls, dom: DomainHandle, to: str) -> DomainSaveArgs:
        return _new(_cls, (dom, to))


class DomainSaveFlagsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    to: str
    """path on the daemon's host"""
    dxml: str | None
    """the domain's XML to use instead"""
    flags: int
    """Bits of DomainSaveRestoreFlags"""

    def __new__(_cls, dom: DomainHandle, to: str, dxml: str | None, flags: int) -> DomainSaveFlagsArgs:
        return _new(_cls, (dom, to, dxml, flags))


class DomainSaveParamsArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    params: list[TypedParam]
    flags: int
    """Bits of DomainSaveRestoreFlags"""

    def __new__(_cls, dom: DomainHandle, params: list[TypedParam], flags: int) -> DomainSaveParamsArgs:
        return _new(_cls, (dom, params, flags))


class DomainRestoreArgs(_Record):
    __slots__ = ()
    from_: str
    """path on the daemon's host"""

    def __new__(_cls, from_: str) -> DomainRestoreArgs:
        return _new(_cls, (from_,))


class DomainRestoreFlagsArgs(_Record):
    __slots__ = ()
    from_: str
    """path on the daemon's host"""
    dxml: str | None
    """the domain's XML to use instead"""
    flags: int
    """Bits of DomainSaveRestoreFlags"""

    def __new__(_cls, from_: str, dxml: str | None, flags: int) -> DomainRestoreFlagsArgs:
        return _new(_cls, (from_, dxml, flags))


class DomainRestoreParamsArgs(_Record):
    __slots__ = ()
    params: list[TypedParam]
    flags: int
    """Bits of DomainSaveRestoreFlags"""

    def __new__(_cls, params: list[TypedParam], flags: int) -> DomainRestoreParamsArgs:
        return _new(_cls, (params, flags))


class DomainSaveImageGetXmlDescArgs(_Record):
    __slots__ = ()
    file: str
    """path on the daemon's host"""
    flags: int
    """Bits of DomainSaveImageXmlFlags"""

    def __new__(_cls, file: str, flags: int) -> DomainSaveImageGetXmlDescArgs:
        return _new(_cls, (file, flags))


class DomainSaveImageGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> DomainSaveImageGetXmlDescRet:
        return _new(_cls, (xml,))


class DomainSaveImageDefineXmlArgs(_Record):
    __slots__ = ()
    file: str
    """path on the daemon's host"""
    dxml: str
    """the domain's XML to use instead"""
    flags: int
    """Bits of DomainSaveRestoreFlags"""

    def __new__(_cls, file: str, dxml: str, flags: int) -> DomainSaveImageDefineXmlArgs:
        return _new(_cls, (file, dxml, flags))


class DomainManagedSaveArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainSaveRestoreFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainManagedSaveArgs:
        return _new(_cls, (dom, flags))


class DomainHasManagedSaveImageArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainHasManagedSaveImageArgs:
        return _new(_cls, (dom, flags))


class DomainHasManagedSaveImageRet(_Record):
    __slots__ = ()
    result: int
    """1 when there is one"""

    def __new__(_cls, result: int) -> DomainHasManagedSaveImageRet:
        return _new(_cls, (result,))


class DomainManagedSaveRemoveArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainManagedSaveRemoveArgs:
        return _new(_cls, (dom, flags))


class DomainManagedSaveGetXmlDescArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainSaveImageXmlFlags"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainManagedSaveGetXmlDescArgs:
        return _new(_cls, (dom, flags))


class DomainManagedSaveGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> DomainManagedSaveGetXmlDescRet:
        return _new(_cls, (xml,))


class DomainManagedSaveDefineXmlArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    dxml: str | None
    """the domain's XML to use instead"""
    flags: int
    """Bits of DomainSaveRestoreFlags"""

    def __new__(_cls, dom: DomainHandle, dxml: str | None, flags: int) -> DomainManagedSaveDefineXmlArgs:
        return _new(_cls, (dom, dxml, flags))


def encode_domain_core_dump_args(value: DomainCoreDumpArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_core_dump_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_core_dump_args.dom.uuid", len(dom_uuid), 16)
        to = value.to.encode()
        to_n = len(to)
        if to_n > 4194304:
            raise _encode_too_long("domain_core_dump_args.to", to_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, to_n), to, _PAD[to_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_core_dump_args", value, error)


def decode_domain_core_dump_args(buf: bytes, offset: int = 0) -> DomainCoreDumpArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_core_dump_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, to_n = _unpack_16siI(buf, offset)
        if to_n > 4194304:
            raise _decode_too_long("domain_core_dump_args.to", to_n, 4194304)
        end = offset + 24 + to_n
        to = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in to:
            to = to.partition("\0")[0]
        offset = end + (-to_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainCoreDumpArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), to, flags))
    except _error:
        raise _decode_short("domain_core_dump_args", buf) from None


def encode_domain_core_dump_with_format_args(value: DomainCoreDumpWithFormatArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_core_dump_with_format_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_core_dump_with_format_args.dom.uuid", len(dom_uuid), 16)
        to = value.to.encode()
        to_n = len(to)
        if to_n > 4194304:
            raise _encode_too_long("domain_core_dump_with_format_args.to", to_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, to_n), to, _PAD[to_n & 3], _pack_2I(value.dumpformat, value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_core_dump_with_format_args", value, error)


def decode_domain_core_dump_with_format_args(buf: bytes, offset: int = 0) -> DomainCoreDumpWithFormatArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_core_dump_with_format_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, to_n = _unpack_16siI(buf, offset)
        if to_n > 4194304:
            raise _decode_too_long("domain_core_dump_with_format_args.to", to_n, 4194304)
        end = offset + 24 + to_n
        to = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in to:
            to = to.partition("\0")[0]
        offset = end + (-to_n & 3)
        dumpformat, flags = _unpack_2I(buf, offset)
        return _new(DomainCoreDumpWithFormatArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), to, dumpformat, flags))
    except _error:
        raise _decode_short("domain_core_dump_with_format_args", buf) from None


def encode_domain_save_args(value: DomainSaveArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_save_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_save_args.dom.uuid", len(dom_uuid), 16)
        to = value.to.encode()
        to_n = len(to)
        if to_n > 4194304:
            raise _encode_too_long("domain_save_args.to", to_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, to_n), to, _PAD[to_n & 3]))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_save_args", value, error)


def decode_domain_save_args(buf: bytes, offset: int = 0) -> DomainSaveArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_save_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, to_n = _unpack_16siI(buf, offset)
        if to_n > 4194304:
            raise _decode_too_long("domain_save_args.to", to_n, 4194304)
        end = offset + 24 + to_n
        to = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in to:
            to = to.partition("\0")[0]
        if end + (-to_n & 3) > len(buf):
            raise _decode_short("domain_save_args", buf)
        return _new(DomainSaveArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), to))
    except _error:
        raise _decode_short("domain_save_args", buf) from None


def encode_domain_save_flags_args(value: DomainSaveFlagsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_save_flags_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_save_flags_args.dom.uuid", len(dom_uuid), 16)
        to = value.to.encode()
        to_n = len(to)
        if to_n > 4194304:
            raise _encode_too_long("domain_save_flags_args.to", to_n, 4194304)
        dxml = value.dxml
        if dxml is None:
            dxml_coded = _ABSENT
        else:
            dxml_value = dxml.encode()
            dxml_value_n = len(dxml_value)
            if dxml_value_n > 4194304:
                raise _encode_too_long("domain_save_flags_args.dxml", dxml_value_n, 4194304)
            dxml_coded = _pack_2I(1, dxml_value_n) + dxml_value + _PAD[dxml_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, to_n), to, _PAD[to_n & 3], dxml_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_save_flags_args", value, error)


def decode_domain_save_flags_args(buf: bytes, offset: int = 0) -> DomainSaveFlagsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_save_flags_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, to_n = _unpack_16siI(buf, offset)
        if to_n > 4194304:
            raise _decode_too_long("domain_save_flags_args.to", to_n, 4194304)
        end = offset + 24 + to_n
        to = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in to:
            to = to.partition("\0")[0]
        offset = end + (-to_n & 3)
        (dxml_there,) = _unpack_I(buf, offset)
        dxml: str | None
        if dxml_there:
            (dxml_value_n,) = _unpack_I(buf, offset + 4)
            if dxml_value_n > 4194304:
                raise _decode_too_long("domain_save_flags_args.dxml", dxml_value_n, 4194304)
            end = offset + 8 + dxml_value_n
            dxml_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in dxml_value:
                dxml_value = dxml_value.partition("\0")[0]
            offset = end + (-dxml_value_n & 3)
            dxml = dxml_value
        else:
            offset += 4
            dxml = None
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSaveFlagsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), to, dxml, flags))
    except _error:
        raise _decode_short("domain_save_flags_args", buf) from None


def encode_domain_save_params_args(value: DomainSaveParamsArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_save_params_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_save_params_args.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_save_params_args.params", params_n, 64)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_save_params_args", value, error)


def decode_domain_save_params_args(buf: bytes, offset: int = 0) -> DomainSaveParamsArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_save_params_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_save_params_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSaveParamsArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params, flags))
    except _error:
        raise _decode_short("domain_save_params_args", buf) from None


def encode_domain_restore_args(value: DomainRestoreArgs) -> bytes:
    try:
        from_ = value.from_.encode()
        from__n = len(from_)
        if from__n > 4194304:
            raise _encode_too_long("domain_restore_args.from_", from__n, 4194304)
        return _pack_I(from__n) + from_ + _PAD[from__n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_restore_args", value, error)


def decode_domain_restore_args(buf: bytes, offset: int = 0) -> DomainRestoreArgs:
    try:
        (from__n,) = _unpack_I(buf, offset)
        if from__n > 4194304:
            raise _decode_too_long("domain_restore_args.from_", from__n, 4194304)
        end = offset + 4 + from__n
        from_ = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in from_:
            from_ = from_.partition("\0")[0]
        if end + (-from__n & 3) > len(buf):
            raise _decode_short("domain_restore_args", buf)
        return _new(DomainRestoreArgs, (from_,))
    except _error:
        raise _decode_short("domain_restore_args", buf) from None


def encode_domain_restore_flags_args(value: DomainRestoreFlagsArgs) -> bytes:
    try:
        from_ = value.from_.encode()
        from__n = len(from_)
        if from__n > 4194304:
            raise _encode_too_long("domain_restore_flags_args.from_", from__n, 4194304)
        dxml = value.dxml
        if dxml is None:
            dxml_coded = _ABSENT
        else:
            dxml_value = dxml.encode()
            dxml_value_n = len(dxml_value)
            if dxml_value_n > 4194304:
                raise _encode_too_long("domain_restore_flags_args.dxml", dxml_value_n, 4194304)
            dxml_coded = _pack_2I(1, dxml_value_n) + dxml_value + _PAD[dxml_value_n & 3]
        return _pack_I(from__n) + from_ + _PAD[from__n & 3] + dxml_coded + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_restore_flags_args", value, error)


def decode_domain_restore_flags_args(buf: bytes, offset: int = 0) -> DomainRestoreFlagsArgs:
    try:
        (from__n,) = _unpack_I(buf, offset)
        if from__n > 4194304:
            raise _decode_too_long("domain_restore_flags_args.from_", from__n, 4194304)
        end = offset + 4 + from__n
        from_ = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in from_:
            from_ = from_.partition("\0")[0]
        offset = end + (-from__n & 3)
        (dxml_there,) = _unpack_I(buf, offset)
        dxml: str | None
        if dxml_there:
            (dxml_value_n,) = _unpack_I(buf, offset + 4)
            if dxml_value_n > 4194304:
                raise _decode_too_long("domain_restore_flags_args.dxml", dxml_value_n, 4194304)
            end = offset + 8 + dxml_value_n
            dxml_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in dxml_value:
                dxml_value = dxml_value.partition("\0")[0]
            offset = end + (-dxml_value_n & 3)
            dxml = dxml_value
        else:
            offset += 4
            dxml = None
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainRestoreFlagsArgs, (from_, dxml, flags))
    except _error:
        raise _decode_short("domain_restore_flags_args", buf) from None


def encode_domain_restore_params_args(value: DomainRestoreParamsArgs) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_restore_params_args.params", params_n, 64)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_restore_params_args", value, error)


def decode_domain_restore_params_args(buf: bytes, offset: int = 0) -> DomainRestoreParamsArgs:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_restore_params_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainRestoreParamsArgs, (params, flags))
    except _error:
        raise _decode_short("domain_restore_params_args", buf) from None


def encode_domain_save_image_get_xml_desc_args(value: DomainSaveImageGetXmlDescArgs) -> bytes:
    try:
        file = value.file.encode()
        file_n = len(file)
        if file_n > 4194304:
            raise _encode_too_long("domain_save_image_get_xml_desc_args.file", file_n, 4194304)
        return _pack_I(file_n) + file + _PAD[file_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_save_image_get_xml_desc_args", value, error)


def decode_domain_save_image_get_xml_desc_args(buf: bytes, offset: int = 0) -> DomainSaveImageGetXmlDescArgs:
    try:
        (file_n,) = _unpack_I(buf, offset)
        if file_n > 4194304:
            raise _decode_too_long("domain_save_image_get_xml_desc_args.file", file_n, 4194304)
        end = offset + 4 + file_n
        file = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in file:
            file = file.partition("\0")[0]
        offset = end + (-file_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSaveImageGetXmlDescArgs, (file, flags))
    except _error:
        raise _decode_short("domain_save_image_get_xml_desc_args", buf) from None


def encode_domain_save_image_get_xml_desc_ret(value: DomainSaveImageGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_save_image_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_save_image_get_xml_desc_ret", value, error)


def decode_domain_save_image_get_xml_desc_ret(buf: bytes, offset: int = 0) -> DomainSaveImageGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_save_image_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("domain_save_image_get_xml_desc_ret", buf)
        return _new(DomainSaveImageGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("domain_save_image_get_xml_desc_ret", buf) from None


def encode_domain_save_image_define_xml_args(value: DomainSaveImageDefineXmlArgs) -> bytes:
    try:
        file = value.file.encode()
        file_n = len(file)
        if file_n > 4194304:
            raise _encode_too_long("domain_save_image_define_xml_args.file", file_n, 4194304)
        dxml = value.dxml.encode()
        dxml_n = len(dxml)
        if dxml_n > 4194304:
            raise _encode_too_long("domain_save_image_define_xml_args.dxml", dxml_n, 4194304)
        return b"".join((_pack_I(file_n), file, _PAD[file_n & 3], _pack_I(dxml_n), dxml, _PAD[dxml_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_save_image_define_xml_args", value, error)


def decode_domain_save_image_define_xml_args(buf: bytes, offset: int = 0) -> DomainSaveImageDefineXmlArgs:
    try:
        (file_n,) = _unpack_I(buf, offset)
        if file_n > 4194304:
            raise _decode_too_long("domain_save_image_define_xml_args.file", file_n, 4194304)
        end = offset + 4 + file_n
        file = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in file:
            file = file.partition("\0")[0]
        offset = end + (-file_n & 3)
        (dxml_n,) = _unpack_I(buf, offset)
        if dxml_n > 4194304:
            raise _decode_too_long("domain_save_image_define_xml_args.dxml", dxml_n, 4194304)
        end = offset + 4 + dxml_n
        dxml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dxml:
            dxml = dxml.partition("\0")[0]
        offset = end + (-dxml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSaveImageDefineXmlArgs, (file, dxml, flags))
    except _error:
        raise _decode_short("domain_save_image_define_xml_args", buf) from None


def encode_domain_managed_save_args(value: DomainManagedSaveArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_managed_save_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_managed_save_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_managed_save_args", value, error)


def decode_domain_managed_save_args(buf: bytes, offset: int = 0) -> DomainManagedSaveArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_managed_save_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainManagedSaveArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_managed_save_args", buf) from None


def encode_domain_has_managed_save_image_args(value: DomainHasManagedSaveImageArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_has_managed_save_image_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_has_managed_save_image_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_has_managed_save_image_args", value, error)


def decode_domain_has_managed_save_image_args(buf: bytes, offset: int = 0) -> DomainHasManagedSaveImageArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_has_managed_save_image_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainHasManagedSaveImageArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_has_managed_save_image_args", buf) from None


def encode_domain_has_managed_save_image_ret(value: DomainHasManagedSaveImageRet) -> bytes:
    try:
        return _pack_i(value.result)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_has_managed_save_image_ret", value, error)


def decode_domain_has_managed_save_image_ret(buf: bytes, offset: int = 0) -> DomainHasManagedSaveImageRet:
    try:
        return _new(DomainHasManagedSaveImageRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("domain_has_managed_save_image_ret", buf) from None


def encode_domain_managed_save_remove_args(value: DomainManagedSaveRemoveArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_managed_save_remove_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_managed_save_remove_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_managed_save_remove_args", value, error)


def decode_domain_managed_save_remove_args(buf: bytes, offset: int = 0) -> DomainManagedSaveRemoveArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_managed_save_remove_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainManagedSaveRemoveArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_managed_save_remove_args", buf) from None


def encode_domain_managed_save_get_xml_desc_args(value: DomainManagedSaveGetXmlDescArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_managed_save_get_xml_desc_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_managed_save_get_xml_desc_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_managed_save_get_xml_desc_args", value, error)


def decode_domain_managed_save_get_xml_desc_args(buf: bytes, offset: int = 0) -> DomainManagedSaveGetXmlDescArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_managed_save_get_xml_desc_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainManagedSaveGetXmlDescArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_managed_save_get_xml_desc_args", buf) from None


def encode_domain_managed_save_get_xml_desc_ret(value: DomainManagedSaveGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_managed_save_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_managed_save_get_xml_desc_ret", value, error)


def decode_domain_managed_save_get_xml_desc_ret(buf: bytes, offset: int = 0) -> DomainManagedSaveGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_managed_save_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("domain_managed_save_get_xml_desc_ret", buf)
        return _new(DomainManagedSaveGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("domain_managed_save_get_xml_desc_ret", buf) from None


def encode_domain_managed_save_define_xml_args(value: DomainManagedSaveDefineXmlArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_managed_save_define_xml_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_managed_save_define_xml_args.dom.uuid", len(dom_uuid), 16)
        dxml = value.dxml
        if dxml is None:
            dxml_coded = _ABSENT
        else:
            dxml_value = dxml.encode()
            dxml_value_n = len(dxml_value)
            if dxml_value_n > 4194304:
                raise _encode_too_long("domain_managed_save_define_xml_args.dxml", dxml_value_n, 4194304)
            dxml_coded = _pack_2I(1, dxml_value_n) + dxml_value + _PAD[dxml_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16si(dom_uuid, dom.id), dxml_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_managed_save_define_xml_args", value, error)


def decode_domain_managed_save_define_xml_args(buf: bytes, offset: int = 0) -> DomainManagedSaveDefineXmlArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_managed_save_define_xml_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, dxml_there = _unpack_16siI(buf, offset)
        dxml: str | None
        if dxml_there:
            (dxml_value_n,) = _unpack_I(buf, offset + 24)
            if dxml_value_n > 4194304:
                raise _decode_too_long("domain_managed_save_define_xml_args.dxml", dxml_value_n, 4194304)
            end = offset + 28 + dxml_value_n
            dxml_value = buf[offset + 28:end].decode("utf-8", "surrogateescape")
            if "\0" in dxml_value:
                dxml_value = dxml_value.partition("\0")[0]
            offset = end + (-dxml_value_n & 3)
            dxml = dxml_value
        else:
            offset += 24
            dxml = None
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainManagedSaveDefineXmlArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), dxml, flags))
    except _error:
        raise _decode_short("domain_managed_save_define_xml_args", buf) from None

DOMAIN_CORE_DUMP: _Procedure[DomainCoreDumpArgs, None] = _Procedure(
    0x20008086, 1, 53, "domain_core_dump",
    function="virDomainCoreDump",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainCoreDumpArgs,
    encode_args=encode_domain_core_dump_args,
    decode_args=decode_domain_core_dump_args,
)
"""Dump a domain's memory into a file on the daemon's host."""

DOMAIN_RESTORE: _Procedure[DomainRestoreArgs, None] = _Procedure(
    0x20008086, 1, 54, "domain_restore",
    function="virDomainRestore",
    object="connection",
    since="0.3.0",
    write=True,
    args=DomainRestoreArgs,
    encode_args=encode_domain_restore_args,
    decode_args=decode_domain_restore_args,
)
"""Start a domain from a file written by domain_save."""

DOMAIN_SAVE: _Procedure[DomainSaveArgs, None] = _Procedure(
    0x20008086, 1, 55, "domain_save",
    function="virDomainSave",
    object="domain",
    since="0.3.0",
    write=True,
    args=DomainSaveArgs,
    encode_args=encode_domain_save_args,
    decode_args=decode_domain_save_args,
)
"""Save a running domain's memory into a file on the daemon's host and stop it."""

DOMAIN_MANAGED_SAVE: _Procedure[DomainManagedSaveArgs, None] = _Procedure(
    0x20008086, 1, 182, "domain_managed_save",
    function="virDomainManagedSave",
    object="domain",
    since="0.8.0",
    write=True,
    args=DomainManagedSaveArgs,
    encode_args=encode_domain_managed_save_args,
    decode_args=decode_domain_managed_save_args,
)
"""Save a domain's memory where libvirt itself keeps it, and stop it; the next start restores it."""

DOMAIN_HAS_MANAGED_SAVE_IMAGE: _Procedure[DomainHasManagedSaveImageArgs, DomainHasManagedSaveImageRet] = _Procedure(
    0x20008086, 1, 183, "domain_has_managed_save_image",
    function="virDomainHasManagedSaveImage",
    object="domain",
    since="0.8.0",
    args=DomainHasManagedSaveImageArgs,
    encode_args=encode_domain_has_managed_save_image_args,
    decode_args=decode_domain_has_managed_save_image_args,
    ret=DomainHasManagedSaveImageRet,
    encode_ret=encode_domain_has_managed_save_image_ret,
    decode_ret=decode_domain_has_managed_save_image_ret,
)
"""Tell whether libvirt keeps a saved memory of the domain."""

DOMAIN_MANAGED_SAVE_REMOVE: _Procedure[DomainManagedSaveRemoveArgs, None] = _Procedure(
    0x20008086, 1, 184, "domain_managed_save_remove",
    function="virDomainManagedSaveRemove",
    object="domain",
    since="0.8.0",
    write=True,
    args=DomainManagedSaveRemoveArgs,
    encode_args=encode_domain_managed_save_remove_args,
    decode_args=decode_domain_managed_save_remove_args,
)
"""Throw the saved memory of the domain away."""

DOMAIN_SAVE_FLAGS: _Procedure[DomainSaveFlagsArgs, None] = _Procedure(
    0x20008086, 1, 232, "domain_save_flags",
    function="virDomainSaveFlags",
    object="domain",
    since="0.9.4",
    write=True,
    args=DomainSaveFlagsArgs,
    encode_args=encode_domain_save_flags_args,
    decode_args=decode_domain_save_flags_args,
)
"""Save a running domain's memory into a file, optionally with changed XML, and stop it."""

DOMAIN_RESTORE_FLAGS: _Procedure[DomainRestoreFlagsArgs, None] = _Procedure(
    0x20008086, 1, 233, "domain_restore_flags",
    function="virDomainRestoreFlags",
    object="connection",
    since="0.9.4",
    write=True,
    args=DomainRestoreFlagsArgs,
    encode_args=encode_domain_restore_flags_args,
    decode_args=decode_domain_restore_flags_args,
)
"""Start a domain from a saved file, optionally with changed XML."""

DOMAIN_SAVE_IMAGE_GET_XML_DESC: _Procedure[DomainSaveImageGetXmlDescArgs, DomainSaveImageGetXmlDescRet] = _Procedure(
    0x20008086, 1, 235, "domain_save_image_get_xml_desc",
    function="virDomainSaveImageGetXMLDesc",
    object="connection",
    since="0.9.4",
    priority=True,
    write=True,
    args=DomainSaveImageGetXmlDescArgs,
    encode_args=encode_domain_save_image_get_xml_desc_args,
    decode_args=decode_domain_save_image_get_xml_desc_args,
    ret=DomainSaveImageGetXmlDescRet,
    encode_ret=encode_domain_save_image_get_xml_desc_ret,
    decode_ret=decode_domain_save_image_get_xml_desc_ret,
)
"""Read the domain XML inside a saved file."""

DOMAIN_SAVE_IMAGE_DEFINE_XML: _Procedure[DomainSaveImageDefineXmlArgs, None] = _Procedure(
    0x20008086, 1, 236, "domain_save_image_define_xml",
    function="virDomainSaveImageDefineXML",
    object="connection",
    since="0.9.4",
    priority=True,
    write=True,
    args=DomainSaveImageDefineXmlArgs,
    encode_args=encode_domain_save_image_define_xml_args,
    decode_args=decode_domain_save_image_define_xml_args,
)
"""Change the domain XML inside a saved file."""

DOMAIN_CORE_DUMP_WITH_FORMAT: _Procedure[DomainCoreDumpWithFormatArgs, None] = _Procedure(
    0x20008086, 1, 334, "domain_core_dump_with_format",
    function="virDomainCoreDumpWithFormat",
    object="domain",
    since="1.2.3",
    write=True,
    args=DomainCoreDumpWithFormatArgs,
    encode_args=encode_domain_core_dump_with_format_args,
    decode_args=decode_domain_core_dump_with_format_args,
)
"""Dump a domain's memory into a file of a chosen format."""

DOMAIN_MANAGED_SAVE_GET_XML_DESC: _Procedure[DomainManagedSaveGetXmlDescArgs, DomainManagedSaveGetXmlDescRet] = _Procedure(
    0x20008086, 1, 388, "domain_managed_save_get_xml_desc",
    function="virDomainManagedSaveGetXMLDesc",
    object="domain",
    since="3.7.0",
    secure=1,
    args=DomainManagedSaveGetXmlDescArgs,
    encode_args=encode_domain_managed_save_get_xml_desc_args,
    decode_args=decode_domain_managed_save_get_xml_desc_args,
    ret=DomainManagedSaveGetXmlDescRet,
    encode_ret=encode_domain_managed_save_get_xml_desc_ret,
    decode_ret=decode_domain_managed_save_get_xml_desc_ret,
)
"""Read the domain XML inside the managed saved memory."""

DOMAIN_MANAGED_SAVE_DEFINE_XML: _Procedure[DomainManagedSaveDefineXmlArgs, None] = _Procedure(
    0x20008086, 1, 389, "domain_managed_save_define_xml",
    function="virDomainManagedSaveDefineXML",
    object="domain",
    since="3.7.0",
    write=True,
    args=DomainManagedSaveDefineXmlArgs,
    encode_args=encode_domain_managed_save_define_xml_args,
    decode_args=decode_domain_managed_save_define_xml_args,
)
"""Change the domain XML inside the managed saved memory."""

DOMAIN_SAVE_PARAMS: _Procedure[DomainSaveParamsArgs, None] = _Procedure(
    0x20008086, 1, 440, "domain_save_params",
    function="virDomainSaveParams",
    object="domain",
    since="8.4.0",
    write=True,
    args=DomainSaveParamsArgs,
    encode_args=encode_domain_save_params_args,
    decode_args=decode_domain_save_params_args,
)
"""Save a running domain's memory and stop it, described by typed parameters."""

DOMAIN_RESTORE_PARAMS: _Procedure[DomainRestoreParamsArgs, None] = _Procedure(
    0x20008086, 1, 441, "domain_restore_params",
    function="virDomainRestoreParams",
    object="connection",
    since="8.4.0",
    write=True,
    args=DomainRestoreParamsArgs,
    encode_args=encode_domain_restore_params_args,
    decode_args=decode_domain_restore_params_args,
)
"""Start a domain from a saved file, described by typed parameters."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_CORE_DUMP,
    DOMAIN_RESTORE,
    DOMAIN_SAVE,
    DOMAIN_MANAGED_SAVE,
    DOMAIN_HAS_MANAGED_SAVE_IMAGE,
    DOMAIN_MANAGED_SAVE_REMOVE,
    DOMAIN_SAVE_FLAGS,
    DOMAIN_RESTORE_FLAGS,
    DOMAIN_SAVE_IMAGE_GET_XML_DESC,
    DOMAIN_SAVE_IMAGE_DEFINE_XML,
    DOMAIN_CORE_DUMP_WITH_FORMAT,
    DOMAIN_MANAGED_SAVE_GET_XML_DESC,
    DOMAIN_MANAGED_SAVE_DEFINE_XML,
    DOMAIN_SAVE_PARAMS,
    DOMAIN_RESTORE_PARAMS,
)
