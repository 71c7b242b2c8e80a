"""Choosing an article: the list, the filter, the keys, and names that are not to be trusted."""

from __future__ import annotations

import os
import re
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from app_pilot import resize, threads_done
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text
from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widgets import Input, Label, Static

from briefing import readers
from briefing.tui import themes
from briefing.tui.keys import USUAL, Keyboard
from briefing.tui.picker import Picker, directory, matching
from briefing.tui.picker.columns import cut, details, drawn, ending, kept_left, short_home, size_of
from briefing.tui.picker.contents import Contents
from briefing.tui.picker.directory import FileRow
from briefing.tui.picker.file_list import FileList
from briefing.tui.picker.glance import GLANCE_AFTER
from briefing.tui.picker.preview import GLANCE_BYTES, look_at
from briefing.tui.places import Place
from briefing.tui.state import Recent
from briefing.untrusted import printable

STYLES = Path(__file__).parent.parent / "styles" / "picker.tcss"
ARTICLE = (
    "Harbour Bridge Reopens Early\nJune 02, 2025\n\n"
    "The bridge reopened. Traffic came at once.\n\nNobody had expected it.\n"
)
CANNOT_BE_LOCKED = os.name == "nt" or os.geteuid() == 0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a little of everything."""
    made = tmp_path / "news"
    (made / "archive").mkdir(parents=True)
    for name in ("bridge.txt", "budget-vote.md", "NOTES", ".hidden.txt", "archive/old storm.txt"):
        (made / name).write_text(ARTICLE)
    (made / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (made / "core").write_bytes(b"\x7fELF\0\0\0")
    (made / "empty.txt").write_text("")
    return made


class Host(App[None]):
    """An app with nothing but the picker."""

    CSS_PATH = STYLES
    ENABLE_COMMAND_PALETTE = False
    pilot: Pilot[None]

    def __init__(self, picker: Picker) -> None:
        super().__init__()
        self.picker = picker
        self.chosen: str | None = "nothing yet"
        for theme in themes.THEMES:
            self.register_theme(theme)
        self.theme = "briefing-light"

    def compose(self) -> ComposeResult:
        yield Label("")

    def on_mount(self) -> None:
        def choose(path: str | None) -> None:
            self.chosen = path

        self.push_screen(self.picker, choose)

    @property
    def labels(self) -> list[str]:
        return [shown.row.label for shown in self.picker.query_one(FileList)._shown]

    @property
    def under_cursor(self) -> str:
        row = self.picker.query_one(FileList).row
        return row.label if row else ""

    def said(self, part: str) -> str:
        return str(self.picker.query_one(f"#picker-{part}", Static).visual)

    @property
    def lines(self) -> list[str]:
        files = self.picker.query_one(FileList)
        return [files.render_line(y).text for y in range(files.size.height)]


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the threads have read what was asked for."""
    await threads_done(pilot)
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys as a person does: what one did is seen before the next."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


@asynccontextmanager
async def opened(picker: Picker, *keys: str, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Host]:
    """The picker in an app, after some keys."""
    host = Host(picker)
    async with host.run_test(size=size) as pilot:
        host.pilot = pilot
        await settled(pilot)
        await press(pilot, *keys)
        yield host


def recent(folder: Path, name: str, percent: int = 0) -> Recent:
    return Recent(str(folder / name), 1.0, "", Place(30, percent=percent))


@pytest.mark.parametrize(
    ("letters", "name", "marked"),
    [
        ("bri", "bridge.txt", "BRIdge.txt"),
        ("VOTE", "budget-vote.md", "budget-VOTE.md"),
        ("bv", "budget-vote.md", "Budget-Vote.md"),
        ("e", "the end", "the End"),
        ("日", "bridge-日.txt", "bridge-[日].txt"),
        ("ı", "İıİ", "İ[ı]İ"),
        ("cafe", "new café.txt", "new CAFÉ.txt"),
        ("café", "cafe.txt", "CAFE.txt"),
        ("café", "cafe\u0301.txt", "CAFE\u0301.txt"),
        ("strasse", "straße.txt", "STRASSE.txt"),
        ("xyz", "bridge.txt", None),
        ("eb", "bridge", None),
    ],
)
def test_letters_are_found_in_names(letters: str, name: str, marked: str | None) -> None:
    found = matching.match(letters, name)
    at = found.positions if found else ()
    shown = "".join(
        (c.upper() if c.upper() != c else f"[{c}]") if i in at and c.isalpha() else c for i, c in enumerate(name)
    )
    assert (shown if found else None) in {marked, marked and marked.replace("[ı]", "I")}


