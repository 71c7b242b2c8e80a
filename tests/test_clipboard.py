"""Every route of a copy, tried with the real program where it is there and with a stand-in where not."""

from __future__ import annotations

import base64
import os
import shlex
import shutil
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.outbox import clipboard, feeding
from briefing.tui.outbox.clipboard import Receipt

ROOT = Path(__file__).parents[1]
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


SSH = {"SSH_CONNECTION": "198.51.100.7 1 198.51.100.8 22"}
TTY = {"SSH_TTY": "/dev/pts/3"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}
X11 = {"DISPLAY": ":0"}
FORWARDED = {"DISPLAY": "localhost:10.0"}
TMUX = {"TMUX": "/tmp/tmux-1000/default,1,0"}
WORDS = "“Nobody told us — not once,” said Zoë …"
COPIED = f"): {WORDS}"
IN_TMUX = f"Copied (paste in tmux with prefix ]): {WORDS}"
SENT = f"Copied, if your terminal allows it: {WORDS}"


@pytest.mark.parametrize(
    ("there", "variables", "took", "message"),
    [
        # What is on the machine, what the surroundings say, which of it gets the text, what is said of it.
        ("pbcopy", {}, "pbcopy", f"Copied (pbcopy{COPIED}"),
        ("clip.exe", {}, "clip.exe", f"Copied (clip.exe{COPIED}"),
        ("powershell.exe", {}, "powershell.exe", f"Copied (powershell.exe{COPIED}"),
        ("wl-copy", WAYLAND, "wl-copy", f"Copied (wl-copy{COPIED}"),
        ("xclip", X11, "xclip", f"Copied (xclip{COPIED}"),
        ("xsel", X11, "xsel", f"Copied (xsel{COPIED}"),
        ("termux-clipboard-set", {}, "termux-clipboard-set", f"Copied (termux-clipboard-set{COPIED}"),
        ("tmux", TMUX, "tmux", IN_TMUX),
        # The first that works is enough, but for tmux, which has it as well.
        ("clip.exe powershell.exe", {}, "clip.exe", f"Copied (clip.exe{COPIED}"),
        ("clip.exe wl-copy xclip", {**WAYLAND, **X11}, "clip.exe", f"Copied (clip.exe{COPIED}"),
        ("wl-copy xclip xsel", {**WAYLAND, **X11}, "wl-copy", f"Copied (wl-copy{COPIED}"),
        ("xclip xsel", X11, "xclip", f"Copied (xclip{COPIED}"),
        ("pbcopy tmux", TMUX, "pbcopy tmux", f"Copied (pbcopy, tmux{COPIED}"),
        ("xclip tmux", {**TMUX, **X11}, "xclip tmux", f"Copied (xclip, tmux{COPIED}"),
        # Over SSH the machine's own clipboard is the wrong one; a forwarded display is not.
        ("xclip", {**SSH, **FORWARDED}, "xclip", f"Copied (xclip{COPIED}"),
        ("xsel tmux", {**TTY, **TMUX, **FORWARDED}, "xsel tmux", f"Copied (xsel, tmux{COPIED}"),
        ("xclip xsel", {**SSH, **X11}, "", SENT),
        ("xclip", {**SSH, "DISPLAY": "unix:0"}, "", SENT),
        ("xclip", {**SSH, "DISPLAY": "/private/tmp/launch/org.xquartz:0"}, "", SENT),
        ("pbcopy", TTY, "", SENT),
        ("clip.exe powershell.exe", SSH, "", SENT),
        ("wl-copy", {**SSH, **WAYLAND}, "", SENT),
        ("termux-clipboard-set", SSH, "", SENT),
        ("pbcopy xclip tmux", {**SSH, **TMUX, **X11}, "tmux", IN_TMUX),
        # Tools that are there for nothing.
        ("wl-copy", {}, "", SENT),
        ("wl-copy", {"WAYLAND_DISPLAY": ""}, "", SENT),
        ("xclip xsel", {}, "", SENT),
        ("xclip", {"DISPLAY": ""}, "", SENT),
        ("tmux", {}, "", SENT),
        # None at all.
        ("", {}, "", SENT),
        ("", {**SSH, **TMUX, **X11, **WAYLAND}, "", SENT),
    ],
)
def test_the_routes(programs: Programs, there: str, variables: dict[str, str], took: str, message: str) -> None:
    for program in there.split():
        programs.add(program)
    terminal = Terminal()
    found = clipboard.copy(TEXT, environ=programs.environ(**variables), osc52=terminal)
    encoded = {"clip.exe": TEXT.encode("utf-16-le")}
    assert {p: programs.took(p) for p in there.split()} == {
        p: encoded.get(p, TEXT.encode()) if p in took.split() else None for p in there.split()
    }
    assert (found.message, found.confirmed) == (message, bool(took))
    assert terminal.clipboard == ("" if took else TEXT)


