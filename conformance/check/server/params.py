"""Typed parameters: how many there are, their types, and what a daemon makes of those that are wrong."""

from __future__ import annotations

from typing import Any, Final

from virtwire.protocol import typed_params
from virtwire.protocol.errors import ErrorCode, ErrorDomain
from virtwire.protocol.generated.types import DomainHandle, TypedParam, TypedParamValue

from .. import expect, needs
from ..outcome import Level
from ..session import Session
from ..trial import Trial
from . import check

_CONFIG: Final = 2
_STRINGS: Final = 4
_MOST: Final = 16
_SET: Final = "domain_set_memory_parameters"
_GET: Final = "domain_get_memory_parameters"
_PARAMS: Final = [needs.serves(_GET)]
_KINDS: Final = {"memory": 3, "blkio": 6, "numa": 2}
"""How many parameters each kind has."""


def _param(field: str, kind: int, value: Any) -> TypedParam:
    return TypedParam(field, TypedParamValue(kind, value))


async def _memory(session: Session, domain: DomainHandle) -> dict[str, tuple[int, Any]]:
    ret = await session.call(_GET, domain, _KINDS["memory"], _CONFIG)
    return {param.field: (param.value.type, param.value.value) for param in ret.params}


@check(
    "params.count-{}",
    title="asking for no {} parameters gives their number",
    fact="libvirtd 9.0.0 answers nparams 0 with no parameters and the number there are: 3 of memory, 6 of blkio, 2 of "
    "numa. With any other nparams the number is 0.",
    level=Level.REMOTE,
    needs=_PARAMS,
    cases=_KINDS,
)
async def count(trial: Trial, number: int) -> None:
    """Ask for none, and then for as many as there are: clients do so to know how much room they need."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    (name,) = (name for name, each in _KINDS.items() if each == number)
    ret = await session.call(f"domain_get_{name}_parameters", domain, 0, _CONFIG)
    expect.equal("parameters and their number", (len(ret.params), ret.nparams), (0, number))
    ret = await session.call(f"domain_get_{name}_parameters", domain, number, _CONFIG | _STRINGS)
    expect.equal("parameters and the number beside them", (len(ret.params), ret.nparams), (number, 0))


@check(
    "params.fewer",
    title="no more parameters come than were asked for",
    fact="libvirtd 9.0.0 sends the first of them.",
    level=Level.REMOTE,
    needs=_PARAMS,
)
async def fewer(trial: Trial) -> None:
    """Ask for one of three parameters."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    ret = await session.call(_GET, domain, 1, _CONFIG)
    expect.equal("parameters", [param.field for param in ret.params], ["hard_limit"])


@check(
    "params.bad-count",
    title="a negative number of parameters is refused, and one over the limit",
    fact="libvirtd 9.0.0 answers 1/7 `nparams must be non-negative`, and `nparams too large` above 16.",
    level=Level.REMOTE,
    needs=_PARAMS,
)
async def bad_count(trial: Trial) -> None:
    """Ask for -1 and for 17 parameters of memory."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    for number, text in ((-1, "nparams must be non-negative"), (_MOST + 1, "nparams too large")):
        wanted: dict[str, Any] = {
            "code": ErrorCode.INTERNAL_ERROR,
            "domain": ErrorDomain.RPC,
            "text": f"internal error: {text}",
        }
        await session.refused(_GET, domain, number, _CONFIG, **wanted)


@check(
    "params.set",
    title="a parameter that was set is got with its type, and the others stay",
    fact="libvirtd 9.0.0 has three limits of memory, all of type ullong (4).",
    level=Level.REMOTE,
    needs=_PARAMS,
)
async def set_one(trial: Trial) -> None:
    """Set one limit of a domain's memory."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    before = await _memory(session, domain)
    await session.call(_SET, domain, [_param("soft_limit", typed_params.ULLONG, 7340032)], _CONFIG)
    wanted = before | {"soft_limit": (typed_params.ULLONG, 7340032)}
    expect.equal("parameters", await _memory(session, domain), wanted)


@check(
    "params.string",
    title="a parameter that is a string is set and got as one, by who says that it takes strings",
    fact="libvirtd 9.0.0 sends strings (type 7) only with flag 4, which the client adds when feature 9 is there.",
    level=Level.REMOTE,
    needs=_PARAMS,
)
async def string(trial: Trial) -> None:
    """Set weights of devices, and get parameters with and without the flag for strings."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    value = _param("device_weight", typed_params.STRING, "/dev/null,300")
    await session.call("domain_set_blkio_parameters", domain, [value], _CONFIG)
    ret = await session.call("domain_get_blkio_parameters", domain, _KINDS["blkio"], _CONFIG | _STRINGS)
    expect.true(value in ret.params, f"the string is not among {ret.params!r}")
    ret = await session.call("domain_get_blkio_parameters", domain, _KINDS["blkio"], _CONFIG)
    strings = [param.field for param in ret.params if param.value.type == typed_params.STRING]
    expect.equal("strings to who did not ask for them", strings, [])


@check(
    "params.none",
    title="setting no parameters is refused",
    fact="libvirtd 9.0.0 answers 8/20 `params in virDomainSetMemoryParameters must not be NULL`.",
    level=Level.REMOTE,
    needs=_PARAMS,
)
async def none(trial: Trial) -> None:
    """Set an empty list."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    await session.refused(
        _SET,
        domain,
        [],
        _CONFIG,
        code=ErrorCode.INVALID_ARG,
        domain=ErrorDomain.DOMAIN,
        text="params in virDomainSetMemoryParameters must not be NULL",
        str1="virDomainSetMemoryParameters",
        str2="params",
    )


