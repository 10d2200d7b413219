from __future__ import annotations

import ssl

import pytest
from virtwire.client.tls_priority import TlsLimits, read_priority
from virtwire.protocol.errors import LibvirtError

TLS12, TLS13 = ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3


@pytest.mark.parametrize(
    ("priority", "minimum", "maximum"),
    [
        (None, TLS12, TLS13),
        ("NORMAL", TLS12, TLS13),
        ("normal:%compat", TLS12, TLS13),
        ("SECURE128:!VERS-TLS1.0:-VERS-TLS1.1:-VERS-SSL3.0:+VERS-TLS1.1", TLS12, TLS13),
        ("@LIBVIRT,SYSTEM", TLS12, TLS13),
        ("NORMAL:-VERS-TLS1.3", TLS12, TLS12),
        ("NORMAL:!VERS-TLS1.2", TLS13, TLS13),
        ("NORMAL:-VERS-ALL:+VERS-TLS1.2", TLS12, TLS12),
        ("NORMAL:-VERS-TLS-ALL:+VERS-TLS1.3:%SERVER_PRECEDENCE", TLS13, TLS13),
    ],
)
def test_versions(priority: str | None, minimum: ssl.TLSVersion, maximum: ssl.TLSVersion) -> None:
    assert read_priority(priority) == TlsLimits(minimum, maximum)


def test_forward_secrecy() -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    read_priority("PFS:-VERS-TLS1.3").apply(context)
    assert context.maximum_version == TLS12
    names = {cipher["name"] for cipher in context.get_ciphers() if cipher["protocol"] == "TLSv1.2"}
    assert names
    assert all(name.startswith(("ECDHE-", "DHE-")) for name in names)


@pytest.mark.parametrize(
    ("priority", "reason"),
    [
        ("", "'' cannot be said to OpenSSL"),
        ("BOGUS", "'BOGUS' cannot be said to OpenSSL"),
        ("SECURE256", "'SECURE256' cannot be said to OpenSSL"),
        ("NONE", "'NONE' cannot be said to OpenSSL"),
        ("@", "'@' cannot be said to OpenSSL"),
        ("NORMAL:-AES-128-CBC", "'-AES-128-CBC' cannot be said to OpenSSL"),
        ("NORMAL:+VERS-TLS9", "'+VERS-TLS9' cannot be said to OpenSSL"),
        ("NORMAL:VERS-TLS1.2", "'VERS-TLS1.2' cannot be said to OpenSSL"),
        ("NORMAL:", "'' cannot be said to OpenSSL"),
        ("NORMAL:-VERS-ALL", "neither TLS 1.2 nor TLS 1.3 is left"),
        ("NORMAL:-VERS-ALL:+VERS-TLS1.1", "neither TLS 1.2 nor TLS 1.3 is left"),
    ],
)
def test_refusals(priority: str, reason: str) -> None:
    with pytest.raises(LibvirtError) as caught:
        read_priority(priority)
    assert (caught.value.code, caught.value.domain) == (38, 7)
    assert caught.value.message.startswith(f"Failed to set TLS session priority to {priority}: {reason}")
