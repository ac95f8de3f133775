"""What a text about the fictional Northmoor Constabulary proposes, written short."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from storygen.extract.document import document_from_text
from storygen.extract.model import Extraction, Proposal
from storygen.extract.propose import propose

HERE = Path(__file__).parent
TITLE = "Northmoor Constabulary: Crime Data Integrity inspection 2018"
CATEGORIES = ("rape", "sexual", "violence", "robbery")


def read(text: str, title: str = TITLE) -> Extraction:
    """Return what a report of this text proposes."""
    return propose(document_from_text(text, title=title))


def examples(name: str) -> Iterator[tuple[str, str]]:
    """Yield (what is expected, the words) from a list of examples."""
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            expected, words = line.split(" | ", 1)
            yield expected, words.replace("\\n", "\n")


def cancelled(proposals: tuple[Proposal, ...]) -> str:
    """Return cancelled records as "rape 3/20; robbery 0/" (wrong of checked), "-" for none."""
    held = {(p.measure, p.statistic): p.value for p in proposals if not p.unread}
    found = []
    for category in CATEGORIES:
        values = {s: v for (m, s), v in held.items() if m == f"cancelled_{category}"}
        if values:
            share = f" {values['share_pct']}%" if "share_pct" in values else ""
            found.append(f"{category} {values.get('wrong', '')}/{values.get('checked', '')}{share}")
    return "; ".join(found) or "-"


def others(proposals: tuple[Proposal, ...]) -> str:
    """Return grade, audit window, rates, estimate and victims on one line, "-" for none."""
    held = {(p.measure, p.statistic): p.value for p in proposals if not p.unread}
    found = []
    if grade := held.get(("overall_grade", "value")):
        found.append(f"overall {grade}")
    if first := held.get(("audit_from", "value")):
        found.append(f"audit {first}..{held.get(('audit_to', 'value'))}")
    for measure in ("recording_all", "recording_violence", "recording_sexual"):
        rate, margin = held.get((measure, "rate_pct")), held.get((measure, "ci_pct"))
        if rate is not None or margin is not None:
            found.append(f"{measure} {rate}" + (f" ±{margin}" if margin is not None else ""))
    if (estimate := held.get(("unrecorded", "per_year_over"))) is not None:
        found.append(f"unrecorded {estimate}")
    if any(measure == "victims" for measure, _ in held):
        told, should = held.get(("victims", "told"), ""), held.get(("victims", "should_be_told"), "")
        found.append(f"victims {told}/{should}")
    return "; ".join(found) or "-"
