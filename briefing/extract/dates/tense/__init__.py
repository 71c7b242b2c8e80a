"""On which side of the day of publication a date lies, as the clause that it stands in says.

A past tense puts it behind, however far that is: "The ferry sank on July 3" in a paper of 5 June is last year's July.
A future tense, a plan and what is put off put it ahead. The words right beside a date
are asked first, then the verb of its clause.
"""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.dates.tense import verb_around, words_beside
from briefing.extract.dates.tense.dated_place import (
    AHEAD,
    AHEAD_SOON,
    AHEAD_THEN,
    PAST,
    UNSAID,
    DatedPlace,
    Rule,
    has_kind,
)
from briefing.language.annotated import Annotated
from briefing.language.clauses import Clause
from briefing.language.parts_of_speech import Tagged
from briefing.patterns import lazy

__all__ = ["AHEAD", "AHEAD_SOON", "AHEAD_THEN", "PAST", "UNSAID", "Tense"]
_OPENING_WORDS = 3
_TIME = r"(?:\d[\d.:]*\s?(?:[ap]\.?m\.?\s)?(?:[A-Z]{3,4}\s)?(?:on\s)?|midday\s|midnight\s|noon\s)?"
_LEANING = lazy(
    r"\b(?:by|until|till|before|through|coming|upcoming|ahead of|closer to|up to|into|towards?|now and"
    r"|come|(?:is|are)(?: on| in| at)?)\s+(?:the\s+)?" + _TIME + "$",
    re.IGNORECASE,
)


class Tense:
    """The senses of the dates of one article."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.text = annotated.text

    def sentence_start(self, place: int) -> int:
        """The start of the sentence that holds `place`."""
        return self.annotated.sentence_at(place).span.start

    def of(self, start: int, end: int) -> int:
        """The sense of a date at `[start, end)`, by the first rule that knows."""
        found = self.annotated.clauses_at(start)
        first, last = _with_what_leads_up(found.it, found.place_of(start)), found.place_of(end - 1)
        return verb_around.sense(DatedPlace(found, found.it, first, last + 1, found.owner[first]), RULES)

    def told_by(self, start: int) -> tuple[int, int] | None:
        """Where the clause stands that reports the one at `start`: "said in May" of "would leave in June"."""
        clause, found = self._completed(start), self.annotated.clauses_at(start)
        teller = clause.told_by
        if teller is None:
            return None
        last = min(clause.start, found.it.size)
        return found.it.starts[teller.start], found.it.ends[max(last - 1, 0)]

    def is_of(self, date: int, told: int) -> bool:
        """Whether the date at `date` is that of the clause that reports what stands at `told`, of no aside in it."""
        dated = self.annotated.clause_at(date)
        return dated is self._completed(told).told_by or not dated.describes

    def opens_present(self, start: int, end: int) -> bool:
        """Whether a date opens a clause that tells how things are: "Today the valley has a name for its wine"."""
        verb, found = self.annotated.verb_at(start), self.annotated.clauses_at(start)
        if verb is None:
            return False
        place = found.place_of(end)
        if verb.tense == "modal" and verb.perfect:  # "Today it may have grown"
            return verb.first > place + 1
        if verb.tense != "present" or verb.perfect:
            return False
        progressive = found.it.tag(verb.head) == "ing" and verb.head > verb.first
        return verb.first > place + 1 and not (progressive or verb.passive or has_kind(verb.lemma, "runs", "sets"))

    def is_general(self, start: int) -> bool:
        """Whether the clause tells of a habit: “reads a book in a week”; not “opens in a week”."""
        verb = self.annotated.verb_at(start)
        if verb is None or verb.tense != "present" or verb.perfect or verb.passive or verb.head > verb.first:
            return False
        return verb.lemma != "be" and not has_kind(verb.lemma, "runs", "sets")

    def leaning(self, start: int) -> bool:
        """Whether the word before leans a date ahead: "by", "until", "ahead of"."""
        return bool(_LEANING().search(self.text, max(0, start - 30), start))

    def supposed(self, start: int) -> bool:
        """Whether a condition holds the place: "they would free him if he paid by Friday"."""
        return verb_around.is_supposed(self.annotated.clause_at(start))

    def stands_alone(self, start: int) -> bool:
        """Whether the date at `start` belongs to no noun behind it: “on the Friday”, not “the Friday vote”."""
        it = self.annotated.tagged_at(start)
        return it.tags[it.place_of(start)] == "time"

    def is_pluperfect(self, start: int) -> bool:
        """Whether the clause of the place goes back behind what is told: “had called”."""
        verb = self.annotated.verb_at(start)
        return verb is not None and verb.pluperfect

    def is_to_come(self, start: int) -> bool:
        """Whether a future tense holds the place, or what its infinitive completes: “would meet to discuss it”."""
        verb = self._completed(start).verb
        return verb is not None and verb.leads_ahead

    def _completed(self, start: int) -> Clause:
        """The clause of the place, or what its infinitive completes."""
        clause = self.annotated.clause_at(start)
        while clause.kind == "infinitive" and clause.parent is not None:
            clause = clause.parent
        return clause

    def lists(self, start: int) -> bool:
        """Whether a plain present lists the date with those to come: “Rovers travel to City on Saturday”."""
        verb, it = self.annotated.verb_at(start), self.annotated.tagged_at(start)
        if verb is None or not verb.finite or verb.tense != "present" or verb.head > verb.first:
            return False
        seems = it.tag(verb.last) == "to" and it.tag(verb.last + 1) in {"base", "be", "have"}
        return has_kind(verb.lemma, "runs", "acts") and not seems

    def is_over(self, start: int) -> bool:
        """Whether a past "by" or "until" before `start` is over: "By March it …", "did not open until June"."""
        opens = self.text.count(" ", self.sentence_start(start), start) < _OPENING_WORDS
        return opens or self.is_undone(start)

    def is_undone(self, start: int) -> bool:
        """Whether the clause tells what was not done: “no doctor was called until June”, so that then one was."""
        return self.annotated.clause_at(start).undone


def _with_what_leads_up(it: Tagged, first: int) -> int:
    """The word that an hour or a week before a day begins with: "9:30 a.m. Tuesday", “the week before May”."""
    if it.word(first - 1) in {"after", "before"} and it.word(first - 2) in {"day", "week", "weekend"}:
        first -= 2 + (it.word(first - 3) == "the")
    while it.tag(first - 1) in {"number", "colon"} or it.word(first - 1) in lexicon.words("date_words/clock"):
        first -= 1
    return first


RULES: tuple[Rule, ...] = (*words_beside.RULES, *verb_around.RULES)
"""In order: the first that knows decides."""
