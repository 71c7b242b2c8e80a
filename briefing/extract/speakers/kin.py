"""Who is told to be a relative of somebody of the same name, by the words beside the name."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.language.names import Gender, Name

_REACH = 80
"""Characters before a name in which it is told whose relative that is."""
_BEHIND = re.compile(r", ([A-Z][\w-]+)['’]s (?:\w+ )?(?P<kin>[a-z-]+)\b")
_LEADING = re.compile(r"\b(?:[Hh]is|[Hh]er) (?:[a-z-]+ ){0,2}(?P<kin>[a-z]+),? (?:the (?:[a-z-]+ ){0,2})?$")
_OWNER = re.compile(r"\b([A-Z][\w-]+)['’]s (?:[a-z-]+ )?(?P<kin>[a-z-]+),? $")
_ALSO = re.compile(r"\b(?:[Hh]is|[Hh]er) (?:[a-z-]+ )?[a-z]+, also (?:called |named )?$")
_WITH_KIN = re.compile(r" and (his|her) (?:[a-z]+ )?(?:wife|husband|son|daughter|brother|sister|children)\b")


def named_behind(text: str, name: Name) -> str | None:
    """Whose relative somebody is: Ruth of “J. Klein, Ruth’s father”."""
    found = _BEHIND.match(text, name.span.end)
    return found[1] if found and found["kin"] in lexicon.words("ties") else None


def gender_of(text: str, name: Name) -> Gender | None:
    """What a relative behind the name tells: “Pat Lee and his wife said so. … Ms Lee”, who is not Pat."""
    found = _WITH_KIN.match(text, name.span.end)
    return None if found is None else "m" if found[1] == "his" else "f"


def is_relative_of(text: str, name: Name, key: tuple[str, ...]) -> bool:
    """Whether a name is that of a relative of `key`: “Ann Rajan fell. Ann’s son, Rajan, wept”, “his son, also Ed,”."""
    first, last = max(0, name.span.start - _REACH), name.span.start
    if ", also " in text[first:last] and _ALSO.search(text, first, last):
        return True
    found = _OWNER.search(text, first, last) if "s " in text[first:last] else None
    return found is not None and found["kin"] in lexicon.words("ties") and found[1].casefold() in key


def is_led_to(text: str, at: int) -> bool:
    """Whether a relative is named at `at`: “his son, Dr Ed Lee”, “his son, the poet Ed Lee”."""
    found = _LEADING.search(text, max(0, at - _REACH), at)
    return found is not None and found["kin"] in lexicon.words("ties")
