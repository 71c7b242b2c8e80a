"""Where a headline ends: which lines below go on with it, and which are a deck of its own words."""

from __future__ import annotations

from briefing import lexicon
from briefing.document import block_kinds, dateline, headlines
from briefing.document.file_lines import FileLine
from briefing.document.paragraphs import Geometry
from briefing.document.rejoin import Rejoiner
from briefing.patterns import lazy

_WHOLE_HEADLINE = 30
"""Characters of a line that can be all of a headline."""
_WIDE_HEADLINE = 50
"""The same where lines are wrapped: in large letters a line has fewer."""
_FEWEST_WORDS = 4
_LONGEST = 240
_SEVERAL = lazy(r"[a-z]{2}[.!?]\s[A-Z]|[|#•]")
"""Several sentences, or the parts of a line of facts."""
_NO_DECK = ",;”\"’'»)"
"""Marks at the end of what is no deck: a sentence that goes on, a quotation."""


def begins(above: list[FileLine], line: FileLine, geometry: Geometry, rejoiner: Rejoiner) -> bool:
    """Whether `line` is a deck right under the lines `above`, the headline, and does not go on with them."""
    if (
        above[-1].mark != line.mark
        or line.mark == "list_item"
        or (len(above) == 1 and headlines.is_kicker(above[0].words))
    ):
        return True
    if line.words.startswith(("http://", "https://", "www.")):
        return True
    if headlines.runs_over(above[-1].words) or line.lower:
        return False
    return (
        _in_other_capitals(above, line)
        or _is_sentence_below(above, line)
        or _is_below_line_of_its_own(above, line, geometry)
        or _opens_with_common_word(above, line, rejoiner)
    )


def start(lines: list[FileLine], geometry: Geometry, rejoiner: Rejoiner) -> int:
    """How many of `lines`, the first of which is a headline's, are the headline."""
    below = (at for at in range(1, len(lines)) if begins(lines[:at], lines[at], geometry, rejoiner))
    return next(below, len(lines))


def is_one(words: str, lines: list[FileLine], after: list[FileLine]) -> bool:
    """Whether `words`, right under a headline with nothing to tell, are its deck: no sentence, and no heading."""
    if not after or any(line.mark for line in lines) or lines[-1].ends or dateline.find(words):
        return False
    if (
        len(words.split()) <= _FEWEST_WORDS
        or len(words) > _LONGEST
        or sum(len(line.words) for line in after[:4]) < len(words)
    ):
        return False
    if words[-1] in _NO_DECK or _SEVERAL().search(words):
        return False
    return block_kinds.kind(block_kinds.Paragraph(words, 2, "", 9)) == "paragraph"


def _in_other_capitals(above: list[FileLine], line: FileLine) -> bool:
    """A line as a sentence has it, under lines with a capital on every word."""
    if all(a.words.isupper() for a in above) and not line.words.isupper():
        return True
    sentence_case = line.words[0].isupper() and len(line.words.split()) > 3 and not headlines.is_title(line.words)
    return sentence_case and all(headlines.is_title(a.words) for a in above)


def _is_sentence_below(above: list[FileLine], line: FileLine) -> bool:
    """A whole sentence under a short line."""
    widest = max(line.width, *(a.width for a in above))
    fits = above[-1].width + 1 + len(line.words.split(" ", 1)[0]) < widest * 0.8
    return fits and not above[-1].ends and line.words.endswith(".") and not headlines.is_title(line.words)


def _is_below_line_of_its_own(above: list[FileLine], line: FileLine, geometry: Geometry) -> bool:
    """A line under one that is long enough for a headline, and that was not ended for want of room."""
    last = above[-1]
    if headlines.is_title(line.words) and headlines.is_title(last.words):
        return False
    if not geometry.wrapped:
        return len(last.words) >= _WHOLE_HEADLINE
    room = geometry.width - last.width - 1 - len(line.words.split(" ", 1)[0])
    return len(last.words) >= _WIDE_HEADLINE and room > geometry.slack


def _opens_with_common_word(above: list[FileLine], line: FileLine, rejoiner: Rejoiner) -> bool:
    """A line that opens with a capital on a word that the article has in small letters too: "Inspectors found …"."""
    first, *others = line.words.split()
    if not first[:1].isupper() or first.isupper() or len(others) < _FEWEST_WORDS - 1:
        return False
    if len(above[-1].words.split()) < _FEWEST_WORDS or any(headlines.is_title(a.words) for a in above):
        return False
    word = first.strip("“”‘’'\"").lower()
    return word in lexicon.words("stop_words") or word in rejoiner.small_words
