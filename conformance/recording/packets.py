"""TCP segments in packets, as network captures have them: making them, and finding them below any usual link layer."""

from __future__ import annotations

import struct
from typing import Final, NamedTuple, TypeAlias

__all__ = ["ACK", "ETHERNET", "FIN", "PUSH", "RESET", "SYN", "End", "Segment", "segment_in", "tcp_packet"]

FIN, SYN, RESET, PUSH, ACK = 0x01, 0x02, 0x04, 0x08, 0x10
ETHERNET: Final = 1
"""The link type of what is made here."""

End: TypeAlias = tuple[bytes, int]
"""An address, 4 or 16 bytes, and a port."""

_TCP: Final = struct.Struct(">HHIIBBHHH")
_IPV4: Final = struct.Struct(">BBHHHBBH4s4s")
_WINDOW: Final = 65535
_VLAN: Final = (0x8100, 0x88A8)
_IPV6_OPTIONS: Final = (0, 43, 60)
"""Extension headers that tell their own length: hop by hop, routing, destination."""


class Segment(NamedTuple):
    """A TCP segment.

    Attributes:
        source: who sent it; ``target`` who gets it.
        sequence: of its first byte; ``acknowledged`` is up to where the sender has received.
        flags: FIN, SYN and their like.
        payload: its bytes, as far as they were captured.
        size: how many they were.
    """

    source: End
    target: End
    sequence: int
    acknowledged: int
    flags: int
    payload: bytes
    size: int


def tcp_packet(segment: Segment) -> bytes:
    """Make an Ethernet packet with IPv4 and TCP in it, lengths and checksums right.

    Bytes that are missing behind the payload (``size``) count as zeros in the checksum, and in no length but IP's.
    """
    (address, port), (to_address, to_port) = segment.source, segment.target
    bare = _TCP.pack(
        port, to_port, segment.sequence, segment.acknowledged, _TCP.size // 4 << 4, segment.flags, _WINDOW, 0, 0
    )
    length = _TCP.size + segment.size
    pseudo = address + to_address + struct.pack(">HH", 6, length)
    odd = b"\0" if len(segment.payload) % 2 else b""
    tcp_sum = _checksum(pseudo + bare + segment.payload + odd)
    bare_ip = _IPV4.pack(0x45, 0, _IPV4.size + length, 0, 0x4000, 64, 6, 0, address, to_address)
    ip = bare_ip[:10] + _checksum(bare_ip).to_bytes(2) + bare_ip[12:]
    tcp = bare[:16] + tcp_sum.to_bytes(2) + bare[18:]
    return b"".join((_hardware(to_address), _hardware(address), b"\x08\x00", ip, tcp, segment.payload))


def _checksum(data: bytes) -> int:
    """Return the Internet's checksum: sixteen bits are one digit of a number, and 65536 is 1 modulo 65535."""
    return 0xFFFF - (int.from_bytes(data) % 0xFFFF or 0xFFFF)


def _hardware(address: bytes) -> bytes:
    """Make up a hardware address, locally administered."""
    return b"\x02\x00" + address


def segment_in(link: int, data: bytes) -> Segment | None:
    """Find the TCP segment in a packet.

    Args:
        link: the link type, as pcap numbers them.
        data: the packet, as far as it was captured.

    Returns:
        The segment; None where there is none, or one of which not even the headers were captured.
    """
    try:
        start, version = _network(link, data)
        if version == 4:
            return _in_ipv4(data, start)
        return _in_ipv6(data, start) if version == 6 else None
    except (struct.error, IndexError):
        return None


def _network(link: int, data: bytes) -> tuple[int, int]:
    """Find where IP begins and which; version 0 for neither.

    Raises:
        IndexError, struct.error: the packet is too short.
    """
    match link:
        case 1:  # Ethernet
            return _by_ethertype(data, 12)
        case 113:  # Linux, any interface
            return _by_ethertype(data, 14)
        case 276:  # the same, second version
            kind = struct.unpack_from(">H", data)[0]
            return (20, _version(kind))
        case 0 | 108:  # loopback of the BSDs: an address family, in the order of that machine or of the network
            return (4, data[4] >> 4)
        case 12 | 14 | 101 | 228 | 229:  # nothing before IP
            return (0, data[0] >> 4)
    return (0, 0)


def _by_ethertype(data: bytes, at: int) -> tuple[int, int]:
    kind = struct.unpack_from(">H", data, at)[0]
    while kind in _VLAN:
        at += 4
        kind = struct.unpack_from(">H", data, at)[0]
    return at + 2, _version(kind)


def _version(ethertype: int) -> int:
    return {0x0800: 4, 0x86DD: 6}.get(ethertype, 0)


def _in_ipv4(data: bytes, start: int) -> Segment | None:
    first, _, length, _, fragment, _, protocol, _, source, target = _IPV4.unpack_from(data, start)
    if protocol != 6 or fragment & 0x3FFF or first >> 4 != 4:
        return None
    # A length of 0 is one that the network card was to fill in.
    end = start + length if length else len(data)
    return _tcp(data, start + (first & 15) * 4, end, source, target)


def _in_ipv6(data: bytes, start: int) -> Segment | None:
    length, following = struct.unpack_from(">HB", data, start + 4)
    source, target = data[start + 8 : start + 24], data[start + 24 : start + 40]
    at = start + 40
    end = at + length if length else len(data)
    while following in _IPV6_OPTIONS:
        following, units = struct.unpack_from(">BB", data, at)
        at += 8 * (units + 1)
    return _tcp(data, at, end, source, target) if following == 6 else None


def _tcp(data: bytes, at: int, end: int, source: bytes, target: bytes) -> Segment | None:
    port, to_port, sequence, acknowledged, offset, flags, _, _, _ = _TCP.unpack_from(data, at)
    start = at + (offset >> 4) * 4
    if offset >> 4 < 5 or start > end:
        return None
    payload = data[start:end]
    return Segment((source, port), (target, to_port), sequence, acknowledged, flags, payload, end - start)