@pytest.mark.parametrize(
    ("letters", "better", "worse"),
    [
        ("bud", "budget.txt", "the budget.txt"),
        ("bud", "the budget.txt", "rebudgeted.txt"),
        ("bud", "rebudgeted.txt", "b-u-d.txt"),
        ("storm", "storm", "storm.txt"),
        ("sea", "research.txt", "sea.jpg"),
        ("sea.jpg", "sea.jpg", "sea.jpg.txt"),
    ],
)
def test_the_better_match_comes_first(letters: str, better: str, worse: str) -> None:
    rows = [
        FileRow("file", name, f"/{name}", reason="a picture" if name.endswith("jpg") else "")
        for name in (worse, better)
    ]
    assert [shown.row.label for shown in matching.fitting(letters, rows)] == [better, worse]


@given(st.text(max_size=8), st.text(max_size=80))
def test_what_is_marked_stands_in_the_name(letters: str, name: str) -> None:
    found = matching.match(letters, name)
    if found is not None:
        assert len(found.positions) <= len(matching.folded(letters)[0])
        assert bool(found.positions) == bool(matching.folded(letters)[0])
        assert list(found.positions) == sorted(set(found.positions))
        assert all(0 <= at < len(name) for at in found.positions)


@pytest.mark.parametrize(
    ("typed", "folder", "letters"),
    [
        ("bri", "/home/ann/news", "bri"),
        ("archive/", "/home/ann/news/archive", ""),
        ("archive/old", "/home/ann/news/archive", "old"),
        ("../", "/home/ann", ""),
        ("..", "/home/ann", ""),
        ("../..", "/home", ""),
        ("..x", "/home/ann/news", "..x"),
        ("/etc/mo", "/etc", "mo"),
        ("/", "/", ""),
        ("~", "/home/ann", ""),
        ("~/dra", "/home/ann", "dra"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="paths of another kind")
def test_a_path_is_understood(monkeypatch: pytest.MonkeyPatch, typed: str, folder: str, letters: str) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    assert matching.read(typed, "/home/ann/news")[:2] == (folder, letters)


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("bu", "budget-"),
        ("BU", "budget-"),
        ("budget-v", "budget-vote.md"),
        ("news/budget-v", "news/budget-vote.md"),
        ("arc", "archive/"),
        ("xyz", "xyz"),
        ("", "bridge.txt"),
        ("/b", "/bridge.txt"),
    ],
)
def test_tab_completes(typed: str, completed: str) -> None:
    rows = [FileRow("file", name, f"/{name}") for name in ("bridge.txt", "budget-vote.md", "budget-cut.md")]
    rows += [FileRow("folder", "archive", "/archive"), FileRow("file", "buo\\x1b", "/buo\x1b")]
    cursor = rows[0] if typed in {"", "/b"} else None
    assert matching.completed(typed, rows, cursor) == completed


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("cafe", "café menu.txt"),
        ("CAFÉ", "café menu.txt"),
        ("caf", "café menu.txt"),
        ("naive", "naïve-"),
        ("naïve", "naïve-"),
    ],
)
def test_tab_completes_names_with_accents(typed: str, completed: str) -> None:
    rows = [FileRow("file", name, f"/{name}") for name in ("café menu.txt", "naïve-1.txt", "naïve-2.txt")]
    assert matching.completed(typed, rows, None) == completed


