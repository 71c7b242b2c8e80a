"""Verbs that tell what is said or shown, where they may be nouns: “records show crime rose”, “…, reports the Echo”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language.agreement import agreeing
from briefing.language.asked_of import asked_of
from briefing.language.plurals import is_plural, is_somebody
from briefing.language.tags import BREAKS, FINITE, NOMINAL, POSSESSIVES, says, takes_clause
from briefing.language.verbs_near import has_verb_ahead
from briefing.lexicon import verbs

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged


_A_SUBJECT = 5
"""Words of what is shown up to its verb, at most: “[traffic at the port] fell”."""


def _is_of_papers(word: str) -> bool:
    return verbs.has_tag(word, "shows")


def _tells(word: str) -> bool:
    return says(word) or takes_clause(word)


@asked_of(test=_is_of_papers, tags="base? s?")
def shows(it: Tagged, i: int) -> str | None:
    """“data from the town show rents rose”: the verb of what is written, where a clause follows without “that”."""
    if it.tag(i + 1) not in NOMINAL | {"base?", "pronoun", "s?"}:
        return None
    told = next((n for n in range(i + 2, i + 2 + _A_SUBJECT) if it.tag(n) in FINITE | BREAKS | {""}), it.size)
    form = "finite" if it.tags[i] == "s?" else "base"
    return form if it.tag(told) in FINITE and _is_written(it, i) else None


@asked_of(test=_is_of_papers, tags="base? s?")
def closes(it: Tagged, i: int) -> str | None:
    """“…, records obtained by the Echo [show].”, “data out last month [show] that”: of papers, and who has them."""
    follows = it.tag(i + 1) in {"stop", "comma", "that"}
    return ("finite" if it.tags[i] == "s?" else "base") if follows and _is_written(it, i) else None


def _is_written(it: Tagged, i: int) -> bool:
    """Whether the clause begins with papers or figures of the number of its verb, and has no verb so far."""
    start = next((n for n in range(i - 1, -1, -1) if it.tags[n] in BREAKS and not _joins(it, n)), -1) + 1
    last = max(start, min(it.past(start + 1, NOMINAL), i) - 1)
    plural = is_plural(it.word(last)) or it.word(last) == "data"
    written = it.word(last) in lexicon.words("document_nouns") and plural == (it.tags[i] == "base?")
    made = (n for n in range(last + 1, i) if it.tags[n] in FINITE)
    return written and all(it.tags[n] == "ed" and it.tag(n + 1) in {"preposition", "time"} for n in made)


def _joins(it: Tagged, i: int) -> bool:
    """Whether "and" joins capitals, “the Landlord and Tenant Board”, or deeds, “sent in May and [seen] by us”."""
    named = it.tag(i - 1) == it.tag(i + 1) == "name"
    return it.tags[i] == "conjunction" and (named or (it.tag(i + 1) == "ed" and it.tag(i + 2) == "preposition"))


@asked_of(test=_tells)
def attributes(it: Tagged, i: int) -> str | None:
    """““…,” the editorial read.”, “…, the Elin Times reports.”: a verb behind what is reported."""
    following = it.tag(i + 1)
    if it.tag(i - 1) not in {"noun", "name", "adjective"}:
        return None
    first = it.back(i - 1, NOMINAL) + 1
    if it.words[0] == "as" and following == "comma" and "comma" not in it.tags[:i]:
        return "finite"  # "As the records show, the town paid"
    ends = following in {"stop", "comma", ""}
    if _is_behind_quotation(it, first):
        return "finite" if ends or not has_verb_ahead(it, i) else None
    agrees = it.tag(i - 1) == "name" or (it.tags[i] == "base?" and is_plural(it.words[i - 1]))
    teller = it.words[i - 1] in lexicon.words("document_nouns") or is_somebody(it.words[i - 1])
    agrees = agrees or (it.tags[i] == "s?" and it.tag(first) == "determiner" and teller)  # "…, the report notes."
    return "finite" if ends and agrees and _is_behind_clause(it, first) else None


@asked_of(test=_tells, tags="s? hit?")
def attributes_inverted(it: Tagged, i: int) -> str | None:
    """““…,” states the letter”, “…, reports Housing Now.”: the same with the source behind it."""
    following = it.tag(i + 1)
    if following not in {"name", "determiner"}:
        return None
    if it.words[i + 1] in POSSESSIVES and not _is_behind_quotation(it, i):
        return None  # "The firm, based in Elin, reports its results"
    last = it.past(i + 1, {"name"})
    ends = last > i + 1 and it.tag(last) in {"stop", ""}
    return "finite" if _is_behind_quotation(it, i) or (ends and _is_behind_clause(it, i)) else None


def _is_behind_quotation(it: Tagged, place: int) -> bool:
    before = place - 2 if it.tag(place - 1) == "comma" else place - 1
    return it.tag(before) == "closing"


def _is_behind_clause(it: Tagged, place: int) -> bool:
    return it.tag(place - 1) == "comma" and not FINITE.isdisjoint(it.tags[:place])


@asked_of(test=takes_clause)
def leads_to_clause(it: Tagged, i: int) -> str | None:
    """“officials claim they see”, “polls show that”: a verb that takes a clause, of a subject that it agrees with."""
    before, following = it.before(i), it.tag(i + 1)
    that = following == "that" and it.tag(it.after(i + 1)) not in FINITE
    if it.tag(before) in {"dash", "close"} and it.tags[i] == "s?" and that:
        return "finite"  # "The claim - filed in May - states that", "Low (Letters, May 4) claims that"
    if that and it.tags[i] == "s?" and it.tag(it.back(i - 1, NOMINAL)) in {"preposition", "to"}:
        return "finite"  # "an email to his backers notes that"
    if it.tag(before) not in {"noun", "name"} or not (that or following in {"pronoun", "contracted", "determiner"}):
        return None
    sure = before < i - 1 or (that and verbs.has_tag(it.words[i], "shows"))  # "leaders in Elin also claim"
    return agreeing(it, i, plural=sure or is_plural(it.words[before]), named=sure or it.tag(before) == "name")
