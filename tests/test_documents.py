"""Documents of word processors and e-books: what each producer writes, and the same article out of all of them."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

import pytest

from briefing import readers
from briefing.errors import BriefingError
from briefing.model import BlockKind, Document

FILES = Path(__file__).parent / "fixtures" / "documents"

NAMES = tuple(sorted(file.name for file in FILES.iterdir()))
LIST = "Two boats until March, one of them borrowed from the town across the lake"
QUOTATION = "We will look at the figures again in the spring, and nobody should be surprised by what we find there."
NOTE = "The mayor did not vote, as the law demands of her."
BOX = "The boat was built in 1961 and has never missed a winter so far."


def article(name: str) -> Document:
    return readers.read_file(str(FILES / name))


def blocks(name: str) -> list[tuple[BlockKind, str]]:
    document = article(name)
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


@pytest.mark.parametrize("name", NAMES)
def test_the_head_of_the_article(name: str) -> None:
    document = article(name)
    assert document.source.part is None
    assert document.headline == "Lakeside ferry to run all winter after narrow vote"
    assert document.byline == ("Ada Winslow",)
    assert document.published == datetime.date(2025, 2, 11)


@pytest.mark.parametrize("name", NAMES)
def test_the_paragraphs_are_whole_and_stand_once(name: str) -> None:
    words = [words for kind, words in blocks(name) if kind == "paragraph"]
    assert words.count("The company that runs the boat said that it needed two more pilots by March 3.") == 1
    assert any(w.endswith("through the winter, by seven votes to six.") for w in words)
    assert any("said Greta Holm, who moved the motion. She put the cost at 340,000 crowns a year." in w for w in words)


@pytest.mark.parametrize("name", NAMES)
def test_headings_lists_and_tables(name: str) -> None:
    found = blocks(name)
    assert ("heading", "What the ferry costs") in found
    assert ("list_item", "2024 | 310,000") in found
    listed = [words for kind, words in found if kind == "list_item"]
    assert any(LIST in words for words in (listed if name != "office.epub" else [w for _, w in found]))


@pytest.mark.parametrize("name", [name for name in NAMES if not name.endswith(".rtf")])
def test_a_note_stands_once_and_leaves_no_number_in_the_text(name: str) -> None:
    text = article(name).text
    assert text.count(NOTE) == 1
    assert not any(sign in text for sign in ("six.1", "six.[1]", "six. 1", "↑", "↩"))


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("office") and not name.endswith(".rtf")])
def test_a_text_box_stands_once_and_a_comment_nowhere(name: str) -> None:
    text = article(name).text
    assert text.count(BOX) == 1
    assert "Check this name" not in text


@pytest.mark.parametrize("name", [n for n in NAMES if n not in {"office.rtf", "pandoc.rtf", "office.epub"}])
def test_a_marked_quotation_is_one(name: str) -> None:
    assert ("block_quote", QUOTATION) in blocks(name)


def test_what_rtf_hides_from_its_library_is_said() -> None:
    assert article("pandoc.rtf").warnings == ("Footnotes of the document were not read.",)
    assert "Text boxes of the document were not read." in article("office.rtf").warnings


WRAPPED = Path(__file__).parent / "fixtures" / "wrapped"
"""A wrapped text opened and saved by LibreOffice, so that each line is a paragraph: paragraphs divided by an empty
line, by an indent, by nothing."""
WRAPPED_LEADS = (
    "The council of Lakeside voted",
    "“People on the island",
    "The company that runs",
    "The mayor did not vote",
)


@pytest.mark.parametrize("name", sorted(file.name for file in WRAPPED.iterdir()))
def test_lines_that_are_paragraphs_of_a_document_are_joined(name: str) -> None:
    document = readers.read_file(str(WRAPPED / name))
    assert (document.headline, document.byline) == (
        "Lakeside ferry to run all winter after narrow vote",
        ("Ada Winslow",),
    )
    paragraphs = [b.span.of(document.text) for b in document.blocks if b.kind == "paragraph"]
    assert len(paragraphs) == len(WRAPPED_LEADS)
    assert all(words.startswith(lead) for words, lead in zip(paragraphs, WRAPPED_LEADS, strict=True))


def test_short_paragraphs_of_a_document_stay_apart() -> None:
    lines = ("The board meets today.", "Who will be there?", "Nobody knows,", "said the clerk.", "A vote is due.")
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", f'<w:document xmlns:w="{WORD}"><w:body>{paragraphs}</w:body></w:document>')
    text = readers.read_bytes(out.getvalue(), uri="x.docx").text
    assert [line for line in lines if line not in text.split("\n\n")] == []


RTF_STYLES = r"{\stylesheet{\s1 Title;}{\s2 heading 1;}{\s3 Quote;}{\s4 Normal;}}"


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        (r"\pard\plain \s2 ", "heading"),
        (r"\pard\outlinelevel1 ", "heading"),
        (r"\pard\plain \s3 ", "block_quote"),
        (r"\pard\plain \s4 ", "paragraph"),
    ],
)
def test_the_style_of_an_rtf_paragraph_says_what_it_is(before: str, kind: str) -> None:
    words = "Who is to pay for it in the end, and when, and how?"
    text = rf"{{\rtf1\ansi{RTF_STYLES}\pard\s1 Mill burns down\par {before}{words}\par\pard\s4 It is gone.\par}}"
    document = readers.read_bytes(text.encode(), uri="x.rtf")
    assert (kind, words) in [(block.kind, block.span.of(document.text)) for block in document.blocks]


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def epub(chapters: tuple[str, ...]) -> bytes:
    """A book of `chapters`, as short as one can be."""
    out = io.BytesIO()
    items = "".join(f'<item id="c{at}" href="c{at}.xhtml"/>' for at in range(len(chapters)))
    spine = "".join(f'<itemref idref="c{at}"/>' for at in range(len(chapters)))
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("mimetype", "application/epub+zip")
        file.writestr("META-INF/container.xml", '<container><rootfile full-path="book.opf"/></container>')
        meta = "<metadata><title>The Lake Herald Weekend</title></metadata>"
        file.writestr("book.opf", f"<package>{meta}<manifest>{items}</manifest><spine>{spine}</spine></package>")
        for at, chapter in enumerate(chapters):
            file.writestr(f"c{at}.xhtml", f"<html><body>{chapter}</body></html>")
    return out.getvalue()


LONG = (
    "The town waited for news of the harbour all that summer, and nobody at the board would say when the boat would sail. "
    * 4
)


@pytest.mark.parametrize(("second", "count"), [("<p>By Imre Tallis</p>", 2), ("", 1)])
def test_chapters_that_are_signed_are_articles_each(second: str, count: int) -> None:
    first = f"<h1>Lakeside ferry to run all winter</h1><p>By Ada Winslow</p><p>{LONG}</p>"
    book = epub((first, f"<h1>Salt mine reopens</h1>{second}<p>{LONG}</p>"))
    assert len(list(readers.read_bytes_articles(book, uri="weekend.epub"))) == count


def test_text_that_was_moved_or_struck_out_stands_where_it_is_now() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    gone = "<w:r><w:delText>old</w:delText></w:r>"
    moved = "The board met twice in June and once in July of that year."
    xml = (
        f'<w:document xmlns:w="{WORD}"><w:body>'
        f"<w:p>{run.format('Board meets')}</w:p>"
        f'<w:p><w:moveFrom w:id="1">{run.format(moved)}</w:moveFrom></w:p>'
        f"<w:p>{run.format('The town waited for news of the harbour all that summer. ')}<w:del>{gone}</w:del></w:p>"
        f'<w:p><w:moveTo w:id="2">{run.format(moved)}</w:moveTo><w:ins>{run.format(" Nobody spoke.")}</w:ins></w:p>'
        "</w:body></w:document>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", xml)
    text = readers.read_bytes(out.getvalue(), uri="x.docx").text
    assert text.count(moved) == 1
    assert "summer." in text
    assert f"{moved} Nobody spoke." in text
    assert "old" not in text


@pytest.mark.parametrize("name", [name for name in NAMES if not name.endswith(".rtf")])
def test_a_damaged_document_says_so_in_one_sentence(name: str) -> None:
    data = (FILES / name).read_bytes()
    with pytest.raises(BriefingError, match="damaged") as caught:
        readers.read_bytes(data[: len(data) - 30], uri=name)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(name)
