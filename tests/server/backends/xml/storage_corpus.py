"""Documents of pools and volumes, with what libvirt makes of each: the text it shows, or every field of its error.

tests/data/storage-documents.json was recorded from libvirtd's test driver; record again from the top of the repository
after adding documents::

    python -m tests.server.backends.xml.storage_corpus
"""

from __future__ import annotations

import json
import subprocess
from typing import Any

from virtwire.server.backends.xml.storage_kinds import POOL_KINDS

from tests.peers.libvirtd import Libvirtd
from tests.peers.require import SYSTEM_PYTHON
from tests.server.backends.domain_steps import CALLS, DATA

RECORD = DATA / "storage-documents.json"
UUID = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"
POOL_TYPES = tuple(POOL_KINDS)


def pool(rest: str, type: str = "dir", head: str = f"<name>p</name><uuid>{UUID}</uuid>") -> str:
    """Make the document of a pool."""
    return f"<pool type='{type}'>{head}{rest}</pool>"


def directory(rest: str = "", target: str = "") -> str:
    """Make the document of a directory pool."""
    return pool(f"{rest}<target><path>/p</path>{target}</target>")


def source(inside: str, type: str, rest: str = "<target><path>/p</path></target>") -> str:
    """Make the document of a pool with this source."""
    return pool(f"<source>{inside}</source>{rest}", type)


def volume(rest: str = "<capacity>10</capacity>", attributes: str = "", name: str = "<name>v</name>") -> str:
    """Make the document of a volume."""
    return f"<volume{attributes}>{name}{rest}</volume>"


def target(inside: str) -> str:
    """Make the document of a volume with this target."""
    return volume(f"<capacity>10</capacity><target>{inside}</target>")


