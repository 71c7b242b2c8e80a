"""What the rules may look at: the article, its day, and the dates found so far."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from briefing import lexicon
from briefing.extract.dates import order
from briefing.extract.dates.tense import Tense
from briefing.language import timex
from briefing.language.annotated import Annotated
from briefing.model import Date
from briefing.patterns import lazy

ASIDES = frozenset({"distance", "year_earlier", "compared_quarter"})
"""Rules whose dates are named only for comparison: "the quarter" never means theirs."""
_LEAD = 1500
"""Characters of the body that tell where an article is set."""
_PASSAGE = 400
"""Characters: so far on the year of a date is that of the next, where that gives none."""
_RECENT = 60
"""Days: a day so near to publication needs no year."""
_YEAR, _HALF_YEAR = 365, 200
_FEW = 3
"""Among so many, lengths passed over, the date before is looked for."""
_NAMED = 100
"""Among so many dates before the year of a day is looked for."""
_BESIDE_DATE = 150
"""Characters: so near is what "the next day" goes on from."""
_WHEN = lazy(r",? when\b[^.]*$")
_BESIDE = {"previous": -1, "following": 1, "next": 1}


class Scene:
    """What a rule may look at: the text, the day of publication (`today`), and the dates found so far, in order."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.text = annotated.text
        self.today = annotated.document.published
        self.found: list[Date] = []
        self.tense = Tense(annotated)
        self.body_starts = annotated.body[0].span.start if annotated.body else 0
        """Before it stands the line that says when the article appeared, which nothing in it refers to."""

    @property
    def last(self) -> Date | None:
        """The last date found."""
        return self.found[-1] if self.found else None

    @property
    def taken(self) -> int:
        """Where it ends."""
        return self.found[-1].span.end if self.found else 0

    def is_of_noun(self, place: int) -> bool:
        """Whether "of" stands right before `place`: “an order of [April 8]”."""
        return self.before(place, 4).lower() == " of "

    def before(self, place: int, length: int) -> str:
        """The `length` characters before `place`."""
        return self.text[max(0, place - length) : place]

    @cached_property
    def day_first(self) -> bool:
        """Whether the article's slashed dates put the day first: as it shows, else as they do where it is set."""
        shown = order.of(self.text, self.today)
        return shown.day_first if shown.sure else shown.day_first or self.southern

    @cached_property
    def southern(self) -> bool:
        """Whether the article is of the south, where summer begins in December: by its dateline, or its first words."""
        document = self.annotated.document
        if document.place:
            return _southern_in(document.place) > 0
        early, lead = self.text[: self.body_starts + _LEAD // 3], self.text[: self.body_starts + _LEAD]
        return _southern_in(lead) > 1 and _southern_in(early) > 0

    @property
    def opens_before_today(self) -> bool:
        """Whether the first day that the article names is over when it appears: it tells of no hour of today."""
        days = (date.value for date in self.found if date.span.start >= self.body_starts)
        first = next((value for value in days if timex.grain_of(value) == "D"), None)
        return first is not None and self.today is not None and first[:10] < self.today.isoformat()

    def told_on(self, place: int) -> datetime.date | None:
        """The day on which what is reported at `place` was said: "said in March it would shut in April"."""
        teller = self.tense.told_by(place)
        if teller is None or self.today is None:
            return None
        for date in reversed(self.found):
            if date.span.start < teller[0]:
                return None
            if (
                date.span.end <= teller[1]
                and self.tense.is_of(date.span.start, place)
                and (day := timex.first_day(date.value))
            ):
                return day if day < self.today else None
        return None

    def year_told(self, place: int, month: int, day: int) -> int | None:
        """The past year that a passage is in: after "On June 29, 2021, …" comes "On June 30 …"."""
        last = self.last
        if last is None or self.today is None or place - last.span.end > _PASSAGE:
            return None
        if self.is_of_noun(last.span.start):
            return None  # "set aside an order of April 8, 2010"
        if self.is_recent(month, day) and self.annotated.clause_at(last.span.start).kind == "relative":
            return None  # "a form that she had signed in September 2019. … It came out on 22 November."
        before = timex.first_day(last.value) if timex.grain_of(last.value) in ("D", "W", "M") else None
        here = before and timex.day(before.year, month, day)
        late = before is not None and here is not None and (here - before).days > _HALF_YEAR
        old = before is not None and (self.today - before).days > 2 * _YEAR
        if timex.grain_of(last.value) == "M" and (late or (not old and "\n\n" in self.text[last.span.end : place])):
            return None
        next_year = timex.day(before.year + 1, month, day) if before and here and here < before else None
        if before and next_year and next_year <= self.today and (next_year - before).days < _RECENT:
            return next_year.year  # "She fell on 30 December 2022. She died on [11 January]"
        going_on = before and here and before.year < self.today.year and before <= here <= self.today
        return before.year if before and going_on else None

    def is_recent(self, month: int, day: int) -> bool:
        """Whether a day without its year was a few weeks ago."""
        here = timex.day(self.today.year, month, day) if self.today else None
        if here and self.today and here > self.today:
            here = timex.day(here.year - 1, month, day)
        return bool(here and self.today and (self.today - here).days < _RECENT)

    def year_named(self, month: int, day: int, nearest: str | None) -> int | None:
        """The year that the article gave this day, or its month: after “in July 2022” comes “on 19 July”.

        None where the `nearest` such day is so near that it is the one meant.
        """
        near = timex.first_day(nearest or "")
        if near is None or self.today is None or abs((near - self.today).days) < _RECENT:
            return None
        of_month = None
        for date in reversed(self.found[-_NAMED:]):
            year, _, rest = date.value.partition("-")
            if not year.isdigit() or year not in date.text or date.span.start < self.body_starts:
                continue
            if rest[:5] == f"{month:02d}-{day:02d}":
                return int(year)
            if of_month is None and rest[:2] == f"{month:02d}":
                of_month = int(year)
        return of_month

    def quoted(self, place: int) -> bool:
        """Whether `place` stands inside quotation marks."""
        return self.annotated.quotations.holds(place)

    def named(self, *grains: str, reach: int = 3000, narrated: bool = False, past: bool = False) -> str | None:
        """The calendar value last named, of one of `grains`, at most `reach` characters back.

        `narrated` passes over what stands in quotations, `past` over what is ahead.
        """
        for date in self._named_within(reach):
            if narrated and self.quoted(date.span.start):
                continue
            if past and self.today and date.value[:10] > self.today.isoformat():
                continue
            if timex.grain_of(date.value) in grains:
                return date.value.split("T")[0]
        return None

    def same_day(self, day: int) -> str | None:
        """The day last named that has this number in its month: “on 9 May … in July … on the 9th”."""
        days = (date.value[:10] for date in self._named_within(_LEAD * 2) if timex.grain_of(date.value) == "D")
        return next((value for value in days if value.endswith(f"-{day:02d}")), None)

    def year_meant(self, which: str) -> str | None:
        """The year that "that year", "the following year" means, by the date named last."""
        named = self.named("D", "M", "SE", "Q", "H", "Y")
        return timex.moved(named[:4], "Y", _BESIDE.get(which.lower(), 0)) if named else None

    def range_start(self, reach: int) -> str | None:
        """The first day of the range named last: “between 16 and 29 July”."""
        ends = list(islice(self._named_within(reach), 2))
        if len(ends) < 2 or ends[0].span.start - ends[1].span.end > len(" through ") or ends[1].type != "DATE":
            return None
        return ends[1].value if timex.grain_of(ends[1].value) == "D" and ends[1].value < ends[0].value else None

    def is_loose(self, unit: str, place: int) -> bool:
        """Whether the date right before `place` says too little to count `unit`s from."""
        last = self.last
        if last is None or place - last.span.end > _BESIDE_DATE or last.type != "DATE":
            return False
        grain = timex.grain_of(last.value)
        return grain in timex.GRAINS and grain not in timex.no_coarser(unit)

    def year_of_when(self, place: int) -> int | None:
        """The year of "last year, when it bought it back in [May]"."""
        last = next((date for date in reversed(self.found[-_FEW:]) if date.type in ("DATE", "TIME")), None)
        if last is None or timex.grain_of(last.value) != "Y" or not self._is_within(last, place):
            return None
        first = timex.first_day(last.value)
        return first.year if first else None

    def _is_within(self, year: Date, place: int) -> bool:
        """“Last year, when …”, and what else opens a sentence: “In 2010 a strike began that ended on [6 September]”."""
        start = self.tense.sentence_start(place)
        opens = start <= year.span.start <= start + len("It was in ") and year.text.isdigit()
        return opens or _WHEN().match(self.text, year.span.end, place) is not None

    def quarter(self) -> str | None:
        """The quarter or half last named, by name or by its months."""
        return next((date.value for date in self._named_within(_LEAD * 2) if timex.is_quarter(date.value)), None)

    def compared(self, reach: int) -> str | None:
        """The quarter or half that results are given for; None where they are for "the nine months"."""
        for date in self._named_within(reach):
            if date.type == "DURATION" and re.fullmatch(r"P\d+M", date.value):
                return None
            if timex.is_quarter(date.value):
                return date.value
        return None

    def _named_within(self, reach: int) -> Iterator[Date]:
        for date in reversed(self.found):
            if self.taken - date.span.start > reach:
                return
            if date.rule not in ASIDES and date.span.start >= self.body_starts and not self._describes(date):
                yield date

    def _describes(self, date: Date) -> bool:
        """Whether a year only tells which thing is meant: “a 2016 saloon car”, “a 2014 study”."""
        return len(date.text) == 4 and date.text.isdecimal() and self.before(date.span.start, 3) in {" a ", " an"}


def _southern_in(text: str) -> int:
    """How often places of the south are named in `text`."""
    return len(list(lexicon.phrases_in("southern_places", text, 0, len(text))))
