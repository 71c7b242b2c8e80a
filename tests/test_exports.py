"""Exports of newspaper databases: how many articles, whose, of which day, and no label among the words."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from briefing import pipeline, readers
from briefing.model import Document

EXPORTS = Path(__file__).parent / "fixtures" / "exports"

FERRY = ("Lakeside ferry to run all winter after narrow vote", ("Ada Winslow",), (2025, 2, 11), "The Lake Herald")
MINE = ("Salt mine reopens after eleven years, with fifty men below", ("Imre Tallis",), (2024, 9, 30), "Northern Wire")
BRIDGE = ("Harbour bridge closes for a year", ("Paula Renke", "Jan Prokop"), (2023, 5, 6), "Coast Chronicle")

FILES = [
    ("nexis.txt", [FERRY, MINE, BRIDGE]),
    ("nexis_labels.txt", [FERRY, MINE]),
    ("nexis_uni.txt", [FERRY, MINE, BRIDGE]),
    ("nexis_uni.docx", [FERRY, MINE, BRIDGE]),
    ("nexis_uni.rtf", [FERRY, MINE, BRIDGE]),
    ("nexis_uni.odt", [FERRY, MINE, BRIDGE]),
    ("factiva.txt", [FERRY, MINE, BRIDGE]),
    ("factiva.docx", [FERRY, MINE, BRIDGE]),
    ("factiva_codes.txt", [FERRY, MINE, BRIDGE]),
    ("factiva_breaks.html", [FERRY, MINE, BRIDGE]),
    ("factiva.html", [FERRY, MINE, BRIDGE]),
    ("proquest.txt", [FERRY, MINE, BRIDGE]),
    ("proquest.docx", [FERRY, MINE, BRIDGE]),
    ("pressreader.txt", [FERRY, MINE, BRIDGE]),
    ("europresse.html", [FERRY, MINE, BRIDGE]),
    ("europresse.txt", [FERRY, MINE, BRIDGE]),
    ("europresse_french.txt", [FERRY, MINE]),
    ("europresse_day_first.txt", [FERRY, BRIDGE]),
    ("factiva_codes_alone.txt", [FERRY, MINE, BRIDGE]),
    ("factiva_codes_single_spaced.txt", [FERRY, MINE]),
    ("factiva_more_lines.txt", [FERRY, MINE, BRIDGE]),
    ("nexis_cover.txt", [FERRY, MINE]),
    ("nexis_german.txt", [FERRY, MINE]),
    ("nexis_uni_close.txt", [FERRY, MINE]),
    ("pressreader_one_line.txt", [FERRY]),
    ("pressreader_two.txt", [FERRY, MINE]),
    ("proquest_details.txt", [FERRY, MINE]),
    ("proquest_labels.txt", [FERRY, MINE]),
    ("newsbank.txt", [FERRY]),
    ("gale.txt", [FERRY]),
    ("ebsco.txt", [FERRY]),
    ("europresse_source_below.txt", [FERRY]),
    ("pressreader_cut_title.txt", [FERRY]),
]
LABELS = (
    "LENGTH:", "LOAD-DATE", "Load-Date", "BYLINE:", "Byline:", "Section:", "Length:", "HIGHLIGHT", "Classification", "Page 2",
    "DOCUMENTS", "End of Document", "Document LAKH", "words", "Subject:", "kesmin", "gcat", "Search", "Full text", "ProQuest",
    "Article Name", "Start Page", "PressReader", "Certificate", "news·", "rights reserved", "Rights Reserved", "Copyright",
    "in the rain", "HD ", "LP ", "AN ", "OpenURL", "CITATION", "Gale", "Accession", "~~~",
)  # fmt: skip
"""What only the database says."""


def articles(name: str) -> list[Document]:
    return list(readers.read_articles(str(EXPORTS / name)))


@pytest.mark.parametrize(("name", "wanted"), FILES, ids=[row[0] for row in FILES])
def test_the_articles_of_a_file_and_what_their_fields_state(name: str, wanted: list[tuple[object, ...]]) -> None:
    found = articles(name)
    assert [article.source.part for article in found] == (
        list(range(1, len(wanted) + 1)) if len(wanted) > 1 else [None]
    )
    for article, (headline, byline, day, publisher) in zip(found, wanted, strict=True):
        assert article.headline == headline
        assert tuple(person.title() for person in article.byline) == byline
        assert article.published == datetime.date(*day)  # type: ignore[misc]
        assert (article.publisher or "").removesuffix(" (Kelmouth)") == publisher


@pytest.mark.parametrize("name", [row[0] for row in FILES])
def test_no_label_stands_among_the_words(name: str) -> None:
    for article in articles(name):
        assert [label for label in LABELS if label in article.text] == []


@pytest.mark.parametrize("name", [row[0] for row in FILES])
def test_the_paragraphs_are_whole_and_no_others(name: str) -> None:
    ferry, *others = (article.text.split("\n\n") for article in articles(name))
    lead = (
        "The council of Lakeside voted on Monday to keep its ferry running through the winter, by seven votes to six."
    )
    assert lead in ferry
    assert not any("Ostrow" in words for words in ferry)
    assert not any("Lakeside" in words for other in others for words in other)


@pytest.mark.parametrize("name", [row[0] for row in FILES])
def test_the_days_of_an_article_are_counted_from_its_own(name: str) -> None:
    wanted = {"Monday": "2025-02-10", "Saturday": "2024-09-28", "Friday": "2023-05-05"}
    for article in articles(name):
        found = [(date.text, date.value) for date in pipeline.brief(article).dates if date.text in wanted]
        assert found == [(day, wanted[day]) for day, _ in found]
        assert found or article.headline == BRIDGE[0]


STORY = (
    "Fifty miners went down the shaft at Ostrow on Saturday for the first time since 2013.",
    "“It smells as it always did,” said the foreman, Karl Dorn, 58.",
    "A second shift is to start next week, the company said.",
)
TITLE = "Miners go back down at Ostrow"
LAYOUTS = {
    "Nexis": "          1 of 2 DOCUMENTS\n\n\n          Northern Wire\n\n     {day}\n\n{title}\n\nBYLINE: {by}\n\nLENGTH: 300 words"
    "\n\n{text}\n\nLOAD-DATE: May 5, 2025\n\n          Copyright 2024 Wire Ltd\n\n",
    "Nexis Uni": "{title}\n\nNorthern Wire\n\n{day}\n\nCopyright 2024 Wire Ltd\n\nLength: 300 words\n\nByline: {by}\n\nBody\n\n"
    "Link to Image\n\n{text}\n\nGraphic\n\nPhoto, the shaft\n\nClassification\n\nLoad-Date: May 5, 2025\n\nEnd of Document\n\n",
    "Factiva": "Business\n{title}\n{by}\n300 words\n{day}\nNorthern Wire\nNWIRE\n3\nEnglish\n(c) 2024 Wire Ltd\n\n{text}\n\nWire Ltd\n\n"
    "Document NWIRE00020240930ek9u0001x\n\n",
    "Factiva, another publisher": "Business\n{title}\n{by}\n300 words\n{day}\nNorthern Wire\nNWIRE\nEnglish\n(c) 2024 Wire\n\n{text}\n\n"
    "Ostrow Media Group\n\nDocument NWIRE00020240930ek9u0001x\n\n",
    "Factiva, by codes": "HD\n{title}\nBY\n{by}\nWC\n300 words\nPD\n{day}\nSN\nNorthern Wire\nLA\nEnglish\n\nLP\n{text}\n\n"
    "NS\ngcat : News\nAN\nDocument NWIRE00020240930ek9u0001x\n\n",
}
FIELDS = [
    # the day, what the field of the byline says, who wrote it
    ("September 30, 2024", "By Ada Winslow", ("Ada Winslow",)),
    ("September 30, 2024", "ADA WINSLOW", ("ADA WINSLOW",)),
    ("30 September 2024", "Ada Winslow, Chief Reporter", ("Ada Winslow",)),
    ("30 September 2024", "Ada Winslow Science Correspondent", ("Ada Winslow",)),
    ("Sept. 30, 2024", "By Ada Winslow in Ostrow and Jan Prokop in Kelmouth", ("Ada Winslow", "Jan Prokop")),
    ("2024-09-30", "By Ada Winslow, Jan Prokop and Imre Tallis", ("Ada Winslow", "Jan Prokop", "Imre Tallis")),
    ("30 September 2024", "Ada Winslow; Jan Prokop", ("Ada Winslow", "Jan Prokop")),
    ("30 septembre 2024", "Par Ada Winslow", ("Ada Winslow",)),
    ("30. September 2024", "Agencies", ()),
    ("30 September 2024", "Staff Reporter", ()),
    ("30 September 2024", "Reuters", ()),
]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
@pytest.mark.parametrize(("day", "said", "byline"), FIELDS)
def test_the_ways_of_writing_a_day_and_a_byline(layout: str, day: str, said: str, byline: tuple[str, ...]) -> None:
    one = layout.format(title=TITLE, day=day, by=said, text="\n\n".join(STORY))
    found = list(readers.read_bytes_articles((one + one.replace("1 of 2", "2 of 2")).encode(), uri="export.txt"))
    assert len(found) == 2
    for article in found:
        facts = (article.headline, article.byline, article.published, article.publisher)
        assert facts == (TITLE, byline, datetime.date(2024, 9, 30), "Northern Wire")
        assert [block.span.of(article.text) for block in article.blocks if block.kind == "paragraph"] == [*STORY]


def test_a_byline_of_three_is_no_headline() -> None:
    names = "Ana Ruiz, Bo Hale and Ada Winslow"
    text = f"News\n{TITLE}\n{names}\n300 words\n30 September 2024\nNorthern Wire\nNWIR\n7\nEnglish\nCopyright 2024, Wire Ltd.\n\n"
    text += "\n\n".join(STORY) + "\n\nDocument NWIR000020240930ek9u0000a\n"
    found = readers.read_bytes(text.encode(), uri="story.txt")
    assert (found.headline, found.byline) == (TITLE, ("Ana Ruiz", "Bo Hale", "Ada Winslow"))


@pytest.mark.parametrize("below", ["Correction Appended", "Late Edition - Final", "5 Star Edition"])
def test_a_line_between_the_day_and_the_headline_is_none_of_it(below: str) -> None:
    text = LAYOUTS["Nexis"].format(title=TITLE, day=f"September 2024\n\n     {below}", by="", text="\n\n".join(STORY))
    (article,) = readers.read_bytes_articles(text.replace("1 of 2", "1 of 1").encode(), uri="export.txt")
    assert (article.headline, article.published, article.publisher) == (TITLE, None, "Northern Wire")


@pytest.mark.parametrize("edition", [": [Final Edition]", " [Late Edition (East Coast)]", ": FINAL EDITION"])
def test_the_edition_behind_a_headline_is_none_of_it(edition: str) -> None:
    text = (EXPORTS / "proquest.txt").read_text(encoding="utf-8").replace(FERRY[0], FERRY[0] + edition)
    assert next(readers.read_bytes_articles(text.encode(), uri="export.txt")).headline == FERRY[0]


@pytest.mark.parametrize(
    "text",
    [
        "Mill Burns Down\nJune 2, 2025\n\nThe mill had 12 DOCUMENTS in its safe, said the miller, who counted them.",
        "Mill Burns Down\nJune 2, 2025\n\nThe miller wrote “End of Document” below the list, and ProQuest has it.",
        "Mill Burns Down\nJune 2, 2025\n\nDocument 12 says so.\n\nAN old miller\n\nHD and LP are letters.",
        "Mill Burns Down\nJune 2, 2025\n\nThe page came from PressReader, he said.\n\nSection: none",
    ],
)
def test_an_article_that_only_names_such_things_is_one_article(text: str) -> None:
    found = list(readers.read_bytes_articles(text.encode(), uri="story.txt"))
    assert [article.source.part for article in found] == [None]
    assert found[0].headline == "Mill Burns Down"
    assert text.split("\n\n", 1)[1].split("\n", maxsplit=1)[0] in found[0].text
