"""Migration: its settings, and the calls that the C library makes between two daemons, one by one.

The other daemon of a side is on the same machine; what moves goes through a Unix socket that both see.
"""

from __future__ import annotations

from typing import Any

from tests.interop.sweep.step import Step, nothing

from .domains import settled

LIVE = 1
TUNNELLED = 4


def kept(s: Any, name: str, given: bytes) -> None:
    """Remember the cookie that a call gave, for the next one."""
    setattr(s, f"cookie_{name}", given)


def cookie(s: Any, name: str) -> bytes:
    """Return the cookie that a call gave; none where it was refused."""
    found: bytes = getattr(s, f"cookie_{name}", b"")
    return found


async def begun(s: Any) -> str:
    """Ask the source for the document of the domain that is to move."""
    ret = await s.mover.migrate_begin3(None, LIVE, None, 0)
    kept(s, "begin", ret.cookie_out)
    return ret.xml


async def prepared(s: Any) -> str | None:
    """Let the destination wait for the domain."""
    ret = await s.c2.domain_migrate_prepare3(cookie(s, "begin"), s.x.meeting, LIVE, None, 0, s.moving)
    kept(s, "prepare", ret.cookie_out)
    return ret.uri_out


async def begun_params(s: Any) -> str:
    """Ask the source for the document, the newer way."""
    ret = await s.mover.migrate_begin3_params({"migrate_uri": s.x.meeting}, LIVE)
    kept(s, "begin", ret.cookie_out)
    return ret.xml


async def prepared_params(s: Any) -> str | None:
    """Let the destination wait for the domain, the newer way."""
    ret = await s.c2.domain_migrate_prepare3_params(s.move, cookie(s, "begin"), LIVE)
    kept(s, "prepare", ret.cookie_out)
    return ret.uri_out


async def performed_params(s: Any) -> None:
    """Move the domain."""
    kept(
        s,
        "perform",
        await s.mover.migrate_perform3_params(None, {"migrate_uri": s.x.meeting}, cookie(s, "prepare"), LIVE),
    )


async def finished_params(s: Any) -> str:
    """Let the domain go on at the destination."""
    params = {"destination_name": "mover"}
    domain, last = await s.c2.domain_migrate_finish3_params(params, cookie(s, "perform"), LIVE, 0)
    kept(s, "finish", last)
    return str(domain.name)


async def first(results: Any) -> Any:
    """Return the name of the domain that a call gave beside a cookie."""
    return (await results)[0].name


async def tunnelled(start: Any) -> None:
    """Give up the stream of a tunnel."""
    found = await start
    await (found[1] if isinstance(found, tuple) else found).abort()


SETTINGS = [
    Step("d.migrateSetMaxDowntime(500)", lambda s: s.d.migrate_set_max_downtime(500)),
    Step("told(d.migrateGetMaxDowntime)", lambda s: s.d.migrate_get_max_downtime()),
    Step("d.migrateSetMaxSpeed(64)", lambda s: s.d.migrate_set_max_speed(64)),
    Step("d.migrateGetMaxSpeed()", lambda s: s.d.migrate_get_max_speed()),
    Step("d.migrateSetCompressionCache(1 << 26)", lambda s: s.d.migrate_set_compression_cache(1 << 26)),
    Step("told(d.migrateGetCompressionCache)", lambda s: s.d.migrate_get_compression_cache()),
    Step("d.migrateStartPostCopy()", lambda s: s.d.migrate_start_post_copy()),
]

FIRST = [
    Step(
        "native('virDomainMigratePrepare', c2, *out['1'].refs, 'nosuch', out['1'].ref, 1, None, 0)",
        lambda s: s.c2.domain_migrate_prepare("nosuch", 1, None, 0),
    ),
    Step(
        "native('virDomainMigratePerform', d, None, 0, 'nosuch', 1, None, 0)",
        lambda s: s.d.migrate_perform(b"", "nosuch", 1, None, 0),
    ),
    Step(
        "native_domain('virDomainMigrateFinish', c2, 'nosuch', None, 0, 'nosuch', 1)",
        lambda s: s.c2.domain_migrate_finish("nosuch", b"", "nosuch", 1),
    ),
    Step(
        "native('virDomainMigratePrepare2', c2, *out['1'].refs, 'nosuch', out['1'].ref, 1, None, 0, x.mover)",
        lambda s: s.c2.domain_migrate_prepare2("nosuch", 1, None, 0, s.x.mover),
    ),
    Step(
        "native_domain('virDomainMigrateFinish2', c2, 'nosuch', None, 0, 'nosuch', 1, 1)",
        lambda s: s.c2.domain_migrate_finish2("nosuch", b"", "nosuch", 1, 1),
    ),
    Step(
        "native('virDomainMigratePrepareTunnel', c2, c2.newStream(), 4, None, 0, 'nosuch')",
        lambda s: tunnelled(s.c2.domain_migrate_prepare_tunnel(TUNNELLED, None, 0, "nosuch")),
    ),
]
"""Versions 1 and 2 of the protocol. A tunnel of version 2 that is accepted ends libvirtd 9.0.0: here it is refused."""

