"""What is pasted: the words, the name and office under them, the source after them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

import pytest

from briefing import wording
from briefing.export.citation import cite, origin, passage, sourced, words
from briefing.model import (
    Briefing,
    Date,
    Document,
    Event,
    EventStatus,
    Finding,
    KeyPoint,
    Number,
    Phrase,
    Quote,
    QuoteKind,
    Section,
    Sentence,
    Source,
    Span,
    Speaker,
)

PARAGRAPHS = (
    ("Mayor Signs “Bridge Act”.",),
    ("“We had no choice,” said Ann Rowe, the mayor of Elin.", "“None.", "We have 4 crews."),
    ("“The ferry took 40 cars a day.",),
    ("“Sixty in June.”",),
    ("She added that it was a “bad year”.", "It never stood still, she said."),
    ("Tom Ott, a baker, said the shops would close in May and 12 people would go.",),
    ("Fenland Sen. Lee Fry wants talks in June.",),
    ("“I said: “No””, ran a poster.",),
    ('The poster\nread "Go',),
    ('home" in red.',),
)
"""An article by paragraphs and sentences; Rowe's second quotation runs over three paragraphs."""

SOURCE = "(The Example Times, 2 June 2025)"
ROWE = "— Ann Rowe, mayor of Elin"


def article(publisher: str | None = "The Example Times", date: str | None = "2025-06-02", *, uri: str = "a.txt",
            headline: str | None = PARAGRAPHS[0][0]) -> Document:  # fmt: skip
    text = "\n\n".join(" ".join(paragraph) for paragraph in PARAGRAPHS)
    starts = [(text.index(said), said) for paragraph in PARAGRAPHS for said in paragraph]
    return Document(
        source=Source(uri, "text/plain", "utf-8", ""),
        text=text,
        blocks=(),
        sentences=tuple(Sentence(Span(start, start + len(said)), 0) for start, said in starts),
        headline=headline,
        publisher=publisher,
        published=datetime.date.fromisoformat(date) if date else None,
    )


def at(said: str) -> Span:
    start = article().text.index(said)
    return Span(start, start + len(said))


def quote(kind: QuoteKind, *pieces: str, by: str | None = None, source: str = "") -> Quote:
    mention = Phrase(source.split(maxsplit=1)[0], at(source)) if source else None
    quoted = tuple(at(part) for piece in pieces for part in re.findall("“[^”]+”", piece) if kind == "mixed")
    return Quote("q", kind, " … ".join(pieces), tuple(map(at, pieces)), by, mention, quoted=quoted)


def number(said: str, within: str) -> Number:
    start = at(within).start + within.index(said)
    return Number(said, Span(start, start + len(said)), 1, None, None, "count", None, None)


def event(said: str, status: EventStatus = "happened") -> Event:
    return Event(0, "2025-06-01", "2025-06-30", "month", status, said, at(said))


NO_CHOICE = quote("direct", "We had no choice", "None. We have 4 crews.", "The ferry took 40 cars a day.",
                  "Sixty in June.", by="s1")  # fmt: skip
BAD_YEAR = quote("mixed", "that it was a “bad year”", by="s1", source="She added")
STILL = quote("indirect", "It never stood still", by="s1", source="she said.")
CLOSE = quote("indirect", "the shops would close in May", by="s2")
GO = quote("indirect", "12 people would go", by="s2")
TALKS = quote("indirect", "talks in June", by="s3")
POSTER = quote("direct", "I said: “No”")

SPEAKERS = (
    Speaker("s1", "Ann Rowe", "person", "mayor of Elin", (), ()),
    Speaker("s2", "Tom Ott", "person", "baker", (), ()),
    Speaker("s3", "Lee Fry", "person", "Fenland Sen., Senator", (), ()),
    Speaker("s4", "Ida Moss", "person", None, (), ()),
)

WHOLE = "“We had no choice … None. We have 4 crews. The ferry took 40 cars a day. Sixty in June.”"


def briefing_of(document: Document | None = None) -> Briefing:
    quotes = (NO_CHOICE, BAD_YEAR, STILL, CLOSE, GO, TALKS, POSTER)
    return Briefing(document or article(), speakers=SPEAKERS, quotes=quotes)


