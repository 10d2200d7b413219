"""The errors of libvirt: what goes over the wire as an error struct, and what our client raises.

``LibvirtError`` carries every field of the wire's error. Each error code has a subclass of its own, found by table when
an error is made from its number, so that ``except NoDomainCheckpoint`` works::

    LibvirtError
    ├── InternalError            code 1
    ├── NoSupport                code 3
    ├── InvalidArg               code 8
    ├── NoDomain                 code 42
    ├── NoDomainCheckpoint       code 103
    └── ...                      one a member of ErrorCode, named after it

A code that this version does not know gives a plain ``LibvirtError``.
"""

from __future__ import annotations

from .error_base import (
    FIELDS,
    LibvirtError,
    exclusive_flags,
    invalid_argument,
    report,
    required_flag,
    system_error,
    unsupported_flags,
)
from .error_codes import ErrorCode, ErrorDomain, ErrorLevel

__all__ = [
    "FIELDS",
    "AccessDenied",
    "AgentUnresponsive",
    "AgentUnsynced",
    "ArgumentUnsupported",
    "AuthCancelled",
    "AuthFailed",
    "AuthUnavailable",
    "BlockCopyActive",
    "BuildFirewall",
    "CallFailed",
    "CheckpointInconsistent",
    "ConfSyntax",
    "ConfigUnsupported",
    "CpuIncompatible",
    "DbusService",
    "DeviceMissing",
    "DomExist",
    "DriverFull",
    "ErrorCode",
    "ErrorDomain",
    "ErrorLevel",
    "GetFailed",
    "GnutlsError",
    "HookScriptFailed",
    "HttpError",
    "InternalError",
    "InvalidArg",
    "InvalidConn",
    "InvalidDomain",
    "InvalidDomainCheckpoint",
    "InvalidDomainSnapshot",
    "InvalidInterface",
    "InvalidMac",
    "InvalidNetwork",
    "InvalidNetworkPort",
    "InvalidNodeDevice",
    "InvalidNwfilter",
    "InvalidNwfilterBinding",
    "InvalidSecret",
    "InvalidStoragePool",
    "InvalidStorageVol",
    "InvalidStream",
    "Libssh",
    "LibvirtError",
    "MigrateFinishOk",
    "MigratePersistFailed",
    "MigrateUnsafe",
    "MultipleDomains",
    "MultipleInterfaces",
    "NetworkExist",
    "NetworkPortExist",
    "NoClient",
    "NoConnect",
    "NoDevice",
    "NoDomain",
    "NoDomainBackup",
    "NoDomainCheckpoint",
    "NoDomainMetadata",
    "NoDomainSnapshot",
    "NoHostname",
    "NoInterface",
    "NoKernel",
    "NoMemory",
    "NoName",
    "NoNetwork",
    "NoNetworkPort",
    "NoNodeDevice",
    "NoNwfilter",
    "NoNwfilterBinding",
    "NoOs",
    "NoRoot",
    "NoSecret",
    "NoSecurityModel",
    "NoServer",
    "NoSource",
    "NoStoragePool",
    "NoStorageVol",
    "NoSupport",
    "NoTarget",
    "NoXen",
    "NoXenstore",
    "OpenFailed",
    "OperationAborted",
    "OperationDenied",
    "OperationFailed",
    "OperationInvalid",
    "OperationTimeout",
    "OperationUnsupported",
    "OsType",
    "Overflow",
    "ParseFailed",
    "PostFailed",
    "ReadFailed",
    "ResourceBusy",
    "Rpc",
    "SexprSerial",
    "SnapshotRevertRisky",
    "Ssh",
    "StoragePoolBuilt",
    "StorageProbeFailed",
    "StorageVolExist",
    "SystemError",
    "UnknownHost",
    "WNoInterface",
    "WNoNetwork",
    "WNoNode",
    "WNoNwfilter",
    "WNoSecret",
    "WNoStorage",
    "WriteFailed",
    "XenCall",
    "XmlDetail",
    "XmlError",
    "XmlInvalidSchema",
    "exclusive_flags",
    "invalid_argument",
    "report",
    "required_flag",
    "system_error",
    "unsupported_flags",
]


