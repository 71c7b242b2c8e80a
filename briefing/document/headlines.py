"""What a headline looks like, and what stands above or behind one and is none of it."""

from __future__ import annotations

import re
from functools import cache

from briefing import lexicon
from briefing.document import dateline, folio, mastheads, wrapping

_LONGEST = 220
_BESIDE = re.compile(r"\s*[|·•/]\s*")
_MAIL_LABEL = re.compile(r"(?:from|to|cc|sent|reply-to|received|message-id)\s?:\s", re.IGNORECASE)


def bare(words: str) -> tuple[str, str | None]:
    """A headline without an agency's count of its versions and the publication behind it; and that."""
    return mastheads.cut_off(wrapping.without_update(words))


def is_kicker(words: str) -> bool:
    """The name of a section above the headline."""
    trail = any(mark in words for mark in "»›>") and _trail().fullmatch(words) is not None
    trail = trail or _MAIL_LABEL.match(words) is not None or folio.is_below_masthead(words)
    parts = _BESIDE.split(words.casefold().strip(" :|/"))  # "News · Sport · Weather"
    return trail or all(part in lexicon.words("heads/kicker") for part in parts)


@cache
def _trail() -> re.Pattern[str]:
    """The way to a page through its site: "News » World » Europe"."""
    return re.compile(r"[^»›>]{2,30}(?:[»›>][^»›>.]{2,40}){1,5}")


def is_title(words: str) -> bool:
    """Whether most words carry a capital, as in an American headline."""
    telling = [w for w in words.split() if w[0].isalpha() and len(w) > 3]
    return bool(telling) and sum(w[0].isupper() for w in telling) * 10 >= 8 * len(telling)


def is_like_one(words: str) -> bool:
    """Whether a short paragraph at the top, with nothing below it to tell, reads as a headline."""
    if len(words) > _LONGEST or dateline.find(words):
        return False
    return (words[-1] not in '.”"’»“:…;' and (words[-1] not in "?!" or len(words) < 100)) or is_title(words)
