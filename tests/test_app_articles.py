"""Several articles, files that change or cannot be read, and the place in each."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest
from app_pilot import WIDE, app, lines, main, no_clipboard, press, reading, refuse, screen, sentence, settled, there  # noqa: F401
from given_article import BLOCKS, article, document
from textual.pilot import Pilot

from briefing.model import Briefing, Document
from briefing.tui import session
from briefing.tui.app import BriefingApp
from briefing.tui.dialogs import Notice
from briefing.tui.picker import Picker
from briefing.tui.session import Article, Session
from briefing.tui.store import Store


async def test_the_picker_knows_how_far_the_open_article_was_read(tmp_path: Path) -> None:
    there = tmp_path / "bridge.txt"
    there.write_text("Harbour bridge to reopen\n")
    async with reading(tmp_path, article(uri=str(there)), size=(80, 16)) as pilot:
        await press(pilot, "end", "o")
        assert "100%" in next(line for line in lines(pilot) if "Harbour bridge" in line)


async def test_the_place_is_kept_from_one_sitting_to_the_next(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *"jjjjj", "q")
        place = main(pilot).reader.place.offset
    async with reading(tmp_path) as pilot:
        assert main(pilot).reader.place.offset == place > 0
        assert "Harbour bridge to reopen" in screen(pilot)


async def test_what_was_scrolled_to_with_the_mouse_is_where_the_next_sitting_begins(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(100, 16)) as pilot:
        for _ in range(6):
            main(pilot).reader.scroll_down(animate=False)
        await settled(pilot)
        place = main(pilot).reader.place
        assert place.top > place.offset == 0
        await press(pilot, "q")
    async with reading(tmp_path, size=(100, 16)) as pilot:
        assert main(pilot).reader.place == place
        assert round(main(pilot).reader.scroll_y) == 6


async def test_stepping_through_articles_leaves_nothing_behind_and_keeps_each_place(tmp_path: Path) -> None:
    other = document(
        (("headline", ("Ferry sold",)), ("paragraph", ("A buyer was found.", "It sails on."))), "ferry.txt"
    )
    async with reading(tmp_path, article(), article(Briefing(other), "ferry.txt")) as pilot:
        assert "1 of 2" in screen(pilot)
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
        assert "2 of 2" in screen(pilot)


async def test_a_file_that_cannot_be_read_is_a_sentence_and_the_app_goes_on(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        app(pilot).desk.open("gone.txt")
        await settled(pilot)
        assert isinstance(pilot.app.screen, Notice)
        assert "gone.txt: there is no such file." in screen(pilot)
        await press(pilot, "enter", "j")
        assert main(pilot).reader.extent[1] == 2
        assert "Harbour bridge" in screen(pilot)


async def test_several_that_cannot_be_read_are_one_dialog(tmp_path: Path) -> None:
    lost = [Article(f"lost {number}.txt") for number in range(3)]
    async with reading(tmp_path, article(), *lost) as pilot:
        await press(pilot, "full_stop")
        for number in range(3):
            assert f"lost {number}.txt: there is no such file." in screen(pilot)
        await press(pilot, "enter")
        assert pilot.app.screen is main(pilot)
        assert app(pilot).session.articles == [app(pilot).session.current]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")
async def test_a_pipe_is_neither_read_again_nor_remembered(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    async with reading(tmp_path, article(uri=str(tmp_path / "pipe"))) as pilot:
        await press(pilot, "r")
        assert "cannot be read again" in main(pilot).bar.said
        assert "1 Harbour bridge" in screen(pilot)
        await press(pilot, "j", "ctrl+z")
        assert app(pilot).store.state.recents == ()


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is looked at more often than in life."""
    monkeypatch.setattr("briefing.tui.app.WATCH_EVERY", 0.02)
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
        assert sentence(pilot) == "The ferries left at noon."


async def test_a_file_that_goes_or_breaks_is_said_and_the_article_stays(tmp_path: Path, watched: Path) -> None:
    async with reading(tmp_path, Article(str(watched)), load=session.load) as pilot:
        text = watched.read_text()
        watched.write_bytes(b"\x89PNG\r\n\x1a\n")
        await until(pilot, "Could not be reloaded")
        assert "ferries left" in screen(pilot)
        watched.unlink()
        await until(pilot, "no longer there")
        await press(pilot, "r")
        assert "Could not be reloaded" in main(pilot).bar.said
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
        found = there(app(pilot).session.current).briefing
        await press(pilot, "r")
        assert main(pilot).bar.said == "bridge.txt was reloaded: nothing in it has changed."
        assert there(app(pilot).session.current).briefing is found


