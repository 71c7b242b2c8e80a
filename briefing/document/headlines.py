"""What a headline looks like, and what stands above or behind one and is none of it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from briefing import lexicon
from briefing.document import bylines, dateline, folio, mastheads, publication, wrapping
from briefing.patterns import lazy

_LONGEST = 220
_WORDS_BELOW_LABEL = 5
_WORDS_BELOW_TOPIC = 6
_MOST_TOPIC_WORDS = 3
_SLUG = lazy(
    r"\w{2,20}(?:-\w{2,20}){2,6}(?:,\w{2,12})?|\w{2,20}(?:-\w{2,20}){1,6},\w{2,12}|[A-Z]{1,8}(?:[/-]\w{1,8})?[/-]\d{2,8}|(?:[A-Z]\w{2,20}/){2,4}"
)
_BESIDE = re.compile(r"\s*[|·•/]\s*")
_AND = re.compile(r"\s(?:&|and)\s")
_MAIL_LABEL = lazy(r"(?:from|to|cc|sent|reply-to|received|message-id)\s?:\s", re.IGNORECASE)


def bare(words: str) -> tuple[str, str | None]:
    """A headline without an agency's count of its versions and the publication behind it; and that."""
    return mastheads.cut_off(wrapping.without_update(words))


def is_kicker(words: str) -> bool:
    """The name of a section, or of a place, above the headline."""
    if any(mark in words for mark in "»›>") and _trail().fullmatch(words):
        return True
    if (":" in words and _MAIL_LABEL().match(words)) or folio.is_below_masthead(words):
        return True
    parts = _BESIDE.split(words.casefold().strip(" :|/"))  # "News · Sport · Weather", "Home / News / Kerala"
    sections = lexicon.words("heads/kicker")
    if len(parts) > 1 and parts[0] in sections and all(_is_short(part, 3 if len(parts) > 2 else 2) for part in parts):
        return parts[0] == "home" or not any(mastheads.is_one(part.title()) for part in parts)
    first, *others = parts[0].split() or [""]
    if first == "home" and len(parts) == 1 and len(others) < 4 and others[:1] and others[0] in sections:
        return True  # "Home News Kerala"
    named = all(piece in sections for part in parts for piece in _AND.split(part))
    return named or words in lexicon.words("places")


def _is_short(part: str, most: int) -> bool:
    return len(part.split()) <= most and not any(c.isdigit() for c in part)


def is_label(words: str, below: str) -> bool:
    """One or two words in capitals over a whole line in other letters: "OBITUARY", "GAELIC FOOTBALL"."""
    short = words.isupper() and len(words.split()) <= 2 and words[-1] not in ".!?,:;”\"’'" and words[0].isalpha()
    if short and " " not in words and bylines.BY.match(below):
        return True  # a reporter's catchline
    return short and len(below.split()) >= _WORDS_BELOW_LABEL and not below.isupper() and below[-1] != "."


def labels(lines: list[str], *, wrapped: bool) -> int:
    """How many of the first `lines` of a file name a section, and stand above another that can be the headline."""
    count = 0
    for words, below in pairwise(lines):
        way = words.endswith(f"/{below}")
        if not (way or is_kicker(words) or is_label(words, below) or is_slug(words)) or len(below) > _LONGEST:
            break
        count += 1
    return count or (0 if wrapped else _topics(lines))


def _topics(lines: list[str]) -> int:
    """How many lines of one to three words, a capital on each, stand above one that is longer and has small letters."""
    for at, words in enumerate(lines):
        if at and publication.is_undated(words):
            continue
        if at and publication.read_line(words, publication.DayOrder(words)):
            return 0  # what stands above it is a name
        if at and len(words.split()) >= _WORDS_BELOW_TOPIC:
            return at if not is_title(words) and words[-1] != "." and len(words) <= _LONGEST else 0
        if not (len(words.split()) <= _MOST_TOPIC_WORDS and all(word[0].isupper() for word in words.split())):
            return 0
        if any(c.isdigit() for c in words) or words[-1] in ".?!,:;":
            return 0
    return 0


def is_slug(words: str) -> bool:
    """The name or the number under which a report is filed, in one word: "Kelmouth-harbour-fire,lead", "SC/15987"."""
    return " " not in words and _SLUG().fullmatch(words) is not None


@cache
def _trail() -> re.Pattern[str]:
    """The way to a page through its site: "News » World » Europe"."""
    return re.compile(r"[^»›>]{2,30}(?:[»›>][^»›>.]{2,40}){1,5}")


def is_title(words: str) -> bool:
    """Whether most words carry a capital, as in an American headline."""
    telling = [w for w in words.split() if w[0].isalpha() and len(w) > 3]
    return bool(telling) and sum(w[0].isupper() for w in telling) * 10 >= 8 * len(telling)


def runs_over(words: str) -> bool:
    """Whether a line of a headline goes on below: it ends in a small word, or in a mark that more follows."""
    *_, last = words.split()
    return last.lower() in lexicon.words("heads/run_over") or last[-1] in ",-–—"


def is_like_one(words: str) -> bool:
    """Whether a short paragraph at the top, with nothing below it to tell, reads as a headline."""
    if len(words) > _LONGEST or dateline.find(words):
        return False
    return (words[-1] not in '.”"’»“:…;' and (words[-1] not in "?!" or len(words) < 100)) or is_title(words)
