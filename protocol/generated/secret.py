# DO NOT EDIT: generated from secret.x by virtwire.protocol.compiler.

"""Secrets: passwords and keys that other objects refer to, and their events."""

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

from .types import SecretHandle, _readall_secret_handle, _writeall_secret_handle

_pack_16s = _Struct(">16s").pack
_pack_16siI = _Struct(">16siI").pack
_pack_2i = _Struct(">2i").pack
_pack_I = _Struct(">I").pack
_pack_I16siI = _Struct(">I16siI").pack
_pack_i = _Struct(">i").pack
_pack_i16siI = _Struct(">i16siI").pack
_pack_iI = _Struct(">iI").pack
_unpack_16s = _Struct(">16s").unpack_from
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_2i = _Struct(">2i").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_i16siI = _Struct(">i16siI").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

SECRET_LIST_MAX = 16384
"""Most secrets in a list."""

SECRET_VALUE_MAX = 65536
"""Longest value of a secret, in bytes."""


class SecretLookupByUuidArgs(_Record):
    __slots__ = ()
    uuid: bytes

    def __new__(_cls, uuid: bytes) -> SecretLookupByUuidArgs:
        return _new(_cls, (uuid,))


class SecretLookupByUuidRet(_Record):
    __slots__ = ()
    secret: SecretHandle

    def __new__(_cls, secret: SecretHandle) -> SecretLookupByUuidRet:
        return _new(_cls, (secret,))


class SecretLookupByUsageArgs(_Record):
    __slots__ = ()
    usage_type: int
    """One of SecretUsageType"""
    usage_id: str

    def __new__(_cls, usage_type: int, usage_id: str) -> SecretLookupByUsageArgs:
        return _new(_cls, (usage_type, usage_id))


class SecretLookupByUsageRet(_Record):
    __slots__ = ()
    secret: SecretHandle

    def __new__(_cls, secret: SecretHandle) -> SecretLookupByUsageRet:
        return _new(_cls, (secret,))


class ConnectListAllSecretsArgs(_Record):
    __slots__ = ()
    need_results: int
    """0 asks for the count alone"""
    flags: int
    """Bits of ConnectListAllSecretsFlags"""

    def __new__(_cls, need_results: int, flags: int) -> ConnectListAllSecretsArgs:
        return _new(_cls, (need_results, flags))


class ConnectListAllSecretsRet(_Record):
    __slots__ = ()
    secrets: list[SecretHandle]
    ret: int
    """how many there are, also when the list was not wanted"""

    def __new__(_cls, secrets: list[SecretHandle], ret: int) -> ConnectListAllSecretsRet:
        return _new(_cls, (secrets, ret))


class ConnectListSecretsArgs(_Record):
    __slots__ = ()
    maxuuids: int
    """at most this many UUIDs"""

    def __new__(_cls, maxuuids: int) -> ConnectListSecretsArgs:
        return _new(_cls, (maxuuids,))


class ConnectListSecretsRet(_Record):
    __slots__ = ()
    uuids: list[str]
    """in their text form"""

    def __new__(_cls, uuids: list[str]) -> ConnectListSecretsRet:
        return _new(_cls, (uuids,))


class ConnectNumOfSecretsRet(_Record):
    __slots__ = ()
    num: int

    def __new__(_cls, num: int) -> ConnectNumOfSecretsRet:
        return _new(_cls, (num,))


class SecretGetXmlDescArgs(_Record):
    __slots__ = ()
    secret: SecretHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, secret: SecretHandle, flags: int) -> SecretGetXmlDescArgs:
        return _new(_cls, (secret, flags))


class SecretGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> SecretGetXmlDescRet:
        return _new(_cls, (xml,))


class SecretDefineXmlArgs(_Record):
    __slots__ = ()
    xml: str
    flags: int
    """Bits of SecretDefineFlags"""

    def __new__(_cls, xml: str, flags: int) -> SecretDefineXmlArgs:
        return _new(_cls, (xml, flags))


class SecretDefineXmlRet(_Record):
    __slots__ = ()
    secret: SecretHandle

    def __new__(_cls, secret: SecretHandle) -> SecretDefineXmlRet:
        return _new(_cls, (secret,))


class SecretUndefineArgs(_Record):
    __slots__ = ()
    secret: SecretHandle

    def __new__(_cls, secret: SecretHandle) -> SecretUndefineArgs:
        return _new(_cls, (secret,))


class SecretSetValueArgs(_Record):
    __slots__ = ()
    secret: SecretHandle
    value: bytes
    flags: int
    """none defined, 0"""

    def __new__(_cls, secret: SecretHandle, value: bytes, flags: int) -> SecretSetValueArgs:
        return _new(_cls, (secret, value, flags))


class SecretGetValueArgs(_Record):
    __slots__ = ()
    secret: SecretHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, secret: SecretHandle, flags: int) -> SecretGetValueArgs:
        return _new(_cls, (secret, flags))


class SecretGetValueRet(_Record):
    __slots__ = ()
    value: bytes
    """the bytes themselves"""

    def __new__(_cls, value: bytes) -> SecretGetValueRet:
        return _new(_cls, (value,))


