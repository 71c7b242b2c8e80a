"""Who speaks: one speaker for all the ways in which the article names him or her."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Document, Quote, Speaker


def find(document: Document, quotes: tuple[Quote, ...]) -> tuple[Speaker, ...]:
    """The speakers of `quotes`, in the order of their first statement."""
    return ()


def name_speakers(quotes: tuple[Quote, ...], speakers: tuple[Speaker, ...]) -> tuple[Quote, ...]:
    """`quotes` with `speaker` filled in; where nobody is named, it stays None."""
    by_quote = {quote: speaker.id for speaker in speakers for quote in speaker.quotes}
    return tuple(replace(quote, speaker=by_quote.get(quote.id)) for quote in quotes)
