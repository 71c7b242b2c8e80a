"""What a written briefing says and in which order, decided once for text, Markdown and HTML."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from briefing import wording
from briefing.digest import cast, figure_words, figures, rivals, telling, timeline
from briefing.digest.around import clause
from briefing.model import Briefing, Quote, Span
from briefing.untrusted import printable


class Row(NamedTuple):
    """An item: what leads it, what it says, an aside, and the items under it.

    The rest is for a page that has the article beside it. `span` is where the item stands; `pieces` are the items
    that `text` names together; `bar` is the size of a figure, from 0 to 1, beside others of the same thing; `gap` is
    the time since the item before; `look` says what it is like: “inferred”, “ahead”, “claimed”.
    """

    text: str
    lead: str = ""
    aside: str = ""
    rows: tuple[Row, ...] = ()
    span: Span | None = None
    pieces: tuple[Row, ...] = ()
    bar: float = 0
    gap: str = ""
    look: str = ""


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
        title=document.headline or printable(wording.outlet(document)) or "Untitled",
        source=" · ".join(filter(None, (document.publisher, byline, published, document.place))),
        parts=tuple(_honest(part(briefing), name, briefing) for name, part in PARTS if name in only),
        warnings=(*document.warnings, *briefing.warnings),
    )


def _honest(part: Part, name: str, briefing: Briefing) -> Part:
    """A part that is empty by a fault of the program says so, and not that the article has nothing of the kind."""
    said = wording.faults(briefing, name, *({"quotes"} if name == "speakers" else ()))
    return part._replace(empty=said or part.empty)


def _key_points(briefing: Briefing) -> Part:
    rows = tuple(
        Row(telling.told(point.brief or [point.span], briefing), span=point.span) for point in briefing.key_points
    )
    return Part("Key points", rows, "No key points: the article has no whole sentence.")


def _sections(briefing: Briefing) -> Part:
    rows = tuple(Row(section.title, span=section.span) for section in briefing.sections if section.title)
    return Part("Sections", rows, "The article is one piece.")


def _speakers(briefing: Briefing) -> Part:
    """The cast in the order of the screen, each with all that is said; bodies and documents after the people."""
    rows = tuple(_speaker(briefing, role) for role in cast.cast(briefing))
    nobody = tuple(_quote(quote, briefing) for quote in cast.stray(briefing))
    if nobody:
        rows = (*rows, Row("nobody is named", "Unattributed:", rows=nobody))
    return Part("Speakers", rows, "Nobody speaks in this article.")


def _speaker(briefing: Briefing, role: cast.CastMember) -> Row:
    said = tuple(_quote(quote, briefing) for quote in role.quotes)
    said += tuple(Row(one.text, span=one.span) for one in briefing.declined if one.speaker == role.speaker.id)
    name, office = role.speaker.name, wording.office(role.speaker, whole=True)
    first = role.speaker.introduced or next(iter(role.speaker.mentions), None)
    return Row(office, f"{name}," if office else name, rows=said, span=first)


def _quote(quote: Quote, briefing: Briefing) -> Row:
    """Direct words in marks; what is reported after the words that lead to it; how an inferred speaker is known."""
    known = telling.sign(quote)
    look = "inferred" if known else ""
    if quote.kind == "direct":
        return Row(wording.quoted(quote.text), aside=known, span=quote.spans[0], look=look)
    led = telling.lead(quote, briefing.document)
    aside = ", ".join(filter(None, ("" if led else "reported", known)))
    return Row(f"{led}{quote.text}", aside=aside, span=quote.spans[0], look=look)


def _quotes(briefing: Briefing) -> Part:
    names = {speaker.id: speaker.name for speaker in briefing.speakers}
    rows = tuple(
        _quote(quote, briefing)._replace(lead=names.get(quote.speaker or "", "Unattributed"))
        for quote in briefing.quotes
    )
    return Part("Quotes", rows, "Nothing is quoted in this article.")


def _numbers(briefing: Briefing) -> Part:
    """Each figure once with what it counts, the weightiest first; what is minor in one row."""
    matter, minor = figures.figures(briefing)
    largest = rivals.largest([figure.number for figure in matter])
    rows = tuple(_figure(figure, briefing, largest) for figure in matter)
    if minor:
        pieces = tuple(Row(figure.number.text + figures.times(figure), span=figure.number.span) for figure in minor)
        rows = (*rows, Row(" · ".join(piece.text for piece in pieces), lead="minor", pieces=pieces))
    return Part("Numbers", rows, "No figures in this article.")


def _figure(figure: figures.Tally, briefing: Briefing, largest: dict[figure_words.Thing, float]) -> Row:
    number = figure.number
    said = figure_words.label_of(number) or clause(briefing.document, number.span)
    scale = largest.get(figure_words.thing(number), 0)
    return Row(
        said,
        lead=figure_words.figure_of(number) + figures.times(figure),
        aside="differ" if figure.differs else "",
        span=number.span,
        bar=max(0.0, number.size / scale) if scale else 0,
    )


def _dates(briefing: Briefing) -> Part:
    rows = tuple(Row(date.text, lead=date.value, span=date.span) for date in briefing.dates)
    return Part("Dates", rows, "No dates in this article.")


def _events(briefing: Briefing) -> Part:
    """The timeline of the screen: a date once, and the clause of what happened then."""
    published = briefing.document.published
    rows = tuple(
        Row(
            told := timeline.told_event(event, briefing),
            date,
            timeline.status_beside(told, event, published),
            span=event.span,
            gap=gap,
            look=phase if event.status != "said" else "claimed",
        )
        for event, date, gap, phase in timeline.timeline(briefing.events, published, short=False)
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
