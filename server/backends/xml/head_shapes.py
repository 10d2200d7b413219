"""Shapes of everything in <domain> but its devices, in libvirt's order."""

from __future__ import annotations

from .cpu import finish_cpu, finish_cpu_feature, finish_topology
from .feature_shapes import FEATURES
from .features import finish_launch_security
from .shape import ON_OFF, YES_NO, Shape, shape
from .tuning import finish_numa_memory, finish_page, finish_scheduler, finish_shares, finish_size

__all__ = ["HEAD"]

LEAF = shape()
_SIZE = shape("unit", finish=finish_size)
_TEXT_UNIT = shape("unit")

_BLKIOTUNE = shape(
    children={
        "weight": LEAF,
        "device": shape(
            children=dict.fromkeys(
                ("path", "weight", "read_iops_sec", "write_iops_sec", "read_bytes_sec", "write_bytes_sec"), LEAF
            )
        ),
    }
)
_MEMTUNE = shape(children=dict.fromkeys(("hard_limit", "soft_limit", "min_guarantee", "swap_hard_limit"), _SIZE))
_MEMORY_BACKING = shape(
    children={
        "hugepages": shape(children={"page": shape("size unit nodeset", finish=finish_page)}),
        "nosharepages": LEAF,
        "locked": LEAF,
        "source": shape("type=file|anonymous|memfd"),
        "access": shape("mode=shared|private"),
        "allocation": shape("mode=immediate|ondemand threads=uint"),
        "discard": LEAF,
    }
)
_PIN = shape("vcpu iothread cpuset")
_SCHED = shape("vcpus iothreads scheduler!=batch|idle|fifo|rr priority=int", finish=finish_scheduler)
_CPUTUNE = shape(
    children={
        "shares": shape(finish=finish_shares),
        **dict.fromkeys(
            (
                "period",
                "quota",
                "global_period",
                "global_quota",
                "emulator_period",
                "emulator_quota",
                "iothread_period",
                "iothread_quota",
            ),
            LEAF,
        ),
        "vcpupin": _PIN,
        "emulatorpin": _PIN,
        "iothreadpin": _PIN,
        "emulatorsched": _SCHED,
        "vcpusched": _SCHED,
        "iothreadsched": _SCHED,
        "cachetune": shape(
            "vcpus id",
            {"cache": shape("id level type size unit"), "monitor": shape("level vcpus")},
        ),
        "memorytune": shape("vcpus", {"node": shape("id bandwidth"), "monitor": shape("vcpus")}),
    },
)
_NUMATUNE = shape(
    children={
        "memory": shape(
            "mode=strict|preferred|interleave|restrictive placement=auto|static nodeset", finish=finish_numa_memory
        ),
        "memnode": shape("cellid mode nodeset", finish=finish_numa_memory),
    }
)
_ENTRY = shape("name file")
_SYSINFO = shape(
    "type!=smbios|fwcfg",
    {
        **{
            name: shape(children={"entry": _ENTRY}) for name in ("bios", "system", "baseBoard", "chassis", "oemStrings")
        },
        "entry": _ENTRY,
    },
)
_OS = shape(
    "firmware=bios|efi",
    {
        "type": shape("arch machine"),
        **{name: shape("name") for name in ("init", "initarg", "initenv", "initdir", "inituser", "initgroup")},
        "firmware": shape(children={"feature": shape(f"enabled={YES_NO} name=enrolled-keys|secure-boot")}),
        "loader": shape(f"readonly={YES_NO} secure={YES_NO} type=rom|pflash|none stateless={YES_NO} format=raw|qcow2"),
        "nvram": shape("template type format"),
        "kernel": LEAF,
        "initrd": LEAF,
        "cmdline": LEAF,
        "dtb": LEAF,
        "acpi": shape(children={"table": shape("type")}),
        "boot": shape("dev=fd|cdrom|hd|network"),
        "bootmenu": shape("enable timeout"),
        "bios": shape("useserial rebootTimeout"),
        "smbios": shape("mode"),
    },
)
_IDMAP = shape(children={"uid": shape("start target count"), "gid": shape("start target count")})
_CPU = shape(
    f"mode match=minimum|exact|strict check=none|partial|full migratable={ON_OFF}",
    {
        "model": shape("fallback vendor_id"),
        "vendor": LEAF,
        "topology": shape("sockets!=uint dies=uint cores!=uint threads!=uint", finish=finish_topology),
        "cache": shape("level=int mode!=emulate|passthrough|disable"),
        "maxphysaddr": shape("mode!=emulate|passthrough bits=uint limit=uint"),
        "feature": shape("policy=force|require|optional|disable|forbid name!", finish=finish_cpu_feature),
        "numa": shape(
            children={
                "cell": shape(
                    f"id cpus memory unit memAccess discard={YES_NO}",
                    {
                        "distances": shape(children={"sibling": shape("id!=uint value!=uint")}),
                        "cache": shape(
                            "level associativity policy",
                            {"size": shape("value unit"), "line": shape("value unit")},
                        ),
                    },
                ),
                "interconnects": shape(
                    children={
                        "latency": shape("initiator target cache type value"),
                        "bandwidth": shape("initiator target cache type value unit"),
                    }
                ),
            }
        ),
    },
    finish=finish_cpu,
)
_CLOCK = shape(
    "offset timezone adjustment basis start",
    {
        "timer": shape(
            "name!=platform|pit|rtc|hpet|tsc|kvmclock|hypervclock|armvtimer "
            f"present={YES_NO} tickpolicy track frequency mode",
            {"catchup": shape("threshold=uint slew=uint limit=uint"), "frequency": LEAF},
        )
    },
)
_SUSPEND = shape(f"enabled={YES_NO}")
_SECLABEL = shape(
    f"type model relabel={YES_NO}",
    {"label": LEAF, "baselabel": LEAF, "imagelabel": LEAF},
)
_LAUNCH_SECURITY = shape(
    f"type!=sev|s390-pv kernelHashes={YES_NO}",
    dict.fromkeys(("cbitpos", "reducedPhysBits", "policy", "dhCert", "session"), LEAF),
    finish=finish_launch_security,
)

