"""Edits that make a draft untrue, by the kind of finding that a checker owes for each."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from . import phrases, wrong_phrases
from .edits import (
    PROPORTIONS,
    Edit,
    Place,
    about,
    counted,
    insert,
    keep_controls,
    only_about,
    owed,
    places,
    put,
    say,
    shared,
)
from .fine import caveats
from .slots import NAMED, count_text, fair_fractions, far_fractions, percent, spelled
from .text import (
    Base,
    Edited,
    Expected,
    Paragraph,
    Piece,
    Pieces,
    join_sentences,
    sentences,
    substitute,
    words,
)

GRADES = ("outstanding", "good", "requires improvement", "inadequate")
CATEGORY_WORDS = {
    "sexual": r"\b[Ss]ex(?:ual)? offence", "rape": r"\b[Rr]ape", "violence": r"\b[Vv]iolence|\b[Vv]iolent crime",
    "robbery": r"\b[Rr]obbery",
}  # fmt: skip
NUMBER_WORDS = {spelled(n) for n in range(1, 100)}
CATEGORY_NAMES = {"sexual": "sexual offence", "rape": "rape", "violence": "violence", "robbery": "robbery"}


# --- numbers -----------------------------------------------------------------------------------------------


def number_altered(edited: Edited, rng: random.Random) -> Edited | None:
    """Alter a number where it stands, as a slip of the keyboard or a "correction" would."""
    found = [
        (place, piece) for place in places(edited) for piece in place.pieces if _alterable(edited.base, piece)
    ]
    if not found:
        return None
    place, piece = rng.choice(found)
    text = other_number(edited.base, piece, rng)
    if text is None:
        return None
    new = tuple(replace(x, text=text) if x is piece else x for x in place.pieces)
    return put(edited, place, new, "number altered", owed("contradicted", new, bound=("changed",)))


def number_misremembered(edited: Edited, rng: random.Random) -> Edited | None:
    """Rewrite a sentence with a number that is not the draft's."""
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    slot = rng.choice(("w", "w", "c", "p"))
    statistic = {"w": "wrong", "c": "checked", "p": "share"}[slot]
    fact = edited.base.fact(f"{measure}.{statistic}")
    templates = [t for t in (*phrases.COUNTS, *phrases.SHARES) if _has(t, slot) and not _has(t, "r")]
    if fact is None:
        return None
    text = other_number(edited.base, Piece(str(fact["text"]), fact["id"]), rng)
    if text is None or (slot == "p" and "%" not in text):
        return None
    changes = {slot: text, slot.upper(): text[0].upper() + text[1:]}
    new = say(edited.base, rng.choice(templates), measure, rng, wc="wrongly cancelled", **changes)
    return _rewrite(edited, measure, new, rng, "number misremembered", "contradicted")


def all_or_none(edited: Edited, rng: random.Random) -> Edited | None:
    """Say that all, or none, were wrong."""
    measures = [
        m
        for m in counted(edited.base)
        if _value(edited.base, f"{m}.wrong") < _value(edited.base, f"{m}.checked")
    ]
    if not measures:
        return None
    measure = rng.choice(measures)
    new = say(edited.base, rng.choice(wrong_phrases.ALL_OR_NONE), measure, rng)
    return _rewrite(edited, measure, new, rng, "all or none", "contradicted")


def grade_altered(edited: Edited, rng: random.Random) -> Edited | None:
    """Give the force another grade."""
    grade = edited.base.fact("inspection.grade")
    found = [place for place in places(edited) if "inspection.grade" in place.facts]
    if not found or grade is None:
        return None
    other = rng.choice([g for g in GRADES if g != grade["value"]])
    place = found[0]
    if rng.random() < 0.5:
        new: Pieces | None = tuple(
            replace(x, text=x.text.replace(grade["value"], other)) if x.fact == "inspection.grade" else x
            for x in place.pieces
        )
        expect = ("changed",)
    else:
        new = say(edited.base, rng.choice(phrases.GRADES), "", rng, grade=other)
        expect = ()
    return put(edited, place, new, "grade altered", owed("contradicted", new, bound=expect)) if new else None


