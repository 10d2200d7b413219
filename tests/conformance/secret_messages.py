"""Messages with a secret in them, one of each kind in which clients and daemons say some."""

from __future__ import annotations

from tests.conformance.made import call, reply

SECRET = "hunter2-Zoë"
UUID = bytes(range(16))
DOM = ("vm", UUID, 1)

TEXTS = [
    ("<domain><graphics type='vnc' port='-1' passwd='{}'/></domain>", "<graphics type='vnc' port='-1' passwd='*"),
    ('<graphics passwd = "{}" x="y"/>', 'x="y"'),
    ("<source><cookies><cookie name='a/b'>{}</cookie><cookie name='c'>{}</cookie></cookies></source>", "name='c'"),
    ("<cookie name='a'><![CDATA[{}]]></cookie><b>kept</b>", "<b>kept</b>"),
    ("<cookie name='a'>x<!-- y -->{}</cookie>", "</cookie>"),
    ("<cookie name='a'/><name>kept</name><cookie>{}</cookie>", "<name>kept</name>"),
    ("<launchSecurity type='sev'><dhCert>{}</dhCert><session>{}</session></launchSecurity>", "</launchSecurity>"),
    ("<passphrase>{}</passphrase>", "<passphrase>*"),
    ("<x:password>{}</x:password>", "</x:password>"),
    ("<password>{}", "<password>*"),
    ("<qemu:arg value='secret,id=sec0,format=raw,data={}'/>", "id=sec0"),
    ("<qemu:env name='PGPASSWORD' value='{}'/>", "PGPASSWORD"),
    ('{{"execute":"set_password","arguments":{{"protocol":"vnc","password":"{}"}}}}', '"protocol":"vnc"'),
    ('{{"execute": "change", "arguments": {{"device": "vnc", "target": "password", "arg": "{}"}}}}', '"device"'),
    ('{{"execute":"object-add","arguments":{{"qom-type":"secret","id":"s","data":"{}"}}}}', '"id":"s"'),
    ('{{"execute":"object-add","arguments":{{"qom-type":"secret","id":"s","props":{{"data":"{}"}}}}}}', "props"),
    ('{{"driver":"https","cookie":"{}","url":"https://x"}}', "https://x"),
    ('{{"password": "a\\"{}"}}', "password"),
    ("{{'password': '{}'}}", "password"),
    ('{{\\"password\\":\\"{}\\"}}', "password"),
    (
        '{{"execute":"guest-set-user-password","arguments":{{"username":"root","password":"{}","crypted":false}}}}',
        "root",
    ),
    ('{{"execute":"guest-file-write","arguments":{{"handle":1000,"buf-b64":"{}"}}}}', "1000"),
    ('{{"return":{{"exited":true,"out-data":"{}"}}}}', "exited"),
    ('{{"proxy-password": "{}"}}', "proxy"),
    ("set_password vnc {} keep", "keep"),
    ('set_password spice "a b {}"', "spice"),
    ("change vnc password {}", "change vnc"),
    ("object_add secret,id=sec0,data={}", "id=sec0"),
    ("-object secret,id=sec0,data={} -drive file=x", "-drive file=x"),
    ("-drive file=http://x,password={},if=none", "if=none"),
]
"""Documents, commands and answers, with {} where a secret stands, and something of each that is none."""

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
