"""What a person decided of each proposal, and the rows of the book that follow from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Literal
from urllib.parse import urldefrag

from storygen.errors import DataError, Problem
from storygen.extract.book import Change, Signed
from storygen.extract.grammar.numbers import NUMBER, to_number
from storygen.extract.model import Proposal
from storygen.extract.reconcile import Key, Match, programs_reading
from storygen.extract.story_reports import printed_page
from storygen.story.cells import day, number, refused_characters, shown
from storygen.story.counts import decimals, rounded_percent
from storygen.story.delimited import csv_cells
from storygen.story.known import SHARE
from storygen.story.model import Basis, Story
from storygen.story.nearest import suggestion

Blanket = Literal["new", "same", "all-certain"]
BLANKETS: tuple[Blanket, ...] = ("new", "same", "all-certain")
COLUMNS = ("area", "measure", "statistic", "decision", "value")
LONGEST_QUOTE = 600


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of one figure. `value` is their own reading; None takes the report's as proposed."""

    accept: bool
    value: Decimal | str | None = None
    one_by_one: bool = True


Decisions = Mapping[Key, Decision]


def blanket(matches: Iterable[Match], kinds: Iterable[str]) -> dict[Key, Decision]:
    """Return the acceptance of all certain figures that are new, the same, or both ("all-certain").

    What is for review, in conflict or set aside is never among them.
    """
    wanted = set(kinds)
    if "all-certain" in wanted:
        wanted |= {"new", "same"}
    return {
        match.key: Decision(True, one_by_one=False)
        for match in matches
        if match.kind in wanted and match.certain and not match.aside and not match.settled
    }


def read_decisions(path: Path, matches: Sequence[Match]) -> dict[Key, Decision]:
    """Return the decisions of a CSV file. Raises DataError with every row that cannot be followed."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DataError.of(
            f"cannot be read: {error.strerror}.", where=str(path), fix="Check the path."
        ) from None
    cells = csv_cells(data, path.name)
    if cells.problems or not cells.records:
        raise DataError(cells.problems or Problem("the file is empty.", path.name, f"Columns: {_columns()}."))
    header = [name.strip() for name in cells.records[0]]
    problems = list(_header_problems(header, path.name))
    if problems:
        raise DataError(problems)
    known = {match.key: match for match in matches if match.proposal is not None}
    found: dict[Key, Decision] = {}
    for place, record in enumerate(cells.records[1:], 2):
        if not any(cell.strip() for cell in record):
            continue
        row = {name: cell.strip() for name, cell in zip(header, record, strict=False)}
        key = (row.get("area", ""), row.get("measure", ""), row.get("statistic", ""))
        where = f"{path.name}, row {place}"
        decision = _decision(row, known.get(key), where, found.get(key), known)
        if isinstance(decision, Problem):
            problems.append(decision)
        else:
            found[key] = decision
    if problems:
        raise DataError(problems)
    return found


def _columns() -> str:
    return ", ".join(COLUMNS)


def _header_problems(header: Sequence[str], file: str) -> Iterable[Problem]:
    where = f"{file}, row 1"
    for name in header:
        if name not in COLUMNS:
            fix = suggestion(name, COLUMNS) or f"Known: {_columns()}."
            yield Problem(f"there is no column {shown(name)}.", where, fix)
        elif header.count(name) > 1:
            yield Problem(f"the column “{name}” is there several times.", where, "Keep one.")
    for name in COLUMNS[:4]:
        if name not in header:
            yield Problem(f"the column “{name}” is missing.", where, "Add it.")


def _decision(
    row: Mapping[str, str],
    match: Match | None,
    where: str,
    before: Decision | None,
    known: Mapping[Key, Match],
) -> Decision | Problem:
    key = (row.get("area", ""), row.get("measure", ""), row.get("statistic", ""))
    if match is None:
        near = suggestion(" ".join(key), [" ".join(each) for each in known])
        return Problem(
            f"no report proposes {' '.join(key)}.", where, near or "`storygen reconcile` lists what they do."
        )
    if before is not None:
        return Problem(f"{' '.join(key)} is decided twice.", where, "Keep one row.")
    word = row.get("decision", "").casefold()
    if word not in ("accept", "reject"):
        return Problem(f"{shown(word)} is no decision.", where, "Write accept or reject.")
    text = row.get("value", "")
    if word == "reject" or not text:
        return Decision(word == "accept")
    value = own_reading(match, text)
    return value if isinstance(value, Decision) else Problem(value.what, where, value.fix)


def own_reading(match: Match, text: str) -> Decision | Problem:
    """Return the acceptance of a figure with the value that a person read, or what is wrong with it."""
    assert match.proposal is not None
    value = _value_of(match, text)
    if value is None:
        what = "a date" if match.measure.startswith("audit_") else "a number"
        return Problem(f"{shown(text)} is not {what}.", " ".join(match.key), "Write 12, 89.5 or 2018-02-01.")
    if match.certain and value != match.proposal.value:
        what = f"the report gives {match.proposed_words}, without doubt, and not {shown(text)}."
        fix = "Look again. If the reading is wrong, reject it and correct figures.csv by hand."
        return Problem(what, " ".join(match.key), fix)
    return Decision(True, value)


def _value_of(match: Match, text: str) -> Decimal | str | None:
    if match.measure == "overall_grade":
        return text
    if match.in_report_table:
        return text if day(text) else None
    return number(text)


def changes(
    story: Story, matches: Sequence[Match], decisions: Decisions, signed: Signed
) -> tuple[Change, ...]:
    """Return the rows to write for what was accepted, and the shares that the report's counts replace."""
    accepted = [m for m in matches if (d := decisions.get(m.key)) is not None and d.accept and m.proposal]
    problems = [problem for m in accepted for problem in _unfit(m, decisions[m.key])]
    if problems:
        raise DataError(problems)
    rows = [_change(match, decisions[match.key], signed) for match in accepted]
    return (*_replaced_shares(story, accepted, decisions), *rows, *_files_of_pages(story, accepted))


