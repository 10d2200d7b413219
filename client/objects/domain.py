"""Domains."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from virtwire.client.lazy import LazyModule
from virtwire.protocol.errors import ErrorCode, LibvirtError

from .cpus import DomainCpus
from .named import Named, WithUuid
from .text import from_chars

if TYPE_CHECKING:
    from collections.abc import Sequence

    from virtwire.client.passing import FileDescriptor
    from virtwire.protocol.generated import domain_settings as _settings
    from virtwire.protocol.generated.enums import DomainCreateFlags, DomainDestroyFlags
else:
    _settings = LazyModule("virtwire.protocol.generated.domain_settings")

__all__ = ["Domain", "SecurityLabel"]

_INACTIVE = -1


class SecurityLabel(NamedTuple):
    """How one security model labels a domain.

    Attributes:
        label: the label, as the model writes it.
        enforcing: whether it is enforced.
    """

    label: str
    enforcing: bool


class Domain(Named, WithUuid, DomainCpus):
    """A domain: a virtual machine or container, running or only defined."""

    __slots__ = ()

    @property
    def id(self) -> int:
        """Its number while it runs, -1 otherwise, as of the last call of this object that told or changed it."""
        number: int = self._handle.id
        return number

    async def create(self) -> None:
        """Start the defined domain (virDomainCreate).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        await super().create()
        # The answer does not carry the new id.
        self._handle = (await self._connection.domain_lookup_by_uuid(self.uuid))._handle

    async def create_with_flags(self, flags: DomainCreateFlags | int = 0) -> Domain:
        """Start the defined domain in one of several ways (virDomainCreateWithFlags).

        Args:
            flags: see DomainCreateFlags.

        Returns:
            This domain, with its new id.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        self._handle = (await super().create_with_flags(flags))._handle
        return self

    async def create_with_files(self, fds: Sequence[FileDescriptor], flags: DomainCreateFlags | int = 0) -> Domain:
        """Start the defined domain, handing it open files (virDomainCreateWithFiles).

        Args:
            fds: open descriptors; they stay the caller's.
            flags: see DomainCreateFlags.

        Returns:
            This domain, with its new id.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        self._handle = (await super().create_with_files(fds, flags))._handle
        return self

    async def destroy(self) -> None:
        """Stop the domain at once (virDomainDestroy).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        await super().destroy()
        self._handle = self._handle.replace(id=_INACTIVE)

    async def destroy_flags(self, flags: DomainDestroyFlags | int = 0) -> None:
        """Stop the domain, at once or more gently (virDomainDestroyFlags).

        Args:
            flags: see DomainDestroyFlags.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        await super().destroy_flags(flags)
        self._handle = self._handle.replace(id=_INACTIVE)

    async def rename(self, new_name: str | None = None, flags: int = 0) -> int:
        """Give the domain another name (virDomainRename).

        Args:
            new_name: the name; this object carries it afterwards.
            flags: none defined, 0.

        Returns:
            0.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        result = await super().rename(new_name, flags)
        self._handle = self._handle.replace(name=new_name)
        return result

    async def get_security_label(self) -> SecurityLabel:
        """Tell the domain's label in the host's first security model (virDomainGetSecurityLabel).

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        ret: _settings.DomainGetSecurityLabelRet = await self._channel.call(
            _settings.DOMAIN_GET_SECURITY_LABEL, _settings.DomainGetSecurityLabelArgs(self._handle)
        )
        return SecurityLabel(from_chars(ret.label), bool(ret.enforcing))

    async def get_security_label_list(self) -> list[SecurityLabel]:
        """Tell the domain's label in each of the host's security models (virDomainGetSecurityLabelList).

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.
        """
        ret: _settings.DomainGetSecurityLabelListRet = await self._channel.call(
            _settings.DOMAIN_GET_SECURITY_LABEL_LIST, _settings.DomainGetSecurityLabelListArgs(self._handle)
        )
        if ret.ret < 0:  # libvirtd 9.0.0 says so without an error, of its test driver
            raise LibvirtError(ErrorCode.INTERNAL_ERROR, message="An error occurred, but the cause is unknown")
        return [SecurityLabel(from_chars(each.label), bool(each.enforcing)) for each in ret.labels]
