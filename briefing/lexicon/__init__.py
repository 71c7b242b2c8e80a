"""Vocabulary as data: one file a list, one entry a line.

A line that starts with `#` is a comment. In a table the columns are divided by a tab, and the
first is the entry. Everything is read once, on first use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


def _lines(name: str) -> list[str]:
    text = (_HERE / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


@cache
def words(name: str) -> frozenset[str]:
    """The entries of the list `name`."""
    return frozenset(_lines(name))


@cache
def table(name: str) -> dict[str, tuple[str, ...]]:
    """The rows of the table `name`: the first column to the others."""
    rows = (line.split("\t") for line in _lines(name))
    return {row[0]: tuple(row[1:]) for row in rows}


def pattern(entries: Iterable[str]) -> str:
    """A regular expression for any of `entries`, the longest first, blanks matching any white space."""
    longest_first = sorted(entries, key=lambda entry: (-len(entry), entry))
    return "(?:" + "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in longest_first) + ")"
