"""The parts of the article: its own headings, or topical breaks found in the text."""

from __future__ import annotations

from briefing.model import Document, Section


def find(document: Document) -> tuple[Section, ...]:
    """The sections, in order; together they cover the running text."""
    return ()
