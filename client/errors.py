"""The errors of libvirt, one class an error code: ``LibvirtError`` and, below it, ``NoDomain``, ``InvalidArg``, ..."""

from virtwire.protocol import errors as _errors
from virtwire.protocol.errors import *  # noqa: F403

__all__ = _errors.__all__
