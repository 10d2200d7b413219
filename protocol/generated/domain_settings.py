# DO NOT EDIT: generated from domain_settings.x by virtwire.protocol.compiler.

"""What a domain carries with it: metadata, warnings, actions, security, lent files; and its XML in other dialects."""

from __future__ import annotations

from collections.abc import Sequence as _Sequence
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
    widen as _widen,
    write_strings as _write_strings,
)

from .types import (
    DomainHandle,
    TypedParam,
    _readall_typed_param,
    _writeall_typed_param,
)

_pack_16s2i = _Struct(">16s2i").pack
_pack_16si = _Struct(">16si").pack
_pack_16si3I = _Struct(">16si3I").pack
_pack_16siI = _Struct(">16siI").pack
_pack_2I = _Struct(">2I").pack
_pack_I = _Struct(">I").pack
_pack_i = _Struct(">i").pack
_unpack_16s2iI = _Struct(">16s2iI").unpack_from
_unpack_16si = _Struct(">16si").unpack_from
_unpack_16si3I = _Struct(">16si3I").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from

SECURITY_LABEL_MAX = 4097
"""Longest security label, a NUL included, in characters of four bytes each."""

SECURITY_LABEL_LIST_MAX = 64
"""Most security labels of a domain."""

DOMAIN_MESSAGES_MAX = 2048
"""Most warnings about a domain."""

DOMAIN_LAUNCH_SECURITY_INFO_PARAMS_MAX = 64
"""Most parameters about a confidential guest."""

DOMAIN_LAUNCH_SECURITY_STATE_PARAMS_MAX = 64
"""Most parameters to set of a confidential guest."""


class DomainSetMetadataArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    type: int
    """One of DomainMetadataType"""
    metadata: str | None
    """absent removes it"""
    key: str | None
    """prefix for that namespace"""
    uri: str | None
    """namespace of the custom element"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, type: int, metadata: str | None, key: str | None, uri: str | None, flags: int) -> DomainSetMetadataArgs:
        return _new(_cls, (dom, type, metadata, key, uri, flags))


class DomainGetMetadataArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    type: int
    """One of DomainMetadataType"""
    uri: str | None
    """namespace of the custom element"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, type: int, uri: str | None, flags: int) -> DomainGetMetadataArgs:
        return _new(_cls, (dom, type, uri, flags))


class DomainGetMetadataRet(_Record):
    __slots__ = ()
    metadata: str

    def __new__(_cls, metadata: str) -> DomainGetMetadataRet:
        return _new(_cls, (metadata,))


class DomainSetLifecycleActionArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    type: int
    """One of DomainLifecycle"""
    action: int
    """One of DomainLifecycleAction"""
    flags: int
    """Bits of DomainModificationImpact"""

    def __new__(_cls, dom: DomainHandle, type: int, action: int, flags: int) -> DomainSetLifecycleActionArgs:
        return _new(_cls, (dom, type, action, flags))


class DomainGetMessagesArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """Bits of DomainMessageType"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetMessagesArgs:
        return _new(_cls, (dom, flags))


class DomainGetMessagesRet(_Record):
    __slots__ = ()
    msgs: list[str]

    def __new__(_cls, msgs: list[str]) -> DomainGetMessagesRet:
        return _new(_cls, (msgs,))


class DomainGetSecurityLabelArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainGetSecurityLabelArgs:
        return _new(_cls, (dom,))


class DomainGetSecurityLabelRet(_Record):
    __slots__ = ()
    label: bytes
    enforcing: int
    """1 when the label is enforced"""

    def __new__(_cls, label: bytes, enforcing: int) -> DomainGetSecurityLabelRet:
        return _new(_cls, (label, enforcing))


class DomainGetSecurityLabelListArgs(_Record):
    __slots__ = ()
    dom: DomainHandle

    def __new__(_cls, dom: DomainHandle) -> DomainGetSecurityLabelListArgs:
        return _new(_cls, (dom,))


class DomainGetSecurityLabelListRet(_Record):
    __slots__ = ()
    labels: list[DomainGetSecurityLabelRet]
    ret: int
    """how many there are"""

    def __new__(_cls, labels: list[DomainGetSecurityLabelRet], ret: int) -> DomainGetSecurityLabelListRet:
        return _new(_cls, (labels, ret))


class DomainGetLaunchSecurityInfoArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainGetLaunchSecurityInfoArgs:
        return _new(_cls, (dom, flags))


class DomainGetLaunchSecurityInfoRet(_Record):
    __slots__ = ()
    params: list[TypedParam]

    def __new__(_cls, params: list[TypedParam]) -> DomainGetLaunchSecurityInfoRet:
        return _new(_cls, (params,))


class DomainSetLaunchSecurityStateArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    params: list[TypedParam]
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, params: list[TypedParam], flags: int) -> DomainSetLaunchSecurityStateArgs:
        return _new(_cls, (dom, params, flags))


class DomainFdAssociateArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    name: str
    flags: int
    """Bits of DomainFdAssociateFlags"""

    def __new__(_cls, dom: DomainHandle, name: str, flags: int) -> DomainFdAssociateArgs:
        return _new(_cls, (dom, name, flags))


class ConnectDomainXmlFromNativeArgs(_Record):
    __slots__ = ()
    native_format: str
    native_config: str
    flags: int
    """none defined, 0"""

    def __new__(_cls, native_format: str, native_config: str, flags: int) -> ConnectDomainXmlFromNativeArgs:
        return _new(_cls, (native_format, native_config, flags))


class ConnectDomainXmlFromNativeRet(_Record):
    __slots__ = ()
    domain_xml: str

    def __new__(_cls, domain_xml: str) -> ConnectDomainXmlFromNativeRet:
        return _new(_cls, (domain_xml,))


class ConnectDomainXmlToNativeArgs(_Record):
    __slots__ = ()
    native_format: str
    domain_xml: str
    flags: int
    """none defined, 0"""

    def __new__(_cls, native_format: str, domain_xml: str, flags: int) -> ConnectDomainXmlToNativeArgs:
        return _new(_cls, (native_format, domain_xml, flags))


class ConnectDomainXmlToNativeRet(_Record):
    __slots__ = ()
    native_config: str

    def __new__(_cls, native_config: str) -> ConnectDomainXmlToNativeRet:
        return _new(_cls, (native_config,))


def encode_domain_set_metadata_args(value: DomainSetMetadataArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_metadata_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_metadata_args.dom.uuid", len(dom_uuid), 16)
        metadata = value.metadata
        if metadata is None:
            metadata_coded = _ABSENT
        else:
            metadata_value = metadata.encode()
            metadata_value_n = len(metadata_value)
            if metadata_value_n > 4194304:
                raise _encode_too_long("domain_set_metadata_args.metadata", metadata_value_n, 4194304)
            metadata_coded = _pack_2I(1, metadata_value_n) + metadata_value + _PAD[metadata_value_n & 3]
        key = value.key
        if key is None:
            key_coded = _ABSENT
        else:
            key_value = key.encode()
            key_value_n = len(key_value)
            if key_value_n > 4194304:
                raise _encode_too_long("domain_set_metadata_args.key", key_value_n, 4194304)
            key_coded = _pack_2I(1, key_value_n) + key_value + _PAD[key_value_n & 3]
        uri = value.uri
        if uri is None:
            uri_coded = _ABSENT
        else:
            uri_value = uri.encode()
            uri_value_n = len(uri_value)
            if uri_value_n > 4194304:
                raise _encode_too_long("domain_set_metadata_args.uri", uri_value_n, 4194304)
            uri_coded = _pack_2I(1, uri_value_n) + uri_value + _PAD[uri_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16s2i(dom_uuid, dom.id, value.type), metadata_coded, key_coded, uri_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_metadata_args", value, error)


def decode_domain_set_metadata_args(buf: bytes, offset: int = 0) -> DomainSetMetadataArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_metadata_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, type, metadata_there = _unpack_16s2iI(buf, offset)
        metadata: str | None
        if metadata_there:
            (metadata_value_n,) = _unpack_I(buf, offset + 28)
            if metadata_value_n > 4194304:
                raise _decode_too_long("domain_set_metadata_args.metadata", metadata_value_n, 4194304)
            end = offset + 32 + metadata_value_n
            metadata_value = buf[offset + 32:end].decode("utf-8", "surrogateescape")
            if "\0" in metadata_value:
                metadata_value = metadata_value.partition("\0")[0]
            offset = end + (-metadata_value_n & 3)
            metadata = metadata_value
        else:
            offset += 28
            metadata = None
        (key_there,) = _unpack_I(buf, offset)
        key: str | None
        if key_there:
            (key_value_n,) = _unpack_I(buf, offset + 4)
            if key_value_n > 4194304:
                raise _decode_too_long("domain_set_metadata_args.key", key_value_n, 4194304)
            end = offset + 8 + key_value_n
            key_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in key_value:
                key_value = key_value.partition("\0")[0]
            offset = end + (-key_value_n & 3)
            key = key_value
        else:
            offset += 4
            key = None
        (uri_there,) = _unpack_I(buf, offset)
        uri: str | None
        if uri_there:
            (uri_value_n,) = _unpack_I(buf, offset + 4)
            if uri_value_n > 4194304:
                raise _decode_too_long("domain_set_metadata_args.uri", uri_value_n, 4194304)
            end = offset + 8 + uri_value_n
            uri_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_value:
                uri_value = uri_value.partition("\0")[0]
            offset = end + (-uri_value_n & 3)
            uri = uri_value
        else:
            offset += 4
            uri = None
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetMetadataArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), type, metadata, key, uri, flags))
    except _error:
        raise _decode_short("domain_set_metadata_args", buf) from None


def encode_domain_get_metadata_args(value: DomainGetMetadataArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_metadata_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_metadata_args.dom.uuid", len(dom_uuid), 16)
        uri = value.uri
        if uri is None:
            uri_coded = _ABSENT
        else:
            uri_value = uri.encode()
            uri_value_n = len(uri_value)
            if uri_value_n > 4194304:
                raise _encode_too_long("domain_get_metadata_args.uri", uri_value_n, 4194304)
            uri_coded = _pack_2I(1, uri_value_n) + uri_value + _PAD[uri_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16s2i(dom_uuid, dom.id, value.type), uri_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_metadata_args", value, error)


def decode_domain_get_metadata_args(buf: bytes, offset: int = 0) -> DomainGetMetadataArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_metadata_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, type, uri_there = _unpack_16s2iI(buf, offset)
        uri: str | None
        if uri_there:
            (uri_value_n,) = _unpack_I(buf, offset + 28)
            if uri_value_n > 4194304:
                raise _decode_too_long("domain_get_metadata_args.uri", uri_value_n, 4194304)
            end = offset + 32 + uri_value_n
            uri_value = buf[offset + 32:end].decode("utf-8", "surrogateescape")
            if "\0" in uri_value:
                uri_value = uri_value.partition("\0")[0]
            offset = end + (-uri_value_n & 3)
            uri = uri_value
        else:
            offset += 28
            uri = None
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainGetMetadataArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), type, uri, flags))
    except _error:
        raise _decode_short("domain_get_metadata_args", buf) from None


def encode_domain_get_metadata_ret(value: DomainGetMetadataRet) -> bytes:
    try:
        metadata = value.metadata.encode()
        metadata_n = len(metadata)
        if metadata_n > 4194304:
            raise _encode_too_long("domain_get_metadata_ret.metadata", metadata_n, 4194304)
        return _pack_I(metadata_n) + metadata + _PAD[metadata_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_metadata_ret", value, error)


def decode_domain_get_metadata_ret(buf: bytes, offset: int = 0) -> DomainGetMetadataRet:
    try:
        (metadata_n,) = _unpack_I(buf, offset)
        if metadata_n > 4194304:
            raise _decode_too_long("domain_get_metadata_ret.metadata", metadata_n, 4194304)
        end = offset + 4 + metadata_n
        metadata = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in metadata:
            metadata = metadata.partition("\0")[0]
        if end + (-metadata_n & 3) > len(buf):
            raise _decode_short("domain_get_metadata_ret", buf)
        return _new(DomainGetMetadataRet, (metadata,))
    except _error:
        raise _decode_short("domain_get_metadata_ret", buf) from None


def encode_domain_set_lifecycle_action_args(value: DomainSetLifecycleActionArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_lifecycle_action_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_lifecycle_action_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si3I(dom_uuid, dom.id, value.type, value.action, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_lifecycle_action_args", value, error)


def decode_domain_set_lifecycle_action_args(buf: bytes, offset: int = 0) -> DomainSetLifecycleActionArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_lifecycle_action_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, type, action, flags = _unpack_16si3I(buf, offset)
        return _new(DomainSetLifecycleActionArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), type, action, flags))
    except _error:
        raise _decode_short("domain_set_lifecycle_action_args", buf) from None


def encode_domain_get_messages_args(value: DomainGetMessagesArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_messages_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_messages_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_messages_args", value, error)


def decode_domain_get_messages_args(buf: bytes, offset: int = 0) -> DomainGetMessagesArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_messages_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetMessagesArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_messages_args", buf) from None


def encode_domain_get_messages_ret(value: DomainGetMessagesRet) -> bytes:
    try:
        msgs = value.msgs
        msgs_n = len(msgs)
        if msgs_n > 2048:
            raise _encode_too_long("domain_get_messages_ret.msgs", msgs_n, 2048)
        return _pack_I(msgs_n) + _write_strings(msgs, 4194304, "domain_get_messages_ret.msgs[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_messages_ret", value, error)


def decode_domain_get_messages_ret(buf: bytes, offset: int = 0) -> DomainGetMessagesRet:
    try:
        (msgs_n,) = _unpack_I(buf, offset)
        offset += 4
        if msgs_n > 2048 or msgs_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_get_messages_ret.msgs", msgs_n, 2048, buf)
        msgs, offset = _read_strings(buf, offset, msgs_n, 4194304, True, "domain_get_messages_ret.msgs[]")
        if offset > len(buf):
            raise _decode_short("domain_get_messages_ret", buf)
        return _new(DomainGetMessagesRet, (msgs,))
    except _error:
        raise _decode_short("domain_get_messages_ret", buf) from None


def encode_domain_get_security_label_args(value: DomainGetSecurityLabelArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_security_label_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_security_label_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_security_label_args", value, error)


def decode_domain_get_security_label_args(buf: bytes, offset: int = 0) -> DomainGetSecurityLabelArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_security_label_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainGetSecurityLabelArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_get_security_label_args", buf) from None


def encode_domain_get_security_label_ret(value: DomainGetSecurityLabelRet) -> bytes:
    try:
        label = value.label
        label_n = len(label)
        if label_n > 4097:
            raise _encode_too_long("domain_get_security_label_ret.label", label_n, 4097)
        return _pack_I(label_n) + _widen(label) + _pack_i(value.enforcing)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_security_label_ret", value, error)


def _writeall_domain_get_security_label_ret(value: _Sequence[DomainGetSecurityLabelRet]) -> bytes:
    result: list[bytes] = []
    for item in value:
        label = item.label
        label_n = len(label)
        if label_n > 4097:
            raise _encode_too_long("domain_get_security_label_ret.label", label_n, 4097)
        result.append(_pack_I(label_n) + _widen(label) + _pack_i(item.enforcing))
    return b"".join(result)


def decode_domain_get_security_label_ret(buf: bytes, offset: int = 0) -> DomainGetSecurityLabelRet:
    try:
        (label_n,) = _unpack_I(buf, offset)
        offset += 4
        if label_n > 4097 or label_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_get_security_label_ret.label", label_n, 4097, buf)
        end = offset + 4 * label_n
        label = buf[offset + 3 : end : 4]
        offset = end
        (enforcing,) = _unpack_i(buf, offset)
        return _new(DomainGetSecurityLabelRet, (label, enforcing))
    except _error:
        raise _decode_short("domain_get_security_label_ret", buf) from None


def _readall_domain_get_security_label_ret(buf: bytes, offset: int, count: int) -> tuple[list[DomainGetSecurityLabelRet], int]:
    result: list[DomainGetSecurityLabelRet] = []
    for _ in range(count):
        (label_n,) = _unpack_I(buf, offset)
        offset += 4
        if label_n > 4097 or label_n * 4 > len(buf) - offset:
            raise _decode_bad_count("domain_get_security_label_ret.label", label_n, 4097, buf)
        end = offset + 4 * label_n
        label = buf[offset + 3 : end : 4]
        offset = end
        (enforcing,) = _unpack_i(buf, offset)
        offset += 4
        result.append(_new(DomainGetSecurityLabelRet, (label, enforcing)))
    return result, offset


def encode_domain_get_security_label_list_args(value: DomainGetSecurityLabelListArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_security_label_list_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_security_label_list_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16si(dom_uuid, dom.id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_security_label_list_args", value, error)


def decode_domain_get_security_label_list_args(buf: bytes, offset: int = 0) -> DomainGetSecurityLabelListArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_security_label_list_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id = _unpack_16si(buf, offset)
        return _new(DomainGetSecurityLabelListArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)),))
    except _error:
        raise _decode_short("domain_get_security_label_list_args", buf) from None


def encode_domain_get_security_label_list_ret(value: DomainGetSecurityLabelListRet) -> bytes:
    try:
        labels = value.labels
        labels_n = len(labels)
        if labels_n > 64:
            raise _encode_too_long("domain_get_security_label_list_ret.labels", labels_n, 64)
        return _pack_I(labels_n) + _writeall_domain_get_security_label_ret(labels) + _pack_i(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_security_label_list_ret", value, error)


def decode_domain_get_security_label_list_ret(buf: bytes, offset: int = 0) -> DomainGetSecurityLabelListRet:
    try:
        (labels_n,) = _unpack_I(buf, offset)
        offset += 4
        if labels_n > 64 or labels_n * 8 > len(buf) - offset:
            raise _decode_bad_count("domain_get_security_label_list_ret.labels", labels_n, 64, buf)
        labels, offset = _readall_domain_get_security_label_ret(buf, offset, labels_n)
        (ret,) = _unpack_i(buf, offset)
        return _new(DomainGetSecurityLabelListRet, (labels, ret))
    except _error:
        raise _decode_short("domain_get_security_label_list_ret", buf) from None


def encode_domain_get_launch_security_info_args(value: DomainGetLaunchSecurityInfoArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_get_launch_security_info_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_get_launch_security_info_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_launch_security_info_args", value, error)


def decode_domain_get_launch_security_info_args(buf: bytes, offset: int = 0) -> DomainGetLaunchSecurityInfoArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_get_launch_security_info_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainGetLaunchSecurityInfoArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_get_launch_security_info_args", buf) from None


def encode_domain_get_launch_security_info_ret(value: DomainGetLaunchSecurityInfoRet) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_get_launch_security_info_ret.params", params_n, 64)
        return _pack_I(params_n) + _writeall_typed_param(params)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_get_launch_security_info_ret", value, error)


def decode_domain_get_launch_security_info_ret(buf: bytes, offset: int = 0) -> DomainGetLaunchSecurityInfoRet:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_get_launch_security_info_ret.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        if offset > len(buf):
            raise _decode_short("domain_get_launch_security_info_ret", buf)
        return _new(DomainGetLaunchSecurityInfoRet, (params,))
    except _error:
        raise _decode_short("domain_get_launch_security_info_ret", buf) from None


def encode_domain_set_launch_security_state_args(value: DomainSetLaunchSecurityStateArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_set_launch_security_state_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_set_launch_security_state_args.dom.uuid", len(dom_uuid), 16)
        params = value.params
        params_n = len(params)
        if params_n > 64:
            raise _encode_too_long("domain_set_launch_security_state_args.params", params_n, 64)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, params_n), _writeall_typed_param(params), _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_set_launch_security_state_args", value, error)


def decode_domain_set_launch_security_state_args(buf: bytes, offset: int = 0) -> DomainSetLaunchSecurityStateArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_set_launch_security_state_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, params_n = _unpack_16siI(buf, offset)
        offset += 24
        if params_n > 64 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("domain_set_launch_security_state_args.params", params_n, 64, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainSetLaunchSecurityStateArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), params, flags))
    except _error:
        raise _decode_short("domain_set_launch_security_state_args", buf) from None


def encode_domain_fd_associate_args(value: DomainFdAssociateArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_fd_associate_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_fd_associate_args.dom.uuid", len(dom_uuid), 16)
        name = value.name.encode()
        name_n = len(name)
        if name_n > 4194304:
            raise _encode_too_long("domain_fd_associate_args.name", name_n, 4194304)
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, name_n), name, _PAD[name_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_fd_associate_args", value, error)


def decode_domain_fd_associate_args(buf: bytes, offset: int = 0) -> DomainFdAssociateArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_fd_associate_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, name_n = _unpack_16siI(buf, offset)
        if name_n > 4194304:
            raise _decode_too_long("domain_fd_associate_args.name", name_n, 4194304)
        end = offset + 24 + name_n
        name = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in name:
            name = name.partition("\0")[0]
        offset = end + (-name_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainFdAssociateArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), name, flags))
    except _error:
        raise _decode_short("domain_fd_associate_args", buf) from None


def encode_connect_domain_xml_from_native_args(value: ConnectDomainXmlFromNativeArgs) -> bytes:
    try:
        native_format = value.native_format.encode()
        native_format_n = len(native_format)
        if native_format_n > 4194304:
            raise _encode_too_long("connect_domain_xml_from_native_args.native_format", native_format_n, 4194304)
        native_config = value.native_config.encode()
        native_config_n = len(native_config)
        if native_config_n > 4194304:
            raise _encode_too_long("connect_domain_xml_from_native_args.native_config", native_config_n, 4194304)
        return b"".join((_pack_I(native_format_n), native_format, _PAD[native_format_n & 3], _pack_I(native_config_n), native_config, _PAD[native_config_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_xml_from_native_args", value, error)


def decode_connect_domain_xml_from_native_args(buf: bytes, offset: int = 0) -> ConnectDomainXmlFromNativeArgs:
    try:
        (native_format_n,) = _unpack_I(buf, offset)
        if native_format_n > 4194304:
            raise _decode_too_long("connect_domain_xml_from_native_args.native_format", native_format_n, 4194304)
        end = offset + 4 + native_format_n
        native_format = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in native_format:
            native_format = native_format.partition("\0")[0]
        offset = end + (-native_format_n & 3)
        (native_config_n,) = _unpack_I(buf, offset)
        if native_config_n > 4194304:
            raise _decode_too_long("connect_domain_xml_from_native_args.native_config", native_config_n, 4194304)
        end = offset + 4 + native_config_n
        native_config = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in native_config:
            native_config = native_config.partition("\0")[0]
        offset = end + (-native_config_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(ConnectDomainXmlFromNativeArgs, (native_format, native_config, flags))
    except _error:
        raise _decode_short("connect_domain_xml_from_native_args", buf) from None


def encode_connect_domain_xml_from_native_ret(value: ConnectDomainXmlFromNativeRet) -> bytes:
    try:
        domain_xml = value.domain_xml.encode()
        domain_xml_n = len(domain_xml)
        if domain_xml_n > 4194304:
            raise _encode_too_long("connect_domain_xml_from_native_ret.domain_xml", domain_xml_n, 4194304)
        return _pack_I(domain_xml_n) + domain_xml + _PAD[domain_xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_xml_from_native_ret", value, error)


def decode_connect_domain_xml_from_native_ret(buf: bytes, offset: int = 0) -> ConnectDomainXmlFromNativeRet:
    try:
        (domain_xml_n,) = _unpack_I(buf, offset)
        if domain_xml_n > 4194304:
            raise _decode_too_long("connect_domain_xml_from_native_ret.domain_xml", domain_xml_n, 4194304)
        end = offset + 4 + domain_xml_n
        domain_xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in domain_xml:
            domain_xml = domain_xml.partition("\0")[0]
        if end + (-domain_xml_n & 3) > len(buf):
            raise _decode_short("connect_domain_xml_from_native_ret", buf)
        return _new(ConnectDomainXmlFromNativeRet, (domain_xml,))
    except _error:
        raise _decode_short("connect_domain_xml_from_native_ret", buf) from None


def encode_connect_domain_xml_to_native_args(value: ConnectDomainXmlToNativeArgs) -> bytes:
    try:
        native_format = value.native_format.encode()
        native_format_n = len(native_format)
        if native_format_n > 4194304:
            raise _encode_too_long("connect_domain_xml_to_native_args.native_format", native_format_n, 4194304)
        domain_xml = value.domain_xml.encode()
        domain_xml_n = len(domain_xml)
        if domain_xml_n > 4194304:
            raise _encode_too_long("connect_domain_xml_to_native_args.domain_xml", domain_xml_n, 4194304)
        return b"".join((_pack_I(native_format_n), native_format, _PAD[native_format_n & 3], _pack_I(domain_xml_n), domain_xml, _PAD[domain_xml_n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_xml_to_native_args", value, error)


def decode_connect_domain_xml_to_native_args(buf: bytes, offset: int = 0) -> ConnectDomainXmlToNativeArgs:
    try:
        (native_format_n,) = _unpack_I(buf, offset)
        if native_format_n > 4194304:
            raise _decode_too_long("connect_domain_xml_to_native_args.native_format", native_format_n, 4194304)
        end = offset + 4 + native_format_n
        native_format = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in native_format:
            native_format = native_format.partition("\0")[0]
        offset = end + (-native_format_n & 3)
        (domain_xml_n,) = _unpack_I(buf, offset)
        if domain_xml_n > 4194304:
            raise _decode_too_long("connect_domain_xml_to_native_args.domain_xml", domain_xml_n, 4194304)
        end = offset + 4 + domain_xml_n
        domain_xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in domain_xml:
            domain_xml = domain_xml.partition("\0")[0]
        offset = end + (-domain_xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(ConnectDomainXmlToNativeArgs, (native_format, domain_xml, flags))
    except _error:
        raise _decode_short("connect_domain_xml_to_native_args", buf) from None


def encode_connect_domain_xml_to_native_ret(value: ConnectDomainXmlToNativeRet) -> bytes:
    try:
        native_config = value.native_config.encode()
        native_config_n = len(native_config)
        if native_config_n > 4194304:
            raise _encode_too_long("connect_domain_xml_to_native_ret.native_config", native_config_n, 4194304)
        return _pack_I(native_config_n) + native_config + _PAD[native_config_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_domain_xml_to_native_ret", value, error)


def decode_connect_domain_xml_to_native_ret(buf: bytes, offset: int = 0) -> ConnectDomainXmlToNativeRet:
    try:
        (native_config_n,) = _unpack_I(buf, offset)
        if native_config_n > 4194304:
            raise _decode_too_long("connect_domain_xml_to_native_ret.native_config", native_config_n, 4194304)
        end = offset + 4 + native_config_n
        native_config = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in native_config:
            native_config = native_config.partition("\0")[0]
        if end + (-native_config_n & 3) > len(buf):
            raise _decode_short("connect_domain_xml_to_native_ret", buf)
        return _new(ConnectDomainXmlToNativeRet, (native_config,))
    except _error:
        raise _decode_short("connect_domain_xml_to_native_ret", buf) from None

DOMAIN_GET_SECURITY_LABEL: _Procedure[DomainGetSecurityLabelArgs, DomainGetSecurityLabelRet] = _Procedure(
    0x20008086, 1, 121, "domain_get_security_label",
    function="virDomainGetSecurityLabel",
    object="domain",
    since="0.6.1",
    priority=True,
    args=DomainGetSecurityLabelArgs,
    encode_args=encode_domain_get_security_label_args,
    decode_args=decode_domain_get_security_label_args,
    ret=DomainGetSecurityLabelRet,
    encode_ret=encode_domain_get_security_label_ret,
    decode_ret=decode_domain_get_security_label_ret,
)
"""Tell the security label of a running domain."""

CONNECT_DOMAIN_XML_FROM_NATIVE: _Procedure[ConnectDomainXmlFromNativeArgs, ConnectDomainXmlFromNativeRet] = _Procedure(
    0x20008086, 1, 135, "connect_domain_xml_from_native",
    function="virConnectDomainXMLFromNative",
    object="connection",
    since="0.6.4",
    write=True,
    args=ConnectDomainXmlFromNativeArgs,
    encode_args=encode_connect_domain_xml_from_native_args,
    decode_args=decode_connect_domain_xml_from_native_args,
    ret=ConnectDomainXmlFromNativeRet,
    encode_ret=encode_connect_domain_xml_from_native_ret,
    decode_ret=decode_connect_domain_xml_from_native_ret,
)
"""Turn a hypervisor's own configuration into domain XML."""

