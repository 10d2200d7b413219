# DO NOT EDIT: generated from backup.x by virtwire.protocol.compiler.

"""Backup jobs, full or of the blocks changed since a checkpoint."""

from __future__ import annotations

from struct import Struct as _Struct, error as _error

from virtwire.protocol.procedures import Procedure as _Procedure
from virtwire.protocol.xdr import (
    ABSENT as _ABSENT,
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
_pack_2I = _Struct(">2I").pack
_pack_I = _Struct(">I").pack
_unpack_16siI = _Struct(">16siI").unpack_from
_unpack_I = _Struct(">I").unpack_from


class DomainBackupBeginArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    backup_xml: str
    """a <domainbackup> document"""
    checkpoint_xml: str | None
    """a <domaincheckpoint> document, to create one with the job"""
    flags: int
    """Bits of DomainBackupBeginFlags"""

    def __new__(_cls, dom: DomainHandle, backup_xml: str, checkpoint_xml: str | None, flags: int) -> DomainBackupBeginArgs:
        return _new(_cls, (dom, backup_xml, checkpoint_xml, flags))


class DomainBackupGetXmlDescArgs(_Record):
    __slots__ = ()
    dom: DomainHandle
    flags: int
    """none defined, 0"""

    def __new__(_cls, dom: DomainHandle, flags: int) -> DomainBackupGetXmlDescArgs:
        return _new(_cls, (dom, flags))


class DomainBackupGetXmlDescRet(_Record):
    __slots__ = ()
    xml: str

    def __new__(_cls, xml: str) -> DomainBackupGetXmlDescRet:
        return _new(_cls, (xml,))


def encode_domain_backup_begin_args(value: DomainBackupBeginArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_backup_begin_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_backup_begin_args.dom.uuid", len(dom_uuid), 16)
        backup_xml = value.backup_xml.encode()
        backup_xml_n = len(backup_xml)
        if backup_xml_n > 4194304:
            raise _encode_too_long("domain_backup_begin_args.backup_xml", backup_xml_n, 4194304)
        checkpoint_xml = value.checkpoint_xml
        if checkpoint_xml is None:
            checkpoint_xml_coded = _ABSENT
        else:
            checkpoint_xml_value = checkpoint_xml.encode()
            checkpoint_xml_value_n = len(checkpoint_xml_value)
            if checkpoint_xml_value_n > 4194304:
                raise _encode_too_long("domain_backup_begin_args.checkpoint_xml", checkpoint_xml_value_n, 4194304)
            checkpoint_xml_coded = _pack_2I(1, checkpoint_xml_value_n) + checkpoint_xml_value + _PAD[checkpoint_xml_value_n & 3]
        return b"".join((_pack_I(dom_name_n), dom_name, _PAD[dom_name_n & 3], _pack_16siI(dom_uuid, dom.id, backup_xml_n), backup_xml, _PAD[backup_xml_n & 3], checkpoint_xml_coded, _pack_I(value.flags)))
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_backup_begin_args", value, error)


def decode_domain_backup_begin_args(buf: bytes, offset: int = 0) -> DomainBackupBeginArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_backup_begin_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, backup_xml_n = _unpack_16siI(buf, offset)
        if backup_xml_n > 4194304:
            raise _decode_too_long("domain_backup_begin_args.backup_xml", backup_xml_n, 4194304)
        end = offset + 24 + backup_xml_n
        backup_xml = buf[offset + 24:end].decode("utf-8", "surrogateescape")
        if "\0" in backup_xml:
            backup_xml = backup_xml.partition("\0")[0]
        offset = end + (-backup_xml_n & 3)
        (checkpoint_xml_there,) = _unpack_I(buf, offset)
        checkpoint_xml: str | None
        if checkpoint_xml_there:
            (checkpoint_xml_value_n,) = _unpack_I(buf, offset + 4)
            if checkpoint_xml_value_n > 4194304:
                raise _decode_too_long("domain_backup_begin_args.checkpoint_xml", checkpoint_xml_value_n, 4194304)
            end = offset + 8 + checkpoint_xml_value_n
            checkpoint_xml_value = buf[offset + 8:end].decode("utf-8", "surrogateescape")
            if "\0" in checkpoint_xml_value:
                checkpoint_xml_value = checkpoint_xml_value.partition("\0")[0]
            offset = end + (-checkpoint_xml_value_n & 3)
            checkpoint_xml = checkpoint_xml_value
        else:
            offset += 4
            checkpoint_xml = None
        (flags,) = _unpack_I(buf, offset)
        return _new(DomainBackupBeginArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), backup_xml, checkpoint_xml, flags))
    except _error:
        raise _decode_short("domain_backup_begin_args", buf) from None


