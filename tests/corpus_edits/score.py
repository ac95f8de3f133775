"""What a checker found of what it owed, and what it complained of without cause."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from .cases import Case
from .text import Expected

FOUND_BAR, KIND_BAR, COMPLAINT_BAR = 0.98, 0.95, 0.01


class Finding(Protocol):
    """What the score reads of a finding."""

    kind: str
    sentence: str
    words: str


@dataclass(frozen=True)
class Miss:
    """Something owed and not found, or found under a wrong kind, or a complaint without cause."""

    case: Case
    what: str
    expected: Expected | None = None
    findings: tuple[Finding, ...] = ()

    def __str__(self) -> str:
        about = f"{self.case.name} {self.case.slug}, {self.case.saved} ({', '.join(self.case.edits)})"
        said = "; ".join(f"{f.kind}: “{f.words}” in “{f.sentence}”" for f in self.findings)
        owed = (
            f" owed {sorted(self.case.kinds(self.expected))}: “{self.expected.sentence}”"
            if self.expected
            else ""
        )
        return f"{self.what}: {about}{owed}{' said ' + said if said else ''}"


@dataclass
class Score:
    """Counts by (class, with controls)."""

    owed: Counter[tuple[str, bool]] = field(default_factory=Counter)
    found: Counter[tuple[str, bool]] = field(default_factory=Counter)
    right: Counter[tuple[str, bool]] = field(default_factory=Counter)
    sentences: Counter[tuple[str, bool]] = field(default_factory=Counter)
    complaints: Counter[tuple[str, bool]] = field(default_factory=Counter)
    misses: list[Miss] = field(default_factory=list)

    def add(self, case: Case, findings: Iterable[Finding]) -> None:
        """Count one file's findings."""
        complaints = [f for f in findings if f.kind != "supported"]
        matched: set[int] = set()
        for expected in case.expected:
            fresh = (f for f in complaints if expected.sentence or id(f) not in matched)
            hits = [f for f in fresh if matches(expected, f)]
            self._count(case, expected, hits)
            matched |= {id(f) for f in (hits if expected.sentence else hits[:1])}
        spare = [f for f in complaints if id(f) not in matched and not _allowed(case, f)]
        self.sentences[case.group, case.controls] += case.sentences
        self.complaints[case.group, case.controls] += len(spare)
        self.misses += [Miss(case, "complaint without cause", None, (f,)) for f in spare]

    def _count(self, case: Case, expected: Expected, hits: list[Finding]) -> None:
        key = (expected.label, case.controls)
        if case.controls and expected.bound:
            key = ("changed", case.controls)
        right = any(f.kind in case.kinds(expected) for f in hits)
        self.owed[key] += 1
        self.found[key] += bool(hits)
        self.right[key] += right
        if not hits:
            self.misses.append(Miss(case, "not found", expected))
        elif not right:
            self.misses.append(Miss(case, "wrong kind", expected, tuple(hits)))

    def share_found(self, controls: bool) -> float:
        """Return the share of what is owed that was found, with or without content controls."""
        return _share(self.found, self.owed, controls)

    def share_right(self, controls: bool) -> float:
        """Return the share of what is owed that was found under the right kind."""
        return _share(self.right, self.owed, controls)

    def complaint_rate(self, controls: bool, groups: tuple[str, ...] = ("untouched", "fine")) -> float:
        """Return complaints without cause for each sentence."""
        complaints = sum(self.complaints[group, controls] for group in groups)
        return complaints / max(1, sum(self.sentences[group, controls] for group in groups))

    def passes(self) -> bool:
        """Return whether the bars are held, with and without controls."""
        return all(
            self.share_found(controls) >= FOUND_BAR
            and self.share_right(controls) >= KIND_BAR
            and self.complaint_rate(controls) < COMPLAINT_BAR
            for controls in (True, False)
        )

    def rows(self) -> Iterator[tuple[str, bool, int, int, int]]:
        """Yield (class, controls, owed, found, right kind)."""
        for label, controls in sorted(self.owed):
            key = (label, controls)
            yield label, controls, self.owed[key], self.found[key], self.right[key]


def score_cases(
    cases: Iterable[Case], check: Callable[[Case], Iterable[Finding]], score: Score | None = None
) -> Score:
    """Return the score of a checker, given as a function from a case to its findings."""
    score = score or Score()
    for case in cases:
        score.add(case, check(case))
    return score


def matches(expected: Expected, finding: Finding) -> bool:
    """Return whether a finding is about what is owed."""
    if not expected.sentence:
        return finding.kind == "caveat-removed"
    owed, said = plain(expected.sentence), plain(finding.sentence)
    if expected.wording:
        row = plain(expected.sentence.split("|")[0])
        return (
            (bool(row) and row in said)
            or plain(expected.wording) == plain(finding.words)
            or _overlap(owed, said)
        )
    if not said:
        return bool(finding.words) and plain(finding.words) in owed
    return owed in said or (said in owed and (len(said) >= 15 or said == owed))


def plain(text: str) -> str:
    """Return words without what typography and markup do to them."""
    text = re.sub("[\u00ad\u200b\u2060]", "", text).replace("\u2011", "-")
    text = re.sub(r"[\u00a0\u202f\s|*_\\]+", " ", text)
    text = re.sub("[‘’']", "'", re.sub('[“”"]', "", text))
    return text.strip().strip(".").lower()


def _overlap(first: str, second: str) -> bool:
    left, right = set(first.split()), set(second.split())
    return bool(left and right) and len(left & right) >= 0.6 * min(len(left), len(right))


def _allowed(case: Case, finding: Finding) -> bool:
    """Return whether a finding that nothing owes is no fault all the same.

    It is none on an untouched draft's own open brackets, nor on one more caveat in a file that lost some.
    """
    if case.group == "untouched":
        return finding.kind == "placeholder-left"
    return finding.kind == "caveat-removed" and any(e.label == "caveat-removed" for e in case.expected)


def _share(part: Counter[tuple[str, bool]], whole: Counter[tuple[str, bool]], controls: bool) -> float:
    owed = sum(count for (_, kept), count in whole.items() if kept is controls)
    return sum(count for (_, kept), count in part.items() if kept is controls) / owed if owed else 1.0
