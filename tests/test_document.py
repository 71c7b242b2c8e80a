"""Layouts and what is read from them: each row is a small file and its blocks."""

import datetime
import textwrap
from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing import document
from briefing.document import foreign_days
from briefing.model import Document, Source

FIRST = (
    "The town council met for more than three hours on Monday evening and agreed on very little, apart from the date"
    " of its next meeting and the colour of the new benches by the river, which will be green."
)
SECOND = (
    "Members of both parties said that the budget remained the hardest question before them, and several of them asked"
    " the mayor to publish the figures for the past year before the end of the month. She did not answer at once."
)
THIRD = (
    "“Nobody left the hall with what they had wanted,” one member said after the meeting, “and that may be the best"
    " thing that can be told about the whole of this long and rather warm evening in the old town hall.”"
)
PARAGRAPHS = (FIRST, SECOND, THIRD, FIRST.replace("Monday", "Friday"), SECOND.replace("mayor", "clerk"))
TOP = "Council Agrees on Very Little\nJune 2, 2025\n\n"


def build(text: str) -> Document:
    return document.build(text, Source("x", "text/plain", "utf-8", ""))


def blocks(text: str) -> list[tuple[str, str]]:
    found = build(text)
    return [(block.kind, block.span.of(found.text)) for block in found.blocks]


def body(text: str) -> list[str]:
    return [words for kind, words in blocks(text) if kind not in {"headline", "published"}]


def wrap(words: str, width: int = 70, first: str = "") -> str:
    return "\n".join(textwrap.wrap(words, width, initial_indent=first, break_on_hyphens=False))


def quoted(words: str) -> str:
    return "\n".join(f"> {line}" for line in wrap(words).split("\n"))


