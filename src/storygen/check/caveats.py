"""What a story must not lose: the sample, the source, the year, the force's answer, the label, the
explanation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from storygen.check.edited import Paragraph, split_sentences
from storygen.check.findings import Finding
from storygen.check.sheet import Sheet
from storygen.check.written import Written

_PARTS = re.compile(
    r"\b(?:fact ?box|how we (?:got|worked)|methodology|for the editor|about th(?:e|is) (?:data|figures)|"
    r"note to editors?)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Caveat:
    """One caveat: how it is known in any wording, and what to say when it is gone."""

    name: str
    pattern: re.Pattern[str]
    allowed: str


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.I)


_SPEECH = (
    r"(?:said|says|told|added|responded|accepted|insisted|stressed|admitted|apologised|declined|"
    r"refused|commented|replied|acknowledged|pointed|welcomed|disputed|explained|issued|thanked|"
    r"maintained|claimed|confirmed|recognised|promised|pledged)"
)
_RANKS = (
    r"(?:chief constable|assistant chief constable|deputy chief constable|ACC|DCC|(?:chief |"
    r"detective )?(?:chief )?(?:superintendent|supt)|chief inspector|detective \w+|commander|"
    r"assistant commissioner|police spokes\w+|force spokes\w+|constabulary spokes\w+)"
)

_SAMPLE = _any(
    r"\bso few\b",
    r"\b(?:only a )?few (?:records|cases)\b",
    r"\bcannot be taken\b",
    r"\btaken to hold\b",
    r"\b(?:small|limited|tiny|modest) (?:\w+ )?(?:samples?|numbers? of (?:\w+ )?(?:records|cases)|"
    r"set of)\b",
    r"\bsmall numbers?\b",
    r"\bsamples? (?:\w+ )?(?:is|are|was|were) (?:\w+ )?(?:small|"
    r"limited|too small|tiny)\b",
    r"\bnot (?:every|all|each)(?: of)?(?: the)?(?: \w+)? (?:records?|cases?|crimes?|cancell\w+)",
    r"\bonly (?:to )?the (?:\w+ )?(?:records|cases) (?:examined|checked|reviewed|sampled|looked at|"
    r"inspected)",
    r"\bdescribe the records\b",
    r"\bonly a (?:sample|handful|selection|fraction|few)\b",
    r"\brather than (?:every|all)\b",
    r"\bsample (?:of that|that) size\b",
    r"\b(?:based on|drawn from) (?:a )?samples?\b",
    r"\bsamples? (?:may|might|cannot|can't|do not|does not|don't)\b",
    r"\bdid(?: not|n't) (?:look at|check|examine|review) (?:every|all)",
    r"\bnot (?:a )?(?:representative|full picture|complete picture)",
    r"\bonly (?:looked at|examined|checked|reviewed|sampled) (?:a|some|\w+)\b",
)
_SOURCE = _any(
    r"\bHMIC(?:FRS)?\b",
    r"\bH(?:er|is)? ?M(?:ajesty's)? Inspectorate\b",
    r"\binspectorate\b",
    r"\bwatchdog\b",
    r"\bpolice inspectors\b",
    r"\bhm inspectors?\b",
)
_REPLY_FORCE = (
    rf"\b{_RANKS}\b[^.]{{0,90}}\b{_SPEECH}\b|\b{_SPEECH}\b[^.]{{0,20}}\b{_RANKS}\b|"
    rf"\b(?:the|a|its) (?:force|constabulary|police)(?:'s)?(?: \w+)? (?:spokes\w+|chief|boss)?\s?(?:has |"
    rf"have |had |also )?{_SPEECH}\b|"
    r"\b(?:approached|asked|contacted|invited)\b[^.]{0,40}\b(?:for (?:a )?(?:comment|response|reply)|"
    r"to (?:comment|respond|reply))|"
    r"\b(?:did not|didn't|declined to|refused to|has yet to|had not|has not) (?:comment|respond|reply|"
    r"responded|replied)|"
    rf"\b(?:in (?:a )?(?:response|reply|statement))\b|\bNOT YET APPROACHED\b|"
    rf"\bspokes\w+ for (?:the )?(?:force|constabulary|police)\b|\b(?:police|force|"
    rf"constabulary)\b[^.,]{{0,25}}\bspokes\w+|"
    rf"\b(?:it|they) (?:also )?said (?:the force|the constabulary|it had|six|that it)\b"
)
_LABEL = _any(
    r"\bgenerated\b",
    r"\bautomat\w+",
    r"\bstorygen\b",
    r"\b(?:written|produced|made|created|compiled) (?:by|with|from|using) (?:a |the )?(?:template|"
    r"computer|software|program|data|algorithm)",
    r"\bfrom a template\b",
    r"\bdata-driven template",
)
_EXPLAINED = _any(
    r"\b(?:may|can|could|allowed to|permitted to|able to|must|should only|entitled to|"
    r"right to)\b[^.]{0,40}\b(?:be )?(?:cancel|drop|scrap|remove)\w*",
    r"\bcancel\w*[^.]{0,50}\b(?:if|when|where|only if|only when|provided|because|on the grounds|unless|"
    r"once|after)\b[^.]{0,90}(?:evidence|information|no crime|did not|never|didn't|verif|footage|proof|"
    r"shows?|recorded in error|duplicate|mistake|criteria|elsewhere|another)",
    r"\bverifiable (?:information|evidence)\b",
    r"\bno crime (?:took place|was committed|occurred|"
    r"happened|had)",
    r"\bcancelling (?:a \w+ |crimes? |"
    r"records? )*(?:can be|is|may be|"
    r"is often|is sometimes) (?:right|"
    r"legitimate|proper|correct|justified|"
    r"allowed)",
    r"\b(?:legitimate|proper|valid|good) (?:reasons?|grounds?)[^.]{0,30}\b(?:to|for|"
    r"why)\b[^.]{0,30}cancel",
    r"\bcriteria\b[^.]{0,60}\bcancel",
    r"\bcancel\w*[^.]{0,60}\bcriteria\b",
    r"\bcrime did not (?:happen|take place|occur)",
)
_SUPPORT = _any(
    r"\bif you (?:have|'ve|are|or someone)\b[^.]{0,60}\b(?:affected|experienced|suffered|victim|survivor|"
    r"been raped|need)",
    r"\bhelplines?\b",
    r"\bsupport (?:line|is available|can be found|for (?:victims|"
    r"survivors|anyone|readers|people))",
    r"\b0808\b|\b116 ?123\b|\b0800\b",
    r"\baffected by (?:this|any|the|sexual|rape|issues|"
    r"these)\b",
    r"\bfor (?:help|support|advice|information) (?:and|or|contact|call|visit|ring|with)",
    r"\b(?:anyone|readers|people|those|victims|survivors) (?:who (?:has|have|had) been )?affected\b",
    r"\b(?:call|contact|ring|visit) (?:the )?(?:samaritans|rape crisis|victim support|survivors)",
    r"\bSUPPORT LINE\b",
)


def caveats_for(sheet: Sheet) -> list[Caveat]:
    """Return the caveats that a story from these facts may carry."""
    year = sheet.facts.get("inspection.year")
    years = "|".join(sorted(_years(sheet))) or r"(?!)"
    names = "|".join(re.escape(name) for name in (sheet.area.name, sheet.area.short_name))
    reply = re.compile(
        rf"{_REPLY_FORCE}|\b(?:{names})(?: Police| Constabulary)?(?:'s \w+)?(?: has| have| had|"
        rf" also)? {_SPEECH}\b|\b{_SPEECH}\b(?: \w+){{0,4}} (?:for|from|of|at) (?:{names})",
        re.I,
    )
    dated = re.compile(
        rf"\b(?:{years})\b|\b(?:more than|over|nearly|almost|about|some)? ?(?:\w+) years? (?:ago|old|"
        rf"before|earlier)\b|\b(?:two|three|four|five|one)-year-old\b",
        re.I,
    )
    when = f" in {year.text}" if year and year.known else ""
    return [
        Caveat(
            "sample size",
            _SAMPLE,
            "inspectors look at small samples: the figures describe the "
            "records examined, not every record cancelled",
        ),
        Caveat("attribution", _SOURCE, f"the figures come from the inspection{when} by HMICFRS"),
        Caveat("date of inspection", dated, f"the inspection was{when or ' some time ago: say when'}"),
        Caveat("right of reply", reply, f"what {sheet.area.name} said, or that it was asked and when"),
        Caveat("label", _LABEL, "the draft was generated from data by a template"),
        Caveat(
            "explanation",
            _EXPLAINED,
            "a record may be cancelled when verifiable information shows "
            "that no crime took place: cancelling can be right",
        ),
        Caveat("support line", _SUPPORT, "where readers affected by sexual violence find help"),
    ]


def _years(sheet: Sheet) -> set[str]:
    found: set[str] = set()
    for name in ("inspection.year", "inspection.published", "inspection.audit"):
        fact = sheet.facts.get(name)
        if fact is not None:
            found.update(re.findall(r"\b(?:19|20)\d\d\b", fact.text))
    return found


def story_part(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs of the story itself: fact box, methodology and editor's page left out."""
    kept = []
    for index, paragraph in enumerate(paragraphs):
        short = len(paragraph.text) < 70 and not paragraph.text.rstrip().endswith(".")
        if index and short and _PARTS.search(paragraph.text):
            break
        if paragraph.role not in ("cell", "header"):
            kept.append(paragraph)
    return kept


