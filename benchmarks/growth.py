"""How the cost of each step grows with the length of a text: for texts made to hurt, and for news.

python benchmarks/growth.py [--sizes 25000 100000] [--piece PIECE] [--worst 20]

For each piece of `tests/hostile.py` the CPU seconds of every step at two sizes are put as a power of the size: 1 is
linear, 2 is its square. Steps that take under a hundredth of a second are left out. For news the cost of a character at
2 MB is held against that at 100 kB. Powers over 1.35 are marked.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent.parent
sys.path[:0] = [str(HERE), str(HERE / "tests")]

import hostile  # noqa: E402

from briefing import pipeline, readers  # noqa: E402 - after the path
from briefing.errors import BriefingError  # noqa: E402
from briefing.language.annotated import Annotated  # noqa: E402
from briefing.model import Briefing  # noqa: E402

TOO_MUCH = 1.35
LEAST = 0.01


def costs(text: str) -> dict[str, float]:
    """CPU seconds of reading a text and of each step of its briefing."""
    start = time.process_time()
    try:
        document = readers.read_bytes(text.encode(), uri="x.txt")
    except BriefingError:
        return {"reading": time.process_time() - start}
    spent = {"reading": time.process_time() - start}
    annotated, briefing = Annotated(document), Briefing(document)
    for name, step in pipeline.STEPS:
        start = time.process_time()
        try:
            briefing = step(annotated, briefing)
        except Exception as error:  # noqa: BLE001 - the others are measured all the same
            print(f"! {name} fails on {text[:40]!r}: {type(error).__name__}: {error}")
        spent[name] = time.process_time() - start
    return spent


def growth(piece: str, small: int, large: int) -> list[tuple[float, float, str]]:
    """For each step that counts: the power of its growth, its seconds at the larger size, its name."""
    first, second = costs(hostile.text(piece, small)), costs(hostile.text(piece, large))
    return [
        (math.log(second[name] / max(first.get(name, 0), 1e-4)) / math.log(large / small), second[name], name)
        for name in second
        if second[name] > LEAST
    ]


def of_news() -> None:
    """Print what a character costs in long news against short."""
    articles = [path.read_text(encoding="utf-8") for path in sorted((HERE / "sample_articles").iterdir())]
    short = "\n\n".join(articles)
    short = short * (100_000 // len(short) + 1)
    long = short * (2_000_000 // len(short))
    costs(short)
    per_character = [sum(costs(text).values()) / len(text) for text in (short, long)]
    print(f"news at {len(long):,} characters costs {per_character[1] / per_character[0]:.2f} times as much a character")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs=2, default=(25_000, 100_000))
    parser.add_argument("--piece", action="append", help="only this one")
    parser.add_argument("--worst", type=int, default=20)
    args = parser.parse_args()
    rows = []
    for piece in args.piece or hostile.PIECES:
        rows += [(*row, piece) for row in growth(piece, *args.sizes)]
    for power, seconds, step, piece in sorted(rows, reverse=True)[: args.worst]:
        print(f"{'!' if power > TOO_MUCH else ' '} {power:5.2f}  {seconds:7.2f} s  {step:11} {piece!r}")
    if not args.piece:
        of_news()


if __name__ == "__main__":
    main()
