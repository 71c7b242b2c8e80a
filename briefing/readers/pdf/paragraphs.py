"""The paragraphs of a file: which of its lines belong together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing.document import bylines, publication
from briefing.document.rejoin import Rejoiner
from briefing.readers.pdf import turns
from briefing.readers.pdf.columns import Column
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.setting import ENDS_OF_ITEMS, NEAR, Setting, is_alike

_WIDER_STEP = 0.25
"""By how much of the usual step from line to line a wider one parts two paragraphs."""
_USUAL_STEP = 1.2
"""The step from line to line where a file has too few, in heights of the type."""
_ENOUGH = 4


_LONGEST_FACT = 140
_CREDIT = re.compile(r"\(?(?:Picture|Photo|Image|Credit)s?(?:\s(?:by|credit|courtesy))?\s?:")
_INNER_END = re.compile(r"(?<=[a-z]{3})[.!?][\"”’)]{0,2} [\"“‘(]?[A-Z]")
_YEAR = re.compile(r"\b20\d\d\b|\b19\d\d\b")


class Paragraph(NamedTuple):
    """The words of a paragraph, and how they are set."""

    words: str
    size: float
    bold: bool
    page: int
    ends: bool


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
    setting = setting._replace(sentences=_sentences_within([part for part, _ in parts], setting))
    joined = turns.joined([part for part, _ in parts], [at for _, at in parts], columns, setting)
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
            if is_alike(above, below):
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


def _sentences_within(parts: list[list[Line]], setting: Setting) -> float:
    """How many sentences of running text end within a paragraph, in the mean."""
    running = [part for part in parts if abs(part[0].size - setting.body) < 1 and part[-1].ends]
    inner = sum(len(_INNER_END.findall(" ".join(line.words for line in part))) for part in running)
    return inner / max(1, len(running))


def _places(column: Column, setting: Setting) -> Iterator[_Place]:
    for at in range(1, len(column)):
        near = column[max(0, at - NEAR) : at + NEAR]
        alike = [line for line in near if is_alike(line, column[at - 1])]
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
    return not is_alike(place.above, place.below) or (
        place.above.bold != place.below.bold and not _is_full(place) and not _is_wide(place)
    )


def _is_wide(place: _Place) -> bool:
    return place.above.right - place.above.left > 0.75 * (place.right - place.left)


def _is_far(place: _Place) -> bool:
    """A wider step than usual."""
    usual = place.setting.step(place.below.size)
    wider = 0.45 if place.below.size > 1.2 * place.setting.body else _WIDER_STEP
    return place.step > (1 + wider) * usual


def _is_in_list(place: _Place) -> bool:
    """Whether both lines are set in, in a file that sets no paragraph in."""
    inside = place.above.left - place.left
    return not place.setting.indented and inside > 0.5 * place.above.size and place.below.left >= place.above.left - 1


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
    return below.size > 1.2 * place.setting.body and is_alike(above, below) and apart < 0.3 * below.size


def _has_room(place: _Place) -> bool:
    """The next word would have had its place on the upper line."""
    room = place.right - place.above.right - place.below.opening - 0.25 * place.above.size
    if place.above.words.endswith(ENDS_OF_ITEMS):
        return room > 0 or _is_in_list(place)
    if _CREDIT.match(place.below.words):
        return False  # of the picture that the line above tells of
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
    if place.above.ends or len(words) > _LONGEST_FACT or not _YEAR.search(words) or words.count("(") > words.count(")"):
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
