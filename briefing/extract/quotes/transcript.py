"""Transcripts: paragraphs that begin with the name of the one who speaks, in capitals and with a colon."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Block, Span
from briefing.patterns import lazy

_LABEL = lazy(r"[\"“”]?(?P<name>[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,4})(?: \([^()\n]{1,40}\))?:\s+(?=\S)")
_FEWEST = 2


def turns(text: str, blocks: Sequence[Block]) -> dict[Block, tuple[Span, Span]]:
    """The paragraphs that are a turn: who speaks and what is said. Empty where no two are."""
    found: dict[Block, tuple[Span, Span]] = {}
    for block in blocks:
        capitals = text[block.span.start : block.span.start + 2].lstrip('"“”').isupper()
        label = _LABEL().match(text, *block.span) if capitals and ":" in block.span.of(text) else None
        if label and block.kind not in {"headline", "heading"}:
            found[block] = Span(*label.span("name")), Span(label.end(), block.span.end)
    return found if len(found) >= _FEWEST else {}
