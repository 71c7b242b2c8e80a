"""The article as a reference in RIS, as Zotero, EndNote and Mendeley read it; several may stand in one file."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.export.bibliography import Entry, entry
from briefing.model import Briefing


def render(briefing: Briefing, only: frozenset[str]) -> str:  # noqa: ARG001 - a reference has no findings
    """One reference; the lines end in CR and LF, as the format has it."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(entry(briefing)))


def _lines(known: Entry) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", known.id
    for author in known.authors:
        yield "AU", ", ".join(filter(None, author))
    published = known.published
    for tag, value in (
        ("TI", known.title),
        ("T2", known.publication),
        ("PY", f"{published:%Y}" if published else ""),
        ("DA", f"{published:%Y/%m/%d}/" if published else ""),
        ("UR", known.address),
        ("LA", known.language),
        ("AB", known.abstract),
    ):
        if value:
            yield tag, value
    yield "ER", ""
