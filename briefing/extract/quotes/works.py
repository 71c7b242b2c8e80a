"""Names, titles and terms in quotation marks, which are no speech."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing import lexicon
from briefing.language import phrases
from briefing.language.tokens import Tokens
from briefing.language.words import is_titled

_LONGEST_TITLE = 8
_SMALL = frozenset({"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})


def as_names(sentences: Iterable[Tokens]) -> Iterator[Tokens]:
    """The sentences, with each title in quotation marks made a name like any other."""
    for tokens in sentences:
        for place in [p for p in tokens.quoted if _is_title(tokens, p)]:
            del tokens.quoted[place]
            tokens.classes[place] = "name"
        yield tokens


def _is_title(tokens: Tokens, place: int) -> bool:
    """Whether the stretch in marks at `place` is a name rather than words that somebody said."""
    inner = tokens.inner(place)
    if (inner[0] == "(" and inner[-1] == ")") or phrases.is_nickname(tokens, place):
        return True
    words = inner.rstrip(",.").split()
    if len(words) > _LONGEST_TITLE or words[-1][-1] in "!?…":
        return False
    if _follows_naming(tokens, place):
        return True
    return _has_capitals(words) and _beside_work(tokens, place)


def is_capitalised(tokens: Tokens, place: int) -> bool:
    """Whether the stretch in marks is two words or more, all with a capital where others have none: a title."""
    words = tokens.inner(place).split()
    if len(words) < 2 or not _has_capitals(words):
        return False
    return not is_titled(tokens.text[tokens.starts[0] : tokens.ends[-1]])


def _has_capitals(words: list[str]) -> bool:
    return all(w[0].isupper() or not w[0].isalpha() or w in _SMALL for w in words) and not words[0][0].islower()


def _follows_naming(tokens: Tokens, place: int) -> bool:
    before = tokens.words[place - 1] if place else ""
    if before == "as" and place > 1:
        return not _CALLED.isdisjoint(tokens.words[max(0, place - 6) : place - 1])  # "known to customers as"
    return before in lexicon.words("naming_words")


_CALLED = frozenset({"identified", "known"})


def _beside_work(tokens: Tokens, place: int) -> bool:
    """Whether the words beside it say that it is a show, a book or the like, or whose it is."""
    if tokens.is_a(place - 1, "possessive"):
        return True
    if tokens.is_a(place - 1, "preposition") and tokens.inner(place).count(" ") >= 2:
        return True
    if place == 0 and tokens.is_a(1, "auxiliary") and tokens.inner(place).count(" "):
        return True  # "“The Salt King” is at the Corn Exchange"
    works = lexicon.words("named_works")
    before = place - 2 if tokens.is_a(place - 1, "comma", "colon") else place - 1
    near = [tokens.words[p] for p in (before, place + 1) if 0 <= p < len(tokens)]
    return any(word in works for word in near)
