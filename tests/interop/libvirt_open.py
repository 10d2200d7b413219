"""Open connections with python3-libvirt and print what came of each; run by Debian's interpreter, not by pytest.

Input is JSON on stdin: a list of cases with ``uri`` (or null), ``read_only`` and ``answers``: what the callback for
credentials answers by type, or null for no callback. Output is a JSON list with one entry a case: ``["ok", URI]`` or
``[code, domain, message]``.
"""

import json
import sys
from typing import Any

import libvirt


def open_case(case: dict[str, Any]) -> list[Any]:
    """Open one connection, and close it."""
    answers = case["answers"]

    def answer(credentials: list[list[Any]], _data: object) -> int:
        for credential in credentials:
            credential[4] = answers.get(str(credential[0]))
            if credential[4] is None:
                return -1
        return 0

    flags = libvirt.VIR_CONNECT_RO if case["read_only"] else 0
    try:
        if answers is None:
            connection = libvirt.openReadOnly(case["uri"]) if flags else libvirt.open(case["uri"])
        else:
            types = [libvirt.VIR_CRED_AUTHNAME, libvirt.VIR_CRED_PASSPHRASE]
            connection = libvirt.openAuth(case["uri"], [types, answer, None], flags)
        found = connection.getURI()
        connection.close()
    except libvirt.libvirtError as error:
        return [error.get_error_code(), error.get_error_domain(), error.get_error_message()]
    return ["ok", found]


libvirt.registerErrorHandler(lambda _context, _error: None, None)
json.dump([open_case(case) for case in json.load(sys.stdin)], sys.stdout)
