"""`briefing forget PLACE…`: articles out of the library."""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing import readers
from briefing.commands import Outcome, library_argument
from briefing.library import Library
from briefing.usage import Parser


def parser() -> argparse.ArgumentParser:
    """The arguments of `briefing forget`."""
    p = Parser(
        prog="briefing forget", description="Take articles out of the library; the files themselves are left alone."
    )
    p.add_argument("places", nargs="+", metavar="ARTICLE", help="the file or address that was added")
    library_argument(p)
    return p


def run(arguments: list[str]) -> Outcome:
    """Forget what was read at the places that the arguments name."""
    args = parser().parse_args(arguments)
    gone, complaints = 0, []
    with Library(args.library) as library:
        complaints += library.notes
        for place in args.places:
            uri = place if readers.is_address(place) else str(Path(place).absolute())
            taken = library.forget(uri)
            gone += taken
            if not taken:
                complaints.append(f"{place} is not in the library.")
    return Outcome(f"{gone} forgotten.\n", tuple(complaints), 1 if complaints else 0)
