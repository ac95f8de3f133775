"""What is said after a finding of a figure: that it does not stand, was changed, is of part of the records only, or is
not the inspectors' own.

Nobody can list all ways of taking a figure back. These are the usual ones, put as widely as comment and reasons in
reports allow: of some two thousand sentences that follow a finding in the reports of the tests, they stop at one in
fifty.
"""

from __future__ import annotations

from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.signs import Signs

_WE = r"(?:we|i|inspectors|auditors|hmic\w*|the (?:inspectorate|board|panel|inspection team))"
_FIGURE = (
    r"(?:figures?|numbers?|counts?|totals?|tally|results?|findings?|rates?|percentages?|estimates?|shares?|grades?|grading|"
    r"judge?ments?|paragraphs?|statements?|sentences?|passages?|tables?|rows?|dates|intervals?|margins?)"
)
_THE_FIGURE = (
    rf"(?<!behind )\b(?:the|this|that|these|those|such|our|both|either|final|true|real) (?:(?!national|equivalent|corresponding|earlier|previous)\w+ )?{_FIGURE}"
    r"(?! (?:of|which|that|who|in|for|from)\b)(?: (?:above|given|here|printed|quoted|stated))?"
)
_IT = rf"(?:{_THE_FIGURE}|\b(?:this|that|it|these|those|they))"
_BE = (
    r"(?:is|are|was|were|has been|have been|had been|will be|should be|ought to be|must be|remains?|stands?)"
)
_WORK = (
    r"(?:work|exercise|review|audit|checks?|checking|sampling|examination|analysis|study|count|counting|tests?|testing|reading|"
    r"sift|sample|list|file|data|records?|figures?|numbers?|results?|findings?)"
)
_NOT_US = r"(?!us\b|our\b|inspectors\b|auditors\b|hmic|the (?:inspection|audit) team)"
_A_FEW = (
    r"(?:[1-9]|one|two|three|four|five|six|seven|eight|nine|some|several|many|most|all|both|half|each|neither|none|"
    r"(?:the )?(?:last|first|second|third|fourth|fifth))"
)
_OF_THEM = rf"of (?:these|those|them|the {NUMBER}|those {NUMBER})"
_ALREADY = (
    r"(?!(?:been back|returned|visited|recommended|asked|published|written|met|carried out|repeated|seen)\b)"
)

# The inspectors, or somebody whom they heard, looked again and thought otherwise.
LOOKED_AGAIN = Signs(
    (r"\bon (?:further|later|closer|second|fresh|new|more careful) \w+", "On further evidence two more were sound."),
    (r"\bon (?:reflection|reconsideration|appeal)\b", "On reflection we would say four."),
    (r"\b(?:a|the|on) re-?count\b", "On a recount there were seven."),
    (r"(?<!not )\bre-?(?:examin|consider|assess|calculat|think|thought)\w*", "On re-examination the decision on one was sound."),
    (
        r"\b(?:went|gone|go|been|read) (?:back )?(?:through|over|to) (?:[\w']+ ){1,5}(?:again|a second time|once more|afresh|anew)\b"
        r"(?![^.;]* same)",
        "Our arbiter went through the results a second time.",
    ),
    (r"\b(?:looked|went|gone) (?:at |back )?(?:again|afresh|through|over)\b[^.;]*\bonly\b", "Our team looked again and could open only four."),
    (r"\bhindsight\b|\bsecond thoughts\b|\bthought better of\b", "With hindsight we would put it at five."),
    (r"(?<!not )(?<!nothing )\bchange[ds]? (?:our|its|his|her|their) (?:minds?|view)\b", "The board has changed its mind."),
    (r"\b(?:emerge[sd]?|transpire[sd]?)(?: later| since| afterwards)? that\b", "It emerged later that five of the 23 had never been identified."),
    (r"\b(?:now|later|since) (?:clear|known|plain|apparent) that\b", "It is now clear that the list was out of date."),
    (r"\bcame to light (?:after|later|when|since)\b", "Two papers came to light after we left."),
    (rf"\b{_WE} (?:have|has|had) (?:since|now|subsequently|later) {_ALREADY}", "We have since learned that five letters were never posted."),
    (rf"\b{_WE} (?:now|since|later|subsequently) (?:accept|think|believe|know|hold|take)\w*", "One of them we now accept should have been left out."),
    (rf"\bhas since (?:told|informed|advised|written to) (?:us|{_WE})\b", "Our statistician has since told us that the margin was too small."),
    (rf"\b(?:papers|material|evidence|information|footage|documents|records) (?:that |which )?{_WE} had not seen\b", "The registrar produced papers that we had not seen."),
    (rf"\b{_WE} (?:\w+ )?(?:no longer|any longer)\b|\bno longer (?:hold|think|believe|consider|regard|maintain|stand|rely|of)", "We no longer rely on this."),
    (
        rf"\b{_WE} (?:\w+ ){{0,2}}(?:withdr[ae]w\w*|revis\w+|correct(?:ed)?|abandon\w*|discard\w*|halved?|doubled?|reduced?|raised?|lowered|amend\w*|"
        rf"adjust\w*|threw|raise|lower) (?:it|this|that|these|those|the (?:{_FIGURE}))\b",
        "On hearing this we revised it to three.",
    ),
    (r"\b(?:settles? the matter|in (?:the force's|its) favour)\b", "For two of these it showed us papers that settle the matter."),
    (r"\bwe found (?:less|more|fewer|otherwise)(?=[.;])", "We found otherwise."),
    (r"\b(?:upheld|sustained|confirmed) only\b|\bonly (?:upheld|sustained|confirmed)\b|\b(?:did not|were not|was not) uph(?:e|o)ld\b|\bnor could we\b", "She upheld only one."),
)  # fmt: skip

