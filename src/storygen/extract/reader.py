"""From a document to evidence: every sentence and table is held against the grammar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal

from storygen.extract.areas import Cover
from storygen.extract.document import Block, Document, Sentence, sentences_of, split_sentences
from storygen.extract.grammar import cues
from storygen.extract.grammar.caution import (
    corrected_by,
    grade_doubts,
    paragraph_doubts,
    rate_doubts,
    sentence_doubts,
    whose_doubts,
    window_doubts,
)
from storygen.extract.grammar.counts import OPPOSITE, Finding, Reading, read_counts
from storygen.extract.grammar.ellipsis import Before, completed
from storygen.extract.grammar.estimates import read_unrecorded
from storygen.extract.grammar.grades import bare_grade, labelled_grade, normal_grade, read_grades
from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.rates import FAIL, Rate, read_margin, read_rates, recorded_kind
from storygen.extract.grammar.rates import MEASURES as RATE_MEASURES
from storygen.extract.grammar.scope import (
    NOW,
    Frame,
    Scope,
    earlier_in,
    heading_scope,
    other_force_in,
    scope_of,
)
from storygen.extract.grammar.tables import Row, facts_of, read_table
from storygen.extract.grammar.windows import read_windows
from storygen.extract.model import CATEGORIES
from storygen.extract.readings import Evidence
from storygen.story.model import Basis


@dataclass(slots=True)
class Gathered:
    """Everything read from one report: evidence for figures and, apart, for checking them."""

    evidence: list[Evidence]
    notes: list[Evidence]
    totals: list[tuple[Finding, Sentence]]
    pending: list[tuple[Finding, Sentence, list[str], bool]]
    corrected: set[str] = field(default_factory=set)


def gather(document: Document, cover: Cover) -> Gathered:
    """Return what every sentence and table of the report says."""
    found = Gathered([], [], [], [])
    reader = _Reader(cover.frame, found)
    named_in = {i for i, block in enumerate(document.blocks) if cues.CANCEL.search(block.text)}
    for sentence in sentences_of(document):
        reader.block_names_it = sentence.block in named_in
        if sentence.block != reader.block:
            reader.paragraph = paragraph_doubts(document.blocks[sentence.block].text)
        found.corrected |= corrected_by(sentence.text)
        reader.sentence(sentence)
    for page, lines in document.printed.items():
        reader.grade_lines(page, lines)
    for index, block in enumerate(document.blocks):
        if block.kind == "table":
            reader.table(block, document.blocks, index)
    return found


@dataclass(slots=True)
class _Reader:
    frame: Frame
    found: Gathered
    block: int = -1
    earlier: bool = False
    topic: str = ""
    cancelled: int = 0
    section: bool = False
    spoken_in: int = -1
    heading_topic: bool = False
    listed: tuple[str, ...] = ()
    verdict: str = ""
    last_heading: str = ""
    grade_label: tuple[str, int] = ("", 0)
    block_names_it: bool = False
    rate_said: str = ""
    under: str = ""
    paragraph: list[str] = field(default_factory=list)
    topic_age: int = 0

    def sentence(self, sentence: Sentence) -> None:
        """Read one sentence with every rule."""
        if sentence.block != self.block and sentence.kind not in {"item"}:
            self.block, self.earlier = sentence.block, False
        if sentence.kind != "heading" and not self._worth_reading(sentence):
            named = bool(cues.CANCEL.search(sentence.text))
            self.cancelled = 4 if named else max(1 if self.section else 0, self.cancelled - 1)
            self.rate_said = ""
            if named or self.cancelled > 1 or self.block_names_it:
                self._remember(sentence)
            return
        scope = scope_of(sentence.text, self.frame)
        section = heading_scope(sentence.headings, self.frame)
        if sentence.kind == "heading":
            self._heading(sentence, scope)
            return
        doubts = self._doubts(scope, section, sentence)
        self._windows(sentence, scope, section)
        self._carried(sentence, scope)
        self._counts(sentence, scope, doubts)
        self._rates(sentence, scope, doubts)
        self._grades(sentence, scope, section, doubts)

    def _remember(self, sentence: Sentence) -> None:
        """Note the crime type and the verdict of a sentence without numbers, for the one that counts them."""
        atoms = atoms_of(sentence.text)
        kinds = {str(a.value) for a in atoms if a.kind == "c"}
        verdicts = {a.kind for a in atoms if a.kind in "WGIJ"}
        told = bool(cues.VICTIM.search(sentence.text) and cues.TOLD.search(sentence.text))
        if told or len(kinds) == 1:
            self.topic = "victims" if told else next(iter(kinds))
            self.topic_age = 0
            self.spoken_in = sentence.block
        if told:
            self.verdict = "J" if "J" in verdicts else "I"
        elif len(verdicts) == 1:
            self.verdict = next(iter(verdicts))

    def _worth_reading(self, sentence: Sentence) -> bool:
        """Return whether a sentence may say anything of use: a number or grade, and words of the subject."""
        text = sentence.text
        about = (
            self.cancelled > 1
            or self.grade_label[1] > 0
            or bool(cues.SUBJECT.search(text))
            or bool(bare_grade(text))
            or (len(text) < 40 and bool(FAIL.search(sentence.heading)))
        )
        return about and bool(cues.NUMBERS.search(text))

    def _doubts(self, scope: Scope, section: str, sentence: Sentence) -> list[str]:
        doubts = list(scope.doubts)
        says_now = bool(NOW.search(sentence.text)) or bool(
            self.frame.year and re.search(rf"\b{self.frame.year}\b", sentence.text)
        )
        if scope.earlier and not scope.text:
            self.earlier = True
        elif scope.earlier or says_now:
            self.earlier = False
        elif self.earlier:
            doubts.append("the sentence before speaks of an earlier inspection")
        if section == "earlier" and not says_now:
            doubts.append("the section is about an earlier inspection")
        elif section == "other":
            doubts.append("the section is about other forces")
        elif section == "general":
            doubts.append("the section explains the method")
        return doubts

    def _heading(self, sentence: Sentence, scope: Scope) -> None:
        about = any(cues.CANCEL.search(heading) for heading in sentence.headings)
        self.section = about
        self.cancelled = 6 if about else 0
        kinds = {str(a.value) for a in atoms_of(sentence.text) if a.kind == "c"} - {"victims"}
        self.topic = self.under = next(iter(kinds)) if len(kinds) == 1 else ""
        self.heading_topic = bool(self.topic)
        if not scope.earlier and not scope.foreign:
            self._grades(sentence, scope, heading_scope(sentence.headings[:-1], self.frame), [])
        self.last_heading = sentence.text

    def _counts(self, sentence: Sentence, scope: Scope, doubts: list[str]) -> None:
        text = cues.NOTE_NUMBER.sub("", scope.text or sentence.text)
        if self.cancelled:
            asked = sentence.heading if sentence.heading.endswith("?") and not sentence.before else ""
            near = sentence.block == self.spoken_in or sentence.kind == "item"
            text = completed(text, Before(self.topic, self.verdict if near else "", self.listed, asked))
        named = bool(cues.CANCEL.search(text))
        least = 1 if self.section or self.block_names_it else 0
        self.cancelled = 4 if named else max(least, self.cancelled - 1)
        if not (named or self.cancelled) or cues.SIDE_ISSUE.search(text):
            return
        if (not named and cues.RECORDING.search(text)) or cues.NEED_NOT.search(text):
            return
        if sentence.block != self.spoken_in and sentence.kind != "item" and not self.heading_topic:
            self.topic = ""
        again, self.spoken_in = self.spoken_in == sentence.block, sentence.block
        if cues.COLUMN_OF_NUMBERS.search(text):
            return
        victims = bool(cues.VICTIM.search(text) and cues.TOLD.search(text)) or bool(
            cues.TOLD.search(text) and self.topic == "victims"
        )
        if not victims and not (
            named
            or cues.RECORDS.search(text)
            or (self.cancelled >= 3 and sentence.before)
            or (again and self.topic in CATEGORIES)
        ):
            return
        if self.topic == "victims" or victims:
            text = cues.ELLIPSIS.sub(r"\1\2 been told.", text)
            victims = True
        topic = self.topic if not named or self.topic else ""
        said = self.verdict if again or sentence.kind == "item" else ""
        reading = read_counts(text, topic, self.listed, said)
        self.listed = tuple(f.category for f in reading.findings if f.whole is not None and f.part is None)
        if any(finding.verdict for finding in reading.findings):
            self.cancelled = max(self.cancelled, 3)
        if len(reading.verdicts) == 1:
            self.verdict = next(iter(reading.verdicts))
        kinds = {k for k in reading.categories if k in CATEGORIES or k in {"victims", "other", "joint"}}
        cautions = [*self.paragraph, *sentence_doubts(text, self.frame)]
        self.topic_age = 0 if kinds or victims else self.topic_age + 1
        if self.topic_age > 1 and not self.heading_topic:
            cautions.append("the crime type was last named more than a sentence before")
        if len(kinds) == 1:
            self.topic = next(iter(kinds))
        elif kinds:
            self.topic = ""
        if kinds:
            self.heading_topic = False
        self._turn_the_part_before(reading, sentence)
        for finding in reading.findings:
            self._count(
                finding, sentence, [*reading.doubts, *finding.doubts, *cautions, *doubts], scope, named
            )

    def _turn_the_part_before(self, reading: Reading, sentence: Sentence) -> None:
        """Give "one of the 19 …" the verdict opposite to that of "the other 18", said in the next sentence."""
        if not self.found.pending:
            return
        last, there, doubts, earlier = self.found.pending[-1]
        for rest in reading.rest:
            fits = rest.category == last.category and there.block == sentence.block and not last.verdict
            if fits and last.part and rest.part and last.part + rest.part == last.whole:
                turned = replace(last, verdict=OPPOSITE.get(rest.verdict, ""))
                self.found.pending.append((turned, there, doubts, earlier))

    def _count(
        self, finding: Finding, sentence: Sentence, doubts: list[str], scope: Scope, named: bool
    ) -> None:
        earlier = bool(scope.earlier and not scope.text)
        if scope.foreign and not scope.text:
            return
        if finding.category == "victims":
            if finding.verdict in {"I", "J", ""}:
                self.found.pending.append((finding, sentence, doubts, earlier))
        elif finding.category == "total":
            if cues.TOTAL.search(sentence.text) and not doubts and not earlier:
                self.found.totals.append((finding, sentence))
        elif finding.category in CATEGORIES and finding.verdict in {"W", "G", ""}:
            self.found.pending.append((finding, sentence, doubts, earlier))

    def _rates(self, sentence: Sentence, scope: Scope, doubts: list[str]) -> None:
        text = scope.text
        if not text or (scope.foreign and not text):
            if scope.foreign:
                self._remember_rate(read_rates(sentence.text))
            if scope.earlier and not scope.foreign:
                rates = read_rates(sentence.text)
                for rate in rates:
                    self._rate(rate, sentence, doubts, earlier=True)
                self._remember_rate(rates)
            return
        recording = any("record" in h.lower() for h in sentence.headings[-1:])
        recording = recording or bool(self.rate_said and cues.A_RATE.search(text))
        topic = (
            self.topic
            if self.topic in {"violence", "sexual", "rape", "robbery", "other", "joint"}
            and not re.search(r"\boverall\b|\ball\b", text)
            else ""
        )
        said, self.rate_said = self.rate_said, ""
        doubts = [*doubts, *rate_doubts(text, self.frame)]
        if sentence.block != self.spoken_in and not self.heading_topic:
            topic = ""
        if said and cues.SAME_RATE.match(text):
            topic, recording = cues.RATE_TOPICS[said], True
        elif not topic and self.under in RATE_MEASURES and not re.search(r"\boverall\b|\ball\b", text):
            topic = self.under
        rates = read_rates(text, topic, recording_section=recording)
        if said and not rates and (margin := read_margin(text)) is not None:
            rates = [Rate(said, "ci_pct", margin)]
        for rate in rates:
            self._rate(rate, sentence, doubts)
        self._remember_rate(rates)
        if not rates and (kind := recorded_kind(text)):
            self.rate_said = RATE_MEASURES[kind]
        before = sentence.before[-1] if sentence.before else ""
        if len(text.split()) <= 6 and not sentence.before:
            text = f"{sentence.heading}: {text}"
        for rate in read_unrecorded(text, before):
            self._rate(rate, sentence, doubts)

    def _remember_rate(self, rates: list[Rate]) -> None:
        """Note the one measure whose rate a sentence gave, for "It is now …" and "The margin is …"."""
        measures = {rate.measure for rate in rates}
        self.rate_said = next(iter(measures)) if len(measures) == 1 else ""

    def _rate(self, rate: Rate, sentence: Sentence, doubts: list[str], *, earlier: bool = False) -> None:
        basis: Basis = "derived" if rate.derived else "printed"
        self.found.evidence.append(
            Evidence(
                rate.measure,
                rate.statistic,
                rate.value,
                sentence,
                list(rate.reasons),
                [*rate.doubts, *doubts],
                basis,
                earlier,
            )
        )

    def _windows(self, sentence: Sentence, scope: Scope, section: str) -> None:
        before = sentence.before[-1] if sentence.before else ""
        for window in read_windows(sentence.text, before, sentence.heading):
            doubts = list(window.doubts)
            if not cues.AUDIT_WORDS.search(sentence.text) and not re.search(
                r"\baudit", f"{before} {sentence.heading}", re.IGNORECASE
            ):
                doubts.append("the words do not say that this is the audit's period")
            doubts += [doubt for doubt in scope.doubts if "own check" in doubt]
            doubts += window_doubts(sentence.text, self.frame)
            old = (
                section == "earlier"
                or self.earlier
                or (bool(scope.earlier) and not NOW.search(sentence.text))
            )
            if old or (self.frame.year and window.last.year < self.frame.year - 2):
                doubts.append("the period may be an earlier inspection's")
            if scope.foreign or section == "other":
                doubts.append("the period may be another force's")
            for name, day in (("audit_from", window.first), ("audit_to", window.last)):
                weak = not cues.AUDIT_WORDS.search(sentence.text)
                self.found.evidence.append(
                    Evidence(
                        name,
                        "value",
                        day.isoformat(),
                        sentence,
                        list(window.reasons),
                        list(doubts),
                        weak=weak,
                    )
                )

    def _grades(self, sentence: Sentence, scope: Scope, section: str, doubts: list[str]) -> None:
        text = scope.text or ""
        if scope.earlier and not scope.text:
            return
        doubts = [doubt for doubt in doubts if "method" not in doubt]
        label_before = (
            sentence.before[-1]
            if sentence.before
            else sentence.headings[-1]
            if sentence.headings and sentence.kind != "heading"
            else ""
        )
        graded = read_grades(text)
        self.grade_label = (self.grade_label[0], self.grade_label[1] - 1)
        if not graded and cues.GRADE_LABEL.search(text) and len(text) < 90:
            self.grade_label = (text, 4)
        last = re.search(r"\b(outstanding|good|requires improvement|inadequate)\W*$", text, re.IGNORECASE)
        if (
            self.grade_label[1] > 0
            and last
            and not graded
            and len(text.split()) <= 14
            and not text.endswith(".")
        ):
            self.found.evidence.append(
                Evidence("overall_grade", "value", normal_grade(last.group(1)), sentence, [], list(doubts))
            )
            return
        if (grade := bare_grade(text)) and not graded:
            labels = [
                label_before,
                self.last_heading,
                self.grade_label[0] if self.grade_label[1] > 0 else "",
                *(reversed(sentence.headings[:-1] if sentence.kind == "heading" else sentence.headings)),
            ]
            named = next((g for label in labels if label and (g := labelled_grade(label, grade))), None)
            graded = [named] if named else []
        if len(text.split()) > 6:
            doubts = [*doubts, *grade_doubts(text, self.frame)]
        for found in graded:
            reasons = [found.doubt] if found.doubt else []
            evidence = Evidence(
                found.measure,
                "value",
                found.grade,
                sentence,
                [],
                [*reasons, *doubts],
                weak=bool(found.doubt) or found.weak,
            )
            (self.found.evidence if found.measure == "overall_grade" else self.found.notes).append(evidence)

    def grade_lines(self, page: int, lines: list[str]) -> None:
        """Read a grade that stands some short lines below "Overall judgment", however its table was set."""
        for place, line in enumerate(lines):
            if not cues.GRADE_LABEL.search(line) or len(line) > 60 or read_grades(line):
                continue
            label = ""
            for below in lines[place + 1 : place + 5]:
                label = f"{label} {below}".strip()
                if len(below.split()) > 12 or below.endswith("."):
                    break
                grade = re.search(
                    r"\b(outstanding|good|requires improvement|inadequate)$", below, re.IGNORECASE
                )
                if grade is None:
                    continue
                if not earlier_in(label, self.frame) and not other_force_in(label, self.frame):
                    sentence = Sentence(f"{line} {label}", page)
                    self.found.evidence.append(
                        Evidence("overall_grade", "value", normal_grade(grade.group(1)), sentence)
                    )
                break

    def _carried(self, sentence: Sentence, scope: Scope) -> None:
        if "carried" not in scope.cues:
            return
        context = " ".join([*sentence.before[-2:], sentence.text])
        years = [
            int(y)
            for y in re.findall(r"\b(20[0-3]\d)\b", context)
            if not self.frame.year or int(y) < self.frame.year
        ]
        year = str(years[-1]) if years else None
        self.found.notes.append(
            Evidence(
                "carried_over",
                "year",
                year,
                sentence,
                [scope.earlier],
                [] if year else ["no year is named"],
                "carried-over",
            )
        )

    def table(self, block: Block, blocks: list[Block], index: int) -> None:
        """Read one table with the words around it."""
        near = _lead(blocks, index)
        headings = tuple(b.text for b in blocks[:index] if b.kind == "heading")[-1:]
        context = " ".join([*headings, *near])
        sentence = Sentence(
            "", block.page, headings, tuple(near), index, "table", tuple(box for _, box in block.lines)
        )
        whole = " ".join(cell for row in block.rows for cell in row)
        about_cancelled = bool(cues.CANCEL.search(" ".join([*near[-2:], whole, *headings])))
        doubts = self._table_doubts(near, headings)
        self._grade_column(block.rows, sentence, [d for d in doubts if "method" not in d])
        for cells in block.rows:
            filled = [c for c in cells if c.strip()]
            if len(filled) >= 2 and (grade := bare_grade(filled[-1])) and not doubts:
                named = labelled_grade(filled[0], grade)
                if named:
                    target = self.found.evidence if named.measure == "overall_grade" else self.found.notes
                    target.append(
                        Evidence(named.measure, "value", grade, replace(sentence, text=" | ".join(filled)))
                    )
        rows = read_table(block.rows, context, self.frame)
        if not any(row.says_something for row in rows):
            self._facts(block.rows, sentence, about_cancelled)
        for row in rows:
            self._row(row, replace(sentence, text=row.words), [*doubts, *row.doubts], about_cancelled)

    def _facts(self, rows: list[list[str]], place: Sentence, about_cancelled: bool) -> None:
        """Read each row of a table of unlike facts as a sentence of its own."""
        for text, cells in facts_of(rows, self.frame):
            self.topic, self.verdict, self.rate_said = "", "", ""
            self.cancelled = 4 if about_cancelled else 0
            said = replace(place, text=text, before=(), kind="paragraph")
            before = len(self.found.evidence), len(self.found.pending)
            self.sentence(said)
            quote = replace(said, text=" | ".join(cell for cell in cells if cell), kind="table")
            for piece in self.found.evidence[before[0] :]:
                piece.sentence = quote
            for at in range(before[1], len(self.found.pending)):
                finding, _, doubts, earlier = self.found.pending[at]
                self.found.pending[at] = (finding, quote, doubts, earlier)

    def _grade_column(self, rows: list[list[str]], sentence: Sentence, doubts: list[str]) -> None:
        """Read the grades under a heading such as "Overall judgment", in rows that speak of this force and
        year."""
        for row in rows[1:]:
            label = row[0] if row else ""
            for title, cell in zip(rows[0][1:], row[1:], strict=False):
                grade = bare_grade(cell)
                named = labelled_grade(title, grade) if grade and title else None
                if named is None or named.measure != "overall_grade" or other_force_in(label, self.frame):
                    continue
                if earlier_in(label, self.frame) and str(self.frame.year) not in label:
                    continue
                self.found.evidence.append(
                    Evidence(
                        "overall_grade",
                        "value",
                        grade,
                        replace(sentence, text=" | ".join(row)),
                        [],
                        list(doubts),
                    )
                )

    def _table_doubts(self, near: list[str], headings: tuple[str, ...]) -> list[str]:
        caption = split_sentences(near[-1])[-1][1] if near and near[-1] else ""
        scope = scope_of(caption, self.frame)
        section = heading_scope(headings, self.frame)
        doubts = []
        if section in {"earlier", "other", "general"}:
            doubts.append(
                {
                    "earlier": "the section is about an earlier inspection",
                    "other": "the section is about other forces",
                }.get(section, "the section explains the method")
            )
        if (scope.earlier and not scope.text) or (
            caption and earlier_in(caption, self.frame) and not NOW.search(caption)
        ):
            doubts.append("the words before the table speak of an earlier inspection")
        if scope.foreign:
            doubts.append("the words before the table speak of other forces")
        return doubts + [d for d in scope.doubts if "own check" in d] + whose_doubts(caption)

    def _row(self, row: Row, sentence: Sentence, doubts: list[str], about_cancelled: bool) -> None:
        counts = [("W", row.wrong, row.share_wrong), ("G", row.right, row.share_right)]
        if row.category in CATEGORIES and about_cancelled:
            if row.checked is not None:
                self.found.pending.append((Finding(row.category, None, row.checked), sentence, doubts, False))
            for verdict, part, share in counts:
                if part is not None or share is not None:
                    finding = Finding(
                        row.category,
                        part,
                        row.checked,
                        verdict,
                        percent=str(share) if share is not None else "",
                    )
                    self.found.pending.append((finding, sentence, doubts, False))
        elif row.category == "total" and about_cancelled:
            for verdict, part, _share in counts:
                if row.checked is not None or part is not None:
                    self.found.totals.append(
                        (Finding("total", part, row.checked, verdict if part is not None else ""), sentence)
                    )
        if row.category in {"victims", "total"}:
            for verdict, part in (("I", row.told), ("J", row.untold)):
                if part is not None:
                    self.found.pending.append(
                        (Finding("victims", part, row.should, verdict), sentence, doubts, False)
                    )
        self._row_rates(row, sentence, doubts, about_cancelled)

    def _row_rates(self, row: Row, sentence: Sentence, doubts: list[str], about_cancelled: bool) -> None:
        measure = {
            "violence": "recording_violence",
            "sexual": "recording_sexual",
            "joint": "recording_sexual",
            "total": "recording_all",
        }.get(row.category)
        if (
            measure is None
            or row.rate is None
            or row.rate < 40
            or (about_cancelled and row.checked is not None)
        ):
            return
        for statistic, value in (("rate_pct", row.rate), ("ci_pct", row.margin)):
            if isinstance(value, Decimal):
                self.found.evidence.append(Evidence(measure, statistic, value, sentence, [], list(doubts)))


def _lead(blocks: list[Block], index: int) -> list[str]:
    """Return the words that lead to a table: its caption and the paragraph before it."""
    found: list[str] = []
    for block in reversed(blocks[max(0, index - 3) : index]):
        if block.kind == "heading":
            break
        found.insert(0, block.text)
    after = blocks[index + 1 : index + 2]
    if after and after[0].kind == "caption":
        found.append(after[0].text)
    return found


def unread(document: Document) -> Iterator[Sentence]:
    """Yield the sentences that speak of cancelled records with numbers in them."""
    for sentence in sentences_of(document):
        if cues.CANCEL.search(sentence.text) and any(a.kind in "n/P" for a in atoms_of(sentence.text)):
            yield sentence
