"""Domains: defining, finding and starting them, and what they say of themselves."""

from __future__ import annotations

import re

from tests.interop.sweep.forms import names
from tests.interop.sweep.step import Step, in_order, kind, nothing, shape


def settled(xml: str) -> str:
    """Hide what QEMU was given by the host: the numbers of terminals."""
    return re.sub(r"/dev/pts/\d+", "/dev/pts/N", xml)


START = [
    Step("d = c.defineXML(x.guest)", lambda s: s.c.domain_define_xml(s.x.guest)),
    Step("c.defineXML('<domain/>')", lambda s: s.c.domain_define_xml("<domain/>")),
    Step("small = c.defineXMLFlags(x.small, 1)", lambda s: s.c.domain_define_xml_flags(s.x.small, 1)),
    Step("c.defineXMLFlags(x.small, 1 << 30)", lambda s: s.c.domain_define_xml_flags(s.x.small, 1 << 30)),
    Step("c.numOfDefinedDomains()", lambda s: s.c.num_of_defined_domains()),
    Step("sorted(c.listDefinedDomains())", lambda s: s.c.list_defined_domains(), sorted),
    Step("d.create()", lambda s: s.d.create()),
    Step("d.create()", lambda s: s.d.create()),
    Step("small.createWithFlags(1)", lambda s: s.small.create_with_flags(1), nothing, nothing),
    Step("c.createXML(x.passing, 1 << 30)", lambda s: s.c.domain_create_xml(s.x.passing, 1 << 30)),
    Step("small.createWithFlags(0)", lambda s: s.small.create_with_flags(0), nothing, nothing),
    Step("passing = c.createXML(x.passing)", lambda s: s.c.domain_create_xml(s.x.passing)),
    Step("c.createXML('<domain/>')", lambda s: s.c.domain_create_xml("<domain/>")),
    Step("c.numOfDomains()", lambda s: s.c.num_of_domains()),
    Step("sorted(c.listDomainsID())", lambda s: s.c.list_domains(), sorted),
    Step("sorted(d.name() for d in c.listAllDomains())", lambda s: s.c.list_all_domains(), names),
    Step("sorted(d.name() for d in c.listAllDomains(2))", lambda s: s.c.list_all_domains(2), names),
    Step("c.listAllDomains(1 << 30)", lambda s: s.c.list_all_domains(1 << 30)),
    Step("c.lookupByName('guest')", lambda s: s.c.domain_lookup_by_name("guest")),
    Step("c.lookupByName('nosuch')", lambda s: s.c.domain_lookup_by_name("nosuch")),
    Step("c.lookupByID(d.ID())", lambda s: s.c.domain_lookup_by_id(s.d.id)),
    Step("c.lookupByID(999)", lambda s: s.c.domain_lookup_by_id(999)),
    Step("c.lookupByUUIDString(x.guest_uuid)", lambda s: s.c.domain_lookup_by_uuid(s.x.guest_uuid)),
    Step("c.lookupByUUID(bytes(16))", lambda s: s.c.domain_lookup_by_uuid(bytes(16))),
]