LAYOUTS = {
    "wrapped, blank lines": "\n\n".join(wrap(p) for p in PARAGRAPHS),
    "wrapped narrowly": "\n\n".join(wrap(p, 42) for p in PARAGRAPHS),
    "a paragraph a line": "\n".join(PARAGRAPHS),
    "a paragraph a line, blank lines": "\n\n".join(PARAGRAPHS),
    "first lines indented": "\n".join(wrap(p, 70, "    ") for p in PARAGRAPHS),
    "first lines indented by one": "\n".join(wrap(p, 70, " ") for p in PARAGRAPHS),
    "first lines indented by a tab": "\n".join(wrap(p, 70, "\t") for p in PARAGRAPHS),
    "only short last lines": "\n".join(wrap(p, 78) for p in PARAGRAPHS),
    "a margin everywhere": textwrap.indent("\n\n".join(wrap(p) for p in PARAGRAPHS), "      "),
    "every line quoted, as in a mail": "\n>\n".join(quoted(p) for p in PARAGRAPHS),
    "double spaced": "\n\n\n".join(wrap(p).replace("\n", "\n\n") for p in PARAGRAPHS),
    "advertisements between": "\n\nAdvertisement\n\n".join(wrap(p) for p in PARAGRAPHS),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_paragraphs_are_told_in_every_layout(layout: str) -> None:
    assert body(TOP + LAYOUTS[layout]) == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "page_break",
    [
        "\n\n\n",
        "\f",
        "\n\n- 3 -\n\n",
        "\n\n\n                     1\n\n",
        "\n\nPage 3 of 7\n\n",
        "\n\n3/7\n\fThe Example Times    World    Page 4\n\n",
    ],
)
def test_a_paragraph_goes_on_behind_a_page_break(page_break: str) -> None:
    lines = wrap(SECOND).split("\n")
    torn = "\n".join(lines[:2]) + page_break + "\n" + "\n".join(lines[2:])
    assert body(TOP + "\n\n".join([wrap(FIRST), torn, wrap(THIRD)])) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("above", "below", "wanted"),
    [
        ("a long nego-", "tiation over", "a long negotiation over"),
        ("a well-", "known member", "a well-known member"),
        ("a two-", "year plan", "a two-year plan"),
        ("a 12-", "year plan", "a 12-year plan"),
        ("the Anglo-", "Irish plan", "the Anglo-Irish plan"),
        ("a two-", "and three-year plan", "a two- and three-year plan"),
        ("the end of the war -", "and of much more", "the end of the war - and of much more"),
        ("the far-right and the far-", "right again", "the far-right and the far-right again"),
        ("the old hall of Lower-", "Marlow", "the old hall of Lower-Marlow"),
        ("a fee of 200-", "300 crowns", "a fee of 200-300 crowns"),
        ("the so-called anglo-", "catholic party", "the so-called anglo-catholic party"),
        ("a state-of-the-", "art plan", "a state-of-the-art plan"),
        ("an ex-", "minister said", "an ex-minister said"),
        ("a part-", "time member", "a part-time member"),
        ("their part-", "ners said", "their partners said"),
        ("an ill-", "advised plan", "an ill-advised plan"),
        ("an ill-", "ness of the old", "an illness of the old"),
        ("a pro-", "government paper", "a pro-government paper"),
        ("a pro-", "test in the hall", "a protest in the hall"),
        ("a once-in-a-", "lifetime vote", "a once-in-a-lifetime vote"),
        ("a long nego\u2010", "tiation over", "a long negotiation over"),
    ],
)
def test_broken_words_are_joined_and_real_hyphens_kept(above: str, below: str, wanted: str) -> None:
    filler = "and so it was said in the hall"
    lines = [f"Some members spoke of {above}", f"{below} {filler}", filler + " by the many"]
    assert wanted in build(TOP + "\n".join(lines) + ".\n\n" + wrap(FIRST, 45)).text


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Members leave the town hall on Monday. Ana Ruiz / EPA", "caption"),
        ("Members leave the town hall on Monday. (AP Photo/Ana Ruiz)", "caption"),
        ("The new benches by the river. Photo by Ana Ruiz", "caption"),
        ("FILE PHOTO: The mayor at her desk", "caption"),
        ("Pictured from left are the ferryman Otto Lamm and his two daughters", "caption"),
        ("Pictured in the hall, the mayor said, were the wrong guests of honour that evening.", "paragraph"),
        ("Members leave the town hall on Monday. Photo: own archive", "caption"),
        ("Members leave the town hall on Monday. Photograph by Ana Ruiz", "caption"),
        ("Members leave the town hall on Monday. Credit: Ana Ruiz/Example News", "caption"),
        ("Members leave the town hall on Monday. Courtesy of the Ruiz family", "caption"),
        ("Members leave the town hall on Monday. Ana Ruiz via Reuters", "caption"),
        ("Members leave the town hall on Monday (Ana Ruiz/EPA)", "caption"),
        ("Members leave the town hall on Monday. Ana Ruiz/The Elin Post/AP", "caption"),
        ("Members leave the town hall, June 2, 2025. REUTERS/Ana Ruiz Purchase Licensing Rights", "caption"),
        ("Members leave the town hall in Elin. (Elin News: Ana Ruiz)", "caption"),
        ("Members leave the town hall in Elin [Ana Ruiz/Reuters]", "caption"),
        ("Members leave the town hall.Credit...Ana Ruiz for The Elin Post", "caption"),
        ("Members leave the town hall © Bloomberg", "caption"),
        ("Sign up for the Morning Bench email", "related"),
        ("Ana Ruiz / Reuters.", "caption"),
        ("Image source, Elin Post", "caption"),
        ("Image caption, The new benches by the river", "caption"),
        ("Courtesy photo", "caption"),
        ("Ana Ruiz/Submitted photo", "caption"),
        ("[RELATED: A year without benches]", "related"),
        ("Watch more on ELIN+:", "related"),
        ("The new benches by the river Picture: Joe Bell", "caption"),
        ("Members leave the town hall. File Photo by Joe Bell/UPI | License Photo", "caption"),
        ("The views expressed in this article are the author’s own.", "credit"),
        ("The views expressed by the mayor are her own.", "paragraph"),
        ("Write to Ana Ruiz at ana.ruiz@elin.example", "credit"),
        ("Read the original article on Elin Post.", "related"),
        ("The Morning Bench newsletter has all that you need to start the day. Sign up here.", "related"),
        ("Follow AP’s coverage of benches at https://apnews.example/benches", "credit"),
        ("Privacy notice: newsletters may contain advertising and what others pay for.", "related"),
        ("This advertisement has not loaded yet, but your article continues below.", "related"),
        ("To view this video please enable JavaScript in your browser.", "related"),
        ("Getty Images", "caption"),
        ("Related article: What the Budget Leaves Out", "related"),
        ("Read more: A year without benches", "related"),
        ("See also: The river in pictures", "related"),
        ("Sign up for our newsletter and read the paper before breakfast.", "related"),
        ("Get the day’s stories in your inbox every morning.", "related"),
        ("Already a subscriber? Log in here.", "related"),
        ("Get the benches painted, the mayor told the clerk.", "paragraph"),
        ("Sign up sheets for the benches were full by noon.", "paragraph"),
        ("Reuters contributed reporting.", "credit"),
        ("The post New benches by the river appeared first on The Example Times.", "credit"),
        ("Ana Ruiz covers the river for the Example Times.", "credit"),
        ("Ana Ruiz covers schools. Reach her at aruiz@elin.example.", "credit"),
        ("— With assistance from Bo Hale", "credit"),
        ("==Kyodo", "credit"),
        ("Related video: The river in flood", "related"),
        ("Follow the Example Times on WhatsApp for the latest headlines.", "credit"),
        ("Additional reporting by Ana Ruiz in Macon", "credit"),
        ("(Reporting by Ana Ruiz; Editing by Bo Hale)", "credit"),
        ("Copyright 2025 The Example Press. All rights reserved.", "credit"),
        ("Ana Ruiz is a reporter for the Example Times.", "credit"),
        ("— Reuters", "credit"),
        ("Ana Ruiz reported from Macon.", "credit"),
        ("Contributing: Ana Ruiz", "credit"),
        ("Bo Hale contributed.", "credit"),
        ("This interview has been edited and shortened.", "credit"),
        ("Editor’s note: The mayor’s sister works for this paper.", "credit"),
        ("Correction: The benches are green and not blue.", "credit"),
        ("The town is real; the wording was written for this test.", "credit"),
        ("The report was written by a clerk of the council.", "paragraph"),
        ("She spoke by the new benches, her office said.", "paragraph"),
        ("Why the Budget Matters", "heading"),
        ("What does the budget say?", "heading"),
        ("“No more benches”", "heading"),
        ("'No more benches'", "heading"),
        ("Fears of a ‘lost summer’", "heading"),
        ("“No more benches.”", "paragraph"),
        ("“No more benches” he said, “or trees”", "paragraph"),
        ("3:40 p.m.", "heading"),
        ("WEEK THREE.", "heading"),
        ("• New benches by the river", "list_item"),
        ("2. New benches by the river", "list_item"),
        ("> Nobody left with what they wanted.", "block_quote"),
        ("The mayor said nothing.", "paragraph"),
    ],
)
def test_kinds_of_block(line: str, kind: str) -> None:
    text = TOP + "\n\n".join([wrap(FIRST), line, wrap(SECOND)])
    assert (kind, line.removeprefix("> ")) in blocks(text)


