"""The panes beside the article, one file each, and the table of them."""

from briefing.tui.panes.base import FindingList
from briefing.tui.panes.events import EventsPane
from briefing.tui.panes.numbers import NumbersPane
from briefing.tui.panes.speakers import SpeakersPane
from briefing.tui.panes.summary import SummaryPane

__all__ = ["PANES", "FindingList", "SummaryPane"]

PANES: tuple[tuple[str, type[FindingList]], ...] = (
    ("summary", SummaryPane),
    ("speakers", SpeakersPane),
    ("numbers", NumbersPane),
    ("events", EventsPane),
)
"""The panes by their ids, in the order of the screen and of the keys 2 to 5."""
