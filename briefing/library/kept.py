"""What of a briefing is kept in the library: its findings as rows."""

from __future__ import annotations

from typing import NamedTuple

from briefing.library.tables import Kind
from briefing.model import BODY_KINDS, Briefing, Span


class Kept(NamedTuple):
    """A finding as it is kept; which columns are filled depends on its kind."""

    text: str
    span: Span
    speaker: str | None = None
    evidence: str | None = None
    form: str | None = None
    value: float | None = None
    unit: str | None = None
    counted: str | None = None
    fate: str | None = None
    day: str | None = None
    sentence: str | None = None


def rows_of(briefing: Briefing) -> dict[Kind, list[Kept]]:
    """What is kept of a briefing, by kind; a figure and an event bring the sentence they stand in."""
    document = briefing.document
    text = document.text
    sentences = [s.span for s in document.sentences]

    def sentence(span: Span) -> str:
        return next((s.of(text) for s in reversed(sentences) if s.start <= span.start), "")

    named = {s.id: s.name for s in briefing.speakers}
    return {
        "quotes": [
            Kept(q.text, q.span, named.get(q.speaker or ""), q.evidence, q.kind, sentence=sentence(q.span))
            for q in briefing.quotes
        ],
        "numbers": [
            Kept(
                _words_of(n.text, n.counted.text if n.counted else None),
                n.span,
                form=n.kind,
                value=n.value,
                unit=n.unit,
                counted=n.counted and n.counted.text,
                fate=n.fate,
                sentence=sentence(n.span),
            )
            for n in briefing.numbers
        ],
        "events": [
            Kept(e.text, e.span, form=e.status, day=e.start, sentence=sentence(e.span)) for e in briefing.events
        ],
        "text": [
            Kept(b.span.of(text), b.span) for b in document.blocks if b.kind in BODY_KINDS | {"headline", "heading"}
        ],
    }


def _words_of(figure: str, counted: str | None) -> str:
    return figure if counted is None or counted in figure else f"{figure} {counted}"
