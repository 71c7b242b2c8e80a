"""Any number of articles at once: files and folders in, lines or tables out.

`inputs` names the files, `pool` reads and briefs them on every processor, `cluster` on every machine of a Dask
cluster, `sinks` writes the results in the order of the files, `progress` tells a person how far it is. Only what is
being worked on is in memory.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from briefing import pipeline, readers
from briefing.bulk import cluster, inputs, pool
from briefing.bulk.progress import Progress
from briefing.bulk.sinks import Sink, sink
from briefing.model import Briefing
from briefing.schema import FINDINGS

__all__ = ["Count", "Progress", "Request", "run", "sink", "told"]


class Request(NamedTuple):
    """What is to be briefed: names of files, folders and addresses; a file that `listed` more, one a line, or None.

    `only` names the findings wanted, `published` a day of publication that goes before the articles' own, `jobs` is
    the number of processes; `scheduler` the address of a Dask cluster that does the work instead.
    """

    names: tuple[str, ...]
    listed: str | None = None
    only: frozenset[str] = frozenset(FINDINGS)
    published: datetime.date | None = None
    jobs: int = 1
    scheduler: str | None = None


class Count(NamedTuple):
    """What came of it."""

    articles: int = 0
    read: int = 0
    failed: int = 0
    known: int = 0
    """Files that an earlier run had read."""


def run(asked: Request, sink: Sink, progress: Progress) -> Count:
    """Brief every file that is asked for into `sink`. One that cannot be read costs a line of `progress`.

    Raises `BriefingError` where the list of files cannot be read, or there is no such cluster.
    """
    articles = read = failed = 0
    progress.begin(inputs.count(asked.names, asked.listed))
    names = inputs.files(asked.names, asked.listed)
    known = _Skipped(map(_for_all_machines, names) if asked.scheduler else names, sink)
    work = partial(_rendered, sink.render, asked.only, asked.published)
    done = cluster.outcomes(known, work, asked.scheduler) if asked.scheduler else pool.outcomes(known, work, asked.jobs)
    for outcome in done:
        if isinstance(outcome, pool.Result):
            sink.write(outcome.item)
            articles += 1
            progress.article()
            continue
        read, failed = read + (not outcome.error), failed + bool(outcome.error)
        progress.file(outcome.error)
    sink.close()
    return Count(articles, read, failed, known.count)


def told(count: Count, seconds: float) -> str:
    """What came of a run, in a sentence."""
    rate = f", {count.articles / max(seconds, 0.001):.0f} a second" if count.articles > 1 else ""
    said = f"{_of('article', count.articles)} of {_of('file', count.read)} in {seconds:.1f} seconds{rate}"
    known = f"; {_of('file', count.known)} had been read before" if count.known else ""
    failed = f"; {_of('file', count.failed)} could not be read, as said above" if count.failed else ""
    return f"{said}{known}{failed}."


def _of(thing: str, number: int) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _for_all_machines(name: str) -> str:
    """The name of a file as machines know it that work in other folders."""
    return name if readers.is_address(name) else os.path.abspath(name)  # noqa: PTH100 - names may be any bytes


class _Skipped:
    """The files that the sink does not have from an earlier run."""

    def __init__(self, names: Iterator[str], sink: Sink) -> None:
        self._names = names
        self._sink = sink
        self.count = 0

    def __iter__(self) -> Iterator[str]:
        for name in self._names:
            if self._sink.has(name):
                self.count += 1
            else:
                yield name


def _rendered(
    render: pool.Render, only: frozenset[str], published: datetime.date | None, name: str
) -> Iterator[object]:
    """What the sink wants of each article of a file. It runs in another process, which has limits of its own."""
    for document in readers.read_articles(name, published=published, confined=False):
        briefing: Briefing = pipeline.brief(document, only)
        yield render(briefing, only)
