"""What is asked for by typing: a folder by its path, names by some of their letters."""

from __future__ import annotations

import os
import shlex
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import url2pathname

from briefing.tui.picker.directory import FileRow


class Fit(NamedTuple):
    """How well a name fits, higher being better, and which of its letters were asked for."""

    score: int
    positions: tuple[int, ...]


class TypedPath(NamedTuple):
    """A folder, letters of a name in it, and whether the folder was typed too."""

    folder: str
    letters: str
    by_path: bool


class Shown(NamedTuple):
    """A row, and which letters of its label were asked for."""

    row: FileRow
    positions: tuple[int, ...] = ()


def read(typed: str, folder: str) -> TypedPath:
    """What is asked for by `typed` in `folder`: `~/news/bud` is `bud` in the folder `news` at home."""
    if typed.startswith("~") and "/" not in typed:
        typed = f"~/{typed[1:]}"
    named, slash, letters = typed.rpartition("/")
    if letters == "..":
        named, slash, letters = typed, "/", ""
    if not slash:
        return TypedPath(folder, typed, False)
    named = os.path.expanduser(f"{named}/")  # noqa: PTH111 - a path as it is being typed
    return TypedPath(os.path.normpath(os.path.join(folder, named)), letters, True)  # noqa: PTH118 - as it is being typed


def unwrapped(pasted: str) -> str:
    """A path as a file manager or a terminal hands it over, out of its quotation marks, escapes or URL."""
    text = pasted.strip()
    if text.lower().startswith("file://"):
        return url2pathname(urlsplit(text).path)
    if text[:1] in {"'", '"'} or ("\\" in text and os.sep == "/"):
        try:
            words = shlex.split(text)
        except ValueError:
            return pasted
        return words[0] if len(words) == 1 else pasted
    return pasted


def fitting(letters: str, rows: Iterable[FileRow]) -> list[Shown]:
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


def completed(typed: str, rows: Sequence[FileRow], cursor: FileRow | None) -> str:
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
    """The letters with which every name goes on that begins with `letters`, whatever their case and accents."""
    asked = folded(letters)[0]
    begun = [name for name in names if name.startswith(letters)]
    begun = begun or [name for name in names if folded(name)[0].startswith(asked)]
    if not begun:
        return letters
    first, last = min(begun), max(begun)
    agreed = next((first[:at] for at, c in enumerate(first) if not last.startswith(c, at)), first)
    return agreed if len(folded(agreed)[0]) >= len(asked) else letters


def match(letters: str, name: str) -> Fit | None:
    """How `letters` stand in `name`, whatever their case and accents: together, or apart but in order; None if not.

    Together is better than apart, at the start better than at a word's start, and that better than within.
    Linear in the length of the name.
    """
    asked = folded(letters)[0]
    if not asked:
        return Fit(0, ())
    small, places = folded(name)
    at = _best_start(asked, small)
    if at is not None:
        bonus = 400 if at == 0 else 200 if _starts_word(small, at) else 0
        return Fit(1000 + bonus - min(at, 99), tuple(dict.fromkeys(places[at : at + len(asked)])))
    found = _in_order(asked, small)
    if found is None:
        return None
    starts = sum(1 for at in found if _starts_word(small, at))
    return Fit(500 + 20 * starts - min(found[-1] - found[0], 400), tuple(dict.fromkeys(places[at] for at in found)))


@lru_cache(maxsize=20_000)
def folded(name: str) -> tuple[str, Sequence[int]]:
    """`name` in small letters without accents, and for each of them where in `name` it stands."""
    if name.isascii():
        return name.lower(), range(len(name))
    letters, places = [], []
    for at, character in enumerate(name):
        for letter in unicodedata.normalize("NFKD", character).casefold():
            if not unicodedata.combining(letter):
                letters.append(letter)
                places.append(at)
    return "".join(letters), places


def _best_start(asked: str, small: str) -> int | None:
    """Where `asked` stands as one piece, at the start of a word if it can."""
    first = at = small.find(asked)
    while at > 0 and not _starts_word(small, at):
        at = small.find(asked, at + 1)
    return at if at >= 0 else first if first >= 0 else None


def _in_order(asked: str, small: str) -> tuple[int, ...] | None:
    """The closest stand of the letters in order that ends soonest."""
    at = -1
    for letter in asked:
        at = small.find(letter, at + 1)
        if at < 0:
            return None
    positions = []
    at += 1
    for letter in reversed(asked):
        at = small.rfind(letter, 0, at)
        positions.append(at)
    return tuple(reversed(positions))


def _starts_word(small: str, at: int) -> bool:
    return at == 0 or not small[at - 1].isalnum()
