"""The file of the library: its tables, what is added to it and taken from it.

An article is known by the digest of its bytes; the same one at two places is one article. Other bytes at a place
where an article was read are a new version of it, and the older one is no longer found.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

import platformdirs

from briefing import special
from briefing.errors import BriefingError
from briefing.model import BODY_KINDS, Briefing, Span

VERSION = 1
"""Of the tables, in the file's `user_version`."""
_NO_PLACES = frozenset({"text", "stdin"})
"""What an article is called that lies nowhere: it is no version of another of that name."""
WAIT, _PAUSE = 10.0, 0.02
"""Seconds to wait while another program writes, and between two looks."""

Kind: TypeAlias = Literal["quotes", "numbers", "events", "text"]
KINDS: tuple[Kind, ...] = ("quotes", "numbers", "events", "text")
"""What is looked for; each is a table with an index of its words."""

_TABLES = """
create table article (
    id integer primary key, sha256 text not null, part integer, headline text, publisher text, published text,
    language text, text blob not null, words integer not null, newer integer references article (id),
    unique (sha256, part)
);
create table place (uri text not null, part integer, article integer not null references article (id));
create unique index place_uri on place (uri, ifnull(part, 0));
create index place_article on place (article);
create table speaker (
    article integer not null references article (id), local text not null, name text not null, kind text not null,
    named integer not null, role text, primary key (article, local)
) without rowid;
create table verdict (one text not null, other text not null, same integer not null, primary key (one, other));
"""
_FINDINGS = """
create table {kind} (
    id integer primary key, article integer not null references article (id), text text not null,
    start integer not null, stop integer not null, speaker text, evidence text, form text, value real, unit text,
    counted text, fate text, day text, sentence text
);
create index {kind}_article on {kind} (article);
create index {kind}_day on {kind} (day);
create virtual table {kind}_words using fts5 (
    text, content='{kind}', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);
"""


class LibraryError(BriefingError):
    """The library cannot be read or written; reading articles goes on without it."""


class Added(NamedTuple):
    """What became of an article that was added; `known` where it was there already."""

    article: int
    known: bool


class Kept(NamedTuple):
    """A finding as it is kept; which columns are filled depends on its kind."""

    text: str
    span: Span
    speaker: str | None = None
    evidence: str | None = None
    form: str | None = None
    value: float | None = None
    unit: str | None = None
    counted: str | None = None
    fate: str | None = None
    day: str | None = None
    sentence: str | None = None


def default_path() -> Path:
    """Where the library lies: in the platform's folder for a program's data."""
    return Path(platformdirs.user_data_dir("briefing", appauthor=False)) / "library.sqlite"


