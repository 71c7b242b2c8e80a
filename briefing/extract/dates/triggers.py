"""The words that may make a date, and where an expression around each may begin."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, compress
from operator import not_
from typing import NamedTuple

from briefing import lexicon
from briefing.extract.dates import vocabulary
from briefing.language import cardinals

_WORD = re.compile(r"(\w+)")
_DIGITS = re.compile(
    r"(?:1\d|20)\d\d$|[012]\d[0-5]\d$|(?:\d\d)?\d0s$|\d{1,2}(?:st|nd|rd|th)?$|[1-4]Q$|Q[1-4]$|H[12]$|\d{1,2}[ap]m$",
    re.IGNORECASE,
)
_FISCAL = re.compile(r"(?:[QH][1-4])?FY\d\d(?:\d\d)?$")
_JOINT = re.compile(r"\s{1,2}|-|\s-\s|,\s|\.\s|/|[\s-]['’‘]")
_ERA_AFTER = re.compile(r"\s?(?:A\.?D|B\.?C(?:\.?E)?|C\.?E)\b")
_ERA_BEFORE = re.compile(r"\b(?:A\.D\.|AD|C\.E\.)\s$")
_INSIDE_NUMBER = re.compile(r",(?=\d{3}\b)|\.(?=\d)")
_AFTER_DIGITS = re.compile(r"[:/.]\d|\s?[ap]\.?m\b|\s+o['’]c", re.IGNORECASE)
_CAPITAL = frozenset({"month", "weekday", "holiday"})
"""Kinds whose words have a capital."""
_APOSTROPHES = frozenset("'’‘")
_MARKS = _APOSTROPHES | {"-", "–"}
_LED = "+"
"""Stands among the words around a trigger where a word before it may begin the date."""
_FURTHEST, _BEHIND = 7, 8
"""Words before and behind a trigger that are looked at."""


class Trigger(NamedTuple):
    """A trigger word: its kind, where it stands, and the places where an expression around it may begin.

    `around` holds the words from before the first of these to some way behind it: in small letters, figures by
    their shape ("#", "#th", "##" for four digits), the hyphen or apostrophe that stands right before the trigger, and
    "+" where words lead up to it. Those that lead up to it stand there with two dots as well ("last.."), the one
    right before it with a line ("of_"), and so the one right behind ("_ago").
    """

    kind: str
    start: int
    end: int
    leads: tuple[int, ...]
    around: frozenset[str]


@cache
def _kinds() -> dict[str, str]:
    """Every trigger word in lower case, and its kind; empty for the shapes of figures, which must be looked at."""
    kinds: dict[str, str] = {}
    tables = {"month": "date_words/month", "unit": "date_words/unit"}
    for kind, table in tables.items():
        kinds |= {word.rstrip("."): kind for word in lexicon.table(table)}
    kinds |= {word: kind for word, (kind, _) in lexicon.table("date_words/part").items()}
    for word in lexicon.table("date_words/weekday"):
        kinds |= {word.rstrip("."): "weekday", word + "s": "weekday"}
    kinds |= dict.fromkeys(_holidays(), "holiday")
    kinds |= {word + "s": "part" for word in vocabulary.parts("part")}
    kinds |= dict.fromkeys(("today", "yesterday", "tomorrow", "tonight"), "dayword")
    kinds |= dict.fromkeys(("noon", "midday", "midnight"), "clock")
    kinds |= {"quarter": "quarter", "period": "quarter", "half": "half", "weekend": "weekend"}
    kinds |= {"eve": "eve", "bank": "bank"}
    kinds |= {phrase.split()[-1]: "reference" for phrase in lexicon.table("date_words/reference")}
    kinds |= dict.fromkeys(
        ("#", "##", "#st", "#nd", "#rd", "#th", "#s", "#q", "#am", "#pm", "fy#", "q1", "q2", "q3", "q4", "h1", "h2"), ""
    )
    kinds |= {"nineteen": "cardinal", "thousand": "cardinal", "two": "cardinal", "twenty": "cardinal"}
    return kinds


@cache
def _holidays() -> dict[str, frozenset[str]]:
    """The first words of the holidays, and the words that may follow each; the empty one where none need."""
    names = [_WORD.findall(name) for name in lexicon.table("date_words/holiday")]
    firsts = {name[0] for name in names}
    return {first: frozenset("".join(name[1:2]) for name in names if name[0] == first) for first in firsts}


@cache
def _leads() -> frozenset[str]:
    """Words that may stand before a trigger inside a date."""
    tables = ("date_words/ordinal", "date_words/month", "date_words/weekday", "date_words/unit")
    words = {word.rstrip(".") for table in tables for word in lexicon.table(table)}
    words |= cardinals.counting_words()
    words |= {word for phrase in lexicon.words("date_words/vague_count") for word in phrase.split()}
    return frozenset(words | lexicon.words("date_words/lead"))


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """The names that hold a date word, by their first word."""
    names = [(_WORD.findall(name)[0], name) for name in sorted(lexicon.words("date_words/name"))]
    return {first: tuple(name for other, name in names if other == first) for first, _ in names}


class _Words:
    """The words of a text: where each starts and ends, and its shape; `between` is what stands before each."""

    def __init__(self, text: str) -> None:
        pieces = _WORD.split(text)
        ends = list(accumulate(map(len, pieces)))
        self.text = text
        self.between, self.words = pieces[::2], pieces[1::2]
        self.starts, self.ends = ends[:-1:2], ends[1::2]
        self.shapes = list(map(str.lower, self.words))
        for place in compress(range(len(self.words)), map(not_, map(str.isalpha, self.words))):
            self.shapes[place] = _shape(self.words[place])


def _places(words: list[str], wanted: Mapping[str, object]) -> Iterator[int]:
    """The places of the words that are `wanted`."""
    return compress(range(len(words)), map(wanted.__contains__, words))


def _in_names(text: _Words) -> set[int]:
    """The places in the text that stand in such a name."""
    names = _names()
    found: set[int] = set()
    for place in _places(text.words, names):
        start = text.starts[place]
        for name in names[text.words[place]]:
            end = start + len(name)
            if text.text.startswith(name, start) and not text.text[end : end + 1].isalnum():
                found.update(range(start, end))
    return found


def find(text: str) -> Iterator[Trigger]:
    """The trigger words of `text` in order, but for those in names ("USA TODAY")."""
    kinds = _kinds()
    words = _Words(text)
    named = _in_names(words)
    for index in _places(words.shapes, kinds):
        start, end = words.starts[index], words.ends[index]
        kind = kinds[words.shapes[index]] or _kind_of_figure(text, words.words[index], start, end)
        if kind is None or start in named or (kind in _CAPITAL and words.words[index].islower()):
            continue
        if kind == "holiday" and not _is_holiday(words.shapes, index):
            continue
        leads = _leads_to(words, index)
        yield Trigger(kind, start, end, leads, _around(words, index, leads))


def _around(words: _Words, index: int, leads: Sequence[int]) -> frozenset[str]:
    """What stands around the trigger at `index`, and which of it where."""
    shapes = words.shapes
    around = shapes[max(0, index - len(leads)) : index + _BEHIND + 1]
    if (mark := words.between[index][-1:]) in _MARKS:
        around.append(mark)
    if index + 1 < len(shapes):
        around.append(f"_{shapes[index + 1]}")
    if led := bisect_left(leads, words.starts[index] - 1):
        around += [_LED, f"{shapes[index - 1]}_", *[f"{shape}.." for shape in shapes[index - led : index]]]
    return frozenset(around)


@lru_cache(maxsize=20_000)
def _shape(word: str) -> str:
    """A word in small letters; of a figure what stands behind the digits, after a #, and ## for four digits."""
    if not word[0].isdigit():
        return "fy#" if word[-1].isdigit() and _FISCAL.match(word) else word.lower()
    return "##" if len(word) == 4 and word.isdigit() else "#" + word.lstrip("0123456789").lower()


