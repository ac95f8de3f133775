"""Whether a quantity, as worded, is true of a number: the one place for tolerance.

Other rounding that is still true passes; a fraction must lie within the tolerance and on the side it names.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from storygen.check.quantity import Quantity
from storygen.check.sheet import Proportion

# "near" is a wording of the right number that goes further than it: the fraction is too far.
Truth = Literal["yes", "near", "no"]

HALF = Fraction(1, 2)


def true_of_proportion(quantity: Quantity, target: Proportion) -> Truth:
    """Return whether a quantity is true of k of n.

    >>> from storygen.check.quantities import find_quantities
    >>> nine = Proportion("m", "part", Fraction(9), Fraction(17), Fraction(9, 17), Fraction(0), "", "", "")
    >>> [true_of_proportion(find_quantities(words)[0], nine)
    ...  for words in ("nine of the 17", "53%", "just over half", "nearly two thirds", "8 of 17")]
    ['yes', 'yes', 'yes', 'near', 'no']
    """
    match quantity.kind:
        case "of":
            return _of(quantity, target)
        case "one-in":
            if quantity.k == target.k and quantity.n == target.n and quantity.side in ("", "only"):
                return "yes"
            return _worded(quantity, target)
        case "fraction" | "most":
            return _if_base_fits(quantity, target, _worded(quantity, target))
        case "share":
            return _if_base_fits(quantity, target, _percent(quantity, target))
        case "none":
            return _if_base_fits(
                quantity, target, _yes(target.k == 0 or (target.k is None and target.share == 0))
            )
        case "all":
            whole = target.share == 1 or (target.k is not None and target.k == target.n)
            return _if_base_fits(quantity, target, _yes(whole))
        case "count":
            return _count(quantity, target)
        case _:
            return "no"


def true_of_number(quantity: Quantity, value: Fraction, *, floor: bool = False) -> bool:
    """Return whether a plain count is true of a value; with `floor` the value itself is "over" so many.

    >>> from storygen.check.quantities import find_quantities
    >>> [true_of_number(find_quantities(words)[0], Fraction(15200), floor=True)
    ...  for words in ("more than 15,000", "about 15,000", "15,200", "nearly 15,000", "12,500")]
    [True, True, True, False, False]
    """
    said = quantity.k
    if said is None or value == 0:
        return said == value
    gap = (value - said) / value
    match quantity.side:
        case "over" | "at-least" | "just-over":
            exact = said == value and (floor or quantity.side == "at-least")
            return exact or Fraction(0) < gap <= Fraction(1, 10)
        case "well-over":
            return Fraction(0) < gap <= Fraction(1, 5)
        case "nearly":
            return Fraction(-1, 20) <= gap < 0 or (gap == 0 and not floor and value > 1000)
        case "under" | "at-most":
            return (gap < 0 and gap >= Fraction(-1, 10)) or (
                gap == 0 and quantity.side == "at-most" and not floor
            )
        case "about" if value < 200:
            return said == value or (said % 5 == 0 and abs(gap) <= Fraction(8, 100))
        case "about":
            return abs(gap) <= Fraction(1, 20)
        case _:
            return said == value or (value >= 1000 and _rounded_to(said, value))


def true_of_percent(quantity: Quantity, value: Fraction) -> Truth:
    """Return whether a share is true of a published percentage given as a share between 0 and 1."""
    target = Proportion("", "part", None, None, value, Fraction(0), "", "", "")
    return true_of_proportion(quantity, target)


def _rounded_to(said: Fraction, value: Fraction) -> bool:
    """True when a round number is the value rounded, to a twentieth part at most."""
    for step in (100, 1000, 5000, 10_000):
        if said % step == 0 and abs(said - value) <= Fraction(step, 2) and step <= value / 10:
            return True
    return False


def _of(quantity: Quantity, target: Proportion) -> Truth:
    if target.k is not None and target.n is not None:
        if quantity.n == target.n:
            fits = {
                "over": quantity.k is not None and quantity.k <= target.k <= quantity.k + 1,
                "under": quantity.k is not None and quantity.k > target.k,
                "nearly": quantity.k is not None and quantity.k == target.k + 1,
            }.get(quantity.side, quantity.k == target.k)
            return _yes(fits)
        round_base = quantity.n is not None and (quantity.n <= 10 or quantity.n == 100)
        larger = quantity.n is not None and target.n > quantity.n
        return _worded(quantity, target) if round_base and larger else "no"
    if target.k is not None and target.share is None:
        return _yes(quantity.k == target.k)
    if target.share is None or quantity.share is None:
        return "no"
    return _yes(abs(quantity.share - target.share) <= target.slack)


def _if_base_fits(quantity: Quantity, target: Proportion, truth: Truth) -> Truth:
    if quantity.n is not None and target.n is not None and quantity.n != target.n:
        return "no"
    return truth


def _yes(holds: bool) -> Truth:
    return "yes" if holds else "no"


def _count(quantity: Quantity, target: Proportion) -> Truth:
    if target.k is None or quantity.k is None:
        return "no"
    if quantity.n is not None and target.n is not None and quantity.n != target.n:
        return "no"
    if quantity.side in ("over", "well-over", "just-over"):
        return _yes(quantity.k < target.k <= quantity.k + 2)
    if quantity.side in ("under", "nearly"):
        return _yes(target.k < quantity.k <= target.k + 1)
    return _yes(quantity.k == target.k)


def _percent(quantity: Quantity, target: Proportion) -> Truth:
    """Return whether a percentage is the target's, rounded as it is, or on the side that it names."""
    if target.share is None or quantity.share is None:
        return "no"
    said, truth = quantity.share, target.share
    step = Fraction(1, 100 * 10**quantity.decimals)
    rounded = abs(said - truth) <= max(step / 2, target.slack)
    match quantity.side:
        case "over" | "just-over" | "at-least":
            # Measured against what would be printed: "more than 53%" of 52.9% is not so.
            exceeds = truth + target.slack > said or (quantity.side == "at-least" and rounded)
            if exceeds and truth - said <= Fraction(15, 100):
                return "yes"
            return "near" if rounded or abs(said - truth) <= Fraction(3, 100) else "no"
        case "well-over":
            return _yes(truth - said >= Fraction(4, 100)) if truth > said else "no"
        case "nearly" | "under" | "at-most":
            below = truth - target.slack < said or (quantity.side == "at-most" and rounded)
            reach = Fraction(4, 100) if quantity.side == "nearly" else Fraction(15, 100)
            if below and said - truth <= reach:
                return "yes"
            return "near" if rounded or abs(said - truth) <= Fraction(3, 100) else "no"
        case "about":
            return _yes(abs(said - truth) <= Fraction(3, 100) + target.slack)
        case _:
            # Two ways of rounding a half, and a whole number cut short, are not told apart from
            # typing errors.
            return _yes(rounded)


