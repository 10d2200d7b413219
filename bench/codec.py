"""Ten message shapes: the generated codec against code written by hand with xdrlib3 that gives the same objects."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from virtwire.protocol.generated import domain as dom
from virtwire.protocol.generated import domain_stats as stats
from virtwire.protocol.generated import host, packet
from virtwire.protocol.generated import types as t
from virtwire.protocol.generated.checkpoint import (
    DomainCheckpointCreateXmlArgs,
    decode_domain_checkpoint_create_xml_args,
    encode_domain_checkpoint_create_xml_args,
)
from xdrlib3 import Packer, Unpacker

Pack = Callable[[Packer, Any], None]
Unpack = Callable[[Unpacker], Any]


@dataclass(frozen=True)
class Shape:
    """One message shape, and how both sides write and read it."""

    name: str
    value: Any
    encode: Callable[[Any], bytes]
    decode: Callable[[bytes], Any]
    pack: Pack
    unpack: Unpack

    def contenders(self, direction: str) -> tuple[Callable[[], float], Callable[[], float]]:
        """Return the timed runs of both, in messages a second, after checking that they agree."""
        data = self.encode(self.value)
        assert data == self._by_hand_encode(), self.name
        assert self.decode(data) == self.value == self.unpack(Unpacker(data)), self.name
        if direction == "decode":
            return _rate(lambda: self.decode(data)), _rate(lambda: self.unpack(Unpacker(data)))
        return _rate(lambda: self.encode(self.value)), _rate(self._by_hand_encode)

    def _by_hand_encode(self) -> bytes:
        packer = Packer()
        self.pack(packer, self.value)
        return bytes(packer.get_buffer())


def _rate(work: Callable[[], object], seconds: float = 0.03) -> Callable[[], float]:
    start, count = time.perf_counter(), 0
    while time.perf_counter() - start < seconds / 3:
        work()
        count += 1
    number = max(1, count * 3)

    def timed() -> float:
        start = time.perf_counter()
        for _ in range(number):
            work()
        return number / (time.perf_counter() - start)

    return timed


# By hand, with xdrlib3


def pack_text(packer: Packer, value: str) -> None:
    packer.pack_string(value.encode("utf-8", "surrogateescape"))


def unpack_text(unpacker: Unpacker) -> str:
    return str(unpacker.unpack_string(), "utf-8", "surrogateescape")


def pack_optional(packer: Packer, value: Any, pack: Pack) -> None:
    packer.pack_bool(value is not None)
    if value is not None:
        pack(packer, value)


def unpack_optional(unpacker: Unpacker, unpack: Unpack) -> Any:
    return unpack(unpacker) if unpacker.unpack_bool() else None


def pack_domain(packer: Packer, value: t.DomainHandle) -> None:
    pack_text(packer, value.name)
    packer.pack_fopaque(16, value.uuid)
    packer.pack_int(value.id)


def unpack_domain(unpacker: Unpacker) -> t.DomainHandle:
    return t.DomainHandle(unpack_text(unpacker), unpacker.unpack_fopaque(16), unpacker.unpack_int())


def pack_network(packer: Packer, value: t.NetworkHandle) -> None:
    pack_text(packer, value.name)
    packer.pack_fopaque(16, value.uuid)


def unpack_network(unpacker: Unpacker) -> t.NetworkHandle:
    return t.NetworkHandle(unpack_text(unpacker), unpacker.unpack_fopaque(16))


def pack_info(packer: Packer, value: dom.DomainGetInfoRet) -> None:
    packer.pack_uint(value.state)
    packer.pack_uhyper(value.max_mem)
    packer.pack_uhyper(value.memory)
    packer.pack_uint(value.nr_virt_cpu)
    packer.pack_uhyper(value.cpu_time)


def unpack_info(unpacker: Unpacker) -> dom.DomainGetInfoRet:
    return dom.DomainGetInfoRet(
        unpacker.unpack_uint(),
        unpacker.unpack_uhyper(),
        unpacker.unpack_uhyper(),
        unpacker.unpack_uint(),
        unpacker.unpack_uhyper(),
    )


def pack_node(packer: Packer, value: host.NodeGetInfoRet) -> None:
    for char in value.model:
        packer.pack_int(char)
    packer.pack_uhyper(value.memory)
    for number in (value.cpus, value.mhz, value.nodes, value.sockets, value.cores, value.threads):
        packer.pack_int(number)


def unpack_node(unpacker: Unpacker) -> host.NodeGetInfoRet:
    model = bytes(unpacker.unpack_int() & 0xFF for _ in range(32))
    memory = unpacker.unpack_uhyper()
    return host.NodeGetInfoRet(model, memory, *(unpacker.unpack_int() for _ in range(6)))


def pack_job(packer: Packer, value: stats.DomainGetJobInfoRet) -> None:
    packer.pack_int(value[0])
    for number in value[1:]:
        packer.pack_uhyper(number)


def unpack_job(unpacker: Unpacker) -> stats.DomainGetJobInfoRet:
    return stats.DomainGetJobInfoRet(unpacker.unpack_int(), *(unpacker.unpack_uhyper() for _ in range(11)))


def pack_list(packer: Packer, value: dom.ConnectListAllDomainsRet) -> None:
    packer.pack_array(value.domains, lambda item: pack_domain(packer, item))
    packer.pack_uint(value.ret)


def unpack_list(unpacker: Unpacker) -> dom.ConnectListAllDomainsRet:
    return dom.ConnectListAllDomainsRet(unpacker.unpack_array(lambda: unpack_domain(unpacker)), unpacker.unpack_uint())


def pack_param(packer: Packer, value: t.TypedParam) -> None:
    pack_text(packer, value.field)
    kind, inner = value.value
    packer.pack_int(kind)
    _PACKERS[kind](packer, inner)


def unpack_param(unpacker: Unpacker) -> t.TypedParam:
    field = unpack_text(unpacker)
    kind = unpacker.unpack_int()
    return t.TypedParam(field, t.TypedParamValue(kind, _UNPACKERS[kind](unpacker)))


_PACKERS: dict[int, Pack] = {
    1: Packer.pack_int,
    2: Packer.pack_uint,
    3: Packer.pack_hyper,
    4: Packer.pack_uhyper,
    5: Packer.pack_double,
    6: Packer.pack_int,
    7: pack_text,
}
_UNPACKERS: dict[int, Unpack] = {
    1: Unpacker.unpack_int,
    2: Unpacker.unpack_uint,
    3: Unpacker.unpack_hyper,
    4: Unpacker.unpack_uhyper,
    5: Unpacker.unpack_double,
    6: Unpacker.unpack_int,
    7: unpack_text,
}


def pack_stats(packer: Packer, value: stats.ConnectGetAllDomainStatsRet) -> None:
    def record(item: stats.DomainStatsRecord) -> None:
        pack_domain(packer, item.dom)
        packer.pack_array(item.params, lambda param: pack_param(packer, param))

    packer.pack_array(value.ret_stats, record)


def unpack_stats(unpacker: Unpacker) -> stats.ConnectGetAllDomainStatsRet:
    def record() -> stats.DomainStatsRecord:
        domain = unpack_domain(unpacker)
        return stats.DomainStatsRecord(domain, unpacker.unpack_array(lambda: unpack_param(unpacker)))

    return stats.ConnectGetAllDomainStatsRet(unpacker.unpack_array(record))


def pack_create(packer: Packer, value: DomainCheckpointCreateXmlArgs) -> None:
    pack_domain(packer, value.dom)
    pack_text(packer, value.xml_desc)
    packer.pack_uint(value.flags)


def unpack_create(unpacker: Unpacker) -> DomainCheckpointCreateXmlArgs:
    return DomainCheckpointCreateXmlArgs(unpack_domain(unpacker), unpack_text(unpacker), unpacker.unpack_uint())


def pack_error(packer: Packer, value: packet.Error) -> None:
    packer.pack_int(value.code)
    packer.pack_int(value.domain)
    pack_optional(packer, value.message, pack_text)
    packer.pack_int(value.level)
    pack_optional(packer, value.dom, pack_domain)
    for text in (value.str1, value.str2, value.str3):
        pack_optional(packer, text, pack_text)
    packer.pack_int(value.int1)
    packer.pack_int(value.int2)
    pack_optional(packer, value.net, pack_network)


def unpack_error(unpacker: Unpacker) -> packet.Error:
    return packet.Error(
        unpacker.unpack_int(),
        unpacker.unpack_int(),
        unpack_optional(unpacker, unpack_text),
        unpacker.unpack_int(),
        unpack_optional(unpacker, unpack_domain),
        unpack_optional(unpacker, unpack_text),
        unpack_optional(unpacker, unpack_text),
        unpack_optional(unpacker, unpack_text),
        unpacker.unpack_int(),
        unpacker.unpack_int(),
        unpack_optional(unpacker, unpack_network),
    )


# The shapes

UUID = bytes(range(16))
DOMAIN = t.DomainHandle("test", UUID, 1)
XML = "<domain type='test'>" + "<device kind='disk'><source file='/images/one.qcow2'/></device>\n" * 64 + "</domain>"
PARAMS = [
    *(t.TypedParam(f"block.{n}.rd.bytes", t.TypedParamValue(4, n * 1000)) for n in range(12)),
    *(t.TypedParam(f"vcpu.{n}.state", t.TypedParamValue(1, n)) for n in range(6)),
    t.TypedParam("block.0.name", t.TypedParamValue(7, "vda")),
    t.TypedParam("cpu.share", t.TypedParamValue(5, 0.5)),
]

SHAPES = [
    Shape(
        "lookup arguments (a name)",
        dom.DomainLookupByNameArgs("a-domain-of-usual-length"),
        dom.encode_domain_lookup_by_name_args,
        dom.decode_domain_lookup_by_name_args,
        lambda packer, value: pack_text(packer, value.name),
        lambda unpacker: dom.DomainLookupByNameArgs(unpack_text(unpacker)),
    ),
    Shape(
        "a domain handle",
        dom.DomainLookupByNameRet(DOMAIN),
        dom.encode_domain_lookup_by_name_ret,
        dom.decode_domain_lookup_by_name_ret,
        lambda packer, value: pack_domain(packer, value.dom),
        lambda unpacker: dom.DomainLookupByNameRet(unpack_domain(unpacker)),
    ),
    Shape(
        "domain info (five numbers)",
        dom.DomainGetInfoRet(1, 8388608, 2097152, 2, 1234567890123),
        dom.encode_domain_get_info_ret,
        dom.decode_domain_get_info_ret,
        pack_info,
        unpack_info,
    ),
    Shape(
        "node info (char array)",
        host.NodeGetInfoRet(b"x86_64".ljust(32, b"\0"), 16777216, 16, 2400, 2, 1, 4, 2),
        host.encode_node_get_info_ret,
        host.decode_node_get_info_ret,
        pack_node,
        unpack_node,
    ),
    Shape(
        "job info (twelve numbers)",
        stats.DomainGetJobInfoRet(2, *range(1000, 12000, 1000)),
        stats.encode_domain_get_job_info_ret,
        stats.decode_domain_get_job_info_ret,
        pack_job,
        unpack_job,
    ),
    Shape(
        "list of 100 domains",
        dom.ConnectListAllDomainsRet([t.DomainHandle(f"domain-{n}", UUID, n) for n in range(100)], 100),
        dom.encode_connect_list_all_domains_ret,
        dom.decode_connect_list_all_domains_ret,
        pack_list,
        unpack_list,
    ),
    Shape(
        "stats of 5 domains (20 typed parameters each)",
        stats.ConnectGetAllDomainStatsRet([stats.DomainStatsRecord(DOMAIN, PARAMS)] * 5),
        stats.encode_connect_get_all_domain_stats_ret,
        stats.decode_connect_get_all_domain_stats_ret,
        pack_stats,
        unpack_stats,
    ),
    Shape(
        "an XML document of 4 KiB",
        dom.DomainGetXmlDescRet(XML),
        dom.encode_domain_get_xml_desc_ret,
        dom.decode_domain_get_xml_desc_ret,
        lambda packer, value: pack_text(packer, value.xml),
        lambda unpacker: dom.DomainGetXmlDescRet(unpack_text(unpacker)),
    ),
    Shape(
        "create checkpoint arguments",
        DomainCheckpointCreateXmlArgs(DOMAIN, "<domaincheckpoint><name>monday</name></domaincheckpoint>", 0),
        encode_domain_checkpoint_create_xml_args,
        decode_domain_checkpoint_create_xml_args,
        pack_create,
        unpack_create,
    ),
    Shape(
        "an error",
        packet.Error(42, 12, "Domain not found", 2, None, "Domain not found: %s", "nope", None, -1, -1, None),
        packet.encode_error,
        packet.decode_error,
        pack_error,
        unpack_error,
    ),
]
