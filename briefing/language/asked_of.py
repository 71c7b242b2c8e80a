"""Rules on words, told of which words each can decide anything: of the others none need be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

Rule = TypeVar("Rule", bound=Callable[..., object])
Test = Callable[[str], object]


def asked_of(*words: str, test: Test | None = None, tags: str = "") -> Callable[[Rule], Rule]:
    """A rule that decides only for these `words`, or for those that pass the `test`, and only for these `tags`."""
    known, kinds = frozenset(words), frozenset(tags.split())

    def told(rule: Rule) -> Rule:
        rule.may_decide = lambda tag, word: (  # type: ignore[attr-defined]
            (not kinds or tag in kinds) and (not known or word in known) and (test is None or test(word))
        )
        return rule

    return told


def of_word(rules: Iterable[Rule], tag: str, word: str) -> tuple[Rule, ...]:
    """Those of `rules` that may decide something for a word with that tag."""
    return tuple(rule for rule in rules if getattr(rule, "may_decide", _always)(tag, word))


def _always(_tag: str, _word: str) -> bool:
    return True
