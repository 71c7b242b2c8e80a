"""Who is who across articles.

One person is a first name and a surname; middle names, initials and suffixes are no difference. A bare surname
joins a person only where one alone bears it, and is shown as doubtful. What the reader has said of two names goes
before all of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from briefing.align.same_words import folded
from briefing.library.store import Library

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "qc", "kc", "mp"})


class Person(NamedTuple):
    """Somebody who speaks in the articles of the library. `doubtful` are bare surnames taken for this person."""

    name: str
    roles: tuple[str, ...]
    articles: int
    statements: int
    words: int
    first: str | None
    last: str | None
    outlets: tuple[str, ...]
    doubtful: tuple[str, ...]


class _Seen(NamedTuple):
    """What one article has of one name."""

    article: int
    name: str
    role: str | None
    statements: int
    words: int
    published: str | None
    publisher: str | None


def people(library: Library) -> list[Person]:
    """Everybody named who speaks, those with most statements first."""
    seen = _seen(library)
    groups: dict[str, list[_Seen]] = {}
    key_of = keys({row.name for row in seen}, _verdicts(library))
    for row in seen:
        groups.setdefault(key_of[row.name], []).append(row)
    found = [_person(rows) for rows in groups.values()]
    return sorted(found, key=lambda person: (-person.statements, person.name))


class Known(NamedTuple):
    """Somebody who speaks: the longest name, an office, in how many articles, and every name that is this person's."""

    name: str
    role: str | None
    articles: int
    names: tuple[str, ...]


def named(library: Library, words: str, limit: int = 10) -> list[Known]:
    """Those with these words in a name, whoever speaks in most articles first; `names_of` knows more names of one."""
    sought = folded(words)
    like = "%".join(["", *map(_loosely, sought), ""])
    rows = library.db.execute(
        "select s.name, max(s.role), count(distinct s.article) from speaker s join article a on a.id = s.article"
        " where s.kind = 'person' and s.named and a.newer is null and s.name like ?"
        " group by s.name order by 3 desc limit ?",
        (like, 10 * limit),
    ).fetchall()
    counts = {
        name: (role, articles)
        for name, role, articles in rows
        if all(any(part.startswith(word) for part in folded(name)) for word in sought)
    }
    key_of = keys(counts, _verdicts(library))
    groups: dict[str, list[str]] = {}
    for name in sorted(counts, key=lambda one: (-len(one.split()), one)):
        groups.setdefault(key_of[name], []).append(name)
    found = [
        Known(
            names[0],
            next((counts[name][0] for name in names if counts[name][0]), None),
            sum(counts[name][1] for name in names),
            tuple(names),
        )
        for names in groups.values()
    ]
    return sorted(found, key=lambda one: (-one.articles, one.name))[:limit]


def names_of(library: Library, name: str) -> list[str]:
    """Every name in the library of the person who bears this one."""
    key_of = keys(_namesakes(library, name), _verdicts(library))
    return sorted(one for one, key in key_of.items() if key == key_of[name])


_MAY_HAVE_ACCENTS = re.compile("[aceginosuyz]|[^ -~]")


def _loosely(word: str) -> str:
    """A pattern of SQLite's for a word, whatever its accents: it leaves few names to look at."""
    return _MAY_HAVE_ACCENTS.sub("_", word)


def _namesakes(library: Library, name: str) -> set[str]:
    """The names with the same surname, and those of which the reader has said who bears them."""
    told = {one for pair in _verdicts(library) for one in pair}
    surname = (_plain(name) or [name])[-1]
    bearers = library.db.execute("select distinct name from speaker where name like ?", (f"%{_loosely(surname)}%",))
    return {name, *told, *(other for (other,) in bearers if surname in _plain(other))}


def keys(names: Iterable[str], verdicts: dict[frozenset[str], bool] | None = None) -> dict[str, str]:
    """For each name the key of the person who bears it; two names of one key are one person.

    `verdicts` is what the reader has said of two names: that they are the same person's, or not.
    """
    told = verdicts or {}
    words = {name: _plain(name) for name in names}
    full = {name: f"{w[0]} {w[-1]}" for name, w in words.items() if len(w) > 1}
    bearers: dict[str, set[str]] = {}
    for name, key in full.items():
        bearers.setdefault(words[name][-1], set()).add(key)
    found = dict(full)
    for name, w in words.items():
        if name not in full:
            alone = bearers.get(w[-1], set()) if w else set()
            found[name] = next(iter(alone)) if len(alone) == 1 else " ".join(w) or name
    for pair, same in sorted(told.items(), key=lambda row: sorted(row[0])):
        one, other = sorted(pair)
        if same and one in found and other in found:
            found = {name: found[one] if key == found[other] else key for name, key in found.items()}
        elif not same and other in found and found.get(one) == found[other]:
            found[other] = other.casefold()
    return found


def say(library: Library, one: str, other: str, *, same: bool) -> None:
    """Keep what the reader says of two names."""
    first, second = sorted((one, other))
    with library.db:
        library.db.execute("insert or replace into verdict values (?, ?, ?)", (first, second, same))


def _plain(name: str) -> list[str]:
    """The words of a name without initials in the middle and suffixes."""
    words = [word for word in folded(name) if word not in _SUFFIXES]
    return words[:1] + [word for word in words[1:-1] if len(word) > 1] + words[1:][-1:]


def _person(rows: list[_Seen]) -> Person:
    days = sorted(row.published for row in rows if row.published)
    longest = max((row.name for row in rows), key=lambda name: (len(name.split()), name))
    bare = {row.name for row in rows if len(_plain(row.name)) == 1} if len(_plain(longest)) > 1 else set()
    return Person(
        longest,
        _commonest(row.role for row in rows),
        len({row.article for row in rows}),
        sum(row.statements for row in rows),
        sum(row.words for row in rows),
        days[0] if days else None,
        days[-1] if days else None,
        _commonest(row.publisher for row in rows),
        tuple(sorted(bare)),
    )


def _commonest(values: Iterable[str | None]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for value in values:
        if value:
            counts[value] = counts.get(value, 0) + 1
    return tuple(sorted(counts, key=lambda value: (-counts[value], value)))


def _seen(library: Library) -> list[_Seen]:
    rows = library.db.execute(
        "select s.article, s.name, s.role, count(q.id),"
        " coalesce(sum(case when q.form <> 'indirect'"
        " then length(q.text) - length(replace(q.text, ' ', '')) + 1 else 0 end), 0),"
        " a.published, a.publisher"
        " from speaker s join article a on a.id = s.article"
        " left join quotes q on q.article = s.article and q.speaker = s.name"
        " where s.kind = 'person' and s.named and a.newer is null group by s.article, s.local"
    )
    return [
        _Seen(article, name, role, n, words or 0, day, outlet) for article, name, role, n, words, day, outlet in rows
    ]


def _verdicts(library: Library) -> dict[frozenset[str], bool]:
    rows = library.db.execute("select one, other, same from verdict")
    return {frozenset((one, other)): bool(same) for one, other, same in rows}