READS = [
    Step("d.XMLDesc()", lambda s: s.d.get_xml_desc(), both=settled),
    Step("d.XMLDesc(1)", lambda s: s.d.get_xml_desc(1), both=settled),
    Step("d.XMLDesc(2)", lambda s: s.d.get_xml_desc(2)),
    Step("d.XMLDesc(1 << 31)", lambda s: s.d.get_xml_desc(1 << 31)),
    Step("d.info()", lambda s: s.d.get_info(), both=lambda info: info[:4]),
    Step("d.state()", lambda s: s.d.get_state()),
    Step("d.state(1)", lambda s: s.d.get_state(1)),
    Step("d.maxMemory()", lambda s: s.d.get_max_memory()),
    Step("d.maxVcpus()", lambda s: s.d.get_max_vcpus()),
    Step("d.vcpusFlags(0)", lambda s: s.d.get_vcpus_flags(0)),
    Step("d.vcpusFlags(2)", lambda s: s.d.get_vcpus_flags(2)),
    Step("d.OSType()", lambda s: s.d.get_os_type()),
    Step("d.setAutostart(1)", lambda s: s.d.set_autostart(True)),
    Step("d.autostart()", lambda s: s.d.get_autostart()),
    Step("d.isActive()", lambda s: s.d.is_active()),
    Step("d.isPersistent()", lambda s: s.d.is_persistent()),
    Step("d.isUpdated()", lambda s: s.d.is_updated()),
    Step("d.controlInfo()[0]", lambda s: s.d.get_control_info(), lambda r: r[0]),
    Step("d.jobInfo()", lambda s: s.d.get_job_info()),
    Step("d.jobStats()", lambda s: s.d.get_job_stats(), lambda r: {"type": r[0], **r[1]}),
    Step("d.jobStats(1)", lambda s: s.d.get_job_stats(1), lambda r: {"type": r[0], **r[1]}),
    Step("d.abortJob()", lambda s: s.d.abort_job()),
    Step("d.abortJobFlags()", lambda s: s.d.abort_job_flags()),
    Step("d.diskErrors()", lambda s: s.d.get_disk_errors()),
    Step("d.messages()", lambda s: s.d.get_messages()),
    Step("d.messages(1 << 30)", lambda s: s.d.get_messages(1 << 30)),
    Step("c.domainListGetStats([d], 1)", lambda s: s.c.get_all_domain_stats([s.d], 1)),
    Step("c.domainListGetStats([d])", lambda s: s.c.get_all_domain_stats([s.d], 0), both=shape),
    Step("c.getAllDomainStats(1)", lambda s: s.c.get_all_domain_stats([], 1), both=in_order),
    Step("told(d.securityLabel)", lambda s: s.d.get_security_label()),
    Step("native('virDomainGetSecurityLabelList', d, out['labels'].ref)", lambda s: s.d.get_security_label_list(), len),
    Step("d.launchSecurityInfo()", lambda s: s.d.get_launch_security_info()),
    Step(
        "d.setLaunchSecurityState({'sev-secret': 'x', 'sev-secret-header': 'y'})",
        lambda s: s.d.set_launch_security_state({"sev-secret": "x", "sev-secret-header": "y"}),
    ),
    Step("d.perfEvents()", lambda s: s.d.get_perf_events()),
    Step("d.setPerfEvents({'cpu_clock': True}, 2)", lambda s: s.d.set_perf_events({"cpu_clock": True}, 2)),
    Step("d.perfEvents(2)", lambda s: s.d.get_perf_events(2)),
    Step("d.setMetadata(0, 'words', None, None)", lambda s: s.d.set_metadata(0, "words")),
    Step(
        "d.setMetadata(2, '<n>1</n>', 'k', 'urn:example:k')",
        lambda s: s.d.set_metadata(2, "<n>1</n>", "k", "urn:example:k"),
    ),
    Step("d.setMetadata(1, 'two\\nlines', None, None)", lambda s: s.d.set_metadata(1, "two\nlines")),
    Step("d.metadata(2, 'urn:example:app')", lambda s: s.d.get_metadata(2, "urn:example:app")),
    Step("d.metadata(2, 'urn:nosuch')", lambda s: s.d.get_metadata(2, "urn:nosuch")),
    Step("d.metadata(0, None)", lambda s: s.d.get_metadata(0)),
    Step("d.startDirtyRateCalc(1)", lambda s: s.d.start_dirty_rate_calc(1)),
    Step("d.startDirtyRateCalc(99)", lambda s: s.d.start_dirty_rate_calc(99)),
    Step("d.memoryPeek(0, 16, 2)", lambda s: s.d.memory_peek(0, 16, 2)),
    Step("d.memoryPeek(0, 16, 3)", lambda s: s.d.memory_peek(0, 16, 3)),
    Step("d.memoryStats()", lambda s: s.d.memory_stats(), both=kind),
    Step("d.setMemoryStatsPeriod(5)", lambda s: s.d.set_memory_stats_period(5)),
    Step("d.setMemoryStatsPeriod(5, 1 << 30)", lambda s: s.d.set_memory_stats_period(5, 1 << 30)),
]

