"""The headline of a file: what is set in the largest type, and what the file's own title says."""

from __future__ import annotations

import datetime
import re

from briefing.document import bylines, mastheads, publication
from briefing.readers.extracted import Facts, Marked
from briefing.readers.pdf.paragraphs import Paragraph
from briefing.readers.pdf.setting import Setting
from briefing.readers.web.facts import without_site

_LARGER = 1.15
_LONGEST = 300
_PAGES = 2
"""Pages on which a headline is looked for."""
_PAGES_OF_A_TITLE = 8
"""The same where the file has a title: a site's menu can take whole pages in print."""
_PAGES_OF_A_MENU = 40
"""The same where what has the words of the title is also set in large type."""
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint)|untitled|about:blank|document|layout|page|print|adobe|quark|index)\b.*"
    r"|.*\.(?:docx?|pdf|html?|indd|qxp|rtf|odt|txt|p65|php|aspx?)|\S+|https?:.*",
    re.IGNORECASE,
)
_BELOW, _ABOVE = 12, 3
"""Paragraphs below the headline, and above it, among which its day is looked for."""
_LONGEST_LINE = 110
_AT_DAY = re.compile(
    r"\s(?=\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)|\s(?:[Pp]ublished|[Pp]osted|on)\b|\|"
)
_SENTENCE = 90
"""Letters of a paragraph above the headline beyond which it is no name of a section."""


def find(paragraphs: list[Paragraph], setting: Setting, title: str | None) -> int | str | None:
    """Which paragraph is the headline; the `title` of the file where none is; None where nothing shows it."""
    told = "" if not title or _NO_TITLE.fullmatch(title.strip()) else without_site(" ".join(title.split()), None)
    short = [at for at, one in enumerate(paragraphs) if len(one.words) <= _LONGEST]
    near = [at for at in short if paragraphs[at].page < _PAGES]
    if told:
        likely = [at for at in short if _is_near(paragraphs[at], setting)]
        same = max(likely, key=lambda at: (_shared(paragraphs[at].words, told), paragraphs[at].size), default=None)
        if same is not None and _shared(paragraphs[same].words, told) >= 0.6:
            return same
    large = [at for at in near if _is_large(paragraphs[at], setting)]
    if large:
        return max(large, key=lambda at: (round(paragraphs[at].size), -at))
    return told if len(told.split()) >= 3 else None


def above(paragraphs: list[Paragraph]) -> list[Marked]:
    """What stands above the headline and belongs to the article: its day, its authors, whole sentences."""
    return [Marked(one.words) for one in paragraphs if _is_of_article(one.words)]


def dated(paragraphs: list[Paragraph], order: publication.DayOrder) -> Facts:
    """The day on a short line below the headline, and the authors on it: "By Ana Ruiz 2 June 2025 9:45 am"."""
    for one in paragraphs[:_BELOW]:
        words = one.words
        by = bylines.BY.match(words)
        day = _day(words, order) if by or _has_year(words) else None
        if day and not day.updated:
            people = bylines.people(_AT_DAY.split(words[by.end() :])[0].strip(" ,|•·–—-")) if by else ()
            return Facts(published=day.day, unsure=day.unsure, byline=people)
    return Facts()


def dated_above(paragraphs: list[Paragraph], printed: set[datetime.date]) -> Facts:
    """The day that a section's line above the headline closes with; not the one on which the page was `printed`."""
    for one in paragraphs[-_ABOVE:]:
        day = _day(one.words, publication.DayOrder(one.words)) if _has_year(one.words) else None
        if day and not day.updated and day.day not in printed:
            return Facts(published=day.day, unsure=day.unsure)
    return Facts()


def _day(words: str, order: publication.DayOrder) -> publication.Dated | None:
    """The day on a short line that is no sentence."""
    is_line = len(words) <= _LONGEST_LINE and words[-1] not in ".!?”"
    return publication.find_in(words, order) if is_line else None


def _is_near(one: Paragraph, setting: Setting) -> bool:
    return one.page < (_PAGES_OF_A_MENU if _is_large(one, setting) else _PAGES_OF_A_TITLE)


def _has_year(words: str) -> bool:
    return re.search(r"\b(?:19|20)\d\d\b", words) is not None


def _is_of_article(words: str) -> bool:
    if len(words) > _SENTENCE:
        return words[-1] in '.!?”"'
    dated = publication.read_line(words, publication.DayOrder(words)) is not None
    return dated or bylines.BY.match(words) is not None


def _is_large(one: Paragraph, setting: Setting) -> bool:
    return one.size >= _LARGER * setting.body and len(one.words.split()) >= 2 and not mastheads.is_one(one.words)


def _shared(words: str, title: str) -> float:
    """How much of `words` and of `title` is the same, as the share of the longer that both have."""
    mine, theirs = _words(words), _words(title)
    return len(mine & theirs) / max(1, len(mine), min(len(theirs), len(mine) + 6))


def _words(words: str) -> set[str]:
    return set(re.findall(r"\w+", words.lower()))
