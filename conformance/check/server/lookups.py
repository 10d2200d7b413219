"""Finding objects: by each of their names, by handles that are partly wrong, and when they are not there."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, Final, NamedTuple, TypeVar

from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.types import StoragePoolHandle, StorageVolHandle

from .. import expect, needs
from ..outcome import Level
from ..served import NO_NAME, NO_UUID
from ..storage import make_pool, make_volume, volume_path
from ..trial import Trial
from . import check

_Function = TypeVar("_Function", bound=Callable[..., Awaitable[None]])
_DRIVERS: Final = needs.driver("test", "qemu")
"""Errors say which driver they are of."""


class Missing(NamedTuple):
    """A look-up of what is not there.

    Attributes:
        procedure: the call.
        args: its arguments.
        code: of the error.
        words: begin its text.
        domain: of the error; the test driver's is its own for all kinds.
        served: tells whether the driver has such objects; None when every driver does.
    """

    procedure: str
    args: tuple[Any, ...]
    code: ErrorCode
    words: str
    domain: ErrorDomain
    served: str | None = None


_POOL: Final = (
    ErrorCode.NO_STORAGE_POOL,
    "Storage pool not found",
    ErrorDomain.STORAGE,
    "connect_list_all_storage_pools",
)
_VOL: Final = (
    ErrorCode.NO_STORAGE_VOL,
    "Storage volume not found",
    ErrorDomain.STORAGE,
    "connect_list_all_storage_pools",
)
_NETWORK: Final = (ErrorCode.NO_NETWORK, "Network not found", ErrorDomain.NETWORK, "connect_list_all_networks")
_INTERFACE: Final = (
    ErrorCode.NO_INTERFACE,
    "Interface not found",
    ErrorDomain.INTERFACE,
    "connect_list_all_interfaces",
)
_DEVICE: Final = (
    ErrorCode.NO_NODE_DEVICE,
    "Node device not found",
    ErrorDomain.NODEDEV,
    "connect_list_all_node_devices",
)
_SECRET: Final = (ErrorCode.NO_SECRET, "Secret not found", ErrorDomain.SECRET, "connect_list_all_secrets")
_FILTER: Final = (
    ErrorCode.NO_NWFILTER,
    "Network filter not found",
    ErrorDomain.NWFILTER,
    "connect_list_all_nwfilters",
)
_BINDING: Final = (
    ErrorCode.NO_NWFILTER_BINDING,
    "Network filter binding not found",
    ErrorDomain.NWFILTER,
    "connect_list_all_nwfilter_bindings",
)

_MISSING: Final = {
    "storage-pool-by-name": Missing("storage_pool_lookup_by_name", (NO_NAME,), *_POOL),
    "storage-pool-by-uuid": Missing("storage_pool_lookup_by_uuid", (NO_UUID,), *_POOL),
    "volume-by-key": Missing("storage_vol_lookup_by_key", (NO_NAME,), *_VOL),
    "volume-by-path": Missing("storage_vol_lookup_by_path", (f"/{NO_NAME}/volume",), *_VOL),
    "volume-of-no-pool": Missing("storage_vol_lookup_by_name", (StoragePoolHandle(NO_NAME, NO_UUID), NO_NAME), *_POOL),
    "network-by-name": Missing("network_lookup_by_name", (NO_NAME,), *_NETWORK),
    "network-by-uuid": Missing("network_lookup_by_uuid", (NO_UUID,), *_NETWORK),
    "interface-by-name": Missing("interface_lookup_by_name", (NO_NAME,), *_INTERFACE),
    "interface-by-mac": Missing("interface_lookup_by_mac_string", ("02:5f:5f:5f:5f:5f",), *_INTERFACE),
    "node-device-by-name": Missing("node_device_lookup_by_name", (NO_NAME,), *_DEVICE),
    "secret-by-uuid": Missing("secret_lookup_by_uuid", (NO_UUID,), *_SECRET),
    "secret-by-usage": Missing("secret_lookup_by_usage", (2, NO_NAME), *_SECRET),
    "nwfilter-by-name": Missing("nwfilter_lookup_by_name", (NO_NAME,), *_FILTER),
    "nwfilter-by-uuid": Missing("nwfilter_lookup_by_uuid", (NO_UUID,), *_FILTER),
    "nwfilter-binding-by-port": Missing("nwfilter_binding_lookup_by_port_dev", (NO_NAME,), *_BINDING),
}


def _of_each_missing(function: _Function) -> _Function:
    for name, missing in _MISSING.items():
        check(
            "lookups.missing-{}",
            title="a look-up of what is not there ({}) ends in the error of its kind",
            fact="libvirtd 9.0.0 answers 42 for domains, 43 networks, 49 pools, 50 volumes, 53 devices, 57 interfaces, "
            "62 filters, 66 secrets, 101 bindings. The error has the domain of the driver: 12 of the test driver, else "
            "10 for domains, and the kind's own. The text begins `Domain not found`, and so on.",
            level=Level.REMOTE,
            needs=[_DRIVERS, *([] if missing.served is None else [needs.serves(missing.served)])],
            cases={name: missing},
        )(function)
    return function


@_of_each_missing
async def missing(trial: Trial, wanted: Missing) -> None:
    """Look for an object that is not there; code, domain, text and the parts of the text must be those of its kind.

    Clients tell by the code whether to go on without the object.
    """
    session = await trial.open()
    domain = trial.by_driver(test=ErrorDomain.TEST, qemu=wanted.domain)
    error = await session.refused(wanted.procedure, *wanted.args, code=wanted.code, domain=domain, level=2)
    expect.true(error.message.startswith(wanted.words), f"{wanted.procedure}: the text is {error.message!r}")
    if error.str2 is None:
        expect.equal("text and str1", (error.message, error.str1), (wanted.words, wanted.words))
    else:
        expect.equal("str1", error.str1, f"{wanted.words}: %s")
        expect.equal("text", error.message, f"{wanted.words}: {error.str2}")


@check(
    "lookups.domain-agree",
    title="a running domain's handle is the same by name, UUID, id and in the list",
    fact="libvirtd 9.0.0 sends name, UUID and current id.",
    level=Level.REMOTE,
)
async def domain_agree(trial: Trial) -> None:
    """Start a domain and find it in each way."""
    session = await trial.open()
    domain = await trial.create_domain(session)
    expect.true(domain.id > 0, f"a running domain has the id {domain.id}")
    for key, value in (("name", domain.name), ("uuid", domain.uuid), ("id", domain.id)):
        found = (await session.call(f"domain_lookup_by_{key}", value)).dom
        expect.true(found == domain, f"by {key} the domain is {found.name}, id {found.id}, not ours, id {domain.id}")
    listed = (await session.call("connect_list_all_domains", 1, 0)).domains
    expect.true(domain in listed, "the list has another handle of the domain")


@check(
    "lookups.pool-agree",
    title="a pool's handle is the same by name, UUID and in the list",
    fact="libvirtd 9.0.0 sends name and UUID.",
    level=Level.REMOTE,
    needs=[needs.serves("connect_list_all_storage_pools")],
)
async def pool_agree(trial: Trial) -> None:
    """Make a pool and find it in each way."""
    session = await trial.open()
    pool = await make_pool(trial, session)
    for key, value in (("name", pool.name), ("uuid", pool.uuid)):
        found = (await session.call(f"storage_pool_lookup_by_{key}", value)).pool
        expect.true(found == pool, f"by {key} another pool is found")
    listed = (await session.call("connect_list_all_storage_pools", 1, 0)).pools
    expect.true(pool in listed, "the list has another handle of the pool")


@check(
    "lookups.volume-agree",
    title="a volume's handle is the same by name, key and path, and leads to its pool",
    fact="libvirtd 9.0.0 sends pool, name and key; of a pool that is a folder the key is the path.",
    level=Level.REMOTE,
    needs=[needs.serves("connect_list_all_storage_pools")],
)
async def volume_agree(trial: Trial) -> None:
    """Make a volume and find it in each way."""
    session = await trial.open()
    pool = await make_pool(trial, session)
    volume = await make_volume(session, pool, "volume", 4096)
    path = await volume_path(session, volume)
    for key, args in (("name", (pool, "volume")), ("key", (volume.key,)), ("path", (path,))):
        found = (await session.call(f"storage_vol_lookup_by_{key}", *args)).vol
        expect.true(found == volume, f"by {key} another volume is found")
    found = (await session.call("storage_pool_lookup_by_volume", volume)).pool
    expect.true(found == pool, "the volume leads to another pool")


@check(
    "lookups.volume-by-name",
    title="of a volume's handle pool and name count, not the key",
    fact="libvirtd 9.0.0 ignores the key of the handle in a call.",
    level=Level.REMOTE,
    needs=[needs.serves("connect_list_all_storage_pools")],
)
async def volume_by_name(trial: Trial) -> None:
    """Ask about a volume by a handle with a wrong key, then by one with a wrong name."""
    session = await trial.open()
    pool = await make_pool(trial, session)
    volume = await make_volume(session, pool, "volume", 4096)
    wrong_key = StorageVolHandle(volume.pool, volume.name, NO_NAME)
    expect.equal("capacity", (await session.call("storage_vol_get_info", wrong_key)).capacity, 4096)
    wrong_name = StorageVolHandle(volume.pool, NO_NAME, volume.key)
    text = re.compile(f"Storage volume not found: no storage vol with matching name '{NO_NAME}'")
    await session.refused("storage_vol_get_info", wrong_name, code=ErrorCode.NO_STORAGE_VOL, text=text)