@pytest.mark.skipif(os.name == "nt", reason="paths of another kind")
@pytest.mark.parametrize(
    ("pasted", "path"),
    [
        ("/news/bridge.txt", "/news/bridge.txt"),
        ("'/news/two words.txt' ", "/news/two words.txt"),
        ('"/news/two words.txt"\n', "/news/two words.txt"),
        ("/news/two\\ words\\ \\(1\\).txt", "/news/two words (1).txt"),
        ("'/news/it'\\''s.txt'", "/news/it's.txt"),
        ("/news/it's.txt", "/news/it's.txt"),
        ("file:///news/two%20words%20%C3%A9.txt", "/news/two words é.txt"),
        ("file://host/news/a.txt", "/news/a.txt"),
        ("'/one' '/two'", "'/one' '/two'"),
        ("'open", "'open"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("", ""),
    ],
)
def test_a_path_that_is_dropped_on_the_terminal_is_unwrapped(pasted: str, path: str) -> None:
    assert matching.unwrapped(pasted) == path


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("plain.txt", "plain.txt"),
        ("market [bold]up[/].txt", "market [bold]up[/].txt"),
        ("two\nlines", "two\\nlines"),
        ("red\x1b[31m", "red\\x1b[31m"),
        ("right\u202eleft", "right\\u202eleft"),
        (os.fsdecode(b"caf\xe9"), "caf\\xe9"),
        ("日本 é", "日本 é"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_a_name_gives_a_terminal_no_orders(name: str, shown: str) -> None:
    assert printable(name) == shown


@given(st.text())
def test_whatever_the_name_it_is_printable(name: str) -> None:
    assert printable(name).replace("\u200c", "").replace("\u200d", "").isprintable()


def test_a_folder_lists_folders_then_articles_then_the_rest(folder: Path) -> None:
    rows = directory.folder_rows(str(folder))
    assert [(row.label, row.reason) for row in rows] == [
        ("archive", ""),
        ("bridge.txt", ""),
        ("budget-vote.md", ""),
        ("NOTES", ""),
        ("core", "a program"),
        ("empty.txt", "empty"),
        ("photo.jpg", "a picture"),
    ]
    assert ".hidden.txt" in [row.label for row in directory.folder_rows(str(folder), hidden=True)]


def test_numbers_in_names_are_in_the_order_of_numbers(tmp_path: Path) -> None:
    for name in ("part 10.txt", "part 9.txt", "Part 1.txt", "2025.txt", "part.txt"):
        (tmp_path / name).write_text(ARTICLE)
    rows = directory.folder_rows(str(tmp_path))
    assert [row.label for row in rows] == ["2025.txt", "Part 1.txt", "part 9.txt", "part 10.txt", "part.txt"]


def test_what_cannot_be_listed_is_a_line(tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.write_text("")
    (gone,) = directory.folder_rows(str(tmp_path / "gone"))
    (no_folder,) = directory.folder_rows(str(file))
    (not_a_name,) = directory.folder_rows("\0")
    assert gone.label == "There is no such folder"
    assert no_folder.label == "This folder cannot be read: not a directory"
    assert not_a_name.kind == "note"


def test_files_of_every_format_can_be_picked() -> None:
    assert readers.FORMATS.keys() - directory._EXTRACTED.values() == {"text/markdown"}


@pytest.mark.skipif(CANNOT_BE_LOCKED, reason="nothing is locked to this user")
def test_a_folder_without_permission_is_a_line(tmp_path: Path) -> None:
    tmp_path.chmod(0)
    (row,) = directory.folder_rows(str(tmp_path))
    tmp_path.chmod(0o700)
    assert row.label == "This folder cannot be read: no permission"


def test_a_file_that_may_not_be_read_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, _: not path.endswith("bridge.txt"))
    reasons = {row.label: row.reason for row in directory.folder_rows(str(folder)) if row.label.startswith("b")}
    assert reasons == {"bridge.txt": "no permission", "budget-vote.md": ""}


def test_a_folder_with_nothing_but_hidden_files_says_how_to_see_them(tmp_path: Path) -> None:
    (tmp_path / ".notes.txt").write_text(ARTICLE)
    (row,) = directory.folder_rows(str(tmp_path))
    assert row.label == "Only hidden files here; Ctrl+t shows them"
    assert [row.label for row in directory.folder_rows(str(tmp_path), hidden=True)] == [".notes.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_a_pipe_and_a_broken_link_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link.txt").symlink_to("nowhere")
    assert [(row.label, row.reason) for row in directory.folder_rows(str(tmp_path))] == [
        ("link.txt", "no longer there"),
        ("pipe", "a pipe"),
    ]


def test_recent_files_keep_their_place_and_say_when_they_are_gone(folder: Path) -> None:
    rows = directory.recent_rows([recent(folder, "bridge.txt", 42), recent(folder, "gone.txt", 7)])
    assert details(rows[0])[-1] == " 42%"
    assert [row.reason for row in rows] == ["", "no longer there"]


@pytest.mark.parametrize(
    ("label", "width", "shown"),
    [
        ("bridge.txt", 10, "bridge.txt"),
        ("a long name.txt", 10, "a lon….txt"),
        ("日本日本日本.txt", 10, "日本….txt"),
        ("bridge.txt", 1, "…"),
    ],
)
def test_a_name_is_cut_in_the_middle(label: str, width: int, shown: str) -> None:
    assert cut(label, width)[0] == shown


@given(st.text(st.characters(exclude_categories=["C", "M"]), min_size=1), st.integers(1, 30))
def test_marks_stay_on_their_letters(label: str, width: int) -> None:
    shown, at = cut(label, width, tuple(range(len(label))))
    assert "".join(shown[i] for i in at) == (shown if shown == label else shown.replace("…", "", 1)) or "…" in label


@pytest.mark.parametrize(
    ("label", "width", "shown"),
    [
        ("~/news", 6, "~/news"),
        ("~/news/archive", 8, "…archive"),
        ("~/日本の橋", 5, "…の橋"),
    ],
)
def test_of_a_folder_the_end_is_shown(label: str, width: int, shown: str) -> None:
    assert ending(label, width) == shown


@pytest.mark.parametrize("name", ["👩\u200d👩\u200d👧.txt", "⚠\ufe0f.txt", "❤\ufe0f\u200d🔥.txt"])
def test_no_pictures_are_joined_in_a_name(name: str) -> None:
    shown = drawn(printable(name))
    assert len(shown) == len(name)
    assert not {"\u200d", "\ufe0f"} & set(shown)


@pytest.mark.parametrize(
    ("name", "kept"),
    [("bridge.txt", "bridge.txt"), ("日本.txt", "日本.txt"), ("גשר 2.txt", "\u200eגשר 2.txt\u200e")],
)
def test_a_name_from_right_to_left_leaves_the_columns_where_they_are(name: str, kept: str) -> None:
    assert kept_left(Text(name)).plain == kept


@pytest.mark.parametrize(
    ("size", "said"), [(0, "0 B"), (999, "999 B"), (4249, "4.2 kB"), (64_000, "64 kB"), (1_234_567, "1.2 MB")]
)
def test_a_size_is_said_shortly(size: int, said: str) -> None:
    assert size_of(size) == said


def test_home_is_a_tilde(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv("USERPROFILE", "/home/ann")
    assert short_home(f"/home/ann{os.sep}news") == f"~{os.sep}news"
    assert short_home("/home/anne") == "/home/anne"


def test_a_preview_says_what_an_article_is(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(ARTICLE)
    found = look_at(str(article))
    assert found.headline == "Harbour Bridge Reopens Early"
    assert found.detail.startswith("2 June 2025 · ")
    assert re.search(r"\d+ words$", found.detail)
    assert found.opening == "The bridge reopened. Traffic came at once.\n\nNobody had expected it."


def test_a_preview_of_a_long_file_reads_only_its_start(tmp_path: Path) -> None:
    article = tmp_path / "long.txt"
    article.write_text(ARTICLE + "\nIt went on and on." * 20_000)
    found = look_at(str(article))
    assert article.stat().st_size > 2 * GLANCE_BYTES
    assert (length := re.search(r"about ([\d,]+) words", found.detail))
    assert int(length[1].replace(",", "")) == pytest.approx(100_000, rel=0.05)


def test_a_preview_may_end_within_a_letter(tmp_path: Path) -> None:
    for shift in range(3):
        article = tmp_path / f"{shift}.txt"
        article.write_bytes(b"x" * shift + "日本の橋。".encode() * 9000)
        found = look_at(str(article))
        assert found.headline.lstrip("x").startswith("日本の橋。")


@pytest.mark.parametrize("data", [b"", b"\0\1\2" * 50, b"\xff\xfe\xfa", b"\x1b]52;c;aGk=\x07 [b]x[/] [/y]\n"])
def test_a_preview_of_anything_at_all_can_be_shown(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "thing"
    file.write_bytes(data)
    found = look_at(str(file))
    assert all(part.replace("\n", "").isprintable() for part in found)


def test_a_preview_of_what_is_gone_says_so(tmp_path: Path) -> None:
    assert look_at(str(tmp_path / "gone")).detail == "No such file or directory"
    assert look_at("\0").headline == ""


async def test_at_first_there_are_the_samples(folder: Path) -> None:
    async with opened(Picker(folder, samples=folder / "archive")) as host:
        assert host.labels[:4] == ["Samples", "old storm.txt", "This folder", ".."]
        assert host.under_cursor == "old storm.txt"


async def test_the_samples_can_be_reached_among_many_recent_files(folder: Path) -> None:
    recents = [recent(folder, f"{number}.txt") for number in range(9)]
    async with opened(Picker(folder, recents=recents, samples=folder / "archive"), *"sampl", "enter") as host:
        assert host.labels == ["..", "old storm.txt"]


@pytest.mark.parametrize("typed", ["https://example.org/a%20b?c=1", "HTTP://example.org"])
async def test_an_address_is_opened_as_it_was_typed(folder: Path, typed: str) -> None:
    picker = Picker(folder)
    async with opened(picker) as host:
        picker.query_one(Input).value = typed
        await settled(host.pilot)
        assert host.labels == [typed]
        assert "a web page" in host.said("preview")
        await press(host.pilot, "enter")
        assert host.chosen == typed


def test_a_page_read_before_is_not_taken_for_a_lost_file() -> None:
    (row,) = directory.recent_rows([Recent("https://example.org/news", 1e9, "", Place(9, percent=30))])
    assert row.label == row.path == "https://example.org/news"
    assert not row.reason
    assert details(row)


async def test_then_there_are_the_recent_files(folder: Path) -> None:
    recents = [recent(folder, "NOTES", 42), recent(folder, "gone.txt")]
    async with opened(Picker(folder, recents=recents, samples=folder / "archive")) as host:
        assert host.labels[:5] == ["Recent", "NOTES", "gone.txt", "Samples", "This folder"]
        assert "42%" in host.lines[1]
        assert "no longer there" in host.lines[2]


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (["escape"], None),
        (["down", "enter"], "bridge.txt"),
        (["b", "v", "enter"], "budget-vote.md"),
        (["ctrl+n", "ctrl+n", "ctrl+p", "enter"], "bridge.txt"),
        (["right", "enter"], "archive/old storm.txt"),
        (["enter", "left", "down", "enter"], "bridge.txt"),
        (["enter", "backspace", "down", "enter"], "bridge.txt"),
        ([*"arc", "tab", *"st", "enter"], "archive/old storm.txt"),
        (["full_stop", "slash", "a", "tab", "tab", "enter"], "archive/old storm.txt"),
        (["ctrl+t", *"hid", "enter"], ".hidden.txt"),
        (["full_stop", "h", "enter"], ".hidden.txt"),
        (["pagedown", "up", "up", "up", "enter"], "NOTES"),
        (["end", "up", "up", "up", "enter"], "NOTES"),
        (["end", "home", "down", "down", "enter"], "bridge.txt"),
        ([*"bri", "left", "x", "backspace", "enter"], "bridge.txt"),
    ],
)
async def test_keys_choose(folder: Path, keys: list[str], chosen: str | None) -> None:
    async with opened(Picker(folder), *keys) as host:
        assert host.chosen == (str(folder / chosen) if chosen else None)


@pytest.mark.parametrize(
    ("typed", "hidden", "count"),
    [
        ("", False, "7 items"),
        ("bri", False, "1 found"),
        ("zzz", False, "0 found"),
        ("", True, "8 items, hidden ones too"),
        (".h", False, "1 found, hidden ones too"),
        ("archive/", False, "1 item"),
        ("gone/", False, "0 items"),
        ("https://example.org", False, ""),
    ],
)
def test_it_says_how_many_there_are(folder: Path, typed: str, hidden: bool, count: str) -> None:
    contents = Contents(str(folder))
    contents.hidden = hidden
    if wanted := contents.ask(typed):
        assert contents.count(contents.shown()) == ""
        assert contents.take(wanted, directory.folder_rows(wanted.folder, hidden=wanted.hidden))
    assert contents.count(contents.shown()) == count


async def test_the_count_stands_beside_the_folder_where_there_is_room(folder: Path) -> None:
    async with opened(Picker(folder), *"bri", size=(len(str(folder)) + 40, 24)) as host:
        assert re.fullmatch(r"Open  .+news {2,}1 found\s*", host.said("folder"))
        await resize(host.pilot, 24, 12)
        assert "found" not in host.said("folder")


async def test_a_recent_file_can_be_forgotten(folder: Path) -> None:
    recents = [recent(folder, "NOTES"), recent(folder, "gone.txt"), recent(folder, "bridge.txt")]
    forgotten: list[str] = []
    async with opened(Picker(folder, recents=recents, forget=forgotten.append), "down", "delete") as host:
        assert forgotten == [str(folder / "gone.txt")]
        assert host.labels[:4] == ["Recent", "NOTES", "bridge.txt", "This folder"]
        assert host.under_cursor == "bridge.txt"
        await press(host.pilot, *"bridge", "home", "delete", "delete", "end", "delete")
        assert host.picker.query_one(Input).value == "idge"  # in the filter it deletes letters
        await press(host.pilot, "ctrl+u", "end", "delete")  # a file that is no recent one stays
        assert len(forgotten) == 1


async def test_what_is_dropped_on_the_terminal_is_opened(folder: Path) -> None:
    async with opened(Picker(folder)) as host:
        host.post_message(events.Paste(f"'{folder}/archive/old storm.txt' "))
        await settled(host.pilot)
        await press(host.pilot, "enter")
        assert host.chosen == str(folder / "archive/old storm.txt")


@pytest.mark.parametrize(
    ("letters", "why"),
    [
        ("pho", "Cannot be opened: a picture"),
        ("core", "Cannot be opened: a program"),
        ("emp", "Cannot be opened: empty"),
        ("zz", "No name here has “zz”"),
    ],
)
async def test_what_is_no_article_is_not_chosen_and_says_why(folder: Path, letters: str, why: str) -> None:
    async with opened(Picker(folder), *letters, "enter") as host:
        assert host.chosen == "nothing yet"
        assert why in host.said("preview") + host.labels[0]


async def at_once(host: Host, *keys: str) -> None:
    """Press keys faster than the app goes after them."""
    for key in keys:
        host.post_message(events.Key(key, key if len(key) == 1 else None))
    await host.pilot.pause()
    await settled(host.pilot)


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        ([*"bv", "enter"], "budget-vote.md"),
        ([*"archive/old", "enter"], "archive/old storm.txt"),
        ([*"zz", "backspace", "backspace", "down", "enter"], "bridge.txt"),
        ([*"arc", "tab", "enter"], "archive/old storm.txt"),
    ],
)
async def test_keys_that_come_at_once_mean_the_same(folder: Path, keys: list[str], chosen: str) -> None:
    async with opened(Picker(folder)) as host:
        await at_once(host, *keys)
        assert host.chosen == str(folder / chosen)


async def test_enter_waits_for_a_folder_that_is_being_read(folder: Path, slow: threading.Event) -> None:
    host = Host(Picker(folder / "archive"))
    async with host.run_test() as pilot:
        host.pilot = pilot
        await pilot.press(*"../b", "enter")
        assert host.chosen == "nothing yet"
        slow.set()
        await settled(pilot)
        assert host.chosen == str(folder / "bridge.txt")


async def test_the_cursor_stays_in_sight_when_the_window_shrinks(folder: Path) -> None:
    async with opened(Picker(folder), "end") as host:
        await resize(host.pilot, 40, 12)
        assert any(line.startswith(f"> {host.under_cursor}") for line in host.lines)


async def test_within_the_filter_the_arrows_are_its_own(folder: Path) -> None:
    async with opened(Picker(folder), "a", "left", "right", "c") as host:
        assert host.picker.query_one(Input).value == "ac"
        assert host.said("folder").endswith("news")


async def test_the_folder_above_is_shown_with_the_cursor_on_the_one_left(folder: Path) -> None:
    async with opened(Picker(folder / "archive"), "left") as host:
        assert host.under_cursor == "archive"
        assert host.said("folder").endswith("news")


async def test_the_root_has_nothing_above(folder: Path) -> None:
    async with opened(Picker(Path(folder.anchor)), "left", "backspace") as host:
        assert ".." not in host.labels
        assert host.chosen == "nothing yet"


async def test_a_folder_that_is_gone_is_a_line(tmp_path: Path) -> None:
    async with opened(Picker(tmp_path / "gone"), size=(len(str(tmp_path)) + 40, 24)) as host:
        assert host.labels == ["..", "There is no such folder"]
        await press(host.pilot, "enter")
        assert tmp_path.name in host.said("folder")


async def test_a_file_that_goes_while_it_is_shown_does_no_harm(folder: Path) -> None:
    async with opened(Picker(folder)) as host:
        (folder / "bridge.txt").unlink()
        await press(host.pilot, "down")
        await host.pilot.pause(2 * GLANCE_AFTER)
        await settled(host.pilot)
        assert "No such file" in host.said("preview")


async def test_a_glance_at_the_file_under_the_cursor(folder: Path) -> None:
    async with opened(Picker(folder), "down") as host:
        await host.pilot.pause(2 * GLANCE_AFTER)
        await settled(host.pilot)
        assert host.said("preview").startswith("Harbour Bridge Reopens Early")


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((140, 45), "a name of thirty-two letters.txt +120 B +9 Sep 2001"),
        ((64, 24), "a name of thirty-two letters.txt +120 B +9 Sep 2001"),
        ((50, 15), "a name of thirty-two letters.txt +9 Sep 2001"),
        ((40, 12), "a name of thirty-two letters.txt +$"),
        ((20, 6), "a nam.+s.txt +$"),
    ],
)
async def test_the_name_comes_before_all_else(folder: Path, size: tuple[int, int], shown: str) -> None:
    file = folder / "a name of thirty-two letters.txt"
    file.write_text("x" * 120)
    os.utime(file, (1e9, 1e9))
    async with opened(Picker(folder), "down", size=size) as host:
        assert [line for line in host.lines if re.search(shown, line)]
        assert host.picker.query_one("#picker-hints").region.bottom <= size[1]


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((140, 45), r"Harbour Bridge Reopens Early +seen\.txt  The Quay Post, 2 June 2025   40%"),
        ((64, 24), r"Harbour Bridge Reopens Early +2 June 2025   40%"),
        ((140, 45), r"Ferry Stops for the Winter +new\.txt  3 June 2025"),
        ((50, 15), r"Ferry Stops for the Winter "),
    ],
)
async def test_an_article_is_listed_by_headline_outlet_date_and_place(
    tmp_path: Path, size: tuple[int, int], shown: str
) -> None:
    for name in ("seen", "new"):
        (tmp_path / f"{name}.txt").write_text("Ferry Stops for the Winter\n\nJune 3, 2025\n\nThe boat is on land.\n")
    path = str(tmp_path / "seen.txt")
    seen = Recent(path, 1e9, "", Place(percent=40), "Harbour Bridge Reopens Early", "The Quay Post, 2 June 2025")
    async with opened(Picker(tmp_path, recents=(seen,)), size=size) as host:
        await settled(host.pilot)
        assert [line for line in host.lines if re.search(shown, line)]
        await press(host.pilot, *"new")
        assert [line for line in host.lines if re.search(r"new\.txt +Ferry Stops for the Winter", line)]