def encode_domain_backup_get_xml_desc_args(value: DomainBackupGetXmlDescArgs) -> bytes:
    try:
        dom = value.dom
        dom_name = dom.name.encode()
        dom_name_n = len(dom_name)
        if dom_name_n > 4194304:
            raise _encode_too_long("domain_backup_get_xml_desc_args.dom.name", dom_name_n, 4194304)
        dom_uuid = dom.uuid
        if len(dom_uuid) != 16:
            raise _encode_bad_size("domain_backup_get_xml_desc_args.dom.uuid", len(dom_uuid), 16)
        return _pack_I(dom_name_n) + dom_name + _PAD[dom_name_n & 3] + _pack_16siI(dom_uuid, dom.id, value.flags)
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_backup_get_xml_desc_args", value, error)


def decode_domain_backup_get_xml_desc_args(buf: bytes, offset: int = 0) -> DomainBackupGetXmlDescArgs:
    try:
        (dom_name_n,) = _unpack_I(buf, offset)
        if dom_name_n > 4194304:
            raise _decode_too_long("domain_backup_get_xml_desc_args.dom.name", dom_name_n, 4194304)
        end = offset + 4 + dom_name_n
        dom_name = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in dom_name:
            dom_name = dom_name.partition("\0")[0]
        offset = end + (-dom_name_n & 3)
        dom_uuid, dom_id, flags = _unpack_16siI(buf, offset)
        return _new(DomainBackupGetXmlDescArgs, (_new(DomainHandle, (dom_name, dom_uuid, dom_id)), flags))
    except _error:
        raise _decode_short("domain_backup_get_xml_desc_args", buf) from None


def encode_domain_backup_get_xml_desc_ret(value: DomainBackupGetXmlDescRet) -> bytes:
    try:
        xml = value.xml.encode()
        xml_n = len(xml)
        if xml_n > 4194304:
            raise _encode_too_long("domain_backup_get_xml_desc_ret.xml", xml_n, 4194304)
        return _pack_I(xml_n) + xml + _PAD[xml_n & 3]
    except _ENCODE_FAILURES as error:
        return _encode_slowly(__name__, "domain_backup_get_xml_desc_ret", value, error)


def decode_domain_backup_get_xml_desc_ret(buf: bytes, offset: int = 0) -> DomainBackupGetXmlDescRet:
    try:
        (xml_n,) = _unpack_I(buf, offset)
        if xml_n > 4194304:
            raise _decode_too_long("domain_backup_get_xml_desc_ret.xml", xml_n, 4194304)
        end = offset + 4 + xml_n
        xml = buf[offset + 4:end].decode("utf-8", "surrogateescape")
        if "\0" in xml:
            xml = xml.partition("\0")[0]
        if end + (-xml_n & 3) > len(buf):
            raise _decode_short("domain_backup_get_xml_desc_ret", buf)
        return _new(DomainBackupGetXmlDescRet, (xml,))
    except _error:
        raise _decode_short("domain_backup_get_xml_desc_ret", buf) from None

DOMAIN_BACKUP_BEGIN: _Procedure[DomainBackupBeginArgs, None] = _Procedure(
    0x20008086, 1, 421, "domain_backup_begin",
    function="virDomainBackupBegin",
    object="domain",
    since="6.0.0",
    write=True,
    args=DomainBackupBeginArgs,
    encode_args=encode_domain_backup_begin_args,
    decode_args=decode_domain_backup_begin_args,
)
"""Begin a backup job, optionally creating a checkpoint at the same moment."""

DOMAIN_BACKUP_GET_XML_DESC: _Procedure[DomainBackupGetXmlDescArgs, DomainBackupGetXmlDescRet] = _Procedure(
    0x20008086, 1, 422, "domain_backup_get_xml_desc",
    function="virDomainBackupGetXMLDesc",
    object="domain",
    since="6.0.0",
    priority=True,
    args=DomainBackupGetXmlDescArgs,
    encode_args=encode_domain_backup_get_xml_desc_args,
    decode_args=decode_domain_backup_get_xml_desc_args,
    ret=DomainBackupGetXmlDescRet,
    encode_ret=encode_domain_backup_get_xml_desc_ret,
    decode_ret=decode_domain_backup_get_xml_desc_ret,
)
"""Describe the running backup job as XML."""


PROCEDURES: tuple[_Procedure, ...] = (
    DOMAIN_BACKUP_BEGIN,
    DOMAIN_BACKUP_GET_XML_DESC,
)
