"""The columns of a page: lines that follow one another downwards, and which of them is read first.

A file's own order is kept, in which browsers and word processors draw an article. Where it leads across the columns,
line by line, the order is told from where the lines stand.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from briefing.readers.pdf.lines import Line

Column = list[Line]

_LARGEST_STEP = 3.5
"""Heights of the type between two lines of one column."""
_MOST_TO_SORT = 200


def read(lines: list[Line]) -> list[Column]:
    """The columns of one page in the order of reading."""
    columns = _down(lines)
    if len(columns) > 8 and len(lines) < 2 * len(columns) and _stand_beside(columns):
        columns = _in_order(_down_the_page(lines))
    return [part for at, column in enumerate(columns) for part in _parted(column, columns[at + 1 : at + 2])]


def _parted(column: Column, following: list[Column]) -> list[Column]:
    """A column of two parts where its lower lines make room for the column that follows, and the upper ones do not."""
    for beside in following:
        left, first = min(line.left for line in beside), beside[0]
        wide = next((at for at in range(len(column) - 1, -1, -1) if column[at].right > left), len(column))
        level = (at for at in range(wide + 1, len(column)) if column[at].bottom < first.bottom + 1.5 * first.size)
        if (below := next(level, None)) and abs(column[below].size - first.size) < 0.1 * first.size:
            return [column[:below], column[below:]]
    return [column]


def _down(lines: Iterable[Line]) -> list[Column]:
    """The lines by columns, as they were drawn."""
    columns: list[Column] = []
    for line in lines:
        if columns and _goes_on(columns[-1][-1], line):
            columns[-1].append(line)
        else:
            columns.append([line])
    return columns


def _goes_on(above: Line, below: Line) -> bool:
    """Whether `below` stands right under `above`."""
    step = above.bottom - below.bottom
    return 0.3 * below.size < step < _LARGEST_STEP * max(above.size, below.size) and _overlap(above, below)


def _overlap(one: Line, other: Line) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    return shared > 0.3 * min(one.right - one.left, other.right - other.left)


def _stand_beside(columns: list[Column]) -> bool:
    """Whether most columns are but a line with another one beside it."""
    level = [abs(one[0].bottom - other[0].bottom) < 2 for one, other in pairwise(columns)]
    return 3 * sum(level) > len(columns)


def _down_the_page(lines: list[Line]) -> list[Column]:
    """The lines by columns, from where they stand alone."""
    columns: list[Column] = []
    for line in sorted(lines, key=lambda line: (-line.bottom, line.left)):
        under = [c for c in columns if _goes_on(c[-1], line) and abs(c[-1].left - line.left) < 6 * line.size]
        if under:
            max(under, key=lambda c: -c[-1].bottom).append(line)
        else:
            columns.append([line])
    return columns


def _in_order(columns: list[Column]) -> list[Column]:
    """The columns by reading order: one goes before what stands under it, and before what stands to its right."""
    if len(columns) > _MOST_TO_SORT:
        return columns
    left = list(columns)
    ordered: list[Column] = []
    while left:
        first = next(
            (one for one in left if not any(_before(other, one) for other in left if other is not one)), left[0]
        )
        left.remove(first)
        ordered.append(first)
    return ordered


def _before(one: Column, other: Column) -> bool:
    if _wide(one, other):
        return one[0].bottom > other[0].bottom
    right = min(line.left for line in other)
    return max(line.right for line in one) <= right + 1 and one[-1].bottom < other[0].bottom + other[0].size


def _wide(one: Column, other: Column) -> bool:
    """Whether one stands over a part of the other's width."""
    return min(max(x.right for x in one), max(x.right for x in other)) > max(
        min(x.left for x in one), min(x.left for x in other)
    )
