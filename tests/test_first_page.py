"""The page that is on the terminal before the app is: the same words in the same cells."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pytest
from app_pilot import lines, no_clipboard, press, reading  # noqa: F401
from rich.cells import cell_len

from briefing import readers
from briefing.model import Document
from briefing.tui import arrangement, session
from briefing.tui.config import Config
from briefing.tui.looks import Piece
from briefing.tui.places import Place
from briefing.tui.reader import Reader
from briefing.tui.session import Article
from briefing.tui.startup import ahead, first_page
from briefing.tui.state import Colours, Layout
from briefing.tui.store import Store

SAMPLES = Path(__file__).parent.parent / "sample_articles"

SIZES = [(200, 60), (140, 45), (120, 36), (100, 30), (79, 24), (50, 15), (40, 12)]

AS_IT_WAS = Layout()

START = Place()

DEFAULT = Config()

WORDS = re.compile(r"\x1b\[(\d+);(\d+)H([^\x1b]*)")


def page(
    document: Document, place: Place, size: tuple[int, int], layout: Layout, settings: Config, zoomed: bool = False
) -> list[tuple[int, int, str]]:
    """Row, column and words of each line, both from 0."""
    side = layout.side or settings.side
    room = arrangement.arrange(*size, measure=settings.measure, side=side, zoomed=zoomed).room
    drawn = first_page.drawn(document, place, room, settings.measure)
    return [(int(row) - 1, int(column) - 1, words) for row, column, words in WORDS.findall(drawn)]


async def assert_nothing_moves(
    tmp_path: Path,
    file: Path,
    size: tuple[int, int],
    place: Place = START,
    layout: Layout = AS_IT_WAS,
    zoomed: bool = False,
    settings: Config = DEFAULT,
) -> None:
    document = readers.read_file(str(file))
    store = Store(tmp_path / "state.json")
    store.keep_opened(str(file), document.source.sha256)
    store.keep_place(str(file), place._replace(alone="article" if zoomed else ""))
    store.keep_layout(layout)
    async with reading(
        tmp_path, Article(str(file), ahead.Work(lambda: document)), size=size, settings=settings
    ) as pilot:
        shown = lines(pilot)
    drawn = page(document, place, size, layout, settings, zoomed)
    assert len(drawn) > size[1] // 3
    for row, column, words in drawn:
        before, found, _ = shown[row].partition(words)
        assert found, f"{words!r} is not in {shown[row]!r}"
        assert cell_len(before) == column


@pytest.mark.parametrize("size", SIZES)
async def test_the_app_leaves_every_word_of_the_page_where_it_is(tmp_path: Path, size: tuple[int, int]) -> None:
    await assert_nothing_moves(tmp_path, SAMPLES / "istanbul_talks.txt", size)


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.*")), ids=lambda path: path.name)
async def test_so_it_does_in_every_sample(tmp_path: Path, sample: Path) -> None:
    await assert_nothing_moves(tmp_path, sample, (140, 45))


@pytest.mark.parametrize(
    ("layout", "zoomed", "settings"),
    [
        (Layout(side=30), False, Config()),
        (Layout(side=70), False, Config()),
        (Layout(), True, Config()),
        (Layout(), False, Config(side=60)),
        (Layout(), False, Config(measure=40)),
    ],
)
async def test_the_page_is_arranged_as_the_screen_was_left(
    tmp_path: Path, layout: Layout, zoomed: bool, settings: Config
) -> None:
    sample = SAMPLES / "istanbul_talks.txt"
    await assert_nothing_moves(tmp_path, sample, (140, 45), layout=layout, zoomed=zoomed, settings=settings)


@pytest.mark.parametrize("words", ["prisoners", "“"])
async def test_the_page_is_the_one_where_the_article_was_left(tmp_path: Path, words: str) -> None:
    document = readers.read_file(str(SAMPLES / "istanbul_talks.txt"))
    offset = document.text.rindex(words)
    await assert_nothing_moves(tmp_path, SAMPLES / "istanbul_talks.txt", (100, 30), Place(offset))


@pytest.mark.parametrize("in_view", [True, False])
async def test_so_it_is_where_pages_were_turned_and_the_cursor_left_behind(tmp_path: Path, in_view: bool) -> None:
    document = readers.read_file(str(SAMPLES / "istanbul_talks.txt"))
    place = Place(0, document.text.index("prisoners"), in_view)
    await assert_nothing_moves(tmp_path, SAMPLES / "istanbul_talks.txt", (100, 30), place)


@pytest.mark.parametrize("size", [(140, 45), (80, 24), (50, 15)])
async def test_no_other_page_is_seen_before_that_of_the_place(
    tmp_path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    paint = Reader.paint

    def noting(reader: Reader, y: int) -> list[Piece]:
        painted.append(y)
        return paint(reader, y)

    monkeypatch.setattr(Reader, "paint", noting)
    document = readers.read_file(str(SAMPLES / "istanbul_talks.txt"))
    await assert_nothing_moves(tmp_path, SAMPLES / "istanbul_talks.txt", size, Place(document.text.rindex("“")))
    assert painted
    assert 0 not in painted


async def test_wide_and_combining_characters_stay_in_their_cells(tmp_path: Path) -> None:
    file = tmp_path / "wide.txt"
    file.write_text(
        "港口关闭 Harbour closed\n\n"
        + "The 港口 of Haifa (חיפה) closed on Monday; re\u0301sume\u0301s and 👩‍👩‍👧 came. " * 12,
        encoding="utf-8",
    )
    await assert_nothing_moves(tmp_path, file, (60, 24))


DARK = Colours("briefing-dark", "#D8D2C6", "#1D1F21")


@pytest.mark.parametrize(
    ("colours", "environ", "orders"),
    [
        (DARK, {"COLORTERM": "truecolor"}, "\x1b[38;2;216;210;198m\x1b[48;2;29;31;33m"),
        (DARK, {"COLORTERM": "24bit"}, "\x1b[38;2;216;210;198m\x1b[48;2;29;31;33m"),
        (DARK, {}, ""),
        (DARK, {"COLORTERM": "truecolor", "NO_COLOR": "1"}, ""),
        (Colours("ansi-dark"), {"COLORTERM": "truecolor"}, ""),
        (Colours(), {"COLORTERM": "truecolor"}, ""),
    ],
)
def test_colours_are_those_of_the_last_screen(colours: Colours, environ: dict[str, str], orders: str) -> None:
    assert first_page.sgr(colours, environ) == orders


async def test_the_colours_of_the_page_are_kept_for_the_next(tmp_path: Path) -> None:
    document = readers.read_file(str(SAMPLES / "istanbul_talks.txt"))
    for theme, kept in (("briefing-dark", DARK), ("ansi-light", Colours("ansi-light"))):
        given = Article("x.txt", ahead.Work(lambda: document))
        async with reading(tmp_path, given, theme=theme) as pilot:
            await press(pilot, "q")
        assert Store(tmp_path / "state.json").state.colours == kept


@pytest.mark.parametrize("ink", ["red", "#12345", "#12345g", "\x1b[2J", 7, None])
def test_colours_that_are_none_are_not_drawn_with(tmp_path: Path, ink: object) -> None:
    file = tmp_path / "state.json"
    file.write_text(json.dumps({"colours": {"theme": "briefing-dark", "ink": ink, "ground": "#1D1F21"}}))
    assert Store(file).state.colours.ink == ""


def test_no_order_in_an_article_reaches_the_terminal() -> None:
    document = readers.read_bytes(b"Port \x1b[2J closed\n\nThe port \x9b31m closed \x07 on Monday.\n", uri="x.txt")
    drawn = first_page.drawn(document, START, arrangement.Room(0, 1, 60, 20), 60)
    assert set(re.findall(r"[\x00-\x1f\x7f-\x9f]", WORDS.sub(r"\3", drawn))) == set()


def test_a_page_is_drawn_of_what_is_read_soon_or_of_the_beginning() -> None:
    short = readers.read_bytes(b"Port closed\n\nThe port closed.\n", uri="x.txt")
    begun = readers.read_bytes(b"Port\n\nThe port.\n", uri="x.txt")
    drawn: list[tuple[object, bool]] = []
    paint = lambda document, whole: drawn.append((document, whole))  # noqa: E731
    assert ahead.Work(lambda: short, paint=paint).opening() == ahead.Opening(None, True)
    assert ahead.Work(lambda: short, glimpse=lambda: begun, soon=False, paint=paint).opening() == (begun, True)
    assert ahead.Work(lambda: short, soon=False, paint=paint).opening() == ahead.Opening()
    assert ahead.Work(lambda: session.load("none.txt"), paint=paint).opening() == ahead.Opening()
    assert drawn == [(short, True), (begun, False)]


class Terminal:
    """The program on a terminal of its own, and all that it wrote."""

    def __init__(self, tmp_path: Path, *, modules: str = "") -> None:
        environ = {
            "PATH": os.environ["PATH"], "HOME": str(tmp_path), "TERM": "xterm-256color", "PYTHONPATH": modules,
            "XDG_STATE_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path),
        }  # fmt: skip
        command = [sys.executable, "-m", "briefing", str(SAMPLES / "istanbul_talks.txt")]
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # which whoever runs the tests may have chosen to ignore
            os.chdir(SAMPLES.parent)
            os.execve(sys.executable, command, environ)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 140, 0, 0))
        self.written = ""

    def read(self, until: str, seconds: float = 20) -> bool:
        """Read on until these words have come."""
        deadline = time.monotonic() + seconds
        while until not in self.written and time.monotonic() < deadline:
            if select.select([self.terminal], [], [], 0.1)[0]:
                try:
                    self.written += os.read(self.terminal, 65536).decode("utf-8", "replace")
                except OSError:  # the program has ended
                    break
        return until in self.written

    def ended(self) -> int:
        """Read to the end; the status of the program."""
        self.read("never written", 20)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


HEADLINE = "Second Istanbul Round"


def test_the_terminal_turns_to_the_app_once_and_back_once(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    assert terminal.read("Speakers")
    os.write(terminal.terminal, b"q")
    assert terminal.ended() == 0
    assert terminal.written.index(HEADLINE) < terminal.written.index("Speakers")
    assert terminal.written.count(first_page.ENTER) == 1
    assert terminal.written.count("\x1b[?1049l") == 1


@pytest.fixture
def no_textual(tmp_path: Path) -> str:
    """A folder with a Textual that never comes to an end of importing."""
    (tmp_path / "modules" / "textual").mkdir(parents=True)
    (tmp_path / "modules" / "textual" / "__init__.py").write_text("import time\ntime.sleep(60)\n", encoding="utf-8")
    return str(tmp_path / "modules")


def test_the_page_waits_for_no_toolkit_and_goes_where_the_app_is_not_to_be(tmp_path: Path, no_textual: str) -> None:
    terminal = Terminal(tmp_path, modules=no_textual)
    assert terminal.read(HEADLINE)
    os.kill(terminal.pid, signal.SIGINT)
    assert terminal.ended() == 130
    assert terminal.written.rstrip().endswith("\x1b[?1049l")
    assert "Traceback" not in terminal.written
