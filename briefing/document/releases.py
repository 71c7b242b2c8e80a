"""What offices write around an article in several lines: whom to ask, notes to editors, who they are, their rights."""

from __future__ import annotations

import re
from itertools import accumulate

from briefing.document import wrapping
from briefing.document.file_lines import FileLine
from briefing.patterns import lazy

_CONTACT = lazy(
    r"issued\sby(?:\sthe)?\s?:.{0,80}|(?:for\s(?:more|further)\sinformation,?\s(?:please\s)?|(?:media|press|news)\s)?(?:contacts?|enquiries|inquiries)"
    r"(?:\s(?:person|information|details|for\s(?:the\s)?(?:media|press)))?\s?(?::(?:\s.{1,160})?|$)",
    re.IGNORECASE,
)
_CONTACTS_LINES = 8
_NOTES = lazy(
    r"(?:further\s)?notes?\s(?:to|for)\s(?:the\s)?editors?\s?:?|editors?[’']?s?[’']?\snotes?\s?:?", re.IGNORECASE
)
_ABOUT = lazy(r"About\s(?:the\s)?[A-Z][^.?!]{1,80}")
_RIGHTS = lazy(r"(?:copyright|©|\(c\)).{0,120}\ball\srights\sreserved\b.{0,40}", re.IGNORECASE)
_LONGEST_OPENING = 200
_WIRES = ("NEWSWIRE", "BUSINESS WIRE")
_LONGEST_HEADING = 90
_LONGEST_RIGHTS = 800
"""Characters of what stands below the article from the line of its rights on."""


def mark(lines: list[FileLine]) -> None:
    """Mark what an office has written around its article as none of it."""
    asked = contacts([line.words for line in lines], [not line.blanks for line in lines])
    reached = [0, *accumulate(len(line.words) for line in lines)]
    start = next((at for at in range(1, len(lines)) if _is_below(lines[at], reached[at], reached[-1])), len(lines))
    if asked or start < len(lines) or any(map(_is_wire, lines[:_CONTACTS_LINES])):
        start = next((at for at in range(len(lines) // 2, start) if _is_about_sender(lines[at])), start)
    for at in {*asked, *range(start, len(lines))}:
        lines[at].mark = "credit"


def _is_below(line: FileLine, above: int, whole: int) -> bool:
    """Whether from `line` on there is nothing but notes or whose the rights are; so many characters stand above it."""
    short = len(line.words) < _LONGEST_HEADING
    notes = short and line.words[0] in "FNEfne" and _NOTES().fullmatch(line.words)
    rights = short and line.words[0] in "Cc©(" and _RIGHTS().fullmatch(line.words)
    if not (notes or rights or any(map(wrapping.ends_release, line.furniture))):
        return False
    below = whole - above
    return above > below and (not rights or below < _LONGEST_RIGHTS)


def _is_wire(line: FileLine) -> bool:
    return any(wire in line.words[:_LONGEST_OPENING].upper() for wire in _WIRES)


def _is_about_sender(line: FileLine) -> bool:
    return line.words.startswith("About ") and _ABOUT().fullmatch(line.words) is not None


def contacts(words: list[str], joined: list[bool]) -> set[int]:
    """The numbers of the lines that say whom to ask; `joined` says which stand right under the line before."""
    found: set[int] = set()
    for at, line in enumerate(words):
        if at in found or len(line) > 200 or not _may_be_contact(line) or not _CONTACT().fullmatch(line):
            continue
        found.add(at)
        for below in range(at + 1, min(at + _CONTACTS_LINES, len(words))):
            if not joined[below] or len(words[below]) > 60 or words[below].endswith((".", "?", "!")):
                break
            found.add(below)
    return found


def _may_be_contact(line: str) -> bool:
    return line[:1] in "cCeEiIfFmMpPnN" and any(word in line.lower() for word in ("contact", "quiries", "issued by"))
