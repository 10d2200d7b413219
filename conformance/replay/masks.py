"""What differs between two answers to the same call though nothing is wrong: times, loads, what is free right now.

Each mask names procedures and fields by regular expressions that match the whole of them. A field's path is that of
``compare``: ``ret.cpu_time``, ``ret.params[cpu.time]``, and within documents ``ret.xml:domain/devices/disk[2]/@type``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

__all__ = ["MASKS", "Mask", "masked"]


@dataclass(frozen=True, slots=True)
class Mask:
    """Fields whose values are not compared; that they are there is, and of which kind they are.

    Attributes:
        procedures: whose fields, a regular expression; ``fields`` likewise.
        why: in words.
    """

    procedures: str
    fields: str
    why: str


MASKS: Final = (
    Mask("auth_sasl_(start|step)", r"(args|ret)\.(data|nil)", "a login says something else each time"),
    Mask("node_get_info", r"ret\.mhz", "the host's clock rate at the moment"),
    Mask("node_get_info", r"ret\.memory", "a host that is a guest itself is given and taken memory"),
    Mask(
        "connect_get_capabilities",
        r".*:capabilities/host/topology/cells/cell(\[\d+\])?/(memory|pages(\[\d+\])?)",
        "a host that is a guest itself is given and taken memory",
    ),
    Mask("node_get_(cpu|memory)_stats", r"ret\.params.*", "the host's load"),
    Mask("node_get_(free_memory|cells_free_memory|free_pages)", r"ret\..*", "the host's free memory"),
    Mask("domain_get_info", r"ret\.cpu_time", "time used so far"),
    Mask("domain_get_vcpus", r"ret\.info\[\d+\]\.(cpu_time|cpu)", "time used so far, and where it runs"),
    Mask("domain_get_cpu_stats", r"ret\.params.*", "time used so far"),
    Mask("domain_memory_stats", r"ret\.stats.*", "memory used at the moment"),
    Mask("domain_(block|interface)_stats(_flags)?", r"ret\..*", "traffic so far"),
    Mask("connect_get_all_domain_stats", r".*\[(cpu|vcpu\.\d+|perf|dirtyrate|iothread\.\d+)\..*\](\..*)?", "load"),
    Mask("connect_get_all_domain_stats", r".*\[(block|net)\.\d+\.(rd|wr|fl|rx|tx)\..*\](\..*)?", "traffic so far"),
    Mask("connect_get_all_domain_stats", r".*\[block\.\d+\.(allocation|physical)\](\..*)?", "size at the moment"),
    Mask("connect_get_all_domain_stats", r".*\[balloon\.(?!current|maximum).*\](\..*)?", "memory at the moment"),
    Mask("domain_get_(time|control_info)", r"ret\.(seconds|nseconds|state_time)", "the time"),
    Mask("domain_get_job_info", r"ret\.time_.*", "the time it took"),
    Mask("domain_get_job_stats", r"ret\.params\[.*time.*\](\..*)?", "the time it took"),
    Mask("domain_get_block_info", r"ret\.(allocation|physical)", "size at the moment"),
    Mask("storage_pool_get_info", r"ret\.(allocation|available)", "room at the moment"),
    Mask("storage_vol_get_info(_flags)?", r"ret\.allocation", "size at the moment"),
    Mask("network_get_dhcp_leases", r"ret\..*\.expirytime", "the time"),
    Mask("(qemu_)?domain_monitor_event", r"args\.(seconds|micros)", "the time"),
    Mask(".*", r".*\.timestamp", "the time"),
    Mask(".*", r".*:.*/creationTime", "the time"),
    Mask(".*", r".*:volume/target/timestamps/.*", "the time"),
    Mask(".*", r".*:(pool/(allocation|available)|volume/(allocation|physical))", "room at the moment"),
    Mask(".*", r".*:.*/graphics(\[\d+\])?/@(port|tlsPort|websocket)", "chosen among those that are free"),
    Mask(".*", r".*:.*/seclabel(\[\d+\])?/(label|imagelabel)", "made up when the domain starts"),
    Mask(".*", r".*:capabilities/host/cpu/counter/@frequency", "measured when the daemon starts"),
)


@lru_cache(maxsize=1024)
def _fields_of(procedure: str) -> re.Pattern[str] | None:
    """Join what is masked of a procedure."""
    chosen = [mask.fields for mask in MASKS if re.fullmatch(mask.procedures, procedure)]
    return re.compile("|".join(f"(?:{each})" for each in chosen)) if chosen else None


def masked(procedure: str, path: str) -> bool:
    """Tell whether a field is not to be compared."""
    fields = _fields_of(procedure)
    return fields is not None and fields.fullmatch(path) is not None
