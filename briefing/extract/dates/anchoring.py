"""Where a date lies: before or after the day of publication, by tense and sense, or on a date named before."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from briefing import lexicon
from briefing.extract.dates import values
from briefing.model import Date, Document

PAST, UNSAID, AHEAD = -1, 0, 1
"""The sense of a date: what its clause says about the side of publication that it lies on."""

FARTHEST = 275
"""Days: a day without a year is not taken to be farther off, whatever the tense; style guides ask for the year there."""

ASIDES = frozenset({"distance", "year_earlier", "compared_quarter"})
"""Rules whose dates are named only for comparison: "the quarter" never means theirs."""

SOON = 2
"""Months: one that is so near ahead is not taken to be last year's, whatever the tense."""

CLAUSE_START = re.compile(
    r"(?:^|[,;:—–(\"“]|--|\b(?:and|but|that|then|which|who|as|while|when))\s*(?:on|in|by|the)?\s*$", re.IGNORECASE
)
LEANING = re.compile(
    r"\b(?:by|until|till|before|through|for|coming|upcoming|ahead of|closer to|up to|into|towards?|now and|come|(?:is|are)(?: on| in)?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


@cache
def _cues() -> re.Pattern[str]:
    ahead = lexicon.pattern(lexicon.words("date_future_cues"))
    past = lexicon.pattern(lexicon.words("date_past_verbs"))
    modal = r"(?:will|would|to|could|should|may|might|must|can|shall|won['’]t)"
    return re.compile(
        rf"(?P<present>\b(?:a|an|the|its|their|his|her|of|for)\s+(?:still\s+|\w+ly\s+)?[a-z]+ed\s+(?=[a-z])|\b(?:is|are|be|am|being)\s+(?:not\s+|\w+ly\s+)?(?!expected|scheduled|due|slated|set|planned|poised|likely|forecast)[a-z]+ed\b)"
        rf"|(?P<before>\bhad\s+been\s+\w+(?:\s+to\s+(?:be\s+)?\w+)?)|(?P<ahead>\b{modal}\s+(?:not\s+|also\s+|\w+ly\s+)?(?:be|have)\s+\w+|(?<!\w){ahead}\b)"
        rf"|(?P<past>\b(?:{past}|[A-Za-z][a-z]+ed)\b)"
    )


@dataclass
class Scene:
    """What a rule may look at: the document, and the dates found so far in the order of the text."""

    document: Document
    found: list[Date] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The reading text."""
        return self.document.text

    @property
    def today(self) -> datetime.date | None:
        """The day of publication."""
        return self.document.published

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.document.sentences]

    @cached_property
    def _cues_of(self) -> dict[int, list[tuple[int, int, int]]]:
        return {}

    def sentence(self, place: int) -> tuple[int, int]:
        """Start and end of the sentence that holds `place`."""
        index = bisect_right(self._starts, place) - 1
        if index < 0:
            return 0, len(self.text)
        span = self.document.sentences[index].span
        return span.start, max(span.end, place)

    def sense(self, start: int, end: int) -> int:
        """Whether the date at `[start, end)` is said to be past or ahead: by the nearest cue before it, else after it."""
        first, last = self.sentence(start)
        if first not in self._cues_of:
            self._cues_of[first] = list(_sense_cues(self.text, first, min(last, first + 2000)))
        cues = self._cues_of[first]
        before = [sense for _, cue_end, sense in cues if cue_end <= start]
        after = [sense for cue_start, _, sense in cues if cue_start >= end]
        opens = CLAUSE_START.search(self.text[max(first, start - 20) : start])
        if after and (opens or not before):
            return after[0]
        return before[-1] if before else UNSAID

    def sense_before(self, start: int) -> int:
        """The sense of the nearest cue before `start` alone."""
        first, _ = self.sentence(start)
        self.sense(start, start)
        return next((sense for _, end, sense in reversed(self._cues_of[first]) if end <= start), UNSAID)

    def quoted(self, place: int) -> bool:
        """Whether `place` stands inside quotation marks opened in its sentence or the few before it."""
        before = self.text[max(0, place - 600) : place].rsplit("\n", 1)[-1]
        if "“" in before:
            return before.rfind("“") > before.rfind("”")
        return (before.count('"') + before.count("''") + before.count("``")) % 2 == 1

    def leaning(self, start: int) -> bool:
        """Whether the word before leans a date ahead: "by", "until", "ahead of"."""
        return bool(LEANING.search(self.text[max(0, start - 16) : start]))

    def named(self, *grains: str, reach: int = 3000) -> str | None:
        """The calendar value last named, of one of `grains`, at most `reach` characters back."""
        for date in reversed(self.found):
            if self.found and self.found[-1].span.end - date.span.start > reach:
                return None
            if (
                date.rule not in ASIDES
                and date.type in ("DATE", "TIME")
                and values.grain_of(date.value) in grains
            ):
                return date.value.split("T")[0]
        return None

    def compared(self, reach: int) -> str | None:
        """The quarter or half that results are given for; None where they are a year's, or "the nine months"."""
        for date in reversed(self.found):
            if self.found[-1].span.end - date.span.start > reach:
                return None
            if date.type == "DURATION" and re.fullmatch(r"P\d+M", date.value):
                return None
            if date.rule not in ASIDES and values.grain_of(date.value) in ("Q", "H"):
                return date.value
        return None


def _sense_cues(text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    for match in _cues().finditer(text, start, end):
        if match["ahead"]:
            yield match.start(), match.end(), AHEAD
        elif match["before"] or (match["past"] and _is_past(match["past"], match.start() == start)):
            yield match.start(), match.end(), PAST


def _is_past(word: str, first: bool) -> bool:
    """Whether a word in -ed is a verb: not "need", nor a name inside the sentence."""
    return word.lower() not in lexicon.words("date_not_past") and (word[0].islower() or first)


def weekday(today: datetime.date | None, number: int, sense: int) -> datetime.date | None:
    """The nearest weekday `number` (ISO): today itself, or before it unless `sense` is ahead. Yesterday's stays yesterday."""
    if today is None:
        return None
    ahead = (number - today.isoweekday()) % 7
    return values.add(today, "D", ahead if ahead == 0 or (sense == AHEAD and ahead < 6) else ahead - 7)


def near_weekday(today: datetime.date | None, number: int) -> datetime.date | None:
    """The weekday `number` nearest to `today`, four days back to two ahead."""
    return values.add(today, "D", (number - today.isoweekday() + 4) % 7 - 4) if today else None


def month(today: datetime.date, number: int, sense: int) -> str:
    """The month `number` nearest to `today` on the side that `sense` says; unsaid, the nearest of all."""
    ahead = (number - today.month) % 12
    if (sense == PAST and ahead > SOON) or (sense == UNSAID and ahead >= 6):
        ahead -= 12
    return values.shifted(today, "M", ahead)


def season(today: datetime.date, code: str, which: str, sense: int) -> str:
    """The season `code` that `which` ("last", "next", "this" or nothing) and `sense` mean."""
    years = (today.year - 1, today.year, today.year + 1)
    all_of_it = [f"{year:04d}-{code}" for year in years]
    begun = [value for value in all_of_it if (first := values.first_day(value)) and first <= today]
    now = values.of(today, "SE")
    if which in ("last", "past", "this past"):
        return next(value for value in reversed([f"{today.year - 2:04d}-{code}", *begun]) if value != now)
    if which in ("next", "coming", "this coming"):
        return all_of_it[len(begun)]
    if sense == PAST and which != "this":
        return begun[-1]
    return now if now in all_of_it else all_of_it[1]


def month_day(today: datetime.date, month_number: int, day: int, sense: int) -> str | None:
    """The day of the year nearest to `today` on the side that `sense` says, if that is within `FARTHEST` days."""
    near = [
        datetime.date.fromisoformat(value)
        for year in (today.year - 1, today.year, today.year + 1)
        if (value := values.month_day(year, month_number, day))
    ]
    if not near:
        return None
    wanted = [d for d in near if 0 <= (d - today).days * (sense or 1) <= FARTHEST] if sense else []
    return min(wanted or near, key=lambda d: abs((d - today).days)).isoformat()
