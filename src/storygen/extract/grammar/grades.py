"""The inspectors' grades: overall, and for each graded question."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass

from storygen.extract.grammar.any_case import InSmall

GRADE = _GRADE = r"(?:outstanding|good|requir(?:es|ing|e|ed) improvement|inadequate)"
# A grade stands alone, or before words that cannot be the thing which is good or outstanding.
_WORD = re.compile(
    rf"[\"'(]?\b({_GRADE})\b(?=[\"')\]]*(?:\s*$|\s*[.,;:|(–-]|[\"')]|\s+(?:overall|for|at|in|"
    rf"as|by|on|and|but|because|with|when|grade|rating|judge?ment|across|since|this|to|or|"
    rf"under|from|after|while|although|despite|force|now|again)\b))",
    re.IGNORECASE,
)
_VERB = (
    r"(?:grad(?:ed?|es|ing)|judg(?:ed?|es|e?ment|ing)|rat(?:ed|es|e|ing)|assess(?:ed|es|ment)?|"
    r"awarded|given|receiv(?:ed|es)|achiev(?:ed|es)|found to be|result|verdict|deemed|"
    r"classed as|considered|conclu\w+|improved|moved|risen|rose)"
)
_CUE = re.compile(rf"\b{_VERB}\b", re.IGNORECASE)
_OVERALL = re.compile(
    r"\boverall\b|\bas a whole\b|\ball told\b|\btaken together\b|\bin the round\b|"
    r"\bheadline (?:grade|judge?ment)\b",
    re.IGNORECASE,
)
_NOT_A_GRADE = re.compile(
    r"\bgood (?:progress|understanding|practice|news|work|use|knowledge|level|reason|grounds|"
    r"leadership|quality|standard|evidence|example|order|governance|oversight|arrangements|"
    r"systems?|service|communication|working|relationship|"
    r"awareness|supervision|audit|process\w*|case|faith|cause|and \w+ (?:work|practice)|deal|"
    r"enough|record|at\b(?! (?:(?:how|the way) (?:it|well) )?(?:the )?(?:accurately )?(?:record|crime))|job|way|morale|start)|\boutstanding (?:issues?|actions?|"
    r"recommendations?|work|matters?|cases?|enquir\w+|tasks?|areas?)|"
    r"\binadequate (?:supervision|training|resourc\w+|systems?|evidence|grounds|avi|"
    r"information|process\w*|records?|oversight|arrangements|levels?|number)",
    re.IGNORECASE,
)
QUESTIONS: dict[str, re.Pattern[str]] = {
    "accuracy_grade": re.compile(
        r"\beffective\w*\b.*\brecord|\baccura(?:cy|te)\w*\b.*\brecord|\brecord\w*\b.*\baccura|"
        r"how (?:well|accurately|effective\w*) .*\brecord\w* (?:reported )?crime|"
        r"crime[- ]recording accuracy",
        re.IGNORECASE,
    ),
    "systems_grade": re.compile(r"\befficien\w+\b|\bsystems and processes\b", re.IGNORECASE),
    "leadership_grade": re.compile(r"\bleadership\b|\bculture\b", re.IGNORECASE),
}
_FROM_TO = re.compile(
    rf"\bfrom (?:a (?:grade|rating|"
    rf"judge?ment) of )?[\"'(]?{_GRADE}[\"')]?(?: [^.;]{{0,90}}?)? to (?:an? (?:overall )?(?:grade|rating|"
    rf"judge?ment) of )?(?=[\"'(]?{_GRADE})",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Graded:
    """A grade, what was graded, and what is in doubt."""

    measure: str
    grade: str
    doubt: str = ""
    weak: bool = False


def mentions_grade(text: str) -> bool:
    """Return whether a grade may be given in a text, and not only good practice or inadequate training."""
    return bool(_WORD.search(_NOT_A_GRADE.sub("#", text)))


def normal_grade(words: str) -> str:
    """Return the grade's usual spelling."""
    word = words.lower()
    return "requires improvement" if word.startswith("requir") else word


_BARE = re.compile(rf"\W*(?:(?:force )?(?:judge?ment|grade|rating)\W+)?({_GRADE})\W*", re.IGNORECASE)


def bare_grade(text: str) -> str:
    """Return the grade when a cell, heading or line holds nothing else, "" otherwise."""
    match = _BARE.fullmatch(text.strip())
    return normal_grade(match.group(1)) if match else ""


def grades_in(text: str) -> set[str]:
    """Return all grades that stand anywhere in a text, as their usual spelling."""
    return {normal_grade(match.group()) for match in re.finditer(rf"\b{_GRADE}\b", text, re.IGNORECASE)}


