"""Copying, and saying truly where the copy went.

The routes are tried in order. A tool of the machine's own clipboard answers for itself; tmux answers
for its buffer; the escape sequence OSC 52 is never answered, so its message only says that it was sent.
`copy` starts programs and may take seconds: call it from a worker thread.
"""

from __future__ import annotations

import base64
import re
import shutil
import threading
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefing.tui.outbox import feeding

OSC52_BYTES = 74_994
"""What fits 100,000 characters of base64, the oldest limit of a terminal that still counts (hterm, xterm)."""

SCREEN_BYTES = 768
"""The longest string that GNU screen passes through to its terminal."""

_FIRST_WORDS = 40

_IN_TURN = threading.Lock()
"""Held for a copy: a slow one must not end after a later one and undo it."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a copy. `route` is "" where there was none: what is left is to save a file.

    `confirmed` means that a program took the text and said so. `message` is plain text, not markup.
    """

    route: str
    confirmed: bool
    message: str


@dataclass(frozen=True, slots=True)
class Job:
    """A text to copy, already clean, and the surroundings that it is copied in."""

    text: str
    environ: Mapping[str, str]
    osc52: Callable[[str], None]

    def run(self, *command: str, data: bytes | None = None, **environ: str) -> bool:
        """Whether the program is there, takes all of the text on its standard input and ends well.

        Raises `TimeoutError` where it does not end in time.
        """
        program = shutil.which(command[0], path=self.environ.get("PATH", ""))
        if program is None:
            return False
        try:
            return feeding.feed(
                [program, *command[1:]],
                self.text.encode("utf-8", "replace") if data is None else data,
                {**self.environ, **environ},
            )
        except TimeoutError:
            raise
        except (OSError, ValueError):  # it is no program after all, or the surroundings are none
            return False

    @property
    def remote(self) -> bool:
        """Whether the screen is another machine's, so that this one's clipboard is the wrong one."""
        return bool(self.environ.get("SSH_CONNECTION") or self.environ.get("SSH_TTY"))


Route = Callable[[Job], bool]
Routes = tuple[tuple[str, Route], ...]


def copy(
    text: str,
    *,
    environ: Mapping[str, str],
    osc52: Callable[[str], None],
    wanted: Callable[[], bool] = lambda: True,
) -> Receipt:
    """Copy `text` by the first route that works, and into tmux's buffer too where tmux runs.

    `environ` decides what may work; `osc52` writes an escape sequence to the terminal as it stands. A copy waits for
    the one before it; where it is no longer `wanted` when its turn comes, nothing is done and nothing said.
    """
    job = Job(clean(text), environ, osc52)
    if not job.text.strip():
        return Receipt("", False, "Nothing to copy")
    with _IN_TURN:
        return _copy(job) if wanted() else Receipt("", False, "")


def _copy(job: Job) -> Receipt:
    words = first_words(job.text)
    native, tmux = _first(NATIVE_ROUTES, job), _first(TMUX_ROUTES, job)
    if native:
        return Receipt(native, True, f"Copied ({native}{', tmux' if tmux else ''}): {words}")
    refusal = "" if tmux == "load-buffer -w" else _to_the_terminal(job)
    if tmux:
        return Receipt("tmux", True, f"Copied (paste in tmux with prefix ]): {words}")
    if refusal:
        return Receipt("", False, refusal)
    return Receipt("OSC 52", False, f"Copied, if your terminal allows it: {words}")


def _first(routes: Routes, job: Job) -> str:
    """The name of the first that works. Where one hangs, so would the next, and the reader has waited enough."""
    try:
        return next((name for name, route in routes if route(job)), "")
    except TimeoutError:
        return ""


