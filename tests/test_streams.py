"""Streams and arguments that are not as they should be: a sentence or two and a status, never a traceback."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from command import Ran, run

from briefing.saving import save
from briefing.untrusted import on_one_line, printable

ARTICLE = "Mayor Signs Budget\nJune 2, 2025\n\n“We had no choice,” Mayor Ann Rowe said on Monday.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "budget.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def does(line: str, capfd: pytest.CaptureFixture[str], *files: Path | str) -> Ran:
    """What a line of the shell does; `briefing` is this program, $1 the first of the files.

    Where nothing is piped or sent elsewhere, no shell is needed.
    """
    if not set(line) & set("<>|"):
        words = shlex.split(line.removeprefix("briefing"))
        return run([_filled(word, files) for word in words], capfd)
    command = line.replace("briefing", f"{sys.executable} -m briefing", 1)
    done = subprocess.run(["sh", "-c", command, "sh", *map(str, files)], capture_output=True, text=True, check=False)
    return Ran(done.returncode, done.stdout, done.stderr)


def _filled(word: str, files: Sequence[Path | str]) -> str:
    for number, file in enumerate(files, 1):
        word = word.replace(f"${number}", str(file))
    return word


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
def test_one_sentence_and_a_status(
    line: str, status: int, words: str, article: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    done = does(line, capfd, article)
    assert "Traceback" not in done.stderr
    assert words in done.stderr
    assert len(done.stderr.splitlines()) <= 2
    assert done.returncode == status


BAD = [
    # what is made of the article's folder first, the line, the status, words of the one sentence
    ("", "briefing --format text $2/none.txt", 1, "There is no file"),
    ("", "briefing --format text ''", 1, "name of the file is empty"),
    ("", "briefing --format text $2", 1, "is a folder"),
    ("", "briefing --format text $1/below", 1, "Not a directory"),
    (": > $2/a", "briefing --format text $2/a", 1, "empty"),
    ("printf ' \\n\\t\\n' > $2/a", "briefing --format text $2/a", 1, "is empty"),
    ("head -c 4000 /dev/zero > $2/a", "briefing --format text $2/a", 1, "is not a text"),
    ("head -c 60000000 /dev/zero > $2/a", "briefing --format text $2/a", 1, "more than the 50 MB"),
    ("printf '\\211PNG\\r\\n\\032\\n' > $2/a.txt", "briefing --format text $2/a.txt", 1, "PNG image"),
    ("printf '\\177ELF\\002\\001' > $2/a", "briefing --format text $2/a", 1, "a program"),
    ("printf '\\377\\330\\377\\340' > $2/a", "briefing --format text $2/a", 1, "JPEG"),
    ("printf 'GIF89a' > $2/a", "briefing --format text $2/a", 1, "GIF"),
    ("printf '%%PDF-1.7' > $2/a", "briefing --format text $2/a", 1, "PDF"),
    ("printf 'PK\\003\\004' > $2/a", "briefing --format text $2/a", 1, "damaged"),
    ("printf '\\037\\213' > $2/a", "briefing --format text $2/a", 1, ""),
    ("printf '\\037\\213\\010\\000zzzzzzzzzzzz' > $2/a.gz", "briefing --format text $2/a.gz", 1, "damaged"),
    ("head -c 60000000 /dev/zero | gzip -1 > $2/a.gz", "briefing --format text $2/a.gz", 1, "larger than any article"),
    ("printf '{' > $2/a.json", "briefing --format text $2/a.json > /dev/full", 1, "is empty"),
    ("printf '<html><body></body></html>' > $2/a.html", "briefing --format text $2/a.html", 1, "without an article"),
    ("printf '{\\\\rtf1}' > $2/a.rtf", "briefing --format text $2/a.rtf", 1, "is empty"),
    ("mkfifo $2/a", "briefing --format text $2/a", 1, "pipe"),
    ("mkfifo $2/a", "briefing check $2/a $1", 1, "pipe"),
    ("mkfifo $2/a", "briefing --format jsonl --files-from $2/a", 1, "pipe"),
    ("", "briefing --format text /dev/zero", 1, "device"),
    ("", "briefing --format text /dev/null", 1, "device"),
    ("ln -s a $2/a", "briefing --format text $2/a", 1, "symbolic links"),
    ("ln -s none $2/a", "briefing --format text $2/a", 1, "There is no file"),
    ("", "briefing --format text - < /dev/null", 1, "is empty"),
    ("", "briefing --format text - < /dev/zero", 1, "more than the 50 MB"),
    ("", "head -c 2000 /dev/zero | briefing --format text -", 1, "is not a text"),
    ("", "briefing --format json $1 $1", 2, "takes one article"),
    ("", "briefing --format jsonl --jobs 0 $1", 2, "no number of processes"),
    ("", "briefing --format jsonl --jobs 2 --scheduler tcp://a:1 $1", 2, "give one"),
    ("", "briefing --format jsonl --files-from $2/none", 1, "No such file"),
    ("", "briefing --format jsonl --files-from $2", 1, "Is a directory"),
    ("", "briefing --format text --output $1 $1", 1, "the article itself"),
    ("", "briefing --format text --output $2 $1", 1, "could not be written"),
    ("", "briefing --format text --output $2/none/a $1", 1, "could not be written"),
    ("", "briefing --format text --output /dev/full $1", 1, "No space"),
    ("", "briefing --published 2025-02-30 --format text $1", 2, "2025-06-02"),
    ("", "briefing --published 0001-01-01 --format text $1", 2, "2025-06-02"),
    ("", "briefing --only '' --format text $1", 2, "is none of sections"),
    ("", "briefing --print-schema none", 2, "is none of briefing/1"),
    ("", "briefing add --library $2 $1", 1, "cannot be used"),
    ("", "briefing find --library $1 budget", 1, "is no library"),
    ("", "briefing find --library /dev/zero budget", 1, "is a device"),
    ("mkfifo $2/a", "briefing find --library $2/a budget", 1, "is a pipe"),
    ("", "briefing find '\"budget'", 1, "not closed"),
    ("", "briefing find budget --since soon", 2, "is no date"),
    ("", "briefing --print-schema briefing/9", 2, "is none of briefing/1, briefing-check/1"),
    ("", "briefing --format jsonl --resume $1", 2, "--output"),
    ("", "briefing --format parquet $1", 2, "--output"),
    ('printf \'<?xml version="1.0" encoding="none"?><nitf/>\' > $2/a', "briefing --format text $2/a", 1, "no text"),
    ("yes '[' | head -90000 > $2/a.json", "briefing --format text $2/a.json", 1, "damaged"),
    ("mkdir $2/a && : > $2/a/b", "briefing --format text $2/a/../a/b/", 1, "Not a directory"),
    ("", "briefing --format text http://127.0.0.1:1/", 1, "private network"),
    ("", "briefing --format text http://..", 1, "is no address"),
    ("", "briefing --format text http://a:99999/", 1, "is no address"),
    ("", "briefing --format text 'http://['", 1, "is no address"),
]


@pytest.mark.skipif(os.name == "nt", reason="a shell and its devices")
@pytest.mark.parametrize(("made", "line", "status", "words"), BAD, ids=[f"{row[0]} {row[1][9:]}" for row in BAD])
def test_what_is_no_article_costs_one_sentence(
    made: str, line: str, status: int, words: str, article: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["sh", "-c", made, "sh", str(article), str(article.parent)], check=True)
    done = does(line, capfd, article, article.parent)
    assert "Traceback" not in done.stderr
    assert words in done.stderr
    assert 1 <= len(done.stderr.splitlines()) <= 2
    assert done.returncode == status


@pytest.mark.skipif(os.name == "nt", reason="a shell")
def test_what_is_piped_is_read_where_a_format_is_asked_for(article: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = does("cat $1 | briefing --format text", capfd, article)
    assert done.stdout.startswith("Mayor Signs Budget")


@pytest.mark.skipif(os.name == "nt", reason="names that only other systems allow")
@pytest.mark.parametrize("name", ["\x1b]0;evil\a.txt", "a\u202eb.txt", "c\u009b31m.txt"])
def test_no_name_of_a_file_reaches_the_terminal_as_it_is(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_text("x", encoding="utf-8")
    for line in ("briefing --format text $1", "briefing --format json $1", "briefing $1.missing"):
        done = does(line, capfd, path)
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
