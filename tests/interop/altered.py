"""A libvirtd whose answers are altered on their way: how checks that virtwired cannot be asked fail."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from tests.interop.altering import Change, arguments, event, recode, result, reword, together, without_descriptors
from tests.peers.relay import TO_CLIENT, TO_SERVER

__all__ = ["ALTERATIONS", "KILLS", "Alteration"]


class Alteration(NamedTuple):
    """One.

    Attributes:
        name: what is altered.
        driver: whose answers.
        change: does it.
    """

    name: str
    driver: str
    change: Change


def _other(record: Any, **fields: Any) -> Any:
    return type(record)(*(fields.get(name, getattr(record, name)) for name in record._fields))


def _uncounted(ret: Any) -> Any:
    return ret if ret[0] else _other(ret, ret=0)


def _miscounted(ret: Any) -> Any:
    return _other(ret, ret=ret.ret + 1) if ret[0] else ret


def _always_miscounted(ret: Any) -> Any:
    return _other(ret, ret=ret.ret + 1)


def _unfiltered(args: Any) -> Any:
    return type(args)(args.event_id, None)


def _one_meanstogether(args: Any) -> Any:
    return _other(args, nparams=3 if args.nparams == 1 else args.nparams)


def _renumbered(body: Any) -> Any:
    return _other(body, callback_id=body.callback_id + 1)


def _listing(field: str, change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def altered(ret: Any) -> Any:
        entries = [change(each) for each in getattr(ret, field)]
        return _other(ret, **{field: entries})

    return altered


def _typed(param: Any, kind: int) -> Any:
    return _other(param, value=_other(param.value, type=kind))


def _strings(param: Any) -> Any:
    return _other(param, value=_other(param.value, value="other")) if param.value.type == 7 else param


_LISTS = {
    "networks": "connect_list_all_networks",
    "node-devices": "connect_list_all_node_devices",
    "interfaces": "connect_list_all_interfaces",
}
_MORE_LISTS = {
    "secrets": "connect_list_all_secrets",
    "nwfilters": "connect_list_all_nwfilters",
    "nwfilter-bindings": "connect_list_all_nwfilter_bindings",
}


_HARDWARE = (
    "domain_event_callback_reboot",
    "domain_event_callback_device_removed",
    "domain_monitor_event",
    "domain_event_callback_rtc_change",
    "domain_event_callback_watchdog",
    "domain_event_callback_pmsuspend",
    "domain_event_callback_lifecycle",
)


def _unsuccessful(param: Any) -> Any:
    return _other(param, value=_other(param.value, value=0)) if param.field == "success" else param


def _without_b(ret: Any) -> Any:
    return _other(ret, checkpoints=[each for each in ret.checkpoints if each.name != "b"])


def _unanswered(ret: Any) -> Any:
    return _other(ret, result="{}")


def _unexported(ret: Any) -> Any:
    return _other(ret, xml=ret.xml.replace("exportname", "name2"))


def _made() -> list[Alteration]:
    """Make the alterations, without what they kill."""
    test, qemu = "test", "qemu"
    found = [
        ("lists' counts lost", test, together(result(name, _uncounted) for name in _LISTS.values())),
        ("lists' counts wrong", test, together(result(name, _miscounted) for name in _LISTS.values())),
        ("unsupported flags reworded", test, reword("unsupported flags", "strange flags")),
        ("maximal lengths reworded", test, reword("must be non-negative", "must not be negative")),
        ("missing objects reworded", test, reword(" not found: ", " is not there: ")),
        (
            "networks unnamed",
            test,
            result("connect_list_all_networks", _listing("nets", lambda each: _other(each, name="x"))),
        ),
        (
            "devices unnamed",
            test,
            result(
                "connect_list_all_node_devices", _listing("devices", lambda each: _other(each, name=f"{each.name}x"))
            ),
        ),
        ("network events renumbered", test, event("network_event_lifecycle", _renumbered)),
        ("device events lost", test, event("node_device_event_lifecycle")),
        (
            "network filter lost",
            test,
            arguments("connect_network_event_register_any", _unfiltered),
        ),
        (
            "another network registration ended",
            test,
            arguments(
                "connect_network_event_deregister_any", lambda args: _other(args, callback_id=args.callback_id + 1)
            ),
        ),
        ("registered twice reworded", test, reword("already tracked", "there already")),
        (
            "parameters miscounted",
            test,
            together(
                result(f"domain_get_{kind}_parameters", lambda ret: _other(ret, nparams=ret.nparams + 1))
                for kind in ("memory", "blkio", "numa")
            ),
        ),
        (
            "one parameter more",
            test,
            arguments(
                "domain_get_memory_parameters",
                lambda args: _other(args, nparams=3 if args.nparams == 1 else args.nparams),
            ),
        ),
        ("number of parameters reworded", test, reword("nparams", "number")),
        (
            "limits of memory as signed",
            test,
            result("domain_get_memory_parameters", _listing("params", lambda each: _typed(each, 3))),
        ),
        ("strings mixed up", test, result("domain_get_blkio_parameters", _listing("params", _strings))),
        (
            "strings to everybody",
            test,
            arguments("domain_get_blkio_parameters", lambda args: _other(args, flags=args.flags | 4)),
        ),
        ("no parameters reworded", test, reword("must not be NULL", "must be there")),
        ("wrong parameters reworded", test, reword("parameter 'nope'", "parameter nope")),
        ("wrong types reworded", test, reword("invalid type", "bad type")),
        ("parameters twice reworded", test, reword("occurs multiple times", "is there twice")),
        (
            "statistics as long integers",
            test,
            result(
                "connect_get_all_domain_stats",
                _listing("ret_stats", lambda each: _other(each, params=[_typed(param, 2) for param in each.params])),
            ),
        ),
        (
            "unknown statistics not insisted on",
            test,
            arguments("connect_get_all_domain_stats", lambda args: _other(args, flags=0)),
        ),
        (
            "lists' counts wrong",
            qemu,
            together(result(name, _always_miscounted) for name in _MORE_LISTS.values()),
        ),
        ("unsupported flags reworded", qemu, reword("unsupported flags", "strange flags")),
        ("maximal lengths reworded", qemu, reword("must be non-negative", "must not be negative")),
        ("missing objects reworded", qemu, reword(" not found: ", " is not there: ")),
        ("secret events renumbered", qemu, event("secret_event_lifecycle", _renumbered)),
        (
            "secret filter lost",
            qemu,
            arguments("connect_secret_event_register_any", _unfiltered),
        ),
        (
            "another secret registration ended",
            qemu,
            arguments(
                "connect_secret_event_deregister_any", lambda args: _other(args, callback_id=args.callback_id + 1)
            ),
        ),
        ("registered twice reworded", qemu, reword("already tracked", "there already")),
        ("values of secrets untold", qemu, event("secret_event_value_changed")),
        ("hardware and guests untold", qemu, together(event(name) for name in _HARDWARE)),
        (
            "descriptors kept back",
            qemu,
            together(
                [
                    without_descriptors(TO_CLIENT),
                    without_descriptors(TO_SERVER),
                    reword("No graphics backend", "no display"),
                    result("domain_monitor_command_with_files", _unanswered),
                ]
            ),
        ),
        (
            "backups refused otherwise",
            qemu,
            together([recode("domain_backup_begin", 1), reword("no job is active", "nothing goes on")]),
        ),
        (
            "backups go otherwise",
            qemu,
            together(
                [
                    event("domain_event_callback_job_completed", _listing("params", _unsuccessful)),
                    result("domain_list_all_checkpoints", _without_b),
                    result("domain_backup_get_xml_desc", _unexported),
                ]
            ),
        ),
    ]
    return [Alteration(name, driver, change) for name, driver, change in found]


ALTERATIONS = _made()

KILLS: Final[dict[tuple[str, str], frozenset[str]]] = {
    ("test", "lists' counts lost"): frozenset(
        {
            "lists.interfaces-counted",
            "lists.networks-counted",
            "lists.node-devices-counted",
        }
    ),
    ("test", "lists' counts wrong"): frozenset(
        {
            "lists.interfaces-length",
            "lists.networks-length",
            "lists.node-devices-length",
        }
    ),
    ("test", "unsupported flags reworded"): frozenset(
        {
            "lists.interfaces-unknown-flags",
            "lists.networks-unknown-flags",
            "lists.node-devices-unknown-flags",
        }
    ),
    ("test", "maximal lengths reworded"): frozenset(
        {
            "lists.older-interfaces",
            "lists.older-networks",
            "lists.older-node-devices",
            "params.bad-count",
        }
    ),
    ("test", "missing objects reworded"): frozenset(
        {
            "lookups.missing-interface-by-mac",
            "lookups.missing-interface-by-name",
            "lookups.missing-network-by-name",
            "lookups.missing-network-by-uuid",
            "lookups.missing-node-device-by-name",
        }
    ),
    ("test", "networks unnamed"): frozenset(
        {
            "lists.networks-flags",
        }
    ),
    ("test", "devices unnamed"): frozenset(
        {
            "lists.node-devices-kind",
        }
    ),
    ("test", "network events renumbered"): frozenset(
        {
            "events.network-deregistered",
            "events.network-lifecycle",
        }
    ),
    ("test", "device events lost"): frozenset(
        {
            "events.node-device-lifecycle",
        }
    ),
    ("test", "network filter lost"): frozenset(
        {
            "events.network-deregistered",
            "events.network-filter",
        }
    ),
    ("test", "another network registration ended"): frozenset(
        {
            "events.network-deregistered",
        }
    ),
    ("test", "registered twice reworded"): frozenset(
        {
            "events.network-registered-twice",
            "events.node-device-registered-twice",
        }
    ),
    ("test", "parameters miscounted"): frozenset(
        {
            "params.count-blkio",
            "params.count-memory",
            "params.count-numa",
        }
    ),
    ("test", "one parameter more"): frozenset(
        {
            "params.fewer",
        }
    ),
    ("test", "number of parameters reworded"): frozenset(
        {
            "params.bad-count",
        }
    ),
    ("test", "limits of memory as signed"): frozenset(
        {
            "params.set",
        }
    ),
    ("test", "strings mixed up"): frozenset(
        {
            "params.string",
        }
    ),
    ("test", "strings to everybody"): frozenset(
        {
            "params.string",
        }
    ),
    ("test", "no parameters reworded"): frozenset(
        {
            "params.none",
        }
    ),
    ("test", "wrong parameters reworded"): frozenset(
        {
            "params.wrong-unknown",
        }
    ),
    ("test", "wrong types reworded"): frozenset(
        {
            "params.wrong-a-string-instead-of-a-number",
            "params.wrong-of-a-wrong-number-type",
        }
    ),
    ("test", "parameters twice reworded"): frozenset(
        {
            "params.wrong-twice",
        }
    ),
    ("test", "statistics as long integers"): frozenset(
        {
            "params.stats",
        }
    ),
    ("test", "unknown statistics not insisted on"): frozenset(
        {
            "params.stats-unknown-group",
        }
    ),
    ("qemu", "lists' counts wrong"): frozenset(
        {
            "lists.nwfilter-bindings-counted",
            "lists.nwfilter-bindings-length",
            "lists.nwfilters-counted",
            "lists.nwfilters-length",
            "lists.secrets-counted",
            "lists.secrets-length",
        }
    ),
    ("qemu", "unsupported flags reworded"): frozenset(
        {
            "lists.nwfilter-bindings-unknown-flags",
            "lists.nwfilters-unknown-flags",
            "lists.secrets-unknown-flags",
        }
    ),
    ("qemu", "maximal lengths reworded"): frozenset(
        {
            "lists.older-nwfilters",
            "lists.older-secrets",
        }
    ),
    ("qemu", "missing objects reworded"): frozenset(
        {
            "lookups.missing-nwfilter-binding-by-port",
            "lookups.missing-nwfilter-by-name",
            "lookups.missing-nwfilter-by-uuid",
            "lookups.missing-secret-by-usage",
            "lookups.missing-secret-by-uuid",
        }
    ),
    ("qemu", "secret events renumbered"): frozenset(
        {
            "events.secret-deregistered",
            "events.secret-lifecycle",
        }
    ),
    ("qemu", "secret filter lost"): frozenset(
        {
            "events.secret-deregistered",
            "events.secret-filter",
        }
    ),
    ("qemu", "another secret registration ended"): frozenset(
        {
            "events.secret-deregistered",
        }
    ),
    ("qemu", "registered twice reworded"): frozenset(
        {
            "events.secret-registered-twice",
        }
    ),
    ("qemu", "values of secrets untold"): frozenset(
        {
            "events.secret-value",
        }
    ),
    ("qemu", "hardware and guests untold"): frozenset(
        {
            "events.device-added-and-removed",
            "events.guest-goes-to-sleep",
            "events.guest-lets-its-watchdog-bite",
            "events.guest-panics",
            "events.guest-sets-its-clock",
            "events.monitor",
            "events.reboot",
        }
    ),
    ("qemu", "descriptors kept back"): frozenset(
        {
            "descriptors.display-to-socket",
            "descriptors.monitor-command",
            "descriptors.reply",
            "descriptors.reply-refused",
        }
    ),
    ("qemu", "backups refused otherwise"): frozenset(
        {
            "backup.inactive",
            "backup.none",
            "backup.refused-another-element",
            "backup.refused-pull-without-server",
            "backup.refused-unknown-checkpoint",
            "backup.refused-unknown-disk",
            "backup.refused-unknown-flags",
            "backup.refused-unknown-mode",
        }
    ),
    ("qemu", "backups go otherwise"): frozenset(
        {
            "backup.checkpoint",
            "backup.pull",
            "backup.push",
        }
    ),
}
"""By driver and name: the checks that must fail by it, of those that virtwired cannot be asked, and no other."""
