"""Correction notices: what a partner who has an old draft must be told, with was, is and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from storygen.compose.blocks import Block, BulletList, Heading, Inlines, Paragraph, Section, Table, Text
from storygen.edition.changes import FactChange, Place
from storygen.edition.diff import AreaDiff, EditionDiff
from storygen.story.model import Partner
from storygen.wording.dates import date_words
from storygen.wording.names import capitalise_first

Kind = Literal["correction", "withdrawal"]
MADE_UP = "Made-up figures about a place that does not exist"
EVERYONE = Partner("Every newsroom that has the draft", (), "")

WHY = {
    "figure corrected": "The figure that we held was wrong and has been corrected against the same source.",
    "source replaced": "The figure is now taken from another source: {sources}.",
    "basis changed": "We now know the figure in another way than before.",
    "no longer held": "We can no longer stand by the figure. Please do not use it.",
    "follows from another figure": "It is worked out from {follows}, which has changed.",
    "figures of other areas changed": "Figures of other areas have changed, and with them the order.",
    "rule changed": "The rule by which we state it has changed.",
    "storygen changed": "The program that states it has changed.",
}


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice to one partner about one area, as a draft's sections."""

    partner: Partner
    area: AreaDiff
    kind: Kind
    headline: str
    sections: tuple[Section, ...]

    @property
    def name(self) -> str:
        """Return a file name without its ending."""
        return f"{self.kind}-{_slug(self.partner.name)}"


def correction_notices(
    diff: EditionDiff, partners: Iterable[Partner], contact: str = ""
) -> tuple[Notice, ...]:
    """Return a notice for each affected area and each partner that covers it.

    An area that no partner is known to cover gets one addressed to every newsroom that has the draft.
    """
    partners = tuple(partners)
    return tuple(
        _notice(diff, area, partner, contact)
        for area in diff.affected
        for partner in _covering(partners, area.slug) or (EVERYONE,)
    )


def _covering(partners: tuple[Partner, ...], slug: str) -> tuple[Partner, ...]:
    return tuple(partner for partner in partners if not partner.areas or slug in partner.areas)


def _notice(diff: EditionDiff, area: AreaDiff, partner: Partner, contact: str) -> Notice:
    kind: Kind = "withdrawal" if area.state == "removed" else "correction"
    headline = f"{capitalise_first(kind)}: {area.name}"
    blocks = _withdrawal(diff, area) if kind == "withdrawal" else _correction(diff, area)
    label = [Paragraph(_words(MADE_UP), "small")] if diff.fictional else []
    to = Paragraph(_words(f"To: {partner.name}"), "small")
    whole: list[Block] = [*label, to, Heading(1, _words(headline)), *blocks, _paragraph(_contact(contact))]
    return Notice(partner, area, kind, headline, (Section("story", tuple(whole)),))


def _correction(diff: EditionDiff, area: AreaDiff) -> Iterator[Block]:
    shown, rest = _shown(area.corrections)
    several = len(shown) > 1
    ask = f"Please correct any story made from our draft of {_day(diff.editions[0])}."
    yield Paragraph(_words(ask), "standfirst")
    yield _paragraph(
        f"{'Some figures' if several else 'A figure'} in the draft that we sent you on “{diff.title}”, about "
        f"{area.name}, {'have' if several else 'has'} changed. What was wrong, what is right and why are set "
        "out below. If you have published, please correct the story wherever it appears, online and in "
        "archives, and tell readers that you have done so."
    )
    yield Heading(2, (Text("Was, is and why"),))
    header = tuple(_words(text) for text in ("Figure", "Was", "Is", "Why"))
    yield Table(header, tuple(_row(change) for change in shown), ("left", "left", "left", "left"))
    if rest:
        refs = ", ".join(change.ref for change in rest)
        yield _paragraph(f"Lines of the fact box that follow from these have changed too: {refs}.", "small")
    yield from _sentences(shown)
    yield from _wording(shown)
    if area.headline[0] != area.headline[1] and area.headline[1]:
        yield Heading(2, (Text("The headline"),))
        yield BulletList((_words(f"Was: {area.headline[0]}"), _words(f"Is: {area.headline[1]}")))
    if area.status[1] == "held":
        yield _paragraph(
            "The new draft is held until the sources agree. Please wait for it before you publish."
        )
    else:
        yield _paragraph(f"The new draft, of {_day(diff.editions[1])}, replaces the old one.")


