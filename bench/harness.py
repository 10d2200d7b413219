"""Interleaved timing: each round runs every contender once, in turn; a drifting machine drifts for all alike."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Result:
    """One comparison.

    Attributes:
        name: what is compared.
        unit: of the figures, such as ``us/call`` or ``calls/s``.
        ours, theirs: one figure a round.
        goal: what the ratio should reach, None for no goal, and ``better`` which way: "at least" or "at most".
    """

    name: str
    unit: str
    ours_label: str
    theirs_label: str
    goal: float | None
    better: str
    ours: list[float] = field(default_factory=list)
    theirs: list[float] = field(default_factory=list)
    difference: bool = False

    @property
    def ratio(self) -> float:
        """The median over the rounds of ours/theirs (or ours - theirs), pair by pair."""
        return statistics.median(self.ratios)

    @property
    def ratios(self) -> list[float]:
        """One ratio a round."""
        if self.difference:
            return [ours - theirs for ours, theirs in zip(self.ours, self.theirs, strict=True)]
        return [ours / theirs for ours, theirs in zip(self.ours, self.theirs, strict=True)]

    @property
    def noise(self) -> float:
        """Half the spread between the quartiles of the ratios, as a part of their median."""
        if len(self.ratios) < 4:
            return (max(self.ratios) - min(self.ratios)) / 2 / abs(self.ratio)
        low, _, high = statistics.quantiles(self.ratios, n=4)
        return (high - low) / 2 / abs(self.ratio)

    @property
    def reached(self) -> bool:
        """Whether the median ratio reaches the goal, if there is one."""
        if self.goal is None:
            return True
        return self.ratio >= self.goal if self.better == "at least" else self.ratio <= self.goal

    def to_json(self) -> dict[str, object]:
        """Everything, for bench/results.json."""
        return {
            "name": self.name,
            "unit": self.unit,
            self.ours_label: self.ours,
            self.theirs_label: self.theirs,
            "difference" if self.difference else "ratio": self.ratio,
            "noise": self.noise,
            "goal": None if self.goal is None else f"{self.better} {self.goal}",
            "reached": self.reached,
        }


def interleave(result: Result, ours: Callable[[], float], theirs: Callable[[], float], rounds: int) -> Result:
    """Run both once to warm up, then in turn; odd rounds begin with the other one."""
    ours()
    theirs()
    for number in range(rounds):
        if number % 2:
            result.theirs.append(theirs())
            result.ours.append(ours())
        else:
            result.ours.append(ours())
            result.theirs.append(theirs())
    return result