HEAD: dict[str, Shape] = {
    "name": LEAF,
    "uuid": LEAF,
    "genid": LEAF,
    "title": LEAF,
    "description": LEAF,
    "metadata": LEAF,
    "maxMemory": shape("slots unit", finish=finish_size),
    "memory": shape("unit dumpCore"),
    "currentMemory": _TEXT_UNIT,
    "blkiotune": _BLKIOTUNE,
    "memtune": _MEMTUNE,
    "memoryBacking": _MEMORY_BACKING,
    "vcpu": shape("placement=static|auto cpuset current=uint"),
    "vcpus": shape(children={"vcpu": shape(f"id!=uint enabled!={YES_NO} hotpluggable={YES_NO} order=uint")}),
    "iothreads": LEAF,
    "iothreadids": shape(children={"iothread": shape("id!=uint thread_pool_min=int thread_pool_max=int", drop="poll")}),
    "defaultiothread": shape("thread_pool_min thread_pool_max"),
    "cputune": _CPUTUNE,
    "numatune": _NUMATUNE,
    "resource": shape(children={"partition": LEAF, "fibrechannel": shape("appid")}),
    "sysinfo": _SYSINFO,
    "bootloader": LEAF,
    "bootloader_args": LEAF,
    "os": _OS,
    "idmap": _IDMAP,
    "features": FEATURES,
    "cpu": _CPU,
    "clock": _CLOCK,
    "on_poweroff": LEAF,
    "on_reboot": LEAF,
    "on_crash": LEAF,
    "on_lockfailure": LEAF,
    "pm": shape(children={"suspend-to-mem": _SUSPEND, "suspend-to-disk": _SUSPEND}),
    "perf": shape(children={"event": shape("name enabled")}),
    "seclabel": _SECLABEL,
    "keywrap": shape(children={"cipher": shape("name state")}),
    "launchSecurity": _LAUNCH_SECURITY,
}
