"""All that a briefing costs, as ratios in one run, beside programs that do one of its jobs on the same texts.

    python benchmarks/all.py [--texts FOLDER] [--pages FOLDER] [--rounds 5]

Each round every program reads the same texts in turn, in this process, after a round that warms all up. Printed are
medians over the rounds, the lowest and the highest, as times the cost of a whole briefing in the same round: CPU time,
so that other users of the machine count little, or by the clock for a peer that works in another process. A peer that
is not installed is skipped with a sentence.
Without --texts the samples are read. Quality by the developers' scorers is added where those lie beside the checkout.
"""

from __future__ import annotations

import argparse
import logging
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from peers import ELSEWHERE, PEERS, Absent
from quality import figures

from briefing import pipeline, readers

HERE = Path(__file__).resolve().parent.parent
Work = Callable[[], object]


class Cost(NamedTuple):
    """Seconds of the processor, and seconds by the clock, which count what other processes do for this one."""

    processor: float
    clock: float


def cost(work: Work) -> Cost:
    """What one call takes."""
    processor, clock = time.process_time(), time.perf_counter()
    work()
    return Cost(time.process_time() - processor, time.perf_counter() - clock)


def jobs(texts: list[str], pages: list[bytes]) -> dict[str, tuple[str, Work]]:
    """What is measured, by name: with the job that it does."""
    documents = [readers.read_bytes(text.encode(), uri="text") for text in texts]
    measured: dict[str, tuple[str, Work]] = {
        "briefing": ("everything", lambda: [pipeline.brief(document) for document in documents]),
        "briefing, pages": (
            "pages",
            lambda: [list(readers.read_bytes_articles(page, uri="page.html", confined=False)) for page in pages],
        ),
    }
    for peer in PEERS:
        items = pages if peer.job == "pages" else texts
        try:
            run = peer.prepare()
            run(items[:1])
        except Absent as why:
            print(f"{peer.name} is skipped: {why}")
            continue
        measured[peer.name] = (peer.job, lambda run=run, items=items: run(items))  # type: ignore[misc]
    return measured


def measure(measured: dict[str, tuple[str, Work]], rounds: int) -> dict[str, list[Cost]]:
    """The cost of each, round by round."""
    spent: dict[str, list[Cost]] = {name: [] for name in measured}
    for counted in range(rounds + 1):
        for name, (_, work) in measured.items():
            taken = cost(work)
            if counted:
                spent[name].append(taken)
    return spent


def table(measured: dict[str, tuple[str, Work]], spent: dict[str, list[Cost]]) -> list[str]:
    """One line a program, in Markdown."""
    lines = ["| program | job | times our cost | lowest–highest |", "|---|---|---:|---:|"]
    for name, (job, _) in measured.items():
        ours = spent["briefing, pages" if job == "pages" else "briefing"]
        at = Cost._fields.index("clock" if name in ELSEWHERE else "processor")
        ratios = [theirs[at] / our[at] for theirs, our in zip(spent[name], ours, strict=True)]
        lines.append(f"| {name} | {job} | {statistics.median(ratios):.2f} | {min(ratios):.2f}–{max(ratios):.2f} |")
    return lines


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, default=HERE / "sample_articles")
    parser.add_argument("--pages", type=Path, default=HERE / "tests" / "pages")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    logging.disable()  # what peers say of texts that they do not like
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(args.texts.glob("*.txt"))]
    pages = [path.read_bytes() for path in sorted(args.pages.glob("*.html")) if path.stem != "no_article"]
    words = sum(len(text.split()) for text in texts)
    measured = jobs(texts, pages)
    spent = measure(measured, args.rounds)
    print(f"{len(texts)} texts of {words:,} words, {len(pages)} pages, {args.rounds} rounds")
    ours = statistics.median(taken.processor for taken in spent["briefing"])
    print(f"a whole briefing takes {ours / words * 1e6:.1f} ms per 1000 words here\n")
    print("\n".join(table(measured, spent)))
    for line in figures(HERE.parent / "shared" / "bench"):
        print(line)


if __name__ == "__main__":
    main()