_HOST, _DEVICE, _TARGET = "<host name='h'/>", "<device path='/dev/x'/>", "<target><path>/p</path></target>"
_FULL = (
    "<host name='h1' port='1'/><host name='h2'/><initiator><iqn name='iqn.i'/></initiator><device path='/dev/a'/>"
    "<device path='/dev/b' part_separator='yes'><freeExtent start='1' end='2'/></device><dir path='//a///b/'/>"
    "<adapter name='host1'/><name>s&lt;n</name><vendor name='v'/><product name='q'/>"
)
_PERMISSIONS = [
    "<mode>0755</mode><owner>1</owner><group>2</group><label>l&amp;l</label>",
    "<mode>777</mode>",
    "<mode>1777</mode>",
    "<mode>8</mode>",
    "<mode></mode><owner/>",
    "<owner>-1</owner><group>-1</group>",
    "<owner>-2</owner>",
    "<owner>x</owner>",
    "<owner>1.5</owner>",
    "<owner>4294967295</owner>",
    "<owner>4294967294</owner>",
    "<owner>4294967296</owner>",
    "<group>1e3</group>",
    "<group> 7 </group>",
    "<label/>",
    "",
]
_AUTH = [
    "<auth type='chap' username='u'><secret usage='a'/></auth>",
    f"<auth type='ceph' username='u'><secret uuid='{UUID.upper()}'/></auth>",
    f"<auth type='chap' username='u'><secret type='iscsi' uuid='{UUID}'/></auth>",
    "<auth type='chap'><secret usage='a'/></auth>",
    "<auth username='u'><secret usage='a'/></auth>",
    "<auth type='none' username='u'><secret usage='a'/></auth>",
    "<auth type='odd' username='u'><secret usage='a'/></auth>",
    "<auth type='chap' username='u'/>",
    "<auth type='chap' username='u'><secret/></auth>",
    "<auth type='chap' username='u'><secret uuid='x'/></auth>",
    f"<auth type='chap' username='u'><secret uuid='{UUID}' usage='x'/></auth>",
    "<auth type='chap' username='u'><secret uuid='x' usage='x'/></auth>",
]
_ADDRESS = "<address domain='0x0000' bus='0x00' slot='0x1f' function='0x2'/>"
_ADAPTERS = [
    "<adapter name='host1'/>",
    '<adapter name="ho\'st"/>',
    "<adapter/>",
    "<adapter type='scsi_host' name='scsi_host1'/>",
    "<adapter type='scsi_host'/>",
    f"<adapter type='scsi_host'><parentaddr unique_id='1'>{_ADDRESS}</parentaddr></adapter>",
    f"<adapter type='scsi_host' name='x'><parentaddr unique_id='1'>{_ADDRESS}</parentaddr></adapter>",
    f"<adapter type='scsi_host'><parentaddr>{_ADDRESS}</parentaddr></adapter>",
    f"<adapter type='scsi_host'><parentaddr unique_id='-1'>{_ADDRESS}</parentaddr></adapter>",
    f"<adapter type='scsi_host'><parentaddr unique_id='y'>{_ADDRESS}</parentaddr></adapter>",
    "<adapter type='scsi_host'><parentaddr unique_id='1'/></adapter>",
    "<adapter type='scsi_host'><parentaddr unique_id='1'><address bus='3'/></parentaddr></adapter>",
    "<adapter type='scsi_host'><parentaddr unique_id='1'><address bus='x'/></parentaddr></adapter>",
    "<adapter type='scsi_host'><parentaddr unique_id='1'><address/></parentaddr></adapter>",
    "<adapter type='scsi_host'><parentaddr unique_id='1'><address slot='0x99'/></parentaddr></adapter>",
    "<adapter type='fc_host' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/>",
    "<adapter type='fc_host' parent='scsi_host5' managed='yes' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/>",
    "<adapter type='fc_host' parent_wwnn='20000000c9831b4c' parent_wwpn='10000000c9831b4c' "
    "parent_fabric_wwn='20000000c9831b4d' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/>",
    "<adapter type='fc_host' parent_wwnn='20000000c9831b4c' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/>",
    "<adapter type='fc_host' parent_wwpn='20000000c9831b4c' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/>",
    "<adapter type='fc_host' wwnn='20000000c9831b4b'/>",
    "<adapter type='fc_host' wwnn='x' wwpn='10000000c9831b4b'/>",
    "<adapter type='fc_host' wwnn='20000000c9831b4g' wwpn='10000000c9831b4b'/>",
    "<adapter type='fc_host' managed='maybe' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/>",
    "<adapter type='odd'/>",
    "<adapter type='default'/>",
    "<adapter wwnn='1'/>",
    "<adapter name='x' parent='1'/>",
    "<adapter name='x'><parentaddr/></adapter>",
]
_FORMATS = {
    "fs": ("auto", "ext4", "vmfs", "nfs", ""),
    "netfs": ("auto", "nfs", "cifs", "ext4"),
    "logical": ("unknown", "lvm2", "dos"),
    "disk": ("unknown", "gpt", "lvm2", "x"),
    "dir": ("anything",),
}