def labelled_grade(label: str, grade: str) -> Graded | None:
    """Return the grade for a label such as "Overall judgment" or one of the questions, None for other
    labels."""
    for measure, pattern in QUESTIONS.items():
        if pattern.search(label):
            return Graded(measure, grade)
    if _OVERALL.search(label) and len(label) < 140:
        return Graded("overall_grade", grade)
    return None


_OVERALL_NOUN = (
    r"overall (?:\w+ )?(?:judge?ment|grade|grading|rating|assessment|verdict|finding|conclusion|result|mark|performance|picture|"
    r"data integrity|crime data integrity|view|opinion)s?"
)
_QUOTE = "[\"'‘’“”(]?"
# Two grades side by side are of then and now: "Overall | Inadequate | Good".
_ALONE = rf"(?!\W{{0,4}}\b{_GRADE}\b)"
# The grade that "overall" goes with, wherever other grades stand.
_GIVEN_OVERALL = InSmall(
    rf"\b{_OVERALL_NOUN}\b(?!,? (?:for|on) (?:leadership|systems))(?:(?!{_GRADE})[^.;?]){{0,90}}?(?:\b(?:of|is|was|are|be|been|as|remains?|becomes?|being|than|it|force|constabulary|police|to)|:|–)"
    rf" {_QUOTE}(?:therefore |now |accordingly |again |still )?{_QUOTE}(?P<of>{_GRADE})\b{_ALONE}|"
    rf"\boverall(?:,|:)? (?:(?:therefore|now|is|are|was|as|to be|at|it is|a|grade|:) )*{_QUOTE}(?P<after>{_GRADE})\b{_ALONE}|"
    rf"\b(?P<before>{_GRADE}){_QUOTE} (?:grade |rating |judge?ment )?(?:(?:at|for|in) (?:recording|its recording|crime|the recording)(?: (?!{_GRADE})\w+){{0,4}} )?\(?(?:overall|as a whole|in the round)\b|"
    rf"{_QUOTE}(?P<named>{_GRADE}){_QUOTE} is (?:\w+ ){{0,3}}(?:overall grade|overall judge?ment|overall rating)\b|"
    rf"\b(?:we|inspectors) (?:\w+ )?(?:grade|assess|judge|rate)d? [^.;,]{{2,60}}? (?:as|to be) {_QUOTE}(?P<integrity>{_GRADE}){_QUOTE} (?:for|at|in) (?:its )?crime[- ]data integrity\b",
)


def given_overall(text: str) -> str:
    """Return the one grade that a sentence gives overall in so many words, "" for none or more than one."""
    found = {
        normal_grade(next(group for group in match.groups() if group))
        for match in _GIVEN_OVERALL.finditer(text)
    }
    return found.pop() if len(found) == 1 else ""


# What may be good or inadequate overall without the force being so.
_A_PART = re.compile(
    r"\b(?:leadership|culture|systems?|process(?:es)?|supervision|handling|handlers|training|quality|(?:the|crime|our) records|approach|staff|call|control|room|"
    r"units?|teams?|governance|service to|support|decisions?|files|officers|management|technology|website|response|treatment|victims)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[,;]|\b(?:but|while|whereas|although|though|because|and)\b", re.IGNORECASE)


def _part_graded(text: str) -> str:
    """Return the doubt that "overall" is said of a part of the force's work ("overall, call handling is good")."""
    for match in _GIVEN_OVERALL.finditer(text):
        before = re.sub(r"\boverall,", "overall", text[: match.end()], flags=re.IGNORECASE)
        of_it = re.match(r"\W*(?:for|at|in|on) [^,;.]*", text[match.end() :])
        clause = _ENDS.split(before)[-1] + (of_it.group() if of_it else "")
        if word := _A_PART.search(clause):
            return f"“{word.group()}” may be only a part of what was graded"
    return ""


def read_grades(sentence: str) -> list[Graded]:
    """Return the grades that a sentence or line gives."""
    text = _FROM_TO.sub("to ", _NOT_A_GRADE.sub(lambda m: "#" * len(m.group()), sentence))
    words = list(_WORD.finditer(text))
    if grade := given_overall(text):
        questions = [graded for graded in _by_clause(text, words) if graded.measure in QUESTIONS]
        return [*questions, Graded("overall_grade", grade, _part_graded(text))]
    if not words:
        return []
    label = re.match(
        rf"^(.{{3,140}}?)\s*(?:[:?–|-]|\bis\b|\s)\s*[\"'(]?({_GRADE})[\"')]?\W*$", text, re.IGNORECASE
    )
    only = len(words) == 1 and len(grades_in(text)) == 1
    if label and only and (found := labelled_grade(label.group(1), normal_grade(label.group(2)))):
        if _OVERALL.search(label.group(1)) and len(label.group(1)) < 90:
            part = _A_PART.search(label.group(1))
            doubt = f"“{part.group()}” may be only a part of what was graded" if part else ""
            return [Graded("overall_grade", found.grade, doubt)]
        if re.search(r"[:?–|-]\s*[\"'(]?$", text[: words[0].start(1)]) or _CUE.search(text):
            return [found]
    if (
        not _CUE.search(text)
        and not _FORCE_GRADE.match(text.strip())
        and not (
            _OVERALL.search(text)
            and len(words) == 1
            and re.search(r"\b(?:is|was|as|to|:)\W+(?:\w+ )?$", text[: words[0].start(1)])
        )
    ):
        return []
    return _by_clause(text, words)


