"""Finding words, as `less` does it: small letters find capitals too, a capital finds itself only."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefing.model import Span
from briefing.tui.parts import Parts
from briefing.tui.places import Place

_ALIKE = {"'": "['’‘]", "’": "['’‘]", '"': '["“”„]', "-": "[-‐‑–—]"}
"""What a keyboard has for what an article has."""


def pattern(words: str) -> re.Pattern[str] | None:
    """What finds `words` in a text, over any breaks between them; None where there are none."""
    parts = words.split()
    if not parts:
        return None
    source = r"\s+".join("".join(_ALIKE.get(c, re.escape(c)) for c in part) for part in parts)
    return re.compile(source, 0 if words != words.lower() else re.IGNORECASE)


def find(wanted: re.Pattern[str] | None, text: str) -> list[Span]:
    """Where the words stand in `text`."""
    return [Span(*match.span()) for match in wanted.finditer(text)] if wanted else []


def following(hits: Sequence[int], here: int, step: int) -> tuple[int, bool]:
    """The index of the next hit after position `here`, or of the one before; whether that took going round."""
    if step > 0:
        after = next((i for i, hit in enumerate(hits) if hit > here), None)
        return (0, True) if after is None else (after, False)
    before = next((i for i in range(len(hits) - 1, -1, -1) if hits[i] < here), None)
    return (len(hits) - 1, True) if before is None else (before, False)


class Search:
    """One search at a time, over the article and all panes; steps go through the part that has the focus."""

    def __init__(self, parts: Parts, say: Callable[[str], None]) -> None:
        self._parts = parts
        self._say = say
        self._from: Place | None = None
        self.words = ""
        self.count = ""

    def find(self, words: str) -> str:
        """Show what `words` find, in the article the first of it from where the search began; say how much."""
        reader = self._parts.reader
        if self._from is None:
            self._from = reader.place
        self.words, self.count = words, ""
        wanted = pattern(words)
        for pane in self._parts.panes.values():
            pane.search(wanted)
        hits = find(wanted, reader.document.text if reader.document else "")
        current = -1
        if hits and self._parts.active == "article":
            current, _ = following([hit.start for hit in hits], self._from.cursor - 1, 1)
            self.count = f"{current + 1}/{len(hits)}"
        reader.show_hits(hits, current)
        return self._answer()

    def _answer(self) -> str:
        """How often the words were found, where one is and elsewhere."""
        hits = {
            "article": len(self._parts.reader.hits),
            **{n: len(p.listing.hits) for n, p in self._parts.panes.items()},
        }
        here = hits.pop(self._parts.active, 0)
        found = self.count or str(here)
        return f"{found} here, {sum(hits.values())} elsewhere" if self.words else ""

    def settle(self, words: str | None) -> None:
        """The words are whole; None puts everything back to where it was."""
        reader, place = self._parts.reader, self._from
        if words is None:
            self.find("")
            if place:
                reader.go(place.cursor)
                reader.jump(reader.line_of(place.top))
        self._from = None
        if words and self._parts.active != "article":
            self.step(1, stay=True)
        elif words:
            self._say(f"“{words}”: {self.count}. n goes on." if self.count else f"“{words}” is not in the article.")

    def clear(self) -> None:
        """No search."""
        self.find("")
        self._from = None

    def step(self, step: int, *, stay: bool = False) -> None:
        """To the next hit, or with `stay` to the one that the cursor may already be on."""
        pane = self._parts.panes.get(self._parts.active)
        reader = self._parts.reader
        hits: Sequence[int] = pane.listing.hits if pane else [hit.start for hit in reader.hits]
        if not hits:
            self._say(f"“{self.words}” is not here." if self.words else "/ searches.")
            return
        here = pane.at if pane else reader.hits[reader.hit].start if reader.hit >= 0 else reader.place.cursor
        index, again = following(hits, here - step if stay else here, step)
        self.count = f"{index + 1}/{len(hits)}"
        if pane:
            pane.go(hits[index])
        else:
            reader.show_hits(reader.hits, index)
        if again:
            self._say(f"Round to the {'first' if step > 0 else 'last'} hit: {self.count}.")
        else:
            self._say(f"“{self.words}”: {self.count}")
