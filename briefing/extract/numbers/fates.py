"""What became of what a figure counts: killed, arrested, sold, spent … (`lexicon/fates.txt`)."""

from __future__ import annotations

from briefing import lexicon
from briefing.extract.numbers.averted import is_averted
from briefing.extract.numbers.borrowed import converts
from briefing.extract.numbers.clause_roles import FigureWords
from briefing.extract.numbers.deeds import is_side
from briefing.extract.numbers.families import are_people, family
from briefing.extract.numbers.fate_verbs import of_verb, ties
from briefing.extract.numbers.fate_words import by_first_word, named, noun_tie
from briefing.extract.numbers.found import Found
from briefing.extract.numbers.scores import is_sport
from briefing.lexicon import verbs
from briefing.model import Number, Phrase

_KINDS = frozenset({"count", "money", "measure"})
"""Other kinds of figure count nothing of which something could become."""


def read(found: Found, place: FigureWords, earlier: list[Number]) -> str | None:
    """What became of what the figure counts; None where the article does not say."""
    if found.number.kind not in _KINDS or _is_whole(place) or _qualifies(found):
        return None
    less = place.it.word(place.last) == "less" or (found.number.label or "").startswith(("fewer ", "less "))
    if less or is_averted(place):
        return None  # "sold 400 fewer books", "spent $2m less than planned"
    for rule in _RULES:
        if (fate := rule(found, place, earlier)) and _suits(fate, found, place):
            return fate
    return None


def of_counted(number: Number, place: FigureWords) -> str | None:
    """By what is counted, told before: `deaths fell to 482`, `the number of people killed rose to 12`, a toll."""
    if number.kind != "count" or number.counted is None or number.counted.span.end > number.span.start:
        return None
    if place.it.word(place.first - 1) == "by":
        return None  # "deaths fell by 40"
    first, _, rest = number.counted.text.lower().partition(" of ")
    words = first.split()
    if words[-1] in {"toll", "dead"}:
        return "killed"
    if words[-1] in {"count", "number"} and rest and " " not in rest:  # "put the number of dead at 12"
        return next((fate.name for fate in by_first_word().get(rest, ()) if "is" in fate.ties), None)
    if words[-1] in {"number", "rate", "case"} or (words[-1] == "cases" and not _is_of_disease(place)):
        return None
    return named(words[-1:], "noun") or _told_behind(place, number.counted)


def _told_behind(place: FigureWords, counted: Phrase) -> str | None:
    """What the participle behind the words says: `the number of people | killed`."""
    last = place.whole.place_of(counted.span.end - 1) if place.it.starts[0] <= counted.span.start else None
    if last is None or place.it.tag(last + 1) not in {"participle", "ed", "adjective"}:
        return None
    verb = verbs.lemma_of(place.it.word(last + 1))
    fates = (fate for fate in by_first_word().get(verb, ()) if not fate.words[1:] and fate.name != "other")
    return next((fate.name for fate in fates if not fate.ties.isdisjoint({"done", "is"})), None)


def _qualifies(found: Found) -> bool:
    """Whether the figure but describes something: the two of `a two-stage rocket`; not the five of `a $5m fine`."""
    number = found.number
    label = number.label or ""
    if number.kind == "measure" and found.noun is not None:
        return True  # "a 6.9-magnitude quake that killed 79"
    return number.kind == "count" and bool(label) and number.text.partition(label)[0].endswith("-")


def _is_whole(place: FigureWords) -> bool:
    """Whether the figure is that of all, some of whom are told of: the 14 of `three of the 14 were hurt`."""
    it, at = place.it, place.first - 1
    at -= it.tag(at) in {"determiner", "possessive"}
    return it.word(at) == "of" and it.tag(at - 1) == "number"


def _suits(fate: str, found: Found, place: FigureWords) -> bool:
    """Whether such a thing can become of it: saved in a match are goals, not people."""
    if fate in _NOT_IN_MATCHES and is_sport(place.vocabulary):
        return False
    if found.number.unit in {"times", "time"} or (fate == "rescued" and found.number.unit in {"points", "goals"}):
        return False
    if fate == "killed" and found.number.unit in {"lives", "life"}:
        near = place.it.words[max(0, place.first - _BESIDE) : place.last + _BESIDE]
        return any(verbs.has_tag(word, "costs") or word == "loss" for word in near)
    burned = fate == "destroyed" and any(role.lemma == "burn" for role in place.roles)
    in_hospital = not lexicon.tagged("figure_contexts", "hospital").isdisjoint(place.it.words)
    ill = fate == "injured" and in_hospital and _is_of_disease(place)
    if ill or (burned and are_people(found.number.unit or "")):
        return False  # "212 people are in hospital with measles", "eight were badly burned"
    if fate == "infected" and found.number.unit in {"cases", "case"} and not _is_of_disease(place):
        return False
    return fate in _OF_SUMS if found.number.kind == "money" else fate not in _NOT_OF_THINGS


