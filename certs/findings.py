"""What a judgement of certificates says: the rule that was applied, how grave it is, and one sentence."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import NamedTuple


class Rule(enum.StrEnum):
    """The rules, by the names under which ``virtwire-pki validate`` reports them."""

    PRESENCE = "presence"
    """The file, or the peer's certificate, is there."""
    READABLE = "readable"
    """It can be read and is what its name says."""
    CHAIN = "chain"
    """It leads by signatures to a trusted authority."""
    REVOCATION = "revocation"
    """It is on no revocation list."""
    VALIDITY = "validity"
    """The time is between its dates, for each certificate of the chain."""
    CONSTRAINTS = "basic constraints"
    """An end certificate is no authority."""
    KEY_USAGE = "key usage"
    """Its key may do what TLS asks of it."""
    PURPOSE = "purpose"
    """It is meant for a server, or for a client."""
    AUTHORITY = "authority"
    """An issuer is an authority and may sign certificates."""
    EXTENSIONS = "extensions"
    """It has no critical extension that is not understood here."""
    ALGORITHM = "algorithm"
    """Neither its signature nor its key is known to be weak."""
    SUBJECT = "subject"
    """It has a distinguished name, on the list of those allowed if there is one."""
    NAMES = "names"
    """A server's certificate carries the host name or address that it is reached by."""
    KEY = "key"
    """The private key belongs to the certificate."""
    PERMISSIONS = "permissions"
    """Only its owner can read a private key."""


class Severity(enum.StrEnum):
    """Whether a finding refuses the certificate."""

    FAILURE = "failure"
    WARNING = "warning"


class Finding(NamedTuple):
    """One thing found wrong.

    Attributes:
        rule: the rule that is broken.
        severity: FAILURE refuses; WARNING is what libvirt logs, and what another implementation may refuse.
        message: one sentence, without a full stop, naming the certificate or file.
    """

    rule: Rule
    severity: Severity
    message: str


def failure(rule: Rule, message: str) -> Finding:
    """Make a finding that refuses."""
    return Finding(rule, Severity.FAILURE, message)


def warning(rule: Rule, message: str) -> Finding:
    """Make a finding that does not refuse."""
    return Finding(rule, Severity.WARNING, message)


def failures(findings: Iterable[Finding]) -> list[Finding]:
    """Keep what refuses."""
    return [finding for finding in findings if finding.severity is Severity.FAILURE]