async def test_a_name_with_markup_and_orders_is_shown_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "[bold]up[-] \x1b[31m\n.txt").write_text(ARTICLE)
    async with opened(Picker(tmp_path), *"up") as host:
        assert host.labels == ["[bold]up[-] \\x1b[31m\\n.txt"]
        assert "[bold]up[-] \\x1b[31m\\n.txt" in host.lines[0]
        await press(host.pilot, "enter")
        assert host.chosen == str(tmp_path / "[bold]up[-] \x1b[31m\n.txt")


async def test_a_click_moves_the_cursor_and_another_opens(folder: Path) -> None:
    async with opened(Picker(folder)) as host:
        await host.pilot.click("#picker-files", offset=(4, 2))
        assert (host.under_cursor, host.chosen) == ("bridge.txt", "nothing yet")
        await host.pilot.click("#picker-files", offset=(4, 2))
        await settled(host.pilot)
        assert host.chosen == str(folder / "bridge.txt")


async def test_ten_thousand_files_are_drawn_a_screen_at_a_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = tuple(FileRow("file", f"article-{n}.txt", f"/article-{n}.txt", 1, 1.0) for n in range(10_000))
    monkeypatch.setattr(directory, "folder_rows", lambda *_, **__: rows)
    drawn = []
    draw = FileList.render_line

    def counted(self: FileList, y: int) -> Strip:
        drawn.append(y)
        return draw(self, y)

    monkeypatch.setattr(FileList, "render_line", counted)
    async with opened(Picker(folder), "pagedown", "9", "9", "9") as host:
        assert host.labels[0] == "article-999.txt"
        assert len(drawn) < 1000


