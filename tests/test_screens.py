"""The first screen of two samples as plain text. `python tests/test_screens.py` writes them anew: look at them.

What stands there is what the extractors find, so these files follow a change that is meant to move the findings.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

import pytest
from app_pilot import lines, no_clipboard, reading  # noqa: F401

from briefing.tui import session
from briefing.tui.session import Article

SAMPLES = Path(__file__).parent.parent / "sample_articles"
SCREENS = Path(__file__).parent / "screens"
SHOWN = [(sample, size) for sample in ("istanbul_talks.txt", "rate_decision.txt") for size in ((140, 45), (80, 24))]


def kept(sample: str, size: tuple[int, int]) -> Path:
    return SCREENS / f"{Path(sample).stem}-{size[0]}x{size[1]}.txt"


async def drawn(folder: Path, sample: str, size: tuple[int, int]) -> str:
    async with reading(folder, Article(str(SAMPLES / sample)), load=session.load, size=size) as pilot:
        return "\n".join(line.rstrip() for line in lines(pilot)) + "\n"


@pytest.mark.parametrize(("sample", "size"), SHOWN)
async def test_the_first_screen(tmp_path: Path, sample: str, size: tuple[int, int]) -> None:
    assert await drawn(tmp_path, sample, size) == kept(sample, size).read_text(encoding="utf-8")


def write() -> None:
    SCREENS.mkdir(exist_ok=True)
    for sample, size in SHOWN:
        with tempfile.TemporaryDirectory() as folder:
            kept(sample, size).write_text(asyncio.run(drawn(Path(folder), sample, size)), encoding="utf-8")


if __name__ == "__main__":
    write()
