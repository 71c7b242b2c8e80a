"""What a reference manager wants to know of an article: who wrote what, where and when it appeared."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from briefing import wording
from briefing.document import bylines
from briefing.model import Briefing
from briefing.untrusted import printable


class Author(NamedTuple):
    """A writer: surname and given name; a name of one word is a surname."""

    family: str
    given: str = ""


class Entry(NamedTuple):
    """An article as a reference. What is not known is "" or None, and nothing is guessed."""

    id: str
    title: str
    authors: tuple[Author, ...]
    publication: str
    published: datetime.date | None
    address: str
    language: str
    abstract: str


def entry(briefing: Briefing) -> Entry:
    """The reference of an article; its abstract are the key points, in the article's own words."""
    document = briefing.document
    in_order = sorted(briefing.key_points, key=lambda point: point.span)
    return Entry(
        document.source.sha256[:16],
        line(document.headline or ""),
        tuple(_author(line(name)) for name in document.byline if line(name)),
        line(document.publisher or ""),
        document.published,
        line(wording.address(document)),
        document.language or "",
        line(" ".join(point.text for point in in_order)),
    )


def line(words: str) -> str:
    """`words` on one line, without control characters."""
    return printable(" ".join(words.split()))


def _author(name: str) -> Author:
    """The last word is the surname, with the small words before it: “van der Berg”; an agency is one name."""
    if bylines.is_agency(name):
        return Author(name)
    words = name.split()
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        start -= 1
    return Author(" ".join(words[start:]), " ".join(words[:start]))