_WRONG: Final[dict[str, tuple[list[TypedParam], ErrorCode, str]]] = {
    "unknown": (
        [_param("nope", typed_params.ULLONG, 1)],
        ErrorCode.ARGUMENT_UNSUPPORTED,
        "argument unsupported: parameter 'nope' not supported",
    ),
    "of-a-wrong-number-type": (
        [_param("hard_limit", typed_params.INT, 1)],
        ErrorCode.INVALID_ARG,
        "invalid argument: invalid type 'int' for parameter 'hard_limit', expected 'ullong'",
    ),
    "a-string-instead-of-a-number": (
        [_param("hard_limit", typed_params.STRING, "1")],
        ErrorCode.INVALID_ARG,
        "invalid argument: invalid type 'string' for parameter 'hard_limit', expected 'ullong'",
    ),
    "twice": (
        [_param("hard_limit", typed_params.ULLONG, 8192)] * 2,
        ErrorCode.INVALID_ARG,
        "invalid argument: parameter 'hard_limit' occurs multiple times",
    ),
}


@check(
    "params.wrong-{}",
    title="a parameter that is {} is refused, and nothing is set",
    fact="libvirtd 9.0.0 answers 74/0 `parameter 'nope' not supported`, 8/0 `invalid type 'int' for parameter "
    "'hard_limit', expected 'ullong'`, 8/0 `parameter 'hard_limit' occurs multiple times`.",
    level=Level.REMOTE,
    needs=_PARAMS,
    cases=_WRONG,
)
async def wrong(trial: Trial, case: tuple[list[TypedParam], ErrorCode, str]) -> None:
    """Set a good parameter together with one that is wrong; the good one stays as it was."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    before = await _memory(session, domain)
    params, code, text = case
    good = _param("soft_limit", typed_params.ULLONG, 7340032)
    await session.refused(_SET, domain, [good, *params], _CONFIG, code=code, domain=ErrorDomain.NONE, text=text)
    expect.equal("parameters", await _memory(session, domain), before)


@check(
    "params.stats",
    title="statistics of a domain are typed parameters with its handle",
    fact="libvirtd 9.0.0 answers one record a domain; of the group state (1) state.state and state.reason, both ints.",
    level=Level.REMOTE,
    needs=[needs.serves("connect_get_all_domain_stats")],
)
async def stats(trial: Trial) -> None:
    """Ask for the state of two domains that are off; other domains are not answered for."""
    session = await trial.open()
    domains = [await trial.define_domain(session) for _ in range(2)]
    records = (await session.call("connect_get_all_domain_stats", domains, 1, 0)).ret_stats
    expect.true(sorted(each.dom for each in records) == sorted(domains), "the records are not of the domains asked for")
    for record in records:
        params = {param.field: tuple(param.value) for param in record.params}
        wanted = {"state.state": (typed_params.INT, 5), "state.reason": (typed_params.INT, 0)}
        expect.equal("parameters", params, wanted)


@check(
    "params.stats-unknown-group",
    title="a group of statistics that is none is left out, or refused where it is insisted on",
    fact="libvirtd 9.0.0 answers a record without parameters; with flag 0x80000000 error 74 `Stats types bits "
    "0x2000000 are not supported by this daemon`.",
    level=Level.REMOTE,
    needs=[needs.serves("connect_get_all_domain_stats")],
)
async def stats_unknown_group(trial: Trial) -> None:
    """Ask for a group that no version has, without and with the flag that insists."""
    session = await trial.open()
    domain = await trial.define_domain(session)
    (record,) = (await session.call("connect_get_all_domain_stats", [domain], 1 << 25, 0)).ret_stats
    expect.equal("parameters of the record", list(record.params), [])
    code = ErrorCode.ARGUMENT_UNSUPPORTED
    await session.refused("connect_get_all_domain_stats", [domain], 1 << 25, 1 << 31, code=code)


@check(
    "params.cpu-stats-count",
    title="asking for no statistics of the host's CPUs gives their number",
    fact="libvirtd 9.0.0 answers nparams 0 with none and the number 4, and nparams 4 with four and the number 0.",
    level=Level.REMOTE,
    needs=[needs.serves("node_get_cpu_stats")],
)
async def cpu_stats_count(trial: Trial) -> None:
    """Ask for none, then for as many as there are."""
    session = await trial.open()
    ret = await session.call("node_get_cpu_stats", -1, 0, 0)
    expect.equal("statistics and their number", (len(ret.params), ret.nparams), (0, 4))
    ret = await session.call("node_get_cpu_stats", -1, 4, 0)
    expect.equal("names", sorted(each.field for each in ret.params), ["idle", "iowait", "kernel", "user"])
    expect.equal("number beside them", ret.nparams, 0)


@check(
    "params.cpu-stats-refused",
    title="numbers of statistics and of CPUs that make no sense are refused",
    fact="libvirtd 9.0.0 answers 1/7 `nparams must be non-negative`, 1/7 `nparams too large` above 16, and 8/20 to a "
    "CPU below -1, which stands for all.",
    level=Level.REMOTE,
    needs=[needs.serves("node_get_cpu_stats")],
)
async def cpu_stats_refused(trial: Trial) -> None:
    """Ask for -1 statistics, for 17, and for those of CPU -2."""
    session = await trial.open()
    for number, text in ((-1, "nparams must be non-negative"), (_MOST + 1, "nparams too large")):
        code, domain = ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC
        await session.refused(
            "node_get_cpu_stats", -1, number, 0, code=code, domain=domain, text=f"internal error: {text}"
        )
    await session.refused(
        "node_get_cpu_stats",
        -2,
        4,
        0,
        code=ErrorCode.INVALID_ARG,
        domain=ErrorDomain.DOMAIN,
        text="cpuNum in virNodeGetCPUStats only accepts -1 as a negative value",
    )
