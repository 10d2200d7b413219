"""Make a list of calls with python3-libvirt and print what came of each; run by Debian's interpreter, not by pytest.

Input is JSON on stdin: ``folder`` (of the XML files), ``uri``, ``uri_ro`` (the read-only socket) and ``calls``: lines
of Python, each an expression or ``name = expression``. Output is a JSON list with one entry a call: ``["value", v]`` or
``["error", {field: v}]`` with every field of the error. Names a line may use: ``c`` (a connection), ``r`` (a read-only
one), ``libvirt``, ``URI``, ``file(name)``, ``names(objects)``, ``machine``, ``swap``, and what lines before it have
assigned.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

import libvirt

FIELDS = ("code", "domain", "message", "level", "str1", "str2", "str3", "int1", "int2")


def plain(value: Any) -> Any:
    """Make a value of libvirt comparable: objects become their names and ids."""
    if isinstance(value, libvirt.virDomain):
        return {"domain": value.name(), "uuid": value.UUIDString(), "id": value.ID()}
    if isinstance(value, (libvirt.virDomainSnapshot, libvirt.virDomainCheckpoint)):
        return {type(value).__name__: value.getName(), "domain": plain(value.getDomain())}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, bytes):
        return value.hex()
    return value if value is None or isinstance(value, (bool, int, float, str)) else type(value).__name__


MACHINE = """\
<domain type='test'><name>guest</name><uuid>12121212-3434-4565-8787-919191919191</uuid><memory>65536</memory>
<vcpu>4</vcpu><os><type arch='x86_64'>hvm</type></os>{rest}<devices>{devices}</devices></domain>"""
SNAPSHOT = """\
<domainsnapshot><name>s</name><state>shutoff</state><creationTime>1</creationTime>{domain}</domainsnapshot>"""


def machine(devices: str, rest: str = "") -> str:
    """Make the XML of a domain."""
    return MACHINE.format(devices=devices, rest=rest)


def swap(connection: libvirt.virConnect, old: str, new: str) -> str:
    """Give the snapshot of one domain the definition of another; tell that it was taken, or raise the refusal."""
    domain = connection.defineXML(old)
    try:
        for definition in (old, new):
            domain.snapshotCreateXML(SNAPSHOT.format(domain=definition), libvirt.VIR_DOMAIN_SNAPSHOT_CREATE_REDEFINE)
    finally:
        domain.undefineFlags(libvirt.VIR_DOMAIN_UNDEFINE_SNAPSHOTS_METADATA)
    return "taken"


def main() -> None:
    """Run the calls of stdin."""
    request = json.load(sys.stdin)
    libvirt.registerErrorHandler(lambda _context, _error: None, None)
    scope: dict[str, Any] = {
        "libvirt": libvirt,
        "c": libvirt.open(request["uri"]),
        "r": libvirt.openReadOnly(request["uri"]) if not request["uri_ro"] else libvirt.open(request["uri_ro"]),
        "URI": request["uri"],
        "file": lambda name: Path(request["folder"], name).read_text(),
        "machine": machine,
        "swap": lambda old, new: swap(scope["c"], old, new),
        "names": lambda objects: [each.name() if hasattr(each, "name") else each.getName() for each in objects],
    }
    results = []
    for call in request["calls"]:
        target, expression = re.findall(r"^(?:(\w+) = )?(.*)$", call)[0]
        try:
            value = eval(expression, scope)
        except libvirt.libvirtError as error:
            fields = error.err or (None,) * len(FIELDS)
            results.append(["error", dict(zip(FIELDS, fields, strict=True))])
        except Exception as error:  # python3-libvirt's own complaint, or a name that an error left unset
            results.append(["error", {"python": f"{type(error).__name__}: {error}"}])
        else:
            results.append(["value", plain(value)])
            if target:
                scope[target] = value
    json.dump(results, sys.stdout)


if __name__ == "__main__":
    main()
