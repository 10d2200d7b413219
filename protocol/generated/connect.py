# DO NOT EDIT: generated from connect.x by virtwire.protocol.compiler.

"""The connection itself: opening and closing, features, authentication, identity."""

from __future__ import annotations

from struct import (
    Struct as _Struct,
    error as _error,
    pack as _pack,
    unpack_from as _unpack_from,
)

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ABSENT as _ABSENT,
    ENCODE_FAILURES as _ENCODE_FAILURES,
    PAD as _PAD,
    Record as _Record,
    decode_bad_count as _decode_bad_count,
    decode_short as _decode_short,
    decode_too_long as _decode_too_long,
    encode_slowly as _encode_slowly,
    encode_too_long as _encode_too_long,
    new as _new,
    widen as _widen,
)

from .types import TypedParam, _readall_typed_param, _writeall_typed_param

_pack_2I = _Struct(">2I").pack
_pack_2iI = _Struct(">2iI").pack
_pack_I = _Struct(">I").pack
_pack_Q = _Struct(">Q").pack
_pack_i = _Struct(">i").pack
_pack_iI = _Struct(">iI").pack
_unpack_2iI = _Struct(">2iI").unpack_from
_unpack_I = _Struct(">I").unpack_from
_unpack_Q = _Struct(">Q").unpack_from
_unpack_i = _Struct(">i").unpack_from
_unpack_iI = _Struct(">iI").unpack_from

AUTH_TYPE_LIST_MAX = 20
"""Most kinds of authentication in a list."""

AUTH_SASL_DATA_MAX = 65536
"""Longest SASL message, in characters of four bytes each."""

CONNECT_IDENTITY_PARAMS_MAX = 20
"""Most parameters of an identity."""


class ConnectOpenArgs(_Record):
    __slots__ = ()
    name: str | None
    """a URI; absent or empty for the default"""
    flags: int
    """Bits of ConnectFlags"""

    def __new__(_cls, name: str | None, flags: int) -> ConnectOpenArgs:
        return _new(_cls, (name, flags))


class AuthListRet(_Record):
    __slots__ = ()
    types: list[int]
    """One of AuthType"""

    def __new__(_cls, types: list[int]) -> AuthListRet:
        return _new(_cls, (types,))


class AuthSaslInitRet(_Record):
    __slots__ = ()
    mechlist: str
    """separated by commas"""

    def __new__(_cls, mechlist: str) -> AuthSaslInitRet:
        return _new(_cls, (mechlist,))


class AuthSaslStartArgs(_Record):
    __slots__ = ()
    mech: str
    nil: int
    """1 when there is no data at all, which differs from empty data"""
    data: bytes

    def __new__(_cls, mech: str, nil: int, data: bytes) -> AuthSaslStartArgs:
        return _new(_cls, (mech, nil, data))


class AuthSaslStartRet(_Record):
    __slots__ = ()
    complete: int
    """1 when the exchange is over"""
    nil: int
    """1 when there is no data at all, which differs from empty data"""
    data: bytes

    def __new__(_cls, complete: int, nil: int, data: bytes) -> AuthSaslStartRet:
        return _new(_cls, (complete, nil, data))


class AuthSaslStepArgs(_Record):
    __slots__ = ()
    nil: int
    """1 when there is no data at all, which differs from empty data"""
    data: bytes

    def __new__(_cls, nil: int, data: bytes) -> AuthSaslStepArgs:
        return _new(_cls, (nil, data))


class AuthSaslStepRet(_Record):
    __slots__ = ()
    complete: int
    """1 when the exchange is over"""
    nil: int
    """1 when there is no data at all, which differs from empty data"""
    data: bytes

    def __new__(_cls, complete: int, nil: int, data: bytes) -> AuthSaslStepRet:
        return _new(_cls, (complete, nil, data))


class AuthPolkitRet(_Record):
    __slots__ = ()
    complete: int
    """1 when the client was let in"""

    def __new__(_cls, complete: int) -> AuthPolkitRet:
        return _new(_cls, (complete,))


class ConnectSupportsFeatureArgs(_Record):
    __slots__ = ()
    feature: int
    """One of Feature"""

    def __new__(_cls, feature: int) -> ConnectSupportsFeatureArgs:
        return _new(_cls, (feature,))


class ConnectSupportsFeatureRet(_Record):
    __slots__ = ()
    supported: int
    """not 0 when it is known"""

    def __new__(_cls, supported: int) -> ConnectSupportsFeatureRet:
        return _new(_cls, (supported,))


