"""Writing a file so that a full disk or a crash costs nothing of what stood there before."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def save(text: str, path: str) -> None:
    """Write `text` beside the file at `path` and put it in its place when all of it is on the disk.

    A link keeps pointing where it points; a device or a pipe is written to as it is. Raises `OSError`.
    """
    target = Path(path).resolve()
    if target.exists() and not target.is_file():
        with target.open("w", encoding="utf-8", errors="replace", newline="") as device:
            device.write(text)
        return
    handle, beside = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        Path(beside).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(beside).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
