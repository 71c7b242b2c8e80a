"""What became of what a figure counts: killed, arrested, sold, spent … (`lexicon/fates.txt`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from briefing import lexicon
from briefing.extract.numbers.borrowed import converts
from briefing.extract.numbers.clause_roles import ClauseRole, FigureWords
from briefing.extract.numbers.deeds import is_side
from briefing.extract.numbers.families import family, singulars
from briefing.extract.numbers.found import Found
from briefing.extract.numbers.scores import is_sport
from briefing.lexicon import verbs
from briefing.model import Number


class Fate(NamedTuple):
    """A row of the lexicon: the words, what they say became of the counted, and how they hang together."""

    words: tuple[str, ...]
    name: str
    ties: frozenset[str]


_WORD = re.compile(r"[\w-]+")
_KINDS = frozenset({"count", "money", "measure"})
"""Other kinds of figure count nothing of which something could become."""


def read(found: Found, place: FigureWords | None, earlier: list[Number]) -> str | None:
    """What became of what the figure counts; None where the article does not say."""
    if found.number.kind not in _KINDS or place is None or _is_whole(place) or _qualifies(found):
        return None
    for rule in _RULES:
        if (fate := rule(found, place, earlier)) and _suits(fate, found, place):
            return fate
    return None


def _qualifies(found: Found) -> bool:
    """Whether the figure but describes something: the two of `a two-stage rocket`; not the five of `a $5m fine`."""
    number = found.number
    label = number.label or ""
    return number.kind == "count" and bool(label) and number.text.partition(label)[0].endswith("-")


def _is_whole(place: FigureWords) -> bool:
    """Whether the figure is that of all, some of whom are told of: the 14 of `three of the 14 were hurt`."""
    it, at = place.it, place.first - 1
    at -= it.tag(at) in {"determiner", "possessive"}
    return it.word(at) == "of" and it.tag(at - 1) == "number"


def _suits(fate: str, found: Found, place: FigureWords) -> bool:
    """Whether such a thing can become of it: saved in a match are goals, not people."""
    if is_sport(place.it.text) and fate in _NOT_IN_MATCHES:
        return False
    if found.number.unit in {"times", "time"}:
        return False
    if fate == "infected" and found.number.unit in {"cases", "case"} and not _is_of_disease(place.it.text):
        return False
    return fate in _OF_SUMS if found.number.kind == "money" else fate not in _NOT_OF_THINGS


_NOT_IN_MATCHES = frozenset({"rescued", "other", "destroyed", "charged"})
_OF_SUMS = frozenset({"spent", "raised", "fined", "sold", "other"})
_NOT_OF_THINGS = frozenset({"spent"})


@lru_cache(maxsize=8)
def _is_of_disease(text: str) -> bool:
    """Whether the cases of an article may be those of a disease."""
    return not lexicon.tagged("figure_contexts", "disease").isdisjoint(_WORD.findall(text.lower()))


@cache
def _by_first_word() -> dict[str, tuple[Fate, ...]]:
    found: dict[str, list[Fate]] = {}
    for words, (name, ties) in lexicon.table("fates").items():
        fate = Fate(tuple(words.split()), name, frozenset(ties.split()))
        found.setdefault(fate.words[0], []).append(fate)
    return {word: tuple(sorted(fates, key=lambda fate: -len(fate.words))) for word, fates in found.items()}


def _state(_found: Found, place: FigureWords, _earlier: list[Number]) -> str | None:
    """`12 dead`, `30 people missing`, `left 500 homes without power`, `two of them are under house arrest`."""
    it = place.it
    told = [verb for role in place.roles if (verb := role.clause.verb) and role.how == "subject"]
    after_be = [it.after(verb.last - 1) for verb in told if verb.lemma in _STATING]
    for at in (place.last - 1, place.last, *after_be, *(verb.head for verb in told)):
        for fate in _by_first_word().get(it.word(at), ()):
            if "is" in fate.ties and tuple(it.words[at : at + len(fate.words)]) == fate.words:
                return fate.name
    return None


_STATING = frozenset({"be", "lie", "remain", "stay"})


def _verb(found: Found, place: FigureWords, _earlier: list[Number]) -> str | None:
    """`killed 12 people`, `12 people were killed`, `12 people died`; `allocated $12m`."""
    named = _by_noun(found)
    for role in place.roles:
        for tie in _ties(found.number, role):
            if fate := _of_verb(found.number, place, role, tie):
                return "killed" if fate == "other" and named == "killed" else fate
    return None


def _ties(number: Number, role: ClauseRole) -> Iterator[str]:
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
    fates = _by_first_word().get(verb.lemma, ())
    return next(
        (fate.name for fate in fates if "done" in fate.ties and fate.name in _GRAVE and not fate.words[1:]), None
    )


def _reported(place: FigureWords, role: ClauseRole) -> str | None:
    """`12 people were feared dead`, `were reported killed`, `are believed to have drowned`."""
    verb = role.clause.verb
    if verb is None or not role.is_passive or role.lemma not in lexicon.tagged("figure_contexts", "reported"):
        return None
    for word in place.it.words[verb.last : verb.last + 5]:
        lemma = told.lemma if (told := verbs.verb_of(word)) else word
        for fate in _by_first_word().get(lemma, ()):
            if len(fate.words) == 1 and not fate.ties.isdisjoint({"done", "does", "is"}):
                return fate.name
    return None


def _of_verb(number: Number, place: FigureWords, role: ClauseRole, tie: str) -> str | None:
    """What the verb says becomes of what hangs on it by the `tie`."""
    verb = role.clause.verb
    if verb is None:
        return None
    if reported := _reported(place, role):
        return reported
    if number.kind == "measure" and verb.lemma in {"hit", "strike", "add"}:
        return None  # "temperatures hit 47C"
    if tie == "cut short":
        return _cut_short(place, role)
    following = place.it.words[verb.last : verb.last + 4]
    behind = place.it.words[place.last : place.last + 4]
    jobs = [family(number.unit)]  # "cut jobs" is said of posts and positions too
    lemmas = {verb.lemma, *(reading.lemma for reading in verbs.readings(place.it.words[verb.head]))}
    for fate in (fate for lemma in sorted(lemmas) for fate in _by_first_word().get(lemma, ())):
        rest = list(fate.words[1:])
        if tie in fate.ties and rest in (following[: len(rest)], behind[: len(rest)], jobs):
            return fate.name
    return None


def _vote(found: Found, place: FigureWords, _earlier: list[Number]) -> str | None:
    """`passed it 51-49`: the sides of a vote."""
    voted = not lexicon.tagged("figure_contexts", "vote").isdisjoint(place.it.words)
    return "voted" if voted and is_side(found.number, place.it.text) else None


def _noun(found: Found, _place: FigureWords, _earlier: list[Number]) -> str | None:
    """`12 refugees`, `18 criminal charges`, a `$5m fine`."""
    return _by_noun(found)


def _by_noun(found: Found) -> str | None:
    if found.noun is None or found.head is None or found.number.label is None:
        return None
    before_head = found.number.label[: found.head.end - found.noun.start].lower().split()
    return _named(before_head, _noun_tie(found.number))


def _noun_tie(number: Number) -> str:
    return "sum-noun" if number.kind == "money" else "noun"


def _named(words: list[str], tie: str) -> str | None:
    """The fate that the last of `words` names: `criminal charges`."""
    for noun in singulars(words[-1]) if words else ():
        whole = (*words[:-1], noun)
        for first in dict.fromkeys((noun, *words[-2:-1])):
            for fate in _by_first_word().get(first, ()):
                if tie in fate.ties and whole[-len(fate.words) :] == fate.words:
                    return fate.name
    return None


def _noun_of(found: Found, place: FigureWords, _earlier: list[Number]) -> str | None:
    """`the killing of 34 soldiers`, `the deaths of two men`, `a fine of $300`; the predicate of `the cost is $12m`."""
    it = place.it
    tie = _noun_tie(found.number)
    if it.word(place.first - 1) == "of":
        return _named([it.word(place.first - 2)], tie) or _killing(it.word(place.first - 2))
    for role in place.roles:
        subject = role.clause.subject
        if role.how == "predicate" and subject is not None and tie == "sum-noun":
            return _named(it.words[subject[0] : _base_end(place, subject)], tie)
        if subject is not None and "toll" in it.words[subject[0] : subject[1]] and role.preposition in {"to", "at", ""}:
            return "killed"
    return None


def _killing(word: str) -> str | None:
    """The fate in a noun of doing: "the sinking of two ships"."""
    return _named([word.removesuffix("s")], "noun") if word.endswith(("ing", "ings")) else None


def _base_end(place: FigureWords, phrase: tuple[int, int]) -> int:
    """Where a noun phrase ends without what qualifies it behind its head: `the cost | borne by the state`."""
    for at in range(*phrase):
        if place.it.tags[at] in {"preposition", "relative", "participle", "ed", "comma", "to"}:
            return at
    return phrase[1]


def _included(found: Found, place: FigureWords, earlier: list[Number]) -> str | None:
    """`12 people, including three children`, `21 men — 20 of them Copts`: what became of all."""
    it, first = place.it, place.first
    last = earlier[-1] if earlier else None
    if last is None or last.fate is None or last.span.start < it.starts[0] or found.number.kind != last.kind:
        return None
    inclusive = it.word(first - 1) in {"including", "among"} or it.words[first - 2 : first] == ["among", "them"]
    of_them = it.words[place.last - 2 : place.last] in (["of", "them"], ["of", "whom"]) or (
        it.words[first + 1 : first + 3] in (["of", "them"], ["of", "whom"])
    )
    return last.fate if inclusive or of_them else None


def _listed(found: Found, place: FigureWords, earlier: list[Number]) -> str | None:
    """`the killing of two guards and four prisoners`: what became of those before in the list."""
    last = earlier[-1] if earlier else None
    if last is None or last.kind != found.number.kind:
        return None
    if converts(place, earlier):
        return last.fate
    between = place.it.text[last.span.end : found.number.span.start].replace(",", " ").split()
    if _named([(last.unit or "").lower()], _noun_tie(last)) == last.fate:
        return None  # "400 homicides and 2,700 shootings"
    alone = not any(role.how == "subject" for role in place.roles)
    if last.fate == "voted" and between in (["to"], ["against"]):
        return last.fate
    return last.fate if alone and len(between) < _JOINT and _LINKS.issuperset(between) else None


_LINKS = frozenset({"and", "or", "plus"})
_JOINT = 2


def _lent(found: Found, place: FigureWords, earlier: list[Number]) -> str | None:
    """What became of those whose noun a bare figure borrows, where it has no verb of its own: `up from 12`."""
    if found.lender is None or any(role.how == "subject" for role in place.roles):
        return None
    return earlier[found.lender].fate


_RULES = (_vote, _state, _verb, _noun, _noun_of, _included, _listed, _lent)
