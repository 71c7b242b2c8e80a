"""`briefing add FILES…`: articles into the library."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing import pipeline, readers
from briefing.bulk.inputs import files
from briefing.commands import Outcome, library_argument
from briefing.errors import BriefingError
from briefing.library import Library
from briefing.usage import Parser


def parser() -> argparse.ArgumentParser:
    """The arguments of `briefing add`."""
    p = Parser(prog="briefing add", description="Add articles to the library, to find them again.")
    p.add_argument("articles", nargs="+", metavar="ARTICLE", help="files, folders or addresses")
    library_argument(p)
    return p


def run(arguments: list[str]) -> Outcome:
    """Add what the arguments name; an article that cannot be read costs a line, not the others."""
    args = parser().parse_args(arguments)
    complaints: list[str] = []
    new = known = 0
    with Library(args.library) as library:
        complaints += library.notes
        for path in files(map(_absolute, args.articles)):
            added, complaint = _added(path, library)
            known += added.count(True)
            new += added.count(False)
            complaints += [complaint] if complaint else []
        said = f"{new} added, {known} known already; the library has {_articles(library.count())}.\n"
    return Outcome(said, tuple(complaints), 1 if complaints else 0)


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
