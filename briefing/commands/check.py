"""`briefing check DRAFT SOURCE…`: a draft held against its sources."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

from briefing import check, pipeline, readers
from briefing.commands import Outcome
from briefing.errors import BriefingError
from briefing.export import check_report
from briefing.library import Library, default_path, likely_sources
from briefing.model import Briefing, Document
from briefing.usage import Parser

TO_LOOK_AT = 3
"""Exit status where something of the draft does not stand so in the sources."""

_EPILOG = """\
It never says what is true, only what the sources have. Exit status: 0 where all of it stands in the sources,
3 where something is to be looked at, 1 where a file could not be read, 2 for arguments that make no sense.
"""


def parser() -> argparse.ArgumentParser:
    """The arguments of `briefing check`."""
    p = Parser(
        prog="briefing check",
        description="Hold each quotation, figure, date, name and office of a draft against its sources.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    p.add_argument("draft", metavar="DRAFT", help="the text to check")
    p.add_argument("sources", nargs="*", metavar="SOURCE", help="articles, statements, transcripts: files or addresses")
    p.add_argument(
        "--library", nargs="?", type=Path, const=default_path(), metavar="FILE",
        help="also take the most similar articles of your library, or of FILE, as sources",
    )  # fmt: skip
    p.add_argument("-f", "--format", choices=tuple(check_report.FORMATS), default="text", help="print in this format")
    return p


def run(arguments: list[str]) -> Outcome:
    """Check a draft as the arguments say."""
    known = parser()
    args = known.parse_args(arguments)
    if not args.sources and args.library is None:
        known.error("against which SOURCE? Name files or addresses, or give --library")
    complaints: list[str] = []
    sources: list[Document] = []
    for path in args.sources:
        if _same_file(path, args.draft):
            complaints.append(f"{path} is the draft itself: it cannot be its own source.")
            continue
        try:
            sources.append(readers.read_file(path))
        except BriefingError as error:
            complaints.append(str(error))
    if args.library is not None:
        with Library(args.library) as library:
            complaints += library.notes
            sources += likely_sources(library, readers.read_file(args.draft))
    if not sources:
        return Outcome("", (*complaints, "There is no source to hold the draft against."), 1)
    draft = _draft(args.draft, sources)
    report = check.check(draft, [pipeline.brief(source) for source in sources])
    status = 1 if complaints else 0 if report.settled else TO_LOOK_AT
    return Outcome(check_report.render(report, args.format), tuple(complaints), status)


def _draft(path: str, sources: list[Document]) -> Briefing:
    """The draft; one without a date is read as of the day of its latest source, so that "Monday" means the same day."""
    document = readers.read_file(path)
    latest: datetime.date | None = max((s.published for s in sources if s.published), default=None)
    if document.published is None and latest:
        document = readers.read_file(path, published=latest)
    return pipeline.brief(document)


def _same_file(one: str, other: str) -> bool:
    one_file, other_file = Path(one), Path(other)
    return one_file.exists() and other_file.exists() and one_file.samefile(other_file)
