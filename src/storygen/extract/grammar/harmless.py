"""Plain words that the grammar gives no part to and that change nothing in a finding.

Every other word it does not know may change whose figure it is, of when, of which records, or turn a finding
round: a sentence with such a word is never certain. Words of place, of time, of people in the
force, of other samples and of supposing do not belong here.
"""

from __future__ import annotations

_WORDS = """
afterwards asking beginning bite bound class classes conditions danger deciding determine far fewer forensic
furnished go goes grade greater independence mandatory meaning namely ncrs pile provide silent stems yes
able absence absent accept acceptable accepted accomplish accord accordance account accountability
accountable accuracy accurate accustom accustomed achieve acquaint act acted acting active add adding
addition additionally address adds admission adopt advice advise affair affect afford against aged agreement
alarm alarmed alarming alert alike allegation allow always amid amiss amounted amounting
ample anger angry answer anxiety anxious any anybody anyone anything apology appeal applaud applicable
applied applies appreciate approach approval approved area areas arise arisen arose arrange arrangement
arrest arrive article ascertain ashamed aside asked aspect assessment assist assistance assurance assured
astray attach attempt attend attention attitude attrition audit auditor auditors authorise authorised
authority available avi avoid aware awareness away awkward awry background bad badly balance bar barely
basis batch bear became because become befit begin behalf behave behaviour being believe belong benefit best
better between beyond bigger bit blame bleak blemish bluntly bode bold books bore borne bother bracket
brackets brave breach brief briefly bright brighter brightest broad build built bundle burden busy buy call
called caller calls came can cancelling cancels cannot capable capacity care careful carefully careless
carelessness carry cases casual catch caught cause caution cctv cent chain charge chase check choice choose
chose chosen circumstance circumstances citizen civil clarify clarity clash clean clear clearly closely
closer clue code colleague colour combination combine come comes comfort comfortable coming commend
commendable comment commit commitment committed common communicate communication community compare compel
complete complex compliance complicated comprehend conceal conceive concentrate concept concern concerned
concerning concerns conclude concluding conclusion conclusions conduct confidence confident confront confuse
confusion congratulate connect conscience conscientious conscious consequence consider considerable
considerably consideration considers consist consisted consistent consistently constable construct contact
content context continue contrast contribute convenience convenient conversation convey convince cooperate
cooperation cope copy correspond correspondence cost count counted counter-allegation counting counts
courage course court courtesy cover credibility credible credit creditable crime-recording criteria crop
cross cross-section crucial culture curious cursory custody damage dangerous dark ddm deal dealt decent
dedicate deep defence degree delay deliberate delicate delight delighted deliver demand demanded demands
demonstrate depth describe deserve deserved designated desirable desire despite detail detailed details
devote did differ difference different difficult dignity diligence diligent dip dip-sample dip-sampled dire
direct disappear disappointed disappointing disappointment discharge discipline discomfort discouraging
discretion discuss discussion dismay dismayed dismaying dispiriting display disquiet disquieting distance
distress document documentation documented documents does done doubt down dramatic drawn dreadful driven
duly during duty ear ease easy educate education effect efficient effort either element else email embarrass
emerge emotion emphasis employ empty enable encouraged encouraging end enjoy enormous enough ensure
enthusiasm entire entirely entitled entries entry episode equal equally equate equip err erred erring escape
especially essence essential establish even evening evenly event eventually ever everybody everyday everyone
everything evidence evidenced evident evidently exact examine excellent exception exceptions excessive
excitement excuse exemplary exhaust exist expect expectation expected expend expense experience explain
explanation explore expose express extent extraordinary eye face facilitate fact factor facts faint fairly
faith fall fallen familiar family famous fared fashion fault faulted faults favour favourable fcr feature
feedback feel fell felt fewest field fieldwork figure figures file files finally finding findings finish
firm fit fitted flaw flaws flow focus folder folders following follows foot footage forget forgotten form
formal formed former forth fortunate forward foster foundation frankly freely frequent fresh friend
frustrate fulfil full fully fundamental furthermore gap gather gave gentle get gets getting give given gives
glad glance gloomy gone good goodwill got gradual grasp grateful gratify gratifying grave great grief ground
grounds grow growth guidance guide guideline guilt habit hamper hand handed handful handled handles handling
hands happen happily happy haste hasty having he head heading heads healthier healthy hear heard hearing
heart heartened heartening heavy heed held help helpful hence her here hers hesitate hesitation hidden hide
high higher hinder hinged his history hmic hmicfrs hold home honest hospital house how human humane hurdle
hurry hurt i identical ignorance immediate impact impatient implement implication importantly impose
impressed impressive improper improve improved improvement inadequate inadequately incident incline
inconsistent inconsistently individual inevitable influence information injury inquiry insight inspect
inspection inspections inspector inspectorate inspectors inspire instinct instruct instruction instructive
integrity interest interpret interpretation intervene invent investigate investigation invite issue it's
item job join journey judge judgement judgment justification justified justifies justify keen keep kept kind
kindness knew know known lack lacked lacks laid lamentable lapse lapses larger last lastly latter law lawful
lay lazy lead leader leadership learn learned learnt least leave led left legal length lengthy less lesser
lesson lessons lets letter letters letting level levels liable lie lies life light like likewise line list
listen little live lives load locate log logs look looks loose lose loss lost lot loud low lower loyal made
main mainly major maker makers making manage managed manages manner marked markedly master material matter
mattered matters me means meant meantime meanwhile measure medical meet member memory mental mention
mentioned mere merely merit merited merits message method meticulous meticulously middle mild mind mindset
mine minimal minor minute misconception miss mixed modest mood moral morale moreover mostly motive move much
mutual my myself mystery narrative naturally nature neat necessary need needed needs negative neglect
negligence negligent nervous neutral nevertheless next no-one nobody nonetheless nor notable note noted
notes noteworthily noteworthy nothing notice noticeable noticed notified now number numbered numbering
numbers objective obligation oblige obliged observation obstacle obtain obvious obviously occur odd off
offer office officers often okay once ongoing onto open opened opening opinion opposite order ordinary
organise other our ours out outcome outline outlook outset outstanding over overall overlook overwhelm owe
owed page paid pain painful painstaking paper papers paperwork paragraph part particular particularly
passage passion patchy patience patient pattern pay peace perception perform performance performed performs
persist persistent person personal personnel perspective persuade persuasive phone picked picture pity place
plain plainly pleasant pleased pleasing pleasure point points policy poor poorer poorest poorly pored
position positive possess practical practice praise precise precisely prefer preferable preferred
preparation prepare presence present preserve press pressure prevent pride primary principal principle
priority private privilege prize problem problems procedure proceed process processes professional
professionalism progress prominent prompt prone pronounce proof properly property proportion proportionate
proportionately proportions prosecution protect protection proud proved proves prudent public pull pulled
punctual purposes push put putting quality quick quiet quite ran random randomly range rare rarely rarest
rate rates rather rationale re-examined re-inspected re-inspection reach reached readily readiness ready
real realise realistic reality reason reasoning reasons reassurance reassure reassured reassuring receive
reckless reckon reckoned reckoning recognise recognition reflect reflection refresh regard regarded
regarding regards registrar regret regrettable regular regulation reinspection relate relation relationship
relevant reliable reliably relief reluctance reluctant rely remain remained remains remark remarkable
remarkably remedy remember remind reminder remote remove removed repeat reply report reported represent
reputation require required requirement requirements requires resist resolve resort resource respect
respective respond response responsibility responsible rest rested resting restrain result results retain
retraction retrieve retrieved revealing review reviewer reviewers reward rich right rigorous rigour road
robust robustly role roll room root rosy round routine routinely rule rules runs rush sadly safe safeguard
safeguarding safely safety said same sample sampled samples sampling sat satisfactory satisfied satisfy
satisfying saying scale scant scatter scene schedule scheme score scored screen scrupulous scrutiny search
secure select selection sense sensitive sensitivity sentence separately seriously serve service set setting
severe shape share sharp she shed shift shock short shortage shortcoming shortcomings should show showed
shown shows shrink shrunk sight sign signal signature significance significant significantly signs similar
similarly simple simply since sit site situation size skill slack slapdash slight slightly slip slipped
sloppy slow smaller smooth so social society sole solely something somewhat sorry sort sound source space
spare speak speed spend spent spirit split spoke spoken spread staff stage stake stand standard standards
standing stands stark starker start startling state stated statement statements status stay stayed steady
step stick still stood stop story strain strange street strength strengthen strengths stress strike striking
strong stronger strongest struck structure stuck style subject substantial subtle succeed success successful
such suddenly suffer sufficient suit suited sum summary superb support supported supporting sure surface
surprise surprised surprising surround survive survivor suspect suspects swift symptom system systematic
tackle tact taken tale talk tallied tally task taste taught teach team telephone tell tell-tale telling
tells template temptation tense term terms test tests text than thank theme themself there therefore thick
thin thing things thorough thoroughly those thought thread threshold through throughout thus tidy tight
tighten time tip tired tone too tool top top-class total totals touch tough toward towards trace track
tradition traditional tragic train training transform translate transparency transparent trap trauma treat
treatment tribute trick tried trouble troubled troubling troublingly true trust try turn turned turning
turns ultimately unable unacceptable unaware uncomfortable understood undertake undertaken unduly unease
uneasy uneven unevenly unfair unfamiliar unfortunate unfounded unhappy unhealthy unhelpful uniform
unsatisfactory unsatisfying unsettled untidy unwilling up upon upset urge urgent useful usual usually utter
valid valuable value variable variation varied variety vary vast verdict verifiable verified verify
victim-centred view vigilance vigorous visible vision visit vital voice voluntary wait walk warrant
warranted waste watch way weak weaker weakest weakness weaknesses wealth weigh weighed weight welcome
welfare well went what whatever when where which whichever while who whoever whole whom whose why wide
widely widespread willing with withdraw withdrawn withdrew within without witness witnesses woeful word
wording words work workload world worrying worryingly worse worst worth worthwhile worthy wound write
written wrote yet you your yours
"""
HARMLESS = frozenset(_WORDS.split())
