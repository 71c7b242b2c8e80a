"""What is saved to a file: its name, its format, its writing."""

from __future__ import annotations

import os
from itertools import chain, count
from pathlib import Path

from briefing.model import Briefing

ONLY = {
    "summary": frozenset({"key_points", "sections"}),
    "speakers": frozenset({"speakers", "quotes"}),
    "numbers": frozenset({"numbers"}),
    "events": frozenset({"events", "dates"}),
}
"""The findings that each pane is made of."""

SUFFIXES = {
    ".md": "markdown", ".markdown": "markdown", ".json": "json", ".jsonl": "jsonl", ".html": "html", ".htm": "html",
    ".csv": "csv", ".ics": "ics", ".ris": "ris",
}  # fmt: skip
"""The format that a file's name asks for; any other is plain text."""

TEXT = frozenset({"", ".txt", ".text"})
"""The endings of plain text."""


def unwritten(path: str) -> str:
    """The ending of a name that asks for what is not written here: plain text is, under that name."""
    ending = Path(path.strip()).suffix.lower()
    return "" if ending in SUFFIXES or ending in TEXT else ending


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
    """The findings of a part in a format.

    On a page to be read the quotes stand under their speakers, and dates in the notation of machines have no place.
    """
    from briefing.export import PAGES

    names = ONLY.get(part)
    return names - {"quotes", "dates"} if names and form in PAGES else names


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
