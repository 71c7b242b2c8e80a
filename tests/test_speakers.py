"""Speakers: in each row the words in braces are the mentions of quotes; what is expected is who speaks."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import pipeline, readers, segment, wording
from briefing.extract import quotes as quotations
from briefing.extract import speakers
from briefing.language.annotated import Annotated
from briefing.model import Block, Document, Phrase, Quote, Sentence, Source, Span, Speaker

_BRACES = re.compile(r"\{([^{}]*)\}")


def read(marked: str) -> tuple[Document, tuple[Quote, ...]]:
    """A document of the paragraphs in `marked`, and a quote for each mention in braces."""
    mentions: list[Span] = []
    text = ""
    for i, piece in enumerate(re.split(r"[{}]", marked)):
        if i % 2:
            mentions.append(Span(len(text), len(text) + len(piece)))
        text += piece
    blocks = tuple(Block("paragraph", Span(*m.span())) for m in re.finditer(r"[^\n]+", text))
    sentences = tuple(Sentence(s, i) for i, b in enumerate(blocks) for s in segment.sentences(text, b.span))
    quotes = tuple(
        Quote(f"q{n}", "indirect", "", (_to_end_of_sentence(text, m.end),), mention=Phrase(m.of(text), m))
        for n, m in enumerate(mentions, start=1)
    )
    return Document(Source("x.txt", "text/plain", "utf-8", "0"), text, blocks, sentences), quotes


def _to_end_of_sentence(text: str, start: int) -> Span:
    return Span(start, max(start + 1, text.find(".", start)))


def find(marked: str) -> tuple[Speaker, ...]:
    document, quotes = read(marked)
    return speakers.find(Annotated(document), quotes)[0]


def names_said(marked: str) -> list[str | None]:
    """For each mention in braces, the name of the speaker, or None."""
    doc, quotes = read(marked)
    found, named = speakers.find(Annotated(doc), quotes)
    by_id = {s.id: s.name for s in found}
    return [by_id.get(q.speaker) if q.speaker else None for q in named]


ONE_PERSON = [
    ("Donald Abdi died. His son, also Donald, followed him. {Donald} spoke.", ["Donald"]),
    ("{Fr Tom Abdi} spoke.", ["Tom Abdi"]),
    ("{Tommo} spoke. Steve “Tommo” Abdi left.", ["Steve “Tommo” Abdi"]),
    ("Ann Abdi met Tom Lim.\n\n{TL}: Is it late?\n\n{AA}: No.", ["Tom Lim", "Ann Abdi"]),
    ("{His brother-in-law}, Tadeo, who was there, spoke.", ["Tadeo"]),
    ("{A passer-by}, who gave his name as Vic, spoke.", ["Vic"]),
    ("{Mrs Tibbs' daughter}, Kayleigh, spoke.", ["Kayleigh"]),
    ("{Opposition Leader Dean Abdi} spoke. {Abdi} left.", ["Dean Abdi"] * 2),
    ("{Third seed Ann Abdi} spoke.", ["Ann Abdi"]),
    ("{Counsel assisting}, Ann Abdi SC, asked him.", ["Ann Abdi"]),
    ("{Mark Low} spoke. “No,” {Mr Low} said. His late brother, Shane Low, left. {Mr Low} sang.", ["Mark Low"] * 3),
    ("{The wife of the governor of Elin}, Her Excellency Mrs Ann Abdi, spoke.", ["Ann Abdi"]),
    ("{Tan Ah Beng} spoke. {Tan} wept. His son was Tan Wei Jie.", ["Tan Ah Beng"] * 2),
    ("{ANN ABDI} INTERVIEW\n\nIt was late in the day when Ann Abdi came.", ["Ann Abdi"]),
    ("{Opposition MP for Elin East Mr Farai Dube} spoke. {Cde Dube} left.", ["Farai Dube"] * 2),
    ("{Chairperson of the Elin Residents Association Mrs Ann Lee} spoke.", ["Ann Lee"]),
    ("{Police spokesperson for Elin Province Inspector Ann Lee} spoke.", ["Ann Lee"]),
    ("{A spokesman for Elin Mayor Ann Lee} spoke.", ["A spokesman for Elin Mayor Ann Lee"]),
    ("Chad Low and Neil Low met. {Chad} laughed.", ["Chad Low"]),
    ("Steven Hale, 44, died. {His wife Joanne} spoke. “No,” said {Mrs Hale}.", ["Joanne"] * 2),
    ("The boy was Adam Low. {His father, Mr Tendi Low,} wept. “No,” said {Mr Low}.", ["Tendi Low"] * 2),
    ("{Leader of Opposition in the council Ann Kowal} left.", ["Ann Kowal"]),
    (
        "Dame Hilary Hale died. Hilary Low could read. {She} spoke.\n\nHilary Mary Hale (née Low), teacher.",
        ["Hilary Mary Hale"],
    ),
    ("Ann Lee spoke. Mara Sen Gupta spoke. {Sen Gupta} left.", ["Mara Sen Gupta"]),
    ("{Ford's Ann Lee} spoke. {Lee} left.", ["Ann Lee", "Ann Lee"]),
    ("{Corvo’s chief Ann Kowal} left.", ["Ann Kowal"]),
    ("{Corvo’s Ann Kowal} left.", ["Ann Kowal"]),
    ("{The Ministry of Trade’s deputy secretary for the north}, Ann Kowal, spoke.", ["Ann Kowal"]),
    (
        "Augustine Okeke died. His eldest son, {Dr Chike Okeke}, spoke.\n\n“No,” {Okeke} wrote. {Dr Okeke} left.",
        ["Chike Okeke", "Augustine Okeke", "Chike Okeke"],
    ),
    (
        "Ana Low has died. Her daughter, the pianist {Eva Low}, spoke.\n\nBorn in Elin, Low married at 20. {She} sang.",
        ["Eva Low", "Ana Low"],
    ),
    (
        "Three of the Klein family fell ill and her sister Ana Lee, 54, died. {Xqz Klein} spoke. {He} wept.",
        ["Xqz Klein"] * 2,
    ),
    ("Xqz Klein confessed to her that the pier was his. {He} wept.", ["Xqz Klein"]),
    ("{Joseph ole Saitoti} spoke.", ["Joseph ole Saitoti"]),
    ("{Qualifier Petr Low} spoke. {Regular Ted Hale} spoke.", ["Petr Low", "Ted Hale"]),
    ("{Elin director of rugby Ann Kowal} spoke.", ["Ann Kowal"]),
    ("{Elin human resources head Ann Kowal}, when asked, left.", ["Ann Kowal"]),
    ("Its president, {M. Kowal}, spoke.", ["M. Kowal"]),
    ("{Elin Lines chief operating officer Ann Kowal} left.", ["Ann Kowal"]),
    ("{Community policing forum chair Umesh Singh} spoke. {Singh} left.", ["Umesh Singh", "Umesh Singh"]),
    ("{MEC for community safety Sipho Dube} spoke. {Dube} left.", ["Sipho Dube", "Sipho Dube"]),
    ("{A spokesperson} said no. {Karen Batty, 58,} wept.", ["A spokesperson", "Karen Batty"]),
    ("Ana Low died. {Ana Brook Ruiz} was born in Elin. {Low} said so.", ["Ana Low", "Ana Low"]),
    ("Ana Low and Ana Hale met. {Ana Brook} was born in Elin.", ["Ana Brook"]),
    ("{Maria Lopez} spoke. {Lopez} said so.", ["Maria Lopez", "Maria Lopez"]),
    ("{Lopez} spoke. It was Maria Lopez, the mayor.", ["Maria Lopez"]),
    ("{Senator Maria J. Lopez} came. {Ms. Lopez} said no.", ["Maria J. Lopez", "Maria J. Lopez"]),
    ("{Ana Rita Sousa} spoke. {Ana Rita Lima Sousa} agreed.", ["Ana Rita Lima Sousa", "Ana Rita Lima Sousa"]),
    ("{Ana Lima Sousa} spoke. {Ana Rita Lima Sousa} agreed.", ["Ana Rita Lima Sousa", "Ana Rita Lima Sousa"]),
    ("{Ana Lima Rita Sousa} spoke. {Ana Rita Lima Sousa} agreed.", ["Ana Lima Rita Sousa", "Ana Rita Lima Sousa"]),
    ("{J. Edgar Lee} spoke. {Edgar Lee} agreed.", ["Edgar Lee", "Edgar Lee"]),
    ("{J. Edgar Lee} spoke. {Oscar Lee} agreed.", ["J. Edgar Lee", "Oscar Lee"]),
    ("Melanie Ford is a cook. {Melanie} said so.", ["Melanie Ford"]),
    ("{Steve Sweeney} spoke. {Sweeny} added this.", ["Steve Sweeney", "Steve Sweeney"]),
    ("The film was made by Aaron Klein. {Although Klein}", ["Aaron Klein"]),
    ("{The party chairman, Kelly Armstrong,} said so.", ["Kelly Armstrong"]),
    ("{One delegate} not on the list, Ann Lee, said so.", ["Ann Lee"]),
    ("{Another pollster}, David Woodard of Clemson, said so.", ["David Woodard"]),
    ("{Mr. Ross’s} view is known. Daniel Ross wrote it down.", ["Daniel Ross"]),
    ("{Sen. Ann Lee of Ohio} said so.", ["Ann Lee"]),
    ("“No.” Chris Wallace rose. {WALLACE}: You said so.", ["Chris Wallace"]),
    ("They met at Port Elin. At Port Elin Klein was late. Aaron Klein rose. {Klein} spoke.", ["Aaron Klein"]),
    ("It is the view of Ann Lee. At Elin Ann Lee rose. {Lee} spoke.", ["Ann Lee"]),
    ("{Cabbie Peter Weber} spoke. {Mr Weber} left.", ["Peter Weber", "Peter Weber"]),
    ("{Clark County Sheriff Joe Klein} spoke.", ["Joe Klein"]),
    ("{Virgie M. Rowe} spoke.", ["Virgie M. Rowe"]),
    ("{The state head of the NMA, Dr. (Mrs.) Adaeze Udeh,} spoke. {Udeh} left.", ["Adaeze Udeh", "Adaeze Udeh"]),
    ("{Elin East assemblyman Michelle Lim} spoke. {Lim} left.", ["Michelle Lim", "Michelle Lim"]),
    ("{Elin Growers Union (EGU) chair Rose Lim} spoke.", ["Rose Lim"]),
    ("{Hussain Al Banna} spoke. {Al Banna} left.", ["Hussain Al Banna", "Hussain Al Banna"]),
    ("{Police commander Superintendent Joseph Tondo} spoke. {PPC Tondo} left.", ["Joseph Tondo", "Joseph Tondo"]),
    ("{Bae Su-min} spoke. {Bae} left. Her aunt, Bae Ok-ja, sang.", ["Bae Su-min", "Bae Su-min"]),
    ("{Anna Law Ngar-ning} spoke. {Law} said no.", ["Anna Law Ngar-ning", "Anna Law Ngar-ning"]),
    ("{Zelensky} said yes. {He} added no.", ["Zelensky", "Zelensky"]),
]

PRONOUNS = [
    ("Tom Abdi said no. {Pat Lim} called on him to go. {She} wept.", ["Pat Lim"] * 2),
    ("It was about a famous dad\n\nKit Abdi was nine when it rained. “No,” {she} said.", ["Kit Abdi"]),
    ("When the Post rang the police officer, SP Ann Abdi, {she} said no.", ["Ann Abdi"]),
    (
        "Ann Lee left school. Ann Lee was poor. Ann Lee sang. A teacher, Miss Rose Abdi, told her parents.\n\n"
        "She married in May. “No,” {she} wrote.",
        ["Ann Lee"],
    ),
    ("Tom Abdi watched it.\n\nThe Transport Secretary rose. “No,” {he} said.", [None]),
    ("{She} left. Ines Abdi came. Abdi saw Ms Abdi.", [None]),
    ("Ms Fell came. Marion Fell died. “Yes,” {Mr Fell} said.", ["Fell"]),
    (
        "Ann Lee is a potter. It was late. “No,” {her friend} Rose Abdi said. In 1970 she moved to Elin. {She} worked.",
        ["Rose Abdi", "Ann Lee"],
    ),
    (
        "Ann Lee came. Ann Lee left. Rose Abdi came. It rained. It was late. It was cold. It froze. “No,” {she} said.",
        [None],
    ),
    ("Harold Low told her so. Harold Low, {who} left, said her friend left. {He} spoke.", ["Harold Low"] * 2),
    ("Mayor Tom Lee spoke.\n\n{One of the clerks} spoke.\n\n“Yes,” {he} said.", ["One of the clerks"] * 2),
    (
        "Minister Ann Lee, who came on Monday, {Ann Lee} spoke. Mr Weber's widow, Ms Rose Abdi, left.\n\n“No,” {she} said.",
        ["Ann Lee", "Rose Abdi"],
    ),
    (
        "{Minister Tom Sinha} spoke. When {Max Low} said no, the minister lost his temper.\n\n“Go,” {he} said.",
        ["Tom Sinha", "Max Low", "Tom Sinha"],
    ),
    ("{Senator Gray Tuohy} spoke. “If he slept there he would know,” {she} said.", ["Gray Tuohy"] * 2),
    ("Ola Breen left. Breen's mother, Bernie, spoke of it. “Yes,” {she} said.", ["Bernie"]),
    (
        "{Supt Maeve Lally} spoke.\n\nAsked by Mr Weber whether she knew that Ola Breen was tired, {she} said yes.",
        ["Maeve Lally", "Maeve Lally"],
    ),
    ("{Robin Ellerby} spoke. {They} said no.", ["Robin Ellerby"] * 2),
    ("{Robin Ellerby} met the nurses. {They} said no.", ["Robin Ellerby", None]),
    ("To Robin Ellerby it was late. {They} said no.", ["Robin Ellerby"]),
    ("Tom Lee — who may run with Jan Kowal — left, and {he} was tired.", ["Tom Lee"]),
    ("Traders came. Doctors at Elin Hospital wrote to the mayor. {They} were tired.", ["Doctors"]),
    ("Traders came. Police stopped a car. {They} were tired.", ["Police"]),
    ("The police chief came. {They} were tired.", [None]),
    (
        "{Joe Low} spoke.\n\n{The premier} spoke in May. Asked if it was late, {he} said no.",
        ["Joe Low", "The premier", "The premier"],
    ),
    ("It fell to Dorro Howe. Paul Lee, who won twice, hailed it. “No,” {she} said.", [None]),
    ("It fell to Paul Howe. Steph Lee, who won twice, hailed it. “No,” {she} said.", ["Steph Lee"]),
    ("Ann Lee left on Monday. While picking up her daughter {she} was sad.", ["Ann Lee"]),
    ("Maria Lopez met Peter Weber. {She} said it was late.", ["Maria Lopez"]),
    ("Maria Lopez met Peter Weber. {He} said it was late.", ["Peter Weber"]),
    ("Peter Weber thanked Daniel Ross. {He} said it was late.", ["Peter Weber"]),
    ("Peter Weber won against Daniel Ross in Ohio. His wife came. {He} said so.", ["Peter Weber"]),
    ("{Peter Weber} said: “Daniel Ross is a friend.” {He} left.", ["Peter Weber", "Peter Weber"]),
    ("“It is late,” said Peter Weber, who knows Daniel Ross. “So late,” {he} said.", ["Peter Weber"]),
    ("Ms. Chan met Mr. Chan. {She} spoke. {Mr. Chan} slept.", ["Chan", "Chan"]),
    ("{Peter Weber, who} spoke, left.", ["Peter Weber"]),
    ("Peter Weber, {who} said he was tired, left.", ["Peter Weber"]),
    ("Officials met. {They} say it works.", ["Officials"]),
    ("{The club coaches} agree. {They} say it works.", ["The club coaches", "The club coaches"]),
    ("{Some Democrats} agree. {They} say it works.", ["Some Democrats", "Some Democrats"]),
    ("Peter Weber waved. The waiter smiled. {He} said it was late.", ["The waiter"]),
    ("Maria Lopez lost. It was Ann Lee who got going. {She} said it was late.", ["Ann Lee"]),
    ("Peter Weber sued Daniel Ross. {He} said Peter Weber was late.", ["Daniel Ross"]),
    ("Peter Weber left. Elin’s coach, Daniel Ross, was happy. {He} said it was late.", ["Daniel Ross"]),
    ("Peter Weber and Daniel Ross came. {He} said it was late.", [None]),
    ("Peter Weber came. Asked whether a new clerk would come, {he} said yes.", ["Peter Weber"]),
    ("Nala Okabe met Peter Weber in May. Nala Okabe left. {She} said it was late.", ["Nala Okabe"]),
    ("Doctors left. Robin Xu, a cook who uses they/them pronouns, came. {They} were tired.", ["Robin Xu"]),
    ("Miss Wong sang. A cook surnamed Zhang said she was ill. {The 44-year-old} wept.", ["Zhang"]),
    (
        "{Ann’s counsel, Tom Hall,} left. Asked what he wanted, Jan Kowal smiled. {He} said it was late.",
        ["Tom Hall", "Jan Kowal"],
    ),
    (
        "{Tom Hall} spoke. A senior official of the port put the number at 26. They will go, {he} said.",
        ["Tom Hall", "A senior official"],
    ),
    ("{Tom Hall} spoke. The move was hailed by Jan Kowal. According to {him} it was late.", ["Tom Hall", "Jan Kowal"]),
    ("{Tom Hall} spoke. Acme Mills, through its manager Jan Kowal, shut. {He} was sad.", ["Tom Hall", "Jan Kowal"]),
    ("{Tom Hall} spoke. Bongani Xaba was booed whenever he ran. {He} was sad.", ["Tom Hall", "Bongani Xaba"]),
    ("Tom Hall ran it. {A cook who} worked there said it was late. It was hot, {she} said.", ["A cook", "A cook"]),
    ("Tom Hall spoke. Jan Kowal of the Maro Party of Struggle (MPS) was sad. It was late, {he} said.", ["Jan Kowal"]),
    (
        "{Tom Hall} spoke. It drew a wry retort from Jan Kowal, whose team lost. {He} was sad.",
        ["Tom Hall", "Jan Kowal"],
    ),
    ("Jan Kowal left. Asked whether Tom Hall would come, Jan Kowal smiled. {He} was sad.", ["Jan Kowal"]),
    ("{The Springfield Times} printed it. {It} added a photograph.", ["Springfield Times", "Springfield Times"]),
]

SHORT_FORMS = [
    ("{Acme Holdings Inc.} grew. {Acme} said so.", ["Acme Holdings Inc.", "Acme Holdings Inc."]),
    ("The United Farm Union met. {The UFU} said so.", ["United Farm Union"]),
    ("General Klein Motors Corp. grew. {GKM} said so.", ["General Klein Motors Corp."]),
    ("The Springfield Post is old. {The Post} said so.", ["Springfield Post"]),
    ("{Acme Holdings} grew. {The company} said so.", ["Acme Holdings", "Acme Holdings"]),
    ("Omar Haddad, head of the Fishing Association, {who} spoke, left.", ["Omar Haddad"]),
    ("Louis van Gaal came. {Van Gaal} spoke.", ["Louis van Gaal"]),
]

NAMESAKES = [
    ("{Pat Lee} and his wife wept. {Ms Lee} left.", ["Pat Lee", "Lee"]),
    ("Bill Hall and Jane Hall run. {Mr. Hall} spoke. {Mrs. Hall} did not.", ["Bill Hall", "Jane Hall"]),
    ("Bill Hall met Jane Hall and Jane Hall left. {Hall} said he was tired.", ["Bill Hall"]),
    ("Omar Farid met King Farid of Norland. {King Farid} spoke. {Omar} slept.", ["King Farid", "Omar Farid"]),
    ("{Jane Hall} spoke on Monday. {Hall} said more.", ["Jane Hall", "Jane Hall"]),
]

DESCRIPTIONS = [
    ("{A landlord accused of killing a mother and her sons} spoke.\n\nTom Abdi was calm.", ["Tom Abdi"]),
    ("{A bus driver} told a blind passenger to walk.\n\nTom Abdi was on his way home.", ["A bus driver"]),
    (
        "{A former commander} spoke.\n\nZoran Abdi, 63, who is charged with theft, was calm in court.",
        ["Zoran Abdi"],
    ),
    ("Ann Abdi met Rose Lim. {Lim} left. “I am sorry,” {the 31-year-old} said.", ["Rose Lim"] * 2),
    ("Conor Base smiled. “No,” said {the centre-half}.", ["Conor Base"]),
    ("{The widow of a miner} spoke.\n\nStephen Hale, 44, died in May.", ["The widow of a miner"]),
    ("{The brother of a man} spoke.\n\nStephen Hale drowned in May.", ["The brother of a man"]),
    ("A lamp was sold. {Its maker}, Lumenary, spoke.", ["Lumenary"]),
    ("They sued a contractor, Corvo Services. {The contractor} said no.", ["Corvo Services"]),
    ("{Two boys} wept. It was late.\n\nThere {one} wept.", ["Two boys", "one"]),
    ("{Ann Lee} told them so. {The man} wept.", ["Ann Lee", "The man"]),
    ("{One parent} wept; {another, who asked to be called only Ann}, did not.", ["One parent", "Ann"]),
    ("{A vicar} spoke.\n\nThe Rev Ann Abdi wept. {The vicar} spoke.", ["Ann Abdi"] * 2),
    (
        "{A division bench of Ann Lee and Joe Hall} met. {The bench} said no.",
        ["A division bench of Ann Lee and Joe Hall"] * 2,
    ),
    (
        "Senator Ann Lee left.\n\n{Area MP Tom Abdi} spoke.\n\n“It is late,” said {the first-term lawmaker}.",
        ["Tom Abdi"] * 2,
    ),
    ("{Elin Rovers boss Tom Abdi} spoke. {The Rovers manager} left.", ["Tom Abdi"] * 2),
    ("City attorney {Ann Lee} spoke. Joe Hall left. {Hall’s attorney} said no.", ["Ann Lee", "Hall’s attorney"]),
    ("{A poll by Corvo} was bad. {The poll of 900 pupils} shows it.", ["A poll by Corvo", "A poll by Corvo"]),
    ("Mayor {Ann Lee} spoke.\n\n“It is bad,” {the former judge} said.", ["Ann Lee", "the former judge"]),
    ("{An internal audit} failed it. {The report} says more.", ["An internal audit", "An internal audit"]),
    ("Sen. Ann Lee came. A film was shown. {The senator} said no.", ["Ann Lee"]),
    ("Russian President Ivan Petrov came. {The Russian leader} said no.", ["Ivan Petrov"]),
    ("Ohio Gov. Dan Kemp and Utah Gov. Tom Hale met. {The Utah governor} spoke.", ["Tom Hale"]),
    (
        "Republican front-runner Ann Lee met the press. {The Democratic front-runner} slept.",
        ["The Democratic front-runner"],
    ),
    (
        "Norland's Omar Farid met President Hall. Hall was late. {The Norlandish leader} said no.",
        ["The Norlandish leader"],
    ),
    ("Iraq's Omar Farid met President Hall. Hall was late. {The Iraqi leader} said no.", ["Omar Farid"]),
    ("Ann Lee is running. {The candidate} said no.", ["Ann Lee"]),
    ("{Deputy commissioner (north) Ravi Rao} spoke.", ["Ravi Rao"]),
    ("{Two officers and a driver} spoke. The driver, Joe Low, left.", ["Two officers and a driver"]),
    ("{Marion County Fire Chief Doug Poole} spoke. {Carson City Police Chief Bo Kay} left.", ["Doug Poole", "Bo Kay"]),
    ("{Ann Rajan} spoke. Ann’s husband, {Rajan}, wept.", ["Ann Rajan", "Rajan"]),
    ("{A top adviser} says no. Ed Brook spoke on Monday.", ["Ed Brook"]),
    ("Tests were late, {a coroner} ruled. Ann Lee, 17, died in May. Coroner Joe Kim wrote to them.", ["Joe Kim"]),
    ("Tests were late, {a coroner} ruled. Coroner Joe Kim met Coroner Dan Orr. Ann Lee died.", ["a coroner"]),
    ("{A woman who accused Bill Hall} spoke. Jane Ford said it was so.", ["Jane Ford"]),
    ("One man in the crowd rose. “No,” {the man} shouted.", ["One man"]),
    ("Ann Lee, 36, met Peter Weber. {The 36-year-old} spoke.", ["Ann Lee"]),
    ("Jo Xu met a baker. {The 36-year-old mother of two} spoke.", ["Jo Xu"]),
    ("{A stall owner} spoke. Rice is dear, {the 51-year-old} said.", ["A stall owner", "A stall owner"]),
    ("{A clerk who} gave her name only as Qira left. {Qira} wept.", ["Qira", "Qira"]),
    ("{A stall owner in Elin}, who wanted to be known only as Kak Wani, said no.", ["Kak Wani"]),
    ("Cabinet Secretary Ann Lee left. {The CS} spoke.", ["Ann Lee"]),
    ("Cabinet Secretary Ann Lee met the Coastal Syndicate. {The CS} spoke.", ["Coastal Syndicate"]),
    ("Member of Parliament for Elin Ann Lee left. {The MP} spoke.", ["Ann Lee"]),
    ("{The press secretary to the governor}, Ann Lee, left.", ["Ann Lee"]),
    ("It rained. {The Majority Leader}, Mr Tom Hall, left.", ["Tom Hall"]),
    ("{The turaga ni koro of Nabu}, Pita Vosa, left. It was late, {he} said.", ["Pita Vosa", "Pita Vosa"]),
    ("{The District Chief Executive} (DCE), Mr Tom Hall, left.", ["Tom Hall"]),
    ("Elin head coach Tom Hall lost to Jan Kowal. Kowal sang. {The Maro coach} spoke.", ["The Maro coach"]),
    ("Jan Kowal won the race. {The Kenyan} was tired.", ["Jan Kowal"]),
    ("Elin rower Jan Kowal beat Tom Hall and Al Low. {The Kenyan} was tired.", ["Jan Kowal"]),
    ("German rower Jan Kowal won the race. {The Kenyan} was tired.", ["The Kenyan"]),
    ("Shigeru Kuro rows. His son, Masaru, left. {The younger Kuro} wept.", ["The younger Kuro"]),
    ("Shigeru Kuro rows. {The younger Kuro} wept.", ["The younger Kuro"]),
    ("Lawmaker Tom Hall came.\n\n{A member} was angry. “No,” {the lawmaker} said.", ["A member", "A member"]),
    ("{Her deputy} spoke.\n\nHarriet Naka sang.", ["Her deputy"]),
    ("The state chair of the union is Tom Hall. {The state chair of the NMA}, Xw Yq Zaa, said no.", ["Xw Yq Zaa"]),
    ("Pinewiki co-founder Ann Lee met Peter Weber. {The Pinewiki founder} spoke.", ["Ann Lee"]),
    ("Mayor Ann Lee and Mayor Peter Weber met. {The mayor} said no.", ["The mayor"]),
    ("The mayor waved. Peter Weber left. {The leader} said no.", ["The leader"]),
    ("{A police officer} spoke. {The officer} said no more.", ["A police officer", "A police officer"]),
    ("{Peter Weber’s campaign manager} said no.", ["Peter Weber’s campaign manager"]),
    ("{One of the nurses} spoke. {The nurse} left.", ["One of the nurses"] * 2),
    ("{A nurse} spoke. {The other nurse} left.", ["A nurse", "The other nurse"]),
    ("{The nurse} spoke. " + "It rained all day. " * 90 + "{Ann Lee, a nurse,} left.", ["The nurse", "Ann Lee"]),
    ("{One of them} spoke. {The person} left. {The other} slept.", ["One of them", "One of them", "The other"]),
    ("{Two clerks} spoke. {Both} left.", ["Two clerks"] * 2),
    ("{A spokesman for Mayor Ann Lee} spoke.", ["A spokesman for Mayor Ann Lee"]),
    ("{University of Elin law professor Ann Lee} spoke.", ["Ann Lee"]),
    ("{A woman at the stop} who gave her name only as Donna spoke.", ["Donna"]),
    ("{Ann Lee} said no. “It leaks,” {the mother-of-two} said.", ["Ann Lee"] * 2),
    ("Cllr Tom Hale came. {Cllr Ann Lee} spoke. “No,” {the councillor} said.", ["Ann Lee"] * 2),
    ("{Tom Hale} came. {The Conservative} said no.", ["Tom Hale"] * 2),
    ("{A council source} spoke. {The source} left.", ["A council source"] * 2),
    ("Ann Lee came with Tom Kim, {the source}, who was there.", ["the source"]),
]

NOT_A_PERSON = [
    ("Investment bank Ann Lee left. {Lee} said no.", "Ann Lee", "organization"),
    ("{Ann Lee} said no. Ann Lee shares fell.", "Ann Lee", "organization"),
    ("It is gone, according to the auditors {Ann Lee}.", "Ann Lee", "organization"),
    ("Then ministry spokesperson {He Yongqian} said no.", "He Yongqian", "person"),
    ("{Protect Our Bay} said no.", "Protect Our Bay", "organization"),
    ("{Friends of the Maro} said no.", "Friends of the Maro", "organization"),
    ("{Human Rights Beacon} said no. Human pain is a matter of rights.", "Human Rights Beacon", "organization"),
    ("Captain Son Ji-hoon left. {Son} said no.", "Son Ji-hoon", "person"),
    ("{Luiza Souza e Silva} said no.", "Luiza Souza e Silva", "person"),
    ("Then {Madam Goh Siew Eng}, a teacher, said no.", "Goh Siew Eng", "person"),
    ("{Clerk to the council Mrs J. Low} said no.", "J. Low", "person"),
    ("Maulana Fazal Low left. {The maulana} said no.", "Fazal Low", "person"),
    ("{Lord Low}, a peer, said no.", "Lord Low", "person"),
    ("{Ramon dela Low Jr.} said no.", "Ramon dela Low Jr.", "person"),
    ("{Kiptoo arap Low} said no.", "Kiptoo arap Low", "person"),
    ("{Moody's} said no. Moody's declined to say more.", "Moody's", "organization"),
    ("{Ann Lee Printing} left. {Lee Printing} said no.", "Ann Lee Printing", "organization"),
    ("{Rural Farmers Voice} said no.", "Rural Farmers Voice", "organization"),
    ("{The passenger lobby Pro Schiene} said no.", "Pro Schiene", "organization"),
    ("{Meridian Health} said no.", "Meridian Health", "organization"),
    ("Dawit Low won. {Haji}, a runner, said so. Dawit Low left.", "Haji", "person"),
    ("{AB(L) MLA T. Rajan} said no.", "T. Rajan", "person"),
    ("{The Earl of Elin} said no.", "The Earl of Elin", "person"),
    ("{People in Elin, Maro and Alba} said no.", "People in Elin", "group"),
    ("{Private equity firm Clayton Rice}, which owns it, said no.", "Clayton Rice", "organization"),
    ("Low has {a report by the head, Ann Rowe, which} said no.", "a report by the head", "document"),
    ("{SSP-Investigation Tariq Jamil} said no.", "Tariq Jamil", "person"),
    ("{A northern Elin First Nation} said no.", "A northern Elin First Nation", "organization"),
    ("{Court papers} filed by Ann Lee and two clubs say no.", "Court papers", "document"),
    ("{Thermiq}, which has a mill in Elin, said no.", "Thermiq", "organization"),
    ("{Boiler-maker Thermiq} said no.", "Thermiq", "organization"),
    ("{The FIR} says no.", "The FIR", "document"),
    ("{Maya Ortiz ’25} said no.", "Maya Ortiz", "person"),
    ("{The applicant}, Corvo Land Partners of Elin, said no.", "Corvo Land Partners of Elin", "organization"),
    ("{More than 40 people} said no.", "More than 40 people", "group"),
    ("{Wind farm developer Corvo} said no.", "Corvo", "organization"),
    ("{The clerk and the mayor} said no. Ann Lee, the mayor, left.", "The clerk and the mayor", "group"),
    ("{A memo dated 4 May and seen by the Echo} says no.", "A memo", "document"),
    ("{Weber’s campaign} said no. Peter Weber left.", "Weber’s campaign", "organization"),
    ("{A lawyer for the minister}, Ann Lee, said no.", "A lawyer for the minister", "person"),
    ("Peter Weber won. {The Spanish leader} said no.", "The Spanish leader", "person"),
    ("{The letter} reads so.", "The letter", "document"),
    ("{Elinpost.com} has the news.", "Elinpost.com", "organization"),
    ("{Alba Rovers} are keen to sign him.", "Alba Rovers", "organization"),
    ("It was the FBI. {The town} said no.", "The town", "organization"),
    ("{Ann Lee, Weber and clerk Joe Hall} agreed.", "Ann Lee, Weber and clerk Joe Hall", "group"),
    ("{Exit polls} show a tie.", "Exit polls", "document"),
    ("{About 50 protesters} shouted.", "About 50 protesters", "group"),
    ("{75 percent of voters} say so.", "75 percent of voters", "group"),
    ("{three in four} agree.", "three in four", "group"),
    ("{Some in Elin} agree.", "Some in Elin", "group"),
    ("{Privacy and human rights advocates} agree.", "Privacy and human rights advocates", "group"),
    ("{the Clean Boats Act} says so.", "Clean Boats Act", "document"),
    ("{Veterans interviewed there} agree.", "Veterans interviewed there", "group"),
    ("{A tobacco and brewing company} said no.", "A tobacco and brewing company", "organization"),
    ("{The coast guard} said no.", "The coast guard", "organization"),
    ("{Ann Lee and Peter Weber} agreed.", "Ann Lee and Peter Weber", "group"),
    ("{The White House} said no.", "White House", "organization"),
    ("{The Elin and West Maro MSP} said no.", "The Elin and West Maro MSP", "person"),
    ("{Moscow} denied it.", "Moscow", "place"),
    ("{a border guard} said no.", "a border guard", "person"),
    ("{A Department for Trade spokesman} said no.", "A Department for Trade spokesman", "person"),
    ("{A Department of Trade memo} says no.", "A Department of Trade memo", "document"),
    ("{The Elin Gas authority} said no.", "The Elin Gas authority", "organization"),
    ("{The firm}, Corvo Hart, said no.", "Corvo Hart", "organization"),
    ("{the state’s environment regulator} said no.", "the state’s environment regulator", "organization"),
    ("{Platinum producer Corvo Minerals} said no.", "Corvo Minerals", "organization"),
    ("{two Labour MPs} said no.", "two Labour MPs", "group"),
    ("{a manager at Elin Ambulance Service} said no.", "a manager at Elin Ambulance Service", "person"),
    ("Joe Hall left. {His former landlord}, Corvo Properties, said no.", "Corvo Properties", "organization"),
    ("Joe Hall left. {His opposite number}, Ann Lee, said no.", "Ann Lee", "person"),
    ("{The force} said no.", "The force", "organization"),
    ("{Research by the insurer Corvo} shows it.", "Research by the insurer Corvo", "document"),
    ("{Counsel assisting the inquiry}, Ann Lee SC, said no.", "Ann Lee", "person"),
    ("{Mr and Mrs Lovell} said no.", "Mr and Mrs Lovell", "group"),
    ("{Accounts} show it.", "Accounts", "document"),
    ("{Retailer Norde} said no.", "Norde", "organization"),
    ("{Film producer Okello Ruto} said no.", "Okello Ruto", "person"),
    ("{Its manager (mills)}, Ann Lee, said no.", "Ann Lee", "person"),
    ("The developer, {Corvo Grid}, said no.", "Corvo Grid", "unknown"),
    ("{The developer}, Corvo Homes Ltd, said no.", "Corvo Homes Ltd", "organization"),
    ("{The London firm Corvo Hartley} said no.", "Corvo Hartley", "organization"),
    ("{the public spending watchdog} said no.", "the public spending watchdog", "organization"),
]

COLLECTIVES = [
    ("It is the Elin Data Center. {The centre} spoke.", ["Elin Data Center"]),
    ("Ann Lee told the Elin Echo {the company} was sold. {Corvo Mills} left.", ["the company", "Corvo Mills"]),
    ("{A group}, Elin Concerned Citizens, spoke.", ["Elin Concerned Citizens"]),
    (
        "{The Elin Trade Association} left. {The Hauliers’ Association} spoke.",
        ["Elin Trade Association", "The Hauliers’ Association"],
    ),
    ("Ann Lee told the Elin Area Committee on Monday. {The company} spoke.", ["The company"]),
    ("{A spokeswoman for the Minister for Sport}, Max Lee, spoke.", ["A spokeswoman for the Minister for Sport"]),
    ("{A spokeswoman for the charity}, Ann Lee, spoke.", ["Ann Lee"]),
    (
        "{Cllr Max Perry} spoke. It rained.\n\n{Ann Connolly} spoke.\n\n{The councillor} left.",
        ["Max Perry", "Ann Connolly", "The councillor"],
    ),
    ("{The Ministry of Trade, Industry and Tourism} spoke.", ["Ministry of Trade, Industry and Tourism"]),
    ("The suit, filed in Newark, N.J., is long. {It} says no.", ["The suit"]),
    ("Elin Foods met. {A survey by Maro Trade} warned. {It} told more.", ["A survey by Maro Trade"] * 2),
    (
        "Elin Foods met. The company will get credits from the Maro Trade Authority. {It} pledged to pay.",
        ["Elin Foods"],
    ),
    (
        "Elin Foods shut. Elin Foods paid. Maro Foods did not.\n\nThe company lost money. In May {it} spoke. {It} left.",
        ["Elin Foods", "Elin Foods"],
    ),
    ("Elin Foods shut. Elin Foods paid. Elin Foods grew. Maro Foods did not. {The company} spoke.", ["The company"]),
    ("It sank, {the cruise line} said. Maro Bank is old.", ["the cruise line"]),
    ("A mining company from Kitwe has shut its pit. {The company} spoke.", ["A mining company"]),
    ("The rail firm Oster Rail shut. {The operator} spoke.", ["Oster Rail"]),
    ("The energy group Kano Power shut. {The group} spoke.", ["Kano Power"]),
    ("{Lawyers for Musa Bello} spoke. {The lawyers} left.", ["Lawyers for Musa Bello", "Lawyers for Musa Bello"]),
    ("A survey by Elin University came. {Two thirds} said yes.", ["A survey by Elin University"]),
    ("{Her lawyer}, Bola Ade, spoke. {The lawyer} left.", ["Bola Ade", "Bola Ade"]),
    ("{No 10} spoke. {Number 10} left.", ["No 10", "No 10"]),
    ("Prime Minister Ann Lee spoke. {The PM} left.", ["Ann Lee"]),
    ("According to {the prosecution}, he left.", ["the prosecution"]),
    ("A poll by Acme asked 1,000 people. {Half} said yes.", ["A poll by Acme"]),
    ("A poll by Acme asked 1,000 people. It rained. {Half} said yes.", ["Half"]),
    # a body, a place, a document under other words than its name
    (
        "It came from the Norland Department of Education. {The state education department} spoke.",
        ["Norland Department of Education"],
    ),
    (
        "The U.S. Department of Education wrote. {The state education department} spoke.",
        ["The state education department"],
    ),
    ("It rained in the city of Porto Alba. {The city} spoke.", ["Porto Alba"]),
    ("It rained in the city of Elin and the city of Maro. {The city} spoke.", ["The city"]),
    ("Ann Lee filed a lawsuit in May. {The complaint} told more. {The suit} was long.", ["a lawsuit", "a lawsuit"]),
    ("{Brandt’s lawyers} spoke. {The lawyer representing Brandt} said no.", ["Brandt’s lawyers", "Brandt’s lawyers"]),
    ("{A study by Ann Lee and Tom Hall} found it.", ["A study by Ann Lee and Tom Hall"]),
    ("{Save the Rivers} spoke. {The charity} left.", ["Save the Rivers", "Save the Rivers"]),
    ("East Porto is far. {Porto} said no.", ["Porto"]),
    # two who were named together, some of those who were spoken of
    ("Ann Lee and Mara Kim left. {Both women} were tired.", ["Ann Lee and Mara Kim"]),
    ("Ann Lee and Mara Kim left. {Lee and Kim} were tired.", ["Ann Lee and Mara Kim"]),
    ("{Mayor Ann Lee and Mara Kim of the Elin Board} were tired.", ["Ann Lee and Mara Kim"]),
    ("{Elin Water and Maro Power} left.", ["Elin Water and Maro Power"]),
    ("Ann Lee and Tom Kim left. {Both women} were tired.", ["Both women"]),
    ("Ann Lee and Tom Kim left on Monday. {They} were tired. {Both} slept.", ["Ann Lee and Tom Kim", None]),
    ("Ann Lee met Tom Kim. {The pair} were tired.", ["The pair"]),
    ("Residents of the hill have left. {Some} were tired.", ["Residents"]),
    ("Residents of the hill have left. It rained. {Some} were tired.", ["Some"]),
    (
        "{An Elin poll} shows no. An Elin poll was late. A Corvo poll was early. An Elin poll came. {Half} said yes.",
        ["An Elin poll", "An Elin poll"],
    ),
    ("The harbour board met at Elin. {The board} said no.", ["The harbour board"]),
    ("Elin Harbour Board met Acme Holdings. {The board} said no.", ["Elin Harbour Board"]),
    ("Acme Holdings and Corvo Holdings met. {The company} said no.", ["The company"]),
    ("{Privacy and human rights advocates} say no. {Advocates} wept.", ["Privacy and human rights advocates"] * 2),
    ("{A grand jury report} says no. " + "It rained. " * 20 + "{The report} says yes.", ["A grand jury report"] * 2),
    ("{City records} show it. It rained. {Records} show more.", ["City records"] * 2),
    ("{Ann Lee’s lawyers} said no. {Her lawyers} wept. {The lawyers} left.", ["Ann Lee’s lawyers"] * 3),
    ("{The lawyer representing Ann Lee} said no.", ["The lawyer representing Ann Lee"]),
    ("{A poll by the Elin Institute} shows it. {The poll} also shows that.", ["A poll by the Elin Institute"] * 2),
    ("The Elin Housing Office (EHO) was late. {EHO} said no.", ["Elin Housing Office"]),
    ("{A survey by the Elin Institute} shows it. {That poll} shows more.", ["A survey by the Elin Institute"] * 2),
    ("{73% of voters in the Elin poll} said no. {64%} said yes.", ["the Elin poll"] * 2),
    (
        "{An Elin poll} shows no. A Corvo poll was late. It rained. {64 percent} said yes.",
        ["An Elin poll", "64 percent"],
    ),
    ("{75 percent of voters} say so.", ["75 percent of voters"]),
    ("{The vast majority of tenants} say so, according to an Elin poll.", ["an Elin poll"]),
    ("Humber County is small. {The county} said no.", ["Humber County"]),
    ("Humber County is as small as Corvo County. {The county} said no.", ["The county"]),
    ("{Students, parents and teachers} said no.", ["Students, parents and teachers"]),
    ("The Census Bureau wrote a letter. {The company} said no.", ["The company"]),
    ("{Several of them} said no.", ["Several of them"]),
    ("{“Meet the Town,” Mayor Ann Lee} said no.", ["Ann Lee"]),
    ("Officials met. They cut the number of guards. {They} say it works.", ["Officials"]),
    ("Peter Weber met Ann Lee. {Peter Weber works at the} mill.", ["Peter Weber"]),
    ("Under {the Clean Boats Act} nets are banned.", ["Clean Boats Act"]),
    ("The MEC, Ann Lee, came. {The MEC} said no.", ["Ann Lee"]),
]

STANDING = [
    ("{A spokesman for the Kenya police} said no.", "body", "Kenya police"),
    ("{A lawyer for fishermen in the Elin Banks} said no.", "body", None),
    ("{A member of staff at Corvo Ltd} said no.", "body", "Corvo Ltd"),
    ("A nurse who would not be named said {clerks} had left.", "anonymous", None),
    ("{A clerk, speaking off the record,} said no.", "anonymous", "speaking off the record"),
    ("{Prison officials} said no.", "body", None),
    ("{People aware of the matter} said no.", "anonymous", "People aware of the matter"),
    ("{A spokesman} said police were aware of the matter.", "anonymous", None),
    (
        "{Two clerks}, who asked not to be named, spoke. It is late, said {one}.",
        "anonymous",
        "who asked not to be named",
    ),
    ("{Carla Milan of Corvo Research} said so.", "connection", "of Corvo Research"),
    ("{Ben Wu, at Argo Insights,} said so.", "connection", "at Argo Insights"),
    ("{Ann Lee, 24, from Elin,} said so.", "connection", "from Elin"),
    ("{Mayor Ann Lee of Elin} said so.", "connection", "of Elin"),
    ("{Economist Ann Lee of the charity Elin Now} said so.", "connection", "of the charity Elin Now"),
    ("{Ann Lee, director of the charity, of Elin,} said so.", "connection", None),
    ("Cllr Ann Lee left. {Her predecessor, Joe Hall,} said so.", "connection", "Her predecessor"),
    ("{Student Ann Lee, 16, a junior at Elin High,} said so.", "connection", "a junior at Elin High"),
    ("Joe Hall left. {His office} said no.", "connection", "Joe Hall"),
    ("Joe Hall met Ann Lee. {His office} said no.", "connection", None),
    ("Ann Lee sued. {Her lawyer} said so. Joe Hall sued. {His lawyer} said no.", "connection", "Joe Hall"),
    ("{A report of the Elin Audit Office} says so.", "body", "Elin Audit Office"),
    ("Reports reviewed by the Elin Mercury were bad. {The report} says so.", "body", None),
    ("{Right to Information replies} say so.", "body", None),
    ("{The Elin Gas authority} said no.", "body", None),
    ("The Elin Land Board met. {The board’s annual report} says so.", "body", "Elin Land Board"),
    ("{Two teachers} wept. {A third}, who left, wept.", "connection", "Two teachers"),
    ("{Ann Lee, of the watchdog Corvo Now,} said so.", "connection", "of the watchdog Corvo Now"),
    ("{Sen. Ann Lee}, who co-chairs the school panel, said so.", "connection", "who co-chairs the school panel"),
    ("{Ann Lee, a lawyer who met Mr. Hall, who heads Elin Now,} left.", "connection", None),
    ("{Joe Hall, a baker who worked with Mr. Low,} left.", "connection", "who worked with Mr. Low"),
    ("{One of the clerks} wept. {The other} left. Both asked not to be named.", "anonymous", "asked not to be named"),
    ("{Two clerks} wept. One left; {another, who asked to be called only Ann}, did not.", "anonymous", None),
    ("{Federal housing officials} said so.", "body", None),
    ("{A Corvo vice-president} said so. Corvo Mills shut.", "body", "Corvo Mills"),
    ("{Baker Ann Lee of Corvo Mills}. Joe Hall left.", "connection", "of Corvo Mills"),
    ("{A clerk}, who agreed to talk only if not identified, left.", "anonymous", "if not identified"),
    ("{Health officials} said so.", "body", None),
    ("{Ann Lee}, who co-founded a choir, wept.", "role", "who co-founded a choir"),
    ("{A clerk}, who asked the Post not to use her name, left.", "anonymous", "not to use her name"),
    ("{Ann Lee, a baker and mother of six,} wept.", "connection", None),
    ("His fiancee, {Ann Lee}, who watched the game, wept.", "connection", "His fiancee"),
    ("Joe Hall left. Mayor Ann Lee will decide, {her office} said.", "connection", "Ann Lee"),
    (
        "{A clerk} wept. She spoke on condition that her name was not given.",
        "anonymous",
        "on condition that her name was not given",
    ),
    ("An NHS trust shut. {NHS England} said no.", "role", None),
    ("A woman left. {That woman}, whom we are calling Ann, wept.", "anonymous", "whom we are calling Ann"),
    ("{Ann (not her real name)} said so.", "anonymous", "not her real name"),
    ("Corvo Mills shut. {Its spokesman} said no.", "body", "Corvo Mills"),
    ("Norland’s agency met. {Its spokesman} said no.", "body", None),
    ("{Father Joe Hall} said so.", "connection", None),
    (
        "{Ann Lee}, whose firm sued on behalf of 2,001 men, left.",
        "connection",
        "whose firm sued on behalf of 2,001 men",
    ),
    ("{A driver} who did not want to be named said so.", "anonymous", "who did not want to be named"),
    ("{Two clerks} said on condition of anonymity that it failed.", "anonymous", "on condition of anonymity"),
    ("{The leader of Corvo’s largest union} said no.", "body", None),
    ("{Separate analysis from the Elin Institute} shows it.", "body", "Elin Institute"),
    ("{Two teachers} wept. {One}, who asked not to be named, left.", "connection", "Two teachers"),
    ("{Two teachers} wept. {One}, who asked not to be named, left.", "anonymous", "who asked not to be named"),
    ("{A steward}, who feared for her job if named, wept.", "anonymous", "if named"),
    ("{one respondent}, a would-be teacher from Elin, spoke.", "role", "would-be teacher from Elin"),
    ("{Two nurses} wept. The nurses spoke on condition of anonymity. {They} left.", "anonymous", None),
    ("{Three crew members} wept. The men requested anonymity.", "anonymous", "requested anonymity"),
    ("{Sources in the department} said so.", "anonymous", "Sources in the department"),
    ("{Ann Lee of Elin Now} and Independent Cathal Berry said so.", "connection", "of Elin Now"),
    ("{Fifty-year-old Ann Lee} said so.", "role", None),
    ("{Ann Lee, 62, who runs a tea stall,} said so.", "role", "who runs a tea stall"),
    ("The French government met. It rained. {The government spokesman} said no.", "body", "French government"),
    ("The French government met the German government. {A government spokesman} said no.", "body", None),
    ("Corvo Mills shut its works in May. Jobs are safe, {a spokesman} said.", "body", "Corvo Mills"),
    ("In May Corvo Mills shut its works. Jobs are safe, {a spokesman} said.", "body", None),
    ("Corvo Mills shut. {A spokesman} said no. It rained. Elin Bank shut. {A spokesman} said yes.", "body", None),
    ("{A spokesman for Save the Rivers} said no.", "body", "Save the Rivers"),
    ("{A spokesman for Corvo Edison} said no.", "body", "Corvo Edison"),
    ("{Corvo Edison officials} said no.", "body", "Corvo Edison"),
    ("{A poll by the Elin Institute} shows it.", "body", "Elin Institute"),
    ("{Ann Lee’s lawyers}, from the law firm Kemp Partners, said no.", "body", "Kemp Partners"),
    ("{A new Elin Institute poll} shows it.", "body", "Elin Institute"),
    ("Peter Weber left. {Weber’s lawyers} said no.", "body", None),
    ("{The new poll} shows it. An Elin Institute poll was right before.", "body", "Elin Institute"),
    ("An Elin Institute poll was right. A Corvo poll was not. {The poll} shows it.", "body", "Corvo"),
    ("An Elin Institute poll was right. {Another poll} shows it.", "body", None),
    ("{A draft of a letter to the Elin Institute} says no.", "body", None),
    ("{A 2021 report by the Elin Institute} says no.", "name", "A 2021 report"),
    ("{A 2021 report by the Elin Institute} says no.", "body", "Elin Institute"),
    ("{A poll by the Elin Institute} shows it.", "name", "A poll by the Elin Institute"),
    ("{A report}, written in May by the Elin Institute, says no.", "body", "Elin Institute"),
    ("{Data} obtained by the Elin Times from Corvo Edison show it.", "body", "Corvo Edison"),
    ("A report by the Elin Institute came out. {The report} says no.", "body", "Elin Institute"),
    ("A report by the Elin Institute came out. It cites a new report. {The report} says no.", "body", None),
    ("Humber County is small. {Humber’s letter} says no.", "body", "Humber County"),
    ("They live in Humber, the seat of Humber County. {Humber’s letter} says no.", "body", "Humber"),
    ("Humber County is small. {County attorneys} said no.", "body", "Humber County"),
    ("Humber County is small. {A lawyer for the county} said no.", "body", "Humber County"),
    ("Humber County is as small as Corvo County. {County attorneys} said no.", "body", None),
    ("The Elin School District is small. {District officials} said no.", "body", "Elin School District"),
    ("{A report} released Friday by the Elin Institute says no.", "body", "Elin Institute"),
    ("In a letter to the town, Corvo Edison said no. {The letter} says more.", "body", "Corvo Edison"),
    ("{Corvodat data} show it. Data from Corvodat were late.", "body", "Corvodat"),
    ("{Federal data} show it.", "body", None),
    ("{Residents of Elin} said no.", "body", None),
    (
        "{An official} said no. The official spoke on condition of anonymity because talks go on.",
        "anonymous",
        "on condition of anonymity because talks go on",
    ),
    ("{A porter}, who asked not to be named, said no.", "anonymous", "who asked not to be named"),
    ("{Two sources close to the board} said no.", "anonymous", "sources close to the board"),
    ("Two people came. Both asked not to be named. {One of them} said no.", "anonymous", "asked not to be named"),
    ("{Two clerks} said no. Both spoke on condition of anonymity.", "anonymous", "on condition of anonymity"),
    ("{Emails obtained by the Elin Post through a records request} say no.", "body", None),
    ("{Emails obtained by the Elin Post from a clerk} say no.", "name", "Emails"),
    ("{A former nurse}, whose name was suppressed, said no.", "anonymous", "name was suppressed"),
    ("Two nurses asked not to be named. {One of the nurses} said no.", "anonymous", "asked not to be named"),
    ("Elin has a Department of Health. {A department spokesman} said no.", "body", "Department of Health"),
    ("{A council source} said no.", "anonymous", "A council source"),
    ("{News sources} said no.", "anonymous", None),
    ("{A structural survey carried out in May by Elin Engineers} said no.", "body", "Elin Engineers"),
    ("{A structural survey carried out in May by Elin Engineers} said no.", "name", "A structural survey"),
    ("{Two people familiar with the talks} said no.", "anonymous", "familiar with the talks"),
    ("{Ann Lee} said no. She asked not to be named.", "anonymous", None),
    ("{Jude Hall, Marek’s father,} said no.", "connection", "Marek’s father"),
    ("{Jude Hall, 48, a tenant of the house}, said no.", "connection", "a tenant of the house"),
    ("{Jude Hall, whose house burned down}, said no.", "connection", "whose house burned down"),
    ("{Jude Hall, the mayor}, said no.", "connection", None),
    ("{Jude Hall, Ann Dalen’s grandson,} said no.", "connection", "Ann Dalen’s grandson"),
    ("{Jude Hall, Ann Dalen’s grandson,} said no.", "role", None),
    ("{Her brother, Jude Hall,} said no.", "connection", "Her brother"),
    ("{Jude Hall, a nurse and the victim’s father}, said no.", "role", "nurse"),
    ("{Jude Hall, Ruth’s husband and Elin’s chief judge,} said no.", "role", "Ruth’s husband and Elin’s chief judge"),
    ("{Jude Hall, 41, who lives next door,} said no.", "connection", "who lives next door"),
    ("{Jude Hall, who saw the crash}, said no.", "connection", "who saw the crash"),
    ("{Jude Hall, who was injured in the crash}, said no.", "connection", "who was injured in the crash"),
    ("{Jude Hall, who has seen his lead shrink}, said no.", "connection", None),
    ("{Mother-of-two Ann Hall} said no.", "connection", "Mother-of-two"),
    ("{Jude Hall, one of the town’s victims,} said no.", "role", None),
    ("{Jude Hall, the owner of Hall Rail,} said no.", "connection", None),
    ("{A neighbour} said no.", "role", "neighbour"),
]

NOBODY = [
    "{I} said no.",
    "{They} said no.",
    "{It} says so.",
    "{others} said so.",
    "{the night} said so.",
    "{the slump} shows it.",
    "{ideological} says so.",
]

ROLES = [
    ("{Ann Lee}, its deputy director, spoke.", "deputy director"),
    ("{The U.N.} spoke. Ed Low is of the U.N. aid office.", None),
    ("Cousins {Ann Low} and Ed Lee spoke.", None),
    ("{Baroness Low}, a former minister, spoke.", "former minister"),
    ("{The Olu of Maro}, Oba Ade Low, spoke.", "Olu of Maro, Oba"),
    ("{The Chairman}, Maro Local Government, Hon. Ann Lee, spoke.", "Chairman"),
    ("In a statement last month its chief executive, {Ann Abdi}, spoke.", "chief executive"),
    ("{Councillor Ann Abdi} spoke. {Cllr Abdi} left.", "Councillor"),
    ("As the late {Ann Abdi} put it, it was late.", None),
    ("{Town leader Cllr Ann Abdi} spoke.", "Town leader"),
    ("{Ann Lee}, 61, her voice breaking, spoke.", None),
    ("{Secretary for educational services Ann Lee} spoke.", "Secretary for educational services"),
    ("{Corvo Corp. chief executive Ann Lee} spoke.", "Corvo Corp. chief executive"),
    ("Our man contacted the police spokesman, {Ann Abdi}, on Monday.", "police spokesman"),
    ("The state Commissioner for Sport, {Barr. Ann Abdi}, spoke.", "state Commissioner for Sport"),
    ("{Superintendent of police (Elin) Ann Lee} spoke.", "Superintendent of police"),
    ("Acme group chairman Ann Lee left. {Acme} said no.", None),
    ("{The chairman of the Elin Union} (EU), Maro chapter, Ann Lee, left.", "chairman of the Elin Union"),
    ("{Judge Lord Brill} spoke.", "Judge"),
    ("{Advocate depute Ann Lee KC} spoke.", "Advocate depute"),
    ("It was the town, the club and its owner, {Ann Lee}, who paid.", "owner"),
    ("It was bad for Tom Brill, whose lawyer, {Ann Lee}, left.", "lawyer"),
    ("{A landlord accused of killing two} spoke.\n\nTom Abdi was calm.", "landlord"),
    ("She met {Ann Lee}, who is 47 and a former champion.", "former champion"),
    ("A young clerk was found guilty of murder.\n\n{Reece Dalton} was stabbed once.", None),
    ("A judge in May let Hall go, {Ann Lee} said. A judge in May let Hall stay, {Lee} said.", None),
    ("{The state Department of Education} said no.", None),
    ("{Keron Blair, executive director of the Alliance,} spoke.", "executive director of the Alliance"),
    ("{Ann Lee, 43, a former social worker,} spoke.", "former social worker"),
    ("{Defence Minister Jan Kowal} spoke.", "Defence Minister"),
    ("{Leader of the Opposition Jan Kowal} spoke.", "Leader of the Opposition"),
    ("{Elin Sugar Board chairman Eng Jan Kowal} spoke.", "Elin Sugar Board chairman"),
    ("{Town councillor Cllr Ann Lee} spoke.", "Town councillor"),
    ("{Mr. Weber} spoke.", None),
    ("{Ann Lee, with the mayor,} spoke.", None),
    ("Ann Lee is the mayor of Springfield. {She} spoke.", "mayor of Springfield"),
    ("{Ann Lee, who managed the 1996 campaign,} spoke.", "who managed the 1996 campaign"),
    ("{Ann Lee, a geneticist in Maro,} spoke.", "geneticist in Maro"),
    ("After Joe Kim, the Ohio sheriff, {Lee} spoke. Ann Lee left.", None),
    ("{Col. Ann Lee} spoke.", "Col."),
    ("{Col. Ann Lee, a spokeswoman,} spoke.", "spokeswoman"),
    ("{The party chairman, Kelly Armstrong,} spoke.", "party chairman"),
    ("{Sen. Ann Lee} spoke. {The Ohio senator} left.", "Sen., Ohio senator"),
    ("In a debate with the Texas senator, {Lee} spoke. Ann Lee left.", None),
    ("Ann Lee’s time as secretary of state ended. {She} spoke.", "secretary of state"),
    ("Jane Ford, a spokeswoman, spoke for {Ann Lee}.", None),
    ("It was the work of {Ann Lee}, a clerk said.", None),
    (
        "{Ann Lee, publisher of Orlando, Fla.-based Elin Magazine,} spoke.",
        "publisher of Orlando, Fla.-based Elin Magazine",
    ),
    ("{The official Norland News Agency} spoke.", None),
    ("{Clark County Sheriff Joe Klein} spoke.", "Clark County Sheriff"),
    ("{Salespoint founder and co-CEO Ann Lee} spoke.", "Salespoint founder and co-CEO"),
    ("{Prime Minister Datuk Seri Omar Hakim} spoke.", "Prime Minister"),
    ("{Judge Mr T.Garson} spoke.", "Judge"),
    ("The MEC for Transport, Jacob Mabena, came. {Mabena} spoke.", "MEC for Transport"),
    ("MEC for Transport, Jacob Mabena, came. {Mabena} spoke.", "MEC for Transport"),
    ("{The country’s environment minister Sussan Lay} spoke.", "country’s environment minister"),
    ("{Retired bus driver Ann Lee} spoke.", "Retired bus driver"),
    ("{School board member Ann Lee} spoke.", "School board member"),
    ("{Corvo Mills’s former chief executive Ann Lee} spoke.", "Corvo Mills’s former chief executive"),
    ("It was a bad thing {state representative Ann Lee} said.", "state representative"),
    ("{University of Elin heart specialist Ann Lee} spoke.", "University of Elin heart specialist"),
    ("The police commissioner, Labour’s {Ann Lee}, spoke.", "police commissioner"),
    ("Prosecuting, {Ann Lee KC} spoke.", "KC"),
    ("{Prosecutor Ann Lee KC} spoke.", "Prosecutor"),
    ("It was a mechanic’s fault. The mechanic, {Ann Lee}, spoke.", "mechanic"),
    ("Its policy lead, {Ann Lee}, spoke.", "policy lead"),
    ("{Accountant General Sindh}, Ms Ann Lee, spoke.", "Accountant General Sindh"),
    ("{Superintendent of police Ann Lee} spoke.", "Superintendent of police"),
    ("{Ann Lee, a retired University of Elin professor,} spoke.", "retired University of Elin professor"),
    ("{Executive Director of the Elin Trust}, Ann Lee, spoke.", "Executive Director of the Elin Trust"),
    ("{A spokesman for the state Office of Care, Joe Hall,} spoke.", "spokesman for the state Office of Care"),
    ("{Ann Lee}, formerly the chair of the board, spoke.", "formerly the chair of the board"),
    ("{Ann Lee}, then a nurse in Maro, spoke.", "then a nurse in Maro"),
    ("{Ann Lee}, who was mayor until 2010, spoke.", "who was mayor"),
    ("{Ann Lee}, who served as treasurer, spoke.", "who served as treasurer"),
    ("{Ann Lee}, who was elected mayor last week, spoke.", "mayor"),
    ("{Ann Lee}, who is not a doctor, spoke.", None),
    ("Ann Lee, 44, was a cook for Corvo Mills. {Lee} spoke.", None),
    ("A former adviser to Joe Hall sold it. The adviser, Ann Lee, left. {Lee} spoke.", "former adviser to Joe Hall"),
    ("In a letter to Ms Hall, the town’s solicitor, {Ann Lee}, said so.", "town’s solicitor"),
    ("In a letter to Joe Hall, the town’s solicitor, Ann Lee, said so. {Hall} spoke.", None),
    ("{Counsel for the mayor}, Ann Lee KC, spoke.", "Counsel for the mayor"),
    ("“Ann Lee is a leader and clearly the best,” a clerk said. {Lee} spoke.", None),
    ("It was the space agency NARA. {NARA} spoke.", "space agency"),
    ("{Corvo Ltd, the island’s largest chain}, spoke.", "island’s largest chain"),
    ("{Corvo Ltd, an island airline}, spoke.", "island airline"),
    ("{a wine merchant} spoke.", "wine merchant"),
    ("A former baker has been jailed. Joe Hall, 23, was caught. {Hall} spoke.", "former baker"),
    ("{Ann Lee, policy and press director for the Trust,} spoke.", "policy and press director for the Trust"),
    (
        "{Ann Lee, director of training and operations for the League,} spoke.",
        "director of training and operations for the League",
    ),
    (
        "{Ann Lee, head of the Society and retired chief of the Survey,} spoke.",
        "head of the Society and retired chief of the Survey",
    ),
    ("{Ann Lee, a clerk and an elected judge of the fair,} spoke.", "clerk and an elected judge of the fair"),
    ("{Ann Lee, who was sworn in as a judge in 2019,} spoke.", "judge"),
    ("{Ann Lee, who was appointed harbour commissioner last year,} spoke.", "harbour commissioner"),
    ("Ann Lee was elected board chair and Kim is leaving. {Lee} spoke.", "board chair"),
    (
        "Ann Lee resigned as chief executive of Corvo Mills on Monday. {Lee} spoke.",
        "resigned as chief executive of Corvo Mills",
    ),
    ("{One of the court’s judges, Ann Lee,} spoke.", "One of the court’s judges"),
    ("{Ann Lee, one of the bill’s sponsors,} spoke.", "one of the bill’s sponsors"),
    ("{Ann Lee, one of our best judges,} spoke.", None),
    ("Ann Lee runs a farm and is director of Elin House. {Lee} spoke.", "director of Elin House"),
    ("Ann Lee is more conservative than others. {Lee} spoke.", None),
    ("{Joan Prow MP} spoke.", "MP"),
    ("{Brill’s lawyer, Joan Prow,} spoke.", "Brill’s lawyer"),
    ("{Joan Prow, Head of Ports, Corvo Mills,} spoke.", "Head of Ports, Corvo Mills"),
    ("{Elin man Mark Prow} spoke.", None),
    ("Joan Prow, the mind behind the mill, resigned as chief executive. {Prow} spoke.", "resigned as chief executive"),
    (
        "The mill’s head, Joan Prow, was quickly named chair of Corvo Mills. {Prow} spoke.",
        "mill’s head, chair of Corvo Mills",
    ),
    ("{Party spokesman the Rev. Joan Prow} spoke.", "Party spokesman, Rev."),
    ("{Presidential nominee Gov. Joan Prow} spoke.", "Presidential nominee, Gov."),
    ("{Joan Prow, author of “The Pier”,} spoke.", "author of “The Pier”"),
    ("They say, Mrs. Prow, you’re a lawyer. {Joan Prow} spoke.", None),
    ("Joan Prow spoke to a self-described baker. Ann Lee came late. {Lee} spoke.", None),
    ("{Ann Lee, Director, Corvo Mills,} spoke.", "Director, Corvo Mills"),
    ("{Ann Lee, Director, Tom Brill} and a clerk spoke.", "Director"),
    ("{Ann Lee, now a geneticist in Maro,} spoke.", "geneticist in Maro"),
    ("It was a day when they met the newest hopeful, {Ann Lee}.", "newest hopeful"),
    ("{Prof. Adil Noor} met Una Falk. {The professor} spoke.", "Prof., professor"),
    ("Una Falk, the mayor, met Prof. Adil Noor. {Falk} spoke.", "mayor"),
    ("{Ann Lee, a diver,} spoke.", "diver"),
    ("According to {Ann Lee}, the ferry's own divers had warned the town.", None),
    ("{Peter Holm, 24,} spoke, arguing that the hotel tycoon and Unity nominee would win.", None),
]


TOLD = [
    (
        "{Environment Minister Ann Lee’s spokesperson}, Mpho Tau, spoke. {The town’s spokesperson} left.",
        ["Mpho Tau", "The town’s spokesperson"],
    ),
    ("Ann Lee left. {Her Conservative shadow}, Tom Brill, spoke.", ["Tom Brill"]),
    ("Clerks moved crates to the barns. One of them, {who} spoke, left.", ["One of them"]),
    ("A clerk left. {One of them}, who identified himself simply as Mr Brill, spoke.", ["Brill"]),
    # one without a name may go on speaking to whom he spoke
    ("Carl Hobbs was jailed. {The judge} told Hobbs it was late. It was a waste, {he} said.", ["The judge", None]),
    ("{The judge} told Ann Hobbs it was late. It was not fair, {she} said.", ["The judge", None]),
    ("Una Falk, a nurse, and Ida Holm, a nurse, came. {The nurse} said no.", ["a nurse"]),
    ("Jan Kowal asked Tom Brill about the pier. {He} said no.", ["Tom Brill"]),
    ("{The lawyer representing Brandt} said no.", ["The lawyer representing Brandt"]),
    # the person named last bears a shorter form of two names
    ("Abu Hassan Amer came. {Sadeq Abu Amer} spoke. {Abu Amer} left.", ["Sadeq Abu Amer", "Sadeq Abu Amer"]),
    ("Tom Brill won the race by a length. {The superstar} was tired.", ["Tom Brill"]),
    ("Tom Brill and Ned Carr won. {The superstar} was tired.", ["The superstar"]),
    (
        "{The Ministry of Education’s hautū for the area}, Vaughan Ellery, spoke. It was late, {he} said.",
        ["Vaughan Ellery"] * 2,
    ),
    (
        "{A chief in Elin} came late. Max Tarn was ill. Ann Lee, the chief executive, left. {The chief} spoke.",
        ["Max Tarn", "Max Tarn"],
    ),
    ("Tom Low came. Ann Kim rang her son in May. {He} said no.", [None]),
    ("{Union spokesman Tom Low} spoke. {Kim’s spokesman} left.", ["Tom Low", "Kim’s spokesman"]),
    ("The Acme Group met Elin Radio and told Elin Radio so. {The group} said no.", ["Acme Group"]),
    ("A chef has banned a critic for life after {she} spoke.", [None]),
    ("{A Government TD} left.\n\nIt was late. All slept.\n\nIndependent TD Ann Lee left.", ["A Government TD"]),
    ("{His Special Adviser on Media}, Ann Lee, said no.", ["Ann Lee"]),
    (
        "{Judge Ann Lee} spoke. Tom Brill denies theft. {Brill} wept. {The judge} left.",
        ["Ann Lee", "Tom Brill", "Ann Lee"],
    ),
    (
        "{Acme Homes} was late. A 2021 report by Ann Lee found no fault. {It} said no.",
        ["Acme Homes", "A 2021 report by Ann Lee"],
    ),
    # pronouns outweigh a given name that is mostly a man's
    (
        "Demetrius Gant has her own farm. Gant sold her first cheese. Tom Brill came. {She} was glad.",
        ["Demetrius Gant"],
    ),
    ("{Researchers Ann Lee and Joe Kim} spoke.", ["Ann Lee and Joe Kim"]),
    ("{Senate leader Ann Lee and House Speaker Joe Kim} spoke.", ["Senate leader Ann Lee and House Speaker Joe Kim"]),
    ("{Elin’s neighbour in both Maro and Port Alba} spoke.", ["Elin’s neighbour in both Maro and Port Alba"]),
    ("Among them was Ann Lee, {a baker}, who left.", ["Ann Lee"]),
    ("Ann Kowal said to {the nominee for mayor}, it is late.", ["the nominee for mayor"]),
    ("{Governor Ann Kowal} met Jan Kowal, a baker. It was late. {Governor Kowal} left.", ["Ann Kowal", "Ann Kowal"]),
    ("Tom Brill is out. Then there is Jan Kowal. {He} wrote it.", ["Jan Kowal"]),
    ("{The Bells} sold the farm. Ed Bell and his wife, Ida, had run it.", ["The Bells"]),
    ("Harbour was shut. It is late, {he} said.", [None]),
    ("Tom Brill, 41, denies two counts of theft. {The defendant} wept. {The accused} left.", ["Tom Brill"] * 2),
    ("Tom Brill denies theft. Jan Kowal, his son, is accused of it too. {The defendant} wept.", ["The defendant"]),
    ("In a statement, {Ann Lee} called it sad. It was late, {the statement} read.", ["Ann Lee", "Ann Lee"]),
    ("Acme Homes issued a statement on Friday. It was late, {the statement} read.", ["Acme Homes"]),
]

ROWS = TOLD + ONE_PERSON + PRONOUNS + SHORT_FORMS + NAMESAKES + DESCRIPTIONS + COLLECTIVES


@pytest.mark.parametrize(("marked", "expected"), ROWS)
def test_who_speaks(marked: str, expected: list[str]) -> None:
    assert names_said(marked) == expected


@pytest.mark.parametrize(("marked", "name", "kind"), NOT_A_PERSON)
def test_speakers_that_are_no_named_person(marked: str, name: str, kind: str) -> None:
    speaker = find(marked)[0]
    assert (speaker.name, speaker.kind) == (name, kind)


@pytest.mark.parametrize(("marked", "field", "expected"), STANDING)
def test_where_a_source_stands(marked: str, field: str, expected: str | None) -> None:
    found = getattr(find(marked)[-1], field)
    assert (found.text if isinstance(found, Phrase) else found) == expected


@pytest.mark.parametrize(
    ("marked", "named"),
    [
        ("{Ann Lee} left.", True),
        ("{The FBI} left.", True),
        ("{a clerk} left.", False),
        ("{Residents} left.", False),
        ("{A report by the Elin Institute} says no.", True),
        ("{The report} says no.", False),
        ("{A poll by the Elin Institute} shows it.", False),
    ],
)
def test_whether_the_article_names_the_source(marked: str, named: bool) -> None:
    assert find(marked)[0].named is named


def test_the_sentence_that_introduces_a_source() -> None:
    doc, quotes = read("{Lee} said no. Ann Lee, the mayor, left. {Lee} slept.")
    ((speaker,), _) = speakers.find(Annotated(doc), quotes)
    assert speaker.introduced is not None
    assert speaker.introduced.of(doc.text) == "Ann Lee, the mayor, left."


EVIDENCE = [
    ("{Two teachers} wept. {Another} left.", ["named", "description"], [None, None]),
    ("{Ann Lee} left.", ["named"], [None]),
    ("Ann Lee came. {She} left.", ["pronoun"], ["Ann Lee"]),
    ("Sen. Ann Lee came. {Lee} left. {The senator} spoke.", ["named", "description"], [None, "Lee"]),
    ("{Residents} left.", ["named"], [None]),
    ("{She} left.", [None], [None]),
]


@pytest.mark.parametrize(("marked", "evidence", "via"), EVIDENCE)
def test_how_it_is_known_who_speaks(marked: str, evidence: list[str | None], via: list[str | None]) -> None:
    doc, quotes = read(marked)
    _, named = speakers.find(Annotated(doc), quotes)
    assert [q.evidence for q in named] == evidence
    assert [q.via and q.via.text for q in named] == via


@pytest.mark.parametrize(
    ("marked", "chain"),
    [
        ("Ann Lee came. It rained. {She} left.", "“She” → Ann Lee, two sentences before"),
        ("Ann Lee came and {she} left.", "“she” → Ann Lee, in the same sentence"),
        ("{A top adviser} says no. Ed Brook spoke on Monday.", "“A top adviser” → Ed Brook, one sentence after"),
        ("{Ann Lee} left.", None),
    ],
)
def test_the_way_from_the_words_of_source_to_the_name(marked: str, chain: str | None) -> None:
    doc, quotes = read(marked)
    _, (quote,) = speakers.find(Annotated(doc), quotes)
    assert wording.chain(doc, quote) == chain


@pytest.mark.parametrize("marked", NOBODY)
def test_nobody_is_guessed(marked: str) -> None:
    assert find(marked) == ()


@pytest.mark.parametrize(("marked", "role"), ROLES)
def test_roles_are_words_of_the_article(marked: str, role: str | None) -> None:
    assert find(marked)[-1].role == role


def test_a_label_that_is_an_author_takes_the_full_name() -> None:
    document, quotes = read("{WENDT}: Why?\n{LEE}: Why not?")
    found, _ = speakers.find(Annotated(document._replace(byline=("Ann Wendt",))), quotes)
    assert [speaker.name for speaker in found] == ["Ann Wendt", "LEE"]


def test_two_of_one_surname_are_two_speakers() -> None:
    found = find("Bill Hall and Jane Hall run. {Mr. Hall} spoke. {Mrs. Hall} did not. {Mr. Hall} left.")
    assert [(s.id, s.name, s.quotes) for s in found] == [
        ("s1", "Bill Hall", ("q1", "q3")),
        ("s2", "Jane Hall", ("q2",)),
    ]


def test_a_name_without_its_initial_is_the_same_person() -> None:
    assert names_said("{J. Robert Miles} spoke. {Robert Miles} left.") == ["Robert Miles", "Robert Miles"]
    assert names_said("{J. Robert Miles} spoke. {Paul Miles} left.") == ["J. Robert Miles", "Paul Miles"]


def test_mentions_are_all_names_and_the_pronouns_that_are_sources() -> None:
    doc, quotes = read("{Ann Lee} spoke. She met Lee’s aide. {She} left.")
    (speaker,) = speakers.find(Annotated(doc), quotes)[0]
    assert [m.of(doc.text) for m in speaker.mentions] == ["Ann Lee", "Lee", "She"]


def test_who_is_named_in_a_quotation_does_not_say_it() -> None:
    text = "Ann Lee knows Peter Weber and Daniel Ross. Peter Weber was not well. “Weber must be sorry,” he said."
    document, _ = read(text)
    words, he = Span(text.index("“"), text.index("”") + 1), Span(text.rindex("he"), text.rindex("he") + 2)
    quote = Quote("q1", "direct", "", (words,), mention=Phrase("he", he))
    (speaker,) = speakers.find(Annotated(document), (quote,))[0]
    assert speaker.name == "Daniel Ross"


def test_who_is_spoken_of_in_a_reported_clause_does_not_speak_after_it() -> None:
    doc, quotes = read("{Daniel Ross} said no.\n\nPeter Weber, who is no friend, is late, {he} added.")
    clause = Span(doc.text.index("Peter"), doc.text.index(", he"))
    later = Quote("q2", "indirect", "", (clause,), mention=quotes[1].mention)
    assert [s.name for s in speakers.find(Annotated(doc), (quotes[0], later))[0]] == ["Daniel Ross"]


OWN_MIND = [
    # who hopes or fears what stands before "he said" says it, where nobody else is in mind
    ("Tom Brill does not want to leave the street, he said.", "Tom Brill"),
    ("The mayor’s aide, Tom Brill, came. Brill hopes to stay, he said.", "Tom Brill"),
    ("Tom Brill is late, he said.", None),
    ("Ned Carr left the council in anger. Tom Brill fears the storm, he said.", "Ned Carr"),
]


@pytest.mark.parametrize(("text", "name"), OWN_MIND)
def test_who_tells_of_his_own_mind(text: str, name: str | None) -> None:
    start = max(text.rfind(". ", 0, text.index(", he said")) + 2, 0) if ". " in text else 0
    marked = text.replace("he said", "{he} said")
    doc, quotes = read(marked)
    said = quotes[0]._replace(spans=(Span(start, text.index(", he said")),))
    assert next((s.name for s in speakers.find(Annotated(doc), (said,))[0]), None) == name


@pytest.mark.parametrize(
    ("marked", "each"),
    [
        ("{Ann Lee and Mara Kim} left. {Kim} slept.", {"Ann Lee": ("q1",), "Mara Kim": ("q1", "q2")}),
        ("Ann Bell met Tom Bell. {The Bells} left.", {"Ann Bell": ("q1",), "Tom Bell": ("q1",)}),
        ("Ann Bell came. {The Bells} left.", {}),
        ("Ann Lee came. She and {Councilman Tom Hale} left.", {"Tom Hale": ("q1",), "Ann Lee": ("q1",)}),
        ("{Ann Lee, of Elin and Maro,} left.", {"Ann Lee": ("q1",)}),
    ],
)
def test_each_of_several_keeps_what_they_say_together(marked: str, each: dict[str, tuple[str, ...]]) -> None:
    assert {one.name: one.quotes for one in find(marked) if one.kind == "person"} == each


def test_a_quotation_right_behind_what_somebody_told_is_his() -> None:
    doc, quotes = read(
        "Furlong wept. He spoke to Mr Furlong.\n\n{Gerald Amis KC} said Furlong had lied. “It is worse,” {he} said."
    )
    start = doc.text.index("“")
    said = quotes[1]._replace(kind="direct", spans=(Span(start, doc.text.index("”") + 1),))
    assert [s.name for s in speakers.find(Annotated(doc), (quotes[0], said))[0]] == ["Gerald Amis"]


def test_a_question_names_who_answers() -> None:
    text = "Hugh Lee left. Lord Melling came.\n\n“Is it so, Hugh Lee?” Rose Abdi asked.\n\n“No,” {he} replied."
    doc, quotes = read(text)
    start = doc.text.rindex("“")
    said = quotes[0]._replace(kind="direct", spans=(Span(start, doc.text.rindex("”") + 1),))
    assert [s.name for s in speakers.find(Annotated(doc), (said,))[0]] == ["Hugh Lee"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Either may have said so of the other
        ("Evan Hart hit Gus Marsh after he called him a thief.", [None]),
        # Who asks does not answer
        ("Tina West said she was ill. Ann Young asked if she was well. “No,” she said.", ["Tina West", "Ann Young", "Tina West"]),
    ],
)  # fmt: skip
def test_whose_words_are_read_from_the_words_too(text: str, names: list[str | None]) -> None:
    annotated = Annotated(readers.read_bytes(text.encode(), uri="text"))
    found, said = speakers.find(annotated, quotations.find(annotated))
    by_id = {speaker.id: speaker.name for speaker in found}
    assert [by_id.get(quote.speaker) if quote.speaker else None for quote in said] == names


def test_a_quote_without_a_mention_has_no_speaker() -> None:
    doc, _ = read("Ann Lee spoke.")
    quote = Quote("q1", "direct", "", (Span(0, 3),))
    assert speakers.find(Annotated(doc), (quote,)) == ((), (quote,))


WORDS = [
    "{he}",
    "{they}",
    "{who}",
    "Ann Lee",
    "{Mr. Hall}",
    "the mayor",
    "{the mayor}",
    ",",
    "“",
    "”",
    ".",
    "of",
    "said",
]


@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_whatever_the_text_speakers_stand_in_it(words: list[str]) -> None:
    doc, quotes = read(" ".join(words))
    found, named = speakers.find(Annotated(doc), quotes)
    assert (found, named) == speakers.find(Annotated(doc), quotes)
    assert all((q.speaker is None) == (q.evidence is None) for q in named)
    assert [s.id for s in found] == [f"s{n}" for n in range(1, len(found) + 1)]
    assert len({q for s in found for q in s.quotes}) == sum(len(s.quotes) for s in found)
    for speaker in found:
        assert speaker.name in doc.text
        assert speaker.name.lower() not in {"he", "they", "who"}
        assert all(0 <= m.start < m.end <= len(doc.text) for m in speaker.mentions)
        assert all(part in doc.text for part in (speaker.role or "").split(", "))


def test_who_spoke_in_the_sentence_before_goes_on_speaking() -> None:
    """Another person of the sentence is no better known by it, but only this one is the speaker."""
    text = (
        "A headline of some words\n\nMayor Fergal Moran will meet the leaders of the two parties today.\n\n"
        "Green Party leader Eoin Walsh told RTV that he would leave if Mr Moran caved in. “It is there in black,” he said."
    )
    found = pipeline.brief(readers.read_bytes(text.encode(), uri="a.txt"))
    assert [speaker.name for speaker in found.speakers if "q2" in speaker.quotes] == ["Eoin Walsh"]


HEADLINES = [  # the second paragraph, and who speaks
    ("It gave no names.", ["The fisheries ministry"]),
    ("The ministry of trade said that it was late.", ["ministry", "The fisheries ministry", "The ministry of trade"]),
]


@pytest.mark.parametrize(("paragraph", "names"), HEADLINES)
def test_a_body_of_the_headline_is_the_one_of_the_article(paragraph: str, names: list[str]) -> None:
    text = (
        f"Nine boats lost, ministry says\n\nThe fisheries ministry said on Monday that all were out.\n\n{paragraph}\n"
    )
    found = pipeline.brief(readers.read_bytes(text.encode(), uri="a.txt"))
    assert [speaker.name for speaker in found.speakers] == names
