"""What is chosen, found or lit can be told apart in every theme, with colours and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from app_pilot import lines, main, no_clipboard, press, reading  # noqa: F401
from rich.segment import Segment
from textual.pilot import Pilot


def segments(pilot: Pilot[None], words: str) -> list[Segment]:
    """What on the screen has these words in it."""
    strips = pilot.app.screen._compositor.render_strips()
    return [segment for strip in strips for segment in strip if words in segment.text and segment.style]


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light", "briefing-dark"])
async def test_without_colours_every_choice_has_a_mark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(tmp_path, theme=theme) as pilot:
        await press(pilot, "3", "G")
        assert any(s.style.reverse for s in segments(pilot, "Bread does not wait"))
        await press(pilot, "1", *"/quay", "enter")
        found = segments(pilot, "quay")
        assert any(s.style.bold and s.style.underline for s in found)
        for segment in segments(pilot, ""):
            colours = [c for c in (segment.style.color, segment.style.bgcolor) if c and not c.is_default]
            assert not (colours and theme.startswith("ansi"))
            assert all(len(set(colour.get_truecolor())) == 1 for colour in colours)


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_a_hit_can_be_read_in_the_terminals_own_colours(tmp_path: Path, theme: str) -> None:
    async with reading(tmp_path, theme=theme) as pilot:
        await press(pilot, *"/quay", "enter")
        on_yellow = [s for s in segments(pilot, "quay") if s.style.bgcolor and s.style.bgcolor.number == 3]
        assert len(on_yellow) > 2
        assert {s.style.color.number for s in on_yellow} == {0}


async def test_the_reader_s_sentence_has_a_mark_in_the_panes(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *"jjjjjjj")
        assert any("▎" in line and "about $3.2 million" in line for line in lines(pilot))
        assert main(pilot).parts.active == "article"
