"""The clauses of a sentence, found in one pass from left to right with a stack of open clauses.

Words that open a clause push it; a finite verb goes to the open clause that waits for one, and what stands above
that is closed. Dashes, brackets and quotation marks keep the stack and give it back where they end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from briefing import lexicon
from briefing.language.clauses import NONFINITE, Clause, Kind, phrase_left, subject_between
from briefing.language.parts_of_speech import Tagged
from briefing.language.tags import HEADS, NOMINAL, SUBJECT_PRONOUNS
from briefing.language.verb_groups import VerbGroup, verb_group
from briefing.lexicon import verbs

_VERBAL = frozenset({"be", "have", "do", "modal", "finite", "base", "ed", "participle", "ing", "to", "contracted"})
_OBJECT = frozenset(
    {"determiner", "name", "object", "pronoun", "noun", "number", "possessive", "that", "opening", "her"}
)
_JOINTS = frozenset({"of", "in", "for", "at", "from", "with", "on", "to", "between", "against"})
_HELPING = frozenset({"help", "helped", "helping", "helps"})
_CLEAR = frozenset({"finite", "modal", "do"})


class Pass:
    """One pass over a sentence: `clauses` in the order of their openers, `owner` the innermost clause of each word."""

    def __init__(self, it: Tagged) -> None:
        self.it = it
        self.main = Clause(it, "main", 0, None)
        self.clauses = [self.main]
        self.stack = [self.main]
        self.kept: list[tuple[str, list[Clause]]] = []
        self.owner: list[Clause] = []
        place = 0
        while place < len(it):
            tag = it.tags[place]
            if tag in _VERBAL and (group := self._group(place)):
                self._place(group)
                self.owner += [self.stack[-1]] * (group.last - place)
                place = group.last
                continue
            if handle := _HANDLERS.get(tag):
                handle(self, place)
            self.owner.append(self.stack[-1])
            place += 1
        self._dissolve()

    def place_of(self, offset: int) -> int | None:
        """The word at `offset`, or the last one before it."""
        place = bisect_right(self.it.starts, offset) - 1
        return place if place >= 0 else None

    # Opening and closing

    def _push(self, kind: Kind, start: int, opener: int | None = None, parent: Clause | None = None) -> Clause:
        clause = Clause(self.it, kind, start, parent or self.stack[-1], opener)
        self.clauses.append(clause)
        self.stack.append(clause)
        return clause

    def _pop_to(self, clause: Clause, place: int) -> None:
        """Close, before word `place`, all that stands above `clause`."""
        while self.stack[-1] is not clause and len(self.stack) > 1:
            self.stack.pop().last = place

    def _waiting(self) -> Clause | None:
        """The innermost open clause without its verb."""
        return next((clause for clause in reversed(self.stack) if clause.waits), None)

    def _innermost_finite(self) -> Clause:
        return next((c for c in reversed(self.stack) if c.verb and c.verb.finite), self.stack[0])

    def _dissolve(self) -> None:
        """Give the words of clauses that got no verb to what is around them."""
        for place, clause in enumerate(self.owner):
            while clause.verb is None and clause.parent is not None:
                clause = clause.parent  # noqa: PLW2901 - climbing
            self.owner[place] = clause
        self.clauses = [clause for clause in self.clauses if clause.verb]
        for clause in self.clauses:
            while clause.parent is not None and clause.parent.verb is None and clause.parent.parent is not None:
                clause.parent = clause.parent.parent

    # Openers

    def _subordinator(self, place: int) -> None:
        self._push("subordinate", place + 1, place)

    def _relative(self, place: int) -> None:
        opener = place - 1 if self.it.tag(place - 1) == "preposition" else place
        last = opener - 1
        while self.it.tag(last) in {"comma", "closing", "dash", "time"} or self._tells_age(last):
            last -= 1
        if self.it.tag(last) in HEADS | {"possessive", "adjective"}:
            clause = self._push("relative", place + 1, opener)
            clause.antecedent = phrase_left(self.it, last), last + 1
        else:
            self._push("reported", place + 1, place)

    def _tells_age(self, place: int) -> bool:
        """“Rowe, [53], who …”."""
        return self.it.tag(place) == "number" and self.it.tag(place - 1) == self.it.tag(place + 1) == "comma"

    def _that(self, place: int) -> None:
        clause = self._push("reported", place + 1, place)
        if self._describes(place):
            clause.kind, clause.antecedent = "relative", (phrase_left(self.it, place - 1), place)

    def _describes(self, place: int) -> bool:
        """“several villages [that they lost]”: behind a noun that is no saying, after a verb that is none either."""
        it, verb = self.it, self.stack[-2].verb
        if it.words[place] != "that" or it.tag(place - 1) != "noun" or it.tag(place + 1) != "pronoun":
            return False
        said = it.words[place - 1] in lexicon.words("reporting_nouns")
        return (
            not said
            and not self._has_object(place + 1)
            and verb is not None
            and verb.last < place
            and not self._takes_clause(self.stack[-2])
        )

    def _has_object(self, subject: int) -> bool:
        """Whether an object or a predicate stands behind the verb of the pronoun `subject`: “that she [took it]”."""
        it, place = self.it, self.it.after(subject)
        while it.tag(place) in {"be", "have", "do", "modal"}:
            place = it.after(place)
        return it.tag(it.after(place)) in _OBJECT or it.tag(place) not in {"finite", "ed", "base", "participle"}

    # Marks

    def _comma(self, place: int) -> None:
        """Close an aside, where what is around it waits for its verb, or where a comma opened it."""
        waiting = self._waiting()
        if waiting is not None:
            if self.kept and self.stack[-1].kind == "relative" and waiting.start == self.stack[-1].opener:
                return  # "Rowe – who fired Lee, a friend, on Monday – is safe"
            if self.stack[-1] is not waiting and all(c.verb for c in self.stack[self.stack.index(waiting) + 1 :]):
                self._pop_to(waiting, place)
        elif self.stack[-1].set_off and self.stack[-1].kind in {"relative", "participial"} and len(self.stack) > 1:
            self.stack.pop().last = place

    def _semicolon(self, place: int) -> None:
        if self.stack[0].waits and len(self.stack) == 1:
            return
        self._pop_to(self.stack[0], place)
        self.stack[0].last = place
        self.stack = [Clause(self.it, "main", place + 1, None)]
        self.clauses.append(self.stack[0])

    def _dash(self, place: int) -> None:
        if self.kept and self.kept[-1][0] == "dash":
            self._give_back(place)
        elif "dash" in self.it.tags[place + 1 :]:
            self._keep("dash", place)
        else:
            self._push("main", place + 1)

    def _open(self, place: int) -> None:
        self._keep("close", place)

    def _close(self, place: int) -> None:
        if self.kept and self.kept[-1][0] == "close":
            self._give_back(place)

    def _opening(self, place: int) -> None:
        """Quotation marks that hold a sentence part it from the rest; those around a few words do not."""
        if self._is_whole_quotation(place):
            self._keep("closing", place)

    def _is_whole_quotation(self, place: int) -> bool:
        before, start = self.it.tag(place - 1), self.it.starts
        if before in {"", "comma", "colon", "stop"}:
            return True
        return place + 1 < len(self.it) and self.it.text[start[place + 1]].isupper() and before in _VERBAL

    def _closing(self, place: int) -> None:
        if self.kept and self.kept[-1][0] == "closing":
            self._give_back(place)

    def _keep(self, end: str, place: int) -> None:
        self.kept.append((end, list(self.stack)))
        clause = Clause(self.it, "main", place + 1, self.stack[-1])
        self.clauses.append(clause)
        self.stack = [clause]

    def _give_back(self, place: int) -> None:
        for clause in self.stack:
            clause.last = place
        self.stack = self.kept.pop()[1]

    # Verbs

    def _group(self, place: int) -> VerbGroup | None:
        tag = self.it.tags[place]
        finite = (
            tag == "finite" or (tag == "ed" and self._is_past(place)) or (tag == "base" and self._is_present(place))
        )
        return verb_group(self.it, place, finite=finite)

    def _is_present(self, place: int) -> bool:
        before = self.it.before(place)
        if self.it.words[before] in _HELPING and self.it.tag(before) in _VERBAL:
            return False  # "helped reshape the party"
        if self.it.tag(before) == "conjunction":
            verb = self.stack[-1].verb
            return verb is not None and verb.finite
        return self._waiting() is not None or self.it.tag(before) == "pronoun"

    def _is_past(self, place: int) -> bool:
        """Whether the bare form at `place` is a past tense: it has a subject that waits for it."""
        it, before = self.it, self._over_adverbials(place)
        if it.tag(before) == "conjunction":
            verb = self.stack[-1].verb
            if verb is not None:
                return verb.form != "participle" and (verb.form != "infinitive" or self._waiting() is None)
        waiting = self._waiting()
        by = it.word(place + 1) == "by" and it.tag(place + 2) != "number"
        if waiting is None:
            return not by and self._is_past_of_own_subject(place)
        if by or not (waiting.kind == "relative" or self._has_subject(waiting, place)):
            return False
        set_off = it.tag(before) == "comma" or (it.tag(before) == "closing" and it.tag(before - 1) == "comma")
        explains = self._in_apposition(waiting, before)
        if set_off or (explains and self._verb_after_comma(place)):
            return not self._verb_after_comma(place)
        if it.tag(before) in {"pronoun", "relative"} or it.tag(it.after(place, "time")) in _OBJECT:
            return True
        return not self._verb_ahead(place)

    def _in_apposition(self, waiting: Clause, last: int) -> bool:
        """Whether the noun phrase that ends in word `last` only explains the subject: “Rowe, a man born here, left”."""
        it = self.it
        comma = phrase_left(it, last) - 1
        explains = it.tag(comma) == "comma" and it.word(comma + 1) in {"a", "an", "the"}
        return explains and comma > waiting.start and subject_between(it, waiting.start, comma) is not None

    def _has_subject(self, waiting: Clause, place: int) -> bool:
        """Whether a noun phrase, and not only “In a poll released …”, stands before the verb at `place`."""
        it = self.it
        if subject_between(it, waiting.start, place):
            return True
        return it.tag(it.after(place, "time")) in _OBJECT and any(
            it.tag(p) in HEADS for p in range(waiting.start, place)
        )

    def _is_past_of_own_subject(self, place: int) -> bool:
        """Whether the noun phrase right before `place` opens a clause of its own: “said [the plan failed]”."""
        it, subject = self.it, self._own_subject(place)
        if subject is None:
            return False
        followed = it.tag(it.after(place, "time")) in _OBJECT
        joint = self._over_adverbials(subject)
        if it.tag(joint) in {"conjunction", "comma"}:
            return followed or it.tags[subject] == "pronoun" or (it.tag(joint) == "comma" and self._says(place))
        if it.tag(subject - 1) in {"noun", "name"}:
            return it.tags[subject] in {"pronoun", "name"}
        return True

    def _verb_after_comma(self, place: int) -> bool:
        """Whether a later comma is followed at once by a finite verb: “, elected in May, said”."""
        it = self.it
        for comma in range(place + 1, len(it)):
            if it.tags[comma] in {"semicolon", "colon", "opening"}:
                return False
            if it.tags[comma] == "comma" and it.tag(it.after(comma)) in {"finite", "ed", "modal", "be", "have", "do"}:
                following = it.after(comma)
                says = self._says(following) and not verbs.has_tag(
                    it.words[following], "violence"
                )  # "stormed the hall"
                inverted = says and it.tag(it.after(following)) in {"name", "determiner"}
                return not inverted and it.words[following] not in {"being", "having", "been", "be"}
        return False

    def _verb_ahead(self, place: int) -> bool:
        """Whether another verb for the same subject comes before the next break: “The man held on Monday said”."""
        it = self.it
        for ahead in range(place + 1, len(it)):
            tag = it.tags[ahead]
            if tag in {
                "comma",
                "relative",
                "that",
                "subordinator",
                "conjunction",
                "semicolon",
                "question",
                "opening",
                "pronoun",
            }:
                return False
            if tag in _CLEAR or (tag in {"be", "have"} and it.words[ahead] not in {"be", "been", "being", "having"}):
                return it.tag(it.before(ahead)) not in {"to", "modal", "preposition"}
            if tag == "ed" and (it.tag(it.after(ahead)) in _OBJECT | {"stop", ""}):
                return True
        return False

    def _place(self, group: VerbGroup) -> None:
        """Give a verb group to the clause that it belongs to."""
        if not group.finite:
            self._place_nonfinite(group)
            return
        rule = next(rule for rule in _FINITE_RULES if rule(self, group))
        del rule

    def _set(self, clause: Clause, group: VerbGroup, start: int) -> None:
        """`group` is the verb of `clause`; the words from `start` on belong to it."""
        clause.verb = group
        for place in range(start, len(self.owner)):
            self.owner[place] = clause

    def _shares_subject(self, group: VerbGroup) -> bool:
        """“met in May and agreed”: after “and”, without a subject of its own."""
        it = self.it
        joint = self._over_adverbials(group.first)
        if it.tag(joint) != "conjunction" or it.tag(group.first) == "contracted":
            return False
        waiting = self._waiting()
        if waiting is not None and waiting is self.stack[-1]:
            return False
        mate = self._mate(joint, group)
        if mate.verb is None:
            return False
        self._pop_to(mate, joint)
        if len(self.stack) > 1:
            self.stack.pop().last = joint
        clause = self._push("shared", joint + 1, joint, mate.parent)
        clause.mate, clause.fronted = mate, mate.fronted
        self._set(clause, group, joint)
        return True

    def _mate(self, joint: int, group: VerbGroup) -> Clause:
        """The clause that goes on after “and”: the innermost of the same tense, past an aside that a comma closes."""
        finite = [c for c in reversed(self.stack) if c.verb and c.verb.finite] or [self.stack[0]]
        if self.it.tag(joint - 1) == "comma":
            finite = [c for c in finite if not (c.kind == "relative" and c.set_off)] or finite
        if finite[0].kind == "relative":
            return finite[0]
        alike = [c for c in finite if c.verb and (c.verb.tense == "past") == (group.tense == "past")]
        return (alike or finite)[0]

    def _waits_for_it(self, group: VerbGroup) -> bool:
        """The open clause that waits for its verb; what stands above it is closed."""
        waiting = self._waiting()
        if waiting is None or self._is_pronoun_of_another(waiting, group) or self._is_told_in_aside(group):
            return False
        if self._goes_on_in_front(waiting, group):
            return False
        self._pop_to(waiting, group.first)
        waiting.verb = group
        return True

    def _is_pronoun_of_another(self, waiting: Clause, group: VerbGroup) -> bool:
        """“The curfew [it lifted] was …”: the pronoun right before the verb is not what waits."""
        own = self.it.tag(group.first) == "contracted"
        place = group.first if own else self.it.before(group.first)
        if not own and self.it.words[place] not in SUBJECT_PRONOUNS | {"it"}:
            return False
        if self.it.tag(place) not in {"pronoun", "contracted"}:
            return False
        inside = self.stack[-1] is not waiting and self._takes_clause(self.stack[-1])
        return inside or (self.it.tag(place - 1) in {"noun", "name"} and place - 1 >= waiting.start)

    def _is_told_in_aside(self, group: VerbGroup) -> bool:
        """“Rowe, who said [the plan failed], quit”: the subject stands right behind a verb of saying in the aside."""
        top = self.stack[-1]
        if top.verb is None or not (top.kind == "relative" and top.set_off and self._takes_clause(top)):
            return False
        return self._own_subject(group.first) == top.verb.last

    def _goes_on_in_front(self, waiting: Clause, group: VerbGroup) -> bool:
        """“If Rowe loses [and her son wins], the party …”: the clause in front goes on, no comma has ended it."""
        top, subject = self.stack[-1], self._own_subject(group.first)
        if top is waiting or top.verb is None or top.kind != "subordinate" or not top.fronted or subject is None:
            return False
        joint = self._over_adverbials(subject)
        behind = self.it.tags[top.verb.last : joint]
        return self.it.tag(joint) == "conjunction" and joint >= top.verb.last and "comma" not in behind

    def _attributes(self, group: VerbGroup) -> bool:
        """“…, officials said.”: behind what is reported."""
        it, subject = self.it, self._own_subject(group.first) or self._explained_subject(group.first)
        if subject is None and it.tag(it.after(group.head)) in {"name", "determiner", "noun", "possessive"}:
            subject = group.first
        if subject is not None and it.tag(subject - 1) == "conjunction" and it.tag(subject - 2) in HEADS:
            subject = phrase_left(it, subject - 2)  # "..., Rowe and Lee said"
        if subject is None or it.tag(subject - 1) not in {"comma", "closing"} or not self._says(group.head):
            return False
        if it.tag(it.after(group.head, "time", "preposition", "noun", "name")) in {"that", "pronoun"}:
            return False
        clause = self._push("attribution", subject, None, self.stack[0])
        self._set(clause, group, subject)
        return True

    def _explained_subject(self, verb: int) -> int | None:
        """“…, [its owner], Ann Rowe, said”: where the noun phrase before an apposition begins."""
        it, comma = self.it, verb - 1
        if it.tag(comma) != "comma":
            return None
        last = comma - 1
        while it.tag(last) in NOMINAL or it.tag(last) == "conjunction" or it.word(last) == "of":
            last -= 1
        if it.tag(last) != "comma" or last == comma - 1 or it.tag(last - 1) not in HEADS:
            return None
        first = phrase_left(it, last - 1)
        return first if it.tag(first - 1) in {"comma", "closing"} else None

    def _is_reported(self, group: VerbGroup) -> bool:
        """“said [the plan failed]”: a clause without “that” after a verb that takes one."""
        subject = self._own_subject(group.first)
        top = next((c for c in reversed(self.stack) if c.verb), None)
        if subject is None or top is None or not self._takes_clause(top) or top.verb is None:
            return False
        between = self.it.tags[top.verb.last : subject]
        fronted = between.count("comma") == 1 and between[-1] == "comma" and between[0] in {"preposition", "time"}
        listed = between.count("conjunction") == 1 and all(tag in NOMINAL | {"conjunction"} for tag in between)
        if not (fronted or listed) and not {"comma", "conjunction", "semicolon"}.isdisjoint(between):
            return False
        subject = top.verb.last if fronted or listed else subject
        self._pop_to(top, group.first)
        clause = self._push("reported", subject)
        self._set(clause, group, subject)
        return True

    def _is_coordinated(self, group: VerbGroup) -> bool:
        """“…, and on Monday the council met”: after “and”, with a subject of its own; after a comma as well."""
        subject = self._own_subject(group.first)
        if subject is None:
            return False
        joint = self._over_adverbials(subject)
        if self.it.tag(joint) not in {"conjunction", "comma"}:
            return False
        mate = self._mate(joint, group)
        self._pop_to(mate, joint)
        if len(self.stack) > 1:
            self.stack.pop().last = joint
        clause = self._push("coordinated", joint + 1, joint, mate.parent)
        clause.mate, clause.fronted = mate, mate.fronted
        self._set(clause, group, joint + 1)
        return True

    def _is_bare_relative(self, group: VerbGroup) -> bool:
        """“a curfew [it lifted]”: relative to the noun right before its subject."""
        subject = self._own_subject(group.first)
        if subject is None or self.it.tag(subject - 1) not in {"noun", "name"}:
            return False
        clause = self._push("relative", subject)
        clause.antecedent = phrase_left(self.it, subject - 1), subject
        self._set(clause, group, subject)
        return True

    def _begins_anew(self, group: VerbGroup) -> bool:
        """Whatever no other rule takes begins a new main clause."""
        subject = self._own_subject(group.first)
        start = group.first if subject is None else subject
        clause = self._push("main", start, None, self.stack[0])
        self._set(clause, group, start)
        return True

    def _place_nonfinite(self, group: VerbGroup) -> None:
        it, first = self.it, group.first
        before = it.before(first)
        top = self.stack[-1]
        kind: Kind = "infinitive" if group.form == "infinitive" else "participial"
        if it.tag(before) == "conjunction" and top.kind in NONFINITE and top.verb and top.verb.form == group.form:
            self.stack.pop().last = before
            clause = self._push(top.kind, first, None, top.parent)
            clause.mate, clause.antecedent, clause.preposition = top, top.antecedent, top.preposition
            clause.verb = group
            return
        if group.form == "gerund" and it.tag(before) in {"preposition", "subordinator", "after", *_VERBAL}:
            kind = "gerund"
        clause = self._push(kind, first)
        if kind == "gerund" and it.tag(before) in {"preposition", "subordinator"}:
            clause.preposition = it.words[before]
        elif kind == "participial":
            last = before - 1 if it.tag(before) == "comma" else before
            describes = it.words[first] != "having" and (group.form == "participle" or it.tag(before) != "comma")
            if it.tag(last) in HEADS and describes:
                clause.antecedent = phrase_left(it, last), last + 1
        clause.verb = group

    # Looking around

    def _over_adverbials(self, place: int) -> int:
        """The place before `place`, past adverbs, times and phrases such as “on Monday”."""
        it = self.it
        place -= 1
        while place > 0:
            if it.tags[place] in {"adverb", "time"} or (
                it.tags[place] == "preposition" and it.tag(place + 1) == "time"
            ):
                place -= 1
            else:
                break
        return place

    def _own_subject(self, verb: int) -> int | None:
        """Where the noun phrase begins that ends right before `verb`, of an open clause or not; None without one."""
        it = self.it
        if it.tag(verb) == "contracted":
            return verb
        last = verb - 1
        if it.tags[last - 2 : last + 1] == ["comma", "adverb", "comma"]:
            last -= 3  # "she, too, left"
        while it.tag(last) in {"adverb", "time", "opening"} or (
            it.tag(last) == "preposition" and it.tag(last + 1) == "time"
        ):
            last -= 1
        if it.tag(last) not in HEADS | {"determiner"} or it.tag(last) == "object":
            return None
        first = phrase_left(it, last, _JOINTS)
        opens = max((c.verb.last for c in self.stack if c.verb), default=0)
        if first >= opens and it.tag(first - 1) not in {"preposition", "to"}:
            return first if first > opens or self._takes_clause(self._innermost_finite()) else None
        first = phrase_left(it, last)
        if it.tag(first - 1) in {"preposition", "to"} or first < opens:
            return None
        return first

    def _says(self, place: int) -> bool:
        verb = verbs.reporting_verb(self.it.words[place])
        return verb is not None and verb.says

    def _takes_clause(self, clause: Clause) -> bool:
        verb = clause.verb and verbs.reporting_verb(self.it.words[clause.verb.head])
        return bool(verb and "that" in verb.complements)


_HANDLERS: dict[str, Callable[[Pass, int], None]] = {
    "subordinator": Pass._subordinator,  # noqa: SLF001 - its own table
    "relative": Pass._relative,  # noqa: SLF001
    "that": Pass._that,  # noqa: SLF001
    "question": Pass._that,  # noqa: SLF001
    "comma": Pass._comma,  # noqa: SLF001
    "semicolon": Pass._semicolon,  # noqa: SLF001
    "colon": Pass._semicolon,  # noqa: SLF001
    "dash": Pass._dash,  # noqa: SLF001
    "open": Pass._open,  # noqa: SLF001
    "close": Pass._close,  # noqa: SLF001
    "opening": Pass._opening,  # noqa: SLF001
    "closing": Pass._closing,  # noqa: SLF001
}
_FINITE_RULES: tuple[Callable[[Pass, VerbGroup], bool], ...] = (
    Pass._shares_subject,  # noqa: SLF001
    Pass._waits_for_it,  # noqa: SLF001
    Pass._attributes,  # noqa: SLF001
    Pass._is_reported,  # noqa: SLF001
    Pass._is_coordinated,  # noqa: SLF001
    Pass._is_bare_relative,  # noqa: SLF001
    Pass._begins_anew,  # noqa: SLF001
)
"""To which clause a finite verb belongs: the first rule that takes it."""
