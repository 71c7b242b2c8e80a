"""Datelines: the place, the agency and the day that open a report ("KYIV, Ukraine, June 2 (Reuters) -")."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefing import lexicon
from briefing.patterns import lazy

_DIGIT = re.compile(r"\d")
_DASHES = "—–―-_"
_DASH = r"(?:—|–|―|--|-|_)"
_CAPS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*[A-ZÀ-Þ.](?![a-z])"
_PROPER = r"[A-ZÀ-Þ][\w.'’-]{1,20}"
_MONTH = (
    r"(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}"
    r"|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)[A-Z]{0,6})\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)"
_DATED = (
    rf"(?:{_WEEKDAY}?(?:{_MONTH}\s\d{{1,2}},?\s(?:19|20)\d\d|\d{{1,2}}\s{_MONTH},?\s(?:19|20)\d\d)"
    r"|\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
)
"""A day with its year, which may open a report by itself."""
_DAY = rf"(?:{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?)"
_AGENCY = r"(?:\((?P<agency>dpa(?:-AFX)?|[A-Z][\w./&’'\s-]{1,30})\)|/[A-Z][\w -]{3,24}/)"

_PLACE = rf"{_PROPER}(?:[\s/-]{_PROPER}){{0,3}}(?:,\s{_PROPER}(?:\s{_PROPER}){{0,2}})?"
_BETWEEN = r"(?:\s?[,:|/]\s|\s[—–-]{1,2}\s|\s)"
_WIRE = r"\([A-Z][A-Z ]{3,24}\)"

_BEHIND_YEAR = lazy(r"(?:19|20)\d\d[^.;“\"]{0,30}?[—–―|:\])-](?:\s|[A-Z“\"'‘]|$)")
"""A year that may close a day which opens a report: a mark stands not far behind it."""
_BEHIND_AGENCY = re.compile(r"\d,?\s\([A-Z]{2,8}\)|\d\.?\s/[A-Z]")
_LONGER_THAN_HEADLINE = 120
"""Characters of what is surely a paragraph: a headline may open with a town and a colon too."""
_SHORTEST_IN_CAPITALS = 4
_OPENING_BRACKETS = ("(", "[")
_DASHED = re.compile(r"[—–―_-](?:\s|[“\"'‘]|$)|[—–―_]|--|\s-")


class Dateline(NamedTuple):
    """The opening of a report: where it was written, and how many characters it takes."""

    place: str | None
    length: int


def find(words: str, *, first: bool = False) -> Dateline | None:
    """The dateline that `words` open with; a known town will do for the `first` paragraph."""
    head = words[:140]
    if not _may_open(head):
        return _before_colon(words) if first else None
    tried = [_WITH_YEAR] if _has_year(head) else []
    tried += [_CAPITALS] if head[:2].isupper() else []
    if "(" in head:
        tried += [_WITH_AGENCY, _WITH_AGENCY_BEHIND_DAY, _AGENCY_ONLY]
    if _DIGIT.search(head):
        tried += [_WITH_DAY, _DAY_ONLY, _WITH_SLASHES]
    for pattern in tried:
        if (found := pattern().match(words, 0, 140)) and (line := _read(found)):
            return line
    return _before_colon(words) if first else None


def _may_open(head: str) -> bool:
    """Whether the marks of a dateline stand in the first words of a paragraph."""
    dashed = _DASHED.search(head) or head.startswith(_OPENING_BRACKETS)
    return bool(dashed or _has_year(head) or _BEHIND_AGENCY.search(head))


def _has_year(head: str) -> bool:
    return ("19" in head or "20" in head) and _BEHIND_YEAR().search(head) is not None


def _before_colon(words: str) -> Dateline | None:
    """The town before a colon or a dash, in capitals or known: "KARACHI: …", "Kathmandu, June 2: …"."""
    if len(words) <= _LONGER_THAN_HEADLINE or (":" not in words[:60] and not _DASHED.search(words[:60])):
        return None
    if words[:3].isupper() and (found := _CAPITALS_AND_COLON().match(words, 0, 60)):
        return None if found["place"].split()[0].title() in lexicon.pairs("first_names") else _read(found)
    found = _KNOWN_PLACE().match(words, 0, 80)
    known = found and (_is_in_capitals(found) or not lexicon.words("places").isdisjoint(_names(found["place"])))
    return _read(found) if found and known else None


def _is_in_capitals(found: re.Match[str]) -> bool:
    """Whether a town that is not known stands in capitals before a colon, as the papers of India have it."""
    place = found["place"]
    return (
        place.isupper()
        and len(place) >= _SHORTEST_IN_CAPITALS
        and place.casefold() not in lexicon.words("heads/kicker")
    )


def _names(place: str) -> set[str]:
    return {part.strip().title() for part in (place, *place.split(","))}


def alone(words: str) -> Dateline | None:
    """The dateline that the whole of a line is."""
    if len(words) <= 30 and _DASHED.search(words) and _AGENCY_ALONE().fullmatch(words):
        return Dateline(None, len(words))
    if len(words) > 100 or not words[:2].isupper():
        return None
    dated = "(" in words or _DIGIT.search(words)
    found = _STANDS_ALONE().fullmatch(words.rstrip(" —–-_:.")) if dated else None
    if found is None and words[-1] in _DASHES:
        found = _CAPITALS().fullmatch(words)
    return _read(found) if found else None


def _read(found: re.Match[str]) -> Dateline | None:
    place = found.groupdict().get("place")
    if place and place.split(",")[0].upper() in _no_places():
        return None
    return Dateline(place, found.end())


@cache
def _no_places() -> frozenset[str]:
    return frozenset(entry.upper() for entry in lexicon.words("heads/not_dateline"))


_CAPITALS = lazy(
    rf"(?P<place>{_CAPS}(?:[\s/]{_CAPS}){{0,4}}(?:,\s{_PROPER}(?:\s{_PROPER}){{0,2}}?)?)(?<!-)"
    rf"(?P<rest>(?:,?\s{_DAY})?(?:,?\s?{_AGENCY})?,?\s?{_DASH}+(?:\s?{_WIRE}\s?{_DASH}+)?(?:\s{_DATED}\s?{_DASH}+)?)"
    r"(?=\s|[A-Z“\"'‘]|$)"
)
_WITH_AGENCY = lazy(
    rf"(?P<place>{_PROPER}(?:[\s/-]{_PROPER}){{0,3}}(?:,\s{_PROPER}(?:\s{_PROPER}){{0,2}}?)?)"
    rf"(?P<rest>(?:,?\s{_DAY})?,?\s{_AGENCY}\s?{_DASH}+)(?=\s|[A-Z“\"'‘]|$)"
)
_WITH_SLASHES = lazy(
    rf"(?P<place>{_PROPER}(?:[\s-]{_PROPER}){{0,3}}(?:,\s(?!{_MONTH}\s){_PROPER})?),\s{_DAY}\.?\s"
    rf"(?P<rest>/[A-Z][\w -]{{2,20}}/\.?)(?=\s[A-Z“\"'‘])"
)
_WITH_AGENCY_BEHIND_DAY = lazy(
    rf"(?P<place>{_PROPER}(?:[\s/-]{_PROPER}){{0,3}}(?:,\s{_PROPER}(?:\s{_PROPER}){{0,2}}?)?(?:\s\({_PROPER}(?:\s{_PROPER}){{0,2}}\))?)"
    rf"(?P<rest>(?:\s\[{_PROPER}(?:\s{_PROPER}){{0,2}}\])?,?\s{_DAY},?\s{_AGENCY}\s?(?:{_DASH}+|[:|])?)(?=\s[A-Z“\"'‘]|$)"
)
_CAPITALS_AND_COLON = lazy(
    rf"(?P<place>{_CAPS}(?:[\s/-]{_CAPS}){{1,3}}(?:,\s{_PROPER}(?:\s{_PROPER})?)?)(?P<rest>(?:,?\s{_DAY})?\s?:)(?=\s[A-Z“\"'‘])"
)
_KNOWN_PLACE = lazy(
    rf"(?P<place>{_PROPER}(?:\s{_PROPER}){{0,2}}(?:,\s(?!{_MONTH}\s){_PROPER}(?:\s{_PROPER})?)?)"
    rf"(?P<rest>(?:,?\s{_DAY})?(?:\s?:|\s(?:—|–|--|-)))(?=\s[A-Z“\"'‘])"
)
_WITH_DAY = lazy(rf"(?P<place>{_PROPER}(?:\s{_PROPER}){{0,2}}(?:,\s{_PROPER})?)(?P<rest>,\s{_DAY}\s?{_DASH})(?=\s)")
_DAY_ONLY = lazy(rf"(?P<rest>{_DAY},?\s{_AGENCY}\s?{_DASH}+)(?=\s|[A-Z“\"'‘]|$)")
_WITH_YEAR = lazy(
    rf"[(\[]?(?:(?!{_WEEKDAY}|{_MONTH}\s)(?P<place>{_PLACE}){_BETWEEN}(?:{_AGENCY}{_BETWEEN})?)?[(\[]?{_DATED}[)\]]?"
    rf"(?P<rest>(?:,?\s(?:\([A-Z][^()]{{1,24}}\)|{_PROPER}(?:\s{_PROPER}){{0,2}}))?[)\]]?\s?"
    rf"(?:{_DASH}+(?=\s|[A-Z“\"'‘]|$)|(?:[:|]|(?<=[)\]]))(?=\s)))"
)
_AGENCY_ONLY = lazy(rf"(?P<rest>\((?P<agency>[A-Z]{{2,6}}|Reuters|Bloomberg|Xinhua)\)\s?{_DASH}{{0,2}})(?=\s|[A-Z“])")
_AGENCY_ALONE = lazy(rf"\(?(?:[A-Z]{{2,6}}|Reuters|Bloomberg|Xinhua)\)?\s?{_DASH}{{1,2}}")
_STANDS_ALONE = lazy(
    rf"(?P<place>{_CAPS}(?:[\s/]{_CAPS}){{0,4}}(?:,\s{_PROPER}(?:\s{_PROPER}){{0,2}})?)"
    rf"(?P<rest>,?\s(?:{_DAY}(?:\s\([A-Z][A-Z. ]{{1,24}}\))?|{_AGENCY}))"
)