CONNECT_DOMAIN_XML_TO_NATIVE: _Procedure[ConnectDomainXmlToNativeArgs, ConnectDomainXmlToNativeRet] = _Procedure(
    0x20008086, 1, 136, "connect_domain_xml_to_native",
    function="virConnectDomainXMLToNative",
    object="connection",
    since="0.6.4",
    write=True,
    args=ConnectDomainXmlToNativeArgs,
    encode_args=encode_connect_domain_xml_to_native_args,
    decode_args=decode_connect_domain_xml_to_native_args,
    ret=ConnectDomainXmlToNativeRet,
    encode_ret=encode_connect_domain_xml_to_native_ret,
    decode_ret=decode_connect_domain_xml_to_native_ret,
)
"""Turn domain XML into a hypervisor's own configuration."""

DOMAIN_SET_METADATA: _Procedure[DomainSetMetadataArgs, None] = _Procedure(
    0x20008086, 1, 264, "domain_set_metadata",
    function="virDomainSetMetadata",
    object="domain",
    since="0.9.10",
    write=True,
    args=DomainSetMetadataArgs,
    encode_args=encode_domain_set_metadata_args,
    decode_args=decode_domain_set_metadata_args,
)
"""Set or remove title, description or a custom element of a domain."""

DOMAIN_GET_METADATA: _Procedure[DomainGetMetadataArgs, DomainGetMetadataRet] = _Procedure(
    0x20008086, 1, 265, "domain_get_metadata",
    function="virDomainGetMetadata",
    object="domain",
    since="0.9.10",
    args=DomainGetMetadataArgs,
    encode_args=encode_domain_get_metadata_args,
    decode_args=decode_domain_get_metadata_args,
    ret=DomainGetMetadataRet,
    encode_ret=encode_domain_get_metadata_ret,
    decode_ret=decode_domain_get_metadata_ret,
)
"""Read title, description or a custom element of a domain."""