POOLS = [
    "xxx",
    "",
    "<pool>",
    "<domain/>",
    "<pool/>",
    "<pool type='odd'/>",
    "<pool type=''/>",
    "<pool type='dir'/>",
    directory(),
    directory("<capacity>5</capacity><allocation>5</allocation><available>1</available><!-- c --><odd/>"),
    directory("<source/>"),
    directory("<source>" + _FULL + "</source>"),
    directory("<features><cow state='yes'/></features>"),
    directory("<features><cow state='no'/></features><features/>"),
    directory("<features><cow state='odd'/></features>"),
    directory("<features><cow/></features>"),
    directory("<refresh><volume allocation='capacity'/></refresh>"),
    directory("<refresh><volume allocation='default'/></refresh>"),
    directory("<refresh><volume allocation='x'/></refresh>"),
    directory("<refresh/>"),
    pool(_TARGET, head=f"<uuid>{UUID}</uuid>"),
    pool(_TARGET, head=f"<name></name><uuid>{UUID}</uuid>"),
    pool(_TARGET, head=f"<name>a/b</name><uuid>{UUID}</uuid>"),
    pool(_TARGET, head=f"<name> a&lt;&apos;&quot;&amp;b </name><uuid>{UUID}</uuid>"),
    pool(_TARGET, head=f"<name>.</name><uuid>{UUID}</uuid>"),
    pool(_TARGET, head=f"<name>a\nb</name><uuid>{UUID}</uuid>"),
    pool(_TARGET, head=f"<name>a</name><name>b</name><uuid>{UUID}</uuid><uuid>x</uuid>"),
    pool(_TARGET, head="<name>p</name><uuid>x</uuid>"),
    pool(_TARGET, head=f"<name>p</name><uuid>{UUID.replace('-', '').upper()}</uuid>"),
    pool(""),
    pool("<target/>"),
    pool("<target><path></path></target>"),
    *(
        pool(f"<target><path>{path}</path></target>")
        for path in ("/", "//", "///a", "//a//b/", "a/b//", "x://a//b/", ".")
    ),
    *(directory(target=f"<permissions>{inside}</permissions>") for inside in _PERMISSIONS),
    pool(f"<features><cow state='yes'/></features><source>{_HOST}<dir path='/d'/></source>{_TARGET}", "netfs"),
    pool(f"<features><cow state='yes'/></features><source>{_DEVICE}</source>{_TARGET}", "fs"),
    *(pool(_TARGET, type) for type in POOL_TYPES),
    *(pool("", type) for type in POOL_TYPES),
    *(source(_FULL, type) for type in POOL_TYPES),
    *(source(_FULL, type, "<target><permissions><mode>0700</mode></permissions></target>") for type in POOL_TYPES),
    *(
        source(f"{_HOST}{_DEVICE}<dir path='/d'/><format type='{format}'/>", type)
        for type, formats in _FORMATS.items()
        for format in formats
    ),
    *(
        source(f"{_HOST}<dir path='/d'/><protocol ver='{ver}'/>", "netfs")
        for ver in ("4", "4.2", "x", "-1", "", "0", "0x3")
    ),
    source(f"{_HOST}<dir path='/d'/><format type='cifs'/><protocol ver='4'/>", "netfs"),
    source(f"{_HOST}<dir path='/d'/><format type='nfs'/><protocol ver='3'/>", "netfs"),
    source("<protocol ver='4'/>", "dir"),
    source("<host/><dir path='/d'/>", "netfs"),
    source("<host name=''/><dir path='/d'/>", "netfs"),
    *(
        source(f"<host name='h' port='{port}'/><dir path='/d'/>", "netfs")
        for port in ("80", "-1", "x", "99999", "0", "")
    ),
    source(f"{_HOST}<dir/>", "netfs"),
    source("<device/>", "fs"),
    source("<device path=''/>", "fs"),
    source("<device path='/dev/x' part_separator='odd'/>", "disk"),
    source("<device path='/dev/x' part_separator='no'/>", "disk"),
    source("<name>vg</name>", "logical", ""),
    pool("<source><name>vg</name></source>", "logical", f"<uuid>{UUID}</uuid>"),
    pool("<source/>", "logical", f"<uuid>{UUID}</uuid>"),
    source("<name>z/z</name>", "zfs", ""),
    source(f"{_HOST}{_DEVICE}<initiator><iqn name='iqn.x'/></initiator>", "iscsi-direct", ""),
    *(source(f"{_HOST}{_DEVICE}{auth}", "iscsi") for auth in _AUTH),
    source(f"{_HOST}<name>n</name>{_AUTH[1]}", "rbd", ""),
    source("<name>n</name>", "rbd", ""),
    source(f"{_HOST}<name>n</name>", "gluster", ""),
    *(source(adapter, "scsi") for adapter in _ADAPTERS),
    source("<adapter type='odd'/>", "dir"),
]
"""Documents of pools, of which those that are no definition are refused."""