class ConnectSetIdentityArgs(_Record):
    __slots__ = ()
    params: list[TypedParam]
    flags: int
    """none defined, 0"""

    def __new__(_cls, params: list[TypedParam], flags: int) -> ConnectSetIdentityArgs:
        return _new(_cls, (params, flags))


class ConnectGetTypeRet(_Record):
    __slots__ = ()
    type: str

    def __new__(_cls, type: str) -> ConnectGetTypeRet:
        return _new(_cls, (type,))


class ConnectGetVersionRet(_Record):
    __slots__ = ()
    hv_ver: int
    """major * 1,000,000 + minor * 1,000 + release"""

    def __new__(_cls, hv_ver: int) -> ConnectGetVersionRet:
        return _new(_cls, (hv_ver,))


class ConnectGetLibVersionRet(_Record):
    __slots__ = ()
    lib_ver: int
    """major * 1,000,000 + minor * 1,000 + release"""

    def __new__(_cls, lib_ver: int) -> ConnectGetLibVersionRet:
        return _new(_cls, (lib_ver,))


class ConnectGetHostnameRet(_Record):
    __slots__ = ()
    hostname: str

    def __new__(_cls, hostname: str) -> ConnectGetHostnameRet:
        return _new(_cls, (hostname,))


class ConnectGetUriRet(_Record):
    __slots__ = ()
    uri: str

    def __new__(_cls, uri: str) -> ConnectGetUriRet:
        return _new(_cls, (uri,))


class ConnectIsSecureRet(_Record):
    __slots__ = ()
    secure: int
    """1 when nobody can listen"""

    def __new__(_cls, secure: int) -> ConnectIsSecureRet:
        return _new(_cls, (secure,))


class ConnectGetSysinfoArgs(_Record):
    __slots__ = ()
    flags: int
    """none defined, 0"""

    def __new__(_cls, flags: int) -> ConnectGetSysinfoArgs:
        return _new(_cls, (flags,))


class ConnectGetSysinfoRet(_Record):
    __slots__ = ()
    sysinfo: str
    """a <sysinfo> document"""

    def __new__(_cls, sysinfo: str) -> ConnectGetSysinfoRet:
        return _new(_cls, (sysinfo,))


class ConnectGetMaxVcpusArgs(_Record):
    __slots__ = ()
    type: str | None
    """a virtualisation type, for instance kvm"""

    def __new__(_cls, type: str | None) -> ConnectGetMaxVcpusArgs:
        return _new(_cls, (type,))


class ConnectGetMaxVcpusRet(_Record):
    __slots__ = ()
    max_vcpus: int

    def __new__(_cls, max_vcpus: int) -> ConnectGetMaxVcpusRet:
        return _new(_cls, (max_vcpus,))


class ConnectEventConnectionClosedMsg(_Record):
    __slots__ = ()
    reason: int
    """One of ConnectCloseReason"""

    def __new__(_cls, reason: int) -> ConnectEventConnectionClosedMsg:
        return _new(_cls, (reason,))


def encode_connect_open_args(value: ConnectOpenArgs) -> bytes:
    try:
        name = value.name
        if name is None:
            name_coded = _ABSENT
        else:
            name_value = name.encode()
            name_value_n = len(name_value)
            if name_value_n > 4194304:
                raise _encode_too_long("connect_open_args.name", name_value_n, 4194304)
            name_coded = _pack_2I(1, name_value_n) + name_value + _PAD[name_value_n & 3]
        return name_coded + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_open_args", value, error)


def decode_connect_open_args(buf: bytes, offset: int = 0) -> ConnectOpenArgs:
    try:
        (name_there,) = _unpack_I(buf, offset)
        name: str | None
        if name_there:
            (name_value_n,) = _unpack_I(buf, offset + 4)
            if name_value_n > 4194304:
                raise _decode_too_long("connect_open_args.name", name_value_n, 4194304)
            end = offset + 8 + name_value_n
            name_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in name_value:
                name_value = name_value.partition("\0")[0]
            offset = end + (-name_value_n & 3)
            name = name_value
        else:
            offset += 4
            name = None
        (flags,) = _unpack_I(buf, offset)
        return _new(ConnectOpenArgs, (name, flags))
    except _error:
        raise _decode_short("connect_open_args", buf) from None


def encode_auth_list_ret(value: AuthListRet) -> bytes:
    try:
        types = value.types
        types_n = len(types)
        if types_n > 20:
            raise _encode_too_long("auth_list_ret.types", types_n, 20)
        return _pack_I(types_n) + _pack(f">{types_n}i", *types)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "auth_list_ret", value, error)