def fact_box_altered(edited: Edited, rng: random.Random) -> Edited | None:
    """Alter a number in the fact box."""
    rows = [
        (i, j)
        for i, p in enumerate(edited.paragraphs)
        for j, cell in enumerate(p.cells)
        if len(cell) == 1 and _alterable(edited.base, cell[0]) and p.text not in edited.touched
    ]
    if not rows:
        return None
    i, j = rng.choice(rows)
    row = edited.paragraphs[i]
    text = other_number(edited.base, row.cells[j][0], rng)
    if text is None:
        return None
    cells = tuple((replace(cell[0], text=text),) if k == j else cell for k, cell in enumerate(row.cells))
    changed = replace(row, cells=cells)
    expected = Expected(
        "contradicted", frozenset({"contradicted"}), changed.text, frozenset({"changed"}), text
    )
    return replace(
        edited,
        paragraphs=(*edited.paragraphs[:i], changed, *edited.paragraphs[i + 1 :]),
        expected=(*edited.expected, expected),
        edits=(*edited.edits, "fact box altered"),
        touched=edited.touched | {changed.text},
    )


# --- the right number of the wrong thing -------------------------------------------------------------------


def category_swapped(edited: Edited, rng: random.Random) -> Edited | None:
    """Give a measure's numbers as another measure's."""
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    others = [m for m in PROPORTIONS if m != measure and not _same_numbers(edited.base, m, measure)]
    other = rng.choice(others)
    place = _one_of(only_about(edited, measure), rng)
    pattern = CATEGORY_WORDS[measure]
    if place and re.search(pattern, place.text) and rng.random() < 0.5:
        new: Pieces | None = substitute(place.pieces, pattern, CATEGORY_NAMES[other])
        inside = _inside(place, pattern, "wrong-measure")
        return put(
            edited, place, new or (), "category swapped", owed("wrong-measure", new or (), bound=inside)
        )
    templates = [t for t in (*phrases.COUNTS, *phrases.SHARES) if _has(t, "cat")]
    new = say(
        edited.base, rng.choice(templates), measure, rng, cat=CATEGORY_NAMES[other], wc="wrongly cancelled"
    )
    return _rewrite(edited, measure, new, rng, "category swapped", "wrong-measure")


def rate_swapped(edited: Edited, rng: random.Random) -> Edited | None:
    """Give the recording rate of one kind of crime as that of another."""
    held = [m for m in phrases.RATES if edited.base.fact(f"{m}.rate")]
    if len(held) < 2:
        return None
    measure, other = rng.sample(held, 2)
    rate = edited.base.fact(f"{measure}.rate")
    assert rate is not None
    templates = [t for t in phrases.RATES[other] if "{margin}" not in t]
    new = say(edited.base, rng.choice(templates), other, rng, rate=rate["text"])
    found = [place for place in places(edited) if f"{measure}.rate" in place.facts]
    if not found or new is None:
        return None
    return put(edited, found[0], new, "rate swapped", owed("wrong-measure", new))


def other_force(edited: Edited, rng: random.Random) -> Edited | None:
    """Give this force's numbers as another force's, or the whole country's."""
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    neighbour = rng.choice(edited.base.facts["others"])
    templates = wrong_phrases.NATIONWIDE if rng.random() < 0.3 else wrong_phrases.ELSEWHERE
    new = say(edited.base, rng.choice(templates), measure, rng, other=neighbour["name"],
              othershort=neighbour["short_name"])  # fmt: skip
    return _rewrite(edited, measure, new, rng, "another force", "wrong-area")


def force_renamed(edited: Edited, rng: random.Random) -> Edited | None:
    """Put another force's name in a sentence of the draft."""
    name = edited.base.facts["area"]["name"]
    found = [p for p in places(edited) if name in p.text and p.measures & {*PROPORTIONS}]
    place = _one_of(found, rng)
    if place is None:
        return None
    other = rng.choice(edited.base.facts["others"])["name"]
    new = substitute(place.pieces, re.escape(name), other)
    return put(edited, place, new, "force renamed", owed("wrong-area", new))


# --- what was found of them --------------------------------------------------------------------------------


