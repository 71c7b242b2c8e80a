"""How what was found was found, in sentences for a person."""

from __future__ import annotations

from collections.abc import Sequence

from briefing import wording
from briefing.digest.telling import inferred, sign
from briefing.model import Briefing, Date, Event, Finding, KeyPoint, Number, Quote, Span, Speaker
from briefing.tui.main_screen import MainScreen


def named(screen: MainScreen) -> str:
    """How the item under the cursor was found, or all that was found in the reader's sentence."""
    pane = screen.parts.panes.get(screen.parts.active)
    briefing = screen.parts.current.briefing if screen.parts.current else None
    if briefing is None:
        return ""
    if pane is not None:
        found: list[Finding] = [pane.entry.finding] if pane.entry and pane.entry.finding else []
    else:
        sentence = screen.reader.sentence
        found = _within(briefing, sentence.span) if sentence else []
    return " ".join(dict.fromkeys(filter(None, (_explained(one, briefing) for one in found))))


def _explained(finding: Finding, briefing: Briefing) -> str:
    """“Dated by “Monday”, counted from 2 June 2025.”; ““she” → Kate Dunmore.”; else the rule by its name."""
    if isinstance(finding, Speaker):
        return _known(finding, briefing)
    if isinstance(finding, Event) and 0 <= finding.date < len(briefing.dates):
        return _dated(briefing.dates[finding.date], briefing)
    if isinstance(finding, Quote) and inferred(finding.evidence):
        return f"{wording.chain(briefing.document, finding) or sign(finding)}."
    kind = "Key point" if isinstance(finding, KeyPoint) else type(finding).__name__
    return f"{kind} found by the rule “{finding.rule}”." if finding.rule else ""


def _known(speaker: Speaker, briefing: Briefing) -> str:
    """How a speaker is known: by inference at some place, or everywhere by the words beside a statement."""
    inferences = (one for one in briefing.quotes if one.speaker == speaker.id and inferred(one.evidence))
    first = next(inferences, None)
    return _explained(first, briefing) if first else "The article gives this source beside the words."


def _dated(date: Date, briefing: Briefing) -> str:
    published = briefing.document.published
    year = date.value[:4]
    counted = published and not (year.isdigit() and year in date.text)
    said = f", counted from {wording.day(published)}" if published and counted else ""
    return f"Dated by “{date.text}”{said}."


def _within(briefing: Briefing, span: Span) -> list[Finding]:
    groups: tuple[Sequence[KeyPoint | Quote | Number | Date | Event], ...] = (
        briefing.key_points, briefing.quotes, briefing.numbers, briefing.dates, briefing.events,
    )  # fmt: skip
    return [one for group in groups for one in group if span.touches(one.span)]