async def test_reading_nothing_says_how_to_open_something(tmp_path: Path) -> None:
    reader = BriefingApp(Session(), refuse, store=Store(tmp_path / "state.json"))
    async with reader.run_test(size=WIDE) as pilot:
        await settled(pilot)
        assert isinstance(reader.screen, Picker)
        await press(pilot, "escape")
        assert "Press o to open one" in screen(pilot)
        await press(pilot, *"jkGg", "3", "/", "escape", "n", "y", "s", "e", "enter", "]")
        assert reader.is_running


async def test_the_picker_knows_what_was_read_by_its_headline(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Ferry Sold to Bakers\nThe Quay Courier\nJune 2, 2025\n\nA buyer was found. It sails on.\n"
    )
    async with reading(tmp_path, Article(str(tmp_path / "a.txt")), load=session.load) as pilot:
        await press(pilot, "o")
        assert "Ferry Sold to Bakers" in screen(pilot)
        assert "The Quay Courier, 2 June 2025" in screen(pilot)


def test_a_folder_is_where_to_look_for_an_article(tmp_path: Path) -> None:
    assert Session.of([str(tmp_path)]).folder == str(tmp_path)
    assert Session.of([str(tmp_path)]).articles == []


async def test_zoom_and_pane_belong_to_an_article_and_orders_to_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Ferry Sold\n\nThey sold 3 boats for $4 million on 2 June 2025. “So be it,” Ann Rowe said.\n"
    )
    (tmp_path / "b.txt").write_text("Harbour Shut\n\nThey shut 2 gates for $5 million. “No more,” said Bo Hale.\n")
    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    async with reading(tmp_path, *map(Article, paths), load=session.load) as pilot:
        await press(pilot, "4", "a", "z", "full_stop")
        assert not main(pilot).parts.zoomed
        await press(pilot, "comma")
        assert main(pilot).parts.zoomed
        assert main(pilot).parts.pane == "numbers"
        await press(pilot, "q")
    async with reading(tmp_path, *map(Article, paths), load=session.load) as pilot:
        assert main(pilot).parts.alone == "numbers"
        assert "$4 million" in screen(pilot)
        assert "Ferry Sold" not in "\n".join(lines(pilot)[1:])
        assert main(pilot).parts.panes["numbers"].order == 1


EXPORT = Path(__file__).parent / "fixtures" / "exports" / "nexis.txt"


async def test_a_file_of_several_articles_opens_as_a_list_of_them(tmp_path: Path) -> None:
    async with reading(tmp_path, Article(str(EXPORT)), load=session.load) as pilot:
        shown = screen(pilot)
        assert "Articles  3" in shown
        for headline in ("Lakeside ferry to run", "Salt mine reopens", "Harbour bridge closes"):
            assert headline in shown
        assert "• The bridge over the harbour of Kelmouth will be closed" in shown
        assert "this is the first" not in shown
        await press(pilot, "j", "enter")
        assert "1 Salt mine reopens after eleven…  2 of 3" in screen(pilot)
        await press(pilot, "5", "space", "full_stop")
        assert "Harbour bridge closes for a year  3 of 3" in screen(pilot)
        await press(pilot, "x", "enter")
        assert "2 of 3" in screen(pilot)
        await press(pilot, "full_stop", "full_stop")
        assert "1 of 3" in screen(pilot)
        await press(pilot, "r")
        assert "nothing in it has changed" in screen(pilot)
    assert [recent.headline for recent in Store(tmp_path / "state.json").state.recents] == [
        "Lakeside ferry to run all winter after narrow vote"
    ]


async def test_the_open_articles_are_listed_with_their_first_points(tmp_path: Path) -> None:
    (tmp_path / "boats.txt").write_text(
        "Boats Sold\n\nJune 2, 2025\n\nThe council of Elin sold nine boats on Sunday.\n"
    )
    articles = (article(), Article(str(tmp_path / "boats.txt")), Article(str(tmp_path / "gone.txt")))
    async with reading(tmp_path, *articles, load=session.load) as pilot:
        await press(pilot, "A")
        shown = screen(pilot)
        assert "Articles  3" in shown
        assert "Boats Sold  2 June 2025" in shown
        assert "• The council of Elin sold nine boats" in shown
        assert "gone.txt" in shown
        await press(pilot, "j", "enter")
        assert "1 Boats Sold  2 of 3" in screen(pilot)
        await press(pilot, "A", "escape")
        assert "1 Boats Sold  2 of 3" in screen(pilot)


