"""Plain words that change nothing in what is said of recording rates, unrecorded crime, audit periods and grades.

They are listed apart from those of `harmless.py`, since other words can change a rate than can change a count:
"online", "promptly" or "rural" may leave only some of the crimes reported. Words of place, of time, of kinds of
victim, of ways to report and of supposing do not belong here. A form of a listed word ("achieved", "achieves")
need not be listed.
"""

from __future__ import annotations

_PLAIN = """
affect annex bleaker context cut disproportionate else fine framework glance happen insist involve language net opinion perfection performer
relatively spot statistician strand technical thereafter undertaken using fewer
adjust background think relation relations stratified uninvestigated projected outset obliged concern particular
able above absent accept acceptable accuracy accurate addition additionally agreement alarm always amiss
amount annual annum answer any anything appeal appear applicable applied applies approval approved apr april
arrangements asked assessed assessment associated assured astray attempt attention audit auditor aug august
authority available average avi award away awry bad bar base basis because begin beginning being believe below
best better between blemish bluntly books bounds breach brief briefly by calculate call came can cancelling cancels
care careful careless carried cases cause cent chance clear come comfortable commencing commend commendable
complete compliance comprises concern conclude conclusion confidence confident consider considerable
considerably consistent constitutes contact content contrast convincing correspondingly corresponds count
course cover created credit creditable crime-recording criteria crop culture data date day deal dealt dec
december deserve designated detailed did differ different difficult direction disappointed disappointing
disappointment dismay dispiriting documentation documented does done down drew duly either eligible encouraged
encouraging end england enough entire entitled entry equal equates equating equivalent err error especially
estimate evidence excellent exception excess exemplary expect explanation fact fall fallen fared fault feb
february feel fell felt fewest fieldwork figure file finally finding finds flaw following follows footing
formed former frankly fraud fresh friday full fully furthermore gap gave get getting give given glad go goes
going good got grade grave grew ground grown half hand handful handled handles handling happy having heart
heartened heartening heed hence here high higher hinged history hmic hmicfrs home honest how hurdle implies
importantly impressed impressive improper improve improvement inadequate including inclusive increase
information inspect inspection inspector inspectorate integrity interval it's itself jan january judge
judgement judgment jul july jun june justification justify keep kept kind know lack lamentable lapse latter
law lawful lay leadership learn learnt least leave left less letter level lie like likewise limits list little
log look loses lost lot low lower made main major make maker manage mar march margin marked material matter
may mean meant meanwhile measure meet mention mere merit method mind minor minus miss mixed modest monday
month moreover mostly much narrow national nd necessary need negative next nor note noteworthy nothing
noticeable noticed notifiable notified nov november now number obvious oct october office officers order
ordinary our out outstanding overall paperwork part particular people per percent percentage performance
performed performs period person picture place plain pleased pleasing plus point poor poorer poorest pored
position positive practice present principle problem process produced proof properly proportion proved proves
public purposes put quality quite ran random range rate rather rationale rd re-examined re-inspected reach
reality reason reassurance reassured reassuring receive recordable recording regard regret reliable reliably
remain remarkable remarkably repeat report represent require requirement respect respective rest result right
rigorous rigour rise risen robust rose round routine rule run sadly safe said same satisfactory satisfy
saturday score sep sept september set severe share short shortcoming should show shown side sign significant
similar simply since size slapdash slightly slip slipped slipping sloppy somebody someone something sorry
sound spans st staff stand standard stark starker started starting starts state statistical stay still stood
story strength stretched striking strong stronger strongest struck subject substantial success successful such
sufficient sum summary sunday support sure surprise system systematic take taken tale tally team tell th than
therefore thing thorough those threshold through throughout thursday thus time together too total towards
trace translate tried troubled troubling true tuesday turn two-sided unacceptable uncomfortable understood
unfortunate unfounded unhappy unrecorded unsatisfactory unsatisfying until up upwards valid verdict verifiable
verified victim-based view visited volume wales warrant way weak weaker weakest weakness wednesday weighed
welcome well went what whatever when where whether which while who whole whom whose why window with within
without woeful word work worrying worse worst written year yet
"""

