"""Copies of pages that were fetched, in the folder for what may be thrown away, to be read without a net."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import NamedTuple

import platformdirs

MOST = 200
"""Copies that are kept; the oldest go."""
MOST_BYTES = 5_000_000
"""A page larger than this is not kept."""


class Fetched(NamedTuple):
    """What a server sent, and the encoding that it says the bytes are in; `copied` is the day of a copy."""

    data: bytes
    charset: str | None = None
    copied: datetime.date | None = None

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a reader must know of it."""
        if self.copied is None:
            return ()
        return (f"The server could not be reached; this is the copy kept on {self.copied.isoformat()}.",)


def folder() -> Path:
    """Where they are."""
    return Path(platformdirs.user_cache_dir("briefing", appauthor=False)) / "pages"


def find(address: str) -> Fetched | None:
    """The copy of the page at `address`, if there is one. Never raises."""
    path = _path(address)
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError, RuntimeError):
        head, _, data = path.read_bytes().partition(b"\n")
        stated = json.loads(head)
        if stated["address"] == address:
            return Fetched(data, stated["charset"], datetime.date.fromtimestamp(path.stat().st_mtime))
    return None


def keep(address: str, fetched: Fetched) -> None:
    """Keep a copy of a page, where that can be done. Never raises."""
    if len(fetched.data) > MOST_BYTES:
        return
    with contextlib.suppress(OSError, RuntimeError):
        path = _path(address)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        head = json.dumps({"address": address, "charset": fetched.charset}).encode() + b"\n"
        handle, beside = tempfile.mkstemp(prefix=".", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(head + fetched.data)
        Path(beside).replace(path)
        _thin(path.parent)


def _thin(among: Path) -> None:
    """Take the oldest away where there are too many."""
    kept = sorted((path for path in among.iterdir() if path.is_file()), key=lambda path: path.stat().st_mtime)
    for path in kept[:-MOST]:
        path.unlink(missing_ok=True)


def _path(address: str) -> Path:
    return folder() / hashlib.sha256(address.encode("utf-8", "replace")).hexdigest()
