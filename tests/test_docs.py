"""The pages of docs/: those made from the code are up to date."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from briefing import brief_file

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
TEXTS = sorted([*(ROOT / "sample_articles").iterdir(), *(ROOT / "tests" / "gold").glob("*.txt")])


@pytest.mark.parametrize("script", ["format.py", "rules.py"])
def test_a_page_made_from_the_code_is_up_to_date(script: str) -> None:
    made = runpy.run_path(str(DOCS / script))
    assert made["PAGE"].read_text(encoding="utf-8") == made["page"](), f"run python docs/{script}"


@pytest.fixture(scope="module")
def listed() -> dict[str, dict[str, str]]:
    named: dict[str, dict[str, str]] = runpy.run_path(str(DOCS / "rules.py"))["rules"]()
    return named


def test_every_rule_says_what_it_looks_for(listed: dict[str, dict[str, str]]) -> None:
    assert [name for rules in listed.values() for name, said in rules.items() if not said] == []


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
def test_every_rule_that_found_something_is_listed(text: Path, listed: dict[str, dict[str, str]]) -> None:
    found = brief_file(text)
    named = {(kind, item.rule) for kind in listed for item in getattr(found, kind)}
    assert named - {(kind, rule) for kind, rules in listed.items() for rule in rules} == set()


def test_every_rule_that_the_code_spells_out_is_listed(listed: dict[str, dict[str, str]]) -> None:
    known = {rule for rules in listed.values() for rule in rules}
    spelled = {
        rule
        for file in (ROOT / "briefing" / "extract").rglob("*.py")
        for rule in re.findall(r'\brule="([^"]+)"', file.read_text(encoding="utf-8"))
    }
    assert spelled - known == set()