class InternalError(LibvirtError, code=ErrorCode.INTERNAL_ERROR):
    """Code 1: internal error."""


class NoMemory(LibvirtError, code=ErrorCode.NO_MEMORY):
    """Code 2: out of memory."""


class NoSupport(LibvirtError, code=ErrorCode.NO_SUPPORT):
    """Code 3: this function is not supported by the connection driver."""


class UnknownHost(LibvirtError, code=ErrorCode.UNKNOWN_HOST):
    """Code 4: unknown host."""


class NoConnect(LibvirtError, code=ErrorCode.NO_CONNECT):
    """Code 5: no connection driver available."""


class InvalidConn(LibvirtError, code=ErrorCode.INVALID_CONN):
    """Code 6: invalid connection pointer in."""


class InvalidDomain(LibvirtError, code=ErrorCode.INVALID_DOMAIN):
    """Code 7: invalid domain pointer in."""


class InvalidArg(LibvirtError, code=ErrorCode.INVALID_ARG):
    """Code 8: invalid argument."""


class OperationFailed(LibvirtError, code=ErrorCode.OPERATION_FAILED):
    """Code 9: operation failed."""


class GetFailed(LibvirtError, code=ErrorCode.GET_FAILED):
    """Code 10: GET operation failed."""


class PostFailed(LibvirtError, code=ErrorCode.POST_FAILED):
    """Code 11: POST operation failed."""


class HttpError(LibvirtError, code=ErrorCode.HTTP_ERROR):
    """Code 12: got unknown HTTP error code."""


class SexprSerial(LibvirtError, code=ErrorCode.SEXPR_SERIAL):
    """Code 13: failed to serialize S-Expr."""


class NoXen(LibvirtError, code=ErrorCode.NO_XEN):
    """Code 14: could not use Xen hypervisor entry."""


class XenCall(LibvirtError, code=ErrorCode.XEN_CALL):
    """Code 15: failed Xen syscall."""


class OsType(LibvirtError, code=ErrorCode.OS_TYPE):
    """Code 16: unknown OS type."""


class NoKernel(LibvirtError, code=ErrorCode.NO_KERNEL):
    """Code 17: missing kernel information."""


class NoRoot(LibvirtError, code=ErrorCode.NO_ROOT):
    """Code 18: missing root device information."""


class NoSource(LibvirtError, code=ErrorCode.NO_SOURCE):
    """Code 19: missing source information for device."""


class NoTarget(LibvirtError, code=ErrorCode.NO_TARGET):
    """Code 20: missing target information for device."""


class NoName(LibvirtError, code=ErrorCode.NO_NAME):
    """Code 21: missing name information."""


class NoOs(LibvirtError, code=ErrorCode.NO_OS):
    """Code 22: missing operating system information."""


class NoDevice(LibvirtError, code=ErrorCode.NO_DEVICE):
    """Code 23: missing devices information."""


class NoXenstore(LibvirtError, code=ErrorCode.NO_XENSTORE):
    """Code 24: could not connect to Xen Store."""


class DriverFull(LibvirtError, code=ErrorCode.DRIVER_FULL):
    """Code 25: too many drivers registered."""


class CallFailed(LibvirtError, code=ErrorCode.CALL_FAILED):
    """Code 26: library call failed."""


class XmlError(LibvirtError, code=ErrorCode.XML_ERROR):
    """Code 27: XML description is invalid or not well formed."""


class DomExist(LibvirtError, code=ErrorCode.DOM_EXIST):
    """Code 28: this domain exists already."""


