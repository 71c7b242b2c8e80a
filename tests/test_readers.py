"""Bytes in, a document out, or a sentence that says why not."""

import codecs
import gzip
import plistlib
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import readers
from briefing.errors import BriefingError
from briefing.model import Document

ARTICLE = "Mayor Signs Budget\nJune 2, 2025\n\nThe mayor’s café – the “Blue Room” – was full."
BODY = "The mayor’s café – the “Blue Room” – was full."


def read(data: bytes, uri: str = "story.txt") -> Document:
    return readers.read_bytes(data, uri=uri)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (ARTICLE.encode(), "utf-8"),
        (codecs.BOM_UTF8 + ARTICLE.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + ARTICLE.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + ARTICLE.encode("utf-16-be"), "utf-16-be"),
        (ARTICLE.encode("utf-16-le"), "utf-16-le"),
        (ARTICLE.encode("utf-16-be"), "utf-16-be"),
        (ARTICLE.encode("windows-1252"), "windows-1252"),
        (ARTICLE.replace("\n", "\r\n").encode(), "utf-8"),
        (ARTICLE.replace("\n", "\r").encode(), "utf-8"),
        (ARTICLE.replace(" ", "\u00a0").encode(), "utf-8"),
        (ARTICLE.replace("mayor’s", "ma\u00adyor\u200b’s").encode(), "utf-8"),
    ],
)
def test_the_encoding_is_found_and_the_words_are_the_same(data: bytes, encoding: str) -> None:
    document = read(data)
    assert document.source.encoding == encoding
    assert [s.span.of(document.text) for s in document.body()] == [BODY]
    assert document.headline == "Mayor Signs Budget"
    assert str(document.published) == "2025-06-02"


RUSSIAN = "Мэр города сказал в понедельник, что совет проголосовал за бюджет. Это победа, заявил он журналистам."
POLISH = "Burmistrz powiedział w poniedziałek, że rada przegłosowała budżet. To zwycięstwo, stwierdził Łukasz Żółć."
ENGLISH = "The mayor’s café – the “Blue Room” – was full. “It’s not much,” said Renée Müller, who’d paid for it."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (RUSSIAN, "mac-cyrillic"),
        (POLISH, "windows-1250"),
        (ENGLISH, "mac-roman"),
    ],
)
def test_an_encoding_that_nothing_states_is_told_by_its_letters_and_said(text: str, encoding: str) -> None:
    pytest.importorskip("chardet")
    document = read(text.encode(encoding))
    assert document.text == text
    assert document.warnings == (
        f"The file does not say how its letters are stored; they were read as {document.source.encoding}.",
    )


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-8"])
def test_an_encoding_that_is_clear_needs_no_word(encoding: str) -> None:
    document = read(ENGLISH.encode(encoding))
    assert (document.text, document.source.encoding, document.warnings) == (ENGLISH, encoding, ())


def test_letters_that_were_stored_wrongly_before_are_mended_and_straight_marks_stay() -> None:
    pytest.importorskip("ftfy")
    text = ENGLISH + " \"Straight,\" he said, 'and so'."
    document = read(_twice(text))
    assert document.text == text
    assert len(document.warnings) == 1
    assert "stored wrongly before are mended in" in document.warnings[0]


@pytest.mark.parametrize("encoding", ["mac-roman", "utf-8"])
def test_a_euro_sign_alone_is_read_as_one(encoding: str) -> None:
    text = "Mayor Signs Budget\n\nThe new bridge will cost €800m and will be built by the summer, the mayor said."
    stored = text.encode(encoding)
    assert read(stored if encoding != "utf-8" else _twice(text)).text == text


def _twice(text: str) -> bytes:
    """`text` whose bytes of UTF-8 were taken for a western code page and stored again."""
    return "".join(c.encode().decode("windows-1252", "replace") if c != "”" else "â€\x9d" for c in text).encode()


@pytest.mark.parametrize("lost", ["â€\ufffd", "â€"])
def test_a_closing_mark_whose_last_letter_was_lost_is_mended(lost: str) -> None:
    pytest.importorskip("ftfy")
    said = "“It is cold,” said Ana Ruiz."
    document = read(_twice(f"{ENGLISH} {said}").replace("â€\x9d".encode(), lost.encode()))
    assert said in document.text


@pytest.mark.parametrize("words", ["“Là-bas,” dit-elle, à Genève – voilà.", "Ã la carte", "El Niño y São Paulo"])
def test_accents_that_are_right_stay(words: str) -> None:
    document = read(f"{ARTICLE} {words}".encode())
    assert words in document.text
    assert document.warnings == ()


