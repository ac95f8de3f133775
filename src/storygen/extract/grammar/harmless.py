"""Plain words that the grammar gives no part to and that change nothing in a finding.

Every other word it does not know may change whose figure it is, of when, of which records, or turn a finding
round: a sentence with more than one such word is never certain. Words of place, of time, of people in the
force, of other samples and of supposing do not belong here.
"""

from __future__ import annotations

HARMLESS = frozenset(
    """
    always understood able accuracy accurate acceptable addition additionally agree agreed agreement any anything appeal approved
    approval area areas asked attempt audit auditor auditors authority away bad basis because being best better
    books breach call called calls came careful cause cent clear clearly come comes complete compliance concern
    concerned concerning concerns contact content contrast convincing counting crime-recording criteria
    demand demanded demands designated detailed differ different difficult disappointed disappointing
    disappointment dealt documentation documented done down either encouraged encouraging enough entire entirely
    entry especially evidence evidenced exception exceptions explanation fact facts fall fallen fared feel fell felt
    fewest finally finding findings form formed fresh full fully furthermore gave get gets getting give given
    gives glad good got grave ground grounds happily happy hence here high higher history hmic hmicfrs home
    honest how importantly improve improved improvement inadequate inadequately information inspect inspection
    inspections inspector inspectors inspectorate justification justify justifies justified keep kept
    lack lacked lacking lacks latter former law lawful leave left less letter letters level levels like likewise
    list log logs look looks lot low lower made main mainly maker makers material matter matters meant measure
    meet merely method mind mixed moreover mostly much necessary need needed needs negative next nothing notes
    notified noticed now number numbered numbering numbers obvious obviously off office officers once opinion
    opposite order ordinary our ours paperwork part particular particularly performance performed performs
    person picture place plain plainly pleased pleasing point points poor poorer poorest poorly
    position positive practice present principle problem problems process processes proof proportion proportions
    proved proves public purposes quality quite random randomly rate rates rather rationale reach reached
    reality reason reasons regard regarding regret reliable reliably remain remained remains report reported
    require required requirement requirements requires respect respective rest result results right rule rules
    sadly same satisfactory satisfied satisfy scored selection serious set share short should show showed shown
    shows sign signs similarly simply since size slightly something sorry sound stand standard standards stands
    state stated stay stayed stood story strong strongest subject success successful such sufficient support
    supported supporting sure surprise surprised surprising system taken tells therefore thing things through
    throughout thus time too trace tried true turn turned turns unacceptable unfortunate unsatisfactory up valid
    verdict verifiable verified view warrant warranted way weak weaker weakest well went what whatever when where
    whether which while who whole whom whose why with within without word words work worrying worse worst written
    """.split()
)
