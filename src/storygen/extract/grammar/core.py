"""The core of a finding: what stands between a number and its verdict, and what follows the verdict in its clause.

Elsewhere in a sentence a plain word changes nothing. Here it may be what the verdict is of ("in five the log was
incorrect") or how far it goes ("incorrect in part", "told by letter"), so that only few words are free of doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from storygen.extract.grammar.lexer import Atom

_FREE = """
able account accounted accurate act acted action actions additional adequate again all along also amiss
answer any anyone applied apply approach authorise authorised avi aware basis because being board books both came cancel cause
certainly chosen circumstances clear clearly come completely comply conclude concluded conclusion
conclusions constable correct counting course crime-recording criteria database dealt decision-maker
decision-makers decline dedicated deem demand demanded demands designated detective documented duty either
else end entirely entry essential establish even every evidence evidenced exist existed expect expectation
expected explanation fact fail failed fallen fault fcr fcr's felt figure figures find follow force former
found full fully further gave give given giving ground grounds guidance handled happen happened hear heard
hearing held hence higher hmic hmicfrs home in inform information informed inspection inspectors itself
judge judgement judgment justification justified justify justly kept knew know latter lawful lay least
left less like list lower made maker makers manager material meet merit met more national nearly necessary
needed nevertheless news no nonetheless nor notified notify number numbered numbers obliged obvious offence
office officer officers one open original otherwise our out outcome outcomes over overall people place plain
plainly point poor practice present principle process proof proper proved proves public put quite rate
rather rationale re-inspection reinspection reach reached reason reasonable reasoning reasons record recording records registrar
registrar's remain remained removed require required requirement requirements respect result results review
reviewed right rule rules ruling sample satisfied scheme see seen sergeant sergeants set should show shown
simply so sound staff stand standard standards standing stands stood strict such sufficient supervisor
supervisor's supervisors support supported supporting system taken team tell telling test tests thereby
therefore they though thought threshold thus told too total true turn turned under upheld upon us usual
verifiable warrant we weight well were what whatever whatsoever whole wholly whose with within you your
yours
"""
# A doubt of what was found; of how many were checked it is none.
CORE = "what was found may be of"
_IS_FREE = frozenset(_FREE.split())
_BY_US = re.compile(r"\b(?:we|inspectors|auditors|reviewers) (?:had |have )?(?:\w+ly )?\Z")
_BEGINS = "nzabr/f"
_ENDS = ",;|:()&"


# What victims are told of is a cancelled crime; told a reason, or told in person, may be told more than the rest were.
_NOT_OF_TOLD = """
approach basis circumstances conclusion conclusions evidence explanation explanations grounds justification
outcome outcomes place process rationale reason reasoning reasons result results team test tests
"""
_IS_NOT_OF_TOLD = frozenset(_NOT_OF_TOLD.split())


def core_doubts(atoms: Sequence[Atom], text: str, own: Sequence[str] = ()) -> list[str]:
    """Return the doubt that words of a finding's core raise; `own` are the names of the force."""
    names = {word for name in own for word in name.lower().split()}
    free = _IS_FREE - _IS_NOT_OF_TOLD if any(atom.kind in "IJ" for atom in atoms) else _IS_FREE
    words = [word for word in _in_core(atoms, text.lower()) if word not in free and word not in names]
    return [f"{CORE} “{', '.join(words[:3])}”, or go only so far"] if words else []


# What may be said of the records checked without leaving only some of them.
_FREE_OF_WHOLE = """
all also altogether answer concerning duty fell owed appear appeared applied asked audit auditors available before between bore both
call came cancellation cancellations choice chosen concerned considered contact course cover covered
crime-recording decide decision decision-maker decision-makers decisions dedicated designated different
drawn during each entitled equal equally evidence examination expect expected explanation fieldwork figures
file files force form formed from full further given grounds handed hear heard in information inspection
inspections inspectors justification kind kinds knew know known last left letter likewise list made maker
makers material most need needed new news no number numbered numbers one open opened other our out over
paper paperwork part picked place present produced public pulled purpose purposes question random randomly
rationale re-inspection read reason reasons received remain remained remaining representative required respect
respectively review reviewed reviews same sample samples sampling select selected selection separately set
should size sort stand stood studied study supplied system taken team together too total totalled type types
us viewed visit visited want whole whom whose why work year's your
"""
_IS_FREE_OF_WHOLE = frozenset(_FREE_OF_WHOLE.split())


def whole_doubts(atoms: Sequence[Atom], text: str, own: Sequence[str] = ()) -> list[str]:
    """Return the doubt that words raise that follow the records counted, and may leave only some of them."""
    names = {word for name in own for word in name.lower().split()}
    words = [w for w in _after_wholes(atoms, text.lower()) if w not in _IS_FREE_OF_WHOLE and w not in names]
    return [f"“{', '.join(words[:3])}” may narrow what is counted"] if words else []


def _after_wholes(atoms: Sequence[Atom], text: str) -> Iterator[str]:
    """Yield the words after a number and its noun in a clause without a verdict."""
    counted = named = False
    between: list[Atom] = []
    for atom in (*atoms, Atom(";", len(text), len(text))):
        if atom.kind in _ENDS or atom.kind in "WGIJ!":
            if counted and named and atom.kind not in "WGIJ":
                yield from (text[word.start : word.end] for word in between)
            counted = named = False
            between = []
        elif atom.kind == "n":
            counted, named, between = True, False, []
        elif atom.kind in "chk":
            named = True
        elif atom.kind == "x" and counted and not _BY_US.search(text, 0, atom.start):
            between.append(atom)


def _in_core(atoms: Sequence[Atom], text: str) -> Iterator[str]:
    """Yield the words between a number and its verdict, and those after it."""
    counted, judged = False, False
    between: list[Atom] = []
    for place, atom in enumerate(atoms):
        if atom.kind in _BEGINS:
            counted, judged, between = True, False, []
        elif atom.kind in "WGIJ":
            if counted or (atoms[place + 1 : place + 2] and atoms[place + 1].kind in _BEGINS):
                # "Two were wrong", "the force tried to tell 22"; but not "it is heartening that the force was right".
                clause = text.rfind(" that ", 0, atom.start) if not counted else -1
                yield from (text[word.start : word.end] for word in between if word.start > clause)
            counted, judged, between = False, True, []
        elif atom.kind in _ENDS:
            counted, judged, between = False, False, []
        elif atom.kind == "x" and _BY_US.search(text, 0, atom.start):
            # "The records which inspectors pored over".
            continue
        elif atom.kind == "x" and judged:
            yield text[atom.start : atom.end]
        elif atom.kind == "x":
            between.append(atom)
