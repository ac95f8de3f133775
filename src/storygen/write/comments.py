"""Word comments for the desk's copy: beside each claim its fact, sum and sources, with links."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from storygen.errors import TemplateError
from storygen.write.house import StyleIds
from storygen.write.notes import ClaimNote, NoteSource
from storygen.write.relations import RelationBook
from storygen.write.wordml import paragraph, root, run

_AUTHOR, _INITIALS = "storygen", "sg"


class CommentBook:
    """The comments of one draft, numbered from 0 in reading order, and the links that they use."""

    def __init__(self, notes: Mapping[str, ClaimNote], styles: StyleIds, dated: date) -> None:
        self.relations = RelationBook("rIdComment")
        self._notes = notes
        self._styles = styles
        self._date = f"{dated.isoformat()}T00:00:00Z"
        self._comments: list[str] = []

    def around(self, control: str, fact: str) -> str:
        """Return a claim's content control with a comment on its fact beside it."""
        number = len(self._comments)
        self._comments.append(self._comment(number, fact))
        reference = self._mark(f'<w:commentReference w:id="{number}"/>')
        return (
            f'<w:commentRangeStart w:id="{number}"/>{control}<w:commentRangeEnd w:id="{number}"/>{reference}'
        )

    def part(self) -> bytes:
        """Return the XML of the comments."""
        return root("w:comments", "".join(self._comments), ("w", "r"))

    def _mark(self, content: str) -> str:
        return f'<w:r><w:rPr><w:rStyle w:val="{self._styles.comment_mark}"/></w:rPr>{content}</w:r>'

    def _comment(self, number: int, fact: str) -> str:
        note = self._notes.get(fact)
        if note is None:
            raise TemplateError.of(f'There is no note on the fact "{fact}" for the desk\'s copy.')
        first, *rest = note.lines
        lines = [
            self._mark("<w:annotationRef/>") + run(first, bold=True),
            *map(run, rest),
            *map(self._source, note.sources),
        ]
        content = "".join(paragraph(self._styles.comment_text, line) for line in lines)
        return (
            f'<w:comment w:id="{number}" w:author="{_AUTHOR}" w:date="{self._date}" '
            f'w:initials="{_INITIALS}">{content}</w:comment>'
        )

    def _source(self, source: NoteSource) -> str:
        target = self.relations.link(source.url)
        title = run(source.title, style=self._styles.hyperlink)
        page = run(f", {source.page}") if source.page else ""
        return f'{run("Source: ")}<w:hyperlink r:id="{target}">{title}</w:hyperlink>{page}'
