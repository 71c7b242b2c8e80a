"""Many articles on a Dask cluster of several processes: every one once and in order, also where a worker is killed."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import brief_text, bulk
from briefing.cli import main
from briefing.dask import brief_bag

pytestmark = pytest.mark.skipif(os.name == "nt", reason="processes that have limits")

ARTICLE = (
    "Mayor {n} Signs Budget\nJune 2, 2025\n\n“We had no choice,” Mayor Ann Rowe said on Monday. It holds {n} schools.\n"
)
MANY = 200


class Cluster:
    """A scheduler and three workers, each a process of its own."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
        port = self.address.rpartition(":")[2]
        self._scheduler = _start("dask_scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")
        one = ("dask_worker", self.address, "--host", "127.0.0.1", "--no-nanny", "--no-dashboard", "--nthreads", "1")
        self.workers = [_start(*one) for _ in range(3)]

    def kill_one(self) -> None:
        """A machine is gone; the others go on."""
        killed = self.workers.pop()
        killed.kill()
        killed.wait()

    def end(self) -> None:
        for process in (*self.workers, self._scheduler):
            process.kill()
            process.wait()


def _start(program: str, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-W", "ignore", "-m", f"distributed.cli.{program}", *arguments]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """One for both tests, as it takes long to start; each of them costs it a worker."""
    pytest.importorskip("distributed")  # not at the top, where every process of the tests would wait for it
    started = Cluster()
    yield started
    started.end()


def test_a_worker_that_is_killed_costs_no_article(cluster: Cluster, tmp_path: Path) -> None:
    folder, out = tmp_path / "archive", tmp_path / "out.jsonl"
    folder.mkdir()
    for number in range(MANY):
        (folder / f"{number:04}.txt").write_text(ARTICLE.format(n=number), encoding="utf-8")
    (folder / "0100.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    command = [sys.executable, "-m", "briefing", "--format", "jsonl", "--scheduler", cluster.address, "-o", str(out)]
    running = subprocess.Popen([*command, str(folder)], stderr=subprocess.PIPE)
    partial = tmp_path / "out.jsonl.partial"
    while running.poll() is None and not (partial.exists() and partial.stat().st_size):
        time.sleep(0.01)
    cluster.kill_one()
    said = running.communicate()[1].decode()
    found = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [briefing["headline"] for briefing in found] == [f"Mayor {n} Signs Budget" for n in range(MANY) if n != 100]
    assert "0100.txt is a PNG image" in said
    assert f"{MANY - 1} articles of {MANY - 1} files" in said
    assert running.returncode == 1


def test_a_bag_is_briefed_whatever_becomes_of_a_worker(cluster: Cluster) -> None:
    distributed, bag = pytest.importorskip("distributed"), pytest.importorskip("dask.bag")
    items = [("photo", b"\x89PNG\r\n\x1a\n" + bytes(100)), *((f"row {n}", ARTICLE.format(n=n)) for n in range(MANY))]
    with distributed.Client(cluster.address, set_as_default=False, timeout=30) as client:
        client.wait_for_workers(len(cluster.workers), timeout=30)
        briefings = client.compute(brief_bag(bag.from_sequence(items, npartitions=20)))
        while not any(client.processing().values()):
            time.sleep(0.01)
        cluster.kill_one()
        found = briefings.result(timeout=120)
    assert [briefing["source"]["uri"] for briefing in found] == [name for name, _ in items]
    assert found[0]["error"].startswith("photo is a PNG image")
    assert [briefing["headline"] for briefing in found[1:]] == [f"Mayor {n} Signs Budget" for n in range(MANY)]


def test_an_item_is_a_text_bytes_or_a_path(tmp_path: Path) -> None:
    bag = pytest.importorskip("dask.bag")
    path = tmp_path / "budget.txt"
    path.write_text(ARTICLE.format(n=2), encoding="utf-8")
    text = ARTICLE.format(n=1)
    items = [text, text.encode(), path, ("mine", text)]
    found = brief_bag(bag.from_sequence(items, npartitions=1), only=["quotes"]).compute(scheduler="sync")
    assert [briefing["source"]["uri"] for briefing in found] == ["text", "text", str(path), "mine"]
    assert found[0] == {k: v for k, v in brief_text(text).to_dict().items() if k in found[0]}
    assert "numbers" not in found[0]


def test_where_there_is_no_scheduler_a_sentence_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(bulk.cluster, "PATIENCE", 0.5)
    assert main(["--format", "jsonl", "--scheduler", "nowhere:1", str(tmp_path)]) == 1
    said = capfd.readouterr().err
    assert "There is no Dask scheduler" in said
    assert len(said.splitlines()) == 1
