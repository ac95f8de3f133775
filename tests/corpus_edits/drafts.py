"""Base drafts for the fictional forces, in the shape that the builder gives them."""

from __future__ import annotations

import random
from collections.abc import Iterator

from .facts import LABELS, MIN_BASE, facts_json
from .forces import FORCES, Force
from .slots import Voice, fair_fractions, fill
from .text import Base, Paragraph, Piece, Pieces, join_sentences, sentences, words
from .word_package import new_word, read_word

HOUSE_CATEGORY = {"rape": "rape", "sexual": "sexual offence", "violence": "violence", "robbery": "robbery"}


def base_drafts() -> tuple[Base, ...]:
    """Return a base draft for each fictional force."""
    return tuple(base_draft(force) for force in FORCES)


def base_draft(force: Force) -> Base:
    """Return one force's draft with its claims, and a Word file of it."""
    facts = facts_json(force)
    bare = Base(force.slug, facts, (), b"")
    paragraphs = tuple(_Writer(force, bare).paragraphs())
    facts["claims"] = list(_claims(paragraphs))
    word = new_word(Base(force.slug, facts, paragraphs, b""))
    return Base(force.slug, facts, read_word(word), word)


class _Writer:
    """Writes one draft in the house's own way."""

    def __init__(self, force: Force, base: Base) -> None:
        self.force = force
        self.base = base

    def say(self, template: str, measure: str = "", **changes: str) -> Pieces:
        speaker = Voice(
            self.base, measure, random.Random(0), "house", "%", {"wc": "wrongly cancelled", **changes}
        )
        if measure in HOUSE_CATEGORY:
            speaker.changes = {"cat": HOUSE_CATEGORY[measure], "canc": "cancelled", **speaker.changes}
        return fill(template, speaker)

    def paragraphs(self) -> Iterator[Paragraph]:
        label = "Generated from data by storygen · edition of {date} · fictional: not a real force"
        yield Paragraph("small", self.say(label, date="23 October 2020"))
        headline, standfirst = self.top()
        yield Paragraph("headline", headline)
        yield Paragraph("standfirst", standfirst)
        for parts in self.body():
            yield Paragraph("body", join_sentences(parts))
        yield from self.fact_box()
        yield from self.method()
        yield Paragraph("heading", (Piece("For the editor (delete before publishing)"),), "editor")
        yield Paragraph(
            "body", (Piece("The lead was chosen by rule. Other leads were weighed and not used."),), "editor"
        )

    def lead_measure(self) -> str:
        order = ("sexual", "rape", "robbery", "violence")
        counted = [key for key in order if self.force.counts.get(key, (0, 0))[0] > 1]
        return max(counted, key=lambda key: _ratio(self.force.counts[key]), default="")

    def top(self) -> tuple[Pieces, Pieces]:
        lead = self.lead_measure()
        if lead and self.force.counts[lead][1] >= MIN_BASE:
            return (
                self.say("{short}: {w} of {c} {cat} records checked had been {wc}", lead),
                self.say("Inspectors say {force} cancelled {p} of the sample wrongly", lead),
            )
        if self.force.counts:
            return (
                self.say("Inspectors check the crime records that {short} cancelled"),
                self.say("{force} was inspected in {year}"),
            )
        return (
            self.say("{short} records {rate} of reported crime, inspectors estimate", "recording_all"),
            self.say("{force} was graded {grade}"),
        )

    def body(self) -> Iterator[list[Pieces]]:
        lead = self.lead_measure()
        if lead:
            yield from self.lead(lead)
        yield from self.rest(lead)
        if self.force.victims:
            yield [
                self.say(
                    "Of the {should} victims who should have been told that their record was cancelled, "
                    "{told} had been told and {nottold} had not.", "victims",
                )
            ]  # fmt: skip
        if self.force.grade:
            yield list(self.verdict())
        yield [
            self.say(
                "A force may cancel a crime record when further information shows that no crime took place. "
                "Cancelling can be right, and inspectors ask whether each decision was."
            )
        ]
        if self.force.counts:
            yield [
                self.say("Inspectors looked at small samples, so the figures describe the records they examined and "
                         "not every record that {noun} cancelled."),
            ]  # fmt: skip
        if self.force.reply:
            yield [(Piece(self.force.reply),)]
        else:
            yield [self.say("{force} was asked to comment and had not replied when this was written.")]
        if lead and lead in LABELS:
            yield [
                self.say("Nationally, {natl} of the {forces} forces had wrongly cancelled at least one {cat} record, "
                         "the inspection reports show.", lead),
            ]  # fmt: skip

    def lead(self, lead: str) -> Iterator[list[Pieces]]:
        wrong, checked = self.force.counts[lead]
        opening = "{W} of the {c} cancelled {cat} records that inspectors examined at {force} had been {wc}."
        fractions = [
            text for text in fair_fractions(wrong, checked) if "one in" not in text and "1 in" not in text
        ]
        if checked >= MIN_BASE and fractions:
            opening = "{F} of the cancelled {cat} records that inspectors examined at {force} had been {wc}."
            yield [self.claim_fraction(opening, lead, fractions[0])]
            second = (
                "{W} of the {c} records checked ({p}) should not have been cancelled, according to the {year} "
                "inspection by HM Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS)."
            )
            yield [self.say(second, lead)]
        else:
            yield [self.say(opening, lead), self.say("HM Inspectorate of Constabulary and Fire & Rescue Services "
                                                     "(HMICFRS) published the inspection in {year}.")]  # fmt: skip

    def claim_fraction(self, template: str, lead: str, text: str) -> Pieces:
        before, after = template.split("{F}")
        claim = Piece(text[0].upper() + text[1:], f"{lead}.share")
        return (
            (*self.say(before, lead), claim, *self.say(after, lead))
            if before
            else (claim, *self.say(after, lead))
        )

    def rest(self, lead: str) -> Iterator[list[Pieces]]:
        none = [key for key, (wrong, _) in self.force.counts.items() if wrong == 0]
        some = [key for key, (wrong, _) in self.force.counts.items() if wrong and key != lead]
        for key in some:
            share = " ({p})" if self.base.fact(f"{key}.share") else ""
            things = "record" if self.force.counts[key][1] == 1 else "records"
            template = (
                "{W} of the {c} cancelled {cat} " + things + " that they examined had been {wc}" + share + "."
            )
            if self.force.counts[key] == (1, 1):
                template = "The only cancelled {cat} record that they examined had been {wc}."
            yield [self.say(template, key)]
        for key in none:
            yield [
                self.say(
                    "None of the {c} cancelled {cat} records that inspectors examined had been {wc}.", key
                )
            ]
        for key, share in self.force.shares.items():
            claim = Piece(f"{share}%", f"{key}.share")
            before = self.say("Inspectors found that ", key)
            after = self.say(" of the cancelled {cat} records they examined had been {wc}.", key)
            yield [(*before, claim, *after)]
        missing = [key for key in LABELS if key not in self.force.counts and key not in self.force.shares]
        if missing and len(missing) < len(LABELS):
            names = " and ".join(HOUSE_CATEGORY[key] for key in missing)
            yield [(Piece(f"No figures for {names} records were published in the report."),)]

    def verdict(self) -> Iterator[Pieces]:
        yield self.say("Inspectors graded {noun} {grade} for the way it records crime, in {year}.")
        rates = self.force.rates
        margin = " (±{margin})" if rates["recording_all"][1] else ""
        loss = ", which would leave more than {unrec} a year unrecorded" if self.force.unrecorded else ""
        yield self.say("They estimated that it recorded {rate}" + margin + " of the crimes reported to it" + loss + ".",
                       "recording_all")  # fmt: skip
        if "recording_violence" in rates:
            yield self.say("For violent crime the estimate was {rate}.", "recording_violence")
        if "recording_sexual" in rates:
            yield self.say("For sexual offences it was {rate}.", "recording_sexual")

    def fact_box(self) -> Iterator[Paragraph]:
        yield Paragraph("heading", (Piece("Fact box"),), "fact-box")
        head = ("", "Checked", "Wrongly cancelled", "Share")
        yield Paragraph("row", (), "fact-box", tuple((Piece(text),) for text in head), 1)
        for key, label in LABELS.items():
            if key not in self.force.counts:
                continue
            share = self.say("{p}", key) if self.base.fact(f"{key}.share") else (Piece("–"),)
            figures = (self.say("{c}", key), self.say("{w}", key), share)
            yield Paragraph("row", (), "fact-box", ((Piece(label),), *figures), 1)

    def method(self) -> Iterator[Paragraph]:
        yield Paragraph("heading", (Piece("How we got the figures"),), "methodology")
        text = (
            "The figures come from the {year} inspection report of HMICFRS. Inspectors took a sample of cancelled "
            "records and asked of each whether it should have been cancelled. Percentages are rounded half up from "
            "the counts, and none is given for fewer than {least} records."
        )
        least = "10"
        before, after = text.split("{least}")
        pieces = (*self.say(before), Piece(least, "method.min_base"), *self.say(after))
        yield Paragraph("body", pieces, "methodology")


def _ratio(counts: tuple[int, int]) -> float:
    return counts[0] / counts[1]


def _claims(paragraphs: tuple[Paragraph, ...]) -> Iterator[dict[str, str]]:
    for paragraph in paragraphs:
        runs = paragraph.cells or (paragraph.pieces,)
        for pieces in runs:
            for piece in pieces:
                if piece.fact:
                    yield {"fact": piece.fact, "form": "words", "text": piece.text, "part": paragraph.part,
                           "sentence": _sentence_of(paragraph, piece)}  # fmt: skip


def _sentence_of(paragraph: Paragraph, piece: Piece) -> str:
    for sentence in sentences(paragraph) if not paragraph.cells else ():
        if any(part is piece for part in sentence):
            return words(sentence)
    return paragraph.text
