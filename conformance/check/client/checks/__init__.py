"""The checks of a client, a module an area; importing this registers them all."""

from . import conduct as conduct  # noqa: I001 - in the order in which they are shown
from . import opening as opening
from . import framing as framing
from . import replies as replies
from . import keepalive as keepalive
from . import events as events
from . import errors as errors
from . import broken as broken
from . import lost as lost
from . import streams as streams
from . import streams_ends as streams_ends
from . import tls as tls
