"""The clipping book: kept on disk, annotated, copied with each source once; broken files cost nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from app_pilot import main, no_clipboard, press, reading, screen, sentence  # noqa: F401
from given_article import article
from textual.color import Color

from briefing.tui.clippings import Book, Clipping, written
from briefing.tui.state import Manner
from briefing.tui.themes import AA, contrast

ONE = Clipping("/a.txt", 1, 9, "“No” — Ann Rowe", "No", "The Times, 2 June 2025")
TWO = Clipping("/a.txt", 20, 29, "“Yes” — Bo Hale", "Yes", "The Times, 2 June 2025", "ask him again")
OTHER = Clipping("/b.txt", 1, 9, "48 bearings", "48 bearings", "The Post")


@pytest.mark.parametrize(
    ("manner", "expected"),
    [
        ("text", "48 bearings\n\nNo\n\nYes\n[ask him again]"),
        (
            "citation",
            "48 bearings\n\n(The Post)\n\n“No” — Ann Rowe\n\n“Yes” — Bo Hale\n[ask him again]\n\n(The Times, 2 June 2025)",
        ),
        (
            "Markdown",
            "> 48 bearings\n\n(The Post)\n\n> “No” — Ann Rowe\n\n> “Yes” — Bo Hale\n\nask him again\n\n(The Times, 2 June 2025)",
        ),
    ],
)
def test_each_source_stands_once_under_its_clippings(manner: Manner, expected: str) -> None:
    assert written([ONE, OTHER, TWO], manner) == expected


def test_a_book_is_kept_by_file_and_two_sittings_share_it(tmp_path: Path) -> None:
    mine, theirs = Book(tmp_path / "book.json"), Book(tmp_path / "book.json")
    mine.add(ONE)
    theirs.add(OTHER)
    theirs.annotate(ONE, "  a line\nof mine ")
    assert Book(tmp_path / "book.json").clippings == [ONE._replace(note="a line of mine"), OTHER]
    mine.remove(ONE)
    assert Book(tmp_path / "book.json").clippings == [OTHER]


@pytest.mark.parametrize("broken", ["", "{", "[1]", '[{"path": 1}]', "null", '[{"path": "a", "start": "x"}]'])
def test_a_broken_book_is_an_empty_one(tmp_path: Path, broken: str) -> None:
    (tmp_path / "book.json").write_text(broken)
    assert Book(tmp_path / "book.json").clippings == []


def test_what_is_marked_again_keeps_its_note(tmp_path: Path) -> None:
    book = Book(tmp_path / "book.json")
    for clipping in (ONE, TWO):
        book.add(clipping)
    book.annotate(ONE, "ask her")
    book.add(ONE)
    assert book.clippings == [ONE._replace(note="ask her"), TWO]


def test_a_book_that_cannot_be_written_lasts_as_long_as_the_sitting() -> None:
    book = Book(Path("/dev/null/book.json"))
    book.add(ONE)
    assert book.clippings == [ONE]


async def test_marks_outlast_the_sitting_across_panes(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "3", "space", "4", "space", "q")
    async with reading(tmp_path) as pilot:
        await press(pilot, "x")
        assert "Clippings  2" in screen(pilot)
        assert "Enter go there · y copy all" in screen(pilot)
        assert "Mara Lindqvist, harbour master" in screen(pilot)
        assert "48 steel bearings – Engineers replaced" in screen(pilot)
        await press(pilot, "e", *"check", "enter")
        assert "✎ check" in screen(pilot)
        await press(pilot, "y")
        assert pilot.app.clipboard.count("The Quay Courier") == 1
        assert "[check]" in pilot.app.clipboard


async def test_a_clipping_leads_to_its_place_is_saved_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(tmp_path, article(uri=str(tmp_path / "bridge.txt"))) as pilot:
        await press(pilot, "4", "G", "space", "1", "g", "x", "enter")
        assert "12%" in sentence(pilot)
        await press(pilot, "x", "s", "enter")
        assert "12%" in (tmp_path / "clippings.md").read_text()
        assert "1 marked" in screen(pilot)
        await press(pilot, "x", "delete")
        assert "Clippings  0" in screen(pilot)
        assert "Nothing is clipped yet" in screen(pilot)
        assert "y copy all" not in screen(pilot)
        await press(pilot, "escape")
        assert "1 marked" not in screen(pilot)
        await press(pilot, "4", "G", "space", "space")
        assert Book(tmp_path / "clippings.json").clippings == []


async def test_each_statement_of_a_speaker_has_a_line_of_its_own(tmp_path: Path) -> None:
    Book(tmp_path / "clippings.json").add(ONE._replace(said="“No” — Ann Rowe\n“Never” — Ann Rowe"))
    async with reading(tmp_path) as pilot:
        await press(pilot, "x")
        assert re.search(r"“No” — Ann Rowe *│.*\n.*│ *“Never” — Ann Rowe", screen(pilot))


@pytest.mark.parametrize("theme", ["briefing-light", "briefing-dark", "textual-dark"])
@pytest.mark.parametrize("key", ["x", "A"])
async def test_where_an_article_is_from_can_be_read_under_the_cursor(tmp_path: Path, theme: str, key: str) -> None:
    Book(tmp_path / "clippings.json").add(ONE)
    async with reading(tmp_path, theme=theme) as pilot:
        await press(pilot, key)
        strips = pilot.app.screen._compositor.render_strips()
        chosen = [one.style for strip in strips[5:-5] for one in strip if "2 June 2025" in one.text]
        seen = [contrast(*map(Color.from_rich_color, (look.color, look.bgcolor))) for look in chosen if look]
        assert max(seen) >= AA
