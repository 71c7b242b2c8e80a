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

DRAFT = """\
Maravia Cuts Rates as Inflation Slows

The Central Bank of Maravia cut its key interest rate to 4.25 percent on Wednesday. Six members of the
board voted for the cut.

“We are declaring victory,” Governor Helena Osk told a news conference. “Prices are still rising faster than most
families’ pay,” she said.

About 64,000 households have mortgages whose rate follows that of the bank, said Marek Solana, chief economist at
Northern Savings.

“It is the first good letter from the bank in a long time,” Joris Tamm said.
"""
"""A draft that the check finds something in."""


async def draw(
    name: str, article: str | Path, size: tuple[int, int], theme: str, keys: tuple[str, ...], *, home: str
) -> None:
    """Open the article, press the keys, keep the screen; `home` is an empty folder to remember things in."""
    from briefing.tui.app import BriefingApp
    from briefing.tui.session import Article, Session
    from briefing.tui.store import Store

    session = Session([Article(str(ROOT / "sample_articles" / article))])
    app = BriefingApp(session, store=Store(Path(home, name, "state.json")), theme=theme)
    async with app.run_test(size=size) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
        await pilot.pause(0.3)
        (OUT / f"{name}.svg").write_text(app.export_screenshot(title="briefing"), encoding="utf-8")


def main() -> None:
    """Draw them all, with nothing remembered from other sittings."""
    os.environ["TEXTUAL_ANIMATIONS"] = "none"
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for picture in PICTURES:
            asyncio.run(draw(*picture, home=home))
        draft = Path(home, "draft.txt")
        draft.write_text(DRAFT, encoding="utf-8")
        source = _typed(str(ROOT / "sample_articles" / "rate_decision.txt"))
        asyncio.run(draw("check", draft, (96, 26), "briefing-dark", ("v", *source, "enter"), home=home))
        _fill_library(Path(home))
        words = ("F", *"prison", "down", "j")
        asyncio.run(draw("library", "rate_decision.txt", (96, 26), "briefing-light", words, home=home))


def _typed(path: str) -> tuple[str, ...]:
    from textual.keys import _character_to_key

    return tuple(map(_character_to_key, path))


def _fill_library(home: Path) -> None:
    """A library of the samples, where the app looks for it."""
    from briefing import brief_file
    from briefing.library import Library

    os.environ["XDG_DATA_HOME"] = str(home)
    with Library() as library:
        for article in sorted((ROOT / "sample_articles").iterdir()):
            library.add(brief_file(str(article)))


if __name__ == "__main__":
    main()