@pytest.fixture
def slow(folder: Path, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Until this is set, `folder` is still being read."""
    read = directory.folder_rows
    go_on = threading.Event()

    def wait(path: str, *, hidden: bool = False, keyboard: Keyboard = USUAL) -> tuple[FileRow, ...]:
        if path == str(folder):
            go_on.wait(timeout=10)
        return read(path, hidden=hidden, keyboard=keyboard)

    monkeypatch.setattr(directory, "folder_rows", wait)
    return go_on


async def test_a_slow_folder_does_not_hold_the_keys(folder: Path, slow: threading.Event) -> None:
    host = Host(Picker(folder))
    async with host.run_test() as pilot:
        await pilot.press("b", "r")
        assert host.picker.query_one(Input).value == "br"
        slow.set()
        await settled(pilot)
        assert host.under_cursor == "bridge.txt"


async def test_a_folder_that_comes_too_late_is_not_shown(folder: Path, slow: threading.Event) -> None:
    host = Host(Picker(folder))
    async with host.run_test() as pilot:
        await pilot.press("left")
        await pilot.pause(0.2)
        slow.set()
        await settled(pilot)
        assert host.labels == ["..", "news"]


async def test_leaving_while_a_folder_is_read_does_no_harm(folder: Path, slow: threading.Event) -> None:
    host = Host(Picker(folder))
    async with host.run_test() as pilot:
        await pilot.press("escape")
        slow.set()
        await pilot.pause(0.2)
        await settled(pilot)
        assert host.chosen is None
        assert host.screen is not host.picker


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("page.html", ""),
        ("page.HTM", ""),
        ("report.pdf", ""),
        ("minutes.docx", ""),
        ("old.doc", "a word processor's document"),
    ],
)
def test_what_can_be_read_is_told_by_its_name(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / name).write_bytes(b"%PDF-1.4 or so")
    (row,) = directory.folder_rows(str(tmp_path))
    assert row.reason == reason


def test_a_web_page_is_previewed_whole(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = tmp_path / "page.html"
    body = "".join(f"<p>Paragraph {n} says that the bridge over the harbour will be repaired.</p>" for n in range(1500))
    page.write_text(f"<html><head><title>Bridge news</title></head><body><article>{body}</article></body></html>")
    assert "about" not in look_at(str(page)).detail
    assert "words" in look_at(str(page)).detail
