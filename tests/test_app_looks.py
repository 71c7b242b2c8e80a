"""What is chosen, found or lit can be told apart in every theme, with colours and without."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from app_pilot import lines, main, no_clipboard, press, reading, resize, screen, there  # noqa: F401
from rich.style import Style
from textual.color import Color
from textual.command import CommandList
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widget import Widget

from briefing.tui import session, themes
from briefing.tui.ground import Ground
from briefing.tui.help import SIGNS
from briefing.tui.looks import Painter
from briefing.tui.session import Article


def styles(pilot: Pilot[None], words: str) -> list[Style]:
    """The looks of whatever on the screen has these words in it."""
    strips = pilot.app.screen._compositor.render_strips()
    return [segment.style for strip in strips for segment in strip if words in segment.text and segment.style]


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light", "briefing-dark"])
async def test_without_colours_every_choice_has_a_mark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(tmp_path, theme=theme) as pilot:
        await press(pilot, "3", "G")
        assert any(style.reverse for style in styles(pilot, "Bread does not wait"))
        await press(pilot, "1", *"/quay", "enter")
        found = styles(pilot, "quay")
        assert any(style.bold and style.underline for style in found)
        for style in styles(pilot, ""):
            colours = [c for c in (style.color, style.bgcolor) if c and not c.is_default]
            assert not (colours and theme.startswith("ansi"))
            assert all(len(set(colour.get_truecolor())) == 1 for colour in colours)


READER = {
    "paragraph": 7.0,
    "quote": themes.AA,
    "reported": 7.0,
    "figure": themes.AA,
    "date": themes.AA,
    "headline": themes.AA,
    "heading": themes.AA,
    "byline": themes.AA,
    "caption": themes.AA,
    "furniture": themes.AA,
    "block_quote": 7.0,
}
"""What stands in the article, and the least contrast it may have, whatever ground it is on."""

PANES = {
    "strong": 7.0,
    "quote": themes.AA,
    "reported": themes.AA,
    "figure": themes.AA,
    "date": themes.AA,
    "dim": themes.AA,
    "note": themes.AA,
    "status": themes.AA,
    "marked": themes.AA,
    "bar": 3.0,
    "rail": 3.0,
}
"""The same of the panes; lines that are no words need less (WCAG 2.2, 1.4.11)."""

MAP = {"quote": 3.0, "figure": 3.0, "date": 3.0}

UNDER = (("cursor",), ("lit",), ("cursor", "lit"))
"""Grounds that words keep their own ink on."""

OVER = ("item", "hit", "this-hit", "selected")
"""Grounds that bring their ink with them."""


def contrast(painter: Painter, looks: tuple[str, ...]) -> float:
    style = painter.style(looks)
    colours = [Color.from_rich_color(colour) for colour in (style.color, style.bgcolor) if colour]
    return themes.contrast(*colours)


def everything() -> Iterator[tuple[str, tuple[str, ...], float]]:
    """The part of the screen, the looks that lie over one another there, the least contrast of words of that look."""
    for under in ((), *UNDER):
        for words, least in READER.items():
            looks = ("text--paragraph", *(f"text--{name}" for name in under), f"text--{words}")
            yield "article", looks, least
            yield from (("article", (*looks, f"text--{over}"), 7.0) for over in OVER)
        for words, least in PANES.items():
            looks = (*(f"pane--{name}" for name in under), f"pane--{words}")
            yield "pane", looks, least
            yield "pane", (*looks, "pane--hit"), 7.0
    yield from (("map", ("map--view", f"map--{sign}"), least) for sign, least in MAP.items())


@pytest.mark.parametrize("focus", ["1", "3"])
@pytest.mark.parametrize("theme", [theme.name for theme in themes.THEMES])
async def test_whatever_stands_anywhere_can_be_read(tmp_path: Path, theme: str, focus: str) -> None:
    async with reading(tmp_path, theme=theme) as pilot:
        await press(pilot, focus)
        parts = main(pilot).parts
        painters = {
            "article": parts.reader.painter,
            "pane": parts.panes["speakers"].painter,
            "map": parts.map.painter,
        }
        found = {looks: (contrast(painters[part], looks), least) for part, looks, least in everything()}
        assert {looks: ratio for looks, (ratio, least) in found.items() if ratio < least} == {}


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
async def test_a_hit_can_be_read_in_the_terminals_own_colours(tmp_path: Path, theme: str) -> None:
    async with reading(tmp_path, theme=theme) as pilot:
        await press(pilot, *"/quay", "enter")
        found = styles(pilot, "quay")
        on_yellow = [style for style in found if style.bgcolor and style.bgcolor.number == 3]
        assert [style.color and style.color.number for style in on_yellow] == [0]
        assert sum(bool(style.bold and style.underline) for style in found) > 1


async def test_the_reader_s_sentence_has_a_mark_in_the_panes(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *"jjjjjjj")
        assert any("▎" in line and "about $3.2 million" in line for line in lines(pilot))
        assert main(pilot).parts.active == "article"


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
@pytest.mark.parametrize("pressed", ["1", "3"])
async def test_the_terminal_s_own_ground_is_left_alone(tmp_path: Path, theme: str, pressed: str) -> None:
    async with reading(tmp_path, theme=theme) as pilot:
        await press(pilot, pressed, "j", "j")
        grounds = [style.bgcolor for style in styles(pilot, "") if style.bgcolor]
        assert all(ground.is_default or ground.number is not None for ground in grounds)


async def test_a_pane_that_grows_leaves_blank_lines_again(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(100, 20)) as pilot:
        await press(pilot, "3", "z")
        pane = main(pilot).parts.panes["speakers"]
        for height, blank in ((12, False), (40, True), (12, False)):
            await resize(pilot, 100, height)
            await pilot.pause()
            assert any(not pane.paint(y) for y in range(len(pane.rows))) == blank


@pytest.mark.parametrize(("size", "count"), [((140, 45), 3), ((100, 30), 2), ((80, 24), 1), ((40, 12), 1)])
async def test_the_help_has_as_many_columns_as_there_is_room_for(
    tmp_path: Path, size: tuple[int, int], count: int
) -> None:
    async with reading(tmp_path, size=size) as pilot:
        await press(pilot, "question_mark")
        shown = pilot.app.screen.query(".help-column")
        assert len(shown) == count
        assert max(column.region.right for column in shown) < size[0]
        await resize(pilot, 80, 24)
        await pilot.pause()
        assert len(pilot.app.screen.query(".help-column")) == 1


@pytest.mark.parametrize("size", [(200, 60), (140, 45)])
async def test_a_zoomed_article_stands_in_the_middle(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(tmp_path, size=size) as pilot:
        await press(pilot, "z")
        reader, beside = main(pilot).reader.region, main(pilot).parts.map.region
        assert abs(reader.x - (size[0] - beside.right)) <= 1
        assert beside.x - reader.right <= 1


@pytest.mark.parametrize("no_color", [False, True])
@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light", "briefing-dark", "briefing-light"])
async def test_what_is_chosen_in_the_palette_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: str, no_color: bool
) -> None:
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    async with reading(tmp_path, theme=theme) as pilot:
        await press(pilot, "ctrl+p")
        rows = pilot.app.screen.query_one(CommandList)
        end = rows.region.right - 3
        strips = pilot.app.screen._compositor.render_strips()[rows.region.y : rows.region.bottom]
        blanks = [there(next(iter(strip.crop(end, end + 1))).style) for strip in strips]
        looks = [(style.bgcolor, style.underline) for style in blanks]
        chosen = [look == looks[0] for look in looks]
        assert 1 < sum(chosen) < len(looks)
        assert chosen == sorted(chosen, reverse=True)


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (60, " 1 Article  2 Summary  3 Speakers  4 Numbers  5 Events "),
        (50, " Article  Summary  Speakers  Numbers  Events "),
        (40, " Article Summary Speakers Numbers Events"),
        (30, " 1 2 Speakers 4 5"),
    ],
)
async def test_no_tab_is_cut(tmp_path: Path, width: int, line: str) -> None:
    async with reading(tmp_path, size=(width, 12)) as pilot:
        await press(pilot, "3")
        assert lines(pilot)[0] == line.ljust(width)


async def test_the_signs_that_the_help_names_are_those_on_the_screen(tmp_path: Path) -> None:
    shown: set[str] = set()
    for name in ("rate_decision.txt", "istanbul_talks.txt"):
        sample = Path(__file__).parent.parent / "sample_articles" / name
        async with reading(tmp_path, Article(str(sample)), load=session.load, size=(200, 160)) as pilot:
            await press(pilot, "3", "space")
            shown |= set("".join(lines(pilot)))
    assert {sign for signs, _ in SIGNS for sign in signs.split()} - shown <= {"▸", "▾"}


async def test_the_palette_has_the_list_of_themes_and_none_of_textual_s_own_commands(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "ctrl+p", *"screenshot")
        await pilot.pause(0.3)
        assert "SVG" not in screen(pilot)
        await press(pilot, "escape", "ctrl+p", *"choose a theme")
        await press(pilot, "enter", *"nord", "enter")
        assert pilot.app.theme == "nord"


async def test_how_far_one_has_read_is_known_while_a_pane_is_alone_on_the_screen(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(100, 24)) as pilot:
        before = main(pilot).reader.percent
        assert 0 < before < 100
        await press(pilot, "3", "z")
        assert main(pilot).reader.percent >= before  # a part alone has longer lines, and so fewer
        await press(pilot, "z")
        assert main(pilot).reader.percent == before
        await press(pilot, "1")
        assert lines(pilot)[-1].rstrip().endswith(f"{before}%")


@pytest.mark.parametrize("theme", ["briefing-dark", "ansi-dark"])
@pytest.mark.parametrize("size", [(60, 20), (90, 30), (110, 30), (140, 45), (200, 50)])
async def test_what_lies_under_the_parts_looks_as_if_every_row_were_painted(
    tmp_path: Path, size: tuple[int, int], theme: str
) -> None:
    async with reading(tmp_path, size=size, theme=theme) as pilot:
        grounds = [main(pilot), *(one for one in main(pilot).query("*") if isinstance(one, Ground) and one.display)]
        for ground in grounds:
            for crop in (Region(0, 0, *ground.outer_size), Region(2, 3, 9, 5)):
                assert ground.render_lines(crop) == Widget.render_lines(ground, crop), ground