_WHOLE_FORCE = re.compile(
    rf"\b(?:the (?:force|constabulary|service)|constabulary|police|it)\b(?: (?:has|have|had|is|was|now|been|"
    rf"therefore|again|be|to be|as|this time|a|an?other|(?:over)?all))* (?:{_VERB})?"
    rf"(?: (?:as|to|be|an?|the|overall|grade|rating|judge?ment|of|being|now))* [\"'(]?(?:{_GRADE})[\"')]?"
    rf"(?P<rest>[^.;]*)[.;]?$",
    re.IGNORECASE,
)
_OF_RECORDING = re.compile(
    r"^(?:,? (?:on this occasion|this time|again|now|today|overall|as a result|in 20\d\d))?"
    r"(?:,? (?:for|at|in) (?:the (?:way|accuracy)|how|its|crime|recording)\b[^,;]*\b(?:record|data integrity)"
    r"[^,;]*)?\W*$",
    re.IGNORECASE,
)


_RECORDING = (
    r"(?:(?:its |the )?crime[- ]data integrity|(?:the accuracy of )?(?:its )?crime[- ]recording|(?:its |the )?recording(?: of)?(?: reported)? crimes?|"
    r"(?:how|the (?:way|manner)(?: in which)?)(?: that)? it records (?:reported )?crimes?)"
)
_AT_RECORDING = rf"(?: (?:at|in|for|in respect of|with respect to|with regard to) {_RECORDING})?"
_THE_FORCE = r"(?:the (?:force|constabulary|service)|(?!the |its |an? )(?:[\w'-]+ ){1,4}(?:constabulary|police(?: service)?)|it)"
_FORCE_GRADE = re.compile(
    rf"^(?:i am (?:\w+ )?(?:pleased|glad|sorry|able|happy) to (?:tell you|say|report|inform you|write) that |[^,]{{0,70}}, )?(?:we|i) (?:have |now |therefore |accordingly )*(?:grade|judge|rate|assess|find|found)d? {_THE_FORCE} (?:(?:as|to be|is|as being) )?(?:now )?[\"'(]?{_GRADE}[\"')]?{_AT_RECORDING}[.]?$|"
    rf"^{_THE_FORCE} (?:now |still )?requires improvement{_AT_RECORDING}[.]?$|"
    rf"^(?:[^,]{{0,70}}, )?(?:the (?:force|constabulary|service)|it) (?:is|has been|was) (?:therefore |now |accordingly |again )*(?:graded|judged|rated|assessed)(?: (?:as|to be|as being))? [\"'(]?{_GRADE}[\"')]?[.]?$|"
    rf"^(?:our|my|the) (?:\w+ )?(?:grade|rating|judge?ment)(?: that)?(?: (?:we|i) (?:have )?(?:given|awarded|gave))?(?: (?:for|of|to|on))? {_THE_FORCE}{_AT_RECORDING}(?:, [^,;]{{3,50}},)? (?:is|remains) (?:now )?[\"'(]?{_GRADE}[\"')]?[.]?$|"
    rf"^our (?:verdict|judge?ment|conclusion|finding)(?:, [^,]*,)?(?: on the (?:force|constabulary))? is that (?:the (?:force|constabulary|service)|it) (?:is )?[\"'(]?{_GRADE}[\"')]?{_AT_RECORDING}[.]?$|"
    rf"^(?:the (?:force|constabulary|service)'s|(?:\w+ ){{1,4}}(?:constabulary|police|service)'s|its) (?:overall |new |current )?"
    rf"(?:grade|rating|judge?ment){_AT_RECORDING} (?:is|remains)(?: now)? [\"'(]?{_GRADE}[\"')]?[.]?$|"
    rf"^(?:the (?:force|constabulary|service)|(?:[\w'-]+ ){{1,4}}(?:constabulary|police|service)|it) (?:is|remains)(?: now| therefore)? "
    rf"[\"'(]?{_GRADE}[\"')]?(?: overall| at recording (?:the )?(?:reported )?crimes?(?: (?:that are |which are )?reported)?)[.;,]?$|"
    rf"^(?:{_THE_FORCE}|this) is (?:now |still )?requires improvement[.]?$|"
    rf"^(?:on this occasion,? |this time,? )?(?:i|we) (?:have |now )?grade(?:d)? (?:you|your force)(?: as)? [\"'(]?{_GRADE}[\"')]?[.]?$|"
    rf"^(?:we|they|inspectors|the inspectorate|hmic\w*) (?:have |has )?(?:judged|graded|rated) (?:the |its )?(?:force|constabulary)(?:'s|’s) crime data integrity (?:(?:as|to be) )?{_GRADE}[.]?$|"
    rf"^(?:we|inspectors|the inspectorate|hmic\w*) (?:have |has )?(?:awarded|given) (?:it |the (?:force|constabulary) )?{_GRADE}, the (?:highest|lowest|second|third|best|worst)[^.;]*[.]?$|"
    rf"^(?:[^;:,]{{0,60}},? (?:and )?)?(?:i |we )?(?:regret|am sorry|are sorry|are pleased|am pleased) to (?:say|report|find) that (?:the (?:force|constabulary)|it) is (?:now |still )?{_GRADE}[.]?$|"
    # "Overall" need not be said where nothing but the force, and its recording of crime, is graded.
    rf"^(?:we|inspectors|hmic\w*|(?:an|the|our) inspection) (?:have |has |now |therefore |accordingly )*(?:concluded?|judged?|find|found|decided?|consider|considered) that {_THE_FORCE} "
    rf"(?:is (?:now |still )?(?:[\"'(]?{_GRADE}[\"')]?)|requires improvement){_AT_RECORDING}(?:, and that (?:is|it is) [^,;.]*)?[.]?$|"
    rf"^{_THE_FORCE} (?:is (?:now |still )?[\"'(]?{_GRADE}[\"')]?|(?:now |still )?requires improvement) (?:at|in) {_RECORDING}(?:, (?:and )?(?:that|this) is the (?:grade|judge?ment) [^,;.]*)?[.]?$|"
    rf"^(?:our|my|the) (?:grade|rating|judge?ment) (?:on this occasion|this time|today)(?: is|:) (?:therefore |now )?[\"'(]?{_GRADE}[\"')]?[.]?$|"
    rf"^(?:we|inspectors|hmic\w*) (?:have |now |therefore )*(?:graded?|judged?|rated?) {_THE_FORCE} (?:(?:as|to be) )?[\"'(]?{_GRADE}[\"')]?,? (?:after|having) (?:audit|examin|inspect|look|review|test)\w+ [^;]*$",
    re.IGNORECASE,
)


