"""Formats that are no plain text: web pages, PDF, Word; articles fetched by their address."""

from __future__ import annotations

import contextlib
import datetime
import io
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import readers
from briefing.errors import BriefingError
from briefing.model import Document

PAGES = Path(__file__).parent / "pages"


def page(name: str) -> Document:
    pytest.importorskip("trafilatura")
    return readers.read_file(str(PAGES / f"{name}.html"))


def body(document: Document) -> str:
    return "\n".join(sentence.span.of(document.text) for sentence in document.body())


FACTS = [
    (
        "plain",
        "Lakeside ferry to run all winter after narrow vote",
        ("Ada Winslow", "Rolf Amend"),
        (2025, 2, 11),
        "The Lake Herald",
    ),
    ("json_only", "Salt mine reopens after eleven years", ("Imre Tallis",), (2024, 9, 30), "Northern Wire"),
    (
        "messy",
        "Harbour bridge closes for a year, and shops fear the worst",
        ("Paula Renke",),
        (2025, 5, 6),
        "Coast Chronicle",
    ),
    ("tables", "Mill burns down in Ostrow", ("Lena Tarn",), (1998, 3, 3), "The Old Post"),
    ("paywalled", "Three judges resign on one day", ("Mira Odell", "Jan Prokop"), (2023, 11, 8), "Evening Ledger"),
]


@pytest.mark.parametrize(("name", "headline", "byline", "day", "publisher"), FACTS, ids=[row[0] for row in FACTS])
def test_the_facts_of_a_page(
    name: str, headline: str, byline: tuple[str, ...], day: tuple[int, int, int], publisher: str | None
) -> None:
    document = page(name)
    assert document.source.media_type == "text/html"
    assert document.headline == headline
    assert document.byline == byline
    assert document.published == datetime.date(*day)
    assert document.publisher == publisher


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("plain", "The council of Lakeside voted on Tuesday"),
        ("plain", "She put the cost at 340,000 crowns a year."),
        ("plain", "- Nine from April"),
        ("plain", "We will look at the figures again in the spring."),
        ("plain", "asked for a bus instead, which they said would have cost half as much.\nThey left the hall"),
        ("json_only", "“It smells as it always did,” said Greta Holm"),
        ("messy", "Some 21,000 cars cross it every day."),
        ("messy", "A year ago the city had put it at 19 million."),
        ("paywalled", "and the third of them said nothing"),
        ("tables", "“I saw it from my bed,” said the miller, Karl Dorn, 71."),
    ],
)
def test_the_article_is_in_the_body(name: str, words: str) -> None:
    assert words in body(page(name))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("plain", "Copyright"),
        ("messy", "inbox every morning"),
        ("messy", "Read more"),
        ("messy", "Ten bridges that fell down"),
        ("messy", "Sven Adler"),
        ("messy", "cat that votes"),
        ("messy", "nobody in the city hall"),
        ("messy", "Paula Renke"),
        ("messy", "Ferries from the east bank"),
        ("paywalled", "Keep reading"),
        ("tables", "Search"),
    ],
)
def test_furniture_is_not(name: str, words: str) -> None:
    assert words not in body(page(name))


def test_a_control_character_costs_a_page_nothing() -> None:
    pytest.importorskip("trafilatura")
    data = (PAGES / "plain.html").read_bytes().replace(b"seven votes", b"sev\x01en\x00 votes")
    assert "by seven votes to six" in body(readers.read_bytes(data, uri="x.html"))


def test_headings_of_a_page_are_headings_and_links_to_other_stories_are_related() -> None:
    kinds = [(b.kind, b.span.of(d.text)) for d in (page("plain"), page("messy")) for b in d.blocks]
    assert ("heading", "What the ferry costs") in kinds
    assert ("related", "Read more: Why the tunnel floods") in kinds


