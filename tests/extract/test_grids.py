"""Tables told by where words stand."""

from __future__ import annotations

import pytest

from storygen.extract.glyphs import Line, Word
from storygen.extract.grids import is_data_row
from storygen.extract.rules import Rules


def _line(*cells: str) -> Line:
    """Return a line of cells that stand well apart."""
    words: list[Word] = []
    left = 50.0
    for cell in cells:
        for text in cell.split():
            words.append(Word(text, left, 100.0, left + 5 * len(text), 110.0, 10.0))
            left += 5 * len(text) + 3
        left += 60
    return Line(words)


@pytest.mark.parametrize(
    ("cells", "is_row"),
    [
        (("Rape", "20", "4"), True),
        (("All crime", "91.3% (± 1.5%)"), True),
        (("Rape", "4 out of 20"), True),
        (("Overall", "Requires improvement"), True),
        (("Rape", "see the annex"), False),
        # Numbers, brackets and words by turns: told at once, and not tried in every way.
        (("•", "96.0 percent (+/- 2.0 percent) of all reported crime (excluding fraud)"), False),
        (("•", "1 2 3 4 5 6 7 8 9 10 (11) (12) % of 13 of 14 / 15 ± 16 and so on"), False),
    ],
)
def test_a_row_has_a_label_and_cells_of_numbers_or_grades(cells: tuple[str, ...], is_row: bool) -> None:
    assert is_data_row(_line(*cells), Rules()) == is_row
