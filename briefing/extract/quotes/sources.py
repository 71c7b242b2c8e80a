"""What the source of a statement is: a paper or a poll, which may tell by showing; a thing, which says nothing."""

from __future__ import annotations

from briefing import lexicon
from briefing.language import phrases
from briefing.language.phrases import Phrase
from briefing.language.plurals import is_somebody
from briefing.language.tokens import Tokens


def is_written(tokens: Tokens, source: Phrase) -> bool:
    """Whether it is a document, a poll, data; or a batch of them."""
    if source[1] - source[0] > 1 and tokens.is_a(source[1] - 1, "relative", "that"):
        source = source[0], source[1] - 1
    head = phrases.head(tokens, source)
    heads = {tokens.words[head]}
    if tokens.words[head + 1 : head + 2] == ["of"] and head + 2 < source[1]:
        heads.add(tokens.words[phrases.head(tokens, (head + 2, source[1]))])
    return not heads.isdisjoint(lexicon.words("document_nouns"))


def is_thing(tokens: Tokens, source: Phrase) -> bool:
    """Whether a common noun tells neither people nor a document."""
    head = phrases.head(tokens, source)
    return tokens.is_a(head, "word") and not (is_written(tokens, source) or is_somebody(tokens.words[head]))
