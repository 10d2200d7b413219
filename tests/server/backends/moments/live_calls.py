"""Make recorded calls with python3-libvirt and print what comes of each; run by Debian's interpreter, not by pytest.

Input is JSON on stdin: ``uri`` and ``steps``, each a list of the procedure's name, what it is called on (a domain's
name, or a domain's and a moment's) and the other arguments. Output is a JSON list: ``{"value": ...}`` or
``{"error": [nine fields]}`` a step; ``{"missing": ...}`` when no earlier step gave the object.
"""

import json
import sys

import libvirt

PLAIN = {
    "domain_create": "create",
    "domain_destroy": "destroy",
    "domain_suspend": "suspend",
    "domain_resume": "resume",
    "domain_undefine": "undefine",
    "domain_undefine_flags": "undefineFlags",
    "domain_get_state": "state",
    "domain_get_xml_desc": "XMLDesc",
    "domain_snapshot_num": "snapshotNum",
    "domain_snapshot_list_names": "snapshotListNames",
    "domain_has_current_snapshot": "hasCurrentSnapshot",
}
MOMENT = {
    "get_xml_desc": "getXMLDesc",
    "delete": "delete",
    "is_current": "isCurrent",
    "has_metadata": "hasMetadata",
    "num_children": "numChildren",
    "list_children_names": "listChildrenNames",
}
WITHOUT_RESULT = {"create", "destroy", "suspend", "resume", "undefine", "undefine_flags"}


class Calls:
    """The calls on one connection, and the objects that they gave."""

    def __init__(self, uri):
        self.connection = libvirt.open(uri)
        self.objects = {}

    def close(self):
        self.objects.clear()
        self.connection.close()

    def domain(self, name):
        if name not in self.objects:
            self.objects[name] = self.connection.lookupByName(name)
        return self.objects[name]

    def keep(self, kind, domain, moment):
        self.objects[kind, domain, moment.getName()] = moment
        return moment.getName()

    def __call__(self, procedure, on, *args):
        if procedure == "domain_create_xml":
            domain = self.connection.createXML(on, *args)
            self.objects[domain.name()] = domain
            return domain.name()
        if procedure in PLAIN:
            result = getattr(self.domain(on), PLAIN[procedure])(*args)
            return None if procedure.removeprefix("domain_") in WITHOUT_RESULT else result
        kind = "checkpoint" if "checkpoint" in procedure else "snapshot"
        if isinstance(on, str):
            return self.on_domain(kind, procedure, on, *args)
        moment = self.objects[kind, *on]
        verb = procedure.removeprefix(f"domain_{kind}_")
        if verb == "domain_revert_to_snapshot":
            return discard(self.domain(on[0]).revertToSnapshot(moment, *args))
        if verb == "list_all_children":
            return [self.keep(kind, on[0], child) for child in moment.listAllChildren(*args)]
        if verb == "get_parent":
            return self.keep(kind, on[0], moment.getParent(*args))
        result = getattr(moment, MOMENT[verb])(*args)
        return None if verb == "delete" else result

    def on_domain(self, kind, procedure, name, *args):
        domain = self.domain(name)
        if procedure.startswith("domain_list_all_"):
            found = domain.listAllCheckpoints(*args) if kind == "checkpoint" else domain.listAllSnapshots(*args)
            return [self.keep(kind, name, moment) for moment in found]
        verb = {"create_xml": "CreateXML", "lookup_by_name": "LookupByName", "current": "Current"}
        method = kind + verb[procedure.removeprefix(f"domain_{kind}_")]
        return self.keep(kind, name, getattr(domain, method)(*args))


def discard(_result):
    """Return nothing: python3-libvirt gives 0 where the call has no result."""


def main():
    """Make the calls of stdin."""
    request = json.load(sys.stdin)
    libvirt.registerErrorHandler(lambda _context, _error: None, None)
    call = Calls(request["uri"])
    answers = []
    for step in request["steps"]:
        try:
            answers.append({"value": call(*step)})
        except libvirt.libvirtError as error:
            answers.append({"error": list(error.err)})
        except KeyError as error:
            answers.append({"missing": str(error)})
    call.close()
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
