"""The mouse, in the app."""

from __future__ import annotations

from pathlib import Path

from app_pilot import lines, main, no_clipboard, reading, screen, sentence, settled  # noqa: F401
from given_article import document


async def test_mouse_a_click_moves_the_cursor_and_two_go_to_the_sentence(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        numbers, reader = main(pilot).parts.panes["numbers"], main(pilot).reader
        row = numbers.rows.of(1).start + 1  # below the frame
        await pilot.hover(numbers, offset=(8, row))
        await settled(pilot)
        assert "$3.2 million" in reader._lit[0].of(document().text)
        await pilot.click(numbers, offset=(8, row))
        await settled(pilot)
        assert numbers.at == 1
        await pilot.double_click(numbers, offset=(8, row))
        await settled(pilot)
        assert "$3.2 million" in sentence(pilot)


async def test_the_mouse_over_a_sentence_lights_what_was_found_in_it_until_it_leaves(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        reader = main(pilot).reader

        def lit() -> list[str]:
            beside = [line[reader.region.right :] for line in lines(pilot)]
            return [line for line in beside if "▎" in line and "9,400" in line]

        row = reader.line_of(document().text.index("Ferries carried"))
        await pilot.hover(reader, offset=(12, row))
        await settled(pilot)
        assert lit()
        assert reader.place.offset == 0
        await pilot.hover(main(pilot).bar, offset=(1, 0))
        await settled(pilot)
        assert not lit()


async def test_mouse_a_click_in_the_text_and_a_selection(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        reader = main(pilot).reader
        row = reader.line_of(document().text.index("Engineers"))
        column = document().text.index("Engineers") - reader._page.lines[row].start + 2
        await pilot.click(reader, offset=(column + 1, row))
        await settled(pilot)
        assert sentence(pilot).startswith("Engineers")
        first = reader.line_of(document().text.index("The swing"))
        await pilot.mouse_down(reader, offset=(2, first))
        await pilot.hover(reader, offset=(6, first + 1))
        await pilot.mouse_up(reader, offset=(6, first + 1))
        await settled(pilot)
        selected = pilot.app.screen.get_selected_text()
        assert selected
        assert selected.strip() in document().text
        assert selected.startswith("The swing bridge")


async def test_mouse_the_line_between_article_and_panes_is_dragged(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        parts = main(pilot).parts
        column = parts.arrangement.article
        await pilot.mouse_down(offset=(column, 10))
        await pilot.hover(offset=(column - 20, 10))
        await pilot.mouse_up(offset=(column - 20, 10))
        await settled(pilot)
        assert abs(parts.arrangement.article - (column - 20)) <= 1
        await pilot.hover(offset=(column, 10))
        await settled(pilot)
        assert abs(parts.arrangement.article - (column - 20)) <= 1


async def test_mouse_a_hint_of_the_bar_is_its_key(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        bar = main(pilot).bar
        await pilot.click(bar, offset=("".join(piece.text for piece in bar.pieces(0)).index("search"), 0))
        await settled(pilot)
        assert main(pilot).query("Prompt")


async def test_mouse_a_click_on_a_sentence_of_the_bar_brings_the_hints_back(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        main(pilot).say("Something happened.")
        await pilot.click(main(pilot).bar, offset=(3, 0))
        await settled(pilot)
        assert "search" in lines(pilot)[-1]
