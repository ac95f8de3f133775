"""Blocks as the paragraphs, tables and pictures of a Word body."""

from __future__ import annotations

from collections.abc import Mapping

from storygen.compose.blocks import Block, BulletList, Heading, Paragraph, Picture, Section, Table, plain_text
from storygen.errors import TemplateError
from storygen.write.house import HouseDocument
from storygen.write.relations import RelationBook
from storygen.write.word_inlines import InlineWriter
from storygen.write.word_picture import drawing, place_picture
from storygen.write.word_table import table_xml
from storygen.write.wordml import paragraph

_PAGE_BREAK = "<w:pageBreakBefore/>"
# The style of desk notes puts a warning before each; a run of notes needs it once.
_NO_WARNING = '<w:numPr><w:numId w:val="0"/></w:numPr>'
# A table has no space of its own below it: eight points.
_AFTER_TABLE = '<w:spacing w:before="160"/>'


class BlockWriter:
    """Writes the content of a Word body. `media` fills with the picture parts that it needs."""

    def __init__(
        self,
        house: HouseDocument,
        inlines: InlineWriter,
        relations: RelationBook,
        pictures: Mapping[str, bytes],
    ) -> None:
        self.media: dict[str, bytes] = {}
        self._written: list[str] = []
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

    def finished(self) -> str:
        """Return the body's content, which ends as Word wants it: with a paragraph, never with a table."""
        if self._last is None or isinstance(self._last, Table):
            self._paragraph(self._styles.small)
        return "".join(self._written)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._write_heading(block)
            case Paragraph():
                self._write_paragraph(block)
            case BulletList(items=items):
                for item in items:
                    self._paragraph(self._styles.bullet, self._inlines.content(item))
            case Table():
                self._write_table(block)
            case Picture():
                self._write_picture(block)

    def _paragraph(self, style: str, content: str = "", properties: str = "") -> None:
        if self._break_next:
            properties = _PAGE_BREAK + properties
            self._break_next = False
        self._written.append(paragraph(style, content, properties))

    def _write_heading(self, heading: Heading) -> None:
        styles = (self._styles.headline, self._styles.part, self._styles.subheading)
        self._paragraph(styles[heading.level - 1], self._inlines.content(heading.inlines))
        self._heading = plain_text(heading.inlines)

    def _write_paragraph(self, block: Paragraph) -> None:
        styles = {
            "body": self._styles.body,
            "standfirst": self._styles.standfirst,
            "desk": self._styles.desk,
            "small": self._styles.small,
        }
        properties = ""
        if block.role == "desk" and isinstance(self._last, Paragraph) and self._last.role == "desk":
            properties = _NO_WARNING
        if isinstance(self._last, Table):
            properties += _AFTER_TABLE
        self._paragraph(styles[block.role], self._inlines.content(block.inlines), properties)

    def _write_table(self, table: Table) -> None:
        if self._break_next or isinstance(self._last, Table):  # Word makes one of two tables that touch
            self._paragraph(self._styles.small)
        self._written.append(
            table_xml(table, self._heading, self._house.page.width, self._styles, self._inlines)
        )

    def _write_picture(self, picture: Picture) -> None:
        data = self._pictures.get(picture.path)
        if data is None:
            raise TemplateError.of("The picture was not drawn.", where=picture.path)
        placed = place_picture(picture, len(self.media) + 1, data, self._house.page)
        self.media[placed.part] = data
        self._paragraph(self._styles.picture, drawing(placed, self._relations.picture(placed.part)))
