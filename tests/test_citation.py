"""What is pasted: the words, the name and office under them, the source after them."""

from __future__ import annotations

import datetime

import pytest

from briefing import wording
from briefing.export.citation import Finding, cite, words
from briefing.model import (
    Briefing,
    Document,
    Event,
    KeyPoint,
    Number,
    Quote,
    Section,
    Source,
    Span,
    Speaker,
)

AT = Span(0, 5)
DIRECT = Quote("q1", "direct", "We had no choice … none", (AT,), "s1")
MIXED = Quote("q2", "mixed", "that it was a “bad year”", (AT,), "s1")
NOBODY = Quote("q3", "direct", "Go home", (AT,))
NESTED = Quote("q4", "direct", "I said: “No”", (AT,))
ROWE = Speaker("s1", "Ann Rowe", "person", "mayor of Elin", (AT,), ("q1", "q2"))
TROOPS = Number("around 50,000 troops", AT, 50000, None, None, "count", "troops", "troops", "around")
TALKS = Event(0, "2025-06-01", "2025-06-30", "month", "planned", "a third round is held", AT)


def briefing_of(publisher: str | None = "The Example Times", date: str | None = "2025-06-02") -> Briefing:
    document = Document(
        source=Source("/tmp/a.txt", "text/plain", "utf-8", ""),
        text="Words",
        blocks=(),
        sentences=(),
        headline="Mayor Signs",
        publisher=publisher,
        published=datetime.date.fromisoformat(date) if date else None,
    )
    return Briefing(document, speakers=(ROWE,), quotes=(DIRECT, MIXED, NOBODY))


@pytest.mark.parametrize(
    ("finding", "expected"),
    [
        (DIRECT, "“We had no choice … none” — Ann Rowe, mayor of Elin (The Example Times, 2 June 2025)"),
        (
            MIXED,
            "that it was a “bad year” — Ann Rowe, mayor of Elin, paraphrased (The Example Times, 2 June 2025)",
        ),
        (NESTED, "“I said: ‘No’” (The Example Times, 2 June 2025)"),
        (NOBODY, "“Go home” (The Example Times, 2 June 2025)"),
        (ROWE, "“We had no choice … none” — Ann Rowe, mayor of Elin (The Example Times, 2 June 2025)"),
        (TROOPS, "around 50,000 troops (The Example Times, 2 June 2025)"),
        (TALKS, "June 2025 – a third round is held (The Example Times)"),
        (KeyPoint("It rained.", AT, 1.0), "It rained. (The Example Times, 2 June 2025)"),
        (Section("What Next", AT), "What Next (The Example Times, 2 June 2025)"),
    ],
)
def test_cite(finding: Finding, expected: str) -> None:
    assert cite(finding, briefing_of()) == expected


@pytest.mark.parametrize(
    ("finding", "expected"),
    [(DIRECT, "We had no choice … none"), (ROWE, "Ann Rowe"), (TROOPS, "around 50,000 troops")],
)
def test_words(finding: Finding, expected: str) -> None:
    assert words(finding, briefing_of()) == expected


@pytest.mark.parametrize(
    ("publisher", "date", "expected"),
    [
        ("The Example Times", "2025-06-02", "The Example Times, 2 June 2025"),
        ("The Example Times", None, "The Example Times"),
        (None, "2025-06-02", "“Mayor Signs”, 2 June 2025"),
    ],
)
def test_source(publisher: str | None, date: str | None, expected: str) -> None:
    assert wording.source(briefing_of(publisher, date).document) == expected


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
    event = Event(0, start, end, precision, "happened", "x", AT)  # type: ignore[arg-type]
    assert wording.when(event) == expected


def test_the_month_first_where_the_reader_writes_so() -> None:
    assert wording.day(datetime.date(2025, 6, 2), weekday=True, month_first=True) == "Mon June 2, 2025"
