"""Small words that may be several things: “after”, “her”, “so”, “will”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language import nouns_beside
from briefing.language.asked_of import asked_of
from briefing.language.tags import ALONE, FINITE, NOMINAL, NOUN_OR_UNDECIDED
from briefing.language.verb_forms import of_change
from briefing.language.verbs_near import verb_ahead
from briefing.lexicon import verbs

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged


def her(it: Tagged, i: int) -> str:
    """“her” owns what follows, “her plan”, or is an object, “told her”."""
    return (
        "determiner"
        if it.tag(i + 1) in {"noun", "adjective", "base?", "s?", "name", "number", "ing", "ed", "possessive"}
        or it.word(i + 1) in {"first", "last", "own", "very"}
        else "object"
    )


def so(it: Tagged, i: int) -> str:
    """“, so he left” joins; “so that” opens a clause; “so far” does neither."""
    if verbs.has_tag(it.word(i + 1), "dubs") and verbs.is_past(it.word(i + 1)):
        return "adverb"  # ", so called because"
    return "conjunction" if it.tag(i - 1) == "comma" or i == 0 else "adverb"


@asked_of("while")
def while_noun(it: Tagged, i: int) -> str | None:
    """“while” is a noun behind an article: “for a while”."""
    return "noun" if it.word(i - 1) in {"a", "long", "short"} else None


@asked_of("as")
def as_has_been(it: Tagged, i: int) -> str | None:
    """“as” opens a clause where a verb follows it at once: “As has been the case, the union agreed”."""
    inverted = it.tag(i + 1) in {"be", "have", "do"} and it.word(i + 1) not in {"being", "having"}
    return "subordinator" if inverted and "comma" in it.tags[i:] else None


def as_frames(it: Tagged, i: int) -> str | None:
    """“As Elin moves towards a vote, …”: “as” opens a clause."""
    return "subordinator" if i == 0 and nouns_beside.verb_behind_as(it) else None


def after(it: Tagged, i: int) -> str:
    """“after the vote” is a phrase; “after the council voted” a clause: a finite verb comes before the next break."""
    word = it.words[i]
    if _tells_amount(it, i) or _is_adverb(it, i):
        return "adverb"
    role = it.word(i + 1) in lexicon.words("role_nouns")  # "in her years as mayor of Elin"
    behind = it.past(i + 1, NOMINAL)
    role = role or (i + 1 < behind and it.tag(behind) == "pronoun" and it.tag(i - 1) == "")  # "As a clerk he"
    role = role or it.word(i - 1) in {"career", "job", "role", "stint", "term", "work"}  # "her role as first nurse"
    if word == "than" or (word == "as" and (role or _says_as_what(it.word(it.before(i))))):
        return "preposition"
    if (
        (it.tag(i + 1) in {"ing", "time", "to"} and not (it.tag(i + 1) == "ing" and of_change(it, i + 1)))
        or it.word(i + 1) in {"being", "having"}
        or (it.tag(i + 1) == "ed" and word in {"as", "like"})
    ):
        return "preposition" if it.tag(i + 1) != "ed" else "subordinator"
    if word in {"once", "like"} and it.tag(i - 1) not in {"comma", "stop", ""}:
        return "adverb" if word == "once" else "preposition"
    verb = verb_ahead(it, i + 1)
    first = FINITE.isdisjoint(it.tags[:i]) and "comma" not in it.tags[:i]
    if first and verb and "comma" not in it.tags[verb:] and not verb_ahead(it, verb + 1):
        return "preposition"  # "After the vote on Monday the council left", "Profit after tax fell"
    parted = first and any(it.tags[n] == "time" and _opens_subject(it, n + 1) for n in range(i + 1, verb))
    return "subordinator" if verb and not parted else "preposition"  # "After the fire of May | the hall was rebuilt"


def _opens_subject(it: Tagged, i: int) -> bool:
    """“After the fire of May [the] hall …”, “since the start of this year [40] men …”, “[at least] 40 men …”."""
    limits = it.words[i] == "at" and it.word(i + 1) in {"least", "most"}
    return limits or it.tag(i) in {"determiner", "number", "pronoun"}


def _is_adverb(it: Tagged, i: int) -> bool:
    """It stands alone, with nothing that it leads to: “has [since] taken over”, “[until] recently he ran it”."""
    now = it.word(i + 1) in {"now", "recently", "then"} and it.words[i] in {"since", "till", "until"}
    return now or (it.words[i] == "since" and it.tag(i - 1) == "have")


_AMOUNTS = frozenset({"few", "high", "little", "low", "many", "much"})
_BEFORE_AS = frozenset({"such", "well", "far", "long", "much", "soon"})


def _says_as_what(word: str) -> bool:
    """Whether “as” behind `word` leads to what somebody is, not to what happened then: “worked as”, “such as”."""
    return word in _BEFORE_AS or verbs.has_tag(word, "roles")


def _tells_amount(it: Tagged, i: int) -> bool:
    """Whether the “as” is one of the two around an amount: “as many as 40 men”."""
    first = it.word(i + 1) in _AMOUNTS and it.word(i + 2) == "as"
    return it.words[i] == "as" and (first or (it.word(i - 1) in _AMOUNTS and it.word(i - 2) == "as"))


@asked_of("first")
def first(it: Tagged, i: int) -> str | None:
    """An adjective in a noun phrase, “the first round”, against the adverb of “first met”."""
    return "adjective" if it.tag(i - 1) in {"determiner", "possessive"} else None


@asked_of("best")
def best(it: Tagged, i: int) -> str | None:
    """A noun, “the best of it”; beside “be” an adverb, “was [best] known for it”."""
    beside = it.tag(i - 1) == "be" or (it.tag(i - 1) == "adverb" and it.tag(it.before(i)) == "be")
    return None if beside and it.tag(i + 1) in {"ed", "participle"} else "noun"


@asked_of("online")
def online(it: Tagged, i: int) -> str | None:
    """An adjective before a noun, “a new online ad”, against the adverb of “published online”."""
    return "adjective" if it.tag(i + 1) in NOUN_OR_UNDECIDED else None


@asked_of("earlier", "later", "nearby", "then")
def describing(it: Tagged, i: int) -> str | None:
    """An adverb that describes a noun is an adjective: “an earlier draft”, “the then mayor”."""
    framed = it.tag(i - 1) in {"determiner", "possessive"}
    return "adjective" if framed and it.tag(i + 1) in {"noun", "base?", "s?", "name"} else None


@asked_of("back")
def back(it: Tagged, i: int) -> str | None:
    """“back” is a verb behind “who” or “to”: “those who back the mayor”."""
    object_of = it.tag(i + 1) in {"determiner", "name", "her", "possessive"}
    return "base" if it.tag(i - 1) in {"relative", "to", "modal"} and object_of else None


@asked_of("about", "around", "over")
def about(it: Tagged, i: int) -> str | None:
    """“about 40 men”: no phrase begins here."""
    return "adverb" if it.tag(i + 1) == "number" else None


def when(it: Tagged, i: int) -> str:
    """“when” and “where” open a clause that tells a time or a place."""
    return "subordinator" if it.words[i] == "when" or it.tag(i - 1) not in {"finite", "ed", "base"} else "question"


@asked_of("will", "can")
def modal_noun(it: Tagged, i: int) -> str | None:
    """“will” and “can” are nouns behind an article: “the will”; not “a primary will be held”."""
    noun = it.tag(i - 1) in {"determiner", "possessive", "adjective"}
    follows = it.tag(i + 1) in {"be", "have"} and it.tag(i - 1) == "adjective"
    follows = follows or (it.tag(i + 1) in {"be", "have", "base"} and it.word(i - 1) in ALONE)  # "Some will say"
    return "noun" if noun and not follows else None
