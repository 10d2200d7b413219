# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``Connection`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import Base

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from virtwire.client.convert import TypedResult, TypedValue, Uuid
    from virtwire.client.objects import Domain, Interface, NWFilter, NWFilterBinding, Network, NodeDevice, Secret, StoragePool, StorageVol, Stream
    from virtwire.client.passing import FileDescriptor
    from virtwire.protocol.generated.enums import ConnectBaselineCpuFlags, ConnectCompareCpuFlags, ConnectGetAllDomainStatsFlags, ConnectGetDomainCapabilitiesFlags, ConnectListAllDomainsFlags, ConnectListAllInterfacesFlags, ConnectListAllNetworksFlags, ConnectListAllNodeDeviceFlags, ConnectListAllSecretsFlags, ConnectListAllStoragePoolsFlags, DomainCreateFlags, DomainDefineFlags, DomainMigrateFlags, DomainSaveImageXmlFlags, DomainSaveRestoreFlags, DomainStatsTypes, InterfaceDefineFlags, NetworkCreateFlags, NetworkDefineFlags, NodeAllocPagesFlags, NodeDeviceCreateXmlFlags, NodeDeviceDefineXmlFlags, NodeSuspendTarget, NwfilterBindingCreateFlags, NwfilterDefineFlags, SecretDefineFlags, SecretUsageType, StoragePoolCreateFlags, StoragePoolDefineFlags
    from virtwire.client import convert as _convert
    from virtwire.client import objects as _objects
    from virtwire.client import passing as _passing
    from virtwire.protocol.generated import connect as _connect
    from virtwire.protocol.generated import domain as _domain
    from virtwire.protocol.generated import domain_save as _domain_save
    from virtwire.protocol.generated import domain_settings as _domain_settings
    from virtwire.protocol.generated import domain_stats as _domain_stats
    from virtwire.protocol.generated import host as _host
    from virtwire.protocol.generated import interface as _interface
    from virtwire.protocol.generated import migrate as _migrate
    from virtwire.protocol.generated import network as _network
    from virtwire.protocol.generated import node_device as _node_device
    from virtwire.protocol.generated import nwfilter as _nwfilter
    from virtwire.protocol.generated import qemu as _qemu
    from virtwire.protocol.generated import secret as _secret
    from virtwire.protocol.generated import storage_pool as _storage_pool
    from virtwire.protocol.generated import storage_vol as _storage_vol
else:
    _convert = LazyModule("virtwire.client.convert")
    _objects = LazyModule("virtwire.client.objects")
    _passing = LazyModule("virtwire.client.passing")
    _connect = LazyModule("virtwire.protocol.generated.connect")
    _domain = LazyModule("virtwire.protocol.generated.domain")
    _domain_save = LazyModule("virtwire.protocol.generated.domain_save")
    _domain_settings = LazyModule("virtwire.protocol.generated.domain_settings")
    _domain_stats = LazyModule("virtwire.protocol.generated.domain_stats")
    _host = LazyModule("virtwire.protocol.generated.host")
    _interface = LazyModule("virtwire.protocol.generated.interface")
    _migrate = LazyModule("virtwire.protocol.generated.migrate")
    _network = LazyModule("virtwire.protocol.generated.network")
    _node_device = LazyModule("virtwire.protocol.generated.node_device")
    _nwfilter = LazyModule("virtwire.protocol.generated.nwfilter")
    _qemu = LazyModule("virtwire.protocol.generated.qemu")
    _secret = LazyModule("virtwire.protocol.generated.secret")
    _storage_pool = LazyModule("virtwire.protocol.generated.storage_pool")
    _storage_vol = LazyModule("virtwire.protocol.generated.storage_vol")