class OperationDenied(LibvirtError, code=ErrorCode.OPERATION_DENIED):
    """Code 29: operation forbidden for read only access."""


class OpenFailed(LibvirtError, code=ErrorCode.OPEN_FAILED):
    """Code 30: failed to open configuration file."""


class ReadFailed(LibvirtError, code=ErrorCode.READ_FAILED):
    """Code 31: failed to read configuration file."""


class ParseFailed(LibvirtError, code=ErrorCode.PARSE_FAILED):
    """Code 32: failed to parse configuration file."""


class ConfSyntax(LibvirtError, code=ErrorCode.CONF_SYNTAX):
    """Code 33: configuration file syntax error."""


class WriteFailed(LibvirtError, code=ErrorCode.WRITE_FAILED):
    """Code 34: failed to write configuration file."""


class XmlDetail(LibvirtError, code=ErrorCode.XML_DETAIL):
    """Code 35: parser error."""


class InvalidNetwork(LibvirtError, code=ErrorCode.INVALID_NETWORK):
    """Code 36: invalid network pointer in."""


class NetworkExist(LibvirtError, code=ErrorCode.NETWORK_EXIST):
    """Code 37: this network exists already."""


class SystemError(LibvirtError, code=ErrorCode.SYSTEM_ERROR):
    """Code 38: system call error."""


class Rpc(LibvirtError, code=ErrorCode.RPC):
    """Code 39: RPC error."""


class GnutlsError(LibvirtError, code=ErrorCode.GNUTLS_ERROR):
    """Code 40: GNUTLS call error."""


class WNoNetwork(LibvirtError, code=ErrorCode.W_NO_NETWORK):
    """Code 41: Failed to find the network."""


class NoDomain(LibvirtError, code=ErrorCode.NO_DOMAIN):
    """Code 42: Domain not found."""


class NoNetwork(LibvirtError, code=ErrorCode.NO_NETWORK):
    """Code 43: Network not found."""


class InvalidMac(LibvirtError, code=ErrorCode.INVALID_MAC):
    """Code 44: invalid MAC address."""


class AuthFailed(LibvirtError, code=ErrorCode.AUTH_FAILED):
    """Code 45: authentication failed."""


class InvalidStoragePool(LibvirtError, code=ErrorCode.INVALID_STORAGE_POOL):
    """Code 46: invalid storage pool pointer in."""


class InvalidStorageVol(LibvirtError, code=ErrorCode.INVALID_STORAGE_VOL):
    """Code 47: invalid storage volume pointer in."""


class WNoStorage(LibvirtError, code=ErrorCode.W_NO_STORAGE):
    """Code 48: Failed to find a storage driver."""


class NoStoragePool(LibvirtError, code=ErrorCode.NO_STORAGE_POOL):
    """Code 49: Storage pool not found."""


class NoStorageVol(LibvirtError, code=ErrorCode.NO_STORAGE_VOL):
    """Code 50: Storage volume not found."""


class WNoNode(LibvirtError, code=ErrorCode.W_NO_NODE):
    """Code 51: Failed to find a node driver."""


class InvalidNodeDevice(LibvirtError, code=ErrorCode.INVALID_NODE_DEVICE):
    """Code 52: invalid node device pointer."""


class NoNodeDevice(LibvirtError, code=ErrorCode.NO_NODE_DEVICE):
    """Code 53: Node device not found."""


class NoSecurityModel(LibvirtError, code=ErrorCode.NO_SECURITY_MODEL):
    """Code 54: Security model not found."""


class OperationInvalid(LibvirtError, code=ErrorCode.OPERATION_INVALID):
    """Code 55: Requested operation is not valid."""


class WNoInterface(LibvirtError, code=ErrorCode.W_NO_INTERFACE):
    """Code 56: Failed to find the interface."""


class NoInterface(LibvirtError, code=ErrorCode.NO_INTERFACE):
    """Code 57: Interface not found."""


