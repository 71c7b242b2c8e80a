"""Every route of a copy, tried with the real program where it is there and with a stand-in where not."""

from __future__ import annotations

import base64
import os
import shutil
import subprocess
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui import clipboard
from briefing.tui.clipboard import Receipt

TEXT = "“Nobody told us — not once,” said Zoë Ōta (日本).\nShe left."

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


class Terminal:
    """What a terminal is sent."""

    def __init__(self) -> None:
        self.sent = ""

    def __call__(self, sequence: str) -> None:
        self.sent += sequence

    @property
    def clipboard(self) -> str:
        """What a terminal that takes OSC 52 would paste."""
        if not self.sent:
            return ""
        assert self.sent.startswith("\x1b]52;c;")
        assert self.sent.endswith("\a")
        return base64.b64decode(self.sent[7:-1]).decode()


class Programs:
    """A PATH with nothing but stand-ins, each of which keeps what it is given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def add(self, name: str, *, body: str = "", fails: bool = False) -> None:
        took = self.folder / f"{name}.took"
        script = body or f'/bin/cat > "{took}"; echo "$@" > "{took}.args"; exit {int(fails)}'
        program = self.folder / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)

    def took(self, name: str) -> bytes | None:
        file = self.folder / f"{name}.took"
        return file.read_bytes() if file.exists() else None

    def environ(self, **variables: str) -> dict[str, str]:
        return {"PATH": str(self.folder), **variables}


@pytest.fixture
def programs(tmp_path: Path) -> Programs:
    return Programs(tmp_path)


@pytest.mark.parametrize(
    ("program", "variables"),
    [
        ("pbcopy", {}),
        ("wl-copy", {"WAYLAND_DISPLAY": "wayland-0"}),
        ("xclip", {"DISPLAY": ":0"}),
        ("xsel", {"DISPLAY": ":0"}),
        ("xclip", {"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "198.51.100.7 1 198.51.100.8 22"}),
        ("termux-clipboard-set", {}),
    ],
)
def test_a_tool_of_the_machine_takes_the_text(programs: Programs, program: str, variables: dict[str, str]) -> None:
    programs.add(program)
    terminal = Terminal()
    found = clipboard.copy(TEXT, environ=programs.environ(**variables), osc52=terminal)
    assert programs.took(program) == TEXT.encode()
    assert (found.route, found.confirmed, terminal.sent) == (program, True, "")
    assert found.message == f"Copied “Nobody told us — not once,” said Zoë Ōta …” ({program})"


def test_windows_wants_utf_16(programs: Programs) -> None:
    programs.add("clip.exe")
    found = clipboard.copy(TEXT, environ=programs.environ(), osc52=Terminal())
    assert (programs.took("clip.exe") or b"").decode("utf-16-le") == TEXT
    assert found.route == "clip.exe"


@pytest.mark.parametrize(
    ("program", "variables"),
    [
        ("wl-copy", {}),
        ("xclip", {}),
        ("xclip", {"DISPLAY": ""}),
        ("tmux", {}),
        ("pbcopy", {"SSH_TTY": "/dev/pts/3"}),
        ("wl-copy", {"WAYLAND_DISPLAY": "wayland-0", "SSH_CONNECTION": "198.51.100.7 1 198.51.100.8 22"}),
        ("termux-clipboard-set", {"SSH_CONNECTION": "198.51.100.7 1 198.51.100.8 22"}),
    ],
)
def test_a_tool_of_no_use_here_is_left_alone(programs: Programs, program: str, variables: dict[str, str]) -> None:
    programs.add(program)
    terminal = Terminal()
    found = clipboard.copy(TEXT, environ=programs.environ(**variables), osc52=terminal)
    assert programs.took(program) is None
    assert (found.route, found.confirmed, terminal.clipboard) == ("OSC 52", False, TEXT)


def test_the_first_tool_that_works_is_enough(programs: Programs) -> None:
    programs.add("wl-copy", fails=True)
    programs.add("xclip")
    programs.add("xsel")
    environ = programs.environ(WAYLAND_DISPLAY="wayland-0", DISPLAY=":0")
    assert clipboard.copy(TEXT, environ=environ, osc52=Terminal()).route == "xclip"
    assert programs.took("xsel") is None


def test_tmux_has_it_too_beside_a_tool_of_the_machine(programs: Programs) -> None:
    programs.add("pbcopy")
    programs.add("tmux")
    terminal = Terminal()
    found = clipboard.copy(TEXT, environ=programs.environ(TMUX="/tmp/tmux,1,0"), osc52=terminal)
    assert programs.took("tmux") == TEXT.encode()
    assert (found.route, terminal.sent) == ("pbcopy", "")
    assert found.message.endswith("(pbcopy, and in tmux’s buffer)")


def test_an_older_tmux_is_helped_by_the_terminal(programs: Programs) -> None:
    took = programs.folder / "tmux.took"
    programs.add("tmux", body=f'[ "$2" = -w ] && exit 1\n/bin/cat > "{took}"')
    terminal = Terminal()
    found = clipboard.copy(TEXT, environ=programs.environ(TMUX="/tmp/tmux,1,0"), osc52=terminal)
    assert (programs.took("tmux"), terminal.clipboard) == (TEXT.encode(), TEXT)
    assert found.message.startswith("In tmux’s buffer: “Nobody told us")
    assert found.message.endswith("sent to the terminal, which may not take it")


def test_nothing_at_all_is_said_to_be_uncertain() -> None:
    terminal = Terminal()
    found = clipboard.copy(TEXT, environ={}, osc52=terminal)
    assert (found.route, found.confirmed, terminal.clipboard) == ("OSC 52", False, TEXT)
    assert found.message.startswith("Sent to the terminal: “Nobody told us")
    assert "copied" not in found.message.lower()


@pytest.mark.parametrize(
    ("environ", "why"),
    [
        ({"TERM": "linux"}, "Not copied: this console has no clipboard"),
        ({"TERM_PROGRAM": "Apple_Terminal"}, "Not copied: macOS Terminal lets no program copy"),
    ],
)
def test_a_terminal_that_is_known_to_refuse_is_not_asked(environ: dict[str, str], why: str) -> None:
    terminal = Terminal()
    found = clipboard.copy(TEXT, environ=environ, osc52=terminal)
    assert (found.route, found.confirmed, terminal.sent) == ("", False, "")
    assert found.message.startswith(why)


@pytest.mark.parametrize(("length", "route"), [(74_994, "OSC 52"), (74_995, "")])
def test_more_than_a_terminal_takes_is_not_sent(length: int, route: str) -> None:
    terminal = Terminal()
    found = clipboard.copy("x" * length, environ={}, osc52=terminal)
    assert found.route == route
    assert bool(terminal.sent) == bool(route)


def test_a_long_text_goes_by_a_tool_that_takes_it(programs: Programs) -> None:
    programs.add("pbcopy")
    long = "long " * 1_000_000
    assert clipboard.copy(long, environ=programs.environ(), osc52=Terminal()).route == "pbcopy"
    assert programs.took("pbcopy") == long.encode()


@pytest.mark.parametrize("body", ["exec /bin/sleep 30", "/bin/sleep 30", "/bin/sleep 30 & wait"])
def test_a_tool_that_hangs_is_left_behind(programs: Programs, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    monkeypatch.setattr(clipboard, "TIMEOUT", 0.2)
    programs.add("pbcopy", body=body)
    before = time.monotonic()
    found = clipboard.copy("x" * 70_000, environ=programs.environ(), osc52=Terminal())
    assert found.route == "OSC 52"
    assert time.monotonic() - before < 5


def test_a_tool_that_does_not_listen_does_no_harm(programs: Programs) -> None:
    programs.add("pbcopy", body="exit 3")
    assert clipboard.copy("x" * 70_000, environ=programs.environ(), osc52=Terminal()).route == "OSC 52"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("two\r\nlines\rthree\n", "two\nlines\nthree\n"),
        ("a\ttab", "a\ttab"),
        ("red \x1b[31mtext\x07", "red [31mtext"),
        ("rm -rf\x03\x00 \x7f\x85", "rm -rf "),
        ("half \ud800 a pair", "half  a pair"),
        ("שלום “é” 日 👩‍🚀", "שלום “é” 日 👩‍🚀"),
    ],
)
def test_no_control_character_is_copied(text: str, clean: str) -> None:
    terminal = Terminal()
    clipboard.copy(text, environ={}, osc52=terminal)
    assert terminal.clipboard == clean


@pytest.mark.parametrize("text", ["", " \n", "\x1b\x07"])
def test_nothing_is_not_copied(text: str) -> None:
    terminal = Terminal()
    found = clipboard.copy(text, environ={}, osc52=terminal)
    assert (found, terminal.sent) == (Receipt("", False, "Nothing to copy"), "")


@given(st.text(max_size=3000), st.booleans())
def test_the_sequence_carries_any_text(text: str, screen: bool) -> None:
    pieces = clipboard.osc52_sequence(clipboard.clean(text), screen=screen)
    if screen:
        assert all(len(piece) <= clipboard.SCREEN_BYTES for piece in pieces)
        assert all(piece.startswith("\x1bP") and piece.endswith("\x1b\\") for piece in pieces)
        pieces = [piece[2:-2] for piece in pieces]
    terminal = Terminal()
    terminal("".join(pieces))
    assert terminal.clipboard == clipboard.clean(text)


@given(st.text())
def test_the_first_words_are_one_short_line(text: str) -> None:
    found = clipboard.first_words(clipboard.clean(text))
    assert len(found) <= 42
    assert "\n" not in found


class Tmux:
    """A tmux server of our own."""

    def __init__(self, setting: str) -> None:
        self.socket = f"briefing-{uuid.uuid4().hex[:8]}"
        self.run("new-session", "-d", "-x", "80", "-y", "24", "sleep 60")
        self.run("set-option", "-s", "set-clipboard", setting)

    def run(self, *command: str) -> str:
        argv = ["tmux", "-L", self.socket, "-f", "/dev/null", *command]
        return subprocess.run(argv, capture_output=True, text=True, check=True, timeout=20).stdout

    @property
    def environ(self) -> dict[str, str]:
        """As a program inside has it."""
        inside = self.run("display-message", "-p", "#{socket_path},#{pid},0").strip()
        return {"PATH": os.environ["PATH"], "TMUX": inside}


@pytest.fixture(params=["on", "external", "off"])
def tmux(request: pytest.FixtureRequest) -> Iterator[Tmux]:
    if not shutil.which("tmux"):
        pytest.skip("tmux is not installed")
    server = Tmux(request.param)
    yield server
    server.run("kill-server")


def test_a_real_tmux_has_the_text_whatever_its_setting(tmux: Tmux) -> None:
    terminal = Terminal()
    environ = {**tmux.environ, "SSH_TTY": "/dev/pts/3"}
    found = clipboard.copy(TEXT, environ=environ, osc52=terminal)
    assert tmux.run("show-buffer") == TEXT
    assert (found.route, found.confirmed, terminal.sent) == ("tmux", True, "")
    assert found.message.endswith("(prefix ] pastes it), and sent to the terminal, which may not take it")


@pytest.fixture
def display() -> Iterator[str]:
    if not (shutil.which("Xvfb") and shutil.which("xclip")):
        pytest.skip("Xvfb and xclip are not installed")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp"], pass_fds=[write], stderr=subprocess.DEVNULL
    )
    os.close(write)
    with os.fdopen(read) as ready:
        number = ready.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(timeout=10)


def test_a_real_x_display_has_the_text(display: str) -> None:
    environ = {"PATH": os.environ["PATH"], "DISPLAY": display}
    found = clipboard.copy(TEXT, environ=environ, osc52=Terminal())
    asked = ["xclip", "-o", "-selection", "clipboard"]
    pasted = subprocess.run(asked, env=environ, capture_output=True, check=True, timeout=10).stdout
    assert (found.route, pasted.decode()) == ("xclip", TEXT)


def test_a_display_that_is_not_there_is_not_believed() -> None:
    terminal = Terminal()
    environ = {"PATH": os.environ["PATH"], "DISPLAY": ":4093"}
    found = clipboard.copy(TEXT, environ=environ, osc52=terminal)
    assert (found.route, terminal.clipboard) == ("OSC 52", TEXT)
