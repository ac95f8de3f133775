"""What a sentence makes of those around it."""

from __future__ import annotations

from tests.extract.reading import others, read

AGAIN = "Northmoor Police: Crime Data Integrity re-inspection 2018"


def test_a_label_at_the_head_of_a_paragraph_says_of_which_inspection_it_is() -> None:
    text = (
        "# All crime\n\nWhat we found in 2016. The force was recording 86.5 percent of crime (+/- 2.0 percent).\n\n"
        "What we found in 2018. The force is recording 95.2 percent of crime (+/- 1.5 percent)."
    )
    found = read(text, AGAIN)
    assert others(found.certain) == "recording_all 95.2 ±1.5"
    assert others(found.review) == "-"


def test_what_is_recommended_tells_what_was_found() -> None:
    text = (
        "# Cancelled crime records\n\nWe examined 20 cancelled rape records. Three were incorrect.\n\n# Recommendations\n\nWithin three "
        "months, the force should reinstate the {} cancelled rape records that we found to be wrong."
    )
    assert {p.statistic for p in read(text.format("three")).certain} == {"checked", "wrong"}
    assert {p.statistic for p in read(text.format("four")).certain} == set()
