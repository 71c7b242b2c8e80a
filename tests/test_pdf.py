"""PDF files by a browser, by a word processor and by a tool that encrypts: one article of our own, set in many ways.

`one_column`, `two_columns` (justified, hyphenated, indented; with a large first letter: `dropped`, in a box deeper than itself: `dropped_low`), `three_columns` and `stamped` (with the browser's date,
title, address and page numbers), `centred` (a headline on three lines, indents, the day right above the text) are printed by Chromium; `restricted` (no printing, no headline but its title),
`running_heads` and `locked` are saved by LibreOffice, `restricted_aes` is encrypted by qpdf; `scanned` is a picture.
`listed` has items without bullets, as Chromium draws them, above two columns; in `drawn_late`, by LibreOffice, a sign of another font is drawn behind its line.
In `broken_map` the tables of letters do not say how many entries they have: pdfium finds no letters, pypdf does.
"""

from __future__ import annotations

import contextlib
import datetime
import io
import random
from pathlib import Path

import pypdf
import pytest

from briefing import readers
from briefing.errors import BriefingError
from briefing.readers.pdf import lines, paragraphs

PDFS = Path(__file__).parent / "fixtures" / "pdf"
PARAGRAPHS = (
    "The northern ferry will stop at the end of October, the harbour board said on Monday, because its boiler can no longer be repaired at a reasonable cost.",
    "“We have looked for a second-hand boiler in four countries and found none,” said Otto Lamm, who has chaired the board for six years. He offered an official apology to the islanders.",
    "About 1,200 people cross on an ordinary weekday, according to figures that the board published in May. Most of them are pupils of the two schools on the mainland, whose head teachers were not asked beforehand.",
    "The council will meet on 19 June to decide whether buses can take the long way round.",
    "A petition against the closing has been signed by 4,310 people. Its author, the baker Lena Holt, said the board had underestimated how difficult winter would be without a boat.",
    "The board refused to publish the engineers’ report. It gave no reason.",
    "Fishermen offered to carry schoolchildren in their own boats, an offer that the harbour master called generous, warm-hearted and unlawful.",
    "Whoever holds a season ticket will be paid back the remaining months, the board said, within six weeks of the last crossing.",
)


@pytest.mark.parametrize(
    ("name", "day", "publisher", "address"),
    [
        ("one_column", 2, None, None),
        ("two_columns", 2, None, None),
        ("two_columns_letter", 2, None, None),
        ("two_columns_dropped", 2, None, None),
        ("two_columns_dropped_low", 2, None, None),
        ("three_columns", 2, None, None),
        ("three_columns_ragged", 2, None, None),
        ("three_columns_small", 2, None, None),
        ("centred", 2, None, None),
        ("stamped", 2, None, "http://lakeside.example:8765/ferry.html"),
        ("restricted", 2, None, None),
        ("restricted_aes", 2, None, None),
        ("running_heads", 3, "The Lakeside Echo", None),  # the day stands in the running head alone
    ],
)
def test_an_article_is_the_same_however_it_is_set(
    name: str, day: int, publisher: str | None, address: str | None
) -> None:
    document = readers.read_file(str(PDFS / f"{name}.pdf"))
    assert document.headline == "Ferry to the islands stops in October"
    assert document.byline == ("Ana Ruiz",)
    assert document.published == datetime.date(2025, 6, day)
    assert (document.publisher, document.source.address) == (publisher, address)
    assert tuple(b.span.of(document.text) for b in document.blocks if b.kind == "paragraph") == PARAGRAPHS
    assert document.warnings == ()


def test_items_without_bullets_and_columns_below_wide_lines() -> None:
    document = readers.read_file(str(PDFS / "listed.pdf"))
    said = [(b.kind, b.span.of(document.text)) for b in document.blocks]
    assert [words for kind, words in said if kind == "list_item"] == [
        "build a wall of steel in front of the stones, which will take all of the summer and half of the autumn;",
        "fill the holes behind it with sand; and",
        "move the fish market inland.",
    ]
    assert (
        "paragraph",
        "Kelmouth has had a quay since 1604, when the fishing fleet of the county was moved there from Elin.",
    ) in said
    assert len(said) == 3 + 3 + 2 + 7


