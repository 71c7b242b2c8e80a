"""Streams and arguments that are not as they should be: a sentence or two and a status, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.saving import save
from briefing.untrusted import on_one_line, printable

ARTICLE = "Mayor Signs Budget\nJune 2, 2025\n\n“We had no choice,” Mayor Ann Rowe said on Monday.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "budget.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def shell(line: str, *files: Path | str) -> subprocess.CompletedProcess[str]:
    """What a line of the shell does; `briefing` is this program, $1 the first of the files."""
    command = line.replace("briefing", f"{sys.executable} -m briefing", 1)
    return subprocess.run(["sh", "-c", command, "sh", *map(str, files)], capture_output=True, text=True, check=False)


ROWS = [
    # the line, the status, words of the one sentence
    ("briefing --format text $1 > /dev/full", 1, "could not be written"),
    ("briefing --format text $1 >&-", 1, "no standard output"),
    ("briefing --format text - <&-", 1, "no standard input"),
    ("briefing check $1 $1", 1, "its own source"),
    ("briefing people --library $1.sqlite > /dev/full", 1, "could not be written"),
    ("briefing --frmat json $1", 2, "Is --format meant?"),
    ("briefing --format jsn $1", 2, "Is json meant?"),
    ("briefing --only qotes $1", 2, "qotes"),
    ("briefing --published yesterday $1", 2, "2025-06-02"),
    ("briefing check $1", 2, "SOURCE"),
    ("briefing find --in qotes", 2, "Is quotes meant?"),
]


@pytest.mark.skipif(os.name == "nt", reason="a shell and its devices")
@pytest.mark.parametrize(("line", "status", "words"), ROWS, ids=[row[0][9:40] for row in ROWS])
def test_one_sentence_and_a_status(line: str, status: int, words: str, article: Path) -> None:
    done = shell(line, article)
    assert "Traceback" not in done.stderr
    assert words in done.stderr
    assert len(done.stderr.splitlines()) <= 2
    assert done.returncode == status


@pytest.mark.skipif(os.name == "nt", reason="a shell")
def test_what_is_piped_is_read_where_a_format_is_asked_for(article: Path) -> None:
    done = shell("cat $1 | briefing --format text", article)
    assert done.stdout.startswith("Mayor Signs Budget")


@pytest.mark.skipif(os.name == "nt", reason="names that only other systems allow")
@pytest.mark.parametrize("name", ["\x1b]0;evil\a.txt", "a\u202eb.txt", "c\u009b31m.txt"])
def test_no_name_of_a_file_reaches_the_terminal_as_it_is(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("x", encoding="utf-8")
    for line in ("briefing --format text $1", "briefing --format json $1", "briefing $1.missing"):
        done = shell(line, path)
        assert not {"\x1b", "\a", "\u202e", "\u009b"} & {*done.stdout, *done.stderr}


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("budget.txt", "budget.txt"),
        ("a\x1b[31mb", "a\\x1b[31mb"),
        ("two\nlines", "two\\nlines"),
        ("turned\u202eround", "turned\\u202eround"),
        ("of bytes \udcff", "of bytes \\xff"),
        ("joined\u200dletters", "joined\u200dletters"),
    ],
)
def test_what_is_shown_is_printable(words: str, shown: str) -> None:
    assert printable(words) == shown


def test_a_message_has_an_end() -> None:
    assert len(on_one_line("x" * 50_000)) == 300


def test_a_full_disk_costs_nothing_of_the_older_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "saved.txt"
    path.write_text("older", encoding="utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save("newer", str(path))
    assert path.read_text(encoding="utf-8") == "older"
    assert [p.name for p in tmp_path.iterdir()] == ["saved.txt"]


@pytest.mark.skipif(os.name == "nt", reason="links and modes")
def test_a_saved_file_keeps_its_mode_and_its_link(tmp_path: Path) -> None:
    path, link = tmp_path / "saved.txt", tmp_path / "link.txt"
    path.write_text("older", encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    save("newer", str(link))
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "newer"
    assert path.stat().st_mode & 0o777 == 0o640
