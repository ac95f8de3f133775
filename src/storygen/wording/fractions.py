"""Fractions in words that are true of the counts behind them and say on which side they lie.

The rule. Let share = part ÷ whole, and let a candidate be half, a third, two thirds, a quarter, three
quarters, one to four in five, one, three, seven or nine in 10, one in six to nine, one in 12, 15 or 20.

- A fraction stands plain only when it is exact: 9 of 18 is "half", 6 of 18 "a third". Any exact "one in X" up
  to one in 20 will do: 1 of 14 is "one in 14".
- Otherwise it is "more than" or "almost" (with "in" forms, "more than" or "nearly") and must be near: no
  further from the share than the tolerance (two percentage points unless story.toml says otherwise) or, where
  the sample is too small for any count to come nearer, half a record; and never further than a tenth of the
  fraction itself. 8 of 17 is half a record short of half: "almost half". 90 of 1,000 is "nearly one in 10",
  since one point is a tenth of 10; 89 of 1,000 is not ("more than one in 12").
- An exact fraction goes before one that is near, and of those that are near the plainest goes first (half;
  thirds and quarters; fifths and a tenth; the rest), then the nearest.
- Over a half there is always a phrase, since "most" is news by itself: when none is near it is "more than"
  the last candidate that was passed. So "more than half" is said from just over 1/2 up to where "nearly
  three in five" is near.
- None of them, all of them, and any base under `min_base` (10) give no phrase: counts alone will do.

Worked boundaries, of 1,000 at the usual tolerance: 480 is "almost half" and 479 no phrase; 501 to 579 "more
than half"; 580 "nearly three in five", 600 "three in five", 646 "more than three in five", 647 "almost two
thirds", 686 "more than two thirds", 687 "nearly seven in 10"; 230 "almost a quarter", 229 no phrase.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from storygen.stats.share import round_half_up, share
from storygen.wording.numbers import number_words
from storygen.wording.style import DEFAULT, HouseStyle

Side = Literal["exactly", "more than", "almost", "nearly"]

WORDS = {
    Fraction(1, 2): "half",
    Fraction(1, 3): "a third",
    Fraction(2, 3): "two thirds",
    Fraction(1, 4): "a quarter",
    Fraction(3, 4): "three quarters",
}
# Plainest first; every other candidate is put as "k in n".
TIERS = (
    (Fraction(1, 2),),
    (Fraction(1, 3), Fraction(2, 3), Fraction(1, 4), Fraction(3, 4)),
    (Fraction(1, 5), Fraction(2, 5), Fraction(3, 5), Fraction(4, 5), Fraction(1, 10)),
    (Fraction(3, 10), Fraction(7, 10), Fraction(9, 10)),
    (Fraction(1, 6), Fraction(1, 7), Fraction(1, 8), Fraction(1, 9)),
    (Fraction(1, 12), Fraction(1, 15), Fraction(1, 20)),
)
# What "more than" may say of a share over a half when nothing is near: the first of these that is below it.
FROM_HALF = tuple(sorted((f for tier in TIERS for f in tier if f >= Fraction(1, 2)), reverse=True))
LARGEST_EXACT_ONE_IN = 20
ROUND_ONE_INS = frozenset({*range(3, 11), 12, 15, 20, 25, 30, 40, 50, 100})
REACH = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A fraction in words. `plural` is True when "were" follows: half of the records were, one in 10 was."""

    text: str
    numerator: int
    denominator: int
    side: Side
    plural: bool

    @property
    def value(self) -> Fraction:
        """The fraction that the words name, without its side."""
        return Fraction(self.numerator, self.denominator)

    @property
    def verb(self) -> str:
        """Return "was" or "were"."""
        return "were" if self.plural else "was"


@lru_cache(maxsize=8192)
def fraction(part: int, whole: int, style: HouseStyle = DEFAULT) -> Phrase | None:
    """Return the best clean fraction for part of whole, or None when none is near: see the rule above.

    Raises ValueError when the whole is 0 or the part is not between 0 and the whole.
    """
    exact = share(part, whole)
    if exact in (0, 1) or whole < style.min_base:
        return None
    if exact.numerator == 1 and exact.denominator <= LARGEST_EXACT_ONE_IN:
        return _phrase(exact, exact, style)
    near = [
        (tier, abs(exact - f), f)
        for tier, fs in enumerate(TIERS)
        for f in fs
        if _says(exact, f, whole, style)
    ]
    if near:
        return _phrase(min(near, key=lambda found: (found[1] > 0, *found))[2], exact, style)
    passed = next((f for f in FROM_HALF if exact > f), None)
    return _phrase(passed, exact, style) if passed else None


