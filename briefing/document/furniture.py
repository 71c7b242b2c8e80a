"""Page furniture set apart: page numbers, running heads, addresses, separators, the words of web pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from briefing import lexicon
from briefing.document import headings, pasted, wrapping
from briefing.document.file_lines import FileLine
from briefing.patterns import lazy

_LONGEST = 240
_LONGEST_PAGE_NUMBER = 24

_FOOT = 4
"""Lines among which an agency closes its report."""

_SEPARATING = " *_=~#•.·-–—"
_PAGE_NUMBER = lazy(
    r"(?:[-–—\[(|]\s*\d{1,4}\s*[-–—\])|]|(?:page|pg\.?|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?"
    r"|\d{1,3}\s*(?:of|/)\s*\d{1,3}\s*\|?)",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"\d{1,3}")
_PRINTED = lazy(
    r"(?:https?://|www\.)\S+(?:\s+\S{1,20}){0,4}"
    r"|\d{1,2}/\d{1,2}/\d{2,4},?\s+\d{1,2}:\d\d(?:\s?[AaPp][Mm])?(?:\s+\S+){3,40}"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?:[a-z\d-]{1,60}\.){1,3}[a-z]{2,12}")
_HEAD_WITH_PAGE = lazy(r".{0,100}\b(?:page|p\.)\s*\d{1,4}(?:\s+of\s+\d{1,4})?|\d{1,4}\s{3,}.{1,80}", re.IGNORECASE)
_COLUMNS = re.compile(r"\S(?:\s{3,}|\t)\S")
_OPENS_NEW = lazy(r",?\s?\(?opens\s(?:in\s)?(?:a\s)?new\s(?:tab|window)\)?$", re.IGNORECASE)
_CALL = lazy(
    r"(?:(?:view|show|see|read|load)\s(?:all\s)?)\d[\d,.]{0,6}\s(?:comments?|replies)|(?:view|show|see)\scomments\s\(\d{1,5}\)|\+\s(?:add|follow|save)\b.{0,30}",
    re.IGNORECASE,
)
"""A button with a number, or with a name: "View 14 comments", "+ Follow this topic"."""
_CALLS = ("view ", "show ", "see ", "read ", "load ", "+ ")
_DIGITS = re.compile(r"\d+")


class _Place(NamedTuple):
    """A line and where it stands."""

    line: FileLine
    at: int
    alone: bool
    """Blank lines or page ends stand on both sides."""
    edge: bool
    """It is among the first two or the last two lines of a page."""
    last: bool
    """A page, or the file, ends behind it."""
    often: int
    """How many lines of the file are like it, whatever their figures."""
    in_sequence: bool
    """It is a number, and the next one or the one before it stands elsewhere as a line."""
    from_end: int
    """How many lines stand behind it."""
    below: FileLine | None
    torn: bool
    """The line above stops in mid-sentence, and the line below goes on with a small letter."""
    pasted: bool
    """It is of a menu or a row of buttons that was copied with the article."""


def _is_separator(place: _Place) -> bool:
    return not place.line.words.strip(_SEPARATING)


def _is_page_number(place: _Place) -> bool:
    words = place.line.words
    likely = len(words) <= _LONGEST_PAGE_NUMBER and any(map(str.isdigit, words))
    return likely and _PAGE_NUMBER().fullmatch(words) is not None


def _is_bare_page_number(place: _Place) -> bool:
    """A number alone, at a page's edge, one of a run of them or in the middle of a sentence."""
    if not _BARE_NUMBER.fullmatch(place.line.words) or not (place.alone or place.last):
        return False
    return place.edge or place.in_sequence or place.torn


def _is_print_stamp(place: _Place) -> bool:
    """A web address on its own, or the date and time of printing before the page's title."""
    near = place.at < wrapping.TOP or place.from_end < wrapping.TOP
    if near and not place.torn and _ADDRESS.fullmatch(place.line.words):
        return True
    words = place.line.words
    likely = (place.alone or place.edge) and (words[0].isdigit() or words.startswith(("http", "www.")))
    return likely and _PRINTED().fullmatch(words) is not None


def _is_known_phrase(place: _Place) -> bool:
    words = place.line.words
    if "@" in words and all("@" in word.strip("()|,.") for word in words.split()):
        return True
    if len(words) < 40 and words.lower().startswith(_CALLS) and _CALL().fullmatch(words):
        return True
    if len(words) < 60 and pasted.is_row_of_buttons(words):
        return True
    words = _OPENS_NEW().sub("", words) if " new " in words else words
    return len(words) < 60 and words.casefold().strip(" .:»›>→[]()*-") in lexicon.words("pages/furniture")


