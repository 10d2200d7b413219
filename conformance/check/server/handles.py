"""Handles of domains: what of them counts, and what the daemon writes into those that it gives."""

from __future__ import annotations

from virtwire.protocol.errors import ErrorCode

from .. import expect, needs
from ..served import NO_NAME, NO_UUID
from ..trial import Trial
from . import check


@check(
    "handles.by-uuid",
    title="a domain is found by the UUID of its handle; name and number do not count",
    fact="libvirtd 9.0.0 ignores a wrong name and a wrong number in a handle.",
)
async def by_uuid(trial: Trial) -> None:
    """Ask for a domain's document by handles with another name, an empty one, and other numbers."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    for odd in (domain.replace(name=NO_NAME), domain.replace(name=""), domain.replace(id=4711), domain.replace(id=0)):
        xml = (await session.call("domain_get_xml_desc", odd, 0)).xml
        expect.true(f"<name>{domain.name}</name>" in xml, f"the document of {odd.name!r}, {odd.id} is another's")


@check(
    "handles.not-by-name",
    title="a handle with the right name and another UUID finds nothing",
    fact="libvirtd 9.0.0 answers 42: a domain that was made anew under the old name is another one.",
)
async def not_by_name(trial: Trial) -> None:
    """Use a handle whose name is right and whose UUID is nobody's."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    await session.refused("domain_get_state", domain.replace(uuid=NO_UUID), 0, code=ErrorCode.NO_DOMAIN)


@check(
    "handles.of-a-domain-that-is-off",
    title="the handle of a domain that is off has the number -1",
    fact="libvirtd 9.0.0 gives -1 in every handle of a domain that is off.",
)
async def of_a_domain_that_is_off(trial: Trial) -> None:
    """Define a domain, and look at the handles that definition, look-ups and list give."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    found = [(await session.call("domain_lookup_by_name", domain.name)).dom]
    found.append((await session.call("domain_lookup_by_uuid", domain.uuid)).dom)
    listed = (await session.call("connect_list_all_domains", 1, 0)).domains
    found += [each for each in listed if each.uuid == domain.uuid]
    expect.equal("how many handles there are", len(found), 3)
    for each in (domain, *found):
        expect.equal("its number", each.id, -1)
        expect.equal("its name", each.name, domain.name)
        expect.equal("its UUID", each.uuid, domain.uuid)


@check(
    "handles.of-a-domain-that-runs",
    title="the handle of a running domain has its number, by which it is found",
    fact="libvirtd 9.0.0 numbers domains as they start; domain_lookup_by_id finds those that run.",
)
async def of_a_domain_that_runs(trial: Trial) -> None:
    """Create a domain, look it up by the number in its handle, destroy it, and look again."""
    session = await trial.open()
    domain = await trial.create_domain(session)
    expect.true(domain.id > 0, f"the handle of a running domain has the number {domain.id}")
    found = (await session.call("domain_lookup_by_id", domain.id)).dom
    expect.equal("what the number found", found, domain)
    await session.call("domain_destroy", domain)
    await session.refused("domain_lookup_by_id", domain.id, code=ErrorCode.NO_DOMAIN)


@check(
    "handles.number-is-new",
    title="a domain that starts again has another number",
    fact="libvirtd 9.0.0 never gives a number twice; the UUID stays.",
    needs=[needs.driver("test", "qemu")],
)
async def number_is_new(trial: Trial) -> None:
    """Start a defined domain twice."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    numbers = []
    for _ in range(2):
        await session.call("domain_create_with_flags", domain, 0)
        numbers.append((await session.call("domain_lookup_by_uuid", domain.uuid)).dom.id)
        await session.call("domain_destroy", domain)
    expect.true(0 < numbers[0] < numbers[1], f"its numbers were {numbers[0]} and {numbers[1]}")


@check(
    "handles.redefined-keeps-uuid",
    title="a document with the UUID of a domain that is there changes that domain",
    fact="libvirtd 9.0.0 takes a definition with the same name and UUID for a change.",
)
async def redefined_keeps_uuid(trial: Trial) -> None:
    """Define a domain, read its document, change a title in it, define it again, and count the domains of that name."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    xml = (await session.call("domain_get_xml_desc", domain, 0)).xml
    changed = xml.replace(f"<name>{domain.name}</name>", f"<name>{domain.name}</name><title>changed</title>")
    again = (await session.call("domain_define_xml", changed)).dom
    expect.equal("its UUID", again.uuid, domain.uuid)
    listed = (await session.call("connect_list_all_domains", 1, 0)).domains
    expect.equal("how many have its name", sum(each.name == domain.name for each in listed), 1)
    expect.true(
        "<title>changed</title>" in (await session.call("domain_get_xml_desc", domain, 0)).xml, "no title is there"
    )
