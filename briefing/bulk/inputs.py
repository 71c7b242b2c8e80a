"""Which files are meant: those named, those in the folders named, those that a list names."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from briefing import special
from briefing.errors import CannotOpen
from briefing.readers import is_address

STDIN = "-"


def files(names: Iterable[str], listed: str | None = None) -> Iterator[str]:
    """Every file and address, those of a folder in the order of their names; hidden ones in it are passed over.

    `listed` names a file with one name a line, or is "-" for the standard input. Raises `CannotOpen`.
    """
    for name in names:
        yield from _inside(name)
    if listed is not None:
        for name in _lines(listed):
            yield from _inside(name)


def count(names: Iterable[str], listed: str | None = None) -> int | None:
    """How many they are; None where that is only known at the end of the standard input."""
    return None if listed == STDIN else sum(1 for _ in files(names, listed))


def _inside(name: str) -> Iterator[str]:
    if is_address(name) or not os.path.isdir(name):  # noqa: PTH112 - names may be any bytes, and there may be millions
        yield name
        return
    for folder, folders, inside in os.walk(name):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        yield from (os.path.join(folder, one) for one in sorted(inside) if not one.startswith("."))  # noqa: PTH118


def _lines(listed: str) -> Iterator[str]:
    """The names in a list. A name is whatever stands on a line, spaces and all."""
    try:
        if listed == STDIN:
            if sys.stdin is None:
                raise CannotOpen("There is no standard input to read the names of files from.")
            yield from _names(sys.stdin.buffer)
        else:
            special.refuse(listed)
            with open(listed, "rb") as lines:  # noqa: PTH123 - as above
                yield from _names(lines)
    except OSError as error:
        raise CannotOpen(f"The list {listed} could not be read: {error.strerror}.") from None


def _names(lines: Iterable[bytes]) -> Iterator[str]:
    return (os.fsdecode(line) for line in (line.rstrip(b"\r\n") for line in lines) if line)
