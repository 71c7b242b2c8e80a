"""The names of publications: lines that are one, bylines and lines at the foot that hold one."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.patterns import lazy

_PARTS = re.compile(r"\s*[|•·,]\s*|\s/\s|\s+[–—-]\s+|\s{3,}|\s(?:for|of)\s(?=[A-Z])|\s*[()]\s*")
_BY = re.compile(r"(?:by|from)\s+", re.IGNORECASE)
_TOWN = re.compile(r"\s\(([A-Z][\w., -]{2,30})\)$")
"""Where a paper appears, behind its name: “Daily Nation (Kenya)”."""
_DOUBLE = re.compile(r"(?<=[a-z])-(?=[A-Z])")
"""In the name of two papers that are one: “The Elin Post-Gazette”."""
_OFTEN = frozenset({"Daily", "Evening", "Morning", "Sunday", "Weekend", "Weekly"})
"""Words that open the name of a paper without “The”: “Evening Packet”."""
_MOST_WORDS = 4
_LONGEST = 60
_LEADS = lazy(r"(?:publication|published by|publisher|newspaper|source|site|website)\s?:\s+(?=\S)", re.IGNORECASE)


def is_one(words: str, *, likely: bool = False) -> bool:
    """Whether `words` are the name of a publication and nothing else: "The Upper Valley Post", "Reuters".

    Where one is `likely` to stand, nouns will do that name other things as well: "Valley Sun".
    """
    if len(words) > _LONGEST:
        return False
    if (town := _TOWN.search(words)) and not lexicon.words("places").isdisjoint(town[1].split(", ")):
        words = words[: town.start()]
        return len(words.split()) <= _MOST_WORDS and all(word[0].isupper() for word in words.split())
    if words in lexicon.words("publishers"):
        return True
    if words.isupper() and words.startswith("THE "):
        words = words.title()
    parts = _DOUBLE.sub(" ", words.removesuffix(" Online").removesuffix(" on Sunday")).split()
    nouns = lexicon.table("mastheads")
    ending = next((size for size in (2, 1) if " ".join(parts[-size:]) in nouns), 0)
    name, article = parts[:-ending], parts[:1] == ["The"]
    if not ending or not all(part[0].isupper() or part == "&" for part in name):
        return False
    only_behind_article = nouns[" ".join(parts[-ending:])] != () and parts[0] not in _OFTEN
    return 1 <= len(name) <= 5 if article else 1 <= len(name) <= 3 and (likely or not only_behind_article)


def is_surely_one(words: str) -> bool:
    """Whether `words` could hardly be the end of a headline: a name that is known, or one behind "The"."""
    return words in lexicon.words("publishers") or (words.startswith("The ") and is_one(words))


def labelled(words: str) -> str | None:
    """The publication on a line as "Publisher: The Example Times"."""
    lead = _LEADS().match(words) if ":" in words else None
    name = words[lead.end() :].split("|", maxsplit=1)[0].strip() if lead else ""
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


def cut_off(headline: str) -> tuple[str, str | None]:
    """A headline without the publication that stands behind it, and that: "Mill burns down | The Example Times"."""
    parts = _BEHIND_HEADLINE().split(headline)
    if len(parts) > 1 and is_one(parts[-1]) and len(parts[0].split()) > 2:
        return headline[: -len(parts[-1])].rstrip(" |–—-·•"), parts[-1]
    return headline, None


def at_foot(words: str) -> str | None:
    """The publication that a line of copyright or of thanks names as its own."""
    folded = words.lower()
    named = _COPYRIGHT().search(words) if "copyright" in folded or "©" in folded or "(c)" in folded else None
    if named is None and ("published " in folded or "appeared " in folded):
        named = _PUBLISHED_BY().match(words)
    if not named:
        return None
    name = _BEHIND_NAME().split(named[1].strip())[0].strip(" ()-–—")
    return name if name and name[0].isupper() else None


_COPYRIGHT = lazy(
    r"(?:copyright|©|\(c\))[\s©,(c)]{0,6}(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]{0,3}(?:by\s)?([^.,|;]{2,60})",
    re.IGNORECASE,
)
_PUBLISHED_BY = lazy(
    r"(?:this\s\w{3,12}\s)?(?:was\s)?(?:first\s|originally\s)?(?:published|appeared)\s(?:by|in|on|at)\s((?:the\s)?[A-Z][^.,|;:\d]{2,60})",
    re.IGNORECASE,
)
_BEHIND_HEADLINE = lazy(r"\s+[|–—·•-]\s+")
_BEHIND_NAME = lazy(r"\s(?:all rights|and/or|inc\b|ltd\b|on\b|in\b)", re.IGNORECASE)
