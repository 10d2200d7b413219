"""Events as checks want them: asked for, and told apart by the object that they are about.

Other checks make objects meanwhile; what is told of those is of no interest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .expect import Violation

if TYPE_CHECKING:
    from virtwire.protocol.generated.types import DomainHandle

    from .frames import Frame
    from .session import Session

__all__ = ["events_about", "listen", "next_about", "subject"]

_HANDLES: Final = ("dom", "net", "pool", "dev", "secret")


async def listen(session: Session, event_id: int = 0, domain: DomainHandle | None = None) -> int:
    """Ask for a kind of event of one domain or of all, in the newer way.

    Returns:
        The number of the registration.
    """
    ret = await session.call("connect_domain_event_callback_register_any", event_id, domain)
    number: int = ret.callback_id
    return number


def subject(body: Any) -> Any:
    """Return the handle of what an event is about.

    Raises:
        Violation: there is none in it.
    """
    for part in (body, getattr(body, "msg", None)):
        for name in _HANDLES:
            if hasattr(part, name):
                return getattr(part, name)
    raise Violation(f"an event about nothing: {body!r}")


def _key(handle: Any) -> Any:
    return getattr(handle, "uuid", None) or handle.name


async def next_about(session: Session, handle: Any) -> Frame:
    """Wait for the next event about an object; those about others are thrown away.

    Raises:
        Violation: none comes in time, or one that cannot be decoded.
    """

    def fits(frame: Frame) -> bool:
        return frame.is_event and _key(subject(frame.body())) == _key(handle)

    frame = await session.wait_for(fits, "event about the object")
    session.inbox[:] = [each for each in session.inbox if not each.is_event or fits(each)]
    return frame


async def events_about(session: Session, handle: Any, count: int) -> list[Any]:
    """Wait for some events about an object, and give their bodies in the order in which they came."""
    return [(await next_about(session, handle)).body() for _ in range(count)]
