"""How a report says that a reported crime is not recorded: "fails to record", "go unrecorded", "never reach its books"."""

from __future__ import annotations

from storygen.extract.grammar.any_case import InSmall

_RECORD = (
    r"(?:record|capture|log|enter|register|write down|count|"
    r"(?:make|keep|create) (?:an?|any|the) (?:\w+ )?records?|put on (?:the )?record|turn)"
)
_RECORDED = r"(?:(?:correctly |properly |accurately |ever |being |made |so )*(?:recorded|captured|logged|entered|registered|written down|counted))"
_BOOKS = r"(?:(?:crime )?(?:books?|records?|figures|systems?|statistics|database|register|ledger))"
_WHOSE = r"(?:its|the|their|any|police|(?:the )?(?:force|constabulary|service)'s|\w+'s)"
# The force does not record them.
_ACTIVE = (
    rf"fail(?:s|ed|ing|ure|ures)? to (?:\w+ly )?{_RECORD}|(?:does|did|do|is|was|has|have|had) not (?:then |always |\w+ly )?{_RECORD}(?:ed|ing)?\b|"
    rf"(?:is|was|are|were) not (?:\w+ly )?(?:recording|capturing|logging)|not recording|"
    rf"(?:omit(?:s|ted|ting)?|neglect(?:s|ed|ing)?) to {_RECORD}|under-?record\w*|"
    r"miss(?:es|ed|ing)(?! from)|overlook(?:s|ed|ing)?|lets? (?:\w+ ){0,3}slip|los(?:es|ing)(?! sight)|"
    rf"(?:leav(?:e|es|ing)|left) (?:\w+ ){{0,2}}(?:off|out of) {_WHOSE} {_BOOKS}"
)
# They are not recorded.
_PASSIVE = (
    rf"(?:go(?:es|ing)?|went|gone|left|lie|remain\w*) unrecorded|unrecorded|uncounted|unlogged|"
    rf"(?:not|never) (?:been |being |be )?{_RECORDED}|never (?:be )?record(?:ed)?|"
    rf"(?:are |were |is |was |be |been |being |get |gets )?(?:lost|missing|absent|missed|left out|left off|dropped|omitted)"
    rf"(?: (?:from|to|of) {_WHOSE} (?:\w+ )?(?:\w+'s )?{_BOOKS})?|"
    rf"(?:off|outside|out of) {_WHOSE} (?:\w+'s )?{_BOOKS}|nobody (?:ever )?records?|(?:leave|leaves|left|leaving) no (?:trace|mark|record|sign)|slip(?:s|ped|ping)? through|"
    rf"(?:never|(?:do|does|did|will) not|fails? to) (?:(?:actually|ever) )?(?:reach|appear|enter|find (?:its|their) way|make it|get|become|"
    rf"result in|lead to|show up|feature|figure|end up|turn into)(?:es|s|ed)?\b|never (?:reaches|appears|enters|finds|makes|gets|becomes)|"
    rf"(?:no|without (?:an?|any)) (?:crime |proper |police )?record (?:is|was|has been|had been|of (?:them|it) (?:is|was)|exists?|appears?|at all|being)\b|"
    rf"(?:has|have|had|made|makes|keeps?|kept) no (?:crime )?record\b|no (?:crime )?record (?:was |is |being )?(?:made|kept|created)|"
    rf"(?:should|ought to) have been recorded,? (?:and|but|yet) (?:were|are|have) not|"
    rf"(?:and|but|yet) (?:not (?:then )?recorded|(?:does|did|do|are|were|is|was|has|have|had) not)(?=\s*(?:[.,;)]|$))|"
    r"(?:are|were|is) not(?= ?[.;)]| ?$)"
)
FAIL = InSmall(rf"\b(?:{_ACTIVE}|{_PASSIVE})(?!\w)")
ACTIVE = InSmall(rf"\b(?:{_ACTIVE}|leav(?:e|es|ing)|left)(?!\w)")
