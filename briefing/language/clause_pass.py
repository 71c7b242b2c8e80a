"""The clauses of a sentence, found in one pass from left to right with a stack of open clauses.

Words that open a clause push it; a finite verb goes to the open clause that waits for one, and what stands above
that is closed. Dashes, brackets and quotation marks keep the stack and give it back where they end.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from itertools import compress

from briefing.language.clause_openers import HANDLERS
from briefing.language.clause_stack import Stack
from briefing.language.clause_verbs import FINITE_RULES
from briefing.language.clauses import Clause
from briefing.language.nonfinite_verbs import place_nonfinite
from briefing.language.parts_of_speech import Tagged, TaggedText
from briefing.language.past_or_participle import is_past, is_present
from briefing.language.tags import VERBAL
from briefing.language.verb_groups import VerbGroup, verb_group

_TELLING = VERBAL.union(HANDLERS)
"""Tags that may open a clause, close one or be its verb."""


class Pass(Stack):
    """One pass over a sentence: `clauses` in the order of their openers, `owner` the innermost clause of each word."""

    def __init__(self, it: Tagged) -> None:
        super().__init__(it)
        self.place_of: Callable[[int], int] = it.place_of
        for place in list(compress(range(it.size), map(_TELLING.__contains__, it.tags))):
            if place < len(self.owner):
                continue  # in the verb group before
            self._go_on_to(place)
            tag = it.tags[place]
            if tag in VERBAL and (group := self._group(place)):
                self._place(group)
                self._go_on_to(group.last)
            elif handle := HANDLERS.get(tag):
                handle(self, place)
        self._go_on_to(max(it.size, 1))
        self._dissolve()

    def _go_on_to(self, place: int) -> None:
        """The words up to `place` are of the clause that is open."""
        self.owner += [self.stack[-1]] * (place - len(self.owner))

    def of_verb(self, offset: int) -> Clause | None:
        """The clause whose verb group the word at `offset` belongs to."""
        place = self.place_of(offset)
        for clause in self.clauses:
            if clause.verb and clause.verb.first <= place < clause.verb.last:
                return clause
        return None

    def _group(self, place: int) -> VerbGroup | None:
        tag = self.it.tags[place]
        finite = (tag == "ed" and is_past(self, place)) or (tag == "base" and is_present(self, place))
        return verb_group(self.it, place, finite=finite)

    def _place(self, group: VerbGroup) -> None:
        """Give a verb group to the clause that it belongs to."""
        if not group.finite:
            place_nonfinite(self, group)
            return
        for rule in FINITE_RULES:
            if rule(self, group):
                return

    def _dissolve(self) -> None:
        """Give the words of clauses that got no verb to what is around them."""
        if None not in [clause.verb for clause in self.clauses]:
            return
        for place, clause in enumerate(self.owner):
            while clause.verb is None and clause.parent is not None:
                clause = clause.parent  # noqa: PLW2901 - climbing
            self.owner[place] = clause
        self.clauses = [clause for clause in self.clauses if clause.verb]
        for clause in self.clauses:
            while clause.parent is not None and clause.parent.verb is None and clause.parent.parent is not None:
                clause.parent = clause.parent.parent


class ParsedText(TaggedText):
    """The words of a whole text with their parts of speech and clauses, which a sentence gets when first asked for."""

    def clauses_at(self, offset: int) -> Pass:
        """The clauses of the sentence at `offset`; none where there is no sentence, or an endless one."""
        index = bisect_right(self.starts, offset) - 1
        if index not in self._parsed:
            self._parsed[index] = Pass(self.sentence(index))
        return self._parsed[index]

    @cached_property
    def _parsed(self) -> dict[int, Pass]:
        return {}
