"""The rules behind what was found."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.export.citation import Finding
from briefing.model import Briefing, Date, Event, KeyPoint, Number, Quote, Span
from briefing.tui.main_screen import MainScreen


def named(screen: MainScreen) -> str:
    """The rules behind the item under the cursor, or behind all that was found in the reader's sentence."""
    pane = screen.parts.panes.get(screen.parts.active)
    if pane is not None:
        found: list[Finding] = [pane.entry.finding] if pane.entry and pane.entry.finding else []
    else:
        briefing = screen.parts.current.briefing if screen.parts.current else None
        sentence = screen.reader.sentence
        found = _within(briefing, sentence.span) if briefing and sentence else []
    said = dict.fromkeys(f"{_kind(one)} by the rule “{one.rule}”" for one in found if one.rule)
    return f"Found here: {'; '.join(said)}." if said else ""


def _kind(finding: Finding) -> str:
    return "key point" if isinstance(finding, KeyPoint) else type(finding).__name__.lower()


def _within(briefing: Briefing, span: Span) -> list[Finding]:
    groups: tuple[Sequence[KeyPoint | Quote | Number | Date | Event], ...] = (
        briefing.key_points, briefing.quotes, briefing.numbers, briefing.dates, briefing.events,
    )  # fmt: skip
    return [one for group in groups for one in group if span.touches(one.span)]
