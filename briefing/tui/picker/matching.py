"""What is asked for by typing: a folder by its path, names by some of their letters."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefing.tui.picker.listing import Row


class Match(NamedTuple):
    """How well a name fits, higher being better, and which of its letters were asked for."""

    score: int
    positions: tuple[int, ...]


class Asked(NamedTuple):
    """A folder, letters of a name in it, and whether the folder was typed too."""

    folder: str
    letters: str
    by_path: bool


class Shown(NamedTuple):
    """A row, and which letters of its label were asked for."""

    row: Row
    positions: tuple[int, ...] = ()


def read(typed: str, folder: str) -> Asked:
    """What is asked for by `typed` in `folder`: `~/news/bud` is `bud` in the folder `news` at home."""
    if typed.startswith("~") and "/" not in typed:
        typed = f"~/{typed[1:]}"
    named, slash, letters = typed.rpartition("/")
    if not slash:
        return Asked(folder, typed, False)
    named = os.path.expanduser(f"{named}/")  # noqa: PTH111 - a path as it is being typed
    return Asked(os.path.normpath(os.path.join(folder, named)), letters, True)  # noqa: PTH118


def fitting(letters: str, rows: Iterable[Row]) -> list[Shown]:
    """The rows with these letters in their names, articles before other files, the best first, each once."""
    found = []
    seen: set[str] = set()
    for row in rows:
        if row.selectable and row.path not in seen and (fit := match(letters, row.label)):
            seen.add(row.path)
            merit = (row.label == letters, not row.reason, fit.score, -len(row.label))
            found.append((merit, Shown(row, fit.positions)))
    found.sort(key=lambda one: one[0], reverse=True)
    return [shown for _, shown in found]


def completed(typed: str, rows: Sequence[Row], cursor: Row | None) -> str:
    """`typed`, with its last name as long as the names of `rows` agree; where they do not, the cursor's.

    A name with characters that cannot be typed is left alone.
    """
    start, slash, letters = typed.rpartition("/")
    names = {row.label: row for row in rows if row.selectable and row.path.endswith(row.label)}
    longer = _agreed(letters, list(names)) if letters else ""
    if longer == letters and cursor and cursor.label in names:
        longer = cursor.label
    folder = longer in names and names[longer].kind == "folder"
    return f"{start}{slash}{longer}{'/' if folder else ''}"


def _agreed(letters: str, names: Sequence[str]) -> str:
    """The letters with which every name goes on that begins with `letters`, whatever their case."""
    begun = [name for name in names if name.startswith(letters)]
    begun = begun or [name for name in names if name.lower().startswith(letters.lower())]
    if not begun:
        return letters
    first, last = min(begun), max(begun)
    return next((first[:at] for at, c in enumerate(first) if not last.startswith(c, at)), first)


def match(letters: str, name: str) -> Match | None:
    """How `letters` stand in `name`, whatever their case: together, or apart but in order; None if not.

    Together is better than apart, at the start better than at a word's start, and that better than within.
    Linear in the length of the name.
    """
    if not letters:
        return Match(0, ())
    asked, folded = letters.lower(), name.lower()
    if len(folded) != len(name):  # a letter whose small form is two
        folded = name
    at = _best_start(asked, folded)
    if at is not None:
        bonus = 400 if at == 0 else 200 if _starts_word(folded, at) else 0
        return Match(1000 + bonus - min(at, 99), tuple(range(at, at + len(asked))))
    positions = _in_order(asked, folded)
    if positions is None:
        return None
    starts = sum(1 for at in positions if _starts_word(folded, at))
    return Match(500 + 20 * starts - min(positions[-1] - positions[0], 400), positions)


def _best_start(asked: str, folded: str) -> int | None:
    """Where `asked` stands as one piece, at the start of a word if it can."""
    first = at = folded.find(asked)
    while at > 0 and not _starts_word(folded, at):
        at = folded.find(asked, at + 1)
    return at if at >= 0 else first if first >= 0 else None


def _in_order(asked: str, folded: str) -> tuple[int, ...] | None:
    """The closest stand of the letters in order that ends soonest."""
    at = -1
    for letter in asked:
        at = folded.find(letter, at + 1)
        if at < 0:
            return None
    positions = []
    at += 1
    for letter in reversed(asked):
        at = folded.rfind(letter, 0, at)
        positions.append(at)
    return tuple(reversed(positions))


def _starts_word(folded: str, at: int) -> bool:
    return at == 0 or not folded[at - 1].isalnum()
