"""The word lists themselves: what a slip of the hand would do to one."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import lexicon

FILES = sorted(Path(lexicon.__file__).parent.glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_entry_stands_once_and_says_something(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    several = lines[0].startswith("# By kind")
    entries = [" ".join(line.split("\t")[: 1 + several]) for line in lines if not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert all(entry and entry == entry.strip() for entry in entries)
    assert sorted(entries) == sorted(set(entries))
    assert not any("  " in entry for entry in entries)


@pytest.mark.parametrize(
    ("name", "column", "allowed"),
    [
        ("abbreviations", 0, "any title number month"),
        ("first_names", 0, "m f u"),
        ("gendered_nouns", 0, "m f"),
        ("measures", 1, "duration measure percent"),
        ("titles", 0, "m f u"),
    ],
)
def test_a_column_of_few_words_has_no_other(name: str, column: int, allowed: str) -> None:
    wrong = {entry: row[column] for entry, row in lexicon.table(name).items() if row[column] not in allowed.split()}
    assert wrong == {}


def test_each_list_is_asked_for_by_some_rule() -> None:
    package = Path(lexicon.__file__).parent.parent
    code = "".join(file.read_text(encoding="utf-8") for file in package.rglob("*.py"))
    assert [name for name in lexicon.names() if f'"{name}"' not in code] == []


def test_a_file_of_several_lists_has_each_by_its_kind() -> None:
    assert lexicon.table("date_words/month")["june"] == ("6",)
    assert "june" not in lexicon.table("date_words/weekday")


def test_every_tag_beside_a_figure_is_explained_at_the_head_of_the_file() -> None:
    lines = Path(lexicon.__file__).with_name("figure_contexts.txt").read_text(encoding="utf-8").splitlines()
    explained = {line.split()[1] for line in lines if line.startswith("#   ")}
    assert {tag for row in lexicon.table("figure_contexts").values() for tag in row[0].split()} == explained
