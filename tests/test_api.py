"""The Python API, and what importing it costs."""

from __future__ import annotations

import datetime
import json
import pydoc
import subprocess
import sys
from pathlib import Path

import pytest

import briefing

TEXT = "Mayor Signs Budget\nJune 2, 2025\n\n“We had no choice,” Mayor Ann Rowe said on Monday. It pays for 3 schools."


def test_importing_loads_neither_the_app_nor_dateparser() -> None:
    code = (
        "import briefing, sys; briefing.brief_text('A. B.'); print({'textual','dateparser','rich'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"


def test_the_event_loop_leaves_tls_to_those_who_fetch() -> None:
    code = (
        "from briefing import tui; tui._import_without_tls(); import asyncio, sys; print('ssl' in sys.modules);"
        "import http.client; print(hasattr(http.client, 'HTTPSConnection')); print(asyncio.run(asyncio.sleep(0, 'runs')))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.split() == ["False", "True", "runs"]


def test_a_file_and_its_text_say_the_same(tmp_path: Path) -> None:
    path = tmp_path / "budget.txt"
    path.write_text(TEXT, encoding="utf-8")
    of_file, of_text = briefing.brief_file(path).to_dict(), briefing.brief_text(TEXT).to_dict()
    assert of_file.pop("source")["sha256"] == of_text.pop("source")["sha256"]
    assert of_file == of_text


def test_every_article_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert list(briefing.brief_articles(file)) == [briefing.brief_file(file)]


def test_published_is_the_day_that_relative_dates_are_read_against() -> None:
    found = briefing.brief_text(TEXT, published=datetime.date(2024, 2, 29))
    assert found.document.published == datetime.date(2024, 2, 29)


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(briefing.BriefingError, match=r"\.$"):
        briefing.brief_file(tmp_path / "missing.txt")


def test_records_are_frozen() -> None:
    found = briefing.brief_text(TEXT)
    with pytest.raises(AttributeError):
        found.document.text = "other"  # type: ignore[misc]


def test_the_document_is_json() -> None:
    assert json.loads(json.dumps(briefing.brief_text(TEXT).to_dict()))["schema"] == "briefing/1"


def test_no_other_public_names() -> None:
    assert all(hasattr(briefing, name) for name in briefing.__all__)
    with pytest.raises(AttributeError):
        briefing.nonsense  # noqa: B018


def test_help_shows_what_is_public() -> None:
    said = pydoc.plain(pydoc.render_doc(briefing))
    assert all(f"    {name}(" in said for name in ("brief_file", "brief_articles", "brief_text"))
    assert "class Briefing(" in said


def test_reading_plain_text_loads_nothing_for_other_processes() -> None:
    sample = str(Path(__file__).parent.parent / "sample_articles" / "istanbul_talks.txt")
    code = (
        "import sys; from briefing.tui.session import load; load(sys.argv[1]); "
        "print({'multiprocessing','subprocess','socket','tempfile'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code, sample], capture_output=True, text=True, check=True)
    assert told.stdout == "set()\n"