def decode_auth_list_ret(buf: bytes, offset: int = 0) -> AuthListRet:
    try:
        (types_n,) = _unpack_I(buf, offset)
        offset += 4
        if types_n > 20 or types_n * 4 > len(buf) - offset:
            raise _decode_bad_count("auth_list_ret.types", types_n, 20, buf)
        types = list(_unpack_from(f">{types_n}i", buf, offset))
        offset += 4 * types_n
        if offset > len(buf):
            raise _decode_short("auth_list_ret", buf)
        return _new(AuthListRet, (types,))
    except _error:
        raise _decode_short("auth_list_ret", buf) from None


def encode_auth_sasl_init_ret(value: AuthSaslInitRet) -> bytes:
    try:
        mechlist = value.mechlist.encode()
        mechlist_n = len(mechlist)
        if mechlist_n > 4194304:
            raise _encode_too_long("auth_sasl_init_ret.mechlist", mechlist_n, 4194304)
        return _pack_I(mechlist_n) + mechlist + _PAD[mechlist_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "auth_sasl_init_ret", value, error)


def decode_auth_sasl_init_ret(buf: bytes, offset: int = 0) -> AuthSaslInitRet:
    try:
        (mechlist_n,) = _unpack_I(buf, offset)
        if mechlist_n > 4194304:
            raise _decode_too_long("auth_sasl_init_ret.mechlist", mechlist_n, 4194304)
        end = offset + 4 + mechlist_n
        mechlist = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in mechlist:
            mechlist = mechlist.partition("\0")[0]
        if end + (-mechlist_n & 3) > len(buf):
            raise _decode_short("auth_sasl_init_ret", buf)
        return _new(AuthSaslInitRet, (mechlist,))
    except _error:
        raise _decode_short("auth_sasl_init_ret", buf) from None


def encode_auth_sasl_start_args(value: AuthSaslStartArgs) -> bytes:
    try:
        mech = value.mech.encode()
        mech_n = len(mech)
        if mech_n > 4194304:
            raise _encode_too_long("auth_sasl_start_args.mech", mech_n, 4194304)
        data = value.data
        data_n = len(data)
        if data_n > 65536:
            raise _encode_too_long("auth_sasl_start_args.data", data_n, 65536)
        return _pack_I(mech_n) + mech + _PAD[mech_n & 3] + _pack_iI(value.nil, data_n) + _widen(data)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "auth_sasl_start_args", value, error)


def decode_auth_sasl_start_args(buf: bytes, offset: int = 0) -> AuthSaslStartArgs:
    try:
        (mech_n,) = _unpack_I(buf, offset)
        if mech_n > 4194304:
            raise _decode_too_long("auth_sasl_start_args.mech", mech_n, 4194304)
        end = offset + 4 + mech_n
        mech = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in mech:
            mech = mech.partition("\0")[0]
        offset = end + (-mech_n & 3)
        nil, data_n = _unpack_iI(buf, offset)
        offset += 8
        if data_n > 65536 or data_n * 4 > len(buf) - offset:
            raise _decode_bad_count("auth_sasl_start_args.data", data_n, 65536, buf)
        end = offset + 4 * data_n
        data = buf[offset + 3 : end : 4]
        offset = end
        return _new(AuthSaslStartArgs, (mech, nil, data))
    except _error:
        raise _decode_short("auth_sasl_start_args", buf) from None


def encode_auth_sasl_start_ret(value: AuthSaslStartRet) -> bytes:
    try:
        data = value.data
        data_n = len(data)
        if data_n > 65536:
            raise _encode_too_long("auth_sasl_start_ret.data", data_n, 65536)
        return _pack_2iI(value.complete, value.nil, data_n) + _widen(data)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "auth_sasl_start_ret", value, error)


def decode_auth_sasl_start_ret(buf: bytes, offset: int = 0) -> AuthSaslStartRet:
    try:
        complete, nil, data_n = _unpack_2iI(buf, offset)
        offset += 12
        if data_n > 65536 or data_n * 4 > len(buf) - offset:
            raise _decode_bad_count("auth_sasl_start_ret.data", data_n, 65536, buf)
        end = offset + 4 * data_n
        data = buf[offset + 3 : end : 4]
        offset = end
        return _new(AuthSaslStartRet, (complete, nil, data))
    except _error:
        raise _decode_short("auth_sasl_start_ret", buf) from None


def encode_auth_sasl_step_args(value: AuthSaslStepArgs) -> bytes:
    try:
        data = value.data
        data_n = len(data)
        if data_n > 65536:
            raise _encode_too_long("auth_sasl_step_args.data", data_n, 65536)
        return _pack_iI(value.nil, data_n) + _widen(data)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "auth_sasl_step_args", value, error)


