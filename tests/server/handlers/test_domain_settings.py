"""Metadata, messages, labels, saved state: refusals of the API layer as observed on libvirtd 9.0.0."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from virtwire.protocol.generated.domain_save import DomainHasManagedSaveImageArgs, DomainManagedSaveArgs
from virtwire.protocol.generated.domain_settings import (
    DomainGetMessagesArgs,
    DomainGetMetadataArgs,
    DomainGetSecurityLabelArgs,
    DomainGetSecurityLabelListArgs,
    DomainSetMetadataArgs,
)
from virtwire.protocol.generated.types import DomainHandle
from virtwire.server.drivers import builtin_drivers

from tests.server.rig import Rig, serving

TEST = DomainHandle("test", bytes.fromhex("6695eb01f6a4830479aa97f2502e193f"), 1)
DESCRIPTION, TITLE, ELEMENT = range(3)


@pytest.fixture
async def rig() -> AsyncIterator[Rig]:
    async with serving(drivers=builtin_drivers(), opened=False) as rig:
        await rig.peer.open("test:///default")
        yield rig


@pytest.mark.parametrize(
    ("kind", "uri", "flags", "message"),
    [
        (DESCRIPTION, "", 0, "uri in virDomainGetMetadata must be NULL"),
        (TITLE, "x:y", 4, "uri in virDomainGetMetadata must be NULL"),
        (ELEMENT, None, 0, "uri in virDomainGetMetadata must not be NULL"),
        (
            ELEMENT,
            None,
            3,
            "Flags 'VIR_DOMAIN_AFFECT_LIVE' and 'VIR_DOMAIN_AFFECT_CONFIG' are mutually exclusive",
        ),
    ],
)
async def test_getting_refused(rig: Rig, kind: int, uri: str | None, flags: int, message: str) -> None:
    error = await rig.peer.refused("domain_get_metadata", DomainGetMetadataArgs(TEST, kind, uri, flags))
    assert (error.code, error.domain, error.message, error.str1) == (8, 20, message, "virDomainGetMetadata")


@pytest.mark.parametrize(
    ("kind", "value", "key", "uri", "message"),
    [
        (TITLE, "a\nb", "k", "u", "metadata title can't contain newlines"),
        (TITLE, "a", "k", "u", "uri in virDomainSetMetadata must be NULL"),
        (DESCRIPTION, "a", "k", None, "key in virDomainSetMetadata must be NULL"),
        (ELEMENT, "<x/>", "k", None, "uri in virDomainSetMetadata must not be NULL"),
        (ELEMENT, "<x/>", None, "u:x", "key in virDomainSetMetadata must not be NULL"),
    ],
)
async def test_setting_refused(rig: Rig, kind: int, value: str, key: str | None, uri: str | None, message: str) -> None:
    error = await rig.peer.refused("domain_set_metadata", DomainSetMetadataArgs(TEST, kind, value, key, uri, 0))
    assert (error.code, error.domain, error.message, error.str1) == (8, 20, message, "virDomainSetMetadata")


async def test_a_title_is_set_and_got(rig: Rig) -> None:
    assert await rig.peer.call("domain_set_metadata", DomainSetMetadataArgs(TEST, TITLE, "t", None, None, 0)) is None
    got = await rig.peer.call("domain_get_metadata", DomainGetMetadataArgs(TEST, TITLE, None, 0))
    assert got.metadata == "t"


async def test_labels_and_messages(rig: Rig) -> None:
    label = await rig.peer.call("domain_get_security_label", DomainGetSecurityLabelArgs(TEST))
    assert tuple(label) == (b"libvirt-test\0", 1)
    assert (await rig.peer.call("domain_get_messages", DomainGetMessagesArgs(TEST, 0))).msgs == []


async def test_a_driver_without_a_list_of_labels_answers_minus_one() -> None:
    async with serving() as rig:
        found = await rig.peer.call("domain_get_security_label_list", DomainGetSecurityLabelListArgs(TEST))
        assert tuple(found) == ([], -1)


async def test_managed_save(rig: Rig) -> None:
    error = await rig.peer.refused("domain_managed_save", DomainManagedSaveArgs(TEST, 6))
    text = "Flags 'VIR_DOMAIN_SAVE_RUNNING' and 'VIR_DOMAIN_SAVE_PAUSED' are mutually exclusive"
    assert (error.code, error.domain, error.message, error.str1) == (8, 20, text, "virDomainManagedSave")
    assert (await rig.peer.call("domain_has_managed_save_image", DomainHasManagedSaveImageArgs(TEST, 0))).result == 0
    await rig.peer.call("domain_managed_save", DomainManagedSaveArgs(TEST, 0))
    assert (await rig.peer.call("domain_has_managed_save_image", DomainHasManagedSaveImageArgs(TEST, 0))).result == 1
