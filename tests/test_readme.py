"""What the README promises: two commands that set everything up, and the keys as they are."""

from __future__ import annotations

import re
from pathlib import Path

from briefing.tui import keys

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_first_two_blocks_are_one_line_each() -> None:
    opens, tests = re.findall(r"```sh\n(.*?)\n```", README, re.DOTALL)[:2]
    assert "\n" not in opens + tests
    assert opens.endswith("briefing sample_articles/istanbul_talks.txt")
    assert tests.endswith("python -m pytest")


def test_the_list_of_keys_is_the_table() -> None:
    assert keys.markdown() in README


def test_every_file_that_is_named_is_there() -> None:
    for name in re.findall(r"\]\(([\w./]+)\)", README):
        assert (ROOT / name).exists(), name
