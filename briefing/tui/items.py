"""What is saved, and the rules behind what was found."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import chain, count
from pathlib import Path

from briefing.export.citation import Finding
from briefing.model import Briefing, Date, Event, KeyPoint, Number, Quote, Span
from briefing.tui.main_screen import MainScreen

ONLY = {
    "summary": frozenset({"key_points", "sections"}),
    "speakers": frozenset({"speakers", "quotes"}),
    "numbers": frozenset({"numbers"}),
    "events": frozenset({"events", "dates"}),
}
"""The findings that each pane is made of."""

SUFFIXES = {
    ".md": "markdown", ".markdown": "markdown", ".json": "json", ".jsonl": "jsonl", ".html": "html", ".htm": "html",
    ".csv": "csv", ".ics": "ics",
}  # fmt: skip
"""The format that a file's name asks for; any other is plain text."""


def rules(screen: MainScreen) -> str:
    """The rules behind the item under the cursor, or behind all that was found in the reader's sentence."""
    pane = screen.parts.panes.get(screen.parts.active)
    if pane is not None:
        found: list[Finding] = [pane.entry.finding] if pane.entry and pane.entry.finding else []
    else:
        briefing = screen.parts.current.briefing if screen.parts.current else None
        sentence = screen.reader.sentence
        found = _within(briefing, sentence.span) if briefing and sentence else []
    said = dict.fromkeys(f"{_kind(one)} by the rule “{one.rule}”" for one in found if one.rule)
    return f"Found here: {'; '.join(said)}." if said else ""


def _kind(finding: Finding) -> str:
    return "key point" if isinstance(finding, KeyPoint) else type(finding).__name__.lower()


def _within(briefing: Briefing, span: Span) -> list[Finding]:
    groups: tuple[Sequence[KeyPoint | Quote | Number | Date | Event], ...] = (
        briefing.key_points, briefing.quotes, briefing.numbers, briefing.dates, briefing.events,
    )  # fmt: skip
    return [one for group in groups for one in group if span.touches(one.span)]


def file_name(uri: str, part: str) -> str:
    """A name for a file of the pane, or of everything, that no file has yet."""
    stem = Path(uri).stem[:60] if uri != "-" else "stdin"
    return free(f"{stem}-{'briefing' if part == 'article' else part}.md")


def free(name: str) -> str:
    """`name`, with a number after it where a file has that name already."""
    path = Path(name)
    numbered = (f"{path.stem}-{number}{path.suffix}" for number in count(2))
    return next(one for one in chain([name], numbered) if not os.path.lexists(one))


def shown(part: str, form: str) -> frozenset[str] | None:
    """The findings of a part in a format: on a page to be read the quotes stand under their speakers."""
    from briefing.export import PAGES

    names = ONLY.get(part)
    return names - {"quotes"} if names and form in PAGES else names


def rendered(briefing: Briefing | None, part: str, path: str) -> str:
    """The pane, or everything, in the format that the name of the file asks for."""
    from briefing import export

    if briefing is None:
        return ""
    form = SUFFIXES.get(Path(path).suffix.lower(), "text")
    return export.render(briefing, form, shown(part, form))


def write(path: str, text: str) -> str:
    """Write a new file, and return its whole path; nothing is ever written over. Raises `OSError`.

    Of a file that could not be written whole nothing is left.
    """
    whole = Path(os.path.expanduser(path.strip())).absolute()  # noqa: PTH111 - that of `Path` fails for an unknown user
    with whole.open("x", encoding="utf-8", errors="replace", newline="") as file:
        try:
            file.write(text)
            file.flush()
        except OSError:
            whole.unlink(missing_ok=True)
            raise
    return str(whole)