def test_of_two_articles_on_a_page_the_one_that_its_title_names_is_read() -> None:
    def story(headline: str, author: str, word: str) -> str:
        text = "".join(
            f"<p>The {word} was closed on the {n} day of the month, and the owners said why.</p>" for n in NTH
        )
        return f"<article><h1>{headline}</h1><p class=byline>By {author}</p>{text}</article>"

    second = story("Council sells the northern pier", "Ana Ruiz", "pier")
    inside = story("Why the old mill was painted", "Otto Lamm", "mill") + second
    found = readers.read_bytes(
        f"<html><head><title>Council sells the northern pier | Echo</title></head><body>{inside}".encode(), uri="a.html"
    )
    assert found.byline == ("Ana Ruiz",)
    assert "mill" not in found.text
    assert found.text.count("pier was closed") == len(NTH)


BYLINES_ALONE = [
    ("<h4>Ana Ruiz/Otto Lamm</h4>", ("Ana Ruiz", "Otto Lamm")),
    ("<p>Ana Ruiz and Otto Lamm</p>", ("Ana Ruiz", "Otto Lamm")),
    ("<h4>Northern Pier</h4>", ()),  # the text speaks of the pier: a heading
    ("<h4>Harbour Reporter</h4>", ()),
]


@pytest.mark.parametrize(("above", "byline"), BYLINES_ALONE)
def test_names_alone_above_the_text_are_its_byline(above: str, byline: tuple[str, ...]) -> None:
    text = "".join(f"<p>The pier was closed on the {n} day of the month, and the owners said why.</p>" for n in NTH)
    html = f"<html><head><title>Old crane sold</title></head><body><article><h1>Old crane sold</h1>{above}{text}"
    assert readers.read_bytes(html.encode(), uri="x.html").byline == byline


def test_a_post_of_a_network_stays_between_the_paragraphs_that_bring_it_in() -> None:
    said = [f"<p>The pier was closed on the {n} day of the month, and the owners said why.</p>" for n in NTH]
    post = '<div class="social-media-embed"><blockquote class="twitter-tweet"><p>What a pier!</p>— Otto Lamm</blockquote></div>'
    html = f"<html><body><article><h1>Old crane sold</h1>{''.join(said[:3])}{post}{''.join(said[3:])}</article>"
    assert "What a pier!" in body(readers.read_bytes(html.encode(), uri="x.html"))


def test_many_short_lines_that_are_left_out_are_told() -> None:
    said = [f"<p>The pier was closed on the {n} day of the month, and the owners said why.</p>" for n in NTH]
    lines = "<h3>At noon</h3><p><em>A plate of eggs</em></p>" * 20
    html = f"<html><body><article><h1>Old crane sold</h1>{''.join(said[:3])}{lines}{''.join(said[3:])}</article>"
    assert any("short lines" in w for w in readers.read_bytes(html.encode(), uri="x.html").warnings)


NTH = ("first", "second", "third", "fourth", "fifth", "sixth")


def test_a_page_without_an_article_says_so() -> None:
    with pytest.raises(BriefingError, match=r"no_article\.html is a web page without an article; open one"):
        page("no_article")