# What becomes of a report or a rate.
_ATTAIN = """
achieve arrive attain became become began begun capture catch caught climb close commence convert creep
deficit describe disappear drop dropped due earn edge emerge enter entitle escape exist extend fail failure
fare find finish forgo forgoes found gain gone grow has held hold jump land last lift lifted leak leakage lodge logged lose loss mount
move neglect never obtain occur omission omit open operate ought overlook owe owed owing perform persist
proceed produce progress recover register return running sat secure see seen settle shortfall sit slid slide
span start stretch succeed supposed survive touch trail transfer transform uncaptured uncounted under-record
under-reporting underrecording unentered unlisted unlogged unregistered unwritten vanish sight view unseen wind write wrote
yield
"""

# What is measured, and how surely.
_MEASURE = """
12-month likelihood pp ppt probability actual add aggregate allow big bigger enough larger magnitude projection scaled-up tally toll band bar leeway allowance annualised appraisal arithmetic assess attach bound bracket calculation
calendar central certainty ci combine comparable compared compute correspond decimal deduce degree derive
detail determine deviation difference divide each equate essence establish estimation exact exceed express
extrapolate fraction full-year gauge gross headline hundred imply inaccuracy indicate infer inference limit
mathematical measurement median midpoint observe outcome portion precise precision pro pro-rata proportionate
prove quantify quantity quarter rank raw material rata ratio recalculate reckon representative risk sample scale signify
spread statistic thousand thousandth tolerance truth twelve-month twelvemonth uncertainty upper usual value
vary weigh weighted width year-long
"""

# What an inspection does and when.
_INSPECTION = """
achievable adviser analyst apply assessor check chief choose chose chosen colleague collect compare comprise
conduct confine consist constable constitute current dataset draw drawn earliest eligibility examination
examine examiner exercise field first form gather half-year halfyear her his hmi incident inclusion journey
latest listen majesty's midnight morning new nowadays occasion official on-site pick population pull purely
purpose qualify question re-audit re-inspect re-inspection read record reinspection relate restrict review
reviewer revisit sampled-period scope scrutinise scrutiny second select selection six-month spanned study test
this-time today took two-quarter use used visit week welshday weeks onward onwards supply supplied multiplied multiply
"""

# Who reports a crime, to whom, and what becomes of it.
_PEOPLE = """
abide account act action admit aggression aim allegation anybody anyone approach ask assault book bring
brought complain complainant complaint computer county crime crimes-recorded criminal criminality database
deed entrust everybody everyone hear heard human inform it knowledge known lawbreaking ledger neighbourhood
no-one nobody notice notification notify offence offending one other page paper pass raise recorder
records-management refer registry ring say speak taxpayer themselves they told victim victim's victims'
whoever wrongdoing you your
"""

# How a grade is given.
_GRADE = """
accolade accord majesty majesty's adjudge aspect assign attract balance bestow capability carry categorise category class
classify condition confer consequence deem deliver effective effectiveness efficiency efficient element fit
force-wide grant inspectorate's label leader light mark possible pronounce regime sense single summing
supervision theme tier top totality under
"""

