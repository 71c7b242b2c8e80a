"""What each key copies, in each manner."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from app_pilot import lines, main, no_clipboard, press, reading, screen, settled  # noqa: F401
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.tui import session
from briefing.tui.session import Article

SOURCE = "(The Quay Courier, 2 June 2025)"
RUST = "We found rust where nobody had looked for sixty years"
SAID = f"“{RUST}” — Mara Lindqvist, harbour master"
LINDQVIST = f"{SAID} {SOURCE}"
FRIDAY = "The swing bridge across the inner harbour will reopen on Friday, the port authority said on Monday."
COST = "She added that the work had cost about $3.2 million."
LOSSES = "Traders on the west quay put their losses at $1.1 million."
BEARINGS = "Engineers replaced 48 steel bearings, twice as many as planned."


@pytest.mark.parametrize(
    ("pressed", "copied"),
    [
        (("3", "l", "j", "y"), LINDQVIST),
        (("3", "g", "y"), LINDQVIST),
        (("3", "l", "j", "Y"), RUST),
        (("3", "g", "Y"), RUST),
        (("4", "space", "j", "space", "Y"), "48 steel bearings\n\n$1.1 million"),
        (("G", "Y"), "Additional reporting by the quay desk."),
        (("g", "c"), f"Harbour bridge to reopen after nine-month repair {SOURCE}"),
        (("jjjj", "P"), f"{FRIDAY} {BEARINGS} {SOURCE}"),
        (("jjjj", "C", "P"), f"{FRIDAY} {BEARINGS}"),
        (("jjjj", "C", "y"), FRIDAY),
        (("3", "l", "j", "C", "C", "y"), f"> {LINDQVIST}"),
        (("4", "C", "C", "y"), f"- 48 steel bearings – {BEARINGS} {SOURCE}"),
        (("C", "C", "C", "3", "l", "j", "y"), LINDQVIST),
        (("4", *"fmillion", "enter", "P"), f"about $3.2 million – {COST}\n\n$1.1 million – {LOSSES}\n\n{SOURCE}"),
        (
            ("4", *"fmillion", "enter", "C", "C", "P"),
            f"- about $3.2 million – {COST}\n\n- $1.1 million – {LOSSES}\n\n{SOURCE}",
        ),
        (("3", "l", "j", "space", "4", "space", "3", "y"), LINDQVIST),
        (("4", *"fnothing", "enter", "P"), ""),
        (("4", "w", "w", "C", "P"), "about $3.2 million\n\n$1.1 million"),
    ],
)
async def test_copying(tmp_path: Path, pressed: Sequence[str], copied: str) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *(key for keys in pressed for key in (keys if keys.startswith("jj") else [keys])))
        assert pilot.app.clipboard == copied
        assert main(pilot).bar.said.startswith(
            "Copied, if your terminal allows it: " if copied else "There is nothing to copy here"
        )


@pytest.mark.parametrize(
    ("pressed", "within", "absent"),
    [
        (("3", "P"), (SAID, "\n\n“Bread does not wait for a ferry” — Tomas Okafor, baker\n\n", SOURCE), "9,400"),
        (("3", "C", "C", "P"), ("- **Mara Lindqvist,** harbour master", RUST), "9,400"),
        (("C", "C", "B"), ("# Harbour bridge", "## Numbers", "9,400", RUST, "August 2024"), "\x1b"),
        (("C", "B"), ("Numbers\n", "9,400", RUST, "August 2024"), "\x1b"),
        (("2", "P"), (f"{FRIDAY}\n\n",), "Numbers"),
        (
            ("B",),
            (
                f"Harbour bridge to reopen after nine-month repair\n\nSummary\n\n{FRIDAY}",
                SAID,
                "9,400 people – Ferries carried",
                "2024 – The bridge closed",
            ),
            "\x1b",
        ),
    ],
)
async def test_copying_a_pane_or_everything(
    tmp_path: Path, pressed: Sequence[str], within: Sequence[str], absent: str
) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, *pressed)
        assert all(words in pilot.app.clipboard for words in within), pilot.app.clipboard
        assert absent not in pilot.app.clipboard
        assert pilot.app.clipboard.count(RUST) == (2 if "B" in pressed else 1)  # the second as a key point
        assert pilot.app.clipboard.count("The Quay Courier") == 1


async def test_the_manner_is_said_and_remembered(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "C")
        assert "the bare words from now on" in screen(pilot)
        await press(pilot, "q")
    async with reading(tmp_path) as pilot:
        await press(pilot, "3", "l", "j", "y")
        assert pilot.app.clipboard == RUST


async def test_a_copy_that_finds_no_clipboard_can_be_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TERM", "linux")
    async with reading(tmp_path) as pilot:
        await press(pilot, "3", "l", "j")
        for _ in range(2):
            await press(pilot, "y")
            assert "No clipboard here; save to" in screen(pilot)
            await press(pilot, "enter")
        assert main(pilot).bar.said == f"Saved to {tmp_path}/copied-2.txt."
        await press(pilot, "y", "escape")
        assert pilot.app.clipboard == LINDQVIST
    assert {file.name: file.read_text() for file in tmp_path.glob("*.txt")} == {
        "copied.txt": LINDQVIST,
        "copied-2.txt": LINDQVIST,
    }


async def test_what_is_too_long_for_the_terminal_can_be_saved(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        pilot.app.copy_to_clipboard("x" * 80_000)
        await settled(pilot)
        assert "Too long to copy: 80 kB; save to" in screen(pilot)


async def test_the_app_goes_on_while_a_tool_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tool = tmp_path / "xclip"
    tool.write_text("#!/bin/sh\nexec /bin/sleep 30\n")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("briefing.tui.outbox.feeding.TIMEOUT", 0.5)
    async with reading(tmp_path) as pilot:
        await pilot.press("3", "l", "j", "y")
        await pilot.pause()
        assert main(pilot).bar.said == "Copying …"
        await pilot.press("4", "y", "y")
        await pilot.pause()
        assert main(pilot).parts.active == "numbers"
        await settled(pilot)
        assert main(pilot).bar.said.endswith("48 steel bearings – Engineers replaced …")


@pytest.mark.parametrize(
    ("keys", "typed", "starts"),
    [
        ("3s", "", "# Harbour bridge"),
        ("1s", "all.txt", "Harbour bridge"),
        ("4s", "figures.csv", "text,"),
        ("5s", "events.ics", "BEGIN:VCALENDAR"),
        ("1s", "all.json", "{"),
        ("1s", "no ending", "Harbour bridge"),
    ],
)
async def test_saving(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: str, typed: str, starts: str) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(tmp_path) as pilot:
        await press(pilot, *keys)
        field = pilot.app.screen.query_one("Prompt Input", Input)
        field.value = typed or field.value
        name = field.value
        await press(pilot, "enter")
        assert main(pilot).bar.said == f"Saved to {tmp_path / name}."
        await press(pilot, "s")
        assert pilot.app.screen.query_one("Prompt Input", Input).value != name
    assert (tmp_path / name).read_text().startswith(starts)


@pytest.mark.parametrize(
    "path", ["~nobody-of-that-name/a.md", "no/such/folder/a.md", "/dev/full/a", "/", "a\0b", "x" * 300]
)
async def test_a_file_that_cannot_be_written_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading(tmp_path) as pilot:
        await press(pilot, "s")
        pilot.app.screen.query_one("Prompt Input", Input).value = path
        await press(pilot, "enter")
        assert "Nothing was saved" in screen(pilot)


def cell(pilot: Pilot[None], words: str, *, end: bool = False, part: str = "article") -> Offset:
    """Where these words stand in a part of the screen: their first cell, or their last."""
    left, top, width, height = main(pilot).parts.part(part).region
    rows = [line[left : left + width] for line in lines(pilot)[top : top + height]]
    row, line = next((number, line) for number, line in enumerate(rows) if words in line)
    return Offset(left + line.index(words) + (len(words) - 1 if end else 0), top + row)


async def drag(pilot: Pilot[None], *path: Offset) -> None:
    await pilot.mouse_down(offset=path[0])
    for at in path:
        await pilot.hover(offset=at)
    await pilot.mouse_up(offset=path[-1])
    await settled(pilot)


@pytest.mark.parametrize(
    ("part", "first", "last", "copied"),
    [
        # Within a line, backwards, over lines that end where the screen has them end, over paragraphs.
        ("article", "swing bridge across", "bridge across", "swing bridge across"),
        ("article", "Engineers", "twice", "Engineers replaced 48 steel bearings, twice"),
        (
            "article",
            "Monday. Engineers",
            "“We found",
            "Monday. Engineers replaced 48 steel bearings, twice as many as planned.\n\n“We found",
        ),
        # In panes: an entry a line, as many words of it as were selected, nothing of what is drawn beside them.
        ("summary", "will reopen", "“We found", f"{FRIDAY[FRIDAY.index('will') :]}\nA winter of detours\n“We found"),
    ],
)
async def test_a_drag_is_copied_as_the_text_has_it(
    tmp_path: Path, part: str, first: str, last: str, copied: str
) -> None:
    async with reading(tmp_path) as pilot:
        start, stop = cell(pilot, first, part=part), cell(pilot, last, end=True, part=part)
        for path in ((start, stop), (stop, start)):
            await drag(pilot, *path)
            await press(pilot, "ctrl+c")
            assert pilot.app.clipboard == copied
            await pilot.click(offset=start)


async def test_a_drag_stays_in_the_part_it_began_in(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        start, end = cell(pilot, "Engineers"), cell(pilot, "Mara Lindqvist", part="speakers")
        await drag(pilot, start, Offset(end.x + 20, start.y))
        await press(pilot, "ctrl+c")
        assert pilot.app.clipboard in BEARINGS
        await drag(pilot, Offset(0, start.y), start)
        await press(pilot, "ctrl+c")
        assert pilot.app.clipboard.endswith("E")
        await drag(pilot, Offset(end.x + 5, end.y), Offset(3, end.y))
        await press(pilot, "ctrl+c")
        assert pilot.app.clipboard == "Mara L"


async def test_a_double_click_selects_the_word(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        reader = main(pilot).reader
        await pilot.double_click(reader, offset=cell(pilot, "replaced", end=True) - reader.region.offset)
        await press(pilot, "ctrl+c")
        assert pilot.app.clipboard == "replaced"
        assert "replaced" in main(pilot).bar.said
        await pilot.triple_click(reader, offset=cell(pilot, "sixty") - reader.region.offset)
        await press(pilot, "ctrl+c")
        assert len(pilot.app.clipboard) < 20


async def test_ctrl_c_with_nothing_selected_says_how_to_quit(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        for part in "12345":
            await press(pilot, part, "ctrl+c")
            assert main(pilot).bar.said == "Nothing is selected: y copies the item, q quits."
        assert pilot.app.clipboard == ""


async def test_the_palette_has_every_copy_by_name(tmp_path: Path) -> None:
    async with reading(tmp_path) as pilot:
        await press(pilot, "3", "l", "j", "ctrl+p", *"item as markdown")
        await press(pilot, "enter")
        await settled(pilot)
        assert pilot.app.clipboard == f"> {LINDQVIST}"


PAGE = """<html><head><title>Elin Buys a Ferry</title><meta property="og:site_name" content="The Quay Courier">
<link rel="canonical" href="{address}"></head><body><article><h1>Elin Buys a Ferry</h1><p>June 2, 2025</p>
{paragraphs}</article></body></html>
"""
PARAGRAPHS = "".join(
    f"<p>The council of Elin bought boat number {number} on Monday, and the mayor said that it was old but dry.</p>"
    for number in range(3, 12)
)


@pytest.mark.parametrize(
    ("address", "key", "copied"),
    [
        ("https://quay.example/ferry", "L", "https://quay.example/ferry"),
        ("https://quay.example/ferry", "c",
         "Elin Buys a Ferry (The Quay Courier, 2 June 2025, https://quay.example/ferry)"),
        ("javascript:alert(1)", "L", ""),
        ("/ferry", "c", "Elin Buys a Ferry (The Quay Courier, 2 June 2025)"),
    ],
)  # fmt: skip
async def test_a_copy_of_a_saved_page_has_its_address(tmp_path: Path, address: str, key: str, copied: str) -> None:
    (tmp_path / "saved.html").write_text(PAGE.format(address=address, paragraphs=PARAGRAPHS))
    async with reading(tmp_path, Article(str(tmp_path / "saved.html")), load=session.load) as pilot:
        await press(pilot, key)
        assert pilot.app.clipboard == copied
