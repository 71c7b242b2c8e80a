"""`briefing find WORDS`: what the library has of them."""

from __future__ import annotations

import argparse
import datetime

from briefing.commands import Outcome, library_argument
from briefing.export import library_report
from briefing.library import Library, Query, find
from briefing.library.tables import KINDS
from briefing.usage import Parser

_EPILOG = """\
WORDS are a query as SQLite's full-text search has it: bridge river, "old bridge", bridge OR dam, bridge NOT toll,
brid*. Without WORDS all is shown that the other arguments leave.
"""


def parser() -> argparse.ArgumentParser:
    """The arguments of `briefing find`."""
    p = Parser(
        prog="briefing find",
        description="Find quotations, figures and events in all articles of the library.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    p.add_argument("words", nargs="*", metavar="WORDS", help="what to look for")
    p.add_argument("--in", dest="kinds", choices=KINDS, action="append", help="only in these; may be repeated")
    p.add_argument("--speaker", metavar="NAME", help="only the words of speakers with this in their names")
    p.add_argument("--since", type=_day, metavar="DATE", help="published on this day or later")
    p.add_argument("--until", type=_day, metavar="DATE", help="published on this day or before")
    p.add_argument("--outlet", metavar="NAME", help="only from publications with this in their names")
    p.add_argument("--fate", metavar="FATE", help="only figures with this fate: killed, arrested, spent …")
    p.add_argument("--min", dest="least", type=float, metavar="NUMBER", help="only figures of this value or more")
    p.add_argument("--limit", type=int, default=50, metavar="N", help="at most this many of each kind (50)")
    p.add_argument("-f", "--format", choices=tuple(library_report.FORMATS), default="text", help="print in this format")
    library_argument(p)
    return p


def run(arguments: list[str]) -> Outcome:
    """Find what the arguments ask for."""
    args = parser().parse_args(arguments)
    kinds = tuple(args.kinds or ())
    if not kinds:
        of_figures = args.fate is not None or args.least is not None
        kinds = ("numbers",) if of_figures else ("quotes",) if args.speaker else Query().kinds
    query = Query(
        " ".join(args.words),
        kinds,
        args.speaker,
        args.since,
        args.until,
        args.outlet,
        args.fate,
        args.least,
        args.limit,
    )
    with Library(args.library) as library:
        hits = find(library, query)
        return Outcome(library_report.FORMATS[args.format](hits), tuple(library.notes))


def _day(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2025-06-02") from None
