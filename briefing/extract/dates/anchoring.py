"""Where a date lies: before or after publication, by tense and sense, or on a date named before."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from briefing import lexicon
from briefing.extract.dates import values
from briefing.language.annotated import Annotated
from briefing.model import Date, Span

PAST, UNSAID, AHEAD = -1, 0, 1
"""The sense of a date: what its clause says about the side of publication that it lies on."""

FARTHEST = 275
"""Days: a day with no year is not taken to be farther off, whatever the tense; style guides want the year."""

SOON = 2
"""Months: one of this year that is so near ahead is not taken to be last year's, whatever the tense."""

FARTHEST_AHEAD = 9
"""Months: one that is farther ahead is the last one, unless it is said to be the next."""

_OPENING_WORDS = 3

REACH = 40
"""Characters: how far after a date the verb may stand that dates it, but at the opening of a clause."""

ASIDES = frozenset({"distance", "year_earlier", "compared_quarter"})
"""Rules whose dates are named only for comparison: "the quarter" never means theirs."""

_OPENING = re.compile(
    r"(?:^|[,;:—–(\"“]|--|\b(?:and|but|that|then|which|who|as|while|when))\s*(?:on|in|by|the)?\s*$",
    re.IGNORECASE,
)
_TIME = r"(?:\d[\d.:]*\s?(?:[ap]\.?m\.?\s)?(?:[A-Z]{3,4}\s)?(?:on\s)?|midday\s|midnight\s|noon\s)?"
_LEANING = re.compile(
    r"\b(?:by|until|till|before|through|for|coming|upcoming|ahead of|closer to|up to|into|towards?|now and"
    r"|come|(?:is|are)(?: on| in| at)?)\s+(?:the\s+)?" + _TIME + "$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)
_PUT_OFF = re.compile(
    r"\b(?:adjourn|postpon|delay|defer|reschedul|put\s+(?:off|back)|push\w*\s+back|extend|remand|suspend)\w*\b[^.;:,]*"
    r"\b(?:until|till|to|for)\s+(?:[\w-]+\s+in\s+|early\s+|late\s+|the\s+)?" + _TIME + "$",
    re.IGNORECASE,
)
_FIXTURE = re.compile(
    r"\b(?:(?P<noun>hosts?|plays?|visits?|face)|faces|meets?|travels?\s+to|takes?\s+on|welcomes?|entertains?)\s+"
    r"(?:the\s+)?(?:[A-Z][\w'’-]{1,20}\s+){1,3}(?:(?:in|at)\s+(?:[A-Z][\w'’-]{1,20}\s+){1,3})?(?:on\s+|in\s+)?$"
)
"""Who meets whom, in the present tense: "Rovers face City on Saturday" is ahead."""
_SUBJECT_BEFORE = re.compile(r"(?:\b(?:who|which|they|we|men|women|side|[a-z]{2,}s)|,)\s$")
_IF = re.compile(r"\b(?:if|unless)\b")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")


class Cue(NamedTuple):
    """Words that say past or ahead."""

    start: int
    end: int
    sense: int


_ADVERB = r"(?:not\s+|also\s+|still\s+|[a-z]+ly\s+)?"
_TENSE = re.compile(
    rf"\b(?:(?P<hidden>(?:a|an|the|its|their|his|her|of|for)\s+{_ADVERB}[a-z]+ed\s+(?=[a-z]))"
    rf"|(?P<state>(?:is|are|am|being|stays?|remains?|keeps?)\s+{_ADVERB}(?P<participle>[a-z]+ed)\b|be\s+{_ADVERB}[a-z]+)"
    r"|(?P<pluperfect>had\s+been\s+\w+(?:\s+to\s+(?:be\s+)?\w+)?)"
    rf"|(?P<modal>(?:will|would|to|could|should|may|might|must|can|shall|won['’]t)\s+{_ADVERB}(?:be|have|stay|remain)\s+\w+"
    r"|(?:urg|encourag|advis)(?:es|ed|ing)\s+(?:[\w'’-]+\s+){1,5}?to\s+(?=[a-z]))"
    r"|[A-Za-z][a-z]+\b)"
)
"""The words of tense. A participle after an article or "is" is neither past nor ahead: it only hides its -ed."""


class Scene:
    """What a rule may look at: the text, the day of publication (`today`), and the dates found so far, in order."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.text = annotated.text
        self.today = annotated.document.published
        self.found: list[Date] = []
        self._known_cues: dict[int, list[Cue]] = {}
        self._body_starts = next((sentence.span.start for sentence in annotated.document.body()), 0)
        """Before it stands the line that says when the article appeared, which nothing in it refers to."""

    @property
    def taken(self) -> int:
        """The end of the last date found."""
        return self.found[-1].span.end if self.found else 0

    def before(self, place: int, length: int) -> str:
        """The `length` characters before `place`."""
        return self.text[max(0, place - length) : place]

    def sentence_start(self, place: int) -> int:
        """The start of the sentence that holds `place`."""
        sentence = self.annotated.sentence_at(place)
        return sentence.span.start if sentence else 0

    def _cues_around(self, place: int) -> list[Cue]:
        """The cues of the sentence that holds `place` (of its first 2,000 characters)."""
        first = self.sentence_start(place)
        if first not in self._known_cues:
            sentences = self.annotated.document.sentences
            index = self.annotated.sentence_index(first) + 1
            last = sentences[index].span.start if index < len(sentences) else len(self.text)
            self._known_cues[first] = list(_sense_cues(self.text, first, min(last, first + 2000)))
        return self._known_cues[first]

    def sense(self, start: int, end: int) -> int:
        """The sense of a date at `[start, end)`: of the nearest cue before it, else after it.

        A date that opens its clause ("…, and on Tuesday the House will vote") belongs to the cue after it.
        """
        if _SINCE.search(self.before(start, 12)):
            return PAST
        near = max(self.sentence_start(start), start - 90)
        fixture = _FIXTURE.search(self.text, near, start)
        if _PUT_OFF.search(self.text, near, start) or (fixture and not self._told(fixture)):
            return AHEAD
        before = self.sense_before(start)
        opens = bool(_OPENING.search(self.text[max(self.sentence_start(start), start - 20) : start]))
        if before != UNSAID and not opens:
            return before
        after = next((cue for cue in self._cues_around(start) if cue.start >= end), None)
        return after.sense if after and (opens or after.start <= end + REACH) else before

    def _told(self, fixture: re.Match[str]) -> bool:
        """Whether the verb of a fixture is a noun after all: "told its host Ann Roe on Saturday"."""
        verb = not fixture["noun"] or _SUBJECT_BEFORE.search(self.before(fixture.start(), 20))
        return not verb and self.sense_before(fixture.start()) == PAST

    def sense_before(self, start: int) -> int:
        """The sense of the nearest cue before `start` alone."""
        cues = reversed(self._cues_around(start))
        return next((cue.sense for cue in cues if cue.end <= start), UNSAID)

    def leaning(self, start: int) -> bool:
        """Whether the word before leans a date ahead: "by", "until", "ahead of"."""
        return bool(_LEANING.search(self.before(start, 30)))

    def supposed(self, start: int) -> bool:
        """Whether a condition holds the place: "they would free him if he paid by Friday"."""
        return bool(_IF.search(self.text, self.sentence_start(start), start))

    def opens_sentence(self, start: int) -> bool:
        """Whether no more than a preposition stands before `start` in its sentence: "By March …"."""
        return self.text.count(" ", self.sentence_start(start), start) < _OPENING_WORDS

    @cached_property
    def day_first(self) -> bool:
        """Whether the article's slashed dates put the day first.

        The first one that can be read one way only, or that is the day of publication, says so.
        """
        for match in _SLASHED.finditer(self.text):
            first, second, year = (int(part) for part in match.groups())
            if first > 12 or second > 12:
                return first > 12
            if first != second and self.today == values.day(year, second, first):
                return True
        return False

    def quoted(self, place: int) -> bool:
        """Whether `place` stands inside quotation marks opened in its paragraph."""
        before = self.before(place, 600).rsplit("\n", 1)[-1]
        if "“" in before:
            return before.rfind("“") > before.rfind("”")
        return (before.count('"') + before.count("''") + before.count("``")) % 2 == 1

    def named(self, *grains: str, reach: int = 3000) -> str | None:
        """The calendar value last named, of one of `grains`, at most `reach` characters back."""
        for date in self._named_within(reach):
            if date.type in ("DATE", "TIME") and values.grain_of(date.value) in grains:
                return date.value.split("T")[0]
        return None

    def compared(self, reach: int) -> str | None:
        """The quarter or half that results are given for; None where they are for "the nine months"."""
        for date in self._named_within(reach):
            if date.type == "DURATION" and re.fullmatch(r"P\d+M", date.value):
                return None
            if values.grain_of(date.value) in ("Q", "H"):
                return date.value
        return None

    def _named_within(self, reach: int) -> Iterator[Date]:
        for date in reversed(self.found):
            if self.taken - date.span.start > reach:
                return
            if date.rule not in ASIDES and date.span.start >= self._body_starts:
                yield date


def _sense_cues(text: str, start: int, end: int) -> Iterator[Cue]:
    at = start
    while match := _TENSE.search(text, at, end):
        first, at = match.span()
        shape = match.lastgroup
        participle = Span(*match.span("participle")) if match["participle"] else None
        if participle and lexicon.phrase_at("date_future_cues", text, participle, end):
            shape, at = None, first + len(match.group().split()[0])
        if shape is not None:
            if shape in {"modal", "pluperfect"}:
                yield Cue(first, at, AHEAD if shape == "modal" else PAST)
        elif cue := _cue(text, first, at, end, opens=first == start):
            at = cue.end
            yield cue


def _cue(text: str, first: int, last: int, end: int, *, opens: bool) -> Cue | None:
    """The cue that the word at `[first, last)`, with those after it up to `end`, is."""
    word = text[first:last]
    if word in lexicon.phrases("date_future_cues"):
        stop = lexicon.phrase_at("date_future_cues", text, Span(first, last), end)
        if stop:
            return Cue(first, stop, AHEAD)
    past = word in lexicon.words("date_past_verbs") or (word.endswith("ed") and len(word) > 3)
    return Cue(first, last, PAST) if past and _is_past(word, opens) else None


def _is_past(word: str, opens: bool) -> bool:
    """Whether a word in -ed is a verb: not "need", nor a name inside the sentence."""
    return word.lower() not in lexicon.words("date_not_past") and (word[0].islower() or opens)


def weekday(today: datetime.date, number: int, sense: int) -> datetime.date | None:
    """The weekday `number` (ISO): today itself, or the last one unless `sense` is ahead.

    Yesterday's weekday stays yesterday: of a day that far ahead one says "next".
    """
    ahead = (number - today.isoweekday()) % 7
    return values.add(today, "D", ahead if ahead == 0 or (sense == AHEAD and ahead < 6) else ahead - 7)


def near_weekday(today: datetime.date, number: int) -> datetime.date | None:
    """The weekday `number` from four days back to two ahead."""
    return values.add(today, "D", (number - today.isoweekday() + 4) % 7 - 4)


def month(today: datetime.date, number: int, sense: int) -> str:
    """The month `number` nearest to `today` on the side that `sense` says; unsaid, the nearest of all."""
    ahead = (number - today.month) % 12
    over = number < today.month or ahead > SOON
    if (sense == PAST and over) or (sense == UNSAID and ahead >= 6) or ahead > FARTHEST_AHEAD:
        ahead -= 12
    return values.shifted(today, "M", ahead)


def season(today: datetime.date, code: str, which: str, sense: int) -> str:
    """The season `code` that `which` ("last", "next", "this" or nothing) and `sense` mean."""
    near = [f"{year:04d}-{code}" for year in range(today.year - 2, today.year + 2)]
    begun = [value for value in near if (first := values.first_day(value)) and first <= today]
    now = values.of(today, "SE")
    if which == "last":
        return next(value for value in reversed(begun) if value != now)
    if which == "next" or (sense == AHEAD and now not in near):
        return near[len(begun)]
    if sense == PAST and which != "this":
        return begun[-1]
    return now if now in near else near[2]


def month_day(today: datetime.date, month_number: int, day: int, sense: int, *, said: bool = False) -> str | None:
    """The day nearest to `today` on the side that `sense` says, if of the same year or within `FARTHEST` days.

    Where "last" or "next" is `said`, it may be farther.
    """
    years = (today.year - 1, today.year, today.year + 1)
    near = [values.first_day(value) for year in years if (value := values.month_day(year, month_number, day))]
    distances = {(found - today).days: found.year for found in near if found}
    if not distances:
        return None
    wanted = [
        days
        for days, year in distances.items()
        if days * sense >= 0 and (said or year == today.year or abs(days) <= FARTHEST)
    ]
    return values.shifted(today, "D", min((sense and wanted) or distances, key=abs))