class InvalidInterface(LibvirtError, code=ErrorCode.INVALID_INTERFACE):
    """Code 58: invalid interface pointer in."""


class MultipleInterfaces(LibvirtError, code=ErrorCode.MULTIPLE_INTERFACES):
    """Code 59: multiple matching interfaces found."""


class WNoNwfilter(LibvirtError, code=ErrorCode.W_NO_NWFILTER):
    """Code 60: Failed to start the nwfilter driver."""


class InvalidNwfilter(LibvirtError, code=ErrorCode.INVALID_NWFILTER):
    """Code 61: Invalid network filter."""


class NoNwfilter(LibvirtError, code=ErrorCode.NO_NWFILTER):
    """Code 62: Network filter not found."""


class BuildFirewall(LibvirtError, code=ErrorCode.BUILD_FIREWALL):
    """Code 63: Error while building firewall."""


class WNoSecret(LibvirtError, code=ErrorCode.W_NO_SECRET):
    """Code 64: Failed to find a secret storage driver."""


class InvalidSecret(LibvirtError, code=ErrorCode.INVALID_SECRET):
    """Code 65: Invalid secret."""


class NoSecret(LibvirtError, code=ErrorCode.NO_SECRET):
    """Code 66: Secret not found."""


class ConfigUnsupported(LibvirtError, code=ErrorCode.CONFIG_UNSUPPORTED):
    """Code 67: unsupported configuration."""


class OperationTimeout(LibvirtError, code=ErrorCode.OPERATION_TIMEOUT):
    """Code 68: Timed out during operation."""


class MigratePersistFailed(LibvirtError, code=ErrorCode.MIGRATE_PERSIST_FAILED):
    """Code 69: Failed to make domain persistent after migration."""


class HookScriptFailed(LibvirtError, code=ErrorCode.HOOK_SCRIPT_FAILED):
    """Code 70: Hook script execution failed."""


class InvalidDomainSnapshot(LibvirtError, code=ErrorCode.INVALID_DOMAIN_SNAPSHOT):
    """Code 71: Invalid domain snapshot."""


class NoDomainSnapshot(LibvirtError, code=ErrorCode.NO_DOMAIN_SNAPSHOT):
    """Code 72: Domain snapshot not found."""


class InvalidStream(LibvirtError, code=ErrorCode.INVALID_STREAM):
    """Code 73: invalid stream pointer."""


class ArgumentUnsupported(LibvirtError, code=ErrorCode.ARGUMENT_UNSUPPORTED):
    """Code 74: argument unsupported."""


class StorageProbeFailed(LibvirtError, code=ErrorCode.STORAGE_PROBE_FAILED):
    """Code 75: Storage pool probe failed."""


class StoragePoolBuilt(LibvirtError, code=ErrorCode.STORAGE_POOL_BUILT):
    """Code 76: Storage pool already built."""


class SnapshotRevertRisky(LibvirtError, code=ErrorCode.SNAPSHOT_REVERT_RISKY):
    """Code 77: revert requires force."""


class OperationAborted(LibvirtError, code=ErrorCode.OPERATION_ABORTED):
    """Code 78: operation aborted."""


class AuthCancelled(LibvirtError, code=ErrorCode.AUTH_CANCELLED):
    """Code 79: authentication cancelled."""


class NoDomainMetadata(LibvirtError, code=ErrorCode.NO_DOMAIN_METADATA):
    """Code 80: metadata not found."""


class MigrateUnsafe(LibvirtError, code=ErrorCode.MIGRATE_UNSAFE):
    """Code 81: Unsafe migration."""


class Overflow(LibvirtError, code=ErrorCode.OVERFLOW):
    """Code 82: numerical overflow."""


class BlockCopyActive(LibvirtError, code=ErrorCode.BLOCK_COPY_ACTIVE):
    """Code 83: block copy still active."""


