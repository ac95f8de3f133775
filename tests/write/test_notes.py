"""Notes for the desk come from the fact sheet."""

from fractions import Fraction

from storygen.facts.model import Fact, FactSheet, FactSource
from storygen.write.notes import claim_notes

SOURCE = FactSource(
    "S1", "Inspection 2019", "the inspectorate", "https://example.org/r.pdf", "inspection", page="12"
)
PAPER = FactSource("S2", "Report", "Eastvale Echo", "https://example.org/e", "newspaper", second_hand=True)
SHARE = Fact(
    "rape.share",
    "F2c",
    3,
    "share of rape records wrongly cancelled",
    Fraction(5, 20),
    "share",
    {"percent": "25%"},
    sum="5 ÷ 20 = 25%",
    basis="derived",
    sources=("S1",),
    note="The report prints the counts only.",
)


def sheet() -> FactSheet:
    return FactSheet(
        "demo", "northmoor", "Northmoor Constabulary", {SHARE.id: SHARE}, {"S1": SOURCE, "S2": PAPER}
    )


def test_a_note_says_what_the_fact_is_its_sum_its_basis_and_where_to_look() -> None:
    note = claim_notes(sheet())["rape.share"]
    assert note.ref == "F2c"
    assert note.lines == (
        "F2c: share of rape records wrongly cancelled.",
        "Sum: 5 ÷ 20 = 25%.",
        "Basis: derived.",
        "The report prints the counts only.",
    )
    assert [str(source) for source in note.sources] == ["Inspection 2019 (the inspectorate), page 12"]
    assert note.sources[0].url == "https://example.org/r.pdf"


def test_a_source_that_a_draft_names_has_a_note_of_its_own() -> None:
    note = claim_notes(sheet())["S2"]
    assert note.lines == ("S2: a source of this draft.", "Reported at second hand.")
    assert str(note.sources[0]) == "Report (Eastvale Echo)"
