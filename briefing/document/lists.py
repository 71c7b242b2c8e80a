"""The items of lists that have lost their bullets: “a bridge;”, “a tunnel; and”, “a ferry.”."""

from __future__ import annotations

import re

from briefing.document import headings

_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s+(?=\S)")
_ENDS = (";", "; and", "; or")
_LONGEST = 400


def numbered_headings(paragraphs: list[str]) -> set[int]:
    """The numbered lines that head sections, and are no items: two or more, none beside another."""
    numbered = [_NUMBER.match(words) is not None for words in (*paragraphs, "", "")]
    alone = {at for at in range(len(paragraphs)) if numbered[at] and not (numbered[at - 1] or numbered[at + 1])}
    found = {at for at in alone if headings.is_one(paragraphs[at], "".join(paragraphs[at + 1 : at + 2]))}
    return found if len(found) > 1 else set()


def items(paragraphs: list[str]) -> set[int]:
    """The numbers of the paragraphs that are items: two or more, or below a colon, each but the last ends as one."""
    found: set[int] = set()
    at = 0
    while at < len(paragraphs):
        end = at
        while end < len(paragraphs) and len(paragraphs[end]) <= _LONGEST and paragraphs[end].endswith(_ENDS):
            end += 1
        introduced = at > 0 and paragraphs[at - 1].endswith(":")
        if end - at > 1 or (end > at and introduced):
            alike = end < len(paragraphs) and paragraphs[end][0].islower() == paragraphs[at][0].islower()
            found.update(range(at, end + (alike and len(paragraphs[end]) <= _LONGEST)))
        at = end + 1
    return found
