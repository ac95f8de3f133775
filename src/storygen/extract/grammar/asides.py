"""What a sentence says beside its finding: reasons, comment, examples, things conceded.

Such a part is left out of the reading when it holds nothing that could bear on a number: no number or amount,
no finding of its own, no word that takes back, disputes, dates or supposes. A part that does is kept, and
whatever the grammar does not know in it is in doubt, as anywhere.
"""

from __future__ import annotations

import re

from storygen.extract.grammar.lexer import atoms_of

# What may take a finding back, give it to somebody else or another time, or leave it open.
_DISPUTES = (
    r"disput\w*|disagre\w*|contest\w*|challeng\w*|later|subsequent\w*|since|(?<!and )then|now|revis\w*|"
    r"reconsider\w*|amend\w*|overturn\w*|appeal\w*|accept(?:s|ed)?|conced\w*|agree[sd]?|provisional\w*|drafts?|initial\w*|"
    r"originally|at first|interim|may|might|perhaps|possibl\w+|likely|unclear|unsure|could be|could have|cannot|previous\w*|"
    r"earlier|last|before|previously|another|elsewhere|national\w*|average|own|peer|if|unless|until|except\w*|sub-?sets?|"
    r"sub-?samples?|samples?|excluded|discounted|set aside|outside|duplicates?|so far|told us|says?|said|claim\w*|according|"
    r"insist\w*|maintain\w*|argu\w+|believ\w+|quot\w+|apparently|alleged\w*|"
    r"forces|records checked|we (?:now|also|then)"
)
# And what says that it is only what somebody thinks or was told.
_SUPPOSES = r"would|seem\w*|appear\w*|arguabl\w+|thought|told|heard|understood?|suppos\w+|assum\w+"
_BEARS_ON_IT = re.compile(
    r"\d|%|\b(?:only|single|pair|\w+(?:ieth|teenth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
    rf"twelfth|{_DISPUTES}|{_SUPPOSES})\b",
    re.IGNORECASE,
)
_DISPUTED = re.compile(rf"\b(?:{_DISPUTES})\b", re.IGNORECASE)
_COUNTS = frozenset("nPabzrfe~/Vt^?q1")
_VERDICTS = frozenset("WGIJO")
# "Three were wrong, mainly because …": the reason for what was found of them, whichever way it went.
_REASON = (
    r"(?:,|:|;)? ?(?:\b(?:mainly|mostly|largely|usually|generally|often|typically|simply|chiefly|principally|partly|primarily|"
    r"just|in (?:most|each|every|some|many) cases?|in (?:the )?main|for the most part|again) )?"
    r"\b(?:because|owing to|due to(?! be\b)|given that|on the (?:ground|basis)s? that|on account of|for the reason that|"
    r"in the (?:mistaken |wrong |false )?belief that)\b[^;]*"
)
_AS = (
    r", (?:mainly |mostly |usually |often |generally )?as (?=(?:the|there|it|they|no|this|that|these|officers?|supervisors?|staff|"
    r"an?|his|her|their|its) )[^;]*"
)
_WHICH = r", (?:who|whose|whom|which|where|when|something|a (?:matter|point|fact|practice|failing|finding|result) (?:that|which)|an? (?:case|instance|example) (?:of \w+ )?(?:in which|where))\b[^;]*"
_EXAMPLE = r",? (?:such as|for example|for instance|notably|most notably)\b[^;]*"
_HAVING = (
    r", (?:\w+ly )?(?:having|relying|being|reflecting|resulting|using|citing|despite|without|in spite of|contrary to|"
    r"in line with|with no|with the|suggesting|showing|meaning|illustrating|undermining|raising|giving|creating|putting)\b[^;]*"
)
_AND_SO = (
    r"(?:, (?:and|but|so)|;(?: and| but| so)?) (?=(?:it|they|this|that|these|those|she|he|her|his|their|its|there|we|the reasons?|the (?:force|"
    r"constabulary|registrar|rationale|explanation|paperwork|quality|entries|log)s?|in (?:each|such|these)|such)\b)[^;]*"
)
_BRACKETED = r" ?\([^()]*\)| [–—-] [^–—;]* [–—-](?= )|, (?!and\b|but\b|or\b|of\b)[^,;:]{3,60},(?= )"
_CONCEDED = (
    r"^(?:although|though|while|whilst|despite|whereas|even though|notwithstanding|in spite of|because|given (?:that|how)|in view of|as)\b[^;]*?, "
    r"(?!and\b|or\b|although\b|though\b)"
)
# "Nothing that would entitle a supervisor to conclude that …": what the evidence would have had to show.
_TO_SHOW = (
    r"\b(?P<kept>information|evidence|reasons?|grounds|rationale|justification|nothing|anything|proof)"
    r"(?:,? (?:on the (?:record|file|log|system)|or on [\w ,]{3,40}?),?)?"
    r" (?:to|that (?:would|could|might)) (?:show|prove|establish|demonstrate|conclude|say|suggest|entitle|indicate|confirm|"
    r"allow|satisfy|persuade|rebut|disprove|contradict|have \w+ed)\b[^;,]*"
)
# What others think or say may be conceded at the start, since the finding follows.
_TAKEN_BACK = re.compile(
    r"\d|%|\b(?:later|since|subsequent\w*|then|revis\w*|drafts?|provisional\w*|initial\w*|originally|at first|may|might|if|unless|"
    r"previous\w*|earlier|last|another|elsewhere|forces)\b",
    re.IGNORECASE,
)
# A reason may say again what was found; of other asides that would be a finding of its own.
_FIRST = re.compile(_CONCEDED, re.IGNORECASE)
_REASONS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (_TO_SHOW, _REASON, _AS))
_OTHERS = tuple(
    re.compile(pattern, re.IGNORECASE) for pattern in (_BRACKETED, _WHICH, _EXAMPLE, _HAVING, _AND_SO)
)


def without_asides(sentence: str) -> str:
    """Return a sentence without the parts that cannot bear on what it counts."""
    text = _FIRST.sub(lambda match: _kept(match, _COUNTS, _TAKEN_BACK), sentence)
    for pattern in _REASONS:
        text = pattern.sub(lambda match: _kept(match, _COUNTS), text)
    for pattern in _OTHERS:
        text = pattern.sub(lambda match: _kept(match, _COUNTS | _VERDICTS), text)
    return text


def may_take_back(words: str) -> bool:
    """Return whether something in the words may take a finding back, or give it to others or another time."""
    return bool(_DISPUTED.search(words))


def _kept(match: re.Match[str], telling: frozenset[str], bears: re.Pattern[str] = _BEARS_ON_IT) -> str:
    """Return what stays of an aside: the word it hangs on, or all of it when it may bear on the finding."""
    kept = match.groupdict().get("kept") or ""
    words = match.group()[len(kept) :]
    if bears.search(words) or any(
        atom.kind in telling or (atom.kind == "c" and atom.value != "victims") for atom in atoms_of(words)
    ):
        return match.group()
    end = words.rstrip()[-1:]
    return kept + (end if end in ".!?" else "")
