"""What the screen is made of, without a screen: lines, search, rows, the timeline, the shares of the panes."""

from __future__ import annotations

from pathlib import Path

import pytest
from given_article import BLOCKS, document
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.model import Span
from briefing.tui import session
from briefing.tui.arrangement import Need, divided, shares
from briefing.tui.config import month_first
from briefing.tui.layout import Line, line_at, lines_of, shown, top_line, wrap
from briefing.tui.outbox import files
from briefing.tui.places import Place, moved
from briefing.tui.search import find, following, pattern
from briefing.tui.startup.ahead import Ahead, Work


def broken(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, Span(0, len(text)), width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("the tide turns at noon", 10, ["the tide", "turns at", "noon"]),
        ("the tide turns at noon", 8, ["the tide", "turns at", "noon"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("two\nlines", 20, ["two", "lines"]),
        ("日本語の 見出し", 8, ["日本語の", "見出し"]),
        ("cafe\u0301 cafe\u0301", 4, ["cafe\u0301", "cafe\u0301"]),
        ("a 👨\u200d👩\u200d👧 b", 8, ["a 👨\u200d👩\u200d👧", "b"]),
        ("", 5, []),
    ],
)
def test_lines_break_at_spaces_and_count_cells(text: str, width: int, lines: list[str]) -> None:
    assert broken(text, width) == lines


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), st.integers(2, 30))
def test_no_line_is_too_wide_and_only_white_space_is_left_out(text: str, width: int) -> None:
    lines = broken(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_len(shown(line).rstrip(" ")) <= width for line in lines)


@given(st.text(max_size=50))
def test_what_is_shown_has_no_orders_and_as_many_characters(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert all(ord(c) >= 32 and not 0x7F <= ord(c) < 0xA0 for c in shown(text))


@pytest.mark.parametrize("width", [20, 40, 72])
def test_every_word_of_the_article_is_on_the_page_and_found_again(width: int) -> None:
    read = document()
    lines = lines_of(read, width)
    assert " ".join(read.text[line.start : line.end] for line in lines).split() == read.text.split()
    for offset in range(0, len(read.text), 7):
        if not read.text[offset].isspace():
            line = lines[line_at(lines, offset)]
            assert line.start <= offset < line.end


def test_what_no_block_covers_is_shown_as_furniture() -> None:
    whole = document()
    first = whole.blocks[0]
    without = document(BLOCKS)
    cut = type(without)(without.source, without.text, without.blocks[1:], without.sentences)
    kinds = {line.kind for line in lines_of(cut, 60) if first.span.start <= line.start < first.span.end}
    assert kinds == {"furniture"}


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("quay", "Quay and quay", 2),
        ("Quay", "Quay and quay", 1),
        ("port authority", "the port\nauthority", 1),
        ("don't", "They don’t and don't", 2),
        ('"we', "“We found", 1),
        ("a-b", "a–b", 1),
        ("(x", "f(x)", 1),
        ("muller", "Müller and Muller", 2),
        ("Emile", "Émile, emile", 1),
        ("müller", "Müller and Muller", 1),
        ("mu\u0308ller", "Müller", 1),
        ("a.b*", "aab and a.b*", 1),
        (" ", "a b", 0),
    ],
)
def test_search_is_kind_to_a_keyboard(words: str, text: str, found: int) -> None:
    assert len(find(pattern(words), text)) == found


@pytest.mark.parametrize(
    ("here", "step", "expected"),
    [
        (0, 1, (0, False)),
        (5, 1, (1, False)),
        (9, 1, (0, True)),
        (9, -1, (0, False)),
        (5, -1, (1, True)),
        (6, -1, (0, False)),
        (0, -1, (1, True)),
    ],
)
def test_steps_go_round(here: int, step: int, expected: tuple[int, bool]) -> None:
    assert following([5, 9], here, step) == expected


@pytest.mark.parametrize(
    ("total", "needs", "given_rows"),
    [
        (40, "5/5 9/30 9/30 5/5", [5, 15, 15, 5]),
        (40, "9/50 9/50 9/50 9/50", [10, 10, 10, 10]),
        (40, "8/50 12/50 10/50 9/50", [9, 12, 10, 9]),
        (40, "4/60 20/20 8/60 8/60", [4, 20, 8, 8]),
        (20, "3/5 3/5", [10, 10]),
        (3, "9/9 9/9 9/9 9/9", [1, 1, 1, 0]),
        (40, "5/8/30 5/5/5", [30, 10]),
    ],
)
def test_rows_go_to_what_matters_first_then_to_all_there_is(total: int, needs: str, given_rows: list[int]) -> None:
    wanted = [Need(*map(int, need.split("/"))) for need in needs.split()]
    assert shares(total, wanted) == given_rows


