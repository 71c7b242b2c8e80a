"""The lines of a page: words that stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.readers.pdf.characters import Page, Word

_WIDEST_BLANK = 2.2
"""Heights of the type beyond which a blank parts two columns."""
_OFF_THE_LINE = 0.6
_MOST_INITIALS = 50
"""Large letters of a page beyond which they open no paragraphs."""


class Line(NamedTuple):
    """A line and its box; `opening` is how wide its first word is, up to a hyphen."""

    words: str
    left: float
    right: float
    bottom: float
    size: float
    opening: float
    bold: bool
    page: int

    @property
    def ends(self) -> bool:
        """Whether a sentence can end with it."""
        return self.words.rstrip("\"'”’)]").endswith((".", "!", "?", ":", "…"))


def read(page: Page, number: int) -> list[Line]:
    """The lines of `page`, in the order in which they were drawn."""
    lines = [_line(words, number, page.bold) for words in _with_strays(list(_beside(page.words)))]
    return list(_with_initials(lines))


def _beside(words: Iterable[Word]) -> Iterator[list[Word]]:
    held: list[Word] = []
    for word in words:
        if held and (held[-1].ends or _is_apart(held[-1], word)):
            yield held
            held = []
        held.append(word)
    if held:
        yield held


def _with_strays(groups: list[list[Word]]) -> list[list[Word]]:
    """`groups`, a sign of another font, which is drawn behind the line, put where it stands in it: the ₹ of “₹5”."""
    strays = [words for words in groups if len(words) == 1 and len(words[0].text) == 1 and not words[0].text.isalnum()]
    for stray in strays[:_MOST_INITIALS]:
        sign = stray[0]
        for words in groups:
            at = next((at for at in range(1, len(words)) if _stands_between(sign, words[at - 1], words[at])), None)
            if at is not None:
                words[at] = words[at]._replace(text=sign.text + words[at].text, left=sign.left)
                groups = [one for one in groups if one is not stray]
                break
    return groups


def _stands_between(sign: Word, before: Word, behind: Word) -> bool:
    """Whether `sign` stands right before the word `behind`, and behind the word `before`."""
    level = abs(sign.bottom - behind.bottom) < _OFF_THE_LINE * behind.size
    return level and before.right < sign.left and -0.1 * sign.size < behind.left - sign.right < 0.1 * sign.size


def _is_apart(one: Word, other: Word) -> bool:
    """Whether `other`, drawn after `one`, is not the next word of its line."""
    size = max(one.size, other.size)
    gap = other.left - one.right
    return not -size < gap < _WIDEST_BLANK * size or abs(other.bottom - one.bottom) > _OFF_THE_LINE * size


def _line(words: list[Word], number: int, bold: frozenset[int]) -> Line:
    first = words[0]
    opening = first.right - first.left
    head, hyphen, _ = first.text.partition("-")
    if hyphen and head:
        opening *= (len(head) + 1) / len(first.text)
    longest = max(words, key=lambda word: len(word.text))
    return Line(
        words=" ".join(word.text for word in words),
        left=first.left,
        right=max(word.right for word in words),
        bottom=longest.bottom,
        size=longest.size,
        opening=opening,
        bold=first.at in bold,
        page=number,
    )


def _with_initials(lines: list[Line]) -> Iterator[Line]:
    """The lines, a large first letter put before the highest of those that it stands beside, whenever it was drawn."""
    initials = [line for line in lines if len(line.words) == 1 and line.words.isalpha() and line.words.isupper()]
    beside: dict[int, Line] = {}
    first: set[int] = set()
    for initial in initials[:_MOST_INITIALS]:
        if pushed := [at for at, line in enumerate(lines) if _stands_beside(initial, line)]:
            beside |= dict.fromkeys([*pushed, *_below(lines, pushed)], initial)
            first.add(max(pushed, key=lambda at: lines[at].bottom))
    for at, line in enumerate(lines):
        if large := beside.get(at):
            blank = "" if line.words[0].islower() or line.words[:2].isupper() else " "
            words = large.words + blank + line.words if at in first else line.words
            yield line._replace(words=words, left=large.left)
        elif line not in beside.values():
            yield line


def _below(lines: list[Line], pushed: list[int]) -> Iterator[int]:
    """The line under the lowest of those that a large letter pushes in, where its box reaches below its foot."""
    low = min((lines[at] for at in pushed), key=lambda line: line.bottom)
    for at, line in enumerate(lines):
        if at not in pushed and abs(line.left - low.left) < 1 and 0 < low.bottom - line.bottom < 1.5 * low.size:
            yield at


def _stands_beside(initial: Line, line: Line) -> bool:
    """Whether a large letter stands at the left of a line, which begins further in for it."""
    beside = -0.3 * initial.size < line.left - initial.right < 1.2 * initial.size
    level = initial.bottom - 0.3 * line.size < line.bottom < initial.bottom + initial.size
    return beside and level and initial.size > 1.7 * line.size and line.words[0].isalpha()
