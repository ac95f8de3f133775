"""Turns of phrase for what was found, told again in the plain words that the grammar reads."""

from __future__ import annotations

import re

from storygen.extract.grammar.numbers import NUMBER

_RECORDS = r"(?:(?:such|cancelled|of the|of these|of those|crime) )*(?:records?|cancellations?|cases|decisions?|files?)"
_IDIOMS = (
    # "One record cancelled in error from a sample of 23".
    (
        rf"(?P<part>\b(?:{NUMBER}|no|none))(?P<what>(?: [a-z-]+){{1,8}}) (?:from|out of|in|of|among) (?:a|the|our) sample of (?P<whole>{NUMBER})(?: {_RECORDS})?(?! (?:taken|drawn|chosen|made|kept|held|by|of|that|which)\b)",
        r"\g<part> of \g<whole>\g<what>",
    ),
    # "Our sample was one of 22 records".
    (rf"\b(?P<what>samples?|sets?|selection) (?:was|were|being) one of (?={NUMBER}\b)", r"\g<what> was of "),
    (
        r"\b(?:found|saw|identified) (?:nothing|no(?:thing at all)?) (?:wrong|amiss|to (?:criticise|fault|question)) (?:with|in|about) (?:any|a single one|one) of ",
        "found correct all of ",
    ),
    (
        r"\bagree[sd]? with (?:the (?:force|constabulary|registrar)(?:'s)?|its|their|his|her|the)(?: (?:decision|decisions|choice|judgement|judgment|reasoning))?(?: to cancel)?"
        r" (?:every time|in (?:every|each) (?:case|instance|one)|on every occasion|each time|throughout)\b",
        "found all correct",
    ),
    (
        rf",? (?:and )?agree[sd]? with (?:her|him|it|them) (?:about|on|in|over) all (?:of )?(?:the |these |those )?(?P<all>{NUMBER})\b",
        r"; all \g<all> were correct",
    ),
    # "Only nine robbery records had been cancelled, so we looked at each one".
    (
        rf"^(?:as )?only (?P<all>{NUMBER} [a-z][^,;:.\d]{{3,50}}?) (?:had been|were|was) cancelled\b[^,;:.\d]{{0,40}}, (?:so |and )?we "
        r"(?:looked at|examined|reviewed|read|checked|audited|took) (?:each(?: one)?|every one|all|them all|all of them|the lot)\b",
        r"We examined \g<all> that had been cancelled",
    ),
    # "20 cancelled records of rape: no errors".
    (
        rf"(?:^|(?<=: ))(?P<what>{NUMBER} [^:;,.\d]{{3,60}}): (?P<none>no (?:errors?|mistakes?|faults?))(?: (?:were )?(?:found|seen|identified))?\.?$",
        r"\g<none> in \g<what>",
    ),
    (
        r"\bto whom (?:the|this|its|that) (?:decision(?: to cancel)?|cancellation)(?: of (?:the|their) (?:crime|record))? (?:should|ought to) have been (?:communicated|conveyed|passed on|made known|given)",
        "who should have been told",
    ),
    (r"\bthe (?:record of (?:the|their) )?(?:crime|offence) (?:committed )?against (?:them|him|her|him or her|her or him)\b", "their crime"),
    (r"\bthe record of (?P<whose>their|his|her) crime (?:had been|was) (?:no more|removed|deleted|withdrawn|struck out)\b", r"\g<whose> crime had been cancelled"),
    # Victims who should have been told.
    (
        rf"^[^.;:]*\b(?:required|demanded|meant|dictated) that (?P<who>{NUMBER})(?: of the)? victims be (?:told|informed|notified)\b",
        r"\g<who> victims should have been told",
    ),
    (
        rf"^[^.;:]*\bexpect(?:ed|s)? (?:the (?:force|constabulary)|it|them|officers) to have (?:notified|told|informed) (?P<who>{NUMBER})(?: of the)? victims\b",
        r"\g<who> victims should have been told",
    ),
    # "We expected to find evidence that 31 victims had been informed".
    (
        rf"^we (?:had )?expect(?:ed)? to (?:find|see) (?:evidence|a record|proof|it recorded|it noted) (?:that|of) (?P<who>{NUMBER})(?: of the)? victims (?:had been|having been|being) (?:told|informed|notified)\b",
        r"\g<who> victims should have been told",
    ),
    # "In brief: 93.4 percent of reported crime is recorded".
    (r"^(?:in (?:brief|short|sum|summary|outline)|to sum up|briefly)[:,] ", ""),
    (
        rf"^(?P<what>[^.;:]*\bcancel\w*[^.;:]*) should have been (?:made|sent|given) to (?P<who>{NUMBER})(?: of the)? victims\b",
        r"\g<who> victims should have been told",
    ),
    (
        rf"\bshould have let (?P<who>{NUMBER}) victims know\b",
        r"should have told \g<who> victims",
    ),
    (rf"\b(?P<told>{NUMBER}) told out of (?P<who>{NUMBER}) who should have been\b", r"\g<told> of the \g<who> victims who should have been told had been told"),
    (
        r"^not (?:every|all)(?: of the)? victims? (?:was|were|had been) (?:kept )?(?:informed|told),? (?:since|as|because|for) (?=[a-z0-9])",
        "Among the victims ",
    ),
    (r"^nor (?:can|may|should) (?:we|one) (?:pass over|ignore|overlook|forget) (?:the fact )?that ", ""),
    (r"\bon our return(?: visit)?\b", "this time"),
    (
        r"\b(?P<told>told|informed|notified) (?:of )?what (?:had|has) (?:been decided|become of (?:it|them|their (?:report|crime))|happened(?: to (?:it|their (?:report|crime)))?)\b",
        r"\g<told>",
    ),
    (rf"\b(?P<who>{NUMBER}) of those whose (?:records?|crimes?|reports?) had been cancelled (?=(?:ought|should)\b)", r"\g<who> victims whose crime had been cancelled "),
    (r",? and did not (?:suggest|claim) that it had (?:told|informed) (?:any )?more\b", ""),
    (
        rf"\bin (?P<who>{NUMBER}) of the (?:cancelled )?(?:cases|records|crimes)(?: (?:that |which )?we \w+)?,? the victim (?=(?:should|ought)\b)",
        r"\g<who> victims ",
    ),
    (rf"\bin (?P<told>{NUMBER}) of the (?P<who>{NUMBER}) (?:cancelled )?(?:cases|crimes|records) in which they should have been\b", r"in \g<told> of the \g<who> cases in which victims should have been told"),
    # "Decisions on robbery were not always sound: 3 out of 15 …".
    (
        r"^(?P<what>[^:;,.\d]{5,90}?) (?:were|was|are|is|had been|have been) not (?:always|all|in every case|invariably|uniformly|consistently) (?:sound|right|correct|justified|proper|properly made|correctly made|good)(?: ones?)?: ",
        r"\g<what>: ",
    ),
    # "We examined all eight of the robbery records that were cancelled in the period".
    (
        rf"\b(?P<did>examined|reviewed|read|checked|looked at|audited|saw) all (?:of )?(?:the )?(?P<n>{NUMBER}) (?:of the )?(?P<what>[^.,;:\d]{{3,50}}?) (?:that |which )?(?:were |had been )?cancelled in (?:the|our) (?:audit |same )?period\b",
        r"\g<did> \g<n> cancelled \g<what>",
    ),
    # "Cancelled after being recorded", "removed from the force's figures by cancellation": cancelled.
    (r"\bcancelled after (?:being|having been|they had been|it had been) recorded\b", "cancelled"),
    (r"\b(?:removed|taken|struck) (?:from|off) (?:the force's|the constabulary's|its|the) (?:figures|books|records) by cancellation\b", "cancelled"),
    # Verdicts in other words.
    (rf"\bfound no (?:errors?|mistakes?|faults?)[:,;] (?:and )?(?=(?:every|each|all|{NUMBER})\b)", "found that "),
    (
        rf"\bwe (?:would|should) (?:ourselves )?have (?:reinstated|restored|kept|left standing) (?P<part>{NUMBER})(?: of (?P<of>them|these|those))?(?=[.;]|$)",
        r"\g<part> of them were wrong",
    ),
    (
        rf"\b(?:was|were) (?:unable|not able) to justify (?:its|the|their) decisions? to cancel (?P<part>{NUMBER} (?:out )?of (?:the )?{NUMBER})\b",
        r"had wrongly cancelled \g<part>",
    ),
    (
        r"^additional verifiable information (?:sufficient|that was sufficient|enough) to (?:support|justify) (?:the )?cancellation was (?:present|found|recorded|on file) in (?:only |just )?(?P<rest>[^;:]*?)(?P<end>\.?)$",
        r"\g<rest> were correct\g<end>",
    ),
    (
        r"\b(?:in which|where) the evidence (?:did not|failed to) (?:show|establish|prove|demonstrate) that no crime (?:had been|was) committed\b",
        "that were wrong",
    ),
    (r"\bwe take the view that\b", "we consider that"),
    (
        rf"^the (?:requirement|duty|obligation) to (?:inform|tell|notify) (?:the |a )?victims?(?: of (?:the|a) (?:cancelled crime|cancellation))? applied in (?P<who>{NUMBER})(?: (?:of the )?(?:cases|records|instances))? and was (?:met|fulfilled|discharged) in (?P<told>{NUMBER})\b(?: of them| of these)?",
        r"\g<who> victims should have been told and \g<told> were told",
    ),
    (r"\bthe log (?:shows|showed|records) that they (?:were|had been)\b", "they were told"),
    (r"^there was evidence that the victim had been (?:made aware|told|informed) of the cancellation in ", "the victim had been told in "),
    (rf"(?P<told>\b{NUMBER}) received (?:that|this|the|an?) explanation\b", r"\g<told> were told"),
    (r"\bto whom the cancellation (?:of their crime )?should have been explained\b", "who should have been told"),
    (r" (?:was|were|is|are) as follows: ", ": "),
    # "20 of each of four kinds: …", "58 cancelled records of four kinds".
    (r"\beach of (?:the |these |those )?(?:two|three|four|five) (?:kinds|types|sorts|categories)(?: of (?:crime|offence)s?)?\b", "each"),
    (r" of (?:two|three|four|five) (?:kinds|types|sorts|categories)(?: of (?:crime|offence)s?)?(?=[:.;]|$)", ""),
    (r" from (?:the|our) (?:audit|audited|inspection) period\b", ""),
    # "Neither victim had been told": there were two.
    (
        r"\bneither(?: of (?:the|these|those|them))?(?: two)?(?P<what> (?:victim|record|case|crime|decision|cancellation|robber(?:y|ie)|rape|offence)s?)?(?= (?:had|have|has|was|were|should|of (?:which|whom))\b)",
        r"none of the two\g<what>",
    ),
    # What was found of the records.
    (r",? and there can be (?:few|no) (?:[a-z]+er )?(?:findings?|results?|figures?) [^.;\d]*(?=\.?$)", ""),
    (
        rf"^(?:more|fewer|less) than (?:half|an? \w+|two[- ]thirds|three[- ]quarters) of (?:the |these |those )?(?P<what>[^,;:\d]{{3,60}}), (?P<count>{NUMBER} (?:out )?of (?:the )?{NUMBER}),? ",
        r"\g<count> \g<what> ",
    ),
    (rf", as (?:should|had|were|did|was) (?={NUMBER} of the (?:rape|robber|violen|sexual|other sexual|records))", " and "),
    (r"\bshould have been left (?:to stand|in place|as (?:it was|they were))\b", "should have stood"),
    (
        r"\bin the sample that (?:we|they|inspectors|our \w+) (?:were|had been) (?:given|sent|shown|handed)(?: by the (?:force|constabulary|registrar|force crime registrar))?\b",
        "in our sample",
    ),
    (rf"\bdisagreed with the cancellation of (?P<part>{NUMBER})\b", r"found \g<part> to be wrong"),
    (
        r"\b(?:when|though|although|where) the (?:evidence|facts?|information|rules|circumstances) did not (?:allow|permit|support|justify|warrant) (?:it|this|that|cancellation)\b",
        "wrongly",
    ),
    (
        r"^(?:proper|good|sound|sufficient|adequate) (?:grounds|reasons?|justification) (?:for cancell(?:ing|ation) )?(?:could be|were|was) found for (?P<list>[^.;:]*?)(?:, but for no others)?(?P<end>\.?)$",
        r"\g<list> had been properly cancelled\g<end>",
    ),
    (r"^the error count (?:for|in|among) (?P<what>cancelled [^,;:.]{5,50}?) was (?=[a-z0-9])", r"of the \g<what> wrongly cancelled were "),
    (rf"(?<=we )repeated (?:the|this|our|that) (?:exercise|review|check|audit|test) (?:with|on|for) (?={NUMBER} (?:\w+ )?records\b)", "reviewed "),
    # "We have discussed each of the errors with the registrar": those that were found, however many.
    (
        r"\b(?P<did>discussed|raised|shared|reported|taken up|gone through|fed back) (?:each|all|every one) of (?:the|these|those) (?:errors|mistakes|failures|failings)\b",
        r"\g<did> what we found",
    ),
    (
        rf"\bwe (?:accepted|agreed with|upheld|supported) all (?:but|bar|except(?: for)?|save(?: for)?) (?P<part>{NUMBER})(?=[.;]|$)",
        r"\g<part> were wrongly cancelled",
    ),
    (
        rf"^(?:the |these )?(?P<who>{NUMBER} [^.,;:\d]*?) (?P<were>had|have|were) all (?P<been>been )?(?=(?:\w+ly )?cancelled\b)",
        r"all \g<who> \g<were> \g<been>",
    ),
    (
        r"^no (?:wrongly|incorrectly|improperly) cancelled records? (?:was|were) (?:found|identified|discovered) (?:in|among) (?P<list>the [^.;:]*?)(?P<end>\.?)$",
        r"all of \g<list> had been properly cancelled\g<end>",
    ),
    (r"(?<=\bwe )(?P<read>reviewed|examined|checked|looked at|read) after (?:their|its|the) cancellation\b", r"\g<read>"),
    (
        rf"(?P<read>\b(?:read|reviewed|examined|checked|looked at|sampled) (?:all )?(?:the )?{NUMBER} [^.,;:\d]{{3,60}}?) and (?:we )?found no (?:errors|mistakes)(?=[.;]|$)",
        r"\g<read> and found none to be wrong",
    ),
    (
        rf"\bdisagreed with (?:the (?:force|constabulary|registrar)|its decisions?) (?:about|on|over|in) (?P<part>{NUMBER} of (?:them|these|those))(?=[.;]|$)",
        r"found \g<part> to be wrong",
    ),
    (r"\b(?:had|have) no (?:quarrel|argument|disagreement) with any(?: one)? of (?:them|these)\b", "agreed with all of them"),
    # "… were mistaken, each for want of any evidence", "… and unsound in every other case".
    (rf", (?:each|both|all)(?: of them)? (?:for (?:want|lack) of|because of|owing to) (?:(?!\b{NUMBER}\b)[^.;:\d])*(?=\.?$)", ""),
    (r"(?<=\bsound\b)(?P<count>[^.;:]*?),? and unsound in (?:every other (?:case|one)|all the others)(?=\.?$)", r"\g<count>"),
    # "The sample was a fresh one": no number.
    (r"\b(?P<a>an?|the) (?P<new>fresh|new|different|larger|smaller|random|separate) one(?=[.,;])", r"\g<a> \g<new> sample"),
    (r"\bthere (?:was|were) (?:clear |good )?(?:evidence|proof|a record|an entry|confirmation)(?: on (?:the )?file)? that (?=(?:this|it) (?:had been|was) done)", ""),
)  # fmt: skip
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), plain) for pattern, plain in _IDIOMS)


def in_plain_words(text: str) -> str:
    """Return a sentence with such turns of phrase told in plain words."""
    for pattern, plain in _PATTERNS:
        text = pattern.sub(plain, text)
    return text
