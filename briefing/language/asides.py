"""What a sentence can do without: words whose loss shortens it and turns nothing.

“The mayor, who was ill, signed the budget on Monday, raising questions” still says who did what without its
relative clause and its last three words. A condition, a contrast, a reason and the words that say who tells it
stay; so does all that follows a “not”.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefing import lexicon
from briefing.language.clause_pass import Pass
from briefing.language.clauses import Clause, Phrase
from briefing.language.tags import FINITE_OR_PAST, negates
from briefing.lexicon import verbs

_OF_TIME = frozenset({"as", "after", "while", "where", "before", "since"})
"""Openers of what went on beside or before; “if”, “although” and “because” turn the sense, “when” may tell the news."""
_PREPOSITIONS_IN_ING = frozenset(
    {"including", "excluding", "according", "depending", "regarding", "concerning", "following", "barring", "saying"}
)
"""Words in -ing that open no clause, and the one that opens what was said."""
_A_FEW_WORDS = 4
_DENYING = frozenset({"no", "nobody", "none", "nothing", "neither", "hardly"})


def asides(found: Pass) -> list[Phrase]:
    """The stretches of a sentence that it can do without, in order, each with the marks that set it off."""
    stretches = sorted({stretch for rule in RULES for stretch in rule(found) if _is_whole(found, stretch)})
    apart: list[Phrase] = []
    for stretch in stretches:
        if not apart or stretch[0] >= apart[-1][1]:
            apart.append(stretch)
    return apart


def in_brackets(found: Pass) -> Iterator[Phrase]:
    """What stands in brackets, “the wall (which he built) was sound”; not a name or an abbreviation, which is short."""
    opened: int | None = None
    for place, tag in enumerate(found.it.tags if "open" in found.it.tags else ()):
        if tag == "open":
            opened = place
        elif tag == "close" and opened is not None:
            if place - opened > _A_FEW_WORDS:
                yield opened, place + 1
            opened = None


def described(found: Pass) -> Iterator[Phrase]:
    """A relative clause that a comma sets off: “the mayor, who was ill, …”."""
    for clause in found.clauses:
        kept = clause.opener is None or _is_cleft(found, clause) or _is_dead(clause)
        if clause.kind == "relative" and not kept:
            yield from (stretch for stretch in _set_off(found, clause) if not _compares(found, stretch))


def _is_dead(clause: Clause) -> bool:
    """“Ann Rowe[, who has died aged 91,] was a nurse”: in an obituary that is the news."""
    verb = clause.verb
    return verb is not None and verb.perfect and lexicon.table("fates").get(verb.lemma, ("",))[0] == "killed"


def _is_cleft(found: Pass, clause: Clause) -> bool:
    """“It was the clerk, not the mayor, who left”; and “the park, which, Rowe said, is shut”, told on the way."""
    verb = clause.parent.verb if clause.parent else None
    it = verb is not None and verb.lemma == "be" and {"it", "it's"} & set(found.it.words[verb.first - 1 : verb.last])
    return bool(it) or found.it.tag((clause.opener or 0) + 1) == "comma"


def _compares(found: Pass, stretch: Phrase) -> bool:
    """“It beat Elin with 41 votes to its rival[, who had 39]”: a few words at the end that hold the other figure."""
    first, last = stretch
    return last - first <= _SHORT and "stop" in found.it.tags[last : last + 1] and _counts(found, stretch)


_SHORT = 9


def beside(found: Pass) -> Iterator[Phrase]:
    """What else went on, behind a comma: “…, as troops went in”."""
    for clause in found.clauses:
        timed = clause.kind == "subordinate" and clause.opened_by in _OF_TIME and not clause.fronted
        if timed and not _negated(found, clause):
            yield from (stretch for stretch in _set_off(found, clause) if not _counts(found, stretch))


def following(found: Pass) -> Iterator[Phrase]:
    """What came of it, behind a comma: “…, raising questions”; but “…, killing 19 people” is the news itself."""
    for clause in found.clauses:
        plain = clause.verb and not clause.fronted and not _negated(found, clause) and not _is_cleft(found, clause)
        if clause.kind == "participial" and clause.verb and plain:
            opens_with = found.it.words[clause.verb.first]
            if found.it.tags[clause.verb.first] == "ing" and opens_with not in _PREPOSITIONS_IN_ING:
                yield from (s for s in _set_off(found, clause) if not (_counts(found, s) or _lists(found, s)))


def _lists(found: Pass, stretch: Phrase) -> bool:
    """“They spoke of mending roofs[, selling mills, and closing ports]”: the rest of a list."""
    first, last = stretch
    joined = any(found.it.tags[n] == "conjunction" and found.it.tag(n + 1) == "ing" for n in range(first, last))
    return joined and "ing" in found.it.tags[:first]


def _counts(found: Pass, stretch: Phrase) -> bool:
    return "number" in found.it.tags[slice(*stretch)]


RULES: tuple[Callable[[Pass], Iterator[Phrase]], ...] = (in_brackets, described, beside, following)
"""What kinds of words a sentence can do without."""


def _set_off(found: Pass, clause: Clause) -> Iterator[Phrase]:
    """The clause from the comma before it to the comma behind it, or to the end of the sentence."""
    it = found.it
    comma = (clause.start if clause.opener is None else clause.opener) - 1
    if it.tag(comma) == "preposition":
        comma -= 1  # “, in which”
    if it.tag(comma) != "comma":
        return
    last = comma + 1
    while last < it.size and _belongs(found.owner[last], clause):
        last += 1
    stop = last - 1 if it.tag(last - 1) == "stop" else last
    if last == it.size:
        yield comma, stop
    elif "comma" in {it.tag(last - 1), it.tag(last)}:
        behind = last if it.tag(last - 1) == "comma" else last + 1
        if _goes_on(found, behind):
            yield comma, behind


def _goes_on(found: Pass, place: int) -> bool:
    """Whether the sentence goes on at `place` with its verb or with who tells it, and not with the rest of a list."""
    place += found.it.tag(place) == "adverb"
    begins = {c.start if c.opener is None else c.opener for c in found.clauses if c.kind == "attribution"}
    return found.it.tag(place) in FINITE_OR_PAST or place in begins


def _belongs(owner: Clause | None, clause: Clause) -> bool:
    """Whether a word's clause is `clause` or stands in it."""
    while owner is not None and owner is not clause:
        owner = owner.parent
    return owner is clause


