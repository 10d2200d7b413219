"""The calls about volumes, and the streams into and out of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import trio

from ...protocol.errors import ErrorDomain
from ...protocol.generated.storage_vol import (
    StorageVolCreateXmlArgs,
    StorageVolCreateXmlFromArgs,
    StorageVolCreateXmlFromRet,
    StorageVolCreateXmlRet,
    StorageVolDeleteArgs,
    StorageVolDownloadArgs,
    StorageVolGetInfoArgs,
    StorageVolGetInfoFlagsArgs,
    StorageVolGetInfoFlagsRet,
    StorageVolGetInfoRet,
    StorageVolGetPathArgs,
    StorageVolGetPathRet,
    StorageVolGetXmlDescArgs,
    StorageVolGetXmlDescRet,
    StorageVolLookupByKeyArgs,
    StorageVolLookupByKeyRet,
    StorageVolLookupByNameArgs,
    StorageVolLookupByNameRet,
    StorageVolLookupByPathArgs,
    StorageVolLookupByPathRet,
    StorageVolResizeArgs,
    StorageVolUploadArgs,
    StorageVolWipeArgs,
    StorageVolWipePatternArgs,
)
from ...protocol.generated.storage_vol_enums import (
    StorageVolDownloadFlags,
    StorageVolResizeFlags,
    StorageVolUploadFlags,
)
from ..answers import then
from ..results import OpensStream
from .checks import invalid
from .convert import storage_pool_ref, storage_vol_handle, storage_vol_ref

if TYPE_CHECKING:
    from ..client import Client

_MAY_BE_ZERO: Final = StorageVolResizeFlags.DELTA | StorageVolResizeFlags.SHRINK


# Finding and asking


def storage_vol_lookup_by_name(client: Client, args: StorageVolLookupByNameArgs) -> Any:
    """Find a volume of a pool."""
    found = client.driver.storage_vol_lookup_by_name(storage_pool_ref(args.pool), args.name)
    return then(found, lambda ref: StorageVolLookupByNameRet(storage_vol_handle(ref)))


def storage_vol_lookup_by_key(client: Client, args: StorageVolLookupByKeyArgs) -> Any:
    """Find a volume."""
    found = client.driver.storage_vol_lookup_by_key(args.key)
    return then(found, lambda ref: StorageVolLookupByKeyRet(storage_vol_handle(ref)))


def storage_vol_lookup_by_path(client: Client, args: StorageVolLookupByPathArgs) -> Any:
    """Find a volume."""
    found = client.driver.storage_vol_lookup_by_path(args.path)
    return then(found, lambda ref: StorageVolLookupByPathRet(storage_vol_handle(ref)))


def storage_vol_get_info(client: Client, args: StorageVolGetInfoArgs) -> Any:
    """Tell what it is and its sizes."""
    info = client.driver.storage_vol_get_info(storage_vol_ref(args.vol))
    return then(info, lambda info: StorageVolGetInfoRet(*info))


def storage_vol_get_info_flags(client: Client, args: StorageVolGetInfoFlagsArgs) -> Any:
    """Tell what it is and its sizes, the allocated or the physical one."""
    info = client.driver.storage_vol_get_info_flags(storage_vol_ref(args.vol), args.flags)
    return then(info, lambda info: StorageVolGetInfoFlagsRet(*info))


def storage_vol_get_xml_desc(client: Client, args: StorageVolGetXmlDescArgs) -> Any:
    """Describe it."""
    xml = client.driver.storage_vol_get_xml_desc(storage_vol_ref(args.vol), args.flags)
    return then(xml, StorageVolGetXmlDescRet)


def storage_vol_get_path(client: Client, args: StorageVolGetPathArgs) -> Any:
    """Tell where it is."""
    return then(client.driver.storage_vol_get_path(storage_vol_ref(args.vol)), StorageVolGetPathRet)


# Making, changing, deleting


def storage_vol_create_xml(client: Client, args: StorageVolCreateXmlArgs) -> Any:
    """Make a volume."""
    made = client.driver.storage_vol_create_xml(storage_pool_ref(args.pool), args.xml, args.flags)
    return then(made, lambda ref: StorageVolCreateXmlRet(storage_vol_handle(ref)))


def storage_vol_create_xml_from(client: Client, args: StorageVolCreateXmlFromArgs) -> Any:
    """Make a volume with the contents of another, letting others be served meanwhile."""
    pool, original = storage_pool_ref(args.pool), storage_vol_ref(args.clonevol)
    made = client.driver.storage_vol_create_xml_from(pool, args.xml, original, args.flags, trio.lowlevel.checkpoint)
    return then(made, lambda ref: StorageVolCreateXmlFromRet(storage_vol_handle(ref)))


def storage_vol_delete(client: Client, args: StorageVolDeleteArgs) -> Any:
    """Delete it and its data."""
    return client.driver.storage_vol_delete(storage_vol_ref(args.vol), args.flags)


def storage_vol_wipe(client: Client, args: StorageVolWipeArgs) -> Any:
    """Overwrite its data with zeros."""
    return client.driver.storage_vol_wipe(storage_vol_ref(args.vol), args.flags)


def storage_vol_wipe_pattern(client: Client, args: StorageVolWipePatternArgs) -> Any:
    """Overwrite its data in a way of one's choice."""
    return client.driver.storage_vol_wipe_pattern(storage_vol_ref(args.vol), args.algorithm, args.flags)


def storage_vol_resize(client: Client, args: StorageVolResizeArgs) -> Any:
    """Change its capacity; to nothing only by a difference, or when shrinking."""
    if not args.capacity and not args.flags & _MAY_BE_ZERO:
        function = "virStorageVolResize"
        detail = f"capacity in {function} cannot be zero without 'delta' or 'shrink' flags set"
        raise invalid(function, "capacity", detail, ErrorDomain.STORAGE)
    return client.driver.storage_vol_resize(storage_vol_ref(args.vol), args.capacity, args.flags)


# Streams


def storage_vol_upload(client: Client, args: StorageVolUploadArgs) -> Any:
    """Let the client write into it."""
    sparse = bool(args.flags & StorageVolUploadFlags.SPARSE_STREAM)
    serve = client.driver.storage_vol_upload(storage_vol_ref(args.vol), args.offset, args.length, args.flags)
    return then(serve, lambda serve: OpensStream(None, serve, sparse))


def storage_vol_download(client: Client, args: StorageVolDownloadArgs) -> Any:
    """Let the client read it."""
    sparse = bool(args.flags & StorageVolDownloadFlags.SPARSE_STREAM)
    serve = client.driver.storage_vol_download(storage_vol_ref(args.vol), args.offset, args.length, args.flags)
    return then(serve, lambda serve: OpensStream(None, serve, sparse))
