"""Opens a PDF, finds the pages that matter, and reads only those with care."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from typing import Any

from storygen.errors import ReportError
from storygen.extract.asides import part_asides, with_asides
from storygen.extract.columns import in_order
from storygen.extract.document import OPEN_ENDS, Block, Document
from storygen.extract.glyphs import Line, Word, lines_of, words_of
from storygen.extract.grammar.text import join_lines, tidy
from storygen.extract.initials import with_initials
from storygen.extract.layout import PageFacts, blocks_of
from storygen.extract.rules import Rules
from storygen.extract.sheet import Sheet, sheet_of

MAX_PAGES = 5000
MAX_BYTES = 120_000_000
_FRONT = 1
_CANCELLED = re.compile(
    r"cancel|no[- ]crim|re-?classif|annul|struck (?:out|off)|rescind|no longer (?:recorded|counted)",
    re.IGNORECASE,
)
_FIGURES = re.compile(
    r"recording rate|recording accuracy|confidence|margin of error|\+ ?/ ?[-–]|±|"
    r"plus or minus|unrecorded|fail(?:s|ed)?\s+to\s+record|not\s+(?:being\s+|been\s+)?record|"
    r"record(?:s|ed|ing)?\s+(?:\w+\s+){0,6}\d\d(?:\.\d+)?\s*(?:per ?cent|%)|\d\s*(?:per ?cent|"
    r"%)\s+(?:\w+\s+){0,9}record(?:s|ed)?\b",
    re.IGNORECASE,
)
_GRADED = re.compile(
    r"\b(?:overall|grade[ds]?|judg(?:ed|e?ment)|rat(?:ed|"
    r"ing))\b[^.]{0,110}?(?:\b(?:inadequate|requires\s+improvement|outstanding)\b|"
    r"\bgood\b(?=\s*(?:[\"'”’.,;)]|overall|for|at\b|in\b|as\b|$|[\r\n]+[A-Z])))|"
    r"\b(?:inadequate|requires\s+improvement|outstanding|good)\W+(?:\w+\W+){0,6}overall",
    re.IGNORECASE,
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_PERIOD = re.compile(
    rf"\b{_MONTH}\.?,?\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?(?:20\d\d)?\s*"
    rf"(?:to|until|till|and|[–-]|through|up\s+to)\s*(?:the\s+)?(?:(?:end|start)\s+of\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}|\bmonths\s+(?:to|ending|ended)|"
    rf"\d\d[/.]\d\d[/.]\d{{2,4}}\s*(?:to|and|until|[–-])|"
    rf"(?:[Aa]udit|[Cc]rime\s+reports|eports\s+of\s+crime)[^.]{{0,160}}{_MONTH}[^.]{{0,20}}20\d\d"
)
_VICTIMS = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty|forty|"
    r"fifty|all|none)\b)[^.]{0,60}\bvictims?\b|\bvictims?\b[^.]{0,120}\b(?:told|informed|"
    r"notified|aware)\b",
    re.IGNORECASE,
)


_COUNTED = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty|forty|fifty|all|none)\b"
)
_TOLD = re.compile(r"\b(?:told|informed|notified|aware)\b")
_CANCELLING = (
    "cancel", "no-crim", "no crim", "reclassif", "re-classif", "annul", "struck o", "rescind",
    "no longer recorded", "no longer counted",
)  # fmt: skip
_LABELS = re.compile(
    r"\brapes?\b|\bsexual\b|\bviolen|\brobber|\brecording rate|\boverall judg|\bvictims\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Furniture:
    """Lines that stand on most pages: running headers and footers, spelled without their page numbers."""

    lines: frozenset[str]

    def holds(self, line: Line, height: float) -> bool:
        """Return whether a line is furniture or a bare page number at the edge of the page."""
        edge = line.bottom < 0.14 * height or line.top > 0.86 * height
        words = line.text.strip()
        return edge and (
            _plain(words) in self.lines
            or bool(_BROWSER.match(words))
            or bool(re.fullmatch(r"(?:page )?[-–|\s]*\d{1,4}(?: of \d+)?[-–|\s]*", words, re.IGNORECASE))
        )


# What a browser prints over and under each page: the day and hour, and the page's address.
_BROWSER = re.compile(
    r"^\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?\b|"
    r"^(?:file|https?)://\S+(?: \d+ ?/ ?\d+| \d+ of \d+)?$",
    re.IGNORECASE,
)


def _plain(line: str) -> str:
    return re.sub(r"[\d\s|]+", " ", line).strip().lower()


def read_pdf(path: Path, max_pages: int = MAX_PAGES) -> Document:
    """Return the pages of a PDF that matter. Raises ReportError when it is broken, locked, too big or has
    no text."""
    import pypdfium2

    _check(path)
    try:
        pdf = pypdfium2.PdfDocument(path)
        count = len(pdf)
    except pypdfium2.PdfiumError as error:
        raise ReportError.of(*_why(str(error)), where=path.name) from error
    try:
        if count == 0:
            raise ReportError.of("has no pages.", where=path.name, fix="Fetch it again.")
        if count > max_pages:
            raise ReportError.of(
                f"has {count:,} pages, more than the {max_pages:,} that are read.",
                where=path.name,
                fix="Cut out the pages of the report and read those.",
            )
        return _read(pdf, path, count)
    finally:
        pdf.close()


def _check(path: Path) -> None:
    with path.open("rb") as file:
        start = file.read(1024)
    if b"%PDF" not in start:
        raise ReportError.of("is not a PDF, whatever its name says.", where=path.name, fix="Fetch it again.")
    if path.stat().st_size > MAX_BYTES:
        raise ReportError.of(
            "is larger than 120 MB.", where=path.name, fix="Read the report itself, without its annexes."
        )


def _why(error: str) -> tuple[str]:
    if "assword" in error or "ecurity" in error:
        return ("is encrypted: a password is needed; save a copy without one, or read it by hand.",)
    return ("is broken: it cannot be opened as a PDF; fetch it again.",)


@dataclass(slots=True)
class _Scan:
    """What stands on a page: its text and, where that is of interest, its words and drawn lines."""

    text: str
    sheet: Sheet = field(default_factory=Sheet)
    words: list[Word] | None = None
    rules: Rules = field(default_factory=Rules)


def _read(pdf: Any, path: Path, count: int) -> Document:
    scans = [_scan(pdf, number, careful=number < _FRONT) for number in range(count)]
    texts = [scan.text for scan in scans]
    letters = sum(len(text.strip()) for text in texts)
    if letters < 40 * min(count, 5):
        raise ReportError.of(
            "is scanned: it holds pictures of pages and no text.",
            where=path.name,
            fix="It needs OCR or reading by hand.",
        )
    empty = [n + 1 for n, text in enumerate(texts) if len(text.strip()) < 15]
    if len(empty) > count / 2:
        raise ReportError.of(
            f"has {len(empty)} pages of {count} without text: it is mostly scanned.",
            where=path.name,
            fix="It needs OCR or reading by hand.",
        )
    furniture = _furniture(texts)
    broken_off = {n for n, text in enumerate(texts) if _breaks_off(text, furniture)}
    reader = _Pages(pdf, furniture, broken_off, scans)
    blocks = reader.read({n for n, scan in enumerate(scans) if scan.words is not None}, texts)
    cover = "\n".join(
        tidy(line) for text in texts[:2] for line in text.splitlines()[:60] if not _BROWSER.match(line)
    )
    title = reader.title() or next((line for line in cover.splitlines() if line), "")
    return Document(
        path.name,
        blocks,
        count,
        cover,
        title,
        read_pages=sorted(reader.done),
        printed=reader.printed,
        words=reader.words,
    )


def _scan(pdf: Any, number: int, *, careful: bool) -> _Scan:
    """Return a page's text, with its words and drawn lines when it is of interest or to be read with care."""
    page = pdf[number]
    textpage = page.get_textpage()
    try:
        text: str = textpage.get_text_range() if textpage.count_chars() < 60_000 else ""
        found = _Scan(text)
        if careful or _is_of_interest(_WRAPPED.sub("", text)):
            found.sheet = sheet_of(page, textpage)
            found.words = with_initials(words_of(found.sheet, textpage))
            if any(word.text[:1].isdigit() for word in found.words):
                found.rules = _rules(page, found.sheet)
        return found
    finally:
        textpage.close()
        page.close()