class ConnectSecretEventRegisterAnyArgs(_Record):
    __slots__ = ()
    event_id: int
    """One of SecretEventId"""
    secret: SecretHandle | None
    """absent is all of them"""

    def __new__(_cls, event_id: int, secret: SecretHandle | None) -> ConnectSecretEventRegisterAnyArgs:
        return _new(_cls, (event_id, secret))


class ConnectSecretEventRegisterAnyRet(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectSecretEventRegisterAnyRet:
        return _new(_cls, (callback_id,))


class ConnectSecretEventDeregisterAnyArgs(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""

    def __new__(_cls, callback_id: int) -> ConnectSecretEventDeregisterAnyArgs:
        return _new(_cls, (callback_id,))


class SecretEventLifecycleMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    secret: SecretHandle
    event: int
    """One of SecretEventLifecycleType"""
    detail: int
    """always 0"""

    def __new__(_cls, callback_id: int, secret: SecretHandle, event: int, detail: int) -> SecretEventLifecycleMsg:
        return _new(_cls, (callback_id, secret, event, detail))


class SecretEventValueChangedMsg(_Record):
    __slots__ = ()
    callback_id: int
    """number of the registration"""
    secret: SecretHandle

    def __new__(_cls, callback_id: int, secret: SecretHandle) -> SecretEventValueChangedMsg:
        return _new(_cls, (callback_id, secret))


def encode_secret_lookup_by_uuid_args(value: SecretLookupByUuidArgs) -> bytes:
    try:
        uuid = value.uuid
        if len(uuid) != 16:
            raise _encode_bad_size("secret_lookup_by_uuid_args.uuid", len(uuid), 16)
        return _pack_16s(uuid)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_lookup_by_uuid_args", value, error)


def decode_secret_lookup_by_uuid_args(buf: bytes, offset: int = 0) -> SecretLookupByUuidArgs:
    try:
        return _new(SecretLookupByUuidArgs, _unpack_16s(buf, offset))
    except _error:
        raise _decode_short("secret_lookup_by_uuid_args", buf) from None


def encode_secret_lookup_by_uuid_ret(value: SecretLookupByUuidRet) -> bytes:
    try:
        secret = value.secret
        secret_uuid = secret.uuid
        if len(secret_uuid) != 16:
            raise _encode_bad_size("secret_lookup_by_uuid_ret.secret.uuid", len(secret_uuid), 16)
        secret_usage_id = secret.usage_id.encode()
        secret_usage_id_n = len(secret_usage_id)
        if secret_usage_id_n > 4194304:
            raise _encode_too_long("secret_lookup_by_uuid_ret.secret.usage_id", secret_usage_id_n, 4194304)
        return _pack_16siI(secret_uuid, secret.usage_type, secret_usage_id_n) + secret_usage_id + _PAD[secret_usage_id_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_lookup_by_uuid_ret", value, error)


def decode_secret_lookup_by_uuid_ret(buf: bytes, offset: int = 0) -> SecretLookupByUuidRet:
    try:
        secret_uuid, secret_usage_type, secret_usage_id_n = _unpack_16siI(buf, offset)
        if secret_usage_id_n > 4194304:
            raise _decode_too_long("secret_lookup_by_uuid_ret.secret.usage_id", secret_usage_id_n, 4194304)
        end = offset + 24 + secret_usage_id_n
        secret_usage_id = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in secret_usage_id:
            secret_usage_id = secret_usage_id.partition("\0")[0]
        if end + (-secret_usage_id_n & 3) > len(buf):
            raise _decode_short("secret_lookup_by_uuid_ret", buf)
        return _new(SecretLookupByUuidRet, (_new(SecretHandle, (secret_uuid, secret_usage_type, secret_usage_id)),))
    except _error:
        raise _decode_short("secret_lookup_by_uuid_ret", buf) from None


def encode_secret_lookup_by_usage_args(value: SecretLookupByUsageArgs) -> bytes:
    try:
        usage_id = value.usage_id.encode()
        usage_id_n = len(usage_id)
        if usage_id_n > 4194304:
            raise _encode_too_long("secret_lookup_by_usage_args.usage_id", usage_id_n, 4194304)
        return _pack_iI(value.usage_type, usage_id_n) + usage_id + _PAD[usage_id_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_lookup_by_usage_args", value, error)


def decode_secret_lookup_by_usage_args(buf: bytes, offset: int = 0) -> SecretLookupByUsageArgs:
    try:
        usage_type, usage_id_n = _unpack_iI(buf, offset)
        if usage_id_n > 4194304:
            raise _decode_too_long("secret_lookup_by_usage_args.usage_id", usage_id_n, 4194304)
        end = offset + 8 + usage_id_n
        usage_id = buf[offset + 8:end].decode("utf-8", "surrogateescape")
        if "\0" in usage_id:
            usage_id = usage_id.partition("\0")[0]
        if end + (-usage_id_n & 3) > len(buf):
            raise _decode_short("secret_lookup_by_usage_args", buf)
        return _new(SecretLookupByUsageArgs, (usage_type, usage_id))
    except _error:
        raise _decode_short("secret_lookup_by_usage_args", buf) from None


def encode_secret_lookup_by_usage_ret(value: SecretLookupByUsageRet) -> bytes:
    try:
        secret = value.secret
        secret_uuid = secret.uuid
        if len(secret_uuid) != 16:
            raise _encode_bad_size("secret_lookup_by_usage_ret.secret.uuid", len(secret_uuid), 16)
        secret_usage_id = secret.usage_id.encode()
        secret_usage_id_n = len(secret_usage_id)
        if secret_usage_id_n > 4194304:
            raise _encode_too_long("secret_lookup_by_usage_ret.secret.usage_id", secret_usage_id_n, 4194304)
        return _pack_16siI(secret_uuid, secret.usage_type, secret_usage_id_n) + secret_usage_id + _PAD[secret_usage_id_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_lookup_by_usage_ret", value, error)


def decode_secret_lookup_by_usage_ret(buf: bytes, offset: int = 0) -> SecretLookupByUsageRet:
    try:
        secret_uuid, secret_usage_type, secret_usage_id_n = _unpack_16siI(buf, offset)
        if secret_usage_id_n > 4194304:
            raise _decode_too_long("secret_lookup_by_usage_ret.secret.usage_id", secret_usage_id_n, 4194304)
        end = offset + 24 + secret_usage_id_n
        secret_usage_id = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in secret_usage_id:
            secret_usage_id = secret_usage_id.partition("\0")[0]
        if end + (-secret_usage_id_n & 3) > len(buf):
            raise _decode_short("secret_lookup_by_usage_ret", buf)
        return _new(SecretLookupByUsageRet, (_new(SecretHandle, (secret_uuid, secret_usage_type, secret_usage_id)),))
    except _error:
        raise _decode_short("secret_lookup_by_usage_ret", buf) from None


def encode_connect_list_all_secrets_args(value: ConnectListAllSecretsArgs) -> bytes:
    try:
        return _pack_iI(value.need_results, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_secrets_args", value, error)


def decode_connect_list_all_secrets_args(buf: bytes, offset: int = 0) -> ConnectListAllSecretsArgs:
    try:
        return _new(ConnectListAllSecretsArgs, _unpack_iI(buf, offset))
    except _error:
        raise _decode_short("connect_list_all_secrets_args", buf) from None


def encode_connect_list_all_secrets_ret(value: ConnectListAllSecretsRet) -> bytes:
    try:
        secrets = value.secrets
        secrets_n = len(secrets)
        if secrets_n > 16384:
            raise _encode_too_long("connect_list_all_secrets_ret.secrets", secrets_n, 16384)
        return _pack_I(secrets_n) + _writeall_secret_handle(secrets) + _pack_I(value.ret)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_all_secrets_ret", value, error)


def decode_connect_list_all_secrets_ret(buf: bytes, offset: int = 0) -> ConnectListAllSecretsRet:
    try:
        (secrets_n,) = _unpack_I(buf, offset)
        offset += 4
        if secrets_n > 16384 or secrets_n * 24 > len(buf) - offset:
            raise _decode_bad_count("connect_list_all_secrets_ret.secrets", secrets_n, 16384, buf)
        secrets, offset = _readall_secret_handle(buf, offset, secrets_n)
        (ret,) = _unpack_I(buf, offset)
        return _new(ConnectListAllSecretsRet, (secrets, ret))
    except _error:
        raise _decode_short("connect_list_all_secrets_ret", buf) from None


def encode_connect_list_secrets_args(value: ConnectListSecretsArgs) -> bytes:
    try:
        return _pack_i(value.maxuuids)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_secrets_args", value, error)


def decode_connect_list_secrets_args(buf: bytes, offset: int = 0) -> ConnectListSecretsArgs:
    try:
        return _new(ConnectListSecretsArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_list_secrets_args", buf) from None


def encode_connect_list_secrets_ret(value: ConnectListSecretsRet) -> bytes:
    try:
        uuids = value.uuids
        uuids_n = len(uuids)
        if uuids_n > 16384:
            raise _encode_too_long("connect_list_secrets_ret.uuids", uuids_n, 16384)
        return _pack_I(uuids_n) + _write_strings(uuids, 4194304, "connect_list_secrets_ret.uuids[]")
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_list_secrets_ret", value, error)


def decode_connect_list_secrets_ret(buf: bytes, offset: int = 0) -> ConnectListSecretsRet:
    try:
        (uuids_n,) = _unpack_I(buf, offset)
        offset += 4
        if uuids_n > 16384 or uuids_n * 4 > len(buf) - offset:
            raise _decode_bad_count("connect_list_secrets_ret.uuids", uuids_n, 16384, buf)
        uuids, offset = _read_strings(buf, offset, uuids_n, 4194304, True, "connect_list_secrets_ret.uuids[]")
        if offset > len(buf):
            raise _decode_short("connect_list_secrets_ret", buf)
        return _new(ConnectListSecretsRet, (uuids,))
    except _error:
        raise _decode_short("connect_list_secrets_ret", buf) from None


def encode_connect_num_of_secrets_ret(value: ConnectNumOfSecretsRet) -> bytes:
    try:
        return _pack_i(value.num)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_num_of_secrets_ret", value, error)


def decode_connect_num_of_secrets_ret(buf: bytes, offset: int = 0) -> ConnectNumOfSecretsRet:
    try:
        return _new(ConnectNumOfSecretsRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_num_of_secrets_ret", buf) from None


def encode_secret_get_xml_desc_args(value: SecretGetXmlDescArgs) -> bytes:
    try:
        secret = value.secret
        secret_uuid = secret.uuid
        if len(secret_uuid) != 16:
            raise _encode_bad_size("secret_get_xml_desc_args.secret.uuid", len(secret_uuid), 16)
        secret_usage_id = secret.usage_id.encode()
        secret_usage_id_n = len(secret_usage_id)
        if secret_usage_id_n > 4194304:
            raise _encode_too_long("secret_get_xml_desc_args.secret.usage_id", secret_usage_id_n, 4194304)
        return _pack_16siI(secret_uuid, secret.usage_type, secret_usage_id_n) + secret_usage_id + _PAD[secret_usage_id_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_get_xml_desc_args", value, error)


def decode_secret_get_xml_desc_args(buf: bytes, offset: int = 0) -> SecretGetXmlDescArgs:
    try:
        secret_uuid, secret_usage_type, secret_usage_id_n = _unpack_16siI(buf, offset)
        if secret_usage_id_n > 4194304:
            raise _decode_too_long("secret_get_xml_desc_args.secret.usage_id", secret_usage_id_n, 4194304)
        end = offset + 24 + secret_usage_id_n
        secret_usage_id = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in secret_usage_id:
            secret_usage_id = secret_usage_id.partition("\0")[0]
        offset = end + (-secret_usage_id_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(SecretGetXmlDescArgs, (_new(SecretHandle, (secret_uuid, secret_usage_type, secret_usage_id)), flags))
    except _error:
        raise _decode_short("secret_get_xml_desc_args", buf) from None


def encode_secret_get_xml_desc_ret(value: SecretGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("secret_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_get_xml_desc_ret", value, error)


def decode_secret_get_xml_desc_ret(buf: bytes, offset: int = 0) -> SecretGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("secret_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("secret_get_xml_desc_ret", buf)
        return _new(SecretGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("secret_get_xml_desc_ret", buf) from None


def encode_secret_define_xml_args(value: SecretDefineXmlArgs) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("secret_define_xml_args.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_define_xml_args", value, error)


def decode_secret_define_xml_args(buf: bytes, offset: int = 0) -> SecretDefineXmlArgs:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("secret_define_xml_args.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        offset = end + (-xml_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(SecretDefineXmlArgs, (xml, flags))
    except _error:
        raise _decode_short("secret_define_xml_args", buf) from None


def encode_secret_define_xml_ret(value: SecretDefineXmlRet) -> bytes:
    try:
        secret = value.secret
        secret_uuid = secret.uuid
        if len(secret_uuid) != 16:
            raise _encode_bad_size("secret_define_xml_ret.secret.uuid", len(secret_uuid), 16)
        secret_usage_id = secret.usage_id.encode()
        secret_usage_id_n = len(secret_usage_id)
        if secret_usage_id_n > 4194304:
            raise _encode_too_long("secret_define_xml_ret.secret.usage_id", secret_usage_id_n, 4194304)
        return _pack_16siI(secret_uuid, secret.usage_type, secret_usage_id_n) + secret_usage_id + _PAD[secret_usage_id_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_define_xml_ret", value, error)


def decode_secret_define_xml_ret(buf: bytes, offset: int = 0) -> SecretDefineXmlRet:
    try:
        secret_uuid, secret_usage_type, secret_usage_id_n = _unpack_16siI(buf, offset)
        if secret_usage_id_n > 4194304:
            raise _decode_too_long("secret_define_xml_ret.secret.usage_id", secret_usage_id_n, 4194304)
        end = offset + 24 + secret_usage_id_n
        secret_usage_id = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in secret_usage_id:
            secret_usage_id = secret_usage_id.partition("\0")[0]
        if end + (-secret_usage_id_n & 3) > len(buf):
            raise _decode_short("secret_define_xml_ret", buf)
        return _new(SecretDefineXmlRet, (_new(SecretHandle, (secret_uuid, secret_usage_type, secret_usage_id)),))
    except _error:
        raise _decode_short("secret_define_xml_ret", buf) from None


def encode_secret_undefine_args(value: SecretUndefineArgs) -> bytes:
    try:
        secret = value.secret
        secret_uuid = secret.uuid
        if len(secret_uuid) != 16:
            raise _encode_bad_size("secret_undefine_args.secret.uuid", len(secret_uuid), 16)
        secret_usage_id = secret.usage_id.encode()
        secret_usage_id_n = len(secret_usage_id)
        if secret_usage_id_n > 4194304:
            raise _encode_too_long("secret_undefine_args.secret.usage_id", secret_usage_id_n, 4194304)
        return _pack_16siI(secret_uuid, secret.usage_type, secret_usage_id_n) + secret_usage_id + _PAD[secret_usage_id_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_undefine_args", value, error)


def decode_secret_undefine_args(buf: bytes, offset: int = 0) -> SecretUndefineArgs:
    try:
        secret_uuid, secret_usage_type, secret_usage_id_n = _unpack_16siI(buf, offset)
        if secret_usage_id_n > 4194304:
            raise _decode_too_long("secret_undefine_args.secret.usage_id", secret_usage_id_n, 4194304)
        end = offset + 24 + secret_usage_id_n
        secret_usage_id = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in secret_usage_id:
            secret_usage_id = secret_usage_id.partition("\0")[0]
        if end + (-secret_usage_id_n & 3) > len(buf):
            raise _decode_short("secret_undefine_args", buf)
        return _new(SecretUndefineArgs, (_new(SecretHandle, (secret_uuid, secret_usage_type, secret_usage_id)),))
    except _error:
        raise _decode_short("secret_undefine_args", buf) from None


def encode_secret_set_value_args(value: SecretSetValueArgs) -> bytes:
    try:
        secret = value.secret
        secret_uuid = secret.uuid
        if len(secret_uuid) != 16:
            raise _encode_bad_size("secret_set_value_args.secret.uuid", len(secret_uuid), 16)
        secret_usage_id = secret.usage_id.encode()
        secret_usage_id_n = len(secret_usage_id)
        if secret_usage_id_n > 4194304:
            raise _encode_too_long("secret_set_value_args.secret.usage_id", secret_usage_id_n, 4194304)
        value_ = value.value
        value__n = len(value_)
        if value__n > 65536:
            raise _encode_too_long("secret_set_value_args.value", value__n, 65536)
        return b"".join((_pack_16siI(secret_uuid, secret.usage_type, secret_usage_id_n), secret_usage_id, _PAD[secret_usage_id_n & 3], _pack_I(value__n), value_, _PAD[value__n & 3], _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_set_value_args", value, error)


def decode_secret_set_value_args(buf: bytes, offset: int = 0) -> SecretSetValueArgs:
    try:
        secret_uuid, secret_usage_type, secret_usage_id_n = _unpack_16siI(buf, offset)
        if secret_usage_id_n > 4194304:
            raise _decode_too_long("secret_set_value_args.secret.usage_id", secret_usage_id_n, 4194304)
        end = offset + 24 + secret_usage_id_n
        secret_usage_id = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in secret_usage_id:
            secret_usage_id = secret_usage_id.partition("\0")[0]
        offset = end + (-secret_usage_id_n & 3)
        (value__n,) = _unpack_I(buf, offset)
        if value__n > 65536:
            raise _decode_too_long("secret_set_value_args.value", value__n, 65536)
        end = offset + 4 + value__n
        value_ = buf[offset + 4:end]
        offset = end + (-value__n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(SecretSetValueArgs, (_new(SecretHandle, (secret_uuid, secret_usage_type, secret_usage_id)), value_, flags))
    except _error:
        raise _decode_short("secret_set_value_args", buf) from None


def encode_secret_get_value_args(value: SecretGetValueArgs) -> bytes:
    try:
        secret = value.secret
        secret_uuid = secret.uuid
        if len(secret_uuid) != 16:
            raise _encode_bad_size("secret_get_value_args.secret.uuid", len(secret_uuid), 16)
        secret_usage_id = secret.usage_id.encode()
        secret_usage_id_n = len(secret_usage_id)
        if secret_usage_id_n > 4194304:
            raise _encode_too_long("secret_get_value_args.secret.usage_id", secret_usage_id_n, 4194304)
        return _pack_16siI(secret_uuid, secret.usage_type, secret_usage_id_n) + secret_usage_id + _PAD[secret_usage_id_n & 3] + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_get_value_args", value, error)


def decode_secret_get_value_args(buf: bytes, offset: int = 0) -> SecretGetValueArgs:
    try:
        secret_uuid, secret_usage_type, secret_usage_id_n = _unpack_16siI(buf, offset)
        if secret_usage_id_n > 4194304:
            raise _decode_too_long("secret_get_value_args.secret.usage_id", secret_usage_id_n, 4194304)
        end = offset + 24 + secret_usage_id_n
        secret_usage_id = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in secret_usage_id:
            secret_usage_id = secret_usage_id.partition("\0")[0]
        offset = end + (-secret_usage_id_n & 3)
        (flags,) = _unpack_I(buf, offset)
        return _new(SecretGetValueArgs, (_new(SecretHandle, (secret_uuid, secret_usage_type, secret_usage_id)), flags))
    except _error:
        raise _decode_short("secret_get_value_args", buf) from None


def encode_secret_get_value_ret(value: SecretGetValueRet) -> bytes:
    try:
        value_ = value.value
        value__n = len(value_)
        if value__n > 65536:
            raise _encode_too_long("secret_get_value_ret.value", value__n, 65536)
        return _pack_I(value__n) + value_ + _PAD[value__n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_get_value_ret", value, error)


def decode_secret_get_value_ret(buf: bytes, offset: int = 0) -> SecretGetValueRet:
    try:
        (value__n,) = _unpack_I(buf, offset)
        if value__n > 65536:
            raise _decode_too_long("secret_get_value_ret.value", value__n, 65536)
        end = offset + 4 + value__n
        value_ = buf[offset + 4:end]
        if end + (-value__n & 3) > len(buf):
            raise _decode_short("secret_get_value_ret", buf)
        return _new(SecretGetValueRet, (value_,))
    except _error:
        raise _decode_short("secret_get_value_ret", buf) from None


def encode_connect_secret_event_register_any_args(value: ConnectSecretEventRegisterAnyArgs) -> bytes:
    try:
        secret = value.secret
        if secret is None:
            secret_coded = _ABSENT
        else:
            secret_value_uuid = secret.uuid
            if len(secret_value_uuid) != 16:
                raise _encode_bad_size("connect_secret_event_register_any_args.secret.uuid", len(secret_value_uuid), 16)
            secret_value_usage_id = secret.usage_id.encode()
            secret_value_usage_id_n = len(secret_value_usage_id)
            if secret_value_usage_id_n > 4194304:
                raise _encode_too_long("connect_secret_event_register_any_args.secret.usage_id", secret_value_usage_id_n, 4194304)
            secret_coded = _pack_I16siI(1, secret_value_uuid, secret.usage_type, secret_value_usage_id_n) + secret_value_usage_id + _PAD[secret_value_usage_id_n & 3]
        return _pack_i(value.event_id) + secret_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_secret_event_register_any_args", value, error)


def decode_connect_secret_event_register_any_args(buf: bytes, offset: int = 0) -> ConnectSecretEventRegisterAnyArgs:
    try:
        event_id, secret_there = _unpack_iI(buf, offset)
        secret: SecretHandle | None
        if secret_there:
            secret_value_uuid, secret_value_usage_type, secret_value_usage_id_n = _unpack_16siI(buf, offset + 8)
            if secret_value_usage_id_n > 4194304:
                raise _decode_too_long("connect_secret_event_register_any_args.secret.usage_id", secret_value_usage_id_n, 4194304)
            end = offset + 32 + secret_value_usage_id_n
            secret_value_usage_id = buf[offset + 32:end].decode("utf-8", "surrogateescape")
            if "\0" in secret_value_usage_id:
                secret_value_usage_id = secret_value_usage_id.partition("\0")[0]
            offset = end + (-secret_value_usage_id_n & 3)
            secret = _new(SecretHandle, (secret_value_uuid, secret_value_usage_type, secret_value_usage_id))
        else:
            offset += 8
            secret = None
        if offset > len(buf):
            raise _decode_short("connect_secret_event_register_any_args", buf)
        return _new(ConnectSecretEventRegisterAnyArgs, (event_id, secret))
    except _error:
        raise _decode_short("connect_secret_event_register_any_args", buf) from None


def encode_connect_secret_event_register_any_ret(value: ConnectSecretEventRegisterAnyRet) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_secret_event_register_any_ret", value, error)


def decode_connect_secret_event_register_any_ret(buf: bytes, offset: int = 0) -> ConnectSecretEventRegisterAnyRet:
    try:
        return _new(ConnectSecretEventRegisterAnyRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_secret_event_register_any_ret", buf) from None


def encode_connect_secret_event_deregister_any_args(value: ConnectSecretEventDeregisterAnyArgs) -> bytes:
    try:
        return _pack_i(value.callback_id)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_secret_event_deregister_any_args", value, error)


def decode_connect_secret_event_deregister_any_args(buf: bytes, offset: int = 0) -> ConnectSecretEventDeregisterAnyArgs:
    try:
        return _new(ConnectSecretEventDeregisterAnyArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_secret_event_deregister_any_args", buf) from None


def encode_secret_event_lifecycle_msg(value: SecretEventLifecycleMsg) -> bytes:
    try:
        secret = value.secret
        secret_uuid = secret.uuid
        if len(secret_uuid) != 16:
            raise _encode_bad_size("secret_event_lifecycle_msg.secret.uuid", len(secret_uuid), 16)
        secret_usage_id = secret.usage_id.encode()
        secret_usage_id_n = len(secret_usage_id)
        if secret_usage_id_n > 4194304:
            raise _encode_too_long("secret_event_lifecycle_msg.secret.usage_id", secret_usage_id_n, 4194304)
        return _pack_i16siI(value.callback_id, secret_uuid, secret.usage_type, secret_usage_id_n) + secret_usage_id + _PAD[secret_usage_id_n & 3] + _pack_2i(value.event, value.detail)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_event_lifecycle_msg", value, error)


def decode_secret_event_lifecycle_msg(buf: bytes, offset: int = 0) -> SecretEventLifecycleMsg:
    try:
        callback_id, secret_uuid, secret_usage_type, secret_usage_id_n = _unpack_i16siI(buf, offset)
        if secret_usage_id_n > 4194304:
            raise _decode_too_long("secret_event_lifecycle_msg.secret.usage_id", secret_usage_id_n, 4194304)
        end = offset + 28 + secret_usage_id_n
        secret_usage_id = buf[offset + 28:end].decode("utf-8", "surrogateescape")
        if "\0" in secret_usage_id:
            secret_usage_id = secret_usage_id.partition("\0")[0]
        offset = end + (-secret_usage_id_n & 3)
        event, detail = _unpack_2i(buf, offset)
        return _new(SecretEventLifecycleMsg, (callback_id, _new(SecretHandle, (secret_uuid, secret_usage_type, secret_usage_id)), event, detail))
    except _error:
        raise _decode_short("secret_event_lifecycle_msg", buf) from None


def encode_secret_event_value_changed_msg(value: SecretEventValueChangedMsg) -> bytes:
    try:
        secret = value.secret
        secret_uuid = secret.uuid
        if len(secret_uuid) != 16:
            raise _encode_bad_size("secret_event_value_changed_msg.secret.uuid", len(secret_uuid), 16)
        secret_usage_id = secret.usage_id.encode()
        secret_usage_id_n = len(secret_usage_id)
        if secret_usage_id_n > 4194304:
            raise _encode_too_long("secret_event_value_changed_msg.secret.usage_id", secret_usage_id_n, 4194304)
        return _pack_i16siI(value.callback_id, secret_uuid, secret.usage_type, secret_usage_id_n) + secret_usage_id + _PAD[secret_usage_id_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "secret_event_value_changed_msg", value, error)


def decode_secret_event_value_changed_msg(buf: bytes, offset: int = 0) -> SecretEventValueChangedMsg:
    try:
        callback_id, secret_uuid, secret_usage_type, secret_usage_id_n = _unpack_i16siI(buf, offset)
        if secret_usage_id_n > 4194304:
            raise _decode_too_long("secret_event_value_changed_msg.secret.usage_id", secret_usage_id_n, 4194304)
        end = offset + 28 + secret_usage_id_n
        secret_usage_id = buf[offset + 28:end].decode("utf-8", "surrogateescape")
        if "\0" in secret_usage_id:
            secret_usage_id = secret_usage_id.partition("\0")[0]
        if end + (-secret_usage_id_n & 3) > len(buf):
            raise _decode_short("secret_event_value_changed_msg", buf)
        return _new(SecretEventValueChangedMsg, (callback_id, _new(SecretHandle, (secret_uuid, secret_usage_type, secret_usage_id))))
    except _error:
        raise _decode_short("secret_event_value_changed_msg", buf) from None

CONNECT_NUM_OF_SECRETS: _Procedure[None, ConnectNumOfSecretsRet] = _Procedure(
    0x20008086, 1, 139, "connect_num_of_secrets",
    function="virConnectNumOfSecrets",
    object="connection",
    since="0.7.1",
    priority=True,
    ret=ConnectNumOfSecretsRet,
    encode_ret=encode_connect_num_of_secrets_ret,
    decode_ret=decode_connect_num_of_secrets_ret,
)
"""Count the secrets."""

CONNECT_LIST_SECRETS: _Procedure[ConnectListSecretsArgs, ConnectListSecretsRet] = _Procedure(
    0x20008086, 1, 140, "connect_list_secrets",
    function="virConnectListSecrets",
    object="connection",
    since="0.7.1",
    priority=True,
    args=ConnectListSecretsArgs,
    encode_args=encode_connect_list_secrets_args,
    decode_args=decode_connect_list_secrets_args,
    ret=ConnectListSecretsRet,
    encode_ret=encode_connect_list_secrets_ret,
    decode_ret=decode_connect_list_secrets_ret,
)
"""List the UUIDs of the secrets, as text."""

SECRET_LOOKUP_BY_UUID: _Procedure[SecretLookupByUuidArgs, SecretLookupByUuidRet] = _Procedure(
    0x20008086, 1, 141, "secret_lookup_by_uuid",
    function="virSecretLookupByUUID",
    object="connection",
    since="0.7.1",
    priority=True,
    args=SecretLookupByUuidArgs,
    encode_args=encode_secret_lookup_by_uuid_args,
    decode_args=decode_secret_lookup_by_uuid_args,
    ret=SecretLookupByUuidRet,
    encode_ret=encode_secret_lookup_by_uuid_ret,
    decode_ret=decode_secret_lookup_by_uuid_ret,
)
"""Find a secret by its UUID."""

SECRET_DEFINE_XML: _Procedure[SecretDefineXmlArgs, SecretDefineXmlRet] = _Procedure(
    0x20008086, 1, 142, "secret_define_xml",
    function="virSecretDefineXML",
    object="connection",
    since="0.7.1",
    priority=True,
    write=True,
    args=SecretDefineXmlArgs,
    encode_args=encode_secret_define_xml_args,
    decode_args=decode_secret_define_xml_args,
    ret=SecretDefineXmlRet,
    encode_ret=encode_secret_define_xml_ret,
    decode_ret=decode_secret_define_xml_ret,
)
"""Define a secret from XML, or change the definition of one."""

SECRET_GET_XML_DESC: _Procedure[SecretGetXmlDescArgs, SecretGetXmlDescRet] = _Procedure(
    0x20008086, 1, 143, "secret_get_xml_desc",
    function="virSecretGetXMLDesc",
    object="secret",
    since="0.7.1",
    priority=True,
    args=SecretGetXmlDescArgs,
    encode_args=encode_secret_get_xml_desc_args,
    decode_args=decode_secret_get_xml_desc_args,
    ret=SecretGetXmlDescRet,
    encode_ret=encode_secret_get_xml_desc_ret,
    decode_ret=decode_secret_get_xml_desc_ret,
)
"""Describe a secret as XML, without its value."""

SECRET_SET_VALUE: _Procedure[SecretSetValueArgs, None] = _Procedure(
    0x20008086, 1, 144, "secret_set_value",
    function="virSecretSetValue",
    object="secret",
    since="0.7.1",
    priority=True,
    write=True,
    args=SecretSetValueArgs,
    encode_args=encode_secret_set_value_args,
    decode_args=decode_secret_set_value_args,
)
"""Store the value of a secret."""

SECRET_GET_VALUE: _Procedure[SecretGetValueArgs, SecretGetValueRet] = _Procedure(
    0x20008086, 1, 145, "secret_get_value",
    function="virSecretGetValue",
    object="secret",
    since="0.7.1",
    priority=True,
    write=True,
    args=SecretGetValueArgs,
    encode_args=encode_secret_get_value_args,
    decode_args=decode_secret_get_value_args,
    ret=SecretGetValueRet,
    encode_ret=encode_secret_get_value_ret,
    decode_ret=decode_secret_get_value_ret,
)
"""Read the value of a secret."""

SECRET_UNDEFINE: _Procedure[SecretUndefineArgs, None] = _Procedure(
    0x20008086, 1, 146, "secret_undefine",
    function="virSecretUndefine",
    object="secret",
    since="0.7.1",
    priority=True,
    write=True,
    args=SecretUndefineArgs,
    encode_args=encode_secret_undefine_args,
    decode_args=decode_secret_undefine_args,
)
"""Forget a secret and its value."""

SECRET_LOOKUP_BY_USAGE: _Procedure[SecretLookupByUsageArgs, SecretLookupByUsageRet] = _Procedure(
    0x20008086, 1, 147, "secret_lookup_by_usage",
    function="virSecretLookupByUsage",
    object="connection",
    since="0.7.1",
    priority=True,
    args=SecretLookupByUsageArgs,
    encode_args=encode_secret_lookup_by_usage_args,
    decode_args=decode_secret_lookup_by_usage_args,
    ret=SecretLookupByUsageRet,
    encode_ret=encode_secret_lookup_by_usage_ret,
    decode_ret=decode_secret_lookup_by_usage_ret,
)
"""Find a secret by what it is used for."""

CONNECT_LIST_ALL_SECRETS: _Procedure[ConnectListAllSecretsArgs, ConnectListAllSecretsRet] = _Procedure(
    0x20008086, 1, 287, "connect_list_all_secrets",
    function="virConnectListAllSecrets",
    object="connection",
    since="0.10.2",
    priority=True,
    args=ConnectListAllSecretsArgs,
    encode_args=encode_connect_list_all_secrets_args,
    decode_args=decode_connect_list_all_secrets_args,
    ret=ConnectListAllSecretsRet,
    encode_ret=encode_connect_list_all_secrets_ret,
    decode_ret=decode_connect_list_all_secrets_ret,
)
"""List all secrets, filtered by flags."""

CONNECT_SECRET_EVENT_REGISTER_ANY: _Procedure[ConnectSecretEventRegisterAnyArgs, ConnectSecretEventRegisterAnyRet] = _Procedure(
    0x20008086, 1, 380, "connect_secret_event_register_any",
    function="virConnectSecretEventRegisterAny",
    since="3.0.0",
    priority=True,
    args=ConnectSecretEventRegisterAnyArgs,
    encode_args=encode_connect_secret_event_register_any_args,
    decode_args=decode_connect_secret_event_register_any_args,
    ret=ConnectSecretEventRegisterAnyRet,
    encode_ret=encode_connect_secret_event_register_any_ret,
    decode_ret=decode_connect_secret_event_register_any_ret,
)
"""Ask for one kind of secret event, of all secrets or one."""

CONNECT_SECRET_EVENT_DEREGISTER_ANY: _Procedure[ConnectSecretEventDeregisterAnyArgs, None] = _Procedure(
    0x20008086, 1, 381, "connect_secret_event_deregister_any",
    function="virConnectSecretEventDeregisterAny",
    since="3.0.0",
    priority=True,
    args=ConnectSecretEventDeregisterAnyArgs,
    encode_args=encode_connect_secret_event_deregister_any_args,
    decode_args=decode_connect_secret_event_deregister_any_args,
)
"""End a registration of secret events."""

SECRET_EVENT_LIFECYCLE: _Procedure[SecretEventLifecycleMsg, None] = _Procedure(
    0x20008086, 1, 382, "secret_event_lifecycle",
    since="3.0.0",
    event=True,
    args=SecretEventLifecycleMsg,
    encode_args=encode_secret_event_lifecycle_msg,
    decode_args=decode_secret_event_lifecycle_msg,
)
"""A secret was defined or undefined."""

SECRET_EVENT_VALUE_CHANGED: _Procedure[SecretEventValueChangedMsg, None] = _Procedure(
    0x20008086, 1, 383, "secret_event_value_changed",
    since="3.0.0",
    event=True,
    args=SecretEventValueChangedMsg,
    encode_args=encode_secret_event_value_changed_msg,
    decode_args=decode_secret_event_value_changed_msg,
)
"""A secret got another value."""


PROCEDURES: tuple[_Procedure, ...] = (
    CONNECT_NUM_OF_SECRETS,
    CONNECT_LIST_SECRETS,
    SECRET_LOOKUP_BY_UUID,
    SECRET_DEFINE_XML,
    SECRET_GET_XML_DESC,
    SECRET_SET_VALUE,
    SECRET_GET_VALUE,
    SECRET_UNDEFINE,
    SECRET_LOOKUP_BY_USAGE,
    CONNECT_LIST_ALL_SECRETS,
    CONNECT_SECRET_EVENT_REGISTER_ANY,
    CONNECT_SECRET_EVENT_DEREGISTER_ANY,
    SECRET_EVENT_LIFECYCLE,
    SECRET_EVENT_VALUE_CHANGED,
)
