"""What the words of an expression say of its value: the start or end of it, about, more than (TIMEX3's `mod`)."""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicon
from briefing.extract.dates import vocabulary
from briefing.model import DateType
from briefing.patterns import lazy

_BACK = lazy(r"\b(?:ago|back|earlier|before|previously|prior)$", re.IGNORECASE)
_ON = lazy(r"\b(?:later|hence|after|time|from\s+\w+)$", re.IGNORECASE)
_VAGUELY = lazy(r"\s+or\s+so$", re.IGNORECASE)
_TURNED = {"BEFORE": "AFTER", "AFTER": "BEFORE", "ON_OR_BEFORE": "ON_OR_AFTER", "ON_OR_AFTER": "ON_OR_BEFORE"}


@cache
def _opening() -> re.Pattern[str]:
    words = lexicon.pattern(lexicon.table("date_words/modifier"))
    return re.compile(rf"(?:the\s+)?(?:very\s+)?(?P<words>{words})\b", re.IGNORECASE)


def of(expression: str, kind: DateType) -> str | None:
    """The modifier that the words of `expression` make: START of "early 2017", BEFORE of "more than a year ago"."""
    opening = _opening().match(expression)
    if opening is None:
        return "APPROX" if kind != "SET" and _VAGUELY().search(expression) else None
    point, distance, length = lexicon.table("date_words/modifier")[vocabulary.plain(opening["words"])]
    if kind == "DURATION":
        return _said(length)
    if kind == "SET":
        return None
    if _BACK().search(expression):
        return _said(distance)
    if _ON().search(expression):
        return _TURNED.get(distance, _said(distance))
    return _said(point)


def before(text: str, start: int, value: str) -> str | None:
    """The modifier that words before a date make that are no part of it: "around 2011", "no later than July 3"."""
    if not value[0].isdigit():
        return None
    said = _BEFORE().search(text, max(0, start - 24), start)
    return next((mod for mod, words in said.groupdict().items() if words), None) if said else None


_BEFORE = lazy(
    r"\b(?:(?P<APPROX>around|circa|approximately|roughly|c\.|ca\.)"
    r"|(?P<ON_OR_BEFORE>(?:no|not)\s+later\s+than)|(?P<ON_OR_AFTER>no\s+earlier\s+than|no\s+sooner\s+than|not\s+before))"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def _said(modifier: str) -> str | None:
    return None if modifier == "-" else modifier