_WRAPPED = re.compile(r"(?<=[a-z])[-\ufffe\u0002\u00ad]\s*\n\s*(?=[a-z])")


def _furniture(texts: list[str]) -> _Furniture:
    """Return the lines that stand on at least a third of the pages, and on three."""
    seen: Counter[str] = Counter()
    edges: Counter[str] = Counter()
    for text in texts:
        lines = [line for line in text.splitlines() if line.strip()]
        # Only what stands near the edge of a page can be furniture.
        lines = lines[:8] + lines[max(8, len(lines) - 8) :]
        plain = [_plain(line) for line in lines]
        seen.update(set(plain) - {""})
        ends = {*range(min(3, len(lines))), *range(max(0, len(lines) - 3), len(lines))}
        edges.update({plain[i] for i in ends if len(lines[i].split()) <= 14} - {""})
    least = max(3, len(texts) // 3)
    often = {line for line, times in seen.items() if times >= least}
    return _Furniture(frozenset(often | {line for line, times in edges.items() if times >= 3}))


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Jan ", "Feb ", "Mar ", "Apr ", "Jun ", "Jul ", "Aug ", "Sep ", "Sept ", "Oct ",
    "Nov ", "Dec ", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.",
    "Dec.", "months",
)  # fmt: skip


_GRADES = ("inadequate", "improvement", "outstanding", "good")


