"""Names in the file system that are no files: a pipe keeps who opens it waiting, a device has no end."""

from __future__ import annotations

import errno
import os
import stat

_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISSOCK, "a socket"),
)


class SpecialFileError(OSError):
    """What was to be opened is no file; `strerror` says what it is: "is a pipe"."""


def refuse(path: str | os.PathLike[str]) -> None:
    """Raise `SpecialFileError` where opening `path` could wait or never end; `OSError` where nothing is there."""
    mode = os.stat(path).st_mode  # noqa: PTH116 - `pathlib` would cost a tenth of the first paint
    for is_kind, name in _KINDS:
        if is_kind(mode):
            raise SpecialFileError(errno.EINVAL, f"is {name}")
