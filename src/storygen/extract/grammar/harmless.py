"""Plain words that the grammar gives no part to and that change nothing in a finding.

Every other word it does not know may change whose figure it is, of when, of which records, or turn a finding
round: a sentence with such a word is never certain. Words of place, of time, of people in the
force, of other samples and of supposing do not belong here.
"""

from __future__ import annotations

_WORDS = """
able absent accept acceptable accepted account accuracy accurate add adding addition additionally adds admission
against agree agreed agreement alarm alarmed alarming alike allegation always amiss amounted answer any anything
appeal applaud applicable applied applies approach approval approved area areas ascertain asked assured astray
attempt attention attrition audit auditor auditors authority available avi away awry backed backing bad badly
balance bar basis batch because befit begin being believe belong best better between bigger bit blame blameless
bleak blemish blunder bluntly bolster books bracket brackets breach brief briefly bright brighter brightest
bundle call called calls came can cancelling cancels cannot care careful carefully careless carelessness cases
casual cause caution cctv cent choose chose chosen clear clearly closely closer code cogent come comes comfort
comfortable coming commend commendable compare compelling complete compliance comply concentrate concern
concerned concerning concerns conclude concluding conclusion conclusions confidence confident congratulate
conscientious consider considerable considerably considers consistent consistently contact content contrast
convince convincing correctness correspond corroborate corroborated corroboration count counted
counter-allegation counting counts course cover credible credit creditable crime-recording criteria criticise
criticism crop cross-section cursory dark deal dealt defect defective deficiency deficient delight delighted
demand demanded demands demonstrate describe deserve deserved deserving designated detail detailed details did
differ difference different difficult diligent dip dip-sample dip-sampled dire disagree disappointed
disappointing disappointment discharge discouraging dismay dismayed dismaying dispiriting dissatisfaction
dissatisfied documentation documented does done doubt down drawn dreadful dubious duly during duty effect either
encouraged encouraging end enough entire entirely entitled entries entry equal equally equate err erred erring
especially establish even evenly eventually everyone everything evidence evidenced evident exact excellent
exception exceptions exemplary exist expect expected explain explanation fact facts fall fallen fared fault
faulted faultless faultlessly faults feel fell felt fewest field fieldwork figure figures file files finally
finding findings finish fit fitted flaw flaws flimsy focus folder folders following follows footage form formed
former frankly fresh full fully furthermore gave get gets getting give given gives glad gloomy good got grateful
gratify gratifying grave ground grounded grounds guidance hand handed handful handled handles handling hands
happen happily happy he healthier healthy hear heard heart heartened heartening heed held hence her here hers
high higher hinged his history hmic hmicfrs hold home honest how hurdle i identical importantly impressed
impressive improper improve improved improvement inadequate inadequately inconsistent inconsistently information
inspect inspection inspections inspector inspectorate inspectors instructive invent investigate investigation
it's job judge judgement judgment justification justified justifies justify keep kept kind knew know known lack
lacked lacking lacks laid lamentable lapse lapses larger lastly latter law lawful lawfulness lax lay learn
learned learnt least leave left legitimacy less lesson lessons letter letters level levels lie lies like
likewise list little locate log logs look looks loose lot low lower made main mainly major maker makers manage
managed manages marked markedly material matter mattered matters me meant meanwhile measure medical meet mention
mentioned mere merely merit merited merits method meticulous meticulously mind mine minor misapply misjudge
misjudged misjudgement mislead misread misunderstand misunderstood mixed modest moreover mostly much muddle
muddled my myself narrative necessary need needed needs negative nevertheless next no-one nobody nonetheless nor
note noted notes noteworthily noteworthy nothing noticeable noticed notified now number numbered numbering
numbers object objection obligation oblige obliged obvious obviously occur off office officers often omission
once onto open opened opening opinion opposite order ordinary our ours out outstanding overall oversight
painstaking paperwork part particular particularly patchy perfect perfection perfectly performance performed
performs person persuade persuasive phone picked picture place plain plainly pleased pleasing pleasure point
points policy poor poorer poorest poorly pored position positive practice praise precise precisely prefer
present principle problem problems process processes proof properly property proportion proportionate
proportionately proportions propriety prosecution proved proves public pull pulled purposes quality quarrel
quite ran random randomly range rare rarely rarest rate rates rather rationale re-examined re-inspected reach
reached reality reason reasoning reasons reassurance reassure reassured reassuring regard regarded regarding
regards regret regrettable reliable reliably rely remain remained remains remarkable remarkably remiss repeat
report reported represent require required requirement requirements requires respect respective responsibility
rest rested resting result results retraction retrieve retrieved revealing right rigorous rigour robust robustly
role rosy routine routinely rule rules runs sadly safe safeguard safeguarding safely said same sample sampled
samples sampling sat satisfactory satisfied satisfy satisfying scant scanty score scored screen scrupulous
scrutiny select selection separately seriously set severe share she short shortcoming shortcomings shortfall
should show showed shown shows sign significant significantly signs similar similarly simply since sit size
slack slapdash slender slight slightly slip slip-up slipped sloppy smaller so sole solely something somewhat
sorry sort sound soundness speak split spoke spoken staff stand standard standards standing stands stark starker
start state stated statement statements stay stayed still stood story strength strengths striking strong
stronger strongest struck subject substantial substantiate substantiated success successful such sufficient suit
suitable suited sum summary superb support supported supporting sure surprise surprised surprising suspect
suspects system systematic taken tale tallied tally task taught teach team telephone tell tell-tale telling
tells template test tests than thank themself there therefore thin thing things thorough thoroughly those
thought threshold through throughout thus tidy time tip too top-class total totals touch toward towards trace
translate tried troubled troubling troublingly true turn turned turning turns ultimately unacceptable
uncomfortable unconvincing underpin underpinned understood undeserving unease uneasy uneven unevenly unfortunate
unfounded ungrounded unhappy unhealthy unimpressed unpersuaded unpersuasive unsatisfactory unsatisfying
unsubstantiated unsuitable unsupported untidy up upheld uphold upon usual usually valid validity variable varied
vary verdict verifiable verified verify victim-centred view visit wanting warrant warranted way weak weaker
weakest weakness weaknesses weigh weighed welcome well went what whatever when where which whichever while who
whoever whole whom whose why widely with withdraw withdrawn withdrew within without witness witnesses woeful
word words work worrying worryingly worse worst write written wrongness wrote yet you your yours
"""
HARMLESS = frozenset(_WORDS.split())