class ConnectionMethods(Base):
    """What ``Connection`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    async def get_type(self) -> str:
        """Name the hypervisor driver, for instance QEMU or TEST (virConnectGetType).

        Returns:
            The type.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _connect.ConnectGetTypeRet = await self._channel.call(_connect.CONNECT_GET_TYPE)
        return ret.type

    async def get_version(self) -> int:
        """Tell the hypervisor's version as major * 1,000,000 + minor * 1,000 + release (virConnectGetVersion).

        Returns:
            Major * 1,000,000 + minor * 1,000 + release.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _connect.ConnectGetVersionRet = await self._channel.call(_connect.CONNECT_GET_VERSION)
        return ret.hv_ver

    async def get_max_vcpus(self, type: str | None = None) -> int:
        """Tell how many virtual CPUs a guest of this virtualisation type may have (virConnectGetMaxVcpus).

        Args:
            type: a virtualisation type, for instance kvm.

        Returns:
            The max vcpus.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _connect.ConnectGetMaxVcpusRet = await self._channel.call(_connect.CONNECT_GET_MAX_VCPUS, _connect.ConnectGetMaxVcpusArgs(type))
        return ret.max_vcpus

    async def get_capabilities(self) -> str:
        """Describe host and guest capabilities as a <capabilities> document (virConnectGetCapabilities).

        Returns:
            The capabilities.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _host.ConnectGetCapabilitiesRet = await self._channel.call(_host.CONNECT_GET_CAPABILITIES)
        return ret.capabilities

    async def domain_create_xml(self, xml_desc: str, flags: DomainCreateFlags | int = 0) -> Domain:
        """Create and start a transient domain from XML (virDomainCreateXML).

        Args:
            xml_desc: a <domain> document.
            flags: see DomainCreateFlags.

        Returns:
            The dom.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.DomainCreateXmlRet = await self._channel.call(_domain.DOMAIN_CREATE_XML, _domain.DomainCreateXmlArgs(xml_desc, flags))
        return _objects.Domain(self, ret.dom)

    async def domain_define_xml(self, xml: str) -> Domain:
        """Define a persistent domain from XML, or change the definition of one (virDomainDefineXML).

        Args:
            xml: a <domain> document.

        Returns:
            The dom.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.DomainDefineXmlRet = await self._channel.call(_domain.DOMAIN_DEFINE_XML, _domain.DomainDefineXmlArgs(xml))
        return _objects.Domain(self, ret.dom)

    async def list_defined_domains(self) -> list[str]:
        """List the names of defined domains that are not running (virConnectListDefinedDomains).

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.ConnectListDefinedDomainsRet = await self._channel.call(_domain.CONNECT_LIST_DEFINED_DOMAINS, _domain.ConnectListDefinedDomainsArgs(16384))
        return ret.names

    async def domain_lookup_by_id(self, id: int) -> Domain:
        """Find a running domain by its number (virDomainLookupByID).

        Returns:
            The dom.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.DomainLookupByIdRet = await self._channel.call(_domain.DOMAIN_LOOKUP_BY_ID, _domain.DomainLookupByIdArgs(id))
        return _objects.Domain(self, ret.dom)

    async def domain_lookup_by_name(self, name: str) -> Domain:
        """Find a domain by its name (virDomainLookupByName).

        Returns:
            The dom.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.DomainLookupByNameRet = await self._channel.call(_domain.DOMAIN_LOOKUP_BY_NAME, _domain.DomainLookupByNameArgs(name))
        return _objects.Domain(self, ret.dom)

    async def domain_lookup_by_uuid(self, uuid: Uuid) -> Domain:
        """Find a domain by its UUID (virDomainLookupByUUID).

        Returns:
            The dom.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.DomainLookupByUuidRet = await self._channel.call(_domain.DOMAIN_LOOKUP_BY_UUID, _domain.DomainLookupByUuidArgs(_convert.uuid_bytes(uuid)))
        return _objects.Domain(self, ret.dom)

    async def num_of_defined_domains(self) -> int:
        """Count the defined domains that are not running (virConnectNumOfDefinedDomains).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.ConnectNumOfDefinedDomainsRet = await self._channel.call(_domain.CONNECT_NUM_OF_DEFINED_DOMAINS)
        return ret.num

    async def list_defined_networks(self) -> list[str]:
        """List the names of defined networks that are not active (virConnectListDefinedNetworks).

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _network.ConnectListDefinedNetworksRet = await self._channel.call(_network.CONNECT_LIST_DEFINED_NETWORKS, _network.ConnectListDefinedNetworksArgs(16384))
        return ret.names

    async def list_domains(self) -> list[int]:
        """List the numbers of running domains (virConnectListDomains).

        Returns:
            The ids.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.ConnectListDomainsRet = await self._channel.call(_domain.CONNECT_LIST_DOMAINS, _domain.ConnectListDomainsArgs(16384))
        return ret.ids

    async def list_networks(self) -> list[str]:
        """List the names of active networks (virConnectListNetworks).

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _network.ConnectListNetworksRet = await self._channel.call(_network.CONNECT_LIST_NETWORKS, _network.ConnectListNetworksArgs(16384))
        return ret.names

    async def network_create_xml(self, xml: str) -> Network:
        """Create and start a transient network from XML (virNetworkCreateXML).

        Returns:
            The net.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _network.NetworkCreateXmlRet = await self._channel.call(_network.NETWORK_CREATE_XML, _network.NetworkCreateXmlArgs(xml))
        return _objects.Network(self, ret.net)

    async def network_define_xml(self, xml: str) -> Network:
        """Define a persistent network from XML, or change the definition of one (virNetworkDefineXML).

        Returns:
            The net.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _network.NetworkDefineXmlRet = await self._channel.call(_network.NETWORK_DEFINE_XML, _network.NetworkDefineXmlArgs(xml))
        return _objects.Network(self, ret.net)

    async def network_lookup_by_name(self, name: str) -> Network:
        """Find a network by its name (virNetworkLookupByName).

        Returns:
            The net.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _network.NetworkLookupByNameRet = await self._channel.call(_network.NETWORK_LOOKUP_BY_NAME, _network.NetworkLookupByNameArgs(name))
        return _objects.Network(self, ret.net)

    async def network_lookup_by_uuid(self, uuid: Uuid) -> Network:
        """Find a network by its UUID (virNetworkLookupByUUID).

        Returns:
            The net.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _network.NetworkLookupByUuidRet = await self._channel.call(_network.NETWORK_LOOKUP_BY_UUID, _network.NetworkLookupByUuidArgs(_convert.uuid_bytes(uuid)))
        return _objects.Network(self, ret.net)

    async def num_of_defined_networks(self) -> int:
        """Count the defined networks that are not active (virConnectNumOfDefinedNetworks).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _network.ConnectNumOfDefinedNetworksRet = await self._channel.call(_network.CONNECT_NUM_OF_DEFINED_NETWORKS)
        return ret.num

    async def num_of_domains(self) -> int:
        """Count the running domains (virConnectNumOfDomains).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _domain.ConnectNumOfDomainsRet = await self._channel.call(_domain.CONNECT_NUM_OF_DOMAINS)
        return ret.num

    async def num_of_networks(self) -> int:
        """Count the active networks (virConnectNumOfNetworks).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _network.ConnectNumOfNetworksRet = await self._channel.call(_network.CONNECT_NUM_OF_NETWORKS)
        return ret.num

    async def domain_restore(self, from_: str) -> None:
        """Start a domain from a file written by domain_save (virDomainRestore).

        Args:
            from_: path on the daemon's host.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        await self._channel.call(_domain_save.DOMAIN_RESTORE, _domain_save.DomainRestoreArgs(from_))

    async def get_hostname(self) -> str:
        """Tell the name of the daemon's host (virConnectGetHostname).

        Returns:
            The hostname.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.0.
        """
        ret: _connect.ConnectGetHostnameRet = await self._channel.call(_connect.CONNECT_GET_HOSTNAME)
        return ret.hostname

    async def domain_migrate_prepare(self, uri_in: str | None, flags: DomainMigrateFlags | int, dname: str | None, bandwidth: int) -> _migrate.DomainMigratePrepareRet:
        """Prepare the destination of a migration, first version of the protocol (virDomainMigratePrepare).

        Args:
            uri_in: where the client wants memory sent.
            flags: see DomainMigrateFlags.
            dname: the domain's name on the destination.
            bandwidth: in MiB a second; 0 is the driver's default.

        Returns:
            A record of cookie, uri_out.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.2.
        """
        ret: _migrate.DomainMigratePrepareRet = await self._channel.call(_migrate.DOMAIN_MIGRATE_PREPARE, _migrate.DomainMigratePrepareArgs(uri_in, flags, dname, bandwidth))
        return ret

    async def domain_migrate_finish(self, dname: str, cookie: bytes, uri: str, flags: DomainMigrateFlags | int = 0) -> Domain:
        """Finish a migration on the destination, first version of the protocol (virDomainMigrateFinish).

        Args:
            dname: the domain's name on the destination.
            cookie: what one side has to tell the other.
            flags: see DomainMigrateFlags.

        Returns:
            The ddom.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.3.2.
        """
        ret: _migrate.DomainMigrateFinishRet = await self._channel.call(_migrate.DOMAIN_MIGRATE_FINISH, _migrate.DomainMigrateFinishArgs(dname, cookie, uri, flags))
        return _objects.Domain(self, ret.ddom)

    async def num_of_storage_pools(self) -> int:
        """Count the active storage pools (virConnectNumOfStoragePools).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.ConnectNumOfStoragePoolsRet = await self._channel.call(_storage_pool.CONNECT_NUM_OF_STORAGE_POOLS)
        return ret.num

    async def list_storage_pools(self) -> list[str]:
        """List the names of active storage pools (virConnectListStoragePools).

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.ConnectListStoragePoolsRet = await self._channel.call(_storage_pool.CONNECT_LIST_STORAGE_POOLS, _storage_pool.ConnectListStoragePoolsArgs(16384))
        return ret.names

    async def num_of_defined_storage_pools(self) -> int:
        """Count the defined storage pools that are not active (virConnectNumOfDefinedStoragePools).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.ConnectNumOfDefinedStoragePoolsRet = await self._channel.call(_storage_pool.CONNECT_NUM_OF_DEFINED_STORAGE_POOLS)
        return ret.num

    async def list_defined_storage_pools(self) -> list[str]:
        """List the names of defined storage pools that are not active (virConnectListDefinedStoragePools).

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.ConnectListDefinedStoragePoolsRet = await self._channel.call(_storage_pool.CONNECT_LIST_DEFINED_STORAGE_POOLS, _storage_pool.ConnectListDefinedStoragePoolsArgs(16384))
        return ret.names

    async def find_storage_pool_sources(self, type: str, src_spec: str | None = None, flags: int = 0) -> str:
        """Search for sources that a pool of this type could use (virConnectFindStoragePoolSources).

        Args:
            src_spec: a <source> document that narrows the search.
            flags: none defined, 0.

        Returns:
            The xml.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.5.
        """
        ret: _storage_pool.ConnectFindStoragePoolSourcesRet = await self._channel.call(_storage_pool.CONNECT_FIND_STORAGE_POOL_SOURCES, _storage_pool.ConnectFindStoragePoolSourcesArgs(type, src_spec, flags))
        return ret.xml

    async def storage_pool_create_xml(self, xml: str, flags: StoragePoolCreateFlags | int = 0) -> StoragePool:
        """Create and start a transient storage pool from XML (virStoragePoolCreateXML).

        Args:
            flags: see StoragePoolCreateFlags.

        Returns:
            The pool.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.StoragePoolCreateXmlRet = await self._channel.call(_storage_pool.STORAGE_POOL_CREATE_XML, _storage_pool.StoragePoolCreateXmlArgs(xml, flags))
        return _objects.StoragePool(self, ret.pool)

    async def storage_pool_define_xml(self, xml: str, flags: StoragePoolDefineFlags | int = 0) -> StoragePool:
        """Define a persistent storage pool from XML, or change the definition of one (virStoragePoolDefineXML).

        Args:
            flags: see StoragePoolDefineFlags.

        Returns:
            The pool.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.StoragePoolDefineXmlRet = await self._channel.call(_storage_pool.STORAGE_POOL_DEFINE_XML, _storage_pool.StoragePoolDefineXmlArgs(xml, flags))
        return _objects.StoragePool(self, ret.pool)

    async def storage_pool_lookup_by_name(self, name: str) -> StoragePool:
        """Find a storage pool by its name (virStoragePoolLookupByName).

        Returns:
            The pool.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.StoragePoolLookupByNameRet = await self._channel.call(_storage_pool.STORAGE_POOL_LOOKUP_BY_NAME, _storage_pool.StoragePoolLookupByNameArgs(name))
        return _objects.StoragePool(self, ret.pool)

    async def storage_pool_lookup_by_uuid(self, uuid: Uuid) -> StoragePool:
        """Find a storage pool by its UUID (virStoragePoolLookupByUUID).

        Returns:
            The pool.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_pool.StoragePoolLookupByUuidRet = await self._channel.call(_storage_pool.STORAGE_POOL_LOOKUP_BY_UUID, _storage_pool.StoragePoolLookupByUuidArgs(_convert.uuid_bytes(uuid)))
        return _objects.StoragePool(self, ret.pool)

    async def storage_vol_lookup_by_key(self, key: str) -> StorageVol:
        """Find a volume by its key, which is unique on the host (virStorageVolLookupByKey).

        Returns:
            The vol.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_vol.StorageVolLookupByKeyRet = await self._channel.call(_storage_vol.STORAGE_VOL_LOOKUP_BY_KEY, _storage_vol.StorageVolLookupByKeyArgs(key))
        return _objects.StorageVol(self, ret.vol)

    async def storage_vol_lookup_by_path(self, path: str) -> StorageVol:
        """Find a volume by its path on the host (virStorageVolLookupByPath).

        Returns:
            The vol.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _storage_vol.StorageVolLookupByPathRet = await self._channel.call(_storage_vol.STORAGE_VOL_LOOKUP_BY_PATH, _storage_vol.StorageVolLookupByPathArgs(path))
        return _objects.StorageVol(self, ret.vol)

    async def node_get_cells_free_memory(self, start_cell: int, maxcells: int) -> list[int]:
        """Tell the free memory of a run of NUMA cells, in bytes (virNodeGetCellsFreeMemory).

        Args:
            start_cell: first NUMA cell; -1 is the whole host.
            maxcells: at most this many cells.

        Returns:
            In bytes.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _host.NodeGetCellsFreeMemoryRet = await self._channel.call(_host.NODE_GET_CELLS_FREE_MEMORY, _host.NodeGetCellsFreeMemoryArgs(start_cell, maxcells))
        return ret.cells

    async def node_get_free_memory(self) -> int:
        """Tell the free memory of the host, in bytes (virNodeGetFreeMemory).

        Returns:
            In bytes.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.4.1.
        """
        ret: _host.NodeGetFreeMemoryRet = await self._channel.call(_host.NODE_GET_FREE_MEMORY)
        return ret.free_mem

    async def domain_migrate_prepare2(self, uri_in: str | None, flags: DomainMigrateFlags | int, dname: str | None, bandwidth: int, dom_xml: str) -> _migrate.DomainMigratePrepare2Ret:
        """Prepare the destination of a migration, second version of the protocol (virDomainMigratePrepare2).

        Args:
            uri_in: where the client wants memory sent.
            flags: see DomainMigrateFlags.
            dname: the domain's name on the destination.
            bandwidth: in MiB a second; 0 is the driver's default.

        Returns:
            A record of cookie, uri_out.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.5.0.
        """
        ret: _migrate.DomainMigratePrepare2Ret = await self._channel.call(_migrate.DOMAIN_MIGRATE_PREPARE2, _migrate.DomainMigratePrepare2Args(uri_in, flags, dname, bandwidth, dom_xml))
        return ret

    async def domain_migrate_finish2(self, dname: str, cookie: bytes, uri: str, flags: DomainMigrateFlags | int, retcode: int) -> Domain:
        """Finish or cancel a migration on the destination, second version of the protocol (virDomainMigrateFinish2).

        Args:
            dname: the domain's name on the destination.
            cookie: what one side has to tell the other.
            flags: see DomainMigrateFlags.
            retcode: not 0 when the migration failed.

        Returns:
            The ddom.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.5.0.
        """
        ret: _migrate.DomainMigrateFinish2Ret = await self._channel.call(_migrate.DOMAIN_MIGRATE_FINISH2, _migrate.DomainMigrateFinish2Args(dname, cookie, uri, flags, retcode))
        return _objects.Domain(self, ret.ddom)

    async def get_uri(self) -> str:
        """Tell the URI of the connection as the driver sees it (virConnectGetURI).

        Returns:
            The uri.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.5.0.
        """
        ret: _connect.ConnectGetUriRet = await self._channel.call(_connect.CONNECT_GET_URI)
        return ret.uri

    async def node_num_of_devices(self, cap: str | None = None, flags: int = 0) -> int:
        """Count the host's devices, all or those with one capability (virNodeNumOfDevices).

        Args:
            cap: a capability; absent is all devices.
            flags: none defined, 0.

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.5.0.
        """
        ret: _node_device.NodeNumOfDevicesRet = await self._channel.call(_node_device.NODE_NUM_OF_DEVICES, _node_device.NodeNumOfDevicesArgs(cap, flags))
        return ret.num

    async def node_list_devices(self, cap: str | None = None, flags: int = 0) -> list[str]:
        """List the names of the host's devices, all or those with one capability (virNodeListDevices).

        Args:
            cap: a capability; absent is all devices.
            flags: none defined, 0.

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.5.0.
        """
        ret: _node_device.NodeListDevicesRet = await self._channel.call(_node_device.NODE_LIST_DEVICES, _node_device.NodeListDevicesArgs(cap, 65536, flags))
        return ret.names

    async def node_device_lookup_by_name(self, name: str) -> NodeDevice:
        """Find a host device by its name (virNodeDeviceLookupByName).

        Returns:
            The dev.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.5.0.
        """
        ret: _node_device.NodeDeviceLookupByNameRet = await self._channel.call(_node_device.NODE_DEVICE_LOOKUP_BY_NAME, _node_device.NodeDeviceLookupByNameArgs(name))
        return _objects.NodeDevice(self, ret.dev)

    async def node_device_create_xml(self, xml_desc: str, flags: NodeDeviceCreateXmlFlags | int = 0) -> NodeDevice:
        """Create a host device from XML, for instance a virtual function or mediated device (virNodeDeviceCreateXML).

        Args:
            flags: see NodeDeviceCreateXmlFlags.

        Returns:
            The dev.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.3.
        """
        ret: _node_device.NodeDeviceCreateXmlRet = await self._channel.call(_node_device.NODE_DEVICE_CREATE_XML, _node_device.NodeDeviceCreateXmlArgs(xml_desc, flags))
        return _objects.NodeDevice(self, ret.dev)

    async def num_of_interfaces(self) -> int:
        """Count the active host interfaces (virConnectNumOfInterfaces).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        ret: _interface.ConnectNumOfInterfacesRet = await self._channel.call(_interface.CONNECT_NUM_OF_INTERFACES)
        return ret.num

    async def list_interfaces(self) -> list[str]:
        """List the names of active host interfaces (virConnectListInterfaces).

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        ret: _interface.ConnectListInterfacesRet = await self._channel.call(_interface.CONNECT_LIST_INTERFACES, _interface.ConnectListInterfacesArgs(16384))
        return ret.names

    async def interface_lookup_by_name(self, name: str) -> Interface:
        """Find a host interface by its name (virInterfaceLookupByName).

        Returns:
            The iface.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        ret: _interface.InterfaceLookupByNameRet = await self._channel.call(_interface.INTERFACE_LOOKUP_BY_NAME, _interface.InterfaceLookupByNameArgs(name))
        return _objects.Interface(self, ret.iface)

    async def interface_lookup_by_mac_string(self, mac: str) -> Interface:
        """Find a host interface by its MAC address (virInterfaceLookupByMACString).

        Returns:
            The iface.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        ret: _interface.InterfaceLookupByMacStringRet = await self._channel.call(_interface.INTERFACE_LOOKUP_BY_MAC_STRING, _interface.InterfaceLookupByMacStringArgs(mac))
        return _objects.Interface(self, ret.iface)

    async def interface_define_xml(self, xml: str, flags: InterfaceDefineFlags | int = 0) -> Interface:
        """Define a host interface from XML, or change the definition of one (virInterfaceDefineXML).

        Args:
            flags: see InterfaceDefineFlags.

        Returns:
            The iface.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        ret: _interface.InterfaceDefineXmlRet = await self._channel.call(_interface.INTERFACE_DEFINE_XML, _interface.InterfaceDefineXmlArgs(xml, flags))
        return _objects.Interface(self, ret.iface)

    async def domain_xml_from_native(self, native_format: str, native_config: str, flags: int = 0) -> str:
        """Turn a hypervisor's own configuration into domain XML (virConnectDomainXMLFromNative).

        Args:
            flags: none defined, 0.

        Returns:
            The domain xml.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        ret: _domain_settings.ConnectDomainXmlFromNativeRet = await self._channel.call(_domain_settings.CONNECT_DOMAIN_XML_FROM_NATIVE, _domain_settings.ConnectDomainXmlFromNativeArgs(native_format, native_config, flags))
        return ret.domain_xml

    async def domain_xml_to_native(self, native_format: str, domain_xml: str, flags: int = 0) -> str:
        """Turn domain XML into a hypervisor's own configuration (virConnectDomainXMLToNative).

        Args:
            flags: none defined, 0.

        Returns:
            The native config.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.6.4.
        """
        ret: _domain_settings.ConnectDomainXmlToNativeRet = await self._channel.call(_domain_settings.CONNECT_DOMAIN_XML_TO_NATIVE, _domain_settings.ConnectDomainXmlToNativeArgs(native_format, domain_xml, flags))
        return ret.native_config

    async def num_of_defined_interfaces(self) -> int:
        """Count the defined host interfaces that are down (virConnectNumOfDefinedInterfaces).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.0.
        """
        ret: _interface.ConnectNumOfDefinedInterfacesRet = await self._channel.call(_interface.CONNECT_NUM_OF_DEFINED_INTERFACES)
        return ret.num

    async def list_defined_interfaces(self) -> list[str]:
        """List the names of defined host interfaces that are down (virConnectListDefinedInterfaces).

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.0.
        """
        ret: _interface.ConnectListDefinedInterfacesRet = await self._channel.call(_interface.CONNECT_LIST_DEFINED_INTERFACES, _interface.ConnectListDefinedInterfacesArgs(16384))
        return ret.names

    async def num_of_secrets(self) -> int:
        """Count the secrets (virConnectNumOfSecrets).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.1.
        """
        ret: _secret.ConnectNumOfSecretsRet = await self._channel.call(_secret.CONNECT_NUM_OF_SECRETS)
        return ret.num

    async def list_secrets(self) -> list[str]:
        """List the UUIDs of the secrets, as text (virConnectListSecrets).

        Returns:
            In their text form.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.1.
        """
        ret: _secret.ConnectListSecretsRet = await self._channel.call(_secret.CONNECT_LIST_SECRETS, _secret.ConnectListSecretsArgs(16384))
        return ret.uuids

    async def secret_lookup_by_uuid(self, uuid: Uuid) -> Secret:
        """Find a secret by its UUID (virSecretLookupByUUID).

        Returns:
            The secret.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.1.
        """
        ret: _secret.SecretLookupByUuidRet = await self._channel.call(_secret.SECRET_LOOKUP_BY_UUID, _secret.SecretLookupByUuidArgs(_convert.uuid_bytes(uuid)))
        return _objects.Secret(self, ret.secret)

    async def secret_define_xml(self, xml: str, flags: SecretDefineFlags | int = 0) -> Secret:
        """Define a secret from XML, or change the definition of one (virSecretDefineXML).

        Args:
            flags: see SecretDefineFlags.

        Returns:
            The secret.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.1.
        """
        ret: _secret.SecretDefineXmlRet = await self._channel.call(_secret.SECRET_DEFINE_XML, _secret.SecretDefineXmlArgs(xml, flags))
        return _objects.Secret(self, ret.secret)

    async def secret_lookup_by_usage(self, usage_type: SecretUsageType | int, usage_id: str) -> Secret:
        """Find a secret by what it is used for (virSecretLookupByUsage).

        Args:
            usage_type: see SecretUsageType.

        Returns:
            The secret.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.1.
        """
        ret: _secret.SecretLookupByUsageRet = await self._channel.call(_secret.SECRET_LOOKUP_BY_USAGE, _secret.SecretLookupByUsageArgs(usage_type, usage_id))
        return _objects.Secret(self, ret.secret)

    async def domain_migrate_prepare_tunnel(self, flags: DomainMigrateFlags | int, dname: str | None, bandwidth: int, dom_xml: str) -> Stream:
        """Prepare the destination of a tunnelled migration, second version; the memory follows as a stream (virDomainMigratePrepareTunnel).

        Args:
            flags: see DomainMigrateFlags.
            dname: the domain's name on the destination.
            bandwidth: in MiB a second; 0 is the driver's default.

        Returns:
            The stream, which must be finished or aborted.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.2.
        """
        _ret, pipe = await self._channel.open_stream(_migrate.DOMAIN_MIGRATE_PREPARE_TUNNEL, _migrate.DomainMigratePrepareTunnelArgs(flags, dname, bandwidth, dom_xml))
        return _objects.Stream(pipe)

    async def is_secure(self) -> bool:
        """Tell whether the daemon's own connection to the hypervisor is safe from listeners (virConnectIsSecure).

        Returns:
            1 when nobody can listen.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.3.
        """
        ret: _connect.ConnectIsSecureRet = await self._channel.call(_connect.CONNECT_IS_SECURE)
        return bool(ret.secure)

    async def get_lib_version(self) -> int:
        """Tell the version of the daemon's libvirt as major * 1,000,000 + minor * 1,000 + release (virConnectGetLibVersion).

        Returns:
            Major * 1,000,000 + minor * 1,000 + release.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.3.
        """
        ret: _connect.ConnectGetLibVersionRet = await self._channel.call(_connect.CONNECT_GET_LIB_VERSION)
        return ret.lib_ver

    async def compare_cpu(self, xml: str, flags: ConnectCompareCpuFlags | int = 0) -> int:
        """Compare a CPU, given as XML, with the host's (virConnectCompareCPU).

        Args:
            flags: see ConnectCompareCpuFlags.

        Returns:
            The result.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.5.
        """
        ret: _host.ConnectCompareCpuRet = await self._channel.call(_host.CONNECT_COMPARE_CPU, _host.ConnectCompareCpuArgs(xml, flags))
        return ret.result

    async def baseline_cpu(self, xml_cpus: Sequence[str], flags: ConnectBaselineCpuFlags | int = 0) -> str:
        """Compute the best CPU that all the given ones can provide (virConnectBaselineCPU).

        Args:
            flags: see ConnectBaselineCpuFlags.

        Returns:
            The cpu.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.7.
        """
        ret: _host.ConnectBaselineCpuRet = await self._channel.call(_host.CONNECT_BASELINE_CPU, _host.ConnectBaselineCpuArgs([*xml_cpus], flags))
        return ret.cpu

    async def nwfilter_lookup_by_name(self, name: str) -> NWFilter:
        """Find a network filter by its name (virNWFilterLookupByName).

        Returns:
            The nwfilter.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _nwfilter.NwfilterLookupByNameRet = await self._channel.call(_nwfilter.NWFILTER_LOOKUP_BY_NAME, _nwfilter.NwfilterLookupByNameArgs(name))
        return _objects.NWFilter(self, ret.nwfilter)

    async def nwfilter_lookup_by_uuid(self, uuid: Uuid) -> NWFilter:
        """Find a network filter by its UUID (virNWFilterLookupByUUID).

        Returns:
            The nwfilter.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _nwfilter.NwfilterLookupByUuidRet = await self._channel.call(_nwfilter.NWFILTER_LOOKUP_BY_UUID, _nwfilter.NwfilterLookupByUuidArgs(_convert.uuid_bytes(uuid)))
        return _objects.NWFilter(self, ret.nwfilter)

    async def num_of_nwfilters(self) -> int:
        """Count the network filters (virConnectNumOfNWFilters).

        Returns:
            The num.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _nwfilter.ConnectNumOfNwfiltersRet = await self._channel.call(_nwfilter.CONNECT_NUM_OF_NWFILTERS)
        return ret.num

    async def list_nwfilters(self) -> list[str]:
        """List the names of the network filters (virConnectListNWFilters).

        Returns:
            The names.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _nwfilter.ConnectListNwfiltersRet = await self._channel.call(_nwfilter.CONNECT_LIST_NWFILTERS, _nwfilter.ConnectListNwfiltersArgs(16384))
        return ret.names

    async def nwfilter_define_xml(self, xml: str) -> NWFilter:
        """Define a network filter from XML, or change the definition of one (virNWFilterDefineXML).

        Returns:
            The nwfilter.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.0.
        """
        ret: _nwfilter.NwfilterDefineXmlRet = await self._channel.call(_nwfilter.NWFILTER_DEFINE_XML, _nwfilter.NwfilterDefineXmlArgs(xml))
        return _objects.NWFilter(self, ret.nwfilter)

    async def get_sysinfo(self, flags: int = 0) -> str:
        """Describe the host's firmware and boards as a <sysinfo> document (virConnectGetSysinfo).

        Args:
            flags: none defined, 0.

        Returns:
            A <sysinfo> document.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.8.8.
        """
        ret: _connect.ConnectGetSysinfoRet = await self._channel.call(_connect.CONNECT_GET_SYSINFO, _connect.ConnectGetSysinfoArgs(flags))
        return ret.sysinfo

    async def domain_migrate_prepare3(self, cookie_in: bytes, uri_in: str | None, flags: DomainMigrateFlags | int, dname: str | None, bandwidth: int, dom_xml: str) -> _migrate.DomainMigratePrepare3Ret:
        """Prepare the destination of a migration, third version of the protocol (virDomainMigratePrepare3).

        Args:
            cookie_in: what one side has to tell the other.
            uri_in: where the client wants memory sent.
            flags: see DomainMigrateFlags.
            dname: the domain's name on the destination.
            bandwidth: in MiB a second; 0 is the driver's default.

        Returns:
            A record of cookie_out, uri_out.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        ret: _migrate.DomainMigratePrepare3Ret = await self._channel.call(_migrate.DOMAIN_MIGRATE_PREPARE3, _migrate.DomainMigratePrepare3Args(cookie_in, uri_in, flags, dname, bandwidth, dom_xml))
        return ret

    async def domain_migrate_prepare_tunnel3(self, cookie_in: bytes, flags: DomainMigrateFlags | int, dname: str | None, bandwidth: int, dom_xml: str) -> tuple[bytes, Stream]:
        """Prepare the destination of a tunnelled migration, third version; the memory follows as a stream (virDomainMigratePrepareTunnel3).

        Args:
            cookie_in: what one side has to tell the other.
            flags: see DomainMigrateFlags.
            dname: the domain's name on the destination.
            bandwidth: in MiB a second; 0 is the driver's default.

        Returns:
            What one side has to tell the other, and the stream, which must be finished or aborted.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        ret, pipe = await self._channel.open_stream(_migrate.DOMAIN_MIGRATE_PREPARE_TUNNEL3, _migrate.DomainMigratePrepareTunnel3Args(cookie_in, flags, dname, bandwidth, dom_xml))
        return ret.cookie_out, _objects.Stream(pipe)

    async def domain_migrate_finish3(self, dname: str, cookie_in: bytes, dconnuri: str | None, uri: str | None, flags: DomainMigrateFlags | int, cancelled: int) -> tuple[Domain, bytes]:
        """Finish or cancel a migration on the destination, third version of the protocol (virDomainMigrateFinish3).

        Args:
            dname: the domain's name on the destination.
            cookie_in: what one side has to tell the other.
            dconnuri: the destination daemon, seen from the source.
            uri: None leaves it out.
            flags: see DomainMigrateFlags.
            cancelled: not 0 when the migration failed.

        Returns:
            The dom, what one side has to tell the other.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        ret: _migrate.DomainMigrateFinish3Ret = await self._channel.call(_migrate.DOMAIN_MIGRATE_FINISH3, _migrate.DomainMigrateFinish3Args(dname, cookie_in, dconnuri, uri, flags, cancelled))
        return _objects.Domain(self, ret.dom), ret.cookie_out

    async def interface_change_begin(self, flags: int = 0) -> None:
        """Begin a change of the host's interfaces that can be rolled back (virInterfaceChangeBegin).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        await self._channel.call(_interface.INTERFACE_CHANGE_BEGIN, _interface.InterfaceChangeBeginArgs(flags))

    async def interface_change_commit(self, flags: int = 0) -> None:
        """Keep the interface changes made since interface_change_begin (virInterfaceChangeCommit).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        await self._channel.call(_interface.INTERFACE_CHANGE_COMMIT, _interface.InterfaceChangeCommitArgs(flags))

    async def interface_change_rollback(self, flags: int = 0) -> None:
        """Undo the interface changes made since interface_change_begin (virInterfaceChangeRollback).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.2.
        """
        await self._channel.call(_interface.INTERFACE_CHANGE_ROLLBACK, _interface.InterfaceChangeRollbackArgs(flags))

    async def node_get_cpu_stats(self, cpu_num: int, flags: int = 0) -> dict[str, int]:
        """Read CPU time counters of the host, in nanoseconds (virNodeGetCPUStats).

        Args:
            cpu_num: the CPU; -1 is all together.
            flags: none defined, 0.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.3.
        """
        first: _host.NodeGetCpuStatsRet = await self._channel.call(_host.NODE_GET_CPU_STATS, _host.NodeGetCpuStatsArgs(cpu_num, 0, flags))
        ret: _host.NodeGetCpuStatsRet = await self._channel.call(_host.NODE_GET_CPU_STATS, _host.NodeGetCpuStatsArgs(cpu_num, first.nparams, flags))
        return {each.field: each.value for each in ret.params}

    async def node_get_memory_stats(self, cell_num: int, flags: int = 0) -> dict[str, int]:
        """Read memory figures of the host, in KiB (virNodeGetMemoryStats).

        Args:
            cell_num: the NUMA cell; -1 is all together.
            flags: none defined, 0.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.3.
        """
        first: _host.NodeGetMemoryStatsRet = await self._channel.call(_host.NODE_GET_MEMORY_STATS, _host.NodeGetMemoryStatsArgs(0, cell_num, flags))
        ret: _host.NodeGetMemoryStatsRet = await self._channel.call(_host.NODE_GET_MEMORY_STATS, _host.NodeGetMemoryStatsArgs(first.nparams, cell_num, flags))
        return {each.field: each.value for each in ret.params}

    async def domain_restore_flags(self, from_: str, dxml: str | None = None, flags: DomainSaveRestoreFlags | int = 0) -> None:
        """Start a domain from a saved file, optionally with changed XML (virDomainRestoreFlags).

        Args:
            from_: path on the daemon's host.
            dxml: the domain's XML to use instead.
            flags: see DomainSaveRestoreFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.4.
        """
        await self._channel.call(_domain_save.DOMAIN_RESTORE_FLAGS, _domain_save.DomainRestoreFlagsArgs(from_, dxml, flags))

    async def domain_save_image_get_xml_desc(self, file: str, flags: DomainSaveImageXmlFlags | int = 0) -> str:
        """Read the domain XML inside a saved file (virDomainSaveImageGetXMLDesc).

        Args:
            file: path on the daemon's host.
            flags: see DomainSaveImageXmlFlags.

        Returns:
            The xml.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.4.
        """
        ret: _domain_save.DomainSaveImageGetXmlDescRet = await self._channel.call(_domain_save.DOMAIN_SAVE_IMAGE_GET_XML_DESC, _domain_save.DomainSaveImageGetXmlDescArgs(file, flags))
        return ret.xml

    async def domain_save_image_define_xml(self, file: str, dxml: str, flags: DomainSaveRestoreFlags | int = 0) -> None:
        """Change the domain XML inside a saved file (virDomainSaveImageDefineXML).

        Args:
            file: path on the daemon's host.
            dxml: the domain's XML to use instead.
            flags: see DomainSaveRestoreFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.4.
        """
        await self._channel.call(_domain_save.DOMAIN_SAVE_IMAGE_DEFINE_XML, _domain_save.DomainSaveImageDefineXmlArgs(file, dxml, flags))

    async def node_suspend_for_duration(self, target: NodeSuspendTarget | int, duration: int, flags: int = 0) -> None:
        """Put the host to sleep for a while (virNodeSuspendForDuration).

        Args:
            target: see NodeSuspendTarget.
            duration: in seconds, 60 at least.
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.8.
        """
        await self._channel.call(_host.NODE_SUSPEND_FOR_DURATION, _host.NodeSuspendForDurationArgs(target, duration, flags))

    async def list_all_domains(self, flags: ConnectListAllDomainsFlags | int = 0) -> list[Domain]:
        """List all domains, filtered by flags (virConnectListAllDomains).

        Args:
            flags: see ConnectListAllDomainsFlags.

        Returns:
            The domains.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.13.
        """
        ret: _domain.ConnectListAllDomainsRet = await self._channel.call(_domain.CONNECT_LIST_ALL_DOMAINS, _domain.ConnectListAllDomainsArgs(1, flags))
        return [_objects.Domain(self, handle) for handle in ret.domains]

    async def list_all_storage_pools(self, flags: ConnectListAllStoragePoolsFlags | int = 0) -> list[StoragePool]:
        """List all storage pools, filtered by flags (virConnectListAllStoragePools).

        Args:
            flags: see ConnectListAllStoragePoolsFlags.

        Returns:
            The pools.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.2.
        """
        ret: _storage_pool.ConnectListAllStoragePoolsRet = await self._channel.call(_storage_pool.CONNECT_LIST_ALL_STORAGE_POOLS, _storage_pool.ConnectListAllStoragePoolsArgs(1, flags))
        return [_objects.StoragePool(self, handle) for handle in ret.pools]

    async def list_all_networks(self, flags: ConnectListAllNetworksFlags | int = 0) -> list[Network]:
        """List all networks, filtered by flags (virConnectListAllNetworks).

        Args:
            flags: see ConnectListAllNetworksFlags.

        Returns:
            The nets.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.2.
        """
        ret: _network.ConnectListAllNetworksRet = await self._channel.call(_network.CONNECT_LIST_ALL_NETWORKS, _network.ConnectListAllNetworksArgs(1, flags))
        return [_objects.Network(self, handle) for handle in ret.nets]

    async def list_all_interfaces(self, flags: ConnectListAllInterfacesFlags | int = 0) -> list[Interface]:
        """List all host interfaces, filtered by flags (virConnectListAllInterfaces).

        Args:
            flags: see ConnectListAllInterfacesFlags.

        Returns:
            The ifaces.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.2.
        """
        ret: _interface.ConnectListAllInterfacesRet = await self._channel.call(_interface.CONNECT_LIST_ALL_INTERFACES, _interface.ConnectListAllInterfacesArgs(1, flags))
        return [_objects.Interface(self, handle) for handle in ret.ifaces]

    async def list_all_node_devices(self, flags: ConnectListAllNodeDeviceFlags | int = 0) -> list[NodeDevice]:
        """List all host devices, filtered by flags (virConnectListAllNodeDevices).

        Args:
            flags: see ConnectListAllNodeDeviceFlags.

        Returns:
            The devices.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.2.
        """
        ret: _node_device.ConnectListAllNodeDevicesRet = await self._channel.call(_node_device.CONNECT_LIST_ALL_NODE_DEVICES, _node_device.ConnectListAllNodeDevicesArgs(1, flags))
        return [_objects.NodeDevice(self, handle) for handle in ret.devices]

    async def list_all_nwfilters(self, flags: int = 0) -> list[NWFilter]:
        """List all network filters (virConnectListAllNWFilters).

        Args:
            flags: none defined, 0.

        Returns:
            The filters.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.2.
        """
        ret: _nwfilter.ConnectListAllNwfiltersRet = await self._channel.call(_nwfilter.CONNECT_LIST_ALL_NWFILTERS, _nwfilter.ConnectListAllNwfiltersArgs(1, flags))
        return [_objects.NWFilter(self, handle) for handle in ret.filters]

    async def list_all_secrets(self, flags: ConnectListAllSecretsFlags | int = 0) -> list[Secret]:
        """List all secrets, filtered by flags (virConnectListAllSecrets).

        Args:
            flags: see ConnectListAllSecretsFlags.

        Returns:
            The secrets.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.2.
        """
        ret: _secret.ConnectListAllSecretsRet = await self._channel.call(_secret.CONNECT_LIST_ALL_SECRETS, _secret.ConnectListAllSecretsArgs(1, flags))
        return [_objects.Secret(self, handle) for handle in ret.secrets]

    async def node_set_memory_parameters(self, params: Mapping[str, TypedValue], flags: int = 0) -> None:
        """Change memory management parameters of the host (virNodeSetMemoryParameters).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.2.
        """
        await self._channel.call(_host.NODE_SET_MEMORY_PARAMETERS, _host.NodeSetMemoryParametersArgs(_convert.to_wire(params), flags))

    async def node_get_memory_parameters(self, flags: int = 0) -> dict[str, TypedResult]:
        """Read memory management parameters of the host (virNodeGetMemoryParameters).

        Args:
            flags: none defined, 0.

        Returns:
            The params.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.10.2.
        """
        first: _host.NodeGetMemoryParametersRet = await self._channel.call(_host.NODE_GET_MEMORY_PARAMETERS, _host.NodeGetMemoryParametersArgs(0, flags | 4))
        ret: _host.NodeGetMemoryParametersRet = await self._channel.call(_host.NODE_GET_MEMORY_PARAMETERS, _host.NodeGetMemoryParametersArgs(first.nparams, flags | 4))
        return _convert.from_wire(ret.params)

    async def node_get_cpu_map(self, flags: int = 0) -> _host.NodeGetCpuMapRet:
        """Tell which CPUs of the host exist and are online (virNodeGetCPUMap).

        Args:
            flags: none defined, 0.

        Returns:
            A record of cpumap, online, ret.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.0.0.
        """
        ret: _host.NodeGetCpuMapRet = await self._channel.call(_host.NODE_GET_CPU_MAP, _host.NodeGetCpuMapArgs(1, 1, flags))
        return ret

    async def node_device_lookup_scsi_host_by_wwn(self, wwnn: str, wwpn: str, flags: int = 0) -> NodeDevice:
        """Find the host device of a SCSI host adapter by its world wide names (virNodeDeviceLookupSCSIHostByWWN).

        Args:
            flags: none defined, 0.

        Returns:
            The dev.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.0.3.
        """
        ret: _node_device.NodeDeviceLookupScsiHostByWwnRet = await self._channel.call(_node_device.NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN, _node_device.NodeDeviceLookupScsiHostByWwnArgs(wwnn, wwpn, flags))
        return _objects.NodeDevice(self, ret.dev)

    async def domain_migrate_prepare3_params(self, params: Mapping[str, TypedValue], cookie_in: bytes, flags: DomainMigrateFlags | int = 0) -> _migrate.DomainMigratePrepare3ParamsRet:
        """Prepare the destination of a migration, third version with typed parameters (virDomainMigratePrepare3Params).

        Args:
            cookie_in: what one side has to tell the other.
            flags: see DomainMigrateFlags.

        Returns:
            A record of cookie_out, uri_out.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.1.0.
        """
        ret: _migrate.DomainMigratePrepare3ParamsRet = await self._channel.call(_migrate.DOMAIN_MIGRATE_PREPARE3_PARAMS, _migrate.DomainMigratePrepare3ParamsArgs(_convert.to_wire(params), cookie_in, flags))
        return ret

    async def domain_migrate_prepare_tunnel3_params(self, params: Mapping[str, TypedValue], cookie_in: bytes, flags: DomainMigrateFlags | int = 0) -> tuple[bytes, Stream]:
        """Prepare the destination of a tunnelled migration, third version with typed parameters; a stream follows (virDomainMigratePrepareTunnel3Params).

        Args:
            cookie_in: what one side has to tell the other.
            flags: see DomainMigrateFlags.

        Returns:
            What one side has to tell the other, and the stream, which must be finished or aborted.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.1.0.
        """
        ret, pipe = await self._channel.open_stream(_migrate.DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS, _migrate.DomainMigratePrepareTunnel3ParamsArgs(_convert.to_wire(params), cookie_in, flags))
        return ret.cookie_out, _objects.Stream(pipe)

    async def domain_migrate_finish3_params(self, params: Mapping[str, TypedValue], cookie_in: bytes, flags: DomainMigrateFlags | int, cancelled: int) -> tuple[Domain, bytes]:
        """Finish or cancel a migration on the destination, third version with typed parameters (virDomainMigrateFinish3Params).

        Args:
            cookie_in: what one side has to tell the other.
            flags: see DomainMigrateFlags.
            cancelled: not 0 when the migration failed.

        Returns:
            The dom, what one side has to tell the other.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.1.0.
        """
        ret: _migrate.DomainMigrateFinish3ParamsRet = await self._channel.call(_migrate.DOMAIN_MIGRATE_FINISH3_PARAMS, _migrate.DomainMigrateFinish3ParamsArgs(_convert.to_wire(params), cookie_in, flags, cancelled))
        return _objects.Domain(self, ret.dom), ret.cookie_out

    async def domain_create_xml_with_files(self, xml_desc: str, fds: Sequence[FileDescriptor], flags: DomainCreateFlags | int = 0) -> Domain:
        """Create and start a transient domain from XML, handing it open files (virDomainCreateXMLWithFiles).

        Args:
            xml_desc: a <domain> document.
            fds: open descriptors; they stay the caller's.
            flags: see DomainCreateFlags.

        Returns:
            The dom.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.1.1.
        """
        ret, _none = await _passing.call(self._channel, _domain.DOMAIN_CREATE_XML_WITH_FILES, _domain.DomainCreateXmlWithFilesArgs(xml_desc, flags), fds)
        return _objects.Domain(self, ret.dom)

    async def get_cpu_model_names(self, arch: str, flags: int = 0) -> list[str]:
        """List the CPU models known for an architecture (virConnectGetCPUModelNames).

        Args:
            flags: none defined, 0.

        Returns:
            The models.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.1.3.
        """
        ret: _host.ConnectGetCpuModelNamesRet = await self._channel.call(_host.CONNECT_GET_CPU_MODEL_NAMES, _host.ConnectGetCpuModelNamesArgs(arch, 1, flags))
        return ret.models

    async def node_get_free_pages(self, pages: Sequence[int], start_cell: int, cell_count: int, flags: int = 0) -> list[int]:
        """Count the free memory pages of each size for a run of NUMA cells (virNodeGetFreePages).

        Args:
            pages: page sizes, in KiB.
            start_cell: first NUMA cell; -1 is the whole host.
            cell_count: how many cells.
            flags: none defined, 0.

        Returns:
            Free pages, cell by cell, size by size.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.6.
        """
        ret: _host.NodeGetFreePagesRet = await self._channel.call(_host.NODE_GET_FREE_PAGES, _host.NodeGetFreePagesArgs([*pages], start_cell, cell_count, flags))
        return ret.counts

    async def get_domain_capabilities(self, emulatorbin: str | None = None, arch: str | None = None, machine: str | None = None, virttype: str | None = None, flags: ConnectGetDomainCapabilitiesFlags | int = 0) -> str:
        """Describe what domains of an emulator and machine can have, as a <domainCapabilities> document (virConnectGetDomainCapabilities).

        Args:
            emulatorbin: None leaves it out.
            arch: None leaves it out.
            machine: None leaves it out.
            virttype: None leaves it out.
            flags: see ConnectGetDomainCapabilitiesFlags.

        Returns:
            The capabilities.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.7.
        """
        ret: _host.ConnectGetDomainCapabilitiesRet = await self._channel.call(_host.CONNECT_GET_DOMAIN_CAPABILITIES, _host.ConnectGetDomainCapabilitiesArgs(emulatorbin, arch, machine, virttype, flags))
        return ret.capabilities

    async def get_all_domain_stats(self, doms: Iterable[Domain], stats: DomainStatsTypes | int, flags: ConnectGetAllDomainStatsFlags | int = 0) -> list[tuple[Domain, dict[str, TypedResult]]]:
        """Read many statistics of many domains in one call (virConnectGetAllDomainStats).

        Args:
            doms: none means all.
            stats: 0 means all that are supported, see DomainStatsTypes.
            flags: see ConnectGetAllDomainStatsFlags.

        Returns:
            The ret stats.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.8.
        """
        ret: _domain_stats.ConnectGetAllDomainStatsRet = await self._channel.call(_domain_stats.CONNECT_GET_ALL_DOMAIN_STATS, _domain_stats.ConnectGetAllDomainStatsArgs([each._handle for each in doms], stats, flags))
        return [(_objects.Domain(self, each.dom), _convert.from_wire(each.params)) for each in ret.ret_stats]

    async def node_alloc_pages(self, page_sizes: Sequence[int], page_counts: Sequence[int], start_cell: int, cell_count: int, flags: NodeAllocPagesFlags | int = 0) -> int:
        """Grow or shrink the host's pools of large pages (virNodeAllocPages).

        Args:
            page_sizes: page sizes, in KiB.
            page_counts: one for each size.
            start_cell: first NUMA cell; -1 is the whole host.
            cell_count: how many cells.
            flags: see NodeAllocPagesFlags.

        Returns:
            How many pages changed.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.9.
        """
        ret: _host.NodeAllocPagesRet = await self._channel.call(_host.NODE_ALLOC_PAGES, _host.NodeAllocPagesArgs([*page_sizes], [*page_counts], start_cell, cell_count, flags))
        return ret.ret

    async def domain_define_xml_flags(self, xml: str, flags: DomainDefineFlags | int = 0) -> Domain:
        """Define a persistent domain from XML with optional checking of the document (virDomainDefineXMLFlags).

        Args:
            xml: a <domain> document.
            flags: see DomainDefineFlags.

        Returns:
            The dom.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 1.2.12.
        """
        ret: _domain.DomainDefineXmlFlagsRet = await self._channel.call(_domain.DOMAIN_DEFINE_XML_FLAGS, _domain.DomainDefineXmlFlagsArgs(xml, flags))
        return _objects.Domain(self, ret.dom)

    async def storage_pool_lookup_by_target_path(self, path: str) -> StoragePool:
        """Find a storage pool by the path it is mounted at (virStoragePoolLookupByTargetPath).

        Returns:
            The pool.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.1.0.
        """
        ret: _storage_pool.StoragePoolLookupByTargetPathRet = await self._channel.call(_storage_pool.STORAGE_POOL_LOOKUP_BY_TARGET_PATH, _storage_pool.StoragePoolLookupByTargetPathArgs(path))
        return _objects.StoragePool(self, ret.pool)

    async def compare_hypervisor_cpu(self, emulator: str | None, arch: str | None, machine: str | None, virttype: str | None, xml_cpu: str, flags: ConnectCompareCpuFlags | int = 0) -> int:
        """Compare a CPU, given as XML, with what a hypervisor can provide (virConnectCompareHypervisorCPU).

        Args:
            emulator: None leaves it out.
            arch: None leaves it out.
            machine: None leaves it out.
            virttype: None leaves it out.
            flags: see ConnectCompareCpuFlags.

        Returns:
            The result.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.4.0.
        """
        ret: _host.ConnectCompareHypervisorCpuRet = await self._channel.call(_host.CONNECT_COMPARE_HYPERVISOR_CPU, _host.ConnectCompareHypervisorCpuArgs(emulator, arch, machine, virttype, xml_cpu, flags))
        return ret.result

    async def baseline_hypervisor_cpu(self, emulator: str | None, arch: str | None, machine: str | None, virttype: str | None, xml_cpus: Sequence[str], flags: ConnectBaselineCpuFlags | int = 0) -> str:
        """Compute the best CPU of the given ones that a hypervisor can provide (virConnectBaselineHypervisorCPU).

        Args:
            emulator: None leaves it out.
            arch: None leaves it out.
            machine: None leaves it out.
            virttype: None leaves it out.
            flags: see ConnectBaselineCpuFlags.

        Returns:
            The cpu.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.4.0.
        """
        ret: _host.ConnectBaselineHypervisorCpuRet = await self._channel.call(_host.CONNECT_BASELINE_HYPERVISOR_CPU, _host.ConnectBaselineHypervisorCpuArgs(emulator, arch, machine, virttype, [*xml_cpus], flags))
        return ret.cpu

    async def node_get_sev_info(self, flags: int = 0) -> dict[str, TypedResult]:
        """Read the host's certificates and limits for AMD SEV guests (virNodeGetSEVInfo).

        Args:
            flags: none defined, 0.

        Returns:
            The params.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.5.0.
        """
        first: _host.NodeGetSevInfoRet = await self._channel.call(_host.NODE_GET_SEV_INFO, _host.NodeGetSevInfoArgs(0, flags | 4))
        ret: _host.NodeGetSevInfoRet = await self._channel.call(_host.NODE_GET_SEV_INFO, _host.NodeGetSevInfoArgs(first.nparams, flags | 4))
        return _convert.from_wire(ret.params)

    async def nwfilter_binding_lookup_by_port_dev(self, name: str) -> NWFilterBinding:
        """Find a network filter binding by the interface it guards (virNWFilterBindingLookupByPortDev).

        Returns:
            The nwfilter.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.5.0.
        """
        ret: _nwfilter.NwfilterBindingLookupByPortDevRet = await self._channel.call(_nwfilter.NWFILTER_BINDING_LOOKUP_BY_PORT_DEV, _nwfilter.NwfilterBindingLookupByPortDevArgs(name))
        return _objects.NWFilterBinding(self, ret.nwfilter)

    async def nwfilter_binding_create_xml(self, xml: str, flags: NwfilterBindingCreateFlags | int = 0) -> NWFilterBinding:
        """Bind a network filter to an interface from XML (virNWFilterBindingCreateXML).

        Args:
            flags: see NwfilterBindingCreateFlags.

        Returns:
            The nwfilter.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.5.0.
        """
        ret: _nwfilter.NwfilterBindingCreateXmlRet = await self._channel.call(_nwfilter.NWFILTER_BINDING_CREATE_XML, _nwfilter.NwfilterBindingCreateXmlArgs(xml, flags))
        return _objects.NWFilterBinding(self, ret.nwfilter)

    async def list_all_nwfilter_bindings(self, flags: int = 0) -> list[NWFilterBinding]:
        """List all network filter bindings (virConnectListAllNWFilterBindings).

        Args:
            flags: none defined, 0.

        Returns:
            The bindings.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 4.5.0.
        """
        ret: _nwfilter.ConnectListAllNwfilterBindingsRet = await self._channel.call(_nwfilter.CONNECT_LIST_ALL_NWFILTER_BINDINGS, _nwfilter.ConnectListAllNwfilterBindingsArgs(1, flags))
        return [_objects.NWFilterBinding(self, handle) for handle in ret.bindings]

    async def get_storage_pool_capabilities(self, flags: int = 0) -> str:
        """Describe the pool types the daemon supports as a <storagepoolCapabilities> document (virConnectGetStoragePoolCapabilities).

        Args:
            flags: none defined, 0.

        Returns:
            The capabilities.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.2.0.
        """
        ret: _storage_pool.ConnectGetStoragePoolCapabilitiesRet = await self._channel.call(_storage_pool.CONNECT_GET_STORAGE_POOL_CAPABILITIES, _storage_pool.ConnectGetStoragePoolCapabilitiesArgs(flags))
        return ret.capabilities

    async def set_identity(self, params: Mapping[str, TypedValue], flags: int = 0) -> None:
        """Tell the daemon on whose behalf this connection acts (virConnectSetIdentity).

        Args:
            flags: none defined, 0.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 5.8.0.
        """
        await self._channel.call(_connect.CONNECT_SET_IDENTITY, _connect.ConnectSetIdentityArgs(_convert.to_wire(params), flags))

    async def node_device_define_xml(self, xml_desc: str, flags: NodeDeviceDefineXmlFlags | int = 0) -> NodeDevice:
        """Define a persistent host device from XML (virNodeDeviceDefineXML).

        Args:
            flags: see NodeDeviceDefineXmlFlags.

        Returns:
            The dev.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.3.0.
        """
        ret: _node_device.NodeDeviceDefineXmlRet = await self._channel.call(_node_device.NODE_DEVICE_DEFINE_XML, _node_device.NodeDeviceDefineXmlArgs(xml_desc, flags))
        return _objects.NodeDevice(self, ret.dev)

    async def nwfilter_define_xml_flags(self, xml: str, flags: NwfilterDefineFlags | int = 0) -> NWFilter:
        """Define a network filter from XML with optional checking of the document (virNWFilterDefineXMLFlags).

        Args:
            flags: see NwfilterDefineFlags.

        Returns:
            The nwfilter.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.7.0.
        """
        ret: _nwfilter.NwfilterDefineXmlFlagsRet = await self._channel.call(_nwfilter.NWFILTER_DEFINE_XML_FLAGS, _nwfilter.NwfilterDefineXmlFlagsArgs(xml, flags))
        return _objects.NWFilter(self, ret.nwfilter)

    async def network_define_xml_flags(self, xml: str, flags: NetworkDefineFlags | int = 0) -> Network:
        """Define a persistent network from XML with optional checking of the document (virNetworkDefineXMLFlags).

        Args:
            flags: see NetworkDefineFlags.

        Returns:
            The net.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.7.0.
        """
        ret: _network.NetworkDefineXmlFlagsRet = await self._channel.call(_network.NETWORK_DEFINE_XML_FLAGS, _network.NetworkDefineXmlFlagsArgs(xml, flags))
        return _objects.Network(self, ret.net)

    async def network_create_xml_flags(self, xml: str, flags: NetworkCreateFlags | int = 0) -> Network:
        """Create and start a transient network from XML with optional checking of the document (virNetworkCreateXMLFlags).

        Args:
            flags: see NetworkCreateFlags.

        Returns:
            The net.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 7.8.0.
        """
        ret: _network.NetworkCreateXmlFlagsRet = await self._channel.call(_network.NETWORK_CREATE_XML_FLAGS, _network.NetworkCreateXmlFlagsArgs(xml, flags))
        return _objects.Network(self, ret.net)

    async def domain_restore_params(self, params: Mapping[str, TypedValue], flags: DomainSaveRestoreFlags | int = 0) -> None:
        """Start a domain from a saved file, described by typed parameters (virDomainRestoreParams).

        Args:
            flags: see DomainSaveRestoreFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 8.4.0.
        """
        await self._channel.call(_domain_save.DOMAIN_RESTORE_PARAMS, _domain_save.DomainRestoreParamsArgs(_convert.to_wire(params), flags))

    async def domain_qemu_attach(self, pid_value: int, flags: int = 0) -> Domain:
        """Take a QEMU process that was started by hand under libvirt's control (virDomainQemuAttach).

        Args:
            pid_value: process id of QEMU.
            flags: none defined, 0.

        Returns:
            The dom.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.9.4.
        """
        ret: _qemu.DomainAttachRet = await self._channel.call(_qemu.DOMAIN_ATTACH, _qemu.DomainAttachArgs(pid_value, flags))
        return _objects.Domain(self, ret.dom)
