"""A floor of accuracy on short articles of our own, with what must be found in each beside it, by hand.

`tests/gold/NAME.tsv` has one finding a line: its kind, then, divided by tabs,
- quote: who, direct or mixed or indirect, and how the words begin;
- number: the value (of a range both ends, as 2-3) and the unit;
- date: the words and the value;
- event: the first day, and some words of the sentence that tells it.
All that the running text has is listed, in any order; of dates no lengths of time. A floor stands a little under what was last measured: raise it when a
change earns it; never lower it without saying why in the same commit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from briefing import brief_file
from briefing.model import Briefing, Span

GOLD = Path(__file__).parent / "gold"
ARTICLES = sorted(GOLD.glob("*.txt"))

FLOORS = [("quote", 0.93), ("number", 0.81), ("date", 0.8), ("event", 0.83)]
"""The least F1 of each kind over all articles."""


def expected(path: Path) -> Iterator[tuple[str, ...]]:
    lines = path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()
    return (tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


@cache
def briefing_of(path: Path) -> Briefing:
    return brief_file(path)


def found(path: Path) -> Iterator[tuple[str, ...]]:
    """The findings as the tables word them; quotes and events with all of their words."""
    of = briefing_of(path)
    names = {speaker.id: speaker.name for speaker in of.speakers}
    body = [sentence.span for sentence in of.document.body()]

    def inside(span: Span) -> bool:
        return any(sentence.holds(span) for sentence in body)

    for quote in of.quotes:
        yield "quote", names.get(quote.speaker or "", ""), quote.kind, quote.text
    for number in (number for number in of.numbers if inside(number.span)):
        ends = (number.value,) if number.value is not None else (number.low, number.high)
        figures = [f"{end:.12g}" for end in ends if end is not None]
        yield "number", "-".join(figures) or number.text, number.unit or number.kind
    for date in (date for date in of.dates if inside(date.span) and date.type != "DURATION"):
        yield "date", date.text, date.value
    for event in of.events:
        around = event.sentence or event.span
        yield "event", event.start, around.of(of.document.text)


def matches(wanted: tuple[str, ...], row: tuple[str, ...]) -> bool:
    return wanted[:-1] == row[:-1] and (
        wanted[-1] in row[-1] if wanted[0] in {"quote", "event"} else wanted[-1] == row[-1]
    )


def score(kind: str) -> tuple[float, list[str]]:
    """F1 over all articles, and what was missed or too much."""
    right, wrong = 0, Counter[str]()
    for path in ARTICLES:
        rest = [row for row in found(path) if row[0] == kind]
        for wanted in (row for row in expected(path) if row[0] == kind):
            hit = next((row for row in rest if matches(wanted, row)), None)
            if hit:
                rest.remove(hit)
                right += 1
            else:
                wrong[f"{path.stem} misses {wanted[1:]}"] += 1
        wrong.update(f"{path.stem} has {row[1:]}" for row in rest)
    return 2 * right / (2 * right + wrong.total()), sorted(wrong)


@pytest.mark.parametrize(("kind", "floor"), FLOORS)
def test_the_floor_holds(kind: str, floor: float) -> None:
    reached, wrong = score(kind)
    assert reached >= floor, "\n".join(wrong)


def test_every_article_has_its_table_of_known_kinds() -> None:
    kinds = {kind for kind, _ in FLOORS}
    for path in ARTICLES:
        assert {row[0] for row in expected(path)} == kinds