@pytest.mark.parametrize(
    ("findings", "expected"),
    [
        # What a person said, in marks; nothing is left out where only a new paragraph divides two pieces.
        ([NO_CHOICE], f"{WHOLE} {ROWE} {SOURCE}"),
        ([POSTER], f"“I said: ‘No’” {SOURCE}"),
        # What is reported keeps its sentence and gets no marks; the name follows where the sentence does not give it.
        ([BAD_YEAR], f"She added that it was a “bad year”. {ROWE}, partly paraphrased {SOURCE}"),
        ([STILL], f"It never stood still, she said. {ROWE}, paraphrased {SOURCE}"),
        ([CLOSE], f"Tom Ott, a baker, said the shops would close in May and 12 people would go. {SOURCE}"),
        ([TALKS], f"Fenland Sen. Lee Fry wants talks in June. {SOURCE}"),
        # A speaker: all that is quoted, or what is reported where nothing is, or the name.
        ([SPEAKERS[0]], f"{WHOLE} {ROWE} {SOURCE}"),
        ([SPEAKERS[1]], f"Tom Ott, a baker, said the shops would close in May and 12 people would go. {SOURCE}"),
        ([SPEAKERS[3]], f"Ida Moss {SOURCE}"),
        # A figure or a date tells nothing without its sentence, nor that without whoever is quoted with it.
        ([number("12", "12 people")], f"12 – {PARAGRAPHS[5][0]} {SOURCE}"),
        ([number("4", "4 crews")], f"4 – “We have 4 crews.” {ROWE} {SOURCE}"),
        ([number("40", "40 cars")], f"40 – “The ferry took 40 cars a day.” {ROWE} {SOURCE}"),
        ([Date("in May", at("in May"), "DATE", "2025-05")], f"in May – {PARAGRAPHS[5][0]} {SOURCE}"),
        # Dated events say when, and whether that is still to come.
        ([event("the shops would close", "planned")], f"June 2025 (planned) – the shops would close {SOURCE}"),
        ([event("the shops would close", "said")], f"June 2025 (claimed) – the shops would close {SOURCE}"),
        ([event("“Sixty in June.”")], f"June 2025 – “Sixty in June.” {ROWE} {SOURCE}"),
        # Sentences.
        ([KeyPoint("It never stood still, she said.", at("It never stood still, she said."), 1)],
         f"It never stood still, she said. {ROWE}, paraphrased {SOURCE}"),
        ([KeyPoint("“None.", at("“None."), 1)], f"“None.” {ROWE} {SOURCE}"),
        ([Section("red, home", at("“Sixty in June.”\n\nShe added that it was a “bad year”."), found=True)],
         f"“Sixty in June.”\n\nShe added that it was a “bad year”.\n\n{SOURCE}"),
        # Several things, with the source once and nothing twice.
        ([POSTER, STILL], f"“I said: ‘No’”\n\nIt never stood still, she said. {ROWE}, paraphrased\n\n{SOURCE}"),
        ([CLOSE, GO], f"Tom Ott, a baker, said the shops would close in May and 12 people would go. {SOURCE}"),
        ([STILL, quote("indirect", "never stood still, she")],
         f"It never stood still, she said. {ROWE}, paraphrased {SOURCE}"),
        ([], ""),
    ],
)  # fmt: skip
def test_cite(findings: Sequence[Finding], expected: str) -> None:
    assert cite(findings, briefing_of()) == expected


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        (NO_CHOICE, WHOLE.strip("“”")),
        (CLOSE, "the shops would close in May"),
        (SPEAKERS[0], WHOLE.strip("“”")),
        (SPEAKERS[1], "Tom Ott"),
        (number("12", "12 people"), "12"),
        (event("the shops would close"), "the shops would close"),
        (Section("red, home", at("“Sixty in June.”"), found=True), "“Sixty in June.”"),
    ],
)
def test_words(finding: Finding, expected: str) -> None:
    assert words(finding, briefing_of()) == expected


