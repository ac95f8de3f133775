"""Where the time of a build goes: the CPU time of each step, in one process, over the areas of a story.

python -m benchmarks.steps PROJECT STORY
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

STEPS = ("start", "load", "facts", "compose", "facts.json", "Markdown", "Word", "save")


class Clock:
    """The CPU seconds that each step has taken so far. What ran before the first step is "start"."""

    def __init__(self) -> None:
        self.spent = dict.fromkeys(STEPS, 0.0) | {"start": process_time()}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Count what runs inside towards a step."""
        started = process_time()
        yield
        self.spent[name] += process_time() - started


def measured(project: Path, name: str) -> dict[str, float]:
    """Return the seconds of CPU that each step takes: once through the story, as a build goes."""
    clock = Clock()
    with clock.step("start"):
        import storygen.cli  # noqa: F401
        from storygen.compose.angles import angle_templates
        from storygen.compose.draft import compose_draft
        from storygen.compose.templates import open_templates
        from storygen.edition.facts_json import facts_document, facts_json
        from storygen.edition.guarded import carry_out, plan_writes
        from storygen.edition.press import draft_details
        from storygen.engine import collecting_afterwards
        from storygen.facts.sheets import build_fact_sheets, story_style
        from storygen.story.load import load_story
        from storygen.write.house import HouseDocument
        from storygen.write.markdown import write_markdown
        from storygen.write.word import write_word
    with clock.step("load"):
        story, _ = load_story(project / "data" / name)
    with clock.step("facts"):
        sheets = build_fact_sheets(story)
    with clock.step("compose"):
        environment = open_templates(project, name, angle_templates(story.settings.angles))
    with clock.step("Word"):
        house = HouseDocument.load(project / "templates" / "shared" / "house.docx")
    files: dict[str, bytes] = {}
    for area in story.areas:
        place = f"{area.slug}/{area.slug}"
        with collecting_afterwards():
            with clock.step("compose"):
                draft = compose_draft(story, area, sheets[area.slug], environment, story_style(story))
            with clock.step("facts.json"):
                facts = facts_json(facts_document(story, draft))
                files[f"{area.slug}/facts.json"] = facts.encode()
            with clock.step("Markdown"):
                files[f"{place}.md"] = write_markdown(draft.sections).encode()
            with clock.step("Word"):
                details = draft_details(story, draft, facts)
                files[f"{place}.docx"] = write_word(draft.sections, details, house)
    with TemporaryDirectory() as folder, clock.step("save"):
        carry_out(plan_writes(Path(folder), files, None))
    return clock.spent


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]), sys.argv[2])))