def way_round(edited: Edited, rng: random.Random) -> Edited | None:
    """Say "correctly" for "wrongly", or turn the sentence round in some other way."""
    choice = rng.random()
    if choice < 0.12 and edited.base.fact("recording_all.rate"):
        return _way_round_rate(edited, rng)
    if choice < 0.3 and edited.base.fact("victims.told"):
        return _way_round_victims(edited, rng)
    measures = _uneven(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    place = _one_of([p for p in about(edited, measure) if "wrongly cancelled" in p.text], rng)
    if place and choice < 0.6:
        new: Pieces | None = substitute(
            place.pieces, "wrongly cancelled", rng.choice(wrong_phrases.WAY_ROUND_PHRASES)
        )
        return put(edited, place, new or (), "correctly for wrongly", owed("wrong-way-round", new or ()))
    templates = rng.choice((wrong_phrases.WAY_ROUND, wrong_phrases.WAY_ROUND_COMPLEMENT))
    new = say(edited.base, rng.choice(templates), measure, rng)
    return _rewrite(edited, measure, new, rng, "turned round", "wrong-way-round")


def qualifier_lost(edited: Edited, rng: random.Random) -> Edited | None:
    """Drop "wrongly"."""
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    place = _one_of([p for p in about(edited, measure) if "wrongly cancelled" in p.text], rng)
    if place and rng.random() < 0.45:
        new: Pieces | None = substitute(place.pieces, "wrongly cancelled", "cancelled")
        return put(edited, place, new or (), "wrongly dropped", owed("qualifier-lost", new or ()))
    if rng.random() < 0.2:
        return _headline(edited, rng, measure, wrong_phrases.QUALIFIER_LOST_HEADLINES, "qualifier-lost")
    new = say(edited.base, rng.choice(wrong_phrases.QUALIFIER_LOST), measure, rng)
    return _rewrite(edited, measure, new, rng, "without wrongly", "qualifier-lost")


def wrong_base(edited: Edited, rng: random.Random) -> Edited | None:
    """Make the sampled cancelled records into reports, or into all crimes."""
    if rng.random() < 0.12:
        found = [p for p in places(edited) if "recording_all.rate" in p.facts]
        new = say(edited.base, rng.choice(wrong_phrases.WRONG_BASE_RATES), "recording_all", rng)
        return put(edited, found[0], new, "all crimes", owed("wrong-base", new)) if found and new else None
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    pattern = r"cancelled (\w+(?: \w+)?) records"
    place = _one_of([p for p in only_about(edited, measure) if re.search(pattern, p.text)], rng)
    if place and rng.random() < 0.4:
        new = substitute(place.pieces, pattern, r"\1 reports")
        inside = _inside(place, pattern, "wrong-base")
        return put(edited, place, new, "reports for records", owed("wrong-base", new, bound=inside))
    if rng.random() < 0.2:
        return _headline(edited, rng, measure, wrong_phrases.WRONG_BASE_HEADLINES, "wrong-base")
    new = say(edited.base, rng.choice(wrong_phrases.WRONG_BASE), measure, rng)
    return _rewrite(edited, measure, new, rng, "of reports", "wrong-base")


def rank_claimed(edited: Edited, rng: random.Random) -> Edited | None:
    """Claim a place in a table, or a comparison, that no fact holds."""
    measures = [m for m in counted(edited.base) if not edited.base.fact(f"{m}.rank")]
    if not measures:
        return None
    measure = rng.choice(measures)
    other = rng.choice(edited.base.facts["others"])["name"]
    region = edited.base.facts["area"]["region"]
    if rng.random() < 0.15:
        return _headline(edited, rng, measure, wrong_phrases.RANK_HEADLINES, "rank-unsupported")
    if rng.random() < 0.2:
        new = say(edited.base, rng.choice(wrong_phrases.COMPARISONS), measure, rng, other=other)
        kinds = ("rank-unsupported", "not-ours", "contradicted", "wrong-area")
        return insert(edited, new, "comparison", rng, owed("rank-unsupported", new, *kinds)) if new else None
    template = rng.choice(wrong_phrases.RANKS).replace("{region}", region)
    new = say(edited.base, template, measure, rng)
    return insert(edited, new, "rank", rng, owed("rank-unsupported", new)) if new else None


def fraction_too_far(edited: Edited, rng: random.Random) -> Edited | None:
    """Say "one in 10" for 9%, "two-thirds" for 55%, "more than a third" for 32%."""
    measures = shared(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    taken = {text for m in measures if m != measure for text in fair_fractions(*_exact(edited.base, m))}
    options = [text for text in far_fractions(*_exact(edited.base, measure)) if text not in taken]
    if not options:
        return None
    text = rng.choice(options)
    kinds = _fraction_kinds(text, *_exact(edited.base, measure))
    changes = {"f": text, "F": text[0].upper() + text[1:]}
    if rng.random() < 0.15:
        return _headline(
            edited, rng, measure, wrong_phrases.FRACTION_HEADLINES, "fraction-too-far", **changes
        )
    new = say(edited.base, rng.choice(wrong_phrases.FRACTIONS), measure, rng, **changes)
    return _rewrite(edited, measure, new, rng, "fraction too far", "fraction-too-far", *kinds)


def category_renamed(edited: Edited, rng: random.Random) -> Edited | None:
    """Call sexual offences "sexual assaults", robbery "burglary"."""
    measures = counted(edited.base)
    if not measures:
        return None
    measure = rng.choice(measures)
    cat, cats = rng.choice(wrong_phrases.RENAMED[measure])
    kinds = ("category-renamed", "wrong-measure") if measure == "rape" else ("category-renamed",)
    pattern = CATEGORY_WORDS[measure]
    place = _one_of([p for p in only_about(edited, measure) if re.search(pattern, p.text)], rng)
    if place and rng.random() < 0.5:
        new: Pieces | None = substitute(place.pieces, pattern, cat)
        inside = _inside(place, pattern, *kinds)
        return put(
            edited, place, new or (), "renamed", owed("category-renamed", new or (), *kinds, bound=inside)
        )
    templates = [t for t in (*phrases.COUNTS, *phrases.SHARES) if _has(t, "cat") or _has(t, "cats")]
    new = say(edited.base, rng.choice(templates), measure, rng, cat=cat, cats=cats, wc="wrongly cancelled")
    return _rewrite(edited, measure, new, rng, "renamed", "category-renamed", *kinds)


# --- what is gone, left over, or somebody else's -----------------------------------------------------------


def caveat_removed(edited: Edited, rng: random.Random) -> Edited | None:
    """Take out the sentence on small samples, who found it, when, the reply, or where the story came from."""
    options = sorted(caveats(edited) & {"sample", "source", "year", "reply", "label"})
    gone = rng.choice(options) if options else ""
    if not gone or f"{gone} removed" in edited.edits:
        return None
    kept = [p for p in edited.paragraphs if p.part == "story"]
    after = tuple(p for p in (_without(p, gone, edited) for p in kept) if p is not None)
    touched = {text for text in edited.touched if not any(text in p.text for p in after)}
    if touched or not any(p.kind == "body" for p in after):
        return None
    expected = (*edited.expected, Expected("caveat-removed", frozenset({"caveat-removed"})))
    result = replace(edited, paragraphs=after, expected=expected, edits=(*edited.edits, f"{gone} removed"))
    lost = {"source", "inspectors"} if gone == "source" else {gone}
    return result if caveats(edited) - caveats(result) <= lost else None


def placeholder_left(edited: Edited, rng: random.Random) -> Edited | None:
    """Leave something that was to be filled in."""
    text = rng.choice(wrong_phrases.PLACEHOLDERS).replace("{force}", edited.base.facts["area"]["name"])
    new = (Piece(text),)
    if text in edited.touched:
        return None
    return insert(edited, new, "placeholder", rng, owed("placeholder-left", new))


def not_ours(edited: Edited, rng: random.Random) -> Edited | None:
    """Add a number of the newsroom's own."""
    text = rng.choice(wrong_phrases.NOT_OURS).replace("{force}", edited.base.facts["area"]["name"])
    new = (Piece(text),)
    return None if text in edited.touched else insert(edited, new, "own number", rng, owed("not-ours", new))


WRONG_EDITS: dict[str, tuple[Edit, ...]] = {
    "contradicted": (number_altered, number_altered, number_misremembered, number_misremembered, all_or_none,
                     grade_altered, fact_box_altered),
    "wrong-measure": (category_swapped, category_swapped, rate_swapped),
    "wrong-area": (other_force, other_force, force_renamed),
    "wrong-way-round": (way_round,),
    "qualifier-lost": (qualifier_lost,),
    "wrong-base": (wrong_base,),
    "rank-unsupported": (rank_claimed,),
    "fraction-too-far": (fraction_too_far,),
    "category-renamed": (category_renamed,),
    "caveat-removed": (caveat_removed,),
    "placeholder-left": (placeholder_left,),
    "not-ours": (not_ours,),
}  # fmt: skip


def wrong_edit(edited: Edited, label: str, rng: random.Random) -> Edited | None:
    """Return the draft after one wrong edit of a class, or None when this draft has no place for it."""
    for _ in range(12):
        after = rng.choice(WRONG_EDITS[label])(edited, rng)
        if after is not None and label != "caveat-removed":
            after = _attributed(edited, after, rng)
        if after is not None:
            return after
    return None


def _attributed(before: Edited, after: Edited, rng: random.Random) -> Edited | None:
    """Return the draft with who found it, and when, said again if the edit took that away by the way."""
    lost = caveats(before) - caveats(after)
    if lost & {"source", "inspectors", "year"}:
        options = ("The {year} inspection was by HMICFRS, the police inspectorate.",
                   "HMICFRS published the inspection report in {year}.")  # fmt: skip
        new = say(after.base, rng.choice(options), "", rng)
        if new:
            edits = after.edits
            after = insert(after, new, "attribution added", rng)
            after = replace(after, touched=after.touched - {words(new)}, edits=edits)
    return None if caveats(before) - caveats(after) else after


# --- helpers -----------------------------------------------------------------------------------------------


def other_number(base: Base, piece: Piece, rng: random.Random) -> str | None:
    """Return a bound piece's words with another number, true of nothing that the sentence could mean."""
    fact = base.fact(piece.fact)
    if fact is None:
        return None
    counts = re.match(r"([\w-]+) of the ([\w-]+)", piece.text)
    if counts and fact["unit"] == "share" and "exact" in fact:
        part, whole = _counts_behind(base, fact)
        first = rng.random() < 0.6 or counts.group(1).lower() == "none"
        old, within = (part, counts.span(1)) if first else (whole, counts.span(2))
        new = _other_count(base, old, piece.text[slice(*within)], rng) if old else None
        return None if new is None else piece.text[: within[0]] + new + piece.text[within[1] :]
    if fact["unit"] == "count":
        return _other_count(base, fact, piece.text, rng)
    if fact["unit"] in {"share", "percent"} and "%" in piece.text:
        return _other_percent(base, piece.text, rng)
    if fact["unit"] == "year":
        return str(int(fact["value"]) + rng.choice((-2, -1, 1)))
    return None


def _counts_behind(base: Base, fact: dict[str, Any]) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """Return the facts of the two counts that a share is made of."""
    measure = fact["measure"]
    if measure == "victims":
        part = "told" if fact["statistic"] == "share" else "not_told"
        return base.fact(f"victims.{part}"), base.fact("victims.should_be_told")
    part = "wrong" if fact["statistic"] == "share" else "right"
    return base.fact(f"{measure}.{part}"), base.fact(f"{measure}.checked")


def _other_percent(base: Base, text: str, rng: random.Random) -> str | None:
    match = re.search(r"[\d.]+", text)
    if not match:
        return None
    shown = float(match.group())
    near = {round(100 * share) for share in _all_shares(base)}
    others = [shown + d for d in (-20, -12, -9, -6, 5, 8, 11, 17) if 2 < shown + d < 99]
    others = [o for o in others if all(abs(o - n) > 2 and abs(100 - o - n) > 2 for n in near)]
    if not others:
        return None
    other = rng.choice(others)
    return text.replace(match.group(), f"{other:.1f}" if "." in match.group() else f"{other:g}", 1)


def _other_count(base: Base, fact: dict[str, Any], text: str, rng: random.Random) -> str | None:
    """Return words for a count with another number in them."""
    value = int(fact["value"])
    taken = {int(f["value"]) for f in base.facts["facts"] if f["unit"] == "count" and f["value"] is not None}
    if value > 1000:
        options = [value + 1000, value - 900, value * 2, value * 10]
    else:
        options = [value + d for d in (-3, -2, -1, 1, 2, 3, 5, 7)] + [2 * value, 10 * value]
    fair = [n for n in options if n > 0 and n not in taken]
    most = {"wrong": f"{fact['measure']}.checked", "right": f"{fact['measure']}.checked",
            "told": "victims.should_be_told", "not_told": "victims.should_be_told"}.get(fact["statistic"])  # fmt: skip
    if fact["id"].startswith("national"):
        most = "areas.count"
    if most:
        fair = [n for n in fair if n < _value(base, most)]
    if not fair:
        return None
    number = rng.choice(fair)
    old = f"{value:,}" if re.search(r"\d", text) else spelled(value)
    match = re.search(rf"\b{re.escape(old)}\b", text, re.IGNORECASE)
    if match is None:
        return None
    in_figures = old[0].isdigit()
    start = not in_figures and match.group()[0].isupper()
    new = f"{number:,}" if in_figures and number > 9 else count_text(number, "house", start=start)
    return text[: match.start()] + new + text[match.end() :]


def _all_shares(base: Base) -> Iterable[float]:
    for fact in base.facts["facts"]:
        if fact["unit"] == "share" and fact["value"] is not None:
            yield float(fact["value"])
        if fact["unit"] == "percent" and fact["value"] is not None:
            yield float(fact["value"]) / 100
        if fact["unit"] == "interval" and fact["value"] is not None:
            yield from (float(end) for end in fact["value"])


def _alterable(base: Base, piece: Piece) -> bool:
    """Return whether a piece is a number that a slip of the keyboard could make another."""
    fact = base.fact(piece.fact) if piece.fact else None
    if fact is None or fact["unit"] not in {"count", "share", "percent", "year"}:
        return False
    if piece.fact.startswith(("areas.", "method.", "support.")) or "÷" in piece.text or "−" in piece.text:
        return False
    return bool(re.search(r"\d|\bof the\b", piece.text) or piece.text.lower() in NUMBER_WORDS)


def _inside(place: Place, pattern: str, *kinds: str) -> tuple[str, ...]:
    """Return the kinds that fit when what is altered stands inside a control; none when it does not."""
    inside = any(piece.fact and re.search(pattern, piece.text) for piece in place.pieces)
    return (*kinds, "changed") if inside else ()


def _rewrite(
    edited: Edited, measure: str, new: Pieces | None, rng: random.Random, name: str, label: str, *kinds: str
) -> Edited | None:
    """Return the draft with a sentence about a measure replaced, or with one added when there is none."""
    place = _one_of(about(edited, measure), rng)
    if new is None or words(new) in edited.touched:
        return None
    if place is None:
        return insert(edited, new, name, rng, owed(label, new, *kinds))
    return put(edited, place, keep_controls(new, place.pieces, rng), name, owed(label, new, *kinds))


def _headline(
    edited: Edited, rng: random.Random, measure: str, templates: tuple[str, ...], label: str, **changes: str
) -> Edited | None:
    index = next((i for i, p in enumerate(edited.paragraphs) if p.kind == "headline"), None)
    new = say(edited.base, rng.choice(templates), measure, rng, **changes)
    if index is None or new is None or edited.paragraphs[index].text in edited.touched:
        return None
    old = edited.paragraphs[index]
    paragraphs = [p for p in edited.paragraphs if p.kind != "standfirst"]
    paragraphs[index] = replace(old, pieces=keep_controls(new, old.pieces, rng))
    return replace(
        edited,
        paragraphs=tuple(paragraphs),
        expected=(*edited.expected, *owed(label, new)),
        edits=(*edited.edits, f"{label} in the headline"),
        touched=edited.touched | {words(new)},
    )


def _way_round_rate(edited: Edited, rng: random.Random) -> Edited | None:
    found = [p for p in places(edited) if "recording_all.rate" in p.facts]
    new = say(edited.base, rng.choice(wrong_phrases.WAY_ROUND_RATES), "recording_all", rng)
    if not found or new is None:
        return None
    return put(edited, found[0], new, "rate turned round", owed("wrong-way-round", new))


def _way_round_victims(edited: Edited, rng: random.Random) -> Edited | None:
    told, untold = _value(edited.base, "victims.told"), _value(edited.base, "victims.not_told")
    if told == untold or not untold or not told:
        return None
    new = say(edited.base, rng.choice(wrong_phrases.WAY_ROUND_VICTIMS), "victims", rng)
    return _rewrite(edited, "victims", new, rng, "told for not told", "wrong-way-round")


def _without(paragraph: Paragraph, gone: str, edited: Edited) -> Paragraph | None:
    """Return a paragraph without one caveat, or None when nothing of it is left."""
    year = edited.base.fact("inspection.year")
    if gone == "year" and year:
        dated = {"inspection.audit", "inspection.age"}
        kept = [x for x in sentences(paragraph) if not dated & {piece.fact for piece in x}]
        if not kept and not paragraph.cells:
            return None
        paragraph = replace(paragraph, pieces=join_sentences(kept))
        pieces = substitute(
            tuple(Piece(p.text) if p.fact == "inspection.year" else p for p in paragraph.pieces),
            rf",? ?(?:\b(?:in|from|of|the)\b )?\b{year['value']}\b", "",
        )  # fmt: skip
        pieces = substitute(pieces, r"according to inspection", "according to the inspection")
        return replace(paragraph, pieces=pieces)
    pattern = {
        "sample": r"\bsample\b|\bsamples\b", "source": r"nspect|HMIC|watchdog",
        "reply": r"comment\b|\bsaid (?:the|it|its|every)\b|approached", "label": r"enerated from data|automat",
    }[gone]  # fmt: skip
    if gone == "label" and paragraph.kind == "body" and "story" not in paragraph.text:
        return paragraph
    keep = [
        pieces
        for pieces in sentences(paragraph)
        if not re.search(pattern, words(pieces), re.I) or (gone == "sample" and _bears_number(pieces))
    ]
    if gone == "sample" and paragraph.kind != "body":
        return paragraph
    return replace(paragraph, pieces=join_sentences(keep)) if keep else None


def _bears_number(pieces: Pieces) -> bool:
    return any(piece.fact for piece in pieces)


def _fraction_kinds(text: str, part: int, whole: int) -> tuple[str, ...]:
    """Return the kinds that fit a fraction: one that is a long way off may as well be called contradicted."""
    near = any(
        abs(part / whole - top / bottom) <= 0.06 for name, (top, bottom) in NAMED.items() if name in text
    )
    match = re.search(r"one in (\w+)", text)
    ones = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "10": 10, "20": 20}
    if match:
        near = abs(part / whole - 1 / ones[match.group(1)]) <= 0.06
    return ("fraction-too-far",) if near else ("fraction-too-far", "contradicted")


def _has(template: str, slot: str) -> bool:
    return f"{{{slot}}}" in template or f"{{{slot.upper()}}}" in template


def _one_of(found: list[Place], rng: random.Random) -> Place | None:
    return rng.choice(found) if found else None


def _value(base: Base, fact_id: str) -> int:
    fact = base.fact(fact_id)
    return int(fact["value"]) if fact else 0


def _exact(base: Base, measure: str) -> tuple[int, int]:
    fact = base.fact(f"{measure}.share")
    assert fact is not None
    return fact["exact"][0], fact["exact"][1]


def _same_numbers(base: Base, first: str, second: str) -> bool:
    """Return whether a number of one measure could pass for the other's."""
    return (
        any(
            base.fact(f"{first}.{s}") and _value(base, f"{first}.{s}") == _value(base, f"{second}.{s}")
            for s in ("wrong", "checked")
        )
        or _shown(base, first) == _shown(base, second) != ""
    )


def _shown(base: Base, measure: str) -> str:
    fact = base.fact(f"{measure}.share")
    return percent(*fact["exact"]) if fact and "exact" in fact else ""


def _uneven(base: Base) -> list[str]:
    """Return the counted measures for which wrong and right are different numbers, and neither none."""
    return [
        m for m in counted(base)
        if _value(base, f"{m}.right") and _value(base, f"{m}.right") != _value(base, f"{m}.wrong")
    ]  # fmt: skip