def _is_pasted(place: _Place) -> bool:
    return place.pasted


def _is_around(place: _Place) -> bool:
    return wrapping.is_around(place.line.words, place.at, place.from_end)


def _is_letterhead(place: _Place) -> bool:
    """Who sent a press release, above the words that say that it is one."""
    short = place.at <= 1 and len(place.line.words) < 60 and not place.line.ends
    named = short and not any(map(str.isdigit, place.line.words))  # and no day
    return named and place.below is not None and wrapping.is_release(place.below.words)


def _is_reading_time(place: _Place) -> bool:
    return pasted.is_reading_time(place.line.words)


def _is_running_head(place: _Place) -> bool:
    line = place.line
    if len(line.words) > 120 or (line.ends and not place.edge):
        return False
    if place.edge and _HEAD_WITH_PAGE().fullmatch(line.raw.strip()):
        return True
    if place.edge and place.alone and _COLUMNS.search(line.raw.strip()):
        return True
    if place.at <= 4 or headings.is_clock_time(line.words):
        return False
    return place.often > (1 if place.edge else 2) and (place.alone or (place.edge and len(line.words) < 60))


_RULES: tuple[Callable[[_Place], bool], ...] = (
    _is_separator,
    _is_page_number,
    _is_bare_page_number,
    _is_print_stamp,
    _is_known_phrase,
    _is_pasted,
    _is_around,
    _is_letterhead,
    _is_reading_time,
    _is_running_head,
)
_INSIDE_A_PAGE = frozenset({_is_separator, _is_known_phrase, _is_pasted, _is_around, _is_letterhead, _is_reading_time})
"""Rules for what stands between paragraphs, and does not show that a page was broken."""


def set_apart(lines: list[FileLine]) -> tuple[list[FileLine], list[str]]:
    """The lines that are the article's, and the furniture that stands behind the last of them.

    Furniture before a line is kept with that line, and the blank lines round it are counted as the line's.
    """
    lines = _with_closings_apart(lines)
    kept: list[FileLine] = []
    apart: list[str] = []
    blanks, broken = 0, False
    for place in _places(lines):
        line = place.line
        blanks += line.blanks
        broken = broken or line.new_page
        if rule := next((rule for rule in _RULES if rule(place)), None) if _suspicious(place) else None:
            apart.append(line.words)
            broken = broken or rule not in _INSIDE_A_PAGE
            continue
        line.furniture, line.blanks, line.broken = apart, blanks, broken
        kept.append(line)
        apart, blanks, broken = [], 0, False
    return kept, apart


def _with_closings_apart(lines: list[FileLine]) -> list[FileLine]:
    """`lines`, in which what an agency writes behind its last sentence is a line of its own."""
    foot: list[FileLine] = []
    for line in lines[-_FOOT:]:
        foot.append(line)
        if (start := wrapping.closing(line.words)) is not None:
            words, line.words = line.words[start:].strip(), line.words[:start]
            foot.append(FileLine(words, words, "credit", blanks=1, new_page=False))
    return lines[:-_FOOT] + foot


def _suspicious(place: _Place) -> bool:
    """Whether any rule could take the line: most lines of running text are long and stand once."""
    words = place.line.words
    short = len(words) < 60 or words[0].isdigit() or words.startswith(("http", "www."))
    ends = place.at < wrapping.TOP or place.from_end < wrapping.TOP
    return (len(words) <= _LONGEST and (short or place.edge or place.often > 1)) or ends


def _places(lines: list[FileLine]) -> list[_Place]:
    shapes = [_DIGITS.sub("0", line.words) if len(line.words) <= 120 else "" for line in lines]
    seen = Counter(shapes)
    numbers = {int(line.words) for line in lines if _BARE_NUMBER.fullmatch(line.words)}
    edges = {at + near for at, line in enumerate(lines) if line.new_page for near in (-2, -1, 0, 1)}
    around = pasted.furniture(lines)
    places: list[_Place] = []
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        last = below is None or below.new_page
        above_free = at == 0 or line.blanks > 0 or line.new_page
        places.append(
            _Place(
                line=line,
                at=at,
                alone=above_free and (below is None or below.new_page or below.blanks > 0),
                edge=at in edges,
                last=last,
                from_end=len(lines) - at - 1,
                below=below,
                often=seen[shapes[at]] if shapes[at] else 1,
                torn=bool(at and below and below.lower and not lines[at - 1].ends),
                pasted=at in around,
                in_sequence=shapes[at] == "0" and bool(numbers & {int(line.words) - 1, int(line.words) + 1}),
            )
        )
    return places
