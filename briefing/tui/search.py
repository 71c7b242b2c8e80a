"""Finding words, as `less` does it: small letters find capitals too, a capital finds itself only."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache

from briefing.tui import keys
from briefing.tui.parts import Parts
from briefing.tui.places import Place

_MARKS = {"'": "['’‘]", "’": "['’‘]", '"': '["“”„]', "-": "[-‐‑–—]"}
"""What a keyboard has for what an article has."""

_ACCENTED = (range(0xC0, 0x250), range(0x1E00, 0x1F00))
"""Where the letters of the Latin alphabet stand that have an accent."""


@cache
def _alike() -> dict[str, str]:
    """What each character that is typed finds besides itself: marks, and the same letter with an accent."""
    found = dict(_MARKS)
    letters: dict[str, str] = {}
    for letter in (chr(code) for codes in _ACCENTED for code in codes):
        plain = unicodedata.normalize("NFD", letter)[0]
        if plain.isascii():
            letters[plain] = letters.get(plain, plain) + letter
    return found | {plain: f"[{alike}]" for plain, alike in letters.items()}


def pattern(words: str) -> re.Pattern[str] | None:
    """What finds `words` in a text, over any breaks between them; None where there are none.

    Letters that are typed without an accent find those with one too, never the other way round.
    """
    parts = unicodedata.normalize("NFC", words).split()
    if not parts:
        return None
    source = r"\s+".join("".join(_alike().get(c, re.escape(c)) for c in part) for part in parts)
    return re.compile(source, 0 if words != words.lower() else re.IGNORECASE)


def find(wanted: re.Pattern[str] | None, text: str) -> list[tuple[int, int]]:
    """Where the words start and end in `text`, as plain pairs: one letter is found a hundred thousand times."""
    return [match.span() for match in wanted.finditer(text)] if wanted else []


def following(hits: Sequence[int], here: int, step: int) -> tuple[int, bool]:
    """The index of the next hit after position `here`, or of the one before; whether that took going round.

    `hits` are in order, and there is at least one.
    """
    index = bisect_right(hits, here) if step > 0 else bisect_left(hits, here) - 1
    return index % len(hits), not 0 <= index < len(hits)


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
            current, _ = following([start for start, _ in hits], self._from.offset - 1, 1)
            self.count = f"{current + 1}/{len(hits)}"
        reader.show_hits(hits, current)
        return self._answer()

    def _found(self) -> dict[str, int]:
        """How often the words were found in each part."""
        panes = self._parts.panes.items()
        return {"article": len(self._parts.reader.hits), **{name: len(pane.listing.hits) for name, pane in panes}}

    def _answer(self) -> str:
        """How often the words were found, where one is and elsewhere."""
        hits = self._found()
        here = hits.pop(self._parts.active, 0)
        return f"{self.count or here} here, {sum(hits.values())} elsewhere" if self.words else ""

    def _nothing_here(self) -> str:
        """That the words are not in the part in use, and in which they are, by the keys that lead there."""
        table, pressed = keys.by_id(), self._parts.keyboard.pressed
        others = [f"{count} in {name} ({pressed(table[name])})" for name, count in self._found().items() if count]
        if not others:
            return f"“{self.words}” is not in the article or the panes."
        return f"“{self.words}”: none here, {', '.join(others)}."

    def finish(self, words: str | None) -> None:
        """The words are whole; None puts everything back to where it was."""
        reader, place = self._parts.reader, self._from
        if words is None:
            self.find("")
            if place:
                reader.go(place.offset)
                reader.jump(reader.line_of(place.top))
        elif words != self.words:
            self.find(words)
        self._from = None
        if words and self._parts.active != "article":
            self.step(1, stay=True)
        elif words:
            onward = f"{self._parts.keyboard.named('next_hit')} finds the next."
            self._say(f"“{words}”: {self.count}. {onward}" if self.count else self._nothing_here())

    def clear(self) -> None:
        """No search."""
        self.find("")
        self._from = None

    def _next_part(self, step: int) -> str:
        """The next part with hits, round and round; "" where no other has any."""
        found = self._found()
        names = list(found)
        here = names.index(self._parts.active)
        others = [names[(here + step * n) % len(names)] for n in range(1, len(names))]
        return next((name for name in others if found[name]), "")

    def _enter(self, part: str, step: int) -> None:
        """To the first hit of another part, or to its last."""
        self._parts.action_go(part)
        pane, reader = self._parts.panes.get(part), self._parts.reader
        hits: Sequence[int] = pane.listing.hits if pane else [start for start, _ in reader.hits]
        index = 0 if step > 0 else len(hits) - 1
        self.count = f"{index + 1}/{len(hits)}"
        if pane:
            pane.go(hits[index])
        else:
            reader.show_hits(reader.hits, index)
        self._say(f"“{self.words}”: {self.count}, in {part.title()}")

    def step(self, step: int, *, stay: bool = False) -> None:
        """To the next hit, or with `stay` to the one that the cursor may already be on."""
        pane = self._parts.panes.get(self._parts.active)
        reader = self._parts.reader
        hits: Sequence[int] = pane.listing.hits if pane else [start for start, _ in reader.hits]
        if not hits:
            nothing = f"Nothing to find yet: press {self._parts.keyboard.named('search')} and type some words."
            if self.words and not stay and (part := self._next_part(step)):
                self._enter(part, step)
            else:
                self._say(self._nothing_here() if self.words else nothing)
            return
        here = pane.at if pane else reader.search_from(step)
        index, again = following(hits, here - step if stay else here, step)
        if again and not stay and (part := self._next_part(step)):
            self._enter(part, step)
            return
        self.count = f"{index + 1}/{len(hits)}"
        if pane:
            pane.go(hits[index])
        else:
            reader.show_hits(reader.hits, index)
        if again:
            self._say(f"Round to the {'first' if step > 0 else 'last'} hit: {self.count}.")
        else:
            self._say(f"“{self.words}”: {self.count}")
