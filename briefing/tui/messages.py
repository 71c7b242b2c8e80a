"""What the parts of the screen tell each other. The main screen alone listens."""

from __future__ import annotations

from collections.abc import Sequence

from textual.message import Message

from briefing.model import Finding, Span


class Pointed(Message):
    """The cursor or the mouse of a pane is on an item that stands at `spans`."""

    def __init__(self, pane: str, spans: Sequence[Span]) -> None:
        super().__init__()
        self.pane = pane
        self.spans = tuple(spans)


class Followed(Pointed):
    """Somebody wants to go where the item stands."""


class Listed(Message):
    """The pane in use lists other items than before."""


class Clipped(Message):
    """An item of a pane was marked, or is marked no more."""

    def __init__(self, finding: Finding, spans: Sequence[Span], *, kept: bool) -> None:
        super().__init__()
        self.finding = finding
        self.spans = tuple(spans)
        self.kept = kept


class CursorMoved(Message):
    """The reader's cursor is on the sentence at `span`."""

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span


class Asked(Message):
    """Somebody on the sentence at `span` wants to see what was found in it."""

    def __init__(self, span: Span) -> None:
        super().__init__()
        self.span = span


class Scrolled(Message):
    """Other lines of the article are in view, or there are other lines."""
