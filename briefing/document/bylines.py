"""Bylines: who wrote an article."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from briefing import lexicon
from briefing.document import mastheads
from briefing.patterns import lazy

BY = re.compile(
    r"\(?(?:by|(?:written|reported|story|text|words|interview|opinion|analysis|review|comment|commentary|column) by"
    r"|(?:authors?|byline|text|words|story)(?=:)"
    r"|from our correspondent)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_NAME_AND_OFFICE = re.compile(r"[^,|]{4,40},\s[^,|.]{4,50}")
_PERSON = lazy(
    r"(?:(?:van|von|de|del|della|da|dos|di|du|la|le|al|bin|ben|el|ter|y)[\s-]|d’|d'|al-)*[^\W\d_a-zß-ÿ][\w.’'-]*",
    re.UNICODE,
)
_OTHER_LEADS = lazy(
    r"(?i:exclusive(?:ly)?\s+by|from|par|von|por|di|door|av|af|(?:propos\s)?recueillis?\spar)\s+(?=[^\W\d_a-z])"
)
"""What may stand for "by" where a line is known to be a byline."""
_BETWEEN_PEOPLE = lazy(r"\s*(?:,?\s+and\s+|,?\s*&\s*|[,;|•·]\s*|\s+[–—-]\s+)\s*", re.IGNORECASE)
_AFTER_PEOPLE = lazy(
    r"\s*[|•·]\s*(?=\d).*|\s+\(.*|\s*<.*|\s+\S+@\S+.*|\s+@\w+.*"
    r"|,?\s+(?:special to|published|updated|posted|staff)\b.*"
    r"|[,;|]?\s+(?:pictures?|photo(?:graph)?s?|photography|illustrations?|graphics?|video)(?:\s?:|\s+by\b).*",
    re.IGNORECASE,
)
_SIGNS_OF_ADDITION = (
    *"|•·(<@",
    *("special to", "published", "updated", "posted", "staff", "picture", "photo", "illustration", "graphic", "video"),
)
"""One of these stands in what `_AFTER_PEOPLE` takes away."""
_WHERE = lazy(r"\s+(?:in|for|at|with|from|of|on)\s+.*", re.IGNORECASE)
_BY_WITHIN = lazy(r"\bby\s+(?=[A-Z])", re.IGNORECASE)
_FOREIGN_BY = lazy(r"(?i:par|von|por|di|door|av|af)\s+(?=[^\W\d_a-z])")
_FIRST_PART = lazy(
    r"\s*[|•·]\s*|\s+[–—-]\s+|\s*(?=(?:Published|Updated|Posted)\b)"
    r"|,\s+(?=\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7}\s\d)"
)
_HANDLE = lazy(r"\s+\(?@\w+\)?$")
_AND = lazy(r",?\s+(?:and|AND|&)\s+|[,;]\s+")
_LONGEST_LINE = 90
_LONGEST_NAME = 5
_LONGEST_OFFICE = 4
"""So many words may stand before the name: “Local Democracy Reporter”."""


def people(words: str) -> tuple[str, ...]:
    """The names on a byline, without its "By", places and agencies."""
    start = BY.match(words) or _OTHER_LEADS().match(words)
    if start and start[0].casefold().startswith("from ") and not _is_given(words[start.end() :].split(maxsplit=1)[0]):
        start = None
    rest = _without_addition(words[start.end() :] if start else words)
    parts = _BETWEEN_PEOPLE().split(rest)
    if len(parts) == 2 and not any(" " in part for part in parts) and _is_given(parts[1]) > _is_given(parts[0]):
        parts = [f"{parts[1]} {parts[0]}"]  # "Winslow, Ada"
    names: list[str] = []
    before, told = "", True  # behind a place, what follows may be another place
    for at, part in enumerate(parts):
        first, *beside = part.split("/")  # "Ana Diaz/Elin"
        name = _trimmed(_WHERE().sub("", first))
        known = (
            (_is_person(name) or (start and _is_in_small_letters(name)))
            and not _is_publication(name, at)
            and not (at and _is_place(name, before))
        )
        if known and (told or alone(name)):
            names.append(name)
        names += [other.strip() for other in beside if alone(other)]
        before, told = name, told and not beside and _WHERE().search(part) is None
    return tuple(names)


def _without_addition(words: str) -> str:
    """People without what a line says of them, or of the day and the pictures, behind their names."""
    folded = words.casefold()
    return _AFTER_PEOPLE().sub("", words) if any(sign in folded for sign in _SIGNS_OF_ADDITION) else words


def _trimmed(name: str) -> str:
    """A name without marks around it, without the office before it, and without one behind a known given name."""
    if name.endswith(("Jr.", "Sr.")):
        return name
    words = name.strip(" ,.;:*()–—-").removesuffix(" and").split()
    words = words[: _end_of_name(words)]
    half = len(words) // 2
    words = words[:half] if half > 1 and words[:half] == words[half:] else words  # "Ana Ruiz" on two lines
    office = next((at for at in range(len(words) - 1, -1, -1) if has_role(words[at])), -1)
    if 0 <= office < len(words) - 2 and words[office + 1][0].isupper():
        words = words[office + 1 :]  # "state political reporter | Ana Diaz"
    if len(words) > 2 and has_role(words[-1]) and _is_given(words[0]):
        end = 2
        while end < len(words) - 1 and (words[end - 1].islower() or len(words[end - 1].strip(".")) == 1):
            end += 1
        words = words[:end]
    return " ".join(words)


def _end_of_name(words: list[str]) -> int:
    """Where a name ends that a publication stands behind: "ANA DIAZ Elin Post", "Ana Diaz Elin Daily Post"."""
    if len(words) > 2 and words[0].isupper() and words[1].isupper():
        return next(
            (at for at in range(2, len(words)) if not words[at].isupper() and not words[at].islower()), len(words)
        )
    behind = (at for at in range(2, len(words) - 1) if mastheads.is_one(" ".join(words[at:]), likely=True))
    return next(behind, len(words))


def of_line(words: str) -> tuple[str, ...]:
    """The names on a line that is known to be a byline; none behind an office: "Staff Writer | Echo"."""
    if BY.match(words):
        return people(words)
    return alone(words) or (() if has_role(words.split(maxsplit=1)[0]) else people(words))


def once(names: tuple[str, ...]) -> tuple[str, ...]:
    """Each of `names` once, without those that run others together: "Ana DiazBo Hale" beside “Ana Diaz”, “Bo Hale”."""
    several = {"".join(pair) for pair in pairwise(names)}
    return tuple(dict.fromkeys(name for name in names if name not in several))


def beside_date(words: str) -> tuple[str, ...]:
    """Who stands on the line of the date: “Ana Diaz | 25 February 2024”, “Posted on March 14, 2024 by Ana Diaz”."""
    if by := _BY_WITHIN().search(words):
        return people(words[by.end() :])
    first, *others = _FIRST_PART().split(words, maxsplit=1)
    surely = bool(others) and others[0].startswith(("Published", "Updated", "Posted")) and 2 <= len(first.split()) <= 3
    return people(first) if surely else alone(first)


def alone(words: str) -> tuple[str, ...]:
    """Who a short line beside the date names: “Ana Diaz”, “Ana Diaz/Elin”, “Night Reporter Ana Diaz”."""
    if there := _at_places(words):
        return there
    named = words.split("/", 1)[0].split()
    role = next((at for at in range(len(named) - 1, -1, -1) if has_role(named[at])), -1)
    if 2 <= role == len(named) - 1 < _LONGEST_NAME and _is_given(named[0]):
        return people(words)  # "Ana Diaz Staff Writer"
    name = named[role + 1 :]
    if not 2 <= sum(not word.islower() for word in name) <= 3 or len(name) > _LONGEST_NAME or role > _LONGEST_OFFICE:
        return ()
    return people(" ".join(name)) if _is_given(name[0]) else ()


def _at_places(words: str) -> tuple[str, ...]:
    """The names on a line of several, or of where they were: “Ana Diaz in Elin and Bo Hale at the Old Bailey”."""
    parts = _AND().split(words)
    several = len(parts) > 1 or _WHERE().search(words)
    if len(words) > _LONGEST_LINE or words.endswith((".", "?", "!")) or not several:
        return ()
    names = []
    for part in parts:
        name = _WHERE().sub("", part)
        where = part[len(name) :].split()[1:]
        if not (2 <= len(name.split()) <= 3 and _is_given(name.split()[0]) and people(name) == (name,)):
            return ()
        if where and not all(word[0].isupper() or word == "the" for word in where):
            return ()
        names.append(name)
    return tuple(names)


def _is_given(word: str) -> bool:
    return word.title() in lexicon.pairs("first_names")


def is_name_and_office(words: str) -> bool:
    """Whether a line is a name and what its bearer is at a paper: "Ana Ruiz, Political Editor"."""
    words = _HANDLE().sub("", words)
    known = _NAME_AND_OFFICE.fullmatch(words) is not None and has_role(words.rsplit(" ", 1)[-1])
    first = words.split(",", 1)[0]
    return known and not has_role(first) and bool(people(first))


def is_foreign(words: str) -> bool:
    """Whether a line is a name behind the “by” of another language: “Par Hélène Ruiz”, “Von Ana Ruiz”."""
    by = _FOREIGN_BY().match(words)
    return by is not None and bool(alone(words[by.end() :]))


def is_agency(words: str) -> bool:
    """Whether `words` are the name of a news agency, and nothing else."""
    return words.removeprefix("The ").removeprefix("the ") in lexicon.words("news_agencies")


def names_nobody(words: str) -> bool:
    """Whether a line is a byline of nothing but offices and agencies: "Staff Reporter", "Agencies"."""
    roles = lexicon.words("heads/byline_role")
    return bool(words) and all(word.strip(".,").casefold() in roles for word in words.split())


def ends_in_role(words: list[str]) -> bool:
    """Whether a line is an office: “Echo Staff Writer”, “Courts Reporter”."""
    return bool(words) and words[-1].casefold() in lexicon.words("heads/byline_role")


def has_role(words: str) -> bool:
    """Whether an office or an agency stands on a line, or nothing but a day: "Sunday Ade" is a name."""
    folded = [word.strip(".,").casefold() for word in words.split()]
    only_days = all(word in lexicon.words("heads/byline_day") for word in folded)
    return only_days or any(word in lexicon.words("heads/byline_role") for word in folded)


def are_names(words: str) -> bool:
    """Whether a line without “By” is a few names, and at most the place behind them."""
    return len(words.split()) <= 4 or _several_names().fullmatch(words) is not None


def _is_place(name: str, before: str) -> bool:
    """“By Ana Diaz, [Elin]”, “Harbour Bureau, [Elin]”: one word behind a whole name or an agency."""
    if name.title() in lexicon.words("places"):
        return bool(before)
    return " " not in name and (" " in before or has_role(before))


def _is_publication(name: str, at: int) -> bool:
    """Whether the part of a byline at place `at` is no person; "Emily Post" is one where she comes first."""
    if at:
        return mastheads.is_one(name, likely=not _is_given(name.split(" ", 1)[0]))
    return mastheads.is_surely_one(name)


def _is_person(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 5 or any(c.isdigit() for c in name) or has_role(name):
        return False
    if words[0].lower() in lexicon.words("stop_words") and words[0].title() not in lexicon.pairs("first_names"):
        return False
    return _PERSON().match(name) is not None and all(_PERSON().match(w) or (w.islower() and len(w) < 5) for w in words)


def _is_in_small_letters(name: str) -> bool:
    """Whether a name behind “by” is one that is written without capitals: “by ana diaz”."""
    first, *others = name.split() or [""]
    small = name.islower() and all(word.isalpha() and word not in lexicon.words("stop_words") for word in others)
    return small and 1 <= len(others) <= 2 and _is_given(first)


@cache
def _several_names() -> re.Pattern[str]:
    name = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,3}"
    return re.compile(rf"{name}(?:,\s{name}){{0,3}},?\sand\s{name}(?:\sin\s.{{2,40}})?")
