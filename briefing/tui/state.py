"""What the app remembers between runs: recent files and the place in each, theme, layout.

One small JSON file in the platform's state directory. Of the articles it holds names of files and headlines, no more.
Nothing here raises: a broken, read-only or missing file costs the memory, not the app.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import time
from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

import platformdirs

from briefing import special
from briefing.tui.folders import own
from briefing.tui.places import Place

VERSION = 1
MAX_RECENTS = 100
MAX_ORDERS = 8
LONGEST = 200
"""Characters of a headline that are remembered."""
MAX_BYTES = 1_000_000
"""A state file beyond this size is not ours; a full one is under 40 kB."""

DEFAULT_THEME = "briefing-dark"
"""The theme where none was chosen."""

_LOCK_SECONDS = 0.5
_LOCK_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""A link in its place leads to no other file, and a pipe keeps nobody waiting."""


Manner: TypeAlias = Literal["citation", "text", "Markdown"]
"""How what is copied is worded."""


class Recent(NamedTuple):
    """A file that was read. `path` is absolute, `opened` in Unix seconds, `sha256` of the bytes read.

    `headline` and `source` say what article it is: "The Example Times, 2 June 2025".
    """

    path: str
    opened: float
    sha256: str = ""
    place: Place = Place()
    headline: str = ""
    source: str = ""


class Layout(NamedTuple):
    """How the screen was left.

    `side` is the share of the width beside the reader, in percent, or 0 where nobody chose one; `highlighted`
    says whether the findings were shown in the text; `orders` are those chosen in panes: "numbers 2".
    """

    side: int = 0
    highlighted: bool = True
    orders: tuple[str, ...] = ()


class Colours(NamedTuple):
    """A theme and what its page looked like: "#RRGGBB", or "" where the colour is the terminal's own."""

    theme: str = ""
    ink: str = ""
    ground: str = ""


class State(NamedTuple):
    """All that is remembered; the most recent file comes first."""

    recents: tuple[Recent, ...] = ()
    theme: str | None = None
    layout: Layout = Layout()
    manner: Manner = "citation"
    library: str = ""
    """Whether what is read is kept in the library: "on" or "off", "asked" before there is an answer, or ""."""
    colours: Colours = Colours()
    """Those of the last screen: the first page of the next is drawn in them before any theme is loaded."""

    def recent(self, path: str) -> Recent | None:
        """The file at `path`, if it was read before."""
        return next((recent for recent in self.recents if recent.path == path), None)

    def place(self, path: str, sha256: str) -> Place:
        """The place in the file at `path`; else in one of the same bytes, else the start."""
        same = (one for one in self.recents if sha256 and one.sha256 == sha256)
        known = self.recent(path) or next(same, None)
        return known.place if known else Place()


def default_path() -> Path:
    """The state file: `$XDG_STATE_HOME/briefing/state.json` on Linux, its like elsewhere."""
    return own(platformdirs.user_state_dir) / "state.json"


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
        self._keep(lambda state: _with_recent(state, Recent(path, opened, sha256, state.place(path, sha256), *told)))
        return self.state.place(path, sha256)

    def keep_place(self, path: str, place: Place) -> None:
        """Remember where a file that was opened is being read."""

        def change(state: State) -> State:
            known = state.recent(path) or self.state.recent(path)
            return _with_recent(state, known._replace(place=place)) if known else state

        self._keep(change)

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
                    if _number(found, "version") > VERSION:
                        self._why = "is of a later version of briefing"
                        return
                    self.state = reduce(lambda state, made: made(state), self._unwritten, _understood(found))
                _write(self.path, self.state)
            self._unwritten.clear()
        except OSError:
            self._why = "cannot be written"


def _with_recent(state: State, recent: Recent) -> State:
    """The newest opened come first, whichever copy of the program opened them."""
    others = [other for other in state.recents if other.path != recent.path]
    ordered = sorted([recent, *others], key=lambda one: one.opened, reverse=True)
    return state._replace(recents=tuple(ordered[:MAX_RECENTS]))


def _write(path: Path, state: State) -> None:
    """Write whole or not at all: a temporary file beside the old one, then a rename. Raises OSError."""
    import tempfile

    handle, name = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump({"version": VERSION, **_named(state)}, file, indent=1)
        temporary.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def _named(record: Any) -> Any:
    """A record as a table of its fields, and so on all the way down."""
    if hasattr(record, "_asdict"):
        return {name: _named(value) for name, value in record._asdict().items()}
    return [_named(item) for item in record] if isinstance(record, tuple) else record


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
    return None if data is None else _understood(data)


def _data(path: Path) -> dict[str, Any] | None:
    try:
        special.refuse(path)
        if path.stat().st_size > MAX_BYTES:
            return None
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _understood(data: Mapping[str, Any]) -> State:
    theme = data.get("theme")
    recents = data.get("recents")
    found = [_recent(item) for item in recents] if isinstance(recents, list) else []
    return State(
        recents=tuple(recent for recent in found if recent)[:MAX_RECENTS],
        theme=theme if isinstance(theme, str) else None,
        layout=_layout(data.get("layout")),
        manner=next((manner for manner in get_args(Manner) if manner == data.get("manner")), "citation"),
        library=next((one for one in ("on", "off", "asked") if one == data.get("library")), ""),
        colours=_colours(data.get("colours")),
    )


def _recent(item: object) -> Recent | None:
    if not isinstance(item, dict) or not isinstance(path := item.get("path"), str) or "\0" in path:
        return None
    place = item.get("place")
    place = place if isinstance(place, dict) else {}
    return Recent(
        path=path,
        opened=_number(item, "opened"),
        sha256=_text(item, "sha256"),
        place=Place(
            offset=int(_number(place, "offset")),
            percent=min(100, int(_number(place, "percent"))),
            top=int(_number(place, "top")),
            in_view=place.get("in_view") is not False,
            pane=_text(place, "pane"),
            zoomed=place.get("zoomed") is True,
        ),
        headline=_text(item, "headline")[:LONGEST],
        source=_text(item, "source")[:LONGEST],
    )


def _layout(item: object) -> Layout:
    if not isinstance(item, dict):
        return Layout()
    side = int(_number(item, "side"))
    return Layout(
        side=min(90, max(10, side)) if side else 0,
        highlighted=item.get("highlighted") is not False,
        orders=_texts(item.get("orders")),
    )


def _colours(item: object) -> Colours:
    if not isinstance(item, dict):
        return Colours()
    ink, ground = (_text(item, name) for name in ("ink", "ground"))
    known = all(re.fullmatch(r"(#[0-9A-Fa-f]{6})?", one) for one in (ink, ground))
    return Colours(_text(item, "theme"), ink, ground) if known else Colours()


def _number(item: Mapping[str, Any], key: str) -> float:
    """A count or a time that somebody may have edited by hand: never negative, endless or not a number."""
    value = item.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return 0
    return value if 0 <= value < 1e15 else 0


def _texts(value: object) -> tuple[str, ...]:
    return tuple(one for one in value[:MAX_ORDERS] if isinstance(one, str)) if isinstance(value, list) else ()


def _text(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""
