"""What may be a noun or a verb beside a figure, and in what headlines say of prices and of victims."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing import lexicon
from briefing.language.asked_of import asked_of
from briefing.language.tags import FINITE

if TYPE_CHECKING:
    from briefing.language.parts_of_speech import Tagged


@cache
def _priced() -> frozenset[str]:
    return lexicon.tagged("figure_contexts", "priced") | lexicon.tagged("figure_contexts", "paying")


@asked_of(test=lambda word: word in _priced(), tags="s?")
def is_price(it: Tagged, i: int) -> str | None:
    """“Onion [prices] at Elin, its main market, fell”, “Rail [fares] to go up”: a noun."""
    if it.tag(i - 1) != "noun":
        return None
    headline = it.tag(i + 1) == "to" and FINITE.isdisjoint(it.tags[:i])
    placed = it.tag(i + 1) == "preposition" and it.words[i] in lexicon.tagged("figure_contexts", "priced")
    return "noun" if headline or placed else None


@asked_of("account", "accounts", "put", "puts")
def tells_amount(it: Tagged, i: int) -> str | None:
    """“Figures [put] unemployment at 5 percent”, “two towns [account] for a third”: a verb."""
    if it.words[i] in {"account", "accounts"} and it.word(i + 1) == "for":
        return "finite"
    ahead = it.words[i + 1 : i + 9] if it.words[i] in {"put", "puts"} else []
    level = "at" in ahead and it.tag(i + 2 + ahead.index("at")) == "number"
    return "finite" if level and it.tag(i - 1) in {"noun", "name"} else None


@asked_of("near", "nears", "runs", "sits", "stands", "starts", "top", "tops")
def stands_at(it: Tagged, i: int) -> str | None:
    """“Debt to banks [stands] at £155m”, “Sales slip as rates [top] 7 percent”: a verb."""
    at = i + 1 + (it.word(i + 1) == "at")
    opens = next((n + 1 for n in range(i - 1, 0, -1) if it.words[n] == "as"), 0)
    level = it.tag(at) == "number" and (at > i + 1 or opens > 0) and it.tag(i - 1) in {"noun", "name"}
    return "finite" if level and FINITE.isdisjoint(it.tags[opens:i]) else None
