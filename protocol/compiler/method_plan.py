"""Decides what a procedure's method on the client's objects looks like: its parameters, its result, its calls.

The rules are few. A handle in becomes an object in, a handle out an object out. What C needs and Python does not,
vanishes: counts, ``need_results``, the room for a list (the list's bound is asked for), the number of typed parameters
(asked first). Typed parameters are dicts. One result comes as itself, several as the record of the wire, or as a tuple
where one of them needs conversion. A stream that is opened, and descriptors that come, are the last part of the result.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ..schema import Array, Chars, Opaque, Optional, Ref, Scalar, String, Struct
from .names import class_name, constant_name, python_name

if TYPE_CHECKING:
    from ..schema import Field, Procedure, Schema, Type

__all__ = [
    "CLASSES",
    "HANDWRITTEN",
    "MethodPlan",
    "Parameter",
    "has_method",
    "method_name",
    "plan_method",
    "procedure_constant",
]

CLASSES: Final = {
    "connection": "Connection",
    "domain": "Domain",
    "domain_checkpoint": "DomainCheckpoint",
    "domain_snapshot": "DomainSnapshot",
    "network": "Network",
    "network_port": "NetworkPort",
    "storage_pool": "StoragePool",
    "storage_vol": "StorageVol",
    "node_device": "NodeDevice",
    "interface": "Interface",
    "secret": "Secret",
    "nwfilter": "NWFilter",
    "nwfilter_binding": "NWFilterBinding",
    "admin_connection": "AdminConnection",
    "server": "Server",
    "client": "AdminClient",
}
"""The client's class for each value of ``@object``."""

HANDWRITTEN: Final = {
    "domain_get_cpu_stats": "the number of statistics depends on which CPUs are asked for",
    "domain_get_emulator_pin_info": "the length of a map depends on the host's CPUs",
    "domain_get_security_label": "the label is text in an array of characters",
    "domain_get_security_label_list": "the labels are text in arrays of characters",
    "domain_get_vcpu_pin_info": "the length of a map depends on the host's CPUs",
    "domain_get_vcpus": "the length of a map depends on the host's CPUs",
    "node_get_info": "the model is text in an array of characters",
    "node_get_security_model": "the model is text in an array of characters",
}
"""Procedures whose methods are written by hand in ``client/objects``, and why."""

ONE_DESCRIPTOR: Final = frozenset(("domain_open_graphics", "domain_open_graphics_fd"))
"""Procedures with exactly one descriptor, where others have any number."""

_ROOM: Final = frozenset(("maxnames", "maxids", "maxuuids", "max_stats", "maxerrors"))
_WANTED: Final = frozenset(("need_results", "need_map", "need_online"))
_COUNTS: Final = frozenset(("nparams", "nerrors", "noutputs", "nfilters"))
_PAIRS: Final = frozenset((("field", "value"), ("disk", "error"), ("tag", "val")))
_UUID_SIZE: Final = 16
_STRINGS_WELCOME: Final = frozenset(
    (
        "domain_block_stats_flags",
        "domain_get_blkio_parameters",
        "domain_get_block_io_tune",
        "domain_get_interface_parameters",
        "domain_get_launch_security_info",
        "domain_get_memory_parameters",
        "domain_get_numa_parameters",
        "domain_get_scheduler_parameters_flags",
        "node_get_memory_parameters",
        "node_get_sev_info",
    )
)
"""Calls to which libvirt's own client always adds VIR_TYPED_PARAM_STRING_OKAY, as measured with 9.0.0."""
_STRING_OKAY: Final = 4


@dataclass
class Parameter:
    """One parameter of a method.

    Attributes:
        name: in Python.
        type: its annotation.
        default: the text of its default value, None when it must be given.
        doc: what it is.
    """

    name: str
    type: str
    default: str | None
    doc: str


