from __future__ import annotations

import pytest
from virtwire.certs import chain

from . import forge
from .forge import NOW, Pair

ROOT = forge.authority("root")
MIDDLE = forge.authority("middle", ROOT)
LOW = forge.authority("low", MIDDLE)
END = forge.make("end", LOW)


def links(sent: list[Pair], trusted: list[Pair]) -> list[str] | None:
    path = chain.find_path([each.certificate for each in sent], [each.certificate for each in trusted])
    if path is None:
        return None
    assert path.issuers == path.links[1:]
    return [link.subject.rfc4514_string().removeprefix("CN=") for link in path.links]


@pytest.mark.parametrize(
    ("sent", "trusted", "expected"),
    [
        ([END, LOW, MIDDLE], [ROOT], ["end", "low", "middle", "root"]),
        ([END, MIDDLE, LOW], [ROOT], ["end", "low", "middle", "root"]),
        ([END, LOW, MIDDLE, ROOT], [ROOT], ["end", "low", "middle", "root"]),
        ([END, forge.make("stray"), LOW, MIDDLE], [ROOT], ["end", "low", "middle", "root"]),
        ([END, LOW], [MIDDLE], ["end", "low", "middle"]),
        ([END, LOW, MIDDLE], [ROOT, LOW], ["end", "low"]),
        ([END], [ROOT], None),
        ([END, MIDDLE], [ROOT], None),
        ([END, LOW, MIDDLE], [forge.authority("root")], None),
        ([END, LOW, MIDDLE], [], None),
        ([ROOT], [ROOT], ["root", "root"]),
    ],
)
def test_ways_to_a_trusted_certificate(sent: list[Pair], trusted: list[Pair], expected: list[str] | None) -> None:
    assert links(sent, trusted) == expected


def test_certificates_that_sign_each_other_end_the_search() -> None:
    key = forge.make("any").key
    clique = [forge.make("same", Pair(forge.make("same", key=key).certificate, key), key=key) for _ in range(16)]
    assert links(clique, [ROOT]) is None


def test_a_signature_counts_not_only_the_name() -> None:
    twin = forge.authority("root")
    assert chain.is_issued_by(MIDDLE.certificate, ROOT.certificate)
    assert not chain.is_issued_by(MIDDLE.certificate, twin.certificate)
    assert not chain.is_issued_by(MIDDLE.certificate, LOW.certificate)


def test_revocation_needs_issuer_and_number() -> None:
    other = forge.authority("other")
    assert chain.revoked_by(END.certificate, [forge.crl(LOW, [END])]) is not None
    assert chain.revoked_by(END.certificate, [forge.crl(other), forge.crl(LOW, [END])]) is not None
    assert chain.revoked_by(END.certificate, [forge.crl(LOW, [MIDDLE])]) is None
    assert chain.revoked_by(END.certificate, [forge.crl(other, [END])]) is None
    assert chain.revoked_by(END.certificate, []) is None


@pytest.mark.parametrize("days", [(-5, -1), (1, 5)])
def test_a_list_of_any_age_counts(days: tuple[int, int]) -> None:
    assert chain.revoked_by(END.certificate, [forge.crl(LOW, [END], now=NOW, days=days)]) is not None


def test_who_signed_a_list() -> None:
    twin = forge.authority("root")
    assert chain.is_signed_by(forge.crl(ROOT), ROOT.certificate)
    assert not chain.is_signed_by(forge.crl(ROOT), MIDDLE.certificate)
    assert not chain.is_signed_by(forge.crl(ROOT, signer=twin), ROOT.certificate)
