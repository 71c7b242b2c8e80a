"""The summary: the facts of publication, the key points, and the sections as an outline."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from textual import work

from briefing import wording
from briefing.model import Briefing, Document, KeyPoint, Span
from briefing.tui import keys
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.entries import Entry, flow

WORDS_A_MINUTE = 238
"""Silent reading of English non-fiction by adults (Brysbaert 2019, a review of 190 studies)."""


class SummaryPane(FindingList):
    """Key points and sections."""

    BINDINGS = keys.bindings("summary")
    TITLE = "Summary"
    NOTHING = "There is no sentence here to sum up. The article may be empty; o opens another."

    FINDINGS = ("sections", "key_points", "warnings")

    more = 0
    """How many key points there are to be beyond those of the briefing; below 0, how many fewer."""

    _points: tuple[KeyPoint, ...] = ()
    """As many as were asked for, where that is more than the briefing has."""

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """The facts, the key points as they follow each other in the text, the outline."""
        if not briefing.document.text.strip():
            return
        yield Entry(None, facts(briefing.document, month_first=self.month_first), look="facts")
        count = max(1, len(briefing.key_points) + self.more)
        points = self._points if self.more > 0 and self._points else briefing.key_points
        for point in sorted(points[:count], key=lambda point: point.span):
            yield Entry(point, point.text, (point.span,), look="point")
        titled = [section for section in briefing.sections if section.title]
        if titled:
            yield Entry(None, "Sections", look="heading")
        for section in titled:
            look = f"{'ours' if section.found else 'section'} {section.level}"
            begin = Span(section.span.start, _first_sentence_end(briefing.document, section.span))
            yield Entry(section, section.title or "", (section.span,), look=look, start=(begin,))
        for warning in (*briefing.document.warnings, *briefing.warnings):
            yield Entry(None, warning, look="warning")

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """A point after a bullet, a section indented by its level."""
        kind, _, level = entry.look.partition(" ")
        if kind == "facts":
            return flow([Piece(entry.text, ("pane--dim",))], width)
        if kind == "heading":
            return [[], [Piece(entry.text, ("pane--heading",))]]
        if kind == "warning":
            return [[], *flow([Piece(entry.text, ("pane--note",))], width)]
        if kind == "point":
            return flow([Piece(entry.text)], width, first=Piece("• ", ("pane--point",)), rest=Piece("  "))
        lead = "  " * (int(level) - 1)
        aside = [Piece("  our title", ("pane--dim",))] if kind == "ours" else []
        return flow([Piece(entry.text, ("pane--strong",)), *aside], width, first=Piece(lead), rest=Piece(lead + "  "))

    def counts(self) -> tuple[str, ...]:
        """How many key points there are."""
        points = sum(1 for entry in self.listing.entries if entry.look == "point")
        return (f"{points} point{'' if points == 1 else 's'}", str(points))

    def show(self, briefing: Briefing | None, *, waiting: bool = False) -> None:
        """Show an article, with as many more key points as were asked for in the one before."""
        if briefing is not self.briefing:
            self._points = ()
        super().show(briefing, waiting=waiting)
        if self.more > 0 and briefing and not waiting and not self._points:
            self._find(briefing, self.more)

    def action_more(self, steps: int) -> None:
        """More key points, or fewer; more than the briefing has are looked for."""
        if not self.briefing or self.waiting:
            return
        self.more = max(1 - len(self.briefing.key_points), self.more + steps)
        if self.more > 0 and steps > 0:
            self._find(self.briefing, self.more)
        else:
            self.rebuild()

    @work(thread=True, exclusive=True, group="points")
    def _find(self, briefing: Briefing, more: int) -> None:
        from briefing import pipeline  # the extractors, which the app itself does without until here

        points = pipeline.key_points_of(briefing, len(briefing.key_points) + more)
        self.app.call_from_thread(self._add, briefing, more, points)

    def _add(self, briefing: Briefing, more: int, points: tuple[KeyPoint, ...]) -> None:
        if briefing is self.briefing and more == self.more:
            self._points, self.more = points, max(0, len(points) - len(briefing.key_points))
            self.rebuild()


def _first_sentence_end(document: Document, span: Span) -> int:
    at = bisect_right(document.sentences, span.start, key=lambda sentence: sentence.span.end)
    return min(document.sentences[at].span.end, span.end) if at < len(document.sentences) else span.end


def facts(document: Document, *, month_first: bool = False) -> str:
    """Publisher, day, length and reading time, as far as they are known."""
    words = len(document.text.split())
    minutes = max(1, round(words / WORDS_A_MINUTE))
    said = [
        document.publisher or "",
        wording.day(document.published, weekday=True, month_first=month_first) if document.published else "undated",
    ]
    said += [f"{words:,}\u00a0words\u00a0·\u00a0{minutes}\u00a0min"]
    return " · ".join(part for part in said if part)
