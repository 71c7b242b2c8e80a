"""The library on the screen: words typed, results by kind, articles opened at the sentence, all of one person."""

from __future__ import annotations

from pathlib import Path

import pytest
from app_pilot import lines, main, no_clipboard, press, reading, screen, sentence, there  # noqa: F401

from briefing import brief_file
from briefing.library import Library, default_path
from briefing.tui import session
from briefing.tui.config import Config
from briefing.tui.session import Article

DAM = """\
Storm Breaks the Dam at Elin
The Example Times
June 2, 2025

The dam above Elin broke on Sunday and 41 people were killed, Mayor Kate Dunmore said.

“We will not leave the valley,” Dunmore said.
"""
FERRY = """\
Ferry Sinks off Kelmouth
The Harbour Echo
July 8, 2025

The ferry sank on Monday and 12 people were killed, harbour master Oskar Venn said.

“The valley has lost its ferry,” Venn said. “I have lost a friend,” Kate Dunmore said.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name, text in (("dam.txt", DAM), ("ferry.txt", FERRY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
        with Library() as library:
            library.add(brief_file(str(tmp_path / name)))
    return tmp_path


@pytest.mark.parametrize("size", [(140, 45), (80, 24), (50, 15)])
async def test_words_lead_to_the_sentence(folder: Path, size: tuple[int, int]) -> None:
    async with reading(folder, size=size, load=session.load) as pilot:
        await press(pilot, "F")
        assert "Library  2" in screen(pilot)
        await press(pilot, *"leav")
        assert "Quotations  1" in screen(pilot)
        await press(pilot, "enter")
        reader = main(pilot).reader
        assert there(reader.document).headline == "Storm Breaks the Dam at Elin"
        assert sentence(pilot).startswith("“We will not leave")


async def test_all_that_a_person_said_newest_first(folder: Path) -> None:
    async with reading(folder, load=session.load) as pilot:
        await press(pilot, "F", *"dunm")
        assert "People  1" in screen(pilot)
        await press(pilot, "tab", "A")
        shown = screen(pilot)
        assert "All that Kate Dunmore said" in shown
        assert shown.index("I have lost a friend") < shown.index("We will not leave")
        assert "The Harbour Echo · 8 July 2025" in shown
        await press(pilot, "escape")
        assert "People  1" in screen(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is main(pilot)


async def test_all_figures_of_the_same_thing(folder: Path) -> None:
    async with reading(folder, load=session.load) as pilot:
        await press(pilot, "F", *"41", "down", "j", "A")
        shown = screen(pilot)
        assert "All figures of people" in shown
        assert shown.index("12 people") < shown.index("41 people")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("lighthouse", "Nothing was found."),
        ('"vall', "a quotation mark is not closed"),
        ("don't (", "cannot be looked for"),
    ],
)
async def test_what_finds_nothing_says_why(folder: Path, typed: str, said: str) -> None:
    async with reading(folder, load=session.load) as pilot:
        names = {'"': "quotation_mark", "'": "apostrophe", "(": "left_parenthesis", " ": "space"}
        await press(pilot, "F", *(names.get(c, c) for c in typed))
        assert said in " ".join(screen(pilot).split())


@pytest.mark.parametrize(("pressed", "kept"), [(("enter",), 1), (("down", "j", "enter"), 0), (("y",), 1), (("n",), 0)])
async def test_what_is_read_is_kept_once_the_reader_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pressed: tuple[str, ...], kept: int
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    for name, text in (("dam.txt", DAM), ("ferry.txt", FERRY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    async with reading(tmp_path, Article(str(tmp_path / "dam.txt")), load=session.load) as pilot:
        assert not default_path().exists()
        await press(pilot, "F")
        assert "Keep every article you read" in screen(pilot)
        await press(pilot, *pressed)
        assert "Keep every article" not in screen(pilot)
        assert ("From now on every article" if kept else "Nothing is kept") in screen(pilot)
        await press(pilot, "escape", "q")
    async with reading(tmp_path, Article(str(tmp_path / "ferry.txt")), load=session.load) as pilot:
        await press(pilot, "F", *"valley")
        assert ("Quotations  2" in screen(pilot)) == bool(kept)
    assert default_path().exists() == bool(kept)


@pytest.mark.parametrize(("setting", "kept"), [("on", True), ("off", False), ("ask", False)])
async def test_the_setting_decides_without_asking(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str, kept: bool
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "dam.txt").write_text(DAM, encoding="utf-8")
    article = Article(str(tmp_path / "dam.txt"))
    async with reading(tmp_path, article, load=session.load, settings=Config(library=setting)) as pilot:
        await press(pilot, "F")
        assert ("Keep every article" in screen(pilot)) == (setting == "ask")
    assert default_path().exists() == kept


async def test_a_library_that_cannot_be_written_is_said_and_reading_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "data").write_text("a file where a folder should be")
    (tmp_path / "dam.txt").write_text(DAM, encoding="utf-8")
    article = Article(str(tmp_path / "dam.txt"))
    async with reading(tmp_path, article, load=session.load, settings=Config(library="on")) as pilot:
        assert "The library" in lines(pilot)[-1], lines(pilot)[-1]  # of a long path the bar has the beginning
        assert main(pilot).reader.document is not None


async def test_no_library_is_made_by_looking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    async with reading(tmp_path) as pilot:
        await press(pilot, "F")
        assert "The library is empty" in screen(pilot)
    assert not default_path().exists()


async def test_an_article_that_is_gone_is_said(folder: Path) -> None:
    (folder / "dam.txt").unlink()
    async with reading(folder, load=session.load) as pilot:
        await press(pilot, "F", *"leave", "enter")
        assert "could not be opened" in screen(pilot)
