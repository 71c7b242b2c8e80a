"""The stamps of a chat or a transcript: the day and the time of each message, set apart with the page furniture.

Where the name stands on a line of its own, with the stamp, it becomes the label of the message below: “Ana Ruiz: …”.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing.document.file_lines import FileLine
from briefing.patterns import lazy

_FEWEST = 3
"""Messages that make a chat."""
_MOST_LINES = 5
"""Lines a message, in the mean, beyond which a text with such lines in it is no chat."""
_DAY = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[\s\u202f]?[APap]\.?[Mm]\.?)?"
_MOMENT = rf"(?:(?:{_DAY}|[Tt]oday|[Yy]esterday),?\s(?:at\s)?)?{_TIME}"
_NAME = r"(?P<name>[^\W\d_a-zß-ÿ][\w.’'-]*(?:\s[(]?[^\W\d_a-zß-ÿ][\w.’'-]*[)]?){0,4}?)"

_TIMED = re.compile(r"\d[:.]\d\d")
"""A line without it has no stamp."""
_BEFORE = lazy(rf"(?P<stamp>\[(?:{_DAY},?\s)?{_TIME}\]|{_DAY},?\s{_TIME}\s?[-–—]|{_TIME}\s[-–—])\s(?P<said>\S.*)")
"""A message behind its stamp: "[10:41] Ana Ruiz: We vote at noon."."""
_ROOM = lazy(rf"(?P<stamp>{_TIME}\s+From)\s+{_NAME}(?:\s+[Tt]o\s+.{{1,40}}?)?\s?:\s*(?P<said>.*)")
"""A message to the room of a meeting: "10:41:13 From Ana Ruiz to Everyone: We vote at noon."."""
_LABEL = lazy(rf"{_NAME}\s(?P<stamp>[\[(](?:\d{{1,2}}:)?\d{{1,2}}:\d\d[\])])\s?:\s*(?P<said>.*)")
"""A turn of a transcript: "RUIZ [00:10:41]: We vote at noon."."""
_HEAD = lazy(rf"{_NAME}(?:,?\s(?P<stamp>[\[(]?{_MOMENT}[\])]?)|\s[-–—]\s(?P<after>{_MOMENT}))(?P<said>)")
"""The line above a message: "Ana Ruiz  10:41 AM"."""
_TIME_ALONE = lazy(rf"[\[(]?{_MOMENT}[\])]?")
_NAME_ALONE = lazy(_NAME)
_SHAPES = (_BEFORE, _ROOM, _LABEL, _HEAD)


class _Message(NamedTuple):
    """What a line with a stamp says: who, when, and the words behind that, if any."""

    stamp: str
    name: str | None
    said: str


def set_apart(lines: list[FileLine]) -> tuple[list[FileLine], str | None]:
    """`lines` without the stamps of a chat, and the first of these, if any. Each message begins a paragraph."""
    messages = {at: found for at, line in enumerate(lines) if (found := _message(line.words))}
    messages |= dict(_with_time_below(lines))
    if len(messages) < _FEWEST or len(messages) * _MOST_LINES < len(lines) or not _is_chat(list(messages.values())):
        return lines, None
    kept: list[FileLine] = []
    waiting: tuple[FileLine, str] | None = None
    for at, line in enumerate(lines):
        message = messages.get(at)
        if message is None and at - 1 in messages and waiting and _TIME_ALONE().fullmatch(line.words):
            continue  # the time, below the name
        words = line.words if message is None else message.said
        if message:
            line.furniture.append(message.stamp)
            if not words or (message.name is None and _is_above(at, lines, messages)):
                waiting = (line, message.name or words)
                continue
            words = f"{message.name}: {words}" if message.name else words
        elif waiting:
            above, name = waiting
            words = f"{name}: {words}"
            line.furniture, line.blanks, line.broken = above.furniture, above.blanks, above.broken
        if message or waiting:
            line.words, line.mark = words, "paragraph"
        waiting = None
        kept.append(line)
    return kept, next(iter(messages.values())).stamp


def _message(words: str) -> _Message | None:
    """What a line says where it has a stamp."""
    if not _TIMED.search(words):
        return None
    found = next(filter(None, (shape().fullmatch(words) for shape in _SHAPES)), None)
    if found is None:
        return None
    groups = found.groupdict()
    return _Message(groups["stamp"] or groups["after"], groups.get("name"), groups["said"])


def _with_time_below(lines: list[FileLine]) -> Iterator[tuple[int, _Message]]:
    """The lines that are a name with nothing but a time on the line below."""
    for at, (line, below) in enumerate(pairwise(lines)):
        if _TIMED.search(below.words) and _TIME_ALONE().fullmatch(below.words) and _NAME_ALONE().fullmatch(line.words):
            yield at, _Message(below.words, line.words, "")


def _is_above(at: int, lines: list[FileLine], messages: dict[int, _Message]) -> bool:
    """Whether a line has nothing but a name behind its stamp, and the message stands below."""
    return at + 1 < len(lines) and at + 1 not in messages and _NAME_ALONE().fullmatch(messages[at].said) is not None


def _is_chat(messages: list[_Message]) -> bool:
    """Whether the stamps stand before the words, or one of the names returns: a list of hours has no such name."""
    often = Counter(message.name for message in messages)
    return None in often or max(often.values()) > 1
