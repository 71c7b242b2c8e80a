"""Briefings as a step of a Dask pipeline: `brief_bag`. Every worker needs `briefing-reader[dask]`."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from briefing import pipeline, readers
from briefing.bulk import pool
from briefing.export.json import as_dict
from briefing.schema import FINDINGS

if TYPE_CHECKING:
    from dask.bag import Bag

Item: TypeAlias = "str | bytes | PurePath | tuple[str, str | bytes]"


def brief_bag(bag: Bag, only: Iterable[str] = FINDINGS, *, published: datetime.date | None = None) -> Bag:
    """The briefings of the articles in `bag`, each a dictionary in the form `briefing/1`, in order.

    An item is an article's text, the bytes of a file, a path or address that the workers can open, or a pair of a name
    and a text or bytes; the name becomes `source.uri`. A file of several articles makes several briefings. What cannot
    be read makes a dictionary with `source.uri` and a sentence, `error`; no item stops the others. `only` names the
    findings wanted; `published` is a day of publication that goes before the articles' own.
    """
    return bag.map_partitions(_brief, frozenset(only), published)


class _Article(NamedTuple):
    """An article on its way to the process that briefs it."""

    name: str
    data: bytes | None
    """None where it is in the file of that name."""

    def __str__(self) -> str:
        return self.name


def _article(item: Item) -> _Article:
    """An item of the bag, with its name."""
    if isinstance(item, PurePath):
        return _Article(os.fspath(item), None)
    name, data = item if isinstance(item, tuple) else ("text", item)
    return _Article(str(name), data.encode("utf-8", "replace") if isinstance(data, str) else data)


def _brief(items: Iterable[Item], only: frozenset[str], published: datetime.date | None) -> list[dict[str, Any]]:
    """The briefings of a partition, made in a process of its own."""
    articles = list(map(_article, items))
    found: list[dict[str, Any]] = []
    at = 0
    for outcome in pool.outcomes(articles, partial(_briefings, only, published), jobs=1):
        if isinstance(outcome, pool.Result):
            found.append(outcome.item)
            continue
        if outcome.error:
            found.append({"source": {"uri": articles[at].name}, "error": outcome.error})
        at += 1
    return found


def _briefings(only: frozenset[str], published: datetime.date | None, article: _Article) -> Iterator[dict[str, Any]]:
    name, data = article
    if data is None:
        documents = readers.read_articles(name, published=published, confined=False)
    else:
        documents = readers.read_bytes_articles(data, uri=name, published=published, confined=False)
    for document in documents:
        yield as_dict(pipeline.brief(document, only), only)