class Library:
    """An open library. Use it with `with`; a broken file is set aside, under another name, and begun anew.

    A file of another ending is somebody's own, and left alone.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or default_path()
        self.notes: list[str] = []
        with _said(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.exists():
                special.refuse(self.path)
        try:
            self.db = self._open()
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise LibraryError(f"The library {self.path} cannot be used: {error}.") from error
            if self.path.suffix != default_path().suffix:
                raise LibraryError(f"{self.path} is no library.") from error
            self._set_aside()
            with _said(self.path):
                self.db = self._open()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.db.close()

    def add(self, briefing: Briefing) -> Added:
        """Add an article with what was found in it. When this returns, it is on the disk."""
        source = briefing.document.source
        with _said(self.path), self.db:
            self.db.execute("begin immediate")
            known = self._one("select id from article where sha256 = ? and part is ?", source.sha256, source.part)
            article = known if known is not None else self._insert(briefing)
            if source.uri not in _NO_PLACES:
                self._at_place(source.uri, source.part, article)
        return Added(article, known is not None)

    def forget(self, uri: str) -> int:
        """Take out what was read at `uri`; how many articles that were. One that lies elsewhere too stays findable."""
        with _said(self.path), self.db:
            self.db.execute("begin immediate")
            rows = self.db.execute("select distinct article from place where uri = ?", (uri,)).fetchall()
            self.db.execute("delete from place where uri = ?", (uri,))
            gone = [
                article
                for (article,) in rows
                if self._one("select count(*) from place where article = ?", article) == 0
            ]
            for article in gone:
                self._delete(article)
        return len(rows)

    def text_of(self, article: int) -> str:
        """The reading text of an article."""
        with _said(self.path):
            packed: bytes = self._one("select text from article where id = ?", article)
        return zlib.decompress(packed).decode("utf-8")

    def count(self) -> int:
        """How many articles there are, older versions left out."""
        with _said(self.path):
            return int(self._one("select count(*) from article where newer is null"))

    def _one(self, statement: str, *values: object) -> Any:
        row = self.db.execute(statement, values).fetchone()
        return None if row is None else row[0]

    def _open(self) -> sqlite3.Connection:
        db = sqlite3.connect(self.path, timeout=WAIT, isolation_level=None)
        try:
            version = db.execute("pragma user_version").fetchone()[0]
            if version > VERSION:
                raise LibraryError(f"The library {self.path} was written by a newer version of this program.")
            if version < VERSION:
                _create(db)
            db.execute("pragma synchronous = normal")
        except BaseException:
            db.close()
            raise
        return db

    def _set_aside(self) -> None:
        number = 1
        while (aside := self.path.with_name(f"{self.path.stem}.broken-{number}{self.path.suffix}")).exists():
            number += 1
        with _said(self.path):
            self.path.rename(aside)
        self.notes.append(f"The library {self.path} could not be read; it was set aside as {aside.name}.")

    def _insert(self, briefing: Briefing) -> int:
        document = briefing.document
        source = document.source
        cursor = self.db.execute(
            "insert into article (sha256, part, headline, publisher, published, language, text, words)"
            " values (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                source.sha256,
                source.part,
                document.headline,
                document.publisher,
                document.published and document.published.isoformat(),
                document.language,
                zlib.compress(document.text.encode("utf-8")),
                len(document.text.split()),
            ),
        )
        article = int(cursor.lastrowid or 0)
        self.db.executemany(
            "insert into speaker values (?, ?, ?, ?, ?, ?)",
            [(article, s.id, s.name, s.kind, s.named, s.role) for s in briefing.speakers],
        )
        for kind, rows in rows_of(briefing).items():
            self.fill(kind, article, rows)
        return article

    def fill(self, kind: Kind, article: int, rows: list[Kept]) -> None:
        """Put findings of one kind into the tables, inside a transaction of the caller's."""
        for row in rows:
            cursor = self.db.execute(
                f"insert into {kind} (article, text, start, stop, speaker, evidence, form, value, unit, counted, fate,"
                " day, sentence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (article, row.text, *row.span, *row[2:]),
            )
            self.db.execute(f"insert into {kind}_words (rowid, text) values (?, ?)", (cursor.lastrowid, row.text))

    def _at_place(self, uri: str, part: int | None, article: int) -> None:
        """Note where the article was read; another article that was read there is an older version of it."""
        older = self._one("select article from place where uri = ? and part is ?", uri, part)
        if older == article:
            return
        if older is not None:
            self.db.execute("update article set newer = ? where id = ?", (article, older))
        self.db.execute("update article set newer = null where id = ?", (article,))
        self.db.execute("delete from place where uri = ? and part is ?", (uri, part))
        self.db.execute("insert into place values (?, ?, ?)", (uri, part, article))

    def _delete(self, article: int) -> None:
        for kind in KINDS:
            self.db.execute(
                f"insert into {kind}_words ({kind}_words, rowid, text)"
                f" select 'delete', id, text from {kind} where article = ?",
                (article,),
            )
            self.db.execute(f"delete from {kind} where article = ?", (article,))
        self.db.execute("delete from speaker where article = ?", (article,))
        self.db.execute("update article set newer = null where newer = ?", (article,))
        self.db.execute("delete from article where id = ?", (article,))


def _create(db: sqlite3.Connection) -> None:
    """Make the tables; where another program makes them in this moment, wait for it."""
    script = _TABLES + "".join(_FINDINGS.format(kind=kind) for kind in KINDS)
    given_up = time.monotonic() + WAIT
    while True:
        try:
            db.execute("pragma journal_mode = wal")
            db.executescript(f"begin exclusive; {script} pragma user_version = {VERSION}; commit;")
        except sqlite3.OperationalError:  # noqa: PERF203 - seldom tried twice
            if db.in_transaction:
                db.execute("rollback")
            if db.execute("pragma user_version").fetchone()[0] == VERSION:
                return
            if time.monotonic() > given_up:
                raise
            time.sleep(_PAUSE)
        else:
            return


@contextlib.contextmanager
def _said(path: Path) -> Iterator[None]:
    """What goes wrong with the file, in a sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise LibraryError(f"The library {path} cannot be used: {error}.") from error
    except OSError as error:
        raise LibraryError(f"The library {path} cannot be used: {error.strerror}.") from error


def rows_of(briefing: Briefing) -> dict[Kind, list[Kept]]:
    """What is kept of a briefing, by kind; a figure and an event bring the sentence they stand in."""
    document = briefing.document
    text = document.text
    sentences = [s.span for s in document.sentences]

    def sentence(span: Span) -> str:
        return next((s.of(text) for s in reversed(sentences) if s.start <= span.start), "")

    named = {s.id: s.name for s in briefing.speakers}
    return {
        "quotes": [
            Kept(q.text, q.span, named.get(q.speaker or ""), q.evidence, q.kind, sentence=sentence(q.span))
            for q in briefing.quotes
        ],
        "numbers": [
            Kept(
                _words_of(n.text, n.counted.text if n.counted else None),
                n.span,
                form=n.kind,
                value=n.value,
                unit=n.unit,
                counted=n.counted and n.counted.text,
                fate=n.fate,
                sentence=sentence(n.span),
            )
            for n in briefing.numbers
        ],
        "events": [
            Kept(e.text, e.span, form=e.status, day=e.start, sentence=sentence(e.span)) for e in briefing.events
        ],
        "text": [
            Kept(b.span.of(text), b.span) for b in document.blocks if b.kind in BODY_KINDS | {"headline", "heading"}
        ],
    }


def _words_of(figure: str, counted: str | None) -> str:
    return figure if counted is None or counted in figure else f"{figure} {counted}"
