from __future__ import annotations

import pytest
from virtwire.protocol.errors import ErrorCode, ErrorDomain, LibvirtError
from virtwire.protocol.generated.enums import DomainCheckpointDeleteFlags
from virtwire.server.backends.moments.texts import DriverTexts

QEMU = DriverTexts(ErrorDomain.QEMU, "qemu", "qemu driver")


def test_known_flags_pass() -> None:
    QEMU.check_flags(0, 0, "DomainCheckpointDelete")
    QEMU.check_flags(3, 7, "DomainCheckpointDelete")
    QEMU.check_flags(3, DomainCheckpointDeleteFlags.CHILDREN | DomainCheckpointDeleteFlags.METADATA_ONLY, "X")


@pytest.mark.parametrize("flags", [8, 9, 0x80000000, -0x80000000])
def test_unknown_flags_are_named_alone(flags: int) -> None:
    with pytest.raises(LibvirtError) as caught:
        QEMU.check_flags(flags, DomainCheckpointDeleteFlags.CHILDREN, "DomainCheckpointDelete")
    error = caught.value
    unknown = flags & 0xFFFFFFFF & ~1
    assert error.message == f"unsupported flags (0x{unknown:x}) in function qemuDomainCheckpointDelete"
    assert (error.code, error.domain, error.str1, error.str2, error.int1) == (
        8,
        10,
        "qemuDomainCheckpointDelete",
        "flags",
        0,
    )


def test_errors_are_of_the_drivers_domain() -> None:
    error = QEMU.error(ErrorCode.OPERATION_UNSUPPORTED, "no")
    assert (error.code, error.domain, error.message) == (84, 10, "Operation not supported: no")
