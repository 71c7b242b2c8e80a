"""What figures count, what became of it and how much they weigh, as tables of sentences of our own."""

from __future__ import annotations

import pytest
from test_numbers import find

from briefing import brief_text, lexicon
from briefing.extract import dates, numbers
from briefing.extract.numbers.families import family
from briefing.language.annotated import Annotated
from briefing.model import Block, Document, Number, Sentence, Source, Span

FATES: list[tuple[str, list[tuple[str | None, str | None]]]] = [
    ("Sixteen workers died and eight were badly burned.", [("workers", "killed"), ("workers", None)]),
    ("Starting pay was raised in May to $66,000.", [("Starting pay", None)]),
    ("The firm announced the loss of 640 jobs.", [("jobs", "jobs_cut")]),
    ("The bridge cost £5m.", [("bridge", None)]),
    ("The army has suffered 900 casualties.", [("casualties", "other")]),
    ("Since the measles outbreak began 212 people have been hospitalised.", [("people", None)]),
    ("Storms kill 11 in Elin as Orrin launches 420 boats", [("kill", "killed"), ("boats", "other")]),
    ("It has a debt of £155m, on which it pays 8 percent interest.", [("debt", None), ("interest", None)]),
    ("Six held after raid in Elin", [(None, "arrested")]),
    ("Roof collapses kill 18 as monsoon hits Elin", [("kill", "killed")]),
    ("More than 390 people sustained injuries.", [("people", "injured")]),
    ("They evacuated 2,100 villagers by boat and set up 19 camps.", [("villagers", "displaced"), ("camps", None)]),
    ("They searched for 12 boats after a 6.9-magnitude quake that killed 79 people.", [("boats", None), ("quake", None), ("people", "killed")]),
    ("Another 26 people were listed as missing.", [("people", "missing")]),
    ("Blast in Elin market kills 16, officials say", [("kills", "killed")]),
    ("The fire forced the evacuation of 18,000 residents.", [("residents", "displaced")]),
    ("The war has driven 11 million people from their homes.", [("people", "displaced")]),
    ("The mill will take on 300 people.", [("people", "hired")]),
    ("They sold 40,000 fewer diaries than before.", [("fewer diaries", None)]),
    ("The town will hire two cooks and three clerks and open 11 schools.", [("cooks", "hired"), ("clerks", "hired"), ("schools", "other")]),
    ("Only nine men have been rearrested.", [("men", "arrested")]),
    ("Police held 64 people after clashes in which 12 officers were hurt and three cars set alight.", [("people", None), ("officers", "injured"), ("cars", None)]),
    ("Three nurses were among the dead.", [("nurses", "killed")]),
    ("About 140 posts will go.", [("posts", "jobs_cut")]),
    ("At least 31 people drowned and eight remain missing.", [("people", "killed"), ("people", "missing")]),
    # sentence, then (counted, fate) of each figure
    ("The blast killed 12 people and injured 30 others.", [("people", "killed"), ("people", "injured")]),
    ("Twelve people were killed in the blast.", [("people", "killed")]),
    ("The centre prevented at least 300 evictions.", [("evictions", None)]),
    ("Officials put the number of dead at 30.", [("number of dead", "killed")]),
    ("The number of injured rose to 112.", [("number of injured", "injured")]),
    ("The mill will not cut 200 jobs.", [("jobs", None)]),
    ("The mill threatened to cut 200 jobs.", [("jobs", None)]),
    ("The bomb failed to kill the 25 soldiers.", [("soldiers", None)]),
    ("Police said 15 men were arrested, not 18 as first reported.", [("men", "arrested"), ("men", None)]),
    ("The mayor denied that 40 people had been arrested.", [("people", None)]),
    ("The plan would have displaced 900 families.", [("families", None)]),
    ("Up to 300 people could be killed in a flood.", [("people", None)]),
    ("A court quashed the conviction of 11 miners.", [("miners", None)]),
    ("It scrapped plans to hire 120 people.", [("people", None)]),
    ("The doctor was cleared of killing 15 patients.", [("patients", None)]),
    ("The council voted against spending £3m on the pier.", [("pier", None)]),
    ("The fire not only killed 12 people.", [("people", "killed")]),
    ("Power was shut off for 250 homes.", [("homes", "without_power")]),
    ("Orbion cut electricity to about 1,200 customers.", [("customers", "without_power")]),
    ("Power was restored to 4,000 homes.", [("homes", None)]),
    ("The rule could kill 3,000 jobs.", [("jobs", None)]),
    ("Twelve miners in two pits have died since May.", [("miners", "killed"), ("pits", None)]),
    ("The flood left 41 people dead and 300 families homeless.", [("people", "killed"), ("families", "displaced")]),
    ("At least 51 people were reported killed in Elin.", [("people", "killed")]),
    ("Some 60 sailors are feared drowned.", [("sailors", "killed")]),
    ("He was sought for the killings of two guards and four clerks.", [("guards", "killed"), ("clerks", "killed")]),
    ("A gunman opened fire, killing 19 people, including 17 foreigners.", [("people", "killed"), ("foreigners", "killed")]),
    ("The crash, which police say killed 1,200, was the worst.", [("killed", "killed")]),
    ("The death toll rose to 41 on Sunday.", [("death toll", "killed")]),
    ("The blast killed 12 people; by Sunday the toll had risen to 41.", [("people", "killed"), ("toll", "killed")]),
    ("The storm claimed 12 lives.", [("lives", "killed")]),
    ("Rowe would not gamble with 60 lives.", [("lives", None)]),
    ("Three of the 14 passengers were hurt.", [("passengers", "injured"), ("passengers", None)]),
    ("The mayor put the toll at 115, up from 88 on Friday.", [("toll", "killed"), ("toll", "killed")]),
    ("Deaths went down to 482 from 511.", [("Deaths", "killed"), ("Deaths", "killed")]),
    ("The number of people displaced by the flood rose to 4,000.", [("people", "displaced")]),
    ("Deaths fell by 40 to 90.", [("Deaths", None), ("Deaths", "killed")]),
    ("The mayor put the dead at 90.", [("dead", "killed")]),
    ("Cases rose to 40 in courts of the north.", [("Cases", None)]),
    ("Cases of measles rose to 40.", [("Cases of measles", "infected")]),
    ("Two raiders drowned, and three others may have fled.", [("raiders", "killed"), ("raiders", None)]),
    ("Rescuers pulled out 20 children; 30 people are still missing.", [("children", None), ("people", "missing")]),
    ("More than 10,000 villagers fled the fighting.", [("villagers", "displaced")]),
    ("A million people have been displaced since March.", [("people", "displaced")]),
    ("The town hosts 300,000 refugees.", [("refugees", "displaced")]),
    ("A helicopter rescued 12 climbers.", [("climbers", "rescued")]),
    ("145 migrants rescued in the bay", [("migrants", "rescued")]),
    ("Police arrested 12 men and charged three of them.", [("men", "arrested"), ("men", "charged")]),
    ("Two ministers are under house arrest.", [("ministers", "arrested")]),
    ("She faces 18 criminal charges.", [("criminal charges", "charged")]),
    ("A court convicted nine officers.", [("officers", "convicted")]),
    ("Cholera has infected 3,000 people.", [("people", "infected")]),
    ("The ministry counted 400 new cases of cholera.", [("new cases of cholera", "infected")]),
    ("The court heard four cases.", [("cases", None)]),
    ("The mill will lay off 300 workers.", [("workers", "jobs_cut")]),
    ("The mill will cut 300 posts.", [("posts", "jobs_cut")]),
    ("The mill announced 300 job cuts.", [("job cuts", "jobs_cut")]),
    ("The agency will hire more than 1,000 inspectors.", [("inspectors", "hired")]),
    ("Some 250 homes are without power.", [("homes", "without_power")]),
    ("About 40,000 customers lost power.", [("customers", "without_power")]),
    ("Troops destroyed eight tanks, scores of trucks and five guns.", [("tanks", "destroyed"), ("trucks", "destroyed"), ("guns", "destroyed")]),
    ("It shot down two planes.", [("planes", "destroyed")]),
    ("The phone, which came out in May, sold about 2 million.", [("phone", "sold")]),
    ("The firm sold 29 million units.", [("units", "sold")]),
    ("The charity raised $2 million for the clinic.", [("clinic", "raised")]),
    ("The state spent $3 million on a bridge.", [("bridge", "spent")]),
    ("Treasury allocated R4bn to the agency.", [("allocated", "spent")]),
    ("The state spent $3 million less than planned.", [("spent", None)]),
    ("The total cost is RM6 million.", [("total cost", "spent")]),
    ("The parliament voted 287 to 120 for it.", [("voted", "voted"), ("voted", "voted")]),
    ("Floods swept away 400 homes.", [("homes", "destroyed")]),
    ("Six people, including two children, were killed and 14 wounded.", [("people", "killed"), ("children", "killed"), ("wounded", "injured")]),
    ("The mill will create 120 jobs.", [("jobs", "hired")]),
    ("It killed two men, injured 30 and burned 12 homes.", [("men", "killed"), ("injured", "injured"), ("homes", "destroyed")]),
    ("Rebels attacked on Monday, and 12 gunmen fled.", [("gunmen", "displaced")]),
    ("Nine drivers were fined.", [("drivers", "fined")]),
    ("A judge imposed a fine of $300.", [("fine", "fined")]),
    ("The House passed it 132-5.", [(None, "voted"), (None, "voted")]),
    ("Officers seized 2.15kg of cocaine.", [("cocaine", "other")]),
    ("The budget has been cut from R11bn to R5.5bn.", [("budget", "other"), ("budget", "other")]),
    ("Nine US companies are able to bid.", [("US companies", None)]),
    ("She has two phones.", [("phones", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), FATES)
def test_what_became_of_the_counted(sentence: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert [(n.counted and n.counted.text, n.fate) for n in find(sentence)] == expected


COUNTED: list[tuple[str, list[str | None]]] = [
    # what hangs on the figure in another way
    ("Growers will be paid 51,660 francs a tonne, up 4 percent.", ["paid", None]),
    ("Elin came back from 21 points down to win.", [None]),
    ("Rovers had lost their last four matches by an average of 17 points.", ["matches", None]),
    ("Carjackings dropped by half and car thefts by nearly a third.", ["Carjackings", "car thefts"]),
    ("Salmonella causes 900 infections, 260 hospital stays and 40 deaths a year.", ["infections", "hospital stays", "deaths"]),
    ("The unions put the number at 1.3 million.", [None]),
    ("Voters oppose the plan to raise the toll to £66, up seven points since May.", ["toll", None]),
    ("Debt is expected to average 90 percent and wages to grow 3 percent.", [None, None]),
    ("Rice and corn worth $3 million burned.", ["Rice and corn"]),
    ("He will mend 3.5 million of them a year.", [None]),
    ("A family would be £1,400 a year worse off.", [None]),
    ("Bags were held up by the strike, costing the firm nearly £9m.", ["costing"]),
    ("Statewide, exemptions rose from 45,900 to 93,000.", ["exemptions", "exemptions"]),
    ("Forecasters expect rains between March and May to be 20 percent below average.", ["rains"]),
    ("The owner of a home valued at $240,000 will pay about $2,690.", ["home", "pay"]),
    ("It gets a rise worth £480 a year to somebody on the full rate.", ["rise"]),
    ("The bank has held its rate at 4 percent after raising it by 90 basis points.", ["rate", None]),
    ("Sales grew by an average of 900 a month.", ["Sales"]),
    ("The index fell 112 points, and the Rowe lost 830 points.", ["index", "Rowe"]),
    ("It lost £74m, almost double the £38m of the year before.", ["lost", "lost"]),
    ("He has put in £60m in the form of shares.", [None]),
    ("Since May the island has lost 90 tonnes.", [None]),
    ("Moving a ton of soy 2,000 kilometres costs £80.", [None, "costs"]),
    ("She bought Rowe, a £42m summer signing from Elin.", ["summer signing"]),
    ("More than 1.2 million goats, cattle and camels have died.", ["goats, cattle and camels"]),
    ("It employs 14 guards and drivers.", ["guards"]),
    ("The mill added 54,000 jobs and shops and bars 30,000.", ["jobs", "jobs"]),
    ("She said living standards would rise by 3 percent.", ["living standards"]),
    ("Guards are the largest item at $145m.", ["Guards"]),
    ("Rooms cost $612, compared with $289 in May.", ["Rooms", "Rooms"]),
    ("Police moved 128 members of the MX-9 gang.", ["members"]),
    ("She asked Congress for $30m to build a road.", [None]),
    ("It supports 900 jobs. For every ten dollars we put in we get two.", ["jobs", "put", None]),
    ("Yields there were put at 29 bushels.", ["Yields"]),
    ("It said pay had risen to €312m and that a further €90m had gone.", ["pay", None]),
    ("Officers stopped a van carrying 1,280kg near Elin.", [None]),
    ("The ministry raised its corn forecast by 4 percent.", ["corn forecast"]),
    # what belongs to the verb, to another place or to the whole
    ("Revenue for the 12 months to March grew 7 percent.", [None, "Revenue"]),
    ("The dividend rose to 48 cents, against 38 cents last time.", ["dividend", "dividend"]),
    ("One passenger in ten now buys a dear seat.", ["passenger"]),
    ("Fire evacuees top 22,000", ["Fire evacuees"]),
    ("The 5,000 residents of Elin left, and planes took 6,700 from Orrin.", ["residents of Elin", "residents"]),
    ("Ten people, six of them children, were killed and 64 others hurt.", ["people", "children", "people"]),
    ("Miners gave 1.9 million ounces, up 71 percent, while mines dug up 2.9m ounces.", [None, None, None]),
    ("Births fell by 41,227, or 5.7 percent.", ["Births", "Births"]),
    ("It had 410 lines, plunging a third of it into darkness.", ["lines", None]),
    ("The royalty stays at 5.", ["royalty"]),
    ("Rail fares to go up by 4.6% in March", ["Rail fares"]),
    ("Regulated rail fares in England will increase by 4.6 percent.", ["Regulated rail fares in England"]),
    ("Elin bridge collapse: toll climbs to 23", ["toll"]),
    ("It made a profit after tax of $16bn.", ["profit after tax"]),
    ("They had a quake and more than 20 aftershocks of up to 4.9.", ["aftershocks", "aftershocks"]),
    ("They needed four seats and had picked up three by midnight.", ["seats", "seats"]),
    ("A 7.8 quake moved the coast 30cm.", [None, "coast"]),
    ("Rents rose to an average of €2,055 a month.", ["Rents"]),
    ("Real wages for those at work are 4.5 percent lower.", ["Real wages"]),
    ("It is to add between 0.1 and 0.2 percentage points to wages growth.", ["wages growth"]),
    ("The mill needs 2 million tonnes of maize a year.", ["maize"]),
    ("She ordered the release of 760 million pesos, about $13 million.", ["release", "release"]),
    ("The road was shut by slips at three points.", ["points"]),
    # of several things in a sentence
    ("The total of 20,436 is 49 percent higher than last year.", [None, "total"]),
    ("Some 900 clerks were in hotels at a cost of £5m a day, 8 percent fewer than in May.", ["clerks", "cost", "clerks"]),
    ("It was ahead of the economy (35 percent) and health (29 percent).", ["economy", "health"]),
    ("The union expects the harvest to shrink by 40 percent to 850,000 tonnes.", ["harvest", "harvest"]),
    ("The law would add £7m to its wage bill.", ["wage bill"]),
    ("Onion prices at Elin, the largest market, plunged to a two-year low of $8, down 62 percent.", [None, "Onion prices", "Onion prices"]),
    ("The number of customers coming to the mill was down by a third.", ["number of customers"]),
    ("Her pay last year was worth £1.3m.", ["pay last year"]),
    ("Aid includes $6m in seeds and $5m seized from smugglers.", ["seeds", "seized"]),
    ("The survey was of 5,400 people aged 18 to 35.", ["people", "people"]),
    ("It was won by Elin, followed by Orrin with 24 percent.", ["Orrin"]),
    ("They named pay: 41 percent chose it, 27 percent crime and 18 percent the rent.", [None, "crime", "rent"]),
    ("Official figures put unemployment at 5 percent, but 87 percent of those at work are poor.", ["unemployment", None]),
    ("Elin came second only to Orrin, at 66 percent.", [None]),
    ("It was a five-set match.", ["set"]),
    ("The first cart was crushed and the second fell 12 metres.", [None]),
    ("It fell short of the 4.11 million pace economists were expecting.", [None]),
    ("Home sales slip as mortgage rates top 7%", [None]),
    ("It was a 1,200-mile road.", ["road"]),
    ("Exports to Orrin fell 11.3 percent, and those to Elin 8.7 percent.", ["Exports to Orrin", "those to Elin"]),
    ("The deficit is pegged at 2.9 percent of output and the surplus at $1,840 million.", ["deficit", "surplus"]),
    ("The bank has lowered rates three times, by a total of 100 basis points.", ["times", "rates"]),
    ("The shares fell, wiping about $4bn off its market value.", ["market value"]),
    ("They hold 21 tonnes of tea, worth about $38 million.", ["tea", "tea"]),
    ("The plot gave me $900 and seed is $9 a bag.", ["gave", "seed"]),
    ("It makes 15 percent of group output, or 110,000 ounces of tin.", ["group output", "tin"]),
    ("It recorded 61 thefts, a 28 percent decline from 2019.", ["thefts", "thefts"]),
    ("The Greens rose to 19.8 percent, pushing the Reds, on 17.6, into third place.", ["Greens", "Reds"]),
    ("The Blues, with 4.7 percent, lost all their seats.", ["Blues"]),
    ("Most will go to a campus within two miles of home.", [None]),
    ("One in eight beds was taken, an average of 12,900 a day.", ["beds", None]),
    ("It was 100 times higher than in May, when there were fewer than 630.", ["times", None]),
    ("Her club won 31.4 percent of the vote, early results showed.", ["vote"]),
    ("The insurer had received 310 claims worth $94 million.", ["claims", "claims"]),
    ("Enrollment, which peaked at 23,400, is falling.", ["Enrollment"]),
    ("$480 million for farm sector", ["farm sector"]),
    ("The budget includes a bridge, raises the pension by $500 a month and levies no tax.", ["pension"]),
    ("Most were for it, up from 51 percent.", [None]),
    # the subject of what rises or falls, whatever stands between
    ("Thefts dropped by more than a fifth, and car crime by 8 percent, but fraud was up by a third.", ["Thefts", "car crime", "fraud"]),
    ("Rents rose $45, while the median price added $9,000 and now sits at $871,000.", ["Rents", "median price", "median price"]),
    ("Wholesale prices averaged 71 euros in May.", ["Wholesale prices"]),
    ("Council tax to rise 4.9% in Elin", ["Council tax"]),
    ("Robbery offences recorded by police rose by 22 percent to 18,460.", ["Robbery offences", "Robbery offences"]),
    ("Rowe said spending on schools had doubled in a decade to £41m.", ["spending"]),
    ("The minister said building permits were up 17 percent.", ["building permits"]),
    ("Lambs bucked the trend at the mart, 22p up on the week.", [None]),
    ("The jet's engine lost power at 34,000 feet.", [None]),
    ("The economy added 300 jobs after averaging 200 last year.", ["jobs", None]),
    ("The owner was fined for speeding, most recently 250 pesos.", [None]),
    # what stands beside it, and no further
    ("It told of a 12% drop in profit and cut its forecast.", ["profit"]),
    ("Few would accept one within two kilometres of their home.", [None]),
    ("It was the longest 20 minutes of my life.", [None]),
    ("She hit two sixes in a stay of five hours.", ["sixes", "stay"]),
    ("The margin of 41,087 was above the number of voters affected.", ["margin"]),
    ("It passed the one per cent threshold set by the bank.", ["threshold"]),
    ("About one job in seven depends on coal.", ["job"]),
    ("Of the dead, 29 are from Elin.", ["dead"]),
    ("Just 212 homes were to let in the city of 190,000, down from 530.", ["homes", "city", "homes"]),
    ("It won 11 towns to Rowe's 10.", ["towns", "towns"]),
    ("The port handled 99 boats, up 163 percent year on year.", ["boats", "boats"]),
    ("Elin won in front of 87,000.", [None]),
    ("Orbion cut its forecast, sending its shares down as much as 11 percent.", ["shares"]),
    ("The ban pushed prices up 4%.", ["prices"]),
    ("Profits missed the €5m analysts had expected.", ["missed"]),
    ("Visits fell from 61,000 to 20,000.", ["Visits", "Visits"]),
    ("The city had 37 murders, down 12 percent from last year.", ["murders", "murders"]),
    ("Its income per head rose to $12,300.", ["income per head"]),
    ("The museum drew 900 visitors last year, 12 percent more than before.", ["visitors", "visitors"]),
    ("He found a home for his family of five.", ["family"]),
    ("Two men left. She is a mother of three.", ["men", None]),
    ("It would drop the two-year requirement passes had.", [None]),
    ("It got a $62 million, one-year extension.", ["extension", None]),
    ("It lost 4 cents a share on revenue of $310 million.", ["lost", "revenue"]),
    ("Two-thirds of its Chinese ad revenue came from shops.", ["Chinese ad revenue"]),
    ("A third of Japanese voters stayed at home.", ["Japanese voters"]),
    ("It is a third of the total disenfranchised population.", ["total disenfranchised population"]),
    ("The bank will buy 33 percent of Orbion for $15 a share.", ["Orbion", "Orbion"]),
    ("Orrin fell 3 percent to $40, Elin Steel 2 percent to $11 and Tamm 5 percent to $18.", ["Orrin", "Orrin", "Elin Steel", "Elin Steel", "Tamm", "Tamm"]),
    ("The Orbion 500 closed 98 points, or 1.1 percent, lower at 8,827.", [None, None, "Orbion 500"]),
    ("The mill shed 46 cents to $16.92.", ["mill", "mill"]),
    ("The poll puts the Greens on 30 percent, Labour on 22 (unchanged) and Reform on 11.", ["Greens", "Labour", "Reform"]),
    ("Officials put the toll at 115, up from 88 the day before.", ["toll", "toll"]),
    ("The total may be above 9,000 now.", ["total"]),
    # money
    ("The state set aside $36 million for a bridge.", ["bridge"]),
    ("They found £34,000 cash in his car.", ["cash"]),
    ("He had cocaine worth about £2,400.", ["cocaine"]),
    ("It has a street value of up to £170,000.", ["street value"]),
    ("She was given £5,000 worth of clothes.", ["clothes"]),
    ("The peer gave him £5,000 to spend on suits.", ["suits"]),
    ("Lawmakers debated a budget request for $22.6bn.", ["budget request"]),
    ("The deal resulted in cost savings of nearly RM900,000.", ["cost savings"]),
    ("It brings a net gain to the town of $6.4 billion.", ["net gain"]),
    ("Its market value was $349 billion.", ["market value"]),
    ("The fund pledged billions of dollars in aid.", ["aid"]),
    ("It got £5m to chase billions owed to the state.", [None, "owed"]),
    ("It avoids the $600-million cost of a dam.", ["cost of a dam"]),
    ("Savings would be $30 a set and $912 million in all.", ["Savings", "Savings"]),
    ("It bought the mill for €5 million ($5.8 million).", ["mill", "mill"]),
    ("The firm lost $900 million last year.", ["lost"]),
    ("Shares of Elin Corp. fell $52 to $531.62.", ["Shares of Elin Corp", "Shares of Elin Corp"]),
    # percentages
    ("The bank cut the repo rate by 25 basis points to 6.5 percent.", ["repo rate", "repo rate"]),
    ("The deficit narrowed to 3.2 percent of output.", ["deficit"]),
    ("The index closed 1.2 percent higher.", ["index"]),
    ("Ministers agreed a €750bn fund, €390bn of it in grants.", ["fund", "grants"]),
    ("Ticket prices range from €15 to €80.", ["Ticket prices"]),
    ("The bank made a loss of €340m in the first half.", ["loss"]),
    ("Customs seized 4.3 tonnes of ivory worth $9 million.", ["ivory", "ivory"]),
    ("It has a 3.5 million backlog of cases.", ["backlog of cases"]),
    ("Consumer prices rose by 7.3 percent this year.", ["Consumer prices"]),
    ("Art thefts fell to 43, by a police count, but the number of works found has dropped.", ["Art thefts"]),
    ("Shares of the mill fell 5.4 percent.", ["Shares of the mill"]),
    ("Inflation of 7 percent is the highest in years.", ["Inflation"]),
    ("Nearly 83 percent of all grapes are red.", ["grapes"]),
    ("Some 59% of voters are unhappy and only 37% are content.", ["voters", "voters"]),
    ("The union won a 5 percent rise in wages.", ["wages"]),
    ("A 10 percent tariff begins in May.", ["tariff"]),
    ("Unemployment stood at 6 percent.", ["Unemployment"]),
    ("Revenue is estimated at $5m.", ["Revenue"]),
    ("Analysts valued the firm at $3bn.", ["firm"]),
    ("The price of $24 a bale, which was raised by $2, is high.", ["price", "price"]),
    ("It levied fines, but collects less than 5 percent of what it imposes.", [None]),
    ("It comes at a cost to the state of $2 billion.", ["cost"]),
    ("Of 90 people, some 23 have joined but just 4.6 million pay into it.", ["people", "people", "people"]),
    ("Orbion had a 33 percent rise in profit to $18.2 billion.", ["profit", "profit"]),
    ("A home is $420,000, and the median rent on a cottage in Elin $2,186 a month.", ["home", "median rent on a cottage in Elin"]),
    ("It admitted 900 nurses in three months, down 18 percent.", ["nurses", None, "nurses"]),
    ("In the capital, home to 17 million, it reached 8 percent.", [None, None]),
    ("It is below the state's own target of 33,450.", ["state's own target"]),
    ("It listed 22 vehicles, among them 14 trucks.", ["vehicles", "trucks"]),
    ("Onions have come down by 41 percent to $55 and eggs by 13 percent to $40.", ["Onions", "Onions", "eggs", "eggs"]),
    ("The Dow rose 3 percent and the Orbion 500 1 percent.", ["Dow", "Orbion 500"]),
    ("Boats bring in $98 million a day in fares and support 5.2 million people.", ["fares", "people"]),
    ("Those to the south fell 24 percent to $6.", ["Those to the south", "Those to the south"]),
    ("Orbion shares were 3 percent lower and Tamm's 4 percent.", ["Orbion shares", "Tamm's"]),
    ("Growers got $3,100 last season.", [None]),
    ("It is 70 per cent of the export price of $7,200 a tonne.", ["export price", "export price"]),
    ("It projects a deficit of ₹45 billion, up from ₹20 billion.", ["deficit", "deficit"]),
    ("The loss widened to ¥5 billion.", ["loss"]),
    # measures
    ("Some 530 hectares of vines burned.", ["vines"]),
    ("It lit blazes totalling over 800 000 hectares.", ["blazes"]),
    ("The tower is 90 meters tall.", ["tower"]),
    ("The index hit a new high of 40,816.38.", ["new high"]),
    # time and age
    ("He was jailed for six years and eight months.", ["jailed", "jailed"]),
    ("She was sentenced to 50 weeks in jail.", ["jail"]),
    ("It carries a prison term of up to five years.", ["prison term"]),
    ("Ann Roe, 24, won it.", ["Ann Roe"]),
    ("They left two years ago.", [None]),
    # counts without their noun
    ("Of the nine drivers, four were fined and five walked free.", ["drivers", "drivers", "drivers"]),
    ("The total of private suppliers rose to 14.", ["private suppliers"]),
    ("Roe led Doe, 212,205 to 210,424 votes.", ["votes", "votes"]),
    ("It beheaded 21 men — 20 of them Copts.", ["men", "Copts"]),
    # ranks and shares
    ("She beat world No 38 Ann Roe.", ["Ann Roe"]),
    ("Half of the sentence is served behind bars.", ["sentence"]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), COUNTED)
def test_what_is_counted(sentence: str, expected: list[str | None]) -> None:
    assert [n.counted and n.counted.text for n in find(sentence)] == expected


@pytest.mark.parametrize(
    ("text", "counted", "fate"),
    [
        ("The town has sent 900 soldiers. A flood in 1961 killed 20.", "killed", "killed"),
        ("Two doses are needed. Somebody with it can pass it to 18 others.", None, None),
        ("The storm left 400 homes without power. Power had been restored to about 60 of them.", "homes", None),
    ],
)
def test_another_sentence_lends_no_more_than_the_noun(text: str, counted: str | None, fate: str | None) -> None:
    number = brief_text(text).numbers[-1]
    assert (number.counted and number.counted.text, number.fate) == (counted, fate)


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in FATES + COUNTED])
def test_what_is_counted_stands_in_the_article(sentence: str) -> None:
    for number in find(sentence):
        assert number.counted is None or number.counted.span.of(sentence) == number.counted.text
        assert 0 <= number.weight <= 1


def test_every_fate_is_one_of_the_format() -> None:
    known = {
        "killed", "injured", "missing", "displaced", "rescued", "arrested", "charged", "convicted", "infected", "jobs_cut",
        "hired", "without_power", "destroyed", "sold", "raised", "spent", "fined", "voted", "other",
    }  # fmt: skip
    ties = {"done", "does", "is", "noun", "sum", "sum-noun"}
    for name, of in lexicon.table("fates").values():
        assert name in known
        assert ties.issuperset(of.split())


FAMILIES = [
    ("soldiers", "troops", True),
    ("homes", "households", True),
    ("people", "residents", True),
    ("lorries", "trucks", True),
    ("policemen", "officers", True),
    ("people", "homes", False),
    ("bananas", "banana", True),
    ("bananas", "apples", False),
]


@pytest.mark.parametrize(("one", "other", "alike"), FAMILIES)
def test_units_of_one_family(one: str, other: str, alike: bool) -> None:
    assert (family(one) == family(other)) == alike


def article(*paragraphs: str) -> tuple[Number, ...]:
    text = "\n\n".join(paragraphs)
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block("paragraph" if start else "headline", Span(start, start + len(paragraph))))
        start += len(paragraph) + 2
    sentences = tuple(Sentence(block.span, place) for place, block in enumerate(blocks))
    document = Document(Source("test", "text/plain", "utf-8", ""), text, tuple(blocks), sentences)
    return numbers.find(Annotated(document), dates.find(Annotated(document)))


HEAVIER = [
    ("The fire killed 12 people.", "The hall has 12 doors."),
    ("The bridge cost $3 million.", "It was built in nine months."),
    ("Some 4,000 people came.", "Some 40 people came."),
    ("Prices rose 5 percent.", "Ann Roe, 24, won."),
    ("He was jailed for six years.", "He left six years ago."),
]


@pytest.mark.parametrize(("more", "less"), HEAVIER)
def test_which_figure_weighs_more(more: str, less: str) -> None:
    heavy, light = article("A day in Elin", more, less)
    assert heavy.weight > light.weight


def test_the_headline_weighs_more_and_a_repetition_less() -> None:
    first, again = article("Fire in Elin kills 12 people", "A fire killed 12 people in Elin.")
    assert first.weight > again.weight


def test_a_score_weighs_where_sport_is_the_news() -> None:
    match = (
        "The striker scored a goal in the first match of the cup season, and the coach of the team praised his squad."
    )
    (score,) = [n for n in article("Elin win", "Elin beat Arda 2-1.", match) if n.kind == "score"]
    (other,) = [n for n in article("Mayor quits", "Elin beat Arda 2-1.") if n.kind == "score"]
    assert score.weight > other.weight
