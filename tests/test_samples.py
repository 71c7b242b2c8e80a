"""Each sample against its golden briefing. `python tests/test_samples.py` writes them anew: read the diff."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing import brief_file

ROOT = Path(__file__).parent.parent
SAMPLES = sorted((ROOT / "sample_articles").iterdir())
GOLDEN = Path(__file__).parent / "golden"


def briefing_of(sample: Path) -> str:
    found = brief_file(sample).to_dict()
    found["source"]["uri"] = sample.relative_to(ROOT).as_posix()
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_golden(sample: Path) -> None:
    assert json.loads(briefing_of(sample)) == json.loads((GOLDEN / f"{sample.stem}.json").read_text(encoding="utf-8"))


def write() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for sample in SAMPLES:
        (GOLDEN / f"{sample.stem}.json").write_text(briefing_of(sample), encoding="utf-8")


if __name__ == "__main__":
    write()
