"""The <source> of a storage pool: hosts, devices, folders, adapters, names, logins (virStoragePoolSource)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from .storage_adapter import Adapter, parse_adapter
from .storage_kinds import POOL_KINDS, SourcePart
from .storage_parts import (
    SecretLookup,
    attribute_of,
    choice,
    invalid,
    line,
    parse_secret,
    sanitize_path,
    text_of,
    unsupported,
    whole_number,
)
from .write import escape

__all__ = ["Auth", "Device", "Host", "PoolSource", "parse_source"]


class Host(NamedTuple):
    """A host that the storage is on; port 0 is the usual one."""

    name: str
    port: int

    def line(self) -> str:
        """Write the element."""
        port = f" port='{self.port}'" if self.port else ""
        return f"<host name='{escape(self.name)}'{port}/>"


class Device(NamedTuple):
    """A device that the storage is on; ``part_separator`` is ``yes``, ``no`` or None."""

    path: str
    part_separator: str | None

    def line(self) -> str:
        """Write the element."""
        separator = f" part_separator='{self.part_separator}'" if self.part_separator else ""
        return f"<device path='{escape(self.path)}'{separator}/>"


class Auth(NamedTuple):
    """A login to the storage."""

    type: str
    username: str
    secret: SecretLookup


@dataclass
class PoolSource:
    """What a pool is made of; a type of pool shows only the parts that it has."""

    hosts: list[Host] = field(default_factory=list)
    devices: list[Device] = field(default_factory=list)
    dir: str | None = None
    adapter: Adapter | None = None
    name: str | None = None
    initiator: str | None = None
    format: str | None = None
    auth: Auth | None = None
    protocol: str | None = None
    vendor: str | None = None
    product: str | None = None

    def lines(self, parts: SourcePart) -> list[str]:
        """Write the element, with the parts that the type of pool has (virStoragePoolSourceFormat)."""
        inside: list[str] = []
        if SourcePart.HOST in parts:
            inside += [host.line() for host in self.hosts]
        if SourcePart.DEVICE in parts:
            inside += [device.line() for device in self.devices]
        if SourcePart.DIR in parts:
            inside += line("<dir path='%s'/>", self.dir)
        if SourcePart.ADAPTER in parts and self.adapter is not None:
            inside += self.adapter.lines()
        if SourcePart.NAME in parts:
            inside += line("<name>%s</name>", self.name)
        if SourcePart.INITIATOR in parts and self.initiator is not None:
            inside += ["<initiator>", *line("  <iqn name='%s'/>", self.initiator), "</initiator>"]
        inside += line("<format type='%s'/>", self.format)
        if self.auth is not None:
            head = f"<auth type='{self.auth.type}' username='{escape(self.auth.username)}'>"
            inside += [head, f"  {self.auth.secret.line()}", "</auth>"]
        inside += line("<protocol ver='%s'/>", self.protocol)
        inside += line("<vendor name='%s'/>", self.vendor)
        inside += line("<product name='%s'/>", self.product)
        return ["<source>", *(f"  {each}" for each in inside), "</source>"]


def parse_source(element: etree._Element | None, type: str) -> PoolSource:
    """Read the <source> of a pool of a type; without one the format is the default (virStoragePoolDefParseSource).

    Raises:
        LibvirtError: something in it is wrong or unknown.
    """
    kind = POOL_KINDS[type]
    default = kind.default_format or (kind.formats[0] if kind.formats else None)
    if element is None:
        return PoolSource(format=default)
    made = PoolSource(name=text_of(element, "name"), format=default)
    if type == "rbd" and made.name is None:
        raise invalid("element 'name' is mandatory for RBD pool")
    if kind.formats:
        made.format = attribute_of(element, "format", "type") or default
        if made.format not in kind.formats:
            raise unsupported(f"unknown pool format type {made.format}")
    made.hosts = [_host(host) for host in element.iterfind("host")]
    made.initiator = attribute_of(element, "initiator/iqn", "name")
    made.devices = [_device(device) for device in element.iterfind("device")]
    path = attribute_of(element, "dir", "path")
    made.dir = sanitize_path(path) if path else "/" if type == "gluster" else None
    adapter, auth = element.find("adapter"), element.find("auth")
    made.adapter = None if adapter is None else parse_adapter(adapter)
    made.auth = None if auth is None else _auth(auth)
    made.protocol = attribute_of(element, "protocol", "ver")
    if made.protocol is not None and type == "netfs" and made.format not in ("auto", "nfs"):
        raise unsupported(f"storage pool protocol ver unsupported for pool type '{made.format}'")
    made.vendor, made.product = attribute_of(element, "vendor", "name"), attribute_of(element, "product", "name")
    return made


def _host(element: etree._Element) -> Host:
    name = element.get("name")
    if name is None:
        raise invalid("missing storage pool host name")
    return Host(name, whole_number(element, "port"))


def _device(element: etree._Element) -> Device:
    path = element.get("path")
    if path is None:
        raise invalid("missing storage pool source device path")
    return Device(path, choice(element, "part_separator", ("yes", "no")))


def _auth(element: etree._Element) -> Auth:
    username, type, secret = element.get("username"), element.get("type"), element.find("secret")
    if not username:
        raise invalid("missing username for auth")
    if type and type not in ("none", "chap", "ceph"):
        raise unsupported(f"unknown auth type '{type}'")
    if secret is None:
        raise invalid("Missing <secret> element in auth")
    found = parse_secret(secret, secret.get("type"))
    if not type or type == "none":
        raise unsupported("storage pool missing auth type")
    return Auth(type, username, found)