def test_titles_below_a_heading_of_links_are_links_in_wrapped_text_too() -> None:
    links = [
        "RELATED ARTICLES",
        "Elin to build its first floating market",
        "Editorial: The smart answer to a full harbour",
    ]
    found = blocks(TOP + "\n\n".join([wrap(FIRST), *links, wrap(SECOND)]))
    assert [("related", link) for link in links] == [block for block in found if block[0] == "related"]
    assert ("paragraph", SECOND) in found


def test_a_long_paragraph_that_ends_with_a_credit_stays_a_paragraph() -> None:
    paragraph = FIRST + " Ana Ruiz contributed to this report."
    assert ("paragraph", paragraph) in blocks(TOP + wrap(paragraph))


@pytest.mark.parametrize(
    "furniture",
    [
        "FULL TEXT.",
        "* * *",
        "___",
        "ADVERTISEMENT",
        "Page 2 of 5",
        "- 4 -",
        "https://www.example.com/a-story",
        "Story continues below",
        "Share this story:",
    ],
)
def test_furniture_stands_in_the_text_and_in_no_block(furniture: str) -> None:
    found = build(TOP + "\n\n".join([wrap(FIRST), furniture, wrap(SECOND)]))
    assert f"\n\n{furniture}\n\n" in found.text
    assert [b.span.of(found.text) for b in found.blocks if b.kind == "paragraph"] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Ruiz", ("Ana Ruiz",)),
        ("By Ana Ruiz and Bo Hale", ("Ana Ruiz", "Bo Hale")),
        ("By Ana Ruiz, Bo Hale and Li van der Berg", ("Ana Ruiz", "Bo Hale", "Li van der Berg")),
        ("By Ana Ruiz, Reuters", ("Ana Ruiz",)),
        ("By ANA RUIZ in Kyiv", ("ANA RUIZ",)),
        ("Written by Ana P. Ruiz | Example News", ("Ana P. Ruiz",)),
        ("By The Associated Press", ()),
        ("BY ANA RUIZ AND BO HALE", ("ANA RUIZ", "BO HALE")),
        ("By Ana Ruiz in Kyiv and Jan Hale in Elin", ("Ana Ruiz", "Jan Hale")),
        ("By Ana Ruiz in New York and Los Angeles", ("Ana Ruiz",)),
        ("By Ana Ruiz/Jan Hale", ("Ana Ruiz", "Jan Hale")),
        ("By Ana Ruiz and Bo Hale / Lake Letters", ("Ana Ruiz", "Bo Hale")),
        ("By Ana Ruiz Political Correspondent", ("Ana Ruiz",)),
        ("Ana Ruiz, Staff Writer", ("Ana Ruiz",)),
        ("Interview by Ana Ruiz", ("Ana Ruiz",)),
        ("by ana ruiz and jan hale", ("ana ruiz", "jan hale")),
        ("Words: Ana Ruiz Pictures: Jan Hale", ("Ana Ruiz",)),
        ("Ana Ruiz at the Old Bailey", ("Ana Ruiz",)),
        ("Ana Ruiz in Kyiv and Jan Hale in Elin", ("Ana Ruiz", "Jan Hale")),
        ("Ana Ruiz, Political Editor @anaruiz", ("Ana Ruiz",)),
        ("Par Hélène Ruiz", ("Hélène Ruiz",)),
        ("Von Ana Ruiz", ("Ana Ruiz",)),
        ("(by Ana Ruiz)", ("Ana Ruiz",)),
    ],
)
def test_bylines(line: str, names: tuple[str, ...]) -> None:
    found = build(f"Council Agrees on Very Little\n{line}\nJune 2, 2025\n\n{FIRST}\n\n{SECOND}")
    assert found.byline == names
    assert found.headline == "Council Agrees on Very Little"
    assert (found.blocks[1].kind, found.blocks[1].span.of(found.text)) == ("byline", line)


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Ana Ruiz | 25 February 2024", ("Ana Ruiz",)),
        ("Posted on March 14, 2024 by Ana Ruiz", ("Ana Ruiz",)),
        ("By state political reporter Ana Ruiz\n14 March 2024", ("Ana Ruiz",)),
        ("By Ana Ruiz, Bo Hale and staff writers\n14 March 2024", ("Ana Ruiz", "Bo Hale")),
        ("Analysis\nBy Ana Ruiz in Elin\nSaturday 10 February 2018", ("Ana Ruiz",)),
        ("By Will Hale\n14 March 2024", ("Will Hale",)),
        ("By Ana Ruiz — Updated March 14, 2024 at 6:12 p.m. EDT", ("Ana Ruiz",)),
        ("Published Wednesday 6 September 2023, 19:30\nLocal Democracy Reporter Priya Anand", ("Priya Anand",)),
        ("Ana Ruiz\nHarbour Reporter\n14 March 2024", ("Ana Ruiz",)),
        ("Ana Ruiz / Staff Writer\n14 March 2024", ("Ana Ruiz",)),
        ("Ana RuizBo Hale\nBy Ana Ruiz and Bo Hale\n14 March 2024", ("Ana Ruiz", "Bo Hale")),
        ("Lotte van der Berg\n14 March 2024", ("Lotte van der Berg",)),
        ("ANA RUIZ, Cape Town\n14 March 2024", ("ANA RUIZ",)),
        ("Author: Ana Ruiz; KELM News Reporter\n14 March 2024", ("Ana Ruiz",)),
        ("14 March 2024\n\nANA RUIZ", ("ANA RUIZ",)),
        ("14 March 2024\n\nAna Ruiz/Elin", ("Ana Ruiz",)),
        ("Ana Ruiz, Elin\n14 March 2024", ("Ana Ruiz",)),
        ("Ana Ruiz\nLA PUNTA, 19 Sep 2022 (ANP)", ("Ana Ruiz",)),
        ("Harbour Bureau, Elin\n14 March 2024", ()),
        ("Staff Writer | Elin\n14 March 2024", ()),
        ("By OUR STAFF REPORTER\n14 March 2024", ()),
        ("Text: Ana Ruiz\nPhotos: Bo Hale\n14 March 2024", ("Ana Ruiz",)),
        ("Ana Ruiz, 14 March 2024", ("Ana Ruiz",)),
        ("Ana Ruiz, Thursday 14 March 2024", ("Ana Ruiz",)),
        ("Ana Ruiz and Will Hale | March 14, 2024", ("Ana Ruiz", "Will Hale")),
        ("Arts and Letters | March 14, 2024", ()),
        ("Ana Ruiz\nAna Ruiz\n14 March 2024", ("Ana Ruiz",)),
        ("Ana Ruiz Staff Writer\n14 March 2024", ("Ana Ruiz",)),
        ("By ANA RUIZ Elin Sun staff\n14 March 2024", ("ANA RUIZ",)),
        ("By Ana Ruiz Elin Daily Post\n14 March 2024", ("Ana Ruiz",)),
        ("By\nAna Ruiz Senior Reporter\n14 March 2024", ("Ana Ruiz",)),
        (
            "ANA RUIZ\nSTAFF WRITER\nThe council meets again in April, and again nobody expects much of it",
            ("ANA RUIZ",),
        ),
        ("Ana Ruiz\nThe Elin Tribune\n14 March 2024", ("Ana Ruiz",)),
        ("Ana RuizPublished March 14, 2024 Updated March 15, 2024 06:51am", ("Ana Ruiz",)),
        ("Posted on March 14, 2024March 16, 2024 by Ana Ruiz", ("Ana Ruiz",)),
    ],
)
def test_names_beside_the_date(head: str, names: tuple[str, ...]) -> None:
    found = build(f"Council agrees on very little after a long night\n\n{head}\n\n{FIRST}\n\n{SECOND}")
    assert (found.headline, found.byline) == ("Council agrees on very little after a long night", names)
    assert [block.span.of(found.text) for block in found.blocks if block.kind == "heading"] == []