# What an inspector thinks of a result.
_COMMENT = """
abundant achievement adrift admittedly ahead alas ambitious appal awful bleakly bottom brighten burden candid candidly careless cheer cheering chequered clumsy commendation concentrate consistent creep culpable damage damning dawn decent decisive decline disgrace dire dispirit dramatic enviable err falter flatter flourish frustrate glaring glaringly grim gulf handsome haphazard headway hearten heartening hesitation hollow hopeful impair inexcusable journey lag laggard lax longer longest lowly mediocre mislead modestly muddle noble painstaking perplex persistent precious progress puzzle refresh rival scant shabby shine shone sloppy sobering spectacular sterling stubborn stumble surpass tarnish telling thin trail trifle trivial unconvincing undermine uninspiring unremarkable variable vexing weary worrisome yawn address admirable admirably advance afford aggregate agreeable all-important
almost-perfect ambition ample appalling apparent appreciable appreciably appreciate appropriate attainment
attributable aware backward baseline bear behind benefit betray big bleak blot bold bother brave bright broad
change choice clarity cogent comfort comfortably command commendably commendation comment commitment common
compelling complacency complacent confirm confirmation congratulate congratulation conscientious consequently
consistency constant constructive continue contribute convince core correct cost courage credible creditably
critical crucial daily dangerous dedicated dedication deep deficiency deficient delay delight demonstrate
denial deny depend dependable depressing deprive despite deteriorate deterioration detriment devote diligence
diligent direct disappoint discipline dismal disservice distance distinct distinction distress disturbing
driven durable duty eager ease easy effort emphasis enable encourage endeavour energy enjoy enormous ensure
entitlement essential ethic ethical even evident excellence exceptional expectation explain extent
extraordinary extreme face fair faith far favourable favourably feature firm focus foot forward foundation
frank front fundamental further genuine gloomy grasp grateful gratifying great greater greatest grip habit
hard hardship harm harmful healthy heavy help helpful highest honourable huge idea ideal illustrate immediate
impact implication important impress inaction inadequacy incomplete inconsistency inconsistent indeed
inevitable insight instructive intensive intention interest issue justice keen key laudable laudably lead led
lesser lesson let long long-standing longstanding loser lowest luck maintain many meaningful message miserable
moderate momentum morale most multiple natural nature near-perfect nonetheless notable notably obligation odds
organisation overdue overwhelming pain painful patchy patience patient pattern pay peace perfect pity pleasure
possess potential praise praiseworthy pressing pressure pride principal priority profound prominence proper
protect proud proven push quick quiet real realise reasonable reasonably reassure recognise recognition
record-keeping reflect reflection reform regrettable regrettably regularly reliability remedy reputation
resolve resource respectable respond response responsibility responsible reward room root satisfaction serious
seriousness serve service shameful sharp simple sincere sizeable skill slight small smaller smallest solid
spirit spite splendid startling steady step stress strive struggle substantive suffer superb sustain talent
task tellingly testament thank thought tireless tough toward tradition training transparent treat tremendous
tribute trouble trust try ultimately unacceptably understand understandable uneven uniform unquestionably
unsurprisingly upward urgent useful usefulness utmost valuable vast victimhood vigilance vigorous vigour vital
want waste willing wonderful workforce worth worthwhile worthy wrong yardstick
"""

# Words that join.
_JOINING = """
a accordingly across again hence nevertheless nonetheless thereby against all-round along alongside already also although am amid among an and anyway
anywhere aren't around as at back beneath beside beyond blunt both box but can't cannot didn't do document
doesn't doing don't dry during effect eighth ever every everything fifth figuratively for fourth from gravity
hadn't hasn't have haven't he him however i in included inside instead into isn't me mine more my neither
ninth no not nowhere of off on onto or ourselves over practical rely s seventh shade she sixth so somewhat
sooner tenth terms that the their them there thereby these third this though till to twelfth upon us various
versus very wasn't we weren't whereby wherein whichever wide wider widest
"""

OF_RATES = frozenset(
    " ".join([_PLAIN, _ATTAIN, _MEASURE, _INSPECTION, _PEOPLE, _GRADE, _COMMENT, _JOINING]).split()
)
# What else is said in the sentence that gives the audit period.
_FIELDWORK = """
after e-mail english fortnight interview partner request referral route several site spend spent spoke station visit week
"""
# "To 30 June and beyond" is of another end.
OF_PERIODS = (OF_RATES | frozenset(_FIELDWORK.split())) - {"beyond"}
