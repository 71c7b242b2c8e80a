"""The app under real keys, on an article whose findings were made by hand."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from app_pilot import WIDE, lines, main, no_clipboard, press, reading, refuse, screen, settled  # noqa: F401
from given_article import BLOCKS, article, briefing, document
from textual.pilot import Pilot

from briefing.model import Briefing, Date, Number, Span, Speaker
from briefing.tui import app, keys, session
from briefing.tui.app import BriefingApp
from briefing.tui.config import Config
from briefing.tui.dialogs import Sentence
from briefing.tui.help import Help
from briefing.tui.picker import Picker
from briefing.tui.picker.file_list import FileList
from briefing.tui.session import Article, Session
from briefing.tui.state import Store


async def test_article_and_all_panes_are_on_one_wide_screen(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        shown = screen(pilot)
    for words in ("inner harbour", "2 Summary  3 points", "3 Speakers  2 · 4 statements", "4 Numbers  5", "5 Events  3",
                  "Mara Lindqvist, harbour master", "1 direct · 1 reported", "9,400", "Fri 30 August 2024", "+9 months",
                  "published Mon 2 June 2025", "○ Fri 6 June 2025", "planned", "The Quay Courier"):  # fmt: skip
        assert words in shown


@pytest.mark.parametrize("size", [(200, 60), (140, 45), (100, 30), (80, 24), (40, 12), (24, 7)])
async def test_every_size_shows_the_article_and_each_part_by_its_key(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(tmp_path, size=size) as pilot:
        assert "Harbour bridge to" in screen(pilot)
        for key, words in (("3", "Lindqvist"), ("4", "48"), ("5", "August"), ("2", "swing"), ("1", "Harbour")):
            await press(pilot, key, "g")
            assert words in screen(pilot)
            assert all(len(line) <= size[0] for line in lines(pilot))


async def test_a_pane_lights_the_sentence_enter_goes_there_and_backspace_comes_back(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(140, 20)) as pilot:
        reader = main(pilot).reader
        await press(pilot, "3", "G")
        assert reader._lit[0].of(document().text) == "“Bread does not wait for a ferry,”"
        assert "Bread does not wait" in screen(pilot)
        assert reader.place.cursor == 0
        await press(pilot, "enter")
        assert pilot.app.focused is reader
        assert reader.sentence is not None
        assert "Bread" in reader.sentence.span.of(document().text)
        await press(pilot, "backspace")
        assert pilot.app.focused is main(pilot).parts.panes["speakers"]
        assert reader.place.cursor == 0


async def test_the_readers_sentence_is_lit_in_the_panes_and_enter_leads_to_them(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        panes = main(pilot).parts.panes
        await press(pilot, *"jjjjjjj")
        listing = panes["numbers"].listing
        assert {listing.entries[i].text for i in listing.lit} == {"about $3.2 million"}
        assert panes["speakers"].entry.text == "the work had cost about $3.2 million"
        await press(pilot, "4", "1", "enter")
        assert pilot.app.focused is panes["numbers"]


async def test_search_counts_goes_round_clears_and_survives_another_size(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *"/quay", "enter")
        count = main(pilot).search.count
        total = document().text.count("quay")
        assert count == f"1/{total}"
        assert count in screen(pilot)
        await press(pilot, "n")
        assert main(pilot).search.count == f"2/{total}"
        await pilot.resize_terminal(60, 20)
        await settled(pilot)
        assert len(main(pilot).reader.hits) == total
        assert "quay" in screen(pilot)
        await press(pilot, "N", "N")
        assert main(pilot).search.count == f"{total}/{total}"
        assert "Round to the last" in screen(pilot)
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
        assert speakers.entry.text.startswith("Tomas Okafor")
        assert "1 hit" in str(speakers.border_title)


@pytest.mark.parametrize(
    ("pressed", "said"),
    [
        (("n",), "Nothing is searched for yet; / asks for words."),
        (("/", *"zzz", "enter"), "“zzz” is nowhere in article or panes."),
        (("/", *"zzz", "enter", "N"), "“zzz” is nowhere in article or panes."),
        (("5", "/", *"baker", "enter"), "“baker” is not here: 1 in article (1), 1 in speakers (3)."),
        (("/", *"quay", "enter", "/", *"baker", "enter"), "“baker”: 1/1. n goes on."),
        (("/", *"quay", "enter", "/", "enter"), "“quay”: 1/4. n goes on."),
    ],
)
async def test_a_search_says_what_it_found_and_where(tmp_path: Path, pressed: tuple[str, ...], said: str) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *pressed)
        assert main(pilot).bar.said == said


@pytest.mark.parametrize(
    ("pressed", "said"),
    [
        (("slash", *"quay", "enter", "n", "n"), "“quay”: 3/4"),
        (("slash", *"quot", "escape", "N"), "Nothing is searched for yet; / asks for words."),
        (("3", "f", *"bread", "enter", "slash", *"ferry", "enter"), "“ferry”: 1/1"),
    ],
)
async def test_keys_pressed_faster_than_the_screen_go_where_they_were_meant(
    tmp_path: Path, pressed: tuple[str, ...], said: str
) -> None:
    async with reading(tmp_path) as pilot:
        for key in pressed:
            pilot.app.simulate_key(key)
        await settled(pilot)
        await pilot.pause(0.2)
        assert main(pilot).bar.said == said
        assert pilot.app.screen is main(pilot)


@pytest.mark.parametrize(
    ("pressed", "said"),
    [
        (("1", "f"), "f works in a pane: Only items with these words."),
        (("2", "a"), "a works in panes of several orders: Another order."),
        (("1", "+"), "+ works in Summary: More key points."),
        (("3", "w"), "w works in Numbers: One kind: counts, money, time."),
        (("1", "backspace"), "Nothing to go back to: Enter on an item leads to its sentence, Backspace back."),
        (("1", "full_stop"), "This is the only article; o opens another."),
        (("1", "x"), ""),
    ],
)
async def test_a_key_that_can_do_nothing_says_why(tmp_path: Path, pressed: tuple[str, ...], said: str) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *pressed)
        assert main(pilot).bar.said == said


async def test_the_next_hit_is_looked_for_from_where_the_cursor_has_gone(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "/", *"quay", "enter", "G", "n")
        assert main(pilot).search.count == "4/4"
        await press(pilot, "n")
        assert "Round to the first hit" in main(pilot).bar.said


async def test_filter_keeps_the_headings_of_what_it_keeps(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        speakers = main(pilot).parts.panes["speakers"]
        await press(pilot, "3", *"fbread", "enter")
        assert [e.text for e in speakers.listing.entries] == ["Tomas Okafor baker", "Bread does not wait for a ferry"]
        await press(pilot, "escape")
        assert len(speakers.listing.entries) == 6
        await press(pilot, *"fzzz", "enter")
        assert "Nothing here with “zzz”" in screen(pilot)


async def test_numbers_by_size_by_kind_and_one_kind_only(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        numbers = main(pilot).parts.panes["numbers"]
        await press(pilot, "4", "a")
        assert [e.text for e in numbers.listing.entries][:2] == ["about $3.2 million", "$1.1 million"]
        assert "largest first" in screen(pilot)
        await press(pilot, "w", "w")
        assert {e.finding.kind for e in numbers.listing.entries} == {"money"}
        assert any(re.search(r"about \$3\.2 million .* ━{10} *$", line) for line in lines(pilot))


async def test_more_and_fewer_key_points(tmp_path: Path) -> None:
    async with reading(tmp_path, article(), article(uri="second.txt")) as pilot:
        await press(pilot, "2", "-", "-", "-")
        assert "1 point" in screen(pilot)
        await press(pilot, "+")
        assert "2 points" in screen(pilot)
        await press(pilot, "+", "+")
        assert "4 points" in screen(pilot)
        await press(pilot, "full_stop")
        assert "4 points" in screen(pilot)
        await press(pilot, "2", *"+" * 12)
        most = len(document().body())
        assert f"{most} points" in screen(pilot)
        await press(pilot, "-")
        assert f"{most - 1} points" in screen(pilot)


async def test_zoom_shows_one_part_and_esc_leaves_it(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "5", "z")
        assert "Mara Lindqvist" not in screen(pilot)
        await press(pilot, "escape")
        assert "Mara Lindqvist" in screen(pilot)


async def test_the_splitter_moves_and_is_remembered(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        before = main(pilot).parts.frame.size.width
        await press(pilot, "<", "<")
        assert (narrower := main(pilot).parts.frame.size.width) < before
        await press(pilot, "q")
    async with reading(tmp_path) as pilot:
        assert main(pilot).parts.frame.size.width == narrower


async def test_a_width_that_nobody_chose_is_not_remembered_as_chosen(tmp_path: Path) -> None:
    async with reading(tmp_path, settings=Config(side=50)) as pilot:
        halved = main(pilot).parts.frame.size.width
        await press(pilot, "q")
    async with reading(tmp_path, settings=Config(side=70)) as pilot:
        assert main(pilot).parts.frame.size.width < halved


async def test_zoom_the_last_pane_and_plain_text_are_remembered(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(100, 30)) as pilot:
        await press(pilot, "5", "m", "z", "q")
    async with reading(tmp_path, size=(100, 30)) as pilot:
        assert main(pilot).parts.frame.size.width == 100
        assert not main(pilot).reader.highlighted
        await press(pilot, "z", "m")
        assert "30 August 2024" in screen(pilot)
        await press(pilot, "q")
    async with reading(tmp_path, size=(100, 30)) as pilot:
        assert main(pilot).reader.highlighted


async def test_ctrl_p_in_the_picker_moves_the_cursor_and_opens_no_palette(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "o")
        files = pilot.app.screen.query_one(FileList)
        await press(pilot, "down", "down")
        before = files._cursor
        await press(pilot, "ctrl+p")
        assert isinstance(pilot.app.screen, Picker)
        assert files._cursor < before
        await press(pilot, "escape", "?", "ctrl+p")
        assert isinstance(pilot.app.screen, Help)


async def test_the_picker_knows_how_far_the_open_article_was_read(tmp_path: Path) -> None:
    there = tmp_path / "bridge.txt"
    there.write_text("Harbour bridge to reopen\n")
    async with reading(tmp_path, article(uri=str(there)), size=(80, 16)) as pilot:
        await press(pilot, "end", "o")
        assert "100 %" in next(line for line in lines(pilot) if "bridge.txt" in line)


async def test_another_theme_is_remembered(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "t")
        assert pilot.app.theme == "briefing-light"
    assert Store(tmp_path / "state.json").state.theme == "briefing-light"


async def test_the_place_is_kept_from_one_sitting_to_the_next(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *"jjjjj", "q")
        place = main(pilot).reader.place.cursor
    async with reading(tmp_path) as pilot:
        assert main(pilot).reader.place.cursor == place > 0
        assert "Harbour bridge to reopen" in screen(pilot)


async def test_another_size_keeps_the_line_that_was_the_first(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(100, 14)) as pilot:
        reader = main(pilot).reader
        await press(pilot, "pagedown")
        top = reader.place.top
        await pilot.resize_terminal(50, 14)
        await settled(pilot)
        line = reader._page.lines[round(reader.scroll_y)]
        assert line.start <= top <= reader._page.lines[round(reader.scroll_y) + 3].end
        await pilot.resize_terminal(100, 14)
        await settled(pilot)
        assert abs(reader.place.top - top) < 80


async def test_no_size_takes_the_sentence_from_view_nor_moves_the_page_for_good(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(100, 16)) as pilot:
        reader = main(pilot).reader
        await press(pilot, "pagedown", *"jjj")
        before, row = reader.place, round(reader.scroll_y)
        for size in [(50, 12), (200, 60), (40, 12), (100, 12), (100, 16)]:
            await pilot.resize_terminal(*size)
            await settled(pilot)
            top = round(reader.scroll_y)
            assert top <= reader.line_of(reader.place.cursor) < top + reader.size.height
        assert reader.place == before
        assert abs(round(reader.scroll_y) - row) <= 1  # a blank line at the top is none


async def test_what_was_scrolled_to_with_the_mouse_is_where_the_next_sitting_begins(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(100, 16)) as pilot:
        for _ in range(6):
            main(pilot).reader.scroll_down(animate=False)
        await settled(pilot)
        place = main(pilot).reader.place
        assert place.top > place.cursor == 0
        await press(pilot, "q")
    async with reading(tmp_path, size=(100, 16)) as pilot:
        assert main(pilot).reader.place == place
        assert round(main(pilot).reader.scroll_y) == 6


async def test_stepping_through_articles_leaves_nothing_behind_and_keeps_each_place(tmp_path: Path) -> None:
    other = document(
        (("headline", ("Ferry sold",)), ("paragraph", ("A buyer was found.", "It sails on."))), "ferry.txt"
    )
    async with reading(tmp_path, article(), article(Briefing(other), "ferry.txt")) as pilot:
        assert "bridge.txt  1 of 2" in screen(pilot)
        await press(pilot, "j", "j", "full_stop")
        assert "Ferry sold" in screen(pilot)
        for words in ("harbour", "Lindqvist", "9,400", "August"):
            assert words not in screen(pilot)
        assert "Nobody is quoted in this article" in screen(pilot)
        assert "There are no figures" in screen(pilot)
        await press(pilot, "comma")
        assert main(pilot).reader.extent[1] == 3
        assert "Mara Lindqvist" in screen(pilot)


async def test_a_small_screen_without_titles_says_which_article_it_is(tmp_path: Path) -> None:
    async with reading(tmp_path, article(), article(uri="second.txt"), size=(40, 12)) as pilot:
        await press(pilot, "full_stop")
        assert "second.txt  2 of 2" in screen(pilot)


async def test_the_palette_lists_the_articles(tmp_path: Path) -> None:
    other = document((("headline", ("Ferry sold",)), ("paragraph", ("A buyer was found.",))), "ferry.txt")
    async with reading(tmp_path, article(), article(Briefing(other), "ferry.txt")) as pilot:
        await press(pilot, "j", "ctrl+p", *"ferry.txt")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        await settled(pilot)
        assert "ferry.txt  2 of 2" in screen(pilot)


async def test_a_file_that_cannot_be_read_is_a_sentence_and_the_app_goes_on(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        pilot.app.desk.open("gone.txt")
        await settled(pilot)
        assert isinstance(pilot.app.screen, Sentence)
        assert "gone.txt: there is no such file." in screen(pilot)
        await press(pilot, "enter", "j")
        assert main(pilot).reader.extent[1] == 2
        assert "bridge.txt" in screen(pilot)


async def test_several_that_cannot_be_read_are_one_dialog(tmp_path: Path) -> None:
    lost = [Article(f"lost {number}.txt") for number in range(3)]
    async with reading(tmp_path, article(), *lost) as pilot:
        await press(pilot, "full_stop")
        for number in range(3):
            assert f"lost {number}.txt: there is no such file." in screen(pilot)
        await press(pilot, "enter")
        assert pilot.app.screen is main(pilot)
        assert pilot.app.session.articles == [pilot.app.session.current]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")
async def test_a_pipe_is_neither_read_again_nor_remembered(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    async with reading(tmp_path, article(uri=str(tmp_path / "pipe"))) as pilot:
        await press(pilot, "r")
        assert "cannot be read again" in main(pilot).bar.said
        assert "1 a pipe" in screen(pilot)
        await press(pilot, "j", "ctrl+z")
        assert pilot.app.store.state.recents == ()


@pytest.mark.parametrize(("wanted", "day"), [("day", "Fri 30 August 2024"), ("month", "Fri August 30, 2024")])
async def test_dates_are_written_as_the_reader_writes_them(tmp_path: Path, wanted: str, day: str) -> None:
    async with reading(tmp_path, settings=Config(dates=wanted)) as pilot:
        assert " ".join(day.split()[:3]) in screen(pilot)
        assert day in main(pilot).parts.panes["events"].entry.text


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is looked at more often than in life."""
    monkeypatch.setattr(app, "WATCH_EVERY", 0.02)
    file = tmp_path / "tide.txt"
    file.write_text("The tide turned\n\nThe harbour filled. The ferries left at noon. Nobody stayed behind.\n")
    return file


