"""The day of speaking: "this morning" in what somebody said on Tuesday is Tuesday's morning."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Sequence

from briefing.language import timex
from briefing.language.annotated import Annotated
from briefing.language.quotations import Quoted
from briefing.lexicon import verbs
from briefing.model import Date, Span
from briefing.patterns import lazy

_FROM_TODAY = frozenset({"day_word", "this_part"})
"""Rules whose dates are counted from the day of speaking."""
_REACH = 100
"""Characters: so far from the quotation the day of saying it may stand."""
_AFTERWARDS = lazy(r"\b(?:afterwards?|after (?:the|her|his|their|its) \w+)\b")


def rebased(annotated: Annotated, dates: Sequence[Date]) -> tuple[Date, ...]:
    """`dates`, with those in quotations counted from the day on which these were said, where the article tells it."""
    today = annotated.document.published
    if today is None or not any(date.rule in _FROM_TODAY for date in dates):
        return tuple(dates)
    return tuple(_rebased(annotated, dates, index, today) for index in range(len(dates)))


def _rebased(annotated: Annotated, dates: Sequence[Date], index: int, today: datetime.date) -> Date:
    """The date at `index`, counted from the day of the quotation that it stands in."""
    date = dates[index]
    quoted = annotated.quotations.at(date.span.start) if date.rule in _FROM_TODAY else None
    said = _day_of_saying(annotated, dates, index, quoted) if quoted else None
    day = timex.first_day(date.value)
    if said is None or day is None or said > today:
        return date
    moved = timex.shifted(day, "D", (said - today).days)
    return date._replace(value=moved + date.value[10:])


def _day_of_saying(annotated: Annotated, dates: Sequence[Date], index: int, quoted: Quoted) -> datetime.date | None:
    """The day that stands with the verb of saying; after "she said afterwards", that of what was told last."""
    around = _around(annotated, quoted)
    for start, end in ((around.start, quoted.span.start), (quoted.span.end, around.end)):
        for date in dates[_place(dates, start) : _place(dates, end)]:
            if timex.grain_of(date.value) == "D" and _is_said(annotated, date):
                return timex.first_day(date.value)
    behind = Span(quoted.span.end, around.end).of(annotated.text)
    if not _AFTERWARDS().search(behind):
        return None
    before = (date.value for date in reversed(dates[:index]) if timex.grain_of(date.value) == "D")
    return timex.first_day(next(before, ""))


def _place(dates: Sequence[Date], offset: int) -> int:
    """The index of the first date from `offset` on."""
    return bisect_left(dates, offset, key=lambda date: date.span.start)


def _around(annotated: Annotated, quoted: Quoted) -> Span:
    """The quotation with the words of its sentences before and behind it."""
    first, last = annotated.sentence_at(quoted.span.start).span, annotated.sentence_at(quoted.span.end - 1).span
    start, end = max(first.start, quoted.span.start - _REACH), min(last.end, quoted.span.end + _REACH)
    return Span(start, max(end, quoted.span.end))


def _is_said(annotated: Annotated, date: Date) -> bool:
    """Whether the clause of a date is one of saying."""
    verb, it = annotated.verb_at(date.span.start), annotated.tagged_at(date.span.start)
    return verb is not None and verbs.reporting_verb(it.words[verb.head]) is not None
