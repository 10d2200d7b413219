"""The storage pools in the description of a test host."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from ..xml.storage_pool import PoolDefinition
from ..xml.storage_volume import VolumeDefinition
from .storage import Pools

__all__ = ["add_pools"]


def add_pools(pools: Pools, root: etree._Element, source: Callable[[etree._Element], etree._Element]) -> None:
    """Add the pools that a <node> document describes, active and persistent, with their volumes.

    Whether a volume fits into its pool is not asked here, and its path and key may be of the document's choice.

    Args:
        pools: get them.
        root: the <node> element.
        source: gives the element that an element stands for, of the file that it names or itself.

    Raises:
        LibvirtError: one is no definition, or conflicts with another.
    """
    for element in map(source, root.iterfind("pool")):
        pool = pools.add(PoolDefinition.from_element(element))
        pool.active = pool.persistent = True
        for described in map(source, element.iterfind("volume")):
            definition = VolumeDefinition.from_element(described, pool.definition.kind)
            pool.check_new(definition)
            pool.place(definition)
