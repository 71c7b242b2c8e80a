"""One kind of finding as a table of comma-separated values (RFC 4180), for a spreadsheet.

The columns of each kind stand in `TABLES`; the last, `source`, says where and when the article appeared.
Where several kinds are asked for, or none, the first of them in the order of `TABLES` is written: a file
holds one table.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from typing import TypeAlias

from briefing import wording
from briefing.model import Briefing

Cell: TypeAlias = str | int | float | None

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula."""


def render(briefing: Briefing, only: frozenset[str]) -> str:
    """The table of the first kind in `only`; the lines end in CR and LF."""
    columns, rows = next((table for kind, table in TABLES.items() if kind in only), TABLES["events"])
    source = wording.source(briefing.document)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([*columns, "source"])
    writer.writerows([_harmless(cell) for cell in (*row, source)] for row in rows(briefing))
    return out.getvalue()


def _harmless(cell: Cell) -> Cell:
    """Words of the article that a spreadsheet would run get an apostrophe; figures stay figures."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _events(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    for e in briefing.events:
        yield e.start, e.end, e.precision, e.status, e.text, briefing.dates[e.date].text


def _quotes(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    speakers = {speaker.id: speaker for speaker in briefing.speakers}
    for q in briefing.quotes:
        speaker = speakers.get(q.speaker or "")
        name, role = (speaker.name, speaker.role) if speaker else (None, None)
        yield name, role, q.kind, q.text, q.cue.text if q.cue else None


def _numbers(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    for n in briefing.numbers:
        yield n.text, n.value, n.low, n.high, n.kind, n.unit, n.label, n.modifier


def _speakers(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    for s in briefing.speakers:
        yield s.name, s.role, s.kind, len(s.quotes)


def _dates(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    for d in briefing.dates:
        yield d.text, d.type, d.value


def _key_points(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    for k in briefing.key_points:
        yield k.text, k.score


def _sections(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    for s in briefing.sections:
        yield s.title, s.level


TABLES: dict[str, tuple[tuple[str, ...], Callable[[Briefing], Iterator[tuple[Cell, ...]]]]] = {
    "events": (("start", "end", "precision", "status", "text", "date"), _events),
    "quotes": (("speaker", "role", "kind", "text", "cue"), _quotes),
    "numbers": (("text", "value", "low", "high", "kind", "unit", "label", "modifier"), _numbers),
    "speakers": (("name", "role", "kind", "statements"), _speakers),
    "dates": (("text", "type", "value"), _dates),
    "key_points": (("text", "score"), _key_points),
    "sections": (("title", "level"), _sections),
}
"""The kinds of finding: the names of the columns, and what fills them."""