class OperationUnsupported(LibvirtError, code=ErrorCode.OPERATION_UNSUPPORTED):
    """Code 84: Operation not supported."""


class Ssh(LibvirtError, code=ErrorCode.SSH):
    """Code 85: SSH transport error."""


class AgentUnresponsive(LibvirtError, code=ErrorCode.AGENT_UNRESPONSIVE):
    """Code 86: Guest agent is not responding."""


class ResourceBusy(LibvirtError, code=ErrorCode.RESOURCE_BUSY):
    """Code 87: resource busy."""


class AccessDenied(LibvirtError, code=ErrorCode.ACCESS_DENIED):
    """Code 88: access denied."""


class DbusService(LibvirtError, code=ErrorCode.DBUS_SERVICE):
    """Code 89: error from service."""


class StorageVolExist(LibvirtError, code=ErrorCode.STORAGE_VOL_EXIST):
    """Code 90: this storage volume exists already."""


class CpuIncompatible(LibvirtError, code=ErrorCode.CPU_INCOMPATIBLE):
    """Code 91: the CPU is incompatible with host CPU."""


class XmlInvalidSchema(LibvirtError, code=ErrorCode.XML_INVALID_SCHEMA):
    """Code 92: XML document failed to validate against schema."""


class MigrateFinishOk(LibvirtError, code=ErrorCode.MIGRATE_FINISH_OK):
    """Code 93: migration successfully aborted."""


class AuthUnavailable(LibvirtError, code=ErrorCode.AUTH_UNAVAILABLE):
    """Code 94: authentication unavailable."""


class NoServer(LibvirtError, code=ErrorCode.NO_SERVER):
    """Code 95: Server not found."""


class NoClient(LibvirtError, code=ErrorCode.NO_CLIENT):
    """Code 96: Client not found."""


class AgentUnsynced(LibvirtError, code=ErrorCode.AGENT_UNSYNCED):
    """Code 97: guest agent replied with wrong id to guest-sync command."""


class Libssh(LibvirtError, code=ErrorCode.LIBSSH):
    """Code 98: libssh transport error."""


class DeviceMissing(LibvirtError, code=ErrorCode.DEVICE_MISSING):
    """Code 99: device not found."""


class InvalidNwfilterBinding(LibvirtError, code=ErrorCode.INVALID_NWFILTER_BINDING):
    """Code 100: Invalid network filter binding."""


class NoNwfilterBinding(LibvirtError, code=ErrorCode.NO_NWFILTER_BINDING):
    """Code 101: Network filter binding not found."""


class InvalidDomainCheckpoint(LibvirtError, code=ErrorCode.INVALID_DOMAIN_CHECKPOINT):
    """Code 102: Invalid domain checkpoint."""


class NoDomainCheckpoint(LibvirtError, code=ErrorCode.NO_DOMAIN_CHECKPOINT):
    """Code 103: Domain checkpoint not found."""


class NoDomainBackup(LibvirtError, code=ErrorCode.NO_DOMAIN_BACKUP):
    """Code 104: Domain backup job id not found."""


class InvalidNetworkPort(LibvirtError, code=ErrorCode.INVALID_NETWORK_PORT):
    """Code 105: Invalid network port pointer."""


class NetworkPortExist(LibvirtError, code=ErrorCode.NETWORK_PORT_EXIST):
    """Code 106: this network port exists already."""


class NoNetworkPort(LibvirtError, code=ErrorCode.NO_NETWORK_PORT):
    """Code 107: network port not found."""


class NoHostname(LibvirtError, code=ErrorCode.NO_HOSTNAME):
    """Code 108: no hostname found."""


class CheckpointInconsistent(LibvirtError, code=ErrorCode.CHECKPOINT_INCONSISTENT):
    """Code 109: checkpoint inconsistent."""


class MultipleDomains(LibvirtError, code=ErrorCode.MULTIPLE_DOMAINS):
    """Code 110: multiple matching domains found."""
