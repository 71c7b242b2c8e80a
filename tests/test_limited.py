"""Hostile work costs the process that does it; and what is no file is never opened."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing import limited, readers, special
from briefing.errors import BriefingError, NotText, TooLarge, TooSlow
from briefing.tui import config
from briefing.tui.store import Store

pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits of a process")


def counts(to: int) -> Iterator[int]:
    yield from range(to)


def sends_a_lot() -> Iterator[str]:
    yield "word " * 1_000_000


def stands_still() -> Iterator[int]:
    yield 1
    time.sleep(60)


def takes_all_memory() -> Iterator[int]:
    yield len(bytearray(400_000_000))


def dies() -> Iterator[int]:
    yield 1
    os.kill(os.getpid(), signal.SIGKILL)


def refuses() -> Iterator[int]:
    yield 1
    raise NotText("x.pdf is a picture.")


def prints() -> Iterator[int]:
    sys.stdout.write("noise\n")
    sys.stderr.write("noise\n")
    os.write(1, b"noise")
    yield 1


def in_this_thread(work: Callable[[], None]) -> None:
    """A process with one thread is doubled."""
    work()


def beside_another_thread(work: Callable[[], None]) -> None:
    """Where there are more, the other process is a new one."""
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        work()
    finally:
        done.set()
        other.join()


both = pytest.mark.parametrize("place", [in_this_thread, beside_another_thread])


@both
def test_the_results_come_in_order(place: Callable[[Callable[[], None]], None]) -> None:
    def work() -> None:
        assert list(limited.run(counts, 5, what="x")) == [0, 1, 2, 3, 4]
        assert [len(words) for words in limited.run(sends_a_lot, what="x")] == [5_000_000]

    place(work)


ENDS: list[tuple[Callable[[], Iterator[int]], type[BriefingError], str]] = [
    # the work, what it comes to, words of the sentence
    (stands_still, TooSlow, "x.pdf takes more than 1 seconds"),
    (takes_all_memory, TooLarge, "x.pdf takes more memory"),
    (dies, TooLarge, "x.pdf takes more memory"),
    (refuses, NotText, "x.pdf is a picture."),
]


@both
@pytest.mark.parametrize(("hostile", "error", "words"), ENDS, ids=[row[0].__name__ for row in ENDS])
def test_what_goes_wrong_is_one_sentence(
    hostile: Callable[[], Iterator[int]],
    error: type[BriefingError],
    words: str,
    place: Callable[[Callable[[], None]], None],
) -> None:
    def work() -> None:
        with pytest.raises(error, match=words):
            list(limited.run(hostile, what="x.pdf", seconds=1 if error is TooSlow else 60, most=300_000_000))

    place(work)


def test_what_this_process_has_taken_is_not_counted() -> None:
    taken = bytearray(400_000_000)
    assert list(limited.run(counts, 3, what="x", most=200_000_000)) == [0, 1, 2]
    del taken


def test_nothing_that_the_work_prints_is_heard(capfd: pytest.CaptureFixture[str]) -> None:
    assert list(limited.run(prints, what="x")) == [1]
    assert capfd.readouterr() == ("", "")


def test_a_process_that_is_left_ends(tmp_path: Path) -> None:
    told = tmp_path / "process"
    script = f"""
import os, sys, time
sys.path.insert(0, {str(Path(__file__).parent)!r})
from briefing import limited
import test_limited
for _ in limited.run(test_limited.tells_and_stays, {str(told)!r}, what="x", seconds=60):
    os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", script], check=False)
    process = int(told.read_text())
    deadline = time.monotonic() + 20
    while _lives(process) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _lives(process)


def tells_and_stays(where: str) -> Iterator[int]:
    Path(where).write_text(str(os.getpid()))
    yield 1
    time.sleep(60)


def _lives(process: int) -> bool:
    """Whether a process is there and no zombie that waits to be buried."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not (status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z")


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    os.mkfifo(path)
    return path


def test_a_pipe_is_refused_before_it_is_opened(pipe: Path) -> None:
    with pytest.raises(BriefingError, match="is a pipe; save what it gives to a file"):
        readers.read_file(str(pipe))


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/full"])
def test_a_device_is_refused(device: str) -> None:
    with pytest.raises(special.SpecialFileError, match="is a device"):
        special.refuse(device)
    with pytest.raises(BriefingError, match="is a device"):
        readers.read_file(device)


def test_a_pipe_as_state_or_settings_costs_the_memory_only(pipe: Path) -> None:
    assert Store(pipe).state.recents == ()
    assert config.load(pipe)[0] == config.Config()
    assert "is a pipe" in config.load(pipe)[1][0]


def test_the_state_never_writes_through_a_link(tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("kept")
    for name in ("state.json", "state.lock"):
        (tmp_path / name).symlink_to(precious)
    Store(tmp_path / "state.json").keep_theme("briefing-light")
    assert precious.read_text() == "kept"
