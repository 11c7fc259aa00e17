"""Small word lists about names: what first names, titles, bodies, places and news agencies look like.

They are our own, kept short on purpose: they steer the recogniser, they are no
directory of the world.
"""

from __future__ import annotations

import functools

_FIRST_NAMES = """
aaron abdul abigail adam adrian ahmed aisha akira alan albert alejandro alex alexander alexandr alexandra alexis alfred ali alice
alison allen amanda amir amit amy ana anders andre andrea andreas andrew andy angela anil anita ann anna anne anthony antonio
anton arjun arnold arthur ashley ashok audrey barbara barry beatrice ben benjamin bernard bernie beth betty bill billy bob bobby
boris brad bradley brandon brenda brett brian bruce bryan caleb cameron carl carla carlos carol caroline carolyn catherine cathy
charles charlie charlotte chen cheryl chloe chris christian christina christine christopher cindy claire clara clarence claude
claudia colin connor craig cynthia dale damien dan dana daniel daniela danny dario darren dave david dean deborah debra dennis
derek diana diane diego dick dirk dmitri dmitry don donald donna dorothy doug douglas dylan earl eddie edgar edith eduardo edward
edwin eileen elaine eleanor elena eli elizabeth ella ellen elon emil emily emma emmanuel enrique eric erica erik erin ernest ethan
eugene eva evan evelyn felipe felix fernando fiona florence frances francesca francis francisco frank franklin fred frederick
gabriel gail gareth gary gavin geoffrey george gerald gerard gianni gilbert giorgio giovanni giulia glenn gloria gordon grace
graham greg gregory greta gustavo guy hannah hans harold harriet harry harvey hassan heather hector heidi helen helena henri
henrik henry herbert hillary hiroshi holly howard hugh hugo ian ibrahim igor imran ingrid irene isaac isabel isabella ivan jack
jackie jackson jacob jacques jake james jamie jan jane janet jared jasmine jason javier jay jean jeff jeffrey jennifer jenny jens
jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joanne joe joel johan johann johannes john johnny jonas jonathan
jordan jorge jose josef joseph josh joshua juan judith judy julia julian julie jun justin kamala karen karim karl kate katherine
kathleen kathryn katie kay keith kelly ken kenji kenneth kevin khalid kim kimberly klaus krishna kristen kristin kurt kyle lars
laura lauren laurence laurent lawrence leah lee leo leon leonard leonardo leslie lewis liam li lillian linda lisa liu lloyd logan
lorenzo louis louise lucas lucia lucy luigi luis luke lydia magnus manuel marc marcel marco marcus margaret maria marie marilyn
mario marion marjorie mark marta martha martin martina marvin mary mateo matt matteo matthew matthias maurice max maya megan mehdi
mei melanie melinda melissa mia michael michel michelle miguel mikael mike mikhail milan mitch mohamed mohammad mohammed molly
monica morgan muhammad mukesh murray nadia nancy naomi narendra natalia natalie nathan nathaniel neil nicholas nick nicola nicolas
nicole nigel nikita nina noah noel nora norman oleg oliver olivia omar oscar otto owen pablo pamela paolo patricia patrick paul
paula pavel pedro peggy penny peter petra phil philip philippe phillip phyllis pierre priya qasim rachel rafael rahul raj rajesh
ralph ramesh ramon randy ravi ray raymond rebecca regina renee ricardo richard rick rita rob robert roberto robin rodrigo roger
roland ron ronald rosa rose rosemary ross roy ruby rudolf russell ruth ryan salman sally sam samantha samir samuel sandra sandy
sanjay sara sarah satya scott sean sebastian sergei sergey sergio shane shannon sharon shaun sheila shinzo shirley sidney simon
sofia sonia sophia sophie stanley stefan stella stephanie stephen steve steven stuart sue sundar susan suzanne svetlana sven
sylvia takeshi tamara tanya tara ted teresa terry thelma theodore theresa thomas tiffany tim timothy tina tobias todd tom tommy
toni tony tracy travis trevor tyler ulrich ursula valerie vanessa vera vernon veronica victor victoria vijay vikram vincent
virginia vivian vladimir volodymyr walter wanda warren wayne wei wendy werner wilhelm william willie wolfgang xavier xi yang
yasmin yuki yuri yusuf yvonne zachary zhang zoe abdel abena agus alberto aleksandr alexei alvaro amara andres andrzej annalena
anwar ariel arvind ayanna ayse bashar benazir bilal budi chidi chinua cory cristina cyril deb dewi dianne dilma ebrahim ehud
emmanuelle enver evo fatima fatma ferdinand francois friedrich fumio gerhard giorgia giuseppe haider hamza haruka hsien ilhan
jacinda jair jinping joko kaja keir kemal kenta kirsten kofi kristi kwame layla leila linh liz lula mahathir mahmoud mariam
mariano marsha masoud mateusz mehmet mette minh mustafa nabil nadezhda naftali najib nana nasrin nawaz nelson ngozi nguyen noor
nouri olaf omid parviz pete petro prabowo raila rania rashida recep reza rishi romano romelu sakura salma sanna sauli shehbaz
shirin silvio siti suella tammy tariq taro thabo thanh uhuru ulf viktor yair yasser yoshihide youssef yulia yvette zahra zainab
"""

