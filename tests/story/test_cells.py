"""What the text of a single cell says."""

from datetime import date
from decimal import Decimal

import pytest

from storygen.story import cells


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", Decimal(12)),
        ("12.0", Decimal("12.0")),
        ("89.56", Decimal("89.56")),
        ("15,200", Decimal(15200)),
        ("1,234,567.5", Decimal("1234567.5")),
        ("-3", Decimal(-3)),
        ("1,52", None),
        ("15,20,0", None),
        ("12,5", None),
        ("53%", None),
        ("1e3", None),
        ("nan", None),
        ("٣", None),
        ("", None),
        ("12 000", None),
        ("about 12", None),
    ],
)
def test_a_number_is_digits_with_a_full_stop_and_commas_at_thousands(
    text: str, value: Decimal | None
) -> None:
    assert cells.number(text) == value


@pytest.mark.parametrize(("text", "value"), [("12", 12), ("12.0", 12), ("12.5", None), ("x", None)])
def test_a_whole_number_may_carry_the_point_nought_of_a_sheet(text: str, value: int | None) -> None:
    assert cells.whole_number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2018-02-01", date(2018, 2, 1)),
        ("2020-02-29", date(2020, 2, 29)),
        ("2019-02-29", None),
        ("01/02/2018", None),
        ("20180201", None),
        ("2018-W05-4", None),
        ("2018-2-1", None),
    ],
)
def test_a_date_is_year_month_day(text: str, value: date | None) -> None:
    assert cells.day(text) == value


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org///double//slashes", True),
        ("ftp://example.org/a", False),
        ("javascript:alert(1)", False),
        ("data:text/html,hello", False),
        ("example.org/a", False),
        ("https://localhost/a", False),
        ("https://example.org/a b", False),
        ('https://example.org/"><script>', False),
        ("https://example.org:port/", False),
        ("https://[broken", False),
        ("https:///nohost", False),
    ],
)
def test_a_web_address_is_http_or_https_to_a_named_host(text: str, holds: bool) -> None:
    assert cells.is_web_address(text) is holds


def test_stray_spaces_of_every_kind_are_tidied() -> None:
    assert cells.tidy("  Eastvale \u00a0 Police\u202f") == "Eastvale Police"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Eastvale’s “café” – fine", []),
        ("\ue000claim\ue001", ["U+E000", "U+E001"]),
        ("\U000f0000", ["U+F0000"]),
        ("bell\x07", ["U+0007"]),
        ("two\nlines", ["U+000A"]),
        ("zero\u200bwidth", ["U+200B"]),
        ("right\u202eto left", ["U+202E"]),
    ],
)
def test_controls_private_use_and_invisible_characters_are_refused(text: str, names: list[str]) -> None:
    assert cells.refused_characters(text) == names


def test_a_message_shows_a_cell_short_and_visible() -> None:
    assert cells.shown("a\ue000b") == "“a<U+E000>b”"
    assert cells.shown("x" * 80) == "“" + "x" * 59 + "…”"


def test_several_names_are_parted_by_semicolons() -> None:
    assert cells.several("eastvale; northmoor;") == ("eastvale", "northmoor")
