"""Listen to every event with python3-libvirt's event loop while a scenario runs; print what came, step by step.

Run by the system's Python: ``driver_event_scenario.py URI``. After each step a fence is waited for: an event that the
script itself causes last, so nothing is missed and nothing is slept for. Prints JSON: a list of
``[step, error, [event, ...]]``.
"""

import json
import sys
import threading
import time

import libvirt

DOMAIN = """<domain type='test'><name>%s</name><uuid>%s</uuid><memory>8192</memory><os><type>hvm</type></os>%s
<devices><disk type='file'><source file='/d.img'/><target dev='vda'/></disk></devices></domain>"""
ONE, TWO, FENCE, RESTART = (f"00000000-0000-0000-0000-00000000000{number}" for number in range(1, 5))
POOL = "<pool type='dir'><name>%s</name><target><path>/tmp/%s</path></target></pool>"
SNAPSHOT = "<domainsnapshot><name>%s</name></domainsnapshot>"
CHECKPOINT = "<domaincheckpoint><name>c</name></domaincheckpoint>"
STATES = ("off", "running", "paused")

came = []
arrived = threading.Condition()


def note(kind):
    def callback(connection, thing, *details):
        ident = thing.ID() if isinstance(thing, libvirt.virDomain) else None
        with arrived:
            came.append([kind, thing.name(), ident, *details[:-1]])
            arrived.notify_all()

    return callback


def listen(connection):
    for number in range(27):
        connection.domainEventRegisterAny(None, number, note(f"domain {number}"), None)
    connection.networkEventRegisterAny(None, 0, note("network 0"), None)
    for number in range(2):
        connection.storagePoolEventRegisterAny(None, number, note(f"pool {number}"), None)
        connection.nodeDeviceEventRegisterAny(None, number, note(f"device {number}"), None)


