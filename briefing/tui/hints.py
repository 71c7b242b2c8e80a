"""What the bar tells of the parts: the keys that do something now, and where one is."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.tui import keys
from briefing.tui.bars import Hint
from briefing.tui.parts import Parts


def place(parts: Parts) -> str:
    """The sentence and how much has been read; in a pane, the item and how many there are."""
    sentences, at = parts.reader.extent
    pane = parts.panes.get(parts.active)
    if pane and (stops := [n for n, entry in enumerate(pane.listing.entries) if entry.stops]):
        return f"{stops.index(pane.at) + 1 if pane.at in stops else 1} of {len(stops)}"
    return f"{at}/{sentences} · {parts.reader.percent}%" if sentences else ""


def hints(parts: Parts, *, can_go_back: bool) -> Iterator[Hint]:
    """The keys that do something now, copying first."""
    active, pane = parts.active, parts.panes.get(parts.active)
    where = {"screen", "list", "parts", *({"reader"} if active == "article" else {"pane", active})}
    for key in sorted(keys.KEYS, key=lambda key: key.id != "copy"):
        if key.label and key.where in where and _works(key.id, parts, can_go_back=can_go_back):
            label = "unzoom" if key.id == "zoom" and parts.zoomed else key.label
            if key.id == "follow" and pane and pane.entry and pane.entry.opens:
                label = "close" if pane.entry.opens in pane.opened else "open"
            yield Hint(key.id, parts.keyboard.named(key.id), label)


def _works(id: str, parts: Parts, *, can_go_back: bool) -> bool:
    """Whether a key does anything in this state."""
    if parts.reader.document is None:
        return id in {"open", "help", "quit", "theme"}
    pane = parts.panes.get(parts.active)
    several = {"order": bool(pane and pane.ORDERS), "which": bool(pane and pane.several_kinds)}
    if id == "filter" and pane:
        return bool(pane.listing.entries or pane.words)
    if id in {"copy", "mark", "follow", "order"} and pane and not pane.listing.entries:
        return False
    if id == "zoom":
        return parts.zoomed or parts.arrangement.mode != "one"
    return can_go_back if id == "back" else several.get(id, True)