def decode_auth_sasl_step_args(buf: bytes, offset: int = 0) -> AuthSaslStepArgs:
    try:
        nil, data_n = _unpack_iI(buf, offset)
        offset += 8
        if data_n > 65536 or data_n * 4 > len(buf) - offset:
            raise _decode_bad_count("auth_sasl_step_args.data", data_n, 65536, buf)
        end = offset + 4 * data_n
        data = buf[offset + 3 : end : 4]
        offset = end
        return _new(AuthSaslStepArgs, (nil, data))
    except _error:
        raise _decode_short("auth_sasl_step_args", buf) from None


def encode_auth_sasl_step_ret(value: AuthSaslStepRet) -> bytes:
    try:
        data = value.data
        data_n = len(data)
        if data_n > 65536:
            raise _encode_too_long("auth_sasl_step_ret.data", data_n, 65536)
        return _pack_2iI(value.complete, value.nil, data_n) + _widen(data)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "auth_sasl_step_ret", value, error)


def decode_auth_sasl_step_ret(buf: bytes, offset: int = 0) -> AuthSaslStepRet:
    try:
        complete, nil, data_n = _unpack_2iI(buf, offset)
        offset += 12
        if data_n > 65536 or data_n * 4 > len(buf) - offset:
            raise _decode_bad_count("auth_sasl_step_ret.data", data_n, 65536, buf)
        end = offset + 4 * data_n
        data = buf[offset + 3 : end : 4]
        offset = end
        return _new(AuthSaslStepRet, (complete, nil, data))
    except _error:
        raise _decode_short("auth_sasl_step_ret", buf) from None


def encode_auth_polkit_ret(value: AuthPolkitRet) -> bytes:
    try:
        return _pack_i(value.complete)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "auth_polkit_ret", value, error)


