"""Cuts a sentence into atoms: counts, crime types, what was found of them, and the small words that join
them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from storygen.extract.grammar import lexicon as lex
from storygen.extract.grammar.numbers import NUMBER, ORDINALS, ordinal_to_number, to_number


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of a sentence. `kind` is one letter (see `PATTERNS`); `value` depends on it."""

    kind: str
    start: int
    end: int
    value: object = None


MONTHS = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept",
    "sep", "oct", "nov", "dec",
]  # fmt: skip
_MONTH = "(?:" + "|".join(MONTHS) + r")\b\.?"
_OTHER_VERB = (
    r"(?:recorded|record|classified|identified|flagged|allocated|finalised|investigated|"
    r"handled|reported|trained|completed|"
    r"transferred|crimed)"
)
_UNIT_NOUN = (
    r"(?:hours?|days?|weeks?|months?|years?|minutes?|pages?|forces|constabularies|officers?|"
    r"staff|members|inspectors|supervisors?|people(?! (?:out )?of\b| who(?:se|m)?\b| in (?:this|our|the) sample)|"
    r"recommendations?|areas? for|questions?|pillars?|stages?|teams?|units?|reasons?|"
    r"per 1,000|million|times(?! (?:out )?of\b)|visits?|interviews?|focus|"
    r"(?:designated )?decision[- ]makers?|registrars?|sergeants?|detectives?)"
)

