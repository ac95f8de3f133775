"""What a sentence leaves out, because the question or the sentence before it has said it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from storygen.extract.grammar import cues
from storygen.extract.grammar.counts import read_counts
from storygen.extract.grammar.lexer import atoms_of
from storygen.extract.grammar.numbers import NUMBER, to_number

_BREAKDOWN = re.compile(
    r"^by (?:category|(?:crime |offence )?type)(?: of (?:crime|offence|record))?[:,]|^(?:these|they|those|this|the \w+)\b[^.]{0,30}\b(?:made up of|compris\w+|consist\w+|"
    r"broken down|split|namely|were:)",
    re.IGNORECASE,
)
# "This time we found two of 19": what was found of them stands in the sentence before.
_ONLY_NOW = re.compile(
    r"^(?:this time|on this occasion|in this (?:re-?)?inspection|now|today|in our latest \w+|this year)\b"
    r"[^.]{0,40}?\b(?:of|out of)\b[^.]{0,20}$",
    re.IGNORECASE,
)
_NO_RECORD_OF_IT = re.compile(
    r"\bno (?:record|evidence|trace|sign|note) (?:of|for) (?:this|that|it|(?:(?:any|such) )*contact)\b",
    re.IGNORECASE,
)
# Where a passage is about telling victims, these are being told.
_GOT_ONE = re.compile(
    r"\b(?:had )?(?:got|received|(?:were|been|was|being) (?:given|sent|offered)|had had|had) (?:one|it|this|that advice|this advice|an? (?:\w+ )?(?:letter|call|"
    r"visit|email|explanation|telephone call))\b|"
    r"\b(?:(?:had|did|was|were|been|have|has) )?(?:spoken to|heard from (?:the )?(?:force|police|officers?|constabulary|it|them|anyone)|heard(?= within|\.|,| and)|"
    r"knew|did know|known)\b",
    re.IGNORECASE,
)
_TO_KNOW = re.compile(
    r"\b(?:needed|ought|had a right|were entitled|had|deserved) to (?:know|hear(?: from (?:the )?\w+)?|have (?:known|heard(?: from (?:the )?\w+)?))\b|"
    r"\b(?:(?<=where )|(?<=which ))(?:it|this|that|contact|telling)(?: (?:was|had been))? (?:necessary|required|appropriate|due|needed|called for)\b|"
    r"\bneeded (?:telling|to be told)\b",
    re.IGNORECASE,
)
# Ways of saying that victims were told, or should have been, that only a passage about telling them makes clear.
# "Fifty-two had been, and 8 had not."
_SOME_HAD = re.compile(
    rf"^(?P<who>(?:only |just )?{NUMBER}(?: of (?:them|these|those))?) (?:had|have|were) ?(?:been)?(?:,|;)? (?:and|but|while) "
    rf"(?P<others>(?:the other |the remaining )?{NUMBER}) (?:had|have|were) not(?: been)?\.?$",
    re.IGNORECASE,
)
_TOLD_OTHERWISE = (
    (
        re.compile(
            r"\b(?:notification|contact|an explanation|such a letter|this) (?:was|had been) (?:required|due|needed|necessary|called for)\b"
            r"(?= (?:in|for) )",
            re.IGNORECASE,
        ),
        "the victim should have been told",
    ),
    (
        re.compile(
            r"^(?:that|this|it|(?:the|this|that|such an?) (?:duty|obligation|rule|requirement)) applied (?:to|in|for) (?P<who>[^,.;]+)",
            re.IGNORECASE,
        ),
        r"\g<who> should have been told",
    ),
    (re.compile(r"\bin (?:this|that) position\b", re.IGNORECASE), "who should have been told"),
    (
        re.compile(
            r"\bevidence (?:of (?:this|it)(?: having been done)?|that (?:this|it) (?:had been|was) done)(?= (?:for|in) )",
            re.IGNORECASE,
        ),
        "that they had been told",
    ),
    (
        re.compile(
            r"\b(?:which|that|where|in which) (?:required|needed|called for) (?:it|this|that)\b",
            re.IGNORECASE,
        ),
        "in which the victim should have been told",
    ),
    (
        re.compile(
            r"\b(?:discharged|met|fulfilled|honoured) (?:it|this|that|the duty|this duty|that duty|this obligation|that obligation)"
            r" (?=(?:for|in|to|towards) )",
            re.IGNORECASE,
        ),
        "told the victim ",
    ),
    (
        re.compile(
            rf"\b(?:it|this|that) (?:was|could be|had been|has been) (?:confirmed|verified|evidenced|established|shown) (?:for|in) (?={NUMBER}\b)",
            re.IGNORECASE,
        ),
        "it was done for ",
    ),
    (
        re.compile(
            rf"^(?:it|this|that|which) should have (?:taken place|happened|been done|been given) (?:in|for) (?={NUMBER}\b)",
            re.IGNORECASE,
        ),
        "the victim should have been told in ",
    ),
    (
        re.compile(rf"\blet (?P<who>{NUMBER}(?: of (?:these|those|them))?) know\b", re.IGNORECASE),
        r"told \g<who>",
    ),
)
_RECORD_OF_IT = re.compile(
    r"(?<!\bno )\b(?:confirmation|evidence|an? (?:clear )?(?:record|note|entry)|proof|entries|records) (?:of|for) (?:this|that|it|(?:such |any )?contact)\b",
    re.IGNORECASE,
)
# "For other sexual offences it was six": what they were stands in the sentence before.
_AND_FOR = re.compile(
    r"^(?:and )?(?:for|in|with|among) (?:the case of |cases of |the )?(?:other |non-rape )?"
    r"(?:rape|sex|violen|robber)",
    re.IGNORECASE,
)
# "Ours found that two of 20 were."
_LEFT_OPEN = re.compile(r"\b(?:was|were|had been|have been|had)\.?$", re.IGNORECASE)
# "However, two of 15 were": right or wrong hangs on whether the sentence before said "not".
_TURNS = re.compile(r"^(?:however|but|though|yet|by contrast|in contrast|on the other hand)\b", re.IGNORECASE)
_NAMES = {"sexual": "other sexual offence", "violence": "violent crime"}
# "The same was true for robbery", after "every record of violence had been cancelled correctly".
_SAME_FOR = re.compile(
    r"^(?:the same|this|that|it) (?:was|is|held|went|goes|applied) (?:also |equally )?(?:true |so |the case )?(?:of|for|with|in) (?:all )?(?:the )?"
    r"(?P<kind>rapes?|robber(?:y|ies)|violence|violent crimes?|(?:other )?sexual offences)\.?$",
    re.IGNORECASE,
)
_SO_AGAIN = re.compile(
    r"^(?:this|that|it|such|the same) (?:was|is|proved|held|had been|applied|happened|occurred|(?:could|can|may|might) be said)(?: (?:also|equally|likewise))?"
    r"(?: (?:so|true|the case|to be the case|what happened|our finding))? (?:in|for|of|with) ",
    re.IGNORECASE,
)
# "So should five of the robberies": what they were stands in the sentence before.
_SO_WERE = re.compile(
    r"^(?:[^:\d]{3,110}: )?(?:and |but )?(?:so(?: too)?|nor|likewise|the same (?:was true|went|goes|is true) (?:of|for)),? (?:should|had|were|was|did|have|has)? ?(?=\S)",
    re.IGNORECASE,
)
# "We set aside those who could not be traced, which left 62": those whom it was due.
_LEFT = re.compile(
    rf"\b(?:leaves|leaving|left)(?: us with)? (?P<number>{NUMBER})(?: victims?| people| cases| complainants?)?"
    r"(?=[.,;]| (?:victims )?(?:to be told|to whom|in all|in total)|$)",
    re.IGNORECASE,
)
# "For the 20 violent crimes, the figure was 16": of what the sentence before has counted.
_THE_FIGURE = re.compile(
    rf"^(?:and )?(?:for|in|of|among) the (?P<whole>{NUMBER} [^,.;\d]{{3,60}}),? (?:the|that) (?:figure|number|total) was (?P<part>{NUMBER})\.?$",
    re.IGNORECASE,
)
# "These included 3 of the 16 rapes": of the wrong ones that the sentence before speaks of.
_THESE_INCLUDED = re.compile(
    rf"^(?:these|they|the errors|the mistakes) (?:included?|affected|were found in) (?={NUMBER} (?:out )?of\b)",
    re.IGNORECASE,
)
# "We assessed whether the force had been right to cancel 16 rapes": those are the records checked.
_WHETHER_RIGHT = re.compile(
    r"^(?P<check>(?:we|inspectors|our \w+) (?:also )?(?:assessed|considered|checked|examined|tested|reviewed)) (?:whether|if) "
    r"(?:the force|the constabulary|it|officers) (?:had been|was|were|had) (?:(?:right|correct|justified) to cancel|"
    rf"(?:correctly|rightly|properly) cancelled) (?={NUMBER}\b)(?P<rest>(?:(?!\b(?:and|but) (?:found|it|that)\b)[^;:])*)$",
    re.IGNORECASE,
)
# "One file could not be found, so we reviewed 18".
_NOT_FOUND = re.compile(
    rf"^{NUMBER} (?:of (?:these|those|them|the) ?)?(?:\w+ )?(?:could not be (?:found|located|traced|opened)|(?:was|were) (?:missing|not available)),?"
    r" (?:and )?so (?=we |our |inspectors )",
    re.IGNORECASE,
)
# "In 43 of the crimes there was a victim who needed to be informed": one victim each.
_A_VICTIM_OF = re.compile(
    rf"^(?P<number>{NUMBER}) of (?:the|these|those) (?:cancelled )?(?:records|crimes|cases|files) (?:related to|involved|concerned|had|came with)"
    r" an? (?:identifiable |known |traceable )?victim (?=(?:who|that|whom)\b)",
    re.IGNORECASE,
)
_A_VICTIM_IN = re.compile(
    rf"^in (?P<number>{NUMBER})(?: (?:of the |of these |of those )?(?:cancelled )?(?:records|crimes|cases|offences)"
    r"(?: (?:that |which )?(?:we|inspectors) (?:reviewed|examined|looked at|audited|checked|read))?)?,? "
    r"there was an? (?:identifiable |known |traceable )?victim (?=(?:who|that|whom)\b)",
    re.IGNORECASE,
)
# "In the 50 cases in which this applied, it had been done 44 times": where victims are spoken of, they were told.
_APPLIED = re.compile(
    rf"^(?:in|of) the (?P<number>{NUMBER}) (?:cases|records|crimes|instances) (?:in which|where|to which) (?:this|it|that) (?:applied|was required|was necessary), "
    rf"(?:it|this|that) (?:had been|was) done (?:in )?(?P<told>{NUMBER})(?: times| cases| of them)?\.?$",
    re.IGNORECASE,
)
# "Of ten for other sexual offences it was eight, and of 18 for violence 15."
_OF_EACH = re.compile(
    rf"\bof (?:the )?(?P<whole>{NUMBER}) (?P<what>(?:for|of) [^,;.\d]{{4,40}}?),? (?:it was |the (?:figure|number) was )?(?P<part>{NUMBER})(?=[.;,]|$)",
    re.IGNORECASE,
)
# "For other sexual offences the equivalent figures are 21 and five; for violence, 22 and eight."
_BOTH_FIGURES = re.compile(
    rf"\bfor (?P<what>[^,;.\d]{{4,40}}?),? (?:the (?:equivalent|corresponding|comparable|same) (?:figures|numbers) (?:are|were) )?(?P<first>{NUMBER}) and (?P<second>{NUMBER})(?=[.;,]|$)",
    re.IGNORECASE,
)
_EXCEPTIONS = re.compile(r"^the (?:only )?exceptions? (?:was|were) (?=\S)", re.IGNORECASE)
_OTHERWISE = {"W": "correct", "G": "wrong", "I": "not told", "J": "told"}
_DID_NOT = re.compile(rf"^(?P<number>{NUMBER})(?: of (?:them|these|those))? did not\.?$", re.IGNORECASE)
_SAID = {"W": "wrong", "G": "correct", "I": "told", "J": "not told"}


@dataclass(frozen=True, slots=True)
class Before:
    """What was said before a sentence: the crime type, the verdict, the types counted, a question asked, and
    whether the verdict was on every record."""

    topic: str
    verdict: str
    listed: tuple[str, ...]
    asked: str
    every: bool = False


def completed(text: str, before: Before) -> str:
    """Return a sentence with the verdict that it leaves to the question or sentence before it."""
    if (
        before.asked
        and re.match(r"how many\b", before.asked, re.IGNORECASE)
        and not read_counts(text).verdicts
    ):
        rest = re.sub(r"^how many (?:of )?(?:the )?", "", before.asked, flags=re.IGNORECASE).rstrip("?")
        return f"{text.rstrip('.')} of the {rest}."
    text = _NOT_FOUND.sub("", text)
    text = _A_VICTIM_OF.sub(r"\g<number> victims ", _A_VICTIM_IN.sub(r"\g<number> victims ", text))
    if before.verdict in _SAID and _EXCEPTIONS.match(text) and not read_counts(text).verdicts:
        return f"{_EXCEPTIONS.sub('', text).rstrip('.')} were {_OTHERWISE[before.verdict]}."
    if before.topic == "victims" or (cues.VICTIM.search(text) and cues.TOLD.search(text)):
        text = _as_told(text, spoken_of=before.topic == "victims")
    if whether := _WHETHER_RIGHT.match(text):
        text = f"{whether['check']} {whether['rest'].rstrip('.')} that had been cancelled."
    if before.verdict in _SAID and (figure := _THE_FIGURE.match(text)):
        return f"{figure['part']} of the {figure['whole']} were {_SAID[before.verdict]}."
    if (
        before.verdict == "W"
        and _THESE_INCLUDED.match(text)
        and not _says_more(_THESE_INCLUDED.sub("", text))
    ):
        return f"{_THESE_INCLUDED.sub('', text).rstrip('.')} were wrong."
    if before.verdict in _SAID and _says_figures(text) and not read_counts(text).verdicts:
        return _BOTH_FIGURES.sub(lambda each: _as_share(each, _SAID[before.verdict]), text)
    if before.verdict in _SAID and _AND_FOR.match(text) and not _says_more(text):
        return f"{text.rstrip('.')} were {_SAID[before.verdict]}."
    if before.verdict in _SAID and before.every and (same := _SAME_FOR.match(text)):
        return f"All the {same['kind']} records were {_SAID[before.verdict]}."
    if before.verdict in _SAID and _SO_WERE.match(text) and not read_counts(text).verdicts:
        return f"{_SO_WERE.sub('', text).rstrip('.')} were {_SAID[before.verdict]}."
    if before.verdict in _SAID and _OF_EACH.match(text) and not read_counts(text).verdicts:
        return _OF_EACH.sub(
            lambda each: f"of {each['whole']} {each['what']}, {each['part']} were {_SAID[before.verdict]}",
            text,
        )
    if len(before.listed) == 2 and re.search(r"\bthe former\b.*\bthe latter\b", text):
        for word, kind in zip(("former", "latter"), before.listed, strict=True):
            text = text.replace(f"the {word}", f"the {_NAMES.get(kind, kind)} records")
    if (
        before.verdict in _SAID
        and _LEFT_OPEN.search(text)
        and not _TURNS.match(text)
        and not _says_more(text)
    ):
        return f"{text.rstrip('.')} {_SAID[before.verdict]}."
    if before.verdict in _SAID and _SO_AGAIN.match(text) and not read_counts(text).verdicts:
        return f"{_SO_AGAIN.sub('', text).rstrip('.')} were {_SAID[before.verdict]}."
    if before.verdict in _SAID and _ONLY_NOW.match(text.rstrip(".")) and not read_counts(text).verdicts:
        return f"{text.rstrip('.')} were {_SAID[before.verdict]}."
    if _BREAKDOWN.match(text) and before.verdict in {"W", "G"} and not read_counts(text).verdicts:
        return f"{text.rstrip('.')} were {'wrong' if before.verdict == 'W' else 'correct'}."
    return text


def _says_figures(text: str) -> bool:
    """Return whether a sentence gives a crime type the numbers that the one before it gave another."""
    first = _BOTH_FIGURES.match(text)
    return first is not None and bool(re.search(r"\b(?:figures|numbers)\b", first.group(), re.IGNORECASE))


def _as_share(each: re.Match[str], verdict: str) -> str:
    """Return "for violence, 22 and eight" as "of 22 of violence, eight were wrong": the larger number is the whole."""
    part, whole = sorted((each["first"], each["second"]), key=to_number)
    return f"of the {whole} records of {each['what']}, {part} were {verdict}"


def _as_told(text: str, *, spoken_of: bool) -> str:
    """Return what a sentence says of victims in the words "told" and "should have been told". `spoken_of`: whether
    they were spoken of before it, so that "38 had one" is of a letter to a victim."""
    if spoken_of and (applied := _APPLIED.match(text)):
        return f"{applied['number']} victims should have been told, and {applied['told']} were told."
    if spoken_of and (did_not := _DID_NOT.match(text)):
        return f"{did_not['number']} were not told."
    for pattern, plain in _TOLD_OTHERWISE:
        text = pattern.sub(plain, text)
    if not spoken_of:
        return text
    if cues.LEFT_OUT.search(text) and (left := _LEFT.search(text)):
        text = f"{left['number']} victims should have been told{text[left.end() :]}"
    text = _SOME_HAD.sub(r"\g<who> were told, and \g<others> were not told.", text)
    text = _TO_KNOW.sub("should have been told", text)
    text = _RECORD_OF_IT.sub("a record that they were told", text)
    text = _GOT_ONE.sub("were told", text)
    return _NO_RECORD_OF_IT.sub("no record that they were told", text)


def of_list(item: str, lead: str) -> str:
    """Return an item of a list ("four of 20 rape records") with the verdict that its lead has given for all."""
    said = {atom.kind for atom in atoms_of(lead) if atom.kind in "WGIJO"}
    verdict = next(iter(said)) if len(said) == 1 else ""
    return f"{item.rstrip('.')} were {_SAID[verdict]}." if verdict in _SAID and not _says_more(item) else item


def _says_more(text: str) -> bool:
    """Return whether a sentence has a verdict, or a word for checking, of its own."""
    return any(atom.kind in "WGIJOV" for atom in atoms_of(text))
