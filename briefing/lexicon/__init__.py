"""Vocabulary as data: one file a list, one entry a line.

A line that starts with `#` is a comment. In a table the columns are divided by a tab, and the first is the entry.
A file that begins with “# By kind” holds several lists: its first column is the kind, and the months among
`date_words` are the list "date_words/month". Everything is read once, on first use.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache

from briefing.model import Span

_HERE = os.path.dirname(__file__)  # noqa: PTH120 - `pathlib` would cost a tenth of the first paint


_FIRST_WORD = re.compile(r"\w+")
_COMMENT = re.compile(r"\n#.*")
"""To be looked for by its first two signs takes a third of the time that the beginnings of all lines do."""


def _entries(name: str) -> str:
    file, _, kind = name.partition("/")
    return _kinds(file)[kind] if kind else _read(file)


@cache
def _kinds(file: str) -> dict[str, str]:
    """The lists of a file that holds several, by kind."""
    rows: dict[str, list[str]] = {}
    for line in _read(file).split("\n"):
        kind, _, row = line.partition("\t")
        rows.setdefault(kind, []).append(row)
    return {kind: "\n".join(found) for kind, found in rows.items()}


def _read(file: str) -> str:
    with open(f"{_HERE}/{file}.txt", encoding="utf-8") as lines:  # noqa: PTH123 - as above
        return _COMMENT.sub("", f"\n{lines.read()}").strip("\n")


def names() -> list[str]:
    """Every list by the name under which its words are asked for."""
    found = []
    files = sorted(os.listdir(_HERE))  # noqa: PTH208 - as above
    for file in (name.removesuffix(".txt") for name in files if name.endswith(".txt")):
        with open(f"{_HERE}/{file}.txt", encoding="utf-8") as lines:  # noqa: PTH123 - as above
            several = lines.readline().startswith("# By kind")
        found += [f"{file}/{kind}" for kind in _kinds(file)] if several else [file]
    return found


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
    return frozenset(_by_tag(name).get(tag, ()))


@cache
def _by_tag(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entry, row in table(name).items():
        for tag in row[-1].split():
            found.setdefault(tag, []).append(entry)
    return found


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


def phrases_in(name: str, text: str, start: int, end: int) -> Iterator[Span]:
    """Where entries of the list `name` stand between `start` and `end`, none within another."""
    first = phrases(name)
    if first.keys().isdisjoint(_FIRST_WORD.findall(text, start, end)):
        return
    done = start
    for word in _FIRST_WORD.finditer(text, start, end):
        if word.group() in first and word.start() >= done and (stop := phrase_at(name, text, Span(*word.span()), end)):
            yield Span(word.start(), done := stop)


def pattern(entries: Iterable[str]) -> str:
    """A regular expression for any of `entries`, the longest first, blanks matching any white space."""
    longest_first = sorted(entries, key=lambda entry: (-len(entry), entry))
    return "(?:" + "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in longest_first) + ")"