# Kind of atom and what it looks like, the first that fits wins:
# D date  X a number that counts something else  P percentage  / ratio  V checked, or ought to be told
# Y speaks of all cancelled in a period  t "of these"  w g adverbs  W G predicates (wrong, right)  - not
# I J told, not told  O "but three had not"  ? "not all"  k cancel  c crime type or victims  z none  b all
# but  a all  r the rest  f further
# ~ about  n number  q respectively  T in total  o of  i in  h records  ! found  | but  & and  punctuation
PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "D",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?|"
        rf"\b(?:between {_MONTH}(?: \d{{4}})? and )?{_MONTH}(?: \d{{1,2}},)? \d{{4}}\b|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b",
    ),
    ("d", rf"\bthe (?:{ORDINALS})\b(?! of\b)"),
    (
        "X",
        r"(?:tables?|figures?|charts?|pages?|paragraphs?|sections?|chapters?|annex(?:es)?|"
        r"appendix|notes?|footnotes?|recommendations?|questions?)"
        r" (?:no\.? ?)?\d+(?:\.\d+)*[a-z]?\b|£ ?[\d.,]+(?: ?(?:m|million|k))?|\b(?:\d+|one|two|"
        r"three|four|five|six|seven|eight|nine|ten|twelve)[- ]"
        rf"{_UNIT_NOUN}\b|\b(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\b(?! (?:cancelled|records|"
        rf"crimes))|\bone (?:another|or more|such|reason|day|officer|person|who|that)\b|"
        r"\bno longer\b(?! (?:recorded|counted|treated|classed|shown|held|on (?:the )?(?:record|books)))|\b(?:every|each) (?:other|few|\w+th|second|third)\b|\bat (?:least )?one point\b|\bon one hand\b|\b(?:first|second|third|"
        r"fourth)\b|\bone-off\b|\bone in (?!the\b|these\b|those\b|our\b)(?:\d+|[a-z]+)\b|"
        r"\b(?:all|each|any|every|both) (?:four |of the |the |following |reasonable )*(?:lines? of (?:en|in)quiry|(?:en|in)quiries|facts|circumstances|steps|incidents?|logs?|calls?|crime types|categories|crime categories|"
        r"offence types|types of crime|forces|officers|staff|aspects|areas|supervisors|decision[- ]makers|registrars|sergeants)\b",
    ),
    ("P", rf"{NUMBER}\s*(?:%|per ?cent(?:age)?\b(?: points?)?)(?! recorded)"),
    ("/", r"\b\d+ ?/ ?\d+\b"),
    ("t", lex.ANAPHORA),
    ("V", lex.DUTY),
    ("Y", lex.POPULATION),
    (
        "T",
        r"\b(?:in total|in all\b(?! but| except| bar| save| \d| of\b| the\b| cases)|altogether|overall total|combined|across (?:all |the )?(?:four|"
        r"three|these) (?:categories|crime types|types)|taken together)\b",
    ),
    (
        "_",
        r"\b(?:a|the|in a) (?:grand )?total (?:number )?of\b|\bthe number of\b|\b(?:at all|"
        r"in fact|in effect|as a result|so far|of course|in our view|in our opinion|"
        r"on (?:this|that) basis|in number|most recent(?:ly)?|(?:and )?(?:which|that|who) were not (?:for )?rapes?|as required|as such|by us|which is|for example|in particular|"
        r"this is|as well as|told an? (?:\w+ )?(?:tale|story)|told (?:us|inspectors|me|our (?:inspectors|auditors|team))|our review|our audit|on or after|after being reported|(?:the )?force's figures)\b",
    ),
    ("T", r"\btotal\b"),
    (
        "_",
        r"\b(?:no|the|a|any) (?:crime|offence) (?:(?:had|has|have) (?:not |never |in fact )?(?:taken place|occurred|happened)|took place|occurred|happened)\b|"
        r"\bchanges? of (?:mind|heart)\b|\b(?:at|in|on|for|of) (?:this|that) one\b(?! of\b)|\b(?:put|brought|laid|set) before (?:us|our (?:auditors|inspectors|team))\b|\bat random\b|\bthis time\b|\bon this occasion\b|\baged (?:only |just )?\w+\b|(?<=\bboy) of \w+\b|(?<=\bgirl) of \w+\b",
    ),
    (
        "_",
        r"^(?:measured |judged |tested |held )?against (?:the|these) (?:\w+ )?(?:rules|standards?)(?=,? (?:we|our|inspectors|the)\b)|\bof the (?:force|constabulary|police|service)\b(?= that\b)|\bnew (?:systems?|process(?:es)?|arrangements?|polic(?:y|ies)|team|procedures?|approach|regime|structure|model)\b",
    ),
    (
        "u",
        rf"\b(?:{lex.ADVERB_WRONG}|{lex.ADVERB_RIGHT})\b (?:been )?{_OTHER_VERB}\b|"
        rf"\b(?:record(?:ed|ing)?|classif(?:ied|y)) (?:(?!cancel|no-crim)\w+ )?(?:{lex.ADVERB_WRONG}|"
        rf"{lex.ADVERB_RIGHT})\b|"
        r"\b(?:accurate|correct|accurately|right|proper|appropriate) (?:crime[- ]?)?(?:recording|"
        r"classification|time|way|person|people|place|training|procedure|process)\b|"
        r"\b(?:accuracy of(?! cancel| (?:the |its )?decision)|right to appeal|right to know|the right (?:thing|to)|in the right)\b",
    ),
    (
        "W",
        r"\bno (?:proper |good |sufficient |valid |adequate |sound |verifiable |clear |"
        r"legitimate ){0,2}(?:grounds|justification|basis|reason|"
        r"(?:additional )?verifiable information|avi)\b(?: (?:for|to|in) (?:the |its )?(?:cancel\w*|"
        r"decisions?))?",
    ),
    (
        "W",
        r"\bno (?:evidence|record|indication|information) (?:to (?:support|justify|warrant)|in support of|"
        r"for (?:the|this|cancel\w*))(?: (?:the|this|its|these|such|cancel\w*|decisions?))*",
    ),
    (
        "p",
        r"\bno (?:record|evidence|indication|trace|sign|note|proof)\b(?: (?:that|of|to show))?|"
        r"\bnothing (?:\w+ ){0,4}(?:to (?:show|suggest|say|prove|confirm)|(?:showed|suggested|said|proved|confirmed)) that\b|"
        r"\b(?:(?:is|was|were|are|been) unable|could not|couldn't|cannot|not (?:\w+ )?able|fail(?:ed|s)|"
        r"did not|unable) to (?:show|demonstrate|prove|evidence|confirm|establish|say|tell us)\b(?: us)?"
        r"(?: that)?|"
        r"\b(?:could not|couldn't|cannot|did not) (?:show|demonstrate|prove|evidence|confirm|establish)\b"
        r"(?: us)?(?: that)?",
    ),
    (
        "G",
        r"\b(?:no|without(?: any| an)?|free (?:of|from)) (?:errors?|mistakes?|faults?|failings?)\b"
        r"(?:(?: (?:were|was|had been|have been|could be))?(?: (?:found|identified|seen|made|detected|uncovered))?"
        r" (?:in|among|across|with) any(?= of\b))?",
    ),
    (
        "G",
        r"\b(?:additional verifiable information|avi|evidence|justification|rationale) (?:was|were) (?:clear|on file|convincing|"
        r"present|in place|sufficient|adequate|there|satisfactory)\b",
    ),
    (
        "W",
        r"\b(?:this|that|such|additional|verifiable|the|avi|evidence|information|justification|and) ?(?:avi|evidence|information|"
        r"justification)? (?:was|were|is|had been) (?:missing|absent|lacking)\b(?: (?:from|in))?",
    ),
    ("W", r"\b(?:error|failure) rate\b"),
    ("_", r"\badditional verifiable information\b"),
    ("~", rf"\bno (?:more|fewer|less) than\b(?= (?:{NUMBER}|an? |half\b))"),
    (
        "z",
        r"\b(?:not (?:one|a single(?: one)?|any)|none|neither(?! (?:did so|had done so|told|had told)\b)|nil|zero|no single)\b",
    ),
    (
        "W",
        r"\b(?:was|were|is|are|be|been|being)? ?(?:wrong|incorrect|mistaken|not right|not correct|"
        r"unjustified|not justified) to (?:cancel|have cancelled|have been cancelled)\b",
    ),
    (
        "G",
        r"\b(?:was|were|is|are|be|been|being)? ?(?:right|correct|justified|entitled) to (?:cancel|"
        r"have cancelled|have been cancelled|be cancelled)\b",
    ),
    # What begins with a space stands above: nothing below is looked for there.
    ("_", r" (?=\w)"),
    (
        "u",
        r"\bnot (?:\w+ ){0,2}(?:properly|correctly|duly|rightly) (?:told|informed|notified|advised|updated)\b",
    ),
    ("I", r"\b(?:properly|correctly|duly|rightly) (?:told|informed|notified|advised|updated)\b"),
    ("w", rf"\b(?:{lex.ADVERB_WRONG})\b"),
    ("g", rf"\b(?:{lex.ADVERB_RIGHT})\b"),
    (
        "W",
        r"\bfail(?:ed|s|ing) (?:this|that|the|our|these|those) (?:\w+ )?(?:tests?|standards?|"
        r"checks?)\b|\bfail(?:ed|s)\b(?! to)|"
        rf"\b(?:{lex.PREDICATE_WRONG})\b(?!s? (?:rate|to)\b)",
    ),
    ("-", lex.NEGATORS),
    ("G", rf"\b(?:{lex.PREDICATE_RIGHT})(?<! )(?= |\b|$)"),
    ("J", rf"\b(?:{lex.UNINFORMED})\b"),
    (
        "I",
        rf"\b(?:done so|did so|did this|do so|doing so|happened|was done|"
        rf"had been done|having been done|(?:took|had taken) place)\b|\b(?:{lex.INFORMED}|tell|inform|notify|informing|telling|"
        rf"notifying|notification|explained|explain)\b",
    ),
    ("c", "CATEGORIES"),
    ("k", rf"\b(?:{lex.CANCEL})\b"),
    ("V", rf"\b(?:{lex.CHECKED})\b"),
    ("b", r"\b(?:all|every(?: one)?|each(?: one)?) (?:but|except(?: for)?|bar|save(?: for)?|apart from)\b"),
    (
        "e",
        rf"\b{NUMBER} (?:of each\b|(?:(?:cancelled |crime )?(?:records|cases|crimes|cancellations|offences) )?"
        rf"each\b|(?:\w+ ){{0,3}}(?:in|for|from|of|per) each\b|apiece\b|"
        rf"(?:\w+ ){{0,3}}per category\b)",
    ),
    (
        "^",
        r"\b(?:with the (?:sole |only )?exceptions? of|except(?:ing)?(?: for)?|apart from|"
        r"aside from|bar|other than|save(?: for)?|but for(?= an? single| only one| just one| one\b))\b",
    ),
    ("f", r"\b(?:a |one |the )?further|\banother\b|\badditional\b|\bplus\b"),
    (
        "r",
        r"\b(?:all )?(?:of )?(?:the )?(?:remaining|remainder|rest|balance)\b(?: of (?:the|these|those|them)\b)?|"
        r"\b(?:all )?(?:of )?the others?\b(?! sex)|\b(?:all )?others\b|\bthe balance(?: of\b)?|"
        rf"\bthe (?:(?:one|sole|only|single) )(?:exception|omission)\b|\bthe (?={NUMBER} (?:exceptions|omissions)\b)",
    ),
    ("a", r"\b(?:all|every(?: single)?(?: one)?|each(?: one)?|both)\b"),
    ("z", r"\bno\b(?![- ]crim)"),
    (
        "~",
        rf"\b(?:about|over)\b(?= (?:{NUMBER}|an?\b|one\b|half\b|all\b))|"
        r"\b(?:virtually|practically|not quite|close to|around|approximately|roughly|nearly|"
        r"almost|some|at least|up to|more than|"
        r"fewer than|less than|circa|c\.|as many as|under|most|"
        r"the majority|majority|several|many|a few|(?:a |one )?half|(?:(?:an?|one|two|three|four)[- ])?(?:thirds?|quarters?|fifths?)|"
        r"a number|dozens?|handful|the bulk)\b",
    ),
    ("1", r"\ba (?:single|lone|solitary|sole)\b|\bjust one\b|\bone single\b"),
    ("n", NUMBER),
    ("q", r"\brespectively\b|\bin that order\b|\bin turn\b"),
    (
        "o",
        r"\b(?:out of|of|from among|from|among|amongst)\b(?: (?:the|these|those|its|our|all the|"
        rf"all)\b(?! others?\b| rest| remain))?|\bin (?:the|these|those)(?= {NUMBER}\b)",
    ),
    ("i", r"\b(?:in|within|across|into)\b"),
    ("h", rf"\b{lex.HEADS}"),
    (
        "!",
        r"\b(?:found|finding|concluded|judged|considered|discovered|identified|established|"
        r"determined|revealed|showed|noted|noting|contain(?:ed|s)|includ(?:ed|es)|produced|yielded|"
        r"threw up|turned up|uncovered|exposed|highlighted|held|had in it)\b",
    ),
    ("|", r"\b(?:but|while|whilst|whereas|although|though|yet|however|compared|leaving)\b"),
    ("&", r"\b(?:and|or|nor|plus)\b|&"),
    ("_", r"\b(?:" + "|".join(sorted(lex.LIGHT.split("|"), key=len, reverse=True)) + r")\b"),
    (";", r"[;•]"),
    (",", ","),
    (":", r":| – | - "),
    ("(", r"[(\[]"),
    (")", r"[)\]]"),
    ("x", r"[^\W_][\w'’-]*"),
)


