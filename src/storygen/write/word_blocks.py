"""Blocks as the paragraphs, tables and pictures of a Word body."""

from __future__ import annotations

from collections.abc import Mapping

from storygen.compose.blocks import Block, BulletList, Heading, Paragraph, Picture, Section, Table, plain_text
from storygen.errors import TemplateError
from storygen.write.house import HouseDocument
from storygen.write.ooxml import VAL, Element, child, paragraph, qname
from storygen.write.relations import RelationBook
from storygen.write.word_inlines import InlineWriter
from storygen.write.word_picture import append_picture, place_picture
from storygen.write.word_table import append_table

_PAGE_BREAK, _NUM_PR = qname("w:pageBreakBefore"), qname("w:numPr")
_SPACING, _BEFORE = qname("w:spacing"), qname("w:before")
_AFTER_TABLE = "160"  # a table has no space of its own below it: eight points


class BlockWriter:
    """Writes blocks at the end of a Word body. `media` fills with the picture parts that they need."""

    def __init__(
        self,
        body: Element,
        house: HouseDocument,
        inlines: InlineWriter,
        relations: RelationBook,
        pictures: Mapping[str, bytes],
    ) -> None:
        self.media: dict[str, bytes] = {}
        self._body = body
        self._house = house
        self._styles = house.styles
        self._inlines = inlines
        self._relations = relations
        self._pictures = pictures
        self._heading = ""
        self._last: Block | None = None
        self._break_next = False

    def write(self, section: Section) -> None:
        """Put a section at the end of the body. What only the editor may see begins a page of its own."""
        self._break_next = section.part == "editor" and self._last is not None
        for block in section.blocks:
            self._block(block)
            self._last = block

    def finish(self) -> None:
        """End the body as Word wants it: with a paragraph, never with a table."""
        if self._last is None or isinstance(self._last, Table):
            self._paragraph(self._styles.small)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._write_heading(block)
            case Paragraph():
                self._write_paragraph(block)
            case BulletList(items=items):
                for item in items:
                    self._inlines.write(self._paragraph(self._styles.bullet)[0], item)
            case Table():
                self._write_table(block)
            case Picture():
                self._write_picture(block)

    def _paragraph(self, style: str) -> tuple[Element, Element]:
        element, properties = paragraph(self._body, style)
        if self._break_next:
            child(properties, _PAGE_BREAK)
            self._break_next = False
        return element, properties

    def _write_heading(self, heading: Heading) -> None:
        styles = (self._styles.headline, self._styles.part, self._styles.subheading)
        element, _ = self._paragraph(styles[heading.level - 1])
        self._inlines.write(element, heading.inlines)
        self._heading = plain_text(heading.inlines)

    def _write_paragraph(self, block: Paragraph) -> None:
        styles = {
            "body": self._styles.body,
            "standfirst": self._styles.standfirst,
            "desk": self._styles.desk,
            "small": self._styles.small,
        }
        element, properties = self._paragraph(styles[block.role])
        if block.role == "desk" and isinstance(self._last, Paragraph) and self._last.role == "desk":
            # The style puts its warning before each note; a run of notes needs it once.
            child(child(properties, _NUM_PR), qname("w:numId"), {VAL: "0"})
        if isinstance(self._last, Table):
            child(properties, _SPACING, {_BEFORE: _AFTER_TABLE})
        self._inlines.write(element, block.inlines)

    def _write_table(self, table: Table) -> None:
        if self._break_next or isinstance(self._last, Table):  # Word makes one of two tables that touch
            self._paragraph(self._styles.small)
        append_table(self._body, table, self._heading, self._house.page.width, self._styles, self._inlines)

    def _write_picture(self, picture: Picture) -> None:
        data = self._pictures.get(picture.path)
        if data is None:
            raise TemplateError.of("The picture was not drawn.", where=picture.path)
        placed = place_picture(picture, len(self.media) + 1, data, self._house.page)
        self.media[placed.part] = data
        append_picture(self._paragraph(self._styles.picture)[0], placed, self._relations.picture(placed.part))
