"""Mail, mailboxes, saved pages, feeds and archives: what they hold, and what only their format says."""

from __future__ import annotations

import datetime
import io
import zipfile
from email import policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from briefing import readers
from briefing.errors import BriefingError
from briefing.model import Document

FILES = Path(__file__).parent / "fixtures" / "mail"

FERRY = "Lakeside ferry to run all winter after narrow vote"
MINE = "Salt mine reopens after eleven years, with fifty men below"
BRIDGE = "Harbour bridge closes for a year"
ADA, IMRE, PAULA = ("Ada Winslow",), ("Imre Tallis",), ("Paula Renke", "Jan Prokop")
FEB, SEP, MAY = (2025, 2, 11), (2024, 9, 30), (2023, 5, 6)

CONTENTS = [
    ("plain.eml", [(FERRY, ADA, FEB, None)]),
    ("html.eml", [("Salt mine reopens – “after eleven years”", (), SEP, None)]),
    ("both.eml", [(BRIDGE, (), MAY, "The Example Times")]),
    ("forwarded.eml", [(FERRY, ADA, FEB, None)]),
    ("box.mbox", [(FERRY, ADA, FEB, None), (MINE, (), SEP, None), (BRIDGE, (), MAY, "The Example Times")]),
    ("thunderbird.mbox", [(FERRY, ADA, FEB, None), (MINE, (), SEP, None)]),
    ("crlf.mbox", [(BRIDGE, (), MAY, None), (FERRY, ADA, FEB, None)]),
    ("page.mhtml", [(FERRY, ADA, FEB, "The Lake Herald")]),
    ("mine.mhtml", [(MINE, (), None, None)]),
    ("bridge.mhtml", [(BRIDGE, PAULA, MAY, "Coast Chronicle")]),
    ("page.webarchive", [(FERRY, ADA, FEB, "The Lake Herald")]),
    ("page_xml.webarchive", [(FERRY, ADA, FEB, "The Lake Herald")]),
    ("feed.rss", [(FERRY, ADA, FEB, "The Lake Herald"), (MINE, IMRE, SEP, "The Lake Herald"), (BRIDGE, PAULA, MAY, "The Lake Herald")]),
    ("feed.atom", [(FERRY, ADA, FEB, "The Lake Herald"), (MINE, IMRE, SEP, "The Lake Herald"), (BRIDGE, PAULA, MAY, "The Lake Herald")]),
    ("articles.zip", [(FERRY, ADA, FEB, None), (MINE, IMRE, SEP, None), (BRIDGE, PAULA, MAY, None)]),
]  # fmt: skip


def articles(name: str) -> list[Document]:
    return list(readers.read_articles(str(FILES / name)))


@pytest.mark.parametrize(("name", "wanted"), CONTENTS, ids=[row[0] for row in CONTENTS])
def test_the_articles_and_what_is_stated_of_them(
    name: str, wanted: list[tuple[str, tuple[str, ...], Any, str | None]]
) -> None:
    found = articles(name)
    assert [article.source.part for article in found] == (
        [None] if len(wanted) == 1 else list(range(1, len(wanted) + 1))
    )
    stated = [(a.headline, a.byline, a.published, a.publisher) for a in found]
    days = [datetime.date(*day) if day else None for _, _, day, _ in wanted]
    assert stated == [(head, by, day, source) for day, (head, by, _, source) in zip(days, wanted, strict=True)]


@pytest.mark.parametrize("name", [row[0] for row in CONTENTS])
def test_the_words_are_read_and_nothing_of_the_format(name: str) -> None:
    texts = [article.text for article in articles(name)]
    wanted = {
        FERRY: "by seven votes to six.",
        MINE: "“It smells as it always did,”",
        BRIDGE: "“Nobody in the city hall has",
    }
    for text in texts:
        assert any(words in text for words in wanted.values())
        assert not any(
            sign in text
            for sign in ("Content-", "charset", "=E2", "<p>", "&lt;", "MIME", "Message-ID", "From:", ">From")
        )


@pytest.mark.parametrize("name", ["page.mhtml", "page.webarchive", "page_xml.webarchive", "feed.rss"])
def test_the_address_of_a_saved_page_is_kept(name: str) -> None:
    address = articles(name)[0].source.address
    assert address in {"https://lakeherald.example/ferry", "https://lakeherald.example/0"}


def test_a_letter_set_in_tables_has_its_headings_and_paragraphs() -> None:
    (letter,) = articles("letter.eml")
    assert [(block.kind, block.span.of(letter.text)) for block in letter.blocks] == [
        ("headline", "What the harbour board decided"),
        ("published", "2025-06-11"),
        ("heading", "Market to move"),
        ("paragraph", "The harbour board of Kelmouth said on Tuesday that it would close the old fish market."),
        ("paragraph", "“We have listened to everybody who sells fish here,” said Orla Finch, the chair."),
        ("heading", "Mine reopens"),
        ("paragraph", "Fifty miners went down the shaft at Ostrow on Saturday for the first time since 2013."),
    ]


@pytest.mark.parametrize("held", ["<dict/>", "<string>WebMainResource</string>", "<array/>"])
def test_an_archive_of_safari_without_a_page_says_so(held: str) -> None:
    data = f'<?xml version="1.0"?><!-- WebMainResource --><plist version="1.0">{held}</plist>'.encode()
    with pytest.raises(BriefingError, match="a Safari web archive without a page"):
        readers.read_bytes(data, uri="x.webarchive")