async def until(pilot: Pilot[None], words: str) -> None:
    for _ in range(100):
        await pilot.pause(0.03)
        if words in main(pilot).bar.said:
            await settled(pilot)
            return
    raise AssertionError(f"{words!r} was not said, but {main(pilot).bar.said!r}")


async def test_a_file_that_changes_is_read_again_at_the_same_sentence(tmp_path: Path, watched: Path) -> None:
    async with reading(tmp_path, Article(str(watched)), load=session.load) as pilot:
        await press(pilot, "j", "j")
        watched.write_text(watched.read_text().replace("The harbour", "A storm came first, though. The harbour"))
        await until(pilot, "tide.txt has changed")
        assert "A storm came first" in screen(pilot)
        sentence = main(pilot).reader.sentence
        assert sentence.span.of(main(pilot).reader.document.text) == "The ferries left at noon."


async def test_a_file_that_goes_or_breaks_is_said_and_the_article_stays(tmp_path: Path, watched: Path) -> None:
    async with reading(tmp_path, Article(str(watched)), load=session.load) as pilot:
        text = watched.read_text()
        watched.write_bytes(b"\x89PNG\r\n\x1a\n")
        await until(pilot, "Not read again")
        assert "ferries left" in screen(pilot)
        watched.unlink()
        await until(pilot, "no longer there")
        await press(pilot, "r")
        assert "Not read again" in main(pilot).bar.said
        assert "ferries left" in screen(pilot)
        watched.write_text(text + "The end.\n")
        await until(pilot, "has changed")
        assert "The end." in screen(pilot)