_TITLES = """
mr mrs ms miss dr prof professor sir dame lord lady president chairman chairwoman chair chief ceo cto cfo coo cio director
minister premier senator congressman congresswoman representative governor mayor secretary chancellor king queen prince princess
pope bishop archbishop cardinal rabbi imam sheikh judge justice attorney prosecutor general colonel captain major lieutenant
sergeant admiral commander officer detective inspector coach analyst spokesman spokeswoman spokesperson founder cofounder
executive investor billionaire economist author actor actress singer writer researcher scientist engineer manager head boss
partner ambassador councillor deputy mp
"""

_HEADS = """
inc corp corporation company co ltd llc plc ag gmbh sa nv group holdings holding platforms technologies technology systems
solutions labs lab ventures capital partners bank bancorp insurance airlines airways motors motor pharmaceuticals pharma
therapeutics energy oil petroleum electric electronics industries international entertainment studios pictures records media
network networks news press times post journal herald tribune gazette guardian university college institute school academy
foundation association federation union league club council committee commission agency authority department ministry bureau
office court parliament senate congress assembly government army navy police force party hospital museum library church society
organization organisation trust fund exchange board administration service services center centre united city fc rovers athletic
robotics software interactive semiconductor laboratories corps coalition alliance front movement campaign
"""

_SUFFIXES = """
inc corp corporation company co ltd limited llc plc ag gmbh sa nv se spa group holdings holding platforms technologies ai labs
international
"""

_PLACES = """
afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh barbados
belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei bulgaria burundi cambodia cameroon canada chad chile
china colombia congo croatia cuba cyprus denmark djibouti dominica ecuador egypt eritrea estonia eswatini ethiopia fiji finland
france gabon gambia georgia germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia
iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho
liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico
moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman
pakistan palau palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia
seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand
togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe
england scotland wales britain europe asia africa america antarctica oceania crimea gaza tibet kashmir catalonia bavaria siberia
scandinavia balkans caribbean us usa uk uae eu u.s. u.k. u.s.a. u.n. alabama alaska arizona arkansas california colorado
connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia
washington wisconsin wyoming ontario quebec alberta manitoba saskatchewan queensland tasmania london paris berlin madrid rome
moscow beijing tokyo delhi mumbai bangalore bengaluru kolkata chennai hyderabad karachi lahore islamabad kabul tehran baghdad
damascus beirut jerusalem amman riyadh jeddah dubai doha cairo khartoum nairobi lagos abuja accra johannesburg pretoria durban
sydney melbourne brisbane perth adelaide canberra auckland wellington toronto montreal vancouver ottawa calgary chicago boston
houston dallas austin philadelphia phoenix seattle detroit denver atlanta miami baltimore cleveland pittsburgh minneapolis
nashville portland sacramento oakland orlando tampa manhattan brooklyn hollywood dublin belfast edinburgh glasgow cardiff
manchester liverpool birmingham leeds bristol oxford cambridge amsterdam rotterdam brussels antwerp geneva zurich basel vienna
prague budapest warsaw krakow bucharest sofia belgrade athens istanbul ankara kyiv kiev kharkiv odesa minsk vilnius riga tallinn
helsinki stockholm oslo copenhagen hamburg munich frankfurt cologne stuttgart dresden milan naples turin venice florence barcelona
valencia seville lisbon porto marseille lyon nice strasbourg shanghai shenzhen guangzhou wuhan seoul busan pyongyang osaka kyoto
nagoya yokohama taipei manila jakarta bangkok hanoi havana bogota caracas lima santiago montevideo brasilia tokyo nagasaki
hiroshima
"""

