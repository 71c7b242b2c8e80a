"""What may be a noun or a verb beside a figure, and in what headlines say of prices and of victims."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language.plurals import is_plural
from briefing.language.tags import FINITE
from briefing.language.verbs_near import has_verb_before
from briefing.lexicon import verbs

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged


@cache
def _priced() -> frozenset[str]:
    return lexicon.tagged("figure_contexts", "priced") | lexicon.tagged("figure_contexts", "paying")


def is_price(it: Tagged, i: int) -> str | None:
    """“Onion [prices] at Elin, its main market, fell”, “Rail [fares] to go up”: a noun."""
    if it.tags[i] != "s?" or it.tag(i - 1) != "noun" or it.words[i] not in _priced():
        return None
    headline = it.tag(i + 1) == "to" and FINITE.isdisjoint(it.tags[:i])
    placed = it.tag(i + 1) == "preposition" and it.words[i] in lexicon.tagged("figure_contexts", "priced")
    return "noun" if headline or placed else None


def tells_amount(it: Tagged, i: int) -> str | None:
    """“Figures [put] unemployment at 5 percent”, “two towns [account] for a third”: a verb."""
    if it.words[i] in {"account", "accounts"} and it.word(i + 1) == "for":
        return "finite"
    ahead = it.words[i + 1 : i + 9] if it.words[i] in {"put", "puts"} else []
    level = "at" in ahead and it.tag(i + 2 + ahead.index("at")) == "number"
    return "finite" if level and it.tag(i - 1) in {"noun", "name"} else None


def counts_victims(it: Tagged, i: int) -> str | None:
    """“Blast [kills] 16, officials say”: a verb; “Roof [collapses] kill 18”: a noun before one."""
    at = i + 1 if it.tags[i] == "s?" and it.tag(i + 1) == "base?" else i
    if (
        it.tag(at + 1) != "number"
        or it.tag(i - 1) not in {"noun", "name"}
        or not verbs.has_tag(it.words[at], "violence")
    ):
        return None
    if at > i:
        return "noun"
    return "finite" if is_plural(it.words[i - 1]) == (it.tags[i] == "base?") else None


def reaches(it: Tagged, i: int) -> str | None:
    """“Sales slip as rates [top] 7 percent”: a verb between a plural and a figure, in a clause without another."""
    between = it.tag(i + 1) == "number" and is_plural(it.words[i - 1]) and it.words[i] in {"top", "hit", "near"}
    alone = between and (not has_verb_before(it, i) or "as" in it.words[max(0, i - 4) : i])
    return "finite" if alone else None
