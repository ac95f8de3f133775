"""What a page parted is made whole, and what stands under one another is not."""

from __future__ import annotations

from storygen.extract.document import Block
from storygen.extract.joins import CUT, join_pages
from storygen.extract.model import Box


def _block(text: str, page: int, top: float, size: float = 10.0, kind: str = "paragraph") -> Block:
    return Block(kind, text, page, lines=[(0, Box(page, 60, top, 500, top + size))])  # type: ignore[arg-type]


def test_large_figures_with_small_words_under_them_stay_apart() -> None:
    first = _block("92.8% of all reported crime is recorded", 1, 100)
    second = _block("9 of 12 cancelled rape records were correctly cancelled", 1, 130, size=15.0)
    assert [block.text for block in join_pages([(1, [first, second])])] == [first.text, second.text]


def test_a_sentence_that_goes_on_with_a_number_on_the_next_page_is_one() -> None:
    (whole,) = join_pages([(1, [_block("We examined", 1, 700)]), (2, [_block("20 records.", 2, 60)])])
    assert whole.text == "We examined 20 records."


def test_a_bracket_cut_by_a_page_whose_number_seems_the_sign_of_an_item_is_in_doubt() -> None:
    last = _block("The records audited (5 of", 1, 700)
    first = _block("had been cancelled correctly.", 2, 60, kind="item")
    assert {block.doubt for block in join_pages([(1, [last]), (2, [first])])} == {CUT}
