"""What every module of a database hands on, and what they share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.document import bylines, mastheads
from briefing.readers.extracted import Extracted, Facts

_STOP = re.compile(r"(?<!\b[A-Z])[. ]+$")
"""A stop behind the authors; that of an initial is theirs: “Ruiz, Ana M.”."""
_ENDS = re.compile(r"\r\n?|\n")


class Record(NamedTuple):
    """An article of a file: what its fields state, and the lines of its text."""

    facts: Facts
    lines: list[str]


def lines_of(extracted: Extracted) -> list[str]:
    """The lines of a file; of one that has blocks a line each, with an empty one behind it."""
    if isinstance(extracted.content, str):
        return _ENDS.split(extracted.content)
    return [line for block in extracted.content for line in (block.words, "")]


def stretches(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines that stand together, without an empty one between them."""
    found: list[str] = []
    for line in lines:
        if line.strip():
            found.append(line)
        elif found:
            yield found
            found = []
    if found:
        yield found


def joined(lines: Iterable[str]) -> str:
    """`lines` as one."""
    return " ".join(" ".join(lines).split())


def catalogued(words: str) -> tuple[str, ...]:
    """The authors as a catalogue has them, divided by semicolons, last names first or not: “Ruiz, Ana; Bo Hale”."""
    names: list[str] = []
    for one in words.split(";"):
        last, _, first = _STOP.sub("", one).partition(",")
        first_last = not first.strip() or mastheads.is_one(first.strip()) or bylines.has_role(first)
        names.append(last.strip() if first_last else f"{first.strip()} {last.strip()}")
    return tuple(name for one in names for name in bylines.people(one))


def divided(lines: list[str], ends: Iterable[int]) -> Iterator[list[str]]:
    """`lines` cut behind each of the numbers `ends`; what stands behind the last is left out."""
    start = 0
    for end in ends:
        yield lines[start:end]
        start = end + 1
