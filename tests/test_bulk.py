"""Any number of articles: all of them in order, whatever becomes of one; tables; going on where a run stopped."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.bulk import inputs, pool
from briefing.bulk.pool import Done, Result

ARTICLE = (
    "Mayor {n} Signs Budget\nJune 2, 2025\n\n“We had no choice,” Mayor Ann Rowe said on Monday. It holds {n} schools.\n"
)


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of forty articles, one of them in a folder inside."""
    return forty_articles(tmp_path_factory.mktemp("articles"))


@pytest.fixture(scope="module")
def lines_of_all(articles: Path) -> bytes:
    """What a run over that folder writes, if nothing stops it."""
    return briefing("--format", "jsonl", articles).stdout


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of forty articles, one of them in a folder inside, and a file that is none."""
    folder = forty_articles(tmp_path_factory.mktemp("archive"))
    (folder / "photo.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / ".hidden.txt").write_text("not an article of this folder")
    return folder


def forty_articles(folder: Path) -> Path:
    (folder / "2024").mkdir()
    for number in range(40):
        path = folder / ("2024" if number == 7 else "") / f"{number:02}.txt"
        path.write_text(ARTICLE.format(n=number), encoding="utf-8")
    return folder


def briefing(*arguments: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "briefing", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False)


def headlines(lines: bytes) -> list[str]:
    return [json.loads(line)["headline"] for line in lines.splitlines()]


IN_ORDER = [f"Mayor {n} Signs Budget" for n in range(40) if n != 7] + ["Mayor 7 Signs Budget"]
"""A folder's own files come before those of the folders in it."""


@pytest.mark.parametrize("jobs", [1, 3])
def test_a_folder_is_briefed_in_order_by_any_number_of_processes(archive: Path, jobs: int) -> None:
    done = briefing("--format", "jsonl", "--jobs", jobs, archive)
    assert headlines(done.stdout) == IN_ORDER
    said = done.stderr.decode()
    assert "photo.txt is a PNG image" in said
    assert "40 articles of 40 files" in said
    assert "1 file could not be read" in said
    assert done.returncode == 1


@pytest.mark.parametrize("ending", [b"\n", b"\r\n"])
def test_a_list_of_files_may_be_piped(archive: Path, ending: bytes) -> None:
    names = [os.fsencode(archive / name) for name in ("03.txt", "01.txt", "missing.txt")]
    done = briefing("--format", "jsonl", "--files-from", "-", stdin=ending.join(names))
    assert headlines(done.stdout) == ["Mayor 3 Signs Budget", "Mayor 1 Signs Budget"]
    assert b"There is no file" in done.stderr


def test_names_may_hold_what_they_like(tmp_path: Path) -> None:
    odd = tmp_path / "a folder" / os.fsdecode(b"odd \xff name .txt")
    odd.parent.mkdir()
    odd.write_text(ARTICLE.format(n=3), encoding="utf-8")
    assert list(inputs.files([str(odd.parent)])) == [str(odd)]
    assert headlines(briefing("--format", "jsonl", odd.parent).stdout) == ["Mayor 3 Signs Budget"]


def counts_letters(name: str) -> Iterator[int]:
    """Work that dies of one name and says a figure for each letter of the others."""
    if name == "death":
        os.kill(os.getpid(), signal.SIGKILL)
    if name == "fault":
        raise KeyError(name)
    if name == "slow":
        time.sleep(60)
    yield from range(len(name))


@pytest.mark.skipif(os.name == "nt", reason="processes that have limits")
def test_a_process_that_dies_costs_its_file_alone() -> None:
    names = ["ab", "death", "a", "fault", "", "abc"] * 5
    found = list(pool.outcomes(names, counts_letters, jobs=2))
    one_round = [
        Result(0),
        Result(1),
        Done(),
        None,
        Result(0),
        Done(),
        None,
        Done(),
        Result(0),
        Result(1),
        Result(2),
        Done(),
    ]
    assert [None if isinstance(o, Done) and o.error else o for o in found] == one_round * 5
    errors = [o.error for o in found if isinstance(o, Done) and o.error]
    assert errors[0].startswith("death ended the process")
    assert errors[1].startswith("fault could not be briefed (KeyError)")


@pytest.mark.skipif(os.name == "nt", reason="processes that have limits")
def test_a_file_without_end_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "SECONDS", 3.0)
    found = list(pool.outcomes(["slow", "a"], counts_letters, jobs=1))
    assert [type(o) for o in found] == [Done, Result, Done]
    assert isinstance(found[0], Done)
    assert "slow takes more than" in found[0].error


STOPPED = [
    # what an earlier run left of its lines
    ("nothing", 0),
    ("whole lines", 17),
    ("all", 40),
]


