"""The paragraphs of a file: which of its lines belong together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing.document import bylines, publication
from briefing.document.rejoin import Rejoiner
from briefing.readers.pdf.columns import Column
from briefing.readers.pdf.lines import Line

_SAME_SIZE = 0.08
_WIDER_STEP = 0.25
"""By how much of the usual step from line to line a wider one parts two paragraphs."""
_NEAR = 6
"""Lines above and below whose ends show how wide a column is."""
_USUAL_STEP = 1.2
"""The step from line to line where a file has too few, in heights of the type."""
_ENOUGH = 4
_REACH = 4
"""Paragraphs that may stand between the two halves of one that goes on in another column."""


_LONGEST_FACT = 140
_YEAR = re.compile(r"\b20\d\d\b|\b19\d\d\b")


class Paragraph(NamedTuple):
    """The words of a paragraph, and how they are set."""

    words: str
    size: float
    bold: bool
    page: int
    ends: bool


class Setting(NamedTuple):
    """How the whole file is set."""

    body: float
    """The size of its running text."""
    steps: dict[float, float]
    """The usual step from line to line of each size; under 0 that of any other, in heights of the type."""
    indented: bool
    """Its paragraphs open with an indent."""

    def step(self, size: float) -> float:
        """The usual step for type of this size."""
        return self.steps.get(round(size), self.steps[0] * size)


class _Place(NamedTuple):
    """Two lines that follow each other in a column, and the edges of that column."""

    above: Line
    below: Line
    left: float
    right: float
    inside: float
    """The share of the lines near by that open further right."""
    setting: Setting

    @property
    def step(self) -> float:
        return self.above.bottom - self.below.bottom


def read(columns: list[Column]) -> tuple[list[Paragraph], Setting]:
    """The paragraphs of all `columns` of all pages, and how the file is set."""
    setting = _setting(columns)
    parts = [(part, at) for at, column in enumerate(columns) for part in _parts(column, setting)]
    joined = _joined([part for part, _ in parts], [at for _, at in parts], columns, setting)
    rejoiner = Rejoiner("\n".join(line.words for column in columns for line in column))
    return [
        Paragraph(
            rejoiner.words(line.words for line in lines),
            max(lines, key=lambda line: len(line.words)).size,
            all(line.bold for line in lines),
            lines[0].page,
            lines[-1].ends,
        )
        for lines in joined
    ], setting


def _setting(columns: list[Column]) -> Setting:
    sizes: Counter[float] = Counter()
    steps: defaultdict[float, Counter[float]] = defaultdict(Counter)
    for column in columns:
        for line in column:
            sizes[round(line.size, 1)] += len(line.words)
        for above, below in pairwise(column):
            if _is_alike(above, below):
                steps[round(below.size)][round((above.bottom - below.bottom) * 2) / 2] += 1
    body = sizes.most_common(1)[0][0] if sizes else 0.0
    usual = {
        size: min(step for step, often in seen.items() if often * 4 >= max(seen.values()))
        for size, seen in steps.items()
        if seen.total() >= _ENOUGH
    }
    usual[0] = usual[round(body)] / body if round(body) in usual else _USUAL_STEP
    setting = Setting(body, usual, indented=False)
    indents = [
        place
        for column in columns
        for place in _places(column, setting)
        if abs(place.below.size - body) < 1 and _is_indented(place)
    ]
    lines = sum(len(column) for column in columns)
    return setting._replace(indented=len(indents) * 12 > lines)


def _is_alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE * max(one.size, other.size)


def _places(column: Column, setting: Setting) -> Iterator[_Place]:
    for at in range(1, len(column)):
        near = column[max(0, at - _NEAR) : at + _NEAR]
        alike = [line for line in near if _is_alike(line, column[at - 1])]
        near = alike if len(alike) > 2 else near
        left, right = min(line.left for line in near), max(line.right for line in near)
        inside = sum(line.left > left + 0.5 * line.size for line in near) / len(near)
        yield _Place(column[at - 1], column[at], left, right, inside, setting)


def _parts(column: Column, setting: Setting) -> Iterator[list[Line]]:
    """The lines of a column by paragraphs."""
    held = column[:1]
    for place in _places(column, setting):
        if any(rule(place) for rule in _BREAKS):
            yield held
            held = []
        held.append(place.below)
    yield held


def _is_set_otherwise(place: _Place) -> bool:
    """Larger or smaller type, or bold type that ends with its line."""
    return not _is_alike(place.above, place.below) or (
        place.above.bold != place.below.bold and not _is_full(place) and not _is_wide(place)
    )


def _is_wide(place: _Place) -> bool:
    return place.above.right - place.above.left > 0.75 * (place.right - place.left)


def _is_far(place: _Place) -> bool:
    """A wider step than usual."""
    usual = place.setting.step(place.below.size)
    wider = 0.45 if place.below.size > 1.2 * place.setting.body else _WIDER_STEP
    return place.step > (1 + wider) * usual


def _is_indented(place: _Place) -> bool:
    """The lower line opens further right than the column and the line above; than the column only, where few do."""
    if _is_centred(place):
        return False
    indent = place.below.left - place.left
    above = place.above.left - place.left
    rare = place.setting.indented and place.inside < 0.5
    if (
        place.setting.indented
        and place.above.ends
        and place.inside < 0.8
        and abs(above - indent) < 0.1 * place.below.size
    ):
        return 0.5 * place.below.size < indent < 5 * place.below.size  # the line above is a paragraph of its own
    return 0.5 * place.below.size < indent < 5 * place.below.size and (rare or above < indent - 0.3 * place.below.size)


def _is_centred(place: _Place) -> bool:
    """Two lines of a headline, one below the middle of the other."""
    above, below = place.above, place.below
    apart = abs((above.left + above.right) - (below.left + below.right)) / 2
    return below.size > 1.2 * place.setting.body and _is_alike(above, below) and apart < 0.3 * below.size


def _has_room(place: _Place) -> bool:
    """The next word would have had its place on the upper line."""
    room = place.right - place.above.right - place.below.opening - 0.25 * place.above.size
    if place.above.size > 1.2 * place.setting.body:  # a headline's lines are as long as they make sense
        return room > 0.5 * (place.right - place.left)
    if place.below.words[0].islower() and not place.above.ends and _is_long(place):
        return False  # beside a picture, lines are shorter
    ends = place.above.ends and not place.above.words.endswith(":")
    return room > (0 if ends else 0.25 * (place.right - place.left))


def _is_long(place: _Place) -> bool:
    return place.above.right - place.above.left > 0.4 * (place.right - place.left)


def _is_full(place: _Place) -> bool:
    return place.right - place.above.right < place.below.opening + 0.25 * place.above.size


def _opens_an_item(place: _Place) -> bool:
    """A bullet opens the lower line."""
    return place.below.words[:2] in {"• ", "● ", "▪ ", "– ", "■ ", "* "}


def _is_below_fact(place: _Place) -> bool:
    """The upper line says who wrote the article, or when, and nothing else."""
    words = place.above.words
    if place.above.ends or len(words) > _LONGEST_FACT or not _YEAR.search(words):
        return False
    order = publication.DayOrder(words)
    by = bylines.BY.match(words)
    return publication.read_line(words, order) is not None or (
        by is not None and bool(bylines.people(words)) and publication.find_in(words, order) is not None
    )


_BREAKS: tuple[Callable[[_Place], bool], ...] = (
    _is_set_otherwise,
    _is_far,
    _is_indented,
    _has_room,
    _opens_an_item,
    _is_below_fact,
)
"""What shows that the lower of two lines opens a paragraph."""


def _joined(parts: list[list[Line]], places: list[int], columns: list[Column], setting: Setting) -> list[list[Line]]:
    """The paragraphs, those put together that go on in the next column or on the next page."""
    joined: list[list[Line]] = []
    ends: list[int] = []
    for part, at in zip(parts, places, strict=True):
        goes_on = None
        if part[0] is columns[at][0]:
            for back in range(len(joined) - 1, max(-1, len(joined) - 1 - _REACH), -1):
                turn = _Turn(joined[back], part, columns[ends[back]], columns[at], direct=back == len(joined) - 1)
                if ends[back] < at and _goes_on(turn, setting):
                    goes_on = back
                    break
        if goes_on is None:
            joined.append(part)
            ends.append(at)
        else:
            joined[goes_on] = joined[goes_on] + part
            ends[goes_on] = at
    return joined


class _Turn(NamedTuple):
    """A paragraph at the foot of one column and another at the top of the next; `direct` where nothing lies between."""

    above: list[Line]
    below: list[Line]
    column: Column
    next_column: Column
    direct: bool


def _goes_on(turn: _Turn, setting: Setting) -> bool:
    """Whether the paragraph at the foot of a column goes on at the top of the next."""
    last, first = turn.above[-1], turn.below[0]
    if last is not turn.column[-1] or not _is_alike(last, first) or last.bold != first.bold:
        return False
    if last.size > 1.2 * setting.body:
        return False
    small = first.words[0].islower()
    if small and (not last.ends or last.words.endswith(":")):
        return True
    near = [line for line in turn.column[-_NEAR:] if _is_alike(line, last)]
    right = max(line.right for line in near)
    full = len(near) > 1 and right - last.right < first.opening + 0.25 * last.size
    if not full or not turn.direct or _is_beneath(last, first):
        return False
    indented = first.left > min(line.left for line in turn.next_column[:_NEAR]) + 0.5 * first.size
    return not last.ends or (not indented and len(turn.above) + len(turn.below) > 2)


def _is_beneath(above: Line, below: Line) -> bool:
    """Whether a picture, or nothing, lies between two lines of one column."""
    return above.page == below.page and below.bottom < above.bottom and abs(above.left - below.left) < above.size