def _is_of_interest(text: str) -> bool:
    """Return whether a page may hold a figure. Plain words are looked for first: patterns take far longer."""
    low = text.lower()
    return (
        any(word in low for word in _CANCELLING)
        or _speaks_of_rates(low)
        or ("victim" in low and _speaks_of_victims(low))
        or any(word in low and _is_graded(low, word) for word in _GRADES)
        or (any(name in text for name in _MONTHS) and bool(_PERIOD.search(text)))
        or (any(mark in text for mark in ("/20", "/1", ".20")) and bool(_NUMERIC_DATE.search(text)))
    )


_GRADING = re.compile(r"\b(?:overall|grade[ds]?|judg(?:ed|e?ments?)|rat(?:ed|ing))\b[^.]*$")
_NOT_A_THING = re.compile(r"\s*(?:[\"'”’.,;:)|]|overall|for|at\b|in\b|as\b|$|[\r\n]+)")


def _is_graded(low: str, grade: str) -> bool:
    """Return whether a grade stands shortly after "overall", "judged" and the like, or before "overall"."""
    start = low.find(grade)
    while start >= 0:
        end = start + len(grade)
        before, after = low[max(0, start - 130) : start], low[end : end + 60]
        if (grade != "good" or _NOT_A_THING.match(after)) and _GRADING.search(before):
            return True
        if "overall" in after.partition(".")[0]:
            return True
        start = low.find(grade, end)
    return False


_NUMERIC_DATE = re.compile(r"\b\d\d[/.]\d\d[/.]\d\d")
_RATE_WORDS = (
    "recording rate", "recording accuracy", "confidence", "margin of error", "±", "plus or minus",
    "unrecorded",
)  # fmt: skip
_LOST = re.compile(r"fail(?:s|ed)?\s+to\s+record|not\s+(?:being\s+|been\s+)?record")
_SHARE_RECORDED = re.compile(
    r"record(?:s|ed|ing)?\s+(?:\w+\s+){0,6}\d\d(?:\.\d+)?\s*(?:per ?cent|%)|"
    r"(?:per ?cent|%)\s+(?:\w+\s+){0,9}record(?:s|ed)?\b"
)


def _speaks_of_rates(low: str) -> bool:
    """Return whether a page speaks of how much crime is recorded."""
    flat = low if "\n" not in low else low.replace("\r", "").replace("\n", " ")
    if any(word in flat for word in _RATE_WORDS) or re.search(r"\+ ?/ ?[-–]", flat):
        return True
    if "record" not in low:
        return False
    share = "%" in low or "cent" in low
    return bool(_LOST.search(low) or (share and _SHARE_RECORDED.search(low)))


def _speaks_of_victims(low: str) -> bool:
    """Return whether a number stands shortly before "victims", or a word for telling them after it."""
    for match in re.finditer(r"\bvictims?\b", low):
        before = low[max(0, match.start() - 75) : match.start()].rpartition(".")[2]
        after = low[match.end() : match.end() + 130].partition(".")[0]
        if _COUNTED.search(before) or _TOLD.search(after):
            return True
    return False


def _breaks_off(text: str, furniture: _Furniture) -> bool:
    """Return whether the last line of a page is in the middle of a sentence."""
    for line in reversed(text.splitlines()):
        words = line.strip()
        if len(words) < 12 or _plain(words) in furniture.lines:
            continue
        return len(words.split()) >= 4 and not words.endswith((".", "?", "!", ":", ";"))
    return False