@lru_cache(maxsize=8192)
def one_in(part: int, whole: int, style: HouseStyle = DEFAULT) -> Phrase | None:
    """Return part of whole as "one in X", X at least three, or None when that is not near.

    X is whole ÷ part rounded half up, or a round number (10, 15, 20, 25 …) that is near. It stands plain only
    when part × X is the whole: 2 of 20 is "one in 10", 9 of 100 "nearly one in 10", 2 of 19 "more than one in
    10", 3 of 19 "nearly one in six". Raises ValueError as `fraction` does.
    """
    exact = share(part, whole)
    if exact == 0 or exact >= Fraction(2, 5) or whole < style.min_base:
        return None
    if exact.numerator == 1:
        return _phrase(exact, exact, style, one_in_form=True)
    near = [f for x in ROUND_ONE_INS if _says(exact, f := Fraction(1, x), whole, style)]
    if not near:
        return None
    # One in five, one in 10 and one in 20 are said before their neighbours, if they are near too.
    return _phrase(
        min(near, key=lambda f: (f.denominator % 5 > 0, abs(exact - f))), exact, style, one_in_form=True
    )


def is_near(exact: Fraction, named: Fraction, whole: int, tolerance: Fraction) -> bool:
    """True when a share of so many is near enough to a fraction for "almost" or "more than"."""
    # In whole numbers: a fact sheet asks thousands of times, and arithmetic on Fractions reduces each result.
    gap = abs(exact.numerator * named.denominator - named.numerator * exact.denominator)
    unit = exact.denominator * named.denominator  # the gap is gap ÷ unit
    within = gap * tolerance.denominator <= tolerance.numerator * unit or 2 * whole * gap <= unit
    return within and gap * named.denominator * REACH.denominator <= REACH.numerator * named.numerator * unit


def fraction_is_true(phrase_text: str, part: int, whole: int, tolerance: Fraction) -> bool:
    """True when a fraction in words, with the side it says, is true of part in whole.

    Plain words need the exact fraction, but "one in X" is also true when whole ÷ part rounds half up to X and
    is near it: "one in six" of 3 in 19. "more than", "over", "less than", "under", "at least" and "up to" are
    taken at their word, as is "not"; "almost", "nearly" and "just over" must be near as well; "about" and
    "around" may lie on either side. Words that name no fraction are not true of anything.
    """
    from storygen.wording.fraction_reading import read_fraction

    read = read_fraction(phrase_text)
    if read is None:
        return False
    exact, named = share(part, whole), read.value
    near = is_near(exact, named, whole, tolerance)
    match read.side:
        case "":
            return exact == named or (read.one_in and near and _rounds_to(exact, read.denominator))
        case "more than":
            return exact > named
        case "less than":
            return exact < named
        case "at least":
            return exact >= named
        case "up to":
            return exact <= named
        case "just over":
            return exact > named and near
        case "almost":
            return exact < named and near
        case "not":
            return exact != named
        case _:
            return near


def parse_fraction(text: str) -> Fraction | None:
    """Return the fraction that words name, whatever side they say: "almost two thirds" is 2/3.

    None when they name none.
    """
    from storygen.wording.fraction_reading import read_fraction

    read = read_fraction(text)
    return read.value if read else None


def _rounds_to(exact: Fraction, x: int) -> bool:
    return exact > 0 and round_half_up(1 / exact) == x


def _says(exact: Fraction, named: Fraction, whole: int, style: HouseStyle) -> bool:
    return exact == named or is_near(exact, named, whole, style.fraction_tolerance)


def _phrase(named: Fraction, exact: Fraction, style: HouseStyle, one_in_form: bool = False) -> Phrase:
    counted = one_in_form or named not in WORDS
    words = _in_words(named, style) if counted else WORDS[named]
    side: Side = "exactly"
    if exact > named:
        side = "more than"
    elif exact < named:
        side = "nearly" if counted else "almost"
    text = words if side == "exactly" else f"{side} {words}"
    return Phrase(text, named.numerator, named.denominator, side, not (counted and named.numerator == 1))


def _in_words(named: Fraction, style: HouseStyle) -> str:
    return f"{number_words(named.numerator, style)} in {number_words(named.denominator, style)}"
