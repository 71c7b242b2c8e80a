"""Where the name of a body ends that goes on behind small words: “Department of Health and Human Services”."""

from __future__ import annotations

import re

from briefing import lexicon
from briefing.language.names.capitals import BLANK, BLANKS, WORD, capital_word, folded, is_name_alone
from briefing.patterns import lazy

_THE = rf"{BLANK}(?:the{BLANK})?(?:\d{{1,2}}(?:st|nd|rd|th){BLANK})?"
_OF = re.compile(rf"{BLANK}(?:of|for|on|to){_THE}")
_AND = re.compile(rf"{BLANK}(?:and|of|for|at){_THE}")


def behind_of(text: str, at: int) -> int:
    """Where the name of a body ends of which a part ends at `at`: before " of Health and Human Services"."""
    end = _words_after(_OF, text, at)
    for _ in range(3 if end > at else 0):
        end = _words_after(_AND, text, end)
    return end


def behind_list(text: str, at: int) -> int:
    """Behind what else a body deals with: "Ministry of Trade|, Industry and Tourism", "of Shop| and Mill Workers"."""
    listed = _PORTFOLIOS().match(text, at)
    parts = re.split(r",?\s(?:and|&)\s|,\s", listed[0].lstrip(", \u00a0")) if listed else [""]
    *others, last = [part.split() for part in parts]
    known = lexicon.words("portfolios")
    if last[-1:] == ["Workers"] and not any(is_name_alone(word) for part in others for word in part):
        return listed.end() if listed else at
    ends = last and (last[-1] in known or (last[0] in known and not is_name_alone(last[-1])))
    return listed.end() if listed and ends and known.issuperset(part[-1] for part in others) else at


_PORTFOLIOS = lazy(
    rf"(?:,{BLANK}{WORD}(?:{BLANK}{WORD}){{0,2}}){{1,4}},?{BLANK}(?:and|&){BLANK}{WORD}(?:{BLANK}{WORD})?"
)


def _words_after(joint: re.Pattern[str], text: str, at: int) -> int:
    """The end of the capitalised words that `joint` ties to what ends at `at`; `at` where there are none."""
    tied = joint.match(text, at)
    word = capital_word().match(text, tied.end()) if tied else None
    if word and folded(word.group()) in lexicon.words("date_words/calendar"):
        return at  # "AT&T on Monday"
    for _ in range(4):
        if word and text[word.end() : word.end() + 1] in BLANKS:
            word = capital_word().match(text, word.end() + 1) or word
    return word.end() if word else at