def steps(c):
    """Name every step and give what it does."""

    def domain(name):
        return c.lookupByName(name)

    def pool(name):
        return c.storagePoolLookupByName(name)

    def one():
        return domain("one")

    def define(name, uuid, more=""):
        return lambda: c.defineXML(DOMAIN % (name, uuid, more))

    def metadata(kind, text, flags, key=None, uri=None):
        return lambda: one().setMetadata(kind, text, key, uri, flags)

    def snapshot(name, flags=0, of="one"):
        return lambda: domain(of).snapshotCreateXML(SNAPSHOT % name, flags)

    def revert(name, flags, of="one"):
        return lambda: domain(of).revertToSnapshot(domain(of).snapshotLookupByName(name), flags)

    restart = "<on_poweroff>restart</on_poweroff><on_reboot>destroy</on_reboot>"
    reverts = [(now, then, flags) for now in STATES for then in STATES for flags in (0, 1, 2, 4)]
    return [
        ("suspend", lambda: domain("test").suspend()),
        ("resume", lambda: domain("test").resume()),
        ("resume again", lambda: domain("test").resume()),
        ("define", define("one", ONE)),
        ("define again", define("one", ONE)),
        ("title", metadata(1, "a title", 2)),
        ("description", metadata(0, "words", 2)),
        ("metadata", metadata(2, "<a/>", 2, "k", "urn:k")),
        ("no metadata", metadata(2, None, 2, "k", "urn:k")),
        ("bad metadata", metadata(2, "<a", 2, "k", "urn:k")),
        ("live metadata of what is off", metadata(1, "live", 1)),
        ("start", lambda: one().create()),
        ("start again", lambda: one().create()),
        ("live metadata", metadata(1, "live", 1)),
        ("both metadata", metadata(1, "live", 3)),
        ("define while running", define("one", ONE)),
        ("rename while running", lambda: one().rename("uno")),
        ("reset", lambda: one().reset()),
        ("reboot", lambda: one().reboot()),
        ("suspend one", lambda: one().suspend()),
        ("suspend again", lambda: one().suspend()),
        ("shutdown", lambda: one().shutdown()),
        ("start for destroy", lambda: one().create()),
        ("destroy", lambda: one().destroy()),
        ("destroy again", lambda: one().destroy()),
        ("reset of what is off", lambda: one().reset()),
        ("reboot of what is off", lambda: one().reboot()),
        ("autostart", lambda: one().setAutostart(1)),
        ("start for save", lambda: one().create()),
        ("managed save", lambda: one().managedSave()),
        ("start from save", lambda: one().create()),
        ("managed save again", lambda: one().managedSave()),
        ("remove the save", lambda: one().managedSaveRemove()),
        ("rename", lambda: one().rename("uno")),
        ("rename back", lambda: domain("uno").rename("one")),
        ("restarts", define("restart", RESTART, restart)),
        ("restarts start", lambda: domain("restart").create()),
        ("restarts on shutdown", lambda: domain("restart").shutdown()),
        ("destroyed on reboot", lambda: domain("restart").reboot()),
        ("transient", lambda: c.createXML(DOMAIN % ("two", TWO, ""))),
        ("transient destroyed", lambda: domain("two").destroy()),
        ("transient again", lambda: c.createXML(DOMAIN % ("two", TWO, ""))),
        ("transient made persistent", define("two", TWO)),
        ("undefined while running", lambda: domain("two").undefine()),
        ("shut down for good", lambda: domain("two").shutdown()),
        ("snapshot of what is off", snapshot("off")),
        ("start for snapshots", lambda: one().create()),
        ("snapshot", snapshot("running")),
        ("pause for a snapshot", lambda: one().suspend()),
        ("snapshot of what is paused", snapshot("paused")),
        *(
            step
            for now, then, flags in reverts
            for step in (
                (f"be {now}", revert(now, 0)),
                (f"revert from {now} to {then} with {flags}", revert(then, flags)),
            )
        ),
        ("back to running", revert("running", 0)),
        ("snapshot that halts", snapshot("halt", 8)),
        ("delete a snapshot", lambda: one().snapshotLookupByName("off").delete()),
        ("undefine with snapshots", lambda: one().undefineFlags(2)),
        ("transient for a snapshot", lambda: c.createXML(DOMAIN % ("two", TWO, ""))),
        ("transient snapshot", snapshot("t", 0, "two")),
        ("transient snapshot reverted", revert("t", 0, "two")),
        ("transient snapshot that halts", snapshot("h", 8, "two")),
        ("checkpoint", lambda: domain("test").checkpointCreateXML(CHECKPOINT)),
        ("no checkpoint", lambda: domain("test").checkpointLookupByName("c").delete()),
        ("pool refresh", lambda: pool("default-pool").refresh()),
        ("pool destroy", lambda: pool("default-pool").destroy()),
        ("pool refresh of what is off", lambda: pool("default-pool").refresh()),
        ("pool start", lambda: pool("default-pool").create()),
        ("pool define", lambda: c.storagePoolDefineXML(POOL % ("p", "p"))),
        ("pool build", lambda: pool("p").build()),
        ("pool create", lambda: pool("p").create()),
        ("pool stop", lambda: pool("p").destroy()),
        ("pool delete", lambda: pool("p").delete()),
        ("pool undefine", lambda: pool("p").undefine()),
        ("transient pool", lambda: c.storagePoolCreateXML(POOL % ("q", "q"))),
        ("transient pool stops", lambda: pool("q").destroy()),
        ("last", lambda: domain("test").destroy()),
    ]


def attempt(action):
    try:
        action()
    except libvirt.libvirtError as error:
        return error.get_error_message()
    return None


def fence(connection):
    """Cause an event and wait for it; return what came before."""
    with arrived:
        connection.defineXML(DOMAIN % ("fence", FENCE, ""))
        deadline = time.monotonic() + 20
        while not any(event[1] == "fence" for event in came):
            if not arrived.wait(deadline - time.monotonic()):
                sys.exit(f"no event of the fence; came: {came}")
        before = [event for event in came if event[1] != "fence"]
        came.clear()
    return before


def main(uri):
    libvirt.registerErrorHandler(lambda _, error: None, None)
    libvirt.virEventRegisterDefaultImpl()

    def loop():
        while True:
            libvirt.virEventRunDefaultImpl()

    threading.Thread(target=loop, daemon=True).start()
    listener, actor = libvirt.open(uri), libvirt.open(uri)
    listen(listener)
    fence(actor)
    result = [[name, attempt(action), fence(actor)] for name, action in steps(actor)]
    print(json.dumps(result), flush=True)


main(sys.argv[1])
