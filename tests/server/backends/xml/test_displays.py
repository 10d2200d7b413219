"""Graphics, video cards, input devices."""

from __future__ import annotations

import pytest

from tests.server.backends.xml.made import inside, refusal


@pytest.mark.parametrize(
    ("given", "made"),
    [
        (
            "<graphics type='vnc' port='5900'/>",
            "<graphics type='vnc' port='5900' autoport='no'>\n  <listen type='address'/>\n</graphics>\n<v"
            "ideo>\n  <model type='cirrus' vram='16384' heads='1' primary='yes'/>\n</video>\n",
        ),
        (
            "<graphics type='vnc' socket='/s'/>",
            "<graphics type='vnc' socket='/s'>\n  <listen type='socket' socket='/s'/>\n</graphics>\n<vide"
            "o>\n  <model type='cirrus' vram='16384' heads='1' primary='yes'/>\n</video>\n",
        ),
        (
            "<graphics type='spice' port='5900' autoport='yes'/>",
            "<graphics type='spice' autoport='yes'>\n  <listen type='address'/>\n</graphics>\n<video>\n  "
            "<model type='cirrus' vram='16384' heads='1' primary='yes'/>\n</video>\n",
        ),
        (
            "<graphics type='spice'/>",
            "<graphics type='spice'>\n  <listen type='none'/>\n</graphics>\n<video>\n  <model type='cirru"
            "s' vram='16384' heads='1' primary='yes'/>\n</video>\n",
        ),
        (
            "<graphics type='rdp'/>",
            "<graphics type='rdp' port='0' autoport='yes'>\n  <listen type='address'/>\n</graphics>\n<vid"
            "eo>\n  <model type='cirrus' vram='16384' heads='1' primary='yes'/>\n</video>\n",
        ),
        (
            "<video><model type='vga'/></video><video><model type='qxl' primary='yes'/></video>",
            "<video>\n  <model type='qxl' ram='65536' vram='65536' heads='1' primary='yes'/>\n</video>\n<"
            "video>\n  <model type='vga' vram='16384' heads='1'/>\n</video>\n",
        ),
        (
            "<input type='keyboard'/><input type='tablet'/>",
            "<input type='keyboard' bus='ps2'/>\n<input type='tablet' bus='usb'/>\n",
        ),
    ],
)
def test_made(given: str, made: str) -> None:
    assert inside(given) == made


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("<devices><input/></devices>", (1, 20, "missing input device type")),
        (
            "<devices><input type='tablet' bus='ps2'/></devices>",
            (1, 20, "ps2 bus does not support tablet input device"),
        ),
        ("<devices><video><model type='foo'/></video></devices>", (67, 20, "unknown video model 'foo'")),
        ("<devices><graphics type='vnc' port='x'/></devices>", (1, 20, "cannot parse vnc port x")),
    ],
)
def test_refused(given: str, error: tuple[int, int, str | None]) -> None:
    assert refusal(given) == error