def test_a_damaged_byte_costs_one_character() -> None:
    damaged = (ARTICLE + " “More” of the café’s “guests”.").encode().replace(b"was full", b"was \xff full")
    document = read(damaged)
    assert "café’s “guests”" in document.text
    assert any("1 character" in warning for warning in document.warnings)


@pytest.mark.parametrize(
    "harm",
    [
        "\x1b[31m",
        "\x1b]0;title\x07",
        "\x1b]52;c;aGk=\x1b\\",
        "\x1bPq\x1b\\",
        "\x9b2J",
        "\x1bc",
        "\u202e",
        "\u2066",
    ],
)
def test_what_acts_on_a_terminal_is_taken_out_and_counted(harm: str) -> None:
    document = read(ARTICLE.replace("was full", f"was {harm}full").encode())
    assert BODY in document.text
    assert any("1 terminal control" in warning for warning in document.warnings)


def test_other_controls_are_dropped() -> None:
    document = read(ARTICLE.replace("full", "f\x07u\x08l\x7fl").encode())
    assert BODY in document.text


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"PK\x03\x04\x14\x00\x06\x00" + bytes(22) + b"[Content_Types].xml word/document.xml", "a Word document"),
        (b"PK\x03\x04\x14\x00\x06\x00" + bytes(22) + b"[Content_Types].xml xl/workbook.xml", "an Excel sheet"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", "is empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office document; open it, and save it as .docx"),
        (b"Rar!\x1a\x07\x01\x00", "a RAR archive; unpack it"),
        (b"1\r\n00:00:01,000 --> 00:00:04,000\r\nGood evening.\r\n", "a file of subtitles; save what is spoken"),
        (b"WEBVTT\n\n00:01.000 --> 00:04.000\nGood evening.\n", "a file of subtitles"),
        (b"\xffWPC\x10\0\0\0", "a WordPerfect document; open it, and save it as .docx"),
        (b"[InternetShortcut]\r\nURL=https://echo.example/a\r\n", "a shortcut to a web page; name the address in it"),
        (plistlib.dumps({"URL": "https://echo.example/a"}), "a shortcut to a web page"),
        (plistlib.dumps({"URL": "https://echo.example/a"}, fmt=plistlib.FMT_BINARY), "a shortcut to a web page"),
        (b"#!/bin/sh\necho hello\n", "a program; name a file with an article"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "a calendar"),
        (b"%!PS-Adobe-3.0\n", "a PostScript file; print it to a PDF"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip", "an EPUB book that is damaged"),
        (b"PK\x03\x04" + bytes(40), "a ZIP archive that is damaged; unpack it"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "a PNG image"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "a JPEG image"),
        (b"{\\rtf1\\ansi }", "is empty"),
        (bytes(range(256)) * 8, "not a text"),
        (b"", "is empty"),
        (b" \n\x0c\n ", "is empty"),
    ],
)
def test_what_is_no_article_is_named(data: bytes, named: str) -> None:
    with pytest.raises(BriefingError, match=named) as caught:
        read(data)
    assert str(caught.value).startswith("story.txt ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("talk.srt", "subtitles"),
        ("make.py", "a program"),
        ("sums.csv", "a table of data; copy the article"),
        ("https://example.org/a.php", None),
        ("story.2", None),
    ],
)
def test_what_a_name_says_of_a_file_that_is_text(name: str, said: str | None) -> None:
    if said is None:
        assert BODY in read(ARTICLE.encode(), name).text
        return
    with pytest.raises(BriefingError, match=said):
        read(ARTICLE.encode(), name)


