"""The headings among the paragraphs of an article."""

from __future__ import annotations

import re

from briefing.patterns import lazy

_CLOCK_TIME = lazy(
    r"(?:\d{1,2}(?:\s?[:.]\s?\d\d)?\s?(?:[ap]\.?m\.?)|\d{1,2}[:.h]\d\d)(?:\s[A-Z]{2,4})?\s?:?", re.IGNORECASE
)
_ENDS_IN_QUOTATION = lazy(
    r"(?:[A-Z][^“”\"‘.!?]*\s)?(?:“[^“”]+[^“”.,!?…—–-]”|\"[^\"]+[^\".,!?…—–-]\"|[‘'][^‘’']+[^‘’'.,!?…—–-][’'])"
)
"""A heading in the words of somebody, or with such words at its end: “Not a free lunch”, Fears of a ‘lost year’."""
_BETWEEN_DASHES = re.compile(r"[-–—]\s.{2,60}\s[-–—]\.?")


def is_clock_time(words: str) -> bool:
    """Whether a line is the time of an entry of a live page: "6:05 pm GMT", "18.05"."""
    return len(words) < 20 and words[0].isdigit() and _CLOCK_TIME().fullmatch(words) is not None


def is_one(words: str, below: str) -> bool:
    """A short line without a stop above a longer paragraph, which is `below`; of a live page, the time."""
    if not below:
        return False
    if is_clock_time(words) or _BETWEEN_DASHES.fullmatch(words):
        return True
    if len(below) <= 60 or not any(map(str.isalnum, words)):
        return False
    if words.isupper() and len(words) <= 40 and words[-1] == ".":
        return words[0] not in '"“('
    short = len(words) <= 80 and len(words.split()) <= 12 and len(below) >= 1.5 * len(words)
    return short and _is_worded_as_heading(words)


def _is_worded_as_heading(words: str) -> bool:
    if words[-1] in "”\"’'":
        return _ENDS_IN_QUOTATION().fullmatch(words) is not None
    return words[-1] not in ".!,;:…»“)—–-" and (words[0].isupper() or words[0].isdigit())
