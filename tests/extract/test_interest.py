"""Which pages of a PDF are read with care."""

from __future__ import annotations

import pytest

from storygen.extract.interest import is_of_interest

FIELDWORK = (
    "Our fieldwork took place between 4 June 2018\r\nand 15 June 2018, and we revisited on 2 July 2018."
)


@pytest.mark.parametrize(
    "text",
    [
        "We were told of the plan for training. In May the team moved. It is good practice.",
        "A recent survey found that 20 percent of staff had been trained.",
    ],
)
def test_a_page_without_figures_is_passed_over(text: str) -> None:
    assert not is_of_interest(text)


@pytest.mark.parametrize(
    "text",
    [
        FIELDWORK,
        "Our fieldwork, and the audit, took place between 4 June 2018 and 15 October 2018.",
        "During fieldwork we looked at what was reported between 1 May 2018 and 31 October 2018.",
        "In the 12 months to 31 March, and not before.",
        "01/06/2018 to 30/11/2018",
        "The way in which calls are graded has changed. The force was graded as\r\ngood.",
        "Overall judgment\r\nRequires\r\nimprovement",
        "It has failed\r\nto record many crimes.",
        "Of the crimes re-\r\nported, 90 per cent were recorded.",
        "90% of reports were then recorded.",
        "It records 90 percent.",
    ],
)
def test_a_page_that_may_hold_a_figure_is_read(text: str) -> None:
    assert is_of_interest(text)
