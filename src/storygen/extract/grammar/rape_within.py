"""Whether a paragraph counts rape among its sexual offences: the story counts them apart."""

from __future__ import annotations

from storygen.extract.grammar.any_case import AsWritten, InSmall
from storygen.extract.grammar.numbers import NUMBER

# "20 sexual offence records, nine of which were of rape": then rape is counted within sexual offences.
_RAPE_WITHIN = AsWritten(
    rf"\bsex(?:ual)?\b[^.;]{{0,60}}(?:, |: | \()(?:(?<!not )including|among them|of which|of these|of them|{NUMBER})\b[^.;]{{0,20}}\brapes?\b(?! (?:were|was) (?:excluded|left out))|"
    rf"\bsex(?:ual)?\b[^.;]{{0,40}}(?:, |: | \()(?:{NUMBER} |some |several |most |many )?(?:of (?:which|them|these) (?:were|was) (?:for |of )?)?rapes?\b[^.;]{{0,30}}\b(?:among|included|and {NUMBER} others?)\b|"
    rf"\b(?:{NUMBER}|some|several|most|many) of (?:which|these|them|those) (?:were|was) (?:for |of |cases of )?rape\b|(?<!not )\bincluding (?:those of |offences of |{NUMBER} )?rapes?\b|\b(?:both|counting) rapes?\b",
)


_RAPE_APART = InSmall(
    r"\bother sex|\bnon-rape\b|\b(?:not|excluding|except(?:ing)?|other than|apart from|but not|without) (?:\w+ ){0,2}rapes?\b",
)


def rape_within(text: str) -> list[str]:
    """Return why counts of sexual offences in a paragraph may hold rapes too."""
    told_apart = _RAPE_APART.search(text) or "rape" not in text.lower()
    word = None if told_apart else _RAPE_WITHIN.search(text)
    return [f"“{word.group()[-40:]}”: rape may be counted among the sexual offences"] if word else []