_ENCRYPTIONS = [
    "<encryption format='luks'><secret type='passphrase' usage='u'/></encryption>",
    f"<encryption format='luks'><secret type='passphrase' uuid='{UUID}'/></encryption>",
    "<encryption format='default'/>",
    "<encryption format='qcow' engine='qemu'/>",
    "<encryption format='luks2' engine='librbd'><cipher name='a' size='1'/></encryption>",
    "<encryption format='luks' engine='default'/>",
    "<encryption format='luks' engine='odd'/>",
    "<encryption format='odd'/>",
    "<encryption/>",
    "<encryption format='luks'><secret/></encryption>",
    "<encryption format='luks'><secret type='odd'/></encryption>",
    "<encryption format='luks'><secret type='passphrase'/></encryption>",
    "<encryption format='luks'><cipher name='aes' size='256' mode='xts' hash='sha256'/><ivgen name='plain64' hash='x'/>"
    "</encryption>",
    "<encryption format='luks'><cipher name='aes' size='256'/><ivgen name='plain64'/></encryption>",
    "<encryption format='luks'><cipher size='256'/></encryption>",
    "<encryption format='luks'><cipher name='aes'/></encryption>",
    "<encryption format='luks'><cipher name='aes' size='x'/></encryption>",
    "<encryption format='luks'><ivgen name='plain64'/></encryption>",
    "<encryption format='luks'><cipher name='aes' size='256'/><ivgen/></encryption>",
]

VOLUMES = [
    "xxx",
    "<volume>",
    "<pool/>",
    "<volume/>",
    volume(),
    volume(""),
    volume(name=""),
    volume(name="<name></name>"),
    volume(name="<name>a/b</name>"),
    volume(name="<name>.</name>"),
    volume(name="<name>a&lt;b &amp;'\"</name>"),
    volume("<key>k</key><capacity>1</capacity><target><path>/elsewhere</path></target><source/><odd/>"),
    *(
        volume(attributes=f" type='{type}'")
        for type in ("file", "block", "dir", "network", "netdir", "ploop", "odd", "")
    ),
    *(
        volume(f"<capacity>{text}</capacity>")
        for text in ("x", "-1", "1.5", "+7", " 7", "7 ", "", "9223372036854775807")
    ),
    *(volume(f"<capacity>{text}</capacity>") for text in ("9223372036854775808", "18446744073709551616", "0", "0x10")),
    *(
        volume(f"<capacity unit='{unit}'>3</capacity>")
        for unit in (
            "B",
            "bytes",
            "KB",
            "K",
            "KiB",
            "k",
            "MB",
            "M",
            "G",
            "GiB",
            "T",
            "P",
            "E",
            "Z",
            "",
            "kibibyte",
            "b",
            "Ki",
        )
    ),
    volume("<capacity unit='E'>9</capacity>"),
    volume("<capacity>10</capacity><allocation>5</allocation>"),
    volume("<capacity>10</capacity><allocation unit='M'>5</allocation>"),
    volume("<capacity>10</capacity><allocation/>"),
    volume("<capacity>10</capacity><allocation>y</allocation>"),
    volume("<capacity unit='G'>100</capacity>"),
    volume("<capacity unit='G'>101</capacity>"),
    volume("<capacity unit='G'>101</capacity><allocation>0</allocation>"),
    volume("<capacity>10</capacity><physical>4</physical><backingStore/>"),
    volume("<backingStore><path>/b</path></backingStore>"),
    volume("<capacity>10</capacity><backingStore><path>/b</path></backingStore>"),
    volume("<capacity>10</capacity><backingStore><path>/b</path><format type='qcow2'/></backingStore>"),
    volume("<capacity>10</capacity><backingStore><path>/b</path><format type='x'/></backingStore>"),
    volume(
        "<capacity>10</capacity><backingStore><path>/b</path><permissions><mode>0600</mode><label>l</label></permissions>"
        "</backingStore>"
    ),
    volume(
        "<capacity>10</capacity><backingStore><path>/b</path><permissions><mode>x</mode></permissions></backingStore>"
    ),
    *(target(f"<permissions>{inside}</permissions>") for inside in _PERMISSIONS),
    *(target(f"<format type='{format}'/>") for format in ("none", *POOL_KINDS["dir"].volume_formats, "odd")),
    target("<format type=''/>"),
    *(target(f"<compat>{compat}</compat>") for compat in ("1.1", "0.10", "1", "a.b", "1.x", "1.2.3", "1.-1", "")),
    target("<compat>0.10</compat><features><lazy_refcounts/></features>"),
    target("<features><lazy_refcounts/><extended_l2/></features>"),
    target("<features><extended_l2/><!-- c --></features>"),
    target("<features/>"),
    target("<features><odd/></features>"),
    target("<nocow/>"),
    *(target(f"<clusterSize unit='{unit}'>64</clusterSize>") for unit in ("KiB", "B", "odd")),
    *(target(f"<clusterSize>{size}</clusterSize>") for size in ("64", "x", "", "-1", "0")),
    target("<timestamps><atime>1</atime></timestamps>"),
    *(target(encryption) for encryption in _ENCRYPTIONS),
]
"""Documents of volumes, for a pool of directories."""

