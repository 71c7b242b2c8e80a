"""Clauses: what is said of whom in which part of a sentence, and how the parts hang together.

“The mayor, who was ill, said that she would resign in May” has three: “The mayor … said”, “who was ill” within
it, and “she would resign in May”, which it reports.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefing import lexicon
from briefing.language.noun_phrase import words_left, words_right
from briefing.language.parts_of_speech import Tagged
from briefing.language.tags import FINITE_OR_PAST, HEADS, NOMINAL, SUBJECT_PRONOUNS, TIME_SHIFTS, VERBAL, negates
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs
from briefing.model import Span

Kind: TypeAlias = Literal[
    "main",
    "coordinated",
    "shared",
    "reported",
    "subordinate",
    "relative",
    "participial",
    "gerund",
    "infinitive",
    "attribution",
]
"""What ties a clause to the rest: "coordinated" after “and” with a subject of its own, "shared" with that of its mate,
"reported" after “that”, “whether” or a verb of saying, "subordinate" after “when”, “if” and their like, "relative" to a
noun, with or without “who”, "attribution" behind what is reported: “, officials said”."""
Phrase: TypeAlias = tuple[int, int]
"""Words of a sentence, half-open."""
_MEANT = NOMINAL | {"object", "preposition", "conjunction", "time"}
_BEFORE_SUBJECT = frozenset({"adverb", "time", "comma", "conjunction", "closing", "stop", "colon"})
NONFINITE = frozenset({"participial", "gerund", "infinitive"})


class Clause:
    """A clause of `sentence`: it starts behind its `opener` and is closed before word `last`.

    `subject` is what it says itself; a relative or participial clause has an `antecedent` in place of one, a clause
    that shares its subject a `mate`. `preposition` stands before a gerund: “after”. `fronted` are clauses that
    stand before the verb of their parent.
    """

    __slots__ = (
        "_read", "_sentence", "antecedent", "fronted", "kind", "last", "mate", "opener", "parent",
        "preposition", "set_off", "start", "verb",
    )  # fmt: skip

    def __init__(
        self, sentence: Tagged, kind: Kind, start: int, parent: Clause | None, opener: int | None = None
    ) -> None:
        self._sentence = sentence
        self.kind = kind
        self.start = start
        self.last = sentence.size
        self.parent = parent
        self.opener = opener
        self.verb: VerbGroup | None = None
        self._read: tuple[VerbGroup, Phrase | None] | None = None
        self.antecedent: Phrase | None = None
        self.mate: Clause | None = None
        self.preposition = ""
        self.fronted = parent is not None and parent.verb is None
        before = sentence.before(start) if start else 0  # past the "first" of ", first held in May"
        self.set_off = start > 0 and "comma" in (sentence.tag(before), sentence.tag((opener or start) - 1))

    def span(self, words: Phrase) -> Span:
        """Where `words` of its sentence stand in the text."""
        return self._sentence.span(*words)

    @property
    def waits(self) -> bool:
        """Whether it is still without its verb."""
        return self.verb is None

    @property
    def subject(self) -> Phrase | None:
        """The words of its own subject, past what is fronted: “On Monday, after a storm, [the mayor] left”."""
        if self.verb is None or self.kind in NONFINITE or self.kind == "shared":
            return None
        if self._read is None or self._read[0] is not self.verb:
            self._read = self.verb, self._subject_of(self.verb)
        return self._read[1]

    @property
    def doer(self) -> Phrase | None:
        """Who does it, in whichever clause that is said: its own subject, what it describes, or that of its mate."""
        if self.antecedent is not None or self.subject is not None:
            return self.subject or self.antecedent
        around = self.mate or (self.parent if self.kind in NONFINITE else None)
        if around is not None and self.kind == "infinitive" and self.verb is not None:
            return self._meant_by(around, self.verb) or around.doer
        return around.doer if around is not None else None

    def _meant_by(self, around: Clause, own: VerbGroup) -> Phrase | None:
        """Whose infinitive it is: “[Tax] to rise in May”, “expects [prices] to fall”, “forced [her] to leave”."""
        if around.verb is None:
            return subject_between(self._sentence, around.start, own.first) if around.kind == "main" else None
        if self._sentence.tags[own.first] == "base" and self._sentence.tag(own.first - 1) == "name":
            return words_left(self._sentence, own.first - 1), own.first  # "while [Rovers] drop to fourth"
        first = around.verb.last
        between = self._sentence.tags[first : own.first]
        told = between and _MEANT.issuperset(between) and (between[0] != "preposition" or between[-1] in HEADS)
        makes = verbs.has_tag(around.verb.lemma, "bids") or verbs.has_tag(around.verb.lemma, "drives")
        return (first, own.first) if told and makes else None

    def _subject_of(self, verb: VerbGroup) -> Phrase | None:
        if self._sentence.tag(verb.first) == "contracted":
            return verb.first, verb.first + 1
        if self.kind == "attribution" and verb.first == self.start:
            return self._inverted(verb)
        return subject_between(self._sentence, self.start, verb.first)

    def _inverted(self, verb: VerbGroup) -> Phrase | None:
        """The subject behind its verb: “said Ann Lee”."""
        last = words_right(self._sentence, verb.last)
        return (verb.last, last) if last > verb.last else None

    @property
    def sharer(self) -> Clause | None:
        """The clause whose subject it shares: “[He came] and left”."""
        return self.mate if self.kind == "shared" else None

    @property
    def describes(self) -> bool:
        """Whether it stands behind a noun and describes it: “the bus [that fell]”, “the bus [carrying them]”."""
        return self.kind in {"participial", "relative"}

    @property
    def undone(self) -> bool:
        """Whether it, or what its infinitive belongs to, was not done: “did not”, “was unable to”, “nobody did”."""
        if self.kind == "infinitive" and self.parent is not None:
            return self.parent.undone
        if self.verb is None or self.verb.tense != "past":
            return False
        if self.subject and self._sentence.words[self.subject[0]] in {"neither", "no", "nobody", "none"}:
            return True
        words = self._sentence.words[self.verb.first : self.verb.last + 1]
        return any(word == "unable" or negates(word) for word in words)

    @property
    def told_by(self) -> Clause | None:
        """The clause whose verb reports this one."""
        return self.parent if self.kind == "reported" else None


def subject_between(it: Tagged, start: int, verb: int) -> Phrase | None:
    """The subject of the verb at `verb` in a clause that starts at `start`, past what is fronted."""
    place = start
    marked = not _CLOSES_FRONT.isdisjoint(it.tags[start:verb])
    for closing in range(start, verb) if marked else ():
        spoken = it.tags[closing] == "closing" and it.tags[closing - 1] in {"comma", "stop"}
        if spoken or (it.tags[closing] == "comma" and _tells_time(it, start, closing)):
            place = closing + 1  # "“We won,” he said", "Less than an hour later, the dam broke"
    reckons = not _RECKONED_FROM.isdisjoint(it.words[place:verb])
    while place < verb:
        tag = it.tags[place]
        if reckons and (reckoned := _past_reckoning(it, place, verb)):
            place = reckoned
            continue
        if _limits(it, place):
            break
        if it.words[place] == "all" and it.words[place + 1] == "told":
            place += 2
            continue
        fronted = place == start and tag == "adjective" and it.tag(place + 1) == "comma"  # "Statewide, [crime] fell"
        if tag in _BEFORE_SUBJECT or (fronted and it.tag(place + 2) != "adjective"):
            place += 1
        elif tag == "relative" and it.tag(place - 1) == "comma" and "comma" in it.tags[place:verb]:
            place = it.tags.index("comma", place) + 1  # "On Friday in Elin, which is shut, [he] wept"
        elif it.words[place] == "having" or tag in {
            "preposition",
            "subordinator",
            "after",
            "to",
            "ing",
            "participle",
            "ed",
        }:
            after = _past_fronted(it, place, verb)
            if after is None:
                return (place, verb) if _is_deed(it, place, verb) else None
            place = after
        else:
            break
    end = verb
    while end > place and (
        it.tags[end - 1] in {"adverb", "comma", "dash", "opening", "closing"}
        or (it.tags[end - 1] == "time" and it.tag(end - 2) not in {"preposition", "time"})
    ):
        end -= 1
    place = _past_comma(it, place, end)
    return (place, end) if end > place else None


_CLOSES_FRONT = frozenset({"closing", "comma"})


def _past_comma(it: Tagged, first: int, end: int) -> int:
    """“A native of Elin and a nurse, [she] left”: behind what only describes the pronoun."""
    own = end - 1
    spoken = it.tag(own) == "pronoun" and it.words[own] in SUBJECT_PRONOUNS
    if spoken and it.words[first] in {"instead", "rather"}:
        return own  # "Rather than wait [she] left"
    described = spoken and it.tag(own - 1) == "comma"
    return own if described and first < own and VERBAL.isdisjoint(it.tags[first:own]) else first


def _is_deed(it: Tagged, first: int, verb: int) -> bool:
    """“[Mending the roof] would cost £3m”: what is done is the subject."""
    if it.tags[first] != "ing" or it.tag(verb) not in {"modal", "be"} or not set(it.tags[first:verb]) <= _OF_DEED:
        return False
    return not any(
        it.tags[n : n + 2] == ["noun", "name"] for n in range(first, verb)
    )  # "Leaving the hall Rowe was hit"


_OF_DEED = NOMINAL | {"ing", "preposition", "adverb"}


def _tells_time(it: Tagged, first: int, last: int) -> bool:
    """Whether all words from `first` up to `last` tell a time; not “The man who fell a year ago”."""
    shifted = it.word(last - 1) in TIME_SHIFTS or (it.tag(last - 1) == "time" and "ago" in it.words[first:last])
    return shifted and VERBAL.isdisjoint(it.tags[first:last])


def _past_reckoning(it: Tagged, place: int, verb: int) -> int | None:
    """“Hours after the mayor quit, [the council] met”: behind the comma."""
    if _RECKONED_FROM.isdisjoint(it.words[place + 1 : min(place + _RECKONED, verb)]):
        return None
    after = next(n for n in range(place + 1, verb) if it.words[n] in _RECKONED_FROM)
    if it.words[after - 1] not in lexicon.table("date_words/unit"):
        return None
    return next((n + 1 for n in range(after, verb) if it.tags[n] == "comma"), None)


_RECKONED_FROM = frozenset({"after", "before"})
_RECKONED = 4
"""So many words may tell how far: “less than two hours”."""


def _past_fronted(it: Tagged, place: int, verb: int) -> int | None:
    """Where the words go on behind the fronted phrase at `place`: behind its comma, or its noun phrase."""
    timed = first = place + 1 + (it.tag(place + 1) == "determiner" and it.tag(place + 2) == "time")
    while it.tag(timed) == "time" or (it.words[timed] in {"to", "and"} and it.words[timed + 1].isdigit()):
        timed += 1 + (it.tag(timed) != "time")
    if it.tags[place] == "preposition" and timed > first and it.tag(timed) in _SUBJECTS:
        return timed  # "In 2022 [the mayor], Ann Rowe, was fined"
    commas = [p for p in range(place, verb) if it.tags[p] == "comma" and not _is_quoted(it, place, p)]
    ended = (p for p in commas if it.tags[place] != "subordinator" or _has_verb(it, place, p))
    comma = next(ended, next(iter(commas), None))
    dashes = [p for p in range(place, comma or verb) if it.tags[p] == "dash"]
    if len(dashes) == 2:
        return dashes[1] + 1  # "In a note of May 4 – a week before – Ann Rowe, the mayor, warned"
    if comma is not None:
        return _past_apposition(it, comma, verb)
    if (beside := _beside_noun(it, place, verb)) is not None:
        return beside
    if it.tags[place] not in {"preposition", "after"}:
        return None
    place += 1
    while place < verb and (it.tags[place] in NOMINAL or it.words[place] in {"of", "in"}):
        place += 1
    timed = place
    while it.of_time(place):
        place += 1
    return place if timed < place < verb else None


_SUBJECTS = frozenset({"determiner", "pronoun", "name", "noun", "number"})


def _has_verb(it: Tagged, first: int, last: int) -> bool:
    """“As the mayor, Ann Rowe, said”: a fronted clause has not ended before its verb."""
    return not FINITE_OR_PAST.isdisjoint(it.tags[first:last])


def _is_quoted(it: Tagged, first: int, comma: int) -> bool:
    """“With his book “No, [not] me” he won”: inside marks that opened since word `first`."""
    within = it.tags[first:comma]
    return within.count("opening") > within.count("closing")


def _past_apposition(it: Tagged, comma: int, verb: int) -> int:
    """Behind the first comma; behind the second of “For Rowe, the front-runner, [the vote] came early”."""
    second = next((p for p in range(comma + 1, verb) if it.tags[p] not in _EXPLAINING), None)
    timed = it.tag(comma - 1) == "time" and it.word(comma + 2) in _OF_TIME
    explains = (timed or it.tag(comma - 1) == "name") and it.tag(comma + 1) == "determiner"
    if not explains or second is None or it.tags[second] != "comma" or second <= comma + 2:
        return comma + 1
    follows = it.tags[second + 1 : verb]
    return second + 1 if follows and follows[0] in NOMINAL and "comma" not in follows else comma + 1


_EXPLAINING = NOMINAL | {"preposition"}
_OF_TIME = frozenset({"final", "first", "last", "same", "day", "month", "week", "year"})


def _beside_noun(it: Tagged, place: int, verb: int) -> int | None:
    """The subject that stands right behind a fronted phrase: “At the rally [the mayor]”, “Since then [he]”."""
    opens = {"determiner", "pronoun"}
    behind = (p for p in range(place + 2, verb) if it.tags[p - 1] in _FRONTED)
    found = (p for p in behind if it.tags[p] in opens or it.tags[p - 1 : p + 1] == ["noun", "possessive"])
    first = next(found, None)
    return first - 1 if first is not None and _limits(it, first - 1) else first  # "In May [as many as 40 men]"


_FRONTED = HEADS | {"adverb", "object", "time"}


def _limits(it: Tagged, place: int) -> bool:
    """“[At least four] dockers”, “[around 40] men”: no fronted phrase."""
    if it.words[place : place + 2] in (["at", "least"], ["at", "most"], ["as", "many"], ["as", "few"]):
        return True
    return it.tags[place] == "adverb" and it.tag(place + 1) == "number"