async def test_after_one_that_cannot_be_opened_the_bar_names_the_article_on_the_screen(tmp_path: Path) -> None:
    named = [article(uri="one.txt"), Article("pipe"), article(uri="three.txt")]
    async with reading(tmp_path, *named, size=(100, 24)) as pilot:
        await press(pilot, ".")
        assert isinstance(pilot.app.screen, Notice)
        assert main(pilot).bar.said.startswith("2 of 2 · ")
        assert "pipe" not in main(pilot).bar.said
        await press(pilot, "enter", ".")
        assert main(pilot).bar.said.startswith("1 of 2 · ")


async def test_a_briefing_begins_at_its_first_point_though_sections_are_found_earlier(tmp_path: Path) -> None:
    file = Path(__file__).parent.parent / "sample_articles" / "reef_trial.md"
    async with reading(tmp_path, Article(str(file)), size=(80, 24), load=session.load) as pilot:
        pane = main(pilot).parts.panes["summary"]
        assert pane.has_focus
        assert any(entry.look.startswith("section") for entry in pane.listing.entries)
        assert pane.entry == next(entry for entry in pane.listing.entries if entry.look == "point")
        await press(pilot, "j", "r")
        assert pane.at > 1


async def test_an_article_turned_to_is_named_by_its_headline_once_it_is_read(tmp_path: Path) -> None:
    samples = Path(__file__).parent.parent / "sample_articles"
    named = [Article(str(samples / name)) for name in ("istanbul_talks.txt", "valley_flood.txt")]
    async with reading(tmp_path, *named, load=session.load) as pilot:
        await press(pilot, ".")
        assert main(pilot).bar.said.startswith("2 of 2 · Death Toll in Tessin Valley Flood")
        assert main(pilot).bar.said.startswith("2 of 2 · ")


UNDATED = "Bridge closed again\n\nThe bridge was closed on Friday, the mayor said on Monday. It will open in May.\n" * 2


async def test_the_reader_gives_the_day_of_publication_and_it_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "bridge.txt"
    file.write_text(UNDATED)

    def load(uri: str) -> Document:
        return session.load(uri, given=Store(tmp_path / "state.json").given_day)

    async with reading(tmp_path, Article(str(file)), load=load) as pilot:
        assert "does not say when it appeared; D gives" in " ".join(screen(pilot).split())
        await press(pilot, "D", *"2 june 2025")
        assert "Mon 2 June 2025" in lines(pilot)[-1]
        await press(pilot, "enter")
        assert main(pilot).bar.said == "Dates are counted from Mon 2 June 2025."
        assert "Fri 30 May" in screen(pilot)
    async with reading(tmp_path, Article(str(file)), load=load) as pilot:
        assert "Fri 30 May" in screen(pilot)
        await press(pilot, "D", "delete", "enter")
        assert "Fri 30 May" not in screen(pilot)


async def test_a_day_is_given_in_words_and_nothing_else_is_one(tmp_path: Path) -> None:
    file = tmp_path / "bridge.txt"
    file.write_text(UNDATED)
    async with reading(tmp_path, Article(str(file)), load=session.load) as pilot:
        await press(pilot, "D", *"soon", "enter")
        assert main(pilot).bar.said == "“soon” names no day; write it as 2 June 2025, or yesterday."
        await press(pilot, "D", *"yesterday", "enter")
        assert main(pilot).bar.said.startswith("Dates are counted from ")
        await press(pilot, "D", "escape")
        shown = main(pilot).reader.document
        assert shown
        assert shown.published == datetime.date.today() - datetime.timedelta(1)


async def test_other_bytes_under_the_same_name_have_no_given_day(tmp_path: Path) -> None:
    store = Store(tmp_path / "state.json")
    store.keep_opened("/bridge.txt", "one")
    store.keep_day("/bridge.txt", "one", datetime.date(2025, 6, 2))
    assert store.given_day("/bridge.txt", "one") == datetime.date(2025, 6, 2)
    assert store.given_day("/bridge.txt", "two") is None
    store.keep_opened("/bridge.txt", "two")
    assert Store(tmp_path / "state.json").given_day("/bridge.txt", "two") is None