async def test_reload_reads_again_and_stays(tmp_path: Path) -> None:
    changed = document((*(block for block in BLOCKS), ("paragraph", ("A last word came later.",))))
    async with reading(tmp_path, load=lambda _: changed) as pilot:
        await press(pilot, *"jjjj", "r")
        assert main(pilot).reader.extent == (len(changed.sentences), 5)


async def test_reload_of_the_same_words_says_so_and_keeps_what_was_found(tmp_path: Path) -> None:
    async with reading(tmp_path, load=lambda _: document()) as pilot:
        found = pilot.app.session.current.briefing
        await press(pilot, "r")
        assert main(pilot).bar.said == "bridge.txt was read again; nothing in it has changed."
        assert pilot.app.session.current.briefing is found


async def test_reading_nothing_says_how_to_open_something(tmp_path: Path) -> None:
    reader = BriefingApp(Session(), refuse, store=Store(tmp_path / "state.json"))
    async with reader.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert isinstance(reader.screen, Picker)
        await press(pilot, "escape")
        assert "Press o to open one" in screen(pilot)
        await press(pilot, *"jkGg", "3", "/", "escape", "n", "y", "s", "e", "enter", "]")
        assert reader.is_running


HOSTILE = (
    "A [bold]price[/bold] of [/x] and [@click=app.quit]this[/] stays.",
    "Bell \x07 and escape \x1b[31m and \x9b and \u202eturned\u202c.",
    "日本語の見出しはここにあります 👨\u200d👩\u200d👧 e\u0301te\u0301 שלום עולם.",
)


