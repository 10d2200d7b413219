"""What a guest shows and hears its user by: graphics servers, video cards, input devices."""

from __future__ import annotations

import re

from lxml import etree
from virtwire.protocol.errors import ErrorCode, ErrorDomain, report

from .shape import attributes, rewrite
from .values import invalid, parse_unsigned, unsupported, words

__all__ = ["arrange_displays", "finish_graphics", "finish_input", "finish_video"]

_VIDEO_MODELS = words("default vga cirrus vmvga xen vbox qxl parallels virtio gop none bochs ramfb")
_VIDEO_MEMORY = {"vga": 16384, "cirrus": 16384, "vmvga": 16384, "bochs": 16384, "xen": 4096, "qxl": 65536}
_INPUT_TYPES = words("mouse tablet keyboard passthrough evdev")
_INPUT_BUSES = words("ps2 usb xen parallels virtio none")
_XEN_GUESTS = frozenset({"xen", "xenpvh"})
_PS2_INPUTS = frozenset({"mouse", "keyboard"})


def finish_graphics(graphics: etree._Element) -> None:
    """Write the ports a graphics server has, and where it listens."""
    kind = graphics.get("type")
    if kind not in ("vnc", "rdp", "spice"):
        for listen in graphics.findall("listen"):
            graphics.remove(listen)
        return
    _check_ports(graphics, kind)
    listens = graphics.findall("listen")
    _check_listen(graphics, listens)
    if kind == "vnc":
        _finish_vnc(graphics, listens)
    elif kind == "rdp":
        _finish_rdp(graphics, listens)
    else:
        _finish_spice(graphics, listens)


def _check_ports(graphics: etree._Element, kind: str) -> None:
    for name in ("port", "tlsPort", "websocket"):
        text = graphics.get(name)
        if text is not None and parse_unsigned(text.removeprefix("-")) is None:
            words = {"port": f"{kind} port", "tlsPort": "spice tlsPort", "websocket": "vnc WebSocket port"}[name]
            raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, f"cannot parse {words} {text}")


def _check_listen(graphics: etree._Element, listens: list[etree._Element]) -> None:
    named = graphics.get("listen")
    first = next((listen.get("address") for listen in listens if listen.get("type") == "address"), None)
    if named is not None and first is not None and named != first:
        raise unsupported(
            f"graphics 'listen' attribute '{named}' must match 'address' attribute of first listen element "
            f"(found '{first}')"
        )
    if named is None and first is not None:
        _change(graphics, {"listen": first})


def _finish_vnc(graphics: etree._Element, listens: list[etree._Element]) -> None:
    socket = graphics.get("socket") or next((found for listen in listens if (found := listen.get("socket"))), None)
    if socket is not None:
        _change(graphics, {"socket": socket, "port": None, "autoport": None})
        if not listens:
            _listen(graphics, type="socket", socket=socket)
        return
    port, auto = graphics.get("port"), graphics.get("autoport") == "yes"
    if port == "-1" or (port is None and graphics.get("autoport") is None):
        auto = True
    if auto:
        port = "-1"
    _change(graphics, {"port": port, "autoport": "yes" if auto else "no"})
    _listen_by_default(graphics, listens)


def _finish_rdp(graphics: etree._Element, listens: list[etree._Element]) -> None:
    port = graphics.get("port")
    auto = graphics.get("autoport") == "yes" or port in (None, "-1", "0")
    _change(graphics, {"port": "0" if auto else port, "autoport": "yes" if auto else None})
    _listen_by_default(graphics, listens)


def _finish_spice(graphics: etree._Element, listens: list[etree._Element]) -> None:
    port, tls = graphics.get("port"), graphics.get("tlsPort")
    auto = graphics.get("autoport") == "yes"
    if auto:
        port = tls = None
    if not auto and port is None and tls is None:
        _change(graphics, {"autoport": None})
        for listen in listens:
            if listen.get("type") != "socket":
                graphics.remove(listen)
        if graphics.find("listen") is None:
            _listen(graphics, type="none")
        return
    _change(graphics, {"port": port, "tlsPort": tls, "autoport": "yes" if auto else "no"})
    _listen_by_default(graphics, listens)


def _listen_by_default(graphics: etree._Element, listens: list[etree._Element]) -> None:
    if not listens:
        address = graphics.get("listen")
        _listen(graphics, **({"type": "address", "address": address} if address else {"type": "address"}))


