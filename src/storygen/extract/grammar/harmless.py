"""Plain words that the grammar gives no part to and that change nothing in a finding.

Every other word it does not know may change whose figure it is, of when, of which records, or turn a finding
round: a sentence with such a word is never certain. Words of place, of time, of people in the
force, of other samples and of supposing do not belong here.
"""

from __future__ import annotations

_WORDS = """
able absent accept acceptable accepted account accuracy accurate add adding addition additionally adds admission
affect against aged agree agreed agreement alarm alarmed alarming alike allegation always amiss amounted
amounting answer any anything appeal applaud applicable applied applies approach approval approved area
areas ascertain aside asked assured astray attempt attention attrition audit auditor auditors authority
available avi away awry bad badly balance bar basis batch bear because befit begin being believe belong best
better between bigger bit bleak blemish bluntly books bore bracket brackets breach brief briefly bright brighter
brightest bundle call called calls came can cancelling cancels cannot care careful carefully careless
carelessness cases casual cause caution cctv cent choose chose chosen clear clearly closely closer code come
comes comfort comfortable coming commend commendable compare complete compliance concentrate concern concerned
concerning concerns conclude concluding conclusion conclusions confidence confident congratulate conscientious
consider considerable considerably considers consistent consistently contact content contrast correspond count
counted counter-allegation counting counts course cover credible credit creditable crime-recording criteria crop
cross-section cursory dark ddm deal dealt delight delighted demand demanded demands demonstrate describe deserve
deserved designated despite detail detailed details did differ difference different difficult diligent dip
dip-sample dip-sampled dire disappointed disappointing disappointment discharge discouraging dismay dismayed
dismaying dispiriting disquiet disquieting documentation documented documents does done doubt down drawn dreadful duly
during duty effect either encouraged encouraging end enough entire entirely entitled entries entry equal equally
equate err erred erring especially establish even evenly eventually everyone everything evidence evidenced
evident exact examine excellent exception exceptions exemplary exist expect expected explain explanation fact
facts fall fallen fared fault faulted faults fcr feel fell felt fewest field fieldwork figure figures file files
finally finding findings finish fit fitted flaw flaws focus folder folders following follows footage form formed
former frankly fresh full fully furthermore gave get gets getting give given gives glad gloomy gone good got
grateful gratify gratifying grave ground grounds guidance hand handed handful handled handles handling hands
happen happily happy he healthier healthy hear heard heart heartened heartening heed held hence her here hers
high higher hinged his history hmic hmicfrs hold home honest how hurdle i identical importantly impressed
impressive improper improve improved improvement inadequate inadequately incident inconsistent inconsistently
information inspect inspection inspections inspector inspectorate inspectors instructive invent investigate
investigation it's job judge judgement judgment justification justified justifies justify keep kept kind knew
know known lack lacked lacks laid lamentable lapse lapses larger last lastly latter law lawful lay learn learned
learnt least leave left less lesser lesson lessons letter letters level levels lie lies like likewise list
little locate log logs look looks lot low lower made main mainly major maker makers manage managed manages
marked markedly material matter mattered matters me meant meanwhile measure medical meet mention mentioned mere
merely merit merited merits method meticulous meticulously mind mine minor mixed modest moreover mostly much my
myself narrative necessary need needed needs negative nevertheless next no-one nobody nonetheless nor note noted
notes noteworthily noteworthy nothing noticeable noticed notified now number numbered numbering numbers
obligation oblige obliged obvious obviously occur off office officers often once onto open opened opening
opinion opposite order ordinary other our ours out outstanding overall painstaking paperwork part particular
particularly patchy performance performed performs person phone picked picture place plain plainly pleased
pleasing pleasure point points policy poor poorer poorest poorly pored position positive practice praise precise
precisely prefer present principle problem problems process processes proof properly property proportion
proportionate proportionately proportions prosecution proved proves public pull pulled purposes quality quite
ran random randomly range rare rarely rarest rate rates rather rationale re-examined re-inspected re-inspection
reach reached reality reason reasoning reasons reassurance reassure reassured reassuring regard regarded
regarding regards registrar regret regrettable reinspection reliable reliably rely remain remained remains
remarkable remarkably remove removed repeat report reported represent require required requirement requirements
requires resort respect respective responsibility rest rested resting result results retraction retrieve
retrieved revealing review reviewer reviewers right rigorous rigour robust robustly role rosy routine routinely
rule rules runs sadly safe safeguard safeguarding safely said same sample sampled samples sampling sat
satisfactory satisfied satisfy satisfying score scored screen scrupulous scrutiny select selection separately
seriously set setting severe share she short shortcoming shortcomings should show showed shown shows sign
significant significantly signs similar similarly simply since sit size slapdash slight slightly slip slipped
sloppy smaller so sole solely something somewhat sorry sort sound speak split spoke spoken staff stand standard
standards standing stands stark starker start state stated statement statements stay stayed still stood story
strength strengths striking strong stronger strongest struck subject substantial success successful such
sufficient suit suited sum summary superb support supported supporting sure surprise surprised surprising
suspect suspects system systematic taken tale tallied tally task taught teach team telephone tell tell-tale
telling tells template temptation test tests than thank themself there therefore thing things thorough
thoroughly those thought threshold through throughout thus tidy time tip too top-class total totals touch toward
towards trace translate tried troubled troubling troublingly true turn turned turning turns ultimately unable
unacceptable uncomfortable understood unease uneasy uneven unevenly unfortunate unfounded unhappy unhealthy
unsatisfactory unsatisfying untidy unwilling up upon usual usually valid variable varied vary verdict verifiable
verified verify victim-centred view visit warrant warranted way weak weaker weakest weakness weaknesses weigh
weighed welcome well went what whatever when where which whichever while who whoever whole whom whose why widely
with withdraw withdrawn withdrew within without witness witnesses woeful word words work worrying worryingly
worse worst write written wrote yet you your yours
"""
HARMLESS = frozenset(_WORDS.split())
