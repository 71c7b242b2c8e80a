"""What the system asks of the program: to end, and to stand aside for the shell. Windows asks neither."""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    import asyncio

_ENDINGS = ("SIGTERM", "SIGINT")
"""Somebody ends the program."""

_HANGUP = "SIGHUP"
"""Its terminal has been closed."""

LOOK_EVERY = 1.0
"""Seconds between two looks whether the terminal is still there."""


def heed_early() -> None:
    """Have a signal end the program as an exception does, until the app heeds it: the terminal is to be given back."""
    for number in _heeded("SIGTERM", _HANGUP):
        with contextlib.suppress(ValueError):  # not in this thread
            if signal.getsignal(number) == signal.SIG_DFL:
                signal.signal(number, lambda number, _: sys.exit(128 + number))


def heed(end: Callable[[int], object], keep: Callable[[], object]) -> None:
    """Call `end` with the number of the signal by which the program is told to end; one it was told to ignore stays.

    Where the terminal is gone, what there is to `keep` is kept and the program ends on the spot: it could wait
    for ever for a terminal that takes its last words, or be waiting already. That is looked for as well: one who
    ignores hangups is told of none, and would read from nowhere without end.
    """
    import asyncio

    loop = asyncio.get_running_loop()
    for number in _heeded(*_ENDINGS):
        with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):  # not here, or not in this thread
            loop.add_signal_handler(number, end, number)
    for number in _heeded(_HANGUP):
        with contextlib.suppress(ValueError):
            signal.signal(number, partial(_leave, keep))
    if hasattr(signal, _HANGUP):
        _look_for_hangup(loop, partial(_leave, keep, signal.SIGHUP, None))


def _look_for_hangup(loop: asyncio.AbstractEventLoop, leave: Callable[[], object]) -> None:
    import termios

    try:
        termios.tcgetattr(0)
    except termios.error as error:
        if error.args[0] == errno.EIO:
            leave()
    loop.call_later(LOOK_EVERY, _look_for_hangup, loop, leave)


def _heeded(*names: str) -> Iterator[int]:
    numbers = (getattr(signal, name, None) for name in names)
    return (number for number in numbers if number is not None and signal.getsignal(number) != signal.SIG_IGN)


def _leave(keep: Callable[[], object], number: int, _: object) -> NoReturn:
    try:
        keep()
    finally:
        os._exit(128 + number)


def has_shell() -> bool:
    """Whether a shell started the program as one of its jobs, and can bring it back."""
    return hasattr(os, "getsid") and os.getpgrp() != os.getsid(0)
