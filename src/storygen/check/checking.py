"""Checking: a file in, its findings out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from storygen.check.case import Case, finding_of
from storygen.check.caveats import judge_caveats
from storygen.check.edited import Bound, EditedText, Sentence, sentences_of
from storygen.check.findings import FileCheck, Finding, worst_first
from storygen.check.judge_cells import bound_fits, judge_cell, judge_row
from storygen.check.judge_inspection import judge_age, judge_grade, judge_range, judge_year
from storygen.check.judge_national import judge_forces
from storygen.check.judge_rank import judge_ranks
from storygen.check.judge_recording import judge_recording, judge_unrecorded
from storygen.check.judge_share import judge_share
from storygen.check.judge_words import judge_words
from storygen.check.mentions import Mention, read_mentions
from storygen.check.phrasing import allowed_of_fact, put_in
from storygen.check.placeholders import editor_start, judge_placeholders
from storygen.check.read import SUFFIXES, read_edited
from storygen.check.recognise import sheet_for
from storygen.check.sheet import Sheet
from storygen.check.written import written_draft
from storygen.errors import CheckError


def check_file(
    path: Path, edition: Path | None = None, area: str | None = None, original: bool = False
) -> FileCheck:
    """Return what a file says against the facts. `edition` is the folder with a folder per area.

    With `original`, tracked changes are undone before reading. Raises CheckError when the file cannot be read
    or its area is not known.
    """
    edited = read_edited(path, original=original)
    sheet = sheet_for(edited, path, edition, area)
    return replace(check_text(edited, sheet, path), file=str(path))


def check_text(edited: EditedText, sheet: Sheet, path: Path | None = None) -> FileCheck:
    """Return what a text says against a sheet of facts."""
    edited = bind(edited, sheet)
    written = written_draft(sheet, path)
    case = Case(sheet, written)
    sentences = sentences_of(edited)
    end = editor_start(edited.paragraphs)
    read = [sentence for sentence in sentences if sentence.paragraph < end]
    findings = list(_judged(read, edited, case))
    findings += judge_placeholders(edited.paragraphs, written)
    findings += _caveats(edited, case, findings)
    return FileCheck("", sheet.area.slug, sheet.area.name, worst_first(_each_once(findings)), len(sentences))


def _caveats(edited: EditedText, case: Case, found: list[Finding]) -> Iterator[Finding]:
    """Yield the caveats gone; a date of inspection that was altered is said already."""
    dated = any(f.complaint and f.fact.startswith("inspection.") for f in found)
    for finding in judge_caveats(edited.paragraphs, case.sheet, case.written):
        if not (dated and finding.words == "date of inspection"):
            yield finding


def check_paths(
    paths: Iterable[Path],
    edition: Path | None = None,
    area: str | None = None,
    original: bool = False,
    moved: Callable[[int, int], None] = lambda done, of: None,
) -> list[FileCheck]:
    """Return an answer for every file, and for every draft in the folders; a file that cannot be read
    says why."""
    files = list(drafts_in(paths))
    found = []
    for place, file in enumerate(files, start=1):
        try:
            found.append(check_file(file, edition, area, original))
        except CheckError as error:
            found.append(FileCheck(str(file), area or "", "", (), 0, "; ".join(map(str, error.problems))))
        moved(place, len(files))
    return found


def drafts_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files to check: a folder's drafts in order, leaving out hidden and lock files and
    copies of ours."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for file in sorted(path.rglob("*")):
            ours = file.name.startswith((".", "~$")) or file.stem.endswith(".checked")
            if file.suffix.lower() in SUFFIXES and not ours and file.is_file():
                yield file


def bind(edited: EditedText, sheet: Sheet) -> EditedText:
    """Return the text with each control's marker turned into its fact id; unknown ones let go."""

    def known(bounds: tuple[Bound, ...]) -> tuple[Bound, ...]:
        named = (replace(bound, fact=sheet.resolve(bound.fact)) for bound in bounds)
        return tuple(bound for bound in named if bound.fact)

    paragraphs = tuple(replace(p, bounds=known(p.bounds)) if p.bounds else p for p in edited.paragraphs)
    return replace(edited, paragraphs=paragraphs)


