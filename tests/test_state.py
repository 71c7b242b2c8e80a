"""What is remembered, and that nothing that happens to the file can hurt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui import folders
from briefing.tui.places import Place
from briefing.tui.state import MAX_RECENTS, Layout, State
from briefing.tui.store import Store, default_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made on demand" / "state.json"


def test_what_is_kept_is_there_in_the_next_run(path: Path) -> None:
    store = Store(path)
    store.keep_opened("/news/budget.txt", "aa11", now=1.0)
    store.keep_place("/news/budget.txt", Place(912, 880, False, 42, "speakers", "article"))
    store.keep_theme("briefing-light")
    store.keep_layout(Layout(side=40, highlighted=False, orders=("numbers 2",)))

    assert Store(path).state == store.state
    assert store.kept
    assert Store(path).keep_opened("/news/budget.txt", "aa11", now=2.0) == Place(
        912, 880, False, 42, "speakers", "article"
    )


def test_the_last_opened_comes_first(path: Path) -> None:
    store = Store(path)
    for now, name in enumerate(["/a", "/b", "/a"]):
        store.keep_opened(name, "", now=now)
    assert [recent.path for recent in store.state.recents] == ["/a", "/b"]


def test_recents_are_bounded(path: Path) -> None:
    store = Store(path)
    for now in range(MAX_RECENTS + 5):
        store.keep_opened(f"/{now}", "", now=now)
    assert len(Store(path).state.recents) == MAX_RECENTS
    assert store.state.recents[0].path == f"/{MAX_RECENTS + 4}"


def test_a_file_that_moved_is_known_by_its_bytes(path: Path) -> None:
    store = Store(path)
    store.keep_opened("/old/a.txt", "cafe", now=1)
    store.keep_place("/old/a.txt", Place(30, percent=10))
    assert store.keep_opened("/new/a.txt", "cafe", now=2) == Place(30, percent=10)
    assert store.keep_opened("/new/b.txt", "beef", now=3) == Place()


def test_two_copies_keep_what_the_other_wrote(path: Path) -> None:
    one, other = Store(path), Store(path)
    one.keep_theme("nord")
    other.keep_opened("/b", "", now=2)
    one.keep_opened("/a", "", now=1)
    found = Store(path).state
    assert (found.theme, [recent.path for recent in found.recents]) == ("nord", ["/b", "/a"])


def test_copies_that_write_at_the_same_moment_lose_nothing(path: Path) -> None:
    pytest.importorskip("fcntl")
    code = (
        "import sys; from pathlib import Path; from briefing.tui.store import Store\n"
        "store = Store(Path(sys.argv[1])); print(flush=True); input()\n"
        "for n in range(45): store.keep_opened(f'/{sys.argv[2]}{n}', '', now=n)"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(path), name], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for name in "ab"
    ]
    for process in running:
        assert process.stdout
        process.stdout.readline()
    for process in running:
        assert process.stdin
        process.stdin.write(b"\n")
        process.stdin.flush()
    for process in running:
        process.communicate(timeout=30)
    assert [process.returncode for process in running] == [0, 0]
    assert len(Store(path).state.recents) == 90


def test_a_place_in_a_file_that_was_never_opened_is_not_kept(path: Path) -> None:
    Store(path).keep_place("/a", Place(1, percent=1))
    assert Store(path).state.recents == ()


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "{",
        "[]",
        "[" * 100_000,
        '{"recents": 3, "theme": [], "layout": "wide"}',
        '{"recents": [null, {"path": 3}, {"path": "/a", "opened": "today", "place": [1]}]}',
        '{"recents": [{"path": "/a", "opened": NaN, "place": {"percent": 1e400, "offset": -4}}]}',
        '{"recents": [{"path": "/a\\u0000b"}], "layout": {"side": 1000, "highlighted": [1, "quote"]}}',
        "\0\xff",
    ],
)
def test_a_broken_file_is_as_none(path: Path, broken: str) -> None:
    path.parent.mkdir()
    path.write_text(broken, encoding="latin-1")
    store = Store(path)
    assert store.keep_opened("/good", "", now=1) == Place()
    assert Store(path).state.recent("/good")
    assert all(recent.path in {"/a", "/good"} for recent in store.state.recents)
    assert store.state.layout.side in range(91)


@given(st.recursive(st.none() | st.floats() | st.text(), lambda inner: st.dictionaries(st.text(), inner)))
def test_whatever_json_is_there_can_be_read(tmp_path_factory: pytest.TempPathFactory, data: object) -> None:
    path = tmp_path_factory.getbasetemp() / "any state.json"
    path.write_text(json.dumps({"recents": [data], "theme": data, "layout": data}))
    assert isinstance(Store(path).state, State)


def test_where_nothing_can_be_written_the_run_still_remembers(tmp_path: Path) -> None:
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("")
    store = Store(in_the_way / "state.json")
    store.keep_opened("/a", "", now=1)
    store.keep_place("/a", Place(20, percent=5))
    store.keep_theme("nord")
    assert not store.kept
    assert store.state.theme == "nord"
    assert store.state.recents[0].place == Place(20, percent=5)


def test_a_full_disk_leaves_the_old_file_whole(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(path)
    store.keep_theme("nord")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(json, "dump", full)
    store.keep_theme("dracula")
    assert (store.state.theme, store.kept) == ("dracula", False)
    monkeypatch.undo()
    assert Store(path).state.theme == "nord"
    assert {file.name for file in path.parent.iterdir()} == {"state.json", "state.lock"}


def test_a_change_that_did_not_reach_the_disk_is_made_up_for_with_the_next(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = Store(path), Store(path)
    with monkeypatch.context() as full:
        full.setattr(json, "dump", lambda *_, **__: (_ for _ in ()).throw(OSError(28, "No space left")))
        one.keep_opened("/a", "", now=1)
        one.keep_place("/a", Place(20, percent=5))
        assert one.complaint() == f"Nothing can be remembered: {path} cannot be written."
        assert one.complaint() == ""
    other.keep_opened("/b", "", now=2)
    one.keep_theme("nord")
    found = Store(path).state
    assert one.kept
    assert (found.theme, [recent.path for recent in found.recents]) == ("nord", ["/b", "/a"])
    assert found.place("/a", "") == Place(20, percent=5)


def test_what_a_later_version_wrote_is_read_but_left_alone(path: Path) -> None:
    path.parent.mkdir()
    written = '{"version": 2, "theme": "nord", "recents": [{"path": "/a", "where": "new"}]}'
    path.write_text(written)
    store = Store(path)
    store.keep_opened("/b", "", now=1)
    assert [recent.path for recent in store.state.recents] == ["/b", "/a"]
    assert "later version" in store.complaint()
    assert path.read_text() == written


def test_a_link_in_place_of_the_file_is_replaced(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.json"
    elsewhere.write_text("another's")
    path.parent.mkdir()
    path.symlink_to(elsewhere)
    Store(path).keep_theme("nord")
    assert elsewhere.read_text() == "another's"
    assert Store(path).state.theme == "nord"


def test_a_forgotten_file_is_gone_for_every_copy(path: Path) -> None:
    one, other = Store(path), Store(path)
    one.keep_opened("/a", "", now=1)
    one.keep_opened("/b", "", now=2)
    other.forget("/a")
    one.keep_theme("nord")
    assert [recent.path for recent in Store(path).state.recents] == ["/b"]


def test_a_name_that_is_no_text_is_kept(path: Path) -> None:
    name = os.fsdecode(b"/news/caf\xe9.txt")
    Store(path).keep_opened(name, "", now=1)
    assert Store(path).state.recents[0].path == name


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other places")
def test_the_place_of_the_file_follows_xdg(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert default_path() == tmp_path / "briefing" / "state.json"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked by the library itself")
@pytest.mark.parametrize("home", ["/home/ann", "relative", ""])
@pytest.mark.parametrize("named", [None, "", "/mnt/own", "relative/own"])
@pytest.mark.parametrize("kind", ["config", "state"])
def test_our_folders_are_those_of_platformdirs(
    kind: folders.Kind, named: str | None, home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    variable = {"config": "XDG_CONFIG_HOME", "state": "XDG_STATE_HOME"}[kind]
    monkeypatch.setenv("HOME", home)
    monkeypatch.delenv(variable, raising=False)
    if named is not None:
        monkeypatch.setenv(variable, named)
    known = {"config": platformdirs.user_config_dir, "state": platformdirs.user_state_dir}[kind]
    assert str(folders.own(kind)) == known("briefing", appauthor=False)


def test_where_nobody_has_a_home_nothing_is_made_in_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store(Path("~") / "state.json")
    store.keep_theme("nord")
    assert (store.state.theme, store.kept) == ("nord", False)
    assert list(tmp_path.iterdir()) == []