@cache
def _scanner() -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    """Return one pattern of all atoms and, for each group name, its kind and category.

    The groups are empty and stand after their words: a group around them would be begun, and all groups before
    it cleared, for each kind that is tried, at every letter.
    """
    parts: list[str] = []
    groups: dict[str, tuple[str, str]] = {}
    for index, (kind, pattern) in enumerate(PATTERNS):
        if kind == "c":
            for category, words in lex.CATEGORIES.items():
                groups[f"c_{category}"] = ("c", category)
                parts.append(rf"\b(?:{words})(?P<c_{category}>)")
            continue
        name = f"g{index}"
        groups[name] = (kind, "")
        parts.append(f"(?:{pattern})(?P<{name}>)")
    return re.compile("|".join(parts)), groups


def atoms_of(sentence: str) -> list[Atom]:
    """Return the atoms of a sentence in order, small words dropped, adverbs and negations worked out."""
    return list(_atoms_of(sentence))


# Several rules look at the same sentence, and reports repeat one another.
@lru_cache(maxsize=512)
def _atoms_of(sentence: str) -> tuple[Atom, ...]:
    scanner, groups = _scanner()
    text = sentence.lower()
    found: list[Atom] = []
    for match in scanner.finditer(text):
        kind, category = groups[match.lastgroup or ""]
        if kind != "_":
            found.append(_valued(kind, category, match))
        if kind == "e":
            found += _judged_in(match)
    return tuple(_settle(found, text))


