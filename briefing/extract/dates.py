"""When: dates, times, durations and sets, with TIMEX3 values."""

from __future__ import annotations

from briefing.model import Date, Document


def find(document: Document) -> tuple[Date, ...]:
    """The date expressions in the order of the text. Relative ones are read against `document.published`."""
    return ()