async def test_text_is_never_markup_nor_an_order_to_the_terminal(tmp_path: Path) -> None:
    read = document((("headline", ("[red]Loud[/red]",)), ("paragraph", HOSTILE)), "[b]odd.txt")
    points = tuple(Briefing(read).key_points)
    found = Briefing(read, key_points=points, numbers=(), sections=())
    async with reading(tmp_path, article(found, "[b]odd.txt")) as pilot:
        shown = screen(pilot)
        for words in ("[red]Loud[/red]", "[bold]price[/bold] of [/x] and [@click=app.quit]this[/]", "[b]odd.txt"):
            assert words in shown
        assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E for c in shown if c != "\n")
        from rich.cells import cell_len

        assert {cell_len(line) for line in lines(pilot)} == {WIDE[0]}
        await press(pilot, "2", "1", *"/[bold]", "enter")
        assert main(pilot).search.count == "1/1"


async def test_help_names_every_key_and_closes(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(160, 60)) as pilot:
        await press(pilot, "?")
        assert isinstance(pilot.app.screen, Help)
        shown = screen(pilot)
        for key in keys.KEYS:
            assert keys.shown(key.keys) in shown, key.id
            assert key.says[:30] in shown, key.id
        await press(pilot, "escape")
        assert pilot.app.screen is main(pilot)


