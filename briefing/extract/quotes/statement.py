"""A quote in the making."""

from __future__ import annotations

from briefing.language.phrases import Phrase
from briefing.language.tokens import Tokens
from briefing.model import QuoteKind, Span


class Statement:
    """What is said, and the words that name its source; `open` where no mark closes its last piece."""

    __slots__ = ("cue", "kind", "mention", "open", "pieces", "rule")

    def __init__(self, kind: QuoteKind, pieces: list[Span], mention: Span | None, cue: Span | None, rule: str) -> None:
        self.kind = kind
        self.pieces = pieces
        self.mention = mention
        self.cue = cue
        self.rule = rule
        self.open = False


def mention(tokens: Tokens, source: Phrase | None) -> Span | None:
    """The words that name a source, without the "'s" that may end them."""
    if source is None:
        return None
    first, last = source
    span = tokens.span(first, last)
    if tokens.classes[last - 1] in {"contracted", "possessive"}:
        return Span(span.start, tokens.starts[last - 1] + tokens.words[last - 1].rfind("'"))
    return span
