"""Titles and offices before a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing import lexicon
from briefing.language.names.capitals import BLANKS, is_function_word
from briefing.language.names.record import Name, is_first_name, is_role
from briefing.language.tags import ARTICLES, POSSESSIVES
from briefing.model import Span
from briefing.patterns import word_before

_LAST_WORD = re.compile(r"\w[\w'’&.-]*$")
_REACH = 90
"""How many characters before a name are looked at for its title."""


@lru_cache(maxsize=4096)
def length(words: tuple[str, ...], of: frozenset[int] = frozenset()) -> int:
    """How many of the words in front are title or office; all of them where no name follows.

    `of` tells which words come after "of" or "for" and belong to the office before: "Secretary of Homeland Security".
    """
    count = portfolio = 0
    for i, word in enumerate(words):
        if (word == "Son" and "-" in words[-1]) or (word == "Sen" and i and not _places_office(words[i - 1])):
            break  # the surname of "Son Ji-hoon", of "Gaura Sen Gupta"
        if word in {"Begum", "Eng"} and i == len(words) - 1 > 0:
            break  # "Rokeya Begum", "Madam Goh Siew Eng"
        if i in of or (0 < i == portfolio and word in lexicon.words("portfolios")):
            count = portfolio = i + 1
        elif i + 1 < len(words) and f"{word} {words[i + 1]}" in lexicon.table("titles"):
            count = i + 2
        elif _is_office(word, last=i == len(words) - 1, alone=i == len(words) - 2 and i == count):
            count = max(count, i + 1)
        elif i >= count and _begins_name(words, i):
            break
    return count


def is_courtesy(title: str) -> bool:
    """Whether a title tells no office: “Mr”, “Dr”, “Hon”."""
    row = lexicon.table("titles").get(title)
    return (row is not None and row[1] in ("", "doctor")) or title in lexicon.words("title_kinds/courtesy")


def _places_office(word: str) -> bool:
    """Whether a word before a title tells whose office it is: "State Sen Ann Lee", "Republican Sen Ann Lee"."""
    known = ("places", "demonyms", "role_modifiers")
    return any(form in lexicon.words(name) for form in (word, word.lower()) for name in known) or word == "State"


def _begins_name(words: tuple[str, ...], at: int) -> bool:
    """Whether the name itself begins with this word, so that the title ends before it: a given name, or initials."""
    named_after = at + 2 < len(words) and words[at + 1] in {"City", "County"}  # "Carson City Police Chief Bo Kay"
    if named_after or words[at] in lexicon.words("places"):
        return False
    initials = at + 2 == len(words) and words[at].isupper() and len(words[at]) == 2
    initials = initials and words[-1] in lexicon.words("title_kinds/surname")
    return initials or (is_first_name(words[at]) and not _has_title_ahead(words, at))


def _has_title_ahead(words: tuple[str, ...], at: int) -> bool:
    """Whether a title or an office and a name follow what looks like a name: "Clark County Sheriff Joe"."""
    titles = lexicon.table("titles")
    last = len(words) - 1
    if last - 2 > at and words[last - 2] in titles:
        return True
    ahead = (i for i in range(at + 1, last) if words[i] in titles or words[i].lower() in lexicon.words("role_nouns"))
    return any(is_first_name(words[i + 1]) for i in ahead if i > at + 1 or words[i - 1] in lexicon.words("places"))


def _is_office(word: str, *, last: bool, alone: bool) -> bool:
    """Whether a word can head a title: “Mayor”, “spokesman”; the `last` before the name seldom a given name as well."""
    if word in lexicon.table("titles") or (word[:3].isupper() and word.partition("-")[0] in lexicon.table("titles")):
        return True  # "SSP-Investigation"
    low = word.lower()
    if low.endswith("-year-old") or "-of-" in low:
        return not last  # "Mother-of-two Ann Lee"
    known = lexicon.words("role_nouns")
    kin = low.endswith("s") and low[:-1] in lexicon.words("ties")  # "Cousins Ann and Ed Lee"
    if low not in known and low.rstrip("s").rpartition("-")[2] not in known and not kin:
        return False
    return low in {"general", "minister", "president"} or not (last or (alone and is_first_name(word)))


def span(text: str, start: int, end: int | None) -> Span | None:
    """The title before a name: capitalised up to `end`, and the office in small letters before `start`.

    "chief Ukrainian negotiator Defense Minister", "Kremlin aide and former Culture Minister".
    """
    floor = max(0, start - _REACH)
    first = start
    named = end is not None
    stop = end if end is not None else start
    for word, at, after in _words_before(text, floor, start):
        low = word.lower()
        if is_role(low) or (named and _modifies_office(word, low)):
            stop = stop if named else after
            first, named = at, True
        elif named and low in {"for", "of"} and _office_dealing_with(text, floor, at, after, stop):
            continue
        elif not ((low == "the" or (named and low == "and")) and _office_before(text, floor, at)):
            break
    return Span(first, stop) if named else None


def is_determined(text: str, title: Span) -> bool:
    """Whether an article stands before the title: "the judge Kim had named" is not about a Judge Kim."""
    return word_before(text, title.start).lower() in ARTICLES | POSSESSIVES


def _words_before(text: str, floor: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The words before `end` with their places, the nearest first, as long as only blanks part them."""
    while end > floor and text[end - 1] in BLANKS:
        stop = end - 1
        blank = max([text.rfind(blank, floor, stop) for blank in BLANKS + "\n"])
        if blank < 0 < floor:
            break
        word = _LAST_WORD.search(text, blank + 1, stop)
        if word is None:
            break
        yield word.group(), word.start(), stop
        end = word.start()


