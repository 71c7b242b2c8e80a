"""Names as they are compared: one spelling for "O’Brien" and "O'Brien", "Núñez" and "Nunez"."""

from __future__ import annotations

import re
import unicodedata

from briefing import lexicon

_MARKS = re.compile(r"['’‘ʼ`´]|\.(?=\w\.|\w)")
_DASHES = re.compile(r"[‐‑‒–−]")
_ARTICLE = re.compile(r"(?:al|el|ash|as|ad|an|ar|at|az)-(?=\w{3})")


def folded(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name in small letters, without marks, accents, Arabic articles and what follows the surname."""
    low = tuple(_plain(part) for word in words for part in word.split())
    while len(low) > 1 and low[-1] in lexicon.words("mention_words/after_surname"):
        low = low[:-1]
    return low


def _plain(word: str) -> str:
    if word.isascii():
        plain = word
    else:
        decomposed = unicodedata.normalize("NFKD", _DASHES.sub("-", word))
        plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _ARTICLE.sub("", _MARKS.sub("", plain).rstrip(".,").lower(), count=1)


def one_letter_less(word: str) -> frozenset[str]:
    """`word` with one letter left out inside, each in its turn: "Sweeny" for "Sweeney". The first two stay."""
    return frozenset(word[:i] + word[i + 1 :] for i in range(2, len(word) - 1))
