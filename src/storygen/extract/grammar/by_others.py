"""Who else than the inspectors may have checked, may be speaking, or was asked; and other forces."""

from __future__ import annotations

from storygen.extract.grammar.numbers import NUMBER
from storygen.extract.grammar.signs import Signs

STAFF = (
    r"(?:supervisors?|sergeants?|managers?|registrars?|decision[- ]makers?|officers?|detectives?|staff|"
    r"inspector|superintendent|chief \w+|fcr|teams?|units?|departments?|divisions?|bureau|commissioner|"
    r"consultants?|board|panel)"
)
_FORCE = r"(?:force|constabulary|police|service)"
_CHECK = (
    r"(?:audits?|reviews?|checks?|dip[- ]?samples?|samples?|sampling|exercises?|scrutiny|quality assurance|"
    r"inspections?|analys[ie]s|returns?|figures|data(?! integrity))"
)
_CHECKED = (
    r"(?:re-?)?(?:audited|reviewed|examined|dip[- ]?sampled|checked|sampled|assessed|looked at|inspected|"
    r"scrutinised|tested|re-?opened)"
)
_BY_US = r"by (?:us|our|inspectors|auditors|hmic)"

# A check that is not the inspectors'.
CHECKED_BY_OTHERS = Signs(
    (rf"\b(?<!inspection of the )(?<!audit of the )(?<!inspected the )(?:{_FORCE}|{STAFF})(?:'s|s') (?:(?!(?:in|of|by|from|at|since|this|our)\b)\w+[ -]){{0,4}}{_CHECK}\b", "We were shown the registrar's review."),
    (
        rf"\b(?<!integrity of )(?<!accuracy of )(?<!quality of )(?<!inspection of )(?<!inspection of the )(?:its|their|his|her|the {_FORCE}'s|{_FORCE}'s) (?:\w+ ){{0,2}}(?:{_CHECK}|auditors?|inspectors?|reviewers?)\b",
        "Its auditors had seen them before us.",
    ),
    (rf"\b\w+'s own (?:\w+ ){{0,2}}{_CHECK}\b", "The university's own analysis came to four."),
    (
        rf"\b(?:regional|local|annual|monthly|quarterly|weekly|divisional|departmental|external|independent|routine|force|county) (?:\w+ )?{_CHECK}\b",
        "The regional audit put it at four.",
    ),
    (
        rf"\b{_CHECK} (?:carried out |undertaken |conducted |made |done |run )?by (?:an? |the |its |their )?(?:\w+ ){{0,3}}(?:{_FORCE}|{STAFF})\b",
        "An audit by the crime registrar came to four.",
    ),
    (rf"\b{_CHECKED} by (?!us\b|our\b|(?:\w+ of )?our\b|inspectors|auditors|hmic)", "Some were examined by a university."),
    (
        rf"\b(?<!our )(?:{STAFF}|{_FORCE}) (?:(?!(?:we|inspectors|auditors|is|are|was|were|been|be)\b)\w+ ){{0,2}}(?:found|judged|considered|concluded|identified|thought|felt|"
        r"estimated|discovered|reported that|confirmed|decided that|counted|reckoned|(?:dis)?agree[sd]?|accept(?:s|ed)?)\b",
        "The force accepts two.",
    ),
    (rf"\b(?<!our ){STAFF} (?:\w+ ){{0,3}}{_CHECKED}\b(?! {_BY_US})", "Supervisors had reviewed 20 of them."),
    (
        rf"\b(?:itself|himself|herself|themselves) (?:\w+ )?(?:{_CHECKED}|found|identified)\b|\b(?:by|of) the (?:force|constabulary) itself\b",
        "All were chosen by the force itself.",
    ),
    (
        r"^(?:the |its )?(?:latest|most recent|newest|last)(?: one| of (?:these|them|those|their \w+|its \w+)(?: (?:that )?we (?:saw|read|were shown))?)?,?(?: (?:which|of|from|in|dated|covering|done)\b[^,]{1,60},)? (?:put|puts|gave|gives|give|shows?|showed|found|came|has|had|took in|covered|looked|dealt)\b",
        "The most recent, of 279 records, put compliance at 90%.",
    ),
    (r"\b(?:internal(?:ly)?|in-house|quality[- ]assur\w+)\b", "The internal auditors do similar work."),
    (r"\b(?:peer review\w*|consultants?|commissioned|academics?)\b", "Three were wrong in the peer review."),
)  # fmt: skip

# What inspectors say themselves, and what their report says, is theirs.
_NOT_WE = r"\b(?<!\bwe )(?<!\bwe have )(?<!\bwe had )(?<!inspectors )(?<!report )"

