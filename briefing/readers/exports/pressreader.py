"""PressReader: printed and saved articles, each with “Article Name: …, Publication: …” below its text."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.document import publication
from briefing.document.bylines import people
from briefing.readers.exports.records import Record
from briefing.readers.extracted import Facts

_LABEL = re.compile(r"\s*(Article Name|Publication|Section|Author|Start Page|End Page|Date|Page)\s?:\s?", re.IGNORECASE)
_OWN = re.compile(
    r".*(?:PressReader\.com|PRINTED AND DISTRIBUTED BY PRESSREADER|ORIGINAL COPY|PROTECTED BY APPLICABLE LAW).*"
    r"|\s*PressReader\s*|\s*\+1 604 278 4604.*",
    re.IGNORECASE,
)
_BY = re.compile(r"(?<![^\W_])by\s(?=[A-Z])", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s\([^()]{3,40}\)$")
_LONGEST_TITLE = 200
_REACH = 5
"""Lines at the top within which the source and the day stand."""


def read(lines: list[str]) -> list[Record]:
    """The articles of a file of PressReader; none where `lines` are no such file."""
    kept = [line for line in lines if not _OWN.fullmatch(line)]
    own = len(kept) < len(lines)
    found: list[Record] = []
    above: list[str] = []
    fields: dict[str, str] = {}
    for line in [*kept, ""]:
        label = _LABEL.match(line)
        name = label[1].casefold() if label else ""
        if label and (fields or name == "article name"):
            fields[name] = line[label.end() :].strip()
        elif line.strip() and fields:
            found.append(_article(above, fields))
            above, fields = [line], {}
        elif not fields:
            above.append(line)
    if fields:
        found.append(_article(above, fields))
    elif own and not found:
        found.append(_article(above, {}))
    return [entry for entry in found if any(line.strip() for line in entry.lines)]


def _article(lines: list[str], fields: dict[str, str]) -> Record:
    """The article above `fields`; the day, which they lack, stands with the source among its first lines."""
    day, publisher, byline = None, fields.get("publication"), people(fields.get("author", ""))
    title = fields.get("article name", "")
    body: list[str] = []
    for line in lines:
        words = line.strip()
        if day is None and len(_worded(body)) < _REACH and _may_be_folio(words):
            day = publication.day_of(words)
            if day:
                publisher, byline = publisher or _source(words), byline or _people(words)
                continue
        if words and {words, _IN_BRACKETS.sub("", words)} & {publisher, title, fields.get("section")}:
            continue
        body.append(line)
    opening = next(iter(_worded(body)), "").strip()
    if title and opening.startswith(title.rstrip(" .…")) and len(opening) < _LONGEST_TITLE:
        title = opening  # the name of the article is cut short
        body = body[body.index(next(iter(_worded(body)))) + 1 :]
    if not title:
        title = next(iter(_worded(body)), "")
        body = body[body.index(title) + 1 :] if title in body else body
    return Record(Facts(title or None, byline, day, publisher), body)


def _may_be_folio(words: str) -> bool:
    return 0 < len(words) <= 90 and not words.endswith(".")


def _worded(lines: list[str]) -> list[str]:
    return [line for line in lines if line.strip()]


def _people(words: str) -> tuple[str, ...]:
    """The authors beside the day, behind “By”."""
    by = _BY.search(words)
    return people(words[by.start() :]) if by else ()


def _source(words: str) -> str | None:
    """The name beside the day: what is left of a line without it."""
    rest = publication.taken_out(words, publication.DayOrder(words))[1]
    parts = [part.strip(" ,-–/·") for part in rest.split("|")]
    names = [part for part in parts if part and part.casefold() not in lexicon.table("date_words/weekday")]
    return names[0] if names and any(c.isalpha() for c in names[0]) else None
