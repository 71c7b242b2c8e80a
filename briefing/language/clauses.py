"""Clauses: what is said of whom in which part of a sentence, and how the parts hang together.

“The mayor, who was ill, said that she would resign in May” has three: “The mayor … said”, “who was ill” within
it, and “she would resign in May”, which it reports.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from briefing.language.fronted import subject_between
from briefing.language.parts_of_speech import Tagged
from briefing.language.tags import HEADS, NOMINAL, negates
from briefing.language.verb_groups import VerbGroup
from briefing.lexicon import verbs
from briefing.model import Span

Kind: TypeAlias = Literal[
    "main", "coordinated", "shared", "reported", "subordinate", "relative", "participial", "gerund", "infinitive",
    "attribution",
]  # fmt: skip
"""What ties a clause to the rest: "coordinated" after “and” with a subject of its own, "shared" with that of its mate,
"reported" after “that”, “whether” or a verb of saying, "subordinate" after “when”, “if” and their like, "relative" to a
noun, with or without “who”, "attribution" behind what is reported: “, officials said”."""
Phrase: TypeAlias = tuple[int, int]
"""Words of a sentence, half-open."""
_MEANT = NOMINAL | {"object", "preposition", "conjunction", "time"}
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
    def opened_by(self) -> str:
        """The word that opens it: “when”, “that”; empty where none does."""
        return self._sentence.words[self.opener] if self.opener is not None else ""

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
            return self._sentence.back(own.first - 1, NOMINAL) + 1, own.first  # "while [Rovers] drop to fourth"
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
        last = self._sentence.past(verb.last, NOMINAL)
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
    def happened(self) -> bool:
        """Whether it tells something that happened: no state, nothing that is still to come."""
        verb = self.verb
        return verb is not None and verb.finite and verb.tense == "past" and not verb.perfect and not verb.is_state

    @property
    def told_by(self) -> Clause | None:
        """The clause whose verb reports this one."""
        return self.parent if self.kind == "reported" else None
