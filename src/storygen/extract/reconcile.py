"""Proposals beside the book: what is the same, new, in conflict or missing. Nothing is decided here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

from storygen.extract.model import Extraction, Proposal, plain_value
from storygen.extract.story_reports import merged
from storygen.story.known import statistics_of
from storygen.story.model import BASES_WITH_VALUE, Figure, Measure, Report, Story

Kind = Literal["same", "new", "conflict", "missing"]
Key = tuple[str, str, str]
# An area, a measure, a statistic, and the report's reading of it as it is shown.
Refusal = tuple[str, str, str, str]
REPORT_MEASURES = ("overall_grade", "audit_from", "audit_to")
_NOT_LOOKED_AT_AGAIN = {
    "rape": r"\brapes?\b",
    "sexual": r"\bsexual\b",
    "violence": r"\bviolen(?:ce|t)\b",
    "robbery": r"\brobber(?:y|ies)\b",
}


@dataclass(frozen=True, slots=True)
class Match:
    """One figure, as a report gives it and as the book has it.

    `figure` is the book's row of figures.csv; `held` is what reports.csv holds of a grade or a date.
    `aside` says why a decision over many figures at once leaves this one out; `refused` who has refused this
    very reading of the report before, and when.
    """

    kind: Kind
    area: str
    measure: str
    statistic: str
    proposal: Proposal | None = None
    figure: Figure | None = None
    held: str = ""
    source_url: str = ""
    carried_from: int | None = None
    aside: str = ""
    refused: str = ""

    @property
    def key(self) -> Key:
        """Return what it is about: area, measure, statistic."""
        return (self.area, self.measure, self.statistic)

    @property
    def certain(self) -> bool:
        """Return whether the report's reading needs no second look."""
        return self.proposal is not None and self.proposal.status == "certain"

    @property
    def in_report_table(self) -> bool:
        """Return whether it stands in reports.csv rather than figures.csv."""
        return self.measure in REPORT_MEASURES

    @property
    def settled(self) -> bool:
        """Return whether nothing is left to do: the book has it as the report does, accepted by somebody.

        So it is with what somebody refused, or read otherwise, who saw this reading of the program's.
        """
        if self.refused:
            return True
        figure = self.figure
        if figure is None:
            return self.kind == "same"
        decided = bool(figure.accepted) and figure.source_url == self.source_url and not figure.doubt
        seen = figure.note.endswith(programs_reading(self.proposed_words))
        return decided and (self.kind == "same" or ((self.kind == "conflict" or self.unread) and seen))

    @property
    def unread(self) -> bool:
        """Return whether the report seems to give it, and a person has to read it there."""
        return self.proposal is not None and self.proposal.unread

    @property
    def in_book(self) -> bool:
        """Return whether the book has a value from the report itself, or in the table of reports."""
        figure = self.figure
        return bool(self.held) or (
            figure is not None and figure.value is not None and figure.source_url == self.source_url
        )

    @property
    def proposed_words(self) -> str:
        """Return the report's reading as it is shown, "" when it has none."""
        return "" if self.proposal is None else shown_reading(self.proposal)

    @property
    def held_words(self) -> str:
        """Return the book's value as it is shown, "" when it has none."""
        if self.figure is None:
            return self.held
        return shown_value(self.figure.value, self.figure.basis)

    def as_json(self) -> dict[str, Any]:
        """Return the object that `--json` prints."""
        proposal, figure = self.proposal, self.figure
        return {
            "area": self.area,
            "measure": self.measure,
            "statistic": self.statistic,
            "kind": self.kind,
            "settled": self.settled,
            "report": proposal.as_json() if proposal else None,
            "book": {
                "value": plain_value(figure.value) if figure else self.held,
                "basis": figure.basis if figure else "",
                "source_url": figure.source_url if figure else "",
                "doubt": figure.doubt if figure else "",
                "accepted": figure.accepted if figure else "",
            }
            if figure or self.held
            else None,
            "aside": self.aside,
            "refused": self.refused,
        }


def programs_reading(words: str) -> str:
    """Return what the note of a figure that a person read otherwise says of the program's reading."""
    return "the program could not read it" if words == NOT_READ else f"the program's reading was {words}"


NOT_READ = "not read"


def shown_reading(proposal: Proposal) -> str:
    """Return what a report was read to give, as it is shown."""
    return NOT_READ if proposal.unread else shown_value(proposal.value, proposal.basis)


def shown_value(value: Decimal | str | None, basis: str) -> str:
    """Return a value in plain digits, or the words of the basis that says why there is none."""
    if value is None:
        return basis.replace("-", " ")
    return format(value, "f") if isinstance(value, Decimal) else value


def compare(
    story: Story, extractions: Sequence[Extraction], refused: Mapping[Refusal, str] | None = None
) -> tuple[Match, ...]:
    """Return every figure that a report gives or the book has, for the areas of which a report was read.

    `refused` has the readings that somebody has refused before, with who and when. Figures of measures that
    the story does not count are left out.
    """
    read = [extraction for extraction in extractions if not extraction.problems]
    own = {measure.table: statistics_of(measure) for measure in story.settings.measures}
    found: list[Match] = []
    for area in story.areas:
        files = [extraction for extraction in read if extraction.area == area.slug]
        if not files:
            continue
        report = story.reports[area.slug]
        proposals = {p.key: p for p in (*merged(files), *_not_looked_at_again(files, own))}
        counted = [p for p in proposals.values() if p.statistic in own.get(p.measure, ())]
        found += _of_figures(story, report, counted, _years(files))
        found += _of_report(report, proposals)
    if refused:
        found = [replace(m, refused=refused.get((*m.key, m.proposed_words), "")) for m in found]
    return _set_aside(found, {m.table: m for m in story.settings.measures})


