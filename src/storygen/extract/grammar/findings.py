"""From quantities with their roles and verdicts to findings, held against each other."""

from __future__ import annotations

from dataclasses import dataclass, field

from storygen.extract.grammar.units import (
    OPPOSITE,
    Count,
    Verdict,
)

NOT_SAID_CHECKED = "nothing says that the first number is that of the records checked"
UNJUDGED = "what was found of a number in the sentence was not understood"


@dataclass(slots=True)
class Finding:
    """One thing a sentence says: `part` of `whole` records of a category got a verdict; either may be
    missing."""

    category: str
    part: int | None = None
    whole: int | None = None
    verdict: Verdict = ""
    all: bool = False
    percent: str = ""
    doubts: list[str] = field(default_factory=list)
    # Whether the sentence itself names the category, and not only the words around it.
    named: bool = True


def findings_of(counts: list[Count]) -> list[Finding]:
    """Return what the quantities say together: parts joined to the wholes of their category."""
    findings: list[Finding] = []
    wholes: dict[str, int] = {}
    unsure: set[str] = set()
    for count in counts:
        if count.role == "whole" and count.whole is not None:
            for name in count.categories or ["total"]:
                unsure |= {name} if wholes.setdefault(name, count.whole) != count.whole else set()
    likely = {name for count in counts if count.likely for name in count.categories or ["total"]}
    for count in counts:
        shared = len(count.categories) > 1
        for name in count.categories or ["total"]:
            if count.role not in {"whole", "part", "both"} or count.shape == "R":
                continue
            if count.shape == "F" and count.verdict in {"G", "J"}:
                # "A further two were correct" says nothing of how many were not.
                continue
            finding = Finding(
                name,
                count.part,
                count.whole,
                count.verdict,
                count.all,
                str(count.percent) if count.percent is not None else "",
            )
            if shared and not (count.whole is None and (count.all or count.part == 0)) and count.shape != "E":
                finding.doubts.append("one number is given for several crime types together")
            if count.role == "part" and finding.whole is None:
                finding.whole = wholes.get(name)
                if finding.all:
                    finding.part = finding.whole
            if count.shape == "B" and finding.whole is None and count.verdict in OPPOSITE:
                finding.verdict = OPPOSITE[count.verdict]
            elif count.shape == "B":
                finding.part = finding.whole - count.part if finding.whole and count.part else None
            if name in unsure:
                finding.doubts.append("two numbers could be that of the records checked")
            if likely & {name}:
                finding.doubts.append(NOT_SAID_CHECKED)
            if count.sampled:
                finding.doubts.append(f"{count.sampled} may be all that were cancelled, not those checked")
            if count.shape == "F" or count.summed:
                finding.doubts.append("“further” records are to be added to others")
            findings.append(finding)
    _check_rest(counts, findings)
    _check_each_other(findings)
    return findings


def _check_each_other(findings: list[Finding]) -> None:
    """Doubt all that a sentence says of a category when it says two things, or leaves a part unjudged."""
    for name in {finding.category for finding in findings}:
        here = [finding for finding in findings if finding.category == name]
        by_verdict: dict[str, set[int]] = {}
        for finding in here:
            if finding.part is not None and finding.verdict:
                by_verdict.setdefault(finding.verdict, set()).add(finding.part)
        if len({finding.whole for finding in here if finding.whole is not None}) > 1:
            doubt = "the sentence gives two numbers that these records could be of"
        elif any(len(parts) > 1 for parts in by_verdict.values()):
            doubt = "the sentence gives two numbers for the same thing"
        elif any(f.part is not None and f.whole is not None and not f.verdict for f in here):
            doubt = UNJUDGED
        else:
            continue
        for finding in here:
            finding.doubts.append(doubt)


def _check_rest(counts: list[Count], findings: list[Finding]) -> None:
    """Hold "the remaining 17" against the part and the whole it completes."""
    for count in counts:
        if count.shape != "R" or count.part is None:
            continue
        for finding in findings:
            if (
                finding.category in (count.categories or ["total"])
                and finding.part is not None
                and finding.whole is not None
            ) and finding.part + count.part != finding.whole:
                finding.doubts.append(
                    f"{finding.part} and the remaining {count.part} do not make {finding.whole}"
                )
