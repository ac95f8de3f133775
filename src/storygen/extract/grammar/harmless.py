"""Plain words that the grammar gives no part to and that change nothing in a finding.

Every other word it does not know may change whose figure it is, of when, of which records, or turn a finding
round: a sentence with such a word is never certain. Words of place, of time, of people in the
force, of other samples and of supposing do not belong here.
"""

from __future__ import annotations

_WORDS = """
least regards regarded turning cases able applicable accept acceptable accepted accuracy accurate addition additionally agree agreed agreement alarm
absent available alarmed alarming avi always amiss any anything appeal applied applies approval approved area areas asked
assured astray attempt audit auditor auditors authority away awry bad bar basis because being believe best
better blemish bluntly books breach briefly bundle call called calls came cancelling cancels care careful
carefully careless cause cent clear clearly come comes comfortable commend commendable complete compliance
concern concerned concerning concerns conclude concluding conclusion conclusions confidence confident
consider considerable considerably considers consistent consistently contact content contrast convincing
count counted counting counts cover credit creditable crime-recording criteria crop deal dealt demand
demanded demands deserve deserved designated detailed did differ different difficult disappointed
disappointing disappointment dismay dismayed dispiriting documentation documented does done down duly
either encouraged encouraging enough entire entirely entitled entry err erred erring especially evidence
evidenced excellent exception exceptions exemplary expect expected explanation fact facts fall fallen
fared fault faulted faults feel fell felt fewest file files finally following finding findings flaw flaws follows folder
folders formed former frankly fresh full fully furthermore gave get gets getting give given gives glad
good got grave ground grounds hand handed handful handled handles handling hands happily happy heart
heartened heartening heed hence here high higher hinged history hmic hmicfrs home honest how hurdle
importantly impressed impressive improper improve improved improvement inadequate inadequately information
inspect inspection inspections inspector inspectorate inspectors it's judge justification justified
justifies justify keep kept kind know lack lacked lacking lacks lamentable lapse lapses latter law lawful lay
learn learned learnt least leave left less letter letters level levels lie lies like likewise list little log
logs look looks lot low lower made main mainly major maker makers manage managed manages marked markedly
material matter mattered matters meant meanwhile measure meet mention mentioned mere merely merit merited
merits method mind minor mixed modest moreover mostly much necessary need needed needs negative next nor
note noted notes noteworthily noteworthy nothing noticeable noticed notified now number numbered numbering
numbers obvious obviously office officers once opinion opposite order ordinary our ours paperwork part
particular particularly performance performed performs person picture place plain plainly pleased pleasing
point points poor poorer poorest poorly pored position positive practice present principle problem
problems process processes proof properly proportion proportions proved proves public purposes quality
quite ran random randomly rate rates rather rationale re-examined re-inspected reach reached reality
reason reasons reassurance reassured reassuring regard regarding regret reliable reliably remain remained
remains remarkable remarkably repeat report reported require required requirement requirements requires
respect respective rest rested result results right rigorous rigour robust robustly routine routinely rule
rules runs sadly safe safely said same satisfactory satisfied satisfy satisfying score scored selection
set severe share short shortcoming shortcomings should show showed shown shows sign significant
significantly signs similar similarly simply since size slapdash slightly slip slipped sloppy something
sorry sound staff stand standard standards standing stands stark starker state stated stay stayed still stood
story strength strengths striking strong stronger strongest struck subject substantial success successful
such sufficient sum summary support supported supporting sure surprise surprised surprising system
systematic taken tale tallied tally team tell tells than therefore thing things thorough thoroughly those
threshold through throughout thus time too trace tried troubled troubling troublingly true turn turned
turning turns unacceptable uncomfortable understood unfortunate unfounded unhappy unsatisfactory
unsatisfying up valid verdict verifiable verified view warrant warranted way weak weaker weakest weakness
weaknesses welcome well went what whatever when where which while who whole whom whose why with within
without woeful word words work worrying worryingly worse worst written yet
"""
HARMLESS = frozenset(_WORDS.split())

# Words that rates, estimates, audit periods and grades are put in, beside the plain ones.
_OF_RATES = """
accurate amount amounts annual annually annum arrangements assessed assessment average award awarded awards base
based basis beginning below between bounds chance commencing comprises confidence constitutes corresponds
correspondingly crime-recording culture data date dates days dates equal equals equates equating equivalent error estimate
estimated estimates excess excluding figure figures footing fraud go goes going grade graded grades grading grew
grown half implies improves inadequate including inclusive increase increased integrity interval intervals
judged judgement judgment leadership leaves leaving likely limits lies loses lost margin mean means measured
meaning minus miss missed misses missing month monthly months national nationally notifiable outstanding outside
overall per percent percentage percentages period periods person plus points previous processes produced public
range ranges rated rating received recordable recording represent represents requires rise risen rises rose
received round rounds score share slipping spans started starting statistical statistically stretched systems
take target takes time times total towards translate translates two-sided unrecorded side sides direction someone somebody people attention subjects calculate calculated weighed receives receive associated eligible selection upwards appear appears begin begins carried out by taking together put finds way dating amounted answer gap narrow monday tuesday wednesday thursday friday saturday sunday make makes drew starts run ran course can above goes kind differs until victim-based visited
volume window year yearly years goes created november december january february march april may june july august
september october st nd rd th having covers covered itself england wales day jan feb mar apr jun jul aug sept
sep oct nov dec end ending ended equally true fieldwork members whether
"""
OF_RATES = HARMLESS | frozenset(_OF_RATES.split())