def _years(files: Iterable[Extraction]) -> dict[str, int]:
    """Return the year that each sentence on findings carried over points back to."""
    notes = [note for e in files for note in e.notes if note.measure == "carried_over" and note.value]
    return {note.quote: int(str(note.value)) for note in notes}


def _not_looked_at_again(
    files: Sequence[Extraction], own: Mapping[str, tuple[str, ...]]
) -> Iterable[Proposal]:
    """Yield, for review, a figure without a value for each crime type that was not inspected again."""
    for extraction in files:
        proposed = {p.measure for p in extraction.proposals if not p.unread}
        for note in extraction.notes:
            if note.measure != "carried_over":
                continue
            for category, words in _NOT_LOOKED_AT_AGAIN.items():
                measure = f"cancelled_{category}"
                if measure in own and measure not in proposed and re.search(words, note.quote, re.IGNORECASE):
                    why = f"not inspected again; the finding is of {note.value or 'an earlier year'}"
                    yield replace(
                        note,
                        measure=measure,
                        statistic="wrong",
                        value=None,
                        status="review",
                        basis="carried-over",
                        reasons=(why,),
                    )


def _of_figures(
    story: Story, report: Report, proposals: Sequence[Proposal], years: Mapping[str, int]
) -> list[Match]:
    book = {(f.area, f.measure, f.statistic): f for f in story.figures_of(report.area)}
    found = []
    for proposal in proposals:
        figure = book.pop(proposal.key, None)
        kind = _kind(proposal, figure)
        year = years.get(proposal.quote) or _year_before(proposal, report)
        carried = year if proposal.basis == "carried-over" else None
        found.append(
            Match(kind, *proposal.key, proposal, figure, source_url=report.url, carried_from=carried)
        )
    found += [Match("missing", *key, figure=figure, source_url=report.url) for key, figure in book.items()]
    return found


def _year_before(proposal: Proposal, report: Report) -> int | None:
    """Return the earlier year that the sentence names, when it names just one."""
    years = {int(y) for y in re.findall(r"\b20[0-3]\d\b", proposal.quote) if int(y) < report.year}
    return years.pop() if len(years) == 1 else None


def _kind(proposal: Proposal, figure: Figure | None) -> Kind:
    """Return how a proposal stands to the book's row. "not-found" says only that nobody has found it yet."""
    if figure is None or (figure.value is None and figure.basis == "not-found"):
        return "new"
    if proposal.unread:
        return "missing"
    carried = proposal.basis == "carried-over"
    if carried != (figure.carried_from is not None or figure.basis == "carried-over"):
        return "conflict"
    if figure.value is None:
        return "same" if proposal.value is None and figure.basis == proposal.basis else "conflict"
    return "same" if proposal.value == figure.value else "conflict"


def _of_report(report: Report, proposals: Mapping[Key, Proposal]) -> list[Match]:
    held = {
        "overall_grade": report.overall_grade,
        "audit_from": report.audit_from.isoformat() if report.audit_from else "",
        "audit_to": report.audit_to.isoformat() if report.audit_to else "",
    }
    found = []
    for measure, value in held.items():
        key = (report.area, measure, "value")
        proposal = proposals.get(key)
        if proposal is None:
            if value:
                found.append(Match("missing", *key, held=value, source_url=report.url))
            continue
        kind: Kind = "new" if not value else "missing" if proposal.unread else "same"
        kind = "conflict" if kind == "same" and proposal.value != value else kind
        found.append(Match(kind, *key, proposal, held=value, source_url=report.url))
    return found


def _set_aside(matches: Sequence[Match], measures: Mapping[str, Measure]) -> tuple[Match, ...]:
    """Mark what no decision over many figures may take in: doubts, and counts that others would not fit.

    Nine of a newspaper's 17 beside 20 checked of the report's would make a share that nobody printed.
    """
    groups: dict[tuple[str, str], list[Match]] = {}
    for match in matches:
        groups.setdefault((match.area, match.measure), []).append(match)
    return tuple(
        replace(match, aside=_aside(match, groups[match.area, match.measure], measures)) for match in matches
    )


def _aside(match: Match, group: Sequence[Match], measures: Mapping[str, Measure]) -> str:
    if match.kind == "missing":
        return ""
    if not match.certain:
        return "the reading is for review"
    if match.kind == "conflict":
        return "the book has another value"
    if match.figure is not None and match.figure.doubt == "conflict":
        return "the book marks it as disputed"
    if match.kind == "new" and (other := _ill_beside(match, group)):
        return f"the book's {other.statistic} ({other.held_words}) is not the report's"
    return ""


def _ill_beside(match: Match, group: Sequence[Match]) -> Match | None:
    """Return a figure of the same measure that the book has from elsewhere and the report bears not out."""
    for other in group:
        figure = other.figure
        if other is match or figure is None or figure.basis not in BASES_WITH_VALUE:
            continue
        if other.kind == "conflict" or (other.kind == "missing" and figure.source_url != match.source_url):
            return other
    return None
