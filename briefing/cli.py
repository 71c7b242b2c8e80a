"""The command line: arguments in, a briefing out, or the app. The only writer to stdout and stderr.

Exit status: 0, 1 where an article could not be read or a file not written (the others are
still printed), 2 for arguments that make no sense.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import os
import sys
from itertools import chain

from briefing import __version__, export
from briefing.errors import BriefingError
from briefing.schema import COMMANDS, FINDINGS, SCHEMA, SCHEMAS
from briefing.usage import Parser

TYPE_CHECKING = False  # `typing` costs a quarter of the start
if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Briefing, Document

SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")
ONE_ARTICLE = ("html", "json", "csv", "ics", "csl", "obsidian", "timelinejs")
SEVERAL = ("jsonl", "ris")
"""The formats in which the articles of a file may follow one another."""
MANY = ("jsonl", "csv", "parquet")
"""The formats that take any number of articles."""
A_FEW = 20
"""Files that one process is done with before others would have begun."""
STDIN = "-"

_FILES = {"bash": "_shtab_compgen_files", "zsh": "_files", "tcsh": "f", "powershell": "_shtab_powershell_compgen_files"}
"""How each shell completes the name of a file, as shtab has it; `fish` does without being told."""

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
    files = p.add_argument("files", nargs="*", metavar="FILE", help="articles to read; - for the standard input")
    files.complete = _FILES  # type: ignore[attr-defined]  # shtab looks for it
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


def main(argv: list[str] | None = None) -> int:
    """Run `briefing` with `argv`; the exit status is returned."""
    given = sys.argv[1:] if argv is None else argv
    if given and given[0] in COMMANDS:
        return _command(given[0], given[1:])
    arguments = parser()
    args = arguments.parse_args(given)
    many = _are_many(args)
    if wrong := _not_together(args, many):
        arguments.error(wrong)
    try:
        return _brief_many(args) if many else _run(args, arguments)
    except BriefingError as error:
        return _fail(error)
    except BrokenPipeError:
        _give_up_output()  # its reader has gone
        return 1
    except KeyboardInterrupt:
        return 130


def _run(args: argparse.Namespace, arguments: argparse.ArgumentParser) -> int:
    if args.print_completion:
        import shtab

        _write(shtab.complete(arguments, shell=args.print_completion) + "\n")
        return 0
    if args.install_completion:
        from pathlib import Path

        from briefing import installing

        _write(installing.install(arguments, os.environ, Path.home()))
        return 0
    if args.print_config:
        from briefing.tui import config

        _write(config.print_config())
        return 0
    if args.print_schema:
        from briefing.export import json_schema

        _write(json_schema.text(args.print_schema))
        return 0
    prints = not args.serve and (args.format or args.explain or args.output or not sys.stdout.isatty())
    if prints and not args.files and sys.stdin and not sys.stdin.isatty():
        args.files = [STDIN]
    if prints and args.files:
        return _print(args)
    if prints:
        arguments.error("which article? Give its file, or - for the standard input")
    return _open_app(args)


def _command(word: str, arguments: list[str]) -> int:
    """Run one of the words of the command, "check" and its like."""
    from briefing import commands

    try:
        outcome = commands.command(word)(arguments)
        for said in chain([outcome], outcome.further):
            for complaint in said.complaints:
                _complain(complaint)
            _write(said.text)
    except KeyboardInterrupt:
        return 130
    except BriefingError as error:
        return _fail(error)
    except BrokenPipeError:
        _give_up_output()
        return 1
    return outcome.status


def _are_many(args: argparse.Namespace) -> bool:
    """Whether more is asked for than a person reads: by a folder, a list, a number of processes, a great many files."""
    if args.jobs or args.scheduler or args.files_from or args.resume or args.format == "parquet":
        return True
    if args.format == "csv":
        return len(args.files) > 1 or any(map(os.path.isdir, args.files))
    return args.format == "jsonl" and (len(args.files) > A_FEW or any(map(os.path.isdir, args.files)))


def _not_together(args: argparse.Namespace, many: bool) -> str:
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


def _brief_many(args: argparse.Namespace) -> int:
    """Brief any number of articles, by every processor."""
    from briefing import bulk

    jobs = args.jobs or len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1))
    only = args.only or frozenset(FINDINGS)
    asked = bulk.Request(tuple(args.files), args.files_from, only, args.published, jobs, args.scheduler)
    progress = bulk.Progress(_complain, sys.stderr)
    try:
        count = bulk.run(asked, bulk.sink(args.format, args.output, _write, resume=args.resume), progress)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise BriefingError(f"The output could not be written: {error.strerror}.") from error
    finally:
        progress.end()
    _complain(bulk.told(count, progress.seconds()))
    return 1 if count.failed else 0


def _print(args: argparse.Namespace) -> int:
    """Print the briefing of each file; one that cannot be read costs a line on stderr and the status."""
    gc.set_threshold(100_000)  # what is imported and found stays: to look for garbage in it takes a tenth of the time
    rendered: list[str] = []
    status = max(_print_file(file, args, rendered) for file in args.files)
    if args.format == "csv" and not args.only and status == 0:
        from briefing.export.csv import FIRST

        _complain(
            f"This is the table of {FIRST[0]} alone; --only {', '.join(FIRST[1:-1])} or {FIRST[-1]} writes another."
        )
    if args.output and rendered:
        _save("".join(rendered), args.output, args.files)
    return status


def _print_file(file: str, args: argparse.Namespace, rendered: list[str]) -> int:
    """Print the briefings of one file, or add them to what is `rendered` where that goes to a file."""
    try:
        for briefing in _briefings(file, args):
            if args.output:
                rendered.append(_render(briefing, args))
            else:
                _write(_render(briefing, args))
    except BriefingError as error:
        return _fail(error)
    return 0


def _briefings(file: str, args: argparse.Namespace) -> Iterator[Briefing]:
    """The briefing of every article of a file where each is a line, else that of the first."""
    from briefing import pipeline

    for document in _documents(file, args):
        yield pipeline.brief(document, args.only) if args.only else pipeline.brief(document)


def _documents(file: str, args: argparse.Namespace) -> Iterator[Document]:
    """The articles of a file; but for a line an article, only the first, which says how many more there are."""
    from briefing import readers
    from briefing.untrusted import on_one_line

    several = args.format in SEVERAL and not args.explain
    if file == STDIN and several:
        yield from readers.read_bytes_articles(_piped(), uri="stdin", published=args.published)
    elif file == STDIN:
        yield readers.read_bytes(_piped(), uri="stdin", published=args.published)
    else:
        if readers.is_address(file) and sys.stderr.isatty():
            print(f"briefing: fetching {on_one_line(file)} …", file=sys.stderr)
        if several:
            yield from readers.read_articles(file, published=args.published)
        else:
            yield readers.read_file(file, published=args.published)


def _render(briefing: Briefing, args: argparse.Namespace) -> str:
    name = "explain" if args.explain else args.format or "text"
    if name == "text" and not args.output and sys.stdout and sys.stdout.isatty():
        from briefing.export import text

        columns = os.get_terminal_size(sys.stdout.fileno()).columns
        only = args.only or export.READING
        return text.render(briefing, only, width=min(columns, 100), colour="NO_COLOR" not in os.environ)
    return export.render(briefing, name, args.only)


def _serve(args: argparse.Namespace) -> int:
    """Serve the app until it is stopped."""
    from briefing import serving

    files = [os.path.abspath(file) if os.path.exists(file) else file for file in args.files]
    return serving.serve(files, args.address or serving.ADDRESS, _complain)


def _open_app(args: argparse.Namespace) -> int:
    """Start the app. A single article that cannot be read is said here, before any screen is drawn."""
    if args.serve:
        return _serve(args)
    files, given = args.files, None
    if not files and sys.stdin and not sys.stdin.isatty():
        files = [STDIN]
    if STDIN in files:
        given = _piped()
        _read_keys_from_the_terminal()
    from briefing import tui

    return tui.run(files, stdin=given, published=args.published, theme=args.theme)


def _read_keys_from_the_terminal() -> None:
    """After a pipe has been read to its end, keys come from the terminal again."""
    terminal = "CON" if os.name == "nt" else "/dev/tty"
    try:
        os.dup2(os.open(terminal, os.O_RDONLY), 0)
    except OSError as error:
        raise BriefingError("There is no terminal to read keys from; use --format text.") from error


def _piped() -> bytes:
    """What the standard input holds."""
    if sys.stdin is None:
        raise BriefingError("There is no standard input to read from.")
    from briefing.readers import LARGEST

    return sys.stdin.buffer.read(LARGEST + 1)  # what never ends is refused as too large


def _write(text: str) -> None:
    """Print `text` as UTF-8 whatever the locale; what cannot be encoded must not stop the rest."""
    if sys.stdout is None:
        raise BriefingError("There is no standard output to print to.")
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _give_up_output()
        raise BriefingError(f"The output could not be written: {error.strerror}.") from error


def _give_up_output() -> None:
    """Let what is left to print go nowhere: Python would complain once more when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _save(text: str, path: str, articles: list[str]) -> None:
    """Write `text` to the file at `path`, which must not be one of the articles."""
    from briefing.saving import save

    try:
        if any(os.path.exists(a) and os.path.exists(path) and os.path.samefile(a, path) for a in articles):
            raise BriefingError(f"{path} is the article itself; nothing was written.")
        save(text, path)
    except OSError as error:
        raise BriefingError(f"{path} could not be written: {error.strerror}.") from error


def _fail(error: BriefingError) -> int:
    _complain(str(error))
    return 1


def _complain(sentence: str) -> None:
    from briefing.untrusted import on_one_line

    if sys.stderr is not None:
        print(f"briefing: {on_one_line(sentence, 500)}", file=sys.stderr)


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
    if not 1600 <= day.year <= 2200:  # `document` has the same bounds; to import it for --help would cost too much
        raise argparse.ArgumentTypeError(f"{text!r} is no day of a newspaper; write it as 2025-06-02")
    return day