THIRD = [
    Step("mover = c.createXML(x.mover)", lambda s: s.c.domain_create_xml(s.x.mover)),
    Step("moving = x.mover", lambda s: s.x.mover),
    Step(
        "moving = native_text('virDomainMigrateBegin3', mover, None, *out['begin'].refs, 1, None, 0)",
        begun,
        both=settled,
    ),
    Step(
        "[native('virDomainMigratePrepare3', c2, *out['begin'].data, *out['prepare'].refs, x.meeting,"
        " out['prepare'].ref, 1, None, 0, moving), out['prepare'].text][1]",
        prepared,
    ),
    Step(
        "native('virDomainMigratePerform3', mover, None, *out['prepare'].data, *out['perform'].refs,"
        " None, 'unix:///nosuch', 1, None, 0)",
        lambda s: s.mover.migrate_perform3(None, cookie(s, "prepare"), None, "unix:///nosuch", LIVE, None, 0),
    ),
    Step(
        "native_domain('virDomainMigrateFinish3', c2, 'mover', None, 0, *out['finish'].refs, None, None, 1, 1)",
        lambda s: first(s.c2.domain_migrate_finish3("mover", b"", None, None, LIVE, 1)),
    ),
    Step(
        "native('virDomainMigrateConfirm3', mover, None, 0, 1, 1)",
        lambda s: s.mover.migrate_confirm3(b"", LIVE, 1),
    ),
    Step(
        "native('virDomainMigratePrepareTunnel3', c2, c2.newStream(), *out['begin'].data, *out['tunnel'].refs,"
        " 4, None, 0, 'nosuch')",
        lambda s: tunnelled(s.c2.domain_migrate_prepare_tunnel3(cookie(s, "begin"), TUNNELLED, None, 0, "nosuch")),
    ),
]
"""Version 3: the destination waits, the source does not find it, and both go back."""

PARAMS = [
    Step(
        "moving = native_text('virDomainMigrateBegin3Params', mover, Param.array({'migrate_uri': x.meeting}), 1,"
        " *out['begin'].refs, 1)",
        begun_params,
        both=settled,
    ),
    Step(
        "native('virDomainMigratePrepareTunnel3Params', c2, c2.newStream(), Param.array({'destination_xml': 'nosuch'}),"
        " 1, *out['begin'].data, *out['tunnel'].refs, 4)",
        lambda s: tunnelled(
            s.c2.domain_migrate_prepare_tunnel3_params({"destination_xml": "nosuch"}, cookie(s, "begin"), TUNNELLED)
        ),
    ),
    Step(
        "move = Param.array({'migrate_uri': x.meeting, 'destination_xml': moving})",
        lambda s: {"migrate_uri": s.x.meeting, "destination_xml": s.moving},
        both=nothing,
    ),
    Step(
        "[native('virDomainMigratePrepare3Params', c2, move, 2, *out['begin'].data,"
        " *out['prepare'].refs, out['prepare2'].ref, 1), out['prepare2'].text][1]",
        prepared_params,
    ),
    Step(
        "native('virDomainMigratePerform3Params', mover, None, Param.array({'migrate_uri': x.meeting}), 1,"
        " *out['prepare'].data, *out['perform'].refs, 1)",
        performed_params,
    ),
    Step(
        "native_domain('virDomainMigrateFinish3Params', c2, Param.array({'destination_name': 'mover'}), 1,"
        " *out['perform'].data, *out['finish'].refs, 1, 0)",
        finished_params,
    ),
    Step(
        "native('virDomainMigrateConfirm3Params', mover, None, 0, *out['finish'].data, 1, 0)",
        lambda s: s.mover.migrate_confirm3_params({}, cookie(s, "finish"), LIVE, 0),
    ),
    Step("mover.state()", lambda s: s.mover.get_state()),
    Step("c2.lookupByName('mover').state()", lambda s: moved(s)),
]
"""Version 3 with parameters: a domain moves."""


async def moved(s: Any) -> Any:
    """Tell the state of the domain that has moved."""
    return await (await s.c2.domain_lookup_by_name("mover")).get_state()


STEPS = [*SETTINGS, *FIRST, *THIRD, *PARAMS]
