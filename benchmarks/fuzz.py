"""Harmed articles of every format, for as long as one likes: whatever escapes is counted, named and can be had again.

    python benchmarks/fuzz.py [--minutes 10] [--seed 1] [--with FOLDER ...]
    python benchmarks/fuzz.py --seed 1 --number 4711 [--keep FILE]

What is done with each is in `tests/trials.py`; the files of the FOLDERs are harmed as well. A fault is printed when it
is new, with the number that makes it again, and counted at the end. To hang or to take all memory is a fault too.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "tests"))

import trials

from briefing import limited
from briefing.errors import BriefingError

PATIENCE = 120.0
"""Seconds until an input hangs, by the clock of a machine that has other work."""
MEMORY = 2_000_000_000
"""Bytes that no input may take."""
A_TURN = 500
"""Inputs after which another process goes on, so that what one leaves behind ends with it."""


def turn(first: int, seed: int, more: list[Path]) -> Iterator[tuple[int, trials.Fault | None]]:
    """The next numbers, and what went wrong with the input of each."""
    samples = trials.samples(more)
    for number in range(first, first + A_TURN):
        yield number, trials.trial(number, seed, samples)


def go_on(minutes: float, seed: int, more: list[Path]) -> None:
    """Try one after another until the time is up, and say what was seen."""
    faults: Counter[str] = Counter()
    start, done = time.monotonic(), 0

    def time_left() -> bool:
        return time.monotonic() - start < minutes * 60

    while time_left():
        try:
            for number, fault in limited.run(turn, done, seed, more, what="This", seconds=PATIENCE, most=MEMORY):
                done = number + 1
                if fault:
                    tell(fault, number, faults)
                if not time_left():
                    break
        except BriefingError as error:  # the other process is gone, with the input after the last
            tell(trials.Fault(f"the process ended, {type(error).__name__}", str(error)), done, faults)
            done += 1
    hours = (time.monotonic() - start) / 3600
    print(f"{done:,} inputs in {hours:.2f} hours, seed {seed}: {faults.total()} faults of {len(faults)} kinds")
    for line, times in faults.most_common():
        print(f"{times:6}  {line}")


def tell(fault: trials.Fault, number: int, faults: Counter[str]) -> None:
    """Count a fault, and print it when it is new."""
    faults[fault.line] += 1
    if faults[fault.line] == 1:
        print(f"--number {number}: {fault.line}\n{fault.details}", flush=True)


def main() -> None:
    """Go on for some minutes, or try one number again."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--with", dest="more", type=Path, nargs="*", default=[])
    parser.add_argument("--number", type=int, help="this input alone")
    parser.add_argument("--keep", type=Path, help="write it to this file")
    args = parser.parse_args()
    if args.number is None:
        go_on(args.minutes, args.seed, args.more)
        return
    samples = trials.samples(args.more)
    name, data = trials.harmed(args.number, args.seed, samples)
    if args.keep:
        args.keep.write_bytes(data)
    fault = trials.trial(args.number, args.seed, samples)
    print(f"{name}, {len(data)} bytes: {fault.line if fault else 'nothing'}")
    if fault:
        print(fault.details)


if __name__ == "__main__":
    main()
