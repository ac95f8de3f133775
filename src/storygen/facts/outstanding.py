"""What somebody must still do before a draft is ready, in plain words and with the place to look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from storygen.facts.builder import SheetBuilder
from storygen.facts.model import Fact, Outstanding
from storygen.facts.proportion import is_disputed
from storygen.story.model import Figure, Measure, Report, Response
from storygen.wording.dates import date_words
from storygen.wording.lists import join
from storygen.wording.names import possessive

Held = Mapping[str, Mapping[str, Figure]]


def list_outstanding(
    builder: SheetBuilder, held: Held, report: Report, responses: tuple[Response, ...]
) -> Iterator[Outstanding]:
    """Yield everything outstanding for an area, the most serious first."""
    yield from _conflicts(builder, held)
    yield from _missing(builder, held, report)
    yield from _doubts(builder, held)
    yield from _second_hand(builder, held, report)
    yield from _about_the_report(builder, report)
    yield from _response(builder, responses)
    yield from _desk(builder)


def _measures(builder: SheetBuilder) -> tuple[Measure, ...]:
    return builder.story.settings.measures


def _conflicts(builder: SheetBuilder, held: Held) -> Iterator[Outstanding]:
    for measure in _measures(builder):
        if builder.states.get(measure.id) == "disputed":
            notes = dict.fromkeys(f.note for f in held[measure.id].values() if is_disputed(f) and f.note)
            what = f"sources disagree, or do not say enough, on {measure.things}: {'; '.join(notes)}"
            yield Outstanding(
                "conflict", what, "settle it before any draft states the figure", _ids(builder, measure)
            )


def _missing(builder: SheetBuilder, held: Held, report: Report) -> Iterator[Outstanding]:
    look_in = _look_in(report)
    for measure in _measures(builder):
        state = builder.states.get(measure.id)
        if not measure.needed or state in ("disputed", "unavailable"):
            continue
        gaps = [fact for fact in _facts(builder, measure) if not fact.known]
        if gaps:
            style = builder.style
            what = join(
                [
                    gap.missing if n == 0 else gap.missing.removeprefix("number of ")
                    for n, gap in enumerate(gaps)
                ],
                style,
            )
            yield Outstanding("missing", what, look_in, tuple(gap.id for gap in gaps))
    grade = builder.facts().get("inspection.grade")
    if grade and not grade.known:
        yield Outstanding("missing", grade.missing, look_in, (grade.id,))


def _doubts(builder: SheetBuilder, held: Held) -> Iterator[Outstanding]:
    """Yield each thing that is doubtful once, with all the rows that it is noted beside."""
    by_note: dict[str, list[tuple[Measure, Figure]]] = {}
    for measure in _measures(builder):
        for figure in held.get(measure.id, {}).values():
            if figure.doubt == "confirm" and not figure.accepted:
                by_note.setdefault(figure.note or "not certain", []).append((measure, figure))
    for note, doubtful in by_note.items():
        measures = list(dict.fromkeys(measure for measure, _ in doubtful))
        about = join([measure.label.lower() for measure in measures], builder.style)
        rows = sorted(figure.row for _, figure in doubtful)
        listed = f"row{'s' if len(rows) > 1 else ''} {join([str(row) for row in rows], builder.style)}"
        ids = tuple(fact for measure in measures for fact in _ids(builder, measure))
        yield Outstanding("confirm", f"{about}: {note}", f"{listed} of figures.csv", ids)


def _second_hand(builder: SheetBuilder, held: Held, report: Report) -> Iterator[Outstanding]:
    by_publisher: dict[str, list[str]] = {}
    for measure in _measures(builder):
        for figure in held.get(measure.id, {}).values():
            if figure.value is None or is_disputed(figure):
                continue  # A figure that nobody found needs no source.
            source = builder.story.sources[figure.source_url]
            if source.second_hand:
                names = by_publisher.setdefault(source.publisher, [])
                if measure.label not in names:
                    names.append(measure.label)
    for publisher, names in by_publisher.items():
        listed = join([_lower_first(name) for name in names], builder.style)
        yield Outstanding(
            "confirm", f"figures taken from {publisher} ({listed})", f"confirm them in {report.title}"
        )


def _about_the_report(builder: SheetBuilder, report: Report) -> Iterator[Outstanding]:
    if not report.url:
        yield Outstanding("confirm", "address of the inspection report is not known", f"find {report.title}")
    elif not report.published:
        yield Outstanding("confirm", "date of publication of the inspection report is not known", report.url)
    if report.kind == "inspection" and report.note and report.url:
        yield Outstanding("confirm", report.note.rstrip("."))


def _response(builder: SheetBuilder, responses: tuple[Response, ...]) -> Iterator[Outstanding]:
    own = [r for r in responses if r.scope == builder.area.slug]
    name = builder.area.name
    if not own:
        yield Outstanding("approach", f"{name} has not yet been approached for a response")
    for response in own:
        if response.responded is None:
            edition = date_words(builder.story.settings.edition, builder.style)
            what = f"{possessive(name)} response is undated and was gathered for another outlet"
            yield Outstanding(
                "approach", what, f"approach the {builder.area.noun} again for the edition of {edition}"
            )
            return


def _desk(builder: SheetBuilder) -> Iterator[Outstanding]:
    support = builder.facts().get("support.line")
    if support and not support.known:
        yield Outstanding("support", support.missing, support.look_in, (support.id,))
    if not builder.story.settings.approval.get("by"):
        yield Outstanding("approve", "no editor has approved this draft yet")


def _facts(builder: SheetBuilder, measure: Measure) -> list[Fact]:
    return [fact for fact in builder.facts().values() if fact.measure == measure.id]


def _ids(builder: SheetBuilder, measure: Measure) -> tuple[str, ...]:
    return tuple(fact.id for fact in _facts(builder, measure))


def _look_in(report: Report) -> str:
    return f"look in {report.title}" + (f", {report.url}" if report.url else "")


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
