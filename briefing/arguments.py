"""The arguments of `briefing`: what there is, what each takes, and what makes no sense beside what."""

from __future__ import annotations

import argparse
import datetime
import os

from briefing import __version__, export
from briefing.schema import FINDINGS, FIRST_YEAR, LAST_YEAR, SCHEMA, SCHEMAS
from briefing.usage import Parser

SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")
ONE_ARTICLE = ("html", "json", "csv", "ics", "csl", "obsidian", "timelinejs")
MANY = ("jsonl", "csv", "parquet")
"""The formats that take any number of articles."""
A_FEW = 20
"""Files that one process is done with before others would have begun."""
STDIN = "-"

_EPILOG = """\
With no file the app opens at its file picker, or reads what is piped to it; with files it opens them.
With --format, or when the output is not a terminal, the briefing is printed instead. - reads the
standard input.

briefing check DRAFT SOURCE… holds a draft against its sources; briefing add, find, people and forget keep a
library of what was read. Each says more with --help; a file of such a name is opened as ./check.
"""


def parser() -> argparse.ArgumentParser:
    """The arguments of `briefing`."""
    p = Parser(
        prog="briefing",
        description="Turn a news article into a briefing: key points, who said what, figures, dated events.",
        epilog=_EPILOG,
        formatter_class=_formatter,
    )
    p.add_argument("files", nargs="*", metavar="FILE", help="articles to read; - for the standard input")
    p.add_argument("-f", "--format", choices=(*export.FORMATS, "parquet"), help="print the briefing in this format")
    p.add_argument(
        "--only",
        type=_findings,
        metavar="FINDINGS",
        help=f"only these, separated by commas: {', '.join(FINDINGS)}",
    )
    p.add_argument("--published", type=_day, metavar="DATE", help="the day of publication, as 2025-06-02")
    p.add_argument("-o", "--output", metavar="FILE", help="write to FILE instead of the standard output")
    p.add_argument("-j", "--jobs", type=_jobs, metavar="N", help="brief many articles in N processes")
    p.add_argument("--scheduler", metavar="ADDRESS", help="brief many articles on the Dask cluster of this scheduler")
    p.add_argument(
        "--files-from", metavar="LIST", help="brief the files named in LIST, one a line; - for the standard input"
    )
    p.add_argument("--resume", action="store_true", help="finish the --output that an earlier run left incomplete")
    p.add_argument("--explain", action="store_true", help="print the rule behind each finding")
    p.add_argument("--theme", metavar="NAME", help="the colours of the app")
    p.add_argument("--serve", action="store_true", help="show the app in a browser, on this machine only")
    p.add_argument("--address", metavar="HOST:PORT", help="serve it there instead: others may then read your files")
    p.add_argument("--print-config", action="store_true", help="print the configuration, with comments")
    p.add_argument("--print-completion", choices=SHELLS, help="print a completion script for your shell")
    p.add_argument(
        "--install-completion",
        action="store_true",
        help="install the manual page and the completions for bash, zsh and fish",
    )
    p.add_argument(
        "--print-schema",
        nargs="?",
        const=SCHEMA,
        choices=SCHEMAS,
        metavar="NAME",
        help=f"print the JSON Schema of {SCHEMAS[0]}, or of {SCHEMAS[1]}",
    )
    p.add_argument("--version", action="version", version=f"briefing {__version__}")
    return p


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Help as wide as the terminal. Without a width argparse imports `shutil` at every start to ask for it."""
    try:
        columns = int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size().columns
    except (OSError, ValueError):
        columns = 80
    return argparse.RawDescriptionHelpFormatter(prog, width=columns - 2)


def are_many(args: argparse.Namespace) -> bool:
    """Whether more is asked for than a person reads: by a folder, a list, a number of processes, a great many files."""
    if args.jobs or args.scheduler or args.files_from or args.resume or args.format == "parquet":
        return True
    if args.format == "csv":
        return len(args.files) > 1 or any(map(os.path.isdir, args.files))
    return args.format == "jsonl" and (len(args.files) > A_FEW or any(map(os.path.isdir, args.files)))


def not_together(args: argparse.Namespace, many: bool) -> str:
    """What is wrong with the arguments beside one another; "" where nothing is."""
    form = args.format
    wrong = {
        f"many articles go into --format {', '.join(MANY[:-1])} or {MANY[-1]}": many and form not in MANY,
        "which articles? Give files, folders or --files-from": many and not (args.files or args.files_from),
        "one article comes by the standard input; give files, folders or --files-from": many and STDIN in args.files,
        "--jobs is for this machine, --scheduler for others; give one": bool(args.jobs and args.scheduler),
        "--resume goes on with the --output of --format jsonl": args.resume and not (form == "jsonl" and args.output),
        f"--format {form} of many articles makes a folder of tables; name it with --output": (
            many and form != "jsonl" and not args.output
        ),
        "--address says where to --serve": bool(args.address) and not args.serve,
        f"--format {form} takes one article; --format jsonl takes several": (
            not many and form in ONE_ARTICLE and len(args.files) > 1
        ),
    }
    return next((sentence for sentence, holds in wrong.items() if holds), "")


def _findings(names: str) -> frozenset[str]:
    wanted = {name.strip().replace("-", "_") for name in names.split(",")}
    if unknown := sorted(wanted - set(FINDINGS)):
        raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(FINDINGS)}")
    return frozenset(wanted)


def _jobs(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 1000):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; write 4, say")
    return int(text)


def _day(text: str) -> datetime.date:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2025-06-02") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of a newspaper; write it as 2025-06-02")
    return day
