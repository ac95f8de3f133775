"""Edited drafts as Word files, the way that editors' programs leave them."""

from __future__ import annotations

import difflib
import random
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from html import escape
from itertools import groupby

from lxml import etree

from .text import Base, Edited, Paragraph, Piece, Pieces, words
from .word_package import W, body_of, control, package, read_part, replace_parts, run

SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
REVISION = 'w:id="{}" w:author="News desk" w:date="2020-10-22T15:04:00Z"'


@dataclass(frozen=True)
class Manner:
    """How a program saves. `stripped` is text pasted into a new file: no styles, properties or facts."""

    name: str
    controls: bool = True
    split: bool = False
    tracked: bool = False
    stripped: bool = False
    fonts: bool = False
    facts_part: bool = True
    boxes: bool = False


MANNERS = (
    Manner("controls kept"),
    Manner("controls kept, runs split", split=True),
    Manner("controls kept, changes tracked", tracked=True),
    Manner("controls lost", controls=False),
    Manner("controls lost, runs split", controls=False, split=True, facts_part=False),
    Manner("controls lost, changes tracked", controls=False, tracked=True),
    Manner("new paragraphs in text boxes", controls=False, boxes=True),
    Manner("online editor", controls=False, fonts=True, stripped=True),
    Manner("pasted without formatting", controls=False, stripped=True),
)


def save_word(edited: Edited, manner: Manner, rng: random.Random) -> bytes:
    """Return an edited draft as a Word file, saved in one manner."""
    writer = _Writer(edited.base, manner, rng)
    content = "".join(writer.blocks(edited.paragraphs))
    if manner.stripped:
        document = f'<w:document xmlns:w="{W}"><w:body>{content}<w:sectPr/></w:body></w:document>'
        return package({"word/document.xml": document})
    root = etree.fromstring(read_part(edited.base.word, "word/document.xml"))
    body = root.find(f"{{{W}}}body")
    assert body is not None
    section = body.find(f"{{{W}}}sectPr")
    for child in list(body):
        body.remove(child)
    body.extend(etree.fromstring(f'<w:body xmlns:w="{W}">{content}</w:body>'))
    if section is not None:
        body.append(section)
    changes: dict[str, bytes | None] = {"word/document.xml": etree.tostring(root)}
    if not manner.facts_part:
        changes["customXml/item1.xml"] = b'<note xmlns="urn:other"/>'
    return replace_parts(edited.base.word, changes)


