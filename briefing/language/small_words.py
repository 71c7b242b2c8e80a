"""Small words that may be several things: “that”, “after”, “her”, “so”, “will”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language.noun_phrase import words_right
from briefing.language.plurals import is_plural
from briefing.language.tags import (
    AUXILIARY,
    BREAKS,
    FINITE,
    FINITE_OR_PAST,
    NEVER_FINITE,
    NOMINAL,
    NOUN_OR_UNDECIDED,
    SUBJECT_PRONOUNS,
    VERB_FORMS,
    has_particle,
    is_particle,
    takes_clause,
)
from briefing.language.verb_forms import adjective_or_past, before_noun, of_change
from briefing.lexicon import verbs

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged


def her(it: Tagged, i: int) -> str:
    """“her” owns what follows, “her plan”, or is an object, “told her”."""
    return (
        "determiner"
        if it.tag(i + 1) in {"noun", "adjective", "base?", "s?", "name", "number", "ing", "ed", "possessive"}
        else "object"
    )


def so(it: Tagged, i: int) -> str:
    """“, so he left” joins; “so that” opens a clause; “so far” does neither."""
    if it.word(i + 1) in _NAMED:
        return "adverb"  # ", so called because"
    return "conjunction" if it.tag(i - 1) == "comma" or i == 0 else "adverb"


_NAMED = frozenset({"called", "dubbed", "known", "named", "nicknamed", "styled", "titled"})


def while_noun(it: Tagged, i: int) -> str | None:
    """“while” is a noun behind an article: “for a while”."""
    return "noun" if it.words[i] == "while" and it.word(i - 1) in {"a", "long", "short"} else None


def as_has_been(it: Tagged, i: int) -> str | None:
    """“as” opens a clause where a verb follows it at once: “As has been the case, the union agreed”."""
    inverted = (
        it.words[i] == "as" and it.tag(i + 1) in {"be", "have", "do"} and it.word(i + 1) not in {"being", "having"}
    )
    return "subordinator" if inverted and "comma" in it.tags[i:] else None


def after(it: Tagged, i: int) -> str:
    """“after the vote” is a phrase; “after the council voted” a clause: a finite verb comes before the next break."""
    word = it.words[i]
    if _tells_amount(it, i) or _is_adverb(it, i):
        return "adverb"
    role = it.word(i + 1) in lexicon.words("role_nouns")  # "in her years as mayor of Elin"
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
    verb = _verb_ahead(it, i + 1)
    first = FINITE.isdisjoint(it.tags[:i]) and "comma" not in it.tags[:i]
    if first and verb and "comma" not in it.tags[verb:] and not _verb_ahead(it, verb + 1):
        return "preposition"  # "After the vote on Monday the council left", "Profit after tax fell"
    parted = first and any(it.tags[n] == "time" and it.tag(n + 1) == "determiner" for n in range(i + 1, verb))
    return "subordinator" if verb and not parted else "preposition"  # "After the fire of May | the hall was rebuilt"


def _is_adverb(it: Tagged, i: int) -> bool:
    """“has [since] taken over”, “[until] recently he ran it”."""
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


def _verb_ahead(it: Tagged, first: int) -> int:
    """Where, before the next break, a finite verb comes behind a noun phrase; 0 where none does."""
    for place in range(first, min(len(it), first + 14)):
        tag = it.tags[place]
        if tag in {"opening", "closing"} or (tag == "conjunction" and it.tag(place + 1) in NOMINAL):
            continue
        if tag == "comma" and place > first:
            return _behind_apposition(it, place)
        if tag in BREAKS:
            return 0
        spoken = tag == "contracted" or (tag == "pronoun" and it.words[place] in SUBJECT_PRONOUNS)
        if spoken or (place > first and _goes_with(it, first, place)):
            return place
    return 0


def _goes_with(it: Tagged, first: int, place: int) -> bool:
    """Whether the word at `place` is the verb of the noun phrase from word `first` on."""
    tag = it.tags[place]
    if tag == "base" and it.tag(place - 1) in {"determiner", "possessive", "to"}:
        return False  # "after the collapse", not decided yet; "after a vote to close it"
    if tag in {"finite", "modal", "do", "base"} or (tag in {"be", "have"} and _is_finite_aux(it, place)):
        return True
    if tag == "base?":
        return has_particle(it, place)
    if tag == "s?":
        ends = it.words[first - 1] == "as" and it.tag(place + 1) == "comma"  # "as the storm approaches, …"
        return ends or _agrees_before_object(it, place)
    past = tag == "ed" or adjective_or_past(it, place)
    return bool(past) and not before_noun(it, place) and it.tag(place + 1) != "by"


def _agrees_before_object(it: Tagged, place: int) -> bool:
    """“before the club [holds] a camp”, “after the money [runs] out”."""
    if it.tag(place - 1) not in {"noun", "name"} or is_plural(it.words[place - 1]):
        return False
    gone = is_particle(it.word(place + 1)) and it.tag(place + 2) in {"preposition", "stop", "comma", "time"}
    return gone or it.tag(place + 1) == "determiner" or has_particle(it, place)


def _behind_apposition(it: Tagged, comma: int) -> int:
    """Where the verb stands behind an apposition: “after two unions, the Dockers and the Bakers, [gave] up”; or 0."""
    last = words_right(it, comma + 1, "preposition", "conjunction")
    verbal = it.tag(last + 1) in FINITE_OR_PAST
    return last + 1 if it.tag(last) == "comma" and last > comma + 1 and verbal else 0


def _is_finite_aux(it: Tagged, place: int) -> bool:
    return it.words[place] not in NEVER_FINITE and not (
        it.words[place] == "have" and it.tag(it.before(place)) in {"to", "modal"}
    )


def _before_that(it: Tagged, i: int) -> int:
    """What stands before “that”, times and closing marks passed over."""
    last = i - 1
    while it.tag(last) in {"time", "closing"} or (it.tag(last) == "preposition" and it.tag(last + 1) == "time"):
        last -= 1
    return last if last >= 0 else i - 1


def _that_describes(it: Tagged, i: int) -> str | None:
    """“that” points at a noun, behind a preposition or a conjunction: “in that plan”."""
    joins = it.tag(_before_that(it, i)) in {"preposition", "conjunction", "subordinator"}
    return "determiner" if joins and it.tag(it.after(i)) in _NOUN_OR_SO else None


def _that_opens(it: Tagged, i: int) -> str | None:
    """What “that” is where it opens a sentence: “That was late”, “That poll shows it”."""
    following = it.after(i)
    if i == 0 and it.tag(following) in {"noun", "base?"} and not is_plural(it.words[following]):
        return "determiner"
    opens = i == 0 or it.tag(_before_that(it, i)) in {"opening", "stop", "semicolon"}
    return "pronoun" if opens and it.tag(it.after(i)) in {"be", "finite", "modal", "have"} else None


def _that_relates(it: Tagged, i: int) -> str | None:
    """“the plan that failed”, “an ad that urges voters”."""
    last, following = _before_that(it, i), it.tag(it.after(i, "so"))
    if following == "opening" and _clause_is_due(it, i):
        return "that"  # "told voters at a rally that “we won”"
    if it.tag(last) in {"noun", "name", "number", "object"} and following in _VERBS:
        return "relative"
    agrees = it.tag(last) == "noun" and following == ("base?" if is_plural(it.words[last]) else "s?")
    has_object = it.tag(i + 2) in {"determiner", "number"} or is_particle(
        it.words[i + 2]
    )  # "flats that house 40 people are at risk"
    return "relative" if agrees and (has_object or not _auxiliary_ahead(it, i)) else None


_VERBS = FINITE_OR_PAST | {"base", "opening"}


def _that_reports(it: Tagged, i: int) -> str | None:
    """“said that he left”; “told that man”."""
    last, following = _before_that(it, i), it.after(i)
    if it.tag(last) not in VERB_FORMS or not takes_clause(it.words[last]):
        return None
    clause = it.tag(following) != "noun" or is_plural(it.word(following)) or _verb_ahead(it, i + 1)
    return "that" if clause else "determiner"


def _that_is_had(it: Tagged, i: int) -> str | None:
    """“has had that power”, “used that phrase”: behind a verb that takes no clause."""
    last, following = _before_that(it, i), it.after(i)
    acts = it.tag(last) in VERB_FORMS | {"have"} and not takes_clause(it.words[last])
    noun = it.tag(following) == "base?" and not is_plural(it.words[following])
    return "determiner" if acts and noun and not _verb_ahead(it, i + 1) else None


def _that_before_aside(it: Tagged, i: int) -> str | None:
    """“said in a letter that, if he won, she would go”."""
    if it.tag(i - 1) == "noun" and it.tags[i + 1 : i + 3] == ["comma", "opening"]:
        return "that"  # "her remark that, “…”"
    aside = it.tag(i + 1) == "comma" and it.tag(i + 2) in _ASIDE and "comma" in it.tags[i + 2 :]
    cleft = (
        it.word(0) == "it" and it.tag(1) == "be" and it.tag(i - 1) == "time"
    )  # "It was in May that, ill as he was, he left"
    return "that" if aside and (cleft or _clause_is_due(it, i)) else None


def _clause_is_due(it: Tagged, i: int) -> bool:
    """Whether a verb that takes a clause stands not far before."""
    for place in range(i - 1, max(-1, i - 16), -1):
        if it.tags[place] in VERB_FORMS and takes_clause(it.words[place]):
            return True
        if it.tags[place] in BREAKS - {"comma"}:
            return False
    return False


_ASIDE = frozenset({"subordinator", "after", "preposition", "when", "ing"})


def _that_alone(it: Tagged, i: int) -> str:
    """“that” opens a clause, points at a noun or stands alone, by what follows."""
    following = it.tag(it.after(i))
    plural = following == "noun" and is_plural(it.word(it.after(i)))
    if plural or following in {"determiner", "name", "possessive"} or _verb_ahead(it, i + 1):
        return "that"
    return "determiner" if following in NOMINAL else "pronoun"


THAT = (_that_describes, _that_opens, _that_relates, _that_reports, _that_is_had, _that_before_aside, _that_alone)


def _auxiliary_ahead(it: Tagged, i: int) -> bool:
    """Whether an auxiliary comes before the next break: “the claim that plans [would] fail”, not “one that plans”."""
    for tag in it.tags[i + 1 : i + 10]:
        if tag in AUXILIARY:
            return True
        if tag in BREAKS:
            break
    return False


_NOUN_OR_SO = frozenset({"noun", "adjective", "time", "base?", "s?", "ing"})


def first(it: Tagged, i: int) -> str | None:
    """“the first round” against “first met”."""
    return "adjective" if it.tag(i - 1) in {"determiner", "possessive"} and it.words[i] == "first" else None


def online(it: Tagged, i: int) -> str | None:
    """“a new online ad” against “published online”."""
    return "adjective" if it.words[i] == "online" and it.tag(i + 1) in NOUN_OR_UNDECIDED else None


def last_done(it: Tagged, i: int) -> str | None:
    """“had last been seen”, “was last seen”: no noun stands between an auxiliary and its participle."""
    if it.words[i] != "last" or it.tag(i - 1) not in {"be", "have"}:
        return None
    return "adverb" if it.tag(i + 1) in {"be", "ed", "participle"} else None


def describing(it: Tagged, i: int) -> str | None:
    """“an earlier draft”, “the then mayor”."""
    framed = it.words[i] in {"earlier", "later", "then"} and it.tag(i - 1) in {"determiner", "possessive"}
    return "adjective" if framed and it.tag(i + 1) in {"noun", "base?", "s?", "name"} else None


def back(it: Tagged, i: int) -> str | None:
    """“back” is a verb behind “who” or “to”: “those who back the mayor”."""
    object_of = it.tag(i + 1) in {"determiner", "name", "her", "possessive"}
    return "base" if it.words[i] == "back" and it.tag(i - 1) in {"relative", "to", "modal"} and object_of else None


def about(it: Tagged, i: int) -> str | None:
    """“about 40 men”: no phrase begins here."""
    return "adverb" if it.words[i] in {"about", "around", "over"} and it.tag(i + 1) == "number" else None


def when(it: Tagged, i: int) -> str:
    """“when” and “where” open a clause that tells a time or a place."""
    return "subordinator" if it.words[i] == "when" or it.tag(i - 1) not in {"finite", "ed", "base"} else "question"


def modal_noun(it: Tagged, i: int) -> str | None:
    """“will” and “can” are nouns behind an article: “the will”; not “a primary will be held”."""
    noun = it.tag(i - 1) in {"determiner", "possessive", "adjective"} and it.words[i] in {"will", "can"}
    follows = it.tag(i + 1) in {"be", "have"} and it.tag(i - 1) == "adjective"
    return "noun" if noun and not follows else None
