"""Draw the README's pictures from the samples: python docs/pictures.py."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
OUT = Path(__file__).parent / "pictures"

PICTURES: tuple[tuple[str, str, tuple[int, int], str, tuple[str, ...]], ...] = (
    ("briefing", "istanbul_talks.txt", (124, 40), "briefing-dark", ("3", "j", "j")),
    ("numbers", "rate_decision.txt", (96, 26), "briefing-light", ("4", "z", "j", "j", "j", "j", "j")),
    ("events", "valley_flood.txt", (96, 26), "briefing-light", ("5", "G", "k", "k", "k", "k")),
    ("search", "reef_trial.md", (100, 28), "briefing-dark", ("3", "slash", "c", "o", "r", "a", "l", "enter")),
)
"""Each picture: its name, its article, columns and rows, theme, and the keys pressed."""


async def draw(name: str, article: str, size: tuple[int, int], theme: str, keys: tuple[str, ...], *, home: str) -> None:
    """Open the article, press the keys, keep the screen; `home` is an empty folder to remember things in."""
    from briefing.tui.app import BriefingApp
    from briefing.tui.session import Article, Session
    from briefing.tui.state import Store

    session = Session([Article(str(ROOT / "sample_articles" / article))])
    app = BriefingApp(session, store=Store(Path(home, name, "state.json")), theme=theme)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause(0.3)
        (OUT / f"{name}.svg").write_text(app.export_screenshot(title="briefing"), encoding="utf-8")


def main() -> None:
    """Draw them all, with nothing remembered from other sittings."""
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for picture in PICTURES:
            asyncio.run(draw(*picture, home=home))


if __name__ == "__main__":
    main()
