"""The app under real keys, on an article whose findings were made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from app_pilot import WIDE, lines, main, no_clipboard, press, reading, resize, screen, sentence, settled, there  # noqa: F401
from given_article import article, briefing, document
from textual.widgets import Input

from briefing.model import Briefing, Date, Number, Span
from briefing.tui.config import Config
from briefing.tui.dialogs import Notice
from briefing.tui.store import Store


async def test_article_and_all_panes_are_on_one_wide_screen(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        shown = screen(pilot)
    for words in ("inner harbour", "2 Summary  3 points", "3 Speakers  2 people · 4 statements", "4 Numbers  5", "5 Events  3",
                  "Mara Lindqvist  harbour master", "┃ 1  ┊ 1", "9,400", "Fri 30 Aug",
                  "published Mon 2 June 2025", "○ Fri 6 June", "planned", "The Quay Courier"):  # fmt: skip
        assert words in shown


@pytest.mark.parametrize("size", [(200, 60), (140, 45), (100, 30), (80, 24), (40, 12), (24, 7)])
async def test_every_size_shows_the_article_and_each_part_by_its_key(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(tmp_path, size=size) as pilot:
        assert "Harbour bridge to" in screen(pilot)
        for key, words in (("3", "Lindqvist"), ("4", "48"), ("5", "Aug"), ("2", "swing"), ("1", "Harbour")):
            await press(pilot, key, "g")
            assert words in screen(pilot)
            assert all(len(line) <= size[0] for line in lines(pilot))


async def test_a_pane_lights_the_sentence_enter_goes_there_and_backspace_comes_back(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(140, 20)) as pilot:
        reader = main(pilot).reader
        await press(pilot, "3", "G", "l", "G")
        assert reader._lit[0].of(document().text) == "“Bread does not wait for a ferry,”"
        assert "Bread does not wait" in screen(pilot)
        assert reader.place.offset == 0
        await press(pilot, "enter")
        assert reader.has_focus
        assert "Bread" in sentence(pilot)
        await press(pilot, "backspace")
        assert pilot.app.focused is main(pilot).parts.panes["speakers"]
        assert reader.place.offset == 0


async def test_the_readers_sentence_is_lit_in_the_panes_and_enter_leads_to_them(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        panes = main(pilot).parts.panes
        await press(pilot, *"jjjjjjj")
        listing = panes["numbers"].listing
        assert {listing.entries[i].text for i in listing.lit} == {"about $3.2 million cost"}
        assert there(panes["speakers"].entry).text == "Mara Lindqvist harbour master"
        await press(pilot, "4", "1", "enter")
        assert pilot.app.focused is panes["numbers"]


async def test_filter_keeps_the_headings_of_what_it_keeps(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        speakers = main(pilot).parts.panes["speakers"]
        await press(pilot, "3", *"fbread", "enter")
        assert [e.text for e in speakers.listing.entries] == ["Tomas Okafor baker", "Bread does not wait for a ferry"]
        await press(pilot, "escape")
        assert len(speakers.listing.entries) == 2
        await press(pilot, *"fzzz", "enter")
        assert "Nothing here with “zzz”" in screen(pilot)


async def test_numbers_by_size_by_kind_and_one_kind_only(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        numbers = main(pilot).parts.panes["numbers"]
        await press(pilot, "4", "a", "a")
        assert [e.text for e in numbers.listing.entries][:2] == ["about $3.2 million cost", "$1.1 million losses"]
        assert "by size" in screen(pilot)
        await press(pilot, "w", "w")
        assert {e.finding.kind for e in numbers.listing.entries if isinstance(e.finding, Number)} == {"money"}


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
        assert main(pilot).parts.alone == "events"
        assert main(pilot).parts.frame.size.width == 0
        assert not main(pilot).reader.highlighted
        await press(pilot, "z", "m")
        assert "30 August 2024" in screen(pilot)
        await press(pilot, "q")
    async with reading(tmp_path, size=(100, 30)) as pilot:
        assert main(pilot).reader.highlighted


async def test_another_theme_is_remembered(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "t")
        assert pilot.app.theme == "briefing-light"
    assert Store(tmp_path / "state.json").state.theme == "briefing-light"


async def test_another_size_keeps_the_line_that_was_the_first(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(100, 14)) as pilot:
        reader = main(pilot).reader
        await press(pilot, "pagedown")
        top = reader.place.top
        await resize(pilot, 50, 14)
        line = reader._page.lines[round(reader.scroll_y)]
        assert line.start <= top <= reader._page.lines[round(reader.scroll_y) + 3].end
        await resize(pilot, 100, 14)
        assert abs(reader.place.top - top) < 80


async def test_no_size_takes_the_sentence_from_view_nor_moves_the_page_for_good(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(100, 16)) as pilot:
        reader = main(pilot).reader
        await press(pilot, "pagedown", *"jjj")
        before, row = reader.place, round(reader.scroll_y)
        for size in [(50, 12), (200, 60), (40, 12), (100, 12), (100, 16)]:
            await resize(pilot, *size)
            top = round(reader.scroll_y)
            assert top <= reader.line_of(reader.place.offset) < top + reader.size.height
        assert reader.place == before
        assert abs(round(reader.scroll_y) - row) <= 1  # a blank line at the top is none


@pytest.mark.parametrize(("wanted", "day"), [("day", "Fri 30 August 2024"), ("month", "Fri August 30, 2024")])
async def test_dates_are_written_as_the_reader_writes_them(tmp_path: Path, wanted: str, day: str) -> None:
    async with reading(tmp_path, settings=Config(dates=wanted)) as pilot:
        assert " ".join(day.replace("August", "Aug").split()[:2]) in screen(pilot)
        assert day in main(pilot).parts.panes["events"].listing.entries[0].text


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
        for words in ("[red]Loud[/red]", "[bold]price[/bold] of [/x] and [@click=app.quit]this[/]"):
            assert words in shown
        assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E for c in shown if c != "\n")
        from rich.cells import cell_len

        assert {cell_len(line) for line in lines(pilot)} == {WIDE[0]}
        await press(pilot, "2", "1", *"/[bold]", "enter")
        assert main(pilot).search.count == "1/1"


async def test_save_writes_a_new_file_and_never_over_an_old_one(tmp_path: Path) -> None:
    old = tmp_path / "old.md"
    old.write_text("mine")
    async with reading(tmp_path) as pilot:
        for name in ("new.md", "old.md"):
            await press(pilot, "4", "s")
            pilot.app.screen.query_one("Prompt Input", Input).value = str(tmp_path / name)
            await press(pilot, "enter")
        assert isinstance(pilot.app.screen, Notice)
    assert "**9,400** people" in (tmp_path / "new.md").read_text()
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
        assert there(events.entry).text.startswith("Mon 2 June 2025")


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
        entries = pane.listing.entries
        main(pilot).found(Briefing(read, numbers=numbers), False)
        await settled(pilot)
        assert pane.listing.entries is entries


async def test_a_second_question_takes_the_place_of_the_first(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *"/quay")
        await main(pilot).action_filter()
        await main(pilot).action_search()
        await settled(pilot)
        assert len(pilot.app.screen.query("Prompt")) == 1
        await press(pilot, *"ferry", "enter")
        assert main(pilot).search.words == "ferry"


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
