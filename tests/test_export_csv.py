"""The tables: one kind of finding each, with nothing in them that a spreadsheet would run."""

from __future__ import annotations

import csv
import datetime
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.api import brief_text
from briefing.cli import main
from briefing.export.csv import render
from briefing.export.tables import TABLES
from briefing.model import (
    Briefing,
    Date,
    Document,
    Event,
    KeyPoint,
    Number,
    Phrase,
    Quote,
    Section,
    Source,
    Span,
    Speaker,
)

SPAN = Span(0, 1)


def briefing(quote: str = "We will rebuild, of course.") -> Briefing:
    document = Document(
        source=Source("file:harbour.txt", "text/plain", "utf-8", "ab" * 32),
        text="",
        blocks=(),
        sentences=(),
        publisher="The Example Times",
        published=datetime.date(2025, 6, 2),
    )
    return Briefing(
        document,
        sections=(Section("The repairs", SPAN),),
        key_points=(KeyPoint("The harbour reopened.", SPAN, 0.5),),
        speakers=(Speaker("s1", "Ann Rowe", "person", "harbour master", (SPAN,), ("q1",)),),
        quotes=(
            Quote("q1", "direct", quote, (SPAN,), "s1", cue=Phrase("said", SPAN)),
            Quote("q2", "indirect", "it would cost more", (SPAN,)),
        ),
        numbers=(
            Number("about 40 ships", SPAN, 40.0, None, None, "count", "ships", "ships", modifier="about"),
            Number("-2.5 degrees", SPAN, -2.5, None, None, "measure", "°C", None),
        ),
        dates=(Date("Monday", SPAN, "DATE", "2025-06-02"),),
        events=(Event(0, "2025-06-02", "2025-06-02", "day", "happened", "The harbour reopened.", SPAN),),
    )


def rows(found: Briefing, *only: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(found, frozenset(only)), newline="")))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("events", ["2025-06-02", "2025-06-02", "day", "happened", "The harbour reopened.", "Monday", ""]),
        ("quotes", ["Ann Rowe", "harbour master", "direct", "We will rebuild, of course.", "said"]),
        ("numbers", ["about 40 ships", "40", "", "", "count", "ships", "ships", "", "", "0", "about"]),
        ("speakers", ["named person", "Ann Rowe", "harbour master", "", "", "", "1", "5", "0", ""]),
        ("dates", ["Monday", "DATE", "2025-06-02"]),
        ("key_points", ["The harbour reopened.", "0.5"]),
        ("sections", ["The repairs", "1"]),
    ],
)
def test_first_row(kind: str, expected: list[str]) -> None:
    first = rows(briefing(), kind)[0]
    assert list(first) == [*TABLES[kind].columns, "source"]
    assert list(first.values()) == [*expected, "The Example Times, 2 June 2025"]


@pytest.mark.parametrize(
    ("only", "first_column"),
    [
        ((), "start"),
        (("numbers", "events"), "start"),
        (("speakers", "numbers"), "text"),
        (("dates",), "text"),
    ],
)
def test_of_several_kinds_the_first_in_the_order_of_the_tables_is_written(
    only: tuple[str, ...], first_column: str
) -> None:
    assert next(iter(rows(briefing(), *only)[0])) == first_column


def test_a_statement_that_nobody_is_named_for_has_empty_cells() -> None:
    assert rows(briefing(), "quotes")[1]["speaker"] == ""


def test_several_who_speak_together_have_a_row_each() -> None:
    found = brief_text("Ann Lee and Tom Kim said the bridge over the river would open on Friday.")
    assert [(row["name"], row["statements"]) for row in rows(found, "speakers")] == [("Ann Lee", "1"), ("Tom Kim", "1")]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_words_that_look_like_a_formula_are_harmless(start: str) -> None:
    text = f"{start}HYPERLINK(A1)"
    assert rows(briefing(quote=text), "quotes")[0]["text"] == f"'{text}"


def test_a_negative_figure_stays_a_figure() -> None:
    row = rows(briefing(), "numbers")[1]
    assert row["value"] == "-2.5"
    assert row["text"] == "'-2.5 degrees"


@given(st.text(alphabet=st.characters(exclude_categories=["C"]), max_size=80))
def test_any_text_comes_back(text: str) -> None:
    read = rows(briefing(quote=text), "quotes")[0]["text"]
    assert read in (text, f"'{text}")
    assert not read.startswith(("=", "+", "-", "@"))


def test_lines_end_in_cr_lf() -> None:
    written = render(briefing(), frozenset({"events"}))
    assert written.count("\r\n") == written.count("\n") == 2


def test_one_table_of_several_says_which_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("The Harbour\n\nOn June 2, 2025, the harbour reopened.\n")
    main(["--format", "csv", str(tmp_path / "a.txt")])
    assert "table of events alone" in capsys.readouterr().err
    main(["--format", "csv", "--only", "numbers", str(tmp_path / "a.txt")])
    assert capsys.readouterr().err == ""
