"""What part a figure plays in its clause: subject or object of a verb, predicate, or behind a preposition."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from briefing import lexicon
from briefing.language.annotated import Annotated
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause
from briefing.language.noun_phrase import phrase_left
from briefing.language.parts_of_speech import Tagged
from briefing.language.tags import DIFFERING, NOMINAL
from briefing.lexicon.verbs import has_tag
from briefing.model import Span

How: TypeAlias = Literal["subject", "object", "predicate", "prepositional"]


class ClauseRole(NamedTuple):
    """How a figure hangs on the verb of `clause`; `preposition` stands before it, as word `at` of the sentence.

    In "sentenced to 12 years" the figure is prepositional, in "the cost is $12m" the predicate.
    """

    how: How
    clause: Clause
    preposition: str = ""
    at: int = -1

    @property
    def lemma(self) -> str:
        """The verb, in its base form."""
        return self.clause.verb.lemma if self.clause.verb else ""

    @property
    def is_done(self) -> bool:
        """Whether something is done with the figure: `set aside $5m`, `$5m was set aside`."""
        return self.how == "object" or (self.how == "subject" and self.is_passive)

    @property
    def is_passive(self) -> bool:
        """Whether the verb tells what is done to its subject."""
        return self.clause.verb is not None and self.clause.verb.passive


class FigureWords(NamedTuple):
    """A figure in its sentence: words `first` to `last` of `it`, its modifier and what it counts included.

    `roles` are the parts that it plays, the nearest verb first; `vocabulary` are the words of the whole article.
    """

    vocabulary: frozenset[str]
    whole: Pass
    it: Tagged
    first: int
    last: int
    roles: tuple[ClauseRole, ...] = ()

    @property
    def clause(self) -> Clause:
        """The innermost clause that the figure stands in."""
        return self.whole.owner[self.first]


def place_of(annotated: Annotated, span: Span) -> FigureWords | None:
    """Where the figure at `span` stands in its sentence; None where there is none that can be read."""
    whole = annotated.clauses_at(span.start)
    if not whole.it.size:
        return None
    first, last = _past_extreme(whole, whole.place_of(span.start)), whole.place_of(span.end - 1)
    if first < last and whole.it.word(last) in DIFFERING and whole.it.word(last - 1) != "or":
        last -= 1  # "900 | more than in May" stands where "900" does
    place = FigureWords(annotated.words.vocabulary, whole, whole.it, first, last + 1)
    return place._replace(roles=tuple(_roles(place)))


def _past_extreme(whole: Pass, first: int) -> int:
    """Where the words begin that but say that it is a sum or an extreme: `slid to | a two-year low of | $8`."""
    it = whole.it
    if it.word(first - 1) != "of" or it.word(first - 2) not in lexicon.tagged("figure_contexts", "extreme"):
        return first
    start, verb = phrase_left(it, first - 2), whole.owner[first].verb
    moves = verb is not None and verb.last <= start and has_tag(it.words[verb.head], "change")
    reached = moves and it.tag(start - 1) in {"preposition", "to"} and it.words[first - 2] != "total"
    return start if reached else first - 2 * (it.words[first - 2] == "total")


def _roles(place: FigureWords) -> Iterator[ClauseRole]:
    """The parts that a figure plays: in the clause that describes its noun, and in its own."""
    if place.it.word(place.first - 1) in lexicon.tagged("figure_contexts", "measuring"):
        return  # "cocaine worth £500": it tells of the noun before
    yield from _described(place)
    clause = _whose_subject(place) or place.clause
    if clause.verb is None:
        return
    if place.last <= clause.verb.first:
        at = preposition_before(place, clause.start)
        yield (
            ClauseRole("subject", clause) if at is None else ClauseRole("prepositional", clause, place.it.words[at], at)
        )
    elif place.first >= clause.verb.last and (role := _after_verb(place, clause)) is not None:
        yield role


def _whose_subject(place: FigureWords) -> Clause | None:
    """The clause whose subject the figure stands in, or whose verb follows it at once: `and 12 drowned`."""
    for clause in place.whole.clauses:
        verb = clause.verb
        if verb is None or place.last > verb.first:
            continue
        subject = clause.subject
        within = subject is not None and subject[0] < place.last <= subject[1] and not _told_inside(place, subject)
        if within or (verb.first == place.last and clause.kind in {"shared", "participial"} and not clause.antecedent):
            return clause
    return None


def _told_inside(place: FigureWords, subject: tuple[int, int]) -> bool:
    """Whether a clause within the subject tells of the figure: `a gown, which was sold for £500, is lost`."""
    verb = place.clause.verb
    return verb is not None and subject[0] <= verb.first < place.first


def _described(place: FigureWords) -> Iterator[ClauseRole]:
    """What a clause tells of the figure before it: `12 people killed in the blast`, `30 who were hurt`."""
    for clause in place.whole.clauses:
        verb, head = clause.verb, clause.antecedent
        if verb is None or head is None or not head[0] <= place.last - 1 < head[1] or verb.first < place.last:
            continue
        if _hangs_on_other(place, head) or _goes_on(place, clause) or _is_placed(place, clause):
            continue
        yield ClauseRole("object" if clause.kind == "relative" and clause.subject is not None else "subject", clause)


def _is_placed(place: FigureWords, clause: Clause) -> bool:
    """Whether a preposition opens the clause: `a debt of £5m, on which it pays interest`."""
    return clause.opener is not None and place.it.tags[clause.opener] == "preposition"


def _goes_on(place: FigureWords, clause: Clause) -> bool:
    """Whether what looks like a participle goes on the sentence: `it killed two men, injured 30 and left`."""
    verb = clause.verb
    behind = place.it.tag(verb.last) if verb and clause.kind == "participial" and verb.passive else ""
    return behind in {"number", "determiner", "possessive", "name"}


def _hangs_on_other(place: FigureWords, head: tuple[int, int]) -> bool:
    """Whether the figure but qualifies the antecedent: `the father of two, who was hurt`."""
    return head[0] < place.first and place.it.tag(place.first - 1) == "preposition"


def _after_verb(place: FigureWords, clause: Clause) -> ClauseRole | None:
    """The part of a figure behind its verb: with a preposition, as a predicate, or as the object."""
    earliest = clause.verb.last if clause.verb else clause.start
    earliest += _is_phrasal(place, clause)
    at = preposition_before(place, earliest)
    if at is not None:
        return ClauseRole("prepositional", clause, place.it.words[at], at)
    if _is_parted(place, earliest):
        return None
    copula = clause.verb is not None and (clause.verb.lemma in _COPULAS or has_tag(clause.verb.lemma, "amounts"))
    return ClauseRole("predicate" if copula else "object", clause)


def _is_phrasal(place: FigureWords, clause: Clause) -> bool:
    """Whether the word behind the verb is a part of it: `laid off 300 workers`."""
    verb = clause.verb
    return verb is not None and f"{verb.lemma} {place.it.word(verb.last)}" in lexicon.table("fates")


def _is_parted(place: FigureWords, earliest: int) -> bool:
    """Whether a time or another verb stands between the verb and the figure: `attacked on Monday, and 12 men …`."""
    between = place.it.tags[earliest : place.first]
    set_off = "comma" in between and _ADDED.issuperset(between)  # "was fined for speeding, most recently $50"
    return set_off or not _PARTING.isdisjoint(between)


_COPULAS = frozenset({"be", "become", "remain"})
_PARTING = frozenset({"time", "ed", "finite", "be", "have", "modal", "subordinator", "semicolon", "stop", "colon"})
_ADDED = frozenset({"adverb", "comma", "determiner"})
_LISTED = frozenset({"comma", "conjunction"})
_PASSED = NOMINAL | {"adverb", "preposition", "pronoun", "object", "to"}


def preposition_before(place: FigureWords, earliest: int) -> int | None:
    """The preposition that the noun phrase of the figure follows, after `earliest`; a list of phrases counts as one."""
    it, at = place.it, place.first - 1
    listed = False
    while at >= earliest:
        tag = it.tags[at]
        if tag in _LISTED and it.words[at] != "but":
            listed = True
        elif tag == "to" or (tag == "preposition" and not (listed and it.words[at] == "of")):
            return at
        elif tag not in _PASSED or (not listed and tag in {"name", "noun"}):
            break
        at -= 1
    return None
