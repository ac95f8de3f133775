"""Findings put in lists, boxes and tables."""

from __future__ import annotations

from tests.corpus.author import Author, Count, capital, fewest
from tests.corpus.findings_prose import share
from tests.corpus.pieces import Box, Grid, NearPageEnd, Para, Piece, Points
from tests.corpus.ways import way


@way(least=2, shape="some")
def points_right(a: Author, counts: list[Count]) -> list[Piece]:
    return [
        Para("The numbers of cancelled records that we considered to have been cancelled correctly were:"),
        Points(tuple(f"{a.noun(c.cat)}: {c.right} of {c.checked};" for c in counts)),
    ]


@way(least=2)
def points_wrong(a: Author, counts: list[Count]) -> list[Piece]:
    return [
        Para(f"The following {a.records} {a.wrongly(fewest(counts))}:"),
        Points(tuple(f"{a.of(c.wrong, c.checked, the=False)} {a.kind(c.cat)} records" for c in counts)),
    ]


@way(least=2, shape="some")
def points_mixed(a: Author, counts: list[Count]) -> list[Piece]:
    items = []
    for index, c in enumerate(counts):
        if index % 2:
            items.append(
                f"{a.start(c.checked)} {a.kind(c.cat)} records, {a.n(c.right)} of which {a.rightly()}."
            )
        else:
            items.append(
                f"{a.start(c.checked)} {a.kind(c.cat)} records, {a.n(c.wrong)} of which {a.wrongly()}."
            )
    return [Para("We examined the following cancelled records."), Points(tuple(items))]


@way(least=1, most=2, shape="some")
def boxed(a: Author, counts: list[Count]) -> list[Piece]:
    paras = tuple(
        f"We found that {a.n(c.wrong)} of the {a.n(c.checked)} cancelled {a.kind(c.cat)} records examined "
        f"{a.wrongly()}."
        for c in counts
    )
    return [Box(a.pick("Cancelled crime", "Cause of concern", "Area for improvement"), paras)]


@way(least=2)
def grid_plain(a: Author, counts: list[Count]) -> list[Piece]:
    head = (
        "Crime type",
        a.pick("Cancelled records reviewed", "Records examined", "Number audited"),
        "Incorrectly cancelled",
    )
    rows = tuple((a.head(c.cat), str(c.checked), str(c.wrong)) for c in counts)
    return [_lead(a), Grid((head, *rows), "Audit of cancelled crime records")]


@way(least=2)
def grid_turned_about(a: Author, counts: list[Count]) -> list[Piece]:
    head = (a.pick("Cancelled in error", "Wrongly cancelled"), "Cancelled records sampled", "Category")
    rows = tuple((str(c.wrong), str(c.checked), a.head(c.cat)) for c in counts)
    return [_lead(a), Grid((head, *rows), "Cancelled crime records: results")]


@way(least=3)
def grid_transposed(a: Author, counts: list[Count]) -> list[Piece]:
    head = ("Cancelled records", *(a.head(c.cat) for c in counts))
    return [
        _lead(a),
        Grid(
            (
                head,
                (a.pick("Reviewed", "Examined"), *(str(c.checked) for c in counts)),
                (a.pick("Correctly cancelled", "Found to be correct"), *(str(c.right) for c in counts)),
            ),
            "How many cancellations were correct",
        ),
    ]


@way(least=3)
def grid_with_total(a: Author, counts: list[Count]) -> list[Piece]:
    rows = [(a.head(c.cat), str(c.checked), str(c.right), str(c.wrong)) for c in counts]
    sums = [sum(column) for column in zip(*((c.checked, c.right, c.wrong) for c in counts), strict=True)]
    rows.append(("Total", *map(str, sums)))
    return [_lead(a), Grid((("Cancelled records", "Examined", "Correct", "Incorrect"), *rows))]


@way(least=2)
def grid_with_percentages(a: Author, counts: list[Count]) -> list[Piece]:
    rows = [(a.head(c.cat), str(c.right), str(c.checked), f"{share(c.right, c.checked)}%") for c in counts]
    head = ("Offence group", "Cancelled correctly", "Cancelled records audited", "Proportion correct")
    return [_lead(a), Grid((head, *rows), "Table: cancellation decisions")]


@way(least=2)
def grid_of_sentences(a: Author, counts: list[Count]) -> list[Piece]:
    rows = [(a.head(c.cat), f"{c.wrong} out of {c.checked}") for c in counts]
    return [_lead(a), Grid((("Crime category", "Cancelled incorrectly"), *rows))]


@way(least=2)
def grid_with_marks(a: Author, counts: list[Count]) -> list[Piece]:
    rows = [
        (
            a.head(c.cat) + ("<super>a</super>" if i == 0 else ""),
            str(c.checked),
            f"{c.wrong}{'*' if i == 1 else ''}",
        )
        for i, c in enumerate(counts)
    ]
    notes = ("a  Includes attempts.", "* The force has been given a list.")
    return [_lead(a), Grid((("Cancelled crimes", "Sample", "Not compliant"), *rows), notes=notes)]


@way(least=2)
def grid_cut_by_the_page(a: Author, counts: list[Count]) -> list[Piece]:
    rows = [(a.head(c.cat), a.n(c.checked), a.none_or(c.wrong)) for c in counts]
    return [
        NearPageEnd(5),
        Grid(
            (("Cancelled records", "Reviewed", "Wrongly cancelled"), *rows), "Annex table: cancelled records"
        ),
    ]


@way(least=2)
def grid_with_other_rows(a: Author, counts: list[Count]) -> list[Piece]:
    rng = a.rng
    rows = [(a.head(c.cat), str(c.checked), str(c.wrong)) for c in counts]
    others = [
        (name, str(rng.randint(8, 20)), str(rng.randint(0, 5))) for name in ("Burglary", "Criminal damage")
    ]
    mixed = [rows[0], others[0], *rows[1:], others[1]]
    return [_lead(a), Grid((("Cancelled offences", "Checked", "Cancelled in error"), *mixed))]


@way(most=3, shape="some")
def cut_by_the_page(a: Author, counts: list[Count]) -> list[Piece]:
    pieces: list[Piece] = []
    for c in counts[:1]:
        pieces.append(NearPageEnd(2))
        pieces.append(
            Para(
                f"{capital(a.body)} cannot be certain that its arrangements protect victims. When our "
                "auditors turned to "
                f"the records that had been cancelled they found that, of the {a.n(c.checked)} "
                f"{a.kind(c.cat)} records in the "
                f"sample that they were given by the registrar, {a.n(c.wrong)} {a.wrongly()}."
            )
        )
    for c in counts[1:]:
        pieces.append(
            Para(f"Of {a.n(c.checked)} cancelled {a.kind(c.cat)} records, {a.n(c.right)} {a.rightly()}.")
        )
    return pieces


def _lead(a: Author) -> Para:
    return Para(
        a.pick(
            "The table below sets out what we found when we read a sample of cancelled crime records.",
            "Our findings on cancelled records are given in the following table.",
            "We asked for a sample of the records that had been cancelled. The results were as follows.",
        )
    )