DOMAIN_GET_SECURITY_LABEL_LIST: _Procedure[DomainGetSecurityLabelListArgs, DomainGetSecurityLabelListRet] = _Procedure(
    0x20008086, 1, 278, "domain_get_security_label_list",
    function="virDomainGetSecurityLabelList",
    object="domain",
    since="0.10.0",
    priority=True,
    args=DomainGetSecurityLabelListArgs,
    encode_args=encode_domain_get_security_label_list_args,
    decode_args=decode_domain_get_security_label_list_args,
    ret=DomainGetSecurityLabelListRet,
    encode_ret=encode_domain_get_security_label_list_ret,
    decode_ret=decode_domain_get_security_label_list_ret,
)
"""List the security labels of a running domain, one a security model."""

DOMAIN_SET_LIFECYCLE_ACTION: _Procedure[DomainSetLifecycleActionArgs, None] = _Procedure(
    0x20008086, 1, 390, "domain_set_lifecycle_action",
    function="virDomainSetLifecycleAction",
    object="domain",
    since="3.9.0",
    write=True,
    args=DomainSetLifecycleActionArgs,
    encode_args=encode_domain_set_lifecycle_action_args,
    decode_args=decode_domain_set_lifecycle_action_args,
)
"""Choose what happens when the guest powers off, reboots or crashes."""

