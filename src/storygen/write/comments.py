"""Word comments for the desk's copy: beside each claim its fact, sum and sources, with links."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from storygen.errors import TemplateError
from storygen.write.house import StyleIds
from storygen.write.notes import ClaimNote, NoteSource
from storygen.write.ooxml import NAMESPACES, VAL, Element, R, child, paragraph, qname, root, run, to_bytes
from storygen.write.relations import RelationBook
from storygen.write.safe import safe_text

_AUTHOR, _INITIALS = "storygen", "sg"
_ID, _REFERENCE = qname("w:id"), qname("w:commentReference")
_START, _END = qname("w:commentRangeStart"), qname("w:commentRangeEnd")


class CommentBook:
    """The comments of one draft, numbered from 0 in reading order, and the links that they use."""

    def __init__(self, notes: Mapping[str, ClaimNote], styles: StyleIds, dated: date) -> None:
        self.relations = RelationBook("rIdComment")
        self._notes = notes
        self._styles = styles
        self._date = f"{dated.isoformat()}T00:00:00Z"
        self._root = root("w:comments", ("w", "r"))

    def start(self, parent: Element, fact: str) -> str:
        """Begin a comment on the fact at the end of `parent` and return its number."""
        number = str(len(self._root))
        self._add(number, fact)
        child(parent, _START, {_ID: number})
        return number

    def end(self, parent: Element, number: str) -> None:
        """End the comment of that number at the end of `parent`."""
        child(parent, _END, {_ID: number})
        mark = child(parent, R)
        properties = child(mark, qname("w:rPr"))
        child(properties, qname("w:rStyle"), {VAL: self._styles.comment_mark})
        child(mark, _REFERENCE, {_ID: number})

    def part(self) -> bytes:
        """Return the XML of the comments."""
        return to_bytes(self._root)

    def _add(self, number: str, fact: str) -> None:
        note = self._notes.get(fact)
        if note is None:
            raise TemplateError.of(f'There is no note on the fact "{fact}" for the desk\'s copy.')
        comment = child(self._root, qname("w:comment"), {_ID: number})
        comment.set(qname("w:author"), _AUTHOR)
        comment.set(qname("w:date"), self._date)
        comment.set(qname("w:initials"), _INITIALS)
        for position, line in enumerate(note.lines):
            element, _ = paragraph(comment, self._styles.comment_text)
            if position == 0:
                self._annotation_mark(element)
            run(element, safe_text(line), bold=position == 0)
        for source in note.sources:
            self._source(comment, source)

    def _annotation_mark(self, parent: Element) -> None:
        mark = child(parent, R)
        properties = child(mark, qname("w:rPr"))
        child(properties, qname("w:rStyle"), {VAL: self._styles.comment_mark})
        child(mark, qname("w:annotationRef"))

    def _source(self, comment: Element, source: NoteSource) -> None:
        element, _ = paragraph(comment, self._styles.comment_text)
        run(element, "Source: ")
        link = child(
            element, qname("w:hyperlink"), {f"{{{NAMESPACES['r']}}}id": self.relations.link(source.url)}
        )
        run(link, safe_text(source.title), style=self._styles.hyperlink)
        if source.page:
            run(element, f", {safe_text(source.page)}")
