"""Opens a PDF, finds the pages that matter, and reads only those with care."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from storygen.errors import ReportError
from storygen.extract.asides import part_asides, with_asides
from storygen.extract.columns import in_order
from storygen.extract.document import Block, Document
from storygen.extract.endnotes import link_endnotes
from storygen.extract.furniture import BROWSER, Furniture, breaks_off, furniture_of
from storygen.extract.glyphs import Line, Word, lines_of
from storygen.extract.grammar.text import tidy
from storygen.extract.initials import with_initials
from storygen.extract.interest import is_of_interest, matters, runs_on
from storygen.extract.joins import join_pages
from storygen.extract.layout import PageFacts, blocks_of, card_of
from storygen.extract.letters import words_of
from storygen.extract.rules import Rules, rules_of
from storygen.extract.sheet import Sheet, sheet_of

MAX_PAGES = 5000
MAX_BYTES = 120_000_000
_FRONT = 1


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
    furniture = furniture_of(texts)
    broken_off = {n for n, text in enumerate(texts) if breaks_off(text, furniture)}
    reader = _Pages(pdf, furniture, broken_off, scans)
    blocks = reader.read({n for n, scan in enumerate(scans) if scan.words is not None}, texts)
    link_endnotes(blocks)
    cover = "\n".join(
        tidy(line) for text in texts[:2] for line in text.splitlines()[:60] if not BROWSER.match(line)
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
        if careful or is_of_interest(text):
            found.sheet = sheet_of(page, textpage)
            found.words = with_initials(words_of(found.sheet, textpage))
            if any(word.text[:1].isdigit() for word in found.words):
                found.rules = rules_of(page, found.sheet)
        return found
    finally:
        textpage.close()
        page.close()


class _Pages:
    """Reads pages with care and joins what runs over from one to the next."""

    def __init__(self, pdf: Any, furniture: Furniture, broken_off: set[int], scans: list[_Scan]) -> None:
        self.pdf = pdf
        self.scans = scans
        self.broken_off = broken_off
        self.furniture = furniture
        self.done: dict[int, list[Block]] = {}
        self.largest: list[tuple[float, str]] = []
        self.sizes: Counter[float] = Counter()
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
            if after < len(texts) and after not in self.done and runs_on(blocks[-1], texts[after]):
                self.done[after] = self._page(after)
            broken = before >= 0 and before not in self.done and before in self.broken_off
            if broken and matters(f"{texts[before][-500:]} {blocks[0].text[:500]}"):
                self.done[before] = self._page(before)
        return join_pages([(number, self.done[number]) for number in sorted(self.done)])

    def _body(self, words: list[Word]) -> float:
        """Return the size of the text of a page; where it has next to none, that of the pages before it."""
        own = _letters_by_size(words)
        few = own.total() < _FEW
        if not few:
            self.sizes += own
        return next((size for size, _ in (self.sizes if few and self.sizes else own).most_common(1)), 10.0)

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
        facts = PageFacts(number + 1, height, self._body(words))
        # A running header goes over all columns: it is told before they are parted, and in each of them.
        whole = [line for line in lines_of(words) if not self.furniture.holds(line, height)]
        text, asides = part_asides(whole, scan.rules.boxes)
        lines = self._ordered(text, height, scan.rules)
        beside = [self._ordered(lines_of(aside.words), height, Rules()) for aside in asides]
        every = [line for part in (lines, *beside) for line in part]
        if number == 0:
            self.largest = [(line.size, line.text) for line in every]
        self.printed[number + 1] = [tidy(line.text) for line in every]
        rules, parts = scan.rules, []
        for aside, part in zip(asides, beside, strict=True):
            own = rules.within(*aside.box) if aside.box else Rules()
            card = card_of(part, facts) if aside.box else None
            parts.append((aside, [card] if card else blocks_of(part, replace(facts, beside=True), own)))
            rules = rules.outside(*aside.box) if aside.box else rules
        blocks = with_asides(blocks_of(lines, facts, rules), parts)
        for block in blocks if scan.sheet.turn != scan.sheet.shown else []:
            block.lines = [(place, scan.sheet.as_shown(box)) for place, box in block.lines]
        return blocks

    def _ordered(self, lines: list[Line], height: float, rules: Rules) -> list[Line]:
        return [line for line in in_order(lines, rules.level) if not self.furniture.holds(line, height)]


# So few letters on a page may all be those of its running headers.
_FEW = 250


def _letters_by_size(words: list[Word]) -> Counter[float]:
    """Return how many letters of a page have which size."""
    sizes: dict[float, int] = {}
    for word in words:
        sizes[word.size] = sizes.get(word.size, 0) + len(word.text)
    rounded: Counter[float] = Counter()
    for size, letters in sizes.items():
        rounded[round(size, 1)] += letters
    return rounded