def _of_the_force(text: str) -> bool:
    """Return whether the force as a whole gets the grade ("We judge the force to be good.")."""
    if _FORCE_GRADE.match(text.strip()):
        return True
    match = _WHOLE_FORCE.search(text)
    return bool(match and _CUE.search(text) and _OF_RECORDING.match(match.group("rest")))


def _by_clause(text: str, words: list[re.Match[str]]) -> list[Graded]:
    """Return the grade of each clause, the question or "overall" named in it."""
    found: list[Graded] = []
    overall = bool(_OVERALL.search(text))
    grades = {normal_grade(w.group(1)) for w in words}
    bounds = [
        0,
        *(
            m.start()
            for m in re.finditer(
                r";|(?<!^overall),(?! (?:and )?(?:has|is)\b)|\b(?:but|while|whereas|although|though)\b",
                text,
                re.IGNORECASE,
            )
        ),
        len(text),
    ]
    for left, right in itertools.pairwise(bounds):
        clause = text[left:right]
        here = list(dict.fromkeys(normal_grade(w.group(1)) for w in _WORD.finditer(clause)))
        if not here:
            continue
        grade = here[0]
        doubt = "two grades stand in one clause" if len(here) > 1 else ""
        if _OVERALL.search(clause) or (overall and len(grades) == 1):
            if word := _A_PART.search(clause):
                doubt = doubt or f"“{word.group()}” may be only a part of what was graded"
            if any(QUESTIONS[name].search(clause) for name in ("systems_grade", "leadership_grade")):
                doubt = doubt or "the sentence speaks of one question as well"
            found.append(Graded("overall_grade", grade, doubt))
            continue
        named = [measure for measure, pattern in QUESTIONS.items() if pattern.search(clause)]
        if len(named) == 1:
            found.append(Graded(named[0], grade, doubt))
        elif not named and len(grades) == 1 and _of_the_force(text):
            found.append(Graded("overall_grade", grade, doubt, weak=True))
        elif not named and len(grades) == 1 and _CUE.search(text):
            found.append(
                Graded("overall_grade", grade, "the sentence does not say that this is the overall grade")
            )
    return found