def test_letters_of_every_coding_come_out() -> None:
    for name in ("plain.eml", "html.eml", "both.eml"):
        assert "Grüße aus Kelmouth – die Fähre fährt." in articles(name)[0].text


def test_what_is_attached_and_what_an_archive_holds_besides_is_said() -> None:
    assert articles("both.eml")[0].warnings == ("What is attached to the message was not read: bridge plan.pdf.",)
    assert any("harbour.png is a PNG image" in warning for a in articles("articles.zip") for warning in a.warnings)


def test_the_signature_of_a_sender_is_none_of_the_article() -> None:
    text = "From: a@echo.example\nSubject: Mill burns down\nMIME-Version: 1.0\n\nThe mill burnt down on Monday.\n-- \nAna Ruiz\nNews desk\n"
    assert "News desk" not in readers.read_bytes(text.encode(), uri="story.eml").text


def test_the_signature_of_whom_a_message_came_from_is_none_of_the_article() -> None:
    text = "From: a@echo.example\nSubject: Fwd: Mill burns down\nMIME-Version: 1.0\n\nSee below.\n\nBegin forwarded message:\n\n"
    text += f"From: b@echo.example\nSubject: Mill burns down\nDate: 2 June 2025\n\n> {STORY}\n>\n> --\n> News desk\n> Tel 01632 960100\n>"
    assert "News desk" not in readers.read_bytes(text.encode(), uri="story.eml").text


STORY = "\n\n".join((
    "The mill on the Orle burnt down on Monday night, and nobody was hurt, the fire brigade of the valley said on Tuesday.",
    "“I saw it from my bed,” said the miller, Karl Dorn, 71. “It was as bright as a summer’s day.”",
))  # fmt: skip
LETTERS = [
    # what stands in the message, headline, byline, words that are none of the article
    (
        "Can we use this?\n\n________________\nFrom: Ada Winslow <ada.winslow@echo.example>\nSent: 10 March 2024 17:22\n"
        f"To: Desk\nSubject: Mill burns down\n\n{STORY}",
        "Mill burns down",
        "Can we use this?",
    ),
    (
        f"Hello all,\n\n{STORY}\n\nOn Sun, 10 Mar 2024 at 08:01, Ed Itor <ed@echo.example> wrote:\n\n> Where is the mill?\n> Ed\n",
        "copy",
        "Where is the mill?",
    ),
]


def message(text: str) -> EmailMessage:
    written = EmailMessage(policy=policy.SMTP)
    written["From"], written["Subject"], written["Date"] = "a@echo.example", "copy", "Sun, 10 Mar 2024 09:00:00 +0000"
    written.set_content(text)
    return written


@pytest.mark.parametrize(("text", "headline", "around"), LETTERS)
def test_what_stands_around_the_copy_in_a_message(text: str, headline: str, around: str) -> None:
    found = readers.read_bytes(message(text).as_bytes(), uri="story.eml")
    assert found.headline == headline
    assert "as bright as" in found.text
    assert around not in found.text


def test_the_copy_that_is_attached_to_a_message_which_says_little_is_the_article() -> None:
    written = message("Copy attached.")
    written.add_attachment(
        f"# Mill burns down\n\nBy Ada Winslow\n\n{STORY}".encode(), "text", "markdown", filename="mill.md"
    )
    found = readers.read_bytes(written.as_bytes(), uri="story.eml")
    assert (found.headline, found.byline) == ("Mill burns down", ("Ada Winslow",))


def test_a_line_of_a_message_that_opens_with_from_parts_no_mailbox() -> None:
    assert "From that day on nobody slept." in articles("box.mbox")[1].text


def test_an_article_that_opens_with_labels_is_no_mail() -> None:
    text = "From: Ana Ruiz\nSubject: Mill burns down\nDate: 2 June 2025\n\nThe mill burnt down on Monday, and nobody was hurt."
    document = readers.read_bytes(text.encode(), uri="story.txt")
    assert document.source.media_type == "text/plain"
    assert document.headline == "Mill burns down"


def test_of_several_articles_one_is_read_and_the_others_counted() -> None:
    path = str(FILES / "box.mbox")
    first, third = readers.read_file(path), readers.read_file(path, part=3)
    assert first.warnings == (f"{path} holds 3 articles; this is the first.",)
    assert (first.headline, first.source.part, third.headline, third.source.part) == (FERRY, 1, BRIDGE, 3)
    with pytest.raises(BriefingError, match="has no article number 4"):
        readers.read_file(path, part=4)
    assert readers.read_file(str(FILES / "plain.eml"), part=1).source.part is None


def a_zip(files: dict[str, bytes], *, harm: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue().replace(b"PK\x05\x06", b"PK\x05\x06"[: 4 - len(harm)] + harm)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (a_zip({}), "holds no article"),
        (a_zip({"a.png": b"\x89PNG\r\n\x1a\n"}), r"x\.zip: a\.png is a PNG image"),
        (a_zip({"a.txt": b"Mill Burns\n\nIt is gone."}, harm=b"?"), "a ZIP archive that is damaged"),
        (a_zip({"a.txt": b" " * 60_000_000}), "larger than any article"),
        (a_zip({str(n): b"" for n in range(2001)}), "of 2001 files"),
    ],
)
def test_an_archive_that_cannot_be_read_says_why(data: bytes, said: str) -> None:
    with pytest.raises(BriefingError, match=said):
        list(readers.read_bytes_articles(data, uri="x.zip"))