VOLUME_POOLS = {
    type: source(_FULL + "<initiator><iqn name='i'/></initiator>", type) for type in POOL_TYPES if type != "sheepdog"
}
"""Pools of each type, in which VOLUMES_BY_TYPE are made."""

VOLUMES_BY_TYPE = [
    volume(),
    volume(attributes=" type='dir'"),
    target("<format type='qcow2'/>"),
    target("<format type='linux'/>"),
    target("<format type='none'/>"),
    volume("<capacity>1</capacity><backingStore><path>/b</path><format type='raw'/></backingStore>"),
]


def calls() -> list[str]:
    """Make the calls of python3-libvirt that record: five a pool, two a volume, and more a type of pool."""
    made = [
        "c.storagePoolLookupByName('default-pool').destroy()",
        "c.storagePoolLookupByName('default-pool').undefine()",
    ]
    for xml in POOLS:
        made += ["p = None", f"p = c.storagePoolDefineXML({xml!r})", "p.XMLDesc()", "p.undefine()"]
    made += [f"p = c.storagePoolCreateXML({directory()!r})"]
    for xml in VOLUMES:
        made += ["v = None", f"v = p.createXML({xml!r})", "v.XMLDesc()", "v.info()", "v.delete()"]
    made += ["p.destroy()"]
    for xml in VOLUME_POOLS.values():
        made += [f"p = c.storagePoolCreateXML({xml!r})"]
        for inner in VOLUMES_BY_TYPE:
            made += ["v = None", f"v = p.createXML({inner!r})", "v.XMLDesc()", "v.info()", "v.delete()"]
        made += ["p.destroy()"]
    return made


def on_libvirtd(uri: str) -> dict[str, Any]:
    """Ask a libvirtd what it makes of each document."""
    request = {"folder": str(DATA), "uri": uri, "uri_ro": uri, "calls": calls()}
    done = subprocess.run(
        [SYSTEM_PYTHON, str(CALLS)], input=json.dumps(request), capture_output=True, text=True, check=True
    )
    results = iter(json.loads(done.stdout)[2:])
    return {
        "pools": {xml: _outcome([next(results) for _ in range(4)]) for xml in POOLS},
        "volumes": _volumes(VOLUMES, results),
        "types": {type: _volumes(VOLUMES_BY_TYPE, results) for type in VOLUME_POOLS},
    }


def _volumes(documents: list[str], results: Any) -> dict[str, Any]:
    next(results)
    found = {xml: _outcome([next(results) for _ in range(5)]) for xml in documents}
    next(results)
    return found


def _outcome(results: list[Any]) -> Any:
    """Give the text and, of a volume, the information; or the error."""
    _, (kind, made), *asked = results
    if kind == "error":
        return made
    assert all(kind == "value" for kind, _ in asked), results
    return [value for _, value in asked[:-1]]


def main() -> None:
    """Record what libvirtd answers."""
    with Libvirtd() as daemon:
        RECORD.write_text(json.dumps(on_libvirtd(daemon.uri()), indent=1) + "\n")


if __name__ == "__main__":
    main()
