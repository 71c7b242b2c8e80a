"""The words of the command: `briefing check …` and its like, one file each.

A module has `run(arguments) -> Outcome`. Only `cli` writes to the terminal; a file of such a name is opened as
`./check`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple


class Outcome(NamedTuple):
    """What a command has to say: for stdout, line by line for stderr, and the exit status.

    `further` is what it goes on to say, until somebody interrupts it.
    """

    text: str
    complaints: tuple[str, ...] = ()
    status: int = 0
    further: Iterable[Outcome] = ()


def command(word: str) -> Callable[[list[str]], Outcome]:
    """What `briefing` followed by `word`, one of `schema.COMMANDS`, runs."""
    run: Callable[[list[str]], Outcome] = import_module(f"briefing.commands.{word}").run
    return run


def library_argument(parser: argparse.ArgumentParser) -> None:
    """The argument that names another library than the reader's own."""
    parser.add_argument("--library", type=Path, metavar="FILE", help="a library other than your own")
