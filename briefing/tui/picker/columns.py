"""How a name, a folder, a size and a day are written in a line of the picker."""

from __future__ import annotations

import datetime
import os
import unicodedata
from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from rich.text import Text

from briefing.tui import layout
from briefing.tui.picker.directory import FileRow, is_address
from briefing.untrusted import printable

HEADLINE = 30
"""Cells that a headline has before anything stands beside it."""


def details(row: FileRow, *, by_name: bool = False) -> tuple[str, ...]:
    """What may stand at the right of a headline, the fullest first; or `by_name` beside the name of its file."""
    if row.reason:
        return (row.reason,)
    if row.time is None or row.kind == "sample":
        return ()
    day = f"{date_of(row.time):>11}"
    if row.kind == "recent":
        place = f"{row.percent or 0:3}%"
        told = (f"{row.headline}  {place}",) * (by_name and bool(row.headline))
        if row.source:
            return *told, f"{row.source}  {place}", f"{_day_of(row.source)}  {place}", place
        folder = "" if is_address(row.path) else short_home(printable(os.path.dirname(row.path)))  # noqa: PTH120 - text to show
        return *told, f"{folder}  {day}  {place}", f"{folder}  {place}", place
    if row.headline:
        place = f"{row.percent:3}%" if row.percent is not None else ""
        other = row.headline if by_name else row.label if row.kind == "file" else ""
        both = f"{other}  {row.source}".strip()
        sources = (both, other if by_name else row.source, row.source, _day_of(row.source), "")
        return tuple(dict.fromkeys(f"{said}  {place}".strip() for said in sources))
    return f"{size_of(row.size or 0):>7}  {day}", day


def _day_of(source: str) -> str:
    """The day in “The Quay Post, 2 June 2025”, or whatever is known of where and when."""
    return source.rpartition(", ")[2]


def cut(label: str, width: int, positions: tuple[int, ...] = ()) -> tuple[str, tuple[int, ...]]:
    """`label` in at most `width` cells, its middle left out: names differ at both ends. Positions follow."""
    if cell_len(label) <= width:
        return label, positions
    half = max(0, width - 1) // 2
    tail = _fitting(reversed(label), half)
    head = _fitting(label, max(0, width - 1 - half))
    moved = len(label) - tail - head - 1
    kept = (at if at < head else at - moved for at in positions if at < head or at >= len(label) - tail)
    return f"{label[:head]}…{label[len(label) - tail :]}", tuple(kept)


def opening(headline: str, width: int, beside: Sequence[str]) -> str:
    """As many words of a headline as leave room for the fullest of what may stand `beside` it, and are still many."""
    rooms = [room for said in beside if said and (room := width - 2 - cell_len(said)) >= HEADLINE]
    room = next((room for room in rooms if room >= width // 2), rooms[-1] if rooms else width)
    if cell_len(headline) <= room:
        return headline
    kept = headline[: _fitting(headline, max(1, room - 1))]
    return f"{kept.rpartition(' ')[0] or kept}…"


def ending(label: str, width: int) -> str:
    """`label` in at most `width` cells, its beginning left out."""
    return label if cell_len(label) <= width else f"…{label[len(label) - _fitting(reversed(label), width - 1) :]}"


def drawn(label: str) -> str:
    """`label`, character for character, in signs about whose width terminals agree: pictures are not joined."""
    return layout.shown(label).replace("\u200d", "\u200b")


def kept_left(name: Text) -> Text:
    """`name` between marks that keep what stands about it in its columns, should it run from right to left."""
    if name.plain.isascii() or not any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in name.plain):
        return name
    return Text("\u200e").append_text(name).append("\u200e")


def short_home(path: str) -> str:
    """`path` with the home folder as a person writes it."""
    home = os.path.expanduser("~")  # noqa: PTH111 - text to show
    return "~" + path[len(home) :] if path == home or path.startswith(home + os.sep) else path


def size_of(size: int) -> str:
    """Bytes as a person reads them."""
    if size < 1000:
        return f"{size} B"
    if size < 999_500:
        return f"{size / 1000:.{1 if size < 9950 else 0}f} kB"
    return f"{size / 1e6:.1f} MB"


def date_of(modified: float) -> str:
    """A file's time as its day, by the reader's own clock."""
    try:
        day = datetime.datetime.fromtimestamp(modified)
    except (OverflowError, ValueError, OSError):
        return ""
    return f"{day.day} {day:%b %Y}"


def _fitting(characters: Iterable[str], width: int) -> int:
    """How many of the characters fit."""
    count = cells = 0
    for character in characters:
        cells += cell_len(character)
        if cells > width:
            break
        count += 1
    return count
