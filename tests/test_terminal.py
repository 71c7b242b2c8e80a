"""The program in a real terminal: what is piped to it, and what the system asks of it, to end or to stand aside."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.tui.store import Store

pty = pytest.importorskip("pty")

ARTICLE = "Bridge Reopens\nJune 2, 2025\n\n" + "\n\n".join(f"Ferry number {n} left at noon." for n in range(40))


class Terminal:
    """A terminal with the program in it."""

    def __init__(self, folder: Path, command: str) -> None:
        """Run `command` in the folder; `briefing` in it is the program."""
        (folder / "news.txt").write_text(ARTICLE)
        os.mkfifo(folder / "pipe")
        self.store = folder / "briefing" / "state.json"
        self.process, self._screen = pty.fork()
        if self.process == 0:
            for one in (signal.SIGINT, signal.SIGHUP):  # which whoever runs the tests may have chosen to ignore
                signal.signal(one, signal.SIG_DFL)
            os.chdir(folder)
            os.environ.update(XDG_STATE_HOME=str(folder), XDG_CONFIG_HOME=str(folder), TERM="xterm-256color", COLUMNS="110", LINES="24",
                              PYTHONPATH=str(Path(__file__).parent.parent))  # fmt: skip
            os.execv("/bin/sh", ["sh", "-c", command.replace("briefing", f"{sys.executable} -m briefing")])

    def _written(self) -> Iterator[bytes]:
        """What is written on the screen, until nobody writes any more, for twenty seconds at most."""
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            if select.select([self._screen], [], [], 0.1)[0]:
                try:
                    some = os.read(self._screen, 65536)
                except OSError:
                    return
                if not some:
                    return
                yield some

    def read_until(self, words: bytes) -> bytes:
        """What is written on the screen up to and with `words`."""
        written = b""
        for some in self._written():
            written += some
            if words in written:
                break
        assert words in written, written[-300:]
        return written

    def press(self, keys: bytes) -> None:
        os.write(self._screen, keys)

    def close(self) -> None:
        """The window is closed: the system sends SIGHUP."""
        os.close(self._screen)
        self._screen = -1

    def status(self) -> int:
        """The exit status, as a shell says it; a screen that is not read would hold the program up."""
        if self._screen >= 0:
            for _ in self._written():
                pass
        for _ in range(200):
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.1)
        pytest.fail("it does not end")

    def percent(self) -> int:
        """How far the article was read, as it is remembered."""
        return Store(self.store).state.recents[0].place.percent

    def clear_away(self) -> None:
        if self._screen >= 0:
            os.close(self._screen)
        try:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    made = Terminal(tmp_path, "exec briefing news.txt pipe")
    made.read_until(b"1/4")
    made.press(b"G")
    made.read_until(b"100%")
    for _ in range(200):
        if Store(made.store).state.recents:  # it is remembered once its findings are there
            break
        time.sleep(0.05)
    yield made
    made.clear_away()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_one_who_ends_it_gets_the_terminal_back_and_the_place_is_kept(terminal: Terminal, how: signal.Signals) -> None:
    os.kill(terminal.process, how)
    terminal.read_until(b"\x1b[?1049l")  # the other screen is left
    assert terminal.status() == 128 + how
    assert terminal.percent() == 100


def test_a_window_that_is_closed_ends_it_even_where_hangups_are_ignored(tmp_path: Path) -> None:
    made = Terminal(tmp_path, "trap '' HUP; exec briefing news.txt")
    try:
        made.read_until(b"1/4")
        made.close()
        assert made.status() == 128 + signal.SIGHUP
    finally:
        made.clear_away()


def test_one_who_ends_it_while_it_starts_gets_the_terminal_back(tmp_path: Path) -> None:
    made = Terminal(tmp_path, "exec briefing news.txt")
    try:
        made.read_until(b"Ferry number 0")  # the first page: the app is not there yet
        os.kill(made.process, signal.SIGTERM)
        made.read_until(b"\x1b[?1049l")  # the other screen is left
        assert made.status() == 128 + signal.SIGTERM
    finally:
        made.clear_away()


def test_one_that_is_stopped_and_goes_on_twice_still_ends_with_the_terminal_given_back(terminal: Terminal) -> None:
    for _ in range(2):
        os.kill(terminal.process, signal.SIGSTOP)
        os.waitpid(terminal.process, os.WUNTRACED)
        os.kill(terminal.process, signal.SIGCONT)
        terminal.read_until(b"\x1b[?1049h")  # it takes the terminal back
        terminal.read_until(b"100%")
    terminal.press(b"q")
    terminal.read_until(b"\x1b[?1049l")  # the other screen is left
    assert terminal.status() == 0


def test_one_that_goes_on_behind_the_shell_s_back_waits_to_be_brought_back(tmp_path: Path) -> None:
    made = Terminal(tmp_path, "exec sh -i")
    app = 0
    try:
        made.press(f"{sys.executable} -m briefing news.txt\n".encode())
        made.read_until(b"1/4")
        (app,) = _children(made.process)
        for _ in range(2):
            os.kill(app, signal.SIGSTOP)
            made.read_until(b"Stopped")  # so says the shell, which has the terminal now
            os.kill(app, signal.SIGCONT)
            time.sleep(0.3)  # it goes on, and finds that nothing is typed for it
            _wait_for(lambda: _state(app) == "T")
            made.press(b"fg\n")
            made.read_until(b"\x1b[?1049h")  # it takes the terminal back
            made.read_until(b"1/4")
        made.press(b"q")
        made.read_until(b"\x1b[?1049l")  # the other screen is left
        _wait_for(lambda: not _lives(app))  # what is typed sooner, the app throws away
        made.press(b"exit\n")
        assert made.status() == 0
    finally:
        if _lives(app):
            os.kill(app, signal.SIGKILL)
        made.clear_away()


def test_a_hangup_while_it_starts_gives_the_terminal_back(tmp_path: Path) -> None:
    made = Terminal(tmp_path, "exec briefing news.txt")
    try:
        made.read_until(b"Ferry number 0")  # the first page: the app is not there yet
        os.kill(made.process, signal.SIGHUP)
        written = b"".join(made._written())
        app_was_there = b"\x1b[?1003h" in written  # on a busy machine it may be; then it ends on the spot
        assert app_was_there or b"\x1b[?1049l" in written  # the other screen is left
        assert made.status() == 128 + signal.SIGHUP
    finally:
        made.clear_away()


def test_one_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    long = "\n\n".join(f"“Ferry {n} is late,” Captain Ann Rowe{n} said on Monday." for n in range(30_000))
    made = Terminal(tmp_path, "exec briefing long.txt")
    (tmp_path / "long.txt").write_text(long)
    try:
        made.read_until(b"Ferry")
        others = _children(made.process)
        assert others
        os.kill(made.process, signal.SIGKILL)
        os.waitpid(made.process, 0)
        _wait_for(lambda: not any(map(_lives, others)))
    finally:
        made.clear_away()


def _children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children")
    if not listed.exists():
        pytest.skip("this system does not say which processes there are")
    return [int(number) for number in listed.read_text().split()]


def _wait_for(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not holds() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert holds()


def _lives(process: int) -> bool:
    return _state(process) not in {"", "Z"}


def _state(process: int) -> str:
    """What the system says of a process: "R" where it runs, "T" where it is stopped; nothing where there is none."""
    stat = Path(f"/proc/{process}/stat")
    return stat.read_text().rpartition(")")[2].split()[0] if stat.exists() else ""


def test_a_window_that_is_closed_ends_it_with_the_place_kept(terminal: Terminal) -> None:
    terminal.close()
    assert terminal.status() == 128 + signal.SIGHUP
    assert terminal.percent() == 100


def test_without_a_shell_ctrl_z_stops_nothing(terminal: Terminal) -> None:
    terminal.press(b"\x1a")
    terminal.read_until(b"no shell to go back to")
    terminal.press(b"q")
    assert terminal.status() == 0
    assert terminal.percent() == 100


def test_a_pipe_among_the_files_keeps_nobody_waiting(terminal: Terminal) -> None:
    terminal.press(b".")
    terminal.read_until(b"is a pipe")
    terminal.press(b"\r")  # what could not be opened is understood
    terminal.read_until(b"100%")
    terminal.press(b"q")
    assert terminal.status() == 0


def test_what_is_piped_to_it_is_read_and_the_keys_come_from_the_terminal(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "cat news.txt | briefing")
    terminal.read_until(b"1/4")
    terminal.press(b"q")
    assert terminal.status() == 0


def test_a_window_that_is_closed_while_it_starts_leaves_nothing_behind(tmp_path: Path) -> None:
    made = Terminal(tmp_path, "exec briefing news.txt")
    try:
        made.read_until(b"Ferry number 0")  # the first page: the app is not there yet
        made.close()
        assert made.status() in {-signal.SIGHUP, 128 + signal.SIGHUP}
    finally:
        made.clear_away()


@pytest.mark.parametrize("wanted", ["true", "false"])
def test_the_terminal_keeps_its_mouse_where_the_settings_leave_it(tmp_path: Path, wanted: str) -> None:
    (tmp_path / "briefing").mkdir()
    (tmp_path / "briefing" / "config.toml").write_text(f"[app]\nmouse = {wanted}\n")
    terminal = Terminal(tmp_path, "exec briefing news.txt")
    try:
        written = terminal.read_until(b"1/4")
        asked = [order for order in (b"?1000h", b"?1002h", b"?1003h", b"?1006h") if order in written]
        assert bool(asked) == (wanted == "true")
    finally:
        terminal.clear_away()


def test_nothing_moves_where_no_motion_is_wanted(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, "TEXTUAL_ANIMATIONS=none exec briefing news.txt")
    try:
        terminal.read_until(b"1/4")
        terminal.press(b"G")
        written = terminal.read_until(b"100%")
        between = [n for n in range(14, 25) if f"Ferry number {n} ".encode() in written]
        assert between == []
    finally:
        terminal.clear_away()
