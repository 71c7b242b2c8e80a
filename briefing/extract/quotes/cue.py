"""A cue: words of saying and the phrase that names who says it, “Ann Lee said”."""

from __future__ import annotations

from typing import Any

from briefing import lexicon
from briefing.language.phrases import Phrase
from briefing.language.tokens import NOMINAL, Tokens
from briefing.lexicon.verbs import Verb, phrasal_verb, reporting_verb

ACCORDING_TO = Verb("according to", frozenset({"base"}), frozenset({"that", "quote"}))


class Cue:
    """The cue at tokens `first` to `last` and its source; `inverted` where the source follows it.

    `lead` is where a description before the source begins: "its chair" of "its chair, Ann Lee, said". Cue and source
    together stand from `begin` to `end`; `according` says whether this is "according to".
    """

    __slots__ = ("according", "begin", "end", "first", "inverted", "last", "lead", "passive", "source", "verb")

    def __init__(
        self,
        first: int,
        last: int,
        verb: Verb,
        source: Phrase | None,
        *,
        inverted: bool = False,
        passive: bool = False,
        lead: int | None = None,
    ) -> None:
        self.first, self.last = first, last
        self.verb, self.source = verb, source
        self.inverted, self.passive, self.lead = inverted, passive, lead
        places = (first, first if lead is None else lead, source[0] if source else first)
        self.begin, self.end = min(places), max(last, source[1]) if source else last
        self.according = verb is ACCORDING_TO

    def but(self, **changed: Any) -> Cue:
        """The cue, of which something is `changed`."""
        return Cue(**({name: getattr(self, name) for name in _GIVEN} | changed))

    def takes(self, complement: str) -> bool:
        """Whether `complement` may follow."""
        return complement in self.verb.complements


_GIVEN = ("first", "last", "verb", "source", "inverted", "passive", "lead")


def verb_at(tokens: Tokens, place: int) -> Verb | None:
    """The verb of saying that stands at `place`, with its particle."""
    if tokens.classes[place] != "cue":
        return None
    return reporting_verb(tokens.words[place]) or phrasal_verb(*tokens.words[place : place + 2])


def _is_for_office(tokens: Tokens, source: Phrase) -> bool:
    """Whether the name behind may be that of whom somebody speaks for: "a spokeswoman for the Minister, Ann Lee,"."""
    links = [p for p in range(source[0], source[1] - 1) if tokens.words[p] in {"for", "to"}]
    definite = bool(links) and tokens.words[links[0] + 1] == "the"
    return definite and not lexicon.words("role_nouns").isdisjoint(tokens.words[links[0] + 2 : source[1]])


def by_name(tokens: Tokens, source: Phrase | None) -> Phrase | None:
    """The name in apposition to a source that has none: "the head of the team, coach Ann Lee,"."""
    if source is None or not tokens.is_a(source[1], "comma"):
        return source
    beside = tokens.words[source[1] - 1] in lexicon.words("mention_words/beside")
    if not beside and "name" in tokens.classes[slice(*source)]:
        return source
    if tokens.is_a(source[0], "pronoun", "relative") or _is_for_office(tokens, source):
        return source
    first = last = source[1] + 1
    while tokens.is_of(last, NOMINAL) or (tokens.is_a(last, "conjunction") and tokens.is_of(last + 1, NOMINAL)):
        last += 1
    ended = last >= len(tokens) or tokens.is_a(last, "comma", "stop")
    body = tokens.text[tokens.starts[last - 1] : tokens.ends[last - 1]] in lexicon.table("bodies/word")
    return (first, last) if ended and not body and tokens.classes[last - 2 : last] == ["name", "name"] else source
