"""The lines of an article's head that say by themselves what they are: a byline, a day, a masthead."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from briefing import lexicon
from briefing.document import (
    bylines,
    dateline,
    folio,
    foreign_days,
    headings,
    headlines,
    mastheads,
    pasted,
    publication,
)
from briefing.document.file_lines import FileLine
from briefing.model import BlockKind
from briefing.patterns import lazy

Mark: TypeAlias = BlockKind | Literal["masthead"]
"""What a line of the head is; a masthead is the publication's name, and no block."""
_TITLE_LABEL = lazy(r"(?:subject|title|headline)\s?:\s+(?=\S)", re.IGNORECASE)

_WORDS_OF_DECK = 8
"""Words of a deck, at least, which may stand between a headline and the name."""
_LONGEST_NAME = 5
_REACH_OF_NAMES = 10
"""Lines among which a byline stands that takes two."""
_LEAST_LINES = 4
_LONGEST_HEADLINE = 160
_OFFICE_ALONE = 4
"""Lines within which an office stands that goes with no name."""
_LONGEST_ADDITION = 60
_LEADS = ("at ", "in ", "from ", "reporting from ", "special to ")
"""What may stand below a name: where its bearer was."""
_LONG_BYLINE = 9
"""Words of a byline with an office, at most."""


def of(lines: list[FileLine], order: publication.DayOrder) -> dict[int, Mark]:
    """The lines of the head that say by themselves what they are, by number."""
    marks: dict[int, Mark] = {}
    for at, line in enumerate(lines):
        if line.mark == "headline":
            if at and not any(above.mark == "headline" for above in lines[:at]):
                marks[at] = "headline"
            continue
        if line.mark in {"byline", "published", "credit"}:
            if not headings.is_clock_time(line.words):
                marks[at] = line.mark
            continue
        if mark := _mark(line.words, order):
            marks[at] = mark
        elif _is_masthead(line, lines[at - 1] if at else None, above_marked=at - 1 in marks):
            marks[at] = "masthead"
    for at in [at for at, mark in marks.items() if mark == "published" and at and at - 1 not in marks]:
        if at > 1 and _is_name_below(lines[at - 1], lines[at - 2]):
            marks[at - 1] = "byline"
        elif folio.masthead(lines[at - 1].words) and not (at > 1 and headlines.runs_over(lines[at - 2].words)):
            marks[at - 1] = "masthead"
    _mark_names_said_twice(lines, marks)
    _mark_name_above_length(lines, marks)
    _mark_odd_date(lines, marks)
    for rule in (_mark_parted_byline, _mark_names, _mark_name_above_headline, _mark_name_below_headline):
        if "byline" not in marks.values():
            rule(lines, marks)
    _mark_office_alone(lines, marks)
    _mark_office_below(lines, marks)
    return marks


def _mark_names_said_twice(lines: list[FileLine], marks: dict[int, Mark]) -> None:
    """Names that a byline right below says once more: “Ana Ruiz” over “By Ana Ruiz”."""
    for at in [at - 1 for at, mark in marks.items() if mark == "byline" and at > 1 and at - 1 not in marks]:
        if bylines.alone(lines[at].words) and bylines.alone(lines[at].words) == bylines.people(lines[at + 1].words):
            marks[at] = "byline"


def _mark_name_above_length(lines: list[FileLine], marks: dict[int, Mark]) -> None:
    """A name below the headline and above how long the article takes to read, as browsers show pages for reading."""
    for at in range(2, min(_REACH_OF_NAMES, len(lines))):
        timed = at - 1 not in marks and any(map(pasted.is_reading_time, lines[at].furniture))
        if timed and _is_name_below(lines[at - 1], lines[at - 2]):
            marks[at - 1] = "byline"


def _mark_odd_date(lines: list[FileLine], marks: dict[int, Mark]) -> None:
    """Where no day was found, the first line that is one in another way of writing."""
    if "published" not in marks.values():
        odd = next((at for at, line in enumerate(lines[:9]) if at not in marks and _is_odd_date(line.words)), None)
        if odd is not None:
            marks[odd] = "published"


def _mark_parted_byline(lines: list[FileLine], marks: dict[int, Mark]) -> None:
    """A name below a “By” on a line of its own, or above an office on one."""
    for at in range(1, min(_REACH_OF_NAMES, len(lines) - 1)):
        line, below = lines[at], lines[at + 1].words
        if at in marks or at + 1 in marks or len(below.split()) > _LONGEST_NAME:
            continue
        lead = line.words.casefold().strip(" :") == "by" and bylines.people(below)
        over = line.mark in {None, "heading"} and bylines.alone(line.words) and _is_office(below)
        if lead or over:
            marks[at], marks[at + 1] = "byline", "byline" if lead else "credit"
            return


def _mark_office_alone(lines: list[FileLine], marks: dict[int, Mark]) -> None:
    """An office that goes with no name, and the place below it: “Staff Reporter” over “MUMBAI”."""
    for at in range(1, min(_OFFICE_ALONE, len(lines) - 1)):
        if at not in marks and not lines[at].mark and bylines.names_nobody(lines[at].words):
            marks[at] = "credit"
            if lines[at + 1].words.title() in lexicon.words("places"):
                marks[at + 1] = "dateline"