@pytest.mark.parametrize(
    ("needs", "in_the_first_column"),
    [
        ("9/20 9/20 9/20 9/20", 2),
        ("9/40 5/8 5/8 5/8", 1),
        ("5/8 5/8 5/8 9/40", 3),
        ("9/24 5/8 5/8 5/8", 2),
        ("5/5/5 5/5/5 5/5/5 5/5/5", 2),
    ],
)
def test_panes_stand_in_two_columns_so_that_fewest_rows_are_lacking(needs: str, in_the_first_column: int) -> None:
    assert divided(30, [Need(*map(int, need.split("/"))) for need in needs.split()]) == in_the_first_column


@given(st.integers(0, 99), st.lists(st.builds(Need, st.integers(1, 9), st.integers(9, 60)), min_size=1, max_size=5),
       st.integers(-1, 4))  # fmt: skip
def test_no_row_is_lost(total: int, needs: list[Need], active: int) -> None:
    assert sum(shares(total, needs, min(active, len(needs) - 1))) == total


def test_a_file_is_named_after_the_article_and_the_pane() -> None:
    assert files.file_name("/x/bridge.txt", "numbers") == "bridge-numbers.md"
    assert files.file_name("-", "article") == "stdin-briefing.md"


def test_session_steps_drops_and_names() -> None:
    three = session.Session.of(["a.txt", "b/c.txt", "-"])
    assert three.title(three.articles[1]) == "c.txt  2 of 3"
    assert three.title(three.articles[2]) == "standard input  3 of 3"
    three.drop(three.articles[0])
    assert three.current is three.articles[0]
    assert three.open("b/c.txt") is three.articles[0]


def test_work_in_another_process_gives_what_work_here_gives(tmp_path: Path) -> None:
    file = tmp_path / "x.txt"
    file.write_text("Storm closes port\n\nThe port closed on Monday. “We had no choice,” said Ann Roe.\n")
    here = Work(lambda: session.load(str(file)))
    if not hasattr(__import__("os"), "fork"):
        return
    ahead = Ahead(here)
    assert ahead.document() == here.document()
    assert list(ahead.briefings())[-1] == list(here.briefings())[-1]


def test_a_long_text_gives_a_glimpse_of_its_beginning(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text("First words of a long report.\n\n" + "More of it follows here.\n\n" * 20_000)
    seen = session.glimpse(str(file))
    assert seen is not None
    assert seen.text.startswith("First words of a long report.")
    assert len(seen.text) <= session.GLIMPSE
    assert session.glimpse(str(tmp_path / "none.txt")) is None


@pytest.mark.parametrize(
    ("environ", "first"),
    [
        ({"LANG": "en_US.UTF-8"}, True),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "de_DE.UTF-8"}, False),
        ({"LC_TIME": "de_DE.UTF-8", "LC_ALL": "en_US"}, True),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "en_US", "LC_TIME": ""}, True),
        ({"LANG": "C.UTF-8"}, False),
        ({"LANG": "POSIX"}, False),
        ({}, False),
    ],
)
def test_the_month_comes_first_where_the_locale_has_it_so(environ: dict[str, str], first: bool) -> None:
    assert month_first("auto", environ) is first
    assert month_first("month", environ)
    assert not month_first("day", environ)


@pytest.mark.parametrize(
    ("sign", "cells"),
    [
        ("❤️", 1),
        ("✈️", 1),
        ("⚠️", 1),
        ("日", 2),
        ("e\u0301", 1),
        ("👍🏽", 2),
        ("👨\u200d👩\u200d👧", 6),
        ("👩🏽\u200d🚒", 4),
    ],
)
def test_a_sign_is_as_wide_as_every_terminal_has_it(sign: str, cells: int) -> None:
    assert cell_len(shown(sign)) == cells


OLD = "One came. Two came. Three came."


@pytest.mark.parametrize(
    ("place", "new", "now"),
    [
        (Place(10, 10), OLD, Place(10, 10)),
        (Place(10, 0), "Zero came. " + OLD, Place(21, 0)),
        (Place(10, 10), "Two came. Three came.", Place(0, 0)),
        (Place(20, 0, False), "One came.", Place(9, 0, False)),
        (Place(10, 5), "", Place(0, 0)),
    ],
)
def test_a_place_is_found_again_in_another_version_of_a_text(place: Place, new: str, now: Place) -> None:
    assert moved(place, OLD, new) == now


@pytest.mark.parametrize(
    ("place", "height", "top"),
    [
        (Place(0, 0), 6, 0),
        (Place(50, 30), 6, 3),
        (Place(80, 30), 6, 3),
        (Place(90, 30), 6, 7),
        (Place(90, 30, False), 6, 3),
        (Place(20, 30), 6, 0),
        (Place(120, 0), 6, 10),
        (Place(190, 180), 6, 14),
        (Place(90, 80), 60, 0),
    ],
)
def test_a_page_begins_where_it_was_left_and_has_the_cursor_in_view_that_it_had(
    place: Place, height: int, top: int
) -> None:
    twenty_lines = [Line(start, start + 9, "paragraph") for start in range(0, 200, 10)]
    assert top_line(twenty_lines, place, height) == top