def _judged(sentences: list[Sentence], edited: EditedText, case: Case) -> Iterator[Finding]:
    cells = [sentence for sentence in sentences if sentence.role == "cell"]
    prose = [sentence for sentence in sentences if sentence.role != "cell"]
    by_sentence: dict[int, list[Mention]] = {}
    for mention in read_mentions(prose, case.sheet, case.written.holds):
        by_sentence.setdefault(id(mention.sentence), []).append(mention)
    for sentence in prose:
        if case.written.holds(sentence.text):
            yield from _as_written(sentence, case)
        elif (row := judge_row(sentence, case)) is not None:
            yield from row
        else:
            yield from _sentence(sentence, by_sentence.get(id(sentence), []), case)
    for sentence in cells:
        paragraph = edited.paragraphs[sentence.paragraph]
        yield from judge_cell(sentence, paragraph.row, paragraph.column, case)


def _as_written(sentence: Sentence, case: Case) -> Iterator[Finding]:
    """Yield the claims of a sentence that nobody touched."""
    for fact_id in case.written.facts_of(sentence.text):
        fact = case.sheet.facts.get(fact_id)
        if fact is not None:
            where = (sentence.paragraph, sentence.start, sentence.start + len(sentence.text))
            yield Finding(
                "supported",
                sentence.text,
                fact.text or fact.label,
                fact.id,
                allowed_of_fact(fact),
                "",
                *where,
            )


def _sentence(sentence: Sentence, mentions: list[Mention], case: Case) -> Iterator[Finding]:
    found = [
        finding
        for mention in mentions
        for finding in judge_mention(mention, case)
        if finding.kind != "not-ours" or _matters(mention)
    ]
    found += judge_ranks(sentence, case)
    found += judge_grade(sentence, case)
    found += judge_age(sentence, case)
    found += judge_words(sentence, case, found)
    yield from found


def judge_mention(mention: Mention, case: Case) -> list[Finding]:
    """Return what is to be said of one mention; nothing when it claims nothing."""
    quantity = mention.quantity
    if quantity.kind == "multiple":
        return []
    if quantity.kind == "money":
        return [finding_of(mention, "not-ours")]
    single = _judge_apart(mention, case)
    if single is not None:
        return [single]
    if quantity.kind in ("year", "range") or _large(mention):
        return []
    if (
        mention.topic in ("cancelled", "told", "recorded")
        or mention.said
        or (mention.carried and quantity.kind in ("of", "share"))
    ):
        return judge_share(mention, case)
    return [finding_of(mention, "not-ours")]


def _judge_apart(mention: Mention, case: Case) -> Finding | None:
    """Judge what is no share of records or victims: years, ranges, rates, forces, rules, responses."""
    quantity = mention.quantity
    if quantity.kind == "year":
        return judge_year(mention, case)
    if (said := _in_response(mention, case)) is not None:
        return said
    if quantity.kind == "range":
        return judge_range(mention, case)
    if (bound := _bound_elsewhere(mention, case)) is not None:
        return bound
    if (rule := _rule_of_method(mention, case)) is not None:
        return rule
    if mention.topic == "forces":
        return judge_forces(mention, case)
    if mention.topic == "recorded" or quantity.kind == "margin":
        return judge_recording(mention, case)
    return judge_unrecorded(mention, case) if _large(mention) else None


def _large(mention: Mention) -> bool:
    """True for a count that no sample of records reaches."""
    count = mention.quantity.k or 0
    of_records = mention.topic in ("cancelled", "told") and bool(mention.said or mention.sampled)
    return mention.quantity.kind == "count" and count >= (1000 if of_records else 100)