def _mark_office_below(lines: list[FileLine], marks: dict[int, Mark]) -> None:
    """What is added to a name on the lines below it: “By Ana Diaz” over “Courts reporter”, “at Mill Lane”."""
    for named in [at for at, mark in marks.items() if mark == "byline"]:
        for at in range(named + 1, min(named + 3, len(lines))):
            if at in marks or lines[at].mark or not _is_added(lines, at, marks):
                break
            marks[at] = "credit"


def _is_added(lines: list[FileLine], at: int, marks: dict[int, Mark]) -> bool:
    """Whether a short line is an office, or stands right between a name and what is set apart from both."""
    line, words = lines[at], lines[at].words.split()
    if line.ends or len(words) > _LONG_BYLINE or len(line.words) > _LONGEST_ADDITION:
        return False
    if len(words) <= _LONGEST_NAME and bylines.ends_in_role(words) and line.words[0].isupper():
        return True
    if line.blanks or bylines.alone(line.words):
        return False
    apart = at + 1 in marks or at + 1 == len(lines) or lines[at + 1].blanks > 0
    return bylines.has_role(line.words) or (apart and len(words) <= _LONGEST_NAME)


def _mark_names(lines: list[FileLine], marks: dict[int, Mark]) -> None:
    """Names without “By” right above or below the date, alone or over an office of their own."""
    for at in [at for at, mark in marks.items() if mark in {"published", "dateline"}]:
        office = at > 1 and at - 1 not in marks and _is_office(lines[at - 1].words)
        office = office or (at > 2 and at - 1 not in marks and lines[at - 1].words.lower().startswith(_LEADS))
        over = office or marks.get(at - 1) == "masthead"
        for near in (at - 2 if over else at - 1, at + 1):
            beside = 0 < near < len(lines) and near not in marks and not lines[near].mark
            if beside and bylines.alone(lines[near].words) and any(above not in marks for above in range(near)):
                marks[near] = "byline"
                if office and near == at - 2:
                    marks[at - 1] = "credit"
                return


def _mark_name_below_headline(lines: list[FileLine], marks: dict[int, Mark]) -> None:
    """A name without “By” below a headline that is marked as one, where nobody of that name is written of."""
    headed = next((at for at, line in enumerate(lines) if line.mark == "headline"), None)
    if headed is None:
        return
    first, second = (*(at for at in range(headed + 1, len(lines)) if at not in marks), len(lines), len(lines))[:2]
    behind_deck = first < len(lines) and len(lines[first].words.split()) >= _WORDS_OF_DECK
    for at in (first, second) if behind_deck else (first,):
        if at < len(lines) and lines[at].mark in {None, "heading"} and _names_nobody_else(lines, at):
            marks[at] = "byline"
            return


def _mark_name_above_headline(lines: list[FileLine], marks: dict[int, Mark]) -> None:
    """A name and the day above the headline, as some sites have them."""
    if marks.get(1) == "published" and not {0, 2} & marks.keys() and len(lines) > _LEAST_LINES:
        below = lines[2].words
        like_headline = (
            len(below.split()) > _LONGEST_NAME and below[-1] not in ".:;," and len(below) < _LONGEST_HEADLINE
        )
        if not lines[0].mark and like_headline and _names_nobody_else(lines, 0):
            marks[0] = "byline"


def _names_nobody_else(lines: list[FileLine], at: int) -> bool:
    """Whether line `at` is a name, and nobody of that name is written of."""
    words = lines[at].words
    if not bylines.alone(words) or len(words.split()) > _LONGEST_NAME:
        return False
    return not any(words.split()[-1] in line.words for line in lines if line is not lines[at])


def without_label(words: str) -> str:
    """A headline without the word before it that says that it is one."""
    label = _TITLE_LABEL().match(words) if ":" in words else None
    return words[label.end() :] if label else words


def _is_office(words: str) -> bool:
    return bylines.has_role(words) and not bylines.alone(words)


def _mark(words: str, order: publication.DayOrder) -> BlockKind | None:
    if len(words) > 160:
        return None
    if publication.read_line(words, order) or publication.is_undated(words) or folio.read(words, order):
        return "published"
    if without_label(words) != words:
        return "headline"
    if dateline.alone(words):
        return "dateline"
    by = bylines.BY.match(words)
    if not by:
        return "byline" if bylines.is_name_and_office(words) or bylines.is_foreign(words) else None
    office = bylines.has_role(words) and len(words.split()) < _LONG_BYLINE  # "By state political reporter Ana Diaz"
    small = words[by.end() :].islower() and bylines.people(words)
    named = (words[by.end()].isupper() or office or small) and not words.endswith(("”", "»", "?"))
    return (
        "byline"
        if named and (bylines.people(words) or (bylines.has_role(words) and headlines.is_title(words)))
        else None
    )


def _is_masthead(line: FileLine, above: FileLine | None, *, above_marked: bool) -> bool:
    """A publication's name that is not the end of a headline which runs over from the line above."""
    if mastheads.labelled(line.words):
        return True
    if not mastheads.is_one(line.words):
        return False
    if above is None or line.blanks or above_marked:
        return True
    return mastheads.is_surely_one(line.words) and not headlines.runs_over(above.words)


def _is_name_below(line: FileLine, above: FileLine) -> bool:
    """A writer's name without “By” right under the last line of the headline, which does not run over into it."""
    return not line.blanks and bool(bylines.alone(line.words)) and not headlines.runs_over(above.words)


def _is_odd_date(words: str) -> bool:
    """Whether a short line is a date in a way of writing that is not ours."""
    return foreign_days.read(words) is not None
