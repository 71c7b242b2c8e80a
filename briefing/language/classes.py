"""Word classes: as much grammar as finding who says what takes, made of the parts of speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import compress

from briefing import lexicon
from briefing.language.tags import AUXILIARY, VERB_FORMS
from briefing.language.tokens import Tokens
from briefing.lexicon.verbs import phrasal_verb, reporting_verb

_OF_TAG = {
    "noun": "word",
    "adjective": "word",
    "relative": "relative",
    **dict.fromkeys(sorted(AUXILIARY), "auxiliary"),
    **dict.fromkeys(sorted(VERB_FORMS), "verb"),
    "": "time",
}
"""The class of what is tagged otherwise; nothing is tagged in a dateline."""
_LIMITS = frozenset({"about", "around", "over", "under", "least", "most"})
ACCORDING = frozenset({"according", "per", "under"})


def classified(sentences: Iterable[Tokens]) -> Iterator[Tokens]:
    """The sentences, every word given its class.

    Where neither a quotation nor a word of saying stands, nobody asks for classes and none are given.
    """
    for tokens in sentences:
        if tokens.quoted or not _words_of_saying(tokens.whole.words.vocabulary).isdisjoint(tokens.words):
            classify(tokens)
        yield tokens


@lru_cache(maxsize=1)
def _words_of_saying(vocabulary: frozenset[str]) -> frozenset[str]:
    """Those of the words of an article: its sentences are read one behind the other."""
    return frozenset(filter(_is_of_saying, vocabulary))


@lru_cache(maxsize=20_000)
def _is_of_saying(word: str) -> bool:
    return reporting_verb(word) is not None or word in ACCORDING or word in lexicon.words("reporting_nouns")


def classify(tokens: Tokens) -> None:
    """Give every word of a sentence its class."""
    words, tags = tokens.words, tokens.whole.tags_of(tokens.places)
    capital = map(tokens.whole.words.capital.__getitem__, tokens.places)
    tokens.classes = classes = list(map(_class, tokens.classes, tags, words, capital))
    if "open" in classes:
        for opened, closed in _branches(tokens):
            classes[opened] = classes[closed] = "word"
    for place in _places(classes, "verb"):
        if classes[place] == "verb" and _is_phrasal_cue(tokens, place):
            classes[place : place + 2] = ["cue", "adverb"]
    for place in [] if _LIMITS.isdisjoint(words) else range(len(words)):
        if words[place] in _LIMITS and _is_limit(tokens, place):
            classes[place] = "number"
            if words[place - 1 : place] == ["at"]:
                classes[place - 1] = "number"


def _branches(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The brackets within an office: “commissioner [(]health[)] Ravi Rao”."""
    for opened, closed in zip(_places(tokens.classes, "open"), _places(tokens.classes, "close"), strict=False):
        office = opened > 0 and tokens.words[opened - 1] in lexicon.words("role_nouns") | {"police"}
        if office and opened < closed <= opened + _LONGEST_BRANCH and tokens.is_a(closed + 1, "name"):
            yield opened, closed


_LONGEST_BRANCH = 4


def _places(classes: Sequence[str], cls: str) -> list[int]:
    return list(compress(range(len(classes)), map(cls.__eq__, classes)))


def _is_limit(tokens: Tokens, place: int) -> bool:
    """“[about] half”, “at [least] 20”: part of the number."""
    return tokens.is_a(place + 1, "number") or tokens.words[place + 1 : place + 2] == ["half"]


@lru_cache(maxsize=20_000)
def _class(kind: str, tag: str, word: str, capital: bool) -> str:
    """The class of a word for the grammar of who said what, by its tag: a verb of saying is a "cue"; a mark's kind."""
    if kind != "word":
        return kind
    cls = _OF_TAG.get(tag, tag)
    if cls == "verb":
        return "cue" if reporting_verb(word) else cls
    if word == "that" and not (capital and tag == "determiner"):
        return "that"
    if word == "as":
        return "subordinator"
    named = cls == "word" and capital and word not in lexicon.words("mute_nouns")
    return "name" if named else cls


def _is_phrasal_cue(tokens: Tokens, place: int) -> bool:
    """Whether the verb at `place` says something with its particle: "he shot back.", "she went on:"."""
    if phrasal_verb(*tokens.words[place : place + 2]) is None:
        return False
    if tokens.words[place + 1] == "it":
        return tokens.is_a(place + 2, "to", "comma", "colon", "stop")  # "put it to her that", "as Lee put it,"
    ends = place + 2 >= len(tokens) or tokens.is_a(place + 2, "comma", "colon", "stop", "quote", "that")
    return ends or (tokens.is_a(place - 1, "quote", "comma") and tokens.is_a(place + 2, "name"))