# The figure, or the sentence that gives it, is not to be relied on or says something else.
DOES_NOT_STAND = Signs(
    (
        rf"{_THE_FIGURE} (?:\w+ly )?(?:(?:is|are|was|were|do|does|did|should|can|could|may|must|will|has|have|had)(?: be| been)?(?: \w+ly| now| also| for \w+)? ?(?:n't|not"
        r"(?! (?:acceptable|good|satisf|surpris|encourag|as good|yet good|tolerable|unusual|unique|what|changed))|only|wrong|mistaken|incorrect|inexact|draft|lapse)\b|"
        r"(?:excludes?(?! fraud)|includes?|omits?) )",
        "These figures are for burglary, and the rate is not for the force.",
    ),
    (
        rf"{_IT} {_BE} (?:\w+ly |now |then |still |since |later )?(?:an? )?(?:[\w']+ )?(?:slip|error of|mistake|misprint|worst case|rehearsal|guess|impression|"
        rf"under review|under appeal|on appeal|withdrawn|suspended|superseded|provisional|interim|tentative|disputed|contested|challenged|in dispute|in doubt|"
        rf"doubtful|unsafe|unsound|unreliable|subject to (?!(?:an? )?(?:\w+ )?(?:confidence|margin|interval))|pending|revised|amended|corrected|changed|reduced|raised|lowered|re-?graded|moderated)\b",
        "The grade has been reduced by one step.",
    ),
    (rf"{_IT} (?:\w+ )?(?:counts?|includes?|excludes?|covers?|leaves out|omits?|relates?|holds) (?:only|not|just|neither|those|for|to|true)\b", "It counts only those decided on paper."),
    (r"\bdo(?:es)? not (?:include|count|cover|take in)\b", "What we say here does not cover the last month."),
    (r"\bleaves? (?:(?!fraud)\w+ )+out of account\b|\bleft out [^.;]* (?:by mistake|in error)\b", "The result leaves violence out of account."),
    (r"\b(?:subtract|deduct|take away)\w* (?:from|to|this|these|one|two|three|four)\b", "Subtract from these the one for which papers were found."),
    (r"\b(?:must|should|has to|have to) be (?:added|taken off)\b", "To these must be added the two that were cancelled twice."),
    (r"\bmake that\b", "Make that four: one came back to us in the post."),
    (r"\bcounted twice\b|\bdouble[- ]count\w*|\bmiscount\w*|\bappears? (?:\w+ ){0,4}twice\b", "Four crimes appear on the list twice."),
    (r"\b(?:over|under)stat\w+|\b(?:is|are|was|were|be|been|came|put) (?:\w+ )?too (?:high|low|kind|harsh|generous)\b", "We see that this is too kind."),
    (r"\b(?:true|real|correct|right) (?:number|figure|rate|share|count|total|position) (?:is|was|may|could|must) ", "The true number is nearer 5,000."),
    (r"\b(?:number|figure|rate|share|count|total) (?:is|was) (?:\w+ )?(?:higher|lower|smaller|larger|greater)(?=[.;,])", "In our view the number is higher."),
    (r"\bplease read\b|\bshould (?:have )?read\b|\bfor [\"“'][^\"”']+[\"”'],? (?:substitute|read)\b", "The line above should have read five."),
    (r"\bmisprint\w*|\bprinted in error\b|\b(?:typing|typesetting|printing|printer's|clerical|arithmetical) (?:error|slip|mistake)\b", "The online edition has a typesetting error."),
    (r"\bdisregard (?:it|this|that|these|the)\b|\bto be disregarded\b", "The reader should disregard it."),
    (r"(?<!may )(?<!could )\bin (?:truth|reality)\b|\bin fact\b(?=[^.;]*\b(?:we|only)\b)|\bstrictly(?: speaking)?,", "In truth more were wrong."),
    (r"\bwrong way (?:round|about)\b|\btransposed\b", "Violence and robbery are the wrong way round."),
    (rf"\b(?:had|have) {_WE} (?:known|seen)\b|\bone grade (?:lower|higher)\b|\bonce the (?:board|panel)\b|\b(?:board|panel) (?:has|had) (?:not|yet)\b|\bminded to\b", "Had we known of this we would not have."),
    (
        r"\b(?:that|this|it) was (?:our|the) (?:judge?ment|finding|grade|verdict)\b[^.;]{0,20}\b(?:ago|then|last time|at the time|in 20\d\d)\b",
        "That was our judgment two years ago.",
    ),
    (r"\b(?:that|this|it) (?:is|was) (?:our view|the (?:position|view)) (?:at|when|in|before|until|of)\b", "That was the position at the 2014 inspection."),
    (rf"\b(?:that|this|it) (?:is|was) (?:what|how) (?!{_WE} (?:\w+ )?(?:found|saw|did|looked|concluded)\b|(?:it|things) (?:should|must|ought)\b|many\b|much\b)", "That is what its website claims."),
    (r"\b(?:that|this|it) (?:was|is) (?:so|true) (?:of(?! (?:all|none|both|each|every|the (?:other|rest|remaining)|the one|\w+ of|\d))|when|until|before|for)\b|\bwhen we drafted\b", "That is true of crimes reported by telephone."),
    (r"\b(?:this|that|it) is the (?:\w+ )?(?:total|average|sum|figure|number|result|rate|count) (?:for|of|over) (?!(?:the|this) (?:force|constabulary)\b)", "This is the total for the three years to March 2018."),
    (r"\b(?:isn't|is not|are not|was not) (?:yet )?(?:complete|finished|settled)\b|\bmay (?:go|come) (?:up|down)\b|\bbefore we publish\b", "The number of errors may go up before we publish our tables."),
    (r"\bif nothing (?:were|is|had been) done\b", "That many would be lost if nothing were done."),
)  # fmt: skip

