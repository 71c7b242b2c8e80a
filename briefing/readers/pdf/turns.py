"""Paragraphs that go on in the next column, or on the next page."""

from __future__ import annotations

from typing import NamedTuple

from briefing.readers.pdf.columns import Column
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.setting import ENDS_OF_ITEMS, NEAR, Setting, is_alike

_REACH = 4
"""Paragraphs that may stand between the two halves of one that goes on in another column."""
_MANY_SENTENCES = 1.5
"""So many sentences end within a paragraph where one at the foot of a full column is as likely to go on as to end."""


def joined(parts: list[list[Line]], places: list[int], columns: list[Column], setting: Setting) -> list[list[Line]]:
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
    if last is not turn.column[-1] or not is_alike(last, first) or last.bold != first.bold:
        return False
    near = [line for line in turn.column[-NEAR:] if is_alike(line, last)]
    in_list = last.words.endswith(ENDS_OF_ITEMS) and last.left > min(line.left for line in near) + 0.5 * last.size
    if last.size > 1.2 * setting.body or in_list:
        return False
    small = first.words[0].islower()
    if small and (not last.ends or last.words.endswith(":")):
        return True
    right = max(line.right for line in near)
    full = len(near) > 1 and right - last.right < first.opening + 0.25 * last.size
    if not full or not turn.direct or _is_beneath(last, first):
        return False
    indented = first.left > min(line.left for line in turn.next_column[:NEAR]) + 0.5 * first.size
    if not last.ends:
        return True
    long = len(turn.above) + len(turn.below) > 2 and (setting.sentences > _MANY_SENTENCES or _is_quoting(turn.above))
    return long and not indented


def _is_quoting(lines: list[Line]) -> bool:
    """Whether a quotation is open at the end of `lines`."""
    words = "".join(line.words for line in lines)
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1


def _is_beneath(above: Line, below: Line) -> bool:
    """Whether a picture, or nothing, lies between two lines of one column."""
    return above.page == below.page and below.bottom < above.bottom and abs(above.left - below.left) < above.size
