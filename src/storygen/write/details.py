"""What a draft carries besides its words: whose it is, which edition, and the facts behind it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

LABEL = "Draft generated from data by storygen"


@dataclass(frozen=True, slots=True)
class DraftDetails:
    """The details of one area's draft, in the words that a reader sees where `_words` says so.

    `refs` gives each fact id its number on the fact sheet and what a person calls it ("F2b");
    `facts_json` is the text of the area's facts.json, which travels inside the Word file.
    """

    headline: str
    story: str
    title: str
    area: str
    area_name: str
    edition: date
    edition_words: str
    embargo_words: str = ""
    label: str = LABEL
    status: str = ""
    language: str = "en-GB"
    facts_json: str = ""
    refs: Mapping[str, tuple[int, str]] = field(default_factory=dict)
