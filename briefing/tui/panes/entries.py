"""The rows of a pane: what they hold, how their words flow, which of them a filter keeps. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.export.citation import Finding
from briefing.model import Span
from briefing.tui.layout import wrap
from briefing.tui.looks import Piece


class Entry(NamedTuple):
    """One row of a pane, of one line or several. Without a `finding` it is a heading or a remark."""

    finding: Finding | None
    text: str
    """What search and filter look at."""
    spans: tuple[Span, ...] = ()
    """Where it stands in the article."""
    group: str = ""
    """The heading it stands under; a filter keeps the headings of what it keeps."""
    look: str = "plain"
    """How the pane words it."""
    start: tuple[Span, ...] = ()
    """Where it begins, for what is too long to be lit whole."""

    @property
    def target(self) -> tuple[Span, ...]:
        """What the article shows of it."""
        return self.start or self.spans


def kept(entries: Sequence[Entry], words: str) -> tuple[Entry, ...]:
    """The entries with these words, or under a heading with them; and the headings of what is kept."""
    wanted = words.casefold()
    headed = {e.group for e in entries if e.look == "head" and wanted in e.text.casefold()}
    held = [e for e in entries if e.group in headed or (e.finding is not None and wanted in e.text.casefold())]
    groups = {e.group for e in held if e.group}
    kept = set(held)
    return tuple(e for e in entries if e in kept or (e.look.startswith("head") and e.group in groups))


def flow(pieces: Sequence[Piece], width: int, *, first: Piece | None = None, rest: Piece | None = None,
         limit: int = 0) -> list[list[Piece]]:  # fmt: skip
    """Pieces run together and broken into lines, each line after `first` or `rest`.

    With a `limit` the last line allowed ends in an ellipsis where there would have been more.
    """
    text = "".join(piece.text for piece in pieces)
    lead = max(len(piece.text) for piece in (first or Piece(""), rest or Piece("")))
    lines = list(wrap(text, Span(0, len(text)), max(4, width - lead)))
    cut = 0 < limit < len(lines)
    laid = []
    for number, (start, end) in enumerate(lines[:limit] if cut else lines):
        prefix = first if number == 0 else rest or first
        ends = [Piece("…", ("pane--dim",))] if cut and number == limit - 1 else []
        if ends and end - start > width - lead - 1:
            end = text.rfind(" ", start, end) if " " in text[start:end] else end - 1  # noqa: PLW2901
        laid.append([*([prefix] if prefix else []), *_sliced(pieces, start, end), *ends])
    return laid


def _sliced(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    at = 0
    for piece in pieces:
        words = piece.text[max(0, start - at) : max(0, end - at)]
        if words:
            yield Piece(words, piece.looks)
        at += len(piece.text)
