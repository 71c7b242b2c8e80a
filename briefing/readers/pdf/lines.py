"""The lines of a page: words that stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.readers.pdf.characters import Page, Word

_WIDEST_BLANK = 2.2
"""Heights of the type beyond which a blank parts two columns."""
_OFF_THE_LINE = 0.6


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
    lines = [_line(words, number, page.bold) for words in _beside(page.words)]
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
    """The lines, a large first letter put before the line that it stands beside."""
    initial: Line | None = None
    for line in lines:
        if initial is not None:
            beside = initial.bottom - initial.size < line.bottom < initial.bottom + initial.size
            if beside and line.words[0].isalpha() and initial.size > 1.7 * line.size:
                blank = "" if line.words[0].islower() or line.words[:2].isupper() else " "
                line = line._replace(words=initial.words + blank + line.words, left=initial.left)  # noqa: PLW2901
            else:
                yield initial
            initial = None
        if len(line.words) == 1 and line.words.isalpha() and line.words.isupper():
            initial = line
        else:
            yield line
    if initial is not None:
        yield initial
