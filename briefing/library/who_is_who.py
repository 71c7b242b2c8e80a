"""Who is who across articles.

One person is a first name, whole or short, and a surname. Middle names, initials and suffixes that only one paper
gives are no difference; those that contradict each other are, and then a name without any joins nobody. A bare surname
joins a person only where one alone bears it. What is taken for a person on thin grounds is shown as doubtful, and
what the reader has said of two names goes before all of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from briefing import lexicon
from briefing.align.same_words import fold, folded
from briefing.library.store import Library

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_SUFFIXES = _GENERATIONS | {"phd", "md", "qc", "kc", "mp"}


class Person(NamedTuple):
    """Somebody who speaks in the articles of the library.

    `doubtful` are names taken for this person's that may be another's: bare surnames, short first names.
    """

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
    surname = _form(name).last or name
    bearers = library.db.execute("select distinct name from speaker where name like ?", (f"%{_loosely(surname)}%",))
    return {name, *told, *(other for (other,) in bearers if surname in folded(other))}


def keys(names: Iterable[str], verdicts: dict[frozenset[str], bool] | None = None) -> dict[str, str]:
    """For each name the key of the person who bears it; two names of one key are one person.

    `verdicts` is what the reader has said of two names: that they are the same person's, or not.
    """
    told = verdicts or {}
    forms = {name: _form(name) for name in names}
    found = _full_names([form for form in forms.values() if form.first])
    bearers: dict[str, set[str]] = {}
    for name, key in found.items():
        bearers.setdefault(forms[name].last, set()).add(key)
    for name, form in forms.items():
        if not form.first:
            alone = bearers.get(form.last, set())
            found[name] = next(iter(alone)) if len(alone) == 1 else form.last or name
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


class _Form(NamedTuple):
    """A name in its parts, folded: initials of middle names, a suffix that tells father from son."""

    name: str
    first: str
    middle: tuple[str, ...]
    last: str
    generation: str


def _form(name: str) -> _Form:
    words = folded(name)
    generation = next((word for word in words[1:] if word in _GENERATIONS), "")
    words = [word for word in words if word not in _SUFFIXES]
    initials = 0
    while initials < len(words) - 1 and len(words[initials]) == 1:
        initials += 1
    if initials > 1 or (initials == 1 and len(words) > 2):
        # “J. D. Venn” goes by both letters, “J. Edgar Venn” by the name that is written out
        whole = len(words) > initials + 1
        words = words[initials:] if whole else ["".join(words[:initials]), *words[initials:]]
    if len(words) < 2:
        return _Form(name, "", (), words[0] if words else "", generation)
    return _Form(name, words[0], tuple(word[0] for word in words[1:-1]), words[-1], generation)


def _full_names(forms: list[_Form]) -> dict[str, str]:
    """The keys of names with a first name."""
    firsts: dict[str, set[str]] = {}
    for form in forms:
        firsts.setdefault(form.last, set()).add(form.first)
    groups: dict[str, list[_Form]] = {}
    for form in forms:
        groups.setdefault(f"{_written_out(form.first, firsts[form.last])} {form.last}", []).append(form)
    found: dict[str, str] = {}
    for key, group in groups.items():
        several = not _may_be_one(group)
        for form in group:
            told_apart = (*form.middle, form.generation) if several else ()
            found[form.name] = " ".join(filter(None, (key, *told_apart)))
    return found


def _written_out(first: str, beside: set[str]) -> str:
    """A short first name as it is written out beside the same surname, where that is clear: “Mike” is “michael”."""
    whole = [name for name in _short_names().get(first, ()) if name in beside]
    return whole[0] if len(whole) == 1 else first


@cache
def _short_names() -> dict[str, tuple[str, ...]]:
    rows = lexicon.table("short_first_names").items()
    return {fold(short): tuple(fold(name) for name in whole if name) for short, whole in rows}


def _may_be_one(forms: list[_Form]) -> bool:
    """Whether no middle initial or suffix among names that are otherwise the same contradicts another."""
    generations = {form.generation for form in forms if form.generation}
    middles = sorted({form.middle for form in forms if form.middle}, key=len)
    return len(generations) < 2 and all(longer[: len(shorter)] == shorter for shorter, longer in pairwise(middles))


def _is_doubtful(name: str, longest: str) -> bool:
    """Whether a name may be another's than the bearer's of the longest: no first name, another, another suffix."""
    one, whole = _form(name), _form(longest)
    return (one.first, one.generation) != (whole.first, whole.generation)


def _person(rows: list[_Seen]) -> Person:
    days = sorted(row.published for row in rows if row.published)
    longest = max((row.name for row in rows), key=lambda name: (len(name.split()), name))
    doubtful = {row.name for row in rows if _is_doubtful(row.name, longest)}
    return Person(
        longest,
        _commonest(row.role for row in rows),
        len({row.article for row in rows}),
        sum(row.statements for row in rows),
        sum(row.words for row in rows),
        days[0] if days else None,
        days[-1] if days else None,
        _commonest(row.publisher for row in rows),
        tuple(sorted(doubtful)),
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
