"""The names of publications: lines that are one, bylines and lines at the foot that hold one."""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicon

_NAME = r"[^\W\d_a-zà-ÿ][\w’'&-]*\.?"
_PARTS = re.compile(r"\s*[|•·,]\s*|\s/\s|\s+[–—-]\s+|\s{3,}|\s(?:for|of)\s(?=[A-Z])|\s*[()]\s*")
_BY = re.compile(r"(?:by|from)\s+", re.IGNORECASE)
_LONGEST = 60
_LEADS = re.compile(r"(?:publication|published by|publisher|newspaper|source|site|website)\s?:\s+(?=\S)", re.IGNORECASE)


def is_one(words: str) -> bool:
    """Whether `words` are the name of a publication and nothing else."""
    if len(words) > _LONGEST:
        return False
    return words in lexicon.words("publishers") or _pattern().fullmatch(words) is not None


def is_surely_one(words: str) -> bool:
    """Whether `words` could hardly be the end of a headline: a name that is known, or one behind "The"."""
    return words in lexicon.words("publishers") or (words.startswith("The ") and is_one(words))


def labelled(words: str) -> str | None:
    """The publication on a line as "Publisher: The Example Times"."""
    lead = _LEADS.match(words)
    name = words[lead.end() :] if lead else ""
    return name if 0 < len(name) <= _LONGEST else None


def in_line(words: str) -> str | None:
    """The publication on a byline, a date line or a running head ("By Ana Ruiz, The Example Times")."""
    if len(words) > 2 * _LONGEST:
        return None
    start = _BY.match(words)
    first, *others = _PARTS.split(words[start.end() if start else 0 :])
    if is_surely_one(first) or (is_one(first) and not start):
        return first
    return next((part for part in others if is_one(part)), None)


def at_foot(words: str) -> str | None:
    """The publication that a line of copyright or of thanks names as its own."""
    named = _copyright().search(words) or _published_by().match(words)
    if not named:
        return None
    name = _behind_name().split(named[1].strip())[0].strip(" ()-–—")
    return name if name and name[0].isupper() else None


@cache
def _pattern() -> re.Pattern[str]:
    nouns = lexicon.table("mastheads")
    every = lexicon.pattern(nouns)
    surest = lexicon.pattern(noun for noun, marked in nouns.items() if not marked)
    more = r"(?:\s(?:Online|Group|[Oo]n\sSunday))?"
    return re.compile(rf"(?:The\s(?:{_NAME}\s){{0,4}}{every}|(?:{_NAME}\s){{1,3}}{surest}){more}")


@cache
def _copyright() -> re.Pattern[str]:
    return re.compile(
        r"(?:copyright|©|\(c\))[\s©,(c)]{0,6}(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]{0,3}(?:by\s)?([^.,|;]{2,60})",
        re.IGNORECASE,
    )


@cache
def _published_by() -> re.Pattern[str]:
    return re.compile(
        r"(?:published|first\spublished|originally\spublished|appeared)\s(?:by|in|on|at)\s((?:the\s)?[A-Z][^.,|;\d]{2,60})",
        re.IGNORECASE,
    )


@cache
def _behind_name() -> re.Pattern[str]:
    return re.compile(r"\s(?:all rights|and/or|inc\b|ltd\b|on\b|in\b)", re.IGNORECASE)
