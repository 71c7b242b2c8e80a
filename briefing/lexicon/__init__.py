"""Vocabulary as data: one file a list, one entry a line.

A line that starts with `#` is a comment. In a table the columns are divided by a tab, and the
first is the entry. Everything is read once, on first use.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache

from briefing.model import Span

_HERE = os.path.dirname(__file__)  # noqa: PTH120 - `pathlib` would cost a tenth of the first paint


_FIRST_WORD = re.compile(r"\w+")
_COMMENT = re.compile(r"^#.*\n?", re.MULTILINE)


def _entries(name: str) -> str:
    with open(f"{_HERE}/{name}.txt", encoding="utf-8") as file:  # noqa: PTH123 - as above
        return _COMMENT.sub("", file.read()).strip("\n")


@cache
def words(name: str) -> frozenset[str]:
    """The entries of the list `name`."""
    return frozenset(_entries(name).split("\n"))


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """The rows of the table `name`: the first column to the others."""
    rows = (line.split("\t") for line in _entries(name).split("\n"))
    return {row[0]: tuple(row[1:]) for row in rows}


@cache
def pairs(name: str) -> dict[str, str]:
    """The rows of the table `name`, which has two columns in every row: the first to the second."""
    cells = _entries(name).replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], cells[1::2], strict=True))


@cache
def tagged(name: str, tag: str) -> frozenset[str]:
    """The entries of the table `name` that have the `tag` in its last column."""
    return frozenset(entry for entry, row in table(name).items() if tag in row[-1].split())


@cache
def phrases(name: str) -> dict[str, tuple[str, ...]]:
    """The entries of the list `name` by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for entry in sorted(words(name), key=len, reverse=True):
        if first := _FIRST_WORD.match(entry):
            found.setdefault(first.group(), []).append(entry)
    return {first: tuple(entries) for first, entries in found.items()}


def phrase_at(name: str, text: str, word: Span, end: int) -> int | None:
    """Where the longest entry of the list `name` ends that begins with the `word`, at `end` at the latest."""
    for entry in phrases(name).get(text[word.start : word.end], ()):
        stop = word.start + len(entry)
        if text.startswith(entry, word.start, end) and (stop == end or not text[stop].isalnum()):
            return stop
    return None


def pattern(entries: Iterable[str]) -> str:
    """A regular expression for any of `entries`, the longest first, blanks matching any white space."""
    longest_first = sorted(entries, key=lambda entry: (-len(entry), entry))
    return "(?:" + "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in longest_first) + ")"
