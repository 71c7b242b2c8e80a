"""What a verb says became of its subject or its object: `killed 12`, `12 died`, `were feared dead`."""

from __future__ import annotations

from collections.abc import Iterator

from briefing import lexicon
from briefing.extract.numbers.clause_roles import ClauseRole, FigureWords
from briefing.extract.numbers.families import family
from briefing.extract.numbers.fate_words import by_first_word
from briefing.lexicon import verbs
from briefing.model import Number


def ties(number: Number, role: ClauseRole) -> Iterator[str]:
    """How what the figure counts may hang on the verb: it is "done" to it, it "does" it, a "sum" is what is paid."""
    if number.kind == "money":
        if role.how == "object" or (role.is_passive and role.preposition in {"", "from", "to", "by"}):
            yield "sum"
        if role.how == "prepositional" and role.preposition == "for" and role.lemma in {"sell", "auction"}:
            yield "done"
        return
    bare = role.clause.kind == "participial"  # "which they say killed 12": a past form that may be no participle
    if role.how == "object" and (bare or not role.is_passive):
        yield "done"
    elif role.how == "subject":
        yield "done" if role.is_passive else "does"
        if bare:
            yield "does"
        elif not role.is_passive:
            yield "cut short"


_GRAVE = frozenset({"killed", "injured", "missing", "displaced", "rescued", "arrested", "charged", "convicted"})
_LOOSE = frozenset({"preposition", "stop", "comma", "time", "conjunction", "subordinator", "after", "adverb", ""})


def _cut_short(place: FigureWords, role: ClauseRole) -> str | None:
    """`978 migrants rescued in a day`: a headline leaves out "were", so that nothing stands as the object."""
    verb = role.clause.verb
    if verb is None or verb.last != verb.first + 1 or place.it.tag(verb.last) not in _LOOSE:
        return None
    if not verbs.is_past(place.it.words[verb.head]) or place.it.word(verb.last) in {"at", "for", "against"}:
        return None
    fates = by_first_word().get(verb.lemma, ())
    return next(
        (fate.name for fate in fates if "done" in fate.ties and fate.name in _GRAVE and not fate.words[1:]), None
    )


def _reported(place: FigureWords, role: ClauseRole) -> str | None:
    """A fate that somebody reports or fears: `12 people were feared dead`, `are believed to have drowned`."""
    verb = role.clause.verb
    if verb is None or not role.is_passive or role.lemma not in lexicon.tagged("figure_contexts", "reported"):
        return None
    for word in place.it.words[verb.last : verb.last + 5]:
        for fate in (*by_first_word().get(word, ()), *by_first_word().get(verbs.lemma_of(word), ())):
            if len(fate.words) == 1 and not fate.ties.isdisjoint({"done", "does", "is"}):
                return fate.name
    return None


def of_verb(number: Number, place: FigureWords, role: ClauseRole, tie: str) -> str | None:
    """What the verb says becomes of what hangs on it by the `tie`."""
    verb = role.clause.verb
    if verb is None:
        return None
    if reported := _reported(place, role):
        return reported
    by_so_much = place.it.word(verb.last) in {"by", "to"} and place.it.tag(verb.last + 1) == "number"
    by_so_much = by_so_much or (verb.lemma == "raise" and role.preposition in {"by", "to"})  # "was raised in May to $5"
    if by_so_much or (number.kind == "measure" and verb.lemma in {"hit", "strike", "add"}):
        return None  # "the price of $5, which was raised by a dollar", "temperatures hit 47C"
    if tie == "cut short":
        return _cut_short(place, role)
    following = place.it.words[verb.last : verb.last + 4]
    behind = place.it.words[place.last : place.last + 4]
    jobs = [family(number.unit)]  # "cut jobs" is said of posts and positions too
    lemmas = {verb.lemma, *(reading.lemma for reading in verbs.readings(place.it.words[verb.head]))}
    for fate in (fate for lemma in sorted(lemmas) for fate in by_first_word().get(lemma, ())):
        rest = list(fate.words[1:])
        if tie in fate.ties and rest in (following[: len(rest)], behind[: len(rest)], jobs):
            return fate.name
    return None
