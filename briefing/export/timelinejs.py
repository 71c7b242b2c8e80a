"""The dated events as JSON for TimelineJS, the timeline that newsrooms put on their pages.

Each event has its date as exactly as the article gives it, the clause that tells it as headline, and the whole
sentence under it. What is planned or only said says so.
"""

from __future__ import annotations

import datetime
import json
from html import escape
from typing import Any

from briefing import wording
from briefing.digest import timeline
from briefing.export.bibliography import line
from briefing.model import BOUNDS, Briefing, Event

_PARTS = {"year": 1, "month": 2}
"""How many of year, month and day an event of that precision has; the others have all."""


def render(briefing: Briefing, only: frozenset[str]) -> str:  # noqa: ARG001 - a timeline holds events alone
    """The timeline, with the article as its title."""
    document = briefing.document
    title = {"headline": _html(document.headline or "Timeline"), "text": _html(wording.source(document))}
    events = [_event(briefing, index, event) for index, event in enumerate(briefing.events)]
    return json.dumps({"title": {"text": title}, "events": events}, ensure_ascii=False, indent=2) + "\n"


def _event(briefing: Briefing, index: int, event: Event) -> dict[str, Any]:
    document = briefing.document
    parts = _PARTS.get(event.precision, 3)
    sentence = event.sentence.of(document.text) if event.sentence else event.text
    status = timeline.status(event, document.published)
    told: dict[str, Any] = {
        "unique_id": f"event-{index}",
        "start_date": _date(event.start, parts),
        "display_date": wording.when(event) + (f" ({status})" if status else ""),
        "text": {"headline": _html(event.text), "text": f"<p>{_html(sentence)}</p>"},
    }
    if event.end != event.start and parts == 3 and event.precision not in BOUNDS:
        told["end_date"] = _date(event.end, parts)
    return told


def _date(iso: str, parts: int) -> dict[str, int]:
    day = datetime.date.fromisoformat(iso)
    return dict(zip(("year", "month", "day"), (day.year, day.month, day.day)[:parts], strict=False))


def _html(words: str) -> str:
    return escape(line(words), quote=False)
