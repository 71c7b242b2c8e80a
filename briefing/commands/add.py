"""`briefing add FILES…`: articles into the library."""

from __future__ import annotations

import argparse
import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from briefing import pipeline, readers
from briefing.bulk.inputs import files
from briefing.commands import Outcome, library_argument
from briefing.errors import BriefingError
from briefing.library import Library
from briefing.usage import Parser

WATCH_EVERY = 2.0
"""Seconds between two looks at what is watched."""

_Stamp: TypeAlias = "tuple[int, int]"


def parser() -> argparse.ArgumentParser:
    """The arguments of `briefing add`."""
    p = Parser(prog="briefing add", description="Add articles to the library, to find them again.")
    p.add_argument("articles", nargs="+", metavar="ARTICLE", help="files, folders or addresses")
    p.add_argument("--watch", action="store_true", help="keep adding what is new or changed there, until Ctrl+c")
    library_argument(p)
    return p


def run(arguments: list[str]) -> Outcome:
    """Add what the arguments name; an article that cannot be read costs a line, not the others."""
    args = parser().parse_args(arguments)
    complaints: list[str] = []
    new = known = 0
    names = tuple(map(_absolute, args.articles))
    before = _stamps(names)
    with Library(args.library) as library:
        complaints += library.notes
        for path in files(names):
            added, complaint = _added(path, library)
            known += added.count(True)
            new += added.count(False)
            complaints += [complaint] if complaint else []
        said = f"{new} added, {known} known already; the library has {_articles(library.count())}.\n"
    further = _watched(names, args.library, before) if args.watch else ()
    return Outcome(said, tuple(complaints), 1 if complaints else 0, further)


def _watched(names: tuple[str, ...], path: Path | None, added: dict[str, _Stamp]) -> Iterator[Outcome]:
    """Add what comes or changes there, each file when it has been the same at two looks."""
    seen = dict(added)
    while True:
        time.sleep(WATCH_EVERY)
        now = _stamps(names)
        ready = [name for name, stamp in now.items() if stamp == seen.get(name) and stamp != added.get(name)]
        seen = now
        for name in ready:
            added[name] = now[name]
            with Library(path) as library:
                known, complaint = _added(name, library)
            said = f"{name} added.\n" if False in known else ""
            yield Outcome(said, (complaint,) if complaint else ())


def _stamps(names: tuple[str, ...]) -> dict[str, _Stamp]:
    """The files that there are, each with when it was changed last, and its size."""
    found: dict[str, _Stamp] = {}
    for name in files(names):
        with contextlib.suppress(OSError, ValueError):
            status = os.stat(name)  # noqa: PTH116 - it may be an address
            found[name] = (status.st_mtime_ns, status.st_size)
    return found


def _articles(count: int) -> str:
    return "one article" if count == 1 else f"{count} articles"


def _added(path: str, library: Library) -> tuple[list[bool], str]:
    """For each article of a file whether it was known already; and what stopped the reading, or ""."""
    known: list[bool] = []
    try:
        known.extend(library.add(pipeline.brief(article)).known for article in readers.read_articles(path))
    except BriefingError as error:
        return known, str(error)
    return known, ""


def _absolute(name: str) -> str:
    """The name by which a file is found again from any folder."""
    return name if readers.is_address(name) else str(Path(name).absolute())