def _negated(found: Pass, clause: Clause) -> bool:
    """Whether a negation stands before the clause: what is denied may lie in it."""
    before = found.it.words[: clause.start]
    return not _DENYING.isdisjoint(before) or any(map(negates, before))


def _denies(words: Sequence[str]) -> bool:
    """Whether words withdraw what the sentence says: “, who denies the charge,”, “, which could not be verified”."""
    lemmas = {verb.lemma for word in words if (verb := verbs.verb_of(word)) is not None}
    unproven = not lemmas.isdisjoint(_PROVING) and any(map(negates, words))
    return unproven or not lemmas.isdisjoint(_DENIALS)


_DENIALS = frozenset({"deny", "dispute", "contest", "reject", "refute"})
_PROVING = frozenset({"verify", "confirm", "prove", "substantiate", "corroborate"})


def _is_whole(found: Pass, stretch: Phrase) -> bool:
    """Whether no quotation is cut open, and nobody is left out who tells the sentence or denies it."""
    first, last = stretch
    if _denies(found.it.words[first:last]):
        return False
    tags = found.it.tags
    depth = 0
    for tag in tags[first:last]:
        depth += (tag == "opening") - (tag == "closing")
        if depth < 0:
            return False
    inside = tags[:first].count("opening") > tags[:first].count("closing")
    tells = any(c.kind == "attribution" and first <= c.start < last for c in found.clauses)
    return depth == 0 and not inside and not tells
