"""What the system asks of the program: to end, and to stand aside for the shell. Windows asks neither."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Callable

_ENDINGS = ("SIGTERM", "SIGINT", "SIGHUP")
"""Somebody ends the program; its terminal has been closed."""


def heed(end: Callable[[int], object]) -> None:
    """Call `end` with the number of the signal by which the program is told to end; one it was told to ignore stays."""
    loop = asyncio.get_running_loop()
    for name in _ENDINGS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):  # not here, or not in this thread
                loop.add_signal_handler(number, end, number)


def has_shell() -> bool:
    """Whether a shell started the program as one of its jobs, and can bring it back."""
    return hasattr(os, "getsid") and os.getpgrp() != os.getsid(0)