_BESIDE = 4
_NOT_IN_MATCHES = frozenset({"rescued", "other", "destroyed", "charged"})
_OF_SUMS = frozenset({"spent", "raised", "fined", "sold", "other"})
_NOT_OF_THINGS = frozenset({"spent"})


def _is_of_disease(place: FigureWords) -> bool:
    """Whether the cases of the article may be those of a disease."""
    return not lexicon.tagged("figure_contexts", "disease").isdisjoint(place.vocabulary)


def _state(_found: Found, place: FigureWords, _earlier: list[Number]) -> str | None:
    """A word for a state tells the fate: `12 dead`, `30 people missing`, `left 500 homes without power`."""
    it = place.it
    told = [verb for role in place.roles if (verb := role.clause.verb) and role.how == "subject"]
    after_be = [it.after(verb.last - 1) for verb in told if verb.lemma in _STATING]
    after_be = [at + 2 * (it.word(at) == "among") for at in after_be]  # "three nurses were among the dead"
    for at in (place.last - 1, place.last, *after_be, *(verb.head for verb in told)):
        for fate in by_first_word().get(it.word(at), ()):
            if "is" in fate.ties and tuple(it.words[at : at + len(fate.words)]) == fate.words:
                return fate.name
    return None


_STATING = frozenset({"be", "lie", "remain", "stay"})


def _verb(found: Found, place: FigureWords, _earlier: list[Number]) -> str | None:
    """The verb tells the fate: `killed 12 people`, `12 people were killed`, `12 people died`; `allocated $12m`."""
    called = _by_noun(found)
    for role in place.roles:
        for tie in ties(found.number, role):
            if fate := of_verb(found.number, place, role, tie):
                return "killed" if fate == "other" and called == "killed" else fate
    return None


def _vote(found: Found, place: FigureWords, _earlier: list[Number]) -> str | None:
    """`passed it 51-49`: the sides of a vote."""
    voted = not lexicon.tagged("figure_contexts", "vote").isdisjoint(place.it.words)
    return "voted" if voted and is_side(found.number, place.it.text) else None


def _held(found: Found, place: FigureWords, _earlier: list[Number]) -> str | None:
    """`Six held after raid`: a headline counts them without a noun; not `six meetings held`."""
    bare = found.noun is None and found.lender is None and place.it.word(place.last) == "held"
    return "arrested" if bare and place.it.tag(place.last + 1) in _BEHIND_HELD else None


_BEHIND_HELD = frozenset({"preposition", "subordinator", "after", ""})


def _power_cut(_found: Found, place: FigureWords, _earlier: list[Number]) -> str | None:
    """Power was cut off: `power was shut off for 250 homes`, `it cut electricity to 1,200 customers`."""
    for role in place.roles:
        cut = role.preposition in {"to", "for", "from"} and verbs.has_tag(role.lemma, "cuts_off")
        before = place.it.words[max(0, role.at - _NEAR) : role.at]
        if cut and not lexicon.tagged("figure_contexts", "power").isdisjoint(before):
            return "without_power"
    return None


_NEAR = 8
"""How many words before the figure say what was cut off."""


def _noun(found: Found, _place: FigureWords, _earlier: list[Number]) -> str | None:
    """The counted noun itself tells the fate: `12 refugees`, `18 criminal charges`, a `$5m fine`."""
    return _by_noun(found)


def _by_noun(found: Found) -> str | None:
    if found.noun is None or found.head is None or found.number.label is None:
        return None
    before_head = found.number.label[: found.head.end - found.noun.start].lower().split()
    return named(before_head, noun_tie(found.number))


def _noun_of(found: Found, place: FigureWords, _earlier: list[Number]) -> str | None:
    """A noun before “of” tells the fate: `the killing of 34 soldiers`, `a fine of $300`; `the cost is $12m`."""
    it = place.it
    tie = noun_tie(found.number)
    if it.word(place.first - 1) == "of":
        lost = it.word(place.first - 2) == "loss" and family(found.number.unit) == "jobs"
        return "jobs_cut" if lost else named([it.word(place.first - 2)], tie)
    for role in place.roles:
        subject = role.clause.subject
        if role.how == "predicate" and subject is not None and tie == "sum-noun":
            return named(it.words[subject[0] : _base_end(place, subject)], tie)
        if subject is not None and "toll" in it.words[subject[0] : subject[1]] and role.preposition in {"to", "at", ""}:
            return "killed"
    return None


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
    if named([(last.unit or "").lower()], noun_tie(last)) == last.fate:
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
    lender = earlier[found.lender]
    restored = lender.span.start < place.it.starts[0] and any(role.how == "prepositional" for role in place.roles)
    return None if restored else lender.fate  # "power is back in 60 of them"


_RULES = (_vote, _held, _state, _verb, _power_cut, _noun, _noun_of, _included, _listed, _lent)