@dataclass
class MethodPlan:
    """A method, in pieces of Python text.

    Attributes:
        name: in Python.
        parameters: in order, ``self`` left out.
        arguments: the expressions for the fields of the args struct.
        count_first: index of the argument that is the number of typed parameters, to be asked first.
        result: the annotation of the result.
        value: the expression for the result, of ``ret``.
        returns: what comes back, in words.
        fds: the expression for the descriptors to pass, empty when there are none.
        modules: the modules of ``generated`` that the method mentions.
        enums: the names of flags and enums that its annotations mention.
        classes: the client's classes that it mentions.
    """

    procedure: Procedure
    name: str
    parameters: list[Parameter] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    count_first: int | None = None
    result: str = "None"
    value: str = ""
    returns: str = ""
    fds: str = ""
    modules: set[str] = field(default_factory=set)
    enums: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    ret_class: str | None = None
    args_class: str | None = None


def has_method(procedure: Procedure) -> bool:
    """Tell whether a procedure becomes a generated method: it is a call of a known object."""
    return (
        procedure.object in CLASSES
        and not procedure.internal
        and not procedure.event
        and procedure.name not in HANDWRITTEN
    )


def plan_method(schema: Schema, procedure: Procedure) -> MethodPlan:
    """Decide what the method of a procedure looks like."""
    return _Planner(schema, procedure).plan


def method_name(procedure: Procedure) -> str:
    """Return the name of a procedure's method: its own, or the procedure's less the object's prefix."""
    if procedure.method is not None:
        return procedure.method
    prefix = {"connection": "connect", "admin_connection": "connect"}.get(procedure.object or "", procedure.object)
    return python_name(procedure.name.removeprefix(f"{prefix}_"))


