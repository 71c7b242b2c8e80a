"""Where the words of an office begin and end, and whether they are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from briefing import lexicon
from briefing.extract.speakers.mentions import head_noun
from briefing.model import Span

_LONGEST = 18
"""Words in a role at most."""
WORD = re.compile(r"[\w'’&.-]*\w")
_END = re.compile(
    r"[;:—–(\[\"“”\n]|,(?!\s[A-Z][\w.]{1,7}-based\b)|\s-\s|(?<![\s.][A-Z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!Mrs)(?<!Sen)(?<!Gov)(?<!Rep)(?<!St)[.!?](?=\s|$)"
    r"|\s(?:who|whom|whose|which|that|where|when|while|said|says|told|has|had|is|was|will|would|after|before|since|until"
    r"|and\s+(?:an?|the|one|now|is|was|wrote|\w+ed|\w+s|\w+ly)(?=\s|$))\b"
)


def is_role(words: Sequence[str]) -> bool:
    """Whether the head of these words (small letters) is a noun for what a person does or is."""
    return is_role_noun(head_noun(list(words)))


@lru_cache(maxsize=20_000)
def is_role_noun(noun: str) -> bool:
    """Whether `noun` is on the list of role nouns, or ends in one: "speechwriter", "neurosurgeon"."""
    known = lexicon.words("role_nouns")
    if noun in _ANYBODY:
        return False
    if noun in known or noun in _offices():
        return True
    return noun.endswith(_PROFESSIONS) or any(noun[i:] in known for i in range(1, len(noun) - 4))


@cache
def _offices() -> frozenset[str]:
    """The titles that nouns take up, in small letters: "mec", but not "mr"."""
    return frozenset(title.lower() for title, row in lexicon.table("titles").items() if row[1])


_PROFESSIONS = ("ologist", "icist", "ician", "grapher", "omist", "iatrist", "ivist", "alist")
"""Endings of nouns for what a person does."""
_ANYBODY = frozenset({"man", "woman", "boy", "girl", "person", "teenager", "resident", "one"})
"""Nouns that describe no standing."""


def cut(text: str, start: int) -> Span:
    """From `start` to the end of the phrase."""
    found = _END.search(text, start + 1, start + 160)
    end = found.start() if found else min(len(text), start + 160)
    words = list(WORD.finditer(text, start, end))[:_LONGEST]
    return Span(start, words[-1].end() if words else start)


def small(text: str, span: Span) -> list[str]:
    """The words in `span`, in small letters."""
    return [w.lower() for w in WORD.findall(span.of(text))]