@pytest.mark.parametrize(("_left", "lines"), STOPPED, ids=[row[0] for row in STOPPED])
@pytest.mark.parametrize("torn", [b"", b'{"schema": "briefing/1", "sou'])
def test_a_run_goes_on_where_it_stopped(
    articles: Path, lines_of_all: bytes, tmp_path: Path, _left: str, lines: int, torn: bytes
) -> None:
    out, partial = tmp_path / "out.jsonl", tmp_path / "out.jsonl.partial"
    partial.write_bytes(b"".join(lines_of_all.splitlines(keepends=True)[:lines]) + torn)
    done = briefing("--format", "jsonl", "--resume", "--output", out, articles)
    assert done.returncode == 0
    assert out.read_bytes() == lines_of_all
    assert not partial.exists()
    if lines > 1:
        assert f"{lines - 1} files had been read before" in done.stderr.decode()


def test_a_run_that_is_killed_loses_nothing_that_it_wrote(articles: Path, lines_of_all: bytes, tmp_path: Path) -> None:
    out, partial = tmp_path / "out.jsonl", tmp_path / "out.jsonl.partial"
    command = [sys.executable, "-m", "briefing", "--format", "jsonl", "--output", str(out), "--files-from", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        assert running.stdin  # a list that has no end: the run cannot have one before it is killed
        running.stdin.write(b"".join(os.fsencode(name) + b"\n" for name in inputs.files([str(articles)])))
        running.stdin.flush()
        while not (partial.exists() and partial.read_bytes().count(b"\n") > 1):
            time.sleep(0.01)
        running.kill()
    assert not out.exists()
    done = briefing("--format", "jsonl", "--resume", "--output", out, articles)
    assert "had been read before" in done.stderr.decode()
    assert out.read_bytes() == lines_of_all


def test_what_is_not_ours_is_not_gone_on_with(archive: Path, tmp_path: Path) -> None:
    out = tmp_path / "diary.txt"
    out.write_text("Dear diary\nit rained.\n")
    done = briefing("--format", "jsonl", "--resume", "--output", out, archive)
    assert done.returncode == 1
    assert "was not written by briefing" in done.stderr.decode()
    assert "Dear diary" in "".join(path.read_text() for path in tmp_path.glob("diary.txt*"))


def test_csv_tables_of_many_articles(archive: Path, tmp_path: Path) -> None:
    tables = tmp_path / "tables"
    briefing("--format", "csv", "--output", tables, archive)
    with (tables / "numbers.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    assert [row["value"] for row in found if row["unit"] == "schools"] == [h.split()[1] for h in IN_ORDER]
    assert {path.name for path in tables.iterdir()} >= {"articles.csv", "quotes.csv", "speakers.csv", "events.csv"}
    assert not list(tables.glob("*.partial"))


def test_parquet_tables_are_read_by_a_database(archive: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    duckdb = pytest.importorskip("duckdb")
    tables = tmp_path / "tables"
    briefing("--format", "parquet", "--output", tables, archive)
    query = f"""
        select speaker, count(*) from '{tables}/quotes.parquet' join '{tables}/articles.parquet' using (uri, part)
        where published = '2025-06-02' group by speaker
    """
    assert duckdb.sql(query).fetchall() == [("Ann Rowe", 40)]


WRONG = [
    # arguments that make no sense, words of the sentence
    (("--format", "html", "--jobs", "2", "{folder}"), "many articles go into"),
    (("--format", "jsonl", "--jobs", "0", "{folder}"), "no number of processes"),
    (("--format", "jsonl", "--jobs", "2"), "which articles?"),
    (("--format", "jsonl", "--jobs", "2", "-"), "by the standard input"),
    (("--format", "jsonl", "--resume", "{folder}"), "--resume goes on with the --output"),
    (("--format", "parquet", "{folder}"), "name it with --output"),
]


@pytest.mark.parametrize(("arguments", "words"), WRONG)
def test_arguments_that_make_no_sense(arguments: tuple[str, ...], words: str, archive: Path) -> None:
    done = briefing(*(argument.format(folder=archive) for argument in arguments))
    assert done.returncode == 2
    assert words in done.stderr.decode()


ARCHIVE_PAGE = Path(__file__).parent.parent / "docs" / "archive.md"
QUERIES = ARCHIVE_PAGE.read_text(encoding="utf-8").split("```sql\n")[1:]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the samples."""
    pytest.importorskip("pyarrow")
    folder = tmp_path_factory.mktemp("tables")
    briefing("--format", "parquet", "--output", folder, Path(__file__).parent.parent / "sample_articles")
    return folder


@pytest.mark.parametrize("query", [query.partition("```")[0] for query in QUERIES])
def test_the_queries_of_the_documents_have_answers(query: str, tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(tables)
    assert duckdb.sql(query).fetchall()
