"""On which side of the day of publication a date lies, as the clause that it stands in says.

A past tense puts it behind, however far that is: "The ferry sank on July 3" in a paper of 5 June is last year's July.
A future tense, a plan and what is put off put it ahead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple, TypeAlias

from briefing import lexicon
from briefing.extract.dates import vocabulary
from briefing.language.annotated import Annotated
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause
from briefing.language.parts_of_speech import Tagged
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs

PAST, UNSAID, AHEAD, AHEAD_THEN = -1, 0, 1, 2
"""The sense of a date: what its clause says about the side of publication that it lies on. AHEAD_THEN: it was ahead
at the time that is told, which is past: "He was due to leave in May"."""

_OPENING_WORDS = 3
_TIME = r"(?:\d[\d.:]*\s?(?:[ap]\.?m\.?\s)?(?:[A-Z]{3,4}\s)?(?:on\s)?|midday\s|midnight\s|noon\s)?"
_LEANING = re.compile(
    r"\b(?:by|until|till|before|through|coming|upcoming|ahead of|closer to|up to|into|towards?|now and"
    r"|come|(?:is|are)(?: on| in| at)?)\s+(?:the\s+)?" + _TIME + "$",
    re.IGNORECASE,
)
_UNTIL = frozenset({"for", "until", "till", "to", "by", "before", "from"})
_IF = frozenset({"if"})
_NEAR = 4
"""Words: so near behind a date stands the noun that it belongs to."""
_LIMIT = 8
"""Words: so far before a date a plan or a deadline is looked for."""


class _Place(NamedTuple):
    """A date in its sentence: the word that it begins with, the first word behind it, and a clause around it."""

    found: Pass
    first: int
    last: int
    clause: Clause

    @property
    def it(self) -> Tagged:
        return self.found.it

    @property
    def verb(self) -> VerbGroup | None:
        return self.clause.verb

    @property
    def preposition(self) -> str:
        """The word before the date: "for" in "set for early May"."""
        place = self.first - 1
        while self.it.word(place) in {"the", "early", "late", "mid", "about", "around", "sometime", "on", "in"}:
            place -= 1
        return self.it.word(place)


_Rule: TypeAlias = Callable[[_Place], "int | None"]


class Tense:
    """The senses of the dates of one article."""

    def __init__(self, annotated: Annotated) -> None:
        self.annotated = annotated
        self.text = annotated.text

    def sentence_start(self, place: int) -> int:
        """The start of the sentence that holds `place`."""
        sentence = self.annotated.sentence_at(place)
        return sentence.span.start if sentence else 0

    def of(self, start: int, end: int) -> int:
        """The sense of a date at `[start, end)`, by the first rule that knows."""
        found = self.annotated.clauses_at(start)
        first, last = (found.place_of(offset) for offset in (start, end - 1)) if found else (None, None)
        if found is None or first is None or last is None:
            return UNSAID
        first = _with_its_hour(found.it, first)
        return _sense(_Place(found, first, last + 1, found.owner[first]), RULES)

    def told_by(self, start: int) -> tuple[int, int] | None:
        """Where the clause stands that reports the one at `start`: "said in May" of "would leave in June"."""
        clause, found = self.annotated.clause_at(start), self.annotated.clauses_at(start)
        while clause is not None and clause.kind == "infinitive":
            clause = clause.parent
        teller = clause.told_by if clause else None
        if teller is None or found is None:
            return None
        last = min(clause.start if clause else teller.last, len(found.it))
        return found.it.starts[teller.start], found.it.ends[max(last - 1, 0)]

    def opens_present(self, start: int, end: int) -> bool:
        """Whether a date opens a clause that tells how things are: "Today the valley has a name for its wine"."""
        clause, found = self.annotated.clause_at(start), self.annotated.clauses_at(start)
        place = found.place_of(end) if found else None
        verb = clause.verb if clause else None
        if found is None or place is None or verb is None:
            return False
        if verb.tense == "modal" and verb.perfect:  # "Today it may have grown"
            return verb.first > place + 1
        if verb.tense != "present" or verb.perfect:
            return False
        progressive = found.it.tag(verb.head) == "ing" and verb.head > verb.first
        return verb.first > place + 1 and not (progressive or verb.passive or _is(verb.lemma, "runs", "sets"))

    def leaning(self, start: int) -> bool:
        """Whether the word before leans a date ahead: "by", "until", "ahead of"."""
        return bool(_LEANING.search(self.text, max(0, start - 30), start))

    def supposed(self, start: int) -> bool:
        """Whether a condition holds the place: "they would free him if he paid by Friday"."""
        clause = self.annotated.clause_at(start)
        return clause is not None and _is_supposed(self.annotated.clauses_at(start), clause)

    def is_to_come(self, start: int) -> bool:
        """Whether a future tense holds the place."""
        clause = self.annotated.clause_at(start)
        return clause is not None and clause.verb is not None and clause.verb.tense in {"future", "modal"}

    def is_over(self, start: int) -> bool:
        """Whether a past "by" or "until" before `start` is over: "By March it …", "did not open until June"."""
        clause = self.annotated.clause_at(start)
        opens = self.text.count(" ", self.sentence_start(start), start) < _OPENING_WORDS
        return opens or (clause is not None and clause.undone)


def _with_its_hour(it: Tagged, first: int) -> int:
    """The word that the hour before a day begins with: "9:30 a.m. Tuesday"."""
    while it.tag(first - 1) in {"number", "colon"} or it.word(first - 1) in _HOURS:
        first -= 1
    return first


_HOURS = frozenset({"a.m.", "p.m.", "am", "pm", "noon", "midday", "midnight", "edt", "est", "gmt", "bst"})


@cache
def _kinds(word: str) -> frozenset[str]:
    """What kind of prospect a word is, by itself or as a form of a verb."""
    table = lexicon.table("date_neighbours")
    verb = verbs.verb_of(word)
    own = table.get(word) or table.get(word.removesuffix("s")) or ("",)
    lemma = table.get(verb.lemma, ("",)) if verb else ("",)
    return frozenset(own[0].split()) | (_VERBS & frozenset(lemma[0].split()))


_VERBS = frozenset({"sets", "wills", "runs", "moves", "acts"})


def _is(word: str, *kinds: str) -> bool:
    return not _kinds(word).isdisjoint(kinds)


def _sense(place: _Place, rules: tuple[_Rule, ...]) -> int:
    return next((sense for rule in rules if (sense := rule(place)) is not None), UNSAID)


def _outer(place: _Place) -> int:
    """The sense of the clause around."""
    return _sense(place._replace(clause=place.clause.parent), _OF_CLAUSE) if place.clause.parent else UNSAID


def _since(place: _Place) -> int | None:
    """A date after “since” is past: “since July 3”."""
    return PAST if place.preposition == "since" or place.it.word(place.first - 1) == "since" else None


def _sudden(place: _Place) -> int | None:
    """What nobody could have set a day for is past: “the Oct. 7 attack”, “the arrests in May”."""
    it, nouns = place.it, vocabulary.neighbours("sudden")
    if it.tag(place.first - 1) == "preposition" and it.word(place.first - 2) in nouns:
        return PAST
    behind = place.last
    while it.tag(behind) in _IN_PHRASE and behind < place.last + _NEAR:
        if it.words[behind] in nouns:
            return PAST
        behind += 1
    return None


_IN_PHRASE = frozenset({"noun", "adjective", "name", "ed", "participle", "ing", "base", "s", "finite"})


def _described(place: _Place) -> int | None:
    """“The crash Sunday that left two dead”, “a vote Sunday that will decide”: as is told of its noun."""
    it = place.it
    if it.tag(place.first - 1) != "noun" or it.tag(place.last) != "relative":
        return None
    told = next((c for c in place.found.clauses if c.kind == "relative" and c.opener == place.last), None)
    tense = told.verb.tense if told and told.verb else ""
    return PAST if tense == "past" else AHEAD if tense == "future" else None


def _beside_participle(place: _Place) -> int | None:
    """A son born May 11: of a participle right before the date that is no part of the clause's own verb."""
    word, verb = place.it.word(place.first - 1), place.verb
    own = verb is not None and verb.first <= place.first - 1 < verb.last
    told = not own and verbs.is_past(word, only=True) and not _is(word, "sets", "wills", "moves", "state")
    return PAST if told else None