async def test_keys_of_one_s_own_are_shown_wherever_keys_are(tmp_path: Path) -> None:
    own = {"search": "S,ctrl+f", "help": "H", "summary": "6", "copy": "ctrl+y", "hidden_files": "ctrl+g"}
    async with reading(tmp_path, size=(160, 60), settings=Config(keys=own)) as pilot:
        assert "S search" in lines(pilot)[-1]
        assert "6 Summary" in screen(pilot)
        await press(pilot, "n")
        assert "S asks for words" in screen(pilot)
        await press(pilot, "H")
        assert isinstance(pilot.app.screen, Help)
        assert "S Ctrl+f  Search article and panes" in screen(pilot)
        await press(pilot, "escape", "ctrl+p", *"search article")
        await pilot.pause(0.3)
        assert "S Ctrl+f" in screen(pilot)
        await press(pilot, "escape", "o", "ctrl+g")
        assert "Ctrl+g hidden files" in screen(pilot)
        assert "hidden ones too" in screen(pilot)
        await press(pilot, "f1")
        assert "Ctrl+g  Hidden files, or not" in screen(pilot)
    async with reading(tmp_path, size=(160, 60)) as pilot:
        assert "/ search" in lines(pilot)[-1]


async def test_mouse_a_click_moves_the_cursor_and_two_go_to_the_sentence(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        speakers, reader = main(pilot).parts.panes["speakers"], main(pilot).reader
        row = speakers.rows.of(1).start + 1
        await pilot.hover(speakers, offset=(8, row))
        await settled(pilot)
        assert "rust" in reader._lit[0].of(document().text)
        await pilot.click(speakers, offset=(8, row))
        await settled(pilot)
        assert speakers.at == 1
        await pilot.double_click(speakers, offset=(8, row))
        await settled(pilot)
        assert "rust" in reader.sentence.span.of(document().text)


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
        assert reader.place.cursor == 0
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
        assert reader.sentence.span.of(document().text).startswith("Engineers")
        first = reader.line_of(document().text.index("The swing"))
        await pilot.mouse_down(reader, offset=(2, first))
        await pilot.hover(reader, offset=(6, first + 1))
        await pilot.mouse_up(reader, offset=(6, first + 1))
        await settled(pilot)
        selected = pilot.app.screen.get_selected_text()
        assert selected
        assert selected.strip() in document().text
        assert selected.startswith("The swing bridge")


async def test_ctrl_c_is_never_silent(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        for over in ("question_mark", "o", "ctrl+p", "slash"):
            await press(pilot, over)
            await press(pilot, "ctrl+c")
            assert pilot.app.screen is main(pilot), over
            assert not pilot.app.screen.query("Prompt"), over
        await press(pilot, "ctrl+c")
        assert "q quits" in screen(pilot)
        assert pilot.app.is_running


async def test_ctrl_c_in_a_field_copies_what_is_selected_there(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "o", *"bridge", "shift+home", "ctrl+c")
        assert pilot.app.clipboard == "bridge"
        assert pilot.app.screen is not main(pilot)


async def test_save_writes_a_new_file_and_never_over_an_old_one(tmp_path: Path) -> None:
    old = tmp_path / "old.md"
    old.write_text("mine")
    async with reading(tmp_path) as pilot:
        for name in ("new.md", "old.md"):
            await press(pilot, "4", "s")
            pilot.app.screen.query_one("Prompt Input").value = str(tmp_path / name)
            await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Sentence)
    assert "9,400 people" in (tmp_path / "new.md").read_text()
    assert old.read_text() == "mine"


async def test_only_enter_writes_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(tmp_path) as pilot:
        await press(pilot, "4", "s")
        await pilot.click(main(pilot).reader, offset=(9, 9))
        await settled(pilot)
        assert not pilot.app.screen.query("Prompt")
        await press(pilot, "s")
    assert not list(tmp_path.glob("*.md"))


async def test_findings_that_come_late_leave_the_cursor_at_the_start(tmp_path: Path) -> None:
    whole = briefing()
    open_date = Date("last winter", whole.dates[0].span, "DATE", "XXXX-WI")
    early = Briefing(whole.document, dates=(*whole.dates, open_date))
    async with reading(tmp_path, article(whole)) as pilot:
        events = main(pilot).parts.panes["events"]
        main(pilot).found(None, True)
        main(pilot).found(early, True)
        await settled(pilot)
        assert "“last winter”" in screen(pilot)
        main(pilot).found(whole, False)
        await settled(pilot)
        assert events.at == 0
        assert events.entry.text.startswith("Fri 30 August 2024")


async def test_thousands_of_findings_are_worded_little_by_little_and_the_last_can_be_reached(tmp_path: Path) -> None:
    words = tuple(f"They counted {n} boats." for n in range(1000, 2500))
    read = document((("headline", ("Boats",)), ("paragraph", words)))
    numbers = tuple(
        Number(f"{n} boats", Span(s.span.start + 13, s.span.end - 1), n, None, None, "count", "boats", "boats")
        for n, s in enumerate(read.sentences[1:], 1000)
    )
    async with reading(tmp_path, article(Briefing(read, numbers=numbers))) as pilot:
        pane = main(pilot).parts.panes["numbers"]
        await press(pilot, "4", "G")
        assert "2499  boats" in screen(pilot)
        assert pane.virtual_size.height >= 1500
        rows = pane.rows
        main(pilot).found(Briefing(read, numbers=numbers), False)
        await settled(pilot)
        assert pane.rows is rows


async def test_a_second_question_takes_the_place_of_the_first(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *"/quay")
        await main(pilot).action_filter()
        await main(pilot).action_search()
        await settled(pilot)
        assert len(pilot.app.screen.query("Prompt")) == 1
        await press(pilot, *"ferry", "enter")
        assert main(pilot).search.words == "ferry"


async def test_the_palette_begins_with_names_and_puts_them_before_sentences(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "ctrl+p")
        await pilot.pause(0.3)
        shown = screen(pilot)
        assert shown.rindex("section") < shown.rindex("speaker") < shown.index("To the part")
        await press(pilot, *"lindqvist")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        assert isinstance(main(pilot).parts.panes["speakers"].entry.finding, Speaker)
        await press(pilot, "ctrl+p", *"another order")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        assert main(pilot).parts.panes["speakers"].order == 1


async def test_help_scrolls_where_the_screen_is_low(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(40, 12)) as pilot:
        await press(pilot, "?")
        assert "Quit" not in screen(pilot)
        await press(pilot, "G")
        assert "Marked" in screen(pilot)
        await press(pilot, "pageup", "pageup")
        assert "Into the folder" in screen(pilot)
        await press(pilot, "g")
        assert "Next sentence" in screen(pilot)


async def test_the_map_shows_in_each_row_what_the_article_has_least_of(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 14)) as pilot:
        beside = main(pilot).parts.map
        rows = "".join(beside.pieces(y)[0].text for y in range(beside.size.height))
        assert {"┃", "▪", "◆"} <= set(rows)
        before = main(pilot).reader.scroll_y
        await pilot.click(beside, offset=(0, beside.size.height - 1))
        assert main(pilot).reader.scroll_y > before
        await press(pilot, "m")
        assert not "".join(beside.pieces(y)[0].text for y in range(beside.size.height)).strip()