@pytest.mark.parametrize(
    ("title", "site", "wanted"),
    [
        ("Mill burns down - The Lake Herald", None, "Mill burns down"),
        ("Mill burns down | News | Lakeside", "Lakeside", "Mill burns down"),
        ("Mill burns down – lakeside.com", "Lakeside", "Mill burns down"),
        ("The Lake Herald: Mill burns down", None, "Mill burns down"),
        ("Mill burns down - and nobody came", "Lakeside", "Mill burns down - and nobody came"),
        ("Mayor: the mill will be rebuilt", "Lakeside", "Mayor: the mill will be rebuilt"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_a_title(title: str, site: str | None, wanted: str) -> None:
    pytest.importorskip("lxml")
    from briefing.readers.web import facts

    assert facts.without_site(title, site) == wanted


@pytest.mark.parametrize(
    ("written", "declared", "charset"),
    [
        ("windows-1251", '<meta charset="windows-1251">', None),
        ("koi8-r", "", "koi8-r"),
        ("utf-8", '<meta charset="windows-1251">', None),
        ("windows-1252", '<meta charset="no-such-thing">', None),
    ],
)
def test_the_encoding_of_a_page(written: str, declared: str, charset: str | None) -> None:
    pytest.importorskip("trafilatura")
    word = "“Да”" if written != "windows-1252" else "“Né”"
    if written == "koi8-r":
        word = "Да"
    story = f"<p>The mayor of the town said {word} to the plan on Monday, and then she went home to her dog.</p>"
    story += (
        "<p>Two of the members were not content with that, and asked for a second reading before the end of June.</p>"
    )
    html = f"<html><head>{declared}<title>x</title></head><body><article>{story}</article></body></html>"
    document = readers.read_bytes(html.encode(written), uri="x.html", charset=charset)
    assert word in document.text


REFERENCES = [
    # what stands in the page, what is read
    ("&#25;", "’"),
    ("&#x19;", "’"),
    ("&#146;", "’"),
    ("&#8217;", "’"),
    ("&#x1F;", ""),
    ("&#xFFFE;", ""),
    ("&#xD800;", ""),
    ("&#99999999;", ""),
    ("&#0;", ""),
]


@pytest.mark.parametrize(("reference", "read"), REFERENCES)
def test_a_reference_that_no_page_may_hold_costs_a_character_at_most(reference: str, read: str) -> None:
    story = "".join(
        f"<p>The mayor{reference}s office said that it would sign budget number {n} after a night of talks.</p>"
        for n in range(6)
    )
    document = readers.read_bytes(f"<html><body><article>{story}</article></body></html>".encode(), uri="x.html")
    assert f"The mayor{read}s office said that it would sign budget number 5" in document.text


@pytest.mark.parametrize("character", ["\f", "\x01", "\x1f", "\ufffe"])
def test_a_character_that_no_page_may_hold_costs_itself_alone(character: str) -> None:
    story = "".join(
        f"<p>The mayor said that she would sign budget number {n} after a night of talks.</p>" for n in range(6)
    )
    page = f'<html><body><article>{story}<div class="share">Share this</div>{character}</article></body></html>'
    document = readers.read_bytes(page.encode(), uri="x.html")
    assert "The mayor said that she would sign budget number 5" in document.text


@settings(max_examples=30)
@given(st.text(alphabet="<>/!-=\"'abdhilmoprtvy &#;[]{}\n", max_size=200))
def test_any_page_gives_a_document_or_a_reason(inside: str) -> None:
    pytest.importorskip("trafilatura")
    with contextlib.suppress(BriefingError):
        document = next(readers.read_bytes_articles(f"<html>{inside}".encode(), uri="x.html", confined=False))
        assert all(block.span.of(document.text).strip() for block in document.blocks)


def a_pdf(*pages: list[str]) -> bytes:
    """A PDF with a line of Helvetica for each line of a page."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, lines in enumerate(pages):
        drawn = " T* ".join(f"({line}) Tj" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 760 Td {drawn} ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {5 + 2 * n} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(out)


def test_the_pages_of_a_pdf_are_read_and_joined() -> None:
    first = [
        "Council Agrees on Very Little",
        "June 2, 2025",
        "The council met for three hours on Monday evening and agreed",
    ]
    second = ["on very little apart from the date of its next meeting, which", "is in July."]
    document = readers.read_bytes(a_pdf(first, second), uri="x.pdf")
    assert document.source.media_type == "application/pdf"
    assert document.headline == "Council Agrees on Very Little"
    assert document.published == datetime.date(2025, 6, 2)
    assert (
        body(document)
        .replace("\n", " ")
        .endswith("evening and agreed on very little apart from the date of its next meeting, which is in July.")
    )


PDFS_NOT_READ = [
    (a_pdf([]), "is a PDF of empty pages"),
    (b"%PDF-1.4\n" + bytes(range(256)) + b"\n%%EOF", "is a PDF that is damaged"),
    (b"%PDF-1.4\n" + bytes(range(256)), "is a PDF that is cut off"),
    (b"%PDF-1.7\n%%EOF", "is a PDF that is damaged"),
]


@pytest.mark.parametrize(("data", "reason"), PDFS_NOT_READ)
def test_a_pdf_without_words_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(BriefingError, match=rf"x\.pdf {reason}"):
        readers.read_bytes(data, uri="x.pdf")


WORDS = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'


def a_word_document(xml: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", xml)
    return out.getvalue()


def paragraph(words: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"


def test_a_word_document() -> None:
    paragraphs = [
        paragraph("Council Agrees on *Very* Little", "Title"),
        paragraph("By Ana Ruiz"),
        paragraph("The council met </w:t></w:r><w:r><w:t>on Monday evening, and it agreed on very little."),
        paragraph("What is next", "Heading1"),
        paragraph("The council meets again in July, and nobody knows what it will find to agree on then."),
    ]
    document = readers.read_bytes(a_word_document(WORDS.format("".join(paragraphs))), uri="x.docx")
    assert document.headline == "Council Agrees on *Very* Little"
    assert document.byline == ("Ana Ruiz",)
    assert [block.kind for block in document.blocks] == ["headline", "byline", "paragraph", "heading", "paragraph"]
    assert "The council met on Monday evening" in document.text


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        ('<!DOCTYPE x [<!ENTITY a "aaaa">]>' + WORDS.format(paragraph("&a;")), "damaged"),
        ("no xml", "damaged"),
        (" " * 31_000_000, "larger than any article"),
    ],
)
def test_a_word_document_with_harm_in_it(xml: str, said: str) -> None:
    with pytest.raises(BriefingError, match=said):
        readers.read_bytes(a_word_document(xml), uri="x.docx")


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        moved = {"/moved": "/story", "/file": "file:///etc/hostname", "/ftp": "ftp://127.0.0.1/x", "/round": "/round"}
        if target := moved.get(self.path):
            self.send_response(302)
            self.send_header("Location", target)
            self.end_headers()
            return
        found = self.path in {"/story", "/%C3%A9"}
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/plain; charset=windows-1251")
        self.end_headers()
        self.wfile.write("Mayor Signs Budget\nJune 2, 2025\n\nThe mayor said “Да” on Monday.".encode("windows-1251"))

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BRIEFING_PRIVATE_ADDRESSES", "1")


@pytest.mark.parametrize("path", ["/story", "/moved", "/é"])
def test_an_article_is_fetched_by_its_address(site: str, path: str) -> None:
    document = readers.read_file(site + path)
    assert document.source.uri == site + path
    assert document.headline == "Mayor Signs Budget"
    assert "“Да”" in document.text


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/none", r"is not there \(404\)"),
        ("/file", "file:///etc/hostname"),
        ("/ftp", "is no page of the web"),
        ("/round", "without end"),
    ],
)
def test_what_cannot_be_fetched(site: str, path: str, said: str) -> None:
    with pytest.raises(BriefingError, match=said) as caught:
        readers.read_file(site + path)
    assert "\n" not in str(caught.value)


def test_more_than_an_article_is_not_fetched(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LARGEST", 10)
    with pytest.raises(BriefingError, match="is larger than"):
        readers.read_file(f"{site}/story")


@pytest.mark.parametrize("address", ["http://", "http://127.0.0.1:1/x", "https://a b/c"])
def test_an_address_that_leads_nowhere(address: str) -> None:
    with pytest.raises(BriefingError, match="could not be fetched"):
        readers.read_file(address)


@pytest.mark.parametrize("address", ["file:///etc/hostname", "ftp://127.0.0.1/x"])
def test_other_addresses_are_names_of_files(address: str) -> None:
    with pytest.raises(BriefingError, match="There is no file"):
        readers.read_file(address)