_PLACE_PAIRS = """
new york|new york city|new jersey|new mexico|new hampshire|new orleans|new zealand|new delhi|north carolina|south carolina|north
dakota|south dakota|north korea|south korea|south africa|saudi arabia|united states|united kingdom|united arab emirates|hong
kong|los angeles|san francisco|san diego|san jose|san antonio|las vegas|silicon valley|west virginia|rhode island|puerto
rico|costa rica|el salvador|sri lanka|sierra leone|ivory coast|czech republic|burkina faso|dominican republic|papua new
guinea|trinidad and tobago|buenos aires|rio de janeiro|sao paulo|mexico city|cape town|tel aviv|abu dhabi|kuala lumpur|ho chi
minh city|st. louis|salt lake city|kansas city|west bank|middle east|latin america|north america|south america|northern
ireland|east timor|palo alto|mountain view|menlo park|santa clara|wall street|washington d.c.|british columbia|nova scotia
"""

_PLACE_HEADS = """
street avenue road river lake mountain mountains valley island islands bay beach park airport county province state district
peninsula ocean sea
"""

_AGENCIES = """
reuters|ap|ap news|associated press|the associated press|afp|agence france-presse|bloomberg|bloomberg news|cnbc|cnn|bbc|bbc
news|nbc|nbc news|abc news|cbs news|fox news|the verge|techcrunch|wired|axios|politico|the information|the new york times|new
york times|the washington post|washington post|the wall street journal|wall street journal|financial times|the financial
times|the guardian|guardian|the times|the economist|forbes|fortune|business insider|usa today|los angeles times|the
independent|the telegraph|al jazeera|xinhua|tass|interfax|kyodo|kyodo news|dpa|upi|sky news|getty|getty images|npr|the
atlantic|vox|engadget|ars technica|the hill|semafor|nikkei|nikkei asia|le monde|der spiegel|el pais|haaretz|variety|the hollywood
reporter|msnbc|itv|itv news|channel 4 news|yonhap|anadolu|vcpost|medianama|mashable|gizmodo|buzzfeed news|propublica
"""

_DEMONYMS = """
american americans british english scottish welsh irish french german germans italian italians spanish portuguese dutch belgian
swiss austrian polish czech slovak hungarian romanian bulgarian greek turkish russian russians ukrainian ukrainians belarusian
swedish norwegian danish finnish icelandic estonian latvian lithuanian serbian croatian bosnian albanian israeli israelis
palestinian palestinians arab arabs lebanese syrian syrians iraqi iraqis iranian iranians saudi egyptian libyan tunisian moroccan
algerian sudanese ethiopian kenyan nigerian ghanaian somali african africans asian asians european europeans chinese japanese
korean koreans vietnamese thai filipino indonesian malaysian indian indians pakistani bangladeshi nepali afghan afghans australian
australians canadian canadians mexican mexicans brazilian argentine argentinian chilean colombian venezuelan peruvian cuban
haitian latino hispanic latin western eastern northern southern muslim muslims christian christians jewish jews catholic catholics
protestant hindu hindus buddhist sunni shia shiite islamic islamist orthodox republican republicans democrat democrats democratic
communist nazi soviet taiwanese singaporean
"""

_CALENDAR = """
january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun christmas easter spring
summer autumn winter
"""

_NEVER = """
a ai an and api are as at be but by ceo cfo cio coo cto chief co-founder i it its in is if of on or the this that these those to
we he she they you his her their our my your who what when where why how which while with without will would can could may might
must should do does did has have had was were for from final introduction conclusion background faq q&a overview summary
significance takeaways thoughts key tags share related update breaking video photo image source sources read more watch also
however meanwhile moreover furthermore additionally although though despite after before during since until because so then there
here now today yesterday tomorrow tonight later earlier still yet even just only not no yes all some many most several one two
three four five six seven eight nine ten first second third last next new another other both each every either neither few such
under over founder president chairman director minister executive officer manager analyst spokesman spokeswoman spokesperson
investors users customers companies company reports report experts critics officials police lawmakers researchers scientists
analysts market markets stocks shares artificial intelligence superintelligence agi llm llms ml gdp ipo esg seo ngo pdf usd eur
gbp pm am q1 q2 q3 q4 tech technology internet web mr mrs ms dr prof sen rep gov gen lt col capt sgt staff pr hr it tv vr ar gpu
cpu gpus ok etc vs via re am est edt gmt utc cet pst pdt bst published policy privacy terms contact about home menu advertisement
subscribe newsletter cookie cookies copyright
"""

