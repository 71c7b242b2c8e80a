"""One kind of finding as a table of comma-separated values (RFC 4180), for a spreadsheet.

The columns of each kind stand in `tables`; the last, `source`, says where and when the article appeared.
Where several kinds are asked for, or none, the first of them in the order of `FIRST` is written: a file
holds one table.
"""

from __future__ import annotations

import csv
import io

from briefing import wording
from briefing.export.tables import TABLES, Cell
from briefing.model import Briefing

FIRST = tuple(kind for kind in TABLES if kind != "articles")
"""The kinds of finding, the one first that most people want as a table."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the start of a formula; the wide signs where it is set to Chinese or Japanese."""


def render(briefing: Briefing, only: frozenset[str]) -> str:
    """The table of the first kind in `only`; the lines end in CR and LF."""
    columns, rows = TABLES[kind_of(only)]
    source = wording.source(briefing.document)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([*columns, "source"])
    writer.writerows([harmless(cell) for cell in (*row, source)] for row in rows(briefing))
    return out.getvalue()


def kind_of(only: frozenset[str]) -> str:
    """The kind of finding that is written where those in `only` are asked for."""
    return next((kind for kind in FIRST if kind in only), "events")


def harmless(cell: Cell) -> Cell:
    """Words of the article that a spreadsheet would run get an apostrophe; figures stay figures."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