def test_a_name_and_the_day_above_the_headline() -> None:
    found = build(
        f"Ana Ruiz\nSun 10 Mar 2024 07.30 GMT\nCouncil agrees on very little after a long night\n{FIRST}\n{SECOND}"
    )
    assert (found.headline, found.byline) == ("Council agrees on very little after a long night", ("Ana Ruiz",))


def test_what_is_said_of_the_author_below_the_article_is_a_credit() -> None:
    note = "Ana Ruiz is a barrister and a former member of the council"
    assert ("credit", note) in blocks(f"{TOP}By Ana Ruiz\n\n{FIRST}\n\n{SECOND}\n\n{note}")
    assert ("credit", note) not in blocks(f"{TOP}By Bo Hale\n\n{FIRST}\n\n{SECOND}\n\n{note}")


SIGNATURES = [
    (f"{SECOND}\n\n– Ana Ruiz", ("Ana Ruiz",)),
    (f"{SECOND}\n\nBy Ana Ruiz in Elin", ("Ana Ruiz",)),
    (f"{SECOND}\n\n“Nobody left with what they wanted.”\n\n– Ana Ruiz", ()),
    (f"{SECOND}\n\n(By Ana Ruiz, Elin Bureau)", ("Ana Ruiz",)),
    (f"{SECOND}\n\n– Nobody knows", ()),
    (f"{SECOND}\n\nBy Ana it was well done.", ()),
]


@pytest.mark.parametrize(("end", "names"), SIGNATURES)
def test_a_signature_below_the_article(end: str, names: tuple[str, ...]) -> None:
    assert build(f"{TOP}{FIRST}\n\n{end}").byline == names


@pytest.mark.parametrize("line", ["By Monday the river had risen by two feet", "By the end of the day it was over"])
def test_a_line_that_only_begins_like_a_byline(line: str) -> None:
    assert build(f"{TOP}{line}, members said, and nobody was surprised.\n\n{SECOND}").byline == ()


@pytest.mark.parametrize(
    "line",
    [
        "June 2, 2025",
        "2 June 2025",
        "Monday, June 2nd, 2025",
        "June 2, 2025 at 9:30 a.m. EDT",
        "Updated 1044 GMT (1844 HKT) June 2, 2025",
        "Monday June 2 2025, 12.01am, The Herald",
        "Published: 2 Jun 2025 14:05 BST",
        "Posted on Mon, 2 Jun 2025 10:15:00 +0000",
        "Last modified on Mon 2 Jun 2025 11.30 BST",
        "Publié le 2 juin 2025 à 11h30",
        "Veröffentlicht am 2. Juni 2025 um 11:30 Uhr",
        "Publicado el 2 de junio de 2025",
        "Publié le 2 juin 2025 à 18h30, mis à jour le 3 juin 2025 à 08h12",
        "June 2, 2025 (Elin Post)",
        "2 de junho de 2025 às 18h30",
        "2025年6月2日 18:30 来源：新民日报",
        "2025년 6월 2일 (월)",
        "05:30, 2 Jun 2025Updated 13:45, 2 Jun 2025",
        "2025-06-02",
        "2025-06-02T09:30:00Z",
        "02.06.2025",
        "Monday 02/06/2025",
        "6/2/2025 4:00 PM ET",
        "02/06/2025 14:05 BST",
        "Jacques Arsenault · CBC News · Posted: Jun 2, 2025 5:00 AM AST | Last Updated: 6 hours ago",
        "Our Bureau | Mumbai | Updated - June 2, 2025 at 09:21 AM",
        "Updated June 3, 2025 | Published June 2, 2025",
        "June 2, 2025 | 3 min read",
        "Montag, 2. Juni 2025",
        "2 juin 2025",
        "2 de junio de 2025",
        "2 июня 2025 г.",
        "2025年6月2日",
    ],
)
def test_date_lines(line: str) -> None:
    found = build(f"Council Agrees on Very Little\n{line}\n\n{FIRST}\n\n{SECOND}")
    assert found.published == datetime.date(2025, 6, 2)
    assert found.headline == "Council Agrees on Very Little"
    assert found.warnings == ()