async def test_the_palette_leads_to_a_finding(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "ctrl+p", *"okafor")
        await pilot.pause(0.3)
        await press(pilot, "enter")
        await settled(pilot)
        assert main(pilot).parts.panes["speakers"].entry.text.startswith("Tomas Okafor")
        assert pilot.app.focused is main(pilot).parts.panes["speakers"]


def state_of(pilot: Pilot[None]) -> tuple[object, ...]:
    """All that a key may change."""
    page, of = main(pilot), pilot.app
    return (screen(pilot), type(of.screen), of.focused, page.bar.said, of.clipboard, of.theme, of.is_running,
            page.reader.place, page.parts.current.at, page.reader.highlighted)  # fmt: skip


PLACE = {
    "app": "1",
    "screen": "1",
    "parts": "4",
    "list": "3",
    "reader": "1",
    "pane": "3",
    "numbers": "4",
    "summary": "2",
}
"""Where each key is tried; `parts` keys from a part that none of them leads to first."""

BEFORE = {
    "next_hit": (*"/the", "enter"),
    "previous_hit": (*"/the", "enter"),
    "clear": (*"/the", "enter"),
    "more": ("-",),
    "numbers": ("3",),
    "back": ("3", "enter"),
    "previous_item": ("]", "]"),
    **dict.fromkeys(("up", "first", "half_up", "page_up"), ("end",)),
}
"""What must have gone before for a key to have something to do."""


