"""The first page of an article, on the bare terminal: there to be read while Textual is being imported.

Words only, each in the cell where the reader will have it, so that nothing moves when the app takes over.
"""

from __future__ import annotations

import contextlib
import os
import sys
from bisect import bisect_right
from collections.abc import Callable, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from briefing.tui.arrangement import MARGIN, Room, arrange, begins_in_brief
from briefing.tui.layout import lines_of, shown, top_line
from briefing.tui.places import Place
from briefing.tui.state import DEFAULT_THEME

if TYPE_CHECKING:
    from briefing.model import Document
    from briefing.tui.config import Config
    from briefing.tui.state import Colours, State

ENTER = "\x1b[?1049h"
"""Turns to the terminal's other screen; to do so twice would blank it in some terminals."""

_LEAVE = "\x1b[?25h\x1b[?1049l"
_HIDE_CURSOR = "\x1b[?25l"
_CLEAR = "\x1b[2J"


def possible() -> bool:
    """Whether there is a terminal that will have the app, and that understands what is written here."""
    dumb = os.environ.get("TERM", "") in {"", "dumb"}
    return os.name == "posix" and not dumb and "TEXTUAL_DRIVER" not in os.environ and sys.stderr.isatty()


def painter(path: str, state: State, settings: Config, theme: str | None) -> Callable[[Document, bool], None]:
    """What puts a page of the article at `path` on the terminal: the first one, or that where it was left."""

    def paint(document: Document, whole: bool) -> None:
        import shutil

        width, height = shutil.get_terminal_size()
        side = state.layout.side or settings.side
        kept = state.place(path, document.source.sha256)
        mode, _, _, room = arrange(
            width, height, measure=settings.measure, side=side, zoomed=whole and bool(kept.alone)
        )
        place = kept if whole else Place()
        elsewhere = begins_in_brief(mode, place) or place.alone not in {"", "article"}
        words = "" if elsewhere else drawn(document, place, room, settings.measure)
        colours = state.colours
        wanted = theme or settings.theme or state.theme or DEFAULT_THEME
        _write(ENTER + _HIDE_CURSOR + sgr(colours, os.environ) * (wanted == colours.theme) + _CLEAR
               + words + "\x1b[0m")  # fmt: skip

    return paint


def drawn(document: Document, place: Place, room: Room, measure: int) -> str:
    """The words of the page at `place`, and the moves of the terminal's cursor between them."""
    starts = [sentence.span.start for sentence in document.sentences]
    cursor = starts[max(0, bisect_right(starts, place.offset) - 1)] if place.offset and starts else 0
    lines = lines_of(document, min(measure, room.width - MARGIN))
    top = top_line(lines, place._replace(offset=cursor), room.height)
    left = room.left + MARGIN + 1
    return "".join(
        f"\x1b[{row};{left + line.indent}H{shown(document.text[line.start : line.end])}"
        for row, line in enumerate(islice(lines, top, top + room.height), room.top + 1)
        if line.end > line.start
    )


def sgr(colours: Colours, environ: Mapping[str, str]) -> str:
    """The order for the page's colours, where the terminal has them all and they are wanted; else none."""
    if "NO_COLOR" in environ or environ.get("COLORTERM", "").lower() not in {"truecolor", "24bit"}:
        return ""
    marks = (("38", colours.ink), ("48", colours.ground))
    return "".join(f"\x1b[{mark};2;{_parts(colour)}m" for mark, colour in marks if colour)


def _parts(colour: str) -> str:
    return ";".join(str(part) for part in bytes.fromhex(colour.removeprefix("#")))


def erase() -> None:
    """Give the terminal back as it was, where the app cannot start after all."""
    _write(_LEAVE)


def _write(orders: str) -> None:
    with contextlib.suppress(OSError):
        sys.stderr.write(orders)
        sys.stderr.flush()