class _Pages:
    """Reads pages with care and joins what runs over from one to the next."""

    def __init__(self, pdf: Any, furniture: _Furniture, broken_off: set[int], scans: list[_Scan]) -> None:
        self.pdf = pdf
        self.scans = scans
        self.broken_off = broken_off
        self.furniture = furniture
        self.done: dict[int, list[Block]] = {}
        self.largest: list[tuple[float, str]] = []
        self.printed: dict[int, list[str]] = {}
        self.words: dict[int, tuple[Sheet, list[Word]]] = {}

    def read(self, wanted: set[int], texts: list[str]) -> list[Block]:
        """Return the blocks of the wanted pages, and of neighbours where what matters runs on."""
        for number in sorted(wanted):
            self.done[number] = self._page(number)
        for number in sorted(wanted):
            blocks = [b for b in self.done[number] if b.kind != "note"]
            if not blocks:
                continue
            after, before = number + 1, number - 1
            if after < len(texts) and after not in self.done and _runs_on(blocks[-1], texts[after]):
                self.done[after] = self._page(after)
            broken = before >= 0 and before not in self.done and before in self.broken_off
            if broken and _matters(f"{texts[before][-500:]} {blocks[0].text[:500]}"):
                self.done[before] = self._page(before)
        return _join([(number, self.done[number]) for number in sorted(self.done)])

    def title(self) -> str:
        """Return the largest words of the first page."""
        if not self.largest:
            return ""
        top = max(size for size, _ in self.largest)
        return tidy(" ".join(text for size, text in self.largest if size > 0.85 * top))[:200]

    def _page(self, number: int) -> list[Block]:
        scan = self.scans[number]
        if scan.words is None:
            scan = _scan(self.pdf, number, careful=True)
        words, height = scan.words or [], scan.sheet.height
        self.scans[number] = _Scan(scan.text)
        self.words[number + 1] = scan.sheet, words
        facts = PageFacts(number + 1, height, _body_size(words))
        # A running header goes over all columns: it is told before they are parted, and in each of them.
        whole = [line for line in lines_of(words) if not self.furniture.holds(line, height)]
        text, asides = part_asides(whole, scan.rules.boxes)
        lines = self._ordered(text, height)
        beside = [self._ordered(lines_of(aside.words), height) for aside in asides]
        every = [line for part in (lines, *beside) for line in part]
        if number == 0:
            self.largest = [(line.size, line.text) for line in every]
        self.printed[number + 1] = [tidy(line.text) for line in every]
        rules, parts = scan.rules, []
        for aside, part in zip(asides, beside, strict=True):
            own = rules.within(*aside.box) if aside.box else Rules()
            parts.append((aside, blocks_of(part, replace(facts, beside=True), own)))
            rules = rules.outside(*aside.box) if aside.box else rules
        blocks = with_asides(blocks_of(lines, facts, rules), parts)
        for block in blocks if scan.sheet.turn != scan.sheet.shown else []:
            block.lines = [(place, scan.sheet.as_shown(box)) for place, box in block.lines]
        return blocks

    def _ordered(self, lines: list[Line], height: float) -> list[Line]:
        return [line for line in in_order(lines) if not self.furniture.holds(line, height)]


def _body_size(words: list[Word]) -> float:
    """Return the size that most letters of the page have."""
    sizes: dict[float, int] = {}
    for word in words:
        sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
    rounded: Counter[float] = Counter()
    for size, letters in sizes.items():
        rounded[round(size, 1)] += letters
    return rounded.most_common(1)[0][0] if rounded else 10.0


def _rules(page: Any, sheet: Sheet) -> Rules:
    """Return the lines and boxes drawn on the page, edges of boxes among the lines."""
    from pypdfium2 import raw

    upright: list[tuple[float, float, float]] = []
    level: list[tuple[float, float, float]] = []
    boxes: list[tuple[float, float, float, float]] = []
    height = sheet.height
    for index, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if index > 3000:
            return Rules()
        left, low, right, high = sheet.rectangle(*item.get_bounds())
        top, bottom = height - high, height - low
        tall, wide = bottom - top > 2.5, right - left > 2.5
        if not wide and bottom - top > 8:
            upright.append(((left + right) / 2, top, bottom))
        elif not tall and right - left > 8:
            level.append(((top + bottom) / 2, left, right))
        elif tall and wide:
            if bottom - top > 20 and right - left > 40:
                boxes.append((left, top, right, bottom))
            if bottom - top < 120 and right - left < 560:
                upright += [(left, top, bottom), (right, top, bottom)]
                level += [(top, left, right), (bottom, left, right)]
    return Rules(tuple(upright), tuple(level), tuple(boxes))


