"""Floors of accuracy on annotated articles, where the corpora and their scorers lie beside the checkout.

A floor stands a little under what was last measured. Raise it when a change earns it; never lower it
without saying why in the same commit.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import test_briefing

from briefing import brief_file
from briefing.export import render
from briefing.model import Briefing

SHARED = Path(__file__).parent.parent.parent / "shared"
CORPORA, BENCH = SHARED / "corpora", SHARED / "bench"

pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason="the corpora are not here")

TEXTS = ["--texts", str(CORPORA / "quotes"), "--texts", str(CORPORA / "seed")]
SCORERS: dict[str, tuple[list[str], list[str]]] = {
    "quotes": (["quotes"], ["--corpus", str(CORPORA / "quotes")]),
    "speakers": (
        ["quotes"],
        ["--corpus", str(CORPORA / "quotes"), "--names", str(CORPORA / "speakers" / "gold.jsonl")],
    ),
    "dates": (["dates"], ["--corpus", str(CORPORA / "dates")]),
    "timeline": (["quotes", "seed"], [*TEXTS, "--gold", str(CORPORA / "timelines" / "gold.jsonl")]),
    "numbers": (["numbers"], ["--corpus", str(CORPORA / "numbers")]),
    "key_points": (["key_points"], ["--corpus", str(CORPORA / "key_points")]),
    "gist": (["quotes", "seed"], [*TEXTS, "--gold", str(CORPORA / "gist" / "gold.jsonl")]),
}
"""Each scorer: the folders of articles that it needs predictions for, and its arguments."""

FLOORS = [
    ("quotes", "coverage", 0.995),
    ("quotes", "long.detection.f1", 0.97),
    ("quotes", "long.end_to_end.f1", 0.92),
    ("quotes", "short.end_to_end.f1", 0.76),
    ("quotes", "pronouns.resolved", 0.94),
    ("quotes", "indirect.tokens.f1", 0.66),
    ("quotes", "indirect.recall_speech", 0.79),
    ("quotes", "indirect.attribution_acc", 0.89),
    ("speakers", "all.end_to_end", 0.82),
    ("speakers", "quoted.end_to_end", 0.91),
    ("speakers", "b_cubed.f1", 0.87),
    ("speakers", "role.by_speaker", 0.92),
    ("dates", "published_accuracy", 0.99),
    ("dates", "all.strict.f1", 0.89),
    ("dates", "all.value.f1", 0.83),
    ("dates", "calendar.value.f1", 0.86),
    ("timeline", "date_value.f1", 0.94),
    ("timeline", "events.f1", 0.86),
    ("numbers", "all.detection.f1", 0.97),
    ("numbers", "all.end_to_end.f1", 0.95),
    ("key_points", "score", 0.355),
    ("key_points", "coverage", 0.509),
    ("gist", "at5.recall", 0.63),
    ("gist", "at120", 0.52),
    ("gist", "sections.f1", 0.60),
]


@cache
def briefings(folder: str) -> tuple[Briefing, ...]:
    """The briefings of every article of a corpus."""
    return tuple(map(brief_file, sorted((CORPORA / folder).glob("*.txt"))))


def predictions(folder: str) -> str:
    """The same, one a line."""
    return "".join(render(found, "jsonl") for found in briefings(folder))


@cache
def figures(scorer: str, out: Path) -> dict[str, Any]:
    """What a scorer prints on its last line."""
    folders, arguments = SCORERS[scorer]
    path = out / f"{scorer}.jsonl"
    path.write_text("".join(predictions(folder) for folder in folders), encoding="utf-8")
    command = [sys.executable, str(BENCH / f"score_{scorer}.py"), *arguments, "--predictions", str(path)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    last: dict[str, Any] = json.loads(said.splitlines()[-1])
    return last


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("predictions")


@pytest.mark.parametrize(("scorer", "figure", "floor"), FLOORS, ids=str)
def test_floor(scorer: str, figure: str, floor: float, out: Path) -> None:
    found: Any = figures(scorer, out)
    for key in figure.split("."):
        found = found[key]
    assert found >= floor


@pytest.mark.parametrize("folder", ["quotes", "dates", "numbers", "key_points", "seed"])
def test_every_briefing_keeps_the_promises_of_the_format(folder: str) -> None:
    for found in briefings(folder):
        test_briefing.check(found)


def test_every_fact_of_the_first_article() -> None:
    article = brief_file(CORPORA / "seed" / "istanbul_talks.txt")
    done = subprocess.run(
        [sys.executable, str(BENCH / "check_seed.py")],
        input=render(article, "json"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
