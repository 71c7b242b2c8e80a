"""The library: what is added is found again, and nothing that was said to be added is lost."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from threading import Timer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import brief_text
from briefing.cli import main
from briefing.commands import add
from briefing.export import library_report
from briefing.library import Library, LibraryError, Query, find, people, typed
from briefing.library.who_is_who import keys, say

DAM = """\
Storm Breaks the Dam at Elin
The Example Times
June 2, 2025

The dam above Elin broke on Sunday and 41 people were killed, Mayor Kate Dunmore said.

“We will not leave the valley,” Dunmore said.
"""
FERRY = """\
Ferry Sinks off Kelmouth
The Harbour Echo
July 8, 2025

The ferry sank on Monday and 12 people were killed, harbour master Oskar Venn said. “The valley has lost its ferry,” Venn said.
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "library.sqlite")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "dam.txt").write_text(DAM, encoding="utf-8")
    (articles / "ferry.txt").write_text(FERRY, encoding="utf-8")
    return articles


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query("valley"), ["The valley has lost its ferry", "We will not leave the valley"]),
        (Query("VALLEY NOT ferry"), ["We will not leave the valley"]),
        (Query('"leave the valley"'), ["We will not leave the valley"]),
        (Query("vall*", speaker="Venn"), ["The valley has lost its ferry"]),
        (Query("people", ("numbers",)), ["12 people", "41 people"]),
        (Query("", ("numbers",), fate="killed", least=40), ["41 people"]),
        (Query("", ("quotes",), since="2025-07-01"), ["The valley has lost its ferry"]),
        (Query("", ("quotes",), outlet="Example", until="2025-06-30"), ["We will not leave the valley"]),
        (Query("lighthouse"), []),
    ],
)
def test_what_is_found(library: Library, query: Query, found: list[str]) -> None:
    for text in (DAM, FERRY):
        library.add(brief_text(text))
    said = [hit.text.rstrip(".") for hit in find(library, query) if hit.evidence != "indirect"]
    assert [words for words in said if words in {*found, "41 people", "12 people"}] == found


def test_who_is_known_by_inference_only_looks_inferred(library: Library) -> None:
    library.add(brief_text(f"{DAM}\n\nKate Dunmore was the last to go. “The water took my house,” she said.\n"))
    said = library_report.said(find(library, Query("water", ("quotes",)))[0])
    assert said == "“The water took my house” — Kate Dunmore (≈ by a pronoun)"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("leave", "“We will not leave the valley” — Kate Dunmore"),
        ("broke", "The dam above Elin broke on Sunday and 41 people were killed — Kate Dunmore, reported"),
    ],
)
def test_marks_stand_only_about_a_speakers_own_words(library: Library, words: str, said: str) -> None:
    library.add(brief_text(DAM))
    assert library_report.said(find(library, Query(words, ("quotes",)))[0]) == said


@pytest.mark.parametrize(
    ("typed_so_far", "query"),
    [
        ("", ""),
        ("old bri", '"old" "bri" *'),
        ("don't", '"don\'t" *'),
        ("a OR b", "a OR b"),
        ('"old br', '"old br'),
        ("bri*", "bri*"),
    ],
)
def test_words_being_typed_are_a_query(typed_so_far: str, query: str) -> None:
    assert typed(typed_so_far) == query


def test_the_library_is_the_source_of_a_draft(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = str(tmp_path / "kept.sqlite")
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "The Valley\n\n“We will leave the valley,” Dunmore said. The ferry sank on Monday.\n", encoding="utf-8"
    )
    assert main(["check", str(draft), "--library", kept]) == 1
    assert "no source" in capsys.readouterr().err
    assert main(["add", str(folder), str(draft), "--library", kept]) == 0
    (folder / "dam.txt").unlink()
    capsys.readouterr()
    assert main(["check", str(draft), "--library", kept, "--format", "json"]) == 3
    report = json.loads(capsys.readouterr().out)
    assert {one["headline"] for one in report["sources"]} == {
        "Storm Breaks the Dam at Elin",
        "Ferry Sinks off Kelmouth",
    }
    assert "negation_differs" in {item["verdict"] for item in report["items"]}


def test_an_article_named_as_the_library_is_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder / "dam.txt"), "--library", str(folder / "ferry.txt")]) == 1
    assert "ferry.txt is no library" in capsys.readouterr().err
    assert (folder / "ferry.txt").read_text(encoding="utf-8") == FERRY


