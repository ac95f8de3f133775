"""Correction notices as Word and Markdown files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from storygen.compose.templates import packaged_templates
from storygen.edition.diff import EditionDiff
from storygen.edition.guarded import WritePlan, carry_out, plan_writes, settle
from storygen.edition.notices import Notice
from storygen.wording.dates import date_words
from storygen.write.details import DraftDetails
from storygen.write.house import HouseDocument
from storygen.write.markdown import write_markdown
from storygen.write.word import write_word


def write_notices(
    diff: EditionDiff, notices: Iterable[Notice], folder: Path, project: Path | None = None
) -> WritePlan:
    """Write each notice as Word and Markdown below a folder, by area, and return what was written.

    A notice that somebody edited stays, with the new one beside it. Raises EditionError when a file cannot be
    written and TemplateError when the organisation's Word styles cannot be used.
    """
    house = HouseDocument.load(_house(project))
    files: dict[str, bytes] = {}
    for notice in notices:
        path = f"{notice.area.slug}/{notice.name}"
        files[f"{path}.md"] = write_markdown(notice.sections).encode()
        files[f"{path}.docx"] = write_word(notice.sections, _details(diff, notice), house)
    plan = plan_writes(folder, files, None)
    carry_out(plan)
    settle(folder)
    return plan


def _details(diff: EditionDiff, notice: Notice) -> DraftDetails:
    edition = date.fromisoformat(diff.editions[1])
    return DraftDetails(
        headline=notice.headline,
        story=diff.story,
        title=diff.title,
        area=notice.area.slug,
        area_name=notice.area.name,
        edition=edition,
        edition_words=date_words(edition),
        label=f"{notice.kind.capitalize()} notice",
        status="",
        facts_json="{}",
    )


def _house(project: Path | None) -> Path:
    own = project / "templates" / "shared" / "house.docx" if project else None
    return own if own and own.exists() else packaged_templates() / "house.docx"