GUEST = [
    Step("d.hostname(2)", lambda s: s.d.get_hostname(2)),
    Step("d.hostname(1)", lambda s: s.d.get_hostname(1)),
    Step("d.fsInfo()", lambda s: s.d.get_fsinfo()),
    Step("d.fsFreeze()", lambda s: s.d.fsfreeze([])),
    Step("d.fsThaw(['/'])", lambda s: s.d.fsthaw(["/"])),
    Step("d.fSTrim(None, 0)", lambda s: s.d.fstrim(None, 0)),
    Step("d.getTime()", lambda s: s.d.get_time(), lambda r: {"seconds": r.seconds, "nseconds": r.nseconds}),
    Step("d.setTime({'seconds': 1, 'nseconds': 2})", lambda s: s.d.set_time(1, 2)),
    Step("told(d.guestVcpus)", lambda s: s.d.get_guest_vcpus()),
    Step("d.setGuestVcpus('1', 1)", lambda s: s.d.set_guest_vcpus("1", 1)),
    Step("d.guestInfo(0)", lambda s: s.d.get_guest_info(0)),
    Step("d.guestInfo(1)", lambda s: s.d.get_guest_info(1)),
    Step("d.agentSetResponseTimeout(1)", lambda s: s.d.agent_set_response_timeout(1)),
    Step("d.agentSetResponseTimeout(-7)", lambda s: s.d.agent_set_response_timeout(-7)),
    Step("d.authorizedSSHKeysGet('root')", lambda s: s.d.authorized_ssh_keys_get("root")),
    Step(
        "d.authorizedSSHKeysSet('root', ['ssh-rsa AAAA'])",
        lambda s: s.d.authorized_ssh_keys_set("root", ["ssh-rsa AAAA"]),
    ),
    Step("d.setUserPassword('root', 'secret')", lambda s: s.d.set_user_password("root", "secret")),
    Step("d.interfaceAddresses(0)", lambda s: s.d.interface_addresses(0), lambda r: addresses(r)),
    Step("d.interfaceAddresses(1)", lambda s: s.d.interface_addresses(1), lambda r: addresses(r)),
    Step("d.interfaceAddresses(2)", lambda s: s.d.interface_addresses(2), lambda r: addresses(r)),
    Step("d.sendProcessSignal(1, 15)", lambda s: s.d.send_process_signal(1, 15)),
    Step("d.sendKey(0, 10, [28, 30], 2)", lambda s: s.d.send_key(0, 10, [28, 30])),
    Step("d.sendKey(0, 10, [999999], 1)", lambda s: s.d.send_key(0, 10, [999999])),
    Step("d.injectNMI()", lambda s: s.d.inject_nmi()),
    Step("d.injectNMI(7)", lambda s: s.d.inject_nmi(7)),
    Step("d.pMSuspendForDuration(0, 0)", lambda s: s.d.pm_suspend_for_duration(0, 0)),
    Step("d.pMSuspendForDuration(9, 9)", lambda s: s.d.pm_suspend_for_duration(9, 9)),
    Step("d.pMWakeup()", lambda s: s.d.pm_wakeup()),
]

STATES = [
    Step("d.suspend()", lambda s: s.d.suspend()),
    Step("d.state()", lambda s: s.d.get_state()),
    Step("d.resume()", lambda s: s.d.resume()),
    Step("d.resume()", lambda s: s.d.resume()),
    Step("d.reset()", lambda s: s.d.reset()),
    Step("d.reset(1)", lambda s: s.d.reset(1)),
    Step("d.setLifecycleAction(1, 2)", lambda s: s.d.set_lifecycle_action(1, 2)),
    Step("d.setLifecycleAction(9, 9)", lambda s: s.d.set_lifecycle_action(9, 9)),
    Step("d.reboot(2)", lambda s: s.d.reboot(2)),
    Step("d.reboot(1)", lambda s: s.d.reboot(1)),
    Step("passing.shutdown()", lambda s: s.passing.shutdown()),
    Step("small.shutdownFlags(2)", lambda s: s.small.shutdown_flags(2)),
    Step("small.shutdownFlags(1)", lambda s: s.small.shutdown_flags(1)),
]

END = [
    Step("passing.destroyFlags(1)", lambda s: s.passing.destroy_flags(1)),
    Step("small.destroy()", lambda s: s.small.destroy()),
    Step("small.rename('renamed')", lambda s: s.small.rename("renamed")),
    Step("small.rename('guest')", lambda s: s.small.rename("guest")),
    Step("small.undefine()", lambda s: s.small.undefine()),
    Step("small.undefine()", lambda s: s.small.undefine()),
    Step("d.destroyFlags()", lambda s: s.d.destroy_flags()),
    Step("d.destroy()", lambda s: s.d.destroy()),
    Step("d.undefineFlags(19)", lambda s: s.d.undefine_flags(19)),
    Step("d.undefineFlags(19)", lambda s: s.d.undefine_flags(19)),
]


def addresses(found: object) -> dict[str, object]:
    """Arrange the addresses of interfaces as libvirt-python does."""
    assert isinstance(found, list)
    return {
        each.name: {
            "hwaddr": each.hwaddr,
            "addrs": [{"type": one.type, "addr": one.addr, "prefix": one.prefix} for one in each.addrs],
        }
        for each in found
    }
