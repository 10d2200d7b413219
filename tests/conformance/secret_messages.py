"""Messages with a secret in them, one of each kind in which clients and daemons say some."""

from __future__ import annotations

from tests.conformance.made import call, reply

SECRET = "hunter2-Zoë"
UUID = bytes(range(16))
DOM = ("vm", UUID, 1)

MESSAGES = {
    "sasl start": call("auth_sasl_start", ["PLAIN", 0, f"\0me\0{SECRET}".encode()]),
    "sasl step": reply("auth_sasl_step", [0, 0, SECRET.encode()]),
    "secret set": call("secret_set_value", [(UUID, 2, "x"), SECRET.encode(), 0]),
    "secret get": reply("secret_get_value", [SECRET.encode()]),
    "user's password": call("domain_set_user_password", [DOM, "root", SECRET, 0]),
    "parameter": call("domain_set_launch_security_state", [DOM, [("sev-secret-header", (7, SECRET))], 0]),
    "document": reply("domain_get_xml_desc", [f"<domain><graphics passwd='{SECRET}'/></domain>"]),
    "monitor": call("domain_monitor_command", [DOM, f'{{"password":"{SECRET}"}}', 0]),
    "migration": reply("domain_migrate_begin3", [b"<cookie>" + SECRET.encode() + b"</cookie>", "<domain/>"]),
}
