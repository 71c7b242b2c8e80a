"""What the library has of a query, and who speaks in it: as text, Markdown, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from textwrap import wrap

from briefing import wording
from briefing.digest.telling import INFERRED
from briefing.export.csv import harmless
from briefing.export.markdown import escape
from briefing.export.tables import Cell
from briefing.library import Hit, Person

WIDTH = 88

TITLES = {"quotes": "Quotations", "numbers": "Figures", "events": "Events", "text": "Text"}


def _text(hits: Sequence[Hit]) -> str:
    if not hits:
        return "Nothing was found.\n"
    lines: list[str] = []
    for kind, title in TITLES.items():
        found = [hit for hit in hits if hit.kind == kind]
        lines += ["", f"{title} ({len(found)})"] if found else []
        for hit in found:
            lines += wrap(said(hit), WIDTH, initial_indent="  • ", subsequent_indent="    ")
            lines += wrap(origin(hit), WIDTH, initial_indent="      ", subsequent_indent="      ")
    return "\n".join(lines).lstrip("\n") + "\n"


def _markdown(hits: Sequence[Hit]) -> str:
    lines: list[str] = []
    for kind, title in TITLES.items():
        found = [hit for hit in hits if hit.kind == kind]
        lines += [f"## {title}", "", *(f"- {escape(said(hit))} — {escape(origin(hit))}" for hit in found), ""]
    return "\n".join(lines).rstrip() + "\n"


def _json(hits: Sequence[Hit]) -> str:
    rows = [{**hit._asdict(), "span": list(hit.span)} for hit in hits]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _csv(hits: Sequence[Hit]) -> str:
    columns = [name for name in Hit._fields if name not in {"span", "article"}]
    return _table(columns, ([getattr(hit, name) for name in columns] for hit in hits))


_INFERRED_BY = {"pronoun": "by a pronoun", "description": "by a description", "carried": "carried over"}


def said(hit: Hit) -> str:
    """What was found: a quotation with its speaker and how that is known, a figure with its fate, a dated event.

    Marks stand only where the words are the speaker's own.
    """
    if hit.kind == "quotes":
        words = wording.quoted(hit.text) if hit.form == "direct" else hit.text
        by = _INFERRED_BY.get(hit.evidence or "")
        inferred = f" ({INFERRED} {by})" if by else ""
        reported = "" if hit.form == "direct" else ", reported"
        return f"{words} — {hit.speaker or 'nobody is named'}{inferred}{reported}"
    fate = f" ({hit.fate.replace('_', ' ')})" if hit.fate and hit.fate != "other" else ""
    day = f"{hit.day}: " if hit.day else ""
    return f"{day}{hit.text}{fate}"


def origin(hit: Hit) -> str:
    """The article: its publication and day, its headline, its place."""
    parts = (hit.publisher, hit.published, hit.headline, hit.uri)
    return " · ".join(part for part in parts if part)


def _people_text(people: Sequence[Person]) -> str:
    lines = []
    for person in people:
        roles = f", {person.roles[0]}" if person.roles else ""
        lines.append(f"{person.name}{roles}")
        days = " to ".join(sorted({day for day in (person.first, person.last) if day}))
        counts = f"{_plural(person.statements, 'statement')} in {_plural(person.articles, 'article')}"
        told = [counts, days, ", ".join(person.outlets[:3])]
        lines += wrap(" · ".join(filter(None, told)), WIDTH, initial_indent="    ", subsequent_indent="    ")
        if person.doubtful:
            lines.append(f"    also taken for this person: {', '.join(person.doubtful)}")
    return "\n".join(lines) + "\n" if lines else "Nobody named speaks in the library.\n"


def _people_csv(people: Sequence[Person]) -> str:
    columns = list(Person._fields)
    rows = ([_cell(value) for value in person] for person in people)
    return _table(columns, rows)


def _people_json(people: Sequence[Person]) -> str:
    return json.dumps([person._asdict() for person in people], ensure_ascii=False, indent=2) + "\n"


def _cell(value: str | int | tuple[str, ...] | None) -> Cell:
    return "; ".join(value) if isinstance(value, tuple) else value


def _table(columns: list[str], rows: Iterable[list[Cell]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue()


def _plural(count: int, noun: str) -> str:
    return f"one {noun}" if count == 1 else f"{count} {noun}s"


FORMATS: dict[str, Callable[[Sequence[Hit]], str]] = {"text": _text, "csv": _csv, "json": _json, "markdown": _markdown}
PEOPLE: dict[str, Callable[[Sequence[Person]], str]] = {
    "text": _people_text,
    "csv": _people_csv,
    "json": _people_json,
}
