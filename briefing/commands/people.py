"""`briefing people`: who speaks in the articles of the library."""

from __future__ import annotations

import argparse

from briefing.commands import Outcome, library_argument
from briefing.export import library_report
from briefing.library import Library, people
from briefing.library.who_is_who import say
from briefing.usage import Parser


def parser() -> argparse.ArgumentParser:
    """The arguments of `briefing people`."""
    p = Parser(
        prog="briefing people",
        description="Everybody named who speaks in the articles of the library, with offices and outlets.",
    )
    p.add_argument("--same", nargs=2, metavar="NAME", action="append", default=[], help="names of one person")
    p.add_argument(
        "--not", nargs=2, metavar="NAME", action="append", default=[], dest="apart", help="names of two people"
    )
    p.add_argument("-f", "--format", choices=tuple(library_report.PEOPLE), default="text", help="print in this format")
    library_argument(p)
    return p


def run(arguments: list[str]) -> Outcome:
    """Keep what is said of names, and show everybody."""
    args = parser().parse_args(arguments)
    with Library(args.library) as library:
        for pairs, same in ((args.same, True), (args.apart, False)):
            for one, other in pairs:
                say(library, one, other, same=same)
        return Outcome(library_report.PEOPLE[args.format](people(library)), tuple(library.notes))
