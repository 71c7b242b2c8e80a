"""Who says what: each speaker with an office, and the statements beneath."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from briefing.model import Briefing, Quote, Speaker
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.entries import Entry, flow

NOBODY = "Nobody named"


class SpeakersPane(FindingList):
    """Speakers and their quotes."""

    TITLE = "Speakers"
    NOTHING = "Nobody is quoted in this article. 4 shows its figures, 5 its dates."
    FINDINGS = ("speakers", "quotes")
    ORDERS = ("in the order of the article", "most quoted first")

    def entries(self, briefing: Briefing) -> Iterable[Entry]:
        """Each speaker as a heading, with the quotes under it."""
        self._said = Counter((quote.speaker, quote.kind == "direct") for quote in briefing.quotes)
        by_id = {quote.id: quote for quote in briefing.quotes}
        speakers = [(s, [by_id[q] for q in s.quotes if q in by_id]) for s in briefing.speakers]
        if self.order:
            speakers.sort(key=lambda one: -len(one[1]))
        for speaker, quotes in speakers:
            yield Entry(speaker, " ".join((speaker.name, speaker.role or "")), speaker.mentions[:1], speaker.id, "head")
            yield from _statements(quotes, speaker.id)
        named = {quote.id for _, quotes in speakers for quote in quotes}
        stray = [quote for quote in briefing.quotes if quote.id not in named]
        if stray:
            yield Entry(None, NOBODY, (), "-", "head")
            yield from _statements(stray, "-")

    _said: Counter[tuple[str | None, bool]] = Counter()  # noqa: RUF012 - replaced, never changed
    """How many direct statements, and others, each speaker has."""

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """A speaker with counts; a direct quotation after a bar and in marks, a reported one after dots."""
        if isinstance(entry.finding, Quote):
            return _word_quote(entry.finding, width, 2 if self.size.height < 20 else 0)
        if isinstance(entry.finding, Speaker):
            pieces = self._word_speaker(entry.finding)
        else:
            pieces = [Piece(entry.text, ("pane--heading",))]
        lines = flow(pieces, width, rest=Piece("  "), first=Piece(""))
        return lines if entry is self.listing.entries[0] or self.size.height < 12 else [[], *lines]

    def _word_speaker(self, speaker: Speaker) -> list[Piece]:
        direct, reported = self._said[speaker.id, True], self._said[speaker.id, False]
        said = [f"{direct}\u00a0direct"] if direct else []
        said += [f"{reported}\u00a0reported"] if reported else []
        role = [Piece(f", {speaker.role}", ("pane--dim",))] if speaker.role else []
        counts = [Piece("  " + "\u00a0·\u00a0".join(said), ("pane--dim",))] if said else []
        return [Piece(speaker.name, ("pane--heading",)), *role, *counts]

    def counts(self) -> tuple[str, ...]:
        """How many speak, and how many statements there are."""
        if not self.briefing:
            return ("",)
        speakers, statements = len(self.briefing.speakers), len(self.briefing.quotes)
        return (f"{speakers} · {statements} statement{'' if statements == 1 else 's'}", f"{speakers} · {statements}")


def _statements(quotes: Iterable[Quote], group: str) -> Iterator[Entry]:
    for quote in quotes:
        yield Entry(quote, quote.text, quote.spans, group)


def _word_quote(quote: Quote, width: int, limit: int) -> list[list[Piece]]:
    if quote.kind == "direct":
        bar = Piece("┃ ", ("pane--quote",))
        return flow([Piece(f"“{quote.text}”", ("pane--quote",))], width, first=bar, limit=limit)
    bar = Piece("┊ ", ("pane--dim",))
    return flow([Piece(quote.text, ("pane--reported",))], width, first=bar, limit=limit)
