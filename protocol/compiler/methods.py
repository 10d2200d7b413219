"""Writes the typed methods of the client's objects: ``client/generated``, one module an object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .method_plan import CLASSES, has_method, plan_method, procedure_constant
from .writer import banner

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..schema import Procedure, Schema
    from .method_plan import MethodPlan, Parameter

__all__ = ["write_methods"]

_RETURNS_AS_IS = "the daemon's answer"


def write_methods(schema: Schema) -> dict[str, str]:
    """Write the modules of ``virtwire.client.generated``.

    Returns:
        The text of each module by its file name; empty when no procedure of the schema belongs to an object.
    """
    of_object: dict[str, list[Procedure]] = {}
    for procedure in schema.procedures:
        if has_method(procedure) and procedure.object is not None:
            of_object.setdefault(procedure.object, []).append(procedure)
    return {
        f"{name}.py": _write_module(name, [plan_method(schema, each) for each in of_object[name]])
        for name in CLASSES
        if name in of_object
    }


def _write_module(name: str, plans: list[MethodPlan]) -> str:
    cls = CLASSES[name]
    is_root = name.endswith("connection")
    base = "Base" if is_root else "HandleBase"
    root = "AdminConnection" if name in ("server", "client") else "Connection"
    return (
        f'{banner("protocol/definitions")}\n"""The calls of ``{cls}`` that a procedure makes."""\n\n'
        "from __future__ import annotations\n\n"
        "from typing import TYPE_CHECKING\n\n"
        + _imports(plans, base, set() if is_root else {root})
        + f"\n\nclass {cls}Methods({base}):\n"
        + f'    """What ``{cls}`` asks of the daemon, one method a procedure."""\n\n    __slots__ = ()\n\n'
        + ("" if is_root else f"    _connection: {root}\n\n")
        + "\n".join(_write_method(plan) for plan in plans)
    )


def _imports(plans: list[MethodPlan], base: str, classes: set[str]) -> str:
    modules = sorted(set().union(*(plan.modules for plan in plans)))
    enums = sorted(set().union(*(plan.enums for plan in plans)))
    classes = classes.union(*(plan.classes for plan in plans))
    text = "".join(f"{plan.result} {plan.value} {_call(plan)}" for plan in plans)
    annotations = text + "".join(parameter.type for plan in plans for parameter in plan.parameters)
    lazy = [f"virtwire.client.{name}" for name in ("convert", "objects", "passing") if f"_{name}." in text]
    lazy += [f"virtwire.protocol.generated.{name}" for name in modules]
    typed = [
        ("collections.abc", [name for name in ("Iterable", "Mapping", "Sequence") if f"{name}[" in annotations]),
        ("virtwire.client.convert", [name for name in ("TypedResult", "TypedValue", "Uuid") if name in annotations]),
        ("virtwire.client.descriptors", ["Descriptor"] if "Descriptor" in text else []),
        ("virtwire.client.objects", sorted(classes)),
        ("virtwire.client.passing", ["FileDescriptor"] if "FileDescriptor" in annotations else []),
        ("virtwire.protocol.generated.enums", enums),
    ]
    lines = ["from virtwire.client.lazy import LazyModule", f"from virtwire.client.objects.base import {base}", ""]
    lines.append("if TYPE_CHECKING:")
    lines.extend(f"    from {module} import {', '.join(names)}" for module, names in typed if names)
    lines.extend("    from {0} import {2} as _{2}".format(*name.rpartition(".")) for name in lazy)
    lines.append("else:")
    lines.extend(f'    _{name.rpartition(".")[2]} = LazyModule("{name}")' for name in lazy)
    return "\n".join(lines)


def _write_method(plan: MethodPlan) -> str:
    parameters = "".join(f", {_signature(each)}" for each in plan.parameters)
    lines = [f"    async def {plan.name}(self{parameters}) -> {plan.result}:"]
    lines.extend(f"        {line}" if line else "" for line in _docstring(plan))
    if plan.count_first is not None:
        asked = [*plan.arguments]
        asked[plan.count_first] = "0"
        first = f"{plan.args_class}({', '.join(asked)})"
        constant = procedure_constant(plan.procedure)
        lines.append(f"        first: {plan.ret_class} = await self._channel.call({constant}, {first})")
    lines.append(f"        {_targets(plan)}{_call(plan)}")
    if plan.value:
        lines.append(f"        return {plan.value}")
    return "\n".join(lines) + "\n"


def _call(plan: MethodPlan) -> str:
    """Return the expression of the call, which a stream or descriptors make a pair."""
    arguments = [procedure_constant(plan.procedure)]
    if plan.args_class:
        arguments.append(f"{plan.args_class}({', '.join(plan.arguments)})")
    if plan.procedure.stream is not None:
        return f"await self._channel.open_stream({', '.join(arguments)})"
    if plan.procedure.fds is not None:
        fds = [plan.fds] if plan.fds else []
        return f"await _passing.call({', '.join(['self._channel', *arguments, *fds])})"
    return f"await self._channel.call({', '.join(arguments)})"


def _targets(plan: MethodPlan) -> str:
    """Return what the outcome of the call is assigned to, with the equals sign."""
    if plan.procedure.stream is not None or plan.procedure.fds is not None:
        names = ["ret" if "ret" in plan.value else "_ret"]
        names.append(next((name for name in ("pipe", "descriptors") if name in plan.value), "_none"))
        return f"{', '.join(names)} = "
    return f"ret: {plan.ret_class} = " if plan.value else ""


def _signature(parameter: Parameter) -> str:
    default = "" if parameter.default is None else f" = {parameter.default}"
    return f"{parameter.name}: {parameter.type}{default}"


def _docstring(plan: MethodPlan) -> Iterable[str]:
    procedure = plan.procedure
    first, _, rest = procedure.doc.strip().partition("\n")
    first = first.strip().removesuffix(".") or f"Call {procedure.name}"
    named = f" ({procedure.function})." if procedure.function else "."
    lines = [f'"""{first}{named}']
    if rest.strip():
        lines += ["", *(line.strip() for line in rest.strip().splitlines())]
    described = [each for each in plan.parameters if each.doc]
    if described:
        lines += ["", "Args:", *(f"    {each.name}: {each.doc}." for each in described)]
    if plan.value:
        returns = plan.returns or _RETURNS_AS_IS
        lines += ["", "Returns:", f"    {returns[:1].upper()}{returns[1:]}."]
    lines += ["", "Raises:"]
    if procedure.write:
        lines.append("    OperationDenied: the connection is read-only.")
    lines.append("    LibvirtError: the daemon's refusal, one subclass a code.")
    if procedure.since:
        lines += ["", f"Since libvirt {procedure.since}."]
    return [*(line.replace("\\", "\\\\") for line in lines), '"""']
