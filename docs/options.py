"""Write docs/options.md, every option of the command and its words, from their parsers: python docs/options.py."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from briefing import arguments, export
from briefing.schema import COMMANDS

PAGE = Path(__file__).parent / "options.md"

_TOP = """\
# Every option

<!-- Made by docs/options.py from the parsers. Change those, and run it again. -->

`briefing --help`, `briefing check --help` and so on say the same. A file that has the name of a command is opened with
its folder: `briefing ./check`.

| exit status | meaning |
|---|---|
| 0 | all went well |
| 1 | an article could not be read, or a file not written; the others are still printed |
| 2 | the arguments do not make sense |
| 3 | `briefing check` found something to look at |
| 130 | stopped with Ctrl+c |

| environment | what it does |
|---|---|
| `BRIEFING_CONFIG` | the file of settings to use; `briefing --print-config` prints one with all of them |
| `BRIEFING_PRIVATE_ADDRESSES` | if it is set, addresses of a private network are fetched as well |
| `NO_COLOR` | if it is set, marks stand in for colours |

## Formats
"""

FORMATS = {
    "text": "a page for the terminal",
    "markdown": "a page in CommonMark",
    "html": "one self-contained web page, the briefing beside the article",
    "json": "everything, as [`briefing/1`](format.md)",
    "jsonl": "the same, one article a line",
    "csv": "the table of events, or of what `--only` names; with `--output FOLDER` a table for each kind of finding",
    "ics": "the dated events, for a calendar (iCalendar)",
    "ris": "a reference in RIS, for Zotero and other reference managers",
    "csl": "a reference in CSL-JSON, for Zotero and Pandoc",
    "obsidian": "a note for Obsidian, with properties and links to people",
    "timelinejs": "the dated events, for TimelineJS",
    "explain": "a line for each finding, with the rule that found it",
    "parquet": "tables for DuckDB or pandas; needs `--output FOLDER` and the extra `parquet`",
}
"""What each format is for."""


def page() -> str:
    """The whole page."""
    words = ((f"briefing {word}", import_module(f"briefing.commands.{word}").parser()) for word in COMMANDS)
    return "\n".join(
        [
            _TOP,
            *_formats(),
            *(line for name, parser in (("briefing", arguments.parser()), *words) for line in _part(name, parser)),
        ]
    )


def _formats() -> Iterator[str]:
    yield from ("| `--format` | what it is |", "|---|---|")
    yield from (f"| `{name}` | {FORMATS[name]} |" for name in (*export.FORMATS, "parquet"))
    yield ""


def _part(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    yield from (f"## {name}", "", parser.description or "", "", "| argument | what it does |", "|---|---|")
    for action in parser._actions:
        if not isinstance(action, (argparse._HelpAction, argparse._VersionAction)):
            yield f"| {_named(action)} | {_help(action)} |"
    yield ""


def _named(action: argparse.Action) -> str:
    metavar = action.metavar if isinstance(action.metavar, str) else " ".join(action.metavar or ())
    value = metavar or ("" if action.nargs == 0 or action.choices else action.dest.upper())
    if not action.option_strings:
        return f"`{value}`"
    return ", ".join(f"`{option}{f' {value}' if value else ''}`" for option in action.option_strings)


def _help(action: argparse.Action) -> str:
    choices = (
        f": {', '.join(f'`{choice}`' for choice in action.choices)}" if action.choices and not action.metavar else ""
    )
    return f"{action.help}{choices}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
