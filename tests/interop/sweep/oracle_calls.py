"""Make calls with libvirt's own client, line by line; run by Debian's interpreter, not by pytest.

Each line of stdin is a JSON list [name or null, expression]; each line of stdout is the JSON of what came of it:
``["value", v]``, ``["error", {field: v}]`` with libvirt's nine fields, or ``["broken", text]``. The first line is an
object: ``uri``, ``socket`` (the daemon's) and ``x``, the documents.

Beside the names of ``main`` an expression may use what earlier lines have named. libvirt-python lacks some functions:
those that only libvirt's parts call among themselves are called in the C library (``native``), and procedures that no
function calls any more are sent as bytes written by hand (``Wire``).
"""

import collections
import contextlib
import ctypes
import io
import json
import os
import socket
import struct
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import libvirt
import libvirt_qemu

FIELDS = ("code", "domain", "message", "level", "str1", "str2", "str3", "int1", "int2")
C = ctypes.CDLL("libvirt.so.0")
REMOTE = 0x20008086


class Refused(Exception):
    """A call failed, and libvirt-python does not say so; the argument holds the nine fields."""


def plain(value: Any) -> Any:
    """Make a value of libvirt comparable: objects become what tells them apart."""
    if isinstance(value, libvirt.virDomain):
        return ["Domain", value.name(), value.UUIDString(), value.ID()]
    if isinstance(value, (libvirt.virDomainSnapshot, libvirt.virDomainCheckpoint)):
        return [type(value).__name__.removeprefix("vir"), value.getName(), plain(value.getDomain())]
    if isinstance(value, (libvirt.virNetwork, libvirt.virStoragePool, libvirt.virNWFilter)):
        return [type(value).__name__.removeprefix("vir"), value.name(), value.UUIDString()]
    if isinstance(value, libvirt.virNetworkPort):
        return ["NetworkPort", value.UUIDString()]
    if isinstance(value, libvirt.virStorageVol):
        return ["StorageVol", value.name(), value.key()]
    if isinstance(value, libvirt.virSecret):
        return ["Secret", value.UUIDString(), value.usageType(), value.usageID()]
    if isinstance(value, libvirt.virNWFilterBinding):
        return ["NWFilterBinding", value.portDev(), value.filterName()]
    if isinstance(value, libvirt.virInterface):
        return ["Interface", value.name(), value.MACString()]
    if isinstance(value, libvirt.virNodeDevice):
        return ["NodeDevice", value.name()]
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, bytes):
        return value.hex()
    return value if value is None or isinstance(value, (bool, int, float, str)) else type(value).__name__


def told(call: Callable[[], Any]) -> Any:
    """Make a call whose failure libvirt-python does not tell, by an exception or by its fields: ask for the error."""
    libvirt.virResetLastError()
    with contextlib.suppress(libvirt.libvirtError):
        value = call()
        if libvirt.virGetLastError() is None:
            return value
    raise Refused(libvirt.virGetLastError())


class Param(ctypes.Structure):
    """A typed parameter (virTypedParameter): a text, an unsigned 64-bit number, or a pair of type and number."""

    _fields_ = (("field", ctypes.c_char * 80), ("type", ctypes.c_int), ("value", ctypes.c_uint64))

    @classmethod
    def array(cls, values: dict[str, Any]) -> Any:
        """Make an array of them; texts live as long as ``values`` does."""
        found = (cls * len(values))()
        for param, (name, value) in zip(found, values.items(), strict=True):
            param.field = name.encode()
            if isinstance(value, tuple):
                param.type, param.value = value
            elif isinstance(value, int):
                param.type, param.value = 4, value
            else:
                text = ctypes.create_string_buffer(value.encode())
                KEPT.append(text)
                param.type, param.value = 7, ctypes.addressof(text)
        return found


KEPT: list[Any] = []


def native_params(name: str, count: int, subject: Any, flags: int) -> dict[str, int]:
    """Call a function of the C library that fills in typed parameters, all of them numbers."""
    found, size = (Param * count)(), ctypes.c_int(count)
    native(name, subject, found, ctypes.byref(size), flags)
    return {each.field.decode(): ctypes.c_int64(each.value).value for each in found[: size.value]}


def native(name: str, *args: Any) -> int:
    """Call a function of the C library that gives an int; -1 is its refusal."""
    function = getattr(C, name)
    function.restype = ctypes.c_int
    return _checked(function(*map(_native, args)), -1)


def native_text(name: str, *args: Any) -> str:
    """Call a function of the C library that gives a text; NULL is its refusal."""
    function = getattr(C, name)
    function.restype = ctypes.c_char_p
    return _checked(function(*map(_native, args)), None).decode()


def native_domain(name: str, *args: Any) -> str:
    """Call a function of the C library that gives a domain; return its name."""
    function = getattr(C, name)
    function.restype = ctypes.c_void_p
    pointer = _checked(function(*map(_native, args)), None)
    C.virDomainGetName.restype = ctypes.c_char_p
    return C.virDomainGetName(ctypes.c_void_p(pointer)).decode()


def _checked(value: Any, refusal: Any) -> Any:
    if value == refusal:
        raise Refused(libvirt.virGetLastError())
    return value


def _native(value: Any) -> Any:
    if hasattr(value, "c_pointer"):
        return ctypes.c_void_p(value.c_pointer())
    if isinstance(value, str):
        return value.encode()
    return ctypes.c_ulong(value) if isinstance(value, int) else value


