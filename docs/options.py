"""Write docs/options.md, every option of the command and its words, from their parsers: python docs/options.py."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from briefing import cli
from briefing.schema import COMMANDS

PAGE = Path(__file__).parent / "options.md"

_TOP = """\
# Every option

<!-- Made by docs/options.py from the parsers. Change those, and run it again. -->

`briefing --help` and `briefing WORD --help` say the same. A file that is called like one of the words is opened as
`./check`.

| exit status | meaning |
|---|---|
| 0 | all went well |
| 1 | an article could not be read, or a file not written; the others are still printed |
| 2 | the arguments make no sense |
| 3 | `briefing check` found something to look at |
| 130 | stopped by Ctrl+c |

| environment | what it does |
|---|---|
| `BRIEFING_CONFIG` | the file of settings to use; `briefing --print-config` prints one with all of them |
| `BRIEFING_PRIVATE_ADDRESSES` | where it is set, addresses of a private network are fetched as well |
| `NO_COLOR` | marks stand in for colours |
"""


def page() -> str:
    """The whole page."""
    words = ((f"briefing {word}", import_module(f"briefing.commands.{word}").parser()) for word in COMMANDS)
    return "\n".join(
        [_TOP, *(line for name, parser in (("briefing", cli.parser()), *words) for line in _part(name, parser))]
    )


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
