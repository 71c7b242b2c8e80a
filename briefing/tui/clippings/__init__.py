"""The clipping book: what was marked, across panes and articles, kept on disk with a line of one's own on each.

Nothing here raises: where the book cannot be written, it lasts as long as the sitting.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from briefing import saving, special
from briefing.export import markdown
from briefing.model import Span
from briefing.tui.state import Manner

MAX_BYTES = 5_000_000
"""A book beyond this size is not ours."""


class Clipping(NamedTuple):
    """Words that were marked: `said` with their attribution, `words` bare; `source` is where they appeared."""

    path: str
    start: int
    end: int
    said: str
    words: str
    source: str
    note: str = ""
    part: int = 1
    """Which article of its file."""

    def same_place(self, other: Clipping) -> bool:
        """Whether both are of the same words."""
        return self[:5] == other[:5]


class Book:
    """All clippings, the oldest first. Every change is written at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.clippings = _read(path)

    def add(self, clipping: Clipping) -> None:
        """Keep a clipping; one that is kept already stays, with its note."""
        kept = _read(self.path) or self.clippings
        self._change(kept if any(one.same_place(clipping) for one in kept) else [*kept, clipping])

    def remove(self, clipping: Clipping) -> None:
        """Keep it no more."""
        self._change(self._without(clipping))

    def annotate(self, clipping: Clipping, note: str) -> None:
        """Put a line of one's own beside a clipping."""
        changed = clipping._replace(note=" ".join(note.split()))
        self._change([changed if one.same_place(clipping) else one for one in _read(self.path) or self.clippings])

    def holds(self, path: str, part: int, spans: Sequence[Span]) -> bool:
        """Whether these words of an article are kept."""
        place = (path, part, spans[0].start, spans[-1].end) if spans else ()
        return any((one.path, one.part, one.start, one.end) == place for one in self.clippings)

    def _without(self, clipping: Clipping) -> list[Clipping]:
        """What is on disk by now, another sitting's clippings among it, but for this one."""
        return [one for one in _read(self.path) or self.clippings if not one.same_place(clipping)]

    def _change(self, clippings: list[Clipping]) -> None:
        self.clippings = clippings
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            saving.save(json.dumps([one._asdict() for one in clippings], indent=1), str(self.path))


def written(clippings: Iterable[Clipping], manner: Manner) -> str:
    """The clippings as text to paste, those of one source together and the source once under them."""
    blocks = []
    ordered = sorted(clippings, key=lambda one: (one.source, one.path))
    for source, group in groupby(ordered, key=lambda one: one.source):
        blocks += [_block(one, manner) for one in group]
        if manner != "text" and source:
            blocks.append(markdown.escape(f"({source})") if manner == "Markdown" else f"({source})")
    return "\n\n".join(blocks)


def rendered(book: Book, path: str) -> str:
    """The book in the manner that the name of a file asks for."""
    return (
        written(book.clippings, "Markdown" if path.strip().lower().endswith((".md", ".markdown")) else "citation")
        + "\n"
    )


def _block(clipping: Clipping, manner: Manner) -> str:
    if manner == "Markdown":
        lines = [f"> {markdown.escape(line)}" for line in clipping.said.split("\n") if line]
        return "\n>\n".join(lines) + (f"\n\n{markdown.escape(clipping.note)}" if clipping.note else "")
    said = clipping.words if manner == "text" else clipping.said
    return f"{said}\n[{clipping.note}]" if clipping.note else said


def _read(path: Path) -> list[Clipping]:
    """What is on disk; what cannot be read is nothing."""
    try:
        special.refuse(path)
        found = json.loads(path.read_text(encoding="utf-8")) if path.stat().st_size <= MAX_BYTES else []
        return [_clipping(one) for one in found]
    except (OSError, ValueError, RecursionError, TypeError, KeyError, AttributeError):
        return []


def _clipping(item: dict[str, object]) -> Clipping:
    words = (str(item[name]) for name in ("path", "said", "words", "source", "note"))
    path, said, bare, source, note = words
    start, end, part = (int(str(item.get(name, 1))) for name in ("start", "end", "part"))
    return Clipping(path, start, end, said, bare, source, note, part)