def test_a_sign_of_another_font_stands_where_it_is_seen() -> None:
    text = readers.read_file(str(PDFS / "drawn_late.pdf")).text
    assert [words[:3] for words in text.split("₹")[1:]] == ["40 ", "5 c", "90,"]


@pytest.mark.parametrize(
    ("more", "columns"),
    [("", 2), (" Nobody came. Nobody spoke. Nobody voted. Nobody minds.", 1)],
)
def test_a_sentence_that_ends_with_its_column_ends_its_paragraph_where_paragraphs_are_short(
    more: str, columns: int
) -> None:
    left = ["The harbour board of the old town has met", "twice, and nobody knows what it has agreed."]
    right = ["A spokesman for the board said on Monday", "that it would meet again." + more]
    set_in = [
        [lines.Line(words, left=x, right=x + 200 - 4 * n, bottom=500 - 12 * n, size=10, opening=20, bold=False, page=0)
         for n, words in enumerate(column)]
        for x, column in ((40, left), (260, right))
    ]  # fmt: skip
    assert len(paragraphs.read(set_in)[0]) == columns


def test_a_file_with_a_broken_character_map_is_read_all_the_same() -> None:
    document = readers.read_file(str(PDFS / "broken_map.pdf"))
    assert document.headline == "Ferry to the islands stops in October"
    assert (document.byline, document.published) == (("Ana Ruiz",), datetime.date(2025, 6, 2))
    assert tuple(b.span.of(document.text) for b in document.blocks if b.kind == "paragraph") == PARAGRAPHS


@pytest.mark.parametrize("degrees", [90, 180, 270])
@pytest.mark.parametrize("how", ["stated", "drawn", "drawn and turned back"])
@pytest.mark.parametrize("name", ["one_column", "two_columns"])
def test_a_page_that_is_turned_is_read_upright(name: str, how: str, degrees: int) -> None:
    turned = pypdf.PdfWriter(clone_from=PDFS / f"{name}.pdf")
    for page in turned.pages:
        page.rotate(degrees)
        if how != "stated":
            page.transfer_rotation_to_content()
        if how == "drawn and turned back":
            page.rotate(360 - degrees)
    out = io.BytesIO()
    turned.write(out)
    document = readers.read_bytes(out.getvalue(), uri="x.pdf")
    assert document.headline == "Ferry to the islands stops in October"
    assert tuple(b.span.of(document.text) for b in document.blocks if b.kind == "paragraph") == PARAGRAPHS


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("locked", "is a PDF behind a password"),
        ("scanned", "is a PDF of pictures; read its text with OCR"),
        ("unreached", "is not the article but what a browser prints where it cannot reach it"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, reason: str) -> None:
    with pytest.raises(BriefingError, match=rf"{name}\.pdf {reason}"):
        readers.read_file(str(PDFS / f"{name}.pdf"))


def test_what_is_left_of_a_file_that_is_cut_off_is_read_or_called_so() -> None:
    whole = (PDFS / "one_column.pdf").read_bytes()
    document = readers.read_bytes(whole[: whole.rindex(b"startxref")], uri="x.pdf")
    assert document.warnings == ("The file is cut off; the end of the article may be missing.",)
    with pytest.raises(BriefingError, match=r"x\.pdf is a PDF that is cut off"):
        readers.read_bytes(whole[:2000], uri="x.pdf")


@pytest.mark.parametrize("name", ["two_columns", "restricted_aes", "scanned"])
def test_a_damaged_file_gives_a_document_or_a_reason(name: str) -> None:
    whole = (PDFS / f"{name}.pdf").read_bytes()
    chance = random.Random(name)
    for _ in range(12):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with contextlib.suppress(BriefingError):
            assert readers.read_bytes(bytes(data), uri="x.pdf").text.strip()