@pytest.mark.parametrize("headline", ["12 Dead in Storm of 2019", "In 2019, 12 Boats and 30 Men", "7 Habits for 2024"])
def test_a_headline_with_figures_wakes_no_library(headline: str) -> None:
    assert not foreign_days.may_be_one(headline)
    assert build(f"{headline}\n\n{FIRST}\n\n{SECOND}").headline == headline


@pytest.mark.parametrize(
    ("line", "below", "day", "warned"),
    [
        ("04/03/2025", "The talks began on 25/02/2025.", (2025, 3, 4), False),
        ("04/03/2025", "The talks began on 02/25/2025.", (2025, 4, 3), False),
        ("04/03/2025", "The labour minister praised the organisation.", (2025, 3, 4), False),
        ("04/03/2025", "Nothing here tells.", (2025, 4, 3), True),
        ("13/03/2025", "Nothing here tells.", (2025, 3, 13), False),
        ("04/03/2025", "Nothing here tells.\n\n12/31/25, 6:10 PM", (2025, 4, 3), True),  # the stamp of a print
    ],
)
def test_the_order_of_day_and_month(line: str, below: str, day: tuple[int, int, int], warned: bool) -> None:
    found = build(f"Council Agrees on Very Little\n{line}\n\n{below}")
    assert found.published == datetime.date(*day)
    assert bool(found.warnings) == warned


def test_a_given_date_wins_and_no_date_is_none() -> None:
    source = Source("x", "text/plain", "utf-8", "")
    given = datetime.date(2020, 1, 1)
    assert document.build(TOP + FIRST, source, published=given).published == given
    assert build(f"Council Agrees on Very Little\n\n{FIRST}\n\n{SECOND}").published is None


@pytest.mark.parametrize("day", [datetime.date.min, datetime.date(1066, 10, 14), datetime.date.max])
def test_a_day_that_is_none_of_a_newspaper_counts_for_nothing(day: datetime.date) -> None:
    source = Source("x.txt", "text/plain", "utf-8", "0" * 64)
    assert document.build(TOP + FIRST, source, published=day).published == datetime.date(2025, 6, 2)


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("MACON (AP) — ", "MACON"),
        ("WASHINGTON — ", "WASHINGTON"),
        ("MACON, Ga. (AP) _ ", "MACON, Ga."),
        ("KYIV, Ukraine, June 2 (Reuters) - ", "KYIV, Ukraine"),
        ("ST. LOUIS -- ", "ST. LOUIS"),
        ("Macon, Ga. (AP) — ", "Macon, Ga."),
        ("Elin (Orle), Jun 2 (PTI) ", "Elin (Orle)"),
        ("Elin (dpa) - ", "Elin"),
        ("ELIN (dpa-AFX) - ", "ELIN"),
        ("ELIN, June 2. /TASS/. ", "ELIN"),
        ("Elin (Orle) [Norland], June 2 (ANI): ", "Elin (Orle)"),
        ("ELIN, Norland--(BUSINESS WIRE)--", "ELIN, Norland"),
        ("KARACHI: ", "KARACHI"),
        ("PORTO ALBA: ", "PORTO ALBA"),
        ("Kathmandu, June 2: ", "Kathmandu"),
        ("ELIN, 2 JUN - ", "ELIN"),
        ("Manila, Philippines – ", "Manila, Philippines"),
        ("(CNN) — ", None),
        ("UPDATE — ", None),
        ("", None),
    ],
)
def test_datelines(opening: str, place: str | None) -> None:
    found = build(TOP + opening + FIRST + "\n\n" + SECOND)
    assert found.place == place
    paragraph = next(block for block in found.blocks if block.kind == "paragraph")
    assert paragraph.span.of(found.text) == opening + FIRST
    first = found.body()[0].span.of(found.text)
    assert first == (FIRST if opening != "UPDATE — " else opening + FIRST)


@pytest.mark.parametrize(
    ("top", "headline"),
    [
        (
            "Council Agrees on Very\nLittle After Hours of\nTalks\nJune 2, 2025",
            "Council Agrees on Very Little After Hours of Talks",
        ),
        ("Council agrees on very little.\nJune 2, 2025", "Council agrees on very little."),
        ("World\n\nCouncil Agrees\n\nJune 2, 2025", "Council Agrees"),
        ("The Example Times\n\nCouncil Agrees\n\nJune 2, 2025", "Council Agrees"),
        ("Council Agrees", "Council Agrees"),
        ("June 2, 2025", None),
    ],
)
def test_headlines(top: str, headline: str | None) -> None:
    assert build(f"{top}\n\n{wrap(FIRST)}\n\n{wrap(SECOND)}").headline == headline