def test_a_check_wants_a_source(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["check", str(tmp_path / "draft.txt")])
    assert "against which SOURCE?" in capsys.readouterr().err


def test_what_comes_into_a_watched_folder_is_added_when_it_is_whole(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept.sqlite"
    (folder / "ferry.txt").unlink()
    outcome = add.run([str(folder), "--watch", "--library", str(kept)])
    writes = iter([FERRY[:60], FERRY, None, None])

    def write(_: float) -> None:
        if (text := next(writes)) is not None:
            (folder / "ferry.txt").write_text(text, encoding="utf-8")

    monkeypatch.setattr("time.sleep", write)
    assert next(iter(outcome.further)).text == f"{folder / 'ferry.txt'} added.\n"
    with Library(kept) as library:
        assert library.text_of(2).startswith("Ferry Sinks off Kelmouth")
        assert "12 people" in library.text_of(2)


def test_every_hit_is_a_span_of_its_article(library: Library) -> None:
    library.add(brief_text(DAM))
    hits = find(library, Query("", ("quotes", "numbers", "events", "text")))
    assert {hit.kind for hit in hits} == {"quotes", "numbers", "events", "text"}
    for hit in hits:
        assert hit.text in hit.span.of(library.text_of(hit.article)) or hit.kind == "numbers"


@pytest.mark.parametrize("words", ['"open', "AND", "(", "near(", "text: x: y"])
def test_words_that_are_no_query_are_a_sentence(library: Library, words: str) -> None:
    with pytest.raises(LibraryError, match="cannot be looked for"):
        find(library, Query(words))


def test_the_same_article_twice_is_one(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "l.sqlite")
    copy = folder / "copy.txt"
    copy.write_text(DAM, encoding="utf-8")
    assert main(["add", "--library", path, str(folder)]) == 0
    assert capfd.readouterr().out == "2 added, 1 known already; the library has 2 articles.\n"
    assert main(["forget", "--library", path, str(copy)]) == 0
    assert capfd.readouterr().out == "1 forgotten.\n"
    assert main(["find", "--library", path, "valley", "--in", "quotes"]) == 0
    assert "We will not leave the valley" in capfd.readouterr().out


def test_a_changed_article_is_a_new_version(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "l.sqlite")
    main(["add", "--library", path, str(folder / "dam.txt")])
    (folder / "dam.txt").write_text(DAM.replace("41 people", "43 people"), encoding="utf-8")
    main(["add", "--library", path, str(folder / "dam.txt")])
    assert capfd.readouterr().out.endswith("the library has one article.\n")
    main(["find", "--library", path, "people", "--in", "numbers"])
    said = capfd.readouterr().out
    assert "43 people" in said
    assert "41 people" not in said


def test_what_is_forgotten_is_not_found(folder: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "l.sqlite")
    main(["add", "--library", path, str(folder)])
    assert main(["forget", "--library", path, str(folder / "dam.txt"), str(folder / "missing.txt")]) == 1
    assert "missing.txt is not in the library" in capfd.readouterr().err
    main(["find", "--library", path, "valley"])
    assert "We will not leave" not in capfd.readouterr().out
    with Library(Path(path)) as library:
        library.db.execute("insert into quotes_words (quotes_words) values ('integrity-check')")


@pytest.mark.parametrize("name", ["text", "csv", "json", "markdown"])
def test_formats_of_find(name: str, folder: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    path = str(tmp_path / "l.sqlite")
    main(["add", "--library", path, str(folder)])
    capfdbinary.readouterr()
    assert main(["find", "--library", path, "--speaker", "Venn", "--format", name]) == 0
    said = capfdbinary.readouterr().out.decode()
    assert "The valley has lost its ferry" in said
    if name == "json":
        assert {row["speaker"] for row in json.loads(said)} == {"Oskar Venn"}
    if name == "csv":
        assert {row["speaker"] for row in csv.DictReader(io.StringIO(said))} == {"Oskar Venn"}


def test_who_speaks(library: Library) -> None:
    for text in (DAM, FERRY):
        library.add(brief_text(text))
    told = {person.name: (person.statements, person.outlets) for person in people(library)}
    assert told["Oskar Venn"][1] == ("The Harbour Echo",)
    assert set(told) == {"Kate Dunmore", "Oskar Venn"}


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        ("Kate Dunmore|Kate M. Dunmore|Dunmore", 1),
        ("Kate Dunmore|Kate Ann Dunmore", 1),
        ("José Núñez|Jose Nunez", 1),
        ("Bo Lind Jr.|Bo Lind", 1),
        ("Kate Dunmore|Paul Dunmore", 2),
        ("Kate Dunmore|Paul Dunmore|Dunmore", 3),
        ("Kate Dunmore|Kate Dunmoor", 2),
        ("Venn|Lind", 2),
        ("Mike Venn|Michael J. Venn|Venn", 1),
        ("Mike Venn|Michelle Venn", 2),
        ("Pat Venn|Patrick Venn|Patricia Venn", 3),
        ("Kate M. Venn|Kate P. Venn", 2),
        ("Kate M. Venn|Kate P. Venn|Kate Venn", 3),
        ("Bo Lind Jr.|Bo Lind Sr.", 2),
        ("J. D. Venn|J.D. Venn|JD Venn", 1),
        ("J. Edgar Venn|Edgar Venn", 1),
        ("J. Venn|Jane Venn", 2),
    ],
)
def test_one_person_across_articles(names: str, groups: int) -> None:
    assert len(set(keys(names.split("|")).values())) == groups


