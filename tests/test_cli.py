"""The command, run as a person runs it: arguments in; output, errors and exit status out."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from command import run

from briefing import readers
from briefing.cli import main

ARTICLE = "Mayor Signs Budget\nJune 2, 2025\n\n“We had no choice,” Mayor Ann Rowe said on Monday. It holds 3 schools."


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "budget.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def start(*arguments: str, stdin: bytes = b"", **environ: str) -> subprocess.CompletedProcess[bytes]:
    """Run it in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "briefing", *arguments],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, **environ},
    )


@pytest.mark.parametrize(
    "name",
    ["text", "markdown", "html", "json", "jsonl", "csv", "ics", "ris", "csl", "obsidian", "timelinejs", "explain"],
)
def test_every_format_prints_the_briefing(name: str, article: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--format", name, article]) == 0
    assert capfdbinary.readouterr().out.endswith(b"\n")


def test_text_is_printed_where_the_output_is_no_terminal(article: str) -> None:
    done = start(article)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("Mayor Signs Budget\n")
    assert b"\x1b" not in done.stdout


def test_standard_input(article: str) -> None:
    given = json.loads(start("--format", "json", "-", stdin=ARTICLE.encode()).stdout)
    assert (given["headline"], given["source"]["uri"]) == ("Mayor Signs Budget", "stdin")


def test_several_files_make_a_line_each(article: str, capfd: pytest.CaptureFixture[str]) -> None:
    lines = run(["--format", "jsonl", article, article], capfd).stdout.splitlines()
    assert [json.loads(line)["headline"] for line in lines] == ["Mayor Signs Budget"] * 2


def test_every_article_of_a_file_is_a_line(
    article: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    three = [readers.read_file(article)] * 3
    monkeypatch.setattr(readers, "read_articles", lambda _path, published: iter(three))
    assert main([article, "--format", "jsonl"]) == 0
    assert capfdbinary.readouterr().out.count(b"\n") == 3
    assert main([article, "--format", "json"]) == 0
    assert capfdbinary.readouterr().out.count(b'"schema"') == 1


def test_one_that_cannot_be_read_does_not_cost_the_others(
    article: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    done = run(["--format", "jsonl", tmp_path / "missing.txt", article], capfd)
    assert done.returncode == 1
    assert json.loads(done.stdout)["headline"] == "Mayor Signs Budget"
    assert done.stderr.count("\n") == 1


def test_only_some_findings(article: str, capfd: pytest.CaptureFixture[str]) -> None:
    given = json.loads(run(["--format", "json", "--only", "quotes,numbers", article], capfd).stdout)
    assert {"quotes", "numbers", "text"} <= given.keys()
    assert not {"events", "key_points", "sections"} & given.keys()


def test_published_overrides_the_date_of_the_article(article: str, capfd: pytest.CaptureFixture[str]) -> None:
    given = json.loads(run(["--format", "json", "--published", "2024-02-29", article], capfd).stdout)
    assert given["published"] == "2024-02-29"


def test_output_goes_to_a_file(article: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = run(["--format", "json", "--output", tmp_path / "out.json", article], capfd)
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["headline"] == "Mayor Signs Budget"


@pytest.mark.parametrize("arguments", [(), ("--format", "json"), ("--explain",)])
def test_what_is_piped_is_read_where_no_file_is_named(arguments: tuple[str, ...]) -> None:
    done = start(*arguments, stdin=ARTICLE.encode())
    assert done.returncode == 0
    assert b"3 schools" in done.stdout


def test_the_article_is_never_overwritten(article: str, capfd: pytest.CaptureFixture[str]) -> None:
    done = run(["--format", "json", "--output", article, article], capfd)
    assert done.returncode == 1
    assert "nothing was written" in done.stderr
    assert Path(article).read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--format", "pdf", "x"], "is none of"),
        (["--only", "jokes", "x"], "is none of"),
        (["--published", "yesterday", "x"], "is no date"),
        (["--format", "json", "x", "y"], "jsonl"),
    ],
)
def test_arguments_that_make_no_sense(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert words in capsys.readouterr().err


BAD_FILES: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "report.pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "photo.png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "noise.bin": bytes(range(256)) * 8,
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_one_sentence(name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / name
    path.write_bytes(BAD_FILES[name])
    done = run(["--format", "json", path], capfd)
    said = done.stderr
    assert (done.returncode, done.stdout) == (1, "")
    assert said.count("\n") == 1
    assert said.rstrip().endswith(".")
    assert "Traceback" not in said


def test_a_folder_is_no_article(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    done = run(["--format", "json", tmp_path], capfd)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_one_sentence(article: str) -> None:
    Path(article).chmod(0)
    assert start("--format", "json", article).returncode == 1


@pytest.mark.parametrize(
    "name", ["text", "markdown", "html", "json", "csv", "ics", "ris", "csl", "obsidian", "timelinejs", "explain"]
)
def test_no_control_sequence_of_an_article_gets_out(
    name: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.txt"
    path.write_text(
        "Bad \x1b]0;title\x07News\nJune 2, 2025\n\n“\x1b[31mRed\x9b2J [bold]words[/]\u202e,” Ann Rowe said on Monday.",
        encoding="utf-8",
    )
    out = run(["--format", name, path], capfd).stdout
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(out)


def test_the_same_bytes_in_every_locale(article: str) -> None:
    one = start("--format", "json", article, LC_ALL="C", PYTHONHASHSEED="1", TZ="UTC").stdout
    two = start("--format", "json", article, LC_ALL="C.UTF-8", PYTHONHASHSEED="2", TZ="Asia/Tokyo").stdout
    assert one == two


def test_version_and_help_need_little(capsys: pytest.CaptureFixture[str]) -> None:
    code = (
        "import sys; from briefing.cli import main\n"
        "try: main(['--version'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'textual', 'rich', 'dateparser', 'dataclasses', 'typing'} & sys.modules.keys()))"
    )
    said = subprocess.run([sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, cwd=".")
    assert said.stdout.splitlines()[-1] == "[]"


def test_the_screen_needs_no_extractor() -> None:
    """Another process finds what there is to find; to import the extractors here would keep the panes waiting."""
    code = (
        "import sys; import briefing.cli, briefing.tui.app, briefing.tui.panes\n"
        "print(sorted(name for name in sys.modules if name.startswith(('briefing.extract', 'briefing.readers'))))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=".")
    assert said.stdout.splitlines()[-1] == "[]"


def test_completion_scripts(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--print-completion", "bash"]) == 0
    assert b"--published" in capfdbinary.readouterr().out


def test_no_output_to_write_to_is_said(article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--format", "json", "--output", str(tmp_path / "no" / "such" / "x.json"), article]) == 1
    assert "could not be written" in capsys.readouterr().err


def test_a_closed_pipe_is_no_fault(article: str) -> None:
    code = f"{sys.executable} -m briefing --format json {article} {article} | true"
    done = subprocess.run(["bash", "-c", code.replace("json", "jsonl")], capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    assert io.BytesIO(done.stderr).read() == b""