def _not_until(place: _Place) -> int | None:
    """Did not open until June; was unable to leave until May: it did, then."""
    return PAST if place.preposition in {"until", "till"} and place.clause.undone else None


_SMALL = frozenset({"preposition", "determiner", "time", "adverb", "after", "to"})
"""What may stand between a word and the date that belongs to it."""


def _put_off(place: _Place) -> int | None:
    """Adjourned until Thursday; scheduled for May; the deadline of May 4; due Friday."""
    verb, it = place.verb, place.it
    if verb and place.preposition in _UNTIL and verb.last <= place.first:
        moved = place.preposition in {"until", "till", "to", "for"} and _is(verb.lemma, "moves")
        if moved or (place.preposition == "for" and _is(verb.lemma, "sets", "wills")):
            return AHEAD_THEN if _pluperfect(place) else AHEAD
    back = place.first - 1
    while back >= 0 and it.tags[back] in _SMALL:
        back -= 1
    word = it.word(back)
    if word == "record" and it.word(back - 1) == "of":  # "payable Dec. 7 to holders of record Nov. 22"
        return AHEAD
    if it.word(place.first - 1) in {"for", "of"} and "noun" in _kinds(word) and it.tag(back) == "noun":
        return AHEAD
    if "state" not in _kinds(word) or it.tag(back) not in {"adjective", "ed", "participle", "adverb"}:
        return None
    return AHEAD_THEN if _pluperfect(place) else AHEAD  # "had been due in April"


