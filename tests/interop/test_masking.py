from __future__ import annotations

import time
from pathlib import Path

from tests.interop.masking import Masks

NOW = 1795381056
KNOWN = "uuid 11111111-2222-4333-8444-555555555555, mac 52:54:00:11:22:33, time 1600000001 and 1795380000"


def masks() -> Masks:
    return Masks(KNOWN, Path("/tmp/daemon-1"), NOW)


def test_random_ids_are_numbered_by_appearance() -> None:
    first, second = "aaaaaaaa-0000-4000-8000-000000000001", "bbbbbbbb-0000-4000-8000-000000000002"
    mask = masks()
    assert mask(f"{second} {first} {second}") == "<uuid-1> <uuid-2> <uuid-1>"
    assert mask(f"{first}") == "<uuid-2>"
    assert mask("52:54:00:aa:bb:cc") == "<mac-1>"


def test_what_the_scenario_names_stays() -> None:
    text = "11111111-2222-4333-8444-555555555555 6695eb01-f6a4-8304-79aa-97f2502e193f 52:54:00:11:22:33 1600000001"
    assert masks()(text) == text
    assert masks()("1795380000") == "1795380000"


def test_only_the_time_of_the_run_is_hidden() -> None:
    day = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(NOW + 5))
    assert masks()(f"{day} +0000") == "<date> +0000"
    assert masks()(f"checkpoint {NOW + 5} created") == "checkpoint <seconds> created"
    assert masks()("2020-09-13 12:26:41 1600000099") == "2020-09-13 12:26:41 1600000099"
    assert masks()("17953810561 1795381056.5") == "17953810561 1795381056.5"


def test_folder_and_cpu_time() -> None:
    assert masks()("socket=/tmp/daemon-1/sockets/libvirt-sock") == "socket=<folder>/sockets/libvirt-sock"
    assert masks()("CPU(s):         2\nCPU time:       27.3s\n") == "CPU(s):         2\nCPU time:       <cpu>\n"
    assert masks()("the CPU time: 27.3s") == "the CPU time: 27.3s"
