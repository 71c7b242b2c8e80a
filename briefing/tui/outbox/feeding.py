"""Handing bytes to another program, and knowing whether it took them. Whatever the program does, this ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress

TIMEOUT = 2.0
"""Seconds that any one program may take."""

DRAINED = 0.2
"""Seconds after a program has ended in which the rest of the text must have left for it."""


def feed(command: list[str], data: bytes, environ: Mapping[str, str]) -> bool:
    """Whether a program takes `data` and ends with status 0.

    Raises `TimeoutError` where it does not end, and `OSError` where it cannot be started.
    Its output goes nowhere: a child of xclip lives on and would keep a pipe open. The session is its own, so that it
    cannot ask anything on our terminal, and outlives that where it has to go on holding the text.
    """
    read, write = os.pipe()
    with os.fdopen(read, "rb", buffering=0) as pipe:
        feeder = threading.Thread(target=_write, args=(write, data), daemon=True)
        feeder.start()
        process = subprocess.Popen(
            command,
            stdin=pipe,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environ,
            start_new_session=True,
        )
        try:
            status = process.wait(TIMEOUT)
        except subprocess.TimeoutExpired:
            _end(process)
            raise TimeoutError(f"{command[0]} did not end in {TIMEOUT} s") from None
        feeder.join(DRAINED)
        return status == 0 and not feeder.is_alive() and not _unread(pipe.fileno())


def _write(pipe: int, data: bytes) -> None:
    """Write `data`, for as long as anybody may read it."""
    with suppress(OSError), os.fdopen(pipe, "wb", buffering=0) as file:
        view = memoryview(data)
        while view:
            view = view[file.write(view) :]


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program that hangs, and what it has started."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.wait(TIMEOUT)


def _unread(pipe: int) -> bool:
    """Whether something was left in the pipe; Windows does not tell."""
    if sys.platform == "win32":
        return False
    import fcntl
    import termios

    return fcntl.ioctl(pipe, termios.FIONREAD, bytes(4)) != bytes(4)