def _judged_in(match: re.Match[str]) -> list[Atom]:
    """Return the verdicts among the words of "two incorrect cancellations in each"."""
    return [
        replace(atom, start=match.start() + atom.start, end=match.start() + atom.end)
        for atom in _atoms_of(match.group().removesuffix("each"))
        if atom.kind in "WGIJ"
    ]


def _valued(kind: str, category: str, match: re.Match[str]) -> Atom:
    """Return the atom with what it says: a number, a crime type, k and n of a ratio."""
    start, end, words = match.start(), match.end(), match.group()
    if kind == "c":
        return Atom("c", start, end, category)
    if kind == "1":
        return Atom("n", start, end, Decimal(1))
    if kind in "nPe":
        number = re.match(NUMBER, words)
        return Atom(kind, start, end, to_number(number.group()) if number else None)
    if kind == "d":
        return Atom("d", start, end, ordinal_to_number(words.removeprefix("the ")))
    if kind == "/":
        left, right = words.split("/")
        return Atom("/", start, end, (int(left), int(right)))
    return Atom(kind, start, end, words)


def _settle(atoms: list[Atom], text: str) -> list[Atom]:
    """Turn adverbs, predicates and negations into verdicts: W wrong, G right, I told, J not told."""
    settled: list[Atom] = []
    negated: Atom | None = None
    contrasted = unproved = False
    for index, atom in enumerate(atoms):
        if atom.kind == "p":
            unproved = True
            continue
        if unproved and atom.kind in "|;":
            unproved = False
        if unproved and not negated and atom.kind in "gGI":
            # "The force could not show that five of the 17 had been told": they count as not told.
            atom, unproved = replace(atom, kind="J" if atom.kind == "I" else "W"), False
        if atom.kind == "-":
            negated = None if negated else atom
            contrasted = bool(settled) and settled[-1].kind in "|&,"
            continue
        if negated and _does_rightly(atoms, index, text):
            continue
        if atom.kind in "wgWG" and _of_other_things(atoms, index, text):
            settled.append(replace(atom, kind="u"))
            negated = None
            continue
        if atom.kind in "wgWGIJ":
            kind = {"w": "W", "g": "G"}.get(atom.kind, atom.kind)
            if negated:
                kind = {"W": "G", "G": "W", "I": "J", "J": "I"}[kind]
            settled.append(replace(atom, kind=kind, start=negated.start if negated else atom.start))
            negated = None
            continue
        if negated and atom.kind not in "kVhc~":
            if atom.kind in "az":
                settled.append(Atom("?", negated.start, negated.end, "not all"))
            elif atom.kind in ",;|&" or (contrasted and atom.kind in "ionr"):
                # "But not in the other six", "but not when cancelling the other six".
                settled.append(_left_out(settled, negated, text))
            negated = None
        if _counts_other_things(atoms, index, text) or _counts_some_of_them(settled, atoms, index):
            settled.append(replace(atom, kind="X"))
            continue
        settled.append(atom)
    if negated:
        settled.append(_left_out(settled, negated, text))
    elif unproved:
        # "In three there was no record of this": of a victim's being told.
        settled.append(Atom("J", atoms[-1].end, atoms[-1].end))
    return _one_verdict(settled)