def _files_of_pages(story: Story, accepted: Iterable[Match]) -> Iterable[Change]:
    """Yield the address of each PDF that was read where the story names only the web page that leads to it.

    With it, drafts link to the page of the PDF that a figure stands on.
    """
    files = {
        match.source_url: urldefrag(match.proposal.link).url
        for match in accepted
        if match.proposal and "#page=" in match.proposal.link and match.source_url in story.sources
    }
    for url, file in files.items():
        if file not in (url, story.sources[url].file_url):
            yield Change("sources", (url,), {"file_url": file}, "the PDF that figures were read from")


def _unfit(match: Match, decision: Decision) -> Iterable[Problem]:
    """Yield why an accepted figure cannot be written."""
    where = " ".join(match.key)
    if not match.source_url and not match.in_report_table:
        fix = "Give it in reports.csv, and add it to sources.csv."
        yield Problem("the address of the report is not known.", where, fix)
    proposal = match.proposal
    assert proposal is not None
    value = decision.value if decision.value is not None else proposal.value
    if proposal.basis == "carried-over" and value is not None and match.carried_from is None:
        what = "the figure is an earlier inspection's, but the sentence does not say which year's."
        yield Problem(what, where, "Write the row in figures.csv by hand, with its year under carried_from.")
    elif proposal.basis != "carried-over" and value is None:
        yield Problem("the report's value could not be read.", where, "Give it with the decision, as value.")


def _change(match: Match, decision: Decision, signed: Signed) -> Change:
    proposal = match.proposal
    assert proposal is not None
    own = decision.value is not None and decision.value != proposal.value
    value = decision.value if own else proposal.value
    why = _why(match, value, signed.by if own else "")
    if match.in_report_table:
        return Change("reports", (match.area,), {match.measure: str(value)}, why)
    note = _own_note(match, signed) if own else _note(match)
    page, quote = _own_place(match, value) if own else (printed_page(proposal), proposal.quote)
    carried = match.carried_from if proposal.basis == "carried-over" else None
    cells = {
        "value": format(value, "f") if isinstance(value, Decimal) else "",
        "basis": _basis(proposal, own=own),
        "source_url": match.source_url,
        "page": page,
        "quote": clean_quote(quote),
        "note": note,
        "qualifier": match.figure.qualifier if match.figure and match.kind == "same" else "",
        "carried_from": str(carried) if carried else "",
        "doubt": "",
        "accepted": str(signed),
    }
    return Change("figures", match.key, cells, why)


def _basis(proposal: Proposal, *, own: bool) -> Basis:
    """Return the basis to write. A value carried over is printed, in the year that `carried_from` gives.

    None wrong because all were right is in words; so is a nought, unless the figure 0 itself is printed.
    """
    if own or (proposal.basis == "carried-over" and proposal.value is not None):
        return "printed"
    if proposal.value == 0 and proposal.basis in ("words", "derived"):
        if re.search(r"(?<![\d.,])0(?![\d.,]*\d)", proposal.quote):
            return "printed"
        if re.search(r"\b(?:all|every|each|none|no)\b", proposal.quote, re.IGNORECASE):
            return "words"
    return proposal.basis


def _note(match: Match) -> str:
    """Return the note of a row: how the value follows from the sentence, where that is not plain.

    A note that the book has already stays, unless it is of another source or tells of a doubt now cleared.
    """
    proposal, figure = match.proposal, match.figure
    assert proposal is not None
    if figure is not None and match.kind == "same" and figure.note and not figure.doubt:  # noqa: SIM102
        if figure.source_url == match.source_url:
            return figure.note
    if proposal.basis == "derived":
        sums = [reason for reason in proposal.reasons if re.search(r"[=−]|only whole number", reason)]
        return _plain("; ".join(sums[:2]) or "worked out from the sentence quoted")
    if proposal.basis == "carried-over":
        return "not inspected again"
    return ""