# Words that somebody else speaks.
SAID_BY_OTHERS = Signs(
    (
        rf"{_NOT_WE}(?:told (?:us|inspectors|our)|(?:explained|reported|confirmed|pointed out) to (?:us|inspectors) that|put to us)\b",
        "Staff told inspectors of 20 robberies.",
    ),
    (
        rf"{_NOT_WE}(?<!been )(?<!were )(?<!was )told (?!(?:(?:the|all|these|those|only|just|of|every|each) )*(?:[\w-]+ )?(?:of (?:the|these|those) )?(?:victim|complainant)|them\b)"
        r"(?:\w+ ){1,3}that\b",
        "The force told the public that it was outstanding.",
    ),
    (
        rf"{_NOT_WE}(?:(?<!be )said|says|thinks?|believe[sd]?(?! to\b)|claim(?:s|ed)|maintains?|argue[sd]|insist(?:s|ed)|acknowledged|admitted|conceded|(?:assured|informed) us)\b",
        "The registrar argued that one was wrong.",
    ),
    (r"\b(?:inspectors|auditors|we|team) (?:were|was|are) told\b|\bwe (?:understand|understood|hear|heard|gather|suspect)\b", "We heard the same from officers of every rank."),
    (
        r"\bit (?:is|was|has been) (?:claimed|alleged|reported (?:that|by|to us)|said|understood)\b|\b(?:reportedly|apparently|allegedly)\b",
        "It is alleged that three were wrong.",
    ),
    (r"\bor so (?:\w+ ){1,3}(?:wrote|sa(?:id|y)|claim\w*|insist\w*|told|recorded|thought)\b", "All had been told, or so the officers wrote."),
    (r"\baccording to\b(?! (?:our|the inspect\w+'?s?) (?:audit|inspection|examination|findings|estimates?|sample|analysis)\b)", "According to the officers in the case, 27 were."),
    (r"\bchief (?:constable|officer|superintendent|inspector)\b|\bsuperintendent\b", "The chief constable calls the force good."),
)  # fmt: skip

# "Of the officers we asked, three out of 47 knew of the duty to inform": people asked are no records or victims.
ASKED = Signs(
    (rf"\b{STAFF}(?: (?:that|whom|who))?(?: we)? (?:\w+ )?(?:asked|spoke|spoken|interviewed|met|surveyed|questioned)\b", "Three of the officers whom we met knew of it."),
    (rf"\b(?:asked|interviewed|surveyed|spoke (?:to|with)|met) (?:{NUMBER} )?(?:\w+ ){{0,2}}{STAFF}\b", "We interviewed 40 sergeants."),
    (r"\bfocus groups?\b|\bsurveys?\b", "The survey gives 13 of 20."),
)  # fmt: skip

# A check by the force, told as such.
OWN_AUDIT = Signs(
    (
        r"\b(?:(?:the force|its|their|constabulary)(?:'s)? own|internal|force-led|in-house|self-assess\w+|local) (?:\w+ ){0,2}"
        r"(?:audits?|reviews?|checks?|figures?|dip[- ]sampl\w+|assessments?|data)\b",
        "Its own figures are better.",
    ),
    (
        r"\b(?:force crime registrar|fcr|registrar|crime management unit|audit team|the force|the constabulary)(?:'s (?:team|staff|office))? "
        r"(?:had |has |have |told us (?:that )?(?:it|she|he) (?:had )?|itself |since |later |then |also |says? (?:it )?(?:had )?)*"
        r"(?:re-?)?(?:audited|reviewed|examined|dip[- ]sampled|checked|sampled|visited|assessed|looked at)\b",
        "The registrar looked at every one.",
    ),
    (
        r"\b(?:force|constabulary|service)'s (?:own )?(?:\w+ ){0,2}(?:team|unit|auditors?|data|estimates?|analysis) "
        r"(?:puts?|shows?|suggests?|estimates?|found|says?|reports?)\b",
        "The force's audit unit puts it at four.",
    ),
    (r"\baccording to the force\b|\bthe force (?:told us|says|said|claims|reported to us|estimates?)\b", "The force says that all were right."),
)  # fmt: skip

# Forces that this one is compared with.
OTHER_FORCES = Signs(
    (
        r"\b(?:another|other|neighbouring|similar|peer|comparable|most|many|some|few|several|all|adjoining|nearby) "
        r"(?:police |english |welsh )?(?:forces?|constabular\w+)\b",
        "Neighbouring forces do better.",
    ),
    (rf"\b{NUMBER} (?:police |territorial |home office )*(?:forces\b|constabular)|\b(?:all|the) (?:4[34]|forty-three) of them\b", "We grade the two forces separately."),
    (r"\bforces? (?:we have )?inspected (?:so far|to date)\b|\b(?:forces|constabularies) (?:have|had) been (?:inspected|judged|graded)\b", "No better rate is found in the forces inspected to date."),
    (r"\belsewhere\b|\bin other areas\b", "We found notable practice elsewhere."),
    (r"\ba force (?:of (?:similar|comparable|the same|like|about)|in the (?:north|south|east|west|midlands))\b|\bmost similar\b", "In a force of like size three were wrong."),
    (r"\bnational(?:ly)?\b(?! crime recording| standards?| police| rules)|\bengland and wales\b", "The national picture is a good one."),
    (r"\baverage (?:for|of|across|among)\b", "The regional average for robbery is three in 20."),
)  # fmt: skip