def _is_holiday(words: list[str], index: int) -> bool:
    return not _holidays()[words[index]].isdisjoint(("", *words[index + 1 : index + 2]))


def _kind_of_figure(text: str, word: str, start: int, end: int) -> str | None:
    """What a figure may be in a date, by its form alone: “1990s” a decade, “2016” a year, “5th” digits."""
    if word.isdigit() and (_ERA_AFTER.match(text, end) or _ERA_BEFORE.search(text, max(0, start - 6), start)):
        return "era"
    if _FISCAL.match(word):
        return "year" if word[0] == "F" else "quarter"
    if word[0] == "h" or not _DIGITS.match(word):
        return None
    if word.isdigit():
        return "year" if len(word) == 4 else "digits" if _AFTER_DIGITS.match(text, end) else "short"
    letters = word.strip("0123456789").lower()
    return {"s": "decade", "q": "quarter", "h": "half"}.get(letters, "digits")


def _leads_to(words: _Words, index: int) -> tuple[int, ...]:
    """Where the words before the word at `index` may lead up to it, the farthest first."""
    start = words.starts[index]
    starts = [start]
    if words.between[index][-1:] in _APOSTROPHES:
        starts.append(start - 1)
    leads = _leads()
    for place in range(index - 1, max(-1, index - 1 - _FURTHEST), -1):
        if not (words.shapes[place] in leads or words.shapes[place][0] == "#"):
            break
        joint = words.between[place + 1]
        inside = words.words[place].isdigit() and _INSIDE_NUMBER.match(words.text, words.ends[place])
        if not (joint == " " or (inside and len(joint) == 1) or _JOINT.fullmatch(joint)):
            break
        starts.append(words.starts[place])
    return tuple(reversed(starts))
