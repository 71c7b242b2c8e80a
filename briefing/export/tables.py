"""The findings as tables: of each kind of finding the columns, and the rows of an article.

Spreadsheets (`csv`) and databases (`bulk`) are given the same ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from briefing import wording
from briefing.model import BODY_KINDS, Briefing, Quote, Speaker

Cell: TypeAlias = str | int | float | None


class Table(NamedTuple):
    """The names of the columns with what they hold, and what fills them."""

    columns: dict[str, type[str] | type[int] | type[float]]
    rows: Callable[[Briefing], Iterator[tuple[Cell, ...]]]


def _articles(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    document = briefing.document
    published = document.published.isoformat() if document.published else None
    byline = "; ".join(document.byline) or None
    words = len(document.text.split())
    yield document.headline, byline, document.publisher, published, document.language, words, document.source.sha256


def _events(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    for e in briefing.events:
        yield e.start, e.end, e.precision, e.status, e.text, briefing.dates[e.date].text, e.mod


def _quotes(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    speakers = {speaker.id: speaker for speaker in briefing.speakers}
    for q in briefing.quotes:
        speaker = speakers.get(q.speaker or "")
        name, role = (speaker.name, speaker.role) if speaker else (None, None)
        yield name, role, q.kind, q.text, q.cue.text if q.cue else None


def _numbers(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    for n in briefing.numbers:
        counted = n.counted.text if n.counted else None
        yield n.text, n.value, n.low, n.high, n.kind, n.unit, n.label, counted, n.fate, n.weight, n.modifier


def _speakers(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    """The source sheet: who is cited as what, how often, in how many words of their own and of the writer's."""
    by_id = {quote.id: quote for quote in briefing.quotes}
    for s in briefing.speakers:
        if _are_listed_one_by_one(briefing, s):
            continue
        said = [by_id[quote] for quote in s.quotes if quote in by_id]
        words, own = sum(len(q.text.split()) for q in said), sum(_quoted_words(briefing, q) for q in said)
        body, why = s.body.text if s.body else None, s.anonymous.text if s.anonymous else None
        place = _paragraph(briefing, said[0]) if said else None
        office = wording.name_and_office(s)[1] if not s.named else s.role
        yield wording.source_type(s), s.name, office, s.connection, body, why, len(said), own, words - own, place


def _are_listed_one_by_one(briefing: Briefing, speaker: Speaker) -> bool:
    """Whether they are several who speak together, "Lee and Kim", each of whom has the statement in an own row."""
    if not speaker.named or speaker.kind != "group":
        return False
    others = [other for other in briefing.speakers if other is not speaker and other.name in speaker.name]
    return len(others) > 1 and all(set(speaker.quotes) <= set(other.quotes) for other in others)


def _quoted_words(briefing: Briefing, quote: Quote) -> int:
    """How many words of a statement stand in quotation marks."""
    if quote.kind == "direct":
        return len(quote.text.split())
    return sum(len(span.of(briefing.document.text).split()) for span in quote.quoted) if quote.kind == "mixed" else 0


def _paragraph(briefing: Briefing, quote: Quote) -> str | None:
    """The paragraph in which a statement begins, counted from the first of the running text."""
    body = [block.span for block in briefing.document.blocks if block.kind in BODY_KINDS]
    number = next((n for n, span in enumerate(body, start=1) if span.start <= quote.span.start < span.end), None)
    return f"paragraph {number}" if number else None


def _dates(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    for d in briefing.dates:
        yield d.text, d.type, d.value


def _key_points(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    for k in briefing.key_points:
        yield k.text, k.score


def _sections(briefing: Briefing) -> Iterator[tuple[Cell, ...]]:
    for s in briefing.sections:
        yield s.title, s.level


ARTICLE = {"uri": str, "part": int}
"""What says which article a row is of, where a table holds several: the first columns."""

TABLES: dict[str, Table] = {
    "articles": Table(
        {
            "headline": str,
            "byline": str,
            "publisher": str,
            "published": str,
            "language": str,
            "words": int,
            "sha256": str,
        },
        _articles,
    ),
    "events": Table(
        {"start": str, "end": str, "precision": str, "status": str, "text": str, "date": str, "mod": str}, _events
    ),
    "quotes": Table({"speaker": str, "role": str, "kind": str, "text": str, "cue": str}, _quotes),
    "numbers": Table(
        {
            "text": str,
            "value": float,
            "low": float,
            "high": float,
            "kind": str,
            "unit": str,
            "label": str,
            "counted": str,
            "fate": str,
            "weight": float,
            "modifier": str,
        },
        _numbers,
    ),
    "speakers": Table(
        {
            "type": str,
            "name": str,
            "office": str,
            "connection": str,
            "body": str,
            "anonymous because": str,
            "statements": int,
            "words quoted": int,
            "words paraphrased": int,
            "first place": str,
        },
        _speakers,
    ),
    "dates": Table({"text": str, "type": str, "value": str}, _dates),
    "key_points": Table({"text": str, "score": float}, _key_points),
    "sections": Table({"title": str, "level": int}, _sections),
}
"""By kind of finding; `articles` has a row an article."""


def rows(briefing: Briefing, only: frozenset[str]) -> dict[str, list[tuple[Cell, ...]]]:
    """The rows of an article for its own table and those of the findings in `only`, each led by `ARTICLE`."""
    source = briefing.document.source
    wanted = {name: table for name, table in TABLES.items() if name == "articles" or name in only}
    return {
        name: [(source.uri, source.part or 1, *row) for row in table.rows(briefing)] for name, table in wanted.items()
    }
