"""The calendar: what python's icalendar reads back is what the article says."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar import Event as Entry

from briefing.export import ics
from briefing.model import Briefing, Date, Document, Event, EventStatus, Precision, Source, Span


def briefing(*events: Event, published: datetime.date | None = datetime.date(2025, 6, 2)) -> Briefing:
    document = Document(
        source=Source("file:harbour.txt", "text/plain", "utf-8", "ab" * 32),
        text="",
        blocks=(),
        sentences=(),
        headline="Harbour Reopens",
        publisher="The Example Times",
        published=published,
    )
    return Briefing(document, dates=(Date("Monday", Span(0, 6), "DATE", "2025-06-02"),), events=events)


def event(
    start: str = "2025-06-02",
    end: str = "2025-06-02",
    precision: Precision = "day",
    status: EventStatus = "happened",
    text: str = "The harbour reopened.",
) -> Event:
    return Event(0, start, end, precision, status, text, Span(0, 1))


def read(found: Briefing) -> list[Entry]:
    calendar = Calendar.from_ical(ics.render(found, frozenset()))
    return [entry for entry in calendar.walk() if isinstance(entry, Entry)]


@pytest.mark.parametrize(
    ("start", "end", "first", "behind_last"),
    [
        ("2025-06-02", "2025-06-02", (2025, 6, 2), (2025, 6, 3)),
        ("2025-06-01", "2025-06-30", (2025, 6, 1), (2025, 7, 1)),
        ("2024-01-01", "2024-12-31", (2024, 1, 1), (2025, 1, 1)),
        ("0987-01-01", "0987-12-31", (987, 1, 1), (988, 1, 1)),
    ],
)
def test_days(start: str, end: str, first: tuple[int, int, int], behind_last: tuple[int, int, int]) -> None:
    (entry,) = read(briefing(event(start, end)))
    assert entry.start == datetime.date(*first)
    assert entry.end == datetime.date(*behind_last)


def test_the_last_day_there_is_has_no_day_after_it() -> None:
    (entry,) = read(briefing(event("9999-01-01", "9999-12-31")))
    assert "DTEND" not in entry


@pytest.mark.parametrize(
    ("status", "expected"), [("happened", "CONFIRMED"), ("planned", "TENTATIVE"), ("said", "TENTATIVE")]
)
def test_status(status: EventStatus, expected: str) -> None:
    (entry,) = read(briefing(event(status=status)))
    assert entry["STATUS"] == expected


def test_the_description_names_precision_date_and_source() -> None:
    (entry,) = read(briefing(event("2025-06-01", "2025-06-30", "month", "planned")))
    assert entry["DESCRIPTION"] == (
        "June 2025 (precision: month; planned)\nDated by: Monday\nSource: The Example Times, 2 June 2025"
    )


def test_the_stamp_is_the_day_of_publication_and_the_ids_are_stable() -> None:
    entries = read(briefing(event(), event()))
    assert [str(e["UID"]) for e in entries] == [f"{'ab' * 32}-0@briefing", f"{'ab' * 32}-1@briefing"]
    assert datetime.datetime(2025, 6, 2, tzinfo=datetime.timezone.utc) == entries[0].DTSTAMP


def test_without_a_day_of_publication_the_stamp_is_still_the_same_each_time() -> None:
    undated = briefing(event(), published=None)
    assert ics.render(undated, frozenset()) == ics.render(undated, frozenset())
    assert read(undated)[0].DTSTAMP.year == 1970


def test_an_article_without_events_is_an_empty_calendar() -> None:
    assert read(briefing()) == []


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Zl", "Zp"]) | st.just("\n"), max_size=300))
def test_any_text_comes_back(text: str) -> None:
    (entry,) = read(briefing(event(text=text)))
    assert entry["SUMMARY"] == text


@given(st.text(max_size=300))
def test_no_line_is_longer_than_75_octets_and_each_ends_in_cr_lf(text: str) -> None:
    written = ics.render(briefing(event(text=text)), frozenset())
    lines = written.encode("utf-8", "replace").split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-1] == b"END:VCALENDAR"