_PRODUCTS = """
chatgpt gpt-4 gpt-5 llama gemini claude copilot siri alexa cortana iphone ipad macbook windows android ios macos chrome firefox
safari gmail instagram facebook whatsapp youtube tiktok twitter snapchat messenger kindle playstation xbox photoshop excel
powerpoint bitcoin ethereum dall-e midjourney pytorch tensorflow kubernetes linux ubuntu java javascript python
"""

_EVENT_WORDS = """
war olympics cup championship championships conference summit festival election elections games marathon grand prix crisis battle
act
"""
_ACTORS = """
apple amazon google microsoft meta openai anthropic tesla nvidia intel ibm oracle samsung sony netflix uber airbnb spotify paypal
boeing airbus toyota honda volkswagen bmw walmart disney pfizer moderna novartis bayer siemens deepmind spacex mit nasa fbi cia
nato opec who unicef unesco fifa uefa imf ecb hamas hezbollah taliban al-qaeda isis accel sequoia softbank blackrock jpmorgan
citigroup barclays hsbc ubs visa mastercard pentagon kremlin congress parliament senate
"""


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


def _phrases(table: str) -> frozenset[str]:
    return frozenset(" ".join(part.split()) for part in table.split("|"))


@functools.cache
def first_names() -> frozenset[str]:
    return _words(_FIRST_NAMES)


@functools.cache
def titles() -> frozenset[str]:
    """Words that stand before a person's name."""
    return _words(_TITLES)


@functools.cache
def heads() -> frozenset[str]:
    """Words that close the name of a body ('Bank', 'University', 'Inc')."""
    return _words(_HEADS)


@functools.cache
def suffixes() -> frozenset[str]:
    """Words at the end of a body's name that others leave out ('Platforms', 'Inc', 'AI')."""
    return _words(_SUFFIXES)


@functools.cache
def places() -> frozenset[str]:
    return _words(_PLACES)


@functools.cache
def place_phrases() -> frozenset[str]:
    return _phrases(_PLACE_PAIRS)


@functools.cache
def place_starts() -> frozenset[str]:
    """First words of the places of more than one word."""
    return frozenset(phrase.split()[0] for phrase in place_phrases())


@functools.cache
def place_heads() -> frozenset[str]:
    return _words(_PLACE_HEADS)


@functools.cache
def agencies() -> frozenset[str]:
    """Outlets that other outlets name as their source, lower case."""
    return _phrases(_AGENCIES)


@functools.cache
def demonyms() -> frozenset[str]:
    return _words(_DEMONYMS)


@functools.cache
def calendar() -> frozenset[str]:
    return _words(_CALENDAR)


@functools.cache
def never() -> frozenset[str]:
    """Words that alone are no name, whatever their case."""
    return _words(_NEVER)| calendar()


@functools.cache
def products() -> frozenset[str]:
    return _words(_PRODUCTS)


@functools.cache
def event_words() -> frozenset[str]:
    return _words(_EVENT_WORDS)


@functools.cache
def actors() -> frozenset[str]:
    """Bodies of one word that the news names without saying what they are."""
    return _words(_ACTORS)


@functools.cache
def marks() -> dict[str, tuple[str, ...]]:
    """Lower-case word -> short names of the lists it is on."""
    lists = (
        ("F", first_names()), ("T", titles()), ("H", heads()), ("L", places()), ("N", place_starts()), ("G", place_heads()), ("D", demonyms()),
        ("C", calendar()), ("X", never()), ("P", products()), ("O", actors()), ("E", event_words()), ("A", agencies()),
    )  # fmt: skip
    found: dict[str, tuple[str, ...]] = {}
    for mark, words in lists:
        for word in words:
            found[word] = (*found.get(word, ()), mark)
    return found
