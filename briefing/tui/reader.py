"""The article: every word of it, a cursor that goes by sentences, and what was found, told apart quietly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from textual import events
from textual.geometry import Offset
from textual.selection import Selection

from briefing.model import Briefing, Document, Span
from briefing.tui import keys
from briefing.tui.arrangement import MARGIN
from briefing.tui.highlights import Highlight, highlights_of, hits_on_line, on_line
from briefing.tui.layout import Line
from briefing.tui.looks import Piece
from briefing.tui.messages import Asked, CursorMoved
from briefing.tui.pages import Pages
from briefing.tui.places import Place

_WORD = r"\w+(?:[-'’.]\w+)*"


class Reader(Pages):
    """The article's text."""

    BINDINGS = keys.bindings("reader")

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.note = ""
        self.highlighted = True
        self.highlights: tuple[Highlight, ...] = ()
        self.hits: Sequence[tuple[int, int]] = ()
        self.hit = -1
        self._hover = -1
        self._lit: tuple[Span, ...] = ()
        self._around: tuple[Span, ...] = ()
        self._points: tuple[Span, ...] = ()

    # What it shows

    def show(self, document: Document | None, place: Place = Place()) -> None:  # noqa: B008 - immutable
        """Show an article from `place`; findings and hits of the one before are gone."""
        self.highlights, self._lit, self._around, self._points, self.hits, self.hit = (), (), (), (), (), -1
        self._hover = -1
        self.begin(document, place)

    def highlight(self, briefing: Briefing) -> None:
        """Tell the findings apart in the text."""
        self.highlights = highlights_of(briefing)
        self._points = tuple(point.span for point in briefing.key_points)
        self.repaint()

    def light(self, spans: Sequence[Span]) -> None:
        """Light what stands at `spans`, its sentences more faintly, and have it in view."""
        self._lit = tuple(spans)
        sentences = self.document.sentences if self.document else ()
        first = self._page.sentence_at(spans[0].start) if spans else 0
        last = self._page.sentence_at(spans[-1].end - 1) if spans else -1
        self._around = tuple(sentence.span for sentence in sentences[first : last + 1])
        if spans and self._page.lines:
            self.show_lines(self.line_of(spans[0].start), self.line_of(max(spans[0].start, spans[0].end - 1)))
        self.repaint()

    def go(self, offset: int) -> None:
        """Put the cursor on the sentence at `offset`."""
        self._put(self._page.sentence_at(offset))

    def show_hits(self, hits: Sequence[tuple[int, int]], current: int) -> None:
        """Show where the search finds its words, the current one apart."""
        self.hits, self.hit = hits, current
        if current >= 0:
            start, _ = hits[current]
            self._at, self._hover = self._page.sentence_at(start), -1
            line = self.line_of(start)
            self.show_lines(line, line)
            self._note_place()
            self._tell()
        self.repaint()

    def toggle_highlights(self) -> bool:
        """Show or hide the findings; whether they are shown now."""
        self.highlighted = not self.highlighted
        self.repaint()
        return self.highlighted

    # Where it is

    def search_from(self, step: int) -> int:
        """The offset from which the next hit is looked for: the current one, unless the cursor has left it."""
        if self.hit >= 0 and self._page.sentence_at(self.hits[self.hit][0]) == self._at:
            return self.hits[self.hit][0]
        return self.place.offset - (step > 0)

    # Moving

    def action_move(self, steps: int) -> None:
        """To another sentence; from the page in view, where the cursor was left behind."""
        first, last = self._page.sentences_in(round(self.scroll_y), self.size.height)
        if first <= last and not first <= self._at <= last:
            self._put(first if steps > 0 else last)
        else:
            self._put(self._at + steps)

    def action_page(self, pages: float) -> None:
        """Turn pages; the cursor comes along."""
        height = max(1, self.size.height - 1)
        self.jump(round(self.scroll_y) + round(height * pages))
        first, last = self._page.sentences_in(round(self.scroll_y), self.size.height)
        at = min(max(self._at, first), last)
        if at == self._at:
            at = last if pages > 0 else first
        self._put(max(0, at), follow=False)

    def action_end(self, direction: int) -> None:
        """To the first or the last sentence."""
        self._put(0 if direction < 0 else len(self._page.starts) - 1)
        self.jump(0 if direction < 0 else len(self._page.lines))

    def action_follow(self) -> None:
        """To what was found in the sentence."""
        if self.sentence:
            self.post_message(Asked(self.sentence.span))

    def _put(self, at: int, *, follow: bool = True) -> None:
        if not self._page.starts:
            return
        self._at = max(0, min(at, len(self._page.starts) - 1))
        self._hover = -1
        self._lit = self._around = ()
        if follow and self.sentence:
            span = self.sentence.span
            self.show_lines(self.line_of(span.start), self.line_of(span.end - 1))
        self._note_place()
        self._tell()
        self.repaint()

    def _tell(self) -> None:
        sentences = self.document.sentences if self.document else ()
        at = self._hover if self._hover >= 0 else self._at
        if at < len(sentences):
            self.post_message(CursorMoved(sentences[at].span))

    # Painting

    def paint(self, y: int) -> list[Piece]:
        """The margin and the words of a line, cut where a look begins or ends."""
        if self.document is None or y >= len(self._page.lines):
            return [Piece(" " * MARGIN + self.note, ("text--furniture",))]
        line = self._page.lines[y]
        base = f"text--{line.kind}"
        pieces = [self._margin(line)]
        if line.indent:
            bar = "│ " if line.kind == "block_quote" else ""
            pieces.append(Piece(bar.rjust(line.indent), ("text--margin",)))
        layers = self._layers(line, y)
        cuts = sorted({line.start, line.end, *(c for h in layers for c in h[:2] if line.start < c < line.end)})
        for start, end in pairwise(cuts):
            looks = tuple(h.look for h in layers if h.start <= start and end <= h.end)
            pieces.append(Piece(self.document.text[start:end], (base, *looks)))
        return pieces

    def _margin(self, line: Line) -> Piece:
        sentence = self.sentence
        if line.kind != "blank" and sentence and line.touches(sentence.span):
            return Piece("▌ ", ("text--bar",))
        if self.highlighted and line.kind != "blank" and any(line.touches(point) for point in self._points):
            return Piece("▎ ", ("text--point",))
        return Piece("  ", ("text--margin",))

    def _layers(self, line: Line, y: int) -> list[Highlight]:
        """Every look on a line, the strongest last."""
        hovered = self.document.sentences[self._hover : self._hover + 1] if self.document and self._hover >= 0 else ()
        spans = [(self.sentence.span, "text--cursor")] if self.sentence else []
        spans += [(span, "text--lit") for span in (*self._around, *(sentence.span for sentence in hovered))]
        layers = [Highlight(*span, look) for span, look in spans if line.touches(span)]
        if self.highlighted:
            layers += on_line(self.highlights, line)
        layers += [Highlight(*span, "text--item") for span in self._lit if line.touches(span)]
        layers += hits_on_line(self.hits, self.hit, line)
        selection = self.text_selection
        if selection is not None and (chosen := selection.get_span(y)) is not None:
            start, end = chosen
            layers.append(Highlight(line.start + start, line.end if end < 0 else line.start + end, "text--selected"))
        return layers

    # The mouse

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Let the panes light what was found in the sentence under the mouse, as they do for the cursor's."""
        at = event.get_content_offset(self)
        spot = self.spot(*at) if at is not None and not event.button else None
        words = spot is not None and self.selectable(spot.y)[1]
        self._hover_over(self._page.sentence_at(self._page.offset(spot.y, spot.x)) if spot and words else -1)

    def on_leave(self) -> None:
        """The mouse has gone: the cursor's sentence again."""
        self._hover_over(-1)

    def _hover_over(self, at: int) -> None:
        if at != self._hover:
            self._hover = at
            self._tell()
            self.repaint()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a second click selects the word."""
        at = event.get_content_offset(self)
        if at is None or not self._page.lines or self.text_selection:
            return
        spot = self.spot(*at)
        self._put(self._page.sentence_at(self._page.offset(spot.y, spot.x)), follow=False)
        if event.chain == 2:
            words = re.finditer(_WORD, self.selectable(spot.y)[1])
            word = next((word for word in words if spot.x <= word.end()), None)
            if word and word.start() <= spot.x < word.end():
                ends = (Offset(word.start(), spot.y), Offset(word.end(), spot.y))
                self.screen.selections = {self: Selection.from_offsets(*ends)}
