"""`briefing add FILES…`: articles into the library."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from briefing import pipeline, readers
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
        for path in _files(args.articles):
            try:
                added = library.add(pipeline.brief(readers.read_file(path)))
            except BriefingError as error:
                complaints.append(str(error))
                continue
            known += added.known
            new += not added.known
        said = f"{new} added, {known} known already; the library has {_articles(library.count())}.\n"
    return Outcome(said, tuple(complaints), 1 if complaints else 0)


def _articles(count: int) -> str:
    return "one article" if count == 1 else f"{count} articles"


def _files(given: list[str]) -> Iterator[str]:
    """The files and addresses, with the files of each folder in order; hidden ones are passed over."""
    for name in given:
        if readers.is_address(name) or not Path(name).is_dir():
            yield name if readers.is_address(name) else str(Path(name).absolute())
        else:
            inside = (path for path in sorted(Path(name).absolute().rglob("*")) if path.is_file())
            yield from (str(path) for path in inside if not path.name.startswith("."))
