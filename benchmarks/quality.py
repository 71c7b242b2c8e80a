"""How good the findings are, by the developers' scorers, where those and their articles lie beside the checkout."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SCORERS = (
    # job, corpus, scorer, its headline figure
    ("quotes and speakers", "quotes", "score_quotes.py", "long.end_to_end.f1"),
    ("dates and values", "dates", "score_dates.py", "all.value.f1"),
    ("numbers", "numbers", "score_numbers.py", "all.end_to_end.f1"),
)


def figures(bench: Path) -> Iterator[str]:
    """A table of them in Markdown, line by line; nothing where there are no scorers."""
    if not bench.is_dir():
        return
    yield from ("", "| job | F1 on annotated articles |", "|---|---:|")
    for job, name, scorer, path in SCORERS:
        corpus = bench.parent / "corpora" / name
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as predictions:
            articles = map(str, corpus.glob("*.txt"))
            command = [sys.executable, "-m", "briefing", "--format", "jsonl", "--jobs", "1", *articles]
            subprocess.run(command, stdout=predictions, stderr=subprocess.DEVNULL, check=False)
            command = [sys.executable, str(bench / scorer), "--corpus", str(corpus), "--predictions", predictions.name]
            value = json.loads(subprocess.run(command, capture_output=True, check=True).stdout.splitlines()[-1])
        for key in path.split("."):
            value = value[key]
        yield f"| {job} | {value:.3f} |"
