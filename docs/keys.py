"""Write docs/keys.md from the table of keys: python docs/keys.py."""

from __future__ import annotations

from pathlib import Path

from briefing.tui import keys

PAGE = Path(__file__).parent / "keys.md"

_TOP = """\
# Every key

<!-- Made by docs/keys.py from the table of keys. Change that, and run it again. -->

`?` shows these in the app. To bind other keys, put what `briefing --print-config` prints into the file it names, and
change it there.
"""


def page() -> str:
    """The whole page."""
    return f"{_TOP}\n{keys.markdown()}\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
