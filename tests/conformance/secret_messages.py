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
    # Quotes as entities, which is how libvirt writes them.
    (
        "<qemu:arg value='{{&quot;qom-type&quot;:&quot;secret&quot;,&quot;id&quot;:&quot;a&quot;,"
        "&quot;data&quot;:&quot;{}&quot;}}'/>",
        "&quot;id&quot;:&quot;a&quot;,&quot;data&quot;:&quot;*",
    ),
    ("<a b='{{&quot;password&quot;:&quot;{}&quot;,&quot;c&quot;:1}}'/>", "*&quot;,&quot;c&quot;:1}'/>"),
    ('<a b="{{&#34;password&#34; : &#x22;x{}&#34;}}"/>', "<a b="),
    ('<a b="{{&apos;password&apos;:&apos;{}&apos;,&#39;c&#39;:1}}"/>', "*&apos;,&#39;c&#39;:1"),
    ('<a b="{{&#x27;cookie&#x27;:&#039;{}&#39;}}"/>', "&#39;}"),
    ("<a b='{{&quot;password&quot;:&quot;x\\&quot;{}&quot;,&quot;c&quot;:1}}'/>", "&quot;c&quot;:1"),
    ("<a b='{{\\&quot;password\\&quot;:\\&quot;{}\\&quot;,\\&quot;c\\&quot;}}'/>", "*\\&quot;,\\&quot;c"),
    ("<a b='set_password vnc &quot;a b {}&quot; keep'/>", "&quot; keep"),
    ("<a b='x,password=&quot;{},keep'/>", ",keep"),
    ('{{"password":"a&quot;{}<","c":1}}', '"c":1'),
    ('{{\\"password\\":\\"a\\\\\\"{}\\",\\"c\\":1}}', '\\"c\\"'),
    # Names and values in any order, and texts of elements with names.
    ("<qemu:env value='{}' name='DB_PASSWORD'/>", "name='DB_PASSWORD'"),
    ("<qemu:property name='password' type='string' value='{}'/>", "type='string'"),
    ("<qemu:property value=\"{}\" type='string' name='password'/><b value='kept'/>", "<b value='kept'/>"),
    ("<a b='x>y' name='API_KEY' value='{}'/>", "API_KEY"),
    ("<initenv name='DB_PASSWORD'>{}</initenv><initenv name='LANG'>C</initenv>", "<initenv name='LANG'>C</initenv>"),
    ("<initenv name='PW'><![CDATA[a<b{}]]></initenv><b>kept</b>", "</initenv><b>kept</b>"),
    ("<initenv name='PW'>a<!-- b -->{}</initenv>", "</initenv>"),
    ("<sysinfo type='fwcfg'><entry name='opt/org.x/passwd'>{}</entry></sysinfo>", "</entry></sysinfo>"),
    ("<entry>io.systemd.credential:passwd.hashed-password.root=a'b {}</entry>", "<entry>io.systemd.credential:passwd"),
    ("<cmdline>quiet systemd.set_credential=login:{} </cmdline>", "</cmdline>"),
    ("<qemu:arg value='name=opt/org.x/passwd,string=a,,b {}'/>", "opt/org.x/passwd"),
    ("<nova:adminpass>{}</nova:adminpass>", "</nova:adminpass>"),
    ("<nova:meta key='admin_pass'>{}</nova:meta>", "key='admin_pass'"),
    ("<adminPass>{}</adminPass>", "</adminPass>"),
    ("<source protocol='https' name='a/b' query='token={}'><host name='h'/></source>", "<host name='h'/>"),
    ("<qemu:arg value='secret,id=s,data=a b,,{}'/><b/>", "id=s,data=*"),
    ("<cmdline>console=ttyS0 DB_PASSWORD={} quiet</cmdline>", " quiet"),
    # Addresses, and programs inside the guest.
    ("<a b='https://user:{}@host/x'/>", "https://user:*"),
    ('{{"execute":"blockdev-add","arguments":{{"url":"https://u:x@{}@h/x"}}}}', '@h/x"'),
    ('{{"url":"https:\\/\\/u:{}@h\\/x"}}', "@h"),
    ('{{"url":"https://h/x?sig={}&b=c","keep":1}}', '"keep":1'),
    ("{{'api_key':'{}'}}", "api_key"),
    ('{{"execute":"sev-inject-launch-secret","arguments":{{"secret":"{}","gpa":1}}}}', '"gpa":1'),
    (
        '{{"execute":"guest-exec","arguments":{{"path":"/bin/sh","arg":["-c","echo ]\\"{}|passwd"],"env":["A={}"]}}}}',
        '{{"path":"/bin/sh","arg":["**","*',
    ),
    ('{{"arguments":{{"env":["A=1","{}"],"capture-output":true}},"execute":"guest-exec"}}', '"capture-output":true'),
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
    "object": reply(
        "domain_get_xml_desc",
        [f"<a b='{{&quot;qom-type&quot;:&quot;secret&quot;,&quot;data&quot;:&quot;{SECRET}&quot;}}'/>"],
    ),
    "program": call(
        "domain_monitor_command",
        [DOM, f'{{"arguments":{{"env":["A={SECRET}"],"arg":["{SECRET}"]}},"execute":"guest-exec"}}', 0],
    ),
    "migration": reply("domain_migrate_begin3", [b"<cookie>" + SECRET.encode() + b"</cookie>", "<domain/>"]),
}
