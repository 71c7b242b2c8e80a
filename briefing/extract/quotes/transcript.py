"""Transcripts: paragraphs that begin with the name of the one who speaks and a colon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.language.names import is_first_name
from briefing.model import Block, Span
from briefing.patterns import lazy

_LABEL = lazy(r"[\"“”]?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,4})(?: \([^()\n]{1,40}\))?:\s+(?=\S)")
"""A name in capitals: "WALLACE: …"."""
_NAME = lazy(r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w.'’-]*){0,3})(?: \([^()\n]{1,40}\))?:\s+(?=\S)")
"""A name as others are written: "Ann Lee: …"."""
_LONGEST = 160
"""Characters of a label."""
_FEWEST = 2


def turns(text: str, blocks: Sequence[Block]) -> dict[Block, tuple[Span, Span]]:
    """The paragraphs that are a turn: who speaks and what is said. Empty where no two are."""
    found: dict[Block, tuple[Span, Span]] = {}
    for block in blocks:
        capitals = text[block.span.start : block.span.start + 2].lstrip('"“”').isupper()
        label = _LABEL().match(text, *block.span) if capitals and ":" in block.span.of(text) else None
        if label and block.kind not in {"headline", "heading"}:
            found[block] = Span(*label.span("name")), Span(label.end(), block.span.end)
    return found if len(found) >= _FEWEST else _named_turns(text, blocks)


def _named_turns(text: str, blocks: Sequence[Block]) -> dict[Block, tuple[Span, Span]]:
    """The same of an interview whose names are in small letters: one of them returns, and each is somebody's."""
    paragraphs = [block for block in blocks if block.kind in {"paragraph", "list_item"}]
    likely = [block for block in paragraphs if text.find(":", block.span.start, block.span.start + _LONGEST) > 0]
    labels = {block: _NAME().match(text, *block.span) for block in likely}
    told = {block: label for block, label in labels.items() if label and _is_somebody(text, label.group("name"))}
    returning = Counter(label.group("name").split()[-1] for label in told.values()).most_common(1)
    if len(told) <= _FEWEST or returning[0][1] < _FEWEST:
        return {}
    return {b: (Span(*label.span("name")), Span(label.end(), b.span.end)) for b, label in told.items()}


def _is_somebody(text: str, name: str) -> bool:
    """Whether a label is a person's: a given name opens it, or the article has it elsewhere inside a sentence."""
    words = name.split()
    if len(words) > 1 and is_first_name(words[0]):
        return True
    return re.search(rf"[a-z,] (?:[A-Z]\w* )?{re.escape(words[-1])}\b(?!:)", text) is not None