@pytest.mark.parametrize(
    ("stretch", "expected"),
    [
        ("It never stood still, she said.", f"It never stood still, she said. {ROWE}, paraphrased"),
        ("Tom Ott, a baker, said the shops", "Tom Ott, a baker, said the shops"),
        ("“None.", "“None.” — Ann Rowe, mayor of Elin"),
        ("We have 4 crews.", "“We have 4 crews.” — Ann Rowe, mayor of Elin"),
        ("“None. We have 4 crews.", "“None. We have 4 crews.” — Ann Rowe, mayor of Elin"),
        ("“I said: “No””, ran a poster.", "“I said: “No””, ran a poster."),
        ("that it was a “bad", "that it was a “bad”"),
        ("year”. It", "“year”. It"),
        ('The poster\nread "Go', 'The poster read "Go"'),
        ('home" in red.', '"home" in red.'),
        ('The poster\nread "Go\n\nhome" in red.', 'The poster read "Go\n\nhome" in red.'),
    ],
)
def test_a_passage_says_who_speaks_in_it_and_is_whole(stretch: str, expected: str) -> None:
    assert passage(at(stretch), briefing_of()) == expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (None, "Ann Rowe"),
        ("mayor of Elin", "Ann Rowe, mayor of Elin"),
        ("minister of trade, Elin’s first", "Ann Rowe, minister of trade, Elin’s first"),
        ("Sen.", "Sen. Ann Rowe"),
        ("Sen., Senator", "Sen. Ann Rowe"),
        ("rival, Fenland senator, Fenland Sen.", "Fenland Sen. Ann Rowe, rival"),
        ("four-star Gen., head of the staff", "four-star Gen. Ann Rowe, head of the staff"),
        ("Yard spokeswoman the Rev.", "Yard spokeswoman the Rev. Ann Rowe"),
        ("head of Rowe and Co.", "Ann Rowe, head of Rowe and Co."),
    ],
)
def test_the_office_stands_where_it_is_said(role: str | None, expected: str) -> None:
    assert wording.who(Speaker("s1", "Ann Rowe", "person", role, (), ())) == expected


@pytest.mark.parametrize(
    ("plain", "expected"),
    [("Go", "“Go”"), ("He said “no”", "“He said ‘no’”"), ('He said "no"', "“He said ‘no’”"), ("It’s 6'", "“It’s 6'”")],
)
def test_marks_within_marks_are_single(plain: str, expected: str) -> None:
    assert wording.quoted(plain) == expected


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (article(), "The Example Times, 2 June 2025"),
        (article(date=None), "The Example Times"),
        (article(None), "“Mayor Signs ‘Bridge Act’”, 2 June 2025"),
        (article(None, uri="https://www.example.com/a/1"), "example.com, 2 June 2025"),
        (article(None, headline=None, uri="/tmp/notes.txt"), "notes.txt, 2 June 2025"),
        (article(None, headline=None, uri="-"), "2 June 2025"),
        (article(None, None, headline=None, uri="-"), ""),
    ],
)
def test_source(document: Document, expected: str) -> None:
    assert wording.source(document) == expected


BRIDGE_ACT = "“Mayor Signs ‘Bridge Act’”"


@pytest.mark.parametrize(
    ("publisher", "uri", "address", "expected"),
    [
        ("The Example Times", "a.html", None, "The Example Times, 2 June 2025"),
        ("The Example Times", "a.html", "https://x.example/1",
         f"{BRIDGE_ACT}, The Example Times, 2 June 2025, https://x.example/1"),
        (None, "a.html", "https://x.example/1", f"{BRIDGE_ACT}, 2 June 2025, https://x.example/1"),
        (None, "https://x.example/1", None, f"{BRIDGE_ACT}, x.example, 2 June 2025, https://x.example/1"),
    ],
)  # fmt: skip
def test_a_page_is_cited_with_headline_and_address(
    publisher: str | None, uri: str, address: str | None, expected: str
) -> None:
    read = article(publisher, uri=uri)
    assert origin(read._replace(source=read.source._replace(address=address))) == expected


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (article(), f"Mayor Signs “Bridge Act”. {SOURCE}"),
        (article(None), "Mayor Signs “Bridge Act”. (2 June 2025)"),
        (article(None, None), "Mayor Signs “Bridge Act”."),
    ],
)
def test_a_headline_is_not_its_own_source(document: Document, expected: str) -> None:
    assert sourced("Mayor Signs “Bridge Act”.", document) == expected