def decode_auth_polkit_ret(buf: bytes, offset: int = 0) -> AuthPolkitRet:
    try:
        return _new(AuthPolkitRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("auth_polkit_ret", buf) from None


def encode_connect_supports_feature_args(value: ConnectSupportsFeatureArgs) -> bytes:
    try:
        return _pack_i(value.feature)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_supports_feature_args", value, error)


def decode_connect_supports_feature_args(buf: bytes, offset: int = 0) -> ConnectSupportsFeatureArgs:
    try:
        return _new(ConnectSupportsFeatureArgs, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_supports_feature_args", buf) from None


def encode_connect_supports_feature_ret(value: ConnectSupportsFeatureRet) -> bytes:
    try:
        return _pack_i(value.supported)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_supports_feature_ret", value, error)


def decode_connect_supports_feature_ret(buf: bytes, offset: int = 0) -> ConnectSupportsFeatureRet:
    try:
        return _new(ConnectSupportsFeatureRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_supports_feature_ret", buf) from None


def encode_connect_set_identity_args(value: ConnectSetIdentityArgs) -> bytes:
    try:
        params = value.params
        params_n = len(params)
        if params_n > 20:
            raise _encode_too_long("connect_set_identity_args.params", params_n, 20)
        return _pack_I(params_n) + _writeall_typed_param(params) + _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_set_identity_args", value, error)


def decode_connect_set_identity_args(buf: bytes, offset: int = 0) -> ConnectSetIdentityArgs:
    try:
        (params_n,) = _unpack_I(buf, offset)
        offset += 4
        if params_n > 20 or params_n * 12 > len(buf) - offset:
            raise _decode_bad_count("connect_set_identity_args.params", params_n, 20, buf)
        params, offset = _readall_typed_param(buf, offset, params_n)
        (flags,) = _unpack_I(buf, offset)
        return _new(ConnectSetIdentityArgs, (params, flags))
    except _error:
        raise _decode_short("connect_set_identity_args", buf) from None


def encode_connect_get_type_ret(value: ConnectGetTypeRet) -> bytes:
    try:
        type = value.type.encode()
        type_n = len(type)
        if type_n > 4194304:
            raise _encode_too_long("connect_get_type_ret.type", type_n, 4194304)
        return _pack_I(type_n) + type + _PAD[type_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_type_ret", value, error)


def decode_connect_get_type_ret(buf: bytes, offset: int = 0) -> ConnectGetTypeRet:
    try:
        (type_n,) = _unpack_I(buf, offset)
        if type_n > 4194304:
            raise _decode_too_long("connect_get_type_ret.type", type_n, 4194304)
        end = offset + 4 + type_n
        type = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in type:
            type = type.partition("\0")[0]
        if end + (-type_n & 3) > len(buf):
            raise _decode_short("connect_get_type_ret", buf)
        return _new(ConnectGetTypeRet, (type,))
    except _error:
        raise _decode_short("connect_get_type_ret", buf) from None


def encode_connect_get_version_ret(value: ConnectGetVersionRet) -> bytes:
    try:
        return _pack_Q(value.hv_ver)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_version_ret", value, error)


def decode_connect_get_version_ret(buf: bytes, offset: int = 0) -> ConnectGetVersionRet:
    try:
        return _new(ConnectGetVersionRet, _unpack_Q(buf, offset))
    except _error:
        raise _decode_short("connect_get_version_ret", buf) from None


def encode_connect_get_lib_version_ret(value: ConnectGetLibVersionRet) -> bytes:
    try:
        return _pack_Q(value.lib_ver)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_lib_version_ret", value, error)


def decode_connect_get_lib_version_ret(buf: bytes, offset: int = 0) -> ConnectGetLibVersionRet:
    try:
        return _new(ConnectGetLibVersionRet, _unpack_Q(buf, offset))
    except _error:
        raise _decode_short("connect_get_lib_version_ret", buf) from None


def encode_connect_get_hostname_ret(value: ConnectGetHostnameRet) -> bytes:
    try:
        hostname = value.hostname.encode()
        hostname_n = len(hostname)
        if hostname_n > 4194304:
            raise _encode_too_long("connect_get_hostname_ret.hostname", hostname_n, 4194304)
        return _pack_I(hostname_n) + hostname + _PAD[hostname_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_hostname_ret", value, error)


def decode_connect_get_hostname_ret(buf: bytes, offset: int = 0) -> ConnectGetHostnameRet:
    try:
        (hostname_n,) = _unpack_I(buf, offset)
        if hostname_n > 4194304:
            raise _decode_too_long("connect_get_hostname_ret.hostname", hostname_n, 4194304)
        end = offset + 4 + hostname_n
        hostname = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in hostname:
            hostname = hostname.partition("\0")[0]
        if end + (-hostname_n & 3) > len(buf):
            raise _decode_short("connect_get_hostname_ret", buf)
        return _new(ConnectGetHostnameRet, (hostname,))
    except _error:
        raise _decode_short("connect_get_hostname_ret", buf) from None


def encode_connect_get_uri_ret(value: ConnectGetUriRet) -> bytes:
    try:
        uri = value.uri.encode()
        uri_n = len(uri)
        if uri_n > 4194304:
            raise _encode_too_long("connect_get_uri_ret.uri", uri_n, 4194304)
        return _pack_I(uri_n) + uri + _PAD[uri_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_uri_ret", value, error)


def decode_connect_get_uri_ret(buf: bytes, offset: int = 0) -> ConnectGetUriRet:
    try:
        (uri_n,) = _unpack_I(buf, offset)
        if uri_n > 4194304:
            raise _decode_too_long("connect_get_uri_ret.uri", uri_n, 4194304)
        end = offset + 4 + uri_n
        uri = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in uri:
            uri = uri.partition("\0")[0]
        if end + (-uri_n & 3) > len(buf):
            raise _decode_short("connect_get_uri_ret", buf)
        return _new(ConnectGetUriRet, (uri,))
    except _error:
        raise _decode_short("connect_get_uri_ret", buf) from None


def encode_connect_is_secure_ret(value: ConnectIsSecureRet) -> bytes:
    try:
        return _pack_i(value.secure)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_is_secure_ret", value, error)


def decode_connect_is_secure_ret(buf: bytes, offset: int = 0) -> ConnectIsSecureRet:
    try:
        return _new(ConnectIsSecureRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_is_secure_ret", buf) from None


def encode_connect_get_sysinfo_args(value: ConnectGetSysinfoArgs) -> bytes:
    try:
        return _pack_I(value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_sysinfo_args", value, error)


def decode_connect_get_sysinfo_args(buf: bytes, offset: int = 0) -> ConnectGetSysinfoArgs:
    try:
        return _new(ConnectGetSysinfoArgs, _unpack_I(buf, offset))
    except _error:
        raise _decode_short("connect_get_sysinfo_args", buf) from None


def encode_connect_get_sysinfo_ret(value: ConnectGetSysinfoRet) -> bytes:
    try:
        sysinfo = value.sysinfo.encode()
        sysinfo_n = len(sysinfo)
        if sysinfo_n > 4194304:
            raise _encode_too_long("connect_get_sysinfo_ret.sysinfo", sysinfo_n, 4194304)
        return _pack_I(sysinfo_n) + sysinfo + _PAD[sysinfo_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_sysinfo_ret", value, error)


def decode_connect_get_sysinfo_ret(buf: bytes, offset: int = 0) -> ConnectGetSysinfoRet:
    try:
        (sysinfo_n,) = _unpack_I(buf, offset)
        if sysinfo_n > 4194304:
            raise _decode_too_long("connect_get_sysinfo_ret.sysinfo", sysinfo_n, 4194304)
        end = offset + 4 + sysinfo_n
        sysinfo = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in sysinfo:
            sysinfo = sysinfo.partition("\0")[0]
        if end + (-sysinfo_n & 3) > len(buf):
            raise _decode_short("connect_get_sysinfo_ret", buf)
        return _new(ConnectGetSysinfoRet, (sysinfo,))
    except _error:
        raise _decode_short("connect_get_sysinfo_ret", buf) from None


def encode_connect_get_max_vcpus_args(value: ConnectGetMaxVcpusArgs) -> bytes:
    try:
        type = value.type
        if type is None:
            type_coded = _ABSENT
        else:
            type_value = type.encode()
            type_value_n = len(type_value)
            if type_value_n > 4194304:
                raise _encode_too_long("connect_get_max_vcpus_args.type", type_value_n, 4194304)
            type_coded = _pack_2I(1, type_value_n) + type_value + _PAD[type_value_n & 3]
        return type_coded
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_max_vcpus_args", value, error)


def decode_connect_get_max_vcpus_args(buf: bytes, offset: int = 0) -> ConnectGetMaxVcpusArgs:
    try:
        (type_there,) = _unpack_I(buf, offset)
        type: str | None
        if type_there:
            (type_value_n,) = _unpack_I(buf, offset + 4)
            if type_value_n > 4194304:
                raise _decode_too_long("connect_get_max_vcpus_args.type", type_value_n, 4194304)
            end = offset + 8 + type_value_n
            type_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in type_value:
                type_value = type_value.partition("\0")[0]
            offset = end + (-type_value_n & 3)
            type = type_value
        else:
            offset += 4
            type = None
        if offset > len(buf):
            raise _decode_short("connect_get_max_vcpus_args", buf)
        return _new(ConnectGetMaxVcpusArgs, (type,))
    except _error:
        raise _decode_short("connect_get_max_vcpus_args", buf) from None


def encode_connect_get_max_vcpus_ret(value: ConnectGetMaxVcpusRet) -> bytes:
    try:
        return _pack_i(value.max_vcpus)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_get_max_vcpus_ret", value, error)


def decode_connect_get_max_vcpus_ret(buf: bytes, offset: int = 0) -> ConnectGetMaxVcpusRet:
    try:
        return _new(ConnectGetMaxVcpusRet, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_get_max_vcpus_ret", buf) from None


def encode_connect_event_connection_closed_msg(value: ConnectEventConnectionClosedMsg) -> bytes:
    try:
        return _pack_i(value.reason)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "connect_event_connection_closed_msg", value, error)


def decode_connect_event_connection_closed_msg(buf: bytes, offset: int = 0) -> ConnectEventConnectionClosedMsg:
    try:
        return _new(ConnectEventConnectionClosedMsg, _unpack_i(buf, offset))
    except _error:
        raise _decode_short("connect_event_connection_closed_msg", buf) from None

CONNECT_OPEN: _Procedure[ConnectOpenArgs, None] = _Procedure(
    0x20008086, 1, 1, "connect_open",
    function="virConnectOpen",
    since="0.3.0",
    priority=True,
    args=ConnectOpenArgs,
    encode_args=encode_connect_open_args,
    decode_args=decode_connect_open_args,
)
"""Open the hypervisor connection named by a URI; without a name the daemon picks its default driver."""

CONNECT_CLOSE: _Procedure[None, None] = _Procedure(
    0x20008086, 1, 2, "connect_close",
    function="virConnectClose",
    since="0.3.0",
    priority=True,
)
"""Close the hypervisor connection; the daemon answers, then drops the socket."""

CONNECT_GET_TYPE: _Procedure[None, ConnectGetTypeRet] = _Procedure(
    0x20008086, 1, 3, "connect_get_type",
    function="virConnectGetType",
    object="connection",
    since="0.3.0",
    priority=True,
    ret=ConnectGetTypeRet,
    encode_ret=encode_connect_get_type_ret,
    decode_ret=decode_connect_get_type_ret,
)
"""Name the hypervisor driver, for instance QEMU or TEST."""

CONNECT_GET_VERSION: _Procedure[None, ConnectGetVersionRet] = _Procedure(
    0x20008086, 1, 4, "connect_get_version",
    function="virConnectGetVersion",
    object="connection",
    since="0.3.0",
    priority=True,
    ret=ConnectGetVersionRet,
    encode_ret=encode_connect_get_version_ret,
    decode_ret=decode_connect_get_version_ret,
)
"""Tell the hypervisor's version as major * 1,000,000 + minor * 1,000 + release."""

CONNECT_GET_MAX_VCPUS: _Procedure[ConnectGetMaxVcpusArgs, ConnectGetMaxVcpusRet] = _Procedure(
    0x20008086, 1, 5, "connect_get_max_vcpus",
    function="virConnectGetMaxVcpus",
    object="connection",
    since="0.3.0",
    priority=True,
    args=ConnectGetMaxVcpusArgs,
    encode_args=encode_connect_get_max_vcpus_args,
    decode_args=decode_connect_get_max_vcpus_args,
    ret=ConnectGetMaxVcpusRet,
    encode_ret=encode_connect_get_max_vcpus_ret,
    decode_ret=decode_connect_get_max_vcpus_ret,
)
"""Tell how many virtual CPUs a guest of this virtualisation type may have."""

CONNECT_GET_HOSTNAME: _Procedure[None, ConnectGetHostnameRet] = _Procedure(
    0x20008086, 1, 59, "connect_get_hostname",
    function="virConnectGetHostname",
    object="connection",
    since="0.3.0",
    priority=True,
    ret=ConnectGetHostnameRet,
    encode_ret=encode_connect_get_hostname_ret,
    decode_ret=decode_connect_get_hostname_ret,
)
"""Tell the name of the daemon's host."""

CONNECT_SUPPORTS_FEATURE: _Procedure[ConnectSupportsFeatureArgs, ConnectSupportsFeatureRet] = _Procedure(
    0x20008086, 1, 60, "connect_supports_feature",
    function="virConnectSupportsFeature",
    since="0.3.2",
    priority=True,
    args=ConnectSupportsFeatureArgs,
    encode_args=encode_connect_supports_feature_args,
    decode_args=decode_connect_supports_feature_args,
    ret=ConnectSupportsFeatureRet,
    encode_ret=encode_connect_supports_feature_ret,
    decode_ret=decode_connect_supports_feature_ret,
)
"""Ask whether daemon and driver know one of the internal features."""

AUTH_LIST: _Procedure[None, AuthListRet] = _Procedure(
    0x20008086, 1, 66, "auth_list",
    since="0.4.0",
    priority=True,
    ret=AuthListRet,
    encode_ret=encode_auth_list_ret,
    decode_ret=decode_auth_list_ret,
)
"""List the kinds of authentication the daemon accepts on this socket; it answers with exactly one."""

AUTH_SASL_INIT: _Procedure[None, AuthSaslInitRet] = _Procedure(
    0x20008086, 1, 67, "auth_sasl_init",
    since="0.4.0",
    priority=True,
    ret=AuthSaslInitRet,
    encode_ret=encode_auth_sasl_init_ret,
    decode_ret=decode_auth_sasl_init_ret,
)
"""Begin SASL and list the mechanisms on offer, separated by commas."""

AUTH_SASL_START: _Procedure[AuthSaslStartArgs, AuthSaslStartRet] = _Procedure(
    0x20008086, 1, 68, "auth_sasl_start",
    since="0.4.0",
    priority=True,
    args=AuthSaslStartArgs,
    encode_args=encode_auth_sasl_start_args,
    decode_args=decode_auth_sasl_start_args,
    ret=AuthSaslStartRet,
    encode_ret=encode_auth_sasl_start_ret,
    decode_ret=decode_auth_sasl_start_ret,
)
"""Choose a SASL mechanism and send its first message."""

AUTH_SASL_STEP: _Procedure[AuthSaslStepArgs, AuthSaslStepRet] = _Procedure(
    0x20008086, 1, 69, "auth_sasl_step",
    since="0.4.0",
    priority=True,
    args=AuthSaslStepArgs,
    encode_args=encode_auth_sasl_step_args,
    decode_args=decode_auth_sasl_step_args,
    ret=AuthSaslStepRet,
    encode_ret=encode_auth_sasl_step_ret,
    decode_ret=decode_auth_sasl_step_ret,
)
"""Send the next message of a SASL exchange."""

AUTH_POLKIT: _Procedure[None, AuthPolkitRet] = _Procedure(
    0x20008086, 1, 70, "auth_polkit",
    since="0.4.0",
    priority=True,
    ret=AuthPolkitRet,
    encode_ret=encode_auth_polkit_ret,
    decode_ret=decode_auth_polkit_ret,
)
"""Let polkit decide on this client, known by the credentials of its Unix socket."""

CONNECT_GET_URI: _Procedure[None, ConnectGetUriRet] = _Procedure(
    0x20008086, 1, 110, "connect_get_uri",
    function="virConnectGetURI",
    object="connection",
    since="0.5.0",
    priority=True,
    ret=ConnectGetUriRet,
    encode_ret=encode_connect_get_uri_ret,
    decode_ret=decode_connect_get_uri_ret,
)
"""Tell the URI of the connection as the driver sees it."""

CONNECT_IS_SECURE: _Procedure[None, ConnectIsSecureRet] = _Procedure(
    0x20008086, 1, 149, "connect_is_secure",
    function="virConnectIsSecure",
    object="connection",
    since="0.7.3",
    priority=True,
    ret=ConnectIsSecureRet,
    encode_ret=encode_connect_is_secure_ret,
    decode_ret=decode_connect_is_secure_ret,
)
"""Tell whether the daemon's own connection to the hypervisor is safe from listeners."""

CONNECT_GET_LIB_VERSION: _Procedure[None, ConnectGetLibVersionRet] = _Procedure(
    0x20008086, 1, 157, "connect_get_lib_version",
    function="virConnectGetLibVersion",
    object="connection",
    since="0.7.3",
    priority=True,
    ret=ConnectGetLibVersionRet,
    encode_ret=encode_connect_get_lib_version_ret,
    decode_ret=decode_connect_get_lib_version_ret,
)
"""Tell the version of the daemon's libvirt as major * 1,000,000 + minor * 1,000 + release."""

CONNECT_GET_SYSINFO: _Procedure[ConnectGetSysinfoArgs, ConnectGetSysinfoRet] = _Procedure(
    0x20008086, 1, 203, "connect_get_sysinfo",
    function="virConnectGetSysinfo",
    object="connection",
    since="0.8.8",
    priority=True,
    args=ConnectGetSysinfoArgs,
    encode_args=encode_connect_get_sysinfo_args,
    decode_args=decode_connect_get_sysinfo_args,
    ret=ConnectGetSysinfoRet,
    encode_ret=encode_connect_get_sysinfo_ret,
    decode_ret=decode_connect_get_sysinfo_ret,
)
"""Describe the host's firmware and boards as a <sysinfo> document."""

CONNECT_REGISTER_CLOSE_CALLBACK: _Procedure[None, None] = _Procedure(
    0x20008086, 1, 360, "connect_register_close_callback",
    function="virConnectRegisterCloseCallback",
    since="1.3.2",
    priority=True,
)
"""Ask for an event when the daemon's own connection to the hypervisor closes."""

CONNECT_UNREGISTER_CLOSE_CALLBACK: _Procedure[None, None] = _Procedure(
    0x20008086, 1, 361, "connect_unregister_close_callback",
    function="virConnectUnregisterCloseCallback",
    since="1.3.2",
    priority=True,
)
"""End the request of connect_register_close_callback."""

CONNECT_EVENT_CONNECTION_CLOSED: _Procedure[ConnectEventConnectionClosedMsg, None] = _Procedure(
    0x20008086, 1, 362, "connect_event_connection_closed",
    since="1.3.2",
    event=True,
    args=ConnectEventConnectionClosedMsg,
    encode_args=encode_connect_event_connection_closed_msg,
    decode_args=decode_connect_event_connection_closed_msg,
)
"""The daemon's own connection to the hypervisor closed."""

CONNECT_SET_IDENTITY: _Procedure[ConnectSetIdentityArgs, None] = _Procedure(
    0x20008086, 1, 419, "connect_set_identity",
    function="virConnectSetIdentity",
    object="connection",
    since="5.8.0",
    args=ConnectSetIdentityArgs,
    encode_args=encode_connect_set_identity_args,
    decode_args=decode_connect_set_identity_args,
)
"""Tell the daemon on whose behalf this connection acts."""


PROCEDURES: tuple[_Procedure, ...] = (
    CONNECT_OPEN,
    CONNECT_CLOSE,
    CONNECT_GET_TYPE,
    CONNECT_GET_VERSION,
    CONNECT_GET_MAX_VCPUS,
    CONNECT_GET_HOSTNAME,
    CONNECT_SUPPORTS_FEATURE,
    AUTH_LIST,
    AUTH_SASL_INIT,
    AUTH_SASL_START,
    AUTH_SASL_STEP,
    AUTH_POLKIT,
    CONNECT_GET_URI,
    CONNECT_IS_SECURE,
    CONNECT_GET_LIB_VERSION,
    CONNECT_GET_SYSINFO,
    CONNECT_REGISTER_CLOSE_CALLBACK,
    CONNECT_UNREGISTER_CLOSE_CALLBACK,
    CONNECT_EVENT_CONNECTION_CLOSED,
    CONNECT_SET_IDENTITY,
)
