"""Shapes of the devices of a domain, in the order libvirt writes them."""

from __future__ import annotations

from .character import finish_source, finish_target
from .controller_kinds import finish_controller
from .disks import finish_disk
from .displays import finish_graphics, finish_input, finish_video
from .hostdevs import finish_hostdev
from .interfaces import finish_interface
from .shape import ON_OFF, YES_NO, Shape, shape
from .small_devices import (
    finish_filesystem,
    finish_hub,
    finish_iommu,
    finish_memballoon,
    finish_panic,
    finish_redirdev,
    finish_rng,
    finish_smartcard,
    finish_tpm,
    finish_usb_filter,
    finish_watchdog,
)
from .source_shapes import (
    ADDRESS,
    BACKING_STORE,
    DISK_SOURCE,
    ENCRYPTION,
    LEAF,
    SECLABEL,
    SECRET_AUTH,
    VIRTIO,
    with_info,
)

__all__ = ["DEVICES"]

_IOTUNE = tuple(
    f"{amount}_{kind}_sec{end}"
    for end in ("", "_max")
    for kind in ("bytes", "iops")
    for amount in ("total", "read", "write")
)
_IOTUNE_NAMES = (
    *_IOTUNE,
    "size_iops_sec",
    "group_name",
    *(f"{amount}_{kind}_sec_max_length" for kind in ("bytes", "iops") for amount in ("total", "read", "write")),
)
_DISK = shape(
    "type=block|file|dir|network|volume|nvme|vhostuser device=disk|cdrom|floppy|lun "
    f"model=virtio|virtio-transitional|virtio-non-transitional rawio={YES_NO} sgio=filtered|unfiltered "
    "snapshot=no|internal|external|manual",
    with_info(
        {
            "driver": shape(
                "name type cache=default|none|writethrough|writeback|directsync|unsafe "
                "error_policy=stop|report|ignore|enospace rerror_policy=stop|report|ignore io=native|threads|io_uring "
                f"ioeventfd={ON_OFF} event_idx={ON_OFF} copy_on_read={ON_OFF} discard=unmap|ignore iothread=uint "
                f"detect_zeroes=off|on|unmap discard_no_unref={ON_OFF} queues=uint queue_size=uint {VIRTIO}",
                {"metadata_cache": shape(children={"max_size": shape("unit")})},
            ),
            "auth": SECRET_AUTH,
            "source": DISK_SOURCE,
            "backingStore": BACKING_STORE,
            "backenddomain": shape("name"),
            "geometry": shape("cyls heads secs trans"),
            "blockio": shape("logical_block_size=uint physical_block_size=uint discard_granularity=uint"),
            "target": shape(
                "dev bus=ide|fdc|scsi|virtio|xen|usb|uml|sata|sd|none tray=closed|open "
                f"removable={ON_OFF} rotation_rate=uint"
            ),
            "iotune": shape(children=dict.fromkeys(_IOTUNE_NAMES, LEAF)),
            "readonly": LEAF,
            "shareable": LEAF,
            "transient": shape(f"shareBacking={YES_NO}"),
            "serial": LEAF,
            "wwn": LEAF,
            "vendor": LEAF,
            "product": LEAF,
            "encryption": ENCRYPTION,
        }
    ),
    drop="mirror state",
    finish=finish_disk,
)
_PCI_MODELS = (
    "none|pci-bridge|i82801b11-bridge|pcie-pci-bridge|ioh3420|x3130-upstream|xio3130-downstream|pcie-root-port|pxb|"
    "pxb-pcie|spapr-pci-host-bridge"
)
_CONTROLLER = shape(
    "type=ide|fdc|scsi|sata|virtio-serial|ccid|usb|pci|xenbus|isa index=natural10 model ports=natural10 "
    "vectors=natural10 maxGrantFrames=natural10 maxEventChannels=natural10",
    with_info(
        {
            "driver": shape(
                f"queues=uint10 cmd_per_lun=uint10 max_sectors=uint10 ioeventfd={ON_OFF} iothread=uint10 {VIRTIO}"
            ),
            "model": shape(f"name={_PCI_MODELS}"),
            "target": shape(
                f"chassisNr=natural chassis=natural port=natural busNr=natural index=natural hotplug={ON_OFF}",
                {"node": LEAF},
            ),
            "pcihole64": shape("unit"),
        }
    ),
    finish=finish_controller,
)
_LEASE = shape(children={"lockspace": LEAF, "key": LEAF, "target": shape("path offset")})
_FILESYSTEM = shape(
    "type=mount|block|file|template|ram|bind|volume accessmode=passthrough|mapped|squash multidevs model fmode dmode",
    with_info(
        {
            "driver": shape(f"type format name wrpolicy queue {VIRTIO}"),
            "binary": shape(
                "path xattr", {"cache": shape("mode"), "sandbox": shape("mode"), "lock": shape("posix flock")}
            ),
            "source": shape("name file dev dir usage units pool volume socket"),
            "target": shape("dir"),
            "readonly": LEAF,
            "space_hard_limit": shape("unit"),
            "space_soft_limit": shape("unit"),
        }
    ),
    finish=finish_filesystem,
)
_IP = shape("address family prefix peer")
_ROUTE = shape("family address netmask prefix gateway metric")
_PARAMETERS = shape("managerid typeid typeidversion instanceid interfaceid profileid")
_OFFLOADS = "csum gso tso4 tso6 ecn ufo mrg_rxbuf"
_INTERFACE = shape(
    "type=user|ethernet|vhostuser|server|client|mcast|network|bridge|internal|direct|hostdev|udp|vdpa|null|vds "
    f"managed trustGuestRxFilters={YES_NO}",
    with_info(
        {
            "mac": shape("address type check", drop=""),
            "source": shape(
                "type path network portgroup portid name dev mode bridge address port switchid connectionid",
                {
                    "local": shape("address port"),
                    "reconnect": shape("enabled timeout"),
                    "address": ADDRESS,
                    "ip": _IP,
                    "route": _ROUTE,
                },
            ),
            "vlan": shape(f"trunk={YES_NO}", {"tag": shape("id nativeMode")}),
            "virtualport": shape("type", {"parameters": _PARAMETERS}),
            "bandwidth": shape(
                children={
                    "inbound": shape("average peak floor burst"),
                    "outbound": shape("average peak burst"),
                }
            ),
            "ip": _IP,
            "route": _ROUTE,
            "script": shape("path"),
            "downscript": shape("path"),
            "backenddomain": shape("name"),
            "target": shape(f"dev managed={YES_NO}"),
            "guest": shape("dev actual"),
            "model": shape("type"),
            "driver": shape(
                f"name=qemu|vhost txmode=iothread|timer ioeventfd={ON_OFF} event_idx={ON_OFF} queues=uint "
                f"rx_queue_size=uint tx_queue_size=uint rss={ON_OFF} rss_hash_report={ON_OFF} {VIRTIO}",
                {"host": shape(_OFFLOADS), "guest": shape(_OFFLOADS.replace(" gso", ""))},
            ),
            "backend": shape("type tap vhost logFile"),
            "filterref": shape("filter", {"parameter": shape("name value")}),
            "tune": shape(children={"sndbuf": LEAF}),
            "teaming": shape("type persistent"),
            "link": shape("state"),
            "mtu": shape("size"),
            "coalesce": shape(children={"rx": shape(children={"frames": shape("max")})}),
            "port": shape(f"isolated={YES_NO}"),
        }
    ),
    finish=finish_interface,
)
_CHARACTER_SOURCE = shape(
    f"channel mode path host service master slave append={ON_OFF} tls={YES_NO}",
    {"reconnect": shape(f"enabled={YES_NO} timeout"), "seclabel": SECLABEL},
    drop="reconnect",
)
_CHARACTER = {
    "source": _CHARACTER_SOURCE,
    "log": shape(f"file append={ON_OFF}"),
    "protocol": shape("type"),
}


