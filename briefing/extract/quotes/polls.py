"""Figures that a sentence takes from a poll or a count, without a word of saying: "Lee led in the latest Corvo poll".

What follows with figures of its own goes on with the same poll.
"""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.extract.quotes.passages import Passage
from briefing.extract.quotes.statement import Statement, mention
from briefing.language import classes, phrases
from briefing.language.phrases import Phrase
from briefing.language.tokens import Tokens
from briefing.model import Span

RULE = "from_poll"
CARRIED = "carried_poll"
_SHARE = re.compile(r"\d%|\d (?:percent|per cent|percentage|points?)\b")
_WITHIN = frozenset({"in", "by", "from", "across"})


def told(passage: Passage) -> list[Statement]:
    """The sentence as a statement of the poll that it names."""
    tokens = passage.tokens
    if not _SHARE.search(tokens.text, tokens.starts[0], tokens.ends[-1]):
        return []
    if lexicon.words("poll_nouns").isdisjoint(tokens.words):
        return []
    classes.classify(tokens)
    source = next((found for p in range(len(tokens)) if (found := _poll_at(tokens, p))), None)
    return [_statement(tokens, mention(tokens, source), RULE)] if source else []


def goes_on(passage: Passage, last: Statement | None) -> list[Statement]:
    """The sentence as what the poll of the last statement counts besides."""
    tokens = passage.tokens
    if last is None or last.mention is None or not _SHARE.search(tokens.text, tokens.starts[0], tokens.ends[-1]):
        return []
    words = last.mention.of(tokens.text).lower().split()
    return [_statement(tokens, last.mention, CARRIED)] if words[-1] in lexicon.words("poll_nouns") else []


def _poll_at(tokens: Tokens, place: int) -> Phrase | None:
    """The noun phrase about a poll behind a preposition at `place`."""
    if tokens.words[place] not in _WITHIN:
        return None
    found = phrases.phrase_after(tokens, place)
    return found if found and tokens.words[found[1] - 1] in lexicon.words("poll_nouns") else None


def _statement(tokens: Tokens, source: Span | None, rule: str) -> Statement:
    last = len(tokens) - 1 if tokens.is_a(len(tokens) - 1, "stop") else len(tokens)
    return Statement("indirect", [tokens.span(0, last)], source, None, rule)