# A few of those counted were not what they were counted as, or others are.
MOVED = Signs(
    (
        r"(?<!than )\ba (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+th) (?!(?:assailant|suspect|attacker|victim|witness|officer|call|caller|of|and|force|"
        r"report|time|reason|man|woman|person)\b)(?:\w+ )?(?:was|had|has|turned|proved|emerged|came|appeared|followed)\b",
        "A fourth was found when we had gone.",
    ),
    (r"\b(?:of|in|on) a (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=[.;]| (?:have|has|had)\b)", "The same was true of a fourth."),
    (rf"\b(?:found|identified|saw|noted|discovered|had) (?:another|a further|{NUMBER} more)(?= (?:one|{NUMBER})|[.;,])", "We then found another two."),
    (rf"^(?:another|a further) {NUMBER} (?:were|was|had|of (?:these|those|them)|should|did|turned|proved)\b", "A further three had been told by their solicitor."),
    (rf"^{NUMBER} (?:more|others?) (?:were|was|had|came)\b", "Three more were also wrong."),
    (
        rf"(?<!all but )(?<!all bar )(?<!except )(?<!every )(?<!each and every )\b{_A_FEW} {_OF_THEM}(?: (?!rape|rob|viol|sex|other)\w+)?,? (?:(?:\w+ ){{0,3}}(?:turned out|proved|turn out|(?:were|was|has|have) (?:later|since|subsequently))\b|(?:{_WE} (?:now )?(?:accept|think|believe) )?(?:were|was|is|are|had been|have been) (?:\w+ly |since |now |later |then |all |both |a )?"
        rf"(?:correct|right|sound|justified|withdrawn|ours|duplicates?|records? of|in (?:fact|truth))\b|(?:\w+ ){{0,2}}(?:belong\w*|had (?:since )?died|would have passed)\b)",
        "Strictly speaking one of these was a record of assault.",
    ),
    (rf"\bin {_A_FEW} {_OF_THEM}[^.;]*\b(?:sound|right|correct)\b", "In two of these the decision itself was sound."),
    (r"\b(?:turned out|turns out|turn out|proved|proves) (?:\w+ )?to (?:be|have been)\b", "All three turned out to be robberies."),
    (
        rf"\b(?:accept(?:ed|s)?|agree[sd]?|conced\w+|satisfied|persuaded|convinced) (?:us |that |now |since |after all )*(?:about |of |on )?(?:{NUMBER}|both|half|all|that (?:those|these|they|it)|this|these|those|that one)\b"
        r"(?! (?:remaining|rest|other|decisions?|cancellations?|recommend\w*|(?:of )?(?:the|our) (?:\w+ )?(?:recommend\w*|criticisms?|points?)|without|has|had|was|is|needs?|must|should|will|did|does|cannot|could|falls?|fell)\b)",
        "It satisfied us about three of the decisions.",
    ),
    (r"\b(?:has|have|had) (?:since|now|subsequently|later) (?:(?!been\b)\w+ ){0,2}(?:given|shown|sent|provided|produced|supplied|found|satisfied|persuaded|turned|justif\w+)\b", "Four letters have since turned up in the archive."),
    (rf"\b(?:was|were) (?:only )?able to (?:give|find|provide|produce|supply|send|locate|open)\b|\bcould (?:only )?(?:give|find|provide|produce|supply|locate) (?:us )?(?:only )?{NUMBER}\b", "The force was able to give us 17."),
    (rf"\b(?:gave|sent|provided|supplied|produced) (?:us )?only {NUMBER}\b|\baccount for only\b", "The force sent us only 17."),
    (r"\bof (?:those|the ones) (?:left|that remained|remaining)\b", "Of those left, 20 had been told."),
    (r"\b(?:ought not|should not|should never|need not) (?:to )?(?:have )?(?:been )?(?:counted|included|in (?:the|our) (?:sample|count))\b", "They ought not to have been in our count."),
    (r"\b(?:counted|count|treated|treat|regarded|regard) (?:it|this|them|these|that) as (?:well|wrong|incorrect|an? (?:error|mistake)|correct|right)\b", "We now treat it as correct."),
    (rf"\b(?:doubts?|unsure|undecided|divided) (?:about|on|of|over) (?:{_A_FEW}|any|it|this|these|them)\b|\bbenefit of the doubt\b", "We have some doubt about one of these."),
    (r"\b(?:these|this|those|they) (?:is|are|was|were) (?:\w+ ){0,6}(?:only|alone)\b", "These are the victims of rape only."),
    (r"\b(?:these|those|they|this) (?:is|are|was|were) (?:\w+ ){1,3}(?:police|constabulary) (?:records|cases|crimes|figures|results)\b", "Readers should note that these were Eastmarsh Police records."),
    (r"\bof the (?:four|five|six|seven|eight|nine|ten) errors\b|\b(?:errors|mistakes) (?:was|were) (?:ours|our own)\b", "Most of the errors were ours."),
)  # fmt: skip

