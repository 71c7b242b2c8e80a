"""From a document to its briefing: the extractors, in order.

What one extractor needs of another is handed to it here. One that fails costs its own
pane only, and the briefing says so.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from briefing.extract import dates, events, key_points, numbers, quotes, sections, speakers
from briefing.model import Briefing, Document

T = TypeVar("T")


def brief(document: Document) -> Briefing:
    """Every finding in `document`. Pure: the same document gives the same briefing."""
    warnings: list[str] = []

    def attempt(pane: str, find: Callable[[], tuple[T, ...]]) -> tuple[T, ...]:
        try:
            return find()
        except Exception as error:  # noqa: BLE001 - the other panes must not pay for a fault in this one
            warnings.append(f"The {pane} could not be worked out ({type(error).__name__}: {error}).")
            return ()

    found_sections = attempt("sections", lambda: sections.find(document))
    found_dates = attempt("dates", lambda: dates.find(document))
    found_numbers = attempt("numbers", lambda: numbers.find(document, found_dates))
    statements = attempt("quotes", lambda: quotes.find(document))
    found_speakers = attempt("speakers", lambda: speakers.find(document, statements))
    found_quotes = speakers.name_speakers(statements, found_speakers)
    found_events = attempt("events", lambda: events.find(document, found_dates, found_quotes))
    points = attempt("key points", lambda: key_points.find(document))
    return Briefing(
        document=document,
        sections=found_sections,
        key_points=points,
        speakers=found_speakers,
        quotes=found_quotes,
        numbers=found_numbers,
        dates=found_dates,
        events=found_events,
        warnings=tuple(warnings),
    )