def standing(paragraphs: Sequence[Paragraph], caveats: list[Caveat]) -> set[str]:
    """Return the names of the caveats that a story has, in any wording."""
    body = [_without_desk_notes(p.text) for p in story_part(paragraphs)]
    text = "\n".join(body)
    return {caveat.name for caveat in caveats if caveat.pattern.search(text)}


def _without_desk_notes(text: str) -> str:
    return re.sub(
        r"^\\?\[(?:TO CHECK|NEEDED|NOT YET|TO APPROVE)[^\n]*|^TO CHECK before.*|\bedition of \d.*$", "", text
    )


def judge_caveats(paragraphs: Sequence[Paragraph], sheet: Sheet, written: Written) -> Iterator[Finding]:
    """Yield a finding for each caveat that the draft as written has and the edited one has not."""
    caveats = caveats_for(sheet)
    expected = standing(written.story, caveats) if written.complete else _owed(sheet)
    now = standing(paragraphs, caveats)
    for caveat in caveats:
        if caveat.name in expected and caveat.name not in now:
            was = _as_it_stood(written, caveat)
            yield Finding("caveat-removed", "", caveat.name, "", caveat.allowed, was or caveat.allowed)


def _as_it_stood(written: Written, caveat: Caveat) -> str:
    for paragraph in story_part(written.story):
        if not caveat.pattern.search(_without_desk_notes(paragraph.text)):
            continue
        for _, sentence in split_sentences(paragraph.text):
            if caveat.pattern.search(sentence):
                return sentence
    return ""


def _owed(sheet: Sheet) -> set[str]:
    """Return the caveats that the facts call for, when the draft as written is not at hand."""
    cancelled = any(t.known for t in sheet.proportions.values())
    owed = {"attribution"}
    if cancelled:
        owed |= {"sample size", "explanation"}
    if any(f.id == "inspection.year" and f.known for f in sheet.facts.values()):
        owed.add("date of inspection")
    if any(
        f.id.startswith("response.") and f.known and _from_force(f.label, sheet) for f in sheet.facts.values()
    ):
        owed.add("right of reply")
    if any(str(claim.get("sentence", "")).casefold().startswith("draft generated") for claim in sheet.claims):
        owed.add("label")
    if any("rape" in m.id or "sex" in m.id for m in sheet.measures.values()):
        owed.add("support line")
    return owed


def _from_force(label: str, sheet: Sheet) -> bool:
    return sheet.area.name in label or sheet.area.short_name in label
