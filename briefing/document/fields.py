"""The labelled lines at the top of a saved article: "Headline: …", "Author: …", "Date: …", "URL: …".

Each becomes the line that it would be without its label, so that the head of the article is read from them as from
any other; what is no part of a head (an address, a section) is set apart with the page furniture.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing import lexicon
from briefing.document import publication
from briefing.document.file_lines import FileLine
from briefing.document.given import folded
from briefing.model import BlockKind

_REACH = 24
"""Lines within which the labelled ones end."""
_ABOVE = 3
"""Lines that may stand above the first of them."""
_WRAPPED = 4
"""Lines over which a headline or a deck may run on."""
_AGAIN = 4
_SHORTEST_HALVES = 40
"""Lines of the text that may say the headline and the deck once more."""
_RUNS_ON = frozenset({"headline", "deck"})
_LABEL = re.compile(r"[*_]{0,2}([A-Za-z][A-Za-z ]{1,20}?)\s?:(?:\s+(?=\S)|$)")
_ANSWERED = re.compile(r"(?:(?:re|fwd?|fw)\s?:\s*)+(?=\S)", re.IGNORECASE)
"""What a mail program puts before the subject of a message that is answered or sent on."""
_MARKS: dict[str, BlockKind] = {
    "headline": "headline",
    "byline": "byline",
    "published": "published",
    "deck": "headline",
}


class Stated(NamedTuple):
    """The lines of the article without their labels, and the publication that one of them named."""

    lines: list[FileLine]
    publisher: str | None = None


class _Field(NamedTuple):
    """A labelled line, and how its value goes on in the lines below."""

    name: str
    value: str
    line: FileLine


def read(lines: list[FileLine], order: publication.DayOrder) -> Stated:
    """`lines`, with those at the top that are labelled turned into the head of an article."""
    start = next((at for at, line in enumerate(lines[: _ABOVE + 1]) if _field(line)), None)
    fields, end = _fields(lines, start) if start is not None else ([], 0)
    if len({field.name for field in fields} - {"-"}) < 2 or not all(_is_sound(field, order) for field in fields):
        return Stated(lines)
    told = [field for field in fields if field.name in _MARKS and field.value]
    told.sort(key=lambda field: field.name == "deck")  # behind the headline, wherever it stands
    head = lines[:start] + [_unlabelled(field) for field in told]
    apart = [field.value for field in fields if field.name not in _MARKS and field.value]
    rest, repeated = _without_repeats(lines[end:], {folded(line.words) for line in head})
    found = head + rest
    if rest:
        rest[0].furniture[:0] = apart + repeated
    for line in found[1 : len(head) + 1]:
        line.blanks = max(1, line.blanks)
    return Stated(found, next((field.value for field in fields if field.name == "publisher" and field.value), None))


def _fields(lines: list[FileLine], start: int) -> tuple[list[_Field], int]:
    """The labelled lines from `start` on, and the number of the first line behind them."""
    fields: list[_Field] = []
    more: list[str] = []
    end = start
    for at, line in enumerate(lines[start:_REACH], start):
        if field := _field(line):
            if more:
                fields[-1] = fields[-1]._replace(value=" ".join([fields[-1].value, *more]).strip())
            fields.append(field)
            more, end = [], at + 1
        elif line.blanks or fields[-1].name not in _RUNS_ON or len(more) == _WRAPPED:
            break
        else:
            more.append(line.words)
    return fields, end


def _field(line: FileLine) -> _Field | None:
    found = _LABEL.match(line.words)
    name = lexicon.pairs("header_fields").get(found[1].lower()) if found else None
    return _Field(name, line.words[found.end() :], line) if found and name else None


def _is_sound(field: _Field, order: publication.DayOrder) -> bool:
    """Whether a field for the date states one, where it states anything."""
    return field.name != "published" or not field.value or publication.find_in(field.value, order) is not None


def _unlabelled(field: _Field) -> FileLine:
    value = _ANSWERED.sub("", field.value) or field.value if field.name == "headline" else field.value
    line = FileLine(value, value, _MARKS.get(field.name), blanks=field.line.blanks, new_page=False)
    line.furniture = field.line.furniture
    return line


def _without_repeats(lines: list[FileLine], said: set[str]) -> tuple[list[FileLine], list[str]]:
    """`lines`, and the words of those among the first that say the head of the article once more, wrapped or whole."""
    again = [
        line for at, line in enumerate(lines[:_AGAIN]) if folded(line.words) in said or _says_again(lines, at, said)
    ]
    return [line for line in lines if line not in again], [line.words for line in again]


def _says_again(lines: list[FileLine], at: int, said: set[str]) -> bool:
    """Whether line `at` is half of something said already: the second half of “Exclusive: Port to close | in June”."""
    pairs = (lines[start : start + 2] for start in (at - 1, at) if 0 <= start < len(lines) - 1)
    both = (folded(f"{above.words} {below.words}") for above, below in pairs)
    return any(len(words) > _SHORTEST_HALVES and any(one.endswith(words) for one in said) for words in both)