def _own_place(match: Match, value: Decimal | str | None) -> tuple[str, str]:
    """Return the page and the sentence of a value that is a person's own reading, "" where not known.

    Not those of the program's reading: its sentence would say something else than the row.
    """
    figure, proposal = match.figure, match.proposal
    assert proposal is not None
    if stands_there(match, value):
        return printed_page(proposal), proposal.quote
    if figure is not None and figure.value == value and figure.source_url == match.source_url:
        return figure.page, figure.quote
    for reason in proposal.reasons:
        reading = re.search(rf"(?<![\d.]){re.escape(str(value))} \(page (\d+): “([^”]*)”\)", reason)
        if reading:
            return reading[1], reading[2]
    return "", ""


_NUMBERS = re.compile(NUMBER, re.IGNORECASE)


def stands_there(match: Match, value: Decimal | str | None) -> bool:
    """Return whether a person's reading of what the program could not read stands in the sentence that it
    points to."""
    if match.proposal is None or not match.unread:
        return False
    quote = match.proposal.quote
    if isinstance(value, str):
        return value.casefold() in quote.casefold()
    return any(to_number(found) == value for found in _NUMBERS.findall(quote))


def _own_note(match: Match, signed: Signed) -> str:
    return _plain(f"read by {signed.by}; {programs_reading(match.proposed_words)}")


def _why(match: Match, value: Decimal | str | None, reader: str = "") -> str:
    """Return one line for the history: what the report says, to `reader` where somebody read it otherwise."""
    proposal = match.proposal
    assert proposal is not None
    page = _own_place(match, value)[0] if reader else printed_page(proposal)
    place = f", page {page}" if page else ""
    now = format(value, "f") if isinstance(value, Decimal) else str(value or proposal.basis)
    before = match.held_words or "nothing"
    what = f"{match.measure}: " if match.in_report_table else ""
    if reader:
        said = f"{what}{proposal.file}{place}, as {reader} reads it, gives {now}"
        return f"{said}; {programs_reading(match.proposed_words)}; the book had {before}"
    return f"{what}{proposal.file}{place} gives {now}; the book had {before}"


def _replaced_shares(story: Story, accepted: Sequence[Match], decisions: Decisions) -> Iterable[Change]:
    """Yield the removal of shares from elsewhere that the report's counts, now accepted, do not bear out."""
    measures = {m.table: m for m in story.settings.measures if m.kind == "proportion"}
    keys = {match.key: match for match in accepted}
    for area, table in dict.fromkeys((m.area, m.measure) for m in accepted if m.measure in measures):
        measure = measures[table]
        part, whole = keys.get((area, table, measure.part)), keys.get((area, table, measure.whole))
        share = next((f for f in story.figures_of(area) if (f.measure, f.statistic) == (table, SHARE)), None)
        if part is None or whole is None or share is None or share.value is None:
            continue
        if (area, table, SHARE) in keys or share.source_url == part.source_url:
            continue
        counts = [_counted(match, decisions) for match in (part, whole)]
        if not _bears_out(counts, share.value):
            why = f"the report's own counts, {counts[0]} of {counts[1]}, replace a share of {share.value}%"
            yield Change("figures", (area, table, SHARE), None, why)


def _counted(match: Match, decisions: Decisions) -> int:
    value = decisions[match.key].value
    held = value if value is not None else match.proposal.value if match.proposal else None
    return int(held) if isinstance(held, Decimal) else 0


def _bears_out(counts: Sequence[int], share: Decimal) -> bool:
    part, whole = counts
    return whole > 0 and part <= whole and rounded_percent(part, whole, decimals(share)) == share


def clean_quote(text: str) -> str:
    """Return a report's sentence as a table may hold it.

    Without characters that no input may hold, template marks, or a first character that a spreadsheet would
    take for a formula; not longer than 600 characters.
    """
    kept = _plain(text)
    if len(kept) > LONGEST_QUOTE:
        kept = kept[: LONGEST_QUOTE - 2].rsplit(" ", 1)[0] + " …"
    return f"… {kept[1:].lstrip()}" if kept[:1] in ("=", "+", "-", "@") else kept


def _plain(text: str) -> str:
    refused = {code: chr(int(code[2:], 16)) for code in refused_characters(text)}
    for character in refused.values():
        text = text.replace(character, " " if character in "\n\r\t\v\f\u2028\u2029" else "")
    for mark in ("{{", "}}", "{%", "%}", "{#", "#}"):
        text = text.replace(mark, mark.replace("{", "(").replace("}", ")"))
    return re.sub(r"\s+", " ", text).strip()
