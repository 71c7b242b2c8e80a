"""Findings in the article's own quotation marks.

The rules read marks of every kind as “ ”: see `language.quotations`. Words that they found to be shown are looked up
in the text as it was printed, at the same place.
"""

from __future__ import annotations

import re
from typing import Any

from briefing.model import Briefing, Phrase, Span
from briefing.schema import FINDINGS

_MARKS = frozenset("“”‘’'")
_GAP = re.compile(r"( …(?: |$))")
"""What stands between the pieces of a quotation, and behind the words that name a section."""


def given_back(before: Briefing, after: Briefing, read: str) -> Briefing:
    """`after` with the document's own marks in all that was not found `before`; `read` is the text it was found in."""
    printed = after.document.text
    if read == printed:
        return after
    restored: dict[str, Any] = {
        kind: tuple(_in(printed, read, one) for one in getattr(after, kind))
        for kind in (*FINDINGS, "declined")
        if getattr(after, kind) is not getattr(before, kind)
    }
    return after._replace(**restored)


def _in(printed: str, read: str, finding: Any) -> Any:
    """A record, or words with their place, worded as in `printed`."""
    changed = {}
    for name, value in zip(finding._fields, finding, strict=True):
        kind = type(value)
        if kind is Phrase:
            changed[name] = _in(printed, read, value)
        elif kind is str and not _MARKS.isdisjoint(value):
            changed[name] = _words(printed, read, value, getattr(finding, "span", None))
    return finding._replace(**changed) if changed else finding


def _words(printed: str, read: str, words: str, near: Span | None) -> str:
    """`words`, found in `read` near that place or from there on, as they stand in `printed`."""
    place = near.start if near else 0
    pieces = []
    for number, piece in enumerate(_GAP.split(words)):
        at = read.find(piece, place) if number % 2 == 0 else -1
        if at >= 0:
            place = at + len(piece)
        pieces.append(printed[at:place] if at >= 0 else piece)
    return "".join(pieces)