def clean(text: str) -> str:
    """`text` without control characters but for line ends and tabs: a paste must not give commands."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in lines if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"})


def first_words(text: str) -> str:
    """The beginning of `text` on one line, for a message."""
    line = re.sub(r"\s+", " ", text[: 8 * _FIRST_WORDS]).strip()
    if len(line) <= _FIRST_WORDS:
        return line
    return line[: _FIRST_WORDS + 1].rsplit(" ", 1)[0][:_FIRST_WORDS].rstrip(",;:.") + " …"


def _pbcopy(job: Job) -> bool:
    """For macOS. Without a UTF-8 locale it would take the bytes for another encoding."""
    return not job.remote and job.run("pbcopy", LC_CTYPE="UTF-8")


def _clip_exe(job: Job) -> bool:
    """Windows, also from within WSL."""
    return not job.remote and job.run("clip.exe", data=job.text.encode("utf-16-le", "replace"))


_SET_CLIPBOARD = (
    "Set-Clipboard -Value ([IO.StreamReader]::new([Console]::OpenStandardInput(), [Text.Encoding]::UTF8).ReadToEnd())"
)
"""For PowerShell, which would otherwise read its input in the code page of the console."""


def _powershell(job: Job) -> bool:
    """Windows where clip.exe is out of reach."""
    return not job.remote and job.run("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", _SET_CLIPBOARD)


def _wl_copy(job: Job) -> bool:
    return not job.remote and bool(job.environ.get("WAYLAND_DISPLAY")) and job.run("wl-copy", "--type", "text/plain")


def _display(job: Job) -> bool:
    """Whether there is an X display; over SSH only a forwarded one, for ":0" is the screen of this machine."""
    display = job.environ.get("DISPLAY", "")
    return bool(display) and not (job.remote and display.startswith((":", "unix:", "/")))


def _xclip(job: Job) -> bool:
    return _display(job) and job.run("xclip", "-selection", "clipboard")


def _xsel(job: Job) -> bool:
    """Its log would be written into the home folder, and where it cannot be xsel gives up."""
    return _display(job) and job.run("xsel", "--logfile", "/dev/null", "--input", "--clipboard")


def _termux(job: Job) -> bool:
    return not job.remote and job.run("termux-clipboard-set")


def _tmux(job: Job) -> bool:
    """From tmux 3.2 on, `-w` hands the text on to the terminal outside, whatever `set-clipboard` says."""
    return bool(job.environ.get("TMUX")) and job.run("tmux", "load-buffer", "-w", "-")


def _old_tmux(job: Job) -> bool:
    return bool(job.environ.get("TMUX")) and job.run("tmux", "load-buffer", "-")


NATIVE_ROUTES: Routes = (
    ("pbcopy", _pbcopy),
    ("clip.exe", _clip_exe),
    ("powershell.exe", _powershell),
    ("wl-copy", _wl_copy),
    ("xclip", _xclip),
    ("xsel", _xsel),
    ("termux-clipboard-set", _termux),
)

TMUX_ROUTES: Routes = (("load-buffer -w", _tmux), ("load-buffer", _old_tmux))


def _to_the_terminal(job: Job) -> str:
    """Send the text by OSC 52, which nobody answers; why it was not sent is returned, "" where it was."""
    size = len(job.text.encode("utf-8", "replace"))
    if size > OSC52_BYTES:
        return f"Too long to copy: {size // 1000} kB"
    if job.environ.get("TERM") in {"linux", "dumb"} or job.environ.get("TERM_PROGRAM") == "Apple_Terminal":
        return "No clipboard here"
    for piece in osc52_sequence(job.text, screen="STY" in job.environ):
        job.osc52(piece)
    return ""


def osc52_sequence(text: str, *, screen: bool = False) -> list[str]:
    """The escape sequence that sets the terminal's clipboard, in the pieces it must be written in.

    Within GNU screen each piece is wrapped in a device control string, or screen would keep it.
    """
    encoded = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    sequence = f"\x1b]52;c;{encoded}\a"
    if not screen:
        return [sequence]
    length = SCREEN_BYTES - len("\x1bP\x1b\\")
    pieces = (sequence[start : start + length] for start in range(0, len(sequence), length))
    return [f"\x1bP{piece}\x1b\\" for piece in pieces]
