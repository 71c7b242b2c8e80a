"""Every key, the help and the palette, in the app."""

from __future__ import annotations

from pathlib import Path

import pytest
from app_pilot import lines, main, no_clipboard, press, reading, screen, settled, there  # noqa: F401
from given_article import article, document
from textual.pilot import Pilot

from briefing.model import Briefing, Speaker
from briefing.tui import keys
from briefing.tui.config import Config
from briefing.tui.help import Help
from briefing.tui.picker import Picker
from briefing.tui.picker.file_list import FileList


@pytest.mark.parametrize(
    ("pressed", "said"),
    [
        (("slash", *"quay", "enter", "n", "n"), "“quay”: 3/4"),
        (("slash", *"quot", "escape", "N"), "Nothing to find yet: press / and type some words."),
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
        assert main(pilot).bar.said == said
        assert pilot.app.screen is main(pilot)


@pytest.mark.parametrize(
    ("pressed", "said"),
    [
        (("1", "f"), "f works in a pane: only items with these words."),
        (("1", "a"), "a works in a pane: sort by weight, size, text."),
        (("1", "+"), "+ works in Summary: more key points."),
        (("2", "w"), "There is only one kind here."),
        (("1", "backspace"), "Nothing to go back to: Enter on an item goes to its sentence, Backspace returns."),
        (("1", "full_stop"), "This is the only article; o opens another."),
        (("1", "x"), ""),
    ],
)
async def test_a_key_that_can_do_nothing_says_why(tmp_path: Path, pressed: tuple[str, ...], said: str) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *pressed)
        assert main(pilot).bar.said == said


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


async def test_the_palette_lists_the_articles(tmp_path: Path) -> None:
    other = document((("headline", ("Ferry sold",)), ("paragraph", ("A buyer was found.",))), "ferry.txt")
    async with reading(tmp_path, article(), article(Briefing(other), "ferry.txt")) as pilot:
        await press(pilot, "j", "ctrl+p", *"ferry.txt")
        await press(pilot, "enter")
        await settled(pilot)
        assert "Ferry sold  2 of 2" in screen(pilot)


async def test_help_names_every_key_and_closes(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(160, 60)) as pilot:
        await press(pilot, "?")
        assert isinstance(pilot.app.screen, Help)
        shown = screen(pilot)
        for key in keys.KEYS:
            assert keys.shown(key.keys) in shown, key.id
            assert key.says[:30] in shown, key.id
        await press(pilot, "escape")
        assert main(pilot).is_current


async def test_keys_of_one_s_own_are_shown_wherever_keys_are(tmp_path: Path) -> None:
    own = {"search": "S,ctrl+f", "help": "H", "summary": "6", "copy": "ctrl+y", "hidden_files": "ctrl+g"}
    async with reading(tmp_path, size=(160, 60), settings=Config(keys=own)) as pilot:
        assert "S search" in lines(pilot)[-1]
        assert "6 Summary" in screen(pilot)
        await press(pilot, "n")
        assert "press S and type" in screen(pilot)
        await press(pilot, "H")
        assert isinstance(pilot.app.screen, Help)
        assert "S Ctrl+f  Search article and panes" in screen(pilot)
        await press(pilot, "escape", "ctrl+p", *"search article")
        assert "S Ctrl+f" in screen(pilot)
        await press(pilot, "escape", "o", "ctrl+g")
        assert "Ctrl+g hidden files" in screen(pilot)
        assert "hidden ones too" in screen(pilot)
        await press(pilot, "f1")
        assert "Ctrl+g  Hidden files, or not" in screen(pilot)
    async with reading(tmp_path, size=(160, 60)) as pilot:
        assert "/ search" in lines(pilot)[-1]


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


async def test_the_palette_begins_with_names_and_puts_them_before_sentences(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "ctrl+p")
        shown = screen(pilot)
        assert shown.rindex("section") < shown.rindex("speaker") < shown.index("Close, or")
        await press(pilot, *"lindqvist")
        await press(pilot, "enter")
        assert isinstance(there(main(pilot).parts.panes["speakers"].entry).finding, Speaker)
        await press(pilot, "ctrl+p", *"sort by weight")
        await press(pilot, "enter")
        assert main(pilot).parts.panes["speakers"].order == 1


async def test_help_scrolls_where_the_screen_is_low(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(40, 12)) as pilot:
        await press(pilot, "?")
        assert "Quit" not in screen(pilot)
        await press(pilot, "G")
        assert "Marked" in screen(pilot)
        await press(pilot, "pageup", "pageup", "pageup")
        assert "typed" in screen(pilot)
        await press(pilot, "g")
        assert "Next sentence" in screen(pilot)


async def test_pages_turned_faster_than_the_screen_is_drawn_are_all_turned(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(40, 12)) as pilot:
        await press(pilot, "?")
        help_screen = pilot.app.screen
        assert isinstance(help_screen, Help)
        frame = help_screen.query_one("#help")
        page = frame.scrollable_content_region.height - 1
        for _ in range(3):
            help_screen.action_page(1)
        await settled(pilot)
        assert frame.scroll_y == 3 * page


async def test_the_palette_leads_to_a_finding(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "ctrl+p", *"okafor")
        await press(pilot, "enter")
        await settled(pilot)
        assert there(main(pilot).parts.panes["speakers"].entry).text.startswith("Tomas Okafor")
        assert pilot.app.focused is main(pilot).parts.panes["speakers"]


def state_of(pilot: Pilot[None]) -> tuple[object, ...]:
    """All that a key may change."""
    page, of = main(pilot), pilot.app
    return (screen(pilot), type(of.screen), of.focused, page.bar.said, of.clipboard, of.theme, of.is_running,
            page.reader.place, there(page.parts.current).at, page.reader.highlighted)  # fmt: skip


PLACE = {
    "app": "1",
    "screen": "1",
    "parts": "4",
    "list": "4",
    "reader": "1",
    "pane": "4",
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
    "back": ("4", "enter"),
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
    async with reading(tmp_path, *articles, size=(100, 20), load=lambda _: document()) as pilot:
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


@pytest.mark.parametrize(
    ("pane", "pressed", "said", "in_help"),
    [
        ("2", "w", "There is only one kind here.", False),
        ("5", "w", "There is only one kind here.", False),
        ("3", "w", "", True),
    ],
)
async def test_a_pane_of_one_kind_has_no_key_for_others(
    tmp_path: Path, pane: str, pressed: str, said: str, in_help: bool
) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, pane, pressed)
        assert main(pilot).bar.said == said
        await press(pilot, "?")
        assert ("One kind only" in screen(pilot)) == in_help
