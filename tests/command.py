"""The command, run in this process: its status and what it wrote, without the time that a new process takes to start."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import pytest

from briefing.cli import main


class Ran(NamedTuple):
    """What came of it."""

    returncode: int
    stdout: str
    stderr: str


def run(arguments: Iterable[object], capfd: pytest.CaptureFixture[str]) -> Ran:
    """Run `briefing` with these arguments; what goes wrong and is not said in a sentence is raised."""
    capfd.readouterr()
    try:
        status: object = main([str(argument) for argument in arguments])
    except SystemExit as stopped:
        status = stopped.code
    assert isinstance(status, int)
    return Ran(status, *capfd.readouterr())
