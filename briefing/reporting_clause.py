"""The words that lead to a reported statement: "told reporters that", "did not explain", "declined to say"."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.model import Document, Quote

NEAR = 40
"""Characters that may lie between a verb and what is reported; over a longer way only the verb is shown."""

_WORD = re.compile(r"[\w'’]+")
_NEGATIONS = frozenset({"not", "never"})


def leading_to(document: Document, quote: Quote) -> str:
    """The words before a statement that is only reported: it may be a claim, a wish or a denial.

    Empty where the verb stands behind the statement, or there is none.
    """
    cue = quote.cue
    if quote.kind == "direct" or cue is None or cue.span.end > quote.span.start:
        return ""
    text = document.text
    start = _start(text, cue.span.start)
    far = quote.span.start - cue.span.end > NEAR or "\n" in text[start : quote.span.start]
    return f"{text[start : cue.span.end]} … " if far else text[start : quote.span.start]


def _start(text: str, verb: int) -> int:
    """Where the verb begins with its auxiliaries: without its "not" it would say the opposite."""
    words = list(_WORD.finditer(text, max(0, verb - NEAR), verb))
    start, kept = verb, verb
    for word in reversed(words):
        if text[word.end() : start].strip() or not (kind := _kind(word.group().lower(), start < verb)):
            break
        start = word.start()
        kept = kept if kind == "adverb" else start
    return kept


def _kind(word: str, before_more: bool) -> str:
    """What a word does before a verb; empty where it is no part of it."""
    if word.endswith(("n't", "n’t")) or word in _NEGATIONS:
        return "auxiliary"
    if before_more and word in lexicon.words("refusals"):
        return "refusal"
    kind = lexicon.pairs("function_words").get(word, "")
    if kind == "to":
        return "adverb"  # shown only with what stands before it: "declined to"
    return kind if kind in {"auxiliary", "adverb"} else ""
