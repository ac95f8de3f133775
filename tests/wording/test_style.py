from decimal import Decimal
from fractions import Fraction

import pytest

from storygen.errors import DataError
from storygen.wording.style import PRESETS, HouseStyle, house_style, style_settings


def test_an_empty_table_is_the_regional_style():
    assert house_style({}) == PRESETS["regional"] == HouseStyle()


def test_settings_go_over_their_preset():
    style = house_style({"preset": "bbc", "percent": "per cent", "numerals_from": 11})
    assert (style.headline_quotes, style.percent, style.numerals_from) == ("single", "per cent", 11)


@pytest.mark.parametrize("tolerance", [0.02, Decimal("0.02"), "0.02", Fraction(1, 50)])
def test_a_tolerance_is_taken_as_written_and_not_as_the_float_beside_it(tolerance):
    assert house_style({}, fraction_tolerance=tolerance, min_base=20) == HouseStyle(
        fraction_tolerance=Fraction(1, 50), min_base=20
    )


@pytest.mark.parametrize(
    ("settings", "where", "what", "fix"),
    [
        ({"preset": "bcc"}, "[style], preset", "“bcc” cannot be used", "Did you mean “bbc”?"),
        ({"percents": "%"}, "[style], percents", "no setting “percents”", "Did you mean “percent”?"),
        ({"percent": "percent"}, "[style], percent", "“percent” cannot be used", "Did you mean “per cent”?"),
        ({"quotes": 2}, "[style], quotes", "“2” cannot be used", "It may be: double, single."),
        ({"locale": "en_US"}, "[style], locale", "“en_US” cannot be used", "Did you mean “en_GB”?"),
        ({"numerals_from": "ten"}, "[style], numerals_from", "not a whole number", "10"),
        ({"numerals_from": True}, "[style], numerals_from", "not a whole number", "10"),
        ({"zzz": 1}, "[style], zzz", "no setting", "It may be: preset, percent"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_the_likely_one(settings, where, what, fix):
    with pytest.raises(DataError) as raised:
        house_style(settings)
    (problem,) = raised.value.problems
    assert problem.where == f"story.toml, {where}"
    assert what in problem.what
    assert fix in problem.fix


@pytest.mark.parametrize(
    "rules",
    [
        {"fraction_tolerance": 2},
        {"fraction_tolerance": "x"},
        {"fraction_tolerance": None},
        {"min_base": 0},
        {"min_bas": 1},
    ],
)
def test_a_rule_that_cannot_be_used_is_named(rules):
    with pytest.raises(DataError, match=r"story.toml, \[rules\]"):
        house_style({}, **rules)


def test_every_problem_is_told_at_once():
    with pytest.raises(DataError) as raised:
        house_style({"preset": "x", "percent": "y", "z": 1}, min_base=-1)
    assert len(raised.value.problems) == 4


def test_a_style_can_be_printed():
    assert style_settings(HouseStyle())["fraction_tolerance"] == "1/50"
