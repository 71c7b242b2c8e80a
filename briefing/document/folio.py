"""A newspaper's folio, the line at the top of a page: its name, the day, the number of the page, in any order."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing import lexicon
from briefing.document import bylines, mastheads, publication
from briefing.document.file_lines import FileLine
from briefing.patterns import lazy

_LONGEST = 100
_REACH = 6
"""Lines among which the folio stands that copying has run together."""
_YEAR = re.compile(r"\d{4}")
_PAGE_BESIDE = re.compile(r"^[A-Z]?\d{1,3}\s|\s[A-Z]?\d{1,3}$")
_PAGE = lazy(r"\b(?i:page)\s\w?\d|\s[A-Z]\d{1,2}$|^[A-Z]\d{1,2}\s")
_EDGES = " \t,;:./-–—"
_PARTS = re.compile(r"[|·•*]|\s{3,}")
_BESIDE = lazy(
    r"\b(?:pages?|pgs?\.?|pp?\.)\s?[A-Z]?\d{1,4}(?:\s?(?:of|/|-|–)\s?[A-Z]?\d{1,4})?\b"
    r"|\([A-Z][\w ,.]{2,25}\)"
    r"|(?<![\w@])(?:www\.)?[a-z\d-]{3,40}(?:\.[a-z]{2,10}){1,3}(?=\s|$|\|)"
    r"|(?:^|(?<=\|))\s*[A-Z]?\d{1,3}(?=\s|$)|(?<=\s)[A-Z]?\d{1,3}\s*(?=\||$)"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day(?=[\s,.]{0,3}\|)"
    r"|\b(?:(?:early|late|final|first|second|morning|evening|city|national|weekend)\s)?edition\b",
    re.IGNORECASE,
)
"""What stands beside the name and the day: the page, the weekday, the edition, the town, the address."""


class Folio(NamedTuple):
    """What a folio says."""

    publisher: str
    dated: publication.Dated


def read(words: str, order: publication.DayOrder) -> Folio | None:
    """The folio that the line `words` is: "The Example Times | 2 June 2025 | Page 4"."""
    if len(words) > _LONGEST or not _YEAR.search(words):
        return None
    dated, rest = publication.taken_out(words, order)
    if dated is None or not rest.strip(_EDGES + "|·•*"):
        return None
    names = [part.strip(_EDGES) for part in _PARTS.split(_BESIDE().sub("|", rest))]
    others = [name for name in names if name]
    sections, days = lexicon.words("heads/kicker"), lexicon.table("date_words/weekday")
    others = [name for name in others if name.casefold() not in sections and name.casefold() not in days]
    if len(others) != 1:
        return None
    paged = _PAGE().search(words) is not None and (others[0].isupper() or others[0].startswith("The "))
    if not paged and not mastheads.is_one(_as_a_name(others[0])):
        return None
    return Folio(others[0], dated)


def taken_apart(lines: list[FileLine]) -> list[FileLine]:
    """`lines`, in which one that runs name, day and author together is a line each: “Elin Post4 May 2025Ana Ruiz”."""
    for at, line in enumerate(lines[:_REACH]):
        if len(line.words) >= _LONGEST or not (parts := _RUN_TOGETHER().fullmatch(line.words)):
            continue
        if mastheads.is_one(parts[1]) or bylines.alone(parts[3]):
            apart = [
                FileLine(words, words, None, blanks=line.blanks, new_page=False) for words in parts.groups() if words
            ]
            apart[0].furniture = line.furniture
            return [*lines[:at], *apart, *lines[at + 1 :]]
    return lines


def is_below_masthead(words: str) -> bool:
    """Whether a line says which issue or page of a newspaper this is: "Vol. 12 No. 3", "Founded 1871", "A3"."""
    return len(words) < _LONGEST and any(c.isdigit() for c in words) and _ISSUE().fullmatch(words) is not None


def masthead(words: str) -> str | None:
    """The name of the newspaper that a line right above the day is, in capitals or with the number of the page."""
    name = _PAGE_BESIDE.sub("", words)
    likely = not bylines.alone(name) and not bylines.ends_in_role(name.split())
    return name if mastheads.is_one(_as_a_name(name), likely=likely) else None


def _as_a_name(words: str) -> str:
    """A name in capitals as others are written: "THE EXAMPLE TIMES"."""
    return words.title() if words.isupper() else words


_RUN_TOGETHER = lazy(
    r"([A-Z][\w.&’' -]{2,40}[a-z])(\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4}|\d{4}-\d\d-\d\d)\s?((?:[^\W\d]\D{2,60})?)"
)
_ISSUE = lazy(
    r"(?:vol(?:ume|\.)?\s?[\divxlc]{1,6}[\s,.|·–-]{0,3})?(?:no|nr|issue|number)\.?\s?\d[\d,.]{0,7}"
    r"|(?:page\s|p\.\s?)?[A-Z]?\d{1,3}"
    r"|(?:established|founded|est\.|since)(?:\sin)?\s(?:1[6-9]|20)\d\d",
    re.IGNORECASE,
)
