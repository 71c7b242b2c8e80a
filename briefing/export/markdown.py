"""The briefing as CommonMark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.export import report
from briefing.model import Briefing

_MARKUP = re.compile(r"^(\d+)([.)])(?=\s|$)|([\\`*_\[\]<>#|~]|&(?=#?\w+;)|^[-+=])")
"""What would be taken for markup, after what stands before it on a line: a list, a rule, an entity, emphasis."""


def render(briefing: Briefing, only: frozenset[str]) -> str:
    """A Markdown document; what the article wrote is escaped, so that it stays text."""
    written = report.write(briefing, only)
    lines = [f"# {escape(written.title)}", ""]
    if written.source:
        lines += [escape(written.source), ""]
    for part in written.parts:
        lines += [f"## {part.title}", "", *(_rows(part.rows, "") if part.rows else [part.empty]), ""]
    if written.warnings:
        lines += ["## Warnings", "", *(f"- {escape(warning)}" for warning in written.warnings), ""]
    return "\n".join(lines)


def escape(text: str) -> str:
    """`text` on one line, its marks harmless."""
    return _MARKUP.sub(lambda m: f"{m[1] or ''}\\{m[2] or m[3]}", " ".join(text.split()))


def _rows(rows: tuple[report.Row, ...], indent: str) -> Iterator[str]:
    for row in rows:
        lead = f"**{escape(row.lead)}**" if row.lead else ""
        aside = f"*({row.aside})*" if row.aside else ""
        yield f"{indent}- " + " ".join(filter(None, (lead, escape(row.text), aside)))
        yield from _rows(row.rows, indent + "  ")
