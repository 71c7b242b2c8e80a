"""Write docs/keys.md from the table of keys: python docs/keys.py."""

from __future__ import annotations

from pathlib import Path

from briefing.tui import keys

PAGE = Path(__file__).parent / "keys.md"

_TOP = """\
# Every key

<!-- Made by docs/keys.py from the table of keys. Change that, and run it again. -->

`?` shows these in the app. They can be bound otherwise: `briefing --print-config` prints a file of settings.
"""


def page() -> str:
    """The whole page."""
    return f"{_TOP}\n{keys.markdown()}\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
