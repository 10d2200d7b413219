# DO NOT EDIT: generated from lxc.x by virtwire.protocol.compiler.

"""The LXC program: what only containers have."""

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
    encode_slowly as _encode_slowly,
    encode_too_long as _encode_too_long,
    new as _new,
)

from .types import DomainHandle

_pack_16siI = _Struct(">16siI").pack
_pack_I = _Struct(">I").pack
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_I = _Struct(">I").unpack_from


class DomainOpenNamespaceArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainOpenNamespaceArgs:
        return _new(_cls, (dom, flags))


def encode_domain_open_namespace_args(value: DomainOpenNamespaceArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_open_namespace_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_open_namespace_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_open_namespace_args", value, error)


def decode_domain_open_namespace_args(buf: bytes, offset: int = 0) -> DomainOpenNamespaceArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_open_namespace_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainOpenNamespaceArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_open_namespace_args", buf) from None

DOMAIN_OPEN_NAMESPACE: _Procedure[DomainOpenNamespaceArgs, None] = _Procedure(
    0x68000, 1, 1, "domain_open_namespace",
    function="virDomainLxcOpenNamespace",
    object="domain",
    since="1.0.2",
    fds="receive",
    write=True,
    args=DomainOpenNamespaceArgs,
    encode_args=encode_domain_open_namespace_args,
    decode_args=decode_domain_open_namespace_args,
)
"""Open the namespaces of a container; the descriptors come with the reply."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_OPEN_NAMESPACE,
)
