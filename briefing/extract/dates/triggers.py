"""The words that may make a date, and where an expression around each may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing import lexicon

_WORD = re.compile(r"\w+")
_DIGITS = re.compile(
    r"(?:1[5-9]|20)\d\d$|[012]\d[0-5]\d$|(?:\d\d)?\d0s$|\d{1,2}(?:st|nd|rd|th)?$|[1-4]Q$|Q[1-4]$|H[12]$|\d{1,2}[ap]m$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s{1,2}|-|\s-\s|,\s|\.\s|/|\s['’‘]")
_INSIDE_NUMBER = re.compile(r",(?=\d{3}\b)|\.(?=\d)")
_AFTER_DIGITS = re.compile(r"[:/.]\d|\s?[ap]\.?m\b|\s+o['’]c", re.IGNORECASE)
_FURTHEST = 7


class Trigger(NamedTuple):
    """A trigger word: its kind, where it stands, and the places where an expression around it may begin."""

    kind: str
    start: int
    end: int
    leads: tuple[int, ...]


@cache
def _kinds() -> dict[str, str]:
    """Every trigger word in lower case, and its kind."""
    kinds: dict[str, str] = {}
    tables = {
        "month": "date_months",
        "season": "date_seasons",
        "part": "date_day_parts",
        "unit": "date_units",
        "decade": "date_decades",
        "frequency": "date_frequencies",
    }
    for kind, table in tables.items():
        kinds |= {word.rstrip("."): kind for word in lexicon.table(table)}
    for word in lexicon.table("date_weekdays"):
        kinds |= {word.rstrip("."): "weekday", word + "s": "weekday"}
    kinds |= dict.fromkeys(_holidays(), "holiday")
    kinds |= {word + "s": "part" for word in lexicon.table("date_day_parts")}
    kinds |= dict.fromkeys(("today", "yesterday", "tomorrow", "tonight"), "dayword")
    kinds |= dict.fromkeys(("noon", "midday", "midnight"), "clock")
    kinds |= {"quarter": "quarter", "period": "quarter", "half": "half", "weekend": "weekend"}
    kinds |= {phrase.split()[-1]: "reference" for phrase in lexicon.table("date_references")}
    kinds |= {"nineteen": "cardinal", "thousand": "cardinal", "two": "cardinal", "twenty": "cardinal"}
    return kinds


@cache
def _holidays() -> dict[str, frozenset[str]]:
    """The first words of the holidays, and the words that may follow each; the empty one where none need."""
    names = [_WORD.findall(name) for name in lexicon.table("date_holidays")]
    firsts = {name[0] for name in names}
    return {first: frozenset("".join(name[1:2]) for name in names if name[0] == first) for first in firsts}


@cache
def _leads() -> frozenset[str]:
    """Words that may stand before a trigger inside a date."""
    tables = ("date_cardinals", "date_ordinals", "date_months", "date_weekdays", "date_units")
    words = {word.rstrip(".") for table in tables for word in lexicon.table(table)}
    words |= {word for phrase in lexicon.words("date_vague_counts") for word in phrase.split()}
    return frozenset(words | lexicon.words("date_leads"))


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """The names that hold a date word, by their first word."""
    names = [(_WORD.findall(name)[0], name) for name in sorted(lexicon.words("date_names"))]
    return {first: tuple(name for other, name in names if other == first) for first, _ in names}


def _in_names(text: str, tokens: list[tuple[str, int, int]]) -> set[int]:
    """The places in `text` that stand in such a name."""
    names = _names()
    found: set[int] = set()
    for word, start, _ in tokens:
        for name in names.get(word, ()):
            end = start + len(name)
            if text.startswith(name, start) and not text[end : end + 1].isalnum():
                found.update(range(start, end))
    return found


def find(text: str) -> Iterator[Trigger]:
    """The trigger words of `text` in order, but for those in names ("USA TODAY")."""
    kinds = _kinds()
    tokens = [(token[0], token.start(), token.end()) for token in _WORD.finditer(text)]
    named = _in_names(text, tokens)
    for index, (word, start, end) in enumerate(tokens):
        kind = kinds.get(word.lower()) or (_kind_of_digits(text, word, end) if word[0] in "0123456789QqH" else None)
        if kind is None or start in named or (kind in ("month", "weekday", "holiday") and word.islower()):
            continue
        if kind == "holiday" and not _is_holiday(tokens, index):
            continue
        yield Trigger(kind, start, end, _starts(text, tokens, index))


def _is_holiday(tokens: list[tuple[str, int, int]], index: int) -> bool:
    follows = tokens[index + 1][0].lower() if index + 1 < len(tokens) else ""
    return not _holidays()[tokens[index][0].lower()].isdisjoint(("", follows))


def _kind_of_digits(text: str, word: str, end: int) -> str | None:
    if not _DIGITS.match(word):
        return None
    if word.isdigit():
        return "year" if len(word) == 4 else "digits" if _AFTER_DIGITS.match(text, end) else "short"
    letters = word.strip("0123456789").lower()
    return {"s": "decade", "q": "quarter", "h": "half"}.get(letters, "digits")


def _starts(text: str, tokens: list[tuple[str, int, int]], index: int) -> tuple[int, ...]:
    """Where the words before token `index` may lead up to it, the farthest first."""
    start = tokens[index][1]
    starts = [start]
    if text[start - 1 : start] in ("'", "’", "‘"):
        starts.append(start - 1)
    leads = _leads()
    for step in range(1, min(_FURTHEST, index) + 1):
        word, begin, end = tokens[index - step]
        numeral = word.isdigit() and start == end + 1 and _INSIDE_NUMBER.match(text, end)
        joined = _JOINT.fullmatch(text, end, start) and (word.lower() in leads or word[0].isdigit())
        if not (numeral or joined):
            break
        start = begin
        starts.append(begin)
    return tuple(reversed(starts))