@pytest.mark.parametrize(
    "opening",
    [
        "2 June 2025 (Echo) – ",
        "June 2, 2025: ",
        "June 2, 2025—",
        "Monday, 2 June 2025 – ",
        "02.06.2025 - ",
        "[2 June 2025] ",
        "Orle (2 June 2025) – ",
        "(Orle, 2 June 2025) ",
        "June 2, 2025 (Orle) – ",
        "ORLE: 2 June 2025: ",
        "ORLE, Norland – (BUSINESS WIRE) – June 2, 2025 – ",
        "ORLE (NTB) 2 June 2025 — ",
        "Orle/Stenlo, 2 June 2025 – ",
        "Monday 2 June 2025, Orle: ",
        "ORLE – Monday, June 2, 2025: ",
        "Orle, 2.6.2025 (NTB): ",
        "Orle | 2 June 2025 | ",
        "ORLE, NORLAND (June 2, 2025) – ",
    ],
)
def test_a_day_opens_a_report(opening: str) -> None:
    found = build(f"Seas Rise at Kelmouth\n\n{opening}{FIRST}\n\n{SECOND}")
    assert found.published == datetime.date(2025, 6, 2)
    assert found.body()[0].span.of(found.text) == FIRST


def test_the_publication_behind_the_headline_is_none_of_it() -> None:
    found = build(f"Seas rise at Kelmouth | The Upper Post\nhttps://post.example/seas\n\n{FIRST}\n\n{SECOND}")
    assert (found.headline, found.publisher) == ("Seas rise at Kelmouth", "The Upper Post")
    assert found.body()[0].span.of(found.text) == FIRST


@pytest.mark.parametrize("paper", ["Evening Packet", "Sunday Recorder", "The Lake Post", "Baltic Messenger"])
def test_a_paper_between_the_headline_and_the_day_is_the_publisher(paper: str) -> None:
    found = build(f"Council agrees on very little\n{paper}\n2 June 2025\nANA RUIZ AND JAN HALE\n{FIRST}\n\n{SECOND}")
    assert (found.headline, found.publisher) == ("Council agrees on very little", paper)
    assert found.byline == ("ANA RUIZ", "JAN HALE")


def test_a_number_heads_a_section_where_no_other_stands_beside_it() -> None:
    found = blocks(
        f"{TOP}{FIRST}\n\n1. What the staff want\n\n{SECOND}\n\n2. What the mayor says\n\n{THIRD}\n\n1. Roads\n2. Bridges\n\n{FIRST}"
    )
    assert [words for kind, words in found if kind == "heading"] == ["1. What the staff want", "2. What the mayor says"]
    assert [words for kind, words in found if kind == "list_item"] == ["1. Roads", "2. Bridges"]


def test_items_without_blank_lines_are_told_apart() -> None:
    items = ("new benches by the river;", "a lamp at the quay; and", "no more trees.")
    found = blocks(f"{TOP}{FIRST}\nThe council has agreed on three things:\n" + "\n".join(items) + f"\n{SECOND}")
    assert [words for kind, words in found if kind == "list_item"] == list(items)


def test_items_without_bullets_are_told_by_their_ends() -> None:
    items = ("new benches by the river;", "a lamp at the quay; and", "no more trees.")
    found = blocks(
        f"{TOP}{FIRST}\n\nThe council has agreed on three things:\n\n" + "\n\n".join(items) + f"\n\n{SECOND}"
    )
    assert [words for kind, words in found if kind == "list_item"] == list(items)
    assert found[-1] == ("paragraph", SECOND)


def test_two_papers_that_are_one_are_the_publisher_below_a_byline() -> None:
    found = build(f"Seas rise at Kelmouth again\n\nBy Ana Ruiz\nThe Upper Post-Gazette\n\n{FIRST}\n\n{SECOND}")
    assert (found.publisher, found.byline) == ("The Upper Post-Gazette", ("Ana Ruiz",))


def test_an_office_without_a_name_and_the_place_below_it_head_no_section() -> None:
    found = build(f"Seas rise at Kelmouth again\n\nStaff Reporter\nMUMBAI\n\n{FIRST}\n\n{SECOND}")
    assert [block.kind for block in found.blocks] == ["headline", "credit", "dateline", "paragraph", "paragraph"]


@pytest.mark.parametrize("office", ["Echo Reporter", "Staff Writer", "Courts Correspondent", "Echo Staff"])
def test_the_office_below_a_byline_is_no_heading(office: str) -> None:
    found = build(f"Seas rise at Kelmouth again\n\nBy ANA RUIZ\n{office}\n\n{FIRST}\n\n{SECOND}")
    assert found.byline == ("ANA RUIZ",)
    assert [block.kind for block in found.blocks] == ["headline", "byline", "credit", "paragraph", "paragraph"]


ADDITIONS = [
    "Courts and crime reporter",
    "Local Democracy Reporter, Elin Council",
    "in Elin",
    "at Mill Lane",
    "BBC South West",
    "Health and science correspondent, BBC News",
    "Senior Fellow, Elin Institute",
    "Head of News",
    "Reporting from Elin",
    "Data journalist",
    "Of The Echo staff",
]


@pytest.mark.parametrize(
    "above", ["By Ana Ruiz\n{}\n", "By Ana Ruiz\n{}\n2 June 2025\n", "Ana Ruiz\n{}\n2 June 2025\n"]
)
@pytest.mark.parametrize("addition", ADDITIONS)
def test_what_is_added_below_a_name_is_no_heading_and_names_nobody(above: str, addition: str) -> None:
    found = build(f"Council agrees on little\n\n{above.format(addition)}\n{FIRST}\n\n{SECOND}")
    assert (found.headline, found.byline) == ("Council agrees on little", ("Ana Ruiz",))
    shown = [b.span.of(found.text) for b in found.blocks if b.kind in {"headline", "heading", "paragraph"}]
    assert shown == ["Council agrees on little", FIRST, SECOND]


def test_names_on_lines_of_their_own_above_the_day_are_the_byline() -> None:
    found = build(
        f"Council agrees on little\n\nAna Ruiz\n\nConor Daly\n\nJan Hale\n\n2 June 2025\n\n{FIRST}\n\n{SECOND}"
    )
    assert sorted(found.byline) == ["Ana Ruiz", "Conor Daly", "Jan Hale"]


