"""The clauses of a sentence that are open while it is read, one within the other."""

from __future__ import annotations

from briefing.language.clauses import Clause, Kind
from briefing.language.noun_phrase import phrase_left
from briefing.language.parts_of_speech import Tagged
from briefing.language.tags import HEADS, NOMINAL, POSSESSIVES, REFLEXIVES, takes_clause
from briefing.language.verb_groups import VerbGroup

_ASIDE = 20
"""So many words may stand between a subject and its verb in commas."""
_OPENS_ASIDE = NOMINAL | {"adverb", "relative", "participle", "ed", "ing", "preposition", "time"}
_ENDS_SUBJECT = HEADS - {"object"} | {"determiner"}
_JOINTS = frozenset({"of", "in", "for", "at", "from", "with", "on", "to", "between", "against"})
_OF_TIME = frozenset({"time", "preposition"})
_FRAMING = frozenset({"at", "in", "by"})
_BESIDE_TIME = frozenset({"preposition", "conjunction"})
"""In a time that commas set off: “, between 2020 and last May,”."""
_PARTING = frozenset({"comma", "conjunction", "semicolon", "colon", "dash", "opening", "closing", "open", "close"})


class Stack:
    """`stack` are the open clauses, `clauses` all in the order of their openers, `owner` the innermost of each word.

    `kept` are the clauses that a dash, a bracket or a quotation mark set aside, each with the mark that ends that.
    """

    def __init__(self, it: Tagged) -> None:
        self.it = it
        self.main = Clause(it, "main", 0, None)
        self.clauses = [self.main]
        self.stack = [self.main]
        self.kept: list[tuple[str, list[Clause]]] = []
        self.owner: list[Clause] = []

    def push(self, kind: Kind, start: int, opener: int | None = None, parent: Clause | None = None) -> Clause:
        """Open a clause within the innermost, or within `parent`."""
        clause = Clause(self.it, kind, start, parent or self.stack[-1], opener)
        self.clauses.append(clause)
        self.stack.append(clause)
        return clause

    def pop_to(self, clause: Clause, place: int) -> None:
        """Close, before word `place`, all that stands above `clause`."""
        while self.stack[-1] is not clause and len(self.stack) > 1:
            self.stack.pop().last = place

    def waiting(self) -> Clause | None:
        """The innermost open clause without its verb."""
        for clause in reversed(self.stack):
            if clause.verb is None:
                return clause
        return None

    def innermost_finite(self, place: int) -> Clause:
        """The innermost open clause whose verb has a subject and stands before word `place`."""
        for clause in reversed(self.stack):
            if clause.verb and clause.verb.finite and clause.verb.first <= place:
                return clause
        return self.stack[0]

    def keep(self, end: str, place: int) -> None:
        """Set the open clauses aside until the mark `end`, and begin anew."""
        self.kept.append((end, list(self.stack)))
        clause = Clause(self.it, "main", place + 1, self.stack[-1])
        self.clauses.append(clause)
        self.stack = [clause]

    def give_back(self, place: int) -> None:
        """Close what was opened since, and go on with the clauses set aside last."""
        for clause in self.stack:
            clause.last = place
        self.stack = self.kept.pop()[1]

    def set(self, clause: Clause, group: VerbGroup, start: int) -> None:
        """`group` is the verb of `clause`; the words from `start` on belong to it, but for clauses opened since."""
        clause.verb = group
        for place in range(start, len(self.owner)):
            if self.owner[place].start <= start:
                self.owner[place] = clause

    def over_adverbials(self, place: int) -> int:
        """The place before `place`, past adverbs, times and phrases such as “on Monday”."""
        it = self.it
        place -= 1
        if it.tags[place] == "comma" and it.tag(place - 1) == "time":
            opens = place - 1
            while it.tag(opens) == "time" or (it.tag(opens) in _BESIDE_TIME and it.tag(opens + 1) == "time"):
                opens -= 1
            if it.tag(opens) == "comma" and it.tag(opens - 1) == "conjunction":
                return opens - 1  # "and, in 2001, asked"
        while place > 0:
            tag = it.tags[place]
            most = it.words[place] == "most" and it.tag(place + 1) == "adverb"  # "most recently"
            if tag == "adverb" or (tag in _OF_TIME and it.of_time(place)) or most:
                place -= 1
            else:
                break
        framed = it.words[place] in _FRAMING or (it.tags[place] == "noun" and it.tag(place + 1) == "preposition")
        return self._over_framed(place) if framed else place

    def _over_framed(self, place: int) -> int:
        """“opened in 1984 and [at its peak in 2008] employed 900”: the place of the “and” before such a phrase."""
        it, first = self.it, place
        if it.tag(place) == "noun" and it.tag(place + 1) == "preposition" and it.tag(place + 2) == "time":
            first = phrase_left(it, place) - 1
        framed = it.words[first] in _FRAMING and it.words[first + 1] in POSSESSIVES
        return first - 1 if framed and it.tag(first - 1) == "conjunction" else place

    def own_subject(self, verb: int) -> int | None:
        """Where the noun phrase begins that ends right before `verb`, of an open clause or not; None without one."""
        it = self.it
        if it.tag(verb) == "contracted":
            return verb
        last = verb - 1
        if (aside := self._aside_before(verb)) is not None:
            last = aside - 1
        while (tag := it.tag(last)) in {"adverb", "opening"} or (tag in _OF_TIME and it.of_time(last)):
            last -= 1
        if it.tag(last) == "close" and it.tag(last - 2) == "open":
            last -= 3  # "the harbour board [(HB)] said"
        if it.tag(last) == "object" and it.word(last - 1) == "of" and it.tag(last - 2) == "number":
            last -= 2  # "seven [of them] left"
        last -= it.words[last] in REFLEXIVES and it.tag(last - 1) in {"name", "noun"}  # "a word Rowe [himself] used"
        top = self.stack[-1]
        if top.kind == "participial" and top.antecedent and top.verb and top.verb.last == last + 1:
            last = top.antecedent[1] - 1  # "..., data [released] last Friday showed"
        if it.tag(last) not in _ENDS_SUBJECT:
            return None
        first = phrase_left(it, last, _JOINTS)
        if it.tags[first] in {"preposition", "pronoun", "object"} and first < last:
            first = phrase_left(it, last)  # "agreed with them in [a report] published"
        opens = max([c.verb.last for c in self.stack if c.verb and c.verb.first <= last], default=0)
        if 0 < opens < last and it.tag(opens) == "adverb" and it.tag(opens + 1) == "determiner":
            opens += 1  # "set aside [the term of a man] convicted"
        if first >= opens and it.tag(first - 1) not in {"preposition", "to"}:
            return first if first > opens or self.takes_clause(self.innermost_finite(last)) else None
        first = phrase_left(it, last)
        if it.tag(first - 1) in {"preposition", "to"} or first < opens:
            return None
        return first

    def described_subject(self, place: int) -> Clause | None:
        """What describes, before `place`, a subject behind a verb of saying: “said the man [who fell] was …”."""
        for top in reversed(self.stack):
            verb = top.parent.verb if top.parent else None
            if top.kind not in {"relative", "participial", "gerund"} or top.verb is None or verb is None:
                return None
            first = top.antecedent[0] if top.antecedent else -1
            joined = self.it.tag(first - 1) == "conjunction" and self.it.tag(first - 2) == "comma"
            if verb.last != first and not joined:
                continue
            told = joined or (top.parent is not None and self.takes_clause(top.parent))
            return top if told and _PARTING.isdisjoint(self.it.tags[top.verb.last : place]) else None
        return None

    def _aside_before(self, verb: int) -> int | None:
        """The first comma of an aside right before `verb`: “she[, too,] left”, “a man[, who was drunk,] left”."""
        it, closes = self.it, self.it.before(verb)
        if it.tag(closes) != "comma":
            return None
        for comma in range(closes - 2, max(closes - _ASIDE, 0), -1):
            if it.tags[comma] in {"semicolon", "colon", "dash", "open", "close", "opening", "closing"}:
                return None
            if it.tags[comma] == "comma" and it.tags[comma - 1] in HEADS and it.tags[comma + 1] in _OPENS_ASIDE:
                told = (c.verb for c in self.stack if c.verb and c.verb.finite and not _is_within(c, comma + 1))
                return None if any(comma < v.first < closes for v in told) else comma  # "Rowe, 59, lost it, won it"
        return None

    def takes_clause(self, clause: Clause) -> bool:
        """Whether the verb of `clause` may report another."""
        return clause.verb is not None and takes_clause(self.it.words[clause.verb.head])


def _is_within(clause: Clause, opener: int) -> bool:
    """Whether it is a relative clause, or told in the one that word `opener` opens: “a man, who said [he fell], …”."""
    around: Clause | None = clause
    while around is not None and around.opener != opener:
        around = around.parent
    return clause.kind == "relative" or (around is not None and around.kind == "relative")
