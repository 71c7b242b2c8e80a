"""Documents in which each line of a wrapped text is a paragraph: they are laid out as the lines of a text are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefing.readers.extracted import Marked

_LONGEST = 120
"""Characters beyond which a paragraph is no line of a wrapped text."""
_FEWEST = 3
"""Lines that run over into the next one from which on a text is wrapped."""
_SHARE = 0.2
"""The share of all lines that run over at least: many of a wrapped text happen to end with a stop."""


def content(blocks: Sequence[Marked]) -> str | tuple[Marked, ...]:
    """`blocks`, an empty one for an empty paragraph; where they are the lines of a wrapped text, that text."""
    worded = [block.words for block in blocks if block.words.strip()]
    if any(block.mark for block in blocks) or any(len(words) > _LONGEST for words in worded):
        return tuple(blocks)
    over = sum(a.rstrip()[-1].isalnum() and b.lstrip()[0].islower() for a, b in pairwise(worded))
    if over < _FEWEST or over < _SHARE * len(worded):
        return tuple(blocks)
    return "\n".join(block.words for block in blocks)