def test_the_people_of_many_papers_are_told_apart_and_brought_together() -> None:
    lines = (Path(__file__).parent / "gold" / "people.tsv").read_text(encoding="utf-8").splitlines()
    bearer = {name: number for number, line in enumerate(lines) if line[0] != "#" for name in line.split("\t")}
    key_of = keys(bearer)
    pairs = list(combinations(sorted(bearer), 2))
    one = {pair for pair in pairs if bearer[pair[0]] == bearer[pair[1]]}
    merged = {pair for pair in pairs if key_of[pair[0]] == key_of[pair[1]]}
    assert len(one) > 90
    assert len(merged & one) / len(merged) >= 0.99, sorted(merged - one)
    assert len(merged & one) / len(one) >= 0.95, sorted(one - merged)


@given(st.permutations(["Kate Dunmore", "Dunmore", "Kate M. Dunmore", "Paul Venn", "Venn", "Lind"]))
def test_who_is_who_does_not_hang_on_the_order(names: list[str]) -> None:
    assert keys(names) == keys(sorted(names))


def test_the_reader_has_the_last_word(library: Library) -> None:
    library.add(brief_text(DAM))
    library.add(brief_text(DAM.replace("Kate Dunmore", "Kit Dunmore")))
    assert len(people(library)) == 2
    say(library, "Kit Dunmore", "Kate Dunmore", same=True)
    assert len(people(library)) == 1
    say(library, "Kate Dunmore", "Kit Dunmore", same=False)
    assert len(people(library)) == 2


def test_a_broken_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.write_bytes(b"this is no database, but somebody may still want it " * 50)
    with Library(path) as library:
        assert library.add(brief_text(DAM)).known is False
        assert "set aside as library.broken-1.sqlite" in library.notes[0]
    assert (tmp_path / "library.broken-1.sqlite").read_bytes().startswith(b"this is no database")


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("pragma user_version = 99")
    db.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="newer version"):
        Library(path)
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(LibraryError, match="cannot be used"):
        Library(tmp_path / "file" / "library.sqlite")


_ADDING = """\
import sys
from pathlib import Path
from briefing import brief_text
from briefing.library import Library
with Library(Path(sys.argv[1])) as library:
    for number in range(1000):
        library.add(brief_text(f"Storm {sys.argv[2]} {number}\\n\\n“We will not leave dam {number},” Kate Dunmore said."))
        print(number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_nothing_that_was_added_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with subprocess.Popen([sys.executable, "-c", _ADDING, path, "a"], stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        said = [running.stdout.readline() for _ in range(25)]
        running.send_signal(signal.SIGKILL)
        said += running.stdout.readlines()
    with Library(path) as library:
        assert library.count() >= len(said)
        assert library.db.execute("pragma integrity_check").fetchone() == ("ok",)


def test_two_programs_at_once(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    script = _ADDING.replace("1000", "20")
    both = [
        subprocess.Popen([sys.executable, "-c", script, path, name], stdout=subprocess.DEVNULL) for name in ("a", "b")
    ]
    assert [running.wait() for running in both] == [0, 0]
    with Library(path) as library:
        assert library.count() == 40


def test_another_program_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        other.execute("begin immediate")
        Timer(0.2, lambda: other.execute("commit")).start()
        assert library.add(brief_text(DAM)).known is False
        assert not other.in_transaction
        other.close()