def test_powershell_is_told_the_encoding(programs: Programs) -> None:
    programs.add("powershell.exe")
    clipboard.copy(TEXT, environ=programs.environ(), osc52=Terminal())
    assert "UTF8" in (programs.folder / "powershell.exe.took.args").read_text()


def test_an_older_tmux_is_helped_by_the_terminal(programs: Programs) -> None:
    took = programs.folder / "tmux.took"
    programs.add("tmux", body=f'[ "$2" = -w ] && exit 1\n/bin/cat > "{took}"')
    terminal = Terminal()
    found = clipboard.copy(TEXT, environ=programs.environ(TMUX="/tmp/tmux,1,0"), osc52=terminal)
    assert (programs.took("tmux"), terminal.clipboard) == (TEXT.encode(), TEXT)
    assert found.message == IN_TMUX


@pytest.mark.parametrize("environ", [{"TERM": "linux"}, {"TERM": "dumb"}, {"TERM_PROGRAM": "Apple_Terminal"}])
def test_a_terminal_that_is_known_to_refuse_is_not_asked(environ: dict[str, str]) -> None:
    terminal = Terminal()
    found = clipboard.copy(TEXT, environ=environ, osc52=terminal)
    assert (found, terminal.sent) == (Receipt("", False, "No clipboard here"), "")


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


@pytest.mark.parametrize("length", [7, 700_000])
@pytest.mark.parametrize(
    "body",
    [
        "exit 3",
        "exit 0",  # it took nothing, whatever its status says
        "/usr/bin/head -c 3 >/dev/null",
        "/bin/cat >/dev/null; exit 3",
        "exec /bin/sleep 30",
        "/bin/sleep 30",
        "/bin/sleep 30 & wait",
        "/bin/sleep 30 <&0 & exit 0",  # its child holds the pipe
        "/bin/sleep 30 <&0 & wait",
        "trap '' HUP INT TERM; while :; do /bin/sleep 30; done",
        "kill -STOP $$",
        "kill -SEGV $$",
    ],
)
def test_a_tool_that_fails_is_left_behind(
    programs: Programs, monkeypatch: pytest.MonkeyPatch, body: str, length: int
) -> None:
    monkeypatch.setattr(feeding, "TIMEOUT", 0.1)
    monkeypatch.setattr(feeding, "DRAINED", 0.05)
    programs.add("pbcopy", body=body)
    programs.add("tmux")
    before = time.monotonic()
    found = clipboard.copy("x" * length, environ=programs.environ(**TMUX), osc52=Terminal())
    assert (found.route, programs.took("tmux")) == ("tmux", b"x" * length)
    assert time.monotonic() - before < 5


def test_a_tool_that_goes_on_holding_the_text_is_believed(programs: Programs) -> None:
    took = programs.folder / "took"
    programs.add("pbcopy", body=f'/bin/cat > "{took}"; /bin/sleep 5 & exit 0')
    assert clipboard.copy(TEXT, environ=programs.environ(), osc52=Terminal()).route == "pbcopy"
    assert took.read_text() == TEXT


def test_after_a_tool_that_hangs_no_other_of_its_kind_is_waited_for(
    programs: Programs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feeding, "TIMEOUT", 0.1)
    programs.add("xclip", body="exec /bin/sleep 30")
    programs.add("xsel")
    assert clipboard.copy(TEXT, environ=programs.environ(**X11), osc52=Terminal()).route == "OSC 52"
    assert programs.took("xsel") is None


