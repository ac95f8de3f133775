"""Writing up a plan: which chapters a report has, and where its figures and traps stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from tests.corpus import findings_prose, findings_set_out  # registers the ways  # noqa: F401
from tests.corpus import other_figures as put
from tests.corpus.author import CATEGORIES, Author, Count, capital
from tests.corpus.filler import (
    annex,
    carried_over,
    earlier_inspection,
    filler_para,
    filler_pieces,
    trap_paras,
)
from tests.corpus.findings_prose import share
from tests.corpus.pieces import Grid, Head, NearPageEnd, Para, Piece
from tests.corpus.plan import GRADES, Expected, Plan, Rate, draw_categories, draw_count
from tests.corpus.ways import WAYS, Way

COUNT_FLAWS = ("count", "percentage", "total", "impossible")


def assign_ways(a: Author, plan: Plan, deck: list[str]) -> list[tuple[Way, list[Count]]]:
    """Choose the ways that carry this report's findings, and draw counts that fit. Deals from the deck."""
    cats = draw_categories(a.rng)
    if plan.kind == "re-inspection" and a.rng.random() < 0.8:
        plan.carried = [cat for cat in CATEGORIES if cat not in cats] or [cats.pop()]
    if plan.flaw in COUNT_FLAWS:
        way = WAYS[
            {"percentage": "count_then_percentage", "total": "of_the_records_we_examined"}.get(
                plan.flaw, "examined_and_found_correct"
            )
        ]
        return [(way, [draw_count(a.rng, cat, "some", 20) for cat in cats])]
    dealt: list[tuple[Way, list[Count]]] = []
    while cats:
        way = _deal(a, deck, len(cats))
        number = a.rng.randint(max(1, way.least), min(way.most, len(cats)))
        if deck:
            number = max(way.least, min(number, len(cats) // 2), 1)
        same = a.rng.choice((15, 18, 20, 20, 25))
        dealt.append((way, [draw_count(a.rng, cat, way.shape, same) for cat in cats[:number]]))
        cats = cats[number:]
    return dealt


def _deal(a: Author, deck: list[str], most: int) -> Way:
    for name in deck:
        if WAYS[name].least <= most:
            deck.remove(name)
            return WAYS[name]
    fits = [way for way in WAYS.values() if way.least <= most]
    return a.rng.choice(fits)


@dataclass(frozen=True)
class WrittenUp:
    """A report before it is laid out, with the figures that a perfect reader gives."""

    cover: list[str]
    pieces: list[Piece]
    expected: list[Expected]
    ways: tuple[str, ...]


def write_up(a: Author, plan: Plan, deck: list[str], words: int) -> WrittenUp:
    """Write up a plan in about so many words, putting its findings in ways from the deck."""
    dealt = assign_ways(a, plan, deck)
    plan.counts = [count for _, counts in dealt for count in counts]
    expected = expected_of(plan, dealt)
    body = filler_pieces(a, words)
    third = len(body) // 3
    pieces: list[Piece] = []
    pieces += _front(a, plan)
    pieces += _summary(a, plan, dealt)
    pieces += [Head(1, "About this inspection"), *body[: third // 2]]
    if a.rng.random() < 0.6:
        pieces += _placed(a, put.window_pieces(a, plan))
        about_data: list[Piece] = []
    else:
        about_data = put.window_pieces(a, plan)
    pieces += [Para(_fieldwork(a, plan)), *body[third // 2 : third]]
    pieces += [
        Head(1, f"How effective is {a.body} at recording reported crime?"),
        *body[third : third + third // 3],
    ]
    pieces += put.rate_pieces(a, plan.rates, plan.unrecorded)
    pieces += body[third + third // 3 : third + 2 * third // 3]
    pieces += _cancelled(a, plan, dealt)
    pieces += body[third + 2 * third // 3 : 2 * third]
    pieces += [Head(1, "How well do systems and leaders support accurate recording?"), *body[2 * third :]]
    pieces += [Head(1, "Annex A: about the data"), *about_data, filler_para(a), *annex(a)]
    pieces += _flaw_at_the_end(a, plan)
    pieces += [Head(2, "Definitions"), filler_para(a), filler_para(a)]
    return WrittenUp(_cover(a, plan), pieces, expected, tuple(way.name for way, _ in dealt))


def expected_of(plan: Plan, dealt: list[tuple[Way, list[Count]]]) -> list[Expected]:
    """Return what a perfect reader proposes for a plan, flaws allowed for."""
    found = [Expected("overall_grade", "value", plan.grade)]
    found += [Expected("audit_from", "value", plan.window[0].isoformat())]
    found += [Expected("audit_to", "value", plan.window[1].isoformat())]
    for measure, rate in plan.rates.items():
        found += [Expected(measure, "rate_pct", rate.rate), Expected(measure, "ci_pct", rate.margin)]
    found.append(Expected("unrecorded", "per_year_over", str(plan.unrecorded)))
    for way, counts in dealt:
        for c in counts:
            mark = "may-review" if way.hard else "certain-ok"
            found.append(Expected(f"cancelled_{c.cat}", "checked", str(c.checked), mark))
            found.append(Expected(f"cancelled_{c.cat}", "wrong", str(c.wrong), mark))
    if plan.victims:
        found.append(Expected("victims", "should_be_told", str(plan.victims[0])))
        found.append(Expected("victims", "told", str(plan.victims[1])))
    return [replace(e, mark=_flawed(plan, e)) for e in found]


def _flawed(plan: Plan, e: Expected) -> str:
    first = f"cancelled_{plan.counts[0].cat}"
    doubtful = {
        "count": {(first, "wrong")},
        "percentage": {(first, "wrong")},
        "total": {(f"cancelled_{c.cat}", "wrong") for c in plan.counts},
        "impossible": {(first, "wrong")},
        "rate": {("recording_all", "rate_pct")},
        "grade": {("overall_grade", "value")},
        "window": {("audit_to", "value")},
        "victims": {("victims", "told")},
        "": set(),
    }[plan.flaw]
    if (e.measure, e.statistic) in doubtful:
        return "must-review"
    if plan.flaw in COUNT_FLAWS and e.measure.startswith("cancelled"):
        return "may-review"
    measures = {measure for measure, _ in doubtful}
    if e.measure in measures or (plan.flaw == "window" and e.measure == "audit_from"):
        return "may-review"
    return e.mark


def title_of(a: Author, plan: Plan) -> str:
    """Return the report's title."""
    name, kind = a.force.name, plan.kind
    return a.pick(
        f"{name}: Crime Data Integrity {kind} {plan.year}",
        f"{name} – Crime Data Integrity {kind} {plan.year}",
        f"{name}: crime-recording {kind} {plan.year}",
        f"Crime Data Integrity {kind} {plan.year}: {name}",
    )


def _cover(a: Author, plan: Plan) -> list[str]:
    when = f"{plan.published.day} {plan.published:%B %Y}"
    return [
        title_of(a, plan),
        a.pick(f"Published {when}", f"Publication date: {when}", f"{when}"),
        "The Policing Inspectorate",
        "This report is made up for demonstration and tests. No such force and no such inspectorate exist.",
    ]


def _front(a: Author, plan: Plan) -> list[Piece]:
    lines = [
        "Summary",
        "About this inspection",
        "How effective is the force?",
        "Systems and leaders",
        "Annex A",
    ]
    pages = sorted(a.rng.sample(range(3, 36), len(lines)))
    return [
        Head(2, "Contents"),
        *(Para(f"{text} {'.' * 30} {page}") for text, page in zip(lines, pages, strict=True)),
    ]


def _summary(a: Author, plan: Plan, dealt: list[tuple[Way, list[Count]]]) -> list[Piece]:
    pieces: list[Piece] = [Head(1, "Summary")]
    opening = earlier_inspection(a, plan) if plan.kind == "re-inspection" else [filler_para(a)]
    judged = put.grade_pieces(a, plan, plan.grade)
    pieces += opening + judged if a.rng.random() < 0.7 else judged + opening
    pieces.append(filler_para(a))
    if a.rng.random() < 0.4 or plan.flaw == "rate":
        rate = plan.rates["recording_all"]
        if plan.flaw == "rate":
            other = float(rate.rate) - a.rng.choice((1.1, 2.7, 9.0))
            rate = Rate(f"{other:.{len(rate.rate.split('.')[1])}f}", rate.margin)
        pieces.append(Para(put.rate_sentence(a, "recording_all", rate)))
    if plan.flaw == "victims" and plan.victims:
        should, told = plan.victims
        pieces += put.victims_pieces(a, should, told + 1 if told + 1 < should else told - 1)
    pieces += _restated(a, plan, dealt)
    return [*pieces, *(filler_para(a) for _ in range(3))]


def _restated(a: Author, plan: Plan, dealt: list[tuple[Way, list[Count]]]) -> list[Piece]:
    """Restate some findings in the summary, in other words; with a flaw, not the same ones."""
    counts = [count for way, counts in dealt if not way.hard for count in counts]
    if plan.flaw == "count":
        c = counts[0]
        other = c.wrong + 1 if c.wrong + 1 < c.checked else c.wrong - 1
        return WAYS["of_the_records_we_examined"].put(a, [replace(c, wrong=other)])
    if plan.flaw or not counts or a.rng.random() < 0.6:
        return []
    some = counts[: a.rng.randint(1, len(counts))]
    fits = [w for w in WAYS.values() if w.short and w.least <= len(some) <= w.most and _carries(w, some)]
    return a.rng.choice(fits).put(a, some) if fits else []


def _carries(way: Way, counts: list[Count]) -> bool:
    tests = {
        "any": lambda c: True,
        "some": lambda c: 0 < c.wrong < c.checked,
        "zeros": lambda c: c.wrong == 0,
        "few": lambda c: c.wrong <= 3,
    }
    return way.shape in tests and all(tests[way.shape](c) for c in counts)


def _cancelled(a: Author, plan: Plan, dealt: list[tuple[Way, list[Count]]]) -> list[Piece]:
    pieces: list[Piece] = [
        Head(2, a.pick("Cancelled crime records", "Cancelling recorded crimes", "Cancelled crimes"))
    ]
    pieces.append(Para(_what_cancelling_is(a)))
    traps = trap_paras(a, plan)
    pieces += traps[: len(traps) // 2]
    for way, counts in dealt:
        pieces += _with_flaw(a, plan, way, counts)
        if a.rng.random() < 0.4:
            pieces.append(filler_para(a))
    if plan.flaw == "total":
        wrong = sum(c.wrong for c in plan.counts) + a.rng.choice((1, 2, 4))
        pieces.append(
            Para(
                f"In total, of the {a.n(sum(c.checked for c in plan.counts))} cancelled records that we "
                "examined, "
                f"{a.n(wrong)} {a.wrongly()}."
            )
        )
    if plan.carried:
        pieces += carried_over(a, plan)
    pieces += traps[len(traps) // 2 :]
    if plan.victims:
        pieces += _placed(a, put.victims_pieces(a, *plan.victims))
    return pieces


def _with_flaw(a: Author, plan: Plan, way: Way, counts: list[Count]) -> list[Piece]:
    if plan.flaw == "impossible":
        c = counts[0]
        worse = Para(
            f"Of the {a.n(c.checked)} cancelled {a.kind(c.cat)} records that we examined, "
            f"{a.n(c.checked + 2)} {a.wrongly()}."
        )
        return [worse, *(way.put(a, counts[1:]) if len(counts) > 1 else [])]
    pieces = way.put(a, counts)
    if plan.flaw == "percentage":
        c = counts[0]
        right, first = f"({a.percent(share(c.wrong, c.checked))})", pieces[0]
        shifted = share(c.wrong, c.checked) + (9 if c.wrong * 2 < c.checked else -9)
        assert isinstance(first, Para)
        assert right in first.text
        pieces = [Para(first.text.replace(right, f"({a.percent(shifted)})", 1)), *pieces[1:]]
    return pieces


def _what_cancelling_is(a: Author) -> str:
    return a.pick(
        "A recorded crime may be cancelled when information that can be verified shows that no crime took "
        "place, or when it "
        "was recorded in error. Only trained members of staff may cancel the most serious crimes.",
        "If it comes to light that a reported crime did not happen, the rules allow the record to be "
        "cancelled. The decision "
        "must rest on additional verifiable information, which must be written down.",
        "Cancelling a crime record can be right: somebody may have been mistaken, or the offence may "
        "belong to another force. "
        "It must never be done for convenience.",
    )


def _placed(a: Author, pieces: list[Piece]) -> list[Piece]:
    """Now and then let the page end in the middle of what is said."""
    return [NearPageEnd(a.rng.randint(1, 2)), *pieces] if a.rng.random() < 0.15 else pieces


def _fieldwork(a: Author, plan: Plan) -> str:
    first = plan.window[1] + timedelta(days=a.rng.randint(30, 60))
    last = first + timedelta(days=a.rng.randint(4, 18))
    return (
        f"Our fieldwork in {a.body} took place between {a.date(first)} and {a.date(last)}, and we "
        "revisited on "
        f"{a.date(last + timedelta(days=20))}."
    )


def _flaw_at_the_end(a: Author, plan: Plan) -> list[Piece]:
    if plan.flaw == "window":
        return put.window_pieces(a, plan, plan.window[1] - timedelta(days=31))
    if plan.flaw == "grade":
        others = [grade for grade in GRADES if grade != plan.grade]
        graded = capital(a.rng.choice(others))
        return [Grid((("Inspection", "Overall judgment"), (title_of(a, plan), graded)))]
    return []
