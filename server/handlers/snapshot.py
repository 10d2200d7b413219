"""The snapshot calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...protocol.errors import ErrorDomain, exclusive_flags, required_flag
from ...protocol.generated.snapshot import (
    DOMAIN_SNAPSHOT_LIST_MAX,
    DomainHasCurrentSnapshotArgs,
    DomainHasCurrentSnapshotRet,
    DomainListAllSnapshotsArgs,
    DomainListAllSnapshotsRet,
    DomainRevertToSnapshotArgs,
    DomainSnapshotCreateXmlArgs,
    DomainSnapshotCreateXmlRet,
    DomainSnapshotCurrentArgs,
    DomainSnapshotCurrentRet,
    DomainSnapshotDeleteArgs,
    DomainSnapshotGetParentArgs,
    DomainSnapshotGetParentRet,
    DomainSnapshotGetXmlDescArgs,
    DomainSnapshotGetXmlDescRet,
    DomainSnapshotHasMetadataArgs,
    DomainSnapshotHasMetadataRet,
    DomainSnapshotIsCurrentArgs,
    DomainSnapshotIsCurrentRet,
    DomainSnapshotListAllChildrenArgs,
    DomainSnapshotListAllChildrenRet,
    DomainSnapshotListChildrenNamesArgs,
    DomainSnapshotListChildrenNamesRet,
    DomainSnapshotListNamesArgs,
    DomainSnapshotListNamesRet,
    DomainSnapshotLookupByNameArgs,
    DomainSnapshotLookupByNameRet,
    DomainSnapshotNumArgs,
    DomainSnapshotNumChildrenArgs,
    DomainSnapshotNumChildrenRet,
    DomainSnapshotNumRet,
)
from ...protocol.generated.types import DomainSnapshotHandle
from ..answers import then
from ..backends.values import SnapshotRef
from .checks import list_fits, list_limit
from .convert import domain_handle, domain_ref

if TYPE_CHECKING:
    from ..client import Client

_DOMAIN: Final = ErrorDomain.DOMAIN_SNAPSHOT
_LIST_LIMIT: Final = (DOMAIN_SNAPSHOT_LIST_MAX, "REMOTE_DOMAIN_SNAPSHOT_LIST_MAX")
_MOST: Final = ("domain_snapshots", DOMAIN_SNAPSHOT_LIST_MAX)
_REDEFINE, _CURRENT, _NO_METADATA, _HALT = 1, 2, 4, 8
_RUNNING, _PAUSED = 1, 2
_CHILDREN, _CHILDREN_ONLY = 1, 4


# Making, reverting, deleting


def domain_snapshot_create_xml(client: Client, args: DomainSnapshotCreateXmlArgs) -> Any:
    """Create a snapshot; only history is made current by a flag, and it neither halts nor goes unremembered."""
    function, prefix = "virDomainSnapshotCreateXML", "VIR_DOMAIN_SNAPSHOT_CREATE_"
    if args.flags & _CURRENT and not args.flags & _REDEFINE:
        raise required_flag(_DOMAIN, function, f"{prefix}REDEFINE", f"{prefix}CURRENT")
    for bit, name in ((_NO_METADATA, "NO_METADATA"), (_HALT, "HALT")):
        if args.flags & _REDEFINE and args.flags & bit:
            raise exclusive_flags(_DOMAIN, function, f"{prefix}REDEFINE", prefix + name)
    created = client.driver.domain_snapshot_create_xml(domain_ref(args.dom), args.xml_desc, args.flags)
    return then(created, lambda ref: DomainSnapshotCreateXmlRet(_handle(ref)))


def domain_revert_to_snapshot(client: Client, args: DomainRevertToSnapshotArgs) -> Any:
    """Take the domain back to a snapshot, to one state at most."""
    if args.flags & _RUNNING and args.flags & _PAUSED:
        prefix = "VIR_DOMAIN_SNAPSHOT_REVERT_"
        raise exclusive_flags(_DOMAIN, "virDomainRevertToSnapshot", f"{prefix}RUNNING", f"{prefix}PAUSED")
    return client.driver.domain_revert_to_snapshot(_ref(args.snap), args.flags)


def domain_snapshot_delete(client: Client, args: DomainSnapshotDeleteArgs) -> Any:
    """Delete a snapshot, or its tree."""
    if args.flags & _CHILDREN and args.flags & _CHILDREN_ONLY:
        prefix = "VIR_DOMAIN_SNAPSHOT_DELETE_"
        raise exclusive_flags(_DOMAIN, "virDomainSnapshotDelete", f"{prefix}CHILDREN", f"{prefix}CHILDREN_ONLY")
    return client.driver.domain_snapshot_delete(_ref(args.snap), args.flags)


# Listing


def domain_snapshot_num(client: Client, args: DomainSnapshotNumArgs) -> Any:
    """Count a domain's snapshots."""
    return then(client.driver.domain_snapshot_num(domain_ref(args.dom), args.flags), DomainSnapshotNumRet)