def _worded(quantity: Quantity, target: Proportion) -> Truth:
    """Return whether a fraction in words is true: within the tolerance, and on its side."""
    if target.share is None or quantity.share is None:
        return "no"
    said, truth, slack = quantity.share, target.share, target.slack
    gap = truth - said
    if quantity.kind == "most":
        beyond = truth > said if quantity.side == "over" else truth < said
        return "yes" if beyond else ("near" if abs(gap) <= Fraction(15, 100) else "no")
    holds: bool | None = {
        "over": -slack < gap <= Fraction(15, 100),
        "at-least": -slack <= gap <= Fraction(15, 100),
        "just-over": -slack < gap <= Fraction(6, 100),
        "well-over": gap >= Fraction(7, 100),
        "nearly": gap < slack and -gap <= _nearly_reach(said) + slack,
        "under": gap < slack and -gap <= Fraction(20, 100),
        "at-most": gap <= slack and -gap <= Fraction(15, 100),
        "about": abs(gap) <= _about_reach(said) + slack,
    }.get(quantity.side)
    if holds is None:
        holds = _plainly(said, truth, slack)
    return "yes" if holds else _too_far(quantity, gap)


def _nearly_reach(said: Fraction) -> Fraction:
    if said >= HALF:
        return Fraction(5, 100)
    return Fraction(35, 1000) if said >= Fraction(1, 4) else Fraction(2, 100)


def _about_reach(said: Fraction) -> Fraction:
    return Fraction(4, 100) if said >= Fraction(1, 4) else Fraction(2, 100)


def _plainly(said: Fraction, truth: Fraction, slack: Fraction) -> bool:
    """True when "a third" or "one in five" may stand without a word like nearly.

    9% is not one in 10: it is one in 11. 21.2% is one in five.
    """
    gap = abs(truth - said)
    if gap <= min(Fraction(2, 100), said * 6 / 100) + slack:
        return True
    if said.numerator != 1 or truth <= 0 or gap > Fraction(2, 100):
        return False
    nearest = (1 / truth + HALF).__floor__()
    return bool(nearest == said.denominator and said < HALF)


def _too_far(quantity: Quantity, gap: Fraction) -> Truth:
    """Return "near" when a fraction says more than the number, or little less; far less is another number."""
    reach = Fraction(30, 100) if gap < 0 else Fraction(10, 100)
    if quantity.side in ("under", "at-most"):
        reach = Fraction(15, 100)
    return "near" if abs(gap) <= reach else "no"