def _pluperfect(place: _Place) -> bool:
    verb = place.verb
    return verb is not None and verb.perfect and verb.tense == "past"


def _ballot(place: _Place) -> int | None:
    """The convention in July: known so long before that the nearest is meant, whatever its clause says."""
    noun = place.it.word(place.first - 2) if place.it.tag(place.first - 1) == "preposition" else ""
    if noun not in vocabulary.neighbours("ballot") or place.preposition == "since":
        return None
    verb = place.verb
    present = verb is not None and verb.tense == "present" and not verb.perfect
    return AHEAD if _to_come(place) == AHEAD else AHEAD_THEN if present else UNSAID


def _proposed(place: _Place) -> int | None:
    """Suggested a meeting in June: what is proposed lies ahead of its proposal, and the nearest is meant."""
    verb, it, at = place.verb, place.it, place.first - 1
    while it.tag(at) in {"time", "number", "conjunction"}:
        at -= 1  # "between June 20 and June 30"
    if verb is None or not _is(verb.lemma, "wills") or verb.passive or it.tag(at) != "preposition":
        return None
    noun, calls = it.word(at - 1), verb.lemma in {"call", "demand", "propose"} and it.tag(at - 1) == "noun"
    return UNSAID if calls or noun in vocabulary.neighbours("scheduled") | {"meeting", "talks"} else None


def _infinitive(place: _Place) -> int | None:
    """Agreed to leave in May; a plan to leave; was to leave. "Managed to leave" is as past as its verb."""
    clause, it = place.clause, place.it
    if clause.kind != "infinitive" or clause.verb is None:
        return None
    back = clause.verb.first - 1
    while it.tag(back) in {"adverb", "time"}:
        back -= 1
    outer = clause.parent.verb if clause.parent else None
    if outer and outer.tense == "past" and (outer.perfect or it.word(back) in {"able", "unable"}):
        return PAST
    if it.tag(back) == "be" or "noun" in _kinds(it.word(back)) or "state" in _kinds(it.word(back)):
        return AHEAD_THEN if outer and outer.tense == "past" and (outer.passive or outer.lemma == "be") else AHEAD
    if outer and _is(outer.lemma, "wills", "sets", "moves"):
        return AHEAD_THEN if outer.tense == "past" and outer.passive else AHEAD
    return _outer(place)


def _to_come(place: _Place) -> int | None:
    """Is due to leave on Friday; is going to leave; will leave; would leave; leaves on Friday."""
    verb = place.verb
    if verb is None or not verb.finite:
        return None
    if verb.tense in {"future", "modal"}:
        return PAST if verb.perfect and verb.tense == "modal" else _unless_unable(place, verb)
    if verb.tense != "present" or verb.perfect:
        return None
    return AHEAD if _is_timetable(place, verb) else None