def test_a_missing_file_a_folder_and_a_large_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BriefingError, match="no file"):
        readers.read_file(str(tmp_path / "none.txt"))
    with pytest.raises(BriefingError, match="is a folder"):
        readers.read_file(str(tmp_path))
    with pytest.raises(BriefingError, match=r"could not be opened|no file"):
        readers.read_file("a\0b")
    file = tmp_path / "story.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    assert readers.read_file(str(file)).source.uri == str(file)
    monkeypatch.setattr(readers, "LARGEST", 20)
    with pytest.raises(BriefingError, match="cut the article out"):
        readers.read_file(str(file))
    with pytest.raises(BriefingError, match="cut the article out"):
        read(ARTICLE.encode())


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "story.txt"
    file.write_text(ARTICLE, encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(BriefingError, match="may not be read"):
        readers.read_file(str(file))


def test_markdown_is_read_by_its_name_or_its_first_line() -> None:
    text = (
        "# Mayor Signs *Budget*\n\nBy Ana Ruiz\n\n## What is in it\n\nThe [mayor](https://example.com/m) **signed**"
        "\nit at noon on Monday, in front of a small crowd of guests."
        "\n\n> It was time,\n> she said.\n\n- Roads\n- Schools\n"
    )
    for uri in ("story.md", "story.txt"):
        document = read(text.encode(), uri)
        assert document.source.media_type == "text/markdown"
        assert document.byline == ("Ana Ruiz",)
        found = [(block.kind, block.span.of(document.text)) for block in document.blocks]
        assert found == [
            ("headline", "Mayor Signs Budget"),
            ("byline", "By Ana Ruiz"),
            ("heading", "What is in it"),
            ("paragraph", "The mayor signed it at noon on Monday, in front of a small crowd of guests."),
            ("block_quote", "It was time, she said."),
            ("list_item", "- Roads"),
            ("list_item", "- Schools"),
        ]


def md(text: str) -> list[tuple[str, str]]:
    document = read(text.encode(), "story.md")
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


LONG = "The mayor signed it at noon on Monday, in front of a small crowd of guests who had come by train."


@pytest.mark.parametrize(
    ("line", "blocks"),
    [
        (
            "It stood in the journal *Lake Letters* at last.",
            [("paragraph", "It stood in the journal Lake Letters at last.")],
        ),
        ("It was **very *very* late**.", [("paragraph", "It was very very late.")]),
        ("It was ***late***, and `cold` too.", [("paragraph", "It was late, and cold too.")]),
        (
            "The file is called a_long_name_here and costs 2 * 3 * 4.",
            [("paragraph", "The file is called a_long_name_here and costs 2 * 3 * 4.")],
        ),
        (r"It cost \*nothing\* at all.", [("paragraph", "It cost *nothing* at all.")]),
        (r"\# is a sign.", [("paragraph", "# is a sign.")]),
        ("Said [the mayor][1] today.\n\n[1]: https://example.com", [("paragraph", "Said the mayor today.")]),
        ("![The mayor at her desk](desk.jpg)", [("caption", "The mayor at her desk")]),
        ("**What it costs**", [("heading", "What it costs")]),
        ("What it costs\n-------------", [("heading", "What it costs")]),
        (
            "- Roads\n  - New ones\n- Schools",
            [("list_item", "- Roads"), ("list_item", "- New ones"), ("list_item", "- Schools")],
        ),
        ("| Year | Cost |\n|---|---:|\n| 2025 | 3 |", [("list_item", "Year | Cost"), ("list_item", "2025 | 3")]),
        ("```\n# no heading, *kept*\n```", [("paragraph", "# no heading, *kept*")]),
        ("<!-- a note -->", []),
    ],
)
def test_the_marks_of_markdown(line: str, blocks: list[tuple[str, str]]) -> None:
    found = md(f"# Mayor Signs Budget\n\n{LONG}\n\n{line}\n\n{LONG}\n")
    assert found == [("headline", "Mayor Signs Budget"), ("paragraph", LONG), *blocks, ("paragraph", LONG)]


@pytest.mark.parametrize(
    ("front_matter", "byline"),
    [
        ("author: Ana Ruiz", ("Ana Ruiz",)),
        ("authors: [Ana Ruiz, 'Bo Hale']", ("Ana Ruiz", "Bo Hale")),
        ("authors:\n  - Ana Ruiz\n  - name: Bo Hale", ("Ana Ruiz", "Bo Hale")),
        ("layout: post", ()),
        ('author:\n  - "[[Ana Ruiz]]"\nsource: https://lake.example/budget', ("Ana Ruiz",)),
    ],
)
def test_front_matter(front_matter: str, byline: tuple[str, ...]) -> None:
    text = (
        f'---\ntitle: "Mayor Signs: A Budget"\n{front_matter}\ndate: 2025-06-02T09:30:00Z\n'
        f"site: Lake Letters\n---\n\n{LONG}\n"
    )
    document = read(text.encode(), "story.md")
    assert document.headline == "Mayor Signs: A Budget"
    assert document.byline == byline
    assert str(document.published) == "2025-06-02"
    assert document.publisher == "Lake Letters"
    assert [s.span.of(document.text) for s in document.body()] == [LONG]


def test_a_title_of_front_matter_that_runs_over_and_a_deck() -> None:
    stated = (
        'title: Council agrees on very\n  little\nsubtitle: "Members said the vote\n  was close."\nauthor:\n- Ana Ruiz'
    )
    document = read(f"---\n{stated}\n---\n\n{LONG}\n".encode(), "story.md")
    assert (document.headline, document.byline) == ("Council agrees on very little", ("Ana Ruiz",))
    assert [b.span.of(document.text) for b in document.blocks if b.kind == "headline"] == [
        "Council agrees on very little",
        "Members said the vote was close.",
    ]
    assert "layout" not in document.text


def test_the_lines_above_a_page_that_was_turned_into_markdown() -> None:
    text = (
        "Title: Mayor signs a budget\n\nURL Source: https://lake.example/budget\n\nPublished Time: 2025-06-02T09:30:00Z\n\n"
        f"Markdown Content:\n\n*   [News](https://lake.example/n)\n*   [Sport](https://lake.example/s)\n\n{LONG}\n"
    )
    document = read(text.encode(), "story.md")
    assert (document.headline, str(document.published)) == ("Mayor signs a budget", "2025-06-02")
    assert document.source.address == "https://lake.example/budget"
    assert [s.span.of(document.text) for s in document.body()] == [LONG]


@pytest.mark.parametrize("mark", ["*", "**", "_", "__"])
def test_lines_in_bold_as_chats_and_notes_write_them(mark: str) -> None:
    text = f"{mark}Mill burns down{mark}\n\n_By Ana Ruiz_\n\n_3 June 2025_\n\n{LONG}\n\n**What comes next**\n\n{LONG}\n"
    document = read(text.encode(), "notes.txt")
    assert (document.headline, document.byline, str(document.published)) == (
        "Mill burns down",
        ("Ana Ruiz",),
        "2025-06-03",
    )
    assert [block.kind for block in document.blocks] == [
        "headline", "byline", "published", "paragraph", "heading", "paragraph",
    ]  # fmt: skip


def test_a_marked_headline_wins_over_the_lines_above_it() -> None:
    text = "Some words of the editor.\n\n# Mill Burns Down\n\nBy Ana Ruiz\n\nThe mill burnt down on Monday.\n"
    document = read(text.encode(), "x.md")
    assert document.headline == "Mill Burns Down"
    assert [block.kind for block in document.blocks] == ["paragraph", "headline", "byline", "paragraph"]


def check(document: Document) -> None:
    size = len(document.text)
    at = 0
    for block in document.blocks:
        assert at <= block.span.start < block.span.end <= size
        assert "\n" not in block.span.of(document.text)
        at = block.span.end
    for sentence in document.sentences:
        assert document.blocks[sentence.block].span.holds(sentence.span)
        assert sentence.span.of(document.text).strip() == sentence.span.of(document.text) != ""
    assert not any(c < " " and c != "\n" for c in document.text)
    assert "\x1b" not in document.text


@given(st.binary(max_size=400))
def test_any_bytes_give_a_document_or_a_reason(data: bytes) -> None:
    try:
        document = read(data)
    except BriefingError:
        return
    check(document)


@given(st.text(alphabet="aB9 \n\n\t\f\r.,;:-–—>#*•“”\"'()/|\x1b\x08\u00ad\u202eé", max_size=300))
def test_any_text_gives_a_document_with_sound_spans(text: str) -> None:
    try:
        document = read(text.encode())
    except BriefingError:
        return
    check(document)
    again = read(text.encode())
    assert again == document


@pytest.mark.parametrize(
    "unit", ["word ", "word", "-", "\u00ad", "\x1b[", "\x1b]0;", "\n", "\f", "a\n", "> ", "1. ", "By A ", "2025 "]
)
def test_a_long_file_does_not_hang(unit: str) -> None:
    data = (unit * (100_000 // len(unit)) + " end.").encode()
    check(read(data))


@pytest.mark.parametrize(
    "module", ["dateparser", "trafilatura", "lxml", "pypdf", "pypdfium2", "urllib.request", "pathlib"]
)
def test_what_a_plain_text_does_not_need_stays_asleep(module: str) -> None:
    code = (
        "import sys; from briefing import readers;"
        "readers.read_bytes(b'Mayor Signs\\nJune 2, 2025\\n\\nIt is done.', uri='x');"
        f"sys.exit({module!r} in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-S", "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("oﬃce", "office"),
        ("Geoﬀrey", "Geoffrey"),
        ("ﬁfty", "fifty"),
        ("ﬂeet", "fleet"),
        ("raﬄe", "raffle"),
        ("poﬆ", "post"),
    ],
)
def test_ligatures_are_read_as_their_letters(written: str, wanted: str) -> None:
    assert f"The {wanted} said" in read(f"The {written} said so.".encode()).text


def test_a_packed_file_is_read_as_what_is_in_it() -> None:
    packed = gzip.compress(ARTICLE.encode())
    assert read(packed, "story.txt.gz").text == read(ARTICLE.encode()).text
    assert read(gzip.compress(packed)).text == read(ARTICLE.encode()).text
    for damaged in (packed[:40], packed[:30] + b"?" + packed[31:]):
        with pytest.raises(BriefingError, match="damaged"):
            read(damaged)


def test_a_letter_and_its_accent_are_one_character() -> None:
    text = readers.read_bytes("Talks End\nJune 2, 2025\n\n“Cafe\u0301,” Rene\u0301 Roe said.".encode(), uri="x").text
    assert "“Café,” René Roe said." in text
