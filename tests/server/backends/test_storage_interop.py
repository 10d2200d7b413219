"""What the record of storage documents says is what a real libvirtd answers."""

from __future__ import annotations

import json

import pytest

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import require
from tests.server.backends.xml.storage_corpus import RECORD, on_libvirtd

pytestmark = pytest.mark.interop


def test_the_recorded_documents() -> None:
    require("libvirtd", "python3-libvirt")
    with Libvirtd() as daemon:
        assert on_libvirtd(daemon.uri()) == json.loads(RECORD.read_text())
