"""What “that” is: it opens a clause, stands for a noun, points at one or stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.language.plurals import is_plural
from briefing.language.tags import AUXILIARY, BREAKS, FINITE_OR_PAST, NOMINAL, VERB_FORMS, is_particle, takes_clause
from briefing.language.verbs_near import verb_ahead

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged


def _before_that(it: Tagged, i: int) -> int:
    """What stands before “that”, times and closing marks passed over."""
    last = i - 1
    while it.tag(last) == "closing" or it.of_time(last):
        last -= 1
    return last if last >= 0 else i - 1


def _describes(it: Tagged, i: int) -> str | None:
    """“that” points at a noun, behind a preposition or a conjunction: “in that plan”."""
    joins = it.tag(_before_that(it, i)) in {"preposition", "conjunction", "subordinator"}
    if it.word(i - 1) == "and" and _auxiliary_ahead(it, i + 1):
        told = any(it.tags[n] in VERB_FORMS and takes_clause(it.words[n]) for n in range(i))
        if told or "that" in it.words[: i - 1]:
            return "that"  # "said that it cracked and that work had stopped"
    return "determiner" if joins and it.tag(it.after(i)) in _NOUN_OR_SO else None


def _opens(it: Tagged, i: int) -> str | None:
    """What “that” is where it opens a sentence: “That was late”, “That poll shows it”."""
    following = it.after(i)
    begins = i == 0 or it.tag(i - 1) == "semicolon"
    if begins and it.tag(following) in {"noun", "base?"} and not is_plural(it.words[following]):
        return "determiner"
    opens = i == 0 or it.tag(_before_that(it, i)) in {"opening", "stop", "semicolon"}
    return "pronoun" if opens and it.tag(it.after(i)) in {"be", "do", "finite", "modal", "have"} else None


def _relates(it: Tagged, i: int) -> str | None:
    """“that” stands for the noun before it: “the plan that failed”, “an ad that urges voters”."""
    last, following = _before_that(it, i), it.tag(it.after(i, "so"))
    if following == "opening" and _clause_is_due(it, i):
        return "that"  # "told voters at a rally that “we won”"
    place = it.tag(last) == "comma" and it.tag(last - 1) == "name" and it.tag(last - 2) == "comma"
    if (place or it.tag(last) in {"noun", "name", "number", "object"}) and following in _VERBS:
        return "relative"  # "a town in Elin, Ohio, that grew"
    if it.tag(last) == "noun" and following == "hit?" and it.tag(i + 2) in {"determiner", "name"}:
        return "relative"  # "storms that hit Elin"
    agrees = it.tag(last) == "noun" and following == ("base?" if is_plural(it.words[last]) else "s?")
    has_object = it.tag(i + 2) in {"determiner", "number"} or is_particle(
        it.words[i + 2]
    )  # "flats that house 40 people are at risk"
    return "relative" if agrees and (has_object or not _auxiliary_ahead(it, i)) else None


_VERBS = FINITE_OR_PAST | {"base", "opening"}


def _reports(it: Tagged, i: int) -> str | None:
    """“that” opens what is said, “said that he left”, but for a noun that it points at: “told that man”."""
    last, following = _before_that(it, i), it.after(i)
    if it.tag(last) not in VERB_FORMS or not takes_clause(it.words[last]):
        return None
    clause = it.tag(following) != "noun" or is_plural(it.word(following)) or verb_ahead(it, i + 1)
    return "that" if clause else "determiner"


def _is_had(it: Tagged, i: int) -> str | None:
    """“has had that power”, “used that phrase”: behind a verb that takes no clause."""
    last, following = _before_that(it, i), it.after(i)
    acts = it.tag(last) in _HAVING and not takes_clause(it.words[last])
    noun = it.tag(following) == "base?" and not is_plural(it.words[following])
    return "determiner" if acts and noun and not verb_ahead(it, i + 1) else None


def _before_aside(it: Tagged, i: int) -> str | None:
    """“that” opens a clause though an aside follows at once: “said in a letter that, if he won, she would go”."""
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
        if it.tags[place] in _STOPS:
            return False
    return False


_HAVING = VERB_FORMS | {"have"}
_STOPS = BREAKS - {"comma"}
_ASIDE = frozenset({"subordinator", "after", "preposition", "when", "ing"})


def _alone(it: Tagged, i: int) -> str:
    """“that” opens a clause, points at a noun or stands alone, by what follows."""
    following = it.tag(it.after(i))
    plural = following == "noun" and is_plural(it.word(it.after(i)))
    if plural or following in {"determiner", "name", "possessive"} or verb_ahead(it, i + 1):
        return "that"
    return "determiner" if following in NOMINAL else "pronoun"


RULES = (_describes, _opens, _relates, _reports, _is_had, _before_aside, _alone)


def _auxiliary_ahead(it: Tagged, i: int) -> bool:
    """Whether an auxiliary comes before the next break: “the claim that plans [would] fail”, not “one that plans”."""
    for tag in it.tags[i + 1 : i + 10]:
        if tag in AUXILIARY:
            return True
        if tag in BREAKS:
            break
    return False


_NOUN_OR_SO = frozenset({"noun", "adjective", "time", "base?", "s?", "ing"})
