"""What fine printing puts into words and between them: soft hyphens, and spaces that do not break."""

from __future__ import annotations

import re

_BROKEN = """
can-celled can-cel-la-tion can-cel-la-tions in-cor-rectly cor-rectly in-spec-tion con-stab-u-lary
re-cord-ing rec-ords of-fence of-fences sex-ual vi-o-lence rob-bery ex-am-ined re-viewed sam-ple
seven-teen eight-een nine-teen four-teen thir-teen fif-teen six-teen twenty re-quire-ments ad-di-tional
ver-i-fi-able in-for-ma-tion ar-range-ments con-trol in-formed vic-tims per-cent con-fi-dence in-ter-val
im-prove-ment in-ad-e-quate out-stand-ing re-in-spec-tion re-spec-tively au-dited au-di-tors con-cluded
de-ci-sion wrongly prop-erly com-plied ex-cep-tion re-main-ing es-ti-mate re-ported fol-low-ing guid-ance
of-fic-ers su-per-vi-sors train-ing per-form-ance un-der-stand-ing ex-pec-ta-tions op-er-a-tional
neigh-bour-hood man-age-ment com-manders de-tec-tive
"""
_SOFT = {word.replace("-", ""): word.replace("-", "\u00ad") for word in _BROKEN.split()}
_WORD = re.compile(r"[A-Za-z]{6,}")


def _soften(match: re.Match[str]) -> str:
    word = match.group()
    soft = _SOFT.get(word.lower())
    if soft is None:
        return word
    return word[0] + soft[1:] if word[0].isupper() else soft


def with_soft_hyphens(text: str) -> str:
    """Return the text with a soft hyphen at each place where a known word may be broken."""
    return _WORD.sub(_soften, text)


def with_hard_spaces(text: str) -> str:
    """Return the text with a space that does not break between a number and what follows it."""
    return re.sub(r"(\d) (?=[a-z])", "\\1\u00a0", text)