_DENIES = re.compile(r"\b(?:not|never|no)\b|n['’]t\b", re.IGNORECASE)


def denies(verdict: Atom, text: str) -> bool:
    """Return whether a verdict says "not": "should not have been cancelled", "had not been told"."""
    return bool(_DENIES.search(text[verdict.start : verdict.end]))


def _left_out(settled: list[Atom], negated: Atom, text: str) -> Atom:
    """Return what a "not" says whose verb is left out: the verdict before it where that says "not" too ("two should not
    have been cancelled; … one should not"), else the opposite of that ("four were wrongly cancelled; … 13 were not")."""
    said = next((atom for atom in reversed(settled) if atom.kind in "WGIJ"), None)
    if said and denies(said, text):
        return Atom(said.kind, negated.start, negated.end)
    return Atom("O", negated.start, negated.end)


def _one_verdict(atoms: list[Atom]) -> list[Atom]:
    """Merge verdicts that stand side by side and agree ("incorrectly cancelled in error")."""
    merged: list[Atom] = []
    for atom in atoms:
        previous = next((a for a in reversed(merged) if a.kind != "k"), None)
        if atom.kind in "WGIJ" and previous is not None and previous.kind == atom.kind:
            continue
        merged.append(atom)
    return merged


_DOING = re.compile(
    r"(?:appl(?:y|ied)|us(?:e|ed)|handled?|treat(?:ed)?|deal|dealt|act(?:ed)?|work(?:ed)?|interpret(?:ed)?|"
    r"implement(?:ed)?|exercised?|rules?|standards?|tests?|guidance|counting|powers?|judge?ment)$"
)