def _character(attributes: str = "type", target: str = "type name address port") -> Shape:
    """Make the shape of a character device."""
    children = {**_CHARACTER, "target": shape(target, {"model": shape("name")}, drop="state", finish=finish_target)}
    return shape(attributes, with_info(children), drop="tty", finish=finish_source)


_SMARTCARD = shape(
    "mode! type",
    with_info({**_CHARACTER, "certificate": LEAF, "database": LEAF}),
    finish=finish_smartcard,
)
_INPUT = shape(
    "type bus model",
    with_info({"driver": shape(VIRTIO), "source": shape("evdev dev grab repeat grabToggle")}),
    finish=finish_input,
)
_TPM = shape(
    "model",
    with_info(
        {
            "backend": shape(
                f"type version persistent_state={YES_NO} debug",
                {
                    "device": shape("path"),
                    "encryption": shape("secret"),
                    "active_pcr_banks": shape(children=dict.fromkeys(("sha1", "sha256", "sha384", "sha512"), LEAF)),
                    "source": _CHARACTER_SOURCE,
                },
            )
        }
    ),
    finish=finish_tpm,
)
_LISTEN = shape("type!=none|address|network|socket address network socket")
_GRAPHICS = shape(
    "type!=sdl|vnc|rdp|desktop|spice|egl-headless|dbus socket port tlsPort autoport websocket listen keymap "
    "sharePolicy=allow-exclusive|force-shared|ignore "
    f"powerControl={YES_NO} display xauth fullscreen={YES_NO} replaceUser={YES_NO} multiUser={YES_NO} "
    f"defaultMode=any|secure|insecure p2p={YES_NO} passwd passwdValidTo connected=fail|disconnect|keep",
    {
        "listen": _LISTEN,
        "channel": shape("name mode"),
        "image": shape("compression!=auto_glz|auto_lz|quic|glz|lz|off"),
        "jpeg": shape("compression!=auto|never|always"),
        "zlib": shape("compression!=auto|never|always"),
        "playback": shape(f"compression!={ON_OFF}"),
        "streaming": shape("mode!=filter|all|off"),
        "mouse": shape("mode!=server|client"),
        "clipboard": shape(f"copypaste!={YES_NO}"),
        "filetransfer": shape(f"enable!={YES_NO}"),
        "gl": shape(f"enable={YES_NO} rendernode"),
        "audio": shape("id"),
    },
    finish=finish_graphics,
)
_SOUND = shape(
    "model!=sb16|es1370|pcspk|ac97|ich6|ich9|usb|ich7",
    with_info({"codec": shape("type=duplex|micro|output"), "audio": shape("id")}),
)
_AUDIO_SIDE = shape(
    "mixingEngine fixedSettings voices bufferLength name dev bufferCount tryPoll connectPorts exactName streamName "
    "latency",
    {"settings": shape("frequency channels format")},
)
_AUDIO = shape(
    "id!=uint type! serverName driver path tryMMap exclusive dspPolicy timerPeriod",
    {"input": _AUDIO_SIDE, "output": _AUDIO_SIDE},
)
_VIDEO = shape(
    "",
    with_info(
        {
            "driver": shape(f"name=qemu|vhostuser vgaconf=io|on|off {VIRTIO}"),
            "model": shape(
                f"type ram vram vram64 vgamem heads primary={YES_NO} blob={ON_OFF}",
                {
                    "acceleration": shape(f"accel3d={YES_NO} accel2d={YES_NO} rendernode"),
                    "resolution": shape("x y"),
                },
            ),
        }
    ),
    finish=finish_video,
)
_HOSTDEV = shape(
    f"mode type managed model display={ON_OFF} ramfb={ON_OFF} sgio=filtered|unfiltered rawio={YES_NO}",
    with_info(
        {
            "driver": shape("name"),
            "source": shape(
                "startupPolicy guestReset writeFiltering protocol name wwpn",
                {
                    "vendor": shape("id!=uint"),
                    "product": shape("id!=uint"),
                    "adapter": shape("name"),
                    "host": shape("name port"),
                    "initiator": shape(children={"iqn": shape("name")}),
                    "auth": SECRET_AUTH,
                    "address": ADDRESS,
                    **dict.fromkeys(("block", "char", "interface"), LEAF),
                },
            ),
            "ip": _IP,
            "route": _ROUTE,
            "teaming": shape("type persistent"),
            "readonly": LEAF,
            "shareable": LEAF,
        }
    ),
    finish=finish_hostdev,
)
_RNG = shape(
    "model",
    with_info(
        {
            "rate": shape("bytes period"),
            "backend": shape("model=random|egd|builtin type", _CHARACTER),
            "driver": shape(VIRTIO),
        }
    ),
    finish=finish_rng,
)
_SIZE = shape("unit")
_MEMORY = shape(
    f"model access=shared|private discard={YES_NO}",
    with_info(
        {
            "uuid": LEAF,
            "source": shape(
                children={
                    "path": LEAF,
                    "nodemask": LEAF,
                    "pagesize": _SIZE,
                    "alignsize": _SIZE,
                    "pmem": LEAF,
                }
            ),
            "target": shape(
                children={
                    "size": _SIZE,
                    "node": LEAF,
                    "label": shape(children={"size": _SIZE}),
                    "block": _SIZE,
                    "requested": _SIZE,
                    "readonly": LEAF,
                    "address": shape("base"),
                }
            ),
        }
    ),
)