class _Planner:
    def __init__(self, schema: Schema, procedure: Procedure) -> None:
        self.schema = schema
        self.plan = MethodPlan(procedure, method_name(procedure), modules={procedure.module})
        args = self._fields(procedure.args)
        ret = self._fields(procedure.ret)
        self._list_bound = next((bound for each in ret if (bound := self._bound(each.type)) is not None), None)
        if procedure.args is not None:
            self.plan.args_class = self._record_name(procedure.args)
        if procedure.ret is not None:
            self.plan.ret_class = self._record_name(procedure.ret)
        counted = any(each.name == "nparams" for each in ret)
        for index, each in enumerate(args):
            self._argument(index, each, counted=counted)
        if procedure.fds in ("send", "both"):
            self._descriptors()
        self._give_defaults()
        self._result([each for each in ret if not self._is_count(each)] if len(ret) > 1 else [*ret], len(ret))
        if procedure.stream is not None:
            self._add_result("Stream", "_objects.Stream(pipe)", "the stream, which must be finished or aborted")
            self.plan.classes.add("Stream")
        elif procedure.fds in ("receive", "both"):
            self._received_descriptors()

    def _fields(self, name: str | None) -> tuple[Field, ...]:
        if name is None:
            return ()
        struct = self.schema.by_name[name]
        assert isinstance(struct, Struct)
        return struct.fields

    def _record_name(self, name: str) -> str:
        module = self.schema.by_name[name].module
        self.plan.modules.add(module)
        return f"_{module}.{class_name(name)}"

    def _bound(self, wire_type: Type) -> int | None:
        match self.schema.resolve(wire_type):
            case Array(size=size):
                return size
            case _:
                return None

    def _handle_class(self, wire_type: Type) -> str | None:
        """Return the client's class for a handle, None for another type."""
        if isinstance(wire_type, Ref) and wire_type.name.endswith("_handle"):
            found = CLASSES.get(wire_type.name.removesuffix("_handle").removeprefix("admin_"))
            if found is not None:
                self.plan.classes.add(found)
            return found
        return None

    def _is_count(self, each: Field) -> bool:
        """Tell whether a part of the result only counts a list that comes with it."""
        return each.name in _COUNTS or (each.name == "ret" and self._list_bound is not None)

    # Arguments

    def _argument(self, index: int, each: Field, *, counted: bool) -> None:
        plan = self.plan
        own_class = CLASSES[plan.procedure.object or ""]
        wire_type = self.schema.resolve(each.type)
        if index == 0 and self._handle_class(wire_type) == own_class:
            plan.arguments.append("self._handle")
        elif index == 0 and plan.procedure.object == "node_device" and each.name == "name":
            plan.arguments.append("self._handle.name")
        elif each.name in _WANTED:
            plan.arguments.append("1")
        elif each.name in _ROOM:
            plan.arguments.append(str(self._list_bound))
        elif each.name == "nparams":
            plan.count_first = index if counted else None
            plan.arguments.append("first.nparams" if counted else str(self._list_bound))
        else:
            self._parameter(each, wire_type)

    def _parameter(self, each: Field, wire_type: Type) -> None:
        name = python_name(each.name)
        annotation, expression = self._incoming(each, wire_type, name)
        doc = each.doc
        if each.flags is not None:
            enum = class_name(each.flags)
            self.plan.enums.add(enum)
            annotation = f"{enum} | int"
            doc = f"{doc}, see {enum}" if doc else f"see {enum}"
        elif each.enum is not None and annotation == "int":
            enum = class_name(each.enum)
            self.plan.enums.add(enum)
            annotation = f"{enum} | int"
            doc = f"{doc}, see {enum}" if doc else f"see {enum}"
        elif isinstance(wire_type, Optional):
            doc = doc or "None leaves it out"
        if each.name == "flags" and self.plan.procedure.name in _STRINGS_WELCOME:
            expression = f"flags | {_STRING_OKAY}"
        self.plan.parameters.append(Parameter(name, annotation, None, doc))
        self.plan.arguments.append(expression)

    def _descriptors(self) -> None:
        """Add the parameter of the descriptors to pass, where the C function has it: before the flags."""
        plan = self.plan
        one = plan.procedure.name in ONE_DESCRIPTOR
        name, annotation = ("fd", "FileDescriptor") if one else ("fds", "Sequence[FileDescriptor]")
        doc = "an open descriptor, or what has one; it stays the caller's"
        parameter = Parameter(name, annotation, None, doc if one else "open descriptors; they stay the caller's")
        at = next((index for index, each in enumerate(plan.parameters) if each.name == "flags"), len(plan.parameters))
        plan.parameters.insert(at, parameter)
        plan.fds = "[fd]" if one else "fds"

    def _received_descriptors(self) -> None:
        one = self.plan.procedure.name in ONE_DESCRIPTOR
        if one:
            self._add_result("Descriptor", "_passing.only(descriptors)", "an open descriptor, which the caller closes")
        else:
            self._add_result("list[Descriptor]", "descriptors", "the descriptors that came, which the caller closes")

    def _add_result(self, annotation: str, value: str, returns: str) -> None:
        """Add a last part to what the method returns."""
        plan = self.plan
        plan.returns = f"{plan.returns}, and {returns}" if plan.value else returns
        plan.result = f"tuple[{plan.result}, {annotation}]" if plan.value else annotation
        plan.value = f"{plan.value}, {value}" if plan.value else value

    def _give_defaults(self) -> None:
        """Let the last parameters be left out as long as they are flags or optional."""
        for parameter in reversed(self.plan.parameters):
            if parameter.name == "flags":
                parameter.default = "0"
            elif parameter.type.endswith("| None"):
                parameter.default = "None"
            else:
                break

    def _incoming(self, each: Field, wire_type: Type, name: str) -> tuple[str, str]:
        """Return the annotation of a parameter, and the expression that makes the wire's value of it."""
        handle = self._handle_class(wire_type)
        if handle is not None:
            return handle, f"{name}._handle"
        match wire_type:
            case Optional(element):
                inner, expression = self._incoming(each, self.schema.resolve(element), name)
                kept = name if expression == name else f"None if {name} is None else {expression}"
                return f"{inner} | None", kept
            case Array(Ref("typed_param")):
                return "Mapping[str, TypedValue]", f"_convert.to_wire({name})"
            case Array(element) if (inner_handle := self._handle_class(self.schema.resolve(element))) is not None:
                return f"Iterable[{inner_handle}]", f"[each._handle for each in {name}]"
            case Array(element):
                return f"Sequence[{self._plain(element)}]", f"[*{name}]"
            case Opaque(int(size), True) if size == _UUID_SIZE:
                return "Uuid", f"_convert.uuid_bytes({name})"
            case Scalar() if name == "autostart":
                return "bool", name
            case _:
                return self._plain(wire_type), name

    def _plain(self, wire_type: Type) -> str:
        """Return the annotation of a value that is the same on the wire."""
        match self.schema.resolve(wire_type):
            case Scalar("float" | "double"):
                return "float"
            case Scalar("bool"):
                return "bool"
            case Scalar():
                return "int"
            case String():
                return "str"
            case Opaque() | Chars():
                return "bytes"
            case Optional(element):
                return f"{self._plain(element)} | None"
            case Array(element):
                return f"list[{self._plain(element)}]"
            case Ref(name):
                return self._record_name(name)
        raise AssertionError(f"{self.plan.procedure.name}: {wire_type}")

    # The result

    def _result(self, kept: list[Field], received: int) -> None:
        plan = self.plan
        if not kept:
            return
        parts = [(each, *self._outgoing(each, f"ret.{python_name(each.name)}")) for each in kept]
        plan.returns = ", ".join(dict.fromkeys(each.doc or _words(each.name) for each in kept))
        if len(parts) == 1:
            _, plan.result, plan.value = parts[0]
        elif all(value == f"ret.{python_name(each.name)}" for each, _, value in parts) and len(kept) == received:
            assert plan.ret_class is not None
            plan.result, plan.value = plan.ret_class, "ret"
            plan.returns = f"a record of {', '.join(python_name(each.name) for each in kept)}"
        else:
            plan.result = f"tuple[{', '.join(annotation for _, annotation, _ in parts)}]"
            plan.value = ", ".join(value for _, _, value in parts)

    def _outgoing(self, each: Field, value: str) -> tuple[str, str]:
        """Return the annotation of a part of the result, and the expression that makes it."""
        wire_type = self.schema.resolve(each.type)
        handle = self._handle_class(wire_type)
        if handle is not None:
            return handle, f"_objects.{handle}({self._root()}, {value})"
        match wire_type:
            case Array(Ref("typed_param")):
                return "dict[str, TypedResult]", f"_convert.from_wire({value})"
            case Array(element):
                return self._outgoing_list(self.schema.resolve(element), value)
            case Scalar() if self._is_truth(each):
                return "bool", f"bool({value})"
            case _:
                return self._plain(wire_type), value

    def _outgoing_list(self, element: Type, value: str) -> tuple[str, str]:
        handle = self._handle_class(element)
        if handle is not None:
            return f"list[{handle}]", f"[_objects.{handle}({self._root()}, handle) for handle in {value}]"
        struct = self.schema.by_name.get(element.name) if isinstance(element, Ref) else None
        if isinstance(struct, Struct):
            names = tuple(each.name for each in struct.fields)
            if names in _PAIRS:
                key, item = (self._plain(each.type) for each in struct.fields)
                return f"dict[{key}, {item}]", f"{{each.{names[0]}: each.{names[1]} for each in {value}}}"
            if names == ("dom", "params"):
                self.plan.classes.add("Domain")
                pair = f"(_objects.Domain({self._root()}, each.dom), _convert.from_wire(each.params))"
                return "list[tuple[Domain, dict[str, TypedResult]]]", f"[{pair} for each in {value}]"
        return f"list[{self._plain(element)}]", value

    def _root(self) -> str:
        return "self" if self.plan.procedure.object in ("connection", "admin_connection") else "self._connection"

    def _is_truth(self, each: Field) -> bool:
        name = self.plan.procedure.name
        return each.name == "autostart" or "_is_" in name or "_has_" in name


def procedure_constant(procedure: Procedure) -> str:
    """Return the expression that names a procedure's constant."""
    return f"_{procedure.module}.{constant_name(procedure.name)}"


def _words(name: str) -> str:
    return f"the {name.replace('_', ' ')}"