def test_marks_of_two_makes_are_left_as_the_article_has_them() -> None:
    text = 'He spoke of a "good citizen”.'
    mixed = article()._replace(text=text)
    assert passage(Span(0, len(text)), Briefing(mixed)) == text


def test_of_an_unknown_source_nothing_is_said() -> None:
    nothing = article(None, None, headline=None, uri="-")
    assert cite([STILL, CLOSE], briefing_of(nothing)).endswith("12 people would go.")


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        ("2025-05-16", "2025-05-16", "day", "16 May 2025"),
        ("2025-05-16", "2025-05-18", "day", "16–18 May 2025"),
        ("2025-05-30", "2025-06-02", "day", "30 May 2025 – 2 June 2025"),
        ("2025-06-01", "2025-06-30", "month", "June 2025"),
        ("2025-04-01", "2025-06-30", "quarter", "Q2 2025"),
        ("2025-01-01", "2025-12-31", "year", "2025"),
        ("1990-01-01", "1999-12-31", "decade", "1990s"),
        ("2025-06-02", "2025-06-08", "week", "week of 2 June 2025"),
        ("2026-03-01", "2026-05-31", "season", "Spring 2026"),
        ("2022-04-01", "2023-06-30", "month", "April 2022 – June 2023"),
        ("2025-01-01", "2025-06-30", "month", "January–June 2025"),
        ("1948-01-01", "1982-12-31", "year", "1948–1982"),
        ("2010-01-01", "2010-12-31", "after", "since 2010"),
        ("2025-06-01", "2025-06-30", "before", "by June 2025"),
        ("2025-06-02", "2025-06-02", "before", "by 2 June 2025"),
        ("2025-06-02", "2025-06-02", "after", "since 2 June 2025"),
    ],
)
def test_when_never_says_more_than_is_known(start: str, end: str, precision: str, expected: str) -> None:
    event = Event(0, start, end, precision, "happened", "x", Span(0, 1))  # type: ignore[arg-type]
    assert wording.when(event) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The permit is valid until June", "until June 2025"),
        ("It will be open by June", "by June 2025"),
        ("Until it opens by June, the pier is shut", "by June 2025"),
    ],
)
def test_what_lasts_until_a_day_is_not_there_by_it(words: str, expected: str) -> None:
    event = Event(0, "2025-06-01", "2025-06-30", "before", "planned", words, Span(0, 1))
    assert wording.when(event) == expected


@pytest.mark.parametrize(
    ("start", "end", "precision", "mod", "expected"),
    [
        ("2025-05-21", "2025-05-31", "month", "END", "late May 2025"),
        ("2017-01-01", "2017-04-30", "year", "START", "early 2017"),
        ("1993-01-01", "1995-12-31", "decade", "MID", "mid-1990s"),
        ("2025-01-01", "2025-01-31", "season", "MID", "mid-Winter 2024"),
        ("2026-09-01", "2026-12-31", "before", "END", "by the end of 2026"),
        ("2019-05-01", "2019-08-31", "after", "MID", "since the middle of 2019"),
        ("1990-01-01", "1992-12-31", "after", "START", "since the start of the 1990s"),
        ("2025-05-30", "2025-06-01", "week", "END", "week of 26 May 2025"),
        ("2010-01-01", "2010-12-31", "year", "APPROX", "about 2010"),
        ("2022-01-01", "2022-12-31", "year", "BEFORE", "2022 or earlier"),
        ("2022-01-01", "2022-12-31", "year", "AFTER", "2022 or later"),
    ],
)
def test_a_part_of_a_unit_is_called_one(start: str, end: str, precision: str, mod: str, expected: str) -> None:
    event = Event(0, start, end, precision, "happened", "x", Span(0, 1), mod=mod)  # type: ignore[arg-type]
    assert wording.when(event) == expected


def test_the_month_first_where_the_reader_writes_so() -> None:
    assert wording.day(datetime.date(2025, 6, 2), weekday=True, month_first=True) == "Mon June 2, 2025"
