"""Letters that are set apart from the word they begin: large initials, and capitals before small ones."""

from __future__ import annotations

from storygen.extract.glyphs import Word

_LARGE = 1.7
# One letter that may be a word of its own.
_WORDS = {"A", "I", "O"}


def with_initials(words: list[Word]) -> list[Word]:
    """Return words in the order of the page's text, each single capital joined to the word it begins."""
    if not any(len(word.text) == 1 and word.text.isupper() for word in words):
        return words
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if last and len(last.text) == 1 and last.text.isupper() and _begins(last, word, words):
            word.text = last.text + word.text
            word.left = word.left if last.size > _LARGE * word.size else last.left
            joined[-1] = word
        else:
            joined.append(word)
    return joined


def _begins(letter: Word, word: Word, words: list[Word]) -> bool:
    """Return whether a letter is the first of a word."""
    if not word.text[:1].isalpha() or not -1 < word.left - letter.right < 0.35 * word.size:
        return False
    if letter.size > _LARGE * word.size:
        level = letter.top - 0.5 * word.size < word.top < letter.bottom
        return level and (letter.text not in _WORDS or not _is_word(word.text, words))
    near = word.left - letter.right < 0.16 * word.size and abs(word.base - letter.base) < 0.1 * word.size
    return near and len(word.text) > 1 and word.text.isupper()


def _is_word(text: str, words: list[Word]) -> bool:
    """Return whether letters stand as a word of their own elsewhere on the page."""
    return sum(word.text.lower() == text.lower() for word in words) > 1