def test_a_copy_waits_for_the_one_before_unless_it_is_no_longer_wanted(programs: Programs) -> None:
    programs.add("pbcopy", body=f'/bin/sleep 0.2; /bin/cat >> "{programs.folder}/order"')
    environ, receipts = programs.environ(), []

    def copy(text: str) -> None:
        receipts.append(clipboard.copy(text, environ=environ, osc52=Terminal(), wanted=lambda: text != "second"))

    threads = [threading.Thread(target=copy, args=(text,)) for text in ("first", "second", "third")]
    for thread in threads:
        thread.start()
        time.sleep(0.02)
    for thread in threads:
        thread.join()
    assert (programs.folder / "order").read_text() in {"firstthird", "thirdfirst"}
    assert Receipt("", False, "") in receipts


@pytest.mark.parametrize("mode", [0o644, 0o755])
def test_what_is_no_program_is_left_behind(programs: Programs, mode: int) -> None:
    (programs.folder / "pbcopy").write_bytes(b"\x00\x01")
    (programs.folder / "pbcopy").chmod(mode)
    assert clipboard.copy(TEXT, environ=programs.environ(), osc52=Terminal()).route == "OSC 52"


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


def waited_for(command: Sequence[str], expected: Callable[[str], bool], environ: Mapping[str, str] = os.environ) -> str:
    """What a command prints, asked until it is as expected, or for some seconds."""
    for _ in range(200):
        found = subprocess.run(command, env=environ, capture_output=True, timeout=20, check=False).stdout.decode()
        if expected(found):
            break
        time.sleep(0.02)
    return found


class Server:
    """A tmux server of our own, with whatever runs in it as its one window."""

    def __init__(self, *command: str, setting: str = "external", passthrough: bool = False) -> None:
        self.socket = f"briefing-{uuid.uuid4().hex[:8]}"
        inner = shlex.join(command or ("sleep", "60"))
        self.run("start-server", ";", "set-option", "-g", "exit-empty", "off")
        self.run("set-option", "-s", "set-clipboard", setting)
        self.run("new-session", "-d", "-x", "140", "-y", "45", inner)
        if passthrough:
            self.run("set-option", "-g", "allow-passthrough", "on")

    def run(self, *command: str) -> str:
        argv = ["tmux", "-L", self.socket, "-f", "/dev/null", *command]
        environ = {name: value for name, value in os.environ.items() if name != "TMUX"}
        return subprocess.run(argv, capture_output=True, text=True, check=True, timeout=20, env=environ).stdout

    def buffer(self, expected: str) -> str:
        """The text in the buffer."""
        return waited_for(["tmux", "-L", self.socket, "show-buffer"], expected.__eq__)

    @property
    def environ(self) -> dict[str, str]:
        """As a program inside has it."""
        inside = self.run("display-message", "-p", "#{socket_path},#{pid},0").strip()
        return {"PATH": os.environ["PATH"], "TMUX": inside, **TTY}

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self.run("kill-server")


needs_tmux = pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")


@needs_tmux
@pytest.mark.parametrize(
    ("setting", "passthrough"), [("on", False), ("external", False), ("off", False), ("off", True)]
)
def test_a_real_tmux_has_the_text_whatever_its_settings(setting: str, passthrough: bool) -> None:
    with Server(setting=setting, passthrough=passthrough) as tmux:
        terminal = Terminal()
        found = clipboard.copy(TEXT, environ=tmux.environ, osc52=terminal)
        assert tmux.run("show-buffer") == TEXT
        assert (found.message, found.confirmed, terminal.sent) == (IN_TMUX, True, "")


@needs_tmux
@pytest.mark.parametrize("setting", ["on", "external", "off"])
def test_a_tmux_within_a_tmux_hands_the_text_on(setting: str) -> None:
    with Server(setting=setting) as inner:
        attach = ("env", "-u", "TMUX", "tmux", "-L", inner.socket, "attach")
        with Server(*attach, setting="on") as outer:
            while not inner.run("list-clients"):
                time.sleep(0.02)
            clipboard.copy(TEXT, environ=inner.environ, osc52=Terminal())
            assert inner.run("show-buffer") == TEXT
            assert outer.buffer(TEXT) == TEXT


@needs_tmux
def test_a_tmux_that_is_gone_is_not_believed() -> None:
    with Server() as tmux:
        environ = tmux.environ
    terminal = Terminal()
    assert clipboard.copy(TEXT, environ=environ, osc52=terminal).message == SENT
    assert terminal.clipboard == TEXT


