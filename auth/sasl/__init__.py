"""SASL mechanisms without IO: messages in, messages out.

=========  ========================================  =====================
module     what is in it                             defined by
=========  ========================================  =====================
interface  what every mechanism has, and its errors  RFC 4422
scram      SCRAM-SHA-256 and SCRAM-SHA-1             RFC 5802, RFC 7677
plain      PLAIN                                     RFC 4616
external   EXTERNAL                                  RFC 4422, appendix A
kerberos   GSSAPI and its security layers            RFC 4752
choice     a client's choice of what is offered
offer      what a server offers
=========  ========================================  =====================
"""

from .choice import CREDENTIALS, choose, client_mechanism
from .interface import (
    BARE,
    PROTECTED,
    ClientMechanism,
    LayerBroken,
    SaslError,
    SaslRefused,
    SaslUnavailable,
    SecurityLayer,
    ServerMechanism,
    Strength,
)
from .offer import MECHANISMS, Circumstances, Offer
from .scram import ScramKeys

__all__ = [
    "BARE",
    "CREDENTIALS",
    "MECHANISMS",
    "PROTECTED",
    "Circumstances",
    "ClientMechanism",
    "LayerBroken",
    "Offer",
    "SaslError",
    "SaslRefused",
    "SaslUnavailable",
    "ScramKeys",
    "SecurityLayer",
    "ServerMechanism",
    "Strength",
    "choose",
    "client_mechanism",
]