def _unless_unable(place: _Place, verb: VerbGroup) -> int:
    """What somebody could not do is told of the past: "could not be reached on Monday"."""
    words = place.it.words[verb.first : verb.last]
    if words[0] in {"could", "couldn't"} and ("not" in words or words[0] != "could"):
        return UNSAID
    return AHEAD_THEN if words[0] == "would" and place.clause.kind != "reported" else AHEAD


def _is_timetable(place: _Place, verb: VerbGroup) -> bool:
    """Whether a present tense tells what is to come: "opens", "is leaving", "is expected", "the vote is on Friday"."""
    it = place.it
    if it.tag(verb.head) == "ing" and verb.head > verb.first:
        return True
    if verb.passive:
        return _is(verb.lemma, "sets", "moves", "wills")
    if verb.head > verb.first:
        return False
    beside = it.tags[verb.last : place.first]
    near = all(tag in _SMALL for tag in beside)
    return _is(verb.lemma, "runs", "sets", "acts") or (it.tag(verb.head) == "be" and near and verb.last <= place.first)


def _once_done(place: _Place) -> int | None:
    """After the votes of November have been counted: of what is to come first."""
    verb, opener = place.verb, place.clause.opener
    if verb is None or opener is None or not (verb.perfect and verb.tense == "present"):
        return None
    return AHEAD if place.it.word(opener) in {"after", "once", "when", "until", "till", "before"} else None


def _expected(place: _Place) -> int | None:
    """Was expected in May: a past tense of what lies ahead. "Had been expected" is over."""
    verb = place.verb
    if verb and verb.passive and _is(verb.lemma, "sets") and not _pluperfect(place):
        return AHEAD_THEN
    return None


def _if(place: _Place) -> int | None:
    """What is only supposed lies ahead, though its verb is past: “if they paid by Friday”."""
    return AHEAD if _is_supposed(place.found, place.clause) else None


def _is_supposed(found: Pass | None, clause: Clause) -> bool:
    parent = clause.parent
    opened = found is not None and clause.opener is not None and found.it.word(clause.opener) in _IF
    return opened and parent is not None and parent.verb is not None and parent.verb.tense in {"modal", "future"}


def _told(place: _Place) -> int | None:
    """Sank on July 3; has been shut; signed in May, of a participle."""
    verb = place.verb
    if verb is None:
        return None
    if verb.finite:
        return PAST if verb.tense == "past" or verb.perfect or _past_between(place, verb) else UNSAID
    beside = verb.last <= place.first and all(tag in _SMALL for tag in place.it.tags[verb.last : place.first])
    if verb.form == "gerund" and beside and _is(verb.lemma, "runs", "sets"):
        return AHEAD if _outer(place) >= AHEAD else UNSAID  # "a fair opening on March 15"
    if verb.form != "participle" or place.preposition in _UNTIL:
        return _outer(place)
    told = place.clause.antecedent is not None or place.clause.set_off
    if beside or (told and (place.clause.set_off or _outer(place) != AHEAD)):
        return PAST
    return _outer(place)


def _past_between(place: _Place, verb: VerbGroup) -> bool:
    """Whether a past tense stands between a present one and the date, whatever clause the date was given to."""
    words = range(verb.last + 1, place.first)  # past the participle of "remains closed"
    return any(place.it.tags[n] in {"ed", "finite"} and verbs.is_past(place.it.words[n], only=True) for n in words)


def _headless(place: _Place) -> int | None:
    """Where no verb was found, by the last word before the date that can be one: "Rovers face City on Friday"."""
    if place.verb is not None:
        return None
    for word in reversed(place.it.words[: place.first]):
        if _is(word, "runs", "state") or (_is(word, "moves") and place.preposition in _UNTIL):
            return AHEAD
        if verbs.is_past(word, only=True):
            return PAST
    return None


_OF_CLAUSE: tuple[_Rule, ...] = (_infinitive, _if, _to_come, _once_done, _expected, _told, _headless)
"""What the verb of a clause says of the dates in it."""
RULES: tuple[_Rule, ...] = (
    _since,
    _not_until,
    _sudden,
    _put_off,
    _ballot,
    _proposed,
    _described,
    _beside_participle,
    *_OF_CLAUSE,
)
"""In order: the first that knows decides."""