class Out:
    """What a function of the C library gives through pointers: bytes with their length, and a text."""

    def __init__(self) -> None:
        self._pointer, self._length, self._text = ctypes.c_void_p(), ctypes.c_int(), ctypes.c_char_p()

    @property
    def refs(self) -> tuple[Any, Any]:
        """Where a function is to put bytes and their length."""
        return ctypes.byref(self._pointer), ctypes.byref(self._length)

    @property
    def ref(self) -> Any:
        """Where a function is to put a pointer or a text."""
        return ctypes.byref(self._text)

    @property
    def data(self) -> tuple[Any, int]:
        """The bytes and their length, for another function."""
        return self._pointer, self._length.value

    @property
    def text(self) -> Any:
        """The text."""
        return self._text.value.decode() if self._text.value is not None else None


OUTS: dict[str, Out] = collections.defaultdict(Out)


class Wire:
    """A connection that sends calls as bytes: what no function of libvirt sends any more."""

    def __init__(self, path: str, name: str) -> None:
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(path)
        self.serial = 0
        self.call(66)
        self.call(1, struct.pack(">I", 1) + self.text(name) + struct.pack(">I", 0))

    @staticmethod
    def text(value: str) -> bytes:
        """Encode a text."""
        data = value.encode()
        return struct.pack(">I", len(data)) + data + bytes(-len(data) % 4)

    def call(self, procedure: int, args: bytes = b"", program: int = REMOTE) -> str:
        """Call a procedure; return the bytes of its result in hexadecimal."""
        self.serial += 1
        header = struct.pack(">7I", 28 + len(args), program, 1, procedure, 0, self.serial, 0)
        self.socket.sendall(header + args)
        while True:
            frame = self._frame()
            _, _, _, kind, serial, status = struct.unpack_from(">6I", frame)
            if kind == 1 and serial == self.serial:
                break
        if status:
            raise Refused(self._error(frame[24:]))
        return frame[24:].hex()

    def _frame(self) -> bytes:
        (length,) = struct.unpack(">I", self._exactly(4))
        return self._exactly(length - 4)

    def _exactly(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            more = self.socket.recv(size - len(data))
            if not more:
                raise EOFError("the daemon closed the connection")
            data += more
        return data

    def _error(self, body: bytes) -> tuple[Any, ...]:
        stream = io.BytesIO(body)

        def number() -> int:
            (value,) = struct.unpack(">i", stream.read(4))
            return int(value)

        def text() -> Any:
            if not number():
                return None
            size = number()
            return stream.read(size + -size % 4)[:size].decode()

        code, origin, message, level, _ = number(), number(), text(), number(), number()
        texts = text(), text(), text()
        return (code, origin, message, level, *texts, number(), number())


def copied(connection: libvirt.virConnect, start: Callable[[Any], Any], size: int | None = None) -> Any:
    """Open a stream, read what it brings (up to ``size`` bytes) and end it."""
    stream = connection.newStream()
    value, data = start(stream), b""
    while size is None or len(data) < size:
        chunk = stream.recv(65536)
        if not chunk:
            break
        data += chunk
    stream.finish() if size is None else stream.abort()
    return [value, data]


def sent(connection: libvirt.virConnect, start: Callable[[Any], Any], data: bytes) -> None:
    """Open a stream, send bytes on it and end it."""
    stream = connection.newStream()
    start(stream)
    stream.sendAll(lambda _stream, size, left: left.read(size), io.BytesIO(data))
    stream.finish()


def opened(connection: libvirt.virConnect, start: Callable[[Any], Any]) -> None:
    """Open a stream and give it up at once."""
    stream = connection.newStream()
    start(stream)
    stream.abort()


def with_null(use: Callable[[int], Any]) -> Any:
    """Do something with a descriptor that is open meanwhile."""
    fd = os.open("/dev/null", os.O_RDWR)
    try:
        return use(fd)
    finally:
        os.close(fd)


def with_socket(use: Callable[[int], Any]) -> Any:
    """Do something with one end of a pair of sockets."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        return use(theirs.fileno())


def closed(fd: int) -> None:
    """Close a descriptor that a call brought."""
    os.close(fd)


def evaluate(expression: str, scope: dict[str, Any]) -> tuple[list[Any], Any]:
    """Make one call."""
    try:
        value = eval(expression, scope)
        return ["value", plain(value)], value
    except libvirt.libvirtError as error:
        return ["error", dict(zip(FIELDS, error.err or (None,) * len(FIELDS), strict=True))], None
    except Refused as refused:
        return ["error", dict(zip(FIELDS, refused.args[0] or (None,) * len(FIELDS), strict=True))], None
    except Exception as error:  # libvirt-python's own complaint, or a name that an error left unset
        return ["broken", f"{type(error).__name__}: {error}"], None


def main() -> None:
    """Make the calls of stdin."""
    start = json.loads(sys.stdin.readline())
    libvirt.registerErrorHandler(lambda _context, _error: None, None)
    libvirt.virEventRegisterDefaultImpl()
    helpers = (
        told,
        native,
        native_params,
        native_text,
        native_domain,
        copied,
        sent,
        opened,
        with_null,
        with_socket,
        closed,
    )
    scope: dict[str, Any] = {each.__name__: each for each in helpers}
    scope |= {"libvirt": libvirt, "libvirt_qemu": libvirt_qemu, "Param": Param, "out": OUTS, "struct": struct}
    scope |= {
        "Wire": Wire,
        "SOCKET": start["socket"],
        "NAME": start["name"],
        "URI": start["uri"],
        "OTHER": start["other"],
    }
    scope |= {"x": SimpleNamespace(**start["x"]), "nop": lambda *args: None}
    for line in sys.stdin:
        name, expression = json.loads(line)
        result, value = evaluate(expression, scope)
        if name and result[0] == "value":
            scope[name] = value
        print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
