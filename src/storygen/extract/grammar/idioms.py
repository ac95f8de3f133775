"""Turns of phrase for what was found, told again in the plain words that the grammar reads.

Each is a pattern, what it becomes, and a sentence before and after: the sentences say what the pattern is for, and
`tests/extract/grammar/test_idioms.py` holds them to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from storygen.extract.grammar.numbers import NUMBER


@dataclass(frozen=True)
class Idiom:
    """A pattern for a turn of phrase in letters of any case, the plain words for it, and a sentence before and after."""

    pattern: str
    plain: str
    said: str
    told: str

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)

    def retell(self, text: str) -> str:
        """Return a text with the turn of phrase told in plain words."""
        return self._compiled.sub(self.plain, text)


_RECORDS = r"(?:(?:such|cancelled|of the|of these|of those|crime) )*(?:records?|cancellations?|cases|decisions?|files?)"
# In this order, for one may make what another reads.
IDIOMS = tuple(
    Idiom(*idiom)
    for idiom in (
        (
            rf"\b(?:checked|examined|reviewed|audited): ?(?P<whole>{NUMBER})[;,] (?P<verdict>(?:wrongly|incorrectly|improperly|correctly|rightly) (?:cancelled|no-crimed)): ?(?P<part>{NUMBER})(?=\.?$)",
            r"\g<whole> checked, of which \g<part> \g<verdict>",
            "Violent crime – checked: 15; wrongly cancelled: 5",
            "Violent crime – 15 checked, of which 5 wrongly cancelled",
        ),
        (
            rf"\((?:correct|right)(?: decisions?)?: ?(?P<right>{NUMBER})[,;] (?:and )?(?:incorrect|wrong): ?(?P<wrong>{NUMBER})\)",
            r"(\g<right> correct, \g<wrong> incorrect)",
            "Robbery: 61 cancellations audited (correct: 48, incorrect: 13)",
            "Robbery: 61 cancellations audited (48 correct, 13 incorrect)",
        ),
        (
            r"\b(?:taken|struck|wiped) (?:off|from) (?:the|its) (?:crime )?(?:system|books|records?|figures)\b",
            "cancelled",
            "22 of the 24 cancelled rape records had been properly taken off the system.",
            "22 of the 24 cancelled rape records had been properly cancelled.",
        ),
        (
            rf"^(?:leaving|setting|putting) aside (?:the )?{NUMBER} (?:victims|records|cases|people)\b[^.;:]*?, (?=(?:we|inspectors|our auditors)\b)",
            "",
            "Leaving aside 12 victims who could not be traced, or who had asked for no contact, we identified 53 who should have been told.",
            "we identified 53 who should have been told.",
        ),
        (
            r",? (?:and|nor) (?:neither )?(?:had|were|was|should) any of the (?P<what>(?:other )?sexual offences|rapes|robberies|violent crimes|crimes of violence)(?=[.;,]|$)",
            r" and none of the \g<what>",
            "None of the rapes had been wrongly cancelled, and neither had any of the other sexual offences.",
            "None of the rapes had been wrongly cancelled and none of the other sexual offences.",
        ),
        (
            rf"(?P<part>\b(?:{NUMBER}|no|none))(?P<what>(?: [a-z-]+){{1,8}}) (?:from|out of|in|of|among) (?:a|the|our) sample of (?!(?:19|20)\d\d\b)(?P<whole>{NUMBER})(?: {_RECORDS})?(?! (?:taken|drawn|chosen|made|kept|held|by|of|that|which)\b)",
            r"\g<part> of \g<whole>\g<what>",
            "One cancelled rape record in a sample of 16 had been cancelled in error.",
            "One of 16 cancelled rape record had been cancelled in error.",
        ),
        (
            rf"\bno (?:records?|trace|evidence|note|sign) (?:could be|can be|was|were|is|had been) (?:found|seen) (?:of|that) (?:any |a )?(?:contact|conversation|letter|call|message|notice|word)\b[^,;:.\d]*? with (?P<who>{NUMBER})(?: of the)? victims\b",
            r"\g<who> victims had not been told",
            "No record could be found of any contact about the cancellation with 27 victims, although 67 should have been told.",
            "27 victims had not been told, although 67 should have been told.",
        ),
        (
            rf"\b(?P<what>samples?|sets?|selection) (?:was|were|being) one of (?={NUMBER}\b)",
            r"\g<what> was of ",
            "Our sample was one of 22 records, six of which had been cancelled incorrectly.",
            "Our sample was of 22 records, six of which had been cancelled incorrectly.",
        ),
        (
            rf"^(?P<told>{NUMBER}) (?:out )?of (?:the )?(?P<who>{NUMBER}) victims had been (?:told|informed)\b[^;:.\d]*?,? (?:although|though|when|even though|where|and) (?:all|every one|each) of them (?:should|ought to) have been(?: told)?(?=\.?$)",
            r"\g<told> of the \g<who> victims who should have been told had been told",
            "Sixty-five of 71 victims had been told that their crime had been cancelled, although all of them should have been.",
            "Sixty-five of the 71 victims who should have been told had been told.",
        ),
        (
            r"\btoo many (?:records|crimes) (?:had been|were|have been) (?:wrongly )?cancelled\b[^,;:.\d]*, whether (?:of|for) ",
            "these were cancelled incorrectly: ",
            "Inspectors found that too many records had been cancelled without good reason, whether of rape (five of 17 reviewed) or robbery (one of 8).",
            "Inspectors found that these were cancelled incorrectly: rape (five of 17 reviewed) or robbery (one of 8).",
        ),
        (
            rf"\b(?P<who>we|inspectors) (?:had )?(?:asked|wanted|hoped|planned|meant|intended|sought|expected|requested|called)(?: for| to (?:see|read|look at|review|examine|check))? {NUMBER}(?: \w+){{0,2}},? but (?:we )?(?:were|was|could|had|got|received|saw|found|read)(?: only)?(?: (?:given|sent|shown|supplied with|offered|see|read|find))?(?: only)? (?={NUMBER}\b)",
            r"\g<who> examined ",
            "For other sexual offences we had asked for 20 records but were given 17, as three had been reinstated.",
            "For other sexual offences we examined 17, as three had been reinstated.",
        ),
        (
            rf"^(?:usually|mostly|often|largely|mainly|generally|not always|almost always|not quite|nearly|yes|no|in the main|on the whole|by and large)(?:, (?:though|but|if) not (?:always|in every case|every time|entirely))?[:;.,] (?=(?:in |of |all )?{NUMBER} (?:out )?of )",
            "",
            "Usually, though not in every case: ten of the 12 records we read were rightly cancelled.",
            "ten of the 12 records we read were rightly cancelled.",
        ),
        (
            rf"^(?:the|our) sample of (?P<what>(?:cancelled|no-crimed)(?: crime)? records) (?:comprised|consisted of|was made up of) (?={NUMBER}\b)",
            r"we examined \g<what>: ",
            "The sample of cancelled records comprised 31 for rape and 27 for other sexual offences.",
            "we examined cancelled records: 31 for rape and 27 for other sexual offences.",
        ),
        (
            r"^the (?:position|results?|picture|outcome|findings?) (?:for|in|by) each (?:type|category|kind)(?: of (?:offence|crime|record))?(?: (?:was|is|were|are)(?: as follows)?)?: ",
            "",
            "The position for each type of offence: 21 cancelled violence crime records: 4 not compliant.",
            "21 cancelled violence crime records: 4 not compliant.",
        ),
        (
            r"^it is (?:a matter )?of (?:great |some |particular |considerable |serious |real )?concern (?:to us )?that ",
            "",
            "It is of concern that six of 27 cancelled records were wrong.",
            "six of 27 cancelled records were wrong.",
        ),
        (
            r"^we (?:tested|checked|reviewed|examined|looked at) decisions in (?:several|a number of|various|three|four) categories[.:;] (?=of )",
            "",
            "We tested decisions in several categories: of 20 violence records in the sample, two-fifths had been wrongly cancelled.",
            "of 20 violence records in the sample, two-fifths had been wrongly cancelled.",
        ),
        (
            r"\b(?:lacked|did not (?:contain|have|hold|include)|had no) (?:any of )?(?:the |any )?(?:evidence|information|justification) (?:needed|required|necessary) to (?:justify|support|warrant) (?:the |their )?(?:decision|cancellation)(?: to cancel)?\b",
            "were wrong",
            "Six of 27 cancelled records lacked the evidence needed to justify the decision.",
            "Six of 27 cancelled records were wrong.",
        ),
        (
            r"(?P<said>^(?![^.]*\b(?:told|informed|victims?)\b)[^.;:]*\b(?:no-crimed|cancelled)\b(?![^.;:]*\b(?:told|informed|victims?)\b)[^.;:]*?\bshould (?:not )?have been)(?=[.;]|$)",
            r"\g<said> cancelled",
            "Only 12 of the 14 rape records that we saw cancelled should have been.",
            "Only 12 of the 14 rape records that we saw cancelled should have been cancelled.",
        ),
        (
            rf"\b(?:we|inspectors) (?:\w+ )?(?:checked|examined|looked at|looked into|reviewed|read|tested) (?P<who>{NUMBER}) (?:cases|records|files|cancellations) (?:where|in which) (?:there was )?(?:an?|the) victims? (?:who )?(?:should|ought to) have been (?:told|informed|notified)\b",
            r"\g<who> victims should have been told",
            "We checked 60 cases where there was a victim who should have been told.",
            "60 victims should have been told.",
        ),
        (
            r"^(?:but |however, )?not (?:every|all)(?: of the| the| these| their| its)* (?:decisions?|records?|cancellations?|cases?) (?:was|were|had been) (?:\w+ly )?(?:right|correct|sound|justified|cancelled|proper|valid)(?: one)?[:;] (?=(?:of|in|among|out of) )",
            "",
            "Not every decision was right: of 18 cancelled records of violence, eight were wrong.",
            "of 18 cancelled records of violence, eight were wrong.",
        ),
        (
            r"\b(?P<who>we|inspectors) (?:were )?agreed that\b",
            r"\g<who> found that",
            "Of the 18 cancelled robberies, we agreed that 12 had been properly cancelled.",
            "Of the 18 cancelled robberies, we found that 12 had been properly cancelled.",
        ),
        (
            r"\b(?:found|saw|identified) (?:nothing|no(?:thing at all)?) (?:wrong|amiss|to (?:criticise|fault|question)) (?:with|in|about) (?:any|a single one|one) of ",
            "found correct all of ",
            "We looked at 13 cancellations and saw nothing amiss in any of them.",
            "We looked at 13 cancellations and found correct all of them.",
        ),
        (
            r"\bagree[sd]? with (?:the (?:force|constabulary|registrar)(?:'s)?|its|their|his|her|the)(?: (?:decision|decisions|choice|judgement|judgment|reasoning))?(?: to cancel)?"
            r" (?:every time|in (?:every|each) (?:case|instance|one)|on every occasion|each time|throughout)\b",
            "found all correct",
            "We looked at 14 cancelled rapes and agreed with the decision in every one.",
            "We looked at 14 cancelled rapes and found all correct.",
        ),
        (
            rf",? (?:and )?agree[sd]? with (?:her|him|it|them) (?:about|on|in|over) all (?:of )?(?:the |these |those )?(?P<all>{NUMBER})\b",
            r"; all \g<all> were correct",
            "We checked 15 cancelled rape records and agreed with her about all 15.",
            "We checked 15 cancelled rape records; all 15 were correct.",
        ),
        (
            rf"^(?:as )?only (?P<all>{NUMBER} [a-z][^,;:.\d]{{3,50}}?) (?:had been|were|was) cancelled\b[^,;:.\d]{{0,40}}, (?:so |and )?we "
            r"(?:looked at|examined|reviewed|read|checked|audited|took) (?:each(?: one)?|every one|all|them all|all of them|the lot)\b",
            r"We examined \g<all> that had been cancelled",
            "Only nine robbery records had been cancelled in the past year, so we looked at each one.",
            "We examined nine robbery records that had been cancelled.",
        ),
        (
            rf"(?:^|(?<=: ))(?P<what>{NUMBER} [^:;,.\d]{{3,60}}): (?P<none>no (?:errors?|mistakes?|faults?))(?: (?:were )?(?:found|seen|identified))?\.?$",
            r"\g<none> in \g<what>",
            "20 cancelled records of rape: no errors.",
            "no errors in 20 cancelled records of rape",
        ),
        (
            r"\bto whom (?:the|this|its|that) (?:decision(?: to cancel)?|cancellation)(?: of (?:the|their) (?:crime|record))? (?:should|ought to) have been (?:communicated|conveyed|passed on|made known|given)",
            "who should have been told",
            "There were 68 victims to whom the decision should have been made known.",
            "There were 68 victims who should have been told.",
        ),
        (
            r"\bthe (?:record of (?:the|their) )?(?:crime|offence) (?:committed )?against (?:them|him|her|him or her|her or him)\b",
            "their crime",
            "There were 57 victims who should have been told that the record of the crime against them had been cancelled.",
            "There were 57 victims who should have been told that their crime had been cancelled.",
        ),
        (
            r"\bthe record of (?P<whose>their|his|her) crime (?:(?:had been|was|was being|was to be) (?:no more|removed|deleted|withdrawn|struck out|taken off (?:the|its) (?:books|system))|no longer stood)\b",
            r"\g<whose> crime had been cancelled",
            "Sixty-six victims should have been told that the record of their crime was no more.",
            "Sixty-six victims should have been told that their crime had been cancelled.",
        ),
        (
            rf"^[^.;:]*\b(?:required|demanded|meant|dictated) that (?P<who>{NUMBER})(?: of the)? victims be (?:told|informed|notified)\b",
            r"\g<who> victims should have been told",
            "The code required that 48 of the victims be told of the cancellation.",
            "48 victims should have been told of the cancellation.",
        ),
        (
            rf"^[^.;:]*\bexpect(?:ed|s)? (?:the (?:force|constabulary)|it|them|officers) to have (?:notified|told|informed) (?P<who>{NUMBER})(?: of the)? victims\b",
            r"\g<who> victims should have been told",
            "We would expect the force to have notified 48 victims of the cancellation.",
            "48 victims should have been told of the cancellation.",
        ),
        (
            rf"^we (?:had )?expect(?:ed)? to (?:find|see) (?:evidence|a record|proof|it recorded|it noted) (?:that|of) (?P<who>{NUMBER})(?: of the)? victims (?:had been|having been|being) (?:told|informed|notified)\b",
            r"\g<who> victims should have been told",
            "We expected to find evidence that 31 victims had been informed.",
            "31 victims should have been told.",
        ),
        (
            r"^(?:in (?:brief|short|sum|summary|outline)|to sum up|briefly)[:,] ",
            "",
            "In brief: 93.4 percent of reported crime is recorded.",
            "93.4 percent of reported crime is recorded.",
        ),
        (
            rf"^(?P<what>[^.;:]*\bcancel\w*[^.;:]*) should have been (?:made|sent|given) to (?P<who>{NUMBER})(?: of the)? victims\b",
            r"\g<who> victims should have been told",
            "A letter about the cancellation should have been sent to 48 of the victims.",
            "48 victims should have been told.",
        ),
        (
            rf"\bshould have let (?P<who>{NUMBER}) victims know\b",
            r"should have told \g<who> victims",
            "The force should have let 48 victims know.",
            "The force should have told 48 victims.",
        ),
        (
            rf"\b(?P<told>{NUMBER}) told out of (?P<who>{NUMBER}) who should have been\b",
            r"\g<told> of the \g<who> victims who should have been told had been told",
            "31 told out of 48 who should have been.",
            "31 of the 48 victims who should have been told had been told.",
        ),
        (
            r"^not (?:every|all)(?: of the)? victims? (?:was|were|had been) (?:kept )?(?:informed|told),? (?:since|as|because|for) (?=[a-z0-9])",
            "Among the victims ",
            "Not every victim was kept informed, since six of the 31 who should have been told had not been.",
            "Among the victims six of the 31 who should have been told had not been.",
        ),
        (
            r"^nor (?:can|may|should) (?:we|one) (?:pass over|ignore|overlook|forget) (?:the fact )?that ",
            "",
            "Nor can we pass over the fact that ten of the 21 records had been wrongly cancelled.",
            "ten of the 21 records had been wrongly cancelled.",
        ),
        (
            r"\bon our return(?: visit)?\b",
            "this time",
            "Of 33 cancelled records of rape examined on our return, six should not have been cancelled.",
            "Of 33 cancelled records of rape examined this time, six should not have been cancelled.",
        ),
        (
            r"\b(?P<told>told|informed|notified) (?:of )?what (?:had|has) (?:been decided|become of (?:it|them|their (?:report|crime))|happened(?: to (?:it|their (?:report|crime)))?)\b",
            r"\g<told>",
            "It is important that victims are told what has become of their report.",
            "It is important that victims are told.",
        ),
        (
            rf"\b(?P<who>{NUMBER}) of those whose (?:records?|crimes?|reports?) had been cancelled (?=(?:ought|should)\b)",
            r"\g<who> victims whose crime had been cancelled ",
            "Fifty-seven of those whose records had been cancelled ought to have been told of it.",
            "Fifty-seven victims whose crime had been cancelled ought to have been told of it.",
        ),
        (
            r",? and did not (?:suggest|claim) that it had (?:told|informed) (?:any )?more\b",
            "",
            "The constabulary was able to show that it had told 14, and did not suggest that it had told more.",
            "The constabulary was able to show that it had told 14.",
        ),
        (
            rf"\bin (?P<who>{NUMBER}) of the (?:cancelled )?(?:cases|records|crimes)(?: (?:that |which )?we \w+)?,? the victim (?=(?:should|ought)\b)",
            r"\g<who> victims ",
            "In 20 of the cancelled cases the victim should have been told of the decision.",
            "20 victims should have been told of the decision.",
        ),
        (
            rf"\bin (?P<told>{NUMBER}) of the (?P<who>{NUMBER}) (?:cancelled )?(?:cases|crimes|records) in which they should have been\b",
            r"in \g<told> of the \g<who> cases in which victims should have been told",
            "The victim had been told in 31 of the 48 cases in which they should have been.",
            "The victim had been told in 31 of the 48 cases in which victims should have been told.",
        ),
        (
            r"^(?P<what>[^:;,.\d]{5,90}?) (?:were|was|are|is|had been|have been) not (?:always|all|in every case|invariably|uniformly|consistently) (?:sound|right|correct|justified|proper|properly made|correctly made|good)(?: ones?)?: ",
            r"\g<what>: ",
            "Decisions to cancel robbery records were not always sound: three out of 15 were made incorrectly.",
            "Decisions to cancel robbery records: three out of 15 were made incorrectly.",
        ),
        (
            rf"\b(?P<did>examined|reviewed|read|checked|looked at|audited|saw) all (?:of )?(?:the )?(?P<n>{NUMBER}) (?:of the )?(?P<what>[^.,;:\d]{{3,50}}?) (?:that |which )?(?:were |had been )?cancelled in (?:the|our) (?:audit |same )?period\b",
            r"\g<did> \g<n> cancelled \g<what>",
            "We examined all eight of the robbery records that were cancelled in the period.",
            "We examined eight cancelled robbery records.",
        ),
        (
            r"\bcancelled after (?:being|having been|they had been|it had been) recorded\b",
            "cancelled",
            "We dip-sampled 32 rapes which had been cancelled after being recorded.",
            "We dip-sampled 32 rapes which had been cancelled.",
        ),
        (
            r"\b(?:removed|taken|struck) (?:from|off) (?:the force's|the constabulary's|its|the) (?:figures|books|records) by cancellation\b",
            "cancelled",
            "We looked at 16 crimes that had been removed from the force's figures by cancellation.",
            "We looked at 16 crimes that had been cancelled.",
        ),
        (
            rf"\bfound no (?:errors?|mistakes?|faults?)[:,;] (?:and )?(?=(?:every|each|all|{NUMBER})\b)",
            "found that ",
            "We looked at 31 cancelled rapes and found no errors: every one of those decisions was correct.",
            "We looked at 31 cancelled rapes and found that every one of those decisions was correct.",
        ),
        (
            rf"\bwe (?:would|should) (?:ourselves )?have (?:reinstated|restored|kept|left standing) (?P<part>{NUMBER})(?: of (?P<of>them|these|those))?(?=[.;]|$)",
            r"\g<part> of them were wrong",
            "We looked at 21 cancelled rapes, and we would have reinstated nine of them.",
            "We looked at 21 cancelled rapes, and nine of them were wrong.",
        ),
        (
            rf"\b(?:was|were) (?:unable|not able) to justify (?:its|the|their) decisions? to cancel (?P<part>{NUMBER} (?:out )?of (?:the )?{NUMBER})\b",
            r"had wrongly cancelled \g<part>",
            "The force was unable to justify its decision to cancel seven out of 38 violence records.",
            "The force had wrongly cancelled seven out of 38 violence records.",
        ),
        (
            r"^additional verifiable information (?:sufficient|that was sufficient|enough) to (?:support|justify) (?:the )?cancellation was (?:present|found|recorded|on file) in (?:only |just )?(?P<rest>[^;:]*?)(?P<end>\.?)$",
            r"\g<rest> were correct\g<end>",
            "Additional verifiable information sufficient to support cancellation was present in only 11 of the 14 cancelled robbery records we read.",
            "11 of the 14 cancelled robbery records we read were correct.",
        ),
        (
            r"\b(?:in which|where) the evidence (?:did not|failed to) (?:show|establish|prove|demonstrate) that no crime (?:had been|was) committed\b",
            "that were wrong",
            "Among 38 cancelled rapes there were four in which the evidence did not show that no crime had been committed.",
            "Among 38 cancelled rapes there were four that were wrong.",
        ),
        (
            r"\bwe take the view that\b",
            "we consider that",
            "We take the view that two remain crimes.",
            "we consider that two remain crimes.",
        ),
        (
            rf"^the (?:requirement|duty|obligation) to (?:inform|tell|notify) (?:the |a )?victims?(?: of (?:the|a) (?:cancelled crime|cancellation))? applied in (?P<who>{NUMBER})(?: (?:of the )?(?:cases|records|instances))? and was (?:met|fulfilled|discharged) in (?P<told>{NUMBER})\b(?: of them| of these)?",
            r"\g<who> victims should have been told and \g<told> were told",
            "The requirement to inform the victim of the cancelled crime applied in 36 cases and was met in 31.",
            "36 victims should have been told and 31 were told.",
        ),
        (
            r"\bthe log (?:shows|showed|records) that they (?:were|had been)\b",
            "they were told",
            "On ten of these the log shows that they were.",
            "On ten of these they were told.",
        ),
        (
            r"^there was evidence that the victim had been (?:made aware|told|informed) of the cancellation in ",
            "the victim had been told in ",
            "There was evidence that the victim had been made aware of the cancellation in 24 of the 53 cases where this was required.",
            "the victim had been told in 24 of the 53 cases where this was required.",
        ),
        (
            rf"(?P<told>\b{NUMBER}) received (?:that|this|the|an?) explanation\b",
            r"\g<told> were told",
            "There were 42 victims who should have been told; 14 received that explanation.",
            "There were 42 victims who should have been told; 14 were told.",
        ),
        (
            r"\bto whom the cancellation (?:of their crime )?should have been explained\b",
            "who should have been told",
            "There were 42 victims to whom the cancellation should have been explained.",
            "There were 42 victims who should have been told.",
        ),
        (
            r" (?:was|were|is|are) as follows: ",
            ": ",
            "Our estimates are as follows: rape, 94.2 percent.",
            "Our estimates: rape, 94.2 percent.",
        ),
        (
            r"\beach of (?:the |these |those )?(?:two|three|four|five) (?:kinds|types|sorts|categories)(?: of (?:crime|offence)s?)?\b",
            "each",
            "We asked for 20 of each of four kinds.",
            "We asked for 20 of each.",
        ),
        (
            r" of (?:two|three|four|five) (?:kinds|types|sorts|categories)(?: of (?:crime|offence)s?)?(?=[:.;]|$)",
            "",
            "We reviewed 58 cancelled records of four kinds.",
            "We reviewed 58 cancelled records.",
        ),
        (
            r" from (?:the|our) (?:audit|audited|inspection) period\b",
            "",
            "We took 20 cancelled records of each from the audit period.",
            "We took 20 cancelled records of each.",
        ),
        (
            r"\bneither(?: of (?:the|these|those|them))?(?: two)?(?P<what> (?:victim|record|case|crime|decision|cancellation|robber(?:y|ie)|rape|offence)s?)?(?= (?:had|have|has|was|were|should|of (?:which|whom))\b)",
            r"none of the two\g<what>",
            "Neither victim had been told.",
            "none of the two victim had been told.",
        ),
        (
            r",? and there can be (?:few|no) (?:[a-z]+er )?(?:findings?|results?|figures?) [^.;\d]*(?=\.?$)",
            "",
            "14 out of 25 were incorrect, and there can be few findings in this report which tell more plainly of a want of supervision.",
            "14 out of 25 were incorrect.",
        ),
        (
            rf"^(?:more|fewer|less) than (?:half|an? \w+|two[- ]thirds|three[- ]quarters) of (?:the |these |those )?(?P<what>[^,;:\d]{{3,60}}), (?P<count>{NUMBER} (?:out )?of (?:the )?{NUMBER}),? ",
            r"\g<count> \g<what> ",
            "More than half of the no-crimes of violence, 14 out of 25, were incorrect.",
            "14 out of 25 no-crimes of violence were incorrect.",
        ),
        (
            rf", as (?:should|had|were|did|was) (?={NUMBER} of the (?:rape|robber|violen|sexual|other sexual|records))",
            " and ",
            "Two of the records of other sexual offences were wrong, as were three of the robberies.",
            "Two of the records of other sexual offences were wrong and three of the robberies.",
        ),
        (
            r"\bshould have been left (?:to stand|in place|as (?:it was|they were))\b",
            "should have stood",
            "Three of the 20 rapes should have been left as they were.",
            "Three of the 20 rapes should have stood.",
        ),
        (
            r"\bin the sample that (?:we|they|inspectors|our \w+) (?:were|had been) (?:given|sent|shown|handed)(?: by the (?:force|constabulary|registrar|force crime registrar))?\b",
            "in our sample",
            "Of the 20 records in the sample that we were given, three were wrong.",
            "Of the 20 records in our sample, three were wrong.",
        ),
        (
            rf"\bdisagreed with the cancellation of (?P<part>{NUMBER})\b",
            r"found \g<part> to be wrong",
            "We disagreed with the cancellation of five.",
            "We found five to be wrong.",
        ),
        (
            r"\b(?:when|though|although|where) the (?:evidence|facts?|information|rules|circumstances) did not (?:allow|permit|support|justify|warrant) (?:it|this|that|cancellation)\b",
            "wrongly",
            "Ten of the 21 records had been cancelled when the evidence did not allow it.",
            "Ten of the 21 records had been cancelled wrongly.",
        ),
        (
            r"^(?:proper|good|sound|sufficient|adequate) (?:grounds|reasons?|justification) (?:for cancell(?:ing|ation) )?(?:could be|were|was) found for (?P<list>[^.;:]*?)(?:, but for no others)?(?P<end>\.?)$",
            r"\g<list> had been properly cancelled\g<end>",
            "Proper grounds for cancelling could be found for ten of the fourteen robbery records that we reviewed, but for no others.",
            "ten of the fourteen robbery records that we reviewed had been properly cancelled.",
        ),
        (
            r"^the error count (?:for|in|among) (?P<what>cancelled [^,;:.]{5,50}?) was (?=[a-z0-9])",
            r"of the \g<what> wrongly cancelled were ",
            "The error count for cancelled robbery records was eight out of 20 reviewed.",
            "of the cancelled robbery records wrongly cancelled were eight out of 20 reviewed.",
        ),
        (
            rf"(?<=we )repeated (?:the|this|our|that) (?:exercise|review|check|audit|test) (?:with|on|for) (?={NUMBER} (?:\w+ )?records\b)",
            "reviewed ",
            "We repeated the exercise with 24 records.",
            "We reviewed 24 records.",
        ),
        (
            r"\b(?P<did>discussed|raised|shared|reported|taken up|gone through|fed back) (?:each|all|every one) of (?:the|these|those) (?:errors|mistakes|failures|failings)\b",
            r"\g<did> what we found",
            "We have discussed each of the errors with the registrar.",
            "We have discussed what we found with the registrar.",
        ),
        (
            rf"\bwe (?:accepted|agreed with|upheld|supported) all (?:but|bar|except(?: for)?|save(?: for)?) (?P<part>{NUMBER})(?=[.;]|$)",
            r"\g<part> were wrongly cancelled",
            "Of 20 records, we accepted all except three.",
            "Of 20 records, three were wrongly cancelled.",
        ),
        (
            rf"^(?:the |these )?(?P<who>{NUMBER} [^.,;:\d]*?) (?P<were>had|have|were) all (?P<been>been )?(?=(?:\w+ly )?cancelled\b)",
            r"all \g<who> \g<were> \g<been>",
            "The 24 robbery records that we checked had all been cancelled correctly.",
            "all 24 robbery records that we checked had been cancelled correctly.",
        ),
        (
            r"^no (?:wrongly|incorrectly|improperly) cancelled records? (?:was|were) (?:found|identified|discovered) (?:in|among) (?P<list>the [^.;:]*?)(?P<end>\.?)$",
            r"all of \g<list> had been properly cancelled\g<end>",
            "No wrongly cancelled records were found among the 15 other sexual offence and 23 robbery records that we checked.",
            "all of the 15 other sexual offence and 23 robbery records that we checked had been properly cancelled.",
        ),
        (
            r"(?<=\bwe )(?P<read>reviewed|examined|checked|looked at|read) after (?:their|its|the) cancellation\b",
            r"\g<read>",
            "Correct decisions had been made in 19 of the 21 rape records which we reviewed after their cancellation.",
            "Correct decisions had been made in 19 of the 21 rape records which we reviewed.",
        ),
        (
            rf"(?P<read>\b(?:read|reviewed|examined|checked|looked at|sampled) (?:all )?(?:the )?{NUMBER} [^.,;:\d]{{3,60}}?) and (?:we )?found no (?:errors|mistakes)(?=[.;]|$)",
            r"\g<read> and found none to be wrong",
            "We examined 17 cancelled rape records and found no errors.",
            "We examined 17 cancelled rape records and found none to be wrong.",
        ),
        (
            rf"\bdisagreed with (?:the (?:force|constabulary|registrar)|its decisions?) (?:about|on|over|in) (?P<part>{NUMBER}(?: of (?:them|these|those))?)(?=[.;]|$)",
            r"found \g<part> to be wrong",
            "We checked 22 cancelled records of rape and disagreed with the force about one of them.",
            "We checked 22 cancelled records of rape and found one of them to be wrong.",
        ),
        (
            r"\b(?:(?:had|have) no (?:quarrel|argument|disagreement) with|(?:would|could|did) not quarrel with (?:the force's |its |the )?decisions? (?:on|in|about)) any(?: one)? of (?:them|these)\b",
            "agreed with all of them",
            "We reviewed 20 cancelled records of violence, and had no quarrel with any of them.",
            "We reviewed 20 cancelled records of violence, and agreed with all of them.",
        ),
        (
            rf", (?:each|both|all)(?: of them)? (?:for (?:want|lack) of|because of|owing to) (?:(?!\b{NUMBER}\b)[^.;:\d])*(?=\.?$)",
            "",
            "Two of the 25 cancellations were mistaken, each for want of any evidence save the word of the suspect.",
            "Two of the 25 cancellations were mistaken.",
        ),
        (
            r"(?<=\bsound\b)(?P<count>[^.;:]*?),? and unsound in (?:every other (?:case|one)|all the others)(?=\.?$)",
            r"\g<count>",
            "The decision to cancel was sound in 17 of the 19 cases that we audited, and unsound in every other case.",
            "The decision to cancel was sound in 17 of the 19 cases that we audited.",
        ),
        (
            r"\b(?P<a>an?|the) (?P<new>fresh|new|different|larger|smaller|random|separate) one(?=[.,;])",
            r"\g<a> \g<new> sample",
            "The sample was a fresh one.",
            "The sample was a fresh sample.",
        ),
        (
            rf"\ball (?:were |was |proved |found )?(?:to be )?(?:correct|right|sound|justified) (?:save|but|bar|except)(?: for)? (?P<wrong>{NUMBER})(?=[.;]|$)",
            r"\g<wrong> wrong",
            "Robbery: nine reviewed; all correct save one.",
            "Robbery: nine reviewed; one wrong.",
        ),
        (
            r"(?<=\w),? I am (?:glad|pleased|happy|sorry) to (?:say|report|find) that ",
            ", ",
            "Of the ten robberies in our sample I am glad to say that all had been correctly cancelled.",
            "Of the ten robberies in our sample, all had been correctly cancelled.",
        ),
        (
            r"\bwe (?:could|were able to) (?:confirm|establish|verify|see) that (?=(?:this|it) (?:had been|was) done|they (?:had been|were)\b|[\w-]+ of (?:them|these|those) (?:had been|were)\b)",
            "",
            "There were 56 victims; we could confirm that it had been done in 31 cases.",
            "There were 56 victims; it had been done in 31 cases.",
        ),
        (
            r"\b(?P<errors>errors|mistakes) all (?=(?:relat|concern|involv|ar[io]s|stemm|came|come)\w*)",
            r"\g<errors> ",
            "The robbery errors all related to youths who knew each other.",
            "The robbery errors related to youths who knew each other.",
        ),
        (
            r"\bfor us to (?:look at|examine|review|check|read)(?=[.;,]|$)",
            "that we examined",
            "There were 12 cancelled rape records for us to look at.",
            "There were 12 cancelled rape records that we examined.",
        ),
        (
            r"\bthere (?:was|were) (?:clear |good )?(?:evidence|proof|a record|an entry|confirmation)(?: on (?:the )?file)? that (?=(?:this|it) (?:had been|was) done)",
            "",
            "In 31 of these there was evidence on file that this had been done.",
            "In 31 of these this had been done.",
        ),
        (
            rf"^(?:in )?(?P<who>{NUMBER}) (?:out )?of (?:the |these |those )?(?:{NUMBER} )?{_RECORDS}(?: (?:that |which )?(?:we|inspectors|our auditors) \w+(?: at)?| (?:seen|examined|reviewed|checked|read|audited|sampled))?,? "
            r"(?:there (?:was|were)|had|involved|showed|concerned|related to) (?:an? (?:\w+ )?victim|somebody|someone|a person|people|victims) (?=(?:who|whom|that) (?:should|ought|need|was|were|had))",
            r"\g<who> victims ",
            "In 66 of the cases seen, there was a victim who should have been told of the cancellation.",
            "66 victims who should have been told of the cancellation.",
        ),
        (
            rf"^in (?P<who>{NUMBER}) (?:cases|records|files)(?: (?:that |which )?(?:we|inspectors) \w+(?: at)?)?,? there (?:was|were) (?:an? (?:\w+ )?victim|somebody|someone|a person) (?=who (?:should|ought|need|was|had))",
            r"\g<who> victims ",
            "In 58 cases there was somebody who should have been told.",
            "58 victims who should have been told.",
        ),
        (
            rf"^(?:in|on) (?P<who>{NUMBER}) (?:of the )?(?:cases|records|crimes|files)(?: (?:that |which )?(?:we|inspectors) \w+(?: at)?)?,? an? victim (?=(?:should|ought)\b)",
            r"\g<who> victims ",
            "In 68 of the cases that we examined a victim should have been told of the outcome.",
            "68 victims should have been told of the outcome.",
        ),
        (
            rf"^(?P<who>{NUMBER}) (?:people|victims|women|men|persons) (?:ought to|should) have (?:had|received|got|been given|been sent) (?:an? )?(?:call|visit|letter|telephone call|explanation|message)\b[^.;:\d]*\b(?:to say|to tell them|saying|telling them) that (?P<what>[^.;:\d]*\bcancelled)\.?$",
            r"\g<who> victims should have been told that \g<what>.",
            "Forty-five people ought to have had a call, a visit or at least a letter to say that their record had been cancelled.",
            "Forty-five victims should have been told that their record had been cancelled.",
        ),
        (
            r"^(?:the (?:force|constabulary)|it) (?:could|was able to|can) (?:show|demonstrate|prove|satisfy)(?: to)?(?: us| inspectors)?(?: that)? (?=(?:it|officers) had (?:told|informed)\b)",
            "",
            "The force could show us that it had told 41 of them.",
            "it had told 41 of them.",
        ),
        (
            rf"^of (?:the )?(?P<who>{NUMBER})(?: victims| people)? who should have been (?:told|informed)[^,;:.\d]*, (?P<told>{NUMBER}) had(?: in fact)?(?: been)?(?=[.;,]|$)",
            r"\g<told> of the \g<who> victims who should have been told had been told",
            "Of 49 who should have been told, 47 had been; the constabulary wrote to the other two.",
            "47 of the 49 victims who should have been told had been told; the constabulary wrote to the other two.",
        ),
        (
            r"\bvictims to whom (?:this|that|the) (?:duty|obligation|explanation) was (?:owed|due)",
            "victims who should have been told",
            "We identified 57 victims to whom this duty was owed.",
            "We identified 57 victims who should have been told.",
        ),
        (
            r"^(?:it|this|that|the duty|this duty) had been (?:performed|discharged|honoured|complied with|fulfilled) (?=(?:in|for) )",
            "it had been done ",
            "It had been performed in 39 instances.",
            "it had been done in 39 instances.",
        ),
        (
            rf"^there (?:had been|was) contact with (?P<told>{NUMBER} of (?:them|these|those))(?=[.;,]|$)",
            r"\g<told> had been told",
            "There had been contact with 45 of them, or five in every six.",
            "45 of them had been told, or five in every six.",
        ),
        (
            r"\bagreed also with\b",
            "also agreed with",
            "We agreed also with the cancellation of 19 of 21 other sexual offences.",
            "We also agreed with the cancellation of 19 of 21 other sexual offences.",
        ),
        (
            rf"(?P<found>\b(?P<what>errors?|mistakes?) in {NUMBER}[;,] (?:and )?(?:as for|for|in|on|among) [^;,\d]{{4,50}},? (?:we found )?{NUMBER}) in (?={NUMBER}\b)",
            r"\g<found> \g<what> in ",
            "As for violence, we found three errors in 20; as for sexual offences other than rape, we found one in 18.",
            "As for violence, we found three errors in 20; as for sexual offences other than rape, we found one errors in 18.",
        ),
        (
            r", all of (?:which|them) (?:had been |were )?(?:approved|authorised|agreed|signed off|cleared|made|taken|cancelled) by (?!us\b|our\b|inspectors|auditors|hmic|the inspect)(?:the |an? )?[^,.;:\d]{3,50}(?=[.;]|$)",
            "",
            "We reviewed the cancellation of 19 rape records, all of which had been approved by the force crime registrar.",
            "We reviewed the cancellation of 19 rape records.",
        ),
        (
            rf", with (?P<part>{NUMBER})(?: of (?:them|these|those))? found to be (?P<verdict>incorrect|wrong|correct|right|unjustified|in error)(?=[,;.]| and\b|$)",
            r" (\g<part> \g<verdict>)",
            "We reviewed 20 records of other sexual offences, with two found to be incorrect, and 20 records of violence, with three found to be incorrect.",
            "We reviewed 20 records of other sexual offences (two incorrect), and 20 records of violence (three incorrect).",
        ),
        (
            rf"^(?:the (?:force|constabulary)|it) had cancelled (?P<count>{NUMBER} (?:records of |crimes of |cases of )?[a-z -]{{3,40}}?)(?: in (?:the|that|those|this) [^,;:.\d]{{3,30}})?,? (?:all of which we|and we) (?P<read>read|examined|reviewed|looked at|audited|checked|went through)(?: them all| all of them| each of them| every one of them| every one)?(?=[:;.,]| and\b|$)",
            r"we \g<read> \g<count> that had been cancelled",
            "The force had cancelled 23 records of rape in the six months, and we read them all: 21 had been cancelled in line with the rules.",
            "we read 23 records of rape that had been cancelled: 21 had been cancelled in line with the rules.",
        ),
        (
            rf"\bof (?:the )?(?P<whole>{NUMBER} [a-z -]{{3,40}}), (?P<share>half|a (?:third|quarter|fifth|sixth|tenth)|two-thirds|three-quarters|two-fifths) (?=(?:were|was|had been|should)\b)",
            r"\g<share> of the \g<whole> ",
            "Of 24 violence records, a quarter were wrong.",
            "a quarter of the 24 violence records were wrong.",
        ),
        (
            r"\bleft alone\b",
            "left",
            "Of 24 crimes, five ought to have been left alone.",
            "Of 24 crimes, five ought to have been left.",
        ),
        (
            rf"^(?P<first>(?:rape|robbery|violence|(?:other )?sexual offences)) and (?P<second>(?:rape|robbery|violence|(?:other )?sexual offences)) had (?P<part>{NUMBER}) (?:errors?|mistakes?) (?:each|apiece),? (?:out of|in) (?P<of>{NUMBER}) and (?P<other>{NUMBER})(?: respectively)?(?=[.;]|$)",
            r"\g<part> of the \g<of> \g<first> records were wrong and \g<part> of the \g<other> \g<second> records were wrong",
            "Rape and other sexual offences had one error each, out of 20 and 16.",
            "one of the 20 Rape records were wrong and one of the 16 other sexual offences records were wrong.",
        ),
        (
            rf"\b(?P<count>{NUMBER} (?:errors?|mistakes?|failures?)) each\b",
            r"\g<count> apiece",
            "Violence and robbery had two errors each.",
            "Violence and robbery had two errors apiece.",
        ),
        (
            r"^(?:we|inspectors) found (?:errors|mistakes) in (?:each|every|all|several|most|some|both)(?: of the)?(?: other)? (?:group|categor|type)\w*: ",
            "these were wrong: ",
            "We found errors in each group: two of the rapes, one of the other sexual offences and six of the crimes of violence.",
            "these were wrong: two of the rapes, one of the other sexual offences and six of the crimes of violence.",
        ),
        (
            r"^(?:across|among|in) (?:all|everything) (?:of the records )?(?:that )?we (?:examined|looked at|read|reviewed|checked|saw), ",
            "",
            "Across all that we examined, we counted 55 victims who were due to be told.",
            "we counted 55 victims who were due to be told.",
        ),
        (
            r"(?<=\bwere) still(?:,? (?:by any reading of the rules|under the rules|in our view|beyond (?:any )?doubt),?)? crimes\b",
            " wrong",
            "Ten of the twenty-one cancelled violent crimes were still, by any reading of the rules, crimes; so were four of the ten robberies.",
            "Ten of the twenty-one cancelled violent crimes were wrong; so were four of the ten robberies.",
        ),
        (
            rf"(?P<said>\b(?:were|was) wrong|\bhad been (?:wrongly|incorrectly) cancelled|\bshould not have been cancelled)(?P<so>[;,] (?:and )?)so (?:were|was|had|should) (?P<share>{NUMBER} (?:out )?of (?:the )?{NUMBER}[^,;.\d]*)",
            r"\g<said>\g<so>\g<share> \g<said>",
            "Ten of the 21 violent crimes had been wrongly cancelled; so had four of the ten robberies.",
            "Ten of the 21 violent crimes had been wrongly cancelled; four of the ten robberies had been wrongly cancelled.",
        ),
        (
            rf"^(?P<which>for (?:rape|robbery|violence|(?:other )?sexual offences)), (?P<count>{NUMBER})(?: (?:records|crimes|cases))? were (?:provided|supplied|sent|given)(?: to us)? and (?P<read>reviewed|examined|read|checked)\b",
            r"\g<which>, we \g<read> \g<count> cancelled records",
            "For rape, 23 were provided and reviewed, and we found that the decision to cancel was wrong in six.",
            "For rape, we reviewed 23 cancelled records, and we found that the decision to cancel was wrong in six.",
        ),
        (
            rf"^(?P<of>(?:we|our auditors|inspectors) (?:considered|examined|reviewed|read|looked at) {NUMBER} [^,;.\d]{{3,50}}), and in (?:just|only) (?P<part>{NUMBER}) (?:of (?:them|these|those) )?did (?:we|they) find (?:the )?(?:evidence|information|justification)\b[^.;,\d]*",
            r"\g<of>, and \g<part> were correct",
            "Our auditors considered 25 rapes, and in just 16 of them did we find the evidence that the rules call for.",
            "Our auditors considered 25 rapes, and 16 were correct.",
        ),
        (
            r"\bevidence that (?:the|a) crime (?:did not take|had not taken) place\b",
            "evidence",
            "Six rape records out of 22 had been cancelled without sufficient evidence that the crime did not take place.",
            "Six rape records out of 22 had been cancelled without sufficient evidence.",
        ),
        (
            rf"^(?:the (?:force|constabulary)|it) had cancelled (?:only |just )?(?P<count>{NUMBER})(?: in (?:the|that|those) [^,;:.\d]{{3,30}})?, (?:so|and) we (?P<read>read|examined|reviewed|looked at|audited|checked|went through) (?:them all|all of them|each of them|every one)(?=[:;.,]|$)",
            r"we \g<read> \g<count> cancelled records",
            "The force had cancelled only 21 in the period, so we looked at them all.",
            "we looked at 21 cancelled records.",
        ),
    )
)  # fmt: skip


def in_plain_words(text: str) -> str:
    """Return a sentence with such turns of phrase told in plain words."""
    for idiom in IDIOMS:
        text = idiom.retell(text)
    return text