def test_a_name_between_the_headline_and_the_day_is_the_byline() -> None:
    found = build(f"Seas rise at Kelmouth again\nAna Ruiz\n2 June 2025\n\n{FIRST}\n\n{SECOND}")
    assert (found.headline, found.byline) == ("Seas rise at Kelmouth again", ("Ana Ruiz",))
    running = build(f"Seas rise at Kelmouth, says\nAna Ruiz\n2 June 2025\n\n{FIRST}\n\n{SECOND}")
    assert running.headline in {"Seas rise at Kelmouth, says", "Seas rise at Kelmouth, says Ana Ruiz"}


def test_a_line_at_the_foot_says_when_an_article_appeared() -> None:
    found = build(f"Seas rise at Kelmouth\n\n{FIRST}\n\n{SECOND}\n\nFirst published in The Upper Post on 2 June 2025.")
    assert found.published == datetime.date(2025, 6, 2)


def test_a_text_without_a_headline_has_none() -> None:
    assert build(f"{FIRST}\n\n{SECOND}").headline is None
    assert build(FIRST).headline is None
    assert build(wrap(FIRST)).headline is None


@pytest.mark.parametrize(
    "deck", ["Members said the vote was the closest in ten years.", "The mayor lost. “I shall appeal,” she said."]
)
def test_sentences_between_headline_and_byline_are_a_deck(deck: str) -> None:
    text = f"Council Agrees on Very Little\n\n{deck}\n\nBy Ana Ruiz\nJune 2, 2025\n\n{FIRST}"
    assert [kind for kind, _ in blocks(text)] == ["headline", "headline", "byline", "published", "paragraph"]


def test_a_short_article_above_a_line_with_a_date_is_no_deck() -> None:
    first, second = (
        "The clerk of Elin has left after nine years in office.",
        "Nobody at the town hall would say why she went.",
    )
    text = f"Clerk leaves\n\n{first} He is {FIRST[10:40]}.\n\n{second} Her desk was bare.\n\n{first} So it is.\n\nJune 2, 2025"
    assert [kind for kind, _ in blocks(text)][1:4] == ["paragraph", "paragraph", "paragraph"]


def test_a_deck_without_a_stop_is_told_by_its_capitals() -> None:
    deck = "Members say the vote was the closest in ten years"
    found = build(f"Council Agrees on Very Little After\nMany Hours\n{deck}\nJune 2, 2025\n\n{FIRST}")
    assert found.headline == "Council Agrees on Very Little After Many Hours"
    assert deck in [block.span.of(found.text) for block in found.blocks]


@pytest.mark.parametrize(
    "folio",
    [
        "The Upper Post | 2 June 2025 | Page 4",
        "Page 4 | Monday, June 2, 2025 | The Upper Post",
        "Monday 2 June 2025 The Upper Post 7",
        "12 The Upper Post Monday 2 June 2025",
        "The Upper Post, Monday, June 2, 2025, p. A4",
        "The Upper Post (Orle), 2 June 2025, pp. 4-5",
        "Local News | The Upper Post | 2 June 2025",
        "The Upper Post\nNo. 23,451\nMonday June 2 2025",
        "The Upper Post\nVol. XII No. 3\n2 June 2025",
        "12  THE UPPER POST  MONDAY, JUNE 2, 2025",
        "THE UPPER POST WEEKEND EDITION, 2 JUNE 2025",
        "THE UPPER POST\nEstablished 1871\n2 June 2025",
        "THE UPPER POST\nMonday, June 2, 2025",
        "The Upper Post 3\nMonday 2 June 2025",
        "The Upper Post\n\nMonday, June 2, 2025\n\nA3",
        "The Upper Post * Monday * June 2, 2025 * 3",
    ],
)
def test_the_folio_of_a_newspaper(folio: str) -> None:
    found = build(f"{folio}\n\nCouncil agrees on very little\n\nBy Ana Ruiz\n\n{FIRST}\n\n{SECOND}")
    assert found.headline == "Council agrees on very little"
    assert found.published == datetime.date(2025, 6, 2)
    assert (found.publisher or "").title() == "The Upper Post"


def test_a_headline_with_a_day_in_it_is_no_folio() -> None:
    headline = "Harbour to reopen on 2 June 2025"
    assert build(f"{headline}\n\nBy Ana Ruiz\n\n{FIRST}\n\n{SECOND}").headline == headline


DECK = "Members said that the vote was the closest in ten years, and " + SECOND[0].lower() + SECOND[1:]
LABELLED = {
    "all fields": "Headline: Council Agrees\nSubtitle: A deck\nAuthor: Ana Ruiz\nDate: 2025-06-02\nPublisher: Lake Letters",
    "a long deck before the day": f"Headline: Council Agrees\nBy: Ana Ruiz\nSubtitle: {DECK}\nDate: June 2, 2025\nSource: Lake Letters",
    "the day first": "Date: 2 June 2025\nPublication: Lake Letters\nTitle: Council Agrees\nAuthor: Ana Ruiz",
    "an address, and blank lines": "Title: Council Agrees\n\nURL: https://lake.example/a\n\nWebsite: Lake Letters\n\nDate: 2025-06-02\n\n"
    "Author: Ana Ruiz",
    "a field without a value": "Headline: Council Agrees\nSubtitle:\nAuthor: Ana Ruiz\nPublisher: Lake Letters\nDate: 2025-06-02",
    "a wrapped deck": "Headline: Council Agrees\nSubtitle: A deck of many\nwords on two lines\nAuthor: Ana Ruiz\nDate: 2025-06-02\n"
    "Source: Lake Letters",
}