@needs_tmux
@pytest.mark.skipif(not shutil.which("screen"), reason="GNU screen is not installed")
@pytest.mark.parametrize("text", [TEXT, TEXT * 300])
def test_a_real_screen_lets_the_sequence_through_to_its_terminal(tmp_path: Path, text: str) -> None:
    terminal = Terminal()
    found = clipboard.copy(text, environ={"STY": "1.a", "TERM": "screen"}, osc52=terminal)
    sent, settings = tmp_path / "sent", tmp_path / "screenrc"
    sent.write_text(terminal.sent)
    settings.write_text("autodetach off\n")  # it ends with its terminal
    screen = ("env", "-u", "TMUX", f"SCREENDIR={tmp_path}", "TERM=screen", "screen", "-c", str(settings))
    tmp_path.chmod(0o700)
    with Server(*screen, "sh", "-c", f"cat {shlex.quote(str(sent))}; sleep 20", setting="on") as outer:
        assert outer.buffer(text) == text
    assert found.message == SENT


@needs_tmux
def test_keys_pressed_in_a_real_terminal_copy_to_the_byte(tmp_path: Path) -> None:
    tool = tmp_path / "pbcopy"
    article = tmp_path / "article.txt"
    article.write_text("Zoë’s ferry\n\nBy Ida Moss\n\n2 June 2025\n\n“Non, c’est 日本 👩‍🚀 — *free*,” said Zoë Ōta.\n")
    tool.write_text("#!/bin/sh\n/bin/cat > $0.took\n")
    tool.chmod(0o755)
    surroundings = {"SSH_TTY": "1", "HOME": tmp_path, "PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": ROOT}
    run = ("env", *(f"{name}={value}" for name, value in surroundings.items()), sys.executable, "-m", "briefing")
    quote = "“Non, c’est 日本 👩‍🚀 — *free*” — Zoë Ōta (“Zoë’s ferry”, 2 June 2025)"
    markdown = f"> {quote}".replace("*free*", r"\*free\*")
    bare = "Non, c’est 日本 👩‍🚀 — *free*"
    with Server(*run, str(article)) as tmux:
        shown = ["tmux", "-L", tmux.socket, "capture-pane", "-p"]
        waited_for(shown, lambda screen: screen.count("Zoë Ōta") > 1)  # in the article, and among the speakers
        for setting, keys, copied in (
            ("external", ("3", "j", "y"), quote),
            ("off", ("Y",), bare),
            ("on", ("C", "C", "y"), markdown),
        ):
            tmux.run("set-option", "-s", "set-clipboard", setting)
            tmux.run("send-keys", *keys)
            assert tmux.buffer(copied) == copied
        assert "with prefix ])" in waited_for(shown, lambda screen: "in tmux" in screen)
    assert not (tmp_path / "pbcopy.took").exists()


@pytest.fixture
def display() -> Iterator[str]:
    if not shutil.which("Xvfb"):
        pytest.skip("Xvfb is not installed")
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


@pytest.mark.parametrize(
    ("tool", "asked"),
    [("xclip", ("-o", "-selection", "clipboard")), ("xsel", ("--logfile", "/dev/null", "--output", "--clipboard"))],
)
def test_a_real_x_display_has_the_text(display: str, tmp_path: Path, tool: str, asked: Sequence[str]) -> None:
    there = shutil.which(tool)
    if there is None:
        pytest.skip(f"{tool} is not installed")
    (tmp_path / tool).symlink_to(there)
    environ = {"PATH": str(tmp_path), "DISPLAY": display, "HOME": "/nowhere"}  # xsel fails where there is none
    found = clipboard.copy(TEXT, environ=environ, osc52=Terminal())
    pasted = waited_for([there, *asked], TEXT.__eq__, environ)  # xsel takes the clipboard over after it has said so
    assert (found.message, pasted) == (f"Copied ({tool}{COPIED}", TEXT)


def test_a_display_that_is_not_there_is_not_believed() -> None:
    terminal = Terminal()
    environ = {"PATH": os.environ["PATH"], "DISPLAY": ":4093"}
    found = clipboard.copy(TEXT, environ=environ, osc52=terminal)
    assert (found.route, terminal.clipboard) == ("OSC 52", TEXT)
