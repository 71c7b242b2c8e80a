"""What a whole briefing costs, as a ratio to passes over the words and to finding the dates alone with dateparser.

python benchmarks/analysis.py [ARTICLE ...] [--rounds 5]

All read the same texts in the same process, in turn; CPU seconds per 1000 words are printed, and the median
ratios, which are the figures to quote: the machine's speed falls out of them. A briefing is from the document on;
with dateparser the reading is counted too. Without articles the samples are read. Each step is then timed by itself.
"""

from __future__ import annotations

import argparse
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from dateparser.search import search_dates

from briefing import pipeline, readers
from briefing.language.annotated import Annotated
from briefing.model import Briefing, Document

SAMPLES = Path(__file__).parent.parent / "sample_articles"


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def read_and_brief(paths: list[str]) -> None:
    """From bytes to briefing."""
    for path in paths:
        pipeline.brief(readers.read_file(path))


def peer(documents: list[Document]) -> None:
    """Dates alone, as dateparser's users find them."""
    for document in documents:
        search_dates(document.text, languages=["en"])


_WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")


def ten_passes(documents: list[Document]) -> None:
    """Every word and mark of the texts, found ten times: what any reading of the language costs at the least."""
    for _ in range(10):
        for document in documents:
            _WORD_OR_MARK.findall(document.text)


def by_step(documents: list[Document], words: int) -> None:
    """The cost of each extractor, given what those before it found."""
    spent = dict.fromkeys((name for name, _ in pipeline.STEPS), 0.0)
    for document in documents:
        annotated, briefing = Annotated(document), Briefing(document)
        for name, step in pipeline.STEPS:
            start = time.process_time()
            briefing = step(annotated, briefing)
            spent[name] += time.process_time() - start
    for name, seconds in spent.items():
        print(f"  {name:12} {seconds / words * 1e6:7.2f} ms per 1000 words")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="*", default=sorted(map(str, SAMPLES.iterdir())))
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    documents = [readers.read_file(path) for path in args.articles]
    words = sum(len(document.text.split()) for document in documents)
    ours, theirs, analysis, passes = [], [], [], []
    for counted in range(args.rounds + 1):
        ours.append(cpu(lambda: read_and_brief(args.articles)))
        theirs.append(cpu(lambda: peer(documents)))
        analysis.append(cpu(lambda: [pipeline.brief(document) for document in documents]))
        passes.append(cpu(lambda: ten_passes(documents)))
        if not counted:  # the first round warms all up
            for spent in (ours, theirs, analysis, passes):
                spent.clear()
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    over_passes = statistics.median(a / b for a, b in zip(analysis, passes, strict=True))
    print(f"{words} words, {args.rounds} rounds, medians, CPU")
    print(f"a whole briefing      {statistics.median(ours) / words * 1e6:8.2f} ms per 1000 words")
    print(f"search_dates alone    {statistics.median(theirs) / words * 1e6:8.2f} ms per 1000 words")
    print(f"ratio                 {ratio:8.3f}")
    print(f"times ten passes      {over_passes:8.1f}")
    by_step(documents, words)


if __name__ == "__main__":
    main()