DEVICES: dict[str, Shape] = {
    "emulator": LEAF,
    "disk": _DISK,
    "controller": _CONTROLLER,
    "lease": _LEASE,
    "filesystem": _FILESYSTEM,
    "interface": _INTERFACE,
    "smartcard": _SMARTCARD,
    "serial": _character(),
    "parallel": _character(),
    "console": _character(),
    "channel": _character(),
    "input": _INPUT,
    "tpm": _TPM,
    "graphics": _GRAPHICS,
    "sound": _SOUND,
    "audio": _AUDIO,
    "video": _VIDEO,
    "hostdev": _HOSTDEV,
    "redirdev": shape("bus type", with_info(_CHARACTER), finish=finish_redirdev),
    "redirfilter": shape(
        children={"usbdev": shape(f"class vendor product version allow={YES_NO}", finish=finish_usb_filter)}
    ),
    "hub": shape("type", with_info(), finish=finish_hub),
    "watchdog": shape("model action", with_info(), finish=finish_watchdog),
    "memballoon": shape(
        "model!=virtio|xen|none|virtio-transitional|virtio-non-transitional "
        f"autodeflate={ON_OFF} freePageReporting={ON_OFF}",
        with_info({"stats": shape("period"), "driver": shape(VIRTIO)}),
        finish=finish_memballoon,
    ),
    "rng": _RNG,
    "nvram": shape("", with_info()),
    "panic": shape("model", with_info(), finish=finish_panic),
    "shmem": shape(
        "name role=master|peer",
        with_info(
            {
                "model": shape("type"),
                "size": _SIZE,
                "server": shape("path"),
                "msi": shape(f"enabled vectors ioeventfd={ON_OFF}"),
            }
        ),
    ),
    "memory": _MEMORY,
    "iommu": shape(
        "model!=intel|smmuv3|virtio",
        with_info(
            {
                "driver": shape(
                    f"intremap={ON_OFF} caching_mode={ON_OFF} eim={ON_OFF} iotlb={ON_OFF} aw_bits=uint10",
                    drop="dma_translation",
                )
            }
        ),
        finish=finish_iommu,
    ),
    "vsock": shape("model", with_info({"cid": shape(f"auto={YES_NO} address"), "driver": shape(VIRTIO)})),
    "crypto": shape("model type", with_info({"backend": shape("model queues"), "driver": shape(VIRTIO)})),
}
