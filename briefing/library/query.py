"""Looking into the library: words, in the query language of FTS5, and what else must hold."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any, NamedTuple

from briefing.library.store import Library, LibraryError
from briefing.library.tables import KINDS, Kind
from briefing.model import Span


class Query(NamedTuple):
    """What is looked for. Days are ISO days of publication; every field narrows what is found."""

    words: str = ""
    kinds: tuple[Kind, ...] = KINDS[:3]
    speaker: str | None = None
    since: str | None = None
    until: str | None = None
    outlet: str | None = None
    fate: str | None = None
    least: float | None = None
    limit: int = 50


class Hit(NamedTuple):
    """Something found, with the article it stands in; `article` is its number in the library."""

    kind: Kind
    text: str
    span: Span
    speaker: str | None
    evidence: str | None
    form: str | None
    value: float | None
    unit: str | None
    counted: str | None
    fate: str | None
    day: str | None
    sentence: str | None
    article: int
    headline: str | None
    publisher: str | None
    published: str | None
    uri: str | None
    part: int | None


def typed(words: str) -> str:
    """The query for words that are still being typed, the last of them perhaps not whole; a query stays as it is."""
    plain = words.split()
    if not plain or any(mark in words for mark in '"()*^:') or not {"AND", "OR", "NOT", "NEAR"}.isdisjoint(plain):
        return words
    return " ".join(f'"{word}"' for word in plain) + " *"


def find(library: Library, query: Query) -> list[Hit]:
    """What answers the query, kind by kind, the articles added last first; at most `limit` of each kind.

    Raises `LibraryError` where the words are no query, with what is wrong about them.
    """
    return [hit for kind in query.kinds for hit in _of_kind(library, kind, query)]


_COLUMNS = (
    "f.text, f.start, f.stop, f.speaker, f.evidence, f.form, f.value, f.unit, f.counted, f.fate, f.day, f.sentence,"
    " a.id, a.headline, a.publisher, a.published, (select uri from place where article = a.id limit 1), a.part"
)


def _of_kind(library: Library, kind: Kind, query: Query) -> list[Hit]:
    conditions, values = _conditions(kind, query)
    indexed = f"{kind}_words w join {kind} f on f.id = w.rowid" if query.words else f"{kind} f"
    statement = (
        f"select {_COLUMNS} from {indexed} join article a on a.id = f.article"
        f" where {' and '.join(conditions)} order by {'w.rowid' if query.words else 'f.id'} desc limit ?"
    )
    try:
        rows = library.db.execute(statement, (*values, query.limit)).fetchall()
    except sqlite3.Error as error:
        raise LibraryError(f"“{query.words}” cannot be looked for: {_plainly(error)}.") from error
    return [_hit(kind, row) for row in rows]


def said_by(library: Library, names: Sequence[str], limit: int = 500) -> list[Hit]:
    """All that is said under these names, newest first."""
    marks = ", ".join("?" * len(names))
    rows = library.db.execute(
        f"select {_COLUMNS} from speaker s join article a on a.id = s.article"
        " join quotes f on f.article = s.article and f.speaker = s.name"
        f" where s.name in ({marks}) and a.newer is null group by f.id {_NEWEST_FIRST}",
        (*names, limit),
    ).fetchall()
    return [_hit("quotes", row) for row in rows]


def counted_alike(library: Library, figure: Hit, limit: int = 500) -> list[Hit]:
    """All figures that count what `figure` counts, in its unit and with its fate, newest first."""
    rows = library.db.execute(
        f"select {_COLUMNS} from numbers f join article a on a.id = f.article where a.newer is null"
        f" and lower(f.counted) is ? and lower(f.unit) is ? and f.fate is ? {_NEWEST_FIRST}",
        (*(value and value.lower() for value in (figure.counted, figure.unit)), figure.fate, limit),
    ).fetchall()
    return [_hit("numbers", row) for row in rows]


_NEWEST_FIRST = "order by a.published is null, a.published desc, f.id limit ?"


def _hit(kind: Kind, row: tuple[Any, ...]) -> Hit:
    return Hit(kind, row[0], Span(row[1], row[2]), *row[3:])


def _conditions(kind: Kind, query: Query) -> tuple[list[str], list[object]]:
    found: list[tuple[str, object]] = []
    if query.words:
        found.append((f"{kind}_words match ?", query.words))
    for column, value, sign in (
        ("f.speaker", query.speaker and f"%{query.speaker}%", "like"),
        ("a.publisher", query.outlet and f"%{query.outlet}%", "like"),
        ("a.published", query.since, ">="),
        ("a.published", query.until, "<="),
        ("f.fate", query.fate, "="),
        ("f.value", query.least, ">="),
    ):
        if value is not None:
            found.append((f"{column} {sign} ?", value))
    return ["a.newer is null", *(condition for condition, _ in found)], [value for _, value in found]


def _plainly(error: sqlite3.Error) -> str:
    """What SQLite says of a query, without its own words for it."""
    said = str(error).removeprefix("fts5: ")
    return "a quotation mark is not closed" if said == "unterminated string" else said
