"""The language of the running text: by its letters, and among those written in Latin ones by their small words."""

from __future__ import annotations

from collections import Counter
from functools import cache

from briefing import lexicon
from briefing.patterns import LETTERS

_REACH = 4000
"""Characters that are looked at."""
_ENOUGH = 0.2
"""The share of English small words from which a text is English without asking further."""
_LEAST = 0.1
"""The share of small words that any text of a language has."""
_FEWEST = 4

_LAST_LATIN = "\u036f"
_SCRIPTS: tuple[tuple[str, int, int], ...] = (
    ("el", 0x370, 0x3FF),
    ("cyrillic", 0x400, 0x52F),
    ("hy", 0x530, 0x58F),
    ("he", 0x590, 0x5FF),
    ("arabic", 0x600, 0x6FF),
    ("hi", 0x900, 0x97F),
    ("bn", 0x980, 0x9FF),
    ("ta", 0xB80, 0xBFF),
    ("th", 0xE00, 0xE7F),
    ("ka", 0x10A0, 0x10FF),
    ("am", 0x1200, 0x137F),
    ("kana", 0x3040, 0x30FF),
    ("han", 0x4E00, 0x9FFF),
    ("ko", 0xAC00, 0xD7AF),
)
"""Letters by the language, or the group of languages, that is written in them."""
_TELLING: dict[str, tuple[tuple[str, str], ...]] = {
    "cyrillic": (
        ("uk", "їєґ"),
        ("be", "ў"),
        ("mk", "ѓќѕ"),
        ("sr", "ђћљњџј"),
        ("kk", "әғқңөұү"),
        ("ru", "ыэё"),
        ("bg", "ъщ"),
    ),
    "arabic": (("ur", "ٹڈڑے"), ("fa", "پچژگ")),
}
"""Letters that only one language of such a group has, and what the group is where none of them stands."""
_ELSE = {"cyrillic": "ru", "arabic": "ar", "kana": "ja", "han": "zh"}


def told(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`; None where it cannot be told."""
    head = text[:_REACH].lower()
    if any(c > _LAST_LATIN and c.isalpha() for c in set(head)) and (found := _by_letters(head)):
        return found
    words = head.split()
    if len(words) >= _FEWEST and _share(words, "en") >= _ENOUGH:
        return "en"
    words = LETTERS.findall(head)
    best = max(lexicon.table("languages"), key=lambda code: (_share(words, code), code == "en"))
    most = _share(words, best)
    return best if most >= _LEAST and most * len(words) >= _FEWEST else None


def _share(words: list[str], code: str) -> float:
    small = _small_words(code)
    return sum(word in small for word in words) / max(1, len(words))


@cache
def _small_words(code: str) -> frozenset[str]:
    return frozenset(lexicon.table("languages")[code][1].split())


def _by_letters(head: str) -> str | None:
    """The language whose letters most of the text is written in, where these are not Latin ones."""
    letters = Counter(_script(c) for c in head if c.isalpha())
    latin = letters.pop("", 0)
    if letters["kana"] * 10 > letters["han"]:
        letters["kana"] += letters.pop("han", 0)
    if not letters or max(letters.values()) <= latin:
        return None
    script = max(letters, key=lambda one: letters[one])
    counts = {code: sum(map(head.count, own)) for code, own in _TELLING.get(script, ())}
    telling = next((code for code, count in counts.items() if count * 500 > letters[script]), None)
    return telling or _ELSE.get(script, script)


def _script(letter: str) -> str:
    at = ord(letter)
    return next((name for name, first, last in _SCRIPTS if first <= at <= last), "")