@pytest.mark.parametrize("head", LABELLED.values(), ids=LABELLED)
def test_the_labelled_lines_of_a_saved_article(head: str) -> None:
    found = build(f"{head}\n\nCouncil Agrees\n\n{FIRST}\n\n{SECOND}")
    assert (found.headline, found.byline, found.publisher) == ("Council Agrees", ("Ana Ruiz",), "Lake Letters")
    assert found.published == datetime.date(2025, 6, 2)
    shown = [block.span.of(found.text) for block in found.blocks]
    assert shown.count("Council Agrees") == 1
    assert not any(words.split(" ")[0].endswith(":") or "example" in words for words in shown)


def test_one_label_is_no_head_of_fields() -> None:
    assert body(f"{TOP}Summary: {FIRST}\n\n{SECOND}")[0] == f"Summary: {FIRST}"


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("The Example Times\n\nCouncil Agrees on Very Little\nJune 2, 2025", "The Example Times"),
        ("Council Agrees on Very Little\nThe Example Courier\nJune 2, 2025", "The Example Courier"),
        ("Council Agrees on Very Little\nJune 2, 2025\nBy Ana Ruiz\nThe Upper Post", "The Upper Post"),
        ("Council Agrees on Very Little\nJune 2, 2025\nBy Ana Ruiz\nUpper Valley Post", "Upper Valley Post"),
        ("Council Agrees on Very Little\nReuters\nJune 2, 2025", "Reuters"),
        ("Council Agrees on Very Little\nBy Ana Ruiz, The Upper Post\nJune 2, 2025", "The Upper Post"),
        ("Council Agrees on Very Little\nBy Ana Ruiz | Upper News\nJune 2, 2025", "Upper News"),
        ("Council Agrees on Very Little\nThe Upper Sun | June 2, 2025", "The Upper Sun"),
        ("Council Agrees on Very Little\nPublisher: Lake Letters\nJune 2, 2025", "Lake Letters"),
        ("Council Agrees on Very Little\nBy Emily Post\nJune 2, 2025", None),
    ],
)
def test_the_publisher_in_the_head_is_no_part_of_the_headline(head: str, publisher: str | None) -> None:
    found = build(f"{head}\n\n{wrap(FIRST)}\n\n{wrap(SECOND)}")
    assert found.publisher == publisher
    assert found.headline == "Council Agrees on Very Little"
    assert [b.span.of(found.text) for b in found.blocks if b.kind in {"paragraph", "heading"}] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("top", "headline"),
    [
        ("Mayor Bars Reporters From\nThe Example Times\nJune 2, 2025", "Mayor Bars Reporters From The Example Times"),
        ("Hale Sells Harbour Post\nJune 2, 2025", "Hale Sells Harbour Post"),
        ("Price of Oil Hits New Record\nBy Ana Ruiz", "Price of Oil Hits New Record"),
    ],
)
def test_a_headline_that_ends_as_a_masthead_does(top: str, headline: str) -> None:
    found = build(f"{top}\n\n{FIRST}\n\n{SECOND}")
    assert (found.headline, found.publisher) == (headline, None)


def test_the_publisher_is_named_at_the_foot_and_not_by_a_photo() -> None:
    foot = "Copyright 2025 The Example Press. All rights reserved."
    assert build(f"{TOP}{FIRST}\n\n{SECOND}\n\n{foot}").publisher == "The Example Press"
    assert build(f"{TOP}{FIRST}\n\nThe river. Ana Ruiz / EPA\n\n{SECOND}").publisher is None
    foot = "This article originally appeared on Elin Post: Council agrees"
    assert build(f"{TOP}{FIRST}\n\n{SECOND}\n\n{foot}").publisher == "Elin Post"


TURNS = (
    "HALE: And the benches",
    "Ana Ruiz: They will be green, and they will stand by the river for as long as the river stays where it is.",
    "HALE: Why green?",
    "Ana Ruiz: Because the council had three tins of green paint left, and paint is dearer than most people believe.",
    "VOICE: Louder",
    "Ana Ruiz: Because the council had three tins of green paint left, as I have now said twice to this whole room.",
)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("width", [60, 400])
def test_the_turns_of_a_transcript_are_paragraphs(between: str, width: int) -> None:
    text = between.join(wrap(turn, width) for turn in TURNS)
    assert blocks(f"{TOP}{wrap(FIRST, width)}\n\n{text}")[3:] == [("paragraph", turn) for turn in TURNS]


@given(
    st.lists(
        st.sampled_from(["word", "Word", "end.", "well-", "(AP)", "“So,”", "—", "12", "2025"]), min_size=1, max_size=60
    )
)
@example(words=["word", "word", "word", "word", "—", "—", "2025", "—", "word"])  # a line like a page number is moved
def test_no_word_is_lost_or_added(words: list[str]) -> None:
    for width in (12, 40, 400):
        text = "\n".join(textwrap.wrap(" ".join(words), width, break_on_hyphens=False))
        kept = "".join(build(text).text.split())
        assert Counter(kept.replace("-", "")) == Counter("".join(words).replace("-", ""))


def test_points_under_the_day_are_no_deck() -> None:
    text = (
        "Storm Crosses the Coast\n\nUpdated 2 June 2025, 21:40\n\nKey points\n"
        "The storm crossed the coast near Elin in the early evening\nSome 58,000 homes are without power\n"
        "One man is missing after his boat broke loose\nThe mayor says the worst will come overnight\n\n"
        "21:40\nThe mayor has just spoken in Elin. She says 312 calls have come in since noon, and more will.\n"
    )
    assert [kind for kind, _ in blocks(text)].count("headline") == 1