def _does_rightly(atoms: list[Atom], index: int, text: str) -> bool:
    """Return whether a word stands between "failed to" and "properly": "failed to apply the rules properly"."""
    verdict = next((i for i in range(index, len(atoms)) if atoms[i].kind not in "xkhi"), len(atoms))
    words = atoms[index:verdict]
    return (
        verdict < len(atoms)
        and atoms[verdict].kind == "g"
        and bool(words)
        and all(atom.kind != "x" or _DOING.match(text[atom.start : atom.end]) for atom in words)
        and any(atom.kind == "x" for atom in words)
    )


# Words that a verdict may stand beside and still be one on the decision to cancel.
_NEUTRAL = re.compile(
    r"(?:acted|made|taken|done|reached|applied|used|authorised|approved|decided|decision|outcomes?|"
    r"results?|calls?|conclusions?|judge?ments?|"
    r"choices?|actions?|treated|removed|closed|when|under|because|according|per|use|should|"
    r"since|either|too|both|not|yet|ones?|"
    r"number(?:ed|s)?|total(?:led|s)?|amount(?:ed|s)?|set|put|struck|written|held|given the)$"
)
_ADJECTIVE = re.compile(
    r"(?:incorrect|wrong|inappropriate|improper|mistaken|erroneous|flawed|invalid|inaccurate|"
    r"correct|right|appropriate|proper|valid|accurate)$"
)


def _of_other_things(atoms: list[Atom], index: int, text: str) -> bool:
    """Return whether a verdict is on something else than cancelling ("properly supervised", "incorrect
    dates")."""
    atom = atoms[index]
    words = text[atom.start : atom.end].strip()
    after = atoms[index + 1] if index + 1 < len(atoms) else None
    if (
        after
        and after.kind == "x"
        and text[atom.end : after.start].strip() == ""
        and not _NEUTRAL.match(text[after.start : after.end])
    ):
        if words.endswith("ly") and re.search(r"(?:ed|en|ght|ept|ealt)$", text[after.start : after.end]):
            return True
        if _ADJECTIVE.match(words):
            return True
    of_what = atoms[index + 1 : index + 3]
    if re.match(r"(?:errors?|mistakes?|failures?|failings?)$", words) and [a.kind for a in of_what] in (
        ["o", "x"],
        ["i", "x"],
    ):
        # "Errors of spelling", "mistakes in paperwork".
        return not re.match(r"(?:any|each|every|both|either)\b", text[of_what[1].start :])
    before = atoms[index - 1] if index else None
    if words.endswith("ly") and before and before.kind == "x" and text[before.end : atom.start].strip() == "":
        word = text[before.start : before.end]
        return bool(re.search(r"(?:ed|en|ght|ept|ealt)$", word)) and not _NEUTRAL.match(word)
    return False


_VERB = re.compile(r"\s*(?:had|was|were|have|has|did|should|would|could|met|failed|lacked|turned|proved)\b")


# "In 30 the log confirms that they were."
_CLAUSE = re.compile(r",?\s+(?:the|it|he|she|we|they|this|that|there|an?|no|nothing|her|his|its|their)\b")


_PREPOSITION = re.compile(
    r"\s*(?:at|in|by|on|for|to|that|which|who|because|when|where|with|as|after|before)\b"
)


def _counts_some_of_them(before: list[Atom], atoms: list[Atom], index: int) -> bool:
    """Return whether a number is of other things just counted: "there are 18 DDMs, 5 of whom had been trained"."""
    kinds = [atom.kind for atom in before[-5:]]
    return (
        atoms[index].kind == "n"
        and index + 1 < len(atoms)
        and atoms[index + 1].kind == "t"
        and kinds[-1:] == [","]
        and "X" in kinds
        and not set(kinds[kinds.index("X") :]) - set("Xx,")
    )


def _counts_other_things(atoms: list[Atom], index: int, text: str) -> bool:
    """Return whether the number (or "no") counts things that are no records: the words after it are
    unknown."""
    this = atoms[index]
    if (this.kind == "z" and text[this.start : this.end] != "no") or this.kind not in "nz":
        return False
    if _CLAUSE.match(text, this.end) or _VERB.match(text, this.end) or _PREPOSITION.match(text, this.end):
        return False
    unknown = 0
    for atom in atoms[index + 1 : index + 5]:
        if atom.kind != "x":
            return (unknown > 0 and atom.kind not in "ckh") or unknown > 2
        unknown += 1
    return unknown > 0


def number_of(atom: Atom) -> int | None:
    """Return the whole number that an atom says, None when it is not whole."""
    if isinstance(atom.value, Decimal) and atom.value == atom.value.to_integral_value():
        return int(atom.value)
    return None
