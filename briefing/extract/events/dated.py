"""What the parts of this package hand each other: a sentence with its dates, and a dated happening."""

from __future__ import annotations

import datetime
import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from briefing import lexicon
from briefing.extract.events import day_ranges, entry
from briefing.extract.events.day_ranges import Period
from briefing.extract.events.entry import Telling
from briefing.language.annotated import Annotated
from briefing.language.clause_pass import Pass
from briefing.language.happening_nouns import When
from briefing.model import Date, Span
from briefing.patterns import WORD

_RANGE = re.compile(r"(?i)\s*(?:[-–—]|(?:up |in)?to|through|until|and)\s*(?:the\s+)?")
_DAY = datetime.timedelta(days=1)
_FROM = re.compile(r"(?i)\b(?:from|between)\s+(?:the\s+)?(?:\w+\s+)?$")


class Anchor(NamedTuple):
    """Words that date something: their place in the list of dates, where they stand, the days they mean."""

    date: int
    span: Span
    period: Period
    mod: str | None = None
    last: Period | None = None
    """The end of a range: “last year” of “from 2014 until last year”."""


class DatedSentence:
    """A sentence of the article `text`, in its `words`, with its dates, and the number of its block.

    `label` is the date that stands before all of it, as in a timeline: see `labels`.
    """

    def __init__(
        self, annotated: Annotated, span: Span, block: int, anchors: tuple[Anchor, ...], label: Anchor | None
    ) -> None:
        self.annotated, self.text = annotated, annotated.text
        self.span, self.words, self.block = span, span.of(annotated.text), block
        self.anchors, self.label = anchors, label

    @cached_property
    def found(self) -> Pass:
        """Its clauses."""
        return self.annotated.clauses_at(self.span.start)

    def entry(self, at: Span, *, named: bool = False, when: When = "near") -> Telling | None:
        """What the timeline shows of the happening that the words at `at` date: see `entry.of`."""
        return entry.of(self.found, self.span, at, named=named, when=when)

    def main_entry(self) -> Telling | None:
        """What the timeline shows of the sentence's main clause."""
        return self.entry(Span(self.span.start, self.span.start + 1))


class Happening(NamedTuple):
    """What happened in `period`, told by `entry` in `passage`. `date` is the index of the date that dates it."""

    date: int
    period: Period
    entry: Telling
    passage: DatedSentence
    rule: str

    @property
    def span(self) -> Span:
        """Where the happening is told."""
        return self.entry.span

    @property
    def words(self) -> str:
        """The words that tell the happening."""
        return self.span.of(self.passage.text)

    @property
    def mod(self) -> str | None:
        """The modifier of its date; None where the days are only reckoned from that."""
        here = self.passage
        own = (a for a in ((here.label, *here.anchors) if here.label else here.anchors) if a.date == self.date)
        return next((a.mod for a in own if a.period[:2] == self.period[:2]), None)

    @property
    def date_span(self) -> Span:
        """Where its date stands; the whole telling where it is carried over."""
        for anchor in self.passage.anchors:
            if anchor.date == self.date:
                return anchor.span
        return self.span


def anchors(text: str, dates: Iterable[tuple[int, Date]]) -> tuple[Anchor, ...]:
    """The dates of one sentence that mean days of the calendar; the two ends of a range make one."""
    found: list[Anchor] = []
    for index, date in dates:
        period = day_ranges.of(date.value, date.mod)
        if period is None:
            continue
        anchor = Anchor(index, date.span, period, date.mod)
        if found and _makes_range(text, found[-1], anchor):
            first = found.pop()
            anchor = Anchor(first.date, Span(first.span.start, date.span.end), first.period.to(period), None, period)
        found.append(anchor)
    return tuple(found)


def _makes_range(text: str, first: Anchor, last: Anchor) -> bool:
    """Whether two dates are the two ends of one stretch of time: “from May to June”, “May 22 and 23”."""
    between = text[first.span.end : last.span.start]
    if not _RANGE.fullmatch(between) or first.period.start >= last.period.start:
        return False
    framed = bool(_FROM.search(text, max(0, first.span.start - 30), first.span.start))
    if first.period.precision != last.period.precision:
        return framed and first.period.end < last.period.start  # "between 2021 and last autumn"
    bare = between.split()[-1:] in (["to"], ["and"])
    on_end = first.period.precision == "day" and last.period.start - first.period.end == _DAY  # "on May 22 and 23"
    return not bare or on_end or framed


def occasions(text: str) -> Iterator[str]:
    """The kinds of occasion that the words of `text` name."""
    kinds = lexicon.table("occasions")
    for word in WORD.findall(text):
        kind = kinds.get(word.lower())
        if kind:
            yield kind[0]


def last_of(kinds: Container[str], told: Sequence[Happening]) -> Happening | None:
    """The last happening of a known day that names an occasion of one of `kinds`, itself or in its sentence."""
    days = [h for h in reversed(told) if h.period.precision == "day"]
    named = (h for h in days if any(kind in kinds for kind in occasions(h.words)))
    beside = (h for h in days if any(kind in kinds for kind in occasions(h.passage.words)))
    return next(named, None) or next(beside, None)