def _bound_elsewhere(mention: Mention, case: Case) -> Finding | None:
    """Judge a span bound to a fact that is no proportion: a national count, a rate, a rule."""
    if (kept := _kept_as_bound(mention, case)) is not None:
        return kept
    fact = case.sheet.facts.get(mention.fact)
    proportions = {*case.lexicon.proportions.values(), case.lexicon.victims}
    if fact is None or fact.measure in proportions or fact.number is None:
        return None
    if mention.topic in ("forces", "recorded") or fact.unit in ("text", "date", "period", "year", "grade"):
        return None
    if bound_fits(mention.quantity, fact, case):
        return finding_of(mention, "supported", fact.id, allowed_of_fact(fact))
    return finding_of(mention, "changed", fact.id, allowed_of_fact(fact), put_in(mention, fact.text))


def _kept_as_bound(mention: Mention, case: Case) -> Finding | None:
    """Return "supported" for words that a control binds and nobody altered; categories are judged apart."""
    categories = {*case.lexicon.proportions.values(), case.lexicon.victims}
    sentence = mention.sentence
    for bound in sentence.bounds:
        fact = case.sheet.facts.get(bound.fact)
        if fact is None or fact.measure in categories or fact.unit in ("percent", "year", "grade"):
            continue
        if fact.id.startswith(("national.", "areas.")):
            continue
        said = sentence.text[bound.start : bound.end].strip().casefold()
        inside = bound.start < mention.quantity.end and bound.end > mention.quantity.start
        if inside and said and (said in fact.text.casefold() or fact.text.casefold() in said):
            return finding_of(mention, "supported", fact.id, allowed_of_fact(fact))
    return None


def _in_response(mention: Mention, case: Case) -> Finding | None:
    """Return "supported" for a number that a held response states: "six of the records had been put
    right"."""
    from storygen.check.quantities import find_quantities

    words = {word for word in mention.sentence.text.casefold().split() if len(word) > 4}
    for fact in case.sheet.facts.values():
        if not fact.id.startswith("response.") or not fact.text:
            continue
        shared = words & set(fact.text.casefold().split())
        if len(shared) < 2:
            continue
        for quantity in find_quantities(fact.text):
            if (
                quantity.k == mention.quantity.k
                and quantity.k is not None
                and quantity.n == mention.quantity.n
            ):
                return finding_of(mention, "supported", fact.id, fact.text)
    return None


def _rule_of_method(mention: Mention, case: Case) -> Finding | None:
    """Return "supported" for a number that states how the figures were made."""
    for fact in case.sheet.facts.values():
        if not fact.id.startswith("method.") or fact.number is None:
            continue
        share = (
            mention.quantity.share is not None
            and mention.quantity.kind == "share"
            and mention.quantity.share * 100 == fact.number
        )
        count = mention.quantity.kind == "count" and mention.quantity.k == fact.number
        context = {
            "method.confidence": "interval|confiden|likely",
            "method.min_base": "fewer than|at least|percentage",
            "method.min_coverage": "rank|figures",
        }
        import re

        if (share or count) and re.search(
            context.get(fact.id, r"\brule|\brank"), mention.sentence.text, re.I
        ):
            return finding_of(mention, "supported", fact.id, allowed_of_fact(fact))
    return None


def _matters(mention: Mention) -> bool:
    """True for a partner's own number that somebody should stand up: not "one", nor a number in passing."""
    quantity = mention.quantity
    if quantity.kind in ("none", "all", "most", "multiple", "year", "margin"):
        return False
    if quantity.kind == "fraction":
        return quantity.text.lower() not in ("half", "halves")
    return quantity.kind != "count" or (quantity.k or 0) > 1


def _each_once(findings: list[Finding]) -> list[Finding]:
    """Return the findings without repeats: one for each kind, sentence and fact."""
    seen: set[tuple[str, str, int, str]] = set()
    kept = []
    for finding in findings:
        about = finding.words
        if finding.kind in ("qualifier-lost", "wrong-base"):
            about = ""
        elif finding.complaint and finding.kind not in ("placeholder-left", "caveat-removed"):
            about = finding.fact.partition(".")[0]
        key = (finding.kind, finding.sentence, finding.paragraph, about)
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept
