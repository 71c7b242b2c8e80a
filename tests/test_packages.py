"""What is handed out: the wheel and the source package hold what they need, and CI runs what `.ci/run` runs."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both packages, built without the network."""
    pytest.importorskip("hatchling", reason="There is no hatchling to build with.")
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(out)], cwd=ROOT, check=True, capture_output=True
    )
    return out


def in_repository(*folders: str) -> set[str]:
    """The files in `folders`, without what Python leaves there."""
    paths = (path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in paths if "__pycache__" not in path.parts}


def test_the_wheel_holds_the_program_its_data_and_nothing_else(packages: Path) -> None:
    with zipfile.ZipFile(next(packages.glob("*.whl"))) as wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}
        described = [name for name in wheel.namelist() if ".dist-info/" in name]
    beside = {f"briefing/{name}" for name in in_repository("styles", "sample_articles")}
    assert held == in_repository("briefing") | beside
    assert any(name.endswith("LICENSE") for name in described)


def test_the_source_package_can_be_tested_and_changed(packages: Path) -> None:
    with tarfile.open(next(packages.glob("*.tar.gz"))) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    wanted = in_repository("briefing", "styles", "sample_articles", "tests", "benchmarks", "docs", ".ci", ".github")
    assert wanted - held == set()
    assert {"README.md", "CHANGELOG.md", "SECURITY.md", "LICENSE", "pyproject.toml", "mkdocs.yml"} <= held


def test_the_workflow_runs_what_ci_run_runs() -> None:
    local = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    checks = re.findall(r"^\$bin/(.*)$", local, re.MULTILINE)
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert len(checks) >= 4
    assert [check for check in checks if f"- run: {check}\n" not in workflow] == []


def test_the_oldest_python_is_the_one_that_the_project_asks_for() -> None:
    oldest = re.search(r'requires-python = ">=([\d.]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert oldest
    assert f'python: ["{oldest[1]}",' in workflow


def test_the_licence_of_every_dependency_is_told() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    listed = re.search(r"^dependencies = \[(.*?)^\]", project, re.MULTILINE | re.DOTALL)
    assert listed
    told = re.findall(
        r"^\| ([\w-]+)(?: \(.*\))? \| [\w. -]+ \|$",
        (ROOT / "docs" / "promises.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert set(re.findall(r'"([\w-]+)', listed[1])) == set(told) - {"package"}


def test_every_extra_that_a_page_or_a_message_names_is_one() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    table = project.partition("[project.optional-dependencies]\n")[2].partition("\n[")[0]
    extras = set(re.findall(r"^(\w+) = \[", table, re.MULTILINE))
    texts = (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "briefing").rglob("*.py"))
    named = {
        name for text in texts for name in re.findall(r"briefing-reader\[(\w+)\]", text.read_text(encoding="utf-8"))
    }
    assert "serve" in named
    assert named - extras == set()
