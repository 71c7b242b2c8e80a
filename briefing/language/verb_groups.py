"""Verb groups: a verb with its auxiliaries and adverbs, “would not have been sold”."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from briefing.language.parts_of_speech import Tagged
from briefing.language.tags import AUXILIARY, REFLEXIVES
from briefing.lexicon import verbs

Form: TypeAlias = Literal["finite", "infinitive", "gerund", "participle"]
Tense: TypeAlias = Literal["past", "present", "future", "modal", ""]
_PRESENT = frozenset({"is", "are", "am", "has", "have", "do", "does"})
_FUTURE = frozenset({"will", "shall", "won't", "'ll"})


class VerbGroup(NamedTuple):
    """A verb group from word `first` up to but without `last`; `head` is the verb that says what is done.

    `tense` is that of a finite group, "modal" for “would”, “could” and their like.
    """

    first: int
    head: int
    last: int
    form: Form
    tense: Tense = ""
    passive: bool = False
    perfect: bool = False
    lemma: str = ""

    @property
    def finite(self) -> bool:
        """Whether it has, or could have, a subject of its own."""
        return self.form == "finite"

    @property
    def leads_ahead(self) -> bool:
        """Whether it tells what will, or would, be: “will leave”, “may leave”."""
        return self.tense in {"future", "modal"}

    @property
    def pluperfect(self) -> bool:
        """Whether it goes back behind what is told: “had left”."""
        return self.perfect and self.tense == "past"

    @property
    def is_state(self) -> bool:
        """Whether it tells how things are: “is”, “owns”."""
        lasts = any("state" in row.tags for row in verbs.readings(self.lemma) if row.lemma == self.lemma)
        return not self.passive and (self.lemma in {"be", "have"} or lasts)


def verb_group(it: Tagged, place: int, *, finite: bool) -> VerbGroup | None:
    """The verb group that begins at `place`; `finite` says whether a bare form there is the verb of a subject."""
    tag = it.tag(place)
    if tag == "finite" or (finite and tag in {"ed", "base"}):
        return _group(it, place, place, "finite", _bare_tense(it, place))
    form = _NONFINITE.get(tag)
    if form is not None:
        return _group(it, place, place, form, passive=form == "participle")
    read = _READERS.get(tag)
    return read(it, place) if read else None


_NONFINITE: dict[str, Form] = {"ing": "gerund", "participle": "participle", "ed": "participle", "base": "infinitive"}


def _group(
    it: Tagged, first: int, head: int, form: Form, tense: Tense = "", *, passive: bool = False, perfect: bool = False
) -> VerbGroup:
    return VerbGroup(first, head, head + 1, form, tense, passive, perfect, _lemma(it.words[head], it.tags[head]))


@lru_cache(maxsize=20_000)
def _lemma(word: str, tag: str) -> str:
    """The base form; behind “will” or “to” a form is its own: “will lay” is of “lay”, not of “lie”."""
    readings = verbs.readings(word)
    if tag == "base" and any("base" in verb.forms for verb in readings):
        return word
    return readings[0].lemma if readings else word


def _infinitive(it: Tagged, place: int) -> VerbGroup | None:
    """An infinitive with its “to”: “to leave”, “to have been sold”."""
    first = it.after(place)
    if it.tag(first) not in {"base", "be", "have", "do"}:
        return None
    head, passive, perfect = _chain(it, first)
    return _group(it, place, head, "infinitive", passive=passive, perfect=perfect)


def _with_auxiliary(it: Tagged, place: int) -> VerbGroup:
    """A verb with the auxiliaries before it: “would have left”, “being sold”."""
    head, passive, perfect = _chain(it, place)
    form = _UNLIKE_FINITE.get(it.words[place], "finite")
    tense = _tense(it.words[place]) if form == "finite" else ""
    return _group(it, place, head, form, tense, passive=passive, perfect=perfect)


_UNLIKE_FINITE: dict[str, Form] = {"be": "infinitive", "been": "participle", "being": "gerund", "having": "gerund"}


def _chain(it: Tagged, first: int) -> tuple[int, bool, bool]:
    """From the auxiliary at `first` the head, and whether the group is passive and perfect."""
    head, passive, perfect = first, False, False
    while (tag := it.tags[head]) in AUXILIARY:
        following = _next_in_group(it, head)
        if it.tag(following) not in _FOLLOWS[tag] and not (tag == "have" and _is_participle(it, following)):
            break
        passive = tag == "be" and it.tag(following) in {"participle", "ed"}
        perfect = perfect or tag == "have"
        head = following
    return head, passive, perfect


def _is_participle(it: Tagged, place: int) -> bool:
    """“has had”, “have come”: participles that look like another form."""
    word, tag = it.word(place), it.tag(place)
    return word == "had" or (tag == "base" and any("participle" in verb.forms for verb in verbs.readings(word)))


def _next_in_group(it: Tagged, place: int) -> int:
    """The word after an auxiliary that may go on with its group; a pronoun may part the two: “did he go”."""
    well = it.tag(place) == "modal" and it.word(place + 1) == "well"  # “may well have left”
    following = it.after(place + 1 if well else place)
    if it.tag(following) == "opening" and it.tag(following + 1) in {"participle", "ed"}:
        return following + 1  # "was “pulled into it”"
    if it.tag(place) == "have" and it.tag(following) == "comma" and (closed := _behind_time(it, following)):
        return closed
    if it.word(following) in REFLEXIVES:
        return it.after(following)  # "was himself summoned"
    asked = it.tag(following) == "pronoun" and it.tag(place - 1) not in {"noun", "name", "pronoun"}
    return it.after(following) if asked else following


def _behind_time(it: Tagged, comma: int) -> int | None:
    """“had, on Monday, [ordered it]”: behind the second comma, where only a time stands between."""
    place = it.past(comma + 1, {"preposition", "time", "adverb", "number"})
    told = place > comma + 1 and it.tag(place) == "comma" and "time" in it.tags[comma:place]
    return place + 1 if told else None


_FOLLOWS: dict[str, frozenset[str]] = {
    "modal": frozenset({"base", "be", "have", "do"}),
    "do": frozenset({"base", "have", "do"}),
    "have": frozenset({"participle", "ed", "be"}),
    "be": frozenset({"ing", "participle", "ed", "be"}),
}


def _contracted(it: Tagged, place: int) -> VerbGroup:
    """“they've left”, “it's gone”: the pronoun is inside the group's first word."""
    clitic = it.words[place].rpartition("'")[2]
    tense: Tense = "future" if clitic == "ll" else "modal" if clitic == "d" else "present"
    following = it.after(place)
    if it.tag(following) in {"participle", "ed", "ing", "base", "be"} or (
        it.word(following) == "had" and clitic == "ve"
    ):
        head, passive, perfect = (
            _chain(it, following) if it.tag(following) == "be" else (following, False, clitic == "ve")
        )
        passive = passive or (clitic == "s" and it.tag(following) in {"participle", "ed"})
        return _group(it, place, head, "finite", tense, passive=passive, perfect=perfect)
    return VerbGroup(place, place, place + 1, "finite", tense, lemma="be")


def _tense(word: str) -> Tense:
    if word in _FUTURE:
        return "future"
    if word in _PRESENT or word.removesuffix("n't") in _PRESENT:
        return "present"
    return "past" if word.removesuffix("n't") in {"was", "were", "had", "did"} else "modal"


def _bare_tense(it: Tagged, place: int) -> Tense:
    if it.tags[place] == "ed":
        return "past"
    verb = verbs.verb_of(it.words[place])
    past = verb is None or (
        verb.is_past and not (it.tags[place] == "base" and "base" in verb.forms and not _one_form(verb))
    )
    return "past" if past else "present"


def _one_form(verb: verbs.Verb) -> bool:
    """“put”, “cut”, “hit”: in news the past."""
    return {"base", "past"} <= verb.forms


_READERS: dict[str, Callable[[Tagged, int], VerbGroup | None]] = {
    "to": _infinitive,
    "contracted": _contracted,
    **dict.fromkeys(sorted(AUXILIARY), _with_auxiliary),
}
