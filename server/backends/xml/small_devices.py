"""Devices about which there is little to know: watchdog, balloon, random numbers, file systems, USB redirection."""

from __future__ import annotations

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .character import finish_source
from .shape import attributes, put_first, rewrite
from .values import invalid, number_of, parse_unsigned, scale, unsupported, words

__all__ = [
    "check_device_counts",
    "finish_filesystem",
    "finish_hub",
    "finish_iommu",
    "finish_memballoon",
    "finish_panic",
    "finish_redirdev",
    "finish_rng",
    "finish_smartcard",
    "finish_tpm",
    "finish_usb_filter",
    "finish_watchdog",
]

_WATCHDOG_MODELS = words("i6300esb ib700 diag288 itco")
_WATCHDOG_ACTIONS = words("reset shutdown poweroff pause dump none inject-nmi")
_PANIC_MODELS = words("default isa pseries hyperv s390 pvpanic")
_RNG_MODELS = words("virtio virtio-transitional virtio-non-transitional")


def finish_watchdog(watchdog: etree._Element) -> None:
    """Check the model; a watchdog that fires resets the guest unless told otherwise."""
    model, action = watchdog.get("model"), watchdog.get("action", "reset")
    if model is None:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, "watchdog must contain model name")
    if model not in _WATCHDOG_MODELS:
        raise unsupported(f"unknown watchdog model '{model}'")
    if action not in _WATCHDOG_ACTIONS:
        raise unsupported(f"unknown watchdog action '{action}'")
    watchdog.set("action", action)


def finish_memballoon(balloon: etree._Element) -> None:
    """Drop a period of statistics that is none."""
    for stats in balloon.findall("stats"):
        if stats.get("period") in (None, "0"):
            balloon.remove(stats)


def finish_rng(rng: etree._Element) -> None:
    """Check the model and that there is one source of random numbers."""
    model = rng.get("model")
    if model is None:
        raise invalid("missing RNG device model")
    if model not in _RNG_MODELS:
        raise unsupported(f"unknown RNG model '{model}'")
    backends = rng.findall("backend")
    if len(backends) != 1:
        raise invalid("only one RNG backend is supported")
    backend = backends[0]
    if backend.get("model") == "egd" and backend.get("type") == "tcp" and backend.find("protocol") is None:
        etree.SubElement(backend, "protocol", type="raw")


def finish_filesystem(filesystem: etree._Element) -> None:
    """Write the kind of a shared folder, and its limits in bytes."""
    rewrite(filesystem, {"type": "mount", "accessmode": "passthrough", **attributes(filesystem)})
    for tag in ("space_hard_limit", "space_soft_limit"):
        for limit in filesystem.iterfind(tag):
            limit.text = str(scale(parse_unsigned(limit.text) or 0, limit.get("unit") or "bytes"))
            limit.set("unit", "bytes")


def finish_redirdev(redirdev: etree._Element) -> None:
    """A redirected device is on the USB, and comes from somewhere."""
    bus = redirdev.get("bus", "usb")
    if bus != "usb":
        raise unsupported(f"unknown redirdev bus '{bus}'")
    if redirdev.get("type") is None:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, "missing type in redirdev")
    finish_source(redirdev)
    put_first(redirdev, "bus", bus)


def finish_smartcard(card: etree._Element) -> None:
    """A card that is passed through comes from somewhere."""
    if card.get("mode") == "passthrough":
        if card.get("type") is None:
            raise invalid("passthrough mode requires a character device type attribute")
        finish_source(card)


def finish_tpm(tpm: etree._Element) -> None:
    """A TPM has something behind it."""
    if tpm.find("backend") is None:
        raise invalid("missing TPM device backend")


def finish_hub(hub: etree._Element) -> None:
    """A hub is of a kind."""
    if hub.get("type") is None:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, "missing hub device type")
    if hub.get("type") != "usb":
        raise unsupported(f"unknown hub device type '{hub.get('type')}'")


def finish_panic(panic: etree._Element) -> None:
    """Check the model; the default one is not named."""
    model = panic.get("model")
    if model is not None and model not in _PANIC_MODELS:
        raise unsupported(f"unknown panic model '{model}'")
    if model == "default":
        del panic.attrib["model"]


def finish_iommu(iommu: etree._Element) -> None:
    """Drop a driver about which nothing is said."""
    for driver in iommu.findall("driver"):
        if driver.get("aw_bits") == "0":
            del driver.attrib["aw_bits"]
        if not driver.keys():
            iommu.remove(driver)


def finish_usb_filter(rule: etree._Element) -> None:
    """Write the numbers of a rule about USB devices in hexadecimal."""
    for name, digits in (("class", 2), ("vendor", 4), ("product", 4)):
        if rule.get(name) is not None:
            rule.set(name, f"0x{number_of(rule, name):0{digits}X}")


def check_device_counts(devices: etree._Element) -> None:
    """Refuse a second balloon or IOMMU; drop emulators after the first."""
    if len(devices.findall("memballoon")) > 1:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, "only a single memory balloon device is supported")
    for number, emulator in enumerate(devices.findall("emulator")):
        if number or not emulator.text:
            devices.remove(emulator)
    if len(devices.findall("iommu")) > 1:
        raise invalid("only a single IOMMU device is supported")
