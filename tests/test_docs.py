"""The pages of docs/: those made from the code are up to date, every link leads somewhere, every command is one."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import arguments, brief_file
from briefing.commands import check, find, people
from briefing.schema import COMMANDS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.glob("*.md"), *(page for page in ROOT.glob("*.md"))])
TEXTS = sorted([*(ROOT / "sample_articles").iterdir(), *(ROOT / "tests" / "gold").glob("*.txt")])


@pytest.mark.parametrize("script", ["format.py", "keys.py", "options.py", "rules.py"])
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


def anchors(page: Path) -> set[str]:
    """What a heading can be linked by, as sites of Markdown make it."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_leads_to_a_file_or_a_heading(page: Path) -> None:
    for link in re.findall(r"\]\((?!https?://)([^)\s]+)\)", page.read_text(encoding="utf-8")):
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_every_page_stands_in_the_site() -> None:
    listed = set(re.findall(r"[\w-]+\.md", (ROOT / "mkdocs.yml").read_text(encoding="utf-8")))
    assert listed == {page.name for page in DOCS.glob("*.md")}


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs", reason="There is no mkdocs to build the site with.")
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", tmp_path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stderr
    assert (tmp_path / "extractors" / "index.html").exists()
    assert not list(tmp_path.rglob("*.py"))


OPTIONS = {
    "": {*arguments.parser()._option_string_actions},
    "check": {*check.parser()._option_string_actions},
    "find": {*find.parser()._option_string_actions},
    "people": {*people.parser()._option_string_actions},
}


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_option_that_a_page_shows_is_one(page: Path) -> None:
    blocks = re.findall(r"```(?:sh)?\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    for line in (line for block in blocks for line in block.splitlines()):
        for command in re.findall(r"(?<![\w./-])briefing [^|#&]*", line):
            words = command.split()
            word = words[1] if words[1] in COMMANDS else ""
            given = {each for each in words if each.startswith("-") and each != "-"}
            assert given <= OPTIONS.get(word, set()), command
