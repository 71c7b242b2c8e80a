"""The file of the library: what is added to it and taken from it.

An article is known by the digest of its bytes; the same one at two places is one article. Other bytes at a place
where an article was read are a new version of it, and the older one is no longer found.
"""

from __future__ import annotations

import contextlib
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import platformdirs

from briefing import special
from briefing.errors import BriefingError
from briefing.library.kept import Kept, rows_of
from briefing.library.tables import KINDS, VERSION, WAIT, Kind, create
from briefing.model import Briefing

_NO_PLACES = frozenset({"text", "stdin"})
"""What an article is called that lies nowhere: it is no version of another of that name."""


class LibraryError(BriefingError):
    """The library cannot be read or written; reading articles goes on without it."""


class Added(NamedTuple):
    """What became of an article that was added; `known` where it was there already."""

    article: int
    known: bool


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
                create(db)
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


@contextlib.contextmanager
def _said(path: Path) -> Iterator[None]:
    """What goes wrong with the file, in a sentence."""
    try:
        yield
    except sqlite3.Error as error:
        raise LibraryError(f"The library {path} cannot be used: {error}.") from error
    except OSError as error:
        raise LibraryError(f"The library {path} cannot be used: {error.strerror}.") from error
