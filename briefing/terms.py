"""Content words, folded so that "Prisoners" and "prisoner’s" count as one: what a sentence is about."""

from __future__ import annotations

from functools import lru_cache

from briefing import lexicon
from briefing.model import Span
from briefing.patterns import WORD


def words(text: str, span: Span) -> list[str]:
    """Every word of `text` inside `span`, as written; an underscore is none."""
    return WORD.findall(span.of(text).replace("_", " "))


@lru_cache(maxsize=1 << 16)
def term(word: str) -> str | None:
    """The content term that `word` stands for, None for a stop word or a lone letter."""
    folded = word.lower().replace("'", "’").removesuffix("’s")
    if len(folded) < 2 or folded in lexicon.words("stop_words"):
        return None
    if len(folded) > 4 and folded.endswith("ies"):
        return folded[:-3] + "y"
    if len(folded) > 3 and folded.endswith("s") and not folded.endswith(("ss", "us", "is")):
        return folded[:-1]
    return folded
