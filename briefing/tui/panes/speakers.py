"""Who says what: each speaker with an office, and the statements beneath."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from briefing import wording
from briefing.model import Briefing, Document, Quote, Speaker
from briefing.reporting_clause import leading_to
from briefing.tui.looks import Piece
from briefing.tui.panes.base import FindingList
from briefing.tui.panes.entries import Entry, cells, flow

NOBODY = "Nobody named"


class SpeakersPane(FindingList):
    """Speakers and their quotes."""

    TITLE = "Speakers"
    NOTHING = "Nobody is quoted in this article."
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
            yield from _statements(briefing.document, quotes, speaker.id)
        named = {quote.id for _, quotes in speakers for quote in quotes}
        stray = [quote for quote in briefing.quotes if quote.id not in named]
        if stray:
            yield Entry(None, NOBODY, (), "-", "head")
            yield from _statements(briefing.document, stray, "-")

    _said: Counter[tuple[str | None, bool]] = Counter()  # noqa: RUF012 - replaced, never changed
    """How many direct statements, and others, each speaker has."""

    def word(self, entry: Entry, width: int) -> Iterable[list[Piece]]:
        """A speaker with counts; a direct quotation after a bar and in marks, a reported one after dots."""
        if isinstance(entry.finding, Quote):
            return _word_quote(entry.finding, entry.text, width, self.fold)
        if isinstance(entry.finding, Speaker):
            lines = self._word_speaker(entry.finding, width)
        else:
            lines = [[Piece(entry.text, ("pane--heading",))]]
        return lines if entry is self.listing.entries[0] or self.tight else [[], *lines]

    def _word_speaker(self, speaker: Speaker, width: int) -> list[list[Piece]]:
        """Name and office, the counts behind them or on a line of their own."""
        name, office = wording.name_and_office(speaker)
        said = [Piece(name, ("pane--heading",)), *([Piece(f", {office}", ("pane--dim",))] if office else [])]
        lines = flow(said, width, first=Piece(""), rest=Piece("  "))
        direct, reported = self._said[speaker.id, True], self._said[speaker.id, False]
        each = [f"{direct} direct"] * bool(direct) + [f"{reported} reported"] * bool(reported)
        counts = Piece("  " + " · ".join(each), ("pane--dim",))
        if each and cells([*lines[-1], counts]) <= width:
            lines[-1].append(counts)
        elif each:
            lines.append([counts])
        return lines

    def counts(self) -> tuple[str, ...]:
        """How many speak, and how many statements there are, of what is listed."""
        found = self.listing.findings
        statements = sum(isinstance(finding, Quote) for finding in found)
        if not statements:
            return ("0",)
        speakers = sum(isinstance(finding, Speaker) for finding in found)
        return (f"{speakers} · {statements} statement{'' if statements == 1 else 's'}", f"{speakers} · {statements}")


def _statements(document: Document, quotes: Iterable[Quote], group: str) -> Iterator[Entry]:
    for quote in quotes:
        yield Entry(quote, leading_to(document, quote) + quote.text, quote.spans, group)


def _word_quote(quote: Quote, said: str, width: int, limit: int) -> list[list[Piece]]:
    if quote.kind == "direct":
        bar = Piece("┃ ", ("pane--quote",))
        return flow([Piece(wording.quoted(quote.text), ("pane--quote",))], width, first=bar, limit=limit)
    lead = Piece(said.removesuffix(quote.text), ("pane--verb",))
    return flow([lead, Piece(quote.text, ("pane--reported",))], width, first=Piece("┊ ", ("pane--dim",)), limit=limit)