def _office_before(text: str, floor: int, end: int) -> bool:
    before = next(_words_before(text, floor, end), None)
    return before is not None and is_role(before[0].lower())


def _office_dealing_with(text: str, floor: int, at: int, after: int, end: int) -> bool:
    """Whether "for" links an office to what it deals with: "MEC for community safety Adv"; not "fan of actor"."""
    dealt = text[after:end].split()
    office = next(_words_before(text, floor, at), None)
    known = office is not None and (is_role(office[0].lower()) or office[0] in lexicon.table("titles"))
    speaks = office is not None and office[0].lower() in lexicon.words("bodies/speaker")  # "a spokesman for"
    linked = known and not speaks and len(dealt) > 1
    return linked and all(word.title() in lexicon.words("portfolios") for word in dealt[:-1])


def _modifies_office(word: str, low: str) -> bool:
    """Whether a word can stand before the noun of an office: “former”, “Culture”, “German”, “vice-”."""
    if low in lexicon.words("role_modifiers") or low.capitalize() in lexicon.words("portfolios"):
        return True
    if word in lexicon.words("demonyms") or word in lexicon.words("places"):
        return True
    if word.endswith(("'s", "’s", ".")) and word not in lexicon.table("titles"):
        return False
    if word[0].isupper():
        return not is_function_word(word)
    return "-" in word and not low.startswith("then-")


def whole(text: str, names: list[Name]) -> list[Name]:
    """`names`, each title with the whole name of the body in it: "Department of Prisons (DoP) spokesman".

    What only looked like a name inside a title is left out: "Maravian" of "chief Maravian negotiator Kim Lee".
    """
    kept: list[Name] = []
    for name in names:
        title = name.title
        if title and (short := _in_short(text, kept, title)):
            title = Span(short.span.start, title.end)
        while kept and title and kept[-1].whole.end > title.start and kept[-1].span.end <= name.span.start:
            before = kept[-1]
            if before.kind in ("organization", "place"):
                title = Span(min(before.span.start, title.start), title.end)
            elif len(before.words) == 1 and before.span.start >= title.start:
                kept.pop()
                continue
            break
        kept.append(name if title is name.title else name._replace(title=title))
    return kept


def _in_short(text: str, before: list[Name], title: Span) -> Name | None:
    """The body whose letters stand in brackets right before a title: "Elin Growers Union (EGU) chair"."""
    if len(before) < 2 or text[before[-1].span.end : title.start] != ") ":
        return None
    body, letters = before[-2:]
    return body if body.kind == "organization" and text[body.span.end : letters.span.start] == " (" else None
