"""The words of wrapped lines put together again, with those that a hyphen broke."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from briefing import lexicon
from briefing.patterns import LETTERS, lazy

_BROKEN = lazy(r"(\w+)[-\u2010]$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BREAKS = lazy(r"\w{1,40}[-\u2010]\s*\n\s*\w{1,40}")
_LINK = lazy(r"\w-(?:of|the|in|a|to|by|and|de|la|le|du)[-\u2010]$")
_BEFORE_OFFICES = frozenset({"ex", "co", "vice"})
_SUSPENDED = frozenset({"and", "or", "to", "nor"})


def _is_link(above: str) -> bool:
    """Whether a line ends inside a compound, behind the small word that holds it together: "state-of-the-"."""
    return _LINK().search(above[-60:]) is not None


class Rejoiner:
    """Puts lines together; whether a hyphen at a line's end is the word's own is told from the whole article."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _known(self) -> frozenset[str]:
        """The words of the article, hyphened ones whole and in parts, broken ones left out."""
        known: set[str] = set()
        whole = _BREAKS().sub(" ", self._text).lower()
        for word in set(_WORD.findall(whole)):
            known.add(word)
            known.update(word.split("-"))
        return frozenset(known)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that stand somewhere in small letters: none of them is only a name."""
        return frozenset(word for word in _WORD.findall(self._text) if word.islower())

    def words(self, lines: Iterable[str]) -> str:
        """`lines` as one line."""
        parts: list[str] = []
        for line in lines:
            if parts:
                broken = _BROKEN().search(parts[-1][-60:])
                if broken and not _is_link(parts[-1]) and self._is_break(broken[1], line):
                    parts[-1] = parts[-1][:-1]
                elif not broken or line.split(" ", 1)[0].lower() in _SUSPENDED:
                    parts.append(" ")
            parts.append(line)
        return "".join(parts)

    def _is_break(self, above: str, below: str) -> bool:
        """Whether the hyphen after `above` only shows that the word goes on below."""
        first = LETTERS.match(below)
        if not above.isalpha() or not first or not first.group()[0].islower() or first.group() in _SUSPENDED:
            return False
        left, right = above.lower(), first.group().lower()
        if left + right in self._known:
            return True
        if f"{left}-{right}" in self._known or _keeps_hyphen(left, right):
            return False
        return not (left in self._known and right in self._known and min(len(left), len(right)) > 2)


def _keeps_hyphen(left: str, right: str) -> bool:
    """Whether the two are known to be a compound: "ex-minister", "part-time", "well-known"."""
    if left in _BEFORE_OFFICES and right in lexicon.words("role_nouns"):
        return True
    if right in lexicon.pairs("hyphen_pairs").get(left, "").split():
        return True
    return left in lexicon.words("hyphen_prefixes") or right in lexicon.words("hyphen_suffixes")
