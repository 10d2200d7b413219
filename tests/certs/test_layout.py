from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from virtwire.certs import layout
from virtwire.certs.layout import Credentials


def test_a_flat_folder_has_everything_side_by_side() -> None:
    assert layout.flat("/pki", "server") == Credentials(
        "/pki/cacert.pem", "/pki/cacrl.pem", "/pki/servercert.pem", "/pki/serverkey.pem"
    )
    assert layout.flat(Path("/pki"), "client").key == "/pki/clientkey.pem"


def test_the_names_of_the_constants_are_those_of_the_roles() -> None:
    assert (layout.cert_name("server"), layout.key_name("server")) == (layout.SERVER_CERT, layout.SERVER_KEY)
    assert (layout.cert_name("client"), layout.key_name("client")) == (layout.CLIENT_CERT, layout.CLIENT_KEY)


def test_an_explicit_folder_is_taken_whatever_is_in_it() -> None:
    found = layout.locate("client", "/nowhere", privileged=False, exists=lambda path: False)
    assert found == layout.flat("/nowhere", "client")


def test_root_uses_the_system_files_only() -> None:
    assert layout.locate("server", privileged=True, exists=lambda path: True) == Credentials(
        "/etc/pki/CA/cacert.pem",
        "/etc/pki/CA/cacrl.pem",
        "/etc/pki/libvirt/servercert.pem",
        "/etc/pki/libvirt/private/serverkey.pem",
    )


@pytest.mark.parametrize(
    ("present", "own"),
    [
        (set(), set()),
        ({"cacert.pem"}, {"cacert.pem"}),
        ({"cacrl.pem"}, {"cacrl.pem"}),
        ({"clientcert.pem"}, set()),
        ({"clientkey.pem"}, set()),
        ({"clientcert.pem", "clientkey.pem"}, {"clientcert.pem", "clientkey.pem"}),
        ({"cacert.pem", "clientkey.pem"}, {"cacert.pem"}),
    ],
)
def test_a_user_has_what_is_in_the_own_folder_and_the_rest_of_the_system(
    present: set[str], own: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/someone")
    folder = "/home/someone/.pki/libvirt/"
    found = layout.locate("client", privileged=False, exists=lambda path: path.removeprefix(folder) in present)
    assert {path.removeprefix(folder) for path in found if path.startswith(folder)} == own
    assert {path for path in found if not path.startswith(folder)} <= set(layout.system("client"))


def test_the_look_up_looks_at_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".pki/libvirt").mkdir(parents=True)
    (tmp_path / ".pki/libvirt/cacert.pem").touch()
    found = layout.locate("client", privileged=False)
    assert found.ca_cert == str(tmp_path / ".pki/libvirt/cacert.pem")
    assert found.cert == "/etc/pki/libvirt/clientcert.pem"


def test_importing_it_loads_nothing_heavy() -> None:
    script = "import sys; import virtwire.certs.layout; print(*sys.modules)"
    loaded = set(
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.split()
    )
    assert not loaded & {"cryptography", "click", "ssl", "trio", "virtwire.certs.load"}
