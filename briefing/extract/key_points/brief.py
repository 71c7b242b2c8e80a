"""A key point as it stands in a list: the sentence without what it can do without."""

from __future__ import annotations

from briefing.language.annotated import Annotated
from briefing.language.asides import asides
from briefing.model import Span

_SHORT = 16
"""Words up to which a sentence is shown whole, and that it keeps at the least."""
_KEPT = 12


def brief(annotated: Annotated, sentence: Span) -> tuple[Span, ...]:
    """The spans of `sentence` to be shown in a list, “…” between them; the sentence itself where all of it is."""
    if _words(annotated.text, [sentence]) <= _SHORT:
        return (sentence,)
    found, spans = annotated.clauses_at(sentence.start), [sentence]
    for first, last in asides(found):
        left_out = found.it.span(first, last)
        shorter = [*spans[:-1], *_without(annotated.text, spans[-1], left_out)]
        if spans[-1].holds(left_out) and _words(annotated.text, shorter) >= _KEPT:
            spans = shorter
    return tuple(spans)


def _without(text: str, span: Span, left_out: Span) -> list[Span]:
    """What of `span` stands before and behind `left_out`, without the blanks between and a lone full stop."""
    before, behind = Span(span.start, left_out.start), Span(left_out.end, span.end)
    pieces = [_trimmed(text, piece) for piece in (before, behind)]
    return [piece for piece in pieces if any(c.isalnum() for c in piece.of(text))]


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(" ,;"))
    return Span(start, max(start, span.start + len(words.rstrip(" ,;"))))


def _words(text: str, spans: list[Span]) -> int:
    return sum(len(span.of(text).split()) for span in spans)