DOMAIN_GET_LAUNCH_SECURITY_INFO: _Procedure[DomainGetLaunchSecurityInfoArgs, DomainGetLaunchSecurityInfoRet] = _Procedure(
    0x20008086, 1, 396, "domain_get_launch_security_info",
    function="virDomainGetLaunchSecurityInfo",
    object="domain",
    since="4.5.0",
    write=True,
    args=DomainGetLaunchSecurityInfoArgs,
    encode_args=encode_domain_get_launch_security_info_args,
    decode_args=decode_domain_get_launch_security_info_args,
    ret=DomainGetLaunchSecurityInfoRet,
    encode_ret=encode_domain_get_launch_security_info_ret,
    decode_ret=decode_domain_get_launch_security_info_ret,
)
"""Read the launch measurement and state of a confidential guest."""

DOMAIN_GET_MESSAGES: _Procedure[DomainGetMessagesArgs, DomainGetMessagesRet] = _Procedure(
    0x20008086, 1, 426, "domain_get_messages",
    function="virDomainGetMessages",
    object="domain",
    since="7.1.0",
    args=DomainGetMessagesArgs,
    encode_args=encode_domain_get_messages_args,
    decode_args=decode_domain_get_messages_args,
    ret=DomainGetMessagesRet,
    encode_ret=encode_domain_get_messages_ret,
    decode_ret=decode_domain_get_messages_ret,
)
"""List warnings about the domain, such as deprecated settings in use."""

