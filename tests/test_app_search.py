"""Searching, in the app."""

from __future__ import annotations

from pathlib import Path

import pytest
from app_pilot import main, no_clipboard, press, reading, resize, screen, settled, there  # noqa: F401
from given_article import document


async def test_search_counts_goes_round_clears_and_survives_another_size(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *"/quay", "enter")
        count = main(pilot).search.count
        total = document().text.count("quay")
        assert count == f"1/{total}"
        assert count in screen(pilot)
        await press(pilot, "n")
        assert main(pilot).search.count == f"2/{total}"
        await resize(pilot, 60, 20)
        assert len(main(pilot).reader.hits) == total
        assert "quay" in screen(pilot)
        await press(pilot, "N", "N")
        assert "“quay”: 1/1, in Numbers" in screen(pilot)
        await press(pilot, "n")
        assert main(pilot).search.count == f"1/{total}"
        await press(pilot, "escape")
        assert not main(pilot).reader.hits


async def test_esc_while_searching_goes_back_to_where_it_began(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(100, 12)) as pilot:
        before = main(pilot).reader.place
        await press(pilot, *"/northern")
        assert main(pilot).reader.place != before
        await press(pilot, "escape")
        assert main(pilot).reader.place == before


async def test_search_in_a_pane_steps_through_its_items(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        speakers = main(pilot).parts.panes["speakers"]
        await press(pilot, "3", *"/okafor", "enter")
        assert there(speakers.entry).text.startswith("Tomas Okafor")
        assert "1 hit" in str(speakers.border_title)


@pytest.mark.parametrize(
    ("pressed", "said"),
    [
        (("n",), "Nothing to find yet: press / and type some words."),
        (("/", *"zzz", "enter"), "“zzz” is not in the article or the panes."),
        (("/", *"zzz", "enter", "N"), "“zzz” is not in the article or the panes."),
        (("5", "/", *"baker", "enter"), "“baker”: none here, 1 in article (1), 1 in speakers (3)."),
        (("/", *"quay", "enter", "/", *"baker", "enter"), "“baker”: 1/1. n finds the next."),
        (("/", *"quay", "enter", "/", "enter"), "“quay”: 1/4. n finds the next."),
    ],
)
async def test_a_search_says_what_it_found_and_where(tmp_path: Path, pressed: tuple[str, ...], said: str) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *pressed)
        assert main(pilot).bar.said == said


async def test_the_next_hit_is_looked_for_from_where_the_cursor_has_gone(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "/", *"quay", "enter", "G", "n")
        assert main(pilot).search.count == "4/4"
        await press(pilot, "n")
        assert main(pilot).bar.said == "“quay”: 1/1, in Numbers"
