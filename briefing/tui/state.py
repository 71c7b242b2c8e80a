"""What the app remembers between runs: recent files and the place in each, theme, layout.

Of the articles these are names of files and headlines, no more. `store` keeps it on disk. Nothing here raises: what is
broken in a file that somebody edited by hand is as if it were not there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from briefing.tui.places import Place

MAX_RECENTS = 100
MAX_ORDERS = 8
LONGEST = 200
"""Characters of a headline that are remembered."""

DEFAULT_THEME = "briefing-dark"
"""The theme where none was chosen."""


Manner: TypeAlias = Literal["citation", "text", "Markdown"]
"""How what is copied is worded."""


class Recent(NamedTuple):
    """A file that was read. `path` is absolute, `opened` in Unix seconds, `sha256` of the bytes read.

    `headline` and `source` say what article it is: "The Example Times, 2 June 2025". `day` is the day of publication
    that the reader gave it, as "2025-06-02".
    """

    path: str
    opened: float
    sha256: str = ""
    place: Place = Place()
    headline: str = ""
    source: str = ""
    day: str = ""


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

    def day(self, path: str, sha256: str) -> str:
        """The day of publication that the reader gave the file at `path`, while it holds these bytes; else ""."""
        known = self.recent(path)
        return known.day if known and known.sha256 == sha256 else ""


def with_recent(state: State, recent: Recent) -> State:
    """The newest opened come first, whichever copy of the program opened them."""
    others = [other for other in state.recents if other.path != recent.path]
    ordered = sorted([recent, *others], key=lambda one: one.opened, reverse=True)
    return state._replace(recents=tuple(ordered[:MAX_RECENTS]))


def named(record: Any) -> Any:
    """A record as a table of its fields, and so on all the way down."""
    if hasattr(record, "_asdict"):
        return {name: named(value) for name, value in record._asdict().items()}
    return [named(item) for item in record] if isinstance(record, tuple) else record


def understood(data: Mapping[str, Any]) -> State:
    """The state that a file holds."""
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
        opened=number(item, "opened"),
        sha256=_text(item, "sha256"),
        place=Place(
            offset=int(number(place, "offset")),
            percent=min(100, int(number(place, "percent"))),
            top=int(number(place, "top")),
            in_view=place.get("in_view") is not False,
            pane=_text(place, "pane"),
            alone=_text(place, "alone"),
        ),
        headline=_text(item, "headline")[:LONGEST],
        source=_text(item, "source")[:LONGEST],
        day=_text(item, "day")[:LONGEST],
    )


def _layout(item: object) -> Layout:
    if not isinstance(item, dict):
        return Layout()
    side = int(number(item, "side"))
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


def number(item: Mapping[str, Any], key: str) -> float:
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
