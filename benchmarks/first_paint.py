"""How soon the app shows the article and its panes, as ratios to a Textual app of one label.

python benchmarks/first_paint.py [--rounds 5] [--article FILE]

Needs tmux. The label, the article and a text of two megabytes are started in turn, each on a screen of its
own of 140 by 45, which is read every ten milliseconds until the awaited words stand there. Medians of
the ratios pair by pair are printed: the machine's speed falls out of them.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLE = Path(__file__).parent.parent / "sample_articles" / "istanbul_talks.txt"
WORDS, PANES = ("Second Istanbul Round",), ("6 points", "Umerov", "6,000", "Sun 1 June")
LABEL = "one-label-of-text"
HELLO = f"""
from textual.app import App
from textual.widgets import Label
class Hello(App):
    def compose(self):
        yield Label("{LABEL}")
Hello().run()
"""


def seconds(command: str, name: str, *awaited: tuple[str, ...]) -> list[float]:
    """Seconds from the start of `command` on a new screen until the words of each group stand on it."""
    tmux = ["tmux", "-L", f"first-paint-{name}", "-f", "/dev/null"]
    seen = [0.0] * len(awaited)
    start = time.perf_counter()
    subprocess.run([*tmux, "new-session", "-d", "-x", "140", "-y", "45", command], check=True)
    try:
        while 0.0 in seen and time.perf_counter() - start < 30:
            screen = subprocess.run([*tmux, "capture-pane", "-p"], capture_output=True, text=True, check=False).stdout
            for i, words in enumerate(awaited):
                if not seen[i] and all(word in screen for word in words):
                    seen[i] = time.perf_counter() - start
            time.sleep(0.01)
    finally:
        subprocess.run([*tmux, "kill-server"], capture_output=True, check=False)
    return [s or float("nan") for s in seen]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--article", type=Path, default=SAMPLE)
    args = parser.parse_args()
    rows: list[tuple[float, float, float]] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:  # what is killed may still write
        home, hello, large = Path(folder, "home"), Path(folder, "hello.py"), Path(folder, "large.txt")
        hello.write_text(HELLO, encoding="utf-8")
        text = args.article.read_text(encoding="utf-8")
        large.write_text(text + text.partition("\n\n")[2] * (2_000_000 // len(text)), encoding="utf-8")
        compiled = f"-u PYTHONDONTWRITEBYTECODE PYTHONPYCACHEPREFIX={home}/compiled"
        run = f"env {compiled} HOME={home} XDG_STATE_HOME={home} {sys.executable}"
        for turn in range(args.rounds + 1):
            label = seconds(f"{run} {hello}", f"label-{turn}", (LABEL,))[0]
            words, panes = seconds(f"{run} -m briefing {args.article}", f"article-{turn}", WORDS, (*WORDS, *PANES))
            two_megabytes = seconds(f"{run} -m briefing {large}", f"large-{turn}", WORDS)[0]
            if turn:  # the first turn compiles the modules of all three, as an installation does
                rows.append((words / label, panes / label, two_megabytes / label))
    names = ("article words", "all panes", "words of two megabytes")
    for name, ratios in zip(names, zip(*rows, strict=True), strict=True):
        print(f"{name:24} {statistics.median(ratios):5.2f}x one label")


if __name__ == "__main__":
    main()
