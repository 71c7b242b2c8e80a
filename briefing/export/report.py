"""What a written briefing says and in which order, decided once for text, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import NamedTuple

from briefing import wording
from briefing.export import citation
from briefing.model import Briefing, Quote, Speaker
from briefing.reporting_clause import leading_to


class Row(NamedTuple):
    """An item: what leads it, what it says, an aside, and the items under it."""

    text: str
    lead: str = ""
    aside: str = ""
    rows: tuple[Row, ...] = ()


class Part(NamedTuple):
    """A part of the report, or where it has no rows, the sentence that says why."""

    title: str
    rows: tuple[Row, ...]
    empty: str


class Report(NamedTuple):
    """A written briefing."""

    title: str
    source: str
    parts: tuple[Part, ...]
    warnings: tuple[str, ...]


def write(briefing: Briefing, only: frozenset[str]) -> Report:
    """The report of `briefing`, with the parts that `only` names."""
    document = briefing.document
    byline = f"By {', '.join(document.byline)}" if document.byline else ""
    published = wording.day(document.published) if document.published else ""
    return Report(
        title=document.headline or wording.outlet(document) or "Untitled",
        source=" · ".join(filter(None, (document.publisher, byline, published, document.place))),
        parts=tuple(_honest(part(briefing), name, briefing) for name, part in PARTS if name in only),
        warnings=(*document.warnings, *briefing.warnings),
    )


def _honest(part: Part, name: str, briefing: Briefing) -> Part:
    """A part that is empty by a fault of the program says so, and not that the article has nothing of the kind."""
    said = wording.faults(briefing, name, *({"quotes"} if name == "speakers" else ()))
    return part._replace(empty=said or part.empty)


def _key_points(briefing: Briefing) -> Part:
    rows = tuple(Row(point.text) for point in briefing.key_points)
    return Part("Key points", rows, "No key points: the article has no whole sentence.")


def _sections(briefing: Briefing) -> Part:
    rows = tuple(Row(section.title) for section in briefing.sections if section.title)
    return Part("Sections", rows, "The article is one piece.")


def _speakers(briefing: Briefing) -> Part:
    rows = tuple(_speaker(briefing, speaker) for speaker in briefing.speakers)
    nobody = tuple(_quote(quote, briefing) for quote in briefing.quotes if quote.speaker is None)
    if nobody:
        rows = (*rows, Row("nobody is named", "Unattributed:", rows=nobody))
    return Part("Speakers", rows, "Nobody speaks in this article.")


def _speaker(briefing: Briefing, speaker: Speaker) -> Row:
    said = tuple(_quote(quote, briefing) for quote in briefing.quotes if quote.speaker == speaker.id)
    name, office = wording.name_and_office(speaker)
    return Row(office, f"{name}," if office else name, rows=said)


def _quote(quote: Quote, briefing: Briefing) -> Row:
    """Direct words in marks; what is reported after the words that lead to it, where they stand before it."""
    if quote.kind == "direct":
        return Row(wording.quoted(quote.text))
    led = leading_to(briefing.document, quote)
    return Row(f"{led}{quote.text}", aside="" if led else "reported")


def _quotes(briefing: Briefing) -> Part:
    names = {speaker.id: speaker.name for speaker in briefing.speakers}
    rows = tuple(
        _quote(quote, briefing)._replace(lead=names.get(quote.speaker or "", "Unattributed"))
        for quote in briefing.quotes
    )
    return Part("Quotes", rows, "Nothing is quoted in this article.")


def _numbers(briefing: Briefing) -> Part:
    """The figures of a sentence together, before it: alone they say nothing."""
    told = groupby(briefing.numbers, key=lambda number: citation.context(number.span, briefing))
    rows = tuple(Row(sentence, lead=", ".join(number.text for number in numbers)) for sentence, numbers in told)
    return Part("Numbers", rows, "No figures in this article.")


def _dates(briefing: Briefing) -> Part:
    rows = tuple(Row(date.text, lead=date.value) for date in briefing.dates)
    return Part("Dates", rows, "No dates in this article.")


def _events(briefing: Briefing) -> Part:
    rows = tuple(
        Row(event.text, wording.when(event), "" if event.status == "happened" else event.status)
        for event in briefing.events
    )
    return Part("Events", rows, "Nothing in this article is dated.")


PARTS: tuple[tuple[str, Callable[[Briefing], Part]], ...] = (
    ("key_points", _key_points),
    ("sections", _sections),
    ("speakers", _speakers),
    ("quotes", _quotes),
    ("numbers", _numbers),
    ("dates", _dates),
    ("events", _events),
)
