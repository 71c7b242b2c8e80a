"""The word lists themselves: what a slip of the hand would do to one."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import lexicon

FILES = sorted(Path(lexicon.__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_entry_stands_once_and_says_something(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    entries = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert all(entry and entry == entry.strip() for entry in entries)
    assert sorted(entries) == sorted(set(entries))
    assert not any("  " in entry for entry in entries)


def test_each_list_is_asked_for_by_some_rule() -> None:
    package = Path(lexicon.__file__).parent.parent
    code = "".join(file.read_text(encoding="utf-8") for file in package.rglob("*.py"))
    assert [file.stem for file in FILES if f'"{file.stem}"' not in code] == []
