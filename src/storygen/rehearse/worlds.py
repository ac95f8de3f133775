"""Hard fictional areas, to try the templates of a story on before real ones come.

Every place here is made up, and so is every number. The story's own settings (measures, angles, rules, words)
are kept; its areas and figures are not.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import product

from storygen.story.model import (
    Area,
    Basis,
    Figure,
    Measure,
    Report,
    Response,
    Source,
    Story,
)

REPORT_URL = "https://example.org/reports/"
PAPER_URL = "https://example.org/paper/"
STEMS = (
    "moor", "vale", "fen", "wold", "mere", "combe", "holt", "ness", "thwaite", "haven",
    "ridge", "shaw", "beck", "leigh", "stoke", "wick", "ford", "hurst", "dale", "marsh",
)  # fmt: skip
HEADS = (
    "North", "East", "Ald", "Brack", "Carn", "Dun", "Elm", "Fal", "Gorse", "Hazel",
    "Iver", "Kes", "Lang", "Mill", "Nether", "Oak", "Pen", "Quarn", "Rush", "Thorn",
)  # fmt: skip
LONG = "The Greater {} and Lower Wrenshire Valleys with the Isles of Saint Aldwyn Combined"
KINDS = ("Police", "Constabulary")
GRADES = ("inadequate", "requires improvement", "good", "outstanding", "")

# What may be known of one proportion, as (part, whole, share): a name, and how it is drawn.
Draw = Callable[[random.Random], tuple[int | None, int | None, int | None]]


def _some(rng: random.Random) -> tuple[int, int, None]:
    whole = rng.randint(10, 40)
    return rng.randint(1, whole - 1), whole, None


def _share(rng: random.Random) -> tuple[None, None, int]:
    return None, None, rng.choice((0, 5, 10, 25, 43, 50, 100))


SITUATIONS: dict[str, Draw] = {
    "some": _some,
    "half": lambda rng: (n := rng.randint(5, 15), 2 * n, None),
    "one": lambda rng: (1, rng.randint(10, 25), None),
    "all": lambda rng: (n := rng.randint(2, 20), n, None),
    "low": lambda rng: (rng.randint(1, 8), rng.randint(20, 40), None),
    "none": lambda rng: (0, rng.randint(10, 30), None),
    "few": lambda rng: (rng.randint(1, 3), rng.randint(4, 9), None),
    "one of one": lambda rng: (1, 1, None),
    "none of one": lambda rng: (0, 1, None),
    "both": lambda rng: (2, 2, None),
    "neither": lambda rng: (0, 2, None),
    "none in words": lambda rng: (0, None, None),
    "part only": lambda rng: (rng.randint(1, 9), None, None),
    "whole only": lambda rng: (None, rng.randint(10, 30), None),
    "share only": _share,
    "large share": lambda rng: (None, None, 43),
    "missing": lambda rng: (None, None, None),
    "not published": lambda rng: (None, None, None),
    "not inspected": lambda rng: (None, None, None),
    "disputed": lambda rng: (4, rng.randint(18, 22), None),
    "carried over": lambda rng: (0, None, None),
    "carried with counts": lambda rng: (0, 20, None),
    "doubtful": lambda rng: (1, 20, None),
    "worked out": lambda rng: (2, 33, 6),
    "high": lambda rng: (rng.randint(13, 18), rng.randint(38, 46), None),
    "none of many": lambda rng: (0, 60, None),
    "most of many": lambda rng: (50, 60, None),
}  # fmt: skip

# Situations that make another story of the measures beside them.
BESIDE = ("none", "none in words", "one", "low", "share only", "part only", "doubtful", "disputed")


@dataclass(frozen=True, slots=True)
class Plan:
    """What is known of one area: the situation of each proportion, by measure.

    `held` says which of the other measures are published, a bit for each; `graded` and `again` whether the
    inspectors' grades are known and whether they came a second time. None leaves it to the area's number.
    """

    situations: dict[str, str]
    held: int | None = None
    graded: bool | None = None
    again: bool | None = None


# What a full league is made of: mostly low shares, so that some stand out by more than chance explains.
LEAGUE = ("low", "low", "low", "one", "one", "none", "none", "none of many", "none of many")


def fictional_names(count: int) -> Iterator[tuple[str, str]]:
    """Yield (short name, name) of made-up forces: plain ones, very long ones, ones that end in s."""
    plain = [f"{head}{stem}" for head in HEADS for stem in STEMS]
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        stem = plain[number % len(plain)] + ("shire" if number >= len(plain) else "")
        if number % 25 == 7:
            short = LONG.format(stem)
        elif number % 10 == 3:
            short = f"{stem} Downs" if number % 20 == 3 else f"{stem}s"
        else:
            short = stem
        # A name that no place can be taken from, as of a capital's police.
        yield (f"{stem} {kind}",) * 2 if number % 25 == 11 else (short, f"{short} {kind}")


def stress_story(story: Story, areas: int, seed: int = 1) -> Story:
    """Return the story on so many hard fictional areas, each in another situation; few can be ranked."""
    rng = random.Random(seed)
    plans = _plans(story.settings.measures, areas, rng)
    return _world(story, plans, rng)


def full_league(story: Story, areas: int = 43, seed: int = 3) -> Story:
    """Return the story on fictional areas that nearly all have figures, so that ranks and ties are stated.

    Some stand out from the total, high and low, and in two measures one stands alone; one has no figures,
    and no rank. Nothing else is outstanding: no embargo, a support line, approved, no national figures.
    """
    rng = random.Random(seed)
    main = [m for m in story.settings.measures if m.kind == "proportion"]
    plans = [{m.id: rng.choice(LEAGUE) for m in main} for _ in range(areas)]
    for high in range(0, areas, 3):
        plans[high] = {m.id: "high" for m in main}
    for place, measure, situation in zip((0, 3), main, ("high", "most of many"), strict=False):
        for number, plan in enumerate(plans):
            plan[measure.id] = situation if number == place else "none of many"
    made = [Plan(plan) for plan in plans]
    made[-1] = Plan({m.id: "missing" for m in main}, held=0, graded=False)
    world = _world(replace(story, national=(), responses=()), made, rng)
    settings = replace(
        world.settings,
        embargo=None,
        support={"line": "the made-up line, 0000 000 0000", "checked": date(2020, 10, 1)},
        approval={"by": "a made-up editor", "on": "1 October 2020"},
    )
    return replace(world, settings=settings)


def whole_matrix(story: Story) -> int:
    """Return how many areas it takes for each hard case to come up by itself, before they are mixed."""
    return len(_hard_cases(story.settings.measures))


def _plans(measures: tuple[Measure, ...], areas: int, rng: random.Random) -> list[Plan]:
    """Return each hard case by itself, then mixtures; for fewer areas, cases from all over the list."""
    cases = _hard_cases(measures)
    if areas < len(cases):
        return [cases[number * len(cases) // areas] for number in range(areas)]
    main = [m for m in measures if m.kind == "proportion"]
    names = list(SITUATIONS)
    mixed = [Plan({m.id: rng.choice(names) for m in main}) for _ in range(areas - len(cases))]
    return cases + mixed


def _hard_cases(measures: tuple[Measure, ...]) -> list[Plan]:
    """Return each situation in all measures alike, in one alone, beside others; and only rates and grades."""
    main = [m for m in measures if m.kind == "proportion"]
    others = len(measures) - len(main)
    missing = {m.id: "missing" for m in main}
    alike = [Plan({m.id: name for m in main}) for name in SITUATIONS]
    alone = [Plan({**missing, m.id: name}) for m in main for name in SITUATIONS]
    beside = [
        Plan({m.id: pair[number % 2] for number, m in enumerate(main)} | {left_out.id: "missing"})
        for pair in product(BESIDE, repeat=2)
        for left_out in main[-2:]
        if pair[0] != pair[1]
    ]
    under_a_lead = [Plan({**missing, main[0].id: "half", main[-1].id: name}) for name in SITUATIONS]
    yes_or_no = (True, False)
    bare = [Plan(missing, *case) for case in product(range(2**others), yes_or_no, yes_or_no)]
    return [*alike, *alone, *beside, *under_a_lead, *bare]


def _world(story: Story, plans: list[Plan], rng: random.Random) -> Story:
    areas, figures, reports, responses = [], [], {}, []
    sources: dict[str, Source] = {}
    measures = {m.id: m for m in story.settings.measures}
    for number, (plan, (short, name)) in enumerate(zip(plans, fictional_names(len(plans)), strict=True)):
        slug = f"fictional-{number}"
        noun = "constabulary" if name.endswith("Constabulary") else "force"
        covers = short if number % 2 else f"{short} and the made-up towns around it"
        areas.append(Area(slug, name, short, noun, "Nowhere", covers))
        report = _planned(_report(slug, name, number, story.settings.edition), plan)
        reports[slug] = report
        second_hand = number % 3 == 0
        url = f"{PAPER_URL}{slug}" if second_hand else report.url or f"{REPORT_URL}{slug}"
        kind = "newspaper" if second_hand else report.kind
        sources[url] = Source(url, "" if second_hand else report.title, "the Fictional Gazette", kind, None)
        if report.url:
            sources[report.url] = Source(
                report.url, report.title, "Fictional inspectors", report.kind, report.published
            )
        for measure_id, situation in plan.situations.items():
            figures += _figures(slug, measures[measure_id], situation, url, rng)
        figures += _published(slug, story, number, plan.held, url, rng)
        if number % 4:
            responses.append(_response(slug, name, number, url))
    national = tuple(figure for figure in story.national)
    kept = {f.source_url: story.sources[f.source_url] for f in national}
    spoken = tuple(r for r in story.responses if r.scope == "national")
    kept |= {r.source_url: story.sources[r.source_url] for r in spoken}
    return replace(
        story,
        settings=replace(story.settings, fictional=True),
        areas=tuple(areas),
        sources={**kept, **sources},
        figures=tuple(figures),
        reports=reports,
        responses=(*responses, *spoken),
        totals=(),
        partners=(),
        national=national,
    )


def _report(slug: str, name: str, number: int, edition: date) -> Report:
    audited = number % 3 != 1
    ended = date(edition.year - 1 - number % 5, 1 + number % 12, 28)
    published = (
        None if number % 11 == 5 else date(ended.year + 1, 3, 1) if number % 2 else ended.replace(day=1)
    )
    return Report(
        area=slug,
        title=f"{name}: a made-up inspection",
        kind="re-inspection" if number % 4 == 2 else "inspection",
        year=ended.year,
        url="" if number % 13 == 6 else f"{REPORT_URL}{slug}",
        published=published if published is None or published <= edition else ended,
        overall_grade=GRADES[number % len(GRADES)],
        accuracy_grade=GRADES[(number // 2) % len(GRADES)] if number % 3 else "",
        audit_from=date(ended.year, 1, 1) if audited else None,
        audit_to=ended if audited else None,
        note="a made-up note" if number % 9 == 4 else "",
    )


def _planned(report: Report, plan: Plan) -> Report:
    """Return a report with the kind and the grades that a plan asks for."""
    if plan.again is not None:
        report = replace(report, kind="re-inspection" if plan.again else "inspection")
    if plan.graded is True:
        accuracy = "requires improvement" if plan.again else ""
        report = replace(report, overall_grade="good", accuracy_grade=accuracy)
    elif plan.graded is False:
        report = replace(report, overall_grade="")
    return report


def _figures(slug: str, measure: Measure, situation: str, url: str, rng: random.Random) -> list[Figure]:
    part, whole, share = SITUATIONS[situation](rng)
    if situation in ("not published", "not inspected"):
        basis = "not-published" if situation == "not published" else "not-inspected"
        return [Figure(slug, measure.table, measure.part, None, basis, url)]  # type: ignore[arg-type]
    doubt = {"disputed": "conflict", "doubtful": "confirm"}.get(situation, "")
    carried = 2014 if situation.startswith("carried") else None
    made = []
    for statistic, value in ((measure.whole, whole), (measure.part, part), ("share_pct", share)):
        if value is None:
            continue
        basis = "rounded" if statistic == "share_pct" else "printed"
        if statistic == measure.part:
            basis = (
                "words" if whole is None and value == 0 else "derived" if situation == "worked out" else basis
            )
        note = "a made-up doubt" if doubt else "the only whole number that fits" if basis == "derived" else ""
        note = "printed in made-up words" if value == 43 else note
        made.append(
            Figure(
                slug,
                measure.table,
                statistic,
                Decimal(value),
                basis,  # type: ignore[arg-type]
                url,
                note=note,
                carried_from=carried,
                doubt=doubt,  # type: ignore[arg-type]
            )
        )
    return made


def _published(
    slug: str, story: Story, number: int, held: int | None, url: str, rng: random.Random
) -> Iterator[Figure]:
    """Yield rates and counts: those held, or every combination in turn, by the area's number."""
    held = ~number if held is None else held
    for place, measure in enumerate(m for m in story.settings.measures if m.kind != "proportion"):
        if not (held >> place) & 1:
            continue
        if measure.kind == "count":
            value = Decimal(rng.randrange(300, 95_000, 100))
            yield Figure(slug, measure.table, measure.part, value, "printed", url)
            continue
        qualifier = "around" if number % 7 == 0 else ""
        value = Decimal(rng.randint(600, 995)) / 10 + (Decimal("0.04") if number % 4 == 1 else 0)
        basis: Basis = "derived" if number % 6 == 4 else "printed"
        note = "the rest of a made-up share" if basis == "derived" else ""
        yield Figure(slug, measure.table, measure.part, value, basis, url, note=note, qualifier=qualifier)
        if number % 5:
            yield Figure(slug, measure.table, measure.whole, Decimal("1.5"), "printed", url)


def _response(slug: str, name: str, number: int, url: str) -> Response:
    speaker = ("Alex Example", "")[number % 2]
    role = ("assistant chief constable", "spokesperson", "")[number % 3]
    responded = date(2020, 10, 1) if number % 5 == 1 else None
    gist = "responded on behalf of the force" if number % 7 == 2 else "said that this response is made up"
    return Response(slug, name, "force", gist, url, speaker, role, responded)
