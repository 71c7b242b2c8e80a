"""A draft held against its sources."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing import brief_text
from briefing.check import check
from briefing.cli import main

SOURCE = """\
Storm Breaks the Dam at Elin
The Example Times
June 2, 2025

ELIN — The dam above Elin broke on Sunday and 41 people were killed, Mayor Kate Dunmore said.

“We will not leave the valley, whatever the river does to our houses,” Dunmore said. “Nobody has asked us to go.”

The repair of May 16 had cost $2.57 billion, said Oskar Venn, the chief engineer. “The wall was sound when we left it in spring,” Venn said.
"""

ROWS = [
    # what the draft says, the item, the verdict, a word of the note
    ("“We will not leave the valley, whatever the river does to our houses,” Dunmore said.", "quote", "verbatim", None),
    ("“we will not leave the valley - whatever the river does to our houses,” Dunmore said.", "quote", "verbatim", None),
    ("“We will not leave the valley …” Dunmore said.", "quote", "verbatim", None),
    ("“We will not leave [Elin], whatever the river does to our houses,” Dunmore said.", "quote", "verbatim", None),
    ("“We will not leave the valley, whatever the river does,” Dunmore said.", "quote", "shortened", "end"),
    ("“We will not leave the harbour, whatever the river does to our houses,” Dunmore said.", "quote", "words_differ", "harbour"),
    ("“We will leave the valley, whatever the river does to our houses,” Dunmore said.", "quote", "negation_differs", "not"),
    ("“We will not leave, whatever the river does to our houses,” Dunmore said.", "quote", "shortened", "valley"),
    ("“We will not leave the valley,” Dunmore said.", "quote", "shortened", "end"),
    ("“We will not leave the valley, whatever the river does to our houses,” Oskar Venn said.", "quote", "other_speaker", "Kate Dunmore"),
    ("“The lamps of the town were sold before the spring market,” Dunmore said.", "quote", "not_in_sources", None),
    ("Venn said that the wall was not sound.", "quote", "negation_differs", "not"),
    ("The dam broke and 41 people were killed.", "figure", "same", None),
    ("The dam broke and 14 people were killed.", "figure", "figure_differs", "swapped"),
    ("The dam broke and 410 people were killed.", "figure", "figure_differs", "ten times too large"),
    ("The dam broke and 41 people were hurt.", "figure", "figure_differs", "killed"),
    ("The dam broke and 41 people were charged with it.", "figure", "same", None),
    ("The repair had cost $2.6 billion.", "figure", "less_exact", "2.57"),
    ("The tower had sold 900 lamps.", "figure", "not_in_sources", None),
    ("The dam above Elin broke on Sunday.", "date", "same", None),
    ("The dam above Elin broke on Monday.", "date", "day_differs", "Sunday"),
    ("The repair of the dam in May had cost billions.", "date", "less_exact", "May 16"),
    ("The dam broke, said Kate Dunmore.", "name", "same", None),
    ("The dam broke, said Kate Dunmoor.", "name", "spelling_differs", "Kate Dunmore"),
    ("The dam broke, said Ate Dunmore.", "name", "spelling_differs", "Kate Dunmore"),
    ("The dam broke, said Hilda Prank.", "name", "not_in_sources", None),
    ("The dam broke, Mayor Kate Dunmore said.", "office", "same", None),
    ("The dam broke, Governor Kate Dunmore said.", "office", "office_differs", "Mayor"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "kind", "verdict", "note"), ROWS, ids=[f"{r[1]}-{r[2]}-{i}" for i, r in enumerate(ROWS)]
)
def test_verdicts(words: str, kind: str, verdict: str, note: str | None) -> None:
    source = brief_text(SOURCE)
    draft = brief_text(f"Our Draft\n\n{words}", published=source.document.published)
    item = next(item for item in check(draft, (source,)).items if item.kind == kind)
    assert item.verdict == verdict
    assert (note or "") in (item.note or "")


def test_every_item_is_a_span_of_the_draft_and_of_its_source() -> None:
    source = brief_text(SOURCE)
    report = check(source, (source,))
    assert {item.kind for item in report.items} == {"quote", "figure", "date", "name", "office"}
    assert report.settled
    for item in report.items:
        assert item.source
        assert item.source.span.of(source.document.text) == item.source.text
        assert item.kind == "quote" or item.draft.span.of(source.document.text) == item.draft.text


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    source, draft = tmp_path / "source.txt", tmp_path / "draft.txt"
    source.write_text(SOURCE, encoding="utf-8")
    draft.write_text("Our Draft\n\nThe dam above Elin broke on Monday and 41 people were killed.", encoding="utf-8")
    return str(draft), str(source)


def test_the_command_says_what_to_look_at(files: tuple[str, str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", *files]) == 3
    said = capfdbinary.readouterr().out.decode()
    assert "The day differs\n  • “Monday”" in said
    assert "The Example Times" in said


def test_json_has_the_fields_of_the_format(files: tuple[str, str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", "--format", "json", *files]) == 3
    found = json.loads(capfdbinary.readouterr().out)
    assert list(found) == ["schema", "draft", "sources", "items", "warnings"]
    assert found["schema"] == "briefing-check/1"
    for item in found["items"]:
        start, end = item["draft"]["span"]
        assert found["draft"]["text"][start:end] == item["draft"]["text"]
        start, end = item["source"]["span"]
        assert found["sources"][item["source"]["index"]]["text"][start:end] == item["source"]["text"]


@pytest.mark.parametrize(
    ("draft", "source", "status", "complaint"),
    [
        ("source.txt", "source.txt", 1, "cannot be its own source"),
        ("draft.txt", "missing.txt", 1, "missing.txt"),
        ("missing.txt", "source.txt", 1, "missing.txt"),
    ],
)
def test_bad_input_is_one_sentence(
    files: tuple[str, str], draft: str, source: str, status: int, complaint: str, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = Path(files[0]).parent
    assert main(["check", str(folder / draft), str(folder / source)]) == status
    assert complaint in capfd.readouterr().err


def test_nothing_to_check_is_said(files: tuple[str, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("our notes\n\nnothing much has happened yet, it seems to us here.", encoding="utf-8")
    assert main(["check", str(empty), files[1]]) == 0
    assert "There is nothing to check" in capfd.readouterr().out


def test_a_stub_is_named(files: tuple[str, str], tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    stub = tmp_path / "stub.txt"
    stub.write_text("Dam Breaks\n\nThe dam broke. Subscribe to read on.", encoding="utf-8")
    main(["check", files[0], str(stub)])
    assert "has only a few lines" in capfd.readouterr().out
