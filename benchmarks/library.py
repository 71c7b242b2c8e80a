"""What finding costs in a large library, and what adding costs beside reading.

    python benchmarks/library.py [--articles 100000]

A library of made-up articles is filled, in a folder of its own. Printed are the milliseconds of several queries, and
those of adding one more real article, beside what reading and analysing it takes in the same run.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from briefing import brief_file
from briefing.library import Library, Query, find
from briefing.library.kept import Kept
from briefing.model import Span

SAMPLE = Path(__file__).parent.parent / "sample_articles" / "valley_flood.txt"
_WORDS = (
    *("bridge", "dam", "valley", "ferry", "council", "budget", "strike", "harbour"),
    *("river", "school", "road", "fire", "storm", "trial", "vote", "tax"),
)
QUERIES = (
    ("a common word", Query("bridge")),
    ("two words", Query("bridge storm")),
    ("a phrase", Query('"dam valley"')),
    ("a speaker", Query("bridge", ("quotes",), speaker="Klein 77")),
    ("a fate", Query("people", ("numbers",), fate="killed", least=90)),
    ("what is nowhere", Query("lighthouse")),
)


def fill(library: Library, articles: int) -> None:
    """Made-up articles, straight into the tables: five quotations, three figures and two events each."""
    chance = random.Random(1)

    def words() -> str:
        return " ".join(chance.choices(_WORDS, k=12))

    db = library.db
    db.execute("begin")
    for number in range(articles):
        cursor = db.execute(
            "insert into article (sha256, headline, published, text, words) values (?, ?, ?, x'', 0)",
            (str(number), words(), f"20{number % 25:02}-06-02"),
        )
        article = int(cursor.lastrowid or 0)
        quotes = [Kept(words(), Span(0, 9), f"Ann Klein {chance.randrange(500)}", "named", "direct") for _ in range(5)]
        tolls = [chance.randrange(99) for _ in range(3)]
        numbers = [Kept(f"{toll} people", Span(0, 9), value=toll, fate="killed") for toll in tolls]
        events = [Kept(words(), Span(0, 9), day="2024-05-01") for _ in range(2)]
        library.fill("quotes", article, quotes)
        library.fill("numbers", article, numbers)
        library.fill("events", article, events)
    db.execute("commit")


def milliseconds(work: Callable[[], object], rounds: int = 7) -> float:
    """The median of several rounds."""
    spent = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        spent.append(1000 * (time.perf_counter() - begun))
    return statistics.median(spent)


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--articles", type=int, default=100_000)
    args = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.sqlite") as library:
        fill(library, args.articles)
        for name, query in QUERIES:
            print(f"{name:18} {milliseconds(lambda query=query: find(library, query)):7.1f} ms")  # type: ignore[misc]
        read = milliseconds(lambda: brief_file(SAMPLE))
        briefing = brief_file(SAMPLE)
        source = briefing.document.source
        spent = []
        for number in range(20):
            changed = briefing._replace(
                document=briefing.document._replace(source=source._replace(sha256=str(-number)))
            )
            spent.append(milliseconds(lambda changed=changed: library.add(changed), rounds=1))  # type: ignore[misc]
        print(f"reading one        {read:7.1f} ms")
        print(f"adding it          {statistics.median(spent):7.1f} ms")


if __name__ == "__main__":
    main()
