"""The file in which the app keeps what it remembers: one small JSON file in the platform's state directory.

Nothing here raises: a broken, read-only or missing file costs the memory, not the app.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import time
from collections.abc import Callable, Iterator
from functools import reduce
from pathlib import Path
from typing import Any

from briefing import special
from briefing.tui.folders import own
from briefing.tui.places import Place
from briefing.tui.state import LONGEST, Colours, Layout, Manner, Recent, State, named, number, understood, with_recent

VERSION = 1
MAX_BYTES = 1_000_000
"""A state file beyond this size is not ours; a full one is under 40 kB."""

_LOCK_SECONDS = 0.5
_LOCK_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""A link in its place leads to no other file, and a pipe keeps nobody waiting."""


def default_path() -> Path:
    """The state file: `$XDG_STATE_HOME/briefing/state.json` on Linux, its like elsewhere."""
    return own("state") / "state.json"


class Store:
    """The state file. Every `keep_…` writes at once, on top of what another copy wrote meanwhile.

    Two copies may run at once: a change touches its own key only, so that the last writer wins by key.
    Where the file cannot be written, or a later version of the program wrote it, `state` is right for this run
    and nothing is kept.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or default_path()
        self.state = _read(self.path) or State()
        self._unwritten: list[Callable[[State], State]] = []
        self._why = ""
        self._told = False

    @property
    def kept(self) -> bool:
        """Whether every change reached the disk."""
        return not self._unwritten

    def complaint(self) -> str:
        """That nothing is kept, said once; "" where there is nothing to say."""
        if self.kept or self._told:
            return ""
        self._told = True
        return f"Nothing can be remembered: {self.path} {self._why}."

    def keep_opened(
        self, path: str, sha256: str, *, now: float | None = None, headline: str = "", source: str = ""
    ) -> Place:
        """Put a file first among the recent ones; the place to go to is returned.

        A file that was moved is known by its digest. One whose bytes changed keeps its place, which
        may then lie beyond its end: the reader clamps it.
        """
        opened = time.time() if now is None else now
        told = headline[:LONGEST], source[:LONGEST]

        def change(state: State) -> State:
            day = state.day(path, sha256)
            return with_recent(state, Recent(path, opened, sha256, state.place(path, sha256), *told, day))

        self._keep(change)
        return self.state.place(path, sha256)

    def keep_place(self, path: str, place: Place) -> None:
        """Remember where a file that was opened is being read."""

        def change(state: State) -> State:
            known = state.recent(path) or self.state.recent(path)
            return with_recent(state, known._replace(place=place)) if known else state

        self._keep(change)

    def keep_day(self, path: str, sha256: str, day: datetime.date | None) -> None:
        """Remember the day of publication that the reader gave these bytes, or no longer."""

        def change(state: State) -> State:
            known = state.recent(path) or self.state.recent(path)
            kept = day.isoformat() if day else ""
            return with_recent(state, known._replace(sha256=sha256, day=kept)) if known else state

        self._keep(change)

    def given_day(self, path: str, sha256: str) -> datetime.date | None:
        """The day of publication that the reader gave these bytes."""
        try:
            return datetime.date.fromisoformat(self.state.day(path, sha256))
        except ValueError:
            return None

    def forget(self, path: str) -> None:
        """Remember a file no more."""
        self._keep(lambda state: state._replace(recents=tuple(one for one in state.recents if one.path != path)))

    def keep_theme(self, name: str) -> None:
        """Remember the theme."""
        self._keep(lambda state: state._replace(theme=name))

    def keep_layout(self, layout: Layout) -> None:
        """Remember how the screen is laid out."""
        self._keep(lambda state: state._replace(layout=layout))

    def keep_manner(self, manner: Manner) -> None:
        """Remember how to word what is copied."""
        self._keep(lambda state: state._replace(manner=manner))

    def keep_library(self, answer: str) -> None:
        """Remember whether what is read is to be kept."""
        self._keep(lambda state: state._replace(library=answer))

    def keep_colours(self, colours: Colours) -> None:
        """Remember what the page looks like, where it has changed."""
        if colours != self.state.colours:
            self._keep(lambda state: state._replace(colours=colours))

    def _keep(self, change: Callable[[State], State]) -> None:
        """Make the change, on disk too: with those that did not reach it before, on top of what is there now."""
        self.state = change(self.state)
        self._unwritten.append(change)
        try:
            if not self.path.is_absolute():
                raise FileNotFoundError(self.path)  # nobody's home: it would be made in the working folder
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with _locked(self.path):
                if (found := _data(self.path)) is not None:
                    if number(found, "version") > VERSION:
                        self._why = "is of a later version of briefing"
                        return
                    self.state = reduce(lambda state, made: made(state), self._unwritten, understood(found))
                _write(self.path, self.state)
            self._unwritten.clear()
        except OSError:
            self._why = "cannot be written"


def _write(path: Path, state: State) -> None:
    """Write whole or not at all: a temporary file beside the old one, then a rename. Raises OSError."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"version": VERSION, **named(state)}, file, indent=1)
        temporary.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Keep other copies out for the moment of a change; where that is not possible, go on without.

    A lock that is not to be had in half a second is ignored: losing a key is better than waiting.
    """
    try:
        import fcntl
    except ImportError:  # Windows: the rename is atomic all the same
        yield
        return
    with os.fdopen(os.open(path.with_suffix(".lock"), _LOCK_FLAGS, 0o600), "w") as file:
        deadline = time.monotonic() + _LOCK_SECONDS
        while time.monotonic() < deadline:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except OSError:
                time.sleep(0.01)
        yield


def _read(path: Path) -> State | None:
    """The state on disk; None where there is none that can be read."""
    data = _data(path)
    return None if data is None else understood(data)


def _data(path: Path) -> dict[str, Any] | None:
    try:
        special.refuse(path)
        if path.stat().st_size > MAX_BYTES:
            return None
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None