def _withdrawal(diff: EditionDiff, area: AreaDiff) -> Iterator[Block]:
    yield Paragraph(
        (Text(f"Please do not use our draft of {_day(diff.editions[0])} about {area.name}."),), "standfirst"
    )
    yield _paragraph(
        f"We have withdrawn the draft that we sent you on “{diff.title}”. {area.name} is not in the edition "
        f"of {_day(diff.editions[1])}. If you have published a story made from it, please take it down or "
        "check each figure in it against the inspection report."
    )
    yield _paragraph(f"The headline of the draft was: {area.headline[0]}")


def _shown(changes: tuple[FactChange, ...]) -> tuple[tuple[FactChange, ...], tuple[FactChange, ...]]:
    """Return the changes to set out, and those that only follow from them in the fact box."""
    shown = tuple(change for change in changes if change.root or _in_story(change.stood))
    return shown, tuple(change for change in changes if change not in shown)


def _in_story(places: tuple[Place, ...]) -> bool:
    return any(place.part == "story" for place in places)


def _row(change: FactChange) -> tuple[Inlines, ...]:
    label = f"{change.ref}: {capitalise_first(change.label)}"
    return (_words(label), _words(change.was), _words(change.now or "not held"), _words(reason(change)))


def reason(change: FactChange) -> str:
    """Return why a fact changed, in sentences for a person outside."""
    sources = "; ".join(change.sources_now) or "not named"
    told = [WHY[why].format(sources=sources, follows=change.follows) for why in change.why if why in WHY]
    if change.detail:
        told.append(f"{capitalise_first(change.detail).rstrip('.')}.")
    return " ".join(told)


def _sentences(changes: tuple[FactChange, ...]) -> Iterator[Block]:
    """Yield where the claims stood, each sentence once, and how the new draft puts it."""
    old = _told(change.stood for change in changes)
    new = _told(change.stands for change in changes)
    if old:
        yield Heading(2, (Text("Where it stood"),))
        yield _paragraph("These sentences of the old draft are no longer right:")
        yield BulletList(tuple(_words(sentence) for sentence in old))
    fresh = tuple(sentence for sentence in new if sentence not in old)
    if fresh:
        yield _paragraph("The new draft says:")
        yield BulletList(tuple(_words(sentence) for sentence in fresh))


def _told(places: Iterable[tuple[Place, ...]]) -> tuple[str, ...]:
    found = [place.sentence for group in places for place in group if place.part == "story"]
    return tuple(dict.fromkeys(found))


def _wording(changes: tuple[FactChange, ...]) -> Iterator[Block]:
    """Yield words that a newsroom may publish."""
    told = [change for change in changes if _in_story(change.stood)] or list(changes)
    yield Heading(2, (Text("Suggested wording for your readers"),))
    for change in told:
        yield _paragraph(_published(change))


def _published(change: FactChange) -> str:
    label = f"{change.label[0].lower()}{change.label[1:]}"
    if label.startswith(("share", "number", "overall", "year", "likely")):
        label = f"the {label}"
    if change.unit in ("grade", "year", "date", "period"):
        was = f"An earlier version of this story gave {label} as {change.was}."
        now = f"It is {change.now}."
    else:
        was = f"An earlier version of this story gave a figure of {change.was} for {label}."
        now = f"The right figure is {change.now}."
    return f"{was} {now if change.now else 'That has been withdrawn.'}"


def _contact(contact: str) -> str:
    return f"Questions: {contact}." if contact else "Questions: please reply to whoever sent you the draft."


def _day(text: str) -> str:
    return date_words(date.fromisoformat(text))


def _words(text: str) -> Inlines:
    return (Text(text),)


def _paragraph(text: str, role: Literal["body", "small"] = "body") -> Paragraph:
    return Paragraph((Text(text),), role)


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "partner"
