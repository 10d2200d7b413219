from __future__ import annotations

from virtwire.certs.findings import Rule, Severity, failure, failures, warning


def test_only_failures_refuse() -> None:
    grave, light = failure(Rule.CHAIN, "a"), warning(Rule.NAMES, "b")
    assert (grave.severity, light.severity) == (Severity.FAILURE, Severity.WARNING)
    assert failures([light, grave, light]) == [grave]
    assert failures([light]) == []


def test_rules_have_the_names_users_see() -> None:
    assert str(Rule.KEY_USAGE) == "key usage"
