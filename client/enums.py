"""The flags and enums of libvirt's API, under Python names: ``DomainCheckpointCreateFlags.REDEFINE``."""

from virtwire.protocol.generated.enums import *  # noqa: F403
