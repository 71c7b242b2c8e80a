"""One file per output format, and the table of them.

A format's module has `render(briefing, only) -> str`, where `only` names the findings to show.
"""

from __future__ import annotations

from importlib import import_module

from briefing.schema import FINDINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from briefing.model import Briefing

FORMATS: dict[str, str] = {
    "text": "briefing.export.text",
    "markdown": "briefing.export.markdown",
    "html": "briefing.export.html",
    "json": "briefing.export.json",
    "jsonl": "briefing.export.jsonl",
    "csv": "briefing.export.csv",
    "ics": "briefing.export.ics",
    "ris": "briefing.export.ris",
    "csl": "briefing.export.csl",
    "obsidian": "briefing.export.obsidian",
    "timelinejs": "briefing.export.timelinejs",
    "explain": "briefing.export.explain",
}
"""Each format's module, imported where it is used: only `text` needs Rich."""


READING = frozenset({"key_points", "sections", "speakers", "numbers", "events"})
"""What a page to be read shows where nothing else is asked for: the quotes stand under their speakers."""

PAGES = frozenset({"text", "markdown", "html", "obsidian"})
"""The formats that are pages to be read; the others are data."""


def render(briefing: Briefing, name: str, only: frozenset[str] | None = None) -> str:
    """`briefing` in the format `name`, a row of `FORMATS`; `only` names the findings to show."""
    shown = only or (READING if name in PAGES else frozenset(FINDINGS))
    rendered: str = import_module(FORMATS[name]).render(briefing, shown)
    return rendered
