"""The sentences that a briefing must carry."""

from __future__ import annotations

from briefing.model import Document, KeyPoint


def find(document: Document) -> tuple[KeyPoint, ...]:
    """Three to eight key points by the length of the article, best first."""
    points = document.body()[:5]
    return tuple(KeyPoint(s.span.of(document.text), s.span, 1 - i / 10, "lead") for i, s in enumerate(points))
