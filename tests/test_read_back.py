"""What is exported, read back by programs that others use: each says of every sample what the briefing says."""

from __future__ import annotations

import csv
import datetime
import html
import io
import json
from pathlib import Path

import pytest
import rispy
import yaml
from icalendar import Calendar
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing import brief_file, brief_text, check, export
from briefing.export import check_report, report
from briefing.export.tables import TABLES
from briefing.model import Briefing

SAMPLES = sorted((Path(__file__).parent.parent / "sample_articles").iterdir())
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
HOSTILE = (
    "=HYPERLINK(1) Signs <b>Budget</b>\n\nJune 2, 2025\n\n"
    "“=cmd|' /C calc'!A0 [is](http://x.example) ours,” said Ann @SUM Rowe on Monday, June 2. "
    "“+1+1 is <script>alert(1)</script> *not* enough,” Rowe said. -5 degrees were measured; $5 million; # no heading.\n"
)


@pytest.fixture(scope="module", params=[*SAMPLES, HOSTILE], ids=lambda given: getattr(given, "stem", "hostile"))
def found(request: pytest.FixtureRequest) -> Briefing:
    return brief_file(request.param) if isinstance(request.param, Path) else brief_text(request.param)


@pytest.mark.parametrize("kind", [kind for kind in TABLES if kind != "articles"])
def test_a_table_has_a_row_an_item_and_no_formula(found: Briefing, kind: str) -> None:
    written = export.render(found, "csv", frozenset({kind}))
    rows = list(csv.DictReader(io.StringIO(written, newline=""), strict=True))
    assert len(rows) == len(getattr(found, kind))
    for row in rows:
        assert None not in row
        assert None not in row.values()
        assert [cell for cell in row.values() if cell.startswith(FORMULAS) and not is_figure(cell)] == []


def is_figure(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_a_calendar_has_an_entry_an_event(found: Briefing) -> None:
    entries = Calendar.from_ical(export.render(found, "ics")).walk("VEVENT")
    assert [str(entry["SUMMARY"]) for entry in entries] == [event.text for event in found.events]
    starts = [entry["DTSTART"].dt.isoformat() for entry in entries]  # type: ignore[union-attr]
    assert starts == [event.start for event in found.events]
    assert len({str(entry["UID"]) for entry in entries}) == len(found.events)


def test_a_page_of_markdown_has_its_headings_its_items_and_nothing_of_the_article_s_making(found: Briefing) -> None:
    written = report.write(found, export.READING)
    tokens = MarkdownIt("commonmark").parse(export.render(found, "markdown"))
    headings = [tokens[at + 1] for at, token in enumerate(tokens) if token.type == "heading_open"]
    parts = [part.title for part in written.parts] + ["Warnings"] * bool(written.warnings)
    assert [text(heading) for heading in headings] == [" ".join(written.title.split()), *parts]
    rows = sum(map(counted, (row for part in written.parts for row in part.rows))) + len(written.warnings)
    assert sum(token.type == "list_item_open" for token in tokens) == rows
    assert foreign(tokens) == set()


def counted(row: report.Row) -> int:
    return 1 + sum(map(counted, row.rows))


def text(inline: Token) -> str:
    return "".join(token.content for token in inline.children or ())


def foreign(tokens: list[Token]) -> set[str]:
    """The kinds of token that no page of ours has."""
    kinds = {token.type for block in tokens for token in (block, *(block.children or ()))}
    return kinds & {"html_inline", "html_block", "link_open", "image", "code_inline", "code_block", "fence", "hr"}


def test_a_checked_draft_has_nothing_of_the_article_s_making() -> None:
    draft, source = brief_text(HOSTILE), brief_text(HOSTILE.replace("not", "now").replace("5", "6"))
    written = check_report.render(check.check(draft, [source]), "markdown")
    assert foreign(MarkdownIt("commonmark").parse(written)) == set()


def test_a_line_of_json_is_the_briefing(found: Briefing) -> None:
    written = export.render(found, "jsonl")
    assert written.count("\n") == 1
    assert json.loads(written) == json.loads(json.dumps(found.to_dict()))


def test_a_reference_in_ris_has_the_title_the_authors_and_the_day(found: Briefing) -> None:
    (entry,) = rispy.loads(export.render(found, "ris").replace("\r\n", "\n"))
    document = found.document
    assert (entry["type_of_reference"], entry["title"]) == ("NEWS", document.headline)
    assert [surname(author) for author in entry.get("authors", [])] == [name.split()[-1] for name in document.byline]
    assert entry.get("secondary_title") == document.publisher
    assert entry["date"] == f"{document.published:%Y/%m/%d}/"


def surname(author: str) -> str:
    return author.partition(",")[0]


def test_a_reference_in_csl_json_has_the_title_the_authors_and_the_day(found: Briefing) -> None:
    (item,) = json.loads(export.render(found, "csl"))
    document = found.document
    assert (item["type"], item["title"]) == ("article-newspaper", document.headline)
    assert [f"{author['given']} {author['family']}" for author in item.get("author", [])] == list(document.byline)
    assert item.get("container-title") == document.publisher
    assert datetime.date(*item["issued"]["date-parts"][0]) == document.published


def test_a_note_for_obsidian_has_its_properties_and_nothing_of_the_article_s_making(found: Briefing) -> None:
    _, properties, page = export.render(found, "obsidian").split("---\n", 2)
    known = yaml.safe_load(properties)
    document = found.document
    assert (known["title"], known["published"]) == (document.headline, document.published)
    assert known.get("author", []) == list(document.byline)
    people = {f"[[{speaker.name}]]" for speaker in found.speakers if speaker.kind == "person" and speaker.named}
    assert set(known.get("people", [])) <= people
    assert foreign(MarkdownIt("commonmark").parse(page)) == set()


def test_a_timeline_of_timelinejs_has_a_slide_an_event_and_no_markup_but_its_own(found: Briefing) -> None:
    timeline = json.loads(export.render(found, "timelinejs"))
    assert html.unescape(timeline["title"]["text"]["headline"]) == found.document.headline
    slides = timeline["events"]
    assert [html.unescape(slide["text"]["headline"]) for slide in slides] == [event.text for event in found.events]
    years = [slide["start_date"]["year"] for slide in slides]
    assert years == [int(event.start[:4]) for event in found.events]
    for slide in slides:
        told = slide["text"]["text"].removeprefix("<p>").removesuffix("</p>")
        assert "<" not in slide["text"]["headline"] + told