DOMAIN_SET_LAUNCH_SECURITY_STATE: _Procedure[DomainSetLaunchSecurityStateArgs, None] = _Procedure(
    0x20008086, 1, 439, "domain_set_launch_security_state",
    function="virDomainSetLaunchSecurityState",
    object="domain",
    since="8.0.0",
    write=True,
    args=DomainSetLaunchSecurityStateArgs,
    encode_args=encode_domain_set_launch_security_state_args,
    decode_args=decode_domain_set_launch_security_state_args,
)
"""Inject a secret into a confidential guest before it runs."""

DOMAIN_FD_ASSOCIATE: _Procedure[DomainFdAssociateArgs, None] = _Procedure(
    0x20008086, 1, 443, "domain_fd_associate",
    function="virDomainFDAssociate",
    object="domain",
    since="9.0.0",
    fds="send",
    write=True,
    args=DomainFdAssociateArgs,
    encode_args=encode_domain_fd_associate_args,
    decode_args=decode_domain_fd_associate_args,
)
"""Lend the domain open file descriptors under a name that its XML can use."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_GET_SECURITY_LABEL,
    CONNECT_DOMAIN_XML_FROM_NATIVE,
    CONNECT_DOMAIN_XML_TO_NATIVE,
    DOMAIN_SET_METADATA,
    DOMAIN_GET_METADATA,
    DOMAIN_GET_SECURITY_LABEL_LIST,
    DOMAIN_SET_LIFECYCLE_ACTION,
    DOMAIN_GET_LAUNCH_SECURITY_INFO,
    DOMAIN_GET_MESSAGES,
    DOMAIN_SET_LAUNCH_SECURITY_STATE,
    DOMAIN_FD_ASSOCIATE,
)