def _listen(graphics: etree._Element, **given: str) -> None:
    graphics.insert(0, etree.Element("listen", attrib=given))


_GRAPHICS_ORDER = ("type", "socket", "port", "tlsPort", "autoport", "websocket", "listen")


def _change(graphics: etree._Element, changes: dict[str, str | None]) -> None:
    """Change attributes; None takes one away. Those of ports keep their order."""
    rewrite(graphics, {**attributes(graphics), **changes}, first=_GRAPHICS_ORDER)


def finish_video(video: etree._Element) -> None:
    """Check the model of a video card and write how much memory it has."""
    model = video.find("model")
    if model is None:
        model = etree.Element("model")
        video.insert(sum(child.tag == "driver" for child in video), model)
    kind = model.get("type", "default")
    if kind not in _VIDEO_MODELS:
        raise unsupported(f"unknown video model '{kind}'")
    for name in ("ram", "vram", "vgamem", "heads"):
        text = model.get(name)
        if text is not None and not re.fullmatch("[0-9]{1,9}", text):
            raise invalid(f"cannot parse video {name} '{text}'")


def arrange_displays(devices: etree._Element, *, os_type: str) -> None:
    """Add the video card that graphics need, have one be the first, choose models and buses.

    Args:
        devices: the <devices> element.
        os_type: what the guest is: ``hvm``, ``xen`` ...
    """
    videos = devices.findall("video")
    if not videos and devices.find("graphics") is not None:
        video = etree.Element("video")
        etree.SubElement(video, "model")
        last = [child for child in devices if child.tag in ("graphics", "sound", "audio")][-1]
        last.addnext(video)
        videos = [video]
    primary = [video for video in videos if video.find("model[@primary='yes']") is not None]
    for video in primary[:1]:
        videos.remove(video)
        if videos:
            videos[0].addprevious(video)
        videos.insert(0, video)
    for number, video in enumerate(videos):
        model = video.find("model")
        assert model is not None, "every card has a model by now"
        _fill_model(model, "xen" if os_type in ("xen", "linux") else "cirrus", primary=number == 0)
    for device in devices.iterfind("input"):
        _choose_bus(device, os_type)


def _fill_model(model: etree._Element, default: str, *, primary: bool) -> None:
    given = attributes(model)
    kind = given.pop("type", "default")
    kind = default if kind == "default" else kind
    made = {"type": kind}
    if kind == "none":
        given.clear()
    else:
        if kind == "qxl":
            made["ram"] = str(_power_of_two(int(given.pop("ram", _VIDEO_MEMORY["qxl"]))))
            given["vram"] = str(_power_of_two(int(given.get("vram", _VIDEO_MEMORY["qxl"]))))
            if "vgamem" in given:
                given["vgamem"] = str(_power_of_two(int(given["vgamem"])))
        elif kind in _VIDEO_MEMORY:
            given.setdefault("vram", str(_VIDEO_MEMORY[kind]))
        given.setdefault("heads", "1")
        given.pop("primary", None)
        if primary:
            given["primary"] = "yes"
    order = ("type", "ram", "vram", "vram64", "vgamem", "heads", "primary", "blob")
    rewrite(model, {**given, **made}, first=order)


def _power_of_two(value: int) -> int:
    """Round up to a power of two."""
    return 1 << max(value - 1, 0).bit_length()


def finish_input(device: etree._Element) -> None:
    """Check what kind of input device it is."""
    kind, bus = device.get("type"), device.get("bus")
    if kind is None:
        raise report(ErrorCode.INTERNAL_ERROR, ErrorDomain.DOMAIN, "missing input device type")
    if kind not in _INPUT_TYPES:
        raise unsupported(f"unknown input device type '{kind}'")
    if bus is not None and bus not in _INPUT_BUSES:
        raise unsupported(f"unknown input bus type '{bus}'")


def _choose_bus(device: etree._Element, os_type: str) -> None:
    kind, bus = device.get("type", ""), device.get("bus")
    if kind == "evdev":
        return
    if bus is None:
        chosen = "xen" if os_type in _XEN_GUESTS else "ps2" if kind in _PS2_INPUTS else "usb"
        rewrite(device, {**attributes(device), "bus": chosen}, first=("type", "bus"))