def domain_snapshot_list_names(client: Client, args: DomainSnapshotListNamesArgs) -> Any:
    """Name a domain's snapshots."""
    list_limit(args.maxnames, "maxnames", *_LIST_LIMIT)
    names = client.driver.domain_snapshot_list_names(domain_ref(args.dom), args.maxnames, args.flags)
    return then(names, DomainSnapshotListNamesRet)


def domain_list_all_snapshots(client: Client, args: DomainListAllSnapshotsArgs) -> Any:
    """List a domain's snapshots, or only count them."""

    def answer(found: list[SnapshotRef]) -> DomainListAllSnapshotsRet:
        list_fits(len(found), *_MOST)
        return DomainListAllSnapshotsRet([_handle(ref) for ref in found] if args.need_results else [], len(found))

    return then(client.driver.domain_list_all_snapshots(domain_ref(args.dom), args.flags), answer)


def domain_snapshot_num_children(client: Client, args: DomainSnapshotNumChildrenArgs) -> Any:
    """Count the children of a snapshot."""
    return then(client.driver.domain_snapshot_num_children(_ref(args.snap), args.flags), DomainSnapshotNumChildrenRet)


def domain_snapshot_list_children_names(client: Client, args: DomainSnapshotListChildrenNamesArgs) -> Any:
    """Name the children of a snapshot."""
    list_limit(args.maxnames, "maxnames", *_LIST_LIMIT)
    names = client.driver.domain_snapshot_list_children_names(_ref(args.snap), args.maxnames, args.flags)
    return then(names, DomainSnapshotListChildrenNamesRet)


def domain_snapshot_list_all_children(client: Client, args: DomainSnapshotListAllChildrenArgs) -> Any:
    """List the children of a snapshot, or only count them."""

    def answer(found: list[SnapshotRef]) -> DomainSnapshotListAllChildrenRet:
        list_fits(len(found), *_MOST)
        handles = [_handle(ref) for ref in found] if args.need_results else []
        return DomainSnapshotListAllChildrenRet(handles, len(found))

    return then(client.driver.domain_snapshot_list_all_children(_ref(args.snapshot), args.flags), answer)


# Finding and asking


def domain_snapshot_lookup_by_name(client: Client, args: DomainSnapshotLookupByNameArgs) -> Any:
    """Find a snapshot by its name."""
    found = client.driver.domain_snapshot_lookup_by_name(domain_ref(args.dom), args.name, args.flags)
    return then(found, lambda ref: DomainSnapshotLookupByNameRet(_handle(ref)))


def domain_snapshot_get_parent(client: Client, args: DomainSnapshotGetParentArgs) -> Any:
    """Find the parent of a snapshot."""
    found = client.driver.domain_snapshot_get_parent(_ref(args.snap), args.flags)
    return then(found, lambda ref: DomainSnapshotGetParentRet(_handle(ref)))


def domain_snapshot_current(client: Client, args: DomainSnapshotCurrentArgs) -> Any:
    """Find the current snapshot."""
    found = client.driver.domain_snapshot_current(domain_ref(args.dom), args.flags)
    return then(found, lambda ref: DomainSnapshotCurrentRet(_handle(ref)))


def domain_has_current_snapshot(client: Client, args: DomainHasCurrentSnapshotArgs) -> Any:
    """Tell whether there is a current snapshot."""
    answer = client.driver.domain_has_current_snapshot(domain_ref(args.dom), args.flags)
    return then(answer, lambda yes: DomainHasCurrentSnapshotRet(int(yes)))


def domain_snapshot_is_current(client: Client, args: DomainSnapshotIsCurrentArgs) -> Any:
    """Tell whether a snapshot is the current one."""
    answer = client.driver.domain_snapshot_is_current(_ref(args.snap), args.flags)
    return then(answer, lambda yes: DomainSnapshotIsCurrentRet(int(yes)))


def domain_snapshot_has_metadata(client: Client, args: DomainSnapshotHasMetadataArgs) -> Any:
    """Tell whether something is kept about a snapshot."""
    answer = client.driver.domain_snapshot_has_metadata(_ref(args.snap), args.flags)
    return then(answer, lambda yes: DomainSnapshotHasMetadataRet(int(yes)))


def domain_snapshot_get_xml_desc(client: Client, args: DomainSnapshotGetXmlDescArgs) -> Any:
    """Describe a snapshot."""
    return then(client.driver.domain_snapshot_get_xml_desc(_ref(args.snap), args.flags), DomainSnapshotGetXmlDescRet)


def _ref(handle: DomainSnapshotHandle) -> SnapshotRef:
    return SnapshotRef(handle.name, domain_ref(handle.dom))


def _handle(ref: SnapshotRef) -> DomainSnapshotHandle:
    return DomainSnapshotHandle(ref.name, domain_handle(ref.domain))
