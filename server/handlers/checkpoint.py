"""The checkpoint calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ...protocol.errors import ErrorDomain, exclusive_flags, required_flag
from ...protocol.generated.checkpoint import (
    DOMAIN_CHECKPOINT_LIST_MAX,
    DomainCheckpointCreateXmlArgs,
    DomainCheckpointCreateXmlRet,
    DomainCheckpointDeleteArgs,
    DomainCheckpointGetParentArgs,
    DomainCheckpointGetParentRet,
    DomainCheckpointGetXmlDescArgs,
    DomainCheckpointGetXmlDescRet,
    DomainCheckpointListAllChildrenArgs,
    DomainCheckpointListAllChildrenRet,
    DomainCheckpointLookupByNameArgs,
    DomainCheckpointLookupByNameRet,
    DomainListAllCheckpointsArgs,
    DomainListAllCheckpointsRet,
)
from ...protocol.generated.types import DomainCheckpointHandle
from ..answers import then
from ..backends.values import CheckpointRef
from .checks import list_fits
from .convert import domain_handle, domain_ref

if TYPE_CHECKING:
    from ..client import Client

_DOMAIN: Final = ErrorDomain.DOMAIN_CHECKPOINT
_MOST: Final = ("domain_checkpoints", DOMAIN_CHECKPOINT_LIST_MAX)
_REDEFINE, _QUIESCE, _REDEFINE_VALIDATE = 1, 2, 4
_CHILDREN, _CHILDREN_ONLY = 1, 4


def domain_checkpoint_create_xml(client: Client, args: DomainCheckpointCreateXmlArgs) -> Any:
    """Create a checkpoint; history is never quiesced, and only history is validated."""
    function, prefix = "virDomainCheckpointCreateXML", "VIR_DOMAIN_CHECKPOINT_CREATE_"
    if args.flags & _REDEFINE and args.flags & _QUIESCE:
        raise exclusive_flags(_DOMAIN, function, f"{prefix}REDEFINE", f"{prefix}QUIESCE")
    if args.flags & _REDEFINE_VALIDATE and not args.flags & _REDEFINE:
        raise required_flag(_DOMAIN, function, f"{prefix}REDEFINE", f"{prefix}REDEFINE_VALIDATE")
    created = client.driver.domain_checkpoint_create_xml(domain_ref(args.dom), args.xml_desc, args.flags)
    return then(created, lambda ref: DomainCheckpointCreateXmlRet(_handle(ref)))


def domain_checkpoint_get_xml_desc(client: Client, args: DomainCheckpointGetXmlDescArgs) -> Any:
    """Describe a checkpoint."""
    text = client.driver.domain_checkpoint_get_xml_desc(_ref(args.checkpoint), args.flags)
    return then(text, DomainCheckpointGetXmlDescRet)


def domain_list_all_checkpoints(client: Client, args: DomainListAllCheckpointsArgs) -> Any:
    """List a domain's checkpoints, or only count them."""

    def answer(found: list[CheckpointRef]) -> DomainListAllCheckpointsRet:
        list_fits(len(found), *_MOST)
        return DomainListAllCheckpointsRet([_handle(ref) for ref in found] if args.need_results else [], len(found))

    return then(client.driver.domain_list_all_checkpoints(domain_ref(args.dom), args.flags), answer)


def domain_checkpoint_list_all_children(client: Client, args: DomainCheckpointListAllChildrenArgs) -> Any:
    """List the children of a checkpoint, or only count them."""

    def answer(found: list[CheckpointRef]) -> DomainCheckpointListAllChildrenRet:
        list_fits(len(found), *_MOST)
        handles = [_handle(ref) for ref in found] if args.need_results else []
        return DomainCheckpointListAllChildrenRet(handles, len(found))

    return then(client.driver.domain_checkpoint_list_all_children(_ref(args.checkpoint), args.flags), answer)


def domain_checkpoint_lookup_by_name(client: Client, args: DomainCheckpointLookupByNameArgs) -> Any:
    """Find a checkpoint by its name."""
    found = client.driver.domain_checkpoint_lookup_by_name(domain_ref(args.dom), args.name, args.flags)
    return then(found, lambda ref: DomainCheckpointLookupByNameRet(_handle(ref)))


def domain_checkpoint_get_parent(client: Client, args: DomainCheckpointGetParentArgs) -> Any:
    """Find the parent of a checkpoint."""
    found = client.driver.domain_checkpoint_get_parent(_ref(args.checkpoint), args.flags)
    return then(found, lambda ref: DomainCheckpointGetParentRet(_handle(ref)))


def domain_checkpoint_delete(client: Client, args: DomainCheckpointDeleteArgs) -> Any:
    """Delete a checkpoint, or its tree."""
    prefix = "VIR_DOMAIN_CHECKPOINT_DELETE_"
    if args.flags & _CHILDREN and args.flags & _CHILDREN_ONLY:
        raise exclusive_flags(_DOMAIN, "virDomainCheckpointDelete", f"{prefix}CHILDREN", f"{prefix}CHILDREN_ONLY")
    return client.driver.domain_checkpoint_delete(_ref(args.checkpoint), args.flags)


def _ref(handle: DomainCheckpointHandle) -> CheckpointRef:
    return CheckpointRef(handle.name, domain_ref(handle.dom))


def _handle(ref: CheckpointRef) -> DomainCheckpointHandle:
    return DomainCheckpointHandle(ref.name, domain_handle(ref.domain))