def _runs_on(block: Block, after: str) -> bool:
    """Return whether a page ends in the middle of what matters: a sentence, a list or a table."""
    if block.kind == "table":
        words = " ".join(cell for row in block.rows for cell in row)
        return bool(_LABELS.search(words)) and bool(_LABELS.search(after[:500]))
    if block.kind == "item" or (
        block.kind == "paragraph" and not block.text.rstrip().endswith((".", "?", "!"))
    ):
        return _matters(f"{block.text[-500:]} {after[:500]}")
    return False


def _matters(text: str) -> bool:
    """Return whether words may hold a figure."""
    flat = re.sub(r"\s+", " ", text)
    return any(p.search(flat) for p in (_CANCELLED, _FIGURES, _GRADED, _PERIOD, _VICTIMS, _LABELS))


def _join(pages: list[tuple[int, list[Block]]]) -> list[Block]:
    """Return all blocks in order, paragraphs and tables that a page or column break parted made whole."""
    joined: list[Block] = []
    notes: list[Block] = []
    last: Block | None = None
    for _number, blocks in pages:
        for block in blocks:
            if block.kind == "note":
                notes.append(block)
            elif block.aside:
                joined.append(block)
            elif last and _continues(last, block):
                _append(last, block)
            else:
                joined.append(block)
                last = block
    _name_headings(joined)
    return joined + notes


# "Recording rate: 90.0 percent" is a finding, however short.
_A_VALUE = re.compile(r":.*\d|\d\s*(?:%|per ?cent)", re.IGNORECASE)


_ANNEX = re.compile(
    r"(?:annex|appendix|schedule)(?: [A-Z0-9]{1,2})?(?:[:.–—-]| |$)(?!.*[.;,]$)", re.IGNORECASE
)


def _name_headings(blocks: list[Block]) -> None:
    """Make headings of short lines without a full stop that stand over a new paragraph or table."""
    for block, following in itertools.pairwise(blocks):
        short = block.kind == "paragraph" and len(block.lines) == 1 and len(block.text.split()) <= 12
        if (
            short
            and _ANNEX.match(block.text)
            and following.kind in {"heading", "paragraph", "table", "caption"}
        ):
            block.kind, block.level = "heading", 1
            continue
        if (
            not short
            or _A_VALUE.search(block.text)
            or not block.text[:1].isupper()
            or block.text.rstrip().endswith((".", ",", ";", ":", "?", "!"))
        ):
            continue
        if following.kind in {"paragraph", "table", "caption"} and not following.text[:1].islower():
            block.kind, block.level = "heading", 4


def _continues(last: Block, block: Block) -> bool:
    if last.kind == "table" and block.kind == "table":
        widths = {len(row) for row in last.rows} | {len(row) for row in block.rows}
        return last.page != block.page and len(widths) == 1
    if last.kind not in {"paragraph", "item"} or block.kind != "paragraph":
        return False
    if last.lines and block.lines and block.lines[0][1].page > last.lines[-1][1].page + 1:
        # The page between was not read: what stands on it is the rest of the sentence, if anything is.
        return False
    if last.text.rstrip().endswith((".", "?", "!", ":")):
        return False
    if last.text.rstrip().endswith(OPEN_ENDS) and _stands_under(last, block):
        return False
    if block.text[:1].islower() or block.text[:1].isdigit() or last.text.rstrip().endswith((",", "-")):
        return True
    # What stops without a full stop at the foot of a page or column goes on at the top of the next.
    broken = bool(last.lines and block.lines) and (last.lines[-1][1].page, last.lines[-1][1].top) > (
        block.lines[0][1].page,
        block.lines[0][1].top,
    )
    words = len(last.text.split())
    return words >= 12 or ((broken or last.page != block.page) and words >= 5)


def _stands_under(last: Block, block: Block) -> bool:
    """Return whether a block stands below the one before it on one page: it is another item of its list."""
    if not (last.lines and block.lines):
        return False
    above, below = last.lines[-1][1], block.lines[0][1]
    return above.page == below.page and above.top < below.top


def _append(last: Block, block: Block) -> None:
    if last.kind == "table":
        known = {tuple(row) for row in last.rows}
        last.rows += [row for row in block.rows if tuple(row) not in known]
        last.lines += block.lines
        return
    last.doubt = last.doubt or block.doubt
    before = len(last.text) + 1
    last.text = join_lines(last.text, block.text)
    last.lines += [(place + before, box) for place, box in block.lines]
    last.notes += [(place + before, note) for place, note in block.notes]


def usual_size(lines: list[Line]) -> float:
    """Return the median size of lines, 10 points when there are none."""
    return median(line.size for line in lines) if lines else 10.0
