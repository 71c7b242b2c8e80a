"""The one table of keys: bindings, key bar, help, palette and the README's list are made from it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from textual.binding import BindingType


class Key(NamedTuple):
    """One thing a key does.

    `where` is what acts on it: `app`, before all else and over any dialog, `screen`, `parts` (their arrangement),
    `list` (reader and panes alike), `reader`, `pane`, one pane by name, or `picker`. `label` is its word in the
    key bar, or empty.
    """

    id: str
    keys: str
    action: str
    says: str
    group: str
    where: str
    label: str = ""


MOVE, GO, FIND, ITEM, VIEW, FILE = "Move", "Go to", "Find", "Items", "View", "Articles"
PICK = "While choosing a file"

KEYS: tuple[Key, ...] = (
    Key("down", "j,down", "move(1)", "Next sentence or item", MOVE, "list"),
    Key("up", "k,up", "move(-1)", "Previous sentence or item", MOVE, "list"),
    Key("left", "h,left", "across(-1)", "Close, or to the part on the left", MOVE, "parts"),
    Key("right", "l,right", "across(1)", "Open, or to the part on the right", MOVE, "parts"),
    Key("half_down", "ctrl+d", "page(0.5)", "Half a page down", MOVE, "list"),
    Key("half_up", "ctrl+u", "page(-0.5)", "Half a page up", MOVE, "list"),
    Key("page_down", "pagedown", "page(1)", "A page down", MOVE, "list"),
    Key("page_up", "pageup,b", "page(-1)", "A page up", MOVE, "list"),
    Key("read_on", "space", "page(1)", "A page down, in the article", MOVE, "reader"),
    Key("first", "g,home", "end(-1)", "To the start", MOVE, "list"),
    Key("last", "G,end", "end(1)", "To the end", MOVE, "list"),
    Key("article", "1", "go('article')", "The article", GO, "parts"),
    Key("summary", "2", "go('summary')", "Summary", GO, "parts"),
    Key("speakers", "3", "go('speakers')", "Speakers", GO, "parts"),
    Key("numbers", "4", "go('numbers')", "Numbers", GO, "parts"),
    Key("events", "5", "go('events')", "Events", GO, "parts"),
    Key("next_part", "tab", "turn(1)", "The next part", GO, "parts"),
    Key("previous_part", "shift+tab", "turn(-1)", "The part before", GO, "parts"),
    Key("follow", "enter", "follow", "Open, or from item to sentence", GO, "list", "go"),
    Key("back", "backspace", "back", "Back to where you were", GO, "screen", "back"),
    Key("next_item", "]", "step(1)", "Next item, from anywhere", GO, "parts"),
    Key("previous_item", "[", "step(-1)", "Previous item, from anywhere", GO, "parts"),
    Key("search", "/,ctrl+f", "search", "Search article and panes", FIND, "screen", "search"),
    Key("next_hit", "n", "hit(1)", "Next hit", FIND, "screen"),
    Key("previous_hit", "N", "hit(-1)", "Previous hit", FIND, "screen"),
    Key("filter", "f", "screen.filter", "Only items with these words", FIND, "pane", "filter"),
    Key("clear", "escape", "clear", "Clear search, filter, marks, zoom", FIND, "screen"),
    Key("copy", "y,c", "app.copy('item')", "Copy the item, or the sentence", ITEM, "screen", "copy"),
    Key("words", "Y", "app.copy('item','text')", "Copy the bare words", ITEM, "screen"),
    Key("copy_part", "P", "app.copy('part')", "Copy the pane, or the paragraph", ITEM, "screen"),
    Key("copy_all", "B", "app.copy('briefing')", "Copy the whole briefing", ITEM, "screen"),
    Key("manner", "C", "app.manner", "Copy as citation, text, Markdown", ITEM, "screen"),
    Key("interrupt", "ctrl+c", "app.interrupt", "Copy a selection; close a dialog", ITEM, "app"),
    Key("mark", "space", "mark", "Mark the item and clip it", ITEM, "pane", "mark"),
    Key("clippings", "x", "app.clippings", "All clippings: copy, save, note", ITEM, "screen"),
    Key("save", "s,ctrl+s", "app.save", "Save the pane, or everything", ITEM, "screen", "save"),
    Key("explain", "e", "app.explain", "How this was found", ITEM, "screen"),
    Key("order", "a", "order", "Sort by weight, size, text", ITEM, "pane", "order"),
    Key("which", "w", "which", "One kind only, or all", ITEM, "pane", "kind"),
    Key("more", "+,=", "more(1)", "More key points", ITEM, "summary", "more"),
    Key("fewer", "-", "more(-1)", "Fewer key points", ITEM, "summary", "fewer"),
    Key("zoom", "z,ctrl+w", "zoom", "This part alone, or all again", VIEW, "parts", "zoom"),
    Key("narrower", "<", "split(-4)", "A narrower article", VIEW, "parts"),
    Key("wider", ">", "split(4)", "A wider article", VIEW, "parts"),
    Key("highlights", "m", "highlights", "Findings shown, or plain text", VIEW, "screen"),
    Key("theme", "t", "app.next_theme", "Another theme", VIEW, "screen", "theme"),
    Key("open", "o,ctrl+o", "app.open", "Open an article", FILE, "screen", "open"),
    Key("reload", "r,ctrl+r", "app.reload", "Reload, keep my place", FILE, "screen"),
    Key("date", "D", "app.date", "Give the day it appeared", FILE, "screen"),
    Key("browse", "O", "app.browse", "Open its address in a browser", FILE, "screen"),
    Key("address", "L", "app.copy_address", "Copy its address", FILE, "screen"),
    Key("previous_article", "comma", "app.article(-1)", "The article before", FILE, "screen"),
    Key("next_article", "full_stop", "app.article(1)", "The next article", FILE, "screen"),
    Key("articles", "A", "app.articles", "All articles with first points", FILE, "screen"),
    Key("palette", "ctrl+p,colon", "app.command_palette", "Jump to anything by name", FILE, "screen"),
    Key("library", "F", "app.library", "Find in all you have read", FILE, "screen"),
    Key("check", "v", "app.check", "Check it against its sources", FILE, "screen"),
    Key("help", "?,f1", "app.help", "This help", FILE, "screen", "help"),
    Key("suspend", "ctrl+z", "app.suspend", "To the shell; fg comes back", FILE, "app"),
    Key("quit", "q,ctrl+q", "app.quit", "Quit", FILE, "screen", "quit"),
    Key("cancel", "escape", "cancel", "Close the list of files", PICK, "picker", "cancel"),
    Key("folder_above", "left,backspace", "parent", "The folder above", PICK, "picker", "up"),
    Key("into_folder", "right", "enter_folder", "Into the folder", PICK, "picker"),
    Key("complete", "tab", "complete", "Complete what is typed", PICK, "picker", "complete"),
    Key("hidden_files", "ctrl+t", "toggle_hidden", "Hidden files, or not", PICK, "picker", "hidden files"),
    Key("forget", "delete", "forget", "Forget a recent file", PICK, "picker", "forget"),
    Key("picker_help", "f1", "app.help", "This help", PICK, "picker", "help"),
)

_GLYPHS = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "comma": ",", "full_stop": ".", "colon": ":",
    "pagedown": "PgDn", "pageup": "PgUp", "escape": "Esc", "enter": "Enter", "space": "Space", "tab": "Tab",
    "shift+tab": "Shift+Tab", "backspace": "Backspace", "home": "Home", "end": "End", "delete": "Del", "f1": "F1",
}  # fmt: skip


def bindings(*where: str) -> list[BindingType]:
    """The bindings of one part of the screen."""
    from textual.binding import Binding  # the table itself is printed without Textual

    return [
        Binding(k.keys, k.action, k.says, show=bool(k.label), id=k.id, priority=k.where == "app")
        for k in KEYS
        if k.where in where
    ]


class Keyboard:
    """The keys as they are for this reader: those of the table, and the reader's own where the settings name some."""

    def __init__(self, own: Mapping[str, str] = MappingProxyType({})) -> None:
        """`own` are the reader's keys, by the ids of the actions."""
        self._own = dict(own)

    def pressed(self, key: Key) -> str:
        """The names of the keys that do what `key` says."""
        return self._own.get(key.id, key.keys)

    def shown(self, key: Key) -> str:
        """All keys that do what `key` says, as a person reads them."""
        return shown(self.pressed(key))

    def named(self, id: str) -> str:
        """The first key of an action, as a sentence names it."""
        return shown(self.pressed(by_id()[id]).split(",")[0])

    def elsewhere(self, *names: str, pane: bool = False) -> str:
        """What a key of one of these names does in another part of the screen; empty where it does nothing in any.

        In a `pane`, keys of panes do nothing only where there is nothing to choose from.
        """
        places = {"reader": "the article", "pane": "a pane", "picker": "the list of files"}
        for key in KEYS:
            if set(names) & set(self.pressed(key).split(",")):
                if pane and key.where == "pane":
                    return f"There is only one {key.label} here."
                place = places.get(key.where, key.where.title())
                return f"{self.named(key.id)} works in {place}: {key.says[0].lower()}{key.says[1:]}."
        return ""


def shown(keys: str) -> str:
    """Keys as a person reads them: `j ↓`, `Ctrl+d`."""
    return " ".join(_GLYPHS.get(k, k.replace("ctrl+", "Ctrl+")) for k in keys.split(","))


USUAL = Keyboard()
"""The table's keys."""


@cache
def by_id() -> dict[str, Key]:
    """The table, by id."""
    return {key.id: key for key in KEYS}


def markdown() -> str:
    """The table as the README has it."""
    lines = ["| keys | what they do |", "|---|---|"]
    lines += [f"| {_code(key.keys)} | {key.says} |" for key in KEYS]
    return "\n".join(lines)


def _code(keys: str) -> str:
    return " ".join(f"`{shown(k)}`" for k in keys.split(","))
