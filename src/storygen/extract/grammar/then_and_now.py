"""A sentence that tells how it was at an earlier inspection before it tells how it is now."""

from __future__ import annotations

import re

from storygen.extract.grammar.earlier import NOW, Frame, earlier_in
from storygen.extract.grammar.numbers import NUMBER

# "Compared with 87.3 percent in 2016, it now stands at …", "Where in 2016 we had found errors in seven of 21
# cancellations, we now found errors in two of 23".
_LED_BY_THEN = re.compile(
    r"^(?:compared (?:with|to)|against|set against|up from|down from|after|following|where|whereas|while|whilst|although|though|"
    r"in contrast (?:to|with)|having been)\b(?:[^,;:()]|\([^()]*\)|(?<=\d),(?=\d)|, in 20\d\d,)*, (?P<now>[^;]*)$",
    re.IGNORECASE,
)
# "It has improved since 2016, when two of fourteen were wrong: none of the seventeen …".
_WHEN_THEN = re.compile(
    r"^(?P<lead>[^,;:\d]*?),? since\b[^,;:]*, when [^:;]*[:;] (?P<now>[^:;]+)$", re.IGNORECASE
)
_COUNTED_THEN = re.compile(
    rf"\b{NUMBER} (?:out )?(?:of|in) (?:the )?{NUMBER} (?P<what>(?:\w+ ){{0,3}}(?:records?|cancellations?|cases|victims|crimes|decisions)"
    r"(?: (?:of|for) (?:\w+ ){1,5}?(?:records?|cases))?)\b",
    re.IGNORECASE,
)
# "… in two of 23", "… that two of the 26 which we reviewed had been".
_COUNTED_NOW = re.compile(
    rf"\b(?P<counted>(?:{NUMBER}|none|all) (?:out )?(?:of|in) (?:the )?{NUMBER})(?: (?:which|that) (?:we|were|had been) \w+(?: \w+)?)?"
    r"(?P<open> (?:had been|were|was|had))?(?=\W*$)",
    re.IGNORECASE,
)
_SO_NOW = re.compile(
    r"^(?:on this occasion |this time |now )?(?:we (?:now )?f(?:ind|ound) )?(?:on this occasion )?(?:this|that|it) (?:to be|was|is|had been) (?:so|the case|true)\b",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(r",? (?:in|at|during) (?:our |the )?20\d\d(?: \w+)?,? *$", re.IGNORECASE)
# "Whereas 86.4 percent of all reported crime was recorded then, the proportion is now 91.2 percent".
_SHARE_OF = re.compile(
    r"(?:%|per ?cent)(?: \([^()]*\))? of (?P<what>(?:all |the )?(?:reported )?(?:crimes?|violen\w+(?: crimes?| offences?)?|"
    r"violence against the person|sexual offences|offences of violence|sex offences))\b",
    re.IGNORECASE,
)
_THE_SHARE = re.compile(r"\bthe (?:proportion|share|percentage|figure|rate)\b(?! of\b)", re.IGNORECASE)
_A_RATE = re.compile(r"\ba rate of\b", re.IGNORECASE)
_UNRECORDED = re.compile(r"\bunrecorded\b|\bnot (?:been )?recorded\b", re.IGNORECASE)
_AN_ESTIMATE = re.compile(r"\b(?:estimate|figure|number|total)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:records|cancellations|cases|victims)\b", re.IGNORECASE)
_TELLS_ITSELF = re.compile(
    r"\b(?:estimate|rate|grade[ds]?|records?|recorded|cancell\w+|victims|judge\w*)\b", re.IGNORECASE
)
_NAMES_A_TYPE = re.compile(
    r"\b(?:rape|sex|violen|robber|victim)|\ball (?:the )?(?:reported |recorded )?crime\b", re.IGNORECASE
)
# "Whereas it then failed to record over 9,300, the number today is over 2,800".
_IT_THEN = re.compile(
    r"\bonce (?:it|they|the (?:force|constabulary))\b|\b(?:it|they|the (?:force|constabulary|rate|figure|number)) then\b",
    re.IGNORECASE,
)
# "Where in 2016 the registrar had found seven of 21, he now found two of 23".
_THEIRS = re.compile(r"(?:he|she|they|these|those)\b", re.IGNORECASE)


def without_then(text: str, frame: Frame) -> str:
    """Return a sentence without a first part that tells how it was at an earlier inspection.

    What is counted now is said again where only that part says it. The sentence as it is, when what it is of
    would be lost.
    """
    led = _LED_BY_THEN.search(text) or _WHEN_THEN.search(text)
    if led is None or earlier_in(led["now"], frame):
        return text
    then, now = text[: led.start("now")], led["now"]
    told_then = earlier_in(then, frame) or (frame.reinspection and _IT_THEN.search(then) and NOW.search(now))
    if not told_then or _THEIRS.match(now):
        return text
    if "lead" in led.groupdict():
        return f"{led['lead']}: {now}"
    now = _told_whole(then, now)
    if not now or (_NAMES_A_TYPE.search(then) and not _NAMES_A_TYPE.search(now)):
        return text
    return now[:1].upper() + now[1:]


def _told_whole(then: str, now: str) -> str:
    """Return what is said of now, with what it leaves to the words on then; "" when that cannot be told."""
    was, counted = _COUNTED_THEN.search(then), _COUNTED_NOW.search(now)
    if was and counted and (counted["open"] or _SO_NOW.search(now)):
        # "Where 16 of 21 cancellations for rape had been wrong in 2015, we now find this to be so in 3 of 26".
        return f"{counted['counted']} {was['what']}{_IN_YEAR.sub('', then[was.end() :].rstrip(' ,'))}."
    if was and counted:
        return f"{now[: counted.end()]} {was['what']}{now[counted.end() :]}"
    if was:
        return now if _COUNTED.search(now) else ""
    if of_what := _SHARE_OF.search(then):
        if _THE_SHARE.search(now):
            return _THE_SHARE.sub(f"the proportion of {of_what['what']} recorded", now, count=1)
        now = _A_RATE.sub(f"a recording rate for {of_what['what']} of", now, count=1)
    if not _TELLS_ITSELF.search(now):
        return ""
    if _UNRECORDED.search(then) and not _UNRECORDED.search(now) and _AN_ESTIMATE.search(now):
        return f"{now.rstrip('.')} crimes unrecorded a year."
    return now
