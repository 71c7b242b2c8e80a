"""The side of the page: the parts of the report, each item a link to its sentence."""

from __future__ import annotations

from bisect import bisect_right
from html import escape
from typing import NamedTuple

from briefing.digest.telling import INFERRED
from briefing.export import report
from briefing.model import Briefing, Span

_LABEL = 60
"""Characters of an item that a link back to it says."""
_BAR = 100
"""Units of a bar's full length."""

_INFERRED = "The speaker is not named beside these words, but inferred."
_LEGEND = f'<p class="legend">{INFERRED} {_INFERRED}</p>\n'


class Item(NamedTuple):
    """An item of the panel: its id, the part that it stands in, what it is called, and its sentence."""

    id: str
    part: str
    label: str
    sentence: int


class Panel:
    """The parts of a report; `items` are those that stand in a sentence of the article, in order."""

    def __init__(self, briefing: Briefing, written: report.Report) -> None:
        self.items: list[Item] = []
        self._briefing = briefing
        self._starts = [sentence.span.start for sentence in briefing.document.sentences]
        self._voices = _voices(briefing)
        self._parts = "".join(self._part(part) for part in written.parts)
        self._warnings = _warnings(written.warnings)

    def html(self) -> str:
        """The whole panel."""
        legend = _LEGEND if '<li class="inferred"' in self._parts else ""
        return f"{self._filter()}{self._parts}{legend}{self._warnings}"

    def _filter(self) -> str:
        """The choice of one speaker; shown by the script, without which it could do nothing."""
        voices = {speaker for here in self._voices.values() for speaker in here}
        options = "".join(
            f'<option value="{escape(speaker.id)}">{escape(speaker.name)}</option>'
            for speaker in self._briefing.speakers
            if speaker.id in voices
        )
        if not options:
            return ""
        return (
            '<p class="filter" hidden><label for="speaker">Only what one speaker says</label>\n'
            f'<select id="speaker"><option value="">All speakers</option>{options}</select>\n'
            '<span role="status" class="count"></span></p>\n'
        )

    def _part(self, part: report.Part) -> str:
        name = part.title.lower().replace(" ", "-")
        rows = self._rows(part.rows, part) if part.rows else f"<p>{escape(part.empty)}</p>\n"
        return (
            f'<section class="{name}" aria-labelledby="{name}">\n<h2 id="{name}">{part.title}</h2>\n{rows}</section>\n'
        )

    def _rows(self, rows: tuple[report.Row, ...], part: report.Part) -> str:
        return f"<ul>\n{''.join(self._row(row, part) for row in rows)}</ul>\n" if rows else ""

    def _row(self, row: report.Row, part: report.Part) -> str:
        gap = f'<span class="gap">{escape(row.gap)}</span> ' if row.gap else ""
        lead = f"<strong>{escape(row.lead)}</strong>" if row.lead else ""
        text = " · ".join(self._linked(piece, part, escape(piece.text)) for piece in row.pieces) or escape(row.text)
        said = " ".join(filter(None, (lead, text)))
        aside = f' <span class="aside">({_aside(row)})</span>' if row.aside else ""
        look = f' class="{row.look}"' if row.look else ""
        linked = said if row.pieces else self._linked(row, part, said)
        return f"<li{look}{self._voice(row)}>{gap}{linked}{aside}{_bar(row)}{self._rows(row.rows, part)}</li>\n"

    def _linked(self, row: report.Row, part: report.Part, said: str) -> str:
        """`said` as a link to the sentence of the row, and the row kept among the items; bare where there is none."""
        sentence = self._sentence(row.span)
        if sentence is None:
            return said
        words = " ".join(filter(None, (row.lead, row.text)))
        label = words if len(words) <= _LABEL else f"{words[:_LABEL].rstrip()}…"
        item = Item(f"i{len(self.items)}", part.title, label, sentence)
        self.items.append(item)
        return f'<a id="{item.id}" href="#s{sentence}">{said}</a>'

    def _sentence(self, span: Span | None) -> int | None:
        """The number of the sentence in which `span` begins."""
        at = bisect_right(self._starts, span.start) - 1 if span else -1
        if span is None or at < 0:
            return None
        return at if span.start < self._briefing.document.sentences[at].span.end else None

    def _voice(self, row: report.Row) -> str:
        """Who speaks where the row stands, for the choice of a speaker."""
        told = [row, *row.rows, *row.pieces]
        speakers = {name for each in told for name in self._voices.get(self._sentence(each.span), ())}
        return f' data-speakers="{escape(" ".join(sorted(speakers)))}"'


def _voices(briefing: Briefing) -> dict[int | None, set[str]]:
    """By the number of a sentence, the ids of those who speak in it."""
    found: dict[int | None, set[str]] = {}
    for quote in briefing.quotes:
        for number, sentence in enumerate(briefing.document.sentences):
            if quote.speaker and any(sentence.span.touches(span) for span in quote.spans):
                found.setdefault(number, set()).add(quote.speaker)
    return found


def _aside(row: report.Row) -> str:
    if row.look != "inferred":
        return escape(row.aside)
    return f'<abbr title="{_INFERRED}">{escape(row.aside)}</abbr>'


def _bar(row: report.Row) -> str:
    """A bar as long as the figure is large, beside others of the same thing."""
    if not row.bar:
        return ""
    length = max(1, round(row.bar * _BAR))
    drawn = f'<rect width="{length}" height="4"/>'
    return f'<svg class="bar" viewBox="0 0 {_BAR} 4" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'


def _warnings(warnings: tuple[str, ...]) -> str:
    if not warnings:
        return ""
    rows = "".join(f"<li>{escape(warning)}</li>\n" for warning in warnings)
    title = '<h2 id="warnings">Warnings</h2>'
    return f'<section class="warnings" aria-labelledby="warnings">\n{title}\n<ul>\n{rows}</ul>\n</section>\n'
