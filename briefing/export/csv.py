"""One kind of finding as a table of comma-separated values (RFC 4180), for a spreadsheet.

The columns of each kind stand in `TABLES`; the last, `source`, says where and when the article appeared.
Where several kinds are asked for, or none, the first of them in the order of `TABLES` is written: a file
holds one table.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from briefing import wording
from briefing.model import BODY_KINDS, Briefing, Quote

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
    writer.writerows([harmless(cell) for cell in (*row, source)] for row in rows(briefing))
    return out.getvalue()


def harmless(cell: Cell) -> Cell:
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
    """The source sheet: who is cited as what, how often, in how many words of their own and of the writer's."""
    by_id = {quote.id: quote for quote in briefing.quotes}
    for s in briefing.speakers:
        said = [by_id[quote] for quote in s.quotes if quote in by_id]
        words, own = sum(len(q.text.split()) for q in said), sum(_quoted_words(q) for q in said)
        body, why = s.body.text if s.body else None, s.anonymous.text if s.anonymous else None
        place = _paragraph(briefing, said[0]) if said else None
        office = wording.name_and_office(s)[1] if not s.named else s.role
        yield wording.source_type(s), s.name, office, s.connection, body, why, len(said), own, words - own, place


def _quoted_words(quote: Quote) -> int:
    """How many words of a statement stand in quotation marks."""
    if quote.kind == "direct":
        return len(quote.text.split())
    return sum(len(found.group().split()) for found in _IN_MARKS.finditer(quote.text)) if quote.kind == "mixed" else 0


_IN_MARKS = re.compile(r"“[^“”]*”|\"[^\"]*\"|(?<!\w)[‘'](?:[^‘’']|(?<=\w)[’'](?=\w))*[’'](?!\w)")


def _paragraph(briefing: Briefing, quote: Quote) -> str | None:
    """The paragraph in which a statement begins, counted from the first of the running text."""
    body = [block.span for block in briefing.document.blocks if block.kind in BODY_KINDS]
    number = next((n for n, span in enumerate(body, start=1) if span.start <= quote.span.start < span.end), None)
    return f"paragraph {number}" if number else None


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
    "speakers": (
        (
            "type",
            "name",
            "office",
            "connection",
            "body",
            "anonymous because",
            "statements",
            "words quoted",
            "words paraphrased",
            "first place",
        ),
        _speakers,
    ),
    "dates": (("text", "type", "value"), _dates),
    "key_points": (("text", "score"), _key_points),
    "sections": (("title", "level"), _sections),
}
"""The kinds of finding: the names of the columns, and what fills them."""