# It is somebody else's work, or work on other records than all.
NOT_OURS = Signs(
    (
        rf"\b(?:this|that|the|these|those|such) (?:\w+ )?{_WORK} (?:was|were|is|are|had been|has been) (?:\w+ )?(?:done|carried out|undertaken|conducted|made|performed|led|"
        rf"prepared|produced|supplied|provided|compiled|commissioned|run|written|picked|chosen|selected) (?:for us )?by {_NOT_US}",
        "The work was done by the professional standards department.",
    ),
    (rf"\bcredit for (?:this|that|the|these) {_WORK}\b", "Credit for this work goes to the force's own auditors."),
    (
        rf"\b(?:these|those|this|that|they|the {_WORK}(?: above| here| given)?) (?:is|are|was|were|comes?|came) (?:\w+ )?(?:from |by |of )?(?:not (?:ours|our own|part of our)|that of|those of|"
        r"due to|(?:the |its )?(?:force|constabulary|registrar|fcr)'s|its own|their own|supplied|provided|estimat(?:ed|es?)\b(?! from our)|unaudited|unverified)",
        "These are the registrar's results.",
    ),
    (rf"\b{_WE} (?:take|took|have taken|draw|drew|have drawn|quote|cite|give|repeat|report|reproduce|owe) (?:this|that|it|them)\b[^.]{{0,30}}\b(?:from|as (?:it|they)|to the|for completeness|without)\b", "We take this from the force's return."),
    (
        rf"\b(?:have|has|had|were|was|did|could|do|can)(?: not|not) (?:been )?(?:able to )?(?:test\w*|verif\w+|validat\w+|check\w*|confirm\w*|repeat|reproduce|audit\w*|rely on|endorse|vouch for|"
        rf"stand by)\b(?= (?:it|them|this|these|that|either|the (?:{_FIGURE})|by us|by inspectors|independently)\b|[.,;])",
        "We did not test them.",
    ),
    (r"\b(?:file|list|batch|sample|data|records?) (?:that )?(?:we|inspectors) (?:were|was|had been) (?:given|sent|handed|shown)\b[^.]{0,20}\b(?:was|were|is) (?:that|those|of|from|not)\b|\bpicked for us\b", "The file we were given was that of another team."),
    (r"\b(?:lead|other|second|one|chief|our own) inspectors? (?:\w+ )?(?:consider|think|thought|would|put|make|made|disagree)\w*", "Our lead inspector makes it four."),
    (r"\b(?:sample|records|cases|list|victims|reports|batch) (?:was|were|had been) (?:all |only |\w+ly )?(?:drawn|taken|picked|chosen|selected) (?:only )?(?:from|in|at) (?!the (?:records|crimes|period|force|crime)\b|our\b|each\b|all\b|every\b|across\b)", "All the records were taken from the Harbour district."),
    (r"\bfor the (?:county|region|country) as a whole\b|\bof any (?:team|unit|station|district|division)\b", "These are the results for the county as a whole."),
    (r"\bin (?:place|lieu|stead) of (?:them|it|these)\b|\binstead of (?:them|these)\b|\bmoved (?:these|the|those) dates\b|\bwrong (?:county|period|file)\b", "We looked at the next six months in place of them."),
    (r"\bbelong(?:s|ed)? (?:to|with)\b", "All of them belong to Hexwold."),
    (r"\btells? us nothing about\b|\bnothing of the kind\b|\b(?:does not|doesn't|do not|don't) describe (?:a )?real\b", "They tell us nothing about the rest of the force."),
    (r"\bwas (?:excluded|left out|missing) from (?:this|the|our) (?:\w+ )?(?:of the )?(?:audit|sample|check|count)\b|\boutside the audit\b", "Reports made online were outside the audit."),
    (r"\b(?:working|work) (?:from|to|with) the (?:wrong|old|previous|earlier|last)\b", "They were working from the previous year's rules."),
)  # fmt: skip

OF_ANYTHING = (LOOKED_AGAIN, DOES_NOT_STAND, NOT_OURS)


def takes_back(text: str, *, counts: bool = True) -> str:
    """Return the words by which a sentence may take back a figure given before it, "" when there are none. `counts`: when
    that is a count of records or of victims, some of whom may not belong."""
    lists = (*OF_ANYTHING, MOVED) if counts else OF_ANYTHING
    return next((found for signs in lists if (found := signs.found_in(text))), "")
