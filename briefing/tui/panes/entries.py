"""The rows of a pane: what they hold, how their words flow, which of them a filter keeps. Pure."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, repeat, zip_longest
from typing import NamedTuple

from rich.cells import cell_len

from briefing.model import Finding, Span
from briefing.tui.layout import shown, wrap
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
    opens: str = ""
    """The fold that it opens and closes."""
    inside: str = ""
    """The fold that it is in."""

    @property
    def stops(self) -> bool:
        """Whether the cursor may be on it: no heading, no remark."""
        return self.finding is not None or bool(self.opens)

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


def unfolded(entries: Iterable[Entry], opened: Container[str]) -> tuple[Entry, ...]:
    """The entries without those in a fold that is not open."""
    return tuple(entry for entry in entries if not entry.inside or entry.inside in opened)


def flow(pieces: Sequence[Piece], width: int, *, first: Piece | None = None, rest: Piece | None = None,
         limit: int = 0) -> list[list[Piece]]:  # fmt: skip
    """Pieces run together and broken into lines, each line after `first` or `rest`.

    With a `limit` the last line allowed ends in an ellipsis where there would have been more.
    """
    text = "".join(piece.text for piece in pieces)
    lead = max(cell_len(piece.text) for piece in (first or Piece(""), rest or Piece("")))
    lines = _without_orphan(text, list(wrap(text, Span(0, len(text)), max(4, width - lead))), width - lead)
    if 0 < limit < len(lines):
        start, end = lines[limit - 1]
        lines[limit - 1 :] = [(start, _room_for_dots(text, start, end, width - lead))]
        laid = [list(_sliced(pieces, *line)) for line in lines]
        laid[-1].append(Piece("…", ("pane--dim",)))
    else:
        laid = [list(_sliced(pieces, *line)) for line in lines]
    prefixes = chain([first], repeat(rest or first))
    return [[*([prefix] if prefix else []), *line] for prefix, line in zip(prefixes, laid, strict=False)]


def _without_orphan(text: str, lines: list[tuple[int, int]], width: int) -> list[tuple[int, int]]:
    """The lines with no word alone on the last, where the line before has one to spare."""
    if len(lines) < 2:
        return lines
    (start, end), (last, stop) = lines[-2:]
    cut = text.rfind(" ", start, end)
    alone = text[end:last] == " " and " " not in text[last:stop]
    if not alone or text.count(" ", start, end) < 3 or cell_len(shown(text[cut + 1 : stop])) > width:
        return lines
    return [*lines[:-2], (start, cut), (cut + 1, stop)]


def start_of(piece: Piece, width: int) -> Piece:
    """As many words of a piece as fit on one line, with an ellipsis where there are more."""
    (start, end), *more = list(wrap(piece.text, Span(0, len(piece.text)), width)) or [(0, 0)]
    if not more:
        return piece
    return Piece(piece.text[start : _room_for_dots(piece.text, start, end, width)] + "…", piece.looks)


def _room_for_dots(text: str, start: int, end: int, width: int) -> int:
    """Where a line ends that is to have an ellipsis behind its last word, and nothing else between: no other one."""
    if " " in text[start:end] and cell_len(shown(text[start:end])) >= width:
        end = text.rfind(" ", start, end)
    while end > start and cell_len(shown(text[start:end])) >= width:
        end -= 1  # one long word; the last of its signs may take no cell
    return start + len(text[start:end].rstrip(" ,;:–—(“…"))


def beside(left: Sequence[Sequence[Piece]], column: int, right: Sequence[Sequence[Piece]], *,
           flush: bool = False) -> list[list[Piece]]:  # fmt: skip
    """Two lots of lines side by side, the left one `column` cells wide; `flush` sets it to the right."""
    rows = []
    for one, other in zip_longest(left, right, fillvalue=()):
        space = Piece(" " * max(0, column - cells(one)))
        rows.append([space, *one, *other] if flush else [*one, space, *other])
    return rows


def cells(line: Sequence[Piece]) -> int:
    """How wide a line is."""
    return sum(cell_len(shown(piece.text)) for piece in line)


def _sliced(pieces: Sequence[Piece], start: int, end: int) -> Iterator[Piece]:
    at = 0
    for piece in pieces:
        words = piece.text[max(0, start - at) : max(0, end - at)]
        if words:
            yield Piece(words, piece.looks)
        at += len(piece.text)
