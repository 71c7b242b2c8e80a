"""The check on the screen: sources picked, items by verdict, from the draft's words to the source's."""

from __future__ import annotations

from pathlib import Path

import pytest
from app_pilot import main, no_clipboard, press, reading, screen, sentence, settled, there  # noqa: F401
from textual import events
from textual.pilot import Pilot

from briefing.tui import session
from briefing.tui.session import Article

SOURCE = """\
Storm Breaks the Dam at Elin
The Example Times
June 2, 2025

The dam above Elin broke on Sunday and 41 people were killed, Mayor Kate Dunmore said.

“We will not leave the valley, whatever the river does to our houses,” Dunmore said. “Nobody has asked us to go.”
"""
DRAFT = """\
The Valley After the Storm

The dam above Elin broke on Sunday and 14 people were killed.

“We will leave the valley, whatever the river does to our houses,” Dunmore said.

“Nobody has asked us to go,” Kate Dunmore said.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Article:
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return Article(str(tmp_path / "draft.txt"))


async def pick(pilot: Pilot[None], path: Path) -> None:
    there(pilot.app.focused).post_message(events.Paste(str(path)))
    await settled(pilot)
    await press(pilot, "enter")


@pytest.mark.parametrize("size", [(140, 45), (80, 24), (50, 15)])
async def test_a_check_leads_to_the_draft_and_on_to_the_source(
    tmp_path: Path, draft: Article, size: tuple[int, int]
) -> None:
    async with reading(tmp_path, draft, size=size, load=session.load) as pilot:
        await press(pilot, "v")
        assert "Source" in screen(pilot)
        await pick(pilot, tmp_path / "source.txt")
        assert "A “not” lost or added" in screen(pilot)
        await press(pilot, "enter")
        reader = main(pilot).reader
        assert "We will leave" in sentence(pilot)
        await press(pilot, "enter")
        assert "We will not leave" in sentence(pilot)
        assert main(pilot).parts.active == "article"
        await press(pilot, "v")
        assert "A “not” lost or added" in screen(pilot)
        await press(pilot, "escape", "comma")
        assert there(reader.document).headline == "The Valley After the Storm"


async def test_the_sources_words_are_copied_with_their_citation(tmp_path: Path, draft: Article) -> None:
    async with reading(tmp_path, draft, load=session.load) as pilot:
        await press(pilot, "v")
        await pick(pilot, tmp_path / "source.txt")
        await press(pilot, "y")
        assert "We will not leave the valley" in pilot.app.clipboard
        assert "The Example Times, 2 June 2025" in pilot.app.clipboard
        await press(pilot, "j", "y")
        assert "41 people were killed" in pilot.app.clipboard


async def test_the_draft_is_not_its_own_source(tmp_path: Path, draft: Article) -> None:
    async with reading(tmp_path, draft, load=session.load) as pilot:
        await press(pilot, "v")
        await pick(pilot, tmp_path / "draft.txt")
        said = " ".join(screen(pilot).replace("│", " ").split())  # however long the path, and wherever it is broken
        assert "This source could not be read" in said
        assert {"draft", "itself:", "own", "source."} <= set(said.split())


async def test_a_source_more_counts_with_the_first(tmp_path: Path, draft: Article) -> None:
    (tmp_path / "second.txt").write_text(SOURCE.replace("41 people", "14 people"), encoding="utf-8")
    async with reading(tmp_path, draft, load=session.load) as pilot:
        await press(pilot, "v")
        await pick(pilot, tmp_path / "source.txt")
        assert "The figure differs" in screen(pilot)
        await press(pilot, "o")
        await pick(pilot, tmp_path / "second.txt")
        assert "against 2 sources" in screen(pilot)
        assert "The figure differs" not in screen(pilot)


async def test_a_source_that_cannot_be_read_is_said_and_the_check_stays(tmp_path: Path, draft: Article) -> None:
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 and no more")
    async with reading(tmp_path, draft, load=session.load) as pilot:
        await press(pilot, "v")
        await pick(pilot, tmp_path / "source.txt")
        await press(pilot, "o")
        await pick(pilot, tmp_path / "broken.pdf")
        assert "This source could not be read" in screen(pilot)
        await press(pilot, "enter")
        assert "against one source" in screen(pilot)


async def test_a_draft_that_changes_is_checked_anew(tmp_path: Path, draft: Article) -> None:
    async with reading(tmp_path, draft, load=session.load) as pilot:
        await press(pilot, "v")
        await pick(pilot, tmp_path / "source.txt")
        assert "The figure differs" in screen(pilot)
        (tmp_path / "draft.txt").write_text(DRAFT.replace("14 people", "41 people"), encoding="utf-8")
        await press(pilot, "escape", "r", "v")
        assert "against one source" in screen(pilot)
        assert "The figure differs" not in screen(pilot)


async def test_without_an_article_there_is_nothing_to_check(tmp_path: Path) -> None:
    async with reading(tmp_path, Article(str(tmp_path / "gone.txt")), load=session.load) as pilot:
        await press(pilot, "enter", "escape", "v")
        assert "No article is open." in screen(pilot)
