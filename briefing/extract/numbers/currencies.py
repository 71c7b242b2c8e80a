"""Which currency a name or a sign means, by the nation beside it or by those that the article names."""

from __future__ import annotations

from functools import cache, lru_cache

from briefing import lexicon
from briefing.language.cardinals.figure_tokens import FigureTokens
from briefing.patterns import lazy


def of_nation(adjective: str, name: str) -> str | None:
    """The ISO 4217 code of a currency with its nation: `Hong Kong` and `dollar`."""
    known = lexicon.table("currencies/nation").get(f"{adjective} {name}")
    return known[2] if known else None


def nation_at(tokens: FigureTokens, i: int) -> int:
    """How many words at `i` name the nation of a currency: `Hong Kong`."""
    if not tokens.word(i)[:1].isupper():
        return 0
    for length in (2, 1):
        if tuple(tokens.words[i : i + length]) in _nations():
            return length
    return 0


@cache
def _nations() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(row[0].split()) for row in lexicon.table("currencies/nation").values())


@lru_cache(maxsize=32)
def by_article(text: str, name: str) -> str | None:
    """The code of the currency called `name` in the nation that `text` names most often; None where it names none.

    A bare "$" is American wherever America is named, or the dollars of another nation by their own name.
    """
    named: dict[str, int] = {}
    for nation, currency, code in lexicon.table("currencies/nation").values():
        if currency == name:
            named[code] = named.get(code, 0) + text.count(nation)
    most = max(named.values(), default=0)
    if name == "dollar" and (most < _OFTEN or text.count("US") > text.count("US$") or _MARKED().search(text)):
        return None
    return next(code for code, times in named.items() if times == most) if most else None


_OFTEN = 3
_MARKED = lazy(r"\(\$|(?!US)\b[A-Z][A-Za-z]?\$|U\.S\.|America|\w dollars")
"""What shows that a bare "$" is none of the nation's own: “A$5m ($3m)”, “5 million Australian dollars ($3m)”."""
