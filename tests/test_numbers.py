"""Figures, as tables: a sentence, and what is found in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import readers
from briefing.extract import dates, numbers
from briefing.language.annotated import Annotated
from briefing.model import Block, BlockKind, Date, Document, Number, Sentence, Source, Span


def document(text: str, kind: BlockKind = "paragraph") -> Document:
    span = Span(0, len(text))
    source = Source("test", "text/plain", "utf-8", "")
    return Document(source, text, (Block(kind, span),), (Sentence(span, 0),))


def find(text: str, kind: BlockKind = "paragraph") -> tuple[Number, ...]:
    article = document(text, kind)
    return numbers.find(Annotated(article), dates.find(Annotated(article)))


def value_of(number: Number) -> float | tuple[float, float] | None:
    if number.value is not None:
        return number.value
    return None if number.low is None or number.high is None else (number.low, number.high)


def values(text: str) -> list[float | tuple[float, float] | None]:
    return [value_of(number) for number in find(text)]


PLAIN = [
    ("The club has thirty nine members.", [39]),
    ("Scores were injured when the stand gave way.", [(40, 99)]),
    ("They counted two hundred and three boats.", [203]),
    ("It seats five hundred and thirty-one thousand.", [531000]),
    ("One hundred twenty-three passengers left.", [123]),
    ("Twelve hundred students and thirty-five hundred parents came.", [1200, 3500]),
    ("The tally stood at 1,234,567.", [1234567]),
    ("The tally stood at 1 234 567.", [1234567]),
    ("The tally stood at 1.234.567.", [1234567]),
    ("The ratio was 9.2321312 at last.", [9.2321312]),
    ("It added .08 to the rate.", [0.08]),
    ("The reading was 1e5, then 1.5e3.", [100000, 1500]),
    ("It takes one hundred and thirty five and two thirds.", [135 + 2 / 3]),
    ("They drank thirteen and a half bottles.", [13.5]),
    ("They drank 2½ bottles and 3 1/2 jugs.", [2.5, 3.5]),
    ("He drew one and a half million viewers.", [1_500_000]),
    ("She ate 1/3 of the cake.", [1 / 3]),
    ("Two-thirds of the hall was empty.", [2 / 3]),
    ("Some 3 fifths stayed away.", [0.6]),
    ("A quarter of the staff left.", [0.25]),
    ("They found half a dozen, or six, eggs.", [6, 6]),
    ("Half a million came.", [500_000]),
    ("A quarter of a million came.", [250_000]),
    ("A trillion stars, a hundred trillion atoms.", [1e12, 1e14]),
    ("Two dozen eggs and three dozens more.", [24, 36]),
    ("Nearly 1.2 bn users and 2m readers.", [1.2e9, 2e6]),
    ("The index lost 5.5 mn readers.", [5.5e6]),
    ("It grew one point six million a year.", [1.6e6]),
    ("Ninety - five of them left.", [95]),
    ("The balance was -1,250 at noon.", [-1250]),
    ("It stood at minus 12 in March.", [-12]),
    ("4 lakh farmers and 2 crore voters.", [400_000, 20_000_000]),
    ("Dozens were hurt.", [(24, 99)]),
    ("Scores of trucks, hundreds of men.", [(40, 99), (200, 999)]),
    ("Tens of thousands marched.", [(20_000, 99_999)]),
    ("Hundreds of thousands of people marched.", [(200_000, 999_999)]),
    ("Several hundred protesters and a few dozen students.", [(200, 999), (24, 99)]),
    ("Four in 10 voters agree.", [0.4]),
    ("About one in five drivers, two out of three cyclists.", [0.2, 2 / 3]),
    ("Nine of every 10 shops closed.", [0.9]),
    ("Bookmakers gave 3-to-1 odds.", [3]),
    ("A 3-for-2 stock split was agreed.", [1.5]),
    ("The home side won 3-1 on Saturday.", [None]),
    ("The Senate passed it 51-49.", [51, 49]),
    ("Elin won 2-0 and Arda beat Brook 42-40.", [None, None]),
    ("A million and a half came.", [1_500_000]),
    ("He won four out of 11 races.", [4 / 11]),
    ("More than 2000 people and 1500 soldiers came.", [2000, 1500]),
    ("He sat at the table. Dozens came.", [(24, 99)]),
    ("Sales fell a week or two ago.", []),
    ("Row 4 7 12 0 3 of the table.", []),
    ("In Paris, 12 of the suspects were held.", [12]),
    ("At Nissan, 20 of 30 lines stopped.", [20, 30]),
    ("One diner was taken ill, and one of its cooks was hurt.", [1, 1]),
    ("A third of its staff left.", [1 / 3]),
    ("Half of this was lost.", [0.5]),
    ("It has 5 cases per 100,000 people.", [5]),
    ("Nine US companies and seven ruling and rival parties came.", [9, 7]),
]

RANGES = [
    ("It wants a ratio of one to six.", [1 / 6]),
    ("It was cut from 19 weeks to eight.", [19, 8]),
    ("Soybeans settled at $13.07-1/2.", [13.075]),
    ("She carried them by almost 2 to 1.", [2]),
    ("Cheddar fell by £600 to £3,480.", [600, 3480]),
    ("It takes 13 months to build one, up from eight.", [13, 8]),
    ("It has aid of 2.6 billion euros, including 1.75 billion for the mines.", [2.6e9, 1.75e9]),
    ("Most were against it while just over a quarter backed it.", [0.25]),
    ("It has 5.1 GW of solar power.", [5.1]),
    ("Marriages rose, by 10,322 to 485,063, while divorces fell.", [10322, 485063]),
    ("She paid £300 to nine million pensioners.", [300, 9e6]),
    ("The waiting list fell to 7.39m in May.", [7.39e6]),
    ("The river rose to 3.2m overnight.", [3.2]),
    ("A further 2.1m were hurt.", [2.1e6]),
    ("It raised the rate 11 times in all, from 5 percent to 10 percent.", [11, 5, 10]),
    ("The League is up two to 10 and the Greens up four to 13.", [2, 10, 4, 13]),
    ("One child in eight goes hungry.", [0.125]),
    ("Two homes out of five burned.", [0.4]),
    ("It has one office in 10 cities.", [1, 10]),
    ("It lies from 5 to 7 miles away.", [(5, 7)]),
    ("They lost 20-30 people.", [(20, 30)]),
    ("It fell between 40 and 60 percent.", [(40, 60)]),
    ("Rebates of 10% to 20% are usual.", [(10, 20)]),
    ("It lies from about 10 to about 20.", [(10, 20)]),
    ("It lies from minus 5 to plus 5.", [(-5, 5)]),
    ("It rose from about 10 to about 20.", [10, 20]),
    ("They wish to book two tickets.", [2]),
    ("It took two to three days.", [(2, 3)]),
    ("It took two or three days.", [(2, 3)]),
    ("A three- or four-year term is likely.", [(3, 4)]),
    ("A two-to-three-day strike is planned.", [(2, 3)]),
    ("The plan costs $5-6 million.", [(5e6, 6e6)]),
    ("The plan costs $5 million to $6 million.", [(5e6, 6e6)]),
    ("The plan costs 5 to 6 million dollars.", [(5e6, 6e6)]),
    ("Fares run from $400 million to $1.2 billion.", [(4e8, 1.2e9)]),
    ("Children aged 5 to 7 may join.", [(5, 7)]),
    ("In 1990 it had grown to nearly 15 million.", [15e6]),
    ("It grew in 1990 to nearly 15 million.", [15e6]),
    ("People between the ages of 18 and 21 may not.", [(18, 21)]),
    ("It ranges from -10 to 5 degrees.", [(-10, 5)]),
    ("Some 30 to 50ft of rock fell.", [(30, 50)]),
    ("Between a third and a half of them left.", [(1 / 3, 1 / 2)]),
    ("She led him 50 percent to 44 percent.", [50, 44]),
    ("It rose from 5 percent to 7 percent.", [5, 7]),
    ("Shares rose 50 cents to $12.", [0.5, 12]),
    ("Shares rose $1.25 to $88.95.", [1.25, 88.95]),
    ("Sales rose to 300 from 250.", [300, 250]),
    ("They gave $23 million and $20 million, respectively.", [23e6, 20e6]),
    ("He led by 5 and 10 percentage points.", [5, 10]),
    ("It lost 1.5 to 2 points.", [(1.5, 2)]),
    ("She led by two points, 50 to 48 percent.", [2, 50, 48]),
    ("They gave three $50,000 prizes.", [3, 50000]),
    ("It rose from $99 million a year earlier.", [99e6]),
    ("It spends 12 percent more than a year ago.", [12]),
    ("It grew by five to 14.", [5, 14]),
    ("It grew by 5 to 10 percent.", [(5, 10)]),
    ("Rates rose 0.5% to 4.25%.", [0.5, 4.25]),
    ("The dose was 20–25 mSv.", [(20, 25)]),
    ("The number is 5-7.", [(5, 7)]),
    ("The court split by a 9-to-6 vote.", [9, 6]),
    ("It is 40 percent here and a third in the north.", [40, 1 / 3]),
    ("It cut the rate a quarter point, to 5.25 percent.", [0.25, 5.25]),
    ("Half of those surveyed agreed.", [0.5]),
]

MONEY = [
    ("The report cost 14m Danish kroner.", 14e6, "DKK"),
    ("It cost 9m rand.", 9e6, "ZAR"),
    ("Prices in Auckland, Otago and the rest of New Zealand rose by $5.", 5, "NZD"),
    ("Prices in Auckland, Otago and the rest of New Zealand rose by $5, the US bank said.", 5, "USD"),
    ("The dollar bought US65.1¢ at noon.", 0.651, "USD"),
    ("The price of bread rises by 32c.", 0.32, "USD"),
    ("It is worth $ 75 million .", 75e6, "USD"),
    ("It is worth $33million.", 33e6, "USD"),
    ("It is worth $33M now.", 33e6, "USD"),
    ("It is worth $1.2B now.", 1.2e9, "USD"),
    ("It is worth US$ 3 million.", 3e6, "USD"),
    ("It is worth HK$1,000 now.", 1000, "HKD"),
    ("It is worth $US10 million now.", 10e6, "USD"),
    ("It is worth 1.8353 marks now.", 1.8353, "DEM"),
    ("It is worth 145 million U.S. dollars.", 145e6, "USD"),
    ("It is worth R90 million now.", 90e6, "ZAR"),
    ("It is worth 90 paise.", 0.9, "INR"),
    ("It is worth A$5m now.", 5e6, "AUD"),
    ("It is worth C$ 140 now.", 140, "CAD"),
    ("It is worth NT$33 million.", 33e6, "TWD"),
    ("It is worth dlrs 14 billion.", 14e9, "USD"),
    ("It is worth EUR 3.5 million.", 3.5e6, "EUR"),
    ("It is worth €20bn now.", 20e9, "EUR"),
    ("It is worth £1.5tn now.", 1.5e12, "GBP"),
    ("It is worth Rs. 500 now.", 500, "INR"),
    ("It is worth Rs 5,000 crore.", 5e10, "INR"),
    ("It is worth ¥900 now.", 900, "JPY"),
    ("It is worth 102.02 yen now.", 102.02, "JPY"),
    ("It is worth 4.25 billion yuan.", 4.25e9, "CNY"),
    ("It is worth 1.5 million Hong Kong dollars.", 1.5e6, "HKD"),
    ("It is worth 16.125 Canadian dollars.", 16.125, "CAD"),
    ("It is worth 30 Kuwaiti dinars.", 30, "KWD"),
    ("It is worth 40 Swiss francs.", 40, "CHF"),
    ("It is worth 3.5 billion German marks.", 3.5e9, "DEM"),
    ("It is worth 500 Mexican pesos.", 500, "MXN"),
    ("In Chile it is worth 500 pesos.", 500, "CLP"),
    ("It is worth 500 pesos.", 500, "peso"),
    ("It is worth 90 million rubles.", 90e6, "RUB"),
    ("It is worth 2.5 million pounds.", 2.5e6, "GBP"),
    ("It is worth 913 pence.", 9.13, "GBP"),
    ("It is worth 69 cents.", 0.69, "USD"),
    ("It is worth 37.5 Canadian cents.", 0.375, "CAD"),
    ("It is worth fifty-five euros.", 55, "EUR"),
    ("It is worth a hundred thirty million dollars.", 130e6, "USD"),
    ("It is worth three thousand dollars.", 3000, "USD"),
    ("It is worth a penny.", 0.01, "USD"),
    ("It is worth 340p a share.", 3.4, "GBP"),
    ("It is worth $8.42 a share.", 8.42, "USD"),
    ("It is worth two thousand USD.", 2000, "USD"),
    ("It is a billion-dollar machine.", 1e9, "USD"),
]

MEASURES = [
    ("The company recalled 1.1 million pounds, U.S. officials said.", 1.1e6, "measure", "pound"),
    ("They saw patients, most of them over 80.", 80, "age", "year"),
    ("The accused, both 19, were there.", 19, "age", "year"),
    ("Most of the dead were over 65.", 65, "age", "year"),
    ("A resident is 65 or over.", 65, "age", "year"),
    ("He plans to retire at 65.", 65, "age", "year"),
    ("A woman of 60 fell ill.", 60, "age", "year"),
    ("It is paid for each child up to 18.", 18, "age", "year"),
    ("It freed prisoners under 25.", 25, "age", "year"),
    ("Girls as young as nine were married.", 9, "age", "year"),
    ("It began in December 2021 and 72 percent is done.", 72, "percent", "%"),
    ("They walked 17 kilometers.", 17, "measure", "kilometer"),
    ("They walked 29km in all.", 29, "measure", "km"),
    ("They walked half a mile.", 0.5, "measure", "mile"),
    ("They fenced a one-mile radius.", 1, "measure", "mile"),
    ("They drove 90 km/h on ice.", 90, "measure", "km/h"),
    ("They drove 10 kilometers per hour.", 10, "measure", "kilometer per hour"),
    ("The car makes 40 miles per gallon.", 40, "measure", "mile per gallon"),
    ("The giant is 5 foot 9.", 5.75, "measure", "foot"),
    ("The giant is six feet two inches tall.", 6 + 2 / 12, "measure", "foot"),
    ("The giant is 6’2” tall.", 6 + 2 / 12, "measure", "foot"),
    ("Rents rose less than one-half of 1 percent.", 0.5, "percent", "%"),
    ("Anyone over 65 may go.", 65, "age", "year"),
    ("The room has 6 sq ft left.", 6, "measure", "sq ft"),
    ("The room is a 3,000-square-foot hall.", 3000, "measure", "square foot"),
    ("The farm has 185 acres.", 185, "measure", "acre"),
    ("The vial holds 16 ml now.", 16, "measure", "ml"),
    ("The vial holds 180.25ml now.", 180.25, "measure", "ml"),
    ("The baby weighs 15 pounds.", 15, "measure", "pound"),
    ("The truck is a two-and-a-half-ton one.", 2.5, "measure", "ton"),
    ("It was -3.5 degrees outside.", -3.5, "measure", "degree"),
    ("It was 104 degrees Fahrenheit outside.", 104, "measure", "degree Fahrenheit"),
    ("It was 40C outside.", 40, "measure", "°C"),
    ("The plant makes 100 megawatts.", 100, "measure", "megawatt"),
    ("The index lost 24.11 points.", 24.11, "measure", "point"),
    ("The error is 2.4 percentage points.", 2.4, "measure", "percentage point"),
    ("A quarter of an inch of rain fell.", 0.25, "measure", "inch"),
    ("The rate is 45 percent.", 45, "percent", "%"),
    ("The rate is 4.5% again.", 4.5, "percent", "%"),
    ("The rate is 36.8 per cent.", 36.8, "percent", "%"),
    ("The rate is 6 3/8% again.", 6.375, "percent", "%"),
    ("It lasted twenty four hours.", 24, "duration", "hour"),
    ("It lasted 2 1/2 years.", 2.5, "duration", "year"),
    ("It lasted more than an hour.", 1, "duration", "hour"),
    ("It lasted nearly a decade.", 1, "duration", "decade"),
    ("It lasted a year and a half.", 1.5, "duration", "year"),
    ("It lasted half an hour.", 0.5, "duration", "hour"),
    ("They were saved in one day.", 1, "duration", "day"),
    ("They gave a 60-day notice.", 60, "duration", "day"),
    ("It needs at least 20 more years.", 20, "duration", "year"),
    ("It lasted hundreds of years.", (200, 999), "duration", "year"),
    ("A boy of nine fell.", 9, "age", "year"),
    ("A man of about 60 was held.", 60, "age", "year"),
    ("My daughter is seven.", 7, "age", "year"),
    ("The suspect was 24 and drunk.", 24, "age", "year"),
    ("A mother of three left.", 3, "count", None),
    ("The group is nine.", 9, "count", None),
    ("Dug in 1978 to about 12,000 years before our time.", 12000, "duration", "year"),
    ("The boy is 5 years old.", 5, "age", "year"),
    ("The kitten is twelve weeks old.", 12, "age", "week"),
    ("A 43-year-old man fell.", 43, "age", "year"),
    ("The ten-year-old fell.", 10, "age", "year"),
    ("Ann Roe, 24, will be charged.", 24, "age", "year"),
    ("Ann Roe (24) fell.", 24, "age", "year"),
    ("His wife, 34, fell.", 34, "age", "year"),
    ("The girl, now 15, fell.", 15, "age", "year"),
    ("He fell at the age of 13.", 13, "age", "year"),
    ("A man aged 65 fell.", 65, "age", "year"),
    ("The voting age was cut to 16.", 16, "age", "year"),
    ("At 83, he still swims.", 83, "age", "year"),
    ("She became, at 36, the youngest member.", 36, "age", "year"),
    ("She was 92.", 92, "age", "year"),
    ("Voters 45 and older stayed home.", 45, "age", "year"),
    ("It was No. 19 on the list.", 19, "rank", None),
    ("It is the No. 1 force there.", 1, "rank", "force"),
    ("It is in the top 10 again.", 10, "rank", None),
]

COUNTED = [
    ("It gave 4.6m extra appointments.", "appointments", "extra appointments"),
    ("Around 50,000 Russian troops came.", "troops", "Russian troops"),
    ("Three suspected weapons sites were seen.", "sites", "suspected weapons sites"),
    ("They met four partially occupied regions.", "regions", "partially occupied regions"),
    ("He called ten of his men.", "men", "his men"),
    ("Eight of Ann Roe's summer houses burnt.", "houses", "Ann Roe's summer houses"),
    ("It saw 115 instances of violent crime.", "instances", "instances of violent crime"),
    ("Thousands of British, Dutch and Irish sailors came.", "sailors", "British, Dutch and Irish sailors"),
    ("Dozens injured, the town wept.", "injured", "injured"),
    ("Another 20 wounded men came.", "men", "wounded men"),
    ("The bus left 14 people dead.", "people", "people"),
    ("It ended two-party rule.", "party", "party"),
    ("One person died.", "person", "person"),
    ("Over fifty thousand CDs were sold.", "CDs", "CDs"),
    ("Some 217 Yazidis fled.", "Yazidis", "Yazidis"),
    ("He sent 5,000 more troops.", "troops", "more troops"),
    ("Nearly four in 10 likely voters stayed.", "voters", "likely voters"),
    ("Half the workers left.", "workers", "the workers"),
    ("He is near the 1,237 delegate threshold.", "delegate", "delegate"),
    ("Seven less costly plans failed.", "plans", "less costly plans"),
    ("Only one poll was held.", "poll", "poll"),
    ("A force of 500 came.", "force", "force"),
    ("Two outside spending groups came.", "groups", "outside spending groups"),
    ("The top 10 arms exporters met.", "exporters", "arms exporters"),
    ("The party took most seats -- 123 -- in May.", "seats", "seats"),
    ("They lost 40 percent of their income.", "%", "their income"),
    ("They made $5 million in profits.", "USD", "profits"),
    ("A 10-hour tour began.", "hour", "tour"),
]

LEFT_OUT = [
    ("Two thousand women stood at 900 booths, of which 52 were shut.", ["women", "booths", "booths"]),
    ("With 33 percent of the votes it took 25 seats, down from 37.", ["%", "seats", "seats"]),
    ("They want a week of 35 hours instead of 38.", ["hour", "hour"]),
    ("It built 900 homes, 6 percent fewer than in the 12 before.", ["homes", "%", None]),
    ("It damaged a million homes. One in May killed 153.", ["homes", None]),
    (
        "There were four aftershocks of magnitude 5. She treated 80 injured, 22 of whom are in hospital.",
        ["aftershocks", "magnitude", "injured", None],
    ),
    ("Two people were killed and 28 injured, four of them badly.", ["people", "injured", "people"]),
    ("Sixty farms there were sold in the past 12 months, up from 38.", ["farms", "month", "farms"]),
    ("It poisoned 11 wells. He died at three months, she at five.", ["wells", "month", None]),
    ("It sold 20,000 units. Its battery was closer to seven.", ["units", None]),
    ("Two soldiers were killed, four wounded; six are missing.", ["soldiers", "wounded", "soldiers"]),
    ("Two men argued. Rowe, a father of three, fell.", ["men", None]),
    ("Two men argued. Rowe, a mother-of-two, fell.", ["men"]),
    ("Two colleagues and four grandchildren survive her.", ["colleagues", "grandchildren"]),
    ("It would hire 500 agents and raise the number of judges from 640 to 900.", ["agents", "judges"]),
    ("Three libraries may close. Councillors voted by 27 to 19 on Monday.", ["libraries", None, None]),
    ("The plea was signed by 900 people. Visits fell from 610 a day.", ["people", None]),
    ("Rowe lost 40 jobs. He is charged over missing millions.", ["jobs", None]),
    ("The storm left 130 dead and 270 hurt.", ["dead", "hurt"]),
    ("Of the nine drivers, four were fined and one was jailed.", ["drivers", "drivers", "drivers"]),
    ("It had 1,204 burglaries; the other had 96.", ["burglaries", "burglaries"]),
    ("It has 1,200 members, up from 900 then.", ["members", "members"]),
    ("It misses 80 people, down from 200 two days earlier.", ["people", "people", "day"]),
    ("They hold 370 seats in five states; the rest hold 129.", ["seats", "states", "seats"]),
    ("They have 12 clubs in a region of 40,000.", ["clubs", None]),
    ("Two members stayed away; the rest split 367-8.", ["members", None, None]),
    ("The five judges met. The prize is the oldest of the four.", ["judges"]),
    ("Sales rose to 3.4 billion yuan, up from 2.9 billion then.", ["CNY", "CNY"]),
    ("Sales rose from 2.9 billion to 3.4 billion yuan.", ["CNY", "CNY"]),
    ("The gap narrowed to 74 basis points from 80.", ["basis point", "basis point"]),
    ("It lost 40 policies. Three 1,000-gallon tanks ran dry.", ["policies", "tanks", "gallon"]),
    ("It lost 40 policies. Sales fell 4 percent to 90.", ["policies", "%", None]),
    ("It has 17 fewer staff than then.", ["staff"]),
    ("Elin had 36 deaths, Arda Vale 24, Tamm 21 and Orrin five.", ["deaths", "deaths", "deaths", "deaths"]),
    ("It counted 35,600 cases and South Elin 96,000.", ["cases", "cases"]),
    ("It added 73 jobs, below the 105 economists had forecast.", ["jobs", "jobs"]),
    ("It cut 400 jobs. Some 700 have passed their exams.", ["jobs", None]),
    ("It cut 400 jobs. Single houses numbered 267.", ["jobs", None]),
    ("It has 40 jobs, 12 of them new. In May there were 28.", ["jobs", "jobs", None]),
    ("Police held nine drivers. Four were fined.", ["drivers", "drivers"]),
    ("Elin had 429 deaths, ahead of Arda (371) and Tamm (224).", ["deaths", "deaths", "deaths"]),
    ("It asked 90 voters. Elin leads 58 to 42, against 55 to 45 in May.", ["voters", None, None, None, None]),
    ("It took 507 acres in May, up from 379 in April.", ["acre", "acre"]),
    ("A survey of 900 adults puts Elin on 30 percent, with Tamm on 22.", ["adults", "%", "%"]),
    ("A survey of 900 adults puts his rating at minus 27.", ["adults", None]),
    ("It lost 14 seats. It would be 36 short of a majority.", ["seats", None]),
    (
        "Fielding bowled 12 overs and took three wickets. Roe, the captain, fell for 17 with the batsmen on 148 for six.",
        ["overs", "wickets", None, None],
    ),
    ("Output fell to 2.1 million tonnes from 2.4 million.", ["tonne", "tonne"]),
]

MODIFIERS = [
    ("They want £500 more a month.", "more"),
    ("It spent £9m more than last year.", "more"),
    ("Some 11 farms fewer.", "Some"),
    ("Sales took three days fewer than in May.", "fewer"),
    ("The crop is spread over three fields.", None),
    ("The rate edged up to 4 percent.", None),
    ("They turned over 13 balls.", None),
    ("They lost slightly more than 60 men.", "slightly more than"),
    ("They lost up to about 60 men.", "up to about"),
    ("They lost as many as 60 men.", "as many as"),
    ("They lost some 60 men.", "some"),
    ("They lost no fewer than 60 men.", "no fewer than"),
    ("They lost a record 60 men.", "a record"),
    ("They paid $50,000 or less.", "or less"),
    ("They paid $38.875 apiece.", "apiece"),
    ("They swapped 1,000 prisoners each.", "each"),
    ("He was jailed over 6 years.", "over"),
    ("The rules were phased in over two years.", None),
    ("He has 20+ years of service.", "+"),
    ("They swapped 6,000 bodies of soldiers each.", "each"),
    ("Workers 55 years old or older may go.", "or older"),
    ("The error is plus or minus 3 points.", "plus or minus"),
    ("It lasted over a week.", "over"),
    ("It costs $1 trillion over 10 years.", None),
    ("The debts add up to 60 loans.", None),
    ("They talked about three jobs.", None),
    ("They cut only 60 jobs.", None),
    ("They meet 10 times each year.", None),
]

NO_FIGURE = [
    "In May the two were level.",
    "They are close to the bottom three.",
    "She was in seat 17C.",
    "Negative or zero prices are common.",
    "It hosts the COP30 conference.",
    "It was worse than the entire 2020 wildfire season.",
    "It was four in the afternoon.",
    "Naledi Rowe won the 400m and the women's 1,500 metres.",
    "Rowe was charged under sections 304, 306 and 336 of the code.",
    "The scores were level at half time.",
    "He left on May 16.",
    "He left on Sept. 30, 1998.",
    "He left on 16 May.",
    "He left on May 2 and 3.",
    "He left in 1998 for good.",
    "He left in the 1990s.",
    "He left in '98.",
    "He left in nineteen ninety-eight.",
    "He left at 5:30 p.m. sharp.",
    "He left at seven o'clock.",
    "The 11th round, the twenty-first century, the third-largest town.",
    "A thirty-something clerk left.",
    "The second half and the first half were dull.",
    "He read Article 5 on page 12.",
    "He flew a Boeing 737 and an F-16.",
    "He caught COVID-19 on Route 66.",
    "UPDATE 2-Harlan Steel cuts jobs",
    "Harlan Steel cuts jobs (UPDATE 2)",
    "The S&P 500 and the FTSE 100 fell.",
    "Team no. 225 left.",
    "He has an iPhone 15.",
    "A 1080p picture is enough.",
    "He lives at 1600 Elm Street.",
    "Call 555-1234 or 1-800-555-0199.",
    "The Group of Seven met in Six Flags.",
    "The Group of 77 backs the Five-Year Plan and the 60 Minutes show.",
    "It was a one-time, three-way deal.",
    "The scene was shot when one blew up.",
    "One of the firms left.",
    "No one saw one another.",
    "One official said so.",
    "He left, according to one research firm.",
    "One scientist in Elin hopes so.",
    "This one featured Ann Roe.",
    "The Elin Under 17 side lost.",
    "Ann Roe (13.)",
    "One day it will end.",
    "One sticking point is the price.",
    "It failed because 1) it rained and 2) it was late.",
    "They are back to square one.",
    "She came first, he came next, and a third, Ann Roe, came last.",
    "It was open 24/7 after 9/11.",
    "The glass was half empty.",
    "They led at the half.",
    "He left a year ago.",
    "The 500-stock index and the 10-year Treasury note fell.",
    "The address is 192.168.1.2 today.",
    "The key is 1e400 or 99999999999999999999999.",
    "The bridge is safe, one aide denies.",
    "No 10 said the prime minister would reply.",
    "BUDGET 3.0",
    "The firm gives zero-hours contracts.",
    "Third-party cover is dear.",
    "Studies say so.[4]",
    "It is one defeat after another.",
    "The alarm rang between 7 and 9 last night.",
    "The alarm rang at eight.",
    "The hall is open from 7 to 9 this evening.",
    "It rang at 3 on Friday afternoon.",
    "It ran from 10 to noon, and they left at half past seven.",
    "The shop is open from nine to five.",
    "Output fell, studies say.4",
    "Call 911 or dial 999.",
    "Ring 0800 555 0199 or 07700 900123.",
    "The N95 mask, the N1 highway and the R44 helicopter.",
    "It has 5G, a 4K picture and H1N1.",
    "H. 363 would ban it.",
    "She lives at 24 Elm Road, near Gate 12B of Tower 4.",
    "He drives a Peugeot 208 and reads the Galaxy S24.",
    "It is one they've had for years.",
]


@pytest.mark.parametrize(("text", "expected"), PLAIN + RANGES)
def test_values(text: str, expected: list[float | tuple[float, float]]) -> None:
    found = values(text)
    assert len(found) == len(expected)
    for mine, right in zip(found, expected, strict=True):
        assert mine == pytest.approx(right)


@pytest.mark.parametrize(("text", "value", "code"), MONEY)
def test_money(text: str, value: float, code: str) -> None:
    (number,) = find(text)
    assert (number.kind, number.unit) == ("money", code)
    assert value_of(number) == pytest.approx(value)


@pytest.mark.parametrize("text", ["In Paris, 12 of the suspects were held.", "At Nissan, 20 of 30 lines stopped."])
def test_what_stands_behind_a_place_is_no_age(text: str) -> None:
    assert {number.kind for number in find(text)} == {"count"}


def test_a_space_that_does_not_break_is_kept_in_a_figure() -> None:
    article = readers.read_bytes("Some 12\u00a0500\u00a0people marched in Elin.".encode(), uri="a.txt")
    assert "12\u00a0500 people" in article.text
    (number,) = numbers.find(Annotated(article), ())
    assert number.value == 12_500


@pytest.mark.parametrize(("text", "value", "kind", "unit"), MEASURES)
def test_measures(text: str, value: float, kind: str, unit: str) -> None:
    (number,) = find(text)
    assert (number.kind, number.unit) == (kind, unit)
    assert value_of(number) == pytest.approx(value)


@pytest.mark.parametrize(("text", "unit", "label"), COUNTED)
def test_what_is_counted(text: str, unit: str, label: str) -> None:
    (number,) = find(text)
    assert (number.unit, number.label) == (unit, label)


@pytest.mark.parametrize(("text", "units"), LEFT_OUT)
def test_a_noun_left_out_is_that_of_the_count_before(text: str, units: list[str]) -> None:
    assert [number.unit for number in find(text)] == units


@pytest.mark.parametrize(("text", "modifier"), MODIFIERS)
def test_modifiers(text: str, modifier: str | None) -> None:
    assert find(text)[-1].modifier == modifier


@pytest.mark.parametrize("text", NO_FIGURE)
def test_no_figure(text: str) -> None:
    assert find(text) == ()


def test_the_words_run_from_the_modifier_to_what_is_counted() -> None:
    (number,) = find("Officials say around 50,000 Russian troops have come.")
    assert number.text == "around 50,000 Russian troops"


def test_two_figures_where_one_phrase_holds_another() -> None:
    some, whole = find("It may close 40 to 60 of its more than 900 shops.")
    assert (some.low, some.high, some.unit) == (40, 60, "shops")
    assert (whole.value, whole.unit, whole.modifier) == (900, "shops", "more than")


def test_cents_are_those_of_the_currency_before() -> None:
    share, cents = find("It closed at C$35, up 12.5 cents.")
    assert (share.unit, cents.unit, cents.value) == ("CAD", "CAD", 0.125)


@pytest.mark.parametrize(
    "text",
    [
        "Her sons, 9 and 11, sang.",
        "Girls aged four and five sang.",
        "The retirement age rose from 65 to 67.",
        "Many 16- and 17-year-olds sang.",
    ],
)
def test_both_of_two_ages(text: str) -> None:
    assert [number.kind for number in find(text)] == ["age", "age"]


def test_a_date_is_no_figure_but_a_stretch_of_time_is() -> None:
    text = "It took 3 days from 5 on."
    dated = (Date("5", Span(20, 21), "DATE", "XXXX-XX-05"), Date("3 days", Span(8, 14), "DURATION", "P3D"))
    (number,) = numbers.find(Annotated(document(text)), dated)
    assert (number.value, number.kind) == (3, "duration")


@pytest.mark.parametrize("kind", ["byline", "published", "credit", "related"])
def test_blocks_outside_the_article_are_passed_over(kind: BlockKind) -> None:
    assert find("Two men wrote this.", kind) == ()


def test_a_headline_in_capitals() -> None:
    (number,) = find("FORCE TO STUDY CASES OF 14 SLAIN WOMEN", "headline")
    assert (number.value, number.unit) == (14, "WOMEN")


WORDS = """
a an one two twenty hundred million dozens half third and - – / to in of $ £ % . , 5 1,000 2.5 1998 years old percent
dollars point more than over about each men Jane the No ½ ' ( ) km h from between
"""
PIECES = st.sampled_from(WORDS.split())


@given(st.lists(PIECES, max_size=14), st.sampled_from([" ", ""]))
def test_any_words(words: list[str], glue: str) -> None:
    text = glue.join(words)
    found = numbers.find(Annotated(document(text)), ())
    assert found == numbers.find(Annotated(document(text)), ())
    for number in found:
        assert 0 <= number.span.start < number.span.end <= len(text)
        assert number.span.of(text) == number.text
        assert (number.value is None) == (number.low is not None) == (number.high is not None)


@given(st.integers(min_value=2060, max_value=10**12))
def test_a_grouped_integer_is_read_back(value: int) -> None:
    (number,) = numbers.find(Annotated(document(f"They counted {value:,} stars.")), ())
    assert (number.value, number.unit) == (value, "stars")


def test_a_long_line_of_figures() -> None:
    text = "some 500 men and 5 million - " * 3_000
    assert len(numbers.find(Annotated(document(text)), ())) == 6_000