class _Writer:
    def __init__(self, base: Base, manner: Manner, rng: random.Random) -> None:
        self.base = base
        self.manner = manner
        self.rng = rng
        self.elements = list(body_of(base.word))
        self.before = {(p.origin, p.table): p for p in base.paragraphs}
        self.revision = 900

    def blocks(self, paragraphs: tuple[Paragraph, ...]) -> Iterator[str]:
        present = {(p.origin, p.table) for p in paragraphs}
        last = -1
        for is_table, group in groupby(paragraphs, key=lambda p: p.origin if p.cells else -1):
            items = list(group)
            for item in items[:1] if is_table != -1 else items:
                yield from self.deleted(last, item.origin, present)
                last = max(last, item.origin)
                yield self.table(items) if is_table != -1 else self.paragraph(item)
        yield from self.deleted(last, len(self.elements), present)

    def deleted(self, after: int, until: int, present: set[tuple[int, int]]) -> Iterator[str]:
        """Yield paragraphs that the editor took out, as tracked deletions."""
        for (origin, table), old in self.before.items() if self.manner.tracked else ():
            if after < origin < until and not table and (origin, table) not in present and old.pieces:
                mark = f"<w:rPr><w:del {self.mark()}/></w:rPr></w:pPr>"
                style = self.style(old) or "<w:pPr></w:pPr>"
                yield f"<w:p>{style.replace('</w:pPr>', mark)}{self.removed(old.text)}</w:p>"

    def table(self, rows: list[Paragraph]) -> str:
        cells = "".join(
            "<w:tr>"
            + "".join(f"<w:tc><w:tcPr/><w:p>{self.inline(cell)}</w:p></w:tc>" for cell in row.cells)
            + "</w:tr>"
            for row in rows
        )
        return f"<w:tbl><w:tblPr/><w:tblGrid/>{cells}</w:tbl>"

    def paragraph(self, item: Paragraph) -> str:
        old = self.before.get((item.origin, 0))
        if item.kind == "picture":
            element = deepcopy(self.elements[item.origin])
            element.tail = None
            return etree.tostring(element).decode() if not self.manner.stripped else ""
        if old == item and self.manner.controls and not self.manner.split:
            element = deepcopy(self.elements[item.origin])
            element.tail = None
            return etree.tostring(element).decode()
        if self.manner.boxes and item.origin < 0 and item.kind == "body":
            return _text_box(self.inline(item.pieces))
        style = self.style(item)
        if not self.manner.tracked:
            return f"<w:p>{style}{self.inline(item.pieces)}</w:p>"
        if old is None:
            mark = f"<w:pPr><w:rPr><w:ins {self.mark()}/></w:rPr></w:pPr>"
            return f"<w:p>{mark}{self.added(self.bound(item.pieces))}</w:p>"
        if old.text == item.text:
            return f"<w:p>{style}{self.inline(item.pieces)}</w:p>"
        return f"<w:p>{style}{self.changed(old.pieces, item.pieces)}</w:p>"

    def style(self, item: Paragraph) -> str:
        if self.manner.stripped or item.origin < 0:
            return ""
        found = self.elements[item.origin].find(f"{{{W}}}pPr")
        return re.sub(r' xmlns:\w+="[^"]*"', "", etree.tostring(found).decode()) if found is not None else ""

    def bound(self, pieces: Pieces) -> Pieces:
        """Return pieces with controls only if this program keeps them and the draft had them."""
        keep = self.manner.controls
        return tuple(piece if keep and piece.number else Piece(piece.text) for piece in pieces)

    def inline(self, pieces: Pieces) -> str:
        return "".join(
            control(piece, self.runs(piece.text)) if piece.number else self.runs(piece.text)
            for piece in self.bound(pieces)
        )

    def runs(self, text: str) -> str:
        if self.manner.fonts:
            return (
                f'<w:r><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
            )
        if not self.manner.split or len(text) < 2:
            return run(text)
        return "".join(self.split_runs(text))

    def split_runs(self, text: str) -> Iterator[str]:
        cuts = sorted(self.rng.sample(range(1, len(text)), min(len(text) - 1, 1 + len(text) // 15)))
        for left, right in zip([0, *cuts], [*cuts, len(text)], strict=True):
            rsid = f"00{self.rng.randrange(16**6):06X}"
            content = escape(text[left:right], quote=False)
            content = content.replace("\u00ad", '</w:t><w:softHyphen/><w:t xml:space="preserve">')
            yield f'<w:r w:rsidRPr="{rsid}"><w:t xml:space="preserve">{content}</w:t></w:r>'
            if self.rng.random() < 0.3:
                yield '<w:proofErr w:type="spellStart"/>'
            elif self.rng.random() < 0.1:
                name = f"_Hlk{self.rng.randrange(10**8)}"
                number = self.rng.randrange(9999)
                yield f'<w:bookmarkStart w:id="{number}" w:name="{name}"/><w:bookmarkEnd w:id="{number}"/>'

    def mark(self) -> str:
        self.revision += 1
        return REVISION.format(self.revision)

    def removed(self, text: str) -> str:
        return (
            f'<w:del {self.mark()}><w:r><w:delText xml:space="preserve">{escape(text, quote=False)}'
            "</w:delText></w:r></w:del>"
        )

    def added(self, pieces: Pieces) -> str:
        found = []
        for piece in pieces:
            content = f"<w:ins {self.mark()}>{run(piece.text)}</w:ins>"
            found.append(control(piece, content) if piece.number else content)
        return "".join(found)

    def changed(self, old: Pieces, new: Pieces) -> str:
        """Return a paragraph's words with what was taken out and put in tracked, word by word."""
        found: dict[int, list[str]] = {}
        order: list[Piece] = []
        old_tokens, new_tokens = _tokens(old), _tokens(self.bound(new))
        texts = [token for token, _ in old_tokens], [token for token, _ in new_tokens]
        matcher = difflib.SequenceMatcher(None, *texts, autojunk=False)

        def put(owner: Piece, content: str) -> None:
            if not order or order[-1] is not owner:
                order.append(owner)
                found[len(order)] = []
            found[len(order)].append(content)

        for operation, a, b, c, d in matcher.get_opcodes():
            if operation in {"delete", "replace"}:
                owner = new_tokens[c][1] if operation == "replace" else Piece("")
                put(owner, self.removed("".join(texts[0][a:b])))
            for text, owner in new_tokens[c:d] if operation != "equal" else ():
                put(owner, f"<w:ins {self.mark()}>{run(text)}</w:ins>")
            for text, owner in new_tokens[c:d] if operation == "equal" else ():
                put(owner, run(text))
        return "".join(
            control(owner, "".join(found[index])) if owner.number else "".join(found[index])
            for index, owner in enumerate(order, start=1)
        )


def _text_box(runs: str) -> str:
    """Return a text box as Word writes it: once for itself, and once more for older programs."""
    box = f"<w:txbxContent><w:p>{runs}</w:p></w:txbxContent>"
    drawing = (
        '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:extent cx="2000000" cy="900000"/><wp:docPr id="77" name="Text Box 77"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="'
        f'{SHAPES}"><wps:wsp xmlns:wps="{SHAPES}"><wps:cNvSpPr txBox="1"/><wps:spPr/>'
        f"<wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    older = (
        '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:200pt;height:70pt">'
        f"<v:textbox>{box}</v:textbox></v:shape></w:pict>"
    )
    return (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps" xmlns:wps="{SHAPES}">{drawing}</mc:Choice>'
        f"<mc:Fallback>{older}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def _tokens(pieces: Pieces) -> list[tuple[str, Piece]]:
    return [(token, piece) for piece in pieces for token in re.findall(r"\s+|[^\s]+", piece.text)]


def typography(text: str, rng: random.Random) -> str:
    """Return words as programs and people leave them: curly quotes, hard spaces, soft hyphens."""
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    text = re.sub(r"\"([^\"]*)\"", "“\\1”", text)
    if rng.random() < 0.5:
        text = re.sub(r"(\d|\b(?:of|the|one|per)) (?=\w)", lambda m: m.group(1) + _space(rng), text)
    if rng.random() < 0.4:
        text = re.sub(r"\b(cancel)(led)\b", "\\1\u00ad\\2", text)
        text = re.sub(r"\b(inspec)(tors)\b", "\\1\u00ad\\2", text)
    if rng.random() < 0.2:
        text = text.replace("re-inspection", "re\u2011inspection").replace("-one", "\u2011one")
    return text


def _space(rng: random.Random) -> str:
    return rng.choice((" ", " ", "\u00a0", "\u00a0", "\u202f"))


def with_typography(edited: Edited, rng: random.Random) -> Edited:
    """Return an edited draft with typographers' characters in it."""
    paragraphs = tuple(
        Paragraph(
            p.kind,
            tuple(Piece(typography(x.text, rng), x.fact, x.alias, x.number) for x in p.pieces),
            p.part,
            p.cells,
            p.table,
            p.origin,
        )
        for p in edited.paragraphs
    )
    return Edited(edited.base, paragraphs, edited.expected, edited.edits, edited.touched)


def text_of(edited: Edited) -> str:
    """Return all the words of an edited draft, a line a paragraph."""
    return "\n".join(words(p.pieces) if not p.cells else p.text for p in edited.paragraphs)
