"""The briefing as one HTML page that needs nothing else."""

from __future__ import annotations

from html import escape

from briefing.export import report
from briefing.model import Briefing

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1.05rem/1.55 Charter, Georgia, serif; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; }
h2 { font-size: 1.1rem; border-bottom: 1px solid; padding-bottom: .2rem; margin-top: 2.2rem; }
li { margin: .35rem 0; }
.source, .aside { opacity: .7; }
""".strip()


def render(briefing: Briefing, only: frozenset[str]) -> str:
    """A whole HTML5 page; what the article wrote is escaped, so that it stays text."""
    written = report.write(briefing, only)
    title = escape(written.title)
    parts = "".join(_part(part) for part in written.parts)
    warnings = _part(report.Part("Warnings", tuple(map(report.Row, written.warnings)), ""))
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n<body>\n"
        f'<h1>{title}</h1>\n<p class="source">{escape(written.source)}</p>\n'
        f"{parts}{warnings if written.warnings else ''}</body>\n</html>\n"
    )


def _part(part: report.Part) -> str:
    rows = _rows(part.rows) if part.rows else f"<p>{escape(part.empty)}</p>\n"
    return f"<section>\n<h2>{escape(part.title)}</h2>\n{rows}</section>\n"


def _rows(rows: tuple[report.Row, ...]) -> str:
    return f"<ul>\n{''.join(_row(row) for row in rows)}</ul>\n" if rows else ""


def _row(row: report.Row) -> str:
    lead = f"<strong>{escape(row.lead)}</strong>" if row.lead else ""
    aside = f'<span class="aside">({escape(row.aside)})</span>' if row.aside else ""
    return f"<li>{' '.join(filter(None, (lead, escape(row.text), aside)))}{_rows(row.rows)}</li>\n"
