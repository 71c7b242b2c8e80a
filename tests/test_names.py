"""Names: each row is a text and the names in it, as kind, title and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import segment
from briefing.language import names
from briefing.language.annotated import Annotated
from briefing.model import Block, BlockKind, Document, Sentence, Source, Span


def document(*paragraphs: str, kind: BlockKind = "paragraph") -> Document:
    text = "\n\n".join(paragraphs)
    blocks: list[Block] = []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block(kind, Span(at, at + len(paragraph))))
        at += len(paragraph) + 2
    sentences = tuple(Sentence(s, i) for i, b in enumerate(blocks) for s in segment.sentences(text, b.span))
    return Document(Source("x.txt", "text/plain", "utf-8", "0"), text, tuple(blocks), sentences)


def found(doc: Document) -> list[str]:
    """The names as "kind: [title] words"."""
    return [
        f"{n.kind}: " + (f"[{n.title.of(doc.text)}] " if n.title else "") + n.span.of(doc.text)
        for n in Annotated(doc).names
    ]


PEOPLE = [
    ("Witness B, a clerk, said no.", ["person: Witness B"]),
    (
        "It is late, Minister of State for Transport Ann Rowe said.",
        ["person: [Minister of State for Transport] Ann Rowe"],
    ),
    (
        "Senior Minister of State for Trade and Industry Low Yen Ling left.",
        ["person: [Senior Minister of State for Trade and Industry] Low Yen Ling"],
    ),
    ("It is late, said Gaura Sen Gupta.", ["unknown: Gaura Sen Gupta"]),
    ("Texas Sen Ann Rowe left.", ["person: [Texas Sen] Ann Rowe"]),
    ("Garda Cathal Breen left.", ["person: [Garda] Cathal Breen"]),
    ("Ann Rowe, Chief Economist, left.", ["person: Ann Rowe"]),
    ("“We go,” said June Adeyemi.", ["person: June Adeyemi"]),
    ("May Chen, a driver, left.", ["person: May Chen"]),
    ("Lee said Monday Chen would go.", ["person: Lee", "person: Chen"]),
    ("They met Kevin (Chip) Dorsey there.", ["person: Kevin (Chip) Dorsey"]),
    ("They met Dato’ Seri Rahim Osman there.", ["person: [Dato’ Seri] Rahim Osman"]),
    ("They met Gilberto d’Angelo there.", ["person: Gilberto d’Angelo"]),
    ("In Quelm Ann Lee spoke.", ["person: Ann Lee"]),
    ("It is late, said Natasha Zulu.", ["person: Natasha Zulu"]),
    ("Corvane Robotics left, says ann@corvane.com now.", ["organization: Corvane Robotics"]),
    ("DAIRY farmers left Elin. Now dairy is dear.", ["unknown: Elin"]),
    ("They met DI Crane there.", ["person: [DI] Crane"]),
    ("They met mother-of-two Ana Cruz there.", ["person: [mother-of-two] Ana Cruz"]),
    ("They met Mayor Ann May there.", ["person: [Mayor] Ann May"]),
    ("The vote was won by Maria Lopez on Monday.", ["person: Maria Lopez"]),
    ("It was Maria A. Lopez who asked.", ["person: Maria A. Lopez"]),
    ("It was Rep. Ann Lee (R-Ohio) who asked.", ["person: [Rep.] Ann Lee"]),
    ("Mr. Weber left early.", ["person: [Mr.] Weber"]),
    ("He met House Speaker Daniel P. Ross there.", ["person: [House Speaker] Daniel P. Ross"]),
    ("A letter reached Secretary of State John Marsh.", ["person: [Secretary of State] John Marsh"]),
    ("They asked Attorney General Carla Diaz.", ["person: [Attorney General] Carla Diaz"]),
    ("He met former Keeper of State Ann Lee there.", ["person: [former Keeper of State] Ann Lee"]),
    ("So said spokesman Peter Novak in the evening.", ["person: [spokesman] Peter Novak"]),
    ("He spoke to former Utah governor Michael Hale.", ["place: Utah", "person: [former Utah governor] Michael Hale"]),
    (
        "They heard chief Polish negotiator Defence Minister Jan Kowal.",
        ["person: [chief Polish negotiator Defence Minister] Jan Kowal"],
    ),
    (
        "They heard palace aide and former Health Minister Ivan Petrov.",
        ["person: [aide and former Health Minister] Ivan Petrov"],
    ),
    ("Although Klein denied it, Aaron Klein had been there.", ["person: Klein", "person: Aaron Klein"]),
    ("He saw Martin Brown Jr. in the hall.", ["person: Martin Brown Jr."]),
    ("We heard Ursula van der Berg and Omar al-Rashid.", ["person: Ursula van der Berg", "person: Omar al-Rashid"]),
    ("There sat Siobhan O'Neill with Jean-Luc Dupré.", ["person: Siobhan O'Neill", "person: Jean-Luc Dupré"]),
    ("Accompanied by friends, he saw Dr Ann Lee.", ["person: [Dr] Ann Lee"]),
    ("WALLACE: You said so. We did. WALLACE: You did.", ["person: WALLACE", "person: WALLACE"]),
    ("Nobody asked Will Turner or Theresa May.", ["person: Will Turner", "person: Theresa May"]),
    ("He named Chima Okoro, a lawyer, and left.", ["person: Chima Okoro"]),
    ("The leader of Ennour, Bheki Gannoun, was late.", ["unknown: Ennour", "person: Bheki Gannoun"]),
    ("It was Judge Mr T.Garson who jailed him.", ["person: [Judge Mr] T.Garson"]),
    (
        "Then Department of Prisons spokesman Paul Kerr rang.",
        ["organization: Department of Prisons", "person: [Department of Prisons spokesman] Paul Kerr"],
    ),
    (
        "So thinks president and CFO of Best Value Dora Simmons.",
        ["person: [president and CFO of Best Value] Dora Simmons"],
    ),
    ("We saw the MEC for Local Government, Jacob Mabena, leave.", ["person: Jacob Mabena"]),
    (
        "There Alliance for the People leader Yuji Takeda spoke.",
        ["organization: Alliance for the People", "person: [Alliance for the People leader] Yuji Takeda"],
    ),
    ("There she saw Datuk Seri Anwar Hakim leave.", ["person: [Datuk Seri] Anwar Hakim"]),
    ("It was left to Adv Thabo Mokoena and Ustaz Idris.", ["person: [Adv] Thabo Mokoena", "person: [Ustaz] Idris"]),
    ("They heard Rt Hon. David Lane and Cllr Jane Wood.", ["person: [Rt Hon.] David Lane", "person: [Cllr] Jane Wood"]),
    ("They heard Jim Doyle TD and Ann Lee MP.", ["person: Jim Doyle", "person: Ann Lee"]),
    ("They heard Rep. Kevin “Chip” Dorsey, too.", ["person: [Rep.] Kevin “Chip” Dorsey"]),
    ("The mayor, J. “Red” Rowe, left.", ["person: J. “Red” Rowe"]),
    ("They heard Anne‑Marie Lind.", ["person: Anne‑Marie Lind"]),
    ("They asked W.M. Ranjith Qeda and Ms !Naruse.", ["person: W.M. Ranjith Qeda", "person: [Ms] !Naruse"]),
    ("Sellam Qandas remembers the dogs.", ["person: Sellam Qandas"]),
    ("Then Dr. (Mrs.) Adaeze Udeh spoke.", ["person: [Dr.] Adaeze Udeh"]),
    ("Then DCP (Ports) Sowmya Rao spoke.", ["person: [DCP] Sowmya Rao"]),
    (
        "Then Elin Growers Union (EGU) chair Datin Rose Lim spoke.",
        [
            "organization: Elin Growers Union",
            "organization: EGU",
            "person: [Elin Growers Union (EGU) chair Datin] Rose Lim",
        ],
    ),
    (
        "So said Member of Parliament for Elin Western Delroy Vance.",
        ["person: [Member of Parliament for Elin Western] Delroy Vance"],
    ),
    ("It was left to MEC for roads and transport Adv Zinhle Dube.", ["person: [transport Adv] Zinhle Dube"]),
    (
        "It was left to MEC for community safety Adv Zinhle Dube.",
        ["person: [MEC for community safety Adv] Zinhle Dube"],
    ),
    ("Elin’s coach, Qasor Melka, was late.", ["unknown: Elin", "person: Qasor Melka"]),
    ("April Carr was there with Drew Pell.", ["person: April Carr", "person: Drew Pell"]),
]

OTHERS = [
    ("The Elin Consultants' Union said no.", ["organization: Elin Consultants' Union"]),
    ("The Bakers, Food and Allied Workers Union said no.", ["organization: Bakers, Food and Allied Workers Union"]),
    (
        "The Union of Shop, Distributive and Allied Workers said no.",
        ["organization: Union of Shop, Distributive and Allied Workers"],
    ),
    (
        "The Department for Business, Energy and Industrial Strategy said no.",
        ["organization: Department for Business, Energy and Industrial Strategy"],
    ),
    (
        "They met the leaders of the Mayors, Labour and Green Party.",
        ["organization: Labour", "organization: Green Party"],
    ),
    ("Ofsted said no.", ["organization: Ofsted"]),
    ("The Elin Nurses and Carers Union said no.", ["organization: Elin Nurses and Carers Union"]),
    ("The Rail, Ship and Transport Union said no.", ["organization: Rail, Ship and Transport Union"]),
    ("The Corvo and Elin Council said no.", ["organization: Corvo and Elin Council"]),
    ("They left the Maritime and Port Authority.", ["organization: Maritime and Port Authority"]),
    ("They left the Alternative for Norland.", ["organization: Alternative for Norland"]),
    ("An audit by Dunmore & Sons found nothing.", ["organization: Dunmore & Sons"]),
    ("It fined AT&T on Monday.", ["organization: AT&T"]),
    ("They worked for Save the Children.", ["organization: Save the Children"]),
    ("They lived in East Porto.", ["place: East Porto"]),
    ("They lived in the town of Rancho Alba.", ["place: Rancho Alba"]),
    (
        "The bridges are counted every year by the Center for Roads and Rivers at the University of Elin.",
        ["organization: Center for Roads and Rivers at the University of Elin"],
    ),
    ("They may vote there under the Voter’s Choice Act.", ["organization: Voter’s Choice Act"]),
    ("He was taken to St. Corman's Medical Center.", ["organization: St. Corman's Medical Center"]),
    ("A spokesman for Environment Minister Ann Lee spoke.", ["person: [Environment Minister] Ann Lee"]),
    ("He read at King’s College London.", ["organization: King’s College London"]),
    ("He was taken to the Elin Children's Hospital.", ["organization: Elin Children's Hospital"]),
    ("They told the Elin County Sheriff's Office.", ["organization: Elin County Sheriff's Office"]),
    ("Rokeya Begum left.", ["unknown: Rokeya Begum"]),
    ("A report by Border Watch says so.", ["organization: Border Watch"]),
    (
        "Immigration and Customs Enforcement said that nobody came.",
        ["organization: Immigration and Customs Enforcement"],
    ),
    ("National Nutrition Agency said no.", ["organization: National Nutrition Agency"]),
    ("It was told by Doctors Without Borders in May.", ["organization: Doctors Without Borders"]),
    ("He works for the University of East Anglia.", ["organization: University of East Anglia"]),
    ("The Department of Health and Human Services said no.", ["organization: Department of Health and Human Services"]),
    ("A report in the Springfield Times named nobody.", ["organization: Springfield Times"]),
    ("He lives in New York and works in Ohio.", ["place: New York", "place: Ohio"]),
    ("The road leads to Marshall County.", ["place: Marshall County"]),
    ("They heard Anita Hill and Frank Church.", ["person: Anita Hill", "person: Frank Church"]),
    ("They rang Acme, a maker of cars.", ["organization: Acme"]),
    ("It fell to KOMO-TV and SpaceX.", ["organization: KOMO-TV", "organization: SpaceX"]),
    ("He read the Springfield Mercury.", ["organization: Springfield Mercury"]),
    ("It went to Salt Lake City-based First National Bank.", ["organization: First National Bank"]),
    ("In London Klein spoke. Then Klein left.", ["person: Klein", "person: Klein"]),
    ("She flew to Spain Ann Klein said.", ["person: Ann Klein"]),
    ("They sold Macy's Inc. to others.", ["organization: Macy's Inc."]),
    ("The NATO chiefs met on Tuesday in June.", ["organization: NATO"]),
    ("He rang U.S. Customs and Border Protection.", ["organization: U.S. Customs and Border Protection"]),
    (
        "Border Patrol and the Fish and Wildlife Service met.",
        ["organization: Border Patrol", "organization: Fish and Wildlife Service"],
    ),
    ("It joined the World Travel and Tourism Council.", ["organization: World Travel and Tourism Council"]),
    ("It stood near Griffin St. in town.", ["place: Griffin St."]),
    ("In April Carr was there.", ["unknown: Carr"]),
    ("It fell to Jan Morcha on Friday.", ["organization: Jan Morcha"]),
    ("Late last night they also spoke with Colonel Do Minh Khang.", ["person: [Colonel] Do Minh Khang"]),
    ("Late last night they also spoke with Elder Sunday Oke.", ["person: [Elder] Sunday Oke"]),
    ("Late last night they spoke with Police Commissioner (Rural) Ed Low.", ["person: [Police Commissioner] Ed Low"]),
    ("Prof Vu Dinh Long left. It rose, according to Long.", ["person: [Prof] Vu Dinh Long", "person: Long"]),
]

NOTHING = [
    "They sell the e-Pod by post.",
    "The plan hurts other Black residents of the town.",
    "The Earl of the town met the Earl of nowhere.",
    "The boats left. Fishermen said it was late.",
    "The mayor said that Democrats and Ukrainians agreed.",
    "However, nobody came on Friday.",
    "Protesters shouted. The protesters left.",
    "The Prime Minister and the President spoke.",
    "Some Tunisians met the Salafists.",
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE + OTHERS)
def test_a_name_its_kind_and_its_title(text: str, expected: list[str]) -> None:
    assert found(document(text)) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_capitals_that_name_nobody(text: str) -> None:
    assert found(document(text)) == []


def test_a_surname_is_a_person_where_the_full_name_stands_elsewhere() -> None:
    doc = document("Small came late.", "It was Marty Small, a cook, who had small hands.")
    assert found(doc) == ["person: Small", "person: Marty Small"]


def test_a_headline_in_title_case_holds_the_names_of_the_text_only() -> None:
    doc = document("Maria Lopez Is Now Calling Names", "The winner, Maria Lopez, spoke.")
    blocks = (Block("headline", doc.blocks[0].span), doc.blocks[1])
    headline = Document(doc.source, doc.text, blocks, doc.sentences)
    assert found(headline) == ["person: Maria Lopez", "person: Maria Lopez"]


def test_bylines_are_left_out() -> None:
    assert found(document("Maria Lopez", kind="byline")) == []


@pytest.mark.parametrize(("name", "gender"), [("Maria", "f"), ("Peter", "m"), ("Robin", "u"), ("Xqz", "u")])
def test_given_names_tell_a_gender(name: str, gender: str) -> None:
    assert names.gender(name) == gender


@given(st.text(alphabet="AaBb .,'’-“”ÉéMr\n", max_size=200))
def test_names_are_their_own_words_in_order(text: str) -> None:
    doc = document(text)
    result = Annotated(doc).names
    assert result == Annotated(doc).names
    for name in result:
        assert 0 <= name.whole.start <= name.span.start < name.span.end <= len(text)
        assert name.words[0].split()[0] in name.span.of(text).split()[0]
    assert list(result) == sorted(result, key=lambda n: n.span)
