"""The house document: the Word file whose styles, page and headers every draft takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, fields
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, cast

from lxml import etree

from storygen.errors import Problem, TemplateError
from storygen.write.ooxml import qname, root
from storygen.write.package import HousePart, Relation, base_package
from storygen.write.placeholders import PLACEHOLDERS, PREFIX, placeholders

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.part import Part, XmlPart

# What each style is called in house.docx, and what kind of style it is. Word's own names are used where
# there is one, because a screen reader knows a heading by "heading 1" and by nothing else.
STYLES: Mapping[str, tuple[str, str]] = {
    "headline": ("heading 1", "paragraph"),
    "part": ("heading 2", "paragraph"),
    "subheading": ("heading 3", "paragraph"),
    "standfirst": ("Standfirst", "paragraph"),
    "body": ("Body Text", "paragraph"),
    "small": ("Small print", "paragraph"),
    "desk": ("Desk note", "paragraph"),
    "bullet": ("List Bullet", "paragraph"),
    "picture": ("Picture", "paragraph"),
    "table_words": ("Table words", "paragraph"),
    "table_figures": ("Table figures", "paragraph"),
    "needed": ("Needed", "character"),
    "hyperlink": ("Hyperlink", "character"),
    "fact_table": ("Fact table", "table"),
    "comment_text": ("annotation text", "paragraph"),
    "comment_mark": ("annotation reference", "character"),
}
# A draft has its own of these, or must not inherit what somebody left in the house document.
_NOT_TAKEN = (
    "/docProps/",
    "/customXml/",
    "/word/comments",
    "/word/document",
    "/word/glossary",
    "/word/people",
)


@dataclass(frozen=True, slots=True)
class StyleIds:
    """The id in house.docx of each style that a draft uses."""

    headline: str
    part: str
    subheading: str
    standfirst: str
    body: str
    small: str
    desk: str
    bullet: str
    picture: str
    table_words: str
    table_figures: str
    needed: str
    hyperlink: str
    fact_table: str
    comment_text: str
    comment_mark: str


@dataclass(frozen=True, slots=True)
class Page:
    """The size of the space for text, in twentieths of a point."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class HouseDocument:
    """A house document that was read once, found to be sound, and serves every draft.

    `section` is its page set-up; `frames` are the headers and footers that hold placeholders for a draft's
    details; `base` and `base_with_comments` are packages of everything else, ready to take a draft's parts.
    It holds bytes only, so that it can travel to another process.
    """

    styles: StyleIds
    page: Page
    section: str
    frames: Mapping[str, bytes]
    relations: tuple[Relation, ...]
    base: bytes
    base_with_comments: bytes

    @classmethod
    def load(cls, path: Path) -> HouseDocument:
        """Return the house document of that file. Raises TemplateError naming everything it lacks."""
        document = _open(path)
        problems = [*_style_problems(document, path), *_frame_problems(document, path)]
        if not document.sections:
            problems.append(
                Problem("The house document has no page set-up.", str(path), "Save it from Word.")
            )
        if problems:
            raise TemplateError(problems)
        parts = tuple(_parts(document))
        return cls(
            styles=_style_ids(document),
            page=_page(document),
            section=_section(document),
            frames={part.name: part.data for part in parts if part.filled},
            relations=tuple(_relations(document.part)),
            base=base_package(parts, with_comments=False),
            base_with_comments=base_package(parts, with_comments=True),
        )


def _open(path: Path) -> Document:
    import docx

    try:
        return docx.Document(BytesIO(path.read_bytes()))
    except FileNotFoundError as error:
        raise TemplateError.of(
            "The house document is missing.",
            where=str(path),
            fix="Put back the one that comes with storygen, or make it with scripts/make_house_style.py.",
        ) from error
    except Exception as error:  # python-docx lets zip, XML and key errors through as they come
        raise TemplateError.of(
            f"This is not a Word document that can be read ({error}).",
            where=str(path),
            fix="Save it again from Word as a .docx file, not as a template or with macros.",
        ) from error


def _styles_by_name(document: Document) -> dict[str, tuple[str, str]]:
    """Return id and kind by lower-case name: Word and python-docx differ over "heading 1"'s capital."""
    return {
        style.find(qname("w:name")).get(qname("w:val")).lower(): (
            style.get(qname("w:styleId")),
            style.get(qname("w:type")),
        )
        for style in document.styles.element.findall(qname("w:style"))
    }


def _style_problems(document: Document, path: Path) -> Iterator[Problem]:
    held = _styles_by_name(document)
    for name, kind in STYLES.values():
        found = held.get(name.lower())
        if found is None:
            yield Problem(
                f'The {kind} style "{name}" is missing.',
                str(path),
                f"In Word, make a {kind} style with exactly that name, or copy it from storygen's own.",
            )
        elif found[1] != kind:
            yield Problem(f'The style "{name}" is a {found[1]} style.', str(path), f"Make it a {kind} style.")


def _style_ids(document: Document) -> StyleIds:
    held = _styles_by_name(document)
    return StyleIds(**{field.name: held[STYLES[field.name][0].lower()][0] for field in fields(StyleIds)})


def _frame_parts(document: Document) -> list[XmlPart]:
    return [
        cast("XmlPart", relation.target_part)
        for relation in document.part.rels.values()
        if not relation.is_external and relation.reltype.endswith(("/header", "/footer"))
    ]


def _frame_problems(document: Document, path: Path) -> Iterator[Problem]:
    held = {name for part in _frame_parts(document) for _, name in placeholders(part.element)}
    for name in PLACEHOLDERS:
        if name not in held:
            yield Problem(
                f'No header or footer shows the {name}: the content control "{PREFIX}{name}" is missing.',
                str(path),
                f'In Word\'s Developer tab add a text control with the title and tag "{PREFIX}{name}".',
            )
    for name in sorted(held - set(PLACEHOLDERS)):
        yield Problem(
            f'Nothing is known to put into the content control "{PREFIX}{name}".',
            str(path),
            f"Use one of {', '.join(PREFIX + known for known in PLACEHOLDERS)}, or remove it.",
        )


def _section(document: Document) -> str:
    """Return the page set-up as text that takes its namespaces from the document that it is put into."""
    around = root("w:document", ("w", "r"))
    around.append(deepcopy(document.sections[-1]._sectPr))
    text: str = etree.tostring(around, encoding="unicode")
    return text[text.index(">") + 1 : text.rindex("<")]


def _page(document: Document) -> Page:
    section = document.sections[-1]
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    height = (section.page_height or 0) - (section.top_margin or 0) - (section.bottom_margin or 0)
    return Page(width // 635, height // 635)  # 635 English Metric Units to a twentieth of a point


def _parts(document: Document) -> Iterator[HousePart]:
    filled = {part.partname for part in _frame_parts(document) if placeholders(part.element)}
    for part in document.part.package.iter_parts():
        if _taken(part):
            yield HousePart(
                name=part.partname.lstrip("/"),
                content_type=part.content_type,
                data=part.blob,
                relations=tuple(_relations(part)),
                filled=part.partname in filled,
            )


def _taken(part: Part) -> bool:
    return not part.partname.startswith(_NOT_TAKEN)


def _relations(part: Part) -> Iterator[Relation]:
    for relation in part.rels.values():
        if relation.is_external:
            yield Relation(relation.rId, relation.reltype, relation.target_ref, external=True)
        elif _taken(relation.target_part):
            yield Relation(relation.rId, relation.reltype, relation.target_part.partname.lstrip("/"))
