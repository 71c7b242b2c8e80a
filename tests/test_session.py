"""The articles of a sitting, and what becomes of their files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing.tui.folders import beside
from briefing.tui.session import STDIN, Article, Session, fitted, stamp

PIPES = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with two articles."""
    for name in ("bridge.txt", "budget.txt"):
        (tmp_path / name).write_text("The bridge reopened.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """The working folder has been deleted."""

    def gone() -> str:
        raise FileNotFoundError(2, "No such file or directory")

    monkeypatch.setattr(os, "getcwd", gone)


@pytest.mark.parametrize(
    ("uri", "at", "count"),
    [
        ("bridge.txt", 0, 2),
        ("{folder}/bridge.txt", 0, 2),
        ("./budget.txt", 1, 2),
        ("other.txt", 2, 3),
        ("https://example.org/bridge.txt", 2, 3),
    ],
)
def test_an_article_that_is_open_is_turned_to(folder: Path, uri: str, at: int, count: int) -> None:
    session = Session.of(["bridge.txt", "budget.txt"])
    session.open(uri.format(folder=folder))
    assert (session.at, len(session.articles)) == (at, count)


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("bridge.txt", "{folder}"),
        ("deep/storm.txt", "{folder}/deep"),
        ("gone/storm.txt", "{folder}"),
        ("https://example.org/news/a.html", "{folder}"),
        (STDIN, "{folder}"),
        ("", "{folder}"),
        (str(beside("sample_articles") / "valley_flood.txt"), "{folder}"),
    ],
)
def test_the_next_article_is_looked_for_beside_this_one(folder: Path, uri: str, expected: str) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "storm.txt").write_text("The storm passed.")
    session = Session.of([uri] if uri else [])
    assert Path(session.folder) == Path(expected.format(folder=folder))


def test_without_a_working_folder_there_is_home(nowhere: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv("USERPROFILE", "/home/ann")
    assert Session.of(["bridge.txt"]).folder == "/home/ann"
    assert Article("bridge.txt").path == "bridge.txt"


def test_only_a_file_is_watched(folder: Path) -> None:
    assert stamp("bridge.txt") is not None
    assert [stamp(uri) for uri in (str(folder), "gone.txt", "https://example.org", "a\0b")] == [None] * 4


@PIPES
def test_a_pipe_is_read_but_once_and_has_no_name(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    found = {uri: (Article(uri).once, Article(uri).name) for uri in ("pipe", STDIN, "bridge.txt", "gone.txt")}
    assert found == {
        "pipe": (True, "a pipe"),
        STDIN: (True, "standard input"),
        "bridge.txt": (False, "bridge.txt"),
        "gone.txt": (False, "gone.txt"),
    }


@pytest.mark.parametrize(
    ("becomes", "found"),
    [
        ("nothing", ["gone", "", ""]),
        ("a folder", ["gone", "", ""]),
        ("other words", ["", "changed", ""]),
        ("the same", ["", "", ""]),
    ],
)
def test_what_becomes_of_a_file_is_said_once_and_when_it_has_come_to_rest(
    folder: Path, becomes: str, found: list[str]
) -> None:
    article = Article("bridge.txt")
    file = folder / "bridge.txt"
    if becomes in {"nothing", "a folder"}:
        file.unlink()
    if becomes == "a folder":
        file.mkdir()
    if becomes == "other words":
        file.write_text("Nobody came.")
    assert [article.look() for _ in range(3)] == found


@pytest.mark.parametrize(
    ("title", "most", "shown"),
    [
        (
            "Harbour bridge to reopen · The Quay Post, 2 June 2025",
            60,
            "Harbour bridge to reopen · The Quay Post, 2 June 2025",
        ),
        ("Harbour bridge to reopen · 2 June 2025", 32, "Harbour bridge… · 2 June 2025"),
        ("Harbour bridge to reopen  2 of 3", 24, "Harbour bridge…  2 of 3"),
        ("Harbour bridge to reopen · The Quay Post, 2 June 2025", 30, "Harbour bridge… · 2 June 2025"),
        ("bridge.txt", 8, "bridge.…"),
    ],
)
def test_a_title_that_is_too_long_keeps_the_day(title: str, most: int, shown: str) -> None:
    assert fitted(title, most) == shown
