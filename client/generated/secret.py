# DO NOT EDIT: generated from protocol/definitions by virtwire.protocol.compiler.

"""The calls of ``Secret`` that a procedure makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from virtwire.client.lazy import LazyModule
from virtwire.client.objects.base import HandleBase

if TYPE_CHECKING:
    from virtwire.client.objects import Connection, Secret
    from virtwire.protocol.generated import secret as _secret
else:
    _secret = LazyModule("virtwire.protocol.generated.secret")

class SecretMethods(HandleBase):
    """What ``Secret`` asks of the daemon, one method a procedure."""

    __slots__ = ()

    _connection: Connection

    async def get_xml_desc(self, flags: int = 0) -> str:
        """Describe a secret as XML, without its value (virSecretGetXMLDesc).

        Args:
            flags: none defined, 0.

        Returns:
            The xml.

        Raises:
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.1.
        """
        ret: _secret.SecretGetXmlDescRet = await self._channel.call(_secret.SECRET_GET_XML_DESC, _secret.SecretGetXmlDescArgs(self._handle, flags))
        return ret.xml

    async def set_value(self, value: bytes, flags: int = 0) -> None:
        """Store the value of a secret (virSecretSetValue).

        Args:
            flags: none defined, 0.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.1.
        """
        await self._channel.call(_secret.SECRET_SET_VALUE, _secret.SecretSetValueArgs(self._handle, value, flags))

    async def get_value(self, flags: int = 0) -> bytes:
        """Read the value of a secret (virSecretGetValue).

        Args:
            flags: none defined, 0.

        Returns:
            The bytes themselves.

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.1.
        """
        ret: _secret.SecretGetValueRet = await self._channel.call(_secret.SECRET_GET_VALUE, _secret.SecretGetValueArgs(self._handle, flags))
        return ret.value

    async def undefine(self) -> None:
        """Forget a secret and its value (virSecretUndefine).

        Raises:
            OperationDenied: the connection is read-only.
            LibvirtError: the daemon's refusal, one subclass a code.

        Since libvirt 0.7.1.
        """
        await self._channel.call(_secret.SECRET_UNDEFINE, _secret.SecretUndefineArgs(self._handle))
