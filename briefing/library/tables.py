"""The tables of the library: one of articles, one for each kind of finding with an index of its words."""

from __future__ import annotations

import sqlite3
import time
from typing import Literal, TypeAlias

VERSION = 1
"""Of the tables, in the file's `user_version`."""
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


def create(db: sqlite3.Connection) -> None:
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
