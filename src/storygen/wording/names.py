"""Names, nouns and quotation marks."""

from __future__ import annotations

import re

from storygen.wording.style import HouseStyle

VOWEL_SOUND = re.compile(r"(?:8\d*|11|18)(?:\D|$)|hono?u?r|honest|heir|hour|[aeiou]", re.IGNORECASE)
CONSONANT_SOUND = re.compile(r"one\b|once\b|u(?:ni(?!n|m)|s[aeiu]|tili|kulele)|eu|ubiq|ewe\b", re.IGNORECASE)
ABBREVIATION = re.compile(r"[A-Z]{2,}s?\b")
LETTERS_WITH_VOWEL_SOUND = frozenset("AEFHILMNORSX")
# Said as a word, and not letter by letter.
ACRONYMS = frozenset({"NATO", "NASA", "FIFA", "ACAS", "NICE", "COBRA"})
MARKS = {"double": ("“", "”"), "single": ("‘", "’")}
# A quotation opens at the start, and after a space, a bracket, a dash or another opening mark.
OPENS = re.compile(r"(?:^|(?<=[\s(\[{–—“‘/']))\"")
SINGLE_QUOTATION = re.compile(r"(?:^|(?<=[\s(\[{–—“‘/\"]))'(?=\w)(.*?[\w.,!?…])'(?!\w)")


def possessive(name: str) -> str:
    """Return the possessive of a name: "Hampshire Constabulary's", "West Midlands'".

    The rule: a name that ends in a small s takes the apostrophe alone; every other name, and an abbreviation
    that ends in a capital S, takes 's ("HMICFRS's", which is said "ess-iz").
    """
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def the_noun(noun: str) -> str:
    """Return a noun with its article: "the constabulary"."""
    return f"the {noun}"


def capitalise_first(text: str) -> str:
    """Return the text with its first letter a capital and all others as they were.

    Opening marks before the letter are passed over. A text that opens with a figure is left as it is.
    """
    for place, character in enumerate(text):
        if character.isdigit():
            return text
        if character.isalpha():
            return text[:place] + character.upper() + text[place + 1 :]
    return text


def a_or_an(word: str) -> str:
    """Return the article, "a" or "an", that the word takes by its sound: an hour, a unit, an 18, an HGV."""
    abbreviation = ABBREVIATION.match(word)
    if abbreviation and abbreviation[0].rstrip("s") not in ACRONYMS:
        return "an" if word[0] in LETTERS_WITH_VOWEL_SOUND else "a"
    if CONSONANT_SOUND.match(word):
        return "a"
    return "an" if VOWEL_SOUND.match(word) else "a"


def quoted(text: str, style: HouseStyle, headline: bool = False) -> str:
    """Return the words between the quotation marks of the house: “requires improvement”."""
    opening, closing = MARKS[style.headline_quotes if headline else style.quotes]
    return f"{opening}{text}{closing}"


def smart_quotes(text: str, style: HouseStyle) -> str:
    """Return the text with double quotation marks made those of the house, and single marks curled.

    Done twice, it changes nothing more. A single mark opens a quotation only where a closing one follows;
    otherwise it is an apostrophe.
    """
    opening, closing = MARKS[style.quotes]
    text = SINGLE_QUOTATION.sub(r"‘\1’", text).replace("'", "’")
    text = OPENS.sub(opening, text).replace('"', closing)
    return text.replace("“", opening).replace("”", closing)
