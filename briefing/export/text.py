"""The briefing as plain text, laid out by Rich."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from briefing.export import report
from briefing.model import Briefing

WIDTH = 88
"""Columns where no terminal says otherwise."""

UNBROKEN = 10_000
"""Columns for text that will flow where it is pasted: hardly an item is longer."""


def render(briefing: Briefing, only: frozenset[str], *, width: int = WIDTH, colour: bool = False) -> str:
    """Text in `width` columns; with `colour`, the escape sequences of a terminal that shows it."""
    console = Console(file=StringIO(), width=width, force_terminal=colour, color_system="standard" if colour else None)
    with console.capture() as captured:
        for line in _report(report.write(briefing, only)):
            console.print(line)
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))


def _report(written: report.Report) -> Iterator[RenderableType]:
    yield Text(written.title, style="bold")
    if written.source:
        yield Text(written.source, style="dim")
    for part in written.parts:
        yield Text(f"\n{part.title}", style="bold cyan")
        yield Padding(_part(part), (0, 0, 0, 2))
    for warning in written.warnings:
        yield Text(f"\nNote: {warning}", style="yellow")


def _part(part: report.Part) -> RenderableType:
    if not part.rows:
        return Text(part.empty, style="dim italic")
    if all(row.lead and not row.rows for row in part.rows):
        return _columns(part.rows)
    return Group(*(_row(row) for row in part.rows))


def _columns(rows: tuple[report.Row, ...]) -> Table:
    """Leads in a column of their own, as dates and figures are read."""
    table = Table.grid(padding=(0, 2))
    table.add_column(max_width=28)
    table.add_column()
    for row in rows:
        table.add_row(Text(row.lead, style="bold"), _words(row))
    return table


def _row(row: report.Row) -> RenderableType:
    bullet = Table.grid(padding=(0, 1))
    bullet.add_row(Text("•"), _words(row, lead=True))
    if not row.rows:
        return bullet
    return Group(bullet, Padding(Group(*(_row(child) for child in row.rows)), (0, 0, 0, 2)))


def _words(row: report.Row, *, lead: bool = False) -> Text:
    pieces = [(row.lead, "bold"), (row.text, "")] if lead else [(row.text, "")]
    pieces.append((f"({row.aside})" if row.aside else "", "dim"))
    return Text(" ").join(Text(words, style=style) for words, style in pieces if words)