@pytest.mark.parametrize("group", dict.fromkeys(key.group for key in keys.KEYS if key.where != "picker"))
async def test_every_key_of_the_table_does_something(
    tmp_path: Path, group: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.tui.signals.has_shell", lambda: False)
    articles = (article(), article(uri="second.txt"))
    async with reading(tmp_path, *articles, size=(80, 20), load=lambda _: document()) as pilot:
        for key in (key for key in keys.KEYS if key.group == group):
            await pilot.press("escape", "escape", "escape", PLACE[key.where], "home")
            await press(pilot, *BEFORE.get(key.id, ("j",)))
            before = state_of(pilot)
            await press(pilot, key.keys.split(",")[0])
            assert state_of(pilot) != before, key.id


def test_no_key_is_taken_twice_in_one_place() -> None:
    for place in ("reader", "summary", "speakers", "numbers", "events"):
        here = {"app", "screen", "parts", "list", *(("reader",) if place == "reader" else ("pane", place))}
        taken = [pressed for key in keys.KEYS if key.where in here for pressed in key.keys.split(",")]
        assert len(taken) == len(set(taken))
    taken = [pressed for key in keys.KEYS if key.where in {"app", "picker"} for pressed in key.keys.split(",")]
    assert len(taken) == len(set(taken))


def test_ids_are_one_to_one() -> None:
    assert len(keys.by_id()) == len(keys.KEYS)


def test_the_readme_has_a_line_for_each_key() -> None:
    assert len(keys.markdown().splitlines()) == len(keys.KEYS) + 2
