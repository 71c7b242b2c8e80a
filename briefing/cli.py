"""The command line: arguments in, a briefing out, or the app. The only writer to stdout and stderr.

Exit status: 0, 1 where an article could not be read or a file not written (the others are
still printed), 2 for arguments that make no sense.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from itertools import chain

from briefing import export
from briefing.arguments import STDIN, are_many, not_together, parser
from briefing.errors import BriefingError
from briefing.schema import COMMANDS, FINDINGS

TYPE_CHECKING = False  # `typing` costs a quarter of the start
if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.model import Briefing, Document

SEVERAL = ("jsonl", "ris")
"""The formats in which the articles of a file may follow one another."""


def main(argv: list[str] | None = None) -> int:
    """Run `briefing` with `argv`; the exit status is returned."""
    given = sys.argv[1:] if argv is None else argv
    if given and given[0] in COMMANDS:
        return _command(given[0], given[1:])
    arguments = parser()
    args = arguments.parse_args(given)
    many = are_many(args)
    if wrong := not_together(args, many):
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
        from briefing import installing

        _write(installing.completion(arguments, args.print_completion))
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
        reason = os.strerror(error.errno) if error.errno else error.strerror  # some libraries say more
        raise BriefingError(f"The output could not be written: {reason}.") from error
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
